//! Every error of Rust as its status.

use crate::ask::AskError;
use crate::reception::{FactError, VisitError, VisitJsonError};
use crate::session::{SessionError, SessionErrorKind};
use crate::vocabulary::Status;

impl From<FactError> for Status {
    fn from(error: FactError) -> Status {
        match error {
            FactError::UnknownFact(_) => Status::UnknownFact,
            FactError::NotADay(_) => Status::NotADay,
            FactError::NotAValue(_) => Status::InvalidValue,
            FactError::NoSuchIndex(_) => Status::NoSuchIndex,
            FactError::Full(_) => Status::Full,
            FactError::Visit(error) => error.into(),
        }
    }
}

impl From<VisitError> for Status {
    fn from(error: VisitError) -> Status {
        match error {
            VisitError::Contradiction(..) => Status::Contradiction,
            VisitError::Missing(..) | VisitError::OtherTokenAlone => Status::FactMissing,
            VisitError::BeforeMyNumber => Status::BeforeMyNumber,
        }
    }
}

impl From<&AskError> for Status {
    fn from(error: &AskError) -> Status {
        match error {
            AskError::Facts(VisitJsonError::Facts(error)) => (*error).into(),
            AskError::Facts(_) | AskError::NotAQuestion(_) | AskError::NoRule => Status::NotAQuestion,
        }
    }
}

impl From<&SessionError> for Status {
    fn from(error: &SessionError) -> Status {
        match &error.kind {
            SessionErrorKind::Exchange(error) => (&error.cause).into(),
            SessionErrorKind::Certificate(_) => Status::NotACertificate,
            SessionErrorKind::NoRandomness(_) => Status::NoRandomness,
        }
    }
}
