//! DER bytes in, facts out: a certificate is read once, and everything later borrows from what was found here.

use super::algorithm::Algorithm;
use super::der::Span;
use super::error::{CertificatePart, Error};
use super::extensions::Extensions;
use super::fields::{Fields, outer};
use super::issuer::{Issuer, classify};
use super::key::{Key, PublicKey};
use super::name;
use crate::Day;
use x509_parser::certificate::Validity;
use x509_parser::error::X509Error;
use x509_parser::prelude::FromDer;
use x509_parser::x509::{X509Name, X509Version};

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
    /// Issuer and subject have one name.
    pub(super) self_issued: bool,
    pub(super) not_before: i64,
    pub(super) not_after: i64,
    pub(super) starts_on: Day,
    pub(super) expires_on: Day,
    pub(super) key: Key,
    pub(super) extensions: Extensions,
}

impl Facts {
    pub(super) fn read(der: &[u8]) -> Result<Facts, Error> {
        let [signed, algorithm, signature] = outer(der)?;
        let fields = Fields::read(signed)?;
        // Each has been held to be one element and no more: nothing is left over.
        let version = fields.version.map_or(Ok(X509Version::V1), |version| read(version, CertificatePart::Version))?;
        let issuer: X509Name<'_> = read(fields.issuer, CertificatePart::Name)?;
        let validity: Validity = read(fields.validity, CertificatePart::Validity)?;
        let find = |bytes: &[u8], part| Span::find(der, bytes).ok_or(Error::Malformed(part));
        let (not_before, not_after) = (validity.not_before.timestamp(), validity.not_after.timestamp());
        // The last second is inside the validity (RFC 5280, 4.1.2.5); an expiry at midnight still ends the day before.
        let (starts_on, expires_on) = (day(not_before)?, day(not_after.saturating_sub(1))?);
        if not_after <= not_before {
            return Err(Error::EmptyValidity);
        }
        let (issuer_is, issuer_names_jpki, issuer_in_japan) = classify(&issuer);
        Ok(Facts {
            signed: find(signed, CertificatePart::Structure)?,
            signature: find(signature, CertificatePart::Signature)?,
            algorithm: Algorithm::read(algorithm),
            algorithms_agree: fields.algorithm == algorithm,
            version_3: version == X509Version::V3,
            serial: find(fields.serial, CertificatePart::SerialNumber)?,
            issuer: find(fields.issuer, CertificatePart::Name)?,
            issuer_is,
            issuer_names_jpki,
            issuer_in_japan,
            subject: find(fields.subject, CertificatePart::Name)?,
            self_issued: name::same(fields.issuer, fields.subject),
            not_before,
            not_after,
            starts_on,
            expires_on,
            key: Key::read(der, fields.key).ok_or(Error::Malformed(CertificatePart::PublicKey))?,
            extensions: Extensions::read(der, &fields.extensions)
                .ok_or(Error::Malformed(CertificatePart::Extensions))?,
        })
    }

    pub(super) fn public_key<'a>(&self, der: &'a [u8]) -> PublicKey<'a> {
        self.key.of(der)
    }
}

/// A field, as `x509-parser` reads it.
fn read<'a, T: FromDer<'a, X509Error>>(bytes: &'a [u8], part: CertificatePart) -> Result<T, Error> {
    T::from_der(bytes).map(|(_, read)| read).map_err(|_| Error::Malformed(part))
}

fn day(seconds: i64) -> Result<Day, Error> {
    // "99991231235959Z" (RFC 5280: no expiry known) is already the year 10000 in Japan; it is held at the last day.
    const LAST: i64 = 253_402_268_399;
    Day::from_unix_seconds(seconds.min(LAST)).ok_or(Error::Malformed(CertificatePart::Validity))
}
