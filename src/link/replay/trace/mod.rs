//! The text form of a recorded conversation.
//!
//! ```text
//! uketsuke-trace 1                     the format and its version
//! reader SONY FeliCa RC-S300/P 00 00   the reader's name; the line is left out when there is none
//! limits 261 258 short                 longest command, longest response, short | extended; again when they change
//! begin ok                             or: begin fault busy 8010000B
//! insertion 3                          when the number changed
//! > 00B08A0000                         a command, in hexadecimal digits
//! < 30820632 **x252 9000               its response; ** is a byte that was withheld, **x252 are 252 of them
//! > 00B0010000
//! < fault token-removed 80100069       or a fault: its word, and the reader system's number where there is one
//! cut-power ok
//! end ok
//! truncated                            last line of a recording that grew too long
//! ```
//!
//! Empty lines and lines that begin with `#` mean nothing.

mod error;
mod event;
mod limits;
mod message;
mod parse;
mod words;

pub use error::{TraceError, TraceProblem};
pub use event::{Event, Trace};
pub use limits::{MAX_NAME, MAX_TRACE};
pub use message::Message;

#[cfg(test)]
pub(super) use event::tests::any_fault;
