//! Facts that staff type: what goes without saying with them, and what of them belongs to a person.

use super::{FactError, FactSheet, Kind};
use crate::vocabulary::{Check, Evidence, Fact, TokenKind, VisitList, Word};

/// Facts that belong to a person.
const PERSONAL: [Fact; 3] = [Fact::BornOn, Fact::AnswerBornOn, Fact::ResultMessage];

impl FactSheet {
    /// Adds what goes without saying once a fact was typed: a paper whose day is given was shown, a certificate whose day
    /// is given is a card's and was read from its face, a method that is named was passed. What was said already stays.
    ///
    /// ```
    /// use uketsuke::reception::FactSheet;
    /// use uketsuke::vocabulary::{Evidence, Fact, TokenKind, Word};
    /// let mut facts = FactSheet::on("2026-11-27".parse()?);
    /// facts.set(Fact::CertificateExpiresOn, 20260801)?;
    /// facts.imply(0, Fact::CertificateExpiresOn)?;
    /// assert_eq!(facts.get(Fact::TokenKind), TokenKind::Card.number());
    /// assert_eq!(facts.get(Fact::CertificateEvidence), Evidence::Stated.number());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`set_at`](FactSheet::set_at).
    pub fn imply(&mut self, index: usize, typed: Fact) -> Result<(), FactError> {
        if self.get_at(index, typed) == 0 {
            return Ok(());
        }
        match typed.needs() {
            Some(Fact::TokenKind) if self.get_at(index, Fact::TokenKind) == 0 => {
                self.set_at(index, Fact::TokenKind, TokenKind::Card.number())?;
            }
            Some(need) if matches!(need.kind(), Kind::Flag) => self.set(need, 1)?,
            _ => {}
        }
        const READ: [Fact; 3] = [Fact::CertificateChain, Fact::CertificatePossession, Fact::CertificateHierarchy];
        match typed {
            Fact::CertificateExpiresOn if READ.iter().all(|fact| self.get_at(index, *fact) == 0) => {
                self.set_at(index, Fact::CertificateEvidence, Evidence::Stated.number())
            }
            Fact::PersonMethod if self.get(Fact::PersonCheck) == 0 => {
                self.set(Fact::PersonCheck, Check::Passed.number())
            }
            _ => Ok(()),
        }
    }

    /// The same facts without those that belong to a person: dates of birth, and messages that may name somebody. They may
    /// stand in an address or a log.
    ///
    /// ```
    /// use uketsuke::reception::FactSheet;
    /// use uketsuke::vocabulary::Fact;
    /// let mut facts = FactSheet::on("2026-11-27".parse()?);
    /// facts.set(Fact::BornOn, 19500401)?;
    /// assert_eq!(facts.without_personal().get(Fact::BornOn), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn without_personal(&self) -> FactSheet {
        let mut facts = self.clone();
        for fact in PERSONAL {
            debug_assert!(matches!(fact.list(), None | Some(VisitList::Answer)), "it does not repeat");
            facts.clear_at(0, fact);
        }
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Method;

    #[test]
    fn a_method_that_is_named_was_passed_unless_its_outcome_was_said() {
        for (said, stands) in
            [(None, Check::Passed), (Some(Check::Failed), Check::Failed), (Some(Check::Passed), Check::Passed)]
        {
            let mut facts = FactSheet::on("2026-11-27".parse().unwrap());
            if let Some(check) = said {
                facts.set(Fact::PersonCheck, check.number()).unwrap();
            }
            facts.set(Fact::PersonMethod, Method::Face.number()).unwrap();
            facts.imply(0, Fact::PersonMethod).unwrap();
            assert_eq!(facts.get(Fact::PersonCheck), stands.number(), "{said:?}");
        }
    }
}
