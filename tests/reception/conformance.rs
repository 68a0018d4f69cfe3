//! The published vectors by `ask` and by `Visit`, and both against the independent evaluator in Python.
#![allow(clippy::unwrap_used, clippy::panic)] // a failed step is a failed test

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};
use uketsuke::ask::Asker;
use uketsuke::reception::Visit;
use uketsuke::rules::Table;

const VECTORS: &str = include_str!("../../conformance/vectors.json");
const SCHEMA: &str = include_str!("../../conformance/schema.json");
const EVALUATOR: &str = "conformance/evaluator.py";

fn vectors() -> Vec<Value> {
    let file: Value = serde_json::from_str(VECTORS).unwrap();
    file["vectors"].as_array().unwrap().clone()
}

#[test]
fn the_vectors_are_of_their_schema() {
    let (schema, file) = (serde_json::from_str(SCHEMA).unwrap(), serde_json::from_str(VECTORS).unwrap());
    let errors: Vec<String> =
        jsonschema::validator_for(&schema).unwrap().iter_errors(&file).map(|e| e.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let of = |kind: &str| vectors().iter().filter(|vector| vector["kind"] == kind).count();
    assert!(of("written") >= 400 && of("regression") >= 1600, "{} {}", of("written"), of("regression"));
    let mut ids: Vec<String> = vectors().iter().map(|vector| vector["id"].to_string()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), vectors().len(), "an id stands twice");
}

#[test]
fn ask_answers_every_vector() {
    let wrong: Vec<String> = vectors().iter().flat_map(differences).collect();
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_visit_decides_as_ask_answers() {
    for vector in vectors() {
        let visit: Visit = serde_json::from_value(vector["facts"].clone()).unwrap();
        let decided = visit.decide_by(Table::built_in()).unwrap();
        assert_eq!(decision(&vector), serde_json::to_value(&decided).unwrap(), "{}", vector["id"]);
    }
}

#[test]
fn the_evaluator_agrees_on_every_vector() {
    let output = Command::new("python3").args([EVALUATOR, "--vectors", "conformance/vectors.json"]).output().unwrap();
    let said = said(&output);
    assert!(output.status.success() && said.contains(" 0 differ"), "{said}");
}

/// A million of them in `cargo xtask deep`, by the example itself.
#[test]
fn the_evaluator_agrees_on_random_visits() {
    let count = std::env::var("UKETSUKE_RANDOM_VISITS").unwrap_or_else(|_| "20000".into());
    // Beside this test's own program: target/<profile>/deps.
    let programs = std::env::current_exe().unwrap();
    let example = programs.parent().unwrap().parent().unwrap().join("examples/random_visits");
    let made = Command::new(&example).args([&count, "1"]).stdout(Stdio::piped()).spawn();
    let mut made = made.unwrap_or_else(|error| panic!("{}: {error}; cargo test builds it", example.display()));
    let output =
        Command::new("python3").args([EVALUATOR, "--lines"]).stdin(made.stdout.take().unwrap()).output().unwrap();
    made.wait().unwrap();
    let said = said(&output);
    println!("{said}");
    assert!(output.status.success() && said.contains(&format!("{count} visits")), "{said}");
}

/// What the evaluator checks is seen to be checked: one wrong expectation is told.
#[test]
fn the_evaluator_tells_a_wrong_expectation() {
    let case = json!({"facts": {"day": "2026-11-27"}, "expect": {"acceptance": "full", "standing": "presumed"}});
    let mut python = Command::new("python3")
        .args([EVALUATOR, "--lines"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(python.stdin.take().unwrap(), "{case}").unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(!output.status.success() && said(&output).contains("1 differ"), "{}", said(&output));
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn decision(vector: &Value) -> Value {
    let question = json!({"ask": "decide", "detail": "brief", "facts": vector["facts"]});
    let answered = Asker::built_in().ask(&question.to_string());
    assert!(answered.error.is_none(), "{}: {:?}", vector["id"], answered.error);
    serde_json::from_str::<Value>(&answered.json).unwrap()["decision"].clone()
}

/// What the decision has otherwise than the vector.
fn differences(vector: &Value) -> Vec<String> {
    let (decision, expect, id) = (decision(vector), &vector["expect"], &vector["id"]);
    let mut wrong = Vec::new();
    let mut check = |what: &str, right: &Value, found: &Value, fits: bool| {
        if !fits {
            wrong.push(format!("{id} {what}: expected {right}, found {found}; {}", vector["facts"]));
        }
    };
    for name in ["acceptance", "standing"] {
        let (right, found) = (&expect[name], &decision[name]);
        check(name, right, found, right.as_array().map_or(right == found, |right| right.contains(found)));
    }
    for (name, right) in expect["until"].as_object().into_iter().flatten() {
        check(name, right, &decision["until"][name], *right == decision["until"][name]);
    }
    let whole = vector["kind"] == "regression";
    for (name, list, member) in [("findings", "findings", "name"), ("rules", "basis", "rule")] {
        let found = names(&decision[list], member);
        let right = expect[name].as_array().cloned().unwrap_or_default();
        let fits = right.iter().all(|one| found.contains(one)) && (!whole || right.len() == found.len());
        check(name, &expect[name], &json!(found), fits);
    }
    let first = &decision["plan"][0];
    let (kind, steps) = (first["kind"].as_str().unwrap_or("none"), names(&first["steps"], "name"));
    if let Some(right) = expect.get("first") {
        let found = if kind == "none" { Value::Null } else { json!({"kind": kind, "steps": steps}) };
        check("first", right, &found, *right == found);
    }
    if let Some(groups) = expect["first_of"].as_array() {
        let fits = |group: &Value| {
            let right = group["steps"].as_array();
            // "none": nothing to do before the patient is received; what follows the visit is no matter.
            if group["kind"] == "none" {
                return kind == "none" || kind == "afterwards";
            }
            group["kind"] == kind && steps.first().is_none_or(|step| right.is_some_and(|right| right.contains(step)))
        };
        check("first_of", &expect["first_of"], &json!({"kind": kind, "steps": steps}), groups.iter().any(fits));
    }
    wrong
}

fn names(list: &Value, member: &str) -> Vec<Value> {
    list.as_array().into_iter().flatten().map(|item| item[member].clone()).collect()
}
