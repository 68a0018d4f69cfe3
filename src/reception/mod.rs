//! The desk: a [`Visit`] in, a [`Decision`] out.
//!
//! A visit is plain data: what the patient presented, what was read from it, what the terminal said, what staff saw,
//! and the day. A decision says what reception may do, how sure that is, until when, why, by which rules, and what to
//! do next. Deciding is a pure function of the visit and the rule table; it allocates nothing and reads no clock.
//!
//! ```
//! use uketsuke::{Day, TokenKind, certificate::{Chain, Hierarchy}, rules::Table};
//! use uketsuke::reception::{Acceptance, CertificateFacts, Standing, Token, Visit, decide};
//!
//! let certificate = CertificateFacts {
//!     expires_on: Day::new(2026, 8, 1),
//!     hierarchy: Hierarchy::Production,
//!     chain: Chain::Verified,
//!     ..CertificateFacts::default()
//! };
//! let visit = Visit {
//!     token: Some(Token { certificate, ..Token::new(TokenKind::Card) }),
//!     ..Visit::on(Day::new(2026, 11, 21).unwrap())
//! };
//! let decision = decide(&visit, Table::built_in())?;
//! assert_eq!(decision.acceptance, Acceptance::EligibilityOnly); // 資格情報のみ
//! assert_eq!(decision.usable_until, Day::new(2026, 11, 30));
//! assert_eq!(decision.standing, Standing::Presumed); // the token has not proved that it holds the key
//! # Ok::<(), uketsuke::reception::Contradiction>(())
//! ```
//!
//! How a decision comes about: everything that was presented is a way to be accepted, and a way is as good as its worst
//! finding (not accepted < indeterminate < eligibility only < full). The best way counts. Then the terminal's answer
//! speaks: it outranks what the library could only presume, and nothing else. A check that failed stays failed, a
//! revoked certificate stays revoked; where the answer says otherwise the decision says that they contradict.

mod decide;
mod decision;
mod desk;
mod document_way;
mod guidance;
mod person;
mod token_way;
mod visit;

pub use decide::decide;
pub use decision::{Acceptance, Advice, Decision, Reason, Standing};
pub use guidance::{Audience, Step};
pub use visit::{
    CardForm, CertificateFacts, Consent, Consents, Contradiction, Document, Eligibility, Evidence, Fact, FirstUse,
    LegacyCard, LimitAmount, OnlineAnswer, Paper, Person, PersonCheck, Phones, ReaderMessage, Route, Token, Trouble,
    Trusted, Unable, Visit,
};
