//! Whoever builds a value or may fail to shows how: every public module, every public function that returns a `Result`,
//! and every public type that a function of its own makes has an example.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::names::files;

/// A public type or function: what stands before its body, the type whose it is, and whether its documentation has code.
struct Item {
    signature: String,
    of: String,
    has_example: bool,
}

#[test]
fn every_function_that_can_fail_has_an_example() {
    let items = all();
    let fallible: Vec<_> = items.iter().filter(|(_, item)| item.returns().contains("Result<")).collect();
    assert!(fallible.len() > 60, "{} functions", fallible.len());
    for (file, item) in fallible {
        assert!(item.has_example, "{}: {} {}", file.display(), item.of, item.signature);
    }
}

#[test]
fn every_type_that_is_built_has_an_example() {
    let items = all();
    let mut types: BTreeMap<&str, bool> = BTreeMap::new();
    for (_, item) in items.iter().filter(|(_, item)| item.signature.is_empty()) {
        types.insert(&item.of, item.has_example);
    }
    let builders = items.iter().filter(|(_, item)| {
        let makes = |name: &str| item.returns().split(|c: char| !c.is_alphanumeric()).any(|word| word == name);
        !item.signature.is_empty() && !item.signature.contains("self") && (makes(&item.of) || makes("Self"))
    });
    let mut shown: BTreeMap<&str, bool> = BTreeMap::new();
    for (_, item) in builders.filter(|(_, item)| types.contains_key(item.of.as_str())) {
        *shown.entry(&item.of).or_insert(types[item.of.as_str()]) |= item.has_example;
    }
    assert!(shown.len() > 40, "{} types", shown.len());
    let without: Vec<_> = shown.iter().filter(|(_, has_example)| !**has_example).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn every_public_module_has_an_example() {
    let mut modules = 0;
    for file in files(Path::new("src")) {
        let text = std::fs::read_to_string(&file).unwrap();
        let folder = match file.file_stem().and_then(|stem| stem.to_str()) {
            Some("lib" | "mod") => file.parent().unwrap().to_owned(),
            _ => file.with_extension(""),
        };
        for name in text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')) {
            let places = [folder.join(name).with_extension("rs"), folder.join(name).join("mod.rs")];
            // The functions of C are shown in documents of their own.
            let Some(module) = places.iter().find(|place| place.exists() && name != "capi") else { continue };
            let text = std::fs::read_to_string(module).unwrap();
            modules += 1;
            assert!(text.lines().any(|line| line.starts_with("//! ```")), "{}", module.display());
        }
    }
    assert!(modules > 15, "{modules} modules");
}

impl Item {
    fn returns(&self) -> &str {
        self.signature.split_once("->").map_or("", |(_, returns)| returns)
    }
}

fn all() -> Vec<(PathBuf, Item)> {
    let mut all = Vec::new();
    for file in files(Path::new("src")) {
        if !file.starts_with("src/capi") {
            let text = std::fs::read_to_string(&file).unwrap();
            all.extend(items(&text).into_iter().map(|item| (file.clone(), item)));
        }
    }
    all
}

fn items(text: &str) -> Vec<Item> {
    let (mut items, mut of, mut has_example) = (Vec::new(), String::new(), false);
    let word = |text: &str| text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let item = line.trim_start();
        if item.starts_with("///") {
            has_example |= item.contains("```");
            continue;
        }
        if item.starts_with("#[") {
            continue;
        }
        if let Some(rest) = line.strip_prefix("impl") {
            // `impl<L: Link> Session<L> {`
            let rest = if rest.starts_with('<') { rest.split_once("> ").map_or("", |(_, rest)| rest) } else { rest };
            of = word(rest.trim_start());
        } else if let Some(name) = ["pub struct ", "pub enum "].iter().find_map(|kind| line.strip_prefix(kind)) {
            items.push(Item { signature: String::new(), of: word(name), has_example });
        } else if ["pub fn ", "pub const fn "].iter().any(|kind| item.starts_with(kind)) {
            let mut signature = item.to_owned();
            while !signature.contains(['{', ';']) {
                let Some(next) = lines.next() else { break };
                signature.push_str(next.trim());
            }
            let of = if line.starts_with(' ') { of.clone() } else { String::new() };
            items.push(Item { signature, of, has_example });
        }
        has_example = false;
    }
    items
}
