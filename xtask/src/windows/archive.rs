//! The archive of a target: what a vendor unpacks, links and runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, UNIX_EPOCH};

use super::build::Library;
use super::msvc::{self, Static};
use super::target::Target;
use super::files::{HOME, absolute, copied, emptied, written};
use super::inventory;
use crate::capi::package;
use crate::capi::system::System;
use crate::toolchain::Toolchain;
use crate::{Outcome, capi, run};

/// Everything that was built for a target.
pub struct Built {
    pub use_it: Library,
    pub try_it: Library,
    pub msvc: Static,
    pub program: Option<PathBuf>,
}

impl Built {
    /// What it is, and the file.
    pub fn files(&self) -> Vec<(&'static str, &Path)> {
        let mut files = vec![
            ("uketsuke.dll", self.use_it.dll.as_path()),
            ("uketsuke.dll with the simulator", &self.try_it.dll),
            ("libuketsuke.a for MinGW", &self.use_it.archive),
            ("uketsuke.lib for MSVC, static", &self.msvc.archive),
        ];
        files.extend(self.program.as_deref().map(|program| ("uketsuke.exe", program)));
        files
    }
}

/// Packs it; the archive's path.
pub fn pack(toolchain: &Toolchain, target: Target, built: &Built) -> Result<PathBuf, String> {
    let version = capi::library::version()?;
    let name = format!("uketsuke-{version}-{}", target.triple());
    let dist = Path::new(HOME).join("dist");
    let root = dist.join(&name);
    emptied(&root)?;
    let (mingw, msvc) = (System::MinGw.installed(&version), System::Msvc.installed(&version));
    let mut copies = vec![
        (built.use_it.dll.as_path(), mingw.shared.as_str()),
        (&built.use_it.import, mingw.import.unwrap_or_default()),
        (&built.use_it.archive, mingw.archive),
        (&built.msvc.archive, msvc.archive),
        (&built.try_it.dll, "simulator/uketsuke.dll"),
    ];
    copies.extend(built.program.as_deref().map(|program| (program, "bin/uketsuke.exe")));
    for (from, to) in copies {
        copied(from, &root.join(to))?;
    }
    msvc::import_library(target, &built.use_it.dll, &root.join("lib"))?;
    for entry in fs::read_dir("include").map_err(|error| format!("include: {error}"))? {
        let path = entry.map_err(|error| format!("include: {error}"))?.path();
        let file = path.file_name().ok_or("include: a file without a name")?;
        copied(&path, &root.join("include").join(file))?;
    }
    finders(target, &version, built, &root)?;
    for document in ["LICENSE-MIT", "LICENSE-APACHE", "docs/windows.md", "docs/windows.ja.md"] {
        let file = Path::new(document).file_name().unwrap_or_default();
        copied(Path::new(document), &root.join("doc").join(file))?;
    }
    let components = inventory::components(toolchain, target)?;
    written(&root.join("doc/THIRD-PARTY-NOTICES.txt"), &inventory::notices(&components)?)?;
    written(&root.join("doc/uketsuke.cdx.json"), &inventory::bill_of_materials(target, &components))?;
    checksums(&root)?;
    zip(&dist, &name)
}

/// What pkg-config and CMake read.
fn finders(target: Target, version: &str, built: &Built, root: &Path) -> Outcome {
    let (mingw, msvc) = (&built.use_it.native, &built.msvc.native);
    let pkg_config = root.join("lib/pkgconfig");
    written(&pkg_config.join("uketsuke.pc"), &package::pkg_config(version, mingw))?;
    let (directory, _) = System::MinGw.installed(version).archive.rsplit_once('/').unwrap_or_default();
    let text = package::pkg_config_static(version, directory, mingw);
    written(&pkg_config.join("uketsuke-static.pc"), &text)?;
    let libraries = [
        System::MinGw.imported(version),
        System::MinGw.imported_archive(mingw),
        System::Msvc.imported(version),
        System::Msvc.imported_archive(msvc),
    ];
    let cmake = root.join("lib/cmake/uketsuke");
    written(&cmake.join("uketsuke-config.cmake"), &package::cmake(&libraries))?;
    let text = package::cmake_version(version, target.pointer_bytes(), target.word());
    written(&cmake.join("uketsuke-config-version.cmake"), &text)
}

/// `SHA256SUMS`, which `sha256sum --check` reads, of every file.
fn checksums(root: &Path) -> Outcome {
    let sums = run::output(Command::new("sha256sum").current_dir(root).args(files(root)?))?;
    written(&root.join("SHA256SUMS"), &sums)
}

/// The files in a directory, in order of their names.
fn files(root: &Path) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    list(root, &mut files)?;
    let mut relative: Vec<PathBuf> =
        files.iter().filter_map(|file| Some(file.strip_prefix(root).ok()?.to_owned())).collect();
    relative.sort();
    Ok(relative)
}

fn list(directory: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    let told = |error: std::io::Error| format!("{}: {error}", directory.display());
    for entry in fs::read_dir(directory).map_err(told)? {
        let path = entry.map_err(told)?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The first time that an archive can hold. All files have it: the same files give the same archive.
const TIME: Duration = Duration::from_secs(315_532_800);

fn zip(dist: &Path, name: &str) -> Result<PathBuf, String> {
    let archive = absolute(dist)?.join(format!("{name}.zip"));
    if archive.exists() {
        fs::remove_file(&archive).map_err(|error| format!("{}: {error}", archive.display()))?;
    }
    let files: Vec<PathBuf> = files(&dist.join(name))?.iter().map(|file| Path::new(name).join(file)).collect();
    for file in &files {
        let opened = fs::File::options().write(true).open(dist.join(file));
        let set = opened.and_then(|opened| opened.set_modified(UNIX_EPOCH + TIME));
        set.map_err(|error| format!("{}: {error}", file.display()))?;
    }
    // Archives hold local times.
    let mut zip = Command::new("zip");
    zip.current_dir(dist).env("TZ", "UTC").args(["-q", "-X", "-D"]).arg(&archive).args(files);
    run::program(&mut zip)?;
    let sum = run::output(Command::new("sha256sum").current_dir(dist).arg(format!("{name}.zip")))?;
    written(&dist.join(format!("{name}.zip.sha256")), &sum)?;
    Ok(archive)
}
