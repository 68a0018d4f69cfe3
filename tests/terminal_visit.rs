//! An answer of the terminal joined with a token that was read on the same visit: one decision, and what contradicts.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests

use uketsuke::certificate::Anchors;
use uketsuke::link::Control;
use uketsuke::reception::{
    Acceptance, Advice, CertificateFacts, Decision, Reason, Standing, Step, Token, Trusted, Visit, decide,
};
use uketsuke::rules::Table;
use uketsuke::simulator::{SimulatedLink, Token as SimulatedToken};
use uketsuke::terminal::generator::{Generator, Layout, write};
use uketsuke::terminal::*;
use uketsuke::vocabulary::Provision;
use uketsuke::{Day, Session};

fn day(number: i32) -> Day {
    Day::from_yyyymmdd(number).unwrap()
}

/// The day of every visit here.
fn today() -> Day {
    day(20_261_121)
}

/// A card whose certificate ends on a day, read from a simulated card through a session.
fn read_card(expires_on: Day) -> Token {
    let card = SimulatedToken::card().expires_on(expires_on).build();
    let mut session = Session::new(SimulatedLink::new(card));
    let control = Control::new();
    let kind = session.identify(&control).unwrap();
    let certificate = session.read_certificate(None, &control).unwrap();
    let checked = Anchors::production().accept_simulated().check(&certificate);
    let facts = CertificateFacts {
        starts_on: Some(certificate.starts_on()),
        expires_on: Some(certificate.expires_on()),
        hierarchy: checked.hierarchy,
        chain: checked.chain,
        ..CertificateFacts::default()
    };
    Token { certificate: facts, ..Token::new(kind) }
}

fn visit(token: Option<Token>) -> Visit {
    Visit { token, trusted: Trusted { simulated: true, ..Trusted::default() }, ..Visit::on(today()) }
}

/// An answer as a file, read again: valid, and changed in one way.
fn answer(change: impl FnOnce(&mut Answer)) -> Reading {
    let mut answer = Generator::new(7).confirmed(Moment::from_digits("20261121091500").unwrap());
    change(&mut answer);
    read(&write(&answer, Encoding::ShiftJis, Layout::default())).unwrap()
}

fn without_consent(answer: &mut Answer) {
    answer.results[0].consents = Consents::default();
}

fn decided(reading: &Reading, visit: Visit) -> Decision {
    let joined = reading.join(visit);
    assert_eq!(joined.findings, []);
    decide(&joined.visit, Table::built_in()).unwrap()
}

#[test]
fn a_valid_card_and_a_valid_answer_agree() {
    let decision = decided(&answer(|_| {}), visit(Some(read_card(day(20_300_217)))));
    assert_eq!((decision.acceptance, decision.standing), (Acceptance::Full, Standing::Confirmed));
    assert!(decision.reasons.contains(Reason::OnlineValid) && decision.reasons.contains(Reason::WithinDates));
    assert!(!decision.reasons.contains(Reason::OnlineContradicts));
    for kind in Information::ALL.into_iter().filter(|kind| kind.is_medical()) {
        assert!(decision.provided.contains(kind.provision().unwrap()), "{kind:?}");
    }
}

#[test]
fn a_card_in_grace_explains_an_answer_without_consent() {
    let decision = decided(&answer(without_consent), visit(Some(read_card(day(20_260_801)))));
    assert_eq!((decision.acceptance, decision.standing), (Acceptance::EligibilityOnly, Standing::Confirmed));
    assert!(!decision.reasons.contains(Reason::OnlineContradicts));
    assert!(!decision.advice.contains(Advice::GraceOrRefusal));
    assert!(decision.not_provided.contains(Provision::Medication));
}

#[test]
fn a_card_in_grace_contradicts_an_answer_with_consent() {
    let decision = decided(&answer(|_| {}), visit(Some(read_card(day(20_260_801)))));
    assert!(decision.reasons.contains(Reason::OnlineContradicts));
    assert_eq!(decision.acceptance, Acceptance::EligibilityOnly);
}

#[test]
fn a_card_past_its_grace_contradicts_a_valid_answer() {
    let decision = decided(&answer(without_consent), visit(Some(read_card(day(20_260_731)))));
    assert!(decision.reasons.contains(Reason::GraceOver) && decision.reasons.contains(Reason::OnlineContradicts));
    assert!(decision.acceptance.rank() <= Acceptance::EligibilityOnly.rank());
}

#[test]
fn reader_code_006_contradicts_dates_and_answer() {
    let message = ReaderMessage::from_text("【００６：利用者証明用電子証明書の失効・有効期限切れ】").unwrap();
    let visit = Visit { message: message.meaning, ..visit(Some(read_card(day(20_300_217)))) };
    let decision = decided(&answer(|_| {}), visit);
    assert_eq!(decision.acceptance, Acceptance::Indeterminate);
    for reason in [Reason::ReaderRevokedOrExpired, Reason::ReaderContradictsDates, Reason::OnlineContradicts] {
        assert!(decision.reasons.contains(reason), "{reason:?}");
    }
}

#[test]
fn without_a_token_grace_and_refusal_look_alike_until_somebody_tells() {
    let reading = answer(without_consent);
    let silent = decided(&reading, visit(None));
    assert_eq!(silent.acceptance, Acceptance::EligibilityOnly);
    assert!(silent.advice.contains(Advice::GraceOrRefusal) && silent.next_steps.contains(Step::EnterDate));

    let screen = "有効期限切れ:電子証明書の有効期限が切れているため、資格情報のみ当機関に提供します。";
    let message = ReaderMessage::from_text(screen).unwrap().meaning;
    let grace = decided(&reading, Visit { message, ..visit(None) });
    assert_eq!(grace.acceptance, Acceptance::EligibilityOnly);
    assert!(grace.reasons.contains(Reason::ReaderEligibilityOnly));
    assert!(!grace.advice.contains(Advice::GraceOrRefusal));

    // Staff enter the certificate's last day: the patient refused.
    let stated = Token { certificate: CertificateFacts::stated(day(20_300_217)), ..read_card(today()) };
    let refused = decided(&reading, visit(Some(stated)));
    assert_eq!(refused.acceptance, Acceptance::Full);
    assert!(!refused.provided.contains(Provision::Medication));
}

#[test]
fn every_validity_reaches_the_decision() {
    for (code, reason) in [
        ("1", Reason::OnlineValid),
        ("2", Reason::OnlineInvalid),
        ("3", Reason::OnlineNewExists),
        ("4", Reason::OnlineNotFound),
        ("5", Reason::OnlineSeveral),
        ("6", Reason::OnlineValidUnregistered),
        ("7", Reason::OnlineUnknown),
    ] {
        let reading = answer(|answer| answer.validity = Coded::read(code).unwrap());
        let decision = decided(&reading, visit(Some(read_card(day(20_300_217)))));
        assert!(decision.reasons.contains(reason), "{code}");
        assert_eq!(decision.is_accepted(), matches!(code, "1" | "6"), "{code}");
    }
}

#[test]
fn a_failed_or_pending_answer_decides_nothing() {
    for outcome in [MessageOutcome::Processing, MessageOutcome::Abnormal] {
        let reading = answer(|answer| answer.header.outcome = Coded::Known(outcome));
        let decision = decided(&reading, visit(None));
        assert_eq!(decision.acceptance, Acceptance::Indeterminate);
    }
}

#[test]
fn an_answer_that_is_not_of_this_visit_is_left_out() {
    let empty = visit(None);
    let join = |change: fn(&mut Answer), visit| answer(change).join(visit);
    let other_day = join(|answer| answer.header.confirmed_on = Some(day(20_261_120)), empty);
    assert_eq!((other_day.visit, other_day.findings), (empty, vec![JoinFinding::OtherDay]));
    let no_day = join(|answer| answer.header = Header { inquiry: answer.header.inquiry, ..Header::default() }, empty);
    assert_eq!((no_day.visit, no_day.findings), (empty, vec![JoinFinding::NoDay]));
    let somebody = Visit { born_on: Some(day(19_500_101)), ..empty };
    let other_person = join(|_| {}, somebody);
    assert_eq!((other_person.visit, other_person.findings), (somebody, vec![JoinFinding::OtherBirthdate]));
}

#[test]
fn the_date_of_birth_is_filled_in() {
    let reading = answer(|answer| answer.results[0].birthdate = Some(Personal::new(day(19_410_302))));
    let joined = reading.join(visit(None));
    assert_eq!(joined.visit.born_on, Some(day(19_410_302)));
    let decision = decide(&joined.visit, Table::built_in()).unwrap();
    assert_eq!(decision.acceptance, Acceptance::Full);
}

#[test]
fn a_look_up_by_a_document_says_nothing_of_the_card() {
    let reading = answer(|answer| answer.header.inquiry = Coded::Known(Inquiry::InsuranceDetails));
    let decision = decided(&reading, visit(Some(read_card(day(20_260_731)))));
    assert!(!decision.is_accepted());
    assert_eq!(reading.facts().0.sharing(), Sharing::NotAsked);
}
