//! A table read from its file, the form of which is described in `docs/rule-file.md`.
//!
//! A program reads files that are newer than it is: rows whose id, value or fields it does not know are kept and listed
//! ([`Table::unknown`]), and decide nothing. A slip in what it does know is an error with its line.

use super::error::TableErrorKind::{self, *};
use super::limits::{FIRST_LINE, MAX_ROWS, MAX_TABLE_BYTES};
use super::row::Row;
use super::table::{Header, digest};
use super::values::{address, day, is_key, keep, number, once, text};
use super::{Field, ProgramVersion, Source, Table, TableError};
use crate::Day;

impl Table {
    /// Reads a table from the text of a file. Asks for no signature: [`Table::load`] does.
    ///
    /// ```
    /// use uketsuke::rules::{BUILT_IN_FILE, Table};
    /// let table = Table::from_text(BUILT_IN_FILE)?;
    /// assert_eq!(table.to_text(), BUILT_IN_FILE);
    /// # Ok::<(), uketsuke::rules::TableError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`TableError`] names the line and what is wrong in it.
    pub fn from_text(text: &str) -> Result<Table, TableError> {
        Table::from_bytes(text.as_bytes())
    }

    /// The same from the bytes of a file.
    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Table, TableError> {
        let whole = |kind| TableError { line: 0, kind };
        if bytes.len() > MAX_TABLE_BYTES {
            return Err(whole(TooLong));
        }
        let text = core::str::from_utf8(bytes).map_err(|_| whole(NotUtf8))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut lines = (1u32..).zip(text.lines());
        if lines.next().map(|(_, line)| line.trim_end()) != Some(FIRST_LINE) {
            return Err(TableError { line: 1, kind: NotATable });
        }
        let mut reading = Reading::default();
        for (number, line) in lines {
            let line = line.trim();
            if !line.is_empty() && !line.starts_with('#') {
                reading.line(number, line).map_err(|kind| TableError { line: number, kind })?;
            }
        }
        let mut table = reading.end()?;
        table.sha256 = digest(bytes);
        Ok(table)
    }
}

#[derive(Default)]
struct Reading {
    header: HeaderLines,
    rows: Vec<Row>,
    sources: Vec<SourceLines>,
    section: Section,
}

/// Where the lines belong to that follow.
#[derive(Default)]
enum Section {
    #[default]
    Header,
    Row,
    Source,
}

#[derive(Default)]
struct HeaderLines {
    serial: Option<u32>,
    issued: Option<Day>,
    next_update: Option<Day>,
    needs_program: Option<ProgramVersion>,
    unknown: Vec<Field>,
}

struct SourceLines {
    line: u32,
    key: String,
    title: Option<String>,
    address: Option<String>,
}

impl Reading {
    fn line(&mut self, number: u32, line: &str) -> Result<(), TableErrorKind> {
        if let Some(section) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            return self.open(number, section);
        }
        let (key, value) = line.split_once(':').ok_or(NotALine)?;
        let (key, value) = (key.trim(), value.trim());
        if !is_key(key) {
            return Err(NotALine);
        }
        match self.section {
            Section::Header => self.header.key(key, value),
            Section::Row => self.rows.last_mut().ok_or(NotALine)?.key(number, key, value),
            Section::Source => self.sources.last_mut().ok_or(NotALine)?.key(key, value),
        }
    }

    fn open(&mut self, number: u32, section: &str) -> Result<(), TableErrorKind> {
        let (kind, rest) = section.trim().split_once(' ').ok_or(NotALine)?;
        match kind {
            "rule" => {
                if self.rows.len() >= MAX_ROWS {
                    return Err(TooManyRows);
                }
                self.rows.push(Row::open(number, rest.trim())?);
                self.section = Section::Row;
            }
            "source" => {
                if self.sources.len() >= MAX_ROWS {
                    return Err(TooManyRows);
                }
                let key = text(rest.trim())?;
                if key.contains(',') {
                    return Err(NotAText);
                }
                if self.sources.iter().any(|source| source.key == key) {
                    return Err(DuplicateSource);
                }
                self.sources.push(SourceLines { line: number, key, title: None, address: None });
                self.section = Section::Source;
            }
            _ => return Err(NotALine),
        }
        Ok(())
    }

    fn end(self) -> Result<Table, TableError> {
        let header = self.header.end().map_err(|kind| TableError { line: 0, kind })?;
        let mut sources: Vec<(String, Source)> = Vec::with_capacity(self.sources.len());
        for lines in self.sources {
            let line = lines.line;
            let (key, source) = lines.end().map_err(|kind| TableError { line, kind })?;
            let twice = |other: &Source| !source.address.is_empty() && other.address == source.address;
            if sources.iter().any(|(_, other)| twice(other)) {
                return Err(TableError { line, kind: DuplicateSource });
            }
            sources.push((key, source));
        }
        let mut seen: Vec<(i32, Day, Day)> = Vec::with_capacity(self.rows.len());
        let (mut rules, mut unknown) = (Vec::new(), Vec::new());
        for row in self.rows {
            let (first, last) = (row.from.unwrap_or(Day::FIRST), row.until.unwrap_or(Day::LAST));
            if last < first {
                return Err(TableError { line: row.line, kind: Backwards });
            }
            let meets =
                |&(number, from, until): &(i32, Day, Day)| number == row.number && from <= last && first <= until;
            if seen.iter().any(meets) {
                return Err(TableError { line: row.line, kind: Overlap });
            }
            seen.push((row.number, first, last));
            row.end(&sources, &mut rules, &mut unknown)?;
        }
        Ok(Table::of(header, rules, unknown, sources))
    }
}

impl HeaderLines {
    fn key(&mut self, key: &str, value: &str) -> Result<(), TableErrorKind> {
        match key {
            "serial" => once(&mut self.serial, number(value, u32::MAX)?),
            "issued" => once(&mut self.issued, day(value)?),
            "next_update" => once(&mut self.next_update, day(value)?),
            "needs_program" => once(&mut self.needs_program, value.parse().map_err(|_| NotAVersion)?),
            _ => keep(&mut self.unknown, key, value),
        }
    }

    fn end(self) -> Result<Header, TableErrorKind> {
        let header = Header {
            serial: self.serial.ok_or(Missing("serial"))?,
            issued: self.issued.ok_or(Missing("issued"))?,
            next_update: self.next_update.ok_or(Missing("next_update"))?,
            needs_program: self.needs_program.ok_or(Missing("needs_program"))?,
            unknown: self.unknown,
        };
        if header.next_update < header.issued { Err(Backwards) } else { Ok(header) }
    }
}

impl SourceLines {
    fn key(&mut self, key: &str, value: &str) -> Result<(), TableErrorKind> {
        match key {
            "title" => once(&mut self.title, text(value)?),
            "address" => once(&mut self.address, address(value)?),
            // A newer form may say more of a source; nothing rests on it.
            _ => text(value).map(drop),
        }
    }

    fn end(self) -> Result<(String, Source), TableErrorKind> {
        let title = self.title.ok_or(Missing("title"))?.into();
        Ok((self.key, Source { title, address: self.address.unwrap_or_default().into() }))
    }
}
