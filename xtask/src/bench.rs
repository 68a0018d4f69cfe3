//! `cargo xtask bench`: every figure in one run, written to `docs/performance.md` and printed.

use std::process::Command;

use crate::debian;
use crate::run::{self, Outcome};

const DOCUMENT: &str = "docs/performance.md";
/// From here to the end of the document is written by hand, and stays.
const BY_HAND: &str = "\n## What was slow, and why\n";

pub fn run(arguments: &[String]) -> Outcome {
    if let Some(word) = arguments.first() {
        return Err(format!("{word}: no arguments are taken"));
    }
    let read = std::fs::read_to_string(DOCUMENT).map_err(|error| format!("{DOCUMENT}: {error}"))?;
    let by_hand = &read[read.find(BY_HAND).ok_or(format!("{DOCUMENT} has no part by hand"))?..];
    debian::install_missing()?;
    let measured = format!("{}{}{}{}", heading()?, times()?, benchmark("terminal")?, benchmark("rules")?);
    std::fs::write(DOCUMENT, format!("{measured}{by_hand}")).map_err(|error| format!("{DOCUMENT}: {error}"))?;
    println!("{measured}\nwritten to {DOCUMENT}");
    Ok(())
}

fn heading() -> Result<String, String> {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let field = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split_once(':')).map_or("?".to_owned(), |(_, value)| value.trim().to_owned())
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let load = read("/proc/loadavg").split(' ').next().unwrap_or("?").to_owned();
    let commit = run::output(Command::new("git").args(["rev-parse", "--short", "HEAD"]))?;
    let opensc = run::output(Command::new("opensc-tool").arg("--info")).unwrap_or_default();
    Ok(format!(
        "# Performance\n\n\
         Written by `cargo xtask bench`, but for the last part. Times are medians of runs in turns within one process, so\n\
         that ratios hold on a busy machine even where the times do not; counts are exact and asserted in\n\
         `peers/tests/counts.rs`. No timed figure fails a test. \"jpki over its own PC/SC\" repeats every command as that\n\
         transport's code does; the row was worked out from the code, not run over it.\n\n\
         Machine: {}, {cores} cores; load at the start {load} (above {cores}: other work shared the cores).\n\
         {}; OpenSC {}; uketsuke at {}.\n",
        field(&read("/proc/cpuinfo"), "model name"),
        run::output(Command::new("rustc").arg("--version"))?.trim(),
        opensc.lines().find_map(|line| line.strip_prefix("OpenSC ")?.split(' ').next()).unwrap_or("?"),
        commit.trim(),
    ))
}

fn times() -> Result<String, String> {
    run::program(run::cargo().args(["build", "--release", "--package", "peers", "--bin", "bench"]))?;
    run::output(&mut Command::new("target/release/bench"))
}

/// One of `benches/`.
fn benchmark(name: &str) -> Result<String, String> {
    let features = "crypto,terminal,simulator,serde";
    run::output(run::cargo().args(["bench", "--quiet", "--bench", name, "--features", features]))
}
