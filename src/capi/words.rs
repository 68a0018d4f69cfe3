//! The status numbers in words.

use super::status::*;
use super::uketsuke_status;
use crate::report::failure::{self, causes, certificates, faults};
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

const fn t(ja: &'static str, en: &'static str) -> Text {
    Text::new(ja, en)
}

macro_rules! rows {
    ($($name:ident = $text:expr;)*) => {
        /// Every status, in the order of the numbers.
        pub(super) const STATUSES: &[Row] = &[$(Row { number: $name, name: stringify!($name), text: $text }),*];
    };
}

rows! {
    UKETSUKE_OK = t("成功", "done");
    UKETSUKE_ERROR_NULL_POINTER = t("ポインタがNULLです",
        "a pointer is NULL that must not be");
    UKETSUKE_ERROR_STRUCT_SIZE = t("構造体のstruct_sizeが正しくありません",
        "the struct_size of a structure is none that this library knows");
    UKETSUKE_ERROR_BUFFER_TOO_SMALL = t("バッファの大きさが足りません",
        "the buffer is too small; nothing was written but the length that is needed");
    UKETSUKE_ERROR_NOT_UTF8 = t("文字列がUTF-8ではありません",
        "a text is not UTF-8");
    UKETSUKE_ERROR_INVALID_VALUE = t("引数の値が一覧にありません",
        "a number is none of those that are listed for this argument");
    UKETSUKE_ERROR_LENGTH = t("長さが範囲外です",
        "a length is larger than this library takes (64 MiB for any input), or not the one that is asked for");
    UKETSUKE_ERROR_BUSY = t("このハンドルは使用中です",
        "the handle is in use by another call: another thread's, or the one in whose callback this call was made");
    UKETSUKE_ERROR_UNSUPPORTED = t("このライブラリにはこの機能が含まれていません",
        "this build of the library does not have what the function needs");
    UKETSUKE_ERROR_PANIC = t("ライブラリの内部エラーです",
        "a fault of this library's own. The handles that took part stay usable");
    UKETSUKE_ERROR_ABSENT = t("値がありません",
        "there is no such value here");
    UKETSUKE_ERROR_OUT_OF_RANGE = t("番号が範囲外です",
        "the index is not below the count");
    UKETSUKE_ERROR_WRONG_ORDER = t("呼び出しの順序が正しくありません",
        "not now: another call has to come first");
    UKETSUKE_ERROR_NOT_A_PIN = t("暗証番号は4桁の数字です",
        "the PIN is not four ASCII digits. Nothing was sent");
    UKETSUKE_ERROR_NOT_A_DAY = t("日付(YYYYMMDD)ではありません",
        "the number is not a day: YYYYMMDD");
    UKETSUKE_ERROR_NO_RANDOMNESS = failure::NO_RANDOMNESS;
    UKETSUKE_ERROR_TOKEN_REMOVED = faults::TokenRemoved;
    UKETSUKE_ERROR_TOKEN_RESET = faults::TokenReset;
    UKETSUKE_ERROR_TOKEN_SWAPPED = faults::TokenSwapped;
    UKETSUKE_ERROR_NO_TOKEN = faults::NoToken;
    UKETSUKE_ERROR_TOKEN_MUTE = faults::TokenMute;
    UKETSUKE_ERROR_NO_READER = faults::NoReader;
    UKETSUKE_ERROR_READER_LOST = faults::ReaderLost;
    UKETSUKE_ERROR_SERVICE_STOPPED = faults::ServiceStopped;
    UKETSUKE_ERROR_READER_BUSY = faults::Busy;
    UKETSUKE_ERROR_TRANSMISSION = faults::Transmission;
    UKETSUKE_ERROR_RESPONSE_OVER_LIMIT = faults::ResponseTooLong;
    UKETSUKE_ERROR_PROTOCOL = faults::Protocol;
    UKETSUKE_ERROR_POWER_STAYS_ON = faults::PowerStaysOn;
    UKETSUKE_ERROR_DEADLINE_PASSED = faults::DeadlinePassed;
    UKETSUKE_ERROR_CANCELLED = faults::Cancelled;
    UKETSUKE_ERROR_ACCESS_DENIED = faults::AccessDenied;
    UKETSUKE_ERROR_TRACE_MISMATCH = faults::TraceMismatch;
    UKETSUKE_ERROR_DRIVER_CONTRACT = faults::DriverContract;
    UKETSUKE_ERROR_READER_SYSTEM = faults::ReaderSystem;
    UKETSUKE_ERROR_SERVICE_FAILED = faults::ServiceFailed;
    UKETSUKE_ERROR_NOT_JPKI = causes::NotJpki;
    UKETSUKE_ERROR_UNEXPECTED_STATUS = causes::UnexpectedStatus;
    UKETSUKE_ERROR_FILE_NOT_FOUND = causes::FileNotFound;
    UKETSUKE_ERROR_PIN_REQUIRED = causes::PinRequired;
    UKETSUKE_ERROR_HOLDER_NOT_AUTHENTICATED = causes::HolderNotAuthenticated;
    UKETSUKE_ERROR_PIN_WRONG = causes::PinWrong;
    UKETSUKE_ERROR_PIN_BLOCKED = causes::PinBlocked;
    UKETSUKE_ERROR_LAST_TRY_KEPT = causes::LastTryKept;
    UKETSUKE_ERROR_TRIES_UNKNOWN = causes::TriesUnknown;
    UKETSUKE_ERROR_RESPONSE_TOO_SHORT = causes::ResponseTooShort;
    UKETSUKE_ERROR_RESPONSE_TOO_LONG = causes::ResponseTooLong;
    UKETSUKE_ERROR_TOO_MANY_PARTS = causes::TooManyParts;
    UKETSUKE_ERROR_TOO_MANY_READS = causes::TooManyReads;
    UKETSUKE_ERROR_FILE_TRUNCATED = causes::FileTruncated;
    UKETSUKE_ERROR_NOT_DER = causes::NotDer;
    UKETSUKE_ERROR_FILE_TOO_LONG = causes::FileTooLong;
    UKETSUKE_ERROR_SIGNATURE_LENGTH = causes::SignatureLength;
    UKETSUKE_ERROR_COMMAND_TOO_LONG = causes::CommandTooLong;
    UKETSUKE_ERROR_CERTIFICATE_NONE = certificates::NotACertificate;
    UKETSUKE_ERROR_CERTIFICATE_TRUNCATED = certificates::Truncated;
    UKETSUKE_ERROR_CERTIFICATE_TRAILING_BYTES = certificates::TrailingBytes;
    UKETSUKE_ERROR_CERTIFICATE_TOO_LONG = certificates::TooLong;
    UKETSUKE_ERROR_CERTIFICATE_MALFORMED = certificates::Malformed;
    UKETSUKE_ERROR_CERTIFICATE_EMPTY_VALIDITY = certificates::EmptyValidity;
    UKETSUKE_ERROR_ROOT_WITHOUT_NAME = t("ルート証明書の名前がありません",
        "a root needs a name of its own");
    UKETSUKE_ERROR_ROOT_NOT_AN_AUTHORITY = t("認証局の証明書ではありません",
        "the root is not a certification authority's certificate");
    UKETSUKE_ERROR_ROOT_NOT_SELF_SIGNED = t("自己署名証明書ではありません",
        "the root is not signed with its own key, or with a key or algorithm that is refused");
    UKETSUKE_ERROR_ROOT_UNSUPPORTED = t("対応していないルート証明書です",
        "the root has an extension that cannot be applied here, or is not of version 3");
    UKETSUKE_ERROR_RULES_TOO_LONG = t("規則表が長すぎます",
        "the rule table is too long");
    UKETSUKE_ERROR_RULES_TOO_MANY_ROWS = t("規則表の行数が多すぎます",
        "the rule table has too many rows");
    UKETSUKE_ERROR_RULES_NONE = t("規則表ではありません",
        "not a rule table: another first line");
    UKETSUKE_ERROR_RULES_LINE = t("規則表の行の形式が正しくありません",
        "a line is neither [rule] nor key: value");
    UKETSUKE_ERROR_RULES_UNKNOWN_RULE = t("未知の規則です",
        "a rule that this release does not know");
    UKETSUKE_ERROR_RULES_UNKNOWN_KEY = t("規則表に未知の項目があります",
        "a key that does not exist there");
    UKETSUKE_ERROR_RULES_DUPLICATE_KEY = t("規則表の項目が重複しています",
        "a key that was there already");
    UKETSUKE_ERROR_RULES_MISSING = t("規則表の必須項目がありません",
        "a key that has to be there is missing");
    UKETSUKE_ERROR_RULES_DAY = t("規則表の日付が正しくありません",
        "not a day that exists");
    UKETSUKE_ERROR_RULES_NUMBER = t("規則表の数値が正しくありません",
        "not a whole number from 1 to 255");
    UKETSUKE_ERROR_RULES_UNKNOWN_WORD = t("規則表に未知の語があります",
        "not one of the words that the key takes");
    UKETSUKE_ERROR_RULES_TEXT = t("規則表の文字列が正しくありません",
        "not a text, or not title <address>");
    UKETSUKE_ERROR_RULES_OTHER_KIND = t("規則の単位が違います",
        "the rule measures something else");
    UKETSUKE_ERROR_RULES_BACKWARDS = t("規則の期間が逆です",
        "the last day is before the first");
    UKETSUKE_ERROR_RULES_OVERLAP = t("規則の期間が重なっています",
        "two periods of one rule overlap");
    UKETSUKE_ERROR_RULES_OLDER = t("この版より古い規則表です",
        "older than the table of this release");
    UKETSUKE_ERROR_CONTRADICTION = t("来院の情報が矛盾しています",
        "two facts of the visit cannot both be true");
    UKETSUKE_ERROR_READERS_FILE_TOO_LONG = t("リーダー一覧のファイルが長すぎます",
        "the readers file is too long");
    UKETSUKE_ERROR_READERS_FILE_FORMAT = t("リーダー一覧のファイルではありません",
        "not a readers file");
    UKETSUKE_ERROR_READERS_FILE_VERSION = t("リーダー一覧のファイルの版に対応していません",
        "the readers file has a version that this library does not read");
    UKETSUKE_ERROR_READERS_FILE_MALFORMED = t("リーダー一覧のファイルの形式が正しくありません",
        "the readers file is not well formed");
    UKETSUKE_ERROR_ANSWER_INCOMPLETE = t("回答ファイルが途中で終わっています",
        "the file ends inside the answer: it is still being written, or was cut off");
    UKETSUKE_ERROR_ANSWER_MALFORMED = t("回答ファイルが正しいXMLではありません",
        "not well-formed XML");
    UKETSUKE_ERROR_ANSWER_FORBIDDEN_CHARACTER = t("回答ファイルに使用できない文字があります",
        "a control character, which XML forbids");
    UKETSUKE_ERROR_ANSWER_NONE = t("資格確認の回答ファイルではありません",
        "well-formed XML, but no answer of the eligibility terminal");
    UKETSUKE_ERROR_ANSWER_DOCUMENT_TYPE = t("回答ファイルに文書型宣言があります",
        "a document type declaration");
    UKETSUKE_ERROR_ANSWER_ENTITY = t("回答ファイルに実体参照があります",
        "a reference to an entity");
    UKETSUKE_ERROR_ANSWER_REPEATED = t("回答ファイルの要素が重複しています",
        "an element that may stand once stands twice, with different values");
    UKETSUKE_ERROR_ANSWER_ENCODING = t("回答ファイルの文字コードに対応していません",
        "neither UTF-8 nor Shift_JIS");
    UKETSUKE_ERROR_ANSWER_TOO_LARGE = t("回答ファイルが大きすぎます",
        "the file is too large");
    UKETSUKE_ERROR_ANSWER_TOO_MANY = t("回答ファイルの要素が多すぎます",
        "too many elements, levels, results or characters");
    UKETSUKE_ERROR_ANSWER_OTHER_DAY = t("回答の日付が来院日と異なります",
        "the answer speaks of another day than the visit's");
    UKETSUKE_ERROR_ANSWER_NO_DAY = t("回答に日付がありません",
        "the answer names no day");
    UKETSUKE_ERROR_ANSWER_OTHER_BIRTHDATE = t("回答の生年月日が異なります",
        "the answer is about a person with another date of birth");
    UKETSUKE_ERROR_TRACE_TOO_LONG = t("トレースが長すぎます",
        "the trace is too long");
    UKETSUKE_ERROR_TRACE_NONE = t("トレースではありません",
        "not a trace: another first line");
    UKETSUKE_ERROR_TRACE_VERSION = t("トレースの版に対応していません",
        "a version of the trace format that this library does not read");
    UKETSUKE_ERROR_TRACE_LINE = t("トレースに未知の行があります",
        "a line of the trace begins with no known word");
    UKETSUKE_ERROR_TRACE_READER = t("トレースのreader行が正しくありません",
        "the trace's reader line is misplaced, doubled or too long");
    UKETSUKE_ERROR_TRACE_LIMITS = t("トレースのlimits行が正しくありません",
        "a limits line of the trace is malformed");
    UKETSUKE_ERROR_TRACE_NO_LIMITS = t("トレースにlimits行がありません",
        "the trace's first limits line is missing");
    UKETSUKE_ERROR_TRACE_NUMBER = t("トレースの数値が正しくありません",
        "a number in the trace is malformed");
    UKETSUKE_ERROR_TRACE_OUTCOME = t("トレースの結果の記述が正しくありません",
        "an outcome in the trace is neither ok nor a known fault");
    UKETSUKE_ERROR_TRACE_BYTES = t("トレースのバイト列が正しくありません",
        "bytes in the trace are malformed");
    UKETSUKE_ERROR_TRACE_MESSAGE_TOO_LONG = t("トレースの電文が長すぎます",
        "a message in the trace is longer than any command or response");
    UKETSUKE_ERROR_TRACE_UNPAIRED = t("トレースのコマンドと応答が対になっていません",
        "a command in the trace has no response, or the other way round");
    UKETSUKE_ERROR_TRACE_AFTER_TRUNCATED = t("トレースのtruncatedの後に行があります",
        "something follows the trace's truncated");
}
