//! The eligibility terminal (資格確認端末), played: a vendor's test double for the linkage folder (連携フォルダ).
//!
//! A [`Terminal`] takes requests, refuses malformed ones, and says which files to write into `res/` and `face/`, when, and in how many
//! pieces; a [`Script`] says what it answers, and what goes wrong. It shares no code with [`terminal`](crate::terminal), so that
//! the two cannot agree on a mistake. `uketsuke virtual-terminal` plays it in a real folder.
//!
//! What a question is answered with is chosen as with the test numbers of a payment service: the last two digits of the number
//! that is asked with (番号) are the number of a [`Situation`]. Everybody is nobody: the same seed makes the same persons, from
//! words for "test" and "sample", of a prefecture that does not exist.
//!
//! ```
//! use std::time::Duration;
//! use uketsuke::simulator::terminal::{Script, Situation, Terminal};
//! let now = Duration::from_secs(1_795_824_000); // since 1970-01-01T00:00:00Z
//! let mut terminal = Terminal::new(Script::default(), now);
//! terminal.lay(Situation::Welfare, now);
//! let file = terminal.next(now).ok_or("a card was laid")?;
//! assert_eq!(file.folder.as_str(), "face");
//! # Ok::<(), &str>(())
//! ```
//!
//! # What it is made from
//!
//! The official layout (別紙3-1) and the lists of error codes (別紙6-1) are not public. Names of files and elements are those of public
//! programs, named where they stand. Its error codes begin with `VT`, so that nobody takes them for real ones. How strictly
//! the real terminal checks a request is not public: this one refuses what no public program writes.

mod clock;
mod draw;
mod element;
mod interface;
mod json;
mod machine;
mod message;
mod person;
mod request;
mod result;
mod script;
mod situation;
mod style;
mod writer;

pub use interface::{AskedFile, Interface};
pub use machine::{FolderKind, Put, Terminal};
pub use request::{Looks, RequestRefusal, SimulatedRequest};
pub use script::{Laid, Manner, Script, ScriptFault, ScriptRule};
pub use situation::{CODE_ROWS, Situation};
pub use style::{AnswerEncoding, AnswerForm, Lines, NamePadding, Style};
pub use writer::AnswerWriter;

/// The Rust in the page, run as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../../../docs/virtual-terminal.md")]
#[doc = include_str!("../../../docs/virtual-terminal.ja.md")]
mod pages {}
