//! The Japanese of the project: one spelling for each term, as `docs/glossary.md` has it, and no other spaces and marks than
//! those of Japanese print.
#![allow(clippy::unwrap_used)] // helpers of tests

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::pages::page;

/// Where texts for people are written. What is made from them is not looked at twice.
const TEXTS: &[&str] = &[
    "README.md",
    "README.ja.md",
    "CONTRIBUTING.ja.md",
    "SECURITY.md",
    "SECURITY.ja.md",
    ".github/ISSUE_TEMPLATE",
    "CHANGELOG.md",
    "conformance/README.ja.md",
    "docs",
    "data/conformance.json",
    "data/facility.json",
    "data/rules.txt",
    "src",
    "cli/src",
    "cli/tests/captures",
    "web/src",
    "examples",
    "bindings",
    "include",
    "xtask/src",
];
/// Made from what is looked at, worded by others, or a list of what is never written.
const NOT_OURS: &[&str] = &["docs/glossary.md", "docs/schemas", "src/rules/data_tests.rs"];

/// The spellings of the glossary: what is written, and what is not.
fn spellings() -> &'static (Vec<String>, Vec<String>) {
    static READ: OnceLock<(Vec<String>, Vec<String>)> = OnceLock::new();
    READ.get_or_init(read_spellings)
}

fn read_spellings() -> (Vec<String>, Vec<String>) {
    let glossary = page("docs/glossary.md");
    let table =
        glossary.split("| 使う表記 | 使わない表記 |\n|---|---|\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let (mut used, mut unused) = (Vec::new(), Vec::new());
    for row in table.lines() {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        used.extend(cells[0].split('、').map(str::to_owned));
        unused.extend(cells[1].split('、').map(str::to_owned));
    }
    (used, unused)
}

/// A spelling that is not used, where no longer one that is used stands.
fn misspelt(text: &str) -> Option<String> {
    let (used, unused) = spellings();
    for wrong in unused {
        for (at, _) in text.match_indices(wrong.as_str()) {
            let covered = used.iter().filter(|right| right.len() > wrong.len() && right.contains(wrong.as_str()));
            let stands = |right: &String| {
                let inside = right.find(wrong.as_str()).unwrap();
                at >= inside && text[at - inside..].starts_with(right.as_str())
            };
            if !covered.into_iter().any(stands) {
                return Some(wrong.clone());
            }
        }
    }
    None
}

#[test]
fn every_term_has_one_spelling() {
    let mut lines = 0;
    let mut wrong = Vec::new();
    for path in TEXTS.iter().flat_map(|path| texts(Path::new(path))) {
        let text = std::fs::read_to_string(&path).unwrap();
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !is_title(line)) {
            lines += 1;
            if let Some(spelling) = misspelt(line) {
                wrong.push(format!("{}:{}: {spelling}", path.display(), number + 1));
            }
        }
    }
    assert!(lines > 30_000, "{lines} lines");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_spelling_that_the_glossary_does_not_have_is_found() {
    for (text, found) in [
        ("ベンダに確認", Some("ベンダ")),
        ("ベンダーに確認", None),
        ("レセプトコンピュータのライブラリ", None),
        ("手元のコンピュータ", Some("コンピュータ")),
        ("USBメモリーのライブラリー", Some("ライブラリー")),
        ("医療機関の判断です", None),
        ("早いほうで判断します", Some("判断")),
    ] {
        assert_eq!(misspelt(text).as_deref(), found, "{text}");
    }
}

/// The title of a document of others.
fn is_title(line: &str) -> bool {
    let line = line.trim_start();
    ["title: ", "\"title\": ", "- source: ", "- 出典："].iter().any(|start| line.starts_with(start))
}

#[test]
fn japanese_is_set_as_in_print() {
    let mut wrong = Vec::new();
    let mut looked = |place: String, text: &str| {
        if let Some(fault) = fault(text) {
            wrong.push(format!("{place}: {fault}: {text}"));
        }
    };
    for path in TEXTS.iter().flat_map(|path| texts(Path::new(path))) {
        let name = path.to_str().unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        if name.ends_with(".ja.md") && name != "docs/conformance.ja.md" {
            let mut is_code = false;
            for (number, line) in text.lines().enumerate() {
                is_code ^= line.trim_start().starts_with("```");
                looked(format!("{name}:{}", number + 1), if is_code || is_title(line) { "" } else { line });
            }
        } else if name.starts_with("cli/src") || name == "web/src/words.js" {
            let text = text.split("#[cfg(test)]").next().unwrap();
            for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
                let literals = line.split('"').skip(1).step_by(2).filter(|literal| !is_english(literal));
                literals.for_each(|literal| looked(format!("{name}:{}", number + 1), literal));
            }
        } else if name.starts_with("cli/tests/captures") {
            text.lines().enumerate().for_each(|(number, line)| looked(format!("{name}:{}", number + 1), line));
        } else if name == "data/rules.txt" {
            let lines =
                text.lines().enumerate().filter_map(|(number, line)| Some((number, line.strip_prefix("ja: ")?)));
            lines.for_each(|(number, line)| looked(format!("{name}:{}", number + 1), line));
        }
    }
    // The vocabulary, the functions of C, the facility's and the sheet's data.
    for name in ["docs/abi/model.json", "data/facility.json", "data/conformance.json"] {
        let json: serde_json::Value = serde_json::from_str(&page(name)).unwrap();
        japanese(&json, &mut |text| looked(name.to_owned(), text));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_not_set_as_in_print_is_found() {
    for (text, found) in [
        ("JSON で表示する", Some("a space")),
        ("表示を JSON に", Some("a space")),
        ("JSONで表示する(--full も)", None),
        ("`json` の名前と[規則](rules.md)", None),
        ("例: 15:59", Some("a half-width colon")),
        ("**規則**: 通番", Some("a half-width colon")),
        ("例：15:59、C：「a: b」", None),
        ("uketsuke（受付）", Some("a full-width bracket")),
        ("設定「外来診療等（通常とは異なる動線）」", None),
        ("「{option}」に{value}は使えません", None),
        ("{option} に", Some("a space")),
        ("  receive           リーダー", None),
        ("形は [json.ja.md](json.ja.md) にあります", None),
    ] {
        assert_eq!(fault(text), found, "{text}");
    }
}

/// What is wrong with the spaces and marks of a line in Japanese; code, addresses and what is quoted stay as they are.
fn fault(line: &str) -> Option<&'static str> {
    let line = plain(line);
    let all: Vec<char> = line.chars().collect();
    let is_japanese = |c: char| matches!(c, 'ぁ'..='ん' | 'ァ'..='ヶ' | 'ー' | '一'..='龠' | '々');
    let is_latin = |c: char| c.is_ascii_alphanumeric() || matches!(c, '{' | '}' | '%');
    for (at, c) in all.iter().enumerate() {
        let (before, after) = (at.checked_sub(1).map(|at| all[at]), all.get(at + 1).copied());
        match (before, c, after) {
            (Some(before), ' ', Some(after)) if is_japanese(before) && is_latin(after) => return Some("a space"),
            (Some(before), ' ', Some(after)) if is_latin(before) && is_japanese(after) => {
                // An option stands apart, so that it can be seen, and a command is a command line.
                let word = all[..at].iter().rposition(|c| *c == ' ').map_or(0, |space| space + 1);
                let word: String = all[word..at].iter().collect();
                if !word.contains("--") && !word.ends_with("uketsuke") {
                    return Some("a space");
                }
            }
            // Of two brackets, that of Japanese.
            (Some(before), ':', None | Some(' ' | '`' | '{'))
                if (is_japanese(before) || matches!(before, ')' | '」'))
                    && all[..at].iter().any(|c| is_japanese(*c)) =>
            {
                return Some("a half-width colon");
            }
            (_, '（' | '）', _) => return Some("a full-width bracket"),
            _ => {}
        }
    }
    None
}

/// A text in English may hold terms in Japanese.
fn is_english(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let bare = |word| str::trim_matches(word, |c: char| c.is_ascii_punctuation());
    text.split(' ').map(bare).collect::<Vec<_>>().windows(2).any(|pair| pair.iter().all(|word| is_word(word)))
}

/// A line without code, addresses, emphasis and what is quoted.
fn plain(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let end = match c {
            '`' => rest[1..].find('`').map(|end| end + 2),
            '「' => rest.find('」'),
            '<' if rest.starts_with("<http") => rest.find('>'),
            // The name of a page, as code.
            '[' if rest.split_once("](").is_some_and(|(text, _)| text.is_ascii()) => {
                plain.push('`');
                rest.find(')').map(|end| end + 1)
            }
            ']' if rest.starts_with("](") => rest.find(')').map(|end| end + 1),
            '␛' => rest.find('m').map(|end| end + 1),
            '*' => Some(1),
            _ => None,
        };
        if end.is_none() {
            plain.push(c);
        } else if c == '`' {
            plain.push('`');
        }
        rest = &rest[end.unwrap_or(c.len_utf8())..];
    }
    plain
}

/// Every text that has `ja` as its name.
fn japanese(json: &serde_json::Value, look: &mut impl FnMut(&str)) {
    match json {
        serde_json::Value::Object(members) => members.iter().for_each(|(name, value)| match value.as_str() {
            Some(text) if name == "ja" => look(text),
            _ => japanese(value, look),
        }),
        serde_json::Value::Array(items) => items.iter().for_each(|item| japanese(item, look)),
        _ => {}
    }
}

/// The texts at and below a path.
fn texts(path: &Path) -> Vec<PathBuf> {
    if NOT_OURS.iter().any(|not| Path::new(not) == path) {
        return Vec::new();
    }
    if path.is_dir() {
        let mut entries: Vec<PathBuf> = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        return entries.iter().flat_map(|entry| texts(entry)).collect();
    }
    let is_text = std::fs::read(path).is_ok_and(|bytes| String::from_utf8(bytes).is_ok());
    if is_text { vec![path.to_owned()] } else { Vec::new() }
}
