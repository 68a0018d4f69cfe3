//! The published crate `myna-card`, an independent client, reads the simulator's tokens through its own transport trait.

#![cfg(feature = "simulator")]
#![allow(missing_docs, clippy::unwrap_used)]

use myna_card::ap::jpki::{JpkiAp, SignatureScheme};
use myna_card::pin::Pin;
use myna_card::{Card, Error, Retries, TokenType, Transmit};
use ring::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use uketsuke::simulator::{BlockedStatus, Builder, Chaining, EndOfFile, Padding, Quirks, ROOT_DER, SimulatedToken};

struct OnTheReader(SimulatedToken);

impl Transmit for OnTheReader {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        Ok(self.0.transmit(command))
    }
}

fn lay(builder: Builder) -> Card<OnTheReader> {
    let mut token = builder.build();
    token.power_on();
    Card::new(OnTheReader(token))
}

fn certificate_of(card: &Card<OnTheReader>) -> Vec<u8> {
    card.transport().0.authentication_certificate().to_vec()
}

fn pin(digits: &str) -> Pin {
    Pin::numeric(digits).unwrap()
}

/// Signs under every scheme that the simulator knows and verifies with `ring` against the certificate.
fn sign_and_verify(jpki: &mut JpkiAp<'_, OnTheReader>, certificate: &[u8]) {
    let (_, certificate) = x509_parser::parse_x509_certificate(certificate).unwrap();
    let key = UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, &certificate.public_key().subject_public_key.data);
    const PREFIX: &[u8] = b"\x30\x31\x30\x0D\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20";
    let message = b"a fresh challenge";
    let hash = ring::digest::digest(&ring::digest::SHA256, message);
    let signature = jpki.sign_with_auth_key(SignatureScheme::Verbatim, &[PREFIX, hash.as_ref()].concat()).unwrap();
    key.verify(message, &signature).unwrap();
    assert!(key.verify(b"another challenge", &signature).is_err());
    let by_card = jpki.sign_with_auth_key(SignatureScheme::Sha256DigestInfo, message).unwrap();
    assert_eq!(by_card, signature);
}

#[test]
fn a_card_is_read_and_signs() {
    let mut card = lay(SimulatedToken::card().expires_on("2031-03-31".parse().unwrap()));
    let certificate = certificate_of(&card);
    let mut jpki = JpkiAp::select(&mut card).unwrap();
    assert_eq!(jpki.read_token_type().unwrap(), TokenType::Card);
    let information = jpki.read_token_info().unwrap();
    assert!(information.has_flag(0x0000_0400), "token initialized");
    let availability = jpki.read_certificate_availability().unwrap();
    assert!(availability.has_auth_certificate() && availability.has_sign_certificate());
    assert_eq!(jpki.read_auth_certificate_der().unwrap(), certificate);
    assert_eq!(jpki.read_auth_ca_certificate_der().unwrap(), ROOT_DER);
    assert!(matches!(jpki.read_sign_certificate_der(), Err(Error::Status(status)) if status.value() == 0x6982));
    assert_eq!(jpki.auth_pin_retries().unwrap(), Retries::Remaining(3));
    assert_eq!(jpki.sign_pin_retries().unwrap(), Retries::Remaining(5));
    jpki.verify_auth_pin(&pin("1234")).unwrap();
    assert_eq!(jpki.auth_pin_retries().unwrap(), Retries::Remaining(3));
    sign_and_verify(&mut jpki, &certificate);
    jpki.verify_sign_pin(&Pin::new("ABC123").unwrap()).unwrap();
    let signing = jpki.read_sign_certificate_der().unwrap();
    assert!(x509_parser::parse_x509_certificate(&signing).unwrap().0.is_empty());
}

#[test]
fn an_android_phone_wants_its_pin_first() {
    let mut phone = lay(SimulatedToken::android());
    let certificate = certificate_of(&phone);
    let mut jpki = JpkiAp::select(&mut phone).unwrap();
    assert_eq!(jpki.read_token_type().unwrap(), TokenType::Android);
    assert!(matches!(jpki.read_auth_certificate_der(), Err(Error::Status(status)) if status.value() == 0x6982));
    jpki.verify_auth_pin(&pin("1234")).unwrap();
    assert_eq!(jpki.read_auth_certificate_der().unwrap(), certificate);
    sign_and_verify(&mut jpki, &certificate);
}

#[test]
fn an_iphone_takes_no_pin() {
    let mut phone = lay(SimulatedToken::iphone());
    let certificate = certificate_of(&phone);
    let mut jpki = JpkiAp::select(&mut phone).unwrap();
    assert_eq!(jpki.read_token_type().unwrap(), TokenType::IPhone);
    assert_eq!(jpki.read_auth_certificate_der().unwrap(), certificate);
    sign_and_verify(&mut jpki, &certificate);
}

#[test]
fn a_wrong_pin_is_told_and_three_block_it() {
    let mut card = lay(SimulatedToken::card());
    let mut jpki = JpkiAp::select(&mut card).unwrap();
    for left in [2, 1] {
        let told = jpki.verify_auth_pin(&pin("9999"));
        assert!(matches!(told, Err(Error::PinIncorrect { retries: Some(told) }) if told == left));
        assert_eq!(jpki.auth_pin_retries().unwrap(), Retries::Remaining(left));
    }
    assert!(matches!(jpki.verify_auth_pin(&pin("9999")), Err(Error::PinBlocked)));
    assert!(matches!(jpki.verify_auth_pin(&pin("1234")), Err(Error::PinBlocked)));
    assert_eq!(jpki.auth_pin_retries().unwrap(), Retries::Blocked);
    assert_eq!(card.transport().0.record().verifies, 4);
    assert_eq!(card.transport().0.tries_left(), 0);
}

/// What this client is known to cope with. Label padding and 6983 it does not: it compares all 32 bytes, and knows 6984
/// alone, so for those only that the simulator really does otherwise is shown.
#[test]
fn with_the_quirks_that_it_knows() {
    let base = Quirks::default;
    let chaining = Some(Chaining { piece: 100, empty_first: true, endless: false });
    for quirks in [
        Quirks { chaining, ..base() },
        Quirks { exact_le: Some(0xE0), ..base() },
        Quirks { end_of_file: EndOfFile::Warning, ..base() },
        Quirks { end_of_file: EndOfFile::ExactLength, ..base() },
    ] {
        let mut card = lay(SimulatedToken::card().quirks(quirks.clone()));
        let certificate = certificate_of(&card);
        let mut jpki = JpkiAp::select(&mut card).unwrap();
        assert_eq!(jpki.read_auth_certificate_der().unwrap(), certificate, "{quirks:?}");
    }
    let mut card = lay(SimulatedToken::card().quirks(Quirks { label_padding: Padding::Nul, ..base() }));
    let mut jpki = JpkiAp::select(&mut card).unwrap();
    assert!(matches!(jpki.read_token_type().unwrap(), TokenType::Other(_)));
    let blocked = Quirks { blocked_status: BlockedStatus::Blocked6983, ..base() };
    let mut card = lay(SimulatedToken::card().quirks(blocked).tries_left(0));
    let mut jpki = JpkiAp::select(&mut card).unwrap();
    assert!(jpki.verify_auth_pin(&pin("1234")).is_err());
    let mut card = lay(SimulatedToken::card().quirks(Quirks { unlimited_tries: true, ..base() }));
    let mut jpki = JpkiAp::select(&mut card).unwrap();
    assert_eq!(jpki.auth_pin_retries().unwrap(), Retries::Unlimited);
}
