//! What went wrong on the way to a token, and what to do about it: words for the people at the desk.
//!
//! An error's own `Display` is English and for logs: it says what the token answered and what was expected. These words
//! say in both languages what happened and what helps. No failure says anything about the patient's insurance.
//!
//! ```
//! use uketsuke::link::{Fault, FaultKind};
//! use uketsuke::report::{Language, failure};
//! let fault = Fault::with_code(FaultKind::NoReader, 0x8010_0009);
//! let words = failure::of_fault(fault, Language::Ja);
//! assert_eq!(words, "リーダーが見つかりません。接続とリーダーの名前を確認してください(0x80100009)");
//! ```

use super::{Language, Text};
use crate::certificate::Error as CertificateError;
use crate::exchange::{Cause, Error, Operation};
use crate::link::{Fault, FaultKind};
use crate::session;

/// A failed operation of a session: what was being done, what happened, what helps.
pub fn of_session(error: &session::Error, language: Language) -> String {
    match error {
        session::Error::Exchange(error) => of_exchange(error, language),
        session::Error::Certificate(error) => certificate(error).to(language).to_owned(),
        session::Error::NoRandomness(_) => NO_RANDOMNESS.to(language).to_owned(),
    }
}

/// A failed conversation with a token: what was being done, what happened, what helps.
pub fn of_exchange(error: &Error, language: Language) -> String {
    let mut words = format!("{}: {}", operation(error.operation).to(language), cause(&error.cause).to(language));
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
        Cause::NotJpki(status) | Cause::UnexpectedStatus { status, .. } | Cause::FileNotFound { status, .. } => {
            words += &in_brackets(&format!("SW {:04X}", status.word()), language);
        }
        Cause::Fault(fault) => words += &number(fault, language),
        _ => {}
    }
    let uncounted = matches!(error.cause, Cause::Fault(_) | Cause::PinWrong { left: None });
    for (applies, text) in [(error.pin_sent && uncounted, PIN_WAS_SENT), (error.left_open, LEFT_OPEN)] {
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
    "暗証番号は送信済みです。再度入力する前に残り回数を確認してください",
    "the PIN had been sent: ask how many tries are left before another one",
);
/// A PIN was sent, and the token is not locked again ([`Session::left_open`](crate::Session::left_open)).
pub const LEFT_OPEN: Text = Text::new(
    "照合状態を解除できませんでした。カードまたはスマートフォンをリーダーから離してください",
    "the token could not be locked again: take it off the reader",
);
/// There is no challenge to sign.
pub(crate) const NO_RANDOMNESS: Text =
    Text::new("乱数を取得できません", "the operating system's random generator gave no bytes for a challenge");

/// What is being done with a token.
pub const fn operation(operation: Operation) -> Text {
    match operation {
        Operation::Begin => Text::new("リーダーの占有", "taking the reader"),
        Operation::SelectApplication => Text::new("公的個人認証APの選択", "selecting the JPKI application"),
        Operation::ReadLabel => Text::new("トークン情報の読取り", "reading the token label"),
        Operation::AskTries => Text::new("暗証番号の残り回数の確認", "asking for the PIN tries left"),
        Operation::VerifyPin => Text::new("暗証番号の照合", "verifying the PIN"),
        Operation::ReadCertificate => {
            Text::new("利用者証明用電子証明書の読取り", "reading the user authentication certificate")
        }
        Operation::ProvePossession => Text::new("署名による所持の確認", "proving possession by a signature"),
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

words! {
    /// What happened between program and token, and what helps.
    fault(FaultKind), FaultKind, faults: {}
    TokenRemoved, "カードまたはスマートフォンがリーダーから離れました。置いたまま、もう一度読み取ってください",
        "the token left the reader; leave it there and read it again";
    TokenReset, "別のプログラムまたはリーダーがカードをリセットしました。もう一度読み取ってください",
        "another program, or the reader, reset the token; read it again";
    TokenSwapped, "別のカードまたはスマートフォンに置き換わった可能性があります。最初からやり直してください",
        "another token may lie on the reader than the one that was identified; begin again";
    NoToken, "リーダーの上に何もありません。カードまたはスマートフォンを置いてください",
        "no token lies on the reader; lay a card or phone on it";
    TokenMute, "応答がありません。リーダーの上に置き直してください",
        "the token does not answer; lay it flat on the reader again";
    NoReader, "リーダーが見つかりません。接続とリーダーの名前を確認してください",
        "no reader, or not the named one; check its cable and its name";
    ReaderLost, "リーダーが取り外されました。接続し直してください",
        "the reader was unplugged; connect it again";
    ServiceStopped, "スマートカードサービスが動作していません。開始してください(Windows: Smart Card、Linux: pcscd)",
        "the smart-card service does not run; start it (Windows: Smart Card, Linux: pcscd)";
    Busy, "別のプログラムがリーダーを使用中です。終わるまで待つか、そのプログラムを終了してください",
        "another program holds the token; wait until it is done, or close it";
    Transmission, "カードとの通信に失敗しました。置き直して、もう一度読み取ってください",
        "the command did not reach the token or its answer did not come back; lay the token again and repeat";
    ResponseTooLong, "応答がリーダーの上限を超えています",
        "the response was longer than the limits that were agreed";
    Protocol, "カードとリーダーに共通の通信方式がありません。別のリーダーで読み取ってください",
        "the token and the reader have no protocol in common; use another reader";
    PowerStaysOn, "カードの電源を切れません。リーダーから離してください",
        "the power could not be taken from the token; take it off the reader";
    DeadlinePassed, "時間切れです。もう一度操作してください",
        "the deadline passed; try again";
    Cancelled, "中止されました",
        "the operation was cancelled";
    AccessDenied, "リーダーを使用する権限がありません。利用者の権限を確認してください",
        "the program may not use the reader; check the rights of the user";
    TraceMismatch, "記録された通信と一致しません",
        "a recorded trace does not go on this way";
    DriverContract, "ドライバの関数が取り決めに反する応答をしました",
        "a function of the driver's answered something that its contract does not allow";
    ReaderSystem, "リーダーのシステムが未知の番号を返しました。番号をリーダーの製造元に知らせてください",
        "the reader system gave a number that no standard lists; tell it to the reader's maker";
    ServiceFailed, "スマートカードサービスまたはドライバの内部エラーです。リーダーを接続し直すか、サービスを再起動してください",
        "the reader's driver or the smart-card service failed inside; connect the reader again or restart the service";
}

words! {
    /// Why an exchange with a token failed, and what helps.
    cause(&Cause), Cause, causes: {Fault(it) => fault(it.kind())}
    NotJpki, "マイナンバーカードでも、電子証明書を搭載したスマートフォンでもありません",
        "not a My Number Card, nor a phone with the certificate: it has no JPKI application";
    UnexpectedStatus, "カードの応答が想定と異なります。もう一度読み取ってください",
        "the token answered with a status word that this command does not allow; read it again";
    FileNotFound, "カードに該当するファイルがありません",
        "the token does not have this file";
    PinRequired, "先に暗証番号の照合が必要です",
        "the token wants its PIN first";
    HolderNotAuthenticated, "先にスマートフォンでの本人認証が必要です",
        "the phone's holder has to authenticate on the phone first";
    PinWrong, "暗証番号が違います",
        "the PIN was wrong";
    PinBlocked, "暗証番号がロックされています。市区町村窓口(スマートフォンはアプリ)で解除できます",
        "the PIN is blocked; it is unlocked at the municipal counter, for a phone in its app";
    LastTryKept, "残り1回のため、暗証番号を送信しませんでした。患者が望む場合に限り、許可して送信できます",
        "one try is left, so nothing was sent; allow the last try only if the patient wants it";
    TriesUnknown, "残り回数が不明のため、暗証番号を送信しませんでした。患者が望む場合に限り、許可して送信できます",
        "the number of tries left is unknown, so nothing was sent; allow a try only if the patient wants it";
    ResponseTooShort, "応答が短すぎます",
        "a response without a status word";
    ResponseTooLong, "応答が要求より長すぎます",
        "more data than the command asked for";
    TooManyParts, "応答の分割が終わりません",
        "the response was cut into too many parts (61xx) without an end";
    TooManyReads, "ファイルの読取りが終わりません",
        "the file came in too many pieces";
    FileTruncated, "ファイルが途中で終わっています",
        "the file ended before its content";
    NotDer, "ファイルが証明書の形式ではありません",
        "the file does not begin like a certificate";
    FileTooLong, "ファイルが長すぎます",
        "the file announces more bytes than a certificate can have";
    SignatureLength, "署名の長さが正しくありません",
        "a signature of a length that no key has";
    CommandTooLong, "コマンドがリーダーの上限を超えています",
        "the reader takes no command of this length";
}

words! {
    /// Why bytes are not a certificate.
    certificate(&CertificateError), CertificateError, certificates: {}
    NotACertificate, "証明書ではありません",
        "not a certificate: no DER SEQUENCE";
    Truncated, "証明書が途中で切れています",
        "the certificate is cut short";
    TrailingBytes, "証明書の後に余分なデータがあります",
        "bytes follow the certificate";
    TooLong, "証明書が長すぎます",
        "longer than any certificate on a token (32,768 bytes)";
    Malformed, "証明書の形式が正しくありません",
        "a part of the certificate does not follow RFC 5280";
    EmptyValidity, "証明書の有効期間が正しくありません",
        "the certificate's validity ends before it begins";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::apdu::Status;

    fn english_and_japanese(error: &Error) -> [String; 2] {
        [of_exchange(error, Language::En), of_exchange(error, Language::Ja)]
    }

    #[test]
    fn a_wrong_pin_tells_how_many_tries_are_left() {
        let error = |left| Error::new(Operation::VerifyPin, Cause::PinWrong { left });
        assert_eq!(
            english_and_japanese(&error(Some(2))),
            ["verifying the PIN: the PIN was wrong (2 tries left)", "暗証番号の照合: 暗証番号が違います(残り2回)"]
        );
        assert!(of_exchange(&error(Some(1)), Language::En).ends_with("(1 try left)"));
        // Nobody knows how many: then the patient is not to try again unasked.
        let unknown = Error { pin_sent: true, ..error(None) };
        assert!(of_exchange(&unknown, Language::En).ends_with("ask how many tries are left before another one"));
        assert!(of_exchange(&unknown, Language::Ja).ends_with("残り回数を確認してください"));
    }

    #[test]
    fn numbers_for_support_and_a_token_left_open_are_told() {
        let cause = Cause::UnexpectedStatus { status: Status::from(0x6581), expected: "9000" };
        let [english, japanese] = english_and_japanese(&Error::new(Operation::ReadCertificate, cause));
        assert!(english.ends_with(" (SW 6581)") && japanese.ends_with("(SW 6581)"), "{english} {japanese}");
        let pulled = Cause::Fault(Fault::with_code(FaultKind::TokenRemoved, 0x8010_0069));
        let error = Error { pin_sent: true, left_open: true, ..Error::new(Operation::VerifyPin, pulled) };
        let [english, japanese] = english_and_japanese(&error);
        assert!(english.contains("(0x80100069); the PIN had been sent") && english.ends_with("take it off the reader"));
        assert!(japanese.contains("(0x80100069)。暗証番号は送信済みです") && japanese.ends_with("離してください"));
    }

    #[test]
    fn no_words_speak_of_the_insurance() {
        let texts = |error: &Error| english_and_japanese(error).concat();
        for cause in
            [Cause::PinBlocked, Cause::LastTryKept, Cause::NotDer { file: 0x000A }, FaultKind::TokenMute.into()]
        {
            let told = texts(&Error::new(Operation::ReadLabel, cause));
            assert!(!["保険", "資格", "insur", "eligib"].iter().any(|word| told.contains(word)), "{told}");
        }
    }
}
