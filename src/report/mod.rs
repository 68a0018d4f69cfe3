//! Words and pictures: days in both calendars, a decision in Japanese and English, a timeline to look at.
//!
//! ```
//! use uketsuke::{Day, TokenKind, reception::{CertificateFacts, Token, Visit, decide}, rules::Table};
//! use uketsuke::report::{Language, Report};
//!
//! let expired = CertificateFacts::stated(Day::new(2026, 8, 1).unwrap());
//! let visit = Visit {
//!     token: Some(Token { certificate: expired, ..Token::new(TokenKind::Card) }),
//!     ..Visit::on(Day::new(2026, 11, 21).unwrap())
//! };
//! let table = Table::built_in();
//! let decision = decide(&visit, table)?;
//! let report = Report::new(&visit, &decision, table);
//! assert!(report.to(Language::Ja).to_string().starts_with("受付できます(資格情報のみ)。"));
//! # Ok::<(), uketsuke::reception::Contradiction>(())
//! ```

pub mod calendar;
mod columns;
pub mod failure;
#[cfg(feature = "serde")]
mod json;
mod language;
mod text;
pub mod timeline;
pub mod words;

pub use columns::columns;
pub use language::{Language, NotALanguage, Text};
pub use text::InLanguage;

use crate::Day;
use crate::exchange::Traffic;
use crate::reception::{Decision, Visit};
use crate::rules::{Rule, Table, Value};
use crate::vocabulary::RuleId;

/// A decision with everything that explains it. Shows itself in words ([`Report::to`]); with the feature `serde` it
/// serializes to the JSON that is described in `docs/json.md`.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    visit: &'a Visit,
    decision: &'a Decision,
    table: &'a Table,
    exchange: Option<Traffic>,
}

impl<'a> Report<'a> {
    /// A report on a decision, and the visit and the table that it was made from.
    pub const fn new(visit: &'a Visit, decision: &'a Decision, table: &'a Table) -> Report<'a> {
        Report { visit, decision, table, exchange: None }
    }

    /// The same report with what reading the token cost.
    pub const fn with_exchange(self, cost: Traffic) -> Report<'a> {
        Report { exchange: Some(cost), ..self }
    }

    /// The report in words, for display.
    pub const fn to(self, language: Language) -> InLanguage<'a> {
        InLanguage { report: self, language }
    }

    /// A text of [`words`] with its days and numbers filled in.
    pub fn filled(&self, text: &str, language: Language) -> String {
        text::fill(text, language, |name| self.known(name))
    }

    /// The row of a rule that the decision rests on.
    pub fn rule(&self, id: RuleId) -> Option<&'a Rule> {
        // The grace is reckoned by the rule of the certificate's last day, everything else by that of the visit.
        let by_expiry = matches!(id, RuleId::CardGrace | RuleId::CardGraceShort);
        let day = self.token_expires_on().filter(|_| by_expiry).unwrap_or(self.visit.day);
        self.table.rule(id, day)
    }

    fn token_expires_on(&self) -> Option<Day> {
        let token = self.visit.token?;
        [token.certificate.expires_on, token.card_expires_on].into_iter().flatten().min()
    }

    fn known(&self, name: &str) -> Option<text::Known> {
        let hours = |id| match self.table.rule(id, self.visit.day)?.value {
            Value::Hours(hours) => Some(text::Known::Number(hours)),
            _ => None,
        };
        let first_day = |id| self.table.rows(id).iter().find_map(|rule| rule.from);
        let day = match name {
            "expires_on" => self.token_expires_on(),
            "usable_until" => self.decision.usable_until,
            "grace_until" => self.decision.grace_until,
            "other_until" => self.decision.other_until,
            "rules_as_of" => self.decision.rules_as_of,
            "grace_from" => first_day(RuleId::CardGrace),
            "phones_from" => first_day(RuleId::PhoneStart),
            "android_from" => self.table.rule(RuleId::PhoneAndroid, self.visit.day).and_then(|rule| rule.from),
            "consent_hours" => return hours(RuleId::OnlineConsent),
            "delay_hours" => return hours(RuleId::RenewalDelay),
            _ => None,
        };
        day.map(text::Known::Day)
    }
}
