//! Packing: the files that go into packages, and ZIPs that are the same bytes whenever and wherever they are made.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::files::{absolute, below, copied, made, settled};
use crate::run::{self, Outcome};

/// What developers get beside the library: headers, bindings, programs to begin with, and every page that these lead to.
const FOR_DEVELOPERS: &[(&str, &str)] = &[
    ("include", "include"),
    ("examples/c", "examples/c"),
    ("examples/cpp", "examples/cpp"),
    ("examples/csharp", "examples/csharp"),
    ("examples/java", "examples/java"),
    ("examples/javascript", "examples/javascript"),
    ("examples/pascal", "examples/pascal"),
    ("examples/python", "examples/python"),
    ("docs", "docs"),
    ("README.md", "README.md"),
    ("README.ja.md", "README.ja.md"),
    ("SECURITY.md", "SECURITY.md"),
    ("SECURITY.ja.md", "SECURITY.ja.md"),
    ("CHANGELOG.md", "CHANGELOG.md"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];

/// Copies what developers get.
pub fn for_developers(root: &Path) -> Outcome {
    for (from, to) in FOR_DEVELOPERS {
        copied_all(Path::new(from), &root.join(to))?;
    }
    for language in crate::files::within(Path::new("bindings"))? {
        // That one makes the others.
        if language != Path::new("bindings/generate") {
            copied_all(&language, &root.join(&language))?;
        }
    }
    Ok(())
}

/// Copies a file, or a directory with everything in it that is under version control.
pub fn copied_all(from: &Path, to: &Path) -> Outcome {
    if !from.is_dir() {
        return copied(from, to);
    }
    let listed = run::output(Command::new("git").args(["ls-files", "--"]).arg(from))?;
    for file in listed.lines() {
        let relative = Path::new(file).strip_prefix(from).map_err(|error| format!("{file}: {error}"))?;
        copied(Path::new(file), &to.join(relative))?;
    }
    Ok(())
}

/// Packs a directory into a ZIP in which everything is below the directory's name.
pub fn zip(root: &Path, archive: &Path) -> Result<PathBuf, String> {
    let name = root.file_name().ok_or("a root has no name")?;
    let files: Vec<PathBuf> = below(root)?.iter().map(|file| Path::new(name).join(file)).collect();
    zipped(root, root.parent().unwrap_or(root), &files, archive)
}

/// Packs what is in a directory into a ZIP, without the directory's name; these files first, in this order.
pub fn zip_contents(root: &Path, first: &[&str], archive: &Path) -> Result<PathBuf, String> {
    let mut files: Vec<PathBuf> = first.iter().map(PathBuf::from).collect();
    files.extend(below(root)?.into_iter().filter(|file| !first.iter().any(|name| file == Path::new(name))));
    zipped(root, root, &files, archive)
}

fn zipped(root: &Path, from: &Path, files: &[PathBuf], archive: &Path) -> Result<PathBuf, String> {
    let archive = absolute(archive)?;
    made(archive.parent().unwrap_or(&archive))?;
    if archive.exists() {
        std::fs::remove_file(&archive).map_err(|error| format!("{}: {error}", archive.display()))?;
    }
    settled(root)?;
    // ZIPs hold local times.
    let mut zip = Command::new("zip");
    zip.current_dir(from).env("TZ", "UTC").args(["-q", "-X", "-D"]).arg(&archive).args(files);
    run::program(&mut zip)?;
    Ok(archive)
}
