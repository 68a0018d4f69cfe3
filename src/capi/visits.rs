//! Visits: facts by number, in any order. One thread at a time; a second call returns BUSY immediately.

use super::args;
use super::certificates::uketsuke_certificate;
use super::guard::{self, Outcome};
use super::sessions::uketsuke_session;
use super::settings::{self, uketsuke_settings};
use super::terminal::uketsuke_answer;
use super::types::{uketsuke_day, uketsuke_fact, uketsuke_language, uketsuke_status, uketsuke_value, uketsuke_word};
use crate::reception::{FactError, FactSheet, Token};
use crate::report::failure;
use crate::vocabulary::{Fact, Language, Possession, Status, TokenKind, VisitList, Word};
use core::ffi::c_char;
use std::sync::Mutex;

/// What is known of one visit.
pub struct uketsuke_visit {
    pub(super) facts: Mutex<FactSheet>,
}

/// Makes a visit of which only the day is known: YYYYMMDD, from 20151005 on.
/// ja: 受診日(YYYYMMDD)だけが分かっている受付を作ります。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_new(day: uketsuke_day, visit: *mut *mut uketsuke_visit) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let out = unsafe { args::out_handle(visit) }?;
        let facts = FactSheet::on(args::day(day)?);
        facts.check()?;
        out.give(uketsuke_visit { facts: Mutex::new(facts) });
        Ok(())
    })
}

/// Sets a fact: a day as YYYYMMDD, a flag as 0 or 1, a count, or a word of the fact's own group. 0 clears it, but for an
/// amount. A value that is refused leaves the fact as it was and is not forgotten: until the fact is set correctly or
/// cleared, the visit cannot be decided. Whether facts go together is asked by `uketsuke_decide` and
/// `uketsuke_visit_check` alone.
/// ja: 項目を設定します。0は取り消しです。拒否された値は、正しく設定し直すまで判定を止めます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_set(
    visit: *const uketsuke_visit,
    fact: uketsuke_fact,
    value: uketsuke_value,
) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    unsafe { uketsuke_visit_set_at(visit, 0, fact, value) }
}

/// Sets a fact of the token, result or ticket at an index that `uketsuke_visit_add` gave. Index 0 is what
/// `uketsuke_visit_set` sets.
/// ja: 追加したカード・結果・医療券の項目を設定します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_set_at(
    visit: *const uketsuke_visit,
    index: u32,
    fact: uketsuke_fact,
    value: uketsuke_value,
) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    guard::guard(|| unsafe { change(visit, |facts| Ok(facts.set_number(index as usize, fact, value)?)) })
}

/// Sets a fact that is a text: `UKETSUKE_FACT_RESULT_MESSAGE`. NULL clears it.
/// ja: 文字列の項目を設定します。NULLは取り消しです。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_set_text(
    visit: *const uketsuke_visit,
    fact: uketsuke_fact,
    text: *const c_char,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let text = unsafe { args::some_text(text) };
        let set = |facts: &mut FactSheet| {
            let fact = facts.known_fact(fact)?;
            match text {
                Ok(Some(text)) => Ok(facts.set_text(fact, text)?),
                Ok(None) => Ok(facts.clear_number(0, fact.number())?),
                // Text of another encoding is likely, and is not forgotten either.
                Err(Status::NotUtf8) => Ok(facts.refuse_text(fact)?),
                Err(status) => Err(status),
            }
        };
        // SAFETY: the contract of all exports.
        unsafe { change(visit, set) }
    })
}

/// Takes a fact back, also one that was refused, one that this library does not know, and an amount, of which 0 is a value.
/// A visit always has a day: NOT_A_DAY for it, and nothing is changed; only another day that was refused is taken back.
/// ja: 項目を取り消します(拒否された項目、知らない番号も)。受診日は取り消せず、NOT_A_DAYです(拒否された日付の取り消しはできます)。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_clear(
    visit: *const uketsuke_visit,
    index: u32,
    fact: uketsuke_fact,
) -> uketsuke_status {
    // SAFETY: the contract of all exports.
    guard::guard(|| unsafe { change(visit, |facts| Ok(facts.clear_number(index as usize, fact)?)) })
}

/// The value of a fact; 0 when it was never given, is a text, or the visit is NULL or in use.
/// ja: 項目の値を返します。なければ0です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_get(visit: *const uketsuke_visit, fact: uketsuke_fact) -> uketsuke_value {
    // SAFETY: the contract of all exports.
    unsafe { uketsuke_visit_get_at(visit, 0, fact) }
}

/// The value of a fact of the token, result or ticket at an index.
/// ja: 追加したカード・結果・医療券の項目の値を返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_get_at(
    visit: *const uketsuke_visit,
    index: u32,
    fact: uketsuke_fact,
) -> uketsuke_value {
    guard::value_or(0, || {
        // SAFETY: the contract of all exports.
        let facts = args::lock(&unsafe { args::handle(visit) }?.facts)?;
        Ok(facts.get_at(index as usize, args::word(fact)?))
    })
}

/// Adds a token, the answer, a result, or a ticket of the result that was added last (a word of *visit_list*), and gives
/// its index.
/// ja: カード・結果・医療券を追加し、その番号を返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_add(
    visit: *const uketsuke_visit,
    list: uketsuke_word,
    index: *mut u32,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, visit) = unsafe { (args::out(index, 0)?, args::handle(visit)?) };
        let list: VisitList = args::word(list)?;
        let added = args::lock(&visit.facts)?.add(list)?;
        out.set(u32::try_from(added).map_err(|_| Status::Full)?);
        Ok(())
    })
}

/// Whether the visit can be decided. If not, `one` and `other` are the facts that stand in the way, or 0. Both may be
/// NULL. `uketsuke_word_text` names a fact.
/// ja: 判定できる受付かどうかを確かめ、妨げになる項目を返します。項目の名前はuketsuke_word_textで得られます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_check(
    visit: *const uketsuke_visit,
    one: *mut uketsuke_fact,
    other: *mut uketsuke_fact,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        unsafe { check(visit, one, other, core::ptr::null_mut()) }
    })
}

/// The same, with the index at which `one` was refused (0 for a fact that has none), where it is to be set or cleared.
/// `index` may be NULL, too.
/// ja: 同じことを確かめ、項目が拒否された番号(追加したカード・結果・医療券)も返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_check_at(
    visit: *const uketsuke_visit,
    one: *mut uketsuke_fact,
    other: *mut uketsuke_fact,
    index: *mut u32,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        unsafe { check(visit, one, other, index) }
    })
}

/// What `status` means and what helps, as `uketsuke_error_text` says it, with the names of the facts that it is about: what
/// was refused last in this way, or what stands in the way of a decision. `visit` may be NULL, and in use by another thread:
/// then without names.
/// ja: statusの意味と、どうすればよいかを、対象の項目の名前とともに書き込みます。visitはNULLでもかまいません。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_error_text(
    visit: *const uketsuke_visit,
    status: uketsuke_status,
    language: uketsuke_language,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, visit) = unsafe { (args::text_buffer(text, capacity, length)?, args::some_handle(visit)?) };
        let (status, language) = (args::status(status)?, args::language(language)?);
        let facts = visit.and_then(|visit| args::lock(&visit.facts).ok());
        let error = facts.and_then(|facts| facts.error_of(|error| Status::from(error) == status));
        out.write_text(&failure::of_status(status, error.map(|error| named(error, language)), language))
    })
}

/// Puts what a session read last in the place of what was known of the first token: its kind and certificate, a PIN that
/// was right or wrong. What staff saw stays. After a failure it puts in what was found out until then.
/// ja: セッションが最後に読み取った内容を受付に入れます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_set_session(
    visit: *const uketsuke_visit,
    session: *const uketsuke_session,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (visit, session) = unsafe { (args::handle(visit)?, args::handle(session)?) };
        session.tell(&mut *args::lock(&visit.facts)?)
    })
}

/// Puts a certificate that was read elsewhere in the place of what was known of the first token. `token_kind` is what it
/// was read from (0: not known); `settings` says which roots are accepted (NULL: those that are built in).
/// ja: ほかで読み取った電子証明書を受付に入れます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_set_certificate(
    visit: *const uketsuke_visit,
    certificate: *const uketsuke_certificate,
    token_kind: uketsuke_word,
    settings: *const uketsuke_settings,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (visit, certificate, settings) =
            unsafe { (args::handle(visit)?, args::handle(certificate)?, settings::shared(settings)?.now()) };
        let kind: TokenKind = args::word(token_kind)?;
        let token = Token::read(kind, &certificate.certificate, &settings.anchors, Possession::NotProved);
        args::lock(&visit.facts)?.put_token(&token);
        Ok(())
    })
}

/// Puts a terminal's answer in the place of what was known of one.
/// ja: 資格確認端末の結果を受付に入れます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_set_answer(
    visit: *const uketsuke_visit,
    answer: *const uketsuke_answer,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (visit, answer) = unsafe { (args::handle(visit)?, args::handle(answer)?) };
        answer.tell(&mut *args::lock(&visit.facts)?)
    })
}

/// The facts that were given, as JSON (`docs/schemas/visit.json`).
/// ja: 設定された項目をJSONで書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_json(
    visit: *const uketsuke_visit,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, visit) = unsafe { (args::text_buffer(text, capacity, length)?, args::handle(visit)?) };
        let json = serde_json::to_string(&*args::lock(&visit.facts)?).map_err(|_| Status::Panic)?;
        out.write_text(&json)
    })
}

/// A copy of a visit, with what was refused.
/// ja: 受付の写しを作ります。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_copy(
    visit: *const uketsuke_visit,
    copy: *mut *mut uketsuke_visit,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, visit) = unsafe { (args::out_handle(copy)?, args::handle(visit)?) };
        let facts = args::lock(&visit.facts)?.clone();
        out.give(uketsuke_visit { facts: Mutex::new(facts) });
        Ok(())
    })
}

/// Frees a visit and sets the pointer to NULL; NULL is fine.
/// ja: 受付を解放し、ポインターをNULLにします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_free(visit: *mut *mut uketsuke_visit) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(visit) }
}

/// The facts of an error by their names; the number of one that has none.
fn named(error: FactError, language: Language) -> String {
    let (one, other) = error.facts();
    let names = one.into_iter().chain(other).map(|fact| fact.text(language));
    match (error, language) {
        (FactError::UnknownFact(number), _) => number.to_string(),
        (FactError::Full(list), _) => list.text(language).to_owned(),
        (_, Language::Ja) => names.collect::<Vec<_>>().join("、"),
        (_, Language::En) => names.collect::<Vec<_>>().join(", "),
    }
}

/// # Safety
/// As for `args::handle`.
unsafe fn change(visit: *const uketsuke_visit, change: impl FnOnce(&mut FactSheet) -> Outcome) -> Outcome {
    // SAFETY: the caller's promise.
    change(&mut *args::lock(&unsafe { args::handle(visit) }?.facts)?)
}

/// # Safety
/// As for `args::handle` and `args::out`; each of the outputs may be NULL.
unsafe fn check(
    visit: *const uketsuke_visit,
    one: *mut uketsuke_fact,
    other: *mut uketsuke_fact,
    index: *mut u32,
) -> Outcome {
    // SAFETY: the caller's promise.
    let (one, other, index) = unsafe { (args::out(one, 0).ok(), args::out(other, 0).ok(), args::out(index, 0).ok()) };
    // SAFETY: the caller's promise.
    let facts = args::lock(&unsafe { args::handle(visit) }?.facts)?;
    let Err(error) = facts.check() else { return Ok(()) };
    let (first, second) = match error {
        FactError::UnknownFact(number) => (Some(number), None),
        error => (error.facts().0.map(Fact::number), error.facts().1.map(Fact::number)),
    };
    for (out, fact) in [(one, first), (other, second)] {
        if let (Some(out), Some(fact)) = (out, fact) {
            out.set(fact);
        }
    }
    if let Some(index) = index {
        index.set(u32::try_from(facts.refused_at()).unwrap_or(u32::MAX));
    }
    Err(error.into())
}
