//! `cargo xtask deps`: the licences of everything that the library is built of, on every platform, and crates that it
//! would be built with twice.

use std::collections::BTreeMap;

use crate::{Outcome, run};

/// Licences that ask for no more than their notice. Anything else is for a person to decide.
const ALLOWED: [&str; 9] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];
/// Crates that are there twice, and why that is borne.
const DUPLICATES: [(&str, &str); 1] =
    [("syn", "at build time alone: the derive macros of serde and thiserror have moved on, those of x509-parser not")];

pub fn run(arguments: &[String]) -> Outcome {
    if let Some(word) = arguments.first() {
        return Err(format!("{word}: no arguments are taken"));
    }
    let mut tree = run::cargo();
    tree.args(["tree", "--locked", "--package", "uketsuke", "--all-features", "--target", "all"]);
    tree.args(["--edges", "normal,build", "--prefix", "none", "--format", "{p}|{l}"]);
    let output = tree.output().map_err(|error| format!("cargo tree: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let problems = judge(&String::from_utf8_lossy(&output.stdout));
    problems.iter().for_each(|problem| println!("REFUSED  {problem}"));
    if problems.is_empty() { Ok(()) } else { Err("see above".into()) }
}

/// What is wrong with a tree of lines like `ring v0.17.14|Apache-2.0 AND ISC`; prints what is in it.
fn judge(tree: &str) -> Vec<String> {
    let mut versions: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    let mut problems = Vec::new();
    for line in tree.lines() {
        let (package, licence) = line.trim_end_matches(" (*)").split_once('|').unwrap_or((line, ""));
        let mut words = package.split(' ');
        let (name, version) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        versions.entry(name).or_default().insert(version, licence);
    }
    let mut licences: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, found) in &versions {
        for (version, licence) in found {
            *licences.entry(licence).or_default() += 1;
            if !is_allowed(licence) {
                problems.push(format!("{name} {version}: licence {licence:?}"));
            }
        }
        if found.len() > 1 && !DUPLICATES.iter().any(|(known, _)| known == name) {
            let list: Vec<&str> = found.keys().copied().collect();
            problems.push(format!("{name} is there as {}", list.join(" and ")));
        }
    }
    for (name, reason) in DUPLICATES {
        match versions.get(name).map_or(0, BTreeMap::len) {
            0 | 1 => problems.push(format!("{name} is not there twice any more: strike it from the list")),
            count => println!("{count} versions of {name}: {reason}"),
        }
    }
    licences.iter().for_each(|(licence, count)| println!("{count:>5}  {licence}"));
    println!("{:>5}  crates", versions.len());
    problems
}

/// Whether a licence expression (SPDX, and the older `MIT/Apache-2.0`) can be met by allowed licences alone.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.trim();
    any_of(expression, &[" OR ", "/"], is_allowed)
        .or_else(|| all_of(expression, " AND ", is_allowed))
        .or_else(|| expression.strip_prefix('(')?.strip_suffix(')').map(is_allowed))
        .unwrap_or_else(|| ALLOWED.contains(&expression))
}

fn any_of(expression: &str, words: &[&str], judge: fn(&str) -> bool) -> Option<bool> {
    words.iter().find_map(|word| split(expression, word)).map(|(left, right)| judge(left) || judge(right))
}

fn all_of(expression: &str, word: &str, judge: fn(&str) -> bool) -> Option<bool> {
    split(expression, word).map(|(left, right)| judge(left) && judge(right))
}

/// Splits at the first such word outside of brackets.
fn split<'a>(expression: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    expression
        .match_indices(word)
        .map(|(at, _)| (&expression[..at], &expression[at + word.len()..]))
        .find(|(left, _)| left.matches('(').count() == left.matches(')').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licence_expressions_are_read() {
        for good in
            ["MIT", "MIT/Apache-2.0", "GPL-3.0 OR MIT", "(MIT OR GPL-3.0) AND Unicode-3.0", "Apache-2.0 AND ISC"]
        {
            assert!(is_allowed(good), "{good}");
        }
        for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR ISC) AND GPL-3.0", "(GPL-3.0)", "MPL-2.0 OR GPL-3.0"] {
            assert!(!is_allowed(bad), "{bad}");
        }
    }

    #[test]
    fn duplicates_and_licences_are_named() {
        let tree = "uketsuke v0.1.0 (/src)|MIT\nsyn v2.0.0|MIT\nsyn v3.0.0|MIT (*)\nring v0.17.0|ISC\nring v0.18.0|ISC\n\
                    x v1.0.0|GPL-3.0\n";
        assert_eq!(judge(tree), ["ring is there as v0.17.0 and v0.18.0", "x v1.0.0: licence \"GPL-3.0\""]);
    }
}
