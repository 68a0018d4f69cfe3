//! The library and the program for Linux with glibc 2.28 (RHEL 8, Debian 10) or newer, by cargo-zigbuild.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::place::HOME;
use crate::capi::library::{self, Library};
use crate::capi::system::System;
use crate::files::{absolute, copied};
use crate::run::{self, Outcome};
use crate::toolchain::Toolchain;
use crate::venv;

const TARGET: &str = "x86_64-unknown-linux-gnu";
/// The oldest C library that it runs with.
pub const GLIBC: (u32, u32) = (2, 28);
/// The linker and its driver, in the versions that this was tried with (PyPI).
const TOOLS: [&str; 2] = ["cargo-zigbuild==0.24.1", "ziglang==0.17.1"];

pub struct Linux {
    /// For use.
    pub library: PathBuf,
    /// With the simulator, for development.
    pub simulator: PathBuf,
    pub archive: PathBuf,
    pub program: PathBuf,
    /// System libraries that the static library needs, as linker arguments.
    pub native: Vec<String>,
}

impl Linux {
    /// The library that `cargo xtask capi test` builds, with the simulator and this system's own C library, and the program
    /// without optimization: to try packages with, and not to be handed out.
    pub fn of_this_system() -> Result<Linux, String> {
        let built = library::build(library::WITH_EVERYTHING)?;
        run::program(run::cargo().args(["build", "--package", "uketsuke-cli", "--all-features"]))?;
        // A debugger's records take longer to pack than everything else.
        let program = Path::new(HOME).join("short-program/uketsuke");
        copied(&run::target_directory().join("debug/uketsuke"), &program)?;
        run::program(Command::new("strip").arg(&program))?;
        Ok(Linux {
            library: built.shared.clone(),
            simulator: built.shared,
            archive: built.archive,
            program,
            native: built.native,
        })
    }

    /// What is installed.
    pub fn for_use(&self) -> Library {
        Library {
            shared: self.library.clone(),
            import: None,
            archive: self.archive.clone(),
            native: self.native.clone(),
        }
    }

    pub fn build(toolchain: &Toolchain) -> Result<Linux, String> {
        toolchain.add_target(TARGET)?;
        let tools = venv::with(&absolute(&Path::new(HOME).join("tools"))?, &TOOLS)?;
        let home = Path::new(HOME).join("linux");
        let built = Path::new(HOME).join("build").join(TARGET).join("capi");
        let take = |name: &str, to: &str| -> Result<PathBuf, String> {
            let to = home.join(to);
            copied(&built.join(name), &to)?;
            library::has_no_paths(&to)?;
            Ok(to)
        };
        let files = System::Linux.built();
        let mut build = cargo(&tools, &["--package", "uketsuke", "--lib"], library::WITH_EVERYTHING)?;
        build.args(["--crate-type", "cdylib", "--"]).args(soname());
        run::program(&mut build)?;
        let simulator = take(&files.shared, "simulator/libuketsuke.so.1")?;
        let mut build = cargo(&tools, &["--package", "uketsuke", "--lib"], library::FOR_USE)?;
        build.args(["--crate-type", "cdylib,staticlib", "--", "--print", "native-static-libs"]).args(soname());
        let native = library::native_libraries(&mut build)?;
        let (library, archive) = (take(&files.shared, "libuketsuke.so.1")?, take(files.archive, files.archive)?);
        let mut build = cargo(&tools, &["--package", "uketsuke-cli", "--bin", "uketsuke"], "pcsc,terminal")?;
        // This system's libpcsclite.so asks for this system's newer C library; what is linked here is only its name.
        run::program(build.args(["--", "-C", "link-arg=-Wl,--allow-shlib-undefined"]))?;
        let program = take("uketsuke", "uketsuke")?;
        for file in [&library, &simulator, &program] {
            old_enough(file)?;
        }
        Ok(Linux { library, simulator, archive, program, native })
    }
}

fn soname() -> [String; 2] {
    ["-C".into(), System::Linux.link_argument().unwrap_or_default()]
}

fn cargo(tools: &Path, what: &[&str], features: &str) -> Result<Command, String> {
    let path = std::env::var("PATH").unwrap_or_default();
    let mut cargo = Command::new(tools.join("cargo-zigbuild"));
    cargo.env("PATH", format!("{}:{path}", tools.display()));
    cargo.args(["rustc", "--locked"]).args(what).args(["--profile", "capi", "--no-default-features"]);
    let (major, minor) = GLIBC;
    cargo.args(["--features", features, "--target", &format!("{TARGET}.{major}.{minor}"), "--target-dir"]);
    cargo.arg(Path::new(HOME).join("build"));
    library::without_paths(&mut cargo)?;
    Ok(cargo)
}

/// Fails when a file asks for a newer C library.
fn old_enough(file: &Path) -> Outcome {
    let symbols = run::output(Command::new("objdump").arg("-T").arg(file))?;
    let newest = symbols.split("GLIBC_").skip(1).filter_map(version).max();
    println!("{} asks for glibc {newest:?}", file.display());
    match newest {
        Some(newest) if newest <= GLIBC => Ok(()),
        other => Err(format!("{}: glibc {other:?}, not {GLIBC:?} or older", file.display())),
    }
}

fn version(text: &str) -> Option<(u32, u32)> {
    let text: &str = text.split(|c: char| !c.is_ascii_digit() && c != '.').next()?;
    let mut numbers = text.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    #[test]
    fn versions_are_numbers_and_not_texts() {
        assert_eq!(super::version("2.2.5)  memcpy"), Some((2, 2)));
        assert!(super::version("2.28) x") > super::version("2.4) x"));
        assert_eq!(super::version("PRIVATE) x"), None);
    }
}
