//! What a newer table changes, from which day, in words.

use super::{Field, Rule, Source, Table, UnknownRule};
use crate::Day;
use crate::text::MONTHS;
use crate::vocabulary::{Certainty, Language, RuleId, Word};

/// One difference between two tables: what is different about one rule during one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The number of the rule.
    pub number: i32,
    /// The name of the rule.
    pub name: String,
    /// The first day on which the tables differ in this. `None`: from the beginning.
    pub from: Option<Day>,
    /// The last day on which they do. `None`: for good.
    pub until: Option<Day>,
    /// What is different.
    pub what: Difference,
}

/// What is different about a rule. Texts stand in Japanese and English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// It is in force by the new table alone.
    Added([String; 2]),
    /// It was in force by the old table alone.
    Removed([String; 2]),
    /// It measures another value.
    Value {
        /// By the old table.
        before: [String; 2],
        /// By the new table.
        after: [String; 2],
    },
    /// It is more or less certain.
    Certainty {
        /// By the old table.
        before: Certainty,
        /// By the new table.
        after: Certainty,
    },
    /// It is worded otherwise.
    Text {
        /// By the old table.
        before: [String; 2],
        /// By the new table.
        after: [String; 2],
    },
    /// It rests on other sources.
    Sources {
        /// Titles that are new.
        added: Vec<String>,
        /// Titles that are gone.
        removed: Vec<String>,
    },
}

/// What `new` changes, by rule and time. Tables that say the same of every day have no difference, however their rows are
/// cut.
///
/// ```
/// use uketsuke::rules::{BUILT_IN_FILE, Table, diff};
/// use uketsuke::vocabulary::Language;
/// let old = Table::built_in();
/// let row = "methods: phone_biometrics\nfrom: 2025-09-19\n";
/// let new = Table::from_text(&BUILT_IN_FILE.replace(row, "methods: phone_biometrics\nfrom: 2025-10-01\n"))?;
/// let changes = diff(old, &new);
/// assert_eq!(changes.len(), 1);
/// assert!(changes[0].text(Language::Ja).starts_with(
///     "令和7(2025)年9月19日から令和7(2025)年9月30日まで：iPhoneの本人確認(phone.iphone)がなくなります。"
/// ));
/// assert!(changes[0].text(Language::En).starts_with(
///     "from 19 September 2025 through 30 September 2025: check of the person by iPhone (phone.iphone) is removed. "
/// ));
/// # Ok::<(), uketsuke::rules::TableError>(())
/// ```
pub fn diff(old: &Table, new: &Table) -> Vec<Change> {
    let (old, new) = (rows(old), rows(new));
    let mut numbers: Vec<i32> = old.iter().chain(&new).map(|row| row.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter().flat_map(|number| of_rule(number, &old, &new)).collect()
}

/// What a row of either kind says.
struct Row<'a> {
    number: i32,
    name: &'a str,
    from: Option<Day>,
    until: Option<Day>,
    value: [String; 2],
    certainty: Certainty,
    text: [String; 2],
    sources: &'a [Source],
}

fn rows(table: &Table) -> Vec<Row<'_>> {
    table.rules().iter().map(known).chain(table.unknown().iter().map(unknown)).collect()
}

fn known(rule: &Rule) -> Row<'_> {
    let more = fields(&rule.unknown);
    Row {
        number: rule.id.number(),
        name: rule.id.as_str(),
        from: rule.from,
        until: rule.until,
        value: [Language::Ja, Language::En].map(|language| joined(rule.value.text(language), &more)),
        certainty: rule.certainty,
        text: [rule.ja.clone(), rule.en.clone()],
        sources: &rule.sources,
    }
}

fn unknown(rule: &UnknownRule) -> Row<'_> {
    Row {
        number: rule.number,
        name: &rule.name,
        from: rule.from,
        until: rule.until,
        value: [fields(&rule.fields), fields(&rule.fields)],
        certainty: rule.certainty,
        text: [rule.ja.clone(), rule.en.clone()],
        sources: &rule.sources,
    }
}

fn fields(fields: &[Field]) -> String {
    fields.iter().map(|field| format!("{}: {}", field.key, field.value)).collect::<Vec<_>>().join(", ")
}

fn joined(one: String, other: &str) -> String {
    match (one.is_empty(), other.is_empty()) {
        (_, true) => one,
        (true, false) => other.to_owned(),
        (false, false) => format!("{one}, {other}"),
    }
}

/// The differences of one rule: each day's rows compared, and equal differences of days that follow one another put together.
fn of_rule(number: i32, old: &[Row<'_>], new: &[Row<'_>]) -> Vec<Change> {
    let of_it = |row: &&Row<'_>| row.number == number;
    let mut first_days = vec![Day::FIRST];
    for row in old.iter().chain(new).filter(of_it) {
        first_days.extend(row.from);
        first_days.extend(row.until.filter(|until| *until < Day::LAST).map(Day::next));
    }
    first_days.sort_unstable();
    first_days.dedup();
    let on = |rows: &'_ [Row<'_>], day: Day| {
        rows.iter().position(|row| {
            row.number == number
                && row.from.is_none_or(|from| from <= day)
                && row.until.is_none_or(|until| day <= until)
        })
    };
    let mut changes: Vec<Change> = Vec::new();
    for (at, day) in first_days.iter().enumerate() {
        let before = on(old, *day).and_then(|row| old.get(row));
        let after = on(new, *day).and_then(|row| new.get(row));
        let Some(name) = after.or(before).map(|row| row.name) else { continue };
        let until = first_days.get(at + 1).map(|next| next.previous());
        for what in differences(before, after) {
            let follows = |change: &&mut Change| change.what == what && change.until.map(Day::next) == Some(*day);
            match changes.iter_mut().find(follows) {
                Some(change) => change.until = until,
                None => {
                    let from = (*day > Day::FIRST).then_some(*day);
                    changes.push(Change { number, name: name.to_owned(), from, until, what });
                }
            }
        }
    }
    changes
}

fn differences(before: Option<&Row<'_>>, after: Option<&Row<'_>>) -> Vec<Difference> {
    let (before, after) = match (before, after) {
        (None, None) => return Vec::new(),
        (None, Some(after)) => return vec![Difference::Added(after.text.clone())],
        (Some(before), None) => return vec![Difference::Removed(before.text.clone())],
        (Some(before), Some(after)) => (before, after),
    };
    let mut all = Vec::new();
    if before.value != after.value {
        all.push(Difference::Value { before: before.value.clone(), after: after.value.clone() });
    }
    if before.certainty != after.certainty {
        all.push(Difference::Certainty { before: before.certainty, after: after.certainty });
    }
    if before.text != after.text {
        all.push(Difference::Text { before: before.text.clone(), after: after.text.clone() });
    }
    let titles = |these: &[Source], but: &[Source]| -> Vec<String> {
        these.iter().filter(|source| !but.contains(source)).map(|source| source.title.to_string()).collect()
    };
    let (added, removed) = (titles(after.sources, before.sources), titles(before.sources, after.sources));
    if !added.is_empty() || !removed.is_empty() {
        all.push(Difference::Sources { added, removed });
    }
    all
}

impl Change {
    /// The difference as a sentence.
    pub fn text(&self, language: Language) -> String {
        let rule = RuleId::from_number(self.number);
        let period = period(self.from, self.until, language);
        match language {
            Language::Ja => {
                let subject = rule.map_or("このプログラムにない規則", |rule| rule.text(language));
                format!("{period}：{subject}({})が{}", self.name, self.what.ja())
            }
            Language::En => {
                let subject = rule.map_or("a rule that this program does not know", |rule| rule.text(language));
                format!("{period}: {subject} ({}) {}", self.name, self.what.en())
            }
        }
    }
}

impl Difference {
    fn ja(&self) -> String {
        match self {
            Difference::Added([ja, _]) => format!("加わります。「{ja}」"),
            Difference::Removed([ja, _]) => format!("なくなります。「{ja}」"),
            Difference::Value { before: [before, _], after: [after, _] } => {
                format!("変わります。値は「{before}」から「{after}」になります")
            }
            Difference::Certainty { before, after } => {
                let [before, after] = [before, after].map(|certainty| certainty.text(Language::Ja));
                format!("変わります。確度は「{before}」から「{after}」になります")
            }
            Difference::Text { before: [before, en_before], after: [after, en_after] } => {
                if before == after {
                    format!("英語で書き改められます。“{en_before}”は“{en_after}”になります")
                } else {
                    format!("書き改められます。「{before}」は「{after}」になります")
                }
            }
            Difference::Sources { added, removed } => {
                format!("変わります。出典は、{}", sources(added, removed, ["追加", "削除"], ["：", "、"]))
            }
        }
    }

    fn en(&self) -> String {
        match self {
            Difference::Added([_, en]) => format!("is added. “{en}”"),
            Difference::Removed([_, en]) => format!("is removed. “{en}”"),
            Difference::Value { before: [_, before], after: [_, after] } => {
                format!("changes its value from “{before}” to “{after}”")
            }
            Difference::Certainty { before, after } => {
                let [before, after] = [before, after].map(|certainty| certainty.text(Language::En));
                format!("changes its certainty from “{before}” to “{after}”")
            }
            Difference::Text { before: [ja_before, before], after: [ja_after, after] } => {
                if before == after {
                    format!("is worded otherwise in Japanese: 「{ja_before}」 becomes 「{ja_after}」")
                } else {
                    format!("is worded otherwise: “{before}” becomes “{after}”")
                }
            }
            Difference::Sources { added, removed } => {
                format!("changes its sources: {}", sources(added, removed, ["added", "removed"], [": ", ", "]))
            }
        }
    }
}

fn sources(added: &[String], removed: &[String], names: [&str; 2], marks: [&str; 2]) -> String {
    let [colon, comma] = marks;
    let lists = [added, removed];
    let parts = names.iter().zip(lists).filter(|(_, titles)| !titles.is_empty());
    parts.map(|(name, titles)| format!("{name}{colon}{}", titles.join(comma))).collect::<Vec<_>>().join(comma)
}

fn period(from: Option<Day>, until: Option<Day>, language: Language) -> String {
    let day = |day| written(day, language);
    match (from.map(day), until.map(day), language) {
        (None, None, Language::Ja) => "全期間".to_owned(),
        (Some(from), None, Language::Ja) => format!("{from}から"),
        (None, Some(until), Language::Ja) => format!("{until}まで"),
        (Some(from), Some(until), Language::Ja) => format!("{from}から{until}まで"),
        (None, None, Language::En) => "on every day".to_owned(),
        (Some(from), None, Language::En) => format!("from {from}"),
        (None, Some(until), Language::En) => format!("through {until}"),
        (Some(from), Some(until), Language::En) => format!("from {from} through {until}"),
    }
}

/// A day of a rule as people write it. Rules of online eligibility verification begin in 令和 but for a few.
fn written(day: Day, language: Language) -> String {
    let (year, month, date) = (day.year(), day.month(), day.day());
    match language {
        Language::En => {
            let month = MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
            format!("{date} {month} {year}")
        }
        Language::Ja if day < Day::constant(2019, 5, 1) => format!("{year}年{month}月{date}日"),
        Language::Ja if year == 2019 => format!("令和元(2019)年{month}月{date}日"),
        Language::Ja => format!("令和{}({year})年{month}月{date}日", year - 2018),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{BUILT_IN_FILE, Value};

    fn changed(edit: &[(&str, &str)]) -> Vec<Change> {
        let mut text = BUILT_IN_FILE.to_owned();
        for (from, to) in edit {
            assert!(text.contains(from), "{from}");
            text = text.replace(from, to);
        }
        diff(Table::built_in(), &Table::from_text(&text).unwrap())
    }

    fn texts(changes: &[Change]) -> Vec<[String; 2]> {
        changes.iter().map(|change| [Language::Ja, Language::En].map(|language| change.text(language))).collect()
    }

    #[test]
    fn the_same_table_has_no_difference() {
        assert_eq!(diff(Table::built_in(), Table::built_in()), []);
    }

    #[test]
    fn a_row_that_is_cut_in_two_says_the_same() {
        let table = Table::built_in();
        let index = table.rules().iter().position(|rule| rule.id == RuleId::CardGrace).unwrap();
        let rule = table.rules()[index].clone();
        let day: Day = "2027-01-01".parse().unwrap();
        let first = Rule { until: Some(day.previous()), ..rule.clone() };
        let second = Rule { from: Some(day), ..rule.clone() };
        let cut = table.with_row(index, Some(first)).with_row(usize::MAX, Some(second));
        assert_eq!(cut.rows(RuleId::CardGrace).len(), 2);
        assert_eq!(diff(table, &cut), []);
        // A difference that goes on over a cut is one difference.
        let low = table.with_row(index, Some(Rule { certainty: Certainty::Low, ..rule.clone() }));
        let changes = diff(&cut, &low);
        assert_eq!(changes.len(), 1, "{changes:?}");
        assert_eq!((changes[0].from, changes[0].until), (rule.from, None));
        let six = cut.with_row(
            cut.rules().iter().position(|rule| rule.from == Some(day)).unwrap(),
            Some(Rule { from: Some(day), value: Value::Months(6), ..rule }),
        );
        let changes = diff(table, &six);
        assert_eq!(
            texts(&changes),
            [[
                "令和9(2027)年1月1日から：カードの猶予期間(card.grace)が変わります。値は「3か月」から「6か月」になります".to_owned(),
                "from 1 January 2027: grace period of the card (card.grace) changes its value from “3 months” to “6 months”"
                    .to_owned(),
            ]]
        );
        // And back.
        let back = diff(&six, table);
        assert_eq!((back.len(), back[0].from), (1, Some(day)));
        assert!(matches!(&back[0].what, Difference::Value { before, .. } if before[0] == "6か月"));
    }

    #[test]
    fn the_same_difference_on_days_apart_is_told_for_each() {
        let table = Table::built_in();
        let index = table.rules().iter().position(|rule| rule.id == RuleId::CardGrace).unwrap();
        let rule = table.rules()[index].clone();
        let [second, third] = ["2027-01-01", "2028-01-01"].map(|day| day.parse::<Day>().unwrap());
        let low = Rule { certainty: Certainty::Low, ..rule.clone() };
        let changed = table
            .with_row(index, Some(Rule { until: Some(second.previous()), ..low.clone() }))
            .with_row(usize::MAX, Some(Rule { from: Some(second), until: Some(third.previous()), ..rule.clone() }))
            .with_row(usize::MAX, Some(Rule { from: Some(third), ..low }));
        let periods: Vec<_> = diff(table, &changed).iter().map(|change| (change.from, change.until)).collect();
        assert_eq!(periods, [(rule.from, Some(second.previous())), (Some(third), None)]);
    }

    /// A text that changes in one language is told by that one, to readers of either.
    #[test]
    fn a_text_that_changes_in_one_language_is_told_in_that_language() {
        let ja = ("転居や氏名の変更で失効するのは", "引っ越しや氏名の変更で失効するのは");
        let en = ("Moving house or changing one's name revokes", "A change of address or name revokes");
        for (edit, says_ja, says_en) in [
            (&[ja][..], "書き改められます。「転居", "is worded otherwise in Japanese: 「転居"),
            (&[en], "英語で書き改められます。“Moving", "is worded otherwise: “Moving"),
            (&[ja, en], "書き改められます。「転居", "is worded otherwise: “Moving"),
        ] {
            let [[ja, en]] = texts(&changed(edit)).try_into().unwrap();
            assert!(ja.contains(&format!("が{says_ja}")), "{ja}");
            assert!(en.contains(says_en), "{en}");
        }
    }

    #[test]
    fn text_certainty_and_sources_are_told_apart() {
        let changes = changed(&[
            ("転居や氏名の変更で失効するのは", "引っ越しや氏名の変更で失効するのは"),
            ("certainty: low\nsources: 朝霞市", "certainty: medium\nsources: 朝霞市"),
            ("sources: 宇治市", "sources: 宇治市, 奈良市"),
        ]);
        let names: Vec<&str> = changes.iter().map(|change| change.name.as_str()).collect();
        assert_eq!(names, ["card.moving", "card.mynaportal_no_grace", "renewal.delay"]);
        assert!(matches!(changes[0].what, Difference::Text { .. }));
        assert_eq!(
            changes[1].what,
            Difference::Sources {
                added: vec!["奈良市「マイナンバーカード・電子証明書の有効期限」".into()],
                removed: vec![]
            }
        );
        assert_eq!(changes[2].what, Difference::Certainty { before: Certainty::Low, after: Certainty::Medium });
        let texts = texts(&changes);
        assert!(texts[2][0].ends_with("確度は「低」から「中」になります"), "{texts:?}");
        assert!(texts[0][0].starts_with("全期間：") && texts[0][1].starts_with("on every day: "), "{texts:?}");
    }

    #[test]
    fn a_rule_that_is_not_known_is_added_in_words() {
        let row = "[rule 6120 card.new]\nja: 新しい規則です。\nen: A new rule.\nweeks: 2\nfrom: 2027-04-01\n\
                   certainty: high\nsubject: card\nsources: 奈良市\n\n# 出典\n";
        let changes = changed(&[("# 出典\n", row)]);
        assert_eq!(
            texts(&changes),
            [[
                "令和9(2027)年4月1日から：このプログラムにない規則(card.new)が加わります。「新しい規則です。」"
                    .to_owned(),
                "from 1 April 2027: a rule that this program does not know (card.new) is added. “A new rule.”"
                    .to_owned(),
            ]]
        );
    }

    #[test]
    fn sources_that_came_and_sources_that_went_are_named_apart() {
        let [came, went] = [vec!["A".to_owned(), "B".to_owned()], vec!["C".to_owned()]];
        let said = |added: &[String], removed: &[String]| sources(added, removed, ["added", "removed"], [": ", ", "]);
        assert_eq!(said(&came, &[]), "added: A, B");
        assert_eq!(said(&[], &went), "removed: C");
        assert_eq!(said(&came, &went), "added: A, B, removed: C");
    }

    /// The era 令和 began on 1 May 2019, and its first year is written 元.
    #[test]
    fn days_are_written_in_their_era() {
        let ja = |day: &str| written(day.parse().unwrap(), Language::Ja);
        assert_eq!(ja("2019-04-30"), "2019年4月30日");
        assert_eq!(ja("2019-05-01"), "令和元(2019)年5月1日");
        assert_eq!(ja("2019-12-31"), "令和元(2019)年12月31日");
        assert_eq!(ja("2020-01-01"), "令和2(2020)年1月1日");
        assert_eq!(written("2019-05-01".parse().unwrap(), Language::En), "1 May 2019");
    }
}
