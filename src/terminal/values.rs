//! Values of elements: read strictly, set once.

use super::code::{Code, CodeTable, Coded};
use super::moment::{Moment, Month};
use super::personal::Personal;
use super::remark::Expected;
use super::ticket::InjuryName;
use crate::Day;

/// What became of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Set {
    Done,
    /// Read as what another program means by it.
    OtherWriter,
    Unknown,
    Unconfirmed,
    Unlisted(Code),
    Unreadable(Expected),
    Repeated,
}

/// Sets a value inside a group that is given only if something in it is.
pub(super) fn in_group<T: Default + PartialEq>(group: &mut Option<T>, set: impl FnOnce(&mut T) -> Set) -> Set {
    let outcome = set(group.get_or_insert_default());
    if *group == Some(T::default()) {
        *group = None;
    }
    outcome
}

/// Sets an optional value once. A blank changes nothing; the same value again is no harm.
fn put<T: PartialEq>(
    slot: &mut Option<T>,
    value: &str,
    expected: Expected,
    read: impl FnOnce(&str) -> Option<T>,
) -> Set {
    if value.is_empty() {
        return Set::Done;
    }
    match (read(value), &slot) {
        (None, _) => Set::Unreadable(expected),
        (Some(new), Some(old)) if new != *old => Set::Repeated,
        (new, _) => {
            *slot = new;
            Set::Done
        }
    }
}

pub(super) fn code<T: CodeTable + PartialEq>(slot: &mut Coded<T>, value: &str) -> Set {
    match Coded::read(value) {
        None => Set::Unreadable(Expected::Code),
        Some(Coded::Absent) => Set::Done,
        Some(new) if !slot.is_absent() && *slot != new => Set::Repeated,
        Some(new) => {
            *slot = new;
            match new {
                Coded::Unlisted(code) => Set::Unlisted(code),
                _ => Set::Done,
            }
        }
    }
}

pub(super) fn personal_code<T: CodeTable + PartialEq>(slot: &mut Personal<Coded<T>>, value: &str) -> Set {
    let mut inner = *slot.reveal();
    let set = code(&mut inner, value);
    *slot = Personal::new(inner);
    set
}

pub(super) fn text(slot: &mut Option<String>, value: &str) -> Set {
    put(slot, value, Expected::Identifier, |value| Some(value.to_owned()))
}

pub(super) fn identifier(slot: &mut Option<String>, value: &str) -> Set {
    /// Longer than any known number or message code.
    const MAX_IDENTIFIER: usize = 32;
    put(slot, value, Expected::Identifier, |value| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        (value.len() <= MAX_IDENTIFIER && value.bytes().all(fits)).then(|| value.to_owned())
    })
}

pub(super) fn personal(slot: &mut Option<Personal<String>>, value: &str) -> Set {
    put(slot, value, Expected::Identifier, |value| Some(Personal::new(value.to_owned())))
}

pub(super) fn injury(slot: &mut Option<InjuryName>, value: &str) -> Set {
    put(slot, value, Expected::Identifier, |value| Some(InjuryName::new(value)))
}

pub(super) fn day(slot: &mut Option<Day>, value: &str) -> Set {
    put(slot, value, Expected::Day, read_day)
}

pub(super) fn birthdate(slot: &mut Option<Personal<Day>>, value: &str) -> Set {
    put(slot, value, Expected::Day, |value| read_day(value).map(Personal::new))
}

fn read_day(value: &str) -> Option<Day> {
    if value.len() != 8 {
        return None;
    }
    Day::from_yyyymmdd(digits(value)?.parse().ok()?)
}

pub(super) fn moment(slot: &mut Option<Moment>, value: &str) -> Set {
    put(slot, value, Expected::Moment, Moment::from_digits)
}

pub(super) fn month(slot: &mut Option<Month>, value: &str) -> Set {
    put(slot, value, Expected::Month, Month::from_digits)
}

pub(super) fn number(slot: &mut Option<u32>, value: &str) -> Set {
    put(slot, value, Expected::Number, |value| digits(value)?.parse().ok())
}

pub(super) fn percent(slot: &mut Option<u8>, value: &str) -> Set {
    put(slot, value, Expected::Percent, |value| match digits(value)?.parse() {
        Ok(percent @ 0..=100) if value.len() == 3 => Some(percent),
        _ => None,
    })
}

/// The text, if it is ASCII digits alone: `parse` would take a sign.
fn digits(value: &str) -> Option<&str> {
    value.bytes().all(|byte| byte.is_ascii_digit()).then_some(value)
}
