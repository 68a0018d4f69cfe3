//! The judge: the facts of a visit and the rules in force on its day. It raises findings, and nothing else.

use super::way::Way;
use super::{Token, Visit};
use crate::Day;
use crate::rules::{InForce, Rule, Table, UnknownRule, Value};
use crate::vocabulary::{Certainty, Finding, Method, Provision, RuleId, Set, Subject, Verdict};

/// What every part of the judging reads.
#[derive(Clone, Copy)]
pub(super) struct Judge<'a> {
    pub(super) visit: &'a Visit,
    pub(super) table: &'a Table,
    /// The rules on the day of the visit.
    pub(super) today: InForce<'a>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(visit: &'a Visit, table: &'a Table) -> Judge<'a> {
        Judge { visit, table, today: table.on(visit.day) }
    }

    pub(super) fn day(&self) -> Day {
        self.visit.day
    }

    /// Raises a finding; where the rule that it needs is not in force, that there is none is found in its place. A note
    /// without its rule is not worth a word.
    pub(super) fn raise(&self, way: &mut Way, finding: Finding) {
        let needed = finding.rules().first();
        if needed.is_none_or(|id| self.holds(*id)) {
            way.found.insert(finding);
        } else if finding.verdict() != Verdict::Note {
            way.found.insert(Finding::NoRule);
        }
    }

    pub(super) fn rule(&self, id: RuleId) -> Option<&'a Rule> {
        self.today.rule(id)
    }

    /// Whether the rule is in force on the day of the visit.
    pub(super) fn holds(&self, id: RuleId) -> bool {
        self.rule(id).is_some()
    }

    /// Whether it is in force and says something that is known.
    pub(super) fn is_known(&self, id: RuleId) -> bool {
        self.rule(id).is_some_and(|rule| rule.certainty > Certainty::Unknown)
    }

    pub(super) fn methods(&self, id: RuleId) -> Set<Method> {
        match self.rule(id).map(|rule| rule.value) {
            Some(Value::Methods(methods)) => methods,
            _ => Set::EMPTY,
        }
    }

    pub(super) fn provides(&self, id: RuleId) -> Set<Provision> {
        match self.rule(id).map(|rule| rule.value) {
            Some(Value::Provides(provisions)) => provisions,
            _ => Set::EMPTY,
        }
    }

    pub(super) fn years(&self, id: RuleId) -> Option<u8> {
        match self.rule(id)?.value {
            Value::Years(years) => Some(years),
            _ => None,
        }
    }

    /// Whether the patient is younger than an age on the day of the visit; `false` when the date of birth is not known.
    pub(super) fn is_under(&self, age: u8) -> bool {
        self.visit.patient.born_on.is_some_and(|born| !has_reached(born, age, self.day()))
    }
}

/// Rules in force that this release does not know, about a subject that the visit touches. They decide nothing.
pub(super) fn newer_rules<'v, 't>(
    visit: &'v Visit,
    table: &'t Table,
) -> impl Iterator<Item = &'t UnknownRule> + use<'v, 't> {
    let touches = move |subject| match subject {
        Subject::Card => tokens(visit).any(|token| !token.kind.is_phone()),
        Subject::Phone => tokens(visit).any(|token| token.kind.is_phone()),
        Subject::Paper => !visit.papers.is_empty(),
        Subject::Person => visit.token.is_some(),
        Subject::Answer => visit.answer.is_some(),
        Subject::Site | Subject::Visit => true,
    };
    table.unknown().iter().filter(move |rule| rule.subject.is_none_or(touches) && rule.is_in_force(visit.day))
}

fn tokens(visit: &Visit) -> impl Iterator<Item = &Token> {
    [&visit.token, &visit.other_token].into_iter().flatten()
}

/// Whether 特別療養費 spares someone born on `born`: through the first 31 March on or after the day on which 18 is reached,
/// which by law (年齢計算ニ関スル法律) is the day before the birthday.
pub(super) fn is_spared_special_care(born: Day, day: Day) -> bool {
    let reached = born.plus_months(18 * 12).previous();
    let year = reached.year() + i32::from(reached.month() > 3);
    Day::new(year, 3, 31).is_some_and(|last| day <= last)
}

/// Whether someone born on `born` has reached `age` on `day`. A birthday on 29 February counts on 28 February in common
/// years: by law (年齢計算ニ関スル法律) an age is reached at the end of the day before the birthday.
pub(super) fn has_reached(born: Day, age: u8, day: Day) -> bool {
    born.plus_months(i32::from(age) * 12) <= day
}
