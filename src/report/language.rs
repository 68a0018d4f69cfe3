//! The two languages of every text.

use core::fmt;
use core::str::FromStr;

/// A language that every text exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// 日本語, as the ministry's documents say it. The default: reception desks are in Japan.
    #[default]
    Ja,
    /// English.
    En,
}

/// The text names none of the languages: `ja` or `en` was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language: expected ja or en")]
pub struct NotALanguage;

impl Language {
    /// Both languages, for loops.
    pub const ALL: [Language; 2] = [Language::Ja, Language::En];

    /// The code of the language (ISO 639-1), as `lang` attributes and options write it: `ja`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Ja => "ja",
            Language::En => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    /// Takes `ja` and `en`, in either case.
    fn from_str(text: &str) -> Result<Language, NotALanguage> {
        Language::ALL.into_iter().find(|language| text.eq_ignore_ascii_case(language.code())).ok_or(NotALanguage)
    }
}

/// One text in both languages.
///
/// ```
/// use uketsuke::report::{Language, Text};
/// const CERTIFICATE: Text = Text::new("資格確認書", "eligibility certificate");
/// assert_eq!(CERTIFICATE.to(Language::Ja), "資格確認書");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Text {
    /// Japanese.
    pub ja: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// A text from its Japanese and its English.
    pub const fn new(ja: &'static str, en: &'static str) -> Text {
        Text { ja, en }
    }

    /// The text to a reader of `language`.
    pub const fn to(self, language: Language) -> &'static str {
        match language {
            Language::Ja => self.ja,
            Language::En => self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_back_from_its_code() {
        for language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(language));
        }
        assert_eq!("JA".parse(), Ok(Language::Ja));
        assert_eq!("jp".parse::<Language>(), Err(NotALanguage));
        assert_eq!("".parse::<Language>(), Err(NotALanguage));
    }
}
