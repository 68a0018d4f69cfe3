//! The wire shape of a decision: names and values that integrators read.

use super::space::*;
use serde_json::{Value, json};
use uketsuke::reception::Visit;
use uketsuke::vocabulary::Language;

fn wire(visit: Visit) -> Value {
    serde_json::from_str(&visit.decide().unwrap().json()).unwrap()
}

#[test]
fn the_fields_that_integrators_read() {
    let json = wire(card("2026-11-21", "2026-08-20"));
    for (pointer, expected) in [
        ("/format", json!(2)),
        ("/day", json!("2026-11-21")),
        ("/acceptance", json!("eligibility_only")),
        ("/standing", json!("presumed")),
        ("/sign", json!("check")),
        ("/by", json!("token")),
        ("/until/full", json!("2026-08-20")),
        ("/until/usable", json!("2026-11-30")),
        ("/provided", json!([])),
        ("/plan/0/kind", json!("in_order")),
        ("/plan/0/steps/0/name", json!("face_or_pin")),
        ("/plan/0/steps/0/audience", json!("patient")),
    ] {
        assert_eq!(json.pointer(pointer), Some(&expected), "{pointer}");
    }
    let names = |list: &str, member: &str| -> Vec<String> {
        let list = json.pointer(list).and_then(Value::as_array).unwrap();
        list.iter().map(|item| item[member].as_str().unwrap().to_owned()).collect()
    };
    let mut not = names("/not_provided", "what");
    not.sort();
    assert_eq!(not, ["checkups", "medication", "treatment"]);
    assert_eq!(names("/findings", "name"), ["in_grace", "readings_differ"]);
    for rule in ["card.grace", "card.grace_short"] {
        assert!(names("/basis", "rule").contains(&rule.to_owned()), "{rule}");
    }
    for list in ["/findings", "/notes", "/basis"] {
        for item in json.pointer(list).and_then(Value::as_array).unwrap() {
            assert!(!item["ja"].as_str().unwrap().is_empty() && !item["en"].as_str().unwrap().is_empty(), "{item}");
        }
    }
    let source = &json["basis"][0]["sources"][0]["address"];
    assert!(source.as_str().unwrap().starts_with("http"));
}

#[test]
fn what_is_not_known_is_null_and_never_accepted() {
    for visit in [Visit::on(day("2026-11-21")), unread_card("2026-11-21")] {
        let json = wire(visit);
        assert_eq!(json["acceptance"], json!("indeterminate"));
        assert_eq!(json["until"]["full"], Value::Null);
        assert_eq!(json["until"]["accepted"], Value::Null);
    }
}

#[test]
fn the_text_says_what_the_json_says() {
    let decided = card("2026-11-21", "2026-08-20").decide().unwrap();
    let json: Value = serde_json::from_str(&decided.json()).unwrap();
    for (language, name, day) in
        [(Language::Ja, "ja", "令和8(2026)年11月30日"), (Language::En, "en", "30 November 2026")]
    {
        let desk = decided.desk(language);
        assert!(desk.contains(day), "{desk}");
        let verdict = json["headline"][name].as_str().unwrap();
        assert!(desk.contains(verdict), "{verdict}: {desk}");
        assert!(decided.full(language).contains(verdict));
    }
}
