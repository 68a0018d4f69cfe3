//! A linkage folder of a test's own, and answers to put into it.

#![allow(clippy::unwrap_used)] // helpers of tests

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use uketsuke::link::Deadline;
use uketsuke::terminal::disk::{Folder, FolderEvent, Options};
use uketsuke::terminal::generator::{Generator, Layout, write};
use uketsuke::terminal::{Encoding, Moment, TerminalAnswer};

/// Long enough for a loaded machine; nothing waits for it unless something is broken.
pub(crate) const LONG: Duration = Duration::from_secs(60);

/// The folder; it goes with the test.
pub(crate) struct Place(pub(crate) PathBuf);

impl Place {
    pub(crate) fn new(name: &str) -> Place {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("uketsuke-folder-{}-{number}-{name}", std::process::id()));
        _ = fs::remove_dir_all(&path);
        for part in ["req", "res", "face"] {
            fs::create_dir_all(path.join(part)).unwrap();
        }
        Place(path)
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn res(&self, name: &str) -> PathBuf {
        self.at("res").join(name)
    }

    pub(crate) fn folder(&self, options: Options) -> Folder {
        Folder::open(&self.0, options).unwrap()
    }

    pub(crate) fn journal(&self) -> Options {
        Options { journal: Some(self.at("journal")), patience: Duration::from_millis(100), ..Options::default() }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn answer(number: u64) -> TerminalAnswer {
    Generator::new(number).confirmed(Moment::from_digits("20261128091500").unwrap())
}

pub(crate) fn bytes(number: u64) -> Vec<u8> {
    write(&answer(number), Encoding::Utf8, Layout::default())
}

pub(crate) fn next(folder: &mut Folder) -> FolderEvent {
    folder.next(Deadline::after(LONG)).unwrap().expect("an event")
}
