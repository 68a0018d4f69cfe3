//! OpenSC, an independent client, meets the simulator behind the real PC/SC service.

#![cfg(all(feature = "simulator", target_os = "linux"))]
#![allow(missing_docs, clippy::unwrap_used)]

use crate::common::{Scratch, both, pcscd, pipe, require, run, succeed};
use std::fs;
use uketsuke::simulator::{BlockedStatus, Key, SimulatedToken};

const TEST_CARD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/certificates/jpki-test-card-auth.der");

fn require_all() {
    require("pkcs15-tool", "opensc");
    require("openssl", "openssl");
}

/// EF 000A as OpenSC reads it: DER.
fn certificate_by_opensc() -> Vec<u8> {
    let pem = succeed("pkcs15-tool", &["--reader", "0", "--read-certificate", "1"]);
    pipe("openssl", &["x509", "-outform", "DER"], &pem)
}

fn openssl_verifies(scratch: &Scratch, certificate: &[u8], message: &[u8], signature: &str) {
    let certificate = scratch.write("certificate.der", certificate);
    let key = succeed("openssl", &["x509", "-inform", "DER", "-in", &certificate, "-noout", "-pubkey"]);
    let key = scratch.write("key.pem", &key);
    let message = scratch.write("message", message);
    let told = succeed("openssl", &["dgst", "-sha256", "-verify", &key, "-signature", signature, &message]);
    assert_eq!(told, b"Verified OK\n");
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and opensc; run by cargo xtask test"]
fn the_test_card_certificate_is_read_byte_for_byte() {
    require_all();
    pcscd::isolated("the_test_card_certificate_is_read_byte_for_byte", |pcscd| {
        let _token = pcscd.lay(SimulatedToken::card().certificate(fs::read(TEST_CARD).unwrap()).build());
        assert!(certificate_by_opensc() == fs::read(TEST_CARD).unwrap());
    });
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and opensc; run by cargo xtask test"]
fn pkcs15_crypt_signs_with_the_right_pin() {
    require_all();
    pcscd::isolated("pkcs15_crypt_signs_with_the_right_pin", |pcscd| {
        let card = pcscd.lay(SimulatedToken::card().expires_on("2031-03-31".parse().unwrap()).pin("4649").build());
        let scratch = Scratch::new();
        let certificate = certificate_by_opensc();
        assert!(certificate == card.token(|token| token.authentication_certificate().to_vec()));
        let message = b"a challenge";
        let hash = scratch.write("hash", &pipe("openssl", &["dgst", "-sha256", "-binary"], message));
        let signature = scratch.path("signature");
        succeed(
            "pkcs15-crypt",
            &["--reader", "0", "--sign", "--key", "01", "--pin", "4649", "--pkcs1", "--sha-256"]
                .into_iter()
                .chain(["--input", &hash, "--output", &signature, "--raw"])
                .collect::<Vec<_>>(),
        );
        openssl_verifies(&scratch, &certificate, message, &signature);
        assert_eq!(card.token(|token| (token.record().verifies, token.tries_left())), (1, 3));
    });
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and opensc; run by cargo xtask test"]
fn pkcs11_signs_with_the_right_pin() {
    require_all();
    require("pkcs11-tool", "opensc");
    pcscd::isolated("pkcs11_signs_with_the_right_pin", |pcscd| {
        let _card = pcscd.lay(SimulatedToken::card().key(Key::Signature).build());
        let scratch = Scratch::new();
        let message = scratch.write("message", b"another challenge");
        let signature = scratch.path("signature");
        succeed(
            "pkcs11-tool",
            &["--sign", "--mechanism", "SHA256-RSA-PKCS", "--id", "01", "--pin", "1234"]
                .into_iter()
                .chain(["--token-label", "JPKI (User Authentication PIN)"])
                .chain(["--input-file", &message, "--output-file", &signature])
                .collect::<Vec<_>>(),
        );
        openssl_verifies(&scratch, &certificate_by_opensc(), b"another challenge", &signature);
    });
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and opensc; run by cargo xtask test"]
fn a_wrong_pin_is_told_and_three_block_it() {
    require_all();
    pcscd::isolated("a_wrong_pin_is_told_and_three_block_it", |pcscd| {
        let card = pcscd.lay(SimulatedToken::card().build());
        let verify = |pin| run("pkcs15-tool", &["--reader", "0", "--verify-pin", "--auth-id", "01", "--pin", pin]);
        let tries_told = || {
            let told = succeed("pkcs15-tool", &["--reader", "0", "--list-pins"]);
            let told = String::from_utf8(told).unwrap();
            let line = told.lines().find(|line| line.contains("Tries left")).unwrap().to_owned();
            line.rsplit(' ').next().unwrap().parse::<u8>().unwrap()
        };
        for left in [2, 1] {
            let output = verify("9999");
            assert!(!output.status.success());
            assert!(both(&output).contains("PIN code or key incorrect"), "{}", both(&output));
            assert_eq!(card.token(|token| token.tries_left()), left);
            assert_eq!(tries_told(), left);
        }
        assert!(verify("1234").status.success());
        assert_eq!(tries_told(), 3);
        for _ in 0..3 {
            assert!(!verify("9999").status.success());
        }
        assert_eq!(card.token(|token| token.tries_left()), 0);
        // OpenSC has a word of its own for each of the two status words that tokens block with.
        for (blocked_status, words) in [
            (BlockedStatus::Locked6984, "Reference data not usable"),
            (BlockedStatus::Blocked6983, "Authentication method blocked"),
        ] {
            card.token(|token| token.quirks_mut().blocked_status = blocked_status);
            let output = verify("1234");
            assert!(!output.status.success());
            assert!(both(&output).contains(words), "{}", both(&output));
        }
    });
}
