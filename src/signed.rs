//! Files that somebody signed: detached Ed25519 signatures over the exact bytes of a file of rules or of readers.
//!
//! An institution names the keys that it trusts; no key is built in. A file without a signature, or signed by another key,
//! is refused unless the institution says that it accepts files of its own. A signature is 64 bytes as `openssl pkeyutl
//! -sign -rawin` writes them; several may follow one another in one file, so that a publisher who changes keys signs with
//! the old one and the new one (`docs/rule-renewal.md`).
//!
//! ```
//! # #[cfg(feature = "crypto")] {
//! use uketsuke::signed::{Keys, PrivateKey, Signer, SignatureError, verify};
//! let publisher = PrivateKey::generate()?;
//! let signature = publisher.sign(b"a file");
//!
//! let keys = Keys::new().trust(publisher.public_key());
//! assert_eq!(verify(b"a file", Some(&signature), &keys), Ok(Signer::Key(publisher.public_key())));
//! assert_eq!(verify(b"another file", Some(&signature), &keys), Err(SignatureError::NotTrusted));
//! assert_eq!(verify(b"a file", None, &keys), Err(SignatureError::Unsigned));
//! // Only an institution that says so loads files that nobody signed.
//! assert_eq!(verify(b"a file", None, &keys.accept_own_files()), Ok(Signer::Own));
//! # }
//! # Ok::<(), uketsuke::signed::SignatureError>(())
//! ```

use crate::vocabulary::Language;
use core::fmt;
use core::str::FromStr;

/// The bytes of one signature.
pub const SIGNATURE_BYTES: usize = 64;
/// Most signatures that are looked at in one file.
pub const MAX_SIGNATURES: usize = 4;

/// The public key of somebody who signs files: 32 bytes, written as 64 hexadecimal digits.
///
/// Weak keys are none: 32 zero bytes, a placeholder that nobody filled in, would verify a forged signature of any file.
///
/// ```
/// use uketsuke::signed::PublicKey;
/// let text = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
/// let key: PublicKey = text.parse()?;
/// assert_eq!(key.to_string(), text);
/// assert!("d75a98".parse::<PublicKey>().is_err());
/// # #[cfg(feature = "crypto")]
/// assert!(PublicKey::from_bytes([0; 32]).is_err());
/// # Ok::<(), uketsuke::signed::SignatureError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicKey([u8; 32]);

/// What an institution trusts: the keys that it added, and whether it accepts files of its own. [`Keys::new`] trusts
/// nobody.
///
/// ```
/// use uketsuke::signed::{Keys, PublicKey};
/// let key: PublicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a".parse()?;
/// let keys = Keys::new().trust(key);
/// assert_eq!(keys.trusted(), [key]);
/// assert!(!keys.accepts_own_files());
/// # Ok::<(), uketsuke::signed::SignatureError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keys {
    keys: Vec<PublicKey>,
    own_files: bool,
}

/// Who stands for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signer {
    /// The holder of this key, which the institution trusts.
    Key(PublicKey),
    /// The institution itself: nobody whom it trusts has signed, and it accepts its own files.
    Own,
}

/// Why a file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignatureError {
    /// There is no signature.
    #[error("the file is not signed, and own files are not accepted")]
    Unsigned,
    /// The signature is no multiple of [`SIGNATURE_BYTES`], or holds more than [`MAX_SIGNATURES`].
    #[error("the signature is not one to {MAX_SIGNATURES} times {SIGNATURE_BYTES} bytes")]
    NotASignature,
    /// No trusted key has signed these bytes: the file was changed, or somebody else signed it.
    #[error("no trusted key has signed this file: it was changed, or signed by somebody else")]
    NotTrusted,
    /// There is a signature, and the institution trusts no key.
    #[error("there is no trusted key to verify the signature with")]
    NoKeys,
    /// This build verifies no signatures: it was made without the feature `crypto`.
    #[error("this build cannot verify signatures")]
    Unverifiable,
    /// Not a public key, or a weak one.
    #[error("not a public key: expected 64 hexadecimal digits of an Ed25519 key that is not weak")]
    NotAKey,
    /// Not a private key, or none could be made.
    #[error("not an Ed25519 private key (PKCS #8)")]
    NotAPrivateKey,
}

impl SignatureError {
    /// The sentence in a language.
    pub fn text(self, language: Language) -> String {
        let ja = match self {
            SignatureError::Unsigned => "ファイルに署名がありません(署名のない自身のファイルを使う設定ではありません)",
            SignatureError::NotASignature => "署名の形が正しくありません",
            SignatureError::NotTrusted => "登録された鍵の署名ではありません(ファイルが変わったか、別の鍵の署名です)",
            SignatureError::NoKeys => "署名を確かめる鍵が登録されていません",
            SignatureError::Unverifiable => "このプログラムは署名を確かめられません",
            SignatureError::NotAKey => {
                "公開鍵ではありません(Ed25519の鍵を64桁の16進数で指定します。弱い鍵は使えません)"
            }
            SignatureError::NotAPrivateKey => "Ed25519の秘密鍵(PKCS #8)ではありません",
        };
        match language {
            Language::Ja => ja.to_owned(),
            Language::En => self.to_string(),
        }
    }
}

impl Keys {
    /// Trusts nobody and accepts no file.
    pub fn new() -> Keys {
        Keys::default()
    }

    /// The same keys and one more.
    pub fn trust(mut self, key: PublicKey) -> Keys {
        if !self.keys.contains(&key) {
            self.keys.push(key);
        }
        self
    }

    /// The same keys without this one: its holder's files are refused from now on.
    pub fn distrust(mut self, key: PublicKey) -> Keys {
        self.keys.retain(|other| *other != key);
        self
    }

    /// The same keys, and the institution's own files: those that no trusted key has signed.
    pub fn accept_own_files(mut self) -> Keys {
        self.own_files = true;
        self
    }

    /// The keys that are trusted.
    pub fn trusted(&self) -> &[PublicKey] {
        &self.keys
    }

    /// Whether files that no trusted key has signed are accepted.
    pub fn accepts_own_files(&self) -> bool {
        self.own_files
    }
}

/// Who stands for the bytes of a file.
///
/// # Errors
///
/// [`SignatureError`] when no trusted key has signed them, and the institution does not accept its own files.
///
/// ```
/// use uketsuke::signed::{Keys, SignatureError, Signer, verify};
/// let unsigned = verify(b"a file", None, &Keys::new());
/// assert_eq!(unsigned, Err(SignatureError::Unsigned));
/// assert_eq!(verify(b"a file", None, &Keys::new().accept_own_files()), Ok(Signer::Own));
/// ```
pub fn verify(bytes: &[u8], signature: Option<&[u8]>, keys: &Keys) -> Result<Signer, SignatureError> {
    match signed_by(bytes, signature, keys) {
        Ok(key) => Ok(Signer::Key(key)),
        Err(_) if keys.own_files => Ok(Signer::Own),
        Err(error) => Err(error),
    }
}

fn signed_by(bytes: &[u8], signature: Option<&[u8]>, keys: &Keys) -> Result<PublicKey, SignatureError> {
    let signature = signature.ok_or(SignatureError::Unsigned)?;
    let (signatures, rest) = signature.as_chunks::<SIGNATURE_BYTES>();
    if signatures.is_empty() || signatures.len() > MAX_SIGNATURES || !rest.is_empty() {
        return Err(SignatureError::NotASignature);
    }
    if !cfg!(feature = "crypto") {
        return Err(SignatureError::Unverifiable);
    }
    if keys.keys.is_empty() {
        return Err(SignatureError::NoKeys);
    }
    let by = |key: &&PublicKey| signatures.iter().any(|signature| key.has_signed(bytes, signature));
    keys.keys.iter().find(by).copied().ok_or(SignatureError::NotTrusted)
}

impl PublicKey {
    /// A key from its 32 bytes.
    ///
    /// # Errors
    ///
    /// [`SignatureError::NotAKey`] if they are no point of the curve, are not the one way to write it (RFC 8032, 5.1.3), or
    /// are a point of small order, under which anybody can sign. A build without `crypto` verifies no signature, and does
    /// not ask.
    ///
    /// ```
    /// use uketsuke::signed::{PublicKey, SignatureError};
    /// let key: PublicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a".parse()?;
    /// assert_eq!(PublicKey::from_bytes(*key.as_bytes())?, key);
    /// # #[cfg(feature = "crypto")]
    /// assert_eq!(PublicKey::from_bytes([0; 32]), Err(SignatureError::NotAKey));
    /// # Ok::<(), SignatureError>(())
    /// ```
    pub fn from_bytes(bytes: [u8; 32]) -> Result<PublicKey, SignatureError> {
        if is_strong(bytes) { Ok(PublicKey(bytes)) } else { Err(SignatureError::NotAKey) }
    }

    /// Its 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    #[cfg(feature = "crypto")]
    fn has_signed(&self, bytes: &[u8], signature: &[u8; SIGNATURE_BYTES]) -> bool {
        use ring::signature::{ED25519, UnparsedPublicKey};
        UnparsedPublicKey::new(&ED25519, &self.0).verify(bytes, signature).is_ok()
    }

    #[cfg(not(feature = "crypto"))]
    fn has_signed(&self, _: &[u8], _: &[u8; SIGNATURE_BYTES]) -> bool {
        false
    }
}

/// A signature under a point of small order can be made without its private key, and `ring` verifies it.
#[cfg(feature = "crypto")]
fn is_strong(bytes: [u8; 32]) -> bool {
    let written = curve25519_dalek::edwards::CompressedEdwardsY(bytes);
    written.decompress().is_some_and(|point| point.compress() == written && !point.is_small_order())
}

#[cfg(not(feature = "crypto"))]
fn is_strong(_: [u8; 32]) -> bool {
    true
}

impl FromStr for PublicKey {
    type Err = SignatureError;

    fn from_str(text: &str) -> Result<PublicKey, SignatureError> {
        let digits: Option<Vec<u8>> = text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect();
        let digits = digits.ok_or(SignatureError::NotAKey)?;
        let (pairs, rest) = digits.as_chunks::<2>();
        let bytes: Vec<u8> = pairs.iter().map(|[high, low]| high << 4 | low).collect();
        match <[u8; 32]>::try_from(bytes) {
            Ok(bytes) if rest.is_empty() => PublicKey::from_bytes(bytes),
            _ => Err(SignatureError::NotAKey),
        }
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The key of a publisher, for the program that signs. It is in no `Debug`.
#[cfg(feature = "crypto")]
pub struct PrivateKey {
    pair: ring::signature::Ed25519KeyPair,
    pkcs8: zeroize::Zeroizing<Vec<u8>>,
}

#[cfg(feature = "crypto")]
impl PrivateKey {
    /// A new key.
    ///
    /// # Errors
    ///
    /// [`SignatureError::NotAPrivateKey`] when the system gives no random numbers.
    ///
    /// ```
    /// use uketsuke::signed::PrivateKey;
    /// assert_ne!(PrivateKey::generate()?.public_key(), PrivateKey::generate()?.public_key());
    /// # Ok::<(), uketsuke::signed::SignatureError>(())
    /// ```
    pub fn generate() -> Result<PrivateKey, SignatureError> {
        let random = ring::rand::SystemRandom::new();
        let document = ring::signature::Ed25519KeyPair::generate_pkcs8(&random);
        PrivateKey::from_pkcs8(document.map_err(|_| SignatureError::NotAPrivateKey)?.as_ref())
    }

    /// A key from its file: PKCS #8 in DER, with or without the public key (as `openssl genpkey -algorithm ed25519
    /// -outform DER` writes it).
    ///
    /// # Errors
    ///
    /// [`SignatureError::NotAPrivateKey`].
    ///
    /// ```
    /// use uketsuke::signed::{PrivateKey, SignatureError};
    /// let key = PrivateKey::generate()?;
    /// assert_eq!(PrivateKey::from_pkcs8(key.pkcs8())?.public_key(), key.public_key());
    /// assert!(matches!(PrivateKey::from_pkcs8(b"no key"), Err(SignatureError::NotAPrivateKey)));
    /// # Ok::<(), uketsuke::signed::SignatureError>(())
    /// ```
    pub fn from_pkcs8(der: &[u8]) -> Result<PrivateKey, SignatureError> {
        let pair = ring::signature::Ed25519KeyPair::from_pkcs8_maybe_unchecked(der);
        let pair = pair.map_err(|_| SignatureError::NotAPrivateKey)?;
        Ok(PrivateKey { pair, pkcs8: zeroize::Zeroizing::new(der.to_vec()) })
    }

    /// The key as its file, PKCS #8 in DER. Whoever has it signs in the publisher's name.
    pub fn pkcs8(&self) -> &[u8] {
        &self.pkcs8
    }

    /// The public key, which institutions add to those that they trust.
    pub fn public_key(&self) -> PublicKey {
        use ring::signature::KeyPair;
        let mut bytes = [0; 32];
        for (to, from) in bytes.iter_mut().zip(self.pair.public_key().as_ref()) {
            *to = *from;
        }
        PublicKey(bytes)
    }

    /// The signature of the exact bytes of a file.
    pub fn sign(&self, bytes: &[u8]) -> [u8; SIGNATURE_BYTES] {
        let signature = self.pair.sign(bytes);
        let mut out = [0; SIGNATURE_BYTES];
        for (to, from) in out.iter_mut().zip(signature.as_ref()) {
            *to = *from;
        }
        out
    }
}

#[cfg(feature = "crypto")]
impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PrivateKey").field("public_key", &self.public_key()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::SignatureError::*;
    use super::*;

    #[test]
    fn what_nobody_signed_is_refused_unless_own_files_are_accepted() {
        let nobody = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c".parse().unwrap();
        for keys in [Keys::new(), Keys::new().trust(nobody)] {
            assert_eq!(verify(b"x", None, &keys), Err(Unsigned));
            for wrong in [&[][..], &[0; 63], &[0; 65], &[0; 64 * 5]] {
                assert_eq!(verify(b"x", Some(wrong), &keys), Err(NotASignature));
            }
            let own = keys.accept_own_files();
            assert_eq!(verify(b"x", None, &own), Ok(Signer::Own));
            assert_eq!(verify(b"x", Some(&[0; 64]), &own), Ok(Signer::Own));
        }
    }

    #[test]
    fn every_refusal_has_a_sentence_in_both_languages() {
        for error in [Unsigned, NotASignature, NotTrusted, NoKeys, Unverifiable, NotAKey, NotAPrivateKey] {
            assert!(!error.text(Language::Ja).is_ascii() && error.text(Language::En).is_ascii());
        }
    }

    #[cfg(not(feature = "crypto"))]
    #[test]
    fn without_crypto_a_signature_is_unverifiable() {
        assert_eq!(verify(b"x", Some(&[0; 64]), &Keys::new().trust(NOBODY)), Err(Unverifiable));
    }

    #[cfg(feature = "crypto")]
    mod with_crypto {
        use super::*;

        #[test]
        fn the_example_of_rfc_8032_holds() {
            // Section 7.1, test 2: one byte, 72.
            let key: PublicKey = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c".parse().unwrap();
            let signature = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
                             085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
            let signature: Vec<u8> =
                (0..64).map(|at| u8::from_str_radix(&signature[2 * at..2 * at + 2], 16).unwrap()).collect();
            let keys = Keys::new().trust(key);
            assert_eq!(verify(&[0x72], Some(&signature), &keys), Ok(Signer::Key(key)));
            assert_eq!(verify(&[0x73], Some(&signature), &keys), Err(NotTrusted));
        }

        fn bytes(hex: &str) -> [u8; 32] {
            core::array::from_fn(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
        }

        /// Every way to write a point of order 1, 2, 4 or 8, canonical or not: Chalkias, Garillot, Nikolaenko, "Taming the
        /// many EdDSAs" (https://eprint.iacr.org/2020/1244), table 1; libsodium's `ge25519_has_small_order` has the same.
        const SMALL_ORDER: [&str; 7] = [
            "0100000000000000000000000000000000000000000000000000000000000000",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "0000000000000000000000000000000000000000000000000000000000000000",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        ];

        #[test]
        fn a_weak_key_is_no_key_and_verifies_nothing() {
            for hex in SMALL_ORDER {
                for sign in [0, 0x80] {
                    let mut key = bytes(hex);
                    key[31] |= sign;
                    assert_eq!(PublicKey::from_bytes(key), Err(NotAKey), "{hex} {sign}");
                    let text: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
                    assert_eq!(text.parse::<PublicKey>(), Err(NotAKey), "{hex} {sign}");
                }
            }
            // The attack that this is for: `ring` takes a signature that nobody made.
            let forged = [bytes(SMALL_ORDER[0]), [0; 32]].concat();
            assert!(PublicKey(bytes(SMALL_ORDER[0])).has_signed(b"any file", &forged.try_into().unwrap()));
        }

        /// No point (y = 2), points written another way than the one (y + p for y = 3 to 18; x = 0 and its sign), and keys.
        #[test]
        fn a_key_is_a_point_written_the_one_way() {
            let mut no_point = [0; 32];
            no_point[0] = 2;
            assert_eq!(PublicKey::from_bytes(no_point), Err(NotAKey));
            for y in 0..19 {
                let mut again = bytes(SMALL_ORDER[5]);
                again[0] += y;
                for sign in [0, 0x80] {
                    again[31] = 0x7f | sign;
                    assert_eq!(PublicKey::from_bytes(again), Err(NotAKey), "{y} {sign}");
                }
            }
            let (mut points, mut keys) = (0, 0);
            for y in 3..=255 {
                let mut small = [0; 32];
                small[0] = y;
                points += usize::from(PublicKey::from_bytes(small).is_ok());
            }
            assert!((90..160).contains(&points), "about every second y is on the curve: {points}");
            for _ in 0..50 {
                let key = PrivateKey::generate().unwrap().public_key();
                keys += usize::from(PublicKey::from_bytes(*key.as_bytes()) == Ok(key));
            }
            assert_eq!(keys, 50);
        }

        #[test]
        fn another_key_another_file_and_every_flipped_byte_are_refused() {
            let (publisher, stranger) = (PrivateKey::generate().unwrap(), PrivateKey::generate().unwrap());
            let keys = Keys::new().trust(publisher.public_key());
            let file = b"serial: 7".to_vec();
            let signature = publisher.sign(&file);
            assert_eq!(verify(&file, Some(&signature), &keys), Ok(Signer::Key(publisher.public_key())));
            assert_eq!(verify(&file, Some(&stranger.sign(&file)), &keys), Err(NotTrusted));
            assert_eq!(verify(&file, Some(&signature), &Keys::new()), Err(NoKeys));
            for at in 0..file.len() {
                let mut changed = file.clone();
                changed[at] ^= 1;
                assert_eq!(verify(&changed, Some(&signature), &keys), Err(NotTrusted));
            }
            for at in 0..signature.len() {
                let mut changed = signature;
                changed[at] ^= 1;
                assert_eq!(verify(&file, Some(&changed), &keys), Err(NotTrusted));
            }
        }

        #[test]
        fn a_publisher_changes_keys_without_leaving_anybody_behind() {
            let (old, new) = (PrivateKey::generate().unwrap(), PrivateKey::generate().unwrap());
            let both = [old.sign(b"x"), new.sign(b"x")].concat();
            let (knows_old, knows_new) = (Keys::new().trust(old.public_key()), Keys::new().trust(new.public_key()));
            assert_eq!(verify(b"x", Some(&both), &knows_old), Ok(Signer::Key(old.public_key())));
            assert_eq!(verify(b"x", Some(&both), &knows_new), Ok(Signer::Key(new.public_key())));
            // Afterwards the new key alone signs.
            assert_eq!(verify(b"x", Some(&new.sign(b"x")), &knows_old), Err(NotTrusted));
            let after = knows_old.trust(new.public_key()).distrust(old.public_key());
            assert_eq!(verify(b"x", Some(&old.sign(b"x")), &after), Err(NotTrusted));
            assert_eq!(verify(b"x", Some(&new.sign(b"x")), &after), Ok(Signer::Key(new.public_key())));
        }

        /// The same example, signed: PKCS #8 as `openssl genpkey` writes it, without the public key.
        #[test]
        fn a_key_of_openssl_signs() {
            let hex =
                "302e020100300506032b6570042204204ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
            let der: Vec<u8> = (0..48).map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap()).collect();
            let key = PrivateKey::from_pkcs8(&der).unwrap();
            assert!(key.public_key().to_string().starts_with("3d4017c3e843895a"));
            assert_eq!(key.sign(&[0x72])[..4], [0x92, 0xa0, 0x09, 0xa9]);
        }

        #[test]
        fn a_private_key_is_read_back_and_is_in_no_debug() {
            let key = PrivateKey::generate().unwrap();
            let again = PrivateKey::from_pkcs8(key.pkcs8()).unwrap();
            assert_eq!(again.public_key(), key.public_key());
            assert!(!format!("{key:?}").contains(&format!("{:?}", &key.pkcs8()[16..20])));
            assert!(PrivateKey::from_pkcs8(b"nonsense").is_err());
        }
    }
}
