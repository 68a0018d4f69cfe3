//! Claims are audited later: a visit is decided by the rules of its own day.

use super::space::*;
use uketsuke::reception::{Answer, Decided, LegacyCard, Paper, Patient, Person, Site, Visit};
use uketsuke::rules::Table;
use uketsuke::vocabulary::{
    Acceptance, Eligibility, Finding, Insurer, Language, Method, Note, PaperKind, Phones, Route, RuleId, Step,
    VisualCheckReason,
};

const DAYS: [&str; 12] = [
    "2024-12-01",
    "2024-12-02",
    "2025-07-31",
    "2025-08-15",
    "2025-09-18",
    "2025-09-19",
    "2025-12-01",
    "2025-12-02",
    "2026-03-31",
    "2026-04-01",
    "2026-07-31",
    "2026-08-01",
];

use Acceptance::{EligibilityOnly as Only, Full, NotAccepted as No, Undecided as Open};

fn decided(visit: Visit) -> Decided<'static> {
    visit.decide().unwrap()
}

/// The same facts on every one of the days.
fn on_each_day(name: &str, visit: impl Fn(&str) -> Visit, expected: [Acceptance; 12]) {
    for (day, expected) in DAYS.into_iter().zip(expected) {
        let decided = decided(visit(day));
        assert_eq!(decided.acceptance(), expected, "{name} on {day}: {:?}", decided.findings());
    }
}

#[test]
fn the_same_facts_on_the_listed_days() {
    let valid = |visit: Visit| visit.with_answer(Answer::new(Eligibility::Valid, Route::Document));
    on_each_day("a card that stays valid", |day| card(day, "2030-02-17"), [Full; 12]);
    on_each_day("a card that expired on 2024-11-30, before the measure", |day| card(day, "2024-11-30"), [No; 12]);
    on_each_day(
        "a card that expires on 2025-06-10, with grace to 2025-09-30",
        |day| card(day, "2025-06-10"),
        [Full, Full, Only, Only, Only, Only, No, No, No, No, No, No],
    );
    for phone in [iphone, android] {
        on_each_day(
            "a phone",
            |day| phone(day, "2030-02-17"),
            [No, No, No, No, No, Full, Full, Full, Full, Full, Full, Full],
        );
    }
    on_each_day(
        "an eligibility certificate",
        |day| papers(day, &[PaperKind::EligibilityCertificate]),
        [Open, Only, Only, Only, Only, Only, Only, Only, Only, Only, Only, Only],
    );
    on_each_day(
        "a legacy card to 2025-12-01, nothing asked online",
        |day| legacy(day, "2025-12-01"),
        [Only, Only, Only, Only, Only, Only, Only, Open, Open, Open, Open, No],
    );
    on_each_day(
        "a legacy card to 2025-12-01, online valid: after the toleration no source says what to do",
        |day| valid(legacy(day, "2025-12-01")),
        [Only, Only, Only, Only, Only, Only, Only, Only, Only, Only, Only, Open],
    );
    on_each_day(
        "a legacy card of nobody knows whom to 2025-07-31, online valid: whether it was tolerated in 2025 is not known",
        |day| valid(legacy(day, "2025-07-31")),
        [Only, Only, Only, Open, Open, Open, Open, Only, Only, Only, Only, Open],
    );
    let lapsed = |insurer| {
        move |on: &str| {
            let card = LegacyCard { until: Some(day("2025-07-31")), insurer, ..LegacyCard::default() };
            valid(Visit::on(day(on)).with_paper(Paper::LegacyCard(card)))
        }
    };
    for insurer in [Insurer::Kokuho, Insurer::Kouki] {
        on_each_day(
            "a lapsed card of 国保 or 後期高齢者, online valid: tolerated from 2025-08-01",
            lapsed(insurer),
            [Only, Only, Only, Only, Only, Only, Only, Only, Only, Only, Only, Open],
        );
    }
    on_each_day(
        "a lapsed card of an employees' insurance, online valid: tolerated from 2025-12-02",
        lapsed(Insurer::Employees),
        [Only, Only, Only, Open, Open, Open, Open, Only, Only, Only, Only, Open],
    );
    on_each_day(
        "a legacy card without a printed day",
        |on| {
            let card = LegacyCard { undated: true, ..LegacyCard::default() };
            Visit::on(day(on)).with_paper(Paper::LegacyCard(card))
        },
        [Only, Only, Only, Only, Only, Only, Only, Open, Open, Open, Open, No],
    );
    on_each_day(
        "a legacy card whose insurer changed on 2025-08-01",
        |on| {
            let changed = Some(day("2025-08-01"));
            let card =
                LegacyCard { until: Some(day("2025-12-01")), insurer_changed_on: changed, ..LegacyCard::default() };
            valid(Visit::on(day(on)).with_paper(Paper::LegacyCard(card)))
        },
        [Only, Only, Only, Open, Open, Open, Open, Open, Open, Open, Open, Open],
    );
    on_each_day(
        "a notice alone, online valid: from which day of 2025 it was tolerated depends on the insurer",
        |day| valid(papers(day, &[PaperKind::EligibilityNotice])),
        [No, No, No, Open, Open, Open, Open, Only, Only, Only, Only, No],
    );
    on_each_day(
        "a notice of 国保 alone, online valid",
        |on| {
            let notice = Paper::EligibilityNotice { insurer: Insurer::Kokuho };
            valid(Visit::on(day(on)).with_paper(notice))
        },
        [No, No, No, Only, Only, Only, Only, Only, Only, Only, Only, No],
    );
    on_each_day(
        "a notice alone, nothing asked online",
        |day| papers(day, &[PaperKind::EligibilityNotice]),
        [No, No, No, Open, Open, Open, Open, Open, Open, Open, Open, No],
    );
    on_each_day(
        "a phone that cannot be read, with Mynaportal's screen",
        |day| {
            let site = Site { phones: Phones::No, ..Site::UNKNOWN };
            iphone(day, "2030-02-17").at(site).with_paper(Paper::MynaportalScreen)
        },
        [Open, Open, Open, Open, Open, Only, Only, Only, Only, Only, Only, Only],
    );
}

#[test]
fn the_basis_names_the_row_of_the_day() {
    for (on, until) in [("2026-03-31", "2026-03-31"), ("2026-04-01", "2026-07-31")] {
        let visit = legacy(on, "2025-12-01").with_answer(Answer::new(Eligibility::Valid, Route::Document));
        let decided = decided(visit);
        assert_eq!(decided.usable_until(), Some(day(until)));
        assert!(decided.findings().contains(Finding::LegacyTolerated));
        assert_eq!(decided.rule(RuleId::DocumentLegacyTolerated).unwrap().until, Some(day(until)));
    }
}

#[test]
fn visual_confirmation_moved_to_the_reader() {
    let details = |on: &str| {
        let person = Person { unable: Some(VisualCheckReason::Disability), ..Person::NOT_CHECKED };
        let decided = decided(card(on, "2030-02-17").with_person(person));
        assert_eq!(decided.first_step(), Some(Step::VisualConfirmation));
        decided.details(Step::VisualConfirmation, Language::Ja).join("\n")
    };
    let (before, since) = (details("2025-02-28"), details("2025-03-01"));
    assert!(before.contains("資格確認端末") && !before.contains("《職員用ボタン》"), "{before}");
    assert!(since.contains("《職員用ボタン》"), "{since}");
}

#[test]
fn android_may_have_changed_on_2026_10_20() {
    let by = |on: &str, method| decided(android(on, "2030-02-17").checked_by(method));
    assert_eq!(by("2026-10-19", Method::Pin).acceptance(), Full);
    assert_eq!(by("2026-10-19", Method::PhoneBiometrics).acceptance(), Open);
    assert!(by("2026-10-19", Method::PhoneBiometrics).findings().contains(Finding::MethodNotForToken));
    for method in [Method::Pin, Method::PhoneBiometrics] {
        assert_eq!(by("2026-10-20", method).acceptance(), Full);
    }
    let asked = |on: &str| decided(android(on, "2030-02-17"));
    assert!(asked("2026-10-20").notes().contains(&Note::MethodMayHaveChanged));
    assert!(!asked("2026-10-19").notes().contains(&Note::MethodMayHaveChanged));
    for on in ["2026-10-19", "2026-10-20"] {
        assert_eq!(asked(on).first_step(), Some(Step::AndroidFlow));
    }
    assert_ne!(asked("2026-10-19").brief(Language::Ja).action, asked("2026-10-20").brief(Language::Ja).action);
}

#[test]
fn a_visit_after_the_rules_were_compared_is_flagged() {
    let table = Table::built_in();
    let flagged =
        |on: uketsuke::Day| decided(card(&on.to_string(), "2030-02-17")).notes().contains(&Note::RulesMayHaveChanged);
    assert!(!flagged(table.next_update()) && flagged(table.next_update().next()));
    assert_eq!(decided(card("2026-11-27", "2030-02-17")).table().issued(), table.issued());
}

#[test]
fn who_holds_an_eligibility_certificate_by_age() {
    let notes = |on: &str, born: &str| {
        let patient = Patient { born_on: Some(day(born)), ..Patient::UNKNOWN };
        let expires = if on < "2026" { "2024-10-01" } else { "2026-01-10" };
        decided(card(on, expires).of(patient)).notes().to_vec()
    };
    let holds = |on, born| notes(on, born).contains(&Note::SeniorHoldsCertificate);
    let by_status = |on, born| notes(on, born).contains(&Note::SeniorByStatus);
    assert!(!holds("2024-12-01", "1941-08-01"), "before there were eligibility certificates");
    assert!(!holds("2025-07-31", "1941-08-01"), "only new members and changed cards until then");
    assert!(holds("2025-08-01", "1941-08-01"), "75 and over: everyone");
    assert!(holds("2026-07-31", "1951-07-31"), "75 on the day, before August 2026");
    assert!(!holds("2026-07-31", "1951-08-01") && !by_status("2026-07-31", "1951-08-01"));
    assert!(holds("2026-08-01", "1941-08-01"), "85 on 1 August 2026");
    assert!(by_status("2026-08-01", "1941-08-02"), "84 on 1 August 2026");
    assert!(by_status("2027-08-02", "1941-08-02"), "85 later: the age counts on 1 August 2026");
}
