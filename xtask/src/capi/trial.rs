//! `cargo xtask capi test`: the installed library as its users meet it, and its size by feature.
//!
//! Installs into a prefix that is then moved, since nobody installs where it was built. A program is built with what
//! pkg-config says, with the shared and with the static library, and with CMake's package, and run; and CMake refuses what
//! does not fit.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::library::{self, Library};
use super::{install, system::System};
use crate::debian;
use crate::elsewhere::Elsewhere;
use crate::run::{self, Outcome};

/// What the library stays below, by feature. The one to install was to be 2.5 MB before the terminal's folder and requests were
/// in it.
const MOST_BYTES: [(&str, u64); 3] =
    [(library::WITHOUT_READERS, 3_000_000), (library::FOR_USE, 3_100_000), (library::WITH_EVERYTHING, 3_400_000)];
const WARNINGS: [&str; 5] = ["-O1", "-Wall", "-Wextra", "-Wpedantic", "-Werror"];
/// A file of a terminal, and the day on which it is decided.
pub const ANSWER: [&str; 2] = ["tests/data/terminal/cases/card-consented.xml", "20261127"];

/// What is built with the installed library, what it is told, and what it must write.
const PROGRAMS: [(&str, &[&str], &str); 3] = [
    ("examples/c/desk.c", &["card"], "sign 10202"),
    ("examples/c/answer.c", &ANSWER, "sign 10203"),
    ("examples/cpp/desk.cpp", &["card"], "sign 10202"),
];

pub fn run() -> Outcome {
    debian::install_for_capi()?;
    let elsewhere = Elsewhere::new("capi")?;
    let [without_readers, for_use] =
        [library::WITHOUT_READERS, library::FOR_USE].map(|features| size(&library::build_shared(features)?));
    let library = library::build(library::WITH_EVERYTHING)?;
    let sizes = [without_readers?, for_use?, size(&library.shared)?];
    library::has_no_paths(&library.shared)?;
    library::has_no_paths(&library.archive)?;

    let trial = Trial::install(&elsewhere, &library)?;
    trial.is_named()?;
    let ran = trial.by_pkg_config()? + trial.by_cmake()?;
    let refused = trial.refused_by_cmake()?;

    println!("\n{ran} programs built with the installed library ran; CMake refused {refused} that do not fit\n");
    for ((features, most), bytes) in MOST_BYTES.iter().zip(sizes) {
        println!("{bytes:>9} bytes, below {most}  {}  {features}", System::HOST.built().shared);
    }
    match MOST_BYTES.iter().zip(sizes).find(|((_, most), bytes)| bytes >= most) {
        Some(((features, most), bytes)) => Err(format!("{features}: {bytes} bytes are not below {most}")),
        None => Ok(()),
    }
}

fn size(file: &Path) -> Result<u64, String> {
    std::fs::metadata(file).map(|metadata| metadata.len()).map_err(|error| format!("{}: {error}", file.display()))
}

struct Trial {
    version: String,
    prefix: PathBuf,
    /// For programs and projects.
    place: PathBuf,
}

impl Trial {
    fn install(elsewhere: &Elsewhere, library: &Library) -> Result<Trial, String> {
        let (first, prefix) = (elsewhere.0.join("first"), elsewhere.0.join("moved"));
        install::into(&first.to_string_lossy(), library)?;
        std::fs::rename(&first, &prefix).map_err(|error| format!("{}: {error}", first.display()))?;
        Ok(Trial { version: library::version()?, prefix, place: elsewhere.0.clone() })
    }

    /// The library has the name under which programs look for it, and the links lead to it.
    fn is_named(&self) -> Outcome {
        let name = System::HOST.runtime_name();
        let dynamic = run::output(Command::new("readelf").arg("-d").arg(self.lib().join("libuketsuke.so")))?;
        let told = dynamic.lines().find(|line| line.contains("(SONAME)")).unwrap_or_default();
        println!("{}", told.trim());
        if !told.ends_with(&format!("[{name}]")) {
            return Err(format!("the soname is not {name}: {told}"));
        }
        let real = std::fs::canonicalize(self.lib().join(&name)).map_err(|error| format!("{name}: {error}"))?;
        let expected = format!("libuketsuke.so.{}", self.version);
        if real.file_name().is_none_or(|file| file != expected.as_str()) {
            return Err(format!("{name} leads to {}, not to {expected}", real.display()));
        }
        Ok(())
    }

    /// With the shared library, and with the static one; how many ran.
    fn by_pkg_config(&self) -> Result<usize, String> {
        let mut ran = 0;
        for (source, words, expected) in PROGRAMS {
            for linked in ["shared", "static"] {
                let mut libraries =
                    self.pkg_config(if linked == "shared" { &["--libs"] } else { &["--static", "--libs"] })?;
                if linked == "static" {
                    // What a user writes who wants this one library static.
                    libraries
                        .iter_mut()
                        .filter(|word| *word == "-luketsuke")
                        .for_each(|word| *word = "-l:libuketsuke.a".into());
                }
                let program = self.place.join(linked);
                let (compiler, standard) = compiler(source);
                let mut command = Command::new(compiler);
                command.arg(standard).args(WARNINGS).args(self.pkg_config(&["--cflags"])?).arg(source).arg("-o");
                run::program(command.arg(&program).args(libraries))?;
                self.runs(&program, words, expected, linked == "shared")?;
                ran += 1;
            }
        }
        Ok(ran)
    }

    fn by_cmake(&self) -> Result<usize, String> {
        let mut ran = 0;
        let series = self.version.rsplit_once('.').map_or(self.version.as_str(), |(series, _)| series);
        for wanted in ["", series, &self.version, &format!("{} EXACT", self.version)] {
            let (project, build) = (self.project(wanted)?, self.place.join("build"));
            run::program(&mut self.configure(&project, &build))?;
            run::program(Command::new("cmake").arg("--build").arg(&build))?;
            for (program, shared) in [("desk", true), ("alone", false)] {
                self.runs(&build.join(program), &["card"], "sign 10202", shared)?;
                ran += 1;
            }
        }
        // The project that is built on Windows and macOS, too.
        let build = self.place.join("installed");
        run::program(&mut self.configure(Path::new("tests/installed"), &build))?;
        run::program(Command::new("cmake").arg("--build").arg(&build))?;
        let mut tests = Command::new("ctest");
        run::program(
            tests.arg("--test-dir").arg(&build).args(["--output-on-failure"]).env("LD_LIBRARY_PATH", self.lib()),
        )?;
        Ok(ran + 2)
    }

    /// Other versions, newer and older, and the other bitness; how many.
    fn refused_by_cmake(&self) -> Result<usize, String> {
        let version = &self.version;
        let others = ["0.0.1", "0.1", "0.3", "1.0", "99.0", &format!("{version}.1"), "0.2.99"];
        for wanted in others {
            let project = self.project(wanted)?;
            refused(&mut self.configure(&project, &self.place.join("refused")), &format!("version: {version}"))?;
        }
        let mut other_bitness = self.configure(&self.project(version)?, &self.place.join("bitness"));
        other_bitness.arg("-DOTHER_BITNESS=ON");
        refused(&mut other_bitness, &format!("version: {version} ({})", std::env::consts::ARCH))?;
        Ok(others.len() + 1)
    }

    /// A project of a user's with `find_package(uketsuke)`.
    fn project(&self, wanted: &str) -> Result<PathBuf, String> {
        let project = self.place.join("project");
        let source = std::path::absolute("examples/c/desk.c").map_err(|error| error.to_string())?;
        let text = format!(
            "cmake_minimum_required(VERSION 3.16)\nproject(desk C)\n\
             if(OTHER_BITNESS)\n  math(EXPR CMAKE_SIZEOF_VOID_P \"12 - ${{CMAKE_SIZEOF_VOID_P}}\")\nendif()\n\
             find_package(uketsuke {wanted} REQUIRED)\n\
             add_executable(desk {source})\ntarget_link_libraries(desk PRIVATE uketsuke::uketsuke)\n\
             add_executable(alone {source})\ntarget_link_libraries(alone PRIVATE uketsuke::static)\n",
            source = source.display()
        );
        let write =
            std::fs::create_dir_all(&project).and_then(|()| std::fs::write(project.join("CMakeLists.txt"), text));
        write.map(|()| project.clone()).map_err(|error| format!("{}: {error}", project.display()))
    }

    fn configure(&self, project: &Path, build: &Path) -> Command {
        // Nothing of an earlier answer is remembered.
        let _ = std::fs::remove_dir_all(build);
        let mut cmake = Command::new("cmake");
        cmake.arg("-S").arg(project).arg("-B").arg(build).arg("--log-level=WARNING");
        cmake.arg(format!("-DCMAKE_PREFIX_PATH={}", self.prefix.display()));
        cmake
    }

    fn pkg_config(&self, what: &[&str]) -> Result<Vec<String>, String> {
        let mut ask = Command::new("pkg-config");
        // The machine's own installation is not looked at.
        ask.args(what).arg("uketsuke").env("PKG_CONFIG_LIBDIR", self.lib().join("pkgconfig"));
        let text = run::output(ask.env_remove("PKG_CONFIG_PATH"))?;
        Ok(text.split_whitespace().map(str::to_owned).collect())
    }

    fn runs(&self, program: &Path, words: &[&str], expected: &str, shared: bool) -> Outcome {
        let mut command = Command::new(program);
        command.args(words).env_remove("LD_LIBRARY_PATH");
        if shared {
            command.env("LD_LIBRARY_PATH", self.lib());
        }
        let printed = run::output(&mut command)?;
        if printed.contains(expected) {
            Ok(())
        } else {
            Err(format!("{}: no {expected:?} in {printed}", program.display()))
        }
    }

    fn lib(&self) -> PathBuf {
        self.prefix.join("lib")
    }
}

/// A source's compiler and standard.
pub fn compiler(source: &str) -> (&'static str, &'static str) {
    if source.ends_with(".cpp") { ("c++", "-std=c++17") } else { ("cc", "-std=c99") }
}

/// CMake must refuse, and say this.
pub fn refused(cmake: &mut Command, reason: &str) -> Outcome {
    let output = cmake.output().map_err(|error| format!("cmake: {error}"))?;
    let why = String::from_utf8_lossy(&output.stderr);
    if output.status.success() || !why.contains(reason) {
        return Err(format!("cmake did not refuse with {reason:?}: {why}"));
    }
    Ok(())
}
