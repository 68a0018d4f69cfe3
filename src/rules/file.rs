//! A table as a text file, so that an institution can load newer rules without a new release.
//!
//! ```text
//! uketsuke rules 1
//! version: 2
//! rules_as_of: 2026-12-20
//!
//! [card.grace]
//! from: 2024-12-02
//! until: 2027-03-31
//! months: 3
//! certainty: high
//! ja: 有効期限満了日が属する月の末日から3か月間は、…
//! en: For three months from the end of the month …
//! source: 厚生労働省リーフレット <https://www.mhlw.go.jp/content/12400000/001459106.pdf>
//! ```
//!
//! UTF-8. The first line names the format. Empty lines and lines that begin with `#` are skipped. A section is one row:
//! a rule that changed has one section for each period. `from`, `until` and the value of a rule that measures nothing
//! are left out where there is none. A file holds the whole table: a rule that it does not have is not in force, and
//! what the rule answered stays open.

use super::{Rule, Source, Table, Value};
use crate::Day;
use crate::vocabulary::{Certainty, Measure, Method, OperatedAt, Provision, RuleId, Set, Word};
use core::fmt::Write;
use std::borrow::Cow;

/// Longest file that is read, in bytes: several times the built-in table's 34 KB.
pub const MAX_BYTES: usize = 256 * 1024;
/// Most rows that are read: several times the built-in table's, so that rules can change for years.
pub const MAX_ROWS: usize = 512;

const FIRST_LINE: &str = "uketsuke rules 1";

/// Why a file is not a table of rules, and in which line (from 1; 0: the file as a whole).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("rule table, line {line}: {kind}")]
pub struct TableError {
    /// The line.
    pub line: u32,
    /// What is wrong in it.
    pub kind: TableErrorKind,
}

/// What is wrong in a file of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TableErrorKind {
    /// Longer than [`MAX_BYTES`].
    #[error("longer than {MAX_BYTES} bytes")]
    TooLong,
    /// More sections than [`MAX_ROWS`].
    #[error("more than {MAX_ROWS} rules")]
    TooManyRows,
    /// The first line is another one.
    #[error("expected the first line \"{FIRST_LINE}\"")]
    NotATable,
    /// Neither `[rule]` nor `key: value`.
    #[error("expected \"[rule]\" or \"key: value\"")]
    NotALine,
    /// A rule that this release does not know.
    #[error("unknown rule")]
    UnknownRule,
    /// A key that does not exist here.
    #[error("unknown key")]
    UnknownKey,
    /// A key that was there already.
    #[error("this key was there already")]
    DuplicateKey,
    /// A key that has to be there.
    #[error("missing: {0}")]
    Missing(&'static str),
    /// Not a day that exists.
    #[error("expected a day, YYYY-MM-DD")]
    NotADay,
    /// Not a number, or too large, or a zero that would lock or end everything.
    #[error("expected a whole number from 1 to 255")]
    NotANumber,
    /// Not one of the words that the key takes.
    #[error("unknown word")]
    UnknownWord,
    /// Not `title <address>`, or a text that is empty or has control characters.
    #[error("expected a text (a source: title <address>)")]
    NotAText,
    /// The rule measures something else.
    #[error("this rule is measured in {}", .0.as_str())]
    OtherMeasure(Measure),
    /// The last day is before the first.
    #[error("the last day is before the first")]
    Backwards,
    /// Two rows of one rule are in force on one day.
    #[error("two rows of this rule are in force on the same day")]
    Overlap,
    /// Older than the table of this release.
    #[error("older than the built-in table")]
    Older,
}

use TableErrorKind::*;

impl Table {
    /// Reads a table from the text of a file.
    pub fn from_text(text: &str) -> Result<Table, TableError> {
        if text.len() > MAX_BYTES {
            return Err(TableError { line: 0, kind: TooLong });
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut lines = (1u32..).zip(text.lines());
        if lines.next().map(|(_, line)| line.trim_end()) != Some(FIRST_LINE) {
            return Err(TableError { line: 1, kind: NotATable });
        }
        let mut reading = Reading::default();
        for (number, line) in lines {
            let line = line.trim();
            if !line.is_empty() && !line.starts_with('#') {
                reading.line(number, line)?;
            }
        }
        reading.end()
    }

    /// The text of a file that holds this table. [`Table::from_text`] reads it back to an equal table.
    pub fn to_text(&self) -> String {
        let mut out = format!("{FIRST_LINE}\nversion: {}\nrules_as_of: {}\n", self.version(), self.rules_as_of());
        for rule in self.rules() {
            write_rule(&mut out, rule);
        }
        out
    }
}

#[derive(Default)]
struct Reading {
    version: Option<u32>,
    rules_as_of: Option<Day>,
    row: Option<Row>,
    rules: Vec<Rule>,
}

struct Row {
    line: u32,
    id: RuleId,
    from: Option<Day>,
    until: Option<Day>,
    value: Option<Value>,
    certainty: Option<Certainty>,
    ja: Option<String>,
    en: Option<String>,
    sources: Vec<Source>,
}

impl Reading {
    fn line(&mut self, number: u32, line: &str) -> Result<(), TableError> {
        let here = |kind| TableError { line: number, kind };
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            self.keep()?;
            if self.rules.len() >= MAX_ROWS {
                return Err(here(TooManyRows));
            }
            let id = RuleId::from_name(name).ok_or(here(UnknownRule))?;
            self.row = Some(Row {
                line: number,
                id,
                from: None,
                until: None,
                value: None,
                certainty: None,
                ja: None,
                en: None,
                sources: Vec::new(),
            });
            return Ok(());
        }
        self.key(line).map_err(here)
    }

    fn key(&mut self, line: &str) -> Result<(), TableErrorKind> {
        let (key, value) = line.split_once(':').ok_or(NotALine)?;
        let (key, value) = (key.trim(), value.trim());
        match &mut self.row {
            Some(row) => row.key(key, value),
            None => match key {
                "version" => once(&mut self.version, value.parse().map_err(|_| NotANumber)?),
                "rules_as_of" => once(&mut self.rules_as_of, value.parse().map_err(|_| NotADay)?),
                _ => Err(UnknownKey),
            },
        }
    }

    /// Keeps the row that was read, if any. What is wrong with it as a whole is told at its own line.
    fn keep(&mut self) -> Result<(), TableError> {
        let Some(row) = self.row.take() else { return Ok(()) };
        let line = row.line;
        let rule = row.finish().map_err(|kind| TableError { line, kind })?;
        if self.rules.iter().any(|other| other.id == rule.id && overlap(other, &rule)) {
            return Err(TableError { line, kind: Overlap });
        }
        self.rules.push(rule);
        Ok(())
    }

    fn end(mut self) -> Result<Table, TableError> {
        self.keep()?;
        let whole = |kind| TableError { line: 0, kind };
        let version = self.version.ok_or(whole(Missing("version")))?;
        let rules_as_of = self.rules_as_of.ok_or(whole(Missing("rules_as_of")))?;
        let built_in = Table::built_in();
        if version < built_in.version() || rules_as_of < built_in.rules_as_of() {
            return Err(whole(Older));
        }
        Ok(Table::new(version, rules_as_of, self.rules))
    }
}

impl Row {
    fn key(&mut self, key: &str, value: &str) -> Result<(), TableErrorKind> {
        match key {
            "from" => once(&mut self.from, value.parse().map_err(|_| NotADay)?),
            "until" => once(&mut self.until, value.parse().map_err(|_| NotADay)?),
            "certainty" => {
                let certainty = Certainty::from_name(value).ok_or(UnknownWord)?;
                once(&mut self.certainty, certainty)
            }
            "ja" => once(&mut self.ja, text(value)?),
            "en" => once(&mut self.en, text(value)?),
            "source" => {
                let (title, address) =
                    value.strip_suffix('>').and_then(|value| value.rsplit_once('<')).ok_or(NotAText)?;
                let source = Source { title: text(title.trim())?.into(), address: text(address.trim())?.into() };
                self.sources.push(source);
                Ok(())
            }
            _ => {
                let kind = Measure::from_name(key).ok_or(UnknownKey)?;
                if kind != self.id.measure() {
                    return Err(OtherMeasure(self.id.measure()));
                }
                once(&mut self.value, measure(kind, value)?)
            }
        }
    }

    fn finish(self) -> Result<Rule, TableErrorKind> {
        if let (Some(from), Some(until)) = (self.from, self.until)
            && until < from
        {
            return Err(Backwards);
        }
        let value = match self.id.measure() {
            Measure::Plain => Value::Plain,
            kind => self.value.ok_or(Missing(kind.as_str()))?,
        };
        if self.sources.is_empty() {
            return Err(Missing("source"));
        }
        Ok(Rule {
            id: self.id,
            from: self.from,
            until: self.until,
            value,
            certainty: self.certainty.ok_or(Missing("certainty"))?,
            ja: self.ja.ok_or(Missing("ja"))?.into(),
            en: self.en.ok_or(Missing("en"))?.into(),
            sources: Cow::Owned(self.sources),
        })
    }
}

fn once<T>(slot: &mut Option<T>, value: T) -> Result<(), TableErrorKind> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(DuplicateKey),
    }
}

fn text(value: &str) -> Result<String, TableErrorKind> {
    if value.is_empty() || value.chars().any(char::is_control) { Err(NotAText) } else { Ok(value.to_owned()) }
}

fn measure(kind: Measure, value: &str) -> Result<Value, TableErrorKind> {
    let number = || value.parse().ok().filter(|number| *number > 0).ok_or(NotANumber);
    Ok(match kind {
        Measure::Plain => return Err(UnknownKey),
        Measure::Months => Value::Months(number()?),
        Measure::Years => Value::Years(number()?),
        Measure::Birthdays => Value::Birthdays(number()?),
        Measure::Tries => Value::Tries(number()?),
        Measure::Hours => Value::Hours(number()?),
        Measure::DayOfMonth => Value::DayOfMonth(number()?),
        Measure::Methods => Value::Methods(words::<Method>(value)?),
        Measure::Provides => Value::Provides(words::<Provision>(value)?),
        Measure::OperatedAt => Value::OperatedAt(OperatedAt::from_name(value).ok_or(UnknownWord)?),
    })
}

fn words<T: Word>(value: &str) -> Result<Set<T>, TableErrorKind> {
    value.split(',').map(|name| T::from_name(name.trim()).ok_or(UnknownWord)).collect()
}

fn overlap(one: &Rule, other: &Rule) -> bool {
    let starts_in_time = |a: &Rule, b: &Rule| a.from.unwrap_or(Day::FIRST) <= b.until.unwrap_or(Day::LAST);
    starts_in_time(one, other) && starts_in_time(other, one)
}

// Writing to a `String` cannot fail.
fn write_rule(out: &mut String, rule: &Rule) {
    let _ = write!(out, "\n[{}]\n", rule.id.as_str());
    for (key, day) in [("from", rule.from), ("until", rule.until)] {
        if let Some(day) = day {
            let _ = writeln!(out, "{key}: {day}");
        }
    }
    let key = rule.value.measure().as_str();
    let _ = match rule.value {
        Value::Plain => Ok(()),
        Value::Months(n)
        | Value::Years(n)
        | Value::Birthdays(n)
        | Value::Tries(n)
        | Value::Hours(n)
        | Value::DayOfMonth(n) => {
            writeln!(out, "{key}: {n}")
        }
        Value::Methods(set) => writeln!(out, "{key}: {}", names(set)),
        Value::Provides(set) => writeln!(out, "{key}: {}", names(set)),
        Value::OperatedAt(place) => writeln!(out, "{key}: {}", place.as_str()),
    };
    let _ = writeln!(out, "certainty: {}\nja: {}\nen: {}", rule.certainty.as_str(), rule.ja, rule.en);
    for source in rule.sources.iter() {
        let _ = writeln!(out, "source: {} <{}>", source.title, source.address);
    }
}

fn names<T: Word>(set: Set<T>) -> String {
    set.iter().map(Word::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "uketsuke rules 1\nversion: 2\nrules_as_of: 2026-12-20\n";
    const TAIL: &str = "certainty: high\nja: 文\nen: text\nsource: title <https://example.org/>\n";

    fn error(text: &str) -> (u32, TableErrorKind) {
        let error = Table::from_text(text).unwrap_err();
        (error.line, error.kind)
    }

    #[test]
    fn the_built_in_table_is_written_and_read_back() {
        let table = Table::built_in();
        assert_eq!(&Table::from_text(&table.to_text()).unwrap(), table);
        let with_windows_ends = table.to_text().replace('\n', "\r\n");
        assert_eq!(&Table::from_text(&format!("\u{feff}{with_windows_ends}")).unwrap(), table);
    }

    #[test]
    fn a_newer_table_changes_decisions() {
        let row = format!(
            "{HEAD}\n# six months from April\n[card.grace]\nfrom: 2024-12-02\nuntil: 2027-03-31\nmonths: 3\n{TAIL}\n[card.grace]\nfrom: 2027-04-01\nmonths: 6\n{TAIL}"
        );
        let table = Table::from_text(&row).unwrap();
        let until = |day: &str| super::super::grace(&table, day.parse().unwrap()).unwrap().until.to_string();
        assert_eq!(until("2027-03-31"), "2027-06-30");
        assert_eq!(until("2027-04-01"), "2027-10-31");
        assert_eq!((table.version(), table.rules().len()), (2, 2));
    }

    #[test]
    fn every_slip_is_told_with_its_line() {
        assert_eq!(error(""), (1, NotATable));
        assert_eq!(error("uketsuke rules 2\n"), (1, NotATable));
        assert_eq!(error("uketsuke rules 1\n"), (0, Missing("version")));
        assert_eq!(error("uketsuke rules 1\nversion: 1\n"), (0, Missing("rules_as_of")));
        assert_eq!(error("uketsuke rules 1\nversion: 0\nrules_as_of: 2026-12-20\n"), (0, Older));
        assert_eq!(error("uketsuke rules 1\nversion: 2\nrules_as_of: 2026-11-20\n"), (0, Older));
        assert_eq!(error("uketsuke rules 1\nversion: x\n"), (2, NotANumber));
        assert_eq!(error("uketsuke rules 1\nversion: 1\nversion: 1\n"), (3, DuplicateKey));
        assert_eq!(error("uketsuke rules 1\ncolour: red\n"), (2, UnknownKey));
        assert_eq!(error("uketsuke rules 1\nversion 1\n"), (2, NotALine));
        let after = |lines: &str| error(&format!("{HEAD}{lines}"));
        assert_eq!(after("[card.gras]\n"), (4, UnknownRule));
        assert_eq!(after(&format!("[card.grace]\nfrom: 2024-02-30\n{TAIL}")), (5, NotADay));
        assert_eq!(after(&format!("[card.grace]\n{TAIL}")), (4, Missing("months")));
        assert_eq!(after(&format!("[card.grace]\nmonths: 0\n{TAIL}")), (5, NotANumber));
        assert_eq!(after(&format!("[card.grace]\nmonths: 256\n{TAIL}")), (5, NotANumber));
        assert_eq!(after(&format!("[card.grace]\ntries: 3\n{TAIL}")), (5, OtherMeasure(Measure::Months)));
        assert_eq!(after(&format!("[card.valid]\nplain: 3\n{TAIL}")), (5, UnknownKey));
        assert_eq!(after("[card.valid]\ncertainty: high\nja: 文\nen: text\n"), (4, Missing("source")));
        assert_eq!(after("[card.valid]\nja: \n"), (5, NotAText));
        assert_eq!(after("[card.valid]\nsource: https://example.org/\n"), (5, NotAText));
        assert_eq!(after("[card.valid]\ncertainty: sure\n"), (5, UnknownWord));
        assert_eq!(after(&format!("[visual.place]\noperated_at: desk\n{TAIL}")), (5, UnknownWord));
        assert_eq!(after(&format!("[person.card]\nmethods: face, voice\n{TAIL}")), (5, UnknownWord));
        assert_eq!(after(&format!("[card.valid]\nfrom: 2026-01-02\nuntil: 2026-01-01\n{TAIL}")), (4, Backwards));
        let twice =
            format!("[card.valid]\nuntil: 2026-01-02\n{TAIL}[card.valid]\nfrom: 2026-01-02\n{TAIL}[card.body]\n");
        assert_eq!(after(&twice), (10, Overlap));
        assert_eq!(error(&" ".repeat(MAX_BYTES + 1)), (0, TooLong));
        let many: String = (0..=MAX_ROWS as i32)
            .map(|row| {
                let day = Day::new(2000, 1, 1).unwrap().plus_months(row);
                format!("[card.valid]\nfrom: {day}\nuntil: {day}\n{TAIL}")
            })
            .collect();
        assert_eq!(after(&many).1, TooManyRows);
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in "(uketsuke rules 1\n)?([a-z_\\[\\]:. 0-9\n-]{0,200})") {
            let _ = Table::from_text(&text);
        }

        #[test]
        fn a_damaged_table_is_read_or_refused(at in 0usize..30_000, with in "[a-z0-9:\\[\\]\n]{0,3}") {
            let mut text = Table::built_in().to_text();
            let at = (at.min(text.len())..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap();
            text.insert_str(at, &with);
            let _ = Table::from_text(&text);
        }
    }
}
