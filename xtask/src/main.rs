//! The project's own chores. `cargo xtask` lists them; each is one file.
//!
//! Built with the standard library alone, so that it starts in seconds on a machine that has nothing but Rust.

mod absent;
mod bench;
mod bindings;
mod capi;
mod cost;
mod coverage;
mod debian;
mod deep;
mod docs;
mod elsewhere;
mod files;
mod fuzz;
mod gold;
mod inventory;
mod languages;
mod markdown;
mod newcomer;
mod pack;
mod package;
mod page;
mod properties;
mod run;
mod sanitizers;
mod soak;
mod test;
mod toolchain;
mod venv;
mod windows;
mod workflows;

use std::process::ExitCode;

use run::Outcome;

/// The function of a chore gets the arguments after its name.
type Chore = fn(&[String]) -> Outcome;

/// Name, what it does, and the function.
const CHORES: &[(&str, &str, Chore)] = &[
    ("absent", "show that the simulator's keys are in nothing built without it", absent::run),
    ("bench", "measure everything twice and write docs/performance.md and docs/peers.md: [--short]", bench::run),
    ("bindings", "write the C header, its model and what other languages are made from: [--check]", bindings::run),
    (
        "capi",
        "install the C library (install --prefix DIR [--with-simulator | --to-hand-out]), or try what is installed (test)",
        capi::run,
    ),
    ("cost", "measure what the C interface costs beside Rust", cost::run),
    (
        "coverage",
        "print which lines the fuzz targets reach, by target and file: [--minutes N | --runs N]",
        coverage::run,
    ),
    ("deep", "run what takes hours and write docs/deep.json: [--since] [CHECK …]", deep::run),
    ("docs", "compile or run every code block in README and docs", documents),
    ("fuzz", "run the fuzz targets, 20,000 times each: [--minutes N | --runs N] [TARGET …]", fuzz::run),
    ("gold", "hold the library against written situations with the right answer: FILE", gold::run),
    ("newcomer", "follow the README in a fresh Debian root, as a new user would: DIR [--without-tests]", newcomer::run),
    ("page", "build the desk in a browser, target/web/uketsuke.html, or try it in Chromium: [test]", page::run),
    (
        "package",
        "make everything that is handed out, and try each: [crates] [zip] [tar] [wheel] [deb] [npm] [nuget] [jar]",
        package::run,
    ),
    ("properties", "try what holds for every decision on a million new visits: [CASES] [SEED]", properties::run),
    ("sanitizers", "run the C programs under the address and thread sanitizers: [SEQUENCES]", sanitizers::run),
    ("soak", "lay a token on a reader 1,000 times over real PC/SC and look for leaks: [INSERTIONS]", soak::run),
    ("test", "install what is missing for the tests, and run every test", test::run),
    ("tools", "install what is missing for the tests, and nothing else", tools),
    ("windows", "build for Windows, try it under Wine and pack it: [x86_64] [i686]", windows::run),
    ("workflows", "have actionlint and zizmor look at the workflows", workflows::run),
];

fn documents(_: &[String]) -> Outcome {
    docs::run(&CHORES.iter().map(|(name, ..)| *name).collect::<Vec<_>>())
}

/// For whoever wants to run one test.
fn tools(_: &[String]) -> Outcome {
    debian::install_missing()?;
    languages::install_missing()
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else { return usage() };
    // Asked what it does, no chore begins to do it.
    if arguments.iter().any(|argument| matches!(argument.as_str(), "--help" | "-h" | "help")) {
        usage();
        return ExitCode::SUCCESS;
    }
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
