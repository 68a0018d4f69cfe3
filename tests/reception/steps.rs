//! What each step and note needs from the facts, and which rule it cites.

#![allow(clippy::nonminimal_bool)] // what must not be is written as it is said: not (this and that)

use super::invariants::{
    AT_READER, CHECKS, Facts, Held, Invariant, QUERIES, fits, has_note, hold, is_anothers, is_forged, is_spared,
    is_test, is_void, last_day,
};
use super::space::day;
use uketsuke::reception::{EligibilityResult, Token};
use uketsuke::vocabulary::{
    By, CardForm, Check, Classification, Consent, Designation, Discovery, Eligibility, Finding, Hierarchy, Method,
    Note, Origin, Outage, PaperKind, Part, Place, ReaderMessage, Revocation, Route, RuleId, Segment, Set, Standing,
    Step, TokenKind,
};

pub(crate) const INVARIANTS: &[Invariant] = &[
    ("going on at the reader", going_on),
    ("trying again at the reader", trying_again),
    ("asking for another thing", another_thing),
    ("papers beside the token", beside_the_token),
    ("the app and the card's face", app_and_face),
    ("after-care of the token", after_care),
    ("steps that the facts call for", called_for),
    ("rules that steps cite", cited_by_steps),
    ("rules that notes cite", cited_by_notes),
    ("notes of one cause", notes),
];

const GOING_ON: Set<Step> = CHECKS.union(Step::set(&[Step::PressNext, Step::Consent]));

/// Whether the token says by its issuer's name or by its chain that it is a test token, which nobody accepts here.
fn test_by_name(token: &Token) -> bool {
    token.certificate.hierarchy == Hierarchy::Test && !token.certificate.accepted
}

/// A check of the person that nobody can count on.
fn person_is_open(facts: &Facts, token: &Token) -> bool {
    let person = &facts.visit.person;
    match (person.check, person.method) {
        (Check::Passed, Some(method)) => !fits(token, method, facts.visit.day),
        (check, method) => check == Check::Failed && method.is_none(),
    }
}

fn going_on(facts: &Facts) -> Held {
    let visit = facts.visit;
    let at_the_reader = AT_READER.without(Step::set(&[Step::ReadAgain]));
    let asked_for = Step::set(&[Step::PlaceCard, Step::UsePhone, Step::UsePhysicalCard]);
    if visit.site.place != Place::Desk {
        // Of a phone away from the desk nothing is known: its holder, and whoever may hold one, is asked for the
        // physical card, which the app reads.
        // Where the system is down the app asks nothing either: the physical card is asked for, to note its face.
        let system = visit.site.outage == Outage::System;
        let asked_for = if system || facts.any(|token| token.kind.is_phone()) {
            asked_for.without(Step::set(&[Step::UsePhysicalCard]))
        } else {
            asked_for.without(Step::set(&[Step::PlaceCard]))
        };
        hold!(!facts.meets(at_the_reader.union(asked_for)), "the desk's reader is not here");
    }
    // Elsewhere the app reads the card, whatever the desk's reader does.
    let app = visit.site.place != Place::Desk && visit.site.outage != Outage::System;
    if facts.nothing_is_read() && !app {
        let read = asked_for.without(Step::set(&[Step::UsePhysicalCard]));
        hold!(!facts.meets(read), "nothing can be read");
    }
    hold!(CHECKS.intersection(facts.steps).len() <= 1, "two checks of the person");
    hold!(!(facts.has(Step::PressNext) && facts.has(Step::Consent)), "in grace there is nothing to consent to");
    let Some(token) = facts.alone() else { return Ok(()) };
    let phone = token.kind.is_phone();
    let shows = match visit.message {
        ReaderMessage::Unknown | ReaderMessage::EligibilityOnly => false,
        ReaderMessage::NotRecognised | ReaderMessage::NotMyNumberCard | ReaderMessage::Other => true,
        _ => true,
    };
    if shows && !phone {
        hold!(!facts.meets(GOING_ON), "the reader says {:?}", visit.message);
    }
    if shows {
        hold!(!facts.meets(Step::set(&[Step::PressNext, Step::Consent])), "the reader says {:?}", visit.message);
    }
    if visit.message == ReaderMessage::EligibilityOnly && !phone && visit.day >= day("2024-12-02") {
        let before = CHECKS.union(Step::set(&[Step::Consent]));
        hold!(!facts.meets(before), "the reader has gone past it");
    }
    if visit.patient.registered == Some(false) {
        hold!(!facts.meets(GOING_ON.without(Step::set(&[Step::PressNext]))) || phone, "not registered");
        hold!(!facts.meets(CHECKS.union(Step::set(&[Step::Consent]))), "not registered");
        let says = visit.message == ReaderMessage::EligibilityOnly;
        hold!(says || !facts.has(Step::PressNext), "not registered, and past the reader's question");
    }
    if token.kind == TokenKind::Unknown {
        let says = visit.message == ReaderMessage::EligibilityOnly;
        let steps = CHECKS.union(Step::set(&[Step::Consent, Step::RegisterInsuranceUse]));
        hold!(says || !facts.meets(steps), "nobody knows what it is");
    }
    if test_by_name(token) && visit.message != ReaderMessage::EligibilityOnly {
        hold!(!facts.meets(at_the_reader), "a test token");
    }
    if person_is_open(facts, token) && token.kind != TokenKind::Unknown {
        hold!(!facts.meets(Step::set(&[Step::PressNext, Step::Consent])), "the person is open");
    }
    if phone && is_anothers(visit) {
        hold!(!facts.meets(GOING_ON), "somebody else's phone");
    }
    if token.discovery == Discovery::OtherCard {
        let steps = GOING_ON.union(Step::set(&[Step::RegisterInsuranceUse, Step::PlaceAgain]));
        hold!(!facts.meets(steps), "a card of another kind");
    }
    let answered = facts.answer().filter(|answer| answer.route == Route::Card);
    if answered.is_some() {
        let steps = CHECKS.union(Step::set(&[Step::PressNext, Step::Consent]));
        let says = visit.message == ReaderMessage::EligibilityOnly;
        hold!(says || !facts.meets(steps), "the centre has answered by the card, one way or the other");
    }
    Ok(())
}

fn trying_again(facts: &Facts) -> Held {
    let visit = facts.visit;
    let again = Step::set(&[Step::PlaceAgain, Step::PlaceMyNumberCard, Step::RegisterInsuranceUse]);
    let decided = facts.decided;
    if decided.is_accepted() {
        let whose = Step::set(&[Step::ReadAgain, Step::QueryMoreDetails]);
        let steps = again.union(QUERIES).union(whose).union(Step::set(&[Step::UseRealToken, Step::NameDocument]));
        let steps = if facts.is_anothers_answer() { steps.without(whose) } else { steps };
        hold!(!facts.meets(steps), "accepted, and something is tried again");
    }
    if decided.acceptance() == uketsuke::vocabulary::Acceptance::NotAccepted {
        hold!(!facts.meets(again), "refused, and tried again");
    }
    let again = Step::set(&[Step::PlaceAgain, Step::PlaceMyNumberCard]);
    if facts.stated().is_some_and(|answer| answer.eligibility != Eligibility::Unknown) {
        hold!(!facts.meets(again), "an answer is at hand, and tried again");
    }
    hold!(!(facts.has(Step::PlaceAgain) && facts.has(Step::PlaceMyNumberCard)), "again, and another one");
    let under_way =
        facts.answer().is_some_and(|answer| answer.route != Route::Document && answer.segment != Segment::Finished);
    if under_way && visit.message == ReaderMessage::Unknown {
        let other = facts.any(|token| token.discovery == Discovery::OtherCard);
        hold!(other || !facts.meets(again), "the query is under way, and a card is placed");
    }
    if facts.has(Step::RegisterInsuranceUse) {
        hold!(visit.patient.registered == Some(false), "registered, as far as anybody knows");
        let open = facts.decided.findings().contains(Finding::KnownContradicted);
        hold!(!open, "which of them is right decides before it is registered");
        let says = matches!(
            visit.message,
            ReaderMessage::NotRecognised | ReaderMessage::NotMyNumberCard | ReaderMessage::Other
        );
        // Of two tokens the message is about the first.
        hold!(!says || facts.decided.by() == By::OtherToken, "the reader reads nothing yet");
    }
    if facts.has(Step::ReadAgain) {
        hold!(visit.answer.is_some() || visit.message == ReaderMessage::EligibilityOnly, "nothing was read");
    }
    if let Some(token) = facts.alone()
        && is_void(token)
    {
        hold!(
            !facts.meets(Step::set(&[Step::PlaceAgain, Step::RegisterInsuranceUse])),
            "a void card is not tried again"
        );
    }
    Ok(())
}

fn another_thing(facts: &Facts) -> Held {
    let card = facts.any(|token| token.kind == TokenKind::Card);
    let phone = facts.any(|token| token.kind.is_phone());
    let by_card = facts.answer().is_some_and(|answer| answer.route != Route::Document);
    if facts.has(Step::UsePhysicalCard) {
        hold!((phone || facts.nothing_is_read()) && !card, "a card instead of what?");
        let none = facts.visit.token.is_none();
        hold!(none || facts.any(|token| !token.returned), "the card was given back");
        hold!(none || facts.any(|token| !is_forged(token)), "whoever shows a forgery is not asked for more");
    }
    let nobody = Step::set(&[Step::PlaceCard, Step::UsePhone]);
    if facts.meets(nobody) {
        hold!(facts.visit.token.is_none(), "something was presented");
        hold!(facts.visit.message == ReaderMessage::Unknown, "something lies on the reader");
    }
    let ask = nobody.union(Step::set(&[Step::UsePhysicalCard]));
    hold!(!(by_card && facts.meets(ask)), "the centre has answered by the card");
    if facts.has(Step::UsePhone) {
        let young = facts.visit.patient.born_on.is_some_and(|born| born.plus_months(180) > facts.visit.day);
        hold!(!young, "under 15 nobody has a phone of this kind");
    }
    let newborn = facts.visit.patient.born_on.is_some_and(|born| born.plus_months(12) > facts.visit.day);
    let any = facts.part(Part::AnyOneOf);
    let at = |step| any.iter().position(|other| *other == step);
    let away = facts.visit.site.place != Place::Desk;
    if let (true, Some(ask), Some(paper)) = (newborn || away, at(Step::PlaceCard), at(Step::ShowEligibilityCertificate))
    {
        hold!(paper < ask, "a newborn has a paper before a card, and elsewhere only the app reads one");
    }
    Ok(())
}

fn beside_the_token(facts: &Facts) -> Held {
    let with_card = Step::set(&[Step::ShowNoticeWithCard, Step::ShowMynaportalWithCard, Step::ShowMynaportalOnPhone]);
    let invalid = facts.stated().is_some_and(|answer| answer.eligibility.is_invalid());
    if invalid {
        let steps = with_card.union(Step::set(&[Step::AskByWord]));
        hold!(!facts.meets(steps), "what they say is what the answer refuses");
    }
    if facts.has(Step::ShowMynaportalOnPhone) {
        hold!(!facts.any(|token| token.kind == TokenKind::Card), "the card is here");
    }
    let stands = facts.alone().is_some_and(|token| token.kind == TokenKind::Card);
    let like =
        |kind| matches!(kind, PaperKind::EligibilityNotice | PaperKind::MynaportalScreen | PaperKind::MynaportalPdf);
    let refuses = invalid && facts.stated().is_some_and(|answer| answer.route == Route::Card);
    if refuses && stands && facts.visit.papers.iter().all(|paper| like(paper.kind())) {
        let word = facts.visit.patient.by_word == Some(true);
        hold!(word || !facts.decided.is_accepted(), "a paper of what the answer refuses");
    }
    let Some(token) = facts.alone() else { return Ok(()) };
    if is_forged(token) {
        let steps = Step::set(&[Step::ReadAgain, Step::UseHomeVisitApp, Step::OnlineQuery, Step::ContactWelfareOffice]);
        hold!(!facts.meets(steps), "beside a forgery");
    }
    if test_by_name(token) {
        let steps = with_card.union(Step::set(&[Step::WriteApplication]));
        hold!(!facts.meets(steps), "beside a test token");
    }
    if token.kind.is_phone() && facts.lapsed(token) {
        hold!(!facts.has(Step::ShowMynaportalOnPhone), "this phone does not log in");
    }
    hold!(!(facts.has(Step::ShowMynaportalOnPhone) && token.kind == TokenKind::Card), "the card is here");
    Ok(())
}

fn app_and_face(facts: &Facts) -> Held {
    let visit = facts.visit;
    let answered = facts.stated().is_some_and(|answer| answer.eligibility != Eligibility::Unknown);
    if facts.has(Step::UseMobileApp) {
        let by_card = facts.stated().is_some_and(|answer| answer.route != uketsuke::vocabulary::Route::Document);
        hold!(!(answered && by_card), "an answer is at hand");
        let no_eyes = facts.alone().filter(|token| token.form == CardForm::WithoutPhoto);
        hold!(no_eyes.is_none() || visit.person.pin_misses < 3, "no photo to compare, and the PIN is locked");
        let can = facts.alone().is_none_or(|token| facts.app_can_check(token));
        hold!(can || visit.site.place == Place::Desk, "elsewhere the app has no way to check the person");
        let pin_failed = visit.person.check == Check::Failed && visit.person.method == Some(Method::Pin);
        hold!(!(pin_failed && facts.only_the_pin_checks()), "elsewhere the PIN alone checks the person, and it failed");
        let open = facts.alone().is_some_and(|token| person_is_open(facts, token));
        hold!(!open, "the person is open");
        let cause = visit.site.place != Place::Desk || visit.site.outage == Outage::Reader;
        hold!(cause, "the reader reads");
        hold!(facts.any(|token| token.kind == TokenKind::Card), "the app reads the card");
        let by_token = matches!(facts.decided.by(), By::Token | By::OtherToken | By::Answer | By::Nothing);
        hold!(by_token || !facts.decided.is_accepted(), "accepted by a paper, and the app is asked for");
        hold!(visit.patient.registered != Some(false), "the app does not register");
        hold!(!facts.any(|token| facts.alone().is_some() && is_void(token)), "a void card");
        hold!(facts.decided.acceptance() != uketsuke::vocabulary::Acceptance::NotAccepted, "refused");
        if visit.site.place == Place::Desk {
            hold!(visit.day >= day("2025-05-21"), "there is no app yet");
        }
    }
    if facts.has(Step::NoteCardFace) {
        hold!(!answered, "an answer is at hand, and the card's face is noted");
        hold!(visit.site.outage != Outage::Unknown, "nothing is down");
    }
    Ok(())
}

fn after_care(facts: &Facts) -> Held {
    let decided = facts.decided;
    let by_word = matches!(decided.by(), By::Application | By::Word);
    hold!(by_word || !decided.is_accepted() || !facts.has(Step::QueryLater), "accepted, and asked later");
    let valid = facts.stated().is_some_and(|answer| answer.eligibility.is_valid());
    let paper = facts.shown(PaperKind::EligibilityCertificate);
    if valid && !paper && facts.has(Step::AskInsurer) {
        hold!(says_share(facts), "valid, and the insurer is asked");
    }
    hold!(!facts.has(Step::ShowRecipientCertificate) || decided.is_accepted(), "a subsidy, and nobody is accepted");
    let office = facts.has(Step::ContactWelfareOffice);
    hold!(!office || valid || !decided.is_accepted(), "accepted otherwise, and the welfare office is called");
    let welfare = |coverage: &EligibilityResult| coverage.classification == Classification::Welfare;
    let alone = facts.answer().is_some_and(|a| !a.coverages.is_empty() && a.coverages.iter().all(welfare));
    hold!(!(alone && !paper && facts.has(Step::AskInsurer)), "medical assistance has no insurer");
    let Some(token) = facts.alone() else { return Ok(()) };
    let visit = facts.visit;
    let of_token =
        Step::set(&[Step::Renew, Step::RenewPhone, Step::RegisterAgain, Step::AskMunicipality, Step::AskInsurer]);
    if test_by_name(token)
        && visit.papers.is_empty()
        && visit.answer.is_none()
        && visit.message != ReaderMessage::EligibilityOnly
    {
        hold!(!facts.meets(of_token), "after-care for a test token");
    }
    let renewal = Step::set(&[Step::Renew, Step::RenewPhone, Step::RegisterAgain]);
    if is_void(token) && visit.message == ReaderMessage::Unknown {
        hold!(!facts.meets(renewal.union(Step::set(&[Step::Unlock]))), "a void card is not renewed");
    }
    if visit.message == ReaderMessage::Revoked && visit.answer.is_none() && !is_void(token) {
        hold!(!facts.meets(renewal.without(Step::set(&[Step::RenewPhone]))), "what was revoked is not renewed");
    }
    let dated = last_day(token).is_some_and(|last| last >= visit.day);
    if visit.message == ReaderMessage::RevokedOrExpired && dated && visit.answer.is_none() {
        hold!(!facts.has(Step::Renew), "within its dates, and the reader says 006: nobody knows which");
    }
    if token.form == CardForm::FaceOnly && visit.person.face_misses < 10 {
        hold!(!facts.has(Step::Unlock), "there is no PIN to unlock");
    }
    if facts.valid_by(Route::Card) && facts.decided.is_accepted() {
        hold!(!facts.has(Step::AskInsurer) || says_share(facts), "valid, and the insurer is asked");
    }
    let lapsed = facts.decided.is_accepted() && facts.shown(PaperKind::EligibilityCertificate);
    if lapsed && visit.answer.is_none() && !facts.lapsed(token) && !is_void(token) {
        hold!(!facts.has(Step::AskInsurer), "accepted, and the insurer is asked");
    }
    Ok(())
}

/// Two shares, or a special expense that is not meant for the patient.
fn says_share(facts: &Facts) -> bool {
    let minor = is_spared(facts.visit);
    let special = |coverage: &EligibilityResult| coverage.classification == Classification::SpecialCare;
    let special = facts.answer().is_some_and(|answer| answer.coverages.iter().any(special));
    special && minor
        || facts.answer().is_some_and(|answer| {
            answer.coverages.iter().any(|coverage| coverage.share_percent != coverage.other_share_percent)
        })
}

fn called_for(facts: &Facts) -> Held {
    let visit = facts.visit;
    let decided = facts.decided;
    let at_desk = visit.site.place == Place::Desk && visit.site.outage == Outage::Unknown;
    let unanswered = visit.answer.is_none() && visit.papers.is_empty() && visit.patient.by_word.is_none();
    if let Some(token) = facts.alone() {
        let plain =
            !is_forged(token) && !is_void(token) && !test_by_name(token) && token.discovery == Discovery::Unknown;
        let begun = token.certificate.starts_on.is_none_or(|starts| starts <= visit.day);
        let over = facts.lapsed(token);
        if plain && begun && !over && at_desk && unanswered && token.kind == TokenKind::Card {
            let expected = match visit.message {
                ReaderMessage::NotRecognised | ReaderMessage::Other => Some(Step::PlaceAgain),
                ReaderMessage::NotMyNumberCard => Some(Step::PlaceMyNumberCard),
                _ => None,
            };
            hold!(expected.is_none_or(|step| facts.has(step)), "{expected:?} is missing");
        }
        let unknown = token.kind == TokenKind::Unknown && token.discovery == Discovery::Unknown;
        if unknown && plain && begun && at_desk && unanswered && visit.message == ReaderMessage::Unknown {
            let over = !decided.is_accepted() && decided.acceptance() != uketsuke::vocabulary::Acceptance::Undecided;
            hold!(over || facts.has(Step::PlaceMyNumberCard), "nobody knows what it is, and nobody asks for the card");
        }
        if token.discovery == Discovery::OtherCard && at_desk && unanswered && plain_other(token, visit.message) {
            hold!(facts.has(Step::PlaceMyNumberCard), "another kind of card, and nobody asks for the right one");
        }
        if token.discovery == Discovery::NoCertificate
            && unanswered
            && visit.message == ReaderMessage::Unknown
            && !test_by_name(token)
            && !is_forged(token)
            && token.kind == TokenKind::Card
            && visit.day >= day("2024-12-02")
            && decided.acceptance() == uketsuke::vocabulary::Acceptance::NotAccepted
        {
            hold!(facts.has(Step::AskMunicipality), "no certificate on it, and nobody is asked");
        }
        let phone = token.kind.is_phone() && plain && unanswered;
        if phone && facts.nothing_is_read() && (visit.site.place == Place::Desk || visit.site.outage == Outage::System)
        {
            hold!(facts.has(Step::UsePhysicalCard), "what can be done in an outage starts from the card");
        }
        let missed = token.kind == TokenKind::Android
            && visit.person.pin_misses >= 3
            && visit.person.check == Check::NotDone
            && visit.person.unable.is_none();
        if missed
            && phone
            && at_desk
            && begun
            && !over
            && facts.reads_phones()
            && !is_anothers(visit)
            && visit.message == ReaderMessage::Unknown
            && visit.patient.registered != Some(false)
        {
            hold!(facts.has(Step::AndroidFlow), "whether the phone's PIN is locked is not known");
            hold!(facts.has(Step::UsePhysicalCard), "the phone's PIN may be locked, and there is no way beside it");
        }
        let ended = is_void(token) || visit.message == ReaderMessage::Revoked && token.kind == TokenKind::Card;
        let genuine = !is_forged(token) && !test_by_name(token) && token.discovery == Discovery::Unknown;
        if ended && genuine && unanswered && decided.acceptance() == uketsuke::vocabulary::Acceptance::NotAccepted {
            hold!(facts.has(Step::AskInsurer), "revoked or given back, and the insurer is not named");
        }
        if plain && token.kind == TokenKind::Card && visit.person.face_misses >= 10 && visit.answer.is_none() {
            hold!(facts.has(Step::Unlock), "face recognition is locked");
        }
    }
    if let Some(answer) = facts.answer().filter(|answer| answer.route == Route::Card) {
        let silent = answer.segment != Segment::Finished;
        if silent && at_desk && !decided.is_accepted() && !facts.any(is_forged) {
            hold!(facts.has(Step::ReadAgain), "the answer is not finished, and nobody reads again");
        }
    }
    if let Some(answer) = facts.answer() {
        let expired = answer.consents.get(uketsuke::vocabulary::Provision::Medication) == Consent::Expired;
        let home = visit.site.place == Place::Home || answer.origin == Origin::HomeVisit;
        if expired && home && !facts.any(is_forged) {
            hold!(facts.has(Step::UseHomeVisitApp), "the consent has expired on a home visit");
        }
        let valid = facts.stated().is_some_and(|answer| answer.eligibility.is_valid());
        let differs = answer.coverages.iter().any(|coverage| {
            coverage.other_share_percent.is_some() && coverage.share_percent != coverage.other_share_percent
        });
        if valid && differs && !facts.any(is_forged) {
            hold!(facts.has(Step::AskInsurer), "two shares, and the insurer is not asked");
        }
        let this_month = |month: uketsuke::Day| (month.year(), month.month()) == (visit.day.year(), visit.day.month());
        let elsewhere = answer.coverages.iter().any(|coverage| {
            coverage.classification == Classification::Welfare
                && !coverage.tickets.is_empty()
                && coverage
                    .tickets
                    .iter()
                    .all(|ticket| ticket.month.is_some_and(this_month) && ticket.designation() == Designation::Other)
        });
        if valid && elsewhere && visit.day >= day("2024-12-02") && !facts.any(is_forged) {
            hold!(facts.has(Step::ContactWelfareOffice), "the ticket is another institution's");
        }
    }
    let nothing = visit.token.is_none() && visit.message == ReaderMessage::Unknown && unanswered;
    let app = visit.site.place != Place::Desk && visit.site.outage != Outage::System && visit.day >= day("2025-05-21");
    if nothing && (at_desk || app && visit.site.outage == Outage::Unknown) {
        hold!(facts.has(Step::PlaceCard), "nobody asks for the card");
    }
    if nothing && facts.nothing_is_read() && (visit.site.place == Place::Desk || visit.site.outage == Outage::System) {
        hold!(facts.has(Step::UsePhysicalCard), "what can be done in an outage starts from the card");
    }
    if facts.is_anothers_answer() && !facts.any(is_forged) {
        let document = visit.answer.as_ref().is_some_and(|answer| answer.route == Route::Document);
        let up = matches!(visit.site.outage, Outage::Unknown | Outage::Reader);
        if document && up {
            hold!(facts.has(Step::QueryMoreDetails), "another date of birth, and nobody looks whose answer it is");
        } else if up && !facts.nothing_is_read() {
            hold!(facts.has(Step::ReadAgain), "another date of birth, and nobody looks whose answer it is");
        }
    }
    let tolerated = visit.day >= day("2025-12-02") && visit.day <= day("2026-07-31");
    let newborn = visit.patient.born_on.is_some_and(|born| born.plus_months(12) > visit.day);
    if nothing && tolerated && !newborn {
        hold!(facts.has(Step::ShowLegacyCard), "lapsed legacy cards are tolerated");
    }
    Ok(())
}

fn plain_other(token: &Token, message: ReaderMessage) -> bool {
    !is_forged(token)
        && !is_test(token)
        && !test_by_name(token)
        && !is_void(token)
        && message == ReaderMessage::Unknown
        && token.certificate.starts_on.is_none()
        && token.kind == TokenKind::Card
}

/// Each step that a document offers cites it.
fn cited_by_steps(facts: &Facts) -> Held {
    let away = facts.visit.site.place != Place::Desk;
    let app = if away { RuleId::VisitOnline } else { RuleId::TroubleReader };
    let basis = facts.decided.basis();
    for (step, rule) in [
        (Step::ContactWelfareOffice, RuleId::WelfareTicket),
        (Step::ShowRecipientCertificate, RuleId::SubsidySilence),
        (Step::NoteCardFace, RuleId::TroubleNoteFace),
        (Step::UseMobileApp, app),
        (Step::RegisterInsuranceUse, RuleId::Registration),
        (Step::PressNext, RuleId::ReaderGrace),
        (Step::VisualConfirmation, RuleId::VisualMode),
        (Step::OnlineQuery, RuleId::OnlineAnswer),
        (Step::UsePhone, RuleId::PhoneStart),
        (Step::ShowEligibilityCertificate, RuleId::DocumentCertificate),
        (Step::ShowNoticeWithCard, RuleId::DocumentNotice),
        (Step::ShowMynaportalWithCard, RuleId::DocumentMynaportal),
        (Step::ShowMynaportalOnPhone, RuleId::PhoneMynaportal),
        (Step::AskByWord, RuleId::DocumentByWord),
        (Step::WriteApplication, RuleId::DocumentApplication),
        (Step::ChargeDeclaredShare, RuleId::DocumentApplication),
        (Step::CollectInFull, RuleId::SpecialCare),
        (Step::RenewPhone, RuleId::PhoneRenewal),
        (Step::RegisterAgain, RuleId::CardAfterGrace),
    ] {
        // The query of last resort rests on nothing but that the centre is there.
        let last_resort = step == Step::OnlineQuery && facts.has(Step::CallSupport);
        hold!(!facts.has(step) || last_resort || basis.contains(rule), "{step:?} does not cite {rule:?}");
    }
    if facts.has(Step::ShowLegacyCard) {
        let rules = RuleId::set(&[RuleId::DocumentLegacy, RuleId::DocumentLegacyTolerated]);
        hold!(basis.meets(rules), "the legacy card cites nothing");
    }
    let outage = facts.has(Step::QueryLater) && facts.visit.site.outage != Outage::Unknown;
    if outage && !facts.decided.is_accepted() {
        hold!(basis.contains(RuleId::TroubleNoteFace), "asking after recovery cites nothing");
    }
    if away && facts.has(Step::PlaceCard) {
        hold!(basis.contains(RuleId::VisitOnline), "a card for the app, which cites nothing");
    }
    if facts.has(Step::UsePhysicalCard) && facts.nothing_is_read() {
        hold!(basis.contains(RuleId::TroubleNoteFace), "the card in an outage cites nothing");
    }
    let soon = |token: &Token| last_day(token).is_some_and(|last| last >= facts.visit.day);
    if facts.has(Step::Renew) && facts.alone().is_some_and(soon) && facts.visit.message == ReaderMessage::Unknown {
        hold!(basis.contains(RuleId::RenewalReminder), "the renewal in time cites nothing");
    }
    Ok(())
}

/// Each note that a document states cites it.
fn cited_by_notes(facts: &Facts) -> Held {
    let basis = facts.decided.basis();
    for (note, rule) in [
        (Note::PhysicalCardMayServe, RuleId::CardGrace),
        (Note::PinLocked, RuleId::PersonPinTries),
        (Note::FaceLocked, RuleId::PersonFaceTries),
        (Note::PhonePinMayBeLocked, RuleId::PhonePinTries),
        (Note::MethodMayHaveChanged, RuleId::PhoneAndroid),
        (Note::NoPhoto, RuleId::PersonNoPhoto),
        (Note::FaceOnly, RuleId::PersonFaceOnly),
        (Note::PhoneExcludes, RuleId::PhoneExcludes),
        (Note::PhonesVoluntary, RuleId::PhoneStart),
        (Note::BringCard, RuleId::PhoneFirstUse),
        (Note::SeniorHoldsCertificate, RuleId::DocumentSenior),
        (Note::SeniorByStatus, RuleId::DocumentSenior),
        (Note::NewbornCertificate, RuleId::PersonNewborn),
        (Note::ChildGuardian, RuleId::PersonChild),
        (Note::EmergencyFunction, RuleId::EmergencyFunction),
        (Note::AppOnlyIfPrepared, RuleId::TroubleReader),
        (Note::DeclarationFields, RuleId::ApplicationClaim),
        (Note::QueryAfterTicket, RuleId::WelfareRegistration),
        (Note::TicketSelfPay, RuleId::WelfareTicket),
        (Note::RenewSoon, RuleId::RenewalReminder),
        (Note::RenewalTakesHours, RuleId::RenewalDelay),
        (Note::InsuranceStays, RuleId::InsuranceStays),
        (Note::MynaportalNoLogin, RuleId::MynaportalNoGrace),
        (Note::CertificateIsSent, RuleId::CertificateSent),
        (Note::RegistrationEnds, RuleId::CardAfterGrace),
        (Note::LimitAmountUnknown, RuleId::CardGraceLimitAmount),
        (Note::LimitAmountByConsent, RuleId::DocumentScope),
        (Note::NeverInFull, RuleId::NeverInFull),
        (Note::MovingDoesNotRevoke, RuleId::CardMoving),
        (Note::ForeignExtension, RuleId::RenewalForeign),
        (Note::ViewableForHours, RuleId::OnlineConsent),
        (Note::PatientOperates, RuleId::PhonePatientOperates),
        (Note::QueryAgain, RuleId::OnlineSegment),
        (Note::CertificateWithoutApp, RuleId::DocumentCertificate),
    ] {
        hold!(!has_note(facts, note) || basis.contains(rule), "{note:?} does not cite {rule:?}");
    }
    Ok(())
}

/// Notes that go with one cause, both ways where the facts are plain.
fn notes(facts: &Facts) -> Held {
    let visit = facts.visit;
    let decided = facts.decided;
    let accepted = decided.is_accepted();
    let notes = |note| has_note(facts, note);
    let found = |finding| decided.findings().contains(finding);
    let confirmed = decided.standing() == Standing::Confirmed;
    let card = facts.any(|token| token.kind == TokenKind::Card);
    hold!(!notes(Note::MynaportalNoLogin) || card || visit.token.is_none(), "a phone is no card that logs in");
    hold!(!notes(Note::AppOnlyIfPrepared) || card, "no card that the app could read");
    hold!(!notes(Note::DeclarationFields) || card && !confirmed, "a declaration without a card, or none needed");
    hold!(!notes(Note::NeverInFull) || visit.token.is_some(), "nobody presented a card");
    hold!(!notes(Note::NeverInFull) || !confirmed, "the insurance is not valid: whether in full is not known");
    let maybe = facts.any(|token| token.kind == TokenKind::Unknown);
    hold!(!notes(Note::ChildGuardian) || card || maybe || visit.token.is_none(), "no card with a PIN");
    let pays = found(Finding::PaysInFull);
    hold!(!(notes(Note::NeverInFull) && pays), "never in full, and in full");
    let medical = facts.stated().is_some_and(|answer| !answer.consents.given().is_empty());
    hold!(!notes(Note::ViewableForHours) || medical, "viewable without consent");
    hold!(notes(Note::Tolerated) == (accepted && tolerated(facts)), "what is tolerated is said");
    if accepted && visit.token.is_none() && visit.papers.iter().count() == 1 && visit.answer.is_none() {
        let no_limit = !matches!(decided.by(), By::Application | By::Word);
        hold!(
            !no_limit || notes(Note::LimitAmountByConsent) || visit.message != ReaderMessage::Unknown,
            "a paper's limit amount needs consent"
        );
        let undated = visit
            .papers
            .iter()
            .any(|paper| matches!(paper, uketsuke::reception::Paper::EligibilityCertificate { until: None }));
        hold!(!undated || notes(Note::CompareDocumentDate), "a paper without a day, and nobody looks");
    }
    let limit = facts.answer().is_some_and(|answer| answer.limit != Consent::Absent);
    hold!(!(limit && notes(Note::LimitAmountUnknown)), "the limit amount is known");
    hold!(!(limit && notes(Note::LimitAmountByConsent)), "the limit amount is known");
    let by_word = matches!(decided.by(), By::Application | By::Word);
    hold!(!(by_word && notes(Note::LimitAmountByConsent)), "a declaration asks the centre nothing");
    let by_paper = accepted && !matches!(decided.by(), By::Token | By::OtherToken | By::Answer);
    hold!(!(by_paper && notes(Note::LimitAmountUnknown)), "by a paper, and the grace is spoken of");
    hold!(!(by_paper && notes(Note::RevocationUnknown)), "by a paper, and the card's revocation is spoken of");
    if let Some(token) = facts.alone() {
        let known = token.certificate.revocation != Revocation::Unknown;
        hold!(!(known && notes(Note::RevocationUnknown)), "whether it was revoked is known");
        let odd = is_forged(token) || test_by_name(token) || is_void(token);
        hold!(!(odd && notes(Note::RenewSoon)), "nothing to renew");
        hold!(!(token.form == CardForm::FaceOnly && notes(Note::PinLocked)), "there is no PIN");
        let done = visit.person.check == Check::Passed && !person_is_open(facts, token);
        let how = [Note::NoPhoto, Note::FaceOnly, Note::VisualCuresNothing, Note::MethodMayHaveChanged];
        hold!(!done || !how.into_iter().any(notes), "the person was checked");
        let by_paper = !matches!(decided.by(), By::Token | By::OtherToken | By::Answer | By::Nothing);
        let how = [Note::NoPhoto, Note::FaceOnly, Note::ChildGuardian, Note::MethodMayHaveChanged];
        hold!(!by_paper || !how.into_iter().any(notes), "a paper decides, and how the person is checked is said");
        let elsewhere = visit.site.place != Place::Desk || facts.nothing_is_read();
        hold!(!(elsewhere && notes(Note::MethodMayHaveChanged)), "no phone is read");
        let quiet = visit.answer.is_none() && visit.message == ReaderMessage::Unknown && !odd;
        let phone = token.kind.is_phone();
        if quiet && phone && accepted && !done && visit.day >= day("2025-09-19") {
            let unable = visit.person.unable.is_some();
            hold!(!unable || notes(Note::PhoneExcludes), "what a phone cannot do is said");
            let begun = visit.site.outage == Outage::Unknown && !elsewhere && !by_paper;
            let changed = token.kind == TokenKind::Android && visit.day >= day("2026-10-20") && begun;
            hold!(!changed || notes(Note::MethodMayHaveChanged), "the way may have changed");
        }
        let missed = token.kind == TokenKind::Android && visit.person.pin_misses >= 3;
        if quiet
            && missed
            && visit.person.check != Check::Passed
            && decided.acceptance() != uketsuke::vocabulary::Acceptance::NotAccepted
        {
            let since = visit.day >= day("2025-09-19");
            hold!(!since || notes(Note::PhonePinMayBeLocked), "the phone's PIN may be locked");
        }
        hold!(!notes(Note::PhonePinMayBeLocked) || token.kind == TokenKind::Android, "no PIN on such a phone");
        let begun = token.certificate.starts_on.is_none_or(|starts| starts <= visit.day);
        let known = token.discovery == Discovery::Unknown;
        if quiet && phone && known && facts.lapsed(token) && begun && visit.day >= day("2025-09-19") && !token.returned
        {
            let ends = last_day(token).map(|last| last.last_of_month_after(3));
            let graced = last_day(token) >= Some(day("2024-12-02")) && ends >= Some(visit.day);
            hold!(!graced || notes(Note::PhysicalCardMayServe), "the card may still serve");
        }
        if quiet
            && token.kind == TokenKind::Card
            && !accepted
            && facts.lapsed(token)
            && begun
            && token.certificate.expires_on.is_some_and(|last| last < visit.day)
            && visit.day >= day("2024-12-02")
            && token.discovery == Discovery::Unknown
        {
            hold!(notes(Note::MynaportalNoLogin), "this card does not log in any more");
        }
        if quiet && !begun && token.discovery == Discovery::Unknown && !accepted && !phone {
            hold!(notes(Note::RenewalTakesHours), "not valid yet, and nobody says that it takes hours");
        }
        let visual = facts.has(Step::VisualConfirmation);
        hold!(!visual || notes(Note::VisualCuresNothing), "what the eyes do not cure is said");
        hold!(
            !notes(Note::VisualCuresNothing) || visit.person != uketsuke::reception::Person::NOT_CHECKED,
            "face and PIN are there"
        );
        if facts.has(Step::UseMobileApp) && visit.site.place == Place::Desk {
            hold!(notes(Note::AppOnlyIfPrepared), "only if it is prepared");
        }
    }
    if decided.by() == By::Application && accepted && !confirmed && visit.day >= day("2024-12-02") {
        hold!(notes(Note::DeclarationFields), "how the declaration is filled in is said");
    }
    if visit.message == ReaderMessage::Revoked
        && visit.answer.is_none()
        && facts.alone().is_some_and(|t| t.kind == TokenKind::Card && !is_forged(t))
    {
        hold!(notes(Note::ForeignExtension), "after an extension of stay");
    }
    if accepted && confirmed && facts.valid_by(Route::Card) {
        let given = visit
            .answer
            .as_ref()
            .is_some_and(|answer| answer.consents.get(uketsuke::vocabulary::Provision::Medication) == Consent::Given);
        hold!(!given || notes(Note::ViewableForHours), "for how long is said");
    }
    let self_pay = facts.answer().is_some_and(|answer| {
        answer.coverages.iter().flat_map(|coverage| &coverage.tickets).any(|ticket| ticket.self_pay_yen.is_some())
    });
    hold!(!notes(Note::TicketSelfPay) || self_pay, "what the patient pays by the ticket");
    hold!(notes(Note::QueryAfterTicket) == found(Finding::TicketPending), "when to ask again");
    Ok(())
}

fn tolerated(facts: &Facts) -> bool {
    let live = facts.decided.deciding_findings();
    let by = facts.decided.by();
    (by == By::LegacyCard && live.contains(Finding::LegacyTolerated))
        || (by == By::EligibilityNotice && live.contains(Finding::NoticeAloneTolerated))
}
