//! A decision in words and as JSON, and the words that decisions are made of.

use core::ffi::c_char;

use super::args::{Buffer, out, read, text, text_buffer};
use super::guard::{Failure, Outcome, guard};
use super::rules::{rules_or_built_in, uketsuke_rules};
use super::session::uketsuke_traffic;
use super::status::{UKETSUKE_ERROR_ABSENT, UKETSUKE_ERROR_INVALID_VALUE};
use super::types::{self, FromNumber, word};
use super::uketsuke_status;
use super::visit::{decided, uketsuke_visit};
use crate::certificate::{Chain, Hierarchy, Possession, Revocation};
use crate::exchange::Traffic;
use crate::reception::{Acceptance, Advice, Audience, Fact, Paper, Reason, Standing, Step, Unable};
use crate::report::timeline::Timeline;
use crate::report::{Language, Report, Text, words};
use crate::rules::{Kind, Method, Place, Provision, RuleId};
use crate::{Numbered, TokenKind};

/// `UKETSUKE_ACCEPTANCE_...`.
pub const UKETSUKE_WORDS_ACCEPTANCE: i32 = 1;
/// `UKETSUKE_STANDING_...`.
pub const UKETSUKE_WORDS_STANDING: i32 = 2;
/// `UKETSUKE_REASON_...`.
pub const UKETSUKE_WORDS_REASON: i32 = 3;
/// `UKETSUKE_ADVICE_...`.
pub const UKETSUKE_WORDS_ADVICE: i32 = 4;
/// `UKETSUKE_NEXT_STEP_...`.
pub const UKETSUKE_WORDS_NEXT_STEP: i32 = 5;
/// `UKETSUKE_PROVISION_...`.
pub const UKETSUKE_WORDS_PROVISION: i32 = 6;
/// `UKETSUKE_TOKEN_KIND_...`.
pub const UKETSUKE_WORDS_TOKEN_KIND: i32 = 7;
/// `UKETSUKE_HIERARCHY_...`.
pub const UKETSUKE_WORDS_HIERARCHY: i32 = 8;
/// `UKETSUKE_CHAIN_...`.
pub const UKETSUKE_WORDS_CHAIN: i32 = 9;
/// `UKETSUKE_POSSESSION_...`.
pub const UKETSUKE_WORDS_POSSESSION: i32 = 10;
/// `UKETSUKE_REVOCATION_...`.
pub const UKETSUKE_WORDS_REVOCATION: i32 = 11;
/// `UKETSUKE_AUDIENCE_...`.
pub const UKETSUKE_WORDS_AUDIENCE: i32 = 12;
/// `UKETSUKE_RULE_...`: names such as `card.grace`; their text is in `uketsuke_rules_text`.
pub const UKETSUKE_WORDS_RULE: i32 = 13;
/// `UKETSUKE_RULE_KIND_...`: names only.
pub const UKETSUKE_WORDS_RULE_KIND: i32 = 14;
/// `UKETSUKE_METHOD_...`: names only.
pub const UKETSUKE_WORDS_METHOD: i32 = 15;
/// `UKETSUKE_PLACE_...`: names only.
pub const UKETSUKE_WORDS_PLACE: i32 = 16;
/// `UKETSUKE_PAPER_...`: names only.
pub const UKETSUKE_WORDS_PAPER: i32 = 17;
/// `UKETSUKE_UNABLE_...`: names only.
pub const UKETSUKE_WORDS_UNABLE: i32 = 18;
/// `UKETSUKE_FACT_...`: names only.
pub const UKETSUKE_WORDS_FACT: i32 = 19;

const INVALID: Failure = Failure(UKETSUKE_ERROR_INVALID_VALUE);

/// The stable name and, where there is one, the text of a word.
fn known(vocabulary: i32, number: i32) -> Result<(&'static str, Option<Text>), Failure> {
    fn numbered<T: Numbered>(
        number: i32,
        text: fn(T) -> Option<Text>,
    ) -> Result<(&'static str, Option<Text>), Failure> {
        let word = word::<T>(number)?;
        Ok((word.name(), text(word)))
    }
    let acceptance = || Acceptance::ALL.into_iter().find(|word| *word as i32 == number).ok_or(INVALID);
    let standing = || [Standing::Presumed, Standing::Confirmed].into_iter().find(|word| *word as i32 == number);
    let audience = || [Audience::Patient, Audience::Staff].into_iter().find(|word| *word as i32 == number);
    match vocabulary {
        UKETSUKE_WORDS_ACCEPTANCE => acceptance().map(|word| (word.name(), Some(words::acceptance(word)))),
        UKETSUKE_WORDS_STANDING => standing().map(|word| (word.name(), Some(words::standing(word)))).ok_or(INVALID),
        UKETSUKE_WORDS_AUDIENCE => audience().map(|word| (word.name(), Some(words::audience(word)))).ok_or(INVALID),
        UKETSUKE_WORDS_REASON => numbered::<Reason>(number, |word| Some(words::reason(word))),
        UKETSUKE_WORDS_ADVICE => numbered::<Advice>(number, |word| Some(words::advice(word))),
        UKETSUKE_WORDS_NEXT_STEP => numbered::<Step>(number, |word| Some(words::step(word))),
        UKETSUKE_WORDS_PROVISION => numbered::<Provision>(number, |word| Some(words::provision(word))),
        UKETSUKE_WORDS_RULE => numbered::<RuleId>(number, |_| None),
        UKETSUKE_WORDS_RULE_KIND => numbered::<Kind>(number, |_| None),
        UKETSUKE_WORDS_METHOD => numbered::<Method>(number, |_| None),
        UKETSUKE_WORDS_PLACE => numbered::<Place>(number, |_| None),
        UKETSUKE_WORDS_PAPER => numbered::<Paper>(number, |_| None),
        UKETSUKE_WORDS_UNABLE => numbered::<Unable>(number, |_| None),
        UKETSUKE_WORDS_FACT => numbered::<Fact>(number, |_| None),
        UKETSUKE_WORDS_TOKEN_KIND => TokenKind::from_number(number).map(|word| (word.word(), Some(words::token(word)))),
        UKETSUKE_WORDS_HIERARCHY => {
            Hierarchy::from_number(number).map(|word| (word.word(), Some(words::hierarchy(word))))
        }
        UKETSUKE_WORDS_CHAIN => Chain::from_number(number).map(|word| (word.word(), Some(words::chain(word)))),
        UKETSUKE_WORDS_POSSESSION => {
            Possession::from_number(number).map(|word| (word.word(), Some(words::possession(word))))
        }
        UKETSUKE_WORDS_REVOCATION => {
            Revocation::from_number(number).map(|word| (word.word(), Some(words::revocation(word))))
        }
        _ => Err(INVALID),
    }
}

/// The stable name of a word, as JSON writes it (such as `in_grace`), into a text buffer. `vocabulary`:
/// `UKETSUKE_WORDS_...`; `number`: the word's. Errors: `UKETSUKE_ERROR_INVALID_VALUE` for a number that is none of them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_word_name(
    vocabulary: i32,
    number: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { text_buffer(text, capacity, length)?.write_text(known(vocabulary, number)?.0) })
}

/// The number of a word by its stable name (`name`, `name_length`). `UKETSUKE_ERROR_ABSENT` when there is no such name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_word_number(
    vocabulary: i32,
    name: *const c_char,
    name_length: usize,
    number: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(number, 0)?;
        let name = text(name, name_length)?;
        if !(UKETSUKE_WORDS_ACCEPTANCE..=UKETSUKE_WORDS_FACT).contains(&vocabulary) {
            return Err(INVALID);
        }
        let found = (0..64).find(|number| known(vocabulary, *number).is_ok_and(|(known, _)| known == name));
        place.set(found.ok_or(Failure(UKETSUKE_ERROR_ABSENT))?);
        Ok(())
    })
}

/// A word for display, into a text buffer. A word whose text names a day of the decision (`{usable_until}`) is filled in by
/// `uketsuke_decision_word`. `UKETSUKE_ERROR_ABSENT` for vocabularies of names only.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_word_text(
    vocabulary: i32,
    number: i32,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        place.write_text(shown(vocabulary, number, types::language(language)?)?)
    })
}

fn shown(vocabulary: i32, number: i32, language: Language) -> Result<&'static str, Failure> {
    known(vocabulary, number)?.1.map(|text| text.to(language)).ok_or(Failure(UKETSUKE_ERROR_ABSENT))
}

/// Who takes a next step: `*audience` is `UKETSUKE_AUDIENCE_PATIENT` or `UKETSUKE_AUDIENCE_STAFF`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_next_step_audience(next_step: i32, audience: *mut i32) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(audience, super::numbers_visit::UKETSUKE_AUDIENCE_PATIENT)?;
        place.set(word::<Step>(next_step)?.audience() as i32);
        Ok(())
    })
}

/// A word of the decision on this visit with its days filled in, into a text buffer. `rules`: NULL for those of this
/// release. Errors: those of `uketsuke_decide` and `uketsuke_word_text`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decision_word(
    visit: *const uketsuke_visit,
    rules: *const uketsuke_rules,
    vocabulary: i32,
    number: i32,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let language = types::language(language)?;
        let table = rules_or_built_in(rules);
        let (visit, decision) = decided(&read(visit)?, table)?;
        let filled = Report::new(&visit, &decision, table).filled(shown(vocabulary, number, language)?, language);
        place.write_text(&filled)
    })
}

/// The whole decision on this visit in words, several lines, into a text buffer. `rules`: NULL for those of this release.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decision_text(
    visit: *const uketsuke_visit,
    rules: *const uketsuke_rules,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let language = types::language(language)?;
        let table = rules_or_built_in(rules);
        let (visit, decision) = decided(&read(visit)?, table)?;
        place.write_text(&Report::new(&visit, &decision, table).to(language).to_string())
    })
}

/// The whole decision on this visit as one line of JSON, into a text buffer. `rules`: NULL for those of this release.
/// `traffic`: what reading the token cost, or NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_decision_json(
    visit: *const uketsuke_visit,
    rules: *const uketsuke_rules,
    traffic: *const uketsuke_traffic,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let cost = if traffic.is_null() { None } else { Some(read(traffic)?) };
        write_json(place, &read(visit)?, rules_or_built_in(rules), cost)
    })
}

/// The validity of what the patient presented around the day of the visit (valid, renewal window, grace, ended), drawn as an SVG
/// document, into a text buffer. It holds nothing of the patient. `UKETSUKE_ERROR_ABSENT` when no token was presented.
/// `rules`: NULL for those of this release.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_timeline_svg(
    visit: *const uketsuke_visit,
    rules: *const uketsuke_rules,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let (language, timeline) = (types::language(language)?, timeline(&read(visit)?, rules_or_built_in(rules))?);
        place.write_text(&timeline.svg(language))
    })
}

/// The same drawing in lines of at most `width` columns (24 to 200; wide characters count two), into a text buffer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_timeline_text(
    visit: *const uketsuke_visit,
    rules: *const uketsuke_rules,
    language: i32,
    width: u32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let (language, timeline) = (types::language(language)?, timeline(&read(visit)?, rules_or_built_in(rules))?);
        place.write_text(&timeline.terminal(language, width.clamp(24, 200) as usize))
    })
}

fn timeline(visit: &uketsuke_visit, table: &crate::rules::Table) -> Result<Timeline, Failure> {
    Timeline::from_visit(&super::visit::visit(visit)?, table).ok_or(Failure(UKETSUKE_ERROR_ABSENT))
}

fn write_json(
    place: Buffer,
    visit: &uketsuke_visit,
    table: &crate::rules::Table,
    traffic: Option<uketsuke_traffic>,
) -> Outcome {
    let (visit, decision) = decided(visit, table)?;
    let report = Report::new(&visit, &decision, table);
    let report = match traffic {
        None => report,
        Some(uketsuke_traffic { commands, bytes_sent, bytes_received, .. }) => {
            report.with_exchange(Traffic { commands, bytes_sent, bytes_received })
        }
    };
    place.write_text(&report.json())
}
