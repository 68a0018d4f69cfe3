//! `docs/abi/interface.txt`: the binary interface as a compiler sees it, on a machine with pointers of 64 bits.
//!
//! One line for each function, number, structure (its size) and field (its place and size). What changes there between two
//! releases breaks programs that were compiled before, unless it was added.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::header::{Field, Function, Header};
use crate::Outcome;
use crate::run;

const SNAPSHOT: &str = "docs/abi/interface.txt";
const WORK: &str = "target/abi";

/// Writes the snapshot anew.
pub fn write(header: &Header) -> Outcome {
    fs::write(SNAPSHOT, snapshot(header)?).map_err(|error| format!("{SNAPSHOT}: {error}"))
}

/// Fails when the committed snapshot is not what the header says.
pub fn check(header: &Header) -> Outcome {
    let committed = fs::read_to_string(SNAPSHOT).map_err(|error| format!("{SNAPSHOT}: {error}"))?;
    match snapshot(header)? == committed {
        true => {
            println!("{SNAPSHOT} is up to date");
            Ok(())
        }
        false => {
            Err(format!("{SNAPSHOT} is stale: run `cargo xtask capi header`, and see that nothing published changed"))
        }
    }
}

fn snapshot(header: &Header) -> Result<String, String> {
    let functions = header.functions.iter().map(|Function { name, returns, parameters }| {
        let parameters: Vec<String> = parameters.iter().map(|(kind, name)| format!("{kind} {name}")).collect();
        format!("{returns} {name}({})\n", parameters.join(", "))
    });
    Ok(functions.collect::<String>() + &layout(header)?)
}

/// What a C compiler says: every number, every structure's size, every field's place and size.
pub fn layout(header: &Header) -> Result<String, String> {
    let (source, program) = (Path::new(WORK).join("layout.c"), Path::new(WORK).join("layout"));
    fs::create_dir_all(WORK).map_err(|error| format!("{WORK}: {error}"))?;
    fs::write(&source, printing(header)).map_err(|error| format!("{}: {error}", source.display()))?;
    let mut compiler = Command::new("gcc");
    compiler.args(["-std=c11", "-Wall", "-Wextra", "-Werror", "-Iinclude", "-o"]).arg(&program).arg(&source);
    run::program(&mut compiler)?;
    run::output(&mut Command::new(program))
}

fn printing(header: &Header) -> String {
    let mut body = String::new();
    for (name, _) in &header.constants {
        body += &format!("    printf(\"{name} %lld\\n\", (long long){name});\n");
    }
    for (record, fields) in &header.records {
        body += &format!("    printf(\"{record} %zu\\n\", sizeof({record}));\n");
        for name in fields.iter().map(Field::name) {
            let (place, size) = (format!("offsetof({record}, {name})"), format!("sizeof((({record} *)0)->{name})"));
            body += &format!("    printf(\"{record}.{name} %zu %zu\\n\", {place}, {size});\n");
        }
    }
    format!("#include <stdio.h>\n#include <uketsuke.h>\nint main(void) {{\n{body}    return 0;\n}}\n")
}
