//! Progress: whoever does what the plan says first gets on. What a step brings is said from facts: a person who was
//! checked, a paper that was shown, an answer that came.

use super::invariants::{Held, hold};
use super::space::{consents, day, token, verified};
use uketsuke::reception::{Answer, AssistanceTicket, Decided, EligibilityResult, LegacyCard, Paper, Token, Visit};
use uketsuke::vocabulary::{
    Acceptance, Check, Classification, Consent, Designation, Discovery, Eligibility, Method, Outage, PaperKind, Part,
    Phones, Place, ReaderMessage, Revocation, Route, Step, TokenKind, VisualCheckReason,
};

const FAR: &str = "2099-12-31";
/// A registration or a first check brings no acceptance yet: it begins a round.
const ROUNDS: usize = 4;

/// The first group: the first step of those in order (one that only notes something lets the next ones begin), or each
/// of those of which any one serves.
fn first_group(decided: &Decided) -> Vec<Step> {
    let in_order = decided.steps(Part::InOrder).iter().filter(|step| !brings_nothing(**step));
    match in_order.copied().next() {
        Some(step) => vec![step],
        None => decided.steps(Part::AnyOneOf).to_vec(),
    }
}

/// Steps after which the facts known here are the same: something is noted or shown, and the next step begins.
fn brings_nothing(step: Step) -> bool {
    matches!(step, Step::NoteCardFace | Step::ShowRecipientCertificate)
}

/// The answer by the card that the terminal gives after the check and the consent.
fn answered(visit: &mut Visit) {
    let coverages = visit.answer.take().map(|answer| answer.coverages).unwrap_or_default();
    let answer =
        Answer { coverages, consents: consents(Consent::Given), ..Answer::new(Eligibility::Valid, Route::Card) };
    visit.answer = Some(answer);
    visit.message = ReaderMessage::Unknown;
}

/// A card or phone that reads well, in the place of the one that does not serve.
fn presented(visit: &mut Visit, kind: TokenKind) {
    let good = token(kind, FAR);
    let same = |token: &Token| token.kind == kind || token.kind == TokenKind::Unknown || !token.kind.is_phone();
    match &mut visit.token {
        Some(first) if same(first) => *first = good,
        Some(_) => visit.other_token = Some(good),
        None => visit.token = Some(good),
    }
    visit.message = ReaderMessage::Unknown;
}

/// The visit after a step that went well; `None` where the step ends the visit at this desk.
fn done(visit: &Visit, step: Step) -> Option<Visit> {
    let mut after = visit.clone();
    match step {
        Step::TokenNotGenuine | Step::CallSupport => return None,
        Step::UseRealToken | Step::PlaceMyNumberCard | Step::PlaceCard | Step::UsePhysicalCard => {
            presented(&mut after, TokenKind::Card);
            if step == Step::UseRealToken || step == Step::PlaceMyNumberCard {
                after.answer = None;
                after.token = Some(token(TokenKind::Card, FAR));
            }
        }
        Step::UsePhone => {
            after.site.phones = Phones::Yes;
            after.site.phones_since = None;
            presented(&mut after, TokenKind::Iphone);
        }
        // The answer was another person's, or what was said of the card was wrong.
        Step::ReadAgain => {
            for token in [&mut after.token, &mut after.other_token].into_iter().flatten() {
                token.certificate.revocation = Revocation::Unknown;
                token.returned = false;
            }
            after.person.check = Check::NotDone;
            after.person.method = None;
            answered(&mut after);
        }
        Step::ContactWelfareOffice => {
            let month = Some(visit.day);
            let ticket = AssistanceTicket { month, designated: Designation::Own, ..AssistanceTicket::default() };
            let answer = after.answer.get_or_insert_default();
            answer.eligibility = Eligibility::Valid;
            answer.coverages = vec![EligibilityResult {
                classification: Classification::Welfare,
                tickets: vec![ticket],
                ..EligibilityResult::default()
            }];
        }
        Step::QueryNewEligibility | Step::QueryMoreDetails | Step::OnlineQuery => {
            let route = match &visit.answer {
                Some(answer) if step != Step::OnlineQuery => answer.route,
                _ => Route::Document,
            };
            after.answer = Some(Answer::new(Eligibility::Valid, route));
        }
        Step::NameDocument | Step::ShowEligibilityCertificate => {
            after.papers = after.papers.with(Paper::EligibilityCertificate { until: None });
        }
        Step::ShowNoticeWithCard => after.papers = after.papers.with(Paper::of_kind(PaperKind::EligibilityNotice)),
        Step::ShowMynaportalWithCard | Step::ShowMynaportalOnPhone => {
            after.papers = after.papers.with(Paper::MynaportalScreen);
        }
        Step::ShowLegacyCard => {
            let card = LegacyCard { until: Some(day("2025-12-01")), ..LegacyCard::default() };
            after.papers = after.papers.with(Paper::LegacyCard(card));
        }
        Step::WriteApplication => after.papers = after.papers.with(Paper::Application),
        Step::AskByWord => after.patient.by_word = Some(true),
        Step::PlaceAgain => {
            after.message = ReaderMessage::Unknown;
            after.answer = None;
            if let Some(token) = &mut after.token {
                token.discovery = Discovery::Unknown;
                if token.kind == TokenKind::Unknown {
                    token.kind = TokenKind::Card;
                }
                if token.certificate.expires_on.is_none() {
                    token.certificate = verified(FAR);
                }
            }
        }
        Step::RegisterInsuranceUse => after.patient.registered = Some(true),
        Step::Face | Step::FaceOrPin => checked(&mut after, Method::Face),
        Step::Pin => checked(&mut after, Method::Pin),
        Step::VisualConfirmation => checked(&mut after, Method::Visual),
        Step::IphoneFlow => checked(&mut after, Method::PhoneBiometrics),
        Step::AndroidFlow => checked(&mut after, Method::Pin),
        Step::PressNext | Step::Consent | Step::UseMobileApp | Step::UseHomeVisitApp => answered(&mut after),
        _ => {}
    }
    Some(after)
}

/// The person was checked at the reader, which reads the card or phone doing so.
fn checked(visit: &mut Visit, method: Method) {
    visit.person.check = Check::Passed;
    visit.person.method = Some(method);
    visit.message = match visit.message {
        ReaderMessage::EligibilityOnly => ReaderMessage::EligibilityOnly,
        _ => ReaderMessage::Unknown,
    };
    visit.answer = None;
    for token in [&mut visit.token, &mut visit.other_token].into_iter().flatten() {
        if token.certificate.expires_on.is_none() && token.printed_until.is_none() {
            token.certificate = verified(FAR);
        }
    }
    let untouched = visit.token.is_some_and(|token| token.certificate.chain == uketsuke::vocabulary::Chain::Unverified);
    if untouched && method != Method::PhoneBiometrics {
        // What the reader reads, the centre answers for.
        answered(visit);
    }
}

/// The visit after a step that did not go well, where that is another fact.
fn failed(visit: &Visit, step: Step) -> Option<Visit> {
    let method = match step {
        Step::Face => Method::Face,
        Step::Pin => Method::Pin,
        Step::VisualConfirmation => Method::Visual,
        _ => return None,
    };
    let mut after = visit.clone();
    after.person.method = Some(method);
    if visit.person.check == Check::Failed && method != Method::Visual {
        after.person.method = None;
    } else if visit.person.check == Check::Failed {
        after.person.unable = Some(VisualCheckReason::FaceFailsAndPinUnknown);
    }
    after.person.check = Check::Failed;
    (after != *visit).then_some(after)
}

fn ended(decided: &Decided) -> bool {
    decided.is_accepted()
        || decided.acceptance() == Acceptance::NotAccepted && !decided.steps(Part::Afterwards).is_empty()
        || decided.first_step() == Some(Step::CallSupport)
        || decided.first_step() == Some(Step::TokenNotGenuine)
}

/// Whether the plan leads on.
pub(crate) fn check(visit: &Visit, decided: &Decided) -> Held {
    for step in first_group(decided) {
        if let Some(after) = failed(visit, step)
            && let Ok(next) = after.clone().decide()
        {
            hold!(
                first_group(&next).first() != Some(&step),
                "{step:?} failed, and is asked for again; {:?}",
                plan(&next)
            );
        }
        let Some(after) = done(visit, step) else { continue };
        let Ok(next) = after.clone().decide() else { continue };
        let on = next.is_accepted() || plan(&next) != plan(decided);
        hold!(on, "{step:?} leads to the same plan; {:?}", plan(&next));
        if next.is_accepted() && decided.is_accepted() {
            hold!(
                first_group(&next).first() != Some(&step),
                "{step:?} is done, and asked for again; {:?}",
                plan(&next)
            );
        }
        leads_on(&after, &next, ROUNDS - 1).map_err(|trail| format!("{step:?} leads nowhere; {trail}"))?;
    }
    Ok(())
}

fn plan(decided: &Decided) -> Vec<(Part, Step)> {
    decided.plan().iter().collect()
}

fn leads_on(visit: &Visit, decided: &Decided, rounds: usize) -> Held {
    if ended(decided) {
        return Ok(());
    }
    let steps = first_group(decided);
    hold!(rounds > 0, "still {:?}", plan(decided));
    let mut trail = String::from("nothing to do");
    // Whoever can do one of them gets on; the others were tried each from its own visit.
    for step in steps {
        let Some(after) = done(visit, step) else { return Ok(()) };
        let Ok(next) = after.clone().decide() else { return Ok(()) };
        match leads_on(&after, &next, rounds - 1) {
            Ok(()) => return Ok(()),
            Err(more) => trail = format!("{step:?}, {more}"),
        }
    }
    Err(trail)
}

/// Facts that contradict each other beyond what any desk sees, of which no step can mend all.
pub(crate) fn applies(visit: &Visit) -> bool {
    visit.site.outage != Outage::Disaster && visit.site.place != Place::Online
}
