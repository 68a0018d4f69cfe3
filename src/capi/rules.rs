//! The rules: the table of this release or a newer one, row by row, with text and sources.

use core::ffi::c_char;
use std::borrow::Cow;

use super::args::{
    Buffer, day, day_number, free, handle, out, out_handle, out_struct, sized_structs, text, text_buffer,
};
use super::guard::{Failure, guard};
use super::status::{UKETSUKE_ERROR_ABSENT, UKETSUKE_ERROR_OUT_OF_RANGE};
use super::types::{self, word};
use super::uketsuke_status;
use crate::Numbered;
use crate::rules::{Rule, RuleId, Source, Table, Value, grace};

/// A table of rules. Never changes; may be used by any number of threads at once. Freed by `uketsuke_rules_free`.
#[allow(non_camel_case_types)]
pub struct uketsuke_rules {
    table: Cow<'static, Table>,
}

/// One row: a rule during one period. Set `struct_size` before the call; the library fills in the rest.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_rule {
    /// `sizeof(uketsuke_rule)`.
    pub struct_size: u32,
    /// Which rule: `UKETSUKE_RULE_...`.
    pub rule: i32,
    /// First day in force; YYYYMMDD, 0: as far back as decisions go, or not known.
    pub from: i32,
    /// Last day in force; YYYYMMDD, 0: no end is known.
    pub until: i32,
    /// What it measures: `UKETSUKE_RULE_KIND_...`.
    pub kind: i32,
    /// How certain it is: `UKETSUKE_CERTAINTY_...`.
    pub certainty: i32,
    /// How many it measures: months, years, birthdays, tries or hours; a set of `UKETSUKE_METHOD_...` or
    /// `UKETSUKE_PROVISION_...`; a `UKETSUKE_PLACE_...` number; 0 for a rule that measures nothing.
    pub value: u64,
    /// How many sources it has, at least 1.
    pub sources: u32,
    /// Always 0.
    pub reserved: u32,
}

sized_structs!(uketsuke_rule);

impl uketsuke_rules {
    fn row(&self, index: usize) -> Result<&Rule, Failure> {
        self.table.rules().get(index).ok_or(Failure(UKETSUKE_ERROR_OUT_OF_RANGE))
    }
}

/// The rules that were given, or those of this release.
///
/// # Safety
/// As for `args::handle`.
pub(super) unsafe fn rules_or_built_in<'a>(rules: *const uketsuke_rules) -> &'a Table {
    // SAFETY: the caller's promise, handed on.
    unsafe { handle(rules) }.map_or(Table::built_in(), |rules| &rules.table)
}

/// The rules of this release. `*rules` is to be freed with `uketsuke_rules_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_rules_built_in(rules: *mut *mut uketsuke_rules) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        out_handle(rules)?.give(uketsuke_rules { table: Cow::Borrowed(Table::built_in()) });
        Ok(())
    })
}

/// Loads a newer table from the text of a file (`file`, `file_length`: UTF-8, at most 256 KiB; see docs/rules.md). Nothing
/// of a file with an error is taken: 401 to 416, and `*line` is the line (from 1; 0: the file as a whole). `*rules` is to
/// be freed with `uketsuke_rules_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_rules_load(
    file: *const c_char,
    file_length: usize,
    rules: *mut *mut uketsuke_rules,
    line: *mut u32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (rules, line) = (out_handle(rules), out(line, 0));
        let (rules, line) = (rules?, line?);
        match Table::from_text(text(file, file_length)?) {
            Ok(table) => {
                rules.give(uketsuke_rules { table: Cow::Owned(table) });
                Ok(())
            }
            Err(error) => {
                line.set(error.line);
                Err(error.into())
            }
        }
    })
}

/// Frees a table and sets `*rules` to NULL. NULL, and a pointer to NULL, are fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_rules_free(rules: *mut *mut uketsuke_rules) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { free(rules) })
}

/// The table's version, which grows with every table that is published, the day on which it was last compared with its
/// sources (YYYYMMDD), and its number of rows.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_rules_about(
    rules: *const uketsuke_rules,
    version: *mut u32,
    as_of: *mut i32,
    rows: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (version, as_of, rows) = (out(version, 0), out(as_of, 0), out(rows, 0));
        let (version, as_of, rows) = (version?, as_of?, rows?);
        let table = &handle(rules)?.table;
        version.set(table.version());
        as_of.set(table.rules_as_of().yyyymmdd());
        rows.set(table.rules().len());
        Ok(())
    })
}

/// The row at `index` (from 0, in order of rule and time), into `*rule` (set `struct_size`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_rules_row(
    rules: *const uketsuke_rules,
    index: usize,
    rule: *mut uketsuke_rule,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_struct(rule)?;
        let row = handle(rules)?.row(index)?;
        place.set(uketsuke_rule {
            struct_size: core::mem::size_of::<uketsuke_rule>() as u32,
            rule: row.id.number().into(),
            from: day_number(row.from),
            until: day_number(row.until),
            kind: row.value.kind().number().into(),
            certainty: row.certainty as i32,
            value: value(row.value),
            sources: u32::try_from(row.sources.len()).unwrap_or(u32::MAX),
            reserved: 0,
        });
        Ok(())
    })
}

fn value(value: Value) -> u64 {
    match value {
        Value::Plain => 0,
        Value::Months(number)
        | Value::Years(number)
        | Value::Birthdays(number)
        | Value::Tries(number)
        | Value::Hours(number) => number.into(),
        Value::Methods(methods) => methods.bits(),
        Value::Provides(provisions) => provisions.bits(),
        Value::Place(place) => place.number().into(),
    }
}

/// The index of the row of a rule (`UKETSUKE_RULE_...`) that was in force on a day (YYYYMMDD). `UKETSUKE_ERROR_ABSENT`
/// when there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_rules_find(
    rules: *const uketsuke_rules,
    rule: i32,
    day: i32,
    index: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(index, usize::MAX)?;
        let table = &handle(rules)?.table;
        let (id, day) = (word::<RuleId>(rule)?, self::day(day)?);
        let found = table.rules().iter().position(|row| row.id == id && row.is_in_force(day));
        place.set(found.ok_or(Failure(UKETSUKE_ERROR_ABSENT))?);
        Ok(())
    })
}

/// A row in one line of text, into a text buffer. `language`: `UKETSUKE_LANGUAGE_...`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_rules_text(
    rules: *const uketsuke_rules,
    index: usize,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let row = handle(rules)?.row(index)?;
        place.write_text(match types::language(language)? {
            crate::report::Language::Ja => &row.ja,
            crate::report::Language::En => &row.en,
        })
    })
}

/// The title of a row's source (`source` from 0), into a text buffer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_rules_source_title(
    rules: *const uketsuke_rules,
    index: usize,
    source: usize,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        write_source(place, handle(rules)?.row(index)?, source, |source| &source.title)
    })
}

/// The address of a row's source (`source` from 0), into a text buffer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_rules_source_address(
    rules: *const uketsuke_rules,
    index: usize,
    source: usize,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        write_source(place, handle(rules)?.row(index)?, source, |source| &source.address)
    })
}

fn write_source(
    place: Buffer,
    row: &Rule,
    source: usize,
    part: impl Fn(&Source) -> &Cow<'static, str>,
) -> super::guard::Outcome {
    place.write_text(part(row.sources.get(source).ok_or(Failure(UKETSUKE_ERROR_OUT_OF_RANGE))?))
}

/// The whole table as the text of a file that `uketsuke_rules_load` reads, into a text buffer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_rules_to_text(
    rules: *const uketsuke_rules,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        place.write_text(&handle(rules)?.table.to_text())
    })
}

/// The grace (猶予期間) of a card whose certificate's last day is `expires_on`: `*until` is its last day, and
/// `*short_form_until` that by the portal article's short form when it is another day, else 0.
/// `UKETSUKE_ERROR_ABSENT` when there is no grace. `rules`:
/// NULL for those of this release.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_grace(
    rules: *const uketsuke_rules,
    expires_on: i32,
    until: *mut i32,
    short_form_until: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (until, short) = (out(until, 0), out(short_form_until, 0));
        let (until, short) = (until?, short?);
        let found = grace(rules_or_built_in(rules), day(expires_on)?).ok_or(Failure(UKETSUKE_ERROR_ABSENT))?;
        until.set(found.until.yyyymmdd());
        short.set(day_number(found.short_form_until));
        Ok(())
    })
}
