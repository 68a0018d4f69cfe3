//! One piece of work between the caller's thread and a worker's.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::turn::Open;
use crate::link::CancelToken;

/// One piece of work, as both threads see it.
pub(super) struct Job {
    pub(super) phase: Mutex<Phase>,
    /// Stops the conversation between two commands.
    pub(super) stop: CancelToken,
    /// Woken when the phase changes; nobody cancels it.
    pub(super) done: CancelToken,
    pub(super) open: Open,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// It waits for the token; nothing was sent.
    Waiting,
    /// The caller left before anything was sent.
    GivenUp,
    Conversing,
    /// The caller left in the middle.
    Abandoned,
    Over,
}

impl Job {
    /// The token is held: the conversation begins, unless its caller has left.
    pub(super) fn begins(&self) -> bool {
        let mut phase = self.lock();
        match *phase {
            Phase::GivenUp => false,
            _ => {
                *phase = Phase::Conversing;
                true
            }
        }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Phase> {
        self.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From one phase to another; `false` if it is not in that one.
    pub(super) fn turns(&self, from: Phase, to: Phase) -> bool {
        let mut phase = self.lock();
        let right = *phase == from;
        if right {
            *phase = to;
        }
        right
    }

    pub(super) fn is_over(&self) -> Option<()> {
        (*self.lock() == Phase::Over).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn whoever_left_before_it_began_is_not_served_and_whoever_stays_sees_it_over() {
        let job = |phase| Job {
            phase: Mutex::new(phase),
            stop: CancelToken::new(),
            done: CancelToken::new(),
            open: Arc::new(|| false),
        };
        let left = job(Phase::Waiting);
        assert!(left.turns(Phase::Waiting, Phase::GivenUp) && !left.turns(Phase::Waiting, Phase::GivenUp));
        assert!(!left.begins() && *left.lock() == Phase::GivenUp);
        let stays = job(Phase::Waiting);
        assert!(stays.begins() && *stays.lock() == Phase::Conversing);
        assert_eq!(stays.is_over(), None);
        assert!(stays.turns(Phase::Conversing, Phase::Over));
        assert_eq!(stays.is_over(), Some(()));
    }
}
