//! `tests/c/nothing.c`: calls every function with NULL for every pointer, and prints every word with its number.

use super::model::{Function, Kind, Model};
use std::fmt::Write;

/// The program.
pub fn program(model: &Model) -> String {
    let mut text = String::from(
        "/* Made by `cargo run -p uketsuke-bindings`: every function with NULL for every pointer, alone and with the others,\n\
         \x20* and every word. Prints `name number` for each word, and last how many calls were made. */\n\
         #include <stdio.h>\n\n#include \"uketsuke.h\"\n\nstatic long calls = 0;\n\nint main(void) {\n",
    );
    for function in model.topics.iter().flat_map(|topic| &topic.functions) {
        let numbers: &[&str] = if function.parameters.iter().any(|parameter| is_number(parameter.kind)) {
            &["0", "1", "(-1)", "3003"]
        } else {
            &["0"]
        };
        for number in numbers {
            let arguments: Vec<String> =
                function.parameters.iter().map(|parameter| argument(&parameter.c, parameter.kind, number)).collect();
            let _ = writeln!(text, "    {}{}({}), calls++;", void(function), function.name, arguments.join(", "));
        }
    }
    for group in &model.groups {
        for word in group.zero.iter().chain(&group.words) {
            let _ = writeln!(text, "    printf(\"{}.{} %d\\n\", (int){});", group.name, word.name, word.constant);
        }
    }
    text += "    printf(\"%ld calls\\n\", calls);\n    return 0;\n}\n";
    text
}

fn void(function: &Function) -> &'static str {
    if function.returns == "void" { "" } else { "(void)" }
}

fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Int32 | Kind::Uint32 | Kind::Uint64)
}

fn argument(c: &str, kind: Kind, number: &str) -> String {
    match kind {
        Kind::Int32 | Kind::Uint32 | Kind::Uint64 => format!("({c}){number}"),
        // Bytes that are not there have to be refused, and a buffer that is not there, too.
        Kind::Size => "16".to_owned(),
        _ => "NULL".to_owned(),
    }
}
