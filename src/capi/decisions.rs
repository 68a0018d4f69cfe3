//! Decisions: what reception may do, by number, in words, as JSON and as a picture. They never change once made: any
//! number of threads may read one.

use super::args;
use super::guard::{self, Outcome};
use super::sessions::uketsuke_session;
use super::settings::{self, Settings, uketsuke_settings};
use super::types::{
    uketsuke_detail, uketsuke_language, uketsuke_outcome, uketsuke_status, uketsuke_value, uketsuke_word,
};
use super::visits::uketsuke_visit;
use crate::reception::{Decided, Visit};
use crate::rules::Table;
use crate::vocabulary::{DecisionList, Language, Status};
use core::ffi::c_char;
use std::sync::Arc;

/// A decision, with the visit and the rules that it was made from.
pub struct uketsuke_decision {
    // Before what it borrows from.
    decided: Decided<'static>,
    /// Holds the table of rules where it is.
    _settings: Arc<Settings>,
}

/// The bit that makes lines end in CR LF, added to a detail.
const CRLF: i32 = 0x4000_0000;

impl uketsuke_decision {
    pub(super) fn new(visit: Visit, settings: Arc<Settings>) -> Outcome<uketsuke_decision> {
        let table: *const Table = settings.table();
        // SAFETY: the table is built in, or it belongs to the settings behind the Arc, which never change and which this
        // handle keeps; the decision is dropped before them.
        let table: &'static Table = unsafe { &*table };
        Ok(uketsuke_decision { decided: visit.decide_by(table)?, _settings: settings })
    }
}

/// Decides. A card that is refused is a decision too; an error says that the visit's facts are refused, missing or do not
/// go together. `settings` may be NULL: the built-in rules.
/// ja: 判定します。受付できないことも判定の一つです。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decide(
    visit: *const uketsuke_visit,
    settings: *const uketsuke_settings,
    decision: *mut *mut uketsuke_decision,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, visit, settings) =
            unsafe { (args::out_handle(decision)?, args::handle(visit)?, settings::shared(settings)?.now()) };
        let visit = args::lock(&visit.facts)?.visit()?;
        out.give(uketsuke_decision::new(visit, settings)?);
        Ok(())
    })
}

/// Waits for a token that this session has not received yet, reads and checks it, puts what it says into the visit, and
/// decides: `uketsuke_session_wait`, `_run`, `uketsuke_visit_set_session` and `uketsuke_decide` in one call. Facts that
/// are in the visit already stay. Without a PIN (`pin` NULL) the certificate is read; with one it is verified, and the
/// token's key is proved.
///
/// A call that fails does not use the token up: after `UKETSUKE_ERROR_PIN_REQUIRED` call it again with the PIN. What was
/// found out is in the visit even then, so that `uketsuke_decide` gives the steps to fall back to. Over a driver without
/// `insertion` every call reads.
///
/// The PIN is for the token that this call finds. If the session has seen a token before that was not received (it
/// waited for it, or asked it something, or failed to read it), the PIN is for that one: when another lies there,
/// nothing is sent, and `UKETSUKE_ERROR_TOKEN_SWAPPED` says so. Then begin again, and ask for the PIN anew: the next wait
/// takes the token that lies there.
/// ja: 待つ・読む・確かめる・判定するを一度に行います。暗証番号は、この呼び出しが見つけたカード・スマホに使います。受け付けていないものを既に見ている(待った、尋ねた、読み取りに失敗した)ときは、そのカード・スマホにだけ使い、別のものが置かれていれば何も送らずにUKETSUKE_ERROR_TOKEN_SWAPPEDを返します。その後は、暗証番号の入力からやり直します。次に待つとき、そこにあるものを受け付けます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_receive(
    session: *const uketsuke_session,
    pin: *const c_char,
    timeout_ms: u32,
    visit: *const uketsuke_visit,
    decision: *mut *mut uketsuke_decision,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, session, visit, pin) = unsafe {
            (args::out_handle(decision)?, args::handle(session)?, args::handle(visit)?, args::some_text(pin)?)
        };
        let mut facts = args::lock(&visit.facts)?;
        session.receive(&mut facts, pin, timeout_ms)?;
        out.give(uketsuke_decision::new(facts.visit()?, session.settings())?);
        Ok(())
    })
}

/// What the decision says about any number: the value of an outcome (a word, a day, a flag); 1 for a finding, step, note
/// or rule that it holds; a word of *provided* for a kind of information. 0 for everything else, and for NULL.
/// ja: 番号について判定が述べることを返します。述べないこととNULLは0です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decision_get(
    decision: *const uketsuke_decision,
    number: uketsuke_outcome,
) -> uketsuke_value {
    // SAFETY: the contract of all exports.
    guard::value_or(0, || Ok(unsafe { args::handle(decision) }?.decided.get(number)))
}

/// The word at an index of a list (a word of *decision_list*), from 0; 0 after the last.
/// ja: 一覧のindex番目(0から)の番号を返します。終わりの後は0です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decision_word(
    decision: *const uketsuke_decision,
    list: uketsuke_word,
    index: u32,
) -> uketsuke_word {
    guard::value_or(0, || {
        // SAFETY: the contract of all exports.
        let decision = unsafe { args::handle(decision) }?;
        let list: DecisionList = args::word(list)?;
        Ok(decision.decided.list(list).get(index as usize).copied().unwrap_or(0))
    })
}

/// The text of a word with this decision's days filled in, for a dialog of your own.
/// ja: 番号の文を、この判定の日付を入れて書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decision_word_text(
    decision: *const uketsuke_decision,
    word: uketsuke_word,
    language: uketsuke_language,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    unsafe {
        told(decision, text, capacity, length, |decided| {
            decided.word_text(word, args::language(language)?).ok_or(Status::InvalidValue)
        })
    }
}

/// The decision in words, as much as `detail` says; `UKETSUKE_TEXT_CRLF` may be added to it. `UKETSUKE_TEXT_MAX` bytes
/// hold every one. Every line ends with a line feed, the last one too.
/// ja: 判定を文で書き込みます。最後の行も改行で終わります。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decision_text(
    decision: *const uketsuke_decision,
    language: uketsuke_language,
    detail: uketsuke_detail,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    unsafe {
        told(decision, text, capacity, length, |decided| {
            let told = decided.text(args::language(language)?, args::word(detail & !CRLF)?);
            Ok(if detail & CRLF == 0 { told } else { told.replace('\n', "\r\n") })
        })
    }
}

/// The decision as JSON.
/// ja: 判定をJSONで書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decision_json(
    decision: *const uketsuke_decision,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    unsafe { told(decision, text, capacity, length, |decided| Ok(decided.json())) }
}

/// The picture of the days of the card or phone, as SVG; empty where no day is known.
/// ja: カード・スマホの期限の図をSVGで書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decision_svg(
    decision: *const uketsuke_decision,
    language: uketsuke_language,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    unsafe {
        in_language(decision, language, text, capacity, length, |decided, language| {
            decided.svg(language).unwrap_or_default()
        })
    }
}

/// The same picture as rectangles and texts, in JSON, for a window of your own to draw; `null` where no day is known.
/// ja: カード・スマホの期限の図を、四角形と文字のJSONで書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decision_scene(
    decision: *const uketsuke_decision,
    language: uketsuke_language,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    unsafe {
        told(decision, text, capacity, length, |decided| {
            serde_json::to_string(&decided.scene(args::language(language)?)).map_err(|_| Status::Panic)
        })
    }
}

/// What patients may see, as SVG of an A6 sheet: for a screen that faces them, or to be printed.
/// ja: 患者に見せる案内を、A6判のSVGで書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decision_card(
    decision: *const uketsuke_decision,
    language: uketsuke_language,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    unsafe { in_language(decision, language, text, capacity, length, Decided::card) }
}

/// Frees a decision and sets the pointer to NULL; NULL is fine.
/// ja: 判定を解放し、ポインターをNULLにします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decision_free(decision: *mut *mut uketsuke_decision) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(decision) }
}

/// # Safety
/// As for the exports.
unsafe fn in_language(
    decision: *const uketsuke_decision,
    language: uketsuke_language,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
    tell: impl FnOnce(&Decided<'static>, Language) -> String,
) -> uketsuke_status {
    // SAFETY: the caller's promise.
    unsafe { told(decision, text, capacity, length, |decided| Ok(tell(decided, args::language(language)?))) }
}

/// # Safety
/// As for the exports.
unsafe fn told(
    decision: *const uketsuke_decision,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
    tell: impl FnOnce(&Decided<'static>) -> Outcome<String>,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the caller's promise.
        let (out, decision) = unsafe { (args::text_buffer(text, capacity, length)?, args::handle(decision)?) };
        out.write_text(&tell(&decision.decided)?)
    })
}
