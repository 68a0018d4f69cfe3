//! Conversations with tokens: every operation, every bound, every fault at every command, and beside another client.
#![allow(missing_docs)]

mod bounds;
mod faults;
mod myna_card;
mod operations;
