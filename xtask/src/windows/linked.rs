//! How users link an archive: by MinGW with what pkg-config says, and by CMake.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::target::Target;
use crate::capi;
use crate::files::{absolute, copied, written};
use crate::run::{self, Outcome};

const WARNINGS: [&str; 5] = ["-O1", "-Wall", "-Wextra", "-Wpedantic", "-Werror"];

/// How MinGW links what pkg-config found in a prefix.
pub struct Linked {
    target: Target,
    flags: Vec<String>,
    libraries: Vec<String>,
}

impl Linked {
    pub fn by_pkg_config(target: Target, prefix: &Path, package: &str) -> Result<Linked, String> {
        let asked = |what: &str| -> Result<Vec<String>, String> {
            let mut ask = Command::new("pkg-config");
            ask.args([what, package]).env("PKG_CONFIG_LIBDIR", prefix.join("lib/pkgconfig"));
            let text = run::output(ask.env_remove("PKG_CONFIG_PATH"))?;
            Ok(text.split_whitespace().map(str::to_owned).collect())
        };
        Ok(Linked { target, flags: asked("--cflags")?, libraries: asked("--libs")? })
    }

    /// Links a DLL by its import library, which nothing was packed of.
    pub fn by_import_library(target: Target, include: &Path, import: &Path) -> Linked {
        let mut linked = Linked::with_nothing(target, include);
        linked.libraries.push(import.to_string_lossy().into_owned());
        linked
    }

    /// Links with nothing but the compiler's own.
    pub fn with_nothing(target: Target, include: &Path) -> Linked {
        Linked { target, flags: vec![format!("-I{}", include.display())], libraries: Vec::new() }
    }

    pub fn compile(&self, sources: &[&str], program: &Path) -> Outcome {
        let (compiler, standard) = if sources.iter().any(|source| source.ends_with(".cpp")) {
            ("g++-posix", "-std=c++17")
        } else {
            ("gcc-posix", "-std=gnu11")
        };
        let mut command = self.target.mingw(compiler);
        command.arg(standard).args(WARNINGS).args(&self.flags).arg("-pthread").args(sources).arg("-o");
        // The compiler's own run-time libraries go into the program; with `-static` alone the linker would not look for
        // `libuketsuke.dll.a`.
        command.arg(program.with_added_extension("exe")).args(["-static", "-Wl,-Bdynamic"]).args(&self.libraries);
        run::program(command.arg("-Wl,-Bstatic"))
    }
}

/// A project of a user's, with `find_package(uketsuke)`: one program with the DLL, one with the static library. They go to
/// the stage as `cmake-reader.exe` and `cmake-static-reader.exe`.
pub fn by_cmake(target: Target, version: &str, unpacked: &Path, elsewhere: &Path, stage: &Path) -> Outcome {
    let (project, directory) = (elsewhere.join("project"), elsewhere.join("cmake"));
    for file in ["reader.c", "fake_winscard.h"] {
        copied(&Path::new("tests/windows").join(file), &project.join(file))?;
    }
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
    let mut other_bitness = configure(target.other(), unpacked, &project, &elsewhere.join("other"));
    capi::refused(&mut other_bitness, &format!("({target})"))?;
    for other in ["0.0.1", "99.0"] {
        written(&project.join("CMakeLists.txt"), &lists(other))?;
        let directory = elsewhere.join(format!("version-{other}"));
        capi::refused(&mut configure(target, unpacked, &project, &directory), &format!("version: {version}"))?;
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

/// Unpacks and compares the checksums.
pub fn unpacked(archive: &Path, into: &Path) -> Result<PathBuf, String> {
    run::program(Command::new("unzip").arg("-q").arg(absolute(archive)?).arg("-d").arg(into))?;
    let unpacked = into.join(archive.file_stem().ok_or("the archive has no name")?);
    run::program(Command::new("sha256sum").args(["--check", "--quiet", "SHA256SUMS"]).current_dir(&unpacked))?;
    Ok(unpacked)
}
