//! Why a file is no answer.

use super::MAX_BYTES;

/// Why a file could not be read as an answer. Names positions and known elements, never content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The file ends before its root element does: it is still being written, or was cut off.
    #[error("the file ends inside the answer (line {line})")]
    Incomplete {
        /// Line, from 1.
        line: u32,
    },
    /// Not well-formed XML.
    #[error("not well-formed XML (line {line})")]
    Malformed {
        /// Line, from 1.
        line: u32,
    },
    /// A control character, which XML forbids; NUL in a file that Windows is still writing.
    #[error("a forbidden character (line {line})")]
    ForbiddenCharacter {
        /// Line, from 1.
        line: u32,
    },
    /// Well-formed XML, whose root is not `XmlMsg`.
    #[error("not an answer of the eligibility terminal: the root element is not XmlMsg (line {line})")]
    NotAnAnswer {
        /// Line, from 1.
        line: u32,
    },
    /// A document type declaration. Answers have none, and it is how entities are brought in.
    #[error("a document type declaration (line {line})")]
    DocumentType {
        /// Line, from 1.
        line: u32,
    },
    /// A reference to an entity that is not one of the five predefined ones.
    #[error("a reference to an entity (line {line})")]
    Entity {
        /// Line, from 1.
        line: u32,
    },
    /// An element that may stand once stands twice with different values. Which one holds cannot be known.
    #[error("{path} is given twice, differently (line {line})")]
    Repeated {
        /// The element.
        path: String,
        /// Line, from 1.
        line: u32,
    },
    /// The declaration or a byte order mark names an encoding other than UTF-8 and Shift_JIS.
    #[error("neither UTF-8 nor Shift_JIS")]
    UnsupportedEncoding,
    /// More than [`MAX_BYTES`].
    #[error("more than {MAX_BYTES} bytes")]
    TooLarge,
    /// More than [`MAX_DEPTH`](super::MAX_DEPTH), [`MAX_ELEMENTS`](super::MAX_ELEMENTS),
    /// [`MAX_RESULTS`](super::MAX_RESULTS), [`MAX_TEXT`](super::MAX_TEXT), or 16 attributes of one element.
    #[error("too many {what} (line {line})")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// Line, from 1.
        line: u32,
    },
}

impl ReadError {
    /// A stable word for programs.
    pub const fn word(&self) -> &'static str {
        match self {
            ReadError::Incomplete { .. } => "incomplete",
            ReadError::Malformed { .. } => "malformed",
            ReadError::ForbiddenCharacter { .. } => "forbidden_character",
            ReadError::NotAnAnswer { .. } => "not_an_answer",
            ReadError::DocumentType { .. } => "document_type",
            ReadError::Entity { .. } => "entity",
            ReadError::Repeated { .. } => "repeated",
            ReadError::UnsupportedEncoding => "unsupported_encoding",
            ReadError::TooLarge => "too_large",
            ReadError::TooMany { .. } => "too_many",
        }
    }
}
