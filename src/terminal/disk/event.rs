//! What is said of a file of the folder.

use std::io::ErrorKind;
use std::path::PathBuf;

use crate::terminal::file::File;
use crate::terminal::folder::{Again, ContentId, shown};
use crate::terminal::message::Content;
use crate::terminal::read_error::ReadError;
use crate::terminal::reading::ReadFile;

/// Something about a file, or about the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderEvent {
    /// The file, below the folder (`res/OQSsiquc01res_….xml`); empty where the event is about the folder.
    pub path: PathBuf,
    /// What the file is by its name; `None` where no public source lists the name.
    pub file: Option<File>,
    /// What is said.
    pub what: What,
}

/// What is said of a file, or of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum What {
    /// A content that was not there before.
    Content {
        /// Its number; the same content has the same number, on every machine.
        id: ContentId,
        /// What was read.
        reading: Box<ReadFile<Content>>,
        /// Set when the same content came before under another name.
        again: Option<Again>,
    },
    /// A file that is not read, and why: broken, incomplete for too long, with a password, longer than any file of its kind,
    /// of a kind that is recognised and not read, of an unknown name, a link. It is looked at again when it changes.
    Refused {
        /// The content's number, where it was read.
        id: Option<ContentId>,
        /// Why.
        error: ReadError,
    },
    /// A file that cannot be opened: held by another program, or no right to read it. It is tried again.
    Locked,
    /// The folder cannot be listed. It is tried again.
    Away(ErrorKind),
    /// The folder can be listed again.
    Back,
    /// The journal cannot be written any more: a restart will give again what was given since.
    JournalLost(ErrorKind),
}

impl What {
    /// A stable word for what is said of the folder itself.
    #[cfg(feature = "serde")]
    const fn folder_word(&self) -> Option<&'static str> {
        match self {
            What::Away(_) => Some("folder_away"),
            What::Back => Some("folder_back"),
            What::JournalLost(_) => Some("journal_lost"),
            What::Content { .. } | What::Refused { .. } | What::Locked => None,
        }
    }
}

impl FolderEvent {
    pub(super) fn about_folder(what: What) -> FolderEvent {
        FolderEvent { path: PathBuf::new(), file: None, what }
    }

    /// The file's name, as it is. It may hold a patient's number, and any character: for logs there is
    /// [`escaped_name`](FolderEvent::escaped_name).
    pub fn name(&self) -> String {
        shown(&self.path)
    }

    /// The event as an object of JSON: `file`, `folder`, `kind`, and the content ([`ReadFile::line`]) or an `error` with its `word`.
    /// An event of the folder itself has an `event` instead.
    #[cfg(feature = "serde")]
    pub fn line(&self, options: &crate::terminal::line::LineOptions) -> serde_json::Value {
        use serde_json::{Value, json};
        if let Some(word) = self.what.folder_word() {
            return json!({"event": word});
        }
        let folder = self.path.parent().map(|parent| parent.to_string_lossy()).unwrap_or_default();
        let mut line = json!({"file": self.name(), "folder": folder});
        if let Some(file) = self.file {
            line["kind"] = crate::terminal::line::kind(file);
        }
        match &self.what {
            What::Content { id, reading, again } => {
                line["id"] = json!(id.to_string());
                line["again"] = json!(again.is_some());
                if let Some(name) = again.as_ref().and_then(|again| again.name.as_ref()) {
                    line["same_as"] = json!(name);
                }
                if let (Value::Object(line), Value::Object(content)) = (&mut line, reading.line(options)) {
                    line.extend(content);
                }
            }
            What::Refused { id, error } => {
                if let Some(id) = id {
                    line["id"] = json!(id.to_string());
                }
                line["error"] = json!({"word": error.as_str(), "text": error.to_string()});
            }
            _ => {
                let text = "the file cannot be opened: held by another program, or no right to read it";
                line["error"] = json!({"word": "locked", "text": text});
            }
        }
        line
    }

    /// The file's name with everything escaped that is no visible character, for logs and screens.
    ///
    /// ```
    /// use uketsuke::terminal::disk::{FolderEvent, What};
    /// let event = FolderEvent { path: "res/受付\u{1b}[2J\n.xml".into(), file: None, what: What::Locked };
    /// assert_eq!(event.escaped_name(), r"受付\u{1b}[2J\n.xml");
    /// ```
    pub fn escaped_name(&self) -> String {
        self.name().escape_debug().to_string()
    }
}
