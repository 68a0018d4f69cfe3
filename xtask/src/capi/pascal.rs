//! `include/uketsuke.pas`: the header for Free Pascal and Delphi, written from it and compared with it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::abi;
use super::header::{self, Field, Function, Header};
use crate::Outcome;
use crate::run;

const UNIT: &str = "include/uketsuke.pas";

/// Writes the unit anew.
pub fn write(header: &Header) -> Outcome {
    fs::write(UNIT, unit(header)?).map_err(|error| format!("{UNIT}: {error}"))
}

/// Fails when the committed unit is not what the header says.
pub fn check(header: &Header) -> Outcome {
    let committed = fs::read_to_string(UNIT).map_err(|error| format!("{UNIT}: {error}"))?;
    match unit(header)? == committed {
        true => {
            println!("{UNIT} is up to date");
            Ok(())
        }
        false => Err(format!("{UNIT} is stale: run `cargo xtask capi header` and commit it")),
    }
}

/// Compiles a program with Free Pascal against the unit and the library in `library`; where it is.
pub fn compile(source: &Path, library: &Path, into: &Path) -> Result<PathBuf, String> {
    fs::create_dir_all(into).map_err(|error| format!("{}: {error}", into.display()))?;
    let option = |name: &str, path: &Path| format!("-{name}{}", path.display());
    // Warnings and notes end the compilation.
    let mut compiler = Command::new("fpc");
    compiler.args(["-l-", "-v0ewn", "-Sewn", "-Fuinclude"]);
    compiler.args([option("Fl", library), option("FU", into), option("FE", into)]).arg(source);
    run::program(&mut compiler)?;
    Ok(into.join(source.file_stem().unwrap_or_default()))
}

/// Shows that constants, sizes and places of fields are the same in Pascal and in C, and that every function is there.
pub fn check_layout(library: &Path, into: &Path) -> Outcome {
    let header = header::read()?;
    let source = into.join("layout.pas");
    fs::create_dir_all(into).map_err(|error| format!("{}: {error}", into.display()))?;
    fs::write(&source, printing(&header)).map_err(|error| format!("{}: {error}", source.display()))?;
    let program = compile(&source, library, into)?;
    let told = run::output(Command::new(program).env("LD_LIBRARY_PATH", library))?;
    let expected = abi::layout(&header)?;
    if let Some((told, expected)) = told.lines().zip(expected.lines()).find(|(told, expected)| told != expected) {
        return Err(format!("Pascal says {told:?}, C says {expected:?}"));
    }
    let fields: usize = header.records.iter().map(|(_, fields)| fields.len()).sum();
    let (constants, records) = (header.constants.len(), header.records.len());
    if told.lines().count() != expected.lines().count() || told.lines().count() != constants + records + fields {
        return Err("one of the two programs says less".into());
    }
    println!(
        "Pascal and C agree: {} functions, {constants} constants, {records} structures, {fields} fields",
        header.functions.len()
    );
    Ok(())
}

/// Prints every constant, every structure's size and every field's place and size. It takes the address of every function,
/// so that it links only if the library has them all.
fn printing(header: &Header) -> String {
    let mut variables = String::new();
    let mut body = String::new();
    for (name, _) in &header.constants {
        body += &format!("  WriteLn('{name} ', Int64({}));\n", constant(name, header));
    }
    for (record, fields) in &header.records {
        let variable = record.replacen("uketsuke", "the", 1);
        variables += &format!("  {variable}: {};\n", type_name(record));
        body += &format!("  WriteLn('{record} ', SizeOf({variable}));\n");
        for field in fields {
            let member = format!("{variable}.{}", identifier(field.name()));
            // `@` of a function's address is the function.
            let at = if matches!(field, Field::Function(..)) { "@@" } else { "@" };
            let place = format!("PByte({at}{member}) - PByte(@{variable})");
            body += &format!("  WriteLn('{record}.{} ', {place}, ' ', SizeOf({member}));\n", field.name());
        }
    }
    let functions: Vec<String> = header.functions.iter().map(|it| format!("    @uketsuke.{}", it.name)).collect();
    format!(
        "program layout;\n{{$mode delphi}}\nuses uketsuke;\nconst\n  functions: array[1..{}] of Pointer = (\n{});\n\
         var\n{variables}  i: Integer;\nbegin\n{body}\
         \x20 for i := Low(functions) to High(functions) do if functions[i] = nil then Halt(1);\nend.\n",
        functions.len(),
        functions.join(",\n")
    )
}

const HEAD: &str = "\
{ uketsuke for Free Pascal and Delphi: the whole C interface.

  Generated from uketsuke.h by `cargo xtask capi header`; do not edit. What each function, structure and number means,
  and the rules that hold for all of them, is in uketsuke.h. Names are the same, but:
  - a type uketsuke_visit is TUketsukeVisit, a pointer to it PUketsukeVisit, a pointer to that PPUketsukeVisit;
  - a parameter or field that is a word of Pascal's has _ after it (until_, end_);
  - UKETSUKE_ABI_VERSION is UKETSUKE_UNIT_ABI_VERSION, as Pascal does not tell it from the function. }

unit uketsuke;

{$ifdef FPC}
  {$mode delphi}
  {$packrecords C}
{$else}
  {$align 8}
{$endif}

interface

const
  {$ifdef MSWINDOWS}
  UKETSUKE_LIBRARY = 'uketsuke.dll';
  {$else}
  UKETSUKE_LIBRARY = 'uketsuke';
  {$endif}

";

fn unit(header: &Header) -> Result<String, String> {
    let mut text = HEAD.to_owned();
    for (name, value) in &header.constants {
        text += &format!("  {} = {value};\n", constant(name, header));
    }
    text += "\ntype\n  TUketsukeStatus = Integer;\n\n";
    for handle in &header.handles {
        let name = type_name(handle);
        text += &format!("  {name} = record end;\n");
        text += &pointers(handle);
    }
    for (name, parameters) in &header.callbacks {
        text += &format!("\n  {} = {};\n", type_name(name), routine("", "void", parameters)?);
    }
    for (record, fields) in &header.records {
        text += &format!("\n  {} = record\n", type_name(record));
        for field in fields {
            text += &match field {
                Field::Value(kind, name) => format!("    {}: {};\n", identifier(name), pascal_type(kind)?),
                Field::Function(returns, name, parameters) => {
                    format!("    {}: {};\n", identifier(name), routine("", returns, parameters)?)
                }
            };
        }
        text += "  end;\n";
        text += &pointers(record);
    }
    text.push('\n');
    for Function { name, returns, parameters } in &header.functions {
        text += &format!("{}\n  external UKETSUKE_LIBRARY;\n", routine(name, returns, parameters)?);
    }
    text += "\nimplementation\n\nend.\n";
    Ok(text)
}

fn pointers(c_name: &str) -> String {
    let name = &type_name(c_name)[1..];
    format!("  P{name} = ^T{name};\n  PP{name} = ^P{name};\n")
}

/// A declaration, with a `name`, or a type, without one.
fn routine(name: &str, returns: &str, parameters: &[(String, String)]) -> Result<String, String> {
    let mut list = Vec::new();
    for (kind, name) in parameters {
        list.push(format!("{}: {}", identifier(name), pascal_type(kind)?));
    }
    let list = if list.is_empty() { String::new() } else { format!("({})", list.join("; ")) };
    let space = if name.is_empty() { "" } else { " " };
    // A directive follows a routine's name after a semicolon, and a type without one.
    let convention = if name.is_empty() { " cdecl" } else { "; cdecl;" };
    Ok(match returns {
        "void" => format!("procedure{space}{name}{list}{convention}"),
        _ => format!("function{space}{name}{list}: {}{convention}", pascal_type(returns)?),
    })
}

fn constant(name: &str, header: &Header) -> String {
    match header.functions.iter().any(|function| function.name.eq_ignore_ascii_case(name)) {
        true => name.replacen("UKETSUKE_", "UKETSUKE_UNIT_", 1),
        false => name.to_owned(),
    }
}

fn identifier(name: &str) -> String {
    if RESERVED.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// `TUketsukeChainReport`, of `uketsuke_chain_report`.
fn type_name(c_name: &str) -> String {
    let mut name = String::from("T");
    for word in c_name.split('_') {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

/// Names that Free Pascal and every Delphi know.
fn pascal_type(c_type: &str) -> Result<String, String> {
    let plain = c_type.replace("const", "");
    let stars = plain.matches('*').count();
    let base = plain.trim_end_matches(['*', ' ']).trim();
    let known = match (base, stars) {
        ("int32_t", _) => "Integer",
        ("uint32_t", _) => "Cardinal",
        ("int64_t", _) => "Int64",
        ("uint64_t", _) => "UInt64",
        ("size_t", _) => "NativeUInt",
        ("uint8_t", _) => "Byte",
        ("char", 1..) => "AnsiChar",
        ("void", 1) => return Ok("Pointer".to_owned()),
        (own, 0) if own.starts_with("uketsuke_") => return Ok(type_name(own)),
        (own, 1 | 2) if own.starts_with("uketsuke_") => return Ok("P".repeat(stars) + &type_name(own)[1..]),
        _ => return Err(format!("no type of Pascal's is known for `{c_type}`")),
    };
    match stars {
        0 => Ok(known.to_owned()),
        1 => Ok(format!("P{known}")),
        _ => Err(format!("no type of Pascal's is known for `{c_type}`")),
    }
}

/// Words of Free Pascal's and Delphi's that no parameter and no field may have as its name.
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
    "dispinterface",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_become_pascals() {
        for (c, pascal) in [
            ("const uketsuke_visit *", "PUketsukeVisit"),
            ("uketsuke_chain_report **", "PPUketsukeChainReport"),
            ("const char *", "PAnsiChar"),
            ("size_t *", "PNativeUInt"),
            ("uketsuke_status", "TUketsukeStatus"),
        ] {
            assert_eq!(pascal_type(c).as_deref(), Ok(pascal));
        }
        assert!(pascal_type("double").is_err());
        assert_eq!(identifier("until"), "until_");
    }

    #[test]
    fn a_constant_makes_way_for_a_function_of_its_name() {
        let header = header::parsed("uint32_t uketsuke_abi_version(void);\n#define UKETSUKE_ABI_VERSION 0\n");
        assert_eq!(constant("UKETSUKE_ABI_VERSION", &header), "UKETSUKE_UNIT_ABI_VERSION");
    }
}
