//! The rules that reception works by, each with its source: one [`Table`], and pure functions of facts and a day.
//!
//! A rule has a stable id, the days it was in force, what it measures (months, tries, methods), a line of text in
//! Japanese and English, its public sources, and how certain it is. Code decides *from* the table: the dates and
//! lengths stand in [`Table::built_in`] and nowhere else. A rule that a table does not have leaves its question open;
//! it never answers it with yes.
//!
//! ```
//! use uketsuke::{Day, rules::{Table, Value, grace}, vocabulary::RuleId};
//! let table = Table::built_in();
//! // 「4月1日が有効期限満了の場合→7月末まで利用可能」 (Nara city)
//! let grace = grace(table, Day::new(2026, 4, 1).unwrap()).unwrap();
//! assert_eq!(grace.until.to_string(), "2026-07-31");
//! let rule = table.rule(RuleId::CardGrace, Day::new(2026, 4, 1).unwrap()).unwrap();
//! assert_eq!(rule.value, Value::Months(3));
//! println!("{} {}", rule.ja, rule.sources[0].address);
//! ```
//!
//! Rules change with days of notice. A newer table is read from a text file ([`Table::from_text`]) without a new
//! release of this crate; [`Table::to_text`] writes one to start from.

mod built_in;
mod file;
mod rule;
mod table;

pub mod renewal;

pub use file::{MAX_BYTES, MAX_ROWS, TableError, TableErrorKind};
pub use rule::{Rule, Source, Value};
pub(crate) use table::InForce;
pub use table::{Grace, Table, grace};
