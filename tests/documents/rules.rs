//! What is made from the rule table is fresh: the file's own layout, the page, the JSON and its schema.
//!
//! Write all of them anew: `UKETSUKE_WRITE_DOCS=1 cargo test --features serde,simulator --test documents`.
#![allow(clippy::unwrap_used)] // helpers of tests

use uketsuke::rules::Table;
use uketsuke::vocabulary::Language;

#[test]
fn rules_txt_is_laid_out_as_a_table_is_written() {
    fresh("data/rules.txt", &Table::built_in().to_text());
}

#[test]
fn the_pages_of_the_rules_are_what_the_table_says() {
    let about = "<!-- Generated from data/rules.txt: \
                 UKETSUKE_WRITE_DOCS=1 cargo test --features serde,simulator --test documents -->\n";
    for (path, language, other) in [
        ("docs/rules.md", Language::En, "[日本語](rules.ja.md)"),
        ("docs/rules.ja.md", Language::Ja, "[English](rules.md)"),
    ] {
        // Below the title, as on every page.
        let page = Table::built_in().to_markdown(language).replacen("\n\n", &format!("\n\n{other}\n\n"), 1);
        fresh(path, &format!("{about}{page}"));
    }
}

#[cfg(feature = "serde")]
#[test]
fn the_json_and_its_schema_are_what_the_table_says() {
    use uketsuke::rules::json;
    fresh("data/rules.json", &json::table(Table::built_in()));
    fresh("data/rules.schema.json", &json::schema());
}

pub(crate) fn fresh(path: &str, text: &str) {
    let full = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UKETSUKE_WRITE_DOCS").is_some() {
        std::fs::write(&full, text).unwrap();
    }
    let committed = std::fs::read_to_string(&full).unwrap_or_default();
    assert!(
        committed == text,
        "{path} is stale: UKETSUKE_WRITE_DOCS=1 cargo test --features serde,simulator --test documents"
    );
}
