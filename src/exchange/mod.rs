//! Conversations with a token, without I/O: feed a [`Conversation`] the last reply, it gives the next command or the result.
//!
//! An [`Operation`] says what to find out in one transaction: the label, the PIN counter, the certificate, a signature. The
//! [`Conversation`] around it is driven by PC/SC, a driver, a simulator, an event loop or a fuzzer. It knows 61xx, 6Cxx,
//! short and extended length, and keeps *custody*: a token is left locked once a PIN was sent, however the conversation ends.
//!
//! By hand, as a driver with an event loop of its own does it:
//!
//! ```
//! use uketsuke::exchange::{Conversation, Next, Operation};
//! use uketsuke::link::Limits;
//!
//! let mut conversation = Conversation::new(Operation::identify(), Limits::SHORT);
//! let mut answers = [vec![0x90, 0x00], [b"JPKIAPICCTOKEN2                 ".as_slice(), &[0x90, 0x00]].concat()].into_iter();
//! while let Next::Transmit(_command) = conversation.next() {
//!     conversation.feed(Ok(&answers.next().unwrap()));
//! }
//! let ended = conversation.finish();
//! assert_eq!(ended.result.unwrap().kind, uketsuke::vocabulary::TokenKind::Card);
//! assert_eq!(ended.traffic.commands, 2);
//! ```

mod conversation;
mod custody;
mod drive;
mod error;
mod file;
mod operation;
mod part;
mod pin;
mod proof;
mod select;
mod tell;
mod traffic;
mod watch;

pub use conversation::{Conversation, Ended, Next};
pub use drive::converse;
pub use error::{Cause, ExchangeError, Stage};
pub use file::{MAX_CERTIFICATE, MAX_READS_PER_FILE};
pub use operation::{Operation, PinUse, RawReading};
pub use pin::{LastTry, NotAPin, Pin, PinEntry, Tries};
pub use proof::{ChooseInput, Proof, SigningInput};
pub use tell::has_jpki;
pub use traffic::Traffic;
pub(crate) use watch::{Snapshot, Watch};
