//! What the data file holds: its types, and the bounds of every value.

use super::hours::Hours;
use crate::Day;
use crate::link::Limits;
use crate::text::deceives;
use crate::vocabulary::Language;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Most entries in one list; every card reader on the ministry's lists makes some hundred.
pub(super) const MAX_ENTRIES: usize = 1_000;
/// Most names of one entry: a reader is sold under a few.
const MAX_NAMES: usize = 32;
/// Longest text, in characters: a sentence, a title or an address.
const MAX_TEXT: usize = 500;
/// The shortest message that a reader is known to take: every command of an exchange fits into it.
const MIN_MESSAGE: usize = 64;

/// How sure a text or an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Concluded by this project, or by the institution, from what the source says; it does not say so itself.
    #[default]
    Inferred,
    /// One secondary source says it.
    Low,
    /// One official copy says it, or a good secondary source that names the official one.
    Medium,
    /// An official text says it.
    High,
}

impl Basis {
    /// `inferred`, `low`, `medium` or `high`.
    ///
    /// ```
    /// assert_eq!(uketsuke::facility::Basis::Inferred.as_str(), "inferred");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Basis::Inferred => "inferred",
            Basis::Low => "low",
            Basis::Medium => "medium",
            Basis::High => "high",
        }
    }
}

/// A public document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// Its title, or who published it.
    #[serde(deserialize_with = "text")]
    pub title: String,
    /// Where it is: `http` or `https`.
    #[serde(deserialize_with = "address")]
    pub address: String,
    /// The day on which it was read.
    #[serde(deserialize_with = "day")]
    pub read: Day,
}

/// Where something is said, and how sure it is. In the file: `["id of a source", "high"]`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "(Text, Basis)")]
pub struct Cited {
    pub(super) id: String,
    pub(super) origin: Option<Arc<Publication>>,
    basis: Basis,
}

impl From<(Text, Basis)> for Cited {
    fn from((id, basis): (Text, Basis)) -> Cited {
        Cited { id: id.0, origin: None, basis }
    }
}

impl Cited {
    /// The document.
    pub fn origin(&self) -> &Publication {
        static NOWHERE: Publication = Publication { title: String::new(), address: String::new(), read: Day::FIRST };
        // Loading has filled in the document of every entry, or refused the file.
        self.origin.as_deref().unwrap_or(&NOWHERE)
    }

    /// How sure it is.
    pub const fn basis(&self) -> Basis {
        self.basis
    }
}

/// A sentence in Japanese and English, with the document that it rests on.
///
/// ```
/// use uketsuke::facility::{Basis, Facility};
/// use uketsuke::vocabulary::Language;
/// let words = Facility::built_in().voluntary();
/// assert!(words.to(Language::Ja).contains("義務ではありません"));
/// assert!(words.origin().address.ends_with("KB0012286"));
/// assert_eq!(words.basis(), Basis::High);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Words {
    #[serde(deserialize_with = "text")]
    pub(super) ja: String,
    #[serde(deserialize_with = "text")]
    pub(super) en: String,
    pub(super) by: Cited,
}

impl Words {
    /// The sentence to a reader of `language`.
    pub fn to(&self, language: Language) -> &str {
        match language {
            Language::Ja => &self.ja,
            Language::En => &self.en,
        }
    }

    /// The document that it rests on.
    pub fn origin(&self) -> &Publication {
        self.by.origin()
    }

    /// Whether the document says it, and how sure that is.
    pub const fn basis(&self) -> Basis {
        self.by.basis()
    }
}

/// `{"ja", "en", "source", "basis"}`.
impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Shape<'a> {
            ja: &'a str,
            en: &'a str,
            source: &'a Publication,
            basis: Basis,
        }
        Shape { ja: &self.ja, en: &self.en, source: self.origin(), basis: self.basis() }.serialize(serializer)
    }
}

/// How patients' phones are read at a face reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhoneReading {
    /// By a generic reader beside it. None has to be replaced for that.
    #[default]
    WithGenericReader,
    /// By the face reader itself; no generic reader is needed.
    Itself,
}

/// Whether a generic reader is on the ministry's list of subsidised products (補助対象製品の一覧), whose products it
/// has tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Listing {
    /// Not known to be listed: consult the list.
    #[default]
    NotKnown,
    /// Listed; it may need extra work (追加の作業): ask the maker.
    AskMaker,
    /// Listed, and no extra work is needed at present.
    NoExtraWork,
}

/// A file lists what is listed: `not_known` is no word of it.
impl<'de> Deserialize<'de> for Listing {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Listing, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Word {
            AskMaker,
            NoExtraWork,
        }
        Word::deserialize(deserializer).map(|word| match word {
            Word::AskMaker => Listing::AskMaker,
            Word::NoExtraWork => Listing::NoExtraWork,
        })
    }
}

/// A face reader (顔認証付きカードリーダー).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct FaceReader {
    /// The maker's names, the first for display.
    #[serde(deserialize_with = "names")]
    pub makers: Vec<String>,
    /// The product's names, the first for display.
    #[serde(deserialize_with = "names")]
    pub models: Vec<String>,
    /// How it reads phones.
    pub reads_phones: PhoneReading,
    /// Where that is said.
    pub by: Cited,
}

/// A generic reader (汎用カードリーダー), by the model number (型番) on its label.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct GenericReader {
    /// The maker's names, the first for display.
    #[serde(deserialize_with = "names")]
    pub makers: Vec<String>,
    /// The model numbers it goes by, the first for display.
    #[serde(deserialize_with = "names")]
    pub models: Vec<String>,
    /// What the list says of it.
    pub listing: Listing,
    /// PC/SC names under which it may appear, with `*` for any characters. Other models may share them.
    #[serde(default, deserialize_with = "patterns")]
    pub pcsc_names: Vec<String>,
    /// Where that is said.
    pub by: Cited,
}

/// What a PC/SC reader takes in one message.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "LimitsShape")]
pub struct ReaderLimits {
    /// PC/SC name, with `*` for any characters.
    pub pcsc_name: String,
    /// What the reader takes, in bytes. Extended length needs a token that takes it too, which no reader can tell.
    pub limits: Limits,
    /// Where that is said.
    pub by: Cited,
}

#[derive(Deserialize)]
struct LimitsShape {
    #[serde(deserialize_with = "pattern")]
    pcsc_name: String,
    extended: bool,
    max_command: usize,
    max_response: usize,
    by: Cited,
}

impl TryFrom<LimitsShape> for ReaderLimits {
    type Error = String;

    fn try_from(shape: LimitsShape) -> Result<ReaderLimits, String> {
        let most = if shape.extended { Limits::EXTENDED } else { Limits::SHORT };
        for (name, length, most) in [
            ("max_command", shape.max_command, most.max_command),
            ("max_response", shape.max_response, most.max_response),
        ] {
            if !(MIN_MESSAGE..=most).contains(&length) {
                return Err(format!("{name} is {length}; {MIN_MESSAGE} to {most} bytes are expected"));
            }
        }
        let limits =
            Limits { max_command: shape.max_command, max_response: shape.max_response, extended: shape.extended };
        Ok(ReaderLimits { pcsc_name: shape.pcsc_name, limits, by: shape.by })
    }
}

/// An answer to a [`Question`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckAnswer {
    /// Nobody knows.
    #[default]
    Unknown,
    /// Yes.
    Yes,
    /// No.
    No,
}

/// A question about the place where the generic reader will stand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Question {
    /// Its name in the file, such as `metal`.
    #[serde(deserialize_with = "text")]
    pub id: String,
    /// The question in words.
    pub ask: Words,
    /// The answer that needs nothing to be done: yes or no.
    #[serde(deserialize_with = "yes_or_no")]
    pub fine: CheckAnswer,
    /// The question whose answer has to be given, and other than fine, before this one is asked.
    #[serde(default)]
    pub(super) unless_fine: Option<String>,
    pub(super) found: Words,
    pub(super) remedies: List<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct ReaderWords {
    pub(super) reads_phones_itself: Words,
    pub(super) needs_generic_reader: Words,
    pub(super) face_reader_not_listed: Words,
    pub(super) ask_vendor: Words,
    pub(super) others_need_generic_reader: Words,
    pub(super) no_extra_work: Words,
    pub(super) ask_maker: Words,
    pub(super) generic_reader_not_listed: Words,
    pub(super) consult_list: Words,
    pub(super) connection_listed: Words,
    pub(super) connection_not_listed: Words,
    pub(super) read_in_short_pieces: Words,
    pub(super) read_the_label: Words,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct CheckWords {
    pub(super) fine: Words,
    pub(super) attention: Words,
    pub(super) unknown: Words,
    pub(super) ready: Words,
    pub(super) not_ready: Words,
    pub(super) not_all_checked: Words,
    pub(super) find_out: Words,
    pub(super) no_extra_security: Words,
    pub(super) voluntary: Words,
}

/// Steps and remarks, by the names of their sentences.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct StepNames {
    pub(super) steps: List<String>,
    pub(super) remarks: List<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct SettingNames {
    pub(super) off: StepNames,
    pub(super) on: StepNames,
    /// Steps that only a generic reader needs.
    pub(super) generic_reader_only: List<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Item {
    #[serde(deserialize_with = "text")]
    pub(super) id: String,
    pub(super) what: Words,
    pub(super) from: Words,
    pub(super) at: Cited,
    #[serde(default)]
    pub(super) outdated: Option<Outdated>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Outdated {
    #[serde(deserialize_with = "day")]
    pub(super) after: Day,
    pub(super) words: Words,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct SubsidyData {
    /// The first day on which a public report saw it running; the day it began is not known.
    #[serde(deserialize_with = "day")]
    pub(super) seen_from: Day,
    #[serde(deserialize_with = "day")]
    pub(super) last_day: Day,
    /// The remedies that it paid for.
    pub(super) covers: List<String>,
    pub(super) start_unknown: Words,
    pub(super) open: Words,
    pub(super) ended: Words,
    pub(super) what: Words,
    pub(super) share: Words,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct SupportData {
    #[serde(deserialize_with = "text")]
    pub(super) number: String,
    pub(super) hours: Hours,
    pub(super) hours_in_words: Words,
    pub(super) line: Words,
    pub(super) open: Words,
    pub(super) open_unless_holiday: Words,
    pub(super) closed: Words,
    pub(super) form: Words,
    pub(super) portal: Words,
}

/// The sections of a file; all may be left out but in the built-in one.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct File {
    pub(super) serial: Option<u32>,
    #[serde(deserialize_with = "some_day")]
    pub(super) issued: Option<Day>,
    pub(super) sources: BTreeMap<String, Arc<Publication>>,
    pub(super) face_readers: List<FaceReader>,
    pub(super) generic_readers: List<GenericReader>,
    pub(super) reader_limits: List<ReaderLimits>,
    pub(super) reader_words: Option<ReaderWords>,
    pub(super) questions: List<Question>,
    pub(super) check_words: Option<CheckWords>,
    pub(super) sentences: BTreeMap<String, Words>,
    pub(super) setting: Option<SettingNames>,
    pub(super) guides: BTreeMap<String, StepNames>,
    pub(super) problems: BTreeMap<String, List<String>>,
    pub(super) material: List<Item>,
    pub(super) subsidy: Option<SubsidyData>,
    pub(super) support: Option<SupportData>,
}

// The types and functions below check a value while it is read, so that an error has a line.

/// A text that is neither empty nor endless, and shows what it says.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Text(String);

impl TryFrom<String> for Text {
    type Error = String;

    fn try_from(text: String) -> Result<Text, String> {
        if text.trim().is_empty() {
            return Err("the text is empty".to_owned());
        }
        if text.chars().nth(MAX_TEXT).is_some() {
            return Err(format!("the text has more than {MAX_TEXT} characters"));
        }
        if text.chars().any(deceives) {
            return Err("the text has a control character or one that changes its direction".to_owned());
        }
        Ok(Text(text))
    }
}

/// A list with an end.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Vec<T>", bound = "T: Deserialize<'de>")]
pub(super) struct List<T>(pub(super) Vec<T>);

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

fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Text::deserialize(deserializer).map(|text| text.0)
}

fn address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = text(deserializer)?;
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    // A user name before the host only misleads.
    let well_formed = host.is_some_and(|host| !host.is_empty() && !host.contains('@'))
        && text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b'"' | b'\\'));
    if well_formed { Ok(text) } else { Err(serde::de::Error::custom("an address begins with http:// or https://")) }
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
    let text = text(deserializer)?;
    text.parse().map_err(serde::de::Error::custom)
}

fn some_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
    day(deserializer).map(Some)
}

fn yes_or_no<'de, D: Deserializer<'de>>(deserializer: D) -> Result<CheckAnswer, D::Error> {
    let answer = CheckAnswer::deserialize(deserializer)?;
    if answer == CheckAnswer::Unknown {
        return Err(serde::de::Error::custom("the fine answer is yes or no"));
    }
    Ok(answer)
}

fn names<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let list = Vec::<Text>::deserialize(deserializer)?;
    if list.is_empty() || list.len() > MAX_NAMES {
        return Err(serde::de::Error::custom(format_args!("1 to {MAX_NAMES} names are expected")));
    }
    Ok(list.into_iter().map(|name| name.0).collect())
}

fn pattern<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = text(deserializer)?;
    if fits_all(&text) {
        return Err(serde::de::Error::custom("the pattern fits every reader"));
    }
    Ok(text)
}

fn patterns<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let list = names(deserializer)?;
    if list.iter().any(|pattern| fits_all(pattern)) {
        return Err(serde::de::Error::custom("the pattern fits every reader"));
    }
    Ok(list)
}

fn fits_all(pattern: &str) -> bool {
    pattern.chars().all(|c| c == '*' || c == ' ')
}
