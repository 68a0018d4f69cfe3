//! `cargo xtask windows [x86_64] [i686]`: the libraries for Windows, tried under Wine, packed for those who link them.
//!
//! Everything is in `target/windows`: the archives in `dist/`. Installs its Debian packages, and says so first.

mod archive;
mod build;
mod inventory;
mod msvc;
mod target;
mod trial;
mod wine;

use std::fs;
use std::path::Path;

use crate::{Outcome, debian};
use build::Flavour;
use target::Target;

/// Where all of it is.
const HOME: &str = "target/windows";

pub fn run(arguments: &[String]) -> Outcome {
    let targets: Vec<Target> = match arguments {
        [] => Target::ALL.to_vec(),
        some => some.iter().map(|name| Target::named(name)).collect::<Result<_, _>>()?,
    };
    debian::install_for_windows()?;
    let mut done = Vec::new();
    for target in targets {
        let use_it = build::library(target, Flavour::ForUse)?;
        let try_it = build::library(target, Flavour::WithSimulator)?;
        let archive = archive::pack(target, &use_it, &try_it)?;
        let wine = wine::Wine::prepare(target)?;
        let tried = trial::run(target, &archive, &wine)?;
        done.push(format!("{target}: {tried} programs ran; {}", archive.display()));
    }
    println!();
    done.iter().for_each(|line| println!("{line}"));
    Ok(())
}

/// An empty directory.
fn emptied(directory: &Path) -> Outcome {
    if directory.exists() {
        fs::remove_dir_all(directory).map_err(|error| format!("{}: {error}", directory.display()))?;
    }
    made(directory)
}

fn made(directory: &Path) -> Outcome {
    fs::create_dir_all(directory).map_err(|error| format!("{}: {error}", directory.display()))
}

fn copied(from: &Path, to: &Path) -> Outcome {
    if let Some(directory) = to.parent() {
        made(directory)?;
    }
    fs::copy(from, to).map(|_| ()).map_err(|error| format!("{}: {error}", from.display()))
}

fn written(path: &Path, text: &str) -> Outcome {
    if let Some(directory) = path.parent() {
        made(directory)?;
    }
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// An absolute path: programs that run elsewhere need it.
fn absolute(path: &Path) -> Result<std::path::PathBuf, String> {
    std::path::absolute(path).map_err(|error| format!("{}: {error}", path.display()))
}
