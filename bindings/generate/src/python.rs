//! `bindings/python/uketsuke.py`: ctypes, an enum per group, a class per handle that is its own context manager.

use super::model::{CLASSES, Function, Kind, Model};
use std::fmt::Write;

const START: &str = include_str!("python_start.txt");

/// The module.
pub fn module(model: &Model) -> String {
    let mut text = START.replace("@TEXT_MAX@", "16384");
    for group in &model.groups {
        // Two groups have the name of a class of handles.
        let name = if CLASSES.iter().any(|(_, class)| *class == group.type_name) {
            format!("{}Word", group.type_name)
        } else {
            group.type_name.to_owned()
        };
        let _ = write!(text, "\n\nclass {name}(enum.IntEnum):\n    \"\"\"{}\"\"\"\n\n", one_line(group.doc));
        for word in group.zero.iter().chain(&group.words) {
            let _ = writeln!(text, "    {} = {}  # {}", upper(word.variant), word.number, one_line(word.en));
        }
    }
    let functions: Vec<&Function> = model.topics.iter().flat_map(|topic| &topic.functions).collect();
    text.push('\n');
    for function in &functions {
        let arguments: Vec<&str> = function.parameters.iter().map(|parameter| ctype(parameter.kind)).collect();
        let result = match function.returns.as_str() {
            "void" => "None",
            "uint32_t" => "ctypes.c_uint32",
            _ => "ctypes.c_int32",
        };
        let _ = write!(
            text,
            "_library.{0}.argtypes = [{1}]\n_library.{0}.restype = {result}\n",
            function.name,
            arguments.join(", ")
        );
    }
    for (handle, class) in CLASSES {
        let _ = write!(text, "\n\nclass {class}(_Handle):\n    _free = _library.uketsuke_{handle}_free\n");
        for function in functions.iter().filter(|function| class_of(function) == *handle) {
            define(&mut text, function, handle, class);
        }
    }
    for function in functions.iter().filter(|function| class_of(function).is_empty()) {
        define(&mut text, function, "", "");
    }
    text
}

fn class_of(function: &Function) -> &'static str {
    if function.name.ends_with("_free") {
        return "-";
    }
    let name = function.name.trim_start_matches("uketsuke_");
    if name == "decide" {
        return "decision";
    }
    let known = CLASSES.iter().find(|(handle, _)| name.starts_with(&format!("{handle}_")));
    known.map_or("", |(handle, _)| *handle)
}

fn define(text: &mut String, function: &Function, handle: &str, class: &str) {
    let name = function.name.trim_start_matches("uketsuke_");
    let name = if handle.is_empty() {
        name
    } else {
        name.strip_prefix(handle).map_or(name, |name| name.trim_start_matches('_'))
    };
    let name = if name == "new" { "make" } else { name };
    let (mut parameters, mut arguments, mut before, mut returned) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut method = false;
    let mut made = None;
    let mut size_of = None;
    for (place, parameter) in function.parameters.iter().enumerate() {
        let own = &parameter.name;
        let of = parameter.c.trim_start_matches("const ").trim_end_matches(['*', ' ']).trim_start_matches("uketsuke_");
        match parameter.kind {
            Kind::Handle if place == 0 && of == handle => {
                method = true;
                arguments.push("self._raw".to_owned());
            }
            Kind::Handle => {
                parameters.push(own.clone());
                arguments.push(format!("_raw({own})"));
            }
            Kind::HandleOut => {
                made = CLASSES.iter().find(|(known, _)| *known == of).map(|(_, class)| *class);
                before.push("made = ctypes.c_void_p()".to_owned());
                arguments.push("ctypes.byref(made)".to_owned());
            }
            Kind::TextIn => {
                parameters.push(own.clone());
                arguments.push(format!("_text({own})"));
            }
            Kind::BytesIn => {
                parameters.push(own.clone());
                size_of = Some(own.clone());
                arguments.push(own.clone());
            }
            Kind::Size => arguments.push(match size_of.take() {
                Some(bytes) => format!("len({bytes} or b\"\")"),
                None => "capacity".to_owned(),
            }),
            Kind::TextOut | Kind::BytesOut => arguments.push("to".to_owned()),
            Kind::SizeOut => arguments.push("length".to_owned()),
            Kind::Int32Out | Kind::Uint32Out => {
                before.push(format!(
                    "{own} = {}()",
                    if parameter.kind == Kind::Uint32Out { "ctypes.c_uint32" } else { "ctypes.c_int32" }
                ));
                returned.push(format!("{own}.value"));
                arguments.push(format!("ctypes.byref({own})"));
            }
            Kind::Int32 if parameter.c == "uketsuke_language" => {
                parameters.push(format!("{own}=Language.JA"));
                arguments.push(own.clone());
            }
            Kind::Int32 => {
                parameters.push(own.clone());
                arguments.push(format!("_number({own})"));
            }
            _ => {
                parameters.push(own.clone());
                arguments.push(own.clone());
            }
        }
    }
    // What has a default value comes last.
    parameters.sort_by_key(|parameter| parameter.contains('='));
    let indent = if class.is_empty() { "" } else { "    " };
    text.push('\n');
    if class.is_empty() {
        text.push('\n');
    } else if !method {
        text.push_str("    @classmethod\n");
        parameters.insert(0, "cls".to_owned());
    }
    if method {
        parameters.insert(0, "self".to_owned());
    }
    let _ = writeln!(text, "{indent}def {name}({}):", parameters.join(", "));
    let _ = writeln!(
        text,
        "{indent}    \"\"\"{}\"\"\"",
        function.doc.replace('\n', &format!("\n{indent}    ")).replace('\\', "\\\\")
    );
    for line in before {
        let _ = writeln!(text, "{indent}    {line}");
    }
    let call = format!("_library.{}({})", function.name, arguments.join(", "));
    let session = if class == "Session" && method { "self._raw" } else { "None" };
    let has = |kind| function.parameters.iter().any(|parameter| parameter.kind == kind);
    let of = if has(Kind::TextOut) { "_ask_text" } else { "_ask_bytes" };
    if has(Kind::TextOut) || has(Kind::BytesOut) {
        let lambda = format!("lambda to, capacity, length: {call}");
        if returned.is_empty() {
            let _ = writeln!(text, "{indent}    return {of}({session}, {lambda})");
        } else {
            let _ = writeln!(
                text,
                "{indent}    data = {of}({session}, {lambda})\n{indent}    return {}, data",
                returned.join(", ")
            );
        }
    } else if function.returns == "uketsuke_status" {
        let _ = writeln!(text, "{indent}    _check({call}, {session})");
        match made {
            Some(of) if of == class && !method => {
                let _ = writeln!(text, "{indent}    return cls(made)");
            }
            Some(of) => {
                let _ = writeln!(text, "{indent}    return {of}(made)");
            }
            None if !returned.is_empty() => {
                let _ = writeln!(text, "{indent}    return {}", returned.join(", "));
            }
            None => {}
        }
    } else {
        let _ = writeln!(text, "{indent}    return {call}");
    }
}

fn ctype(kind: Kind) -> &'static str {
    match kind {
        Kind::Handle | Kind::Transport | Kind::Context => "ctypes.c_void_p",
        Kind::HandleOut => "ctypes.POINTER(ctypes.c_void_p)",
        Kind::Int32 => "ctypes.c_int32",
        Kind::Uint32 => "ctypes.c_uint32",
        Kind::Uint64 => "ctypes.c_uint64",
        Kind::Size => "ctypes.c_size_t",
        Kind::TextIn | Kind::BytesIn | Kind::TextOut => "ctypes.c_char_p",
        Kind::BytesOut => "ctypes.c_void_p",
        Kind::Int32Out => "ctypes.POINTER(ctypes.c_int32)",
        Kind::Uint32Out => "ctypes.POINTER(ctypes.c_uint32)",
        Kind::SizeOut => "ctypes.POINTER(ctypes.c_size_t)",
        Kind::Log => "_Log",
    }
}

fn upper(variant: &str) -> String {
    let mut name = String::new();
    for (place, c) in variant.chars().enumerate() {
        if c.is_uppercase() && place > 0 {
            name.push('_');
        }
        name.extend(c.to_uppercase());
    }
    name
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\\', "\\\\")
}
