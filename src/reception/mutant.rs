//! What a mutation test leaves out of the judgement in this thread.

use crate::vocabulary::{Finding, Set};
use std::cell::Cell;

thread_local! {
    /// The findings whose verdict is left out.
    pub(super) static WITHOUT_VERDICT: Cell<Set<Finding>> = const { Cell::new(Set::EMPTY) };
    /// The findings that nothing outranks.
    pub(super) static NEVER_SILENCED: Cell<Set<Finding>> = const { Cell::new(Set::EMPTY) };
}
