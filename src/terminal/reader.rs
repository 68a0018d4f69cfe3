//! What the reader's screen says: messages and codes, typed by staff or passed on by a driver.

use super::Code;

/// A message on the screen of the facial-recognition card reader (顔認証付きカードリーダー).
///
/// Codes and texts as a support blog for these readers shows them
/// (<https://xn--eckl3qmbc2306foeya813arge.com/?p=320>, `?p=566`, `?p=2270`); the wording differs slightly from model to
/// model. The full official list (KB0011365, F トラブルシューティング編) is not public, and no code for smartphones is. What
/// is not known stays [`Unknown`](ReaderMessage::Unknown).
///
/// ```
/// use uketsuke::terminal::ReaderMessage;
/// let typed = "【００６：利用者証明用電子証明書の失効・有効期限切れ】";
/// assert_eq!(ReaderMessage::from_text(typed), ReaderMessage::CertificateRevokedOrExpired);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReaderMessage {
    /// Not known; with its code, if it had one.
    Unknown(Option<Code>),
    /// 001 マイナンバーカードの認識不可: the card could not be read.
    CardNotRecognised,
    /// 002 マイナンバーカード以外: something else than a My Number Card.
    NotAMyNumberCard,
    /// 006 利用者証明用電子証明書の失効・有効期限切れ: revoked or expired, and the reader does not say which. It outranks any
    /// arithmetic with dates: the card cannot be used.
    CertificateRevokedOrExpired,
    /// 有効期限切れ：…資格情報のみ当機関に提供します: expired, in the grace period; eligibility alone is provided.
    Grace,
    /// 電子証明書が失効しています: revoked. There is no grace.
    Revoked,
}

impl Default for ReaderMessage {
    fn default() -> ReaderMessage {
        ReaderMessage::Unknown(None)
    }
}

impl ReaderMessage {
    /// The messages that are known.
    pub const KNOWN: [ReaderMessage; 5] = [
        ReaderMessage::CardNotRecognised,
        ReaderMessage::NotAMyNumberCard,
        ReaderMessage::CertificateRevokedOrExpired,
        ReaderMessage::Grace,
        ReaderMessage::Revoked,
    ];

    /// The message of a code: `006`, `6`, `００６`, ` 006 `, `【006】`.
    pub fn from_code(code: &str) -> ReaderMessage {
        let plain = plain(code);
        if plain.is_empty() || !plain.bytes().all(|byte| byte.is_ascii_digit()) {
            return ReaderMessage::Unknown(Code::new(&plain));
        }
        match plain.trim_start_matches('0') {
            "1" => ReaderMessage::CardNotRecognised,
            "2" => ReaderMessage::NotAMyNumberCard,
            "6" => ReaderMessage::CertificateRevokedOrExpired,
            _ => ReaderMessage::Unknown(Code::new(&plain)),
        }
    }

    /// The message of a text as it stands on the screen or was typed: with or without its code, in any width, with
    /// brackets and spaces. A code and a text that mean different messages are unknown.
    pub fn from_text(text: &str) -> ReaderMessage {
        let plain = plain(text);
        let digits = plain.bytes().take_while(u8::is_ascii_digit).count();
        let (code, words) = plain.split_at_checked(digits).unwrap_or_default();
        let worded = from_words(words);
        if code.is_empty() {
            return worded.unwrap_or_default();
        }
        let coded = ReaderMessage::from_code(code);
        match worded {
            Some(worded) if worded != coded => ReaderMessage::Unknown(Code::new(code)),
            _ => coded,
        }
    }

    /// The reader's code, where it has one.
    pub const fn code(self) -> Option<&'static str> {
        match self {
            ReaderMessage::CardNotRecognised => Some("001"),
            ReaderMessage::NotAMyNumberCard => Some("002"),
            ReaderMessage::CertificateRevokedOrExpired => Some("006"),
            ReaderMessage::Grace | ReaderMessage::Revoked | ReaderMessage::Unknown(_) => None,
        }
    }

    /// The text on the screen; empty when unknown.
    pub const fn japanese(self) -> &'static str {
        match self {
            ReaderMessage::CardNotRecognised => "マイナンバーカードの認識不可",
            ReaderMessage::NotAMyNumberCard => "マイナンバーカード以外",
            ReaderMessage::CertificateRevokedOrExpired => "利用者証明用電子証明書の失効・有効期限切れ",
            ReaderMessage::Grace => {
                "有効期限切れ：電子証明書の有効期限が切れているため、資格情報のみ当機関に提供します。お早めに市区町村の窓口で電子証明書を更新してください。"
            }
            ReaderMessage::Revoked => "電子証明書が失効しています",
            ReaderMessage::Unknown(_) => "",
        }
    }

    /// The word used in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            ReaderMessage::Unknown(_) => "unknown",
            ReaderMessage::CardNotRecognised => "card-not-recognised",
            ReaderMessage::NotAMyNumberCard => "not-a-my-number-card",
            ReaderMessage::CertificateRevokedOrExpired => "certificate-revoked-or-expired",
            ReaderMessage::Grace => "grace",
            ReaderMessage::Revoked => "revoked",
        }
    }
}

fn from_words(words: &str) -> Option<ReaderMessage> {
    let has = |part| words.contains(part);
    let expired = has("有効期限切れ") || has("有効期限が切れて");
    let unread = has("認識不可") || has("認識できません");
    if expired && has("資格情報のみ") {
        Some(ReaderMessage::Grace)
    } else if expired && has("失効") {
        Some(ReaderMessage::CertificateRevokedOrExpired)
    } else if has("失効しています") {
        Some(ReaderMessage::Revoked)
    } else if has("マイナンバーカード以外") {
        Some(ReaderMessage::NotAMyNumberCard)
    } else if has("マイナンバーカード") && unread {
        Some(ReaderMessage::CardNotRecognised)
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

    #[test]
    fn codes_are_read_in_any_width_and_bracket() {
        for (typed, message) in [
            ("001", ReaderMessage::CardNotRecognised),
            ("００２", ReaderMessage::NotAMyNumberCard),
            (" 6 ", ReaderMessage::CertificateRevokedOrExpired),
            ("【006】", ReaderMessage::CertificateRevokedOrExpired),
            ("エラーコード：006", ReaderMessage::CertificateRevokedOrExpired),
        ] {
            assert_eq!(ReaderMessage::from_code(typed), message, "{typed}");
            assert_eq!(ReaderMessage::from_text(typed), message, "{typed}");
        }
    }

    #[test]
    fn each_text_is_read_with_and_without_its_code() {
        for message in ReaderMessage::KNOWN {
            assert_eq!(ReaderMessage::from_text(message.japanese()), message);
            if let Some(code) = message.code() {
                assert_eq!(ReaderMessage::from_code(code), message);
                for shown in [
                    format!("【{code}:{}】", message.japanese()),
                    format!("[ {code} ： {} ]", message.japanese()),
                    format!("{code}　{}", message.japanese()),
                ] {
                    assert_eq!(ReaderMessage::from_text(&shown), message, "{shown}");
                }
            }
        }
    }

    #[test]
    fn what_is_not_known_stays_unknown_with_its_code() {
        assert_eq!(ReaderMessage::from_code("003"), ReaderMessage::Unknown(Code::new("003")));
        assert_eq!(ReaderMessage::from_code("000"), ReaderMessage::Unknown(Code::new("000")));
        assert_eq!(ReaderMessage::from_code(""), ReaderMessage::Unknown(None));
        assert_eq!(ReaderMessage::from_code("E06"), ReaderMessage::Unknown(Code::new("E06")));
        assert_eq!(ReaderMessage::from_text("カードを置いてください"), ReaderMessage::Unknown(None));
        assert_eq!(ReaderMessage::from_text("有効期限切れ"), ReaderMessage::Unknown(None));
        assert_eq!(ReaderMessage::from_code("123456789"), ReaderMessage::Unknown(None));
    }

    #[test]
    fn a_code_and_a_text_that_differ_are_unknown() {
        let shown = "【001:利用者証明用電子証明書の失効・有効期限切れ】";
        assert_eq!(ReaderMessage::from_text(shown), ReaderMessage::Unknown(Code::new("001")));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_answered(text in ".*") {
            let _ = ReaderMessage::from_text(&text);
            let _ = ReaderMessage::from_code(&text);
        }
    }
}
