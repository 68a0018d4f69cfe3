//! What is under way, on standard error, and only if that is a terminal.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::language::Say;

/// A bar for work of a known number of steps. Dropped, it is wiped away.
pub struct Progress(ProgressBar);

impl Progress {
    pub fn new(label: &'static str, total: u64) -> Progress {
        let style = ProgressStyle::with_template("{msg} [{bar:30}] {pos}/{len}");
        let style = style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("##.");
        Progress(ProgressBar::new(total).with_style(style).with_message(label))
    }

    /// So many steps are done.
    pub fn at(&self, done: u64) {
        self.0.set_position(done);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// Waiting for a card or phone: where, and how long it goes on. Dropped, it is wiped away.
pub struct Waiting {
    bar: ProgressBar,
    reader: String,
    until: Instant,
    say: Say,
}

impl Waiting {
    pub fn new(reader: &str, seconds: u64, say: Say) -> Waiting {
        let style = ProgressStyle::with_template("{msg}").unwrap_or_else(|_| ProgressStyle::default_spinner());
        let bar = ProgressBar::new_spinner().with_style(style);
        Waiting { bar, reader: reader.to_owned(), until: Instant::now() + Duration::from_secs(seconds), say }
    }

    /// How long it goes on.
    pub fn left(&self) -> Duration {
        self.until.saturating_duration_since(Instant::now())
    }

    /// Says so.
    pub fn tick(&self) {
        let seconds = self.left().as_secs() + 1;
        self.bar.set_message(match self.say.0 {
            crate::language::Language::Ja => {
                format!("カードまたはスマートフォンを置いてください({}、あと{seconds}秒)", self.reader)
            }
            _ => {
                format!("Place a card or phone on the reader ({}, {seconds} s left)", self.reader)
            }
        });
        self.bar.tick();
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
