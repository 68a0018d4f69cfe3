//! No secret is in any output, and no freed memory holds a PIN.
#![cfg(feature = "simulator")]
#![allow(missing_docs)]
#![allow(unsafe_code)] // an allocator that looks on
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests

mod memory;
mod outputs;
