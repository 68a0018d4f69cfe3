//! A challenge: the token signs it, and proves that it holds the certificate's key.

use super::algorithm::{Algorithm, Hash};
use super::crypto;
use super::ecdsa;
use super::key::{KeyType, RSA_BITS};
use super::x509::Certificate;
use crate::vocabulary::Possession;

/// 32 fresh bytes from the operating system, for one proof.
///
/// It cannot be copied, and [`Challenge::verify`] takes it, so an answer is judged once and an old one proves nothing.
///
/// A build without the feature `crypto` proves nothing: it has nothing signed, and every answer leaves possession *not
/// proved*.
///
/// ```
/// use uketsuke::certificate::{Certificate, Challenge, KeyType};
/// use uketsuke::vocabulary::Possession;
/// # let der = include_bytes!("../../data/certificates/jpki-test-card-auth.der");
/// # let certificate = Certificate::from_der(der.as_slice())?;
/// let challenge = Challenge::new()?;
/// # if cfg!(not(feature = "crypto")) { return Ok(()) }
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
    /// A fresh challenge. It fails only where the operating system has no random bytes.
    ///
    /// ```
    /// # #[cfg(feature = "crypto")] {
    /// use uketsuke::certificate::{Challenge, KeyType};
    /// assert_ne!(Challenge::new()?.to_sign(KeyType::Rsa { bits: 2048 }), Challenge::new()?.to_sign(KeyType::Rsa { bits: 2048 }));
    /// # }
    /// # Ok::<(), uketsuke::certificate::NoRandomness>(())
    /// ```
    pub fn new() -> Result<Challenge, NoRandomness> {
        crypto::random().map(Challenge).ok_or(NoRandomness)
    }

    /// What the token is to sign: for RSA the DigestInfo of SHA-256 over the challenge (51 bytes), which the token pads
    /// (PKCS#1 v1.5); for P-256 its SHA-256 hash (32 bytes), for P-384 its SHA-384 hash (48 bytes). `None` for keys that
    /// cannot be verified, and for every key in a build without the feature `crypto`.
    ///
    /// That a card takes a DigestInfo is common to all public clients. What a token with an EC key takes is not public.
    pub fn to_sign(&self, key: KeyType) -> Option<Vec<u8>> {
        let hash = |hash| crypto::hash(hash, &self.0);
        match key {
            _ if !crypto::AVAILABLE => None,
            KeyType::Rsa { bits } if RSA_BITS.contains(&bits) => {
                Some([&SHA256_DIGEST_INFO[..], &hash(Hash::Sha256)].concat())
            }
            KeyType::EcP256 => Some(hash(Hash::Sha256)),
            KeyType::EcP384 => Some(hash(Hash::Sha384)),
            KeyType::Rsa { .. } | KeyType::Other => None,
        }
    }

    /// Judges the token's answer. RSA signatures are PKCS#1 v1.5; ECDSA signatures are DER as X9.62 writes them, or r and
    /// s side by side as PKCS#11 has them: which of the two a token gives is not public either.
    ///
    /// [`Possession::NotProved`] for keys that cannot be verified, and for an answer of an EC key that does not verify:
    /// what such a token signs, and how, is not public, so nothing was learnt.
    pub fn verify(self, certificate: &Certificate, answer: &[u8]) -> Possession {
        let algorithm = match certificate.key_type() {
            KeyType::Rsa { .. } => Algorithm::RsaPkcs1(Hash::Sha256),
            KeyType::EcP256 => Algorithm::Ecdsa(Hash::Sha256),
            KeyType::EcP384 => Algorithm::Ecdsa(Hash::Sha384),
            KeyType::Other => return Possession::NotProved,
        };
        let judge = |answer: &[u8]| crypto::verify(certificate.public_key(), algorithm, &self.0, answer);
        let raw = || ecdsa::from_raw(certificate.key_type(), answer);
        match judge(answer).or_else(|refused| raw().map_or(Err(refused), |answer| judge(&answer))) {
            Ok(()) => Possession::Proved,
            #[cfg(feature = "crypto")]
            Err(crypto::Refused::Bad) if algorithm == Algorithm::RsaPkcs1(Hash::Sha256) => Possession::Failed,
            Err(_) => Possession::NotProved,
        }
    }
}

#[cfg(test)]
#[cfg(feature = "crypto")]
mod tests {
    use super::super::tests::forge::{Draft, Signer, rsa_key};
    use super::*;

    fn certificate(holder: &Signer) -> Certificate {
        let root = Signer::new();
        Certificate::from_der(root.leaf(&root.root(&[0x30, 0]).subject, holder).signed_by(&root)).unwrap()
    }

    #[test]
    fn the_holder_of_the_key_proves_it_in_either_encoding() {
        let holder = Signer::new();
        let certificate = certificate(&holder);
        for sign in [Signer::sign, Signer::sign_raw] {
            let challenge = Challenge::new().unwrap();
            let answer = sign(&holder, &challenge.0);
            assert_eq!(challenge.verify(&certificate, &answer), Possession::Proved);
            let challenge = Challenge::new().unwrap();
            let answer = sign(&Signer::new(), &challenge.0);
            assert_eq!(challenge.verify(&certificate, &answer), Possession::NotProved, "another key");
        }
    }

    #[test]
    fn an_old_answer_proves_nothing() {
        let holder = Signer::new();
        let certificate = certificate(&holder);
        let challenge = Challenge::new().unwrap();
        let old = [holder.sign(&challenge.0), holder.sign_raw(&challenge.0)];
        for answer in &old {
            assert_eq!(Challenge::new().unwrap().verify(&certificate, answer), Possession::NotProved);
        }
        assert_eq!(challenge.verify(&certificate, &old[0]), Possession::Proved);
    }

    #[test]
    fn no_changed_or_cut_answer_proves_anything() {
        let holder = Signer::new();
        let certificate = certificate(&holder);
        let challenge = Challenge::new().unwrap();
        for answer in [holder.sign(&challenge.0), holder.sign_raw(&challenge.0)] {
            for at in 0..answer.len() {
                let mut changed = answer.clone();
                changed[at] ^= 0x10;
                for wrong in [&changed[..], &answer[..at]] {
                    assert_eq!(Challenge(challenge.0).verify(&certificate, wrong), Possession::NotProved);
                }
            }
            let longer = [&answer[..], &[0]].concat();
            assert_eq!(Challenge(challenge.0).verify(&certificate, &longer), Possession::NotProved);
        }
    }

    #[test]
    fn challenges_differ_and_say_what_to_sign() {
        let (one, other) = (Challenge::new().unwrap(), Challenge::new().unwrap());
        assert_ne!(one.0, other.0);
        let info = one.to_sign(KeyType::Rsa { bits: 2048 }).unwrap();
        assert_eq!(info.len(), 51);
        let hash = one.to_sign(KeyType::EcP256).unwrap();
        assert_eq!((hash.len(), info.ends_with(&hash)), (32, true));
        assert_eq!(one.to_sign(KeyType::EcP384).map(|hash| hash.len()), Some(48));
        assert_eq!(one.to_sign(KeyType::Rsa { bits: 1024 }), None);
        assert_eq!(one.to_sign(KeyType::Other), None);
    }

    #[test]
    fn a_key_that_cannot_be_verified_is_not_judged() {
        let root = Signer::new();
        for bits in [1024, 8192] {
            let draft = Draft { key: rsa_key(bits), ..root.leaf(&[0x30, 0], &root) };
            let certificate = Certificate::from_der(draft.signed_by(&root)).unwrap();
            assert_eq!(Challenge::new().unwrap().verify(&certificate, &[1; 128]), Possession::NotProved);
        }
    }

    /// The simulated card and phones sign what they are asked to: PKCS#1 v1.5 around a DigestInfo, or ECDSA of a hash.
    #[cfg(feature = "simulator")]
    #[test]
    fn the_simulators_tokens_prove_possession_and_old_answers_of_theirs_do_not() {
        use crate::simulator::{JPKI_AID, Key, SimulatedToken};
        for key in [Key::Authentication, Key::P256, Key::P384] {
            let mut token = SimulatedToken::card().key(key).build();
            token.power_on();
            let certificate = Certificate::from_der(token.authentication_certificate()).unwrap();
            let mut send = |command: &[u8]| {
                let answer = token.transmit(command);
                let (data, status) = answer.split_at(answer.len() - 2);
                assert_eq!(status, [0x90, 0x00], "{command:02X?}");
                data.to_vec()
            };
            send(&[&[0x00, 0xa4, 0x04, 0x0c, JPKI_AID.len() as u8], JPKI_AID].concat());
            send(&[0x00, 0x20, 0x00, 0x98, 0x04, 0x31, 0x32, 0x33, 0x34]);
            let mut prove = |challenge: &Challenge| {
                let block = challenge.to_sign(certificate.key_type()).unwrap();
                send(&[&[0x80, 0x2a, 0x00, 0x97, block.len() as u8], block.as_slice(), &[0]].concat())
            };
            let challenge = Challenge::new().unwrap();
            let answer = prove(&challenge);
            assert_eq!(challenge.verify(&certificate, &answer), Possession::Proved, "{key:?}");
            // How EC tokens sign is not public, so only an RSA answer can be told to be wrong.
            let refused = if key == Key::Authentication { Possession::Failed } else { Possession::NotProved };
            assert_eq!(Challenge::new().unwrap().verify(&certificate, &answer), refused, "{key:?}");
        }
    }
}
