//! `bindings/javascript/uketsuke.js`: koffi, a frozen object per group, a class per handle.

use super::model::{CLASSES, Function, Kind, Model};
use std::fmt::Write;

const START: &str = include_str!("javascript_start.txt");

/// The module.
pub fn module(model: &Model) -> String {
    let mut text = START.to_owned();
    let mut exported =
        ["FOREVER", "TEXT_CRLF", "UketsukeError", "dateOf"].iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    for group in &model.groups {
        let clash = CLASSES.iter().any(|(_, class)| *class == group.type_name);
        let name = format!("{}{}", group.type_name, if clash { "Word" } else { "" });
        let _ = write!(text, "\n/** {} */\nconst {name} = Object.freeze({{\n", one_line(group.doc));
        for word in group.zero.iter().chain(&group.words) {
            let _ = writeln!(text, "  {}: {}, // {}", word.variant, word.number, one_line(word.en));
        }
        text += "});\n";
        exported.push(name);
    }
    let functions: Vec<&Function> = model.topics.iter().flat_map(|topic| &topic.functions).collect();
    text += "\nconst c = {\n";
    for function in &functions {
        let parameters: Vec<String> = function
            .parameters
            .iter()
            .map(|parameter| {
                let of = if function.name.ends_with("_free") { "_Inout_ void **" } else { ctype(parameter.kind) };
                format!("{of}{}{}", if of.ends_with('*') { "" } else { " " }, parameter.name)
            })
            .collect();
        let result = match function.returns.as_str() {
            "void" => "void",
            "uint32_t" => "uint32_t",
            _ => "int32_t",
        };
        let _ = writeln!(text, "  {0}: library.func('{result} {0}({1})'),", function.name, parameters.join(", "));
    }
    text += "};\n";
    for (handle, class) in CLASSES {
        let _ = write!(
            text,
            "\nclass {class} extends Handle {{\n  close() {{\n    this._close(c.uketsuke_{handle}_free);\n  }}\n"
        );
        for function in functions.iter().filter(|function| class_of(function) == *handle) {
            define(&mut text, function, handle, class);
        }
        text += "}\n";
        exported.push((*class).to_owned());
    }
    for function in functions.iter().filter(|function| class_of(function).is_empty()) {
        exported.push(define(&mut text, function, "", ""));
    }
    let _ = writeln!(text, "\nmodule.exports = {{ {} }};", exported.join(", "));
    text
}

fn class_of(function: &Function) -> &'static str {
    // A driver's table of functions and a log's are for languages with C's own functions.
    if function.name.ends_with("_free")
        || function.parameters.iter().any(|parameter| matches!(parameter.kind, Kind::Transport | Kind::Log))
    {
        return "-";
    }
    let name = function.name.trim_start_matches("uketsuke_");
    if name == "decide" {
        return "decision";
    }
    let known = CLASSES.iter().find(|(handle, _)| name.starts_with(&format!("{handle}_")));
    known.map_or("", |(handle, _)| *handle)
}

fn define(text: &mut String, function: &Function, handle: &str, class: &str) -> String {
    let name = function.name.trim_start_matches("uketsuke_");
    let name = if handle.is_empty() {
        name
    } else {
        name.strip_prefix(handle).map_or(name, |name| name.trim_start_matches('_'))
    };
    let name = camel(if name == "new" { "make" } else { name });
    let (mut parameters, mut defaults, mut arguments) = (Vec::new(), Vec::new(), Vec::new());
    let (mut before, mut returned) = (Vec::new(), Vec::new());
    let (mut method, mut made, mut size_of) = (false, None, None);
    for (place, parameter) in function.parameters.iter().enumerate() {
        let own = camel(&parameter.name);
        let of = parameter.c.trim_start_matches("const ").trim_end_matches(['*', ' ']).trim_start_matches("uketsuke_");
        match parameter.kind {
            Kind::Handle if place == 0 && of == handle => {
                method = true;
                arguments.push("this._raw".to_owned());
            }
            Kind::Handle => {
                arguments.push(format!("rawOf({own})"));
                parameters.push(own);
            }
            Kind::HandleOut => {
                made = CLASSES.iter().find(|(known, _)| *known == of).map(|(_, class)| *class);
                before.push("const made = [null];".to_owned());
                arguments.push("made".to_owned());
            }
            Kind::BytesIn => {
                size_of = Some(own.clone());
                arguments.push(own.clone());
                parameters.push(own);
            }
            Kind::Size => arguments.push(match size_of.take() {
                Some(bytes) => format!("{bytes} ? {bytes}.length : 0"),
                None => "to.length".to_owned(),
            }),
            Kind::TextOut | Kind::BytesOut => arguments.push("to".to_owned()),
            Kind::SizeOut => arguments.push("length".to_owned()),
            Kind::Int32Out | Kind::Uint32Out => {
                before.push(format!("const {own} = [0];"));
                returned.push(format!("{own}[0]"));
                arguments.push(own);
            }
            Kind::Int32 if parameter.c == "uketsuke_language" => {
                defaults.push(format!("{own} = Language.Ja"));
                arguments.push(own);
            }
            Kind::Int32 => {
                arguments.push(format!("asNumber({own})"));
                parameters.push(own);
            }
            _ => {
                arguments.push(own.clone());
                parameters.push(own);
            }
        }
    }
    parameters.extend(defaults);
    let indent = if class.is_empty() { "" } else { "  " };
    let _ = write!(text, "\n{indent}/** {} */\n", function.doc.replace('\n', &format!("\n{indent} * ")));
    let head = match (class.is_empty(), method) {
        (true, _) => "function ",
        (false, false) => "static ",
        (false, true) => "",
    };
    let _ = writeln!(text, "{indent}{head}{name}({}) {{", parameters.join(", "));
    for line in before {
        let _ = writeln!(text, "{indent}  {line}");
    }
    let call = format!("c.{}({})", function.name, arguments.join(", "));
    let session = if class == "Session" && method { "this._raw" } else { "null" };
    let has = |kind| function.parameters.iter().any(|parameter| parameter.kind == kind);
    if has(Kind::TextOut) || has(Kind::BytesOut) {
        let of = if has(Kind::TextOut) { "readText" } else { "readBytes" };
        let ask = format!("{of}({session}, (to, length) => {call})");
        if returned.is_empty() {
            let _ = writeln!(text, "{indent}  return {ask};");
        } else {
            let _ = writeln!(text, "{indent}  const data = {ask};\n{indent}  return [{}, data];", returned.join(", "));
        }
    } else if function.returns == "uketsuke_status" {
        let _ = writeln!(text, "{indent}  check({call}, {session});");
        if let Some(of) = made {
            let _ = writeln!(text, "{indent}  return new {of}(made[0]);");
        } else if returned.len() == 1 {
            let _ = writeln!(text, "{indent}  return {};", returned[0]);
        } else if !returned.is_empty() {
            let _ = writeln!(text, "{indent}  return [{}];", returned.join(", "));
        }
    } else {
        let _ = writeln!(text, "{indent}  return {call};");
    }
    let _ = writeln!(text, "{indent}}}");
    name
}

fn ctype(kind: Kind) -> &'static str {
    match kind {
        Kind::Handle | Kind::Transport | Kind::Context | Kind::Log | Kind::TextOut | Kind::BytesOut => "void *",
        Kind::HandleOut => "_Out_ void **",
        Kind::Int32 => "int32_t",
        Kind::Uint32 => "uint32_t",
        Kind::Uint64 => "uint64_t",
        Kind::Size => "size_t",
        Kind::TextIn => "const char *",
        Kind::BytesIn => "const uint8_t *",
        Kind::Int32Out => "_Out_ int32_t *",
        Kind::Uint32Out => "_Out_ uint32_t *",
        Kind::SizeOut => "_Out_ size_t *",
    }
}

fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |mut name, part| {
        let mut letters = part.chars();
        name.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        name + letters.as_str()
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("*/", "* /")
}
