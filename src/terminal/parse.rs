//! Text to answer: one pass over the XML, bounded in every direction.

use quick_xml::XmlVersion;
use quick_xml::errors::{Error as XmlError, SyntaxError};
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::answer::{DiseaseCertificate, Insurance, Search};
use super::fields::{self, Set};
use super::*;

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
/// Attributes of one element; the known layout has none but the names of its schema. Checking them for repetition takes the
/// square of their number.
const MAX_ATTRIBUTES: usize = 16;
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
    /// The root's namespace prefix.
    prefix: Option<String>,
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
            prefix: None,
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
        let attributes = self.attributes(start)?;
        self.elements += 1 + attributes.len();
        if self.elements > MAX_ELEMENTS {
            return Err(self.too_many("elements"));
        }
        if self.stack.len() >= MAX_DEPTH {
            return Err(self.too_many("levels"));
        }
        let name = self.name(start);
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
        for (name, value) in attributes {
            let path = self.path(&name);
            self.keep(&path, &value);
            self.findings.push(Finding::UnknownElement { path });
        }
        Ok(())
    }

    /// The element's name, without the prefix that the root has.
    fn name(&mut self, start: &BytesStart<'_>) -> String {
        let (local, prefix) = start.name().decompose();
        let prefix = prefix.map(|prefix| prefix.as_ref().to_owned());
        if self.stack.is_empty() {
            self.prefix.clone_from(&prefix);
        }
        reportable(if prefix == self.prefix { local.as_ref() } else { start.name().into_inner() })
    }

    /// No known element has attributes: they are kept, but for those that XML itself defines.
    fn attributes(&self, start: &BytesStart<'_>) -> Result<Vec<(String, String)>, ReadError> {
        let mut kept = Vec::new();
        for (count, attribute) in start.attributes().enumerate() {
            let attribute = attribute.map_err(|_| self.malformed())?;
            if count == MAX_ATTRIBUTES {
                return Err(self.too_many("attributes of one element"));
            }
            let (name, of_xml) = (attribute.key.into_inner(), ["xmlns", "xml", "xsi"]);
            if !of_xml.contains(&name.split(':').next().unwrap_or_default()) {
                let value = attribute
                    .normalized_value(XmlVersion::Implicit1_0)
                    .map_err(|_| ReadError::Entity { line: self.line() })?;
                kept.push((reportable(&format!("@{name}")), value.trim_ascii().to_owned()));
            }
        }
        Ok(kept)
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
            (Place::Header, _) => fields::header(&mut self.answer.header, name, value),
            (Place::Body, _) => fields::body(&mut self.answer, name, value),
            (Place::Search, _) => fields::search(self.answer.search.get_or_insert_default(), name, value),
            (Place::Result, Some(into)) => fields::result(into, name, value),
            (Place::Elderly, Some(into)) => {
                fields::in_group(&mut into.elderly, |group| fields::elderly(group, name, value))
            }
            (Place::Limit, Some(into)) => fields::in_group(&mut into.limit, |group| fields::limit(group, name, value)),
            (Place::Disease, _) => fields::disease(&mut self.disease, name, value),
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
    let fit = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '@') { c } else { '?' };
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
