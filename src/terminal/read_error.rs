//! Why a file is no message.

use super::file::Service;
use crate::vocabulary::Language;

/// Why a file could not be read. Names positions and known elements, never content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The file ends before its root element does: it is still being written, or was cut off.
    #[error("the file ends inside the answer (line {line})")]
    Incomplete {
        /// Line, from 1.
        line: u32,
    },
    /// Not well-formed XML, or text and elements together in an element that can only have one of them.
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
    /// Well-formed, and its root is not `XmlMsg`.
    #[error("not a message of the eligibility terminal: the root element is not XmlMsg (line {line})")]
    NotAMessage {
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
    /// More bytes than [`MAX_BYTES`](super::MAX_BYTES), of a bulk file [`MAX_BULK_BYTES`](super::MAX_BULK_BYTES).
    #[error("more bytes than a file of this kind can have")]
    TooLarge,
    /// The message is of another kind than the file's name tells.
    #[error("the message is of another kind than the file's name tells")]
    OtherKind,
    /// A file that is recognised and not read: [`File::is_read`](super::File::is_read).
    #[error("{}: files of this kind are not read", .0.japanese())]
    NotRead(Service),
    /// The name is none of a file of the terminal.
    #[error("the name is none that a public source lists for the terminal's files")]
    UnknownName,
    /// A link, a folder or a device in a file's place. It is not opened.
    #[error("a link, a folder or a device, and no file")]
    NotAFile,
    /// A ZIP with a password: the terminal was set to encrypt. Let the software that knows the pass phrase decrypt it, and read
    /// the file that was inside. This crate neither reads nor stores the pass phrase (in the terminal's `encrypt.conf` the
    /// interface can be switched to `n`, 未確認).
    #[error(
        "a ZIP with a password: decrypt it with the software that knows the pass phrase, then give the file inside"
    )]
    Encrypted,
    /// A ZIP in which the one file that it should hold is not found: none or several have its name.
    #[error("a ZIP without the one file that belongs into it")]
    NoMember,
    /// A ZIP that cannot be unpacked.
    #[error("a damaged ZIP")]
    BrokenArchive,
    /// More than [`MAX_DEPTH`](super::MAX_DEPTH), [`MAX_ELEMENTS`](super::MAX_ELEMENTS),
    /// [`MAX_RESULTS`](super::MAX_RESULTS), [`MAX_UNITS`](super::MAX_UNITS), [`MAX_TICKETS`](super::MAX_TICKETS),
    /// [`MAX_TEXT`](super::MAX_TEXT), or 16 attributes of one element.
    #[error("too many {what} (line {line})")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// Line, from 1.
        line: u32,
    },
}

/// Why elements make no message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trouble {
    ForbiddenCharacter,
    NotAMessage,
    OtherKind,
    Repeated(String),
    TooMany(&'static str),
    /// Text and elements in one element.
    Mixed,
}

impl ReadError {
    /// A stable word for programs.
    pub const fn as_str(&self) -> &'static str {
        match self {
            ReadError::Incomplete { .. } => "incomplete",
            ReadError::Malformed { .. } => "malformed",
            ReadError::ForbiddenCharacter { .. } => "forbidden_character",
            ReadError::NotAMessage { .. } => "not_a_message",
            ReadError::DocumentType { .. } => "document_type",
            ReadError::Entity { .. } => "entity",
            ReadError::Repeated { .. } => "repeated",
            ReadError::UnsupportedEncoding => "unsupported_encoding",
            ReadError::TooLarge => "too_large",
            ReadError::OtherKind => "other_kind",
            ReadError::NotRead(_) => "not_read",
            ReadError::UnknownName => "unknown_name",
            ReadError::NotAFile => "not_a_file",
            ReadError::Encrypted => "encrypted",
            ReadError::NoMember => "no_member",
            ReadError::BrokenArchive => "broken_archive",
            ReadError::TooMany { .. } => "too_many",
        }
    }

    /// The sentence in a language.
    ///
    /// ```
    /// use uketsuke::{terminal::ReadError, vocabulary::Language};
    /// assert_eq!(ReadError::Incomplete { line: 3 }.text(Language::Ja), "ファイルが途中で終わっています(3行目)");
    /// ```
    pub fn text(&self, language: Language) -> String {
        if language == Language::En {
            return self.to_string();
        }
        match self {
            ReadError::Incomplete { line } => format!("ファイルが途中で終わっています({line}行目)"),
            ReadError::Malformed { line } => format!("ファイルの形が正しくありません({line}行目)"),
            ReadError::ForbiddenCharacter { line } => format!("使えない文字があります({line}行目)"),
            ReadError::NotAMessage { line } => {
                format!("資格確認端末のファイルではありません(XmlMsgで始まりません、{line}行目)")
            }
            ReadError::DocumentType { line } => format!("文書型の宣言があります({line}行目)"),
            ReadError::Entity { line } => format!("使えない実体参照があります({line}行目)"),
            ReadError::Repeated { path, line } => format!("{path}が2回あり、内容が違います({line}行目)"),
            ReadError::UnsupportedEncoding => "文字コードがUTF-8でもShift_JISでもありません".to_owned(),
            ReadError::TooLarge => "この種類のファイルとしては大きすぎます".to_owned(),
            ReadError::OtherKind => "ファイル名と中身の種類が違います".to_owned(),
            ReadError::NotRead(service) => format!("{}のファイルは読み取りません", service.japanese()),
            ReadError::UnknownName => "資格確認端末のファイルの名前ではありません".to_owned(),
            ReadError::NotAFile => "ファイルではありません(リンク、フォルダー、デバイスなど)".to_owned(),
            ReadError::Encrypted => {
                "パスワード付きのZIPです。設定したソフトで復号し、中のファイルを渡してください".to_owned()
            }
            ReadError::NoMember => "ZIPの中に、読み取るファイルが一つに決まりません".to_owned(),
            ReadError::BrokenArchive => "ZIPが壊れています".to_owned(),
            ReadError::TooMany { what, line } => format!("{what}が多すぎます({line}行目)"),
        }
    }

    pub(super) fn of(trouble: Trouble, line: u32) -> ReadError {
        match trouble {
            Trouble::ForbiddenCharacter => ReadError::ForbiddenCharacter { line },
            Trouble::NotAMessage => ReadError::NotAMessage { line },
            Trouble::OtherKind => ReadError::OtherKind,
            Trouble::Repeated(path) => ReadError::Repeated { path, line },
            Trouble::TooMany(what) => ReadError::TooMany { what, line },
            Trouble::Mixed => ReadError::Malformed { line },
        }
    }
}
