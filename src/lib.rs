//! uketsuke (受付): what reception may do with a My Number Card or a phone, why, until when, and what to do next.
//!
//! One direction of flow, I/O at one edge:
//!
//! ```text
//!  bytes                 meaning                     judgement                 words
//!  link ──► exchange ──► token ──► certificate ──► rules ──► reception ──► report (ja, en)
//! ```

mod day;
mod set;

pub mod apdu;
#[cfg(feature = "capi")]
mod capi;
pub mod certificate;
pub mod exchange;
pub mod facility;
pub mod link;
pub mod reception;
pub mod report;
pub mod rules;
pub mod session;
#[cfg(feature = "simulator")]
pub mod simulator;
#[cfg(feature = "terminal")]
pub mod terminal;
pub mod token;

pub use day::{Day, NotADay};
pub use session::Session;
pub use set::{Numbered, Set};
pub use token::TokenKind;
