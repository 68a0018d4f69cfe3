//! The C library: built, installed as its users find it, tried as they use it, weighed.

pub mod finders;
pub mod install;
pub mod library;
pub mod system;
mod trial;

use crate::run::Outcome;
pub use trial::{ANSWER, refused};

/// `cargo xtask capi …`
pub fn run(arguments: &[String]) -> Outcome {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["install", "--prefix", prefix] => install::run(prefix, library::FOR_USE),
        ["install", "--prefix", prefix, "--with-simulator"] => install::run(prefix, library::WITH_EVERYTHING),
        ["install", "--prefix", prefix, "--to-hand-out"] => install::to_hand_out(prefix),
        ["test"] => trial::run(),
        _ => Err("capi install --prefix DIR [--with-simulator | --to-hand-out] | capi test".into()),
    }
}
