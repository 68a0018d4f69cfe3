//! One text in both languages.

use crate::vocabulary::Language;

/// One text in both languages.
///
/// ```
/// use uketsuke::{report::Text, vocabulary::Language};
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
