//! What is known of one visit: plain data, and the way to say it. What is not said is not known.

mod answer;
mod paper;
mod patient;
mod token;

pub use answer::{Answer, AssistanceTicket, Consents, EligibilityResult};
pub use paper::{LegacyCard, Paper, Papers};
pub use patient::{Patient, Person, Site, Subsidy};
pub use token::{CertificateFacts, Token};

use crate::Day;
use crate::vocabulary::{
    CardForm, Chain, Check, Discovery, Evidence, Fact, Hierarchy, Method, Possession, ReaderMessage, Word,
};

/// One visit, as far as it is known.
///
/// ```
/// use uketsuke::reception::{Paper, Visit};
/// use uketsuke::vocabulary::{Acceptance, By};
///
/// let until = Some("2027-07-31".parse()?);
/// let decided = Visit::on("2026-11-27".parse()?).with_paper(Paper::EligibilityCertificate { until }).decide()?;
/// assert_eq!(decided.acceptance(), Acceptance::EligibilityOnly);
/// assert_eq!(decided.by(), By::EligibilityCertificate);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The day of the visit, in Japan.
    pub day: Day,
    /// The card or phone that was presented, whether or not it could be read.
    pub token: Option<Token>,
    /// A second card or phone that was presented in the same visit.
    pub other_token: Option<Token>,
    /// What the patient shows besides.
    pub papers: Papers,
    /// How the person was checked.
    pub person: Person,
    /// What the facial-recognition card reader showed.
    pub message: ReaderMessage,
    /// What the online eligibility verification answered.
    pub answer: Option<Answer>,
    /// The institution and the occasion.
    pub site: Site,
    /// The patient, as far as a rule asks.
    pub patient: Patient,
    /// What is known of a public medical subsidy (公費).
    pub subsidy: Subsidy,
}

/// Why a visit cannot be decided: the question itself is not sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VisitError {
    /// Two facts of one source cannot both be true.
    #[error("two facts contradict each other: {} and {}", .0.as_str(), .1.as_str())]
    Contradiction(Fact, Fact),
    /// A fact was given without the one that it belongs to.
    #[error("{} was given without {}", .0.as_str(), .1.as_str())]
    Missing(Fact, Fact),
    /// A second token was given without a first one.
    #[error("a second card or phone was given without a first one")]
    OtherTokenAlone,
    /// The day is before the first My Number.
    #[error("the day of the visit is before 2015-10-05, when the first My Number was given")]
    BeforeMyNumber,
}

/// The day on which the first My Number was given: there are no visits before it.
pub const FIRST_VISIT: Day = Day::constant(2015, 10, 5);

impl Visit {
    /// A visit of which only the day is known.
    pub const fn on(day: Day) -> Visit {
        Visit {
            day,
            token: None,
            other_token: None,
            papers: Papers::NONE,
            person: Person::NOT_CHECKED,
            message: ReaderMessage::Unknown,
            answer: None,
            site: Site::UNKNOWN,
            patient: Patient::UNKNOWN,
            subsidy: Subsidy::UNKNOWN,
        }
    }

    /// With the card or phone that was presented; a second one is kept beside the first, a third takes its place.
    #[must_use]
    pub const fn with_token(mut self, token: Token) -> Visit {
        match self.token {
            None => self.token = Some(token),
            Some(_) => self.other_token = Some(token),
        }
        self
    }

    /// With a paper that was shown. The same kind shown again takes the place of the first.
    #[must_use]
    pub const fn with_paper(mut self, paper: Paper) -> Visit {
        self.papers = self.papers.with(paper);
        self
    }

    /// With a check of the person that was passed.
    #[must_use]
    pub const fn checked_by(mut self, method: Method) -> Visit {
        self.person.check = Check::Passed;
        self.person.method = Some(method);
        self
    }

    /// With everything that is known of the check of the person.
    #[must_use]
    pub const fn with_person(mut self, person: Person) -> Visit {
        self.person = person;
        self
    }

    /// With what the facial-recognition card reader showed.
    #[must_use]
    pub const fn with_message(mut self, message: ReaderMessage) -> Visit {
        self.message = message;
        self
    }

    /// With the answer of the online eligibility verification.
    #[must_use]
    pub fn with_answer(mut self, answer: Answer) -> Visit {
        self.answer = Some(answer);
        self
    }

    /// With what is known of the institution and the occasion.
    #[must_use]
    pub const fn at(mut self, site: Site) -> Visit {
        self.site = site;
        self
    }

    /// With what is known of the patient.
    #[must_use]
    pub const fn of(mut self, patient: Patient) -> Visit {
        self.patient = patient;
        self
    }

    /// With what is known of a public medical subsidy.
    #[must_use]
    pub const fn with_subsidy(mut self, subsidy: Subsidy) -> Visit {
        self.subsidy = subsidy;
        self
    }

    /// `Err` when the question is not sound: two facts of one source that cannot both be true, or a day before the first
    /// My Number. Facts of different sources may contradict each other: that is a finding of the decision.
    ///
    /// ```
    /// use uketsuke::reception::{Visit, VisitError};
    /// let before = Visit::on("2015-10-04".parse()?);
    /// assert_eq!(before.check(), Err(VisitError::BeforeMyNumber));
    /// # Ok::<(), uketsuke::NotADay>(())
    /// ```
    pub fn check(&self) -> Result<(), VisitError> {
        if self.day < FIRST_VISIT {
            return Err(VisitError::BeforeMyNumber);
        }
        if self.other_token.is_some() && self.token.is_none() {
            return Err(VisitError::OtherTokenAlone);
        }
        for token in [&self.token, &self.other_token].into_iter().flatten() {
            check_token(token)?;
        }
        if self.patient.born_on.is_some_and(|born| born > self.day) {
            return Err(VisitError::Contradiction(Fact::BornOn, Fact::Day));
        }
        match (self.person.check, self.person.method) {
            (Check::Passed, None) => Err(VisitError::Missing(Fact::PersonCheck, Fact::PersonMethod)),
            (Check::NotDone, Some(_)) => Err(VisitError::Missing(Fact::PersonMethod, Fact::PersonCheck)),
            _ => Ok(()),
        }
    }
}

fn check_token(token: &Token) -> Result<(), VisitError> {
    let facts = &token.certificate;
    let contradiction = |one, other| Err(VisitError::Contradiction(one, other));
    if let (Some(starts), Some(expires)) = (facts.starts_on, facts.expires_on)
        && expires < starts
    {
        return contradiction(Fact::CertificateStartsOn, Fact::CertificateExpiresOn);
    }
    if facts.evidence == Evidence::Stated && facts.chain != Chain::Unverified {
        return contradiction(Fact::CertificateEvidence, Fact::CertificateChain);
    }
    if facts.evidence == Evidence::Stated && facts.possession != Possession::NotProved {
        return contradiction(Fact::CertificateEvidence, Fact::CertificatePossession);
    }
    if facts.chain == Chain::Verified && facts.hierarchy == Hierarchy::Unknown {
        return contradiction(Fact::CertificateChain, Fact::CertificateHierarchy);
    }
    if token.form != CardForm::Ordinary && token.kind.is_phone() {
        return contradiction(Fact::TokenKind, Fact::TokenForm);
    }
    if token.discovery != Discovery::Unknown && facts.expires_on.is_some() {
        return contradiction(Fact::TokenDiscovery, Fact::CertificateExpiresOn);
    }
    Ok(())
}
