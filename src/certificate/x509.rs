//! The certificate itself.

use super::der::{Span, dotted};
use super::error::{Error, MAX_LENGTH};
use super::facts::Facts;
use super::issuer::Issuer;
use super::key::{KeyType, PublicKey};
use super::name;
use super::policy::Policy;
use crate::Day;
use crate::vocabulary::Purpose;
use core::fmt;

/// One certificate: its own DER bytes, and what one reading of them found.
///
/// `Debug` shows dates and kinds only. Serial number and subject identify a person; they are in accessors of their own,
/// and the law (公的個人認証法) limits who may use them for what.
///
/// ```
/// use uketsuke::certificate::Certificate;
/// use uketsuke::vocabulary::Purpose;
/// # let der = include_bytes!("../../data/certificates/jpki-test-card-auth.der");
/// let certificate = Certificate::from_der(der.as_slice())?;
/// assert_eq!(certificate.purpose(), Purpose::UserAuthentication);
/// assert!(certificate.starts_on() < certificate.expires_on());
/// # Ok::<(), uketsuke::certificate::Error>(())
/// ```
#[derive(Clone)]
pub struct Certificate {
    der: Box<[u8]>,
    facts: Facts,
}

impl Certificate {
    /// The longest certificate that is read, in bytes: all that a file on a token can hold (15-bit offsets of READ
    /// BINARY). A JPKI certificate has about 1,600.
    pub const MAX_LENGTH: usize = MAX_LENGTH;

    /// Reads a certificate from exactly its DER bytes: nothing may follow.
    ///
    /// ```
    /// use uketsuke::certificate::{Certificate, Error};
    /// let der = include_bytes!("../../data/certificates/jpki-test-card-auth.der");
    /// let certificate = Certificate::from_der(der.as_slice())?;
    /// assert_eq!(certificate.der(), der);
    /// assert_eq!(Certificate::from_der(&der[..800]), Err(Error::Truncated { expected: 1590, found: 800 }));
    /// # Ok::<(), Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error`] says what is not as a certificate has it; [`Truncated`](Error::Truncated) is for bytes that end too soon.
    pub fn from_der(der: impl Into<Box<[u8]>>) -> Result<Certificate, Error> {
        let der = der.into();
        let facts = Facts::read(&der)?;
        Ok(Certificate { der, facts })
    }

    /// The bytes that it was made from.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// The expiry day (有効期限): the last day in Japan on which it is valid for longer than an instant.
    ///
    /// J-LIS ends certificates at 14:59:59Z, the last second of a day in Japan, and that is the day. For another time of
    /// day it is the day on which notAfter falls, with one exception: an expiry at exactly 15:00:00Z, midnight in Japan,
    /// ends the day before. RFC 5280 counts that one second as valid, but nobody is at the desk in it, and counting it
    /// would give a day more, and at the end of a month a month more of grace. For an expiry in the middle of a day the
    /// day is still the last; [`Certificate::not_after_unix`] has the instant.
    pub fn expires_on(&self) -> Day {
        self.facts.expires_on
    }

    /// The first day in Japan on which it is valid.
    pub fn starts_on(&self) -> Day {
        self.facts.starts_on
    }

    /// notBefore, in seconds since 1970-01-01T00:00:00Z.
    pub fn not_before_unix(&self) -> i64 {
        self.facts.not_before
    }

    /// notAfter, in seconds since 1970-01-01T00:00:00Z: the last second of its validity.
    pub fn not_after_unix(&self) -> i64 {
        self.facts.not_after
    }

    /// The kind of its key.
    pub fn key_type(&self) -> KeyType {
        self.facts.key.kind
    }

    /// Its policy, as far as known.
    pub fn policy(&self) -> Policy {
        self.facts.extensions.policy
    }

    /// The identifier of its (first known, else first) policy, such as `1.2.392.200149.8.5.1.3.30`; `None` without one.
    pub fn policy_oid(&self) -> Option<String> {
        self.dotted(self.facts.extensions.policy_oid)
    }

    /// The identifier of the extension for which a chain check fails: unknown and critical, unreadable, or twice there.
    pub fn offending_extension(&self) -> Option<String> {
        let extensions = &self.facts.extensions;
        self.dotted(extensions.duplicate.or(extensions.unreadable).or(extensions.unknown_critical))
    }

    /// Who its issuer's name says it is.
    pub fn issuer(&self) -> Issuer {
        self.facts.issuer_is
    }

    /// The issuer's name in words, such as `C=JP, O=JPKI, OU=JPKI for user authentication, …`, as it stands there: a
    /// verified certificate names no person in it, any other may.
    pub fn issuer_name(&self) -> String {
        name::in_words(self.issuer_der())
    }

    /// What it is for, by what it says itself.
    pub fn purpose(&self) -> Purpose {
        Purpose::of(&self.facts)
    }

    /// The serial number, big-endian. Personal data (発行番号): never log or print it.
    pub fn serial_number(&self) -> &[u8] {
        self.facts.serial.of(&self.der)
    }

    /// The subject's name in words. Personal data: never log or print it.
    pub fn subject(&self) -> String {
        name::in_words(self.subject_der())
    }

    pub(super) fn issuer_der(&self) -> &[u8] {
        self.facts.issuer.of(&self.der)
    }

    pub(super) fn subject_der(&self) -> &[u8] {
        self.facts.subject.of(&self.der)
    }

    pub(super) fn signed_der(&self) -> &[u8] {
        self.facts.signed.of(&self.der)
    }

    pub(super) fn signature(&self) -> &[u8] {
        self.facts.signature.of(&self.der)
    }

    pub(super) fn public_key(&self) -> PublicKey<'_> {
        self.facts.public_key(&self.der)
    }

    pub(super) fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The bytes of a part that was found.
    pub(super) fn part(&self, span: Option<Span>) -> Option<&[u8]> {
        span.map(|span| span.of(&self.der))
    }

    fn dotted(&self, oid: Option<Span>) -> Option<String> {
        self.part(oid).map(dotted)
    }
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Certificate) -> bool {
        self.der == other.der
    }
}

impl Eq for Certificate {}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificate")
            .field("starts_on", &self.starts_on())
            .field("expires_on", &self.expires_on())
            .field("key_type", &self.key_type())
            .field("policy", &self.policy())
            .field("purpose", &self.purpose())
            .finish_non_exhaustive()
    }
}
