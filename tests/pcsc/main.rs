//! Real PC/SC: a service of the tests' own with virtual readers, and an independent client beside it.
#![allow(missing_docs)]

#[path = "../common/mod.rs"]
mod common;
mod links;
mod opensc;
mod sessions;
