//! The table: rows in order of rule and time, found by rule and day.

use super::{Field, Rule, Source, UnknownRule, Value};
use crate::Day;
use crate::vocabulary::{Certainty, RuleId, Subject, TableOrigin, Word};
use core::fmt;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// A set of rules as known on one day.
///
/// ```
/// use uketsuke::rules::Table;
/// use uketsuke::vocabulary::RuleId;
/// let table = Table::built_in();
/// let grace = table.rule(RuleId::CardGrace, "2026-11-27".parse()?).unwrap();
/// assert!(!grace.sources.is_empty());
/// # Ok::<(), uketsuke::NotADay>(())
/// ```
#[derive(Clone)]
pub struct Table {
    pub(super) header: Header,
    rules: Vec<Rule>,
    unknown: Vec<UnknownRule>,
    /// The sources by the keys that a file refers to them by.
    pub(super) sources: Vec<(String, Source)>,
    pub(super) origin: TableOrigin,
    pub(super) sha256: [u8; 32],
    /// First days of the periods within which no rule begins or ends, from [`Day::FIRST`] on.
    periods: Vec<Day>,
    /// For each period and the place of a rule, the index of the row in force, or [`NO_ROW`].
    in_force: Vec<[u16; SLOTS]>,
}

/// The lines before the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) serial: u32,
    pub(super) issued: Day,
    pub(super) next_update: Day,
    pub(super) needs_program: ProgramVersion,
    pub(super) unknown: Vec<Field>,
}

/// A version of this program, in the order of time.
///
/// ```
/// use uketsuke::rules::ProgramVersion;
/// assert!("0.2.0".parse::<ProgramVersion>().unwrap() < "0.10.0".parse().unwrap());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProgramVersion {
    /// The first number.
    pub major: u16,
    /// The second number.
    pub minor: u16,
    /// The third number.
    pub patch: u16,
}

const SLOTS: usize = 128;
const NO_ROW: u16 = u16::MAX;

/// The file of the built-in table, byte for byte.
pub const BUILT_IN_FILE: &str = include_str!("../../data/rules.txt");

static BUILT_IN: LazyLock<Table> = LazyLock::new(|| match Table::from_text(BUILT_IN_FILE) {
    Ok(table) => Table { origin: TableOrigin::BuiltIn, ..table },
    // A test reads the file. A table without rules accepts nobody.
    Err(_) => Table::of(Header::NONE, Vec::new(), Vec::new(), Vec::new()),
});

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
    /// The table of this release, which is the file [`BUILT_IN_FILE`].
    ///
    /// ```
    /// use uketsuke::rules::Table;
    /// use uketsuke::vocabulary::RuleId;
    /// let rule = Table::built_in().rule(RuleId::PhoneStart, "2026-11-27".parse()?).ok_or("not in force")?;
    /// assert!(rule.from.is_some() && !rule.sources.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn built_in() -> &'static Table {
        &BUILT_IN
    }

    /// A table of these rows, which are put in order. Reading one from a file checks more: [`Table::from_text`].
    pub(super) fn of(
        header: Header,
        mut rules: Vec<Rule>,
        mut unknown: Vec<UnknownRule>,
        sources: Vec<(String, Source)>,
    ) -> Table {
        rules.sort_by_key(|rule| (rule.id.place(), rule.from.unwrap_or(Day::FIRST)));
        unknown.sort_by_key(|rule| (rule.number, rule.from.unwrap_or(Day::FIRST)));
        let mut periods = vec![Day::FIRST];
        for day in rules.iter().flat_map(|rule| [rule.from, rule.until.map(Day::next)]).flatten() {
            if let Err(place) = periods.binary_search(&day) {
                periods.insert(place, day);
            }
        }
        let in_force = periods.iter().map(|day| rows_on(&rules, *day)).collect();
        Table { header, rules, unknown, sources, origin: TableOrigin::Own, sha256: [0; 32], periods, in_force }
    }

    /// The number of the table. It grows with every table that is published.
    pub fn serial(&self) -> u32 {
        self.header.serial
    }

    /// The day on which the table was issued: its rules were compared with their sources then.
    pub fn issued(&self) -> Day {
        self.header.issued
    }

    /// The day by which the next table is expected. A visit after it may meet rules that this table does not know.
    pub fn next_update(&self) -> Day {
        self.header.next_update
    }

    /// The oldest program that applies every row of the table.
    pub fn needs_program(&self) -> ProgramVersion {
        self.header.needs_program
    }

    /// Whether the table names a newer program than this one: rows that this release does not know are cited, and decide
    /// nothing ([`Table::unknown`]).
    pub fn needs_newer_program(&self) -> bool {
        self.header.needs_program > ProgramVersion::this()
    }

    /// Where the table came from.
    pub fn origin(&self) -> TableOrigin {
        self.origin
    }

    /// SHA-256 of the bytes of the file. Of a table that was changed in memory: of its text.
    pub fn sha256(&self) -> [u8; 32] {
        self.sha256
    }

    /// [`Table::sha256`] in 64 hexadecimal digits.
    pub fn sha256_hex(&self) -> String {
        self.sha256.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// All rows that this release applies, in order of rule and time.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The rows that this release cannot apply, in order of number and time.
    pub fn unknown(&self) -> &[UnknownRule] {
        &self.unknown
    }

    /// The rows that this release cannot apply, are in force on `day`, and name the subject.
    pub fn unknown_about(&self, subject: Subject, day: Day) -> impl Iterator<Item = &UnknownRule> {
        self.unknown.iter().filter(move |rule| rule.subject == Some(subject) && rule.is_in_force(day))
    }

    /// Fields of the header that this release does not know.
    pub fn unknown_header(&self) -> &[Field] {
        &self.header.unknown
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
        let mut rules = self.rules.clone();
        if index < rules.len() {
            rules.remove(index);
        }
        rules.extend(row);
        let mut table = Table::of(self.header.clone(), rules, self.unknown.clone(), self.sources.clone());
        table.sha256 = digest(table.to_text().as_bytes());
        table
    }
}

/// The same content: header, rows, and what is not known. Where they came from is not compared.
impl PartialEq for Table {
    fn eq(&self, other: &Table) -> bool {
        (&self.header, &self.rules, &self.unknown) == (&other.header, &other.rules, &other.unknown)
    }
}

impl Eq for Table {}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("header", &self.header)
            .field("origin", &self.origin)
            .field("rules", &self.rules)
            .field("unknown", &self.unknown)
            .finish_non_exhaustive()
    }
}

impl Header {
    const NONE: Header = Header {
        serial: 0,
        issued: Day::FIRST,
        next_update: Day::FIRST,
        needs_program: ProgramVersion { major: 0, minor: 0, patch: 0 },
        unknown: Vec::new(),
    };
}

impl ProgramVersion {
    /// The version of this release.
    pub fn this() -> ProgramVersion {
        let number = |text: &str| text.parse().unwrap_or(0);
        ProgramVersion {
            major: number(env!("CARGO_PKG_VERSION_MAJOR")),
            minor: number(env!("CARGO_PKG_VERSION_MINOR")),
            patch: number(env!("CARGO_PKG_VERSION_PATCH")),
        }
    }
}

impl core::str::FromStr for ProgramVersion {
    type Err = NotAProgramVersion;

    fn from_str(text: &str) -> Result<ProgramVersion, NotAProgramVersion> {
        if text.bytes().any(|byte| !byte.is_ascii_digit() && byte != b'.') {
            return Err(NotAProgramVersion);
        }
        let mut parts = text.split('.');
        let mut next = || parts.next().and_then(|part| part.parse().ok()).ok_or(NotAProgramVersion);
        let version = ProgramVersion { major: next()?, minor: next()?, patch: next()? };
        if parts.next().is_none() { Ok(version) } else { Err(NotAProgramVersion) }
    }
}

impl fmt::Display for ProgramVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

/// The text is no version of three numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a version, three numbers: 0.2.0")]
pub struct NotAProgramVersion;

pub(super) fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_file_is_a_table() {
        let table = Table::from_text(BUILT_IN_FILE).unwrap();
        assert_eq!(&table, Table::built_in());
        assert!(table.rules().len() > 90 && table.unknown().is_empty() && table.unknown_header().is_empty());
        assert!(table.rules().iter().all(|rule| rule.unknown.is_empty()));
        assert_eq!(Table::built_in().origin(), TableOrigin::BuiltIn);
        assert_eq!(table.origin(), TableOrigin::Own);
        assert_eq!(Table::built_in().sha256(), digest(BUILT_IN_FILE.as_bytes()));
        assert_eq!(table.sha256_hex().len(), 64);
    }

    #[test]
    fn every_rule_has_a_row_and_the_rows_measure_what_the_rule_measures() {
        for id in RuleId::ALL {
            assert!(!Table::built_in().rows(*id).is_empty(), "{id:?}");
        }
        for rule in Table::built_in().rules() {
            assert_eq!(rule.value.measure(), rule.id.measure(), "{:?}", rule.id);
        }
    }

    #[test]
    fn a_changed_table_has_another_digest() {
        let table = Table::built_in();
        let changed = table.with_row(0, None);
        assert_eq!(changed.rules().len() + 1, table.rules().len());
        assert_ne!(changed.sha256(), table.sha256());
        assert_ne!(&changed, table);
        assert_eq!(changed.origin(), TableOrigin::Own);
    }

    #[test]
    fn versions_are_compared_by_number() {
        let version = |text: &str| text.parse::<ProgramVersion>();
        assert!(version("0.2.0").unwrap() < version("0.10.0").unwrap());
        for text in ["", "1", "1.2", "1.2.3.4", "a.b.c", "1.2.+3", "1.2.99999", "1..2"] {
            assert_eq!(version(text), Err(NotAProgramVersion), "{text}");
        }
        assert_eq!(version("1.20.300").unwrap().to_string(), "1.20.300");
    }
}
