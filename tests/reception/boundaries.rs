//! What stands on the edge of a rule: the last day itself, and a rule of which nothing is published.

use super::space::*;
use uketsuke::reception::{Token, Visit};
use uketsuke::rules::{Grace, Rule, Table, grace};
use uketsuke::vocabulary::{Acceptance, Certainty, Finding, RuleId, TokenKind};

/// The built-in table with the rows of one rule known no more.
fn without_certainty(id: RuleId) -> Table {
    let mut table = Table::built_in().clone();
    let rows: Vec<Rule> = table.rules().iter().filter(|rule| rule.id == id).cloned().collect();
    for row in &rows {
        let index = table.rules().iter().position(|rule| rule == row).unwrap();
        table = table.with_row(index, Some(Rule { certainty: Certainty::Unknown, ..row.clone() }));
    }
    table
}

/// A phone whose certificate was not read ends with the card behind it: on the card's last day it has not ended.
#[test]
fn an_unread_phone_has_not_ended_on_its_cards_last_day() {
    for kind in [TokenKind::Iphone, TokenKind::Android] {
        let phone = Token { printed_until: Some(day("2026-11-20")), ..Token::new(kind) };
        let findings = |on: &str| Visit::on(day(on)).with_token(phone).decide().unwrap().findings();
        assert!(findings("2026-11-20").contains(Finding::DateUnknown), "{kind:?}");
        assert!(!findings("2026-11-20").contains(Finding::PhoneHasNoGrace), "{kind:?}");
        assert!(findings("2026-11-21").contains(Finding::PhoneHasNoGrace), "{kind:?}");
    }
}

/// A grace of which nothing is published gives none, and its short reading none of its own.
#[test]
fn a_grace_that_is_not_known_is_none() {
    let (expired, on) = (day("2026-10-20"), "2026-11-21");
    let known = grace(Table::built_in(), expired).unwrap();
    assert_eq!(card(on, "2026-10-20").decide().unwrap().acceptance(), Acceptance::EligibilityOnly);

    let table = without_certainty(RuleId::CardGrace);
    assert_eq!(grace(&table, expired), None);
    let visit = card(on, "2026-10-20");
    let decided = visit.decide_by(&table).unwrap();
    assert_eq!(decided.acceptance(), Acceptance::NotAccepted);
    assert!(decided.findings().contains(Finding::ExpiredWithoutGrace));

    let table = without_certainty(RuleId::CardGraceShort);
    assert_eq!(known.short_form_until, Some(day("2027-01-20")));
    assert_eq!(grace(&table, expired), Some(Grace { short_form_until: None, ..known }));
}
