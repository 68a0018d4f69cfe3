//! `bindings/pascal/uketsuke.pas`: Free Pascal and Delphi (XE2 and newer). Scoped enumerations, a class per handle,
//! exceptions with the error's text. ASCII only, since Delphi reads a source without a mark in the system's code page.

use super::header::ascii;
use super::model::{Field, FieldOf, Function, Group, Kind, Model};
use super::shape::{Buffer, Class, Given, Number, Passed, Shape, Teller, classes, pascal};
use std::fmt::Write;

const START: &str = include_str!("pascal_start.txt");
const DRIVER: &str = include_str!("pascal_driver.txt");
const END: &str = include_str!("pascal_end.txt");

/// The words of Pascal that are a word of the vocabulary or the name of a function, too.
const RESERVED: &[&str] = &[
    "and",
    "array",
    "as",
    "asm",
    "begin",
    "case",
    "class",
    "const",
    "constructor",
    "destructor",
    "div",
    "do",
    "downto",
    "else",
    "end",
    "except",
    "exports",
    "file",
    "finalization",
    "finally",
    "for",
    "function",
    "goto",
    "if",
    "implementation",
    "in",
    "inherited",
    "initialization",
    "inline",
    "interface",
    "is",
    "label",
    "library",
    "mod",
    "nil",
    "not",
    "object",
    "of",
    "on",
    "operator",
    "or",
    "out",
    "packed",
    "procedure",
    "program",
    "property",
    "raise",
    "record",
    "repeat",
    "resourcestring",
    "set",
    "shl",
    "shr",
    "string",
    "then",
    "threadvar",
    "to",
    "try",
    "type",
    "unit",
    "until",
    "uses",
    "var",
    "while",
    "with",
    "xor",
];

/// The unit.
pub fn unit(model: &Model) -> String {
    let mut words = String::new();
    let (mut declared, mut defined) = (String::new(), String::new());
    for group in &model.groups {
        let name = enumeration(group.type_name);
        enumerated(&mut words, group, &name);
        let _ = writeln!(declared, "    class operator Implicit(AWord: {name}): TNumber;");
        let _ = write!(
            defined,
            "\nclass operator TNumber.Implicit(AWord: {name}): TNumber;\nbegin\n  Result.FValue := Ord(AWord);\nend;\n"
        );
    }
    let mut raw = String::new();
    structure(&mut raw, &model.transport.fields);
    for function in model.functions() {
        import(&mut raw, function);
    }
    let mut driver = DRIVER.split("@@\n");
    let (mut classes_declared, mut classes_defined) = (String::new(), String::new());
    for class in classes() {
        let _ = writeln!(classes_declared, "  T{} = class;", class.name);
    }
    classes_declared += "\n";
    classes_declared += driver.next().unwrap_or_default();
    let (session_declared, session_defined) = (driver.next().unwrap_or_default(), driver.next().unwrap_or_default());
    for class in classes() {
        let Class { handle, name } = class;
        let is_session = handle == "session";
        let base = if is_session { "TDriversHandle" } else { "TUketsukeHandle" };
        let _ = write!(
            classes_declared,
            "\n  // A handle of uketsuke.h: uketsuke_{handle}.\n  T{name} = class({base})\n  public\n    destructor Destroy; \
             override;\n"
        );
        let _ = write!(
            classes_defined,
            "\ndestructor T{name}.Destroy;\nbegin\n  uketsuke_{handle}_free(FRaw);\n  inherited Destroy;\nend;\n"
        );
        for shape in Shape::all(model, Some(class)) {
            declare(&mut classes_declared, &shape);
            define(&mut classes_defined, &shape);
        }
        if is_session {
            classes_declared += session_declared;
            classes_defined += session_defined;
        }
        classes_declared += "  end;\n";
    }
    classes_declared += "\n  // The functions of no handle.\n  TUketsuke = class\n  public\n";
    for shape in Shape::all(model, None) {
        declare(&mut classes_declared, &shape);
        define(&mut classes_defined, &shape);
    }
    classes_declared += "  end;\n";
    START
        .replace("@WORDS@\n", &words)
        .replace("@CONVERSIONS@\n", &declared)
        .replace("@RAW@\n", &raw)
        .replace("@CLASSES@\n", &classes_declared)
        + &defined
        + END
        + driver.next().unwrap_or_default()
        + &classes_defined
        + "\nend.\n"
}

/// The program that prints every word: Pascal has no way to ask for them.
pub fn words_program(model: &Model) -> String {
    let mut text = "// Made by `cargo run -p uketsuke-bindings`: prints every word, as `Group.Word number`.\nprogram \
                    words;\n\n{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}\n{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}\n\nuses Uketsuke;\n\nprocedure \
                    Say(const AName: string; AWord: TNumber);\nbegin\n  WriteLn(AName, ' ', AWord.Value);\nend;\n\nbegin\n"
        .to_owned();
    for group in &model.groups {
        for word in group.zero.iter().chain(&group.words) {
            let (of, variant) = (enumeration(group.type_name), escaped(word.variant));
            let _ = writeln!(text, "  Say('{}.{}', {of}.{variant});", group.type_name, word.variant);
        }
    }
    text + "end.\n"
}

/// `TSign`. System has a `TMethod` already.
fn enumeration(type_name: &str) -> String {
    if type_name == "Method" { "TMethodWord".to_owned() } else { format!("T{type_name}") }
}

fn escaped(name: &str) -> String {
    if RESERVED.contains(&name.to_lowercase().as_str()) { format!("&{name}") } else { name.to_owned() }
}

fn enumerated(text: &mut String, group: &Group, name: &str) {
    let mut words: Vec<_> = group.zero.iter().chain(&group.words).collect();
    words.sort_by_key(|word| word.number);
    let _ = writeln!(text, "  // {}\n  {name} = (", ascii(group.doc));
    for (place, word) in words.iter().enumerate() {
        let comma = if place + 1 < words.len() { "," } else { "" };
        let said = format!("    {} = {}{comma} // {}", escaped(word.variant), word.number, ascii(word.en));
        let _ = writeln!(text, "{}", said.trim_end_matches([' ', '/']));
    }
    text.push_str("  );\n\n");
}

/// The driver's table, as the library has it.
fn structure(text: &mut String, fields: &[Field]) {
    let mut rows = String::new();
    text.push_str("  TLogFunction = procedure(AContext: Pointer; ALine: PAnsiChar); cdecl;\n");
    for Field { name, of, .. } in fields {
        let of = match of {
            FieldOf::Uint32 => "Cardinal".to_owned(),
            FieldOf::Int32 => "Integer".to_owned(),
            FieldOf::Context => "Pointer".to_owned(),
            FieldOf::Text => "PAnsiChar".to_owned(),
            FieldOf::Function { returns, parameters } => {
                let own = format!("T{}Function", pascal(name));
                let parameters: Vec<String> =
                    parameters.iter().map(|one| format!("A{}: {}", pascal(&one.name), raw_type(one.kind))).collect();
                let (word, result) = result(returns);
                let _ = writeln!(text, "  {own} = {word}({}){result}; cdecl;", parameters.join("; "));
                own
            }
        };
        let _ = writeln!(rows, "    {}: {of};", escaped(name));
    }
    let _ = write!(text, "\n  TTransport = record\n{rows}  end;\n  PTransport = ^TTransport;\n\n");
}

fn result(returns: &str) -> (&'static str, &'static str) {
    match returns {
        "void" => ("procedure", ""),
        "uint32_t" => ("function", ": Cardinal"),
        "uint64_t" => ("function", ": UInt64"),
        _ => ("function", ": Integer"),
    }
}

fn import(text: &mut String, function: &Function) {
    let parameters = function.parameters.iter().map(|parameter| {
        let by_reference = if parameter.kind == Kind::HandleOut { "var " } else { "" };
        format!("{by_reference}A{}: {}", pascal(&parameter.name), raw_type(parameter.kind))
    });
    let (word, result) = result(&function.returns);
    let all = parameters.collect::<Vec<_>>().join("; ");
    let _ = writeln!(text, "{word} {}({all}){result}; cdecl; external UketsukeLibrary;", function.name);
}

fn raw_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Handle | Kind::HandleOut | Kind::Context => "Pointer",
        Kind::Int32 => "Integer",
        Kind::Uint32 => "Cardinal",
        Kind::Uint64 => "UInt64",
        Kind::Size => "NativeUInt",
        Kind::TextIn | Kind::PinIn | Kind::TextOut => "PAnsiChar",
        Kind::BytesIn | Kind::BytesOut => "PByte",
        Kind::Int32Out => "PInteger",
        Kind::Uint32Out => "PCardinal",
        Kind::SizeOut => "PNativeUInt",
        Kind::Transport => "PTransport",
        Kind::Log => "TLogFunction",
    }
}

fn of_number(of: Number) -> String {
    match of {
        Number::Group(group) => enumeration(group),
        Number::Day => "TDateTime".to_owned(),
        Number::Flag => "Boolean".to_owned(),
        Number::Uint32 => "Cardinal".to_owned(),
        Number::Uint64 => "UInt64".to_owned(),
        Number::Word | Number::Value => "TNumber".to_owned(),
    }
}

/// A method's name: what Pascal reserves has another.
fn method(name: &str) -> String {
    match name {
        "set" => "SetValue".to_owned(),
        "unit" => "UnitAt".to_owned(),
        name => pascal(name),
    }
}

/// Parameters, with default values in a declaration.
fn parameters(shape: &Shape<'_>, declares: bool) -> String {
    let taken = shape.takes.iter().map(|taken| {
        let (constant, of) = match taken.of {
            Given::Handle(class) => ("", format!("T{}", class.name)),
            Given::Text => ("const ", "TText".to_owned()),
            Given::Pin | Given::Bytes => ("const ", "TBytes".to_owned()),
            Given::Number(of) => ("", of_number(of)),
        };
        let default = if declares && taken.of.is_language() { " = TLanguage.Ja" } else { "" };
        format!("{constant}A{}: {of}{default}", pascal(taken.name))
    });
    let mut all: Vec<String> = taken.collect();
    if !returns_out(shape) {
        all.extend(shape.gives.outs.iter().map(|(name, of)| format!("out A{}: {}", pascal(name), of_number(*of))));
    }
    if all.is_empty() { String::new() } else { format!("({})", all.join("; ")) }
}

fn returns_out(shape: &Shape<'_>) -> bool {
    shape.gives.outs.len() == 1 && shape.gives.buffer.is_none()
}

fn gives(shape: &Shape<'_>) -> Option<String> {
    let gives = &shape.gives;
    match (gives.handle, gives.buffer, gives.value) {
        (Some(class), ..) => Some(format!("T{}", class.name)),
        (_, Some(Buffer::Text), _) => Some("TText".to_owned()),
        (_, Some(Buffer::Bytes), _) => Some("TBytes".to_owned()),
        (_, _, Some(of)) => Some(of_number(of)),
        _ if gives.is_report => Some("TStatus".to_owned()),
        _ if returns_out(shape) => Some(of_number(gives.outs[0].1)),
        _ => None,
    }
}

/// Its first line, within a class or with the class before its name.
fn head(shape: &Shape<'_>, name: &str, of: Option<&str>, declares: bool) -> String {
    let class = if shape.is_method { "" } else { "class " };
    let word = if of.is_some() { "function" } else { "procedure" };
    let scope = match (declares, shape.class) {
        (true, _) => String::new(),
        (false, Some(class)) => format!("T{}.", class.name),
        (false, None) => "TUketsuke.".to_owned(),
    };
    let result = of.map_or(String::new(), |of| format!(": {of}"));
    let is_static = if declares && !shape.is_method { " static;" } else { "" };
    format!("{class}{word} {scope}{name}{}{result};{is_static}", parameters(shape, declares))
}

fn declare(text: &mut String, shape: &Shape<'_>) {
    for line in shape.function.doc.lines() {
        let _ = writeln!(text, "{}", format!("    // {}", ascii(line)).trim_end());
    }
    let of = gives(shape);
    let _ = writeln!(text, "    {}", head(shape, &method(shape.name), of.as_deref(), true));
    if let Some(twin) = shape.day_twin() {
        let head = head(shape, &pascal(twin), Some("TDateTime"), true);
        let _ = writeln!(text, "    // The same as a day; 0 where there is none.\n    {head}");
    }
}

fn define(text: &mut String, shape: &Shape<'_>) {
    let of = gives(shape);
    let gives = &shape.gives;
    let mut variables = Vec::new();
    // Texts live in variables until the call is over.
    let mut before = Vec::new();
    for taken in &shape.takes {
        let name = pascal(taken.name);
        if taken.of == Given::Text {
            variables.push(format!("{name}Utf8: UTF8String"));
            before.push(format!("{name}Utf8 := ToUtf8(A{name});"));
        }
    }
    if let Some(pin) = shape.takes_pin() {
        variables.push("Secret: TBytes".to_owned());
        before.push(format!("Secret := SecretOf(A{});", pascal(pin)));
    }
    if gives.handle.is_some() {
        variables.push("Made: Pointer".to_owned());
        before.push("Made := nil;".to_owned());
    }
    for (name, of) in &gives.outs {
        let of = if *of == Number::Uint32 { "Cardinal" } else { "Integer" };
        variables.push(format!("{}Out: {of}", pascal(name)));
        before.push(format!("{}Out := 0;", pascal(name)));
    }
    if let Some(buffer) = gives.buffer {
        variables.extend(["Buffer: TBytes".to_owned(), "Size: NativeUInt".to_owned()]);
        let room = if buffer == Buffer::Text { "TEXT_MAX" } else { "BYTES_MAX" };
        before.extend(["Buffer := nil;".to_owned(), format!("SetLength(Buffer, {room});"), "Size := 0;".to_owned()]);
    }
    let arguments: Vec<String> = shape.passes.iter().map(|passed| argument(gives.buffer, *passed)).collect();
    let call = format!("{}({})", shape.function.name, arguments.join(", "));
    let session = match shape.teller() {
        Teller::Nobody => "nil".to_owned(),
        Teller::This => "Self".to_owned(),
        Teller::Handle(name) => format!("A{}", pascal(name)),
    };
    let mut lines = Vec::new();
    match (gives.buffer, gives.handle, gives.value) {
        (Some(buffer), ..) => {
            variables.push("Ended: Integer".to_owned());
            lines.push(format!("Ended := {call};"));
            let of = if buffer == Buffer::Text {
                lines.push(format!("if NeedsMore(Ended, Size, Buffer) then Ended := {call};"));
                "TextOf"
            } else {
                "BytesOf"
            };
            lines.push(format!("Result := {of}(Ended, Buffer, Size, {session});"));
        }
        (_, Some(class), _) => {
            lines.push(format!("Ensure({call}, {session});"));
            lines.push(format!("Result := T{}.Wrap(Made);", class.name));
        }
        (_, _, Some(of)) => lines.push(match of {
            Number::Day => format!("Result := TNumber({call}).AsDate;"),
            Number::Flag => format!("Result := {call} <> 0;"),
            _ => format!("Result := {call};"),
        }),
        _ if gives.is_report => lines.push(format!("Result := TStatus({call});")),
        _ if gives.is_status => lines.push(format!("Ensure({call}, {session});")),
        _ => lines.push(format!("{call};")),
    }
    for (name, of) in &gives.outs {
        let to = if returns_out(shape) { "Result".to_owned() } else { format!("A{}", pascal(name)) };
        let out = format!("{}Out", pascal(name));
        lines.push(match of {
            Number::Group(group) => format!("{to} := {}({out});", enumeration(group)),
            _ => format!("{to} := {out};"),
        });
    }
    let _ = writeln!(text, "\n{}", head(shape, &method(shape.name), of.as_deref(), false));
    if !variables.is_empty() {
        let _ = writeln!(text, "var\n  {};", variables.join(";\n  "));
    }
    text.push_str("begin\n");
    for line in before {
        let _ = writeln!(text, "  {line}");
    }
    if shape.takes_pin().is_some() {
        let _ = write!(text, "  try\n    {}\n  finally\n    Wipe(Secret);\n  end;\nend;\n", lines.join("\n    "));
    } else {
        let _ = write!(text, "  {}\nend;\n", lines.join("\n  "));
    }
    if let Some(twin) = shape.day_twin() {
        let names: Vec<String> = shape.takes.iter().map(|taken| format!("A{}", pascal(taken.name))).collect();
        let head = head(shape, &pascal(twin), Some("TDateTime"), false);
        let _ =
            write!(text, "\n{head}\nbegin\n  Result := {}({}).AsDate;\nend;\n", method(shape.name), names.join(", "));
    }
}

fn argument(buffer: Option<Buffer>, passed: Passed<'_>) -> String {
    match passed {
        Passed::This => "FRaw".to_owned(),
        Passed::Handle(name) => format!("RawOf(A{})", pascal(name)),
        Passed::Text(name) => format!("PAnsiChar(Pointer({}Utf8))", pascal(name)),
        Passed::Pin(_) => "PAnsiChar(Pointer(Secret))".to_owned(),
        Passed::Bytes(name) => format!("PByte(Pointer(A{}))", pascal(name)),
        Passed::LengthOf(name) => format!("System.Length(A{})", pascal(name)),
        Passed::Number(name, Number::Group(_)) => format!("Ord(A{})", pascal(name)),
        Passed::Number(name, Number::Day) => format!("TNumber.Day(A{}).Value", pascal(name)),
        Passed::Number(name, Number::Flag) => format!("Ord(A{})", pascal(name)),
        Passed::Number(name, Number::Word | Number::Value) => format!("A{}.Value", pascal(name)),
        Passed::Number(name, _) => format!("A{}", pascal(name)),
        Passed::Made => "Made".to_owned(),
        Passed::Out(name, _) => format!("@{}Out", pascal(name)),
        Passed::Buffer if buffer == Some(Buffer::Text) => "PAnsiChar(Pointer(Buffer))".to_owned(),
        Passed::Buffer => "PByte(Pointer(Buffer))".to_owned(),
        Passed::Capacity => "System.Length(Buffer)".to_owned(),
        Passed::Length => "@Size".to_owned(),
    }
}
