//! The kinds of system that the C library is built on: what its files are called there, and where they are installed.

use super::finders::{self, Imported};

/// The number of the binary interface. It is in the shared library's name where several may be side by side.
const ABI: u32 = 1;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum System {
    Linux,
    Mac,
    /// Windows, by the linker of mingw-w64.
    MinGw,
    /// Windows, by the linker of Visual Studio.
    Msvc,
}

/// The library's files; paths from the directory in which they are.
pub struct Files {
    pub shared: String,
    /// What a linker reads instead of a DLL.
    pub import: Option<&'static str>,
    pub archive: &'static str,
}

impl System {
    /// The one that this program runs on.
    pub const HOST: System = if cfg!(target_os = "macos") {
        System::Mac
    } else if cfg!(target_env = "msvc") {
        System::Msvc
    } else if cfg!(windows) {
        System::MinGw
    } else {
        System::Linux
    };

    /// The name under which a program looks for the shared library.
    pub fn runtime_name(self) -> String {
        match self {
            System::Linux => format!("libuketsuke.so.{ABI}"),
            System::Mac => format!("libuketsuke.{ABI}.dylib"),
            System::MinGw | System::Msvc => "uketsuke.dll".into(),
        }
    }

    /// Tells the linker that name.
    pub fn link_argument(self) -> Option<String> {
        match self {
            System::Linux => Some(format!("link-arg=-Wl,-soname,{}", self.runtime_name())),
            System::Mac => Some(format!("link-arg=-Wl,-install_name,@rpath/{}", self.runtime_name())),
            System::MinGw | System::Msvc => None,
        }
    }

    /// As cargo leaves them.
    pub fn built(self) -> Files {
        let (shared, import, archive) = match self {
            System::Linux => ("libuketsuke.so", None, "libuketsuke.a"),
            System::Mac => ("libuketsuke.dylib", None, "libuketsuke.a"),
            System::MinGw => ("uketsuke.dll", Some("libuketsuke.dll.a"), "libuketsuke.a"),
            System::Msvc => ("uketsuke.dll", Some("uketsuke.dll.lib"), "uketsuke.lib"),
        };
        Files { shared: shared.into(), import, archive }
    }

    /// In a prefix. On Windows the static library has a directory of its own, or the linker would take either.
    pub fn installed(self, version: &str) -> Files {
        match self {
            System::Linux => {
                Files { shared: format!("lib/libuketsuke.so.{version}"), import: None, archive: "lib/libuketsuke.a" }
            }
            System::Mac => {
                Files { shared: format!("lib/{}", self.runtime_name()), import: None, archive: "lib/libuketsuke.a" }
            }
            System::MinGw => Files {
                shared: "bin/uketsuke.dll".into(),
                import: Some("lib/libuketsuke.dll.a"),
                archive: "lib/mingw-static/libuketsuke.a",
            },
            System::Msvc => Files {
                shared: "bin/uketsuke.dll".into(),
                import: Some("lib/uketsuke.lib"),
                archive: "lib/msvc-static/uketsuke.lib",
            },
        }
    }

    /// Symbolic links in a prefix's `lib`: their names, and what they lead to.
    pub fn links(self, version: &str) -> Vec<(String, String)> {
        match self {
            System::Linux => vec![
                (self.runtime_name(), format!("libuketsuke.so.{version}")),
                ("libuketsuke.so".into(), self.runtime_name()),
            ],
            System::Mac => vec![("libuketsuke.dylib".into(), self.runtime_name())],
            System::MinGw | System::Msvc => Vec::new(),
        }
    }

    /// CMake's condition for a compiler that links these files, where a package may hold those of two.
    fn condition(self) -> &'static str {
        match self {
            System::Linux | System::Mac => "",
            System::MinGw => "MINGW",
            System::Msvc => "MSVC",
        }
    }

    /// The static library as CMake imports it; `native` is what it needs.
    pub fn imported_archive(self, native: &[String]) -> Imported {
        Imported {
            kind: "STATIC",
            condition: self.condition(),
            files: vec![("IMPORTED_LOCATION", self.installed("").archive.into())],
            libraries: finders::cmake_libraries(native),
        }
    }

    /// The shared library as CMake imports it.
    pub fn imported(self, version: &str) -> Imported {
        let files = self.installed(version);
        let location = match self {
            System::Linux | System::Mac => format!("lib/{}", self.runtime_name()),
            System::MinGw | System::Msvc => files.shared,
        };
        let mut properties = vec![("IMPORTED_LOCATION", location)];
        properties.extend(files.import.map(|import| ("IMPORTED_IMPLIB", import.to_owned())));
        Imported { kind: "SHARED", condition: self.condition(), files: properties, libraries: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interface_has_the_headers_number() {
        let header = include_str!("../../../include/uketsuke.h");
        assert!(header.contains(&format!("#define UKETSUKE_ABI_VERSION {ABI}\n")));
        assert_eq!(System::Linux.runtime_name(), "libuketsuke.so.1");
    }
}
