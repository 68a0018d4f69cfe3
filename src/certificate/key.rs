//! The public key of a certificate, and what kind it is.

use super::algorithm::named;
use super::der::{Span, first, only};
use der::asn1::{AnyRef, BitStringRef, UintRef};
use der::{Decode, Tag, Tagged};

/// The kind of a certificate's public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeyType {
    /// RSA.
    Rsa {
        /// Length of the modulus in bits; [`u16::MAX`] stands for all that are longer.
        bits: u16,
    },
    /// On the curve P-256.
    EcP256,
    /// On the curve P-384.
    EcP384,
    /// Another kind, another curve, or another way to write a point than the uncompressed one.
    Other,
}

/// RSA moduli that are accepted, in bits. Shorter ones are weak; longer ones cost time and are used by nobody here.
pub(super) const RSA_BITS: core::ops::RangeInclusive<u16> = 2048..=4096;

/// A public key: its kind, and the content of the BIT STRING in the SubjectPublicKeyInfo (RSAPublicKey, or an EC point).
#[derive(Clone, Copy)]
pub(super) struct PublicKey<'a> {
    pub(super) kind: KeyType,
    pub(super) bytes: &'a [u8],
}

/// What a certificate says of its key.
#[derive(Clone, Copy)]
pub(super) struct Key {
    pub(super) kind: KeyType,
    bytes: Span,
    /// RSA: modulus and exponent are odd, and the exponent is one that a verifier takes. A point is judged elsewhere.
    numbers_fit: bool,
}

impl Key {
    /// Reads a SubjectPublicKeyInfo, which lies in `der`. `None`: the key is not written as its algorithm has it.
    pub(super) fn read(der: &[u8], info: &[u8]) -> Option<Key> {
        let (key, numbers_fit) = PublicKey::read(info)?;
        Some(Key { kind: key.kind, bytes: Span::find(der, key.bytes)?, numbers_fit })
    }

    /// The key in the bytes of its certificate.
    pub(super) fn of(self, der: &[u8]) -> PublicKey<'_> {
        PublicKey { kind: self.kind, bytes: self.bytes.of(der) }
    }

    /// Whether its numbers can be a key of its kind at all.
    pub(super) fn numbers_fit(self) -> bool {
        self.numbers_fit
    }
}

impl<'a> PublicKey<'a> {
    /// The key in a SubjectPublicKeyInfo, and whether its numbers can be one's; `None` when it is not written as its
    /// algorithm has it.
    pub(super) fn read(info: &'a [u8]) -> Option<(PublicKey<'a>, bool)> {
        let (algorithm, bits) = first(only(info, Tag::Sequence)?, Tag::Sequence)?;
        let bytes = BitStringRef::from_der(bits).ok()?.as_bytes()?;
        let (name, parameters) = named(algorithm)?;
        let (kind, numbers_fit) = match name {
            oid::RSA if parameters.is_none_or(AnyRef::is_null) => rsa(bytes)?,
            // RFC 3279, 2.3.1: the parameters are NULL.
            oid::RSA => return None,
            oid::EC => (curve(parameters, bytes), true),
            _ => (KeyType::Other, true),
        };
        Some((PublicKey { kind, bytes }, numbers_fit))
    }
}

/// RSAPublicKey: modulus and exponent.
fn rsa(bytes: &[u8]) -> Option<(KeyType, bool)> {
    let (modulus, exponent) = UintRef::from_der_partial(only(bytes, Tag::Sequence)?).ok()?;
    let (modulus, exponent) = (modulus.as_bytes(), UintRef::from_der(exponent).ok()?.as_bytes());
    // 3 at the least, and no more than 33 bits, which is the most that `ring` takes.
    let fit = is_odd(modulus) && is_odd(exponent) && (2..=33).contains(&bits(exponent));
    Some((KeyType::Rsa { bits: bits(modulus) }, fit))
}

/// Uncompressed points on two named curves: the verifier reads no others.
fn curve(parameters: Option<AnyRef<'_>>, point: &[u8]) -> KeyType {
    let named = parameters.filter(|parameters| parameters.tag() == Tag::ObjectIdentifier).map(AnyRef::value);
    match (named, point) {
        (Some(oid::P256), [4, coordinates @ ..]) if coordinates.len() == 64 => KeyType::EcP256,
        (Some(oid::P384), [4, coordinates @ ..]) if coordinates.len() == 96 => KeyType::EcP384,
        _ => KeyType::Other,
    }
}

fn is_odd(number: &[u8]) -> bool {
    number.last().is_some_and(|low| low & 1 == 1)
}

/// Significant bits of a big-endian number, held at the most that the type tells.
fn bits(number: &[u8]) -> u16 {
    let first = number.iter().position(|byte| *byte != 0).unwrap_or(number.len());
    let significant = number.get(first..).unwrap_or_default();
    let zeros = significant.first().map_or(0, |high| high.leading_zeros() as usize);
    u16::try_from(significant.len().saturating_mul(8).saturating_sub(zeros)).unwrap_or(u16::MAX)
}

/// Object identifiers of keys and curves, as the bytes inside their DER encoding (RFC 3279, RFC 5480).
mod oid {
    pub(super) const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
    pub(super) const EC: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
    pub(super) const P256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
    pub(super) const P384: &[u8] = &[0x2b, 0x81, 0x04, 0x00, 0x22];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_counted_without_leading_zeros_and_never_overflow() {
        assert_eq!([&[][..], &[0], &[1], &[0xff], &[0, 1, 0]].map(bits), [0, 0, 1, 8, 9]);
        assert_eq!(bits(&[0x80; 8191]), 65_528);
        assert_eq!(bits(&[0x7f; 8192]), 65_535);
        assert_eq!(bits(&[0x80; 8192]), u16::MAX, "65,536 bits");
        assert_eq!(bits(&[0x80; 30_000]), u16::MAX);
    }
}
