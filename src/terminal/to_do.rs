//! What a receipt computer still has to do after an answer.

use super::code::Coded;
use super::message::{Content, Header, Processing, Unit};
use crate::vocabulary::{Eligibility, Language, ResultStatus, Segment};

/// Something that the receipt computer, or its staff, still have to do.
///
/// ```
/// use uketsuke::terminal::{File, ToDo, read_file};
/// let file = File::named("OQSsiquc01res_1.xml").ok_or("a name")?;
/// let bytes = b"<XmlMsg><MessageHeader><SegmentOfResult>2</SegmentOfResult></MessageHeader></XmlMsg>";
/// assert_eq!(read_file(file, bytes)?.content.to_do(), [ToDo::AskAgain]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ToDo {
    /// The answer is not ready (処理中): the same question again, five seconds later or more.
    AskAgain,
    /// The question about many is received: its results are collected by this number
    /// ([`Request::collect`](super::Request::collect)).
    Collect {
        /// `ReceptionNumber`.
        reception_number: String,
    },
    /// No 照会番号 is told, so that the next answer will not lead to the patient's record: once the patient is certain, register
    /// one ([`Request::reference_number`](super::Request::reference_number)).
    RegisterReferenceNumber {
        /// The person, from 1, in an answer about many.
        person: Option<usize>,
    },
    /// It failed: show staff its code and message as they are.
    ShowError {
        /// The person, from 1, in an answer about many.
        person: Option<usize>,
    },
}

impl ToDo {
    /// A stable word for programs.
    pub const fn as_str(&self) -> &'static str {
        match self {
            ToDo::AskAgain => "ask_again",
            ToDo::Collect { .. } => "collect",
            ToDo::RegisterReferenceNumber { .. } => "register_reference_number",
            ToDo::ShowError { .. } => "show_error",
        }
    }

    /// For staff.
    pub const fn text(&self, language: Language) -> &'static str {
        match (self, language) {
            (ToDo::AskAgain, Language::Ja) => "処理中のため、しばらくしてから照会し直す",
            (ToDo::AskAgain, Language::En) => "Still being processed: query again later",
            (ToDo::Collect { .. }, Language::Ja) => "受付番号で一括照会の結果を取得する",
            (ToDo::Collect { .. }, Language::En) => "Collect the results of the bulk query by its reception number",
            (ToDo::RegisterReferenceNumber { .. }, Language::Ja) => "患者を確かめたうえで照会番号を登録する",
            (ToDo::RegisterReferenceNumber { .. }, Language::En) => {
                "Register the patient's reference number, once the patient is certain"
            }
            (ToDo::ShowError { .. }, Language::Ja) => "端末のエラーコードとメッセージを確認する",
            (ToDo::ShowError { .. }, Language::En) => "See the terminal's error code and message",
        }
    }

    /// The person that it is about, from 1, in an answer about many.
    pub const fn person(&self) -> Option<usize> {
        match self {
            ToDo::RegisterReferenceNumber { person } | ToDo::ShowError { person } => *person,
            ToDo::AskAgain | ToDo::Collect { .. } => None,
        }
    }
}

impl Content {
    /// What is still to be done after this answer; nothing after a question.
    pub fn to_do(&self) -> Vec<ToDo> {
        let header = self.header();
        match header.segment {
            Coded::Known(Segment::Processing) => return vec![ToDo::AskAgain],
            Coded::Known(Segment::Abnormal) | Coded::Unlisted(_) => return vec![ToDo::ShowError { person: None }],
            _ => {}
        }
        let numbered = |index: usize| Some(index.saturating_add(1));
        match self {
            Content::Query(_) | Content::Collect(_) | Content::Registration(_) => Vec::new(),
            Content::Receipt(receipt) => received(header, &receipt.processing),
            Content::Answer(answer) => of_unit(&answer.unit, None).into_iter().collect(),
            Content::Bulk(bulk) => {
                bulk.units.iter().enumerate().filter_map(|(index, unit)| of_unit(unit, numbered(index))).collect()
            }
            Content::Registered(registered) => {
                let failed = registered.units.iter().enumerate().filter(|(_, unit)| is_error(&unit.processing));
                failed.map(|(index, _)| ToDo::ShowError { person: numbered(index) }).collect()
            }
        }
    }
}

fn received(header: &Header, processing: &Processing) -> Vec<ToDo> {
    match &header.reception_number {
        Some(number) if !is_error(processing) => vec![ToDo::Collect { reception_number: number.clone() }],
        _ => vec![ToDo::ShowError { person: None }],
    }
}

fn of_unit(unit: &Unit, person: Option<usize>) -> Option<ToDo> {
    if is_error(&unit.processing) {
        return Some(ToDo::ShowError { person });
    }
    let valid = unit.validity.known().is_some_and(Eligibility::is_valid);
    // Of insurance and 医療扶助 together, each has its own number.
    let numbered = !unit.reference_numbers.is_empty() || unit.results.iter().all(|it| it.reference_number.is_some());
    (valid && !unit.results.is_empty() && !numbered).then_some(ToDo::RegisterReferenceNumber { person })
}

fn is_error(processing: &Processing) -> bool {
    matches!(processing.status, Coded::Known(ResultStatus::Error) | Coded::Unlisted(_))
}
