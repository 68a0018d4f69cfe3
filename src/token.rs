//! What is on the reader: a card, an Android phone, an iPhone, or something else.
//!
//! The label in EF 0006 of the JPKI application tells, never the ATR: phones and readers make ATRs up.
//!
//! ```
//! use uketsuke::vocabulary::{TokenKind, Word};
//! let kind = TokenKind::from_label(b"JPKIAPGPSETOKEN\0\0");
//! assert_eq!(kind, TokenKind::Android);
//! assert!(kind.is_phone());
//! assert_eq!(kind.as_str(), "android");
//! ```

use crate::vocabulary::TokenKind;

impl TokenKind {
    /// The kind that a label names; padding by spaces and NUL is ignored.
    ///
    /// Labels as read by independent public clients: the card's and Android's by `myna` and `myna-card`, the iPhone's by
    /// `myna-card` 3.3.4 alone (<https://github.com/soltia48/myna-card>).
    pub fn from_label(label: &[u8]) -> TokenKind {
        match trim(label) {
            b"JPKIAPICCTOKEN2" => TokenKind::Card,
            b"JPKIAPGPSETOKEN" => TokenKind::Android,
            b"JPKIAPIOSTOKEN" => TokenKind::Iphone,
            _ => TokenKind::Unknown,
        }
    }
}

fn trim(label: &[u8]) -> &[u8] {
    let end = label.iter().rposition(|byte| !matches!(byte, 0 | b' ')).map_or(0, |last| last + 1);
    &label[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_told_apart_with_either_padding() {
        assert_eq!(TokenKind::from_label(b"JPKIAPICCTOKEN2                 "), TokenKind::Card);
        assert_eq!(TokenKind::from_label(b"JPKIAPGPSETOKEN\0\0\0"), TokenKind::Android);
        assert_eq!(TokenKind::from_label(b"JPKIAPIOSTOKEN"), TokenKind::Iphone);
        assert_eq!(TokenKind::from_label(b"JPKIAPICCTOKEN                  "), TokenKind::Unknown);
        assert_eq!(TokenKind::from_label(b""), TokenKind::Unknown);
    }
}
