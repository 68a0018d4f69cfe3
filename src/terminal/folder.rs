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

use core::fmt;
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::file::File;
use super::message::Content;
use super::read_error::ReadError;
use super::reading::{ReadFile, read_file};

/// The first wait before a file that was not ready is read again; doubled each time.
const FIRST_RETRY: Duration = Duration::from_millis(20);
/// The longest wait. A file that stays locked is tried at this pace, or at that of a shorter patience, until it opens:
/// nothing is lost.
const LAST_RETRY: Duration = Duration::from_secs(5);
/// A file that was read while it was young is read once more after this time: file systems note times in steps of up to two
/// seconds, in which another content of the same length looks the same.
const CONFIRM_AFTER: Duration = Duration::from_secs(3);
/// How many times its patience a file may go on changing before it is reported all the same.
const RESTLESS: u32 = 6;
/// How long after its last change a file's stamp is asked for at every look, not only at the slow ones.
const YOUNG: Duration = Duration::from_secs(600);

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

/// SHA-256 of a file's content.
///
/// ```
/// use uketsuke::terminal::folder::ContentId;
/// let content = ContentId::of(b"<XmlMsg/>");
/// assert_eq!(ContentId::from_hex(&content.to_string()), Some(content));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContentId([u8; 32]);

impl ContentId {
    /// The number of a content.
    pub fn of(bytes: &[u8]) -> ContentId {
        ContentId(Sha256::digest(bytes).into())
    }

    /// Reads 64 hexadecimal digits.
    pub fn from_hex(hex: &str) -> Option<ContentId> {
        from_hex(hex).map(ContentId)
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

/// Half of a SHA-256, of a file's name or stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Short([u8; 16]);

impl Short {
    fn of(parts: &[&[u8]]) -> Short {
        let mut digest = Sha256::new();
        parts.iter().for_each(|part| digest.update(part));
        let whole: [u8; 32] = digest.finalize().into();
        let mut half = [0; 16];
        half.iter_mut().zip(whole).for_each(|(to, from)| *to = from);
        Short(half)
    }

    fn of_stamp(stamp: Stamp) -> Short {
        let Stamp { length, modified, changed, file } = stamp;
        Short::of(&[&length.to_le_bytes(), &modified.to_le_bytes(), &changed.to_le_bytes(), &file.to_le_bytes()])
    }
}

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// That a content was taken, for a journal: digests, no name.
///
/// Its text is one line of ASCII. A record that is lost costs a second reading or a second delivery, never an answer.
///
/// ```
/// use uketsuke::terminal::folder::{ContentId, IntakeRecord};
/// let record = IntakeRecord::of("OQSsiquc01res_1.xml", ContentId::of(b"<XmlMsg/>"));
/// let line = record.to_string();
/// assert!(!line.contains("OQS"));
/// assert_eq!(line.parse(), Ok(record));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IntakeRecord {
    name: Short,
    /// The stamp by which a restart knows the file again without reading it.
    stamp: Option<Short>,
    content: ContentId,
}

impl IntakeRecord {
    /// A content that came under a name.
    pub fn of(name: &str, content: ContentId) -> IntakeRecord {
        IntakeRecord { name: Short::of(&[name.as_bytes()]), stamp: None, content }
    }

    #[cfg(feature = "folder")]
    pub(super) const fn name(&self) -> Short {
        self.name
    }
}

impl fmt::Display for IntakeRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.name)?;
        match self.stamp {
            Some(stamp) => write!(f, "{stamp}")?,
            None => f.write_str("-")?,
        }
        write!(f, " {}", self.content)
    }
}

impl core::str::FromStr for IntakeRecord {
    type Err = NotARecord;

    fn from_str(line: &str) -> Result<IntakeRecord, NotARecord> {
        let mut words = line.split(' ');
        let mut word = || words.next().ok_or(NotARecord);
        let name = from_hex(word()?).map(Short).ok_or(NotARecord)?;
        let stamp = match word()? {
            "-" => None,
            hex => Some(from_hex(hex).map(Short).ok_or(NotARecord)?),
        };
        let content = ContentId::from_hex(word()?).ok_or(NotARecord)?;
        if words.next().is_some() { Err(NotARecord) } else { Ok(IntakeRecord { name, stamp, content }) }
    }
}

/// A line that is no [`IntakeRecord`]: cut off, or of another file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a record")]
pub struct NotARecord;

/// Keeps account of a folder's files. Times are durations since any fixed moment, told by the caller.
///
/// Some 300 bytes a file that is there, and 100 for every content that was taken.
///
/// ```
/// use std::path::Path;
/// use std::time::Duration;
/// use uketsuke::terminal::folder::{Intake, Stamp};
/// let mut intake = Intake::new(Duration::from_secs(5));
/// assert!(intake.is_settled());
/// intake.seen(Path::new("OQSsiquc01res_1.xml"), Stamp::default(), Duration::ZERO, false);
/// assert!(!intake.is_settled()); // it is to be read
/// ```
#[derive(Debug, Clone)]
pub struct Intake {
    patience: Duration,
    files: HashMap<PathBuf, Entry>,
    /// The files that are to be read, by the time. Those of which an event told come first.
    waiting: BTreeSet<(Duration, PathBuf)>,
    /// Name and content together, of everything that was taken.
    taken: HashSet<Short>,
    /// Every content that was taken, with the name under which it came first, if that was in this run.
    contents: HashMap<ContentId, (Short, Option<String>)>,
    /// By which stamp a name's content is known from before a restart.
    known: HashMap<Short, (Short, ContentId)>,
    pass: u64,
}

#[derive(Debug, Clone)]
struct Entry {
    stamp: Stamp,
    /// When this stamp was first seen.
    since: Duration,
    /// Since when it is to be read, whatever changed meanwhile.
    begun: Duration,
    state: State,
    /// What it held when it was read last.
    content: Option<ContentId>,
    /// Whether the stamp is old enough to stand for the content.
    trusted: bool,
    /// Until then its stamp is asked for at every look.
    young_until: Duration,
    /// The pass in which it was seen last.
    pass: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// To be read at this time; how long to wait if it is not ready then.
    Due { at: Duration, wait: Duration },
    /// As before, and somebody was told.
    LockedDue { at: Duration },
    /// Taken, and to be read once more.
    Confirm { at: Duration },
    /// Taken or refused: not to be read unless it changes.
    Settled,
}

impl State {
    const fn at(self) -> Option<Duration> {
        match self {
            State::Due { at, .. } | State::LockedDue { at } | State::Confirm { at } => Some(at),
            State::Settled => None,
        }
    }
}

impl Intake {
    /// An empty account. `patience`: how long a file may stay incomplete or locked, unchanged, before it is reported; and
    /// one that is not read by its name.
    pub fn new(patience: Duration) -> Intake {
        Intake {
            patience,
            files: HashMap::new(),
            waiting: BTreeSet::new(),
            taken: HashSet::new(),
            contents: HashMap::new(),
            known: HashMap::new(),
            pass: 0,
        }
    }

    /// Notes what was taken before a restart.
    pub fn remember(&mut self, record: IntakeRecord) {
        let IntakeRecord { name, stamp, content } = record;
        self.taken.insert(pair(name, content));
        self.contents.entry(content).or_insert((name, None));
        if let Some(stamp) = stamp {
            self.known.insert(name, (stamp, content));
        }
    }

    /// Whether a file of this name is opened at all.
    pub fn wants(path: &Path) -> bool {
        file(path).is_some_and(|file| file.is_read())
    }

    /// A look at the whole folder begins.
    pub fn begin_pass(&mut self) {
        self.pass = self.pass.wrapping_add(1);
    }

    /// Notes that a file is there. `false`: ask the file system for its stamp and tell it by [`seen`](Intake::seen). `true`:
    /// it is an old one that was settled long ago; a look that is not `thorough` leaves it at that.
    pub fn is_there(&mut self, path: &Path, now: Duration, thorough: bool) -> bool {
        let pass = self.pass;
        let Some(entry) = self.files.get_mut(path) else { return false };
        entry.pass = pass;
        !thorough && now >= entry.young_until && entry.state == State::Settled
    }

    /// The look is over: forgets the files that were not there (not what was taken).
    pub fn end_pass(&mut self) {
        let pass = self.pass;
        let waiting = &mut self.waiting;
        self.files.retain(|path, entry| {
            let there = entry.pass == pass;
            if let (false, Some(at)) = (there, entry.state.at()) {
                waiting.remove(&(at, path.clone()));
            }
            there
        });
    }

    /// A listing shows a file. `quiet`: by the computer's own clock its times are long past, so that its stamp can stand for
    /// its content.
    pub fn seen(&mut self, path: &Path, stamp: Stamp, now: Duration, quiet: bool) {
        let (pass, young_until) = (self.pass, if quiet { now } else { now.saturating_add(YOUNG) });
        match self.files.get_mut(path) {
            Some(entry) if entry.stamp == stamp => entry.pass = pass,
            // Reported by its name; no change changes that.
            Some(entry) if entry.content.is_some() && !Intake::wants(path) => {
                (entry.stamp, entry.pass) = (stamp, pass);
            }
            Some(entry) => {
                entry.begin(now);
                (entry.stamp, entry.since, entry.trusted, entry.pass) = (stamp, now, quiet, pass);
                entry.young_until = young_until;
                let due = entry.due(now);
                self.set(path, due);
            }
            None => {
                let known = self.known.get(&name_of(path)).filter(|(known, _)| *known == Short::of_stamp(stamp));
                let content = known.map(|(_, content)| *content);
                let (state, trusted) = (State::Settled, quiet || content.is_some());
                let entry = Entry { stamp, since: now, begun: now, state, content, trusted, young_until, pass };
                self.files.insert(path.to_owned(), entry);
                if content.is_none() {
                    self.set(path, State::Due { at: now, wait: FIRST_RETRY });
                }
            }
        }
    }

    /// The operating system tells of a change of a file: it is read before all others, whatever its stamp says.
    pub fn told(&mut self, path: &Path, stamp: Stamp, now: Duration) {
        self.seen(path, stamp, now, false);
        if let (true, Some(entry)) = (Intake::wants(path), self.files.get_mut(path)) {
            entry.begin(now);
            entry.trusted = false;
            let due = entry.due(Duration::ZERO);
            self.set(path, due);
        }
    }

    /// A file is not there any more.
    pub fn gone(&mut self, path: &Path) {
        if let Some(at) = self.files.remove(path).and_then(|entry| entry.state.at()) {
            self.waiting.remove(&(at, path.to_owned()));
        }
    }

    /// The file to read now, if there is one.
    pub fn next(&self, now: Duration) -> Option<PathBuf> {
        self.waiting.first().filter(|(at, _)| *at <= now).map(|(_, path)| path.clone())
    }

    /// When the next file is to be read.
    pub fn next_due(&self) -> Option<Duration> {
        self.waiting.first().map(|(at, _)| *at)
    }

    /// How many files are to be read, now or later.
    #[cfg(feature = "folder")]
    pub(super) fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Whether everything that is there was taken or reported.
    pub fn is_settled(&self) -> bool {
        let due = |path: &PathBuf| matches!(self.files.get(path), Some(Entry { state: State::Due { .. }, .. }));
        !self.waiting.iter().any(|(_, path)| due(path))
    }

    /// What to do with what came of reading the [`next`](Intake::next) file.
    pub fn take(&mut self, path: &Path, now: Duration, got: Got<'_>) -> Taken {
        let Some(entry) = self.files.get(path) else { return Taken::Before };
        let patient = entry.is_awaited(now, self.patience);
        let (state, taken) = match got {
            Got::Gone => {
                self.gone(path);
                return Taken::Before;
            }
            // It was taken, and is only to be looked at once more.
            Got::Unreadable if matches!(entry.state, State::Confirm { .. }) => {
                (State::Confirm { at: now.saturating_add(LAST_RETRY) }, Taken::Later)
            }
            Got::Changed if patient || matches!(entry.state, State::Confirm { .. }) => (entry.later(now), Taken::Later),
            Got::Unreadable if patient => (entry.later(now), Taken::Later),
            // Somebody writes to it without end.
            Got::Changed | Got::Unreadable => {
                let told = matches!(entry.state, State::LockedDue { .. });
                let at = now.saturating_add(self.patience.clamp(FIRST_RETRY, LAST_RETRY));
                (State::LockedDue { at }, if told { Taken::Later } else { Taken::Locked })
            }
            Got::TooLarge => return self.refuse(path, now, ReadError::TooLarge),
            Got::NotAFile => return self.refuse(path, now, ReadError::NotAFile),
            Got::NotWanted => {
                let error = file(path).map_or(ReadError::UnknownName, |file| ReadError::NotRead(file.service));
                return self.refuse(path, now, error);
            }
            Got::Bytes(bytes) => return self.take_bytes(path, now, bytes),
        };
        self.set(path, state);
        taken
    }

    /// The record of a file that was taken or refused.
    pub fn record(&self, path: &Path) -> Option<IntakeRecord> {
        let entry = self.files.get(path)?;
        let stamp = (entry.trusted && Intake::wants(path)).then(|| Short::of_stamp(entry.stamp));
        Some(IntakeRecord { name: name_of(path), stamp, content: entry.content? })
    }

    /// The record of a file that was known before, if it lets a restart know it without reading it and was not given yet.
    pub fn better_record(&mut self, path: &Path) -> Option<IntakeRecord> {
        let record = self.record(path)?;
        let known = (record.stamp?, record.content);
        (self.known.insert(record.name, known) != Some(known)).then_some(record)
    }

    fn take_bytes(&mut self, path: &Path, now: Duration, bytes: &[u8]) -> Taken {
        let id = ContentId::of(bytes);
        let name = name_of(path);
        let Some(entry) = self.files.get(path) else { return Taken::Before };
        if entry.content == Some(id) {
            // The same again, at least one step of the file system's clock later.
            let confirmed = now.saturating_sub(entry.since) >= CONFIRM_AFTER;
            self.settle(path, now, id, confirmed);
            return Taken::Before;
        }
        // Also when only what a program writes after the document came since.
        let known = [id, ContentId::of(without_tail(bytes))].map(|id| self.taken.contains(&pair(name, id)));
        if known.contains(&true) {
            self.settle(path, now, id, false);
            return Taken::Before;
        }
        let read = match file(path) {
            Some(file) => read_file(file, bytes),
            None => Err(ReadError::UnknownName),
        };
        let patient = entry.is_awaited(now, self.patience);
        match read {
            Err(_) if patient => {
                let later = entry.later(now);
                self.set(path, later);
                Taken::Later
            }
            Err(error) => {
                self.taken.insert(pair(name, id));
                self.settle(path, now, id, false);
                Taken::Refused(Some(id), error)
            }
            Ok(reading) => {
                let first = self.contents.get(&id).filter(|(first, _)| *first != name);
                let again = first.map(|(_, name)| Again { name: name.clone() });
                self.taken.insert(pair(name, id));
                self.contents.entry(id).or_insert_with(|| (name, Some(shown(path))));
                self.settle(path, now, id, false);
                Taken::Content { id, reading: Box::new(reading), again }
            }
        }
    }

    /// Refuses a file without having read it, once for this name and stamp.
    fn refuse(&mut self, path: &Path, now: Duration, error: ReadError) -> Taken {
        let Some(entry) = self.files.get(path) else { return Taken::Before };
        if entry.is_awaited(now, self.patience) {
            let later = entry.later(now);
            self.set(path, later);
            return Taken::Later;
        }
        // What a file is that is not read by its name, no change changes.
        let stamp = if Intake::wants(path) { Short::of_stamp(entry.stamp) } else { Short::of(&[]) };
        let id = ContentId::of(format!("{} {stamp}", error.as_str()).as_bytes());
        let new = self.taken.insert(pair(name_of(path), id));
        self.settle(path, now, id, true);
        if new { Taken::Refused(None, error) } else { Taken::Before }
    }

    fn settle(&mut self, path: &Path, now: Duration, id: ContentId, confirmed: bool) {
        let Some(entry) = self.files.get_mut(path) else { return };
        entry.content = Some(id);
        entry.trusted |= confirmed;
        let state =
            if entry.trusted { State::Settled } else { State::Confirm { at: now.saturating_add(CONFIRM_AFTER) } };
        self.set(path, state);
    }

    fn set(&mut self, path: &Path, state: State) {
        let Some(entry) = self.files.get_mut(path) else { return };
        if let Some(at) = core::mem::replace(&mut entry.state, state).at() {
            self.waiting.remove(&(at, path.to_owned()));
        }
        if let Some(at) = state.at() {
            self.waiting.insert((at, path.to_owned()));
        }
    }
}

impl Entry {
    /// From now on it is to be read, if it was not before.
    fn begin(&mut self, now: Duration) {
        if matches!(self.state, State::Settled | State::Confirm { .. }) {
            self.begun = now;
        }
    }

    /// To be read at this time. Of one that was reported as locked nobody is told again.
    const fn due(&self, at: Duration) -> State {
        match self.state {
            State::LockedDue { .. } => State::LockedDue { at },
            _ => State::Due { at, wait: FIRST_RETRY },
        }
    }

    /// Whether it is too early to say that it stays as it is: it changed just now, and not for too long.
    fn is_awaited(&self, now: Duration, patience: Duration) -> bool {
        let changes = now.saturating_sub(self.begun) < patience.saturating_mul(RESTLESS);
        changes && now.saturating_sub(self.since) < patience
    }

    fn later(&self, now: Duration) -> State {
        let wait = match self.state {
            State::Due { wait, .. } => wait,
            State::LockedDue { .. } | State::Confirm { .. } | State::Settled => FIRST_RETRY,
        };
        State::Due { at: now.saturating_add(wait), wait: wait.saturating_mul(2).min(LAST_RETRY) }
    }
}

fn file(path: &Path) -> Option<File> {
    File::named(&shown(path))
}

/// A file's name for people.
pub(super) fn shown(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

pub(super) fn name_of(path: &Path) -> Short {
    Short::of(&[path.file_name().unwrap_or_default().as_encoded_bytes()])
}

/// A content without the line ends, control Z or zeros that follow a document and are written after it.
fn without_tail(bytes: &[u8]) -> &[u8] {
    let is_tail = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0 | 0x1A);
    let end = bytes.iter().rposition(|byte| !is_tail(byte)).map_or(0, |last| last.saturating_add(1));
    bytes.get(..end).unwrap_or(bytes)
}

fn pair(name: Short, content: ContentId) -> Short {
    Short::of(&[&name.0, &content.0])
}

fn from_hex<const N: usize>(hex: &str) -> Option<[u8; N]> {
    if hex.len() != N.checked_mul(2)? || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, digits) in bytes.iter_mut().zip(hex.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "OQSsiquc01res_1.xml";
    const WHOLE: &[u8] = b"<XmlMsg></XmlMsg>";
    const PATIENCE: Duration = Duration::from_secs(5);

    fn ms(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    fn stamp(length: usize, modified: i128) -> Stamp {
        Stamp { length: length as u64, modified, ..Stamp::default() }
    }

    /// Shows a file, and reads it if it is due.
    fn look(intake: &mut Intake, name: &str, modified: i128, now: Duration, got: Got<'_>) -> Option<Taken> {
        let path = Path::new(name);
        let length = if let Got::Bytes(bytes) = got { bytes.len() } else { 17 };
        intake.seen(path, stamp(length, modified), now, false);
        (intake.next(now).as_deref() == Some(path)).then(|| intake.take(path, now, got))
    }

    fn is_new(taken: &Option<Taken>) -> bool {
        matches!(taken, Some(Taken::Content { again: None, .. }))
    }

    #[test]
    fn a_file_is_taken_once_however_often_it_is_seen() {
        let mut intake = Intake::new(PATIENCE);
        let mut look = |modified, at| look(&mut intake, NAME, modified, ms(at), Got::Bytes(WHOLE));
        assert!(is_new(&look(1, 0)));
        assert_eq!(look(1, 2_000), None);
        // Read once more, when another content would have another time.
        assert_eq!(look(1, 3_000), Some(Taken::Before));
        assert_eq!(look(1, 9_000), None);
        // Touched: looked at, and known.
        assert_eq!(look(2, 9_001), Some(Taken::Before));
        // Removed and delivered again.
        intake.gone(Path::new(NAME));
        assert_eq!(self::look(&mut intake, NAME, 3, ms(20_000), Got::Bytes(WHOLE)), Some(Taken::Before));
        assert!(intake.is_settled());
    }

    #[test]
    fn other_content_under_the_same_name_is_another_answer() {
        let mut intake = Intake::new(PATIENCE);
        assert!(is_new(&look(&mut intake, NAME, 1, ms(0), Got::Bytes(WHOLE))));
        assert!(is_new(&look(&mut intake, NAME, 2, ms(0), Got::Bytes(b"<XmlMsg> </XmlMsg>"))));
        assert_eq!(look(&mut intake, NAME, 3, ms(0), Got::Bytes(WHOLE)), Some(Taken::Before));
    }

    /// A reader may come between the document and the line end after it.
    #[test]
    fn what_follows_the_document_later_makes_no_other_answer() {
        let mut intake = Intake::new(PATIENCE);
        assert!(is_new(&look(&mut intake, NAME, 1, ms(0), Got::Bytes(WHOLE))));
        for (time, tail) in [(2, &b"\n"[..]), (3, b"\r\n\x1A"), (4, b"\0\0"), (5, b"")] {
            let longer = [WHOLE, tail].concat();
            let taken = look(&mut intake, NAME, time, ms(0), Got::Bytes(&longer));
            assert_eq!(taken, Some(Taken::Before), "{tail:?}");
        }
        // Something else after it is another content, and so is the same under another name.
        assert!(is_new(&look(&mut intake, NAME, 6, ms(0), Got::Bytes(&[WHOLE, b"x"].concat()))));
        let other = look(&mut intake, "OQSsiquc01res_2.xml", 1, ms(0), Got::Bytes(&[WHOLE, b"\n"].concat()));
        assert!(is_new(&other));
        // After a restart, too; and the empty file that it may be at first is none.
        let record = IntakeRecord::of(NAME, ContentId::of(WHOLE));
        let mut restarted = Intake::new(PATIENCE);
        restarted.remember(record);
        let taken = look(&mut restarted, NAME, 1, ms(0), Got::Bytes(&[WHOLE, b"\n"].concat()));
        assert_eq!(taken, Some(Taken::Before));
    }

    #[test]
    fn other_content_of_the_same_length_and_time_is_found_by_an_event_and_without_one() {
        let (one, other) = (b"<XmlMsg>\n</XmlMsg>", b"<XmlMsg>\t</XmlMsg>");
        let mut intake = Intake::new(PATIENCE);
        assert!(is_new(&look(&mut intake, NAME, 1, ms(0), Got::Bytes(one))));
        intake.told(Path::new(NAME), stamp(one.len(), 1), ms(10));
        assert_eq!(intake.next(ms(10)).as_deref(), Some(Path::new(NAME)));
        assert!(is_new(&Some(intake.take(Path::new(NAME), ms(10), Got::Bytes(other)))));

        let mut intake = Intake::new(PATIENCE);
        assert!(is_new(&look(&mut intake, NAME, 1, ms(0), Got::Bytes(one))));
        assert_eq!(look(&mut intake, NAME, 1, ms(2_999), Got::Bytes(other)), None);
        assert!(is_new(&look(&mut intake, NAME, 1, ms(3_000), Got::Bytes(other))));
    }

    #[test]
    fn the_same_content_under_another_name_is_told() {
        let mut intake = Intake::new(PATIENCE);
        intake.remember(IntakeRecord::of("OQSsiquc01res_0.xml", ContentId::of(WHOLE)));
        let taken = look(&mut intake, NAME, 1, ms(0), Got::Bytes(WHOLE));
        assert!(matches!(taken, Some(Taken::Content { again: Some(Again { name: None }), .. })));
        let other = b"<XmlMsg> </XmlMsg>";
        assert!(is_new(&look(&mut intake, "OQSsiquc01res_2.xml", 1, ms(0), Got::Bytes(other))));
        let taken = look(&mut intake, "OQSsiquc01res_3.xml", 1, ms(0), Got::Bytes(other));
        let Some(Taken::Content { id, again, .. }) = taken else { panic!("an answer") };
        assert_eq!(again.and_then(|again| again.name).as_deref(), Some("OQSsiquc01res_2.xml"));
        assert_eq!(ContentId::from_hex(&id.to_string()), Some(id));
    }

    #[test]
    fn a_restart_reads_nothing_that_its_journal_knows() {
        let mut intake = Intake::new(PATIENCE);
        let path = Path::new(NAME);
        // Old by the clock: its stamp stands for it at once.
        intake.seen(path, stamp(17, 1), ms(0), true);
        assert!(is_new(&Some(intake.take(path, ms(0), Got::Bytes(WHOLE)))));
        let old = intake.record(path).unwrap();
        // Young: only once it was confirmed.
        assert!(is_new(&look(&mut intake, "OQSsiquc01res_2.xml", 1, ms(0), Got::Bytes(b"<XmlMsg> </XmlMsg>"))));
        let young = intake.record(Path::new("OQSsiquc01res_2.xml")).unwrap();
        assert!(old.to_string().parse() == Ok(old) && young.to_string().parse() == Ok(young));

        let mut restarted = Intake::new(PATIENCE);
        [old, young].into_iter().for_each(|record| restarted.remember(record));
        assert_eq!(look(&mut restarted, NAME, 1, ms(0), Got::Bytes(WHOLE)), None);
        let read = look(&mut restarted, "OQSsiquc01res_2.xml", 1, ms(0), Got::Bytes(b"<XmlMsg> </XmlMsg>"));
        assert_eq!(read, Some(Taken::Before));
        // Another time: read, and another content is another answer.
        assert!(is_new(&look(&mut restarted, NAME, 2, ms(0), Got::Bytes(b"<XmlMsg>\n</XmlMsg>"))));
        for line in ["", "x", "- - -", &old.to_string()[1..], &format!("{old} ")] {
            assert_eq!(line.parse::<IntakeRecord>(), Err(NotARecord), "{line}");
        }
    }

    /// Noted when it was taken, it is noted once more when its stamp has come to stand for its content.
    #[test]
    fn a_better_record_is_told_once() {
        let path = Path::new(NAME);
        let mut intake = Intake::new(PATIENCE);
        assert!(is_new(&look(&mut intake, NAME, 1, ms(0), Got::Bytes(WHOLE))));
        let young = intake.record(path).unwrap();
        assert_eq!(intake.better_record(path), None);
        assert_eq!(look(&mut intake, NAME, 1, ms(3_000), Got::Bytes(WHOLE)), Some(Taken::Before));
        let better = intake.better_record(path).unwrap();
        assert_ne!(better, young);
        assert_eq!(intake.better_record(path), None);
        let mut restarted = Intake::new(PATIENCE);
        [young, better].into_iter().for_each(|record| restarted.remember(record));
        assert_eq!(look(&mut restarted, NAME, 1, ms(0), Got::Bytes(WHOLE)), None);
        assert_eq!(restarted.better_record(path), None);
    }

    #[test]
    fn a_growing_file_is_waited_for_with_growing_pauses() {
        let mut intake = Intake::new(PATIENCE);
        let (mut now, mut reads) = (ms(0), 0);
        for length in 1..17 {
            for _ in 0..100 {
                let part = WHOLE.get(..length).unwrap();
                if let Some(taken) = look(&mut intake, NAME, length as i128, now, Got::Bytes(part)) {
                    reads += 1;
                    assert_eq!(taken, Taken::Later);
                }
                now += ms(10);
            }
        }
        assert!(reads <= 16 * 7, "{reads}");
        assert!(is_new(&look(&mut intake, NAME, 17, now, Got::Bytes(WHOLE))));
    }

    /// A log that somebody named like an answer: it grows, and is never whole.
    #[test]
    fn what_never_comes_to_rest_is_reported_too() {
        for got in [Got::Bytes(b"<Xml"), Got::TooLarge, Got::Changed, Got::Unreadable] {
            let mut intake = Intake::new(PATIENCE);
            let mut reports = Vec::new();
            for step in 0..10_000u64 {
                let path = Path::new(NAME);
                intake.seen(path, stamp(4, i128::from(step)), ms(step * 10), false);
                while intake.next(ms(step * 10)).is_some() {
                    match intake.take(path, ms(step * 10), got) {
                        Taken::Later | Taken::Before => {}
                        Taken::Refused(..) | Taken::Locked => reports.push(ms(step * 10)),
                        Taken::Content { .. } => panic!("an answer"),
                    }
                }
            }
            assert!((1..=4).contains(&reports.len()) && reports[0] >= 6 * PATIENCE, "{reports:?}");
            assert!(is_new(&look(&mut intake, NAME, 20_000, ms(200_000), Got::Bytes(WHOLE))));
        }
    }

    #[test]
    fn what_stays_broken_is_reported_once_and_looked_at_when_it_changes() {
        for (name, got, word) in [
            (NAME, Got::Bytes(b"<Xml"), "incomplete"),
            (NAME, Got::TooLarge, "too_large"),
            (NAME, Got::NotAFile, "not_a_file"),
            ("YZKsiquc01res_1.pdf", Got::NotWanted, "not_read"),
            ("readme.txt", Got::NotWanted, "unknown_name"),
        ] {
            let mut intake = Intake::new(PATIENCE);
            let mut reports = 0;
            for step in 0..2_000 {
                if let Some(Taken::Refused(_, error)) = look(&mut intake, name, 1, ms(step * 10), got) {
                    assert_eq!(error.as_str(), word);
                    assert!(ms(step * 10) >= PATIENCE);
                    reports += 1;
                }
            }
            assert_eq!(reports, 1, "{word}");
            assert!(intake.is_settled());
            // Nor after a restart.
            let mut restarted = Intake::new(Duration::ZERO);
            restarted.remember(intake.record(Path::new(name)).unwrap());
            let again = look(&mut restarted, name, 1, ms(0), got);
            assert!(matches!(again, None | Some(Taken::Before)), "{word} {again:?}");
            assert_eq!(Intake::wants(Path::new(name)), name == NAME);
            // Another one in its place is told of anew; what the name or the content says, it says again.
            let mut reports = 0;
            for step in 3_000..5_000 {
                let taken = look(&mut intake, name, 2, ms(step * 10), got);
                reports += usize::from(matches!(taken, Some(Taken::Refused(..))));
            }
            assert_eq!(reports, usize::from(matches!(got, Got::TooLarge | Got::NotAFile)), "{word}");
            if name == NAME {
                assert!(is_new(&look(&mut intake, NAME, 3, ms(60_000), Got::Bytes(WHOLE))));
            }
        }
    }

    #[test]
    fn a_locked_file_is_reported_once_and_read_when_it_opens() {
        let mut intake = Intake::new(PATIENCE);
        let (mut reports, mut tries) = (0, 0);
        for step in 0..6_000 {
            if let Some(taken) = look(&mut intake, NAME, 1, ms(step * 10), Got::Unreadable) {
                tries += 1;
                reports += usize::from(taken == Taken::Locked);
            }
        }
        assert_eq!(reports, 1);
        assert!(tries < 30, "{tries}");
        assert!(intake.is_settled());
        assert!(is_new(&look(&mut intake, NAME, 1, ms(70_000), Got::Bytes(WHOLE))));
        // Locked when it is read once more: nobody is told, it was taken.
        assert_eq!(look(&mut intake, NAME, 1, ms(80_000), Got::Unreadable), Some(Taken::Later));
        assert_eq!(look(&mut intake, NAME, 1, ms(90_000), Got::Bytes(WHOLE)), Some(Taken::Before));
    }

    #[test]
    fn a_file_that_is_moved_away_is_forgotten_and_what_was_taken_is_not() {
        let mut intake = Intake::new(PATIENCE);
        assert_eq!(look(&mut intake, NAME, 1, ms(0), Got::Gone), Some(Taken::Before));
        assert_eq!(intake.next_due(), None);
        assert!(is_new(&look(&mut intake, NAME, 1, ms(1), Got::Bytes(WHOLE))));
        intake.begin_pass();
        intake.end_pass();
        assert_eq!((intake.next_due(), intake.record(Path::new(NAME))), (None, None));
        assert_eq!(look(&mut intake, NAME, 1, ms(2), Got::Bytes(WHOLE)), Some(Taken::Before));
    }

    #[test]
    fn what_an_event_tells_of_comes_before_the_backlog() {
        let mut intake = Intake::new(PATIENCE);
        for number in 0..100 {
            intake.seen(Path::new(&format!("OQSsiquc01res_{number}.xml")), stamp(17, 1), ms(1), true);
        }
        intake.told(Path::new("OQSsiquc01res_new.xml"), stamp(17, 1), ms(5));
        assert_eq!(intake.next(ms(5)).as_deref(), Some(Path::new("OQSsiquc01res_new.xml")));
    }

    #[test]
    fn an_old_settled_file_is_asked_for_nothing_unless_the_look_is_thorough() {
        let mut intake = Intake::new(PATIENCE);
        let path = Path::new(NAME);
        intake.begin_pass();
        assert!(!intake.is_there(path, ms(0), false));
        intake.seen(path, stamp(17, 1), ms(0), true);
        intake.take(path, ms(0), Got::Bytes(WHOLE));
        intake.begin_pass();
        assert!(intake.is_there(path, ms(1), false) && !intake.is_there(path, ms(1), true));
        intake.end_pass();
        assert!(intake.record(path).is_some());
    }
    #[test]
    fn a_file_that_was_there_before_is_old_at_once() {
        let mut intake = Intake::new(PATIENCE);
        let path = Path::new(NAME);
        intake.seen(path, stamp(17, 1), ms(7), true);
        intake.take(path, ms(7), Got::Bytes(WHOLE));
        intake.begin_pass();
        assert!(intake.is_there(path, ms(7), false));
    }
}
