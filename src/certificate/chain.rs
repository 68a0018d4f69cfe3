//! What can be said of who issued a certificate, and why it is not *verified*.

use crate::vocabulary::Chain;

/// Why a certificate is not verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, thiserror::Error)]
#[non_exhaustive]
pub enum ChainFault {
    /// Unverified: no accepted root has the issuer's name.
    #[default]
    #[error("the issuer is not a pinned root")]
    IssuerNotPinned,
    /// Unverified: an accepted root has the issuer's name, but the key is another, perhaps a next generation's.
    #[error("the issuer has a pinned root's name, but no pinned key")]
    IssuerKeyNotPinned,
    /// Unverified: the issuer's name is the test hierarchy's, which was not asked for.
    #[error("a certificate of the test hierarchy, which is accepted only when asked for")]
    TestHierarchyNotAccepted,
    /// Unverified: this build verifies no signatures (it lacks the feature `crypto`).
    #[error("this build verifies no signatures")]
    NotChecked,
    /// Unverified: a pinned root signed it, but its key is of a kind that cannot be judged here.
    #[error("the certificate's key is neither RSA of 2048 to 4096 bits nor on P-256 or P-384")]
    UnsupportedKey,
    /// Failed: the key is none: its point does not lie on its curve, or its modulus or exponent is even or out of bounds.
    #[error("the certificate's key is not usable: no such key exists")]
    UnusableKey,
    /// Failed: the pinned root that it names did not sign it so.
    #[error("the signature is not that of the pinned root it names")]
    BadSignature,
    /// Failed: SHA-1 or another algorithm that is refused, under a pinned root's name and key.
    #[error("the signature algorithm is refused: SHA-256, SHA-384 or SHA-512 with RSA or ECDSA is expected")]
    SignatureAlgorithm,
    /// Failed: a pinned root signed it, and the authority key identifier names another key or another certificate.
    #[error("the authority key identifier does not name the root that signed it")]
    AuthorityKey,
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
    /// [`super::Certificate::offending_extension`].
    #[error("a critical extension is not understood")]
    UnknownCriticalExtension,
    /// Failed: a certification authority's certificate, not a person's.
    #[error("a certification authority's certificate, not a person's")]
    CertificateAuthority,
    /// Failed: a path length, which only a certification authority has (RFC 5280, 4.2.1.9).
    #[error("a path length in a certificate that is no certification authority's")]
    PathLength,
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

impl ChainFault {
    /// The outcome that this reason leads to: failed or unverified.
    pub const fn chain(self) -> Chain {
        match self {
            ChainFault::IssuerNotPinned
            | ChainFault::IssuerKeyNotPinned
            | ChainFault::TestHierarchyNotAccepted
            | ChainFault::NotChecked
            | ChainFault::UnsupportedKey => Chain::Unverified,
            _ => Chain::Failed,
        }
    }
}
