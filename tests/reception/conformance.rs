//! The published vectors by `ask` and by `Visit`, and both against the independent evaluator in Python.
#![allow(clippy::unwrap_used, clippy::panic)] // a failed step is a failed test

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};
use uketsuke::Day;
use uketsuke::ask::Asker;
use uketsuke::facility::Facility;
use uketsuke::reception::Visit;
use uketsuke::rules::{Rule, Table};
use uketsuke::vocabulary::{RuleId, Word};

/// The same visits as the example prints.
#[allow(dead_code)] // the example's entrance
#[path = "../../examples/random_visits.rs"]
mod random_visits;

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
    let wrong: Vec<String> = vectors().iter().flat_map(|vector| differences(vector, Table::built_in())).collect();
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// What no decision shows in acceptance, dates, findings, steps or rules cited.
const NOT_DECIDED_BY: &[RuleId] = &[
    RuleId::VisualPlace,           // words of a procedure
    RuleId::RenewalAdultAge,       // of a new card, no visit
    RuleId::DocumentSeniorChanged, // told by `rules` alone
    RuleId::OnlineLimit,           // told by `rules` alone
];

/// A day earlier changes nothing that another rule does not allow before its own first day: phones are read nowhere before
/// `phone.start`, an undated card is a legacy card, and so on.
fn waits_for_another(rule: &Rule, what: &str) -> bool {
    let phone = rule.id.as_str().starts_with("phone.") && rule.id != RuleId::PhoneStart;
    let grace_or_share = [RuleId::CardGraceShort, RuleId::ApplicationShare].contains(&rule.id);
    match what {
        "from, a day earlier" => phone || grace_or_share,
        "until, a day later" => rule.id == RuleId::DocumentLegacyUndated,
        _ => false,
    }
}

/// Moves every first and last day of every rule by one day, either way: a vector that was written by hand notices.
#[test]
fn both_sides_of_every_day_of_every_rule_are_written() {
    let table = Table::built_in();
    let written: Vec<Value> = vectors().into_iter().filter(|vector| vector["kind"] == "written").collect();
    let mut moved = 0;
    let mut unnoticed = Vec::new();
    for (row, rule) in table.rules().iter().enumerate().filter(|(_, rule)| !NOT_DECIDED_BY.contains(&rule.id)) {
        for (what, day, changed) in moved_by_a_day(rule) {
            // Where the next or the last row of the same rule takes over, only a gap is a change.
            if waits_for_another(rule, what) {
                continue;
            }
            let mut others = table.rows(rule.id).iter().filter(|other| *other != rule);
            if others.any(|other| days(&changed).any(|day| other.is_in_force(day))) {
                continue;
            }
            let changed = table.with_row(row, Some(changed));
            let near = |text: &str| text.parse::<Day>().is_ok_and(|on| day.days_until(on).abs() <= 1);
            let mut near = written.iter().filter(|vector| {
                let facts = &vector["facts"];
                ["day", "certificate_expires_on"].iter().any(|name| facts[name].as_str().is_some_and(near))
            });
            moved += 1;
            if !near.any(|vector| !differences(vector, &changed).is_empty()) {
                unnoticed.push(format!("{} {what} {day}", rule.id.as_str()));
            }
        }
    }
    println!("{moved} days moved");
    assert!(unnoticed.is_empty(), "nobody notices:\n{}", unnoticed.join("\n"));
    assert!(moved > 60, "{moved}");
}

/// A rule that begins or ends a day earlier or later, with the day that it has now.
fn moved_by_a_day(rule: &Rule) -> Vec<(&'static str, Day, Rule)> {
    let mut moved = Vec::new();
    let mut with = |what, day, change: &dyn Fn(&mut Rule)| {
        let mut changed = rule.clone();
        change(&mut changed);
        moved.push((what, day, changed));
    };
    if let Some(from) = rule.from {
        with("from, a day later", from, &|rule| rule.from = Some(from.next()));
        with("from, a day earlier", from, &|rule| rule.from = Some(from.previous()));
    }
    if let Some(until) = rule.until {
        with("until, a day earlier", until, &|rule| rule.until = Some(until.previous()));
        with("until, a day later", until, &|rule| rule.until = Some(until.next()));
    }
    moved
}

/// The first and last day of a rule.
fn days(rule: &Rule) -> impl Iterator<Item = Day> {
    [rule.from, rule.until].into_iter().flatten()
}

#[test]
fn a_visit_decides_as_ask_answers() {
    for vector in vectors() {
        let visit: Visit = serde_json::from_value(vector["facts"].clone()).unwrap();
        let decided = visit.decide_by(Table::built_in()).unwrap();
        assert_eq!(decision(&vector, Table::built_in()), serde_json::to_value(&decided).unwrap(), "{}", vector["id"]);
    }
}

#[test]
fn the_evaluator_agrees_on_every_vector() {
    let output = Command::new("python3").args([EVALUATOR, "--vectors", "conformance/vectors.json"]).output().unwrap();
    let said = said(&output);
    assert!(output.status.success() && said.contains(" 0 differ"), "{said}");
}

/// Whoever follows the README with a program of his own: the evaluator in its place agrees with every written vector, the
/// library itself with every vector to the last finding, and a program that is wrong, or that says nothing, is told.
#[test]
fn vectors_are_run_through_any_program() {
    let check = |arguments: &[&str]| {
        let output = Command::new("python3").arg("conformance/check.py").args(arguments).output().unwrap();
        (output.status.code(), said(&output))
    };
    let evaluator = ["--", "python3", EVALUATOR];
    let (status, text) = check(&evaluator);
    assert!(status == Some(0) && text.contains(" vectors, ") && text.ends_with(" 0 differ\n"), "{text}");

    let scratch = std::env::temp_dir().join(format!("uketsuke-answers-{}", std::process::id()));
    let mut answers = std::fs::File::create(&scratch).unwrap();
    for vector in vectors() {
        let facts = vector["facts"].as_object().unwrap().clone();
        let answer = random_visits::decided(&Asker::built_in(), facts).unwrap().unwrap();
        writeln!(answers, "{answer}").unwrap();
    }
    let (status, text) = check(&["--all", "--", "cat", scratch.to_str().unwrap()]);
    std::fs::remove_file(&scratch).unwrap();
    assert!(status == Some(0) && text.contains("not_rules: "), "{text}");
    for member in ["acceptance", "standing", "until.full", "until.accepted", "findings", "rules", "first", "first_of"] {
        assert!(text.contains(&format!("\n{member}: ")) || text.starts_with(member), "{member} is not judged: {text}");
    }

    let constant = |answer: &str| format!("import sys\nfor line in sys.stdin: print('{answer}')");
    let (status, text) = check(&["--show", "1", "--", "python3", "-c", &constant(r#"{"acceptance": "full"}"#)]);
    assert!(status == Some(1) && text.contains("acceptance: expected") && !text.contains(" 0 agree"), "{text}");
    assert_eq!(check(&["--", "python3", "-c", &constant("{}")]).0, Some(1), "nothing was judged");
    assert_eq!(check(&["--", "true"]).0, Some(2), "no answers");
    assert_eq!(check(&["--", "false"]).0, Some(2), "it failed");
}

/// Every situation of the desk is a vector with the same acceptance.
#[test]
fn every_gold_situation_is_a_vector() {
    let gold: Value = serde_json::from_str(include_str!("../data/gold.json")).unwrap();
    let situations = gold["situations"].as_array().unwrap();
    let vectors = vectors();
    for situation in situations {
        let vector = vectors.iter().find(|vector| vector["id"] == situation["id"]);
        let vector = vector.unwrap_or_else(|| panic!("{} is no vector", situation["id"]));
        assert_eq!(vector["expect"]["acceptance"], situation["expect"]["acceptance"], "{}", situation["id"]);
        assert_eq!(vector["expect"]["standing"], situation["expect"]["standing"], "{}", situation["id"]);
    }
    println!("{} situations", situations.len());
}

/// A million of them: `UKETSUKE_RANDOM_VISITS=1000000 cargo test --release --test reception the_evaluator_agrees`.
#[test]
fn the_evaluator_agrees_on_random_visits() {
    let count = std::env::var("UKETSUKE_RANDOM_VISITS").map_or(20_000, |count| count.parse().unwrap());
    let mut python = Command::new("python3")
        .args([EVALUATOR, "--lines"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = std::io::BufWriter::new(python.stdin.take().unwrap());
    random_visits::write(&mut lines, count, 1).unwrap();
    drop(lines);
    let output = python.wait_with_output().unwrap();
    let said = said(&output);
    println!("{said}");
    assert!(output.status.success() && said.contains(&format!("{count} visits, {count} agree")), "{said}");
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

fn decision(vector: &Value, table: &Table) -> Value {
    let question = json!({"ask": "decide", "detail": "brief", "facts": vector["facts"]});
    let answered = Asker { table, facility: Facility::built_in() }.ask(&question.to_string());
    assert!(answered.error.is_none(), "{}: {:?}", vector["id"], answered.error);
    serde_json::from_str::<Value>(&answered.json).unwrap()["decision"].clone()
}

/// What the decision has otherwise than the vector.
fn differences(vector: &Value, table: &Table) -> Vec<String> {
    let (decision, expect, id) = (decision(vector, table), &vector["expect"], &vector["id"]);
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
    let cited = names(&decision["basis"], "rule");
    for rule in expect["not_rules"].as_array().into_iter().flatten() {
        check("not_rules", &expect["not_rules"], &json!(cited), !cited.contains(rule));
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
