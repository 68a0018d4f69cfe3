//! Whatever programs do in a folder, and whenever it is looked at: every content that stays is given, and none twice.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use proptest::prelude::*;
use uketsuke::terminal::folder::{ContentId, Got, Intake, IntakeRecord, Stamp, Taken};

/// The file system notes times in steps of two seconds, as FAT does.
const STEP: u64 = 2_000;
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug, Clone)]
enum Act {
    /// A program writes a content, all of it or the first half.
    Write(u8, u8, bool),
    Remove(u8),
    /// The operating system tells of a file, late or for nothing.
    Tell(u8),
    Look,
    /// Reads what is due, at most so many files.
    Read(u8),
    Wait(u16),
    /// The program is killed, and starts with its journal.
    Restart,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (0..3u8, 0..4u8, any::<bool>()).prop_map(|(file, content, whole)| Act::Write(file, content, whole)),
        1 => (0..3u8).prop_map(Act::Remove),
        2 => (0..3u8).prop_map(Act::Tell),
        3 => Just(Act::Look),
        4 => (1..4u8).prop_map(Act::Read),
        4 => (0..4_000u16).prop_map(Act::Wait),
        1 => Just(Act::Restart),
    ]
}

struct World {
    now: u64,
    /// Bytes, and when they were written.
    files: BTreeMap<PathBuf, (Vec<u8>, u64)>,
    intake: Intake,
    journal: Vec<IntakeRecord>,
    given: BTreeSet<(PathBuf, ContentId)>,
}

fn path(file: u8) -> PathBuf {
    format!("OQSsiquc01res_{file}.xml").into()
}

/// All of the same length.
fn content(number: u8) -> Vec<u8> {
    format!("<XmlMsg><MessageHeader><ErrorCode>{number}</ErrorCode></MessageHeader></XmlMsg>").into_bytes()
}

impl World {
    fn new() -> World {
        World {
            now: 0,
            files: BTreeMap::new(),
            intake: Intake::new(PATIENCE),
            journal: Vec::new(),
            given: BTreeSet::new(),
        }
    }

    fn time(&self) -> Duration {
        Duration::from_millis(self.now)
    }

    fn stamp(&self, path: &Path) -> Option<(Stamp, bool)> {
        let (bytes, written) = self.files.get(path)?;
        let stamp = Stamp { length: bytes.len() as u64, modified: i128::from(written / STEP), ..Stamp::default() };
        Some((stamp, self.now - written > 10_000))
    }

    fn act(&mut self, act: &Act) {
        match act {
            Act::Write(file, number, whole) => {
                let mut bytes = content(*number);
                if !whole {
                    bytes.truncate(bytes.len() / 2);
                }
                self.files.insert(path(*file), (bytes, self.now));
            }
            Act::Remove(file) => _ = self.files.remove(&path(*file)),
            Act::Tell(file) => match self.stamp(&path(*file)) {
                Some((stamp, _)) => self.intake.told(&path(*file), stamp, self.time()),
                None => self.intake.gone(&path(*file)),
            },
            Act::Look => self.look(false),
            Act::Read(most) => (0..*most).for_each(|_| _ = self.read()),
            Act::Wait(time) => self.now += u64::from(*time),
            Act::Restart => {
                self.intake = Intake::new(PATIENCE);
                self.journal.iter().for_each(|record| self.intake.remember(*record));
            }
        }
    }

    /// A `thorough` look, which comes seldom, asks for the stamp of old files, too.
    fn look(&mut self, thorough: bool) {
        self.intake.begin_pass();
        let paths: Vec<PathBuf> = self.files.keys().cloned().collect();
        for path in paths {
            if !self.intake.is_there(&path, self.time(), thorough) {
                let (stamp, quiet) = self.stamp(&path).unwrap();
                self.intake.seen(&path, stamp, self.time(), quiet);
            }
        }
        self.intake.end_pass();
    }

    /// Whether there was something to read.
    fn read(&mut self) -> bool {
        let now = self.time();
        let Some(path) = self.intake.next(now) else { return false };
        let taken = match self.files.get(&path) {
            None => self.intake.take(&path, now, Got::Gone),
            Some((bytes, _)) => {
                let bytes = bytes.clone();
                let (stamp, _) = self.stamp(&path).unwrap();
                self.intake.seen(&path, stamp, now, false);
                self.intake.take(&path, now, Got::Bytes(&bytes))
            }
        };
        match taken {
            Taken::Content { id, .. } => {
                assert!(self.given.insert((path.clone(), id)), "twice");
                self.journal.extend(self.intake.record(&path));
            }
            Taken::Refused(Some(_), _) => self.journal.extend(self.intake.record(&path)),
            Taken::Before => self.journal.extend(self.intake.better_record(&path)),
            Taken::Later | Taken::Locked | Taken::Refused(None, _) => {}
        }
        true
    }
}

proptest! {
    #[test]
    fn every_content_that_stays_is_given_and_none_twice(acts in prop::collection::vec(act(), 1..60)) {
        let mut world = World::new();
        for act in &acts {
            world.act(act);
        }
        // Nothing happens any more, and somebody looks, thoroughly in the end: the operating system did not tell of everything.
        for round in 0..200 {
            world.look(round % 20 == 19);
            while world.read() {}
            world.now += 100;
        }
        for (path, (bytes, _)) in &world.files {
            let whole = bytes.ends_with(b"</XmlMsg>");
            let given = world.given.contains(&(path.clone(), ContentId::of(bytes)));
            prop_assert_eq!(given, whole, "{:?}", path);
        }
        prop_assert!(world.intake.is_settled());
    }
}
