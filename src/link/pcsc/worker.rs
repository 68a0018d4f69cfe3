//! The thread of a link: what may block for ever is done here, and the caller waits no longer than it wants to.
//!
//! A thread whose caller gave up while it waited for the token gives back what it gets. One whose caller gave up in the
//! middle of a conversation finishes the conversation (the token is locked, or its power is cut) as soon as the
//! command comes back, and then ends. A thread that has nothing to do is joined.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use super::connection::Connection;
use super::job::{Job, Phase};
use super::name::ReaderName;
use super::turn::{Turn, busy_at_the_deadline};
use super::winscard;
use crate::link::{CancelToken, Deadline, Fault, FaultKind, Lent, Limits, Work};

/// How long a conversation whose deadline has passed, or that was cancelled, is waited for: it is told so between two
/// commands, and locks the token.
const GRACE: Duration = Duration::from_millis(700);
/// How long a thread that waits for the token is waited for when it is given up: one that is not blocked in the service
/// is back at once, and says what was missing.
const BACK_AT_ONCE: Duration = Duration::from_millis(60);

#[derive(Debug)]
pub(super) struct Worker {
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
    turn: Arc<Turn>,
}

impl std::fmt::Debug for Turn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Turn")
    }
}

struct Order {
    work: Work,
    job: Arc<Job>,
}

impl Worker {
    pub(super) fn start(reader: ReaderName, limits: Limits) -> Result<Worker, Fault> {
        let (orders, received) = channel();
        let turn = Turn::at(&reader);
        let theirs = Arc::clone(&turn);
        let work = move || carry_out(received, Connection::new(reader, limits), &theirs);
        let thread = Builder::new().name("uketsuke-pcsc".into()).spawn(work).map_err(|_| no_thread())?;
        Ok(Worker { orders: Some(orders), thread: Some(thread), turn })
    }

    /// Has this done, and waits as long as the caller wants to. After [`Lent::Abandoned`] and [`Lent::Refused`] the thread
    /// may be busy: the worker is dropped then ([`is_free`](Worker::is_free)).
    pub(super) fn carry_out(&mut self, work: Work) -> Lent {
        let (deadline, cancel, open) = (work.deadline, work.cancel.clone(), Arc::clone(&work.open));
        let job = Arc::new(Job {
            phase: Mutex::new(Phase::Waiting),
            stop: CancelToken::new(),
            done: CancelToken::new(),
            open,
        });
        let order = Order { work, job: Arc::clone(&job) };
        if self.orders.as_ref().is_none_or(|orders| orders.send(order).is_err()) {
            return Lent::Refused(no_thread());
        }
        let Err(fault) = cancel.wait_for(deadline, || job.is_over()) else { return Lent::Done };
        let given_up = job.turns(Phase::Waiting, Phase::GivenUp);
        if fault.kind() == FaultKind::Cancelled {
            job.stop.cancel(); // a deadline is seen by the thread itself
        }
        let patience = Deadline::after(if given_up { BACK_AT_ONCE } else { GRACE });
        if job.done.wait_for(patience, || job.is_over()).is_ok() {
            return Lent::Done;
        }
        if given_up {
            self.leave();
            return Lent::Refused(busy_at_the_deadline(fault));
        }
        // Told before anybody can begin on this reader: the thread says that it is over by the same lock.
        self.turn.abandon(Arc::clone(&job.open));
        if !job.turns(Phase::Conversing, Phase::Abandoned) {
            self.turn.over(&job.open);
            return Lent::Done;
        }
        self.leave();
        Lent::Abandoned(fault)
    }

    /// Whether the thread takes orders.
    pub(super) fn is_free(&self) -> bool {
        self.orders.is_some()
    }

    /// Leaves the thread alone: it ends when it is done.
    fn leave(&mut self) {
        winscard::keep_library_loaded();
        self.orders = None;
        self.thread = None;
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn no_thread() -> Fault {
    Fault::new(FaultKind::ServiceFailed)
}

fn carry_out(orders: Receiver<Order>, mut connection: Connection, turn: &Turn) {
    for Order { work, job } in orders {
        let over = OverAtLast { job: Arc::clone(&job), turn, caller: work.cancel.clone() };
        connection.job = Some(Arc::clone(&job));
        work.run(&mut connection, &job.stop);
        connection.job = None;
        drop(over);
    }
}

/// Says that a job is over, also when it ends in a panic.
struct OverAtLast<'a> {
    job: Arc<Job>,
    turn: &'a Turn,
    caller: CancelToken,
}

impl Drop for OverAtLast<'_> {
    fn drop(&mut self) {
        let before = std::mem::replace(&mut *self.job.lock(), Phase::Over);
        if before == Phase::Abandoned {
            self.turn.over(&self.job.open);
        }
        self.job.done.wake();
        self.caller.wake();
    }
}
