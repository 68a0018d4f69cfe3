//! Who wrote an answer, and at what occasion.

use super::code::Coded;
use super::codes::Inquiry;
use super::consent::ConsentTriple;
use super::file::{FaceName, File, Service};
use super::message::{Header, Unit};
use super::remark::Remark;
use crate::reception::Route;

/// Which program wrote an answer.
///
/// A receipt computer's neighbours write such files, too, even from typed text. The rule of thumb for
/// [`Terminal`](Writer::Terminal): the name is as the terminal writes it (未確認), the answer was asked with the card, and at
/// least one consent has its time. It is no proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Writer {
    /// Not certain.
    #[default]
    NotCertain,
    /// By the rule of thumb the terminal, after a check at the reader.
    Terminal,
    /// Another program: it uses names or codes that the terminal does not.
    OtherProgram,
}

/// At what occasion the answer was made, by the kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Occasion {
    /// Not known.
    #[default]
    Unknown,
    /// At the desk.
    Desk,
    /// For home visits.
    HomeVisit,
    /// For online visits.
    OnlineVisit,
    /// For booked or entrusted patients, in bulk: a forecast of the visit, never a reception.
    Bulk,
}

/// Who wrote an answer, and at what occasion.
///
/// ```
/// use uketsuke::terminal::{Occasion, AnswerOrigin, Writer};
/// let unknown = AnswerOrigin::default();
/// assert_eq!((unknown.writer, unknown.occasion, unknown.in_bulk), (Writer::NotCertain, Occasion::Unknown, false));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct AnswerOrigin {
    /// Which program wrote it.
    pub writer: Writer,
    /// At what occasion.
    pub occasion: Occasion,
    /// It stood in a bulk answer: the patient still shows a card or paper on the day.
    pub in_bulk: bool,
}

/// The origin of an answer, and by what the patient was looked up.
pub(super) fn origin(file: Option<File>, header: &Header, unit: &Unit, remarks: &[Remark]) -> (AnswerOrigin, Route) {
    let in_bulk = file.is_some_and(|file| file.is_bulk());
    let occasion = match (file.map(|file| file.service), header.inquiry.known()) {
        (Some(Service::HomeVisits), _) | (_, Some(Inquiry::BulkHomeVisit)) => Occasion::HomeVisit,
        (Some(Service::OnlineVisits), _) | (_, Some(Inquiry::BulkOnlineVisit)) => Occasion::OnlineVisit,
        (Some(Service::BulkEligibility | Service::Entrusted), _) | (_, Some(Inquiry::BulkWelfare)) => Occasion::Bulk,
        (Some(Service::Eligibility), _) => Occasion::Desk,
        _ => Occasion::Unknown,
    };
    let route = match (header.inquiry, file.map(|file| file.service)) {
        // Whatever a bulk answer says of itself, nobody laid a card on a reader for it.
        (Coded::Known(Inquiry::MyNumberCard), _) if !in_bulk => Route::MyNumberCard,
        (Coded::Known(Inquiry::InsuranceDetails), _) | (_, Some(Service::BulkEligibility)) => Route::Document,
        _ => Route::Unknown,
    };
    (AnswerOrigin { writer: writer(file, header, unit, remarks), occasion, in_bulk }, route)
}

fn writer(file: Option<File>, header: &Header, unit: &Unit, remarks: &[Remark]) -> Writer {
    let face = file.and_then(|file| file.face);
    let other_names = remarks.iter().any(|remark| matches!(remark, Remark::OtherWriter { .. }));
    if other_names || face == Some(FaceName::OtherProgram) {
        return Writer::OtherProgram;
    }
    let timed = |given: ConsentTriple| given.at.is_some();
    let consent_time = unit
        .results
        .iter()
        .any(|result| result.consents.iter().any(|(_, given)| timed(given)) || timed(result.disease_consent));
    let by_card = header.inquiry == Coded::Known(Inquiry::MyNumberCard);
    if face == Some(FaceName::Terminal) && by_card && consent_time { Writer::Terminal } else { Writer::NotCertain }
}
