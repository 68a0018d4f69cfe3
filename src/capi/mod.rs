//! The C interface, version 1. One file a topic, in the order of the header; `include/uketsuke.h`, the model for the
//! other languages and everything made from it follow from these files and the vocabulary.
//!
//! Nothing but numbers, texts, bytes and handles crosses the boundary; the one structure is a driver's own table of
//! functions. Each export is a plain function: it takes its outputs first, so that each is set to *nothing* whatever
//! happens, checks its inputs by `args`, and runs inside [`guard`], so that no panic crosses.
#![allow(unsafe_code)]
// The one safety contract of all exports is the head of uketsuke.h: pointers are NULL or valid.
#![allow(clippy::missing_safety_doc)]
#![allow(unreachable_pub)] // cbindgen takes what is pub
#![allow(non_camel_case_types)] // C's names
#![deny(unsafe_op_in_unsafe_fn, clippy::undocumented_unsafe_blocks)]

mod args;
mod ask;
mod certificates;
mod decisions;
mod drivers;
mod errors;
mod folder;
mod found;
mod guard;
mod library;
mod readers;
mod sessions;
mod settings;
mod simulator;
mod terminal;
mod transport;
mod types;
mod visits;
