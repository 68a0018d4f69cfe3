//! An answer as a file.

use crate::Day;
use crate::terminal::answer::{DiseaseCertificate, Insurance, Search};
use crate::terminal::{Answer, CodeTable, Coded, Encoding, Moment, Personal};

/// How a file is laid out beside its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Begin with the UTF-8 byte order mark (in UTF-8 only).
    pub byte_order_mark: bool,
    /// Write the XML declaration with the encoding's name.
    pub declaration: bool,
    /// Write each value that has two codes with the second one (異常終了 as 3).
    pub second_codes: bool,
    /// What ends a line.
    pub line_end: &'static str,
}

impl Default for Layout {
    fn default() -> Layout {
        Layout { byte_order_mark: false, declaration: true, second_codes: false, line_end: "\n" }
    }
}

/// Writes an answer as a file. Characters that Shift_JIS does not have become character references.
pub fn write(answer: &Answer, encoding: Encoding, layout: Layout) -> Vec<u8> {
    let mut out = Writer { text: String::new(), encoding, layout };
    if layout.declaration {
        out.line(&format!("<?xml version=\"1.0\" encoding=\"{}\" standalone=\"no\"?>", encoding.word()));
    }
    out.group("XmlMsg", |out| {
        out.group("MessageHeader", |out| header(out, answer));
        out.group("MessageBody", |out| body(out, answer));
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
        let second = match value {
            Coded::Known(known) if self.layout.second_codes => known.codes().last().copied(),
            _ => None,
        };
        self.leaf(name, second.unwrap_or(value.code()));
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

    fn percent(&mut self, name: &str, value: Option<u8>) {
        self.leaf(name, &value.map(|percent| format!("{percent:03}")).unwrap_or_default());
    }
}

fn header(out: &mut Writer, answer: &Answer) {
    let header = &answer.header;
    out.moment("ProcessExecutionTime", header.processed_at);
    out.day("QualificationConfirmationDate", header.confirmed_on);
    out.text("MedicalInstitutionCode", &header.institution);
    out.personal("ArbitraryFileIdentifier", &header.file_identifier);
    out.code("ReferenceClassification", &header.inquiry);
    out.code("SegmentOfResult", &header.outcome);
    out.text("ErrorCode", &header.error_code);
    out.personal("ErrorMessage", &header.error_message);
    out.code("CharacterCodeIdentifier", &header.character_code);
}

fn body(out: &mut Writer, answer: &Answer) {
    if let Some(asked) = &answer.search {
        out.group("QualificationConfirmSearchInfo", |out| search(out, asked));
    }
    out.code("ProcessingResultStatus", &answer.status);
    out.text("ProcessingResultCode", &answer.result_code);
    out.personal("ProcessingResultMessage", &answer.result_message);
    out.code("QualificationValidity", &answer.validity);
    out.code("PrescriptionIssueSelect", &answer.prescription);
    out.personal("ReferenceNumber", &answer.reference_number);
    if !answer.results.is_empty() {
        out.group("ResultList", |out| {
            for result in &answer.results {
                out.group("ResultOfQualificationConfirmation", |out| insurance(out, result));
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
}

fn insurance(out: &mut Writer, result: &Insurance) {
    out.code("InsuredCardClassification", &result.card);
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
    out.personal("ReferenceNumber", &result.reference_number);
    out.personal("ArbitraryIdentifier", &result.identifier);
    out.code("PrescriptionIssueSelect", &result.prescription);
    out.code("FaceInfExistence", &result.face_information);
    for (kind, triple) in result.consents.iter() {
        out.code(&format!("{}ConsFlg", kind.element()), &triple.consent);
        out.moment(&format!("{}ConsTime", kind.element()), triple.at);
        out.moment(&format!("{}AvailableTime", kind.element()), triple.until);
    }
}

fn disease_certificate(out: &mut Writer, disease: &DiseaseCertificate) {
    out.code("SpecificDiseasesDiseaseCategory", &disease.category);
    out.day("SpecificDiseasesCertificateDate", disease.issued_on);
    out.day("SpecificDiseasesValidStartDate", disease.from);
    out.day("SpecificDiseasesValidEndDate", disease.until);
    out.leaf("SpecificDiseasesSelfPay", &disease.self_pay.map(|yen| yen.to_string()).unwrap_or_default());
}
