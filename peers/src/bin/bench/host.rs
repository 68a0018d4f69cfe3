//! The host's own work: over a link that costs nothing, and parsing alone.

use myna_card::ap::jpki::JpkiAp;
use myna_card::certificate::roots::Accept;
use peers::figures::{figure, medians};
use peers::scripted::{ForMynaCard, Lent, RecordingForMynaCard, Scripted};
use peers::timing::Contest;
use std::hint::black_box;
use uketsuke::Session;
use uketsuke::certificate::{Anchors, Certificate};
use uketsuke::exchange::{LastTry, PinEntry};
use uketsuke::link::{CancelToken, Deadline};
use uketsuke::simulator::SimulatedToken;
use uketsuke::vocabulary::Chain;
use uketsuke::vocabulary::TokenKind;

use peers::clients::{CARD_FOR_TESTING as TEST_CARD, token};

/// The root that signed it.
const TEST_ROOT: &[u8] = include_bytes!("../../../../data/certificates/authca-test-2023.cer");

fn card() -> SimulatedToken {
    SimulatedToken::card().certificate(TEST_CARD).build()
}

fn entry() -> Option<PinEntry> {
    "1234".parse().ok().map(|pin| PinEntry { pin, last_try: LastTry::Kept })
}

pub fn run() {
    let anchors = Anchors::production().accept_test_hierarchy();
    let for_reading = Scripted::record(card(), |link| {
        Session::new(Lent(link)).read(None, Deadline::NEVER).expect("a certificate");
    });
    // A key of its own: a signature above another key's modulus is refused before any reckoning.
    let for_proving = Scripted::record(token(TokenKind::Card), |link| {
        Session::new(Lent(link)).prove_possession(entry(), Deadline::NEVER).expect("an answer");
    });
    let for_myna_card = Scripted::record(card(), |link| {
        link.begin(Deadline::NEVER, &CancelToken::new()).expect("a token");
        read_by_myna_card(RecordingForMynaCard(link));
        link.end().expect("the end");
    });
    let mut reading = Session::new(for_reading.clone());
    let mut proving = Session::new(for_proving);
    let mut label = Session::new(for_reading);
    let of_simulator = Anchors::production().with_root("simulator", uketsuke::simulator::ROOT_DER).expect("a root");
    let leaf = Certificate::from_der(TEST_CARD).expect("a certificate");
    assert_eq!(anchors.check(&leaf).chain, Chain::Verified);
    let (_, root) = x509_parser::parse_x509_certificate(TEST_ROOT).expect("a certificate");
    let (_, signed) = x509_parser::parse_x509_certificate(TEST_CARD).expect("a certificate");
    let root_key = ring::signature::UnparsedPublicKey::new(
        &ring::signature::RSA_PKCS1_2048_8192_SHA256,
        &root.tbs_certificate.subject_pki.subject_public_key.data,
    );
    let verified = || root_key.verify(signed.tbs_certificate.as_ref(), &signed.signature_value.data);
    assert!(verified().is_ok());
    let times = Contest::new()
        .with(|| {
            let received = reading.read(None, Deadline::NEVER).expect("a certificate");
            anchors.check(&received.certificate).chain
        })
        .with(|| {
            let received = proving.prove_possession(entry(), Deadline::NEVER).expect("an answer");
            (of_simulator.check(&received.certificate).chain, received.possession)
        })
        .with(|| read_by_myna_card(ForMynaCard(for_myna_card.clone())))
        .with(|| label.read(None, Deadline::NEVER).is_ok())
        .with(|| anchors.check(&leaf).chain)
        .with(verified)
        .run(301);
    medians(&["host.whole", "host.proof", "host.myna-card", "host.read", "host.chain", "host.verification"], &times);
    let [whole, proof, theirs, read, chain, verification] = times.as_slice() else { unreachable!("six entries") };
    figure("host.whole.ratio", "ratio", whole.beside(verification));
    figure("host.proof.ratio", "ratio", proof.beside(verification));
    figure("host.read.ratio", "ratio", read.beside(verification));
    figure("host.chain.ratio", "ratio", chain.beside(verification));
    figure("host.myna-card.ratio", "ratio", theirs.beside(verification));
    figure("host.faster", "ratio", theirs.beside(whole));

    let times = Contest::new()
        .with(|| Certificate::from_der(black_box(TEST_CARD)).is_ok())
        .with(|| x509_parser::parse_x509_certificate(black_box(TEST_CARD)).is_ok())
        .with(|| {
            use x509_cert::der::Decode;
            x509_cert::Certificate::from_der(black_box(TEST_CARD)).is_ok()
        })
        .with(|| myna_card::certificate::Certificate::parse(black_box(TEST_CARD)).is_ok())
        .with(|| openssl::x509::X509::from_der(black_box(TEST_CARD)).is_ok())
        .run(301);
    medians(&["parse.ours", "parse.x509-parser", "parse.x509-cert", "parse.myna-card", "parse.openssl"], &times);
    figure("parse.openssl.version", "text", openssl::version::version());
}

fn read_by_myna_card(transport: impl myna_card::Transmit) {
    let mut card = myna_card::Card::new(transport);
    let mut jpki = JpkiAp::select(&mut card).expect("the application");
    black_box(jpki.read_token_type().expect("the label"));
    let certificate = jpki.read_auth_certificate().expect("a certificate");
    let on = myna_card::data::Date::parse(b"20261121").expect("a day");
    certificate.verify_to_root(on, Accept::ProductionAndTest).expect("a root");
}
