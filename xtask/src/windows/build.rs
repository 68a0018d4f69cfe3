//! The DLLs, the static library for MinGW and the program, by rustup's standard library and mingw-w64's linker.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::resource::{self, Versioned};
use super::target::Target;
use crate::capi::library;
use crate::capi::system::System;
use crate::files::{copied, made};
use crate::run::{self, Outcome};
use crate::toolchain::Toolchain;

/// Which build of the library and of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// What is deployed: no simulator, whose keys everybody has.
    ForUse,
    /// For tests and for development without a card.
    Simulator,
}

impl Flavour {
    /// Of the library.
    pub fn features(self) -> &'static str {
        match self {
            Flavour::ForUse => library::FOR_USE,
            Flavour::Simulator => library::WITH_EVERYTHING,
        }
    }

    /// Of the program.
    fn program_features(self) -> &'static str {
        match self {
            Flavour::ForUse => "pcsc,terminal",
            Flavour::Simulator => "pcsc,terminal,simulator",
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
    target: Target,
    version: String,
}

impl<'a> Builder<'a> {
    pub fn new(toolchain: &'a Toolchain, target: Target) -> Result<Builder<'a>, String> {
        made(&target.home())?;
        Ok(Builder { toolchain, target, version: library::version()? })
    }

    /// One flavour of the library, optimized.
    pub fn library(&self, flavour: Flavour) -> Result<Library, String> {
        let mut cargo = self.cargo(&["--package", "uketsuke", "--lib", "--profile", "capi"])?;
        cargo.args(["--no-default-features", "--features", flavour.features(), "--crate-type", "cdylib,staticlib"]);
        cargo.args(["--", "--print", "native-static-libs"]).args(self.link_arguments(&resource::DLL)?);
        let native = library::native_libraries(&mut cargo)?;
        let (from, into, files) = (self.directory("capi"), self.home(flavour), System::MinGw.built());
        let take = |name: &str| copied(&from.join(name), &into.join(name)).map(|()| into.join(name));
        let library = Library {
            dll: take(&files.shared)?,
            import: take(files.import.unwrap_or_default())?,
            archive: take(files.archive)?,
            native,
        };
        self.verified(&library.dll)?;
        library::has_no_paths(&library.archive)?;
        Ok(library)
    }

    /// The DLL with the simulator and without optimization, whose assertions and overflow checks are on; and its import
    /// library.
    pub fn debug_dll(&self) -> Result<(PathBuf, PathBuf), String> {
        let mut cargo = self.cargo(&["--package", "uketsuke", "--lib", "--profile", "dev"])?;
        cargo.args(["--no-default-features", "--features", Flavour::Simulator.features(), "--crate-type", "cdylib"]);
        run::program(cargo.arg("--").args(self.link_arguments(&resource::DLL)?))?;
        let (directory, files) = (self.directory("debug"), System::MinGw.built());
        let dll = directory.join(files.shared);
        self.versioned(&dll)?;
        Ok((dll, directory.join(files.import.unwrap_or_default())))
    }

    /// The program with the simulator, without optimization.
    pub fn debug_program(&self) -> Result<PathBuf, String> {
        let mut cargo = self.cargo(&["--package", "uketsuke-cli", "--bin", "uketsuke", "--profile", "dev"])?;
        cargo.args(["--no-default-features", "--features", Flavour::Simulator.program_features()]);
        run::program(cargo.arg("--").args(self.link_arguments(&resource::PROGRAM)?))?;
        let program = self.directory("debug").join(resource::PROGRAM.file);
        self.versioned(&program).map(|()| program)
    }

    /// One flavour of the program, optimized.
    pub fn program(&self, flavour: Flavour) -> Result<PathBuf, String> {
        let mut cargo = self.cargo(&["--package", "uketsuke-cli", "--bin", "uketsuke", "--profile", "capi"])?;
        cargo.args(["--no-default-features", "--features", flavour.program_features()]);
        run::program(cargo.arg("--").args(self.link_arguments(&resource::PROGRAM)?))?;
        let program = self.home(flavour).join(resource::PROGRAM.file);
        copied(&self.directory("capi").join(resource::PROGRAM.file), &program)?;
        self.verified(&program)?;
        Ok(program)
    }

    /// Our own chores, as a program for Windows.
    pub fn chores(&self) -> Result<PathBuf, String> {
        let mut cargo = self.toolchain.cargo();
        cargo.args(["build", "--locked", "--package", "xtask", "--target", &self.target.triple()]);
        run::program(cargo.arg("--target-dir").arg(self.target.builds()))?;
        Ok(self.directory("debug").join("xtask.exe"))
    }

    fn cargo(&self, what: &[&str]) -> Result<Command, String> {
        let mut cargo = self.toolchain.cargo();
        cargo.args(["rustc", "--locked"]).args(what);
        cargo.args(["--target", &self.target.triple(), "--target-dir"]).arg(self.target.builds());
        // Nobody debugs under Wine, and a program of 137 MB takes its time to load.
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_PROFILE_DEV_STRIP", "debuginfo");
        library::without_paths(&mut cargo)?;
        Ok(cargo)
    }

    /// Arguments for rustc that link the version resource, and leave out the time: the same source gives the same file.
    fn link_arguments(&self, it: &Versioned) -> Result<[String; 4], String> {
        let object = resource::object(self.target, it, &self.version)?;
        let argument = |argument: &str| format!("link-arg={argument}");
        let flag = || "-C".to_owned();
        Ok([flag(), argument(&object.to_string_lossy()), flag(), argument("-Wl,--no-insert-timestamp")])
    }

    fn directory(&self, profile: &str) -> PathBuf {
        self.target.builds().join(self.target.triple()).join(profile)
    }

    fn home(&self, flavour: Flavour) -> PathBuf {
        self.target.home().join(flavour.word())
    }

    fn verified(&self, file: &Path) -> Outcome {
        library::has_no_paths(file)?;
        self.versioned(file)
    }

    fn versioned(&self, file: &Path) -> Outcome {
        imports_system_only(self.target, file)?;
        resource::verify(self.target, file, &self.version)
    }
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
