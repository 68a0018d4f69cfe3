//! `include/uketsuke.h`: generated, compared, and read by the tests.

use std::collections::BTreeSet;
use std::fs;

use super::{abi, pascal};
use crate::Outcome;
use crate::run;

const HEADER: &str = "include/uketsuke.h";

/// Writes the header anew, and after it the unit for Pascal and the snapshot of the binary interface.
pub fn write() -> Outcome {
    let text = generated()?;
    fs::write(HEADER, &text).map_err(|error| format!("{HEADER}: {error}"))?;
    let header = parsed(&text);
    pascal::write(&header)?;
    abi::write(&header)
}

/// Fails when the committed header is not what the sources say, or the unit for Pascal or the snapshot of the binary
/// interface not what the header says.
pub fn check() -> Outcome {
    let committed = fs::read_to_string(HEADER).map_err(|error| format!("{HEADER}: {error}"))?;
    match generated()? == committed {
        true => {
            println!("{HEADER} is up to date");
            let header = parsed(&committed);
            pascal::check(&header)?;
            abi::check(&header)
        }
        false => Err(format!("{HEADER} is stale: run `cargo xtask capi header` and commit it")),
    }
}

fn generated() -> Result<String, String> {
    let output = run::cargo()
        .args(["run", "--quiet", "--package", "header"])
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if !output.status.success() {
        return Err("the header could not be generated".into());
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

/// A function of the header.
pub struct Function {
    pub name: String,
    /// What it returns: `uketsuke_status`, or a number.
    pub returns: String,
    /// Type and name of each parameter.
    pub parameters: Vec<(String, String)>,
}

/// A field of a structure.
pub enum Field {
    /// Type and name.
    Value(String, String),
    /// A function's address: what it returns, the field's name, its parameters.
    Function(String, String, Vec<(String, String)>),
}

impl Field {
    pub fn name(&self) -> &str {
        match self {
            Field::Value(_, name) | Field::Function(_, name, _) => name,
        }
    }
}

/// Everything in the header.
#[derive(Default)]
pub struct Header {
    pub functions: Vec<Function>,
    /// Structures that begin with `struct_size`.
    pub sized: BTreeSet<String>,
    /// `#define`s: name and value.
    pub constants: Vec<(String, String)>,
    /// Structures whose inside only the library knows.
    pub handles: Vec<String>,
    /// Structures with their fields.
    pub records: Vec<(String, Vec<Field>)>,
    /// Types of functions that return nothing, with their parameters.
    pub callbacks: Vec<(String, Vec<(String, String)>)>,
}

/// Reads the committed header.
pub fn read() -> Result<Header, String> {
    fs::read_to_string(HEADER).map(|text| parsed(&text)).map_err(|error| format!("{HEADER}: {error}"))
}

/// Reads a header's text.
pub fn parsed(text: &str) -> Header {
    let plain = without_comments(text);
    let mut header = Header::default();
    for line in plain.lines().filter_map(|line| line.strip_prefix("#define ")) {
        if let Some((name, value)) = line.split_once(' ') {
            header.constants.push((name.to_owned(), value.trim().to_owned()));
        }
    }
    let code: String = plain.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join(" ");
    for definition in code.split("typedef ").skip(1) {
        header.typedef(definition);
    }
    for statement in code.split(';') {
        let words = statement.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some((before, parameters)) = words.split_once('(') else { continue };
        let Some((returns, name)) = before.rsplit_once(' ') else { continue };
        let returns = returns.rsplit(' ').next().unwrap_or_default();
        if !name.starts_with("uketsuke_") || !matches!(returns, "uketsuke_status" | "uint32_t") {
            continue;
        }
        let parameters = parameters.trim_end_matches(')');
        header.functions.push(Function {
            name: name.to_owned(),
            returns: returns.to_owned(),
            parameters: self::parameters(parameters),
        });
    }
    header
}

impl Header {
    /// What follows `typedef`.
    fn typedef(&mut self, definition: &str) {
        if let Some(structure) = definition.strip_prefix("struct ") {
            let name: String = structure.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let body = structure[name.len()..].trim_start();
            let Some((fields, _)) = body.strip_prefix('{').and_then(|body| body.split_once('}')) else {
                self.handles.push(name);
                return;
            };
            let fields: Vec<Field> = fields.split(';').map(str::trim).filter(|it| !it.is_empty()).map(field).collect();
            if fields.first().is_some_and(|first| first.name() == "struct_size") {
                self.sized.insert(name.clone());
            }
            self.records.push((name, fields));
        } else if let Some(Field::Function(_, name, parameters)) =
            definition.split_once(';').map(|(definition, _)| field(definition))
        {
            self.callbacks.push((name, parameters));
        }
    }
}

fn field(text: &str) -> Field {
    let Some((returns, rest)) = text.split_once("(*") else {
        let (kind, name) = parameter(text);
        return Field::Value(kind, name);
    };
    let (name, list) = rest.split_once(")(").unwrap_or((rest, ""));
    Field::Function(returns.trim().to_owned(), name.to_owned(), parameters(list.trim_end_matches(')')))
}

fn parameters(list: &str) -> Vec<(String, String)> {
    list.split(',').map(str::trim).filter(|it| *it != "void").map(parameter).collect()
}

fn parameter(text: &str) -> (String, String) {
    let name: String = text.chars().rev().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let name: String = name.chars().rev().collect();
    let kind = text[..text.len() - name.len()].trim().replace("struct ", "");
    (kind, name)
}

fn without_comments(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    plain + rest
}
