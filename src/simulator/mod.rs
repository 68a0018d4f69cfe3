//! Software tokens: a マイナンバーカード, an Android phone, an iPhone, with everything that they do differently.
//!
//! A [`SimulatedToken`] is a state machine of its own. It takes raw command bytes and shares no code with the exchanges that
//! talk to it, so that the two cannot agree on a mistake. [`SimulatedLink`] is a reader in this process with such a token
//! on it; `uketsuke virtual-token` puts one behind a virtual PC/SC reader, where any program on the machine meets it.
//! [`authority`] issues its certificates; [`Quirks`] are switches for what tokens in the field do differently.
//!
//! Behaviour follows what public clients of the real tokens describe (OpenSC's `card-jpki.c`, `myna`, `myna-card`,
//! `jpki-signer-android`); the documentation of each switch says where they disagree. What nobody has published (the key
//! type of phones, a PIN on an iPhone) is an option here, not knowledge.
//!
//! ```
//! use uketsuke::simulator::SimulatedToken;
//!
//! let mut card = SimulatedToken::card().expires_on("2030-02-17".parse()?).pin("1234").build();
//! card.power_on();
//! // SELECT the JPKI application, then read the first bytes of EF 000A by its short identifier.
//! assert_eq!(card.transmit(&[0x00, 0xA4, 0x04, 0x0C, 10, 0xD3, 0x92, 0xF0, 0, 0x26, 1, 0, 0, 0, 1]), [0x90, 0x00]);
//! assert_eq!(card.transmit(&[0x00, 0xB0, 0x8A, 0x00, 0x02]), [0x30, 0x82, 0x90, 0x00]);
//! // A wrong PIN costs a try; asking for the counter costs none.
//! assert_eq!(card.transmit(&[0x00, 0x20, 0x00, 0x98, 4, b'0', b'0', b'0', b'0']), [0x63, 0xC2]);
//! assert_eq!(card.transmit(&[0x00, 0x20, 0x00, 0x98]), [0x63, 0xC2]);
//! assert_eq!(card.tries_left(), 2);
//! # Ok::<(), uketsuke::NotADay>(())
//! ```
//!
//! The eligibility terminal is played by `terminal` (feature `terminal`).

mod answer;
pub mod authority;
mod builder;
mod command;
mod commands;
mod der;
mod files;
mod keys;
mod link;
mod pin;
mod quirks;
mod record;
#[cfg(feature = "terminal")]
pub mod terminal;
#[cfg(test)]
mod tests;
mod token;

pub use authority::ROOT_DER;
pub use builder::{Builder, DEFAULT_ATR, DEFAULT_EXPIRY, DEFAULT_PIN, DEFAULT_SIGNATURE_PASSWORD};
pub use files::{ISD_AID, JPKI_AID, ef};
pub use keys::{Hash, Key};
pub use link::{Accident, SimulatedLink};
pub use quirks::{BlockedStatus, Chaining, EndOfFile, Extended, Padding, Quirks};
pub use record::Record;
pub use token::SimulatedToken;
