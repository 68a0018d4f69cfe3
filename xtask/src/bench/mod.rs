//! `cargo xtask bench`: everything is measured twice, and the pages about it are written in both languages:
//! docs/performance.md and docs/peers.md.
//!
//! The pages' words are in the templates beside this file, each figure in braces by its name.

mod builds;
mod figures;
mod page;

use std::path::Path;
use std::process::Command;

use crate::run::{self, Outcome};
use crate::{cost, debian};
use figures::Figures;
use page::Page;

/// Runs of everything that is timed.
const RUNS: usize = 2;
/// Seconds of waiting in a run; of a short one.
const IDLE: [u32; 2] = [60, 8];
/// Where the pages of a short run go: they replace no figure.
const TRIAL: &str = "target/bench";

pub fn run(arguments: &[String]) -> Outcome {
    let short = match arguments {
        [] => false,
        [word] if word == "--short" => true,
        _ => return Err("bench [--short]".into()),
    };
    debian::install_missing()?;
    let mut figures = Figures::default();
    machine(&mut figures)?;
    builds::sizes(&mut figures)?;
    builds::cold(&mut figures, short)?;
    run::program(run::cargo().args(["build", "--release", "--package", "peers", "--bins"]))?;
    let costs = cost::built()?;
    for number in 1..=RUNS {
        println!("run {number} of {RUNS}");
        let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
        figures.add("run.load", "text", load.split(' ').next().unwrap_or("?"))?;
        let mut bench = Command::new(run::target_directory().join("release/bench"));
        bench.env("UKETSUKE_IDLE_SECONDS", IDLE[usize::from(short)].to_string());
        figures.read(&run::output(&mut bench)?)?;
        for name in ["terminal", "rules"] {
            let features = "crypto,terminal,simulator,serde";
            let mut bench = run::cargo();
            bench.args(["bench", "--quiet", "--bench", name, "--features", features]);
            figures.read(&run::output(&mut bench)?)?;
        }
        figures.read(&costs.run()?)?;
    }
    let place = if short { TRIAL } else { "docs" };
    std::fs::create_dir_all(place).map_err(|error| format!("{place}: {error}"))?;
    for page in Page::ALL {
        let path = Path::new(place).join(page.name);
        let text = page.filled(&figures)?;
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("written to {}", path.display());
    }
    Ok(())
}

fn machine(figures: &mut Figures) -> Outcome {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let processor = read("/proc/cpuinfo").lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        (name.trim() == "model name").then(|| value.trim().to_owned())
    });
    figures.add("run.machine", "text", processor.as_deref().unwrap_or("?"))?;
    figures.add("run.cores", "count", std::thread::available_parallelism().map_or(1, usize::from))?;
    figures.add("run.rustc", "text", run::output(Command::new("rustc").arg("--version"))?.trim())?;
    let opensc = run::output(Command::new("opensc-tool").arg("--info")).unwrap_or_default();
    let version = opensc.lines().find_map(|line| line.strip_prefix("OpenSC ")?.split(' ').next());
    figures.add("run.opensc", "text", version.unwrap_or("?"))?;
    figures.add("run.commit", "text", run::output(Command::new("git").args(["rev-parse", "--short", "HEAD"]))?.trim())
}
