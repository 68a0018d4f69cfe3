//! The archive of a target: what a vendor unpacks, links and runs.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::build::Library;
use super::msvc::{self, Static};
use super::target::{HOME, Target};
use crate::capi::system::System;
use crate::capi::{finders, library};
use crate::files::{below, copied, emptied, written};
use crate::inventory::{self, Shipped};
use crate::pack;
use crate::run::{self, Outcome};
use crate::toolchain::Toolchain;

/// Everything that was built for a target.
pub struct Built {
    pub use_it: Library,
    pub try_it: Library,
    pub msvc: Static,
    pub program: PathBuf,
    pub try_program: PathBuf,
}

impl Built {
    /// What it is, and the file.
    pub fn files(&self) -> Vec<(&'static str, &Path)> {
        vec![
            ("uketsuke.dll", self.use_it.dll.as_path()),
            ("uketsuke.dll with the simulator", &self.try_it.dll),
            ("libuketsuke.a for MinGW", &self.use_it.archive),
            ("uketsuke.lib for MSVC, static", &self.msvc.archive),
            ("uketsuke.exe", &self.program),
            ("uketsuke.exe with the simulator", &self.try_program),
        ]
    }
}

/// Packs it; the archive's path.
pub fn pack(toolchain: &Toolchain, target: Target, built: &Built) -> Result<PathBuf, String> {
    let version = library::version()?;
    let name = format!("uketsuke-{version}-{}", target.triple());
    let dist = Path::new(HOME).join("dist");
    let root = dist.join(&name);
    emptied(&root)?;
    let (mingw, msvc) = (System::MinGw.installed(&version), System::Msvc.installed(&version));
    for (from, to) in [
        (built.use_it.dll.as_path(), mingw.shared.as_str()),
        (&built.program, "bin/uketsuke.exe"),
        (&built.use_it.import, mingw.import.unwrap_or_default()),
        (&built.use_it.archive, mingw.archive),
        (&built.msvc.archive, msvc.archive),
        (&built.try_it.dll, "simulator/uketsuke.dll"),
        (&built.try_program, "simulator/uketsuke.exe"),
    ] {
        copied(from, &root.join(to))?;
    }
    msvc::import_library(target, &built.use_it.dll, &root.join("lib"))?;
    pack::for_developers(&root)?;
    finders(target, &version, built, &root)?;
    inventory::put(toolchain, &Shipped::windows(target), &root)?;
    checksums(&root)?;
    pack::zip(&root, &dist.join(format!("{name}.zip")))
}

/// What pkg-config and CMake read.
fn finders(target: Target, version: &str, built: &Built, root: &Path) -> Outcome {
    let (mingw, msvc) = (&built.use_it.native, &built.msvc.native);
    let pkg_config = root.join("lib/pkgconfig");
    written(&pkg_config.join("uketsuke.pc"), &finders::pkg_config(version, mingw))?;
    let (directory, _) = System::MinGw.installed(version).archive.rsplit_once('/').unwrap_or_default();
    let text = finders::pkg_config_static(version, directory, mingw);
    written(&pkg_config.join("uketsuke-static.pc"), &text)?;
    let libraries = [
        System::MinGw.imported(version),
        System::MinGw.imported_archive(mingw),
        System::Msvc.imported(version),
        System::Msvc.imported_archive(msvc),
    ];
    let cmake = root.join("lib/cmake/uketsuke");
    written(&cmake.join("uketsuke-config.cmake"), &finders::cmake(&libraries))?;
    let text = finders::cmake_version(version, target.pointer_bytes(), target.word());
    written(&cmake.join("uketsuke-config-version.cmake"), &text)
}

/// `SHA256SUMS`, which `sha256sum --check` reads, of every file.
fn checksums(root: &Path) -> Outcome {
    let sums = run::output(Command::new("sha256sum").current_dir(root).args(below(root)?))?;
    written(&root.join("SHA256SUMS"), &sums)
}
