//! What an operation that failed tells beyond its status: numbers in a structure, words in two languages.

use super::args::{Buffer, Out, sized_structs};
use super::errors::Numbered;
use super::guard::Outcome;
use super::status::UKETSUKE_OK;
use super::types::{self, UKETSUKE_OPERATION_NONE, UKETSUKE_TRIES_UNKNOWN};
use crate::exchange::Cause;
use crate::report::failure;
use crate::session;

/// What is known of an operation that failed. Set `struct_size` before the call; the library fills in the rest.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_error {
    /// `sizeof(uketsuke_error)`.
    pub struct_size: u32,
    /// The status of the operation; `UKETSUKE_OK` when it did not fail.
    pub status: i32,
    /// What was being done: a `UKETSUKE_OPERATION_...` number, 0 when it was no exchange with the token.
    pub operation: i32,
    /// The token's status word (SW1 SW2, such as 0x6A82); 0 when there was none.
    pub status_word: u32,
    /// The number of PC/SC's or the driver's; 0 when there was none.
    pub reader_code: u32,
    /// After a wrong PIN the tries that are left; else, and when the token did not say, `UKETSUKE_TRIES_UNKNOWN`.
    pub tries_left: i32,
    /// 1 when a PIN had been sent: the try may be counted even if no answer came. Else 0.
    pub pin_sent: i32,
    /// 1 when a PIN was sent and the token could not be locked again: ask the patient to take it off the reader. Else 0.
    pub left_open: i32,
}

sized_structs!(uketsuke_error);

/// The numbers of an operation's failure; of none, when it did not fail.
pub(super) fn write(error: Option<&session::Error>, place: Out<uketsuke_error>) -> Outcome {
    let mut told = uketsuke_error {
        struct_size: core::mem::size_of::<uketsuke_error>() as u32,
        status: error.map_or(UKETSUKE_OK, Numbered::number),
        operation: UKETSUKE_OPERATION_NONE,
        status_word: 0,
        reader_code: 0,
        tries_left: UKETSUKE_TRIES_UNKNOWN,
        pin_sent: 0,
        left_open: 0,
    };
    if let Some(session::Error::Exchange(error)) = error {
        told.operation = error.operation as i32;
        told.pin_sent = error.pin_sent.into();
        told.left_open = error.left_open.into();
        match error.cause {
            Cause::Fault(fault) => told.reader_code = fault.code(),
            Cause::NotJpki(status) | Cause::UnexpectedStatus { status, .. } | Cause::FileNotFound { status, .. } => {
                told.status_word = status.word().into();
            }
            Cause::PinWrong { left: Some(left) } => told.tries_left = left.into(),
            Cause::PinBlocked => told.tries_left = 0,
            Cause::LastTryKept => told.tries_left = 1,
            _ => {}
        }
    }
    place.set(told);
    Ok(())
}

/// The same in words; none, when it did not fail.
pub(super) fn write_text(error: Option<&session::Error>, place: Buffer, language: i32) -> Outcome {
    let language = types::language(language)?;
    place.write_text(&error.map(|error| failure::of_session(error, language)).unwrap_or_default())
}
