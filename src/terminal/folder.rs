//! Taking answers from a linkage folder (連携フォルダ): each once, none lost, without any I/O of its own.
//!
//! A file may be seen before it is complete, while somebody else holds it, again and again, or overwritten. [`Intake`]
//! decides: the program lists the folder as often as it likes, asks [`due`](Intake::due) whether to read a file now, and
//! gives what it got to [`take`](Intake::take).
//!
//! ```
//! use std::time::Duration;
//! use uketsuke::terminal::folder::{Got, Intake, Stamp, Taken};
//!
//! let mut intake = Intake::new(Duration::from_secs(5));
//! let (name, now) = ("OQSsiquc01res_face_1_20261121091500.xml", Duration::ZERO);
//! let stamp = Stamp { length: 9, modified: 1 };
//! assert!(intake.due(name, stamp, now));
//! assert_eq!(intake.take(name, now, Got::Bytes(b"<XmlMsg>")), Taken::Later); // still being written
//!
//! let (stamp, later) = (Stamp { length: 18, modified: 2 }, Duration::from_millis(30));
//! assert!(intake.due(name, stamp, later));
//! assert!(matches!(intake.take(name, later, Got::Bytes(b"<XmlMsg></XmlMsg>\n")), Taken::Answer { .. }));
//! assert!(!intake.due(name, stamp, later)); // once
//! ```

use core::fmt;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::time::Duration;

use super::file;
use super::limits::MAX_BYTES;
use super::read_error::ReadError;
use super::reading::{Reading, read_file};

/// The first wait before a file that was not ready is read again; doubled each time.
const FIRST_RETRY: Duration = Duration::from_millis(20);
/// The longest wait. A file that stays locked is tried at this pace, or at that of a shorter patience, until it opens:
/// nothing is lost.
const LAST_RETRY: Duration = Duration::from_secs(5);

/// Whether a file's name is that of an answer about one person: `OQSsiquc01res*.xml`, in any case of letters.
pub fn is_answer_name(name: &str) -> bool {
    answer_file(name).is_some()
}

fn answer_file(name: &str) -> Option<file::File> {
    file::File::named(name).filter(|file| file.is_answer() && file.form == file::Form::Xml)
}

/// Reads what lies in a file of this name.
fn read(name: &str, bytes: &[u8]) -> Result<Reading, ReadError> {
    let file = answer_file(name).ok_or(ReadError::OtherKind)?;
    read_file(file, bytes)?.answer().ok_or(ReadError::OtherKind)
}

/// Length and time of a file: when they stay, nobody has written to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Bytes.
    pub length: u64,
    /// Last change, in any unit that grows.
    pub modified: u128,
}

/// What came of reading a file.
#[derive(Clone, Copy)]
pub enum Got<'a> {
    /// Its bytes; at most one more than [`MAX_BYTES`] are needed.
    Bytes(&'a [u8]),
    /// It could not be opened or read: locked, no right, gone.
    Unreadable,
    /// It changed while it was read.
    Changed,
}

/// What to do with what was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// Nothing now: it will be [`due`](Intake::due) again.
    Later,
    /// Nothing at all: this content under this name was taken before.
    Before,
    /// A new answer.
    Answer {
        /// Its content's number; the same content has the same number, on every machine.
        id: ContentId,
        /// The answer.
        reading: Box<Reading>,
        /// The name under which the same content was taken before: a second delivery.
        same_as: Option<String>,
    },
    /// It is no answer and has not changed for as long as the [`Intake`] is patient. It is looked at again only when it
    /// changes.
    Refused(ContentId, ReadError),
    /// It could not be read for as long as the intake is patient. It will be due again, slowly.
    Locked,
}

/// SHA-256 of a file's content.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContentId([u8; 32]);

impl ContentId {
    /// The number of a content.
    pub fn of(bytes: &[u8]) -> ContentId {
        ContentId(Sha256::digest(bytes).into())
    }

    /// Reads 64 hexadecimal digits.
    pub fn from_hex(hex: &str) -> Option<ContentId> {
        if hex.len() != 64 || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let mut id = [0; 32];
        for (position, byte) in id.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(2 * position..2 * position + 2)?, 16).ok()?;
        }
        Some(ContentId(id))
    }
}

impl fmt::Display for ContentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ContentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Keeps account of a folder's files. Times are durations since any fixed moment, told by the caller.
#[derive(Debug, Clone)]
pub struct Intake {
    patience: Duration,
    files: HashMap<String, File>,
    /// Every content that was taken, with the names under which it came, the first one first. Some 150 bytes an answer.
    taken: HashMap<ContentId, Vec<String>>,
}

#[derive(Debug, Clone, Copy)]
struct File {
    stamp: Stamp,
    /// When this stamp was first seen.
    since: Duration,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// To be read at this time; how long to wait if it is not ready then.
    Due { at: Duration, wait: Duration },
    /// As before, and somebody was told.
    LockedDue { at: Duration },
    /// Taken or refused: not to be read unless it changes.
    Settled,
}

impl Intake {
    /// An empty account. `patience`: how long a file may stay incomplete or locked, unchanged, before it is reported.
    pub fn new(patience: Duration) -> Intake {
        Intake { patience, files: HashMap::new(), taken: HashMap::new() }
    }

    /// Notes what was taken before a restart.
    pub fn remember(&mut self, name: &str, id: ContentId) {
        let names = self.taken.entry(id).or_default();
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }

    /// Whether to read a file of the listing now.
    pub fn due(&mut self, name: &str, stamp: Stamp, now: Duration) -> bool {
        let fresh = File { stamp, since: now, state: State::Due { at: now, wait: FIRST_RETRY } };
        let file = match self.files.get_mut(name) {
            Some(file) => file,
            None => self.files.entry(name.to_owned()).or_insert(fresh),
        };
        if file.stamp != stamp {
            *file = fresh;
        }
        match file.state {
            State::Due { at, .. } | State::LockedDue { at } => at <= now,
            State::Settled => false,
        }
    }

    /// What to do with what came of reading a file that was [`due`](Intake::due).
    pub fn take(&mut self, name: &str, now: Duration, got: Got<'_>) -> Taken {
        let Some(file) = self.files.get_mut(name) else { return Taken::Later };
        let patient = now.saturating_sub(file.since) < self.patience;
        let bytes = match got {
            Got::Changed => return file.later(now),
            Got::Unreadable if patient => return file.later(now),
            Got::Unreadable => {
                let told = matches!(file.state, State::LockedDue { .. });
                file.state = State::LockedDue { at: now + self.patience.clamp(FIRST_RETRY, LAST_RETRY) };
                return if told { Taken::Later } else { Taken::Locked };
            }
            Got::Bytes(bytes) => bytes,
        };
        match read(name, bytes) {
            Err(_) if patient => file.later(now),
            Err(error) => {
                file.state = State::Settled;
                // Of a huge file only the start was read, and its end is not looked at.
                let id = ContentId::of(bytes.get(..MAX_BYTES).unwrap_or(bytes));
                if self.is_known(name, id) {
                    return Taken::Before;
                }
                self.remember(name, id);
                Taken::Refused(id, error)
            }
            Ok(reading) => {
                file.state = State::Settled;
                let id = ContentId::of(bytes);
                if self.is_known(name, id) {
                    return Taken::Before;
                }
                let same_as = self.taken.get(&id).and_then(|names| names.first()).cloned();
                self.remember(name, id);
                Taken::Answer { id, reading: Box::new(reading), same_as }
            }
        }
    }

    /// Forgets the files that are gone from the folder (not what was taken).
    pub fn keep_present(&mut self, is_present: impl Fn(&str) -> bool) {
        self.files.retain(|name, _| is_present(name));
    }

    /// The earliest time at which a file is due that nobody was told of yet; `None` when all is settled.
    pub fn next_due(&self) -> Option<Duration> {
        self.files
            .values()
            .filter_map(|file| if let State::Due { at, .. } = file.state { Some(at) } else { None })
            .min()
    }

    fn is_known(&self, name: &str, id: ContentId) -> bool {
        self.taken.get(&id).is_some_and(|names| names.iter().any(|known| known == name))
    }
}

impl File {
    fn later(&mut self, now: Duration) -> Taken {
        self.state = match self.state {
            State::Due { wait, .. } => State::Due { at: now + wait, wait: (wait * 2).min(LAST_RETRY) },
            State::LockedDue { .. } | State::Settled => State::Due { at: now + FIRST_RETRY, wait: FIRST_RETRY * 2 },
        };
        Taken::Later
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "OQSsiquc01res_1.xml";
    const WHOLE: &[u8] = b"<XmlMsg></XmlMsg>";
    const PATIENCE: Duration = Duration::from_secs(3);

    fn ms(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    fn stamp(length: u64, modified: u128) -> Stamp {
        Stamp { length, modified }
    }

    #[test]
    fn answers_are_told_by_their_names() {
        for name in ["OQSsiquc01res_1.xml", "oqssiquc01RES_face_1_20261121091500.XML", "OQSsiquc01res.xml"] {
            assert!(is_answer_name(name), "{name}");
        }
        for name in ["OQSsiquc01req_1.xml", "OQSsiquc01res_1.xml.tmp", "OQSsiquc01res_1", ".xml", "", "患者.xml"] {
            assert!(!is_answer_name(name), "{name}");
        }
    }

    #[test]
    fn a_file_is_taken_once_however_often_it_is_seen() {
        let mut intake = Intake::new(PATIENCE);
        assert!(intake.due(NAME, stamp(17, 1), ms(0)));
        assert!(matches!(intake.take(NAME, ms(0), Got::Bytes(WHOLE)), Taken::Answer { same_as: None, .. }));
        assert!(!intake.due(NAME, stamp(17, 1), ms(9_000)));
        // Touched: looked at, and known.
        assert!(intake.due(NAME, stamp(17, 2), ms(9_001)));
        assert_eq!(intake.take(NAME, ms(9_001), Got::Bytes(WHOLE)), Taken::Before);
        // Removed and delivered again.
        intake.keep_present(|_| false);
        assert!(intake.due(NAME, stamp(17, 3), ms(9_002)));
        assert_eq!(intake.take(NAME, ms(9_002), Got::Bytes(WHOLE)), Taken::Before);
        assert_eq!(intake.next_due(), None);
    }

    #[test]
    fn other_content_under_the_same_name_is_another_answer() {
        let mut intake = Intake::new(PATIENCE);
        let mut take = |modified, bytes: &[u8]| {
            assert!(intake.due(NAME, stamp(bytes.len() as u64, modified), ms(0)));
            intake.take(NAME, ms(0), Got::Bytes(bytes))
        };
        assert!(matches!(take(1, WHOLE), Taken::Answer { .. }));
        assert!(matches!(take(2, b"<XmlMsg> </XmlMsg>"), Taken::Answer { .. }));
        assert_eq!(take(3, WHOLE), Taken::Before);
    }

    #[test]
    fn the_same_content_under_another_name_is_told() {
        let mut intake = Intake::new(PATIENCE);
        intake.remember("OQSsiquc01res_0.xml", ContentId::of(WHOLE));
        assert!(intake.due(NAME, stamp(17, 1), ms(0)));
        let Taken::Answer { id, same_as, .. } = intake.take(NAME, ms(0), Got::Bytes(WHOLE)) else { panic!("answer") };
        assert_eq!(same_as.as_deref(), Some("OQSsiquc01res_0.xml"));
        assert_eq!(ContentId::from_hex(&id.to_string()), Some(id));
    }

    #[test]
    fn a_growing_file_is_waited_for_with_growing_pauses() {
        let mut intake = Intake::new(PATIENCE);
        let (mut now, mut reads) = (ms(0), 0);
        for length in 1..17u64 {
            for _ in 0..100 {
                if intake.due(NAME, stamp(length, u128::from(length)), now) {
                    reads += 1;
                    let part = WHOLE.get(..length as usize).unwrap();
                    assert_eq!(intake.take(NAME, now, Got::Bytes(part)), Taken::Later);
                }
                now += ms(10);
            }
        }
        assert!(reads <= 16 * 7, "{reads}");
        assert!(intake.due(NAME, stamp(17, 17), now));
        assert!(matches!(intake.take(NAME, now, Got::Bytes(WHOLE)), Taken::Answer { .. }));
    }

    #[test]
    fn what_stays_broken_is_reported_once_and_looked_at_when_it_changes() {
        let mut intake = Intake::new(PATIENCE);
        let mut reports = 0;
        for step in 0..2_000 {
            if intake.due(NAME, stamp(4, 1), ms(step * 10))
                && let Taken::Refused(_, error) = intake.take(NAME, ms(step * 10), Got::Bytes(b"<Xml"))
            {
                assert_eq!(error.as_str(), "incomplete");
                assert!(ms(step * 10) >= PATIENCE);
                reports += 1;
            }
        }
        assert_eq!(reports, 1);
        assert!(intake.due(NAME, stamp(17, 2), ms(30_000)));
        assert!(matches!(intake.take(NAME, ms(30_000), Got::Bytes(WHOLE)), Taken::Answer { .. }));
    }

    #[test]
    fn a_locked_file_is_reported_once_and_read_when_it_opens() {
        let mut intake = Intake::new(PATIENCE);
        let (mut reports, mut tries) = (0, 0);
        for step in 0..6_000 {
            if intake.due(NAME, stamp(17, 1), ms(step * 10)) {
                tries += 1;
                if intake.take(NAME, ms(step * 10), Got::Unreadable) == Taken::Locked {
                    reports += 1;
                }
            }
        }
        assert_eq!(reports, 1);
        assert!(tries < 30, "{tries}");
        assert_eq!(intake.next_due(), None);
        assert!(intake.due(NAME, stamp(17, 1), ms(70_000)));
        assert!(matches!(intake.take(NAME, ms(70_000), Got::Bytes(WHOLE)), Taken::Answer { .. }));
    }

    #[test]
    fn a_huge_file_is_refused() {
        let mut intake = Intake::new(Duration::ZERO);
        let huge = vec![b' '; MAX_BYTES + 1];
        assert!(intake.due(NAME, stamp(huge.len() as u64, 1), ms(0)));
        assert!(matches!(intake.take(NAME, ms(0), Got::Bytes(&huge)), Taken::Refused(_, ReadError::TooLarge)));
    }
}
