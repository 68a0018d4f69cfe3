//! Which table it is.

use super::table::{ProgramVersion, Table};
use crate::Day;
use crate::vocabulary::TableOrigin;

/// What names a table, so that it can be found again: decisions, answers and reports have it.
///
/// ```
/// use uketsuke::rules::Table;
/// use uketsuke::vocabulary::TableOrigin;
/// let edition = Table::built_in().edition();
/// assert_eq!((edition.origin, edition.sha256.len()), (TableOrigin::BuiltIn, 64));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct TableEdition {
    /// Its number, which grows with every table that is published.
    pub serial: u32,
    /// The day on which it was issued.
    pub issued: Day,
    /// The day by which the next one is expected.
    pub next_update: Day,
    /// The oldest program that applies every row.
    pub needs_program: ProgramVersion,
    /// Whether it is this release's own, one that a trusted key has signed, or the institution's own.
    pub origin: TableOrigin,
    /// SHA-256 of the bytes of its file, in hexadecimal digits.
    pub sha256: String,
}

impl Table {
    /// What names the table.
    pub fn edition(&self) -> TableEdition {
        TableEdition {
            serial: self.serial(),
            issued: self.issued(),
            next_update: self.next_update(),
            needs_program: self.needs_program(),
            origin: self.origin(),
            sha256: self.sha256_hex(),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ProgramVersion {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
