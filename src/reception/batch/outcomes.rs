//! What was decided, column by column.

use super::Refused;
use crate::Day;
use crate::reception::{Decision, Reason};

/// Where decisions go: one entry for each row in each.
#[derive(Debug)]
pub struct Outcomes<'a> {
    /// [`Decision::acceptance`]: 0 indeterminate, 1 not accepted, 2 eligibility only, 3 full.
    pub acceptance: &'a mut [u8],
    /// [`Decision::standing`]: 0 presumed, 1 confirmed.
    pub standing: &'a mut [u8],
    /// [`Decision::full_until`], `YYYYMMDD` or 0.
    pub full_until: &'a mut [i32],
    /// [`Decision::usable_until`], `YYYYMMDD` or 0.
    pub usable_until: &'a mut [i32],
    /// Bits of [`Decision::reasons`].
    pub reasons: &'a mut [u64],
}

impl<'a> Outcomes<'a> {
    /// The first `rows` rows, and the rest: a part for each thread.
    pub fn split_at(self, rows: usize) -> (Outcomes<'a>, Outcomes<'a>) {
        fn split<T>(column: &mut [T], rows: usize) -> (&mut [T], &mut [T]) {
            column.split_at_mut(rows.min(column.len()))
        }
        let (acceptance, acceptance_rest) = split(self.acceptance, rows);
        let (standing, standing_rest) = split(self.standing, rows);
        let (full_until, full_until_rest) = split(self.full_until, rows);
        let (usable_until, usable_until_rest) = split(self.usable_until, rows);
        let (reasons, reasons_rest) = split(self.reasons, rows);
        (
            Outcomes { acceptance, standing, full_until, usable_until, reasons },
            Outcomes {
                acceptance: acceptance_rest,
                standing: standing_rest,
                full_until: full_until_rest,
                usable_until: usable_until_rest,
                reasons: reasons_rest,
            },
        )
    }

    pub(super) fn check(&self, rows: usize) -> Result<(), Refused> {
        let wrong = [
            ("acceptance", self.acceptance.len()),
            ("standing", self.standing.len()),
            ("full_until", self.full_until.len()),
            ("usable_until", self.usable_until.len()),
            ("reasons", self.reasons.len()),
        ]
        .into_iter()
        .find(|(_, length)| *length != rows);
        wrong.map_or(Ok(()), |(column, _)| Err(Refused::Length { column }))
    }

    #[inline]
    pub(super) fn put(&mut self, row: usize, outcome: &Outcome) {
        put(self.acceptance, row, outcome.acceptance);
        put(self.standing, row, outcome.standing);
        put(self.full_until, row, outcome.full_until);
        put(self.usable_until, row, outcome.usable_until);
        put(self.reasons, row, outcome.reasons);
    }

    pub(super) fn clear(&mut self) {
        self.acceptance.fill(0);
        self.standing.fill(0);
        self.full_until.fill(0);
        self.usable_until.fill(0);
        self.reasons.fill(0);
    }
}

fn put<T>(column: &mut [T], row: usize, value: T) {
    if let Some(place) = column.get_mut(row) {
        *place = value;
    }
}

/// One row of [`Outcomes`].
#[derive(Clone, Copy, Default)]
pub(super) struct Outcome {
    reasons: u64,
    full_until: i32,
    usable_until: i32,
    acceptance: u8,
    standing: u8,
}

impl Outcome {
    /// `None`: the row's facts contradict each other.
    pub(super) fn of(decision: Option<Decision>) -> Outcome {
        let contradiction = || Decision { reasons: Reason::set(&[Reason::Contradiction]), ..Decision::default() };
        let decision = decision.unwrap_or_else(contradiction);
        Outcome {
            reasons: decision.reasons.bits(),
            full_until: decision.full_until.map_or(0, Day::yyyymmdd),
            usable_until: decision.usable_until.map_or(0, Day::yyyymmdd),
            acceptance: decision.acceptance as u8,
            standing: decision.standing as u8,
        }
    }

    /// How many words hold an outcome.
    pub(super) const WORDS: usize = 3;
    /// In the last word: there is an outcome.
    const SOME: u64 = 1 << 63;

    #[inline]
    pub(super) fn words(&self) -> [u64; Outcome::WORDS] {
        let days = u64::from(self.full_until.cast_unsigned()) << 32 | u64::from(self.usable_until.cast_unsigned());
        [self.reasons, days, Outcome::SOME | u64::from(self.acceptance) << 8 | u64::from(self.standing)]
    }

    /// `None` from words that are all zero.
    #[inline]
    pub(super) fn from_words(words: &[u64]) -> Option<Outcome> {
        let [reasons, days, rest] = *words else { return None };
        (rest != 0).then_some(Outcome {
            reasons,
            full_until: ((days >> 32) as u32).cast_signed(),
            usable_until: (days as u32).cast_signed(),
            acceptance: (rest >> 8) as u8,
            standing: rest as u8,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Numbered;

    #[test]
    fn an_outcome_is_its_words() {
        let reasons = Reason::ALL.iter().copied().collect::<crate::Set<Reason>>().bits();
        let outcome = Outcome { reasons, full_until: 20261121, usable_until: i32::MIN, acceptance: 3, standing: 255 };
        let back = Outcome::from_words(&outcome.words()).unwrap();
        assert_eq!(back.words(), outcome.words());
        assert_eq!((back.reasons, back.full_until, back.usable_until), (reasons, 20261121, i32::MIN));
        assert_eq!((back.acceptance, back.standing), (3, 255));
        assert!(Outcome::from_words(&[0; Outcome::WORDS]).is_none());
        assert!(Outcome::from_words(&Outcome::default().words()).is_some());
    }
}
