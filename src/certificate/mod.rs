//! The user authentication certificate (利用者証明用電子証明書): facts about it, and who issued it.
//!
//! A [`Certificate`] is made from exactly its DER bytes and read once. [`Anchors`] say who issued it, apart from whether
//! it has expired: in grace every certificate is expired, so its dates are judged by the rules alone. A [`Challenge`]
//! settles whether the token at hand holds the certificate's key; a certificate by itself can be copied.
//!
//! ```
//! use uketsuke::certificate::{Anchors, Certificate, Chain, Hierarchy, KeyType, Policy, Purpose};
//!
//! // The certificate of a card for testing; its holder does not exist.
//! let der = include_bytes!("../../data/certificates/jpki-test-card-auth.der");
//! let certificate = Certificate::from_der(der.as_slice())?;
//! assert_eq!(certificate.expires_on().to_string(), "2030-02-17");
//! assert_eq!(certificate.key_type(), KeyType::Rsa { bits: 2048 });
//! assert_eq!(certificate.policy(), Policy::TestUserAuthentication);
//! assert_eq!(certificate.purpose(), Purpose::UserAuthentication);
//!
//! // At a reception desk it is not trusted; it is, where the test hierarchy is asked for.
//! let report = Anchors::production().check(&certificate);
//! assert_eq!((report.chain, report.hierarchy), (Chain::Unverified, Hierarchy::Test));
//! let report = Anchors::production().accept_test_hierarchy().check(&certificate);
//! assert_eq!((report.chain, report.hierarchy), (Chain::Verified, Hierarchy::Test));
//! # Ok::<(), uketsuke::certificate::Error>(())
//! ```
//!
//! # What is trusted
//!
//! Three roots of J-LIS are pinned. They share one name, and the next generation will share it too: the key decides, by
//! the authority key identifier and, where that names none of them, by the signatures themselves. A certificate with the
//! roots' name and an unknown key is therefore *unverified*, never *failed* and never *verified*.
//!
//! | the certificate | is |
//! |---|---|
//! | names a pinned key, is signed by it, keeps to the profile | verified |
//! | names a pinned key and is not signed by it | failed |
//! | is signed by a pinned key and violates the profile | failed, with the [`Reason`] |
//! | is anything else | unverified, with the [`Reason`] |
//!
//! The profile: version 3; no extension twice; every critical extension understood, the certificate policies (critical
//! in JPKI) among them; not a certification authority; key usage with digitalSignature; extended key usage, where there
//! is one, with client authentication; the root valid on the certificate's first day; RSA of 2048 to 4096 bits or ECDSA
//! on P-256 or P-384 with SHA-256 or better. A policy that is not known is reported as [`Policy::Unknown`] and refused by
//! nobody: policy, issuer and key type of the phones' certificates are not public.
//!
//! Revocation cannot be known offline: J-LIS answers accredited verifiers only. It is an input ([`Revocation`]).
//!
//! Sources: RFC 5280; the roots at <https://www.jpki.go.jp/ca/>; identifiers and names as decoded from the roots and from
//! a card for testing, published with <https://github.com/soltia48/myna-card>.

mod anchors;
mod chain;
#[cfg(test)]
mod chain_tests;
mod der;
mod error;
mod extensions;
#[cfg(test)]
mod forge;
#[cfg(test)]
mod forgery_tests;
mod name;
mod parse;
mod possession;
mod purpose;
mod signature;

pub use anchors::{Anchors, RootRefused};
pub use chain::{ChainReport, Reason};
pub use error::{Error, Part};
pub use possession::{Challenge, NoRandomness};
pub use purpose::{Issuer, Policy, Purpose};

use crate::Day;
use core::fmt;

/// One certificate: its own DER bytes, and what one reading of them found.
///
/// `Debug` shows dates and kinds only. Serial number and subject identify a person; they are in accessors of their own,
/// and the law (公的個人認証法) limits who may use them for what.
#[derive(Clone)]
pub struct Certificate {
    der: Box<[u8]>,
    facts: parse::Facts,
}

impl Certificate {
    /// The longest certificate that is read, in bytes: all that a file on a token can hold (15-bit offsets of READ
    /// BINARY). A JPKI certificate has about 1,600.
    pub const MAX_LENGTH: usize = 0x8000;

    /// Reads a certificate from exactly its DER bytes: nothing may follow.
    pub fn from_der(der: impl Into<Box<[u8]>>) -> Result<Certificate, Error> {
        let der = der.into();
        let facts = parse::Facts::read(&der)?;
        Ok(Certificate { der, facts })
    }

    /// The bytes that it was made from.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// The expiry day (有効期限): the last day in Japan on which it is valid for longer than an instant.
    ///
    /// J-LIS ends certificates at 14:59:59Z, the last second of a day in Japan, and that is the day. For another time of
    /// day it is the day on which notAfter falls, with one exception: an expiry at exactly 15:00:00Z, midnight in Japan,
    /// ends the day before. RFC 5280 counts that one second as valid, but nobody is at the desk in it, and counting it
    /// would give a day more, and at the end of a month a month more of grace. For an expiry in the middle of a day the
    /// day is still the last; [`Certificate::not_after_unix`] has the instant.
    pub fn expires_on(&self) -> Day {
        self.facts.expires_on
    }

    /// The first day in Japan on which it is valid.
    pub fn starts_on(&self) -> Day {
        self.facts.starts_on
    }

    /// notBefore, in seconds since 1970-01-01T00:00:00Z.
    pub fn not_before_unix(&self) -> i64 {
        self.facts.not_before
    }

    /// notAfter, in seconds since 1970-01-01T00:00:00Z: the last second of its validity.
    pub fn not_after_unix(&self) -> i64 {
        self.facts.not_after
    }

    /// The kind of its key.
    pub fn key_type(&self) -> KeyType {
        self.facts.key
    }

    /// Its policy, as far as known.
    pub fn policy(&self) -> Policy {
        self.facts.extensions.policy
    }

    /// The identifier of its (first known, else first) policy, such as `1.2.392.200149.8.5.1.3.30`; `None` without one.
    pub fn policy_oid(&self) -> Option<String> {
        self.dotted(self.facts.extensions.policy_oid)
    }

    /// The identifier of the extension for which a chain check fails: unknown and critical, unreadable, or twice there.
    pub fn offending_extension(&self) -> Option<String> {
        let extensions = &self.facts.extensions;
        self.dotted(extensions.duplicate.or(extensions.unreadable).or(extensions.unknown_critical))
    }

    /// Who its issuer's name says it is.
    pub fn issuer(&self) -> Issuer {
        self.facts.issuer_is
    }

    /// The issuer's name in words, such as `C=JP, O=JPKI, OU=JPKI for user authentication, …`. It names no person.
    pub fn issuer_name(&self) -> String {
        name::in_words(self.issuer_der())
    }

    /// What it is for, by what it says itself.
    pub fn purpose(&self) -> Purpose {
        Purpose::of(self)
    }

    /// The serial number, big-endian. Personal data (発行番号): never log or print it.
    pub fn serial_number(&self) -> &[u8] {
        self.facts.serial.of(&self.der)
    }

    /// The subject's name in words. Personal data: never log or print it.
    pub fn subject(&self) -> String {
        name::in_words(self.subject_der())
    }

    fn issuer_der(&self) -> &[u8] {
        self.facts.issuer.of(&self.der)
    }

    fn subject_der(&self) -> &[u8] {
        self.facts.subject.of(&self.der)
    }

    fn signed_der(&self) -> &[u8] {
        self.facts.signed.of(&self.der)
    }

    fn signature(&self) -> &[u8] {
        self.facts.signature.of(&self.der)
    }

    fn public_key(&self) -> signature::PublicKey<'_> {
        self.facts.public_key(&self.der)
    }

    /// Whether the authority key identifier names the key of `root`: by key identifier, else by serial number.
    fn names_key_of(&self, root: &Certificate) -> bool {
        let (mine, roots) = (&self.facts.extensions, &root.facts.extensions);
        match (mine.authority_key, mine.authority_serial) {
            (Some(id), _) => roots.subject_key.is_some_and(|key| key.of(&root.der) == id.of(&self.der)),
            (None, Some(serial)) => serial.of(&self.der) == root.serial_number(),
            (None, None) => false,
        }
    }

    fn dotted(&self, oid: Option<der::Span>) -> Option<String> {
        oid.map(|oid| der::dotted(oid.of(&self.der)))
    }
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Certificate) -> bool {
        self.der == other.der
    }
}

impl Eq for Certificate {}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificate")
            .field("starts_on", &self.starts_on())
            .field("expires_on", &self.expires_on())
            .field("key_type", &self.key_type())
            .field("policy", &self.policy())
            .field("purpose", &self.purpose())
            .finish_non_exhaustive()
    }
}

/// The kind of a certificate's public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeyType {
    /// RSA.
    Rsa {
        /// Length of the modulus in bits.
        bits: u16,
    },
    /// On the curve P-256.
    EcP256,
    /// On the curve P-384.
    EcP384,
    /// Another kind, or another curve.
    Other,
}

/// Which hierarchy issued a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Hierarchy {
    /// Not one of the others.
    #[default]
    Unknown = 0,
    /// The J-LIS hierarchy for user authentication, as real cards and phones carry it.
    Production = 1,
    /// The J-LIS test hierarchy (`O=JPKI-TEST`), as test cards carry it.
    Test = 2,
    /// This project's simulator.
    Simulated = 3,
    /// A root that the institution added under a name of its own.
    Institution = 4,
}

impl Hierarchy {
    /// The word used in JSON: `unknown`, `production`, `test`, `simulated`, `institution`.
    pub const fn word(self) -> &'static str {
        match self {
            Hierarchy::Unknown => "unknown",
            Hierarchy::Production => "production",
            Hierarchy::Test => "test",
            Hierarchy::Simulated => "simulated",
            Hierarchy::Institution => "institution",
        }
    }
}

/// Whether a pinned root issued a certificate. Its dates are judged elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Chain {
    /// The issuer is not pinned: nothing is known.
    #[default]
    Unverified = 0,
    /// A pinned root signed it and the profile holds.
    Verified = 1,
    /// A pinned root's signature is bad, or the profile is violated.
    Failed = 2,
}

impl Chain {
    /// The word used in JSON: `unverified`, `verified`, `failed`.
    pub const fn word(self) -> &'static str {
        match self {
            Chain::Unverified => "unverified",
            Chain::Verified => "verified",
            Chain::Failed => "failed",
        }
    }
}

/// Whether the token proved that it holds the certificate's private key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Possession {
    /// Not asked, or could not be asked.
    #[default]
    NotProved = 0,
    /// A fresh challenge was signed with the certificate's key.
    Proved = 1,
    /// The signature over the fresh challenge does not belong to the certificate.
    Failed = 2,
}

impl Possession {
    /// The word used in JSON: `not_proved`, `proved`, `failed`.
    pub const fn word(self) -> &'static str {
        match self {
            Possession::NotProved => "not_proved",
            Possession::Proved => "proved",
            Possession::Failed => "failed",
        }
    }
}

/// What is known of the certificate's revocation (失効). Cannot be known offline: an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
pub enum Revocation {
    /// Not known.
    #[default]
    Unknown = 0,
    /// Known to be not revoked.
    Good = 1,
    /// 失効.
    Revoked = 2,
    /// 一時保留 (for example, reported lost).
    Suspended = 3,
}

impl Revocation {
    /// The word used in JSON: `unknown`, `good`, `revoked`, `suspended`.
    pub const fn word(self) -> &'static str {
        match self {
            Revocation::Unknown => "unknown",
            Revocation::Good => "good",
            Revocation::Revoked => "revoked",
            Revocation::Suspended => "suspended",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LEAF: &[u8] = include_bytes!("../../data/certificates/jpki-test-card-auth.der");

    fn leaf() -> Certificate {
        Certificate::from_der(LEAF).unwrap()
    }

    /// Values as OpenSSL prints them for this file (`openssl x509 -text`).
    #[test]
    fn the_test_cards_certificate_is_read() {
        let leaf = leaf();
        assert_eq!(leaf.der(), LEAF);
        assert_eq!(leaf.starts_on().to_string(), "2025-10-27");
        assert_eq!(leaf.not_before_unix(), 1_761_528_942);
        assert_eq!(leaf.expires_on().to_string(), "2030-02-17");
        assert_eq!(leaf.not_after_unix(), 1_897_570_799);
        assert_eq!(leaf.key_type(), KeyType::Rsa { bits: 2048 });
        assert_eq!(leaf.policy(), Policy::TestUserAuthentication);
        assert_eq!(leaf.policy_oid().as_deref(), Some("1.2.392.200149.8.5.1.0.30"));
        assert_eq!(leaf.issuer(), Issuer::TestUserAuthentication);
        assert_eq!(leaf.purpose(), Purpose::UserAuthentication);
        assert_eq!(leaf.serial_number(), [0x22, 0x7b, 0x13]);
        assert_eq!(leaf.subject(), "C=JP, CN=997794E9AGCIEG13221003A");
        assert!(leaf.issuer_name().starts_with("C=JP, O=JPKI-TEST, OU=JPKI for user authentication, OU="));
        assert_eq!(leaf.offending_extension(), None);
    }

    #[test]
    fn debug_shows_no_person() {
        let shown = format!("{:?} {:#?}", leaf(), leaf());
        for personal in ["997794", "AGCIEG", "227b13", "227B13", "34, 123, 19", "2259731"] {
            assert!(!shown.contains(personal), "{shown}");
        }
        assert!(shown.contains("2030-02-17"));
    }

    #[test]
    fn a_cut_certificate_says_how_much_is_missing() {
        assert_eq!(Certificate::from_der([]), Err(Error::NotACertificate { found: None }));
        for length in 1..LEAF.len() {
            let expected = match length {
                1 => 2,
                2..4 => 4,
                _ => LEAF.len(),
            };
            assert_eq!(Certificate::from_der(&LEAF[..length]), Err(Error::Truncated { expected, found: length }));
        }
        let longer = [LEAF, &[0]].concat();
        assert_eq!(Certificate::from_der(longer), Err(Error::TrailingBytes { expected: 1590, found: 1591 }));
    }

    #[test]
    fn no_changed_bit_is_verified() {
        let anchors = Anchors::production().accept_test_hierarchy();
        assert_eq!(anchors.check(&leaf()).chain, Chain::Verified);
        let (mut failed, mut unverified, mut unreadable) = (0, 0, 0);
        for at in 0..LEAF.len() {
            for bit in 0..8 {
                let mut der = LEAF.to_vec();
                der[at] ^= 1 << bit;
                let Ok(certificate) = Certificate::from_der(der) else {
                    unreadable += 1;
                    continue;
                };
                let report = anchors.check(&certificate);
                match report.chain {
                    Chain::Verified => panic!("verified with bit {bit} of byte {at} changed"),
                    Chain::Failed => failed += 1,
                    Chain::Unverified => unverified += 1,
                }
                assert_eq!(report.reason.map(Reason::chain), Some(report.chain));
            }
        }
        assert_eq!(failed + unverified + unreadable, LEAF.len() * 8);
        // Only where it breaks the issuer's name or key identifier is a change not a failure.
        assert!(failed > 8_000 && unverified < 2_000, "{failed} {unverified} {unreadable}");
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_certificate_or_a_typed_error(bytes in proptest::collection::vec(any::<u8>(), 0..2048)) {
            let _ = Certificate::from_der(bytes);
        }

        #[test]
        fn any_mutation_is_never_verified(
            changes in proptest::collection::vec((0..LEAF.len(), any::<u8>()), 1..12),
            cut in 0..LEAF.len(),
            grow in 0usize..3,
        ) {
            let mut der = LEAF.to_vec();
            for (at, byte) in changes {
                der[at] = byte;
            }
            der.splice(cut..cut, core::iter::repeat_n(0x05, grow));
            prop_assume!(der != LEAF);
            if let Ok(certificate) = Certificate::from_der(der) {
                let _ = format!("{certificate:?} {} {}", certificate.subject(), certificate.issuer_name());
                let report = Anchors::production().accept_test_hierarchy().check(&certificate);
                prop_assert_ne!(report.chain, Chain::Verified);
            }
        }
    }
}
