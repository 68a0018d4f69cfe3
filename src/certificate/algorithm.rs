//! Signature algorithms: which are accepted, and with which parameters.

use super::der::{context, first, only};
use der::asn1::AnyRef;
use der::{Decode, Tag, Tagged};

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

impl Algorithm {
    /// The algorithm that an AlgorithmIdentifier names; `None` for those that are not accepted, SHA-1 among them.
    pub(super) fn read(identifier: &[u8]) -> Option<Algorithm> {
        let (name, parameters) = named(only(identifier, Tag::Sequence)?)?;
        // RFC 4055, 2.1: for the RSA algorithms NULL and absent parameters are both accepted, and nothing else is.
        let null = parameters.is_none_or(AnyRef::is_null);
        match name {
            oid::SHA256_WITH_RSA if null => Some(Algorithm::RsaPkcs1(Hash::Sha256)),
            oid::SHA384_WITH_RSA if null => Some(Algorithm::RsaPkcs1(Hash::Sha384)),
            oid::SHA512_WITH_RSA if null => Some(Algorithm::RsaPkcs1(Hash::Sha512)),
            oid::ECDSA_WITH_SHA256 if parameters.is_none() => Some(Algorithm::Ecdsa(Hash::Sha256)),
            oid::ECDSA_WITH_SHA384 if parameters.is_none() => Some(Algorithm::Ecdsa(Hash::Sha384)),
            oid::RSASSA_PSS => pss(parameters?),
            _ => None,
        }
    }
}

/// The name in the content of an AlgorithmIdentifier, as the bytes inside its element, and the parameters.
pub(super) fn named(content: &[u8]) -> Option<(&[u8], Option<AnyRef<'_>>)> {
    let (name, parameters) = first(content, Tag::ObjectIdentifier)?;
    let parameters = if parameters.is_empty() { None } else { Some(AnyRef::from_der(parameters).ok()?) };
    Some((name, parameters))
}

/// PSS as everybody uses it: MGF1 with the same hash, a salt as long as the hash, the usual trailer by default.
fn pss(parameters: AnyRef<'_>) -> Option<Algorithm> {
    if parameters.tag() != Tag::Sequence {
        return None;
    }
    let (hash, rest) = first(parameters.value(), context(0))?;
    let (mask, rest) = first(rest, context(1))?;
    let salt = only(only(rest, context(2))?, Tag::Integer)?;
    let hash = Hash::read(hash)?;
    let (generator, masks) = first(only(mask, Tag::Sequence)?, Tag::ObjectIdentifier)?;
    let usual = generator == oid::MGF1 && Hash::read(masks) == Some(hash) && salt == [hash.length()];
    usual.then_some(Algorithm::RsaPss(hash))
}

impl Hash {
    /// The hash that an AlgorithmIdentifier names, with NULL or no parameters (RFC 4055, 2.1).
    fn read(identifier: &[u8]) -> Option<Hash> {
        match named(only(identifier, Tag::Sequence)?)? {
            (_, Some(parameters)) if !parameters.is_null() => None,
            (oid::SHA256, _) => Some(Hash::Sha256),
            (oid::SHA384, _) => Some(Hash::Sha384),
            (oid::SHA512, _) => Some(Hash::Sha512),
            _ => None,
        }
    }

    /// Bytes of a digest.
    const fn length(self) -> u8 {
        match self {
            Hash::Sha256 => 32,
            Hash::Sha384 => 48,
            Hash::Sha512 => 64,
        }
    }
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
    /// AlgorithmIdentifiers as `openssl` writes them.
    #[test]
    fn only_named_algorithms_with_sane_parameters_are_read() {
        let read = |hex: &str| {
            let der: Vec<u8> =
                (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect();
            Algorithm::read(&der)
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

    /// NULL is two bytes, and nothing else is NULL: an empty string, a NULL of another class, a NULL with content, a NULL
    /// and something more.
    #[test]
    fn junk_parameters_are_refused_with_every_hash() {
        use crate::certificate::tests::forge::{oid, sequence, tlv};
        let junk: [&[u8]; 7] = [
            &[0x04, 0x00],
            &[0x30, 0x00],
            &[0x85, 0x00],
            &[0x05, 0x01, 0x00],
            &[0x02, 0x01, 0x00],
            &[0x0c, 0x00],
            &[0x01, 0x01, 0x00],
        ];
        let hashes = [
            (Hash::Sha256, "1.2.840.113549.1.1.11", "2.16.840.1.101.3.4.2.1", Some("1.2.840.10045.4.3.2")),
            (Hash::Sha384, "1.2.840.113549.1.1.12", "2.16.840.1.101.3.4.2.2", Some("1.2.840.10045.4.3.3")),
            (Hash::Sha512, "1.2.840.113549.1.1.13", "2.16.840.1.101.3.4.2.3", None),
        ];
        for (hash, rsa, name, ecdsa) in hashes {
            let null: &[u8] = &[0x05, 0x00];
            for (parameters, expected) in [(&[][..], true), (null, true)].into_iter().chain(junk.map(|it| (it, false)))
            {
                let found = Algorithm::read(&sequence(&[&oid(rsa), parameters]));
                assert_eq!(found, expected.then_some(Algorithm::RsaPkcs1(hash)), "{hash:?} {parameters:02X?}");
                if let Some(ecdsa) = ecdsa {
                    let found = Algorithm::read(&sequence(&[&oid(ecdsa), parameters]));
                    assert_eq!(
                        found,
                        parameters.is_empty().then_some(Algorithm::Ecdsa(hash)),
                        "{hash:?} {parameters:02X?}"
                    );
                }
            }
            // The same in PSS: the hash, the mask's hash, the salt, what may follow, what has to be MGF1.
            let pss = |hash: &[u8], masks: &[u8], mgf: &str, salt: &[u8], more: &[u8]| {
                let mask = tlv(0xa1, &sequence(&[&oid(mgf), masks]));
                let parameters = sequence(&[&tlv(0xa0, hash), &mask, &tlv(0xa2, salt), more]);
                Algorithm::read(&sequence(&[&oid("1.2.840.113549.1.1.10"), &parameters]))
            };
            let named = |parameters: &[u8]| sequence(&[&oid(name), parameters]);
            let (mgf1, length) = ("1.2.840.113549.1.1.8", hash.length());
            let salt = [0x02, 0x01, length];
            for (parameters, expected) in [(&[][..], true), (null, true)].into_iter().chain(junk.map(|it| (it, false)))
            {
                let expected = expected.then_some(Algorithm::RsaPss(hash));
                assert_eq!(pss(&named(parameters), &named(null), mgf1, &salt, &[]), expected, "{parameters:02X?}");
                assert_eq!(pss(&named(null), &named(parameters), mgf1, &salt, &[]), expected, "{parameters:02X?}");
            }
            let good = named(null);
            assert_eq!(pss(&good, &good, "1.2.840.113549.1.1.9", &salt, &[]), None, "another mask");
            assert_eq!(pss(&good, &good, mgf1, &[0x02, 0x02, 0x00, length], &[]), None, "a salt in two bytes");
            assert_eq!(pss(&good, &good, mgf1, &[0x02, 0x01, length, 0x05, 0x00], &[]), None, "more than a salt");
            assert_eq!(pss(&good, &good, mgf1, &salt, &[0xa3, 0x03, 0x02, 0x01, 0x02]), None, "another trailer");
            assert_eq!(pss(&sequence(&[&oid(name), null, null]), &good, mgf1, &salt, &[]), None, "more parameters");
            assert_eq!(pss(&sequence(&[&tlv(0x0d, &oid(name)[2..])]), &good, mgf1, &salt, &[]), None, "no identifier");
        }
        assert_eq!(
            Algorithm::read(&sequence(&[&oid("1.2.840.113549.1.1.10"), &tlv(0x31, &[])])),
            None,
            "parameters that are no list"
        );
    }
}
