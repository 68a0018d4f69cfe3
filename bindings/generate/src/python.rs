//! `bindings/python/uketsuke.py`: ctypes, an enum per group, a class per handle that is its own context manager.

use super::model::{Field, FieldOf, Kind, Model};
use super::shape::{
    Buffer, Class, Given, Number, Passed, Shape, Teller, Waits, Worth, classes, one_line, upper, worths,
};
use std::fmt::Write;

const START: &str = include_str!("python_start.txt");
const DRIVER: &str = include_str!("python_driver.txt");
const SESSION: &str = include_str!("python_session.txt");

/// The module.
pub fn module(model: &Model) -> String {
    let mut text = START.to_owned();
    for group in &model.groups {
        let _ = write!(text, "\n\nclass {}(enum.IntEnum):\n    \"\"\"{}\"\"\"\n\n", group.type_name, said(group.doc));
        for word in group.zero.iter().chain(&group.words) {
            let _ = writeln!(text, "    {} = {}  # {}", upper(word.variant), word.number, one_line(word.en));
        }
    }
    text += "\n\n# What is behind the number that a word asks for, where it is more than that.\n_worths: dict[int, type] = {\n";
    for (group, variant, worth) in worths(model) {
        let of = match worth {
            Worth::Day => "datetime.date",
            Worth::Flag => "bool",
            Worth::Group(group) => group,
        };
        let _ = writeln!(text, "    {group}.{}: {of},", upper(variant));
    }
    text += "}\n";
    structure(&mut text, &model.transport.fields);
    for function in model.functions() {
        let arguments: Vec<&str> = function.parameters.iter().map(|parameter| ctype(parameter.kind)).collect();
        let result = result(&function.returns);
        let name = &function.name;
        let _ = writeln!(text, "_library.{name}.argtypes = [{}]", arguments.join(", "));
        let _ = writeln!(text, "_library.{name}.restype = {result}");
    }
    text += DRIVER;
    for Class { handle, name } in classes() {
        let _ = write!(text, "\n\nclass {name}(_Handle):\n    _free = _library.uketsuke_{handle}_free\n");
        if Shape::cancels(model, handle) {
            let _ = writeln!(text, "    _cancel = _library.uketsuke_{handle}_cancel");
        }
        let shapes = Shape::all(model, Some(Class { handle, name }));
        if shapes.iter().any(|shape| shape.teller() == Teller::This) {
            let (function, first) = match handle {
                "session" => ("uketsuke_error_text".to_owned(), "status, self._raw"),
                _ => (format!("uketsuke_{handle}_error_text"), "self._raw, status"),
            };
            let _ = write!(
                text,
                "\n    def _tell(self, status, text):\n        _library.{function}({first}, Language.JA, text, len(text), None)\n"
            );
        }
        for shape in shapes {
            define(&mut text, &shape);
        }
        if handle == "session" {
            text += SESSION;
        }
    }
    for shape in Shape::all(model, None) {
        define(&mut text, &shape);
    }
    text
}

/// The driver's table, as the library has it.
fn structure(text: &mut String, fields: &[Field]) {
    let mut rows = String::new();
    text.push('\n');
    for Field { name, of, .. } in fields {
        let of = match of {
            FieldOf::Uint32 => "ctypes.c_uint32".to_owned(),
            FieldOf::Int32 => "ctypes.c_int32".to_owned(),
            FieldOf::Context => "ctypes.c_void_p".to_owned(),
            FieldOf::Text => "ctypes.c_char_p".to_owned(),
            FieldOf::Function { returns, parameters } => {
                let own = format!("_{}", super::shape::pascal(name));
                let of: Vec<&str> = parameters.iter().map(|parameter| callback_type(parameter.kind)).collect();
                let _ = writeln!(text, "{own} = ctypes.CFUNCTYPE({}, {})", result(returns), of.join(", "));
                own
            }
        };
        let _ = writeln!(rows, "        (\"{name}\", {of}),");
    }
    let _ = write!(text, "\n\nclass _Transport(ctypes.Structure):\n    _fields_ = [\n{rows}    ]\n\n\n");
}

fn result(returns: &str) -> &'static str {
    match returns {
        "void" => "None",
        "uint32_t" => "ctypes.c_uint32",
        "uint64_t" => "ctypes.c_uint64",
        _ => "ctypes.c_int32",
    }
}

fn parameters(shape: &Shape<'_>) -> String {
    let first = match (shape.class.is_some(), shape.is_method) {
        (false, _) => None,
        (true, false) => Some("cls".to_owned()),
        (true, true) => Some("self".to_owned()),
    };
    let taken = shape.takes.iter().map(|taken| {
        let of = match taken.of {
            Given::Handle(class) => format!("{} | None", class.name),
            Given::Text => "str | None".to_owned(),
            Given::Pin => "Pin | None".to_owned(),
            Given::Bytes => "bytes | None".to_owned(),
            Given::Number(Number::Group(group)) => group.to_owned(),
            Given::Number(Number::Day | Number::Value) => "int | datetime.date".to_owned(),
            Given::Number(Number::Flag) => "bool".to_owned(),
            Given::Number(_) => "int".to_owned(),
        };
        let default = if taken.of.is_language() { " = Language.JA" } else { "" };
        format!("{}: {of}{default}", taken.name)
    });
    first.into_iter().chain(taken).collect::<Vec<_>>().join(", ")
}

fn hint(of: Number) -> &'static str {
    match of {
        Number::Day => "datetime.date | None",
        Number::Flag => "bool",
        _ => "int",
    }
}

fn gives(shape: &Shape<'_>) -> String {
    let gives = &shape.gives;
    let outs = gives.outs.iter().map(|(_, of)| hint(*of));
    if gives.is_report {
        return "Checked".to_owned();
    }
    let mut all: Vec<&str> = outs.collect();
    all.extend(gives.handle.map(|class| class.name));
    all.extend(gives.buffer.map(|buffer| if buffer == Buffer::Text { "str" } else { "bytearray" }));
    all.extend(gives.value.map(hint));
    match all.as_slice() {
        [] => "None".to_owned(),
        [one] => (*one).to_owned(),
        more => format!("tuple[{}]", more.join(", ")),
    }
}

fn define(text: &mut String, shape: &Shape<'_>) {
    let indent = if shape.class.is_some() { "    " } else { "" };
    text.push('\n');
    if shape.class.is_none() {
        text.push('\n');
    } else if !shape.is_method {
        text.push_str("    @classmethod\n");
    }
    let doc = shape.function.doc.replace('\n', &format!("\n{indent}    ")).replace('\\', "\\\\");
    let names: Vec<&str> = shape.takes.iter().map(|taken| taken.name).collect();
    let name = shape.number_twin().unwrap_or(shape.name);
    if let (Some(subject), true) = (shape.subject(), shape.number_twin().is_some()) {
        let (twin, subject, names) = (shape.name, subject.name, names.join(", "));
        let _ = write!(
            text,
            "{indent}def {twin}({}) -> Worth:\n{indent}    \"\"\"{doc}\n\n{indent}    A word is its enum's member, a flag a \
             bool, a day a date or None; everything else, and 0 for no word, is an int.\n{indent}    \"\"\"\n{indent}    return \
             _worth({subject}, self.{name}({names}))\n\n{indent}def {name}({}) -> int:\n{indent}    \"\"\"The same as a \
             bare number.\"\"\"\n",
            parameters(shape),
            parameters(shape)
        );
    } else {
        let _ = writeln!(text, "{indent}def {name}({}) -> {}:", parameters(shape), gives(shape));
        let _ = writeln!(text, "{indent}    \"\"\"{doc}\"\"\"");
    }
    let mut inner = format!("{indent}    ");
    for (name, of) in &shape.gives.outs {
        let of = if *of == Number::Uint32 { "ctypes.c_uint32" } else { "ctypes.c_int32" };
        let _ = writeln!(text, "{inner}{name}_out = {of}()");
    }
    if shape.gives.handle.is_some() {
        let _ = writeln!(text, "{inner}made = ctypes.c_void_p()");
    }
    if let Some(pin) = shape.takes_pin() {
        let _ = writeln!(text, "{inner}with _Secret({pin}) as secret:");
        inner += "    ";
    }
    body(text, shape, &inner);
    if let Some(twin) = shape.day_twin() {
        let _ = write!(
            text,
            "\n{indent}def {twin}({}) -> datetime.date | None:\n{indent}    \"\"\"The same as a date; None where there is \
             none.\"\"\"\n{indent}    return date(self.{}({}))\n",
            parameters(shape),
            name,
            names.join(", ")
        );
    }
}

fn body(text: &mut String, shape: &Shape<'_>, indent: &str) {
    let arguments: Vec<String> = shape.passes.iter().map(|passed| argument(*passed)).collect();
    let call = format!("_library.{}({})", shape.function.name, arguments.join(", "));
    let call = match shape.how_it_waits() {
        Waits::No => call,
        Waits::AfterSlices => {
            let _ = writeln!(text, "{indent}timeout_ms = self._seen(timeout_ms, visit)");
            call
        }
        how => {
            // Held, so that whoever closes it meanwhile cancels this call.
            let _ = writeln!(text, "{indent}raw = _raw(self)");
            let call = call.replace("_raw(self)", "raw").replace("_within(timeout_ms, 0, 0xFFFFFFFF)", "some_ms");
            let by = if how == Waits::InSlices { "_in_slices" } else { "_beside" };
            format!("{by}(lambda some_ms: {call}, timeout_ms)")
        }
    };
    let session = match shape.teller() {
        Teller::Nobody => "None",
        Teller::This => "self",
        Teller::Handle(name) => name,
    };
    let mut returned: Vec<String> = shape.gives.outs.iter().map(|(name, _)| format!("{name}_out.value")).collect();
    match (shape.gives.buffer, shape.gives.handle, shape.gives.value) {
        (Some(buffer), ..) => {
            let ask = if buffer == Buffer::Text { "_ask_text" } else { "_ask_bytes" };
            let asked = format!("{ask}({session}, lambda to, capacity, length: {call})");
            if returned.is_empty() {
                returned.push(asked);
            } else {
                let _ = writeln!(text, "{indent}data = {asked}");
                returned.push("data".to_owned());
            }
        }
        (_, Some(class), _) => {
            let _ = writeln!(text, "{indent}_check({call}, {session})");
            let class = if shape.class == Some(class) && !shape.is_method { "cls" } else { class.name };
            returned.push(format!("{class}(made)"));
        }
        (_, _, Some(Number::Day)) => returned.push(format!("date({call})")),
        (_, _, Some(Number::Flag)) => returned.push(format!("{call} != 0")),
        (_, _, Some(_)) => returned.push(call),
        _ if shape.gives.is_report => {
            let _ = writeln!(text, "{indent}status = {call}");
            let outs = shape.gives.outs.iter().map(|(name, of)| match of {
                Number::Group(group) => format!("_word({group}, {name}_out.value)"),
                _ => format!("{name}_out.value"),
            });
            let all: Vec<String> = ["_word(Status, status)".to_owned()].into_iter().chain(outs).collect();
            returned = vec![format!("Checked({})", all.join(", "))];
        }
        _ if shape.gives.is_status => {
            let _ = writeln!(text, "{indent}_check({call}, {session})");
        }
        _ => {
            let _ = writeln!(text, "{indent}{call}");
        }
    }
    if !returned.is_empty() {
        let _ = writeln!(text, "{indent}return {}", returned.join(", "));
    }
}

fn argument(passed: Passed<'_>) -> String {
    match passed {
        Passed::This => "_raw(self)".to_owned(),
        Passed::Handle(name) => format!("_raw({name})"),
        Passed::Text(name) => format!("_text({name})"),
        Passed::Pin(_) => "secret".to_owned(),
        Passed::Bytes(name) => format!("_bytes({name})"),
        Passed::LengthOf(name) => format!("len({name} or b\"\")"),
        Passed::Number(name, Number::Uint32) => format!("_within({name}, 0, 0xFFFFFFFF)"),
        Passed::Number(name, Number::Uint64) => format!("_within({name}, 0, 0xFFFFFFFFFFFFFFFF)"),
        Passed::Number(name, Number::Day | Number::Value) => format!("_value({name})"),
        Passed::Number(name, _) => format!("_number({name})"),
        Passed::Made => "ctypes.byref(made)".to_owned(),
        Passed::Out(name, _) => format!("ctypes.byref({name}_out)"),
        Passed::Buffer => "to".to_owned(),
        Passed::Capacity => "capacity".to_owned(),
        Passed::Length => "length".to_owned(),
    }
}

fn ctype(kind: Kind) -> &'static str {
    match kind {
        Kind::Handle | Kind::Context | Kind::PinIn | Kind::BytesOut => "ctypes.c_void_p",
        Kind::HandleOut => "ctypes.POINTER(ctypes.c_void_p)",
        Kind::Transport => "ctypes.POINTER(_Transport)",
        Kind::Int32 => "ctypes.c_int32",
        Kind::Uint32 => "ctypes.c_uint32",
        Kind::Uint64 => "ctypes.c_uint64",
        Kind::Size => "ctypes.c_size_t",
        Kind::TextIn | Kind::BytesIn | Kind::TextOut => "ctypes.c_char_p",
        Kind::Int32Out => "ctypes.POINTER(ctypes.c_int32)",
        Kind::Uint32Out => "ctypes.POINTER(ctypes.c_uint32)",
        Kind::SizeOut => "ctypes.POINTER(ctypes.c_size_t)",
        Kind::Log => "_Log",
    }
}

/// What a driver's function is handed: addresses, since bytes are no text here.
fn callback_type(kind: Kind) -> &'static str {
    match kind {
        Kind::BytesIn => "ctypes.c_void_p",
        kind => ctype(kind),
    }
}

fn said(text: &str) -> String {
    one_line(text).replace('\\', "\\\\")
}
