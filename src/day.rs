//! A day in Japan.
//!
//! Certificates carry an instant in UTC; reception thinks in days. Japan has had one offset (UTC+9) without daylight
//! saving time since 1951, so a fixed shift is exact and no time-zone database is needed.
//!
//! ```
//! use uketsuke::Day;
//! // 2030-02-17 14:59:59 UTC is the last second of that day in Japan.
//! let expiry = Day::from_unix_seconds(1_897_570_799).unwrap();
//! assert_eq!(expiry.to_string(), "2030-02-17");
//! assert_eq!(expiry.last_of_month_after(3).to_string(), "2030-05-31");
//! ```

use core::fmt;
use core::num::NonZeroI32;
use core::str::FromStr;
use time::{Date, Month};

/// A calendar day in Japan, 1900-01-01 to 9999-12-31. Four bytes, ordered by time.
///
/// Nothing at a reception is older than that, and a year of two digits or of an era is never taken for one of four: 26-11-27
/// and 8-11-27 are no days.
// The number YYYYMMDD: rules count in months and compare, and C and the terminal's files write it so.
///
/// ```
/// use uketsuke::Day;
/// let day: Day = "2026-08-01".parse()?;
/// assert_eq!(day.last_of_month_after(3), Day::new(2026, 11, 30).unwrap());
/// assert_eq!(Day::from_yyyymmdd(20260801), Some(day));
/// assert_eq!(Day::new(1899, 12, 31), None);
/// # Ok::<(), uketsuke::NotADay>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NonZeroI32);

/// The text or number is not a day: `YYYY-MM-DD` (or the number `YYYYMMDD`) was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a day: expected YYYY-MM-DD, a day that exists between the years 1900 and 9999")]
pub struct NotADay;

const FIRST_YEAR: i32 = 1900;
const LAST_YEAR: i32 = 9999;
const JAPAN_OFFSET_SECONDS: i64 = 9 * 3600;
const SECONDS_PER_DAY: i64 = 86_400;
const UNIX_EPOCH_JULIAN_DAY: i64 = 2_440_588;

impl Day {
    /// The first day that can be written; earlier instants are held at it.
    pub const FIRST: Day = Day::constant(FIRST_YEAR, 1, 1);
    /// The last day that can be written; later instants are held at it.
    pub const LAST: Day = Day::constant(9999, 12, 31);

    /// A day from its parts; `None` when there is no such day.
    #[inline]
    pub const fn new(year: i32, month: u8, day: u8) -> Option<Day> {
        if year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 {
            return None;
        }
        // Every month has 28 days; only few days ask how long this one is.
        if day > 28 && day > month_of(month).length(year) {
            return None;
        }
        match NonZeroI32::new(year * 10_000 + month as i32 * 100 + day as i32) {
            Some(number) => Some(Day(number)),
            None => None,
        }
    }

    /// A day known when the program is compiled, for tables. An impossible one does not compile in a `const`.
    #[allow(clippy::panic)] // reached only by a wrong constant, at compile time
    pub(crate) const fn constant(year: i32, month: u8, day: u8) -> Day {
        match Day::new(year, month, day) {
            Some(day) => day,
            None => panic!("no such day"),
        }
    }

    /// The day in Japan at an instant, in seconds since 1970-01-01T00:00:00Z. `None` outside the years 1900 to 9999.
    pub fn from_unix_seconds(seconds: i64) -> Option<Day> {
        let days = seconds.checked_add(JAPAN_OFFSET_SECONDS)?.div_euclid(SECONDS_PER_DAY);
        let julian = i32::try_from(days.checked_add(UNIX_EPOCH_JULIAN_DAY)?).ok()?;
        Day::from_date(Date::from_julian_day(julian).ok()?)
    }

    /// The number `YYYYMMDD`, as C and the terminal's files write a day. `None` when there is no such day (0 included).
    pub fn from_yyyymmdd(number: i32) -> Option<Day> {
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// This day as the number `YYYYMMDD`.
    #[inline]
    pub fn yyyymmdd(self) -> i32 {
        self.0.get()
    }

    /// Year, 1 to 9999.
    #[inline]
    pub const fn year(self) -> i32 {
        self.0.get() / 10_000
    }

    /// Month, 1 to 12.
    #[inline]
    pub const fn month(self) -> u8 {
        (self.0.get() / 100 % 100) as u8
    }

    /// Day of the month, 1 to 31.
    #[inline]
    pub const fn day(self) -> u8 {
        (self.0.get() % 100) as u8
    }

    /// The day after; [`Day::LAST`] stays.
    pub fn next(self) -> Day {
        self.date().and_then(Date::next_day).and_then(Day::from_date).unwrap_or(Day::LAST)
    }

    /// The day before; [`Day::FIRST`] stays.
    pub fn previous(self) -> Day {
        self.date().and_then(Date::previous_day).and_then(Day::from_date).unwrap_or(Day::FIRST)
    }

    /// The same day `months` later (earlier if negative), or that month's last day where it has no such day.
    /// Saturates at [`Day::FIRST`] and [`Day::LAST`].
    #[inline]
    pub fn plus_months(self, months: i32) -> Day {
        match self.month_shifted(months) {
            Ok((year, month)) => {
                let day = self.day().min(month.length(year));
                Day::new(year, month as u8, day).unwrap_or(self)
            }
            Err(end) => end,
        }
    }

    /// The last day of the month that comes `months` after this day's month (0: of this month). Held at the ends.
    #[inline]
    pub fn last_of_month_after(self, months: i32) -> Day {
        match self.month_shifted(months) {
            Ok((year, month)) => Day::new(year, month as u8, month.length(year)).unwrap_or(self),
            Err(end) => end,
        }
    }

    /// Days from this day to `later`; negative when `later` is before.
    pub fn days_until(self, later: Day) -> i32 {
        match (self.date(), later.date()) {
            (Some(from), Some(to)) => to.to_julian_day() - from.to_julian_day(),
            _ => 0, // every day is a date
        }
    }

    fn date(self) -> Option<Date> {
        Date::from_calendar_date(self.year(), month_of(self.month()), self.day()).ok()
    }

    fn from_date(date: Date) -> Option<Day> {
        let (year, month, day) = date.to_calendar_date();
        Day::new(year, month as u8, day)
    }

    #[inline]
    fn month_shifted(self, months: i32) -> Result<(i32, Month), Day> {
        let index = i64::from(self.year()) * 12 + i64::from(self.month()) - 1 + i64::from(months);
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12) as u8 + 1);
        match i32::try_from(year) {
            Ok(year @ FIRST_YEAR..=LAST_YEAR) => Ok((year, month_of(month))),
            _ if months < 0 => Err(Day::FIRST),
            _ => Err(Day::LAST),
        }
    }
}

const fn month_of(number: u8) -> Month {
    match number {
        1 => Month::January,
        2 => Month::February,
        3 => Month::March,
        4 => Month::April,
        5 => Month::May,
        6 => Month::June,
        7 => Month::July,
        8 => Month::August,
        9 => Month::September,
        10 => Month::October,
        11 => Month::November,
        _ => Month::December,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Day, NotADay> {
        let digits = text.as_bytes();
        if digits.len() != 10 || digits[4] != b'-' || digits[7] != b'-' {
            return Err(NotADay);
        }
        let number = |from: usize, to: usize| {
            digits[from..to].iter().try_fold(0i32, |sum, byte| {
                byte.is_ascii_digit().then(|| sum * 10 + i32::from(byte - b'0')).ok_or(NotADay)
            })
        };
        Day::from_yyyymmdd(number(0, 4)? * 10_000 + number(5, 7)? * 100 + number(8, 10)?).ok_or(NotADay)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// `"YYYY-MM-DD"`, or the number `YYYYMMDD`.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Day;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a day, YYYY-MM-DD")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Day, E> {
                text.parse().map_err(|error| E::custom(format_args!("{:?}: {error}", crate::text::quoted(text))))
            }

            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Day, E> {
                let day = i32::try_from(number).ok().and_then(Day::from_yyyymmdd);
                day.ok_or_else(|| E::custom(format_args!("{number}: {NotADay}")))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn an_instant_is_the_day_in_japan() {
        assert_eq!(Day::from_unix_seconds(0), Some(day("1970-01-01")));
        assert_eq!(Day::from_unix_seconds(15 * 3600 - 1), Some(day("1970-01-01")));
        assert_eq!(Day::from_unix_seconds(15 * 3600), Some(day("1970-01-02")));
        assert_eq!(Day::from_unix_seconds(-9 * 3600 - 1), Some(day("1969-12-31")));
        assert_eq!(Day::from_unix_seconds(i64::MAX), None);
        assert_eq!(Day::from_unix_seconds(i64::MIN), None);
    }

    #[test]
    fn months_end_where_the_calendar_ends_them() {
        assert_eq!(day("2026-11-14").last_of_month_after(3), day("2027-02-28"));
        assert_eq!(day("2027-11-01").last_of_month_after(3), day("2028-02-29"));
        assert_eq!(day("2026-05-31").plus_months(-3), day("2026-02-28"));
        assert_eq!(day("2026-01-15").plus_months(-1), day("2025-12-15"));
        assert_eq!(Day::LAST.last_of_month_after(1), Day::LAST);
        assert_eq!(Day::FIRST.plus_months(-1), Day::FIRST);
    }

    #[test]
    fn only_days_that_exist_are_read() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-1-01",
            "0000-01-01",
            "1899-12-31",
            "0026-11-27",
            "2026-01-00",
            "２０２６-01-01",
            "",
            "2026/01/01",
        ] {
            assert_eq!(text.parse::<Day>(), Err(NotADay), "{text}");
        }
        for number in [0, 261127, 81127, 5081127, 18991231, 99991232] {
            assert_eq!(Day::from_yyyymmdd(number), None, "{number}");
        }
        assert_eq!(Day::new(1899, 12, 31), None);
        assert_eq!(Day::FIRST.previous(), Day::FIRST);
        assert_eq!(Day::from_unix_seconds(-2_208_988_800 - 9 * 3600), Some(Day::FIRST));
        assert_eq!(Day::from_unix_seconds(-2_208_988_800 - 9 * 3600 - 1), None);
        assert_eq!(Day::from_yyyymmdd(-20260101), None);
        assert_eq!(Day::from_yyyymmdd(20260229), None);
    }

    proptest::proptest! {
        #[test]
        fn number_and_text_round_trip(days in 0..=Day::FIRST.days_until(Day::LAST)) {
            let first = Date::from_calendar_date(1900, Month::January, 1).unwrap();
            let date = first + time::Duration::days(days.into());
            let day = Day::from_date(date).unwrap();
            assert_eq!((Day::FIRST.days_until(day), day.date()), (days, Some(date)));
            assert_eq!(day.next().previous(), if day == Day::LAST { day.previous() } else { day });
            assert!(day == Day::LAST || day.days_until(day.next()) == 1);
            assert_eq!(Day::from_yyyymmdd(day.yyyymmdd()), Some(day));
            assert_eq!(day.to_string().parse(), Ok(day));
            assert!(day.plus_months(3) <= day.last_of_month_after(3));
        }
    }
}
