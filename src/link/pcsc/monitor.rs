//! What comes and goes: readers and tokens.

use std::collections::VecDeque;

use super::name::ReaderName;
use super::readers::{Readers, Seen};
use crate::link::{CancelToken, Deadline, Fault, FaultKind};

/// Something that happened to a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum MonitorEvent {
    /// A reader was plugged in, or was there when the monitor began.
    ReaderAdded(ReaderName),
    /// A reader was unplugged, or the service stopped.
    ReaderRemoved(ReaderName),
    /// A token was laid on a reader, or lay there when the reader came.
    TokenInserted {
        /// The reader.
        reader: ReaderName,
        /// The service's count of insertions and removals on this reader, which tells one token from the next; it wraps
        /// at 65,536 and begins anew with the service. 0 where the system has no count.
        count: u16,
    },
    /// The token was taken away.
    TokenRemoved(ReaderName),
}

/// Tells what happens to the readers, in order. A service that stops is seen as all readers unplugged.
///
/// ```no_run
/// # use uketsuke::link::{CancelToken, Deadline, pcsc::{Monitor, MonitorEvent}};
/// let mut monitor = Monitor::new();
/// let cancel = CancelToken::new();
/// while let Ok(event) = monitor.next(Deadline::NEVER, &cancel) {
///     println!("{event:?}");
/// }
/// ```
#[derive(Debug, Default)]
pub struct Monitor {
    readers: Readers,
    seen: Vec<Seen>,
    queue: VecDeque<MonitorEvent>,
}

impl Monitor {
    /// Knows of no reader yet: the first events tell what is there.
    pub fn new() -> Monitor {
        Monitor::default()
    }

    /// The next event. `Err` when the deadline passes or somebody cancels, and when the service refuses this program.
    ///
    /// ```no_run
    /// use std::time::Duration;
    /// use uketsuke::link::pcsc::{Monitor, MonitorEvent};
    /// use uketsuke::link::{CancelToken, Deadline};
    /// let soon = Deadline::after(Duration::from_secs(5));
    /// match Monitor::new().next(soon, &CancelToken::new()) {
    ///     Ok(MonitorEvent::ReaderAdded(reader)) => println!("{reader}"),
    ///     Ok(event) => println!("{event:?}"),
    ///     Err(fault) => println!("{fault}"),
    /// }
    /// ```
    pub fn next(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<MonitorEvent, Fault> {
        let mut now = self.seen.clone();
        // What is there is told first.
        let mut outcome = self.readers.look(&mut now, |_| true);
        loop {
            self.queue.extend(changes(&self.seen, &now));
            self.seen.clone_from(&now);
            if let Some(event) = self.queue.pop_front() {
                return Ok(event);
            }
            match outcome {
                Err(fault) if fault.kind() == FaultKind::AccessDenied => return Err(fault),
                _ => cancel.check(deadline)?,
            }
            outcome = self.readers.wait(&mut now, |_| true, deadline, cancel)?;
        }
    }
}

/// What happened between two looks.
fn changes(before: &[Seen], now: &[Seen]) -> Vec<MonitorEvent> {
    let mut events = Vec::new();
    let find = |list: &[Seen], name: &ReaderName| list.iter().find(|seen| seen.name == *name).map(|seen| seen.state);
    for old in before.iter().filter(|old| old.state.reader_is_there()) {
        let new = find(now, &old.name).filter(|state| state.reader_is_there());
        let exchanged = new.is_none_or(|new| !new.has_token() || new.events() != old.state.events());
        if old.state.has_token() && exchanged {
            events.push(MonitorEvent::TokenRemoved(old.name.clone()));
        }
        if new.is_none() {
            events.push(MonitorEvent::ReaderRemoved(old.name.clone()));
        }
    }
    for new in now.iter().filter(|new| new.state.reader_is_there()) {
        let old = find(before, &new.name).filter(|state| state.reader_is_there());
        if old.is_none() {
            events.push(MonitorEvent::ReaderAdded(new.name.clone()));
        }
        let same = old.is_some_and(|old| old.has_token() && old.events() == new.state.events());
        if new.state.has_token() && !same {
            events.push(MonitorEvent::TokenInserted { reader: new.name.clone(), count: new.state.events() });
        }
    }
    events
}

#[cfg(test)]
mod tests {
    use super::super::state::State;
    use super::*;
    use proptest::prelude::*;

    fn seen(name: &str, bits: u32) -> Seen {
        Seen { name: ReaderName::new(name), state: State::new(bits) }
    }

    const EMPTY: u32 = 0x10;
    const TOKEN: u32 = 0x20;

    #[test]
    fn a_token_that_was_exchanged_between_two_looks_leaves_and_comes() {
        let reader = ReaderName::new("A");
        assert_eq!(
            changes(&[seen("A", 0x0001_0020)], &[seen("A", 0x0003_0020)]),
            [
                MonitorEvent::TokenRemoved(reader.clone()),
                MonitorEvent::TokenInserted { reader: reader.clone(), count: 3 }
            ]
        );
        // Another program using the token is no event.
        assert_eq!(changes(&[seen("A", 0x0001_0020)], &[seen("A", 0x0001_0120)]), []);
        assert_eq!(
            changes(&[seen("A", TOKEN)], &[]),
            [MonitorEvent::TokenRemoved(reader.clone()), MonitorEvent::ReaderRemoved(reader)]
        );
    }

    fn any_look() -> impl Strategy<Value = Vec<Seen>> {
        let state = (0u32..3, prop_oneof![Just(EMPTY), Just(TOKEN), Just(0x04), Just(0x08), Just(TOKEN | 0x100)]);
        prop::collection::btree_map(0u8..4, state, 0..4).prop_map(|readers| {
            readers.into_iter().map(|(name, (count, bits))| seen(&format!("R{name}"), count << 16 | bits)).collect()
        })
    }

    proptest! {
        #[test]
        fn the_events_lead_from_one_look_to_the_next(looks in prop::collection::vec(any_look(), 1..8)) {
            let (mut readers, mut tokens) = (Vec::new(), Vec::new());
            let mut before = Vec::new();
            for now in looks {
                for event in changes(&before, &now) {
                    match event {
                        MonitorEvent::ReaderAdded(name) => {
                            prop_assert!(!readers.contains(&name));
                            readers.push(name);
                        }
                        MonitorEvent::ReaderRemoved(name) => {
                            prop_assert!(readers.contains(&name) && !tokens.contains(&name));
                            readers.retain(|it| *it != name);
                        }
                        MonitorEvent::TokenInserted { reader, .. } => {
                            prop_assert!(readers.contains(&reader) && !tokens.contains(&reader));
                            tokens.push(reader);
                        }
                        MonitorEvent::TokenRemoved(name) => {
                            prop_assert!(tokens.contains(&name));
                            tokens.retain(|it| *it != name);
                        }
                    }
                }
                let named = |test: &dyn Fn(State) -> bool| {
                    let mut names: Vec<String> = now.iter().filter(|it| test(it.state)).map(|it| it.name.to_string()).collect();
                    names.sort();
                    names
                };
                let sorted = |names: &[ReaderName]| {
                    let mut names: Vec<String> = names.iter().map(ReaderName::to_string).collect();
                    names.sort();
                    names
                };
                prop_assert_eq!(sorted(&readers), named(&State::reader_is_there));
                prop_assert_eq!(sorted(&tokens), named(&State::has_token));
                before = now;
            }
        }
    }
}
