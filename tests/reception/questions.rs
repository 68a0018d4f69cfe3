//! Questions in JSON: the gold situations give what Rust gives, answers keep their published schemas, and the schemas
//! are what the code makes.
#![allow(clippy::unwrap_used)] // a test may

use super::gold::facts;

use serde_json::{Value, json};
use std::path::Path;
use uketsuke::Day;
use uketsuke::ask::{Asker, QUESTIONS, schema};
use uketsuke::reception::Visit;
use uketsuke::vocabulary::{Detail, Language};

fn situations() -> Vec<Visit> {
    let text = std::fs::read_to_string("tests/data/gold.json").unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let situations = file["situations"].as_array().unwrap();
    let visit = |situation: &Value| {
        let facts: facts::Facts = serde_json::from_value(situation["facts"].clone()).unwrap();
        facts.visit().unwrap()
    };
    situations.iter().map(visit).collect()
}

#[test]
fn the_gold_situations_give_through_a_question_what_they_give_in_rust() {
    let situations = situations();
    assert!(situations.len() > 80, "{}", situations.len());
    let schema = schema::visit();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    for visit in situations {
        let facts = serde_json::to_value(&visit).unwrap();
        assert!(schema.is_valid(&facts), "{facts}");
        let question = json!({"ask": "decide", "facts": facts, "language": "en", "detail": "brief"}).to_string();
        let answer = Asker::built_in().ask(&question);
        let decided = visit.clone().decide().unwrap();
        assert_eq!(answer.error, None, "{question}");
        let json: Value = serde_json::from_str(&answer.json).unwrap();
        assert_eq!(json["decision"], serde_json::from_str::<Value>(&decided.json()).unwrap());
        assert_eq!(answer.text, decided.text(Language::En, Detail::Brief));
        assert_eq!(serde_json::from_value::<Visit>(facts).unwrap(), visit);
    }
}

/// Questions with answers, at least one for each kind.
const EXAMPLES: &[&str] = &[
    r#"{"ask":"decide","day":20261127,"facts":{"token_kind":"card","certificate_expires_on":"2026-08-01"}}"#,
    r#"{"ask":"decide","facts":{"day":"2026-11-27"},"detail":"full","language":"en"}"#,
    r#"{"ask":"renewal","born_on":"1988-02-29","issued_on":"2020-03-01"}"#,
    r#"{"ask":"renewal","expires_on":"2027-03-01"}"#,
    r#"{"ask":"grace","expires_on":"2026-08-01"}"#,
    r#"{"ask":"rules"}"#,
    r#"{"ask":"words"}"#,
    r#"{"ask":"readers","name":"RC-S300/S1"}"#,
    r#"{"ask":"readers","name":"nobody knows it"}"#,
    r#"{"ask":"facility","topic":"checks","answers":{"metal":"yes"}}"#,
    r#"{"ask":"facility","topic":"setting","setting":"off"}"#,
    r#"{"ask":"facility","topic":"guide","guide":"visual_check"}"#,
    r#"{"ask":"facility","topic":"problem","problem":"phone_not_read"}"#,
    r#"{"ask":"facility","topic":"material","day":"2026-11-27"}"#,
    r#"{"ask":"facility","topic":"subsidy","day":"2026-11-27","language":"en"}"#,
    r#"{"ask":"facility","topic":"support","day":"2026-11-27","time":"12:00","holiday":false}"#,
    #[cfg(feature = "terminal")]
    r#"{"ask":"terminal_request","kind":"eligibility","id":"1","institution":"1312345678","day":"2026-11-28","person":{"insurer_number":"01130012","number":"34","born_on":"1980-04-01"}}"#,
    #[cfg(feature = "terminal")]
    r#"{"ask":"terminal_request","kind":"reference_number","id":"1","institution":"1312345678","reference_number":"42","insured":{"insurer_number":"01130012","number":"34"},"language":"en"}"#,
    #[cfg(feature = "terminal")]
    r#"{"ask":"terminal_request","kind":"booked","id":"1","institution":"1312345678","day":20261128,"encoding":"shift_jis","persons":[{"insurer_number":"01130012","number":"34","born_on":"1980-04-01","limit_consent":false}]}"#,
    #[cfg(feature = "terminal")]
    r#"{"ask":"terminal_request","kind":"collect","id":"1","institution":"1312345678","service":"OQSmuquc","reception_number":"A-1"}"#,
    r#"{"ask":"era","day":"2026-11-27"}"#,
];

#[test]
fn every_answer_keeps_its_schema_and_so_does_its_question() {
    let mut seen = Vec::new();
    for question in EXAMPLES {
        let asked: Value = serde_json::from_str(question).unwrap();
        let name = asked["ask"].as_str().unwrap();
        seen.push(name.to_owned());
        let of_answer = schema::question(name);
        let of_question = jsonschema::draft202012::new(&of_answer["$defs"]["question"]).unwrap();
        let of_answer = jsonschema::draft202012::new(&of_answer).unwrap();
        let answer = Asker::built_in().ask(question);
        assert_eq!(answer.error, None, "{question}");
        let answer: Value = serde_json::from_str(&answer.json).unwrap();
        assert!(of_question.is_valid(&asked), "{question}");
        let faults: Vec<String> = of_answer.iter_errors(&answer).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{question}: {faults:?}");
        let mut wrong = asked.clone();
        wrong["nonsense"] = json!(1);
        assert!(!of_question.is_valid(&wrong));
    }
    for name in QUESTIONS {
        assert!(seen.iter().any(|seen| seen == name), "{name}");
    }
}

/// `UKETSUKE_WRITE=1 cargo test --features serde --test reception` writes them anew.
#[test]
fn the_published_schemas_are_what_the_code_makes() {
    for (name, schema) in schema::all() {
        let path = Path::new("docs/schemas").join(&name);
        let made = format!("{schema:#}\n");
        if std::env::var_os("UKETSUKE_WRITE").is_some() {
            std::fs::create_dir_all("docs/schemas").unwrap();
            std::fs::write(&path, &made).unwrap();
        }
        assert!(std::fs::read_to_string(&path).is_ok_and(|written| written == made), "{name} is not up to date");
    }
}

/// Days below 1900-01-01 are no days, and there is no visit before the first My Number: in a value, in a visit and in
/// every question that has a day, whether as a text or a number.
#[test]
fn no_json_has_a_day_before_1900_or_a_visit_before_my_number() {
    for day in [json!("1899-12-31"), json!("0026-11-28"), json!(18_991_231), json!(261_128)] {
        assert!(serde_json::from_value::<Day>(day.clone()).is_err(), "{day}");
        for member in ["day", "born_on"] {
            let mut visit = json!({"day": "2026-11-28"});
            visit[member] = day.clone();
            assert!(serde_json::from_value::<Visit>(visit.clone()).is_err(), "{visit}");
            assert!(
                Asker::built_in().ask(&json!({"ask": "decide", "facts": visit}).to_string()).error.is_some(),
                "{day}"
            );
        }
        for question in EXAMPLES {
            let asked: Value = serde_json::from_str(question).unwrap();
            let days =
                ["day", "born_on", "issued_on", "expires_on"].into_iter().filter(|name| asked.get(name).is_some());
            for name in days {
                let mut asked = asked.clone();
                asked[name] = day.clone();
                assert!(Asker::built_in().ask(&asked.to_string()).error.is_some(), "{asked}");
            }
        }
    }
    for (day, is_visit) in [("2015-10-04", false), ("2015-10-05", true)] {
        assert_eq!(serde_json::from_value::<Visit>(json!({"day": day})).is_ok(), is_visit, "{day}");
        let asked = json!({"ask": "decide", "facts": {"day": day}});
        assert_eq!(Asker::built_in().ask(&asked.to_string()).error.is_none(), is_visit, "{day}");
    }
}
