//! The file with which an institution extends the [`Catalogue`]: JSON, with a version.
//!
//! Every list may be left out; a field that is not known is an error, so that a slip of the pen is not overlooked.
//! `certainty` may be left out and is then `inferred`.
//!
//! ```
//! use uketsuke::facility::{Catalogue, Listing};
//! let file = r#"{
//!   "format": "uketsuke-readers",
//!   "version": 1,
//!   "generic_readers": [{
//!     "makers": ["例示社"], "models": ["EX-100"], "listing": "ask_maker",
//!     "source": {"title": "補助対象製品の一覧", "address": "https://example.jp/", "read": "2026-11-20"}
//!   }],
//!   "face_readers": [{
//!     "makers": ["例示社"], "models": ["FACE-2"], "reads_phones": "itself",
//!     "source": {"title": "取扱説明書", "address": "https://example.jp/", "read": "2026-11-20"}
//!   }],
//!   "reader_limits": [{
//!     "pcsc_name": "EXAMPLE EX-100*", "extended": true, "ccid_message": 522,
//!     "source": {"title": "仕様書", "address": "https://example.jp/", "read": "2026-11-20", "certainty": "medium"}
//!   }]
//! }"#;
//! let mut readers = Catalogue::builtin();
//! readers.extend_from_json(file)?;
//! assert_eq!(readers.generic_reader("EX-100").listing, Listing::AskMaker);
//! # Ok::<(), uketsuke::facility::ReadersFileError>(())
//! ```

use super::readers::{Catalogue, FaceReader, GenericReader, Listing, Names, Origin, PhoneReading, ReaderLimits};
use super::source::Basis;
use crate::link::Limits;
use crate::rules::Source;
use crate::vocabulary::Certainty;
use serde::Deserialize;
use std::borrow::Cow;

/// The version of the file that this library reads.
pub const READERS_FILE_VERSION: u32 = 1;

/// Longest file, in bytes: room for all the entries that are taken, of usual length.
const MAX_FILE: usize = 1 << 20;
/// Most entries in one list; every card reader on the ministry's lists makes some hundred.
const MAX_ENTRIES: usize = 1_000;
/// Most names of one entry: a reader is sold under a few.
const MAX_NAMES: usize = 32;
/// Longest text, in characters: a title or an address.
const MAX_TEXT: usize = 500;
/// The shortest CCID message that holds a whole short APDU: its header and 261 bytes.
const MIN_CCID_MESSAGE: usize = CCID_HEADER + Limits::SHORT.max_command;
/// Bytes of a CCID message's header.
const CCID_HEADER: usize = 10;

/// Why a readers file was not taken. Nothing of it is in the catalogue then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadersFileError {
    /// The file is longer than the limit.
    #[error("the readers file has {bytes} bytes; at most {MAX_FILE} are read")]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// The file is another one.
    #[error("not a readers file: \"format\" is not \"uketsuke-readers\"")]
    Format,
    /// The file is of another version.
    #[error("the readers file has version {found}; this library reads version {READERS_FILE_VERSION}")]
    Version {
        /// Its version.
        found: u32,
    },
    /// The file is not well formed.
    #[error("line {line}, column {column} of the readers file: {reason}")]
    Malformed {
        /// The line, from 1.
        line: usize,
        /// The column, from 1 (0: before the line's first character).
        column: usize,
        /// What is wrong there.
        reason: String,
    },
}

impl Catalogue {
    /// Adds the entries of a readers file, or none of them.
    pub fn extend_from_json(&mut self, text: &str) -> Result<(), ReadersFileError> {
        if text.len() > MAX_FILE {
            return Err(ReadersFileError::TooLong { bytes: text.len() });
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let head: Head = serde_json::from_str(text).map_err(malformed)?;
        if head.format != "uketsuke-readers" {
            return Err(ReadersFileError::Format);
        }
        if head.version != READERS_FILE_VERSION {
            return Err(ReadersFileError::Version { found: head.version });
        }
        let file: File = serde_json::from_str(text).map_err(malformed)?;
        self.extend(
            file.face_readers.0.into_iter().map(FaceReader::from),
            file.generic_readers.0.into_iter().map(GenericReader::from),
            file.reader_limits.0.into_iter().map(ReaderLimits::from),
        );
        Ok(())
    }
}

fn malformed(error: serde_json::Error) -> ReadersFileError {
    let (line, column) = (error.line(), error.column());
    let said = error.to_string();
    let place = format!(" at line {line} column {column}");
    ReadersFileError::Malformed { line, column, reason: said.strip_suffix(&place).unwrap_or(&said).to_owned() }
}

/// Read first and alone, so that a later version is named instead of its unknown fields.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "format")]
    _format: serde::de::IgnoredAny,
    #[serde(rename = "version")]
    _version: serde::de::IgnoredAny,
    #[serde(default)]
    face_readers: List<FaceEntry>,
    #[serde(default)]
    generic_readers: List<GenericEntry>,
    #[serde(default)]
    reader_limits: List<LimitsEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FaceEntry {
    makers: NameList,
    models: NameList,
    reads_phones: ReadsPhones,
    source: OriginEntry,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GenericEntry {
    makers: NameList,
    models: NameList,
    listing: ListingWord,
    #[serde(default)]
    pcsc_names: PatternList,
    source: OriginEntry,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitsEntry {
    pcsc_name: Pattern,
    extended: bool,
    #[serde(default)]
    ccid_message: Option<CcidMessage>,
    source: OriginEntry,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OriginEntry {
    title: Name,
    address: Name,
    read: ReadOn,
    #[serde(default)]
    certainty: CertaintyWord,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum ReadsPhones {
    Itself,
    WithGenericReader,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum ListingWord {
    NoExtraWork,
    AskMaker,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "snake_case")]
enum CertaintyWord {
    #[default]
    Inferred,
    Low,
    Medium,
    High,
}

impl From<FaceEntry> for FaceReader {
    fn from(entry: FaceEntry) -> FaceReader {
        let reading = match entry.reads_phones {
            ReadsPhones::Itself => PhoneReading::Itself,
            ReadsPhones::WithGenericReader => PhoneReading::WithGenericReader,
        };
        FaceReader { makers: entry.makers.0, models: entry.models.0, reading, origin: entry.source.into() }
    }
}

impl From<GenericEntry> for GenericReader {
    fn from(entry: GenericEntry) -> GenericReader {
        let listing = match entry.listing {
            ListingWord::NoExtraWork => Listing::NoExtraWork,
            ListingWord::AskMaker => Listing::AskMaker,
        };
        let (makers, models, pcsc_names) = (entry.makers.0, entry.models.0, entry.pcsc_names.0);
        GenericReader { makers, models, listing, pcsc_names, origin: entry.source.into() }
    }
}

impl From<LimitsEntry> for ReaderLimits {
    fn from(entry: LimitsEntry) -> ReaderLimits {
        let limits = match (entry.extended, entry.ccid_message) {
            (false, _) => Limits::SHORT,
            (true, None) => Limits::EXTENDED,
            (true, Some(CcidMessage(length))) => Limits {
                max_command: (length - CCID_HEADER).min(Limits::EXTENDED.max_command),
                max_response: (length - CCID_HEADER).min(Limits::EXTENDED.max_response),
                extended: true,
            },
        };
        ReaderLimits { pcsc_name: entry.pcsc_name.0, limits, origin: entry.source.into() }
    }
}

impl From<OriginEntry> for Origin {
    fn from(entry: OriginEntry) -> Origin {
        let basis = match entry.certainty {
            CertaintyWord::Inferred => Basis::Inferred,
            CertaintyWord::Low => Basis::Said(Certainty::Low),
            CertaintyWord::Medium => Basis::Said(Certainty::Medium),
            CertaintyWord::High => Basis::Said(Certainty::High),
        };
        let source = Source { title: entry.title.0, address: entry.address.0 };
        Origin { source: Cow::Owned(source), read: entry.read.0, basis }
    }
}

// The types below are checked while they are read, so that an error has a line.

/// A text that is neither empty nor endless.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Name(Cow<'static, str>);

impl TryFrom<String> for Name {
    type Error = String;

    fn try_from(text: String) -> Result<Name, String> {
        if text.trim().is_empty() {
            return Err("the text is empty".to_owned());
        }
        if text.chars().nth(MAX_TEXT).is_some() {
            return Err(format!("the text has more than {MAX_TEXT} characters"));
        }
        if text.chars().any(char::is_control) {
            return Err("the text has a control character".to_owned());
        }
        Ok(Name(Cow::Owned(text)))
    }
}

/// A PC/SC name with `*`; one that fits every name is an error.
#[derive(Deserialize)]
#[serde(try_from = "Name")]
struct Pattern(Cow<'static, str>);

impl TryFrom<Name> for Pattern {
    type Error = &'static str;

    fn try_from(name: Name) -> Result<Pattern, &'static str> {
        if name.0.chars().all(|c| c == '*' || c == ' ') {
            return Err("the pattern fits every reader");
        }
        Ok(Pattern(name.0))
    }
}

#[derive(Deserialize)]
#[serde(try_from = "Vec<Name>")]
struct NameList(Names);

impl TryFrom<Vec<Name>> for NameList {
    type Error = String;

    fn try_from(list: Vec<Name>) -> Result<NameList, String> {
        if list.is_empty() || list.len() > MAX_NAMES {
            return Err(format!("1 to {MAX_NAMES} names are expected"));
        }
        Ok(NameList(list.into_iter().map(|name| name.0).collect()))
    }
}

#[derive(Deserialize, Default)]
#[serde(try_from = "Vec<Pattern>")]
struct PatternList(Names);

impl TryFrom<Vec<Pattern>> for PatternList {
    type Error = String;

    fn try_from(list: Vec<Pattern>) -> Result<PatternList, String> {
        if list.len() > MAX_NAMES {
            return Err(format!("at most {MAX_NAMES} names are expected"));
        }
        Ok(PatternList(list.into_iter().map(|pattern| pattern.0).collect()))
    }
}

#[derive(Deserialize)]
#[serde(try_from = "Vec<T>", bound = "T: Deserialize<'de>")]
struct List<T>(Vec<T>);

impl<T> Default for List<T> {
    fn default() -> List<T> {
        List(Vec::new())
    }
}

impl<T> TryFrom<Vec<T>> for List<T> {
    type Error = String;

    fn try_from(list: Vec<T>) -> Result<List<T>, String> {
        if list.len() > MAX_ENTRIES {
            return Err(format!("at most {MAX_ENTRIES} entries are read"));
        }
        Ok(List(list))
    }
}

/// dwMaxCCIDMessageLength, header included.
#[derive(Deserialize)]
#[serde(try_from = "usize")]
struct CcidMessage(usize);

impl TryFrom<usize> for CcidMessage {
    type Error = String;

    fn try_from(length: usize) -> Result<CcidMessage, String> {
        if length < MIN_CCID_MESSAGE {
            return Err(format!("a CCID message of at least {MIN_CCID_MESSAGE} bytes is expected"));
        }
        Ok(CcidMessage(length))
    }
}

#[derive(Deserialize)]
#[serde(try_from = "String")]
struct ReadOn(crate::Day);

impl TryFrom<String> for ReadOn {
    type Error = crate::NotADay;

    fn try_from(text: String) -> Result<ReadOn, crate::NotADay> {
        text.parse().map(ReadOn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SOURCE: &str = r#""source": {"title": "一覧", "address": "https://example.jp/", "read": "2026-11-20"}"#;

    fn file(lists: &str) -> String {
        format!("{{\n\"format\": \"uketsuke-readers\",\n\"version\": 1,\n{lists}\n}}")
    }

    fn read(text: &str) -> Result<Catalogue, ReadersFileError> {
        let mut readers = Catalogue::builtin();
        readers.extend_from_json(text).map(|()| readers)
    }

    fn reason(text: &str) -> (usize, String) {
        match read(text) {
            Err(ReadersFileError::Malformed { line, reason, .. }) => (line, reason),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_institution_adds_and_overrides() {
        let text = file(&format!(
            r#""generic_readers": [
                {{"makers": ["例示社", "Example"], "models": ["EX-100"], "listing": "no_extra_work", {SOURCE}}},
                {{"makers": ["ソニー"], "models": ["RC-S300/S1"], "listing": "ask_maker", {SOURCE}}}],
            "reader_limits": [{{"pcsc_name": "SONY FeliCa RC-S300/S*", "extended": false, {SOURCE}}},
                {{"pcsc_name": "EX*", "extended": true, "ccid_message": 2058, {SOURCE}}},
                {{"pcsc_name": "EZ*", "extended": true, {SOURCE}}}]"#
        ));
        let readers = read(&text).unwrap();
        assert_eq!(readers.generic_reader("Example EX100").listing, Listing::NoExtraWork);
        assert_eq!(readers.generic_reader("RC-S300/S1").listing, Listing::AskMaker);
        let limits = |name| readers.reader_limits(name).unwrap().limits;
        assert_eq!(limits("SONY FeliCa RC-S300/S (1) 00 00"), Limits::SHORT);
        assert_eq!(limits("EX-100 0"), Limits { max_command: 2048, max_response: 2048, extended: true });
        assert_eq!(limits("EZ-100 0"), Limits::EXTENDED);
        assert_eq!(readers.generic_reader("EX100").entry.unwrap().origin.basis, Basis::Inferred);
    }

    #[test]
    fn errors_name_the_line() {
        assert_eq!(
            read("{").unwrap_err().to_string(),
            "line 1, column 1 of the readers file: EOF while parsing an object"
        );
        let wrong = |entry: &str| reason(&file(&format!("\"reader_limits\": [\n{{{entry}, {SOURCE}}}\n]")));
        assert_eq!(wrong(r#""pcsc_name": "**", "extended": true"#), (5, "the pattern fits every reader".to_owned()));
        assert_eq!(wrong(r#""pcsc_name": " ", "extended": true"#), (5, "the text is empty".to_owned()));
        assert_eq!(wrong(r#""pcsc_name": "A\u0000", "extended": true"#).1, "the text has a control character");
        let (line, said) = wrong(r#""pcsc_name": "A", "extended": true, "ccid_message": 270"#);
        assert_eq!((line, said.as_str()), (5, "a CCID message of at least 271 bytes is expected"));
        let (line, said) = wrong(r#""pcsc_name": "A", "extented": true"#);
        assert!(line == 5 && said.starts_with("unknown field `extented`"), "{line} {said}");
        let long = format!(r#""pcsc_name": "{}", "extended": true"#, "あ".repeat(MAX_TEXT + 1));
        assert_eq!(wrong(&long), (5, format!("the text has more than {MAX_TEXT} characters")));
        let no_names =
            format!(r#""face_readers": [{{"makers": [], "models": ["A"], "reads_phones": "itself", {SOURCE}}}]"#);
        assert_eq!(reason(&file(&no_names)), (4, "1 to 32 names are expected".to_owned()));
        let day = r#""face_readers": [{"source": {"title": "a", "address": "b", "read": "2026-02-30"}}]"#;
        assert!(reason(&file(day)).1.starts_with("not a day"));
    }

    #[test]
    fn another_file_another_version_and_a_huge_file_are_told_apart() {
        assert_eq!(read(r#"{"format": "x", "version": 1}"#), Err(ReadersFileError::Format));
        let newer = r#"{"format": "uketsuke-readers", "version": 2, "new": []}"#;
        assert_eq!(read(newer), Err(ReadersFileError::Version { found: 2 }));
        let huge = " ".repeat(MAX_FILE + 1);
        assert_eq!(read(&huge), Err(ReadersFileError::TooLong { bytes: MAX_FILE + 1 }));
        assert!(read(&format!("\u{feff}{}", file(r#""face_readers": []"#))).is_ok(), "a byte order mark is no error");
    }

    #[test]
    fn a_list_has_an_end() {
        let entry = format!(r#"{{"pcsc_name": "A", "extended": true, {SOURCE}}}"#);
        let list = |entries| file(&format!("\"reader_limits\": [{}]", vec![entry.as_str(); entries].join(",")));
        assert!(read(&list(MAX_ENTRIES)).is_ok());
        assert_eq!(reason(&list(MAX_ENTRIES + 1)).1, format!("at most {MAX_ENTRIES} entries are read"));
    }

    #[test]
    fn a_file_with_an_error_changes_nothing() {
        let mut readers = Catalogue::builtin();
        let half = format!(
            r#""generic_readers": [{{"makers": ["a"], "models": ["EX-1"], "listing": "ask_maker", {SOURCE}}}], "x": 1"#
        );
        assert!(readers.extend_from_json(&file(&half)).is_err());
        assert_eq!(readers, Catalogue::builtin());
    }

    proptest! {
        #[test]
        fn no_file_panics(text in any::<String>(), cut in 0usize..600) {
            let _ = read(&text);
            let whole = file(&format!(
                r#""generic_readers": [{{"makers": ["a"], "models": ["EX-1"], "listing": "ask_maker", {SOURCE}}}]"#
            ));
            let cut = (0..=cut.min(whole.len())).rev().find(|at| whole.is_char_boundary(*at)).unwrap_or(0);
            prop_assert_eq!(read(&whole[..cut]).is_ok(), cut == whole.len());
        }
    }
}
