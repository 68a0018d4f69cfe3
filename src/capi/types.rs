//! The numbers that cross the boundary, by what they stand for.

/// What a call came to: `UKETSUKE_OK` (0), or a word of *status*.
pub type uketsuke_status = i32;
/// A word of *fact*.
pub type uketsuke_fact = i32;
/// A number of a decision: an outcome, a finding, a step, a note, a rule or a kind of information.
pub type uketsuke_outcome = i32;
/// Any word.
pub type uketsuke_word = i32;
/// A word of *language*.
pub type uketsuke_language = i32;
/// A word of *detail*, to which `UKETSUKE_TEXT_CRLF` may be added.
pub type uketsuke_detail = i32;
/// A word of *operation*.
pub type uketsuke_operation = i32;
/// A day in Japan as YYYYMMDD; 0: none.
pub type uketsuke_day = i32;
/// 1 for yes, 0 for no.
pub type uketsuke_flag = i32;
/// A word, a day, a count or a flag, by what it is the value of.
pub type uketsuke_value = i32;
