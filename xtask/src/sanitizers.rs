//! `cargo xtask sanitizers [SEQUENCES]`: the C programs against libraries with the compiler's address and thread
//! sanitizers, and a panic injected into every function.
//!
//! The pinned stable compiler has the sanitizers but keeps the flag to itself; the runtimes come with it. The C programs
//! are compiled by gcc with the same instrumentation, whose calls the runtimes answer.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{self, Outcome};

/// Sequences of any calls when nothing is said: seconds.
const SEQUENCES: u64 = 150;
/// What a sanitizer ends a program with when it has something to report.
const REPORTED: i32 = 86;
const HOST: &str = "x86_64-unknown-linux-gnu";
const EVERY: &[&str] = &["tests/c/calls.c", "tests/c/driving.c", "tests/c/linkage.c", "tests/c/every.c"];

struct Sanitizer {
    name: &'static str,
    runtime: &'static str,
    flags: &'static str,
    /// Cargo's own arguments.
    arguments: &'static [&'static str],
    options: (&'static str, &'static str),
}

const SANITIZERS: [Sanitizer; 2] = [
    Sanitizer {
        name: "address",
        runtime: "librustc-stable_rt.asan.a",
        flags: "-Zsanitizer=address",
        arguments: &[],
        options: ("ASAN_OPTIONS", "detect_leaks=1:halt_on_error=1:exitcode=86"),
    },
    Sanitizer {
        name: "thread",
        runtime: "librustc-stable_rt.tsan.a",
        flags: "-Zsanitizer=thread",
        // The standard library that comes with the compiler has its locks without the sanitizer, which then sees races
        // where there are none.
        arguments: &["-Zbuild-std"],
        options: ("TSAN_OPTIONS", "halt_on_error=1:exitcode=86"),
    },
];

pub fn run(arguments: &[String]) -> Outcome {
    let sequences = match arguments {
        [] => SEQUENCES,
        [number] => number.parse().map_err(|_| format!("{number}: a number of sequences is expected"))?,
        _ => return Err("expected at most the number of sequences".into()),
    };
    // The source of the standard library.
    run::program(Command::new("rustup").args(["component", "add", "rust-src"]))?;
    for sanitizer in &SANITIZERS {
        let build = sanitizer.build()?;
        // A sanitizer that sees nothing would pass everything.
        let mistake = build.program(&["tests/c/mistake.c"])?;
        let seen = build.command(&mistake).arg(sanitizer.name).output().map_err(|error| error.to_string())?;
        if seen.status.code() != Some(REPORTED) {
            return Err(format!("the {} sanitizer does not see a mistake: {seen:?}", sanitizer.name));
        }
        let (desk, answer) = (build.program(&["examples/c/desk.c"])?, build.program(&["examples/c/answer.c"])?);
        let every = build.program(EVERY)?;
        let (edges, threads) = (build.program(&["tests/c/edges.c"])?, build.program(&["tests/c/threads.c"])?);
        let sequences = sequences.to_string();
        build.run(&desk, &["card"])?;
        build.run(&desk, &["iphone"])?;
        build.run(&answer, &["fuzz/seeds/terminal_answer/card-consented.xml", "20261127"])?;
        build.run(&edges, &[])?;
        build.run(&threads, &[])?;
        build.run(&every, &["nothing"])?;
        build.run(&every, &["panics"])?;
        build.run(&every, &[&sequences, "15"])?;
        println!("{} sanitizer: no report, {sequences} sequences and a panic in every function", sanitizer.name);
    }
    Ok(())
}

/// A library with a sanitizer, and how programs are built against it.
struct Build<'a> {
    sanitizer: &'a Sanitizer,
    library: PathBuf,
    runtime: PathBuf,
}

impl Sanitizer {
    fn build(&self) -> Result<Build<'_>, String> {
        let target = format!("target/sanitizer-{}", self.name);
        let mut build = run::cargo();
        build.args(["rustc", "--package", "uketsuke", "--lib", "--crate-type", "cdylib"]);
        build.args(["--features", "capi,simulator", "--target", HOST, "--target-dir", &target]).args(self.arguments);
        // Dependencies have the sanitizer too; build scripts do not, which is why a target is named.
        build.env("RUSTFLAGS", self.flags).env("RUSTC_BOOTSTRAP", "1").env_remove("CARGO_ENCODED_RUSTFLAGS");
        run::program(build.args(["--", "--cfg", "uketsuke_inject_panics"]))?;
        let library = std::path::absolute(Path::new(&target).join(HOST).join("debug"));
        let of_the_compiler = run::output(Command::new("rustc").args(["--print", "target-libdir"]))?;
        let runtime = Path::new(of_the_compiler.trim()).join(self.runtime);
        if !runtime.exists() {
            return Err(format!("{} is missing: a toolchain without sanitizers", runtime.display()));
        }
        Ok(Build { sanitizer: self, library: library.map_err(|error| error.to_string())?, runtime })
    }
}

impl Build<'_> {
    fn program(&self, sources: &[&str]) -> Result<PathBuf, String> {
        let name = sources.last().and_then(|source| Path::new(source).file_stem()).unwrap_or_default();
        let program = self.library.join(name);
        let mut objects = Vec::new();
        for source in sources {
            let object = self.library.join(Path::new(source).file_name().unwrap_or_default()).with_extension("o");
            let mut compile = Command::new("gcc");
            compile.args(["-std=c11", "-g", "-O1", "-pthread", "-Iinclude", "-c", source, "-o"]).arg(&object);
            run::program(compile.arg(format!("-fsanitize={}", self.sanitizer.name)))?;
            objects.push(object);
        }
        let mut link = Command::new("gcc");
        link.arg("-pthread").args(&objects).arg("-o").arg(&program);
        link.arg(format!("-L{}", self.library.display())).arg("-luketsuke");
        link.arg(format!("-Wl,-rpath,{}", self.library.display()));
        // The library takes the runtime from the program.
        link.args(["-Wl,--export-dynamic", "-Wl,--whole-archive"]).arg(&self.runtime);
        run::program(link.args(["-Wl,--no-whole-archive", "-lstdc++", "-lm", "-ldl", "-lrt", "-lresolv"]))?;
        Ok(program)
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env(self.sanitizer.options.0, self.sanitizer.options.1);
        // The path that cargo gave us leads to a library without the sanitizer.
        command.env("LD_LIBRARY_PATH", &self.library);
        command
    }

    /// What it writes is shown when it fails alone: a panic in every function has many words.
    fn run(&self, program: &Path, arguments: &[&str]) -> Outcome {
        let output = self.command(program).args(arguments).output().map_err(|error| error.to_string())?;
        if output.status.success() {
            return Ok(());
        }
        let tail = |bytes: &[u8]| {
            let text = String::from_utf8_lossy(bytes).into_owned();
            text.char_indices().nth_back(6000).map_or(text.clone(), |(at, _)| text[at..].to_owned())
        };
        Err(format!(
            "{} {arguments:?} under the {} sanitizer: {}\n{}\n{}",
            program.display(),
            self.sanitizer.name,
            output.status,
            tail(&output.stdout),
            tail(&output.stderr)
        ))
    }
}
