//! One rule: what it says, when, how surely, and who said so.

use crate::Day;
use crate::vocabulary::{Certainty, Measure, Method, OperatedAt, Provision, RuleId, Set};
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
    /// The rule in one line of Japanese, in the documents' words.
    pub ja: Cow<'static, str>,
    /// The rule in one line of English.
    pub en: Cow<'static, str>,
    /// Who says so. Never empty.
    pub sources: Cow<'static, [Source]>,
}

impl Rule {
    /// Whether the rule was in force on `day`, first and last day included.
    #[inline]
    pub fn is_in_force(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A public document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its title, or who published it.
    pub title: Cow<'static, str>,
    /// Its address on the web, or its number where it has none.
    pub address: Cow<'static, str>,
}

/// What a rule measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Value {
    /// The rule is in force or it is not; nothing is measured.
    Plain,
    /// Months.
    Months(u8),
    /// An age in years, or a number of years.
    Years(u8),
    /// Birthdays after the day of issue.
    Birthdays(u8),
    /// Tries until a lock.
    Tries(u8),
    /// Hours.
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
