//! The linkage folder (連携フォルダー): whether this computer may use it, whether its clock fits, and whether anybody works
//! through it. No name of a file is kept.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use uketsuke::terminal::disk::is_local;
use uketsuke::terminal::{Direction, File};

/// Further apart, two clocks make an answer older or newer than it is.
const CLOCKS_APART: Duration = Duration::from_secs(120);
/// A terminal takes a request within seconds (技術解説書 v1.5).
const REQUEST_WAITS: Duration = Duration::from_secs(60);
/// Where answers and requests lie in it, and in which of the two.
const PARTS: [&str; 4] = ["", "res", "face", "req"];

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Whether it can be listed.
    pub listed: Result<(), ErrorKind>,
    /// Whether a file can be made where requests are put. One was, and removed.
    pub written: Result<(), ErrorKind>,
    pub on_a_share: bool,
    /// How far the folder's clock is ahead of this computer's, in seconds; unknown where nothing can be written.
    pub clock_ahead: Option<i64>,
    pub answers: Files,
    /// Requests that nobody has taken yet.
    pub requests: Files,
}

/// How many files, and how old they are by the folder's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Files {
    pub count: usize,
    pub newest: Option<Duration>,
    pub oldest: Option<Duration>,
}

/// What is out of order in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    NotListed,
    NotWritten,
    ClocksApart,
    RequestsWait,
}

impl Folder {
    /// Looks at it. An empty file is made and removed, since nothing else tells of rights and clocks on a share.
    pub fn look(folder: &Path) -> Folder {
        let before = SystemTime::now();
        let written = written(folder);
        let theirs = written.as_ref().ok().copied().flatten();
        let now = theirs.unwrap_or(before);
        let (mut answers, mut requests) = (Files::default(), Files::default());
        let mut listed = Ok(());
        for part in PARTS {
            let counted = count(&folder.join(part), now, &mut answers, &mut requests);
            match counted.map_err(|error| error.kind()) {
                // A part that is not there holds nothing.
                Err(ErrorKind::NotFound) if !part.is_empty() => {}
                other => listed = listed.and(other),
            }
        }
        Folder {
            listed,
            written: written.as_ref().map(|_| ()).map_err(io::Error::kind),
            on_a_share: !is_local(folder),
            clock_ahead: theirs.map(|theirs| ahead(theirs, before)),
            answers,
            requests,
        }
    }

    /// The most basic first.
    pub fn troubles(&self) -> impl Iterator<Item = Trouble> {
        let apart = self.clock_ahead.is_some_and(|seconds| seconds.unsigned_abs() > CLOCKS_APART.as_secs());
        let found = [
            (self.listed.is_err(), Trouble::NotListed),
            (self.listed.is_ok() && self.written.is_err(), Trouble::NotWritten),
            (apart, Trouble::ClocksApart),
            (self.requests.oldest.is_some_and(|age| age > REQUEST_WAITS), Trouble::RequestsWait),
        ];
        found.into_iter().filter(|(is_found, _)| *is_found).map(|(_, trouble)| trouble)
    }
}

/// Makes a file where requests are put, as a request is, and removes it; when it was made by the clock there, if that is
/// told.
fn written(folder: &Path) -> io::Result<Option<SystemTime>> {
    let requests = folder.join("req");
    let place: PathBuf = if requests.is_dir() { requests } else { folder.to_owned() };
    let draft = place.join(format!(".uketsuke-{}-doctor.tmp", std::process::id()));
    let file = OpenOptions::new().write(true).create_new(true).open(&draft)?;
    let made = file.metadata().and_then(|metadata| metadata.modified()).ok();
    drop(file);
    fs::remove_file(&draft).map(|()| made)
}

fn count(directory: &Path, now: SystemTime, answers: &mut Files, requests: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let direction = File::named(&entry.file_name().to_string_lossy()).and_then(|file| file.direction());
        let age = || entry.metadata().and_then(|metadata| metadata.modified()).ok().map(|time| age(time, now));
        match direction {
            Some(Direction::FromTerminal) => answers.add(age()),
            Some(Direction::ToTerminal) => requests.add(age()),
            None => {}
        }
    }
    Ok(())
}

impl Files {
    fn add(&mut self, age: Option<Duration>) {
        self.count += 1;
        self.newest = self.newest.into_iter().chain(age).min();
        self.oldest = self.oldest.into_iter().chain(age).max();
    }
}

/// Nothing for what is of the future.
fn age(time: SystemTime, now: SystemTime) -> Duration {
    now.duration_since(time).unwrap_or_default()
}

fn ahead(theirs: SystemTime, ours: SystemTime) -> i64 {
    let seconds = |duration: Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
    match theirs.duration_since(ours) {
        Ok(ahead) => seconds(ahead),
        Err(behind) => seconds(behind.duration()).saturating_neg(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_are_compared_both_ways() {
        let now = SystemTime::now();
        let later = now + Duration::from_secs(130);
        assert_eq!((ahead(later, now), ahead(now, later), ahead(now, now)), (130, -130, 0));
    }

    #[test]
    fn what_is_out_of_order_is_told_and_the_rest_is_not() {
        let fine = Folder {
            listed: Ok(()),
            written: Ok(()),
            on_a_share: true,
            clock_ahead: Some(-120),
            answers: Files::default(),
            requests: Files { count: 1, newest: None, oldest: Some(REQUEST_WAITS) },
        };
        assert_eq!(fine.troubles().next(), None);
        let apart = Folder { clock_ahead: Some(-121), ..fine.clone() };
        assert_eq!(apart.troubles().collect::<Vec<_>>(), [Trouble::ClocksApart]);
        let away = Folder { listed: Err(ErrorKind::NotFound), written: Err(ErrorKind::NotFound), ..fine.clone() };
        assert_eq!(away.troubles().collect::<Vec<_>>(), [Trouble::NotListed]);
        let locked = Folder { written: Err(ErrorKind::PermissionDenied), ..fine };
        assert_eq!(locked.troubles().collect::<Vec<_>>(), [Trouble::NotWritten]);
    }
}
