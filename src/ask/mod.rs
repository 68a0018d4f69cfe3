//! One question in JSON, the answer in JSON: everything that is asked rarely, for callers in any language (feature
//! `serde`).
//!
//! ```
//! let asked = uketsuke::ask::Asker::built_in();
//! let answer = asked.ask(r#"{"ask":"grace","expires_on":"2026-08-01"}"#);
//! let json: serde_json::Value = serde_json::from_str(&answer.json)?;
//! assert_eq!(json["grace_until"], "2026-11-30");
//! assert_eq!(json["text"], "猶予期間は令和8(2026)年11月30日まで");
//!
//! // What is not known names itself, and nothing of the question is left out silently.
//! let answer = asked.ask(r#"{"ask":"decide","day":"2026-11-27","facts":{"token_knd":"card"}}"#);
//! assert_eq!(answer.error.unwrap().to_string(), r#""token_knd" is no fact here"#);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! | `ask` | members of the question | answers |
//! |---|---|---|
//! | `decide` | `day`, `facts`; `detail` | the decision |
//! | `renewal` | `born_on`, `issued_on`; `applied_on`, `stays_until`, `replaces`; or `expires_on` | last days, the window of renewal |
//! | `grace` | `expires_on` | the last day of the grace |
//! | `rules` | `day`, `name` (either may be missing) | rules with their sources |
//! | `words` | `group` (may be missing) | words with numbers, names and texts |
//! | `readers` | `name` | what is known of a reader |
//! | `facility` | `topic` and its members | checks, settings, guides, problems, material, subsidy, call centre |
//! | `terminal_request` | `kind` and its members | a request file for the eligibility terminal: name and bytes (feature `terminal`) |
//! | `era` | `day` | the day in the Japanese calendar |
//!
//! Each takes `language` (`ja` or `en`) for the member `text`, which every answer has. The shapes are published as JSON
//! Schemas in `docs/schemas`.

mod answer;
mod asker;
mod equipment;
mod form;
pub mod schema;
#[cfg(feature = "terminal")]
mod terminal;

pub use answer::{Answered, AskError};
pub use asker::Asker;
#[cfg(all(feature = "capi", feature = "folder"))]
pub(crate) use asker::request_of;
pub use form::{FORMAT, QUESTIONS};
