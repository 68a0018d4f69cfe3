//! A build that verifies no signatures: nothing is verified, and nothing is refused for that.

use super::forge::{self, Draft, Signer};
use crate::certificate::{Anchors, Certificate, ChainFault, Challenge, KeyType, RootRefused};
use crate::vocabulary::{Chain, Hierarchy, Possession, Purpose};

const TEST_CARD: &[u8] = include_bytes!("../../../data/certificates/jpki-test-card-auth.der");

#[test]
fn a_chain_is_unverified_whatever_is_wrong_with_it() {
    let signer = Signer::new();
    let name = forge::name(&[("2.5.4.6", "JP"), ("2.5.4.10", "PILOT")]);
    let anchors = Anchors::production().accept_test_hierarchy();
    let anchors = anchors.with_root("pilot", &signer.root(&name).signed_by(&signer)).unwrap();
    let leaf = signer.leaf(&name, &signer);
    for (der, hierarchy) in [
        (TEST_CARD.to_vec(), Hierarchy::Test),
        (leaf.clone().signed_by(&signer), Hierarchy::Other),
        (leaf.clone().signed_by(&Signer::new()), Hierarchy::Other),
        (Draft { key: forge::rsa_key(1024), ..leaf }.signed_by(&signer), Hierarchy::Other),
    ] {
        let report = anchors.check(&Certificate::from_der(der).unwrap());
        assert_eq!((report.chain, report.fault), (Chain::Unverified, Some(ChainFault::NotChecked)));
        assert_eq!((report.hierarchy, report.is_accepted(), report.root), (hierarchy, false, None));
        assert_eq!(report.purpose, Purpose::UserAuthentication);
    }
}

#[test]
fn a_root_is_added_for_what_it_says() {
    let (signer, other) = (Signer::new(), Signer::new());
    let name = forge::name(&[("2.5.4.10", "PILOT")]);
    let add = |draft: Draft, by: &Signer| Anchors::production().with_root("pilot", &draft.signed_by(by)).map(|_| ());
    assert_eq!(add(signer.root(&name), &other), Ok(()), "its signature is not looked at");
    assert_eq!(add(signer.root(&name).with("2.5.29.19", None), &signer), Err(RootRefused::NotAnAuthority));
    assert_eq!(add(Draft { issuer: forge::name(&[]), ..signer.root(&name) }, &signer), Err(RootRefused::NotSelfSigned));
}

#[test]
fn possession_is_not_proved_and_nothing_is_asked_to_be_signed() {
    let certificate = Certificate::from_der(TEST_CARD).unwrap();
    for key in [certificate.key_type(), KeyType::EcP256, KeyType::EcP384] {
        assert_eq!(Challenge::new().unwrap().to_sign(key), None);
    }
    assert_eq!(Challenge::new().unwrap().verify(&certificate, &[1; 256]), Possession::NotProved);
}

/// A whole conversation: the PIN is verified and the token locked again, and no signature is asked for.
#[cfg(feature = "simulator")]
#[test]
fn a_session_reads_and_verifies_the_pin_and_proves_nothing() {
    use crate::exchange::{LastTry, PinEntry, PinUse};
    use crate::link::Control;
    use crate::simulator::{SimulatedLink, SimulatedToken};
    let link = SimulatedLink::new(SimulatedToken::card().build());
    let mut session = crate::Session::new(link.clone());
    let entry = PinEntry { pin: "1234".parse().unwrap(), last_try: LastTry::Kept };
    let received = session.prove_possession(Some(entry), &Control::new()).unwrap();
    assert_eq!((received.pin, received.possession), (PinUse::Verified, Possession::NotProved));
    assert_eq!(
        link.token(|token| (token.record().verifies, token.record().signatures, token.is_unlocked())),
        Some((1, 0, false))
    );
}
