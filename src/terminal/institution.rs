//! An institution's own code, as its programs give it.

use crate::vocabulary::{Language, Status, Word};

/// What was given for this institution's code is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Language::En))]
pub struct NotAnInstitution;

impl NotAnInstitution {
    /// The sentence in a language.
    pub fn text(self, language: Language) -> &'static str {
        Status::NotAnInstitution.text(language)
    }
}

/// This institution's code (医療機関コード) out of a setting: ten digits, the prefecture (2), the table of fees (1) and the
/// institution (7). `None` where nothing was entered; then no answer is compared with it.
///
/// # Errors
///
/// [`NotAnInstitution`]: with a code that no institution has, every answer would be another institution's.
///
/// ```
/// use uketsuke::terminal::{NotAnInstitution, institution_code};
/// assert_eq!(institution_code("1312345678"), Ok(Some("1312345678")));
/// assert_eq!(institution_code(""), Ok(None));
/// assert_eq!(institution_code("１３１２３４５６７８"), Err(NotAnInstitution));
/// ```
pub fn institution_code(text: &str) -> Result<Option<&str>, NotAnInstitution> {
    match text {
        "" => Ok(None),
        code if code.len() == 10 && code.bytes().all(|byte| byte.is_ascii_digit()) => Ok(Some(code)),
        _ => Err(NotAnInstitution),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_ascii_digits_are_a_code() {
        assert_eq!(institution_code("0112345678"), Ok(Some("0112345678")));
        assert_eq!(institution_code(""), Ok(None));
        for none in
            [" ", "131234567", "13123456789", " 1312345678", "1312345678\n", "131234567x", "あ", "１３１２３４５６７８"]
        {
            assert_eq!(institution_code(none), Err(NotAnInstitution), "{none:?}");
        }
        assert_eq!(NotAnInstitution.text(Language::En), NotAnInstitution.to_string());
    }
}
