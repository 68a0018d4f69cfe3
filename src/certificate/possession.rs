//! Proof of possession: the token signs a fresh challenge with the certificate's key.

use super::signature::{self, Algorithm, Hash, Refused};
use super::{Certificate, KeyType, Possession};
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom, SystemRandom};

/// 32 fresh bytes from the operating system, for one proof.
///
/// It cannot be copied, and [`Challenge::verify`] takes it, so an answer is judged once and an old one proves nothing.
///
/// ```
/// use uketsuke::certificate::{Certificate, Challenge, KeyType, Possession};
/// # let der = include_bytes!("../../data/certificates/jpki-test-card-auth.der");
/// # let certificate = Certificate::from_der(der.as_slice())?;
/// let challenge = Challenge::new()?;
/// let to_sign = challenge.to_sign(certificate.key_type()).ok_or("no way to prove this kind of key")?;
/// assert_eq!(to_sign.len(), 51); // RSA: the DigestInfo of SHA-256
/// # let answer = [0u8; 256];
/// // … the token signs `to_sign`, and its answer is judged:
/// assert_eq!(challenge.verify(&certificate, &answer), Possession::Failed);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Challenge([u8; 32]);

/// The operating system gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the operating system's random generator gave no bytes for a challenge")]
pub struct NoRandomness;

/// DigestInfo of SHA-256 before the hash itself (RFC 8017, 9.2, note 1).
const SHA256_DIGEST_INFO: [u8; 19] =
    [0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20];

impl Challenge {
    /// A fresh challenge.
    pub fn new() -> Result<Challenge, NoRandomness> {
        let mut bytes = [0; 32];
        SystemRandom::new().fill(&mut bytes).map_err(|_| NoRandomness)?;
        Ok(Challenge(bytes))
    }

    /// What the token is to sign: for RSA the DigestInfo of SHA-256 over the challenge (51 bytes), which the token pads
    /// (PKCS#1 v1.5); for P-256 and P-384 the SHA-256 hash itself (32 bytes). `None` for keys that cannot be verified.
    ///
    /// That a card takes a DigestInfo is common to all public clients. What a token with an EC key takes is not public.
    pub fn to_sign(&self, key: KeyType) -> Option<Vec<u8>> {
        let hash = digest(&SHA256, &self.0);
        match key {
            KeyType::Rsa { bits } if signature::RSA_BITS.contains(&bits) => {
                Some([&SHA256_DIGEST_INFO, hash.as_ref()].concat())
            }
            KeyType::EcP256 | KeyType::EcP384 => Some(hash.as_ref().to_vec()),
            KeyType::Rsa { .. } | KeyType::Other => None,
        }
    }

    /// Judges the token's answer. RSA signatures are PKCS#1 v1.5; ECDSA signatures are DER as X9.62 writes them, or r and
    /// s side by side as PKCS#11 has them: which of the two a token gives is not public either.
    ///
    /// [`Possession::NotProved`] for keys that cannot be verified: nothing was learnt.
    pub fn verify(self, certificate: &Certificate, answer: &[u8]) -> Possession {
        let algorithm = match certificate.key_type() {
            KeyType::Rsa { .. } => Algorithm::RsaPkcs1(Hash::Sha256),
            KeyType::EcP256 | KeyType::EcP384 => Algorithm::Ecdsa(Hash::Sha256),
            KeyType::Other => return Possession::NotProved,
        };
        let judge = |answer: &[u8]| signature::verify(certificate.public_key(), algorithm, &self.0, answer);
        let raw = || signature::ecdsa_from_raw(certificate.key_type(), answer);
        match judge(answer).or_else(|refused| raw().map_or(Err(refused), |answer| judge(&answer))) {
            Ok(()) => Possession::Proved,
            Err(Refused::Bad) => Possession::Failed,
            Err(Refused::Unsupported) => Possession::NotProved,
        }
    }
}
