//! When the call centre is open.

use crate::Day;
use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};

/// Whether the call centre is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LineState {
    /// Not known: no time was given, and the line is open at some hour of the day.
    #[default]
    Unknown,
    /// Closed.
    Closed,
    /// Open if the day is not a public holiday, which is not known.
    OpenUnlessHoliday,
    /// Open.
    Open,
}

/// Whether a day is a public holiday (祝日). This library has no table of them: the caller may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// Not known.
    #[default]
    Unknown,
    /// A public holiday.
    Yes,
    /// Not one.
    No,
}

/// A time of day in Japan, in whole minutes.
///
/// ```
/// use uketsuke::facility::TimeOfDay;
/// assert_eq!("15:59".parse::<TimeOfDay>()?, TimeOfDay::new(15, 59).unwrap());
/// assert_eq!(TimeOfDay::new(24, 0), None);
/// # Ok::<(), uketsuke::facility::NotATime>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

/// The text is no time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time of day, 00:00 to 23:59")]
pub struct NotATime;

impl TimeOfDay {
    /// A time by its hour (0 to 23) and its minute (0 to 59); `None` when no clock shows it.
    pub const fn new(hour: u8, minute: u8) -> Option<TimeOfDay> {
        if hour < 24 && minute < 60 { Some(TimeOfDay { hour, minute }) } else { None }
    }
}

/// `HH:MM`, or `H:MM`.
impl FromStr for TimeOfDay {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<TimeOfDay, NotATime> {
        let (hour, minute) = text.split_once(':').ok_or(NotATime)?;
        let number = |digits: &str, lengths: core::ops::RangeInclusive<usize>| {
            let digits_only = digits.bytes().all(|byte| byte.is_ascii_digit());
            if digits_only && lengths.contains(&digits.len()) { digits.parse().ok() } else { None }
        };
        let hour = number(hour, 1..=2).ok_or(NotATime)?;
        let minute = number(minute, 2..=2).ok_or(NotATime)?;
        TimeOfDay::new(hour, minute).ok_or(NotATime)
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = NotATime;

    fn try_from(text: String) -> Result<TimeOfDay, NotATime> {
        text.parse()
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

/// When the line is open; a kind of day without hours is closed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Hours {
    #[serde(default)]
    pub(super) weekdays: Option<Span>,
    #[serde(default)]
    pub(super) saturday: Option<Span>,
    #[serde(default)]
    pub(super) sunday: Option<Span>,
    #[serde(default)]
    pub(super) holidays: Option<Span>,
}

/// From the first time to the second, which is outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "(TimeOfDay, TimeOfDay)")]
pub(super) struct Span {
    pub(super) opens: TimeOfDay,
    pub(super) closes: TimeOfDay,
}

impl TryFrom<(TimeOfDay, TimeOfDay)> for Span {
    type Error = &'static str;

    fn try_from((opens, closes): (TimeOfDay, TimeOfDay)) -> Result<Span, &'static str> {
        if opens < closes { Ok(Span { opens, closes }) } else { Err("the line closes before it opens") }
    }
}

impl Hours {
    pub(super) fn state(&self, day: Day, time: Option<TimeOfDay>, holiday: Holiday) -> LineState {
        /// Day 0 of the week of this Monday.
        const A_MONDAY: Day = Day::constant(2024, 1, 1);
        let usual = match A_MONDAY.days_until(day).rem_euclid(7) {
            5 => self.saturday,
            6 => self.sunday,
            _ => self.weekdays,
        };
        // `None`: open at some hour of the day, and no time was given.
        let open = |span: Option<Span>| match (span, time) {
            (None, _) => Some(false),
            (Some(_), None) => None,
            (Some(span), Some(time)) => Some(span.opens <= time && time < span.closes),
        };
        let open = match holiday {
            Holiday::Yes => open(self.holidays),
            Holiday::No => open(usual),
            Holiday::Unknown => match (open(usual), open(self.holidays)) {
                (Some(usual), Some(holiday)) if usual == holiday => Some(usual),
                (Some(true), _) => return LineState::OpenUnlessHoliday,
                (Some(false), Some(true)) | (None, _) | (_, None) => None,
                (Some(false), Some(false)) => Some(false),
            },
        };
        match open {
            Some(true) => LineState::Open,
            Some(false) => LineState::Closed,
            None => LineState::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_on_holidays_count_when_a_file_has_them() {
        let span = |opens: &str, closes: &str| Span { opens: opens.parse().unwrap(), closes: closes.parse().unwrap() };
        let hours = Hours {
            weekdays: Some(span("08:00", "18:00")),
            saturday: None,
            sunday: None,
            holidays: Some(span("10:00", "12:00")),
        };
        let state = |time: &str, holiday| hours.state(Day::constant(2026, 11, 20), time.parse().ok(), holiday);
        assert_eq!(state("11:00", Holiday::Unknown), LineState::Open, "open either way");
        assert_eq!(state("15:00", Holiday::Unknown), LineState::OpenUnlessHoliday);
        assert_eq!((state("11:00", Holiday::Yes), state("15:00", Holiday::Yes)), (LineState::Open, LineState::Closed));
        assert_eq!(state("19:00", Holiday::Unknown), LineState::Closed);
    }

    #[test]
    fn a_time_is_one_that_a_clock_shows() {
        for wrong in ["", "8", "24:00", "12:60", "12:5", "+8:00", "123:00", "12:00:00", "一二:〇〇"] {
            assert_eq!(wrong.parse::<TimeOfDay>(), Err(NotATime), "{wrong}");
        }
        assert_eq!("8:05".parse::<TimeOfDay>().unwrap().to_string(), "08:05");
    }
}
