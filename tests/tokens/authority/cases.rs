//! Small certificates with one thing wrong each, and what has to be said of them.

use std::fs;
use uketsuke::certificate::{Anchors, Certificate, CertificatePart, ChainFault, Challenge, Error, KeyType};
use uketsuke::vocabulary::{Chain, Possession};

fn file(name: &str) -> Vec<u8> {
    fs::read(format!("{}/tests/data/certificates/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// What is said of each file: an error, or the fault of the chain.
fn said(name: &str) -> Result<Option<ChainFault>, Error> {
    let anchors = Anchors::production().with_root("cases", &file("ROOT.cer")).unwrap();
    Certificate::from_der(file(name)).map(|certificate| {
        let report = anchors.check(&certificate);
        assert_eq!(report.chain, report.fault.map_or(Chain::Verified, ChainFault::chain), "{name}");
        assert_eq!(report.root.as_deref(), Some("cases"), "{name}");
        report.fault
    })
}

#[test]
fn each_case_is_judged_as_it_deserves() {
    let malformed = |part| Err(Error::Malformed(part));
    let rows = [
        ("00good.der", Ok(None)),
        ("07serial-nonmin.der", malformed(CertificatePart::SerialNumber)),
        ("10time-gt-frac.der", malformed(CertificatePart::Validity)),
        ("10time-utc-noseconds.der", malformed(CertificatePart::Validity)),
        ("10time-utc-offset.der", malformed(CertificatePart::Validity)),
        ("25leaf-p256-offcurve.der", Ok(Some(ChainFault::UnusableKey))),
        ("50eku-any.der", Ok(Some(ChainFault::ExtendedKeyUsage))),
        ("54ca-pathlen-noca.der", Ok(Some(ChainFault::PathLength))),
        ("56aki-wrong.der", Ok(Some(ChainFault::AuthorityKey))),
        ("67crldp-crit.der", Ok(Some(ChainFault::UnknownCriticalExtension))),
        ("68aia-crit.der", Ok(Some(ChainFault::UnknownCriticalExtension))),
        ("69san-crit-garbage.der", Ok(Some(ChainFault::UnknownCriticalExtension))),
        ("rsa-modulus-65536-bits.der", Ok(Some(ChainFault::UnsupportedKey))),
    ];
    for (name, expected) in &rows {
        assert_eq!(said(name), *expected, "{name}");
    }
    let listed = fs::read_dir(format!("{}/tests/data/certificates", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let files = listed.filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|it| it == "der"));
    assert_eq!(files.count(), rows.len(), "every file is judged");
}

#[test]
fn a_key_of_65536_bits_is_left_open() {
    let certificate = Certificate::from_der(file("rsa-modulus-65536-bits.der")).unwrap();
    assert_eq!(certificate.key_type(), KeyType::Rsa { bits: u16::MAX });
    assert_eq!(ChainFault::UnsupportedKey.chain(), Chain::Unverified);
}

/// The seeds of the fuzz target, asked what it asks, in every build that runs these tests: with overflow checks, too.
#[test]
fn every_seed_of_the_fuzz_target_is_judged() {
    let anchors = Anchors::production().accept_test_hierarchy();
    let mut verified = Vec::new();
    for entry in fs::read_dir(format!("{}/fuzz/seeds/certificate", env!("CARGO_MANIFEST_DIR"))).unwrap() {
        let path = entry.unwrap().path();
        let Ok(certificate) = Certificate::from_der(fs::read(&path).unwrap()) else { continue };
        let told = format!("{certificate:?} {} {}", certificate.issuer_name(), certificate.subject());
        assert!(!told.is_empty() && !certificate.serial_number().is_empty());
        let (_, _) = (certificate.policy_oid(), certificate.offending_extension());
        let answer = vec![0x5a; 256];
        assert_ne!(Challenge::new().unwrap().verify(&certificate, &answer), Possession::Proved);
        if anchors.check(&certificate).chain == Chain::Verified {
            verified.push(path.file_name().unwrap().to_owned());
        }
    }
    assert_eq!(verified, ["jpki-test-card-auth.der"]);
}

/// `openssl x509 -text` names the same ones as critical.
#[test]
fn the_extension_for_which_a_chain_fails_is_named() {
    for (name, identifier) in [
        ("67crldp-crit.der", "2.5.29.31"),
        ("68aia-crit.der", "1.3.6.1.5.5.7.1.1"),
        ("69san-crit-garbage.der", "2.5.29.17"),
    ] {
        let certificate = Certificate::from_der(file(name)).unwrap();
        assert_eq!(certificate.offending_extension().as_deref(), Some(identifier), "{name}");
    }
}
