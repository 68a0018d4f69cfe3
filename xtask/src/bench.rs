//! `cargo xtask bench`: every figure in one run, written to `docs/performance.md` and printed.

use std::process::Command;

use crate::{Outcome, debian, run};

const DOCUMENT: &str = "docs/performance.md";

/// Feature sets of which dependencies are counted.
const FEATURES: [&str; 6] = ["", "pcsc", "serde", "terminal", "capi,pcsc", "simulator"];

pub fn run(arguments: &[String]) -> Outcome {
    let sizes = match arguments {
        [] => false,
        [option] if option == "--sizes" => true,
        _ => return Err("bench takes --sizes or nothing".into()),
    };
    debian::install_missing()?;
    run::program(run::cargo().args(["build", "--release", "--package", "peers", "--bin", "bench"]))?;
    let figures = output(&mut Command::new("target/release/bench"))?;
    let document = format!("{}{figures}{}", heading()?, cost(sizes)?);
    std::fs::write(DOCUMENT, &document).map_err(|error| format!("{DOCUMENT}: {error}"))?;
    println!("{document}\nwritten to {DOCUMENT}");
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
    let commit = output(Command::new("git").args(["rev-parse", "--short", "HEAD"]))?;
    let opensc = output(Command::new("opensc-tool").arg("--version")).unwrap_or_default();
    Ok(format!(
        "# Performance\n\n\
         Written by `cargo xtask bench`. Times are medians of runs in turns within one process, so that ratios hold on a\n\
         busy machine even where the times do not; counts are exact and asserted in `peers/tests/counts.rs`. No timed\n\
         figure fails a test.\n\n\
         Machine: {}, {cores} cores; load at the start {load} (above {cores}: other work shared the cores).\n\
         {}; OpenSC {}; uketsuke at {}.\n",
        field(&read("/proc/cpuinfo"), "model name"),
        output(Command::new("rustc").arg("--version"))?.trim(),
        opensc.lines().next().unwrap_or("?").trim_start_matches("OpenSC-").split(',').next().unwrap_or("?"),
        commit.trim(),
    ))
}

/// Dependencies, and with `sizes` the stripped C library, by features.
fn cost(sizes: bool) -> Result<String, String> {
    let mut table = "\n## Size\n\n| features | crates beside ours | stripped `.so` |\n|---|---:|---:|\n".to_owned();
    for features in FEATURES {
        let tree = ["tree", "--edges", "normal", "--prefix", "none", "--no-default-features", "--features", features];
        let tree = output(run::cargo().args(tree).args(["--package", "uketsuke", "--format", "{p}"]))?;
        let crates: std::collections::BTreeSet<&str> = tree
            .lines()
            .map(|line| line.trim_end_matches(" (*)"))
            .filter(|line| !line.starts_with("uketsuke "))
            .collect();
        let size = if sizes && features.contains("capi") { library(features)? } else { "–".into() };
        let name = if features.is_empty() { "none" } else { features };
        table.push_str(&format!("| {name} | {} | {size} |\n", crates.len()));
    }
    Ok(table)
}

fn library(features: &str) -> Result<String, String> {
    let mut build = run::cargo();
    build.args(["rustc", "--profile", "capi", "--lib", "--crate-type", "cdylib", "--no-default-features"]);
    run::program(build.args(["--features", features]))?;
    let size = std::fs::metadata("target/capi/libuketsuke.so").map_err(|error| error.to_string())?.len();
    Ok(format!("{} kB", size / 1_000))
}

fn output(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stderr(std::process::Stdio::inherit()).output().map_err(|error| format!("{name}: {error}"))?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(format!("{name} ended with {}", output.status)),
    }
}
