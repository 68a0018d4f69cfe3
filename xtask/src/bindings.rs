//! `cargo xtask bindings`: the main job in Python, Java and Pascal, through the shared library, on the simulator.
//!
//! C, C++ and C# are run by `cargo xtask capi test` on the installed files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::capi::pascal;
use crate::{Outcome, debian, run};

/// The day on which the simulated card's certificate ends, and what every program must find: it is in its grace.
const EXPIRES_ON: &str = "20260801";
const USABLE_UNTIL: &str = "usable until 20261130";
const JNA: &str = "/usr/share/java/jna.jar";

pub fn run(_: &[String]) -> Outcome {
    debian::install_missing()?;
    let library = Library::build()?;
    found("Python", &library.python(Path::new("examples/python/reception.py"), &[EXPIRES_ON])?)?;
    found("Java", &java(&library)?)?;
    found("Pascal", &pascal(&library)?)
}

/// The unit is compared with the header first.
fn pascal(library: &Library) -> Result<String, String> {
    let work = library.directory.join("pascal");
    pascal::check_layout(&library.directory, &work)?;
    let program = pascal::compile(Path::new("examples/pascal/reception.pas"), &library.directory, &work)?;
    run::output(library.environment(Command::new(program).arg(EXPIRES_ON)))
}

fn java(library: &Library) -> Result<String, String> {
    let classes = library.directory.join("java");
    fs::create_dir_all(&classes).map_err(|error| error.to_string())?;
    let mut compiler = Command::new("javac");
    compiler.args(["-encoding", "UTF-8", "-Xlint:all,-options", "-cp", JNA, "-d"]).arg(&classes);
    run::program(compiler.args(["examples/java/Uketsuke.java", "examples/java/Reception.java"]))?;
    let mut program = Command::new("java");
    program.arg("-cp").arg(format!("{JNA}:{}", classes.display()));
    program.arg(format!("-Djna.library.path={}", library.directory.display())).args(["Reception", EXPIRES_ON]);
    run::output(library.environment(&mut program))
}

fn found(language: &str, printed: &str) -> Outcome {
    if printed.contains(USABLE_UNTIL) && printed.contains("受付できます(資格情報のみ)") {
        println!("{language}: the decision is as expected");
        return Ok(());
    }
    Err(format!("{language} printed something else:\n{printed}"))
}

/// The shared library under the names that programs look for.
pub struct Library {
    directory: PathBuf,
}

impl Library {
    pub fn build() -> Result<Library, String> {
        // Unoptimized, so that most of it is built already; `capi test` takes the library as it is installed.
        let mut build = run::cargo();
        run::program(build.args(["rustc", "--quiet", "--lib", "--all-features", "--crate-type", "cdylib"]))?;
        let built = Path::new("target/debug/libuketsuke.so");
        let directory = Path::new("target/bindings").to_owned();
        fs::create_dir_all(&directory).map_err(|error| error.to_string())?;
        let directory = directory.canonicalize().map_err(|error| error.to_string())?;
        for name in ["libuketsuke.so", "libuketsuke.so.0"] {
            fs::copy(built, directory.join(name)).map_err(|error| format!("{}: {error}", built.display()))?;
        }
        Ok(Library { directory })
    }

    pub fn shared(&self) -> PathBuf {
        self.directory.join("libuketsuke.so")
    }

    pub fn environment<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("LD_LIBRARY_PATH", &self.directory)
    }

    /// Runs a Python program; what it printed.
    pub fn python(&self, script: &Path, arguments: &[&str]) -> Result<String, String> {
        let mut program = Command::new("python3");
        program.arg("-B").arg(script).args(arguments).env("PYTHONPATH", "examples/python").env("PYTHONUTF8", "1");
        run::output(self.environment(&mut program))
    }
}
