//! Files and directories, with errors that name them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use crate::run::Outcome;

/// An empty directory.
pub fn emptied(directory: &Path) -> Outcome {
    if directory.exists() {
        fs::remove_dir_all(directory).map_err(|error| format!("{}: {error}", directory.display()))?;
    }
    made(directory)
}

/// A directory that is there.
pub fn made(directory: &Path) -> Outcome {
    fs::create_dir_all(directory).map_err(|error| format!("{}: {error}", directory.display()))
}

/// Copies a file; the directories that it goes into are made.
pub fn copied(from: &Path, to: &Path) -> Outcome {
    made(to.parent().unwrap_or(to))?;
    fs::copy(from, to).map(|_| ()).map_err(|error| format!("{}: {error}", from.display()))
}

/// Writes a file; the directories that it goes into are made.
pub fn written(path: &Path, text: &str) -> Outcome {
    made(path.parent().unwrap_or(path))?;
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

pub fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

pub fn size(path: &Path) -> Result<u64, String> {
    fs::metadata(path).map(|metadata| metadata.len()).map_err(|error| format!("{}: {error}", path.display()))
}

/// An absolute path: programs that run elsewhere need it.
pub fn absolute(path: &Path) -> Result<PathBuf, String> {
    std::path::absolute(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// What is in a directory, in order of the names.
pub fn within(directory: &Path) -> Result<Vec<PathBuf>, String> {
    let told = |error: std::io::Error| format!("{}: {error}", directory.display());
    let entries = fs::read_dir(directory).map_err(told)?;
    let mut paths =
        entries.map(|entry| entry.map(|entry| entry.path()).map_err(told)).collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}

/// All files in a directory and below, relative to it, in order of their names.
pub fn below(root: &Path) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    list(root, &mut files)?;
    let mut relative: Vec<PathBuf> =
        files.iter().filter_map(|file| Some(file.strip_prefix(root).ok()?.to_owned())).collect();
    relative.sort();
    Ok(relative)
}

fn list(directory: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    for path in within(directory)? {
        if path.is_dir() && !path.is_symlink() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The first time that a ZIP can hold, 1980-01-01. All that is packed has it: the same files give the same package.
pub const EPOCH: u64 = 315_532_800;

/// Gives every file below the one time, and rights that do not depend on who packs.
pub fn settled(root: &Path) -> Outcome {
    for file in below(root)? {
        let path = root.join(file);
        if path.is_symlink() {
            continue;
        }
        let opened = fs::File::options().write(true).open(&path);
        let set = opened.and_then(|opened| opened.set_modified(UNIX_EPOCH + Duration::from_secs(EPOCH)));
        set.and_then(|()| mode(&path)).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// Programs and shared libraries may be run, the rest is read.
#[cfg(unix)]
fn mode(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let runs = path.parent().is_some_and(|parent| parent.ends_with("bin")) && !name.contains('.');
    fs::set_permissions(path, fs::Permissions::from_mode(if runs { 0o755 } else { 0o644 }))
}

#[cfg(not(unix))]
fn mode(_path: &Path) -> std::io::Result<()> {
    Ok(())
}
