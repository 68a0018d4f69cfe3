//! A connection to the token on one reader. Its functions block as long as PC/SC does.

use std::sync::Arc;
use std::time::{Duration, Instant};

use ::pcsc::Disposition;

use super::code::{self, Code};
use super::job::Job;
use super::name::ReaderName;
use super::placement;
use super::state::State;
use super::turn::{Held, Turn};
use super::winscard::{Card, Watch};
use crate::link::{CancelToken, Deadline, Fault, FaultKind, Limits, Link};

/// How long a failed transmission is looked into: a token that was pulled is noticed by the service up to 400 ms after
/// the transmission failed, and only then told as removed.
const LOOK: Duration = Duration::from_millis(600);
const LOOK_SLICE: Duration = Duration::from_millis(100);
/// Every response ends with one.
const STATUS_WORD: usize = 2;

/// How long is waited between two attempts to connect.
const BETWEEN_ATTEMPTS: Duration = Duration::from_millis(100);

/// A [`Link`] to the token on a reader, on the thread that may block.
pub(super) struct Connection {
    name: ReaderName,
    limits: Limits,
    turn: Arc<Turn>,
    /// What this is used for now, and whether anybody waits for it.
    pub(super) job: Option<Arc<Job>>,
    card: Option<Arc<Card>>,
    held: Option<Held>,
    insertion: u64,
    placement: u64,
    /// The connection has just served, by beginning or by a response: the service refuses both once the token was reset,
    /// removed or exchanged, so it is still the same one, and asking for its state would find out no more.
    vouched: bool,
    state: Option<State>,
    t0: bool,
}

impl Connection {
    /// Nothing is connected yet.
    pub(super) fn new(name: ReaderName, limits: Limits) -> Connection {
        Connection {
            turn: Turn::at(&name),
            name,
            limits,
            job: None,
            card: None,
            held: None,
            insertion: 0,
            placement: 0,
            vouched: false,
            state: None,
            t0: false,
        }
    }

    /// Gets hold of the token, once.
    fn take(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<Held, Fault> {
        let job = self.job.clone();
        let keep = || job.as_ref().is_none_or(|job| job.begins());
        self.turn.take(self.card.take(), &self.name, || cancel.check(deadline), keep)
    }

    /// The reader's state now, by the connection that holds the token.
    fn look(&self, known: State, time: Duration) -> Result<State, Code> {
        let held = self.held.as_ref().ok_or(code::E_INVALID_HANDLE)?;
        let mut watches = [Watch { name: self.name.clone(), known: known.as_known(), seen: 0 }];
        match held.card().context().wait_for_change(u32::try_from(time.as_millis()).unwrap_or(0), &mut watches) {
            Ok(()) => Ok(State::new(watches[0].seen)),
            Err(code::E_TIMEOUT) => Ok(known),
            Err(code) => Err(code),
        }
    }

    /// What a fault means that came in the middle of a transaction.
    fn diagnose(&self, fault: Fault) -> Fault {
        let kind = match fault.kind() {
            FaultKind::NoToken => FaultKind::TokenRemoved,
            FaultKind::NoReader => FaultKind::ReaderLost,
            kind => kind,
        };
        let kind = match kind {
            FaultKind::Transmission
            | FaultKind::TokenMute
            | FaultKind::ServiceFailed
            | FaultKind::ServiceStopped
            | FaultKind::ReaderLost
            | FaultKind::ReaderSystem => self.reason().unwrap_or(kind),
            told => told,
        };
        Fault::with_code(kind, fault.code())
    }

    /// Why a transmission failed, if the reader's state says it within [`LOOK`].
    fn reason(&self) -> Option<FaultKind> {
        let until = Instant::now() + LOOK;
        let mut known = self.state.unwrap_or_default();
        loop {
            match self.look(known, LOOK_SLICE) {
                Ok(state) => match lost(self.state, state) {
                    Some(kind) => return Some(kind),
                    None => known = state,
                },
                Err(code::E_UNKNOWN_READER | code::E_NO_READERS_AVAILABLE) => return Some(FaultKind::ReaderLost),
                Err(code) if code::is_dead_service(code) => return Some(FaultKind::ServiceStopped),
                Err(_) => return None,
            }
            if Instant::now() >= until {
                return None;
            }
        }
    }

    /// Notes the reader's state; a new insertion unless it surely is the same token as before.
    fn note(&mut self, fresh: bool) {
        let now = self.look(State::default(), Duration::ZERO).ok();
        let same = match (self.state, now) {
            (Some(before), Some(now)) => now.has_token() && before.events() == now.events(),
            _ => false,
        };
        self.state = now;
        if fresh || !same {
            self.insertion = placement::new_number();
        }
        if let Some(now) = now.and_then(|now| placement::of(&self.name, now)) {
            self.placement = now;
        }
    }
}

/// What a reader's state says is gone since the transaction began; `None` if the token lies there still.
fn lost(before: Option<State>, now: State) -> Option<FaultKind> {
    let token_left = !now.has_token() || before.is_some_and(|before| before.events() != now.events());
    match (now.reader_is_there(), token_left) {
        (false, _) => Some(FaultKind::ReaderLost),
        (true, true) => Some(FaultKind::TokenRemoved),
        (true, false) => None,
    }
}

/// What passes while nothing was sent: another program has the token for itself, it lies badly, it was reset, or the service
/// starts.
fn may_pass(kind: FaultKind) -> bool {
    use FaultKind::{Busy, ServiceStopped, TokenMute, TokenRemoved, TokenReset};
    matches!(kind, Busy | ServiceStopped | TokenMute | TokenRemoved | TokenReset)
}

impl Link for Connection {
    fn limits(&self) -> Limits {
        // The transport of T=0 knows short length only.
        if self.t0 { self.limits.and(Limits::SHORT) } else { self.limits }
    }

    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        if self.held.is_some() {
            return Ok(());
        }
        let held = loop {
            match self.take(deadline, cancel) {
                Ok(held) => break held,
                Err(fault) if may_pass(fault.kind()) => match cancel.sleep(BETWEEN_ATTEMPTS, deadline) {
                    Err(cancelled) if cancelled.kind() == FaultKind::Cancelled => return Err(cancelled),
                    Err(_) => return Err(fault),
                    Ok(()) => {}
                },
                Err(fault) => return Err(fault),
            }
        };
        let fresh = held.fresh;
        self.t0 = held.card().is_t0();
        self.held = Some(held);
        // A connection whose transaction begins is still to the same token, untouched: else the service says so.
        if fresh || self.state.is_none() {
            self.note(fresh);
        }
        self.vouched = true;
        Ok(())
    }

    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        let Some(held) = &self.held else { return Err(Fault::new(FaultKind::TokenReset)) };
        let sent = held.card().transmit(command, response);
        // Some drivers tell success and no response when the token is pulled in the middle of a command.
        self.vouched = matches!(sent, Ok(STATUS_WORD..));
        match sent {
            Ok(length) if self.vouched => Ok(length),
            Ok(_) => Err(self.diagnose(Fault::new(FaultKind::Transmission))),
            Err(code) => Err(self.diagnose(code::fault(code))),
        }
    }

    fn cut_power(&mut self) -> Result<(), Fault> {
        self.vouched = false;
        let card = match self.held.take() {
            Some(mut held) => {
                let cut = held.end(Disposition::UnpowerCard);
                let card = held.into_card();
                match cut {
                    Ok(()) => return Ok(()),
                    Err(_) => card,
                }
            }
            None => match self.card.take() {
                Some(card) => card,
                None => return Err(Fault::new(FaultKind::PowerStaysOn)),
            },
        };
        if card.reconnect_unpowered().is_ok() {
            // The transaction may have outlived the failed end.
            let _ = card.end(Disposition::LeaveCard);
            return Ok(());
        }
        match Arc::into_inner(card).map(Card::disconnect_unpowered) {
            Some(Ok(())) => Ok(()),
            Some(Err(code)) => Err(Fault::with_code(FaultKind::PowerStaysOn, code)),
            None => Err(Fault::new(FaultKind::PowerStaysOn)),
        }
    }

    fn end(&mut self) -> Result<(), Fault> {
        let Some(mut held) = self.held.take() else { return Ok(()) };
        held.end(Disposition::LeaveCard).map_err(code::fault)?;
        // Kept for the next transaction; a connection that failed is not.
        self.card = Some(held.into_card());
        Ok(())
    }

    fn insertion(&mut self) -> u64 {
        if self.held.is_some() && !std::mem::take(&mut self.vouched) {
            self.note(false);
        }
        self.insertion
    }

    fn reader_name(&self) -> &str {
        self.name.as_str()
    }

    fn placement(&mut self) -> u64 {
        self.placement
    }
}

impl Drop for Connection {
    /// In the midst of a transaction (a panic unwinds) nobody knows what is open.
    fn drop(&mut self) {
        if self.held.is_some() {
            let _ = self.cut_power();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_says_what_is_gone() {
        const UNKNOWN: u32 = 0x04;
        const EMPTY: u32 = 0x10;
        const PRESENT: u32 = 0x20;
        let before = Some(State::new(0x0003_0000 | PRESENT));
        for (before, now, gone) in [
            (before, 0x0003_0000 | PRESENT, None),
            (None, 0x0003_0000 | PRESENT, None),
            // Another one lies there.
            (before, 0x0005_0000 | PRESENT, Some(FaultKind::TokenRemoved)),
            (before, 0x0004_0000 | EMPTY, Some(FaultKind::TokenRemoved)),
            // Nothing was known, or the service does not count.
            (None, 0x0004_0000 | EMPTY, Some(FaultKind::TokenRemoved)),
            (before, 0x0003_0000 | EMPTY, Some(FaultKind::TokenRemoved)),
            (before, UNKNOWN, Some(FaultKind::ReaderLost)),
            (None, UNKNOWN, Some(FaultKind::ReaderLost)),
        ] {
            assert_eq!(lost(before, State::new(now)), gone, "{before:?} {now:#X}");
        }
    }

    #[test]
    fn what_may_pass_before_anything_was_sent_is_waited_for() {
        // E_SHARING_VIOLATION, W_UNRESPONSIVE_CARD, W_UNPOWERED_CARD, W_RESET_CARD, W_REMOVED_CARD, E_NO_SERVICE.
        for code in [0x8010_000B, 0x8010_0066, 0x8010_0067, 0x8010_0068, 0x8010_0069, 0x8010_001D] {
            assert!(may_pass(code::fault(code).kind()), "{code:08X}");
        }
        // E_CANCELLED, E_UNKNOWN_READER, E_NO_SMARTCARD, W_SECURITY_VIOLATION: told at once.
        for code in [0x8010_0002, 0x8010_0009, 0x8010_000C, 0x8010_006A] {
            assert!(!may_pass(code::fault(code).kind()), "{code:08X}");
        }
    }
}
