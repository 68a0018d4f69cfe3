//! Where the Windows builds are, and files there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// Where all of it is.
pub const HOME: &str = "target/windows";

/// An empty directory.
pub fn emptied(directory: &Path) -> Outcome {
    if directory.exists() {
        fs::remove_dir_all(directory).map_err(|error| format!("{}: {error}", directory.display()))?;
    }
    made(directory)
}

pub fn made(directory: &Path) -> Outcome {
    fs::create_dir_all(directory).map_err(|error| format!("{}: {error}", directory.display()))
}

pub fn copied(from: &Path, to: &Path) -> Outcome {
    if let Some(directory) = to.parent() {
        made(directory)?;
    }
    fs::copy(from, to).map(|_| ()).map_err(|error| format!("{}: {error}", from.display()))
}

pub fn written(path: &Path, text: &str) -> Outcome {
    if let Some(directory) = path.parent() {
        made(directory)?;
    }
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

pub fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// An absolute path: programs that run elsewhere need it.
pub fn absolute(path: &Path) -> Result<PathBuf, String> {
    std::path::absolute(path).map_err(|error| format!("{}: {error}", path.display()))
}
