//! Options of a small program: a name, and often a value after it. Mistakes are sentences for the user.

#![allow(dead_code, unreachable_pub)] // each program uses its part

use std::fmt::Display;
use std::str::FromStr;

/// The arguments that are left.
pub struct Arguments {
    rest: std::vec::IntoIter<String>,
}

impl Arguments {
    /// Those of this process, without its name.
    pub fn of_process() -> Arguments {
        Arguments { rest: std::env::args().skip(1).collect::<Vec<_>>().into_iter() }
    }

    /// The next option's name.
    pub fn next(&mut self) -> Option<String> {
        self.rest.next()
    }

    /// The value of the option `name`.
    pub fn text(&mut self, name: &str) -> Result<String, String> {
        self.rest.next().ok_or_else(|| format!("{name} needs a value"))
    }

    /// The value of the option `name`, read as a `T`.
    pub fn parsed<T: FromStr<Err: Display>>(&mut self, name: &str) -> Result<T, String> {
        self.text(name)?.parse().map_err(|error| format!("{name}: {error}"))
    }

    /// The value of the option `name`, which is one of these words.
    pub fn one_of<T: Copy>(&mut self, name: &str, words: &[(&str, T)]) -> Result<T, String> {
        let text = self.text(name)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        found.ok_or_else(|| {
            let expected: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            format!("{name}: one of {} is expected", expected.join(", "))
        })
    }
}
