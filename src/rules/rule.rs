//! One rule: what it says, when, how surely, and who said so.

use crate::Day;
use crate::vocabulary::{Certainty, Language, Measure, Method, OperatedAt, Provision, RuleId, Set, Subject, Word};
use std::borrow::Cow;

/// One row of the table: a rule during one period. A rule that changed has several rows, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Which rule.
    pub id: RuleId,
    /// First day in force. `None`: in force as far back as decisions go, or its first day is not known.
    pub from: Option<Day>,
    /// Last day in force. `None`: no end is known.
    pub until: Option<Day>,
    /// What it measures.
    pub value: Value,
    /// How sure it is.
    pub certainty: Certainty,
    /// What it is about, for older programs that do not know the rule.
    pub subject: Option<Subject>,
    /// The rule in one line of Japanese, in the documents' words.
    pub ja: String,
    /// The rule in one line of English.
    pub en: String,
    /// Who says so. Never empty.
    pub sources: Vec<Source>,
    /// Fields, and words of [`value`](Rule::value), that this release does not know. They decide nothing.
    pub unknown: Vec<Field>,
}

impl Rule {
    /// Whether the rule was in force on `day`, first and last day included.
    #[inline]
    pub fn is_in_force(&self, day: Day) -> bool {
        covers(self.from, self.until, day)
    }
}

/// A row that this release cannot apply: its id is not known, or its value is measured in a way that is not. It decides
/// nothing. A decision cites it where the visit touches its subject: a newer release knows more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRule {
    /// Its number. That of a [`RuleId`] when the rule is known and its value is not.
    pub number: i32,
    /// Its stable name.
    pub name: String,
    /// First day in force.
    pub from: Option<Day>,
    /// Last day in force.
    pub until: Option<Day>,
    /// How sure it is.
    pub certainty: Certainty,
    /// What it is about. `None`: it may be about any visit, so that every decision cites it.
    pub subject: Option<Subject>,
    /// The rule in one line of Japanese.
    pub ja: String,
    /// The rule in one line of English.
    pub en: String,
    /// Who says so. Never empty.
    pub sources: Vec<Source>,
    /// Its value and the fields that this release does not know.
    pub fields: Vec<Field>,
}

impl UnknownRule {
    /// Whether the rule was in force on `day`, first and last day included.
    pub fn is_in_force(&self, day: Day) -> bool {
        covers(self.from, self.until, day)
    }
}

fn covers(from: Option<Day>, until: Option<Day>, day: Day) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}

/// A line `key: value` of a file that is kept as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What stands before the colon.
    pub key: String,
    /// What stands after it.
    pub value: String,
}

/// A public document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its title, or who published it.
    pub title: Cow<'static, str>,
    /// Its address on the web. Empty when it has none: a letter on paper.
    pub address: Cow<'static, str>,
}

/// What a rule measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Value {
    /// The rule is in force or it is not; nothing is measured.
    Plain,
    /// Months, at most 12.
    Months(u8),
    /// An age in years, or a number of years, at most 120.
    Years(u8),
    /// Birthdays after the day of issue, at most 12.
    Birthdays(u8),
    /// Tries until a lock, at most 15.
    Tries(u8),
    /// Hours, at most 168.
    Hours(u8),
    /// Ways in which a person is checked.
    Methods(Set<Method>),
    /// What is provided.
    Provides(Set<Provision>),
    /// Where something is operated.
    OperatedAt(OperatedAt),
    /// A day of the month.
    DayOfMonth(u8),
}

impl Value {
    /// What the value measures.
    pub const fn measure(self) -> Measure {
        match self {
            Value::Plain => Measure::Plain,
            Value::Months(_) => Measure::Months,
            Value::Years(_) => Measure::Years,
            Value::Birthdays(_) => Measure::Birthdays,
            Value::Tries(_) => Measure::Tries,
            Value::Hours(_) => Measure::Hours,
            Value::Methods(_) => Measure::Methods,
            Value::Provides(_) => Measure::Provides,
            Value::OperatedAt(_) => Measure::OperatedAt,
            Value::DayOfMonth(_) => Measure::DayOfMonth,
        }
    }

    /// The number, where the value is one.
    pub const fn number(self) -> Option<u8> {
        match self {
            Value::Months(n)
            | Value::Years(n)
            | Value::Birthdays(n)
            | Value::Tries(n)
            | Value::Hours(n)
            | Value::DayOfMonth(n) => Some(n),
            Value::Plain | Value::Methods(_) | Value::Provides(_) | Value::OperatedAt(_) => None,
        }
    }

    /// The value as a person says it; empty where nothing is measured.
    pub fn text(self, language: Language) -> String {
        use Language::{En, Ja};
        match (self, language) {
            (Value::Plain, _) => String::new(),
            (Value::Months(n), Ja) => format!("{n}か月"),
            (Value::Months(n), En) => format!("{n} months"),
            (Value::Years(n), Ja) => format!("{n}歳"),
            (Value::Years(n), En) => format!("{n} years"),
            (Value::Birthdays(n), Ja) => format!("{n}回目の誕生日"),
            (Value::Birthdays(n), En) => format!("{n} birthdays"),
            (Value::Tries(n), Ja) => format!("{n}回"),
            (Value::Tries(n), En) => format!("{n} tries"),
            (Value::Hours(n), Ja) => format!("{n}時間"),
            (Value::Hours(n), En) => format!("{n} hours"),
            (Value::DayOfMonth(n), Ja) => format!("毎月{n}日"),
            (Value::DayOfMonth(n), En) => format!("day {n} of the month"),
            (Value::Methods(set), _) => listed(set.iter(), language),
            (Value::Provides(set), _) => listed(set.iter(), language),
            (Value::OperatedAt(place), _) => place.text(language).to_owned(),
        }
    }

    /// The names of the words, where the value is made of words.
    pub(crate) fn words(self) -> Vec<&'static str> {
        match self {
            Value::Methods(set) => set.iter().map(Word::as_str).collect(),
            Value::Provides(set) => set.iter().map(Word::as_str).collect(),
            Value::OperatedAt(place) => vec![place.as_str()],
            _ => Vec::new(),
        }
    }
}

fn listed<T: Word>(words: impl Iterator<Item = T>, language: Language) -> String {
    let texts: Vec<&str> = words.map(|word| word.text(language)).collect();
    texts.join(match language {
        Language::Ja => "、",
        Language::En => ", ",
    })
}

impl RuleId {
    /// What this rule measures, in every table.
    pub const fn measure(self) -> Measure {
        use RuleId::*;
        match self {
            CardGrace | CardGraceShort | RenewalWindow | RenewalReminder => Measure::Months,
            DocumentSenior | DocumentSeniorChanged | DocumentSeniorAge | RenewalAdultAge => Measure::Years,
            RenewalCardAdult | RenewalCardMinor | RenewalCertificate | RenewalInWindow => Measure::Birthdays,
            PersonPinTries | PersonFaceTries | PhonePinTries => Measure::Tries,
            OnlineConsent | RenewalDelay => Measure::Hours,
            PhoneIphone | PhoneAndroid | PersonNoPhoto | PersonFaceOnly | PersonCard | PhoneExcludes
            | PersonPinLocked | VisitHome | VisitOnline => Measure::Methods,
            CardGraceScope | DocumentScope => Measure::Provides,
            VisualPlace => Measure::OperatedAt,
            WelfareRegistration => Measure::DayOfMonth,
            _ => Measure::Plain,
        }
    }
}

/// The first part of a rule's name, by which a table is laid out, with its heading.
pub(crate) struct Area {
    pub(crate) name: &'static str,
    pub(crate) ja: &'static str,
    pub(crate) en: &'static str,
}

/// The areas in the order in which a table shows them.
pub(crate) const AREAS: &[Area] = &[
    Area { name: "card", ja: "カード", en: "The card" },
    Area { name: "insurance", ja: "医療保険", en: "The insurance" },
    Area { name: "reader", ja: "リーダーの表示", en: "What the reader shows" },
    Area { name: "phone", ja: "スマホ", en: "The phone" },
    Area { name: "person", ja: "本人確認", en: "The check of the person" },
    Area { name: "visual", ja: "目視確認モード", en: "Visual confirmation mode" },
    Area { name: "document", ja: "書類", en: "Papers" },
    Area { name: "trouble", ja: "障害・災害のとき", en: "Outages and disasters" },
    Area { name: "online", ja: "照会の結果", en: "The online answer" },
    Area { name: "renewal", ja: "有効期間と更新", en: "Validity and renewal" },
    Area { name: "welfare", ja: "医療扶助", en: "Medical assistance" },
    Area { name: "subsidy", ja: "公費(医療費助成)", en: "Public medical subsidies" },
    Area { name: "visit", ja: "訪問・オンライン・別の動線", en: "Home, online and other routes" },
];

/// The first part of a rule's name: `card` of `card.grace`.
pub(crate) fn area_of(name: &str) -> &str {
    name.split_once('.').map_or(name, |(area, _)| area)
}

/// The place of a rule's area among [`AREAS`]; areas that this release does not know come last.
pub(crate) fn area_place(name: &str) -> usize {
    AREAS.iter().position(|area| area.name == area_of(name)).unwrap_or(AREAS.len())
}
