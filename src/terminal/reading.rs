//! A file's bytes to its content.

#[cfg(feature = "terminal")]
use super::archive;
#[cfg(feature = "terminal")]
use super::encoding::decode;
use super::encoding::{Encoding, EncodingClaims};
use super::file::{File, MessageKind, Service};
use super::json;
use super::layout::{Builder, Kept, Layout};
use super::limits::{MAX_BULK_BYTES, MAX_BYTES};
use super::message::{Bulk, Content, TerminalAnswer};
use super::read_error::ReadError;
use super::remark::Remark;
use super::xml;

/// What was read from a file: its content, what was noticed, and what could not be placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFile<C = TerminalAnswer> {
    /// The content.
    pub content: C,
    /// The file by its name, where it had one.
    pub file: Option<File>,
    /// What was noticed, in the order of the file.
    pub remarks: Vec<Remark>,
    /// Every value that has no field: unknown elements, unreadable values, stray text.
    pub kept: Vec<Kept>,
    /// How the file was encoded.
    pub encoding: EncodingClaims,
}

/// Reads the answer about one person from its bytes, XML or JSON, where the file's name is not known. With a name
/// ([`read_file`]) more can be said of its origin.
///
/// ```
/// use uketsuke::terminal::{Coded, ReadError, read};
/// use uketsuke::vocabulary::Eligibility;
/// let json = r#"{"XmlMsg": {"MessageBody": {"QualificationValidity": "1", "ResultList": [
///     {"ResultOfQualificationConfirmation": {"InsuredCardClassification": "01"}}]}}}"#;
/// let reading = read(json.as_bytes())?;
/// assert_eq!(reading.content.unit.validity, Coded::Known(Eligibility::Valid));
///
/// // A file that is still being written says so.
/// assert!(matches!(read(b"<XmlMsg><MessageBody>"), Err(ReadError::Incomplete { line: 1 })));
/// # Ok::<(), ReadError>(())
/// ```
///
/// # Errors
///
/// [`ReadError`]; [`Incomplete`](ReadError::Incomplete) for a file that is still being written. An unknown element or code is none:
/// it is in [`kept`](ReadFile::kept) and [`remarks`](ReadFile::remarks).
#[cfg(feature = "terminal")]
pub fn read(bytes: &[u8]) -> Result<ReadFile, ReadError> {
    let reading = read_layout(bytes, Layout::Answer, MAX_BYTES, None)?;
    reading.answer().ok_or(ReadError::OtherKind)
}

/// Reads a file of a known name: any kind that [`File::is_read`].
///
/// ```
/// use uketsuke::terminal::{Content, File, ReadError, read_file};
/// let file = File::named("OQSmuhvq01res_1.xml").ok_or("not of the terminal")?;
/// let bytes = b"<XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader>
///   <MessageBody><ReceptionNumber>42</ReceptionNumber></MessageBody></XmlMsg>";
/// let Content::Receipt(receipt) = read_file(file, bytes)?.content else { return Err("a receipt".into()) };
/// assert_eq!(receipt.header.reception_number.as_deref(), Some("42"));
///
/// let medication = File::named("YZKsiquc01res_1.xml").ok_or("not of the terminal")?;
/// assert_eq!(read_file(medication, b""), Err(ReadError::NotRead(medication.service)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// As from [`read`], and [`NotRead`](ReadError::NotRead) for a kind that this library leaves alone.
#[cfg(feature = "terminal")]
pub fn read_file(file: File, bytes: &[u8]) -> Result<ReadFile<Content>, ReadError> {
    let layout = layout(file).ok_or(ReadError::NotRead(file.service))?;
    let most = most(file);
    if archive::is_zip(bytes) {
        if bytes.len() > MAX_BULK_BYTES {
            return Err(ReadError::TooLarge);
        }
        return read_layout(&archive::member(bytes, file)?, layout, most, Some(file));
    }
    read_layout(bytes, layout, most, Some(file))
}

/// Reads a file whose characters the host has decoded, such as a browser: `encoding` is what the file was encoded in
/// ([`Encoding::of`]). Without a name it is the answer about one person.
///
/// ```
/// use uketsuke::terminal::{Encoding, ReadError, read, read_text};
/// let text = r#"<?xml version="1.0" encoding="Shift_JIS"?><XmlMsg><MessageBody/></XmlMsg>"#;
/// assert_eq!(read_text(None, text, Encoding::ShiftJis)?.answer(), Some(read(text.as_bytes())?));
/// # Ok::<(), ReadError>(())
/// ```
///
/// # Errors
///
/// [`ReadError`], as for the bytes.
pub fn read_text(file: Option<File>, text: &str, encoding: Encoding) -> Result<ReadFile<Content>, ReadError> {
    let (layout, most) = match file {
        None => (Layout::Answer, MAX_BYTES),
        Some(file) => (layout(file).ok_or(ReadError::NotRead(file.service))?, most(file)),
    };
    if text.len() > most {
        return Err(ReadError::TooLarge);
    }
    let claims = EncodingClaims::of_text(text, encoding)?;
    read_decoded(text.strip_prefix('\u{FEFF}').unwrap_or(text), claims, layout, file)
}

impl ReadFile<Content> {
    /// The reading of an answer about one person; `None` where the content is another.
    pub fn answer(self) -> Option<ReadFile> {
        let ReadFile { content, file, remarks, kept, encoding } = self;
        match content {
            Content::Answer(content) => Some(ReadFile { content: *content, file, remarks, kept, encoding }),
            _ => None,
        }
    }

    /// The reading of answers about many persons; `None` where the content is another.
    pub fn bulk(self) -> Option<ReadFile<Bulk>> {
        let ReadFile { content, file, remarks, kept, encoding } = self;
        match content {
            Content::Bulk(content) => Some(ReadFile { content, file, remarks, kept, encoding }),
            _ => None,
        }
    }
}

/// The most bytes of a file.
fn most(file: File) -> usize {
    if file.is_bulk() { MAX_BULK_BYTES } else { MAX_BYTES }
}

/// The layout of a file that is read.
fn layout(file: File) -> Option<Layout> {
    if !file.is_read() {
        return None;
    }
    Some(match (file.service, file.stage?) {
        (Service::ReferenceNumber | Service::BulkReferenceNumber, MessageKind::Request) => Layout::Registration,
        (Service::ReferenceNumber, _) => Layout::Registered,
        (Service::BulkReferenceNumber, MessageKind::CollectResponse) => Layout::BulkRegistered,
        (Service::Eligibility, MessageKind::Response) => Layout::Answer,
        (Service::Eligibility, _) => Layout::Query,
        (_, MessageKind::Request) => Layout::Query,
        (_, MessageKind::Response) => Layout::Receipt,
        (_, MessageKind::CollectRequest) => Layout::Collect,
        (_, MessageKind::CollectResponse) => Layout::Bulk,
    })
}

#[cfg(feature = "terminal")]
fn read_layout(bytes: &[u8], layout: Layout, most: usize, file: Option<File>) -> Result<ReadFile<Content>, ReadError> {
    if bytes.len() > most {
        return Err(ReadError::TooLarge);
    }
    if archive::is_zip(bytes) {
        return Err(ReadError::NoMember);
    }
    let (text, encoding) = decode(bytes)?;
    read_decoded(&text, encoding, layout, file)
}

fn read_decoded(
    text: &str,
    encoding: EncodingClaims,
    layout: Layout,
    file: Option<File>,
) -> Result<ReadFile<Content>, ReadError> {
    let forbidden = text.find(xml::is_forbidden);
    let mut builder = Builder::new(layout);
    let parse = if text.trim_ascii_start().starts_with('{') { json::parse } else { xml::parse };
    let end = match (parse(text, &mut builder), forbidden) {
        (Ok(end), Some(at)) if at < end => return Err(ReadError::ForbiddenCharacter { line: xml::line_at(text, at) }),
        (Err(_), Some(at)) => return Err(ReadError::ForbiddenCharacter { line: xml::line_at(text, at) }),
        (parsed, _) => parsed?,
    };
    let rest = text.get(end..).unwrap_or_default();
    // Which of two messages holds cannot be known.
    if rest.contains("<XmlMsg") || rest.contains(":XmlMsg") || rest.contains("\"XmlMsg\"") {
        return Err(ReadError::Malformed { line: xml::line_at(text, end) });
    }
    let built = builder.finish().map_err(|trouble| ReadError::of(trouble, xml::line_at(text, end)))?;
    let mut remarks = built.remarks;
    if !rest.trim_ascii().is_empty() {
        remarks.push(Remark::BytesAfterDocument { count: rest.len() });
    }
    if !encoding.agree() {
        remarks.push(Remark::EncodingDisagrees(encoding));
    }
    if encoding.lossy {
        remarks.push(Remark::CharactersLost);
    }
    Ok(ReadFile { content: built.content, file, remarks, kept: built.kept, encoding })
}
