//! Which readers there are, and which of them has a token.

use std::sync::Arc;
use std::time::Duration;

use super::code::{self, Code};
use super::facts::ReaderFacts;
use super::name::ReaderName;
use super::winscard::{Context, Watch};
use crate::link::{Control, Fault, FaultKind};

/// How long one wait in the service lasts; a cancel, a new reader and a restarted service are seen that soon.
const SLICE: Duration = Duration::from_millis(200);

/// Which reader to wait for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Which {
    /// Any reader, in the order of the list.
    #[default]
    Any,
    /// The reader of this name; it may be plugged in later.
    Named(ReaderName),
}

impl Which {
    fn takes(&self, name: &ReaderName) -> bool {
        match self {
            Which::Any => true,
            Which::Named(wanted) => wanted == name,
        }
    }
}

/// The readers of this machine. Connects to the service when needed, and anew when that connection died.
#[derive(Debug, Default)]
pub struct Readers {
    context: Option<Context>,
}

impl Readers {
    /// Nothing is connected yet.
    pub fn new() -> Readers {
        Readers::default()
    }

    /// The readers' names; empty when there are none. A service that does not run counts as none, since Windows stops it
    /// with the last reader; [`Readers::service`] tells the two apart.
    pub fn list(&mut self) -> Result<Vec<ReaderName>, Fault> {
        match self.with_context(|context| match context.list_readers() {
            Err(code::E_NO_READERS_AVAILABLE) => Ok(Vec::new()),
            other => other,
        }) {
            Err(code) if code::is_dead_service(code) => Ok(Vec::new()),
            other => other.map_err(code::fault),
        }
    }

    /// Whether the service runs and lets this program in.
    pub fn service(&mut self) -> Result<(), Fault> {
        self.with_context(Context::is_valid).map_err(|code| match code::is_dead_service(code) {
            true => Fault::with_code(FaultKind::ServiceStopped, code),
            false => code::fault(code),
        })
    }

    /// What a reader's driver tells about the reader. Sends nothing to a token.
    pub fn facts(&self, reader: &ReaderName) -> Result<ReaderFacts, Fault> {
        // A new context, since the connection shares it.
        Context::establish().and_then(|context| ReaderFacts::read(Arc::new(context), reader)).map_err(code::fault)
    }

    /// Whether a token lies on a reader now.
    pub fn has_token(&mut self, reader: &ReaderName) -> Result<bool, Fault> {
        let mut seen = Vec::new();
        self.look(&mut seen, |name| name == reader, Duration::ZERO)?;
        match seen.first() {
            Some(seen) if seen.state.reader_is_there() => Ok(seen.state.has_token()),
            _ => Err(Fault::new(FaultKind::NoReader)),
        }
    }

    /// Waits for a token, and through everything that may happen meanwhile: readers come and go, the service stops and
    /// starts. Returns the reader's name at once if a token lies there already. A token that does not answer is waited
    /// for until it lies well.
    ///
    /// When the deadline passes the fault says what was missing: [`ServiceStopped`](FaultKind::ServiceStopped),
    /// [`NoReader`](FaultKind::NoReader), [`NoToken`](FaultKind::NoToken) or [`TokenMute`](FaultKind::TokenMute). A
    /// service that refuses this program is told at once ([`AccessDenied`](FaultKind::AccessDenied)).
    pub fn wait_for_token(&mut self, which: &Which, control: &Control) -> Result<ReaderName, Fault> {
        let mut seen = Vec::new();
        loop {
            let first = seen.is_empty();
            let time = if first { Duration::ZERO } else { control.time_left().map_or(SLICE, |left| left.min(SLICE)) };
            let outcome = self.look(&mut seen, |name| which.takes(name), time);
            if let Some(found) = seen.iter().find(|reader| reader.state.has_token() && !reader.state.is_mute()) {
                return Ok(found.name.clone());
            }
            if let Err(fault) = outcome
                && fault.kind() == FaultKind::AccessDenied
            {
                return Err(fault);
            }
            control.check().map_err(|fault| match (fault.kind(), outcome) {
                (FaultKind::DeadlinePassed, Err(fault)) => fault,
                (FaultKind::DeadlinePassed, Ok(())) => Fault::new(missing(&seen)),
                _ => fault,
            })?;
            if first {
                // Nothing to wait for in the service, or just looked; either way no busy loop.
                pause(control, if seen.is_empty() { SLICE } else { Duration::ZERO });
            }
        }
    }

    /// Brings `seen` up to date, waiting for a change no longer than `time`. On `Err`, `seen` is empty.
    pub(super) fn look(
        &mut self,
        seen: &mut Vec<Seen>,
        takes: impl Fn(&ReaderName) -> bool,
        time: Duration,
    ) -> Result<(), Fault> {
        let before = std::mem::take(seen);
        let outcome = self.with_context(|context| {
            let names = match context.list_readers() {
                Err(code::E_NO_READERS_AVAILABLE) => Vec::new(),
                other => other?,
            };
            let mut watches: Vec<Watch> = names
                .into_iter()
                .filter(|name| takes(name))
                .map(|name| {
                    let known = before.iter().find(|reader| reader.name == name).map_or(0, |it| it.state.as_known());
                    Watch { name, known, seen: 0 }
                })
                .collect();
            if watches.is_empty() {
                return Ok(Vec::new());
            }
            match context.wait_for_change(u32::try_from(time.as_millis()).unwrap_or(u32::MAX), &mut watches) {
                Ok(()) => {}
                // Nothing changed, so that the states that were known hold.
                Err(code::E_TIMEOUT | code::E_CANCELLED) => {}
                // A reader left between the list and the wait: the next list will not have it.
                Err(code::E_UNKNOWN_READER) => {}
                Err(code) => return Err(code),
            }
            Ok(watches.into_iter().map(Seen::from).collect())
        });
        match outcome {
            Ok(now) => {
                *seen = now;
                Ok(())
            }
            Err(code) if code::is_dead_service(code) => Err(Fault::with_code(FaultKind::ServiceStopped, code)),
            Err(code) => Err(code::fault(code)),
        }
    }

    /// Does something in a context that lives; once more in a new one if it turns out dead.
    fn with_context<T>(&mut self, act: impl Fn(&Context) -> Result<T, Code>) -> Result<T, Code> {
        if let Some(context) = &self.context {
            match act(context) {
                Err(code) if code::is_dead_service(code) => self.context = None,
                other => return other,
            }
        }
        let context = Context::establish()?;
        let outcome = act(&context);
        self.context = Some(context);
        outcome
    }
}

/// A reader and its state when it was looked at last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) name: ReaderName,
    pub(super) state: State,
}

impl From<Watch> for Seen {
    fn from(watch: Watch) -> Seen {
        let changed = watch.seen & CHANGED != 0;
        Seen { name: watch.name, state: State::new(if changed { watch.seen } else { watch.known }) }
    }
}

/// State of a reader as SCardGetStatusChange gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct State(u32);

const CHANGED: u32 = 0x0002;
const UNKNOWN: u32 = 0x0004;
const UNAVAILABLE: u32 = 0x0008;
const PRESENT: u32 = 0x0020;
const MUTE: u32 = 0x0200;

impl State {
    pub(super) fn new(bits: u32) -> State {
        State(bits & !CHANGED)
    }

    /// For the next wait.
    pub(super) fn as_known(self) -> u32 {
        self.0
    }

    pub(super) fn reader_is_there(self) -> bool {
        self.0 & (UNKNOWN | UNAVAILABLE) == 0
    }

    pub(super) fn has_token(self) -> bool {
        self.reader_is_there() && self.0 & PRESENT != 0
    }

    pub(super) fn is_mute(self) -> bool {
        self.0 & MUTE != 0
    }

    /// The reader's count of insertions and removals.
    pub(super) fn events(self) -> u16 {
        (self.0 >> 16) as u16
    }
}

fn missing(seen: &[Seen]) -> FaultKind {
    if seen.iter().any(|reader| reader.state.has_token()) {
        FaultKind::TokenMute
    } else if seen.iter().any(|reader| reader.state.reader_is_there()) {
        FaultKind::NoToken
    } else {
        FaultKind::NoReader
    }
}

/// Sleeps, but not beyond the deadline.
pub(super) fn pause(control: &Control, time: Duration) {
    std::thread::sleep(control.time_left().map_or(time, |left| left.min(time)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(bits: u32) -> Seen {
        Seen { name: ReaderName::new("R"), state: State::new(bits) }
    }

    #[test]
    fn what_was_missing_is_named() {
        assert_eq!(missing(&[]), FaultKind::NoReader);
        assert_eq!(missing(&[seen(UNKNOWN)]), FaultKind::NoReader);
        assert_eq!(missing(&[seen(0x10)]), FaultKind::NoToken);
        assert_eq!(missing(&[seen(0x10), seen(PRESENT | MUTE)]), FaultKind::TokenMute);
    }

    #[test]
    fn a_state_that_did_not_change_is_the_one_that_was_known() {
        let watch = |known, seen| Watch { name: ReaderName::new("R"), known, seen };
        assert_eq!(Seen::from(watch(0x0003_0020, 0)).state, State::new(0x0003_0020));
        let changed = Seen::from(watch(0x0003_0020, 0x0004_0012)).state;
        assert_eq!((changed.has_token(), changed.events(), changed.as_known()), (false, 4, 0x0004_0010));
    }
}
