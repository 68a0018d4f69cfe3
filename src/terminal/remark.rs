//! What was noticed while reading a file. Remarks name elements and codes, never a person's data.

use core::fmt;

use super::code::Code;
use super::encoding::EncodingClaims;
use crate::vocabulary::{Provision, Word};

/// Something about a file that a person, or the maintainers of this crate, should know.
///
/// ```
/// use uketsuke::terminal::{Remark, read};
/// let reading = read(b"<XmlMsg><MessageBody><New>1</New></MessageBody></XmlMsg>")?;
/// assert_eq!(reading.remarks, [Remark::UnknownElement { path: "XmlMsg/MessageBody/New".into() }]);
/// assert_eq!(reading.remarks[0].as_str(), "unknown_element");
/// # Ok::<(), uketsuke::terminal::ReadError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Remark {
    /// An element, or an attribute (`@name`), that no public source lists. Its value is kept.
    UnknownElement {
        /// Where, as `XmlMsg/MessageBody/...`; the number of a result, unit or ticket in brackets, from 1.
        path: String,
    },
    /// An element that one weak public source shows, without its place or meaning. Its value is kept.
    UnconfirmedElement {
        /// Where.
        path: String,
    },
    /// A code that no public table lists. It is kept, its meaning unknown.
    UnlistedCode {
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
    /// A name or code that the terminal does not use and another program does. It was read as what that program means.
    OtherWriter {
        /// Where.
        path: String,
    },
    /// Something follows the end of the document. It was not looked at.
    BytesAfterDocument {
        /// How many bytes.
        count: usize,
    },
    /// More remarks, or values without a field, than [`MAX_REMARKS`](super::MAX_REMARKS).
    More {
        /// How many.
        count: usize,
    },
    /// What the file says of its encoding contradicts itself or its bytes.
    EncodingDisagrees(EncodingClaims),
    /// The file's bytes fit neither encoding; the characters that could not be read are U+FFFD.
    CharactersLost,
    /// The answer names no day, neither the one that was asked for nor when the system worked on it.
    NoDay,
    /// The viewing of this information ends at another time than 24 hours after consent. The terminal's own word is
    /// followed.
    ViewingWindow(Provision),
    /// Consent without a time: until when the information may be viewed is unknown.
    ConsentWithoutTime(Provision),
    /// The results say different things of the consent to this information: it is not known. (One that says nothing differs
    /// from none.)
    ConsentsDiffer(Provision),
    /// The eligibility is said to be valid, and no result tells which. It counts as not confirmed.
    ValidWithoutResult,
    /// What is said of the date of birth differs within one answer: it is about nobody in particular, and counts as not
    /// confirmed.
    BirthdatesDiffer,
    /// A result is said to be valid, and its day of loss has come by the day that was asked for.
    ValidAfterLoss {
        /// The result, from 1.
        result: usize,
    },
    /// A result is said to be valid, and the insurance document had ended by the day that was asked for.
    ValidAfterDocument {
        /// The result, from 1.
        result: usize,
    },
    /// The validity is one that this kind of coverage does not have: 有効（未登録） of an insurance, 複数該当 of 医療扶助. It counts as
    /// unknown.
    ValidityOfOtherCoverage {
        /// The result, from 1.
        result: usize,
    },
    /// The file says two different shares: ask the insurer.
    SharesDiffer {
        /// The result, from 1.
        result: usize,
    },
    /// A ticket's flag and the code of its designated institution contradict each other: call the welfare office.
    DesignationContradicts {
        /// The result, from 1.
        result: usize,
        /// The ticket, from 1.
        ticket: usize,
    },
    /// Another program wrote the file.
    WrittenByOtherProgram,
    /// Whether the terminal wrote the file after a check at the reader is not certain.
    OriginNotCertain,
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
    /// A month, `yyyyMM`.
    Month,
    /// A number.
    Number,
    /// A share in percent, three digits.
    Percent,
    /// An identifier of ASCII letters, digits, `-`, `_` and `.`.
    Identifier,
    /// A string: a value in JSON is nothing else.
    Text,
}

impl Expected {
    const fn as_str(self) -> &'static str {
        match self {
            Expected::Code => "a code",
            Expected::Day => "a day (yyyyMMdd)",
            Expected::Moment => "a moment (yyyyMMddHHmmss)",
            Expected::Month => "a month (yyyyMM)",
            Expected::Number => "a number",
            Expected::Percent => "a share in percent (three digits)",
            Expected::Identifier => "an identifier",
            Expected::Text => "a string",
        }
    }
}

impl Remark {
    /// A stable word for programs.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Remark::UnknownElement { .. } => "unknown_element",
            Remark::UnconfirmedElement { .. } => "unconfirmed_element",
            Remark::UnlistedCode { .. } => "unlisted_code",
            Remark::Unreadable { .. } => "unreadable_value",
            Remark::StrayText { .. } => "stray_text",
            Remark::OtherWriter { .. } => "other_writer",
            Remark::BytesAfterDocument { .. } => "bytes_after_document",
            Remark::More { .. } => "more_remarks",
            Remark::EncodingDisagrees(_) => "encoding_disagrees",
            Remark::CharactersLost => "characters_lost",
            Remark::NoDay => "no_day",
            Remark::ViewingWindow(_) => "viewing_window",
            Remark::ConsentWithoutTime(_) => "consent_without_time",
            Remark::ConsentsDiffer(_) => "consents_differ",
            Remark::ValidWithoutResult => "valid_without_result",
            Remark::BirthdatesDiffer => "birthdates_differ",
            Remark::ValidAfterLoss { .. } => "valid_after_loss",
            Remark::ValidAfterDocument { .. } => "valid_after_document",
            Remark::ValidityOfOtherCoverage { .. } => "validity_of_other_coverage",
            Remark::SharesDiffer { .. } => "shares_differ",
            Remark::DesignationContradicts { .. } => "designation_contradicts",
            Remark::WrittenByOtherProgram => "written_by_other_program",
            Remark::OriginNotCertain => "origin_not_certain",
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Remark::UnknownElement { path } => write!(f, "{path}: an element that no public source lists"),
            Remark::UnconfirmedElement { path } => write!(f, "{path}: an element whose meaning is not confirmed"),
            Remark::UnlistedCode { path, code } => write!(f, "{path}: code {code}, which no public table lists"),
            Remark::Unreadable { path, expected } => write!(f, "{path}: not {}", expected.as_str()),
            Remark::StrayText { path } => write!(f, "{path}: text between elements"),
            Remark::OtherWriter { path } => write!(f, "{path}: written by another program than the terminal"),
            Remark::BytesAfterDocument { count } => write!(f, "{count} bytes follow the end of the document"),
            Remark::More { count } => write!(f, "{count} more remarks"),
            Remark::EncodingDisagrees(claims) => {
                write!(f, "what the file says of its encoding disagrees; read as {}", claims.used.as_str())
            }
            Remark::CharactersLost => f.write_str("some bytes are characters of neither UTF-8 nor Shift_JIS"),
            Remark::NoDay => f.write_str("the answer names no day"),
            Remark::ViewingWindow(kind) => write!(f, "{}: viewing does not end 24 hours after consent", kind.as_str()),
            Remark::ConsentWithoutTime(kind) => write!(f, "{}: consent without a time", kind.as_str()),
            Remark::ConsentsDiffer(kind) => write!(f, "{}: the results say different things of consent", kind.as_str()),
            Remark::ValidWithoutResult => f.write_str("valid, but no result tells which eligibility"),
            Remark::BirthdatesDiffer => f.write_str("two different dates of birth; whose answer it is cannot be known"),
            Remark::ValidAfterLoss { result } => {
                write!(f, "result {result}: valid, but lost by the day that was asked for")
            }
            Remark::ValidAfterDocument { result } => {
                write!(f, "result {result}: valid, but the insurance document ended before the day that was asked for")
            }
            Remark::ValidityOfOtherCoverage { result } => {
                write!(f, "result {result}: a validity that this kind of coverage does not have")
            }
            Remark::SharesDiffer { result } => write!(f, "result {result}: two different shares"),
            Remark::DesignationContradicts { result, ticket } => {
                write!(f, "result {result}, ticket {ticket}: the flag contradicts the designated institution's code")
            }
            Remark::WrittenByOtherProgram => f.write_str("another program than the terminal wrote the file"),
            Remark::OriginNotCertain => {
                f.write_str("it is not certain that the terminal wrote the file after a check at the reader")
            }
        }
    }
}
