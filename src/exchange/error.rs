use crate::apdu::StatusWord;
use crate::link::{Fault, FaultKind};
use crate::vocabulary::TokenKind;
use core::fmt;

/// Why a question could not be asked or answered: what was being done, and the cause.
///
/// ```
/// use uketsuke::exchange::{Cause, ExchangeError, Stage};
/// let wrong = ExchangeError { pin_sent: true, ..ExchangeError::new(Stage::VerifyPin, Cause::PinWrong { left: Some(2) }) };
/// assert!(!wrong.may_have_cost_a_try()); // it did, and what is left is known
/// let unsaid = ExchangeError { cause: Cause::PinWrong { left: None }, ..wrong };
/// assert!(unsaid.may_have_cost_a_try());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExchangeError {
    /// What was being done.
    pub stage: Stage,
    /// What went wrong.
    pub cause: Cause,
    /// The kind of token, if its label was read.
    pub token: Option<TokenKind>,
    /// A PIN had been sent in this conversation before it failed: the try may be counted even if no answer came.
    pub pin_sent: bool,
    /// A PIN was sent and the token could not be locked again: ask the patient to take the token off the reader.
    pub left_open: bool,
}

impl ExchangeError {
    /// An error before any PIN was sent.
    pub const fn new(stage: Stage, cause: Cause) -> ExchangeError {
        ExchangeError { stage, cause, token: None, pin_sent: false, left_open: false }
    }

    /// A PIN was sent, and nobody knows whether the try was counted: ask how many tries are left before another one.
    pub const fn may_have_cost_a_try(&self) -> bool {
        let unanswered = matches!(self.stage, Stage::VerifyPin)
            && matches!(self.cause, Cause::ResponseTooShort { .. } | Cause::ResponseTooLong { .. });
        let unsaid = matches!(self.cause, Cause::Fault(_) | Cause::PinUncertain(_) | Cause::PinWrong { left: None });
        self.pin_sent && (unanswered || unsaid)
    }
}

impl fmt::Display for ExchangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.stage, self.cause)?;
        if self.may_have_cost_a_try() {
            f.write_str("; the PIN had been sent, so ask for the counter before another try")?;
        }
        if self.left_open {
            f.write_str("; the token could not be locked again: take it off the reader")?;
        }
        Ok(())
    }
}

impl std::error::Error for ExchangeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.cause {
            Cause::Fault(fault) => Some(fault),
            _ => None,
        }
    }
}

/// The stages of an operation, as errors name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Stage {
    /// Taking exclusive access to the token.
    Begin = 1,
    /// Selecting the JPKI application.
    SelectApplication = 2,
    /// Reading the token label from EF 0006.
    ReadLabel = 3,
    /// Asking how many PIN tries are left.
    AskTries = 4,
    /// Verifying the PIN.
    VerifyPin = 5,
    /// Reading the user authentication certificate from EF 000A.
    ReadCertificate = 6,
    /// Having the token sign a challenge.
    ProvePossession = 7,
    /// Waiting for a token, or for its removal.
    WaitForToken = 8,
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Stage::Begin => "take the reader",
            Stage::SelectApplication => "select the JPKI application",
            Stage::ReadLabel => "read the token label (EF 0006)",
            Stage::AskTries => "ask for the PIN tries left (EF 0018)",
            Stage::VerifyPin => "verify the PIN (EF 0018)",
            Stage::ReadCertificate => "read the user authentication certificate (EF 000A)",
            Stage::WaitForToken => "wait for a token",
            Stage::ProvePossession => "have the token sign a challenge (key 0017)",
        })
    }
}

/// What went wrong in an exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Cause {
    /// The bytes did not travel.
    #[error("{0}")]
    Fault(Fault),
    /// Another kind of card, or a phone without the service: the token has no JPKI application.
    #[error("the token has no JPKI application (status {0}); is it a My Number Card or a phone with the certificate?")]
    NotJpki(StatusWord),
    /// The token answered with a status word that this command does not allow.
    #[error("status {status} instead of {expected}")]
    UnexpectedStatus {
        /// The status word that came.
        status: StatusWord,
        /// The status words that would have been understood.
        expected: &'static str,
    },
    /// The token does not have this file.
    #[error("the token has no file {file:04X} (status {status})")]
    FileNotFound {
        /// File id.
        file: u16,
        /// The status word that came.
        status: StatusWord,
    },
    /// The token has the JPKI application and no user authentication certificate (EF 000A).
    #[error("the token holds no user authentication certificate (status {0})")]
    NoCertificate(StatusWord),
    /// The token wants the PIN first (an Android phone for EF 000A; every card for a signature).
    #[error("the token wants its PIN first")]
    PinRequired,
    /// The iPhone's holder has not authenticated on the phone, or the phone does not accept it any more.
    #[error("the phone's holder has to authenticate on the phone first")]
    HolderNotAuthenticated,
    /// The PIN was wrong; so many tries are left, at least one (`None`: the token did not say).
    #[error("wrong PIN, {}", tries_text(.left))]
    PinWrong {
        /// Tries left.
        left: Option<u8>,
    },
    /// The PIN was wrong, and it was the last try: the PIN is blocked now (63C0).
    #[error("wrong PIN, and it is blocked now; it is unlocked at the municipal counter, for a phone in its app")]
    PinWrongAndBlocked,
    /// The PIN was sent, and the token answered with a status word that says neither right nor wrong.
    #[error("the PIN was sent, and the answer {0} says neither right nor wrong")]
    PinUncertain(StatusWord),
    /// The PIN is blocked.
    #[error("the PIN is blocked; it is unlocked at the municipal counter, for a phone in its app")]
    PinBlocked,
    /// One try is left and the caller has not allowed to spend it: nothing was sent.
    #[error("one PIN try is left; nothing was sent because the caller did not allow the last try")]
    LastTryKept,
    /// The counter could not be read and the caller has not allowed a try all the same: nothing was sent.
    #[error("the number of PIN tries left is unknown; nothing was sent because the caller did not allow it")]
    TriesUnknown,
    /// A response without a status word.
    #[error("a response of {length} bytes, at least 2 expected")]
    ResponseTooShort {
        /// Bytes that came.
        length: usize,
    },
    /// More data than the command asked for, or than the limits allow.
    #[error("a response of more than the {expected} bytes asked for")]
    ResponseTooLong {
        /// Bytes asked for.
        expected: u32,
    },
    /// The response was cut into too many parts (61xx) without an end.
    #[error("a response in more than {limit} parts")]
    TooManyParts {
        /// The bound.
        limit: u16,
    },
    /// The file came in too many pieces.
    #[error("file {file:04X} did not end after {limit} reads")]
    TooManyReads {
        /// File id.
        file: u16,
        /// The bound.
        limit: u16,
    },
    /// The file ended before its content.
    #[error("file {file:04X} ended after {got} of {expected} bytes")]
    FileTruncated {
        /// File id.
        file: u16,
        /// Bytes that the content announces.
        expected: u32,
        /// Bytes that the file has.
        got: u32,
    },
    /// The file does not begin like a certificate (a DER SEQUENCE).
    #[error("file {file:04X} does not begin with a DER SEQUENCE")]
    NotDer {
        /// File id.
        file: u16,
    },
    /// The file announces more bytes than a certificate can have.
    #[error("file {file:04X} announces {announced} bytes, at most {limit} expected")]
    FileTooLong {
        /// File id.
        file: u16,
        /// Bytes announced.
        announced: u32,
        /// The bound.
        limit: u32,
    },
    /// A signature of a length that no key has.
    #[error("a signature of {length} bytes")]
    SignatureLength {
        /// Bytes that came.
        length: u32,
    },
    /// The reader takes no command of this length.
    #[error("the command has {length} bytes, the reader takes {limit}")]
    CommandTooLong {
        /// Bytes of the command.
        length: usize,
        /// What the reader takes.
        limit: usize,
    },
}

impl From<Fault> for Cause {
    fn from(fault: Fault) -> Cause {
        Cause::Fault(fault)
    }
}

impl From<FaultKind> for Cause {
    fn from(kind: FaultKind) -> Cause {
        Cause::Fault(Fault::new(kind))
    }
}

fn tries_text(left: &Option<u8>) -> String {
    match left {
        Some(1) => "1 try left".to_owned(),
        Some(left) => format!("{left} tries left"),
        None => "the number of tries left is unknown".to_owned(),
    }
}
