//! The crates as they would be published: `cargo package` builds each from its own file alone.

use std::path::{Path, PathBuf};

use crate::capi::library;
use crate::files::copied;
use crate::run;

const CRATES: [&str; 2] = ["uketsuke", "uketsuke-cli"];

/// Packs and builds them; their files.
pub fn make(dist: &Path) -> Result<Vec<PathBuf>, String> {
    let version = library::version()?;
    let mut package = run::cargo();
    package.args(["package", "--locked", "--allow-dirty"]);
    CRATES.iter().for_each(|name| {
        package.args(["--package", name]);
    });
    run::program(&mut package)?;
    CRATES
        .iter()
        .map(|name| {
            let file = format!("{name}-{version}.crate");
            let to = dist.join(&file);
            copied(&run::target_directory().join("package").join(&file), &to).map(|()| to)
        })
        .collect()
}
