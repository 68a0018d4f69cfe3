//! `uketsuke rules`: the rules that decisions rest on, each with its days, how certain it is, and its public source.
//!
//! ```text
//! uketsuke 規則 --on R8.11.21
//! uketsuke rules --id card.grace --lang en
//! uketsuke rules --rules new.txt --changes             what a newer table changes
//! uketsuke rules --write > rules.txt      the built-in table as a file, to start from
//! ```

use clap::{ArgMatches, Command};
use uketsuke::Day;
use uketsuke::report::calendar::written;
use uketsuke::rules::{self, Rule, Table};
use uketsuke::vocabulary::Word;

use crate::facts::one;
use crate::failure::Failure;
use crate::language::{Language, Say};
use crate::{day, output, receive};

pub fn command(say: Say) -> Command {
    let about = ("判定の根拠となる規則と出典", "The rules that decisions rest on, with their sources");
    let id = ("この規則のすべての期間", "Every period of this rule");
    let changes =
        ("--rules の規則表が組み込みの規則表から変えること", "What the table of --rules changes in the built-in one");
    let write = ("規則表をファイルの形で書く", "Write the table in the form of its file");
    say.command("rules", "規則", about)
        .arg(say.day("on", ("その日の規則(省略時は今日)", "Rules in force on that day (today in Japan)")))
        .arg(say.option("id", ("名前", "ID"), id).conflicts_with("on"))
        .arg(receive::rules_argument(say))
        .arg(say.flag("write", write).conflicts_with_all(["on", "id"]))
        .arg(say.flag("changes", changes).requires("rules").conflicts_with_all(["on", "id", "write"]))
}

pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let table = receive::table(matches, say)?;
    if matches.get_flag("write") {
        return output::print(&table.to_text()).map(|()| 0);
    }
    if matches.get_flag("changes") {
        let changes = rules::diff(Table::built_in(), &table);
        let texts: Vec<String> = changes.iter().map(|change| change.text(say.0) + "\n").collect();
        return output::print(&texts.concat()).map(|()| 0);
    }
    let id: Option<String> = one(matches, "id");
    let on = one(matches, "on").unwrap_or_else(day::today);
    let wanted = |rule: &&Rule| match &id {
        Some(id) => rule.id.as_str() == id,
        None => rule.is_in_force(on),
    };
    let rules: Vec<&Rule> = table.rules().iter().filter(wanted).collect();
    if let (Some(id), true) = (&id, rules.is_empty()) {
        let none = ("そのような規則はありません", "there is no such rule");
        return Err(Failure::Usage(format!("{id}: {}", say.text(none))));
    }
    let texts: Vec<String> = rules.into_iter().map(|rule| text(rule, say)).collect();
    let issued = match say.0 {
        Language::Ja => format!("規則表 通番{} {}", table.serial(), written(table.issued(), say.0)),
        _ => format!("Rule table, serial {}, {}", table.serial(), written(table.issued(), say.0)),
    };
    output::print(&format!("{}\n{issued}\n", texts.join("\n"))).map(|()| 0)
}

fn text(rule: &Rule, say: Say) -> String {
    let words = if say.0 == Language::Ja { &rule.ja } else { &rule.en };
    let day = |day: Option<Day>| day.map_or(String::new(), |day| written(day, say.0).to_string());
    let days = match say.0 {
        Language::Ja => format!("{}〜{}", day(rule.from), day(rule.until)),
        _ => format!("{} – {}", day(rule.from), day(rule.until)),
    };
    let certainty = rule.certainty.text(say.0);
    let mut text = format!("{} [{certainty}] {days}\n  {words}\n", rule.id.as_str());
    for source in rule.sources.iter() {
        text.push_str(&format!("  {} <{}>\n", source.title, source.address));
    }
    text
}
