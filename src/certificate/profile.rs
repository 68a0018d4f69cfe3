//! The profile of a user authentication certificate directly under a root (RFC 5280, and J-LIS's 証明書プロファイル as far as
//! public).

use super::chain::ChainFault;
use super::crypto;
use super::key::{KeyType, RSA_BITS};
use super::root::Root;
use super::x509::Certificate;
use crate::vocabulary::Purpose;

/// What a certificate that `root` signed violates first.
pub(super) fn check(root: &Root, certificate: &Certificate) -> Result<(), ChainFault> {
    let (facts, root_facts) = (certificate.facts(), root.certificate.facts());
    let extensions = &facts.extensions;
    let require = |holds: bool, fault| if holds { Ok(()) } else { Err(fault) };
    require(facts.version_3, ChainFault::NotVersion3)?;
    require(extensions.duplicate.is_none(), ChainFault::DuplicateExtension)?;
    require(extensions.unreadable.is_none(), ChainFault::UnreadableExtension)?;
    require(extensions.unknown_critical.is_none(), ChainFault::UnknownCriticalExtension)?;
    require(root.is_authority_of(certificate), ChainFault::AuthorityKey)?;
    match certificate.purpose() {
        Purpose::CertificateAuthority => return Err(ChainFault::CertificateAuthority),
        Purpose::DigitalSignature => return Err(ChainFault::DigitalSignature),
        _ => {}
    }
    require(!extensions.basic.path_length, ChainFault::PathLength)?;
    require(extensions.key_usage.is_some_and(|usage| usage.digital_signature), ChainFault::KeyUsage)?;
    require(extensions.extended_usage.is_none_or(|usage| usage.client), ChainFault::ExtendedKeyUsage)?;
    let valid = root_facts.starts_on..=root_facts.expires_on;
    require(valid.contains(&facts.starts_on), ChainFault::RootNotValidOnFirstDay)?;
    match facts.key.kind {
        KeyType::Rsa { bits } if bits < *RSA_BITS.start() => return Err(ChainFault::ShortKey),
        KeyType::Rsa { bits } if RSA_BITS.contains(&bits) => {}
        KeyType::EcP256 | KeyType::EcP384 => {}
        KeyType::Rsa { .. } | KeyType::Other => return Err(ChainFault::UnsupportedKey),
    }
    require(facts.key.numbers_fit() && crypto::is_on_curve(certificate.public_key()), ChainFault::UnusableKey)
}
