//! A request checked as strictly as its layout is known: what is wrong with it is named, never what it holds.

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::clock;
use super::element::Element;
use super::interface::{AskedFile, Body, Field, HEADER, Interface, Value};
use crate::vocabulary::Language;

/// The layout has four.
const MAX_DEPTH: usize = 8;

/// A request that can be answered.
pub struct SimulatedRequest {
    /// What it asks.
    pub asked: AskedFile,
    pub(super) message: Element,
}

impl SimulatedRequest {
    /// The most bytes of a request that is taken. Those of many patients are the largest.
    pub const MAX_BYTES: usize = 16 * 1024 * 1024;

    /// Checks the file of a request, without answering it. A vendor can hold own files against it.
    ///
    /// ```
    /// use uketsuke::simulator::terminal::SimulatedRequest;
    /// let file = "<XmlMsg><MessageHeader><MedicalInstitutionCode>139999999</MedicalInstitutionCode></MessageHeader></XmlMsg>";
    /// let refusal = SimulatedRequest::check("OQSsiimm01req_1.xml", file.as_bytes()).err().ok_or("taken")?;
    /// assert_eq!(refusal.to_string(), "MessageHeader/MedicalInstitutionCode: not 10 digits");
    /// # Ok::<(), &str>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with it.
    pub fn check(name: &str, bytes: &[u8]) -> Result<SimulatedRequest, RequestRefusal> {
        let asked = AskedFile::named(name).ok_or(RequestRefusal::NotPlayed)?;
        let message = parse(bytes)?;
        let header = only(&message, "MessageHeader", "")?;
        fields(header, HEADER, "MessageHeader")?;
        let body = only(&message, "MessageBody", "")?;
        check_body(body, &asked.body())?;
        if let Some(extra) = message.inside.iter().find(|it| it.name != "MessageHeader" && it.name != "MessageBody") {
            return Err(RequestRefusal::Unknown(extra.name.clone()));
        }
        let request = SimulatedRequest { asked, message };
        request.periods()?;
        Ok(request)
    }

    /// The institution that asks.
    pub fn institution(&self) -> &str {
        self.header("MedicalInstitutionCode")
    }

    /// The institution and the file identifier that a file names, whatever else is wrong with it.
    pub(super) fn sender(bytes: &[u8]) -> (String, String) {
        let message = parse(bytes).ok();
        let header = message.as_ref().and_then(|message| message.get("MessageHeader"));
        let text = |name| header.map_or("", |header| header.text_of(name)).to_owned();
        (text("MedicalInstitutionCode"), text("ArbitraryFileIdentifier"))
    }

    pub(super) fn header(&self, name: &str) -> &str {
        self.message.get("MessageHeader").map_or("", |header| header.text_of(name))
    }

    /// Who is asked about, or what is registered: one group each.
    pub(super) fn groups(&self) -> impl Iterator<Item = &Element> {
        let group = self.asked.body().group.unwrap_or_default();
        let inside = self.message.get("MessageBody").map_or(&[][..], |body| &body.inside);
        inside.iter().filter(move |element| element.name == group)
    }

    pub(super) fn reception_number(&self) -> &str {
        self.message.get("MessageBody").map_or("", |body| body.text_of("ReceptionNumber"))
    }

    /// A period is whole and does not run backwards. One of consents or of examinations has to be there.
    fn periods(&self) -> Result<(), RequestRefusal> {
        const BODY: &str = "MessageBody/QualificationConfirmSearchInfo";
        if self.asked.collects || !matches!(self.asked.interface, Interface::HomeVisits | Interface::OnlineVisits) {
            return Ok(());
        }
        for group in self.groups() {
            let mut whole = false;
            for (from, to) in [("ConsentDateFrom", "ConsentDateTo"), ("ExaminationDateFrom", "ExaminationDateTo")] {
                match (group.text_of(from), group.text_of(to)) {
                    ("", "") => {}
                    ("", _) => return Err(RequestRefusal::Missing(format!("{BODY}/{from}"))),
                    (_, "") => return Err(RequestRefusal::Missing(format!("{BODY}/{to}"))),
                    (first, last) if first > last => return Err(RequestRefusal::Backwards(format!("{BODY}/{to}"))),
                    _ => whole = true,
                }
            }
            if !whole {
                return Err(RequestRefusal::Missing(format!("{BODY}/ConsentDateFrom")));
            }
        }
        Ok(())
    }
}

/// Why a request is not answered as it was meant. Names elements, never what they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RequestRefusal {
    /// No request of an interface that is played, by its name.
    NotPlayed,
    /// More than 16 MiB.
    TooLarge,
    /// The document ends before its root element does: it may still be being written.
    Unfinished,
    /// Not well-formed XML, at this line; or with a document type, an attribute, or more than eight levels.
    NotXml(usize),
    /// Bytes that are not in the encoding that the declaration names, or an encoding other than UTF-8 and Shift_JIS.
    NotEncoded,
    /// The root element is not `XmlMsg`.
    NotAMessage,
    /// An element is not there, or holds nothing.
    Missing(String),
    /// An element that the request does not have.
    Unknown(String),
    /// An element that stands there more than once.
    Repeated(String),
    /// A value that does not look as it has to.
    Malformed(String, Looks),
    /// The end of a period is before its start.
    Backwards(String),
    /// Another institution's code than the terminal's own.
    OtherInstitution,
    /// No bulk request has this `ReceptionNumber`.
    UnknownReception,
}

/// How a value has to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looks(Value);

impl RequestRefusal {
    /// Whether more bytes could make it a request.
    pub fn may_be_unfinished(&self) -> bool {
        *self == RequestRefusal::Unfinished
    }

    /// The error code of the answer. The real codes (別紙6-1) are not public: these are the virtual terminal's own, and
    /// begin with `VT`.
    pub const fn code(&self) -> &'static str {
        match self {
            RequestRefusal::NotPlayed => "VT01",
            RequestRefusal::TooLarge => "VT02",
            RequestRefusal::Unfinished => "VT03",
            RequestRefusal::NotXml(_) => "VT04",
            RequestRefusal::NotEncoded => "VT05",
            RequestRefusal::NotAMessage => "VT06",
            RequestRefusal::Missing(_) => "VT07",
            RequestRefusal::Unknown(_) => "VT08",
            RequestRefusal::Repeated(_) => "VT09",
            RequestRefusal::Malformed(..) => "VT10",
            RequestRefusal::Backwards(_) => "VT11",
            RequestRefusal::OtherInstitution => "VT12",
            RequestRefusal::UnknownReception => "VT13",
        }
    }

    /// What is wrong, in words.
    pub fn text(&self, language: Language) -> String {
        let japanese = language == Language::Ja;
        let say = |ja: &str, en: &str| if japanese { ja.to_owned() } else { en.to_owned() };
        let at = |path: &str, text: String| format!("{path}{}{text}", if japanese { "：" } else { ": " });
        match self {
            RequestRefusal::NotPlayed => {
                say("仮想端末が扱う要求のファイル名ではありません", "not the name of a request that is played")
            }
            RequestRefusal::TooLarge => say("16 MiBを超えています", "more than 16 MiB"),
            RequestRefusal::Unfinished => say("文書が途中で終わっています", "the document ends too early"),
            RequestRefusal::NotXml(line) if japanese => format!("{line}行目：扱えるXMLではありません"),
            RequestRefusal::NotXml(line) => format!("line {line}: not XML of the kind that is taken"),
            RequestRefusal::NotEncoded => say("UTF-8でもShift_JISでもありません", "neither UTF-8 nor Shift_JIS"),
            RequestRefusal::NotAMessage => say("ルート要素がXmlMsgではありません", "the root element is not XmlMsg"),
            RequestRefusal::Missing(path) => at(path, say("要素がありません", "missing")),
            RequestRefusal::Unknown(path) => at(path, say("この要求にない要素です", "no element of this request")),
            RequestRefusal::Repeated(path) => at(path, say("要素が重複しています", "repeated")),
            RequestRefusal::Malformed(path, looks) => at(path, looks.text(japanese)),
            RequestRefusal::Backwards(path) => at(path, say("開始日より前です", "before the start of the period")),
            RequestRefusal::OtherInstitution => {
                let path = "MessageHeader/MedicalInstitutionCode";
                at(path, say("この端末の医療機関コードではありません", "not this terminal's institution"))
            }
            RequestRefusal::UnknownReception => {
                at("MessageBody/ReceptionNumber", say("受付番号がありません", "no request has this number"))
            }
        }
    }
}

impl core::fmt::Display for RequestRefusal {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.text(Language::En))
    }
}

impl core::error::Error for RequestRefusal {}

impl Looks {
    fn text(self, japanese: bool) -> String {
        match (self.0, japanese) {
            (Value::Day, true) => "実在する日付(yyyyMMdd)ではありません".to_owned(),
            (Value::Day, false) => "not a day (yyyyMMdd)".to_owned(),
            (Value::Month, true) => "年月(yyyyMM)ではありません".to_owned(),
            (Value::Month, false) => "not a month (yyyyMM)".to_owned(),
            (Value::Digits(count), true) => format!("{count}桁の数字ではありません"),
            (Value::Digits(count), false) => format!("not {count} digits"),
            (Value::Insurer, true) => "8桁(短い番号は先頭を空白で埋める)ではありません".to_owned(),
            (Value::Insurer, false) => "not 8 characters (short numbers are filled up in front with spaces)".to_owned(),
            (Value::Text(most), true) => format!("1〜{most}文字ではありません"),
            (Value::Text(most), false) => format!("not 1 to {most} characters"),
            (Value::Code(codes), true) => format!("コード({})ではありません", codes.join(", ")),
            (Value::Code(codes), false) => format!("not a code ({})", codes.join(", ")),
        }
    }
}

impl Value {
    fn fits(self, text: &str) -> bool {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        match self {
            Value::Day => clock::day_of(text).is_some(),
            Value::Month => text.len() == 6 && clock::day_of(&format!("{text}01")).is_some(),
            Value::Digits(count) => text.len() == count && digits(text),
            Value::Insurer => text.len() == 8 && digits(text.trim_start_matches(' ')),
            Value::Text(most) => text.chars().count() <= most && !text.trim().is_empty(),
            Value::Code(codes) => codes.contains(&text),
        }
    }
}

fn check_body(body: &Element, form: &Body) -> Result<(), RequestRefusal> {
    let Some(group) = form.group else { return fields(body, form.fields, "MessageBody") };
    let path = format!("MessageBody/{group}");
    if let Some(extra) = body.inside.iter().find(|element| element.name != group) {
        return Err(RequestRefusal::Unknown(format!("MessageBody/{}", extra.name)));
    }
    if !form.many {
        only(body, group, "MessageBody/")?;
    }
    if body.inside.is_empty() {
        return Err(RequestRefusal::Missing(path));
    }
    body.inside.iter().try_for_each(|element| fields(element, form.fields, &path))
}

/// The one element of this name.
fn only<'a>(parent: &'a Element, name: &str, path: &str) -> Result<&'a Element, RequestRefusal> {
    let mut found = parent.inside.iter().filter(|element| element.name == name);
    match (found.next(), found.next()) {
        (None, _) => Err(RequestRefusal::Missing(format!("{path}{name}"))),
        (_, Some(_)) => Err(RequestRefusal::Repeated(format!("{path}{name}"))),
        (Some(element), None) => Ok(element),
    }
}

/// Every element is known, once, and looks as it has to. An empty one counts as left out.
fn fields(parent: &Element, fields: &[Field], path: &str) -> Result<(), RequestRefusal> {
    for element in &parent.inside {
        let path = || format!("{path}/{}", element.name);
        let Some(field) = fields.iter().find(|field| field.name == element.name) else {
            return Err(RequestRefusal::Unknown(path()));
        };
        if parent.inside.iter().filter(|other| other.name == element.name).count() > 1 {
            return Err(RequestRefusal::Repeated(path()));
        }
        if !element.inside.is_empty() || !element.text.is_empty() && !field.value.fits(&element.text) {
            return Err(RequestRefusal::Malformed(path(), Looks(field.value)));
        }
    }
    match fields.iter().find(|field| field.required && parent.text_of(field.name).is_empty()) {
        Some(field) => Err(RequestRefusal::Missing(format!("{path}/{}", field.name))),
        None => Ok(()),
    }
}

/// The elements of a document.
fn parse(bytes: &[u8]) -> Result<Element, RequestRefusal> {
    if bytes.len() > SimulatedRequest::MAX_BYTES {
        return Err(RequestRefusal::TooLarge);
    }
    let text = decoded(bytes)?;
    let mut reader = Reader::from_str(&text);
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Element> = Vec::new();
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(quick_xml::Error::Syntax(_)) => return Err(RequestRefusal::Unfinished),
            Err(_) => return Err(not_xml(&text, &reader)),
        };
        match event {
            Event::Start(start) if open.len() < MAX_DEPTH && has_no_attributes(&start) => {
                open.push(Element::leaf(start.name().into_inner(), ""));
            }
            Event::End(_) => {
                let Some(closed) = open.pop() else { return Err(not_xml(&text, &reader)) };
                let Some(parent) = open.last_mut() else { return root(closed, &text, reader) };
                parent.inside.push(closed);
            }
            Event::Text(part) => add(&mut open, &part.xml10_content()).ok_or_else(|| not_xml(&text, &reader))?,
            Event::CData(part) => add(&mut open, &part.xml10_content()).ok_or_else(|| not_xml(&text, &reader))?,
            Event::GeneralRef(reference) => {
                let character = referred(&reference).ok_or_else(|| not_xml(&text, &reader))?;
                add(&mut open, character.encode_utf8(&mut [0; 4])).ok_or_else(|| not_xml(&text, &reader))?;
            }
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
            Event::Eof => return Err(RequestRefusal::Unfinished),
            _ => return Err(not_xml(&text, &reader)),
        }
    }
}

/// None but those that XML's own schema languages write.
fn has_no_attributes(start: &BytesStart<'_>) -> bool {
    start.attributes().all(|attribute| {
        let name = attribute.map_or("", |attribute| attribute.key.into_inner());
        name.starts_with("xmlns") || name.starts_with("xsi:")
    })
}

/// The root element; nothing but white space follows it.
fn root(mut root: Element, text: &str, reader: Reader<&[u8]>) -> Result<Element, RequestRefusal> {
    let end = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
    if text.get(end..).is_some_and(|rest| !rest.trim_ascii().is_empty()) {
        return Err(not_xml(text, &reader));
    }
    strip(&mut root);
    if root.name == "XmlMsg" { Ok(root) } else { Err(RequestRefusal::NotAMessage) }
}

/// White space between elements is none of their text.
fn strip(element: &mut Element) {
    if !element.inside.is_empty() && element.text.trim_ascii().is_empty() {
        element.text.clear();
    }
    element.inside.iter_mut().for_each(strip);
}

fn add(open: &mut [Element], text: &str) -> Option<()> {
    match open.last_mut() {
        Some(element) => element.text.push_str(text),
        None if text.trim_ascii().is_empty() => {}
        None => return None,
    }
    Some(())
}

fn referred(reference: &BytesRef<'_>) -> Option<char> {
    if reference.is_char_ref() {
        return reference.resolve_char_ref().ok().flatten();
    }
    match reference.xml10_content().as_ref() {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => None,
    }
}

fn not_xml(text: &str, reader: &Reader<&[u8]>) -> RequestRefusal {
    let end = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX).min(text.len());
    let before = text.as_bytes().get(..end).unwrap_or_default();
    RequestRefusal::NotXml(before.iter().filter(|byte| **byte == b'\n').count().saturating_add(1))
}

/// The text, in the encoding that the declaration names; UTF-8 where none does.
fn decoded(bytes: &[u8]) -> Result<String, RequestRefusal> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(200)).unwrap_or_default()).into_owned();
    let declaration = start.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")).map_or("", |(told, _)| told);
    let encoding = match declaration.split_once("encoding").map(|(_, rest)| rest.trim_start_matches([' ', '='])) {
        Some(rest) => {
            let label = rest.split(['"', '\'']).nth(1).unwrap_or_default();
            let known = Encoding::for_label(label.as_bytes());
            known.filter(|known| [UTF_8, SHIFT_JIS].contains(known)).ok_or(RequestRefusal::NotEncoded)?
        }
        None => UTF_8,
    };
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok(text.into_owned()),
        // A character that was cut off: the rest may come.
        None if !bytes.trim_ascii_end().ends_with(b">") => Err(RequestRefusal::Unfinished),
        None => Err(RequestRefusal::NotEncoded),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "<MedicalInstitutionCode>1312345678</MedicalInstitutionCode>";
    const WHO: &str = "<InsurerNumber>  990001</InsurerNumber><InsuredCardSymbol>１２</InsuredCardSymbol>\
        <InsuredIdentificationNumber>34</InsuredIdentificationNumber><InsuredBranchNumber>01</InsuredBranchNumber>";
    const BIRTH: &str = "<Birthdate>19700102</Birthdate>";

    fn message(head: &str, body: &str) -> String {
        format!("<XmlMsg><MessageHeader>{head}</MessageHeader><MessageBody>{body}</MessageBody></XmlMsg>")
    }

    fn search(inside: &str) -> String {
        format!("<QualificationConfirmSearchInfo>{inside}</QualificationConfirmSearchInfo>")
    }

    fn refusal(name: &str, text: &str) -> Option<String> {
        SimulatedRequest::check(name, text.as_bytes()).err().map(|refusal| refusal.to_string())
    }

    /// As the public programs write them: OQSDrug in Shift_JIS with carriage returns, others in UTF-8.
    #[test]
    fn well_formed_requests_are_taken_in_both_encodings() {
        let entry = |number| {
            format!(
                "<ReferenceNumberRegistrationInfo><ReferenceNumber>{number}</ReferenceNumber>{WHO}</ReferenceNumberRegistrationInfo>"
            )
        };
        let head = format!("{HEAD}<QualificationConfirmationDate>20261128</QualificationConfirmationDate>\r\n");
        let collect = "<ReceptionNumber>2026</ReceptionNumber>".to_owned();
        for (name, body) in [
            ("OQSsiquc01req_1.xml", search(&format!("{WHO}{BIRTH}"))),
            ("OQSmuquc01req_1.xml", search(WHO) + "\r\n\t" + &search(WHO)),
            ("OQSmuquc02req_1.xml", collect.clone()),
            ("OQSmuimm02req_1.xml", collect),
            ("OQSsiimm01req_1.xml", entry(1)),
            ("OQSmuimm01req_1.xml", entry(1) + &entry(2)),
            ("OQSmutic01req_202611280001.xml", search("<MedicalTreatmentMonth>202611</MedicalTreatmentMonth>")),
        ] {
            let plain = message(&head, &body);
            let declared = format!("<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>\r\n{plain}\r\n");
            let namespace =
                plain.replace("<XmlMsg>", "<XmlMsg xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
            let files = [plain.as_bytes().to_vec(), SHIFT_JIS.encode(&declared).0.into_owned(), namespace.into_bytes()];
            for file in files {
                let request =
                    SimulatedRequest::check(name, &file).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
                assert_eq!(request.institution(), "1312345678");
                assert!(
                    request.asked.collects
                        || request.groups().count() == if name.contains("mu") && !name.contains("tic") { 2 } else { 1 }
                );
            }
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        let name = "OQSsiquc01req_1.xml";
        let good = search(&format!("{WHO}{BIRTH}"));
        for (text, words) in [
            (message("", &good), "MessageHeader/MedicalInstitutionCode: missing"),
            (message(HEAD, ""), "MessageBody/QualificationConfirmSearchInfo: missing"),
            (message(HEAD, &search(WHO)), "MessageBody/QualificationConfirmSearchInfo/Birthdate: missing"),
            (message(HEAD, &good.repeat(2)), "MessageBody/QualificationConfirmSearchInfo: repeated"),
            (
                message(HEAD, &(good.clone() + "<ReferenceNumber>1</ReferenceNumber>")),
                "MessageBody/ReferenceNumber: no element",
            ),
            (message(&HEAD.repeat(2), &good), "MessageHeader/MedicalInstitutionCode: repeated"),
            (message(&format!("{HEAD}<ErrorCode>1</ErrorCode>"), &good), "MessageHeader/ErrorCode: no element"),
            (message(HEAD, &good.replace("  99", "99")), "InsurerNumber: not 8 characters"),
            (message(HEAD, &good.replace("  990001", "990001  ")), "InsurerNumber: not 8 characters"),
            (message(HEAD, &good.replace(">34<", &format!(">{}<", "3".repeat(21)))), "not 1 to 20 characters"),
            (message(HEAD, &good.replace(">01<", ">1<")), "InsuredBranchNumber: not 2 digits"),
            (message(HEAD, &good.replace("19700102", "19700230")), "Birthdate: not a day"),
            (message(HEAD, &good.replace("19700102", "<Year>1970</Year>")), "Birthdate: not a day"),
            (message(HEAD, &good.replace("19700102", "&#x37;9700102x")), "Birthdate: not a day"),
            (message(HEAD, &good).replace("XmlMsg", "Msg"), "the root element is not XmlMsg"),
            (message(HEAD, &good).replace("</XmlMsg>", "<More>1</More></XmlMsg>"), "More: no element"),
            (message(HEAD, &good) + "<XmlMsg/>", "line 1: not XML"),
            (message(HEAD, &good).replace("<XmlMsg>", "<XmlMsg version=\"1\">"), "line 1: not XML"),
            (format!("<!DOCTYPE XmlMsg>\n{}", message(HEAD, &good)), "not XML"),
            (message(HEAD, &good.replace(">34<", ">&unknown;<")), "line 1: not XML"),
            (message(HEAD, &good.replace("</InsurerNumber>", "</Insurer>")), "not XML"),
            ("<a><b><c><d><e><f><g><h><i>".to_owned(), "not XML"),
            ("<?xml version=\"1.0\" encoding=\"EUC-JP\"?><XmlMsg/>".to_owned(), "neither UTF-8 nor Shift_JIS"),
        ] {
            let told = refusal(name, &text).unwrap_or_else(|| panic!("taken: {text}"));
            assert!(told.contains(words), "{told}: {text}");
        }
        assert_eq!(SimulatedRequest::check(name, b"<XmlMsg>\xFF</XmlMsg>").err(), Some(RequestRefusal::NotEncoded));
        assert_eq!(
            SimulatedRequest::check(name, &vec![b' '; SimulatedRequest::MAX_BYTES + 1]).err(),
            Some(RequestRefusal::TooLarge)
        );
        for name in [
            "OQSsiquc01res_1.xml",
            "OQSsiquc02req_1.xml",
            "OQSsiquc01req_.xml",
            "OQSsiquc01req_1.zip",
            "EPSsi01req_1.xml",
        ] {
            assert_eq!(refusal(name, "").as_deref(), Some("not the name of a request that is played"), "{name}");
        }
    }

    #[test]
    fn periods_are_whole_and_run_forwards() {
        let ask = |inside: &str, flag| {
            let flag = format!("<MedicalTreatmentFlag>{flag}</MedicalTreatmentFlag>");
            let name = if flag.contains('3') { "OQSmuonq01req_1.xml" } else { "OQSmuhvq01req_1.xml" };
            refusal(name, &message(HEAD, &search(&format!("{inside}{flag}"))))
        };
        let consent = "<ConsentDateFrom>20261101</ConsentDateFrom><ConsentDateTo>20261130</ConsentDateTo>";
        let examined = consent.replace("Consent", "Examination");
        assert_eq!((ask(consent, 2), ask(consent, 3), ask(&examined, 3)), (None, None, None));
        assert!(ask(&examined, 2).unwrap().contains("ExaminationDateFrom: no element"));
        assert!(ask(consent, 1).unwrap().contains("MedicalTreatmentFlag: not a code (2)"));
        assert!(ask("", 3).unwrap().contains("ConsentDateFrom: missing"));
        assert!(ask("<ConsentDateFrom>20261101</ConsentDateFrom>", 2).unwrap().contains("ConsentDateTo: missing"));
        assert!(ask(&consent.replace("1130", "1031"), 2).unwrap().contains("ConsentDateTo: before the start"));
    }

    /// However a file is cut, it is not taken, and it is told that the rest may come.
    #[test]
    fn every_start_of_a_request_may_be_unfinished() {
        let text = message(HEAD, &search(&format!("{WHO}{BIRTH}")));
        for encoding in [UTF_8, SHIFT_JIS] {
            let name = encoding.name();
            let text = format!("<?xml version=\"1.0\" encoding=\"{name}\"?>\n{text}");
            let bytes = encoding.encode(&text).0.into_owned();
            for end in 0..bytes.len() {
                let cut = SimulatedRequest::check("OQSsiquc01req_1.xml", &bytes[..end]).err();
                assert!(cut.as_ref().is_some_and(RequestRefusal::may_be_unfinished), "{end}: {cut:?}");
            }
            assert!(SimulatedRequest::check("OQSsiquc01req_1.xml", &bytes).is_ok());
        }
    }

    #[test]
    fn refusals_have_codes_of_their_own_in_both_languages() {
        let path = || "X".to_owned();
        let all = [
            RequestRefusal::NotPlayed,
            RequestRefusal::TooLarge,
            RequestRefusal::Unfinished,
            RequestRefusal::NotXml(3),
            RequestRefusal::NotEncoded,
            RequestRefusal::NotAMessage,
            RequestRefusal::Missing(path()),
            RequestRefusal::Unknown(path()),
            RequestRefusal::Repeated(path()),
            RequestRefusal::Malformed(path(), Looks(Value::Month)),
            RequestRefusal::Backwards(path()),
            RequestRefusal::OtherInstitution,
            RequestRefusal::UnknownReception,
        ];
        let codes: std::collections::BTreeSet<&str> = all.iter().map(RequestRefusal::code).collect();
        assert_eq!(codes.len(), all.len());
        for refusal in all {
            let (ja, en) = (refusal.text(Language::Ja), refusal.text(Language::En));
            assert!(ja != en && !ja.is_ascii() && en.is_ascii() && en == refusal.to_string(), "{ja} {en}");
        }
    }
}
