//! What was noticed while reading an answer. Findings name elements and codes, never a person's data.

use core::fmt;

use super::{Code, EncodingClaims, Information};

/// Something about an answer that a person, or the maintainers of this crate, should know.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// An element, or an attribute (`@name`), that no public source lists. Its value is kept.
    UnknownElement {
        /// Where, as `XmlMsg/MessageBody/...`; a result's number in brackets, from 1.
        path: String,
    },
    /// A code that no public table lists. It is kept, its meaning unknown.
    UnlistedCode {
        /// Where.
        path: String,
        /// The code.
        code: Code,
    },
    /// A code on which public sources disagree: it was read as all but one of them would not.
    DisputedCode {
        /// Where.
        path: String,
        /// The code.
        code: Code,
    },
    /// A value that is not what the element holds. It counts as absent; the value is kept.
    Unreadable {
        /// Where.
        path: String,
        /// What was expected.
        expected: Expected,
    },
    /// Text between elements. It is kept.
    StrayText {
        /// Where.
        path: String,
    },
    /// What the file says of its encoding contradicts itself or its bytes.
    EncodingDisagrees(EncodingClaims),
    /// The file's bytes fit neither encoding; the characters that could not be read are U+FFFD.
    CharactersLost,
    /// The viewing of this information ends at another time than 24 hours after consent. The terminal's own word is
    /// followed.
    ViewingWindow(Information),
    /// Consent without a time: until when the information may be viewed is unknown.
    ConsentWithoutTime(Information),
    /// The eligibility is said to be valid, and no result tells which. It counts as not confirmed.
    ValidWithoutResult,
    /// The eligibility is said to be valid, and its day of loss has come by the day that was asked for.
    ValidAfterLoss,
    /// The eligibility is said to be valid, and the insurance document had ended by the day that was asked for.
    ValidAfterDocument,
    /// Several results disagree on consent or on the limit amount: these count as unknown.
    ResultsDiffer,
}

/// What an element holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A code of a table.
    Code,
    /// A day, `yyyyMMdd`.
    Day,
    /// A moment, `yyyyMMddHHmmss`.
    Moment,
    /// A number.
    Number,
    /// A share in percent, three digits.
    Percent,
    /// An identifier of ASCII letters, digits, `-`, `_` and `.`.
    Identifier,
}

impl Expected {
    const fn word(self) -> &'static str {
        match self {
            Expected::Code => "a code",
            Expected::Day => "a day (yyyyMMdd)",
            Expected::Moment => "a moment (yyyyMMddHHmmss)",
            Expected::Number => "a number",
            Expected::Percent => "a share in percent (three digits)",
            Expected::Identifier => "an identifier",
        }
    }
}

impl Finding {
    /// A stable word for programs.
    pub const fn word(&self) -> &'static str {
        match self {
            Finding::UnknownElement { .. } => "unknown_element",
            Finding::UnlistedCode { .. } => "unlisted_code",
            Finding::DisputedCode { .. } => "disputed_code",
            Finding::Unreadable { .. } => "unreadable_value",
            Finding::StrayText { .. } => "stray_text",
            Finding::EncodingDisagrees(_) => "encoding_disagrees",
            Finding::CharactersLost => "characters_lost",
            Finding::ViewingWindow(_) => "viewing_window",
            Finding::ConsentWithoutTime(_) => "consent_without_time",
            Finding::ValidWithoutResult => "valid_without_result",
            Finding::ValidAfterLoss => "valid_after_loss",
            Finding::ValidAfterDocument => "valid_after_document",
            Finding::ResultsDiffer => "results_differ",
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Finding::UnknownElement { path } => write!(f, "{path}: nothing that a public source lists"),
            Finding::UnlistedCode { path, code } => write!(f, "{path}: code {code}, which no public table lists"),
            Finding::DisputedCode { path, code } => write!(f, "{path}: code {code}, on which public sources disagree"),
            Finding::Unreadable { path, expected } => write!(f, "{path}: not {}", expected.word()),
            Finding::StrayText { path } => write!(f, "{path}: text between elements"),
            Finding::EncodingDisagrees(claims) => {
                write!(f, "what the file says of its encoding disagrees; read as {}", claims.used.word())
            }
            Finding::CharactersLost => f.write_str("some bytes are characters of neither UTF-8 nor Shift_JIS"),
            Finding::ViewingWindow(kind) => {
                write!(f, "{}: viewing does not end 24 hours after consent", kind.word())
            }
            Finding::ConsentWithoutTime(kind) => write!(f, "{}: consent without a time", kind.word()),
            Finding::ValidWithoutResult => f.write_str("valid, but no result tells which eligibility"),
            Finding::ValidAfterLoss => f.write_str("valid, but lost by the day that was asked for"),
            Finding::ValidAfterDocument => {
                f.write_str("valid, but the insurance document ended before the day that was asked for")
            }
            Finding::ResultsDiffer => f.write_str("several results disagree on consent or on the limit amount"),
        }
    }
}
