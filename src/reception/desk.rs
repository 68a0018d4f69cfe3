//! The desk: what is gathered while a visit is judged, and the rules that it is judged by.

use super::{Acceptance, Advice, Reason, Standing, Step, Visit};
use crate::Day;
use crate::rules::{InForce, Rule, Table};
use crate::set::Set;
use crate::vocabulary::{Provision, RuleId};

/// One way to be accepted: by the token, or by a document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    pub(super) presented: bool,
    pub(super) acceptance: Acceptance,
    pub(super) standing: Standing,
    pub(super) full_until: Option<Day>,
    pub(super) usable_until: Option<Day>,
    pub(super) other_until: Option<Day>,
    pub(super) provided: crate::vocabulary::Set<Provision>,
    pub(super) not_provided: crate::vocabulary::Set<Provision>,
}

impl Way {
    pub(super) const NONE: Way = Way {
        presented: false,
        acceptance: Acceptance::Indeterminate,
        standing: Standing::Presumed,
        full_until: None,
        usable_until: None,
        other_until: None,
        provided: crate::vocabulary::Set::EMPTY,
        not_provided: crate::vocabulary::Set::EMPTY,
    };
}

/// What is gathered while a visit is judged.
pub(super) struct Desk<'a> {
    pub(super) visit: &'a Visit,
    table: &'a Table,
    /// The rules on the day of the visit.
    today: InForce<'a>,
    pub(super) reasons: Set<Reason>,
    pub(super) advice: Set<Advice>,
    pub(super) steps: Set<Step>,
    /// The token's last usable day by its dates, whatever else speaks against it.
    pub(super) grace_until: Option<Day>,
    /// No rule speaks about something that could refuse: nothing can be accepted.
    pub(super) unruled: bool,
    pub(super) basis: crate::vocabulary::Set<RuleId>,
}

/// The medical information that grace and documents do not give.
pub(super) const MEDICAL: crate::vocabulary::Set<Provision> =
    Provision::set(&[Provision::Treatment, Provision::Medication, Provision::Checkups]);

impl<'a> Desk<'a> {
    pub(super) fn new(visit: &'a Visit, table: &'a Table) -> Desk<'a> {
        let mut desk = Desk {
            visit,
            table,
            today: table.on(visit.day),
            reasons: Set::EMPTY,
            advice: Set::EMPTY,
            steps: Set::EMPTY,
            basis: crate::vocabulary::Set::EMPTY,
            grace_until: None,
            unruled: false,
        };
        if visit.day > table.next_update() {
            desk.advice.insert(Advice::RulesMayHaveChanged);
        }
        desk
    }

    /// The rules on the day of the visit, without resting on them.
    #[inline]
    pub(super) fn today(&self) -> InForce<'a> {
        self.today
    }

    #[inline]
    pub(super) fn table(&self) -> &'a Table {
        self.table
    }

    /// The rule as in force on the day of the visit; the decision rests on it from now on.
    #[inline]
    pub(super) fn rule(&mut self, id: RuleId) -> Option<&'a Rule> {
        let rule = self.today.rule(id);
        if rule.is_some() {
            self.basis.insert(id);
        }
        rule
    }

    /// The same, as in force on another day.
    pub(super) fn rule_of(&mut self, id: RuleId, day: Day) -> Option<&'a Rule> {
        let rule = self.table.rule(id, day);
        if rule.is_some() {
            self.basis.insert(id);
        }
        rule
    }

    /// Whether the rule is in force on the day of the visit; the decision rests on it then.
    #[inline]
    pub(super) fn holds(&mut self, id: RuleId) -> bool {
        self.rule(id).is_some()
    }

    /// Gives the advice if the rule behind it is in force.
    #[inline]
    pub(super) fn advise(&mut self, advice: Advice, id: RuleId) {
        if self.holds(id) {
            self.advice.insert(advice);
        }
    }

    /// Proposes the step if the rule behind it is in force.
    #[inline]
    pub(super) fn propose(&mut self, step: Step, id: RuleId) {
        if self.holds(id) {
            self.steps.insert(step);
        }
    }
}
