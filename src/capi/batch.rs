//! Many visits at once, from columns, for C.

use super::args::{borrow, out, read, sized_structs};
use super::guard::{Failure, guard};
use super::rules::{rules_or_built_in, uketsuke_rules};
use super::status::{
    UKETSUKE_ERROR_INVALID_VALUE, UKETSUKE_ERROR_LENGTH, UKETSUKE_ERROR_NOT_A_DAY, UKETSUKE_ERROR_NULL_POINTER,
};
use super::uketsuke_status;
use super::visit::{uketsuke_visit, visit};
use crate::reception::batch::{Columns, NONE, Outcomes, Refused, decide_columns};
use core::ops::Range;

/// In a column of a batch: no token was presented (`token_kind`), there is no online answer (`eligibility`), the check of
/// the person failed (`person`).
pub const UKETSUKE_ENTRY_NONE: u8 = 255;
const _: () = assert!(UKETSUKE_ENTRY_NONE == NONE);

/// Facts of many visits: arrays with one entry for each row. NULL: the fact is the common visit's in every row. Days are
/// YYYYMMDD, 0 when not known; words are the numbers of their constants. Plain pointers; the arrays stay the caller's.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_columns {
    /// `sizeof(uketsuke_columns)`.
    pub struct_size: u32,
    /// How many rows every array has, up to 100,000,000.
    pub rows: usize,
    /// The day of the visit; never 0.
    pub day: *const i32,
    /// `UKETSUKE_TOKEN_KIND_...`, or `UKETSUKE_ENTRY_NONE`: a row without a token takes nothing from here to `revocation`.
    pub token_kind: *const u8,
    /// `UKETSUKE_CARD_FORM_...`.
    pub card_form: *const u8,
    /// The card's own last day.
    pub card_expires_on: *const i32,
    /// 1 when the card was returned to the municipality, else 0.
    pub card_returned: *const u8,
    /// `UKETSUKE_EVIDENCE_...`.
    pub evidence: *const u8,
    /// The certificate's first day.
    pub starts_on: *const i32,
    /// The certificate's last day.
    pub expires_on: *const i32,
    /// `UKETSUKE_HIERARCHY_...`.
    pub hierarchy: *const u8,
    /// `UKETSUKE_CHAIN_...`.
    pub chain: *const u8,
    /// `UKETSUKE_PURPOSE_...`.
    pub purpose: *const u8,
    /// `UKETSUKE_POSSESSION_...`.
    pub possession: *const u8,
    /// `UKETSUKE_REVOCATION_...`.
    pub revocation: *const u8,
    /// A set, bit *n* for `UKETSUKE_PAPER_...` *n*.
    pub papers: *const u64,
    /// The last day of the 資格確認書.
    pub eligibility_certificate_until: *const i32,
    /// The last day of the legacy health insurance card.
    pub legacy_card_until: *const i32,
    /// The day on which the insurer changed.
    pub insurer_changed_on: *const i32,
    /// How the person was checked: 0 not done, `UKETSUKE_ENTRY_NONE` failed, else passed in the way `UKETSUKE_METHOD_...`.
    pub person: *const u8,
    /// `UKETSUKE_READER_MESSAGE_...`.
    pub message: *const u8,
    /// `UKETSUKE_ELIGIBILITY_...`, or `UKETSUKE_ENTRY_NONE`: a row without an answer takes nothing from `route` and
    /// `consents_given`.
    pub eligibility: *const u8,
    /// `UKETSUKE_ROUTE_...`.
    pub route: *const u8,
    /// Information to which the patient consented: a set, bit *n* for `UKETSUKE_PROVISION_...` *n*.
    pub consents_given: *const u64,
    /// The patient's date of birth.
    pub born_on: *const i32,
}

/// Where decisions on many visits go: arrays of the caller's with one entry for each row. None may be NULL, and none may
/// share memory with another or with a column.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_outcomes {
    /// `sizeof(uketsuke_outcomes)`.
    pub struct_size: u32,
    /// What may be done: `UKETSUKE_ACCEPTANCE_...`.
    pub acceptance: *mut u8,
    /// How sure it is: `UKETSUKE_STANDING_...`.
    pub standing: *mut u8,
    /// Last day of full acceptance; YYYYMMDD or 0.
    pub full_until: *mut i32,
    /// Last day of any acceptance, grace included; YYYYMMDD or 0.
    pub usable_until: *mut i32,
    /// Why: a set, bit *n* for `UKETSUKE_REASON_...` *n*.
    pub reasons: *mut u64,
}

sized_structs!(uketsuke_columns, uketsuke_outcomes);

/// Columns by their numbers, from 1.
const NAMES: [&str; 23] = [
    "day",
    "token_kind",
    "card_form",
    "card_expires_on",
    "card_returned",
    "evidence",
    "starts_on",
    "expires_on",
    "hierarchy",
    "chain",
    "purpose",
    "possession",
    "revocation",
    "papers",
    "eligibility_certificate_until",
    "legacy_card_until",
    "insurer_changed_on",
    "person",
    "message",
    "eligibility",
    "route",
    "consents_given",
    "born_on",
];

/// The most rows in one call: on a 32-bit machine an array of twice as many has no place in memory.
const MAX_ROWS: usize = 100_000_000;
const NULL: Failure = Failure(UKETSUKE_ERROR_NULL_POINTER);
const INVALID: Failure = Failure(UKETSUKE_ERROR_INVALID_VALUE);

/// Decides many visits: for each row of `columns` what `uketsuke_decide` says of `common` with the row's facts in it, into
/// the arrays of `outcomes`. Rows whose facts are all the same are decided once. `rules`: NULL for those of this release.
/// Nothing is kept between calls: to use every core, give each thread rows of its own.
///
/// A row whose facts contradict each other is indeterminate, for `UKETSUKE_REASON_CONTRADICTION`. On an error every outcome
/// is 0, *indeterminate*: `UKETSUKE_ERROR_INVALID_VALUE` or `UKETSUKE_ERROR_NOT_A_DAY` for a number without a meaning, of
/// which `*column` (`UKETSUKE_COLUMN_...`) and `*row` (from 0) tell the place, `*column` being 0 when it is in `common`;
/// `UKETSUKE_ERROR_INVALID_VALUE` with `*column` 0 also for arrays that share memory; `UKETSUKE_ERROR_LENGTH` for too many
/// rows; `UKETSUKE_ERROR_NULL_POINTER` for an outcome without an array.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decide_columns(
    columns: *const uketsuke_columns,
    common: *const uketsuke_visit,
    rules: *const uketsuke_rules,
    outcomes: *const uketsuke_outcomes,
    column: *mut i32,
    row: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (column, row) = (out(column, 0), out(row, 0));
        let (columns, outcomes) = (read(columns), read(outcomes));
        let (column, row, columns, outcomes) = (column?, row?, columns?, outcomes?);
        if columns.rows > MAX_ROWS {
            return Err(Failure(UKETSUKE_ERROR_LENGTH));
        }
        outcomes.clear(columns.rows);
        if outcomes.overlap(&columns) {
            return Err(INVALID);
        }
        let mut outcomes = outcomes.arrays(columns.rows)?;
        let columns = columns.arrays(visit(borrow(common)?)?);
        decide_columns(&columns, rules_or_built_in(rules), &mut outcomes).map_err(|refused| {
            let Refused::Value { column: name, row: at } = refused else { return INVALID };
            let number = NAMES.iter().position(|known| *known == name).map_or(0, |index| index as i32 + 1);
            column.set(number);
            row.set(at);
            let is_day = name == "day" || name.ends_with("_on") || name.ends_with("_until");
            Failure(if is_day { UKETSUKE_ERROR_NOT_A_DAY } else { UKETSUKE_ERROR_INVALID_VALUE })
        })
    })
}

/// The bytes of an array.
fn span<T>(data: *const T, rows: usize) -> Range<usize> {
    let start = data as usize;
    start..if data.is_null() { start } else { start.saturating_add(rows * size_of::<T>()) }
}

impl uketsuke_columns {
    /// The columns of Rust.
    ///
    /// # Safety
    /// Arrays that are not NULL have `rows` entries, and nobody writes them meanwhile.
    unsafe fn arrays<'a>(&self, common: crate::reception::Visit) -> Columns<'a> {
        /// # Safety
        /// As above.
        unsafe fn array<'a, T>(data: *const T, rows: usize) -> Option<&'a [T]> {
            // SAFETY: not NULL, so `rows` entries by the caller's promise; fewer bytes than isize::MAX (MAX_ROWS).
            (!data.is_null()).then(|| unsafe { core::slice::from_raw_parts(data, rows) })
        }
        let rows = self.rows;
        // SAFETY: the caller's promise, for each array.
        unsafe {
            Columns {
                rows,
                common,
                day: array(self.day, rows),
                token_kind: array(self.token_kind, rows),
                card_form: array(self.card_form, rows),
                card_expires_on: array(self.card_expires_on, rows),
                card_returned: array(self.card_returned, rows),
                evidence: array(self.evidence, rows),
                starts_on: array(self.starts_on, rows),
                expires_on: array(self.expires_on, rows),
                hierarchy: array(self.hierarchy, rows),
                chain: array(self.chain, rows),
                purpose: array(self.purpose, rows),
                possession: array(self.possession, rows),
                revocation: array(self.revocation, rows),
                papers: array(self.papers, rows),
                eligibility_certificate_until: array(self.eligibility_certificate_until, rows),
                legacy_card_until: array(self.legacy_card_until, rows),
                insurer_changed_on: array(self.insurer_changed_on, rows),
                person: array(self.person, rows),
                message: array(self.message, rows),
                eligibility: array(self.eligibility, rows),
                route: array(self.route, rows),
                consents_given: array(self.consents_given, rows),
                born_on: array(self.born_on, rows),
            }
        }
    }

    fn spans(&self) -> [Range<usize>; 23] {
        let rows = self.rows;
        [
            span(self.day, rows),
            span(self.token_kind, rows),
            span(self.card_form, rows),
            span(self.card_expires_on, rows),
            span(self.card_returned, rows),
            span(self.evidence, rows),
            span(self.starts_on, rows),
            span(self.expires_on, rows),
            span(self.hierarchy, rows),
            span(self.chain, rows),
            span(self.purpose, rows),
            span(self.possession, rows),
            span(self.revocation, rows),
            span(self.papers, rows),
            span(self.eligibility_certificate_until, rows),
            span(self.legacy_card_until, rows),
            span(self.insurer_changed_on, rows),
            span(self.person, rows),
            span(self.message, rows),
            span(self.eligibility, rows),
            span(self.route, rows),
            span(self.consents_given, rows),
            span(self.born_on, rows),
        ]
    }
}

impl uketsuke_outcomes {
    /// Sets every outcome to 0, *indeterminate*, as far as there are arrays.
    ///
    /// # Safety
    /// Arrays that are not NULL have `rows` writable entries.
    unsafe fn clear(&self, rows: usize) {
        /// # Safety
        /// As above.
        unsafe fn clear<T>(data: *mut T, rows: usize) {
            if !data.is_null() {
                // SAFETY: `rows` entries by the caller's promise, of numbers, for which all bits zero is a value.
                unsafe { data.write_bytes(0, rows) };
            }
        }
        // SAFETY: the caller's promise, for each array.
        unsafe {
            clear(self.acceptance, rows);
            clear(self.standing, rows);
            clear(self.full_until, rows);
            clear(self.usable_until, rows);
            clear(self.reasons, rows);
        }
    }

    /// Whether two outcomes, or an outcome and a column, share memory: Rust's slices must not.
    fn overlap(&self, columns: &uketsuke_columns) -> bool {
        let rows = columns.rows;
        let mine = [
            span(self.acceptance, rows),
            span(self.standing, rows),
            span(self.full_until, rows),
            span(self.usable_until, rows),
            span(self.reasons, rows),
        ];
        let share = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
        let theirs = columns.spans();
        mine.iter().enumerate().any(|(index, array)| {
            let others = mine.iter().skip(index + 1);
            others.chain(&theirs).any(|other| share(array, other))
        })
    }

    /// The outcomes of Rust; an array that is NULL is refused, except for no rows.
    ///
    /// # Safety
    /// Arrays that are not NULL have `rows` writable entries, initialized by `clear`, and share memory with nothing.
    unsafe fn arrays<'a>(&self, rows: usize) -> Result<Outcomes<'a>, Failure> {
        /// # Safety
        /// As above.
        unsafe fn array<'a, T>(data: *mut T, rows: usize) -> Result<&'a mut [T], Failure> {
            match (data.is_null(), rows) {
                (true, 0) => Ok(&mut []),
                (true, _) => Err(NULL),
                // SAFETY: not NULL, so as many entries by the caller's promise; fewer bytes than isize::MAX (MAX_ROWS).
                (false, _) => Ok(unsafe { core::slice::from_raw_parts_mut(data, rows) }),
            }
        }
        // SAFETY: the caller's promise, for each array.
        unsafe {
            Ok(Outcomes {
                acceptance: array(self.acceptance, rows)?,
                standing: array(self.standing, rows)?,
                full_until: array(self.full_until, rows)?,
                usable_until: array(self.usable_until, rows)?,
                reasons: array(self.reasons, rows)?,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The structure, the constants and the names have the same columns in the same order.
    #[test]
    fn every_column_has_its_field_and_its_number() {
        let source = include_str!("batch.rs");
        let fields = source.split_once("pub struct uketsuke_columns {").unwrap().1.split_once("\n}").unwrap().0;
        let fields = fields.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(": *const"));
        assert_eq!(fields.map(|(name, _)| name).collect::<Vec<_>>(), NAMES);

        let constants = include_str!("numbers_columns.rs").lines();
        let constants = constants.filter_map(|line| line.strip_prefix("pub const UKETSUKE_COLUMN_")?.strip_suffix(';'));
        let expected = (1..).zip(NAMES).map(|(number, name)| format!("{}: i32 = {number}", name.to_uppercase()));
        assert_eq!(constants.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    }
}
