//! Conversations with a token, sans-IO: give an [`Exchange`] the last reply, it gives the next command or the result.
//!
//! A [`Plan`] says what to find out in one transaction: the label, the PIN counter, the certificate, a signature. The
//! [`Conversation`] around it is a [`Machine`](crate::link::Machine) that PC/SC, a C driver, a simulator, an event loop or a fuzzer can drive. Under
//! every exchange lies one channel that knows 61xx, 6Cxx, short and extended length; and one *custody* that leaves a token
//! locked once a PIN was sent, however the conversation ends.
//!
//! By hand, as a driver with an event loop of its own does it:
//!
//! ```
//! use uketsuke::exchange::{Conversation, Plan};
//! use uketsuke::link::{Limits, Machine, Step};
//!
//! let mut conversation = Conversation::new(Plan::identify(), Limits::SHORT);
//! let mut answers = [vec![0x90, 0x00], [b"JPKIAPICCTOKEN2                 ".as_slice(), &[0x90, 0x00]].concat()].into_iter();
//! while let Step::Transmit(_command) = conversation.next() {
//!     conversation.feed(Ok(&answers.next().unwrap()));
//! }
//! let ended = conversation.finish();
//! assert_eq!(ended.result.unwrap().kind, uketsuke::TokenKind::Card);
//! assert_eq!(ended.traffic.commands, 2);
//! ```

mod channel;
mod custody;
mod error;
mod file;
mod pin;
mod plan;
mod proof;
mod traffic;

pub use channel::{Conversation, Ended};
pub use error::{Cause, Error, Operation};
pub use file::{MAX_CERTIFICATE, MAX_READS_PER_FILE};
pub use pin::{Caution, NotAPin, Pin, PinEntry, Tries};
pub use plan::{Findings, PinState, Plan};
pub use proof::{ChooseInput, Proof, SigningInput};
pub use traffic::Traffic;

use crate::apdu::{Command, Reply};

/// A conversation as a state machine. It never sees 61xx or 6Cxx: the channel has dealt with them.
pub trait Exchange {
    /// What the conversation finds out.
    type Output;

    /// Given the reply to the last command (`None` at the start), writes the next command into `next` or ends.
    fn advance(&mut self, reply: Option<Reply<'_>>, next: &mut Command) -> Result<Turn<Self::Output>, Error>;

    /// What the exchange is doing, for an error that comes from below it.
    fn operation(&self) -> Operation;
}

/// What an [`Exchange`] wants after a reply.
pub enum Turn<T> {
    /// Send the command that was written.
    Send,
    /// The end, with the result.
    Done(T),
}

/// The JPKI application (公的個人認証AP).
pub(crate) const JPKI_APPLICATION: [u8; 10] = [0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01];
/// The GlobalPlatform issuer security domain: the application that is selected to leave the JPKI application.
pub(crate) const ISSUER_SECURITY_DOMAIN: [u8; 7] = [0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00];

/// SELECT by application id, no response data wanted (P2 = 0C).
fn select_application(next: &mut Command, application: &[u8]) {
    next.set(0x00, 0xA4, 0x04, 0x0C).data(application);
}

/// SELECT of an elementary file under the current application. P1 = 02 is the only form that the card takes
/// (<https://github.com/OpenSC/OpenSC/pull/801>).
fn select_file(next: &mut Command, file: u8) {
    next.set(0x00, 0xA4, 0x02, 0x0C).data(&[0x00, file]);
}
