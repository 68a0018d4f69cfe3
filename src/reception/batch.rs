//! Many visits at once, from columns: for a roster of patients, or a month of past visits.
//!
//! A row of [`Columns`] is [`Columns::common`] with the columns' values in it; what the columns do not have is the same
//! in every row. [`decide_columns`] writes for each row exactly what [`decide`] answers for that visit; rows whose facts
//! are all the same are decided once. Nothing is held back between calls: to use every core, give each a
//! [part](Columns::part) of the rows.
//!
//! ```
//! use uketsuke::{Day, TokenKind, rules::Table};
//! use uketsuke::reception::batch::{Columns, Outcomes, decide_columns};
//! use uketsuke::reception::{CertificateFacts, Token, Visit};
//!
//! let certificate = CertificateFacts::stated(Day::new(2026, 8, 1).unwrap());
//! let card = Token { certificate, ..Token::new(TokenKind::Card) };
//! let common = Visit { token: Some(card), ..Visit::on(Day::new(2026, 11, 21).unwrap()) };
//! let columns = Columns { expires_on: Some(&[20260801, 20270331, 20260531]), ..Columns::new(3, common) };
//! let (mut acceptance, mut usable_until) = ([0; 3], [0; 3]);
//! let (mut standing, mut full_until, mut reasons) = ([0; 3], [0; 3], [0; 3]);
//! decide_columns(
//!     &columns,
//!     Table::built_in(),
//!     &mut Outcomes {
//!         acceptance: &mut acceptance,
//!         standing: &mut standing,
//!         full_until: &mut full_until,
//!         usable_until: &mut usable_until,
//!         reasons: &mut reasons,
//!     },
//! )?;
//! assert_eq!(acceptance, [2, 3, 1]); // eligibility only, full, not accepted
//! assert_eq!(usable_until, [20261130, 20270630, 20260831]);
//! # Ok::<(), uketsuke::reception::batch::Refused>(())
//! ```

use super::{
    CardForm, Decision, Eligibility, Evidence, OnlineAnswer, PersonCheck, ReaderMessage, Reason, Route, Token, Visit,
    decide,
};
use crate::certificate::{Chain, Hierarchy, Possession, Purpose, Revocation};
use crate::rules::{Method, Provision, Table};
use crate::set::Set;
use crate::{Day, Numbered, TokenKind};
use core::ops::Range;

/// In [`Columns::token_kind`]: no token was presented. In [`Columns::eligibility`]: there is no online answer.
pub const NONE: u8 = 255;

/// Decides every row. On `Err` nothing is decided: every outcome is zero, *indeterminate*.
///
/// A row whose facts contradict each other (where [`decide`] is an `Err`) is indeterminate, for
/// [`Reason::Contradiction`].
pub fn decide_columns(columns: &Columns<'_>, table: &Table, outcomes: &mut Outcomes<'_>) -> Result<(), Refused> {
    let decided = columns.check().and_then(|()| outcomes.check(columns.rows)).and_then(|()| {
        let mut visit = columns.common;
        let mut known = Known::new(columns.rows);
        (0..columns.rows).try_for_each(|row| {
            let outcome = known.outcome(row, columns, || {
                columns.put(row, &mut visit).map_err(|column| Refused::Value { column, row })?;
                Ok(Outcome::of(decide(&visit, table).ok()))
            })?;
            outcomes.put(row, &outcome);
            Ok(())
        })
    });
    if decided.is_err() {
        outcomes.clear();
    }
    decided
}

/// Why a batch was not decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refused {
    /// A column has not one entry for each row.
    #[error("the column {column} has not one entry for each row")]
    Length {
        /// Which.
        column: &'static str,
    },
    /// A number in a column means nothing: no such day, or no such word.
    #[error("the column {column} has a number without a meaning in row {row}")]
    Value {
        /// Which.
        column: &'static str,
        /// Counted from 0.
        row: usize,
    },
}

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident: $kind:ty,)+) => {
        /// Facts of visits in columns. `None`: as in [`Columns::common`], in every row. Days are numbers `YYYYMMDD`, 0 when
        /// not known; words are the numbers of the enums, sets their bits.
        #[derive(Debug, Clone, Copy)]
        pub struct Columns<'a> {
            /// How many rows every column has.
            pub rows: usize,
            /// The facts that no column says.
            pub common: Visit,
            $($(#[$doc])* pub $name: Option<&'a [$kind]>,)+
        }

        impl<'a> Columns<'a> {
            /// Rows that are all alike; columns are put in afterwards.
            pub const fn new(rows: usize, common: Visit) -> Columns<'a> {
                Columns { rows, common, $($name: None,)+ }
            }

            /// These rows alone; rows that do not exist are left out.
            #[must_use]
            pub fn part(&self, rows: Range<usize>) -> Columns<'a> {
                let end = rows.end.min(self.rows);
                let start = rows.start.min(end);
                // A column that is too short stays as it is, and is refused when the rows are decided.
                Columns {
                    rows: end - start,
                    common: self.common,
                    $($name: self.$name.map(|column| column.get(start..end).unwrap_or(column)),)+
                }
            }

            /// The row's own numbers: two rows with the same key are the same visit.
            #[inline]
            fn key(&self, row: usize) -> Key {
                let mut key = Key::EMPTY;
                $(if let Some(number) = self.$name.and_then(|column| column.get(row)) {
                    <$kind as Number>::add(*number, &mut key);
                })+
                key
            }

            fn check(&self) -> Result<(), Refused> {
                $(if self.$name.is_some_and(|column| column.len() != self.rows) {
                    return Err(Refused::Length { column: stringify!($name) });
                })+
                Ok(())
            }
        }
    };
}

columns! {
    /// [`Visit::day`].
    day: i32,
    /// [`TokenKind`], or [`NONE`]. A row without a token takes nothing from the columns up to `revocation`.
    token_kind: u8,
    /// [`CardForm`].
    card_form: u8,
    /// [`Token::card_expires_on`].
    card_expires_on: i32,
    /// [`Token::card_returned`]: 0 or 1.
    card_returned: u8,
    /// [`Evidence`].
    evidence: u8,
    /// The certificate's first day.
    starts_on: i32,
    /// The certificate's last day.
    expires_on: i32,
    /// [`Hierarchy`].
    hierarchy: u8,
    /// [`Chain`].
    chain: u8,
    /// [`Purpose`].
    purpose: u8,
    /// [`Possession`].
    possession: u8,
    /// [`Revocation`].
    revocation: u8,
    /// Bits of a set of [`Paper`](super::Paper).
    papers: u64,
    /// Last day of the 資格確認書.
    eligibility_certificate_until: i32,
    /// Last day of the legacy health insurance card.
    legacy_card_until: i32,
    /// The day on which the insurer changed.
    insurer_changed_on: i32,
    /// How the person was checked: 0 not done, 255 failed, else passed in the way of this [`Method`].
    person: u8,
    /// [`ReaderMessage`].
    message: u8,
    /// [`Eligibility`] of the online answer, or [`NONE`]. A row without an answer takes nothing from `route` and
    /// `consents_given`.
    eligibility: u8,
    /// [`Route`].
    route: u8,
    /// Bits of the set of [`Provision`] to which the patient consented.
    consents_given: u64,
    /// Date of birth.
    born_on: i32,
}

impl Columns<'_> {
    /// Puts a row's values into a visit that holds another row's. `Err`: the column whose number means nothing.
    fn put(&self, row: usize, visit: &mut Visit) -> Result<(), &'static str> {
        macro_rules! value {
            ($name:ident, $put:expr) => {
                if let Some(&number) = self.$name.and_then(|column| column.get(row)) {
                    $put(number).ok_or(stringify!($name))?;
                }
            };
        }
        macro_rules! set {
            ($name:ident, $place:expr, $read:expr) => {
                value!($name, |number| $read(number).map(|value| $place = value))
            };
        }
        set!(day, visit.day, Day::from_yyyymmdd);
        value!(token_kind, |number| {
            // What no column says comes from the common facts again: the row before may have had no token.
            let base = visit.token.or(self.common.token);
            visit.token = match number {
                NONE => None,
                _ => Some(Token {
                    kind: word(&TokenKind::ALL, number)?,
                    ..base.unwrap_or(Token::new(TokenKind::Unknown))
                }),
            };
            Some(())
        });
        if let Some(token) = &mut visit.token {
            set!(card_form, token.form, |number| word(&FORMS, number));
            set!(card_expires_on, token.card_expires_on, day_or_unknown);
            set!(card_returned, token.card_returned, |number| word(&[false, true], number));
            let facts = &mut token.certificate;
            set!(evidence, facts.evidence, |number| word(&EVIDENCES, number));
            set!(starts_on, facts.starts_on, day_or_unknown);
            set!(expires_on, facts.expires_on, day_or_unknown);
            set!(hierarchy, facts.hierarchy, |number| word(&HIERARCHIES, number));
            set!(chain, facts.chain, |number| word(&CHAINS, number));
            set!(purpose, facts.purpose, |number| word(&PURPOSES, number));
            set!(possession, facts.possession, |number| word(&POSSESSIONS, number));
            set!(revocation, facts.revocation, |number| word(&REVOCATIONS, number));
        }
        set!(papers, visit.papers, set_of);
        set!(eligibility_certificate_until, visit.eligibility_certificate.valid_until, day_or_unknown);
        set!(legacy_card_until, visit.legacy_card.valid_until, day_or_unknown);
        set!(insurer_changed_on, visit.legacy_card.insurer_changed_on, day_or_unknown);
        set!(person, visit.person.check, person);
        set!(message, visit.message, message);
        value!(eligibility, |number| {
            let base = visit.online.or(self.common.online);
            visit.online = match number {
                NONE => None,
                _ => Some(OnlineAnswer { eligibility: word(&Eligibility::ALL, number)?, ..base.unwrap_or_default() }),
            };
            Some(())
        });
        if let Some(answer) = &mut visit.online {
            set!(route, answer.route, |number| word(&ROUTES, number));
            set!(consents_given, answer.consents, |bits| set_of::<Provision>(bits).map(consents_to));
        }
        set!(born_on, visit.born_on, day_or_unknown);
        Ok(())
    }
}

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

    fn check(&self, rows: usize) -> Result<(), Refused> {
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
    fn put(&mut self, row: usize, outcome: &Outcome) {
        put(self.acceptance, row, outcome.acceptance);
        put(self.standing, row, outcome.standing);
        put(self.full_until, row, outcome.full_until);
        put(self.usable_until, row, outcome.usable_until);
        put(self.reasons, row, outcome.reasons);
    }

    fn clear(&mut self) {
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
struct Outcome {
    reasons: u64,
    full_until: i32,
    usable_until: i32,
    acceptance: u8,
    standing: u8,
}

impl Outcome {
    /// `None`: the row's facts contradict each other.
    fn of(decision: Option<Decision>) -> Outcome {
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
}

/// All numbers of one row, in the order of the columns: words and days from the low bits up, sets in their own words.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Key {
    numbers: [u64; 8],
    bits: u32,
}

impl Key {
    const EMPTY: Key = Key { numbers: [0; 8], bits: 0 };

    /// Adds a number of `width` bits; columns have less than 8 * 64 bits in all.
    #[inline]
    fn add(&mut self, number: u64, width: u32) {
        let (place, shift) = ((self.bits / 64) as usize, self.bits % 64);
        if let Some(low) = self.numbers.get_mut(place) {
            *low |= number << shift;
        }
        if shift + width > 64
            && let Some(high) = self.numbers.get_mut(place + 1)
        {
            *high |= number >> (64 - shift);
        }
        self.bits += width;
    }

    /// Where this key is kept.
    #[inline]
    fn place(&self) -> usize {
        const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
        let used = self.numbers.iter().take(self.bits.div_ceil(64) as usize);
        let mixed = used.fold(0u64, |mixed, number| (mixed ^ number).wrapping_mul(ODD).rotate_left(29));
        (mixed.wrapping_mul(ODD) >> 40) as usize
    }
}

/// A number as a column holds it.
trait Number {
    fn add(self, key: &mut Key);
}

impl Number for u8 {
    #[inline]
    fn add(self, key: &mut Key) {
        key.add(self.into(), 8);
    }
}

impl Number for i32 {
    #[inline]
    fn add(self, key: &mut Key) {
        key.add(u64::from(self.cast_unsigned()), 32);
    }
}

impl Number for u64 {
    #[inline]
    fn add(self, key: &mut Key) {
        key.add(self, 64);
    }
}

/// Outcomes of rows that came before: patients of one clinic share a few thousand combinations of facts.
struct Known {
    entries: Vec<(Key, Outcome)>,
    looked_up: u32,
    found: u32,
}

/// Entries, a power of two: about 2 MB, most of it never touched for small batches.
const ENTRIES: usize = 1 << 15;
/// After so many rows it is seen whether looking up is worth it.
const TRIAL: u32 = 1 << 14;

impl Known {
    fn new(rows: usize) -> Known {
        let entries = if rows < 64 { 0 } else { ENTRIES.min(rows.next_power_of_two()) };
        // A key without bits is no row's, unless there are no columns: then every row is the same, and it is.
        let nothing = Key { bits: u32::MAX, ..Key::EMPTY };
        Known { entries: vec![(nothing, Outcome::default()); entries], looked_up: 0, found: 0 }
    }

    #[inline]
    fn outcome(
        &mut self,
        row: usize,
        columns: &Columns<'_>,
        decide: impl FnOnce() -> Result<Outcome, Refused>,
    ) -> Result<Outcome, Refused> {
        if self.entries.is_empty() {
            return decide();
        }
        let key = columns.key(row);
        let place = key.place() & (self.entries.len() - 1);
        let Some((known, outcome)) = self.entries.get_mut(place) else { return decide() };
        self.looked_up += 1;
        if *known == key {
            self.found += 1;
            return Ok(*outcome);
        }
        *outcome = decide()?;
        *known = key;
        let decided = *outcome;
        if self.looked_up >= TRIAL {
            if self.found < self.looked_up / 4 {
                self.entries = Vec::new();
            }
            (self.looked_up, self.found) = (0, 0);
        }
        Ok(decided)
    }
}

/// The word with this number, from all of a kind in the order of their numbers.
fn word<T: Copy>(all: &[T], number: u8) -> Option<T> {
    all.get(usize::from(number)).copied()
}

const FORMS: [CardForm; 3] = [CardForm::Ordinary, CardForm::WithoutPhoto, CardForm::FaceOnly];
const EVIDENCES: [Evidence; 2] = [Evidence::Read, Evidence::Stated];
const HIERARCHIES: [Hierarchy; 5] =
    [Hierarchy::Unknown, Hierarchy::Production, Hierarchy::Test, Hierarchy::Simulated, Hierarchy::Institution];
const CHAINS: [Chain; 3] = [Chain::Unverified, Chain::Verified, Chain::Failed];
const PURPOSES: [Purpose; 5] = [
    Purpose::Unknown,
    Purpose::UserAuthentication,
    Purpose::DigitalSignature,
    Purpose::CertificateAuthority,
    Purpose::Foreign,
];
const POSSESSIONS: [Possession; 3] = [Possession::NotProved, Possession::Proved, Possession::Failed];
const REVOCATIONS: [Revocation; 4] =
    [Revocation::Unknown, Revocation::Good, Revocation::Revoked, Revocation::Suspended];
const ROUTES: [Route; 3] = [Route::Unknown, Route::MyNumberCard, Route::Document];

/// 0 is a day that is not known; any other number has to be a day.
fn day_or_unknown(number: i32) -> Option<Option<Day>> {
    if number == 0 { Some(None) } else { Day::from_yyyymmdd(number).map(Some) }
}

fn set_of<T: Numbered>(bits: u64) -> Option<Set<T>> {
    let set = Set::<T>::from_bits(bits);
    (bits == 0 || set.iter().count() == set.len()).then_some(set)
}

fn person(number: u8) -> Option<PersonCheck> {
    match number {
        0 => Some(PersonCheck::NotDone),
        NONE => Some(PersonCheck::Failed),
        _ => Method::from_number(number).map(PersonCheck::Passed),
    }
}

fn message(number: u8) -> Option<ReaderMessage> {
    ReaderMessage::ALL.into_iter().find(|message| *message as u8 == number)
}

fn consents_to(given: Set<Provision>) -> super::Consents {
    given.iter().fold(super::Consents::ABSENT, |consents, kind| consents.with(kind, super::Consent::Yes))
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let key = all.key(0);
        assert_eq!(key.bits, 13 * 8 + 8 * 32 + 2 * 64);
        assert!(key.bits as usize <= key.numbers.len() * 64);
        assert_eq!(key.numbers.iter().map(|number| number.count_ones()).sum::<u32>(), 13 + 8 + 2 * 2);
        assert!(Columns { born_on: Some(&[3]), ..all }.key(0) != key);
    }

    #[test]
    fn every_word_has_the_place_of_its_number() {
        macro_rules! placed {
            ($($all:expr),+) => { $(for (place, word) in $all.iter().enumerate() { assert_eq!(*word as usize, place); })+ };
        }
        placed!(TokenKind::ALL, FORMS, EVIDENCES, HIERARCHIES, CHAINS, PURPOSES, POSSESSIONS, REVOCATIONS, ROUTES);
        placed!(Eligibility::ALL);
    }
}
