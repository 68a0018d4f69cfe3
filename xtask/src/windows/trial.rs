//! The archive as its users meet it: unpacked elsewhere, linked by MinGW, by CMake and as MSVC links, and run.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::target::Target;
use super::wine::Wine;
use super::{build, copied, emptied, msvc};
use crate::{Outcome, capi, run};

/// The day that the examples take for today.
const TODAY: (&str, &str) = ("UKETSUKE_TODAY", "20261121");
const WARNINGS: [&str; 5] = ["-O1", "-Wall", "-Wextra", "-Wpedantic", "-Werror"];
/// What the C tests take beside: generated code does not use everything it declares.
const MORE: [&str; 4] = ["-Itests/c", "-Wno-unused-function", "-Wno-unused-variable", "-pthread"];
/// Last day of the simulated card's certificate.
const EXPIRES_ON: &str = "2030-02-17";

/// A program to run: its name, its words, and what its output must contain.
type Run = (&'static str, &'static [&'static str], &'static str);

/// With the DLL for development.
const WITH_SIMULATOR: &[Run] = &[
    ("reception.exe", &["--simulate", "20300217"], "usable until 20300531"),
    ("readers.exe", &["--accept-simulated", "2"], "acceptance 3 until 20300531"),
    ("driver.exe", &[], ""),
    ("stepped.exe", &[], ""),
    ("desk.exe", &[], "acceptance"),
    ("calls.exe", &[], ""),
    ("behaviour.exe", &[], ""),
    ("cmake-reader.exe", &["simulator"], " 0 failed"),
    ("static-reader.exe", &["use"], " 0 failed"),
    ("cmake-static-reader.exe", &["use"], " 0 failed"),
    ("reader.exe", &["simulator"], " 0 failed"),
    ("msvc.exe", &[], ""),
];
/// With the DLL that is deployed.
const FOR_USE: &[Run] = &[("reader.exe", &["use"], " 0 failed"), ("msvc.exe", &[], "")];

/// Unpacks, builds and runs; how many programs ran.
pub fn run(target: Target, archive: &Path, wine: &Wine) -> Result<usize, String> {
    let elsewhere = Elsewhere::new(target)?;
    let unpacked = unpack(&elsewhere.0, archive)?;
    let stage = target.home().join("stage");
    emptied(&stage)?;
    fakes(target, &stage)?;
    programs(target, &unpacked, &stage)?;
    with_cmake(target, &unpacked, &elsewhere.0, &stage)?;
    copied(&msvc::program(target, &unpacked, &elsewhere.0)?, &stage.join("msvc.exe"))?;

    let token = Token::start()?;
    let mut ran = 0;
    for (dll, runs) in [("bin", FOR_USE), ("simulator", WITH_SIMULATOR)] {
        copied(&unpacked.join(dll).join("uketsuke.dll"), &stage.join("uketsuke.dll"))?;
        for &(program, words, expected) in runs {
            let (text, code) = wine.run(&stage, program, words, &[TODAY, ("FAKE_WINSCARD_PORT", &token.port)])?;
            let told = format!("{target} {program} {}", words.join(" "));
            if code != 0 {
                return Err(format!("{told} ended with {code}"));
            }
            if !text.contains(expected) {
                return Err(format!("{told} did not write {expected:?}"));
            }
            ran += 1;
        }
    }
    Ok(ran)
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

/// What is built with MinGW and pkg-config: the examples and the tests.
fn programs(target: Target, unpacked: &Path, stage: &Path) -> Outcome {
    let asked = |what: &str| -> Result<Vec<String>, String> {
        let mut ask = Command::new("pkg-config");
        ask.args([what, "uketsuke"])
            .env("PKG_CONFIG_LIBDIR", unpacked.join("lib/pkgconfig"))
            .env_remove("PKG_CONFIG_PATH");
        Ok(run::output(&mut ask)?.split_whitespace().map(str::to_owned).collect())
    };
    let (flags, libraries) = (asked("--cflags")?, asked("--libs")?);
    let compile = |sources: &[&str], libraries: &[String], name: &str| {
        let (compiler, standard) = if sources.iter().any(|source| source.ends_with(".cpp")) {
            ("g++-posix", "-std=c++17")
        } else {
            ("gcc-posix", "-std=c11")
        };
        let mut command = target.mingw(compiler);
        command.arg(standard).args(WARNINGS).args(&flags).args(MORE).args(sources).arg("-o").arg(stage.join(name));
        // The compiler's own run-time libraries go into the program.
        run::program(command.args(["-static"]).args(libraries))
    };
    // The program that calls every function is generated from the header.
    let calls = stage.join("calls.c");
    super::written(&calls, &capi::calls()?)?;
    let calls = calls.display().to_string();
    for (sources, name) in [
        (&["examples/c/reception.c"][..], "reception.exe"),
        (&["examples/c/readers.c"], "readers.exe"),
        (&["examples/c/driver.c"], "driver.exe"),
        (&["examples/c/stepped.c"], "stepped.exe"),
        (&["examples/cpp/desk.cpp"], "desk.exe"),
        (&[&calls, "tests/c/calls_main.c"], "calls.exe"),
        (&["tests/c/behaviour.c"], "behaviour.exe"),
        (&["tests/windows/reader.c"], "reader.exe"),
    ] {
        compile(sources, &libraries, name)?;
    }
    let archive = unpacked.join("lib/mingw-static/libuketsuke.a");
    let native = native_libraries(&unpacked.join("lib/pkgconfig/uketsuke.pc"))?;
    let linked: Vec<String> = [archive.display().to_string()].into_iter().chain(native).collect();
    compile(&["tests/windows/reader.c"], &linked, "static-reader.exe")
}

/// What the archive says that its static library needs.
fn native_libraries(pkg_config: &Path) -> Result<Vec<String>, String> {
    let text = super::read(pkg_config)?;
    let line = text.lines().find(|line| line.starts_with('#') && line.contains("-lwinscard"));
    let line = line.ok_or("uketsuke.pc does not name the libraries for static linking")?;
    Ok(line.split_whitespace().filter(|word| word.starts_with("-l")).map(str::to_owned).collect())
}

/// A project of a user's, with `find_package(uketsuke)`: one program with the DLL, one with the static library.
fn with_cmake(target: Target, unpacked: &Path, elsewhere: &Path, stage: &Path) -> Outcome {
    let (project, directory) = (elsewhere.join("project"), elsewhere.join("cmake"));
    for file in ["reader.c", "fake_winscard.h"] {
        copied(&Path::new("tests/windows").join(file), &project.join(file))?;
    }
    super::written(
        &project.join("CMakeLists.txt"),
        &format!(
            "cmake_minimum_required(VERSION 3.16)\nproject(desk C)\nfind_package(uketsuke {} REQUIRED)\n\
             add_executable(desk reader.c)\ntarget_link_libraries(desk PRIVATE uketsuke::uketsuke)\n\
             add_executable(alone reader.c)\ntarget_link_libraries(alone PRIVATE uketsuke::static)\n",
            build::package_version()?
        ),
    )?;
    run::program(&mut configure(target, unpacked, &project, &directory))?;
    run::program(Command::new("cmake").arg("--build").arg(&directory))?;
    copied(&directory.join("desk.exe"), &stage.join("cmake-reader.exe"))?;
    copied(&directory.join("alone.exe"), &stage.join("cmake-static-reader.exe"))?;

    // The archive is refused where the programs have the other bitness.
    let refused = configure(target.other(), unpacked, &project, &elsewhere.join("cmake-other")).output();
    let refused = refused.map_err(|error| format!("cmake: {error}"))?;
    let why = String::from_utf8_lossy(&refused.stderr);
    if refused.status.success() || !why.contains(&format!("({target})")) {
        return Err(format!("cmake took the {target} archive for {} programs: {why}", target.other()));
    }
    Ok(())
}

fn configure(target: Target, unpacked: &Path, project: &Path, directory: &Path) -> Command {
    let mut cmake = Command::new("cmake");
    cmake.arg("-S").arg(project).arg("-B").arg(directory).args(["-DCMAKE_SYSTEM_NAME=Windows", "--log-level=WARNING"]);
    cmake.arg(format!("-DCMAKE_C_COMPILER={}-w64-mingw32-gcc", target.word()));
    cmake.arg(format!("-DCMAKE_PREFIX_PATH={}", unpacked.display()));
    cmake
}

/// The simulated card that connects to the fake reader; ends with this value.
struct Token {
    child: Child,
    port: String,
}

impl Token {
    fn start() -> Result<Token, String> {
        let mut cargo = run::cargo();
        cargo.args(["build", "--example", "virtual_token", "--all-features"]);
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
