//! The simulator's private keys. They are published with the project: nothing that they sign proves anything.

use super::der;
use p256::ecdsa::signature::hazmat::PrehashSigner;
use rsa::pkcs8::spki::SubjectPublicKeyInfoRef;
use rsa::pkcs8::{DecodePrivateKey, Document, EncodePublicKey};
use rsa::traits::PublicKeyParts;
use rsa::{Pkcs1v15Sign, PrivateKey};
use sha1::{Digest, Sha1};
use sha2::Sha256;
use std::sync::LazyLock;

/// A key of the simulator's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Key {
    /// RSA-2048, of user authentication certificates: what every card has.
    #[default]
    Authentication,
    /// Another RSA-2048, of digital signature certificates.
    Signature,
    /// RSA-2048 of the simulated root.
    Root,
    /// RSA-1024, too short for any use.
    Short,
    /// ECDSA on P-256. Which type the key of a real phone has is not public.
    P256,
    /// ECDSA on P-384, for the same reason.
    P384,
}

impl Key {
    /// Signs what the token is given. RSA: PKCS#1 v1.5 padding around `block` as it is, at most modulus length less 11
    /// bytes. EC: `block` is a hash, the result the DER sequence of r and s; the same hash gives the same signature (RFC
    /// 6979), so that runs can be compared. How a real phone would want an EC signature asked for is not public; this is
    /// the plain reading of the card's command.
    ///
    /// `None` if the length of `block` cannot be signed.
    pub(super) fn sign(self, block: &[u8]) -> Option<Vec<u8>> {
        if block.is_empty() {
            return None;
        }
        match self.material() {
            Material::Rsa(key) => key.sign(Pkcs1v15Sign::new_unprefixed(), block).ok(),
            Material::P256(key) if block.len() == 32 => {
                let made: p256::ecdsa::Signature = key.sign_prehash(block).ok()?;
                Some(made.to_der().as_bytes().to_vec())
            }
            Material::P384(key) if block.len() == 48 => {
                let made: p384::ecdsa::Signature = key.sign_prehash(block).ok()?;
                Some(made.to_der().as_bytes().to_vec())
            }
            Material::P256(_) | Material::P384(_) => None,
        }
    }

    /// Signs a message for a certificate.
    pub(super) fn sign_message(self, hash: Hash, message: &[u8]) -> Option<Vec<u8>> {
        self.sign(&hash.digest_info(message))
    }

    /// The SubjectPublicKeyInfo.
    pub(super) fn public_key_info(self) -> Vec<u8> {
        self.public_document().into_vec()
    }

    /// SHA-1 of the public key's bits: the key identifier of RFC 5280 section 4.2.1.2.
    pub(super) fn identifier(self) -> Vec<u8> {
        Sha1::digest(self.public_key()).to_vec()
    }

    /// Longest signature in bytes.
    pub(super) fn signature_length(self) -> usize {
        match self.material() {
            Material::Rsa(key) => key.size(),
            // Two numbers as long as the field, and as many bytes around them as DER can want.
            Material::P256(_) => 2 * 32 + 9,
            Material::P384(_) => 2 * 48 + 9,
        }
    }

    /// The content of the BIT STRING in the SubjectPublicKeyInfo.
    #[allow(clippy::expect_used)] // as with `OWN`
    fn public_key(self) -> Vec<u8> {
        let info = self.public_document();
        let info: SubjectPublicKeyInfoRef<'_> = info.decode_msg().expect(OWN);
        info.subject_public_key.raw_bytes().to_vec()
    }

    #[allow(clippy::expect_used)] // as with `OWN`
    fn public_document(self) -> Document {
        let written = match self.material() {
            Material::Rsa(key) => key.to_public_key().to_public_key_der(),
            Material::P256(key) => key.verifying_key().to_public_key_der(),
            Material::P384(key) => key.verifying_key().to_public_key_der(),
        };
        written.expect(OWN)
    }

    #[allow(clippy::expect_used)] // as with `OWN`
    fn material(self) -> Material {
        static AUTHENTICATION: LazyLock<PrivateKey> =
            LazyLock::new(|| committed(include_bytes!("../../data/simulator/authentication-key.pk8")));
        static SIGNATURE: LazyLock<PrivateKey> =
            LazyLock::new(|| committed(include_bytes!("../../data/simulator/signature-key.pk8")));
        static ROOT: LazyLock<PrivateKey> =
            LazyLock::new(|| committed(include_bytes!("../../data/simulator/root-key.pk8")));
        static SHORT: LazyLock<PrivateKey> =
            LazyLock::new(|| committed(include_bytes!("../../data/simulator/short-key.pk8")));
        static P256: LazyLock<p256::ecdsa::SigningKey> = LazyLock::new(|| {
            p256::ecdsa::SigningKey::from_slice(include_bytes!("../../data/simulator/p256-key.bin")).expect(OWN)
        });
        static P384: LazyLock<p384::ecdsa::SigningKey> = LazyLock::new(|| {
            p384::ecdsa::SigningKey::from_slice(include_bytes!("../../data/simulator/p384-key.bin")).expect(OWN)
        });
        match self {
            Key::Authentication => Material::Rsa(&AUTHENTICATION),
            Key::Signature => Material::Rsa(&SIGNATURE),
            Key::Root => Material::Rsa(&ROOT),
            Key::Short => Material::Rsa(&SHORT),
            Key::P256 => Material::P256(&P256),
            Key::P384 => Material::P384(&P384),
        }
    }
}

enum Material {
    Rsa(&'static PrivateKey),
    P256(&'static p256::ecdsa::SigningKey),
    P384(&'static p384::ecdsa::SigningKey),
}

/// What a failure to read the project's own keys would say; a test reads each of them.
const OWN: &str = "a key of the project's own data";

#[allow(clippy::expect_used)] // as with `OWN`
fn committed(pkcs8: &[u8]) -> PrivateKey {
    PrivateKey::from_pkcs8_der(pkcs8).expect(OWN)
}

/// The hash in a signature algorithm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Hash {
    /// SHA-256.
    #[default]
    Sha256,
    /// SHA-1, which no verifier may accept any more.
    Sha1,
}

impl Hash {
    /// The DigestInfo of PKCS#1 v1.5 (RFC 8017 section 9.2 note 1) over the hash of `message`.
    pub(super) fn digest_info(self, message: &[u8]) -> Vec<u8> {
        match self {
            Hash::Sha256 => sha256_digest_info(&Sha256::digest(message)),
            Hash::Sha1 => digest_info(&[0x2B, 0x0E, 0x03, 0x02, 0x1A], &Sha1::digest(message)),
        }
    }
}

/// The DigestInfo of a SHA-256 hash that was made elsewhere.
pub(super) fn sha256_digest_info(hash: &[u8]) -> Vec<u8> {
    digest_info(&[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01], hash)
}

fn digest_info(algorithm: &[u8], hash: &[u8]) -> Vec<u8> {
    let algorithm = der::sequence(&[&der::oid(algorithm), &[0x05, 0x00]]);
    der::sequence(&[&algorithm, &der::tlv(0x04, &[hash])])
}

#[cfg(test)]
mod tests {
    use super::*;
    use ring::{digest, signature};

    #[test]
    fn rsa_signatures_verify_with_ring() {
        for key in [Key::Authentication, Key::Signature, Key::Root] {
            let made = key.sign_message(Hash::Sha256, b"message").unwrap();
            signature::UnparsedPublicKey::new(&signature::RSA_PKCS1_2048_8192_SHA256, key.public_key())
                .verify(b"message", &made)
                .unwrap();
        }
        assert_eq!(Key::Short.signature_length(), 128);
    }

    #[test]
    fn ec_signatures_verify_with_ring() {
        for (key, hash, algorithm) in [
            (Key::P256, &digest::SHA256, &signature::ECDSA_P256_SHA256_ASN1),
            (Key::P384, &digest::SHA384, &signature::ECDSA_P384_SHA384_ASN1),
        ] {
            for message in [b"message".as_slice(), b"another", b""] {
                let made = key.sign(digest::digest(hash, message).as_ref()).unwrap();
                assert!(made.len() <= key.signature_length());
                signature::UnparsedPublicKey::new(algorithm, key.public_key()).verify(message, &made).unwrap();
            }
        }
    }

    #[test]
    fn a_block_of_another_length_is_not_signed() {
        assert!(Key::Authentication.sign(&[1; 245]).is_some());
        assert!(Key::Authentication.sign(&[1; 246]).is_none());
        assert!(Key::Authentication.sign(&[]).is_none());
        for length in [0, 16, 31, 33, 48, 51, 64] {
            assert!(Key::P256.sign(&vec![1; length]).is_none(), "{length}");
        }
        for length in [0, 24, 32, 47, 49, 64] {
            assert!(Key::P384.sign(&vec![1; length]).is_none(), "{length}");
        }
    }
}
