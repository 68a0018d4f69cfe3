//! The form of a file of rules: its first line, and how long it may be.

/// Longest file that is read, in bytes: several times the built-in table's.
pub const MAX_TABLE_BYTES: usize = 512 * 1024;
/// Most rows, and most sources, that are read: several times the built-in table's, so that rules can change for years.
pub const MAX_ROWS: usize = 512;

pub(super) const FIRST_LINE: &str = "uketsuke rules 2";
