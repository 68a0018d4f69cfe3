//! What the documents say of the project is so: links lead somewhere, and the protocol's page names every command.

#![cfg(feature = "simulator")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use uketsuke::Session;
use uketsuke::exchange::{LastTry, PinEntry};
use uketsuke::link::{CancelToken, Deadline, Fault, Limits, Link};
use uketsuke::simulator::{DEFAULT_PIN, Quirks, SimulatedLink, Token};
use uketsuke::vocabulary::TokenKind;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn pages() -> Vec<PathBuf> {
    let named = ["README.md", "README.ja.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|name| root().join(name));
    let docs = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    named.into_iter().chain(docs.filter(|path| path.extension().is_some_and(|it| it == "md"))).collect()
}

#[test]
fn every_link_to_a_file_leads_to_one() {
    let mut links = 0;
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if target.starts_with("http") || target.starts_with('#') {
                continue;
            }
            links += 1;
            let file = target.split('#').next().unwrap();
            assert!(page.parent().unwrap().join(file).exists(), "{}: {target}", page.display());
        }
    }
    assert!(links >= 10, "the links were not found");
}

#[test]
fn both_readmes_name_every_example_and_feature() {
    for page in ["README.md", "README.ja.md"] {
        let text = fs::read_to_string(root().join(page)).unwrap();
        let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
        let features = manifest.split("[features]").nth(1).unwrap().split("\n[").next().unwrap();
        let features = features.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name);
        for feature in features.filter(|name| *name != "default") {
            assert!(text.contains(&format!("| `{feature}` |")), "{page}: feature {feature}");
        }
        for entry in fs::read_dir(root().join("examples")).unwrap() {
            let path = entry.unwrap().path();
            let is_example = path.extension().is_some_and(|it| it == "rs") || path.join("main.rs").exists();
            let name = path.file_stem().unwrap().to_str().unwrap();
            assert!(!is_example || text.contains(&format!("| {name} |")), "{page}: example {name}");
        }
    }
}

#[test]
fn two_readers_are_driven_at_once_without_blocking() {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--all-features", "--example", "async_drive", "--manifest-path"]);
    cargo.arg(root().join("Cargo.toml"));
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).unwrap();
    let starts: Vec<&str> = said.lines().map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(starts, ["card: until 2030-02-17", "android: until 2030-02-17"], "{said}");
}

/// A link that notes every command.
struct Noting(SimulatedLink, Arc<Mutex<Vec<Vec<u8>>>>);

impl Link for Noting {
    fn limits(&self) -> Limits {
        self.0.limits()
    }
    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.0.begin(deadline, cancel)
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        self.1.lock().unwrap().push(command.to_vec());
        self.0.transmit(command, response)
    }
    fn cut_power(&mut self) -> Result<(), Fault> {
        self.0.cut_power()
    }
    fn end(&mut self) -> Result<(), Fault> {
        self.0.end()
    }
    fn insertion(&mut self) -> u64 {
        self.0.insertion()
    }
}

/// Every command of a whole reception: identify, read, PIN, signature.
fn commands(kind: TokenKind, quirks: Quirks) -> Vec<Vec<u8>> {
    let noted = Arc::default();
    let token = Token::builder(kind).quirks(quirks).build();
    let mut session = Session::new(Noting(SimulatedLink::new(token), Arc::clone(&noted)));
    let entry = PinEntry { pin: DEFAULT_PIN.parse().unwrap(), last_try: LastTry::Kept };
    session.prove_possession(Some(entry), Deadline::NEVER).unwrap();
    std::mem::take(&mut noted.lock().unwrap())
}

#[test]
fn the_protocol_page_names_every_command_that_is_sent() {
    let page = fs::read_to_string(root().join("docs/protocol.md")).unwrap();
    let known: Vec<&str> = page.split('`').skip(1).step_by(2).filter(|code| code.starts_with(['0', '8'])).collect();
    let mut used = std::collections::BTreeSet::<&str>::new();
    for quirks in [Quirks::default(), Quirks { no_short_ef: Some(0x6A86), ..Quirks::default() }] {
        for kind in [TokenKind::Card, TokenKind::Android, TokenKind::Iphone] {
            for command in commands(kind, quirks.clone()) {
                let hex: Vec<String> = command.iter().map(|byte| format!("{byte:02X}")).collect();
                let hex = hex.join(" ");
                let fits = |pattern: &&&str| match pattern.split_once('…') {
                    Some((start, end)) => hex.starts_with(start.trim_end()) && hex.ends_with(end.trim()),
                    None => hex == **pattern,
                };
                let found: Vec<&&str> = known.iter().filter(fits).collect();
                assert!(!found.is_empty(), "{kind:?}: {hex} is not on the page");
                used.extend(found);
            }
        }
    }
    // What happens only with other tokens and readers: GET RESPONSE.
    let unused: Vec<_> = known.iter().filter(|pattern| pattern.len() > 8 && !used.contains(*pattern)).collect();
    assert!(unused.iter().all(|pattern| pattern.starts_with("00 C0")), "never sent: {unused:?}");
}
