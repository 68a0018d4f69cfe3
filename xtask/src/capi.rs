//! The C library: its header, its build, its installation, its tests.

mod abi;
mod calls;
mod cost;
mod header;
mod install;
pub mod library;
pub mod package;
pub mod pascal;
pub mod system;
mod tests;

use crate::Outcome;

/// The C program that calls every function of the header.
pub fn calls() -> Result<String, String> {
    calls::program(&header::read()?)
}

/// `cargo xtask capi …`
pub fn run(arguments: &[String]) -> Outcome {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["header"] => header::write(),
        ["header", "--check"] => header::check(),
        ["install", "--prefix", prefix] => install::run(prefix, library::FOR_USE),
        ["install", "--prefix", prefix, "--with-simulator"] => install::run(prefix, library::WITH_EVERYTHING),
        ["cost"] => cost::run(),
        ["test"] => tests::run(),
        ["test", "--sanitizers"] => tests::sanitizers(),
        _ => Err("capi header [--check] | capi install --prefix DIR [--with-simulator] | capi cost | \
                  capi test [--sanitizers]"
            .into()),
    }
}
