//! `include/uketsuke.h`: generated, compared, and read by the tests.

use std::collections::BTreeSet;
use std::fs;

use crate::Outcome;
use crate::run;

const HEADER: &str = "include/uketsuke.h";

/// Writes the header anew.
pub fn write() -> Outcome {
    let text = generated()?;
    fs::write(HEADER, text).map_err(|error| format!("{HEADER}: {error}"))
}

/// Fails when the committed header is not what the sources say.
pub fn check() -> Outcome {
    let committed = fs::read_to_string(HEADER).map_err(|error| format!("{HEADER}: {error}"))?;
    match generated()? == committed {
        true => {
            println!("{HEADER} is up to date");
            Ok(())
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

/// Everything in the header that a test enumerates.
pub struct Header {
    pub functions: Vec<Function>,
    /// Structures that begin with `struct_size`.
    pub sized: BTreeSet<String>,
    /// `#define`s: name and value.
    pub constants: Vec<(String, String)>,
}

/// Reads the committed header.
pub fn read() -> Result<Header, String> {
    let text = fs::read_to_string(HEADER).map_err(|error| format!("{HEADER}: {error}"))?;
    let plain = without_comments(&text);
    let mut header = Header { functions: Vec::new(), sized: BTreeSet::new(), constants: Vec::new() };
    for line in plain.lines().filter_map(|line| line.strip_prefix("#define ")) {
        if let Some((name, value)) = line.split_once(' ') {
            header.constants.push((name.to_owned(), value.trim().to_owned()));
        }
    }
    let code: String = plain.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join(" ");
    let mut rest = code.as_str();
    while let Some(at) = rest.find("typedef struct uketsuke_") {
        rest = &rest[at + "typedef struct ".len()..];
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let body = rest[name.len()..].trim_start();
        if body.starts_with('{') && body[1..].trim_start().starts_with("uint32_t struct_size;") {
            header.sized.insert(name);
        }
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
            parameters: parameters.split(',').map(str::trim).filter(|it| *it != "void").map(parameter).collect(),
        });
    }
    Ok(header)
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
