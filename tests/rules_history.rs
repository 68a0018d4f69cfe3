//! Claims are audited later: a visit is decided by the rules of its own day.
#![allow(clippy::unwrap_used)] // helpers of tests

mod visits;

use uketsuke::reception::*;
use uketsuke::rules::Table;
use uketsuke::vocabulary::Method;
use visits::*;

const DAYS: [&str; 11] = [
    "2024-12-01",
    "2024-12-02",
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

use Acceptance::{EligibilityOnly as Only, Full, Indeterminate as Open, NotAccepted as No};

/// The same facts on every one of the days.
fn on_each_day(name: &str, visit: impl Fn(&str) -> Visit, expected: [Acceptance; 11]) {
    for (day, expected) in DAYS.into_iter().zip(expected) {
        let decision = decide(&visit(day), Table::built_in()).unwrap();
        assert_eq!(decision.acceptance, expected, "{name} on {day}: {:?}", decision.reasons);
    }
}

#[test]
fn the_same_facts_on_the_listed_days() {
    let valid = answer(Eligibility::Valid, Route::Document);
    on_each_day("a card that stays valid", |day| card(day, "2030-02-17"), [Full; 11]);
    on_each_day("a card that expired on 2024-11-30, before the measure", |day| card(day, "2024-11-30"), [No; 11]);
    on_each_day(
        "a card that expires on 2025-06-10, with grace to 2025-09-30",
        |day| card(day, "2025-06-10"),
        [Full, Full, Only, Only, Only, No, No, No, No, No, No],
    );
    on_each_day(
        "an iPhone",
        |day| iphone(day, "2030-02-17"),
        [No, No, No, No, Full, Full, Full, Full, Full, Full, Full],
    );
    on_each_day(
        "an Android phone",
        |day| android(day, "2030-02-17"),
        [No, No, No, No, Full, Full, Full, Full, Full, Full, Full],
    );
    on_each_day(
        "an eligibility certificate",
        |day| papers(day, &[Paper::EligibilityCertificate]),
        [Open, Only, Only, Only, Only, Only, Only, Only, Only, Only, Only],
    );
    on_each_day(
        "a legacy card to 2025-12-01, nothing asked online",
        |day| legacy(day, "2025-12-01"),
        [Only, Only, Only, Only, Only, Only, Open, Open, Open, Open, No],
    );
    on_each_day(
        "a legacy card to 2025-12-01, online valid",
        |day| Visit { online: valid, ..legacy(day, "2025-12-01") },
        [Only, Only, Only, Only, Only, Only, Only, Only, Only, Only, No],
    );
    on_each_day(
        "a legacy card to 2025-07-31, online valid: the first day of the toleration is not known",
        |day| Visit { online: valid, ..legacy(day, "2025-07-31") },
        [Only, Only, Open, Open, Open, Open, Only, Only, Only, Only, No],
    );
    on_each_day(
        "a legacy card whose insurer changed on 2025-08-01",
        |day| {
            let card = LegacyCard {
                valid_until: Some(visits::day("2025-12-01")),
                insurer_changed_on: Some(visits::day("2025-08-01")),
            };
            Visit { legacy_card: card, online: valid, ..papers(day, &[Paper::LegacyCard]) }
        },
        [Only, Only, No, No, No, No, No, No, No, No, No],
    );
    on_each_day(
        "a notice alone, online valid",
        |day| Visit { online: valid, ..papers(day, &[Paper::EligibilityNotice]) },
        [No, No, Open, Open, Open, Open, Only, Only, Only, Only, No],
    );
    on_each_day(
        "a notice alone, nothing asked online: from which day of 2025 it was tolerated is not known",
        |day| papers(day, &[Paper::EligibilityNotice]),
        [No, No, Open, Open, Open, Open, Open, Open, Open, Open, No],
    );
    on_each_day(
        "a phone that cannot be read, with Mynaportal's screen",
        |day| Visit {
            phones: Phones::NotSupported,
            papers: Paper::set(&[Paper::MynaportalScreen]),
            ..iphone(day, "2030-02-17")
        },
        [Open, Open, Open, Open, Only, Only, Only, Only, Only, Only, Only],
    );
}

#[test]
fn the_basis_names_the_row_of_the_day() {
    let table = Table::built_in();
    let valid = answer(Eligibility::Valid, Route::Document);
    for (on, until) in [("2026-03-31", "2026-03-31"), ("2026-04-01", "2026-07-31")] {
        let visit = Visit { online: valid, ..legacy(on, "2025-12-01") };
        let decision = decide(&visit, table).unwrap();
        assert_eq!(decision.usable_until, Some(day(until)));
        assert!(decision.reasons.contains(Reason::LegacyTolerated));
        let row = table.rule(uketsuke::vocabulary::RuleId::DocumentLegacyTolerated, visit.day).unwrap();
        assert_eq!(row.until, Some(day(until)));
    }
}

#[test]
fn visual_confirmation_moved_to_the_reader() {
    let steps = |on: &str| {
        let person = Person { unable: Some(Unable::Disability), ..Person::default() };
        decide(&Visit { person, ..card(on, "2030-02-17") }, Table::built_in()).unwrap().next_steps
    };
    assert!(
        steps("2025-02-28").contains(Step::VisualFromTerminal)
            && !steps("2025-02-28").contains(Step::VisualStaffButton)
    );
    assert!(
        steps("2025-03-01").contains(Step::VisualStaffButton)
            && !steps("2025-03-01").contains(Step::VisualFromTerminal)
    );
}

#[test]
fn android_may_have_changed_on_2026_10_20() {
    let pin = Person { check: PersonCheck::Passed(Method::Pin), ..Person::default() };
    let biometrics = Person { check: PersonCheck::Passed(Method::PhoneBiometrics), ..Person::default() };
    let decide = |on: &str, person| decide(&Visit { person, ..android(on, "2030-02-17") }, Table::built_in()).unwrap();
    assert_eq!(decide("2026-10-19", pin).acceptance, Full);
    assert_eq!(decide("2026-10-19", biometrics).acceptance, Open);
    assert!(decide("2026-10-19", biometrics).reasons.contains(Reason::MethodNotForToken));
    for person in [pin, biometrics] {
        assert_eq!(decide("2026-10-20", person).acceptance, Full);
        assert!(decide("2026-10-20", person).advice.contains(Advice::MethodMayHaveChanged));
    }
    assert!(!decide("2026-10-19", pin).advice.contains(Advice::MethodMayHaveChanged));
    let asked = |on| decide(on, Person::default()).next_steps;
    assert!(asked("2026-10-19").contains(Step::AndroidPin) && asked("2026-10-20").contains(Step::AndroidFollowScreen));
}

#[test]
fn a_visit_after_the_rules_were_compared_is_flagged() {
    let flagged = |on: &str| {
        let decision = decide(&card(on, "2030-02-17"), Table::built_in()).unwrap();
        assert_eq!(decision.rules_as_of, Some(day("2026-11-27")));
        decision.advice.contains(Advice::RulesMayHaveChanged)
    };
    assert!(!flagged("2027-02-28") && flagged("2027-03-01"));
}

#[test]
fn who_holds_an_eligibility_certificate_by_age() {
    let advice = |on: &str, born: &str| {
        let visit =
            Visit { born_on: Some(day(born)), ..card(on, if on < "2026" { "2024-10-01" } else { "2026-01-10" }) };
        decide(&visit, Table::built_in()).unwrap().advice
    };
    let holds = |advice: uketsuke::Set<Advice>| advice.contains(Advice::SeniorHoldsCertificate);
    let by_status = |advice: uketsuke::Set<Advice>| advice.contains(Advice::SeniorByStatus);
    assert!(!holds(advice("2024-12-01", "1941-08-01")), "before there were eligibility certificates");
    assert!(holds(advice("2026-07-31", "1951-07-31")), "75 on the day, before August 2026");
    assert!(!holds(advice("2026-07-31", "1951-08-01")) && !by_status(advice("2026-07-31", "1951-08-01")));
    assert!(holds(advice("2026-08-01", "1941-08-01")), "85 on 1 August 2026");
    assert!(by_status(advice("2026-08-01", "1941-08-02")), "84 on 1 August 2026");
    assert!(by_status(advice("2027-08-02", "1941-08-02")), "85 later: the age counts on 1 August 2026");
}
