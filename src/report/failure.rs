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

use super::Text;
use crate::certificate::Error as CertificateError;
use crate::exchange::{Cause, ExchangeError, Stage};
use crate::link::{Fault, FaultKind};
use crate::session::{SessionError, SessionErrorKind};
use crate::vocabulary::Language;

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

words! {
    /// What happened between program and token, and what helps.
    fault(FaultKind), FaultKind, faults: {}
    TokenRemoved, "カードまたはスマートフォンがリーダーから離れました。置き直して、読み取りが終わるまで動かさないでください",
        "the token left the reader; lay it there again and leave it until the reading is done";
    TokenReset, "別のプログラムまたはリーダーがカードまたはスマートフォンをリセットしました。もう一度読み取ってください",
        "another program, or the reader, reset the token; read it again";
    TokenSwapped, "別のカードまたはスマートフォンに置き換わった可能性があります。最初からやり直してください",
        "another token may lie on the reader than the one that was identified; begin again";
    NoToken, "カードまたはスマートフォンを検出できません。リーダーの上に置いてください",
        "no card or phone is seen on the reader; lay it there";
    TokenMute, "応答がありません。リーダーの上に置き直してください",
        "the token does not answer; lay it flat on the reader again";
    NoReader, "リーダーが見つかりません。接続とリーダーの名前を確認してください",
        "no reader, or not the named one; check its cable and its name";
    ReaderLost, "リーダーが取り外されました。接続し直してください",
        "the reader was unplugged; connect it again";
    ServiceStopped, "スマートカードサービスが動作していません。リーダーの接続を確認し、続くときはサービスを開始してください(Windows: Smart Card、Linux: pcscd)",
        "the smart-card service does not run; see that a reader is connected, and start the service if it stays so (Windows: Smart Card, Linux: pcscd)";
    Busy, "別のプログラムがリーダーを使用中です。終わるまで待ち、続くときはリーダーの指定を確認してください(公式のソフトウェアは終了させないでください)",
        "another program holds the token; wait until it is done, and if it stays so see that this is the right reader (never end the official software)";
    Transmission, "カードまたはスマートフォンとの通信に失敗しました。置き直して、もう一度読み取ってください",
        "the command did not reach the token or its answer did not come back; lay the token again and repeat";
    ResponseTooLong, "応答がリーダーの上限を超えています",
        "the response was longer than the limits that were agreed";
    Protocol, "カードまたはスマートフォンと、リーダーとの間に共通の通信方式がありません。別のリーダーで読み取ってください",
        "the token and the reader have no protocol in common; use another reader";
    PowerStaysOn, "カードまたはスマートフォンへの給電を止められません。リーダーから離してください",
        "the power could not be taken from the token; take it off the reader";
    DeadlinePassed, "時間切れです。もう一度操作してください",
        "the deadline passed; try again";
    Cancelled, "中止されました",
        "the operation was cancelled";
    AccessDenied, "リーダーを使用する権限がありません。Windows 等のユーザーの権限を確認してください",
        "the program may not use the reader; check the rights of the user";
    TraceMismatch, "記録された通信と一致しません",
        "a recorded trace does not go on this way";
    TraceWithheld, "記録では読み取った内容が伏せられています。通信の経過は最後まで再生できました",
        "what was read is withheld in the trace; the conversation itself played to its end";
    OtherCard, "別の種類のカードです。マイナンバーカードか、電子証明書を搭載したスマートフォンを置いてください",
        "another kind of card; lay a My Number Card or a phone with the certificate";
    SeveralTokens, "2台のリーダーにマイナンバーカードまたはスマートフォンがあります。読み取る方だけを残してください",
        "two tokens lie on two readers; leave only the one that is to be read";
    LeftOpen, "このリーダーの前回の操作が終わっておらず、暗証番号の照合済みの状態が続いている可能性があります。カードまたはスマートフォンをリーダーから離してください",
        "the last operation on this reader is not over and the token may be open: take it off the reader";
    CommandHangs, "リーダーが前回の命令に応答していません。カードまたはスマートフォンを離し、続くときはリーダーを接続し直してください",
        "the reader has not answered an earlier command; take the token off, and connect the reader again if it stays so";
    DriverContract, "ドライバの関数が取り決めに反する応答をしました",
        "a function of the driver's answered something that its contract does not allow";
    ReaderSystem, "スマートカードサービスまたはドライバが、どの規格にもない番号を返しました。番号をリーダーのメーカーに知らせてください",
        "the reader system gave a number that no standard lists; tell it to the reader's maker";
    ServiceFailed, "スマートカードサービスまたはドライバの内部エラーです。リーダーを接続し直すか、サービスを再起動してください",
        "the reader's driver or the smart-card service failed inside; connect the reader again or restart the service";
}

words! {
    /// Why an exchange with a token failed, and what helps.
    cause(&Cause), Cause, causes: {Fault(it) => fault(it.kind())}
    NotJpki, "公的個人認証APが見つかりません。マイナンバーカードか、電子証明書を搭載したスマートフォンかを確認し、置き直してください",
        "it has no JPKI application; see whether it is a My Number Card or a phone with the certificate, and lay it again";
    UnexpectedStatus, "カードまたはスマートフォンの応答が想定と異なります。もう一度読み取ってください",
        "the token answered with a status word that this command does not allow; read it again";
    FileNotFound, "カードまたはスマートフォンに該当するファイルがありません",
        "the token does not have this file";
    NoCertificate, "利用者証明用電子証明書が搭載されていません",
        "the token holds no user authentication certificate";
    PinWrongAndBlocked, "利用者証明用電子証明書の暗証番号が違い、ロックされました。カードは顔認証または目視確認でも受付できます(顔写真のないカードを除く)。解除は市区町村の窓口等で、スマートフォンの暗証番号はアプリで実物のカードを使って再設定できます",
        "the PIN was wrong, and it is blocked now; a card still serves by face recognition or visual confirmation (not one without a photo). It is unlocked at the municipal counter; a phone's is set anew in its app with the physical card";
    PinUncertain, "暗証番号を送信しましたが、正しいかどうかを示さない応答でした",
        "the PIN was sent, and the answer says neither right nor wrong";
    PinRequired, "先に暗証番号の照合が必要です",
        "the token wants its PIN first";
    HolderNotAuthenticated, "先にiPhoneでの本人認証が必要です。サイドボタンまたはホームボタンをダブルクリックして生体認証を行い、もう一度かざしてください",
        "the iPhone's holder has to authenticate first: double-click the side or home button, face or fingerprint, then hold the phone again";
    PinWrong, "利用者証明用電子証明書の暗証番号が違います",
        "the PIN of the user authentication certificate was wrong";
    PinBlocked, "暗証番号がロックされています。カードは顔認証または目視確認でも受付できます(顔写真のないカードを除く)。解除は市区町村の窓口等で、スマートフォンの暗証番号はアプリで実物のカードを使って再設定できます",
        "the PIN is blocked; a card still serves by face recognition or visual confirmation (not one without a photo). It is unlocked at the municipal counter; a phone's is set anew in its app with the physical card";
    LastTryKept, "残り1回のため、暗証番号を送信しませんでした。間違えるとロックされます。患者が了承して望む場合に限り、最後の1回を許可してください",
        "one try is left, so nothing was sent: a wrong PIN would lock it; allow the last try only if the patient knows and wants it";
    TriesUnknown, "残り回数が不明のため、暗証番号を送信しませんでした。間違えるとロックされることがあります。患者が了承して望む場合に限り、照合を許可してください",
        "the number of tries left is unknown, so nothing was sent: a wrong PIN may lock it; allow a try only if the patient knows and wants it";
    ResponseTooShort, "応答にステータスワードがありません",
        "a response without a status word";
    ResponseTooLong, "応答が要求した長さを超えています",
        "more data than the command asked for";
    TooManyParts, "応答の分割(61xx)が終わりません",
        "the response was cut into too many parts (61xx) without an end";
    TooManyReads, "ファイルの読み取りが終わりません",
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
