//! Who wrote an answer, at what occasion, and by what the patient was looked up.

use super::code::Coded;
use super::codes::Inquiry;
use super::consent::ConsentTriple;
use super::file::{FaceName, File, Service};
use super::message::{Header, Unit};
use super::remark::Remark;
use crate::vocabulary::{Consent, Origin, Route, Writer};

/// Which program wrote an answer.
///
/// A receipt computer's neighbours write such files, too, even from typed text. The rule of thumb for the terminal: the name is as
/// the terminal writes it (未確認), the answer was asked with the card, and at least one consent has its time. It is no proof.
/// What does not pass it is uncertain, unless it says of itself that it was asked without a card: that proves no check anyway.
/// In the terminal's form and without any consent, such as in grace, there is nothing to doubt: it is not known. Of bytes without
/// a name nothing can be said either; who got them vouches for them.
pub(super) fn writer(file: Option<File>, header: &Header, unit: &Unit, remarks: &[Remark]) -> Writer {
    let face = file.and_then(|file| file.face);
    let other_names = remarks.iter().any(|remark| matches!(remark, Remark::OtherWriter { .. }));
    if other_names || face == Some(FaceName::OtherProgram) {
        return Writer::Other;
    }
    let any = |is: fn(&ConsentTriple) -> bool| {
        unit.results.iter().any(|result| result.consents.iter().any(|(_, triple)| is(&triple)))
    };
    let has_terminals_name = face == Some(FaceName::Terminal);
    match (file, route(file, header)) {
        (Some(_), Route::Card) if has_terminals_name && any(|consent| consent.at.is_some()) => Writer::Terminal,
        (Some(_), Route::Card)
            if has_terminals_name && !any(|consent| consent.consent == Coded::Known(Consent::Given)) =>
        {
            Writer::Unknown
        }
        (Some(file), Route::Card | Route::Unknown) if !file.is_bulk() => Writer::Uncertain,
        _ => Writer::Unknown,
    }
}

/// At what occasion the answer was made.
pub(super) fn origin(file: Option<File>, header: &Header) -> Origin {
    match (file.map(|file| file.service), header.inquiry.known()) {
        (Some(Service::HomeVisits), _) | (_, Some(Inquiry::BulkHomeVisit)) => Origin::HomeVisit,
        (Some(Service::OnlineVisits), _) | (_, Some(Inquiry::BulkOnlineVisit)) => Origin::OnlineVisit,
        (Some(Service::BulkEligibility | Service::Entrusted), _) | (_, Some(Inquiry::BulkWelfare)) => Origin::Bulk,
        _ => Origin::Desk,
    }
}

/// By what the patient was looked up. Whatever a bulk answer says of itself, nobody laid a card on a reader for it.
pub(super) fn route(file: Option<File>, header: &Header) -> Route {
    let in_bulk = file.is_some_and(|file| file.is_bulk());
    match (header.inquiry, file.map(|file| file.service)) {
        (Coded::Known(Inquiry::MyNumberCard), _) if !in_bulk => Route::Card,
        (Coded::Known(Inquiry::InsuranceDetails), _) | (_, Some(Service::BulkEligibility)) => Route::Document,
        _ => Route::Unknown,
    }
}
