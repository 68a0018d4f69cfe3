//! One row of the file: its lines, and what they make.

use super::error::TableErrorKind::{self, *};
use super::values::{day, is_key, keep, number, text};
use super::{Field, Rule, Source, TableError, UnknownRule, Value};
use crate::Day;
use crate::vocabulary::{Certainty, Measure, Method, OperatedAt, Provision, RuleId, Set, Subject, Word};

/// The lines of a row.
pub(super) struct Row {
    pub(super) line: u32,
    pub(super) number: i32,
    pub(super) from: Option<Day>,
    pub(super) until: Option<Day>,
    name: String,
    id: Option<RuleId>,
    value: Option<Value>,
    certainty: Option<Certainty>,
    subject: Option<Subject>,
    ja: Option<String>,
    en: Option<String>,
    sources: Option<(u32, Vec<String>)>,
    fields: Vec<Field>,
    keys: Vec<String>,
}

impl Row {
    /// The row that `NUMBER NAME` opens.
    pub(super) fn open(line: u32, head: &str) -> Result<Row, TableErrorKind> {
        let (number, name) = head.split_once(' ').ok_or(NotALine)?;
        let number = self::number(number, RULES_END)?;
        let number = i32::try_from(number).map_err(|_| NumberAndName)?;
        let name = name.trim();
        if !name.split('.').all(is_key) {
            return Err(NotALine);
        }
        let id = RuleId::from_name(name);
        // A rule is known by both or by neither.
        if number <= RuleId::GROUP.base || RuleId::from_number(number) != id {
            return Err(NumberAndName);
        }
        Ok(Row {
            line,
            number,
            from: None,
            until: None,
            name: name.to_owned(),
            id,
            value: None,
            certainty: None,
            subject: None,
            ja: None,
            en: None,
            sources: None,
            fields: Vec::new(),
            keys: Vec::new(),
        })
    }

    pub(super) fn key(&mut self, line: u32, key: &str, value: &str) -> Result<(), TableErrorKind> {
        if self.keys.iter().any(|seen| seen == key) {
            return Err(DuplicateKey);
        }
        self.keys.push(key.to_owned());
        match key {
            "from" => self.from = Some(day(value)?),
            "until" => self.until = Some(day(value)?),
            "certainty" => self.certainty = Some(Certainty::from_name(value).ok_or(UnknownWord)?),
            "subject" => match Subject::from_name(value) {
                Some(subject) => self.subject = Some(subject),
                None => return keep(&mut self.fields, key, value),
            },
            "ja" => self.ja = Some(text(value)?),
            "en" => self.en = Some(text(value)?),
            "sources" => {
                let keys = value.split(',').map(|key| text(key.trim())).collect::<Result<Vec<_>, _>>()?;
                if (1..keys.len()).any(|at| keys.iter().take(at).any(|key| keys.get(at) == Some(key))) {
                    return Err(DuplicateKey);
                }
                self.sources = Some((line, keys));
            }
            _ => return self.other(key, value),
        }
        Ok(())
    }

    /// The value of a rule, or a field that this release does not know.
    fn other(&mut self, key: &str, value: &str) -> Result<(), TableErrorKind> {
        let measure = Measure::from_name(key).filter(|measure| *measure != Measure::Plain);
        let (Some(id), Some(measure)) = (self.id, measure) else { return keep(&mut self.fields, key, value) };
        if measure != id.measure() {
            return Err(OtherMeasure(id.measure()));
        }
        let (value, unknown) = read(measure, value)?;
        if !unknown.is_empty() {
            keep(&mut self.fields, key, &unknown.join(", "))?;
        }
        self.value = value;
        Ok(())
    }

    /// Makes a rule, or a rule that is not known, of the lines.
    pub(super) fn end(
        self,
        listed: &[(String, Source)],
        rules: &mut Vec<Rule>,
        unknown: &mut Vec<UnknownRule>,
    ) -> Result<(), TableError> {
        let whole = self.line;
        let here = |kind| TableError { line: whole, kind };
        let (line, keys) = self.sources.ok_or(here(Missing("sources")))?;
        let find = |key: String| match listed.iter().find(|(other, _)| *other == key) {
            Some((_, source)) => Ok(source.clone()),
            None => Err(TableError { line, kind: UnknownSource(key) }),
        };
        let sources = keys.into_iter().map(find).collect::<Result<Vec<_>, _>>()?;
        let certainty = self.certainty.ok_or(here(Missing("certainty")))?;
        let ja = self.ja.ok_or(here(Missing("ja")))?;
        let en = self.en.ok_or(here(Missing("en")))?;
        let (from, until, subject) = (self.from, self.until, self.subject);
        let value = match (self.id.map(RuleId::measure), self.value) {
            (Some(Measure::Plain), _) => Some(Value::Plain),
            (Some(_), Some(value)) => Some(value),
            // Measured in a way that this release does not know; without any field the value was forgotten.
            (Some(measure), None) if self.fields.is_empty() => return Err(here(Missing(measure.as_str()))),
            _ => None,
        };
        if let (Some(id), Some(value)) = (self.id, value) {
            rules.push(Rule { id, from, until, value, certainty, subject, ja, en, sources, unknown: self.fields });
        } else {
            let (number, name, fields) = (self.number, self.name, self.fields);
            unknown.push(UnknownRule { number, name, from, until, certainty, subject, ja, en, sources, fields });
        }
        Ok(())
    }
}

/// The last number that a rule can have.
const RULES_END: u32 = 6999;

/// The value, where this release knows one, and the words that it does not know.
fn read(measure: Measure, value: &str) -> Result<(Option<Value>, Vec<String>), TableErrorKind> {
    let small = |max: u8| number(value, u32::from(max)).map(|number| number as u8);
    let number = match measure {
        Measure::Months => Value::Months(small(12)?),
        Measure::Years => Value::Years(small(120)?),
        Measure::Birthdays => Value::Birthdays(small(12)?),
        Measure::Tries => Value::Tries(small(15)?),
        Measure::Hours => Value::Hours(small(168)?),
        Measure::DayOfMonth => Value::DayOfMonth(small(31)?),
        Measure::Methods => {
            let (known, unknown) = words::<Method>(value)?;
            return Ok(((!known.is_empty()).then_some(Value::Methods(known)), unknown));
        }
        Measure::Provides => {
            let (known, unknown) = words::<Provision>(value)?;
            return Ok(((!known.is_empty()).then_some(Value::Provides(known)), unknown));
        }
        Measure::OperatedAt => {
            let (known, unknown) = words::<OperatedAt>(value)?;
            let mut places = known.iter();
            return match (places.next(), places.next(), unknown.is_empty()) {
                (Some(place), None, true) => Ok((Some(Value::OperatedAt(place)), unknown)),
                (None, None, false) => Ok((None, unknown)),
                _ => Err(UnknownWord),
            };
        }
        Measure::Plain => return Ok((Some(Value::Plain), Vec::new())),
    };
    Ok((Some(number), Vec::new()))
}

/// The words that this release knows, and those that it does not.
fn words<T: Word>(value: &str) -> Result<(Set<T>, Vec<String>), TableErrorKind> {
    let (mut known, mut unknown) = (Set::EMPTY, Vec::new());
    for name in value.split(',').map(str::trim) {
        match T::from_name(name) {
            Some(word) if known.contains(word) => return Err(DuplicateKey),
            Some(word) => known.insert(word),
            None if !is_key(name) => return Err(UnknownWord),
            None => unknown.push(name.to_owned()),
        }
    }
    Ok((known, unknown))
}
