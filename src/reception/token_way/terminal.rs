//! What the terminal says of a token: the reader's message, and then the online answer.

use super::super::desk::{Desk, MEDICAL, Way};
use super::super::{
    Acceptance, Advice, Eligibility, LimitAmount, OnlineAnswer, ReaderMessage, Reason, Standing, Step, Token,
};
use super::{Findings, refuse, trust, validity};
use crate::certificate::Revocation;
use crate::vocabulary::Set;
use crate::vocabulary::{Provision, RuleId};

/// What the reader says outranks dates, and nothing that is known.
pub(super) fn message(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) {
    let within = desk.reasons.contains(Reason::WithinDates);
    match desk.visit.message {
        ReaderMessage::None => {}
        ReaderMessage::NotRecognised => {
            desk.reasons.insert(Reason::ReaderNotRecognised);
            desk.propose(Step::PlaceAgain, RuleId::ReaderNotRecognised);
            found.open = true;
        }
        ReaderMessage::NotMyNumberCard => {
            desk.reasons.insert(Reason::ReaderNotMyNumberCard);
            desk.propose(Step::PlaceMyNumberCard, RuleId::ReaderNotMyNumberCard);
            found.open = true;
        }
        ReaderMessage::Other => {
            desk.reasons.insert(Reason::ReaderOther);
            found.open = true;
        }
        ReaderMessage::RevokedOrExpired => {
            desk.reasons.insert(Reason::ReaderRevokedOrExpired);
            refuse(desk, RuleId::ReaderRevokedOrExpired, &mut found.refused, &mut found.unruled);
            contradicted(desk, token, within);
            trust::after_revocation(desk);
        }
        ReaderMessage::Revoked => {
            desk.reasons.insert(Reason::ReaderRevoked);
            refuse(desk, RuleId::CardRevoked, &mut found.refused, &mut found.unruled);
            contradicted(desk, token, within);
            trust::after_revocation(desk);
        }
        ReaderMessage::EligibilityOnly => {
            desk.reasons.insert(Reason::ReaderEligibilityOnly);
            if !desk.holds(RuleId::ReaderGrace) {
                desk.reasons.insert(Reason::NoRule);
                found.unruled = true;
                return;
            }
            if token.kind.is_phone() {
                // No phone has a grace: the message and the token do not belong together.
                desk.reasons.insert(Reason::ReaderContradictsDates);
                found.open = true;
                return;
            }
            if found.refused {
                // Known to be revoked or returned, and taken by the reader: which of them is right decides.
                desk.reasons.insert(Reason::RevocationContradicts);
                (found.reader_contradicts, found.presumed_refused) = (true, false);
                return;
            }
            if within || found.presumed_refused {
                desk.reasons.insert(Reason::ReaderContradictsDates);
                (found.full_until, found.usable_until, found.other_until) = (None, None, None);
            }
            (found.presumed_refused, found.out_of_use) = (false, false);
            // The reader has read the card and asked the centre: the issuer and the date are no longer open.
            (found.open, found.date_unknown) = (false, false);
            desk.steps.remove(Step::EnterDate);
            validity::in_grace(desk, found);
        }
    }
}

fn contradicted(desk: &mut Desk<'_>, token: &Token, within: bool) {
    if within {
        desk.reasons.insert(Reason::ReaderContradictsDates);
    }
    if token.certificate.revocation == Revocation::Good {
        desk.reasons.insert(Reason::RevocationContradicts);
    }
}

/// The online answer by the card outranks what was presumed.
pub(super) fn outrank(desk: &mut Desk<'_>, answer: &OnlineAnswer, found: &Findings, way: &mut Way) {
    match answer.eligibility {
        Eligibility::Valid | Eligibility::ValidUnregistered => {
            if found.never {
                desk.reasons.insert(Reason::OnlineContradicts);
                return;
            }
            way.standing = Standing::Confirmed;
            way.acceptance = if found.refused {
                desk.reasons.insert(Reason::OnlineContradicts);
                Acceptance::Indeterminate
            } else if found.person_open || found.unruled {
                Acceptance::Indeterminate
            } else if found.presumed_refused {
                desk.reasons.insert(Reason::OnlineContradicts);
                Acceptance::EligibilityOnly
            } else if found.limited || (found.date_unknown && answer.consents.given().is_empty()) {
                Acceptance::EligibilityOnly
            } else {
                Acceptance::Full
            };
            if found.limited && !answer.consents.given().is_empty() {
                desk.reasons.insert(Reason::OnlineContradicts);
            }
            if found.date_unknown && answer.consents.given().is_empty() {
                desk.advise(Advice::GraceOrRefusal, RuleId::OnlineNoState);
                desk.steps.insert(Step::EnterDate);
            } else {
                desk.steps.remove(Step::EnterDate);
            }
            desk.steps.remove(Step::OnlineQuery);
        }
        Eligibility::Invalid | Eligibility::InvalidNewExists => {
            way.acceptance = Acceptance::NotAccepted;
            way.standing = Standing::Confirmed;
            (way.full_until, way.usable_until) = (None, None);
        }
        Eligibility::NotFound | Eligibility::Several | Eligibility::Unknown => {
            way.acceptance = way.acceptance.and(Acceptance::Indeterminate);
        }
    }
}

/// What the institution receives.
pub(super) fn provide(desk: &mut Desk<'_>, online: Option<&OnlineAnswer>, found: &Findings, way: &mut Way) {
    match way.acceptance {
        Acceptance::Full => {
            way.provided.insert(Provision::Eligibility);
            match online {
                None => {
                    way.provided = way.provided.union(MEDICAL);
                    way.provided.insert(Provision::Limit);
                }
                Some(answer) => {
                    way.provided = way.provided.union(answer.consents.given());
                    way.not_provided = answer.consents.refused().without(way.provided);
                }
            }
            if way.provided.without(NOT_MEDICAL) != Set::EMPTY {
                desk.advise(Advice::ViewableForHours, RuleId::OnlineConsent);
            }
        }
        Acceptance::EligibilityOnly => {
            way.provided = if found.limited { found.scope } else { Provision::set(&[Provision::Eligibility]) };
            way.not_provided = MEDICAL.without(way.provided);
        }
        _ => return,
    }
    match online.map(|answer| answer.limit_amount) {
        Some(LimitAmount::Present) => {
            way.provided.insert(Provision::Limit);
            way.not_provided.remove(Provision::Limit);
            desk.advice.remove(Advice::LimitAmountUnknown);
        }
        Some(LimitAmount::Absent) => {
            way.provided.remove(Provision::Limit);
            way.not_provided.insert(Provision::Limit);
        }
        _ => {}
    }
}

/// What is provided without the patient's consent.
const NOT_MEDICAL: Set<Provision> = Provision::set(&[Provision::Eligibility, Provision::Limit]);
