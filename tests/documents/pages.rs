//! What the documents say of the project is so: links lead somewhere, promises name their tests, and the
//! protocol's page names every command.

#![cfg(feature = "simulator")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use uketsuke::Session;
use uketsuke::exchange::{Conversation, LastTry, Next, Operation, PinEntry};
use uketsuke::link::{CancelToken, Deadline, Fault, Limits, Link};
use uketsuke::simulator::{DEFAULT_PIN, Quirks, SimulatedLink, SimulatedToken};
use uketsuke::vocabulary::TokenKind;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The pages at the root and those of `docs`, in both languages.
fn pages() -> Vec<PathBuf> {
    let listed =
        [root().to_path_buf(), root().join("docs")].into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    listed.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|it| it == "md")).collect()
}

pub(crate) fn page(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What stands between backticks.
fn code_spans(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The text of every Rust file below these folders.
pub(crate) fn sources(folders: &[&str]) -> String {
    let mut text = String::new();
    let mut left: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|it| it == "rs") {
            text += &fs::read_to_string(path).unwrap();
        }
    }
    text
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
fn both_readmes_name_every_feature_command_and_example() {
    let manifest = page("Cargo.toml");
    let features = manifest.split("[features]").nth(1).unwrap().split("\n[").next().unwrap();
    let features: Vec<&str> = features.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
    let program = sources(&["cli/src"]);
    let commands: Vec<(&str, &str)> = program
        .split("say.command(\"")
        .skip(1)
        .filter_map(|rest| rest.split_once("\", \"").and_then(|(en, rest)| Some((en, rest.split('"').next()?))))
        .collect();
    assert!(commands.len() >= 7, "{commands:?}");
    for name in ["README.md", "README.ja.md"] {
        let text = page(name);
        assert!(text.lines().count() <= 150, "{name} is too long to be read");
        for feature in features.iter().filter(|feature| **feature != "default") {
            assert!(text.contains(&format!("| `{feature}` |")), "{name}: feature {feature}");
        }
        for (en, ja) in &commands {
            let either = [format!("| `{en}` {ja} |"), format!("| `{ja}` {en} |")];
            assert!(either.iter().any(|row| text.contains(row)), "{name}: {en} {ja}");
        }
        for entry in fs::read_dir(root().join("examples")).unwrap() {
            let path = entry.unwrap().path();
            let file = path.file_name().unwrap().to_str().unwrap();
            assert!(!file.ends_with(".rs") || text.contains(&format!("examples/{file}")), "{name}: {file}");
        }
    }
}

#[test]
fn what_security_promises_names_tests_that_exist() {
    let sources = sources(&["src", "tests", "cli/tests"]);
    let tests = |text: &str| -> Vec<String> {
        let rows = text.lines().filter(|line| line.starts_with("| ")).skip(2);
        let shows = rows.filter_map(|row| row.rsplit('|').nth(1)).collect::<Vec<_>>().join("\n");
        let names =
            code_spans(&shows).filter(|name| name.bytes().all(|it| matches!(it, b'a'..=b'z' | b'0'..=b'9' | b'_')));
        names.filter(|name| name.contains('_')).map(str::to_owned).collect()
    };
    let named = tests(&page("SECURITY.md"));
    assert_eq!(named, tests(&page("SECURITY.ja.md")));
    assert!(named.len() > 30, "{named:?}");
    for name in named {
        assert!(sources.contains(&format!("fn {name}()")), "{name} is no test");
    }
}

/// `MAX_PARTS` and `MAX_READ` in `exchange`: each is a constant of that module.
#[test]
fn the_limits_that_security_lists_exist() {
    let text = page("SECURITY.md");
    let (_, list) = text.split_once("\nLimits on everything").unwrap();
    let (mut limits, mut found) = (Vec::new(), 0);
    for span in code_spans(list) {
        if span.starts_with("MAX_") {
            limits.push(span);
            continue;
        }
        let module = format!("src/{}", span.replace("::", "/"));
        let code = sources(&[&module]) + &fs::read_to_string(root().join(format!("{module}.rs"))).unwrap_or_default();
        for limit in limits.drain(..) {
            assert!(code.contains(&format!("const {limit}:")), "{span} has no {limit}");
            found += 1;
        }
    }
    assert!(limits.is_empty() && found >= 25, "{found}, {limits:?}");
    let named =
        |page: &str| code_spans(page).filter(|span| span.starts_with("MAX_")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(named(&text), named(&page("SECURITY.ja.md")), "both languages name the same");
}

#[test]
fn the_glossary_names_what_stands_in_the_code() {
    let (text, sources) = (page("docs/glossary.md"), sources(&["src"]));
    let words: std::collections::BTreeSet<&str> =
        sources.split(|it: char| !it.is_ascii_alphanumeric() && it != '_').collect();
    for span in code_spans(&text).filter(|span| *span != "indeterminate") {
        assert!(span.split("::").all(|name| words.contains(name)), "{span}");
    }
}

#[test]
fn the_changelog_names_rules_that_exist() {
    let (log, table) = (page("CHANGELOG.md"), page("data/rules.txt"));
    let groups: Vec<&str> =
        table.lines().filter_map(|line| line.strip_prefix("[rule ")?.split(' ').nth(1)?.split('.').next()).collect();
    let is_rule = |span: &&str| {
        span.split_once('.').is_some_and(|(group, _)| groups.contains(&group)) && !span.contains("rules.")
    };
    let named: Vec<&str> = code_spans(&log).filter(is_rule).collect();
    assert!(named.len() >= 30, "{named:?}");
    for rule in named {
        assert!(table.contains(&format!(" {rule}]")), "{rule} is no rule");
    }
}

/// The visit and the decision that the pages show are read and made.
#[cfg(feature = "serde")]
#[test]
fn the_json_that_is_shown_is_what_is_read_and_written() {
    use uketsuke::reception::{Token, Visit};

    let mut shown = Vec::new();
    for name in ["docs/json.md", "docs/json.ja.md"] {
        let text = page(name);
        let blocks: Vec<serde_json::Value> = text
            .split("```json\n")
            .skip(1)
            .map(|rest| serde_json::from_str(rest.split("```").next().unwrap()).unwrap())
            .collect();
        let visit: Visit = serde_json::from_value(blocks[0].clone()).unwrap();
        assert_eq!(visit.decide().unwrap().acceptance(), uketsuke::vocabulary::Acceptance::Full);
        let card = Token::card().with_stated_expiry("2026-08-01".parse().unwrap());
        let decided = Visit::on("2026-11-21".parse().unwrap()).with_token(card).decide().unwrap();
        let written: serde_json::Value = serde_json::from_str(&decided.json()).unwrap();
        for (member, value) in blocks[1].as_object().unwrap() {
            assert_eq!(written.get(member), Some(value), "{name}: {member}");
        }
        shown.push(blocks);
    }
    assert_eq!(shown[0], shown[1]);
}

/// The pages of the decision's JSON name every member that is written, in both languages.
#[cfg(feature = "serde")]
#[test]
fn the_json_pages_name_every_member() {
    use uketsuke::reception::{Token, Visit};

    fn members(value: &serde_json::Value, found: &mut std::collections::BTreeSet<String>) {
        match value {
            serde_json::Value::Object(object) => {
                for (name, value) in object {
                    found.insert(name.clone());
                    members(value, found);
                }
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| members(item, found)),
            _ => {}
        }
    }
    let visit = Visit::on("2026-11-21".parse().unwrap());
    let decided = visit.with_token(Token::card().with_stated_expiry("2026-08-01".parse().unwrap())).decide().unwrap();
    let mut found = std::collections::BTreeSet::new();
    members(&serde_json::from_str(&decided.json()).unwrap(), &mut found);
    for name in ["docs/json.md", "docs/json.ja.md"] {
        let text = page(name);
        let words: std::collections::BTreeSet<&str> = code_spans(&text)
            .flat_map(|span| span.split(|it: char| !it.is_ascii_alphanumeric() && it != '_'))
            .collect();
        for member in &found {
            assert!(words.contains(member.as_str()), "{name}: {member}");
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
    let token = SimulatedToken::builder(kind).quirks(quirks).build();
    let mut session = Session::new(Noting(SimulatedLink::new(token), Arc::clone(&noted)));
    let entry = PinEntry { pin: DEFAULT_PIN.parse().unwrap(), last_try: LastTry::Kept };
    session.prove_possession(Some(entry), Deadline::NEVER).unwrap();
    std::mem::take(&mut noted.lock().unwrap())
}

#[test]
fn the_protocol_pages_name_every_command_that_is_sent() {
    ["docs/protocol.md", "docs/protocol.ja.md"].into_iter().for_each(names_every_command);
}

fn names_every_command(page: &str) {
    let page = fs::read_to_string(root().join(page)).unwrap();
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
    // The other form of SELECT, which no simulated token asks for.
    let mut conversation = Conversation::new(Operation::identify(), Limits::SHORT);
    let mut sent = Vec::new();
    while let Next::Transmit(command) = conversation.next() {
        sent.push(command.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(" "));
        conversation.feed(Ok(&[0x6A, 0x86]));
    }
    for hex in &sent {
        used.insert(known.iter().find(|pattern| *pattern == hex).unwrap_or_else(|| panic!("{hex} is not on the page")));
    }
    assert_eq!(sent.len(), 2);
    // What happens only with other tokens and readers: GET RESPONSE.
    let unused: Vec<_> = known.iter().filter(|pattern| pattern.len() > 8 && !used.contains(*pattern)).collect();
    assert!(unused.iter().all(|pattern| pattern.starts_with("00 C0")), "never sent: {unused:?}");
}

/// The main job over a reader, with all the names of the library that it takes.
#[test]
fn the_main_job_takes_at_most_eight_names() {
    let example = std::fs::read_to_string("examples/reception.rs").unwrap();
    let imports = example.lines().filter_map(|line| line.strip_prefix("use uketsuke::")?.strip_suffix(';'));
    let last = |path: &str| path.rsplit("::").next().unwrap_or_default().trim_matches(['{', '}', ' ']).to_owned();
    let names: Vec<String> = imports.flat_map(|import| import.split(',').map(last)).collect();
    assert!((4..=8).contains(&names.len()), "{names:?}");
    assert_eq!(example.matches("uketsuke::").count(), example.matches("use uketsuke::").count(), "a name by its path");
}

/// From a README to any page of its language in two clicks.
#[test]
fn every_page_is_two_clicks_from_its_readme() {
    use std::collections::BTreeSet;
    let links = |page: &Path| -> BTreeSet<PathBuf> {
        let text = fs::read_to_string(page).unwrap();
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
        let files =
            targets.filter(|target| !target.starts_with("http")).map(|target| page.parent().unwrap().join(target));
        files.filter_map(|file| file.canonicalize().ok()).collect()
    };
    for (readme, is_japanese) in [("README.md", false), ("README.ja.md", true)] {
        let first = links(&root().join(readme));
        let second = first.iter().filter(|page| page.extension().is_some_and(|it| it == "md")).flat_map(|it| links(it));
        let reached: BTreeSet<PathBuf> = first.iter().cloned().chain(second).collect();
        for page in
            pages().into_iter().chain([root().join("conformance/README.md"), root().join("conformance/README.ja.md")])
        {
            let page = page.canonicalize().unwrap();
            let name = page.to_str().unwrap();
            if name.ends_with(".ja.md") == is_japanese && page != root().join(readme).canonicalize().unwrap() {
                assert!(reached.contains(&page), "{readme}: {name}");
            }
        }
    }
}
