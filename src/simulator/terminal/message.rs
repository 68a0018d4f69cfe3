//! Messages: a header, and a body with what is told.

use std::time::Duration;

use super::clock;
use super::element::Element;
use super::result::Told;
use super::situation::Situation;
use crate::Day;

/// What stands in every header.
#[derive(Default)]
pub(super) struct Header<'a> {
    pub(super) at: Duration,
    pub(super) day: Option<Day>,
    pub(super) institution: &'a str,
    pub(super) identifier: &'a str,
    /// `ReferenceClassification`.
    pub(super) inquiry: &'a str,
    /// `SegmentOfResult`.
    pub(super) segment: &'a str,
    pub(super) error: Option<(&'a str, &'a str)>,
    pub(super) reception_number: &'a str,
    /// How many units there are, and how many of them are errors.
    pub(super) units: Option<(usize, usize)>,
}

impl Header<'_> {
    pub(super) fn element(&self) -> Element {
        let count = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
        let (code, message) = self.error.unwrap_or_default();
        let normal = self.units.map(|(all, errors)| all.saturating_sub(errors));
        let leaves = [
            ("ProcessExecutionTime", clock::digits(self.at)),
            ("QualificationConfirmationDate", self.day.map(clock::day_digits).unwrap_or_default()),
            ("MedicalInstitutionCode", self.institution.to_owned()),
            ("ArbitraryFileIdentifier", self.identifier.to_owned()),
            ("ReferenceClassification", self.inquiry.to_owned()),
            ("SegmentOfResult", self.segment.to_owned()),
            ("ErrorCode", code.to_owned()),
            ("ErrorMessage", message.to_owned()),
            // The style says it.
            ("CharacterCodeIdentifier", String::new()),
            ("ReceptionNumber", self.reception_number.to_owned()),
            ("NumberOfProcessingResult", count(self.units.map(|(all, _)| all))),
            ("NumberOfNormalProcessing", count(normal)),
            ("NumberOfError", count(self.units.map(|(_, errors)| errors))),
        ];
        Element::group("MessageHeader", leaves.into_iter().map(|(name, text)| Element::leaf(name, text)).collect())
    }

    pub(super) fn message(&self, body: Vec<Element>) -> Element {
        Element::group("XmlMsg", vec![self.element(), Element::group("MessageBody", body)])
    }
}

/// The body of an answer about one person.
pub(super) fn body(asked: Option<&Element>, told: Told) -> Vec<Element> {
    let mut body: Vec<Element> = asked.cloned().into_iter().collect();
    body.extend(outcome(told.status, told.code, told.message));
    body.push(Element::leaf("QualificationValidity", told.validity));
    body.push(Element::leaf("PrescriptionIssueSelect", told.prescription));
    body.push(Element::group("ResultList", told.results));
    body
}

/// One unit of a bulk answer: the results stand in it without a list (未確認), the numbers of the patient beside them.
pub(super) fn unit(asked: Option<&Element>, told: Told, reference_number: &str) -> Element {
    let mut inside: Vec<Element> = asked.cloned().into_iter().collect();
    inside.extend(outcome(told.status, told.code, told.message));
    inside.push(Element::leaf("QualificationValidity", told.validity));
    for result in told.results {
        inside.push(result);
        inside.push(Element::leaf("ReferenceNumber", reference_number));
    }
    Element::group("BulkConfirmUnit", inside)
}

/// What became of a registration, with its echo.
pub(super) fn registered(asked: &Element, situation: Situation) -> Vec<Element> {
    let failed = refuses_registration(situation);
    let (status, code, message) =
        if failed { ("2", "VTE02", "仮想端末：登録できませんでした。") } else { ("1", "", "") };
    let mut inside = vec![asked.clone()];
    inside.extend(outcome(status, code, message));
    inside
}

/// Whether a 照会番号 is not registered: there is nobody to register it for.
pub(super) fn refuses_registration(situation: Situation) -> bool {
    matches!(situation, Situation::NotFound | Situation::Several | Situation::Error)
}

pub(super) fn outcome(status: &str, code: &str, message: &str) -> [Element; 3] {
    [
        Element::leaf("ProcessingResultStatus", status),
        Element::leaf("ProcessingResultCode", code),
        Element::leaf("ProcessingResultMessage", message),
    ]
}
