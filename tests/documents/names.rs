//! No public name stands in two modules: whoever reads `Token` knows which one is meant.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What a public item begins with; `unreachable_pub` sees to it that whatever does is public.
const ITEMS: &[&str] = &["struct ", "enum ", "trait ", "type ", "union ", "static ", "const fn ", "const ", "fn "];

#[test]
fn no_public_name_stands_in_two_modules() {
    let mut places: BTreeMap<String, BTreeSet<PathBuf>> = BTreeMap::new();
    for file in files(Path::new("src")) {
        // The names of C are those of the header, and each stands there once.
        if !file.starts_with("src/capi") {
            let text = std::fs::read_to_string(&file).unwrap();
            // A name that each system has in its own way stands in one module all the same.
            for name in names(&text) {
                places.entry(name.to_owned()).or_default().insert(file.clone());
            }
        }
    }
    assert!(places.len() > 300, "{} names", places.len());
    let twice: Vec<_> = places.iter().filter(|(_, files)| files.len() > 1).collect();
    assert!(twice.is_empty(), "{twice:#?}");
}

/// A source's address and the support line's number stand once in the data, and once in the code's texts if there at all.
/// What only cites one, in a comment or an example, may do so anywhere.
#[test]
fn each_address_and_the_support_number_stand_once() {
    let data = ["data/facility.json", "data/rules.txt"].map(|file| std::fs::read_to_string(file).unwrap());
    let facility: serde_json::Value = serde_json::from_str(&data[0]).unwrap();
    let number = facility["support"]["number"].as_str().unwrap();
    let listed = facility["sources"].as_object().unwrap().values().map(|source| source["address"].as_str().unwrap());
    let in_rules = data[1].lines().filter_map(|line| line.strip_prefix("address: "));
    let sources = ["src", "cli/src", "web/src"].into_iter().flat_map(|folder| files(Path::new(folder)));
    let code: String = sources.map(code).collect();
    let mut seen = 0;
    for once in listed.chain(in_rules).chain([number]) {
        // The whole of it: an address may begin another one.
        let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || "/?&=-_.#%".contains(c));
        let count = |text: &str| text.match_indices(once).filter(|(at, _)| ends(&text[at + once.len()..])).count();
        assert!(data.iter().all(|text| count(text) <= 1), "{once} stands twice in the data");
        assert!(count(&code) <= 1, "{once} stands twice in the code");
        seen += count(&code);
    }
    assert_eq!(seen, 2, "the call centre's number and form");
}

/// A file without its comments and tests.
fn code(file: PathBuf) -> String {
    let of_tests = file.iter().any(|part| matches!(part.to_str(), Some("tests" | "tests.rs")));
    let text = if of_tests { String::new() } else { std::fs::read_to_string(file).unwrap() };
    let tested = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
    text[..tested].lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect()
}

/// The public items of a file, the groups of `words!`, `findings!` and `steps!` included.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let mut in_words = false;
    text.lines().filter_map(move |line| {
        in_words = line.ends_with("s! {") && !line.starts_with(' ') || in_words && line != "}";
        // `    Finding "finding" 3000 {`
        let group = line
            .strip_prefix("    ")
            .filter(|row| in_words && row.ends_with('{') && row.starts_with(|c: char| c.is_ascii_uppercase()));
        let item = line.strip_prefix("pub ").and_then(|rest| ITEMS.iter().find_map(|item| rest.strip_prefix(item)));
        item.or(group)?.split(|c: char| !c.is_alphanumeric() && c != '_').next()
    })
}

pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}
