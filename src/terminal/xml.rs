//! XML: one pass, bounded in every direction.

use quick_xml::XmlVersion;
use quick_xml::errors::{Error as XmlError, SyntaxError};
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::layout::Builder;
use super::read_error::{ReadError, Trouble};

/// Attributes of one element; the known layout has none but the names of its schema. Checking them for repetition takes the
/// square of their number.
const MAX_ATTRIBUTES: usize = 16;

/// Gives a document's elements to a builder. Returns where the root element ends.
pub(super) fn parse(text: &str, builder: &mut Builder) -> Result<usize, ReadError> {
    Parser::new(text, builder).run()
}

struct Parser<'t, 'b> {
    text: &'t str,
    xml: quick_xml::Reader<&'t [u8]>,
    builder: &'b mut Builder,
    /// The root's namespace prefix.
    prefix: Option<String>,
}

impl<'t, 'b> Parser<'t, 'b> {
    fn new(text: &'t str, builder: &'b mut Builder) -> Parser<'t, 'b> {
        let mut xml = quick_xml::Reader::from_str(text);
        xml.config_mut().expand_empty_elements = true;
        xml.config_mut().enable_all_checks(true);
        Parser { text, xml, builder, prefix: None }
    }

    fn run(mut self) -> Result<usize, ReadError> {
        loop {
            match self.xml.read_event().map_err(|error| self.xml_error(&error))? {
                Event::Start(start) => self.start(&start)?,
                // With `expand_empty_elements` these do not come.
                Event::Empty(_) => return Err(self.malformed()),
                Event::End(_) => {
                    self.builder.close().map_err(|trouble| self.trouble(trouble))?;
                    if self.builder.depth() == 0 {
                        return Ok(self.position());
                    }
                }
                Event::Text(text) => self.characters(&text.xml10_content())?,
                Event::CData(text) => self.characters(&text.xml10_content())?,
                Event::GeneralRef(reference) => self.reference(&reference)?,
                Event::DocType(_) => return Err(ReadError::DocumentType { line: self.line() }),
                Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
                Event::Eof => return Err(ReadError::Incomplete { line: self.line() }),
            }
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), ReadError> {
        let attributes = self.attributes(start)?;
        let (local, prefix) = start.name().decompose();
        let prefix = prefix.map(|prefix| prefix.as_ref().to_owned());
        if self.builder.depth() == 0 {
            self.prefix.clone_from(&prefix);
        }
        // The name without the prefix that the root has.
        let name = if prefix == self.prefix { local.as_ref() } else { start.name().into_inner() };
        self.builder.open(name).map_err(|trouble| self.trouble(trouble))?;
        for (name, value) in attributes {
            self.builder.attribute(&name, &value).map_err(|trouble| self.trouble(trouble))?;
        }
        Ok(())
    }

    /// The attributes but those that XML itself defines.
    fn attributes(&self, start: &BytesStart<'_>) -> Result<Vec<(String, String)>, ReadError> {
        let mut kept = Vec::new();
        for (count, attribute) in start.attributes().enumerate() {
            let attribute = attribute.map_err(|_| self.malformed())?;
            if count == MAX_ATTRIBUTES {
                return Err(self.trouble(Trouble::TooMany("attributes of one element")));
            }
            let (name, of_xml) = (attribute.key.into_inner(), ["xmlns", "xml", "xsi"]);
            if !of_xml.contains(&name.split(':').next().unwrap_or_default()) {
                let value = attribute
                    .normalized_value(XmlVersion::Implicit1_0)
                    .map_err(|_| ReadError::Entity { line: self.line() })?;
                kept.push((name.to_owned(), value.trim_ascii().to_owned()));
            }
        }
        Ok(kept)
    }

    fn characters(&mut self, text: &str) -> Result<(), ReadError> {
        if self.builder.depth() > 0 {
            return self.builder.text(text).map_err(|trouble| self.trouble(trouble));
        }
        if text.trim_ascii().is_empty() { Ok(()) } else { Err(self.malformed()) }
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

    fn position(&self) -> usize {
        usize::try_from(self.xml.buffer_position()).unwrap_or(usize::MAX).min(self.text.len())
    }

    fn line(&self) -> u32 {
        line_at(self.text, self.position())
    }

    fn malformed(&self) -> ReadError {
        ReadError::Malformed { line: self.line() }
    }

    fn trouble(&self, trouble: Trouble) -> ReadError {
        ReadError::of(trouble, self.line())
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
pub(super) fn is_forbidden(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// The line of a position, from 1.
pub(super) fn line_at(text: &str, position: usize) -> u32 {
    let before = text.as_bytes().get(..position).unwrap_or(text.as_bytes());
    u32::try_from(before.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(u32::MAX).saturating_add(1)
}
