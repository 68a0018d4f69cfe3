//! Every published vector of the rules, with its expected result written out: both sides of every date.

use super::space::*;
use uketsuke::Day;
use uketsuke::reception::{
    Answer, CertificateFacts, Consents, Decided, LegacyCard, Paper, Papers, Patient, Person, Site, Token, Visit,
};
use uketsuke::rules::{Table, grace};
use uketsuke::vocabulary::{
    Acceptance, CardForm, Chain, Check, Consent, Eligibility, Finding, Hierarchy, Method, Note, Outage, PaperKind,
    Part, Phones, Possession, Provision, ReaderMessage, Revocation, Route, RuleId, Set, Sign, Standing, Step,
    TokenKind, VisualCheckReason, Word,
};

use Acceptance::{EligibilityOnly as Only, Full, NotAccepted as No, Undecided as Open};

const TODAY: &str = "2026-11-21";
const FAR: &str = "2035-02-17";

fn on(visit_day: &str, token: Token) -> Decided<'static> {
    decided(Visit::on(day(visit_day)).with_token(token))
}

fn decided(visit: Visit) -> Decided<'static> {
    visit.decide().unwrap()
}

fn changed(change: impl Fn(&mut Token)) -> Decided<'static> {
    let mut token = token(TokenKind::Card, FAR);
    change(&mut token);
    on(TODAY, token)
}

fn has(decided: &Decided, step: Step) -> bool {
    decided.plan().iter().any(|(_, other)| other == step)
}

fn noted(decided: &Decided, note: Note) -> bool {
    decided.notes().contains(&note)
}

fn not_provided(decided: &Decided) -> Set<Provision> {
    decided.not_provided().map(|(what, _)| what).collect()
}

fn answer(eligibility: Eligibility, route: Route) -> Answer {
    Answer::new(eligibility, route)
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
        assert_eq!(decide(day(expires)).acceptance(), Full, "{expires}");
        assert_eq!(decide(day(expires).next()).acceptance(), Only, "{expires}");
        assert_eq!(decide(day(last)).acceptance(), Only, "{expires}");
        assert_eq!(decide(day(last).next()).acceptance(), No, "{expires}");
        assert_eq!(decide(day(last)).usable_until(), Some(day(last)));
        assert_eq!(decide(day(last)).until(), Some(day(last)));
        assert_eq!(decide(day(last)).full_until(), Some(day(expires)));
        assert_eq!(decide(day(expires)).until(), Some(day(expires)), "the end of today's acceptance");
    }
}

#[test]
fn on_2026_11_21() {
    for (expires, acceptance) in [("2026-07-31", No), ("2026-08-01", Only), ("2026-11-20", Only), (TODAY, Full)] {
        let decided = on(TODAY, token(TokenKind::Card, expires));
        assert_eq!(decided.acceptance(), acceptance, "{expires}");
        assert_eq!(decided.standing(), Standing::Presumed);
        let phone = on(TODAY, token(TokenKind::Iphone, expires));
        let expected = if expires == TODAY { Full } else { No };
        assert_eq!(phone.acceptance(), expected, "{expires}: a phone has no grace");
    }
    let naive = on(TODAY, token(TokenKind::Card, "2026-08-01"));
    assert!(naive.findings().contains(Finding::ReadingsDiffer));
    assert_eq!(naive.short_reading_until(), Some(day("2026-11-01")));
    // The vectors that the simulated tokens were read with.
    for (kind, expires, on_day, acceptance, full, usable) in [
        (TokenKind::Card, TODAY, TODAY, Full, TODAY, "2027-02-28"),
        (TokenKind::Card, "2026-11-20", TODAY, Only, "2026-11-20", "2027-02-28"),
        (TokenKind::Card, "2026-08-01", TODAY, Only, "2026-08-01", "2026-11-30"),
        (TokenKind::Card, "2026-07-31", TODAY, No, "2026-07-31", "2026-10-31"),
        (TokenKind::Card, "2026-02-10", "2026-05-31", Only, "2026-02-10", "2026-05-31"),
        (TokenKind::Card, "2026-02-10", "2026-06-01", No, "2026-02-10", "2026-05-31"),
        (TokenKind::Card, "2027-11-01", "2028-02-29", Only, "2027-11-01", "2028-02-29"),
        (TokenKind::Android, TODAY, TODAY, Full, TODAY, TODAY),
        (TokenKind::Android, "2026-11-20", TODAY, No, "2026-11-20", "2026-11-20"),
        (TokenKind::Iphone, "2026-11-20", TODAY, No, "2026-11-20", "2026-11-20"),
    ] {
        let decided = on(on_day, token(kind, expires));
        assert_eq!(decided.acceptance(), acceptance, "{kind:?} {expires} on {on_day}");
        assert_eq!(decided.full_until(), Some(day(full)), "{kind:?} {expires} on {on_day}");
        assert_eq!(decided.usable_until(), Some(day(usable)), "{kind:?} {expires} on {on_day}");
    }
}

#[test]
fn possession_proves_that_it_is_genuine() {
    for kind in [TokenKind::Card, TokenKind::Android, TokenKind::Iphone] {
        let mut token = token(kind, "2030-02-17");
        token.certificate.possession = Possession::Proved;
        assert_eq!(on(TODAY, token).standing(), Standing::Genuine);
        assert_eq!(on(TODAY, token).sign(), Sign::Check, "not for dates alone");
        token.certificate.possession = Possession::Failed;
        assert_eq!(on(TODAY, token).acceptance(), No);
    }
}

/// Facts of trust: failed is never accepted, unverified is open, tests and simulators only when asked for.
#[test]
fn trust() {
    let chain = |chain| changed(|token| token.certificate.chain = chain).acceptance();
    assert_eq!([Chain::Verified, Chain::Unverified, Chain::Failed].map(chain), [Full, Open, No]);
    let hierarchy = |hierarchy, accepted| {
        let certificate = CertificateFacts { hierarchy, accepted, ..verified(FAR) };
        on(TODAY, Token::card().with_certificate(certificate)).acceptance()
    };
    assert_eq!([false, true].map(|asked| hierarchy(Hierarchy::Test, asked)), [No, Full]);
    // A chain is verified under an added root only where somebody added it.
    assert_eq!([false, true].map(|asked| hierarchy(Hierarchy::Other, asked)), [Full, Full]);
    let failed = CertificateFacts { chain: Chain::Failed, ..verified(FAR) };
    let visit = Visit::on(day(TODAY)).with_token(Token::card().with_certificate(failed));
    let decided = decided(visit.with_answer(answer(Eligibility::Valid, Route::Card)));
    assert_eq!(decided.acceptance(), No, "no answer makes a forged certificate good");
    assert!(decided.findings().contains(Finding::OnlineContradicts));
}

/// 1.3, 1.4: the printed date lengthens nothing; revoked, suspended, returned have no grace; not yet valid.
#[test]
fn dates_and_states_of_the_card() {
    assert_eq!(changed(|token| token.printed_until = Some(day("2040-01-01"))).full_until(), Some(day(FAR)));
    let in_grace = |card: Option<&str>| {
        let token = Token { printed_until: card.map(day), ..token(TokenKind::Card, "2026-11-20") };
        on(TODAY, token)
    };
    assert_eq!(in_grace(Some("2035-01-01")).usable_until(), Some(day("2027-02-28")));
    assert_eq!(in_grace(None).usable_until(), Some(day("2027-02-28")));
    // The certificate's date is blank; the printed one bounds it.
    let blank = |card: Option<&str>| on(TODAY, Token { printed_until: card.map(day), ..Token::card() }).acceptance();
    assert_eq!([None, Some("2030-01-01"), Some("2026-08-01"), Some("2026-07-31")].map(blank), [Open, Open, Open, No]);
    for revocation in [Revocation::Revoked, Revocation::Suspended] {
        let mut token = token(TokenKind::Card, "2026-11-20");
        token.certificate.revocation = revocation;
        let decided = on(TODAY, token);
        assert_eq!((decided.acceptance(), decided.usable_until()), (No, None), "{revocation:?}: no grace");
        assert!(decided.basis().contains(RuleId::CardRevoked));
    }
    assert_eq!(changed(|token| token.returned = true).acceptance(), No);
    assert!(noted(&changed(|_| ()), Note::RevocationUnknown));
    let starts = |starts: &str| changed(|token| token.certificate.starts_on = Some(day(starts))).acceptance();
    assert_eq!([TODAY, "2026-11-22"].map(starts), [Full, No]);
    // A stated date stays presumed and is decided by.
    assert_eq!([FAR, "2026-11-20", "2026-07-31"].map(|last| on(TODAY, stated(last)).acceptance()), [Full, Only, No]);
    let soon = |expires| noted(&on(TODAY, token(TokenKind::Card, expires)), Note::RenewSoon);
    assert_eq!(["2027-02-20", "2027-02-21", TODAY, "2026-11-20"].map(soon), [true, false, true, false]);
}

/// 1.2: what grace gives, and what is not known.
#[test]
fn the_scope_of_grace() {
    let decided = on(TODAY, token(TokenKind::Card, "2026-11-20"));
    let medical = Provision::set(&[Provision::Treatment, Provision::Medication, Provision::Checkups]);
    assert_eq!(not_provided(&decided), medical, "the limit amount is not known");
    assert!(decided.provided().is_empty() && decided.if_consented().is_empty(), "nobody has answered");
    assert!(noted(&decided, Note::LimitAmountUnknown));
    // A confirmed answer in grace: eligibility and nothing else.
    let answered = decided.visit().clone().with_answer(answer(Eligibility::Valid, Route::Card)).decide().unwrap();
    assert_eq!(answered.provided(), Provision::set(&[Provision::Eligibility]));
    let over = on(TODAY, token(TokenKind::Card, "2026-07-31"));
    for note in [
        Note::MynaportalNoLogin,
        Note::RegistrationEnds,
        Note::CertificateIsSent,
        Note::InsuranceStays,
        Note::NeverInFull,
    ] {
        assert!(noted(&over, note), "{note:?}");
    }
    assert!(has(&over, Step::RegisterAgain) && has(&over, Step::ShowEligibilityCertificate));
    assert!(!has(&decided, Step::RegisterAgain), "renewed within the grace, nothing is registered again");
}

/// 3.9: the reader's messages outrank the dates.
#[test]
fn messages_of_the_reader() {
    let says = |message, expires: &str| decided(card(TODAY, expires).with_message(message));
    for expires in [FAR, "2026-11-20", "2026-07-31"] {
        let acceptance = says(ReaderMessage::from_code(6), expires).acceptance();
        assert_eq!(acceptance, No, "006 whatever the dates say: {expires}");
    }
    assert!(says(ReaderMessage::from_code(6), FAR).findings().contains(Finding::ReaderContradictsDates));
    assert!(has(&says(ReaderMessage::from_code(6), FAR), Step::ShowEligibilityCertificate));
    for (code, step) in [(1, Step::PlaceAgain), (2, Step::PlaceMyNumberCard)] {
        let decided = says(ReaderMessage::from_code(code), FAR);
        assert_eq!(decided.acceptance(), Open);
        assert_eq!(decided.steps(Part::InOrder).first(), Some(&step), "try again, then documents");
        assert_eq!(decided.steps(Part::AnyOneOf).first(), Some(&Step::ShowEligibilityCertificate));
    }
    assert_eq!(says(ReaderMessage::from_code(3), FAR).acceptance(), Open, "code 003 is not public");
    let grace = |visit: Visit| decided(visit.with_message(ReaderMessage::EligibilityOnly));
    assert_eq!(grace(unread_card(TODAY)).acceptance(), Only, "the message tells what the blank date does not");
    assert_eq!(grace(card(TODAY, "2026-11-20")).acceptance(), Only);
    assert!(!grace(card(TODAY, "2026-11-20")).findings().contains(Finding::ReaderContradictsDates));
    for contradicting in [FAR, "2026-07-31"] {
        let decided = grace(card(TODAY, contradicting));
        assert_eq!(decided.acceptance(), Only);
        assert!(decided.findings().contains(Finding::ReaderContradictsDates), "{contradicting}");
    }
    let alone = Visit::on(day(TODAY)).with_message(ReaderMessage::RevokedOrExpired);
    assert_eq!(decided(alone).acceptance(), No);
}

/// 3.5, 3.10: what each card excludes.
#[test]
fn persons() {
    let passed_by = |form, method| {
        let token = Token { form, ..token(TokenKind::Card, FAR) };
        decided(Visit::on(day(TODAY)).with_token(token).checked_by(method)).acceptance()
    };
    let all = [Method::Face, Method::Pin, Method::Visual, Method::PhoneBiometrics];
    assert_eq!(all.map(|method| passed_by(CardForm::Ordinary, method)), [Full, Full, Full, Open]);
    assert_eq!(all.map(|method| passed_by(CardForm::WithoutPhoto, method)), [Open, Full, Open, Open]);
    assert_eq!(all.map(|method| passed_by(CardForm::FaceOnly, method)), [Full, Open, Full, Open]);
    let failed = |pin_misses, face_misses| {
        let person = Person { check: Check::Failed, pin_misses, face_misses, ..Person::NOT_CHECKED };
        decided(card(TODAY, FAR).with_person(person))
    };
    assert_eq!(failed(1, 1).acceptance(), Open);
    assert_eq!(failed(1, 1).first_step(), Some(Step::VisualConfirmation), "face and PIN failed: the staff's eyes");
    // Misses lock, each its own way.
    let missed = |pin_misses, face_misses| {
        decided(card(TODAY, FAR).with_person(Person { pin_misses, face_misses, ..Person::NOT_CHECKED }))
    };
    assert_eq!(missed(2, 0).first_step(), Some(Step::FaceOrPin));
    assert_eq!(missed(3, 0).first_step(), Some(Step::Face), "three misses lock the PIN");
    assert!(noted(&missed(3, 0), Note::PinLocked) && has(&missed(3, 0), Step::Unlock));
    assert_eq!(missed(0, 9).first_step(), Some(Step::FaceOrPin));
    assert_eq!(missed(0, 10).first_step(), Some(Step::Pin), "ten failures lock face recognition");
    assert!(noted(&missed(0, 10), Note::FaceLocked) && has(&missed(0, 10), Step::Unlock));
    let phone = |pin_misses| decided(android(TODAY, FAR).with_person(Person { pin_misses, ..Person::NOT_CHECKED }));
    assert!(noted(&phone(3), Note::PhonePinMayBeLocked) && !noted(&phone(3), Note::PinLocked));
    assert!(!noted(&phone(2), Note::PhonePinMayBeLocked));
}

/// Section 4: the documents, and the order in which they stand in.
#[test]
fn documents() {
    let with_card = |kind, card: Visit| decided(card.with_paper(Paper::of_kind(kind)));
    for kind in [PaperKind::EligibilityNotice, PaperKind::MynaportalScreen, PaperKind::MynaportalPdf] {
        let unread = unread_card(TODAY).with_message(ReaderMessage::NotRecognised);
        assert_eq!(with_card(kind, unread).acceptance(), Only, "{kind:?} with a card that cannot be read");
        assert_eq!(with_card(kind, card(TODAY, FAR)).acceptance(), Full, "{kind:?} beside a good card");
        // An expired certificate is one of the named cases in which the paper stands in (2).
        assert_eq!(with_card(kind, card(TODAY, "2026-07-31")).acceptance(), Only, "{kind:?} with an expired card");
        assert!(!decided(papers(TODAY, &[kind])).is_accepted(), "{kind:?} never alone");
    }
    // 4.5: the phone that cannot be read: log in on the spot; whether a saved PDF is enough is not known.
    let not_here = iphone(TODAY, FAR).at(Site { phones: Phones::No, ..Site::UNKNOWN });
    assert_eq!(with_card(PaperKind::MynaportalScreen, not_here.clone()).acceptance(), Only);
    assert_eq!(with_card(PaperKind::MynaportalPdf, not_here.clone()).acceptance(), Open);
    assert!(with_card(PaperKind::MynaportalPdf, not_here).findings().contains(Finding::PdfWithoutCard));
    // 4.6: "on 2026-11-21 a legacy card proves nothing by itself"; with an answer no source says what to do (1).
    assert_eq!(decided(legacy(TODAY, "2025-12-01")).acceptance(), No);
    let online = answer(Eligibility::Valid, Route::Document);
    assert_eq!(decided(legacy(TODAY, "2025-12-01").with_answer(online)).acceptance(), Open);
    // 4.8: the declaration is the last resort, at the declared share, and beside a card alone.
    assert_eq!(decided(papers(TODAY, &[PaperKind::Application])).acceptance(), Open);
    let application = with_card(PaperKind::Application, unread_card(TODAY).with_message(ReaderMessage::NotRecognised));
    assert_eq!(application.acceptance(), Only);
    assert!(has(&application, Step::ChargeDeclaredShare) && has(&application, Step::QueryLater));
    // 4.0: certificate, then papers with the card, then the word of a patient known here, then the declaration.
    let returning = Patient { returning: Some(true), ..Patient::UNKNOWN };
    let stuck = decided(unread_card(TODAY).with_message(ReaderMessage::NotRecognised).of(returning));
    let order = [
        Step::ShowEligibilityCertificate,
        Step::ShowNoticeWithCard,
        Step::ShowMynaportalWithCard,
        Step::AskByWord,
        Step::WriteApplication,
    ];
    assert_eq!(stuck.steps(Part::AnyOneOf), order);
    // 4.9
    let outage = |outage| decided(card(TODAY, FAR).at(Site { outage, ..Site::UNKNOWN }));
    assert!(has(&outage(Outage::Reader), Step::UseMobileApp) && !has(&outage(Outage::System), Step::UseMobileApp));
    assert!(noted(&outage(Outage::System), Note::EmergencyFunction));
    assert_eq!(outage(Outage::System).first_step(), Some(Step::NoteCardFace));
}

/// 5.4: every value of the online answer, by the card and by a document.
#[test]
fn online_answers() {
    let by_card = |eligibility, visit: Visit| decided(visit.with_answer(answer(eligibility, Route::Card)));
    let codes = [1, 2, 3, 4, 5, 6, 7].map(Eligibility::from_code);
    let good = codes.map(|code| by_card(code, card(TODAY, FAR)).acceptance());
    assert_eq!(good, [Full, No, No, Open, Open, Full, Open]);
    let certificate = papers(TODAY, &[PaperKind::EligibilityCertificate]);
    let document =
        codes.map(|code| decided(certificate.clone().with_answer(answer(code, Route::Document))).acceptance());
    assert_eq!(document, [Only, No, No, Open, Open, Only, Only], "an answer that says nothing takes nothing away");
    assert_eq!(by_card(codes[0], card(TODAY, FAR)).standing(), Standing::Confirmed);
    assert_eq!(by_card(codes[0], card(TODAY, FAR)).sign(), Sign::Go);
    assert_eq!(by_card(codes[1], card(TODAY, FAR)).standing(), Standing::Confirmed, "refused, and that is known");
    assert_eq!(by_card(codes[3], card(TODAY, FAR)).standing(), Standing::Undecided, "nothing found decides nothing");
    assert_eq!(by_card(codes[2], card(TODAY, FAR)).first_step(), Some(Step::QueryNewEligibility));
    // An unverified issuer is closed by the answer; dates that are over are outranked, and that is said.
    let mut unverified = token(TokenKind::Card, FAR);
    unverified.certificate.chain = Chain::Unverified;
    assert_eq!(by_card(codes[0], Visit::on(day(TODAY)).with_token(unverified)).acceptance(), Full);
    let over = by_card(codes[0], card(TODAY, "2026-07-31"));
    assert_eq!(over.acceptance(), Only);
    assert!(over.findings().contains(Finding::OnlineContradicts));
    // 006 and then a valid answer: the reading went through after all.
    let both = by_card(codes[0], card(TODAY, FAR).with_message(ReaderMessage::RevokedOrExpired));
    assert!(both.is_accepted() && both.contradictions().next().is_some());
    // What the answer proves is done.
    let consented = Answer { consents: consents(Consent::Given), ..answer(codes[0], Route::Card) };
    let done = decided(card(TODAY, FAR).with_answer(consented.clone()));
    assert_eq!((done.acceptance(), done.plan().iter().count()), (Full, 0));
    // Consent to medical information outranks presumed dates.
    let outranked = decided(card(TODAY, "2026-07-31").with_answer(consented));
    assert_eq!((outranked.acceptance(), outranked.until()), (Full, None));
    assert!(!has(&outranked, Step::Renew));
}

/// 1.3: the printed date bounds the certificate's. Where the two contradict each other, which one is wrong decides.
#[test]
fn the_printed_date_against_the_certificates() {
    let both = |visit_day: &str, card: &str, certificate: &str| {
        on(visit_day, Token { printed_until: Some(day(card)), ..token(TokenKind::Card, certificate) })
    };
    assert_eq!(both("2026-07-31", "2026-07-31", FAR).acceptance(), Full);
    let grace = both("2026-10-31", "2026-07-31", FAR);
    assert_eq!((grace.acceptance(), grace.usable_until()), (Only, Some(day("2026-10-31"))), "no longer than the card");
    // A stay that was extended leaves an old date printed: not refused for it while the certificate speaks otherwise.
    let open = both("2026-11-01", "2026-07-31", FAR);
    assert_eq!(open.acceptance(), Open);
    assert!(open.findings().contains(Finding::CardEndsFirst) && has(&open, Step::FaceOrPin));
    assert_eq!(both(TODAY, "2026-06-30", "2026-07-31").acceptance(), No, "over by both");
    // With the printed date alone: the grace after it is the most that the certificate can have.
    let printed =
        |visit_day: &str, card: &str| on(visit_day, Token { printed_until: Some(day(card)), ..Token::card() });
    assert_eq!(printed("2026-10-31", "2026-07-31").acceptance(), Open);
    let over = printed("2026-11-01", "2026-07-31");
    assert_eq!(over.acceptance(), No);
    assert!(over.findings().contains(Finding::GraceOver) && over.grace_until() == Some(day("2026-10-31")));
    assert!(printed(TODAY, "2024-12-01").findings().contains(Finding::ExpiredWithoutGrace));
    // Expired before the measure: no grace, and nothing is said of an end of registration.
    let early = on(TODAY, token(TokenKind::Card, "2024-12-01"));
    assert_eq!(early.acceptance(), No);
    assert!(early.findings().contains(Finding::ExpiredWithoutGrace) && has(&early, Step::Renew));
}

/// The reader against the dates and against what is said of revocation.
#[test]
fn the_reader_against_other_facts() {
    let grace = |visit: Visit| decided(visit.with_message(ReaderMessage::EligibilityOnly));
    for expires in [FAR, "2026-07-31"] {
        let decided = grace(card(TODAY, expires));
        assert_eq!((decided.full_until(), decided.usable_until()), (None, None), "against these dates: {expires}");
    }
    // 「お早めに市区町村の窓口で電子証明書を更新してください。」
    assert!(has(&grace(unread_card(TODAY)), Step::Renew));
    for change in
        [(|token| token.certificate.revocation = Revocation::Revoked) as fn(&mut Token), |token| token.returned = true]
    {
        let mut token = token(TokenKind::Card, "2026-11-20");
        change(&mut token);
        let decided = grace(Visit::on(day(TODAY)).with_token(token));
        assert_eq!(decided.acceptance(), Open, "which of them is right decides");
        assert!(decided.findings().contains(Finding::RevocationContradicts));
    }
}

/// 3.5, 3.10: when no way to check the person is left, the card is not accepted by default.
#[test]
fn no_way_to_check_the_person() {
    let locked = |form, pin_misses, face_misses| {
        let person = Person { pin_misses, face_misses, ..Person::NOT_CHECKED };
        let token = Token { form, ..token(TokenKind::Card, FAR) };
        decided(Visit::on(day(TODAY)).with_token(token).with_person(person))
    };
    assert_eq!(locked(CardForm::WithoutPhoto, 2, 0).acceptance(), Full);
    let no_photo = locked(CardForm::WithoutPhoto, 3, 0);
    assert_eq!(no_photo.acceptance(), Open, "the PIN is its only way");
    assert!(no_photo.findings().contains(Finding::NoWayLeft));
    assert!(has(&no_photo, Step::Unlock) && has(&no_photo, Step::ShowEligibilityCertificate));
    let face_only = locked(CardForm::FaceOnly, 0, 10);
    assert!(has(&face_only, Step::VisualConfirmation), "staff can still compare the face");
    // A card without Mynaportal is not asked for Mynaportal's screen.
    let unread = Token { form: CardForm::FaceOnly, ..Token::card() };
    let stuck = decided(Visit::on(day(TODAY)).with_token(unread).with_message(ReaderMessage::NotRecognised));
    assert!(has(&stuck, Step::ShowNoticeWithCard) && !has(&stuck, Step::ShowMynaportalWithCard));
    // The holder of an Android phone who can do neither: staff compare with the card's photo, if there is a card.
    let unable = Person { unable: Some(VisualCheckReason::Disability), ..Person::NOT_CHECKED };
    let phone = |token| decided(Visit::on(day("2026-10-19")).with_token(token).with_person(unable));
    let android = token(TokenKind::Android, FAR);
    assert_eq!(phone(android).acceptance(), Open);
    assert_eq!(phone(android).first_step(), Some(Step::UsePhysicalCard));
    // An iPhone recognises its holder itself.
    assert_eq!(phone(token(TokenKind::Iphone, FAR)).first_step(), Some(Step::IphoneFlow));
    let returned = phone(Token { returned: true, ..token(TokenKind::Android, "2026-10-18") });
    assert!(!has(&returned, Step::UsePhysicalCard), "the card was returned");
    assert!(!noted(&returned, Note::PhysicalCardMayServe));
    // A card without a photo: a guardian still enters the PIN, unless nobody knows it.
    let infant = |unable| {
        let token = Token { form: CardForm::WithoutPhoto, ..token(TokenKind::Card, FAR) };
        let person = Person { unable: Some(unable), ..Person::NOT_CHECKED };
        decided(Visit::on(day(TODAY)).with_token(token).with_person(person))
    };
    assert_eq!(infant(VisualCheckReason::Condition).first_step(), Some(Step::Pin));
    assert_eq!(infant(VisualCheckReason::FaceFailsAndPinUnknown).acceptance(), Open);
    assert!(!has(&infant(VisualCheckReason::FaceFailsAndPinUnknown), Step::Pin));
}

/// 4.0, 4.2, 5.6: a paper stands in when the card's electronic check fails; what the card's answer says is not said of it.
#[test]
fn papers_beside_the_cards_answer() {
    let certificate = papers(TODAY, &[PaperKind::EligibilityCertificate]);
    let by_card = |code| decided(certificate.clone().with_answer(answer(Eligibility::from_code(code), Route::Card)));
    let acceptances = [1, 3, 4, 5, 6, 7].map(|code| by_card(code).is_accepted());
    assert_eq!(acceptances, [true; 6], "the answer by the card bears on the card's way alone");
    // A notice needs a card that somebody presented; a message alone presents none.
    for message in [ReaderMessage::NotRecognised, ReaderMessage::Other] {
        let notice = papers(TODAY, &[PaperKind::EligibilityNotice]).with_message(message);
        assert!(!decided(notice).is_accepted(), "{message:?}");
    }
    // The toleration of a notice alone is no smaller beside a card that is refused.
    let mut refused = token(TokenKind::Card, FAR);
    refused.certificate.revocation = Revocation::Revoked;
    let beside = |on: &str| {
        let notice = Visit::on(day(on)).with_token(refused).with_paper(Paper::of_kind(PaperKind::EligibilityNotice));
        decided(notice.with_answer(answer(Eligibility::Valid, Route::Document)))
    };
    assert_eq!(beside("2026-07-31").acceptance(), Only);
    assert!(beside("2026-07-31").findings().contains(Finding::NoticeAloneTolerated));
    assert!(!beside("2026-08-01").is_accepted(), "the toleration has ended");
    // Expired, and yet entitled by the answer: no source says which counts.
    let expired = Visit::on(day(TODAY)).with_paper(Paper::EligibilityCertificate { until: Some(day("2026-11-20")) });
    let entitled = expired.clone().with_answer(answer(Eligibility::Valid, Route::Document));
    assert_eq!(decided(entitled).acceptance(), Open);
    assert_eq!(decided(expired).acceptance(), No);
}

/// Found by trying every corner of the space without each rule.
#[test]
fn what_no_rule_says_is_open() {
    let table = Table::built_in();
    let tables = |id: RuleId| {
        let row = table.rules().iter().position(|rule| rule.id == id).unwrap();
        table.with_row(row, None)
    };
    let outcome = |id, visit: &Visit| {
        let table = tables(id);
        let decided = visit.clone().decide_by(&table).unwrap();
        (decided.acceptance(), decided.findings().contains(Finding::NoRule))
    };
    let printed = Token { printed_until: Some(day("2024-12-01")), ..Token::card() };
    let notice =
        Visit::on(day("2024-12-02")).with_token(printed).with_paper(Paper::of_kind(PaperKind::EligibilityNotice));
    assert!(outcome(RuleId::CardBody, &notice).0 < Only);
    let no_photo = Token { form: CardForm::WithoutPhoto, ..token(TokenKind::Card, FAR) };
    let locked =
        Visit::on(day(TODAY)).with_token(no_photo).with_person(Person { pin_misses: 3, ..Person::NOT_CHECKED });
    assert_eq!(outcome(RuleId::PersonPinTries, &locked).0, Open);
    assert_eq!(outcome(RuleId::PersonNoPhoto, &locked), (Open, true));
    let screen =
        iphone(TODAY, FAR).at(Site { phones: Phones::No, ..Site::UNKNOWN }).with_paper(Paper::MynaportalScreen);
    assert_eq!(decided(screen.clone()).acceptance(), Only);
    assert!(outcome(RuleId::PhoneStart, &screen).0 < Only);
}

/// 5.4, 5.5: consent, and that grace and refused consent look alike.
#[test]
fn consent() {
    let answered = |consent: Consent, visit: Visit| {
        decided(visit.with_answer(Answer { consents: consents(consent), ..answer(Eligibility::Valid, Route::Card) }))
    };
    let alone = Visit::on(day(TODAY));
    assert_eq!(answered(Consent::Given, alone.clone()).acceptance(), Full);
    assert!(answered(Consent::Given, alone.clone()).provided().contains(Provision::Medication));
    for consent in [Consent::Refused, Consent::Absent] {
        let decided = answered(consent, alone.clone());
        assert!(decided.is_accepted() && decided.standing() == Standing::Confirmed);
        assert!(!decided.provided().contains(Provision::Medication));
        let refused = not_provided(&decided).contains(Provision::Medication);
        assert_eq!(refused, consent == Consent::Refused, "absent is not refused");
        assert_eq!(decided.plan().iter().count(), 0);
    }
    let refused = answered(Consent::Refused, card(TODAY, FAR));
    assert_eq!(refused.acceptance(), Full, "the date tells: not grace, but refused consent");
    assert_eq!(refused.provided(), Provision::set(&[Provision::Eligibility]));
    assert!(!refused.findings().contains(Finding::GraceOrRefusal));
    let grace = answered(Consent::Refused, card(TODAY, "2026-11-20"));
    assert_eq!(grace.acceptance(), Only);
    assert!(!grace.findings().contains(Finding::GraceOrRefusal));
    let given = answered(Consent::Given, card(TODAY, "2026-11-20"));
    assert_eq!(given.acceptance(), Full);
    assert!(given.findings().contains(Finding::OnlineContradicts));
    let codes = [Consent::Refused, Consent::Given, Consent::Expired, Consent::Unobtainable];
    for (code, consent) in codes.into_iter().enumerate() {
        assert_eq!(Consent::from_code(code as u8), consent);
        assert_eq!(Consents::ABSENT.with(Provision::Tests, consent).get(Provision::Tests), consent);
    }
    let limit = |limit| {
        let answer = Answer { limit, ..answer(Eligibility::Valid, Route::Card) };
        decided(card(TODAY, "2026-11-20").with_answer(answer))
    };
    assert!(limit(Consent::Given).provided().contains(Provision::Limit));
    assert!(noted(&limit(Consent::Absent), Note::LimitAmountUnknown));
    assert!(!noted(&limit(Consent::Given), Note::LimitAmountUnknown));
    assert_eq!(limit(Consent::Given).acceptance(), Only, "the limit amount alone is no sign of consent");
}

/// Facts of one source that exclude each other are no question, and are named.
#[test]
fn impossible_facts_of_one_source_are_named() {
    use uketsuke::reception::VisitError;
    use uketsuke::vocabulary::{Discovery, Fact};
    let contradiction = |change: &dyn Fn(&mut Visit)| {
        let mut visit = card(TODAY, "2030-02-17");
        change(&mut visit);
        match visit.decide().unwrap_err() {
            VisitError::Contradiction(one, other) | VisitError::Missing(one, other) => (one, other),
            error => panic!("{error}"),
        }
    };
    let on_token = |change: &dyn Fn(&mut Token)| contradiction(&|visit| change(visit.token.as_mut().unwrap()));
    let early = Some(day("2030-02-18"));
    let starts = (Fact::CertificateStartsOn, Fact::CertificateExpiresOn);
    assert_eq!(on_token(&|token| token.certificate.starts_on = early), starts);
    let stated_chain = (Fact::CertificateEvidence, Fact::CertificateChain);
    assert_eq!(on_token(&|token| token.certificate.evidence = uketsuke::vocabulary::Evidence::Stated), stated_chain);
    let stated_key = (Fact::CertificateEvidence, Fact::CertificatePossession);
    assert_eq!(
        on_token(&|token| {
            *token = stated("2030-02-17");
            token.certificate.possession = Possession::Proved;
        }),
        stated_key
    );
    let chain = (Fact::CertificateChain, Fact::CertificateHierarchy);
    assert_eq!(on_token(&|token| token.certificate.hierarchy = Hierarchy::Unknown), chain);
    assert_eq!(
        on_token(&|token| (token.kind, token.form) = (TokenKind::Iphone, CardForm::FaceOnly)),
        (Fact::TokenKind, Fact::TokenForm)
    );
    let found = (Fact::TokenDiscovery, Fact::CertificateExpiresOn);
    assert_eq!(on_token(&|token| token.discovery = Discovery::OtherCard), found);
    let born = (Fact::BornOn, Fact::Day);
    assert_eq!(contradiction(&|visit| visit.patient.born_on = Some(day("2026-11-22"))), born);
    let unsaid = (Fact::PersonCheck, Fact::PersonMethod);
    assert_eq!(contradiction(&|visit| visit.person.check = Check::Passed), unsaid);
    let undone = (Fact::PersonMethod, Fact::PersonCheck);
    assert_eq!(contradiction(&|visit| visit.person.method = Some(Method::Pin)), undone);
    let mut alone = Visit::on(day("2026-11-21"));
    alone.other_token = Some(Token::card());
    assert_eq!(alone.decide().unwrap_err(), VisitError::OtherTokenAlone);
    assert_eq!(Visit::on(day("2015-10-04")).decide().unwrap_err(), VisitError::BeforeMyNumber);
}

#[test]
fn numbers_are_stable_and_names_are_read_back() {
    fn check<T: Word>() {
        let mut numbers = std::collections::BTreeSet::new();
        for word in T::ALL {
            assert!(numbers.insert(word.number()), "{word:?}");
            assert_eq!(T::from_place(word.place()), Some(*word));
            assert_eq!(T::from_name(word.as_str()), Some(*word));
        }
        assert_eq!(T::from_name(""), None);
    }
    check::<Finding>();
    check::<Note>();
    check::<Step>();
    check::<PaperKind>();
    check::<uketsuke::vocabulary::Fact>();
}

/// A legacy card's own facts.
#[test]
fn a_papers_facts_live_in_the_paper() {
    let card = LegacyCard { until: Some(day("2025-12-01")), ..LegacyCard::default() };
    let both = Papers::NONE.with(Paper::LegacyCard(card)).with(Paper::Application);
    assert_eq!(both.get(PaperKind::LegacyCard), Some(Paper::LegacyCard(card)));
    assert!(both.without(PaperKind::LegacyCard).get(PaperKind::LegacyCard).is_none());
}
