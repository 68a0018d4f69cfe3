//! `cargo xtask package [--short] [KIND …]`: everything that is handed out, in `target/package/dist`, each tried.
//!
//! Every package is packed twice and must be the same bytes; it is installed from its file alone into a Debian 12 root that
//! has the language and nothing of ours, with the network off, and the desk and the answer file are run there. The Windows
//! archives are tried under Wine by `cargo xtask windows`, whose parts are used here.
//!
//! `--short`, which `.ci/run` takes, makes packages in `target/package/short` of the library that `cargo xtask capi test`
//! built: for this system alone, with the simulator, and not to be handed out.

mod crates;
mod deb;
mod jar;
mod linux;
mod npm;
mod nuget;
mod parts;
mod place;
mod root;
mod tar;
mod wheel;

use std::path::{Path, PathBuf};

use crate::capi::library;
use crate::files::{copied, emptied, made, size};
use crate::run::Outcome;
use crate::toolchain::Toolchain;
use crate::windows::target::Target;
use crate::windows::{self, archive};
use crate::{debian, inventory};
use linux::Linux;
use parts::Parts;
use place::{HOME, name};
use root::Root;

/// What a kind of package is made of, and where it goes; its files.
type Maker = fn(&Parts, &Path) -> Result<Vec<PathBuf>, String>;
/// Installs and runs a kind of package in a root.
type Trial = fn(&Root, &[PathBuf]) -> Outcome;

const KINDS: &[(&str, Maker, Trial)] = &[
    ("tar", tar::make, tar::tried),
    ("wheel", wheel::make, wheel::tried),
    ("deb", deb::make, deb::tried),
    ("npm", npm::make, npm::tried),
    ("nuget", nuget::make, nuget::tried),
    ("jar", jar::make, jar::tried),
];

pub fn run(arguments: &[String]) -> Outcome {
    match arguments {
        [first, kinds @ ..] if first == "--short" => short(kinds),
        kinds => whole(kinds),
    }
}

/// Everything that is handed out.
fn whole(arguments: &[String]) -> Outcome {
    let known = KINDS.iter().map(|(name, ..)| *name).chain(["zip", "crates"]).collect::<Vec<_>>();
    if let Some(other) = arguments.iter().find(|name| !known.contains(&name.as_str())) {
        return Err(format!("{other}: the kinds are {}", known.join(", ")));
    }
    let wanted = |name: &str| is_wanted(arguments, name);
    debian::install_for_packages()?;
    inventory::install()?;
    let dist = Path::new(HOME).join("dist");
    made(&dist)?;
    let again = Path::new(HOME).join("again");
    let mut done = Vec::new();
    if wanted("crates") {
        let files = crates::make(&dist)?;
        emptied(&again)?;
        same(&files, &crates::packed(&again)?)?;
        done.extend(files);
    }
    let (zip, others) = (wanted("zip"), KINDS.iter().any(|(name, ..)| wanted(name)));
    let windows = match (zip, others) {
        (true, _) => windows::all(&Target::ALL)?,
        (false, true) => windows::make(&Target::ALL)?,
        (false, false) => Vec::new(),
    };
    let toolchain = Toolchain::pinned()?;
    for made in windows.iter().filter(|_| zip) {
        let to = dist.join(name(&made.archive));
        copied(&made.archive, &to)?;
        same(std::slice::from_ref(&to), &[archive::pack(&toolchain, made.target, &made.built)?])?;
        done.push(to);
    }
    if others {
        let parts = Parts { version: library::version()?, linux: Linux::build(&toolchain)?, toolchain, windows };
        done.extend(made_and_tried(&parts, &dist, arguments)?);
    }
    println!("\npacked, each twice with the same bytes, installed with the network off, and run:");
    for file in &done {
        println!("{:>9} bytes  {}", size(file)?, file.display());
    }
    Ok(())
}

/// Packages of what was built for this system before.
fn short(kinds: &[String]) -> Outcome {
    debian::install_for_packages()?;
    inventory::install()?;
    let dist = Path::new(HOME).join("short");
    made(&dist)?;
    let (toolchain, linux) = (Toolchain::pinned()?, Linux::of_this_system()?);
    let parts = Parts { version: library::version()?, linux, toolchain, windows: Vec::new() };
    let done = made_and_tried(&parts, &dist, kinds)?;
    println!(
        "\n{} packages of this system's library: packed twice, installed with the network off, and run",
        done.len()
    );
    Ok(())
}

fn is_wanted(arguments: &[String], name: &str) -> bool {
    arguments.is_empty() || arguments.iter().any(|argument| argument == name)
}

/// Makes and tries these kinds; their files.
fn made_and_tried(parts: &Parts, dist: &Path, kinds: &[String]) -> Result<Vec<PathBuf>, String> {
    let root = Root::prepare()?;
    let mut done = Vec::new();
    for (name, make, tried) in KINDS.iter().filter(|(name, ..)| is_wanted(kinds, name)) {
        println!("\n{name}");
        let files = make(parts, dist)?;
        let again = Path::new(HOME).join("again");
        emptied(&again)?;
        same(&files, &make(parts, &again)?)?;
        tried(&root, &files)?;
        done.extend(files);
    }
    Ok(done)
}

/// The same files, byte for byte.
fn same(files: &[PathBuf], again: &[PathBuf]) -> Outcome {
    let bytes = |path: &PathBuf| std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    for (one, other) in files.iter().zip(again) {
        if one.file_name() != other.file_name() || bytes(one)? != bytes(other)? {
            return Err(format!("{} is not the same bytes when it is packed again", one.display()));
        }
    }
    if files.len() == again.len() { Ok(()) } else { Err("other packages when they are packed again".into()) }
}
