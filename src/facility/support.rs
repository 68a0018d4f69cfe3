//! Where to get help: the support line with its hours, the portal's addresses, and what to do when reading fails.

use super::source;
use super::words::{self, Words};
use crate::Day;
use crate::rules::Source;

/// The support line (オンライン資格確認等コールセンター).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SupportLine {
    /// The number, free of charge within Japan.
    pub number: &'static str,
    /// Opening and closing on Monday to Friday, in minutes since midnight in Japan; the closing minute is outside.
    pub weekdays: (u16, u16),
    /// The same on Saturday.
    pub saturday: (u16, u16),
    /// Where that is said.
    pub source: &'static Source,
}

/// The support line as the poster's cover letter names it.
///
/// ```
/// use uketsuke::{Day, facility::{Holiday, LineState, SUPPORT_LINE}};
/// let saturday = Day::new(2026, 11, 21).unwrap();
/// assert_eq!(SUPPORT_LINE.state(saturday, 15, 59, Holiday::No), LineState::Open);
/// assert_eq!(SUPPORT_LINE.state(saturday, 16, 0, Holiday::No), LineState::Closed);
/// assert_eq!(SUPPORT_LINE.state(saturday, 9, 0, Holiday::Unknown), LineState::OpenUnlessHoliday);
/// ```
pub const SUPPORT_LINE: SupportLine = SupportLine {
    number: "0800-080-4583",
    weekdays: (8 * 60, 18 * 60),
    saturday: (8 * 60, 16 * 60),
    source: &source::POSTER_LETTER,
};

/// Whether a day is a holiday (祝日). This library has no table of holidays: the caller may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Holiday {
    /// Not known.
    #[default]
    Unknown = 0,
    /// A holiday.
    Yes = 1,
    /// Not a holiday.
    No = 2,
}

/// Whether the line is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum LineState {
    /// Closed.
    #[default]
    Closed = 0,
    /// Open if the day is not a holiday, which is not known.
    OpenUnlessHoliday = 1,
    /// Open.
    Open = 2,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
#[allow(missing_docs)] // they are their names
pub enum Weekday {
    Monday = 1,
    Tuesday = 2,
    Wednesday = 3,
    Thursday = 4,
    Friday = 5,
    Saturday = 6,
    Sunday = 7,
}

impl Weekday {
    /// The day of the week of a day.
    ///
    /// ```
    /// use uketsuke::{Day, facility::Weekday};
    /// assert_eq!(Weekday::of(Day::new(2026, 11, 21).unwrap()), Weekday::Saturday);
    /// ```
    pub fn of(day: Day) -> Weekday {
        const A_MONDAY: Day = Day::constant(2024, 1, 1);
        match A_MONDAY.days_until(day).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }
}

impl SupportLine {
    /// Whether the line is open on a day at `hour` (0 to 23) and `minute` (0 to 59) in Japan. A time that no clock
    /// shows is closed.
    pub fn state(&self, day: Day, hour: u8, minute: u8, holiday: Holiday) -> LineState {
        if hour > 23 || minute > 59 {
            return LineState::Closed;
        }
        let (opens, closes) = match Weekday::of(day) {
            Weekday::Sunday => return LineState::Closed,
            Weekday::Saturday => self.saturday,
            _ => self.weekdays,
        };
        let now = u16::from(hour) * 60 + u16::from(minute);
        match ((opens..closes).contains(&now), holiday) {
            (false, _) | (true, Holiday::Yes) => LineState::Closed,
            (true, Holiday::Unknown) => LineState::OpenUnlessHoliday,
            (true, Holiday::No) => LineState::Open,
        }
    }
}

/// The portal for institutions (医療機関等向け総合ポータルサイト).
pub const PORTAL: &str = "https://iryohokenjyoho.service-now.com/csm";

/// Its inquiry form (オンライン資格確認等お問い合わせフォーム).
pub const INQUIRY_FORM: &str = "https://iryohokenjyoho.service-now.com/csm?id=com_med_inquiry";

/// The address of an article on the portal by its number, such as `KB0011365`; `None` when it is not `KB` and seven
/// digits.
///
/// ```
/// use uketsuke::facility;
/// assert_eq!(
///     facility::article_address("KB0011365").unwrap(),
///     "https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sysparm_article=KB0011365"
/// );
/// assert_eq!(facility::article_address("KB1&id=x"), None);
/// ```
pub fn article_address(number: &str) -> Option<String> {
    let digits = number.strip_prefix("KB")?;
    let well_formed = digits.len() == 7 && digits.bytes().all(|byte| byte.is_ascii_digit());
    well_formed.then(|| format!("{PORTAL}?id=kb_article_view&sysparm_article={number}"))
}

/// What went wrong with a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Trouble {
    /// The reader does not read the phone.
    PhoneNotRead = 0,
    /// The face reader or the terminal shows an error.
    ErrorShown = 1,
    /// The terminal does not see the generic reader.
    ReaderNotRecognised = 2,
    /// The phone cannot be used at all today.
    PhoneUnusable = 3,
}

impl Trouble {
    /// All of them.
    pub const ALL: [Trouble; 4] =
        [Trouble::PhoneNotRead, Trouble::ErrorShown, Trouble::ReaderNotRecognised, Trouble::PhoneUnusable];

    /// What to do, in order. Only what a source says; for everything else it points to the portal's troubleshooting
    /// guide (KB0011365), whose list was not at hand.
    pub const fn advice(self) -> &'static [Words] {
        match self {
            Trouble::PhoneNotRead => &[
                words::TIP_METAL,
                words::TIP_ANTENNA,
                words::SEE_HOLDING_TIPS,
                words::FALL_BACK,
                words::SEE_TROUBLESHOOTING,
                words::LIST_NOT_AT_HAND,
            ],
            Trouble::ErrorShown => {
                &[words::SEE_TROUBLESHOOTING, words::LIST_NOT_AT_HAND, words::FALL_BACK, words::SUPPORT_LINE]
            }
            Trouble::ReaderNotRecognised => {
                &[words::FOUND_REMOTE_DESKTOP, words::DO_ATTACH_MONITOR, words::DO_CALL_VENDOR, words::FALL_BACK]
            }
            Trouble::PhoneUnusable => &[words::FALL_BACK],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Language;

    #[test]
    fn the_line_keeps_its_hours() {
        let friday = Day::constant(2026, 11, 20);
        let (saturday, sunday) = (friday.next(), friday.next().next());
        let state = |day, hour, minute| SUPPORT_LINE.state(day, hour, minute, Holiday::No);
        for (day, closes) in [(friday, 18), (saturday, 16)] {
            assert_eq!(state(day, 7, 59), LineState::Closed);
            assert_eq!(state(day, 8, 0), LineState::Open);
            assert_eq!(state(day, closes - 1, 59), LineState::Open);
            assert_eq!(state(day, closes, 0), LineState::Closed);
        }
        assert_eq!(state(sunday, 12, 0), LineState::Closed);
        assert_eq!(state(friday, 24, 0), LineState::Closed);
        assert_eq!(state(friday, 12, 60), LineState::Closed);
        assert_eq!(SUPPORT_LINE.state(friday, 12, 0, Holiday::Yes), LineState::Closed);
        assert_eq!(SUPPORT_LINE.state(friday, 12, 0, Holiday::Unknown), LineState::OpenUnlessHoliday);
        assert_eq!(SUPPORT_LINE.state(friday, 20, 0, Holiday::Unknown), LineState::Closed);
    }

    #[test]
    fn the_week_goes_round_in_both_directions() {
        assert_eq!(Weekday::of(Day::constant(1970, 1, 1)), Weekday::Thursday);
        assert_eq!(Weekday::of(Day::constant(2000, 2, 29)), Weekday::Tuesday);
        assert_eq!(Weekday::of(Day::constant(2024, 12, 2)), Weekday::Monday);
    }

    #[test]
    fn the_number_in_the_text_is_the_number_in_the_data() {
        for language in Language::ALL {
            assert!(words::SUPPORT_LINE.to(language).contains(SUPPORT_LINE.number));
        }
    }

    #[test]
    fn every_trouble_ends_in_a_way_to_receive_the_patient() {
        for trouble in Trouble::ALL {
            assert!(trouble.advice().contains(&words::FALL_BACK), "{trouble:?}");
        }
    }
}
