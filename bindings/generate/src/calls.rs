//! `tests/c/calls.c`: every function of the interface behind one form, with the kinds of its parameters, and every word.
//! What tests and fuzzers call, so that a new function is called without anybody's help.

use super::model::{CLASSES, Function, Kind, Model, Parameter};
use std::fmt::Write;

/// The program's part that is made.
pub fn program(model: &Model) -> String {
    let mut text = String::from(
        "/* Made by `cargo run -p uketsuke-bindings`: every function of the interface behind one form, and every word. */\n\
         #include \"calls.h\"\n\n",
    );
    let functions: Vec<&Function> = model.topics.iter().flat_map(|topic| &topic.functions).collect();
    for function in &functions {
        let _ = writeln!(text, "{}", thunk(function));
    }
    text += "\nconst struct function functions[] = {\n";
    for function in &functions {
        let _ = writeln!(text, "{}", row(function));
    }
    text +=
        "};\nconst size_t function_count = sizeof functions / sizeof *functions;\n\nconst char *const classes[] = {\n";
    for (handle, _) in CLASSES {
        let _ = writeln!(text, "    \"{handle}\",");
    }
    text += "};\nconst size_t class_count = sizeof classes / sizeof *classes;\n\nconst struct word words[] = {\n";
    for group in &model.groups {
        for word in group.zero.iter().chain(&group.words) {
            let _ = writeln!(text, "    {{\"{}.{}\", {}}},", group.name, word.name, word.constant);
        }
    }
    text += "};\nconst size_t word_count = sizeof words / sizeof *words;\n";
    text
}

/// The call, its arguments taken from an array.
fn thunk(function: &Function) -> String {
    let arguments: Vec<String> = function
        .parameters
        .iter()
        .enumerate()
        .map(|(at, parameter)| format!("a[{at}].{}", member(parameter.kind)))
        .collect();
    let call = format!("{}({})", function.name, arguments.join(", "));
    let unused = if arguments.is_empty() { "(void)a; " } else { "" };
    let body = if function.returns == "void" { format!("{call}; return 0;") } else { format!("return {call};") };
    format!("static int64_t call_{}(const union argument *a) {{ {unused}{body} }}", short(function))
}

fn row(function: &Function) -> String {
    let returns = match function.returns.as_str() {
        "uketsuke_status" => "STATUS",
        "void" => "NOTHING",
        _ => "VALUE",
    };
    let parameters: Vec<String> = function
        .parameters
        .iter()
        .map(|parameter| format!("{{{}, \"{}\", {}}}", kind(parameter.kind), parameter.name, class(parameter)))
        .collect();
    let list = if parameters.is_empty() { "{0, NULL, 0}".to_owned() } else { parameters.join(", ") };
    format!(
        "    {{\"{}\", call_{}, {returns}, {}, {{{list}}}}},",
        function.name,
        short(function),
        function.parameters.len()
    )
}

fn short(function: &Function) -> &str {
    function.name.trim_start_matches("uketsuke_")
}

/// The number of a handle's class; -1 for what is no handle.
fn class(parameter: &Parameter) -> i32 {
    if !matches!(parameter.kind, Kind::Handle | Kind::HandleOut) {
        return -1;
    }
    let handle = parameter.c.trim_start_matches("const ").trim_start_matches("uketsuke_").trim_end_matches([' ', '*']);
    CLASSES.iter().position(|(name, _)| *name == handle).and_then(|at| i32::try_from(at).ok()).unwrap_or(-1)
}

fn member(kind: Kind) -> &'static str {
    match kind {
        Kind::Int32 => "int32",
        Kind::Uint32 => "uint32",
        Kind::Uint64 => "uint64",
        Kind::Size => "size",
        Kind::Log => "log",
        _ => "pointer",
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Handle => "HANDLE",
        Kind::HandleOut => "HANDLE_OUT",
        Kind::Int32 => "INT32",
        Kind::Uint32 => "UINT32",
        Kind::Uint64 => "UINT64",
        Kind::Size => "SIZE",
        Kind::TextIn | Kind::PinIn => "TEXT_IN",
        Kind::BytesIn => "BYTES_IN",
        Kind::TextOut => "TEXT_OUT",
        Kind::BytesOut => "BYTES_OUT",
        Kind::Int32Out => "INT32_OUT",
        Kind::Uint32Out => "UINT32_OUT",
        Kind::SizeOut => "SIZE_OUT",
        Kind::Transport => "TRANSPORT",
        Kind::Log => "LOG",
        Kind::Context => "CONTEXT",
    }
}
