//! The archive as its users meet it: unpacked elsewhere, linked by MinGW, by CMake and as MSVC links, and run.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::archive::Built;
use super::build::Builder;
use super::interface::{self, Dll};
use super::target::Target;
use super::wine::Wine;
use super::files::{copied, emptied, made, written};
use super::msvc;
use crate::capi::system::System;
use crate::{Outcome, run};

/// The day that the examples take for today.
const TODAY: (&str, &str) = ("UKETSUKE_TODAY", "20261121");
const WARNINGS: [&str; 5] = ["-O1", "-Wall", "-Wextra", "-Wpedantic", "-Werror"];
/// What the C tests take beside: generated code does not use everything it declares.
const MORE: [&str; 4] = ["-Itests/c", "-Wno-unused-function", "-Wno-unused-variable", "-pthread"];
/// Last day of the simulated card's certificate.
const EXPIRES_ON: &str = "2030-02-17";

/// What is tried.
pub struct Trial<'a> {
    pub builder: &'a Builder<'a>,
    pub built: &'a Built,
    pub debug: &'a Path,
    pub archive: &'a Path,
    pub wine: &'a Wine,
}

impl Trial<'_> {
    /// Unpacks, builds and runs; how many programs ran.
    pub fn run(&self) -> Result<usize, String> {
        let target = self.builder.target;
        let elsewhere = Elsewhere::new(target)?;
        let unpacked = unpack(&elsewhere.0, self.archive)?;
        let stage = target.home().join("stage");
        emptied(&stage)?;
        fakes(target, &stage)?;
        interface::generate()?;
        let linked = Linked::by_pkg_config(target, &unpacked, "uketsuke")?;
        for (name, sources) in interface::PROGRAMS {
            linked.compile(sources, &stage.join(name))?;
        }
        let alone = Linked::by_pkg_config(target, &unpacked, "uketsuke-static")?;
        alone.compile(&[interface::READER], &stage.join("static-reader"))?;
        self.with_cmake(&unpacked, &elsewhere.0, &stage)?;
        let [msvc, msvc_static] = msvc::programs(target, Path::new(interface::MSVC), &unpacked, &elsewhere.0)?;
        copied(&msvc, &stage.join("msvc.exe"))?;
        copied(&msvc_static, &stage.join("msvc-static.exe"))?;

        let token = Token::start()?;
        let settings = [TODAY, ("FAKE_WINSCARD_PORT", &token.port)];
        let mut ran = 0;
        let mut run = |program: &str, words: &[&str], expected: &str, settings: &[(&str, &str)]| {
            let (text, code) = self.wine.run(&stage, &format!("{program}.exe"), words, settings)?;
            let told = format!("{target} {program} {}", words.join(" "));
            if code != 0 {
                return Err(format!("{told} ended with {code}"));
            }
            if !text.contains(expected) {
                return Err(format!("{told} did not write {expected:?}"));
            }
            ran += 1;
            Ok(())
        };
        for dll in [Dll::ForUse, Dll::Simulator, Dll::Debug] {
            let file = match dll {
                Dll::ForUse => &unpacked.join("bin/uketsuke.dll"),
                Dll::Simulator => &unpacked.join("simulator/uketsuke.dll"),
                Dll::Debug => self.debug,
            };
            copied(file, &stage.join("uketsuke.dll"))?;
            println!("\n{target}, {dll:?}");
            for &(_, program, words, expected) in interface::RUNS.iter().filter(|(needs, ..)| *needs == dll) {
                run(program, words, expected, &settings)?;
            }
        }
        if self.built.program.is_some() {
            copied(&unpacked.join("bin/uketsuke.exe"), &stage.join("uketsuke.exe"))?;
            run("uketsuke", &["--version"], &self.builder.version, &settings)?;
            run("uketsuke", &["--help"], "uketsuke", &settings)?;
        }

        let prefix = self.install(&stage, &mut run)?;
        let linked = Linked::by_pkg_config(target, &prefix, "uketsuke")?;
        linked.compile(&[interface::READER], &stage.join("installed-reader"))?;
        copied(&prefix.join(System::MinGw.installed("").shared), &stage.join("uketsuke.dll"))?;
        run("installed-reader", &["use"], " 0 failed", &settings)?;
        Ok(ran)
    }

    /// `cargo xtask capi install` under Wine, with a stand-in for the cargo that would build there. Where it installed.
    fn install(
        &self,
        stage: &Path,
        run: &mut impl FnMut(&str, &[&str], &str, &[(&str, &str)]) -> Outcome,
    ) -> Result<PathBuf, String> {
        let target = self.builder.target;
        copied(&self.builder.chores()?, &stage.join("xtask.exe"))?;
        let mut gcc = target.mingw("gcc-posix");
        gcc.args(["-std=c11", "-static"]).args(WARNINGS).args(["tests/windows/cargo.c", "-o"]);
        run::program(gcc.arg(stage.join("cargo.exe")))?;
        // What the chore reads of the project.
        let project = stage.join("project");
        for file in ["Cargo.toml", "LICENSE-MIT", "LICENSE-APACHE"] {
            copied(Path::new(file), &project.join(file))?;
        }
        for header in ["uketsuke.h", "uketsuke.hpp", "uketsuke.pas"] {
            copied(&Path::new("include").join(header), &project.join("include").join(header))?;
        }
        made(&project.join("xtask"))?;
        let files = System::MinGw.built();
        let library = &self.built.use_it;
        for (from, name) in [
            (&library.dll, files.shared.as_str()),
            (&library.import, files.import.unwrap_or_default()),
            (&library.archive, files.archive),
        ] {
            copied(from, &stage.join("built").join(name))?;
        }
        let settings = [
            ("CARGO", self.wine.path(stage, "cargo.exe")?),
            ("CARGO_MANIFEST_DIR", self.wine.path(stage, "project/xtask")?),
            ("BUILT", self.wine.path(stage, "built")?),
            ("NATIVE", library.native.join(" ")),
        ];
        let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let prefix = self.wine.path(stage, "installed")?;
        run("xtask", &["capi", "install", "--prefix", &prefix], "installed into", &settings)?;
        Ok(stage.join("installed"))
    }

    /// A project of a user's, with `find_package(uketsuke)`: one program with the DLL, one with the static library.
    fn with_cmake(&self, unpacked: &Path, elsewhere: &Path, stage: &Path) -> Outcome {
        let target = self.builder.target;
        let (project, directory) = (elsewhere.join("project"), elsewhere.join("cmake"));
        for file in ["reader.c", "fake_winscard.h"] {
            copied(&Path::new("tests/windows").join(file), &project.join(file))?;
        }
        let version = &self.builder.version;
        let lists = |version: &str| {
            format!(
                "cmake_minimum_required(VERSION 3.16)\nproject(desk C)\nfind_package(uketsuke {version} REQUIRED)\n\
                 add_executable(desk reader.c)\ntarget_link_libraries(desk PRIVATE uketsuke::uketsuke)\n\
                 add_executable(alone reader.c)\ntarget_link_libraries(alone PRIVATE uketsuke::static)\n"
            )
        };
        written(&project.join("CMakeLists.txt"), &lists(version))?;
        run::program(&mut configure(target, unpacked, &project, &directory))?;
        run::program(Command::new("cmake").arg("--build").arg(&directory))?;
        copied(&directory.join("desk.exe"), &stage.join("cmake-reader.exe"))?;
        copied(&directory.join("alone.exe"), &stage.join("cmake-static-reader.exe"))?;

        // The archive is refused where the programs have the other bitness, and where they ask for another version.
        refused(&mut configure(target.other(), unpacked, &project, &elsewhere.join("other")), &format!("({target})"))?;
        for other in ["0.0.1", "99.0"] {
            written(&project.join("CMakeLists.txt"), &lists(other))?;
            let directory = elsewhere.join(format!("version-{other}"));
            refused(&mut configure(target, unpacked, &project, &directory), &format!("version: {version}"))?;
        }
        Ok(())
    }
}

/// A directory outside the project, removed at the end.
struct Elsewhere(PathBuf);

impl Elsewhere {
    fn new(target: Target) -> Result<Elsewhere, String> {
        let directory = std::env::temp_dir().join(format!("uketsuke-windows-{target}-{}", std::process::id()));
        emptied(&directory)?;
        Ok(Elsewhere(directory))
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Unpacks and compares the checksums.
fn unpack(into: &Path, archive: &Path) -> Result<PathBuf, String> {
    run::program(Command::new("unzip").arg("-q").arg(archive).arg("-d").arg(into))?;
    let name = archive.file_stem().ok_or("the archive has no name")?;
    let unpacked = into.join(name);
    run::program(Command::new("sha256sum").args(["--check", "--quiet", "SHA256SUMS"]).current_dir(&unpacked))?;
    Ok(unpacked)
}

/// The DLLs that Wine 8 lacks.
fn fakes(target: Target, stage: &Path) -> Outcome {
    for (source, dll, library) in
        [("fake_winscard.c", "winscard.dll", "-lws2_32"), ("bcryptprimitives.c", "bcryptprimitives.dll", "-ladvapi32")]
    {
        let mut gcc = target.mingw("gcc-posix");
        // Windows' own DLLs export undecorated names, on i686 too.
        gcc.args(["-std=c11", "-shared", "-static", "-Wl,--kill-at"]).args(WARNINGS);
        gcc.arg(Path::new("tests/windows").join(source)).arg("-o").arg(stage.join(dll)).arg(library);
        run::program(&mut gcc)?;
    }
    Ok(())
}

/// How MinGW links what pkg-config found in a prefix.
struct Linked {
    target: Target,
    flags: Vec<String>,
    libraries: Vec<String>,
}

impl Linked {
    fn by_pkg_config(target: Target, prefix: &Path, package: &str) -> Result<Linked, String> {
        let asked = |what: &str| -> Result<Vec<String>, String> {
            let mut ask = Command::new("pkg-config");
            ask.args([what, package]).env("PKG_CONFIG_LIBDIR", prefix.join("lib/pkgconfig"));
            let text = run::output(ask.env_remove("PKG_CONFIG_PATH"))?;
            Ok(text.split_whitespace().map(str::to_owned).collect())
        };
        Ok(Linked { target, flags: asked("--cflags")?, libraries: asked("--libs")? })
    }

    fn compile(&self, sources: &[&str], program: &Path) -> Outcome {
        let (compiler, standard) = if sources.iter().any(|source| source.ends_with(".cpp")) {
            ("g++-posix", "-std=c++17")
        } else {
            ("gcc-posix", "-std=c11")
        };
        let mut command = self.target.mingw(compiler);
        command.arg(standard).args(WARNINGS).args(&self.flags).args(MORE).args(sources).arg("-o");
        // The compiler's own run-time libraries go into the program; with `-static` alone the linker would not look for
        // `libuketsuke.dll.a`.
        command.arg(program.with_extension("exe")).args(["-static", "-Wl,-Bdynamic"]).args(&self.libraries);
        run::program(command.arg("-Wl,-Bstatic"))
    }
}

fn configure(target: Target, unpacked: &Path, project: &Path, directory: &Path) -> Command {
    let mut cmake = Command::new("cmake");
    cmake.arg("-S").arg(project).arg("-B").arg(directory).args(["-DCMAKE_SYSTEM_NAME=Windows", "--log-level=WARNING"]);
    cmake.arg(format!("-DCMAKE_C_COMPILER={}-w64-mingw32-gcc", target.word()));
    cmake.arg(format!("-DCMAKE_PREFIX_PATH={}", unpacked.display()));
    cmake
}

/// CMake must refuse, and say this.
fn refused(cmake: &mut Command, reason: &str) -> Outcome {
    let output = cmake.output().map_err(|error| format!("cmake: {error}"))?;
    let why = String::from_utf8_lossy(&output.stderr);
    if output.status.success() || !why.contains(reason) {
        return Err(format!("cmake did not refuse with {reason:?}: {why}"));
    }
    Ok(())
}

/// The simulated card that connects to the fake reader; ends with this value.
struct Token {
    child: Child,
    port: String,
}

impl Token {
    fn start() -> Result<Token, String> {
        let mut cargo = run::cargo();
        cargo.args(["build", "--example", "virtual_token", "--features", "simulator"]);
        run::program(&mut cargo)?;
        let free = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
        let port = free.map_err(|error| error.to_string())?.port().to_string();
        let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".into());
        let child = Command::new(Path::new(&target).join("debug/examples/virtual_token"))
            .args(["--expires-on", EXPIRES_ON, "--port", &port])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("virtual_token: {error}"))?;
        Ok(Token { child, port })
    }
}

impl Drop for Token {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
