//! What is built: how large it is, of how many crates, and what a cold build costs.

use std::collections::BTreeSet;
use std::path::Path;

use super::figures::Figures;
use crate::capi::library;
use crate::run::{self, Outcome};

/// The library by feature.
const LIBRARIES: [(&str, &str); 3] = [
    ("size.library.without-readers", library::WITHOUT_READERS),
    ("size.library.for-use", library::FOR_USE),
    ("size.library.everything", library::WITH_EVERYTHING),
];

/// Trees of crates: name, and what cargo is asked.
const TREES: [(&str, &[&str]); 6] = [
    ("crates.library", &["--package", "uketsuke"]),
    ("crates.c", &["--package", "uketsuke", "--no-default-features", "--features", library::FOR_USE]),
    ("crates.program", &["--package", "uketsuke-cli"]),
    ("crates.demo", &["--package", "uketsuke-cli", "--no-default-features", "--features", "simulator"]),
    ("crates.myna-card", &["--package", "myna-card"]),
    ("crates.jpki", &["--package", "jpki"]),
];

/// The program as it is handed out.
const PROGRAM: [&str; 5] = ["build", "--package", "uketsuke-cli", "--profile", "capi"];
/// What `cargo demo` builds, which is unoptimized.
const DEMO: [&str; 6] = ["build", "--package", "uketsuke-cli", "--no-default-features", "--features", "simulator"];
const COLD: &str = "target/cold";

pub fn sizes(figures: &mut Figures) -> Outcome {
    for (name, features) in LIBRARIES {
        figures.add(name, "bytes", size(&library::build_shared(features)?)?)?;
    }
    let mut program = run::cargo();
    program.args(PROGRAM);
    library::without_paths(&mut program)?;
    run::program(&mut program)?;
    figures.add("size.program", "bytes", size(&run::target_directory().join("capi/uketsuke"))?)?;
    for (name, arguments) in TREES {
        let mut tree = run::cargo();
        tree.args(["tree", "--prefix", "none", "--edges", "normal,build"]).args(arguments);
        let crates = run::output(&mut tree)?;
        let crates: BTreeSet<&str> = crates.lines().map(|line| line.trim_end_matches(" (*)")).collect();
        figures.add(name, "count", crates.len())?;
    }
    Ok(())
}

/// From nothing at all, the crates being there: seconds of processors. A short run leaves them out.
pub fn cold(figures: &mut Figures, short: bool) -> Outcome {
    let builds = [("cold.demo", DEMO.as_slice()), ("cold.program", &PROGRAM)];
    if short {
        return builds.iter().try_for_each(|(name, _)| figures.add(name, "text", "–"));
    }
    for (name, arguments) in builds {
        let _ = std::fs::remove_dir_all(COLD);
        run::program(run::cargo().arg("fetch"))?;
        let before = on_processors()?;
        run::program(run::cargo().args(arguments).args(["--quiet", "--target-dir", COLD]))?;
        figures.add(name, "seconds", on_processors()? - before)?;
    }
    std::fs::remove_dir_all(COLD).map_err(|error| format!("{COLD}: {error}"))
}

fn size(file: &Path) -> Result<u64, String> {
    std::fs::metadata(file).map(|it| it.len()).map_err(|error| format!("{}: {error}", file.display()))
}

/// Seconds that programs which we started and which have ended were on processors.
fn on_processors() -> Result<f64, String> {
    const HERTZ: f64 = 100.0; // what Linux tells times in, on every machine
    let status = std::fs::read_to_string("/proc/self/stat").map_err(|error| error.to_string())?;
    // After the name, which is in parentheses: the fields from the third.
    let fields = status.rsplit_once(')').map(|(_, fields)| fields.split_whitespace().collect::<Vec<_>>());
    let time = |number: usize| fields.as_ref().and_then(|fields| fields.get(number - 3)?.parse::<f64>().ok());
    Ok((time(16).unwrap_or(0.0) + time(17).unwrap_or(0.0)) / HERTZ)
}
