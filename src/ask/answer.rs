//! What comes back.

use crate::reception::{FactError, VisitJsonError};
use serde_json::Value;

/// An answer.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The answer as one line of JSON, of an error too: `{"format":2,"ask":…,"text":…,…}`.
    pub json: String,
    /// Its text alone, for callers without a JSON parser.
    pub text: String,
    /// Why there is no answer, if so.
    pub error: Option<AskError>,
}

/// Why a question has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AskError {
    /// It is no JSON, or a member is not known, missing, or no value: the message names it.
    #[error("{0}")]
    NotAQuestion(String),
    /// The facts are refused.
    #[error(transparent)]
    Facts(#[from] VisitJsonError),
    /// The table has no rule by which this could be computed.
    #[error("the table of rules says nothing about this")]
    NoRule,
}

impl From<FactError> for AskError {
    fn from(error: FactError) -> AskError {
        VisitJsonError::from(error).into()
    }
}

/// The body of an answer, and its text.
pub(super) type Said = Result<(Value, String), AskError>;
