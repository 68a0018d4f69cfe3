//! A second and a month in Japan.

use core::fmt;

use crate::Day;

/// A second on a day in Japan, as the terminal writes it: `yyyyMMddHHmmss`, local time, no zone.
///
/// ```
/// use uketsuke::terminal::Moment;
/// let consent = Moment::from_digits("20261121174835").unwrap();
/// assert_eq!(consent.plus_hours(24).to_string(), "2026-11-22T17:48:35");
/// assert!(consent < consent.plus_hours(24));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    day: Day,
    second: u32,
}

const SECONDS_PER_DAY: i64 = 86_400;

impl Moment {
    /// A moment from its parts; `None` when there is no such time of day. A leap second is not one.
    pub const fn new(day: Day, hour: u8, minute: u8, second: u8) -> Option<Moment> {
        if hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        Some(Moment { day, second: hour as u32 * 3600 + minute as u32 * 60 + second as u32 })
    }

    /// A full hour that is known to exist, for tables.
    #[cfg(feature = "simulator")]
    pub(super) const fn on_the_hour(day: Day, hour: u8) -> Moment {
        Moment { day, second: (hour as u32 % 24) * 3600 }
    }

    /// The moment that fourteen ASCII digits `yyyyMMddHHmmss` write; `None` for anything else.
    pub fn from_digits(digits: &str) -> Option<Moment> {
        if digits.len() != 14 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        Moment::from_number(digits.parse().ok()?)
    }

    /// The moment that the number `yyyyMMddHHmmss` writes, as C passes it. `None` when there is none (0 included).
    pub fn from_number(number: u64) -> Option<Moment> {
        let day = Day::from_yyyymmdd(i32::try_from(number / 1_000_000).ok()?)?;
        let part = |divisor: u64| u8::try_from(number / divisor % 100).ok();
        Moment::new(day, part(10_000)?, part(100)?, part(1)?)
    }

    /// This moment as the number `yyyyMMddHHmmss`.
    pub fn number(self) -> u64 {
        let day = u64::from(self.day.yyyymmdd().unsigned_abs());
        let time = u64::from(self.hour()) * 10_000 + u64::from(self.minute()) * 100 + u64::from(self.second());
        day * 1_000_000 + time
    }

    /// The moment at an instant, in seconds since 1970-01-01T00:00:00Z. `None` outside the years 1 to 9999.
    pub fn from_unix_seconds(seconds: i64) -> Option<Moment> {
        let day = Day::from_unix_seconds(seconds)?;
        let local = seconds.checked_add(9 * 3600)?.rem_euclid(SECONDS_PER_DAY);
        Some(Moment { day, second: u32::try_from(local).ok()? })
    }

    /// The day in Japan.
    pub const fn day(self) -> Day {
        self.day
    }

    /// Hour, 0 to 23.
    pub const fn hour(self) -> u8 {
        (self.second / 3600) as u8
    }

    /// Minute, 0 to 59.
    pub const fn minute(self) -> u8 {
        (self.second / 60 % 60) as u8
    }

    /// Second, 0 to 59.
    pub const fn second(self) -> u8 {
        (self.second % 60) as u8
    }

    /// Seconds from here to a later moment; negative to an earlier one.
    ///
    /// ```
    /// use uketsuke::terminal::Moment;
    /// let moment = |digits| Moment::from_digits(digits).unwrap();
    /// assert_eq!(moment("20261127235930").seconds_until(moment("20261128000010")), 40);
    /// ```
    pub fn seconds_until(self, later: Moment) -> i64 {
        let days = i64::from(self.day.days_until(later.day));
        days.saturating_mul(SECONDS_PER_DAY) + i64::from(later.second) - i64::from(self.second)
    }

    /// The moment `hours` later; held at the last day that can be written.
    pub fn plus_hours(self, hours: u16) -> Moment {
        let (mut day, mut second) = (self.day, self.second + u32::from(hours) * 3600);
        while second >= 86_400 {
            (day, second) = (day.next(), second - 86_400);
        }
        Moment { day, second }
    }
}

/// A month in Japan, as the terminal writes it: `yyyyMM`.
///
/// ```
/// use uketsuke::{Day, terminal::Month};
/// let month = Month::from_digits("202611").ok_or("no month")?;
/// assert!(month.contains("2026-11-30".parse()?) && !month.contains("2026-12-01".parse()?));
/// assert_eq!(Month::from_digits("202613"), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(Day);

impl Month {
    /// The month that six ASCII digits `yyyyMM` write; `None` for anything else.
    pub fn from_digits(digits: &str) -> Option<Month> {
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        Day::from_yyyymmdd(digits.parse::<i32>().ok()?.checked_mul(100)?.checked_add(1)?).map(Month)
    }

    /// The month of a day.
    pub fn of(day: Day) -> Month {
        Month(Day::new(day.year(), day.month(), 1).unwrap_or(day))
    }

    /// The month as the number `yyyyMM`.
    pub fn number(self) -> u32 {
        self.0.yyyymmdd().unsigned_abs() / 100
    }

    /// Whether a day is in this month.
    pub fn contains(self, day: Day) -> bool {
        Month::of(day) == self
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}:{:02}", self.day, self.hour(), self.minute(), self.second())
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Moment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_fourteen_digits_of_a_real_time_are_read() {
        for text in [
            "20261121",
            "2026112117483",
            "202611211748355",
            "20261121174860",
            "20261121240000",
            "２０２６１１２１１７４８３５",
        ] {
            assert_eq!(Moment::from_digits(text), None, "{text}");
        }
        assert_eq!(Moment::from_digits("+2026112117483"), None);
        assert_eq!(Moment::from_number(0), None);
        assert_eq!(Moment::from_number(u64::MAX), None);
    }

    #[test]
    fn an_instant_is_a_moment_in_japan() {
        let moment = Moment::from_unix_seconds(1_897_570_799).unwrap();
        assert_eq!(moment.to_string(), "2030-02-17T23:59:59");
        assert_eq!(Moment::from_unix_seconds(i64::MAX), None);
        assert_eq!(Moment::from_unix_seconds(-1).unwrap().to_string(), "1970-01-01T08:59:59");
    }

    proptest::proptest! {
        #[test]
        fn number_and_moment_round_trip(seconds in 0i64..4_000_000_000, hours in 0u16..) {
            let moment = Moment::from_unix_seconds(seconds).unwrap();
            assert_eq!(Moment::from_number(moment.number()), Some(moment));
            assert_eq!(Moment::from_digits(&moment.number().to_string()), Some(moment));
            assert_eq!(Some(moment.plus_hours(hours)), Moment::from_unix_seconds(seconds + 3600 * i64::from(hours)));
        }
    }
}
