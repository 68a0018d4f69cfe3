//! The table: rows in order of rule and time, found by rule and day.

use super::{Certainty, Rule, RuleId, Value, built_in};
use crate::{Day, Numbered};
use std::borrow::Cow;

/// A set of rules as known on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    version: u32,
    rules_as_of: Day,
    rules: Cow<'static, [Rule]>,
    /// Rows of the rule with number *n*: `starts[n]..starts[n + 1]`.
    starts: [u16; SLOTS],
}

const SLOTS: usize = 65;

static BUILT_IN: Table = Table {
    version: built_in::VERSION,
    rules_as_of: built_in::RULES_AS_OF,
    rules: Cow::Borrowed(built_in::RULES),
    starts: starts(built_in::RULES),
};

impl Table {
    /// The table of this release.
    pub fn built_in() -> &'static Table {
        &BUILT_IN
    }

    /// A table of these rows, which are put in order. Reading one from a file checks more: [`Table::from_text`].
    pub(super) fn new(version: u32, rules_as_of: Day, mut rules: Vec<Rule>) -> Table {
        rules.sort_by_key(|rule| (rule.id.number(), rule.from.unwrap_or(Day::FIRST)));
        let starts = starts(&rules);
        Table { version, rules_as_of, rules: Cow::Owned(rules), starts }
    }

    /// Grows with every table that is published.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The day on which the rules were last compared with their sources. A visit after it may meet rules that this
    /// table does not know.
    pub fn rules_as_of(&self) -> Day {
        self.rules_as_of
    }

    /// All rows, in order of rule and time.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The row of a rule that was in force on `day`.
    #[inline]
    pub fn rule(&self, id: RuleId, day: Day) -> Option<&Rule> {
        self.rows(id).iter().find(|rule| rule.is_in_force(day))
    }

    /// Every row of a rule, in order of time.
    #[inline]
    pub fn rows(&self, id: RuleId) -> &[Rule] {
        let number = usize::from(id.number());
        let row = |slot: usize| self.starts.get(slot).copied().map_or(0, usize::from);
        self.rules.get(row(number)..row(number + 1)).unwrap_or_default()
    }

    /// The same table without the row at `index` of [`Table::rules`], or with another in its place: to try what a rule
    /// does, and what a change of it would do.
    pub fn with_row(&self, index: usize, row: Option<Rule>) -> Table {
        let mut rules = self.rules.to_vec();
        if index < rules.len() {
            rules.remove(index);
        }
        rules.extend(row);
        Table::new(self.version, self.rules_as_of, rules)
    }
}

const fn starts(rules: &[Rule]) -> [u16; SLOTS] {
    let mut starts = [0u16; SLOTS];
    let mut row = 0;
    while row < rules.len() {
        let mut slot = rules[row].id as usize + 1;
        while slot < SLOTS {
            starts[slot] = row as u16 + 1;
            slot += 1;
        }
        row += 1;
    }
    starts
}

/// The days after a card's certificate expired on which it still gives eligibility.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grace {
    /// The last of them.
    pub until: Day,
    /// The last of them as the portal article's short form reads (有効期限の3か月後まで), when that is another day.
    pub short_form_until: Option<Day>,
}

/// The grace (猶予期間) of a card whose certificate's last day is `expires_on`; `None` when there is none.
///
/// 「有効期限満了日が属する月の末日から3か月間」: through the last day of the third following month, for certificates
/// that expire on or after 2024-12-02. The rule of the certificate's last day counts.
pub fn grace(table: &Table, expires_on: Day) -> Option<Grace> {
    let months = |id| match table.rule(id, expires_on) {
        Some(Rule { value: Value::Months(months), certainty, .. }) if *certainty > Certainty::Unknown => {
            Some(i32::from(*months))
        }
        _ => None,
    };
    let until = expires_on.last_of_month_after(months(RuleId::CardGrace)?);
    let short_form = months(RuleId::CardGraceShort).map(|months| expires_on.plus_months(months));
    Some(Grace { until, short_form_until: short_form.filter(|day| *day != until) })
}
