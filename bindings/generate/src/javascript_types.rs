//! `bindings/javascript/uketsuke.d.ts`: the module's types for TypeScript and editors. A word is the literal type of its
//! number, so that one of another group does not stand in its place.

use super::model::Model;
use super::shape::{Buffer, Class, Given, Number, Shape, Worth, camel, classes, one_line, worths};
use std::fmt::Write;

const START: &str = include_str!("javascript_types_start.txt");
const DRIVER: &str = include_str!("javascript_types_driver.txt");
const SESSION: &str = include_str!("javascript_types_session.txt");

/// The declarations.
pub fn declarations(model: &Model) -> String {
    let mut text = START.to_owned();
    for group in &model.groups {
        let name = group.type_name;
        let _ = write!(text, "\n/** {} */\nexport const {name}: {{\n", said(group.doc));
        for word in group.zero.iter().chain(&group.words) {
            let _ = writeln!(
                text,
                "  /** {} / {} */\n  readonly {}: {};",
                said(word.en),
                said(word.ja),
                word.variant,
                word.number
            );
        }
        let _ = write!(text, "}};\nexport type {name} = (typeof {name})[keyof typeof {name}];\n");
    }
    text += "\n/** What is behind the number that a word asks for, where it is more than that. */\nexport interface Worths {\n";
    for (group, variant, worth) in worths(model) {
        let of = match worth {
            Worth::Day => "Date | null".to_owned(),
            Worth::Flag => "boolean".to_owned(),
            Worth::Group(of) => format!("{of} | 0"),
        };
        let _ = writeln!(text, "  [{group}.{variant}]: {of};");
    }
    text += "}\n";
    text += DRIVER;
    for Class { handle, name } in classes() {
        let _ = writeln!(
            text,
            "\n/** A handle of uketsuke.h: uketsuke_{handle}. */\nexport class {name} extends Handle {{"
        );
        text += "  private constructor();\n";
        for shape in Shape::all(model, Some(Class { handle, name })) {
            declare(&mut text, &shape);
        }
        if handle == "session" {
            text += SESSION;
        }
        text += "}\n";
    }
    for shape in Shape::all(model, None) {
        declare(&mut text, &shape);
    }
    text
}

fn declare(text: &mut String, shape: &Shape<'_>) {
    let indent = if shape.class.is_some() { "  " } else { "" };
    let head = match (shape.class.is_some(), shape.is_method) {
        (false, _) => "export function ",
        (true, false) => "static ",
        (true, true) => "",
    };
    let doc = format!("{}\n\n{}", shape.function.doc, shape.function.ja).replace('\n', &format!("\n{indent} * "));
    let doc = doc.replace(&format!("{indent} * \n"), &format!("{indent} *\n"));
    let _ = write!(text, "\n{indent}/** {doc} */\n");
    let subject = shape.subject().map(|subject| subject.name);
    let taken = shape.takes.iter().map(|taken| {
        let of = if subject == Some(taken.name) { "What".to_owned() } else { given(taken.of) };
        format!("{}{}: {of}", camel(taken.name), if taken.of.is_language() { "?" } else { "" })
    });
    let parameters = taken.collect::<Vec<_>>().join(", ");
    let generic = match shape.subject().map(|subject| subject.of) {
        None => String::new(),
        Some(Given::Number(Number::Group(group))) => format!("<What extends {group}>"),
        Some(_) => "<What extends number>".to_owned(),
    };
    let (name, gives) = (camel(shape.name), gives(shape));
    let _ = writeln!(text, "{indent}{head}{name}{generic}({parameters}): {gives};");
    if shape.waits() {
        let _ =
            writeln!(text, "{indent}/** The same as a promise: on a worker thread, until it ends or is cancelled. */");
        let _ = writeln!(text, "{indent}{name}Async({parameters}): Promise<{gives}>;");
    }
    if let (Some(number), Some(day)) = (shape.number_twin(), shape.day_twin()) {
        let _ = writeln!(text, "{indent}/** The same as a bare number. */");
        let _ = writeln!(text, "{indent}{}{generic}({parameters}): number;", camel(number));
        let _ = writeln!(text, "{indent}/** The same as a Date; null where there is none. */");
        let _ = writeln!(text, "{indent}{}{generic}({parameters}): Date | null;", camel(day));
    }
}

fn given(of: Given) -> String {
    match of {
        Given::Handle(class) => format!("{} | null", class.name),
        Given::Text => "string | null".to_owned(),
        Given::Pin => "Uint8Array | string | null".to_owned(),
        Given::Bytes => "Uint8Array | null".to_owned(),
        Given::Number(Number::Group(group)) => group.to_owned(),
        Given::Number(Number::Day) => "Date | number | null".to_owned(),
        Given::Number(Number::Flag) => "boolean".to_owned(),
        Given::Number(Number::Value) => "Given<NoInfer<What>>".to_owned(),
        Given::Number(Number::Uint64) => "number | bigint".to_owned(),
        Given::Number(Number::Word | Number::Uint32) => "number".to_owned(),
    }
}

fn number(of: Number) -> String {
    match of {
        Number::Day => "Date | null".to_owned(),
        Number::Flag => "boolean".to_owned(),
        Number::Group(group) => format!("{group} | 0"),
        Number::Value => "Worth<What>".to_owned(),
        Number::Uint64 => "number | bigint".to_owned(),
        Number::Word | Number::Uint32 => "number".to_owned(),
    }
}

fn gives(shape: &Shape<'_>) -> String {
    let gives = &shape.gives;
    if gives.is_report {
        let outs = gives.outs.iter().map(|(name, of)| format!("; {}: {}", camel(name), number(*of)));
        return format!("{{ status: Status{} }}", outs.collect::<String>());
    }
    let mut all: Vec<String> = gives.outs.iter().map(|(_, of)| number(*of)).collect();
    all.extend(gives.handle.map(|class| class.name.to_owned()));
    all.extend(gives.buffer.map(|buffer| if buffer == Buffer::Text { "string" } else { "Uint8Array" }.to_owned()));
    all.extend(gives.value.map(number));
    match all.as_slice() {
        [] => "void".to_owned(),
        [one] => one.clone(),
        more => format!("[{}]", more.join(", ")),
    }
}

fn said(text: &str) -> String {
    one_line(text).replace("*/", "* /")
}
