//! `docs/c-abi.md` and `docs/c-abi.ja.md`: the tour by hand, the whole reference from the model.

use super::model::{Function, Group, Model, Word};
use std::fmt::Write;

/// A document's tour with the reference after it.
pub fn document(model: &Model, tour: &str, japanese: bool) -> String {
    let mut text = tour.to_owned();
    for topic in &model.topics {
        let _ = writeln!(text, "\n### `{}`\n", topic.file);
        text += if japanese { "| 関数 | 内容 |\n|---|---|\n" } else { "| function | what it does |\n|---|---|\n" };
        for function in &topic.functions {
            let said = if japanese { function.ja.clone() } else { cell(&function.doc) };
            let _ = writeln!(text, "| `{}` | {said} |", signature(function));
        }
    }
    text += if japanese { "\n## 語\n" } else { "\n## Words\n" };
    for group in &model.groups {
        words(&mut text, group, japanese);
    }
    text
}

fn words(text: &mut String, group: &Group, japanese: bool) {
    let _ = writeln!(text, "\n### `{}`: `{}_…`\n", group.name, group.prefix);
    if !japanese {
        let _ = writeln!(text, "{}\n", cell(group.doc));
    }
    let has_values = group.name == "fact";
    *text += match (japanese, has_values) {
        (true, false) => "| 番号 | 名前 | 文 |\n|---|---|---|\n",
        (false, false) => "| number | name | text |\n|---|---|---|\n",
        (true, true) => "| 番号 | 名前 | 文 | 値 | 前提となる項目 | くり返し |\n|---|---|---|---|---|---|\n",
        (false, true) => "| number | name | text | value | needs | repeats with |\n|---|---|---|---|---|---|\n",
    };
    for word in group.zero.iter().chain(&group.words) {
        let Word { number, name, ja, en, .. } = word;
        let _ = write!(text, "| {number} | `{name}` | {} |", cell(if japanese { ja } else { en }));
        if let Some(value) = word.value.as_ref().filter(|_| has_values) {
            let code = |name: Option<&str>| name.map(|name| format!("`{name}`")).unwrap_or_default();
            let _ = write!(text, " {} | {} | {} |", of(value.of, japanese), code(value.needs), code(value.list));
        }
        text.push('\n');
    }
}

/// What a value is: a group's words, or what the C type says.
fn of(value: &str, japanese: bool) -> String {
    match (value, japanese) {
        ("day", true) => "日付(YYYYMMDD)".to_owned(),
        ("flag", true) => "0か1".to_owned(),
        ("count", true) => "回数(255まで)".to_owned(),
        ("amount", true) => "数(パーセント、円)".to_owned(),
        ("text", true) => "文字列".to_owned(),
        ("day", false) => "a day, YYYYMMDD".to_owned(),
        ("flag", false) => "0 or 1".to_owned(),
        ("count", false) => "a count to 255".to_owned(),
        ("amount", false) => "an amount".to_owned(),
        ("text", false) => "a text".to_owned(),
        (group, true) => format!("`{group}` の語"),
        (group, false) => format!("a word of `{group}`"),
    }
}

fn signature(function: &Function) -> String {
    let parameters: Vec<String> = function
        .parameters
        .iter()
        .map(|parameter| format!("{} {}", parameter.c, parameter.name).replace("* ", "*"))
        .collect();
    let parameters = if parameters.is_empty() { "void".to_owned() } else { parameters.join(", ") };
    format!("{} {}({parameters})", function.returns, function.name)
}

fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|").replace('[', "\\[")
}
