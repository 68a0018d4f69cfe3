//! Whose turn it is at a reader, among the threads of this process.
//!
//! Connecting and beginning a transaction block as long as another program holds the token, PC/SC knows no timeout for
//! either, and a thread that is blocked there takes a place in the service (pcsc-lite has 200 of them for the whole
//! machine) that nothing gives back before the other program is done. So at most one thread of this process waits in the
//! service for a reader. It may have been given up by its caller: what it gets goes to whoever of this process wants it by
//! then, and is given back at once, the token untouched, when nobody does.
//!
//! PC/SC ties a transaction to the handle, not to the thread (pcsc-lite by the handle's number in the service; the
//! documentation of Windows names no thread), so it may begin on one thread and end on another.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ::pcsc::Disposition;

use super::code::{self, Code};
use super::name::ReaderName;
use super::winscard::{Card, Context};
use crate::link::{Deadline, Fault, FaultKind};

/// How often a token may be reset or exchanged between connecting and beginning before that is told.
const TRIES: usize = 4;
/// How soon those who wait for another thread of this process see their own deadline and cancel.
const SLICE: Duration = Duration::from_millis(20);
/// How long an abandoned conversation is waited for before that is told.
const ABANDONED_PATIENCE: Duration = Duration::from_secs(1);

/// A token in a transaction. Dropping ends the transaction and leaves the token as it is.
#[derive(Debug)]
pub(super) struct Held {
    card: Arc<Card>,
    open: bool,
    /// The connection is a new one: another token may lie on the reader.
    pub(super) fresh: bool,
}

impl Held {
    pub(super) fn card(&self) -> &Card {
        &self.card
    }

    /// Ends the transaction. It counts as ended whatever the service says, for it is not asked twice.
    pub(super) fn end(&mut self, disposition: Disposition) -> Result<(), Code> {
        self.open = false;
        self.card.end(disposition)
    }

    /// The connection, the transaction being over, for this is dropped.
    pub(super) fn into_card(self) -> Arc<Card> {
        Arc::clone(&self.card)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if self.open {
            let _ = self.end(Disposition::LeaveCard);
        }
    }
}

/// Whether a token may be open.
pub(super) type Open = Arc<dyn Fn() -> bool + Send + Sync>;

/// The turn at one reader. All links to that reader share it.
pub(super) struct Turn {
    inner: Mutex<Inner>,
    changed: Condvar,
}

#[derive(Default)]
struct Inner {
    /// A thread waits in the service.
    queued: bool,
    /// So many others wait for what it gets.
    others: usize,
    /// What it got, its own caller having left.
    offered: Option<Held>,
    /// Conversations that go on without their caller.
    abandoned: Vec<Open>,
}

static TURNS: Mutex<Vec<(ReaderName, Arc<Turn>)>> = Mutex::new(Vec::new());

impl Turn {
    /// The turn at this reader.
    pub(super) fn at(reader: &ReaderName) -> Arc<Turn> {
        let mut turns = TURNS.lock().unwrap_or_else(PoisonError::into_inner);
        // Nobody else has one that only stands in this list.
        turns.retain(|(name, turn)| name == reader || Arc::strong_count(turn) > 1);
        match turns.iter().find(|(name, _)| name == reader) {
            Some((_, turn)) => Arc::clone(turn),
            None => {
                let turn = Arc::new(Turn { inner: Mutex::default(), changed: Condvar::new() });
                turns.push((reader.clone(), Arc::clone(&turn)));
                turn
            }
        }
    }

    /// Gets hold of the token, over the connection there is or a new one. `wanted` says whether the caller still waits;
    /// `keep` is asked once for what was got.
    pub(super) fn take(
        &self,
        card: Option<Arc<Card>>,
        reader: &ReaderName,
        mut wanted: impl FnMut() -> Result<(), Fault>,
        keep: impl FnOnce() -> bool,
    ) -> Result<Held, Fault> {
        if let Some(held) = self.wait(&mut wanted)? {
            return if keep() { Ok(held) } else { Err(Fault::new(FaultKind::Cancelled)) };
        }
        let outcome = obtain(card, reader);
        let mut inner = self.lock();
        inner.queued = false;
        self.changed.notify_all();
        let held = outcome.map_err(code::fault)?;
        if keep() {
            return Ok(held);
        }
        if inner.others > 0 {
            inner.offered = Some(held);
        }
        Err(Fault::new(FaultKind::Cancelled))
    }

    /// Waits until this thread may go to the service (`None`), or for what another one brings from there.
    fn wait(&self, wanted: &mut dyn FnMut() -> Result<(), Fault>) -> Result<Option<Held>, Fault> {
        let patience = Deadline::after(ABANDONED_PATIENCE);
        let mut inner = self.lock();
        inner.others += 1;
        let outcome = loop {
            if let Some(mut held) = inner.offered.take() {
                held.fresh = true; // to whoever gets it
                break Ok(Some(held));
            }
            if !inner.abandoned.is_empty() && patience.has_passed() {
                let open = inner.abandoned.iter().any(|open| open());
                break Err(Fault::new(if open { FaultKind::LeftOpen } else { FaultKind::CommandHangs }));
            }
            if !inner.queued && inner.abandoned.is_empty() {
                inner.queued = true;
                break Ok(None);
            }
            if let Err(fault) = wanted() {
                break Err(busy_at_the_deadline(fault));
            }
            inner = self.changed.wait_timeout(inner, SLICE).map_or_else(|poisoned| poisoned.into_inner().0, |it| it.0);
        };
        inner.others -= 1;
        if inner.others == 0 {
            inner.offered = None; // nobody is left who wants it
        }
        outcome
    }

    /// A conversation goes on without its caller, until [`over`](Turn::over).
    pub(super) fn abandon(&self, open: Open) {
        self.lock().abandoned.push(open);
    }

    /// The conversation that was abandoned is over.
    pub(super) fn over(&self, open: &Open) {
        self.lock().abandoned.retain(|it| !Arc::ptr_eq(it, open));
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // Nobody panics while holding the lock; if so all the same, what it guards is whole.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a deadline means to somebody who waits for a token: somebody else holds it.
pub(super) fn busy_at_the_deadline(fault: Fault) -> Fault {
    match fault.kind() {
        FaultKind::DeadlinePassed => Fault::new(FaultKind::Busy),
        _ => fault,
    }
}

/// Connects where needed and begins; begins anew when the token was reset, removed or exchanged meanwhile.
fn obtain(card: Option<Arc<Card>>, reader: &ReaderName) -> Result<Held, Code> {
    let mut known = card;
    let mut outcome = Err(0);
    for _ in 0..TRIES {
        let fresh = known.is_none();
        let card = match known.take() {
            Some(card) => card,
            None => Arc::new(Card::connect(Arc::new(Context::establish()?), reader)?),
        };
        match card.begin() {
            Ok(()) => return Ok(Held { card, open: true, fresh }),
            Err(code) => outcome = Err(code),
        }
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program that runs for months meets many names, and keeps none.
    #[test]
    fn a_turn_is_shared_while_somebody_has_it_and_forgotten_then() {
        let [one, other] = ["a turn's test, one", "a turn's test, other"].map(ReaderName::new);
        let listed = |reader| TURNS.lock().unwrap().iter().any(|(name, _)| name == reader);
        let turn = Turn::at(&one);
        assert!(Arc::ptr_eq(&turn, &Turn::at(&one)));
        let others = Turn::at(&other);
        assert!(!Arc::ptr_eq(&turn, &others) && listed(&one));
        drop(turn);
        let _others = Turn::at(&other);
        assert!(!listed(&one) && listed(&other));
    }
}
