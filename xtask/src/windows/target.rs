//! The two kinds of Windows program.

use core::fmt;
use std::path::PathBuf;
use std::process::Command;

/// Where all of it is.
pub(super) const HOME: &str = "target/windows";

/// 64 or 32 bits; many receipt computers are 32-bit programs, which can load a 32-bit DLL only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    X86_64,
    I686,
}

impl Target {
    pub const ALL: [Target; 2] = [Target::X86_64, Target::I686];

    pub fn named(name: &str) -> Result<Target, String> {
        let found = Target::ALL.into_iter().find(|target| target.word() == name);
        found.ok_or_else(|| format!("{name}: not x86_64 and not i686"))
    }

    pub fn word(self) -> &'static str {
        match self {
            Target::X86_64 => "x86_64",
            Target::I686 => "i686",
        }
    }

    /// The one of the other bitness.
    pub fn other(self) -> Target {
        match self {
            Target::X86_64 => Target::I686,
            Target::I686 => Target::X86_64,
        }
    }

    /// Rust's name for it, with the linker of mingw-w64.
    pub fn triple(self) -> String {
        format!("{}-pc-windows-gnu", self.word())
    }

    /// Rust's and clang's name for it, with Microsoft's linker and run-time library.
    pub fn msvc(self) -> String {
        format!("{}-pc-windows-msvc", self.word())
    }

    pub fn pointer_bytes(self) -> usize {
        match self {
            Target::X86_64 => 8,
            Target::I686 => 4,
        }
    }

    /// llvm-dlltool's name for it.
    pub fn machine(self) -> &'static str {
        match self {
            Target::X86_64 => "i386:x86-64",
            Target::I686 => "i386",
        }
    }

    /// A program of mingw-w64, such as `gcc`.
    pub fn mingw(self, program: &str) -> Command {
        Command::new(format!("{}-w64-mingw32-{program}", self.word()))
    }

    /// Where cargo builds for it: two that build in one place would wait for each other.
    pub fn builds(self) -> PathBuf {
        self.home().join("build")
    }

    /// Where everything of this target is.
    pub fn home(self) -> PathBuf {
        PathBuf::from(HOME).join(self.word())
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
