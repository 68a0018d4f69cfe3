//! DER bytes in, facts out: a certificate is read once, and everything later borrows from what was found here.

use super::signature::{Algorithm, PublicKey};
use super::{Issuer, KeyType, Policy};
use crate::Day;
use core::fmt;
use x509_parser::certificate::{TbsCertificate, X509CertificateParser};
use x509_parser::error::X509Error;
use x509_parser::extensions::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyIdentifier, X509Extension,
};
use x509_parser::nom::Parser;
use x509_parser::prelude::FromDer;
use x509_parser::public_key::PublicKey as ParsedKey;
use x509_parser::x509::{SubjectPublicKeyInfo, X509Name, X509Version};

/// The bytes are not one certificate in DER.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No bytes, or another first byte than a certificate's.
    #[error("not a certificate: expected a DER SEQUENCE (first byte 30), found {}", First(*found))]
    NotACertificate {
        /// The first byte, if there is one.
        found: Option<u8>,
    },
    /// The certificate states more bytes than are here.
    #[error("the certificate is cut short: it states {expected} bytes, {found} are here")]
    Truncated {
        /// Bytes that the first length states, or the fewest a header needs.
        expected: usize,
        /// Bytes that are here.
        found: usize,
    },
    /// More bytes than the certificate states; filler is cut where a file is read, not here.
    #[error("bytes after the certificate: it states {expected} bytes, {found} are here")]
    TrailingBytes {
        /// Bytes that the first length states.
        expected: usize,
        /// Bytes that are here.
        found: usize,
    },
    /// Longer than [`super::Certificate::MAX_LENGTH`].
    #[error("a certificate of {found} bytes; at most {} are read", super::Certificate::MAX_LENGTH)]
    TooLong {
        /// Bytes that are here.
        found: usize,
    },
    /// A part does not follow RFC 5280.
    #[error("the certificate's {0} cannot be read (RFC 5280)")]
    Malformed(Part),
}

/// The part of a certificate that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Part {
    /// The sequence of to-be-signed part, algorithm and signature, or a DER encoding inside.
    Structure,
    /// The version.
    Version,
    /// The serial number.
    SerialNumber,
    /// A signature algorithm.
    Algorithm,
    /// Issuer or subject.
    Name,
    /// notBefore or notAfter.
    Validity,
    /// The subject's public key.
    PublicKey,
    /// The extensions.
    Extensions,
    /// The signature.
    Signature,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Part::Structure => "structure",
            Part::Version => "version",
            Part::SerialNumber => "serial number",
            Part::Algorithm => "signature algorithm",
            Part::Name => "issuer or subject",
            Part::Validity => "validity",
            Part::PublicKey => "public key",
            Part::Extensions => "extensions",
            Part::Signature => "signature",
        })
    }
}

struct First(Option<u8>);

impl fmt::Display for First {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(byte) => write!(f, "{byte:02X}"),
            None => f.write_str("nothing"),
        }
    }
}

/// What one reading of the DER found. Spans point into the certificate's own bytes.
#[derive(Clone)]
pub(super) struct Facts {
    pub(super) signed: Span,
    pub(super) signature: Span,
    /// `None`: an algorithm that is not accepted.
    pub(super) algorithm: Option<Algorithm>,
    pub(super) algorithms_agree: bool,
    pub(super) version_3: bool,
    pub(super) serial: Span,
    pub(super) issuer: Span,
    pub(super) issuer_is: Issuer,
    /// The issuer's name says JPKI or J-LIS, whatever else it says.
    pub(super) issuer_names_jpki: bool,
    pub(super) issuer_in_japan: bool,
    pub(super) subject: Span,
    pub(super) not_before: i64,
    pub(super) not_after: i64,
    pub(super) starts_on: Day,
    pub(super) expires_on: Day,
    pub(super) key: KeyType,
    pub(super) key_bytes: Span,
    pub(super) extensions: Extensions,
}

/// What the extensions say.
#[derive(Clone, Default)]
pub(super) struct Extensions {
    pub(super) authority_key: Option<Span>,
    pub(super) authority_serial: Option<Span>,
    pub(super) subject_key: Option<Span>,
    pub(super) key_usage: Option<KeyUsage>,
    pub(super) extended_usage: Option<ExtendedUsage>,
    pub(super) authority: bool,
    pub(super) policy: Policy,
    pub(super) policy_oid: Option<Span>,
    /// Policies are stated, and none lies under J-LIS's arc.
    pub(super) only_foreign_policies: bool,
    pub(super) name_constraints: bool,
    /// The first critical extension that is not understood.
    pub(super) unknown_critical: Option<Span>,
    /// The first extension that is relied on and cannot be read.
    pub(super) unreadable: Option<Span>,
    /// The first extension that appears twice.
    pub(super) duplicate: Option<Span>,
}

#[derive(Clone, Copy)]
pub(super) struct KeyUsage {
    pub(super) digital_signature: bool,
    pub(super) non_repudiation: bool,
    pub(super) certificate_signing: bool,
}

#[derive(Clone, Copy)]
pub(super) struct ExtendedUsage {
    pub(super) client: bool,
    pub(super) server: bool,
}

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
    fn find(der: &[u8], part: &[u8]) -> Option<Span> {
        let start = (part.as_ptr() as usize).checked_sub(der.as_ptr() as usize)?;
        let end = start.checked_add(part.len())?;
        (end <= der.len()).then_some(Span { start, end })
    }
}

impl Facts {
    pub(super) fn read(der: &[u8]) -> Result<Facts, Error> {
        let [signed, algorithm, signature] = outer(der)?;
        let mut parser = X509CertificateParser::new().with_deep_parse_extensions(false);
        let (_, parsed) = parser.parse(der).map_err(|error| Error::Malformed(part(&error)))?;
        let tbs = &parsed.tbs_certificate;
        let find = |bytes: &[u8], part| Span::find(der, bytes).ok_or(Error::Malformed(part));
        let (not_before, not_after) = (tbs.validity.not_before.timestamp(), tbs.validity.not_after.timestamp());
        // The last second is inside the validity (RFC 5280, 4.1.2.5); an expiry at midnight still ends the day before.
        let (starts_on, expires_on) = (day(not_before)?, day(not_after.saturating_sub(1))?);
        let key = key_type(&tbs.subject_pki).ok_or(Error::Malformed(Part::PublicKey))?;
        let (issuer_is, issuer_names_jpki, issuer_in_japan) = classify(&tbs.issuer);
        Ok(Facts {
            signed: find(signed, Part::Structure)?,
            signature: find(signature, Part::Signature)?,
            algorithm: Algorithm::from_identifier(&parsed.signature_algorithm),
            algorithms_agree: inner_algorithm(signed) == Some(algorithm),
            version_3: tbs.version == X509Version::V3,
            serial: find(tbs.raw_serial(), Part::SerialNumber)?,
            issuer: find(tbs.issuer.as_raw(), Part::Name)?,
            issuer_is,
            issuer_names_jpki,
            issuer_in_japan,
            subject: find(tbs.subject.as_raw(), Part::Name)?,
            not_before,
            not_after,
            starts_on,
            expires_on,
            key,
            key_bytes: find(&tbs.subject_pki.subject_public_key.data, Part::PublicKey)?,
            extensions: Extensions::read(der, tbs).ok_or(Error::Malformed(Part::Extensions))?,
        })
    }

    pub(super) fn public_key<'a>(&self, der: &'a [u8]) -> PublicKey<'a> {
        PublicKey { kind: self.key, bytes: self.key_bytes.of(der) }
    }
}

/// The three parts of a certificate: what is signed, the algorithm, and the signature's bits.
///
/// Strict, where `x509-parser` is lenient: nothing may stand between or after them, every length has one encoding. So no
/// byte outside the signed part can be changed without notice.
fn outer(der: &[u8]) -> Result<[&[u8]; 3], Error> {
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
fn inner_algorithm(signed: &[u8]) -> Option<&[u8]> {
    let inside = content(signed, SEQUENCE)?;
    let (_, inside) = element(inside, VERSION).unwrap_or((&[], inside));
    let (_, inside) = element(inside, INTEGER)?;
    element(inside, SEQUENCE).map(|(algorithm, _)| algorithm)
}

const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const OBJECT_IDENTIFIER: u8 = 0x06;
const VERSION: u8 = 0xa0;
const BIT_STRING: u8 = 0x03;

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
fn element(bytes: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    match element_size(bytes) {
        Size::Known { header, length } if bytes.first() == Some(&tag) => bytes.split_at_checked(header + length),
        _ => None,
    }
}

/// The content of `bytes`, which are exactly one element with this tag.
fn content(bytes: &[u8], tag: u8) -> Option<&[u8]> {
    let Size::Known { header, .. } = element_size(bytes) else { return None };
    element(bytes, tag).filter(|(_, rest)| rest.is_empty()).and_then(|(whole, _)| whole.get(header..))
}

fn day(seconds: i64) -> Result<Day, Error> {
    // "99991231235959Z" (RFC 5280: no expiry known) is already the year 10000 in Japan; it is held at the last day.
    const LAST: i64 = 253_402_268_399;
    Day::from_unix_seconds(seconds.min(LAST)).ok_or(Error::Malformed(Part::Validity))
}

fn part(error: &x509_parser::nom::Err<X509Error>) -> Part {
    let (x509_parser::nom::Err::Error(error) | x509_parser::nom::Err::Failure(error)) = error else {
        return Part::Structure;
    };
    match error {
        X509Error::InvalidVersion => Part::Version,
        X509Error::InvalidSerial => Part::SerialNumber,
        X509Error::InvalidAlgorithmIdentifier | X509Error::SignatureUnsupportedAlgorithm => Part::Algorithm,
        X509Error::InvalidX509Name => Part::Name,
        X509Error::InvalidDate => Part::Validity,
        X509Error::InvalidSPKI => Part::PublicKey,
        X509Error::InvalidExtensions | X509Error::DuplicateExtensions => Part::Extensions,
        X509Error::InvalidSignatureValue => Part::Signature,
        _ => Part::Structure,
    }
}

pub(super) fn key_type(info: &SubjectPublicKeyInfo<'_>) -> Option<KeyType> {
    const P256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
    const P384: &[u8] = &[0x2b, 0x81, 0x04, 0x00, 0x22];
    Some(match info.parsed().ok()? {
        ParsedKey::RSA(key) => KeyType::Rsa { bits: bits(key.modulus) },
        ParsedKey::EC(_) => match info.algorithm.parameters.as_ref().and_then(|any| any.as_oid().ok()) {
            Some(curve) if curve.as_bytes() == P256 => KeyType::EcP256,
            Some(curve) if curve.as_bytes() == P384 => KeyType::EcP384,
            _ => KeyType::Other,
        },
        _ => KeyType::Other,
    })
}

/// Significant bits of a big-endian number.
fn bits(number: &[u8]) -> u16 {
    let first = number.iter().position(|byte| *byte != 0).unwrap_or(number.len());
    match number.get(first..) {
        Some([high, rest @ ..]) => {
            u16::try_from(rest.len() * 8).unwrap_or(u16::MAX - 8) + (8 - high.leading_zeros() as u16)
        }
        _ => 0,
    }
}

/// Who the issuer's name says it is; whether it says JPKI or J-LIS at all; whether it says Japan.
fn classify(name: &X509Name<'_>) -> (Issuer, bool, bool) {
    let says = |wanted: &str| name.iter_organizational_unit().any(|unit| unit.as_str() == Ok(wanted));
    let organization = |wanted: &str| name.iter_organization().any(|value| value.as_str() == Ok(wanted));
    let in_japan =
        name.iter_country().any(|country| country.as_str().is_ok_and(|code| code.eq_ignore_ascii_case("JP")));
    let issuer = match (organization("JPKI"), organization("JPKI-TEST")) {
        (true, false) if says("JPKI for user authentication") => Issuer::UserAuthentication,
        (true, false) if says("JPKI for digital signature") => Issuer::DigitalSignature,
        (false, true) if says("JPKI for user authentication") => Issuer::TestUserAuthentication,
        (false, true) if says("JPKI for digital signature") => Issuer::TestDigitalSignature,
        _ => Issuer::Unknown,
    };
    let jpki = name
        .iter_attributes()
        .filter_map(|attribute| attribute.as_str().ok())
        .any(|text| text.contains("JPKI") || text.contains("Local Authority Information Systems"));
    (issuer, jpki, in_japan)
}

impl Extensions {
    /// The most that are read; a JPKI certificate has 9. It bounds the search for doubled ones.
    const MOST: usize = 64;

    fn read(der: &[u8], tbs: &TbsCertificate<'_>) -> Option<Extensions> {
        let mut found = Extensions::default();
        let mut rest = tbs.extensions();
        if rest.len() > Self::MOST {
            return None;
        }
        while let [extension, later @ ..] = rest {
            let oid = Span::find(der, extension.oid.as_bytes());
            if later.iter().any(|other| other.oid == extension.oid) {
                found.duplicate = found.duplicate.or(oid);
            }
            found.take(der, extension, oid);
            rest = later;
        }
        Some(found)
    }

    fn take(&mut self, der: &[u8], extension: &X509Extension<'_>, oid: Option<Span>) {
        let (value, critical) = (extension.value, extension.critical);
        let read = match extension.oid.as_bytes() {
            oid::AUTHORITY_KEY_IDENTIFIER => whole(AuthorityKeyIdentifier::from_der(value)).map(|authority| {
                self.authority_key = authority.key_identifier.and_then(|id| Span::find(der, id.0));
                self.authority_serial = authority.authority_cert_serial.and_then(|serial| Span::find(der, serial));
            }),
            oid::SUBJECT_KEY_IDENTIFIER => whole(KeyIdentifier::from_der(value)).map(|id| {
                self.subject_key = Span::find(der, id.0);
            }),
            oid::KEY_USAGE => whole(x509_parser::extensions::KeyUsage::from_der(value)).map(|usage| {
                self.key_usage = Some(KeyUsage {
                    digital_signature: usage.digital_signature(),
                    non_repudiation: usage.non_repudiation(),
                    certificate_signing: usage.key_cert_sign(),
                });
            }),
            oid::EXTENDED_KEY_USAGE => whole(ExtendedKeyUsage::from_der(value)).map(|usage| {
                let client = usage.client_auth || usage.any;
                self.extended_usage = Some(ExtendedUsage { client, server: usage.server_auth });
            }),
            oid::BASIC_CONSTRAINTS => {
                whole(BasicConstraints::from_der(value)).map(|constraints| self.authority = constraints.ca)
            }
            oid::CERTIFICATE_POLICIES => self.policies(der, value).map(|understood| {
                // RFC 5280, 4.2.1.4: a critical extension must be understood with its qualifiers.
                if critical && !understood {
                    self.unknown_critical = self.unknown_critical.or(oid);
                }
            }),
            // Nothing follows from them, critical or not: no alternative name is trusted, and revocation is asked elsewhere.
            oid::SUBJECT_ALTERNATIVE_NAME
            | oid::ISSUER_ALTERNATIVE_NAME
            | oid::CRL_DISTRIBUTION_POINTS
            | oid::AUTHORITY_INFORMATION_ACCESS => Some(()),
            other => {
                self.name_constraints |= other == oid::NAME_CONSTRAINTS;
                if critical {
                    self.unknown_critical = self.unknown_critical.or(oid);
                }
                Some(())
            }
        };
        if read.is_none() {
            self.unreadable = self.unreadable.or(oid);
        }
    }

    /// Reads the certificate policies: the first known one counts, else the first. Says whether all qualifiers are known.
    fn policies(&mut self, der: &[u8], value: &[u8]) -> Option<bool> {
        let mut understood = true;
        self.only_foreign_policies = true;
        let mut rest = content(value, SEQUENCE).filter(|list| !list.is_empty())?;
        while !rest.is_empty() {
            let (information, later) = element(rest, SEQUENCE)?;
            let (id, qualifiers) = element(content(information, SEQUENCE)?, OBJECT_IDENTIFIER)?;
            let id = content(id, OBJECT_IDENTIFIER)?;
            self.only_foreign_policies &= !id.starts_with(Policy::JLIS_ARC);
            if self.policy_oid.is_none() || (!self.policy.is_known() && Policy::from_oid(id).is_known()) {
                (self.policy, self.policy_oid) = (Policy::from_oid(id), Span::find(der, id));
            }
            if !qualifiers.is_empty() {
                understood &= known_qualifiers(qualifiers)?;
            }
            rest = later;
        }
        Some(understood)
    }
}

/// Whether every qualifier of a policy is a CPS address or a notice to the user.
fn known_qualifiers(list: &[u8]) -> Option<bool> {
    let (mut known, mut rest) = (true, content(list, SEQUENCE)?);
    while !rest.is_empty() {
        let (qualifier, later) = element(rest, SEQUENCE)?;
        let (id, _) = element(content(qualifier, SEQUENCE)?, OBJECT_IDENTIFIER)?;
        known &= [oid::CPS_QUALIFIER, oid::USER_NOTICE_QUALIFIER].contains(&content(id, OBJECT_IDENTIFIER)?);
        rest = later;
    }
    Some(known)
}

/// A value that was read to its end.
fn whole<T>(read: Result<(&[u8], T), x509_parser::nom::Err<X509Error>>) -> Option<T> {
    read.ok().filter(|(rest, _)| rest.is_empty()).map(|(_, value)| value)
}

/// Object identifiers of extensions and qualifiers, as the bytes inside their DER encoding (RFC 5280, 4.2).
mod oid {
    pub(super) const SUBJECT_KEY_IDENTIFIER: &[u8] = &[0x55, 0x1d, 0x0e];
    pub(super) const KEY_USAGE: &[u8] = &[0x55, 0x1d, 0x0f];
    pub(super) const SUBJECT_ALTERNATIVE_NAME: &[u8] = &[0x55, 0x1d, 0x11];
    pub(super) const ISSUER_ALTERNATIVE_NAME: &[u8] = &[0x55, 0x1d, 0x12];
    pub(super) const BASIC_CONSTRAINTS: &[u8] = &[0x55, 0x1d, 0x13];
    pub(super) const NAME_CONSTRAINTS: &[u8] = &[0x55, 0x1d, 0x1e];
    pub(super) const CRL_DISTRIBUTION_POINTS: &[u8] = &[0x55, 0x1d, 0x1f];
    pub(super) const CERTIFICATE_POLICIES: &[u8] = &[0x55, 0x1d, 0x20];
    pub(super) const AUTHORITY_KEY_IDENTIFIER: &[u8] = &[0x55, 0x1d, 0x23];
    pub(super) const EXTENDED_KEY_USAGE: &[u8] = &[0x55, 0x1d, 0x25];
    pub(super) const AUTHORITY_INFORMATION_ACCESS: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x01, 0x01];
    pub(super) const CPS_QUALIFIER: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x02, 0x01];
    pub(super) const USER_NOTICE_QUALIFIER: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x02, 0x02];
}
