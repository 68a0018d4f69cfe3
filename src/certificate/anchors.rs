//! Trust anchors: the roots that are accepted, and what they say of a certificate.
//!
//! *Failed* needs a certificate that names a pinned key and breaks it, or a pinned root's good signature over a
//! certificate that violates the profile. Everything else that is not *verified* is *unverified*: three roots share one
//! name, and a next generation will share it too, so a name without a pinned key proves nothing either way.

use super::chain::ChainFault;
use super::crypto;
use super::issuer::Issuer;
use super::profile;
use super::root::{PRODUCTION, Root, RootRefused, TEST};
use super::x509::Certificate;
use crate::vocabulary::Chain;
use crate::vocabulary::Hierarchy;
use crate::vocabulary::Purpose;
use std::borrow::Cow;

/// The roots that are accepted. Made once, cheap to make, and asked for every certificate.
///
/// ```
/// use uketsuke::certificate::Anchors;
/// let anchors = Anchors::production();                         // what a reception desk uses
/// let tests = Anchors::production().accept_test_hierarchy();   // beside it, cards for testing
/// # let _ = (anchors, tests);
/// # #[cfg(feature = "simulator")] {
/// // A simulator, a pilot, a next generation: any root, under a name of its own.
/// let trial = Anchors::production().with_root("simulator", uketsuke::simulator::ROOT_DER)?;
/// # let _ = trial;
/// # }
/// # Ok::<(), uketsuke::certificate::RootRefused>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Anchors {
    accept_test: bool,
    added: Vec<Root>,
}

/// What the trust anchors say of one certificate.
///
/// Acceptance is said here and nowhere else. Of a certificate that is not production's, *verified* says that its root was
/// accepted on purpose, by [`Anchors::accept_test_hierarchy`] or [`Anchors::with_root`]; without that it is *unverified*.
///
/// ```
/// use uketsuke::certificate::{Anchors, Certificate, ChainFault};
/// use uketsuke::vocabulary::Hierarchy;
/// # let der = include_bytes!("../../data/certificates/jpki-test-card-auth.der");
/// let card = Certificate::from_der(der.as_slice())?;
/// let report = Anchors::production().check(&card);
/// assert_eq!((report.hierarchy, report.is_accepted()), (Hierarchy::Test, false));
/// # if cfg!(not(feature = "crypto")) { return Ok(()) }
/// assert_eq!(report.fault, Some(ChainFault::TestHierarchyNotAccepted));
/// let report = Anchors::production().accept_test_hierarchy().check(&card);
/// assert_eq!((report.hierarchy, report.is_accepted()), (Hierarchy::Test, true));
/// assert_eq!(report.root.as_deref(), Some("JPKI-TEST user authentication (2023)"));
/// # Ok::<(), uketsuke::certificate::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChainReport {
    /// Verified, unverified or failed.
    pub chain: Chain,
    /// The hierarchy of [`ChainReport::root`]. Where there is none, only what the issuer's name claims.
    pub hierarchy: Hierarchy,
    /// The accepted root that signed or whose key is named; `None` when there is none.
    pub root: Option<Cow<'static, str>>,
    /// Why it is not verified; `None` exactly when it is.
    pub fault: Option<ChainFault>,
    /// What the certificate is for. [`Purpose::Foreign`] is lifted where an accepted root vouches for the certificate.
    pub purpose: Purpose,
}

impl Anchors {
    /// The three production roots for user authentication, and nothing else.
    pub const fn production() -> Anchors {
        Anchors { accept_test: false, added: Vec::new() }
    }

    /// Accepts the test hierarchy (`O=JPKI-TEST`) too. Its certificates stay marked [`Hierarchy::Test`].
    #[must_use]
    pub fn accept_test_hierarchy(self) -> Anchors {
        Anchors { accept_test: true, ..self }
    }

    /// Accepts a root of somebody else's too, under a name of its own: for a pilot, for a simulator, or for a next
    /// generation before this library knows it.
    ///
    /// What it issued is marked [`Hierarchy::Other`], never production, and [`ChainReport::root`] has the name. A root that
    /// is accepted already changes nothing: certificates keep the hierarchy of the pinned one. The root must be
    /// self-signed, and its own validity counts only on the first day of what it issued.
    ///
    /// ```
    /// use uketsuke::certificate::{Anchors, RootRefused};
    /// let root = include_bytes!("../../data/certificates/authca-test-2023.cer");
    /// let anchors = Anchors::production().with_root("a pilot", root)?;
    /// assert_eq!(Anchors::production().with_root("", root).err(), Some(RootRefused::NoName));
    /// # let _ = anchors;
    /// # Ok::<(), RootRefused>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`RootRefused`] says what the root lacks: a name, the form of a certificate, the right to issue, or a signature by itself
    /// that can be verified.
    pub fn with_root(mut self, name: impl Into<String>, der: &[u8]) -> Result<Anchors, RootRefused> {
        self.added.push(Root::added(name.into(), der)?);
        Ok(self)
    }

    /// Who issued this certificate, as far as these anchors know, and whether it keeps to the profile. Its own dates are not
    /// looked at, but for its first day. See [`ChainReport`].
    pub fn check(&self, certificate: &Certificate) -> ChainReport {
        if !crypto::AVAILABLE {
            return self.report(None, certificate, ChainFault::NotChecked);
        }
        let mut pointed_at = None;
        for root in self.iter().filter(|root| root.is_pointed_at(certificate) && root.has_issuers_name(certificate)) {
            match root.signed(certificate) {
                Ok(()) => return self.judged(root, certificate),
                Err(fault) => pointed_at = pointed_at.or(Some((root, fault))),
            }
        }
        if let Some((root, fault)) = pointed_at {
            return self.report(Some(root), certificate, fault);
        }
        // It names no key, or none that is pinned: only a good signature settles it.
        let named = || self.iter().filter(|root| root.has_issuers_name(certificate));
        match named().find(|root| root.signed(certificate).is_ok()) {
            Some(root) => self.judged(root, certificate),
            None => self.report(None, certificate, self.not_pinned(certificate, named().next().is_some())),
        }
    }

    /// The accepted roots; pinned ones come first, so that no added root can take their place.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Root> {
        let test: &[Root] = if self.accept_test { &TEST } else { &[] };
        PRODUCTION.iter().chain(test).chain(&self.added)
    }

    fn judged(&self, root: &Root, certificate: &Certificate) -> ChainReport {
        match profile::check(root, certificate) {
            Err(fault) => self.report(Some(root), certificate, fault),
            Ok(()) => ChainReport {
                chain: Chain::Verified,
                hierarchy: root.hierarchy,
                root: Some(root.name.clone()),
                fault: None,
                purpose: Purpose::under_a_root(certificate.facts()),
            },
        }
    }

    fn not_pinned(&self, certificate: &Certificate, name_is_pinned: bool) -> ChainFault {
        match certificate.issuer() {
            _ if name_is_pinned => ChainFault::IssuerKeyNotPinned,
            Issuer::TestUserAuthentication if !self.accept_test => ChainFault::TestHierarchyNotAccepted,
            _ => ChainFault::IssuerNotPinned,
        }
    }

    fn report(&self, root: Option<&Root>, certificate: &Certificate, fault: ChainFault) -> ChainReport {
        let claimed = || match certificate.issuer() {
            Issuer::UserAuthentication => Hierarchy::Production,
            Issuer::TestUserAuthentication => Hierarchy::Test,
            _ if self.iter().any(|root| root.has_issuers_name(certificate)) => Hierarchy::Other,
            _ => Hierarchy::Unknown,
        };
        ChainReport {
            chain: fault.chain(),
            hierarchy: root.map_or_else(claimed, |root| root.hierarchy),
            root: root.map(|root| root.name.clone()),
            fault: Some(fault),
            purpose: certificate.purpose(),
        }
    }
}

impl ChainReport {
    /// Whether the hierarchy is one that these anchors accept: an accepted root stands behind it.
    pub fn is_accepted(&self) -> bool {
        self.root.is_some()
    }
}

#[cfg(test)]
#[cfg(feature = "crypto")]
mod tests {
    use super::*;
    use crate::certificate::KeyType;
    use ring::digest::{SHA256, digest};

    const TEST_ROOT: &[u8] = include_bytes!("../../data/certificates/authca-test-2023.cer");
    const LEAF: &[u8] = include_bytes!("../../data/certificates/jpki-test-card-auth.der");

    fn leaf() -> Certificate {
        Certificate::from_der(LEAF).unwrap()
    }

    fn fingerprint(anchor: &Root) -> String {
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
                assert_eq!(anchor.fit(), Ok(()), "{}", anchor.name);
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
        assert_eq!((report.fault, report.root), (Some(ChainFault::TestHierarchyNotAccepted), None));
        let report = Anchors::production().accept_test_hierarchy().check(&leaf());
        assert_eq!((report.chain, report.hierarchy), (Chain::Verified, Hierarchy::Test));
        assert_eq!((report.fault, report.root.as_deref()), (None, Some("JPKI-TEST user authentication (2023)")));
    }

    #[test]
    fn an_added_root_counts_under_its_own_name_and_never_displaces_a_pinned_one() {
        let with = |name: &str| Anchors::production().with_root(name, TEST_ROOT);
        assert_eq!(with(" ").map(|_| ()), Err(RootRefused::NoName));
        let anchors = with("pilot").unwrap();
        let report = anchors.check(&leaf());
        assert_eq!((report.chain, report.hierarchy), (Chain::Verified, Hierarchy::Other));
        assert_eq!(report.root.as_deref(), Some("pilot"));
        let report = anchors.accept_test_hierarchy().check(&leaf());
        assert_eq!((report.chain, report.hierarchy), (Chain::Verified, Hierarchy::Test));
    }

    #[test]
    fn a_leaf_or_a_broken_root_is_not_added() {
        let add = |der: &[u8]| Anchors::production().with_root("root", der).map(|_| ());
        assert_eq!(add(LEAF), Err(RootRefused::NotAnAuthority));
        assert!(matches!(add(&TEST_ROOT[..40]), Err(RootRefused::Unreadable(_))));
        let mut broken = TEST_ROOT.to_vec();
        *broken.last_mut().unwrap() ^= 1;
        assert_eq!(add(&broken), Err(RootRefused::NotSelfSigned));
    }

    #[test]
    fn a_root_in_a_cards_place_is_refused() {
        for anchor in PRODUCTION.iter() {
            let report = Anchors::production().check(&anchor.certificate);
            assert_eq!((report.chain, report.fault), (Chain::Failed, Some(ChainFault::CertificateAuthority)));
        }
    }
}
