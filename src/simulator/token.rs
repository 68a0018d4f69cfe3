//! The token: a pure state machine from command bytes to response bytes.

use super::builder::Builder;
use super::command::Command;
use super::commands::challenge;
use super::files::{Application, Files, ef};
use super::keys::Key;
use super::pin::Pin;
use super::quirks::{Extended, Quirks};
use super::record::Record;
use crate::TokenKind;
use core::fmt;

/// A software card or phone. Made by [`Token::card`], [`Token::android`], [`Token::iphone`] or [`Token::builder`].
#[derive(Clone)]
pub struct Token {
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
    fresh: bool,
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

impl Token {
    /// A マイナンバーカード, to be built.
    pub fn card() -> Builder {
        Builder::new(TokenKind::Card)
    }

    /// An Android phone (Androidスマホ用電子証明書), to be built.
    pub fn android() -> Builder {
        Builder::new(TokenKind::Android)
    }

    /// An iPhone (iPhoneのマイナンバーカード), to be built.
    pub fn iphone() -> Builder {
        Builder::new(TokenKind::Iphone)
    }

    /// A token of a kind; [`TokenKind::Unknown`] is a card with the label of the old 住民基本台帳カード.
    pub fn builder(kind: TokenKind) -> Builder {
        Builder::new(kind)
    }

    /// Answers one command: data and status word. Empty without power: the token is mute.
    pub fn transmit(&mut self, command: &[u8]) -> Vec<u8> {
        self.record.note(command);
        let response = self.respond(command);
        self.record.bytes_sent += response.len();
        response
    }

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

    fn respond(&mut self, raw: &[u8]) -> Vec<u8> {
        // Taken out for the time of the command, so that the methods below can borrow the rest of the token.
        let Some(mut state) = self.power.take() else {
            return Vec::new();
        };
        let response = if std::mem::take(&mut state.fresh) && self.quirks.first_command_fails {
            vec![0x6F, 0x00]
        } else {
            self.respond_in(&mut state, raw)
        };
        self.power = Some(state);
        response
    }

    fn respond_in(&mut self, state: &mut Powered, raw: &[u8]) -> Vec<u8> {
        let Some(mut command) = Command::parse(raw) else {
            return vec![0x67, 0x00];
        };
        if command.extended {
            match self.quirks.extended {
                Extended::Taken => {}
                Extended::Misread if command.data.is_empty() => command.le = Some(256),
                Extended::Refused | Extended::Misread => return vec![0x67, 0x00],
                Extended::Garbled => return vec![0x6F],
            }
        }
        if command.ins == 0xC0 {
            return self.get_response(state, &command);
        }
        state.rest.clear();
        match self.execute(state, &command) {
            Ok(data) => match self.quirks.chaining {
                Some(chaining) if !data.is_empty() => {
                    let first = if chaining.empty_first { 0 } else { chaining.piece };
                    self.hand_out(state, data, first)
                }
                _ => with_status(data, 0x9000),
            },
            Err(refusal) => with_status(refusal.data, refusal.status),
        }
    }

    fn execute(&mut self, state: &mut Powered, command: &Command<'_>) -> Answer {
        match command.cla {
            0x00 | 0x80 => {}
            cla if cla & 0x80 == 0 && cla & 0x03 != 0 => return Err(0x6881.into()),
            0x01..0x10 => return Err(0x6882.into()),
            0x10..0x20 => return Err(0x6884.into()),
            _ => return Err(0x6E00.into()),
        }
        match (command.cla, command.ins) {
            (0x00, 0xA4) => self.select(state, command),
            (0x00, 0xB0) => self.read_binary(state, command),
            (0x00, 0x20) => self.verify(state, command).map(|()| Vec::new()),
            (0x00, 0x24) => self.change_pin(state, command).map(|()| Vec::new()),
            (0x00, 0x84) => challenge(command, self.record.commands),
            (0x80, 0x2A) => self.sign(state, command),
            // The last-command indicator of the iPhone profile; cards refuse its length.
            (0x80, 0xFC) if self.kind == TokenKind::Iphone => Ok(Vec::new()),
            (0x80, 0xFC) => Err(0x6700.into()),
            _ => Err(0x6D00.into()),
        }
    }
}

pub(super) fn with_status(mut data: Vec<u8>, status: u16) -> Vec<u8> {
    data.extend(status.to_be_bytes());
    data
}

impl fmt::Debug for Token {
    /// Without PINs and certificates.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token").field("kind", &self.kind).field("unlocked", &self.is_unlocked()).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "token_tests.rs"]
mod tests;
