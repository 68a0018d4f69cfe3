//! Numbers that tell one token on a reader from the next, unique in this process.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::name::ReaderName;
use super::state::State;

static LAST: AtomicU64 = AtomicU64::new(0);
static KNOWN: Mutex<Vec<Placement>> = Mutex::new(Vec::new());

/// What lies on a reader, as it was seen last.
struct Placement {
    reader: ReaderName,
    events: u16,
    number: u64,
}

/// A number that was never given out before.
pub(super) fn new_number() -> u64 {
    LAST.fetch_add(1, Ordering::Relaxed).wrapping_add(1)
}

/// The placement's number of the token on a reader in this state; `None` without a token. The same state of a reader is
/// the same placement, until the reader was seen without a token or the service with its counts went away.
pub(super) fn of(reader: &ReaderName, state: State) -> Option<u64> {
    let mut known = lock();
    let at = known.iter().position(|it| it.reader == *reader);
    if !state.has_token() {
        if let Some(at) = at {
            known.swap_remove(at);
        }
        return None;
    }
    let events = state.events();
    match at.and_then(|at| known.get_mut(at)) {
        Some(it) if it.events == events => Some(it.number),
        Some(it) => {
            (it.events, it.number) = (events, new_number());
            Some(it.number)
        }
        None => {
            let number = new_number();
            known.push(Placement { reader: reader.clone(), events, number });
            Some(number)
        }
    }
}

/// The service went away, and its counts with it.
pub(super) fn forget_all() {
    lock().clear();
}

fn lock() -> MutexGuard<'static, Vec<Placement>> {
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placement_lasts_until_its_token_was_seen_gone_or_the_count_changed() {
        let reader = ReaderName::new("placement of a test");
        let with = |events: u32| State::new(events << 16 | 0x20);
        let first = of(&reader, with(1)).unwrap();
        assert_eq!(of(&reader, with(1)), Some(first));
        let second = of(&reader, with(3)).unwrap();
        assert_ne!(second, first);
        assert_ne!(of(&ReaderName::new("another of a test"), with(3)), Some(second));
        assert_eq!(of(&reader, State::new(0x10)), None);
        assert_ne!(of(&reader, with(3)).unwrap(), second);
    }
}
