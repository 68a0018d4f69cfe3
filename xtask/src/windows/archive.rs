//! The archive of a target: what a vendor unpacks and links.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::build::{self, Flavour, Library};
use super::target::Target;
use super::{HOME, absolute, copied, emptied, inventory, made, msvc, written};
use crate::{Outcome, run};

/// Packs it; the archive's path.
pub fn pack(target: Target, use_it: &Library, try_it: &Library) -> Result<PathBuf, String> {
    let version = build::package_version()?;
    let name = format!("uketsuke-{version}-{}", target.triple());
    let dist = Path::new(HOME).join("dist");
    let root = dist.join(&name);
    emptied(&root)?;
    copied(&use_it.dll, &root.join("bin/uketsuke.dll"))?;
    copied(&try_it.dll, &root.join("simulator/uketsuke.dll"))?;
    copied(&use_it.import, &root.join("lib/libuketsuke.dll.a"))?;
    copied(&use_it.archive, &root.join("lib/mingw-static/libuketsuke.a"))?;
    msvc::import_library(target, &use_it.dll, &root.join("lib"))?;
    for entry in fs::read_dir("include").map_err(|error| format!("include: {error}"))? {
        let path = entry.map_err(|error| format!("include: {error}"))?.path();
        let file = path.file_name().ok_or("include: a file without a name")?;
        copied(&path, &root.join("include").join(file))?;
    }
    let native = use_it.native.join(" ");
    written(&root.join("lib/pkgconfig/uketsuke.pc"), &pkg_config(&version, &native))?;
    written(&root.join("lib/cmake/uketsuke/uketsuke-config.cmake"), &cmake(&use_it.native))?;
    written(&root.join("lib/cmake/uketsuke/uketsuke-config-version.cmake"), &cmake_version(target, &version))?;
    for document in ["LICENSE-MIT", "LICENSE-APACHE", "docs/windows.md", "docs/windows.ja.md"] {
        let file = Path::new(document).file_name().unwrap_or_default();
        copied(Path::new(document), &root.join("doc").join(file))?;
    }
    let components = inventory::components(target, Flavour::ForUse)?;
    written(&root.join("doc/THIRD-PARTY-NOTICES.txt"), &inventory::notices(&components)?)?;
    written(&root.join("doc/uketsuke.cdx.json"), &inventory::bill_of_materials(target, &components))?;
    checksums(&root)?;
    zip(&dist, &name)
}

/// `SHA256SUMS`, which `sha256sum --check` reads, of every file.
fn checksums(root: &Path) -> Outcome {
    let mut files = Vec::new();
    list(root, &mut files)?;
    let mut relative: Vec<&Path> = files.iter().filter_map(|file| file.strip_prefix(root).ok()).collect();
    relative.sort();
    let sums = run::output(Command::new("sha256sum").current_dir(root).args(relative))?;
    written(&root.join("SHA256SUMS"), &sums)
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

fn zip(dist: &Path, name: &str) -> Result<PathBuf, String> {
    made(dist)?;
    let archive = absolute(dist)?.join(format!("{name}.zip"));
    if archive.exists() {
        fs::remove_file(&archive).map_err(|error| format!("{}: {error}", archive.display()))?;
    }
    run::program(Command::new("zip").current_dir(dist).args(["-q", "-X", "-r"]).arg(&archive).arg(name))?;
    let sum = run::output(Command::new("sha256sum").current_dir(dist).arg(format!("{name}.zip")))?;
    written(&dist.join(format!("{name}.zip.sha256")), &sum)?;
    Ok(archive)
}

fn pkg_config(version: &str, native: &str) -> String {
    format!(
        "prefix=${{pcfiledir}}/../..\n\n\
         Name: uketsuke\n\
         Description: what reception may do with a My Number Card or a phone\n\
         Version: {version}\n\
         Cflags: -I${{prefix}}/include\n\
         Libs: -L${{prefix}}/lib -luketsuke\n\
         # For lib/mingw-static/libuketsuke.a, which only MinGW links: {native}\n"
    )
}

/// `uketsuke::uketsuke` is the DLL; `uketsuke::static` is there for MinGW only.
fn cmake(native: &[String]) -> String {
    let native: Vec<&str> = native.iter().map(|it| it.trim_start_matches("-l")).collect();
    format!(
        r#"get_filename_component(_uketsuke "${{CMAKE_CURRENT_LIST_DIR}}/../../.." ABSOLUTE)
if(NOT TARGET uketsuke::uketsuke)
  add_library(uketsuke::uketsuke SHARED IMPORTED)
  set_target_properties(uketsuke::uketsuke PROPERTIES
    IMPORTED_LOCATION "${{_uketsuke}}/bin/uketsuke.dll"
    INTERFACE_INCLUDE_DIRECTORIES "${{_uketsuke}}/include")
  if(MINGW)
    set_target_properties(uketsuke::uketsuke PROPERTIES IMPORTED_IMPLIB "${{_uketsuke}}/lib/libuketsuke.dll.a")
  else()
    set_target_properties(uketsuke::uketsuke PROPERTIES IMPORTED_IMPLIB "${{_uketsuke}}/lib/uketsuke.lib")
  endif()
endif()
if(MINGW AND NOT TARGET uketsuke::static)
  add_library(uketsuke::static STATIC IMPORTED)
  set_target_properties(uketsuke::static PROPERTIES
    IMPORTED_LOCATION "${{_uketsuke}}/lib/mingw-static/libuketsuke.a"
    INTERFACE_INCLUDE_DIRECTORIES "${{_uketsuke}}/include"
    INTERFACE_LINK_LIBRARIES "{}")
endif()
unset(_uketsuke)
"#,
        native.join(";")
    )
}

/// While the version begins with 0, only the same minor version is compatible; and never the other bitness.
fn cmake_version(target: Target, version: &str) -> String {
    let minor = version.rsplit_once('.').map_or(version, |(minor, _)| minor);
    let pointer = match target {
        Target::X86_64 => 8,
        Target::I686 => 4,
    };
    format!(
        r#"set(PACKAGE_VERSION "{version}")
if(NOT CMAKE_SIZEOF_VOID_P STREQUAL "{pointer}")
  set(PACKAGE_VERSION "{version} ({target})")
  set(PACKAGE_VERSION_UNSUITABLE TRUE)
elseif(PACKAGE_FIND_VERSION VERSION_LESS_EQUAL PACKAGE_VERSION AND "${{PACKAGE_FIND_VERSION}}.0" MATCHES "^{minor}[.]")
  set(PACKAGE_VERSION_COMPATIBLE TRUE)
  if(PACKAGE_FIND_VERSION VERSION_EQUAL PACKAGE_VERSION)
    set(PACKAGE_VERSION_EXACT TRUE)
  endif()
endif()
"#,
        minor = minor.replace('.', "[.]")
    )
}
