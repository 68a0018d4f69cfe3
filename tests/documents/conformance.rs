//! The conformance sheet (`docs/conformance.md`, `docs/conformance.ja.md`) is made from `data/conformance.json`: every requirement has
//! the tests that show it, or says whose it is and why.
//!
//! Write it anew: `UKETSUKE_WRITE_DOCS=1 cargo test --features serde,simulator --test documents`.
#![allow(clippy::unwrap_used)] // helpers of tests

use std::fmt::Write;

use serde_json::Value;

use super::fresh;
use super::pages::{page, sources};

const CLASSES: [(&str, &str, &str); 4] =
    [("must", "遵守", "must"), ("should", "推奨", "should"), ("later", "今後", "later"), ("–", "–", "–")];

/// A language's texts: of a row, and of the page.
struct Words {
    language: &'static str,
    other: &'static str,
    title: &'static str,
    about: &'static str,
    sources: &'static str,
    heading: &'static str,
    missing: &'static str,
}

const ENGLISH: Words = Words {
    language: "en",
    other: "[日本語](conformance.ja.md)",
    title: "Conformance sheet",
    about: "The requirements of the standard specification for clinics (標準仕様書) and the functions of the ministry's technical guide\n\
        (技術解説書) that concern eligibility, in our own words: what this library gives, the tests that show it, and whose the rest\n\
        is. The specifications of the terminal's interface themselves are not public. This is no certification: nobody but the maker\n\
        declares that a product conforms.\n\n\
        (Vectors with which *your* program can be tested are the [conformance kit](../conformance/README.md).)",
    sources: "Sources",
    heading: "| requirement | what is given, and the tests that show it | whose the rest is, and why |\n|---|---|---|",
    missing: "Not in this version: ",
};

const JAPANESE: Words = Words {
    language: "ja",
    other: "[English](conformance.md)",
    title: "適合表",
    about: "診療所向け標準仕様書の要件と技術解説書の機能のうち、資格確認にかかわるものの一覧です。要件は要約です。このライブラリが備えるもの、それを示す試験、\n\
        残りを誰が担うかを示します。端末のインターフェイスの仕様書は公開されていません。この表は認証ではありません。製品の適合を宣言するのはメーカーです。\n\n\
        (*自社の*プログラムを試験するためのデータは[適合試験キット](../conformance/README.ja.md)です。)",
    sources: "出典",
    heading: "| 要件 | 備えるものと、それを示す試験 | 残りを担う者とその理由 |\n|---|---|---|",
    missing: "この版にないもの：",
};

fn data() -> Value {
    serde_json::from_str(&page("data/conformance.json")).unwrap()
}

fn rows(data: &Value) -> &Vec<Value> {
    data["rows"].as_array().unwrap()
}

fn tests(row: &Value) -> Vec<&str> {
    row["tests"].as_array().into_iter().flatten().map(|test| test.as_str().unwrap()).collect()
}

fn sheet(data: &Value, words: &Words) -> String {
    let text = |value: &Value| value[words.language].as_str().unwrap_or_default().to_owned();
    let mut out = format!("# {}\n\n{}\n\n{}\n\n{}\n", words.title, words.other, words.about, words.heading);
    for row in rows(data) {
        let class = CLASSES.iter().find(|(name, ..)| row["class"] == *name).unwrap();
        let class = if words.language == "ja" { class.1 } else { class.2 };
        let letter = if row["source"] == "guide" { "G" } else { "S" };
        let reference = row["reference"].as_str().unwrap();
        let shown: Vec<String> = tests(row).iter().map(|test| format!("`{test}`")).collect();
        let given = [text(&row["given"]), shown.join("<br>")].into_iter().filter(|part| !part.is_empty());
        let missing = Some(text(&row["missing"])).filter(|text| !text.is_empty());
        let missing = missing.map(|text| format!("**{}{text}**", words.missing)).unwrap_or_default();
        let theirs = [missing, text(&row["theirs"])];
        let theirs = theirs.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("<br>");
        let given = given.collect::<Vec<_>>().join("<br>");
        let _ = writeln!(
            out,
            "| **{letter} {reference}** ({class})<br>{} | {given} | {theirs} |",
            text(&row["requirement"])
        );
    }
    let _ = writeln!(out, "\n## {}\n", words.sources);
    for (letter, source) in [("S", "standard"), ("G", "guide")] {
        let source = &data["sources"][source];
        let field = |name: &str| source[name].as_str().unwrap().to_owned();
        let (title, publisher, date) = (field("title"), field("publisher"), field("date"));
        let _ = writeln!(out, "- **{letter}**: {title}, {publisher}, {date}: <{}>", field("address"));
    }
    let _ = writeln!(out, "\n<!-- Generated from data/conformance.json: see tests/documents/conformance.rs -->");
    out
}

#[test]
fn the_sheet_is_what_its_data_say() {
    fresh("docs/conformance.md", &sheet(&data(), &ENGLISH));
    fresh("docs/conformance.ja.md", &sheet(&data(), &JAPANESE));
}

/// What is wrong with a row; nothing, if nothing is.
fn fault(row: &Value, functions: &str) -> Option<String> {
    const MEMBERS: [&str; 8] = ["reference", "source", "class", "requirement", "given", "tests", "theirs", "missing"];
    const TEXTS: [&str; 4] = ["requirement", "given", "theirs", "missing"];
    let Some(members) = row.as_object() else { return Some("no object".to_owned()) };
    let both = |name: &str| ["ja", "en"].iter().all(|it| row[name][it].as_str().is_some_and(|text| !text.is_empty()));
    if let Some(name) = members.keys().find(|name| !MEMBERS.contains(&name.as_str())) {
        return Some(format!("unknown member {name}"));
    }
    if let Some(name) = TEXTS.iter().find(|name| members.contains_key(**name) && !both(name)) {
        return Some(format!("{name} lacks a language"));
    }
    if !both("requirement") || !["standard", "guide"].iter().any(|source| row["source"] == *source) {
        return Some("no requirement or no source".to_owned());
    }
    if tests(row).is_empty() && !both("theirs") {
        return Some("neither a test nor whose it is".to_owned());
    }
    if both("given") == tests(row).is_empty() {
        return Some("what is given and the tests that show it stand together".to_owned());
    }
    tests(row)
        .iter()
        .find(|test| !functions.contains(&format!("#[test]\nfn {test}()")))
        .map(|test| format!("{test} is no test"))
}

/// All tests, each as `#[test]`, a line, and its function: attributes between them and indentation are left out.
fn functions() -> String {
    let mut out = String::new();
    let mut test = false;
    for line in sources(&["src", "tests", "cli/src", "cli/tests"]).lines().map(str::trim) {
        match line.strip_prefix("fn ") {
            _ if line == "#[test]" => test = true,
            _ if line.starts_with("#[") || line.starts_with("//") => {}
            Some(name) if test => {
                let _ = writeln!(out, "#[test]\nfn {name}");
                test = false;
            }
            _ => test = false,
        }
    }
    out
}

#[test]
fn every_requirement_has_a_test_or_says_whose_it_is() {
    let (data, functions) = (data(), functions());
    assert!(rows(&data).len() >= 19);
    for row in rows(&data) {
        assert_eq!(fault(row, &functions), None, "{}", row["reference"]);
    }
    // What is marked as given, in full or in part.
    let given = rows(&data).iter().filter(|row| !tests(row).is_empty()).count();
    assert!(given >= 16, "{given}");
}

#[test]
fn a_row_that_promises_without_a_test_is_found() {
    let (data, functions) = (data(), functions());
    let row = rows(&data).iter().find(|row| row["reference"] == "3.1.1 #2").unwrap();
    let change = |name: &str, value: Value| {
        let mut row = row.clone();
        row[name] = value;
        fault(&row, &functions).unwrap_or_default()
    };
    assert_eq!(fault(row, &functions), None);
    assert_eq!(change("tests", Value::Null), "neither a test nor whose it is");
    assert_eq!(change("tests", serde_json::json!(["no_such_test"])), "no_such_test is no test");
    // A function that is no test.
    assert_eq!(change("tests", serde_json::json!(["functions"])), "functions is no test");
    assert_eq!(change("given", serde_json::json!({"en": "x"})), "given lacks a language");
    assert_eq!(change("test", Value::Null), "unknown member test");
    let mut theirs = row.clone();
    (theirs["tests"], theirs["theirs"]) = (Value::Null, serde_json::json!({"ja": "x", "en": "x"}));
    assert_eq!(fault(&theirs, &functions).as_deref(), Some("what is given and the tests that show it stand together"));
}
