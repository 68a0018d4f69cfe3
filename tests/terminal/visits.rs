//! An answer of the terminal joined with a token that was read on the same visit: one decision, and what contradicts.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests

use uketsuke::certificate::Anchors;
use uketsuke::link::Deadline;
use uketsuke::reception::{Decided, Token, Visit};
use uketsuke::simulator::{ROOT_DER, SimulatedLink, SimulatedToken};
use uketsuke::terminal::generator::{Generator, Layout, write};
use uketsuke::terminal::*;
use uketsuke::vocabulary::{
    Acceptance, Consent, Finding, Language, Part, Possession, Provision, Route, Segment, Standing, Step, Word, Writer,
};
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
    let kind = session.identify(Deadline::NEVER).unwrap();
    let certificate = session.read_certificate(None, Deadline::NEVER).unwrap();
    let anchors = Anchors::production().with_root("simulator", ROOT_DER).unwrap();
    Token::read(kind, &certificate, &anchors, Possession::NotProved)
}

fn visit(token: Option<Token>) -> Visit {
    Visit { token, ..Visit::on(today()) }
}

/// As the terminal names an answer after a check at the reader.
const FACE: &str = "OQSsiquc01res_face_13123456780A1B2C3D4E5F60718293_20261121091500.xml";

/// An answer as a file of the terminal's, read again: valid, and changed in one way.
fn answer(change: impl FnOnce(&mut TerminalAnswer)) -> ReadFile {
    answer_named(FACE, change)
}

fn answer_named(name: &str, change: impl FnOnce(&mut TerminalAnswer)) -> ReadFile {
    let mut answer = Generator::new(7).confirmed(Moment::from_digits("20261121091500").unwrap());
    change(&mut answer);
    let file = write(&answer, Encoding::ShiftJis, Layout::default());
    read_file(File::named(name).unwrap(), &file).unwrap().answer().unwrap()
}

/// Asked, and nothing is shared.
fn without_consent(answer: &mut TerminalAnswer) {
    let refused = Coded::Known(Consent::Refused);
    let mut consents = ConsentTriples::default();
    let at = Moment::from_digits("20261121091400");
    consents.set(Provision::SpecialDisease, ConsentTriple { consent: refused, at, until: None });
    answer.unit.results[0].consents = consents;
}

fn decided(reading: &ReadFile, visit: Visit) -> Decided<'static> {
    visit.with_answer(reading.facts(None).0.answer(None)).decide().unwrap()
}

fn has(decided: &Decided<'_>, finding: Finding) -> bool {
    decided.findings().contains(finding)
}

#[test]
fn a_valid_card_and_a_valid_answer_agree() {
    let decided = decided(&answer(|_| {}), visit(Some(read_card(day(20_300_217)))));
    assert_eq!((decided.acceptance(), decided.standing()), (Acceptance::Full, Standing::Confirmed));
    assert!(has(&decided, Finding::OnlineValid) && has(&decided, Finding::WithinDates));
    assert_eq!(decided.contradictions().count(), 0);
    assert_eq!(decided.first_step(), None);
    let insurance = [Provision::Limit, Provision::SpecialDisease];
    for kind in ConsentTriples::KINDS.into_iter().filter(|kind| !insurance.contains(kind)) {
        assert!(decided.provided().contains(kind), "{kind:?}");
    }
}

#[test]
fn a_card_in_grace_explains_an_answer_without_consent() {
    let decided = decided(&answer(without_consent), visit(Some(read_card(day(20_260_801)))));
    assert_eq!((decided.acceptance(), decided.standing()), (Acceptance::EligibilityOnly, Standing::Confirmed));
    assert_eq!(decided.contradictions().count(), 0);
    assert!(!has(&decided, Finding::GraceOrRefusal));
    assert!(decided.not_provided().any(|(what, _)| what == Provision::Medication));
}

#[test]
fn consent_in_the_answer_outranks_the_dates_and_both_sides_are_named() {
    for expired in [20_260_801, 20_260_731] {
        let decided = decided(&answer(|_| {}), visit(Some(read_card(day(expired)))));
        assert_eq!((decided.acceptance(), decided.until()), (Acceptance::Full, None), "{expired}");
        assert!(decided.contradictions().next().is_some(), "{expired}");
        assert!(!decided.steps(Part::Afterwards).contains(&Step::Renew), "{expired}");
    }
}

#[test]
fn a_card_past_its_grace_contradicts_a_valid_answer_without_consent() {
    let decided = decided(&answer(without_consent), visit(Some(read_card(day(20_260_731)))));
    assert!(decided.contradictions().any(|sides| sides == (Finding::OnlineValid, Finding::GraceOver)));
    assert!(decided.is_silenced(Finding::GraceOver));
    assert_eq!(decided.acceptance(), Acceptance::EligibilityOnly);
}

#[test]
fn a_valid_answer_after_code_006_counts_and_the_contradiction_is_said() {
    let message = ScreenMessage::from_text("【００６：利用者証明用電子証明書の失効・有効期限切れ】").unwrap();
    let visit = visit(Some(read_card(day(20_300_217)))).with_message(message.meaning);
    let decided = decided(&answer(|_| {}), visit);
    assert_eq!(decided.acceptance(), Acceptance::Full);
    let sides = (Finding::OnlineValid, Finding::ReaderRevokedOrExpired);
    assert!(decided.contradictions().any(|contradiction| contradiction == sides));
}

#[test]
fn without_a_token_grace_and_refusal_look_alike_until_somebody_tells() {
    let reading = answer(without_consent);
    let silent = decided(&reading, visit(None));
    assert_eq!(silent.acceptance(), Acceptance::EligibilityOnly);
    assert!(has(&silent, Finding::GraceOrRefusal) && !has(&silent, Finding::CertificateNotRead));

    let screen = "有効期限切れ:電子証明書の有効期限が切れているため、資格情報のみ当機関に提供します。";
    let message = ScreenMessage::from_text(screen).unwrap().meaning;
    let grace = decided(&reading, visit(None).with_message(message));
    assert_eq!(grace.acceptance(), Acceptance::EligibilityOnly);
    assert!(has(&grace, Finding::ReaderEligibilityOnly) && !has(&grace, Finding::GraceOrRefusal));

    // Staff enter the certificate's last day: the patient refused, or said nothing.
    let stated = read_card(today()).with_stated_expiry(day(20_300_217));
    let refused = decided(&reading, visit(Some(stated)));
    assert_eq!(refused.acceptance(), Acceptance::Full);
    assert!(!refused.provided().contains(Provision::Medication));
}

#[test]
fn every_validity_reaches_the_decision() {
    for (code, finding) in [
        ("1", Finding::OnlineValid),
        ("2", Finding::OnlineInvalid),
        ("3", Finding::OnlineNewExists),
        ("4", Finding::OnlineNotFound),
        ("5", Finding::OnlineSeveral),
        ("7", Finding::OnlineUnknown),
    ] {
        let reading = answer(|answer| answer.unit.validity = Coded::read(code).unwrap());
        let decided = decided(&reading, visit(Some(read_card(day(20_300_217)))));
        assert!(has(&decided, finding), "{code} {:?}", decided.findings());
        assert_eq!(decided.is_accepted(), code == "1", "{code}");
    }
}

#[test]
fn a_failed_or_pending_answer_decides_nothing() {
    for (segment, finding) in
        [(Segment::Processing, Finding::OnlineProcessing), (Segment::Abnormal, Finding::OnlineAbnormal)]
    {
        let reading = answer(|answer| answer.header.segment = Coded::Known(segment));
        let decided = decided(&reading, visit(Some(read_card(day(20_300_217)))));
        assert_eq!(decided.acceptance(), Acceptance::Undecided);
        assert!(has(&decided, finding));
    }
}

#[test]
fn an_answer_that_is_not_of_this_visit_is_never_used() {
    let own = "1312345678";
    let of = |change: fn(&mut TerminalAnswer), visit: Visit| {
        visit.with_answer(answer(change).facts(None).0.answer(Some(own))).decide().unwrap()
    };
    let other_day = of(|answer| answer.header.confirmed_on = Some(day(20_261_120)), visit(None));
    let mut somebody = visit(None);
    somebody.patient.born_on = Some(day(19_500_101));
    let other_person = of(|_| {}, somebody);
    let elsewhere = of(|answer| answer.header.institution = Some("9999999999".to_owned()), visit(None));
    for (decided, finding) in [
        (other_day, Finding::AnswerOfAnotherDay),
        (other_person, Finding::AnswerOfAnotherPerson),
        (elsewhere, Finding::AnswerOfAnotherInstitution),
    ] {
        assert!(has(&decided, finding), "{finding:?} {:?}", decided.findings());
        assert!(has(&decided, Finding::NothingPresented), "{finding:?}");
        assert_eq!(decided.acceptance(), Acceptance::Undecided, "{finding:?}");
    }
}

/// Route 1 is a proof by the terminal's name, the card and a consent's time together. What misses one of them is received all
/// the same, since the sign is a rule of thumb: the decision says that the origin is not certain, and where to look.
#[test]
fn what_does_not_look_like_the_terminals_is_said_and_refuses_nobody() {
    let untimed = |answer: &mut TerminalAnswer| {
        let mut consents = ConsentTriples::default();
        consents.set(
            Provision::Medication,
            ConsentTriple { consent: Coded::Known(Consent::Given), ..ConsentTriple::default() },
        );
        answer.unit.results[0].consents = consents;
    };
    let ours = decided(&answer(|_| {}), visit(None));
    assert_eq!((ours.acceptance(), ours.standing(), ours.first_step()), (Acceptance::Full, Standing::Confirmed, None));
    assert!(!has(&ours, Finding::OriginUncertain));
    for (reading, writer) in [
        (answer_named("OQSsiquc01res_1.xml", |_| {}), Writer::Uncertain),
        (answer_named("OQSsiquc01res_face_1.xml", |_| {}), Writer::Uncertain),
        (answer_named("OQSsiquc01res_face_20261121091500.xml", |_| {}), Writer::Other),
        (answer(untimed), Writer::Uncertain),
    ] {
        let facts = reading.facts(None).0;
        assert_eq!((facts.route, facts.writer, facts.proves_person_check()), (Route::Card, writer, false));
        let told = decided(&reading, visit(None));
        assert_eq!((told.acceptance(), told.standing()), (Acceptance::Full, Standing::Confirmed), "{writer:?}");
        assert!(has(&told, Finding::OriginUncertain), "{writer:?}");
        assert!(told.desk(Language::Ja).contains("結果の出どころが不確かです"), "{}", told.desk(Language::Ja));
        assert!(
            told.full(Language::Ja).contains("資格確認端末の画面で確かめてください"),
            "{}",
            told.full(Language::Ja)
        );
    }
    // In the terminal's form and without any consent, such as in grace, there is nothing to doubt.
    let in_grace = answer(|answer| answer.unit.results[0].consents = ConsentTriples::default());
    assert_eq!(in_grace.facts(None).0.writer, Writer::Unknown);
    assert!(!has(&decided(&in_grace, visit(None)), Finding::OriginUncertain));
    // By an insurance document nobody was checked at a reader, and nothing of it is uncertain.
    let by_document = answer_named("OQSsiquc01res_1.xml", |answer| {
        answer.header.inquiry = Coded::Known(Inquiry::InsuranceDetails);
    });
    assert_eq!(by_document.facts(None).0.writer, Writer::Unknown);
}

/// The day that a bulk question asked about counts, not the one on which it was worked on: as a rule that is the evening before.
#[test]
fn a_bulk_answer_is_a_forecast_of_the_day_that_was_asked_about() {
    let asked = include_str!("../data/terminal/writers/agent-booked-02res.xml");
    let told = |file: &str, on: i32| {
        let bulk = read_file(File::named("OQSmuquc02res_1.xml").unwrap(), file.as_bytes()).unwrap().bulk().unwrap();
        let (facts, remarks) = bulk.facts(None).swap_remove(0);
        let decided = Visit::on(day(on)).with_answer(facts.answer(None)).decide().unwrap();
        (facts.day, remarks.contains(&Remark::NoDay), decided)
    };
    let (on, undated, booked) = told(asked, 20_261_128);
    assert_eq!((on, undated), (Some(day(20_261_128)), false));
    assert!(has(&booked, Finding::BookedAnswer) && !has(&booked, Finding::AnswerOfAnotherDay));
    for other in [20_261_127, 20_261_129] {
        let (_, _, unused) = told(asked, other);
        assert!(has(&unused, Finding::AnswerOfAnotherDay) && !has(&unused, Finding::BookedAnswer), "{other}");
        assert!(unused.full(Language::Ja).contains("受診日のものではない"), "{other}");
    }
    // Without the day that was asked about it may be of any, whenever it was worked on.
    let silent = asked.replace("<QualificationConfirmationDate>20261128</QualificationConfirmationDate>", "");
    let (on, undated, any) = told(&silent, 20_261_128);
    assert_eq!((on, undated), (None, true));
    assert!(has(&any, Finding::BookedAnswer) && !has(&any, Finding::AnswerOfAnotherDay));
}

/// Whoever wrote it: an answer that names no day may be of any, and the decision says so, not a remark alone.
#[test]
fn an_answer_without_a_day_says_so_in_the_decision() {
    let undated = answer(|answer| (answer.header.confirmed_on, answer.header.processed_at) = (None, None));
    assert!(undated.facts(None).1.contains(&Remark::NoDay));
    let told = decided(&undated, visit(None));
    assert!(has(&told, Finding::AnswerWithoutDay));
    let full = told.full(uketsuke::vocabulary::Language::Ja);
    assert!(full.contains("日付がありません"), "{full}");
    assert!(!has(&decided(&answer(|_| {}), visit(None)), Finding::AnswerWithoutDay));
}

#[test]
fn an_answer_of_no_institution_is_remarked_where_one_is_compared() {
    let nobody = answer(|answer| answer.header.institution = None);
    assert!(nobody.facts(Some("1312345678")).1.contains(&Remark::NoInstitution));
    assert!(!nobody.facts(None).1.contains(&Remark::NoInstitution));
    assert!(!answer(|_| {}).facts(Some("1312345678")).1.contains(&Remark::NoInstitution));
}

/// By its remark, too, where nothing is decided: of the persons of a bulk answer, and in C.
#[test]
fn an_answer_to_another_institution_is_remarked() {
    let of = |own| answer(|answer| answer.header.institution = Some("1312345678".to_owned())).facts(own).1;
    assert!(of(Some("1399999999")).contains(&Remark::OtherInstitution));
    assert!(
        !of(Some("1312345678")).contains(&Remark::OtherInstitution) && !of(None).contains(&Remark::OtherInstitution)
    );
    let bulk = include_bytes!("../data/terminal/writers/oqsdrug-entrusted-02res.xml");
    let bulk = read_file(File::named("OQSmutic02res_1.xml").unwrap(), bulk).unwrap().bulk().unwrap();
    assert!(bulk.facts(Some("1399999999")).iter().all(|(_, remarks)| remarks.contains(&Remark::OtherInstitution)));
}

/// A notice in which a person would see nothing is none.
#[test]
fn a_blank_notice_is_no_notice() {
    for (notice, seen) in [
        ("", false),
        (" ", false),
        ("\n", false),
        ("\u{3000}", false),
        ("\u{200b}", false),
        ("\u{202e}\u{feff}", false),
        ("\u{7}", false),
        ("\u{3000}お知らせ", true),
    ] {
        let mut told = answer(|_| {}).facts(None).0.answer(None);
        told.message = Some(notice.to_owned());
        let decided = visit(None).with_answer(told).decide().unwrap();
        assert_eq!(has(&decided, Finding::TerminalNotice), seen, "{notice:?}");
        assert_eq!(
            decided.full(uketsuke::vocabulary::Language::En).to_lowercase().contains("notice of the"),
            seen,
            "{notice:?}"
        );
    }
}

/// As many results as are read of a file are in the visit, and its JSON is a visit again.
#[test]
fn every_result_of_an_answer_is_in_the_visit() {
    let many = answer(|answer| answer.unit.results = vec![answer.unit.results[0].clone(); MAX_RESULTS]);
    let visit = visit(None).with_answer(many.facts(None).0.answer(None));
    let sheet = uketsuke::reception::FactSheet::of(&visit);
    assert_eq!(sheet.count(uketsuke::vocabulary::VisitList::Results), MAX_RESULTS);
    assert_eq!(
        (uketsuke::reception::MAX_VISIT_RESULTS, uketsuke::reception::MAX_VISIT_TICKETS),
        (MAX_RESULTS, MAX_TICKETS)
    );
    #[cfg(feature = "serde")]
    {
        let json = serde_json::to_string(&visit).unwrap();
        assert_eq!(serde_json::from_str::<Visit>(&json).unwrap(), visit);
    }
}

#[test]
fn a_look_up_by_a_document_says_nothing_of_the_card() {
    let reading = answer(|answer| answer.header.inquiry = Coded::Known(Inquiry::InsuranceDetails));
    let decided = decided(&reading, visit(Some(read_card(day(20_260_731)))));
    assert!(!decided.is_accepted());
    assert_eq!(reading.facts(None).0.sharing(), SharingState::NotAsked);
}

#[test]
fn consents_are_said_kind_by_kind() {
    let (facts, _) = answer(|_| {}).facts(None);
    let consents = facts.answer(None).consents;
    assert_eq!(consents.get(Provision::Medication), Consent::Given);
    assert!(Provision::ALL.len() > 12);
}

#[test]
fn the_consent_to_disease_information_is_its_own() {
    for (disease, others) in [(Consent::Given, Consent::Refused), (Consent::Refused, Consent::Given)] {
        let reading = answer(|answer| {
            for kind in ConsentTriples::KINDS {
                let consent = Coded::Known(if kind == Provision::SpecialDisease { disease } else { others });
                answer.unit.results[0].consents.set(kind, ConsentTriple { consent, ..ConsentTriple::default() });
            }
        });
        let told = reading.facts(None).0.answer(None);
        assert_eq!((told.special_disease, told.consents.get(Provision::Medication)), (disease, others));
    }
}
