//! Tokens: who issued their certificates, every operation and bound, every fault at every command, and another client.
#![allow(missing_docs)]

mod authority;
mod bounds;
#[path = "../common/mod.rs"]
mod common;
mod faults;
mod myna_card;
mod operations;
