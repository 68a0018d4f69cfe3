//! Every published vector of the rules, with its expected result written out.

use uketsuke::certificate::{Chain, Hierarchy, Possession};
use uketsuke::reception::{Acceptance, CertificateFacts, Decision, Reason, Standing, Token, Visit, decide};
use uketsuke::rules::{Table, grace};
use uketsuke::{Day, TokenKind};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn verified(kind: TokenKind, expires_on: &str) -> Token {
    let certificate = CertificateFacts {
        expires_on: Some(day(expires_on)),
        hierarchy: Hierarchy::Production,
        chain: Chain::Verified,
        ..CertificateFacts::default()
    };
    Token { certificate, ..Token::new(kind) }
}

fn on(visit_day: &str, token: Token) -> Decision {
    let visit = Visit { token: Some(token), ..Visit::on(day(visit_day)) };
    decide(&visit, Table::built_in()).unwrap()
}

/// Tama and Matsuyama, Nara, and the vectors of a third party that compared them with the ministry's leaflet.
#[test]
fn the_grace_ends_on_the_last_day_of_the_third_following_month() {
    for (expires, last) in [
        ("2026-02-10", "2026-05-31"),
        ("2026-04-01", "2026-07-31"),
        ("2026-01-31", "2026-04-30"),
        ("2026-11-14", "2027-02-28"),
        ("2027-11-01", "2028-02-29"),
        ("2026-07-31", "2026-10-31"),
        ("2026-08-01", "2026-11-30"),
        ("2026-11-20", "2027-02-28"),
    ] {
        assert_eq!(grace(Table::built_in(), day(expires)).unwrap().until, day(last), "{expires}");
        let decide = |visit: Day| on(&visit.to_string(), verified(TokenKind::Card, expires));
        assert_eq!(decide(day(expires)).acceptance, Acceptance::Full, "{expires}");
        assert_eq!(decide(day(expires).next()).acceptance, Acceptance::EligibilityOnly, "{expires}");
        assert_eq!(decide(day(last)).acceptance, Acceptance::EligibilityOnly, "{expires}");
        assert_eq!(decide(day(last).next()).acceptance, Acceptance::NotAccepted, "{expires}");
        assert_eq!(decide(day(last)).usable_until, Some(day(last)));
        assert_eq!(decide(day(last)).full_until, Some(day(expires)));
    }
}

#[test]
fn on_2026_11_21() {
    for (expires, acceptance) in [
        ("2026-07-31", Acceptance::NotAccepted),
        ("2026-08-01", Acceptance::EligibilityOnly),
        ("2026-11-20", Acceptance::EligibilityOnly),
        ("2026-11-21", Acceptance::Full),
    ] {
        let decision = on("2026-11-21", verified(TokenKind::Card, expires));
        assert_eq!(decision.acceptance, acceptance, "{expires}");
        assert_eq!(decision.standing, Standing::Presumed);
        let phone = on("2026-11-21", verified(TokenKind::Iphone, expires));
        let expected = if expires == "2026-11-21" { Acceptance::Full } else { Acceptance::NotAccepted };
        assert_eq!(phone.acceptance, expected, "{expires}: a phone has no grace");
    }
    let naive = on("2026-11-21", verified(TokenKind::Card, "2026-08-01"));
    assert!(naive.reasons.contains(Reason::ReadingsDiffer));
    assert_eq!(naive.other_until, Some(day("2026-11-01")));
}

#[test]
fn possession_confirms() {
    let mut token = verified(TokenKind::Card, "2030-02-17");
    token.certificate.possession = Possession::Proved;
    assert_eq!(on("2026-11-21", token).standing, Standing::Confirmed);
    token.certificate.possession = Possession::Failed;
    assert_eq!(on("2026-11-21", token).acceptance, Acceptance::NotAccepted);
}
