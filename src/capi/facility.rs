//! The facility: readers and what they read, the checks before installing, settings, material, help.

use core::ffi::c_char;
use std::sync::Mutex;

use super::args::{Buffer, day, free, handle, lock, out, out_handle, out_struct, text, text_buffer};
use super::guard::{Failure, Outcome, guard};
use super::numbers_facility::*;
use super::session::uketsuke_limits;
use super::status::{UKETSUKE_ERROR_ABSENT, UKETSUKE_ERROR_OUT_OF_RANGE};
use super::types::{self, FromNumber};
use super::uketsuke_status;
use crate::facility::{
    Answer, Catalogue, Checklist, Finding, Holiday, Material, PhoneReading, PhoneSetting, Question, Remedy, SUBSIDY,
    SUPPORT_LINE, Trouble, Words, article_address,
};

/// Which reader reads what: this library's list, and what the institution added. Used by any thread, by one at a time (else
/// `UKETSUKE_ERROR_BUSY`). Freed by `uketsuke_catalogue_free`.
#[allow(non_camel_case_types)]
pub struct uketsuke_catalogue {
    content: Mutex<Catalogue>,
}

/// The checks before the equipment is installed. Used by any thread, by one at a time (else `UKETSUKE_ERROR_BUSY`). Freed
/// by `uketsuke_checklist_free`.
#[allow(non_camel_case_types)]
pub struct uketsuke_checklist {
    content: Mutex<Checklist>,
}

/// The readers that public sources name. `*catalogue` is to be freed with `uketsuke_catalogue_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_catalogue_new(catalogue: *mut *mut uketsuke_catalogue) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        out_handle(catalogue)?.give(uketsuke_catalogue { content: Mutex::new(Catalogue::builtin()) });
        Ok(())
    })
}

/// Adds the entries of a readers file (`file`, `file_length`: JSON, at most 1 MiB), or none of them. Errors: 601 to 604; for
/// a malformed file `*line` and `*column` say where (from 1), else they are 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_catalogue_extend(
    catalogue: *const uketsuke_catalogue,
    file: *const c_char,
    file_length: usize,
    line: *mut usize,
    column: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (line, column) = (out(line, 0), out(column, 0));
        let (line, column) = (line?, column?);
        let (catalogue, file) = (handle(catalogue)?, text(file, file_length)?);
        let extended = lock(&catalogue.content)?.extend_from_json(file);
        if let Err(crate::facility::ReadersFileError::Malformed { line: at, column: in_it, .. }) = &extended {
            line.set(*at);
            column.set(*in_it);
        }
        Ok(extended?)
    })
}

/// How phones are read at a face reader (`name`, `name_length`: product, or maker and product): `*reading` is a
/// `UKETSUKE_PHONE_READING_...` number, `*listed` 1 when the reader is on the list. What to say of it: into a text buffer,
/// one sentence a line, in `language`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_catalogue_face_reader(
    catalogue: *const uketsuke_catalogue,
    name: *const c_char,
    name_length: usize,
    reading: *mut i32,
    listed: *mut i32,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (reading, listed) = (out(reading, UKETSUKE_PHONE_READING_WITH_GENERIC_READER), out(listed, 0));
        let place = text_buffer(text, capacity, length);
        let (reading, listed, place) = (reading?, listed?, place?);
        let name = self::text(name, name_length)?;
        let catalogue = lock(&handle(catalogue)?.content)?;
        let found = catalogue.face_reader(name);
        reading.set(found.reading as i32);
        listed.set(found.entry.is_some().into());
        write_words(place, found.words(), language)
    })
}

/// Whether a generic reader (`name`, `name_length`: the model number on its label) is on the ministry's list: `*listing` is
/// a `UKETSUKE_LISTING_...` number. What to say of it: into a text buffer, in `language`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_catalogue_generic_reader(
    catalogue: *const uketsuke_catalogue,
    name: *const c_char,
    name_length: usize,
    listing: *mut i32,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (listing, place) = (out(listing, UKETSUKE_LISTING_NOT_KNOWN), text_buffer(text, capacity, length));
        let (listing, place) = (listing?, place?);
        let name = self::text(name, name_length)?;
        let catalogue = lock(&handle(catalogue)?.content)?;
        let found = catalogue.generic_reader(name);
        listing.set(found.listing as i32);
        write_words(place, [found.words()], language)
    })
}

/// The listed generic reader at `index` (from 0) that may appear under a PC/SC name, into a text buffer; the label decides
/// which one it is. `UKETSUKE_ERROR_OUT_OF_RANGE` after the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_catalogue_by_pcsc_name(
    catalogue: *const uketsuke_catalogue,
    name: *const c_char,
    name_length: usize,
    index: usize,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let name = self::text(name, name_length)?;
        let catalogue = lock(&handle(catalogue)?.content)?;
        let found = catalogue.generic_readers_by_pcsc_name(name).nth(index);
        let model = found.and_then(|reader| reader.models.first()).ok_or(Failure(UKETSUKE_ERROR_OUT_OF_RANGE))?;
        place.write_text(model)
    })
}

/// What a PC/SC reader takes in one message, into `*limits` (set `struct_size`). `UKETSUKE_ERROR_ABSENT` when nothing is
/// known of it, so that short length is right.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_catalogue_limits(
    catalogue: *const uketsuke_catalogue,
    name: *const c_char,
    name_length: usize,
    limits: *mut uketsuke_limits,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_struct(limits)?;
        let name = text(name, name_length)?;
        let catalogue = lock(&handle(catalogue)?.content)?;
        let found = catalogue.reader_limits(name).ok_or(Failure(UKETSUKE_ERROR_ABSENT))?;
        place.set(uketsuke_limits {
            struct_size: core::mem::size_of::<uketsuke_limits>() as u32,
            max_command: u32::try_from(found.limits.max_command).unwrap_or(u32::MAX),
            max_response: u32::try_from(found.limits.max_response).unwrap_or(u32::MAX),
            extended: found.limits.extended.into(),
        });
        Ok(())
    })
}

/// Frees a catalogue and sets `*catalogue` to NULL. NULL, and a pointer to NULL, are fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_catalogue_free(catalogue: *mut *mut uketsuke_catalogue) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { free(catalogue) })
}

/// The checks for an institution whose face reader reads phones in this way (`UKETSUKE_PHONE_READING_...`). `*checklist` is
/// to be freed with `uketsuke_checklist_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_checklist_new(
    reading: i32,
    checklist: *mut *mut uketsuke_checklist,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_handle(checklist)?;
        let checks = Checklist::new(PhoneReading::from_number(reading)?);
        place.give(uketsuke_checklist { content: Mutex::new(checks) });
        Ok(())
    })
}

/// The next question without an answer: `*question` is a `UKETSUKE_QUESTION_...` number, and the question in words goes
/// into a text buffer, in `language`. `UKETSUKE_ERROR_ABSENT` when all are answered.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_checklist_next(
    checklist: *const uketsuke_checklist,
    question: *mut i32,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (question, place) = (out(question, -1), text_buffer(text, capacity, length));
        let (question, place) = (question?, place?);
        let next = lock(&handle(checklist)?.content)?.next_question().ok_or(Failure(UKETSUKE_ERROR_ABSENT))?;
        question.set(next as i32);
        write_words(place, [next.words()], language)
    })
}

/// Answers a question, or changes its answer: `UKETSUKE_QUESTION_...`, `UKETSUKE_ANSWER_...`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_checklist_answer(
    checklist: *const uketsuke_checklist,
    question: i32,
    answer: i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (question, answer) = (Question::from_number(question)?, Answer::from_number(answer)?);
        lock(&handle(checklist)?.content)?.answer(question, answer);
        Ok(())
    })
}

/// How the checks stand together: `*readiness` is a `UKETSUKE_READINESS_...` number, `*findings` the number of findings.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_checklist_readiness(
    checklist: *const uketsuke_checklist,
    readiness: *mut i32,
    findings: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (readiness, findings) = (out(readiness, UKETSUKE_READINESS_UNKNOWN), out(findings, 0));
        let (readiness, findings) = (readiness?, findings?);
        let checks = lock(&handle(checklist)?.content)?;
        readiness.set(checks.readiness() as i32);
        findings.set(checks.findings().count());
        Ok(())
    })
}

/// A finding (`index` from 0): `*question`, how its answer stands (`*standing`, `UKETSUKE_FINDING_...`), what can be done
/// (`*remedies`: a set, bit *n* for `UKETSUKE_REMEDY_...` *n*), and what was found in words with what to do, one sentence a
/// line, into a text buffer in `language`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_checklist_finding(
    checklist: *const uketsuke_checklist,
    index: usize,
    question: *mut i32,
    standing: *mut i32,
    remedies: *mut u32,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (question, standing) = (out(question, -1), out(standing, UKETSUKE_FINDING_UNKNOWN));
        let (remedies, place) = (out(remedies, 0), text_buffer(text, capacity, length));
        let (question, standing, remedies, place) = (question?, standing?, remedies?, place?);
        let found: Option<Finding> = lock(&handle(checklist)?.content)?.findings().nth(index);
        let found = found.ok_or(Failure(UKETSUKE_ERROR_OUT_OF_RANGE))?;
        question.set(found.question as i32);
        standing.set(found.standing as i32);
        remedies.set(found.remedies.iter().fold(0, |set, remedy| set | 1 << *remedy as u32));
        write_words(place, [found.found].into_iter().chain(found.remedies.iter().copied().map(Remedy::words)), language)
    })
}

/// Frees a checklist and sets `*checklist` to NULL. NULL, and a pointer to NULL, are fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_checklist_free(checklist: *mut *mut uketsuke_checklist) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { free(checklist) })
}

/// How to switch the setting スマホによる本人確認 (`setting`: `UKETSUKE_PHONE_SETTING_...`) where phones are read in this way
/// (`reading`): the steps in order, then remarks, one a line, into a text buffer in `language`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_facility_phone_setting(
    setting: i32,
    reading: i32,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let (setting, reading) = (PhoneSetting::from_number(setting)?, PhoneReading::from_number(reading)?);
        write_words(place, setting.steps(reading).iter().chain(setting.remarks()).copied(), language)
    })
}

/// What to do when something went wrong with a phone (`trouble`: `UKETSUKE_TROUBLE_...`), in order, one a line, into a text
/// buffer in `language`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_facility_trouble(
    trouble: i32,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        write_words(place, Trouble::from_number(trouble)?.advice().iter().copied(), language)
    })
}

/// Something to put up or hand out (`material`: `UKETSUKE_MATERIAL_...`): what it is, who makes it, a caution about using it
/// on the day `day` if there is one, and its address, one a line, into a text buffer in `language`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_facility_material(
    material: i32,
    day: i32,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let (material, day) = (Material::from_number(material)?, self::day(day)?);
        let language = types::language(language)?;
        let words = [Some(material.what()), Some(material.from()), material.caution(day)];
        let mut lines: Vec<&str> = words.into_iter().flatten().map(|words| words.to(language)).collect();
        let at = material.available_at();
        lines.push(&at.address);
        place.write_text(&lines.join("\n"))
    })
}

/// How the subsidy for the equipment stands on a day: `*state` is a `UKETSUKE_SUBSIDY_...` number; in words with what it
/// covers, one sentence a line, into a text buffer in `language`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_facility_subsidy(
    day: i32,
    state: *mut i32,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (state, place) = (out(state, UKETSUKE_SUBSIDY_START_UNKNOWN), text_buffer(text, capacity, length));
        let (state, place) = (state?, place?);
        let found = SUBSIDY.state(self::day(day)?);
        state.set(found as i32);
        write_words(place, [found.words(), SUBSIDY.what, SUBSIDY.share], language)
    })
}

/// Whether the support line is open on a day at `hour` and `minute` in Japan: `*state` is a `UKETSUKE_LINE_...` number.
/// `holiday`: `UKETSUKE_HOLIDAY_...`. Its number goes into a text buffer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_facility_support_line(
    day: i32,
    hour: i32,
    minute: i32,
    holiday: i32,
    state: *mut i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (state, place) = (out(state, UKETSUKE_LINE_CLOSED), text_buffer(text, capacity, length));
        let (state, place) = (state?, place?);
        let (day, holiday) = (self::day(day)?, Holiday::from_number(holiday)?);
        // A time that no clock shows is closed.
        let part = |number| u8::try_from(number).unwrap_or(u8::MAX);
        state.set(SUPPORT_LINE.state(day, part(hour), part(minute), holiday) as i32);
        place.write_text(SUPPORT_LINE.number)
    })
}

/// The address of an article on the portal for institutions by its number (`number`, `number_length`), such as `KB0011365`,
/// into a text buffer. `UKETSUKE_ERROR_ABSENT` when it is not `KB` and seven digits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_facility_article(
    number: *const c_char,
    number_length: usize,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let number = self::text(number, number_length)?;
        place.write_text(&article_address(number).ok_or(Failure(UKETSUKE_ERROR_ABSENT))?)
    })
}

fn write_words(place: Buffer, words: impl IntoIterator<Item = Words>, language: i32) -> Outcome {
    let language = types::language(language)?;
    let lines: Vec<&str> = words.into_iter().map(|words| words.to(language)).collect();
    place.write_text(&lines.join("\n"))
}
