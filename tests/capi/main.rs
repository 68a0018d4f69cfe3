//! The C interface by its own functions: it decides as Rust does, refuses what was once believed, and one call to receive
//! is the four calls that it is said to be. Then by programs in C and in every other language.
#![allow(missing_docs, unreachable_pub, dead_code, clippy::unwrap_used, clippy::panic)]
#![allow(unsafe_code)] // C is called

mod c;
mod cells;
#[cfg(target_os = "linux")]
mod header;
#[cfg(target_os = "linux")]
mod languages;
mod newer;
#[cfg(target_os = "linux")]
mod played;
#[cfg(target_os = "linux")]
mod programs;
mod receive;
#[cfg(target_os = "linux")]
mod signed;
mod snapshot;
mod surface;
mod values;
mod visits;

#[cfg(target_os = "linux")]
#[path = "../common/c_library.rs"]
mod c_library;
#[path = "../common/mod.rs"]
mod common;
#[path = "../../examples/gold/facts.rs"]
mod gold;
#[path = "../reception/space.rs"]
mod space;
