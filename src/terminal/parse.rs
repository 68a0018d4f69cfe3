//! Text to answer: one pass over the XML, bounded in every direction.

use quick_xml::errors::{Error as XmlError, SyntaxError};
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::answer::{DiseaseCertificate, Elderly, Header, Insurance, LimitCertificate, Search};
use super::*;
use crate::Day;

/// Bytes of the longest file that is read. A real answer has a few kilobytes; with 64 results of full fields some 300.
pub const MAX_BYTES: usize = 1 << 20;
/// Elements inside each other. The known layout has six levels.
pub const MAX_DEPTH: usize = 16;
/// Elements in all: more than [`MAX_RESULTS`] results with every known element.
pub const MAX_ELEMENTS: usize = 16_384;
/// Results in one answer. More than one is rare (複数該当); the file is about one person.
pub const MAX_RESULTS: usize = 64;
/// Bytes of text in one element. The longest known field is an address of at most some hundred characters.
pub const MAX_TEXT: usize = 4096;
/// Characters of an element's name that are kept for reports. The longest known one has 49.
const MAX_NAME: usize = 64;

/// What was read from a file: the answer, what was noticed, and what could not be placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The answer.
    pub answer: Answer,
    /// What was noticed, in the order of the file.
    pub findings: Vec<Finding>,
    /// Every value that has no field: unknown elements, unreadable values, stray text.
    pub kept: Vec<Kept>,
    /// How the file was encoded.
    pub encoding: EncodingClaims,
}

/// A value that has no field of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Where it stood.
    pub path: String,
    /// The value, outer white space removed.
    pub value: Personal<String>,
}

/// Why a file could not be read as an answer. Names positions and known elements, never content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The file ends before its root element does: it is still being written, or was cut off.
    #[error("the file ends inside the answer (line {line})")]
    Incomplete {
        /// Line, from 1.
        line: u32,
    },
    /// Not well-formed XML.
    #[error("not well-formed XML (line {line})")]
    Malformed {
        /// Line, from 1.
        line: u32,
    },
    /// A control character, which XML forbids; NUL in a file that Windows is still writing.
    #[error("a forbidden character (line {line})")]
    ForbiddenCharacter {
        /// Line, from 1.
        line: u32,
    },
    /// Well-formed XML, whose root is not `XmlMsg`.
    #[error("not an answer of the eligibility terminal: the root element is not XmlMsg (line {line})")]
    NotAnAnswer {
        /// Line, from 1.
        line: u32,
    },
    /// A document type declaration. Answers have none, and it is how entities are brought in.
    #[error("a document type declaration (line {line})")]
    DocumentType {
        /// Line, from 1.
        line: u32,
    },
    /// A reference to an entity that is not one of the five predefined ones.
    #[error("a reference to an entity (line {line})")]
    Entity {
        /// Line, from 1.
        line: u32,
    },
    /// An element that may stand once stands twice with different values. Which one holds cannot be known.
    #[error("{path} is given twice, differently (line {line})")]
    Repeated {
        /// The element.
        path: String,
        /// Line, from 1.
        line: u32,
    },
    /// The declaration or a byte order mark names an encoding other than UTF-8 and Shift_JIS.
    #[error("neither UTF-8 nor Shift_JIS")]
    UnsupportedEncoding,
    /// More than [`MAX_BYTES`].
    #[error("more than {MAX_BYTES} bytes")]
    TooLarge,
    /// More than [`MAX_DEPTH`], [`MAX_ELEMENTS`], [`MAX_RESULTS`] or [`MAX_TEXT`].
    #[error("too many {what} (line {line})")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// Line, from 1.
        line: u32,
    },
}

impl ReadError {
    /// A stable word for programs.
    pub const fn word(&self) -> &'static str {
        match self {
            ReadError::Incomplete { .. } => "incomplete",
            ReadError::Malformed { .. } => "malformed",
            ReadError::ForbiddenCharacter { .. } => "forbidden_character",
            ReadError::NotAnAnswer { .. } => "not_an_answer",
            ReadError::DocumentType { .. } => "document_type",
            ReadError::Entity { .. } => "entity",
            ReadError::Repeated { .. } => "repeated",
            ReadError::UnsupportedEncoding => "unsupported_encoding",
            ReadError::TooLarge => "too_large",
            ReadError::TooMany { .. } => "too_many",
        }
    }
}

/// Reads an answer file from its bytes.
pub fn read(bytes: &[u8]) -> Result<Reading, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    let (text, encoding) = decode::decode(bytes)?;
    let mut reading = Parser::new(&text).run(encoding)?;
    if !encoding.agree() {
        reading.findings.push(Finding::EncodingDisagrees(encoding));
    }
    if encoding.lossy {
        reading.findings.push(Finding::CharactersLost);
    }
    Ok(reading)
}

/// The places of the layout that have elements inside.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Message,
    Header,
    Body,
    Search,
    Results,
    Result,
    Elderly,
    Limit,
    Diseases,
    Disease,
    /// An element with a value, or one that is not known.
    Leaf,
}

struct Frame {
    name: String,
    place: Place,
    text: String,
    has_children: bool,
}

struct Parser<'t> {
    text: &'t str,
    xml: quick_xml::Reader<&'t [u8]>,
    stack: Vec<Frame>,
    elements: usize,
    finished: bool,
    answer: Answer,
    disease: DiseaseCertificate,
    findings: Vec<Finding>,
    kept: Vec<Kept>,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Parser<'t> {
        let mut xml = quick_xml::Reader::from_str(text);
        xml.config_mut().expand_empty_elements = true;
        xml.config_mut().enable_all_checks(true);
        Parser {
            text,
            xml,
            stack: Vec::new(),
            elements: 0,
            finished: false,
            answer: Answer::default(),
            disease: DiseaseCertificate::default(),
            findings: Vec::new(),
            kept: Vec::new(),
        }
    }

    fn run(mut self, encoding: EncodingClaims) -> Result<Reading, ReadError> {
        if let Some(at) = self.text.find(is_forbidden) {
            return Err(ReadError::ForbiddenCharacter { line: line_at(self.text, at) });
        }
        loop {
            match self.xml.read_event().map_err(|error| self.xml_error(&error))? {
                Event::Start(start) => self.start(&start)?,
                // With `expand_empty_elements` these do not come.
                Event::Empty(_) => return Err(self.malformed()),
                Event::End(_) => self.end()?,
                Event::Text(text) => self.characters(&text.xml10_content())?,
                Event::CData(text) => self.characters(&text.xml10_content())?,
                Event::GeneralRef(reference) => self.reference(&reference)?,
                Event::DocType(_) => return Err(ReadError::DocumentType { line: self.line() }),
                Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
                Event::Eof if self.finished => break,
                Event::Eof => return Err(ReadError::Incomplete { line: self.line() }),
            }
        }
        Ok(Reading { answer: self.answer, findings: self.findings, kept: self.kept, encoding })
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), ReadError> {
        if start.attributes().any(|attribute| attribute.is_err()) {
            return Err(self.malformed());
        }
        self.elements += 1;
        if self.elements > MAX_ELEMENTS {
            return Err(self.too_many("elements"));
        }
        if self.stack.len() >= MAX_DEPTH {
            return Err(self.too_many("levels"));
        }
        let name = reportable(start.name().as_ref());
        let place = match self.stack.last_mut() {
            Some(parent) => {
                parent.has_children = true;
                group(parent.place, &name)
            }
            None if self.finished => return Err(self.malformed()),
            None if name == "XmlMsg" => Place::Message,
            None => return Err(ReadError::NotAnAnswer { line: self.line() }),
        };
        self.open(place)?;
        self.stack.push(Frame { name, place, text: String::new(), has_children: false });
        Ok(())
    }

    fn open(&mut self, place: Place) -> Result<(), ReadError> {
        match place {
            Place::Search => drop(self.answer.search.get_or_insert_default()),
            Place::Result if self.answer.results.len() >= MAX_RESULTS => return Err(self.too_many("results")),
            Place::Result => self.answer.results.push(Insurance::default()),
            Place::Disease => self.disease = DiseaseCertificate::default(),
            _ => {}
        }
        Ok(())
    }

    fn characters(&mut self, text: &str) -> Result<(), ReadError> {
        match self.stack.last_mut() {
            Some(frame) => {
                frame.text.push_str(text);
                if frame.text.len() > MAX_TEXT {
                    return Err(self.too_many("characters in one element"));
                }
                Ok(())
            }
            None if text.trim_ascii().is_empty() => Ok(()),
            None => Err(self.malformed()),
        }
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), ReadError> {
        let character = if reference.is_char_ref() {
            match reference.resolve_char_ref() {
                Ok(Some(character)) if !is_forbidden(character) => character,
                _ => return Err(ReadError::ForbiddenCharacter { line: self.line() }),
            }
        } else {
            match reference.xml10_content().as_ref() {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                "apos" => '\'',
                "quot" => '"',
                _ => return Err(ReadError::Entity { line: self.line() }),
            }
        };
        self.characters(character.encode_utf8(&mut [0; 4]))
    }

    fn end(&mut self) -> Result<(), ReadError> {
        let Some(frame) = self.stack.pop() else { return Err(self.malformed()) };
        let value = frame.text.trim_ascii();
        match frame.place {
            Place::Leaf if value.is_empty() && frame.has_children => {}
            Place::Leaf => self.leaf(&frame.name, value)?,
            _ if !value.is_empty() => {
                let path = self.path(&frame.name);
                self.keep(&path, value);
                self.findings.push(Finding::StrayText { path });
            }
            _ => {}
        }
        self.close(frame.place)?;
        self.finished |= self.stack.is_empty();
        Ok(())
    }

    /// Groups that turned out to hold nothing were not given.
    fn close(&mut self, place: Place) -> Result<(), ReadError> {
        match place {
            Place::Search if self.answer.search == Some(Search::default()) => self.answer.search = None,
            Place::Disease if self.disease != DiseaseCertificate::default() => {
                if let Some(result) = self.answer.results.last_mut() {
                    result.diseases.push(Personal::new(self.disease));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn leaf(&mut self, name: &str, value: &str) -> Result<(), ReadError> {
        let parent = self.stack.last().map_or(Place::Leaf, |frame| frame.place);
        let set = match (parent, self.answer.results.last_mut()) {
            (Place::Header, _) => header(&mut self.answer.header, name, value),
            (Place::Body, _) => body(&mut self.answer, name, value),
            (Place::Search, _) => search(self.answer.search.get_or_insert_default(), name, value),
            (Place::Result, Some(into)) => result(into, name, value),
            (Place::Elderly, Some(into)) => in_group(&mut into.elderly, |group| elderly(group, name, value)),
            (Place::Limit, Some(into)) => in_group(&mut into.limit, |group| limit(group, name, value)),
            (Place::Disease, _) => disease(&mut self.disease, name, value),
            _ => Set::Unknown,
        };
        match set {
            Set::Done => {}
            Set::Unknown => {
                let path = self.path(name);
                self.keep(&path, value);
                self.findings.push(Finding::UnknownElement { path });
            }
            Set::Unreadable(expected) => {
                let path = self.path(name);
                self.keep(&path, value);
                self.findings.push(Finding::Unreadable { path, expected });
            }
            Set::Unlisted(code) => self.findings.push(Finding::UnlistedCode { path: self.path(name), code }),
            Set::Disputed(code) => self.findings.push(Finding::DisputedCode { path: self.path(name), code }),
            Set::Repeated => return Err(ReadError::Repeated { path: self.path(name), line: self.line() }),
        }
        Ok(())
    }

    fn keep(&mut self, path: &str, value: &str) {
        self.kept.push(Kept { path: path.to_owned(), value: Personal::new(value.to_owned()) });
    }

    /// The path of an element inside the open ones; results are numbered.
    fn path(&self, name: &str) -> String {
        let mut path = String::new();
        for frame in &self.stack {
            path.push_str(&frame.name);
            if frame.place == Place::Result {
                path.push_str(&format!("[{}]", self.answer.results.len()));
            }
            path.push('/');
        }
        path + name
    }

    fn line(&self) -> u32 {
        line_at(self.text, usize::try_from(self.xml.buffer_position()).unwrap_or(usize::MAX))
    }

    fn malformed(&self) -> ReadError {
        ReadError::Malformed { line: self.line() }
    }

    fn too_many(&self, what: &'static str) -> ReadError {
        ReadError::TooMany { what, line: self.line() }
    }

    fn xml_error(&self, error: &XmlError) -> ReadError {
        match error {
            XmlError::Syntax(SyntaxError::InvalidBangMarkup) => self.malformed(),
            XmlError::Syntax(_) => ReadError::Incomplete { line: self.line() },
            _ => self.malformed(),
        }
    }
}

/// The characters that XML 1.0 forbids (production 2), as far as a Rust string can hold them.
fn is_forbidden(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

fn line_at(text: &str, position: usize) -> u32 {
    let before = text.as_bytes().get(..position).unwrap_or(text.as_bytes());
    u32::try_from(before.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(u32::MAX).saturating_add(1)
}

/// A name as it is shown in reports: its length bounded, anything but the characters of the known names replaced.
fn reportable(name: &str) -> String {
    let fit = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':') { c } else { '?' };
    name.chars().take(MAX_NAME).map(fit).collect()
}

fn group(parent: Place, name: &str) -> Place {
    match (parent, name) {
        (Place::Message, "MessageHeader") => Place::Header,
        (Place::Message, "MessageBody") => Place::Body,
        (Place::Body, "QualificationConfirmSearchInfo") => Place::Search,
        (Place::Body, "ResultList") => Place::Results,
        (Place::Results, "ResultOfQualificationConfirmation") => Place::Result,
        (Place::Result, "ElderlyRecipientCertificateInfo") => Place::Elderly,
        (Place::Result, "LimitApplicationCertificateRelatedInfo") => Place::Limit,
        (Place::Result, "SpecificDiseasesCertificateList") => Place::Diseases,
        (Place::Diseases, "SpecificDiseasesCertificateInfo") => Place::Disease,
        _ => Place::Leaf,
    }
}

/// What became of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Set {
    Done,
    Unknown,
    Unlisted(Code),
    Disputed(Code),
    Unreadable(Expected),
    Repeated,
}

fn header(header: &mut Header, name: &str, value: &str) -> Set {
    match name {
        "ProcessExecutionTime" => moment(&mut header.processed_at, value),
        "QualificationConfirmationDate" => day(&mut header.confirmed_on, value),
        "MedicalInstitutionCode" => identifier(&mut header.institution, value),
        "ArbitraryFileIdentifier" => personal(&mut header.file_identifier, value),
        "ReferenceClassification" => code(&mut header.inquiry, value),
        "SegmentOfResult" => match code(&mut header.outcome, value) {
            Set::Done if value == "3" => Code::new(value).map_or(Set::Done, Set::Disputed),
            set => set,
        },
        "ErrorCode" => identifier(&mut header.error_code, value),
        "ErrorMessage" => personal(&mut header.error_message, value),
        "CharacterCodeIdentifier" => code(&mut header.character_code, value),
        _ => Set::Unknown,
    }
}

fn body(answer: &mut Answer, name: &str, value: &str) -> Set {
    match name {
        "ProcessingResultStatus" => code(&mut answer.status, value),
        "ProcessingResultCode" => identifier(&mut answer.result_code, value),
        "ProcessingResultMessage" => personal(&mut answer.result_message, value),
        "QualificationValidity" => code(&mut answer.validity, value),
        "PrescriptionIssueSelect" => code(&mut answer.prescription, value),
        "ReferenceNumber" => personal(&mut answer.reference_number, value),
        _ => Set::Unknown,
    }
}

fn search(search: &mut Search, name: &str, value: &str) -> Set {
    match name {
        "InsurerNumber" => identifier(&mut search.insurer_number, value),
        "InsuredCardSymbol" => personal(&mut search.symbol, value),
        "InsuredIdentificationNumber" => personal(&mut search.number, value),
        "InsuredBranchNumber" => personal(&mut search.branch, value),
        "Birthdate" => birthdate(&mut search.birthdate, value),
        "LimitApplicationCertificateRelatedConsFlg" => code(&mut search.limit_consent, value),
        "ArbitraryIdentifier" => personal(&mut search.identifier, value),
        _ => Set::Unknown,
    }
}

fn result(result: &mut Insurance, name: &str, value: &str) -> Set {
    match name {
        "InsuredCardClassification" => code(&mut result.card, value),
        "InsurerNumber" => identifier(&mut result.insurer_number, value),
        "InsuredCardSymbol" => personal(&mut result.symbol, value),
        "InsuredIdentificationNumber" => personal(&mut result.number, value),
        "InsuredBranchNumber" => personal(&mut result.branch, value),
        "PersonalFamilyClassification" => code(&mut result.relation, value),
        "InsuredName" => personal(&mut result.insured_name, value),
        "Name" => personal(&mut result.name, value),
        "NameOfOther" => personal(&mut result.other_name, value),
        "NameKana" => personal(&mut result.kana, value),
        "NameOfOtherKana" => personal(&mut result.other_kana, value),
        "Sex1" => personal_code(&mut result.sex, value),
        "Sex2" => personal_code(&mut result.sex_on_back, value),
        "Birthdate" => birthdate(&mut result.birthdate, value),
        "Address" => personal(&mut result.address, value),
        "PostNumber" => personal(&mut result.post_number, value),
        "QualificationDate" => day(&mut result.qualified_on, value),
        "DisqualificationDate" => day(&mut result.disqualified_on, value),
        "InsuredCertificateIssuanceDate" => day(&mut result.issued_on, value),
        "InsuredCardValidDate" => day(&mut result.document_from, value),
        "InsuredCardExpirationDate" => day(&mut result.document_until, value),
        "InsuredPartialContributionRatio" => percent(&mut result.share_percent, value),
        "PreschoolClassification" => code(&mut result.preschool, value),
        "ReasonOfLoss" => code(&mut result.loss_reason, value),
        "InsurerName" => text(&mut result.insurer_name, value),
        "ReferenceNumber" => personal(&mut result.reference_number, value),
        "ArbitraryIdentifier" => personal(&mut result.identifier, value),
        "PrescriptionIssueSelect" => code(&mut result.prescription, value),
        "FaceInfExistence" => code(&mut result.face_information, value),
        _ => consent(&mut result.consents, name, value),
    }
}

fn consent(consents: &mut Consents, name: &str, value: &str) -> Set {
    let kind = |suffix| name.strip_suffix(suffix).and_then(Information::from_element);
    if let Some(kind) = kind("ConsFlg") {
        code(&mut consents.get_mut(kind).consent, value)
    } else if let Some(kind) = kind("ConsTime") {
        moment(&mut consents.get_mut(kind).at, value)
    } else if let Some(kind) = kind("AvailableTime") {
        moment(&mut consents.get_mut(kind).until, value)
    } else {
        Set::Unknown
    }
}

fn elderly(elderly: &mut Elderly, name: &str, value: &str) -> Set {
    match name {
        "ElderlyRecipientCertificateDate" => day(&mut elderly.issued_on, value),
        "ElderlyRecipientValidStartDate" => day(&mut elderly.from, value),
        "ElderlyRecipientValidEndDate" => day(&mut elderly.until, value),
        "ElderlyRecipientContributionRatio" => percent(&mut elderly.share_percent, value),
        _ => Set::Unknown,
    }
}

fn limit(limit: &mut LimitCertificate, name: &str, value: &str) -> Set {
    match name {
        "LimitApplicationCertificateClassification" => code(&mut limit.kind, value),
        "LimitApplicationCertificateClassificationFlag" => code(&mut limit.class, value),
        "LimitApplicationCertificateDate" => day(&mut limit.issued_on, value),
        "LimitApplicationCertificateValidStartDate" => day(&mut limit.from, value),
        "LimitApplicationCertificateValidEndDate" => day(&mut limit.until, value),
        "LimitApplicationCertificateLongTermDate" => day(&mut limit.long_term_from, value),
        _ => Set::Unknown,
    }
}

fn disease(disease: &mut DiseaseCertificate, name: &str, value: &str) -> Set {
    match name {
        "SpecificDiseasesDiseaseCategory" => code(&mut disease.category, value),
        "SpecificDiseasesCertificateDate" => day(&mut disease.issued_on, value),
        "SpecificDiseasesValidStartDate" => day(&mut disease.from, value),
        "SpecificDiseasesValidEndDate" => day(&mut disease.until, value),
        "SpecificDiseasesSelfPay" => {
            put(&mut disease.self_pay, value, Expected::Number, |value| digits(value)?.parse().ok())
        }
        _ => Set::Unknown,
    }
}

/// Sets a value inside a group that is given only if something in it is.
fn in_group<T: Default + PartialEq>(group: &mut Option<T>, set: impl FnOnce(&mut T) -> Set) -> Set {
    let outcome = set(group.get_or_insert_default());
    if *group == Some(T::default()) {
        *group = None;
    }
    outcome
}

/// Sets an optional value once. A blank changes nothing; the same value again is no harm.
fn put<T: PartialEq>(
    slot: &mut Option<T>,
    value: &str,
    expected: Expected,
    read: impl FnOnce(&str) -> Option<T>,
) -> Set {
    if value.is_empty() {
        return Set::Done;
    }
    match (read(value), &slot) {
        (None, _) => Set::Unreadable(expected),
        (Some(new), Some(old)) if new != *old => Set::Repeated,
        (new, _) => {
            *slot = new;
            Set::Done
        }
    }
}

fn code<T: CodeTable + PartialEq>(slot: &mut Coded<T>, value: &str) -> Set {
    match Coded::read(value) {
        None => Set::Unreadable(Expected::Code),
        Some(Coded::Absent) => Set::Done,
        Some(new) if !slot.is_absent() && *slot != new => Set::Repeated,
        Some(new) => {
            *slot = new;
            match new {
                Coded::Unlisted(code) => Set::Unlisted(code),
                _ => Set::Done,
            }
        }
    }
}

fn personal_code<T: CodeTable + PartialEq>(slot: &mut Personal<Coded<T>>, value: &str) -> Set {
    let mut inner = *slot.reveal();
    let set = code(&mut inner, value);
    *slot = Personal::new(inner);
    set
}

fn text(slot: &mut Option<String>, value: &str) -> Set {
    put(slot, value, Expected::Identifier, |value| Some(value.to_owned()))
}

fn identifier(slot: &mut Option<String>, value: &str) -> Set {
    /// Longer than any known number or message code.
    const MAX_IDENTIFIER: usize = 32;
    put(slot, value, Expected::Identifier, |value| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        (value.len() <= MAX_IDENTIFIER && value.bytes().all(fits)).then(|| value.to_owned())
    })
}

fn personal(slot: &mut Option<Personal<String>>, value: &str) -> Set {
    put(slot, value, Expected::Identifier, |value| Some(Personal::new(value.to_owned())))
}

fn day(slot: &mut Option<Day>, value: &str) -> Set {
    put(slot, value, Expected::Day, read_day)
}

fn birthdate(slot: &mut Option<Personal<Day>>, value: &str) -> Set {
    put(slot, value, Expected::Day, |value| read_day(value).map(Personal::new))
}

fn read_day(value: &str) -> Option<Day> {
    if value.len() != 8 {
        return None;
    }
    Day::from_yyyymmdd(digits(value)?.parse().ok()?)
}

fn moment(slot: &mut Option<Moment>, value: &str) -> Set {
    put(slot, value, Expected::Moment, Moment::from_digits)
}

fn percent(slot: &mut Option<u8>, value: &str) -> Set {
    put(slot, value, Expected::Percent, |value| match digits(value)?.parse() {
        Ok(percent @ 0..=100) if value.len() == 3 => Some(percent),
        _ => None,
    })
}

/// The text, if it is ASCII digits alone: `parse` would take a sign.
fn digits(value: &str) -> Option<&str> {
    value.bytes().all(|byte| byte.is_ascii_digit()).then_some(value)
}
