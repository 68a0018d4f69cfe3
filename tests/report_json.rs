//! The wire shape of a report: names and values that integrators read.
#![allow(clippy::unwrap_used)] // helpers of tests
#![cfg(feature = "serde")]

mod visits;

use serde_json::{Value, json};
use uketsuke::exchange::Traffic;
use uketsuke::reception::*;
use uketsuke::report::{Language, Report};
use uketsuke::rules::Table;
use visits::*;

fn report(visit: &Visit) -> Value {
    let table = Table::built_in();
    let decision = decide(visit, table).unwrap();
    let cost = Traffic { commands: 9, bytes_sent: 64, bytes_received: 1_780 };
    serde_json::from_str(&Report::new(visit, &decision, table).with_exchange(cost).json()).unwrap()
}

#[test]
fn the_fields_that_integrators_read() {
    let json = report(&card("2026-11-21", "2026-08-20"));
    for (pointer, expected) in [
        ("/day", json!("2026-11-21")),
        ("/token/kind", json!("card")),
        ("/certificate/expires_on", json!("2026-08-20")),
        ("/certificate/hierarchy", json!("production")),
        ("/certificate/chain", json!("verified")),
        ("/certificate/possession", json!("not_proved")),
        ("/certificate/revocation", json!("unknown")),
        ("/decision/acceptance", json!("eligibility_only")),
        ("/decision/standing", json!("presumed")),
        ("/decision/full_until", json!("2026-08-20")),
        ("/decision/usable_until", json!("2026-11-30")),
        ("/decision/other_until", json!("2026-11-20")),
        ("/decision/provided", json!(["eligibility"])),
        ("/decision/not_provided", json!(["checkups", "medication", "treatment"])),
        ("/decision/rules_as_of", json!("2026-11-21")),
        ("/exchange", json!({"commands": 9, "bytes_sent": 64, "bytes_received": 1780})),
    ] {
        assert_eq!(json.pointer(pointer), Some(&expected), "{pointer}");
    }
    let names = |list: &str| -> Vec<String> {
        let list = json.pointer(list).and_then(Value::as_array).unwrap();
        list.iter().map(|item| item["name"].as_str().or(item["id"].as_str()).unwrap().to_owned()).collect()
    };
    assert_eq!(names("/decision/reasons"), ["in_grace", "readings_differ"]);
    assert!(names("/decision/basis").contains(&"card.grace".to_owned()));
    assert!(names("/decision/basis").contains(&"card.grace_short".to_owned()));
    for list in ["reasons", "next_steps", "advice", "basis"] {
        for item in json["decision"][list].as_array().unwrap() {
            assert!(item["number"].as_u64().unwrap() > 0);
            assert!(!item["ja"].as_str().unwrap().is_empty() && !item["en"].as_str().unwrap().is_empty(), "{item}");
        }
    }
    assert_eq!(json["decision"]["next_steps"][0]["audience"], json!("patient"));
    let source = &json["decision"]["basis"][0]["sources"][0]["address"];
    assert!(source.as_str().unwrap().starts_with("http"));
}

#[test]
fn what_is_not_known_is_null_and_never_accepted() {
    let json = report(&Visit::on(day("2026-11-21")));
    assert_eq!((json["token"].clone(), json["certificate"].clone()), (Value::Null, Value::Null));
    assert_eq!(json["decision"]["acceptance"], json!("indeterminate"));
    assert_eq!(json["decision"]["full_until"], Value::Null);
    let json = report(&unread_card("2026-11-21"));
    assert_eq!(json["certificate"]["expires_on"], Value::Null);
    assert_eq!(json["certificate"]["chain"], json!("unverified"));
}

#[test]
fn the_text_says_what_the_json_says() {
    let visit = card("2026-11-21", "2026-08-20");
    let table = Table::built_in();
    let decision = decide(&visit, table).unwrap();
    let report = Report::new(&visit, &decision, table);
    let ja = report.to(Language::Ja).to_string();
    let en = report.to(Language::En).to_string();
    for words in
        ["受付できます(資格情報のみ)。", "2026年11月30日(令和8年)", "失効 不明", "規則の時点: 2026年11月21日(令和8年)"]
    {
        assert!(ja.contains(words), "{words}: {ja}");
    }
    for words in
        ["Accepted for eligibility only", "30 November 2026", "revocation unknown", "Rules as of: 21 November 2026"]
    {
        assert!(en.contains(words), "{words}: {en}");
    }
}
