//! The table as a page for people who read the rules: `docs/rules.md`.

use super::rule::{AREAS, area_of};
use super::{Rule, Table};
use crate::vocabulary::{Language, Word};
use core::fmt::Write;

const ABOUT: &str = "\
- **high**: an official text, or several independent official copies that agree
- **medium**: one official or municipal copy, or a good secondary source that names the official one
- **low**: one secondary source, or an inference
- **unknown**: found in no public document; the row records the open question, and neither accepts nor refuses

A rule without a first day has been in force as far back as decisions go, or its first day is not known.
The period of `card.grace` and `card.grace_short` is that of the certificate's last day.
";

impl Table {
    /// The table in Markdown, each rule in both languages with its period, value, certainty and sources.
    pub fn to_markdown(&self) -> String {
        let mut out = format!(
            "# The rules\n\nSerial {}, issued {}, next update by {}. A decision lists the rules that it rests on by these \
             names.\n\n{ABOUT}",
            self.serial(),
            self.issued(),
            self.next_update(),
        );
        for area in AREAS {
            let _ = write!(out, "\n## {} ({})\n", area.en, area.ja);
            let of_it = |rule: &&Rule| area_of(rule.id.as_str()) == area.name;
            let mut rules: Vec<&Rule> = self.rules().iter().filter(of_it).collect();
            // A stable sort: the periods of a rule stay in their order.
            rules.sort_by_key(|rule| rule.id.as_str());
            rules.into_iter().for_each(|rule| section(&mut out, rule));
        }
        out
    }
}

fn section(out: &mut String, rule: &Rule) {
    let (id, ja, en) = (rule.id, &rule.ja, &rule.en);
    let _ = write!(out, "\n### `{}` (number {})\n\n{ja}\n\n{en}\n\n", id.as_str(), id.number());
    let _ = match (rule.from, rule.until) {
        (None, None) => writeln!(out, "- in force: no dates"),
        (Some(from), None) => writeln!(out, "- in force: from {from}"),
        (None, Some(until)) => writeln!(out, "- in force: through {until}"),
        (Some(from), Some(until)) => writeln!(out, "- in force: from {from} through {until}"),
    };
    let value = rule.value.text(Language::En);
    if !value.is_empty() {
        let _ = writeln!(out, "- value: {value}");
    }
    let _ = writeln!(out, "- certainty: {}", rule.certainty.as_str());
    for source in &rule.sources {
        let _ = if source.address.is_empty() {
            writeln!(out, "- source: {}", source.title)
        } else {
            writeln!(out, "- source: [{}]({})", source.title, source.address)
        };
    }
}
