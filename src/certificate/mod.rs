//! The user authentication certificate (利用者証明用電子証明書): facts about it, and who issued it.
//!
//! A [`Certificate`] is made from exactly its DER bytes and read once. [`Anchors`] say who issued it, apart from whether
//! it has expired: in grace every certificate is expired, so its dates are judged by the rules alone. A [`Challenge`]
//! settles whether the token at hand holds the certificate's key; a certificate by itself can be copied.
//!
//! ```
//! use uketsuke::certificate::{Anchors, Certificate, KeyType, Policy};
//! use uketsuke::vocabulary::{Chain, Hierarchy, Purpose};
//!
//! // The certificate of a card for testing; its holder does not exist.
//! let der = include_bytes!("../../data/certificates/jpki-test-card-auth.der");
//! let certificate = Certificate::from_der(der.as_slice())?;
//! assert_eq!(certificate.expires_on().to_string(), "2030-02-17");
//! assert_eq!(certificate.key_type(), KeyType::Rsa { bits: 2048 });
//! assert_eq!(certificate.policy(), Policy::TestUserAuthentication);
//! assert_eq!(certificate.purpose(), Purpose::UserAuthentication);
//!
//! # if cfg!(not(feature = "crypto")) { return Ok(()) }
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
//! | is signed by a pinned key and violates the profile | failed, with the [`ChainFault`] |
//! | is anything else | unverified, with the [`ChainFault`] |
//!
//! The profile: version 3; no extension twice; every critical extension understood and readable, the certificate policies
//! (critical in JPKI) among them; whatever the authority key identifier states is the root's; not a certification authority,
//! and no path length; key usage with digitalSignature; extended key usage, where there is one, with client authentication
//! by name; the root valid on the certificate's first day; a key that can be one, RSA of 2048 to 4096 bits or ECDSA on P-256
//! or P-384 with SHA-256 or better. A policy that is not known is reported as [`Policy::Unknown`] and refused by nobody:
//! policy, issuer and key type of the phones' certificates are not public.
//!
//! What is read is DER in the shape of RFC 5280 and nothing else: lengths and integers in their one encoding, times with
//! seconds and Z, no byte between or behind the fields. Names are compared by the rules of RFC 5280, 7.1: string type, case
//! and blanks do not count. A test compares all this with OpenSSL and `webpki` over 1,600 mutated certificates.
//!
//! Acceptance is said once, by the anchors: a certificate of the test hierarchy or under an added root is *verified* exactly
//! where that root was accepted on purpose, and [`ChainReport::hierarchy`] keeps saying which it is.
//!
//! A build without the feature `crypto` verifies no signatures: every chain is *unverified*
//! ([`ChainFault::NotChecked`]), possession is *not proved*, and nothing is refused for that.
//!
//! Revocation cannot be known offline: J-LIS answers accredited verifiers only. It is an input ([`Revocation`](crate::vocabulary::Revocation)).
//!
//! Sources: RFC 5280; the roots at <https://www.jpki.go.jp/ca/>; identifiers and names as decoded from the roots and from
//! a card for testing, published with <https://github.com/soltia48/myna-card>.

mod algorithm;
mod anchors;
mod chain;
mod challenge;
#[cfg(feature = "crypto")]
mod crypto;
#[cfg(not(feature = "crypto"))]
#[path = "no_crypto.rs"]
mod crypto;
mod der;
mod ecdsa;
mod error;
mod extensions;
mod facts;
mod fields;
mod general_name;
mod issuer;
mod key;
mod name;
mod policy;
mod profile;
mod purpose;
mod root;
#[cfg(test)]
mod tests;
mod x509;

pub use anchors::{Anchors, ChainReport};
pub use chain::ChainFault;
pub use challenge::{Challenge, NoRandomness};
pub use error::{CertificatePart, Error};
pub use issuer::Issuer;
pub use key::KeyType;
pub use policy::Policy;
pub use root::RootRefused;
pub use x509::Certificate;
