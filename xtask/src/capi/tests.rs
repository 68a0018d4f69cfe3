//! Everything that the C library promises, on the *installed* files.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::header::Header;
use super::library::Library;
use super::{calls, header, install, library};
use crate::run::{self, program};
use crate::{Outcome, debian};

const WORK: &str = "target/capi-tests";
const WARNINGS: [&str; 4] = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"];
/// A stripped shared library with all features weighs less, in bytes.
const SIZE_LIMIT: u64 = 1_500_000;
/// The examples: source, and the arguments that they are run with.
const EXAMPLES: [(&str, &[&str]); 4] = [
    ("examples/c/reception.c", &["--simulate", "20260801"]),
    ("examples/c/driver.c", &[]),
    ("examples/c/stepped.c", &[]),
    ("examples/cpp/desk.cpp", &["20260801"]),
];
/// The tests that are written by hand; the calls of every function come besides.
const TESTS: [&str; 3] = ["tests/c/behaviour.c", "tests/c/batch.c", "tests/c/wrappers.cpp"];

/// `cargo xtask capi test`
pub fn run() -> Outcome {
    debian::install_missing()?;
    header::check()?;
    let header = header::read()?;
    compiles_everywhere()?;
    documented(&header)?;
    wrapped(&header)?;
    let library = library::build(library::WITH_EVERYTHING)?;
    exports(&header, &library.shared)?;
    size(&library.shared)?;
    native_libraries(&library)?;
    fresh(WORK)?;
    let prefix = install::into(&format!("{WORK}/prefix"), &library)?;
    let build = Build::pkg_config(&prefix)?;
    let programs = build.programs(&header)?;
    for program in &programs {
        build.run(program)?;
    }
    over_pcsc(&build)?;
    with_cmake(&prefix)?;
    linked_statically(&prefix)?;
    csharp(&prefix)?;
    panics(&header)?;
    valgrind(&build, &programs)
}

/// `cargo xtask capi test --sanitizers`: the same programs against libraries with the compiler's sanitizers.
pub fn sanitizers() -> Outcome {
    debian::install_missing()?;
    let header = header::read()?;
    for sanitizer in &SANITIZERS {
        let library = library::build_with(sanitizer.name, sanitizer.flags)?;
        let work = format!("{WORK}-{}", sanitizer.name);
        fresh(&work)?;
        let prefix = install::into(&format!("{work}/prefix"), &library)?;
        let build = Build { sanitizer: Some(sanitizer), ..Build::pkg_config(&prefix)? };
        // A sanitizer that sees nothing would pass everything.
        let mistake = build.compile("mistake", &[Path::new("tests/c/mistake.c")], &[])?;
        match build.command(&mistake.file).arg(sanitizer.name).output() {
            Ok(output) if output.status.code() == Some(REPORTED) => {}
            other => return Err(format!("the {} sanitizer does not see a mistake: {other:?}", sanitizer.name)),
        }
        for program in build.programs(&header)? {
            build.run(&program)?;
        }
        println!("{} sanitizer: no report", sanitizer.name);
    }
    Ok(())
}

/// What a sanitizer or valgrind ends a program with when it has something to report.
const REPORTED: i32 = 86;

/// A sanitizer of the Rust compiler, whose runtime comes with the toolchain; C and C++ are compiled with clang's.
struct Sanitizer {
    name: &'static str,
    runtime: &'static str,
    flags: &'static [&'static str],
    options: (&'static str, &'static str),
}

const SANITIZERS: [Sanitizer; 2] = [
    Sanitizer {
        name: "address",
        runtime: "librustc-stable_rt.asan.a",
        flags: &["-Zsanitizer=address"],
        options: ("ASAN_OPTIONS", "detect_leaks=1:halt_on_error=1:exitcode=86"),
    },
    Sanitizer {
        name: "thread",
        runtime: "librustc-stable_rt.tsan.a",
        // The standard library comes without the sanitizer.
        flags: &["-Zsanitizer=thread", "-Cunsafe-allow-abi-mismatch=sanitizer"],
        options: ("TSAN_OPTIONS", "halt_on_error=1:exitcode=86"),
    },
];

/// How programs are built against installed files.
struct Build {
    prefix: PathBuf,
    work: PathBuf,
    flags: Vec<String>,
    libraries: Vec<String>,
    sanitizer: Option<&'static Sanitizer>,
}

/// A program that was built, and its arguments.
struct Program {
    file: PathBuf,
    arguments: &'static [&'static str],
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
        Ok(Build {
            prefix: prefix.to_owned(),
            work: prefix.parent().unwrap_or(prefix).to_owned(),
            flags: ask("--cflags")?,
            libraries: ask("--libs")?,
            sanitizer: None,
        })
    }

    /// Every example, the tests, and the calls of every function.
    fn programs(&self, header: &Header) -> Result<Vec<Program>, String> {
        let mut programs = Vec::new();
        for (source, arguments) in EXAMPLES.iter().copied().chain(TESTS.map(|test| (test, &[][..]))) {
            let source = Path::new(source);
            let name = source.file_stem().unwrap_or_default().to_string_lossy();
            programs.push(self.compile(&name, &[source], arguments)?);
        }
        programs.push(self.calls(header, &[])?);
        Ok(programs)
    }

    /// The generated calls of every function.
    fn calls(&self, header: &Header, arguments: &'static [&'static str]) -> Result<Program, String> {
        let generated = self.work.join("calls.c");
        fs::write(&generated, calls::program(header)?).map_err(|error| error.to_string())?;
        self.compile("calls", &[&generated, Path::new("tests/c/calls_main.c")], arguments)
    }

    fn compile(&self, name: &str, sources: &[&Path], arguments: &'static [&'static str]) -> Result<Program, String> {
        let cpp = sources.iter().any(|source| source.extension().is_some_and(|extension| extension == "cpp"));
        let (compiler, standard) = match (cpp, self.sanitizer) {
            (false, None) => ("gcc", "-std=c11"),
            (false, Some(_)) => ("clang", "-std=c11"),
            (true, None) => ("g++", "-std=c++17"),
            (true, Some(_)) => ("clang++", "-std=c++17"),
        };
        let file = self.work.join(name);
        let mut objects = Vec::new();
        for source in sources {
            let object = self.work.join(format!("{name}-{}.o", objects.len()));
            let mut compile = Command::new(compiler);
            compile.args([standard, "-g", "-O1", "-c", "-pthread", "-Itests/c"]).args(WARNINGS);
            compile.args(["-Wno-unused-function", "-Wno-unused-variable"]).args(&self.flags);
            if let Some(sanitizer) = self.sanitizer {
                compile.arg(format!("-fsanitize={}", sanitizer.name));
            }
            program(compile.arg(source).arg("-o").arg(&object))?;
            objects.push(object);
        }
        let mut link = Command::new(compiler);
        link.arg("-pthread").args(&objects).args(&self.libraries);
        if let Some(sanitizer) = self.sanitizer {
            // The library takes the runtime from the program.
            link.args(["-Wl,--export-dynamic", "-Wl,--whole-archive"]).arg(library::runtime(sanitizer.runtime)?);
            link.args(["-Wl,--no-whole-archive", "-lstdc++", "-lm", "-ldl", "-lrt"]);
        }
        program(link.arg("-o").arg(&file))?;
        Ok(Program { file, arguments })
    }

    fn command(&self, program_file: &Path) -> Command {
        let mut command = Command::new(program_file);
        self.environment(&mut command);
        command
    }

    fn environment(&self, command: &mut Command) {
        command.env("LD_LIBRARY_PATH", self.prefix.join("lib")).env("UKETSUKE_TODAY", "20261121");
        if let Some(Sanitizer { options: (name, value), .. }) = self.sanitizer {
            command.env(name, value);
        }
    }

    fn run(&self, it: &Program) -> Outcome {
        program(self.command(&it.file).args(it.arguments))
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

/// Every function of the header is called in uketsuke.hpp, by a wrapper that tests/c/wrappers.cpp compiles.
fn wrapped(header: &Header) -> Outcome {
    let text = fs::read_to_string("include/uketsuke.hpp").map_err(|error| format!("include/uketsuke.hpp: {error}"))?;
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let words = code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    // Structures have names of the same form.
    let functions: BTreeSet<&str> = header.functions.iter().map(|function| function.name.as_str()).collect();
    let called = words.filter(|word| functions.contains(word)).map(str::to_owned).collect();
    same("include/uketsuke.hpp", &called, header)
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
    println!("stripped shared library, all features: {bytes} bytes; the limit is {SIZE_LIMIT}");
    if bytes < SIZE_LIMIT { Ok(()) } else { Err("the shared library is too large".into()) }
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

/// The examples that speak to readers, over a real PC/SC service with virtual ones.
fn over_pcsc(build: &Build) -> Outcome {
    build.compile("readers", &[Path::new("examples/c/readers.c")], &[])?;
    let mut tests = run::cargo();
    tests.args(["test", "--workspace", "--all-features", "--test", "c_programs"]);
    build.environment(&mut tests);
    program(tests.env("UKETSUKE_C_PROGRAMS", std::path::absolute(&build.work).map_err(|error| error.to_string())?))
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

/// A library that panics when asked, and every function called with a panic in it.
fn panics(header: &Header) -> Outcome {
    let library = library::build_panicking()?;
    let work = format!("{WORK}-panics");
    fresh(&work)?;
    let prefix = install::into(&format!("{work}/prefix"), &library)?;
    let build = Build::pkg_config(&prefix)?;
    let calls = build.calls(header, &["--panics"])?;
    // The messages of a thousand panics go to a file.
    let messages = fs::File::create(format!("{work}/panics.txt")).map_err(|error| error.to_string())?;
    program(build.command(&calls.file).args(calls.arguments).stderr(messages))
}

fn valgrind(build: &Build, programs: &[Program]) -> Outcome {
    for it in programs {
        let mut command = Command::new("valgrind");
        command
            .args(["--quiet", "--leak-check=full", "--show-leak-kinds=definite,indirect,possible"])
            .args(["--errors-for-leak-kinds=definite,indirect,possible", &format!("--error-exitcode={REPORTED}")])
            .arg(&it.file)
            .args(it.arguments);
        build.environment(&mut command);
        program(&mut command)?;
    }
    println!("valgrind: {} programs, no error, no leak", programs.len());
    Ok(())
}
