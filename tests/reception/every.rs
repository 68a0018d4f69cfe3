//! Every invariant of one decision.

use super::invariants::{self, Facts, Held};
use super::several;
use super::steps;
use uketsuke::reception::{Decided, Visit};

/// `Err` names the invariant that does not hold, and why.
pub(crate) fn check(visit: &Visit, decided: &Decided) -> Held {
    let facts = Facts::of(visit, decided);
    for (name, invariant) in invariants::INVARIANTS.iter().chain(steps::INVARIANTS).chain(several::INVARIANTS) {
        invariant(&facts).map_err(|why| {
            let plan: Vec<_> = decided.plan().iter().collect();
            format!("{name}: {why}; {:?} by {:?}, {plan:?}", decided.acceptance(), decided.by())
        })?;
    }
    Ok(())
}
