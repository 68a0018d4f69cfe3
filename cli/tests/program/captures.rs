//! What people see of the program, whole: on terminals of 80 and of 40 columns, and in a pipe. `tests/captures/` holds it;
//! `UKETSUKE_WRITE=1` writes it anew. `cargo xtask windows` holds what the program writes under Wine against the same files.

use std::path::Path;
use std::process::{Command, Stdio};

use super::common::{self, Scratch};
use super::program;
use super::zeroed::{not_overdue, zeroed};

const DIRECTORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/captures");
/// Name, and what is typed. `FOLDER` is a linkage folder with an answer in it.
const CASES: &[(&str, &[&str])] = &[
    ("help", &["--help"]),
    ("receive-help", &["receive", "--help"]),
    ("receive", &["receive", "--simulate", "card", "--on", "2026-11-21"]),
    ("picture", &["receive", "--simulate", "card", "--on", "2026-11-21", "--brief", "--timeline", "-"]),
    ("doctor", &["doctor", "--simulate", "card", "--no-questions", "--no-host"]),
    ("watch", &["watch", "FOLDER", "--once", "--day", "2026-11-27"]),
    ("mistake", &["recieve"]),
];

#[test]
fn what_is_seen_is_what_was_looked_at() {
    common::require("script", "bsdutils");
    let scratch = Scratch::new();
    let folder = scratch.path("oqs");
    std::fs::create_dir_all(&folder).unwrap();
    let answer = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/terminal/cases/card-consented.xml");
    std::fs::copy(answer, Path::new(&folder).join("OQSsiquc01res_1.xml")).unwrap();
    let mut wrong = Vec::new();
    for (name, words) in CASES {
        let words: Vec<&str> =
            words.iter().map(|word| if *word == "FOLDER" { folder.as_str() } else { word }).collect();
        for columns in [80, 40] {
            held(&format!("{name}.{columns}.txt"), &on_a_terminal(&words, columns, &[]), &mut wrong);
        }
        let piped = piped(&words, &[]);
        held(&format!("{name}.piped.txt"), &piped, &mut wrong);
        // A locale without UTF-8 changes nothing, and who wants no colours gets none.
        assert_eq!(self::piped(&words, &[("LC_ALL", "C")]), piped, "{name}");
        assert!(!on_a_terminal(&words, 80, &[("NO_COLOR", "1")]).contains("␛["), "{name}");
    }
    assert!(wrong.is_empty(), "look at `git diff` after UKETSUKE_WRITE=1: {wrong:?}");
}

/// Compares with the file, or writes it.
fn held(file: &str, seen: &str, wrong: &mut Vec<String>) {
    let path = Path::new(DIRECTORY).join(file);
    if std::env::var_os("UKETSUKE_WRITE").is_some() {
        std::fs::create_dir_all(DIRECTORY).unwrap();
        std::fs::write(path, seen).unwrap();
    } else if std::fs::read_to_string(path).ok().as_deref() != Some(seen) {
        wrong.push(file.to_owned());
    }
}

fn piped(words: &[&str], settings: &[(&str, &str)]) -> String {
    let mut command = Command::new(program());
    let output = command.args(words).envs(settings.iter().copied()).stdin(Stdio::null()).output().unwrap();
    settled(&[output.stdout, output.stderr].concat())
}

fn on_a_terminal(words: &[&str], columns: u32, settings: &[(&str, &str)]) -> String {
    let line = format!("stty cols {columns} rows 50; exec {} {}", program(), words.join(" "));
    let mut script = Command::new("script");
    script.args(["--quiet", "--command", &line, "/dev/null"]).env("TERM", "xterm");
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        script.env_remove(name);
    }
    settled(&script.envs(settings.iter().copied()).stdin(Stdio::null()).output().unwrap().stdout)
}

/// Without what another day, version or machine changes; with signs for what is not seen.
fn settled(seen: &[u8]) -> String {
    let seen = String::from_utf8(seen.to_vec()).unwrap().replace("\r\n", "\n").replace('\u{1b}', "␛");
    let seen = seen.replace(env!("CARGO_PKG_VERSION"), "0.0.0");
    let Some((before, last)) = seen.split_once("受付の診断") else { return seen };
    let last = last.replace(&format!("({} {})", std::env::consts::OS, std::env::consts::ARCH), "(OS ARCH)");
    format!("{}受付の診断{}", not_overdue(before), zeroed(&last))
}
