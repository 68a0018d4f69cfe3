//! What the operations of a session have in common.

use std::time::Duration;

use uketsuke::exchange::Cause;
use uketsuke::link::{Deadline, FaultKind};
use uketsuke::report::failure;
use uketsuke::session::SessionError;

use crate::failure::Failure;
use crate::language::Say;

/// A conversation takes a second or two; a reader that needs longer does not answer any more.
const LONGEST: Duration = Duration::from_secs(30);

/// A deadline for each operation; the patient takes what time the PIN needs between two.
pub fn soon() -> Deadline {
    Deadline::after(LONGEST)
}

/// How one that failed is told.
pub fn told(error: &SessionError, say: Say) -> Failure {
    let words = failure::of_session(error, say.0);
    match error.exchange().map(|error| error.cause) {
        Some(Cause::Fault(fault)) if fault.kind() == FaultKind::Cancelled => Failure::Interrupted(words),
        _ => Failure::Exchange(words),
    }
}
