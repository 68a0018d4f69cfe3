//! The values of a file's lines: days, numbers, texts, addresses, each within its bounds.

use super::Field;
use super::error::TableErrorKind::{self, *};
use crate::Day;
use crate::text::deceives;

pub(super) fn once<T>(slot: &mut Option<T>, value: T) -> Result<(), TableErrorKind> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(DuplicateKey),
    }
}

/// Keeps a field that this release does not know.
pub(super) fn keep(fields: &mut Vec<Field>, key: &str, value: &str) -> Result<(), TableErrorKind> {
    match fields.binary_search_by(|field| field.key.as_str().cmp(key)) {
        Ok(_) => Err(DuplicateKey),
        Err(place) => {
            fields.insert(place, Field { key: key.to_owned(), value: text(value)? });
            Ok(())
        }
    }
}

pub(super) fn day(value: &str) -> Result<Day, TableErrorKind> {
    value.parse().map_err(|_| NotADay)
}

pub(super) fn number(value: &str, max: u32) -> Result<u32, TableErrorKind> {
    let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let number = if digits { value.parse::<u32>().ok() } else { None };
    number.filter(|number| (1..=max).contains(number)).ok_or(NotANumber { max })
}

pub(super) fn text(value: &str) -> Result<String, TableErrorKind> {
    if value.is_empty() || value.chars().any(deceives) { Err(NotAText) } else { Ok(value.to_owned()) }
}

pub(super) fn address(value: &str) -> Result<String, TableErrorKind> {
    let rest = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    let fits = |rest: &str| {
        rest.starts_with(|c: char| c.is_ascii_alphanumeric())
            && rest
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b'"' | b'\\' | b'^' | b'`'))
    };
    if rest.is_some_and(fits) { Ok(value.to_owned()) } else { Err(NotAnAddress) }
}

pub(super) fn is_key(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}
