//! Answers to what an institution asks: each says the deciding fact first.

use super::data::{CheckAnswer, FaceReader, GenericReader, Listing, PhoneReading, Publication, Question, Words};
use super::file::Facility;
use crate::Day;
use crate::link::Limits;
use crate::text::quoted;
use crate::vocabulary::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is known of a face reader that somebody named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaceReaderAnswer<'a> {
    /// How phones are read at it. The portal's article exempts the Hi-CARA alone, so that every other one, listed or
    /// not, needs a generic reader.
    pub reading: PhoneReading,
    /// The entry, if there is one.
    pub entry: Option<&'a FaceReader>,
    /// What to say of it, the deciding fact first.
    pub words: Vec<&'a Words>,
}

/// What is known of a generic reader that somebody named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GenericReaderAnswer<'a> {
    /// Whether it is listed.
    pub listing: Listing,
    /// The entry, if there is one.
    pub entry: Option<&'a GenericReader>,
    /// What to say of it, the deciding fact first.
    pub words: Vec<&'a Words>,
}

/// What is known of a reader by its PC/SC name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PcscReaderAnswer<'a> {
    /// What it takes in one message, in bytes; `None` when nothing is known of it, so that short length is right.
    pub limits: Option<Limits>,
    /// Where that is said.
    pub origin: Option<&'a Publication>,
    /// Listed generic readers that may appear under this name. The label decides which one it is.
    pub may_be: Vec<&'a GenericReader>,
    /// What to say of it, the deciding fact first.
    pub words: Vec<&'a Words>,
}

/// What the setting スマホによる本人確認 is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhoneSetting {
    /// 利用しない.
    Off,
    /// 利用する.
    On,
}

/// Something that is done in steps at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guide {
    /// How the patient authenticates with a phone.
    Phone,
    /// How the reader is put into visual confirmation mode (目視確認モード), and back.
    VisualCheck,
}

/// What went wrong with a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// The reader does not read the phone.
    PhoneNotRead,
    /// The face reader or the terminal shows an error.
    ErrorShown,
    /// The terminal does not see the generic reader.
    ReaderNotRecognised,
    /// The phone cannot be used at all today.
    PhoneUnusable,
}

/// Steps in their order, and remarks to them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Steps<'a> {
    /// What to do, in order.
    pub steps: Vec<&'a Words>,
    /// What to know about it.
    pub remarks: Vec<&'a Words>,
}

/// Something to put up or to hand out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Material<'a> {
    /// Its name in the file, such as `sticker`.
    pub id: &'a str,
    /// What it is, and what it is for.
    pub what: &'a Words,
    /// Who makes it.
    pub from: &'a Words,
    /// The page or file where it is to be had, or the page that offers it.
    pub at: &'a Publication,
    /// Why it is out of date on the day, if it is.
    pub caution: Option<&'a Words>,
}

/// How the subsidy for the equipment stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SubsidyAnswer<'a> {
    /// Whether it runs.
    pub state: SubsidyState,
    /// What to say of it, the deciding fact first.
    pub words: Vec<&'a Words>,
}

/// Whether the subsidy runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SubsidyState {
    /// Before the first day on which it is known to have run.
    #[default]
    StartUnknown,
    /// Running.
    Open,
    /// Over.
    Ended,
}

/// The questions about the place where the generic reader will stand, with their answers so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checks<'a> {
    facility: &'a Facility,
    reading: PhoneReading,
    answers: BTreeMap<&'a str, CheckAnswer>,
}

/// No question has this name, or none that is asked here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no question is called {0:?}")]
pub struct UnknownQuestion(pub String);

/// What an answer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked<'a> {
    /// The question.
    pub question: &'a Question,
    /// How its answer stands.
    pub state: CheckState,
    /// The state in a word: 問題なし, 要対応, 未確認.
    pub mark: &'a Words,
    /// What was found, if something has to be done.
    pub found: Option<&'a Words>,
    /// What to do, the first choice first; empty when all is in order and while the question is open.
    pub remedies: Vec<&'a Words>,
}

/// How an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckState {
    /// Not known.
    #[default]
    Unknown,
    /// Something has to be done.
    Attention,
    /// In order.
    Fine,
}

/// How the checks stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Readiness {
    /// A question is open, or its answer is not known.
    #[default]
    Unknown,
    /// Something has to be done first.
    NotReady,
    /// The equipment can be installed.
    Ready,
}

impl Problem {
    /// All of them.
    pub const ALL: [Problem; 4] =
        [Problem::PhoneNotRead, Problem::ErrorShown, Problem::ReaderNotRecognised, Problem::PhoneUnusable];

    /// Its name in the file and in JSON, such as `phone_not_read`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Problem::PhoneNotRead => "phone_not_read",
            Problem::ErrorShown => "error_shown",
            Problem::ReaderNotRecognised => "reader_not_recognised",
            Problem::PhoneUnusable => "phone_unusable",
        }
    }
}

impl Guide {
    /// All of them.
    pub const ALL: [Guide; 2] = [Guide::Phone, Guide::VisualCheck];

    /// Its name in the file and in JSON, such as `visual_check`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Guide::Phone => "phone",
            Guide::VisualCheck => "visual_check",
        }
    }
}

/// Readers.
impl Facility {
    /// What is known of a face reader (顔認証付きカードリーダー), by product or by maker and product. Width, case, spaces
    /// and hyphens do not matter.
    ///
    /// ```
    /// use uketsuke::facility::{Facility, PhoneReading};
    /// use uketsuke::vocabulary::Language;
    /// let facility = Facility::built_in();
    /// assert_eq!(facility.face_reader("キヤノン Hi-CARA").reading, PhoneReading::Itself);
    /// assert_eq!(facility.face_reader("Caora").reading, PhoneReading::WithGenericReader);
    /// let unknown = facility.face_reader("FACE-9");
    /// assert_eq!(unknown.words[0].to(Language::En), "This model is not on the list known to us.");
    /// ```
    pub fn face_reader(&self, name: &str) -> FaceReaderAnswer<'_> {
        let words = &self.reader_words;
        let entry = newest(&self.face_readers, |entry| names(name, &entry.makers, &entry.models));
        let reading = entry.map(|entry| entry.reads_phones);
        let words = match reading {
            Some(PhoneReading::Itself) => vec![&words.reads_phones_itself],
            Some(PhoneReading::WithGenericReader) => vec![&words.needs_generic_reader],
            None => vec![&words.face_reader_not_listed, &words.ask_vendor, &words.others_need_generic_reader],
        };
        FaceReaderAnswer { reading: reading.unwrap_or_default(), entry, words }
    }

    /// What is known of a generic reader (汎用カードリーダー), by the model number on its label, with or without the
    /// maker. The whole number counts: RC-S300 is not RC-S300/S1.
    ///
    /// ```
    /// use uketsuke::facility::{Facility, Listing};
    /// let facility = Facility::built_in();
    /// assert_eq!(facility.generic_reader("ソニー製 RC-S300/S1").listing, Listing::NoExtraWork);
    /// assert_eq!(facility.generic_reader("RC-S300").listing, Listing::NotKnown);
    /// ```
    pub fn generic_reader(&self, name: &str) -> GenericReaderAnswer<'_> {
        let words = &self.reader_words;
        let entry = newest(&self.generic_readers, |entry| names(name, &entry.makers, &entry.models));
        let listing = entry.map_or(Listing::NotKnown, |entry| entry.listing);
        let words = match listing {
            Listing::NotKnown => vec![&words.generic_reader_not_listed, &words.consult_list],
            Listing::AskMaker => vec![&words.ask_maker],
            Listing::NoExtraWork => vec![&words.no_extra_work],
        };
        GenericReaderAnswer { listing, entry, words }
    }

    /// What is known of a reader by the name that PC/SC gives it.
    ///
    /// ```
    /// use uketsuke::{facility::Facility, link::Limits};
    /// let facility = Facility::built_in();
    /// let limits = |name| facility.pcsc_reader(name).limits;
    /// assert_eq!(limits("SONY FeliCa RC-S300/P (0123456) 00 00"), Some(Limits::CCID_522));
    /// assert_eq!(limits("SONY FeliCa Port/PaSoRi 4.0 0"), Some(Limits::CCID_522));
    /// assert_eq!(limits("A reader that nobody knows 00 00"), None);
    /// ```
    pub fn pcsc_reader(&self, name: &str) -> PcscReaderAnswer<'_> {
        let words = &self.reader_words;
        let known = newest(&self.reader_limits, |entry| like(&entry.pcsc_name, name));
        let listed = |entry: &&GenericReader| entry.pcsc_names.iter().any(|pattern| like(pattern, name));
        let may_be: Vec<&GenericReader> = self.generic_readers.iter().filter(listed).collect();
        let mut said = match known {
            Some(_) => vec![&words.connection_listed],
            None => vec![&words.connection_not_listed, &words.read_in_short_pieces],
        };
        if !may_be.is_empty() {
            said.push(&words.read_the_label);
        }
        let origin = known.map(|known| known.by.origin());
        PcscReaderAnswer { limits: known.map(|known| known.limits), origin, may_be, words: said }
    }

    /// All face readers, oldest entry first.
    pub fn face_readers(&self) -> &[FaceReader] {
        &self.face_readers
    }

    /// All generic readers, oldest entry first.
    pub fn generic_readers(&self) -> &[GenericReader] {
        &self.generic_readers
    }

    /// Reading phones is not an obligation.
    pub const fn voluntary(&self) -> &Words {
        &self.check_words.voluntary
    }

    /// No extra security measures are asked of the institution.
    pub const fn no_extra_security(&self) -> &Words {
        &self.check_words.no_extra_security
    }
}

/// What to do.
impl Facility {
    /// The checks before the equipment is installed, for an institution whose face reader reads phones in this way.
    /// Where it reads them itself, there is no generic reader to place, and nothing to ask.
    ///
    /// ```
    /// use uketsuke::facility::{CheckAnswer, Facility, PhoneReading, Readiness};
    /// use uketsuke::vocabulary::Language;
    /// let mut checks = Facility::built_in().checks(PhoneReading::WithGenericReader);
    /// while let Some(question) = checks.next_question() {
    ///     let answer = if question.id == "metal" { CheckAnswer::Yes } else { question.fine };
    ///     checks.answer(&question.id, answer)?;
    /// }
    /// assert_eq!(checks.readiness(), Readiness::NotReady);
    /// let metal = checks.checked().find(|checked| checked.question.id == "metal").unwrap();
    /// let lines = metal.lines(Language::Ja);
    /// assert_eq!(lines[0], "[要対応] 汎用カードリーダーを置く場所は、金属製ですか。");
    /// assert_eq!(lines[2], "  → 金属製ではないものを下に敷く。");
    /// # Ok::<(), uketsuke::facility::UnknownQuestion>(())
    /// ```
    pub const fn checks(&self, reading: PhoneReading) -> Checks<'_> {
        Checks { facility: self, reading, answers: BTreeMap::new() }
    }

    /// How the setting スマホによる本人確認 is switched on or off. Switching off is what the portal's article says:
    /// unplug first, unless the face reader reads phones itself. Switching on is its inverse, and a remark says so.
    ///
    /// ```
    /// use uketsuke::facility::{Facility, PhoneReading, PhoneSetting};
    /// use uketsuke::vocabulary::Language;
    /// let off = Facility::built_in().setting(PhoneSetting::Off, PhoneReading::WithGenericReader);
    /// assert_eq!(off.lines(Language::Ja)[0], "1. 汎用カードリーダーを資格確認端末から取り外す。");
    /// ```
    pub fn setting(&self, setting: PhoneSetting, reading: PhoneReading) -> Steps<'_> {
        let names = match setting {
            PhoneSetting::Off => &self.setting.off,
            PhoneSetting::On => &self.setting.on,
        };
        let left_out = |name: &&String| {
            reading == PhoneReading::WithGenericReader || !self.setting.generic_reader_only.0.contains(name)
        };
        Steps {
            steps: self.sentences(names.steps.0.iter().filter(left_out)),
            remarks: self.sentences(&names.remarks.0),
        }
    }

    /// How something is done at the desk.
    ///
    /// ```
    /// use uketsuke::facility::{Facility, Guide};
    /// use uketsuke::vocabulary::Language;
    /// let lines = Facility::built_in().guide(Guide::VisualCheck).lines(Language::Ja);
    /// assert!(lines[0].contains("《職員用ボタン》"));
    /// ```
    pub fn guide(&self, guide: Guide) -> Steps<'_> {
        self.guides.get(guide.as_str()).map_or_else(Steps::default, |names| Steps {
            steps: self.sentences(&names.steps.0),
            remarks: self.sentences(&names.remarks.0),
        })
    }

    /// What to do about a problem, in order. Only what a source says; for everything else it points to the portal's
    /// troubleshooting guide (KB0011365).
    ///
    /// ```
    /// use uketsuke::facility::{Facility, Problem};
    /// use uketsuke::vocabulary::Language;
    /// let first = Facility::built_in().problem(Problem::PhoneNotRead)[0].to(Language::En);
    /// assert!(first.starts_with("See whether metal lies under the generic card reader"));
    /// ```
    pub fn problem(&self, problem: Problem) -> Vec<&Words> {
        self.problems.get(problem.as_str()).map(|names| self.sentences(&names.0)).unwrap_or_default()
    }

    /// What to put up and to hand out, as it stands on a day.
    ///
    /// ```
    /// use uketsuke::{Day, facility::Facility};
    /// let day = Day::new(2026, 11, 21).unwrap();
    /// let poster = Facility::built_in().material(day).find(|material| material.id == "reception_poster").unwrap();
    /// assert!(poster.caution.is_some()); // it still shows the legacy health insurance card
    /// ```
    pub fn material(&self, day: Day) -> impl Iterator<Item = Material<'_>> {
        self.material.iter().map(move |item| {
            let outdated = item.outdated.as_ref().filter(|outdated| day > outdated.after);
            let caution = outdated.map(|outdated| &outdated.words);
            Material { id: &item.id, what: &item.what, from: &item.from, at: item.at.origin(), caution }
        })
    }

    /// How the subsidy of 2025 stands on a day.
    ///
    /// ```
    /// use uketsuke::{Day, facility::{Facility, SubsidyState}};
    /// let state = |year, month, day| Facility::built_in().subsidy(Day::new(year, month, day).unwrap()).state;
    /// assert_eq!(state(2026, 1, 31), SubsidyState::Open);
    /// assert_eq!(state(2026, 2, 1), SubsidyState::Ended);
    /// ```
    pub fn subsidy(&self, day: Day) -> SubsidyAnswer<'_> {
        let data = &self.subsidy;
        let (state, first) = if day > data.last_day {
            (SubsidyState::Ended, &data.ended)
        } else if day >= data.seen_from {
            (SubsidyState::Open, &data.open)
        } else {
            (SubsidyState::StartUnknown, &data.start_unknown)
        };
        SubsidyAnswer { state, words: vec![first, &data.what, &data.share] }
    }

    /// What the subsidy paid for besides the reader.
    pub fn subsidised(&self) -> Vec<&Words> {
        self.sentences(&self.subsidy.covers.0)
    }

    /// Each name stands for a sentence: loading has seen to it.
    fn sentences<'a>(&'a self, names: impl IntoIterator<Item = &'a String>) -> Vec<&'a Words> {
        names.into_iter().filter_map(|name| self.sentences.get(name)).collect()
    }
}

impl Steps<'_> {
    /// One line for each step, numbered from 1, then one for each remark.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let steps =
            self.steps.iter().zip(1..).map(|(step, number): (_, usize)| format!("{number}. {}", step.to(language)));
        let mark = match language {
            Language::Ja => "※",
            Language::En => "Note: ",
        };
        steps.chain(self.remarks.iter().map(|remark| format!("{mark}{}", remark.to(language)))).collect()
    }
}

impl<'a> Checks<'a> {
    /// The next question without an answer; `None` when all are answered.
    pub fn next_question(&self) -> Option<&'a Question> {
        self.questions().find(|question| self.answer_to(&question.id).is_none())
    }

    /// Answers a question by its name, in any order; a second answer replaces the first. Errors: no question of the
    /// facility has this name.
    ///
    /// ```
    /// use uketsuke::facility::{CheckAnswer, Facility, PhoneReading};
    /// let mut checks = Facility::built_in().checks(PhoneReading::WithGenericReader);
    /// checks.answer("metal", CheckAnswer::No)?;
    /// assert!(checks.answer("mettal", CheckAnswer::No).is_err());
    /// # Ok::<(), uketsuke::facility::UnknownQuestion>(())
    /// ```
    pub fn answer(&mut self, question: &str, answer: CheckAnswer) -> Result<(), UnknownQuestion> {
        let facility = self.facility;
        let known = facility.questions.iter().find(|known| known.id == question);
        let known = known.ok_or_else(|| UnknownQuestion(quoted(question)))?;
        self.answers.insert(&known.id, answer);
        Ok(())
    }

    /// The answer to a question, once it was given.
    pub fn answer_to(&self, question: &str) -> Option<CheckAnswer> {
        self.answers.get(question).copied()
    }

    /// What the answers mean, one for each question that is to be asked. An open question is unknown.
    pub fn checked(&self) -> impl Iterator<Item = Checked<'a>> {
        let facility = self.facility;
        let words = &facility.check_words;
        self.questions().map(move |question| match self.answer_to(&question.id) {
            Some(answer) if answer == question.fine => {
                Checked { question, state: CheckState::Fine, mark: &words.fine, found: None, remedies: Vec::new() }
            }
            None | Some(CheckAnswer::Unknown) => {
                let remedies = self.answer_to(&question.id).map(|_| &words.find_out).into_iter().collect();
                Checked { question, state: CheckState::Unknown, mark: &words.unknown, found: None, remedies }
            }
            Some(_) => Checked {
                question,
                state: CheckState::Attention,
                mark: &words.attention,
                found: Some(&question.found),
                remedies: facility.sentences(&question.remedies.0),
            },
        })
    }

    /// How the checks stand together: something to do outweighs something unknown.
    pub fn readiness(&self) -> Readiness {
        let least = self.checked().map(|checked| match checked.state {
            CheckState::Attention => Readiness::NotReady,
            CheckState::Unknown => Readiness::Unknown,
            CheckState::Fine => Readiness::Ready,
        });
        least.fold(Readiness::Ready, |whole, one| match (whole, one) {
            (Readiness::NotReady, _) | (_, Readiness::NotReady) => Readiness::NotReady,
            (Readiness::Unknown, _) | (_, Readiness::Unknown) => Readiness::Unknown,
            (Readiness::Ready, Readiness::Ready) => Readiness::Ready,
        })
    }

    /// [`readiness`](Checks::readiness) in words.
    pub fn words(&self) -> &'a Words {
        let words = &self.facility.check_words;
        match self.readiness() {
            Readiness::Unknown => &words.not_all_checked,
            Readiness::NotReady => &words.not_ready,
            Readiness::Ready => &words.ready,
        }
    }

    /// The questions that the answers so far leave to be asked.
    fn questions(&self) -> impl Iterator<Item = &'a Question> {
        let facility = self.facility;
        let nothing_to_place = self.reading == PhoneReading::Itself;
        facility.questions.iter().filter(move |question| {
            let matters = question.unless_fine.as_ref().is_none_or(|other| {
                let other = facility.questions.iter().find(|question| question.id == *other);
                other.is_some_and(|other| self.answer_to(&other.id).is_some_and(|answer| answer != other.fine))
            });
            !nothing_to_place && matters
        })
    }
}

impl Checked<'_> {
    /// The mark and the question, then what was found, then what to do.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let first = format!("[{}] {}", self.mark.to(language), self.question.ask.to(language));
        let found = self.found.map(|found| format!("  {}", found.to(language)));
        let remedies = self.remedies.iter().map(|remedy| format!("  → {}", remedy.to(language)));
        core::iter::once(first).chain(found).chain(remedies).collect()
    }
}

/// The newest entry that fits.
fn newest<T>(entries: &[T], fits: impl Fn(&T) -> bool) -> Option<&T> {
    entries.iter().rev().find(|entry| fits(entry))
}

/// Whether `said` is one of the models, alone or after one of the makers (ソニー RC-S300/S1, ソニー製RC-S300/S1).
fn names(said: &str, makers: &[String], models: &[String]) -> bool {
    let said = folded(said);
    models.iter().map(|model| folded(model)).any(|model| {
        let before = said.strip_suffix(model.as_str());
        before.is_some_and(|before| {
            let before = before.strip_suffix('製').unwrap_or(before);
            before.is_empty() || makers.iter().any(|maker| folded(maker) == before)
        })
    })
}

/// A name without what people write differently: full width as half width, capitals, spaces, hyphens.
fn folded(name: &str) -> String {
    let plain = name.chars().map(|c| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    });
    let hyphen = |c: &char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    plain.filter(|c| !c.is_whitespace() && !hyphen(c)).flat_map(char::to_uppercase).collect()
}

/// Whether `name` is like `pattern`, in which `*` stands for any characters. Case does not matter in ASCII.
pub(super) fn like(pattern: &str, name: &str) -> bool {
    let (pattern, name) = (pattern.as_bytes(), name.as_bytes());
    let (mut at, mut from) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while from < name.len() {
        match (pattern.get(at), name.get(from)) {
            (Some(b'*'), _) => {
                star = Some((at + 1, from));
                at += 1;
            }
            (Some(want), Some(got)) if want.eq_ignore_ascii_case(got) => {
                at += 1;
                from += 1;
            }
            _ => match star.as_mut() {
                None => return false,
                Some((after, taken)) => {
                    *taken += 1;
                    (at, from) = (*after, *taken);
                }
            },
        }
    }
    pattern.iter().skip(at).all(|byte| *byte == b'*')
}
