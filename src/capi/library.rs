//! The library: versions, words, the clock.

use super::sessions::uketsuke_session;
use super::types::{uketsuke_day, uketsuke_flag, uketsuke_language, uketsuke_status, uketsuke_word};
use super::{args, guard};
use crate::Day;
use crate::report::Text;
use crate::vocabulary::{self, Feature, Status, Word};
use core::ffi::c_char;
use std::time::{SystemTime, UNIX_EPOCH};

/// The number of this interface. It changes only if something published is removed or altered.
const ABI_VERSION: u32 = 1;

/// The number of the interface that the library has: 1. Compare it with `UKETSUKE_ABI_VERSION`.
/// ja: ライブラリのインターフェイスの番号(1)を返します。
#[unsafe(no_mangle)]
pub extern "C" fn uketsuke_abi_version() -> u32 {
    guard::value(0, || ABI_VERSION)
}

/// The library's version as one number: major * 10000 + minor * 100 + patch, as `UKETSUKE_VERSION_NUMBER`.
/// ja: ライブラリの版を一つの数で返します(メジャー×10000＋マイナー×100＋パッチ)。
#[unsafe(no_mangle)]
pub extern "C" fn uketsuke_version_number() -> u32 {
    guard::value(0, || {
        let part = |text: &str| text.parse().unwrap_or(0u32);
        let (major, minor) = (part(env!("CARGO_PKG_VERSION_MAJOR")), part(env!("CARGO_PKG_VERSION_MINOR")));
        major * 10_000 + minor * 100 + part(env!("CARGO_PKG_VERSION_PATCH"))
    })
}

/// 1 when this build can do that (a word of *feature*), else 0.
/// ja: この機能を含むビルドなら1、そうでなければ0を返します。
#[unsafe(no_mangle)]
pub extern "C" fn uketsuke_feature(feature: uketsuke_word) -> uketsuke_flag {
    guard::value(0, || match Feature::from_number(feature) {
        Some(Feature::Pcsc) => cfg!(feature = "pcsc").into(),
        Some(Feature::Simulator) => cfg!(feature = "simulator").into(),
        Some(Feature::Terminal) => cfg!(feature = "terminal").into(),
        Some(Feature::Folder) => cfg!(feature = "folder").into(),
        Some(Feature::Crypto) => cfg!(feature = "crypto").into(),
        None => 0,
    })
}

/// Today in Japan as YYYYMMDD, by the computer's clock. Nothing else in the library reads a clock. 0 when the clock is
/// outside of the years 1900 to 9999.
/// ja: 日本の今日の日付(YYYYMMDD)を返します。時計を読むのはこの関数だけです。
#[unsafe(no_mangle)]
pub extern "C" fn uketsuke_today() -> uketsuke_day {
    guard::value(0, || {
        let seconds =
            SystemTime::now().duration_since(UNIX_EPOCH).ok().and_then(|since| i64::try_from(since.as_secs()).ok());
        seconds.and_then(Day::from_unix_seconds).map_or(0, Day::yyyymmdd)
    })
}

/// The name of a word, `group.word`, for logs: `status.token_removed`. 0 has none: the outcome or status that holds it
/// says what it means.
/// ja: 番号の名前(group.word)を書き込みます。ログ用です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_word_name(
    word: uketsuke_word,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let out = unsafe { args::text_buffer(text, capacity, length) }?;
        let (group, row) = vocabulary::row(word).ok_or(Status::InvalidValue)?;
        out.write_text(&format!("{}.{}", group.name, row.name))
    })
}

/// The number of a word by its name, `group.word`; 0 when there is none.
/// ja: 名前(group.word)から番号を返します。なければ0です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_word_number(name: *const c_char) -> uketsuke_word {
    // SAFETY: the contract of all exports.
    guard::value_or(0, || Ok(vocabulary::number(unsafe { args::text(name) }?).unwrap_or(0)))
}

/// The text of a word, with its places such as `{until}` as they are; `uketsuke_decision_word_text` fills them in.
/// ja: 番号の文を書き込みます。「{until}」などの空所はそのままです。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_word_text(
    word: uketsuke_word,
    language: uketsuke_language,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let out = unsafe { args::text_buffer(text, capacity, length) }?;
        let language = args::language(language)?;
        let (_, row) = vocabulary::row(word).ok_or(Status::InvalidValue)?;
        out.write_text(row.text(language))
    })
}

/// What happened and what helps, for the people at the desk. With the session in which it happened: on which reader,
/// what was being done, how many PIN tries are left. `session` may be NULL, and in use by another thread.
/// ja: 何が起き、どうすればよいかを書き込みます。sessionはNULLでもかまいません。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_error_text(
    status: uketsuke_status,
    session: *const uketsuke_session,
    language: uketsuke_language,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, session) = unsafe { (args::text_buffer(text, capacity, length)?, args::some_handle(session)?) };
        let language = args::language(language)?;
        let known = Status::from_number(status).ok_or(Status::InvalidValue)?;
        let told = session.and_then(|session| session.error_text(known, language));
        let plain = || Text::new(known.row().ja, known.row().en).to(language).to_owned();
        out.write_text(&told.unwrap_or_else(plain))
    })
}
