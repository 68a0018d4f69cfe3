//! Which files of a linkage folder (連携フォルダー) to read, and when: each content once, none lost, without any I/O of its own.
//!
//! A file may be seen before it is complete, while somebody else holds it, again and again, or overwritten; it may be moved
//! away or deleted at any moment. [`Intake`] decides. The program tells it what it saw ([`seen`](Intake::seen) in a listing,
//! [`told`](Intake::told) by the operating system), asks for the [`next`](Intake::next) file to read and gives what it got
//! to [`take`](Intake::take). `terminal::disk` (feature `folder`) is such a program; a program with a file system of its own
//! is another.
//!
//! ```
//! use std::path::Path;
//! use std::time::Duration;
//! use uketsuke::terminal::folder::{Got, Intake, Stamp, Taken};
//!
//! let mut intake = Intake::new(Duration::from_secs(5));
//! let (path, now) = (Path::new("OQSsiquc01res_face_1_20261121091500.xml"), Duration::ZERO);
//! intake.seen(path, Stamp { length: 9, ..Stamp::default() }, now, false);
//! assert_eq!(intake.next(now).as_deref(), Some(path));
//! assert_eq!(intake.take(path, now, Got::Bytes(b"<XmlMsg>")), Taken::Later); // still being written
//!
//! let later = Duration::from_millis(30);
//! intake.seen(path, Stamp { length: 18, ..Stamp::default() }, later, false);
//! assert!(matches!(intake.take(path, later, Got::Bytes(b"<XmlMsg></XmlMsg>\n")), Taken::Content { .. }));
//! assert_eq!(intake.next(later), None); // once
//! ```

mod intake;
mod record;
#[cfg(test)]
mod tests;

use std::path::Path;

use super::message::Content;
use super::read_error::ReadError;
use super::reading::ReadFile;
pub use intake::Intake;
#[cfg(feature = "folder")]
pub(super) use record::Short;
#[cfg(feature = "folder")]
pub(super) use record::name_of;
pub use record::{ContentId, IntakeRecord, NotARecord};

/// What a file system says of a file without reading it: when all of it stays, nobody has written to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamp {
    /// Bytes.
    pub length: u64,
    /// Last change of the content, in any unit that grows.
    pub modified: i128,
    /// Last change of anything (ctime), which no program can set back; 0 where the system does not tell.
    pub changed: i128,
    /// The file's number (inode); 0 where the system does not tell.
    pub file: u64,
}

/// What came of reading a file.
#[derive(Clone, Copy)]
pub enum Got<'a> {
    /// Its bytes.
    Bytes(&'a [u8]),
    /// It could not be opened or read: locked, no right.
    Unreadable,
    /// It changed while it was read.
    Changed,
    /// It is not there any more.
    Gone,
    /// It has more bytes than a file of its kind can have ([`File::most_bytes`]), and was not read.
    TooLarge,
    /// It is a link, a folder or a device, and was not read.
    NotAFile,
    /// Its name says that it is not read ([`Intake::wants`]).
    NotWanted,
}

/// What to do with what was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// Nothing now: it will come [`next`](Intake::next) again.
    Later,
    /// Nothing at all: this content under this name was taken before, or the file is gone.
    Before,
    /// A new content.
    Content {
        /// Its number; the same content has the same number, on every machine.
        id: ContentId,
        /// What was read.
        reading: Box<ReadFile<Content>>,
        /// Set when the same content was taken before under another name.
        again: Option<Again>,
    },
    /// It is nothing that can be read, and has not changed for as long as the [`Intake`] is patient, or changed for six times
    /// as long. It is looked at again only when it changes.
    Refused(Option<ContentId>, ReadError),
    /// It could not be opened, or changed whenever it was read, for as long as the intake is patient. It will come again,
    /// slowly.
    Locked,
}

/// A second delivery of the same content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again {
    /// The name under which it came first; `None` where that was before a restart.
    pub name: Option<String>,
}

/// A file's name for people.
pub(super) fn shown(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
