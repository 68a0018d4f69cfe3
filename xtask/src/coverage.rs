//! `cargo xtask coverage [--minutes N | --runs N]`: which lines of the library the fuzz targets reach, by target and by
//! file. A file that takes bytes or text apart and is reached in less than 85 of 100 lines fails.
//!
//! Every target is built a second time, with the compiler's own counters beside the fuzzer's, and fuzzed as
//! `cargo xtask fuzz` does it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::fuzz::{self, Length};
use crate::run::{self, Outcome};

/// Files that take apart what comes from outside. Folders stand for every file in them but tests.
const PARSERS: &[&str] = &[
    "src/apdu/reply.rs",
    "src/certificate/algorithm.rs",
    "src/certificate/der.rs",
    "src/certificate/extensions.rs",
    "src/certificate/fields.rs",
    "src/certificate/general_name.rs",
    "src/certificate/key.rs",
    "src/certificate/name.rs",
    "src/certificate/policy.rs",
    "src/certificate/x509.rs",
    "src/exchange/conversation.rs",
    "src/exchange/file.rs",
    "src/facility/file.rs",
    "src/link/replay/trace/event.rs",
    "src/link/replay/trace/message.rs",
    "src/link/replay/trace/parse.rs",
    "src/reception/visit_json.rs",
    "src/rules/file.rs",
    "src/rules/row.rs",
    "src/rules/table.rs",
    "src/rules/values.rs",
    "src/signed.rs",
    "src/terminal/archive.rs",
    "src/terminal/code.rs",
    "src/terminal/consent.rs",
    "src/terminal/coverage.rs",
    "src/terminal/encoding.rs",
    "src/terminal/fields.rs",
    "src/terminal/file.rs",
    "src/terminal/json.rs",
    "src/terminal/layout.rs",
    "src/terminal/message.rs",
    "src/terminal/moment.rs",
    "src/terminal/reader.rs",
    "src/terminal/reading.rs",
    "src/terminal/request.rs",
    "src/terminal/ticket.rs",
    "src/terminal/values.rs",
    "src/terminal/xml.rs",
];
/// Lines of 100 that must be reached in each of them.
const LEAST: u64 = 85;

pub fn run(arguments: &[String]) -> Outcome {
    let (length, chosen) = Length::parse(arguments)?;
    if let Some(word) = chosen.first() {
        return Err(format!("{word}: coverage is of all targets together"));
    }
    let tools = tools()?;
    let profiles = run::target_directory().join("coverage");
    let programs = fuzz::build("fuzz/target/coverage", "-Cinstrument-coverage")?;
    std::fs::create_dir_all(&profiles).map_err(|error| format!("{}: {error}", profiles.display()))?;

    let mut raw = Vec::new();
    println!("{:<18} {:>12} {:>14} {:>14}", "target", "executions", "lines reached", "of its lines");
    for (target, program) in &programs {
        let profile = profiles.join(target).with_extension("profraw");
        let done = fuzz::fuzz(program, target, &length, &[("LLVM_PROFILE_FILE", profile.as_os_str())])?;
        let merged = merge(&tools, &profiles.join(target).with_extension("profdata"), std::slice::from_ref(&profile))?;
        let files = lines(&tools, &merged, &[program])?;
        let (reached, all) = files.values().fold((0, 0), |sum, file| (sum.0 + file.reached, sum.1 + file.all));
        println!("{target:<18} {:>12} {reached:>14} {all:>14}", done.executions);
        raw.push(profile);
    }
    let merged = merge(&tools, &profiles.join("all.profdata"), &raw)?;
    let binaries: Vec<&PathBuf> = programs.iter().map(|(_, program)| program).collect();
    let files = lines(&tools, &merged, &binaries)?;
    println!("\n{:<44} {:>8} {:>8} {:>8}", "file", "lines", "reached", "of 100");
    for (file, found) in &files {
        println!("{file:<44} {:>8} {:>8} {:>8}", found.all, found.reached, found.percent());
    }
    judge(&files)
}

/// Lines of a file that were compiled, and those of them that ran.
#[derive(Clone, Copy)]
struct Lines {
    all: u64,
    reached: u64,
}

impl Lines {
    fn percent(self) -> u64 {
        100 * self.reached / self.all.max(1)
    }
}

fn judge(files: &BTreeMap<String, Lines>) -> Outcome {
    let mut short = Vec::new();
    for parser in PARSERS {
        match files.get(*parser) {
            None => short.push(format!("{parser}: not compiled into any target")),
            Some(found) if found.percent() < LEAST => short.push(format!("{parser}: {} of 100", found.percent())),
            Some(_) => {}
        }
    }
    println!(
        "\n{} of {} files that parse are reached in {LEAST} of 100 lines",
        PARSERS.len() - short.len(),
        PARSERS.len()
    );
    if short.is_empty() { Ok(()) } else { Err(format!("reached in too few lines:\n  {}", short.join("\n  "))) }
}

fn merge(tools: &Path, into: &Path, profiles: &[PathBuf]) -> Result<PathBuf, String> {
    let mut command = std::process::Command::new(tools.join("llvm-profdata"));
    run::output(command.args(["merge", "-sparse", "-o"]).arg(into).args(profiles))?;
    Ok(into.to_owned())
}

/// The lines of the library's own files.
fn lines(tools: &Path, profile: &Path, programs: &[&PathBuf]) -> Result<BTreeMap<String, Lines>, String> {
    let mut command = std::process::Command::new(tools.join("llvm-cov"));
    command.args(["export", "-format=lcov", "-summary-only", "-instr-profile"]).arg(profile);
    for (place, program) in programs.iter().enumerate() {
        if place > 0 {
            command.arg("-object");
        }
        command.arg(program);
    }
    let root = std::env::current_dir().map_err(|error| error.to_string())?;
    let root = root.canonicalize().map_err(|error| error.to_string())?;
    Ok(summary(&run::output(&mut command)?, &root))
}

/// `SF:` names a file, `LF:` counts its lines, and `LH:` those that ran.
fn summary(lcov: &str, root: &Path) -> BTreeMap<String, Lines> {
    let (mut files, mut file, mut all) = (BTreeMap::new(), None, 0);
    for line in lcov.lines() {
        match line.split_once(':') {
            Some(("SF", path)) => {
                let path = Path::new(path).canonicalize().unwrap_or_else(|_| path.into());
                let inside = path.strip_prefix(root).ok().map(|path| path.to_string_lossy().into_owned());
                file = inside.filter(|path| path.starts_with("src/"));
            }
            Some(("LF", count)) => all = count.parse().unwrap_or(0),
            Some(("LH", count)) => {
                if let Some(file) = file.take() {
                    files.insert(file, Lines { all, reached: count.parse().unwrap_or(0) });
                }
            }
            _ => {}
        }
    }
    files
}

/// The folder of the toolchain's own `llvm-cov` and `llvm-profdata`; installs them where they are missing.
fn tools() -> Result<PathBuf, String> {
    let root = run::output(std::process::Command::new("rustc").args(["--print", "sysroot"]))?;
    let tools = Path::new(root.trim()).join("lib/rustlib").join(run::host()?).join("bin");
    if !tools.join("llvm-cov").is_file() {
        run::program(std::process::Command::new("rustup").args(["component", "add", "llvm-tools"]))?;
    }
    Ok(tools)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_taken_from_the_compilers_own_summary() {
        let lcov = "SF:/there/src/terminal/xml.rs\nFNF:3\nFNH:3\nLF:90\nLH:80\nend_of_record\n\
                    SF:/there/fuzz/src/facts.rs\nLF:10\nLH:10\nend_of_record\n\
                    SF:/elsewhere/src/lib.rs\nLF:10\nLH:1\nend_of_record\n";
        let files = summary(lcov, Path::new("/there"));
        assert_eq!(files.keys().collect::<Vec<_>>(), ["src/terminal/xml.rs"]);
        let xml = files["src/terminal/xml.rs"];
        assert_eq!((xml.all, xml.reached, xml.percent()), (90, 80, 88));
    }

    #[test]
    fn a_parser_that_is_hardly_reached_fails() {
        let well = Lines { all: 100, reached: 85 };
        let mut files: BTreeMap<String, Lines> = PARSERS.iter().map(|file| ((*file).to_owned(), well)).collect();
        assert!(judge(&files).is_ok());
        files.insert("src/terminal/xml.rs".to_owned(), Lines { all: 100, reached: 84 });
        assert!(judge(&files).unwrap_err().contains("src/terminal/xml.rs: 84 of 100"));
        files.remove("src/terminal/xml.rs");
        assert!(judge(&files).unwrap_err().contains("src/terminal/xml.rs: not compiled"));
    }

    #[test]
    fn every_parser_is_a_file() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for parser in PARSERS {
            assert!(root.join(parser).is_file(), "{parser}");
        }
    }
}
