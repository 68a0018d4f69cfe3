//! The desk: a [`Visit`] in, a [`Decided`] out.
//!
//! A visit is plain data: what the patient presented, what was read from it, what the terminal said, what staff saw,
//! and the day. A decision says what reception may do, how well that is known, until when, why, by which rules, and what
//! to do next. Deciding is a pure function of the visit and the rule table; it reads no clock.
//!
//! ```
//! use uketsuke::reception::{Token, Visit};
//! use uketsuke::vocabulary::{Acceptance, Language, Standing};
//!
//! let card = Token::card().with_stated_expiry("2026-08-01".parse()?);
//! let decided = Visit::on("2026-11-21".parse()?).with_token(card).decide()?;
//! assert_eq!(decided.acceptance(), Acceptance::EligibilityOnly); // 資格情報のみ
//! assert_eq!(decided.standing(), Standing::Presumed);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! How a decision comes about, one file a step:
//!
//! 1. `token`, `person`, `answer`, `paper` raise *findings* about every way to be accepted, and do nothing else.
//! 2. `way` weighs them: a way is as good as its worst finding; a higher voice silences a lower one about the same
//!    subject, and what is silenced stays to be seen. The best way decides.
//! 3. `world` says in propositions what holds now, and `plan` chooses the steps and notes from one table.
//! 4. [`Decided`] holds visit, table and all of it together; every view is made from it.

mod answer;
mod decided;
mod fact_sheet;
mod facts;
mod judge;
#[cfg(all(test, feature = "serde"))]
mod mutant;
#[cfg(all(test, feature = "serde"))]
mod mutation_tests;
mod outcomes;
mod paper;
mod person;
mod plan;
mod token;
mod typed;
mod visit;
#[cfg(feature = "serde")]
mod visit_json;
mod way;
mod ways;
mod world;

pub use decided::Decided;
pub use fact_sheet::{FactError, FactSheet, MAX_TOKENS, MAX_VISIT_RESULTS, MAX_VISIT_TICKETS};
pub use facts::Kind;
pub use plan::Plan;
pub use visit::{
    Answer, AssistanceTicket, CertificateFacts, Consents, EligibilityResult, FIRST_VISIT, LegacyCard, Paper, Papers,
    Patient, Person, Site, Subsidy, Token, Visit, VisitError,
};
#[cfg(feature = "serde")]
pub(crate) use visit_json::Json;
#[cfg(feature = "serde")]
pub use visit_json::VisitJsonError;
