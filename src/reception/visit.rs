//! What is known of one visit. Plain data; `Default` always means "not known".

mod online;
mod patient;
mod token;

pub use online::{Consent, Consents, Eligibility, LimitAmount, OnlineAnswer, Route};
pub use patient::{Document, LegacyCard, Paper, Person, PersonCheck, ReaderMessage, Unable};
pub use token::{CardForm, CertificateFacts, Evidence, Token};

use crate::certificate::{Chain, Hierarchy, Possession};
use crate::set::{Set, numbered};
use crate::{Day, Numbered};

/// One visit, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// The day of the visit, in Japan.
    pub day: Day,
    /// The card or phone that was presented, whether or not it could be read.
    pub token: Option<Token>,
    /// What the patient shows besides.
    pub papers: Set<Paper>,
    /// About the 資格確認書, if it was shown.
    pub eligibility_certificate: Document,
    /// About the legacy health insurance card, if it was shown.
    pub legacy_card: LegacyCard,
    /// How the person was checked.
    pub person: Person,
    /// What the facial-recognition card reader showed.
    pub message: ReaderMessage,
    /// What the online eligibility verification answered.
    pub online: Option<OnlineAnswer>,
    /// Whether the institution reads phones.
    pub phones: Phones,
    /// Whether this is the first use of the phone at this institution.
    pub first_use: FirstUse,
    /// What does not work at the institution.
    pub trouble: Trouble,
    /// The patient's date of birth, for the rules on age.
    pub born_on: Option<Day>,
    /// Which hierarchies the caller accepts besides production and its own roots.
    pub trusted: Trusted,
}

impl Visit {
    /// A visit of which only the day is known.
    pub const fn on(day: Day) -> Visit {
        Visit {
            day,
            token: None,
            papers: Set::EMPTY,
            eligibility_certificate: Document { valid_until: None },
            legacy_card: LegacyCard { valid_until: None, insurer_changed_on: None },
            person: Person { check: PersonCheck::NotDone, pin_misses: 0, face_misses: 0, unable: None },
            message: ReaderMessage::None,
            online: None,
            phones: Phones::Unknown,
            first_use: FirstUse::Unknown,
            trouble: Trouble::None,
            born_on: None,
            trusted: Trusted { test: false, simulated: false },
        }
    }

    /// `Err` when two facts of one source cannot both be true. Facts of different sources may contradict each other:
    /// that is a finding of the decision.
    pub fn check(&self) -> Result<(), Contradiction> {
        let contradiction = |one, other| Err(Contradiction { one, other });
        if let Some(token) = &self.token {
            let facts = &token.certificate;
            if let (Some(starts), Some(expires)) = (facts.starts_on, facts.expires_on)
                && expires < starts
            {
                return contradiction(Fact::StartsOn, Fact::ExpiresOn);
            }
            if facts.evidence == Evidence::Stated && facts.chain != Chain::Unverified {
                return contradiction(Fact::Stated, Fact::Chain);
            }
            if facts.evidence == Evidence::Stated && facts.possession != Possession::NotProved {
                return contradiction(Fact::Stated, Fact::Possession);
            }
            if facts.chain == Chain::Verified && facts.hierarchy == Hierarchy::Unknown {
                return contradiction(Fact::Chain, Fact::Hierarchy);
            }
            if token.form != CardForm::Ordinary && token.kind.is_phone() {
                return contradiction(Fact::TokenKind, Fact::CardForm);
            }
        }
        if let Some(born) = self.born_on
            && born > self.day
        {
            return contradiction(Fact::BornOn, Fact::Day);
        }
        Ok(())
    }
}

/// Two facts of one source that cannot both be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("two facts contradict each other: {} and {}", .one.name(), .other.name())]
pub struct Contradiction {
    /// The one fact.
    pub one: Fact,
    /// The other.
    pub other: Fact,
}

numbered! {
    /// The facts that a [`Contradiction`] names.
    Fact {
        /// [`CertificateFacts::starts_on`].
        StartsOn = 1 "certificate.starts_on",
        /// [`CertificateFacts::expires_on`].
        ExpiresOn = 2 "certificate.expires_on",
        /// [`CertificateFacts::evidence`] is [`Evidence::Stated`].
        Stated = 3 "certificate.evidence",
        /// [`CertificateFacts::chain`].
        Chain = 4 "certificate.chain",
        /// [`CertificateFacts::possession`].
        Possession = 5 "certificate.possession",
        /// [`CertificateFacts::hierarchy`].
        Hierarchy = 6 "certificate.hierarchy",
        /// [`Token::kind`].
        TokenKind = 7 "token.kind",
        /// [`Token::form`].
        CardForm = 8 "token.form",
        /// [`Visit::born_on`].
        BornOn = 9 "born_on",
        /// [`Visit::day`].
        Day = 10 "day",
    }
}

/// Whether the institution reads phones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Phones {
    /// Not known.
    #[default]
    Unknown,
    /// It does not; supporting phones is voluntary.
    NotSupported,
    /// It does.
    Supported,
    /// It does since this day.
    Since(Day),
}

/// Whether the patient uses the phone at this institution for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum FirstUse {
    /// Not known.
    #[default]
    Unknown = 0,
    /// Yes.
    Yes = 1,
    /// No.
    No = 2,
}

/// What does not work at the institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Trouble {
    /// Nothing is known to be broken.
    #[default]
    None = 0,
    /// The facial-recognition card reader is broken.
    Reader = 1,
    /// The online system cannot be reached.
    System = 2,
}

/// Hierarchies that are accepted only when asked for. Never in production.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Trusted {
    /// The J-LIS test hierarchy.
    pub test: bool,
    /// This project's simulator.
    pub simulated: bool,
}
