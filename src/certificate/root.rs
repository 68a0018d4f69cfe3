//! Roots: those of J-LIS that are part of this library, and what makes a certificate fit to be one.

use super::chain::ChainFault;
use super::crypto;
use super::error::Error;
use super::name;
use super::x509::Certificate;
use crate::vocabulary::Hierarchy;
use std::borrow::Cow;
use std::sync::LazyLock;

/// A root, the name that it is reported under, and the hierarchy that it stands for.
#[derive(Clone)]
pub(super) struct Root {
    pub(super) name: Cow<'static, str>,
    pub(super) hierarchy: Hierarchy,
    pub(super) certificate: Certificate,
}

/// Why a root was not added.
///
/// ```
/// use uketsuke::certificate::{Anchors, RootRefused};
/// # let leaf = include_bytes!("../../data/certificates/jpki-test-card-auth.der");
/// let refused = Anchors::production().with_root("a card's own certificate", leaf).err();
/// assert_eq!(refused, Some(RootRefused::NotAnAuthority));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RootRefused {
    /// It has no name to be reported under.
    #[error("a root needs a name of its own")]
    NoName,
    /// The bytes are not a certificate.
    #[error("the root cannot be read: {0}")]
    Unreadable(#[from] Error),
    /// Basic constraints (CA) or key usage (keyCertSign) do not make it a certification authority.
    #[error("not a certification authority's certificate: CA and keyCertSign are expected")]
    NotAnAuthority,
    /// It is not signed with its own key, or with an algorithm or key that is refused.
    #[error("not self-signed with RSA of 2048 to 4096 bits or ECDSA on P-256 or P-384, and SHA-256 or better")]
    NotSelfSigned,
    /// Not version 3, a doubled or unreadable extension, or name constraints or another critical extension that this
    /// library does not apply.
    #[error("the root has an extension that cannot be applied here")]
    Unsupported,
}

/// J-LIS's roots for user authentication, as published at <https://www.jpki.go.jp/ca/>; read once in a process.
pub(super) static PRODUCTION: LazyLock<Vec<Root>> = LazyLock::new(|| {
    pinned(
        Hierarchy::Production,
        &[
            ("JPKI user authentication, generation 1 (2015)", include_bytes!("../../data/certificates/authca01.cer")),
            ("JPKI user authentication, generation 2 (2019)", include_bytes!("../../data/certificates/authca02.cer")),
            ("JPKI user authentication, generation 3 (2023)", include_bytes!("../../data/certificates/authca03.cer")),
        ],
    )
});

/// The roots of the test hierarchy, as cards for testing carry them.
pub(super) static TEST: LazyLock<Vec<Root>> = LazyLock::new(|| {
    pinned(
        Hierarchy::Test,
        &[
            ("JPKI-TEST user authentication (2019)", include_bytes!("../../data/certificates/authca-test-2019.cer")),
            ("JPKI-TEST user authentication (2023)", include_bytes!("../../data/certificates/authca-test-2023.cer")),
        ],
    )
});

/// Roots from certificates in this library; the tests hold that every one of them is read and fit.
fn pinned(hierarchy: Hierarchy, roots: &[(&'static str, &[u8])]) -> Vec<Root> {
    let read = |(name, der): &(&'static str, &[u8])| {
        let certificate = Certificate::from_der(*der).ok()?;
        Some(Root { name: Cow::Borrowed(*name), hierarchy, certificate })
    };
    roots.iter().filter_map(read).collect()
}

impl Root {
    /// A root that somebody adds, if it is fit to be one.
    pub(super) fn added(name: String, der: &[u8]) -> Result<Root, RootRefused> {
        if name.trim().is_empty() {
            return Err(RootRefused::NoName);
        }
        let root = Root { name: name.into(), hierarchy: Hierarchy::Other, certificate: Certificate::from_der(der)? };
        root.fit().map(|()| root)
    }

    /// Whether its certificate is fit to be a root's. A build that verifies no signatures does not look at this one either.
    pub(super) fn fit(&self) -> Result<(), RootRefused> {
        let facts = self.certificate.facts();
        let extensions = &facts.extensions;
        if !facts.version_3 || !extensions.are_sound() || extensions.name_constraints {
            return Err(RootRefused::Unsupported);
        }
        if !extensions.basic.authority || !extensions.key_usage.is_some_and(|usage| usage.certificate_signing) {
            return Err(RootRefused::NotAnAuthority);
        }
        let signed = !crypto::AVAILABLE || self.signed(&self.certificate).is_ok();
        if facts.self_issued && signed { Ok(()) } else { Err(RootRefused::NotSelfSigned) }
    }

    /// Whether the certificate names this root as its issuer.
    pub(super) fn has_issuers_name(&self, certificate: &Certificate) -> bool {
        name::same(self.certificate.subject_der(), certificate.issuer_der())
    }

    /// Whether the authority key identifier points at this root: by key identifier, else by serial number.
    pub(super) fn is_pointed_at(&self, certificate: &Certificate) -> bool {
        let [key, serial] = self.compared(certificate);
        key.or(serial) == Some(true)
    }

    /// Whether nothing in the authority key identifier is another root's.
    pub(super) fn is_authority_of(&self, certificate: &Certificate) -> bool {
        let issuer = certificate.part(certificate.facts().extensions.authority.issuer);
        let own = issuer.is_none_or(|issuer| name::same(issuer, self.certificate.issuer_der()));
        own && !self.compared(certificate).contains(&Some(false))
    }

    /// Whether this root signed the certificate, with an algorithm that is accepted.
    pub(super) fn signed(&self, certificate: &Certificate) -> Result<(), ChainFault> {
        let facts = certificate.facts();
        if !facts.algorithms_agree {
            return Err(ChainFault::SignatureAlgorithmsDiffer);
        }
        let algorithm = facts.algorithm.ok_or(ChainFault::SignatureAlgorithm)?;
        let (signed, made) = (certificate.signed_der(), certificate.signature());
        crypto::verify(self.certificate.public_key(), algorithm, signed, made).map_err(|_| ChainFault::BadSignature)
    }

    /// Key identifier and serial number of the authority key identifier against this root's; `None` where one says nothing.
    fn compared(&self, certificate: &Certificate) -> [Option<bool>; 2] {
        let stated = certificate.facts().extensions.authority;
        let own_key = self.certificate.part(self.certificate.facts().extensions.subject_key);
        let key = certificate.part(stated.key).zip(own_key).map(|(stated, own)| stated == own);
        let serial = certificate.part(stated.serial).map(|serial| serial == self.certificate.serial_number());
        [key, serial]
    }
}

impl core::fmt::Debug for Root {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Root").field("name", &self.name).field("hierarchy", &self.hierarchy).finish_non_exhaustive()
    }
}
