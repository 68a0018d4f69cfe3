//! One function that verifies a signature, for the chain and for the proof of possession alike.
//!
//! RSA of 2048 to 4096 bits (PKCS#1 v1.5, and PSS with a salt as long as the hash) and ECDSA on P-256 and P-384, over
//! SHA-256, SHA-384 or SHA-512. Nothing else: SHA-1, MD5 and shorter keys are refused.

use super::KeyType;
use ring::signature as ring;
use x509_parser::signature_algorithm::RsaSsaPssParams;
use x509_parser::x509::AlgorithmIdentifier;

/// Whether `signature` over `message` was made with the private key of `key`.
pub(super) fn verify(
    key: PublicKey<'_>,
    algorithm: Algorithm,
    message: &[u8],
    signature: &[u8],
) -> Result<(), Refused> {
    let rule: &'static dyn ring::VerificationAlgorithm = match (key.kind, algorithm) {
        (KeyType::Rsa { bits }, _) if !RSA_BITS.contains(&bits) => return Err(Refused::Unsupported),
        (KeyType::Rsa { .. }, Algorithm::RsaPkcs1(Hash::Sha256)) => &ring::RSA_PKCS1_2048_8192_SHA256,
        (KeyType::Rsa { .. }, Algorithm::RsaPkcs1(Hash::Sha384)) => &ring::RSA_PKCS1_2048_8192_SHA384,
        (KeyType::Rsa { .. }, Algorithm::RsaPkcs1(Hash::Sha512)) => &ring::RSA_PKCS1_2048_8192_SHA512,
        (KeyType::Rsa { .. }, Algorithm::RsaPss(Hash::Sha256)) => &ring::RSA_PSS_2048_8192_SHA256,
        (KeyType::Rsa { .. }, Algorithm::RsaPss(Hash::Sha384)) => &ring::RSA_PSS_2048_8192_SHA384,
        (KeyType::Rsa { .. }, Algorithm::RsaPss(Hash::Sha512)) => &ring::RSA_PSS_2048_8192_SHA512,
        (KeyType::EcP256, Algorithm::Ecdsa(Hash::Sha256)) => &ring::ECDSA_P256_SHA256_ASN1,
        (KeyType::EcP256, Algorithm::Ecdsa(Hash::Sha384)) => &ring::ECDSA_P256_SHA384_ASN1,
        (KeyType::EcP384, Algorithm::Ecdsa(Hash::Sha256)) => &ring::ECDSA_P384_SHA256_ASN1,
        (KeyType::EcP384, Algorithm::Ecdsa(Hash::Sha384)) => &ring::ECDSA_P384_SHA384_ASN1,
        _ => return Err(Refused::Unsupported),
    };
    ring::UnparsedPublicKey::new(rule, key.bytes).verify(message, signature).map_err(|_| Refused::Bad)
}

/// RSA moduli that are accepted, in bits. Shorter ones are weak; longer ones cost time and are used by nobody here.
pub(super) const RSA_BITS: core::ops::RangeInclusive<u16> = 2048..=4096;

/// A public key: its kind, and the content of the BIT STRING in the SubjectPublicKeyInfo (RSAPublicKey, or an EC point).
#[derive(Clone, Copy)]
pub(super) struct PublicKey<'a> {
    pub(super) kind: KeyType,
    pub(super) bytes: &'a [u8],
}

/// A signature algorithm that is accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Algorithm {
    RsaPkcs1(Hash),
    RsaPss(Hash),
    Ecdsa(Hash),
}

/// A hash that is accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

/// Why a signature was not accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Refused {
    /// Key and algorithm do not go together, or this length or curve is not accepted.
    Unsupported,
    /// The signature is not the key's over this message.
    Bad,
}

impl Algorithm {
    /// The algorithm that an AlgorithmIdentifier names; `None` for those that are not accepted, SHA-1 among them.
    pub(super) fn from_identifier(identifier: &AlgorithmIdentifier<'_>) -> Option<Algorithm> {
        let plain = identifier.parameters.is_none();
        // RFC 4055, 2.1: for the RSA algorithms NULL and absent parameters are both accepted.
        let null = plain || identifier.parameters.as_ref().is_some_and(|any| any.as_bytes().is_empty());
        match identifier.algorithm.as_bytes() {
            oid::SHA256_WITH_RSA if null => Some(Algorithm::RsaPkcs1(Hash::Sha256)),
            oid::SHA384_WITH_RSA if null => Some(Algorithm::RsaPkcs1(Hash::Sha384)),
            oid::SHA512_WITH_RSA if null => Some(Algorithm::RsaPkcs1(Hash::Sha512)),
            oid::ECDSA_WITH_SHA256 if plain => Some(Algorithm::Ecdsa(Hash::Sha256)),
            oid::ECDSA_WITH_SHA384 if plain => Some(Algorithm::Ecdsa(Hash::Sha384)),
            oid::RSASSA_PSS => pss(identifier),
            _ => None,
        }
    }
}

/// PSS as everybody uses it: MGF1 with the same hash, a salt as long as the hash, the usual trailer.
fn pss(identifier: &AlgorithmIdentifier<'_>) -> Option<Algorithm> {
    let parameters = RsaSsaPssParams::try_from(identifier.parameters.as_ref()?).ok()?;
    let hash = parameters.hash_algorithm_oid().as_bytes();
    let (kind, length) = match hash {
        oid::SHA256 => (Hash::Sha256, 32),
        oid::SHA384 => (Hash::Sha384, 48),
        oid::SHA512 => (Hash::Sha512, 64),
        _ => return None,
    };
    let mask = parameters.mask_gen_algorithm().ok()?;
    let usual = mask.mgf.as_bytes() == oid::MGF1
        && mask.hash.as_bytes() == hash
        && parameters.salt_length() == length
        && parameters.trailer_field() == 1;
    usual.then_some(Algorithm::RsaPss(kind))
}

/// Object identifiers, as the bytes inside their DER encoding (RFC 4055, RFC 5758).
mod oid {
    pub(super) const SHA256_WITH_RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b];
    pub(super) const SHA384_WITH_RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0c];
    pub(super) const SHA512_WITH_RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0d];
    pub(super) const RSASSA_PSS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0a];
    pub(super) const MGF1: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x08];
    pub(super) const ECDSA_WITH_SHA256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
    pub(super) const ECDSA_WITH_SHA384: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x03];
    pub(super) const SHA256: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
    pub(super) const SHA384: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02];
    pub(super) const SHA512: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03];
}
