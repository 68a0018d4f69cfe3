//! Many visits at once, from columns: for a roster of patients, or a month of past visits.
//!
//! A row of [`Columns`] is [`Columns::common`] with the columns' values in it; what the columns do not have is the same
//! in every row. [`decide_columns`] writes for each row exactly what [`decide`] answers for that visit; rows that cannot
//! differ in their outcomes are decided once. Nothing is held back between calls: to use every core, give each a
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

mod columns;
mod known;
mod outcomes;

pub use columns::{Columns, NONE};
pub use outcomes::Outcomes;

use super::decide;
use crate::rules::Table;
use known::{BLOCK, Keys, Known};
use outcomes::Outcome;

/// Decides every row. On `Err` nothing is decided: every outcome is zero, *indeterminate*.
///
/// A row whose facts contradict each other (where [`decide`] is an `Err`) is indeterminate, for
/// [`Reason::Contradiction`](super::Reason::Contradiction).
pub fn decide_columns(columns: &Columns<'_>, table: &Table, outcomes: &mut Outcomes<'_>) -> Result<(), Refused> {
    let sound = columns.check().and_then(|()| outcomes.check(columns.rows));
    let decided = sound.and_then(|()| decide_rows(columns, table, outcomes));
    if decided.is_err() {
        outcomes.clear();
    }
    decided
}

fn decide_rows(columns: &Columns<'_>, table: &Table, outcomes: &mut Outcomes<'_>) -> Result<(), Refused> {
    let mut visit = columns.common;
    let mut decide_row = |row| {
        columns.put(row, &mut visit).map_err(|column| Refused::Value { column, row })?;
        Ok(Outcome::of(decide(&visit, table).ok()))
    };
    let (mut known, mut keys) = (Known::new(columns.rows), Keys::new());
    for start in (0..columns.rows).step_by(BLOCK) {
        let block = start..columns.rows.min(start + BLOCK);
        let worth_it = known.is_worth_it();
        if worth_it {
            columns.keys(&mut keys, &block);
        }
        for row in block {
            let outcome = match worth_it {
                true => known.outcome(&keys, row - start, || decide_row(row))?,
                false => decide_row(row)?,
            };
            outcomes.put(row, &outcome);
        }
        known.review();
    }
    Ok(())
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
