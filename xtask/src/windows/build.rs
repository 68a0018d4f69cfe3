//! The DLL and the static library, by Debian's compiler, which can build its standard library for Windows.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::target::Target;
use super::{absolute, copied, made, written};
use crate::{Outcome, run};

const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
/// The standard library's source.
pub const STD_SOURCE: &str = "/usr/lib/rustlib/src/rust/library";

/// Which build of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// What is deployed: no simulator, whose keys everybody has.
    ForUse,
    /// For tests and for development without a card.
    WithSimulator,
}

impl Flavour {
    pub fn features(self) -> &'static str {
        match self {
            Flavour::ForUse => "capi,pcsc,terminal,serde",
            Flavour::WithSimulator => "capi,pcsc,terminal,serde,simulator",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Flavour::ForUse => "use",
            Flavour::WithSimulator => "simulator",
        }
    }
}

/// What a build made.
pub struct Library {
    pub dll: PathBuf,
    pub import: PathBuf,
    pub archive: PathBuf,
    /// System libraries that the static library needs, as linker arguments.
    pub native: Vec<String>,
}

/// Builds one flavour.
pub fn library(target: Target, flavour: Flavour) -> Result<Library, String> {
    let home = target.home();
    made(&home)?;
    let version = version_resource(target, &home)?;
    let mut cargo = debian_cargo();
    cargo
        .args(["rustc", "--package", "uketsuke", "--lib", "--profile", "capi", "--no-default-features"])
        .args(["--features", flavour.features(), "--crate-type", "cdylib,staticlib"])
        .args(["-Zbuild-std=std,panic_unwind", "--target", &target.triple()])
        .arg("--target-dir")
        .arg(home.join("build"));
    if target == Target::I686 {
        let objects = absolute(&startup_objects(target, &home)?)?;
        cargo.env("CARGO_ENCODED_RUSTFLAGS", format!("-Lnative={}", objects.display()));
    }
    cargo.args(["--", "--print", "native-static-libs", "-C", &format!("link-arg={}", absolute(&version)?.display())]);
    let mut native = Vec::new();
    let built = run::watched(&mut cargo, |line| {
        if let Some(libraries) = line.strip_prefix("note: native-static-libs: ") {
            native = libraries.split_whitespace().map(str::to_owned).collect();
        }
    })?;
    if !built {
        return Err(format!("the {target} library did not build"));
    }
    native.dedup();
    if native.is_empty() {
        return Err("rustc named no system libraries for the static library".into());
    }
    let from = home.join("build").join(target.triple()).join("capi");
    let into = home.join(flavour.word());
    let take = |name: &str| -> Result<PathBuf, String> {
        let path = into.join(name);
        copied(&from.join(name), &path)?;
        Ok(path)
    };
    let library = Library {
        dll: take("uketsuke.dll")?,
        import: take("libuketsuke.dll.a")?,
        archive: take("libuketsuke.a")?,
        native,
    };
    imports_system_only(target, &library.dll)?;
    tells_version(target, &library.dll)?;
    Ok(library)
}

/// Debian's cargo with Debian's compiler, and none of the settings of the cargo that runs us.
pub fn debian_cargo() -> Command {
    let mut cargo = Command::new(CARGO);
    for name in ["CARGO", "RUSTUP_TOOLCHAIN", "RUSTDOC", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
        cargo.env_remove(name);
    }
    cargo.env("RUSTC", RUSTC).env("RUSTC_BOOTSTRAP", "1");
    cargo
}

/// On i686 two objects frame the unwinding tables. They belong to the standard library, but cargo does not build them.
fn startup_objects(target: Target, home: &Path) -> Result<PathBuf, String> {
    let directory = home.join("startup");
    made(&directory)?;
    for name in ["rsbegin", "rsend"] {
        let object = directory.join(name).with_extension("o");
        if object.exists() {
            continue;
        }
        let mut rustc = Command::new(RUSTC);
        rustc.env("RUSTC_BOOTSTRAP", "1").args(["--target", &target.triple(), "--emit", "obj", "-O", "-o"]);
        rustc.arg(&object).arg(format!("{STD_SOURCE}/rtstartup/{name}.rs"));
        run::program(&mut rustc)?;
    }
    Ok(directory)
}

/// What Explorer shows of the DLL, and installers compare.
fn version_resource(target: Target, home: &Path) -> Result<PathBuf, String> {
    let version = package_version()?;
    let mut numbers: Vec<&str> = version.split(['.', '-', '+']).take(3).collect();
    numbers.push("0");
    let numbers = numbers.join(",");
    let text = format!(
        r#"#include <winver.h>
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
FILEOS VOS_NT_WINDOWS32
FILETYPE VFT_DLL
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "041104b0"
    BEGIN
      VALUE "FileDescription", "uketsuke: what reception may do with a My Number Card or a phone"
      VALUE "FileVersion", "{version}"
      VALUE "InternalName", "uketsuke"
      VALUE "LegalCopyright", "MIT OR Apache-2.0"
      VALUE "OriginalFilename", "uketsuke.dll"
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
    );
    let (script, object) = (home.join("version.rc"), home.join("version.o"));
    written(&script, &text)?;
    run::program(target.mingw("windres").arg(&script).arg(&object))?;
    Ok(object)
}

/// Fails unless the version is in the DLL, where Explorer and installers look for it.
fn tells_version(target: Target, dll: &Path) -> Outcome {
    let resources = run::output(target.mingw("windres").args(["-J", "coff", "-O", "rc"]).arg(dll))?;
    let told = resources.lines().find_map(|line| line.trim().strip_prefix("VALUE \"FileVersion\", "));
    let version = package_version()?;
    if told.map(|told| told.trim_matches('"')) != Some(&version) {
        return Err(format!("{}: its version information tells {told:?}, not {version}", dll.display()));
    }
    Ok(())
}

/// The version in `Cargo.toml`.
pub fn package_version() -> Result<String, String> {
    let manifest = super::read(Path::new("Cargo.toml"))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = "));
    line.map(|version| version.trim().trim_matches('"').to_owned()).ok_or("Cargo.toml has no version".into())
}

/// Libraries that are part of Windows 10 and Windows Server 2016, and of nothing else.
const SYSTEM: [&str; 12] = [
    "advapi32.dll",
    "bcrypt.dll",
    "bcryptprimitives.dll",
    "kernel32.dll",
    "msvcrt.dll",
    "ntdll.dll",
    "user32.dll",
    "userenv.dll",
    "winscard.dll",
    "ws2_32.dll",
    "api-ms-win-core-synch-l1-2-0.dll",
    "api-ms-win-core-winrt-error-l1-1-0.dll",
];

/// Fails when the DLL needs something that is not part of Windows, such as a run-time library of mingw-w64's.
fn imports_system_only(target: Target, dll: &Path) -> Outcome {
    let dump = run::output(target.mingw("objdump").arg("-p").arg(dll))?;
    let imports: Vec<&str> = dump.lines().filter_map(|line| line.trim().strip_prefix("DLL Name: ")).collect();
    println!("{} imports {}", dll.display(), imports.join(", "));
    let foreign: Vec<&&str> =
        imports.iter().filter(|name| !SYSTEM.contains(&name.to_ascii_lowercase().as_str())).collect();
    if imports.is_empty() || !foreign.is_empty() {
        return Err(format!("{}: imports what is not part of Windows: {foreign:?}", dll.display()));
    }
    Ok(())
}
