//! Facts of visits, column by column.

use super::known::Keys;
use crate::certificate::{Chain, Hierarchy, Possession, Purpose, Revocation};
use crate::reception::{
    CardForm, Consent, Consents, Eligibility, Evidence, OnlineAnswer, PersonCheck, ReaderMessage, Route, Token, Visit,
};
use crate::rules::{Method, Provision};
use crate::set::Set;
use crate::{Day, Numbered, TokenKind};
use core::ops::Range;

/// In [`Columns::token_kind`]: no token was presented. In [`Columns::eligibility`]: there is no online answer.
pub const NONE: u8 = 255;

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

            /// Adds the numbers of these rows to their keys.
            fn add_to(&self, keys: &mut Keys, rows: &Range<usize>) {
                $(if let Some(column) = self.$name {
                    keys.add(column.get(rows.clone()).unwrap_or_default().iter().copied());
                })+
            }

            pub(super) fn check(&self) -> Result<(), super::Refused> {
                $(if self.$name.is_some_and(|column| column.len() != self.rows) {
                    return Err(super::Refused::Length { column: stringify!($name) });
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
    /// Bits of a set of [`Paper`](crate::reception::Paper).
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
    /// The keys of these rows, of which there are no more than a block: what the outcomes of a row depend on.
    ///
    /// Dates tell rows apart more than all else, and most of them change no outcome (advice is not among the outcomes): a
    /// date of birth and a first day that have come, a card's last day that is not before its certificate's.
    pub(super) fn keys(&self, keys: &mut Keys, rows: &Range<usize>) {
        keys.clear();
        Columns { born_on: None, starts_on: None, card_expires_on: None, ..*self }.add_to(keys, rows);
        let at = |column: Option<&[i32]>, row: usize| column.and_then(|column| column.get(row)).copied();
        let stated = self.common.token.and_then(|token| token.certificate.expires_on);
        let (today, stated) = (self.common.day.yyyymmdd(), stated.map_or(0, Day::yyyymmdd));
        let day = |row| at(self.day, row).unwrap_or(today);
        let expires = |row| at(self.expires_on, row).unwrap_or(stated);
        let in_bounds = |starts, row| starts <= day(row) && (expires(row) == 0 || starts <= expires(row));
        add_dates(keys, self.born_on, rows, |born, row| born <= day(row));
        add_dates(keys, self.starts_on, rows, in_bounds);
        add_dates(keys, self.card_expires_on, rows, |card, row| expires(row) != 0 && card >= expires(row));
    }

    /// Puts a row's values into a visit that holds another row's. `Err`: the column whose number means nothing.
    pub(super) fn put(&self, row: usize, visit: &mut Visit) -> Result<(), &'static str> {
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

/// Adds a column of dates to the keys of these rows, in which an idle date is as good as none.
#[inline]
fn add_dates(keys: &mut Keys, column: Option<&[i32]>, rows: &Range<usize>, idle: impl Fn(i32, usize) -> bool) {
    let Some(column) = column.and_then(|column| column.get(rows.clone())) else { return };
    keys.add(
        column.iter().zip(rows.clone()).map(|(&date, row)| if is_day(date) && idle(date, row) { 0 } else { date }),
    );
}

#[inline]
fn is_day(number: i32) -> bool {
    // Every month has 28 days: most numbers are days without a look at the calendar.
    let (month, day) = (number / 100 % 100, number % 100);
    let plain = (10_101..=99_991_231).contains(&number) && (1..=12).contains(&month) && (1..=28).contains(&day);
    plain || Day::from_yyyymmdd(number).is_some()
}

/// The word with this number, from all of a kind in the order of their numbers.
fn word<T: Copy>(all: &[T], number: u8) -> Option<T> {
    all.get(usize::from(number)).copied()
}

const FORMS: [CardForm; 3] = [CardForm::Ordinary, CardForm::WithoutPhoto, CardForm::FaceOnly];
const EVIDENCES: [Evidence; 2] = [Evidence::Read, Evidence::Stated];
const HIERARCHIES: [Hierarchy; 4] = [Hierarchy::Unknown, Hierarchy::Production, Hierarchy::Test, Hierarchy::Other];
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

fn consents_to(given: Set<Provision>) -> Consents {
    given.iter().fold(Consents::ABSENT, |consents, kind| consents.with(kind, Consent::Yes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_the_place_of_its_number() {
        macro_rules! placed {
            ($($all:expr),+) => { $(for (place, word) in $all.iter().enumerate() { assert_eq!(*word as usize, place); })+ };
        }
        placed!(TokenKind::ALL, FORMS, EVIDENCES, HIERARCHIES, CHAINS, PURPOSES, POSSESSIONS, REVOCATIONS, ROUTES);
        placed!(Eligibility::ALL);
    }
}
