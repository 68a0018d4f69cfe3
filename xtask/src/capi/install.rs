//! Installing the C library into a prefix, as its users find it: `pkg-config uketsuke`, `find_package(uketsuke)`. On Linux
//! and macOS with the links that a version needs; on Windows with the layout of the archives.

use std::fs;
use std::path::{Path, PathBuf};

use super::finders;
use super::library::{self, Library};
use super::system::System;
use crate::inventory::{self, Shipped};
use crate::pack;
use crate::run::{self, Outcome};
use crate::toolchain::Toolchain;

/// Builds and installs.
pub fn run(prefix: &str, features: &str) -> Outcome {
    let library = library::build(features)?;
    into(prefix, &library).map(|prefix| println!("installed into {}", prefix.display()))
}

/// The same, with everything that an archive for vendors holds. This is how archives are made where `cargo xtask windows`
/// does not run.
pub fn to_hand_out(prefix: &str) -> Outcome {
    inventory::install()?;
    // The next build takes its place.
    let simulator = run::target_directory().join("hand-out").join(System::HOST.runtime_name());
    copy(&library::build_shared(library::WITH_EVERYTHING)?, &simulator)?;
    let library = library::build(library::FOR_USE)?;
    library::blot_members(&library.archive)?;
    for file in [&library.shared, &library.archive, &simulator] {
        library::has_no_paths(file)?;
    }
    let handed_out = HandedOut { library: &library, simulator: &simulator, program: &library::build_program()? };
    let prefix = handed_out.put(prefix, &Toolchain::pinned()?, &Shipped::by(run::host()?))?;
    println!("installed into {}", prefix.display());
    Ok(())
}

/// What was built for vendors.
pub struct HandedOut<'a> {
    pub library: &'a Library,
    /// The shared library for development without a card.
    pub simulator: &'a Path,
    pub program: &'a Path,
}

impl HandedOut<'_> {
    /// Installs it with bindings, examples, every page, the notices and the bill of materials; the prefix as an absolute path.
    pub fn put(&self, prefix: &str, toolchain: &Toolchain, shipped: &Shipped) -> Result<PathBuf, String> {
        let prefix = into(prefix, self.library)?;
        copy(self.program, &prefix.join("bin").join(self.program.file_name().unwrap_or_default()))?;
        copy(self.simulator, &prefix.join("simulator").join(System::HOST.runtime_name()))?;
        pack::for_developers(&prefix)?;
        inventory::put(toolchain, shipped, &prefix)?;
        Ok(prefix)
    }
}

/// Installs what was built; the prefix as an absolute path.
pub fn into(prefix: &str, library: &Library) -> Result<PathBuf, String> {
    let told = |error: std::io::Error| format!("{prefix}: {error}");
    fs::create_dir_all(prefix).map_err(told)?;
    // A copy of a file onto itself leaves it empty.
    if fs::canonicalize(prefix).map_err(told)? == fs::canonicalize(".").map_err(told)? {
        return Err("the prefix is the project itself: its headers would be lost".into());
    }
    let prefix = std::path::absolute(prefix).map_err(told)?;
    let version = library::version()?;
    let system = System::HOST;
    let files = system.installed(&version);
    let mut copies = vec![(library.shared.as_path(), files.shared), (&library.archive, files.archive.into())];
    copies.extend(library.import.as_deref().zip(files.import.map(str::to_owned)));
    for (from, to) in &copies {
        copy(from, &prefix.join(to))?;
    }
    for header in ["uketsuke.h", "uketsuke.hpp"] {
        copy(&Path::new("include").join(header), &prefix.join("include").join(header))?;
    }
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copy(Path::new(licence), &prefix.join("share/doc/uketsuke").join(licence))?;
    }
    for (name, target) in system.links(&version) {
        link(&target, &prefix.join("lib").join(name)).map_err(told)?;
    }
    let native = &library.native;
    let pkg_config = prefix.join("lib/pkgconfig");
    write(&pkg_config.join("uketsuke.pc"), &finders::pkg_config(&version, native))?;
    if let Some((directory, _)) = files.archive.rsplit_once('/').filter(|(directory, _)| *directory != "lib") {
        let text = finders::pkg_config_static(&version, directory, native);
        write(&pkg_config.join("uketsuke-static.pc"), &text)?;
    }
    let cmake = prefix.join("lib/cmake/uketsuke");
    let libraries = [system.imported(&version), system.imported_archive(native)];
    write(&cmake.join("uketsuke-config.cmake"), &finders::cmake(&libraries))?;
    let text = finders::cmake_version(&version, size_of::<usize>(), std::env::consts::ARCH);
    write(&cmake.join("uketsuke-config-version.cmake"), &text)?;
    Ok(prefix)
}

fn copy(from: &Path, to: &Path) -> Outcome {
    directory_of(to)?;
    fs::copy(from, to).map(|_| ()).map_err(|error| format!("{}: {error}", from.display()))
}

fn write(to: &Path, text: &str) -> Outcome {
    directory_of(to)?;
    fs::write(to, text).map_err(|error| format!("{}: {error}", to.display()))
}

fn directory_of(file: &Path) -> Outcome {
    let directory = file.parent().unwrap_or(file);
    fs::create_dir_all(directory).map_err(|error| format!("{}: {error}", directory.display()))
}

fn link(target: &str, at: &Path) -> std::io::Result<()> {
    if at.symlink_metadata().is_ok() {
        fs::remove_file(at)?;
    }
    symbolic_link(target, at)
}

#[cfg(unix)]
fn symbolic_link(target: &str, at: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(target, at)
}

/// Windows has no versions in the names of its DLLs: `System::links` gives none there.
#[cfg(not(unix))]
fn symbolic_link(_target: &str, _at: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}
