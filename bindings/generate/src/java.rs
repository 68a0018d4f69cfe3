//! `bindings/java/uketsuke/Uketsuke.java`: JNA, Java 8 and newer. An enum per group, an `AutoCloseable` per handle,
//! exceptions with the error's text.

use super::model::{Field, FieldOf, Function, Group, Kind, Model};
use super::shape::{
    Buffer, Class, Given, Number, Passed, Shape, Taken, Teller, camel, classes, one_line, pascal, upper,
};
use std::fmt::Write;

const START: &str = include_str!("java_start.txt");
const DRIVER: &str = include_str!("java_driver.txt");
const SESSION: &str = include_str!("java_session.txt");
/// Milliseconds, of which an int has too few.
const TIMEOUT: &str = "timeout_ms";

/// The source of the class.
pub fn source(model: &Model) -> String {
    let mut text = START.to_owned();
    for group in &model.groups {
        words(&mut text, group);
    }
    text += "\n    /** The functions as uketsuke.h has them. */\n    static final class Raw {\n        static {\n            \
             Native.register(Raw.class, Call.library());\n        }\n\n        private Raw() {}\n";
    structure(&mut text, &model.transport.fields);
    for function in model.functions() {
        import(&mut text, function);
    }
    text += "    }\n";
    text += DRIVER;
    for class in classes() {
        let Class { handle, name } = class;
        let _ = write!(
            text,
            "\n    /** A handle of uketsuke.h: uketsuke_{handle}. */\n    public static final class {name} extends Handle \
             {{\n        {name}(Pointer raw) {{\n            super(raw);\n        }}\n\n        @Override\n        void \
             free(PointerByReference place) {{\n            Raw.uketsuke_{handle}_free(place);\n        }}\n"
        );
        if Shape::cancels(model, handle) {
            let _ = write!(
                text,
                "\n        @Override\n        void cancelRaw(Pointer raw) {{\n            \
                 Raw.uketsuke_{handle}_cancel(raw);\n        }}\n"
            );
        }
        let shapes = Shape::all(model, Some(class));
        if shapes.iter().any(|shape| shape.teller() == Teller::This) {
            let (function, first) = match handle {
                "session" => ("uketsuke_error_text".to_owned(), "status, held"),
                _ => (format!("uketsuke_{handle}_error_text"), "held, status"),
            };
            let _ = write!(
                text,
                "\n        @Override\n        void tell(int status, Pointer held, byte[] text, SizeT capacity, SizeTByReference \
                 length) {{\n            Raw.{function}({first}, Language.JA.number(), text, capacity, length);\n        }}\n"
            );
        }
        for shape in shapes {
            define(&mut text, &shape, "        ");
        }
        if handle == "session" {
            text += SESSION;
        }
        text += "    }\n";
    }
    for shape in Shape::all(model, None) {
        define(&mut text, &shape, "    ");
    }
    text + "}\n"
}

fn words(text: &mut String, group: &Group) {
    let Group { type_name, .. } = group;
    let _ = write!(text, "\n    /** {} */\n    public enum {type_name} implements Word {{\n", doc(group.doc));
    for word in group.zero.iter().chain(&group.words) {
        documented(text, "        ", word.en, word.ja);
        let _ = writeln!(text, "        {}({}),", upper(word.variant), word.number);
    }
    let _ = write!(
        text,
        "        ;\n\n        private final int number;\n\n        {type_name}(int number) {{\n            this.number = \
         number;\n        }}\n\n        @Override\n        public int number() {{\n            return number;\n        \
         }}\n\n        /** The word with a number; null when there is none. */\n        public static {type_name} of(int \
         number) {{\n            return Call.word(values(), number);\n        }}\n    }}\n"
    );
}

/// The driver's table, as the library has it.
fn structure(text: &mut String, fields: &[Field]) {
    let mut rows = String::new();
    for Field { name, of, .. } in fields {
        let of = match of {
            FieldOf::Uint32 | FieldOf::Int32 => "int".to_owned(),
            FieldOf::Context | FieldOf::Text => "Pointer".to_owned(),
            FieldOf::Function { returns, parameters } => {
                let own = format!("{}Function", pascal(name));
                let parameters: Vec<String> =
                    parameters.iter().map(|one| format!("{} {}", callback_type(one.kind), camel(&one.name))).collect();
                let _ = write!(
                    text,
                    "\n        public interface {own} extends Callback {{\n            {} invoke({});\n        }}\n",
                    result(returns),
                    parameters.join(", ")
                );
                own
            }
        };
        let _ = writeln!(rows, "            public {of} {name};");
    }
    let order: Vec<String> = fields.iter().map(|field| format!("\"{}\"", field.name)).collect();
    let _ = write!(
        text,
        "\n        public interface LogFunction extends Callback {{\n            void invoke(Pointer context, Pointer line);\n        \
         }}\n\n        @Structure.FieldOrder({{{}}})\n        public static final class Transport extends Structure {{\n{rows}\n            \
         int offset(String field) {{\n                return fieldOffset(field);\n            }}\n        }}\n",
        order.join(", ")
    );
}

fn result(returns: &str) -> &'static str {
    match returns {
        "void" => "void",
        "uint64_t" => "long",
        _ => "int",
    }
}

fn import(text: &mut String, function: &Function) {
    let parameters: Vec<String> = function
        .parameters
        .iter()
        .map(|parameter| format!("{} {}", raw_type(parameter.kind), camel(&parameter.name)))
        .collect();
    let (result, name) = (result(&function.returns), &function.name);
    let _ = write!(text, "\n        static native {result} {name}({});\n", parameters.join(", "));
}

fn raw_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Handle | Kind::PinIn | Kind::BytesOut | Kind::Context => "Pointer",
        Kind::HandleOut => "PointerByReference",
        Kind::Int32 | Kind::Uint32 => "int",
        Kind::Uint64 => "long",
        Kind::Size => "SizeT",
        Kind::TextIn | Kind::BytesIn | Kind::TextOut => "byte[]",
        Kind::Int32Out | Kind::Uint32Out => "IntByReference",
        Kind::SizeOut => "SizeTByReference",
        Kind::Transport => "Transport",
        Kind::Log => "LogFunction",
    }
}

fn callback_type(kind: Kind) -> &'static str {
    match kind {
        Kind::BytesIn | Kind::SizeOut => "Pointer",
        kind => raw_type(kind),
    }
}

fn of_number(of: Number) -> &'static str {
    match of {
        Number::Day => "LocalDate",
        Number::Flag => "boolean",
        Number::Uint64 => "long",
        _ => "int",
    }
}

/// A parameter's type; `value` is what a value is in this one of its overloads.
fn of_given(of: Given, value: &'static str) -> &'static str {
    match of {
        Given::Handle(class) => class.name,
        Given::Text => "String",
        Given::Pin => "char[]",
        Given::Bytes => "byte[]",
        Given::Number(Number::Word) => "Word",
        Given::Number(Number::Group(group)) => group,
        Given::Number(Number::Value) => value,
        Given::Number(of) => of_number(of),
    }
}

fn with_buffer_and_outs(shape: &Shape<'_>) -> bool {
    shape.gives.buffer.is_some() && !shape.gives.outs.is_empty()
}

fn parameters(shape: &Shape<'_>, value: &'static str, languages: bool) -> String {
    let taken = shape.takes.iter().filter(|taken| languages || !taken.of.is_language());
    let of = |taken: &Taken<'_>| if taken.name == TIMEOUT { "long" } else { of_given(taken.of, value) };
    let mut all: Vec<String> = taken.map(|taken| format!("{} {}", of(taken), camel(taken.name))).collect();
    if with_buffer_and_outs(shape) {
        all.extend(shape.gives.outs.iter().map(|(name, _)| format!("int[] {}", camel(name))));
    }
    all.join(", ")
}

fn gives(shape: &Shape<'_>) -> &'static str {
    let gives = &shape.gives;
    match (gives.handle, gives.buffer, gives.value, gives.outs.len()) {
        (Some(class), ..) => class.name,
        (_, Some(Buffer::Text), ..) => "String",
        (_, Some(Buffer::Bytes), ..) => "byte[]",
        (_, _, Some(of), _) => of_number(of),
        _ if gives.is_report => "Checked",
        (.., 0) => "void",
        (.., 1) => "int",
        _ => "int[]",
    }
}

fn define(text: &mut String, shape: &Shape<'_>, indent: &str) {
    let modifier = if shape.is_method { "" } else { "static " };
    // Every object has a `wait` already, which is another one.
    let name = if shape.name == "wait" { "await".to_owned() } else { camel(shape.name) };
    let head = |value, languages| {
        format!("{indent}public {modifier}{} {name}({}) {{\n", gives(shape), parameters(shape, value, languages))
    };
    text.push('\n');
    documented(text, indent, &shape.function.doc, &shape.function.ja);
    *text += &head("int", true);
    body(text, shape, &format!("{indent}    "));
    let _ = writeln!(text, "{indent}}}");
    // The same with a word or a day for a number, with Japanese for the language, and with a day that comes back.
    let passed_on = |value: &str, language: &str| {
        let all = shape.takes.iter().map(|taken| match taken.of {
            Given::Number(Number::Value) => value.replace('@', &camel(taken.name)),
            of if of.is_language() => language.to_owned(),
            _ => camel(taken.name),
        });
        all.collect::<Vec<_>>().join(", ")
    };
    let returns = if gives(shape) == "void" { "" } else { "return " };
    let mut twin = |said: &str, head: String, call: String| {
        let _ = write!(text, "\n{indent}/** {said} */\n{head}{indent}    {call};\n{indent}}}\n");
    };
    if shape.takes.iter().any(|taken| taken.of == Given::Number(Number::Value)) {
        let call = |value| format!("{returns}{name}({})", passed_on(value, "language"));
        twin("The same with a word.", head("Word", true), call("@.number()"));
        twin("The same with a day; null: none.", head("LocalDate", true), call("number(@)"));
    }
    if shape.takes.iter().any(|taken| taken.of.is_language()) {
        let call = format!("{returns}{name}({})", passed_on("@", "Language.JA"));
        twin("The same in Japanese.", head("int", false), call);
    }
    if let (Some(day), Some(subject)) = (shape.day_twin(), shape.subject()) {
        let (all, subject) = (parameters(shape, "int", true), camel(subject.name));
        let call = format!("{name}({})", passed_on("@", "language"));
        let flag = if day == "day" { "flag" } else { "flagAt" };
        let head = format!("{indent}public boolean {flag}({all}) {{\n");
        twin("The same of what is a flag.", head, format!("return {call} != 0"));
        let head = format!("{indent}public <W extends Enum<W> & Word> W {name}({all}, Class<W> group) {{\n");
        let said = format!(
            "The same as a word of the group that the values of {{@code {subject}}} are of; null where there is none, and for \
             one that is not known here."
        );
        twin(&said, head, format!("return Call.word(group.getEnumConstants(), {call})"));
        let head = format!("{indent}public LocalDate {}({}) {{\n", camel(day), parameters(shape, "int", true));
        let call = format!("return date({name}({}))", passed_on("@", "language"));
        twin("The same as a day; null where there is none.", head, call);
    }
}

fn body(text: &mut String, shape: &Shape<'_>, indent: &str) {
    let gives = &shape.gives;
    let mut handles: Vec<String> = if shape.is_method { vec!["this".to_owned()] } else { Vec::new() };
    handles
        .extend(shape.takes.iter().filter(|taken| matches!(taken.of, Given::Handle(_))).map(|taken| camel(taken.name)));
    if gives.handle.is_some() {
        let _ = writeln!(text, "{indent}PointerByReference made = new PointerByReference();");
    }
    for (name, _) in &gives.outs {
        let _ = writeln!(text, "{indent}IntByReference {}Out = new IntByReference();", camel(name));
    }
    let mut held = Vec::new();
    if !handles.is_empty() {
        held.push(format!("Use use = new Use({})", handles.join(", ")));
    }
    held.extend(shape.takes_pin().map(|pin| format!("Secret secret = new Secret({})", camel(pin))));
    let inner = if held.is_empty() { indent.to_owned() } else { format!("{indent}    ") };
    if !held.is_empty() {
        let _ = writeln!(text, "{indent}try ({}) {{", held.join("; "));
    }
    let mut place = 0;
    let mut next = || {
        place += 1;
        format!("use.get({})", place - 1)
    };
    let arguments: Vec<String> = shape.passes.iter().map(|passed| argument(*passed, &mut next)).collect();
    let call = format!("Raw.{}({})", shape.function.name, arguments.join(", "));
    let session = match shape.teller() {
        Teller::Nobody => "null".to_owned(),
        Teller::This => "this".to_owned(),
        Teller::Handle(name) => camel(name),
    };
    let outs: Vec<String> = gives.outs.iter().map(|(name, _)| format!("{}Out.getValue()", camel(name))).collect();
    match (gives.buffer, gives.handle, gives.value) {
        (Some(buffer), ..) => {
            let ask = if buffer == Buffer::Text { "text" } else { "bytes" };
            let asked = format!("Call.{ask}({session}, (to, capacity, length) -> {call})");
            if outs.is_empty() {
                let _ = writeln!(text, "{inner}return {asked};");
            } else {
                let _ = writeln!(text, "{inner}byte[] data = {asked};");
                for ((name, _), out) in gives.outs.iter().zip(&outs) {
                    let _ = writeln!(text, "{inner}{}[0] = {out};", camel(name));
                }
                let _ = writeln!(text, "{inner}return data;");
            }
        }
        (_, Some(class), _) => {
            let _ = write!(text, "{inner}Call.check({call}, {session});\n{inner}return new ");
            let _ = writeln!(text, "{}(made.getValue());", class.name);
        }
        (_, _, Some(of)) => {
            let value = match of {
                Number::Day => format!("date({call})"),
                Number::Flag => format!("{call} != 0"),
                _ => call,
            };
            let _ = writeln!(text, "{inner}return {value};");
        }
        _ if gives.is_report => {
            let _ = writeln!(text, "{inner}int status = {call};");
            let index = if outs.len() < 3 { ", 0" } else { "" };
            let _ = writeln!(text, "{inner}return new Checked(status, {}{index});", outs.join(", "));
        }
        _ if gives.is_status => {
            let _ = writeln!(text, "{inner}Call.check({call}, {session});");
            let _ = match outs.as_slice() {
                [] => Ok(()),
                [one] => writeln!(text, "{inner}return {one};"),
                more => writeln!(text, "{inner}return new int[] {{{}}};", more.join(", ")),
            };
        }
        _ => {
            let _ = writeln!(text, "{inner}{call};");
        }
    }
    if !held.is_empty() {
        let _ = writeln!(text, "{indent}}}");
    }
}

/// `next` is the next handle of those that are held.
fn argument(passed: Passed<'_>, next: &mut impl FnMut() -> String) -> String {
    match passed {
        Passed::This | Passed::Handle(_) => next(),
        Passed::Text(name) => format!("Call.utf8({})", camel(name)),
        Passed::Pin(_) => "secret.copy".to_owned(),
        Passed::Bytes(name) => camel(name),
        Passed::LengthOf(name) => format!("Call.length({})", camel(name)),
        Passed::Number(name, Number::Group(_) | Number::Word) => format!("{}.number()", camel(name)),
        Passed::Number(name, Number::Day) => format!("number({})", camel(name)),
        Passed::Number(name, Number::Flag) => format!("{} ? 1 : 0", camel(name)),
        Passed::Number(TIMEOUT, _) => format!("Call.timeout({})", camel(TIMEOUT)),
        Passed::Number(name, _) => camel(name),
        Passed::Made => "made".to_owned(),
        Passed::Out(name, _) => format!("{}Out", camel(name)),
        Passed::Buffer => "to".to_owned(),
        Passed::Capacity => "capacity".to_owned(),
        Passed::Length => "length".to_owned(),
    }
}

fn documented(text: &mut String, indent: &str, english: &str, japanese: &str) {
    let lines = [doc(english), doc(japanese)].into_iter().filter(|line| !line.is_empty());
    let said = lines.collect::<Vec<_>>().join("<p>");
    if !said.is_empty() {
        let _ = writeln!(text, "{indent}/** {said} */");
    }
}

fn doc(text: &str) -> String {
    let mut safe = String::new();
    for c in one_line(text).chars() {
        match c {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '@' => safe += "&#64;",
            '\\' => safe += "&#92;",
            c => safe.push(c),
        }
    }
    safe.replace("*/", "*&#47;")
}
