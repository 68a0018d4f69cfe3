//! Who issued a certificate, and whether it keeps to the profile (RFC 5280, and J-LIS's 証明書プロファイル as far as public).
//!
//! *Failed* needs a certificate that names a pinned key and breaks it, or a pinned root's good signature over a
//! certificate that violates the profile. Everything else that is not *verified* is *unverified*: three roots share one
//! name, and a next generation will share it too, so a name without a pinned key proves nothing either way.

use super::anchors::{Anchor, Anchors};
use super::signature::{self, RSA_BITS};
use super::{Certificate, Chain, Hierarchy, Issuer, KeyType, Purpose};
use std::borrow::Cow;

/// What the trust anchors say of one certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChainReport {
    /// Verified, unverified or failed.
    pub chain: Chain,
    /// The hierarchy of [`ChainReport::root`]. Where there is none, only what the issuer's name claims.
    pub hierarchy: Hierarchy,
    /// The accepted anchor that signed or whose key is named; `None` when there is none.
    pub root: Option<Cow<'static, str>>,
    /// Why it is not verified; `None` exactly when it is.
    pub reason: Option<Reason>,
    /// What the certificate is for. [`Purpose::Foreign`] is lifted where an accepted anchor vouches for the certificate.
    pub purpose: Purpose,
}

/// Why a certificate is not verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Reason {
    /// Unverified: no accepted anchor has the issuer's name.
    #[error("the issuer is not a pinned root")]
    IssuerNotPinned,
    /// Unverified: an accepted anchor has the issuer's name, but the key is another, perhaps a next generation's.
    #[error("the issuer has a pinned root's name, but no pinned key")]
    IssuerKeyNotPinned,
    /// Unverified: the issuer's name is the test hierarchy's, which was not asked for.
    #[error("a certificate of the test hierarchy, which is accepted only when asked for")]
    TestHierarchyNotAccepted,
    /// Unverified: issued by this project's simulator, which was not asked for.
    #[error("a simulated certificate, which is accepted only when asked for")]
    SimulatedNotAccepted,
    /// Unverified: a pinned root signed it, but its key is of a kind that cannot be judged here.
    #[error("the certificate's key is neither RSA of 2048 to 4096 bits nor on P-256 or P-384")]
    UnsupportedKey,
    /// Failed: the pinned root that it names did not sign it so.
    #[error("the signature is not that of the pinned root it names")]
    BadSignature,
    /// Failed: SHA-1 or another algorithm that is refused, under a pinned root's name and key.
    #[error("the signature algorithm is refused: SHA-256, SHA-384 or SHA-512 with RSA or ECDSA is expected")]
    SignatureAlgorithm,
    /// Failed: two different signature algorithms are stated, one of them unsigned.
    #[error("the signed and the unsigned signature algorithm differ")]
    SignatureAlgorithmsDiffer,
    /// Failed: an RSA key of less than 2048 bits.
    #[error("the certificate's RSA key is shorter than 2048 bits")]
    ShortKey,
    /// Failed: not an X.509 version 3 certificate.
    #[error("the certificate is not of version 3")]
    NotVersion3,
    /// Failed: the same extension twice.
    #[error("an extension appears twice")]
    DuplicateExtension,
    /// Failed: an extension that the judgement rests on cannot be read.
    #[error("an extension cannot be read")]
    UnreadableExtension,
    /// Failed: a critical extension (or policy qualifier) that is not understood. See
    /// [`Certificate::offending_extension`].
    #[error("a critical extension is not understood")]
    UnknownCriticalExtension,
    /// Failed: a certification authority's certificate, not a person's.
    #[error("a certification authority's certificate, not a person's")]
    CertificateAuthority,
    /// Failed: a digital-signature certificate under a root for user authentication.
    #[error("a digital-signature certificate, not one for user authentication")]
    DigitalSignature,
    /// Failed: key usage without digitalSignature, or none.
    #[error("the key usage does not allow digital signatures")]
    KeyUsage,
    /// Failed: extended key usage without client authentication.
    #[error("the extended key usage does not allow client authentication")]
    ExtendedKeyUsage,
    /// Failed: the root was not valid on the certificate's first day.
    #[error("the root was not valid on the certificate's first day")]
    RootNotValidOnFirstDay,
}

impl Reason {
    /// The outcome that this reason leads to: failed or unverified.
    pub const fn chain(self) -> Chain {
        match self {
            Reason::IssuerNotPinned
            | Reason::IssuerKeyNotPinned
            | Reason::TestHierarchyNotAccepted
            | Reason::SimulatedNotAccepted
            | Reason::UnsupportedKey => Chain::Unverified,
            _ => Chain::Failed,
        }
    }
}

/// Judges one certificate. Its own dates are not looked at, but for its first day.
pub(super) fn check(anchors: &Anchors, certificate: &Certificate) -> ChainReport {
    let named = || anchors.iter().filter(|anchor| anchor.certificate.subject_der() == certificate.issuer_der());
    let mut pointed_at = None;
    for anchor in named().filter(|anchor| certificate.names_key_of(&anchor.certificate)) {
        match signed_by(anchor, certificate) {
            Ok(()) => return judged(anchor, certificate),
            Err(reason) => pointed_at = pointed_at.or(Some((anchor, reason))),
        }
    }
    if let Some((anchor, reason)) = pointed_at {
        return report(Some(anchor), certificate, reason);
    }
    // It names no key, or none that is pinned: only a good signature settles it.
    match named().find(|anchor| signed_by(anchor, certificate).is_ok()) {
        Some(anchor) => judged(anchor, certificate),
        None => report(None, certificate, not_pinned(anchors, certificate, named().next().is_some())),
    }
}

fn signed_by(anchor: &Anchor, certificate: &Certificate) -> Result<(), Reason> {
    let facts = &certificate.facts;
    if !facts.algorithms_agree {
        return Err(Reason::SignatureAlgorithmsDiffer);
    }
    let algorithm = facts.algorithm.ok_or(Reason::SignatureAlgorithm)?;
    signature::verify(anchor.certificate.public_key(), algorithm, certificate.signed_der(), certificate.signature())
        .map_err(|_| Reason::BadSignature)
}

fn judged(anchor: &Anchor, certificate: &Certificate) -> ChainReport {
    match profile(anchor, certificate) {
        Err(reason) => report(Some(anchor), certificate, reason),
        Ok(()) => ChainReport {
            chain: Chain::Verified,
            hierarchy: anchor.hierarchy,
            root: Some(anchor.name.clone()),
            reason: None,
            purpose: match certificate.purpose() {
                Purpose::Foreign => Purpose::Unknown,
                purpose => purpose,
            },
        },
    }
}

/// The profile of a user authentication certificate directly under a root.
fn profile(anchor: &Anchor, certificate: &Certificate) -> Result<(), Reason> {
    let (facts, root) = (&certificate.facts, &anchor.certificate.facts);
    let extensions = &facts.extensions;
    let require = |holds: bool, reason| if holds { Ok(()) } else { Err(reason) };
    require(facts.version_3, Reason::NotVersion3)?;
    require(extensions.duplicate.is_none(), Reason::DuplicateExtension)?;
    require(extensions.unreadable.is_none(), Reason::UnreadableExtension)?;
    require(extensions.unknown_critical.is_none(), Reason::UnknownCriticalExtension)?;
    match certificate.purpose() {
        Purpose::CertificateAuthority => return Err(Reason::CertificateAuthority),
        Purpose::DigitalSignature => return Err(Reason::DigitalSignature),
        _ => {}
    }
    require(extensions.key_usage.is_some_and(|usage| usage.digital_signature), Reason::KeyUsage)?;
    require(extensions.extended_usage.is_none_or(|usage| usage.client), Reason::ExtendedKeyUsage)?;
    require((root.starts_on..=root.expires_on).contains(&facts.starts_on), Reason::RootNotValidOnFirstDay)?;
    match facts.key {
        KeyType::Rsa { bits } if bits < *RSA_BITS.start() => Err(Reason::ShortKey),
        KeyType::Rsa { bits } if RSA_BITS.contains(&bits) => Ok(()),
        KeyType::EcP256 | KeyType::EcP384 => Ok(()),
        KeyType::Rsa { .. } | KeyType::Other => Err(Reason::UnsupportedKey),
    }
}

fn not_pinned(anchors: &Anchors, certificate: &Certificate, name_is_pinned: bool) -> Reason {
    match certificate.issuer() {
        _ if name_is_pinned => Reason::IssuerKeyNotPinned,
        Issuer::TestUserAuthentication if !anchors.accept_test => Reason::TestHierarchyNotAccepted,
        _ if !anchors.accept_simulated && Anchors::simulator_issued(certificate) => Reason::SimulatedNotAccepted,
        _ => Reason::IssuerNotPinned,
    }
}

fn report(anchor: Option<&Anchor>, certificate: &Certificate, reason: Reason) -> ChainReport {
    let claimed = || match certificate.issuer() {
        Issuer::UserAuthentication => Hierarchy::Production,
        Issuer::TestUserAuthentication => Hierarchy::Test,
        _ if reason == Reason::SimulatedNotAccepted => Hierarchy::Simulated,
        _ => Hierarchy::Unknown,
    };
    ChainReport {
        chain: reason.chain(),
        hierarchy: anchor.map_or_else(claimed, |anchor| anchor.hierarchy),
        root: anchor.map(|anchor| anchor.name.clone()),
        reason: Some(reason),
        purpose: certificate.purpose(),
    }
}
