//! What the reader's screen says: messages and codes, typed by staff or passed on by a driver.

use super::code::Code;
use crate::vocabulary::ReaderMessage;

/// A message on the screen of the facial-recognition card reader (顔認証付きカードリーダー).
///
/// Codes and texts as a support blog for these readers shows them
/// (<https://xn--eckl3qmbc2306foeya813arge.com/?p=320>, `?p=566`, `?p=2270`); the wording differs slightly from model to
/// model. The full official list (KB0011365, F トラブルシューティング編) is not public, and no code for smartphones is. What
/// is not known stays [`Other`](ReaderMessage::Other), with its code.
///
/// ```
/// use uketsuke::vocabulary::ReaderMessage;
/// use uketsuke::terminal::ScreenMessage;
/// let typed = "【００６：利用者証明用電子証明書の失効・有効期限切れ】";
/// let message = ScreenMessage::from_text(typed).unwrap();
/// assert_eq!(message.meaning, ReaderMessage::RevokedOrExpired);
/// assert_eq!(message.code.unwrap().as_str(), "006");
/// assert_eq!(ScreenMessage::from_text("  "), None); // nothing was entered
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ScreenMessage {
    /// What it means for the desk. Never [`None`](ReaderMessage::Unknown).
    pub meaning: ReaderMessage,
    /// Its code, if it had one.
    pub code: Option<Code>,
}

impl ScreenMessage {
    /// The message of a code: `006`, `6`, `００６`, ` 006 `, `【006】`. `None` when nothing was entered.
    pub fn from_code(code: &str) -> Option<ScreenMessage> {
        let plain = plain(code);
        (!plain.is_empty()).then(|| ScreenMessage { meaning: meaning(&plain), code: Code::new(&plain) })
    }

    /// The message of a text as it stands on the screen or was typed: with or without its code, in any width, with
    /// brackets and spaces. Where the code means another message than the text, it is not known which one holds.
    /// `None` when nothing was entered.
    pub fn from_text(text: &str) -> Option<ScreenMessage> {
        let plain = plain(text);
        let digits = plain.bytes().take_while(u8::is_ascii_digit).count();
        let (code, words) = plain.split_at_checked(digits)?;
        if code.is_empty() {
            let meaning = from_words(words).unwrap_or(ReaderMessage::Other);
            return (!words.is_empty()).then_some(ScreenMessage { meaning, code: None });
        }
        let coded = meaning(code);
        let agree = from_words(words).is_none_or(|worded| worded == coded);
        let meaning = if agree { coded } else { ReaderMessage::Other };
        Some(ScreenMessage { meaning, code: Code::new(code) })
    }
}

/// The code on the screen; `None` where a message has none.
pub const fn reader_code(message: ReaderMessage) -> Option<&'static str> {
    match message {
        ReaderMessage::NotRecognised => Some("001"),
        ReaderMessage::NotMyNumberCard => Some("002"),
        ReaderMessage::RevokedOrExpired => Some("006"),
        _ => None,
    }
}

/// The text on the screen, as the sources of [`ScreenMessage`] show it; `None` where it is not known.
pub const fn reader_text(message: ReaderMessage) -> Option<&'static str> {
    Some(match message {
        ReaderMessage::NotRecognised => "マイナンバーカードの認識不可",
        ReaderMessage::NotMyNumberCard => "マイナンバーカード以外",
        ReaderMessage::RevokedOrExpired => "利用者証明用電子証明書の失効・有効期限切れ",
        ReaderMessage::EligibilityOnly => {
            "有効期限切れ：電子証明書の有効期限が切れているため、資格情報のみ当機関に提供します。お早めに市区町村の窓口で電子証明書を更新してください。"
        }
        ReaderMessage::Revoked => "電子証明書が失効しています",
        _ => return None,
    })
}

fn meaning(code: &str) -> ReaderMessage {
    match code.bytes().all(|byte| byte.is_ascii_digit()).then(|| code.parse()) {
        Some(Ok(number)) => ReaderMessage::from_code(number),
        _ => ReaderMessage::Other,
    }
}

fn from_words(words: &str) -> Option<ReaderMessage> {
    let has = |part| words.contains(part);
    let expired = has("有効期限切れ") || has("有効期限が切れて");
    let unread = has("認識不可") || has("認識できません");
    if expired && has("資格情報のみ") {
        Some(ReaderMessage::EligibilityOnly)
    } else if expired && has("失効") {
        Some(ReaderMessage::RevokedOrExpired)
    } else if has("失効しています") {
        Some(ReaderMessage::Revoked)
    } else if has("マイナンバーカード以外") {
        Some(ReaderMessage::NotMyNumberCard)
    } else if has("マイナンバーカード") && unread {
        Some(ReaderMessage::NotRecognised)
    } else {
        None
    }
}

/// Longest text that is looked at; screens hold less.
const MAX_MESSAGE: usize = 400;

/// Full-width letters and digits made plain; spaces, brackets, colons and the word before a code left out.
fn plain(text: &str) -> String {
    let narrow = |c: char| match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    let left_out =
        |c: char| c.is_whitespace() || c.is_control() || "[](){}<>:.,-#\"'【】「」『』〔〕《》、。".contains(c);
    let plain: String = text.chars().take(MAX_MESSAGE).map(narrow).filter(|c| !left_out(*c)).collect();
    let bare = ["エラーコード", "エラー", "コード", "番号"].iter().find_map(|word| plain.strip_prefix(word));
    bare.map(str::to_owned).unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::ReaderMessage as Meaning;
    use crate::vocabulary::Word;

    fn told(meaning: Meaning, code: Option<&str>) -> Option<ScreenMessage> {
        Some(ScreenMessage { meaning, code: code.map(|code| Code::new(code).unwrap()) })
    }

    #[test]
    fn codes_are_read_in_any_width_and_bracket() {
        for (typed, meaning, code) in [
            ("001", Meaning::NotRecognised, "001"),
            ("００２", Meaning::NotMyNumberCard, "002"),
            (" 6 ", Meaning::RevokedOrExpired, "6"),
            ("【006】", Meaning::RevokedOrExpired, "006"),
            ("エラーコード：006", Meaning::RevokedOrExpired, "006"),
            ("\u{2}006\u{3}", Meaning::RevokedOrExpired, "006"), // as a device frames it
            ("003", Meaning::Other, "003"),
            ("000", Meaning::Other, "000"),
        ] {
            assert_eq!(ScreenMessage::from_code(typed), told(meaning, Some(code)), "{typed}");
            assert_eq!(ScreenMessage::from_text(typed), told(meaning, Some(code)), "{typed}");
        }
    }

    #[test]
    fn each_text_is_read_with_and_without_its_code() {
        let mut texts = 0;
        for meaning in Meaning::ALL.iter().copied() {
            let Some(text) = reader_text(meaning) else { continue };
            texts += 1;
            assert_eq!(ScreenMessage::from_text(text), told(meaning, None));
            if let Some(code) = reader_code(meaning) {
                for shown in [format!("【{code}:{text}】"), format!("[ {code} ： {text} ]"), format!("{code}　{text}")]
                {
                    assert_eq!(ScreenMessage::from_text(&shown), told(meaning, Some(code)), "{shown}");
                }
            }
        }
        assert_eq!(texts, 5);
    }

    #[test]
    fn a_text_in_other_words_is_read() {
        for (text, meaning) in [
            ("マイナンバーカードが認識できません", Meaning::NotRecognised),
            ("マイナンバーカードを認識不可", Meaning::NotRecognised),
            ("認識できません", Meaning::Other),
            ("有効期限が切れているため、資格情報のみ提供します", Meaning::EligibilityOnly),
            ("有効期限が切れている、または失効しています", Meaning::RevokedOrExpired),
        ] {
            assert_eq!(ScreenMessage::from_text(text), told(meaning, None), "{text}");
        }
    }

    #[test]
    fn what_is_not_known_stays_unknown_with_its_code() {
        assert_eq!(ScreenMessage::from_code("E06"), told(Meaning::Other, Some("E06")));
        assert_eq!(ScreenMessage::from_text("カードを置いてください"), told(Meaning::Other, None));
        assert_eq!(ScreenMessage::from_text("有効期限切れ"), told(Meaning::Other, None));
        assert_eq!(ScreenMessage::from_code("123456789"), told(Meaning::Other, None));
        for blank in ["", " ", "【】", "　"] {
            assert_eq!(ScreenMessage::from_code(blank), None);
            assert_eq!(ScreenMessage::from_text(blank), None);
        }
    }

    #[test]
    fn a_code_and_a_text_that_differ_are_unknown() {
        let shown = "【001:利用者証明用電子証明書の失効・有効期限切れ】";
        assert_eq!(ScreenMessage::from_text(shown), told(Meaning::Other, Some("001")));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_answered(text in ".*") {
            for message in [ScreenMessage::from_text(&text), ScreenMessage::from_code(&text)].into_iter().flatten() {
                assert_ne!(message.meaning, Meaning::Unknown);
            }
        }
    }
}
