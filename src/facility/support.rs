//! The call centre (オンライン資格確認等コールセンター): whether it is open, and where to turn when it is not.

use super::data::{Publication, Words};
use super::file::Facility;
use super::hours::{Holiday, LineState, TimeOfDay};
use crate::Day;
use serde::Serialize;

/// Where to get help on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Support<'a> {
    /// Whether the call centre is open.
    pub state: LineState,
    /// Its number, free of charge within Japan.
    pub number: &'a str,
    /// The inquiry form.
    pub form: &'a Publication,
    /// The portal for institutions.
    pub portal: &'a Publication,
    /// What to say, the deciding fact first: whether it is open, then the way that is open now.
    pub words: Vec<&'a Words>,
}

impl Facility {
    /// Where to get help on a day and, if it is known, at a time in Japan. This library reads no clock and knows no
    /// public holidays: the caller tells both, or the answer says what is not known.
    ///
    /// ```
    /// use uketsuke::facility::{Facility, Holiday, LineState};
    /// use uketsuke::vocabulary::Language;
    /// let saturday = "2026-11-21".parse()?;
    /// let at = |time: &str| Facility::built_in().support(saturday, time.parse().ok(), Holiday::No);
    /// assert_eq!(at("15:59").state, LineState::Open);
    /// let closed = at("16:00");
    /// assert_eq!(closed.state, LineState::Closed);
    /// assert!(closed.words[1].to(Language::En).ends_with("https://iryohokenjyoho.service-now.com/csm?id=com_med_inquiry"));
    /// assert_eq!(Facility::built_in().support(saturday, None, Holiday::No).state, LineState::Unknown);
    /// # Ok::<(), uketsuke::NotADay>(())
    /// ```
    pub fn support(&self, day: Day, time: Option<TimeOfDay>, holiday: Holiday) -> Support<'_> {
        let data = &self.support;
        let state = data.hours.state(day, time, holiday);
        let words = match state {
            LineState::Unknown => vec![&data.line, &data.form, &data.portal],
            LineState::Closed => vec![&data.closed, &data.form, &data.portal, &data.line],
            LineState::OpenUnlessHoliday => vec![&data.open_unless_holiday, &data.line, &data.form, &data.portal],
            LineState::Open => vec![&data.open, &data.line, &data.form, &data.portal],
        };
        Support { state, number: &data.number, form: data.form.origin(), portal: data.portal.origin(), words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(day: &str, time: Option<&str>, holiday: Holiday) -> LineState {
        let time = time.map(|time| time.parse().unwrap());
        Facility::built_in().support(day.parse().unwrap(), time, holiday).state
    }

    #[test]
    fn the_line_keeps_its_hours() {
        for (day, last, closes) in [
            ("2026-11-16", "17:59", "18:00"),
            ("2026-11-20", "17:59", "18:00"),
            ("2026-11-21", "15:59", "16:00"),
            ("1970-01-01", "17:59", "18:00"), // a Thursday
        ] {
            for (time, expected) in [
                ("00:00", LineState::Closed),
                ("07:59", LineState::Closed),
                ("8:00", LineState::Open),
                (last, LineState::Open),
                (closes, LineState::Closed),
                ("23:59", LineState::Closed),
            ] {
                assert_eq!(state(day, Some(time), Holiday::No), expected, "{day} {time}");
            }
        }
        assert_eq!(state("2026-11-22", Some("12:00"), Holiday::No), LineState::Closed);
    }

    #[test]
    fn what_is_not_known_is_said_to_be_unknown() {
        let friday = "2026-11-20";
        assert_eq!(state(friday, Some("12:00"), Holiday::Unknown), LineState::OpenUnlessHoliday);
        assert_eq!(state(friday, Some("20:00"), Holiday::Unknown), LineState::Closed);
        assert_eq!(state(friday, Some("12:00"), Holiday::Yes), LineState::Closed);
        assert_eq!(state(friday, None, Holiday::No), LineState::Unknown);
        assert_eq!(state(friday, None, Holiday::Unknown), LineState::Unknown);
        assert_eq!(state(friday, None, Holiday::Yes), LineState::Closed);
        assert_eq!(state("2026-11-22", None, Holiday::Unknown), LineState::Closed, "a Sunday");
    }
}
