//! Getting hold of a token without waiting for ever.
//!
//! Connecting and beginning a transaction block as long as another program holds the token, and PC/SC knows no timeout
//! for either. So a thread of its own does both, and the caller waits for it as long as deadline and cancel allow. A
//! thread whose caller gave up goes on waiting; if the caller comes back it is taken up again, so that a link has never
//! more than one. It stays for the link's next transaction, since a new thread takes as long as a command, and on a busy
//! machine as long as all of them. What it gets when nobody wants it any more it gives back at once, the token untouched.
//!
//! PC/SC ties a transaction to the handle, not to the thread (pcsc-lite by the handle's number in the service; the
//! documentation of Windows names no thread), so it may begin on one thread and end on another.

use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::code::Code;
use super::name::ReaderName;
use super::winscard::{Card, Context, Disposition};
use crate::link::{Control, Fault, FaultKind};

/// How often a token may be reset or exchanged between connecting and beginning before that is told.
const TRIES: usize = 4;
/// How long a caller stays awake for it, giving its core away at every turn: a beginning that nobody hinders is over
/// sooner, and waking up takes as long as a command.
const AWAKE: Duration = Duration::from_micros(200);
/// How soon a cancel is seen.
const SLICE: Duration = Duration::from_millis(100);

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

    /// The connection, the transaction being over.
    pub(super) fn into_card(mut self) -> Arc<Card> {
        if self.open {
            let _ = self.end(Disposition::Leave);
        }
        Arc::clone(&self.card)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if self.open {
            let _ = self.end(Disposition::Leave);
        }
    }
}

/// The thread of one link. It ends when this is dropped and what it was asked for is settled.
#[derive(Debug)]
pub(super) struct Worker {
    orders: Sender<Order>,
}

#[derive(Debug)]
struct Order {
    card: Option<Arc<Card>>,
    shared: Arc<Shared>,
}

impl Worker {
    pub(super) fn start(reader: ReaderName) -> Result<Worker, Fault> {
        let (orders, received) = channel::<Order>();
        let work = move || received.into_iter().for_each(|order| order.shared.deliver(obtain(order.card, &reader)));
        thread::Builder::new().name("uketsuke-pcsc".into()).spawn(work).map_err(|_| no_thread())?;
        Ok(Worker { orders })
    }

    /// Starts with the connection there is, or a new one.
    pub(super) fn attempt(&self, card: Option<Arc<Card>>) -> Result<Attempt, Fault> {
        let shared = Arc::new(Shared { slot: Mutex::new(Slot::Pending { wanted: true }), arrived: Condvar::new() });
        self.orders.send(Order { card, shared: Arc::clone(&shared) }).map_err(|_| no_thread())?;
        Ok(Attempt { shared })
    }
}

fn no_thread() -> Fault {
    Fault::new(FaultKind::ServiceFailed)
}

/// What the thread was asked for: to get hold of the token.
#[derive(Debug)]
pub(super) struct Attempt {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    slot: Mutex<Slot>,
    arrived: Condvar,
}

#[derive(Debug)]
enum Slot {
    Pending { wanted: bool },
    Arrived(Result<Held, Code>),
    Over,
}

impl Attempt {
    /// Waits for the outcome as long as `control` allows; after an `Err` it can be waited for again. `Ok(None)`: there
    /// was an outcome while nobody waited, and it was given back.
    pub(super) fn wait(&self, control: &Control) -> Result<Option<Result<Held, Code>>, Fault> {
        let asleep_from = Instant::now() + AWAKE;
        let mut slot = self.shared.lock();
        loop {
            match std::mem::replace(&mut *slot, Slot::Over) {
                Slot::Arrived(outcome) => return Ok(Some(outcome)),
                Slot::Over => return Ok(None),
                Slot::Pending { .. } => {}
            }
            if let Err(fault) = control.check() {
                *slot = Slot::Pending { wanted: false };
                return Err(fault);
            }
            *slot = Slot::Pending { wanted: true };
            if Instant::now() < asleep_from {
                drop(slot);
                thread::yield_now();
                slot = self.shared.lock();
                continue;
            }
            let time = control.time_left().map_or(SLICE, |left| left.min(SLICE));
            slot = self
                .shared
                .arrived
                .wait_timeout(slot, time)
                .map_or_else(|poisoned| poisoned.into_inner().0, |got| got.0);
        }
    }
}

impl Drop for Attempt {
    fn drop(&mut self) {
        let mut slot = self.shared.lock();
        let left = match *slot {
            Slot::Pending { .. } => Slot::Pending { wanted: false },
            _ => Slot::Over,
        };
        let unused = std::mem::replace(&mut *slot, left);
        drop(slot);
        drop(unused);
    }
}

impl Shared {
    fn deliver(&self, outcome: Result<Held, Code>) {
        let mut slot = self.lock();
        if matches!(*slot, Slot::Pending { wanted: true }) {
            *slot = Slot::Arrived(outcome);
            self.arrived.notify_one();
        } else {
            *slot = Slot::Over;
            drop(slot);
            drop(outcome);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Slot> {
        // Nobody panics while holding the lock; if so all the same, the slot is whole.
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
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
