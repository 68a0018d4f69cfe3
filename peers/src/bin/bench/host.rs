//! The host's own work: over a link that costs nothing, and parsing alone.

use crate::tables::{beside, goal};
use myna_card::ap::jpki::JpkiAp;
use myna_card::certificate::roots::Accept;
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
    println!("\n## The host's own work\n");
    println!("The published certificate of a test card (1,590 bytes, RSA-2048) over a link that answers at once.");
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
        .with("uketsuke: label, read, parse, chain", || {
            let received = reading.read(None, Deadline::NEVER).expect("a certificate");
            anchors.check(&received.certificate).chain
        })
        .with("uketsuke: the same of a simulated card, PIN and proof", || {
            let received = proving.prove_possession(entry(), Deadline::NEVER).expect("an answer");
            (of_simulator.check(&received.certificate).chain, received.possession)
        })
        .with("myna-card: label, read, parse, chain", || read_by_myna_card(ForMynaCard(for_myna_card.clone())))
        .with("uketsuke: of it, label and read", || label.read(None, Deadline::NEVER).is_ok())
        .with("uketsuke: of it, chain", || anchors.check(&leaf).chain)
        .with("`ring`: one verification of an RSA-2048 signature", verified)
        .run(301);
    print!("{}", beside("host time", &times));
    let of = |place: usize| times.get(place).map_or(f64::NAN, |time| time.median);
    goal("label, read, parse and chain", of(0), 40_000.0);
    goal("with proof of possession", of(1), 75_000.0);
    println!("\nTimes faster than `myna-card` (goal 10): **{:.1}**.", of(2) / of(0));
    println!(
        "\nThe proof is a simulated card's, of its own key and of an earlier challenge: refused at the end, at the same cost."
    );

    let times = Contest::new()
        .with("uketsuke `Certificate::from_der` (facts, extensions, two readers)", || {
            Certificate::from_der(black_box(TEST_CARD)).is_ok()
        })
        .with("x509-parser 0.18", || x509_parser::parse_x509_certificate(black_box(TEST_CARD)).is_ok())
        .with("x509-cert 0.3", || {
            use x509_cert::der::Decode;
            x509_cert::Certificate::from_der(black_box(TEST_CARD)).is_ok()
        })
        .with("myna-card 3.3.4", || myna_card::certificate::Certificate::parse(black_box(TEST_CARD)).is_ok())
        .with(openssl::version::version(), || openssl::x509::X509::from_der(black_box(TEST_CARD)).is_ok())
        .run(301);
    print!("{}", beside("parsing alone", &times));
}

fn read_by_myna_card(transport: impl myna_card::Transmit) {
    let mut card = myna_card::Card::new(transport);
    let mut jpki = JpkiAp::select(&mut card).expect("the application");
    black_box(jpki.read_token_type().expect("the label"));
    let certificate = jpki.read_auth_certificate().expect("a certificate");
    let on = myna_card::data::Date::parse(b"20261121").expect("a day");
    certificate.verify_to_root(on, Accept::ProductionAndTest).expect("a root");
}
