//! `cargo xtask msrv`: the library compiles with the oldest Rust that it promises, `rust-version` in `Cargo.toml`.

use std::path::Path;

use crate::toolchain::Toolchain;
use crate::run::{self, Outcome};

/// What others build: the package, and the directory in which it is.
const PACKAGES: [(&str, &str); 2] = [("uketsuke", "."), ("uketsuke-cli", "cli")];

pub fn run(arguments: &[String]) -> Outcome {
    if let Some(word) = arguments.first() {
        return Err(format!("{word}: no arguments are taken"));
    }
    let oldest = Toolchain::oldest()?;
    for (package, _) in PACKAGES.iter().filter(|(_, directory)| Path::new(directory).join("Cargo.toml").exists()) {
        run::program(oldest.cargo().args(["check", "--locked", "--all-features", "--package", package]))?;
        println!("{package} compiles with Rust {}", oldest.version());
    }
    Ok(())
}
