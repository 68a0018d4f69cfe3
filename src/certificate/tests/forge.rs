//! Certificates with any field wrong, for the tests of this module. It signs with a P-256 key made for the run, so it shares
//! neither code nor keys with the simulator.

use der::asn1::ObjectIdentifier;
use der::{Encode, Length};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};

/// A certificate before it is signed. Change what a test is about.
#[derive(Clone)]
pub(in crate::certificate) struct Draft {
    pub(in crate::certificate) version: u8,
    pub(in crate::certificate) serial: Vec<u8>,
    pub(in crate::certificate) algorithm: Vec<u8>,
    pub(in crate::certificate) outer_algorithm: Option<Vec<u8>>,
    pub(in crate::certificate) issuer: Vec<u8>,
    pub(in crate::certificate) not_before: &'static str,
    pub(in crate::certificate) not_after: &'static str,
    pub(in crate::certificate) subject: Vec<u8>,
    pub(in crate::certificate) key: Vec<u8>,
    pub(in crate::certificate) extensions: Vec<Vec<u8>>,
}

/// A key pair that signs.
pub(in crate::certificate) struct Signer {
    der: EcdsaKeyPair,
    raw: EcdsaKeyPair,
}

impl Signer {
    pub(in crate::certificate) fn new() -> Signer {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        Signer {
            der: EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).unwrap(),
            raw: EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random).unwrap(),
        }
    }

    /// SubjectPublicKeyInfo.
    pub(in crate::certificate) fn public_key(&self) -> Vec<u8> {
        let algorithm = sequence(&[&oid("1.2.840.10045.2.1"), &oid("1.2.840.10045.3.1.7")]);
        sequence(&[&algorithm, &bits(self.der.public_key().as_ref())])
    }

    /// A key identifier; any bytes that differ between keys will do.
    pub(in crate::certificate) fn identifier(&self) -> Vec<u8> {
        self.der.public_key().as_ref()[1..21].to_vec()
    }

    pub(in crate::certificate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.der.sign(&SystemRandom::new(), message).unwrap().as_ref().to_vec()
    }

    /// r and s side by side.
    pub(in crate::certificate) fn sign_raw(&self, message: &[u8]) -> Vec<u8> {
        self.raw.sign(&SystemRandom::new(), message).unwrap().as_ref().to_vec()
    }

    /// A self-signed root that is fit for any test.
    pub(in crate::certificate) fn root(&self, subject: &[u8]) -> Draft {
        Draft {
            version: 2,
            serial: vec![7],
            algorithm: ecdsa_with_sha256(),
            outer_algorithm: None,
            issuer: subject.to_vec(),
            not_before: "20200101000000Z",
            not_after: "20400101000000Z",
            subject: subject.to_vec(),
            key: self.public_key(),
            extensions: vec![
                extension("2.5.29.19", true, &sequence(&[&[0x01, 0x01, 0xff]])),
                extension("2.5.29.15", true, &[0x03, 0x02, 0x01, 0x06]),
                extension("2.5.29.14", false, &tlv(0x04, &self.identifier())),
            ],
        }
    }

    /// A leaf under that root, in JPKI's shape, with its own key.
    pub(in crate::certificate) fn leaf(&self, issuer: &[u8], key: &Signer) -> Draft {
        Draft {
            issuer: issuer.to_vec(),
            serial: vec![0x12, 0x34],
            not_before: "20251027013542Z",
            not_after: "20300217145959Z",
            subject: name(&[("2.5.4.6", "JP"), ("2.5.4.3", "NOBODY")]),
            key: key.public_key(),
            extensions: vec![
                key_usage(0x80),
                client_authentication(),
                policies(true, "1.2.392.200149.8.5.1.3.30", CPS),
                authority_key(&self.identifier()),
            ],
            ..self.root(issuer)
        }
    }
}

impl Draft {
    pub(in crate::certificate) fn signed_by(&self, signer: &Signer) -> Vec<u8> {
        self.signed_with(|signed| signer.sign(signed))
    }

    /// The certificate, its signature made by anything.
    pub(in crate::certificate) fn signed_with(&self, sign: impl FnOnce(&[u8]) -> Vec<u8>) -> Vec<u8> {
        let signed = self.to_be_signed();
        let outer = self.outer_algorithm.as_ref().unwrap_or(&self.algorithm);
        sequence(&[&signed, outer, &bits(&sign(&signed))])
    }

    pub(in crate::certificate) fn to_be_signed(&self) -> Vec<u8> {
        let extensions: Vec<&[u8]> = self.extensions.iter().map(Vec::as_slice).collect();
        sequence(&[
            &tlv(0xa0, &[0x02, 0x01, self.version]),
            &tlv(0x02, &self.serial),
            &self.algorithm,
            &self.issuer,
            &sequence(&[&time(self.not_before), &time(self.not_after)]),
            &self.subject,
            &self.key,
            &tlv(0xa3, &sequence(&extensions)),
        ])
    }

    /// This draft with another extension in place of the one with this identifier, or beside the others.
    pub(in crate::certificate) fn with(mut self, identifier: &str, instead: Option<Vec<u8>>) -> Draft {
        let wanted = oid(identifier);
        self.extensions.retain(|extension| !extension.windows(wanted.len()).any(|part| part == wanted));
        self.extensions.extend(instead);
        self
    }
}

pub(in crate::certificate) const CPS: &str = "1.3.6.1.5.5.7.2.1";

/// UTCTime where the year has two digits, else GeneralizedTime.
fn time(text: &str) -> Vec<u8> {
    tlv(if text.len() <= 13 { 0x17 } else { 0x18 }, text.as_bytes())
}

pub(in crate::certificate) fn ecdsa_with_sha256() -> Vec<u8> {
    sequence(&[&oid("1.2.840.10045.4.3.2")])
}

pub(in crate::certificate) fn key_usage(usage: u8) -> Vec<u8> {
    let unused = usage.trailing_zeros().min(7) as u8;
    extension("2.5.29.15", true, &[0x03, 0x02, unused, usage])
}

pub(in crate::certificate) fn client_authentication() -> Vec<u8> {
    extension("2.5.29.37", false, &sequence(&[&oid("1.3.6.1.5.5.7.3.2")]))
}

pub(in crate::certificate) fn policies(critical: bool, policy: &str, qualifier: &str) -> Vec<u8> {
    let qualifier = sequence(&[&oid(qualifier), &tlv(0x16, b"http://example.invalid/cps")]);
    extension("2.5.29.32", critical, &sequence(&[&sequence(&[&oid(policy), &sequence(&[&qualifier])])]))
}

pub(in crate::certificate) fn authority_key(identifier: &[u8]) -> Vec<u8> {
    extension("2.5.29.35", false, &sequence(&[&tlv(0x80, identifier)]))
}

pub(in crate::certificate) fn rsa_key(bits_of_modulus: usize) -> Vec<u8> {
    let modulus = [&[0x00, 0x80], vec![1; bits_of_modulus / 8 - 1].as_slice()].concat();
    let key = sequence(&[&tlv(0x02, &modulus), &tlv(0x02, &[1, 0, 1])]);
    sequence(&[&sequence(&[&oid("1.2.840.113549.1.1.1"), &[0x05, 0x00]]), &bits(&key)])
}

pub(in crate::certificate) fn extension(identifier: &str, critical: bool, value: &[u8]) -> Vec<u8> {
    let critical: &[u8] = if critical { &[0x01, 0x01, 0xff] } else { &[] };
    sequence(&[&oid(identifier), critical, &tlv(0x04, value)])
}

pub(in crate::certificate) fn name(parts: &[(&str, &str)]) -> Vec<u8> {
    let parts: Vec<_> =
        parts.iter().map(|(kind, text)| tlv(0x31, &sequence(&[&oid(kind), &tlv(0x0c, text.as_bytes())]))).collect();
    tlv(0x30, &parts.concat())
}

pub(in crate::certificate) fn oid(dotted: &str) -> Vec<u8> {
    tlv(0x06, ObjectIdentifier::new(dotted).unwrap().as_bytes())
}

pub(in crate::certificate) fn bits(content: &[u8]) -> Vec<u8> {
    tlv(0x03, &[&[0], content].concat())
}

pub(in crate::certificate) fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    tlv(0x30, &parts.concat())
}

/// Any content under any tag; the length alone is always right.
pub(in crate::certificate) fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = Length::try_from(content.len()).unwrap().to_der().unwrap();
    [&[tag], length.as_slice(), content].concat()
}
