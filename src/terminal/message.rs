//! What stands in a file, as it was said: nothing added, nothing guessed.
//!
//! Every file is a header and a body; the bodies differ by [`File`](super::file::File). A field is `None` or
//! [`Coded::Absent`] when its element is absent or blank.

use super::code::Coded;
use super::codes::{CharacterCode, Inquiry, PrescriptionForm, VisitKind};
use super::coverage::Coverage;
use super::moment::{Moment, Month};
use super::personal::Personal;
use crate::Day;
use crate::vocabulary::{Consent, Eligibility, ResultStatus, Segment};

/// The content of a file that is read, by its kind. See [`read_file`](super::read_file).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// `siquc01req`, and `01req` of the bulk services but `muimm`: who is asked about.
    Query(Query),
    /// `02req`: the results of a bulk question are asked for.
    Collect(Header),
    /// `siquc01res`: the answer about one person.
    Answer(Box<TerminalAnswer>),
    /// `01res` of a bulk service: its receipt, with the [`ReceptionNumber`](Header::reception_number).
    Receipt(Receipt),
    /// `02res` of a bulk service but `muimm`: the answers about many persons.
    Bulk(Bulk),
    /// `siimm01req`, `muimm01req`: 照会番号 to be registered.
    Registration(Registration),
    /// `siimm01res`, `muimm02res`: what became of each.
    Registered(Registered),
}

impl Content {
    /// The message's header.
    pub fn header(&self) -> &Header {
        match self {
            Content::Query(query) => &query.header,
            Content::Collect(header) => header,
            Content::Answer(answer) => &answer.header,
            Content::Receipt(receipt) => &receipt.header,
            Content::Bulk(bulk) => &bulk.header,
            Content::Registration(registration) => &registration.header,
            Content::Registered(registered) => &registered.header,
        }
    }
}

/// `MessageHeader`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// `ProcessExecutionTime` (処理実行日時).
    pub processed_at: Option<Moment>,
    /// `QualificationConfirmationDate` (資格確認日): the day for which eligibility was asked.
    pub confirmed_on: Option<Day>,
    /// `MedicalInstitutionCode` (医療機関コード), ten digits.
    pub institution: Option<String>,
    /// `ArbitraryFileIdentifier`: the receipt computer's own mark, often made of a patient's number.
    pub file_identifier: Option<Personal<String>>,
    /// `ReferenceClassification` (照会区分).
    pub inquiry: Coded<Inquiry>,
    /// `SegmentOfResult` (処理結果区分).
    pub segment: Coded<Segment>,
    /// `ErrorCode`, when the outcome is not normal. The list is not public.
    pub error_code: Option<String>,
    /// `ErrorMessage`: to be shown to staff as it is.
    pub error_message: Option<Personal<String>>,
    /// `CharacterCodeIdentifier` (文字コード識別).
    pub character_code: Coded<CharacterCode>,
    /// `ReceptionNumber` of a bulk question, in the header or the body.
    pub reception_number: Option<String>,
    /// `NumberOfProcessingResult`, of a bulk answer.
    pub processed: Option<u32>,
    /// `NumberOfNormalProcessing`.
    pub processed_normally: Option<u32>,
    /// `NumberOfError`.
    pub errors: Option<u32>,
}

/// What became of one question: `ProcessingResultStatus`, `…Code`, `…Message`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Processing {
    /// `ProcessingResultStatus` (処理結果状況).
    pub status: Coded<ResultStatus>,
    /// `ProcessingResultCode` (処理結果コード): set after an error, and after a normal end that has something to add, for
    /// example that the card's term ends within three months (myclinic, the 8.07 model). The list is not public.
    pub code: Option<String>,
    /// `ProcessingResultMessage`, word for word: to be shown to staff as it is. It may name a person.
    pub message: Option<Personal<String>>,
}

/// A question about one or many persons.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// `MessageHeader`.
    pub header: Header,
    /// Each `QualificationConfirmSearchInfo`.
    pub questions: Vec<Search>,
}

/// `QualificationConfirmSearchInfo`: the question; answers repeat it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    /// `InsurerNumber` (保険者番号).
    pub insurer_number: Option<String>,
    /// `InsuredCardSymbol` (記号).
    pub symbol: Option<Personal<String>>,
    /// `InsuredIdentificationNumber` (番号).
    pub number: Option<Personal<String>>,
    /// `InsuredBranchNumber` (枝番).
    pub branch: Option<Personal<String>>,
    /// `Birthdate`.
    pub birthdate: Option<Personal<Day>>,
    /// `LimitApplicationCertificateRelatedConsFlg`: consent to give limit-amount information, when asked with insurance
    /// details.
    pub limit_consent: Coded<Consent>,
    /// `ArbitraryIdentifier` (未確認): the receipt computer's own mark.
    pub identifier: Option<Personal<String>>,
    /// `MedicalTreatmentMonth` of `mutic01req` (未確認).
    pub month: Option<Month>,
    /// `ConsentDateFrom` of `muhvq01req` and `muonq01req`.
    pub consent_from: Option<Day>,
    /// `ConsentDateTo`.
    pub consent_to: Option<Day>,
    /// `ExaminationDateFrom` of `muonq01req`.
    pub examination_from: Option<Day>,
    /// `ExaminationDateTo`.
    pub examination_to: Option<Day>,
    /// `MedicalTreatmentFlag`.
    pub visit_kind: Coded<VisitKind>,
}

/// The answer about one person (`OQSsiquc01res*.xml`, `OQSsiquc01res_face_*.xml`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TerminalAnswer {
    /// `MessageHeader`.
    pub header: Header,
    /// `MessageBody`.
    pub unit: Unit,
}

/// The receipt of a bulk question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Receipt {
    /// `MessageHeader`.
    pub header: Header,
    /// What became of it.
    pub processing: Processing,
}

/// The answers about many persons. There is no validity of the file as a whole: each unit has its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bulk {
    /// `MessageHeader`.
    pub header: Header,
    /// What became of the question as a whole, where the body tells it.
    pub processing: Processing,
    /// Each `BulkConfirmUnit`.
    pub units: Vec<Unit>,
}

/// What is answered about one person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unit {
    /// `QualificationConfirmSearchInfo`: what was asked.
    pub search: Option<Search>,
    /// What became of the question.
    pub processing: Processing,
    /// `QualificationValidity` (資格有効性).
    pub validity: Coded<Eligibility>,
    /// `PrescriptionIssueSelect` (処方箋発行形態). Sources place it in the body or in the result; see
    /// [`prescription`](Unit::prescription).
    pub prescription: Coded<PrescriptionForm>,
    /// `ReferenceNumber` (照会番号) outside of the results; in bulk answers one or several, in the order of the results. See
    /// [`reference_number`](Unit::reference_number).
    pub reference_numbers: Vec<Personal<String>>,
    /// Each `ResultOfQualificationConfirmation`. Two where insurance and 医療扶助 stand together.
    pub results: Vec<Coverage>,
}

impl Unit {
    /// The only result; `None` when there is none or several.
    pub fn only_result(&self) -> Option<&Coverage> {
        match self.results.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// 照会番号, the institution's own number of the patient, if one number is told. `None` for a patient whom the institution
    /// has not registered yet.
    ///
    /// ```
    /// use uketsuke::terminal::{Personal, Unit};
    /// let number = Personal::new(String::from("000123"));
    /// let unit = Unit { reference_numbers: vec![number.clone()], ..Unit::default() };
    /// assert_eq!(unit.reference_number(), Some(&number));
    /// assert_eq!(Unit::default().reference_number(), None); // to be registered
    /// ```
    pub fn reference_number(&self) -> Option<&Personal<String>> {
        let inside = self.results.iter().filter_map(|result| result.reference_number.as_ref());
        let mut all = self.reference_numbers.iter().chain(inside);
        let first = all.next()?;
        all.all(|other| other == first).then_some(first)
    }

    /// The form of prescription that the patient chose: from the body, else from the only result.
    pub fn prescription(&self) -> Coded<PrescriptionForm> {
        match (self.prescription, self.only_result()) {
            (Coded::Absent, Some(result)) => result.prescription,
            (told, _) => told,
        }
    }

    /// The date of birth, if all that is said of it agrees.
    pub fn birthdate(&self) -> Option<Personal<Day>> {
        let first = self.birthdates().next()?;
        self.birthdates().all(|other| other == first).then_some(first)
    }

    pub(super) fn birthdates(&self) -> impl Iterator<Item = Personal<Day>> {
        let asked = self.search.as_ref().and_then(|search| search.birthdate);
        self.results.iter().filter_map(|result| result.birthdate).chain(asked)
    }
}

/// 照会番号 to be registered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Registration {
    /// `MessageHeader`.
    pub header: Header,
    /// Each `ReferenceNumberRegistrationInfo`.
    pub entries: Vec<ReferenceEntry>,
}

/// `ReferenceNumberRegistrationInfo`: an insurance, and the institution's own number of the patient.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReferenceEntry {
    /// `ReferenceNumber` (照会番号), at most 50 characters.
    pub reference_number: Option<Personal<String>>,
    /// `InsurerNumber`.
    pub insurer_number: Option<String>,
    /// `InsuredCardSymbol`.
    pub symbol: Option<Personal<String>>,
    /// `InsuredIdentificationNumber`.
    pub number: Option<Personal<String>>,
    /// `InsuredBranchNumber`.
    pub branch: Option<Personal<String>>,
}

/// What became of 照会番号 that were to be registered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Registered {
    /// `MessageHeader`.
    pub header: Header,
    /// Each entry: the body of `siimm01res` (未確認), each `BulkRegistrationUnit` of `muimm02res` (未確認).
    pub units: Vec<RegisteredUnit>,
}

/// What became of one 照会番号.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RegisteredUnit {
    /// The entry, repeated.
    pub entry: Option<ReferenceEntry>,
    /// What became of it.
    pub processing: Processing,
}
