//! What Rust can do, C can do: every public item has its C item in `tests/c/parity.txt`, or a word on why there is none.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The public items of the crate, as its facades re-export or define them: `module::Item`.
fn public_items() -> BTreeSet<String> {
    let mut items = BTreeSet::new();
    visit("", Path::new("src/lib.rs"), Path::new("src"), &mut items);
    items
}

fn visit(module: &str, file: &Path, directory: &Path, items: &mut BTreeSet<String>) {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let text = text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let path = |name: &str| if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") };
    // At the top level of a file only: what is inside an impl belongs to its type.
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    for statement in code.split(';') {
        let statement = statement.trim_start();
        let Some(at) = statement.rfind("pub use ") else { continue };
        let list = &statement[at + "pub use ".len()..];
        let names = list.split_once('{').map_or_else(
            || vec![list.rsplit("::").next().unwrap_or_default()],
            |(_, names)| names.trim_end_matches('}').split(',').collect(),
        );
        items.extend(names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).map(path));
    }
    for line in code.lines() {
        // A module in place counts as one item.
        let Some(rest) = line.strip_prefix("pub ") else { continue };
        let mut words = rest.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
        let kind = match words.next() {
            Some("const") if rest.starts_with("const fn") => words.next(),
            kind => kind,
        };
        let Some(name) = words.next() else { continue };
        match kind {
            Some("mod") if !line.ends_with(';') => {
                items.insert(path(name));
            }
            Some("mod") => {
                let own = directory.join(name);
                let flat = directory.join(format!("{name}.rs"));
                let file = if flat.exists() { flat } else { own.join("mod.rs") };
                visit(&path(name), &file, &own, items);
            }
            Some("struct" | "enum" | "trait" | "fn" | "const" | "static" | "type") => {
                items.insert(path(name));
            }
            _ => {}
        }
    }
}

fn table() -> BTreeMap<String, String> {
    let text = fs::read_to_string("tests/c/parity.txt").unwrap();
    let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|line| {
        let (item, c) = line.split_once(" = ").unwrap_or_else(|| panic!("no ` = ` in: {line}"));
        (item.to_owned(), c.to_owned())
    })
    .collect()
}

#[test]
fn every_public_item_has_its_c_item_or_a_reason() {
    let (items, table) = (public_items(), table());
    assert!(items.len() > 100, "the crate's items are found: {}", items.len());
    let missing: Vec<_> = items.iter().filter(|item| !table.contains_key(*item)).collect();
    let surplus: Vec<_> = table.keys().filter(|item| !items.contains(*item)).collect();
    assert!(missing.is_empty(), "say in tests/c/parity.txt what these are in C: {missing:#?}");
    assert!(surplus.is_empty(), "no longer public: {surplus:#?}");
}

#[test]
fn every_c_item_of_the_table_is_in_the_header() {
    let header = fs::read_to_string("include/uketsuke.h").unwrap();
    for (item, c) in table() {
        if let Some(reason) = c.strip_prefix("none: ") {
            assert!(reason.len() > 10, "{item}: why?");
            continue;
        }
        for name in c.split(", ") {
            let known = match name.strip_suffix('*') {
                Some(prefix) => header.contains(prefix),
                None => header.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name),
            };
            assert!(known, "{item}: {name} is not in the header");
        }
    }
}
