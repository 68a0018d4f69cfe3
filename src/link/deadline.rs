use super::fault::{Fault, FaultKind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// When an operation has to be over.
///
/// ```
/// use std::time::Duration;
/// use uketsuke::link::Deadline;
/// assert!(Deadline::after(Duration::ZERO).has_passed());
/// assert_eq!(Deadline::NEVER.time_left(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Deadline(Option<Instant>);

impl Deadline {
    /// No deadline. The operation can still be cancelled.
    pub const NEVER: Deadline = Deadline(None);

    /// So long from now; a time beyond what the clock can hold is no deadline.
    pub fn after(time: Duration) -> Deadline {
        Deadline(Instant::now().checked_add(time))
    }

    /// The earlier of two.
    pub fn or_earlier(self, other: Deadline) -> Deadline {
        match (self.0, other.0) {
            (Some(one), Some(two)) => Deadline(Some(one.min(two))),
            (one, two) => Deadline(one.or(two)),
        }
    }

    /// Whether the time is over.
    pub fn has_passed(self) -> bool {
        self.0.is_some_and(|deadline| Instant::now() >= deadline)
    }

    /// Time left; `None` without a deadline.
    pub fn time_left(self) -> Option<Duration> {
        self.0.map(|deadline| deadline.saturating_duration_since(Instant::now()))
    }

    /// `time`, or what is left if that is less.
    pub fn at_most(self, time: Duration) -> Duration {
        self.time_left().map_or(time, |left| left.min(time))
    }
}

/// Ends an operation from another thread. Clones share the cancelling.
///
/// A cancel ends the operation that runs, or the next one if none does, once.
///
/// ```
/// use uketsuke::link::{CancelToken, Deadline, FaultKind};
/// let cancel = CancelToken::new();
/// cancel.clone().cancel();
/// assert_eq!(cancel.check(Deadline::NEVER).unwrap_err().kind(), FaultKind::Cancelled);
/// assert!(cancel.check(Deadline::NEVER).is_ok(), "one cancel ends one operation");
/// ```
#[derive(Clone, Default)]
pub struct CancelToken(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    cancelled: bool,
    /// Wake the waits outside of this program, each under its number.
    wakers: Vec<(u64, Waker)>,
    last: u64,
}

/// Wakes a wait; called from the thread that cancels.
type Waker = Arc<dyn Fn() + Send + Sync>;

/// How often a waker is called for a wait that may be about to begin, and how long is waited in between.
const WAKES: usize = 100;
const BETWEEN_WAKES: Duration = Duration::from_millis(5);

impl CancelToken {
    /// Nothing is cancelled.
    pub fn new() -> CancelToken {
        CancelToken::default()
    }

    /// Ends the operation that runs with this token, or the next one if none does.
    pub fn cancel(&self) {
        let mut state = self.lock();
        state.cancelled = true;
        self.0.changed.notify_all();
        // A wait may begin just after it was woken: woken again until an operation has seen the cancel.
        for _ in 0..WAKES {
            if !state.cancelled || state.wakers.is_empty() {
                return;
            }
            let wakers = state.wakers.clone();
            drop(state);
            wakers.iter().for_each(|(_, wake)| wake());
            std::thread::sleep(BETWEEN_WAKES);
            state = self.lock();
        }
    }

    /// `Err` once cancelled, which takes the cancel back, or past the deadline.
    ///
    /// ```
    /// use uketsuke::link::{CancelToken, Deadline, FaultKind};
    /// let cancel = CancelToken::new();
    /// assert!(cancel.check(Deadline::NEVER).is_ok());
    /// cancel.cancel();
    /// assert_eq!(cancel.check(Deadline::NEVER).unwrap_err().kind(), FaultKind::Cancelled);
    /// assert!(cancel.check(Deadline::NEVER).is_ok()); // once
    /// ```
    pub fn check(&self, deadline: Deadline) -> Result<(), Fault> {
        if std::mem::take(&mut self.lock().cancelled) {
            return Err(Fault::new(FaultKind::Cancelled));
        }
        match deadline.has_passed() {
            true => Err(Fault::new(FaultKind::DeadlinePassed)),
            false => Ok(()),
        }
    }

    /// Sleeps so long, or until the deadline passes or somebody cancels, which is then an `Err`.
    ///
    /// ```
    /// use std::time::Duration;
    /// use uketsuke::link::{CancelToken, Deadline, FaultKind};
    /// let cancel = CancelToken::new();
    /// cancel.cancel();
    /// let slept = cancel.sleep(Duration::from_secs(60), Deadline::NEVER);
    /// assert_eq!(slept.unwrap_err().kind(), FaultKind::Cancelled);
    /// ```
    pub fn sleep(&self, time: Duration, deadline: Deadline) -> Result<(), Fault> {
        let end = Deadline::after(time);
        self.wait(deadline, || end.has_passed().then_some(()), Some(end))
    }

    /// Waits until `done` has something; [`wake`](CancelToken::wake) has it asked again. For a link with a thread of its own
    /// ([`Link::lend`](super::Link::lend)).
    ///
    /// ```
    /// use uketsuke::link::{CancelToken, Deadline};
    /// let mut asked = 0;
    /// let waited = CancelToken::new().wait_for(Deadline::NEVER, || {
    ///     asked += 1;
    ///     Some(asked)
    /// });
    /// assert_eq!(waited, Ok(1));
    /// ```
    ///
    /// # Errors
    ///
    /// [`Cancelled`](FaultKind::Cancelled), which takes the cancel back, or [`DeadlinePassed`](FaultKind::DeadlinePassed).
    pub fn wait_for<T>(&self, deadline: Deadline, done: impl FnMut() -> Option<T>) -> Result<T, Fault> {
        self.wait(deadline, done, None)
    }

    /// Has those who wait look again.
    pub fn wake(&self) {
        let _state = self.lock();
        self.0.changed.notify_all();
    }

    /// Does something that blocks outside of this program and that `wake` ends, called by whoever cancels. `None`, and not begun,
    /// when the cancel came before.
    pub fn interruptible<T>(&self, wake: Arc<dyn Fn() + Send + Sync>, blocks: impl FnOnce() -> T) -> Option<T> {
        let mut state = self.lock();
        if state.cancelled {
            return None;
        }
        state.last = state.last.wrapping_add(1);
        let number = state.last;
        state.wakers.push((number, wake));
        drop(state);
        let done = blocks();
        self.lock().wakers.retain(|(it, _)| *it != number);
        Some(done)
    }

    fn wait<T>(
        &self,
        deadline: Deadline,
        mut done: impl FnMut() -> Option<T>,
        end: Option<Deadline>,
    ) -> Result<T, Fault> {
        let next = end.map_or(deadline, |end| end.or_earlier(deadline));
        let mut state = self.lock();
        loop {
            if let Some(it) = done() {
                return Ok(it);
            }
            if std::mem::take(&mut state.cancelled) {
                return Err(Fault::new(FaultKind::Cancelled));
            }
            if deadline.has_passed() {
                return Err(Fault::new(FaultKind::DeadlinePassed));
            }
            state = match next.time_left() {
                Some(time) => {
                    self.0.changed.wait_timeout(state, time).map_or_else(|poisoned| poisoned.into_inner().0, |it| it.0)
                }
                None => self.0.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nobody panics while holding the lock; if so all the same, the state is whole.
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for CancelToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CancelToken").field("cancelled", &self.lock().cancelled).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn the_earlier_deadline_counts() {
        let (soon, late) = (Deadline::after(Duration::ZERO), Deadline::after(Duration::from_secs(100)));
        assert_eq!(soon.or_earlier(late), soon);
        assert_eq!(Deadline::NEVER.or_earlier(late), late);
        assert_eq!(late.or_earlier(Deadline::NEVER), late);
        assert!(soon.has_passed() && !late.has_passed() && !Deadline::NEVER.has_passed());
        assert_eq!(Deadline::after(Duration::MAX), Deadline::NEVER);
        assert_eq!(late.at_most(Duration::from_secs(1)), Duration::from_secs(1));
        assert_eq!(soon.at_most(Duration::from_secs(1)), Duration::ZERO);
    }

    #[test]
    fn a_sleep_ends_by_itself_by_its_deadline_or_by_a_cancel() {
        let cancel = CancelToken::new();
        assert_eq!(cancel.sleep(Duration::from_millis(1), Deadline::NEVER), Ok(()));
        let soon = Deadline::after(Duration::from_millis(5));
        assert_eq!(cancel.sleep(Duration::from_secs(60), soon).unwrap_err().kind(), FaultKind::DeadlinePassed);
        let theirs = cancel.clone();
        let sleeping = std::thread::spawn(move || theirs.sleep(Duration::from_secs(60), Deadline::NEVER));
        std::thread::sleep(Duration::from_millis(20));
        cancel.cancel();
        assert_eq!(sleeping.join().unwrap().unwrap_err().kind(), FaultKind::Cancelled);
    }

    #[test]
    fn a_wait_outside_is_woken_until_it_is_over_and_not_begun_when_cancelled_before() {
        let cancel = CancelToken::new();
        let woken = Arc::new(AtomicUsize::new(0));
        let (count, theirs) = (Arc::clone(&woken), cancel.clone());
        let cancelling = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(20));
            theirs.cancel();
        });
        let wake = Arc::new(move || {
            count.fetch_add(1, Ordering::SeqCst);
        });
        let waits = || {
            let end = Deadline::after(Duration::from_secs(60));
            while woken.load(Ordering::SeqCst) < 3 {
                assert!(!end.has_passed(), "never woken");
                std::thread::yield_now();
            }
        };
        assert_eq!(cancel.interruptible(wake.clone(), waits), Some(()));
        assert!(cancel.check(Deadline::NEVER).is_err(), "seen");
        cancelling.join().unwrap();
        let times = woken.load(Ordering::SeqCst);
        cancel.cancel();
        assert_eq!(woken.load(Ordering::SeqCst), times, "a wait that is over is not woken");
        assert_eq!(cancel.interruptible(wake, || panic!("begun")), None::<()>);
        assert!(cancel.check(Deadline::NEVER).is_err());
    }
}
