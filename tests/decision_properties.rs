//! What holds for every decision, over the whole space of visits: at random, and at every corner of it.
//!
//! Each run sees the same visits. `cargo xtask properties` sees millions of others.
#![allow(clippy::unwrap_used)] // helpers of tests

mod visits;

use proptest::prelude::{ProptestConfig, RngExt as _, Strategy};
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use std::sync::LazyLock;
use uketsuke::reception::*;
use uketsuke::report::{Language, Report};
use uketsuke::rules::Table;
use uketsuke::vocabulary::{Chain, Hierarchy, Possession, Revocation};
use uketsuke::{Day, Numbered};
use visits::{corners, visits};

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

/// Every property over visits at random: the same ones in every run, unless UKETSUKE_SEED says otherwise. How many each
/// property sees: UKETSUKE_CASES.
fn at_random(property: impl Fn(&Visit, &mut dyn FnMut(usize) -> usize) -> Result<(), String>) {
    let number = |name: &str, otherwise: u64| {
        std::env::var(name).map_or(otherwise, |text| text.parse().unwrap_or_else(|_| panic!("{name}: a number")))
    };
    let cases = number("UKETSUKE_CASES", if cfg!(debug_assertions) { 4096 } else { 50_000 });
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&number("UKETSUKE_SEED", 20_261_127).to_le_bytes());
    let mut runner = TestRunner::new_with_rng(
        ProptestConfig { failure_persistence: None, ..ProptestConfig::default() },
        TestRng::from_seed(RngAlgorithm::ChaCha, &seed),
    );
    let all = visits();
    for case in 0..cases {
        let visit = all.new_tree(&mut runner).unwrap().current();
        let mut below = |bound: usize| runner.rng().random_range(0..bound);
        if let Err(reason) = property(&visit, &mut below) {
            panic!("case {case}: {reason}\n{visit:?}");
        }
    }
}

/// Every property over the corners of the space, up to `together` facts away from an ordinary visit; only next to it in
/// a build that is not optimized.
fn at_the_corners(together: usize, property: impl Fn(&Visit) -> Result<(), String>) {
    let seen = corners::each(if cfg!(debug_assertions) { 1 } else { together }, &mut |visit| {
        if let Err(reason) = property(visit) {
            panic!("{reason}\n{visit:?}");
        }
    });
    println!("{seen} visits");
}

macro_rules! hold {
    ($condition:expr, $($why:tt)+) => {
        if !$condition {
            return Err(format!($($why)+));
        }
    };
}

fn never_improves_with_a_later_day(visit: &Visit, later: Day) -> Result<(), String> {
    let (earlier, later) = (visit.day.min(later), visit.day.max(later));
    let starts = visit.token.and_then(|token| token.certificate.starts_on);
    let phones = match visit.phones {
        Phones::Since(day) => Some(day),
        _ => None,
    };
    let begun = [starts, phones].into_iter().flatten().all(|first| first <= earlier);
    if begun && same_rules(earlier, later) {
        let table = Table::built_in();
        let before = rank(&Visit { day: earlier, ..*visit }, table);
        let after = rank(&Visit { day: later, ..*visit }, table);
        if let (Some(before), Some(after)) = (before, after) {
            hold!(after <= before, "{earlier} {before}, {later} {after}");
        }
    }
    Ok(())
}

#[test]
fn a_decision_never_improves_with_a_later_day() {
    at_random(|visit, below| {
        let later = corners::days();
        never_improves_with_a_later_day(visit, later[below(later.len())])?;
        let months = below(48) as i32;
        never_improves_with_a_later_day(visit, visit.day.plus_months(months).next())
    });
    at_the_corners(2, |visit| {
        corners::days().into_iter().try_for_each(|later| never_improves_with_a_later_day(visit, later))
    });
}

fn never_improves_when_a_fact_gets_worse(visit: &Visit) -> Result<(), String> {
    let table = Table::built_in();
    if let Some(before) = rank(visit, table) {
        for (name, worse) in worse(visit) {
            if let Some(after) = rank(&worse, table) {
                hold!(after <= before, "{name}: {before} became {after}\n{worse:?}");
            }
        }
    }
    Ok(())
}

#[test]
fn a_decision_never_improves_when_a_fact_gets_worse() {
    at_random(|visit, _| never_improves_when_a_fact_gets_worse(visit));
    at_the_corners(3, never_improves_when_a_fact_gets_worse);
}

/// The built-in table without each of its rows.
static WITHOUT: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let table = Table::built_in();
    (0..table.rules().len()).map(|row| table.with_row(row, None)).collect()
});

fn a_rule_less_never_accepts(visit: &Visit, row: usize) -> Result<(), String> {
    let table = Table::built_in();
    if let (Ok(with), Ok(without)) = (decide(visit, table), decide(visit, &WITHOUT[row])) {
        let id = table.rules()[row].id;
        hold!(with.is_accepted() || !without.is_accepted(), "accepted without {id:?}");
        let most = with.acceptance.rank().max(Acceptance::Indeterminate.rank());
        hold!(without.acceptance.rank() <= most, "better without {id:?}");
    }
    Ok(())
}

#[test]
fn a_missing_rule_never_accepts() {
    at_random(|visit, below| a_rule_less_never_accepts(visit, below(WITHOUT.len())));
    at_the_corners(2, |visit| (0..WITHOUT.len()).try_for_each(|row| a_rule_less_never_accepts(visit, row)));
}

fn hangs_together(visit: &Visit) -> Result<(), String> {
    let table = Table::built_in();
    let Ok(decision) = decide(visit, table) else {
        hold!(visit.check().is_err(), "no decision, and no contradiction");
        return Ok(());
    };
    hold!(decision.rules_as_of == Some(table.issued()), "as of another day");
    let flagged = decision.advice.contains(Advice::RulesMayHaveChanged);
    hold!(flagged == (visit.day > table.next_update()), "a visit after the rules is flagged");
    hold!(!decision.reasons.is_empty(), "no reason: {decision:?}");
    hold!(decision.is_accepted() != decision.provided.is_empty(), "accepted and nothing provided: {decision:?}");
    hold!(decision.provided.intersection(decision.not_provided).is_empty(), "provided and not: {decision:?}");
    hold!(decision.full_until <= decision.usable_until, "longer in full than at all: {decision:?}");
    if decision.is_accepted() {
        hold!(!decision.basis.is_empty(), "accepted by no rule: {decision:?}");
        hold!(decision.usable_until.is_none_or(|until| visit.day <= until), "usable, and over: {decision:?}");
        if decision.acceptance == Acceptance::Full {
            hold!(decision.full_until.is_none_or(|until| visit.day <= until), "full, and over: {decision:?}");
            hold!(decision.full_until.is_some() || visit.online.is_some(), "full until no day: {decision:?}");
        }
    } else {
        hold!(!decision.next_steps.is_empty(), "somebody has to do something: {decision:?}");
    }
    hold!(decide(visit, table) == Ok(decision), "a decision is a function of the visit");
    Ok(())
}

#[test]
fn a_decision_hangs_together() {
    at_random(|visit, _| hangs_together(visit));
    at_the_corners(3, hangs_together);
}

/// Another paper is another way to be accepted; it takes none away.
fn a_paper_more_never_worsens(visit: &Visit) -> Result<(), String> {
    let table = Table::built_in();
    let Some(before) = rank(visit, table) else { return Ok(()) };
    for paper in Paper::ALL {
        let mut more = *visit;
        more.papers.insert(*paper);
        let Some(after) = rank(&more, table) else { continue };
        // Nothing at hand is open; a paper that proves nothing is refused.
        let nothing = visit.papers.is_empty() && before == Acceptance::Indeterminate.rank();
        hold!(after >= before || nothing, "{paper:?}: {before} became {after}");
    }
    Ok(())
}

#[test]
fn a_paper_more_never_worsens_a_decision() {
    at_random(|visit, _| a_paper_more_never_worsens(visit));
    at_the_corners(3, a_paper_more_never_worsens);
}

fn has_words(visit: &Visit) -> Result<(), String> {
    let table = Table::built_in();
    let Ok(decision) = decide(visit, table) else { return Ok(()) };
    let report = Report::new(visit, &decision, table);
    for id in decision.basis.iter() {
        hold!(report.rule(id).is_some(), "{id:?} has no row");
    }
    for language in Language::ALL {
        let text = report.to(language).to_string();
        hold!(!text.contains('{') && !text.contains('}'), "{text}");
        for never in ["無保険", "uninsured", "全額", "pay in full"] {
            hold!(!text.contains(never), "{never}: {text}");
        }
    }
    Ok(())
}

#[test]
fn every_decision_has_words_in_both_languages() {
    at_random(|visit, _| has_words(visit));
    at_the_corners(2, has_words);
}

#[test]
fn nothing_is_accepted_by_default() {
    for day in [Day::FIRST, Day::LAST, visits::day("2026-11-21")] {
        let decision = decide(&Visit::on(day), Table::built_in()).unwrap();
        assert_eq!(decision.acceptance, Acceptance::Indeterminate);
        assert!(decision.reasons.contains(Reason::NothingPresented));
        for kind in uketsuke::vocabulary::TokenKind::ALL {
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
            token.kind = uketsuke::vocabulary::TokenKind::Iphone;
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
    check::<Reason>();
    check::<Advice>();
    check::<Step>();
    check::<Paper>();
    check::<Fact>();
}
