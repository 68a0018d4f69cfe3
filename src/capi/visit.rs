//! A visit's facts from C, and the decision on them to C.

use super::anchors::uketsuke_anchors;
use super::args::{Out, borrow, day, day_number, day_or_unknown, handle, lock, out, out_struct, read, sized_structs};
use super::certificate::uketsuke_certificate;
use super::guard::{Failure, Outcome, guard};
use super::numbers_visit::*;
use super::rules::{rules_or_built_in, uketsuke_rules};
use super::status::{UKETSUKE_ERROR_CONTRADICTION, UKETSUKE_ERROR_INVALID_VALUE};
use super::types::{FromNumber, flag, word};
use super::uketsuke_status;
use crate::reception::{
    CertificateFacts, Consents, Contradiction, Decision, OnlineAnswer, PersonCheck, Phones, Token, Trusted, Unable,
    Visit, decide,
};
use crate::rules::Method;
use crate::{Numbered, Set};

/// One visit, as far as it is known. Set it to zero with `struct_size` (`uketsuke_visit_init` does it), then what is known:
/// 0 means *not known* everywhere. Plain data; nothing in it is owned.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_visit {
    /// `sizeof(uketsuke_visit)`.
    pub struct_size: u32,
    /// The day of the visit in Japan, YYYYMMDD. Required.
    pub day: i32,
    /// 1 when a card or phone was presented, whether or not it could be read; then the fields to `revocation` count.
    pub has_token: i32,
    /// What was presented: `UKETSUKE_TOKEN_KIND_...`.
    pub token_kind: i32,
    /// Which form of card it is, as staff see it: `UKETSUKE_CARD_FORM_...`.
    pub card_form: i32,
    /// The card's own last day as printed on it, for a phone that of the physical card behind it; YYYYMMDD or 0.
    pub card_expires_on: i32,
    /// 1 when the card was returned to the municipality (返納).
    pub card_returned: i32,
    /// Where the certificate's facts come from: `UKETSUKE_EVIDENCE_...`.
    pub certificate_evidence: i32,
    /// The certificate's first day; YYYYMMDD or 0.
    pub certificate_starts_on: i32,
    /// The certificate's last day; YYYYMMDD or 0. Often blank on the card's face.
    pub certificate_expires_on: i32,
    /// Who issued it: `UKETSUKE_HIERARCHY_...`.
    pub hierarchy: i32,
    /// Whether a pinned root issued it: `UKETSUKE_CHAIN_...`.
    pub chain: i32,
    /// What the certificate is for: `UKETSUKE_PURPOSE_...`.
    pub certificate_purpose: i32,
    /// Whether the token proved that it holds the key: `UKETSUKE_POSSESSION_...`.
    pub possession: i32,
    /// Whether it was revoked, which cannot be known offline: `UKETSUKE_REVOCATION_...`.
    pub revocation: i32,
    /// What the patient shows besides: a set, bit *n* for `UKETSUKE_PAPER_...` *n*.
    pub papers: u64,
    /// The last day of the 資格確認書; YYYYMMDD or 0.
    pub eligibility_certificate_until: i32,
    /// The last day of the legacy health insurance card; YYYYMMDD or 0.
    pub legacy_card_until: i32,
    /// The day on which the insurer changed: the legacy card ended the day before; YYYYMMDD or 0.
    pub insurer_changed_on: i32,
    /// What came of the check of the person: `UKETSUKE_PERSON_CHECK_...`.
    pub person_check: i32,
    /// The way in which it passed, with `UKETSUKE_PERSON_CHECK_PASSED`: `UKETSUKE_METHOD_...`.
    pub person_method: i32,
    /// Wrong PINs in a row, 0 to 255.
    pub pin_misses: i32,
    /// Failures of face recognition in a row, 0 to 255.
    pub face_misses: i32,
    /// Why neither face recognition nor the PIN can be used: `UKETSUKE_UNABLE_...`, or 0.
    pub unable: i32,
    /// What the facial-recognition card reader showed: `UKETSUKE_READER_MESSAGE_...`.
    pub reader_message: i32,
    /// 1 when the online eligibility verification answered; then the fields to `limit_amount` count.
    pub has_online: i32,
    /// 資格有効性: `UKETSUKE_ELIGIBILITY_...`.
    pub eligibility: i32,
    /// 照会区分: `UKETSUKE_ROUTE_...`.
    pub route: i32,
    /// Information to which the patient consented: a set, bit *n* for `UKETSUKE_PROVISION_...` *n*.
    pub consents_yes: u64,
    /// Information to which the patient did not consent.
    pub consents_no: u64,
    /// Information whose consent has run out.
    pub consents_expired: u64,
    /// Information for which consent could not be obtained (emergency).
    pub consents_unobtainable: u64,
    /// Whether the answer holds limit-amount information: `UKETSUKE_LIMIT_AMOUNT_...`.
    pub limit_amount: i32,
    /// Whether the institution reads phones: `UKETSUKE_PHONES_...`.
    pub phones: i32,
    /// The day since which it does, with `UKETSUKE_PHONES_SINCE`; YYYYMMDD.
    pub phones_since: i32,
    /// Whether this is the phone's first use at this institution: `UKETSUKE_FIRST_USE_...`.
    pub first_use: i32,
    /// What does not work at the institution: `UKETSUKE_EQUIPMENT_...`.
    pub equipment: i32,
    /// The patient's date of birth; YYYYMMDD or 0.
    pub born_on: i32,
    /// 1: accept J-LIS's test hierarchy. Never in production.
    pub accept_test: i32,
    /// 1: accept the simulator. Never in production.
    pub accept_simulated: i32,
}

/// What reception may do on the day of the visit, and why. Set `struct_size` before the call; the library fills in the
/// rest. Plain data; the zero value accepts nothing.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_decision {
    /// `sizeof(uketsuke_decision)`.
    pub struct_size: u32,
    /// What may be done: `UKETSUKE_ACCEPTANCE_...`.
    pub acceptance: i32,
    /// How sure it is: `UKETSUKE_STANDING_...`.
    pub standing: i32,
    /// Last day of full acceptance; YYYYMMDD or 0. May lie in the past.
    pub full_until: i32,
    /// Last day of any acceptance, grace included; YYYYMMDD or 0. May lie in the past.
    pub usable_until: i32,
    /// For a phone: the last day on which the physical card may still be in its own grace. For a card on a day where the
    /// two readings of the grace differ: the last day by the short reading. YYYYMMDD or 0.
    pub other_until: i32,
    /// The day on which the rules were last compared with their sources; YYYYMMDD.
    pub rules_as_of: i32,
    /// The token's last usable day by its dates, grace included, whatever the decision rests on; YYYYMMDD or 0.
    pub grace_until: i32,
    /// Why: a set, bit *n* for `UKETSUKE_REASON_...` *n*.
    pub reasons: u64,
    /// What else to know: a set, bit *n* for `UKETSUKE_ADVICE_...` *n*.
    pub advice: u64,
    /// What to do next: a set, bit *n* for `UKETSUKE_NEXT_STEP_...` *n*. The order of doing is that of the constants.
    pub next_steps: u64,
    /// What the institution receives: a set, bit *n* for `UKETSUKE_PROVISION_...` *n*.
    pub provided: u64,
    /// What it does not receive. What stands in neither set is not known.
    pub not_provided: u64,
    /// The rules that the decision rests on: a set, bit *n* for `UKETSUKE_RULE_...` *n*.
    pub basis: u64,
}

sized_structs!(uketsuke_visit, uketsuke_decision);

const INVALID: Failure = Failure(UKETSUKE_ERROR_INVALID_VALUE);
const CONTRADICTION: Failure = Failure(UKETSUKE_ERROR_CONTRADICTION);

/// The visit of Rust.
pub(super) fn visit(from: &uketsuke_visit) -> Result<Visit, Failure> {
    let mut visit = Visit::on(day(from.day)?);
    fill(from, &mut visit)?;
    Ok(visit)
}

/// Puts everything but the day into a visit, in place: a visit is large, and moving it costs more than reading it.
fn fill(from: &uketsuke_visit, visit: &mut Visit) -> Outcome {
    if flag(from.has_token)? {
        fill_token(from, visit.token.insert(Token::new(FromNumber::from_number(from.token_kind)?)))?;
    }
    visit.papers = set(from.papers)?;
    visit.eligibility_certificate.valid_until = day_or_unknown(from.eligibility_certificate_until)?;
    visit.legacy_card.valid_until = day_or_unknown(from.legacy_card_until)?;
    visit.legacy_card.insurer_changed_on = day_or_unknown(from.insurer_changed_on)?;
    visit.person.check = match from.person_check {
        UKETSUKE_PERSON_CHECK_NOT_DONE => PersonCheck::NotDone,
        UKETSUKE_PERSON_CHECK_PASSED => PersonCheck::Passed(word::<Method>(from.person_method)?),
        UKETSUKE_PERSON_CHECK_FAILED => PersonCheck::Failed,
        _ => return Err(INVALID),
    };
    visit.person.pin_misses = u8::try_from(from.pin_misses).map_err(|_| INVALID)?;
    visit.person.face_misses = u8::try_from(from.face_misses).map_err(|_| INVALID)?;
    visit.person.unable = if from.unable == 0 { None } else { Some(word::<Unable>(from.unable)?) };
    visit.message = FromNumber::from_number(from.reader_message)?;
    if flag(from.has_online)? {
        fill_online(from, visit.online.insert(OnlineAnswer::default()))?;
    }
    visit.phones = match from.phones {
        UKETSUKE_PHONES_UNKNOWN => Phones::Unknown,
        UKETSUKE_PHONES_NOT_SUPPORTED => Phones::NotSupported,
        UKETSUKE_PHONES_SUPPORTED => Phones::Supported,
        UKETSUKE_PHONES_SINCE => Phones::Since(day(from.phones_since)?),
        _ => return Err(INVALID),
    };
    visit.first_use = FromNumber::from_number(from.first_use)?;
    visit.trouble = FromNumber::from_number(from.equipment)?;
    visit.born_on = day_or_unknown(from.born_on)?;
    visit.trusted = Trusted { test: flag(from.accept_test)?, simulated: flag(from.accept_simulated)? };
    Ok(())
}

fn fill_token(from: &uketsuke_visit, token: &mut Token) -> Outcome {
    token.form = FromNumber::from_number(from.card_form)?;
    token.card_expires_on = day_or_unknown(from.card_expires_on)?;
    token.card_returned = flag(from.card_returned)?;
    let facts = &mut token.certificate;
    facts.evidence = FromNumber::from_number(from.certificate_evidence)?;
    facts.starts_on = day_or_unknown(from.certificate_starts_on)?;
    facts.expires_on = day_or_unknown(from.certificate_expires_on)?;
    facts.hierarchy = FromNumber::from_number(from.hierarchy)?;
    facts.chain = FromNumber::from_number(from.chain)?;
    facts.purpose = FromNumber::from_number(from.certificate_purpose)?;
    facts.possession = FromNumber::from_number(from.possession)?;
    facts.revocation = FromNumber::from_number(from.revocation)?;
    Ok(())
}

fn fill_online(from: &uketsuke_visit, online: &mut OnlineAnswer) -> Outcome {
    let (yes, no) = (set(from.consents_yes)?, set(from.consents_no)?);
    let (expired, unobtainable) = (set(from.consents_expired)?, set(from.consents_unobtainable)?);
    // Two things may not be said of one kind.
    online.consents = Consents::from_sets(yes, no, expired, unobtainable).ok_or(INVALID)?;
    online.eligibility = FromNumber::from_number(from.eligibility)?;
    online.route = FromNumber::from_number(from.route)?;
    online.limit_amount = FromNumber::from_number(from.limit_amount)?;
    Ok(())
}

/// The online answer's fields of a visit in C.
#[cfg(feature = "terminal")]
pub(super) fn put_online(online: &OnlineAnswer, to: &mut uketsuke_visit) {
    use crate::reception::Consent;
    use crate::rules::Provision;
    let said = |wanted| {
        let kinds = Provision::ALL.iter().copied().filter(|kind| online.consents.get(*kind) == wanted);
        kinds.collect::<Set<Provision>>().bits()
    };
    to.has_online = 1;
    to.eligibility = online.eligibility as i32;
    to.route = online.route as i32;
    to.consents_yes = said(Consent::Yes);
    to.consents_no = said(Consent::No);
    to.consents_expired = said(Consent::Expired);
    to.consents_unobtainable = said(Consent::Unobtainable);
    to.limit_amount = online.limit_amount as i32;
}

/// A set of words; a bit without a word is refused.
fn set<T: Numbered>(bits: u64) -> Result<Set<T>, Failure> {
    let set = Set::from_bits(bits);
    if set.without(T::EVERY).is_empty() { Ok(set) } else { Err(INVALID) }
}

/// The decision on a visit from C.
pub(super) fn decided(from: &uketsuke_visit, rules: &crate::rules::Table) -> Result<(Visit, Decision), Failure> {
    let visit = visit(from)?;
    let decision = decide(&visit, rules).map_err(|_: Contradiction| CONTRADICTION)?;
    Ok((visit, decision))
}

/// Sets a visit to *nothing known* on the day `day` (YYYYMMDD).
///
/// `visit` points to at least `struct_size` bytes; pass `sizeof(uketsuke_visit)`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_init(
    visit: *mut uketsuke_visit,
    struct_size: u32,
    day: i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        if struct_size as usize != core::mem::size_of::<uketsuke_visit>() {
            return Err(Failure(super::status::UKETSUKE_ERROR_STRUCT_SIZE));
        }
        let nothing = <uketsuke_visit as super::args::SizedStruct>::nothing();
        let place = out(visit, nothing)?;
        super::args::day(day)?;
        place.set(uketsuke_visit { day, ..nothing });
        Ok(())
    })
}

/// Puts a token that was read into a visit: its kind (`UKETSUKE_TOKEN_KIND_...`), its certificate and what the roots say of
/// it, and whether it proved that it holds the key (`UKETSUKE_POSSESSION_...`). `certificate` and `anchors` may both be
/// NULL when no certificate could be read. Other fields of the visit stay.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_set_token(
    visit: *mut uketsuke_visit,
    token_kind: i32,
    certificate: *const uketsuke_certificate,
    anchors: *const uketsuke_anchors,
    possession: i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let mut filled = read(visit.cast_const())?;
        let kind = crate::TokenKind::from_number(token_kind)?;
        let possession = crate::certificate::Possession::from_number(possession)?;
        let facts = if certificate.is_null() && anchors.is_null() {
            CertificateFacts::default()
        } else {
            let certificate = &handle(certificate)?.certificate;
            let report = lock(&handle(anchors)?.content)?.check(certificate);
            CertificateFacts::read(certificate, &report, possession)
        };
        filled.has_token = 1;
        filled.token_kind = kind as i32;
        filled.certificate_evidence = facts.evidence as i32;
        filled.certificate_starts_on = day_number(facts.starts_on);
        filled.certificate_expires_on = day_number(facts.expires_on);
        filled.hierarchy = facts.hierarchy as i32;
        filled.chain = facts.chain as i32;
        filled.certificate_purpose = facts.purpose as i32;
        filled.possession = facts.possession as i32;
        out(visit, filled)?;
        Ok(())
    })
}

/// Whether two facts of one source contradict each other: `UKETSUKE_ERROR_CONTRADICTION`, and `*one` and `*other` are
/// `UKETSUKE_FACT_...` numbers (else 0). Other errors: a number in the visit is none that is listed
/// (`UKETSUKE_ERROR_INVALID_VALUE`), a day that does not exist (`UKETSUKE_ERROR_NOT_A_DAY`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_check(
    visit: *const uketsuke_visit,
    one: *mut i32,
    other: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (one, other) = (out(one, 0), out(other, 0));
        let (one, other) = (one?, other?);
        self::visit(&read(visit)?)?.check().map_err(|contradiction| {
            one.set(contradiction.one.number().into());
            other.set(contradiction.other.number().into());
            CONTRADICTION
        })
    })
}

/// Decides what reception may do. A refused token is no error: see `decision->acceptance`. `rules`: NULL for those of this
/// release. Reads no clock: the day is the visit's. Errors: as `uketsuke_visit_check`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decide(
    visit: *const uketsuke_visit,
    rules: *const uketsuke_rules,
    decision: *mut uketsuke_decision,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place: Out<uketsuke_decision> = out_struct(decision)?;
        let from = borrow(visit)?;
        let mut visit = Visit::on(day(from.day)?);
        fill(from, &mut visit)?;
        match decide(&visit, rules_or_built_in(rules)) {
            Ok(decided) => {
                place.set(decision_for_c(&decided));
                Ok(())
            }
            Err(Contradiction { .. }) => Err(CONTRADICTION),
        }
    })
}

fn decision_for_c(from: &Decision) -> uketsuke_decision {
    uketsuke_decision {
        struct_size: core::mem::size_of::<uketsuke_decision>() as u32,
        acceptance: from.acceptance as i32,
        standing: from.standing as i32,
        full_until: day_number(from.full_until),
        usable_until: day_number(from.usable_until),
        other_until: day_number(from.other_until),
        rules_as_of: day_number(from.rules_as_of),
        grace_until: day_number(from.grace_until),
        reasons: from.reasons.bits(),
        advice: from.advice.bits(),
        next_steps: from.next_steps.bits(),
        provided: from.provided.bits(),
        not_provided: from.not_provided.bits(),
        basis: from.basis.bits(),
    }
}
