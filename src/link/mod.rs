//! How bytes travel: a [`Link`] moves them between a conversation and a token.
//!
//! A link knows readers and transactions and nothing of cards. A [`Conversation`](crate::exchange::Conversation) knows
//! cards and nothing of readers. [`converse`](crate::exchange::converse) is the one loop between them; because every link
//! is driven by it, no link can get deadlines, cancelling or the locking of an opened token wrong.
//!
//! A reader of your own is six functions, and everything above comes with them:
//!
//! ```
//! use uketsuke::link::{CancelToken, Deadline, Fault, FaultKind, Limits, Link};
//! use uketsuke::Session;
//! use uketsuke::vocabulary::TokenKind;
//!
//! /// Answers every command with what the next entry says.
//! struct Wire(Vec<Vec<u8>>);
//!
//! impl Link for Wire {
//!     fn limits(&self) -> Limits {
//!         Limits::SHORT
//!     }
//!     fn begin(&mut self, _: Deadline, _: &CancelToken) -> Result<(), Fault> {
//!         Ok(())
//!     }
//!     fn transmit(&mut self, _command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
//!         let answer = self.0.pop().ok_or(Fault::new(FaultKind::TokenRemoved))?;
//!         response[..answer.len()].copy_from_slice(&answer);
//!         Ok(answer.len())
//!     }
//!     fn cut_power(&mut self) -> Result<(), Fault> {
//!         Err(Fault::new(FaultKind::PowerStaysOn))
//!     }
//!     fn end(&mut self) -> Result<(), Fault> {
//!         Ok(())
//!     }
//!     fn insertion(&mut self) -> u64 {
//!         1
//!     }
//! }
//!
//! let label = [b"JPKIAPICCTOKEN2                 ".as_slice(), &[0x90, 0x00]].concat();
//! let mut session = Session::new(Wire(vec![label, vec![0x90, 0x00]]));
//! assert_eq!(session.identify(Deadline::NEVER)?, TokenKind::Card);
//! # Ok::<(), uketsuke::session::SessionError>(())
//! ```

mod contract;
mod deadline;
mod fault;
mod limits;
#[cfg(feature = "pcsc")]
pub mod pcsc;
pub mod replay;

pub use contract::{Lent, Link, Run, Work};
pub use deadline::{CancelToken, Deadline};
pub use fault::{Fault, FaultKind};
pub use limits::{Limits, MAX_RESPONSE};
