//! Everything that the C library promises, on the *installed* files.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::header::Header;
use super::library::Library;
use super::{calls, header, install, library};
use crate::run::program;
use crate::{Outcome, debian};

const WORK: &str = "target/capi-tests";
const WARNINGS: [&str; 4] = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"];
/// What a stripped shared library with all features shall weigh, in bytes, and what it must not outgrow meanwhile: tables of
/// `encoding_rs` for encodings that nobody asks for (152 kB), `ring`'s table of P-256 (152 kB) and the standard library's
/// reader of debug information for panics (130 kB) stand between the two.
const WANTED_SIZE: u64 = 1_500_000;
const MAX_SIZE: u64 = 1_750_000;
const C_PROGRAMS: [&str; 3] = ["reception", "driver", "stepped"];

/// `cargo xtask capi test`
pub fn run() -> Outcome {
    debian::install_missing()?;
    header::check()?;
    let header = header::read()?;
    compiles_everywhere()?;
    documented(&header)?;
    let library = library::build(library::WITH_EVERYTHING)?;
    exports(&header, &library.shared)?;
    size(&library.shared)?;
    native_libraries(&library)?;
    fresh(WORK)?;
    let prefix = install::into(&format!("{WORK}/prefix"), &library)?;
    let build = Build::pkg_config(&prefix)?;
    examples(&build)?;
    with_cmake(&prefix)?;
    linked_statically(&prefix)?;
    csharp(&prefix)?;
    let (calls, behaviour) = programs(&build, &header)?;
    for program in [&calls, &behaviour] {
        build.run(program, &[])?;
    }
    panics(&header)?;
    valgrind(&build, &[calls, behaviour])
}

/// `cargo xtask capi test --sanitizers`: the same programs against libraries with the nightly toolchain's sanitizers.
pub fn sanitizers() -> Outcome {
    debian::install_missing()?;
    let header = header::read()?;
    for (name, flags) in [
        ("address", &["-Zsanitizer=address"][..]),
        ("thread", &["-Zsanitizer=thread", "-Cunsafe-allow-abi-mismatch=sanitizer"][..]),
    ] {
        let library = library::build_with(name, flags)?;
        let work = format!("{WORK}-{name}");
        fresh(&work)?;
        let prefix = install::into(&format!("{work}/prefix"), &library)?;
        let mut build = Build::pkg_config(&prefix)?;
        build.compiler = "clang";
        build.flags.push(format!("-fsanitize={name}"));
        build.sanitizer = Some(name);
        let (calls, behaviour) = programs(&build, &header)?;
        build.run(&calls, &[])?;
        build.run(&behaviour, &[])?;
        println!("{name} sanitizer: no report");
    }
    Ok(())
}

/// How programs are built against installed files.
struct Build {
    prefix: PathBuf,
    work: PathBuf,
    compiler: &'static str,
    flags: Vec<String>,
    libraries: Vec<String>,
    sanitizer: Option<&'static str>,
}

impl Build {
    fn pkg_config(prefix: &Path) -> Result<Build, String> {
        let ask = |what: &str| {
            let path = prefix.join("lib/pkgconfig");
            let output = Command::new("pkg-config").args([what, "uketsuke"]).env("PKG_CONFIG_PATH", path).output();
            let output = output.map_err(|error| format!("pkg-config: {error}"))?;
            match output.status.success() {
                true => Ok(String::from_utf8_lossy(&output.stdout).split_whitespace().map(str::to_owned).collect()),
                false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
            }
        };
        let work = prefix.parent().unwrap_or(prefix).to_owned();
        Ok(Build {
            prefix: prefix.to_owned(),
            work,
            compiler: "gcc",
            flags: ask("--cflags")?,
            libraries: ask("--libs")?,
            sanitizer: None,
        })
    }

    fn compile(&self, name: &str, sources: &[&Path]) -> Result<PathBuf, String> {
        let program_file = self.work.join(name);
        let compiler = match sources.first().and_then(|source| source.extension()) {
            Some(extension) if extension == "cpp" => "g++",
            _ => self.compiler,
        };
        let standard = if compiler == "g++" { "-std=c++17" } else { "-std=c11" };
        program(
            Command::new(compiler)
                .args([standard, "-g", "-O1"])
                .args(WARNINGS)
                .args(["-Wno-unused-function", "-Wno-unused-variable", "-pthread", "-Itests/c"])
                .args(&self.flags)
                .args(sources)
                .args(&self.libraries)
                .arg("-o")
                .arg(&program_file),
        )?;
        Ok(program_file)
    }

    fn command(&self, program_file: &Path) -> Command {
        let mut command = Command::new(program_file);
        self.environment(&mut command);
        command
    }

    fn environment(&self, command: &mut Command) {
        command.env("LD_LIBRARY_PATH", self.prefix.join("lib")).env("UKETSUKE_TODAY", "20261121");
        if let Some("address") = self.sanitizer {
            command.env("ASAN_OPTIONS", "detect_leaks=1:halt_on_error=1:exitcode=86");
        }
        if let Some("thread") = self.sanitizer {
            command.env("TSAN_OPTIONS", "halt_on_error=1:exitcode=86");
        }
    }

    fn run(&self, program_file: &Path, arguments: &[&str]) -> Outcome {
        program(self.command(program_file).args(arguments))
    }
}

fn fresh(directory: &str) -> Outcome {
    let _ = fs::remove_dir_all(directory);
    fs::create_dir_all(directory).map_err(|error| format!("{directory}: {error}"))
}

/// The header alone, included twice, in every dialect.
fn compiles_everywhere() -> Outcome {
    fresh(WORK)?;
    let write = |name: &str, header: &str| {
        let path = format!("{WORK}/{name}");
        let text = format!("#include <{header}>\n#include <{header}>\nint main(void) {{ return 0; }}\n");
        fs::write(&path, text.replace("main(void)", if name.ends_with("pp") { "main()" } else { "main(void)" }))
            .map(|()| path)
            .map_err(|error| error.to_string())
    };
    let (c, cpp, hpp) = (write("h.c", "uketsuke.h")?, write("h.cpp", "uketsuke.h")?, write("hpp.cpp", "uketsuke.hpp")?);
    for (compilers, standards, source) in [
        (["gcc", "clang"], &["-std=c99", "-std=c11"][..], &c),
        (["g++", "clang++"], &["-std=c++17"][..], &cpp),
        (["g++", "clang++"], &["-std=c++17", "-std=c++20"][..], &hpp),
    ] {
        for compiler in compilers {
            for standard in standards {
                let mut command = Command::new(compiler);
                program(command.args([standard, "-fsyntax-only", "-Iinclude"]).args(WARNINGS).arg(source))?;
            }
        }
    }
    Ok(())
}

/// Every function of the header is in docs/c-abi.md, and no other.
fn documented(header: &Header) -> Outcome {
    let text = fs::read_to_string("docs/c-abi.md").map_err(|error| format!("docs/c-abi.md: {error}"))?;
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `uketsuke_"));
    let documented: BTreeSet<String> =
        rows.filter_map(|row| row.split_once('`')).map(|(name, _)| format!("uketsuke_{name}")).collect();
    same("docs/c-abi.md", &documented, header)
}

/// The shared library exports what the header declares, and nothing else.
fn exports(header: &Header, shared: &Path) -> Outcome {
    let output = Command::new("nm").args(["-D", "--defined-only"]).arg(shared).output();
    let output = output.map_err(|error| format!("nm: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let symbols = text.lines().filter_map(|line| line.rsplit(' ').next()).map(str::to_owned).collect();
    same("the shared library", &symbols, header)
}

fn same(what: &str, names: &BTreeSet<String>, header: &Header) -> Outcome {
    let declared: BTreeSet<String> = header.functions.iter().map(|function| function.name.clone()).collect();
    let missing: Vec<_> = declared.difference(names).collect();
    let surplus: Vec<_> = names.difference(&declared).collect();
    match missing.is_empty() && surplus.is_empty() {
        true => {
            println!("{what} and the header have the same {} functions", declared.len());
            Ok(())
        }
        false => Err(format!("{what}: missing {missing:?}, not in the header {surplus:?}")),
    }
}

fn size(shared: &Path) -> Outcome {
    let bytes = fs::metadata(shared).map_err(|error| error.to_string())?.len();
    println!("stripped shared library, all features: {bytes} bytes");
    if bytes > WANTED_SIZE {
        println!("that is {} bytes more than wanted", bytes - WANTED_SIZE);
    }
    if bytes < MAX_SIZE { Ok(()) } else { Err(format!("more than {MAX_SIZE} bytes")) }
}

/// The list of native libraries is printed by the build and documented.
fn native_libraries(library: &Library) -> Outcome {
    let list = library.native.join(" ");
    println!("static linking needs: {list}");
    let text = fs::read_to_string("docs/c-abi.md").map_err(|error| error.to_string())?;
    match text.contains(&format!("`{list}`")) {
        true => Ok(()),
        false => Err(format!("docs/c-abi.md does not say that static linking needs `{list}`")),
    }
}

fn examples(build: &Build) -> Outcome {
    for name in C_PROGRAMS {
        let source = PathBuf::from(format!("examples/c/{name}.c"));
        let made = build.compile(name, &[&source])?;
        build.run(&made, if name == "reception" { &["--simulate", "20260801"] } else { &[] })?;
    }
    let desk = build.compile("desk", &[Path::new("examples/cpp/desk.cpp")])?;
    build.run(&desk, &["20260801"])
}

/// The examples once more, found by CMake.
fn with_cmake(prefix: &Path) -> Outcome {
    let build = prefix.parent().unwrap_or(prefix).join("cmake");
    program(
        Command::new("cmake")
            .args(["-S", "examples/c", "-B"])
            .arg(&build)
            .arg(format!("-DCMAKE_PREFIX_PATH={}", prefix.display())),
    )?;
    program(Command::new("cmake").arg("--build").arg(&build))?;
    for name in ["driver", "stepped", "desk", "driver_static"] {
        program(Command::new(build.join(name)).env("LD_LIBRARY_PATH", prefix.join("lib")))?;
    }
    Ok(())
}

/// The static library with the list that the package tells.
fn linked_statically(prefix: &Path) -> Outcome {
    let pc = fs::read_to_string(prefix.join("lib/pkgconfig/uketsuke.pc")).map_err(|error| error.to_string())?;
    let private = pc.lines().find_map(|line| line.strip_prefix("Libs.private: ")).unwrap_or_default();
    let out = prefix.parent().unwrap_or(prefix).join("stepped-static");
    program(
        Command::new("gcc")
            .arg("-I")
            .arg(prefix.join("include"))
            .arg("examples/c/stepped.c")
            .arg(prefix.join("lib/libuketsuke.a"))
            .args(private.split_whitespace())
            .arg("-o")
            .arg(&out),
    )?;
    program(&mut Command::new(out))
}

fn csharp(prefix: &Path) -> Outcome {
    let out = prefix.parent().unwrap_or(prefix).join("Reception.exe");
    let sources = ["examples/csharp/Uketsuke.cs", "examples/csharp/Reception.cs"];
    program(Command::new("mcs").arg("-warnaserror").arg(format!("-out:{}", out.display())).args(sources))?;
    program(Command::new("mono").arg(&out).arg("20260801").env("LD_LIBRARY_PATH", prefix.join("lib")))
}

/// The generated calls of every function, and the written behaviour.
fn programs(build: &Build, header: &Header) -> Result<(PathBuf, PathBuf), String> {
    let generated = build.work.join("calls.c");
    fs::write(&generated, calls::program(header)?).map_err(|error| error.to_string())?;
    let calls = build.compile("calls", &[&generated, Path::new("tests/c/calls_main.c")])?;
    let behaviour = build.compile("behaviour", &[Path::new("tests/c/behaviour.c")])?;
    Ok((calls, behaviour))
}

/// A library that panics when asked, and every function called with a panic in it.
fn panics(header: &Header) -> Outcome {
    let library = library::build_panicking()?;
    let work = format!("{WORK}-panics");
    fresh(&work)?;
    let prefix = install::into(&format!("{work}/prefix"), &library)?;
    let build = Build::pkg_config(&prefix)?;
    let (calls, _) = programs(&build, header)?;
    // The messages of a thousand panics go to a file.
    let messages = fs::File::create(format!("{work}/panics.txt")).map_err(|error| error.to_string())?;
    program(build.command(&calls).arg("--panics").stderr(messages))
}

fn valgrind(build: &Build, programs: &[PathBuf]) -> Outcome {
    let examples = ["driver", "stepped", "desk"].map(|name| build.work.join(name));
    let reception = build.work.join("reception");
    let all = programs.iter().chain(&examples).map(|path| (path, &[][..]));
    for (path, arguments) in all.chain([(&reception, &["--simulate"][..])]) {
        let mut command = Command::new("valgrind");
        command
            .args(["--quiet", "--leak-check=full", "--show-leak-kinds=definite,indirect,possible"])
            .args(["--errors-for-leak-kinds=definite,indirect,possible", "--error-exitcode=86"])
            .arg(path)
            .args(arguments);
        build.environment(&mut command);
        program(&mut command)?;
    }
    println!("valgrind: no error, no leak");
    Ok(())
}
