//! What went wrong on the way to a token, and what to do about it: words for the people at the desk.
//!
//! An error's own `Display` is English and for logs: it says what the token answered and what was expected. These words
//! say in both languages what happened and what helps. No failure says anything about the patient's insurance.
//!
//! ```
//! use uketsuke::link::{Fault, FaultKind};
//! use uketsuke::report::failure;
//! use uketsuke::vocabulary::Language;
//! let fault = Fault::with_code(FaultKind::NoReader, 0x8010_0009);
//! let words = failure::of_fault(fault, Language::Ja);
//! assert_eq!(words, "リーダーが見つかりません。接続とリーダーの名前を確認してください(0x80100009)");
//! ```

use super::Text;
use crate::certificate::Error as CertificateError;
use crate::exchange::{Cause, ExchangeError, Stage};
use crate::link::{Fault, FaultKind};
use crate::session::{SessionError, SessionErrorKind};
use crate::vocabulary::{Language, Status, Word};

/// A failed operation of a session: on which reader, what was being done, what happened, what helps.
pub fn of_session(error: &SessionError, language: Language) -> String {
    let words = match &error.kind {
        SessionErrorKind::Exchange(error) => of_exchange(error, language),
        SessionErrorKind::Certificate(error) => certificate(error).to(language).to_owned(),
        SessionErrorKind::NoRandomness(_) => NO_RANDOMNESS.to(language).to_owned(),
    };
    if error.reader.is_empty() { words } else { format!("{}: {words}", error.reader) }
}

/// A failed conversation with a token: what was being done, what happened, what helps.
pub fn of_exchange(error: &ExchangeError, language: Language) -> String {
    let mut words = format!("{}: {}", stage(error.stage).to(language), cause(&error.cause).to(language));
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
    match error.cause {
        Cause::NotJpki(status)
        | Cause::NoCertificate(status)
        | Cause::PinUncertain(status)
        | Cause::UnexpectedStatus { status, .. }
        | Cause::FileNotFound { status, .. } => {
            words += &in_brackets(&format!("SW {:04X}", status.word()), language);
        }
        Cause::Fault(fault) => words += &number(fault, language),
        _ => {}
    }
    for (applies, text) in [(error.may_have_cost_a_try(), PIN_WAS_SENT), (error.left_open, LEFT_OPEN)] {
        if applies {
            words += if language == Language::Ja { "。" } else { "; " };
            words += text.to(language);
        }
    }
    words
}

/// What went wrong between program and token, with the number that the reader system gave.
pub fn of_fault(fault: Fault, language: Language) -> String {
    format!("{}{}", self::fault(fault.kind()).to(language), number(fault, language))
}

fn number(fault: Fault, language: Language) -> String {
    match fault.code() {
        0 => String::new(),
        code => in_brackets(&format!("0x{code:08X}"), language),
    }
}

fn in_brackets(text: &str, language: Language) -> String {
    match language {
        Language::Ja => format!("({text})"),
        Language::En => format!(" ({text})"),
    }
}

/// A PIN was sent, and nobody knows whether it counted.
/// A PIN was sent, and nobody knows whether the try counted.
const PIN_WAS_SENT: Text = Text::new(
    "暗証番号は送信済みです。1回分として数えられた可能性があるため、再度入力する前に残り回数を確認してください",
    "the PIN had been sent and the try may be counted: ask how many tries are left before another one",
);
/// A PIN was sent, and the token is not locked again ([`Session::left_open`](crate::Session::left_open)).
pub const LEFT_OPEN: Text = Text::new(
    "暗証番号の照合済みの状態を解除できませんでした。カードまたはスマートフォンをリーダーから離してください",
    "the token could not be locked again: take it off the reader",
);
/// There is no challenge to sign.
pub(crate) const NO_RANDOMNESS: Text =
    Text::new("乱数を取得できません", "the operating system's random generator gave no bytes for a challenge");

/// What is being done with a token.
pub const fn stage(stage: Stage) -> Text {
    match stage {
        Stage::Begin => Text::new("リーダーの占有", "taking the reader"),
        Stage::SelectApplication => Text::new("公的個人認証APの選択", "selecting the JPKI application"),
        Stage::ReadLabel => Text::new("トークン情報の読み取り", "reading the token label"),
        Stage::AskTries => Text::new("暗証番号の残り回数の確認", "asking for the PIN tries left"),
        Stage::VerifyPin => Text::new("暗証番号の照合", "verifying the PIN"),
        Stage::ReadCertificate => {
            Text::new("利用者証明用電子証明書の読み取り", "reading the user authentication certificate")
        }
        Stage::WaitForToken => Text::new("カードまたはスマートフォンの待機", "waiting for a card or phone"),
        Stage::ProvePossession => Text::new("署名による所持の確認", "proving possession by a signature"),
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
            Cause::PinWrongAndBlocked { .. } => Status::PinWrongAndBlocked,
            Cause::PinUncertain { .. } => Status::PinUncertain,
            Cause::PinRequired { .. } => Status::PinRequired,
            Cause::HolderNotAuthenticated { .. } => Status::HolderNotAuthenticated,
            Cause::PinWrong { .. } => Status::PinWrong,
            Cause::PinBlocked { .. } => Status::PinBlocked,
            Cause::LastTryKept { .. } => Status::LastTryKept,
            Cause::TriesUnknown { .. } => Status::TriesUnknown,
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
    fn a_wrong_pin_tells_how_many_tries_are_left() {
        let error = |left| ExchangeError::new(Stage::VerifyPin, Cause::PinWrong { left });
        assert_eq!(
            english_and_japanese(&error(Some(2))),
            [
                "verifying the PIN: the PIN of the user authentication certificate was wrong (2 tries left)",
                "暗証番号の照合: 利用者証明用電子証明書の暗証番号が違います(残り2回)"
            ]
        );
        assert!(of_exchange(&error(Some(1)), Language::En).ends_with("(1 try left)"));
        // Nobody knows how many: then the patient is not to try again unasked.
        let unknown = ExchangeError { pin_sent: true, ..error(None) };
        assert!(of_exchange(&unknown, Language::En).ends_with("ask how many tries are left before another one"));
        assert!(of_exchange(&unknown, Language::Ja).ends_with("残り回数を確認してください"));
    }

    #[test]
    fn numbers_for_support_and_a_token_left_open_are_told() {
        let cause = Cause::UnexpectedStatus { status: StatusWord::from(0x6581), expected: "9000" };
        let [english, japanese] = english_and_japanese(&ExchangeError::new(Stage::ReadCertificate, cause));
        assert!(english.ends_with(" (SW 6581)") && japanese.ends_with("(SW 6581)"), "{english} {japanese}");
        let pulled = Cause::Fault(Fault::with_code(FaultKind::TokenRemoved, 0x8010_0069));
        let error = ExchangeError { pin_sent: true, left_open: true, ..ExchangeError::new(Stage::VerifyPin, pulled) };
        let [english, japanese] = english_and_japanese(&error);
        assert!(english.contains("(0x80100069); the PIN had been sent") && english.ends_with("take it off the reader"));
        assert!(japanese.contains("(0x80100069)。暗証番号は送信済みです") && japanese.ends_with("離してください"));
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
