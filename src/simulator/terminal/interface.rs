//! The interfaces that are played, by the names of their files, and what their requests may hold.
//!
//! The layout (別紙3-1) is not public. The elements are those that public programs write: OQSDrug and the diary
//! <http://sanox.org/sano-shikaku/road18.html> with what they say of each. Where one program alone shows something, the row says 未確認.
//! What nobody says is optional.

/// What a value has to look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    /// `yyyyMMdd`, a day that exists.
    Day,
    /// `yyyyMM`.
    Month,
    /// So many digits.
    Digits(usize),
    /// Eight characters: digits, short numbers filled up in front with spaces or zeros.
    Insurer,
    /// One to so many characters.
    Text(usize),
    /// One of these.
    Code(&'static [&'static str]),
}

/// An element of a request.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) value: Value,
    pub(super) required: bool,
}

/// What the body of a request holds.
pub(super) struct Body {
    /// The group of its fields; `None` where they stand in the body itself.
    pub(super) group: Option<&'static str>,
    /// Whether the group may repeat.
    pub(super) many: bool,
    pub(super) fields: &'static [Field],
}

const fn must(name: &'static str, value: Value) -> Field {
    Field { name, value, required: true }
}

const fn may(name: &'static str, value: Value) -> Field {
    Field { name, value, required: false }
}

/// Of every request. The code of the institution has ten digits: prefecture, kind, institution.
pub(super) const HEADER: &[Field] = &[
    must("MedicalInstitutionCode", Value::Digits(10)),
    may("QualificationConfirmationDate", Value::Day),
    may("ArbitraryFileIdentifier", Value::Text(256)),
    // What a file says of its own encoding.
    may("CharacterCodeIdentifier", Value::Code(&["0", "1"])),
];

/// A document's numbers. That they have up to 20 characters is 未確認.
const INSURER: Field = must("InsurerNumber", Value::Insurer);
const SYMBOL: Field = may("InsuredCardSymbol", Value::Text(20));
const NUMBER: Field = must("InsuredIdentificationNumber", Value::Text(20));
const BRANCH: Field = may("InsuredBranchNumber", Value::Digits(2));
/// Free, and echoed (未確認).
const IDENTIFIER: Field = may("ArbitraryIdentifier", Value::Text(256));
const LIMIT_CONSENT: Field = may("LimitApplicationCertificateRelatedConsFlg", Value::Code(&["0", "1"]));

const SEARCH: &str = "QualificationConfirmSearchInfo";
const ENTRY: &str = "ReferenceNumberRegistrationInfo";
const PERSON: &[Field] = &[INSURER, SYMBOL, NUMBER, BRANCH, must("Birthdate", Value::Day), LIMIT_CONSENT, IDENTIFIER];
const BOOKED: &[Field] = &[INSURER, SYMBOL, NUMBER, BRANCH, may("Birthdate", Value::Day), LIMIT_CONSENT, IDENTIFIER];
const REGISTRATION: &[Field] = &[must("ReferenceNumber", Value::Text(50)), INSURER, SYMBOL, NUMBER, BRANCH];
/// The form of the month is 未確認.
const TREATED: &[Field] = &[must("MedicalTreatmentMonth", Value::Month)];
const VISITED: &[Field] = &[FROM, TO, must("MedicalTreatmentFlag", Value::Code(&["2"]))];
const EXAMINED: &[Field] = &[
    FROM,
    TO,
    may("ExaminationDateFrom", Value::Day),
    may("ExaminationDateTo", Value::Day),
    must("MedicalTreatmentFlag", Value::Code(&["3"])),
];
const FROM: Field = may("ConsentDateFrom", Value::Day);
const TO: Field = may("ConsentDateTo", Value::Day);
const COLLECT: Body = Body { group: None, many: false, fields: &[must("ReceptionNumber", Value::Text(50))] };

/// An interface that is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Interface {
    /// `OQSsiquc01`: one person's eligibility.
    Eligibility,
    /// `OQSsiimm01`: the institution's number of one patient (照会番号).
    ReferenceNumber,
    /// `OQSmuquc`: booked patients (未確認).
    BulkEligibility,
    /// `OQSmuimm`: many 照会番号.
    BulkReferenceNumber,
    /// `OQSmutic`: 医療扶助 patients entrusted to the institution.
    Entrusted,
    /// `OQSmuhvq`: consents of home visits.
    HomeVisits,
    /// `OQSmuonq`: consents of online visits.
    OnlineVisits,
}

/// A request of an interface.
///
/// ```
/// use uketsuke::simulator::terminal::{AskedFile, Interface};
/// let asked = AskedFile::named("OQSmuquc02req_1.xml");
/// assert_eq!(asked, Some(AskedFile { interface: Interface::BulkEligibility, collects: true }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AskedFile {
    /// Which interface.
    pub interface: Interface,
    /// Set in a `02req`, which asks for the results of a bulk request.
    pub collects: bool,
}

impl Interface {
    /// Every interface that is played.
    pub const ALL: [Interface; 7] = [
        Interface::Eligibility,
        Interface::ReferenceNumber,
        Interface::BulkEligibility,
        Interface::BulkReferenceNumber,
        Interface::Entrusted,
        Interface::HomeVisits,
        Interface::OnlineVisits,
    ];

    /// What the names of its files begin with.
    pub const fn prefix(self) -> &'static str {
        match self {
            Interface::Eligibility => "OQSsiquc",
            Interface::ReferenceNumber => "OQSsiimm",
            Interface::BulkEligibility => "OQSmuquc",
            Interface::BulkReferenceNumber => "OQSmuimm",
            Interface::Entrusted => "OQSmutic",
            Interface::HomeVisits => "OQSmuhvq",
            Interface::OnlineVisits => "OQSmuonq",
        }
    }

    /// Whether a receipt comes first (`01res`), and the results when they are asked for (`02req`).
    pub const fn is_bulk(self) -> bool {
        !matches!(self, Interface::Eligibility | Interface::ReferenceNumber)
    }

    /// What stands in the body of its first request.
    const fn body(self) -> Body {
        let (group, many, fields) = match self {
            Interface::Eligibility => (SEARCH, false, PERSON),
            Interface::BulkEligibility => (SEARCH, true, BOOKED),
            Interface::ReferenceNumber => (ENTRY, false, REGISTRATION),
            Interface::BulkReferenceNumber => (ENTRY, true, REGISTRATION),
            Interface::Entrusted => (SEARCH, false, TREATED),
            Interface::HomeVisits => (SEARCH, false, VISITED),
            Interface::OnlineVisits => (SEARCH, false, EXAMINED),
        };
        Body { group: Some(group), many, fields }
    }
}

impl AskedFile {
    /// What a file of this name asks. `None`: no request, or one of an interface that is not played.
    pub fn named(name: &str) -> Option<AskedFile> {
        let stem = name.strip_suffix(".xml")?;
        let interface = Interface::ALL.into_iter().find(|interface| stem.starts_with(interface.prefix()))?;
        let rest = stem.get(interface.prefix().len()..)?;
        let collects = interface.is_bulk() && rest.starts_with("02req_");
        let asks = collects || rest.starts_with("01req_");
        (asks && rest.len() > "01req_".len()).then_some(AskedFile { interface, collects })
    }

    /// What stands in the body.
    pub(super) const fn body(self) -> Body {
        if self.collects { COLLECT } else { self.interface.body() }
    }
}

/// The name of the answer to a request of this name.
pub(super) fn answer_name(request: &str) -> String {
    request.replacen("req_", "res_", 1)
}
