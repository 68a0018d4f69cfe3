//! `cargo xtask cost`: what calls of the C interface cost, and a whole decision from C beside the same in Rust, both built
//! as the library is shipped; fails when C costs more than four times Rust. Then the same calls from C#, Java and Python,
//! and the first decision of a process that loads the library. Prints name, unit and value with a tab between.

use std::path::{Path, PathBuf, absolute};
use std::process::Command;

use crate::capi::{library, system::System};
use crate::run::{self, Outcome};

const JNA: &str = "/usr/share/java/jna.jar";
/// Processes that load the library anew.
const STARTS: usize = 31;

pub fn run(arguments: &[String]) -> Outcome {
    if let Some(word) = arguments.first() {
        return Err(format!("{word}: no arguments are taken"));
    }
    crate::debian::install_missing()?;
    print!("{}", built()?.run()?);
    Ok(())
}

/// Programs in several languages beside the library.
pub struct Costs(PathBuf);

/// Builds the library with everything in it and the programs.
pub fn built() -> Result<Costs, String> {
    let library = library::build_shared(library::WITH_EVERYTHING)?;
    let directory = absolute(library.parent().unwrap_or(Path::new(""))).map_err(|error| error.to_string())?;
    // Under the name by which programs that are linked with it look for it.
    let named = directory.join(System::HOST.runtime_name());
    std::fs::copy(&library, &named).map_err(|error| format!("{}: {error}", named.display()))?;
    let compile = |name: &str, links: &[String]| {
        let mut compile = Command::new("cc");
        compile.args(["-std=c99", "-O2", "-Iinclude"]).arg(format!("tests/c/{name}.c"));
        run::program(compile.args(links).arg("-o").arg(directory.join(name)))
    };
    let place = directory.display();
    compile("cost", &["-luketsuke".into(), format!("-L{place}"), format!("-Wl,-rpath,{place}")])?;
    compile("start", &["-ldl".into()])?;
    csharp(&directory)?;
    java(&directory)?;
    Ok(Costs(directory))
}

impl Costs {
    /// Every figure, one a line.
    pub fn run(&self) -> Result<String, String> {
        let mut bench = run::cargo();
        bench.args(["bench", "--quiet", "--profile", library::PROFILE, "--features", library::WITH_EVERYTHING]);
        let mut figures = run::output(bench.args(["--bench", "capi"]).env("UKETSUKE_COST", self.0.join("cost")))?;
        let mono = || program("mono", &[self.0.join("cost.exe")]);
        let java = || {
            let classes = format!("{}:{JNA}", self.0.join("cost-java").display());
            program("java", &["-cp".into(), classes.into(), "Cost".into()])
        };
        for (language, mut program) in [("csharp", mono()), ("java", java()), ("python", python())] {
            program.env("LD_LIBRARY_PATH", &self.0).env("UKETSUKE_LIBRARY", self.0.join("libuketsuke.so"));
            for line in run::output(&mut program)?.lines() {
                let (name, cost) = line.rsplit_once(' ').ok_or_else(|| format!("{language}: {line}"))?;
                figures += &format!("{language}.{name}\tns\t{cost}\n");
            }
        }
        Ok(figures + &format!("start.c\tns\t{}\n", self.start()?))
    }

    /// From loading the library to the first decision of a process: nanoseconds, the median.
    fn start(&self) -> Result<f64, String> {
        let once = |_| {
            let told = run::output(Command::new(self.0.join("start")).arg(self.0.join("libuketsuke.so")))?;
            told.trim().parse::<f64>().map_err(|_| format!("start: {told}"))
        };
        let mut taken = (0..STARTS).map(once).collect::<Result<Vec<f64>, String>>()?;
        taken.sort_by(f64::total_cmp);
        Ok(taken[STARTS / 2])
    }
}

fn program(name: &str, arguments: &[PathBuf]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments);
    command
}

fn csharp(directory: &Path) -> Outcome {
    let mut compile = Command::new("mcs");
    compile.args(["-sdk:4.6.1-api", "-langversion:6", "-optimize", "-r:System.Core.dll"]);
    compile.args(["bindings/csharp/Uketsuke.cs", "tests/languages/Cost.cs"]);
    run::program(compile.arg(format!("-out:{}", directory.join("cost.exe").display())))
}

fn java(directory: &Path) -> Outcome {
    let classes: PathBuf = directory.join("cost-java");
    std::fs::create_dir_all(&classes).map_err(|error| format!("{}: {error}", classes.display()))?;
    let mut compile = Command::new("javac");
    compile.args(["--release", "8", "-nowarn", "-encoding", "UTF-8", "-cp", JNA, "-d"]).arg(&classes);
    run::program(compile.args(["bindings/java/uketsuke/Uketsuke.java", "tests/languages/Cost.java"]))
}

fn python() -> Command {
    let mut python = Command::new("python3");
    python.arg("tests/languages/cost.py").env("PYTHONPATH", "bindings/python").env("PYTHONDONTWRITEBYTECODE", "1");
    python
}
