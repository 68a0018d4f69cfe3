//! A field that no question can have.

use core::fmt;

use crate::vocabulary::Language;

/// A field that no question can have as it is. It names the element, never the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field}{}: {why}", Numbered(*.person))]
pub struct RefusedField {
    /// The element; `id` is the free part of the file's name.
    pub field: &'static str,
    /// Of which person, from 1, in a question about many.
    pub person: Option<usize>,
    /// What is wrong with it.
    pub why: Refusal,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// It has to be given.
    #[error("it is missing")]
    Missing,
    /// It has fewer or more digits than this.
    #[error("it has to have {0} digits")]
    Digits(&'static str),
    /// It has more characters than this.
    #[error("it has more than {0} characters")]
    TooLong(usize),
    /// It holds a character that no file of the terminal can have: a control character, or of a name any but ASCII letters,
    /// digits, `-` and `_`.
    #[error("it has a character that cannot stand there")]
    Character,
    /// It holds a character that the encoding does not have.
    #[error("it has a character that Shift_JIS does not have")]
    NotInEncoding,
    /// It is neither given (1) nor refused (0).
    #[error("it has to be 0 or 1")]
    NotYesOrNo,
    /// There are more of it than this.
    #[error("there are more than {0}")]
    TooMany(usize),
    /// No service asks so.
    #[error("this service has no such question")]
    NoSuchQuestion,
}

impl RefusedField {
    /// The sentence in a language.
    ///
    /// ```
    /// use uketsuke::terminal::{Refusal, RefusedField};
    /// use uketsuke::vocabulary::Language;
    /// let refused = RefusedField { field: "Birthdate", person: Some(2), why: Refusal::Missing };
    /// assert_eq!(refused.text(Language::Ja), "「Birthdate」(2人目)がありません");
    /// ```
    pub fn text(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        let person = self.person.map(|number| format!("({number}人目)")).unwrap_or_default();
        let why = match self.why {
            Refusal::Missing => "がありません".to_owned(),
            Refusal::Digits(digits) => format!("が{}桁の数字ではありません", digits.replace(" to ", "〜")),
            Refusal::TooLong(most) => format!("が{most}文字を超えています"),
            Refusal::Character => "に使えない文字があります".to_owned(),
            Refusal::NotInEncoding => "にShift_JISにない文字があります".to_owned(),
            Refusal::NotYesOrNo => "が0でも1でもありません".to_owned(),
            Refusal::TooMany(most) => format!("が{most}を超えています"),
            Refusal::NoSuchQuestion => "の照会はこのサービスにありません".to_owned(),
        };
        format!("「{}」{person}{why}", self.field)
    }
}

struct Numbered(Option<usize>);

impl fmt::Display for Numbered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |number| write!(f, " (person {number})"))
    }
}

pub(super) fn refused(field: &'static str, person: Option<usize>, why: Refusal) -> RefusedField {
    RefusedField { field, person, why }
}
