//! `docs/rules.md` is generated from the rule table; this test fails when it is stale.
//!
//! Write it anew: `UKETSUKE_WRITE_DOCS=1 cargo test --test rules_docs`.
#![allow(clippy::unwrap_used)] // helpers of tests

use std::fmt::Write;
use uketsuke::rules::{Rule, Table, Value};
use uketsuke::vocabulary::{Set, Word};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md");

#[test]
fn docs_rules_md_is_what_the_table_says() {
    let fresh = document(Table::built_in());
    if std::env::var_os("UKETSUKE_WRITE_DOCS").is_some() {
        std::fs::write(PATH, &fresh).unwrap();
    }
    let committed = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(committed == fresh, "docs/rules.md is stale: UKETSUKE_WRITE_DOCS=1 cargo test --test rules_docs");
}

fn document(table: &Table) -> String {
    let mut out = format!(
        "<!-- Generated from src/rules/built_in.rs: UKETSUKE_WRITE_DOCS=1 cargo test --test rules_docs -->\n\
         # The rules\n\n\
         Version {}, as of {}. A decision lists the rules that it rests on by these ids.\n\n\
         - **high**: an official text, or several independent official copies that agree\n\
         - **medium**: one official or municipal copy, or a good secondary source that names the official one\n\
         - **low**: one secondary source, or an inference\n\
         - **unknown**: found in no public document; the row records the open question and accepts nothing\n\n\
         A rule without a first day has been in force as far back as decisions go, or its first day is not known.\n\
         The period of `card.grace` and `card.grace_short` is that of the certificate's last day.\n",
        table.version(),
        table.rules_as_of()
    );
    let mut areas: Vec<&str> = Vec::new();
    for rule in table.rules() {
        if !areas.contains(&area(rule)) {
            areas.push(area(rule));
        }
    }
    for this in areas {
        let _ = write!(out, "\n## {}\n", heading(this));
        table.rules().iter().filter(|rule| area(rule) == this).for_each(|rule| section(&mut out, rule));
    }
    out
}

fn area(rule: &Rule) -> &'static str {
    let id = rule.id.as_str();
    id.split_once('.').map_or(id, |(area, _)| area)
}

fn section(out: &mut String, rule: &Rule) {
    let id = rule.id.as_str();
    let _ = write!(
        out,
        "\n### `{id}` (number {})\n\n{}\n\n{}\n\n- in force: {}\n{}- certainty: {}\n",
        rule.id.number(),
        rule.ja,
        rule.en,
        period(rule),
        measure(rule.value),
        rule.certainty.as_str()
    );
    for source in rule.sources.iter() {
        if source.address.starts_with("http") {
            let _ = writeln!(out, "- source: [{}]({})", source.title, source.address);
        } else {
            let _ = writeln!(out, "- source: {} ({})", source.title, source.address);
        }
    }
}

fn heading(area: &str) -> &str {
    match area {
        "card" => "The card (カード)",
        "insurance" => "The insurance (医療保険)",
        "reader" => "What the reader shows (カードリーダーの表示)",
        "phone" => "Phones (スマートフォン)",
        "person" => "The person (本人確認)",
        "visual" => "Visual confirmation mode (目視確認モード)",
        "document" => "Documents (書類)",
        "trouble" => "When something is broken (障害時)",
        "online" => "The online answer (オンライン資格確認)",
        "renewal" => "Validity and renewal (有効期間と更新)",
        other => other,
    }
}

fn period(rule: &Rule) -> String {
    match (rule.from, rule.until) {
        (None, None) => "no dates".to_owned(),
        (Some(from), None) => format!("from {from}"),
        (None, Some(until)) => format!("until {until}"),
        (Some(from), Some(until)) => format!("from {from} until {until}"),
    }
}

fn measure(value: Value) -> String {
    let text = match value {
        Value::Plain => return String::new(),
        Value::Months(n) => format!("{n} months"),
        Value::Years(n) => format!("{n} years"),
        Value::Birthdays(n) => format!("{n} birthdays"),
        Value::Tries(n) => format!("{n} tries"),
        Value::Hours(n) => format!("{n} hours"),
        Value::Methods(set) => names(set),
        Value::Provides(set) => names(set),
        Value::DayOfMonth(n) => format!("day {n} of the month"),
        Value::OperatedAt(place) => place.as_str().to_owned(),
    };
    format!("- value: {text}\n")
}

fn names<T: Word>(set: Set<T>) -> String {
    set.iter().map(Word::as_str).collect::<Vec<_>>().join(", ")
}
