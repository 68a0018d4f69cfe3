//! The certificate of a card for testing: read, shown, cut, and changed in every bit.

use crate::certificate::{Anchors, Certificate, ChainFault, Error, Issuer, KeyType, Policy};
use crate::vocabulary::{Chain, Purpose};
use proptest::prelude::*;

const LEAF: &[u8] = include_bytes!("../../../data/certificates/jpki-test-card-auth.der");

fn leaf() -> Certificate {
    Certificate::from_der(LEAF).unwrap()
}

/// Values as OpenSSL prints them for this file (`openssl x509 -text`).
#[test]
fn the_test_cards_certificate_is_read() {
    let leaf = leaf();
    assert_eq!(leaf.der(), LEAF);
    assert_eq!(leaf.starts_on().to_string(), "2025-10-27");
    assert_eq!(leaf.not_before_unix(), 1_761_528_942);
    assert_eq!(leaf.expires_on().to_string(), "2030-02-17");
    assert_eq!(leaf.not_after_unix(), 1_897_570_799);
    assert_eq!(leaf.key_type(), KeyType::Rsa { bits: 2048 });
    assert_eq!(leaf.policy(), Policy::TestUserAuthentication);
    assert_eq!(leaf.policy_oid().as_deref(), Some("1.2.392.200149.8.5.1.0.30"));
    assert_eq!(leaf.issuer(), Issuer::TestUserAuthentication);
    assert_eq!(leaf.purpose(), Purpose::UserAuthentication);
    assert_eq!(leaf.serial_number(), [0x22, 0x7b, 0x13]);
    assert_eq!(leaf.subject(), "C=JP, CN=997794E9AGCIEG13221003A");
    assert!(leaf.issuer_name().starts_with("C=JP, O=JPKI-TEST, OU=JPKI for user authentication, OU="));
    assert_eq!(leaf.offending_extension(), None);
}

#[test]
fn debug_shows_no_person() {
    let shown = format!("{:?} {:#?}", leaf(), leaf());
    for personal in ["997794", "AGCIEG", "227b13", "227B13", "34, 123, 19", "2259731"] {
        assert!(!shown.contains(personal), "{shown}");
    }
    assert!(shown.contains("2030-02-17"));
}

#[test]
fn a_cut_certificate_says_how_much_is_missing() {
    assert_eq!(Certificate::from_der([]), Err(Error::NotACertificate { found: None }));
    for length in 1..LEAF.len() {
        let expected = match length {
            1 => 2,
            // The first length says that two more bytes of it follow, and they are asked for one by one.
            2..4 => length + 1,
            _ => LEAF.len(),
        };
        assert_eq!(Certificate::from_der(&LEAF[..length]), Err(Error::Truncated { expected, found: length }));
    }
    let longer = [LEAF, &[0]].concat();
    assert_eq!(Certificate::from_der(longer), Err(Error::TrailingBytes { expected: 1590, found: 1591 }));
}

#[test]
fn no_changed_bit_is_verified() {
    let anchors = Anchors::production().accept_test_hierarchy();
    assert_eq!(anchors.check(&leaf()).chain, Chain::Verified);
    let (mut failed, mut unverified, mut unreadable) = (0, 0, 0);
    for at in 0..LEAF.len() {
        for bit in 0..8 {
            let mut der = LEAF.to_vec();
            der[at] ^= 1 << bit;
            let Ok(certificate) = Certificate::from_der(der) else {
                unreadable += 1;
                continue;
            };
            let report = anchors.check(&certificate);
            match report.chain {
                Chain::Verified => panic!("verified with bit {bit} of byte {at} changed"),
                Chain::Failed => failed += 1,
                Chain::Unverified => unverified += 1,
            }
            assert_eq!(report.fault.map(ChainFault::chain), Some(report.chain));
        }
    }
    assert_eq!(failed + unverified + unreadable, LEAF.len() * 8);
    // Only where it breaks the issuer's name or key identifier is a change not a failure.
    assert!(failed > 8_000 && unverified < 2_000, "{failed} {unverified} {unreadable}");
}

proptest! {
    #[test]
    fn any_bytes_are_a_certificate_or_a_typed_error(bytes in proptest::collection::vec(any::<u8>(), 0..2048)) {
        let _ = Certificate::from_der(bytes);
    }

    #[test]
    fn any_mutation_is_never_verified(
        changes in proptest::collection::vec((0..LEAF.len(), any::<u8>()), 1..12),
        cut in 0..LEAF.len(),
        grow in 0usize..3,
    ) {
        let mut der = LEAF.to_vec();
        for (at, byte) in changes {
            der[at] = byte;
        }
        der.splice(cut..cut, core::iter::repeat_n(0x05, grow));
        prop_assume!(der != LEAF);
        if let Ok(certificate) = Certificate::from_der(der) {
            let _ = format!("{certificate:?} {} {}", certificate.subject(), certificate.issuer_name());
            let report = Anchors::production().accept_test_hierarchy().check(&certificate);
            prop_assert_ne!(report.chain, Chain::Verified);
        }
    }
}
