//! The table as a page for people who read the rules: `docs/rules.md` and `docs/rules.ja.md`.

use super::rule::{AREAS, area_of};
use super::{Rule, Table};
use crate::vocabulary::{Language, Word};
use core::fmt::Write;

const ABOUT_JA: &str = "\
- **high**：公式の文書、または一致する複数の独立した公式の写し
- **medium**：公式・自治体の写し1つ、または公式の文書を挙げている信頼できる二次資料
- **low**：二次資料1つ、または推論
- **unknown**：公表されていない事柄。未確認の点として載せてあり、これを理由に受け付けることも断ることもありません

有効な期間に最初の日がない規則は、判定できる最も古い日から有効か、最初の日が分からないものです。
`card.grace` と `card.grace_short` の期間は、電子証明書の有効期限の日で数えます。
";

const ABOUT_EN: &str = "\
- **high**: an official text, or several independent official copies that agree
- **medium**: one official or municipal copy, or a good secondary source that names the official one
- **low**: one secondary source, or an inference
- **unknown**: found in no public document; the row records the open question, and neither accepts nor refuses

A rule without a first day has been in force as far back as decisions go, or its first day is not known.
The period of `card.grace` and `card.grace_short` is that of the certificate's last day.
";

impl Table {
    /// The table in Markdown: each rule in one sentence, with its period, value, certainty and sources.
    pub fn to_markdown(&self, language: Language) -> String {
        let (serial, issued, next) = (self.serial(), self.issued(), self.next_update());
        let mut out = match language {
            Language::Ja => format!(
                "# 規則表\n\n通番は{serial}、発行日は{issued}、次の発行予定日は{next}です。判定の根拠は、ここにある名前で示されます。\n\n{ABOUT_JA}"
            ),
            Language::En => format!(
                "# The rules\n\nSerial {serial}, issued {issued}, next update by {next}. A decision lists the rules that it \
                 rests on by these names.\n\n{ABOUT_EN}"
            ),
        };
        for area in AREAS {
            let _ = write!(out, "\n## {}\n", if language == Language::Ja { area.ja } else { area.en });
            let of_it = |rule: &&Rule| area_of(rule.id.as_str()) == area.name;
            let mut rules: Vec<&Rule> = self.rules().iter().filter(of_it).collect();
            // A stable sort: the periods of a rule stay in their order.
            rules.sort_by_key(|rule| rule.id.as_str());
            rules.into_iter().for_each(|rule| section(&mut out, rule, language));
        }
        out
    }
}

fn section(out: &mut String, rule: &Rule, language: Language) {
    let (id, number) = (rule.id.as_str(), rule.id.number());
    let _ = match language {
        Language::Ja => write!(out, "\n### `{id}`(番号{number})\n\n{}\n\n", rule.ja),
        Language::En => write!(out, "\n### `{id}` (number {number})\n\n{}\n\n", rule.en),
    };
    let period = match (rule.from, rule.until, language) {
        (None, None, Language::Ja) => "日付の定めなし".to_owned(),
        (Some(from), None, Language::Ja) => format!("{from}から"),
        (None, Some(until), Language::Ja) => format!("{until}まで"),
        (Some(from), Some(until), Language::Ja) => format!("{from}から{until}まで"),
        (None, None, Language::En) => "no dates".to_owned(),
        (Some(from), None, Language::En) => format!("from {from}"),
        (None, Some(until), Language::En) => format!("through {until}"),
        (Some(from), Some(until), Language::En) => format!("from {from} through {until}"),
    };
    let mut item = |ja: &str, en: &str, what: &str| {
        let _ = match language {
            Language::Ja => writeln!(out, "- {ja}：{what}"),
            Language::En => writeln!(out, "- {en}: {what}"),
        };
    };
    item("有効な期間", "in force", &period);
    let value = rule.value.text(language);
    if !value.is_empty() {
        item("値", "value", &value);
    }
    item("確度", "certainty", rule.certainty.as_str());
    for source in &rule.sources {
        if source.address.is_empty() {
            item("出典", "source", &source.title);
        } else {
            item("出典", "source", &format!("[{}]({})", source.title, source.address));
        }
    }
}
