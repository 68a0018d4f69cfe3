//! Trust anchors: the pinned roots of J-LIS, and those that a caller accepts beside them.

use super::chain::{self, ChainReport};
use super::signature;
use super::{Certificate, Error, Hierarchy};
use std::borrow::Cow;
use std::sync::LazyLock;

/// The roots that are trusted. Made once, cheap to make, and asked for every certificate.
///
/// ```
/// use uketsuke::certificate::Anchors;
/// let anchors = Anchors::production();                         // what a reception desk uses
/// let tests = Anchors::production().accept_test_hierarchy();   // beside it, cards for testing
/// # let _ = (anchors, tests);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Anchors {
    pub(super) accept_test: bool,
    pub(super) accept_simulated: bool,
    institution: Vec<Anchor>,
}

/// Why a root was not added.
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

#[derive(Clone)]
pub(super) struct Anchor {
    pub(super) name: Cow<'static, str>,
    pub(super) hierarchy: Hierarchy,
    pub(super) certificate: Certificate,
}

impl Anchors {
    /// The three production roots for user authentication, and nothing else.
    pub const fn production() -> Anchors {
        Anchors { accept_test: false, accept_simulated: false, institution: Vec::new() }
    }

    /// Accepts the test hierarchy (`O=JPKI-TEST`) too. Its certificates stay marked [`Hierarchy::Test`].
    #[must_use]
    pub fn accept_test_hierarchy(mut self) -> Anchors {
        self.accept_test = true;
        self
    }

    /// Accepts this project's simulator too, whose key everybody has. Its certificates stay marked
    /// [`Hierarchy::Simulated`].
    #[cfg(feature = "simulator")]
    #[must_use]
    pub fn accept_simulated(mut self) -> Anchors {
        self.accept_simulated = true;
        self
    }

    /// Adds a root under a name of its own: for a pilot, or for a next generation before this library knows it.
    ///
    /// What it issued is marked [`Hierarchy::Institution`], never production. A root that is accepted already changes
    /// nothing: certificates keep the hierarchy of the pinned one. The root must be self-signed, and its own validity
    /// counts only on the first day of what it issued.
    pub fn add_institution_root(&mut self, name: impl Into<String>, der: &[u8]) -> Result<(), RootRefused> {
        let name = name.into();
        if name.trim().is_empty() {
            return Err(RootRefused::NoName);
        }
        let certificate = Certificate::from_der(der)?;
        authority(&certificate)?;
        self.institution.push(Anchor { name: name.into(), hierarchy: Hierarchy::Institution, certificate });
        Ok(())
    }

    /// Who issued this certificate, as far as these anchors know.
    pub fn check(&self, certificate: &Certificate) -> ChainReport {
        chain::check(self, certificate)
    }

    /// The accepted anchors; pinned ones come first, so that no added root can take their place.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Anchor> {
        let test: &[Anchor] = if self.accept_test { &TEST } else { &[] };
        let simulated: &[Anchor] = if self.accept_simulated { &SIMULATED } else { &[] };
        PRODUCTION.iter().chain(test).chain(simulated).chain(&self.institution)
    }

    /// Whether the issuer's name is the simulator's. Always false in a build without the simulator.
    pub(super) fn simulator_issued(certificate: &Certificate) -> bool {
        SIMULATED.iter().any(|anchor| anchor.certificate.subject_der() == certificate.issuer_der())
    }
}

/// J-LIS's roots for user authentication, as published at <https://www.jpki.go.jp/ca/>; read once in a process.
static PRODUCTION: LazyLock<Vec<Anchor>> = LazyLock::new(|| {
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
static TEST: LazyLock<Vec<Anchor>> = LazyLock::new(|| {
    pinned(
        Hierarchy::Test,
        &[
            ("JPKI-TEST user authentication (2019)", include_bytes!("../../data/certificates/authca-test-2019.cer")),
            ("JPKI-TEST user authentication (2023)", include_bytes!("../../data/certificates/authca-test-2023.cer")),
        ],
    )
});

static SIMULATED: LazyLock<Vec<Anchor>> = LazyLock::new(|| pinned(Hierarchy::Simulated, simulator_roots()));

/// The simulator's root; there is none in a build without the simulator.
const fn simulator_roots() -> &'static [(&'static str, &'static [u8])] {
    #[cfg(feature = "simulator")]
    return &[("uketsuke simulator", crate::simulator::authority::ROOT_DER)];
    #[cfg(not(feature = "simulator"))]
    &[]
}

/// Anchors from certificates in this library; the tests hold that every one of them is read and fit.
fn pinned(hierarchy: Hierarchy, roots: &[(&'static str, &[u8])]) -> Vec<Anchor> {
    let read = |(name, der): &(&'static str, &[u8])| {
        let certificate = Certificate::from_der(*der).ok()?;
        Some(Anchor { name: Cow::Borrowed(*name), hierarchy, certificate })
    };
    roots.iter().filter_map(read).collect()
}

/// Whether a certificate is fit to be a root.
fn authority(certificate: &Certificate) -> Result<(), RootRefused> {
    let (facts, extensions) = (&certificate.facts, &certificate.facts.extensions);
    if !facts.version_3
        || extensions.duplicate.is_some()
        || extensions.unreadable.is_some()
        || extensions.unknown_critical.is_some()
        || extensions.name_constraints
    {
        return Err(RootRefused::Unsupported);
    }
    if !extensions.authority || !extensions.key_usage.is_some_and(|usage| usage.certificate_signing) {
        return Err(RootRefused::NotAnAuthority);
    }
    let self_signed = certificate.subject_der() == certificate.issuer_der()
        && facts.algorithms_agree
        && facts.algorithm.is_some_and(|algorithm| {
            let (signed, signature) = (certificate.signed_der(), certificate.signature());
            signature::verify(certificate.public_key(), algorithm, signed, signature).is_ok()
        });
    if self_signed { Ok(()) } else { Err(RootRefused::NotSelfSigned) }
}

impl core::fmt::Debug for Anchor {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Anchor").field("name", &self.name).field("hierarchy", &self.hierarchy).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::{Chain, KeyType, Reason};
    use ring::digest::{SHA256, digest};

    const TEST_ROOT: &[u8] = include_bytes!("../../data/certificates/authca-test-2023.cer");
    const LEAF: &[u8] = include_bytes!("../../data/certificates/jpki-test-card-auth.der");

    fn leaf() -> Certificate {
        Certificate::from_der(LEAF).unwrap()
    }

    fn fingerprint(anchor: &Anchor) -> String {
        digest(&SHA256, anchor.certificate.der()).as_ref().iter().map(|byte| format!("{byte:02X}")).collect()
    }

    /// SHA-256 as OpenSSL prints it, and as data/certificates/README.md lists it.
    #[test]
    fn the_pinned_roots_are_the_published_ones() {
        let found: Vec<_> = PRODUCTION.iter().map(fingerprint).collect();
        assert_eq!(
            found,
            [
                "4DCFC4CA0AAF9FB2A3081B3F0C991C320B3ACC008667A341EEAEC5AF1D58CA7D",
                "0D98DE47FC11B7F67126874B7028B6026A803D2638D6EDFE53176953961FADE6",
                "64114F29620C24ED2631D46476A040E7EE740D956089C00B036A6A8118C322B5",
            ]
        );
        let test: Vec<_> = TEST.iter().map(fingerprint).collect();
        assert_eq!(
            test,
            [
                "B6DE0FF5A384F5AF0242A6CA854DEE57EE2CAD97B341F18B914948FD8E638706",
                "5A0E7D690C718FADEBC7FB6EFF66A6DD623458DEBC1AA6FB1778BFE157CBEB25",
            ]
        );
        let table = include_str!("../../data/certificates/README.md");
        for print in found.iter().chain(&test) {
            assert!(table.contains(print.as_str()), "{print} is not in the table");
        }
    }

    #[test]
    fn every_pinned_root_is_fit_to_be_one_and_shares_its_name() {
        for roots in [&PRODUCTION, &TEST] {
            for anchor in roots.iter() {
                assert_eq!(authority(&anchor.certificate), Ok(()), "{}", anchor.name);
                assert_eq!(anchor.certificate.key_type(), KeyType::Rsa { bits: 2048 });
                assert_eq!(anchor.certificate.subject_der(), roots[0].certificate.subject_der());
                let others = roots
                    .iter()
                    .filter(|other| other.certificate.public_key().bytes == anchor.certificate.public_key().bytes);
                assert_eq!(others.count(), 1);
            }
        }
    }

    #[test]
    fn a_test_card_is_verified_only_when_the_test_hierarchy_is_accepted() {
        let report = Anchors::production().check(&leaf());
        assert_eq!((report.chain, report.hierarchy), (Chain::Unverified, Hierarchy::Test));
        assert_eq!((report.reason, report.root), (Some(Reason::TestHierarchyNotAccepted), None));
        let report = Anchors::production().accept_test_hierarchy().check(&leaf());
        assert_eq!((report.chain, report.hierarchy), (Chain::Verified, Hierarchy::Test));
        assert_eq!((report.reason, report.root.as_deref()), (None, Some("JPKI-TEST user authentication (2023)")));
    }

    #[test]
    fn an_added_root_counts_under_its_own_name_and_never_displaces_a_pinned_one() {
        let mut anchors = Anchors::production();
        assert_eq!(anchors.add_institution_root(" ", TEST_ROOT), Err(RootRefused::NoName));
        anchors.add_institution_root("pilot", TEST_ROOT).unwrap();
        let report = anchors.check(&leaf());
        assert_eq!((report.chain, report.hierarchy), (Chain::Verified, Hierarchy::Institution));
        assert_eq!(report.root.as_deref(), Some("pilot"));
        let report = anchors.accept_test_hierarchy().check(&leaf());
        assert_eq!((report.chain, report.hierarchy), (Chain::Verified, Hierarchy::Test));
    }

    #[test]
    fn a_leaf_or_a_broken_root_is_not_added() {
        let mut anchors = Anchors::production();
        assert_eq!(anchors.add_institution_root("leaf", LEAF), Err(RootRefused::NotAnAuthority));
        assert!(matches!(anchors.add_institution_root("cut", &TEST_ROOT[..40]), Err(RootRefused::Unreadable(_))));
        let mut broken = TEST_ROOT.to_vec();
        *broken.last_mut().unwrap() ^= 1;
        assert_eq!(anchors.add_institution_root("broken", &broken), Err(RootRefused::NotSelfSigned));
        assert!(anchors.institution.is_empty());
    }

    #[test]
    fn a_root_in_a_cards_place_is_refused() {
        for anchor in PRODUCTION.iter() {
            let report = Anchors::production().check(&anchor.certificate);
            assert_eq!((report.chain, report.reason), (Chain::Failed, Some(Reason::CertificateAuthority)));
        }
    }
}
