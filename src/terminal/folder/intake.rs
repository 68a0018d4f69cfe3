//! The account of a folder's files: which to read, when, and what to do with what was read.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::record::{Short, name_of, pair};
use super::{Again, ContentId, Got, IntakeRecord, Stamp, Taken, shown};
use crate::terminal::file::File;
use crate::terminal::read_error::ReadError;
use crate::terminal::reading::read_file;

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
    pub(in crate::terminal) fn waiting(&self) -> usize {
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

/// A content without the line ends, control Z or zeros that follow a document and are written after it.
fn without_tail(bytes: &[u8]) -> &[u8] {
    let is_tail = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0 | 0x1A);
    let end = bytes.iter().rposition(|byte| !is_tail(byte)).map_or(0, |last| last.saturating_add(1));
    bytes.get(..end).unwrap_or(bytes)
}
