//! What went wrong on the way to a token, and what to do about it: words for the people at the desk.
//!
//! An error's own `Display` is English and for logs: it says what the token answered and what was expected. These words
//! say in both languages what helps, then what happened, and last in brackets what support asks for. No failure says
//! anything about the patient's insurance.
//!
//! ```
//! use uketsuke::link::{Fault, FaultKind};
//! use uketsuke::report::{Language, failure};
//! let fault = Fault::with_code(FaultKind::NoReader, 0x8010_0009);
//! let words = failure::of_fault(fault, Language::Ja);
//! assert_eq!(words, "接続とリーダーの名前を確認してください。リーダーが見つかりません(0x80100009)");
//! ```

use super::Text;
use crate::certificate::Error as CertificateError;
use crate::exchange::{Cause, ExchangeError, Stage};
use crate::link::{Fault, FaultKind};
use crate::session::{SessionError, SessionErrorKind};
use crate::vocabulary::{Language, TokenKind};

/// A failed operation of a session: what helps, what happened, and in brackets what was being done on which reader.
pub fn of_session(error: &SessionError, language: Language) -> String {
    let reader = Some(error.reader.clone()).filter(|reader| !reader.is_empty());
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
const fn own_words(cause: &Cause, phone: Option<bool>) -> Text {
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

words! {
    /// What happened between program and token, and what helps.
    fault(FaultKind), FaultKind, faults: {}
    TokenRemoved, "置き直して、読み取りが終わるまで動かさないでください。カードかスマホがリーダーから離れました",
        "lay it on the reader again and leave it until the reading is done: the card or phone left the reader";
    TokenReset, "もう一度読み取ってください。ほかのソフトウェアかリーダーが、読み取りを中断しました",
        "read it again: another program, or the reader, reset the card or phone";
    TokenSwapped, "最初からやり直してください。別のカードかスマホに置き換わった可能性があります",
        "begin again: it may be another card or phone than the one that was read first";
    NoToken, "カードかスマホをリーダーの上に置いてください。検出できません",
        "lay the card or phone on the reader: none is seen";
    TokenMute, "リーダーの上に置き直してください。カードかスマホの応答がありません",
        "lay it flat on the reader again: the card or phone does not answer";
    NoReader, "接続とリーダーの名前を確認してください。リーダーが見つかりません",
        "check the reader's cable and its name: no reader, or not the named one";
    ReaderLost, "リーダーを接続し直してください。取り外されています",
        "connect the reader again: it was unplugged";
    ServiceStopped, "リーダーの接続を確認し、続くときはスマートカードのサービスを開始してください(Windows: Smart Card、Linux: pcscd)。動作していません",
        "see that a reader is connected, and start the smart-card service if it stays so (Windows: Smart Card, Linux: pcscd): it does not run";
    Busy, "終わるまでお待ちください。ほかのソフトウェアがリーダーを使用中です。続くときはリーダーの指定を確認してください(公式のソフトウェアは終了させないでください)",
        "wait until it is done: another program holds the card or phone; if it stays so, see that this is the right reader (never end the official software)";
    Transmission, "置き直して、もう一度読み取ってください。カードかスマホとの通信に失敗しました",
        "lay it again and read it once more: the communication with the card or phone failed";
    ResponseTooLong, "別のリーダーで読み取ってください。応答がリーダーの上限を超えています",
        "use another reader: the response was longer than the limits that were agreed";
    Protocol, "別のリーダーで読み取ってください。カードかスマホと、リーダーとの間に共通の通信方式がありません",
        "use another reader: this one and the card or phone have no protocol in common";
    PowerStaysOn, "カードかスマホをリーダーから離してください。給電を止められません",
        "take the card or phone off the reader: its power could not be cut";
    DeadlinePassed, "もう一度操作してください。時間切れです",
        "try again: the time is over";
    Cancelled, "中止しました",
        "the operation was cancelled";
    AccessDenied, "Windowsなどのユーザーの権限を確認してください。リーダーを使用する権限がありません",
        "check the rights of the user: the program may not use the reader";
    TraceMismatch, "記録された通信と一致しません",
        "a recorded trace does not go on this way";
    TraceWithheld, "記録では読み取った内容が伏せられています。通信の経過は最後まで再生できました",
        "what was read is withheld in the trace; the conversation itself played to its end";
    OtherCard, "マイナンバーカードか、電子証明書の入ったスマホに替えてください。別の種類のカードです",
        "lay a My Number Card, or a phone with the certificate: this is another kind of card";
    SeveralTokens, "読み取るほうだけを残してください。2台のリーダーにカードかスマホがあります",
        "leave only the one that is to be read: there is a card or phone on each of two readers";
    LeftOpen, "カードかスマホをリーダーから離してください。前回の操作が終わっておらず、暗証番号を入力した後の状態が続いている可能性があります",
        "take the card or phone off the reader: the last operation is not over, and it may still be open after the PIN";
    CommandHangs, "カードかスマホを離し、続くときはリーダーを接続し直してください。リーダーが前回の操作に応答していません",
        "take the card or phone off, and connect the reader again if it stays so: the reader has not answered an earlier command";
    DriverContract, "リーダーのドライバーを更新してください。取り決めに反する応答をしました",
        "update the reader's driver: it answered something that its contract does not allow";
    ReaderSystem, "番号をリーダーのメーカーに知らせてください。どの規格にもない番号が返りました",
        "tell the number to the reader's maker: no standard lists it";
    ServiceFailed, "リーダーを接続し直すか、コンピューターを再起動してください。スマートカードのサービスかドライバーの内部エラーです",
        "connect the reader again or restart the computer: the smart-card service or the driver failed inside";
}

words! {
    /// Why an exchange with a token failed, and what helps.
    cause(&Cause), Cause, causes: {Fault(it) => fault(it.kind())}
    NotJpki, "マイナンバーカードか、電子証明書の入ったスマホに替えてください。別の種類のカードか、電子証明書のないスマホです",
        "lay a My Number Card, or a phone with the certificate: this is another kind of card, or a phone without one";
    UnexpectedStatus, "置き直して、もう一度読み取ってください。カードかスマホの応答が想定と異なります",
        "lay it again and read it once more: the card or phone answered with another status than expected";
    FileNotFound, "市区町村の窓口でのカードの確認を案内してください。必要な記録がカードかスマホにありません",
        "point to the municipal counter: the card or phone does not have this file";
    NoCertificate, "市区町村の窓口でのカードの確認を案内してください。利用者証明用電子証明書が入っていません",
        "point to the municipal counter: it holds no user authentication certificate";
    PinWrongAndBlocked, "カードは顔認証か目視確認で受け付けてください(顔写真のないカードを除く)。暗証番号が違い、ロックされました。再設定は、カードは市区町村の窓口など、スマホ用の暗証番号はアプリと実物のカードでできます",
        "with a card use face recognition or visual confirmation (not for one without a photo): the PIN was wrong and is locked now. A card's is reset at the municipal counter, a phone's in its app with the physical card";
    PinUncertain, "カードかスマホの残り回数を確認してください。暗証番号を送信しましたが、正しいかどうかが返りませんでした",
        "ask how many tries are left: the PIN was sent, and the answer says neither right nor wrong";
    PinRequired, "先に暗証番号を入力してもらってください",
        "have the PIN entered first: the card or phone wants it";
    HolderNotAuthenticated, "サイドボタンかホームボタンをダブルクリックして生体認証をし、もう一度かざしてもらってください。iPhoneでの本人認証がまだです",
        "have the side or home button double-clicked, Face ID or Touch ID used, and the phone held again: its holder has not authenticated yet";
    PinWrong, "4桁の暗証番号が違います",
        "the 4-digit PIN was wrong";
    PinBlocked, "カードは顔認証か目視確認で受け付けてください(顔写真のないカードを除く)。暗証番号がロックされています。再設定は、カードは市区町村の窓口など、スマホ用の暗証番号はアプリと実物のカードでできます",
        "with a card use face recognition or visual confirmation (not for one without a photo): the PIN is locked. A card's is reset at the municipal counter, a phone's in its app with the physical card";
    LastTryKept, "患者が了承して望む場合に限り、最後の1回を許可してください。残り1回のため、暗証番号を送信しませんでした。間違えるとロックされます",
        "allow the last try only if the patient knows and wants it: one try is left, so nothing was sent; a wrong PIN would lock it";
    TriesUnknown, "患者が了承して望む場合に限り、暗証番号の送信を許可してください。残り回数が不明のため、送信しませんでした。間違えるとロックされることがあります",
        "allow a try only if the patient knows and wants it: the number of tries left is unknown, so nothing was sent; a wrong PIN may lock it";
    ResponseTooShort, "置き直して、もう一度読み取ってください。応答が途中で終わっています",
        "lay it again and read it once more: a response without a status word";
    ResponseTooLong, "別のリーダーで読み取ってください。応答が要求した長さを超えています",
        "use another reader: more data than the command asked for";
    TooManyParts, "別のリーダーで読み取ってください。応答の分割(61xx)が終わりません",
        "use another reader: the response was cut into too many parts (61xx) without an end";
    TooManyReads, "別のリーダーで読み取ってください。読み取りが終わりません",
        "use another reader: the file came in too many pieces";
    FileTruncated, "置き直して、もう一度読み取ってください。電子証明書が途中で終わっています",
        "lay it again and read it once more: the file ended before its content";
    NotDer, "市区町村の窓口でのカードの確認を案内してください。電子証明書の形式ではありません",
        "point to the municipal counter: the file does not begin like a certificate";
    FileTooLong, "市区町村の窓口でのカードの確認を案内してください。電子証明書が長すぎます",
        "point to the municipal counter: the file announces more bytes than a certificate can have";
    SignatureLength, "もう一度読み取ってください。署名の長さが正しくありません",
        "read it again: a signature of a length that no key has";
    CommandTooLong, "別のリーダーで読み取ってください。このリーダーでは送れない長さです",
        "use another reader: this one takes no command of this length";
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
