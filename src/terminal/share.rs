//! 負担割合: who pays how much, as far as an answer tells.

use super::code::Coded;
use super::codes::Preschool;
use super::coverage::{Coverage, Elderly};
use crate::Day;
use crate::vocabulary::Classification;

/// The share that the patient pays at the desk (一部負担金の割合), in percent.
///
/// ```
/// use uketsuke::terminal::{Share, ShareBasis};
/// let share = Share::Percent { percent: 20, basis: ShareBasis::Elderly };
/// assert_eq!(share.percent(), Some(20));
/// assert_eq!(Share::Differ { one: 10, other: 20 }.percent(), None); // ask the insurer
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Share {
    /// Not known, or not a matter of shares (医療扶助: the ticket's 本人支払額).
    #[default]
    Unknown,
    /// This share.
    Percent {
        /// In percent.
        percent: u8,
        /// By what.
        basis: ShareBasis,
    },
    /// The answer says two different shares: name both, ask the insurer.
    Differ {
        /// One, in percent.
        one: u8,
        /// The other, in percent.
        other: u8,
    },
}

impl Share {
    /// The share in percent, if one is known.
    pub const fn percent(self) -> Option<u8> {
        match self {
            Share::Percent { percent, .. } => Some(percent),
            Share::Unknown | Share::Differ { .. } => None,
        }
    }
}

/// What a [`Share`] follows from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ShareBasis {
    /// Classification 05, 特別療養費: the whole sum, claimed back later.
    SpecialMedicalExpenses,
    /// `ElderlyRecipientContributionRatio`, inside its dates.
    Elderly,
    /// `InsuredPartialContributionRatio`.
    Contribution,
    /// `PreschoolClassification`.
    Preschool,
    /// Nothing else is said, and the patient is between 7 and 69: 30 % (未確認: no element says so;
    /// 被保険者資格申立書, <https://wic-net.com/material/document/10145/10>, has the same shares).
    Ordinary,
}

/// The share of a valid coverage on a day.
pub(super) fn share(result: &Coverage, day: Option<Day>) -> Share {
    let percent = |percent, basis| Share::Percent { percent, basis };
    match result.classification {
        Coded::Known(Classification::SpecialCare) => {
            return percent(100, ShareBasis::SpecialMedicalExpenses);
        }
        Coded::Known(Classification::Welfare) => return Share::Unknown,
        _ => {}
    }
    let elderly = result.elderly.and_then(|elderly| day.and_then(|day| elderly_share(&elderly, day)));
    let preschool = (result.preschool == Coded::Known(Preschool::Preschool)).then_some(20);
    let told = [
        (elderly, ShareBasis::Elderly),
        (result.share_percent, ShareBasis::Contribution),
        (preschool, ShareBasis::Preschool),
    ];
    let mut told = told.into_iter().filter_map(|(share, basis)| Some((share?, basis)));
    if let Some((one, basis)) = told.next() {
        return match told.find(|(other, _)| *other != one) {
            Some((other, _)) => Share::Differ { one, other },
            None => percent(one, basis),
        };
    }
    let born = result.birthdate.map(|birthdate| *birthdate.reveal());
    let ordinary_age = born.zip(day).is_some_and(|(born, day)| (7..70).contains(&age(born, day)));
    let ordinary = ordinary_age && result.elderly.is_none() && result.classification.known().is_some();
    if ordinary { percent(30, ShareBasis::Ordinary) } else { Share::Unknown }
}

fn elderly_share(elderly: &Elderly, day: Day) -> Option<u8> {
    let inside = elderly.from? <= day && elderly.until.is_none_or(|until| day <= until);
    elderly.share_percent.filter(|_| inside)
}

/// Whole years.
fn age(born: Day, day: Day) -> i32 {
    let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
    day.year() - born.year() - i32::from(before_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::personal::Personal;

    fn day(number: i32) -> Day {
        Day::from_yyyymmdd(number).unwrap()
    }

    fn insurance(born: i32) -> Coverage {
        Coverage {
            classification: Coded::Known(Classification::Insured),
            birthdate: Some(Personal::new(day(born))),
            ..Coverage::default()
        }
    }

    fn elderly(percent: u8) -> Option<Elderly> {
        Some(Elderly {
            from: Some(day(20260801)),
            until: Some(day(20270731)),
            share_percent: Some(percent),
            ..Elderly::default()
        })
    }

    #[test]
    fn each_basis_in_its_order() {
        let today = Some(day(20261128));
        let percent = |percent, basis| Share::Percent { percent, basis };
        let of = |result: Coverage| share(&result, today);
        let special = Coded::Known(Classification::SpecialCare);
        let all =
            Coverage { classification: special, elderly: elderly(20), share_percent: Some(30), ..insurance(19500101) };
        assert_eq!(of(all), percent(100, ShareBasis::SpecialMedicalExpenses));
        assert_eq!(
            of(Coverage { classification: Coded::Known(Classification::Welfare), ..insurance(19800401) }),
            Share::Unknown
        );
        assert_eq!(of(Coverage { elderly: elderly(20), ..insurance(19540101) }), percent(20, ShareBasis::Elderly));
        assert_eq!(
            of(Coverage { share_percent: Some(10), ..insurance(19450101) }),
            percent(10, ShareBasis::Contribution)
        );
        let child = Coverage { preschool: Coded::Known(Preschool::Preschool), ..insurance(20240101) };
        assert_eq!(of(child), percent(20, ShareBasis::Preschool));
        assert_eq!(of(insurance(19800401)), percent(30, ShareBasis::Ordinary));
    }

    #[test]
    fn two_values_that_disagree_are_both_said() {
        let both = Coverage { elderly: elderly(20), share_percent: Some(30), ..insurance(19540101) };
        assert_eq!(share(&both, Some(day(20261128))), Share::Differ { one: 20, other: 30 });
        // Outside of its dates the one says nothing.
        assert_eq!(share(&both, Some(day(20270801))).percent(), Some(30));
        let agree = Coverage { elderly: elderly(20), share_percent: Some(20), ..insurance(19540101) };
        assert_eq!(share(&agree, Some(day(20261128))).percent(), Some(20));
    }

    #[test]
    fn nothing_is_presumed_of_the_old_the_young_or_the_unknown() {
        let today = Some(day(20261128));
        assert_eq!(share(&insurance(19561128), today), Share::Unknown); // 70 today
        assert_eq!(share(&insurance(19561129), today).percent(), Some(30));
        assert_eq!(share(&insurance(20191129), today), Share::Unknown); // 6
        assert_eq!(share(&insurance(20191128), today).percent(), Some(30));
        assert_eq!(share(&insurance(19800401), None), Share::Unknown);
        assert_eq!(
            share(&Coverage { elderly: elderly(20), ..insurance(19800401) }, Some(day(20260731))),
            Share::Unknown
        );
        assert_eq!(share(&Coverage { classification: Coded::Absent, ..insurance(19800401) }, today), Share::Unknown);
        assert_eq!(share(&Coverage { birthdate: None, ..insurance(19800401) }, today), Share::Unknown);
    }
}
