//! The short form: what a change breaks for Windows in a few minutes, without anything that is handed out.

use std::path::{Path, PathBuf};

use super::build::Builder;
use super::interface::{self, Dll};
use super::linked::Linked;
use super::target::Target;
use super::together::{at_once, chores_compile};
use super::trial::{self, Stage, Token};
use super::wine::Wine;
use super::{captures, console, msvc};
use crate::capi::{ANSWER, library};
use crate::debian;
use crate::files::{absolute, copied, emptied};
use crate::run::Outcome;
use crate::toolchain::Toolchain;

/// What is built, without optimization.
struct Built {
    dll: PathBuf,
    import: PathBuf,
    program: PathBuf,
}

/// Builds, and runs what was built.
pub fn run(targets: &[Target]) -> Outcome {
    debian::install_for_windows()?;
    let toolchain = Toolchain::pinned()?;
    let built = at_once(&toolchain, targets, built)?;
    let mut ran = Vec::new();
    for (&target, built) in targets.iter().zip(&built) {
        ran.push(tried(target, built)?);
    }
    chores_compile(&toolchain)?;
    println!();
    for (target, ran) in targets.iter().zip(ran) {
        println!("{target}: {ran} programs ran under Wine, built without optimization; nothing was packed");
    }
    Ok(())
}

fn built(toolchain: &Toolchain, target: Target) -> Result<Built, String> {
    let builder = Builder::new(toolchain, target)?;
    msvc::check(toolchain, target)?;
    let (dll, import) = builder.debug_dll()?;
    Ok(Built { dll, import, program: builder.debug_program()? })
}

fn tried(target: Target, built: &Built) -> Result<usize, String> {
    let wine = Wine::prepare(target)?;
    let directory = target.home().join("short");
    emptied(&directory)?;
    trial::fakes(target, &directory)?;
    let linked = Linked::by_import_library(target, Path::new("include"), &absolute(&built.import)?);
    for (name, sources) in interface::PROGRAMS {
        linked.compile(sources, &directory.join(name))?;
    }
    copied(Path::new(ANSWER[0]), &directory.join(interface::ANSWER_FILE))?;
    copied(&built.dll, &directory.join("uketsuke.dll"))?;
    copied(&built.program, &directory.join("uketsuke.exe"))?;
    let token = Token::start()?;
    let mut stage = Stage::new(target, &wine, directory, &token);
    let is_built = |program: &str| interface::PROGRAMS.iter().any(|(name, _)| *name == program);
    for &(_, program, words, expected) in
        interface::RUNS.iter().filter(|(dll, program, ..)| *dll == Dll::Simulator && is_built(program))
    {
        stage.run(program, words, expected, &[])?;
    }
    stage.run("answer", &[interface::ANSWER_FILE, ANSWER[1]], "sign 10203", &[])?;
    for &(words, expected) in interface::PROGRAM_FOR_USE.iter().chain(interface::PROGRAM_SIMULATED) {
        stage.run("uketsuke", words, expected, &[])?;
    }
    stage.run("uketsuke", &["--version"], &library::version()?, &[])?;
    let further = captures::tried(&wine, stage.directory())? + console::tried(&wine, stage.directory())?;
    Ok(stage.ran() + further)
}
