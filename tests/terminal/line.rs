//! An answer as a line of JSON: its words, and how much of the rules it holds.

#![allow(clippy::unwrap_used)] // helpers of tests

use serde_json::Value;
use uketsuke::terminal::*;

/// An answer of a day, with one result of insurance or of 医療扶助 (A1).
fn line(segment: &str, validity: &str, classification: &str, options: &LineOptions) -> Value {
    let file = format!(
        "<XmlMsg><MessageHeader><QualificationConfirmationDate>20261128</QualificationConfirmationDate>\
         <ReferenceClassification>1</ReferenceClassification><SegmentOfResult>{segment}</SegmentOfResult></MessageHeader>\
         <MessageBody><ProcessingResultStatus>1</ProcessingResultStatus>\
         <QualificationValidity>{validity}</QualificationValidity><ResultList><ResultOfQualificationConfirmation>\
         <InsuredCardClassification>{classification}</InsuredCardClassification>\
         </ResultOfQualificationConfirmation></ResultList></MessageBody></XmlMsg>"
    );
    read_file(File::named("OQSsiquc01res_1.xml").unwrap(), file.as_bytes()).unwrap().line(options)
}

/// The words of `docs/linkage-folder.md`.
#[test]
fn each_eligibility_has_its_word() {
    for (segment, validity, classification, word) in [
        ("1", "1", "01", "confirmed"),
        ("1", "6", "A1", "confirmed_unregistered"),
        ("1", "2", "01", "lost"),
        ("1", "3", "01", "replaced"),
        ("1", "4", "01", "not_found"),
        ("1", "5", "01", "several_found"),
        ("1", "7", "01", "unknown"),
        ("1", "", "01", "unknown"),
        ("2", "1", "01", "pending"),
        ("9", "1", "01", "unknown"),
    ] {
        let line = line(segment, validity, classification, &LineOptions::default());
        assert_eq!(line["eligibility"], word, "{segment} {validity} {classification}");
    }
}

#[test]
fn a_decision_names_its_rules_and_holds_their_texts_where_they_are_asked_for() {
    let decide = DecideFor::OwnDay;
    for rule_texts in [false, true] {
        let line = line("1", "1", "01", &LineOptions { decide, rule_texts, ..LineOptions::default() });
        let basis = line["decision"]["basis"].as_array().unwrap();
        assert!(!basis.is_empty());
        for rule in basis {
            assert!(rule["rule"].is_string(), "{rule}");
            for member in ["ja", "en", "sources"] {
                assert_eq!(rule.get(member).is_some(), rule_texts, "{member} of {rule}");
            }
        }
    }
}
