//! `cargo xtask cost`: what calls of the C interface cost, and a whole decision from C beside the same in Rust, both built
//! as the library is shipped. Fails when C costs more than four times Rust.

use std::path::{Path, absolute};
use std::process::Command;

use crate::run::{self, Outcome};

/// The profile of the library that is shipped.
const PROFILE: &str = "capi";
const FEATURES: &str = "capi,simulator";

pub fn run(arguments: &[String]) -> Outcome {
    if let Some(word) = arguments.first() {
        return Err(format!("{word}: no arguments are taken"));
    }
    let mut library = run::cargo();
    library.args(["rustc", "--package", "uketsuke", "--lib", "--crate-type", "cdylib", "--profile", PROFILE]);
    run::program(library.args(["--features", FEATURES]))?;
    let directory = absolute(Path::new("target").join(PROFILE)).map_err(|error| error.to_string())?;
    let program = directory.join("cost");
    let mut compile = Command::new("cc");
    compile.args(["-std=c99", "-O2", "-Iinclude", "tests/c/cost.c", "-luketsuke", "-o"]).arg(&program);
    compile.arg(format!("-L{}", directory.display())).arg(format!("-Wl,-rpath,{}", directory.display()));
    run::program(&mut compile)?;
    let mut bench = run::cargo();
    bench.args(["bench", "--quiet", "--profile", PROFILE, "--features", FEATURES, "--bench", "capi"]);
    run::program(bench.env("UKETSUKE_COST", program))
}
