//! Everything about a decision that a person may want to know, without limits of rows and columns.

use super::Text;
use super::calendar::written;
use super::desk::head;
use crate::Day;
use crate::reception::Decided;
use crate::rules::{Source, UnknownRule};
use crate::vocabulary::{By, Certainty, Detail, Finding, Language, Note, Part, Provision, Set, Word};
use std::fmt::Write;

const DAY: Text = Text::new("受診日", "Day of the visit");
const UNTIL: Text = Text::new("この内容で受付できる最終日", "Accepted in this way through");
const BY_CARD: Text = Text::new("カードの日付で受付できる最終日", "Accepted by the card's dates through");
const BY_PHONE: Text = Text::new("スマホの日付で受付できる最終日", "Accepted by the phone's dates through");
const FOUND: Text = Text::new("確認したこと", "What was found");
const NOT_USED: Text = Text::new("採用しなかったこと", "What does not count");
const PROVIDED: Text = Text::new("提供される情報", "Provided");
const IF_CONSENTED: Text =
    Text::new("本人確認と同意があれば提供される情報", "Provided after the check of the person and consent");
const NOT_PROVIDED: Text = Text::new("提供されない情報", "Not provided");
const NOTES: Text = Text::new("補足", "Please note");
const NEWER: Text = Text::new(
    "このソフトウェアで扱えない新しい規則(判定には使いません)",
    "Newer rules, which this software does not know (they decide nothing)",
);

impl Decided<'_> {
    /// A text of the decision with as much as `detail` says. What the exchange with the token cost is no part of a
    /// decision: [`Decided::technical`] takes it.
    pub fn text(&self, language: Language, detail: Detail) -> String {
        match detail {
            Detail::Brief => format!("{}\n", self.brief(language)),
            Detail::Desk => self.desk(language),
            Detail::Full => self.full(language),
            Detail::Sources => self.sources(language),
            Detail::Technical => self.technical(language, None),
        }
    }

    /// Everything: the plan with its details, what was found, what does not count and why, what is provided, notes.
    pub fn full(&self, language: Language) -> String {
        let brief = self.brief(language);
        let mut page = Page { text: String::new(), language };
        page.line(&format!("{} {}", brief.sign.text(Language::Ja), brief.verdict));
        page.line(&match language {
            Language::Ja => format!("→ {}\n「{}」", brief.action, brief.say),
            Language::En => format!("→ {}\n\"{}\"", brief.action, brief.say),
        });
        if let Some(row) = self.attention(language) {
            page.line(&row);
        }
        page.labelled(DAY, &day(self.visit().day, language));
        if let Some(until) = self.until() {
            let label = match self.by() {
                By::Token | By::OtherToken | By::Answer if self.is_phone() => BY_PHONE,
                By::Token | By::OtherToken | By::Answer => BY_CARD,
                _ => UNTIL,
            };
            page.labelled(label, &day(until, language));
        }
        for part in Part::ALL {
            self.part(*part, &mut page);
        }
        self.found(&mut page);
        self.information(&mut page);
        let notes: Vec<Note> = self.notes().iter().copied().filter(|note| !self.is_said_above(*note)).collect();
        page.heading(NOTES, !notes.is_empty());
        for note in notes {
            page.item(&self.note_text(note, language));
        }
        self.newer(&mut page);
        page.text.push_str(&self.footer(language));
        page.text
    }

    fn part(&self, part: Part, page: &mut Page) {
        let language = page.language;
        let steps = self.steps(part);
        if !steps.is_empty() {
            page.line(&head(part, language));
        }
        for (place, step) in steps.iter().enumerate() {
            let (staff, say) = self.words_of(*step, language);
            let mark = if part == Part::InOrder { format!("{}.", place + 1) } else { bullet(language).to_owned() };
            page.line(&format!("  {mark} {staff}"));
            page.line(&match language {
                Language::Ja => format!("     「{say}」"),
                Language::En => format!("     \"{say}\""),
            });
            for detail in self.details(*step, language) {
                page.line(&format!("     {} {detail}", bullet(language)));
            }
        }
    }

    fn found(&self, page: &mut Page) {
        let language = page.language;
        let (counts, silenced) = self.parted_findings();
        page.heading(FOUND, !counts.is_empty());
        for finding in counts {
            page.item(&self.finding_text(finding, language));
        }
        page.heading(NOT_USED, !silenced.is_empty());
        for finding in silenced {
            let text = self.finding_text(finding, language);
            let by = self.outranked_by(finding).map(|by| self.side(by, language));
            page.item(&match (by, language) {
                (Some(by), Language::Ja) => format!("{text}(「{by}」により採用せず)"),
                (None, Language::Ja) => format!("{text}(採用せず)"),
                (Some(by), Language::En) => format!("{text} (outranked by \"{by}\")"),
                (None, Language::En) => format!("{text} (outranked)"),
            });
        }
    }

    /// The findings that count, those of the way that decided first, and those that a higher voice outranks.
    pub(super) fn parted_findings(&self) -> (Vec<Finding>, Vec<Finding>) {
        let deciding = self.deciding_findings();
        let others = self.findings().without(deciding);
        // That the reader counts is no more true once the answer outranks the reader.
        let overtaken = |finding| {
            finding == Finding::ReaderContradictsDates && findings_of_reader(self).any(|said| self.is_silenced(said))
        };
        let (silenced, live): (Vec<Finding>, Vec<Finding>) =
            others.iter().partition(|finding| self.is_silenced(*finding));
        let counts = deciding.iter().chain(live).filter(|finding| !overtaken(*finding));
        (counts.collect(), silenced)
    }

    fn information(&self, page: &mut Page) {
        let language = page.language;
        for (label, kinds) in [(PROVIDED, self.provided()), (IF_CONSENTED, self.if_consented())] {
            if !kinds.is_empty() {
                page.labelled(label, &listed(kinds, language));
            }
        }
        let withheld: Vec<String> = self
            .not_provided()
            .map(|(what, why)| match language {
                Language::Ja => format!("{}({})", what.text(language), why.text(language)),
                Language::En => format!("{} ({})", what.text(language), why.text(language)),
            })
            .collect();
        if !withheld.is_empty() {
            page.labelled(NOT_PROVIDED, &withheld.join(between(language)));
        }
        let hidden = self.not_shown();
        if !hidden.is_empty() {
            page.labelled(
                Text::new("同意がなく表示されない情報", "Not shown for want of consent"),
                &listed(hidden, language),
            );
        }
    }

    fn newer(&self, page: &mut Page) {
        page.heading(NEWER, self.newer_rules().next().is_some());
        for rule in self.newer_rules() {
            page.newer_rule(rule);
        }
    }

    /// Which table of rules decided.
    fn footer(&self, language: Language) -> String {
        let table = self.table();
        let (issued, next) = (day(table.issued(), language), day(table.next_update(), language));
        let (origin, sha256) = (table.origin().text(language), table.sha256_hex());
        match language {
            Language::Ja => {
                format!("規則表：通番{}、{issued}発行({origin}、次の更新は{next})\nSHA-256：{sha256}\n", table.serial())
            }
            Language::En => format!(
                "Rules: table {} of {issued} ({origin}; the next one is due on {next})\nSHA-256: {sha256}\n",
                table.serial()
            ),
        }
    }

    /// The rules that the decision rests on, with their days, certainty, sources and addresses.
    ///
    /// ```
    /// use uketsuke::reception::{Token, Visit};
    /// use uketsuke::vocabulary::Language;
    /// let card = Token::card().with_stated_expiry("2026-08-01".parse()?);
    /// let decided = Visit::on("2026-11-21".parse()?).with_token(card).decide()?;
    /// let sources = decided.sources(Language::Ja);
    /// assert!(sources.contains("【高】") && sources.contains("https://"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn sources(&self, language: Language) -> String {
        let mut page = Page { text: String::new(), language };
        for rule in self.basis().iter().filter_map(|id| self.rule(id)) {
            let text = if language == Language::Ja { &rule.ja } else { &rule.en };
            let period = period(rule.from, rule.until, language);
            page.line(&format!("{}{text}{period} [{}]", certainty(rule.certainty, language), rule.id.as_str()));
            for source in &rule.sources {
                page.source(source);
            }
        }
        self.newer(&mut page);
        page.text.push_str(&self.footer(language));
        page.text
    }
}

fn findings_of_reader(decided: &Decided<'_>) -> impl Iterator<Item = Finding> {
    let said = [Finding::ReaderRevokedOrExpired, Finding::ReaderRevoked, Finding::ReaderEligibilityOnly];
    let found = decided.findings();
    said.into_iter().filter(move |finding| found.contains(*finding))
}

/// How certain a rule is, in brackets.
fn certainty(certainty: Certainty, language: Language) -> String {
    match language {
        Language::Ja => format!("【{}】", certainty.text(language)),
        Language::En => format!("[{}] ", certainty.text(language)),
    }
}

fn period(from: Option<Day>, until: Option<Day>, language: Language) -> String {
    let day = |end| day(end, language);
    match (language, from.map(day), until.map(day)) {
        (_, None, None) => String::new(),
        (Language::Ja, from, until) => {
            let until = until.map(|until| format!("{until}まで")).unwrap_or_default();
            format!("({}{until})", from.map(|from| format!("{from}から")).unwrap_or_default())
        }
        (Language::En, Some(from), Some(until)) => format!(" (from {from} through {until})"),
        (Language::En, Some(from), None) => format!(" (from {from})"),
        (Language::En, None, Some(until)) => format!(" (through {until})"),
    }
}

fn day(day: Day, language: Language) -> String {
    written(day, language).to_string()
}

const fn between(language: Language) -> &'static str {
    match language {
        Language::Ja => "、",
        Language::En => ", ",
    }
}

const fn bullet(language: Language) -> &'static str {
    match language {
        Language::Ja => "・",
        Language::En => "-",
    }
}

pub(super) fn listed(kinds: Set<Provision>, language: Language) -> String {
    kinds.iter().map(|kind| kind.text(language)).collect::<Vec<_>>().join(between(language))
}

/// Lines of a page.
pub(super) struct Page {
    pub(super) text: String,
    pub(super) language: Language,
}

impl Page {
    pub(super) fn line(&mut self, line: &str) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.text, "{line}");
    }

    pub(super) fn labelled(&mut self, label: Text, value: &str) {
        let label = label.to(self.language);
        self.line(&match self.language {
            Language::Ja => format!("{label}：{value}"),
            Language::En => format!("{label}: {value}"),
        });
    }

    fn heading(&mut self, heading: Text, follows: bool) {
        if follows {
            let heading = heading.to(self.language);
            self.line(&match self.language {
                Language::Ja => format!("{heading}："),
                Language::En => format!("{heading}:"),
            });
        }
    }

    fn source(&mut self, source: &Source) {
        self.line(&match &*source.address {
            "" => format!("    {}", source.title),
            address => format!("    {} <{address}>", source.title),
        });
    }

    fn newer_rule(&mut self, rule: &UnknownRule) {
        let language = self.language;
        let text = if language == Language::Ja { &rule.ja } else { &rule.en };
        let period = period(rule.from, rule.until, language);
        let certainty = certainty(rule.certainty, language);
        self.item(&format!("{certainty}{text}{period} [{} {}]", rule.number, rule.name));
        for source in &rule.sources {
            self.source(source);
        }
    }

    fn item(&mut self, text: &str) {
        let bullet = bullet(self.language);
        self.line(&format!("  {bullet} {text}"));
    }
}
