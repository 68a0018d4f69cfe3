//! An answer as a file.

use crate::Day;
use crate::terminal::code::{CodeTable, Coded};
use crate::terminal::consent::{ConsentTriple, element};
use crate::terminal::coverage::{Coverage, DiseaseCertificate};
use crate::terminal::encoding::Encoding;
use crate::terminal::message::{Header, Search, TerminalAnswer, Unit};
use crate::terminal::moment::Moment;
use crate::terminal::personal::Personal;
use crate::terminal::ticket::Ticket;

/// How a file is laid out beside its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Begin with the UTF-8 byte order mark (in UTF-8 only).
    pub byte_order_mark: bool,
    /// Write the XML declaration with the encoding's name.
    pub declaration: bool,
    /// What ends a line.
    pub line_end: &'static str,
}

impl Default for Layout {
    fn default() -> Layout {
        Layout { byte_order_mark: false, declaration: true, line_end: "\n" }
    }
}

/// Writes an answer as a file. Characters that Shift_JIS does not have become character references.
pub fn write(answer: &TerminalAnswer, encoding: Encoding, layout: Layout) -> Vec<u8> {
    let mut out = Writer { text: String::new(), encoding, layout };
    if layout.declaration {
        out.line(&format!("<?xml version=\"1.0\" encoding=\"{}\" standalone=\"no\"?>", encoding.as_str()));
    }
    out.group("XmlMsg", |out| {
        out.group("MessageHeader", |out| header(out, &answer.header));
        out.group("MessageBody", |out| unit(out, &answer.unit));
    });
    let bytes = encoding.encode(&out.text);
    let mark: &[u8] = if layout.byte_order_mark && encoding == Encoding::Utf8 { &[0xEF, 0xBB, 0xBF] } else { &[] };
    [mark, &bytes].concat()
}

struct Writer {
    text: String,
    encoding: Encoding,
    layout: Layout,
}

impl Writer {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push_str(self.layout.line_end);
    }

    fn group(&mut self, name: &str, content: impl FnOnce(&mut Writer)) {
        self.line(&format!("<{name}>"));
        content(self);
        self.line(&format!("</{name}>"));
    }

    fn leaf(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            let escaped: String = value.chars().map(|character| self.escaped(character)).collect();
            self.line(&format!("<{name}>{escaped}</{name}>"));
        }
    }

    fn escaped(&self, character: char) -> String {
        match character {
            '&' => String::from("&amp;"),
            '<' => String::from("&lt;"),
            '>' => String::from("&gt;"),
            // Ends of lines become line feeds when they are read.
            '\r' => String::from("&#13;"),
            // Shift_JIS writes these as look-alikes, which would be read instead.
            '¥' | '‾' | '−' if self.encoding == Encoding::ShiftJis => format!("&#{};", u32::from(character)),
            _ => character.to_string(),
        }
    }

    fn code<T: CodeTable>(&mut self, name: &str, value: &Coded<T>) {
        self.leaf(name, value.code());
    }

    fn text(&mut self, name: &str, value: &Option<String>) {
        self.leaf(name, value.as_deref().unwrap_or_default());
    }

    fn personal(&mut self, name: &str, value: &Option<Personal<String>>) {
        self.leaf(name, value.as_ref().map(|value| value.reveal().as_str()).unwrap_or_default());
    }

    fn day(&mut self, name: &str, value: Option<Day>) {
        self.leaf(name, &value.map(|day| format!("{:08}", day.yyyymmdd())).unwrap_or_default());
    }

    fn moment(&mut self, name: &str, value: Option<Moment>) {
        self.leaf(name, &value.map(|moment| format!("{:014}", moment.number())).unwrap_or_default());
    }

    fn number(&mut self, name: &str, value: Option<u32>) {
        self.leaf(name, &value.map(|number| number.to_string()).unwrap_or_default());
    }

    fn percent(&mut self, name: &str, value: Option<u8>) {
        self.leaf(name, &value.map(|percent| format!("{percent:03}")).unwrap_or_default());
    }
}

fn header(out: &mut Writer, header: &Header) {
    out.moment("ProcessExecutionTime", header.processed_at);
    out.day("QualificationConfirmationDate", header.confirmed_on);
    out.text("MedicalInstitutionCode", &header.institution);
    out.personal("ArbitraryFileIdentifier", &header.file_identifier);
    out.code("ReferenceClassification", &header.inquiry);
    out.code("SegmentOfResult", &header.segment);
    out.text("ErrorCode", &header.error_code);
    out.personal("ErrorMessage", &header.error_message);
    out.code("CharacterCodeIdentifier", &header.character_code);
    out.text("ReceptionNumber", &header.reception_number);
    out.number("NumberOfProcessingResult", header.processed);
    out.number("NumberOfNormalProcessing", header.processed_normally);
    out.number("NumberOfError", header.errors);
}

fn unit(out: &mut Writer, unit: &Unit) {
    if let Some(asked) = &unit.search {
        out.group("QualificationConfirmSearchInfo", |out| search(out, asked));
    }
    out.code("ProcessingResultStatus", &unit.processing.status);
    out.text("ProcessingResultCode", &unit.processing.code);
    out.personal("ProcessingResultMessage", &unit.processing.message);
    out.code("QualificationValidity", &unit.validity);
    out.code("PrescriptionIssueSelect", &unit.prescription);
    for number in &unit.reference_numbers {
        out.leaf("ReferenceNumber", number.reveal());
    }
    if !unit.results.is_empty() {
        out.group("ResultList", |out| {
            for result in &unit.results {
                out.group("ResultOfQualificationConfirmation", |out| coverage(out, result));
            }
        });
    }
}

fn search(out: &mut Writer, search: &Search) {
    out.text("InsurerNumber", &search.insurer_number);
    out.personal("InsuredCardSymbol", &search.symbol);
    out.personal("InsuredIdentificationNumber", &search.number);
    out.personal("InsuredBranchNumber", &search.branch);
    out.day("Birthdate", search.birthdate.map(Personal::into_inner));
    out.code("LimitApplicationCertificateRelatedConsFlg", &search.limit_consent);
    out.personal("ArbitraryIdentifier", &search.identifier);
    out.leaf("MedicalTreatmentMonth", &search.month.map(|month| format!("{:06}", month.number())).unwrap_or_default());
    out.day("ConsentDateFrom", search.consent_from);
    out.day("ConsentDateTo", search.consent_to);
    out.day("ExaminationDateFrom", search.examination_from);
    out.day("ExaminationDateTo", search.examination_to);
    out.code("MedicalTreatmentFlag", &search.visit_kind);
}

fn coverage(out: &mut Writer, result: &Coverage) {
    out.code("InsuredCardClassification", &result.classification);
    out.text("InsurerNumber", &result.insurer_number);
    out.personal("InsuredCardSymbol", &result.symbol);
    out.personal("InsuredIdentificationNumber", &result.number);
    out.personal("InsuredBranchNumber", &result.branch);
    out.code("PersonalFamilyClassification", &result.relation);
    out.personal("InsuredName", &result.insured_name);
    out.personal("Name", &result.name);
    out.personal("NameOfOther", &result.other_name);
    out.personal("NameKana", &result.kana);
    out.personal("NameOfOtherKana", &result.other_kana);
    out.code("Sex1", result.sex.reveal());
    out.code("Sex2", result.sex_on_back.reveal());
    out.day("Birthdate", result.birthdate.map(Personal::into_inner));
    out.personal("Address", &result.address);
    out.personal("PostNumber", &result.post_number);
    out.day("QualificationDate", result.qualified_on);
    out.day("DisqualificationDate", result.disqualified_on);
    out.day("InsuredCertificateIssuanceDate", result.issued_on);
    out.day("InsuredCardValidDate", result.document_from);
    out.day("InsuredCardExpirationDate", result.document_until);
    out.percent("InsuredPartialContributionRatio", result.share_percent);
    out.code("PreschoolClassification", &result.preschool);
    out.code("ReasonOfLoss", &result.loss_reason);
    out.text("InsurerName", &result.insurer_name);
    if let Some(elderly) = &result.elderly {
        out.group("ElderlyRecipientCertificateInfo", |out| {
            out.day("ElderlyRecipientCertificateDate", elderly.issued_on);
            out.day("ElderlyRecipientValidStartDate", elderly.from);
            out.day("ElderlyRecipientValidEndDate", elderly.until);
            out.percent("ElderlyRecipientContributionRatio", elderly.share_percent);
        });
    }
    if let Some(limit) = &result.limit {
        out.group("LimitApplicationCertificateRelatedInfo", |out| {
            out.code("LimitApplicationCertificateClassification", &limit.kind);
            out.code("LimitApplicationCertificateClassificationFlag", &limit.class);
            out.day("LimitApplicationCertificateDate", limit.issued_on);
            out.day("LimitApplicationCertificateValidStartDate", limit.from);
            out.day("LimitApplicationCertificateValidEndDate", limit.until);
            out.day("LimitApplicationCertificateLongTermDate", limit.long_term_from);
        });
    }
    if !result.diseases.is_empty() {
        out.group("SpecificDiseasesCertificateList", |out| {
            for disease in &result.diseases {
                out.group("SpecificDiseasesCertificateInfo", |out| disease_certificate(out, disease.reveal()));
            }
        });
    }
    out.code("LimitApplicationCertificateChanged", &result.limit_changed);
    if !result.tickets.is_empty() {
        out.group("PublicExpenseResultList", |out| {
            for each in &result.tickets {
                out.group("MedicalTicketInfo", |out| ticket(out, each));
            }
        });
    }
    out.personal("ReferenceNumber", &result.reference_number);
    out.personal("ArbitraryIdentifier", &result.identifier);
    out.code("PrescriptionIssueSelect", &result.prescription);
    out.code("FaceInfExistence", &result.face_information);
    for (kind, given) in result.consents.iter() {
        consent(out, element(kind), given);
    }
}

fn consent(out: &mut Writer, element: &str, given: ConsentTriple) {
    out.code(&format!("{element}ConsFlg"), &given.consent);
    out.moment(&format!("{element}ConsTime"), given.at);
    out.moment(&format!("{element}AvailableTime"), given.until);
}

fn ticket(out: &mut Writer, ticket: &Ticket) {
    out.code("TicketType", &ticket.kind);
    out.day("MedicalTicketValidDate", ticket.from);
    out.day("MedicalTicketExpirationDate", ticket.until);
    out.personal("IssueNumber", &ticket.issue_number);
    out.leaf("MedicalTreatmentMonth", &ticket.month.map(|month| format!("{:06}", month.number())).unwrap_or_default());
    out.text("DesignatedMedicalInstitutionCode", &ticket.designated_code);
    out.code("DesignatedMedicalInstitutionFlag", &ticket.designation);
    out.text("DesignatedMedicalInstitutionName", &ticket.designated_name);
    out.text("PrescriptionIssuerMedicalInstitutionCode", &ticket.prescriber_code);
    out.text("PrescriptionIssuerMedicalInstitutionName", &ticket.prescriber_name);
    for (injury, name) in ticket.injuries.iter().zip(["InjuryName1", "InjuryName2", "InjuryName3"]) {
        out.leaf(name, injury.as_ref().map(|injury| injury.reveal()).unwrap_or_default());
    }
    out.code("MedicalTreatmentType", &ticket.treatment);
    out.number("SelfPayAmount", ticket.self_pay);
    out.personal("DistrictContactName", &ticket.district_contact);
    out.personal("HandlingContactName", &ticket.handling_contact);
    out.code("SingleOrCombinedUse", &ticket.usage);
    out.code("StatusOfSocialInsurance", &ticket.social_insurance);
    out.code("ConsistencyFlag", &ticket.consistency);
    out.code("StatusOfInfecton", &ticket.infection_law);
    out.code("StatusOfElderlyMedicalCare", &ticket.elderly_care);
    out.code("StatusOfPrefecturalExpenses", &ticket.prefectural);
    for (note, name) in ticket.notes.iter().zip(["Remarks1", "Remarks2", "Remarks3"]) {
        out.personal(name, note);
    }
}

fn disease_certificate(out: &mut Writer, disease: &DiseaseCertificate) {
    out.code("SpecificDiseasesDiseaseCategory", &disease.category);
    out.day("SpecificDiseasesCertificateDate", disease.issued_on);
    out.day("SpecificDiseasesValidStartDate", disease.from);
    out.day("SpecificDiseasesValidEndDate", disease.until);
    out.number("SpecificDiseasesSelfPay", disease.self_pay);
}
