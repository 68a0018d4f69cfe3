//! A reader on which one thing goes wrong.

use super::trouble::Trouble;
use std::collections::HashMap;
use std::thread;
use std::time::Duration;
use uketsuke::link::{CancelToken, Deadline, Fault, FaultKind, Limits, Link};
use uketsuke::simulator::SimulatedToken;

const SELECT: [u8; 15] = [0, 0xA4, 4, 0x0C, 10, 0xD3, 0x92, 0xF0, 0, 0x26, 1, 0, 0, 0, 1];

pub struct Reader {
    pub token: Option<SimulatedToken>,
    /// Another person's token of the same kind.
    other: SimulatedToken,
    insertion: u64,
    limits: Limits,
    pub trouble: Option<(usize, Trouble)>,
    /// Whether power cannot be cut.
    pub power_stays_on: bool,
    /// What every call reports until the reader is [revived](Reader::revive).
    pub dead: Option<FaultKind>,
    /// What every command reports until the next transaction.
    lost: Option<FaultKind>,
    pub cancel: CancelToken,
    pub deadline: Deadline,
    pub commands: usize,
    /// VERIFY with a PIN that was handed to this link.
    pub pins: usize,
    /// Each command and its answer, before anything went wrong with it.
    pub seen: Vec<(Vec<u8>, Vec<u8>)>,
    /// What came in place of the answer at which the trouble was.
    pub altered: Option<Vec<u8>>,
    /// Signing is what the simulator is slow at: what a token answers, and is afterwards, depends on what it was sent.
    signatures: HashMap<Vec<Vec<u8>>, (Vec<u8>, SimulatedToken)>,
}

impl Reader {
    pub fn new(limits: Limits, other: SimulatedToken) -> Reader {
        Reader {
            token: None,
            other,
            insertion: 0,
            limits,
            trouble: None,
            power_stays_on: false,
            dead: None,
            lost: None,
            cancel: CancelToken::new(),
            deadline: Deadline::NEVER,
            commands: 0,
            pins: 0,
            seen: Vec::new(),
            altered: None,
            signatures: HashMap::new(),
        }
    }

    /// A fresh token on a reader on which nothing has gone wrong yet.
    pub fn start(&mut self, token: &SimulatedToken, trouble: Option<(usize, Trouble)>) {
        self.insert(token.clone());
        self.revive();
        (self.trouble, self.commands, self.pins, self.altered) = (trouble, 0, 0, None);
        self.seen.clear();
    }

    pub fn revive(&mut self) {
        self.power_stays_on = false;
        self.dead = None;
        self.trouble = None;
        let _ = self.cancel.check(Deadline::NEVER); // takes back what came too late
    }

    pub fn insert(&mut self, token: SimulatedToken) {
        self.token = Some(token);
        self.insertion += 1;
    }

    fn pull(&mut self) {
        self.token = None;
        self.insertion += 1;
    }

    pub fn is_open(&self) -> bool {
        self.token.as_ref().is_some_and(SimulatedToken::is_unlocked)
    }

    /// A reader that says that the token is gone is right.
    fn report(&mut self, kind: FaultKind) -> Fault {
        if matches!(kind, FaultKind::TokenRemoved | FaultKind::NoToken | FaultKind::ReaderLost) {
            self.pull();
        }
        Fault::new(kind)
    }

    fn ask(&mut self, command: &[u8]) -> Result<Vec<u8>, Fault> {
        let token = self.token.as_mut().ok_or(Fault::new(FaultKind::TokenRemoved))?;
        if command[1] != 0x2A {
            return Ok(token.transmit(command));
        }
        let mut past = token.record().received.clone();
        past.push(command.to_vec());
        past.push(vec![token.kind() as u8, u8::from(token.is_unlocked()), token.tries_left()]);
        past.push(token.authentication_certificate().to_vec());
        let (answer, after) = self.signatures.entry(past).or_insert_with(|| (token.transmit(command), token.clone()));
        token.clone_from(after);
        Ok(answer.clone())
    }
}

impl Link for Reader {
    fn limits(&self) -> Limits {
        self.limits
    }

    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        cancel.check(deadline)?;
        if let Some(kind) = self.dead {
            return Err(Fault::new(kind));
        }
        self.lost = None;
        self.token.as_mut().ok_or(Fault::new(FaultKind::NoToken))?.power_on();
        Ok(())
    }

    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        let number = self.commands;
        self.commands += 1;
        self.pins += usize::from(command[1] == 0x20 && command.len() > 5);
        let trouble = self.trouble.take_if(|(at, _)| *at == number).map(|(_, trouble)| trouble);
        match &trouble {
            Some(Trouble::Pulled { before: true }) => self.pull(),
            Some(Trouble::Swapped) => {
                let mut other = self.other.clone();
                other.power_on();
                other.transmit(&SELECT);
                other.clear_record();
                self.insert(other);
            }
            Some(Trouble::Reset) => {
                self.token.as_mut().expect("a token").reset();
                self.insertion += 1;
                self.lost = Some(FaultKind::TokenReset);
            }
            Some(Trouble::Dead(kind)) => {
                self.dead = Some(*kind);
                if *kind == FaultKind::ReaderLost {
                    self.token.as_mut().expect("a token").power_off();
                }
            }
            Some(Trouble::Fault { kind, carried_out: false }) => return Err(self.report(*kind)),
            _ => {}
        }
        if let Some(kind) = self.dead.or(self.lost) {
            return Err(Fault::new(kind));
        }
        let mut answer = self.ask(command)?;
        self.seen.push((command.to_vec(), answer.clone()));
        match trouble {
            Some(Trouble::Pulled { before: false }) => {
                self.pull();
                return Err(Fault::new(FaultKind::TokenRemoved));
            }
            Some(Trouble::Fault { kind, .. }) => return Err(self.report(kind)),
            Some(Trouble::Cancelled) => self.cancel.cancel(),
            Some(Trouble::Delayed) => thread::sleep(Duration::from_millis(1)),
            Some(Trouble::Late) => {
                while self.deadline.time_left().is_some_and(|left| !left.is_zero()) {
                    thread::yield_now();
                }
            }
            Some(trouble) => {
                trouble.alter(&mut answer);
                self.altered = Some(answer.clone());
            }
            None => {}
        }
        if answer.is_empty() {
            return Err(Fault::new(FaultKind::TokenMute));
        }
        let place = response.get_mut(..answer.len()).ok_or(Fault::new(FaultKind::ResponseTooLong))?;
        place.copy_from_slice(&answer);
        Ok(answer.len())
    }

    fn cut_power(&mut self) -> Result<(), Fault> {
        if let Some(kind) = self.dead {
            return Err(Fault::new(kind));
        }
        if self.power_stays_on {
            return Err(Fault::new(FaultKind::PowerStaysOn));
        }
        self.insertion += 1;
        self.lost = Some(FaultKind::TokenReset);
        self.token.as_mut().map(SimulatedToken::power_off).ok_or(Fault::new(FaultKind::TokenRemoved))
    }

    fn end(&mut self) -> Result<(), Fault> {
        self.dead.map_or(Ok(()), |kind| Err(Fault::new(kind)))
    }

    fn insertion(&mut self) -> u64 {
        self.insertion
    }
}
