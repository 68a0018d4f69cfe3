//! What came of the faults.

use std::collections::BTreeMap;
use std::fmt;

/// How often what came of it.
#[derive(Default)]
pub struct Tally {
    pub outcomes: BTreeMap<String, usize>,
    pub exchanges: usize,
    pub commands: usize,
    pub runs: usize,
    pub left_open: usize,
    pub untyped: usize,
    pub wrong: Vec<String>,
}

impl Tally {
    /// And what came of others.
    pub fn add(&mut self, other: Tally) {
        for (outcome, count) in other.outcomes {
            *self.outcomes.entry(outcome).or_default() += count;
        }
        self.exchanges += other.exchanges;
        self.commands += other.commands;
        self.runs += other.runs;
        self.left_open += other.left_open;
        self.untyped += other.untyped;
        self.wrong.extend(other.wrong);
    }

    /// Prints what came of it; nothing may have gone wrong.
    pub fn close(self) {
        println!("{self}");
        let first: Vec<_> = self.wrong.iter().take(30).map(String::as_str).collect();
        assert!(self.wrong.is_empty(), "{} wrong, such as\n{}", self.wrong.len(), first.join("\n"));
        assert_eq!(self.untyped, 0, "untyped outcomes");
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Tally { exchanges, commands, runs, left_open, untyped, .. } = self;
        writeln!(f, "{runs} faults at {commands} commands of {exchanges} exchanges, {untyped} untyped outcomes;")?;
        writeln!(f, "{left_open} left the token open and said so:")?;
        self.outcomes.iter().try_for_each(|(outcome, count)| writeln!(f, "{count:>10}  {outcome}"))
    }
}
