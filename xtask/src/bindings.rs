//! `cargo xtask bindings [--check]`: the C header, the model of the interface, and what other languages are made from.

use crate::run::{self, Outcome};

/// The generator is a program of its own, since it needs more than the standard library.
pub fn run(arguments: &[String]) -> Outcome {
    run::program(run::cargo().args(["run", "--quiet", "--package", "uketsuke-bindings", "--"]).args(arguments))
}
