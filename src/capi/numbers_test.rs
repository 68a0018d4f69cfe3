//! The numbers in the header are those of the Rust words: every word has its constant, every constant its word.

use crate::Numbered;
use crate::reception::{Advice, Fact, Paper, Reason, Step, Unable};
use crate::rules::{Kind, Method, Place, Provision, RuleId};
use std::collections::BTreeMap;

const SOURCES: [&str; 2] = [include_str!("numbers_decision.rs"), include_str!("numbers_rules.rs")];

fn constants() -> BTreeMap<String, u8> {
    let lines = SOURCES.iter().flat_map(|source| source.lines());
    let constants = lines.filter_map(|line| line.strip_prefix("pub const UKETSUKE_")?.strip_suffix(';'));
    constants
        .map(|line| {
            let (name, number) = line.split_once(": i32 = ").unwrap();
            (name.to_owned(), number.parse().unwrap())
        })
        .collect()
}

fn words<T: Numbered>(prefix: &str) -> impl Iterator<Item = (String, u8)> {
    T::ALL.iter().map(move |word| {
        let name = word.name().replace(|c: char| !c.is_ascii_alphanumeric(), "_").to_uppercase();
        (format!("{prefix}_{name}"), word.number())
    })
}

#[test]
fn every_word_has_its_constant_and_every_constant_its_word() {
    let words: BTreeMap<String, u8> = words::<Reason>("REASON")
        .chain(words::<Advice>("ADVICE"))
        .chain(words::<Step>("NEXT_STEP"))
        .chain(words::<RuleId>("RULE"))
        .chain(words::<Kind>("RULE_KIND"))
        .chain(words::<Method>("METHOD"))
        .chain(words::<Place>("PLACE"))
        .chain(words::<Provision>("PROVISION"))
        .chain(words::<Paper>("PAPER"))
        .chain(words::<Unable>("UNABLE"))
        .chain(words::<Fact>("FACT"))
        .collect();
    assert_eq!(constants(), words);
}
