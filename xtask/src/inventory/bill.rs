//! The bill of materials, which cargo-cyclonedx writes of the crates; what else is linked in is added.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use super::component::{Component, FEATURES};
use crate::files::{EPOCH, read, written};
use crate::run::{self, Outcome};

/// The version that this was tried with.
const VERSION: &str = "0.5.9";
/// What the tool calls its files: one beside each manifest of the workspace.
const FILE: &str = "bill-of-materials.cdx";
/// The member that ships most, and its manifest.
const MEMBER: &str = "cli/Cargo.toml";

/// Installs cargo-cyclonedx where it is missing; built without optimization, which is quicker than to run it slower.
pub fn install() -> Outcome {
    let asked = run::cargo().args(["cyclonedx", "--version"]).output();
    if asked.is_ok_and(|asked| String::from_utf8_lossy(&asked.stdout).trim_end().ends_with(VERSION)) {
        return Ok(());
    }
    let mut install = run::cargo();
    install.args(["install", "--locked", "--quiet", &format!("cargo-cyclonedx@{VERSION}")]);
    for (key, value) in [("OPT_LEVEL", "0"), ("LTO", "off"), ("CODEGEN_UNITS", "16")] {
        install.env(format!("CARGO_PROFILE_RELEASE_{key}"), value);
    }
    run::program(&mut install)
}

/// Writes the bill of what is built for a system, with these components beside its crates.
pub fn write(triple: &str, others: &[Component], to: &Path) -> Outcome {
    let mut tool = run::cargo();
    tool.args(["cyclonedx", "--quiet", "--manifest-path", MEMBER, "--format", "json", "--spec-version", "1.5"]);
    tool.args(["--target", triple, "--no-build-deps", "--features", FEATURES, "--no-default-features"]);
    // The same source gives the same bill: no random number in it, and one time.
    tool.args(["--override-filename", FILE]).env("SOURCE_DATE_EPOCH", EPOCH.to_string());
    let made = run::program(&mut tool);
    let file = Path::new(MEMBER).with_file_name(format!("{FILE}.json"));
    let text = made.and_then(|()| read(&file));
    for member in run::output(Command::new("git").args(["ls-files", "Cargo.toml", "*/Cargo.toml"]))?.lines() {
        let _ = std::fs::remove_file(Path::new(member).with_file_name(format!("{FILE}.json")));
    }
    written(to, &with(&without_place(&text?), others)?)
}

/// The tool tells where the project lies, as a URL; the workspace's root is the shortest of them.
fn without_place(bill: &str) -> String {
    const BEFORE: &str = "\"path+file://";
    let places = bill.split(BEFORE).skip(1).filter_map(|rest| rest.split(['#', '"']).next());
    match places.min_by_key(|place| place.len()) {
        Some(root) => bill.replace(&format!("{BEFORE}{root}"), &format!("{BEFORE}/uketsuke")),
        None => bill.to_owned(),
    }
}

/// Adds components to the list of a bill.
fn with(bill: &str, others: &[Component]) -> Result<String, String> {
    const LIST: &str = "\n  \"components\": [";
    let (head, rest) = bill.split_once(LIST).ok_or("the bill of materials has no list of components")?;
    let mut text = format!("{head}{LIST}");
    for Component { name, version, licence, purl, .. } in others {
        let _ = write!(
            text,
            "\n    {{\"type\": \"library\", \"bom-ref\": {purl}, \"name\": {}, \"version\": {}, \"purl\": {purl}, \
             \"licenses\": [{{\"expression\": {}}}]}},",
            quoted(name),
            quoted(version),
            quoted(licence),
            purl = quoted(purl)
        );
    }
    Ok(text + rest)
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control < ' ' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bill_does_not_tell_where_it_was_made() {
        for place in ["/home/me/it", "/D:/a/it", "/C:/Users/me%20too/it"] {
            let bill = format!("\"path+file://{place}/cli#cli@1 bin\", \"path+file://{place}#it@1\"");
            assert_eq!(without_place(&bill), "\"path+file:///uketsuke/cli#cli@1 bin\", \"path+file:///uketsuke#it@1\"");
        }
    }

    #[test]
    fn what_is_linked_in_besides_comes_first() {
        let other = Component {
            name: "c".into(),
            version: "1\"".into(),
            licence: "MIT".into(),
            repository: String::new(),
            purl: "pkg:deb/debian/c@1".into(),
            directory: None,
            texts: Vec::new(),
        };
        let text = with("{\n  \"components\": [\n    {}\n  ]\n}", &[other]).unwrap();
        assert!(text.starts_with("{\n  \"components\": [\n    {\"type\": \"library\", \"bom-ref\": \"pkg:deb/"));
        assert!(text.contains("\"version\": \"1\\\"\"") && text.ends_with("}]},\n    {}\n  ]\n}"));
        assert!(with("{}", &[]).is_err());
    }
}
