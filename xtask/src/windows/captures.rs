//! What `uketsuke.exe` writes, whole: the same texts as elsewhere, which `cli/tests/program/captures.rs` keeps.

use std::path::Path;

use super::interface::{CAPTURES, LINKAGE};
use super::wine::Wine;
use crate::capi::library;
use crate::files::{copied, read};

#[path = "../../../cli/tests/program/zeroed.rs"]
mod zeroed;

/// What stands before a text in UTF-8, so that programs of Windows know it.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Runs the one with the simulator in a stage; how many runs.
pub fn tried(wine: &Wine, stage: &Path) -> Result<usize, String> {
    copied(Path::new(LINKAGE.0), &stage.join(LINKAGE.1))?;
    let version = library::version()?;
    for (name, words) in CAPTURES {
        let (text, code) = wine.run(stage, "uketsuke.exe", words, &[])?;
        let expected = read(&Path::new("cli/tests/captures").join(format!("{name}.piped.txt")))?;
        let rest = expected.strip_prefix(&settled(&text, &version));
        // The file has what is said beside the output, too.
        if code != 0 || !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("連携：")) {
            return Err(format!("{words:?} ended with {code}, and is not what {name}.piped.txt has:\n{text}"));
        }
    }
    let report = ["doctor", "--simulate", "card", "--no-questions", "--report", "report.txt"];
    let (text, code) = wine.run(stage, "uketsuke.exe", &report, &[])?;
    let file = stage.join("report.txt");
    let bytes = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    if code != 0 || bytes.strip_prefix(MARK) != Some(text.as_bytes()) {
        return Err("doctor --report did not write its mark and what it printed".into());
    }
    Ok(CAPTURES.len() + 1)
}

/// Without what another day, version or machine changes.
fn settled(text: &str, version: &str) -> String {
    let text = text.replace(version, "0.0.0");
    let Some((before, last)) = text.split_once("受付の診断") else { return text };
    let last =
        ["(windows x86_64)", "(windows x86)"].iter().fold(last.to_owned(), |last, it| last.replace(it, "(OS ARCH)"));
    format!("{}受付の診断{}", zeroed::not_overdue(before), zeroed::zeroed(&last))
}
