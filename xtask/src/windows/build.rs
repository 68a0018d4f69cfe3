//! The DLLs, the static library for MinGW and the program, by rustup's standard library and mingw-w64's linker.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::resource::{self, Versioned};
use super::target::Target;
use super::files::{copied, made};
use crate::capi::system::System;
use crate::toolchain::Toolchain;
use crate::{Outcome, capi, run};

/// Where cargo builds.
pub const DIRECTORY: &str = "target/windows/build";
/// The package with the program, and where it is.
const PROGRAM_PACKAGE: (&str, &str) = ("uketsuke-cli", "cli/Cargo.toml");

/// Which build of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// What is deployed: no simulator, whose keys everybody has.
    ForUse,
    /// For tests and for development without a card.
    Simulator,
}

impl Flavour {
    pub fn features(self) -> &'static str {
        match self {
            Flavour::ForUse => capi::library::FOR_USE,
            Flavour::Simulator => capi::library::WITH_EVERYTHING,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Flavour::ForUse => "use",
            Flavour::Simulator => "simulator",
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

/// Builds for one target.
pub struct Builder<'a> {
    toolchain: &'a Toolchain,
    pub target: Target,
    pub version: String,
}

impl<'a> Builder<'a> {
    pub fn new(toolchain: &'a Toolchain, target: Target) -> Result<Builder<'a>, String> {
        toolchain.add_target(&target.triple())?;
        Ok(Builder { toolchain, target, version: capi::library::version()? })
    }

    /// One flavour of the library, optimized.
    pub fn library(&self, flavour: Flavour) -> Result<Library, String> {
        let (from, native) = self.built("capi", flavour.features(), "cdylib,staticlib")?;
        if native.is_empty() {
            return Err("rustc named no system libraries for the static library".into());
        }
        let into = self.target.home().join(flavour.word());
        let take = |name: &str| copied(&from.join(name), &into.join(name)).map(|()| into.join(name));
        let files = System::MinGw.built();
        let library = Library {
            dll: take(&files.shared)?,
            import: take(files.import.unwrap_or_default())?,
            archive: take(files.archive)?,
            native,
        };
        self.verified(&library.dll)?;
        Ok(library)
    }

    /// The DLL with the simulator and without optimization, whose assertions and overflow checks are on.
    pub fn debug_dll(&self) -> Result<PathBuf, String> {
        let (from, _) = self.built("dev", Flavour::Simulator.features(), "cdylib")?;
        Ok(from.join(System::MinGw.built().shared))
    }

    /// The program, if its package is there.
    pub fn program(&self) -> Result<Option<PathBuf>, String> {
        let (package, manifest) = PROGRAM_PACKAGE;
        if !Path::new(manifest).exists() {
            println!("There is no package {package}: uketsuke.exe is not built, packed or tried.");
            return Ok(None);
        }
        let mut cargo = self.cargo(&["--package", package, "--bin", "uketsuke", "--profile", "capi"]);
        run::program(cargo.arg("--").args(self.link_arguments(&resource::PROGRAM)?))?;
        let program = self.target.home().join(resource::PROGRAM.file);
        copied(&self.directory("capi").join(resource::PROGRAM.file), &program)?;
        self.verified(&program)?;
        Ok(Some(program))
    }

    /// Our own chores, as a program for Windows.
    pub fn chores(&self) -> Result<PathBuf, String> {
        let mut cargo = self.toolchain.cargo();
        cargo.args(["build", "--locked", "--package", "xtask", "--target", &self.target.triple()]);
        run::program(cargo.args(["--target-dir", DIRECTORY]))?;
        Ok(self.directory("debug").join("xtask.exe"))
    }

    /// Where the files are, and what the static library needs.
    fn built(&self, profile: &str, features: &str, kinds: &str) -> Result<(PathBuf, Vec<String>), String> {
        made(&self.target.home())?;
        let mut cargo = self.cargo(&["--package", "uketsuke", "--lib", "--profile", profile]);
        cargo.args(["--no-default-features", "--features", features, "--crate-type", kinds]);
        cargo.args(["--", "--print", "native-static-libs"]).args(self.link_arguments(&resource::DLL)?);
        let native = native_libraries(&mut cargo)?;
        Ok((self.directory(if profile == "dev" { "debug" } else { profile }), native))
    }

    fn cargo(&self, what: &[&str]) -> Command {
        let mut cargo = self.toolchain.cargo();
        cargo.args(["rustc", "--locked"]).args(what);
        cargo.args(["--target", &self.target.triple(), "--target-dir", DIRECTORY]);
        cargo
    }

    /// Arguments for rustc that link the version resource, and leave out the time: the same source gives the same file.
    fn link_arguments(&self, it: &Versioned) -> Result<[String; 4], String> {
        let object = resource::object(self.target, it, &self.version)?;
        let argument = |argument: &str| format!("link-arg={argument}");
        let flag = || "-C".to_owned();
        Ok([flag(), argument(&object.to_string_lossy()), flag(), argument("-Wl,--no-insert-timestamp")])
    }

    fn directory(&self, profile: &str) -> PathBuf {
        Path::new(DIRECTORY).join(self.target.triple()).join(profile)
    }

    fn verified(&self, file: &Path) -> Outcome {
        imports_system_only(self.target, file)?;
        resource::verify(self.target, file, &self.version)
    }
}

/// Runs a build that prints the system libraries of a static library.
pub fn native_libraries(build: &mut Command) -> Result<Vec<String>, String> {
    let mut native = Vec::new();
    let built = run::watched(build, |line| {
        if let Some(libraries) = line.strip_prefix("note: native-static-libs: ") {
            native = libraries.split_whitespace().map(str::to_owned).collect();
        }
    })?;
    native.dedup();
    if built { Ok(native) } else { Err("the library did not build".into()) }
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

/// Fails when a file needs something that is not part of Windows, such as a run-time library of mingw-w64's.
fn imports_system_only(target: Target, file: &Path) -> Outcome {
    let dump = run::output(target.mingw("objdump").arg("-p").arg(file))?;
    let imports: Vec<&str> = dump.lines().filter_map(|line| line.trim().strip_prefix("DLL Name: ")).collect();
    println!("{} imports {}", file.display(), imports.join(", "));
    let foreign: Vec<&&str> =
        imports.iter().filter(|name| !SYSTEM.contains(&name.to_ascii_lowercase().as_str())).collect();
    if imports.is_empty() || !foreign.is_empty() {
        return Err(format!("{}: imports what is not part of Windows: {foreign:?}", file.display()));
    }
    Ok(())
}
