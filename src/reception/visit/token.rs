//! What is known of the card or phone, and of its certificate.

use crate::certificate::{Certificate, Chain, ChainReport, Hierarchy, Possession, Purpose, Revocation};
use crate::{Day, TokenKind};

/// A card or a phone, and what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Card, Android phone, iPhone, or not known.
    pub kind: TokenKind,
    /// Which form of card it is, as staff see it.
    pub form: CardForm,
    /// The card's own last day, as printed on it (有効期限). For a phone: that of the physical card behind it.
    pub card_expires_on: Option<Day>,
    /// The card was returned to the municipality (返納).
    pub card_returned: bool,
    /// What is known of its user authentication certificate.
    pub certificate: CertificateFacts,
}

impl Token {
    /// A token of which only the kind is known.
    pub const fn new(kind: TokenKind) -> Token {
        Token {
            kind,
            form: CardForm::Ordinary,
            card_expires_on: None,
            card_returned: false,
            certificate: CertificateFacts {
                evidence: Evidence::Read,
                starts_on: None,
                expires_on: None,
                purpose: Purpose::Unknown,
                hierarchy: Hierarchy::Unknown,
                chain: Chain::Unverified,
                possession: Possession::NotProved,
                revocation: Revocation::Unknown,
            },
        }
    }
}

/// What is known of the user authentication certificate (利用者証明用電子証明書).
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
    /// Whether a pinned root issued it.
    pub chain: Chain,
    /// Whether the token proved that it holds the key.
    pub possession: Possession,
    /// Whether it was revoked. Cannot be known offline.
    pub revocation: Revocation,
}

impl CertificateFacts {
    /// The facts of a certificate that was read from a token, and what the trust anchors say of it.
    pub fn read(certificate: &Certificate, report: &ChainReport, possession: Possession) -> CertificateFacts {
        CertificateFacts {
            evidence: Evidence::Read,
            starts_on: Some(certificate.starts_on()),
            expires_on: Some(certificate.expires_on()),
            purpose: report.purpose,
            hierarchy: report.hierarchy,
            chain: report.chain,
            possession,
            revocation: Revocation::Unknown,
        }
    }

    /// A last day that staff read on the card's face, on Mynaportal or on the terminal's screen. No chain can be
    /// checked on such a certificate, and the decision on it stays presumed.
    pub const fn stated(expires_on: Day) -> CertificateFacts {
        let blank = Token::new(TokenKind::Card).certificate;
        CertificateFacts { evidence: Evidence::Stated, expires_on: Some(expires_on), ..blank }
    }
}

/// Where the facts of a certificate come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Evidence {
    /// Read from the token by this library. Nothing read yet, if no field is known.
    #[default]
    Read = 0,
    /// Said by staff, by the patient or by the terminal's screen.
    Stated = 1,
}

/// The form of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum CardForm {
    /// With a photo and a PIN.
    #[default]
    Ordinary = 0,
    /// Issued under the age of one, without a photo.
    WithoutPhoto = 1,
    /// 顔認証マイナンバーカード: no PIN.
    FaceOnly = 2,
}
