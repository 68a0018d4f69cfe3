//! Validity and renewal, reckoned by the rules.

use super::args::{Out, day, day_number, day_or_unknown, out, read, sized_structs};
use super::guard::{Failure, Outcome, guard};
use super::rules::{rules_or_built_in, uketsuke_rules};
use super::status::UKETSUKE_ERROR_ABSENT;
use super::uketsuke_status;
use crate::rules::renewal;

/// For a card or certificate whose last day is `expires_on`: `*opens_on`, the first day on which it can be renewed, and
/// `*reminds_on`, the first day on which the reader reminds of it; 0 where the table has no rule. `rules`: NULL for those
/// of this release.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_renewal(
    rules: *const uketsuke_rules,
    expires_on: i32,
    opens_on: *mut i32,
    reminds_on: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (opens, reminds) = (out(opens_on, 0), out(reminds_on, 0));
        let (opens, reminds) = (opens?, reminds?);
        let (table, expires_on) = (rules_or_built_in(rules), day(expires_on)?);
        opens.set(day_number(renewal::window_opens_on(table, expires_on)));
        reminds.set(day_number(renewal::reminder_starts_on(table, expires_on)));
        Ok(())
    })
}

/// What the rules ask about a holder to reckon a last day. Set `struct_size`.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_holder {
    /// `sizeof(uketsuke_holder)`.
    pub struct_size: u32,
    /// Date of birth; YYYYMMDD.
    pub born_on: i32,
    /// The last day of stay of a foreign resident with a limited stay; YYYYMMDD, 0 for everyone else.
    pub stays_until: i32,
    /// The day of issue; YYYYMMDD.
    pub issued_on: i32,
    /// For a card: the day on which it was applied for; YYYYMMDD.
    pub applied_on: i32,
    /// For a certificate: the card's last day; YYYYMMDD.
    pub card_expires_on: i32,
    /// For a certificate that replaces one: that one's last day; YYYYMMDD or 0.
    pub replaces: i32,
}

sized_structs!(uketsuke_holder);

/// Reckons the last day of a card: `*on`, and `*or_on` when it is one of two days (a birthday on 29 February), else 0. The
/// printed date decides. `UKETSUKE_ERROR_ABSENT` when the table has no rule. `rules`: NULL for those of this release.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_renewal_card_expires_on(
    rules: *const uketsuke_rules,
    holder: *const uketsuke_holder,
    on: *mut i32,
    or_on: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (on, or_on) = (out(on, 0), out(or_on, 0));
        let (on, or_on) = (on?, or_on?);
        let asked = read(holder)?;
        let (applied, issued) = (day(asked.applied_on)?, day(asked.issued_on)?);
        let expiry = renewal::card_expires_on(rules_or_built_in(rules), &rust_holder(&asked)?, applied, issued);
        put_expiry(expiry, on, or_on)
    })
}

/// Reckons the last day of a certificate, as `uketsuke_renewal_card_expires_on` does that of a card.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_renewal_certificate_expires_on(
    rules: *const uketsuke_rules,
    holder: *const uketsuke_holder,
    on: *mut i32,
    or_on: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (on, or_on) = (out(on, 0), out(or_on, 0));
        let (on, or_on) = (on?, or_on?);
        let asked = read(holder)?;
        let (issued, card) = (day(asked.issued_on)?, day(asked.card_expires_on)?);
        let replaces = day_or_unknown(asked.replaces)?;
        let holder = rust_holder(&asked)?;
        put_expiry(
            renewal::certificate_expires_on(rules_or_built_in(rules), &holder, issued, card, replaces),
            on,
            or_on,
        )
    })
}

fn rust_holder(from: &uketsuke_holder) -> Result<renewal::Holder, Failure> {
    Ok(renewal::Holder { born_on: day(from.born_on)?, stays_until: day_or_unknown(from.stays_until)? })
}

fn put_expiry(expiry: Option<renewal::Expiry>, on: Out<i32>, or_on: Out<i32>) -> Outcome {
    match expiry.ok_or(Failure(UKETSUKE_ERROR_ABSENT))? {
        renewal::Expiry::On(day) => on.set(day.yyyymmdd()),
        renewal::Expiry::Either(one, other) => {
            on.set(one.yyyymmdd());
            or_on.set(other.yyyymmdd());
        }
    }
    Ok(())
}
