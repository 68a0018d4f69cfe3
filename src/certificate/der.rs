//! DER, strictly: the frame of a certificate, and elements one by one (X.690, 10.1: every length has one encoding).

use super::error::{Error, Part};

/// A part of the certificate's bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The bytes that this span of `der` covers.
    pub(super) fn of(self, der: &[u8]) -> &[u8] {
        der.get(self.start..self.end).unwrap_or_default()
    }

    /// Where `part`, a subslice of `der`, lies in it; `None` when it lies elsewhere.
    pub(super) fn find(der: &[u8], part: &[u8]) -> Option<Span> {
        let start = (part.as_ptr() as usize).checked_sub(der.as_ptr() as usize)?;
        let end = start.checked_add(part.len())?;
        (end <= der.len()).then_some(Span { start, end })
    }
}

/// The three parts of a certificate: what is signed, the algorithm, and the signature's bits.
///
/// Strict, where `x509-parser` is lenient: nothing may stand between or after them, every length has one encoding. So no
/// byte outside the signed part can be changed without notice.
pub(super) fn outer(der: &[u8]) -> Result<[&[u8]; 3], Error> {
    const STRUCTURE: Error = Error::Malformed(Part::Structure);
    if der.len() > super::Certificate::MAX_LENGTH {
        return Err(Error::TooLong { found: der.len() });
    }
    match der.first().copied() {
        Some(SEQUENCE) => {}
        found => return Err(Error::NotACertificate { found }),
    }
    let (header, length) = match element_size(der) {
        Size::Known { header, length } => (header, length),
        Size::Short { expected } => return Err(Error::Truncated { expected, found: der.len() }),
        Size::Malformed => return Err(STRUCTURE),
    };
    let expected = header + length;
    if der.len() < expected {
        return Err(Error::Truncated { expected, found: der.len() });
    }
    if der.len() > expected {
        return Err(Error::TrailingBytes { expected, found: der.len() });
    }
    let (_, inside) = der.split_at_checked(header).ok_or(STRUCTURE)?;
    let (signed, rest) = element(inside, SEQUENCE).ok_or(STRUCTURE)?;
    let (algorithm, rest) = element(rest, SEQUENCE).ok_or(Error::Malformed(Part::Algorithm))?;
    let (bits, rest) = element(rest, BIT_STRING).ok_or(Error::Malformed(Part::Signature))?;
    match content(bits, BIT_STRING).and_then(<[u8]>::split_first) {
        Some((0, signature)) if rest.is_empty() => Ok([signed, algorithm, signature]),
        _ => Err(Error::Malformed(Part::Signature)),
    }
}

/// The signature algorithm as the signed part states it, in its own bytes: the unsigned statement must be the same.
pub(super) fn inner_algorithm(signed: &[u8]) -> Option<&[u8]> {
    let inside = content(signed, SEQUENCE)?;
    let (_, inside) = element(inside, VERSION).unwrap_or((&[], inside));
    let (_, inside) = element(inside, INTEGER)?;
    element(inside, SEQUENCE).map(|(algorithm, _)| algorithm)
}

pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const BOOLEAN: u8 = 0x01;
pub(super) const INTEGER: u8 = 0x02;
pub(super) const OBJECT_IDENTIFIER: u8 = 0x06;
pub(super) const VERSION: u8 = 0xa0;
pub(super) const BIT_STRING: u8 = 0x03;

enum Size {
    Known { header: usize, length: usize },
    Short { expected: usize },
    Malformed,
}

/// Header and content length of the DER element at the start of `bytes`. At most two length bytes: all that fits.
fn element_size(bytes: &[u8]) -> Size {
    match bytes.get(1).copied() {
        None => Size::Short { expected: 2 },
        Some(short @ 0..=0x7f) => Size::Known { header: 2, length: usize::from(short) },
        Some(0x81) => match bytes.get(2).copied() {
            None => Size::Short { expected: 3 },
            Some(length @ 0x80..) => Size::Known { header: 3, length: usize::from(length) },
            Some(_) => Size::Malformed,
        },
        Some(0x82) => match (bytes.get(2).copied(), bytes.get(3).copied()) {
            (Some(0), _) => Size::Malformed,
            (Some(high), Some(low)) => Size::Known { header: 4, length: usize::from(u16::from_be_bytes([high, low])) },
            _ => Size::Short { expected: 4 },
        },
        Some(_) => Size::Malformed,
    }
}

/// Splits off one whole element with this tag.
pub(super) fn element(bytes: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    match element_size(bytes) {
        Size::Known { header, length } if bytes.first() == Some(&tag) => bytes.split_at_checked(header + length),
        _ => None,
    }
}

/// The content of `bytes`, which are exactly one element with this tag.
pub(super) fn content(bytes: &[u8], tag: u8) -> Option<&[u8]> {
    let Size::Known { header, .. } = element_size(bytes) else { return None };
    element(bytes, tag).filter(|(_, rest)| rest.is_empty()).and_then(|(whole, _)| whole.get(header..))
}

/// An object identifier, from the bytes inside its element, as `2.5.29.15`.
pub(super) fn dotted(oid: &[u8]) -> String {
    x509_parser::asn1_rs::Oid::new(oid.into()).to_id_string()
}
