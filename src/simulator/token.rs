//! The token: what it holds, what it remembers, and what is lost with its power.

use super::files::{Application, Files, ef};
use super::keys::Key;
use super::pin::Pin;
use super::quirks::Quirks;
use super::record::Record;
use crate::vocabulary::TokenKind;
use core::fmt;

/// A software card or phone. Made by [`SimulatedToken::card`], [`SimulatedToken::android`], [`SimulatedToken::iphone`] or [`SimulatedToken::builder`].
///
/// ```
/// use uketsuke::simulator::SimulatedToken;
/// use uketsuke::vocabulary::TokenKind;
/// let phone = SimulatedToken::iphone().build();
/// assert_eq!((phone.kind(), phone.is_unlocked()), (TokenKind::Iphone, false));
/// ```
#[derive(Clone)]
pub struct SimulatedToken {
    pub(super) kind: TokenKind,
    pub(super) files: Files,
    pub(super) has_jpki: bool,
    pub(super) authentication_key: Key,
    pub(super) authentication_pin: Pin,
    pub(super) signature_pin: Pin,
    pub(super) holder_authenticated: bool,
    pub(super) quirks: Quirks,
    pub(super) atr: Vec<u8>,
    pub(super) power: Option<Powered>,
    pub(super) record: Record,
}

/// What is lost with the power.
#[derive(Clone)]
pub(super) struct Powered {
    pub(super) application: Application,
    pub(super) file: Option<u16>,
    pub(super) authentication_open: bool,
    pub(super) signature_open: bool,
    /// What GET RESPONSE hands out next.
    pub(super) rest: Vec<u8>,
    pub(super) fresh: bool,
}

impl Powered {
    fn new() -> Powered {
        Powered {
            application: Application::SecurityDomain,
            file: None,
            authentication_open: false,
            signature_open: false,
            rest: Vec::new(),
            fresh: true,
        }
    }
}

/// Response data with 9000, or a status word (with the data of a warning).
pub(super) type Answer = Result<Vec<u8>, Refusal>;

pub(super) struct Refusal {
    pub(super) data: Vec<u8>,
    pub(super) status: u16,
}

impl From<u16> for Refusal {
    fn from(status: u16) -> Refusal {
        Refusal { data: Vec::new(), status }
    }
}

impl SimulatedToken {
    /// Gives it power. A token that has power keeps its state.
    pub fn power_on(&mut self) {
        self.power.get_or_insert_with(Powered::new);
    }

    /// Takes the power away, and with it every selection and security status. Retry counters stay.
    pub fn power_off(&mut self) {
        self.power = None;
    }

    /// A warm reset by the reader. The selected application and its security status survive it, as observed on cards
    /// (<https://github.com/soltia48/myna-card>, "Security status can outlive your program"); so a reset locks nothing.
    pub fn reset(&mut self) {
        if let Some(state) = &mut self.power {
            state.file = None;
            state.rest.clear();
        }
    }

    /// The answer to reset.
    pub fn atr(&self) -> &[u8] {
        &self.atr
    }

    /// The kind of token.
    pub fn kind(&self) -> TokenKind {
        self.kind
    }

    /// Whether a PIN or password is in force now, so that keys or protected files are open to whoever sends a command.
    pub fn is_unlocked(&self) -> bool {
        self.power.as_ref().is_some_and(|state| state.authentication_open || state.signature_open)
    }

    /// Tries left for the user authentication PIN.
    pub fn tries_left(&self) -> u8 {
        self.authentication_pin.left()
    }

    /// Presets the counter of the user authentication PIN.
    pub fn set_tries_left(&mut self, left: u8) {
        self.authentication_pin.set_left(left);
    }

    /// Whether an iPhone has authenticated its holder (Face ID, Touch ID).
    pub fn set_holder_authenticated(&mut self, authenticated: bool) {
        self.holder_authenticated = authenticated;
    }

    /// The switches, to be changed in mid-conversation.
    pub fn quirks_mut(&mut self) -> &mut Quirks {
        &mut self.quirks
    }

    /// What EF 000A holds, filler included; empty when there is no such file.
    pub fn authentication_certificate(&self) -> &[u8] {
        self.files.get(&ef::AUTHENTICATION_CERTIFICATE).map_or(&[], Vec::as_slice)
    }

    /// Puts other bytes into a file of the JPKI application; `None` removes it.
    pub fn set_file(&mut self, file: u16, content: Option<Vec<u8>>) {
        match content {
            Some(content) => self.files.insert(file, content),
            None => self.files.remove(&file),
        };
    }

    /// What it was sent.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Forgets what it was sent.
    pub fn clear_record(&mut self) {
        self.record = Record::default();
    }
}

impl fmt::Debug for SimulatedToken {
    /// Without PINs and certificates.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SimulatedToken")
            .field("kind", &self.kind)
            .field("unlocked", &self.is_unlocked())
            .finish_non_exhaustive()
    }
}
