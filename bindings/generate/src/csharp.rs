//! `bindings/csharp/Uketsuke.cs`: the assembly `Uketsuke.Net`, for .NET Framework 4.6.1 and all that is newer. An enum per
//! group, a `SafeHandle` per handle, exceptions with the error's text.

use super::model::{Field, FieldOf, Function, Group, Kind, Model};
use super::shape::{Buffer, Class, Given, Number, Passed, Shape, Teller, camel, classes, one_line, pascal};
use std::fmt::Write;

const START: &str = include_str!("csharp_start.txt");
const DRIVER: &str = include_str!("csharp_driver.txt");
const SESSION: &str = include_str!("csharp_session.txt");

/// The source of the assembly.
pub fn source(model: &Model) -> String {
    let (begin, end) = START.split_once("@WORDS@\n").unwrap_or((START, ""));
    let mut text = begin.to_owned();
    for group in &model.groups {
        words(&mut text, group);
    }
    text += end;
    number(&mut text, model);
    text += "\n    /// <summary>The functions as uketsuke.h has them.</summary>\n    internal static class Raw\n    {\n        \
             private const string Name = \"uketsuke\";\n";
    structure(&mut text, &model.transport.fields);
    for function in model.functions() {
        import(&mut text, function);
    }
    text += "    }\n";
    text += DRIVER;
    for class in classes() {
        let Class { handle, name } = class;
        let doc = format!("A handle of uketsuke.h: uketsuke_{handle}. Frees itself.");
        let _ = write!(text, "\n    /// <summary>{doc}</summary>\n    public sealed class {name} : Handle\n    {{\n");
        let _ = writeln!(text, "        internal {name}(IntPtr raw) : base(raw) {{ }}\n");
        let free = format!("Raw.uketsuke_{handle}_free(ref handle);\n            return true;");
        let _ = writeln!(
            text,
            "        /// <inheritdoc/>\n        protected override bool ReleaseHandle()\n        {{\n            {free}\n        }}"
        );
        if Shape::cancels(model, handle) {
            // By its address, since what is closed is handed to no call any more.
            let _ = write!(
                text,
                "\n        [DllImport(\"uketsuke\", CallingConvention = CallingConvention.Cdecl, EntryPoint = \
                 \"uketsuke_{handle}_cancel\")]\n        private static extern void CancelAt(IntPtr raw);\n\n        \
                 internal override void CancelRaw(IntPtr raw) {{ CancelAt(raw); }}\n"
            );
        }
        let shapes = Shape::all(model, Some(class));
        if shapes.iter().any(|shape| shape.teller() == Teller::This) {
            let (function, first) = match handle {
                "session" => ("uketsuke_error_text".to_owned(), "status, this"),
                _ => (format!("uketsuke_{handle}_error_text"), "this, status"),
            };
            let _ = write!(
                text,
                "\n        internal override void Tell(int status, byte[] text)\n        {{\n            UIntPtr length;\n            \
                 Raw.{function}({first}, (int)Language.Ja, text, (UIntPtr)text.Length, out length);\n        }}\n"
            );
        }
        for shape in shapes {
            define(&mut text, &shape);
        }
        if handle == "session" {
            text += SESSION;
        }
        text += "    }\n";
    }
    text += "\n    /// <summary>The functions of no handle.</summary>\n    public static class Library\n    {\n        \
             /// <summary>Milliseconds that do not end.</summary>\n        public const uint Forever = 0xFFFFFFFF;\n\n        \
             /// <summary>Added to a detail: lines end in CR LF.</summary>\n        public const int TextCrLf = 0x40000000;\n";
    for shape in Shape::all(model, None) {
        define(&mut text, &shape);
    }
    text + "    }\n}\n"
}

fn words(text: &mut String, group: &Group) {
    let _ =
        write!(text, "\n    /// <summary>{}</summary>\n    public enum {}\n    {{\n", xml(group.doc), group.type_name);
    for word in group.zero.iter().chain(&group.words) {
        summary(text, "        ", word.en, word.ja);
        let _ = writeln!(text, "        {} = {},", word.variant, word.number);
    }
    text.push_str("    }\n");
}

/// Conversions of [`Number`] from each enum and back.
fn number(text: &mut String, model: &Model) {
    for Group { type_name, .. } in &model.groups {
        let _ = writeln!(
            text,
            "        /// <summary>A word as a number.</summary>\n        \
             public static implicit operator Number({type_name} word) {{ return new Number((int)word); }}\n        \
             /// <summary>A number as a word.</summary>\n        \
             public static explicit operator {type_name}(Number number) {{ return ({type_name})number.Value; }}"
        );
    }
    text.push_str("    }\n");
}

/// The driver's table, as the library has it.
fn structure(text: &mut String, fields: &[Field]) {
    let mut rows = String::new();
    for Field { name, of, .. } in fields {
        let of = match of {
            FieldOf::Uint32 => "uint".to_owned(),
            FieldOf::Int32 => "int".to_owned(),
            FieldOf::Context | FieldOf::Text => "IntPtr".to_owned(),
            FieldOf::Function { returns, parameters } => {
                let own = format!("{}Function", pascal(name));
                let parameters: Vec<String> =
                    parameters.iter().map(|one| format!("{} {}", callback_type(one.kind), camel(&one.name))).collect();
                let _ = write!(
                    text,
                    "\n        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]\n        internal delegate {} {own}({});\n",
                    result(returns),
                    parameters.join(", ")
                );
                own
            }
        };
        let _ = writeln!(rows, "            internal {of} {name};");
    }
    let _ = write!(
        text,
        "\n        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]\n        internal delegate void LogFunction(IntPtr \
         context, IntPtr line);\n\n        [StructLayout(LayoutKind.Sequential)]\n        internal struct Transport\n        \
         {{\n{rows}        }}\n"
    );
}

fn result(returns: &str) -> &'static str {
    match returns {
        "void" => "void",
        "uint32_t" => "uint",
        "uint64_t" => "ulong",
        _ => "int",
    }
}

fn import(text: &mut String, function: &Function) {
    let parameters: Vec<String> = function
        .parameters
        .iter()
        .map(|parameter| {
            let of = match parameter.kind {
                Kind::HandleOut if function.name.ends_with("_free") => "ref IntPtr",
                kind => raw_type(kind),
            };
            format!("{of} {}", escaped(&camel(&parameter.name)))
        })
        .collect();
    let _ = write!(
        text,
        "\n        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]\n        internal static extern {} {}({});\n",
        result(&function.returns),
        function.name,
        parameters.join(", ")
    );
}

fn raw_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Handle => "Handle",
        Kind::HandleOut => "out IntPtr",
        Kind::Int32 => "int",
        Kind::Uint32 => "uint",
        Kind::Uint64 => "ulong",
        Kind::Size => "UIntPtr",
        Kind::TextIn | Kind::BytesIn => "byte[]",
        Kind::TextOut => "[Out] byte[]",
        Kind::PinIn | Kind::BytesOut | Kind::Context => "IntPtr",
        Kind::Int32Out => "out int",
        Kind::Uint32Out => "out uint",
        Kind::SizeOut => "out UIntPtr",
        Kind::Transport => "ref Transport",
        Kind::Log => "LogFunction",
    }
}

fn callback_type(kind: Kind) -> &'static str {
    match kind {
        Kind::BytesIn | Kind::SizeOut => "IntPtr",
        kind => raw_type(kind),
    }
}

fn of_number(of: Number) -> &'static str {
    match of {
        Number::Group(group) => group,
        Number::Day => "DateTime?",
        Number::Flag => "bool",
        Number::Uint32 => "uint",
        Number::Uint64 => "ulong",
        Number::Word | Number::Value => "Number",
    }
}

fn parameters(shape: &Shape<'_>) -> Vec<String> {
    let taken = shape.takes.iter().map(|taken| {
        let of = match taken.of {
            Given::Handle(class) => class.name,
            Given::Text => "string",
            Given::Pin => "char[]",
            Given::Bytes => "byte[]",
            Given::Number(of) => of_number(of),
        };
        let default = if taken.of.is_language() { " = Language.Ja" } else { "" };
        format!("{of} {}{default}", escaped(&camel(taken.name)))
    });
    let mut all: Vec<String> = taken.collect();
    if !returns_out(shape) {
        all.extend(shape.gives.outs.iter().map(|(name, of)| format!("out {} {}", of_number(*of), camel(name))));
    }
    all
}

fn returns_out(shape: &Shape<'_>) -> bool {
    shape.gives.outs.len() == 1 && shape.gives.buffer.is_none()
}

fn gives(shape: &Shape<'_>) -> &'static str {
    let gives = &shape.gives;
    match (gives.handle, gives.buffer, gives.value) {
        (Some(class), ..) => class.name,
        (_, Some(Buffer::Text), _) => "string",
        (_, Some(Buffer::Bytes), _) => "byte[]",
        (_, _, Some(of)) => of_number(of),
        _ if gives.is_report => "Status",
        _ if returns_out(shape) => of_number(gives.outs[0].1),
        _ => "void",
    }
}

fn define(text: &mut String, shape: &Shape<'_>) {
    text.push('\n');
    summary(text, "        ", &shape.function.doc, &shape.function.ja);
    let modifier = if shape.is_method { "" } else { "static " };
    let all = parameters(shape).join(", ");
    let name = pascal(shape.name);
    let _ = write!(text, "        public {modifier}{} {name}({all})\n        {{\n", gives(shape));
    let mut indent = "            ".to_owned();
    if let Some(pin) = shape.takes_pin() {
        let _ = write!(text, "{indent}using (Secret secret = new Secret({pin}))\n{indent}{{\n");
        indent += "    ";
    }
    body(text, shape, &indent);
    if shape.takes_pin().is_some() {
        text.push_str("            }\n");
    }
    text.push_str("        }\n");
    if let Some(twin) = shape.day_twin() {
        let names: Vec<String> = shape.takes.iter().map(|taken| camel(taken.name)).collect();
        let _ = write!(
            text,
            "\n        /// <summary>The same as a day; null where there is none.</summary>\n        public DateTime? {}({all})\n        \
             {{\n            return {name}({}).Day;\n        }}\n",
            pascal(twin),
            names.join(", ")
        );
    }
}

fn body(text: &mut String, shape: &Shape<'_>, indent: &str) {
    let gives = &shape.gives;
    if gives.handle.is_some() {
        let _ = writeln!(text, "{indent}IntPtr made;");
    }
    for (name, of) in &gives.outs {
        let of = if *of == Number::Uint32 { "uint" } else { "int" };
        let _ = writeln!(text, "{indent}{of} {}Out = 0;", camel(name));
    }
    let arguments: Vec<String> = shape.passes.iter().map(|passed| argument(*passed)).collect();
    let call = format!("Raw.{}({})", shape.function.name, arguments.join(", "));
    let session = match shape.teller() {
        Teller::Nobody => "null".to_owned(),
        Teller::This => "this".to_owned(),
        Teller::Handle(name) => camel(name),
    };
    let after = |text: &mut String| {
        for (name, of) in gives.outs.iter().filter(|_| !returns_out(shape)) {
            let cast = if let Number::Group(group) = of { format!("({group})") } else { String::new() };
            let _ = writeln!(text, "{indent}{0} = {cast}{0}Out;", camel(name));
        }
    };
    match (gives.buffer, gives.handle, gives.value) {
        (Some(buffer), ..) => {
            let (ask, to) = if buffer == Buffer::Text { ("Text", "byte[]") } else { ("Bytes", "IntPtr") };
            let asked = format!("Call.{ask}({session}, ({to} to, UIntPtr capacity, out UIntPtr length) => {call})");
            if gives.outs.is_empty() {
                let _ = writeln!(text, "{indent}return {asked};");
            } else {
                let _ = writeln!(text, "{indent}byte[] data = {asked};");
                after(text);
                let _ = writeln!(text, "{indent}return data;");
            }
        }
        (_, Some(class), _) => {
            let _ = writeln!(text, "{indent}Call.Check({call}, {session});\n{indent}return new {}(made);", class.name);
        }
        (_, _, Some(of)) => {
            let value = match of {
                Number::Day => format!("new Number({call}).Day"),
                Number::Flag => format!("{call} != 0"),
                _ => call,
            };
            let _ = writeln!(text, "{indent}return {value};");
        }
        _ if gives.is_report => {
            let _ = writeln!(text, "{indent}int status = {call};");
            after(text);
            let _ = writeln!(text, "{indent}return (Status)status;");
        }
        _ if gives.is_status => {
            let _ = writeln!(text, "{indent}Call.Check({call}, {session});");
            if returns_out(shape) {
                let _ = writeln!(text, "{indent}return {}Out;", camel(gives.outs[0].0));
            }
            after(text);
        }
        _ => {
            let _ = writeln!(text, "{indent}{call};");
        }
    }
}

fn argument(passed: Passed<'_>) -> String {
    match passed {
        Passed::This => "this".to_owned(),
        Passed::Handle(name) => format!("Handle.Of({})", camel(name)),
        Passed::Text(name) => format!("Call.Utf8({})", camel(name)),
        Passed::Pin(_) => "secret.Address".to_owned(),
        Passed::Bytes(name) => camel(name),
        Passed::LengthOf(name) => format!("Call.Length({})", camel(name)),
        Passed::Number(name, Number::Group(_)) => format!("(int){}", camel(name)),
        Passed::Number(name, Number::Day) => format!("Number.Of({})", camel(name)),
        Passed::Number(name, Number::Flag) => format!("{} ? 1 : 0", camel(name)),
        Passed::Number(name, Number::Word | Number::Value) => format!("{}.Value", camel(name)),
        Passed::Number(name, _) => camel(name),
        Passed::Made => "out made".to_owned(),
        Passed::Out(name, _) => format!("out {}Out", camel(name)),
        Passed::Buffer => "to".to_owned(),
        Passed::Capacity => "capacity".to_owned(),
        Passed::Length => "out length".to_owned(),
    }
}

fn escaped(name: &str) -> String {
    if name == "event" { format!("@{name}") } else { name.to_owned() }
}

fn summary(text: &mut String, indent: &str, english: &str, japanese: &str) {
    let lines = [xml(english), xml(japanese)].into_iter().filter(|line| !line.is_empty());
    let _ = writeln!(text, "{indent}/// <summary>{}</summary>", lines.collect::<Vec<_>>().join("<para/>"));
}

fn xml(text: &str) -> String {
    one_line(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
