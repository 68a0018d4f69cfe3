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
    *text += if japanese {
        "| 番号 | 名前 | 文 |\n|---|---|---|\n"
    } else {
        "| number | name | text |\n|---|---|---|\n"
    };
    for word in group.zero.iter().chain(&group.words) {
        let Word { number, name, ja, en, .. } = word;
        let _ = writeln!(text, "| {number} | `{name}` | {} |", cell(if japanese { ja } else { en }));
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
