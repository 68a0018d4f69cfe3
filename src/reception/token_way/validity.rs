//! Validity by the dates: the card with its grace, the phone without.

use super::super::desk::Desk;
use super::super::{Advice, FirstUse, Phones, Reason, Step, Token};
use super::{Findings, refuse};
use crate::Day;
use crate::rules::{Grace, Value, grace};
use crate::vocabulary::RuleId;

/// A card: valid through its certificate's last day, and then in its grace.
pub(super) fn card(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) {
    let day = desk.visit.day;
    let Some(expires) = token.certificate.expires_on else { return card_without_date(desk, token, found) };
    let last = last_day(desk, token, expires, found);
    let grace = grace(desk.table(), last);
    found.full_until = Some(last);
    found.grace_until = Some(grace.map_or(last, |grace| grace.until));
    found.usable_until = found.grace_until;
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
    let is_over = |grace: Option<Grace>| grace.is_none_or(|grace| day > grace.until);
    if is_over(grace) {
        // Over by the date on the card's face and not by the certificate's: which of them is wrong decides. An expired
        // card gives no more than its grace, either way.
        if last < expires && (day <= expires || !is_over(self::grace(desk.table(), expires))) {
            in_grace(desk, found);
            return unknown_date(desk, found);
        }
        return over(desk, grace, last, found);
    }
    desk.rule_of(RuleId::CardGrace, last);
    desk.reasons.insert(Reason::InGrace);
    in_grace(desk, found);
    if let Some(short) = grace.and_then(|grace| grace.short_form_until)
        && day > short
    {
        desk.rule_of(RuleId::CardGraceShort, last);
        desk.reasons.insert(Reason::ReadingsDiffer);
        found.other_until = Some(short);
    }
}

/// The certificate's last day, or the card's where that is printed as earlier. A certificate never outlives its card,
/// so one of the two dates is wrong then.
fn last_day(desk: &mut Desk<'_>, token: &Token, expires: Day, found: &mut Findings) -> Day {
    let Some(card) = token.card_expires_on.filter(|card| *card < expires) else { return expires };
    desk.reasons.insert(Reason::CardEndsFirst);
    if desk.holds(RuleId::CardBody) {
        return card;
    }
    desk.reasons.insert(Reason::NoRule);
    found.unruled = true;
    expires
}

/// The printed date bounds the certificate's from above: when it has passed, the certificate has expired, too.
fn card_without_date(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) {
    let day = desk.visit.day;
    if not_yet(desk, token, found) {
        return;
    }
    let Some(bound) = token.card_expires_on.filter(|card| *card < day) else { return unknown_date(desk, found) };
    if !desk.holds(RuleId::CardBody) {
        desk.reasons.insert(Reason::NoRule);
        found.unruled = true;
        return unknown_date(desk, found);
    }
    let grace = grace(desk.table(), bound);
    found.grace_until = Some(grace.map_or(bound, |grace| grace.until));
    if found.grace_until < Some(day) {
        return over(desk, grace, bound, found);
    }
    in_grace(desk, found);
    unknown_date(desk, found);
}

/// What an expired certificate gives while its grace lasts.
pub(super) fn in_grace(desk: &mut Desk<'_>, found: &mut Findings) {
    found.limited = true;
    if let Some(Value::Provides(scope)) = desk.rule(RuleId::CardGraceScope).map(|rule| rule.value) {
        found.scope = scope;
    }
    expired(desk);
    desk.propose(Step::PressNext, RuleId::ReaderGrace);
    desk.advise(Advice::LimitAmountUnknown, RuleId::CardGraceLimitAmount);
}

/// Beyond the grace, or expired without one.
fn over(desk: &mut Desk<'_>, grace: Option<Grace>, last: Day, found: &mut Findings) {
    found.out_of_use = true;
    refuse(desk, RuleId::CardAfterGrace, &mut found.presumed_refused, &mut found.unruled);
    expired(desk);
    desk.steps.insert(Step::AskInsurer);
    if grace.is_none() {
        desk.reasons.insert(Reason::ExpiredWithoutGrace);
        return;
    }
    desk.rule_of(RuleId::CardGrace, last);
    desk.reasons.insert(Reason::GraceOver);
    desk.advise(Advice::RegistrationEnds, RuleId::CardAfterGrace);
    desk.propose(Step::RegisterAgain, RuleId::CardAfterGrace);
}

fn expired(desk: &mut Desk<'_>) {
    desk.steps.insert(Step::Renew);
    desk.advise(Advice::InsuranceStays, RuleId::InsuranceStays);
    desk.advise(Advice::MynaportalNoLogin, RuleId::MynaportalNoGrace);
    desk.advise(Advice::CertificateIsSent, RuleId::CertificateSent);
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

fn unknown_date(desk: &mut Desk<'_>, found: &mut Findings) {
    desk.reasons.insert(Reason::DateUnknown);
    desk.steps.insert(Step::EnterDate);
    found.date_unknown = true;
}

/// A phone: from the phones' start, where the institution reads them, and without any grace.
pub(super) fn phone(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) {
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
    if not_yet(desk, token, found) {
        return;
    }
    let Some(expires) = token.certificate.expires_on else {
        return match token.card_expires_on {
            Some(card) if day > card => phone_expired(desk, token, card, found),
            _ => unknown_date(desk, found),
        };
    };
    let last = last_day(desk, token, expires, found);
    if day > last {
        phone_expired(desk, token, last, found);
    } else {
        desk.reasons.insert(Reason::WithinDates);
    }
    (found.full_until, found.usable_until, found.grace_until) = (Some(last), Some(last), Some(last));
}

fn phone_expired(desk: &mut Desk<'_>, token: &Token, last: Day, found: &mut Findings) {
    desk.reasons.insert(Reason::PhoneHasNoGrace);
    found.out_of_use = true;
    refuse(desk, RuleId::PhoneNoGrace, &mut found.presumed_refused, &mut found.unruled);
    (found.full_until, found.usable_until, found.grace_until) = (Some(last), Some(last), Some(last));
    desk.steps.insert(Step::Renew);
    desk.propose(Step::RenewPhone, RuleId::PhoneRenewal);
    desk.advise(Advice::InsuranceStays, RuleId::InsuranceStays);
    // The phone's certificate ends with the card's, so the card's own grace is reckoned from the same day.
    if let Some(grace) = grace(desk.table(), last)
        && desk.visit.day <= grace.until
        && !token.card_returned
    {
        desk.rule_of(RuleId::CardGrace, last);
        desk.advice.insert(Advice::PhysicalCardMayServe);
        desk.steps.insert(Step::UsePhysicalCard);
        found.other_until = Some(grace.until);
    }
}
