//! DER bytes in, facts out: a certificate is read once, and everything later borrows from what was found here.

use super::der::{Span, inner_algorithm, outer};
use super::error::{Error, Part};
use super::extensions::Extensions;
use super::signature::{Algorithm, PublicKey};
use super::{Issuer, KeyType};
use crate::Day;
use x509_parser::certificate::X509CertificateParser;
use x509_parser::nom::Parser;
use x509_parser::public_key::PublicKey as ParsedKey;
use x509_parser::x509::{SubjectPublicKeyInfo, X509Name, X509Version};

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

impl Facts {
    pub(super) fn read(der: &[u8]) -> Result<Facts, Error> {
        let [signed, algorithm, signature] = outer(der)?;
        let mut parser = X509CertificateParser::new().with_deep_parse_extensions(false);
        let (_, parsed) = parser.parse(der)?;
        let tbs = &parsed.tbs_certificate;
        // Both readers must mean the same bytes, or facts could come from outside the signature.
        if tbs.as_ref() != signed {
            return Err(Error::Malformed(Part::Structure));
        }
        let find = |bytes: &[u8], part| Span::find(der, bytes).ok_or(Error::Malformed(part));
        let (not_before, not_after) = (tbs.validity.not_before.timestamp(), tbs.validity.not_after.timestamp());
        // The last second is inside the validity (RFC 5280, 4.1.2.5); an expiry at midnight still ends the day before.
        let (starts_on, expires_on) = (day(not_before)?, day(not_after.saturating_sub(1))?);
        if not_after <= not_before {
            return Err(Error::EmptyValidity);
        }
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

fn day(seconds: i64) -> Result<Day, Error> {
    // "99991231235959Z" (RFC 5280: no expiry known) is already the year 10000 in Japan; it is held at the last day.
    const LAST: i64 = 253_402_268_399;
    Day::from_unix_seconds(seconds.min(LAST)).ok_or(Error::Malformed(Part::Validity))
}

pub(super) fn key_type(info: &SubjectPublicKeyInfo<'_>) -> Option<KeyType> {
    const P256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
    const P384: &[u8] = &[0x2b, 0x81, 0x04, 0x00, 0x22];
    Some(match info.parsed().ok()? {
        ParsedKey::RSA(key) => KeyType::Rsa { bits: bits(key.modulus) },
        ParsedKey::EC(point) => {
            let curve = info.algorithm.parameters.as_ref().and_then(|any| any.as_oid().ok());
            // Uncompressed points only: the verifier reads no others.
            match (curve.as_ref().map(|curve| curve.as_bytes()), point.data()) {
                (Some(P256), [4, coordinates @ ..]) if coordinates.len() == 64 => KeyType::EcP256,
                (Some(P384), [4, coordinates @ ..]) if coordinates.len() == 96 => KeyType::EcP384,
                _ => KeyType::Other,
            }
        }
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
