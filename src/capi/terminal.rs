//! What the eligibility terminal says: its answer file as facts of a visit, and the reader's message.

use core::ffi::c_char;

use super::args::{bytes, free, handle, out, out_handle, out_struct, read, sized_structs, text, text_buffer};
use super::guard::guard;
use super::numbers_visit::UKETSUKE_READER_MESSAGE_NONE;
use super::uketsuke_status;
use super::visit::uketsuke_visit;

/// 保険者番号.
pub const UKETSUKE_FIELD_INSURER_NUMBER: i32 = 1;
/// 保険者名称.
pub const UKETSUKE_FIELD_INSURER_NAME: i32 = 2;
/// 記号. Personal data.
pub const UKETSUKE_FIELD_SYMBOL: i32 = 3;
/// 番号. Personal data.
pub const UKETSUKE_FIELD_NUMBER: i32 = 4;
/// 枝番. Personal data.
pub const UKETSUKE_FIELD_BRANCH: i32 = 5;
/// 本人・家族の別, the code as the file writes it.
pub const UKETSUKE_FIELD_RELATION: i32 = 6;
/// 被保険者証区分, the code as the file writes it.
pub const UKETSUKE_FIELD_CARD: i32 = 7;
/// 氏名. Personal data.
pub const UKETSUKE_FIELD_NAME: i32 = 8;
/// 氏名カナ. Personal data.
pub const UKETSUKE_FIELD_KANA: i32 = 9;
/// 世帯主氏名・被保険者氏名. Personal data.
pub const UKETSUKE_FIELD_INSURED_NAME: i32 = 10;
/// 性別, the code as the file writes it. Personal data.
pub const UKETSUKE_FIELD_SEX: i32 = 11;
/// 住所. Personal data.
pub const UKETSUKE_FIELD_ADDRESS: i32 = 12;
/// 郵便番号. Personal data.
pub const UKETSUKE_FIELD_POST_NUMBER: i32 = 13;
/// 照会番号. Personal data.
pub const UKETSUKE_FIELD_REFERENCE_NUMBER: i32 = 14;
/// 一部負担金割合 in percent.
pub const UKETSUKE_FIELD_SHARE_PERCENT: i32 = 15;
/// 限度額適用認定証: 適用区分, the code as the file writes it.
pub const UKETSUKE_FIELD_LIMIT_CLASS: i32 = 16;

/// 生年月日. Personal data.
pub const UKETSUKE_FIELD_BIRTHDATE: i32 = 101;
/// 資格取得年月日.
pub const UKETSUKE_FIELD_QUALIFIED_ON: i32 = 102;
/// 資格喪失年月日: the first day without this eligibility.
pub const UKETSUKE_FIELD_DISQUALIFIED_ON: i32 = 103;
/// 被保険者証有効開始年月日.
pub const UKETSUKE_FIELD_DOCUMENT_FROM: i32 = 104;
/// 被保険者証有効終了年月日: the last day of the insurance document, not of the card or its certificate.
pub const UKETSUKE_FIELD_DOCUMENT_UNTIL: i32 = 105;

/// The eligibility terminal's answer to one query. Holds personal data; never changes; may be used by any number of
/// threads at once. Freed by `uketsuke_answer_free`.
#[allow(non_camel_case_types)]
pub struct uketsuke_answer {
    reading: answer::Answer,
}

/// The answer's facts: nothing personal. Set `struct_size` before the call; the library fills in the rest.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_answer_facts {
    /// `sizeof(uketsuke_answer_facts)`.
    pub struct_size: u32,
    /// The day that the answer speaks of; YYYYMMDD or 0.
    pub day: i32,
    /// 資格有効性 as the desk takes it: `UKETSUKE_ELIGIBILITY_...`.
    pub eligibility: i32,
    /// Number of results.
    pub results: u32,
    /// 1 when the answer alone cannot tell grace from refusal: the reader's message or the staff's own entry is needed.
    pub asks_for_reader_message: i32,
    /// 1 when a normal answer brought a message besides: show it to staff.
    pub has_notice: i32,
    /// When the system worked on it, yyyyMMddHHmmss in Japan; 0: not told.
    pub processed_at: u64,
    /// How many things were noticed: `uketsuke_answer_finding`.
    pub findings: u32,
    /// Always 0.
    pub reserved: u32,
}

sized_structs!(uketsuke_answer_facts);

/// Reads an answer file (`file`, `file_length`: the bytes of `OQSsiquc01res*.xml`, UTF-8 or Shift_JIS). `*answer` is to be
/// freed with `uketsuke_answer_free`. Errors: 701 to 710, `UKETSUKE_ERROR_UNSUPPORTED` in a build without the terminal;
/// `UKETSUKE_ERROR_ANSWER_INCOMPLETE`: the file is still being written, try again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_read(
    file: *const u8,
    file_length: usize,
    answer: *mut *mut uketsuke_answer,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_handle(answer)?;
        place.give(uketsuke_answer { reading: answer::Answer::read(bytes(file, file_length)?)? });
        Ok(())
    })
}

/// The answer's facts, into `*facts` (set `struct_size`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_get_facts(
    answer: *const uketsuke_answer,
    facts: *mut uketsuke_answer_facts,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_struct(facts)?;
        place.set(handle(answer)?.reading.facts());
        Ok(())
    })
}

/// Something that was noticed in the answer (`index` from 0), in English, into a text buffer. Nothing personal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_finding(
    answer: *const uketsuke_answer,
    index: usize,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        place.write_text(&handle(answer)?.reading.finding(index)?)
    })
}

/// 照会番号, the institution's own number of the patient, into a text buffer. Personal data: never log it.
/// `UKETSUKE_ERROR_ABSENT` when the answer has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_reference_number(
    answer: *const uketsuke_answer,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        place.write_text(&handle(answer)?.reading.reference_number()?)
    })
}

/// A text of a result (`result` from 0; `field`: `UKETSUKE_FIELD_...` 1 to 16), into a text buffer. `UKETSUKE_ERROR_ABSENT` when
/// the answer does not tell it. What is personal is for the screen or record it is meant for: never log it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_field(
    answer: *const uketsuke_answer,
    result: usize,
    field: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        place.write_text(&handle(answer)?.reading.field(result, field)?)
    })
}

/// A day of a result (`result` from 0; `field`: `UKETSUKE_FIELD_...` 101 to 105): `*day` as YYYYMMDD.
/// `UKETSUKE_ERROR_ABSENT` when the answer does not tell it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_day(
    answer: *const uketsuke_answer,
    result: usize,
    field: i32,
    day: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(day, 0)?;
        place.set(handle(answer)?.reading.day(result, field)?);
        Ok(())
    })
}

/// Until when a kind of information (`UKETSUKE_PROVISION_...`) may be viewed: `*viewing_until`, yyyyMMddHHmmss in Japan.
/// `UKETSUKE_ERROR_ABSENT` without consent, or when the end is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_viewing_until(
    answer: *const uketsuke_answer,
    provision: i32,
    viewing_until: *mut u64,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(viewing_until, 0)?;
        place.set(handle(answer)?.reading.viewing_until(provision)?);
        Ok(())
    })
}

/// Puts the answer into a visit, if it belongs to it: same day, no other date of birth (else 721 to 723, and the visit
/// stays as it was). The visit's date of birth is filled in where it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_visit_set_answer(
    visit: *mut uketsuke_visit,
    answer: *const uketsuke_answer,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let filled = handle(answer)?.reading.join(read(visit.cast_const())?)?;
        out(visit, filled)?;
        Ok(())
    })
}

/// The message on the facial-recognition card reader's screen, as it stands there or was typed (`text`, `text_length`), with
/// or without its code, in any width: `*reader_message` is a `UKETSUKE_READER_MESSAGE_...` number,
/// `UKETSUKE_READER_MESSAGE_NONE` when nothing was entered. Errors: `UKETSUKE_ERROR_UNSUPPORTED` in a build without the
/// terminal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_reader_message(
    text: *const c_char,
    text_length: usize,
    reader_message: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(reader_message, UKETSUKE_READER_MESSAGE_NONE)?;
        place.set(answer::message(self::text(text, text_length)?)?);
        Ok(())
    })
}

/// Frees an answer and sets `*answer` to NULL. NULL, and a pointer to NULL, are fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_free(answer: *mut *mut uketsuke_answer) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { free(answer) })
}

#[cfg(feature = "terminal")]
mod answer {
    use super::super::guard::Failure;
    use super::super::status::{UKETSUKE_ERROR_ABSENT, UKETSUKE_ERROR_INVALID_VALUE, UKETSUKE_ERROR_OUT_OF_RANGE};
    use super::super::types::word;
    use super::super::visit::{put_online, visit};
    use super::super::{args::day_number, errors::Numbered as _};
    use super::*;
    use crate::rules::Provision;
    use crate::terminal::{Finding, Information, Insurance, Moment, Personal, ReaderMessage, Reading, read};

    pub(super) struct Answer {
        reading: Reading,
        findings: Vec<Finding>,
    }

    impl Answer {
        pub(super) fn read(file: &[u8]) -> Result<Answer, Failure> {
            let reading = read(file)?;
            let (_, more) = reading.facts();
            let findings = reading.findings.iter().cloned().chain(more).collect();
            Ok(Answer { reading, findings })
        }

        pub(super) fn facts(&self) -> uketsuke_answer_facts {
            let (facts, _) = self.reading.facts();
            uketsuke_answer_facts {
                struct_size: core::mem::size_of::<uketsuke_answer_facts>() as u32,
                day: day_number(facts.day()),
                eligibility: facts.online().eligibility as i32,
                results: facts.results.into(),
                asks_for_reader_message: facts.asks_for_reader_message().into(),
                has_notice: facts.has_notice.into(),
                processed_at: facts.processed_at.map_or(0, Moment::number),
                findings: u32::try_from(self.findings.len()).unwrap_or(u32::MAX),
                reserved: 0,
            }
        }

        pub(super) fn finding(&self, index: usize) -> Result<String, Failure> {
            self.findings.get(index).map(Finding::to_string).ok_or(Failure(UKETSUKE_ERROR_OUT_OF_RANGE))
        }

        pub(super) fn reference_number(&self) -> Result<String, Failure> {
            let number = self.reading.answer.reference_number().ok_or(Failure(UKETSUKE_ERROR_ABSENT))?;
            Ok(number.reveal().clone())
        }

        fn result(&self, index: usize) -> Result<&Insurance, Failure> {
            self.reading.answer.results.get(index).ok_or(Failure(UKETSUKE_ERROR_OUT_OF_RANGE))
        }

        pub(super) fn field(&self, result: usize, field: i32) -> Result<String, Failure> {
            let result = self.result(result)?;
            let personal = |text: &Option<Personal<String>>| text.as_ref().map(|text| text.reveal().clone());
            let code = |code: &str| (!code.is_empty()).then(|| code.to_owned());
            let found = match field {
                UKETSUKE_FIELD_INSURER_NUMBER => result.insurer_number.clone(),
                UKETSUKE_FIELD_INSURER_NAME => result.insurer_name.clone(),
                UKETSUKE_FIELD_SYMBOL => personal(&result.symbol),
                UKETSUKE_FIELD_NUMBER => personal(&result.number),
                UKETSUKE_FIELD_BRANCH => personal(&result.branch),
                UKETSUKE_FIELD_RELATION => code(result.relation.code()),
                UKETSUKE_FIELD_CARD => code(result.card.code()),
                UKETSUKE_FIELD_NAME => personal(&result.name),
                UKETSUKE_FIELD_KANA => personal(&result.kana),
                UKETSUKE_FIELD_INSURED_NAME => personal(&result.insured_name),
                UKETSUKE_FIELD_SEX => code(result.sex.reveal().code()),
                UKETSUKE_FIELD_ADDRESS => personal(&result.address),
                UKETSUKE_FIELD_POST_NUMBER => personal(&result.post_number),
                UKETSUKE_FIELD_REFERENCE_NUMBER => personal(&result.reference_number),
                UKETSUKE_FIELD_SHARE_PERCENT => result.share_percent.map(|share| share.to_string()),
                UKETSUKE_FIELD_LIMIT_CLASS => result.limit.as_ref().and_then(|limit| code(limit.class.code())),
                _ => return Err(Failure(UKETSUKE_ERROR_INVALID_VALUE)),
            };
            found.ok_or(Failure(UKETSUKE_ERROR_ABSENT))
        }

        pub(super) fn day(&self, result: usize, field: i32) -> Result<i32, Failure> {
            let result = self.result(result)?;
            let found = match field {
                UKETSUKE_FIELD_BIRTHDATE => result.birthdate.map(Personal::into_inner),
                UKETSUKE_FIELD_QUALIFIED_ON => result.qualified_on,
                UKETSUKE_FIELD_DISQUALIFIED_ON => result.disqualified_on,
                UKETSUKE_FIELD_DOCUMENT_FROM => result.document_from,
                UKETSUKE_FIELD_DOCUMENT_UNTIL => result.document_until,
                _ => return Err(Failure(UKETSUKE_ERROR_INVALID_VALUE)),
            };
            found.map(|day| day.yyyymmdd()).ok_or(Failure(UKETSUKE_ERROR_ABSENT))
        }

        pub(super) fn viewing_until(&self, provision: i32) -> Result<u64, Failure> {
            let wanted = word::<Provision>(provision)?;
            let (facts, _) = self.reading.facts();
            let kind = Information::ALL.into_iter().find(|kind| kind.provision() == Some(wanted));
            let until = kind.and_then(|kind| facts.consents.get(kind).viewing_until());
            until.map(Moment::number).ok_or(Failure(UKETSUKE_ERROR_ABSENT))
        }

        pub(super) fn join(&self, into: uketsuke_visit) -> Result<uketsuke_visit, Failure> {
            let joined = self.reading.join(visit(&into)?);
            if let Some(finding) = joined.findings.first() {
                return Err(Failure(finding.number()));
            }
            let mut filled = into;
            if let Some(online) = &joined.visit.online {
                put_online(online, &mut filled);
            }
            filled.born_on = day_number(joined.visit.born_on);
            Ok(filled)
        }
    }

    pub(super) fn message(text: &str) -> Result<i32, Failure> {
        Ok(ReaderMessage::from_text(text).map_or(UKETSUKE_READER_MESSAGE_NONE, |message| message.meaning as i32))
    }
}

#[cfg(not(feature = "terminal"))]
mod answer {
    use super::super::guard::Failure;
    use super::super::status::UKETSUKE_ERROR_UNSUPPORTED;
    use super::*;

    /// Not in this build.
    pub(super) enum Answer {}

    const UNSUPPORTED: Failure = Failure(UKETSUKE_ERROR_UNSUPPORTED);

    impl Answer {
        pub(super) fn read(_: &[u8]) -> Result<Answer, Failure> {
            Err(UNSUPPORTED)
        }

        pub(super) fn facts(&self) -> uketsuke_answer_facts {
            match *self {}
        }

        pub(super) fn finding(&self, _: usize) -> Result<String, Failure> {
            match *self {}
        }

        pub(super) fn reference_number(&self) -> Result<String, Failure> {
            match *self {}
        }

        pub(super) fn field(&self, _: usize, _: i32) -> Result<String, Failure> {
            match *self {}
        }

        pub(super) fn day(&self, _: usize, _: i32) -> Result<i32, Failure> {
            match *self {}
        }

        pub(super) fn viewing_until(&self, _: i32) -> Result<u64, Failure> {
            match *self {}
        }

        pub(super) fn join(&self, _: uketsuke_visit) -> Result<uketsuke_visit, Failure> {
            match *self {}
        }
    }

    pub(super) fn message(_: &str) -> Result<i32, Failure> {
        Err(UNSUPPORTED)
    }
}
