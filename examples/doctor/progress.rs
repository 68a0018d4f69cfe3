//! A bar on the terminal for what takes longer than a second. On standard error, and only if that is a terminal.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

const WIDTH: u64 = 30;
const FIRST: Duration = Duration::from_secs(1);
const AGAIN: Duration = Duration::from_millis(100);

/// Work of a known number of steps. Dropped, the bar is wiped away.
pub struct Progress {
    label: &'static str,
    total: u64,
    terminal: bool,
    next: Instant,
    drawn: bool,
}

impl Progress {
    pub fn new(label: &'static str, total: u64) -> Progress {
        Progress { label, total, terminal: std::io::stderr().is_terminal(), next: Instant::now() + FIRST, drawn: false }
    }

    /// So many steps are done.
    pub fn at(&mut self, done: u64) {
        if self.terminal && Instant::now() >= self.next {
            self.next = Instant::now() + AGAIN;
            self.drawn = true;
            write(&bar(self.label, done, self.total));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.drawn {
            write("\r\x1b[K");
        }
    }
}

fn bar(label: &str, done: u64, total: u64) -> String {
    let filled = done.min(total) * WIDTH / total.max(1);
    let (full, empty) = ("#".repeat(filled as usize), ".".repeat((WIDTH - filled) as usize));
    format!("\r{label} [{full}{empty}] {done}/{total}\x1b[K")
}

/// A terminal that went away is no reason to stop.
fn write(text: &str) {
    let mut out = std::io::stderr().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills_and_never_bursts() {
        assert_eq!(bar("x", 0, 4), format!("\rx [{}] 0/4\x1b[K", ".".repeat(30)));
        assert_eq!(bar("x", 2, 4), format!("\rx [{}{}] 2/4\x1b[K", "#".repeat(15), ".".repeat(15)));
        assert_eq!(bar("x", 9, 4), format!("\rx [{}] 9/4\x1b[K", "#".repeat(30)));
        assert_eq!(bar("x", 0, 0), format!("\rx [{}] 0/0\x1b[K", ".".repeat(30)));
    }
}
