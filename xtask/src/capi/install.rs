//! Installing the C library into a prefix, as its users find it: `pkg-config uketsuke`, `find_package(uketsuke)`.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use super::library::{self, Library, SONAME};
use crate::Outcome;

/// Builds and installs.
pub fn run(prefix: &str, features: &str) -> Outcome {
    let library = library::build(features)?;
    into(prefix, &library).map(|prefix| println!("installed into {}", prefix.display()))
}

/// Installs what was built; the prefix as an absolute path.
pub fn into(prefix: &str, library: &Library) -> Result<PathBuf, String> {
    let told = |error: std::io::Error| format!("{prefix}: {error}");
    let version = &library::version()?;
    fs::create_dir_all(prefix).map_err(told)?;
    let prefix = fs::canonicalize(prefix).map_err(told)?;
    // A copy of a file onto itself leaves it empty.
    if std::env::current_dir().is_ok_and(|project| project == prefix) {
        return Err("the prefix is the project itself: its headers would be lost".into());
    }
    let at = |path: &str| prefix.join(path);
    for directory in ["include", "lib/pkgconfig", "lib/cmake/uketsuke", "share/doc/uketsuke"] {
        fs::create_dir_all(at(directory)).map_err(told)?;
    }
    let full = format!("libuketsuke.so.{version}");
    let copies: [(&Path, String); 7] = [
        (&library.shared, format!("lib/{full}")),
        (&library.archive, "lib/libuketsuke.a".into()),
        (Path::new("include/uketsuke.h"), "include/uketsuke.h".into()),
        (Path::new("include/uketsuke.hpp"), "include/uketsuke.hpp".into()),
        (Path::new("include/uketsuke.pas"), "include/uketsuke.pas".into()),
        (Path::new("LICENSE-MIT"), "share/doc/uketsuke/LICENSE-MIT".into()),
        (Path::new("LICENSE-APACHE"), "share/doc/uketsuke/LICENSE-APACHE".into()),
    ];
    for (from, to) in &copies {
        fs::copy(from, at(to)).map_err(|error| format!("{}: {error}", from.display()))?;
    }
    link(&full, &at(&format!("lib/{SONAME}"))).map_err(told)?;
    link(SONAME, &at("lib/libuketsuke.so")).map_err(told)?;
    let native = library.native.join(" ");
    fs::write(at("lib/pkgconfig/uketsuke.pc"), pkg_config(&prefix, version, &native)).map_err(told)?;
    fs::write(at("lib/cmake/uketsuke/uketsuke-config.cmake"), cmake(&native)).map_err(told)?;
    fs::write(at("lib/cmake/uketsuke/uketsuke-config-version.cmake"), cmake_version(version)).map_err(told)?;
    Ok(prefix)
}

fn link(target: &str, at: &Path) -> std::io::Result<()> {
    if at.symlink_metadata().is_ok() {
        fs::remove_file(at)?;
    }
    symlink(target, at)
}

fn pkg_config(prefix: &Path, version: &str, native: &str) -> String {
    format!(
        "prefix={}\nlibdir=${{prefix}}/lib\nincludedir=${{prefix}}/include\n\nName: uketsuke\n\
         Description: What reception may do with a My Number Card or a phone\nVersion: {version}\n\
         Cflags: -I${{includedir}}\nLibs: -L${{libdir}} -luketsuke\nLibs.private: {native}\n",
        prefix.display()
    )
}

/// The package finds itself beside its own file, so that a prefix can be moved.
fn cmake(native: &str) -> String {
    let libraries = native.split_whitespace().collect::<Vec<_>>().join(";");
    format!(
        "get_filename_component(_uketsuke_prefix \"${{CMAKE_CURRENT_LIST_DIR}}/../../..\" ABSOLUTE)\n\
         if(NOT TARGET uketsuke::uketsuke)\n\
         \x20 add_library(uketsuke::uketsuke SHARED IMPORTED)\n\
         \x20 set_target_properties(uketsuke::uketsuke PROPERTIES\n\
         \x20   IMPORTED_LOCATION \"${{_uketsuke_prefix}}/lib/{SONAME}\"\n\
         \x20   IMPORTED_SONAME \"{SONAME}\"\n\
         \x20   INTERFACE_INCLUDE_DIRECTORIES \"${{_uketsuke_prefix}}/include\")\n\
         \x20 add_library(uketsuke::static STATIC IMPORTED)\n\
         \x20 set_target_properties(uketsuke::static PROPERTIES\n\
         \x20   IMPORTED_LOCATION \"${{_uketsuke_prefix}}/lib/libuketsuke.a\"\n\
         \x20   INTERFACE_INCLUDE_DIRECTORIES \"${{_uketsuke_prefix}}/include\"\n\
         \x20   INTERFACE_LINK_LIBRARIES \"{libraries}\")\n\
         endif()\n"
    )
}

fn cmake_version(version: &str) -> String {
    format!(
        "set(PACKAGE_VERSION \"{version}\")\n\
         # While the version begins with 0, another minor version is another interface.\n\
         if(PACKAGE_FIND_VERSION VERSION_GREATER PACKAGE_VERSION)\n\
         \x20 set(PACKAGE_VERSION_COMPATIBLE FALSE)\n\
         else()\n\
         \x20 set(PACKAGE_VERSION_COMPATIBLE TRUE)\n\
         \x20 if(PACKAGE_FIND_VERSION VERSION_EQUAL PACKAGE_VERSION)\n\
         \x20   set(PACKAGE_VERSION_EXACT TRUE)\n\
         \x20 endif()\n\
         endif()\n"
    )
}
