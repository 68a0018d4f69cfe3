//! What a file of equipment holds, how it is read, and how a second one is added.

use super::data::{
    CheckWords, Cited, FaceReader, File, GenericReader, Item, List, Publication, Question, ReaderLimits, ReaderWords,
    SettingNames, StepNames, SubsidyData, SupportData, Words,
};
use crate::Day;
use crate::signed::{Keys, SignatureError, Signer, verify};
use crate::vocabulary::TableOrigin;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

/// The id of the form of the file. Its JSON Schema is `data/facility.schema.json`.
pub const FACILITY_SCHEMA: &str = "urn:uketsuke:schema:facility:2";
/// The format of the file that this library reads.
pub const FACILITY_FORMAT: u32 = 2;

/// Longest file, in bytes: room for all the entries that are taken, of usual length.
const MAX_FILE: usize = 1 << 20;
/// Longest text, in bytes, once its places are filled.
const MAX_FILLED: usize = 8_192;
/// Most members that are named as passed over.
const MAX_IGNORED: usize = 100;
/// Most characters of such a name.
const MAX_PATH: usize = 200;

const BUILT_IN: &str = include_str!("../../data/facility.json");

/// What is known of the equipment around the desk: this project's file, and what was added to it.
///
/// ```
/// use uketsuke::facility::Facility;
/// use uketsuke::vocabulary::TableOrigin;
/// let facility = Facility::built_in();
/// assert_eq!(facility.editions()[0].origin, TableOrigin::BuiltIn);
/// assert!(!facility.face_readers().is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facility {
    pub(super) editions: Vec<Edition>,
    pub(super) sources: BTreeMap<String, Arc<Publication>>,
    pub(super) face_readers: Vec<FaceReader>,
    pub(super) generic_readers: Vec<GenericReader>,
    pub(super) reader_limits: Vec<ReaderLimits>,
    pub(super) reader_words: ReaderWords,
    pub(super) questions: Vec<Question>,
    pub(super) check_words: CheckWords,
    pub(super) sentences: BTreeMap<String, Words>,
    pub(super) setting: SettingNames,
    pub(super) guides: BTreeMap<String, StepNames>,
    pub(super) problems: BTreeMap<String, List<String>>,
    pub(super) material: Vec<Item>,
    pub(super) subsidy: SubsidyData,
    pub(super) support: SupportData,
}

/// A file that a [`Facility`] was made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edition {
    /// Whether it is this library's own file, one that a trusted key has signed, or the institution's own.
    pub origin: TableOrigin,
    /// Its serial number, if it has one.
    pub serial: Option<u32>,
    /// The day on which it was issued, if it says so.
    pub issued: Option<Day>,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

/// Why a file was not taken. Nothing of it is in the facility then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FacilityFileError {
    /// The file is longer than the limit.
    #[error("the facility file has {bytes} bytes; at most {MAX_FILE} are read")]
    TooLong {
        /// Its length.
        bytes: usize,
    },
    /// The file is not UTF-8.
    #[error("the facility file is not UTF-8")]
    NotUtf8,
    /// The file is another one.
    #[error("not a facility file: \"$schema\" is not \"{FACILITY_SCHEMA}\"")]
    Schema,
    /// The file has another format.
    #[error("the facility file has format {found}; this library reads format {FACILITY_FORMAT}")]
    Format {
        /// Its format.
        found: u32,
    },
    /// The file is not well formed, or a value is out of its bounds.
    #[error("line {line}, column {column} of the facility file: {reason}")]
    Malformed {
        /// The line, from 1.
        line: usize,
        /// The column, from 1 (0: before the line's first character).
        column: usize,
        /// What is wrong there.
        reason: String,
    },
    /// A text is too long once the places in braces are filled.
    #[error("a text of the facility file has more than {MAX_FILLED} bytes once its places are filled")]
    TextTooLong,
    /// A name in the file stands for nothing.
    #[error("the facility file names the {what} {name:?}, which is neither in it nor built in")]
    Missing {
        /// What it should stand for, such as `source`.
        what: &'static str,
        /// The name.
        name: String,
    },
}

/// Why a signed file was not taken. Nothing of it is in the facility then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FacilityLoadError {
    /// Nobody whom the institution trusts stands for the file.
    #[error(transparent)]
    Signature(#[from] SignatureError),
    /// The file is no facility file, or a damaged one.
    #[error(transparent)]
    File(#[from] FacilityFileError),
    /// The file is older than the one that was added last.
    #[error("the facility file is older (serial {serial}) than the one before (serial {last})")]
    Older {
        /// The serial of the file; 0 when it has none.
        serial: u32,
        /// The serial below which no file is taken.
        last: u32,
    },
}

impl Facility {
    /// What public sources say.
    pub fn built_in() -> &'static Facility {
        #[allow(clippy::expect_used)] // The file is a part of this library; a test reads it.
        static FACILITY: LazyLock<Facility> =
            LazyLock::new(|| Facility::read_built_in().expect("data/facility.json is whole"));
        &FACILITY
    }

    /// Adds a file, or nothing of it. Its readers come before older ones of the same name; an entry with the name of
    /// an older one, and a section that is there once, replace it. Every section may be left out.
    ///
    /// Returns the paths of members that this library does not know, so that a slip of the pen is seen; a newer file
    /// may have some. Errors: see [`FacilityFileError`].
    ///
    /// ```
    /// use uketsuke::facility::{Facility, Listing, PhoneReading};
    /// let file = r#"{
    ///   "$schema": "urn:uketsuke:schema:facility:2",
    ///   "format": 2,
    ///   "sources": {
    ///     "list": {"title": "補助対象製品の一覧", "address": "https://example.jp/", "read": "2026-11-20"}
    ///   },
    ///   "generic_readers": [
    ///     {"makers": ["例示社"], "models": ["EX-100"], "listing": "ask_maker", "by": ["list", "high"]}
    ///   ],
    ///   "face_readers": [
    ///     {"makers": ["例示社"], "models": ["FACE-2"], "reads_phones": "itself", "by": ["list", "inferred"]}
    ///   ],
    ///   "reader_limits": [
    ///     {"pcsc_name": "EXAMPLE EX-100*", "extended": false, "max_command": 261, "max_response": 130, "colour": "red",
    ///      "by": ["list", "medium"]}
    ///   ]
    /// }"#;
    /// let mut facility = Facility::built_in().clone();
    /// assert_eq!(facility.extend_from_json(file)?, ["reader_limits.0.colour"]);
    /// assert_eq!(facility.generic_reader("EX-100").listing, Listing::AskMaker);
    /// assert_eq!(facility.face_reader("FACE-2").reading, PhoneReading::Itself);
    /// assert_eq!(facility.pcsc_reader("EXAMPLE EX-100 0").limits.unwrap().max_response, 130);
    /// # Ok::<(), uketsuke::facility::FacilityFileError>(())
    /// ```
    pub fn extend_from_json(&mut self, json: &str) -> Result<Vec<String>, FacilityFileError> {
        let (file, ignored) = read(json)?;
        self.extend(file, TableOrigin::Own, json)?;
        Ok(ignored)
    }

    /// Adds a file as [`extend_from_json`](Facility::extend_from_json) does, from its exact bytes and those of its detached
    /// signature.
    ///
    /// `last_serial` is the serial of this publisher's file that was added last, 0 when there was none: a file with a lower
    /// serial is refused. A file that has none counts as 0. Files of different publishers are not compared, since each
    /// counts for itself.
    ///
    /// ```
    /// # #[cfg(feature = "crypto")] {
    /// use uketsuke::facility::{Facility, FacilityLoadError};
    /// use uketsuke::signed::{Keys, PrivateKey};
    /// let publisher = PrivateKey::generate()?;
    /// let keys = Keys::new().trust(publisher.public_key());
    /// let file = br#"{"$schema": "urn:uketsuke:schema:facility:2", "format": 2, "serial": 7}"#;
    ///
    /// let mut facility = Facility::built_in().clone();
    /// facility.load(file, Some(&publisher.sign(file)), &keys, 6)?;
    /// assert_eq!(facility.editions()[1].serial, Some(7));
    /// assert_eq!(
    ///     facility.load(file, Some(&publisher.sign(file)), &keys, 8),
    ///     Err(FacilityLoadError::Older { serial: 7, last: 8 })
    /// );
    /// assert!(matches!(facility.load(file, None, &keys, 6), Err(FacilityLoadError::Signature(_))));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`FacilityLoadError`], and nothing of the file is added.
    pub fn load(
        &mut self,
        file: &[u8],
        signature: Option<&[u8]>,
        keys: &Keys,
        last_serial: u32,
    ) -> Result<Vec<String>, FacilityLoadError> {
        let origin = match verify(file, signature, keys)? {
            Signer::Key(_) => TableOrigin::Signed,
            Signer::Own => TableOrigin::Own,
        };
        let json = core::str::from_utf8(file).map_err(|_| FacilityFileError::NotUtf8)?;
        let (file, ignored) = read(json)?;
        let serial = file.serial.unwrap_or(0);
        if serial < last_serial {
            return Err(FacilityLoadError::Older { serial, last: last_serial });
        }
        self.extend(file, origin, json)?;
        Ok(ignored)
    }

    fn extend(&mut self, mut file: File, origin: TableOrigin, json: &str) -> Result<(), FacilityFileError> {
        Resolver::new(&file, Some(self)).resolve(&mut file)?;
        let mut whole = self.clone();
        whole.editions.push(edition(&file, origin, json));
        whole.sources.append(&mut file.sources);
        whole.face_readers.append(&mut file.face_readers.0);
        whole.generic_readers.append(&mut file.generic_readers.0);
        whole.reader_limits.append(&mut file.reader_limits.0);
        whole.reader_words = file.reader_words.unwrap_or(whole.reader_words);
        replace(&mut whole.questions, file.questions.0, |old, new| old.id == new.id);
        whole.check_words = file.check_words.unwrap_or(whole.check_words);
        whole.sentences.append(&mut file.sentences);
        whole.setting = file.setting.unwrap_or(whole.setting);
        whole.guides.append(&mut file.guides);
        whole.problems.append(&mut file.problems);
        replace(&mut whole.material, file.material.0, |old, new| old.id == new.id);
        whole.subsidy = file.subsidy.unwrap_or(whole.subsidy);
        whole.support = file.support.unwrap_or(whole.support);
        whole.check_names()?;
        *self = whole;
        Ok(())
    }

    /// The files that this was made of, the built-in one first.
    ///
    /// ```
    /// let editions = uketsuke::facility::Facility::built_in().editions();
    /// assert!(editions.len() == 1 && editions[0].serial.is_some());
    /// ```
    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }

    /// The portal for institutions (医療機関等向け総合ポータルサイト).
    ///
    /// ```
    /// let portal = uketsuke::facility::Facility::built_in().portal();
    /// assert_eq!(portal.address, "https://iryohokenjyoho.service-now.com/csm");
    /// ```
    pub fn portal(&self) -> &Publication {
        self.support.portal.origin()
    }

    /// The address of an article on the portal by its number, such as `KB0011365`; `None` when it is not `KB` and seven
    /// digits.
    ///
    /// ```
    /// let facility = uketsuke::facility::Facility::built_in();
    /// assert_eq!(
    ///     facility.article_address("KB0011365").unwrap(),
    ///     "https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sysparm_article=KB0011365"
    /// );
    /// assert_eq!(facility.article_address("KB1&id=x"), None);
    /// ```
    pub fn article_address(&self, number: &str) -> Option<String> {
        let digits = number.strip_prefix("KB")?;
        let well_formed = digits.len() == 7 && digits.bytes().all(|byte| byte.is_ascii_digit());
        well_formed.then(|| format!("{}?id=kb_article_view&sysparm_article={number}", self.portal().address))
    }

    fn read_built_in() -> Option<Facility> {
        let (mut file, ignored) = read(BUILT_IN).ok()?;
        Resolver::new(&file, None).resolve(&mut file).ok()?;
        let whole = Facility {
            editions: vec![edition(&file, TableOrigin::BuiltIn, BUILT_IN)],
            sources: file.sources,
            face_readers: file.face_readers.0,
            generic_readers: file.generic_readers.0,
            reader_limits: file.reader_limits.0,
            reader_words: file.reader_words?,
            questions: file.questions.0,
            check_words: file.check_words?,
            sentences: file.sentences,
            setting: file.setting?,
            guides: file.guides,
            problems: file.problems,
            material: file.material.0,
            subsidy: file.subsidy?,
            support: file.support?,
        };
        // What a loaded file may have, a slip of the pen, is a fault here.
        (ignored.is_empty() && whole.check_names().is_ok()).then_some(whole)
    }

    /// Whether each name stands for something.
    fn check_names(&self) -> Result<(), FacilityFileError> {
        let steps = [&self.setting.off, &self.setting.on].into_iter().chain(self.guides.values());
        let sentences = steps
            .flat_map(|names| names.steps.0.iter().chain(&names.remarks.0))
            .chain(&self.setting.generic_reader_only.0)
            .chain(self.problems.values().flat_map(|names| &names.0))
            .chain(self.questions.iter().flat_map(|question| &question.remedies.0))
            .chain(&self.subsidy.covers.0);
        for name in sentences {
            if !self.sentences.contains_key(name) {
                return Err(missing("sentence", name));
            }
        }
        for name in self.questions.iter().filter_map(|question| question.unless_fine.as_ref()) {
            if self.questions.iter().all(|question| question.id != *name) {
                return Err(missing("question", name));
            }
        }
        Ok(())
    }
}

/// Reads a file by itself, and the members that are not known.
fn read(json: &str) -> Result<(File, Vec<String>), FacilityFileError> {
    /// Read first and alone, so that a file of another kind or format is named as such.
    #[derive(Deserialize)]
    struct Head {
        #[serde(rename = "$schema", default)]
        schema: String,
        #[serde(default)]
        format: u32,
    }
    if json.len() > MAX_FILE {
        return Err(FacilityFileError::TooLong { bytes: json.len() });
    }
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let head: Head = serde_json::from_str(json).map_err(malformed)?;
    if head.schema != FACILITY_SCHEMA {
        return Err(FacilityFileError::Schema);
    }
    if head.format != FACILITY_FORMAT {
        return Err(FacilityFileError::Format { found: head.format });
    }
    let mut ignored = Vec::new();
    let mut reader = serde_json::Deserializer::from_str(json);
    let file = serde_ignored::deserialize(&mut reader, |path| {
        if ignored.len() < MAX_IGNORED {
            let path = path.to_string().replace(".?", "");
            ignored.push(path.chars().filter(|c| !c.is_control()).take(MAX_PATH).collect());
        }
    });
    let file = file.map_err(malformed)?;
    ignored.retain(|path| path != "$schema" && path != "format");
    Ok((file, ignored))
}

fn malformed(error: serde_json::Error) -> FacilityFileError {
    let (line, column) = (error.line(), error.column());
    let said = error.to_string();
    let place = format!(" at line {line} column {column}");
    FacilityFileError::Malformed { line, column, reason: said.strip_suffix(&place).unwrap_or(&said).to_owned() }
}

fn missing(what: &'static str, name: &str) -> FacilityFileError {
    FacilityFileError::Missing { what, name: name.to_owned() }
}

fn edition(file: &File, origin: TableOrigin, json: &str) -> Edition {
    let sha256 = Sha256::digest(json.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    Edition { origin, serial: file.serial, issued: file.issued, sha256 }
}

/// Puts each new entry in the place of the old one that is the same, or at the end.
fn replace<T>(old: &mut Vec<T>, new: Vec<T>, same: impl Fn(&T, &T) -> bool) {
    for entry in new {
        match old.iter_mut().find(|old| same(old, &entry)) {
            Some(place) => *place = entry,
            None => old.push(entry),
        }
    }
}

/// What the names and the places in braces of a file's texts stand for: its own sources first, then those before it.
struct Resolver {
    sources: BTreeMap<String, Arc<Publication>>,
    /// The call centre's number and hours.
    line: Option<(String, Words)>,
}

impl Resolver {
    fn new(file: &File, before: Option<&Facility>) -> Resolver {
        let mut sources = before.map(|before| before.sources.clone()).unwrap_or_default();
        sources.extend(file.sources.iter().map(|(id, origin)| (id.clone(), origin.clone())));
        let support = file.support.as_ref().or(before.map(|before| &before.support));
        Resolver { sources, line: support.map(|it| (it.number.clone(), it.hours_in_words.clone())) }
    }

    fn resolve(&self, file: &mut File) -> Result<(), FacilityFileError> {
        for words in all_words(file) {
            self.cite(&mut words.by)?;
            words.ja = self.fill(&words.ja, |hours| &hours.ja)?;
            words.en = self.fill(&words.en, |hours| &hours.en)?;
        }
        let readers = file.face_readers.0.iter_mut().map(|entry| &mut entry.by);
        let readers = readers.chain(file.generic_readers.0.iter_mut().map(|entry| &mut entry.by));
        let readers = readers.chain(file.reader_limits.0.iter_mut().map(|entry| &mut entry.by));
        for by in readers.chain(file.material.0.iter_mut().map(|item| &mut item.at)) {
            self.cite(by)?;
        }
        Ok(())
    }

    fn cite(&self, by: &mut Cited) -> Result<(), FacilityFileError> {
        by.origin = Some(self.sources.get(&by.id).cloned().ok_or_else(|| missing("source", &by.id))?);
        Ok(())
    }

    /// `{number}` and `{hours}` are the call centre's; every other name in braces is a source's address.
    fn fill(&self, text: &str, hours_in: impl Fn(&Words) -> &str) -> Result<String, FacilityFileError> {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').ok_or_else(|| missing("closing brace", after))?;
            filled.push_str(before);
            filled.push_str(match (name, &self.line) {
                ("number", Some((number, _))) => number,
                ("hours", Some((_, hours))) => hours_in(hours),
                _ => &self.sources.get(name).ok_or_else(|| missing("source", name))?.address,
            });
            if filled.len() > MAX_FILLED {
                return Err(FacilityFileError::TextTooLong);
            }
            rest = after;
        }
        filled.push_str(rest);
        Ok(filled)
    }
}

/// Every text of a file. A new field that is forgotten here does not compile.
fn all_words(file: &mut File) -> Vec<&mut Words> {
    let mut all: Vec<&mut Words> = file.sentences.values_mut().collect();
    if let Some(words) = &mut file.reader_words {
        let ReaderWords {
            reads_phones_itself,
            needs_generic_reader,
            face_reader_not_listed,
            ask_vendor,
            others_need_generic_reader,
            no_extra_work,
            ask_maker,
            generic_reader_not_listed,
            consult_list,
            connection_listed,
            connection_not_listed,
            read_in_short_pieces,
            read_the_label,
        } = words;
        all.extend([reads_phones_itself, needs_generic_reader, face_reader_not_listed, ask_vendor]);
        all.extend([others_need_generic_reader, no_extra_work, ask_maker, generic_reader_not_listed, consult_list]);
        all.extend([connection_listed, connection_not_listed, read_in_short_pieces, read_the_label]);
    }
    for question in &mut file.questions.0 {
        all.extend([&mut question.ask, &mut question.found]);
    }
    if let Some(words) = &mut file.check_words {
        let CheckWords {
            fine,
            attention,
            unknown,
            ready,
            not_ready,
            not_all_checked,
            find_out,
            no_extra_security,
            voluntary,
        } = words;
        all.extend([fine, attention, unknown, ready, not_ready, not_all_checked]);
        all.extend([find_out, no_extra_security, voluntary]);
    }
    for item in &mut file.material.0 {
        all.extend([&mut item.what, &mut item.from]);
        all.extend(item.outdated.as_mut().map(|outdated| &mut outdated.words));
    }
    if let Some(subsidy) = &mut file.subsidy {
        let SubsidyData { start_unknown, open, ended, what, share, seen_from: _, last_day: _, covers: _ } = subsidy;
        all.extend([start_unknown, open, ended, what, share]);
    }
    if let Some(support) = &mut file.support {
        let SupportData { hours_in_words, line, open, open_unless_holiday, closed, form, portal, number: _, hours: _ } =
            support;
        all.extend([hours_in_words, line, open, open_unless_holiday, closed, form, portal]);
    }
    all
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
