//! `include/uketsuke.hpp`: C++17 over the header. A class per handle, an `enum class` per group, results instead of
//! exceptions.

use super::model::{Group, Model};
use super::shape::{Buffer, Class, Given, Number, Passed, Shape, Teller, Worth, classes, worths};
use std::fmt::Write;

const START: &str = include_str!("cpp_start.txt");
const DRIVER: &str = include_str!("cpp_driver.txt");
const WORTH: &str = "\
/// What is behind a word's number: `Worth<Outcome::Sign>` is Sign, of a day it is Day, of a flag bool, else a number.
template <auto What> using Worth = typename detail::Worth<What>::type;

namespace detail {
template <class T> T worth(std::int32_t number) noexcept {
    if constexpr (std::is_same_v<T, bool>) return number != 0;
    else return static_cast<T>(number);
}
} // namespace detail

";
/// Milliseconds.
const TIMEOUT: &str = "timeout_ms";

/// The header.
pub fn header(model: &Model) -> String {
    let mut text = START.to_owned();
    text += "\n// Words. Each may stand wherever a Number is wanted.\n";
    for group in &model.groups {
        words(&mut text, group);
    }
    text += "\nnamespace detail {\n";
    for group in &model.groups {
        let _ = writeln!(text, "template <> struct IsWord<{}> : std::true_type {{}};", group.type_name);
    }
    text += "\n/// What is behind the number that a word asks for; of all others a number.\ntemplate <auto What> struct Worth { \
             using type = std::int32_t; };\n";
    for (group, variant, worth) in worths(model) {
        let of = match worth {
            Worth::Day => "Day",
            Worth::Flag => "bool",
            Worth::Group(group) => group,
        };
        let _ = writeln!(text, "template <> struct Worth<{group}::{variant}> {{ using type = {of}; }};");
    }
    text += "} // namespace detail\n\n";
    text += WORTH;
    for class in classes() {
        let _ = writeln!(text, "class {};", class.name);
    }
    text += "struct Driver;\n";
    for Class { handle, name } in classes() {
        let _ = write!(
            text,
            "\nclass {name} : public detail::Handle<uketsuke_{handle}, uketsuke_{handle}_free> {{\n  public:\n    \
             explicit {name}(uketsuke_{handle} *raw = nullptr) noexcept : Handle(raw) {{}}\n"
        );
        for shape in Shape::all(model, Some(Class { handle, name })) {
            declare(&mut text, &shape);
        }
        if handle == "session" {
            text += "    /// Opens a driver's own reader, which the session owns from then on.\n    \
                     static Result<Session> open_driver(std::unique_ptr<Driver> driver, const Settings &settings) noexcept;\n    \
                     /// Gives each line of the log to a function with its context.\n    \
                     Result<Nothing> set_log(uketsuke_log line, void *context) const noexcept;\n\n  private:\n    \
                 detail::Failure failure_;\n";
        }
        text += "};\n";
    }
    text += "\n// Functions of no handle.\n";
    let without = Shape::all(model, None);
    for shape in &without {
        declare(&mut text, shape);
    }
    for shape in classes().flat_map(|class| Shape::all(model, Some(class))).chain(without) {
        define(&mut text, &shape);
    }
    text + DRIVER
}

/// The program that prints every word: C++ has no way to ask for them.
pub fn words_program(model: &Model) -> String {
    let mut text = "// Made by `cargo run -p uketsuke-bindings`: prints every word, as `Group.Word number`.\n#include \
                    <cstdio>\n\n#include \"uketsuke.hpp\"\n\nstatic void say(const char *name, uketsuke::Number word) { \
                    std::printf(\"%s %d\\n\", name, static_cast<int>(word.value)); }\n\nint main() {\n"
        .to_owned();
    for group in &model.groups {
        for word in group.zero.iter().chain(&group.words) {
            let (of, variant) = (group.type_name, word.variant);
            let _ = writeln!(text, "    say(\"{of}.{variant}\", uketsuke::{of}::{variant});");
        }
    }
    text + "    return 0;\n}\n"
}

fn words(text: &mut String, group: &Group) {
    let _ = write!(text, "enum class {} : std::int32_t {{", group.type_name);
    let rows: Vec<String> =
        group.zero.iter().chain(&group.words).map(|word| format!(" {} = {}", word.variant, word.number)).collect();
    let _ = writeln!(text, "{} }};", rows.join(","));
}

/// Parameters, with default values in a declaration.
fn parameters(shape: &Shape<'_>, declares: bool) -> String {
    let taken = shape.takes.iter().map(|taken| {
        let of = match taken.of {
            Given::Handle(class) => format!("const {} &", class.name),
            Given::Text | Given::Pin => "const char *".to_owned(),
            Given::Bytes => "Bytes ".to_owned(),
            Given::Number(Number::Group(group)) => format!("{group} "),
            Given::Number(Number::Uint32) if taken.name == TIMEOUT => "Timeout ".to_owned(),
            Given::Number(Number::Uint32) => "std::uint32_t ".to_owned(),
            Given::Number(Number::Uint64) => "std::uint64_t ".to_owned(),
            Given::Number(Number::Flag) => "bool ".to_owned(),
            Given::Number(Number::Day) => "Day ".to_owned(),
            Given::Number(_) => "Number ".to_owned(),
        };
        let default = if declares && taken.of.is_language() { " = Language::Ja" } else { "" };
        format!("{of}{}{default}", taken.name)
    });
    // More than one number comes back by reference, before what has a default.
    let mut all: Vec<String> = taken.collect();
    if !returns_out(shape) {
        let outs = shape.gives.outs.iter().map(|(name, of)| format!("{} &{name}", plain(*of)));
        let place = shape.takes.iter().position(|taken| taken.of.is_language()).unwrap_or(all.len());
        all.splice(place..place, outs);
    }
    all.join(", ")
}

fn returns_out(shape: &Shape<'_>) -> bool {
    shape.gives.outs.len() == 1 && shape.gives.buffer.is_none()
}

fn plain(of: Number) -> &'static str {
    match of {
        Number::Uint32 => "std::uint32_t",
        Number::Uint64 => "std::uint64_t",
        Number::Flag => "bool",
        Number::Day => "Day",
        Number::Group(group) => group,
        _ => "std::int32_t",
    }
}

fn result(shape: &Shape<'_>) -> String {
    let gives = &shape.gives;
    match (gives.handle, gives.buffer, gives.value) {
        (Some(class), ..) => format!("Result<{}>", class.name),
        (_, Some(Buffer::Text), _) => "Result<std::string>".to_owned(),
        (_, Some(Buffer::Bytes), _) => "Result<std::vector<std::uint8_t>>".to_owned(),
        (_, _, Some(of)) => plain(of).to_owned(),
        _ if returns_out(shape) => format!("Result<{}>", plain(gives.outs[0].1)),
        _ if gives.is_status || gives.is_report => "Result<Nothing>".to_owned(),
        _ => "void".to_owned(),
    }
}

fn declare(text: &mut String, shape: &Shape<'_>) {
    let indent = if shape.class.is_some() { "    " } else { "" };
    for line in shape.function.doc.lines() {
        let _ = writeln!(text, "{}", format!("{indent}/// {line}").trim_end());
    }
    let (before, after) = match (shape.class.is_some(), shape.is_method) {
        (false, _) => ("inline ", ""),
        (true, false) => ("static ", ""),
        (true, true) => ("", " const"),
    };
    let (result, parameters) = (result(shape), parameters(shape, true));
    let _ = writeln!(text, "{indent}{before}{result} {}({parameters}){after} noexcept;", shape.name);
    typed(text, shape, indent);
    if let Some(twin) = shape.day_twin() {
        let arguments: Vec<&str> = shape.takes.iter().map(|taken| taken.name).collect();
        let (name, arguments) = (shape.name, arguments.join(", "));
        let _ = writeln!(text, "{indent}/// The same, of what is a day.");
        let _ =
            writeln!(text, "{indent}Day {twin}({parameters}) const noexcept {{ return Day({name}({arguments})); }}");
    }
}

/// The twin that has the type of what is asked for or set: `get<Outcome::Sign>()`.
fn typed(text: &mut String, shape: &Shape<'_>, indent: &str) {
    let Some(subject) = shape.subject() else { return };
    let what = match subject.of {
        Given::Number(Number::Group(group)) => group,
        _ => "auto",
    };
    let others = shape.takes.iter().filter(|taken| taken.name != subject.name);
    let declared = others.map(|taken| match taken.of {
        Given::Number(Number::Value) => format!("Worth<What> {}", taken.name),
        _ => format!("std::uint32_t {}", taken.name),
    });
    let declared = declared.collect::<Vec<_>>().join(", ");
    let passed = shape.takes.iter().map(|taken| if taken.name == subject.name { "What" } else { taken.name });
    let call = format!("{}({})", shape.name, passed.collect::<Vec<_>>().join(", "));
    let (gives, call) = match shape.day_twin() {
        Some(_) => ("Worth<What>".to_owned(), format!("detail::worth<Worth<What>>({call})")),
        None => (result(shape), call),
    };
    let _ = writeln!(text, "{indent}/// The same by its type.");
    let _ = writeln!(
        text,
        "{indent}template <{what} What> {gives} {}({declared}) const noexcept {{ return {call}; }}",
        shape.name
    );
}

fn define(text: &mut String, shape: &Shape<'_>) {
    let scope = shape.class.map_or(String::new(), |class| format!("{}::", class.name));
    let after = if shape.is_method { " const" } else { "" };
    let (result, parameters) = (result(shape), parameters(shape, false));
    let _ = writeln!(text, "\ninline {result} {scope}{}({parameters}){after} noexcept {{", shape.name);
    let arguments: Vec<String> = shape.passes.iter().map(|passed| argument(shape, *passed)).collect();
    let call = format!("{}({})", shape.function.name, arguments.join(", "));
    let session = match shape.teller() {
        Teller::Nobody => "nullptr".to_owned(),
        Teller::This => "raw()".to_owned(),
        Teller::Handle(name) => format!("{name}.raw()"),
    };
    let failure = if shape.is_of_session() { ", failure_" } else { "" };
    let error = format!("if (ended != UKETSUKE_OK) return detail::error(ended, {session}{failure});");
    let gives = &shape.gives;
    let (mut before, mut after) = (String::new(), String::new());
    for (name, of) in &gives.outs {
        if let Number::Group(group) = of {
            let _ = writeln!(before, "    std::int32_t {name}_out = 0;");
            let _ = writeln!(after, "    {name} = static_cast<{group}>({name}_out);");
        }
    }
    let ended = format!("{before}    const uketsuke_status ended = {call};\n{after}    {error}\n");
    if let Some(buffer) = gives.buffer {
        let (helper, of) = if buffer == Buffer::Text { ("text", "char") } else { ("bytes", "std::uint8_t") };
        let lambda = format!("[&]({of} *to, std::size_t capacity, std::size_t *length) {{ return {call}; }}");
        let _ = writeln!(text, "    return detail::{helper}({session}, {lambda});");
    } else if let Some(class) = gives.handle {
        let _ = write!(text, "    uketsuke_{} *made = nullptr;\n{ended}", class.handle);
        let _ = writeln!(text, "    return {}(made);", class.name);
    } else if returns_out(shape) {
        let _ = write!(text, "    {} made = 0;\n{ended}    return made;\n", plain(gives.outs[0].1));
    } else if gives.is_status || gives.is_report {
        let _ = writeln!(text, "{ended}    return Nothing{{}};");
    } else if gives.value == Some(Number::Flag) {
        let _ = writeln!(text, "    return {call} != 0;");
    } else if gives.value == Some(Number::Day) {
        let _ = writeln!(text, "    return Day({call});");
    } else if gives.value.is_some() {
        let _ = writeln!(text, "    return {call};");
    } else {
        let _ = writeln!(text, "    {call};");
    }
    text.push_str("}\n");
}

fn argument(shape: &Shape<'_>, passed: Passed<'_>) -> String {
    match passed {
        Passed::This => "raw()".to_owned(),
        Passed::Handle(name) => format!("{name}.raw()"),
        Passed::Text(name) | Passed::Pin(name) => name.to_owned(),
        Passed::Bytes(name) => format!("{name}.data"),
        Passed::LengthOf(name) => format!("{name}.size"),
        Passed::Number(name, Number::Group(_)) => format!("static_cast<std::int32_t>({name})"),
        Passed::Number(TIMEOUT, _) => format!("{TIMEOUT}.value"),
        Passed::Number(name, Number::Flag) => format!("{name} ? 1 : 0"),
        Passed::Number(name, Number::Uint32 | Number::Uint64) => name.to_owned(),
        Passed::Number(name, Number::Day) => format!("{name}.number()"),
        Passed::Number(name, _) => format!("{name}.value"),
        Passed::Made => "&made".to_owned(),
        Passed::Out(..) if returns_out(shape) => "&made".to_owned(),
        Passed::Out(name, Number::Group(_)) => format!("&{name}_out"),
        Passed::Out(name, _) => format!("&{name}"),
        Passed::Buffer => "to".to_owned(),
        Passed::Capacity => "capacity".to_owned(),
        Passed::Length => "length".to_owned(),
    }
}
