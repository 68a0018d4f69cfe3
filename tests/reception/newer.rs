//! A newer table with rules that this release does not know: they are cited with number, text and source wherever a
//! decision is shown, where the visit touches what they are about, and they decide nothing.

use super::space::*;
use serde_json::{Value, json};
use uketsuke::reception::{Answer, Decided, Paper, Token, Visit};
use uketsuke::rules::{BUILT_IN_FILE, Table};
use uketsuke::vocabulary::{
    DecisionList, Detail, Eligibility, Language, Note, PaperKind, Route, RuleId, TokenKind, Word,
};

const ON: &str = "2027-04-01";
const FAR: &str = "2035-02-17";

/// One rule about each subject, and one that does not say what it is about.
fn newer() -> Table {
    let about = ["card", "phone", "paper", "person", "answer", "site", "visit"];
    let mut text = BUILT_IN_FILE.to_owned();
    let mut row = |number: usize, name: &str, lines: &str| {
        text.push_str(&format!(
            "\n[rule {number} new.{name}]\n{lines}from: {ON}\ncertainty: medium\nja: {name}の新しい規則\nen: A new rule about \
             {name}\nsources: 新しい通知\n"
        ));
    };
    for (place, subject) in about.into_iter().enumerate() {
        row(6900 + place, subject, &format!("weeks: 2\nsubject: {subject}\n"));
    }
    row(6910, "unsaid", "");
    row(6911, "moon", "subject: moon\n");
    text.push_str("\n[source 新しい通知]\ntitle: 新しい事務連絡\naddress: https://example.org/notice\n");
    Table::from_text(&text.replace("needs_program: 0.", "needs_program: 9.")).unwrap()
}

fn names(decided: &Decided<'_>) -> Vec<String> {
    decided.newer_rules().map(|rule| rule.name.trim_start_matches("new.").to_owned()).collect()
}

#[test]
fn a_rule_is_cited_where_the_visit_touches_its_subject() {
    let table = newer();
    assert!(table.needs_newer_program());
    let cited = |visit: Visit| names(&visit.decide_by(&table).unwrap());
    let alone = ["site", "visit", "unsaid", "moon"];
    let with = |more: &[&str]| {
        let about = ["card", "phone", "paper", "person", "answer"];
        let mut names: Vec<&str> = about.into_iter().filter(|name| more.contains(name)).collect();
        names.extend(alone);
        names
    };
    assert_eq!(cited(Visit::on(day(ON))), alone);
    assert_eq!(cited(unread_card(ON)), with(&["card", "person"]));
    assert_eq!(cited(Visit::on(day(ON)).with_token(token(TokenKind::Iphone, FAR))), with(&["phone", "person"]));
    assert_eq!(cited(papers(ON, &[PaperKind::EligibilityCertificate])), with(&["paper"]));
    let answered = Visit::on(day(ON)).with_answer(Answer::new(Eligibility::Valid, Route::Document));
    assert_eq!(cited(answered), with(&["answer"]));
    // Not yet in force.
    assert_eq!(cited(unread_card("2027-03-31")), [""; 0]);
}

/// In words, JSON, and by number as C reads them.
#[test]
fn a_rule_is_shown_with_number_text_and_source() {
    let table = newer();
    let decided = card(ON, FAR).decide_by(&table).unwrap();
    for (language, text, note, about) in [
        (
            Language::Ja,
            "cardの新しい規則",
            "カード・本人確認・窓口と機器・受付全体について、このソフトウェアで扱えない新しい規則が",
            "カード",
        ),
        (Language::En, "A new rule about card", "A newer rule about the card, the check of the person", "the card"),
    ] {
        let noted = decided.note_text(Note::NewerRule, language);
        assert!(noted.starts_with(note) && !noted.contains('{'), "{noted}");
        for detail in [Detail::Full, Detail::Sources] {
            let shown = decided.text(language, detail);
            for part in [text, "[6900 new.card]", "新しい事務連絡 <https://example.org/notice>"] {
                assert!(shown.contains(part), "{part} is not in\n{shown}");
            }
            assert!(!shown.contains("new.phone"), "{shown}");
            assert!(shown.contains(&table.sha256_hex()), "{shown}");
        }
        assert!(decided.full(language).contains(&noted));
        assert_eq!(decided.word_text(6900, language).unwrap(), text);
        assert!(decided.desk(language).contains(about), "{}", decided.desk(language));
    }
    let json: Value = serde_json::from_str(&decided.json()).unwrap();
    assert_eq!(
        json["newer_rules"][0],
        json!({
            "number": 6900, "rule": "new.card", "about": "card", "certainty": "medium", "from": ON, "until": null,
            "ja": "cardの新しい規則", "en": "A new rule about card",
            "sources": [{"title": "新しい事務連絡", "address": "https://example.org/notice"}],
        })
    );
    assert_eq!(json["newer_rules"][5]["about"], Value::Null);
    assert_eq!(json["rules"]["needs_program"], table.needs_program().to_string());
    assert!(json["notes"].as_array().unwrap().iter().any(|note| note["name"] == "newer_rule"));
    let listed = decided.list(DecisionList::Rules);
    assert_eq!(listed[listed.len() - 6..], [6900, 6903, 6905, 6906, 6910, 6911]);
    assert!(listed.iter().all(|number| decided.get(*number) == 1));
    assert_eq!((decided.get(6901), decided.word_text(6901, Language::En)), (0, None), "not about this visit");
}

#[test]
fn it_decides_nothing() {
    let table = newer();
    let answered = Visit::on(day(ON)).with_answer(Answer::new(Eligibility::Valid, Route::Document));
    let notice = card(ON, "2027-01-31").with_paper(Paper::of_kind(PaperKind::EligibilityNotice));
    for visit in [Visit::on(day(ON)), unread_card(ON), card(ON, "2027-01-31"), answered, notice] {
        let (by_newer, built_in) = (visit.clone().decide_by(&table).unwrap(), visit.decide().unwrap());
        assert_eq!(by_newer.acceptance(), built_in.acceptance());
        assert_eq!(by_newer.standing(), built_in.standing());
        assert_eq!(by_newer.until(), built_in.until());
        assert_eq!(by_newer.findings(), built_in.findings());
        assert!(by_newer.plan().iter().eq(built_in.plan().iter()));
        assert_eq!(by_newer.basis(), built_in.basis());
    }
}

/// A rule that is known, measured in a way that is not: its question stays open, and it is cited.
#[test]
fn a_known_rule_with_an_unknown_value_is_open_and_cited() {
    let (before, rest) = BUILT_IN_FILE.split_once("[rule 6002 card.grace]").unwrap();
    let text = format!("{before}[rule 6002 card.grace]{}", rest.replacen("months: 3", "subject: card\nweeks: 13", 1));
    let table = Table::from_text(&text).unwrap();
    let decided = card("2026-11-21", "2026-08-20").decide_by(&table).unwrap();
    assert!(!decided.is_accepted());
    let number = RuleId::CardGrace.number();
    assert_eq!(decided.newer_rules().map(|rule| rule.number).collect::<Vec<_>>(), [number]);
    assert!(decided.list(DecisionList::Rules).contains(&number) && decided.get(number) == 1);
    assert!(decided.word_text(number, Language::Ja).unwrap().contains("3か月"));
    assert!(decided.notes().contains(&Note::NewerRule));
    let phone = Visit::on(day("2026-11-21")).with_token(Token::new(TokenKind::Iphone));
    assert_eq!(phone.decide_by(&table).unwrap().newer_rules().count(), 0);
}
