//! The shape of a certificate (RFC 5280, 4.1), strictly: its three parts, its fields, its extensions, and nothing more.
//!
//! `x509-parser` reads what version, names and times say. It is lenient in what may stand in, between and after the fields,
//! so their shape is held here, and it is given exactly their bytes.

use super::algorithm;
use super::der::{context, each, first, implicit, is_der, only};
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
    if only(algorithm, Tag::Sequence).and_then(algorithm::named).is_none() {
        return Err(Error::Malformed(CertificatePart::Algorithm));
    }
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
    /// The content of the version; `None` where none is stated.
    pub(super) version: Option<&'a [u8]>,
    /// The signature algorithm as the signed part states it: the unsigned statement must be the same.
    pub(super) algorithm: &'a [u8],
    /// The content of the serial number.
    pub(super) serial: &'a [u8],
    pub(super) issuer: &'a [u8],
    pub(super) validity: &'a [u8],
    pub(super) subject: &'a [u8],
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
        let mut rest = only(signed, Tag::Sequence).ok_or(STRUCTURE)?;
        let mut version = None;
        if follows(rest, context(0)) {
            let is_number =
                |content: &[u8]| only(content, Tag::Integer).is_some_and(|number| is_der(Tag::Integer, number));
            version = Some(field(&mut rest, context(0), CertificatePart::Version, is_number)?.1);
        }
        let (_, serial) =
            field(&mut rest, Tag::Integer, CertificatePart::SerialNumber, |number| is_der(Tag::Integer, number))?;
        let sequence = |content: &[u8]| is_der(Tag::Sequence, content);
        let is_algorithm = |content: &[u8]| sequence(content) && algorithm::named(content).is_some();
        let is_validity = |content: &[u8]| sequence(content) && is_validity(content);
        let (algorithm, _) = field(&mut rest, Tag::Sequence, CertificatePart::Algorithm, is_algorithm)?;
        let (issuer, _) = field(&mut rest, Tag::Sequence, CertificatePart::Name, name::is_name)?;
        let (validity, _) = field(&mut rest, Tag::Sequence, CertificatePart::Validity, is_validity)?;
        let (subject, _) = field(&mut rest, Tag::Sequence, CertificatePart::Name, name::is_name)?;
        let (key, _) = field(&mut rest, Tag::Sequence, CertificatePart::PublicKey, sequence)?;
        // Unique identifiers of issuer and subject, which nobody uses.
        for identifier in [1, 2].map(implicit) {
            if follows(rest, identifier) {
                field(&mut rest, identifier, CertificatePart::Structure, |bits| is_der(identifier, bits))?;
            }
        }
        let mut extensions = Vec::new();
        if !rest.is_empty() {
            let (_, content) = field(&mut rest, context(3), CertificatePart::Extensions, |_| true)?;
            extensions = read_extensions(content).ok_or(Error::Malformed(CertificatePart::Extensions))?;
        }
        if !rest.is_empty() {
            return Err(STRUCTURE);
        }
        Ok(Fields { version, algorithm, serial, issuer, validity, subject, key, extensions })
    }
}

/// Whether the next element has this tag.
fn follows(rest: &[u8], tag: Tag) -> bool {
    SliceReader::new(rest).is_ok_and(|rest| Tag::peek(&rest) == Ok(tag))
}

/// The next element, whole, and its content, of which everything has been held to be valid DER in its shape.
fn field<'a>(
    rest: &mut &'a [u8],
    tag: Tag,
    part: CertificatePart,
    has_shape: impl FnOnce(&[u8]) -> bool,
) -> Result<(&'a [u8], &'a [u8]), Error> {
    let (content, later) = first(rest, tag).filter(|(content, _)| has_shape(content)).ok_or(Error::Malformed(part))?;
    let whole =
        rest.len().checked_sub(later.len()).and_then(|length| rest.get(..length)).ok_or(Error::Malformed(part))?;
    *rest = later;
    Ok((whole, content))
}

fn is_validity(content: &[u8]) -> bool {
    let is_time = |time: AnyRef<'_>| matches!(time.tag(), Tag::UtcTime | Tag::GeneralizedTime);
    each(content).all(|time| time.is_some_and(is_time)) && each(content).count() == 2
}

/// The content of `[3]`: one list of one extension at least.
fn read_extensions(content: &[u8]) -> Option<Vec<Extension<'_>>> {
    let list = only(content, Tag::Sequence).filter(|list| !list.is_empty())?;
    each(list)
        .map(|one| one.filter(|one| one.tag() == Tag::Sequence).and_then(|one| read_extension(one.value())))
        .collect()
}

/// FALSE is the default for critical, which some write all the same.
fn read_extension(content: &[u8]) -> Option<Extension<'_>> {
    let (oid, rest) = first(content, Tag::ObjectIdentifier).filter(|(oid, _)| is_der(Tag::ObjectIdentifier, oid))?;
    let (critical, rest) = match first(rest, Tag::Boolean) {
        Some(([0xff], rest)) => (true, rest),
        Some(([0x00], rest)) => (false, rest),
        Some(_) => return None,
        None => (false, rest),
    };
    Some(Extension { oid, critical, value: only(rest, Tag::OctetString)? })
}
