//! What stands on the edge of a rule: the last day itself, and a rule of which nothing is published.

use super::space::*;
use uketsuke::reception::{
    Answer, AssistanceTicket, CertificateFacts, Consents, LegacyCard, Paper, Site, Token, Visit,
};
use uketsuke::rules::{Grace, Rule, Table, grace};
use uketsuke::vocabulary::{
    Acceptance, Certainty, Consent, Designation, Discovery, Eligibility, Finding, Note, PaperKind, Phones, Provision,
    Route, RuleId, TokenKind, Withheld, Word,
};

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

/// How many misses lock a PIN is the rule's to say. Without a miss nothing is locked, whatever is known of the rule.
#[test]
fn without_a_miss_nothing_is_locked() {
    for id in [RuleId::PersonPinTries, RuleId::PersonFaceTries, RuleId::PhonePinTries] {
        let mut table = Table::built_in().clone();
        while let Some(index) = table.rules().iter().position(|rule| rule.id == id) {
            table = table.with_row(index, None);
        }
        for visit in [card("2026-11-21", "2030-02-17"), android("2026-11-21", "2030-02-17")] {
            let plan = |table: &Table| *visit.clone().decide_by(table).unwrap().plan();
            assert_eq!(plan(&table), plan(Table::built_in()), "{id:?}");
        }
    }
}

/// What was read of a card of another kind says nothing of the patient's My Number Card.
#[test]
fn the_dates_of_another_kind_of_card_are_not_the_patients() {
    let certificate = CertificateFacts { starts_on: Some(day("2026-11-22")), ..CertificateFacts::UNKNOWN };
    for (discovery, early) in [(Discovery::Unknown, true), (Discovery::OtherCard, false)] {
        let token = Token { discovery, certificate, ..Token::card() };
        let decided = Visit::on(day("2026-11-21")).with_token(token).decide().unwrap();
        assert_eq!(decided.findings().contains(Finding::NotYetValid), early, "{discovery:?}");
    }
}

/// That phones are read here from tomorrow on does not say that this institution reads none.
#[test]
fn an_institution_that_will_read_phones_is_not_one_that_does_not() {
    let since = Some(day("2026-11-22"));
    for (phones, phones_since, said) in [
        (Phones::No, None, true),
        (Phones::Yes, since, true),
        (Phones::Unknown, since, false),
        (Phones::Unknown, None, false),
    ] {
        let site = Site { phones, phones_since, ..Site::UNKNOWN };
        let decided = iphone("2026-11-21", "2030-02-17").at(site).decide().unwrap();
        assert_eq!(decided.notes().contains(&Note::PhonesVoluntary), said, "{phones:?} {phones_since:?}");
    }
}

/// Flag and name say the same, one of them says it, or they contradict each other.
#[test]
fn a_ticket_is_for_the_institution_that_flag_and_name_agree_on() {
    use Designation::{Other, Own, Unknown};
    for (same_institution, designated, both) in [
        (None, Unknown, Unknown),
        (None, Own, Own),
        (None, Other, Other),
        (Some(true), Unknown, Own),
        (Some(true), Own, Own),
        (Some(true), Other, Unknown),
        (Some(false), Unknown, Other),
        (Some(false), Own, Unknown),
        (Some(false), Other, Other),
    ] {
        let ticket = AssistanceTicket { same_institution, designated, ..AssistanceTicket::default() };
        assert_eq!(ticket.designation(), both, "{same_institution:?} {designated:?}");
        let contradicts = both == Unknown && same_institution.is_some();
        assert_eq!(ticket.contradicts_itself(), contradicts, "{same_institution:?} {designated:?}");
    }
}

/// Two papers that have lapsed and an answer that is valid all the same: each contradiction is told, and none twice.
#[test]
fn every_contradiction_is_told_once() {
    let valid = Answer::new(Eligibility::Valid, Route::Document);
    let lapsed = Paper::EligibilityCertificate { until: Some(day("2026-11-20")) };
    let old = Paper::LegacyCard(LegacyCard { until: Some(day("2025-12-01")), ..LegacyCard::default() });
    let visit = Visit::on(day("2026-11-21")).with_answer(valid);
    let told = |papers: &[Paper]| {
        let visit = papers.iter().fold(visit.clone(), |visit, paper| visit.with_paper(*paper));
        let mut told: Vec<(Finding, Finding)> = visit.decide().unwrap().contradictions().collect();
        told.sort_by_key(|(_, against)| against.number());
        told
    };
    let certificate = (Finding::OnlineValid, Finding::EligibilityCertificateLapsedButValid);
    let legacy = (Finding::OnlineValid, Finding::LegacyLapsedButValid);
    assert_eq!(told(&[lapsed]), [certificate]);
    assert_eq!(told(&[old]), [legacy]);
    let mut both = [certificate, legacy];
    both.sort_by_key(|(_, against)| against.number());
    assert_eq!(told(&[lapsed, old]), both);
    assert_eq!(told(&[old, lapsed]), both);
}

/// Refused by the patient, run out since, or not given by this way: each is another answer to the patient's question.
#[test]
fn what_is_not_provided_says_why() {
    let withheld = |visit: Visit, what: Provision| {
        let decided = visit.decide().unwrap();
        let mut causes = decided.not_provided().filter(|(withheld, _)| *withheld == what).map(|(_, cause)| cause);
        (causes.next(), causes.next())
    };
    let consents = Consents::ABSENT.with(Provision::Medication, Consent::Refused);
    let consents = consents.with(Provision::Checkups, Consent::Expired).with(Provision::Treatment, Consent::Given);
    let answered = card("2026-11-21", "2030-02-17");
    let answered = answered.with_answer(Answer { consents, ..Answer::new(Eligibility::Valid, Route::Card) });
    let in_grace = card("2026-11-21", "2026-10-20");
    let by_paper = papers("2026-11-21", &[PaperKind::EligibilityCertificate]);
    for (visit, what, cause) in [
        (&answered, Provision::Medication, Some(Withheld::Refused)),
        (&answered, Provision::Checkups, Some(Withheld::ConsentExpired)),
        (&answered, Provision::Treatment, None),
        (&in_grace, Provision::Medication, Some(Withheld::Grace)),
        (&by_paper, Provision::Medication, Some(Withheld::Paper)),
    ] {
        assert_eq!(withheld(visit.clone(), what), (cause, None), "{what:?}");
    }
}
