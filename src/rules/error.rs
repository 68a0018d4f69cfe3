//! What is wrong in a file of rules, with its line, in both languages.

use super::limits::{FIRST_LINE, MAX_ROWS, MAX_TABLE_BYTES};
use crate::vocabulary::{Language, Measure, Word};
use core::fmt;

/// Why a file is not a table of rules, and in which line.
///
/// ```
/// use uketsuke::rules::{Table, TableErrorKind};
/// use uketsuke::vocabulary::Language;
/// let error = Table::from_text("uketsuke rules 2\nserial: x\n").unwrap_err();
/// assert_eq!(error.to_string(), "rule table, line 2: expected a whole number from 1 to 4294967295");
/// assert_eq!(error.text(Language::Ja), "規則表の2行目：1から4294967295までの整数が必要です");
/// assert_eq!((error.line, error.kind), (2, TableErrorKind::NotANumber { max: u32::MAX }));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableError {
    /// The line, from 1; 0: the file as a whole.
    pub line: u32,
    /// What is wrong in it.
    pub kind: TableErrorKind,
}

/// What is wrong in a file of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableErrorKind {
    /// Longer than [`MAX_TABLE_BYTES`].
    TooLong,
    /// More rows or sources than [`MAX_ROWS`].
    TooManyRows,
    /// Not UTF-8.
    NotUtf8,
    /// The first line is another one.
    NotATable,
    /// Neither `[rule NUMBER NAME]`, `[source KEY]` nor `key: value`.
    NotALine,
    /// The number belongs to another rule than the name, or it is no rule's number.
    NumberAndName,
    /// A key that was there already.
    DuplicateKey,
    /// Two sources with one key, or with one address.
    DuplicateSource,
    /// A source that the file does not list.
    UnknownSource(String),
    /// A key that has to be there.
    Missing(&'static str),
    /// Not a day that exists.
    NotADay,
    /// Not a number, or out of its bounds.
    NotANumber {
        /// The greatest that is allowed.
        max: u32,
    },
    /// Not a version, three numbers.
    NotAVersion,
    /// Not one of the words that the key takes.
    UnknownWord,
    /// Empty, or with control or bidirectional characters.
    NotAText,
    /// Not an address that begins with `http://` or `https://`.
    NotAnAddress,
    /// The rule measures something else.
    OtherMeasure(Measure),
    /// The last day is before the first.
    Backwards,
    /// Two rows of one rule are in force on one day.
    Overlap,
}

impl TableError {
    /// The sentence in a language.
    pub fn text(&self, language: Language) -> String {
        let what = self.kind.text(language);
        match (language, self.line) {
            (Language::Ja, 0) => format!("規則表：{what}"),
            (Language::Ja, line) => format!("規則表の{line}行目：{what}"),
            (Language::En, 0) => format!("rule table: {what}"),
            (Language::En, line) => format!("rule table, line {line}: {what}"),
        }
    }
}

impl TableErrorKind {
    /// What is wrong, in a language, without the line.
    pub fn text(&self, language: Language) -> String {
        use TableErrorKind::*;
        let (ja, en) = match self {
            TooLong => {
                (format!("{MAX_TABLE_BYTES}バイトを超えています"), format!("longer than {MAX_TABLE_BYTES} bytes"))
            }
            TooManyRows => (format!("{MAX_ROWS}件を超えています"), format!("more than {MAX_ROWS} rows")),
            NotUtf8 => ("文字コードがUTF-8ではありません".into(), "not UTF-8".into()),
            NotATable => {
                (format!("1行目は「{FIRST_LINE}」が必要です"), format!("expected the first line \"{FIRST_LINE}\""))
            }
            NotALine => (
                "「[rule 番号 名前]」「[source 名前]」「名前: 値」のどれでもありません".into(),
                "expected \"[rule NUMBER NAME]\", \"[source KEY]\" or \"key: value\"".into(),
            ),
            NumberAndName => {
                ("規則の番号と名前が合いません".into(), "the number and the name belong to different rules".into())
            }
            DuplicateKey => ("同じ項目が2回あります".into(), "this key was there already".into()),
            DuplicateSource => {
                ("同じ出典が2回あります".into(), "this source was there already, by its key or its address".into())
            }
            UnknownSource(key) => (format!("出典「{key}」がありません"), format!("the file lists no source \"{key}\"")),
            Missing(key) => (format!("項目「{key}」がありません"), format!("missing: {key}")),
            NotADay => ("日付は「2026-08-01」の形が必要です".into(), "expected a day, YYYY-MM-DD".into()),
            NotANumber { max } => {
                (format!("1から{max}までの整数が必要です"), format!("expected a whole number from 1 to {max}"))
            }
            NotAVersion => ("版は「0.2.0」の形が必要です".into(), "expected a version, three numbers: 0.2.0".into()),
            UnknownWord => ("使える言葉ではありません".into(), "unknown word".into()),
            NotAText => (
                "空か、使えない文字(制御文字・書字方向の文字)があります".into(),
                "empty, or with control or bidirectional characters".into(),
            ),
            NotAnAddress => (
                "http://またはhttps://で始まるアドレスが必要です".into(),
                "expected an address that begins with http:// or https://".into(),
            ),
            OtherMeasure(measure) => (
                format!("この規則の値は{}です", measure.text(Language::Ja)),
                format!("this rule measures {}", measure.text(Language::En)),
            ),
            Backwards => ("終わりの日が始まりの日より前です".into(), "the last day is before the first".into()),
            Overlap => (
                "同じ日に、この規則の行が二つあります".into(),
                "two rows of this rule are in force on the same day".into(),
            ),
        };
        match language {
            Language::Ja => ja,
            Language::En => en,
        }
    }
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Language::En))
    }
}

impl fmt::Display for TableErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Language::En))
    }
}

impl core::error::Error for TableError {}
