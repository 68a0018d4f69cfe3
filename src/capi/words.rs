//! The status numbers in words.

use super::status::*;
use super::uketsuke_status;
use crate::report::{Language, Text};

/// The words of a status; `None` for a number that is not listed.
pub(super) fn words(status: uketsuke_status) -> Option<Text> {
    STATUSES.iter().find(|row| row.number == status).map(|row| row.text)
}

/// The words of a status in a language; a number that is not listed says so.
pub(super) fn text(status: uketsuke_status, language: Language) -> &'static str {
    words(status)
        .unwrap_or(Text::new("未知のエラー番号です", "an error number that this library does not list"))
        .to(language)
}

/// A published status.
#[cfg_attr(not(test), allow(dead_code))] // the snapshot of the ABI names them
pub(super) struct Row {
    pub(super) number: uketsuke_status,
    pub(super) name: &'static str,
    pub(super) text: Text,
}

macro_rules! rows {
    ($($name:ident, $ja:literal, $en:literal;)*) => {
        /// Every status, in the order of the numbers.
        pub(super) const STATUSES: &[Row] = &[$(Row { number: $name, name: stringify!($name), text: Text::new($ja, $en) }),*];
    };
}

rows! {
    UKETSUKE_OK, "成功", "done";
    UKETSUKE_ERROR_NULL_POINTER, "ポインタがNULLです",
        "a pointer is NULL that must not be";
    UKETSUKE_ERROR_STRUCT_SIZE, "構造体のstruct_sizeが正しくありません",
        "the struct_size of a structure is none that this library knows";
    UKETSUKE_ERROR_BUFFER_TOO_SMALL, "バッファの大きさが足りません",
        "the buffer is too small; nothing was written but the length that is needed";
    UKETSUKE_ERROR_NOT_UTF8, "文字列がUTF-8ではありません",
        "a text is not UTF-8";
    UKETSUKE_ERROR_INVALID_VALUE, "引数の値が一覧にありません",
        "a number is none of those that are listed for this argument";
    UKETSUKE_ERROR_LENGTH, "長さが範囲外です",
        "a length is larger than this library takes (64 MiB for any input), or not the one that is asked for";
    UKETSUKE_ERROR_BUSY, "このハンドルは使用中です",
        "the handle is in use by another call: another thread's, or the one in whose callback this call was made";
    UKETSUKE_ERROR_UNSUPPORTED, "このライブラリにはこの機能が含まれていません",
        "this build of the library does not have what the function needs";
    UKETSUKE_ERROR_PANIC, "ライブラリの内部エラーです",
        "a fault of this library's own. The handles that took part stay usable";
    UKETSUKE_ERROR_ABSENT, "値がありません",
        "there is no such value here";
    UKETSUKE_ERROR_OUT_OF_RANGE, "番号が範囲外です",
        "the index is not below the count";
    UKETSUKE_ERROR_WRONG_ORDER, "呼び出しの順序が正しくありません",
        "not now: another call has to come first";
    UKETSUKE_ERROR_NOT_A_PIN, "暗証番号は4桁の数字です",
        "the PIN is not four ASCII digits. Nothing was sent";
    UKETSUKE_ERROR_NOT_A_DAY, "日付(YYYYMMDD)ではありません",
        "the number is not a day: YYYYMMDD";
    UKETSUKE_ERROR_NO_RANDOMNESS, "乱数を取得できません",
        "the operating system's random generator gave no bytes for a challenge";
    UKETSUKE_ERROR_TOKEN_REMOVED, "カード又はスマートフォンがリーダーから離れました",
        "the token left the reader";
    UKETSUKE_ERROR_TOKEN_RESET, "別のプログラム又はリーダーがカードをリセットしました",
        "another program, or the reader, reset the token";
    UKETSUKE_ERROR_TOKEN_SWAPPED, "別のカード又はスマートフォンに置き換わった可能性があります",
        "another token may lie on the reader than the one that was identified";
    UKETSUKE_ERROR_NO_TOKEN, "リーダーの上に何もありません",
        "no token lies on the reader";
    UKETSUKE_ERROR_TOKEN_MUTE, "応答がありません。リーダーの上に置き直してください",
        "the token does not answer; lay it flat on the reader again";
    UKETSUKE_ERROR_NO_READER, "リーダーがありません",
        "no reader, or not the named one";
    UKETSUKE_ERROR_READER_LOST, "リーダーが取り外されました",
        "the reader left while it was in use";
    UKETSUKE_ERROR_SERVICE_STOPPED, "スマートカードサービスが動作していません",
        "the smart-card service does not run, or stopped";
    UKETSUKE_ERROR_READER_BUSY, "別のプログラムがリーダーを使用中です",
        "another program holds the token";
    UKETSUKE_ERROR_TRANSMISSION, "カードとの通信に失敗しました",
        "the command did not reach the token or its answer did not come back";
    UKETSUKE_ERROR_RESPONSE_OVER_LIMIT, "応答がリーダーの上限を超えています",
        "the response was longer than the limits that were agreed";
    UKETSUKE_ERROR_PROTOCOL, "カードとリーダーに共通の通信方式がありません",
        "the token and the reader have no protocol in common";
    UKETSUKE_ERROR_POWER_STAYS_ON, "カードの電源を切れません",
        "the power could not be taken from the token";
    UKETSUKE_ERROR_DEADLINE_PASSED, "時間切れです",
        "the deadline passed";
    UKETSUKE_ERROR_CANCELLED, "中止されました",
        "the operation was cancelled";
    UKETSUKE_ERROR_ACCESS_DENIED, "リーダーを使用する権限がありません",
        "the program may not use the reader";
    UKETSUKE_ERROR_TRACE_MISMATCH, "記録された通信と一致しません",
        "a recorded trace does not go on this way";
    UKETSUKE_ERROR_DRIVER_CONTRACT, "ドライバの関数が取り決めに反する応答をしました",
        "a function of the driver's answered something that its contract does not allow";
    UKETSUKE_ERROR_READER_SYSTEM, "リーダーのシステムが未知のエラーを返しました",
        "the reader system gave a number that no standard lists; see reader_code";
    UKETSUKE_ERROR_SERVICE_FAILED, "スマートカードサービス又はドライバの内部エラーです",
        "the reader's driver or the smart-card service failed inside";
    UKETSUKE_ERROR_NOT_JPKI, "マイナンバーカード又は電子証明書を搭載したスマートフォンではありません",
        "the token has no JPKI application: not a My Number Card, or a phone without the certificate";
    UKETSUKE_ERROR_UNEXPECTED_STATUS, "想定外のステータスワードが返りました",
        "the token answered with a status word that this command does not allow";
    UKETSUKE_ERROR_FILE_NOT_FOUND, "カードに該当するファイルがありません",
        "the token does not have this file";
    UKETSUKE_ERROR_PIN_REQUIRED, "先に暗証番号の照合が必要です",
        "the token wants its PIN first";
    UKETSUKE_ERROR_HOLDER_NOT_AUTHENTICATED, "先にスマートフォンでの本人認証が必要です",
        "the phone's holder has to authenticate on the phone first";
    UKETSUKE_ERROR_PIN_WRONG, "暗証番号が違います",
        "the PIN was wrong; tries_left says how many tries are left";
    UKETSUKE_ERROR_PIN_BLOCKED, "暗証番号がロックされています。市区町村窓口(スマートフォンはアプリ)で解除できます",
        "the PIN is blocked; it is unlocked at the municipal counter, for a phone in its app";
    UKETSUKE_ERROR_LAST_TRY_KEPT, "残り1回のため、暗証番号を送信しませんでした",
        "one try is left and the caller has not allowed to spend it: nothing was sent";
    UKETSUKE_ERROR_TRIES_UNKNOWN, "残り回数が不明のため、暗証番号を送信しませんでした",
        "the number of tries left is unknown and the caller has not allowed a try: nothing was sent";
    UKETSUKE_ERROR_RESPONSE_TOO_SHORT, "応答が短すぎます",
        "a response without a status word";
    UKETSUKE_ERROR_RESPONSE_TOO_LONG, "応答が要求より長すぎます",
        "more data than the command asked for";
    UKETSUKE_ERROR_TOO_MANY_PARTS, "応答の分割が終わりません",
        "the response was cut into too many parts (61xx) without an end";
    UKETSUKE_ERROR_TOO_MANY_READS, "ファイルの読取りが終わりません",
        "the file came in too many pieces";
    UKETSUKE_ERROR_FILE_TRUNCATED, "ファイルが途中で終わっています",
        "the file ended before its content";
    UKETSUKE_ERROR_NOT_DER, "ファイルが証明書の形式ではありません",
        "the file does not begin like a certificate";
    UKETSUKE_ERROR_FILE_TOO_LONG, "ファイルが長すぎます",
        "the file announces more bytes than a certificate can have";
    UKETSUKE_ERROR_SIGNATURE_LENGTH, "署名の長さが正しくありません",
        "a signature of a length that no key has";
    UKETSUKE_ERROR_COMMAND_TOO_LONG, "コマンドがリーダーの上限を超えています",
        "the reader takes no command of this length";
    UKETSUKE_ERROR_CERTIFICATE_NONE, "証明書ではありません",
        "not a certificate: no DER SEQUENCE";
    UKETSUKE_ERROR_CERTIFICATE_TRUNCATED, "証明書が途中で切れています",
        "the certificate is cut short";
    UKETSUKE_ERROR_CERTIFICATE_TRAILING_BYTES, "証明書の後に余分なデータがあります",
        "bytes follow the certificate";
    UKETSUKE_ERROR_CERTIFICATE_TOO_LONG, "証明書が長すぎます",
        "longer than any certificate on a token (32,768 bytes)";
    UKETSUKE_ERROR_CERTIFICATE_MALFORMED, "証明書の形式が正しくありません",
        "a part of the certificate does not follow RFC 5280";
    UKETSUKE_ERROR_CERTIFICATE_EMPTY_VALIDITY, "証明書の有効期間が正しくありません",
        "the certificate's validity ends before it begins";
    UKETSUKE_ERROR_ROOT_WITHOUT_NAME, "ルート証明書の名前がありません",
        "a root needs a name of its own";
    UKETSUKE_ERROR_ROOT_NOT_AN_AUTHORITY, "認証局の証明書ではありません",
        "the root is not a certification authority's certificate";
    UKETSUKE_ERROR_ROOT_NOT_SELF_SIGNED, "自己署名証明書ではありません",
        "the root is not signed with its own key, or with a key or algorithm that is refused";
    UKETSUKE_ERROR_ROOT_UNSUPPORTED, "対応していないルート証明書です",
        "the root has an extension that cannot be applied here, or is not of version 3";
    UKETSUKE_ERROR_RULES_TOO_LONG, "規則表が長すぎます",
        "the rule table is too long";
    UKETSUKE_ERROR_RULES_TOO_MANY_ROWS, "規則表の行数が多すぎます",
        "the rule table has too many rows";
    UKETSUKE_ERROR_RULES_NONE, "規則表ではありません",
        "not a rule table: another first line";
    UKETSUKE_ERROR_RULES_LINE, "規則表の行の形式が正しくありません",
        "a line is neither [rule] nor key: value";
    UKETSUKE_ERROR_RULES_UNKNOWN_RULE, "未知の規則です",
        "a rule that this release does not know";
    UKETSUKE_ERROR_RULES_UNKNOWN_KEY, "規則表に未知の項目があります",
        "a key that does not exist there";
    UKETSUKE_ERROR_RULES_DUPLICATE_KEY, "規則表の項目が重複しています",
        "a key that was there already";
    UKETSUKE_ERROR_RULES_MISSING, "規則表の必須項目がありません",
        "a key that has to be there is missing";
    UKETSUKE_ERROR_RULES_DAY, "規則表の日付が正しくありません",
        "not a day that exists";
    UKETSUKE_ERROR_RULES_NUMBER, "規則表の数値が正しくありません",
        "not a whole number from 1 to 255";
    UKETSUKE_ERROR_RULES_UNKNOWN_WORD, "規則表に未知の語があります",
        "not one of the words that the key takes";
    UKETSUKE_ERROR_RULES_TEXT, "規則表の文字列が正しくありません",
        "not a text, or not title <address>";
    UKETSUKE_ERROR_RULES_OTHER_KIND, "規則の単位が違います",
        "the rule measures something else";
    UKETSUKE_ERROR_RULES_BACKWARDS, "規則の期間が逆です",
        "the last day is before the first";
    UKETSUKE_ERROR_RULES_OVERLAP, "規則の期間が重なっています",
        "two periods of one rule overlap";
    UKETSUKE_ERROR_RULES_OLDER, "この版より古い規則表です",
        "older than the table of this release";
    UKETSUKE_ERROR_CONTRADICTION, "来院の情報が矛盾しています",
        "two facts of the visit cannot both be true";
    UKETSUKE_ERROR_READERS_FILE_TOO_LONG, "リーダー一覧のファイルが長すぎます",
        "the readers file is too long";
    UKETSUKE_ERROR_READERS_FILE_FORMAT, "リーダー一覧のファイルではありません",
        "not a readers file";
    UKETSUKE_ERROR_READERS_FILE_VERSION, "リーダー一覧のファイルの版に対応していません",
        "the readers file has a version that this library does not read";
    UKETSUKE_ERROR_READERS_FILE_MALFORMED, "リーダー一覧のファイルの形式が正しくありません",
        "the readers file is not well formed";
    UKETSUKE_ERROR_ANSWER_INCOMPLETE, "回答ファイルが途中で終わっています",
        "the file ends inside the answer: it is still being written, or was cut off";
    UKETSUKE_ERROR_ANSWER_MALFORMED, "回答ファイルが正しいXMLではありません",
        "not well-formed XML";
    UKETSUKE_ERROR_ANSWER_FORBIDDEN_CHARACTER, "回答ファイルに使用できない文字があります",
        "a control character, which XML forbids";
    UKETSUKE_ERROR_ANSWER_NONE, "資格確認の回答ファイルではありません",
        "well-formed XML, but no answer of the eligibility terminal";
    UKETSUKE_ERROR_ANSWER_DOCUMENT_TYPE, "回答ファイルに文書型宣言があります",
        "a document type declaration";
    UKETSUKE_ERROR_ANSWER_ENTITY, "回答ファイルに実体参照があります",
        "a reference to an entity";
    UKETSUKE_ERROR_ANSWER_REPEATED, "回答ファイルの要素が重複しています",
        "an element that may stand once stands twice, with different values";
    UKETSUKE_ERROR_ANSWER_ENCODING, "回答ファイルの文字コードに対応していません",
        "neither UTF-8 nor Shift_JIS";
    UKETSUKE_ERROR_ANSWER_TOO_LARGE, "回答ファイルが大きすぎます",
        "the file is too large";
    UKETSUKE_ERROR_ANSWER_TOO_MANY, "回答ファイルの要素が多すぎます",
        "too many elements, levels, results or characters";
    UKETSUKE_ERROR_ANSWER_OTHER_DAY, "回答の日付が来院日と異なります",
        "the answer speaks of another day than the visit's";
    UKETSUKE_ERROR_ANSWER_NO_DAY, "回答に日付がありません",
        "the answer names no day";
    UKETSUKE_ERROR_ANSWER_OTHER_BIRTHDATE, "回答の生年月日が異なります",
        "the answer is about a person with another date of birth";
    UKETSUKE_ERROR_TRACE_TOO_LONG, "トレースが長すぎます",
        "the trace is too long";
    UKETSUKE_ERROR_TRACE_NONE, "トレースではありません",
        "not a trace: another first line";
    UKETSUKE_ERROR_TRACE_VERSION, "トレースの版に対応していません",
        "a version of the trace format that this library does not read";
    UKETSUKE_ERROR_TRACE_LINE, "トレースに未知の行があります",
        "a line of the trace begins with no known word";
    UKETSUKE_ERROR_TRACE_READER, "トレースのreader行が正しくありません",
        "the trace's reader line is misplaced, doubled or too long";
    UKETSUKE_ERROR_TRACE_LIMITS, "トレースのlimits行が正しくありません",
        "a limits line of the trace is malformed";
    UKETSUKE_ERROR_TRACE_NO_LIMITS, "トレースにlimits行がありません",
        "the trace's first limits line is missing";
    UKETSUKE_ERROR_TRACE_NUMBER, "トレースの数値が正しくありません",
        "a number in the trace is malformed";
    UKETSUKE_ERROR_TRACE_OUTCOME, "トレースの結果の記述が正しくありません",
        "an outcome in the trace is neither ok nor a known fault";
    UKETSUKE_ERROR_TRACE_BYTES, "トレースのバイト列が正しくありません",
        "bytes in the trace are malformed";
    UKETSUKE_ERROR_TRACE_MESSAGE_TOO_LONG, "トレースの電文が長すぎます",
        "a message in the trace is longer than any command or response";
    UKETSUKE_ERROR_TRACE_UNPAIRED, "トレースのコマンドと応答が対になっていません",
        "a command in the trace has no response, or the other way round";
    UKETSUKE_ERROR_TRACE_AFTER_TRUNCATED, "トレースのtruncatedの後に行があります",
        "something follows the trace's truncated";
}
