//! The rules that a decision rests on: derived from its findings, its steps and its notes.

use super::Decided;
use crate::vocabulary::{RuleId, Set};

/// The rules behind everything that was found and proposed, as far as they are in force.
pub(super) fn of(decided: &Decided<'_>) -> Set<RuleId> {
    let findings = decided.findings().iter().flat_map(|finding| finding.rules().iter().copied());
    findings.chain(decided.plan().rules().iter()).filter(|id| decided.rule(*id).is_some()).collect()
}
