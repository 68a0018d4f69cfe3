//! The chain and the profile, with certificates by two hands: one written here ([`super::forge`]), one the simulator's.

use super::forge::{self, CPS, Draft, Signer};
use crate::certificate::{Anchors, Certificate, CertificatePart, ChainFault, ChainReport, Error, Policy, RootRefused};
use crate::vocabulary::{Chain, Hierarchy, Purpose};

const OTHER_POLICY: &str = "1.2.392.200149.8.5.1.9.99";

/// An institution's pilot: a root, and a leaf's key.
pub(in crate::certificate) struct Pilot {
    pub(in crate::certificate) signer: Signer,
    pub(in crate::certificate) holder: Signer,
    pub(in crate::certificate) name: Vec<u8>,
    pub(in crate::certificate) anchors: Anchors,
}

impl Pilot {
    pub(in crate::certificate) fn new() -> Pilot {
        let (signer, holder) = (Signer::new(), Signer::new());
        let name = forge::name(&[("2.5.4.6", "JP"), ("2.5.4.10", "PILOT"), ("2.5.4.11", "JPKI trial")]);
        let anchors = Anchors::production().with_root("pilot", &signer.root(&name).signed_by(&signer)).unwrap();
        Pilot { signer, holder, name, anchors }
    }

    pub(in crate::certificate) fn leaf(&self) -> Draft {
        self.signer.leaf(&self.name, &self.holder)
    }

    pub(in crate::certificate) fn check(&self, draft: Draft) -> ChainReport {
        self.anchors.check(&read(&draft.signed_by(&self.signer)))
    }

    /// The reason that one change to a good leaf leads to.
    pub(in crate::certificate) fn reason(&self, change: impl FnOnce(Draft) -> Draft) -> Option<ChainFault> {
        let report = self.check(change(self.leaf()));
        assert_eq!(report.fault.map_or(Chain::Verified, ChainFault::chain), report.chain);
        report.fault
    }
}

fn read(der: &[u8]) -> Certificate {
    Certificate::from_der(der).unwrap()
}

#[test]
fn a_good_leaf_is_verified_under_the_name_of_the_added_root() {
    let pilot = Pilot::new();
    let report = pilot.check(pilot.leaf());
    assert_eq!((report.chain, report.hierarchy, report.fault), (Chain::Verified, Hierarchy::Other, None));
    assert_eq!((report.root.as_deref(), report.purpose), (Some("pilot"), Purpose::UserAuthentication));
    assert_eq!(Anchors::production().check(&read(&pilot.leaf().signed_by(&pilot.signer))).chain, Chain::Unverified);
}

#[test]
fn the_key_decides_not_the_name() {
    let pilot = Pilot::new();
    let other = Signer::new();
    let aki = "2.5.29.35";
    let by_other = |draft: Draft| pilot.anchors.check(&read(&draft.signed_by(&other))).fault;
    let nobody = || Some(forge::authority_key(&[9; 20]));
    let serial = |number: u8| {
        let issuer = forge::tlv(0xa1, &forge::tlv(0xa4, &pilot.name));
        let content = forge::sequence(&[&issuer, &forge::tlv(0x82, &[number])]);
        Some(forge::extension(aki, false, &content))
    };
    assert_eq!(by_other(pilot.leaf()), Some(ChainFault::BadSignature), "it names the pinned key");
    assert_eq!(by_other(pilot.leaf().with(aki, serial(7))), Some(ChainFault::BadSignature), "by serial number");
    assert_eq!(by_other(pilot.leaf().with(aki, serial(8))), Some(ChainFault::IssuerKeyNotPinned));
    assert_eq!(by_other(pilot.leaf().with(aki, nobody())), Some(ChainFault::IssuerKeyNotPinned), "a next generation");
    assert_eq!(by_other(pilot.leaf().with(aki, None)), Some(ChainFault::IssuerKeyNotPinned), "no guess");
    assert_eq!(pilot.reason(|leaf| leaf.with(aki, None)), None, "signatures are tried");
    assert_eq!(
        pilot.reason(|leaf| leaf.with(aki, nobody())),
        Some(ChainFault::AuthorityKey),
        "signed by one, names another"
    );
    assert_eq!(pilot.reason(|leaf| leaf.with(aki, serial(7))), None, "by serial number");
    assert_eq!(pilot.reason(|leaf| leaf.with(aki, serial(8))), Some(ChainFault::AuthorityKey), "another serial number");
    assert_eq!(pilot.reason(|leaf| Draft { issuer: forge::name(&[]), ..leaf }), Some(ChainFault::IssuerNotPinned));
}

/// Without a root that signed or is pointed at, the hierarchy is what the issuer's name claims.
#[test]
fn a_hierarchy_without_a_root_is_a_claim() {
    let pilot = Pilot::new();
    let other = Signer::new();
    let nobody = Some(forge::authority_key(&[9; 20]));
    let report = pilot.anchors.check(&read(&pilot.leaf().with("2.5.29.35", nobody.clone()).signed_by(&other)));
    assert_eq!(report.fault, Some(ChainFault::IssuerKeyNotPinned));
    assert_eq!((report.hierarchy, report.root.as_deref(), report.is_accepted()), (Hierarchy::Other, None, false));
    // Says that it is the test hierarchy, and has not even the name of its roots.
    let tests = [("2.5.4.6", "JP"), ("2.5.4.10", "JPKI-TEST"), ("2.5.4.11", "JPKI for user authentication")];
    let leaf = Draft { issuer: forge::name(&tests), ..pilot.leaf().with("2.5.29.35", nobody) };
    let leaf = read(&leaf.signed_by(&other));
    for (anchors, fault) in [
        (Anchors::production(), ChainFault::TestHierarchyNotAccepted),
        (Anchors::production().accept_test_hierarchy(), ChainFault::IssuerNotPinned),
    ] {
        let report = anchors.check(&leaf);
        assert_eq!((report.chain, report.fault, report.hierarchy), (Chain::Unverified, Some(fault), Hierarchy::Test));
        assert!(!report.is_accepted());
    }
}

#[test]
fn roots_that_share_a_name_are_told_apart_in_any_order() {
    let (first, second, holder) = (Signer::new(), Signer::new(), Signer::new());
    let name = forge::name(&[("2.5.4.6", "JP"), ("2.5.4.10", "TWINS")]);
    for order in [[&first, &second], [&second, &first]] {
        let added = order.into_iter().enumerate().try_fold(Anchors::production(), |anchors, (number, signer)| {
            anchors.with_root(format!("{number}"), &signer.root(&name).signed_by(signer))
        });
        let anchors = added.unwrap();
        for (number, signer) in order.into_iter().enumerate() {
            for with_key in [true, false] {
                let leaf = signer.leaf(&name, &holder);
                let leaf = if with_key { leaf } else { leaf.with("2.5.29.35", None) };
                let report = anchors.check(&read(&leaf.signed_by(signer)));
                assert_eq!(report.root.as_deref(), Some(number.to_string().as_str()));
            }
        }
    }
}

/// The production roots' name with another key: a next generation, or a forgery. Nobody can tell from the name.
#[test]
fn the_production_name_with_another_key_is_unverified_and_with_a_pinned_key_id_failed() {
    let (forger, holder) = (Signer::new(), Signer::new());
    let anchors = Anchors::production();
    let pinned: Vec<_> = anchors.iter().collect();
    let name = pinned[0].certificate.subject_der().to_vec();
    let leaf = forger.leaf(&name, &holder);
    let report = anchors.check(&read(&leaf.signed_by(&forger)));
    assert_eq!(report.fault, Some(ChainFault::IssuerKeyNotPinned));
    assert_eq!((report.chain, report.hierarchy, report.root), (Chain::Unverified, Hierarchy::Production, None));
    for root in &pinned {
        let id = root.certificate.facts().extensions.subject_key.unwrap().of(root.certificate.der());
        let leaf = leaf.clone().with("2.5.29.35", Some(forge::authority_key(id)));
        let report = anchors.check(&read(&leaf.signed_by(&forger)));
        assert_eq!((report.fault, report.root.as_deref()), (Some(ChainFault::BadSignature), Some(&*root.name)));
    }
    // Added as the institution's, the same key vouches, but never as production.
    let anchors = Anchors::production().with_root("generation 4", &forger.root(&name).signed_by(&forger)).unwrap();
    let report = anchors.check(&read(&leaf.signed_by(&forger)));
    assert_eq!((report.chain, report.hierarchy), (Chain::Verified, Hierarchy::Other));
}

#[test]
fn every_violation_of_the_profile_fails_with_its_reason() {
    let pilot = Pilot::new();
    let (usage, extended) = ("2.5.29.15", "2.5.29.37");
    let reason = |change: &dyn Fn(Draft) -> Draft| pilot.reason(change);
    let plus = |extension: Vec<u8>| pilot.reason(|leaf| leaf.with("1.1.1", Some(extension)));
    assert_eq!(reason(&|leaf| Draft { version: 1, ..leaf }), Some(ChainFault::NotVersion3));
    assert_eq!(plus(forge::key_usage(0x80)), Some(ChainFault::DuplicateExtension));
    assert_eq!(plus(forge::extension("1.2.3.4", true, &[5, 0])), Some(ChainFault::UnknownCriticalExtension));
    assert_eq!(plus(forge::extension("1.2.3.4", false, &[5, 0])), None);
    assert_eq!(plus(forge::extension("2.5.29.30", true, &[0x30, 0])), Some(ChainFault::UnknownCriticalExtension));
    assert_eq!(plus(forge::extension("2.5.29.14", false, &[5, 0])), Some(ChainFault::UnreadableExtension));
    let authority = forge::extension("2.5.29.19", true, &forge::sequence(&[&[1, 1, 0xff]]));
    assert_eq!(plus(authority), Some(ChainFault::CertificateAuthority));
    assert_eq!(plus(forge::extension("2.5.29.19", true, &[0x30, 0])), None, "CA:FALSE");
    let used = |bits| pilot.reason(|leaf| leaf.with(usage, Some(forge::key_usage(bits))));
    assert_eq!(used(0x20), Some(ChainFault::KeyUsage), "keyEncipherment");
    assert_eq!(used(0x04), Some(ChainFault::CertificateAuthority), "keyCertSign");
    assert_eq!(used(0x84), Some(ChainFault::CertificateAuthority), "digitalSignature and keyCertSign");
    assert_eq!(reason(&|leaf| leaf.with(usage, None)), Some(ChainFault::KeyUsage));
    let server = || forge::extension(extended, false, &forge::sequence(&[&forge::oid("1.3.6.1.5.5.7.3.1")]));
    assert_eq!(reason(&|leaf| leaf.with(extended, Some(server()))), Some(ChainFault::ExtendedKeyUsage));
    assert_eq!(reason(&|leaf| leaf.with(extended, None)), None);
}

#[test]
fn more_extensions_than_are_read_are_an_error() {
    let pilot = Pilot::new();
    let with = |count: usize| {
        let mut draft = pilot.leaf();
        let more = |number| forge::extension(&format!("1.2.3.{number}"), false, &[5, 0]);
        draft.extensions.extend((draft.extensions.len()..count).map(more));
        Certificate::from_der(draft.signed_by(&pilot.signer))
    };
    assert_eq!(pilot.anchors.check(&with(64).unwrap()).chain, Chain::Verified);
    assert_eq!(with(65), Err(Error::Malformed(CertificatePart::Extensions)));
}

#[test]
fn critical_policies_are_understood_and_an_unknown_policy_is_reported_not_refused() {
    let pilot = Pilot::new();
    for critical in [true, false] {
        let leaf = pilot.leaf().with("2.5.29.32", Some(forge::policies(critical, OTHER_POLICY, CPS)));
        let certificate = read(&leaf.signed_by(&pilot.signer));
        assert_eq!(pilot.anchors.check(&certificate).chain, Chain::Verified);
        assert_eq!(certificate.policy(), Policy::Unknown);
        assert_eq!(certificate.policy_oid().as_deref(), Some(OTHER_POLICY));
        let strange =
            pilot.reason(|leaf| leaf.with("2.5.29.32", Some(forge::policies(critical, OTHER_POLICY, "1.2.3"))));
        assert_eq!(strange, critical.then_some(ChainFault::UnknownCriticalExtension), "an unknown qualifier");
    }
    assert_eq!(pilot.reason(|leaf| leaf.with("2.5.29.32", None)), None);
    let empty = forge::extension("2.5.29.32", true, &[0x30, 0]);
    assert_eq!(pilot.reason(|leaf| leaf.with("2.5.29.32", Some(empty))), Some(ChainFault::UnreadableExtension));
    let signature = forge::policies(true, "1.2.392.200149.8.5.1.1.20", CPS);
    assert_eq!(pilot.reason(|leaf| leaf.with("2.5.29.32", Some(signature))), Some(ChainFault::DigitalSignature));
}

#[test]
fn short_keys_fail_and_keys_of_another_kind_are_left_open() {
    let pilot = Pilot::new();
    let with_key = |key: Vec<u8>| pilot.reason(|leaf| Draft { key, ..leaf });
    assert_eq!(with_key(forge::rsa_key(1024)), Some(ChainFault::ShortKey));
    assert_eq!(with_key(forge::rsa_key(2040)), Some(ChainFault::ShortKey));
    assert_eq!(with_key(forge::rsa_key(2048)), None);
    assert_eq!(with_key(forge::rsa_key(4096)), None);
    assert_eq!(with_key(forge::rsa_key(4104)), Some(ChainFault::UnsupportedKey));
    let ed25519 = forge::sequence(&[&forge::sequence(&[&forge::oid("1.3.101.112")]), &forge::bits(&[1; 32])]);
    assert_eq!(with_key(ed25519), Some(ChainFault::UnsupportedKey));
    let p521 = forge::sequence(&[&forge::oid("1.2.840.10045.2.1"), &forge::oid("1.3.132.0.35")]);
    assert_eq!(with_key(forge::sequence(&[&p521, &forge::bits(&[4; 133])])), Some(ChainFault::UnsupportedKey));
    let p256 = forge::sequence(&[&forge::oid("1.2.840.10045.2.1"), &forge::oid("1.2.840.10045.3.1.7")]);
    let compressed = forge::sequence(&[&p256, &forge::bits(&[2; 33])]);
    assert_eq!(with_key(compressed), Some(ChainFault::UnsupportedKey));
}

#[test]
fn refused_and_contradicting_signature_algorithms_fail() {
    let pilot = Pilot::new();
    let sha1 = || forge::sequence(&[&forge::oid("1.2.840.10045.4.1")]);
    let sha384 = || forge::sequence(&[&forge::oid("1.2.840.10045.4.3.3")]);
    let reason = |inner: Vec<u8>, outer: Option<Vec<u8>>| {
        pilot.reason(|leaf| Draft { algorithm: inner, outer_algorithm: outer, ..leaf })
    };
    assert_eq!(reason(sha1(), None), Some(ChainFault::SignatureAlgorithm));
    assert_eq!(reason(sha384(), None), Some(ChainFault::BadSignature), "signed with SHA-256");
    assert_eq!(reason(sha1(), Some(forge::ecdsa_with_sha256())), Some(ChainFault::SignatureAlgorithmsDiffer));
    assert_eq!(reason(forge::ecdsa_with_sha256(), Some(sha1())), Some(ChainFault::SignatureAlgorithmsDiffer));
}

#[test]
fn the_root_must_be_valid_on_the_first_day() {
    let pilot = Pilot::new();
    let starting = |not_before| pilot.reason(|leaf| Draft { not_before, not_after: "20500101000000Z", ..leaf });
    // The root: from 2020-01-01 09:00 in Japan to 2040-01-01 09:00 in Japan.
    assert_eq!(starting("20191231145959Z"), Some(ChainFault::RootNotValidOnFirstDay));
    assert_eq!(starting("20191231150000Z"), None, "the same day in Japan");
    assert_eq!(starting("20400101145959Z"), None);
    assert_eq!(starting("20400101150000Z"), Some(ChainFault::RootNotValidOnFirstDay));
}

#[test]
fn the_leafs_own_dates_are_not_judged() {
    let pilot = Pilot::new();
    assert_eq!(
        pilot.reason(|leaf| Draft { not_before: "20200102000000Z", not_after: "20200103000000Z", ..leaf }),
        None
    );
    assert_eq!(
        pilot.reason(|leaf| Draft { not_before: "20391231000000Z", not_after: "99991231235959Z", ..leaf }),
        None
    );
}

#[test]
fn a_root_that_is_not_fit_is_not_added() {
    let (signer, other) = (Signer::new(), Signer::new());
    let name = forge::name(&[("2.5.4.6", "JP"), ("2.5.4.10", "PILOT")]);
    let add = |draft: Draft, by: &Signer| Anchors::production().with_root("pilot", &draft.signed_by(by)).map(|_| ());
    let root = || signer.root(&name);
    assert_eq!(add(root(), &signer), Ok(()));
    assert_eq!(add(root(), &other), Err(RootRefused::NotSelfSigned));
    assert_eq!(add(Draft { issuer: forge::name(&[]), ..root() }, &signer), Err(RootRefused::NotSelfSigned));
    assert_eq!(add(root().with("2.5.29.19", None), &signer), Err(RootRefused::NotAnAuthority));
    let no_authority = forge::extension("2.5.29.19", true, &[0x30, 0]);
    assert_eq!(add(root().with("2.5.29.19", Some(no_authority)), &signer), Err(RootRefused::NotAnAuthority));
    assert_eq!(add(root().with("2.5.29.15", Some(forge::key_usage(0x80))), &signer), Err(RootRefused::NotAnAuthority));
    for critical in [true, false] {
        let constraints = forge::extension("2.5.29.30", critical, &[0x30, 0]);
        assert_eq!(add(root().with("1.1.1", Some(constraints)), &signer), Err(RootRefused::Unsupported));
    }
}

#[test]
fn strangers_are_told_apart_by_purpose() {
    let pilot = Pilot::new();
    let purpose = |draft: Draft| read(&draft.signed_by(&pilot.signer)).purpose();
    let named = |parts: &[(&str, &str)]| Draft { issuer: forge::name(parts), ..pilot.leaf().with("2.5.29.32", None) };
    let server = || forge::extension("2.5.29.37", false, &forge::sequence(&[&forge::oid("1.3.6.1.5.5.7.3.1")]));
    let hpki = || Some(forge::policies(true, "1.2.392.100495.1.5.1.1.0.1", CPS));
    let (country, organization) = ("2.5.4.6", "2.5.4.10");
    assert_eq!(purpose(pilot.leaf()), Purpose::UserAuthentication);
    assert_eq!(purpose(pilot.signer.root(&pilot.name)), Purpose::CertificateAuthority);
    assert_eq!(purpose(named(&[(country, "US"), (organization, "ACME")])), Purpose::Foreign);
    assert_eq!(purpose(named(&[(organization, "ACME")])), Purpose::Foreign);
    let medical = [(country, "JP"), (organization, "HPKI")];
    assert_eq!(purpose(named(&medical).with("2.5.29.32", hpki())), Purpose::Foreign);
    assert_eq!(purpose(named(&medical).with("2.5.29.37", Some(server()))), Purpose::Foreign);
    let subject = named(&[]).subject;
    assert_eq!(purpose(Draft { issuer: subject, ..named(&[]) }), Purpose::Foreign, "self-issued");
    // What a phone's certificate may look like is not public: nothing here speaks against it.
    assert_eq!(purpose(named(&medical)), Purpose::Unknown);
    let mobile = [(country, "JP"), (organization, "JPKI"), ("2.5.4.11", "JPKI for mobile")];
    assert_eq!(
        purpose(named(&mobile).with("2.5.29.32", Some(forge::policies(true, OTHER_POLICY, CPS)))),
        Purpose::Unknown
    );
    let signing = [(country, "JP"), (organization, "JPKI"), ("2.5.4.11", "JPKI for digital signature")];
    assert_eq!(purpose(named(&signing)), Purpose::DigitalSignature);
    let both = named(&medical).with("2.5.29.37", None).with("2.5.29.15", Some(forge::key_usage(0xc0)));
    assert_eq!(purpose(both), Purpose::DigitalSignature, "nonRepudiation without client authentication");
}

#[test]
fn an_accepted_root_vouches_for_what_looks_foreign() {
    let (signer, holder) = (Signer::new(), Signer::new());
    let name = forge::name(&[("2.5.4.6", "US"), ("2.5.4.10", "ACME")]);
    let leaf = read(&signer.leaf(&name, &holder).with("2.5.29.32", None).signed_by(&signer));
    let report = Anchors::production().check(&leaf);
    assert_eq!((report.fault, report.purpose), (Some(ChainFault::IssuerNotPinned), Purpose::Foreign));
    let anchors = Anchors::production().with_root("acme", &signer.root(&name).signed_by(&signer)).unwrap();
    let report = anchors.check(&leaf);
    assert_eq!((report.chain, report.purpose), (Chain::Verified, Purpose::UserAuthentication));
    let silent = read(&signer.leaf(&name, &holder).with("2.5.29.32", None).with("2.5.29.37", None).signed_by(&signer));
    let report = anchors.check(&silent);
    assert_eq!((report.chain, report.purpose), (Chain::Verified, Purpose::Unknown), "no client authentication stated");
}

#[test]
fn serial_numbers_are_not_judged() {
    let pilot = Pilot::new();
    for serial in [vec![0], vec![0x80], vec![0xff, 0x7f], vec![0x7f; 20], vec![0x7f; 40]] {
        assert_eq!(
            read(&Draft { serial: serial.clone(), ..pilot.leaf() }.signed_by(&pilot.signer)).serial_number(),
            serial
        );
        assert_eq!(pilot.reason(|leaf| Draft { serial, ..leaf }), None);
    }
}

#[test]
fn an_empty_validity_is_an_error() {
    let pilot = Pilot::new();
    let read = |not_before, not_after| {
        Certificate::from_der(Draft { not_before, not_after, ..pilot.leaf() }.signed_by(&pilot.signer)).map(|read| {
            assert!(read.starts_on() <= read.expires_on());
            read.expires_on().to_string()
        })
    };
    assert_eq!(read("20310101000000Z", "20300217145959Z"), Err(Error::EmptyValidity));
    assert_eq!(read("20300217150000Z", "20300217150000Z"), Err(Error::EmptyValidity));
    assert_eq!(read("20300217145959Z", "20300217150000Z").as_deref(), Ok("2030-02-17"));
    assert_eq!(read("20300217150000Z", "20300217150001Z").as_deref(), Ok("2030-02-18"));
}

#[test]
fn the_expiry_day_is_the_last_with_more_than_an_instant() {
    let pilot = Pilot::new();
    let expires =
        |not_after| read(&Draft { not_after, ..pilot.leaf() }.signed_by(&pilot.signer)).expires_on().to_string();
    assert_eq!(expires("20300217145959Z"), "2030-02-17", "as J-LIS writes it: the last second of the day");
    assert_eq!(expires("20300217150000Z"), "2030-02-17", "midnight in Japan ends the day before");
    assert_eq!(expires("20300217150001Z"), "2030-02-18");
    assert_eq!(expires("20300217000000Z"), "2030-02-17", "nine in the morning in Japan");
    assert_eq!(expires("20300131150000Z"), "2030-01-31", "not a month more of grace");
    assert_eq!(expires("99991231235959Z"), "9999-12-31");
}

#[cfg(feature = "simulator")]
fn simulated() -> Anchors {
    Anchors::production().with_root("simulator", crate::simulator::ROOT_DER).unwrap()
}

/// Certificates by another hand: the simulator's authority, RSA, in the shape of a test card's.
#[cfg(feature = "simulator")]
#[test]
fn the_simulators_certificates_are_judged_as_they_deserve() {
    use crate::simulator::Hash;
    use crate::simulator::Key;
    use crate::simulator::authority::{self, Draft, DraftIssuer, usage};
    let day = "2030-02-17".parse().unwrap();
    let (asked, not_asked) = (simulated(), Anchors::production());
    let good = || Draft::user_authentication(day);
    let certificate = read(&good().issue());
    assert_eq!(certificate.expires_on(), day);
    assert_eq!(certificate.policy(), Policy::Unknown, "the simulator's policies are an example's");
    let report = asked.check(&certificate);
    assert_eq!((report.chain, report.hierarchy, report.is_accepted()), (Chain::Verified, Hierarchy::Other, true));
    assert_eq!((report.root.as_deref(), report.purpose), (Some("simulator"), Purpose::UserAuthentication));
    let report = not_asked.check(&certificate);
    assert_eq!((report.chain, report.hierarchy, report.is_accepted()), (Chain::Unverified, Hierarchy::Unknown, false));
    assert_eq!((report.root, report.fault), (None, Some(ChainFault::IssuerNotPinned)));

    let reason = |draft: Draft| asked.check(&read(&draft.issue())).fault;
    assert_eq!(reason(Draft { policy_critical: false, ..good() }), None);
    assert_eq!(reason(Draft { policy: Some(authority::DraftPolicy::Other), ..good() }), None);
    assert_eq!(reason(Draft { key: Key::P256, ..good() }), None);
    assert_eq!(reason(Draft { key: Key::P384, ..good() }), None);
    assert_eq!(reason(Draft { issuer: DraftIssuer::Impostor, ..good() }), Some(ChainFault::IssuerKeyNotPinned));
    assert_eq!(reason(Draft { issuer: DraftIssuer::Foreign, ..good() }), Some(ChainFault::IssuerNotPinned));
    assert_eq!(reason(Draft { damaged: true, ..good() }), Some(ChainFault::BadSignature));
    assert_eq!(reason(Draft { hash: Hash::Sha1, ..good() }), Some(ChainFault::SignatureAlgorithm));
    assert_eq!(reason(Draft { key: Key::Short, ..good() }), Some(ChainFault::ShortKey));
    assert_eq!(
        reason(Draft { unknown_critical_extension: true, ..good() }),
        Some(ChainFault::UnknownCriticalExtension)
    );
    let server = Some(authority::DraftUsage::ServerAuth);
    assert_eq!(reason(Draft { purpose: server, ..good() }), Some(ChainFault::ExtendedKeyUsage));
    assert_eq!(reason(Draft { key_usage: None, ..good() }), Some(ChainFault::KeyUsage));
    assert_eq!(reason(Draft { key_usage: Some(usage::CRL_SIGN), ..good() }), Some(ChainFault::KeyUsage));
    assert_eq!(reason(Draft::digital_signature(day)), Some(ChainFault::DigitalSignature));
    assert_eq!(reason(Draft::subordinate_authority(day)), Some(ChainFault::CertificateAuthority));

    let (begin, end) = (certificate.not_before_unix() - 10 * 86_400, certificate.not_before_unix() - 2 * 86_400);
    let ended = Anchors::production().with_root("ended", &authority::root_valid(begin, end)).unwrap();
    assert_eq!(ended.check(&certificate).fault, Some(ChainFault::RootNotValidOnFirstDay));
}
