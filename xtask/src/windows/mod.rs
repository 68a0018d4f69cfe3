//! `cargo xtask windows [--short] [x86_64] [i686]`: the libraries and the program for Windows, tried under Wine, packed for
//! those who link or run them; and that our own chores compile there.
//!
//! `--short`, which `.ci/run` takes, packs nothing: it builds without optimization, runs what it built, and checks the types
//! for MSVC and macOS. Everything is in `target/windows`: the archives in `dist/`. Installs its Debian packages and Rust's
//! targets, and says so first.

pub mod archive;
pub mod build;
mod captures;
mod console;
mod interface;
mod linked;
pub mod made;
mod msvc;
mod resource;
mod short;
pub mod target;
mod together;
mod trial;
mod wine;

use std::path::PathBuf;

use crate::files::size;
use crate::run::Outcome;
use crate::toolchain::Toolchain;
use crate::{debian, inventory};
use archive::Built;
use build::{Builder, Flavour};
use made::Made;
use target::Target;
use together::{at_once, chores_compile};

pub fn run(arguments: &[String]) -> Outcome {
    let (short, names) = match arguments {
        [first, names @ ..] if first == "--short" => (true, names),
        names => (false, names),
    };
    let targets: Vec<Target> = match names {
        [] => Target::ALL.to_vec(),
        some => some.iter().map(|name| Target::named(name)).collect::<Result<_, _>>()?,
    };
    if short { short::run(&targets) } else { all(&targets).map(|_| ()) }
}

/// Builds, packs and tries for these targets.
pub fn all(targets: &[Target]) -> Result<Vec<Made>, String> {
    let made = make(targets)?;
    let mut ran = Vec::new();
    for made in &made {
        ran.push(tried(made)?);
    }
    chores_compile(&Toolchain::pinned()?)?;
    println!();
    for (made, ran) in made.iter().zip(ran) {
        let target = made.target;
        println!("{target}: {ran} programs ran under Wine");
        for (what, file) in made.built.files().into_iter().chain([("the archive", made.archive.as_path())]) {
            println!("{target}: {:>9} bytes  {what}", size(file)?);
        }
    }
    Ok(made)
}

/// Tries an archive under Wine; how many programs ran.
fn tried(made: &Made) -> Result<usize, String> {
    let wine = wine::Wine::prepare(made.target)?;
    trial::Trial { made, wine: &wine }.run()
}

/// Builds and packs for these targets, all at once: each waits for its linker half of the time.
pub fn make(targets: &[Target]) -> Result<Vec<Made>, String> {
    debian::install_for_windows()?;
    inventory::install()?;
    let toolchain = Toolchain::pinned()?;
    let mut made = Vec::new();
    for (&target, built) in targets.iter().zip(at_once(&toolchain, targets, built)?) {
        let (built, debug, chores) = built;
        let archive = archive::pack(&toolchain, target, &built)?;
        made.push(Made { target, built, debug, chores, archive });
    }
    Ok(made)
}

fn built(toolchain: &Toolchain, target: Target) -> Result<(Built, PathBuf, PathBuf), String> {
    let builder = Builder::new(toolchain, target)?;
    msvc::check(toolchain, target)?;
    let built = Built {
        use_it: builder.library(Flavour::ForUse)?,
        try_it: builder.library(Flavour::Simulator)?,
        msvc: msvc::static_library(toolchain, target)?,
        program: builder.program(Flavour::ForUse)?,
        try_program: builder.program(Flavour::Simulator)?,
    };
    let (debug, _) = builder.debug_dll()?;
    Ok((built, debug, builder.chores()?))
}
