//! What the extensions of a certificate say (RFC 5280, 4.2), as far as a judgement rests on it.

use super::Policy;
use super::der::{BOOLEAN, INTEGER, OBJECT_IDENTIFIER, SEQUENCE, Span, content, element};
use x509_parser::certificate::TbsCertificate;
use x509_parser::error::X509Error;
use x509_parser::extensions::{AuthorityKeyIdentifier, KeyIdentifier, X509Extension};
use x509_parser::prelude::FromDer;

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

impl Extensions {
    /// The most that are read; a JPKI certificate has 9. It bounds the search for doubled ones.
    const MOST: usize = 64;

    /// `None` when there are more than a certificate can sensibly have.
    pub(super) fn read(der: &[u8], tbs: &TbsCertificate<'_>) -> Option<Extensions> {
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
            oid::EXTENDED_KEY_USAGE => extended_usage(value).map(|usage| self.extended_usage = Some(usage)),
            oid::BASIC_CONSTRAINTS => is_authority(value).map(|authority| self.authority = authority),
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

/// Usages, one at least. Read here, since `x509-parser` leaves out what follows the first element that is no identifier.
fn extended_usage(value: &[u8]) -> Option<ExtendedUsage> {
    let mut usage = ExtendedUsage { client: false, server: false };
    let mut rest = content(value, SEQUENCE).filter(|list| !list.is_empty())?;
    while !rest.is_empty() {
        let (id, later) = element(rest, OBJECT_IDENTIFIER)?;
        match content(id, OBJECT_IDENTIFIER)? {
            oid::CLIENT_AUTHENTICATION | oid::ANY_USAGE => usage.client = true,
            oid::SERVER_AUTHENTICATION => usage.server = true,
            _ => {}
        }
        rest = later;
    }
    Some(usage)
}

/// The word of the basic constraints; for the same reason. FALSE is the default, which some write all the same.
fn is_authority(value: &[u8]) -> Option<bool> {
    let rest = content(value, SEQUENCE)?;
    let (authority, rest) = match element(rest, BOOLEAN) {
        Some((word, rest)) => match content(word, BOOLEAN)? {
            [0xff] => (true, rest),
            [0x00] => (false, rest),
            _ => return None,
        },
        None => (false, rest),
    };
    let (_, rest) = element(rest, INTEGER).unwrap_or((&[], rest));
    rest.is_empty().then_some(authority)
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
    pub(super) const ANY_USAGE: &[u8] = &[0x55, 0x1d, 0x25, 0x00];
    pub(super) const SERVER_AUTHENTICATION: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01];
    pub(super) const CLIENT_AUTHENTICATION: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x02];
    pub(super) const CPS_QUALIFIER: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x02, 0x01];
    pub(super) const USER_NOTICE_QUALIFIER: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x02, 0x02];
}
