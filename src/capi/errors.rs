//! Every Rust error has exactly one status number, and every such number exactly one Rust error.
//!
//! `errors!` writes both directions from one list: the match is exhaustive, so that a new error does not compile
//! without a number, and the tests hold that no number serves twice.

use super::guard::Failure;
use super::status::*;
use super::uketsuke_status;
use crate::NotADay;
use crate::certificate::{Error as CertificateError, NoRandomness, RootRefused};
use crate::exchange::{Cause, Error as ExchangeError, NotAPin};
#[cfg(feature = "serde")]
use crate::facility::ReadersFileError;
use crate::link::replay::{Problem, TraceError};
use crate::link::{Fault, FaultKind};
use crate::reception::Contradiction;
use crate::rules::{TableError, TableErrorKind};
use crate::session::Error as SessionError;

#[cfg(feature = "terminal")]
use crate::terminal::{JoinFinding, ReadError};

/// An error that has a status number.
pub(super) trait Numbered {
    /// Its number.
    fn number(&self) -> uketsuke_status;
}

impl<E: Numbered> From<E> for Failure {
    fn from(error: E) -> Failure {
        Failure(error.number())
    }
}

macro_rules! errors {
    ($error:ident, $all:ident: {$($carrier:ident($inner:ident)),*} $($variant:ident => $number:ident,)*) => {
        impl Numbered for $error {
            fn number(&self) -> uketsuke_status {
                match self {
                    // Carries another error, whose number it has.
                    $($error::$carrier($inner) => $inner.number(),)*
                    $($error::$variant { .. } => $number,)*
                }
            }
        }

        /// The numbers of this error's own, with the names of its variants.
        #[cfg(test)]
        const $all: &[(uketsuke_status, &str)] = &[$(($number, stringify!($variant)),)*];
    };
}

errors! { FaultKind, FAULTS: {}
    TokenRemoved => UKETSUKE_ERROR_TOKEN_REMOVED,
    TokenReset => UKETSUKE_ERROR_TOKEN_RESET,
    TokenSwapped => UKETSUKE_ERROR_TOKEN_SWAPPED,
    NoToken => UKETSUKE_ERROR_NO_TOKEN,
    TokenMute => UKETSUKE_ERROR_TOKEN_MUTE,
    NoReader => UKETSUKE_ERROR_NO_READER,
    ReaderLost => UKETSUKE_ERROR_READER_LOST,
    ServiceStopped => UKETSUKE_ERROR_SERVICE_STOPPED,
    Busy => UKETSUKE_ERROR_READER_BUSY,
    Transmission => UKETSUKE_ERROR_TRANSMISSION,
    ResponseTooLong => UKETSUKE_ERROR_RESPONSE_OVER_LIMIT,
    Protocol => UKETSUKE_ERROR_PROTOCOL,
    PowerStaysOn => UKETSUKE_ERROR_POWER_STAYS_ON,
    DeadlinePassed => UKETSUKE_ERROR_DEADLINE_PASSED,
    Cancelled => UKETSUKE_ERROR_CANCELLED,
    AccessDenied => UKETSUKE_ERROR_ACCESS_DENIED,
    TraceMismatch => UKETSUKE_ERROR_TRACE_MISMATCH,
    DriverContract => UKETSUKE_ERROR_DRIVER_CONTRACT,
    ReaderSystem => UKETSUKE_ERROR_READER_SYSTEM,
    ServiceFailed => UKETSUKE_ERROR_SERVICE_FAILED,
}

errors! { Cause, CAUSES: {Fault(fault)}
    NotJpki => UKETSUKE_ERROR_NOT_JPKI,
    UnexpectedStatus => UKETSUKE_ERROR_UNEXPECTED_STATUS,
    FileNotFound => UKETSUKE_ERROR_FILE_NOT_FOUND,
    PinRequired => UKETSUKE_ERROR_PIN_REQUIRED,
    HolderNotAuthenticated => UKETSUKE_ERROR_HOLDER_NOT_AUTHENTICATED,
    PinWrong => UKETSUKE_ERROR_PIN_WRONG,
    PinBlocked => UKETSUKE_ERROR_PIN_BLOCKED,
    LastTryKept => UKETSUKE_ERROR_LAST_TRY_KEPT,
    TriesUnknown => UKETSUKE_ERROR_TRIES_UNKNOWN,
    ResponseTooShort => UKETSUKE_ERROR_RESPONSE_TOO_SHORT,
    ResponseTooLong => UKETSUKE_ERROR_RESPONSE_TOO_LONG,
    TooManyParts => UKETSUKE_ERROR_TOO_MANY_PARTS,
    TooManyReads => UKETSUKE_ERROR_TOO_MANY_READS,
    FileTruncated => UKETSUKE_ERROR_FILE_TRUNCATED,
    NotDer => UKETSUKE_ERROR_NOT_DER,
    FileTooLong => UKETSUKE_ERROR_FILE_TOO_LONG,
    SignatureLength => UKETSUKE_ERROR_SIGNATURE_LENGTH,
    CommandTooLong => UKETSUKE_ERROR_COMMAND_TOO_LONG,
}

errors! { CertificateError, CERTIFICATES: {}
    NotACertificate => UKETSUKE_ERROR_CERTIFICATE_NONE,
    Truncated => UKETSUKE_ERROR_CERTIFICATE_TRUNCATED,
    TrailingBytes => UKETSUKE_ERROR_CERTIFICATE_TRAILING_BYTES,
    TooLong => UKETSUKE_ERROR_CERTIFICATE_TOO_LONG,
    Malformed => UKETSUKE_ERROR_CERTIFICATE_MALFORMED,
    EmptyValidity => UKETSUKE_ERROR_CERTIFICATE_EMPTY_VALIDITY,
}

errors! { RootRefused, ROOTS: {Unreadable(certificate)}
    NoName => UKETSUKE_ERROR_ROOT_WITHOUT_NAME,
    NotAnAuthority => UKETSUKE_ERROR_ROOT_NOT_AN_AUTHORITY,
    NotSelfSigned => UKETSUKE_ERROR_ROOT_NOT_SELF_SIGNED,
    Unsupported => UKETSUKE_ERROR_ROOT_UNSUPPORTED,
}

#[cfg(feature = "serde")]
errors! { ReadersFileError, READERS_FILES: {}
    TooLong => UKETSUKE_ERROR_READERS_FILE_TOO_LONG,
    Format => UKETSUKE_ERROR_READERS_FILE_FORMAT,
    Version => UKETSUKE_ERROR_READERS_FILE_VERSION,
    Malformed => UKETSUKE_ERROR_READERS_FILE_MALFORMED,
}

errors! { TableErrorKind, RULES: {}
    TooLong => UKETSUKE_ERROR_RULES_TOO_LONG,
    TooManyRows => UKETSUKE_ERROR_RULES_TOO_MANY_ROWS,
    NotATable => UKETSUKE_ERROR_RULES_NONE,
    NotALine => UKETSUKE_ERROR_RULES_LINE,
    UnknownRule => UKETSUKE_ERROR_RULES_UNKNOWN_RULE,
    UnknownKey => UKETSUKE_ERROR_RULES_UNKNOWN_KEY,
    DuplicateKey => UKETSUKE_ERROR_RULES_DUPLICATE_KEY,
    Missing => UKETSUKE_ERROR_RULES_MISSING,
    NotADay => UKETSUKE_ERROR_RULES_DAY,
    NotANumber => UKETSUKE_ERROR_RULES_NUMBER,
    UnknownWord => UKETSUKE_ERROR_RULES_UNKNOWN_WORD,
    NotAText => UKETSUKE_ERROR_RULES_TEXT,
    OtherKind => UKETSUKE_ERROR_RULES_OTHER_KIND,
    Backwards => UKETSUKE_ERROR_RULES_BACKWARDS,
    Overlap => UKETSUKE_ERROR_RULES_OVERLAP,
    Older => UKETSUKE_ERROR_RULES_OLDER,
}

#[cfg(feature = "terminal")]
errors! { ReadError, ANSWERS: {}
    Incomplete => UKETSUKE_ERROR_ANSWER_INCOMPLETE,
    Malformed => UKETSUKE_ERROR_ANSWER_MALFORMED,
    ForbiddenCharacter => UKETSUKE_ERROR_ANSWER_FORBIDDEN_CHARACTER,
    NotAnAnswer => UKETSUKE_ERROR_ANSWER_NONE,
    DocumentType => UKETSUKE_ERROR_ANSWER_DOCUMENT_TYPE,
    Entity => UKETSUKE_ERROR_ANSWER_ENTITY,
    Repeated => UKETSUKE_ERROR_ANSWER_REPEATED,
    UnsupportedEncoding => UKETSUKE_ERROR_ANSWER_ENCODING,
    TooLarge => UKETSUKE_ERROR_ANSWER_TOO_LARGE,
    TooMany => UKETSUKE_ERROR_ANSWER_TOO_MANY,
}

#[cfg(feature = "terminal")]
errors! { JoinFinding, JOINS: {}
    OtherDay => UKETSUKE_ERROR_ANSWER_OTHER_DAY,
    NoDay => UKETSUKE_ERROR_ANSWER_NO_DAY,
    OtherBirthdate => UKETSUKE_ERROR_ANSWER_OTHER_BIRTHDATE,
}

errors! { Problem, TRACES: {}
    TooLong => UKETSUKE_ERROR_TRACE_TOO_LONG,
    NotATrace => UKETSUKE_ERROR_TRACE_NONE,
    Version => UKETSUKE_ERROR_TRACE_VERSION,
    UnknownLine => UKETSUKE_ERROR_TRACE_LINE,
    Reader => UKETSUKE_ERROR_TRACE_READER,
    Limits => UKETSUKE_ERROR_TRACE_LIMITS,
    NoLimits => UKETSUKE_ERROR_TRACE_NO_LIMITS,
    Number => UKETSUKE_ERROR_TRACE_NUMBER,
    Outcome => UKETSUKE_ERROR_TRACE_OUTCOME,
    Bytes => UKETSUKE_ERROR_TRACE_BYTES,
    MessageTooLong => UKETSUKE_ERROR_TRACE_MESSAGE_TOO_LONG,
    Unpaired => UKETSUKE_ERROR_TRACE_UNPAIRED,
    AfterTruncated => UKETSUKE_ERROR_TRACE_AFTER_TRUNCATED,
}

errors! { SessionError, SESSIONS: {Exchange(exchange), Certificate(certificate), NoRandomness(none)}
}

/// Errors of one kind, or that say by their fields what happened.
macro_rules! plain_errors {
    ($($error:ty, $value:ident => $number:expr;)*) => { $(
        impl Numbered for $error {
            fn number(&self) -> uketsuke_status {
                let $value = self;
                $number
            }
        }
    )* };
}

plain_errors! {
    Fault, fault => fault.kind().number();
    ExchangeError, error => error.cause.number();
    TraceError, error => error.problem.number();
    TableError, error => error.kind.number();
    Contradiction, _facts => UKETSUKE_ERROR_CONTRADICTION;
    NotAPin, _none => UKETSUKE_ERROR_NOT_A_PIN;
    NotADay, _none => UKETSUKE_ERROR_NOT_A_DAY;
    NoRandomness, _none => UKETSUKE_ERROR_NO_RANDOMNESS;
}

/// The fault that a driver's function, or a C program stepping by hand, reports by this number.
pub(super) fn fault_kind(number: uketsuke_status) -> Option<FaultKind> {
    FaultKind::ALL.iter().copied().find(|kind| kind.number() == number)
}

#[cfg(test)]
mod tests {
    use super::super::words::STATUSES;
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Numbers 1 to 99 are this boundary's own: what C can do wrong and Rust cannot.
    const LAST_OF_THE_BOUNDARY: i32 = 99;

    fn all() -> Vec<(&'static str, &'static [(i32, &'static str)])> {
        vec![
            ("FaultKind", FAULTS),
            ("Cause", CAUSES),
            ("certificate::Error", CERTIFICATES),
            ("RootRefused", ROOTS),
            ("ReadersFileError", READERS_FILES),
            ("rules::TableErrorKind", RULES),
            ("Contradiction", &[(UKETSUKE_ERROR_CONTRADICTION, "Contradiction")]),
            #[cfg(feature = "terminal")]
            ("terminal::ReadError", ANSWERS),
            #[cfg(feature = "terminal")]
            ("JoinFinding", JOINS),
            ("trace::Problem", TRACES),
            ("session::Error", SESSIONS),
        ]
    }

    #[test]
    fn every_error_has_one_number_and_every_number_one_error() {
        let mut errors = BTreeMap::new();
        for (error, variants) in all() {
            for (number, variant) in variants {
                assert!(*number > LAST_OF_THE_BOUNDARY, "{error}::{variant} has a number of the boundary");
                let before = errors.insert(*number, format!("{error}::{variant}"));
                assert_eq!(before, None, "{number} serves twice");
            }
        }
        let listed: BTreeSet<i32> =
            STATUSES.iter().map(|row| row.number).filter(|number| *number > LAST_OF_THE_BOUNDARY).collect();
        assert_eq!(listed, errors.keys().copied().collect(), "published numbers are those of the errors");
    }

    #[test]
    fn a_fault_is_found_again_by_its_number() {
        assert_eq!(FaultKind::ALL.len(), FAULTS.len());
        for (number, name) in FAULTS {
            let kind = fault_kind(*number).unwrap();
            assert_eq!((kind.number(), format!("{kind:?}").as_str()), (*number, *name));
        }
        for number in (-200..100).chain(200..900) {
            assert_eq!(fault_kind(number), None, "{number}");
        }
    }
}
