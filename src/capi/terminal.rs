//! The eligibility terminal's files. An answer never changes once made: any number of threads may read one.

use super::args;
use super::guard::{self, Outcome};
use super::types::{uketsuke_status, uketsuke_value, uketsuke_word};
use crate::reception::FactSheet;
use crate::terminal::{Facts, ScreenMessage, Sharing as Shared, read};
use crate::vocabulary::{AnswerValue, Sharing, Status, Word};
use core::ffi::c_char;

/// What the eligibility terminal answered about one person.
pub struct uketsuke_answer {
    facts: Facts,
    remarks: Vec<String>,
    own: Option<String>,
}

impl uketsuke_answer {
    pub(super) fn tell(&self, facts: &mut FactSheet) -> Outcome {
        facts.put_answer(&self.facts.answer(self.own.as_deref()));
        Ok(())
    }
}

/// Reads the answer about one person from the bytes of its file, XML or JSON. `institution` is the institution's own code
/// for medical institutions, with which the answer and its tickets are compared; NULL: not compared.
/// ja: 資格確認端末の結果のファイルを読み取ります。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_read(
    file: *const u8,
    file_length: usize,
    institution: *const c_char,
    answer: *mut *mut uketsuke_answer,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, file, own) =
            unsafe { (args::out_handle(answer)?, args::bytes(file, file_length)?, args::some_text(institution)?) };
        let reading = read(file).map_err(|_| Status::AnswerRefused)?;
        let (facts, drawn) = reading.facts(own);
        let remarks = reading.remarks.iter().chain(&drawn).map(ToString::to_string).collect();
        out.give(uketsuke_answer { facts, remarks, own: own.map(str::to_owned) });
        Ok(())
    })
}

/// A number of an answer (a word of *answer*); 0 when there is none. `uketsuke_visit_set_answer` and
/// `uketsuke_visit_get_at` give its facts one by one.
/// ja: 結果の値を返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_get(answer: *const uketsuke_answer, value: uketsuke_word) -> uketsuke_value {
    guard::value_or(0, || {
        // SAFETY: the contract of all exports.
        let answer = unsafe { args::handle(answer) }?;
        let count = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
        Ok(match args::word(value)? {
            AnswerValue::Results => count(answer.facts.results.len()),
            AnswerValue::Remarks => count(answer.remarks.len()),
            AnswerValue::Sharing => match answer.facts.sharing() {
                Shared::NotAsked => Sharing::Unknown,
                Shared::Consented => Sharing::Consented,
                Shared::NothingShared => Sharing::Refused,
            }
            .number(),
            AnswerValue::AsksForReaderMessage => answer.facts.asks_for_reader_message().into(),
            AnswerValue::Remark => 0,
        })
    })
}

/// A text of an answer: a remark (`UKETSUKE_ANSWER_REMARK`) by its index. None holds personal data.
/// ja: 結果についての注意を書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_text(
    answer: *const uketsuke_answer,
    value: uketsuke_word,
    index: u32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, answer) = unsafe { (args::text_buffer(text, capacity, length)?, args::handle(answer)?) };
        match args::word(value)? {
            AnswerValue::Remark => out.write_text(answer.remarks.get(index as usize).ok_or(Status::NoSuchIndex)?),
            _ => Err(Status::InvalidValue),
        }
    })
}

/// One person's answer in a bulk file, by its index. UNSUPPORTED in this version, which reads one person's files.
/// ja: 一括照会の結果の1人分を返します。この版では未対応です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_unit(
    answer: *const uketsuke_answer,
    index: u32,
    unit: *mut *mut uketsuke_answer,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (_, _) = unsafe { (args::out_handle(unit)?, args::handle(answer)?) };
        let _ = index;
        Err(Status::Unsupported)
    })
}

/// Frees an answer and sets the pointer to NULL; NULL is fine.
/// ja: 結果を解放し、ポインタを NULL にします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_free(answer: *mut *mut uketsuke_answer) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(answer) }
}

/// The linkage folder of a terminal.
pub struct uketsuke_folder {
    _private: [u8; 0],
}

/// Watches the linkage folder of a terminal. UNSUPPORTED in this version.
/// ja: 連携フォルダを監視します。この版では未対応です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_folder_open(
    path: *const c_char,
    folder: *mut *mut uketsuke_folder,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (_, _) = unsafe { (args::out_handle(folder)?, args::text(path)?) };
        Err(Status::Unsupported)
    })
}

/// The next answer in the folder. UNSUPPORTED in this version.
/// ja: 連携フォルダの次の結果を返します。この版では未対応です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_folder_next(
    folder: *const uketsuke_folder,
    timeout_ms: u32,
    answer: *mut *mut uketsuke_answer,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (_, _) = unsafe { (args::out_handle(answer)?, args::handle(folder)?) };
        let _ = timeout_ms;
        Err(Status::Unsupported)
    })
}

/// Ends the wait for the next answer; NULL is fine.
/// ja: 待機を中止します。
#[unsafe(no_mangle)]
pub extern "C" fn uketsuke_folder_cancel(folder: *const uketsuke_folder) {
    let _ = folder;
}

/// Frees and sets the pointer to NULL; NULL is fine.
/// ja: 監視を終え、ポインタを NULL にします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_folder_free(folder: *mut *mut uketsuke_folder) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(folder) }
}

/// What a message on the reader's screen means, by its code or its text: the value for `UKETSUKE_FACT_READER_MESSAGE`.
/// 0 when nothing was entered.
/// ja: リーダーの表示(番号か文)の意味を返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_reader_message(text: *const c_char) -> uketsuke_word {
    guard::value_or(0, || {
        // SAFETY: the contract of all exports.
        let text = unsafe { args::text(text) }?;
        Ok(ScreenMessage::from_text(text).map_or(0, |message| message.meaning.number()))
    })
}
