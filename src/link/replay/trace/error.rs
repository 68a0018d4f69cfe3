//! Why a text is no trace.

use super::limits::{MAX_MESSAGE, MAX_NAME, MAX_TRACE};

/// A text is not a trace: the line (from 1) and what is wrong there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("trace, line {line}: {problem}")]
pub struct TraceError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: TraceProblem,
}

/// What is wrong with a line of a trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TraceProblem {
    /// The text is longer than [`MAX_TRACE`].
    #[error("the text is longer than {MAX_TRACE} bytes")]
    TooLong,
    /// The first line is not `uketsuke-trace 1`.
    #[error("expected the first line `uketsuke-trace 1`")]
    NotATrace,
    /// A version that this program does not read.
    #[error("a version of the format that this program does not read; expected `uketsuke-trace 1`")]
    Version,
    /// The line begins with no known word.
    #[error("expected reader, limits, begin, insertion, >, <, cut-power, end or truncated")]
    UnknownLine,
    /// `reader` stands twice, after an event, or with a name that is too long.
    #[error("expected one `reader NAME` of at most {MAX_NAME} bytes before the first event")]
    Reader,
    /// Not `limits COMMAND RESPONSE short|extended`.
    #[error("expected `limits COMMAND RESPONSE short|extended` with numbers from 4 and 2 up to 65544")]
    Limits,
    /// The first `limits` line is missing.
    #[error("expected a `limits` line before the first event")]
    NoLimits,
    /// Not a number of at most 64 bits.
    #[error("expected a number")]
    Number,
    /// Not `ok`, and no known fault.
    #[error("expected `ok` or `fault WORD [NUMBER]`")]
    Outcome,
    /// Not hexadecimal digits in pairs and withheld bytes.
    #[error("expected bytes: pairs of hexadecimal digits, `**` or `**xCOUNT`")]
    Bytes,
    /// A message longer than any command or response.
    #[error("a message longer than {MAX_MESSAGE} bytes")]
    MessageTooLong,
    /// A `>` line without its `<` line, or the other way round.
    #[error("a command (`>`) and its response (`<`) must follow each other")]
    Unpaired,
    /// Something follows `truncated`.
    #[error("nothing may follow `truncated`")]
    AfterTruncated,
}
