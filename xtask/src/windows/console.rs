//! What a person sees in a Windows console: Japanese, whatever the system's code page is, since our program writes UTF-16.
//! The examples in C set the code page of their UTF-8 instead, which the console of Wine 8 does not heed.

use std::path::Path;

use super::wine::Wine;

/// What is typed, and what must stand on the screen.
const SEEN: [(&str, &[&str], &str); 2] = [
    ("uketsuke.exe", &["--help"], "使い方"),
    ("uketsuke.exe", &["receive", "--simulate", "card", "--on", "2026-11-21"], "有効期限内です"),
];

/// Runs the programs, with the simulator, in a console; how many runs.
pub fn tried(wine: &Wine, stage: &Path) -> Result<usize, String> {
    for (program, words, expected) in SEEN {
        let screen = wine.console(stage, program, words)?;
        if !screen.contains(expected) {
            return Err(format!("the console does not show {expected:?}: {screen:?}"));
        }
    }
    Ok(SEEN.len())
}
