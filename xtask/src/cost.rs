//! `cargo xtask cost`: what calls of the C interface cost, and a whole decision from C beside the same in Rust, both built
//! as the library is shipped; fails when C costs more than four times Rust. Then the same calls from C#, Java and Python,
//! which are printed.

use std::path::{Path, PathBuf, absolute};
use std::process::Command;

use crate::run::{self, Outcome};

/// The profile of the library that is shipped.
const PROFILE: &str = "capi";
const FEATURES: &str = "capi,simulator";
const JNA: &str = "/usr/share/java/jna.jar";

pub fn run(arguments: &[String]) -> Outcome {
    if let Some(word) = arguments.first() {
        return Err(format!("{word}: no arguments are taken"));
    }
    crate::debian::install_missing()?;
    let mut library = run::cargo();
    library.args(["rustc", "--package", "uketsuke", "--lib", "--crate-type", "cdylib", "--profile", PROFILE]);
    run::program(library.args(["--features", FEATURES]))?;
    let directory = absolute(run::target_directory().join(PROFILE)).map_err(|error| error.to_string())?;
    let program = directory.join("cost");
    let mut compile = Command::new("cc");
    compile.args(["-std=c99", "-O2", "-Iinclude", "tests/c/cost.c", "-luketsuke", "-o"]).arg(&program);
    compile.arg(format!("-L{}", directory.display())).arg(format!("-Wl,-rpath,{}", directory.display()));
    run::program(&mut compile)?;
    let mut bench = run::cargo();
    bench.args(["bench", "--quiet", "--profile", PROFILE, "--features", FEATURES, "--bench", "capi"]);
    run::program(bench.env("UKETSUKE_COST", program))?;
    for (language, program) in [("C#, Mono", csharp(&directory)?), ("Java", java(&directory)?), ("Python", python())] {
        print(language, program, &directory)?;
    }
    Ok(())
}

/// The program of a language, against the library in a directory.
fn print(language: &str, mut program: Command, directory: &Path) -> Outcome {
    program.env("LD_LIBRARY_PATH", directory).env("UKETSUKE_LIBRARY", directory.join("libuketsuke.so"));
    println!("\n| call from {language} | ns |\n|---|---:|");
    for line in run::output(&mut program)?.lines() {
        let (name, cost) = line.rsplit_once(' ').ok_or_else(|| format!("{language}: {line}"))?;
        let name = if name == "decision" { "a whole decision with twelve facts" } else { name };
        println!("| {name} | {cost} |");
    }
    Ok(())
}

fn csharp(directory: &Path) -> Result<Command, String> {
    let program = directory.join("cost.exe");
    let mut compile = Command::new("mcs");
    compile.args(["-sdk:4.6.1-api", "-langversion:6", "-optimize", "-r:System.Core.dll"]);
    compile.args(["bindings/csharp/Uketsuke.cs", "tests/languages/Cost.cs"]);
    run::program(compile.arg(format!("-out:{}", program.display())))?;
    let mut mono = Command::new("mono");
    mono.arg(program);
    Ok(mono)
}

fn java(directory: &Path) -> Result<Command, String> {
    let classes: PathBuf = directory.join("cost-java");
    std::fs::create_dir_all(&classes).map_err(|error| format!("{}: {error}", classes.display()))?;
    let mut compile = Command::new("javac");
    compile.args(["--release", "8", "-nowarn", "-encoding", "UTF-8", "-cp", JNA, "-d"]).arg(&classes);
    run::program(compile.args(["bindings/java/uketsuke/Uketsuke.java", "tests/languages/Cost.java"]))?;
    let mut java = Command::new("java");
    java.arg("-cp").arg(format!("{}:{JNA}", classes.display())).arg("Cost");
    Ok(java)
}

fn python() -> Command {
    let mut python = Command::new("python3");
    python.arg("tests/languages/cost.py").env("PYTHONPATH", "bindings/python").env("PYTHONDONTWRITEBYTECODE", "1");
    python
}
