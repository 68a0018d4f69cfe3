//! Figures, one a line: key, unit and value with a tab between, for the page that `cargo xtask bench` makes of them.

use crate::timing::Time;
use core::fmt::Display;

/// Prints a figure. The units: `ns`, `ratio`, `percent`, `rate` (a second), `count`, `bytes`, `text`.
pub fn figure(key: &str, unit: &str, value: impl Display) {
    println!("{}", line(key, unit, value));
}

/// The same as a line of text.
pub fn line(key: &str, unit: &str, value: impl Display) -> String {
    format!("{key}\t{unit}\t{value}")
}

/// Medians, under these keys in the order of the contest.
pub fn medians(keys: &[&str], times: &[Time]) {
    assert_eq!(keys.len(), times.len());
    for (key, time) in keys.iter().zip(times) {
        figure(key, "ns", time.median);
    }
}
