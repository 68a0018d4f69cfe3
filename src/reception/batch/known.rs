//! Rows that are alike are decided once. A roster has few combinations of facts, told apart mostly by their dates, so a
//! row costs the packing of its numbers into a key and one look into a table of what was decided before.

use super::Refused;
use super::outcomes::Outcome;

/// Rows whose keys are made together: every column is read in one stride.
pub(super) const BLOCK: usize = 256;
/// Words of the longest key: all columns, in their order, none across two words.
const WORDS: usize = 9;

/// The keys of a block of rows: the numbers of each row, packed. Rows with the same key have the same outcome.
pub(super) struct Keys {
    /// The first word of every row's key, the second, and so on.
    words: [[u64; BLOCK]; WORDS],
    used: usize,
    /// Bits that are taken in the last word.
    bits: u32,
}

impl Keys {
    pub(super) const fn new() -> Keys {
        Keys { words: [[0; BLOCK]; WORDS], used: 0, bits: u64::BITS }
    }

    /// Begins a new block.
    pub(super) fn clear(&mut self) {
        (self.used, self.bits) = (0, u64::BITS);
    }

    /// Adds a column's numbers for the rows of the block.
    #[inline]
    pub(super) fn add<T: Number>(&mut self, column: impl Iterator<Item = T>) {
        let begins = self.bits + T::BITS > u64::BITS;
        if begins {
            (self.used, self.bits) = (self.used + 1, 0);
        }
        let shift = self.bits;
        self.bits += T::BITS;
        let Some(word) = self.words.get_mut(self.used - 1) else { return };
        let places = word.iter_mut().zip(column);
        match begins {
            true => places.for_each(|(place, number)| *place = number.bits()),
            false => places.for_each(|(place, number)| *place |= number.bits() << shift),
        }
    }

    /// The words of one row's key.
    #[inline]
    fn of(&self, at: usize) -> impl Iterator<Item = u64> {
        self.words.iter().take(self.used).map(move |word| word.get(at).copied().unwrap_or_default())
    }
}

/// A number as a column holds it.
pub(super) trait Number: Copy {
    const BITS: u32;
    fn bits(self) -> u64;
}

impl Number for u8 {
    const BITS: u32 = u8::BITS;
    #[inline]
    fn bits(self) -> u64 {
        self.into()
    }
}

impl Number for i32 {
    const BITS: u32 = i32::BITS;
    #[inline]
    fn bits(self) -> u64 {
        self.cast_unsigned().into()
    }
}

impl Number for u64 {
    const BITS: u32 = u64::BITS;
    #[inline]
    fn bits(self) -> u64 {
        self
    }
}

/// What was decided before, by key: a table with a few neighbouring places for a key. It forgets when it is full.
pub(super) struct Known {
    /// An entry is the words of its key and those of its outcome, which are never all zero.
    entries: Vec<u64>,
    /// How many there are: a power of two, or none when nothing is looked up.
    places: usize,
    looked_up: u32,
    found: u32,
}

/// Entries of a large batch: 2.6 MB for the columns of a clinic's roster. What is not used is never touched.
const PLACES: usize = 1 << 16;
/// Places in which a key may stand.
const NEIGHBOURS: usize = 4;
/// After so many rows it is seen whether looking up is worth it.
const TRIAL: u32 = 1 << 16;

impl Known {
    pub(super) fn new(rows: usize) -> Known {
        let places = if rows < 64 { 0 } else { PLACES.min(rows.next_power_of_two()) };
        Known { entries: Vec::new(), places, looked_up: 0, found: 0 }
    }

    /// Whether so many rows were alike that it is worth making keys.
    pub(super) fn is_worth_it(&self) -> bool {
        self.places > 0
    }

    /// The outcome of the row at this place of the block.
    #[inline]
    pub(super) fn outcome(
        &mut self,
        keys: &Keys,
        at: usize,
        decide: impl FnOnce() -> Result<Outcome, Refused>,
    ) -> Result<Outcome, Refused> {
        let length = keys.used + Outcome::WORDS;
        if self.entries.is_empty() {
            self.entries = vec![0; self.places * length];
        }
        self.looked_up += 1;
        let home = self.home(keys, at);
        let mut free = home;
        for neighbour in 0..NEIGHBOURS {
            let place = (home + neighbour) & (self.places - 1);
            let Some((key, words)) = self.entry(place, length, keys.used) else { break };
            let Some(outcome) = Outcome::from_words(words) else {
                free = place;
                break;
            };
            if keys.of(at).zip(&*key).all(|(mine, its)| mine == *its) {
                self.found += 1;
                return Ok(outcome);
            }
        }
        let outcome = decide()?;
        if let Some((key, words)) = self.entry(free, length, keys.used) {
            key.iter_mut().zip(keys.of(at)).for_each(|(its, mine)| *its = mine);
            words.copy_from_slice(&outcome.words());
        }
        Ok(outcome)
    }

    /// Stops looking up when it is not worth it.
    pub(super) fn review(&mut self) {
        if self.looked_up >= TRIAL {
            if self.found < self.looked_up / 4 {
                (self.entries, self.places) = (Vec::new(), 0);
            }
            (self.looked_up, self.found) = (0, 0);
        }
    }

    /// The first place in which the key of this row may stand.
    #[inline]
    fn home(&self, keys: &Keys, at: usize) -> usize {
        const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
        let mixed = keys.of(at).fold(0u64, |mixed, word| (mixed ^ word).wrapping_mul(ODD).rotate_left(29));
        (mixed.wrapping_mul(ODD) >> 40) as usize & (self.places - 1)
    }

    #[inline]
    fn entry(&mut self, place: usize, length: usize, key: usize) -> Option<(&mut [u64], &mut [u64])> {
        self.entries.get_mut(place * length..(place + 1) * length)?.split_at_mut_checked(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Day;
    use crate::reception::Visit;
    use crate::reception::batch::Columns;

    #[test]
    fn every_column_has_its_bits_in_the_key() {
        let (words, days, sets) = ([1u8], [2i32], [3u64]);
        let (word, day, set) = (Some(&words[..]), Some(&days[..]), Some(&sets[..]));
        let all = Columns {
            day,
            token_kind: word,
            card_form: word,
            card_expires_on: day,
            card_returned: word,
            evidence: word,
            starts_on: day,
            expires_on: day,
            hierarchy: word,
            chain: word,
            purpose: word,
            possession: word,
            revocation: word,
            papers: set,
            eligibility_certificate_until: day,
            legacy_card_until: day,
            insurer_changed_on: day,
            person: word,
            message: word,
            eligibility: word,
            route: word,
            consents_given: set,
            born_on: day,
            ..Columns::new(1, Visit::on(Day::FIRST))
        };
        let key = |columns: Columns<'_>| {
            let mut keys = Keys::new();
            columns.keys(&mut keys, &(0..1));
            keys.of(0).collect::<Vec<u64>>()
        };
        let ones = |key: Vec<u64>| key.iter().map(|word| word.count_ones()).sum::<u32>();
        assert_eq!(key(all).len(), WORDS);
        assert_eq!(ones(key(all)), 13 + 8 + 2 * 2);
        assert_eq!(ones(key(Columns { born_on: Some(&[0]), ..all })), 13 + 7 + 2 * 2);
        assert!(key(Columns::new(1, all.common)).is_empty());
    }

    #[test]
    fn keys_that_share_their_places_are_told_apart() {
        let numbers: Vec<u64> = (0..BLOCK as u64).collect();
        let mut keys = Keys::new();
        keys.add(numbers.iter().copied());
        // Fewer places than keys: some are forgotten, none is taken for another.
        let mut known = Known::new(64);
        let outcome = |at: usize| Outcome::from_words(&[numbers[at], 0, 1]).unwrap();
        let mut decided = 0;
        for at in (0..BLOCK).chain(0..BLOCK).chain([7; BLOCK]) {
            let found = known.outcome(&keys, at, || {
                decided += 1;
                Ok(outcome(at))
            });
            assert_eq!(found.map(|found| found.words()[0]), Ok(numbers[at]));
        }
        assert!((BLOCK..=2 * BLOCK + 1).contains(&decided), "{decided}");
        assert!(known.is_worth_it());
    }
}
