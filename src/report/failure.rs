//! What went wrong on the way to a token, and what to do about it: words for the people at the desk.
//!
//! An error's own `Display` is English and for logs: it says what the token answered and what was expected. These words
//! say in both languages what helps, then what happened, and last in brackets what support asks for. No failure says
//! anything about the patient's insurance.
//!
//! ```
//! use uketsuke::link::{Fault, FaultKind};
//! use uketsuke::report::failure;
//! use uketsuke::vocabulary::Language;
//! let fault = Fault::with_code(FaultKind::NoReader, 0x8010_0009);
//! let words = failure::of_fault(fault, Language::Ja);
//! assert_eq!(words, "接続とリーダーの名前を確認してください。リーダーが見つかりません(0x80100009)");
//! ```

use super::Text;
use crate::certificate::Error as CertificateError;
use crate::exchange::{Cause, ExchangeError, Stage};
use crate::link::{Fault, FaultKind};
use crate::session::{SessionError, SessionErrorKind};
use crate::text::legible;
use crate::vocabulary::{Language, Status, TokenKind, Word};

/// A failed operation of a session: what helps, what happened, and in brackets what was being done on which reader.
pub fn of_session(error: &SessionError, language: Language) -> String {
    let reader = Some(legible(&error.reader)).filter(|reader| !reader.is_empty());
    match &error.kind {
        SessionErrorKind::Exchange(error) => exchange(error, reader, language),
        SessionErrorKind::Certificate(error) => with_support(certificate(error).to(language), reader, language),
        SessionErrorKind::NoRandomness(_) => with_support(NO_RANDOMNESS.to(language), reader, language),
    }
}

/// A failed conversation with a token: what helps, what happened, and in brackets what was being done.
pub fn of_exchange(error: &ExchangeError, language: Language) -> String {
    exchange(error, None, language)
}

fn exchange(error: &ExchangeError, reader: Option<String>, language: Language) -> String {
    let phone = error.token.map(TokenKind::is_phone);
    let uncertain = error.may_have_cost_a_try();
    let told = match error.cause {
        Cause::PinWrong { .. } => own_words(&error.cause, phone),
        // Once a PIN was sent, nothing is repeated before the tries are known, whatever went wrong.
        _ if uncertain => PIN_WAS_SENT,
        _ => own_words(&error.cause, phone),
    };
    let mut words = named(told.to(language), phone, language);
    let tries = match error.cause {
        Cause::PinWrong { left } => left,
        _ => None,
    };
    match (language, tries) {
        (_, None | Some(0)) => {}
        (Language::Ja, Some(left)) => words += &format!("(残り{left}回)"),
        (Language::En, Some(1)) => words += " (1 try left)",
        (Language::En, Some(left)) => words += &format!(" ({left} tries left)"),
    }
    let again = uncertain && matches!(error.cause, Cause::PinWrong { .. });
    for (applies, text) in [(again, PIN_WAS_SENT), (error.left_open, LEFT_OPEN)] {
        if applies {
            words += if language == Language::Ja { "。" } else { "; " };
            words += &named(text.to(language), phone, language);
        }
    }
    let status = match error.cause {
        Cause::NotJpki(status)
        | Cause::NoCertificate(status)
        | Cause::PinUncertain(status)
        | Cause::UnexpectedStatus { status, .. }
        | Cause::FileNotFound { status, .. } => Some(format!("SW {:04X}", status.word())),
        Cause::Fault(fault) => number(fault),
        _ => None,
    };
    let stage = Some(stage(error.stage).to(language).to_owned());
    with_support(&words, [stage, status, reader].into_iter().flatten(), language)
}

/// What went wrong between program and token, with the number that the reader system gave.
pub fn of_fault(fault: Fault, language: Language) -> String {
    with_support(self::fault(fault.kind()).to(language), number(fault), language)
}

/// What a status means and what helps, and in brackets what it is about, where that is known.
#[cfg(feature = "capi")]
pub(crate) fn of_status(status: Status, about: Option<String>, language: Language) -> String {
    with_support(Text::new(status.row().ja, status.row().en).to(language), about, language)
}

/// Words, and last in brackets what support asks for.
fn with_support(words: &str, support: impl IntoIterator<Item = String>, language: Language) -> String {
    let support: Vec<String> = support.into_iter().collect();
    match language {
        _ if support.is_empty() => words.to_owned(),
        Language::Ja => format!("{words}({})", support.join("、")),
        Language::En => format!("{words} ({})", support.join(", ")),
    }
}

fn number(fault: Fault) -> Option<String> {
    Some(fault.code()).filter(|code| *code != 0).map(|code| format!("0x{code:08X}"))
}

/// The card or the phone by its name, where it is known which.
fn named(words: &str, phone: Option<bool>, language: Language) -> String {
    let (either, one) = match (language, phone) {
        (_, None) => return words.to_owned(),
        (Language::Ja, Some(true)) => ("カードかスマホ", "スマホ"),
        (Language::Ja, Some(false)) => ("カードかスマホ", "カード"),
        (Language::En, Some(true)) => ("card or phone", "phone"),
        (Language::En, Some(false)) => ("card or phone", "card"),
    };
    words.replace(either, one)
}

/// The words of a cause; those of a PIN name the token's own.
fn own_words(cause: &Cause, phone: Option<bool>) -> Text {
    match (cause, phone) {
        (Cause::PinWrong { .. }, Some(true)) => PHONE_PIN_WRONG,
        (Cause::PinWrong { .. }, Some(false)) => CARD_PIN_WRONG,
        (Cause::PinWrongAndBlocked, Some(true)) => PHONE_PIN_WRONG_AND_BLOCKED,
        (Cause::PinWrongAndBlocked, Some(false)) => CARD_PIN_WRONG_AND_BLOCKED,
        (Cause::PinBlocked, Some(true)) => PHONE_PIN_BLOCKED,
        (Cause::PinBlocked, Some(false)) => CARD_PIN_BLOCKED,
        _ => self::cause(cause),
    }
}

const CARD_PIN_WRONG: Text = Text::new("カードの4桁の暗証番号が違います", "the card's 4-digit PIN was wrong");
const PHONE_PIN_WRONG: Text = Text::new(
    "スマホ用の4桁の暗証番号が違います(カードの暗証番号とは別です)",
    "the phone's own 4-digit PIN was wrong; it is not the card's",
);
const CARD_PIN_BLOCKED: Text = Text::new(
    "顔認証か目視確認で受け付けてください(顔写真のないカードを除く)。カードの暗証番号がロックされています。再設定は市区町村の窓口などでできます",
    "use face recognition or visual confirmation (not for a card without a photo); the card's PIN is locked, and can be reset at the municipal counter",
);
const CARD_PIN_WRONG_AND_BLOCKED: Text = Text::new(
    "顔認証か目視確認で受け付けてください(顔写真のないカードを除く)。カードの暗証番号が違い、ロックされました。再設定は市区町村の窓口などでできます",
    "use face recognition or visual confirmation (not for a card without a photo); the card's PIN was wrong and is locked now, and can be reset at the municipal counter",
);
const PHONE_PIN_BLOCKED: Text = Text::new(
    "実物のマイナンバーカードで受け付けてください。スマホ用の暗証番号がロックされています。アプリで、実物のカードを使って再設定できます",
    "use the physical My Number Card; the phone's own PIN is locked, and can be reset in its app with the physical card",
);
const PHONE_PIN_WRONG_AND_BLOCKED: Text = Text::new(
    "実物のマイナンバーカードで受け付けてください。スマホ用の暗証番号が違い、ロックされました。アプリで、実物のカードを使って再設定できます",
    "use the physical My Number Card; the phone's own PIN was wrong and is locked now, and can be reset in its app with the physical card",
);

/// A PIN was sent, and nobody knows whether the try counted.
const PIN_WAS_SENT: Text = Text::new(
    "もう一度入力する前に、残り回数を確認してください。暗証番号は送信済みで、1回分として数えられた可能性があります",
    "ask how many tries are left before another one: the PIN had been sent, and the try may be counted",
);
/// A PIN was sent, and the token is not locked again ([`Session::left_open`](crate::Session::left_open)).
pub const LEFT_OPEN: Text = Text::new(
    "カードかスマホをリーダーから離してください。暗証番号を入力した後の状態を元に戻せませんでした",
    "take the card or phone off the reader: it could not be locked again after the PIN",
);
/// There is no challenge to sign.
pub(crate) const NO_RANDOMNESS: Text = Text::new(
    "コンピューターを再起動して、もう一度読み取ってください。乱数を取得できません",
    "restart the computer and read again: the operating system gave no random bytes",
);

/// What is being done with a token.
pub const fn stage(stage: Stage) -> Text {
    match stage {
        Stage::Begin => Text::new("リーダーの占有", "taking the reader"),
        Stage::SelectApplication => Text::new("公的個人認証の領域の選択", "selecting the JPKI application"),
        Stage::ReadLabel => Text::new("種類の読み取り", "reading the token label"),
        Stage::AskTries => Text::new("残り回数の確認", "asking for the PIN tries left"),
        Stage::VerifyPin => Text::new("暗証番号の確認", "verifying the PIN"),
        Stage::ReadCertificate => Text::new("電子証明書の読み取り", "reading the user authentication certificate"),
        Stage::WaitForToken => Text::new("カードかスマホを待つ間", "waiting for a card or phone"),
        Stage::ProvePossession => Text::new("電子証明書の鍵の確認", "proving possession by a signature"),
    }
}

/// Words for every variant of an error, and each of them under its variant's name.
macro_rules! words {
    ($(#[$doc:meta])* $function:ident($argument:ty), $error:ident, $names:ident: {$($carrier:ident($inner:ident) => $words:expr)?}
     $($name:ident, $ja:literal, $en:literal;)*) => {
        $(#[$doc])*
        pub const fn $function(error: $argument) -> Text {
            match error {
                $($error::$carrier($inner) => $words,)?
                $($error::$name { .. } => $names::$name,)*
            }
        }

        #[allow(non_upper_case_globals)] // named as the variants
        pub(crate) mod $names {
            use super::Text;
            $(pub(crate) const $name: Text = Text::new($ja, $en);)*
        }
    };
}

/// What happened between program and token, and what helps.
pub fn fault(kind: FaultKind) -> Text {
    text(kind.into())
}

/// Why an exchange with a token failed, and what helps.
pub fn cause(cause: &Cause) -> Text {
    text(cause.into())
}

fn text(status: Status) -> Text {
    Text::new(status.row().ja, status.row().en)
}

impl From<FaultKind> for Status {
    fn from(kind: FaultKind) -> Status {
        match kind {
            FaultKind::TokenRemoved => Status::TokenRemoved,
            FaultKind::TokenReset => Status::TokenReset,
            FaultKind::TokenSwapped => Status::TokenSwapped,
            FaultKind::NoToken => Status::NoToken,
            FaultKind::TokenMute => Status::TokenMute,
            FaultKind::NoReader => Status::NoReader,
            FaultKind::ReaderLost => Status::ReaderLost,
            FaultKind::ServiceStopped => Status::ServiceStopped,
            FaultKind::Busy => Status::TokenBusy,
            FaultKind::Transmission => Status::Transmission,
            FaultKind::ResponseTooLong => Status::LinkResponseTooLong,
            FaultKind::Protocol => Status::Protocol,
            FaultKind::PowerStaysOn => Status::PowerStaysOn,
            FaultKind::DeadlinePassed => Status::DeadlinePassed,
            FaultKind::Cancelled => Status::Cancelled,
            FaultKind::AccessDenied => Status::AccessDenied,
            FaultKind::TraceMismatch => Status::TraceMismatch,
            FaultKind::TraceWithheld => Status::TraceWithheld,
            FaultKind::OtherCard => Status::OtherCard,
            FaultKind::SeveralTokens => Status::SeveralTokens,
            FaultKind::LeftOpen => Status::LeftOpen,
            FaultKind::CommandHangs => Status::CommandHangs,
            FaultKind::DriverContract => Status::DriverContract,
            FaultKind::ReaderSystem => Status::ReaderSystem,
            FaultKind::ServiceFailed => Status::ServiceFailed,
        }
    }
}

impl From<&Cause> for Status {
    fn from(cause: &Cause) -> Status {
        match cause {
            Cause::Fault(fault) => fault.kind().into(),
            Cause::NotJpki { .. } => Status::NotJpki,
            Cause::UnexpectedStatus { .. } => Status::UnexpectedStatus,
            Cause::FileNotFound { .. } => Status::FileNotFound,
            Cause::NoCertificate { .. } => Status::NoCertificate,
            Cause::PinWrongAndBlocked => Status::PinWrongAndBlocked,
            Cause::PinUncertain { .. } => Status::PinUncertain,
            Cause::PinRequired => Status::PinRequired,
            Cause::HolderNotAuthenticated => Status::HolderNotAuthenticated,
            Cause::PinWrong { .. } => Status::PinWrong,
            Cause::PinBlocked => Status::PinBlocked,
            Cause::LastTryKept => Status::LastTryKept,
            Cause::TriesUnknown => Status::TriesUnknown,
            Cause::ResponseTooShort { .. } => Status::ResponseTooShort,
            Cause::ResponseTooLong { .. } => Status::ResponseTooLong,
            Cause::TooManyParts { .. } => Status::TooManyParts,
            Cause::TooManyReads { .. } => Status::TooManyReads,
            Cause::FileTruncated { .. } => Status::FileTruncated,
            Cause::NotDer { .. } => Status::NotDer,
            Cause::FileTooLong { .. } => Status::FileTooLong,
            Cause::SignatureLength { .. } => Status::SignatureLength,
            Cause::CommandTooLong { .. } => Status::CommandTooLong,
        }
    }
}

words! {
    /// Why bytes are not a certificate.
    certificate(&CertificateError), CertificateError, certificates: {}
    NotACertificate, "電子証明書ではありません",
        "not a certificate: no DER SEQUENCE";
    Truncated, "電子証明書のデータが途中で終わっています",
        "the certificate is cut short";
    TrailingBytes, "電子証明書の後に余分なデータがあります",
        "bytes follow the certificate";
    TooLong, "電子証明書が長すぎます",
        "longer than any certificate on a token (32,768 bytes)";
    Malformed, "電子証明書の形式が正しくありません",
        "a part of the certificate does not follow RFC 5280";
    EmptyValidity, "電子証明書の有効期間が正しくありません",
        "the certificate's validity ends before it begins";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::apdu::StatusWord;

    fn english_and_japanese(error: &ExchangeError) -> [String; 2] {
        [of_exchange(error, Language::En), of_exchange(error, Language::Ja)]
    }

    #[test]
    fn a_wrong_pin_names_the_tokens_own_and_tells_how_many_tries_are_left() {
        let error = |left| ExchangeError::new(Stage::VerifyPin, Cause::PinWrong { left });
        let card = ExchangeError { token: Some(TokenKind::Card), ..error(Some(2)) };
        assert_eq!(
            english_and_japanese(&card),
            [
                "the card's 4-digit PIN was wrong (2 tries left) (verifying the PIN)",
                "カードの4桁の暗証番号が違います(残り2回)(暗証番号の確認)"
            ]
        );
        let phone = ExchangeError { token: Some(TokenKind::Android), ..error(Some(1)) };
        let [english, japanese] = english_and_japanese(&phone);
        assert!(english.contains("the phone's own 4-digit PIN") && english.contains("(1 try left)"), "{english}");
        assert!(japanese.contains("スマホ用の4桁の暗証番号") && japanese.contains("(残り1回)"), "{japanese}");
        // Nobody knows how many: then the patient is not to try again unasked.
        let unknown = ExchangeError { pin_sent: true, ..error(None) };
        assert!(of_exchange(&unknown, Language::En).contains("ask how many tries are left before another one"));
        assert!(of_exchange(&unknown, Language::Ja).contains("残り回数を確認してください"));
    }

    #[test]
    fn wrong_and_locked_says_both_and_what_serves_instead() {
        let error = |token| ExchangeError { token, ..ExchangeError::new(Stage::VerifyPin, Cause::PinWrongAndBlocked) };
        for (token, serves, reset) in [
            (Some(TokenKind::Card), "顔認証か目視確認で", "市区町村の窓口"),
            (Some(TokenKind::Android), "実物のマイナンバーカードで", "アプリ"),
            (None, "顔認証か目視確認で", "アプリ"),
        ] {
            let words = of_exchange(&error(token), Language::Ja);
            let said = [serves, "違い、ロックされました", reset].into_iter().all(|part| words.contains(part));
            assert!(said && !words.contains("もう一度"), "{words}");
        }
    }

    #[test]
    fn a_pin_that_was_sent_is_never_read_again() {
        for kind in [FaultKind::TokenRemoved, FaultKind::Transmission, FaultKind::TokenReset, FaultKind::TokenMute] {
            let sent = ExchangeError { pin_sent: true, ..ExchangeError::new(Stage::VerifyPin, kind.into()) };
            let [english, japanese] = english_and_japanese(&sent);
            assert!(japanese.starts_with("もう一度入力する前に、残り回数を確認してください"), "{japanese}");
            assert!(!japanese.contains("読み取って") && !english.contains("again"), "{japanese} {english}");
        }
    }

    #[test]
    fn another_card_no_certificate_and_another_program_are_each_said_first() {
        let of = |cause: Cause| of_exchange(&ExchangeError::new(Stage::SelectApplication, cause), Language::Ja);
        let status = StatusWord::from(0x6A82);
        assert!(
            of(Cause::NotJpki(status)).starts_with("マイナンバーカードか、電子証明書の入ったスマホに替えてください")
        );
        assert!(of(Cause::NoCertificate(status)).contains("利用者証明用電子証明書が入っていません"));
        assert!(of(FaultKind::Busy.into()).starts_with("終わるまでお待ちください。ほかのソフトウェアが"));
        assert!(of(Cause::NotJpki(status)).ends_with("(公的個人認証の領域の選択、SW 6A82)"));
    }

    #[test]
    fn numbers_for_support_come_last_and_a_token_left_open_is_told() {
        let cause = Cause::UnexpectedStatus { status: StatusWord::from(0x6581), expected: "9000" };
        let [english, japanese] = english_and_japanese(&ExchangeError::new(Stage::ReadCertificate, cause));
        assert!(english.ends_with(", SW 6581)") && japanese.ends_with("、SW 6581)"), "{english} {japanese}");
        let pulled = Cause::Fault(Fault::with_code(FaultKind::TokenRemoved, 0x8010_0069));
        let error = ExchangeError { pin_sent: true, left_open: true, ..ExchangeError::new(Stage::VerifyPin, pulled) };
        let [english, japanese] = english_and_japanese(&error);
        assert!(english.contains("take the card or phone off the reader") && english.ends_with("0x80100069)"));
        assert!(japanese.contains("リーダーから離してください") && japanese.ends_with("0x80100069)"), "{japanese}");
    }

    #[test]
    fn no_words_speak_of_the_insurance() {
        let texts = |error: &ExchangeError| english_and_japanese(error).concat();
        for cause in
            [Cause::PinBlocked, Cause::LastTryKept, Cause::NotDer { file: 0x000A }, FaultKind::TokenMute.into()]
        {
            let told = texts(&ExchangeError::new(Stage::ReadLabel, cause));
            assert!(!["保険", "資格", "insur", "eligib"].iter().any(|word| told.contains(word)), "{told}");
        }
    }
}
