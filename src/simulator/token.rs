//! The token: a pure state machine from command bytes to response bytes.

use super::builder::Builder;
use super::command::Command;
use super::files::{self, Access, Application, Files, ef};
use super::keys::{self, Key};
use super::pin::{Pin, Verdict};
use super::quirks::{BlockedStatus, EndOfFile, Extended, Quirks};
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
    application: Application,
    file: Option<u16>,
    authentication_open: bool,
    signature_open: bool,
    /// What GET RESPONSE hands out next.
    rest: Vec<u8>,
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
type Answer = Result<Vec<u8>, Refusal>;

struct Refusal {
    data: Vec<u8>,
    status: u16,
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
            (0x80, 0x2A) => self.sign(state, command),
            // The last-command indicator of the iPhone profile; cards refuse its length.
            (0x80, 0xFC) if self.kind == TokenKind::Iphone => Ok(Vec::new()),
            (0x80, 0xFC) => Err(0x6700.into()),
            _ => Err(0x6D00.into()),
        }
    }

    fn select(&mut self, state: &mut Powered, command: &Command<'_>) -> Answer {
        match (command.p1, command.p2) {
            (0x04, 0x00 | 0x0C) => self.select_application(state, command),
            (0x02, 0x0C) => {
                let &[high, low] = command.data else {
                    return Err(0x6700.into());
                };
                let file = u16::from_be_bytes([high, low]);
                if state.application != Application::Jpki || !self.has_file(file) {
                    return Err(0x6A82.into());
                }
                state.file = Some(file);
                Ok(Vec::new())
            }
            _ => Err(0x6A86.into()),
        }
    }

    fn select_application(&mut self, state: &mut Powered, command: &Command<'_>) -> Answer {
        let application = Application::named(command.data).filter(|application| match application {
            Application::SecurityDomain => !self.quirks.no_security_domain,
            Application::Jpki => self.has_jpki,
            Application::Other(_) => matches!(self.kind, TokenKind::Card),
        });
        let application = application.ok_or(0x6A82)?;
        if application != state.application || self.quirks.reselect_locks {
            state.authentication_open = false;
            state.signature_open = false;
        }
        state.application = application;
        state.file = None;
        match (command.p2, command.le) {
            (0x00, Some(le)) => {
                let name = super::der::tlv(0x84, &[application.aid()]);
                let mut information = super::der::tlv(0x6F, &[&name]);
                information.truncate(le);
                Ok(information)
            }
            _ => Ok(Vec::new()),
        }
    }

    fn read_binary(&mut self, state: &mut Powered, command: &Command<'_>) -> Answer {
        let by_short_id = command.p1 & 0x80 != 0;
        let (file, offset) = if by_short_id {
            let file = self.short_file(state, command.p1 & 0x7F)?;
            state.file = Some(file);
            (file, usize::from(command.p2))
        } else {
            (state.file.ok_or(0x6986)?, usize::from(u16::from_be_bytes([command.p1, command.p2])))
        };
        self.require(state, files::read_access(self.kind, file))?;
        if file == ef::AUTHENTICATION_CERTIFICATE {
            self.count_towards_swap();
        }
        let content = self.files.get(&file).ok_or(0x6981)?;
        if !command.data.is_empty() {
            return Err(0x6700.into());
        }
        let asked = command.le.ok_or(0x6700)?;
        let there = content.get(offset..).filter(|rest| !rest.is_empty()).ok_or(0x6B00)?;
        if let Some(exact) = self.quirks.exact_le {
            let right = there.len().min(usize::from(exact));
            if asked > right {
                return Err((0x6C00 | right as u16).into());
            }
        }
        if asked > there.len() {
            match self.quirks.end_of_file {
                EndOfFile::Short => {}
                EndOfFile::Warning => return Err(Refusal { data: there.to_vec(), status: 0x6282 }),
                EndOfFile::Refused => return Err(0x6B00.into()),
                EndOfFile::ExactLength if there.len() < 256 => return Err((0x6C00 | there.len() as u16).into()),
                EndOfFile::ExactLength => {}
            }
        }
        let given = asked.min(self.quirks.short_answers.unwrap_or(usize::MAX)).min(there.len());
        Ok(there.iter().take(given).copied().collect())
    }

    fn verify(&mut self, state: &mut Powered, command: &Command<'_>) -> Result<(), Refusal> {
        // Also the answer that a card gives to a retry query with a trailing 00.
        if command.p1 != 0 || command.le.is_some() || command.data.len() > 16 {
            return Err(if command.p1 == 0 { 0x6700 } else { 0x6A86 }.into());
        }
        let file = self.referenced_file(state, command.p2)?;
        let (pin, open) = match file {
            ef::AUTHENTICATION_PIN => (&mut self.authentication_pin, &mut state.authentication_open),
            ef::SIGNATURE_PIN => (&mut self.signature_pin, &mut state.signature_open),
            _ => return Err(0x6A88.into()),
        };
        let blocked = match self.quirks.blocked_status {
            BlockedStatus::Locked6984 => 0x6984,
            BlockedStatus::Blocked6983 => 0x6983,
        };
        if command.data.is_empty() {
            // The same answer before and after the right PIN: a login cannot be seen from outside.
            let refused = pin.is_blocked() && self.quirks.blocked_query_refused;
            return Err(if refused { blocked } else { pin.counter_status() }.into());
        }
        match pin.verify(command.data) {
            Verdict::Right => {
                *open = true;
                Ok(())
            }
            Verdict::Wrong => {
                *open = false;
                Err(pin.counter_status().into())
            }
            Verdict::Blocked => Err(blocked.into()),
        }
    }

    fn sign(&mut self, state: &mut Powered, command: &Command<'_>) -> Answer {
        let file = self.referenced_file(state, command.p2)?;
        let access = files::key_access(self.kind, file).ok_or(0x6A88)?;
        // P1 as `myna-card` 3.3.4 lists the schemes; only 00 has a second witness. PSS (04, 05) is not simulated.
        let block = match command.p1 {
            0x00 => command.data.to_vec(),
            0x01 => ring::digest::digest(&ring::digest::SHA256, command.data).as_ref().to_vec(),
            0x02 if command.data.len() == 32 => keys::sha256_digest_info(command.data),
            0x02 => return Err(0x6985.into()),
            0x03 => keys::Hash::Sha256.digest_info(command.data),
            _ => return Err(0x6A86.into()),
        };
        self.require(state, access)?;
        if command.data.is_empty() {
            return Err(0x6700.into());
        }
        let key = match (file, self.quirks.wrong_signature) {
            (ef::AUTHENTICATION_KEY, false) => self.authentication_key,
            (ef::AUTHENTICATION_KEY, true) if self.authentication_key == Key::Signature => Key::Authentication,
            _ => Key::Signature,
        };
        let asked = command.le.ok_or(0x6700)?;
        if self.quirks.exact_le.is_some() && asked != 256 {
            return Err(0x6C00.into());
        }
        if asked < key.signature_length() {
            return Err(0x6700.into());
        }
        Ok(key.sign(&block).ok_or(0x6985)?)
    }

    fn get_response(&self, state: &mut Powered, command: &Command<'_>) -> Vec<u8> {
        match (self.quirks.chaining, command.le) {
            (Some(chaining), Some(le)) if command.data.is_empty() && (!state.rest.is_empty() || chaining.endless) => {
                let data = std::mem::take(&mut state.rest);
                self.hand_out(state, data, chaining.piece.min(le))
            }
            (Some(_), Some(_)) => vec![0x69, 0x85],
            (Some(_), None) => vec![0x67, 0x00],
            (None, _) => vec![0x6D, 0x00],
        }
    }

    /// The first `piece` bytes now, the rest by GET RESPONSE.
    fn hand_out(&self, state: &mut Powered, mut data: Vec<u8>, piece: usize) -> Vec<u8> {
        let Some(chaining) = self.quirks.chaining else {
            return with_status(data, 0x9000);
        };
        if chaining.endless && data.len() <= piece {
            data.resize(piece + 256, 0xFF);
        }
        state.rest = data.split_off(piece.min(data.len()));
        match state.rest.len().min(chaining.piece.clamp(1, 256)) {
            0 => with_status(data, 0x9000),
            more => with_status(data, 0x6100 | (more as u16 & 0xFF)),
        }
    }

    /// The file that P2 of VERIFY or signing names: 80 the current one, otherwise a short-EF identifier.
    fn referenced_file(&self, state: &Powered, p2: u8) -> Result<u16, Refusal> {
        match p2 {
            0x80 => Ok(state.file.ok_or(0x6A88)?),
            0x81..=0x9E => self.short_file(state, p2 & 0x7F),
            _ => Err(0x6A86.into()),
        }
    }

    fn short_file(&self, state: &Powered, short_id: u8) -> Result<u16, Refusal> {
        if let Some(status) = self.quirks.no_short_ef {
            return Err(status.into());
        }
        match short_id {
            1..=30 => Some(u16::from(short_id))
                .filter(|file| state.application == Application::Jpki && self.has_file(*file))
                .ok_or(0x6A82.into()),
            _ => Err(0x6A86.into()),
        }
    }

    fn has_file(&self, file: u16) -> bool {
        self.files.contains_key(&file) || files::is_internal(self.kind, file)
    }

    fn require(&self, state: &Powered, access: Access) -> Result<(), Refusal> {
        let granted = match access {
            Access::Free => true,
            Access::Authentication => state.authentication_open,
            Access::Signature => state.signature_open,
            Access::Holder => self.holder_authenticated,
        };
        if granted { Ok(()) } else { Err(0x6982.into()) }
    }

    fn count_towards_swap(&mut self) {
        if let Some((left, other)) = &mut self.quirks.swapped_certificate {
            match left.checked_sub(1) {
                Some(less) => *left = less,
                None => {
                    self.files.insert(ef::AUTHENTICATION_CERTIFICATE, std::mem::take(other));
                    self.quirks.swapped_certificate = None;
                }
            }
        }
    }
}

fn with_status(mut data: Vec<u8>, status: u16) -> Vec<u8> {
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
