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
