//! A worse fact, a later day under the same rules, a rule less never raise acceptance; a paper more never lowers it.

use super::invariants::{Held, hold};
use super::space::Random;
use std::sync::LazyLock;
use uketsuke::Day;
use uketsuke::reception::{Answer, Paper, Token, Visit};
use uketsuke::rules::Table;
use uketsuke::vocabulary::{
    Acceptance, Chain, Check, Eligibility, Hierarchy, Outage, PaperKind, Phones, Possession, ReaderMessage, Revocation,
    TokenKind, Word,
};

fn rank(visit: &Visit, table: &Table) -> Option<Acceptance> {
    visit.clone().decide_by(table).ok().map(|decided| decided.acceptance())
}

/// Undecided stands between refused and accepted: nobody knows yet.
fn order(acceptance: Acceptance) -> u8 {
    match acceptance {
        Acceptance::NotAccepted => 0,
        Acceptance::Undecided => 1,
        Acceptance::EligibilityOnly => 2,
        _ => 3,
    }
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
        let mut worse = visit.clone();
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
        on_token("returned", &|token| token.returned = true);
        on_token("a day less", &|token| {
            token.certificate.expires_on = token.certificate.expires_on.map(Day::previous);
        });
        on_token("four months less", &|token| {
            token.certificate.expires_on = token.certificate.expires_on.map(|day| day.plus_months(-4));
        });
        on_token("the card a day less", &|token| token.printed_until = token.printed_until.map(Day::previous));
        on_token("the card a year less", &|token| {
            token.printed_until = token.printed_until.map(|day| day.plus_months(-12));
        });
        on_token("test hierarchy", &|token| {
            if token.certificate.hierarchy == Hierarchy::Production && !token.certificate.accepted {
                token.certificate.hierarchy = Hierarchy::Test;
            }
        });
    }
    if visit.message == ReaderMessage::Unknown && visit.token.is_some() {
        for (name, message) in [
            ("reader 006", ReaderMessage::RevokedOrExpired),
            ("reader: revoked", ReaderMessage::Revoked),
            ("reader 001", ReaderMessage::NotRecognised),
            ("reader 002", ReaderMessage::NotMyNumberCard),
            ("reader: other", ReaderMessage::Other),
        ] {
            add(name, &|visit| visit.message = message);
        }
    }
    add("person failed", &|visit| {
        visit.person.check = Check::Failed;
        visit.person.method = None;
    });
    add("a PIN miss more", &|visit| visit.person.pin_misses += 1);
    add("a face miss more", &|visit| visit.person.face_misses += 1);
    add("no phones here", &|visit| visit.site.phones = Phones::No);
    add("not registered", &|visit| {
        if visit.patient.registered.is_none() {
            visit.patient.registered = Some(false);
        }
    });
    for (name, outage) in [("reader down", Outage::Reader), ("system down", Outage::System)] {
        if visit.site.outage == Outage::Unknown {
            add(name, &|visit| visit.site.outage = outage);
        }
    }
    for kind in [PaperKind::EligibilityCertificate, PaperKind::LegacyCard] {
        add("the paper a day less", &|visit| match visit.papers.get(kind) {
            Some(Paper::EligibilityCertificate { until: Some(until) }) => {
                let paper = Paper::EligibilityCertificate { until: Some(until.previous()) };
                visit.papers = visit.papers.with(paper);
            }
            Some(Paper::LegacyCard(mut card)) => {
                card.until = card.until.map(Day::previous);
                visit.papers = visit.papers.with(Paper::LegacyCard(card));
            }
            _ => {}
        });
    }
    if let Some(answer) = visit.answer.as_ref().filter(|answer| answer.eligibility.is_valid()) {
        for (name, eligibility) in [
            ("answer: invalid", Eligibility::Invalid),
            ("answer: new exists", Eligibility::InvalidNewExists),
            ("answer: not found", Eligibility::NotFound),
            ("answer: several", Eligibility::Several),
        ] {
            add(name, &|visit| visit.answer = Some(Answer { eligibility, ..answer.clone() }));
        }
    }
    out
}

pub(crate) fn a_worse_fact_never_raises(visit: &Visit) -> Held {
    let table = Table::built_in();
    if let Some(before) = rank(visit, table) {
        for (name, worse) in worse(visit) {
            if let Some(after) = rank(&worse, table) {
                hold!(order(after) <= order(before), "{name}: {before:?} became {after:?}");
            }
        }
    }
    Ok(())
}

pub(crate) fn a_later_day_never_raises(visit: &Visit, later: Day) -> Held {
    let (earlier, later) = (visit.day.min(later), visit.day.max(later));
    let starts = visit.token.and_then(|token| token.certificate.starts_on);
    let begun = [starts, visit.site.phones_since].into_iter().flatten().all(|first| first <= earlier);
    // An answer that bears a day bears on that day alone, and a ticket is for its month.
    let dated = visit.answer.as_ref().is_some_and(|answer| answer.day.is_some() || !answer.coverages.is_empty());
    // At 15 a phone may be the patient's own.
    let grows_up = visit.patient.born_on.is_some();
    if begun && !dated && !grows_up && same_rules(earlier, later) {
        let on = |day| rank(&Visit { day, ..visit.clone() }, Table::built_in());
        if let (Some(before), Some(after)) = (on(earlier), on(later)) {
            hold!(order(after) <= order(before), "a later day: {before:?} became {after:?}; {earlier}, {later}");
        }
    }
    Ok(())
}

pub(crate) fn some_later_day_never_raises(visit: &Visit, random: &mut Random) -> Held {
    let days = days();
    a_later_day_never_raises(visit, days[random.below(days.len())])?;
    a_later_day_never_raises(visit, visit.day.plus_months(random.below(48) as i32).next())
}

/// Days on which something changes, for comparisons with a later day.
pub(crate) fn days() -> Vec<Day> {
    [
        "2024-12-02",
        "2025-09-19",
        "2025-12-01",
        "2026-07-31",
        "2026-11-26",
        "2026-11-27",
        "2026-11-30",
        "2026-12-01",
        "2027-03-01",
        "2030-05-02",
        "2040-01-02",
    ]
    .map(super::space::day)
    .to_vec()
}

/// The built-in table without each of its rows.
static WITHOUT: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let table = Table::built_in();
    (0..table.rules().len()).map(|row| table.with_row(row, None)).collect()
});

pub(crate) fn tables_without() -> usize {
    WITHOUT.len()
}

pub(crate) fn a_rule_less_never_accepts(visit: &Visit, row: usize) -> Held {
    let table = Table::built_in();
    if let (Some(with), Some(without)) = (rank(visit, table), rank(visit, &WITHOUT[row])) {
        let id = table.rules()[row].id;
        let accepted = |acceptance| order(acceptance) >= 2;
        hold!(accepted(with) || !accepted(without), "accepted without {id:?}");
        hold!(order(without) <= order(with).max(1), "better without {id:?}");
    }
    Ok(())
}

/// Another paper is another way to be accepted; it takes none away.
pub(crate) fn a_paper_more_never_lowers(visit: &Visit) -> Held {
    let table = Table::built_in();
    let Some(before) = rank(visit, table) else { return Ok(()) };
    for kind in PaperKind::ALL {
        if visit.papers.has(*kind) {
            continue;
        }
        let more = visit.clone().with_paper(Paper::of_kind(*kind));
        let Some(after) = rank(&more, table) else { continue };
        // Nothing at hand is open; a paper that proves nothing is refused.
        let nothing = visit.token.is_none() && visit.papers.is_empty() && before == Acceptance::Undecided;
        hold!(order(after) >= order(before) || nothing, "{kind:?}: {before:?} became {after:?}");
    }
    Ok(())
}

#[test]
fn nothing_is_accepted_by_default() {
    for day in [uketsuke::reception::FIRST_VISIT, Day::LAST, super::space::day("2026-11-27")] {
        let decided = Visit::on(day).decide().unwrap();
        assert_eq!(decided.acceptance(), Acceptance::Undecided);
        assert!(decided.findings().contains(uketsuke::vocabulary::Finding::NothingPresented));
        for kind in TokenKind::ALL {
            assert!(!Visit::on(day).with_token(Token::new(*kind)).decide().unwrap().is_accepted(), "{kind:?}");
        }
    }
    assert_eq!(Acceptance::default(), Acceptance::Undecided);
    assert_eq!((Acceptance::Undecided as u8, uketsuke::vocabulary::Standing::default() as u8), (0, 0));
}
