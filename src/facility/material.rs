//! What an institution puts up and hands out, and the subsidy for its equipment, with the days of both.

use super::source;
use super::words::{self, Words};
use crate::Day;
use crate::rules::Source;

/// Something to put up or to hand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Material {
    /// ステッカー: phones are read here.
    Sticker = 0,
    /// 患者向けのリーフレット on the phone as insurance card.
    PatientLeaflet = 1,
    /// 「医療機関・薬局における受付方法について」ポスター.
    ReceptionPoster = 2,
    /// The leaflet on certificates that expire.
    ExpiryLeaflet = 3,
    /// The notice that phones are not read here (yet).
    NotYetNotice = 4,
}

impl Material {
    /// All of it.
    pub const ALL: [Material; 5] = [
        Material::Sticker,
        Material::PatientLeaflet,
        Material::ReceptionPoster,
        Material::ExpiryLeaflet,
        Material::NotYetNotice,
    ];

    /// What it is, and what it is for.
    pub const fn what(self) -> Words {
        match self {
            Material::Sticker => words::STICKER,
            Material::PatientLeaflet => words::PATIENT_LEAFLET,
            Material::ReceptionPoster => words::RECEPTION_POSTER,
            Material::ExpiryLeaflet => words::EXPIRY_LEAFLET,
            Material::NotYetNotice => words::NOT_YET_NOTICE,
        }
    }

    /// Who makes it.
    pub const fn from(self) -> Words {
        match self {
            Material::Sticker | Material::PatientLeaflet | Material::ExpiryLeaflet => words::FROM_MINISTRY,
            Material::ReceptionPoster => words::FROM_MINISTRY_AND_FUND,
            Material::NotYetNotice => words::FROM_MEDICAL_ASSOCIATION,
        }
    }

    /// The page or file where it is to be had. The sticker and the patient leaflet have no address of their own in what
    /// could be read: theirs are the pages that offer them.
    pub const fn available_at(self) -> &'static Source {
        match self {
            Material::Sticker => &source::PORTAL_ARTICLE,
            Material::PatientLeaflet => &source::MINISTRY_SMARTPHONE,
            Material::ReceptionPoster => &source::POSTER_LETTER,
            Material::ExpiryLeaflet => &source::EXPIRY_LEAFLET,
            Material::NotYetNotice => &source::MEDICAL_ASSOCIATION,
        }
    }

    /// A caution about using it on a day: the poster tells of legacy insurance certificates, which ended.
    pub fn caution(self, day: Day) -> Option<Words> {
        let outdated = self == Material::ReceptionPoster && day > LAST_DAY_OF_LEGACY_CARDS;
        outdated.then_some(words::POSTER_OUTDATED)
    }
}

/// 従来の健康保険証 are valid to this day at most.
const LAST_DAY_OF_LEGACY_CARDS: Day = Day::constant(2025, 12, 1);

/// The subsidy for the equipment that reads phones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subsidy {
    /// The first day on which a public report saw it running. The day it began is not known.
    pub seen_from: Day,
    /// Its last day.
    pub last_day: Day,
    /// What it covers, and how it is to be had.
    pub what: Words,
    /// How much of the price.
    pub share: Words,
}

/// How the subsidy stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum SubsidyState {
    /// Before the first day on which it is known to have run.
    #[default]
    StartUnknown = 0,
    /// Running.
    Open = 1,
    /// Over.
    Ended = 2,
}

/// The subsidy of 2025.
///
/// ```
/// use uketsuke::{Day, facility::{SUBSIDY, SubsidyState}};
/// assert_eq!(SUBSIDY.state(Day::new(2026, 1, 31).unwrap()), SubsidyState::Open);
/// assert_eq!(SUBSIDY.state(Day::new(2026, 2, 1).unwrap()), SubsidyState::Ended);
/// ```
pub const SUBSIDY: Subsidy = Subsidy {
    seen_from: Day::constant(2025, 10, 14),
    last_day: Day::constant(2026, 1, 31),
    what: words::SUBSIDY_WHAT,
    share: words::SUBSIDY_SHARE,
};

impl Subsidy {
    /// How it stands on a day.
    pub fn state(&self, day: Day) -> SubsidyState {
        if day > self.last_day {
            SubsidyState::Ended
        } else if day >= self.seen_from {
            SubsidyState::Open
        } else {
            SubsidyState::StartUnknown
        }
    }
}

impl SubsidyState {
    /// The state in words.
    pub const fn words(self) -> Words {
        match self {
            SubsidyState::StartUnknown => words::SUBSIDY_START_UNKNOWN,
            SubsidyState::Open => words::SUBSIDY_OPEN,
            SubsidyState::Ended => words::SUBSIDY_ENDED,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Language, calendar};

    /// The days in the texts are those in the data.
    #[test]
    fn texts_and_data_name_the_same_days() {
        for language in Language::ALL {
            let last = calendar::written(SUBSIDY.last_day, language).to_string();
            assert!(words::SUBSIDY_ENDED.to(language).contains(&last), "{last}");
            assert!(words::SUBSIDY_OPEN.to(language).contains(&last), "{last}");
            let legacy = calendar::written(LAST_DAY_OF_LEGACY_CARDS, language).to_string();
            assert!(words::POSTER_OUTDATED.to(language).contains(&legacy), "{legacy}");
        }
    }

    #[test]
    fn everything_is_to_be_had_somewhere_from_somebody() {
        for material in Material::ALL {
            assert!(material.available_at().address.starts_with("https://"));
            assert!(!material.from().to(Language::Ja).is_empty());
            assert_eq!(material.caution(Day::constant(2025, 12, 1)), None);
        }
    }
}
