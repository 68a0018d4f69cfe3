//! A table written as its file. The same table gives the same text.

use super::limits::FIRST_LINE;
use super::rule::{AREAS, area_of, area_place};
use super::{Field, Rule, Source, Table, UnknownRule};
use crate::Day;
use crate::vocabulary::{Certainty, Subject, Word};
use core::fmt::Write;

const ABOUT: &str = "\
# オンライン資格確認の受付の規則表です。一つの規則が期間ごとに一節で、日本語・英語・値・期間・確度・出典の順に並びます。
# 書き方は docs/rule-file.ja.md にあります(docs/rule-file.md in English)。出典は末尾に一度だけ書き、規則からは短い名前で指します。
# 確度: high = 公式の文書、または独立した公式の写しが一致 / medium = 公式・自治体の写し一つ / low = 二次資料一つ、推論 / unknown = 公表されていない
";

impl Table {
    /// The text of a file that holds this table. [`Table::from_text`] reads it back to an equal table.
    pub fn to_text(&self) -> String {
        let mut out = format!(
            "{FIRST_LINE}\nserial: {}\nissued: {}\nnext_update: {}\nneeds_program: {}\n",
            self.serial(),
            self.issued(),
            self.next_update(),
            self.needs_program(),
        );
        fields(&mut out, self.unknown_header(), None);
        let _ = write!(out, "\n{ABOUT}");
        let mut sources = Sources { listed: &self.sources, used: Vec::new() };
        let rows = self.lines();
        let mut area = "";
        for line in rows {
            if area_of(line.name) != area {
                area = area_of(line.name);
                let heading = AREAS.iter().find(|known| known.name == area).map_or(area, |area| area.ja);
                let _ = write!(out, "\n# {heading}\n");
            }
            line.write(&mut out, &mut sources);
        }
        out.push_str("\n# 出典\n");
        for (key, source) in sources.all() {
            let _ = write!(out, "\n[source {key}]\ntitle: {}\n", source.title);
            if !source.address.is_empty() {
                let _ = writeln!(out, "address: {}", source.address);
            }
        }
        out
    }

    /// The rows in the order in which they are written: by area, name and time.
    fn lines(&self) -> Vec<Line<'_>> {
        let known = self.rules().iter().map(Line::known);
        let mut lines: Vec<Line<'_>> = known.chain(self.unknown().iter().map(Line::unknown)).collect();
        lines.sort_by(|one, other| one.order().cmp(&other.order()));
        lines
    }
}

/// What a row of either kind has.
struct Line<'a> {
    number: i32,
    name: &'a str,
    ja: &'a str,
    en: &'a str,
    value: Option<(&'static str, String)>,
    from: Option<Day>,
    until: Option<Day>,
    certainty: Certainty,
    subject: Option<Subject>,
    sources: &'a [Source],
    fields: &'a [Field],
}

impl<'a> Line<'a> {
    fn known(rule: &'a Rule) -> Line<'a> {
        let written = match rule.value.number() {
            Some(number) => number.to_string(),
            None => rule.value.words().join(", "),
        };
        Line {
            number: rule.id.number(),
            name: rule.id.as_str(),
            ja: &rule.ja,
            en: &rule.en,
            value: (!written.is_empty()).then_some((rule.value.measure().as_str(), written)),
            from: rule.from,
            until: rule.until,
            certainty: rule.certainty,
            subject: rule.subject,
            sources: &rule.sources,
            fields: &rule.unknown,
        }
    }

    fn unknown(rule: &'a UnknownRule) -> Line<'a> {
        Line {
            number: rule.number,
            name: &rule.name,
            ja: &rule.ja,
            en: &rule.en,
            value: None,
            from: rule.from,
            until: rule.until,
            certainty: rule.certainty,
            subject: rule.subject,
            sources: &rule.sources,
            fields: &rule.fields,
        }
    }

    fn order(&self) -> (usize, &'a str, Day) {
        (area_place(self.name), self.name, self.from.unwrap_or(Day::FIRST))
    }

    fn write(&self, out: &mut String, sources: &mut Sources<'a>) {
        let _ = write!(out, "\n[rule {} {}]\nja: {}\nen: {}\n", self.number, self.name, self.ja, self.en);
        if let Some((key, value)) = &self.value {
            // Words of the value that this release does not know stand beside those that it does.
            let unknown = self.fields.iter().find(|field| field.key == *key);
            let more = unknown.map_or_else(String::new, |field| format!(", {}", field.value));
            let _ = writeln!(out, "{key}: {value}{more}");
        }
        fields(out, self.fields, self.value.as_ref().map(|(key, _)| *key));
        for (key, day) in [("from", self.from), ("until", self.until)] {
            if let Some(day) = day {
                let _ = writeln!(out, "{key}: {day}");
            }
        }
        let _ = writeln!(out, "certainty: {}", self.certainty.as_str());
        if let Some(subject) = self.subject {
            let _ = writeln!(out, "subject: {}", subject.as_str());
        }
        let keys: Vec<String> = self.sources.iter().map(|source| sources.key(source)).collect();
        let _ = writeln!(out, "sources: {}", keys.join(", "));
    }
}

fn fields(out: &mut String, fields: &[Field], but: Option<&str>) {
    for Field { key, value } in fields.iter().filter(|field| Some(field.key.as_str()) != but) {
        let _ = writeln!(out, "{key}: {value}");
    }
}

/// The sources in the order in which rows use them.
struct Sources<'a> {
    listed: &'a [(String, Source)],
    used: Vec<(String, &'a Source)>,
}

impl<'a> Sources<'a> {
    fn key(&mut self, source: &'a Source) -> String {
        if let Some((key, _)) = self.used.iter().find(|(_, used)| *used == source) {
            return key.clone();
        }
        let listed = self.listed.iter().find(|(_, listed)| listed == source);
        // A row that was put into the table in memory may bring a source of its own.
        let key = listed.map_or_else(|| format!("source-{}", self.used.len() + 1), |(key, _)| key.clone());
        self.used.push((key.clone(), source));
        key
    }

    /// Those in use, then those that no row uses.
    fn all(self) -> Vec<(String, &'a Source)> {
        let mut all = self.used;
        for (key, source) in self.listed {
            if !all.iter().any(|(used, _)| used == key) {
                all.push((key.clone(), source));
            }
        }
        all
    }
}
