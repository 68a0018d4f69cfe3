//! What a token does on each command.

use super::command::Command;
use super::files::{self, Access, Application, ef};
use super::keys::{self, Key};
use super::pin::Verdict;
use super::quirks::{BlockedStatus, EndOfFile};
use super::token::{Answer, Powered, Refusal, SimulatedToken};
use crate::vocabulary::TokenKind;
use sha2::{Digest, Sha256};

impl SimulatedToken {
    pub(super) fn select(&mut self, state: &mut Powered, command: &Command<'_>) -> Answer {
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

    pub(super) fn read_binary(&mut self, state: &mut Powered, command: &Command<'_>) -> Answer {
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

    pub(super) fn verify(&mut self, state: &mut Powered, command: &Command<'_>) -> Result<(), Refusal> {
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

    /// Another PIN in place of the one that is open now.
    pub(super) fn change_pin(&mut self, state: &mut Powered, command: &Command<'_>) -> Result<(), Refusal> {
        if command.p1 != 1 {
            return Err(0x6A86.into());
        }
        let file = self.referenced_file(state, command.p2)?;
        let (pin, open) = match file {
            ef::AUTHENTICATION_PIN => (&mut self.authentication_pin, state.authentication_open),
            ef::SIGNATURE_PIN => (&mut self.signature_pin, state.signature_open),
            _ => return Err(0x6A88.into()),
        };
        if command.le.is_some() || !(1..=16).contains(&command.data.len()) {
            return Err(0x6700.into());
        }
        if !open {
            return Err(0x6982.into());
        }
        pin.change(command.data);
        Ok(())
    }

    pub(super) fn sign(&mut self, state: &mut Powered, command: &Command<'_>) -> Answer {
        let file = self.referenced_file(state, command.p2)?;
        let access = files::key_access(self.kind, file).ok_or(0x6A88)?;
        // P1 as `myna-card` 3.3.4 lists the schemes; only 00 has a second witness. PSS (04, 05) is not simulated.
        let block = match command.p1 {
            0x00 => command.data.to_vec(),
            0x01 => Sha256::digest(command.data).to_vec(),
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

    pub(super) fn get_response(&self, state: &mut Powered, command: &Command<'_>) -> Vec<u8> {
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
    pub(super) fn hand_out(&self, state: &mut Powered, mut data: Vec<u8>, piece: usize) -> Vec<u8> {
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

pub(super) fn with_status(mut data: Vec<u8>, status: u16) -> Vec<u8> {
    data.extend(status.to_be_bytes());
    data
}

/// GET CHALLENGE: up to 256 bytes that no other command of this token's got. Real cards refuse the extended form, says
/// `myna-card`. Nothing rests on their being secret, and so they are a hash of the command's number: a run can be repeated.
pub(super) fn challenge(command: &Command<'_>, number: usize) -> Answer {
    if (command.p1, command.p2) != (0, 0) {
        return Err(0x6A86.into());
    }
    if command.extended {
        return Err(0x6985.into());
    }
    let length = command.le.filter(|_| command.data.is_empty()).ok_or(0x6700)?;
    let block = |part: u8| Sha256::digest([&number.to_be_bytes()[..], &[part]].concat());
    Ok((0..=u8::MAX).flat_map(block).take(length).collect())
}
