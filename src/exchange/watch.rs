use super::error::Stage;
use super::traffic::Traffic;
use std::sync::{Arc, Mutex, PoisonError};

/// How far a conversation is.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Snapshot {
    pub(crate) stage: Option<Stage>,
    pub(crate) pin_sent: bool,
    /// A PIN was sent, and the token is not known to be locked again.
    pub(crate) open: bool,
    pub(crate) traffic: Traffic,
}

/// A conversation as it is seen from another thread.
#[derive(Debug, Clone, Default)]
pub(crate) struct Watch(Arc<Mutex<Snapshot>>);

impl Watch {
    pub(crate) fn get(&self) -> Snapshot {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn set(&self, now: Snapshot) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }
}
