//! Which readers there are, and which of them has a token.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::code::{self, Code};
use super::facts::ReaderFacts;
use super::name::ReaderName;
use super::placement;
use super::state::{CHANGED, State};
use super::winscard::{Context, Watch};
use crate::link::{CancelToken, Deadline, Fault, FaultKind};

/// How long one wait in the service lasts, where it tells of readers that come and go.
const LONG_WAIT: Duration = Duration::from_secs(30);
/// Where it does not, the list is read anew so often.
const SHORT_WAIT: Duration = Duration::from_secs(2);
/// Pauses after waits that came back without a reason: from the first to the last, each twice the one before.
const FIRST_PAUSE: Duration = Duration::from_millis(50);
const LAST_PAUSE: Duration = Duration::from_secs(2);
/// A wait that lasted so long was one.
const A_WAIT: Duration = Duration::from_secs(1);

/// Which reader to wait for.
///
/// ```
/// use uketsuke::link::pcsc::{ReaderName, Which};
/// let payment = ReaderName::new("Payment Reader 00 00");
/// assert!(!Which::AnyBut(vec![payment.clone()]).takes(&payment));
/// assert!(Which::Named(payment.clone()).takes(&payment));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Which {
    /// Any reader.
    #[default]
    Any,
    /// Any reader but these.
    AnyBut(Vec<ReaderName>),
    /// The reader of this name; it may be plugged in later.
    Named(ReaderName),
}

impl Which {
    /// Whether this reader is one of them.
    pub fn takes(&self, name: &ReaderName) -> bool {
        match self {
            Which::Any => true,
            Which::AnyBut(excluded) => !excluded.contains(name),
            Which::Named(wanted) => wanted == name,
        }
    }
}

/// The readers of this machine. Connects to the service when needed, and anew when that connection died.
///
/// ```no_run
/// use uketsuke::link::pcsc::Readers;
/// let mut readers = Readers::new();
/// for reader in readers.list()? {
///     println!("{reader}: {:?}", readers.has_token(&reader));
/// }
/// # Ok::<(), uketsuke::link::Fault>(())
/// ```
#[derive(Debug, Default)]
pub struct Readers {
    context: Option<Arc<Context>>,
    /// State of the pseudo reader for readers that come and go.
    plug_and_play: u32,
    /// The service does not know it.
    no_plug_and_play: bool,
    /// Waits in a row that came back without a reason.
    fruitless: u32,
}

impl Readers {
    /// Nothing is connected yet.
    pub fn new() -> Readers {
        Readers::default()
    }

    /// The readers' names; empty when there are none. A service that does not run counts as none, since Windows stops it
    /// with the last reader; [`Readers::service`] tells the two apart.
    ///
    /// ```no_run
    /// let names = uketsuke::link::pcsc::Readers::new().list()?;
    /// println!("{} readers", names.len());
    /// # Ok::<(), uketsuke::link::Fault>(())
    /// ```
    ///
    /// # Errors
    ///
    /// What the service answered, such as [`AccessDenied`](FaultKind::AccessDenied).
    pub fn list(&mut self) -> Result<Vec<ReaderName>, Fault> {
        match self.with_context(|context| list(context)) {
            Err(code) if code::is_dead_service(code) => Ok(Vec::new()),
            other => other.map_err(code::fault),
        }
    }

    /// Whether the service runs and lets this program in.
    ///
    /// ```no_run
    /// use uketsuke::link::{FaultKind, pcsc::Readers};
    /// match Readers::new().service() {
    ///     Err(fault) if fault.kind() == FaultKind::ServiceStopped => println!("start the smart-card service"),
    ///     other => println!("{other:?}"),
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ServiceStopped`](FaultKind::ServiceStopped) or [`AccessDenied`](FaultKind::AccessDenied); else what the service
    /// answered.
    pub fn service(&mut self) -> Result<(), Fault> {
        self.with_context(|context| list(context)).map(drop).map_err(service_fault)
    }

    /// What a reader's driver tells about the reader. Sends nothing to a token.
    ///
    /// ```no_run
    /// use uketsuke::link::pcsc::{ReaderName, Readers};
    /// let facts = Readers::new().facts(&ReaderName::new("Example Reader 00 00"))?;
    /// println!("{:?}", facts.model);
    /// # Ok::<(), uketsuke::link::Fault>(())
    /// ```
    ///
    /// # Errors
    ///
    /// No such reader, no service, or another program has the reader to itself. What a driver does not tell is no error: it
    /// stays unknown.
    pub fn facts(&self, reader: &ReaderName) -> Result<ReaderFacts, Fault> {
        // A new context, since the connection shares it.
        Context::establish().and_then(|context| ReaderFacts::read(Arc::new(context), reader)).map_err(code::fault)
    }

    /// Whether a token lies on a reader now.
    ///
    /// ```no_run
    /// use uketsuke::link::pcsc::{ReaderName, Readers};
    /// println!("{}", Readers::new().has_token(&ReaderName::new("Example Reader 00 00"))?);
    /// # Ok::<(), uketsuke::link::Fault>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`NoReader`](FaultKind::NoReader) where the reader is not there; else what the service answered.
    pub fn has_token(&mut self, reader: &ReaderName) -> Result<bool, Fault> {
        let mut seen = Vec::new();
        self.look(&mut seen, |name| name == reader)?;
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
    ///
    /// ```no_run
    /// use std::time::Duration;
    /// use uketsuke::link::pcsc::{Readers, Which};
    /// use uketsuke::link::{CancelToken, Deadline};
    /// let minute = Deadline::after(Duration::from_secs(60));
    /// println!("{}", Readers::new().wait_for_token(&Which::Any, minute, &CancelToken::new())?);
    /// # Ok::<(), uketsuke::link::Fault>(())
    /// ```
    pub fn wait_for_token(
        &mut self,
        which: &Which,
        deadline: Deadline,
        cancel: &CancelToken,
    ) -> Result<ReaderName, Fault> {
        self.wait_until(which, deadline, cancel, |seen| {
            seen.iter().find(|reader| reader.has_answering_token()).map(|reader| reader.name.clone())
        })
    }

    /// Waits until `found` finds something among the readers. At the deadline the fault says what was missing.
    pub(super) fn wait_until<T>(
        &mut self,
        which: &Which,
        deadline: Deadline,
        cancel: &CancelToken,
        mut found: impl FnMut(&[Seen]) -> Option<T>,
    ) -> Result<T, Fault> {
        let mut seen = Vec::new();
        let mut outcome = self.look(&mut seen, |name| which.takes(name));
        loop {
            if let Some(it) = found(&seen) {
                return Ok(it);
            }
            if let Err(fault) = outcome
                && fault.kind() == FaultKind::AccessDenied
            {
                return Err(fault);
            }
            let missing = match outcome {
                Err(fault) => fault,
                Ok(()) => Fault::new(missing(&seen)),
            };
            let told = |fault: Fault| if fault.kind() == FaultKind::DeadlinePassed { missing } else { fault };
            cancel.check(deadline).map_err(told)?;
            outcome = self.wait(&mut seen, |name| which.takes(name), deadline, cancel).map_err(told)?;
        }
    }

    /// Brings `seen` up to date.
    pub(super) fn look(&mut self, seen: &mut Vec<Seen>, takes: impl Fn(&ReaderName) -> bool) -> Result<(), Fault> {
        self.update(seen, takes, Duration::ZERO, &CancelToken::new())
    }

    /// Waits for a change in the service, and brings `seen` up to date. The outer `Err` is a cancel or the deadline, the
    /// inner one the service's; `seen` is empty with it.
    ///
    /// A wait that comes back at once without a change (some services do) is made up for by a pause.
    pub(super) fn wait(
        &mut self,
        seen: &mut Vec<Seen>,
        takes: impl Fn(&ReaderName) -> bool,
        deadline: Deadline,
        cancel: &CancelToken,
    ) -> Result<Result<(), Fault>, Fault> {
        let (start, before) = (Instant::now(), seen.clone());
        let outcome = self.update(seen, takes, deadline.at_most(self.longest_wait()), cancel);
        cancel.check(Deadline::NEVER)?;
        self.rest((&before, seen), start.elapsed(), deadline, cancel)?;
        Ok(outcome)
    }

    fn longest_wait(&self) -> Duration {
        if self.no_plug_and_play { SHORT_WAIT } else { LONG_WAIT }
    }

    /// A pause after a wait that came back at once without a change, a longer one each time.
    fn rest(
        &mut self,
        (before, now): (&[Seen], &[Seen]),
        waited: Duration,
        deadline: Deadline,
        cancel: &CancelToken,
    ) -> Result<(), Fault> {
        if before != now || waited >= A_WAIT {
            self.fruitless = 0;
            return Ok(());
        }
        self.fruitless = self.fruitless.saturating_add(1);
        cancel.sleep(pause_after(self.fruitless), deadline)
    }

    fn update(
        &mut self,
        seen: &mut Vec<Seen>,
        takes: impl Fn(&ReaderName) -> bool,
        time: Duration,
        cancel: &CancelToken,
    ) -> Result<(), Fault> {
        let before = std::mem::take(seen);
        let (plug_and_play, watched) = (self.plug_and_play, !self.no_plug_and_play && !time.is_zero());
        let outcome = self.with_context(|context| {
            let names = list(context)?.into_iter().filter(|name| takes(name));
            let mut watches: Vec<Watch> = names.map(|name| watch(name, &before)).collect();
            if watched {
                watches.push(Watch { name: ReaderName::of_plug_and_play(), known: plug_and_play, seen: 0 });
            }
            let milliseconds = u32::try_from(time.as_millis()).unwrap_or(u32::MAX);
            let told = match watches.is_empty() {
                true => Some(Ok(())),
                false => {
                    let theirs = Arc::clone(context);
                    cancel.interruptible(Arc::new(move || theirs.cancel()), || {
                        context.wait_for_change(milliseconds, &mut watches)
                    })
                }
            };
            match told {
                // Nothing changed, so that the states that were known hold.
                None | Some(Ok(()) | Err(code::E_TIMEOUT | code::E_CANCELLED)) => Ok((watches, true)),
                // A reader left between the list and the wait (the next list will not have it), or the service does
                // not know the pseudo reader.
                Some(Err(code::E_UNKNOWN_READER)) => Ok((watches, false)),
                Some(Err(code)) => Err(code),
            }
        });
        let (mut watches, all_known) = outcome.map_err(service_fault)?;
        if watched && let Some(watch) = watches.pop() {
            // Where it is known its own state is what it has to be told next time, with the mark of a change and all.
            self.plug_and_play = watch.seen;
            self.no_plug_and_play = lacks_plug_and_play(&watch, !all_known && watches.is_empty());
        }
        *seen = watches.into_iter().map(Seen::from).collect();
        for seen in seen.iter() {
            placement::of(&seen.name, seen.state);
        }
        Ok(())
    }

    /// Does something in a context that lives; once more in a new one if it turns out dead.
    fn with_context<T>(&mut self, mut act: impl FnMut(&Arc<Context>) -> Result<T, Code>) -> Result<T, Code> {
        if let Some(context) = &self.context {
            match act(context) {
                Err(code) if code::is_dead_service(code) => {
                    self.context = None;
                    self.plug_and_play = 0;
                    placement::forget_all();
                }
                other => return other,
            }
        }
        let context = Arc::new(Context::establish()?);
        let outcome = act(&context);
        self.context = Some(context);
        outcome
    }
}

/// A reader, and its state as it was seen before.
fn watch(name: ReaderName, before: &[Seen]) -> Watch {
    let known = before.iter().find(|reader| reader.name == name).map_or(0, |it| it.state.as_known());
    Watch { name, known, seen: 0 }
}

/// Whether the service does not know the pseudo reader: it refused a wait for that one alone, or marks it so.
fn lacks_plug_and_play(watch: &Watch, refused: bool) -> bool {
    refused || State::new(watch.seen).is_unknown()
}

/// How long to pause after so many waits in a row that came back without a reason.
fn pause_after(fruitless: u32) -> Duration {
    FIRST_PAUSE.saturating_mul(1 << fruitless.saturating_sub(1).min(8)).min(LAST_PAUSE)
}

fn list(context: &Context) -> Result<Vec<ReaderName>, Code> {
    match context.list_readers() {
        Err(code::E_NO_READERS_AVAILABLE) => Ok(Vec::new()),
        other => other,
    }
}

fn service_fault(code: Code) -> Fault {
    if code::is_dead_service(code) { Fault::with_code(FaultKind::ServiceStopped, code) } else { code::fault(code) }
}

/// A reader and its state when it was looked at last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) name: ReaderName,
    pub(super) state: State,
}

impl Seen {
    pub(super) fn has_answering_token(&self) -> bool {
        self.state.has_token() && !self.state.is_mute()
    }
}

impl From<Watch> for Seen {
    fn from(watch: Watch) -> Seen {
        let changed = watch.seen & CHANGED != 0;
        Seen { name: watch.name, state: State::new(if changed { watch.seen } else { watch.known }) }
    }
}

fn missing(seen: &[Seen]) -> FaultKind {
    if seen.iter().any(|reader| reader.state.has_token() && reader.state.is_mute()) {
        FaultKind::TokenMute
    } else if seen.iter().any(|reader| reader.state.reader_is_there()) {
        FaultKind::NoToken
    } else {
        FaultKind::NoReader
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNKNOWN: u32 = 0x04;
    const PRESENT: u32 = 0x20;
    const MUTE: u32 = 0x0200;

    fn seen(bits: u32) -> Seen {
        Seen { name: ReaderName::new("R"), state: State::new(bits) }
    }

    #[test]
    fn what_was_missing_is_named() {
        assert_eq!(missing(&[]), FaultKind::NoReader);
        assert_eq!(missing(&[seen(UNKNOWN)]), FaultKind::NoReader);
        assert_eq!(missing(&[seen(0x10)]), FaultKind::NoToken);
        assert_eq!(missing(&[seen(0x10), seen(PRESENT | MUTE)]), FaultKind::TokenMute);
        assert_eq!(missing(&[seen(PRESENT)]), FaultKind::NoToken, "one that nobody waits for");
    }

    #[test]
    fn a_state_that_did_not_change_is_the_one_that_was_known() {
        let watch = |known, seen| Watch { name: ReaderName::new("R"), known, seen };
        assert_eq!(Seen::from(watch(0x0003_0020, 0)).state, State::new(0x0003_0020));
        let changed = Seen::from(watch(0x0003_0020, 0x0004_0012)).state;
        assert_eq!((changed.has_token(), changed.events(), changed.as_known()), (false, 4, 0x0004_0010));
    }

    #[test]
    fn a_service_that_never_waits_is_asked_every_two_seconds_before_long() {
        let pauses: Vec<u64> = (1..=8).map(|times| pause_after(times).as_millis() as u64).collect();
        assert_eq!(pauses, [50, 100, 200, 400, 800, 1_600, 2_000, 2_000]);
        assert_eq!(pause_after(u32::MAX), Duration::from_secs(2));
    }

    #[test]
    fn a_wait_without_a_reason_is_made_up_for_by_a_pause_and_a_change_by_none() {
        let (mut readers, cancel) = (Readers::new(), CancelToken::new());
        let (empty, laid) = ([seen(0x10)], [seen(PRESENT)]);
        let start = Instant::now();
        for times in 1..=3 {
            readers.rest((&empty, &empty), Duration::ZERO, Deadline::NEVER, &cancel).unwrap();
            assert_eq!(readers.fruitless, times);
        }
        assert!(start.elapsed() >= FIRST_PAUSE * (1 + 2 + 4), "{:?}", start.elapsed());
        for (now, waited) in [(&laid, Duration::ZERO), (&empty, A_WAIT)] {
            readers.fruitless = 3;
            readers.rest((&empty, now), waited, Deadline::NEVER, &cancel).unwrap();
            assert_eq!(readers.fruitless, 0);
        }
        cancel.cancel();
        let ended = readers.rest((&empty, &empty), Duration::ZERO, Deadline::NEVER, &cancel);
        assert_eq!(ended.unwrap_err().kind(), FaultKind::Cancelled);
    }

    /// The service tells of a reader at once whose state is not the known one.
    #[test]
    fn each_reader_is_watched_by_its_own_state() {
        let before = [("one", 0x0003_0020), ("other", 0x0007_0010)]
            .map(|(name, bits)| Seen { name: ReaderName::new(name), state: State::new(bits) });
        for (name, known) in [("one", 0x0003_0020), ("other", 0x0007_0010), ("new", 0)] {
            let name = ReaderName::new(name);
            assert_eq!(watch(name.clone(), &before), Watch { name, known, seen: 0 });
        }
    }

    #[test]
    fn where_the_service_does_not_tell_of_readers_the_list_is_read_often() {
        let told = |seen| Watch { name: ReaderName::of_plug_and_play(), known: 0, seen };
        for (bits, refused, lacks) in [(0x10, false, false), (UNKNOWN, false, true), (0x10, true, true)] {
            let no_plug_and_play = lacks_plug_and_play(&told(bits), refused);
            assert_eq!(no_plug_and_play, lacks, "{bits:#X} {refused}");
            let readers = Readers { no_plug_and_play, ..Readers::new() };
            assert_eq!(readers.longest_wait(), if lacks { SHORT_WAIT } else { LONG_WAIT });
        }
    }

    #[test]
    fn a_dead_service_is_one_that_stopped_whatever_it_says() {
        let dead = [code::E_INVALID_HANDLE, code::F_COMM_ERROR, code::P_SHUTDOWN, code::E_NO_SERVICE];
        for code in dead {
            assert_eq!(service_fault(code), Fault::with_code(FaultKind::ServiceStopped, code));
        }
        for code in [code::E_TIMEOUT, code::E_UNKNOWN_READER, 0x8010_0027] {
            assert_eq!(service_fault(code), code::fault(code));
            assert_ne!(service_fault(code).kind(), FaultKind::ServiceStopped);
        }
    }

    #[test]
    fn excluded_readers_are_none_of_them() {
        let (one, other) = (ReaderName::new("one"), ReaderName::new("other"));
        assert!(Which::Any.takes(&one));
        let which = Which::AnyBut(vec![one.clone()]);
        assert!(!which.takes(&one) && which.takes(&other));
        assert!(Which::Named(one.clone()).takes(&one) && !Which::Named(one).takes(&other));
    }
}
