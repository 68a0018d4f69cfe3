//! The rules that reception works by, each with its source: one [`Table`], and pure functions of facts and a day.
//!
//! A rule has a stable number and name, the days it was in force, what it measures (months, tries, methods), a line of
//! text in Japanese and English, its public sources, and how certain it is. Code decides *from* the table: the dates and
//! lengths stand in `data/rules.txt` and nowhere else, and that file is the built-in table. A rule that a table does not
//! have leaves its question open; it never answers it with yes.
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
//! Rules change with days of notice. A newer table is loaded from a signed file ([`Table::load`]) without a new release
//! of this crate, and [`diff()`] says in words what it changes. Who publishes and who loads, and how a key is changed, is
//! described in `docs/rule-renewal.md`; the file itself in `docs/rule-file.md`.

mod diff;
mod document;
mod edition;
mod error;
mod file;
mod limits;
mod load;
mod row;
mod rule;
mod table;
mod values;
mod write;

#[cfg(feature = "serde")]
pub mod json;
pub mod renewal;

pub use diff::{Change, Difference, diff};
pub use edition::TableEdition;
pub use error::{TableError, TableErrorKind};
pub use limits::{MAX_ROWS, MAX_TABLE_BYTES};
pub use load::LoadError;
pub use rule::{Field, Rule, Source, UnknownRule, Value};
pub(crate) use table::InForce;
pub use table::{BUILT_IN_FILE, Grace, NotAProgramVersion, ProgramVersion, Table, grace};

#[cfg(test)]
mod data_tests;
#[cfg(test)]
mod file_tests;
