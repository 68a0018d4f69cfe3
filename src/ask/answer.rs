//! What comes back.

use crate::reception::{FactError, VisitJsonError};
#[cfg(feature = "terminal")]
use crate::terminal::RefusedField;
use crate::vocabulary::Language;
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
    /// A field of a request to the terminal is refused.
    #[cfg(feature = "terminal")]
    #[error(transparent)]
    Request(#[from] RefusedField),
    /// The table has no rule by which this could be computed.
    #[error("the table of rules says nothing about this")]
    NoRule,
}

impl AskError {
    /// The sentence in a language.
    ///
    /// ```
    /// use uketsuke::ask::Asker;
    /// use uketsuke::vocabulary::Language;
    /// let error = Asker::built_in().ask(r#"{"ask":"grace"}"#).error.unwrap();
    /// assert_eq!(error.text(Language::Ja), "「expires_on」がありません");
    /// ```
    pub fn text(&self, language: Language) -> String {
        match (self, language) {
            (AskError::NotAQuestion(reason), Language::Ja) => in_japanese(reason),
            (AskError::NotAQuestion(reason), Language::En) => reason.clone(),
            (AskError::Facts(error), _) => error.text(language),
            #[cfg(feature = "terminal")]
            (AskError::Request(refused), _) => refused.text(language),
            (AskError::NoRule, Language::Ja) => "規則表にこれについての規則がありません".to_owned(),
            (AskError::NoRule, Language::En) => self.to_string(),
        }
    }
}

/// What the parser of JSON says, in Japanese: what it says most often. The rest stands in brackets as it is.
fn in_japanese(reason: &str) -> String {
    let between = |before: &str, after: &str| Some(reason.strip_prefix(before)?.split_once(after)?.0);
    if let Some(name) = between("missing field `", "`") {
        format!("「{name}」がありません")
    } else if let Some(name) = between("unknown field `", "`") {
        format!("「{name}」という項目はありません")
    } else if let Some(name) = between("unknown variant `", "`") {
        format!("「{name}」という値は使えません")
    } else if let Some(name) = between("\"", "\" is given twice") {
        format!("「{name}」が2回書かれています")
    } else if let Some(value) = between("", ": not a day") {
        format!("「{}」は日付ではありません", value.trim_matches('"'))
    } else {
        format!("質問として読み取れません({reason})")
    }
}

impl From<FactError> for AskError {
    fn from(error: FactError) -> AskError {
        VisitJsonError::from(error).into()
    }
}

/// The body of an answer, and its text.
pub(super) type Said = Result<(Value, String), AskError>;
