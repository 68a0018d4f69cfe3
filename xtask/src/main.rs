//! The project's own chores. `cargo xtask` lists them; each is one file.
//!
//! Built with the standard library alone, so that it starts in seconds on a machine that has nothing but Rust.

mod absent;
mod bench;
mod bindings;
mod capi;
mod cost;
mod debian;
mod deps;
mod docs;
mod fuzz;
mod msrv;
mod newcomer;
mod properties;
mod run;
mod soak;
mod test;
mod toolchain;
mod unsafe_code;
mod windows;

use std::process::ExitCode;

/// A chore's end: `Err` says why it failed.
type Outcome = Result<(), String>;

/// The function of a chore gets the arguments after its name.
type Chore = fn(&[String]) -> Outcome;

/// Name, what it does, and the function.
const CHORES: &[(&str, &str, Chore)] = &[
    ("absent", "show that the simulator's keys are in no library built without it", absent::run),
    ("bench", "measure everything beside its peers and write docs/performance.md: [--sizes]", bench::run),
    ("bindings", "run the main job in Python, Java and Pascal, through the shared library", bindings::run),
    (
        "capi",
        "the C library: header [--check] | install --prefix DIR [--with-simulator] | cost | test [--sanitizers]",
        capi::run,
    ),
    ("deps", "licences of the dependencies, and crates that are there twice", deps::run),
    ("docs", "compile or run every code block in README and docs", docs::run),
    ("fuzz", "run the fuzz targets, 20,000 times each: [--minutes N | --runs N] [TARGET …]", fuzz::run),
    ("msrv", "compile the library with the oldest Rust that it promises", msrv::run),
    ("newcomer", "follow the README in a fresh Debian root, as a new user would: DIR [--without-tests]", newcomer::run),
    ("properties", "try what holds for every decision on a million new visits: [CASES] [SEED]", properties::run),
    ("soak", "lay a token on a reader 1,000 times over real PC/SC and look for leaks: [INSERTIONS]", soak::run),
    ("test", "install the Debian packages that are missing, and run every test", test::run),
    ("unsafe", "list every unsafe block with its SAFETY comment; fails where one is missing", unsafe_code::run),
    ("windows", "build, try under Wine and pack the Windows libraries: [x86_64] [i686]", windows::run),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else { return usage() };
    let Some((_, _, chore)) = CHORES.iter().find(|(known, ..)| known == name) else { return usage() };
    // Every chore works from the root of the project: the one whose cargo runs it, or else the one it was built in.
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let root = std::path::Path::new(&manifest).join("..");
    if let Err(error) = std::env::set_current_dir(&root) {
        eprintln!("cargo xtask: {}: {error}", root.display());
        return ExitCode::FAILURE;
    }
    match chore(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("cargo xtask {name}: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("cargo xtask CHORE");
    for (name, purpose, _) in CHORES {
        eprintln!("  {name:<10} {purpose}");
    }
    ExitCode::from(2)
}
