//! The linkage folder (連携フォルダー) on a disk or a share (feature `folder`): what the terminal leaves there, each content once
//! and none lost, and questions that are put to it.
//!
//! [`Folder`] watches; [`Exchange`] asks. Below both lies [`folder`](super::folder), which does no input or output.
//!
//! ```no_run
//! use uketsuke::link::Deadline;
//! use uketsuke::terminal::disk::{Folder, Options, What};
//! let options = Options { journal: Some("/var/lib/desk/journal".into()), ..Options::default() };
//! let mut folder = Folder::open("/mnt/oqs", options)?;
//! while let Some(event) = folder.next(Deadline::NEVER)? {
//!     match &event.what {
//!         What::Content { reading, .. } => println!("{}: {} remarks", event.escaped_name(), reading.remarks.len()),
//!         What::Refused { error, .. } => eprintln!("{}: {error}", event.escaped_name()),
//!         _ => {}
//!     }
//!     folder.done(); // from here on a restart does not give it again
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What it survives
//!
//! Files that are still being written, moved away or deleted at any moment, locked, overwritten, delivered twice or by
//! thousands; a folder that goes away and comes back; bytes after the document. Of the folder and its parts `res` and `face`
//! files alone are read: no links, no devices, none in other folders. A file that is longer than any of its kind can be
//! ([`File::most_bytes`](super::File::most_bytes)) is refused before it is read.
//!
//! On a local disk the operating system tells of changes, and once in five minutes all files are compared with what is known
//! of them (length, times and, on Unix, ctime and inode). On a share only names are listed at each look, and what changed
//! within the last ten minutes is compared. Every young file is read a second time three seconds later, since file systems
//! note times in steps. So another content under the same name, of the same length and with its time set back, is found
//! where the system tells: by an event, or by ctime and inode. It is not found on Windows and on shares where no event told
//! of it, when length and time of change were both set back more than three seconds after the first reading.
//!
//! # What it cannot do
//!
//! A file that another program moves away before it was read is lost to this one. Where a program takes the files
//! (ダイナミクス moves them into `trash`, 未確認), let this one look first, or watch where they go.

mod event;
mod exchange;
mod journal;
mod place;
mod read;

pub use event::{FolderEvent, What};
pub use exchange::{Asked, Exchange, FolderExchangeError};
pub use place::is_local;

use std::collections::{HashSet, VecDeque};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};
use std::{fs, io};

use super::file::File;
use super::folder::{ContentId, Got, Intake, IntakeRecord, Stamp, Taken, name_of, shown};
use crate::link::{CancelToken, Deadline};
use journal::Journal;
use place::{Hint, Place};
use read::{Contents, Look};

/// The folders of the terminal inside of a linkage folder in which answers come.
const PARTS: [&str; 3] = ["", "res", "face"];
/// Age by which a file's times stand for its content: on a disk whose clock is this computer's.
const OLD_HERE: Duration = Duration::from_secs(10);
/// On a share, whose clock and time zone may be wrong.
const OLD_THERE: Duration = Duration::from_secs(26 * 3600);

/// How a folder is watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// How long a file may stay incomplete, locked or unread before it is reported. Ten seconds.
    pub patience: Duration,
    /// How often the folder is looked into where the operating system does not tell of every change. One second.
    pub poll: Duration,
    /// How often every file is compared with what is known of it. Five minutes.
    pub recheck: Duration,
    /// Whether the operating system is asked to tell of changes.
    pub events: bool,
    /// Where it is kept what was taken, so that a restart takes nothing twice and reads nothing again. It holds digests
    /// alone, its mode is 0600, and one program at a time uses it.
    pub journal: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            patience: Duration::from_secs(10),
            poll: Duration::from_secs(1),
            recheck: Duration::from_secs(300),
            events: true,
            journal: None,
        }
    }
}

/// The wait was ended by [`CancelToken::cancel`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// A folder that is watched, with its parts `res` and `face`.
///
/// In one process each content of each name is given once. What was given is noted in the journal by [`done`](Folder::done),
/// or when the next event is asked for; a program that is killed in between is given it again, and nothing else. Without its
/// journal a program is given again whatever still lies in the folder.
///
/// ```
/// use uketsuke::terminal::disk::{Folder, Options};
/// # let folder = std::env::temp_dir().join(format!("uketsuke-folder-{}", std::process::id()));
/// # std::fs::create_dir_all(&folder)?;
/// # let name = "OQSsiquc01res_face_1_20261121091500.xml";
/// # let whole = "<XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody/></XmlMsg>";
/// # std::fs::write(folder.join(name), whole)?;
/// let mut watched = Folder::open(&folder, Options { events: false, ..Options::default() })?;
/// let event = watched.next_there()?.ok_or("nothing")?;
/// assert_eq!(event.escaped_name(), "OQSsiquc01res_face_1_20261121091500.xml");
/// watched.done(); // dealt with
/// # std::fs::remove_dir_all(folder)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Folder {
    folder: PathBuf,
    places: Vec<Place>,
    options: Options,
    intake: Intake,
    journal: Option<Journal>,
    /// The journal's own name, where it lies in the folder.
    own_file: Option<PathBuf>,
    /// What was given and is not noted yet.
    given: Option<IntakeRecord>,
    waiting: VecDeque<FolderEvent>,
    away: bool,
    start: Instant,
    next_look: Instant,
    next_recheck: Instant,
    tell: Sender<Hint>,
    hints: Receiver<Hint>,
    cancel: CancelToken,
}

/// What ends a wait.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    Deadline(Deadline),
    Settled,
}

impl Folder {
    /// Watches a folder. An error when it cannot be listed now, or its journal cannot be used.
    ///
    /// The folder may be the linkage folder itself or the one in which answers come; a subfolder `res` or `face`, also one
    /// that is made later, is watched with it.
    ///
    /// ```
    /// use uketsuke::terminal::disk::{Folder, Options};
    /// # let folder = std::env::temp_dir().join(format!("uketsuke-open-{}", std::process::id()));
    /// # std::fs::create_dir_all(&folder)?;
    /// let watched = Folder::open(&folder, Options { events: false, ..Options::default() })?;
    /// assert!(Folder::open(folder.join("nowhere"), Options::default()).is_err());
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn open(folder: impl Into<PathBuf>, options: Options) -> io::Result<Folder> {
        let folder = folder.into();
        fs::read_dir(&folder)?;
        let mut intake = Intake::new(options.patience);
        let mut journal = None;
        if let Some(path) = &options.journal {
            let there = std::cell::OnceCell::new();
            let is_there = |record: &IntakeRecord| there.get_or_init(|| names(&folder)).contains(&record.name());
            let (opened, records) = Journal::open(path, is_there)?;
            records.into_iter().for_each(|record| intake.remember(record));
            journal = Some(opened);
        }
        let own_file = options.journal.as_ref().and_then(|journal| name_below(&folder, journal));
        let places = PARTS.into_iter().enumerate().map(|(number, below)| Place::new(&folder, below, number)).collect();
        let (tell, hints) = mpsc::channel();
        let now = Instant::now();
        Ok(Folder {
            folder,
            places,
            options,
            intake,
            journal,
            own_file,
            given: None,
            waiting: VecDeque::new(),
            away: false,
            start: now,
            next_look: now,
            next_recheck: now,
            tell,
            hints,
            cancel: CancelToken::new(),
        })
    }

    /// Notes that a content was taken under a name before, as an output file of the caller's tells.
    pub fn remember(&mut self, name: &str, content: ContentId) {
        self.intake.remember(IntakeRecord::of(name, content));
    }

    /// Ends the wait for the next event, from any thread.
    pub fn cancel_token(&self) -> CancelToken {
        self.cancel.clone()
    }

    /// The next event; `None` when the deadline has passed. What is there already comes without waiting, also where many files
    /// that were given before a restart have to be read first.
    ///
    /// ```
    /// use uketsuke::link::Deadline;
    /// use uketsuke::terminal::disk::{Folder, Options};
    /// # let folder = std::env::temp_dir().join(format!("uketsuke-next-{}", std::process::id()));
    /// # std::fs::create_dir_all(&folder)?;
    /// let mut watched = Folder::open(&folder, Options::default())?;
    /// watched.cancel_token().cancel(); // as from another thread
    /// assert!(watched.next(Deadline::NEVER).is_err());
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn next(&mut self, deadline: Deadline) -> Result<Option<FolderEvent>, Cancelled> {
        self.wait(Until::Deadline(deadline))
    }

    /// The next event of what is there now; `None` when all of it was given or reported.
    ///
    /// ```
    /// use uketsuke::terminal::disk::{Folder, Options};
    /// # let folder = std::env::temp_dir().join(format!("uketsuke-there-{}", std::process::id()));
    /// # std::fs::create_dir_all(&folder)?;
    /// let mut watched = Folder::open(&folder, Options { events: false, ..Options::default() })?;
    /// assert!(watched.next_there()?.is_none()); // the folder is empty
    /// # std::fs::remove_dir_all(folder)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn next_there(&mut self) -> Result<Option<FolderEvent>, Cancelled> {
        self.wait(Until::Settled)
    }

    /// Whether everything that is there was given or reported.
    pub fn is_settled(&self) -> bool {
        self.waiting.is_empty() && self.intake.is_settled()
    }

    /// Whether the operating system tells of every change, so that nothing is looked for in between.
    pub fn is_told_of_changes(&self) -> bool {
        self.places.iter().all(Place::is_told_of)
    }

    /// Notes in the journal what was given last: it was dealt with.
    pub fn done(&mut self) {
        if let Some(record) = self.given.take() {
            self.note(record);
        }
    }

    fn wait(&mut self, until: Until) -> Result<Option<FolderEvent>, Cancelled> {
        self.done();
        // How many files are still read once the deadline has passed: those that wait by then, and no more, whatever other
        // programs do meanwhile.
        let mut left = None;
        loop {
            if self.cancel.check(Deadline::NEVER).is_err() {
                return Err(Cancelled);
            }
            self.look();
            if let Some(event) = self.waiting.pop_front().or_else(|| self.read_next()) {
                return Ok(Some(event));
            }
            let over = match until {
                // What is there already comes first, however many files are known of old.
                Until::Deadline(deadline) if deadline.has_passed() => {
                    let left = left.get_or_insert_with(|| self.intake.waiting());
                    let over = *left == 0 || !self.is_due();
                    *left = left.saturating_sub(1);
                    over
                }
                Until::Deadline(_) => false,
                Until::Settled => self.away || self.intake.is_settled(),
            };
            if over {
                return Ok(None);
            }
            self.pause(until);
        }
    }

    fn is_due(&self) -> bool {
        !self.away && self.intake.next(self.now()).is_some()
    }

    /// Waits for a change, a file that is due, the next look, or the caller's deadline.
    fn pause(&mut self, until: Until) {
        let now = Instant::now();
        let mut wait = self.next_look.saturating_duration_since(now);
        if let Some(due) = self.intake.next_due().filter(|_| !self.away) {
            wait = wait.min(due.saturating_sub(now.saturating_duration_since(self.start)));
        }
        if let Until::Deadline(deadline) = until {
            wait = deadline.at_most(wait);
        }
        if wait.is_zero() {
            return;
        }
        let tell = self.tell.clone();
        let wake = Arc::new(move || _ = tell.send(Hint::Wake));
        let cancel = self.cancel.clone();
        let told = cancel.interruptible(wake, || self.hints.recv_timeout(wait));
        if let Some(Ok(hint)) = told {
            self.follow([hint]);
        }
    }

    /// Looks wherever there is something to look at now.
    fn look(&mut self) {
        let told: Vec<Hint> = self.hints.try_iter().collect();
        self.follow(told);
        let now = Instant::now();
        if now < self.next_look {
            return;
        }
        self.next_look = now.checked_add(self.options.poll).unwrap_or(now);
        let mut all = false;
        for place in &mut self.places {
            all |= place.renew(self.options.events, &self.tell);
        }
        let thorough = all || now >= self.next_recheck;
        if thorough || self.away || !self.is_told_of_changes() {
            self.pass(thorough);
        }
    }

    fn follow(&mut self, hints: impl IntoIterator<Item = Hint>) {
        let hints: HashSet<Hint> = hints.into_iter().collect();
        if hints.contains(&Hint::Everything) {
            // Lost events, or events of the directory itself: which one it is has to be seen, too.
            self.next_look = Instant::now();
            self.next_recheck = self.next_look;
        }
        for hint in hints {
            if let Hint::File(number, name) = hint {
                self.told(number, &name);
            }
        }
    }

    fn told(&mut self, number: usize, name: &OsString) {
        let Some(place) = self.places.get(number) else { return };
        // The directory itself, and the terminal's folders in it.
        if place.directory.file_name() == Some(name)
            || (number == 0 && PARTS.iter().any(|part| *part == name.as_os_str()))
        {
            self.next_look = Instant::now();
            return;
        }
        let path = place.below.join(name);
        if self.own_file.as_ref() == Some(&path) {
            return;
        }
        let now = self.now();
        match read::look(&self.folder.join(&path)) {
            Look::Gone => self.intake.gone(&path),
            Look::File(stamp, _) => self.intake.told(&path, stamp, now),
            Look::Other if is_other_folder(&self.folder.join(&path), name) => {}
            Look::Other | Look::Unknown => self.intake.told(&path, Stamp::default(), now),
        }
    }

    /// Looks through everything that is there. `thorough`: every file is asked for its stamp.
    fn pass(&mut self, thorough: bool) {
        if thorough {
            let now = Instant::now();
            self.next_recheck = now.checked_add(self.options.recheck).unwrap_or(now);
        }
        self.intake.begin_pass();
        let (now, mut failed) = (self.now(), None);
        for place in &self.places {
            let old = if place.is_told_of() { OLD_HERE } else { OLD_THERE };
            match list(place, self.own_file.as_deref(), &mut self.intake, now, thorough, old) {
                Ok(()) => {}
                // A part that is not there holds nothing.
                Err(error) if !place.below.as_os_str().is_empty() && error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => failed = Some(error.kind()),
            }
        }
        match failed {
            Some(kind) => {
                // Nothing is known to be gone.
                if !std::mem::replace(&mut self.away, true) {
                    self.waiting.push_back(FolderEvent::about_folder(What::Away(kind)));
                }
            }
            None => {
                self.intake.end_pass();
                if std::mem::take(&mut self.away) {
                    self.waiting.push_back(FolderEvent::about_folder(What::Back));
                }
            }
        }
    }

    /// Reads the file that is due, and what comes of it.
    fn read_next(&mut self) -> Option<FolderEvent> {
        if self.away {
            return None;
        }
        let now = self.now();
        let path = self.intake.next(now)?;
        let taken = self.take(&path, now);
        let what = match taken {
            Taken::Later => return None,
            Taken::Before => {
                // Known, perhaps by a better stamp than before.
                if let Some(record) = self.intake.better_record(&path) {
                    self.note(record);
                }
                return None;
            }
            Taken::Content { id, reading, again } => What::Content { id, reading, again },
            Taken::Refused(id, error) => What::Refused { id, error },
            Taken::Locked => What::Locked,
        };
        self.given = if what == What::Locked { None } else { self.intake.record(&path) };
        Some(FolderEvent { file: File::named(&shown(&path)), path, what })
    }

    fn take(&mut self, path: &Path, now: Duration) -> Taken {
        let full = self.folder.join(path);
        let wanted = File::named(&shown(path)).filter(File::is_read);
        let Some(file) = wanted else {
            let gone = matches!(read::look(&full), Look::Gone);
            return self.intake.take(path, now, if gone { Got::Gone } else { Got::NotWanted });
        };
        match read::contents(&full, file.most_bytes()) {
            Contents::Bytes(bytes, stamp) => {
                self.intake.seen(path, stamp, now, false);
                self.intake.take(path, now, Got::Bytes(&bytes))
            }
            Contents::TooLarge(stamp) => {
                self.intake.seen(path, stamp, now, false);
                self.intake.take(path, now, Got::TooLarge)
            }
            Contents::Unreadable => self.intake.take(path, now, Got::Unreadable),
            Contents::Changed => self.intake.take(path, now, Got::Changed),
            Contents::Gone => self.intake.take(path, now, Got::Gone),
            Contents::NotAFile => self.intake.take(path, now, Got::NotAFile),
        }
    }

    fn note(&mut self, record: IntakeRecord) {
        if let Some(Err(error)) = self.journal.as_mut().map(|journal| journal.write(record)) {
            self.journal = None;
            self.waiting.push_back(FolderEvent::about_folder(What::JournalLost(error.kind())));
        }
    }

    fn now(&self) -> Duration {
        self.start.elapsed()
    }
}

impl std::fmt::Debug for Folder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Folder").field("folder", &self.folder).finish_non_exhaustive()
    }
}

/// Shows the files of a place to the intake.
fn list(
    place: &Place,
    own_file: Option<&Path>,
    intake: &mut Intake,
    now: Duration,
    thorough: bool,
    old: Duration,
) -> io::Result<()> {
    for entry in fs::read_dir(&place.directory)? {
        let entry = entry?;
        let name = entry.file_name();
        let path = place.below.join(&name);
        // Of Windows the listing holds the stamp.
        if own_file == Some(path.as_path()) {
            continue;
        }
        if intake.is_there(&path, now, thorough || cfg!(windows)) {
            continue;
        }
        match read::look_at(&entry) {
            Look::File(stamp, age) => intake.seen(&path, stamp, now, age >= old),
            Look::Gone => {}
            Look::Other if is_other_folder(&entry.path(), &name) => {}
            Look::Other | Look::Unknown => intake.seen(&path, Stamp::default(), now, false),
        }
    }
    Ok(())
}

/// Whether a path is a folder whose name is no file's of the terminal: none of our business.
fn is_other_folder(path: &Path, name: &OsString) -> bool {
    File::named(&name.to_string_lossy()).is_none() && fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir())
}

/// The name of a file that lies in the folder itself.
fn name_below(folder: &Path, file: &Path) -> Option<PathBuf> {
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let same = fs::canonicalize(parent).ok()? == fs::canonicalize(folder).ok()?;
    file.file_name().filter(|_| same).map(PathBuf::from)
}

/// The names of all files that are there.
fn names(folder: &Path) -> HashSet<super::folder::Short> {
    let parts = PARTS.into_iter().flat_map(|part| fs::read_dir(folder.join(part)));
    parts.flatten().flatten().map(|entry| name_of(Path::new(&entry.file_name()))).collect()
}
