//! What holds for every decision, over the whole space of visits.
#![allow(clippy::unwrap_used)] // helpers of tests

mod visits;

use proptest::prelude::*;
use uketsuke::certificate::{Chain, Hierarchy, Possession, Revocation};
use uketsuke::reception::*;
use uketsuke::report::{Language, Report};
use uketsuke::rules::{RuleId, Table};
use uketsuke::{Day, Numbered};
use visits::{days, visits};

fn rank(visit: &Visit, table: &Table) -> Option<u8> {
    decide(visit, table).ok().map(|decision| decision.acceptance.rank())
}

/// Whether every rule says the same on both days.
fn same_rules(one: Day, other: Day) -> bool {
    Table::built_in().rules().iter().all(|rule| rule.is_in_force(one) == rule.is_in_force(other))
}

/// Every way in which one fact can get worse while all others stay. What is not known is neither better nor worse than
/// what is known: that is another order.
fn worse(visit: &Visit) -> Vec<(&'static str, Visit)> {
    let mut out = Vec::new();
    let mut add = |name, change: &dyn Fn(&mut Visit)| {
        let mut worse = *visit;
        change(&mut worse);
        if worse != *visit {
            out.push((name, worse));
        }
    };
    if let Some(token) = visit.token {
        let mut on_token = |name, change: &dyn Fn(&mut Token)| {
            let mut worse = token;
            change(&mut worse);
            add(name, &|visit| visit.token = Some(worse));
        };
        on_token("chain failed", &|token| token.certificate.chain = Chain::Failed);
        on_token("possession failed", &|token| token.certificate.possession = Possession::Failed);
        for (name, revocation) in [("revoked", Revocation::Revoked), ("suspended", Revocation::Suspended)] {
            if !matches!(token.certificate.revocation, Revocation::Revoked | Revocation::Suspended) {
                on_token(name, &|token| token.certificate.revocation = revocation);
            }
        }
        on_token("returned", &|token| token.card_returned = true);
        on_token("a day less", &|token| {
            token.certificate.expires_on = token.certificate.expires_on.map(Day::previous);
        });
        on_token("four months less", &|token| {
            token.certificate.expires_on = token.certificate.expires_on.map(|day| day.plus_months(-4));
        });
        on_token("the card a day less", &|token| token.card_expires_on = token.card_expires_on.map(Day::previous));
        on_token("the card a year less", &|token| {
            token.card_expires_on = token.card_expires_on.map(|day| day.plus_months(-12));
        });
        on_token("test hierarchy", &|token| {
            if token.certificate.hierarchy == Hierarchy::Production && !visit.trusted.test {
                token.certificate.hierarchy = Hierarchy::Test;
            }
        });
    }
    for (name, message) in
        [("reader 006", ReaderMessage::RevokedOrExpired), ("reader: revoked", ReaderMessage::Revoked)]
    {
        if visit.message == ReaderMessage::None && visit.token.is_some() {
            add(name, &|visit| visit.message = message);
        }
    }
    for (name, message) in [
        ("reader 001", ReaderMessage::NotRecognised),
        ("reader 002", ReaderMessage::NotMyNumberCard),
        ("reader: other", ReaderMessage::Other),
    ] {
        if visit.message == ReaderMessage::None && visit.token.is_some() {
            add(name, &|visit| visit.message = message);
        }
    }
    add("person failed", &|visit| visit.person.check = PersonCheck::Failed);
    add("a PIN miss more", &|visit| visit.person.pin_misses += 1);
    add("a face miss more", &|visit| visit.person.face_misses += 1);
    add("no phones here", &|visit| visit.phones = Phones::NotSupported);
    add("reader broken", &|visit| {
        if visit.trouble == Trouble::None {
            visit.trouble = Trouble::Reader;
        }
    });
    add("the certificate a day less", &|visit| {
        visit.eligibility_certificate.valid_until = visit.eligibility_certificate.valid_until.map(Day::previous);
    });
    add("the legacy card a day less", &|visit| {
        visit.legacy_card.valid_until = visit.legacy_card.valid_until.map(Day::previous);
    });
    if let Some(answer) = visit.online
        && answer.eligibility.is_valid()
    {
        for eligibility in [Eligibility::Invalid, Eligibility::InvalidNewExists] {
            add("online: invalid", &|visit| visit.online = Some(OnlineAnswer { eligibility, ..answer }));
        }
        for eligibility in [Eligibility::NotFound, Eligibility::Several] {
            add("online: not found", &|visit| visit.online = Some(OnlineAnswer { eligibility, ..answer }));
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_decision_never_improves_with_a_later_day(visit in visits(), later in days()) {
        let (earlier, later) = (visit.day.min(later), visit.day.max(later));
        let starts = visit.token.and_then(|token| token.certificate.starts_on);
        let phones = match visit.phones { Phones::Since(day) => Some(day), _ => None };
        let begun = [starts, phones].into_iter().flatten().all(|first| first <= earlier);
        if begun && same_rules(earlier, later) {
            let table = Table::built_in();
            let before = rank(&Visit { day: earlier, ..visit }, table);
            let after = rank(&Visit { day: later, ..visit }, table);
            if let (Some(before), Some(after)) = (before, after) {
                prop_assert!(after <= before, "{earlier} {before}, {later} {after}: {visit:?}");
            }
        }
    }

    #[test]
    fn a_decision_never_improves_when_a_fact_gets_worse(visit in visits()) {
        let table = Table::built_in();
        if let Some(before) = rank(&visit, table) {
            for (name, worse) in worse(&visit) {
                if let Some(after) = rank(&worse, table) {
                    prop_assert!(after <= before, "{name}: {before} became {after}\n{visit:?}\n{worse:?}");
                }
            }
        }
    }

    #[test]
    fn a_missing_rule_never_accepts(visit in visits(), row in 0usize..Table::built_in().rules().len()) {
        let table = Table::built_in();
        let without = table.with_row(row, None);
        if let (Ok(with), Ok(without)) = (decide(&visit, table), decide(&visit, &without)) {
            prop_assert!(with.is_accepted() || !without.is_accepted(), "{:?}: {visit:?}", table.rules()[row].id);
            prop_assert!(without.acceptance.rank() <= with.acceptance.rank().max(Acceptance::Indeterminate.rank()));
        }
    }

    #[test]
    fn a_decision_hangs_together(visit in visits()) {
        let table = Table::built_in();
        let Ok(decision) = decide(&visit, table) else {
            prop_assert!(visit.check().is_err());
            return Ok(());
        };
        prop_assert_eq!(decision.rules_as_of, Some(table.rules_as_of()));
        prop_assert_eq!(decision.advice.contains(Advice::RulesMayHaveChanged), visit.day > table.rules_as_of());
        prop_assert!(!decision.reasons.is_empty());
        prop_assert_eq!(decision.is_accepted(), !decision.provided.is_empty());
        prop_assert!(decision.provided.intersection(decision.not_provided).is_empty());
        if decision.is_accepted() {
            prop_assert!(!decision.basis.is_empty());
            if decision.acceptance == Acceptance::Full && visit.online.is_none() {
                prop_assert!(decision.full_until.is_some_and(|until| visit.day <= until));
            }
        } else {
            prop_assert!(!decision.next_steps.is_empty(), "somebody has to do something: {:?}", decision);
        }
        for id in decision.basis.iter() {
            let report = Report::new(&visit, &decision, table);
            prop_assert!(report.rule(id).is_some(), "{id:?} {visit:?}");
        }
        prop_assert_eq!(decide(&visit, table), Ok(decision), "a decision is a function of the visit");
    }

    #[test]
    fn every_decision_has_words_in_both_languages(visit in visits()) {
        let table = Table::built_in();
        if let Ok(decision) = decide(&visit, table) {
            let report = Report::new(&visit, &decision, table);
            for language in Language::ALL {
                let text = report.to(language).to_string();
                prop_assert!(!text.contains('{') && !text.contains('}'), "{text}");
                for never in ["無保険", "uninsured", "全額", "pay in full"] {
                    prop_assert!(!text.contains(never), "{never}: {text}");
                }
            }
        }
    }
}

#[test]
fn nothing_is_accepted_by_default() {
    for day in [Day::FIRST, Day::LAST, visits::day("2026-11-21")] {
        let decision = decide(&Visit::on(day), Table::built_in()).unwrap();
        assert_eq!(decision.acceptance, Acceptance::Indeterminate);
        assert!(decision.reasons.contains(Reason::NothingPresented));
        for kind in uketsuke::TokenKind::ALL {
            let visit = Visit { token: Some(Token::new(kind)), ..Visit::on(day) };
            assert!(!decide(&visit, Table::built_in()).unwrap().is_accepted(), "{kind:?}");
        }
    }
    assert_eq!(Decision::default().acceptance, Acceptance::Indeterminate);
    assert_eq!(Decision::default().standing, Standing::Presumed);
    assert_eq!((Acceptance::Indeterminate as u8, Standing::Presumed as u8), (0, 0));
}

#[test]
fn impossible_facts_of_one_source_are_named() {
    let table = Table::built_in();
    let base = visits::card("2026-11-21", "2030-02-17");
    let contradiction = |change: &dyn Fn(&mut Visit)| {
        let mut visit = base;
        change(&mut visit);
        let Contradiction { one, other } = decide(&visit, table).unwrap_err();
        (one, other)
    };
    let on_token = |change: &dyn Fn(&mut Token)| {
        contradiction(&|visit| {
            let mut token = visit.token.unwrap();
            change(&mut token);
            visit.token = Some(token);
        })
    };
    let early = Some(visits::day("2030-02-18"));
    assert_eq!(on_token(&|token| token.certificate.starts_on = early), (Fact::StartsOn, Fact::ExpiresOn));
    assert_eq!(on_token(&|token| token.certificate.evidence = Evidence::Stated), (Fact::Stated, Fact::Chain));
    assert_eq!(
        on_token(&|token| {
            token.certificate = CertificateFacts::stated(visits::day("2030-02-17"));
            token.certificate.possession = Possession::Proved;
        }),
        (Fact::Stated, Fact::Possession)
    );
    assert_eq!(on_token(&|token| token.certificate.hierarchy = Hierarchy::Unknown), (Fact::Chain, Fact::Hierarchy));
    assert_eq!(
        on_token(&|token| {
            token.kind = uketsuke::TokenKind::Iphone;
            token.form = CardForm::FaceOnly;
        }),
        (Fact::TokenKind, Fact::CardForm)
    );
    assert_eq!(contradiction(&|visit| visit.born_on = Some(visits::day("2026-11-22"))), (Fact::BornOn, Fact::Day));
}

#[test]
fn numbers_are_stable_and_names_are_read_back() {
    fn check<T: Numbered>() {
        let mut numbers = std::collections::BTreeSet::new();
        for word in T::ALL {
            assert!(numbers.insert(word.number()), "{word:?}");
            assert_eq!(T::from_number(word.number()), Some(*word));
            assert_eq!(T::from_name(word.name()), Some(*word));
        }
        assert_eq!((T::from_number(0), T::from_name("")), (None, None));
    }
    check::<RuleId>();
    check::<Reason>();
    check::<Advice>();
    check::<Step>();
    check::<Paper>();
    check::<Fact>();
}
