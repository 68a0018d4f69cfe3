//! What the extensions of a certificate say (RFC 5280, 4.2), as far as a judgement rests on it.

use super::der::{Span, context, elements, first, implicit, is_integer, only};
use super::fields::Extension;
use super::general_name;
use super::policy::Policy;
use der::asn1::{AnyRef, BitStringRef};
use der::{Decode, Tag, Tagged};

/// What the extensions say.
#[derive(Clone, Default)]
pub(super) struct Extensions {
    pub(super) authority: AuthorityKey,
    pub(super) subject_key: Option<Span>,
    pub(super) key_usage: Option<KeyUsage>,
    pub(super) extended_usage: Option<ExtendedUsage>,
    pub(super) basic: BasicConstraints,
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

/// The authority key identifier: whatever of it is stated has to be the root's.
#[derive(Clone, Copy, Default)]
pub(super) struct AuthorityKey {
    pub(super) key: Option<Span>,
    /// The name of the root's own issuer, the first one that is a directory name.
    pub(super) issuer: Option<Span>,
    pub(super) serial: Option<Span>,
}

#[derive(Clone, Copy)]
pub(super) struct KeyUsage {
    pub(super) digital_signature: bool,
    pub(super) non_repudiation: bool,
    pub(super) certificate_signing: bool,
}

#[derive(Clone, Copy, Default)]
pub(super) struct ExtendedUsage {
    pub(super) client: bool,
    pub(super) server: bool,
}

#[derive(Clone, Copy, Default)]
pub(super) struct BasicConstraints {
    pub(super) authority: bool,
    pub(super) path_length: bool,
}

impl Extensions {
    /// The most that are read; a JPKI certificate has 9. It bounds the search for doubled ones.
    const MOST: usize = 64;

    /// `None` when there are more than a certificate can sensibly have.
    pub(super) fn read(der: &[u8], mut rest: &[Extension<'_>]) -> Option<Extensions> {
        let mut found = Extensions::default();
        if rest.len() > Self::MOST {
            return None;
        }
        while let [extension, later @ ..] = rest {
            let oid = Span::find(der, extension.oid);
            if later.iter().any(|other| other.oid == extension.oid) {
                found.duplicate = found.duplicate.or(oid);
            }
            found.take(der, extension, oid);
            rest = later;
        }
        Some(found)
    }

    /// Whether every extension was understood and read, and none stands there twice.
    pub(super) fn are_sound(&self) -> bool {
        self.duplicate.is_none() && self.unreadable.is_none() && self.unknown_critical.is_none()
    }

    fn take(&mut self, der: &[u8], extension: &Extension<'_>, oid: Option<Span>) {
        let (value, critical) = (extension.value, extension.critical);
        // Nothing follows from some of them: no alternative name is trusted, and revocation is asked elsewhere. A critical
        // one that cannot be read is not understood all the same (RFC 5280, 4.2).
        let understood = match extension.oid {
            oid::AUTHORITY_KEY_IDENTIFIER => authority_key(der, value).map(|key| self.authority = key),
            oid::SUBJECT_KEY_IDENTIFIER => {
                only(value, Tag::OctetString).map(|id| self.subject_key = Span::find(der, id))
            }
            oid::KEY_USAGE => key_usage(value).map(|usage| self.key_usage = Some(usage)),
            oid::EXTENDED_KEY_USAGE => extended_usage(value).map(|usage| self.extended_usage = Some(usage)),
            oid::BASIC_CONSTRAINTS => basic_constraints(value).map(|basic| self.basic = basic),
            oid::CERTIFICATE_POLICIES => match self.policies(der, value) {
                // RFC 5280, 4.2.1.4: a critical extension must be understood with its qualifiers.
                Some(understood) => return self.unless(understood, critical, oid),
                None => None,
            },
            oid::SUBJECT_ALTERNATIVE_NAME | oid::ISSUER_ALTERNATIVE_NAME => {
                return self.unless(general_name::are_names(value), critical, oid);
            }
            oid::CRL_DISTRIBUTION_POINTS => {
                return self.unless(general_name::are_distribution_points(value), critical, oid);
            }
            oid::AUTHORITY_INFORMATION_ACCESS => {
                return self.unless(general_name::are_access_descriptions(value), critical, oid);
            }
            other => {
                self.name_constraints |= other == oid::NAME_CONSTRAINTS;
                return self.unless(false, critical, oid);
            }
        };
        if understood.is_none() {
            self.unreadable = self.unreadable.or(oid);
        }
    }

    /// Notes a critical extension, unless it is understood.
    fn unless(&mut self, understood: bool, critical: bool, oid: Option<Span>) {
        if critical && !understood {
            self.unknown_critical = self.unknown_critical.or(oid);
        }
    }

    /// Reads the certificate policies: the first known one counts, else the first. Says whether all qualifiers are known.
    fn policies(&mut self, der: &[u8], value: &[u8]) -> Option<bool> {
        let mut understood = true;
        self.only_foreign_policies = true;
        for information in list(value)? {
            let (id, qualifiers) = first(only_sequence(information)?, Tag::ObjectIdentifier)?;
            self.only_foreign_policies &= !id.starts_with(Policy::JLIS_ARC);
            if self.policy_oid.is_none() || (!self.policy.is_known() && Policy::from_oid(id).is_known()) {
                (self.policy, self.policy_oid) = (Policy::from_oid(id), Span::find(der, id));
            }
            if !qualifiers.is_empty() {
                understood &= known_qualifiers(qualifiers)?;
            }
        }
        Some(understood)
    }
}

fn authority_key(der: &[u8], value: &[u8]) -> Option<AuthorityKey> {
    let mut found = AuthorityKey::default();
    let mut rest = only(value, Tag::Sequence)?;
    if let Some((key, later)) = first(rest, implicit(0)) {
        (found.key, rest) = (Span::find(der, key), later);
    }
    if let Some((names, later)) = first(rest, context(1)) {
        let issuer = general_name::is_list(names).then(|| general_name::directory_name(names))?;
        (found.issuer, rest) = (issuer.and_then(|name| Span::find(der, name)), later);
    }
    if let Some((serial, later)) = first(rest, implicit(2)) {
        (found.serial, rest) = (Span::find(der, Some(serial).filter(|serial| is_integer(serial))?), later);
    }
    rest.is_empty().then_some(found)
}

fn key_usage(value: &[u8]) -> Option<KeyUsage> {
    let bits = AnyRef::from_der(value).ok()?.decode_as::<BitStringRef<'_>>().ok()?;
    let first = bits.raw_bytes().first().copied().unwrap_or(0);
    Some(KeyUsage {
        digital_signature: first & 0x80 != 0,
        non_repudiation: first & 0x40 != 0,
        certificate_signing: first & 0x04 != 0,
    })
}

/// Usages, one at least. Any usage (2.5.29.37.0) alone is not client authentication: RFC 5280, 4.2.1.12 lets an application
/// want the purpose itself, and OpenSSL does.
fn extended_usage(value: &[u8]) -> Option<ExtendedUsage> {
    let mut usage = ExtendedUsage::default();
    for id in list(value)? {
        match id.value() {
            _ if id.tag() != Tag::ObjectIdentifier => return None,
            oid::CLIENT_AUTHENTICATION => usage.client = true,
            oid::SERVER_AUTHENTICATION => usage.server = true,
            _ => {}
        }
    }
    Some(usage)
}

/// FALSE is the default for the authority, which some write all the same.
fn basic_constraints(value: &[u8]) -> Option<BasicConstraints> {
    let rest = only(value, Tag::Sequence)?;
    let (authority, rest) = match first(rest, Tag::Boolean) {
        Some(([0xff], rest)) => (true, rest),
        Some(([0x00], rest)) => (false, rest),
        Some(_) => return None,
        None => (false, rest),
    };
    let path_length = !rest.is_empty();
    let fits = !path_length
        || only(rest, Tag::Integer).is_some_and(|length| is_integer(length) && length.first() < Some(&0x80));
    fits.then_some(BasicConstraints { authority, path_length })
}

/// Whether every qualifier of a policy is a CPS address or a notice to the user.
fn known_qualifiers(qualifiers: &[u8]) -> Option<bool> {
    let mut known = true;
    for qualifier in list(qualifiers)? {
        let (id, _) = first(only_sequence(qualifier)?, Tag::ObjectIdentifier)?;
        known &= [oid::CPS_QUALIFIER, oid::USER_NOTICE_QUALIFIER].contains(&id);
    }
    Some(known)
}

/// The elements of a SEQUENCE that has one at least.
fn list(value: &[u8]) -> Option<Vec<AnyRef<'_>>> {
    elements(only(value, Tag::Sequence)?).filter(|list| !list.is_empty())
}

fn only_sequence(element: AnyRef<'_>) -> Option<&[u8]> {
    (element.tag() == Tag::Sequence).then(|| element.value())
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
    pub(super) const SERVER_AUTHENTICATION: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01];
    pub(super) const CLIENT_AUTHENTICATION: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x02];
    pub(super) const CPS_QUALIFIER: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x02, 0x01];
    pub(super) const USER_NOTICE_QUALIFIER: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x02, 0x02];
}
