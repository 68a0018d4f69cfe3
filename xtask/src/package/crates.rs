//! The crates as they would be published: `cargo package` builds each from its own file alone.

use std::path::{Path, PathBuf};

use crate::capi::library;
use crate::files::copied;
use crate::run::{self, Outcome};

const CRATES: [&str; 2] = ["uketsuke", "uketsuke-cli"];

/// Packs and builds them; their files.
pub fn make(dist: &Path) -> Result<Vec<PathBuf>, String> {
    cargo_package(&[])?;
    taken(dist)
}

/// Packs them alone; their files.
pub fn packed(into: &Path) -> Result<Vec<PathBuf>, String> {
    cargo_package(&["--no-verify"])?;
    taken(into)
}

fn cargo_package(options: &[&str]) -> Outcome {
    let mut package = run::cargo();
    package.args(["package", "--locked", "--allow-dirty"]).args(options);
    CRATES.iter().for_each(|name| {
        package.args(["--package", name]);
    });
    run::program(&mut package)
}

fn taken(into: &Path) -> Result<Vec<PathBuf>, String> {
    let version = library::version()?;
    CRATES
        .iter()
        .map(|name| {
            let file = format!("{name}-{version}.crate");
            let to = into.join(&file);
            copied(&run::target_directory().join("package").join(&file), &to).map(|()| to)
        })
        .collect()
}
