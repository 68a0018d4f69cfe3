//! The card or phone: facts → findings. Whether it is genuine, its dates, what the reader said, the person, the site.

use super::judge::Judge;
use super::person;
use super::visit::Token;
use super::way::{KNOWN_REFUSALS, Way};
use crate::Day;
use crate::rules::{Grace, grace};
use crate::vocabulary::{
    By, Chain, Discovery, Evidence, Finding, Hierarchy, Outage, Possession, ReaderMessage, Revocation, RuleId,
    TokenKind, VisualCheckReason,
};

/// Everything that is found about a card or phone before the answer speaks.
pub(super) fn judge(judge: &Judge<'_>, token: &Token, by: By) -> Way {
    let mut way = Way::new(by);
    nature(judge, token, &mut way);
    revocation(judge, token, &mut way);
    if token.kind.is_phone() {
        phone_dates(judge, token, &mut way);
    } else {
        card_dates(judge, token, &mut way);
    }
    message(judge, token, &mut way);
    person::judge(judge, token, &mut way);
    site(judge, &mut way);
    if judge.visit.patient.registered == Some(false) {
        judge.raise(&mut way, Finding::NotRegistered);
    }
    let facts = &token.certificate;
    way.proved = facts.possession == Possession::Proved && facts.chain == Chain::Verified;
    way
}

/// Who issued the certificate, what it is for, and whether the token holds its key.
fn nature(judge: &Judge<'_>, token: &Token, way: &mut Way) {
    let facts = &token.certificate;
    if facts.chain == Chain::Failed {
        judge.raise(way, Finding::ChainFailed);
    }
    if facts.purpose.is_refused() {
        judge.raise(way, Finding::NotForAuthentication);
    }
    if facts.possession == Possession::Failed {
        judge.raise(way, Finding::PossessionFailed);
    }
    match facts.hierarchy {
        Hierarchy::Test if facts.accepted => judge.raise(way, Finding::TestAccepted),
        // Of an unverified certificate the hierarchy is no more than what its issuer's name claims.
        Hierarchy::Test if facts.chain == Chain::Unverified => judge.raise(way, Finding::TestHierarchyClaimed),
        Hierarchy::Test => judge.raise(way, Finding::TestHierarchy),
        Hierarchy::Other => judge.raise(way, Finding::AddedRootAccepted),
        Hierarchy::Production | Hierarchy::Unknown => {}
    }
    match token.discovery {
        Discovery::OtherCard => judge.raise(way, Finding::OtherCardFound),
        Discovery::NoCertificate => judge.raise(way, Finding::NoCertificate),
        Discovery::Unknown if token.kind == TokenKind::Unknown => judge.raise(way, Finding::TokenUnknown),
        Discovery::Unknown => {}
    }
    let nothing_read = facts.expires_on.is_none() && facts.chain == Chain::Unverified;
    if nothing_read {
        if token.discovery == Discovery::Unknown {
            judge.raise(way, Finding::CertificateNotRead);
        }
    } else if facts.evidence == Evidence::Read && facts.chain == Chain::Unverified {
        judge.raise(way, Finding::ChainUnverified);
    }
}

fn revocation(judge: &Judge<'_>, token: &Token, way: &mut Way) {
    match token.certificate.revocation {
        _ if token.returned => judge.raise(way, Finding::Returned),
        Revocation::Revoked => judge.raise(way, Finding::Revoked),
        Revocation::Suspended => judge.raise(way, Finding::Suspended),
        Revocation::Good | Revocation::Unknown => {}
    }
}

/// A card: valid through its certificate's last day, and then in its grace.
fn card_dates(judge: &Judge<'_>, token: &Token, way: &mut Way) {
    let day = judge.day();
    let Some(expires) = token.certificate.expires_on else { return card_without_date(judge, token, way) };
    let last = last_day(judge, token, expires, way);
    let its_grace = grace(judge.table, last);
    way.full_until = Some(last);
    way.grace_until = Some(its_grace.map_or(last, |grace| grace.until));
    way.usable_until = way.grace_until;
    if not_yet(judge, token, way) {
        if day > last {
            // The card's day has passed before its certificate begins: no source says which of the two is wrong, and how
            // long an answer that outranks them holds.
            (way.full_until, way.grace_until, way.usable_until) = (None, None, None);
        }
        return;
    }
    if day <= last {
        return judge.raise(way, Finding::WithinDates);
    }
    let is_over = |grace: Option<Grace>| grace.is_none_or(|grace| day > grace.until);
    if is_over(its_grace) {
        // Over by the date on the card's face and not by the certificate's: which of them is wrong decides. An expired
        // card gives no more than its grace, either way.
        if last < expires && (day <= expires || !is_over(grace(judge.table, expires))) {
            judge.raise(way, Finding::PrintedDatePassed);
            return judge.raise(way, Finding::DateUnknown);
        }
        return over(judge, its_grace, way);
    }
    judge.raise(way, Finding::InGrace);
    if let Some(short) = its_grace.and_then(|grace| grace.short_form_until)
        && day > short
    {
        judge.raise(way, Finding::ReadingsDiffer);
        way.short_reading_until = Some(short);
    }
}

/// The certificate's last day, or the card's where that is printed as earlier. A certificate never outlives its card,
/// so one of the two dates is wrong then.
fn last_day(judge: &Judge<'_>, token: &Token, expires: Day, way: &mut Way) -> Day {
    let Some(printed) = token.printed_until.filter(|printed| *printed < expires) else { return expires };
    way.found.insert(Finding::CardEndsFirst);
    if judge.holds(RuleId::CardBody) {
        return printed;
    }
    way.found.insert(Finding::NoRule);
    expires
}

/// The printed date bounds the certificate's from above: when it has passed, the certificate has expired, too.
fn card_without_date(judge: &Judge<'_>, token: &Token, way: &mut Way) {
    if not_yet(judge, token, way) {
        return;
    }
    match token.discovery {
        Discovery::Unknown => printed_date(judge, token, way),
        // It has no certificate whose day could be unknown; the card itself may still have expired.
        Discovery::NoCertificate => {
            let grace = token.printed_until.map(|printed| (printed, grace(judge.table, printed)));
            if let Some((printed, grace)) = grace
                && judge.holds(RuleId::CardBody)
                && judge.day() > grace.map_or(printed, |grace| grace.until)
            {
                over(judge, grace, way);
            }
        }
        Discovery::OtherCard => {}
    }
}

fn printed_date(judge: &Judge<'_>, token: &Token, way: &mut Way) {
    let day = judge.day();
    let Some(bound) = token.printed_until.filter(|printed| *printed < day) else {
        return judge.raise(way, Finding::DateUnknown);
    };
    if !judge.holds(RuleId::CardBody) {
        way.found.insert(Finding::NoRule);
        return judge.raise(way, Finding::DateUnknown);
    }
    let grace = grace(judge.table, bound);
    way.grace_until = Some(grace.map_or(bound, |grace| grace.until));
    if way.grace_until < Some(day) {
        return over(judge, grace, way);
    }
    judge.raise(way, Finding::PrintedDatePassed);
    judge.raise(way, Finding::DateUnknown);
}

/// Beyond the grace, or expired without one.
fn over(judge: &Judge<'_>, grace: Option<Grace>, way: &mut Way) {
    judge.raise(way, if grace.is_some() { Finding::GraceOver } else { Finding::ExpiredWithoutGrace });
}

fn not_yet(judge: &Judge<'_>, token: &Token, way: &mut Way) -> bool {
    // The dates of a My Number Card say nothing of a card of another kind.
    let mine = token.discovery != Discovery::OtherCard;
    let early = mine && token.certificate.starts_on.is_some_and(|starts| judge.day() < starts);
    if early {
        judge.raise(way, Finding::NotYetValid);
    }
    early
}

/// A phone: from the phones' start, where the institution reads them, and without any grace.
fn phone_dates(judge: &Judge<'_>, token: &Token, way: &mut Way) {
    let day = judge.day();
    // Under-15s have no certificate on a phone, whoever's it is; and a child's guardian has only their own.
    let patient = judge.visit.patient;
    if judge.is_under(15) || patient.born_on.is_none() && patient.child_phone == Some(false) {
        judge.raise(way, Finding::PhoneOfAnotherPerson);
    }
    if !judge.holds(RuleId::PhoneStart) {
        return judge.raise(way, Finding::PhonesNotYet);
    }
    if judge.visit.site.reads_phones_on(day) == Some(false) {
        judge.raise(way, Finding::PhonesNotHere);
    }
    if not_yet(judge, token, way) {
        return;
    }
    let Some(expires) = token.certificate.expires_on else {
        return match token.printed_until {
            Some(card) if day > card && token.discovery != Discovery::OtherCard => {
                phone_expired(judge, token, card, way);
            }
            _ => judge.raise(way, Finding::DateUnknown),
        };
    };
    let last = last_day(judge, token, expires, way);
    (way.full_until, way.usable_until, way.grace_until) = (Some(last), Some(last), Some(last));
    if day > last {
        phone_expired(judge, token, last, way);
    } else {
        way.found.insert(Finding::WithinDates);
    }
}

fn phone_expired(judge: &Judge<'_>, token: &Token, last: Day, way: &mut Way) {
    judge.raise(way, Finding::PhoneHasNoGrace);
    (way.full_until, way.usable_until, way.grace_until) = (Some(last), Some(last), Some(last));
    // The phone's certificate ends with the card's, so the card's own grace is computed from the same day.
    way.phone_card_grace_until =
        grace(judge.table, last).map(|grace| grace.until).filter(|until| judge.day() <= *until && !token.returned);
}

/// What the reader says outranks dates, and nothing that is known.
fn message(judge: &Judge<'_>, token: &Token, way: &mut Way) {
    match judge.visit.message {
        _ if !is_told_about(judge, way.by) => {}
        ReaderMessage::Unknown => {}
        ReaderMessage::NotRecognised => judge.raise(way, Finding::ReaderNotRecognised),
        ReaderMessage::NotMyNumberCard => judge.raise(way, Finding::ReaderNotMyNumberCard),
        ReaderMessage::Other => judge.raise(way, Finding::ReaderOther),
        ReaderMessage::RevokedOrExpired => refused_by_reader(judge, token, Finding::ReaderRevokedOrExpired, way),
        ReaderMessage::Revoked => refused_by_reader(judge, token, Finding::ReaderRevoked, way),
        ReaderMessage::EligibilityOnly => eligibility_only(judge, token, way),
    }
}

/// Whether the reader's message is about a token. Of two it is about the one that was presented first; the second is the
/// way out. The message of the grace period is about whichever of them is a card, and contradicts the other.
fn is_told_about(judge: &Judge<'_>, by: By) -> bool {
    by != By::OtherToken || judge.visit.message == ReaderMessage::EligibilityOnly
}

fn refused_by_reader(judge: &Judge<'_>, token: &Token, finding: Finding, way: &mut Way) {
    judge.raise(way, finding);
    if way.has(Finding::WithinDates) {
        way.found.insert(Finding::ReaderContradictsDates);
        way.contradictions.add(finding, Finding::WithinDates);
    }
    if token.certificate.revocation == Revocation::Good {
        way.found.insert(Finding::RevocationContradicts);
    }
}

fn eligibility_only(judge: &Judge<'_>, token: &Token, way: &mut Way) {
    if !judge.holds(RuleId::ReaderGrace) {
        way.found.insert(Finding::NoRule);
        return;
    }
    if token.kind.is_phone() {
        return judge.raise(way, Finding::ReaderNotForPhone);
    }
    judge.raise(way, Finding::ReaderEligibilityOnly);
    if way.live().meets(KNOWN_REFUSALS) {
        // Known to be revoked or returned, and taken by the reader: which of them is right decides.
        way.found.insert(Finding::RevocationContradicts);
        way.contradict_known(Finding::ReaderEligibilityOnly);
    }
    way.silence_dates(Finding::ReaderEligibilityOnly);
    if way.has(Finding::WithinDates) {
        way.contradictions.add(Finding::ReaderEligibilityOnly, Finding::WithinDates);
    }
    if !way.contradictions.is_empty() {
        way.found.insert(Finding::ReaderContradictsDates);
        (way.full_until, way.usable_until, way.short_reading_until) = (None, None, None);
    }
}

/// What does not work. Trouble that stops only face recognition and the PIN leads to visual confirmation at the reader:
/// only a reader that reads nothing is down.
pub(super) fn site(judge: &Judge<'_>, way: &mut Way) {
    match judge.visit.site.outage {
        Outage::Unknown => {}
        Outage::Reader if judge.visit.person.unable == Some(VisualCheckReason::Machine) => {}
        Outage::Reader => judge.raise(way, Finding::ReaderDown),
        Outage::System => judge.raise(way, Finding::SystemDown),
        Outage::Disaster => judge.raise(way, Finding::Disaster),
    }
}
