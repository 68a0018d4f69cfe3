//! The eligibility terminal's files. An answer never changes once made: any number of threads may read one.

use super::args;
use super::guard::{self, Outcome};
use super::types::{uketsuke_language, uketsuke_status, uketsuke_value, uketsuke_word};
use crate::reception::FactSheet;
use crate::report::Text;
use crate::terminal::{
    Content, Direction, Facts, File, LineOptions, ReadError, ReadFile, Remark, ScreenMessage, SharingState, ToDo, Unit,
    read, read_file,
};
use crate::text::escaped;
use crate::vocabulary::{
    AnswerValue, FileContent, FileDirection, FileProblem, FollowUp, Language, Sharing, Status, Word,
};
use core::ffi::c_char;

/// What a file of the eligibility terminal says: the answer about one person, or another content.
#[derive(Default)]
pub struct uketsuke_answer {
    pub(super) name: String,
    pub(super) file: Option<File>,
    pub(super) problem: FileProblem,
    pub(super) why: Why,
    pub(super) again: bool,
    /// The whole file; none for one person's part of a bulk answer.
    pub(super) reading: Option<ReadFile<Content>>,
    /// What is said about one person.
    pub(super) person: Option<(Facts, Unit)>,
    pub(super) remarks: Vec<Remark>,
    pub(super) own: Option<String>,
}

impl uketsuke_answer {
    pub(super) fn of(reading: ReadFile<Content>, own: Option<&str>) -> uketsuke_answer {
        let mut remarks = reading.remarks.clone();
        let mut person = None;
        if let (Content::Answer(answer), Some((facts, drawn))) = (&reading.content, reading.facts_of(0, own)) {
            remarks.extend(drawn);
            person = Some((facts, answer.unit.clone()));
        }
        let (file, own) = (reading.file, own.map(str::to_owned));
        uketsuke_answer { file, reading: Some(reading), person, remarks, own, ..uketsuke_answer::default() }
    }

    /// What stands in the place of a content.
    pub(super) fn refused(error: ReadError) -> uketsuke_answer {
        let problem = problem(&error);
        uketsuke_answer { problem, why: Why::Unread(error), ..uketsuke_answer::default() }
    }

    pub(super) fn tell(&self, facts: &mut FactSheet) -> Outcome {
        let (told, _) = self.person.as_ref().ok_or(Status::NothingRead)?;
        facts.put_answer(&told.answer(self.own.as_deref()));
        Ok(())
    }

    /// One person's part of a bulk answer.
    fn unit(&self, index: usize) -> Option<uketsuke_answer> {
        let reading = self.reading.as_ref()?;
        let Content::Bulk(bulk) = &reading.content else { return None };
        let unit = bulk.units.get(index)?.clone();
        let (facts, drawn) = reading.facts_of(index, self.own.as_deref())?;
        Some(uketsuke_answer {
            name: self.name.clone(),
            file: self.file,
            person: Some((facts, unit)),
            remarks: drawn,
            own: self.own.clone(),
            ..uketsuke_answer::default()
        })
    }

    fn content(&self) -> FileContent {
        match (&self.reading, &self.person) {
            (Some(reading), _) => match reading.content {
                Content::Query(_) => FileContent::Query,
                Content::Collect(_) => FileContent::Collect,
                Content::Answer(_) => FileContent::Answer,
                Content::Receipt(_) => FileContent::Receipt,
                Content::Bulk(_) => FileContent::Bulk,
                Content::Registration(_) => FileContent::Registration,
                Content::Registered(_) => FileContent::Registered,
            },
            (None, Some(_)) => FileContent::Answer,
            (None, None) => FileContent::Nothing,
        }
    }

    fn direction(&self) -> FileDirection {
        match self.file.and_then(|file| file.direction()) {
            None => FileDirection::Unknown,
            Some(Direction::ToTerminal) => FileDirection::ToTerminal,
            Some(Direction::FromTerminal) => FileDirection::FromTerminal,
        }
    }

    fn units(&self) -> usize {
        match self.reading.as_ref().map(|reading| &reading.content) {
            Some(Content::Bulk(bulk)) => bulk.units.len(),
            _ => 0,
        }
    }

    fn follow_up(&self) -> FollowUp {
        match self.reading.as_ref().and_then(|reading| reading.content.to_do().into_iter().next()) {
            None => FollowUp::Nothing,
            Some(ToDo::AskAgain) => FollowUp::AskAgain,
            Some(ToDo::Collect { .. }) => FollowUp::Collect,
            Some(ToDo::RegisterReferenceNumber { .. }) => FollowUp::RegisterReferenceNumber,
            Some(ToDo::ShowError { .. }) => FollowUp::ShowError,
        }
    }

    fn text(&self, value: AnswerValue, index: usize, language: Language) -> Outcome<String> {
        if value == AnswerValue::Remark {
            return Ok(self.remarks.get(index).ok_or(Status::NoSuchIndex)?.text(language));
        }
        self.plain_text(value, language).ok_or(Status::InvalidValue)
    }

    fn plain_text(&self, value: AnswerValue, language: Language) -> Option<String> {
        let header = self.reading.as_ref().map(|reading| reading.content.header());
        match value {
            AnswerValue::FileName => Some(escaped(&self.name)),
            AnswerValue::FileKind => Some(self.file.map(|file| file.to_string()).unwrap_or_default()),
            AnswerValue::ProblemText => Some(self.why.text(language)),
            AnswerValue::ProcessedAt => {
                let at = self.person.as_ref().map(|(facts, _)| facts.processed_at);
                let at = at.unwrap_or_else(|| header.and_then(|header| header.processed_at));
                Some(at.map(|at| format!("{at}+09:00")).unwrap_or_default())
            }
            AnswerValue::ReceptionNumber => {
                Some(header.and_then(|header| header.reception_number.clone()).unwrap_or_default())
            }
            AnswerValue::ReferenceNumber => {
                let number = self.person.as_ref().and_then(|(_, unit)| unit.reference_number());
                Some(number.map(|number| number.reveal().clone()).unwrap_or_default())
            }
            _ => None,
        }
    }
}

/// Why there is no content, in words.
#[derive(Default)]
pub(super) enum Why {
    #[default]
    Nothing,
    Unread(ReadError),
    Plain(Text),
    /// What the system says, in its own language.
    System(String),
}

impl Why {
    fn text(&self, language: Language) -> String {
        match self {
            Why::Nothing => String::new(),
            Why::Unread(error) => error.text(language),
            Why::Plain(text) => text.to(language).to_owned(),
            Why::System(said) => said.clone(),
        }
    }
}

fn problem(error: &ReadError) -> FileProblem {
    match error {
        ReadError::UnknownName => FileProblem::UnknownName,
        ReadError::NotRead(_) => FileProblem::NotRead,
        ReadError::Encrypted => FileProblem::Encrypted,
        ReadError::Incomplete { .. } => FileProblem::Incomplete,
        ReadError::TooLarge => FileProblem::TooLarge,
        ReadError::NotAFile => FileProblem::NotAFile,
        _ => FileProblem::Broken,
    }
}

/// Reads the answer about one person from the bytes of its file, XML or JSON. `institution` is the institution's own code
/// for medical institutions, 10 digits (else NOT_AN_INSTITUTION), with which the answer and its tickets are compared; NULL or
/// empty: not compared. ANSWER_REFUSED: of the same bytes `uketsuke_answer_read_named` says why, and where.
/// ja: 資格確認端末の結果のファイルを読み取ります。institutionは自施設の医療機関コード(半角数字10桁、それ以外はNOT_AN_INSTITUTION)で、NULLか空なら照合しません。
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
            unsafe { (args::out_handle(answer)?, args::bytes(file, file_length)?, args::institution(institution)?) };
        let ReadFile { content, file, remarks, kept, encoding } = read(file).map_err(|_| Status::AnswerRefused)?;
        let content = Content::Answer(Box::new(content));
        out.give(uketsuke_answer::of(ReadFile { content, file, remarks, kept, encoding }, own));
        Ok(())
    })
}

/// Reads any file of the terminal that is read, by its name and bytes: answers about one and about many persons, receipts,
/// registrations, requests, also in a ZIP. A file with a password is decrypted by the software that knows the pass phrase,
/// and what was inside is given here. Of a file that is refused the answer says why (`UKETSUKE_ANSWER_PROBLEM`), and holds
/// nothing else.
/// ja: 連携フォルダーのファイルを、名前と内容から読み取ります。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_read_named(
    name: *const c_char,
    file: *const u8,
    file_length: usize,
    institution: *const c_char,
    answer: *mut *mut uketsuke_answer,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, name, file, own) = unsafe {
            (
                args::out_handle(answer)?,
                args::text(name)?,
                args::bytes(file, file_length)?,
                args::institution(institution)?,
            )
        };
        let kind = File::named(name);
        let read = kind.ok_or(ReadError::UnknownName).and_then(|kind| read_file(kind, file));
        let told = match read {
            Ok(reading) => uketsuke_answer::of(reading, own),
            Err(error) => uketsuke_answer::refused(error),
        };
        out.give(uketsuke_answer { name: name.to_owned(), file: kind, ..told });
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
        let facts = answer.person.as_ref().map(|(facts, _)| facts);
        Ok(match args::word(value)? {
            AnswerValue::Results => facts.map_or(0, |facts| count(facts.results.len())),
            AnswerValue::Remarks => count(answer.remarks.len()),
            AnswerValue::Sharing => match facts.map(Facts::sharing) {
                Some(SharingState::NotAsked) | None => Sharing::Unknown,
                Some(SharingState::Consented) => Sharing::Consented,
                Some(SharingState::NothingShared) => Sharing::Refused,
            }
            .number(),
            AnswerValue::AsksForReaderMessage => facts.is_some_and(Facts::asks_for_reader_message).into(),
            AnswerValue::Content => answer.content().number(),
            AnswerValue::Problem => answer.problem.number(),
            AnswerValue::Units => count(answer.units()),
            AnswerValue::Interface => answer.file.and_then(|file| file.interface()).map_or(0, i32::from),
            AnswerValue::Direction => answer.direction().number(),
            AnswerValue::Forecast => facts.is_some_and(|facts| facts.in_bulk).into(),
            AnswerValue::Again => answer.again.into(),
            AnswerValue::FollowUp => answer.follow_up().number(),
            _ => 0,
        })
    })
}

/// A text of an answer; a remark (`UKETSUKE_ANSWER_REMARK`) by its index. Remarks and problems are in the language, and hold
/// nothing personal. The file's name and the reference number are personal: keep them out of logs. In a file's name, which
/// anybody may have chosen, control characters and those that turn the direction of writing are escaped (`\u{202e}`).
/// ja: 結果の文字列を書き込みます。注記はindex番目(0から)です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_text(
    answer: *const uketsuke_answer,
    value: uketsuke_word,
    index: u32,
    language: uketsuke_language,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, answer) = unsafe { (args::text_buffer(text, capacity, length)?, args::handle(answer)?) };
        out.write_text(&answer.text(args::word(value)?, index as usize, args::language(language)?)?)
    })
}

/// The whole content as JSON, as `uketsuke watch` writes it (`docs/linkage-folder.md`), without a decision and without the
/// reference number. NOTHING_READ for one person's part of a bulk answer, and where nothing was read.
/// ja: ファイルの内容をJSONで書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_json(
    answer: *const uketsuke_answer,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, answer) = unsafe { (args::text_buffer(text, capacity, length)?, args::handle(answer)?) };
        let reading = answer.reading.as_ref().ok_or(Status::NothingRead)?;
        let options = LineOptions { own: answer.own.clone(), ..LineOptions::default() };
        out.write_text(&reading.line(&options).to_string())
    })
}

/// One person's answer in a bulk file, by its index from 0: a forecast of the booked visit.
/// ja: 一括照会の結果の1人分を返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_unit(
    answer: *const uketsuke_answer,
    index: u32,
    unit: *mut *mut uketsuke_answer,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, answer) = unsafe { (args::out_handle(unit)?, args::handle(answer)?) };
        out.give(answer.unit(index as usize).ok_or(Status::NoSuchIndex)?);
        Ok(())
    })
}

/// Frees an answer and sets the pointer to NULL; NULL is fine.
/// ja: 結果を解放し、ポインターをNULLにします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_answer_free(answer: *mut *mut uketsuke_answer) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(answer) }
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
