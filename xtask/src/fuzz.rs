//! `cargo xtask fuzz [--minutes N | --runs N] [TARGET …]`: every fuzz target, one on each core, and what each did.
//!
//! Builds with the coverage flags that cargo-fuzz uses, which the stable compiler takes as well; so CI needs neither
//! cargo-fuzz nor a nightly compiler. `cargo fuzz run TARGET fuzz/seeds/TARGET` works on the same package and adds the
//! address sanitizer.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use crate::run::{self, Outcome};

/// What libFuzzer needs from the compiler.
const COVERAGE: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
                        -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
                        -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares \
                        -Ccodegen-units=1";
/// Executions of each target when nothing is said: seconds for each.
const DEFAULT_RUNS: u64 = 20_000;
/// The longest input of each target in bytes: above its longest real one, and short enough to be fast. A seed that is
/// longer is an error, since the fuzzer would cut it.
const LONGEST: &[(&str, u64)] = &[
    // A certificate, an answer, a table of rules: every function gets the same bytes.
    ("capi_bytes", 65_536),
    // A hundred calls.
    ("capi_sequence", 1_024),
    // A certificate has at most 4,096 bytes on a token; a key of 65,536 bits takes 8,698.
    ("certificate", 16_384),
    // A byte or two a fact, and the messages.
    ("decision", 4_096),
    // Some forty responses of up to 256 bytes.
    ("exchange", 16_384),
    // The longest EF 000A that is read, and three bytes of choices.
    ("file", 8_192),
    // A screen.
    ("reader_message", 2_048),
    // The built-in file has 32,408.
    ("readers", 65_536),
    // A reception's commands and responses in hexadecimal, and their times.
    ("replay", 32_768),
    // The built-in table has 62,796.
    ("rules", 98_304),
    // A bulk answer of some thirty patients.
    ("terminal_answer", 32_768),
    // A question about some hundred booked patients.
    ("terminal_request", 16_384),
];
/// An input that takes longer counts as a crash.
const TIMEOUT_SECONDS: u32 = 20;

pub fn run(arguments: &[String]) -> Outcome {
    let (length, chosen) = Length::parse(arguments)?;
    if let Some(unknown) = chosen.iter().find(|target| LONGEST.iter().all(|(known, _)| known != *target)) {
        return Err(format!("{unknown}: no such target"));
    }
    println!("{:<18} {:>12} {:>8} {:>8}", "target", "executions", "edges", "seconds");
    let mut targets = build("fuzz/target", "")?;
    targets.retain(|(target, _)| chosen.is_empty() || chosen.contains(target));
    let (targets, ended) = (Mutex::new(targets.into_iter()), Mutex::new((0, Vec::new())));
    // One takes one core; a panic of a thread is ours.
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some((target, program)) = next(&targets) {
                    let done = fuzz(&program, &target, &length, &[]);
                    told(target, done, &ended);
                }
            });
        }
    });
    let (total, failed) = ended.into_inner().unwrap_or_else(PoisonError::into_inner);
    println!("{:<18} {total:>12}", "all");
    if failed.is_empty() { Ok(()) } else { Err(format!("crashes in {}; see fuzz/artifacts", failed.join(", "))) }
}

/// Prints what a target did, and adds it to the executions and the targets that failed.
fn told(target: String, done: Result<Done, String>, ended: &Mutex<(u64, Vec<String>)>) {
    let mut ended = ended.lock().unwrap_or_else(PoisonError::into_inner);
    match done {
        Ok(done) => {
            println!("{target:<18} {:>12} {:>8} {:>8}", done.executions, done.edges, done.seconds);
            ended.0 += done.executions;
        }
        Err(log) => {
            println!("{target:<18} FAILED\n{log}");
            ended.1.push(target);
        }
    }
}

/// The lock is given back before the target runs.
fn next<T>(targets: &Mutex<impl Iterator<Item = T>>) -> Option<T> {
    targets.lock().unwrap_or_else(PoisonError::into_inner).next()
}

/// Builds every target, with more flags for the compiler if need be: each with its program.
pub fn build(directory: &str, more_flags: &str) -> Result<Vec<(String, PathBuf)>, String> {
    // Named to cargo, so that build scripts are built without the coverage flags.
    let platform = run::host()?;
    let mut build = run::cargo();
    build.args(["build", "--release", "--bins", "--manifest-path", "fuzz/Cargo.toml", "--target", &platform]);
    build.args(["--target-dir", directory]).env("RUSTFLAGS", format!("{COVERAGE} {more_flags}"));
    run::program(build.env_remove("CARGO_ENCODED_RUSTFLAGS"))?;
    let programs = Path::new(directory).join(&platform).join("release");
    Ok(every_target()?.into_iter().map(|target| (target.clone(), programs.join(target))).collect())
}

/// libFuzzer's options that bound a run.
pub struct Length(Vec<String>);

impl Length {
    /// The length that arguments ask for, and the words beside it.
    pub fn parse(arguments: &[String]) -> Result<(Length, Vec<String>), String> {
        let (mut minutes, mut runs, mut others) = (None, None, Vec::new());
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            let mut number =
                || words.next().and_then(|n| n.parse::<u64>().ok()).ok_or(format!("{word} takes a number"));
            match word.as_str() {
                "--minutes" => minutes = Some(number()?),
                "--runs" => runs = Some(number()?),
                option if option.starts_with('-') => return Err(format!("{option}: no such option")),
                other => others.push(other.to_owned()),
            }
        }
        let mut length = Vec::new();
        if let Some(minutes) = minutes {
            length.push(format!("-max_total_time={}", minutes * 60));
        }
        if runs.is_some() || minutes.is_none() {
            // The same inputs in every short run, so that one that failed fails again.
            length.extend([format!("-runs={}", runs.unwrap_or(DEFAULT_RUNS)), "-seed=1".to_owned()]);
        }
        Ok((Length(length), others))
    }
}

/// What a run of one target did.
pub struct Done {
    pub executions: u64,
    edges: u64,
    seconds: u64,
}

/// Runs one target; `Err` is its log.
pub fn fuzz(program: &Path, target: &str, length: &Length, environment: &[(&str, &OsStr)]) -> Result<Done, String> {
    let directory = |of: &str| -> Result<PathBuf, String> {
        let path = Path::new("fuzz").join(of).join(target);
        std::fs::create_dir_all(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(path)
    };
    let (corpus, artifacts, seeds) = (directory("corpus")?, directory("artifacts")?, directory("seeds")?);
    let longest = longest(target, &seeds)?;
    let started = std::time::Instant::now();
    let output = Command::new(program)
        .envs(environment.iter().copied())
        .args(&length.0)
        .arg(format!("-max_len={longest}"))
        .arg(format!("-timeout={TIMEOUT_SECONDS}"))
        .arg("-print_final_stats=1")
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        .args([corpus, seeds])
        .output()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    let log = String::from_utf8_lossy(&output.stderr).into_owned();
    match (output.status.success(), executions(&log)) {
        (true, Some(executions)) => {
            Ok(Done { executions, edges: edges(&log).unwrap_or(0), seconds: started.elapsed().as_secs() })
        }
        _ => Err(log),
    }
}

/// The longest input of a target. `Err` where there are no seeds, or one would be cut.
fn longest(target: &str, seeds: &Path) -> Result<u64, String> {
    let (_, longest) = LONGEST
        .iter()
        .find(|(known, _)| *known == target)
        .ok_or(format!("{target}: say in xtask/src/fuzz.rs how long its inputs are"))?;
    let mut found = false;
    for seed in std::fs::read_dir(seeds).map_err(|error| format!("{}: {error}", seeds.display()))? {
        let seed = seed.map_err(|error| error.to_string())?;
        let length = seed.metadata().map_err(|error| error.to_string())?.len();
        if length > *longest {
            return Err(format!("{}: {length} bytes would be cut to {longest}", seed.path().display()));
        }
        found = true;
    }
    if found { Ok(*longest) } else { Err(format!("no seeds in {}", seeds.display())) }
}

/// `stat::number_of_executed_units: 20010`
fn executions(log: &str) -> Option<u64> {
    let line = log.lines().find(|line| line.starts_with("stat::number_of_executed_units:"))?;
    line.rsplit(' ').next()?.parse().ok()
}

/// `#20010  DONE   cov: 1948 ft: 5012 …`
fn edges(log: &str) -> Option<u64> {
    let line = log.lines().rev().find(|line| line.starts_with('#') && line.contains(" cov: "))?;
    line.split(" cov: ").nth(1)?.split(' ').next()?.parse().ok()
}

fn every_target() -> Result<Vec<String>, String> {
    let mut targets = Vec::new();
    for entry in std::fs::read_dir("fuzz/fuzz_targets").map_err(|error| format!("fuzz/fuzz_targets: {error}"))? {
        let path = entry.map_err(|error| error.to_string())?.path();
        targets.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
    }
    targets.sort();
    Ok(targets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_taken_from_the_fuzzers_own_log() {
        let log = "#2\tINITED cov: 5 ft: 5 corp: 1/1b\n#20010\tDONE   cov: 1948 ft: 5012 corp: 7/9Kb\n\
                   Done 20010 runs in 1 second(s)\nstat::number_of_executed_units: 20010\n";
        assert_eq!((executions(log), edges(log)), (Some(20_010), Some(1_948)));
        assert_eq!(executions("==1== ERROR: libFuzzer: deadly signal"), None);
    }

    #[test]
    fn no_seed_is_cut() {
        let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
        for (target, most) in LONGEST {
            assert_eq!(longest(target, &fuzz.join("seeds").join(target)).as_ref(), Ok(most));
            assert!(fuzz.join("fuzz_targets").join(target).with_extension("rs").is_file(), "{target}");
        }
        // Of another target the seeds are too long, or its length is not known.
        assert!(longest("reader_message", &fuzz.join("seeds/certificate")).unwrap_err().contains("would be cut"));
        assert!(longest("nothing", &fuzz.join("seeds/rules")).is_err());
        assert!(longest("rules", &fuzz.join("seeds/nothing")).is_err());
    }

    #[test]
    fn a_run_is_bounded_by_runs_unless_minutes_are_given() {
        let parse = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            Length::parse(&words).map(|(length, targets)| (length.0, targets))
        };
        assert_eq!(parse(&[]).unwrap().0, ["-runs=20000", "-seed=1"]);
        assert_eq!(parse(&["--minutes", "2"]).unwrap().0, ["-max_total_time=120"]);
        assert_eq!(parse(&["--runs", "7", "file"]).unwrap().1, ["file"]);
        assert!(parse(&["--runs"]).is_err());
        assert!(parse(&["--run", "7"]).is_err());
    }
}
