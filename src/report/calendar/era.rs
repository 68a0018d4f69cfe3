//! The eras (元号) since 1900.

use crate::Day;

/// A Japanese era (元号). Ordered by time.
///
/// ```
/// use uketsuke::report::calendar::Era;
/// let (era, year) = Era::of("2019-05-01".parse()?);
/// assert_eq!((era.name(), year), ("令和", 1));
/// # Ok::<(), uketsuke::NotADay>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Era {
    /// 明治, from 1868. The first day that can be written, 1900-01-01, is in its year 33.
    Meiji,
    /// 大正, from 1912-07-30.
    Taisho,
    /// 昭和, from 1926-12-25.
    Showa,
    /// 平成, from 1989-01-08.
    Heisei,
    /// 令和, from 2019-05-01. The last one known; a later day is counted in it.
    Reiwa,
}

impl Era {
    /// All eras that can be written, in their order.
    pub const ALL: [Era; 5] = [Era::Meiji, Era::Taisho, Era::Showa, Era::Heisei, Era::Reiwa];

    /// The era of a day and the year in it, from 1. The day on which an era changes belongs to the new one.
    ///
    /// ```
    /// use uketsuke::{Day, report::calendar::Era};
    /// assert_eq!(Era::of(Day::new(2019, 4, 30).unwrap()), (Era::Heisei, 31));
    /// assert_eq!(Era::of(Day::new(2019, 5, 1).unwrap()), (Era::Reiwa, 1));
    /// ```
    pub fn of(day: Day) -> (Era, u16) {
        let era = Era::ALL.into_iter().rev().find(|era| era.first_day() <= day).unwrap_or(Era::Meiji);
        (era, u16::try_from(day.year() - era.first_year() + 1).unwrap_or(u16::MAX))
    }

    /// The year that is its first (元年).
    const fn first_year(self) -> i32 {
        match self {
            Era::Meiji => 1868,
            era => era.first_day().year(),
        }
    }

    /// The first day of the era that can be written.
    pub const fn first_day(self) -> Day {
        match self {
            Era::Meiji => Day::FIRST,
            Era::Taisho => Day::constant(1912, 7, 30),
            Era::Showa => Day::constant(1926, 12, 25),
            Era::Heisei => Day::constant(1989, 1, 8),
            Era::Reiwa => Day::constant(2019, 5, 1),
        }
    }

    /// Its name in Japanese, such as 令和.
    pub const fn name(self) -> &'static str {
        match self {
            Era::Meiji => "明治",
            Era::Taisho => "大正",
            Era::Showa => "昭和",
            Era::Heisei => "平成",
            Era::Reiwa => "令和",
        }
    }
}
