//! What Explorer shows of a DLL or a program, and installers compare: its version resource.

use std::path::{Path, PathBuf};

use super::target::Target;
use crate::files::{absolute, written};
use crate::run::{self, Outcome};

/// A file that has a version.
pub struct Versioned {
    pub file: &'static str,
    pub kind: &'static str,
    pub description: &'static str,
}

pub const DLL: Versioned = Versioned {
    file: "uketsuke.dll",
    kind: "VFT_DLL",
    description: "uketsuke: what reception may do with a My Number Card or a phone",
};
pub const PROGRAM: Versioned = Versioned {
    file: "uketsuke.exe",
    kind: "VFT_APP",
    description: "uketsuke: reception with a My Number Card or a phone, at the command line",
};

/// Compiles the resource; the object to link, as an absolute path.
pub fn object(target: Target, it: &Versioned, version: &str) -> Result<PathBuf, String> {
    let script = target.home().join("resource").join(it.file).with_added_extension("rc");
    let object = script.with_extension("o");
    written(&script, &source(it, version))?;
    run::program(target.mingw("windres").arg(&script).arg(&object))?;
    absolute(&object)
}

fn source(Versioned { file, kind, description }: &Versioned, version: &str) -> String {
    let mut numbers: Vec<&str> = version.split(['.', '-', '+']).take(3).collect();
    numbers.push("0");
    let numbers = numbers.join(",");
    format!(
        r#"#include <winver.h>
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
FILEOS VOS_NT_WINDOWS32
FILETYPE {kind}
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "041104b0"
    BEGIN
      VALUE "FileDescription", "{description}"
      VALUE "FileVersion", "{version}"
      VALUE "InternalName", "uketsuke"
      VALUE "LegalCopyright", "MIT OR Apache-2.0"
      VALUE "OriginalFilename", "{file}"
      VALUE "ProductName", "uketsuke"
      VALUE "ProductVersion", "{version}"
    END
  END
  BLOCK "VarFileInfo"
  BEGIN
    VALUE "Translation", 0x411, 1200
  END
END
"#
    )
}

/// Fails unless the version is in the file.
pub fn verify(target: Target, file: &Path, version: &str) -> Outcome {
    let resources = run::output(target.mingw("windres").args(["-J", "coff", "-O", "rc"]).arg(file))?;
    let told = resources.lines().find_map(|line| line.trim().strip_prefix("VALUE \"FileVersion\", "));
    match told.map(|told| told.trim_matches('"')) {
        Some(told) if told == version => Ok(()),
        told => Err(format!("{}: its version resource says {told:?}, not {version}", file.display())),
    }
}
