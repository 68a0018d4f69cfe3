//! Signature algorithms: which are accepted, and with which parameters.

use super::der::{context, elements, first, only};
use der::{Tag, Tagged};
use x509_parser::asn1_rs::Any;
use x509_parser::x509::AlgorithmIdentifier;

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
    /// The algorithm that an AlgorithmIdentifier names; `None` for those that are not accepted, SHA-1
    /// among them.
    pub(super) fn from_identifier(identifier: &AlgorithmIdentifier<'_>) -> Option<Algorithm> {
        let parameters = identifier.parameters.as_ref();
        let absent = parameters.is_none();
        // RFC 4055, 2.1: for the RSA algorithms NULL and absent parameters are both accepted, and nothing else is.
        let null = parameters.is_none_or(is_null);
        match identifier.algorithm.as_bytes() {
            oid::SHA256_WITH_RSA if null => Some(Algorithm::RsaPkcs1(Hash::Sha256)),
            oid::SHA384_WITH_RSA if null => Some(Algorithm::RsaPkcs1(Hash::Sha384)),
            oid::SHA512_WITH_RSA if null => Some(Algorithm::RsaPkcs1(Hash::Sha512)),
            oid::ECDSA_WITH_SHA256 if absent => Some(Algorithm::Ecdsa(Hash::Sha256)),
            oid::ECDSA_WITH_SHA384 if absent => Some(Algorithm::Ecdsa(Hash::Sha384)),
            oid::RSASSA_PSS => pss(parameters?),
            _ => None,
        }
    }
}

/// Whether parameters are NULL.
pub(super) fn is_null(any: &Any<'_>) -> bool {
    any.tag() == x509_parser::asn1_rs::Tag::Null && any.data.is_empty()
}

/// PSS as everybody uses it: MGF1 with the same hash, a salt as long as the hash, the usual trailer by default.
fn pss(parameters: &Any<'_>) -> Option<Algorithm> {
    if parameters.tag() != x509_parser::asn1_rs::Tag::Sequence {
        return None;
    }
    let (hash, rest) = first(parameters.data, context(0))?;
    let (mask, rest) = first(rest, context(1))?;
    let salt = only(only(rest, context(2))?, Tag::Integer)?;
    let hash = Hash::from_identifier(hash)?;
    let (generator, masks) = first(only(mask, Tag::Sequence)?, Tag::ObjectIdentifier)?;
    let usual = generator == oid::MGF1 && Hash::from_identifier(masks) == Some(hash) && salt == [hash.length()];
    usual.then_some(Algorithm::RsaPss(hash))
}

impl Hash {
    /// The hash that an AlgorithmIdentifier names, with NULL or no parameters (RFC 4055, 2.1).
    fn from_identifier(identifier: &[u8]) -> Option<Hash> {
        let parts = elements(only(identifier, Tag::Sequence)?)?;
        let name = match parts.as_slice() {
            [name] => name,
            [name, parameters] if parameters.is_null() => name,
            _ => return None,
        };
        match name.value() {
            _ if name.tag() != Tag::ObjectIdentifier => None,
            oid::SHA256 => Some(Hash::Sha256),
            oid::SHA384 => Some(Hash::Sha384),
            oid::SHA512 => Some(Hash::Sha512),
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
    use x509_parser::prelude::FromDer;

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
