//! Every published vector of the rules, with its expected result written out.
#![allow(clippy::unwrap_used)] // helpers of tests

mod visits;

use uketsuke::Day;
use uketsuke::reception::*;
use uketsuke::rules::{Table, grace};
use uketsuke::vocabulary::TokenKind;
use uketsuke::vocabulary::{Chain, Hierarchy, Possession, Revocation};
use uketsuke::vocabulary::{Method, Provision, RuleId};
use visits::*;

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
        let decide = |visit: Day| on(&visit.to_string(), token(TokenKind::Card, expires));
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
        let decision = on("2026-11-21", token(TokenKind::Card, expires));
        assert_eq!(decision.acceptance, acceptance, "{expires}");
        assert_eq!(decision.standing, Standing::Presumed);
        let phone = on("2026-11-21", token(TokenKind::Iphone, expires));
        let expected = if expires == "2026-11-21" { Acceptance::Full } else { Acceptance::NotAccepted };
        assert_eq!(phone.acceptance, expected, "{expires}: a phone has no grace");
    }
    let naive = on("2026-11-21", token(TokenKind::Card, "2026-08-01"));
    assert!(naive.reasons.contains(Reason::ReadingsDiffer));
    assert_eq!(naive.other_until, Some(day("2026-11-01")));
}

#[test]
fn possession_confirms() {
    let mut token = token(TokenKind::Card, "2030-02-17");
    token.certificate.possession = Possession::Proved;
    assert_eq!(on("2026-11-21", token).standing, Standing::Confirmed);
    token.certificate.possession = Possession::Failed;
    assert_eq!(on("2026-11-21", token).acceptance, Acceptance::NotAccepted);
}

use Acceptance::{EligibilityOnly as Only, Full, Indeterminate as Open, NotAccepted as No};

const TODAY: &str = "2026-11-21";
const FAR: &str = "2035-02-17";

fn decided(visit: Visit) -> Decision {
    decide(&visit, Table::built_in()).unwrap()
}

fn changed(change: impl Fn(&mut Token)) -> Decision {
    let mut token = token(TokenKind::Card, FAR);
    change(&mut token);
    on(TODAY, token)
}

/// facts of trust: failed is never accepted, unverified is open, tests and simulators only when asked for.
#[test]
fn trust() {
    let chain = |chain| changed(|token| token.certificate.chain = chain).acceptance;
    assert_eq!([Chain::Verified, Chain::Unverified, Chain::Failed].map(chain), [Full, Open, No]);
    let hierarchy = |hierarchy, trusted| {
        let certificate = CertificateFacts { hierarchy, ..verified(FAR) };
        let token = Token { certificate, ..Token::new(TokenKind::Card) };
        decided(Visit { token: Some(token), trusted, ..Visit::on(day(TODAY)) }).acceptance
    };
    let (none, test) = (Trusted::default(), Trusted { test: true, ..Trusted::default() });
    assert_eq!([none, test].map(|asked| hierarchy(Hierarchy::Test, asked)), [No, Full]);
    // A chain is verified under an added root only where somebody added it.
    assert_eq!([none, test].map(|asked| hierarchy(Hierarchy::Other, asked)), [Full, Full]);
    let failed = Token {
        certificate: CertificateFacts { chain: Chain::Failed, ..verified(FAR) },
        ..Token::new(TokenKind::Card)
    };
    let answered = Visit { online: answer(Eligibility::Valid, Route::MyNumberCard), ..Visit::on(day(TODAY)) };
    let decision = decided(Visit { token: Some(failed), ..answered });
    assert_eq!(decision.acceptance, No, "no answer makes a forged certificate good");
    assert!(decision.reasons.contains(Reason::OnlineContradicts));
}

/// 1.3, 1.4: the printed date lengthens nothing; revoked, suspended, returned have no grace; not yet valid.
#[test]
fn dates_and_states_of_the_card() {
    assert_eq!(changed(|token| token.card_expires_on = Some(day("2040-01-01"))).full_until, Some(day(FAR)));
    let in_grace = |card: Option<&str>| {
        let token = Token { card_expires_on: card.map(day), ..token(TokenKind::Card, "2026-11-20") };
        on(TODAY, token)
    };
    assert_eq!(in_grace(Some("2035-01-01")).usable_until, Some(day("2027-02-28")));
    assert_eq!(in_grace(None).usable_until, Some(day("2027-02-28")));
    // The certificate's date is blank; the printed one bounds it.
    let blank = |card: Option<&str>| {
        on(TODAY, Token { card_expires_on: card.map(day), ..Token::new(TokenKind::Card) }).acceptance
    };
    assert_eq!([None, Some("2030-01-01"), Some("2026-08-01"), Some("2026-07-31")].map(blank), [Open, Open, Open, No]);
    for revocation in [Revocation::Revoked, Revocation::Suspended] {
        let decision = on(TODAY, {
            let mut token = token(TokenKind::Card, "2026-11-20");
            token.certificate.revocation = revocation;
            token
        });
        assert_eq!((decision.acceptance, decision.usable_until), (No, None), "{revocation:?}: no grace");
        assert!(decision.basis.contains(RuleId::CardRevoked));
    }
    assert_eq!(changed(|token| token.card_returned = true).acceptance, No);
    assert!(changed(|_| ()).advice.contains(Advice::RevocationUnknown));
    let starts = |starts: &str| changed(|token| token.certificate.starts_on = Some(day(starts))).acceptance;
    assert_eq!(["2026-11-21", "2026-11-22"].map(starts), [Full, No]);
    // A stated date stays presumed and is decided by.
    let stated = |expires: &str| {
        on(TODAY, Token { certificate: CertificateFacts::stated(day(expires)), ..Token::new(TokenKind::Card) })
            .acceptance
    };
    assert_eq!([FAR, "2026-11-20", "2026-07-31"].map(stated), [Full, Only, No]);
    let soon = |expires| on(TODAY, token(TokenKind::Card, expires)).advice.contains(Advice::RenewSoon);
    assert_eq!(["2027-02-20", "2027-02-21", "2026-11-21", "2026-11-20"].map(soon), [true, false, true, false]);
}

/// 1.2: what grace gives, and what is not known.
#[test]
fn the_scope_of_grace() {
    let decision = on(TODAY, token(TokenKind::Card, "2026-11-20"));
    assert_eq!(decision.provided, Provision::set(&[Provision::Eligibility]));
    assert!(!decision.not_provided.contains(Provision::Limit) && !decision.provided.contains(Provision::Limit));
    assert!(decision.advice.contains(Advice::LimitAmountUnknown));
    assert!(decision.advice.contains(Advice::MynaportalNoLogin));
    let over = on(TODAY, token(TokenKind::Card, "2026-07-31"));
    for advice in [Advice::RegistrationEnds, Advice::CertificateIsSent, Advice::InsuranceStays, Advice::NeverInFull] {
        assert!(over.advice.contains(advice), "{advice:?}");
    }
    assert!(over.next_steps.contains(Step::RegisterAgain) && over.next_steps.contains(Step::ShowCertificate));
    assert!(
        !decision.next_steps.contains(Step::RegisterAgain),
        "renewed within the grace, nothing is registered again"
    );
}

/// 3.9: the reader's messages outrank the dates.
#[test]
fn messages_of_the_reader() {
    let says = |message, expires: &str| decided(Visit { message, ..card(TODAY, expires) });
    for expires in [FAR, "2026-11-20", "2026-07-31"] {
        assert_eq!(says(ReaderMessage::from_code(6), expires).acceptance, No, "006 whatever the dates say: {expires}");
    }
    assert!(says(ReaderMessage::from_code(6), FAR).reasons.contains(Reason::ReaderContradictsDates));
    assert!(says(ReaderMessage::from_code(6), FAR).next_steps.contains(Step::ShowCertificate));
    for (code, step) in [(1, Step::PlaceAgain), (2, Step::PlaceMyNumberCard)] {
        let decision = says(ReaderMessage::from_code(code), FAR);
        assert_eq!(decision.acceptance, Open);
        let steps: Vec<Step> = decision.next_steps.iter().collect();
        let at = |step| steps.iter().position(|other| *other == step).unwrap();
        assert!(at(step) < at(Step::ShowCertificate), "try again, then documents");
    }
    assert_eq!(says(ReaderMessage::from_code(3), FAR).acceptance, Open, "code 003 is not public");
    let grace = |visit| decided(Visit { message: ReaderMessage::EligibilityOnly, ..visit });
    assert_eq!(grace(unread_card(TODAY)).acceptance, Only, "the message tells what the blank date does not");
    assert_eq!(grace(card(TODAY, "2026-11-20")).acceptance, Only);
    assert!(!grace(card(TODAY, "2026-11-20")).reasons.contains(Reason::ReaderContradictsDates));
    for contradicting in [FAR, "2026-07-31"] {
        let decision = grace(card(TODAY, contradicting));
        assert_eq!(decision.acceptance, Only);
        assert!(decision.reasons.contains(Reason::ReaderContradictsDates), "{contradicting}");
    }
    assert_eq!(decided(Visit { message: ReaderMessage::RevokedOrExpired, ..Visit::on(day(TODAY)) }).acceptance, No);
}

/// 3.5, 3.10: what each card excludes.
#[test]
fn persons() {
    let passed = |form, method| {
        let person = Person { check: PersonCheck::Passed(method), ..Person::default() };
        let token = Token { form, ..token(TokenKind::Card, FAR) };
        decided(Visit { token: Some(token), person, ..Visit::on(day(TODAY)) }).acceptance
    };
    let all = [Method::Face, Method::Pin, Method::Visual, Method::PhoneBiometrics];
    assert_eq!(all.map(|method| passed(CardForm::Ordinary, method)), [Full, Full, Full, Open]);
    assert_eq!(all.map(|method| passed(CardForm::WithoutPhoto, method)), [Open, Full, Open, Open]);
    assert_eq!(all.map(|method| passed(CardForm::FaceOnly, method)), [Full, Open, Full, Open]);
    let failed = |pin_misses, face_misses| {
        let person = Person { check: PersonCheck::Failed, pin_misses, face_misses, ..Person::default() };
        decided(Visit { person, ..card(TODAY, FAR) })
    };
    assert_eq!(failed(1, 1).acceptance, Open);
    assert!(failed(2, 0).next_steps.contains(Step::UsePin) && !failed(3, 0).next_steps.contains(Step::UsePin));
    assert!(
        failed(3, 0).advice.contains(Advice::PinLocked) && failed(3, 0).advice.contains(Advice::PinLockedOtherWays)
    );
    assert!(failed(0, 9).next_steps.contains(Step::UseFace) && !failed(0, 10).next_steps.contains(Step::UseFace));
    assert!(failed(0, 10).advice.contains(Advice::FaceLocked) && failed(0, 10).next_steps.contains(Step::Unlock));
    let phone = |pin_misses| {
        let person = Person { check: PersonCheck::Failed, pin_misses, ..Person::default() };
        decided(Visit { person, ..android(TODAY, FAR) }).advice
    };
    assert!(phone(3).contains(Advice::PhonePinMayBeLocked) && !phone(3).contains(Advice::PinLocked));
}

/// Section 4: the documents, and the order in which they stand in.
#[test]
fn documents() {
    let with_card = |paper, card| decided(Visit { papers: Paper::set(&[paper]), ..card });
    for paper in [Paper::EligibilityNotice, Paper::MynaportalScreen, Paper::MynaportalPdf] {
        let unread = Visit { message: ReaderMessage::NotRecognised, ..unread_card(TODAY) };
        assert_eq!(with_card(paper, unread).acceptance, Only, "{paper:?} with a card that cannot be read");
        assert_eq!(with_card(paper, card(TODAY, FAR)).acceptance, Full, "{paper:?} beside a good card");
        assert_eq!(with_card(paper, card(TODAY, "2026-07-31")).acceptance, Open, "{paper:?} with an expired card");
        assert!(!decided(papers(TODAY, &[paper])).is_accepted(), "{paper:?} never alone");
    }
    // 4.5: the phone that cannot be read: log in on the spot; whether a saved PDF is enough is not known.
    let not_here = Visit { phones: Phones::NotSupported, ..iphone(TODAY, FAR) };
    assert_eq!(with_card(Paper::MynaportalScreen, not_here).acceptance, Only);
    assert_eq!(with_card(Paper::MynaportalPdf, not_here).acceptance, Open);
    assert!(with_card(Paper::MynaportalPdf, not_here).reasons.contains(Reason::PdfWithoutCard));
    // 4.6: "on 2026-11-21 a legacy card proves nothing by itself", online answer or not.
    let online = answer(Eligibility::Valid, Route::Document);
    assert_eq!(decided(legacy(TODAY, "2025-12-01")).acceptance, No);
    assert_eq!(decided(Visit { online, ..legacy(TODAY, "2025-12-01") }).acceptance, No);
    // 4.8: the declaration is the last resort, at the normal share.
    let application = decided(papers(TODAY, &[Paper::Application]));
    assert_eq!(application.acceptance, Open);
    assert!(application.next_steps.contains(Step::ChargeNormalShare));
    // 4.0: certificate, then papers with the card, then the declaration.
    let steps: Vec<Step> =
        decided(unread_card(TODAY)).next_steps.iter().filter(|step| *step >= Step::ShowCertificate).collect();
    let order = [
        Step::ShowCertificate,
        Step::ShowNoticeWithCard,
        Step::ShowMynaportalWithCard,
        Step::WriteApplication,
        Step::ChargeNormalShare,
    ];
    assert_eq!(steps, order);
    // 4.9
    let trouble = |trouble| decided(Visit { trouble, ..card(TODAY, FAR) });
    assert!(trouble(Trouble::Reader).next_steps.contains(Step::UseMobileApp));
    assert!(trouble(Trouble::System).next_steps.contains(Step::UseEmergencyFunction));
}

/// 5.4: every value of the online answer, by the card and by a document.
#[test]
fn online_answers() {
    let by_card =
        |eligibility, visit: Visit| decided(Visit { online: answer(eligibility, Route::MyNumberCard), ..visit });
    let codes = [1, 2, 3, 4, 5, 6, 7].map(Eligibility::from_code);
    let good = codes.map(|code| by_card(code, card(TODAY, FAR)).acceptance);
    assert_eq!(good, [Full, No, No, Open, Open, Full, Open]);
    let certificate = papers(TODAY, &[Paper::EligibilityCertificate]);
    let document = codes.map(|code| decided(Visit { online: answer(code, Route::Document), ..certificate }).acceptance);
    assert_eq!(document, [Only, No, No, Open, Open, Only, Only], "an answer that says nothing takes nothing away");
    assert_eq!(by_card(codes[0], card(TODAY, FAR)).standing, Standing::Confirmed);
    assert_eq!(by_card(codes[3], card(TODAY, FAR)).standing, Standing::Presumed, "nothing found decides nothing");
    assert!(by_card(codes[2], card(TODAY, FAR)).next_steps.contains(Step::QueryNewEligibility));
    // An unverified issuer is closed by the answer; dates that are over are outranked, and that is said.
    let mut unverified = token(TokenKind::Card, FAR);
    unverified.certificate.chain = Chain::Unverified;
    let visit = Visit { token: Some(unverified), ..Visit::on(day(TODAY)) };
    assert_eq!(by_card(codes[0], visit).acceptance, Full);
    let over = by_card(codes[0], card(TODAY, "2026-07-31"));
    assert_eq!(over.acceptance, Only);
    assert!(over.reasons.contains(Reason::OnlineContradicts));
    let both = Visit { message: ReaderMessage::RevokedOrExpired, ..card(TODAY, FAR) };
    assert_eq!(by_card(codes[0], both).acceptance, Open, "the terminal contradicts itself");
}

/// 1.3: the printed date bounds the certificate's. Where the two contradict each other, which one is wrong decides.
#[test]
fn the_printed_date_against_the_certificates() {
    let both = |on: &str, card: &str, certificate: &str| {
        let token = Token { card_expires_on: Some(day(card)), ..token(TokenKind::Card, certificate) };
        decided(Visit { token: Some(token), ..Visit::on(day(on)) })
    };
    assert_eq!(both("2026-07-31", "2026-07-31", FAR).acceptance, Full);
    let grace = both("2026-10-31", "2026-07-31", FAR);
    assert_eq!((grace.acceptance, grace.usable_until), (Only, Some(day("2026-10-31"))), "no longer than by the card");
    // A stay that was extended leaves an old date printed: not refused for it while the certificate speaks otherwise.
    let open = both("2026-11-01", "2026-07-31", FAR);
    assert_eq!(open.acceptance, Open);
    assert!(open.reasons.contains(Reason::CardEndsFirst) && open.next_steps.contains(Step::EnterDate));
    assert_eq!(both(TODAY, "2026-06-30", "2026-07-31").acceptance, No, "over by both");
    // With the printed date alone: the grace after it is the most that the certificate can have.
    let printed = |on: &str, card: &str| {
        let token = Token { card_expires_on: Some(day(card)), ..Token::new(TokenKind::Card) };
        decided(Visit { token: Some(token), ..Visit::on(day(on)) })
    };
    assert_eq!(printed("2026-10-31", "2026-07-31").acceptance, Open);
    let over = printed("2026-11-01", "2026-07-31");
    assert_eq!(over.acceptance, No);
    assert!(over.reasons.contains(Reason::GraceOver) && over.grace_until == Some(day("2026-10-31")));
    assert!(printed(TODAY, "2024-12-01").reasons.contains(Reason::ExpiredWithoutGrace));
    // Expired before the measure: no grace, and nothing is said of an end of registration.
    let early = on(TODAY, token(TokenKind::Card, "2024-12-01"));
    assert_eq!(early.acceptance, No);
    assert!(!early.advice.contains(Advice::RegistrationEnds) && early.next_steps.contains(Step::Renew));
}

/// The reader against the dates and against what is said of revocation.
#[test]
fn the_reader_against_other_facts() {
    let grace = |visit| decided(Visit { message: ReaderMessage::EligibilityOnly, ..visit });
    for expires in [FAR, "2026-07-31"] {
        let decision = grace(card(TODAY, expires));
        assert_eq!((decision.full_until, decision.usable_until), (None, None), "against these dates: {expires}");
    }
    // 「お早めに市区町村の窓口で電子証明書を更新してください。」
    assert!(grace(unread_card(TODAY)).next_steps.contains(Step::Renew));
    for change in [(|token| token.certificate.revocation = Revocation::Revoked) as fn(&mut Token), |token| {
        token.card_returned = true
    }] {
        let mut token = token(TokenKind::Card, "2026-11-20");
        change(&mut token);
        let decision = grace(Visit { token: Some(token), ..Visit::on(day(TODAY)) });
        assert_eq!(decision.acceptance, Open, "which of them is right decides");
        assert!(decision.reasons.contains(Reason::RevocationContradicts));
    }
}

/// 3.5, 3.10: when no way to check the person is left, the card is not accepted by default.
#[test]
fn no_way_to_check_the_person() {
    let locked = |form, pin_misses, face_misses| {
        let person = Person { pin_misses, face_misses, ..Person::default() };
        let token = Token { form, ..token(TokenKind::Card, FAR) };
        decided(Visit { token: Some(token), person, ..Visit::on(day(TODAY)) })
    };
    assert_eq!(locked(CardForm::WithoutPhoto, 2, 0).acceptance, Full);
    let no_photo = locked(CardForm::WithoutPhoto, 3, 0);
    assert_eq!(no_photo.acceptance, Open, "the PIN is its only way");
    assert!(no_photo.reasons.contains(Reason::PersonNotConfirmed));
    assert!(no_photo.next_steps.contains(Step::Unlock) && no_photo.next_steps.contains(Step::ShowCertificate));
    let face_only = locked(CardForm::FaceOnly, 0, 10);
    assert!(face_only.next_steps.contains(Step::VisualCompareFace), "staff can still compare the face");
    // A card without Mynaportal is not asked for Mynaportal's screen.
    let unread = Token { form: CardForm::FaceOnly, ..Token::new(TokenKind::Card) };
    let steps = decided(Visit { token: Some(unread), ..Visit::on(day(TODAY)) }).next_steps;
    assert!(steps.contains(Step::ShowNoticeWithCard) && !steps.contains(Step::ShowMynaportalWithCard));
    // A phone's holder who can do neither: staff compare with the card's photo, if there is a card.
    let unable = Person { unable: Some(Unable::Disability), ..Person::default() };
    let phone = Visit { person: unable, ..android(TODAY, FAR) };
    assert!(decided(phone).next_steps.contains(Step::UsePhysicalCard));
    let returned = Token { card_returned: true, ..token(TokenKind::Android, "2026-11-20") };
    let decision = decided(Visit { token: Some(returned), ..phone });
    assert!(!decision.next_steps.contains(Step::UsePhysicalCard), "the card was returned");
    assert!(!decision.advice.contains(Advice::PhysicalCardMayServe));
}

/// 4.0, 4.2, 5.6: a paper stands in when the card's electronic check fails; what the card's answer says is not said of it.
#[test]
fn papers_beside_the_cards_answer() {
    let certificate = papers(TODAY, &[Paper::EligibilityCertificate]);
    let by_card = |code| Visit { online: answer(Eligibility::from_code(code), Route::MyNumberCard), ..certificate };
    let acceptances = [1, 2, 3, 4, 5, 6, 7].map(|code| decided(by_card(code)).acceptance);
    assert_eq!(acceptances, [Only, Open, Open, Only, Only, Only, Only]);
    let lost = decided(by_card(2));
    assert!(lost.reasons.contains(Reason::OnlineContradicts) && lost.next_steps.contains(Step::OnlineQuery));
    // A notice needs a card that somebody presented; a message alone presents none.
    for message in [ReaderMessage::NotRecognised, ReaderMessage::Other] {
        let notice = Visit { message, ..papers(TODAY, &[Paper::EligibilityNotice]) };
        assert!(!decided(notice).is_accepted(), "{message:?}");
    }
    // The toleration of a notice alone is no smaller beside a card that is refused.
    let beside = Visit {
        papers: Paper::set(&[Paper::EligibilityNotice]),
        online: answer(Eligibility::Valid, Route::Document),
        ..card("2026-07-31", "2026-02-10")
    };
    assert_eq!(decided(beside).acceptance, Only);
    assert!(decided(beside).reasons.contains(Reason::NoticeAloneTolerated));
    assert_eq!(decided(Visit { day: day("2026-08-01"), ..beside }).acceptance, Open, "the toleration has ended");
    // Expired, and yet entitled by the answer: no source says which counts.
    let expired = Visit {
        eligibility_certificate: Document { valid_until: Some(day("2026-11-20")) },
        online: answer(Eligibility::Valid, Route::Document),
        ..certificate
    };
    assert_eq!(decided(expired).acceptance, Open);
    assert_eq!(decided(Visit { online: None, ..expired }).acceptance, No);
}

/// Found by trying every corner of the space without each rule.
#[test]
fn what_no_rule_says_is_open() {
    let table = Table::built_in();
    let without = |id: RuleId, visit: &Visit| {
        let row = table.rules().iter().position(|rule| rule.id == id).unwrap();
        decide(visit, &table.with_row(row, None)).unwrap()
    };
    let printed = Token { card_expires_on: Some(day("2024-12-01")), ..Token::new(TokenKind::Card) };
    let notice =
        Visit { token: Some(printed), papers: Paper::set(&[Paper::EligibilityNotice]), ..Visit::on(day("2024-12-02")) };
    assert_eq!(without(RuleId::CardBody, &notice).acceptance, Open);
    let person = Person { pin_misses: 3, ..Person::default() };
    let no_photo = Token { form: CardForm::WithoutPhoto, ..token(TokenKind::Card, FAR) };
    let locked = Visit { token: Some(no_photo), person, ..Visit::on(day(TODAY)) };
    for id in [RuleId::PersonPinTries, RuleId::PersonNoPhoto] {
        let decision = without(id, &locked);
        assert_eq!(decision.acceptance, Open, "{id:?}");
        assert!(decision.reasons.contains(Reason::NoRule), "{id:?}");
    }
    let screen =
        Visit { phones: Phones::NotSupported, papers: Paper::set(&[Paper::MynaportalScreen]), ..iphone(TODAY, FAR) };
    assert_eq!(decided(screen).acceptance, Only);
    assert!(!without(RuleId::PhoneStart, &screen).is_accepted());
}

/// 5.4, 5.5: consent, and that grace and refused consent look alike.
#[test]
fn consents() {
    let answered = |consent: Consent, visit: Visit| {
        let consents = [Provision::Medication, Provision::Treatment, Provision::Checkups]
            .into_iter()
            .fold(Consents::ABSENT, |consents, kind| consents.with(kind, consent));
        let online = OnlineAnswer { consents, ..answer(Eligibility::Valid, Route::MyNumberCard).unwrap() };
        decided(Visit { online: Some(online), ..visit })
    };
    let alone = Visit::on(day(TODAY));
    assert_eq!(answered(Consent::Yes, alone).acceptance, Full);
    assert!(answered(Consent::Yes, alone).provided.contains(Provision::Medication));
    for consent in [Consent::No, Consent::Absent] {
        let decision = answered(consent, alone);
        assert_eq!(decision.acceptance, Only);
        assert!(decision.advice.contains(Advice::GraceOrRefusal) && decision.next_steps.contains(Step::EnterDate));
    }
    let refused = answered(Consent::No, card(TODAY, FAR));
    assert_eq!(refused.acceptance, Full, "the date tells: not grace, but refused consent");
    assert_eq!(refused.provided, Provision::set(&[Provision::Eligibility]));
    assert!(!refused.advice.contains(Advice::GraceOrRefusal));
    let grace = answered(Consent::No, card(TODAY, "2026-11-20"));
    assert_eq!(grace.acceptance, Only);
    assert!(!grace.advice.contains(Advice::GraceOrRefusal));
    assert!(answered(Consent::Yes, card(TODAY, "2026-11-20")).reasons.contains(Reason::OnlineContradicts));
    for (code, consent) in [Consent::No, Consent::Yes, Consent::Expired, Consent::Unobtainable].into_iter().enumerate()
    {
        assert_eq!(Consent::from_code(code as u8), consent);
        assert_eq!(Consents::ABSENT.with(Provision::Tests, consent).get(Provision::Tests), consent);
    }
    let limit = |limit_amount| {
        let online = OnlineAnswer { limit_amount, ..answer(Eligibility::Valid, Route::MyNumberCard).unwrap() };
        decided(Visit { online: Some(online), ..card(TODAY, "2026-11-20") })
    };
    assert!(limit(LimitAmount::Present).provided.contains(Provision::Limit));
    assert!(limit(LimitAmount::Absent).not_provided.contains(Provision::Limit));
    assert!(limit(LimitAmount::Unknown).advice.contains(Advice::LimitAmountUnknown));
}
