//! Why a command did not do what was asked, as an exit status and in words.

use std::io::{self, ErrorKind};
use std::path::Path;

use serde_json::{Value, json};

use crate::language::{Both, Say};

/// Why the operating system does not give a file, where the reason is one that people can do something about.
pub const fn reason(kind: ErrorKind) -> Option<Both> {
    Some(match kind {
        ErrorKind::NotFound => ("見つかりません", "not found"),
        ErrorKind::PermissionDenied => ("権限がありません", "permission denied"),
        ErrorKind::IsADirectory => ("フォルダーです", "is a folder"),
        ErrorKind::NotADirectory => ("フォルダーではありません", "not a folder"),
        ErrorKind::InvalidData => ("UTF-8ではありません", "not UTF-8"),
        ErrorKind::StorageFull => ("空き容量がありません", "no space left"),
        ErrorKind::ReadOnlyFilesystem => ("書き込みできない場所です", "read-only"),
        _ => return None,
    })
}

/// Why a command failed. A refused card is no failure: any decision ends with 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// What was asked cannot be asked: 2.
    Usage(String),
    /// No reader, or no card or phone on it: 3.
    #[cfg_attr(not(any(feature = "pcsc", feature = "simulator")), allow(dead_code))]
    NoToken(String),
    /// Reading the card or phone failed: 4.
    Exchange(String),
    /// A file cannot be read, understood or written: 5.
    File(String),
    /// Somebody stopped it: 130.
    Interrupted(String),
}

impl Failure {
    /// A fault before the first command: there is nothing to read, unless somebody stopped it.
    #[cfg(feature = "pcsc")]
    pub fn before_reading(fault: uketsuke::link::Fault, words: String) -> Failure {
        match fault.kind() {
            uketsuke::link::FaultKind::Cancelled => Failure::Interrupted(words),
            _ => Failure::NoToken(words),
        }
    }

    /// A file, and what is wrong with it.
    pub fn file(path: &Path, error: &dyn std::fmt::Display, say: Say) -> Failure {
        Failure::File(say.named(&path.display().to_string(), error))
    }

    /// A file that the operating system does not give.
    pub fn io(path: &Path, error: &io::Error, say: Say) -> Failure {
        match reason(error.kind()) {
            Some(reason) => Failure::file(path, &say.text(reason), say),
            None => Failure::file(path, error, say),
        }
    }

    /// The exit status of the program.
    pub const fn status(&self) -> u8 {
        match self {
            Failure::Usage(_) => 2,
            Failure::NoToken(_) => 3,
            Failure::Exchange(_) => 4,
            Failure::File(_) => 5,
            Failure::Interrupted(_) => 130,
        }
    }

    /// In words.
    pub fn text(&self) -> &str {
        match self {
            Failure::Usage(text)
            | Failure::NoToken(text)
            | Failure::Exchange(text)
            | Failure::File(text)
            | Failure::Interrupted(text) => text,
        }
    }

    /// For programs.
    pub fn json(&self) -> Value {
        let word = match self {
            Failure::Usage(_) => "usage",
            Failure::NoToken(_) => "no_token",
            Failure::Exchange(_) => "exchange_failed",
            Failure::File(_) => "file",
            Failure::Interrupted(_) => "interrupted",
        };
        json!({"error": {"word": word, "status": self.status(), "text": self.text()}})
    }
}
