//! The picture in a terminal, in ASCII: the block characters are one column wide in some terminals and two in Japanese
//! ones.

use super::super::columns::{columns, wrapped};
use super::rows::{Phase, Timeline, TimelineRow};
use super::words;
use crate::Day;
use crate::vocabulary::Language;

/// Narrower than this no bar says anything; a narrower terminal wraps by itself.
const MIN_COLUMNS: usize = 24;
const MAX_COLUMNS: usize = 200;

impl Timeline {
    /// The picture in lines of at most `width` columns (24 to 200; wide Japanese characters count two), each ended by a
    /// line feed. No control sequences, no colours.
    pub fn terminal(&self, language: Language, width: usize) -> String {
        let width = width.clamp(MIN_COLUMNS, MAX_COLUMNS);
        let (from, until) = self.shown();
        let mut lines = wrapped(&[plain(self.heading_text(language)), self.today_text(language)], "  ", width);
        let scale = Scale { from, until, cells: width - 2 };
        let today = scale.cell(self.today);
        lines.push(format!(" {}v", " ".repeat(today)));
        for row in &self.rows {
            let label = vec![plain(row.label.text(language)), row.today(self.today, language)];
            lines.extend(wrapped(&label, "  ", width));
            lines.push(format!("[{}]", scale.bar(row, today)));
            lines.extend(wrapped(&row.sentences(from, language), " / ", width));
        }
        lines.push(scale.axis(language));
        let phases = self.phases(from, until);
        let legend: Vec<String> =
            phases.iter().map(|phase| format!("{} {}", mark(*phase), phase.text().to(language))).collect();
        lines.extend(wrapped(&legend, "  ", width));
        if let Some(remark) = self.remark(&phases, language) {
            lines.extend(wrapped(&[remark], "", width));
        }
        lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
    }
}

/// The sign of a phase.
const fn mark(phase: Phase) -> char {
    match phase {
        Phase::Unknown => '?',
        Phase::NotYet => '-',
        Phase::Valid => '=',
        Phase::Renewal => '+',
        Phase::Grace => '/',
        Phase::Ended => '.',
        Phase::Refused => 'x',
    }
}

/// A label without what would move the cursor.
fn plain(label: &str) -> String {
    label.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

struct Scale {
    from: Day,
    until: Day,
    cells: usize,
}

impl Scale {
    /// The cell of a day, 0 to `cells - 1`.
    fn cell(&self, day: Day) -> usize {
        let days = i64::from(self.from.days_until(self.until)) + 1;
        let passed = i64::from(self.from.days_until(day)).clamp(0, days - 1);
        let cells = i64::try_from(self.cells).unwrap_or(i64::MAX);
        usize::try_from(passed * cells / days.max(1)).unwrap_or(0)
    }

    /// Each cell shows the phase of its first day that is shown; the last stretch of a phase of fewer days than a cell
    /// may vanish here, and stands in the text below.
    fn bar(&self, row: &TimelineRow, today: usize) -> String {
        let mut cells = vec![mark(row.on(self.from)); self.cells];
        for segment in row.segments() {
            let first = segment.first.map_or(0, |first| self.cell(first));
            let beyond = segment.first.is_some_and(|first| first > self.until);
            let past = segment.last.is_some_and(|last| last < self.from);
            if !beyond && !past {
                cells.iter_mut().skip(first).for_each(|cell| *cell = mark(segment.phase));
            }
        }
        if let Some(cell) = cells.get_mut(today) {
            *cell = '|';
        }
        cells.into_iter().collect()
    }

    /// As many month labels as fit, each beginning below its day.
    fn axis(&self, language: Language) -> String {
        let mut line = String::from(" ");
        for (day, years) in super::scene::ticks(self.from, self.until, self.cells / 13) {
            let label = format!("^{}", words::tick(day, years, language));
            let column = 1 + self.cell(day);
            let used = columns(&line);
            if used <= column && column + columns(&label) <= self.cells + 1 {
                line.push_str(&" ".repeat(column - used));
                line.push_str(&label);
                line.push(' ');
            }
        }
        line
    }
}
