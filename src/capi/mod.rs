//! The C ABI. Everything that Rust can do here, C can do; `include/uketsuke.h` is generated from this module.
//!
//! Each export is written by hand in one form: take the outputs (all of them, so that each is set to *nothing*), check
//! the inputs, do it, set the outputs; all inside [`guard::guard`], so that no panic crosses. `args` holds every check of
//! a pointer; `errors` gives every Rust error its number. There is no global state. Which Rust item is which C item is in
//! `tests/capi_parity.rs`.
#![allow(unsafe_code)]
// The one safety contract of all exports is the head of uketsuke.h: pointers are NULL or valid.
#![allow(clippy::missing_safety_doc)]
#![allow(unreachable_pub)] // cbindgen takes what is pub
#![deny(unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]

mod anchors;
mod args;
mod batch;
mod certificate;
mod detail;
mod errors;
mod facility;
mod guard;
mod library;
mod log;
#[allow(dead_code)] // constants for the header
mod numbers_columns;
#[allow(dead_code)] // constants for the header
mod numbers_decision;
#[allow(dead_code)] // constants for the header
mod numbers_facility;
#[allow(dead_code)] // constants for the header
mod numbers_rules;
#[cfg(test)]
mod numbers_test;
#[allow(dead_code)] // constants for the header
mod numbers_visit;
mod open;
#[cfg_attr(not(feature = "pcsc"), allow(dead_code))] // constants for the header
mod readers;
mod renewal;
mod report;
mod rules;
mod session;
mod simulator;
#[cfg(test)]
mod snapshot_test;
#[allow(dead_code)] // constants for the header
mod status;
mod stepped;
#[cfg_attr(not(feature = "terminal"), allow(dead_code))] // constants for the header
mod terminal;
mod transport;
#[allow(dead_code)] // constants for the header
mod types;
mod visit;
mod words;

use status::uketsuke_status;
