//! A command in, an answer out: the token as a pure state machine over bytes.

use super::command::Command;
use super::commands::{challenge, with_status};
use super::quirks::Extended;
use super::token::{Answer, Powered, SimulatedToken};
use crate::vocabulary::TokenKind;

impl SimulatedToken {
    /// Answers one command: data and status word. Empty without power: the token is mute.
    pub fn transmit(&mut self, command: &[u8]) -> Vec<u8> {
        self.record.note(command);
        let response = self.respond(command);
        self.record.bytes_sent += response.len();
        response
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
