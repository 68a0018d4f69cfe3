//! The shape of a certificate (RFC 5280, 4.1), strictly: its three parts, its fields, its extensions, and nothing more.
//!
//! `x509-parser` reads what the fields say. It is lenient in what may stand in, between and after them, so their shape is
//! held here, and nothing that it skips is there.

use super::der::{context, elements, implicit, is_der, only};
use super::error::{CertificatePart, Error, MAX_LENGTH};
use super::name;
use der::asn1::AnyRef;
use der::{Decode, ErrorKind, Header, Reader, SliceReader, Tag, Tagged};

/// The three parts of a certificate: what is signed, the algorithm, and the signature's bits.
///
/// Nothing may stand between or after them, so no byte outside the signed part can be changed without notice.
pub(super) fn outer(der: &[u8]) -> Result<[&[u8]; 3], Error> {
    if der.len() > MAX_LENGTH {
        return Err(Error::TooLong { found: der.len() });
    }
    let mut inside = SliceReader::new(framed(der)?).map_err(|_| Error::Malformed(CertificatePart::Structure))?;
    let mut part = |tag, part| {
        let bytes = inside.tlv_bytes().ok().filter(|bytes| only(bytes, tag).is_some());
        bytes.ok_or(Error::Malformed(part))
    };
    let signed = part(Tag::Sequence, CertificatePart::Structure)?;
    let algorithm = part(Tag::Sequence, CertificatePart::Algorithm)?;
    let bits = part(Tag::BitString, CertificatePart::Signature)?;
    match only(bits, Tag::BitString).and_then(<[u8]>::split_first) {
        Some((0, signature)) if inside.is_finished() => Ok([signed, algorithm, signature]),
        _ => Err(Error::Malformed(CertificatePart::Signature)),
    }
}

/// The content of the one SEQUENCE that `der` has to be.
fn framed(der: &[u8]) -> Result<&[u8], Error> {
    const STRUCTURE: Error = Error::Malformed(CertificatePart::Structure);
    match der.first().copied() {
        Some(0x30) => {}
        found => return Err(Error::NotACertificate { found }),
    }
    let mut reader = SliceReader::new(der).map_err(|_| STRUCTURE)?;
    let header = Header::decode(&mut reader).map_err(|error| match error.kind() {
        ErrorKind::Incomplete { expected_len, .. } => {
            Error::Truncated { expected: usize::try_from(expected_len).unwrap_or(usize::MAX), found: der.len() }
        }
        _ => STRUCTURE,
    })?;
    let start = usize::try_from(reader.position()).map_err(|_| STRUCTURE)?;
    let length = usize::try_from(header.length()).map_err(|_| STRUCTURE)?;
    let expected = start.checked_add(length).ok_or(STRUCTURE)?;
    if der.len() < expected {
        return Err(Error::Truncated { expected, found: der.len() });
    }
    if der.len() > expected {
        return Err(Error::TrailingBytes { expected, found: der.len() });
    }
    der.get(start..).ok_or(STRUCTURE)
}

/// The fields of the signed part, as far as their own bytes count. All of them are valid DER in the shape of RFC 5280.
pub(super) struct Fields<'a> {
    /// The signature algorithm as the signed part states it: the unsigned statement must be the same.
    pub(super) algorithm: &'a [u8],
    /// The content of the serial number.
    pub(super) serial: &'a [u8],
    /// SubjectPublicKeyInfo.
    pub(super) key: &'a [u8],
    pub(super) extensions: Vec<Extension<'a>>,
}

/// An extension: what is in its identifier, whether it is critical, and its value.
pub(super) struct Extension<'a> {
    pub(super) oid: &'a [u8],
    pub(super) critical: bool,
    pub(super) value: &'a [u8],
}

impl<'a> Fields<'a> {
    /// Walks the signed part from end to end.
    pub(super) fn read(signed: &'a [u8]) -> Result<Fields<'a>, Error> {
        const STRUCTURE: Error = Error::Malformed(CertificatePart::Structure);
        let content = only(signed, Tag::Sequence).ok_or(STRUCTURE)?;
        let mut rest = SliceReader::new(content).map_err(|_| STRUCTURE)?;
        if Tag::peek(&rest) == Ok(context(0)) {
            field(&mut rest, context(0), CertificatePart::Version, |version| only(version, Tag::Integer).is_some())?;
        }
        let (_, serial) = field(&mut rest, Tag::Integer, CertificatePart::SerialNumber, |_| true)?;
        let (algorithm, _) = field(&mut rest, Tag::Sequence, CertificatePart::Algorithm, |_| true)?;
        field(&mut rest, Tag::Sequence, CertificatePart::Name, name::is_name)?;
        field(&mut rest, Tag::Sequence, CertificatePart::Validity, is_validity)?;
        field(&mut rest, Tag::Sequence, CertificatePart::Name, name::is_name)?;
        let (key, _) = field(&mut rest, Tag::Sequence, CertificatePart::PublicKey, |_| true)?;
        // Unique identifiers of issuer and subject, which nobody uses.
        for number in [1, 2] {
            let identifier = implicit(number);
            if Tag::peek(&rest) == Ok(identifier) {
                field(&mut rest, identifier, CertificatePart::Structure, |_| true)?;
            }
        }
        let mut extensions = Vec::new();
        if !rest.is_finished() {
            let (_, content) = field(&mut rest, context(3), CertificatePart::Extensions, |_| true)?;
            extensions = read_extensions(content).ok_or(Error::Malformed(CertificatePart::Extensions))?;
        }
        if rest.is_finished() { Ok(Fields { algorithm, serial, key, extensions }) } else { Err(STRUCTURE) }
    }
}

/// The next element, whole, and its content: it must have this tag and this shape, and be valid DER inside and out.
fn field<'a>(
    rest: &mut SliceReader<'a>,
    tag: Tag,
    part: CertificatePart,
    has_shape: impl FnOnce(&[u8]) -> bool,
) -> Result<(&'a [u8], &'a [u8]), Error> {
    /// The deepest that elements lie in each other; a JPKI certificate has 9.
    const DEPTH: u8 = 16;
    let whole = rest.tlv_bytes().ok();
    let content =
        whole.and_then(|whole| only(whole, tag)).filter(|content| is_der(tag, content, DEPTH) && has_shape(content));
    whole.zip(content).ok_or(Error::Malformed(part))
}

fn is_validity(content: &[u8]) -> bool {
    let is_time = |time: &AnyRef<'_>| matches!(time.tag(), Tag::UtcTime | Tag::GeneralizedTime);
    elements(content).is_some_and(|times| times.len() == 2 && times.iter().all(is_time))
}

/// The content of `[3]`: one list of one extension at least.
fn read_extensions(content: &[u8]) -> Option<Vec<Extension<'_>>> {
    let list = elements(only(content, Tag::Sequence)?).filter(|list| !list.is_empty())?;
    list.into_iter().map(|one| if one.tag() == Tag::Sequence { read_extension(one.value()) } else { None }).collect()
}

/// FALSE is the default for critical, which some write all the same.
fn read_extension(content: &[u8]) -> Option<Extension<'_>> {
    let parts = elements(content)?;
    let (oid, critical, value) = match parts.as_slice() {
        [oid, value] => (oid, false, value),
        [oid, critical, value] => (oid, critical.decode_as::<bool>().ok()?, value),
        _ => return None,
    };
    let shaped = oid.tag() == Tag::ObjectIdentifier && value.tag() == Tag::OctetString;
    shaped.then(|| Extension { oid: oid.value(), critical, value: value.value() })
}
