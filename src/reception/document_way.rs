//! The documents as ways to be accepted.

use super::desk::{Desk, MEDICAL, Way};
use super::{Acceptance, Advice, Eligibility, LimitAmount, OnlineAnswer, Paper, Reason, Route, Standing, Step};
use crate::rules::{Rule, Value};
use crate::vocabulary::{Certainty, Provision, RuleId};
use crate::{Day, TokenKind};

/// What the token is worth beside a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Card {
    /// No card and no phone.
    None,
    /// A card that nothing speaks against, readable or not.
    AtHand,
    /// A phone that nothing speaks against, readable or not.
    Phone,
    /// Its holder is not confirmed.
    PersonOpen,
    /// Expired, revoked, or refused by the reader.
    Refused,
    /// Not genuine.
    Forged,
}

/// Tells one way for each paper that was shown, in the order in which they stand in for a token.
pub(super) fn judge(desk: &mut Desk<'_>, card: Card, online: Option<OnlineAnswer>, mut tell: impl FnMut(Way)) {
    let papers = desk.visit.papers;
    for paper in papers.iter() {
        tell(Way { presented: true, ..judge_one(desk, paper, card, online) });
    }
    // Somebody asked online by a document, and nobody says which one it was.
    if papers.is_empty() && online.is_some_and(|answer| answer.route == Route::Document) && card == Card::None {
        desk.reasons.insert(Reason::DocumentNotNamed);
        desk.steps.insert(Step::NameDocument);
        tell(Way { presented: true, ..Way::NONE });
    }
}

fn judge_one(desk: &mut Desk<'_>, paper: Paper, card: Card, online: Option<OnlineAnswer>) -> Way {
    match paper {
        Paper::EligibilityCertificate => certificate(desk, online),
        Paper::EligibilityNotice => notice(desk, card, online),
        Paper::MynaportalScreen | Paper::MynaportalPdf => mynaportal(desk, paper, card, online),
        Paper::LegacyCard => legacy(desk, online),
        Paper::Application => {
            desk.reasons.insert(Reason::ApplicationWritten);
            desk.propose(Step::ChargeNormalShare, RuleId::DocumentApplication);
            Way::NONE
        }
    }
}

fn certificate(desk: &mut Desk<'_>, online: Option<OnlineAnswer>) -> Way {
    let until = desk.visit.eligibility_certificate.valid_until;
    if until.is_some_and(|until| until < desk.visit.day) {
        desk.reasons.insert(Reason::CertificateExpired);
        desk.steps.insert(Step::AskInsurer);
        desk.holds(RuleId::DocumentCertificate);
        if online.is_some_and(|answer| answer.eligibility.is_valid()) {
            // Entitled by the answer, and no source says that an expired certificate is taken for it.
            desk.reasons.insert(Reason::OnlineContradicts);
            return Way { usable_until: until, ..answered(desk, Acceptance::Indeterminate, None, online) };
        }
        return Way { acceptance: Acceptance::NotAccepted, usable_until: until, ..Way::NONE };
    }
    if !desk.holds(RuleId::DocumentCertificate) {
        desk.reasons.insert(Reason::NoRule);
        return Way::NONE;
    }
    desk.reasons.insert(Reason::CertificateShown);
    if until.is_none() {
        desk.advice.insert(Advice::CompareDocumentDate);
    }
    answered(desk, Acceptance::EligibilityOnly, until, online)
}

/// A paper that serves together with the card: `None` when nobody presented a card.
fn with_card(desk: &mut Desk<'_>, card: Card, id: RuleId, reason: Reason) -> Option<Acceptance> {
    if desk.visit.token?.kind != TokenKind::Card {
        return None;
    }
    match card {
        Card::None | Card::Phone => None,
        Card::AtHand if desk.holds(id) => {
            desk.reasons.insert(reason);
            Some(Acceptance::EligibilityOnly)
        }
        Card::AtHand => {
            desk.reasons.insert(Reason::NoRule);
            Some(Acceptance::Indeterminate)
        }
        Card::PersonOpen => Some(Acceptance::Indeterminate),
        Card::Refused => {
            desk.reasons.insert(Reason::PaperWithRefusedToken);
            Some(Acceptance::Indeterminate)
        }
        Card::Forged => Some(Acceptance::NotAccepted),
    }
}

fn mynaportal(desk: &mut Desk<'_>, paper: Paper, card: Card, online: Option<OnlineAnswer>) -> Way {
    if let Some(acceptance) = with_card(desk, card, RuleId::DocumentMynaportal, Reason::MynaportalWithCard) {
        return answered(desk, acceptance, None, online);
    }
    if paper == Paper::MynaportalPdf {
        desk.reasons.insert(Reason::PdfWithoutCard);
    } else if card == Card::Phone && desk.holds(RuleId::PhoneMynaportal) {
        desk.reasons.insert(Reason::MynaportalOnPhone);
        return answered(desk, Acceptance::EligibilityOnly, None, online);
    } else if card == Card::None {
        desk.reasons.insert(Reason::ScreenWithoutToken);
    } else {
        desk.reasons.insert(Reason::PaperWithRefusedToken);
    }
    // An answer that the eligibility is not valid counts beside a refused token, too.
    answered(desk, Acceptance::Indeterminate, None, online)
}

fn notice(desk: &mut Desk<'_>, card: Card, online: Option<OnlineAnswer>) -> Way {
    let with_card = with_card(desk, card, RuleId::DocumentNotice, Reason::NoticeWithCard);
    match with_card {
        Some(Acceptance::Indeterminate) if online.is_some_and(|answer| answer.eligibility.is_valid()) => {
            // What stands in the way of the card does not stand in the way of a toleration of the notice alone.
            let alone = notice_alone(desk, online);
            let beside = answered(desk, Acceptance::Indeterminate, None, online);
            if alone.acceptance.rank() > beside.acceptance.rank() { alone } else { beside }
        }
        Some(acceptance) => answered(desk, acceptance, None, online),
        None => notice_alone(desk, online),
    }
}

fn notice_alone(desk: &mut Desk<'_>, online: Option<OnlineAnswer>) -> Way {
    match desk.rule(RuleId::DocumentNoticeAlone) {
        Some(rule) => tolerated(desk, rule, Reason::NoticeAloneTolerated, last_toleration(desk, rule.id), online),
        None => {
            desk.reasons.insert(Reason::NoticeAlone);
            desk.holds(RuleId::DocumentNotice);
            Way { acceptance: Acceptance::NotAccepted, ..Way::NONE }
        }
    }
}

fn legacy(desk: &mut Desk<'_>, online: Option<OnlineAnswer>) -> Way {
    let day = desk.visit.day;
    let card = desk.visit.legacy_card;
    let changed = card.insurer_changed_on;
    let own = [card.valid_until, changed.map(Day::previous)].into_iter().flatten().min();
    let latest = desk.table().rows(RuleId::DocumentLegacy).last().and_then(|rule| rule.until);
    let until = [own, latest].into_iter().flatten().min();
    if own.is_none_or(|own| day <= own) && desk.holds(RuleId::DocumentLegacy) {
        if card.valid_until.is_none() {
            desk.reasons.insert(Reason::LegacyDateUnknown);
            desk.advice.insert(Advice::CompareDocumentDate);
            return answered(desk, Acceptance::Indeterminate, None, online);
        }
        desk.reasons.insert(Reason::LegacyValid);
        return answered(desk, Acceptance::EligibilityOnly, until, online);
    }
    // The toleration is of cards whose date has passed. A change of insurer ended the eligibility itself.
    let moved = changed.is_some_and(|changed| changed <= day);
    match desk.rule(RuleId::DocumentLegacyTolerated).filter(|_| !moved) {
        Some(rule) => tolerated(desk, rule, Reason::LegacyTolerated, last_toleration(desk, rule.id), online),
        None => {
            desk.reasons.insert(Reason::LegacyExpired);
            Way { acceptance: Acceptance::NotAccepted, usable_until: until, ..Way::NONE }
        }
    }
}

/// Accepted for a time if the online query says that the patient is entitled.
fn tolerated(
    desk: &mut Desk<'_>,
    rule: &Rule,
    reason: Reason,
    until: Option<Day>,
    online: Option<OnlineAnswer>,
) -> Way {
    if rule.certainty == Certainty::Unknown {
        desk.reasons.insert(Reason::ToleranceStartUnknown);
        return answered(desk, Acceptance::Indeterminate, None, online);
    }
    if !online.is_some_and(|answer| answer.eligibility.is_valid()) {
        desk.reasons.insert(Reason::QueryNeeded);
        if online.is_none() {
            desk.steps.insert(Step::OnlineQuery);
        }
        return answered(desk, Acceptance::Indeterminate, None, online);
    }
    desk.reasons.insert(reason);
    desk.advice.insert(Advice::Tolerated);
    answered(desk, Acceptance::EligibilityOnly, until, online)
}

/// The last day of the toleration as it stands on the day of the visit.
fn last_toleration(desk: &Desk<'_>, id: RuleId) -> Option<Day> {
    desk.today().rule(id).and_then(|rule| rule.until)
}

/// What the online answer makes of a document, and what a document provides.
fn answered(desk: &mut Desk<'_>, acceptance: Acceptance, until: Option<Day>, online: Option<OnlineAnswer>) -> Way {
    let mut way = Way { acceptance, usable_until: until, ..Way::NONE };
    let by_card = online.is_some_and(|answer| answer.route == Route::MyNumberCard);
    match online.map(|answer| answer.eligibility) {
        Some(Eligibility::Valid | Eligibility::ValidUnregistered) => way.standing = Standing::Confirmed,
        Some(Eligibility::Invalid | Eligibility::InvalidNewExists) if by_card => {
            // The card's answer is of what is registered; the paper may be of an eligibility that is not yet.
            if way.acceptance == Acceptance::EligibilityOnly {
                desk.reasons.insert(Reason::OnlineContradicts);
                desk.steps.insert(Step::OnlineQuery);
            }
            way.acceptance = way.acceptance.and(Acceptance::Indeterminate);
        }
        Some(Eligibility::Invalid | Eligibility::InvalidNewExists) => {
            way.acceptance = Acceptance::NotAccepted;
            way.standing = Standing::Confirmed;
            way.usable_until = None;
        }
        Some(Eligibility::NotFound | Eligibility::Several) if !by_card => {
            way.acceptance = way.acceptance.and(Acceptance::Indeterminate);
        }
        // Nothing was asked, or the answer says nothing of the paper: it stands in for the card as it does without one.
        _ => {}
    }
    if way.acceptance == Acceptance::EligibilityOnly {
        if let Some(Value::Provides(provides)) = desk.rule(RuleId::DocumentScope).map(|rule| rule.value) {
            way.provided = provides;
            way.not_provided = MEDICAL.without(provides);
        }
        match online.map(|answer| answer.limit_amount) {
            Some(LimitAmount::Present) => way.provided.insert(Provision::Limit),
            Some(LimitAmount::Absent) => way.not_provided.insert(Provision::Limit),
            _ => desk.advise(Advice::LimitAmountByConsent, RuleId::DocumentScope),
        }
    }
    way
}
