#![no_main]
//! Any bytes as a certificate: read, asked everything, judged by every trust anchor.

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use uketsuke::certificate::{Anchors, Certificate, ChainFault, Challenge};
use uketsuke::vocabulary::{Chain, Possession};

const TEST_CARD: &[u8] = include_bytes!("../../data/certificates/jpki-test-card-auth.der");
static ANCHORS: LazyLock<Anchors> = LazyLock::new(|| {
    let anchors = Anchors::production().accept_test_hierarchy();
    anchors.with_root("simulator", uketsuke::simulator::ROOT_DER).expect("the simulator's root")
});

fuzz_target!(|der: &[u8]| {
    let certificate = match Certificate::from_der(der) {
        Ok(certificate) => certificate,
        Err(error) => {
            let _ = error.to_string();
            return;
        }
    };
    assert_eq!(certificate.der(), der);
    let _ = (certificate.expires_on(), certificate.starts_on(), certificate.key_type(), certificate.policy());
    let _ = (certificate.policy_oid(), certificate.offending_extension(), certificate.issuer_name());
    let _ = (certificate.purpose(), certificate.subject());
    assert!(!certificate.serial_number().is_empty() || der.is_empty());
    let report = ANCHORS.check(&certificate);
    // Nobody has the keys: only the published test card's certificate passes.
    assert!(report.chain != Chain::Verified || der == TEST_CARD);
    assert_eq!(report.chain, report.fault.map_or(Chain::Verified, ChainFault::chain));
    let _ = format!("{certificate:?}{report:?}");
    // Nor has anybody signed this challenge.
    let challenge = Challenge::new().expect("random bytes");
    let _ = challenge.to_sign(certificate.key_type());
    assert_ne!(challenge.verify(&certificate, der.get(..256).unwrap_or(der)), Possession::Proved);
});
