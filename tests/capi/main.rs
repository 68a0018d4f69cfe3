//! The C interface by its own functions: it decides as Rust does, refuses what was once believed, and one call to receive
//! is the four calls that it is said to be. `tests/c_programs/` has the programs in C.
#![allow(missing_docs, unreachable_pub, dead_code, clippy::unwrap_used, clippy::panic)]
#![allow(unsafe_code)] // C is called

mod c;
mod cells;
mod receive;
mod snapshot;
mod visits;

#[path = "../common/mod.rs"]
mod common;
#[path = "../../examples/gold/facts.rs"]
mod gold;
#[path = "../reception/space.rs"]
mod space;
