//! What finds an installed library: pkg-config's file and CMake's package. Both look for its files beside themselves, so
//! that a prefix can be moved.

/// `uketsuke.pc`: the shared library, and what the static one beside it needs.
pub fn pkg_config(version: &str, native: &[String]) -> String {
    let libraries = format!("-L${{libdir}} -luketsuke\nLibs.private: {}", native.join(" "));
    described("uketsuke", version, "lib", "", &libraries)
}

/// Says on Windows that the functions come from no DLL.
const STATIC: &str = "UKETSUKE_STATIC";

/// `uketsuke-static.pc`: the static library, where it has a directory of its own.
pub fn pkg_config_static(version: &str, directory: &str, native: &[String]) -> String {
    let libraries = format!("-L${{libdir}} -luketsuke {}", native.join(" "));
    described("uketsuke-static", version, directory, &format!(" -D{STATIC}"), &libraries)
}

fn described(name: &str, version: &str, directory: &str, defined: &str, libraries: &str) -> String {
    format!(
        "prefix=${{pcfiledir}}/../..\nlibdir=${{prefix}}/{directory}\nincludedir=${{prefix}}/include\n\nName: {name}\n\
         Description: What reception may do with a My Number Card or a phone\nVersion: {version}\n\
         Cflags: -I${{includedir}}{defined}\nLibs: {libraries}\n"
    )
}

/// A library as CMake imports it.
pub struct Imported {
    /// `SHARED` or `STATIC`.
    pub kind: &'static str,
    /// CMake's condition for it; empty where there is none.
    pub condition: &'static str,
    /// Properties that are files; their paths begin at the prefix.
    pub files: Vec<(&'static str, String)>,
    /// What is linked with it.
    pub libraries: String,
}

/// `uketsuke-config.cmake`. The shared library becomes `uketsuke::uketsuke`, the static one `uketsuke::static`.
pub fn cmake(libraries: &[Imported]) -> String {
    let mut text = String::from("get_filename_component(_uketsuke \"${CMAKE_CURRENT_LIST_DIR}/../../..\" ABSOLUTE)\n");
    for Imported { kind, condition, files, libraries } in libraries {
        let target = if *kind == "STATIC" { "uketsuke::static" } else { "uketsuke::uketsuke" };
        let condition = if condition.is_empty() { String::new() } else { format!("{condition} AND ") };
        text += &format!("if({condition}NOT TARGET {target})\n  add_library({target} {kind} IMPORTED)\n");
        text += &format!("  set_target_properties({target} PROPERTIES\n");
        for (property, file) in files {
            text += &format!("    {property} \"${{_uketsuke}}/{file}\"\n");
        }
        if *kind == "STATIC" {
            text += &format!("    INTERFACE_COMPILE_DEFINITIONS {STATIC}\n");
        }
        if !libraries.is_empty() {
            text += &format!("    INTERFACE_LINK_LIBRARIES \"{libraries}\"\n");
        }
        text += "    INTERFACE_INCLUDE_DIRECTORIES \"${_uketsuke}/include\")\nendif()\n";
    }
    text + "unset(_uketsuke)\n"
}

/// Linker arguments as CMake takes them: `-lwinscard` and `winscard.lib` are `winscard`. MSVC's own run-time library comes
/// with its compiler.
pub fn cmake_libraries(native: &[String]) -> String {
    let names = native.iter().filter(|it| !it.starts_with('/'));
    names.map(|it| it.trim_start_matches("-l").trim_end_matches(".lib")).collect::<Vec<_>>().join(";")
}

/// `uketsuke-config-version.cmake`: while the version begins with 0, another minor version is another interface; and never
/// the other bitness, which `built_for` names.
pub fn cmake_version(version: &str, pointer_bytes: usize, built_for: &str) -> String {
    let series = version.rsplit_once('.').map_or(version, |(series, _)| series);
    format!(
        r#"set(PACKAGE_VERSION "{version}")
if(CMAKE_SIZEOF_VOID_P AND NOT CMAKE_SIZEOF_VOID_P STREQUAL "{pointer_bytes}")
  set(PACKAGE_VERSION "{version} ({built_for})")
  set(PACKAGE_VERSION_UNSUITABLE TRUE)
elseif(PACKAGE_FIND_VERSION VERSION_LESS_EQUAL PACKAGE_VERSION AND "${{PACKAGE_FIND_VERSION}}.0" MATCHES "^{series}[.]")
  set(PACKAGE_VERSION_COMPATIBLE TRUE)
  if(PACKAGE_FIND_VERSION VERSION_EQUAL PACKAGE_VERSION)
    set(PACKAGE_VERSION_EXACT TRUE)
  endif()
endif()
"#,
        series = series.replace('.', "[.]")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linker_arguments_become_names() {
        let native = ["-lwinscard", "ntdll.lib", "/defaultlib:msvcrt"].map(str::to_owned);
        assert_eq!(cmake_libraries(&native), "winscard;ntdll");
    }
}
