//! `include/uketsuke.hpp`: C++17 over the header. A class per handle, an `enum class` per group, results instead of
//! exceptions.

use super::model::{CLASSES, Function, Group, Kind, Model, Parameter};
use std::fmt::Write;

const START: &str = include_str!("cpp_start.txt");
const DRIVER: &str = include_str!("cpp_driver.txt");

/// Handles with their classes, each after those that it mentions.
/// The header.
pub fn header(model: &Model) -> String {
    let mut text = START.to_owned();
    text += "\n// Words. Each may stand wherever a Number is wanted.\n";
    for group in &model.groups {
        words(&mut text, group);
    }
    let functions: Vec<&Function> = model.topics.iter().flat_map(|topic| &topic.functions).collect();
    for (_, class) in CLASSES {
        let _ = writeln!(text, "class {class};");
    }
    text += "struct Driver;\n";
    for (handle, class) in CLASSES {
        let _ = write!(
            text,
            "\nclass {class} : public detail::Handle<uketsuke_{handle}, uketsuke_{handle}_free> {{\n  public:\n    \
             explicit {class}(uketsuke_{handle} *raw = nullptr) noexcept : Handle(raw) {{}}\n"
        );
        for function in functions.iter().filter(|function| class_of(function) == *handle) {
            declare(&mut text, function, handle);
        }
        if *handle == "session" {
            text += "    /// Opens a driver's own reader, which the session owns from then on.\n    \
                     static Result<Session> open_driver(std::unique_ptr<Driver> driver, const Settings &settings) noexcept;\n";
        }
        text += "};\n";
    }
    text += "\n// Functions of no handle.\n";
    for function in functions.iter().filter(|function| class_of(function).is_empty()) {
        declare(&mut text, function, "");
    }
    for (handle, class) in CLASSES {
        for function in functions.iter().filter(|function| class_of(function) == *handle) {
            define(&mut text, function, handle, class);
        }
    }
    for function in functions.iter().filter(|function| class_of(function).is_empty()) {
        define(&mut text, function, "", "");
    }
    text + DRIVER
}

fn words(text: &mut String, group: &Group) {
    let name = format!("{}{}", group.type_name, if clashes(group.type_name) { "Word" } else { "" });
    let _ = write!(text, "enum class {name} : std::int32_t {{");
    let rows: Vec<String> =
        group.zero.iter().chain(&group.words).map(|word| format!(" {} = {}", word.variant, word.number)).collect();
    let _ = writeln!(text, "{} }};", rows.join(","));
}

fn clashes(name: &str) -> bool {
    CLASSES.iter().any(|(_, class)| *class == name)
}

/// The handle whose class a function belongs to; empty for none.
fn class_of(function: &Function) -> &'static str {
    if function.name.ends_with("_free") || function.name == "uketsuke_session_open_transport" {
        return "-";
    }
    let name = function.name.trim_start_matches("uketsuke_");
    if name == "decide" {
        return "decision";
    }
    let known = CLASSES.iter().find(|(handle, _)| name.starts_with(&format!("{handle}_")));
    known.map_or("", |(handle, _)| *handle)
}

fn method(function: &Function, handle: &str) -> String {
    let name = function.name.trim_start_matches("uketsuke_");
    let name = if handle.is_empty() {
        name
    } else {
        name.strip_prefix(handle).map_or(name, |name| name.trim_start_matches('_'))
    };
    match name {
        "new" => "make".to_owned(),
        name => name.to_owned(),
    }
}

/// What a function is in C++.
struct Shape {
    parameters: Vec<String>,
    result: String,
    /// It is called without an object.
    is_static: bool,
}

fn of_handle(parameter: &Parameter) -> String {
    let name = parameter.c.trim_start_matches("const ").trim_end_matches(['*', ' ']).trim_start_matches("uketsuke_");
    CLASSES.iter().find(|(handle, _)| *handle == name).map_or("void", |(_, class)| *class).to_owned()
}

fn outs(function: &Function) -> Vec<&Parameter> {
    let out = |kind| matches!(kind, Kind::Int32Out | Kind::Uint32Out);
    function.parameters.iter().filter(|parameter| out(parameter.kind)).collect()
}

fn has(function: &Function, kind: Kind) -> bool {
    function.parameters.iter().any(|parameter| parameter.kind == kind)
}

fn shape(function: &Function, handle: &str) -> Shape {
    let mut parameters = Vec::new();
    let mut is_static = true;
    let buffer = has(function, Kind::TextOut) || has(function, Kind::BytesOut);
    let outs = outs(function);
    let returned = outs.len() == 1 && !buffer;
    for (place, parameter) in function.parameters.iter().enumerate() {
        let name = &parameter.name;
        match parameter.kind {
            Kind::Handle if place == 0 && of_handle(parameter) == class_name(handle) && !handle.is_empty() => {
                is_static = false
            }
            Kind::Handle => parameters.push(format!("const {} &{name}", of_handle(parameter))),
            Kind::TextIn => parameters.push(format!("const char *{name}")),
            Kind::BytesIn => parameters.push(format!("Bytes {name}")),
            Kind::Int32 => parameters.push(match parameter.c.as_str() {
                "uketsuke_language" => format!("Language {name}"),
                "uketsuke_fact" => format!("Fact {name}"),
                "uketsuke_operation" => format!("OperationKind {name}"),
                _ => format!("Number {name}"),
            }),
            Kind::Uint32 | Kind::Uint64 => parameters.push(format!("{} {name}", parameter.c)),
            Kind::Int32Out | Kind::Uint32Out if !returned => parameters.push(format!("{}{name}", parameter.c)),
            Kind::Log => parameters.push(format!("uketsuke_log {name}")),
            Kind::Context => parameters.push(format!("void *{name}")),
            _ => {}
        }
    }
    let made = function.parameters.iter().find(|parameter| parameter.kind == Kind::HandleOut);
    let result = if let Some(made) = made {
        format!("Result<{}>", of_handle(made))
    } else if has(function, Kind::TextOut) {
        "Result<std::string>".to_owned()
    } else if has(function, Kind::BytesOut) {
        "Result<std::vector<std::uint8_t>>".to_owned()
    } else if returned {
        format!("Result<{}>", if outs[0].kind == Kind::Uint32Out { "std::uint32_t" } else { "std::int32_t" })
    } else if function.returns == "uketsuke_status" {
        "Result<Nothing>".to_owned()
    } else {
        function.returns.clone()
    };
    Shape { parameters, result, is_static }
}

fn class_name(handle: &str) -> &'static str {
    CLASSES.iter().find(|(known, _)| *known == handle).map_or("", |(_, class)| *class)
}

fn declare(text: &mut String, function: &Function, handle: &str) {
    let Shape { parameters, result, is_static } = shape(function, handle);
    let indent = if handle.is_empty() { "" } else { "    " };
    for line in function.doc.lines() {
        let _ = writeln!(text, "{}", format!("{indent}/// {line}").trim_end());
    }
    let (before, after) = match (handle.is_empty(), is_static) {
        (true, _) => ("inline ", ""),
        (false, true) => ("static ", ""),
        (false, false) => ("", " const"),
    };
    let _ = writeln!(
        text,
        "{indent}{before}{result} {}({}){after} noexcept;",
        method(function, handle),
        parameters.join(", ")
    );
}

fn define(text: &mut String, function: &Function, handle: &str, class: &str) {
    let Shape { parameters, result, is_static } = shape(function, handle);
    let scope = if class.is_empty() { String::new() } else { format!("{class}::") };
    let after = if is_static { "" } else { " const" };
    let _ = writeln!(
        text,
        "\ninline {result} {scope}{}({}){after} noexcept {{",
        method(function, handle),
        parameters.join(", ")
    );
    let buffer = has(function, Kind::TextOut) || has(function, Kind::BytesOut);
    let returned = outs(function).len() == 1 && !buffer;
    let (mut arguments, mut size_of) = (Vec::new(), String::new());
    for (place, parameter) in function.parameters.iter().enumerate() {
        let name = &parameter.name;
        arguments.push(match parameter.kind {
            Kind::Handle if place == 0 && !is_static => "raw()".to_owned(),
            Kind::Handle => format!("{name}.raw()"),
            Kind::HandleOut | Kind::Int32Out | Kind::Uint32Out if returned || parameter.kind == Kind::HandleOut => {
                "&made".to_owned()
            }
            Kind::BytesIn => {
                size_of = format!("{name}.size");
                format!("{name}.data")
            }
            Kind::Size if !size_of.is_empty() => core::mem::take(&mut size_of),
            Kind::Size => "capacity".to_owned(),
            Kind::TextOut | Kind::BytesOut => "to".to_owned(),
            Kind::SizeOut => "length".to_owned(),
            Kind::Int32 => match parameter.c.as_str() {
                "uketsuke_language" | "uketsuke_fact" | "uketsuke_operation" => {
                    format!("static_cast<std::int32_t>({name})")
                }
                _ => format!("{name}.value"),
            },
            _ => name.clone(),
        });
    }
    let call = format!("{}({})", function.name, arguments.join(", "));
    let session = if class == "Session" && !is_static { "raw()" } else { "nullptr" };
    let made = function.parameters.iter().find(|parameter| parameter.kind == Kind::HandleOut);
    if buffer {
        let (helper, of) = if has(function, Kind::TextOut) { ("text", "char") } else { ("bytes", "std::uint8_t") };
        let _ = writeln!(
            text,
            "    return detail::{helper}({session}, [&]({of} *to, std::size_t capacity, std::size_t *length) {{ return {call}; }});"
        );
    } else if let Some(made) = made {
        let class = of_handle(made);
        let raw = CLASSES.iter().find(|(_, known)| *known == class).map_or("", |(handle, _)| *handle);
        let _ = writeln!(text, "    uketsuke_{raw} *made = nullptr;\n    const uketsuke_status ended = {call};");
        let _ = writeln!(
            text,
            "    {class} handle(made);\n    if (ended != UKETSUKE_OK) return detail::error(ended, {session});\n    return handle;"
        );
    } else if returned {
        let of = if outs(function)[0].kind == Kind::Uint32Out { "std::uint32_t" } else { "std::int32_t" };
        let _ = writeln!(text, "    {of} made = 0;\n    const uketsuke_status ended = {call};");
        let _ =
            writeln!(text, "    if (ended != UKETSUKE_OK) return detail::error(ended, {session});\n    return made;");
    } else if function.returns == "uketsuke_status" {
        let _ = writeln!(text, "    const uketsuke_status ended = {call};");
        let _ = writeln!(
            text,
            "    if (ended != UKETSUKE_OK) return detail::error(ended, {session});\n    return Nothing{{}};"
        );
    } else if function.returns == "void" {
        let _ = writeln!(text, "    {call};");
    } else {
        let _ = writeln!(text, "    return {call};");
    }
    text.push_str("}\n");
}
