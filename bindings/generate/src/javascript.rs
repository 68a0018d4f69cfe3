//! `bindings/javascript/uketsuke.js`: koffi, a frozen object per group, a class per handle.

use super::model::{Field, FieldOf, Kind, Model};
use super::shape::{Buffer, Class, Number, Passed, Shape, Teller, Worth, camel, classes, one_line, worths};
use std::fmt::Write;

const START: &str = include_str!("javascript_start.txt");
const DRIVER: &str = include_str!("javascript_driver.txt");
const SESSION: &str = include_str!("javascript_session.txt");

/// The module.
pub fn module(model: &Model) -> String {
    let mut text = START.to_owned();
    let mut exported: Vec<String> =
        ["FOREVER", "TEXT_CRLF", "UketsukeError", "Driver", "Handle", "dateOf"].map(str::to_owned).into();
    for group in &model.groups {
        let _ = write!(text, "\n/** {} */\nconst {} = Object.freeze({{\n", said(group.doc), group.type_name);
        for word in group.zero.iter().chain(&group.words) {
            let _ = writeln!(text, "  {}: {}, // {}", word.variant, word.number, said(word.en));
        }
        text += "});\n";
        exported.push(group.type_name.to_owned());
    }
    text += "\n// What is behind the number that a word asks for, where it is neither a count nor a word.\nconst worths = new Map([\n";
    for (group, variant, worth) in worths(model) {
        let of = match worth {
            Worth::Day => "day",
            Worth::Flag => "flag",
            Worth::Group(_) => continue,
        };
        let _ = writeln!(text, "  [{group}.{variant}, '{of}'],");
    }
    text += "]);\n";
    structure(&mut text, &model.transport.fields);
    text += "\nconst raw = {\n  Transport,\n";
    for function in model.functions() {
        let parameters: Vec<String> = function
            .parameters
            .iter()
            .map(|parameter| {
                let of = if function.name.ends_with("_free") { "_Inout_ void **" } else { ctype(parameter.kind) };
                declared(of, &parameter.name)
            })
            .collect();
        let result = result(&function.returns);
        let _ = writeln!(text, "  {0}: library.func('{result} {0}({1})'),", function.name, parameters.join(", "));
    }
    text += "};\n";
    text += DRIVER;
    for Class { handle, name } in classes() {
        let _ = write!(
            text,
            "\nclass {name} extends Handle {{\n  _free(place) {{\n    raw.uketsuke_{handle}_free(place);\n  }}\n"
        );
        if Shape::cancels(model, handle) {
            let _ = write!(text, "\n  _cancel() {{\n    raw.uketsuke_{handle}_cancel(this._raw);\n  }}\n");
        }
        let shapes = Shape::all(model, Some(Class { handle, name }));
        if shapes.iter().any(|shape| shape.teller() == Teller::This) {
            let (function, first) = match handle {
                "session" => ("uketsuke_error_text".to_owned(), "status, this._raw"),
                _ => (format!("uketsuke_{handle}_error_text"), "this._raw, status"),
            };
            let _ = write!(
                text,
                "\n  _tell(status, text) {{\n    raw.{function}({first}, Language.Ja, text, text.length, [0]);\n  }}\n"
            );
        }
        for shape in shapes {
            define(&mut text, &shape);
        }
        if handle == "session" {
            text += SESSION;
        }
        text += "}\n";
        exported.push(name.to_owned());
    }
    for shape in Shape::all(model, None) {
        define(&mut text, &shape);
        exported.push(camel(shape.name));
    }
    let _ = write!(text, "\nmodule.exports = {{\n  raw,\n");
    for name in exported {
        let _ = writeln!(text, "  {name},");
    }
    text + "};\n"
}

/// The driver's table, as the library has it.
fn structure(text: &mut String, fields: &[Field]) {
    let mut rows = String::new();
    text.push('\n');
    for Field { name, of, .. } in fields {
        let of = match of {
            FieldOf::Uint32 => "'uint32_t'".to_owned(),
            FieldOf::Int32 => "'int32_t'".to_owned(),
            // A number, that of the driver.
            FieldOf::Context => "'uintptr_t'".to_owned(),
            FieldOf::Text => "'const char *'".to_owned(),
            FieldOf::Function { returns, parameters } => {
                let own = format!("{}Function", super::shape::pascal(name));
                let parameters: Vec<String> =
                    parameters.iter().map(|one| declared(callback_type(one.kind), &one.name)).collect();
                let _ = writeln!(
                    text,
                    "const {own} = koffi.pointer(koffi.proto('{} {own}Of({})'));",
                    result(returns),
                    parameters.join(", ")
                );
                own
            }
        };
        let _ = writeln!(rows, "  {name}: {of},");
    }
    let _ = write!(text, "const Transport = koffi.struct('uketsuke_transport', {{\n{rows}}});\n");
}

fn declared(of: &str, name: &str) -> String {
    format!("{of}{}{name}", if of.ends_with('*') { "" } else { " " })
}

fn result(returns: &str) -> &'static str {
    match returns {
        "void" => "void",
        "uint32_t" => "uint32_t",
        "uint64_t" => "uint64_t",
        _ => "int32_t",
    }
}

fn define(text: &mut String, shape: &Shape<'_>) {
    let indent = if shape.class.is_some() { "  " } else { "" };
    let doc = shape.function.doc.replace('\n', &format!("\n{indent} * "));
    let _ = write!(text, "\n{indent}/** {doc} */\n");
    let head = match (shape.class.is_some(), shape.is_method) {
        (false, _) => "function ",
        (true, false) => "static ",
        (true, true) => "",
    };
    let taken = shape
        .takes
        .iter()
        .map(|taken| format!("{}{}", camel(taken.name), if taken.of.is_language() { " = Language.Ja" } else { "" }));
    let parameters = taken.collect::<Vec<_>>().join(", ");
    let name = camel(shape.number_twin().unwrap_or(shape.name));
    if let (Some(subject), Some(_)) = (shape.subject(), shape.number_twin()) {
        let (twin, subject) = (camel(shape.name), camel(subject.name));
        let _ = write!(
            text,
            "{indent}{twin}({parameters}) {{\n{indent}  return worthOf({subject}, this.{name}({parameters}));\n{indent}}}\n\n{indent}/** \
             The same as a bare number. */\n"
        );
    }
    let _ = writeln!(text, "{indent}{head}{name}({parameters}) {{");
    body(text, shape, &format!("{indent}  "));
    let _ = writeln!(text, "{indent}}}");
    if shape.waits() {
        let _ = write!(
            text,
            "\n{indent}/** The same as a promise: on a worker thread, until it ends or is cancelled. */\n\
             {indent}async {}Async({parameters}) {{\n",
            camel(shape.name)
        );
        body_later(text, shape, &format!("{indent}  "));
        let _ = writeln!(text, "{indent}}}");
    }
    if let Some(twin) = shape.day_twin() {
        let _ = write!(
            text,
            "\n{indent}/** The same as a Date; null where there is none. */\n{indent}{}({parameters}) {{\n{indent}  return \
             dateOf(this.{name}({parameters}));\n{indent}}}\n",
            camel(twin)
        );
    }
}

/// The body of the twin that gives a promise: its status is a status, and it gives a handle, one number or nothing.
fn body_later(text: &mut String, shape: &Shape<'_>, indent: &str) {
    let made = shape.gives.handle.map(|class| format!("new {}(made[0])", class.name));
    if made.is_some() {
        let _ = writeln!(text, "{indent}const made = [null];");
    }
    for (name, _) in &shape.gives.outs {
        let _ = writeln!(text, "{indent}const {} = [0];", camel(name));
    }
    let arguments: Vec<String> = shape.passes.iter().map(|passed| argument(*passed)).collect();
    let handles = shape.passes.iter().filter_map(|passed| match passed {
        Passed::This => Some("this".to_owned()),
        Passed::Handle(name) => Some(camel(name)),
        _ => None,
    });
    let _ = writeln!(
        text,
        "{indent}await later([{}], {}, {}, (secret, done) => {{\n{indent}  raw.{}.async({}, done);\n{indent}}});",
        handles.collect::<Vec<_>>().join(", "),
        teller(shape),
        shape.takes_pin().map_or("null".to_owned(), camel),
        shape.function.name,
        arguments.join(", ")
    );
    let out = shape.gives.outs.first().map(|(name, _)| format!("{}[0]", camel(name)));
    if let Some(given) = made.or(out) {
        let _ = writeln!(text, "{indent}return {given};");
    }
}

fn body(text: &mut String, shape: &Shape<'_>, indent: &str) {
    if shape.gives.handle.is_some() {
        let _ = writeln!(text, "{indent}const made = [null];");
    }
    for (name, _) in &shape.gives.outs {
        let _ = writeln!(text, "{indent}const {} = [0];", camel(name));
    }
    let arguments: Vec<String> = shape.passes.iter().map(|passed| argument(*passed)).collect();
    let call = format!("raw.{}({})", shape.function.name, arguments.join(", "));
    let call = match shape.takes_pin() {
        Some(pin) => format!("withSecret({}, (secret) => {call})", camel(pin)),
        None => call,
    };
    let session = teller(shape);
    let mut returned: Vec<String> = shape.gives.outs.iter().map(|(name, _)| format!("{}[0]", camel(name))).collect();
    match (shape.gives.buffer, shape.gives.handle, shape.gives.value) {
        (Some(buffer), ..) => {
            let ask = if buffer == Buffer::Text { "readText" } else { "readBytes" };
            let asked = format!("{ask}({session}, (to, length) => {call})");
            if returned.is_empty() {
                returned.push(asked);
            } else {
                let _ = writeln!(text, "{indent}const data = {asked};");
                returned.push("data".to_owned());
            }
        }
        (_, Some(class), _) => {
            let _ = writeln!(text, "{indent}check({call}, {session});");
            returned.push(format!("new {}(made[0])", class.name));
        }
        (_, _, Some(Number::Day)) => returned.push(format!("dateOf({call})")),
        (_, _, Some(Number::Flag)) => returned.push(format!("{call} !== 0")),
        (_, _, Some(_)) => returned.push(call),
        _ if shape.gives.is_report => {
            let _ = writeln!(text, "{indent}const status = {call};");
            let names = shape.gives.outs.iter().map(|(name, _)| format!("{0}: {0}[0]", camel(name)));
            returned = vec![format!("{{ status, {} }}", names.collect::<Vec<_>>().join(", "))];
        }
        _ if shape.gives.is_status => {
            let _ = writeln!(text, "{indent}check({call}, {session});");
        }
        _ => {
            let _ = writeln!(text, "{indent}{call};");
        }
    }
    match returned.as_slice() {
        [] => {}
        [one] => {
            let _ = writeln!(text, "{indent}return {one};");
        }
        more => {
            let _ = writeln!(text, "{indent}return [{}];", more.join(", "));
        }
    }
}

fn teller(shape: &Shape<'_>) -> String {
    match shape.teller() {
        Teller::Nobody => "null".to_owned(),
        Teller::This => "this".to_owned(),
        Teller::Handle(name) => camel(name),
    }
}

fn argument(passed: Passed<'_>) -> String {
    match passed {
        Passed::This => "rawOf(this)".to_owned(),
        Passed::Handle(name) => format!("rawOf({})", camel(name)),
        Passed::Text(name) => format!("asText({})", camel(name)),
        Passed::Pin(_) => "secret".to_owned(),
        Passed::Bytes(name) => format!("asBytes({})", camel(name)),
        Passed::LengthOf(name) => format!("{0} ? {0}.length : 0", camel(name)),
        Passed::Number(name, Number::Uint32) => format!("within({}, 0n, 0xffffffffn)", camel(name)),
        Passed::Number(name, Number::Uint64) => format!("within({}, 0n, 0xffffffffffffffffn)", camel(name)),
        Passed::Number(name, Number::Flag) => format!("{} ? 1 : 0", camel(name)),
        Passed::Number(name, Number::Day | Number::Value) => format!("asValue({})", camel(name)),
        Passed::Number(name, _) => format!("asNumber({})", camel(name)),
        Passed::Made => "made".to_owned(),
        Passed::Out(name, _) => camel(name),
        Passed::Buffer => "to".to_owned(),
        Passed::Capacity => "to.length".to_owned(),
        Passed::Length => "length".to_owned(),
    }
}

fn ctype(kind: Kind) -> &'static str {
    match kind {
        Kind::Handle | Kind::Context | Kind::TextOut | Kind::BytesOut => "void *",
        Kind::Transport => "const uketsuke_transport *",
        Kind::Log => "LogFunction ",
        Kind::HandleOut => "_Out_ void **",
        Kind::Int32 => "int32_t",
        Kind::Uint32 => "uint32_t",
        Kind::Uint64 => "uint64_t",
        Kind::Size => "size_t",
        Kind::TextIn => "const char *",
        Kind::PinIn | Kind::BytesIn => "const uint8_t *",
        Kind::Int32Out => "_Out_ int32_t *",
        Kind::Uint32Out => "_Out_ uint32_t *",
        Kind::SizeOut => "_Out_ size_t *",
    }
}

/// What a driver's function is handed.
fn callback_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Context => "uintptr_t",
        Kind::BytesOut => "uint8_t *",
        Kind::SizeOut => "size_t *",
        kind => ctype(kind),
    }
}

fn said(text: &str) -> String {
    one_line(text).replace("*/", "* /")
}
