//! Questions to the terminal: files for `req/`, name and bytes.

use core::fmt;

use super::code::Coded;
use super::encoding::Encoding;
use super::file::{File, MessageKind, Service, answer_name};
use super::limits::MAX_UNITS;
use super::message::{Content, ReferenceEntry, Search};
use super::personal::Personal;
use super::xml;
use crate::Day;
use crate::vocabulary::{Consent, Language};

/// A question to the eligibility terminal, as a file: its name, its bytes, and the name of the answer.
///
/// Each is checked when it is made: a field that the terminal would refuse is refused here, by name ([`RefusedField`]).
///
/// ```
/// use uketsuke::terminal::{Encoding, Personal, Request, RequestHeader, Search, read_file, File, Content};
/// let header = RequestHeader::new("1312345678");
/// let person = Search {
///     insurer_number: Some("130012".into()), // written with two spaces before it, as the terminal does
///     symbol: Some(Personal::new("12".into())),
///     number: Some(Personal::new("34".into())),
///     birthdate: Some(Personal::new("1980-04-01".parse()?)),
///     ..Search::default()
/// };
/// let request = Request::eligibility("202611280001", &header, "2026-11-28".parse()?, &person, Encoding::ShiftJis)?;
/// assert_eq!(request.name(), "OQSsiquc01req_202611280001.xml");
/// assert_eq!(request.answer_name(), "OQSsiquc01res_202611280001.xml");
///
/// let read = read_file(File::named(&request.name()).ok_or("a name")?, request.bytes())?;
/// assert!(matches!(read.content, Content::Query(query) if query.questions == [person]));
///
/// let nobody = Request::eligibility("1", &header, "2026-11-28".parse()?, &Search::default(), Encoding::Utf8);
/// assert_eq!(nobody.unwrap_err().field, "InsurerNumber");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    service: Service,
    stage: MessageKind,
    id: String,
    header: RequestHeader,
    encoding: Encoding,
    bytes: Vec<u8>,
    day: Option<Day>,
    born: Option<Personal<Day>>,
}

/// What every question says of itself.
///
/// ```
/// use uketsuke::terminal::{Personal, RequestHeader};
/// let header = RequestHeader {
///     file_identifier: Some(Personal::new("desk 2".into())), // comes back in the answer
///     ..RequestHeader::new("1312345678")
/// };
/// assert_eq!(header.institution, "1312345678");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RequestHeader {
    /// `MedicalInstitutionCode` (医療機関コード): ten digits, the prefecture (2), the table of fees (1) and the institution (7).
    pub institution: String,
    /// `ArbitraryFileIdentifier`: any text of at most [`MAX_IDENTIFIER`] characters; it comes back in the answer and binds it to
    /// the question.
    pub file_identifier: Option<Personal<String>>,
}

impl RequestHeader {
    /// Of an institution, without a mark of its own.
    pub fn new(institution: &str) -> RequestHeader {
        RequestHeader { institution: institution.to_owned(), file_identifier: None }
    }
}

/// The most characters of a mark that comes back. The terminal's own limit is not public.
pub const MAX_IDENTIFIER: usize = 100;
/// The most characters of 記号 and of 番号 (未確認).
const MAX_NUMBER: usize = 20;
/// The most characters of 照会番号.
const MAX_REFERENCE_NUMBER: usize = 50;
/// The most characters of the free part of a file's name: more than a moment and a patient's number.
const MAX_ID: usize = 64;

/// A field that no question can have as it is. It names the element, never the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field}{}: {why}", Numbered(*.person))]
pub struct RefusedField {
    /// The element; `id` is the free part of the file's name.
    pub field: &'static str,
    /// Of which person, from 1, in a question about many.
    pub person: Option<usize>,
    /// What is wrong with it.
    pub why: Refusal,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// It has to be given.
    #[error("it is missing")]
    Missing,
    /// It has fewer or more digits than this.
    #[error("it has to have {0} digits")]
    Digits(&'static str),
    /// It has more characters than this.
    #[error("it has more than {0} characters")]
    TooLong(usize),
    /// It holds a character that no file of the terminal can have: a control character, or of a name any but ASCII letters,
    /// digits, `-` and `_`.
    #[error("it has a character that cannot stand there")]
    Character,
    /// It holds a character that the encoding does not have.
    #[error("it has a character that Shift_JIS does not have")]
    NotInEncoding,
    /// It is neither given (1) nor refused (0).
    #[error("it has to be 0 or 1")]
    NotYesOrNo,
    /// There are more of it than this.
    #[error("there are more than {0}")]
    TooMany(usize),
    /// No service asks so.
    #[error("this service has no such question")]
    NoSuchQuestion,
}

impl RefusedField {
    /// The sentence in a language.
    ///
    /// ```
    /// use uketsuke::terminal::{Refusal, RefusedField};
    /// use uketsuke::vocabulary::Language;
    /// let refused = RefusedField { field: "Birthdate", person: Some(2), why: Refusal::Missing };
    /// assert_eq!(refused.text(Language::Ja), "「Birthdate」(2人目)がありません");
    /// ```
    pub fn text(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        let person = self.person.map(|number| format!("({number}人目)")).unwrap_or_default();
        let why = match self.why {
            Refusal::Missing => "がありません".to_owned(),
            Refusal::Digits(digits) => format!("が{}桁の数字ではありません", digits.replace(" to ", "〜")),
            Refusal::TooLong(most) => format!("が{most}文字を超えています"),
            Refusal::Character => "に使えない文字があります".to_owned(),
            Refusal::NotInEncoding => "にShift_JISにない文字があります".to_owned(),
            Refusal::NotYesOrNo => "が0でも1でもありません".to_owned(),
            Refusal::TooMany(most) => format!("が{most}を超えています"),
            Refusal::NoSuchQuestion => "の照会はこのサービスにありません".to_owned(),
        };
        format!("「{}」{person}{why}", self.field)
    }
}

struct Numbered(Option<usize>);

impl fmt::Display for Numbered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |number| write!(f, " (person {number})"))
    }
}

impl Request {
    /// `OQSsiquc01req`: is this person eligible on this day?
    ///
    /// `id`: the free part of the file's name, new for every question; receipt computers take the day and a running number.
    /// The insurer's number (at most 8 digits), 番号 and the date of birth are needed; 記号, 枝番 (two digits), the consent to
    /// limit-amount information and a mark of one's own may be left out. There is no question by 照会番号 alone.
    ///
    /// ```
    /// use uketsuke::terminal::{Encoding, Personal, Request, RequestHeader, Search};
    /// let person = Search {
    ///     insurer_number: Some("06990001".into()),
    ///     number: Some(Personal::new("34".into())),
    ///     birthdate: Some(Personal::new("1980-04-01".parse()?)),
    ///     ..Search::default()
    /// };
    /// let (header, day) = (RequestHeader::new("1312345678"), "2026-11-28".parse()?);
    /// let request = Request::eligibility("202611280001", &header, day, &person, Encoding::Utf8)?;
    /// assert_eq!(request.name(), "OQSsiquc01req_202611280001.xml");
    /// let undated = Search { birthdate: None, ..person };
    /// let refused = Request::eligibility("202611280002", &header, day, &undated, Encoding::Utf8);
    /// assert_eq!(refused.unwrap_err().field, "Birthdate");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`RefusedField`] names the element that is missing, too long or of other characters.
    pub fn eligibility(
        id: &str,
        header: &RequestHeader,
        day: Day,
        person: &Search,
        encoding: Encoding,
    ) -> Result<Request, RefusedField> {
        let (mut writer, id) = (Writer::new(encoding), file_id(id)?);
        writer.open("MessageHeader");
        writer.day("QualificationConfirmationDate", day);
        writer.header(header)?;
        writer.close("MessageHeader");
        writer.open("MessageBody");
        writer.search(person, None)?;
        writer.close("MessageBody");
        let request = writer.request(Service::Eligibility, MessageKind::Request, id, header);
        Ok(Request { day: Some(day), born: person.birthdate, ..request })
    }

    /// `OQSsiimm01req`: this insurance is the institution's patient with this 照会番号 (at most 50 characters).
    ///
    /// Never register where the patient is not certain, and register again after the insurance has changed.
    ///
    /// ```
    /// use uketsuke::terminal::{Encoding, Personal, ReferenceEntry, Request, RequestHeader};
    /// let entry = ReferenceEntry {
    ///     reference_number: Some(Personal::new("P-1234".into())),
    ///     insurer_number: Some("06990001".into()),
    ///     number: Some(Personal::new("34".into())),
    ///     ..ReferenceEntry::default()
    /// };
    /// let header = RequestHeader::new("1312345678");
    /// let request = Request::reference_number("202611280001", &header, &entry, Encoding::Utf8)?;
    /// assert_eq!(request.name(), "OQSsiimm01req_202611280001.xml");
    /// let nobodys = ReferenceEntry { reference_number: None, ..entry };
    /// let refused = Request::reference_number("202611280002", &header, &nobodys, Encoding::Utf8);
    /// assert_eq!(refused.unwrap_err().field, "ReferenceNumber");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`RefusedField`] names the element that is missing, too long or of other characters.
    pub fn reference_number(
        id: &str,
        header: &RequestHeader,
        entry: &ReferenceEntry,
        encoding: Encoding,
    ) -> Result<Request, RefusedField> {
        let (mut writer, id) = (Writer::new(encoding), file_id(id)?);
        writer.open("MessageHeader");
        writer.header(header)?;
        writer.close("MessageHeader");
        writer.open("MessageBody");
        writer.open("ReferenceNumberRegistrationInfo");
        let number = entry.reference_number.as_ref().map(|number| number.reveal().as_str());
        writer.needed_text("ReferenceNumber", number, MAX_REFERENCE_NUMBER, None)?;
        writer.insured(&entry.insurer_number, &entry.symbol, &entry.number, &entry.branch, None)?;
        writer.close("ReferenceNumberRegistrationInfo");
        writer.close("MessageBody");
        Ok(writer.request(Service::ReferenceNumber, MessageKind::Request, id, header))
    }

    /// `OQSmuquc01req` (未確認): are these booked patients eligible on this day? At most [`MAX_UNITS`]. The answer is a receipt; its
    /// [`ReceptionNumber`](super::Header::reception_number) [collects](Request::collect) the results.
    ///
    /// ```
    /// use uketsuke::terminal::{Encoding, Personal, Request, RequestHeader, Search};
    /// let person = |number: &str| -> Result<Search, uketsuke::NotADay> {
    ///     Ok(Search {
    ///         insurer_number: Some("06990001".into()),
    ///         number: Some(Personal::new(number.into())),
    ///         birthdate: Some(Personal::new("1980-04-01".parse()?)),
    ///         ..Search::default()
    ///     })
    /// };
    /// let (header, day) = (RequestHeader::new("1312345678"), "2026-11-28".parse()?);
    /// let request = Request::booked("202611280001", &header, day, &[person("34")?, person("35")?], Encoding::Utf8)?;
    /// assert_eq!(request.answer_name(), "OQSmuquc01res_202611280001.xml");
    /// assert!(Request::booked("202611280002", &header, day, &[], Encoding::Utf8).is_err()); // of nobody
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`RefusedField`] names the element and which person it is of, from 1.
    pub fn booked(
        id: &str,
        header: &RequestHeader,
        day: Day,
        persons: &[Search],
        encoding: Encoding,
    ) -> Result<Request, RefusedField> {
        let (mut writer, id) = (Writer::new(encoding), file_id(id)?);
        let refused = |why| refused("QualificationConfirmSearchInfo", None, why);
        if persons.is_empty() {
            return Err(refused(Refusal::Missing));
        }
        if persons.len() > MAX_UNITS {
            return Err(refused(Refusal::TooMany(MAX_UNITS)));
        }
        writer.open("MessageHeader");
        writer.day("QualificationConfirmationDate", day);
        writer.header(header)?;
        writer.close("MessageHeader");
        writer.open("MessageBody");
        for (index, person) in persons.iter().enumerate() {
            writer.search(person, Some(index.saturating_add(1)))?;
        }
        writer.close("MessageBody");
        let request = writer.request(Service::BulkEligibility, MessageKind::Request, id, header);
        Ok(Request { day: Some(day), ..request })
    }

    /// `02req` of a bulk service: the results of the question whose receipt has this number. Where they are not ready the answer
    /// says so (処理中), and the question is asked again five seconds later or more.
    ///
    /// ```
    /// use uketsuke::terminal::{Encoding, Request, RequestHeader, Service};
    /// let header = RequestHeader::new("1312345678");
    /// let collect = |service| Request::collect(service, "202611280001", &header, "2026112800012345", Encoding::Utf8);
    /// assert_eq!(collect(Service::BulkEligibility)?.answer_name(), "OQSmuquc02res_202611280001.xml");
    /// assert!(collect(Service::Eligibility).is_err()); // it answers at once
    /// # Ok::<(), uketsuke::terminal::RefusedField>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`RefusedField`]: the service is no bulk service, or the number or the header is not in its form.
    pub fn collect(
        service: Service,
        id: &str,
        header: &RequestHeader,
        reception_number: &str,
        encoding: Encoding,
    ) -> Result<Request, RefusedField> {
        let (mut writer, id) = (Writer::new(encoding), file_id(id)?);
        if !File::of(service, MessageKind::CollectRequest, super::file::Form::Xml).is_bulk() {
            return Err(refused("ReceptionNumber", None, Refusal::NoSuchQuestion));
        }
        writer.open("MessageHeader");
        writer.header(header)?;
        writer.close("MessageHeader");
        writer.open("MessageBody");
        writer.needed_text("ReceptionNumber", Some(reception_number), 32, None)?;
        writer.close("MessageBody");
        Ok(writer.request(service, MessageKind::CollectRequest, id, header))
    }

    /// The file's name, for `req/`.
    pub fn name(&self) -> String {
        self.name_of(&self.id)
    }

    /// The name of the answer, in `res/`.
    pub fn answer_name(&self) -> String {
        answer_name(&self.name()).unwrap_or_default()
    }

    /// The file's bytes. Move them into `req/` in whole: written elsewhere, then renamed (`terminal::disk` does so).
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How they are encoded.
    pub const fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Which service is asked.
    pub const fn service(&self) -> Service {
        self.service
    }

    /// The element by which an answer shows that it is not this question's; `None` where nothing does.
    ///
    /// An answer to another institution's question, of another day or date of birth, or with another mark of its own is never
    /// joined.
    pub fn contradicted_by(&self, answer: &Content) -> Option<&'static str> {
        let header = answer.header();
        let differs = |told: Option<&str>, asked: &str| told.is_some_and(|told| told != asked);
        if differs(header.institution.as_deref(), &self.header.institution) {
            return Some("MedicalInstitutionCode");
        }
        let mark = self.header.file_identifier.as_ref().zip(header.file_identifier.as_ref());
        if mark.is_some_and(|(asked, told)| asked.reveal().trim_ascii() != told.reveal()) {
            return Some("ArbitraryFileIdentifier");
        }
        if self.day.zip(header.confirmed_on).is_some_and(|(asked, told)| asked != told) {
            return Some("QualificationConfirmationDate");
        }
        let Content::Answer(answer) = answer else { return None };
        let born = answer.unit.birthdates().any(|told| self.born.is_some_and(|asked| asked != told));
        born.then_some("Birthdate")
    }

    /// What the question says of itself.
    pub const fn header(&self) -> &RequestHeader {
        &self.header
    }

    /// The same question under another name: to ask again.
    ///
    /// ```
    /// use uketsuke::terminal::{Encoding, Request, RequestHeader, Service};
    /// let header = RequestHeader::new("1312345678");
    /// let request = Request::collect(Service::BulkEligibility, "1", &header, "2026112800012345", Encoding::Utf8)?;
    /// assert_eq!(request.with_id("1_2")?.name(), "OQSmuquc02req_1_2.xml");
    /// assert!(request.with_id("../1").is_err());
    /// # Ok::<(), uketsuke::terminal::RefusedField>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`RefusedField`]: the name is empty, too long, or not of letters, digits, `-` and `_`.
    pub fn with_id(&self, id: &str) -> Result<Request, RefusedField> {
        Ok(Request { id: file_id(id)?, ..self.clone() })
    }

    /// The free part of the name.
    pub fn id(&self) -> &str {
        &self.id
    }

    fn name_of(&self, id: &str) -> String {
        let word = if self.stage == MessageKind::CollectRequest { "02req" } else { "01req" };
        format!("{}{word}_{id}.xml", self.service.prefix())
    }
}

/// Without what it asks: that is personal, and so may be the name.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("service", &self.service).field("stage", &self.stage).finish_non_exhaustive()
    }
}

/// Writes the document: the elements in the order of the sources.
struct Writer {
    encoding: Encoding,
    text: String,
}

impl Writer {
    fn new(encoding: Encoding) -> Writer {
        let text =
            format!("<?xml version=\"1.0\" encoding=\"{}\" standalone=\"no\"?>\r\n<XmlMsg>\r\n", encoding.as_str());
        Writer { encoding, text }
    }

    fn open(&mut self, name: &str) {
        self.text.extend(["<", name, ">\r\n"]);
    }

    fn close(&mut self, name: &str) {
        self.text.extend(["</", name, ">\r\n"]);
    }

    fn element(&mut self, name: &str, value: &str) {
        self.text.extend(["<", name, ">"]);
        for character in value.chars() {
            match character {
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '&' => self.text.push_str("&amp;"),
                other => self.text.push(other),
            }
        }
        self.text.extend(["</", name, ">\r\n"]);
    }

    fn day(&mut self, name: &str, day: Day) {
        self.element(name, &format!("{:08}", day.yyyymmdd()));
    }

    fn header(&mut self, header: &RequestHeader) -> Result<(), RefusedField> {
        const CODE: &str = "MedicalInstitutionCode";
        if header.institution.is_empty() {
            return Err(refused(CODE, None, Refusal::Missing));
        }
        if header.institution.len() != 10 || !is_digits(&header.institution) {
            return Err(refused(CODE, None, Refusal::Digits("10")));
        }
        self.element(CODE, &header.institution);
        self.text_of("ArbitraryFileIdentifier", &header.file_identifier, MAX_IDENTIFIER, None)
    }

    fn search(&mut self, person: &Search, number: Option<usize>) -> Result<(), RefusedField> {
        self.open("QualificationConfirmSearchInfo");
        self.insured(&person.insurer_number, &person.symbol, &person.number, &person.branch, number)?;
        let born = person.birthdate.ok_or_else(|| refused("Birthdate", number, Refusal::Missing))?;
        self.day("Birthdate", *born.reveal());
        const LIMIT: &str = "LimitApplicationCertificateRelatedConsFlg";
        match person.limit_consent {
            Coded::Absent => {}
            Coded::Known(Consent::Refused | Consent::Given) => self.element(LIMIT, person.limit_consent.code()),
            _ => return Err(refused(LIMIT, number, Refusal::NotYesOrNo)),
        }
        self.text_of("ArbitraryIdentifier", &person.identifier, MAX_IDENTIFIER, number)?;
        self.close("QualificationConfirmSearchInfo");
        Ok(())
    }

    fn insured(
        &mut self,
        insurer: &Option<String>,
        symbol: &Option<Personal<String>>,
        number: &Option<Personal<String>>,
        branch: &Option<Personal<String>>,
        person: Option<usize>,
    ) -> Result<(), RefusedField> {
        const INSURER: &str = "InsurerNumber";
        let insurer = insurer.as_deref().map(str::trim_ascii).unwrap_or_default();
        if insurer.is_empty() {
            return Err(refused(INSURER, person, Refusal::Missing));
        }
        if insurer.len() > 8 || !is_digits(insurer) {
            return Err(refused(INSURER, person, Refusal::Digits("1 to 8")));
        }
        // A shorter number stands at the end of its eight places.
        self.element(INSURER, &format!("{insurer:>8}"));
        self.text_of("InsuredCardSymbol", symbol, MAX_NUMBER, person)?;
        let number = number.as_ref().map(|number| number.reveal().as_str());
        self.needed_text("InsuredIdentificationNumber", number, MAX_NUMBER, person)?;
        if let Some(branch) = branch.as_ref().map(Personal::reveal).filter(|branch| !branch.is_empty()) {
            const BRANCH: &str = "InsuredBranchNumber";
            if branch.len() != 2 || !is_digits(branch) {
                return Err(refused(BRANCH, person, Refusal::Digits("2")));
            }
            self.element(BRANCH, branch);
        }
        Ok(())
    }

    fn text_of(
        &mut self,
        name: &'static str,
        text: &Option<Personal<String>>,
        most: usize,
        person: Option<usize>,
    ) -> Result<(), RefusedField> {
        match text.as_ref().map(|text| text.reveal().as_str()).filter(|text| !text.is_empty()) {
            Some(text) => self.needed_text(name, Some(text), most, person),
            None => Ok(()),
        }
    }

    fn needed_text(
        &mut self,
        name: &'static str,
        text: Option<&str>,
        most: usize,
        person: Option<usize>,
    ) -> Result<(), RefusedField> {
        let refused = |why| refused(name, person, why);
        let text =
            text.map(str::trim_ascii).filter(|text| !text.is_empty()).ok_or_else(|| refused(Refusal::Missing))?;
        if text.chars().count() > most {
            return Err(refused(Refusal::TooLong(most)));
        }
        if text.chars().any(|character| character.is_control() || xml::is_forbidden(character)) {
            return Err(refused(Refusal::Character));
        }
        if !self.encoding.has(text) {
            return Err(refused(Refusal::NotInEncoding));
        }
        self.element(name, text);
        Ok(())
    }

    fn request(mut self, service: Service, stage: MessageKind, id: String, header: &RequestHeader) -> Request {
        self.text.push_str("</XmlMsg>\r\n");
        let bytes = self.encoding.encode(&self.text).into_owned();
        let header = header.clone();
        Request { service, stage, id, header, encoding: self.encoding, bytes, day: None, born: None }
    }
}

fn refused(field: &'static str, person: Option<usize>, why: Refusal) -> RefusedField {
    RefusedField { field, person, why }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn file_id(id: &str) -> Result<String, RefusedField> {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if id.is_empty() {
        return Err(refused("id", None, Refusal::Missing));
    }
    if id.len() > MAX_ID {
        return Err(refused("id", None, Refusal::TooLong(MAX_ID)));
    }
    // `face_` would make the answer one of the reader's.
    if !id.bytes().all(fits) || id.to_ascii_lowercase().starts_with("face_") {
        return Err(refused("id", None, Refusal::Character));
    }
    Ok(id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::codes::Inquiry;
    use crate::terminal::{Header, TerminalAnswer, read_file};

    fn day(number: i32) -> Day {
        Day::from_yyyymmdd(number).unwrap()
    }

    fn said(text: &str) -> Option<Personal<String>> {
        Some(Personal::new(text.to_owned()))
    }

    fn person() -> Search {
        Search {
            insurer_number: Some("01130012".to_owned()),
            symbol: said("社保１２"),
            number: said("34"),
            branch: said("01"),
            birthdate: Some(Personal::new(day(19800401))),
            limit_consent: Coded::Known(Consent::Given),
            identifier: said("p<1>&"),
            ..Search::default()
        }
    }

    fn header() -> RequestHeader {
        RequestHeader { file_identifier: said("x-1"), ..RequestHeader::new("1312345678") }
    }

    fn ask(person: &Search, encoding: Encoding) -> Result<Request, RefusedField> {
        Request::eligibility("1", &header(), day(20261128), person, encoding)
    }

    fn content(request: &Request) -> Content {
        let reading = read_file(File::named(&request.name()).unwrap(), request.bytes()).unwrap();
        assert_eq!((reading.remarks.as_slice(), reading.encoding.used), (&[][..], request.encoding()));
        reading.content
    }

    #[test]
    fn every_request_is_read_back_in_both_encodings() {
        for encoding in [Encoding::Utf8, Encoding::ShiftJis] {
            let Content::Query(query) = content(&ask(&person(), encoding).unwrap()) else { panic!("a query") };
            assert_eq!((query.header.confirmed_on, query.questions), (Some(day(20261128)), vec![person()]));
            assert_eq!(query.header.institution.as_deref(), Some("1312345678"));
            assert_eq!(query.header.file_identifier, said("x-1"));

            let entry = ReferenceEntry {
                reference_number: said("0000123"),
                insurer_number: Some("130012".to_owned()),
                number: said("34"),
                ..ReferenceEntry::default()
            };
            let request = Request::reference_number("2", &header(), &entry, encoding).unwrap();
            assert_eq!(request.name(), "OQSsiimm01req_2.xml");
            let Content::Registration(registration) = content(&request) else { panic!("a registration") };
            assert_eq!(registration.entries, [entry]);

            let persons = vec![person(), Search { symbol: None, branch: None, ..person() }];
            let request = Request::booked("3", &header(), day(20261130), &persons, encoding).unwrap();
            assert_eq!(request.answer_name(), "OQSmuquc01res_3.xml");
            let Content::Query(query) = content(&request) else { panic!("a query") };
            assert_eq!(query.questions, persons);

            let request = Request::collect(Service::BulkEligibility, "3", &header(), "A-1", encoding).unwrap();
            assert_eq!(request.name(), "OQSmuquc02req_3.xml");
            let Content::Collect(header) = content(&request) else { panic!("a collection") };
            assert_eq!(header.reception_number.as_deref(), Some("A-1"));
        }
    }

    #[test]
    fn a_short_insurers_number_stands_at_the_end_of_eight_places() {
        let request = ask(&Search { insurer_number: Some("130012".to_owned()), ..person() }, Encoding::Utf8).unwrap();
        assert!(String::from_utf8_lossy(request.bytes()).contains("<InsurerNumber>  130012</InsurerNumber>"));
    }

    #[test]
    fn a_refused_field_names_itself_and_not_its_value() {
        let long = "9".repeat(21);
        type Change = fn(&mut Search, &str);
        let changed: [(Change, &str, &str); 10] = [
            (|it, _| it.insurer_number = None, "", "InsurerNumber: it is missing"),
            (|it, value| it.insurer_number = Some(value.into()), "１３", "InsurerNumber: it has to have 1 to 8 digits"),
            (|it, value| it.insurer_number = Some(value.into()), "123456789", "InsurerNumber"),
            (|it, value| it.number = said(value), " ", "InsuredIdentificationNumber: it is missing"),
            (|it, value| it.number = said(value), &long, "InsuredIdentificationNumber: it has more than 20"),
            (|it, value| it.symbol = said(value), "1\u{7}", "InsuredCardSymbol: it has a character"),
            (|it, value| it.symbol = said(value), "\u{1F600}", "InsuredCardSymbol: it has a character that Shift_JIS"),
            (|it, value| it.branch = said(value), "1", "InsuredBranchNumber: it has to have 2 digits"),
            (|it, _| it.birthdate = None, "", "Birthdate: it is missing"),
            (
                |it, _| it.limit_consent = Coded::Known(Consent::Expired),
                "",
                "LimitApplicationCertificateRelatedConsFlg",
            ),
        ];
        for (change, value, said) in changed {
            let mut person = person();
            change(&mut person, value);
            let error = ask(&person, Encoding::ShiftJis).unwrap_err();
            assert!(error.to_string().starts_with(said), "{error}");
            let persons = [self::person(), person];
            let error = Request::booked("1", &header(), day(20261128), &persons, Encoding::ShiftJis).unwrap_err();
            assert_eq!(error.person, Some(2));
            assert!(error.to_string().contains("(person 2)"));
        }
        for institution in ["", "131234567", "13123456789", "131234567x"] {
            let header = RequestHeader::new(institution);
            let error = Request::eligibility("1", &header, day(20261128), &person(), Encoding::Utf8).unwrap_err();
            assert_eq!(error.field, "MedicalInstitutionCode");
        }
        for id in ["", "a/b", "..", "受付", "face_20261128091500", &"1".repeat(65)] {
            let error = Request::eligibility(id, &header(), day(20261128), &person(), Encoding::Utf8).unwrap_err();
            assert_eq!(error.field, "id", "{id}");
        }
        let error = Request::collect(Service::Eligibility, "1", &header(), "1", Encoding::Utf8).unwrap_err();
        assert_eq!(error.why, Refusal::NoSuchQuestion);
        assert!(Request::booked("1", &header(), day(20261128), &[], Encoding::Utf8).is_err());
        assert!(!format!("{:?}", ask(&person(), Encoding::Utf8)).contains("34"));
    }

    #[test]
    fn an_answer_to_another_question_is_known_by_its_elements() {
        let request = ask(&person(), Encoding::Utf8).unwrap();
        let answer = |change: fn(&mut TerminalAnswer)| {
            let mut answer = TerminalAnswer {
                header: Header {
                    institution: Some("1312345678".to_owned()),
                    file_identifier: said("x-1"),
                    confirmed_on: Some(day(20261128)),
                    inquiry: Coded::Known(Inquiry::InsuranceDetails),
                    ..Header::default()
                },
                ..TerminalAnswer::default()
            };
            answer.unit.search = Some(person());
            change(&mut answer);
            request.contradicted_by(&Content::Answer(Box::new(answer)))
        };
        assert_eq!(answer(|_| {}), None);
        assert_eq!(answer(|answer| answer.header = Header::default()), None);
        assert_eq!(answer(|answer| answer.header.institution = Some("1".into())), Some("MedicalInstitutionCode"));
        assert_eq!(answer(|answer| answer.header.file_identifier = said("x-2")), Some("ArbitraryFileIdentifier"));
        assert_eq!(
            answer(|answer| answer.header.confirmed_on = Some(day(20261127))),
            Some("QualificationConfirmationDate")
        );
        let other = |answer: &mut TerminalAnswer| {
            answer.unit.search = Some(Search { birthdate: Some(Personal::new(day(19800402))), ..Search::default() });
        };
        assert_eq!(answer(other), Some("Birthdate"));
    }
}
