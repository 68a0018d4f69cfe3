//! The simulator's private keys. They are published with the project: nothing that they sign proves anything.

use super::der;
use super::ec::{self, Curve};
use super::rsa::PrivateKey;
use ring::digest;
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
    /// bytes. EC: `block` is a hash, the result the DER sequence of r and s. How a real phone would want an EC signature asked for is
    /// not public; this is the plain reading of the card's command.
    ///
    /// `None` if the length of `block` cannot be signed.
    pub(super) fn sign(self, block: &[u8]) -> Option<Vec<u8>> {
        if block.is_empty() {
            return None;
        }
        match self.material() {
            Material::Rsa(key) => key.sign(block),
            Material::Ec(curve, scalar) => ec::sign(curve, scalar, block),
        }
    }

    /// Signs a message for a certificate.
    pub(super) fn sign_message(self, hash: Hash, message: &[u8]) -> Option<Vec<u8>> {
        self.sign(&hash.digest_info(message))
    }

    /// The SubjectPublicKeyInfo.
    pub(super) fn public_key_info(self) -> Vec<u8> {
        const RSA_ENCRYPTION: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01];
        const EC_PUBLIC_KEY: &[u8] = &[0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01];
        match self.material() {
            Material::Rsa(_) => {
                let algorithm = der::sequence(&[&der::oid(RSA_ENCRYPTION), &[0x05, 0x00]]);
                der::sequence(&[&algorithm, &der::bits(&self.public_key())])
            }
            Material::Ec(curve, _) => {
                let algorithm = der::sequence(&[&der::oid(EC_PUBLIC_KEY), &der::oid(curve.oid)]);
                der::sequence(&[&algorithm, &der::bits(&self.public_key())])
            }
        }
    }

    /// SHA-1 of the public key's bits: the key identifier of RFC 5280 section 4.2.1.2.
    pub(super) fn identifier(self) -> Vec<u8> {
        digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, &self.public_key()).as_ref().to_vec()
    }

    /// Longest signature in bytes.
    pub(super) fn signature_length(self) -> usize {
        match self.material() {
            Material::Rsa(key) => key.size(),
            Material::Ec(curve, _) => 2 * curve.length + 9,
        }
    }

    fn public_key(self) -> Vec<u8> {
        match self.material() {
            Material::Rsa(key) => der::sequence(&[&der::integer(&key.modulus()), &der::integer(&key.exponent())]),
            Material::Ec(curve, scalar) => ec::public_point(curve, scalar),
        }
    }

    fn material(self) -> Material {
        static AUTHENTICATION: LazyLock<PrivateKey> =
            LazyLock::new(|| committed(include_bytes!("../../data/simulator/authentication-key.pk8")));
        static SIGNATURE: LazyLock<PrivateKey> =
            LazyLock::new(|| committed(include_bytes!("../../data/simulator/signature-key.pk8")));
        static ROOT: LazyLock<PrivateKey> =
            LazyLock::new(|| committed(include_bytes!("../../data/simulator/root-key.pk8")));
        static SHORT: LazyLock<PrivateKey> =
            LazyLock::new(|| committed(include_bytes!("../../data/simulator/short-key.pk8")));
        match self {
            Key::Authentication => Material::Rsa(&AUTHENTICATION),
            Key::Signature => Material::Rsa(&SIGNATURE),
            Key::Root => Material::Rsa(&ROOT),
            Key::Short => Material::Rsa(&SHORT),
            Key::P256 => Material::Ec(&ec::P256, include_bytes!("../../data/simulator/p256-key.bin")),
            Key::P384 => Material::Ec(&ec::P384, include_bytes!("../../data/simulator/p384-key.bin")),
        }
    }
}

enum Material {
    Rsa(&'static PrivateKey),
    Ec(&'static Curve, &'static [u8]),
}

#[allow(clippy::expect_used)] // the files are part of the project, and a test reads each of them
fn committed(pkcs8: &[u8]) -> PrivateKey {
    PrivateKey::from_pkcs8(pkcs8).expect("a key of the project's own data")
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
            Hash::Sha256 => sha256_digest_info(digest::digest(&digest::SHA256, message).as_ref()),
            Hash::Sha1 => {
                let hash = digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, message);
                let algorithm = der::sequence(&[&der::oid(&[0x2B, 0x0E, 0x03, 0x02, 0x1A]), &[0x05, 0x00]]);
                der::sequence(&[&algorithm, &der::tlv(0x04, &[hash.as_ref()])])
            }
        }
    }
}

/// The DigestInfo of a SHA-256 hash that was made elsewhere.
pub(super) fn sha256_digest_info(hash: &[u8]) -> Vec<u8> {
    const SHA256: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
    let algorithm = der::sequence(&[&der::oid(SHA256), &[0x05, 0x00]]);
    der::sequence(&[&algorithm, &der::tlv(0x04, &[hash])])
}

#[cfg(test)]
mod tests {
    use super::*;
    use ring::signature;

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
    fn a_block_too_long_for_the_padding_is_not_signed() {
        assert!(Key::Authentication.sign(&[1; 245]).is_some());
        assert!(Key::Authentication.sign(&[1; 246]).is_none());
        assert!(Key::Authentication.sign(&[]).is_none());
        assert!(Key::P256.sign(&[1; 51]).is_none());
    }
}
