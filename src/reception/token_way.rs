//! The card or phone as a way to be accepted.

use super::desk::{Desk, MEDICAL, Way};
use super::document_way::Card;
use super::{
    Acceptance, Advice, Eligibility, Evidence, FirstUse, LimitAmount, OnlineAnswer, Phones, ReaderMessage, Reason,
    Route, Standing, Step, Token, Trouble, person,
};
use crate::certificate::{Chain, Hierarchy, Possession, Revocation};
use crate::rules::{Provision, RuleId, Value, grace};
use crate::set::Set;
use crate::{Day, TokenKind};

/// What was found about a token, by how it can be outranked.
#[derive(Default)]
struct Findings {
    /// Not genuine, or not to be used here at all. Outranked by nothing.
    never: bool,
    /// Refused by something that is known (revocation, the reader). An online answer that says otherwise contradicts.
    refused: bool,
    /// Refused by what is presumed (dates, the facility). The online answer outranks it.
    presumed_refused: bool,
    /// Expired beyond every grace, not yet valid, or of a kind that is not in use yet: a paper beside it settles nothing.
    out_of_use: bool,
    /// Open until the terminal decides.
    open: bool,
    /// Open because no rule of the table speaks; nothing but a rule closes it.
    unruled: bool,
    /// Open until the person is confirmed.
    person_open: bool,
    /// Eligibility only.
    limited: bool,
    /// Whether it is in its full validity or in grace is not known.
    date_unknown: bool,
    full_until: Option<Day>,
    usable_until: Option<Day>,
    other_until: Option<Day>,
    /// What is provided in grace.
    scope: Set<Provision>,
}

pub(super) fn judge(desk: &mut Desk<'_>, token: &Token, online: Option<OnlineAnswer>) -> (Way, Card) {
    let mut found = Findings::default();
    trust(desk, token, &mut found);
    revocation(desk, token, &mut found);
    if token.kind.is_phone() {
        phone(desk, token, &mut found);
    } else {
        card(desk, token, &mut found);
    }
    message(desk, token, &mut found);
    found.person_open = person::is_open(desk, token);
    if desk.visit.trouble != Trouble::None {
        desk.reasons.insert(Reason::EquipmentDown);
        found.open = true;
    }
    reminder(desk, &found);
    desk.grace_until = found.usable_until;
    let state = found.card(desk.visit.message, token.kind);
    let proved = token.certificate.possession == Possession::Proved && token.certificate.chain == Chain::Verified;
    let mut way = Way {
        presented: true,
        acceptance: found.acceptance(),
        standing: if proved && !found.never { Standing::Confirmed } else { Standing::Presumed },
        full_until: found.full_until,
        usable_until: found.usable_until,
        other_until: found.other_until,
        ..Way::NONE
    };
    if found.never || found.refused {
        (way.full_until, way.usable_until) = (None, None);
    }
    let online = online.filter(|answer| answer.route != Route::Document);
    if let Some(answer) = &online {
        outrank(desk, answer, &found, &mut way);
    }
    provide(desk, online.as_ref(), &found, &mut way);
    if way.acceptance == Acceptance::NotAccepted {
        desk.steps = desk.steps.without(Step::set(&AT_THE_READER));
    }
    (way, state)
}

/// What is done with a token at the reader: of no use once the token is refused.
const AT_THE_READER: [Step; 14] = [
    Step::EnterDate,
    Step::SelectPhone,
    Step::IphoneAuthenticate,
    Step::AndroidPin,
    Step::AndroidFollowScreen,
    Step::HoldPhone,
    Step::UseFace,
    Step::UsePin,
    Step::VisualIssuePasscode,
    Step::VisualStaffButton,
    Step::VisualFromTerminal,
    Step::VisualTypePasscode,
    Step::VisualCompareFace,
    Step::Consent,
];

impl Findings {
    fn acceptance(&self) -> Acceptance {
        if self.never || self.refused || self.presumed_refused {
            Acceptance::NotAccepted
        } else if self.open || self.unruled || self.person_open || self.date_unknown {
            Acceptance::Indeterminate
        } else if self.limited {
            Acceptance::EligibilityOnly
        } else {
            Acceptance::Full
        }
    }

    /// What the token is worth beside a paper.
    fn card(&self, message: ReaderMessage, kind: TokenKind) -> Card {
        if self.never {
            return Card::Forged;
        }
        if self.refused || self.out_of_use || self.unruled || message == ReaderMessage::NotMyNumberCard {
            return Card::Refused;
        }
        match (kind, self.person_open) {
            (_, true) => Card::PersonOpen,
            (TokenKind::Card, _) => Card::AtHand,
            (kind, _) if kind.is_phone() => Card::Phone,
            _ => Card::None,
        }
    }
}

fn trust(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) {
    let facts = &token.certificate;
    let (reasons, steps) = (&mut desk.reasons, &mut desk.steps);
    if facts.chain == Chain::Failed {
        reasons.insert(Reason::ChainFailed);
        steps.insert(Step::TokenNotGenuine);
        found.never = true;
    }
    if facts.purpose.is_refused() {
        reasons.insert(Reason::NotForAuthentication);
        steps.insert(Step::TokenNotGenuine);
        found.never = true;
    }
    if facts.possession == Possession::Failed {
        reasons.insert(Reason::PossessionFailed);
        steps.insert(Step::TokenNotGenuine);
        found.never = true;
    }
    let trusted = desk.visit.trusted;
    let special = match facts.hierarchy {
        Hierarchy::Test => Some((trusted.test, Reason::TestHierarchy, Advice::TestAccepted)),
        Hierarchy::Simulated => Some((trusted.simulated, Reason::SimulatedHierarchy, Advice::SimulatedAccepted)),
        _ => None,
    };
    match special {
        Some((true, _, advice)) => desk.advice.insert(advice),
        Some((false, reason, _)) => {
            reasons.insert(reason);
            steps.insert(Step::UseRealToken);
            // Of an unverified certificate the hierarchy is no more than what its issuer's name claims.
            match facts.chain {
                Chain::Unverified => found.open = true,
                Chain::Verified | Chain::Failed => found.never = true,
            }
        }
        None => {}
    }
    if token.kind == TokenKind::Unknown {
        reasons.insert(Reason::TokenUnknown);
        found.open = true;
    }
    let nothing_read = facts.expires_on.is_none() && facts.chain == Chain::Unverified;
    if nothing_read {
        reasons.insert(Reason::CertificateNotRead); // and so its date is not known, which is judged below
    } else if facts.evidence == Evidence::Read && facts.chain == Chain::Unverified {
        reasons.insert(Reason::ChainUnverified);
        steps.insert(Step::OnlineQuery);
        found.open = true;
    }
}

fn revocation(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) {
    let reason = match token.certificate.revocation {
        _ if token.card_returned => Some(Reason::Returned),
        Revocation::Revoked => Some(Reason::Revoked),
        Revocation::Suspended => Some(Reason::Suspended),
        Revocation::Good => None,
        Revocation::Unknown => {
            desk.advice.insert(Advice::RevocationUnknown);
            None
        }
    };
    let Some(reason) = reason else { return };
    desk.reasons.insert(reason);
    refuse(desk, RuleId::CardRevoked, &mut found.refused, &mut found.unruled);
    after_revocation(desk);
}

fn after_revocation(desk: &mut Desk<'_>) {
    desk.advise(Advice::MovingDoesNotRevoke, RuleId::CardMoving);
    desk.advise(Advice::ForeignExtension, RuleId::RenewalForeign);
    desk.steps.insert(Step::AskMunicipality);
    desk.steps.insert(Step::AskInsurer);
}

/// Refuses by a rule; without the rule the question stays open.
fn refuse(desk: &mut Desk<'_>, id: RuleId, refused: &mut bool, unruled: &mut bool) {
    if desk.holds(id) {
        *refused = true;
    } else {
        desk.reasons.insert(Reason::NoRule);
        *unruled = true;
    }
}

/// The last day that counts: the certificate's, or the card's printed one where that is earlier.
fn last_day(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) -> Option<Day> {
    let expires = token.certificate.expires_on?;
    let Some(card) = token.card_expires_on.filter(|card| *card < expires) else { return Some(expires) };
    // A certificate never outlives its card, so one of the two dates is wrong: the earlier one is the safe one.
    desk.reasons.insert(Reason::CardEndsFirst);
    if desk.holds(RuleId::CardBody) {
        return Some(card);
    }
    desk.reasons.insert(Reason::NoRule);
    found.unruled = true;
    Some(expires)
}

fn not_yet(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) -> bool {
    let early = token.certificate.starts_on.is_some_and(|starts| desk.visit.day < starts);
    if early {
        desk.reasons.insert(Reason::NotYetValid);
        desk.advise(Advice::RenewalTakesHours, RuleId::RenewalDelay);
        (found.presumed_refused, found.out_of_use) = (true, true);
    }
    early
}

fn card(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) {
    let day = desk.visit.day;
    let Some(last) = last_day(desk, token, found) else {
        // A printed date bounds the certificate's from above: past its grace, the certificate's is over as well.
        let bound = token.card_expires_on.filter(|_| desk.holds(RuleId::CardBody));
        match bound.map(|bound| grace(desk.table(), bound).map_or(bound, |grace| grace.until)) {
            Some(over) if day > over => after_grace(desk, found),
            _ => unknown_date(desk, token, found),
        }
        return;
    };
    found.full_until = Some(last);
    found.usable_until = Some(last);
    let grace = grace(desk.table(), last);
    if let Some(grace) = grace {
        found.usable_until = Some(grace.until);
    }
    if not_yet(desk, token, found) {
        return;
    }
    if day <= last {
        if desk.holds(RuleId::CardValid) {
            desk.reasons.insert(Reason::WithinDates);
        } else {
            desk.reasons.insert(Reason::NoRule);
            found.unruled = true;
        }
        return;
    }
    desk.steps.insert(Step::Renew);
    desk.advise(Advice::InsuranceStays, RuleId::InsuranceStays);
    desk.advise(Advice::MynaportalNoLogin, RuleId::MynaportalNoGrace);
    let Some(grace) = grace else {
        desk.reasons.insert(Reason::ExpiredWithoutGrace);
        after_grace(desk, found);
        return;
    };
    desk.rule_of(RuleId::CardGrace, last);
    if day > grace.until {
        desk.reasons.insert(Reason::GraceOver);
        after_grace(desk, found);
        return;
    }
    desk.reasons.insert(Reason::InGrace);
    in_grace(desk, found);
    if let Some(short) = grace.short_form_until
        && day > short
    {
        desk.rule_of(RuleId::CardGraceShort, last);
        desk.reasons.insert(Reason::ReadingsDiffer);
        found.other_until = Some(short);
    }
}

fn in_grace(desk: &mut Desk<'_>, found: &mut Findings) {
    found.limited = true;
    if let Some(Value::Provides(scope)) = desk.rule(RuleId::CardGraceScope).map(|rule| rule.value) {
        found.scope = scope;
    }
    desk.propose(Step::PressNext, RuleId::ReaderGrace);
    desk.advise(Advice::LimitAmountUnknown, RuleId::CardGraceLimitAmount);
    desk.advise(Advice::CertificateIsSent, RuleId::CertificateSent);
}

fn after_grace(desk: &mut Desk<'_>, found: &mut Findings) {
    found.out_of_use = true;
    refuse(desk, RuleId::CardAfterGrace, &mut found.presumed_refused, &mut found.unruled);
    desk.advise(Advice::RegistrationEnds, RuleId::CardAfterGrace);
    desk.advise(Advice::CertificateIsSent, RuleId::CertificateSent);
    desk.advise(Advice::InsuranceStays, RuleId::InsuranceStays);
    desk.steps.insert(Step::Renew);
    desk.propose(Step::RegisterAgain, RuleId::CardAfterGrace);
    desk.steps.insert(Step::AskInsurer);
}

fn unknown_date(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) {
    if not_yet(desk, token, found) {
        return;
    }
    desk.reasons.insert(Reason::DateUnknown);
    desk.steps.insert(Step::EnterDate);
    found.date_unknown = true;
}

fn phone(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) {
    let day = desk.visit.day;
    if !desk.holds(RuleId::PhoneStart) {
        desk.reasons.insert(Reason::PhonesNotYet);
        (found.presumed_refused, found.out_of_use) = (true, true);
        return;
    }
    desk.advise(Advice::PatientOperates, RuleId::PhonePatientOperates);
    let here = match desk.visit.phones {
        Phones::NotSupported => false,
        Phones::Since(first) => first <= day,
        Phones::Supported | Phones::Unknown => true,
    };
    if !here {
        desk.reasons.insert(Reason::PhonesNotHere);
        desk.advice.insert(Advice::PhonesVoluntary);
        found.presumed_refused = true;
    }
    if desk.visit.first_use == FirstUse::Yes {
        desk.advise(Advice::BringCard, RuleId::PhoneFirstUse);
    }
    let Some(last) = last_day(desk, token, found) else {
        match token.card_expires_on {
            Some(card) if day > card => phone_expired(desk, card, found),
            _ => unknown_date(desk, token, found),
        }
        return;
    };
    if not_yet(desk, token, found) {
        return;
    }
    if day > last {
        phone_expired(desk, last, found);
    } else {
        desk.reasons.insert(Reason::WithinDates);
    }
    (found.full_until, found.usable_until) = (Some(last), Some(last));
}

fn phone_expired(desk: &mut Desk<'_>, last: Day, found: &mut Findings) {
    desk.reasons.insert(Reason::PhoneHasNoGrace);
    found.out_of_use = true;
    refuse(desk, RuleId::PhoneNoGrace, &mut found.presumed_refused, &mut found.unruled);
    (found.full_until, found.usable_until) = (Some(last), Some(last));
    desk.steps.insert(Step::Renew);
    desk.propose(Step::RenewPhone, RuleId::PhoneRenewal);
    desk.advise(Advice::InsuranceStays, RuleId::InsuranceStays);
    // The phone's certificate ends with the card's, so the card's own grace is reckoned from the same day.
    if let Some(grace) = grace(desk.table(), last)
        && desk.visit.day <= grace.until
    {
        desk.rule_of(RuleId::CardGrace, last);
        desk.advice.insert(Advice::PhysicalCardMayServe);
        desk.steps.insert(Step::UsePhysicalCard);
        found.other_until = Some(grace.until);
    }
}

/// What the reader says outranks dates, and nothing that is known.
fn message(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) {
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
            after_revocation(desk);
        }
        ReaderMessage::Revoked => {
            desk.reasons.insert(Reason::ReaderRevoked);
            refuse(desk, RuleId::CardRevoked, &mut found.refused, &mut found.unruled);
            contradicted(desk, token, within);
            after_revocation(desk);
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
            if within || found.presumed_refused {
                desk.reasons.insert(Reason::ReaderContradictsDates);
            }
            (found.presumed_refused, found.out_of_use) = (false, false);
            // The reader has read the card and asked the centre: the issuer and the date are no longer open.
            (found.open, found.date_unknown) = (false, false);
            desk.steps.remove(Step::EnterDate);
            in_grace(desk, found);
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

fn reminder(desk: &mut Desk<'_>, found: &Findings) {
    let Some(last) = found.full_until else { return };
    let day = desk.visit.day;
    if day > last {
        return;
    }
    let Some(Value::Months(months)) = desk.today().rule(RuleId::RenewalReminder).map(|rule| rule.value) else {
        return;
    };
    if day > last.plus_months(-i32::from(months)) {
        desk.advise(Advice::RenewSoon, RuleId::RenewalReminder);
    }
}

/// The online answer by the card outranks what was presumed.
fn outrank(desk: &mut Desk<'_>, answer: &OnlineAnswer, found: &Findings, way: &mut Way) {
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

fn provide(desk: &mut Desk<'_>, online: Option<&OnlineAnswer>, found: &Findings, way: &mut Way) {
    match way.acceptance {
        Acceptance::Full => {
            way.provided.insert(Provision::Eligibility);
            match online {
                None => {
                    way.provided = way.provided.union(MEDICAL);
                    way.provided.insert(Provision::LimitAmount);
                }
                Some(answer) => {
                    way.provided = way.provided.union(answer.consents.given());
                    way.not_provided = answer.consents.refused().without(way.provided);
                }
            }
            desk.advise(Advice::ViewableForHours, RuleId::OnlineConsent);
        }
        Acceptance::EligibilityOnly => {
            way.provided = if found.limited { found.scope } else { Provision::set(&[Provision::Eligibility]) };
            way.not_provided = MEDICAL.without(way.provided);
        }
        _ => return,
    }
    match online.map(|answer| answer.limit_amount) {
        Some(LimitAmount::Present) => {
            way.provided.insert(Provision::LimitAmount);
            way.not_provided.remove(Provision::LimitAmount);
            desk.advice.remove(Advice::LimitAmountUnknown);
        }
        Some(LimitAmount::Absent) => {
            way.provided.remove(Provision::LimitAmount);
            way.not_provided.insert(Provision::LimitAmount);
        }
        _ => {}
    }
}
