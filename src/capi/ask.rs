//! One question in JSON, the answer in JSON.

use super::settings::{self, uketsuke_settings};
use super::types::{uketsuke_language, uketsuke_status};
use super::{args, guard};
use crate::ask::{Answered, Asker};
use crate::vocabulary::{Language, Status};
use core::ffi::c_char;

/// Answers a question (`docs/schemas/ask-*.json`): decide, renewal, grace, rules, words, readers, facility, terminal_request, era. A
/// question that is not understood is an error, and the answer's member `text` names what is wrong with it.
/// ja: JSONの質問にJSONで答えます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_ask(
    settings: *const uketsuke_settings,
    question: *const c_char,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    unsafe { asked(settings, question, None, text, capacity, length, |answered| &answered.json) }
}

/// The same, and gives the text of the answer alone, for programs without a JSON parser.
/// ja: 質問に、文だけで答えます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_ask_text(
    settings: *const uketsuke_settings,
    question: *const c_char,
    language: uketsuke_language,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    unsafe { asked(settings, question, Some(language), text, capacity, length, |answered| &answered.text) }
}

/// # Safety
/// As for the exports.
unsafe fn asked(
    settings: *const uketsuke_settings,
    question: *const c_char,
    language: Option<uketsuke_language>,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
    what: impl FnOnce(&Answered) -> &str,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the caller's promise.
        let (out, settings, question) = unsafe {
            (args::text_buffer(text, capacity, length)?, settings::shared(settings)?.now(), args::text(question)?)
        };
        let language: Option<Language> = language.map(args::language).transpose()?;
        let asker = Asker { table: settings.table(), facility: settings.facility() };
        let answered = match language {
            Some(language) => asker.ask_in(question, language),
            None => asker.ask(question),
        };
        out.write_text(what(&answered))?;
        answered.error.as_ref().map_or(Ok(()), |error| Err(Status::from(error)))
    })
}
