//! `cargo xtask test`: every test, the ones over real PC/SC included, and a count that cannot look better than it is.
//!
//! Property tests try the same cases each time, so that a change fails for what it changes. Plain `cargo test` draws new
//! ones, and so does `PROPTEST_RNG_SEED=$RANDOM cargo xtask test`.

use std::collections::BTreeMap;

use crate::debian;
use crate::languages;
use crate::run::{self, Outcome};

/// Where property tests take the seed of their cases from.
const SEED_VARIABLE: &str = "PROPTEST_RNG_SEED";
const SEED: &str = "1";

pub fn run(arguments: &[String]) -> Outcome {
    debian::install_missing()?;
    languages::install_missing()?;
    let mut tally = Tally::default();

    // The programs that tests run: built here, so that no test waits for them.
    let mut programs = run::cargo();
    programs.args(["build", "--workspace", "--all-features", "--bins", "--examples"]);
    run::program(&mut programs)?;

    // `--include-ignored` would run documentation examples that are marked as not to be run: they go apart.
    let mut tests = run::cargo();
    if std::env::var_os(SEED_VARIABLE).is_none() {
        tests.env(SEED_VARIABLE, SEED);
    }
    tests.args(["test", "--workspace", "--all-features", "--no-fail-fast", "--lib", "--bins", "--tests", "--examples"]);
    tests.args(arguments).args(["--", "--include-ignored"]);
    tally.run(&mut tests)?;
    let mut documentation = run::cargo();
    documentation.args(["test", "--workspace", "--all-features", "--no-fail-fast", "--doc"]).args(arguments);
    tally.run(&mut documentation)?;

    // A target whose features are off is left out by cargo without a word.
    if arguments.is_empty() {
        tally.expect(&expected_targets()?);
    }
    tally.close()
}

/// What ran, by target, and what went wrong beside failed tests.
#[derive(Default)]
struct Tally {
    /// Tests that ran, by target.
    ran: BTreeMap<String, u64>,
    passed: u64,
    failed: u64,
    names_of_failed: Vec<String>,
    problems: Vec<String>,
    target: String,
}

impl Tally {
    fn run(&mut self, command: &mut std::process::Command) -> Outcome {
        let failed_before = self.failed;
        let succeeded = run::watched(command, |line| self.see(line))?;
        if !succeeded && self.failed == failed_before {
            self.problems.push("cargo test did not build or did not finish".into());
        }
        Ok(())
    }

    fn see(&mut self, line: &str) {
        let text = line.trim_start();
        if let Some(target) = text.strip_prefix("Running ").or_else(|| text.strip_prefix("Doc-tests ")) {
            // Running unittests src/lib.rs (target/debug/deps/uketsuke-0123456789abcdef)
            self.target = match target.rsplit_once('(').map(|(_, path)| path) {
                Some(path) => program_name(path),
                None => format!("doc {target}"),
            };
            self.ran.entry(self.target.clone()).or_default();
        } else if let Some(counts) = text.strip_prefix("test result: ") {
            let (passed, failed) = (count(counts, " passed"), count(counts, " failed"));
            self.passed += passed;
            self.failed += failed;
            *self.ran.entry(self.target.clone()).or_default() += passed + failed;
        } else if let Some(name) = text.strip_prefix("test ").and_then(|test| test.strip_suffix(" ... FAILED")) {
            self.names_of_failed.push(format!("{}: {name}", self.target));
        } else if text.starts_with("error: test failed") || text.starts_with("error: doctest failed") {
            // Cargo's own word for a failed target; a target that crashed has no result line.
        } else if let Some(target) = text.strip_prefix("process didn't exit successfully: ") {
            self.problems.push(format!("{}: {target}", self.target));
        }
    }

    fn expect(&mut self, targets: &[String]) {
        for target in targets {
            match self.ran.get(target) {
                None => self.problems.push(format!("{target}: did not run; are its features off?")),
                Some(0) => self.problems.push(format!("{target}: has no test that ran")),
                Some(_) => {}
            }
        }
    }

    fn close(self) -> Outcome {
        println!();
        self.ran.iter().filter(|(_, tests)| **tests > 0).for_each(|(target, tests)| println!("{tests:>6}  {target}"));
        self.names_of_failed.iter().for_each(|name| println!("FAILED  {name}"));
        self.problems.iter().for_each(|problem| println!("FAILED  {problem}"));
        let failed = self.failed.max(self.names_of_failed.len() as u64) + self.problems.len() as u64;
        println!("{} passed, {failed} failed", self.passed);
        if failed == 0 && self.passed > 0 { Ok(()) } else { Err("not everything passed".into()) }
    }
}

/// The library, its documentation, and every test target in `tests/`: files, and directories with a `main.rs`.
fn expected_targets() -> Result<Vec<String>, String> {
    let mut targets = vec!["uketsuke".to_owned(), "doc uketsuke".to_owned()];
    for tests in ["tests", "cli/tests"] {
        for entry in std::fs::read_dir(tests).map_err(|error| format!("{tests}: {error}"))? {
            let path = entry.map_err(|error| format!("{tests}: {error}"))?.path();
            if path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").exists() {
                targets.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
            }
        }
    }
    Ok(targets)
}

/// `target/debug/deps/pcsc-0123456789abcdef)` is `pcsc`.
fn program_name(path: &str) -> String {
    let file = path.trim_end_matches(')').rsplit(['/', '\\']).next().unwrap_or(path);
    file.rsplit_once('-').map_or(file, |(name, _)| name).to_owned()
}

/// The number before a word: `24` in `ok. 24 passed; 0 failed`.
fn count(line: &str, word: &str) -> u64 {
    line.split(';')
        .find_map(|part| part.strip_suffix(word))
        .and_then(|part| part.rsplit(' ').next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "   Compiling uketsuke v0.1.0 (/src)
     Running unittests src/lib.rs (target/debug/deps/uketsuke-0123456789abcdef)
test day::tests::a ... ok
test day::tests::b ... FAILED
test result: FAILED. 23 passed; 1 failed; 0 ignored; 0 measured; 9 filtered out; finished in 1.25s
     Running tests/pcsc.rs (target/debug/deps/pcsc-0123456789abcdef)
test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
   Doc-tests uketsuke
test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.41s
";

    #[test]
    fn results_are_counted_by_target() {
        let mut tally = Tally::default();
        OUTPUT.lines().for_each(|line| tally.see(line));
        assert_eq!((tally.passed, tally.failed), (26, 1));
        assert_eq!(tally.ran["uketsuke"], 24);
        assert_eq!(tally.ran["doc uketsuke"], 3);
        assert_eq!(tally.names_of_failed, ["uketsuke: day::tests::b"]);
        tally.expect(&["uketsuke".into(), "pcsc".into(), "exchange".into()]);
        assert_eq!(tally.problems, ["pcsc: has no test that ran", "exchange: did not run; are its features off?"]);
        assert!(tally.close().is_err());
    }
}
