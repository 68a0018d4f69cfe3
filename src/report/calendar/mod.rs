//! A day as people write it: in Japan by both calendars, in English by the Gregorian one.
//!
//! ```
//! use uketsuke::Day;
//! use uketsuke::{report::calendar, vocabulary::Language};
//! let day = Day::new(2026, 11, 30).unwrap();
//! assert_eq!(calendar::written(day, Language::Ja).to_string(), "令和8(2026)年11月30日");
//! assert_eq!(calendar::written(day, Language::En).to_string(), "30 November 2026");
//! ```

mod era;
mod read;

pub use era::Era;
pub use read::read_day;

use crate::Day;
use crate::text::MONTHS;
use crate::vocabulary::Language;
use core::fmt;

/// A day that displays itself in a language: `令和8(2026)年11月30日` or `30 November 2026`. Formats without
/// allocation; width and alignment are not applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    day: Day,
    language: Language,
}

/// The day, ready to be displayed in `language`.
pub const fn written(day: Day, language: Language) -> Written {
    Written { day, language }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.day.year(), self.day.month(), self.day.day());
        match self.language {
            Language::En => {
                let month = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
                write!(f, "{day} {month} {year}")
            }
            // The plain year before 平成: those days are dates of birth of long ago, or slips.
            Language::Ja => match Era::of(self.day) {
                (Era::Meiji | Era::Taisho | Era::Showa, _) => write!(f, "{year}年{month}月{day}日"),
                (era, 1) => write!(f, "{}元({year})年{month}月{day}日", era.name()),
                (era, count) => write!(f, "{}{count}({year})年{month}月{day}日", era.name()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn japanese(text: &str) -> String {
        written(text.parse().unwrap(), Language::Ja).to_string()
    }

    #[test]
    fn an_era_begins_on_its_first_day_with_the_year_gannen() {
        assert_eq!(japanese("1912-07-29"), "1912年7月29日");
        assert_eq!(japanese("1989-01-07"), "1989年1月7日");
        assert_eq!(japanese("1989-01-08"), "平成元(1989)年1月8日");
        assert_eq!(japanese("2019-04-30"), "平成31(2019)年4月30日");
        assert_eq!(japanese("2019-05-01"), "令和元(2019)年5月1日");
        assert_eq!(japanese("2020-01-01"), "令和2(2020)年1月1日");
        let eras =
            [("1900-01-01", (Era::Meiji, 33)), ("1912-07-29", (Era::Meiji, 45)), ("1912-07-30", (Era::Taisho, 1))];
        let more =
            [("1926-12-24", (Era::Taisho, 15)), ("1926-12-25", (Era::Showa, 1)), ("1989-01-07", (Era::Showa, 64))];
        for (day, era) in eras.into_iter().chain(more) {
            assert_eq!(Era::of(day.parse().unwrap()), era, "{day}");
        }
    }

    /// As the ministry's documents print them.
    #[test]
    fn the_years_of_the_ministrys_documents() {
        assert_eq!(japanese("2024-12-02"), "令和6(2024)年12月2日");
        assert_eq!(japanese("2025-12-01"), "令和7(2025)年12月1日");
        assert_eq!(japanese("2026-11-30"), "令和8(2026)年11月30日");
    }

    #[test]
    fn every_day_that_can_be_written_has_both_forms() {
        let english = |day| written(day, Language::En).to_string();
        assert_eq!(english(Day::FIRST), "1 January 1900");
        assert_eq!(english(Day::LAST), "31 December 9999");
        assert_eq!(japanese("9999-12-31"), "令和7981(9999)年12月31日");
        for month in 1..=12 {
            let day = Day::new(2026, month, 28).unwrap();
            let months = english(day);
            assert!(months.starts_with("28 ") && months.ends_with(" 2026"), "{months}");
            assert_ne!(english(day), english(day.plus_months(1)));
        }
    }
}
