//! Why facts make no visit, for people.

use super::calendar::written;
#[cfg(feature = "serde")]
use crate::reception::VisitJsonError;
use crate::reception::{FIRST_VISIT, FactError, Kind, VisitError};
use crate::vocabulary::{Fact, Language, Word};

impl FactError {
    /// The sentence in a language.
    ///
    /// ```
    /// use uketsuke::reception::FactSheet;
    /// use uketsuke::vocabulary::{Fact, Language};
    /// let mut facts = FactSheet::on("2026-11-27".parse()?);
    /// facts.set(Fact::BornOn, 20261128)?;
    /// let error = facts.visit().unwrap_err();
    /// assert_eq!(error.text(Language::Ja), "「生年月日」が「受診日」より後です。どちらかを確かめてください");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn text(self, language: Language) -> String {
        let first = written(FIRST_VISIT, language);
        match (self, language) {
            (FactError::UnknownFact(number), Language::Ja) => format!("番号{number}の項目はありません"),
            (FactError::UnknownFact(number), Language::En) => format!("there is no fact with the number {number}"),
            (FactError::NotADay(fact), Language::Ja) => format!("「{}」が日付ではありません", fact.text(language)),
            (FactError::NotADay(fact), Language::En) => format!("\"{}\" is not a day", fact.text(language)),
            (FactError::NotAValue(fact), Language::Ja) => format!("「{}」に使えない値です", fact.text(language)),
            (FactError::NotAValue(fact), Language::En) => format!("\"{}\" has no such value", fact.text(language)),
            (FactError::NotUtf8(fact), Language::Ja) => {
                format!("「{}」がUTF-8の文字列ではありません", fact.text(language))
            }
            (FactError::NotUtf8(fact), Language::En) => format!("\"{}\" is not UTF-8", fact.text(language)),
            (FactError::NoSuchIndex(fact), Language::Ja) => {
                format!("「{}」がどれについてのものか分かりません", fact.text(language))
            }
            (FactError::NoSuchIndex(fact), Language::En) => {
                format!("\"{}\" is about something that was not added", fact.text(language))
            }
            (FactError::Full(list), Language::Ja) => format!("「{}」はこれ以上追加できません", list.text(language)),
            (FactError::Full(list), Language::En) => format!("no more {} can be added", list.text(language)),
            // Of two days the first is the later one.
            (FactError::Visit(VisitError::Contradiction(one, other)), Language::Ja) => {
                let (days, one, other) = (is_day(one) && is_day(other), one.text(language), other.text(language));
                let how = if days { "より後です" } else { "が食い違っています" };
                let between = if days { "が" } else { "と" };
                format!("「{one}」{between}「{other}」{how}。どちらかを確かめてください")
            }
            (FactError::Visit(VisitError::Contradiction(one, other)), Language::En) => {
                let (days, one, other) = (is_day(one) && is_day(other), one.text(language), other.text(language));
                match days {
                    true => format!("\"{one}\" is after \"{other}\": check both"),
                    false => format!("\"{one}\" and \"{other}\" contradict each other: check both"),
                }
            }
            (FactError::Visit(VisitError::Missing(fact, need)), Language::Ja) => {
                format!("「{}」には「{}」が必要です", fact.text(language), need.text(language))
            }
            (FactError::Visit(VisitError::Missing(fact, need)), Language::En) => {
                format!("\"{}\" needs \"{}\"", fact.text(language), need.text(language))
            }
            (FactError::Visit(VisitError::OtherTokenAlone), Language::Ja) => {
                "一つ目のカード・スマホがありません".to_owned()
            }
            (FactError::Visit(VisitError::OtherTokenAlone), Language::En) => {
                "the first card or phone is missing".to_owned()
            }
            (FactError::Visit(VisitError::BeforeMyNumber), Language::Ja) => {
                format!("受診日がマイナンバー制度の開始日({first})より前です")
            }
            (FactError::Visit(VisitError::BeforeMyNumber), Language::En) => {
                format!("the day of the visit is before the first My Number ({first})")
            }
        }
    }
}

fn is_day(fact: Fact) -> bool {
    matches!(fact.kind(), Kind::Day)
}

#[cfg(feature = "serde")]
impl VisitJsonError {
    /// The sentence in a language.
    ///
    /// ```
    /// use uketsuke::reception::VisitJsonError;
    /// use uketsuke::vocabulary::Language;
    /// assert_eq!(VisitJsonError::NoDay.text(Language::Ja), "受診日がありません");
    /// ```
    pub fn text(&self, language: Language) -> String {
        match (self, language) {
            (VisitJsonError::Facts(error), _) => error.text(language),
            (_, Language::En) => self.to_string(),
            (VisitJsonError::UnknownName(name), _) => format!("「{name}」という項目はありません"),
            (VisitJsonError::NotAValue { name, value }, _) => {
                let value = match value.as_str() {
                    "an array" => "配列",
                    "an object" => "オブジェクト",
                    value => value.trim_matches('"'),
                };
                format!("「{name}」に「{value}」は使えません")
            }
            (VisitJsonError::Twice(name), _) => format!("「{name}」が2回書かれています"),
            (VisitJsonError::OtherFormat, _) => "「format」がこの版の形式ではありません".to_owned(),
            (VisitJsonError::NoDay, _) => "受診日がありません".to_owned(),
        }
    }
}
