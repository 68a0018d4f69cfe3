//! What is known of a card or phone, and of its certificate.

use crate::Day;
use crate::certificate::{Anchors, Certificate};
use crate::vocabulary::{CardForm, Chain, Discovery, Evidence, Hierarchy, Possession, Purpose, Revocation, TokenKind};

/// A card or a phone, and what is known of it.
///
/// ```
/// use uketsuke::reception::Token;
/// let card = Token::card().with_stated_expiry("2026-08-01".parse()?);
/// assert!(card.certificate.expires_on.is_some());
/// # Ok::<(), uketsuke::NotADay>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Card, Android phone, iPhone, or not known.
    pub kind: TokenKind,
    /// Which form of card it is, as staff see it.
    pub form: CardForm,
    /// The card's own last day, as printed on it (有効期限). For a phone: that of the physical card behind it.
    pub printed_until: Option<Day>,
    /// The card was given back to the municipality (返納).
    pub returned: bool,
    /// What was found in place of a readable certificate.
    pub discovery: Discovery,
    /// What is known of its user authentication certificate.
    pub certificate: CertificateFacts,
}

impl Token {
    /// A token of which only the kind is known.
    pub const fn new(kind: TokenKind) -> Token {
        Token {
            kind,
            form: CardForm::Ordinary,
            printed_until: None,
            returned: false,
            discovery: Discovery::Unknown,
            certificate: CertificateFacts::UNKNOWN,
        }
    }

    /// A My Number Card of which nothing else is known.
    pub const fn card() -> Token {
        Token::new(TokenKind::Card)
    }

    /// A token whose certificate was read, with what the trust anchors say of it. Which roots are accepted is said in the
    /// anchors and nowhere else.
    ///
    /// ```
    /// # #[cfg(all(feature = "simulator", feature = "crypto"))] {
    /// use uketsuke::certificate::Anchors;
    /// use uketsuke::reception::Token;
    /// use uketsuke::{Session, link::Deadline, simulator, vocabulary::Hierarchy};
    ///
    /// let mut session = Session::new(simulator::SimulatedLink::new(simulator::SimulatedToken::card().build()));
    /// let reading = session.read(None, Deadline::NEVER)?;
    /// let anchors = Anchors::production().with_root("simulator", simulator::ROOT_DER)?;
    /// let token = Token::read(reading.kind, &reading.certificate, &anchors, reading.possession);
    /// assert_eq!(token.certificate.hierarchy, Hierarchy::Other);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read(kind: TokenKind, certificate: &Certificate, anchors: &Anchors, possession: Possession) -> Token {
        let report = anchors.check(certificate);
        Token::new(kind).with_certificate(CertificateFacts {
            evidence: Evidence::Read,
            starts_on: Some(certificate.starts_on()),
            expires_on: Some(certificate.expires_on()),
            purpose: report.purpose,
            hierarchy: report.hierarchy,
            accepted: report.is_accepted(),
            chain: report.chain,
            possession,
            revocation: Revocation::Unknown,
        })
    }

    /// With what is known of its certificate.
    #[must_use]
    pub const fn with_certificate(mut self, certificate: CertificateFacts) -> Token {
        self.certificate = certificate;
        self
    }

    /// With a last day that staff read on the card's face, on Mynaportal or on the terminal's screen. No chain can be
    /// checked on such a certificate, and the decision on it stays presumed.
    #[must_use]
    pub const fn with_stated_expiry(mut self, expires_on: Day) -> Token {
        self.certificate =
            CertificateFacts { evidence: Evidence::Stated, expires_on: Some(expires_on), ..CertificateFacts::UNKNOWN };
        self
    }

    /// The day that counts as the certificate's last: its own, or the card's where that is printed as earlier.
    pub(crate) fn expires_on(&self) -> Option<Day> {
        [self.certificate.expires_on, self.printed_until].into_iter().flatten().min()
    }
}

/// What is known of the user authentication certificate (利用者証明用電子証明書).
///
/// ```
/// use uketsuke::reception::{CertificateFacts, Token, Visit};
/// use uketsuke::vocabulary::{Finding, Revocation};
/// let facts = CertificateFacts { revocation: Revocation::Revoked, ..CertificateFacts::UNKNOWN };
/// let decided = Visit::on("2026-11-27".parse()?).with_token(Token::card().with_certificate(facts)).decide()?;
/// assert!(decided.findings().contains(Finding::Revoked));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CertificateFacts {
    /// Whether it was read from the token or somebody said so.
    pub evidence: Evidence,
    /// First day of validity.
    pub starts_on: Option<Day>,
    /// Last day of validity. Often blank on the card's face: `None` is ordinary.
    pub expires_on: Option<Day>,
    /// What it is for, by what it says itself.
    pub purpose: Purpose,
    /// Who issued it.
    pub hierarchy: Hierarchy,
    /// Whether the institution accepts that hierarchy although it is not production.
    pub accepted: bool,
    /// Whether a pinned root issued it.
    pub chain: Chain,
    /// Whether the token proved that it holds the key.
    pub possession: Possession,
    /// Whether it was revoked. Cannot be known offline.
    pub revocation: Revocation,
}

impl CertificateFacts {
    /// Nothing is known.
    pub const UNKNOWN: CertificateFacts = CertificateFacts {
        evidence: Evidence::Read,
        starts_on: None,
        expires_on: None,
        purpose: Purpose::Unknown,
        hierarchy: Hierarchy::Unknown,
        accepted: false,
        chain: Chain::Unverified,
        possession: Possession::NotProved,
        revocation: Revocation::Unknown,
    };
}
