//! `cargo xtask deep [CHECK …]`: what takes hours, each with its figures, written to `docs/deep.json` with the commit at
//! which it was run. `cargo xtask deep --since` says how many commits ago that was.
//!
//! A check that is not named keeps the figures that it had.

use std::process::Command;
use std::time::Instant;

use crate::debian;
use crate::run::{self, Outcome};

const DOCUMENT: &str = "docs/deep.json";

struct Check {
    name: &'static str,
    /// Cargo's arguments.
    command: &'static [&'static str],
    environment: &'static [(&'static str, &'static str)],
    /// A line that holds one of these is a figure.
    figures: &'static [&'static str],
}

const CHECKS: &[Check] = &[
    Check {
        name: "c_as_rust",
        command: &["test", "--all-features", "--test", "capi", "as_in_rust", "--", "--nocapture"],
        environment: &[("UKETSUKE_CASES", "500000"), ("UKETSUKE_SEED", "14")],
        figures: &[" visits: ", " situations, "],
    },
    Check {
        name: "c_sequences",
        command: &["test", "--all-features", "--test", "capi", "any_function", "--", "--nocapture"],
        environment: &[("UKETSUKE_CASES", "100000")],
        figures: &[" functions, "],
    },
    Check { name: "c_cost", command: &["xtask", "cost"], environment: &[], figures: &["| ", "C costs "] },
    Check {
        name: "sanitizers",
        command: &["xtask", "sanitizers", "5000"],
        environment: &[],
        figures: &[" sanitizer: "],
    },
    Check {
        name: "properties",
        command: &["xtask", "properties", "1000000", "1"],
        environment: &[],
        figures: &[" visits", "test result"],
    },
    // More than ten million executions. A night's run is `cargo xtask fuzz --minutes 60`.
    Check {
        name: "fuzz",
        command: &["xtask", "fuzz", "--minutes", "4", "--runs", "2000000"],
        environment: &[],
        figures: &[
            "capi_",
            "certificate ",
            "decision ",
            "exchange ",
            "file  ",
            "reader",
            "replay",
            "rules ",
            "terminal_",
            "all ",
        ],
    },
    Check {
        name: "exchanges",
        command: &[
            "test",
            "--release",
            "--all-features",
            "-p",
            "uketsuke-cli",
            "--test",
            "program",
            "exchanges::",
            "--",
            "--include-ignored",
            "--nocapture",
        ],
        environment: &[("UKETSUKE_EXCHANGES", "10000")],
        figures: &[" exchanges, ", " runs, "],
    },
    Check {
        name: "many_files",
        command: &[
            "test",
            "--release",
            "--all-features",
            "-p",
            "uketsuke-cli",
            "--test",
            "program",
            "many_files::",
            "--",
            "--ignored",
            "--nocapture",
        ],
        environment: &[],
        figures: &["| ", " a second", " is written after "],
    },
    Check {
        name: "evaluator",
        command: &[
            "test",
            "--release",
            "--all-features",
            "--test",
            "reception",
            "the_evaluator_agrees_on_random",
            "--",
            "--nocapture",
        ],
        environment: &[("UKETSUKE_RANDOM_VISITS", "1000000")],
        figures: &[" agree, "],
    },
    Check {
        name: "byte_flips",
        command: &[
            "test",
            "--release",
            "--all-features",
            "--lib",
            "every_flipped_byte",
            "--",
            "--include-ignored",
            "--nocapture",
        ],
        environment: &[],
        figures: &[" bytes flipped"],
    },
    // Everything that is handed out, the Windows archives too.
    Check {
        name: "packages",
        command: &["xtask", "package"],
        environment: &[],
        figures: &[" programs ran under Wine", " bytes  "],
    },
    Check {
        name: "coverage",
        command: &["xtask", "coverage"],
        environment: &[],
        figures: &["src/", " files that parse "],
    },
    Check {
        name: "soak",
        command: &["xtask", "soak"],
        environment: &[],
        figures: &[" insertions in ", " sessions in ", " hung commands: ", "test result"],
    },
    // Without features: what is left is exchanges, reception, words, days and certificates, without anybody's C.
    Check {
        name: "miri",
        command: &["miri", "test", "--no-default-features", "--lib", "--", "--skip", "every_"],
        environment: &[("MIRIFLAGS", "-Zmiri-disable-isolation")],
        figures: &["test result"],
    },
];

/// The compiler that has Miri, of one day, so that a run can be repeated.
const NIGHTLY: &str = "nightly-2026-05-20";

pub fn run(arguments: &[String]) -> Outcome {
    if arguments == ["--since"] {
        return since();
    }
    if let Some(unknown) = arguments.iter().find(|name| CHECKS.iter().all(|check| check.name != name.as_str())) {
        let names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
        return Err(format!("{unknown}: no such check; there are {}", names.join(", ")));
    }
    debian::install_missing()?;
    let mut failed = Vec::new();
    for check in CHECKS.iter().filter(|check| arguments.is_empty() || arguments.iter().any(|name| name == check.name)) {
        let line = check.run()?;
        if !line.contains("\"passed\": true") {
            failed.push(check.name);
        }
        // After each, so that nothing is lost when a later one is stopped.
        write(check.name, &line)?;
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}

impl Check {
    /// Its line of the document.
    fn run(&self) -> Result<String, String> {
        let (commit, begun) = (commit()?, Instant::now());
        let mut figures = Vec::new();
        let mut command = if self.command.first() == Some(&"miri") { nightly()? } else { run::cargo() };
        command.args(self.command).envs(self.environment.iter().copied());
        let passed = run::watched(&mut command, |line| {
            if self.figures.iter().any(|figure| line.contains(figure)) && !line.starts_with("| call") {
                figures.push(quoted(line.trim()));
            }
        })?;
        let environment: String = self.environment.iter().map(|(name, value)| format!("{name}={value} ")).collect();
        Ok(format!(
            "{{\"check\": {}, \"commit\": {}, \"command\": {}, \"passed\": {passed}, \"seconds\": {}, \"figures\": [{}]}}",
            quoted(self.name),
            quoted(&commit),
            quoted(&format!("{environment}cargo {}", self.command.join(" "))),
            begun.elapsed().as_secs(),
            figures.join(", ")
        ))
    }
}

/// The nightly compiler's cargo, which rustup installs with Miri where it is missing.
fn nightly() -> Result<Command, String> {
    let mut install = Command::new("rustup");
    install.args(["toolchain", "install", NIGHTLY, "--profile", "minimal", "--no-self-update"]);
    run::program(install.args(["--component", "miri", "--component", "rust-src"]))?;
    let mut cargo = Command::new("rustup");
    cargo.args(["run", NIGHTLY, "cargo"]).env_remove("RUSTFLAGS").env_remove("RUSTUP_TOOLCHAIN");
    Ok(cargo)
}

/// The commit that is checked out; one with changes is none.
fn commit() -> Result<String, String> {
    let changed = run::output(Command::new("git").args(["status", "--porcelain", "--untracked-files=no"]))?;
    let others: Vec<&str> = changed.lines().filter(|line| !line.ends_with(DOCUMENT)).collect();
    if !others.is_empty() {
        return Err(format!("figures belong to a commit; these files are changed: {}", others.join(", ")));
    }
    Ok(run::output(Command::new("git").args(["rev-parse", "HEAD"]))?.trim().to_owned())
}

/// Puts a check's line in the place of the one that it had.
fn write(name: &str, line: &str) -> Outcome {
    let lines: Vec<String> = CHECKS
        .iter()
        .filter_map(|check| if check.name == name { Some(line.to_owned()) } else { kept(check.name) })
        .collect();
    let text = format!("[\n{}\n]\n", lines.join(",\n"));
    std::fs::write(DOCUMENT, text).map_err(|error| format!("{DOCUMENT}: {error}"))
}

fn kept(name: &str) -> Option<String> {
    let document = std::fs::read_to_string(DOCUMENT).unwrap_or_default();
    let head = format!("{{\"check\": \"{name}\",");
    let line = document.lines().find(|line| line.starts_with(&head))?;
    Some(line.trim_end_matches(',').to_owned())
}

/// Prints for each check how many commits ago it was run.
fn since() -> Outcome {
    println!("{DOCUMENT}:");
    for check in CHECKS {
        let Some(line) = kept(check.name) else {
            println!("  {:<12} never run", check.name);
            continue;
        };
        let commit = field(&line, "commit").unwrap_or_default();
        let counted = Command::new("git").args(["rev-list", "--count", &format!("{commit}..HEAD")]).output();
        let ago = match counted {
            Ok(counted) if counted.status.success() => {
                format!("{} commits ago", String::from_utf8_lossy(&counted.stdout).trim())
            }
            _ => "at a commit that is not in this history".to_owned(),
        };
        let passed = if line.contains("\"passed\": true") { "held" } else { "FAILED" };
        println!("  {:<12} {passed}, {ago} ({})", check.name, commit.get(..7).unwrap_or(commit));
    }
    Ok(())
}

/// A member of a check's line that is a text without quotation marks.
fn field<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    line.split_once(&format!("\"{name}\": \""))?.1.split('"').next()
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_what_is_looked_for_later() {
        let line = format!("{{\"check\": \"soak\", \"commit\": {}, \"passed\": true}}", quoted("abc\"\\\t"));
        assert_eq!(field(&line, "check"), Some("soak"));
        assert_eq!(line.matches("\\\"").count(), 1);
        assert!(line.contains("\\\\ \""));
        assert_eq!(field(&line, "figures"), None);
    }

    #[test]
    fn every_check_has_a_name_of_its_own() {
        let names: std::collections::BTreeSet<&str> = CHECKS.iter().map(|check| check.name).collect();
        assert_eq!(names.len(), CHECKS.len());
    }
}
