//! The table: rows in order of rule and time, found by rule and day.

use super::{Rule, Value, built_in};
use crate::Day;
use crate::vocabulary::{Certainty, RuleId, Word};
use std::borrow::Cow;
use std::sync::LazyLock;

/// A set of rules as known on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    version: u32,
    rules_as_of: Day,
    rules: Cow<'static, [Rule]>,
    /// First days of the periods within which no rule begins or ends, from [`Day::FIRST`] on.
    periods: Vec<Day>,
    /// For each period and the number of a rule, the index of the row in force, or [`NO_ROW`].
    in_force: Vec<[u16; SLOTS]>,
}

const SLOTS: usize = 128;
const NO_ROW: u16 = u16::MAX;

static BUILT_IN: LazyLock<Table> =
    LazyLock::new(|| Table::of(built_in::VERSION, built_in::RULES_AS_OF, Cow::Borrowed(built_in::RULES)));

/// The rules in force on one day. Found once for a decision, which asks for some thirty rules.
#[derive(Clone, Copy)]
pub(crate) struct InForce<'a> {
    rules: &'a [Rule],
    rows: &'a [u16; SLOTS],
}

impl<'a> InForce<'a> {
    /// The row of a rule.
    #[inline]
    pub(crate) fn rule(&self, id: RuleId) -> Option<&'a Rule> {
        let row = self.rows.get(usize::from(id.place()))?;
        self.rules.get(usize::from(*row))
    }
}

impl Table {
    /// The table of this release.
    pub fn built_in() -> &'static Table {
        &BUILT_IN
    }

    /// A table of these rows, which are put in order. Reading one from a file checks more: [`Table::from_text`].
    pub(super) fn new(version: u32, rules_as_of: Day, mut rules: Vec<Rule>) -> Table {
        rules.sort_by_key(|rule| (rule.id.place(), rule.from.unwrap_or(Day::FIRST)));
        Table::of(version, rules_as_of, Cow::Owned(rules))
    }

    /// A table of rows in order.
    fn of(version: u32, rules_as_of: Day, rules: Cow<'static, [Rule]>) -> Table {
        let mut periods = vec![Day::FIRST];
        for rule in rules.iter() {
            periods.extend(rule.from);
            periods.extend(rule.until.map(Day::next));
        }
        periods.sort_unstable();
        periods.dedup();
        let in_force = periods.iter().map(|day| rows_on(&rules, *day)).collect();
        Table { version, rules_as_of, rules, periods, in_force }
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
        self.on(day).rule(id)
    }

    /// The rules in force on `day`.
    #[inline]
    pub(crate) fn on(&self, day: Day) -> InForce<'_> {
        const NONE: [u16; SLOTS] = [NO_ROW; SLOTS];
        let period = self.periods.partition_point(|first| *first <= day).saturating_sub(1);
        InForce { rules: &self.rules, rows: self.in_force.get(period).unwrap_or(&NONE) }
    }

    /// Every row of a rule, in order of time.
    pub fn rows(&self, id: RuleId) -> &[Rule] {
        let start = self.rules.partition_point(|rule| rule.id.place() < id.place());
        let end = self.rules.partition_point(|rule| rule.id.place() <= id.place());
        self.rules.get(start..end).unwrap_or_default()
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

/// The first row in force of every rule.
fn rows_on(rules: &[Rule], day: Day) -> [u16; SLOTS] {
    let mut rows = [NO_ROW; SLOTS];
    for (row, rule) in rules.iter().enumerate().rev().filter(|(_, rule)| rule.is_in_force(day)) {
        if let (Some(place), Ok(row)) = (rows.get_mut(usize::from(rule.id.place())), u16::try_from(row)) {
            *place = row;
        }
    }
    rows
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
#[inline]
pub fn grace(table: &Table, expires_on: Day) -> Option<Grace> {
    let in_force = table.on(expires_on);
    let months = |id| match in_force.rule(id) {
        Some(Rule { value: Value::Months(months), certainty, .. }) if *certainty > Certainty::Unknown => {
            Some(i32::from(*months))
        }
        _ => None,
    };
    let until = expires_on.last_of_month_after(months(RuleId::CardGrace)?);
    let short_form = months(RuleId::CardGraceShort).map(|months| expires_on.plus_months(months));
    Some(Grace { until, short_form_until: short_form.filter(|day| *day != until) })
}
