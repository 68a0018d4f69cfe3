//! Every error of Rust as its status.

use crate::ask::AskError;
use crate::facility::FacilityLoadError;
use crate::reception::{FactError, VisitError, VisitJsonError};
use crate::rules::LoadError;
use crate::session::{SessionError, SessionErrorKind};
use crate::signed::SignatureError;
use crate::vocabulary::Status;

impl From<FactError> for Status {
    fn from(error: FactError) -> Status {
        match error {
            FactError::UnknownFact(_) => Status::UnknownFact,
            FactError::NotADay(_) => Status::NotADay,
            FactError::NotAValue(_) => Status::InvalidValue,
            FactError::NotUtf8(_) => Status::NotUtf8,
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

impl From<SignatureError> for Status {
    fn from(_: SignatureError) -> Status {
        Status::FileNotTrusted
    }
}

impl From<LoadError> for Status {
    fn from(error: LoadError) -> Status {
        match error {
            LoadError::Signature(error) => error.into(),
            LoadError::Table(_) => Status::RulesRefused,
            LoadError::Older { .. } => Status::FileOlder,
        }
    }
}

impl From<FacilityLoadError> for Status {
    fn from(error: FacilityLoadError) -> Status {
        match error {
            FacilityLoadError::Signature(error) => error.into(),
            FacilityLoadError::File(_) => Status::ReadersRefused,
            FacilityLoadError::Older { .. } => Status::FileOlder,
        }
    }
}

impl From<&AskError> for Status {
    fn from(error: &AskError) -> Status {
        match error {
            AskError::Facts(VisitJsonError::Facts(error)) => (*error).into(),
            AskError::Facts(_) | AskError::NotAQuestion(_) | AskError::Request(_) | AskError::NoRule => {
                Status::NotAQuestion
            }
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
