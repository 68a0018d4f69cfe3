//! Every written situation through the program: what it answers is what the library decides.

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

#[path = "../../../examples/gold/facts.rs"]
mod facts;

#[test]
fn every_written_situation_is_decided_by_the_program_as_by_the_library() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/gold.json");
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let situations = file["situations"].as_array().unwrap();
    assert!(situations.len() > 80, "{}", situations.len());
    for situation in situations {
        let id = &situation["id"];
        let facts: facts::Facts = serde_json::from_value(situation["facts"].clone()).unwrap();
        let visit = facts.visit().unwrap();
        let question = json!({"ask": "decide", "facts": serde_json::to_value(&visit).unwrap()}).to_string();
        let mut command = Command::new(super::program());
        let mut child = command.arg("ask").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(question.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{id}");
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        let decided: Value = serde_json::from_str(&visit.decide().unwrap().json()).unwrap();
        assert_eq!(answer["decision"], decided, "{id}");
    }
}
