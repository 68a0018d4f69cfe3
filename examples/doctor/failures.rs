//! What went wrong on the way to the token, in words.

use uketsuke::exchange::{Cause, Error};
use uketsuke::link::{Fault, FaultKind};
use uketsuke::report::Language;

/// A failed conversation.
pub fn error(error: &Error, language: Language) -> String {
    match (&error.cause, language) {
        (Cause::Fault(it), _) => fault(*it, language),
        (Cause::NotJpki(_), Language::Ja) => {
            "マイナンバーカードでも、電子証明書を搭載したスマートフォンでもありません".to_owned()
        }
        (Cause::UnexpectedStatus { status, .. }, Language::Ja) => format!("想定外の応答です({status})"),
        // What a token sends against its standard is for the library's maker to read.
        _ => error.to_string(),
    }
}

/// A fault with its PC/SC number.
pub fn fault(fault: Fault, language: Language) -> String {
    let japanese = match fault.kind() {
        FaultKind::TokenRemoved => "カードまたはスマートフォンがリーダーから離れました",
        FaultKind::TokenReset => "別のプログラムまたはリーダーがカードをリセットしました",
        FaultKind::NoToken => "リーダーの上に何もありません",
        FaultKind::TokenMute => "応答がありません。リーダーの上に置き直してください",
        FaultKind::NoReader => "リーダーがありません。ケーブルとリーダー名を確認してください",
        FaultKind::ReaderLost => "リーダーが取り外されました",
        FaultKind::ServiceStopped => "動作していません",
        FaultKind::Busy => "別のプログラムがリーダーを使用しています",
        FaultKind::Transmission => "カードとの通信に失敗しました",
        FaultKind::ResponseTooLong => "応答がリーダーの上限を超えています",
        FaultKind::Protocol => "カードとリーダーに共通の通信方式がありません",
        FaultKind::PowerStaysOn => "カードの電源を切れません",
        FaultKind::DeadlinePassed => "時間内に応答がありませんでした",
        FaultKind::AccessDenied => "リーダーを使用する権限がありません",
        FaultKind::ServiceFailed => "スマートカードサービスまたはドライバの内部エラーです",
        _ => return fault.to_string(),
    };
    match (language, fault.code()) {
        (Language::Ja, 0) => japanese.to_owned(),
        (Language::Ja, code) => format!("{japanese}(0x{code:08X})"),
        _ => fault.to_string(),
    }
}
