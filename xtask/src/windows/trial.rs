//! The archive as its users meet it: unpacked elsewhere, linked by MinGW, by CMake and as MSVC links, and run.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::interface::{self, Dll};
use super::linked::{self, Linked};
use super::made::Made;
use super::target::Target;
use super::wine::Wine;
use super::{captures, console, msvc};
use crate::capi::ANSWER;
use crate::capi::library;
use crate::capi::system::System;
use crate::elsewhere::Elsewhere;
use crate::files::{copied, emptied, made};
use crate::run::{self, Outcome};

/// Last day of the simulated card's certificate.
const EXPIRES_ON: &str = "2030-02-17";

/// What is tried.
pub struct Trial<'a> {
    pub made: &'a Made,
    pub wine: &'a Wine,
}

impl Trial<'_> {
    /// Unpacks, builds and runs; how many programs ran.
    pub fn run(&self) -> Result<usize, String> {
        let target = self.made.target;
        let version = library::version()?;
        let elsewhere = Elsewhere::new(&format!("windows-{target}"))?;
        let unpacked = linked::unpacked(&self.made.archive, &elsewhere.0)?;
        let stage = target.home().join("stage");
        emptied(&stage)?;
        fakes(target, &stage)?;
        let linked = Linked::by_pkg_config(target, &unpacked, "uketsuke")?;
        for (name, sources) in interface::PROGRAMS {
            linked.compile(sources, &stage.join(name))?;
        }
        Linked::with_nothing(target, &unpacked.join("include"))
            .compile(&["tests/windows/unload.c"], &stage.join("unload"))?;
        let alone = Linked::by_pkg_config(target, &unpacked, "uketsuke-static")?;
        alone.compile(&[interface::READER], &stage.join("static-reader"))?;
        linked::by_cmake(target, &version, &unpacked, &elsewhere.0, &stage)?;
        let [msvc, msvc_static] = msvc::programs(target, Path::new(interface::MSVC), &unpacked, &elsewhere.0)?;
        copied(&msvc, &stage.join("msvc.exe"))?;
        copied(&msvc_static, &stage.join("msvc-static.exe"))?;
        copied(Path::new(ANSWER[0]), &stage.join(interface::ANSWER_FILE))?;

        let token = Token::start()?;
        let mut stage = Stage::new(target, self.wine, stage, &token);
        for dll in [Dll::ForUse, Dll::Simulator, Dll::Debug] {
            let file = match dll {
                Dll::ForUse => &unpacked.join("bin/uketsuke.dll"),
                Dll::Simulator => &unpacked.join("simulator/uketsuke.dll"),
                Dll::Debug => &self.made.debug,
            };
            copied(file, &stage.directory.join("uketsuke.dll"))?;
            println!("\n{target}, {dll:?}");
            for &(_, program, words, expected) in interface::RUNS.iter().filter(|(needs, ..)| *needs == dll) {
                stage.run(program, words, expected, &[])?;
            }
        }
        for (directory, runs) in [("bin", interface::PROGRAM_FOR_USE), ("simulator", interface::PROGRAM_SIMULATED)] {
            copied(&unpacked.join(directory).join("uketsuke.exe"), &stage.directory.join("uketsuke.exe"))?;
            println!("\n{target}, {directory}/uketsuke.exe");
            for &(words, expected) in runs {
                stage.run("uketsuke", words, expected, &[])?;
            }
        }
        stage.run("uketsuke", &["--version"], &version, &[])?;
        stage.ran += captures::tried(self.wine, &stage.directory)? + console::tried(self.wine, &stage.directory)?;

        let prefix = self.install(&mut stage)?;
        Linked::by_pkg_config(target, &prefix, "uketsuke")?
            .compile(&[interface::READER], &stage.directory.join("installed-reader"))?;
        copied(&prefix.join(System::MinGw.installed("").shared), &stage.directory.join("uketsuke.dll"))?;
        stage.run("installed-reader", &["use"], " 0 failed", &[])?;
        Ok(stage.ran)
    }

    /// `cargo xtask capi install` under Wine, with a stand-in for the cargo and rustc that would build there. Where it installed.
    fn install(&self, stage: &mut Stage<'_>) -> Result<PathBuf, String> {
        let at = stage.directory.clone();
        copied(&self.made.chores, &at.join("xtask.exe"))?;
        let mut gcc = self.made.target.mingw("gcc-posix");
        gcc.args(["-std=c11", "-static", "-O1", "-Wall", "-Wextra", "-Werror", "tests/windows/cargo.c", "-o"]);
        run::program(gcc.arg(at.join("cargo.exe")))?;
        copied(&at.join("cargo.exe"), &at.join("rustc.exe"))?;
        // What the chore reads of the project.
        let project = at.join("project");
        for file in ["Cargo.toml", "LICENSE-MIT", "LICENSE-APACHE", "include/uketsuke.h", "include/uketsuke.hpp"] {
            copied(Path::new(file), &project.join(file))?;
        }
        made(&project.join("xtask"))?;
        let (files, library) = (System::MinGw.built(), &self.made.built.use_it);
        for (from, name) in [
            (&library.dll, files.shared.as_str()),
            (&library.import, files.import.unwrap_or_default()),
            (&library.archive, files.archive),
        ] {
            copied(from, &at.join("built").join(name))?;
        }
        let settings = [
            ("CARGO", self.wine.path(&at, "cargo.exe")?),
            ("CARGO_MANIFEST_DIR", self.wine.path(&at, "project/xtask")?),
            // Where the project would be built there.
            ("CARGO_TARGET_DIR", "target".into()),
            ("BUILT", self.wine.path(&at, "built")?),
            ("NATIVE", library.native.join(" ")),
        ];
        let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let prefix = self.wine.path(&at, "installed")?;
        stage.run("xtask", &["capi", "install", "--prefix", &prefix], "installed into", &settings)?;
        Ok(at.join("installed"))
    }
}

/// The DLLs that Wine 8 lacks.
pub fn fakes(target: Target, stage: &Path) -> Outcome {
    for (source, dll, library) in
        [("fake_winscard.c", "winscard.dll", "-lws2_32"), ("bcryptprimitives.c", "bcryptprimitives.dll", "-ladvapi32")]
    {
        let mut gcc = target.mingw("gcc-posix");
        // Windows' own DLLs export undecorated names, on i686 too.
        gcc.args(["-std=c11", "-shared", "-static", "-Wl,--kill-at", "-O1", "-Wall", "-Wextra", "-Werror"]);
        gcc.arg(Path::new("tests/windows").join(source)).arg("-o").arg(stage.join(dll)).arg(library);
        run::program(&mut gcc)?;
    }
    Ok(())
}

/// The directory in which programs run.
pub struct Stage<'a> {
    target: Target,
    wine: &'a Wine,
    directory: PathBuf,
    /// Where the token waits for its reader.
    port: String,
    ran: usize,
}

impl<'a> Stage<'a> {
    pub fn new(target: Target, wine: &'a Wine, directory: PathBuf, token: &Token) -> Stage<'a> {
        Stage { target, wine, directory, port: token.port.clone(), ran: 0 }
    }

    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// How many programs ran.
    pub fn ran(&self) -> usize {
        self.ran
    }

    /// A program must end with 0 and write this.
    pub fn run(&mut self, program: &str, words: &[&str], expected: &str, settings: &[(&str, &str)]) -> Outcome {
        let mut settings = settings.to_vec();
        settings.push(("FAKE_WINSCARD_PORT", &self.port));
        let (text, code) = self.wine.run(&self.directory, &format!("{program}.exe"), words, &settings)?;
        let told = format!("{} {program} {}", self.target, words.join(" "));
        if code != 0 {
            return Err(format!("{told} ended with {code}"));
        }
        if !text.contains(expected) {
            return Err(format!("{told} did not write {expected:?}"));
        }
        self.ran += 1;
        Ok(())
    }
}

/// The simulated card that connects to the fake reader; ends with this value.
pub struct Token {
    child: Child,
    port: String,
}

impl Token {
    pub fn start() -> Result<Token, String> {
        let mut cargo = run::cargo();
        run::program(cargo.args(["build", "--package", "uketsuke-cli", "--all-features"]))?;
        let free = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
        let port = free.map_err(|error| error.to_string())?.port().to_string();
        let program = run::target_directory().join("debug/uketsuke");
        let child = Command::new(&program)
            .args(["virtual-token", "--expires-on", EXPIRES_ON, "--port", &port])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{}: {error}", program.display()))?;
        Ok(Token { child, port })
    }
}

impl Drop for Token {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
