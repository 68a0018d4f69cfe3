//! `cargo xtask windows [x86_64] [i686]`: the libraries and the program for Windows, tried under Wine, packed for those who
//! link or run them; and that our own chores compile there.
//!
//! Everything is in `target/windows`: the archives in `dist/`. Installs its Debian packages and Rust's targets, and says so
//! first.

mod archive;
mod build;
mod files;
mod interface;
mod inventory;
mod msvc;
mod resource;
mod target;
mod trial;
mod wine;

use std::fs;

use crate::toolchain::Toolchain;
use crate::{Outcome, debian, run};
use build::{Builder, Flavour};
use target::Target;

pub fn run(arguments: &[String]) -> Outcome {
    let targets: Vec<Target> = match arguments {
        [] => Target::ALL.to_vec(),
        some => some.iter().map(|name| Target::named(name)).collect::<Result<_, _>>()?,
    };
    debian::install_for_windows()?;
    let toolchain = Toolchain::pinned()?;
    let mut done = Vec::new();
    for &target in &targets {
        let builder = Builder::new(&toolchain, target)?;
        let built = archive::Built {
            use_it: builder.library(Flavour::ForUse)?,
            try_it: builder.library(Flavour::Simulator)?,
            msvc: msvc::static_library(&toolchain, target)?,
            program: builder.program()?,
        };
        let archive = archive::pack(&toolchain, target, &built)?;
        let debug = builder.debug_dll()?;
        let wine = wine::Wine::prepare(target)?;
        let trial = trial::Trial { builder: &builder, built: &built, debug: &debug, archive: &archive, wine: &wine };
        let ran = trial.run()?;
        done.push(format!("{target}: {ran} programs ran; {}", archive.display()));
        for (what, file) in built.files() {
            let bytes = fs::metadata(file).map_err(|error| format!("{}: {error}", file.display()))?.len();
            done.push(format!("{target}: {bytes:>9} bytes  {what}"));
        }
    }
    chores_compile(&toolchain)?;
    println!();
    done.iter().for_each(|line| println!("{line}"));
    Ok(())
}

/// `cargo xtask capi install` and the other chores compile where they cannot be run here.
fn chores_compile(toolchain: &Toolchain) -> Outcome {
    for target in ["x86_64-pc-windows-msvc", "aarch64-apple-darwin"] {
        toolchain.add_target(target)?;
        let mut check = toolchain.cargo();
        check.args(["check", "--locked", "--package", "xtask", "--target", target, "--target-dir"]);
        run::program(check.arg(build::DIRECTORY))?;
    }
    Ok(())
}
