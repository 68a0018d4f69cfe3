//! `cargo xtask capi cost`: what a call through the C interface costs over the same call in Rust, and what the library
//! weighs, printed and written to `docs/c-abi-cost.md`.

use std::process::Command;

use super::library;
use crate::Outcome;
use crate::run::{self, output};

const DOCUMENT: &str = "docs/c-abi-cost.md";
/// Nanoseconds that a call through C may cost more.
const GOAL: f64 = 20.0;

pub fn run() -> Outcome {
    let library = library::build(library::WITH_EVERYTHING)?;
    let bytes = std::fs::metadata(&library.shared).map_err(|error| error.to_string())?.len();
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("?").to_owned();
    let table = output(
        run::cargo()
            .args(["bench", "--quiet", "--profile", "capi", "--bench", "capi"])
            .env("UKETSUKE_LIBRARY", std::path::absolute(&library.shared).map_err(|error| error.to_string())?),
    )?;
    let dearest = costs(&table).reduce(f64::max).ok_or("the benchmark printed no costs")?;
    let document = format!(
        "# What the C interface costs\n\n\
         Written by `cargo xtask capi cost`, from `benches/capi.rs`: medians of runs in turns within one process, both sides\n\
         built with the profile `capi` (small code). Load of the machine before the run: {load}; {}.\n\n\
         {table}\n\
         A decision also reads 46 numbers of `uketsuke_visit`, each checked, and writes the 20 of `uketsuke_decision`. Many\n\
         decisions at once go through `uketsuke_decide_columns`, which pays for the call once.\n\n\
         Goal: below {GOAL} ns for every call – {}.\n\n\
         The stripped shared library with all features has {bytes} bytes.\n",
        output(Command::new("rustc").arg("--version"))?.trim(),
        if dearest < GOAL { "met" } else { "**missed**" },
    );
    std::fs::write(DOCUMENT, &document).map_err(|error| format!("{DOCUMENT}: {error}"))?;
    println!("{document}\nwritten to {DOCUMENT}");
    Ok(())
}

/// The last column, in nanoseconds.
fn costs(table: &str) -> impl Iterator<Item = f64> {
    table.lines().filter_map(|line| line.strip_suffix(" ns |")?.rsplit(' ').next()?.parse().ok())
}
