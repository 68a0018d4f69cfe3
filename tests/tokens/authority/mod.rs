//! Other judges of certificates: OpenSSL judges the simulator's; OpenSSL and `webpki` judge mutants beside this library; and
//! small cases with one thing wrong each.

#![cfg(all(feature = "simulator", feature = "crypto"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod cases;
mod judges;
mod mutants;

use crate::common::{Scratch, both, require, run, succeed};
use uketsuke::simulator::authority::{Draft, DraftIssuer, DraftPolicy, ROOT_DER, root_valid};
use uketsuke::simulator::{Hash, Key};

fn usual() -> Draft {
    Draft::user_authentication("2030-02-17".parse().unwrap())
}

/// What `openssl verify` says of a certificate under a root, in the middle of the usual one's validity.
fn verdict(root: &[u8], leaf: &[u8]) -> Result<(), String> {
    require("openssl", "openssl");
    let scratch = Scratch::new();
    let pem = |name: &str, der: &[u8]| {
        let der = scratch.write("der", der);
        scratch.write(name, &succeed("openssl", &["x509", "-inform", "DER", "-in", &der]))
    };
    let (root, leaf) = (pem("root.pem", root), pem("leaf.pem", leaf));
    let at = "1800000000"; // 2027-01-15
    let strict = ["-x509_strict", "-check_ss_sig", "-policy_check", "-purpose", "sslclient", "-attime", at];
    let output = run("openssl", &[&["verify"], &strict[..], &["-CAfile", &root, &leaf]].concat());
    if output.status.success() { Ok(()) } else { Err(both(&output)) }
}

/// What OpenSSL prints, without blanks: its versions set them differently.
fn text(der: &[u8]) -> String {
    require("openssl", "openssl");
    let scratch = Scratch::new();
    let der = scratch.write("der", der);
    let told = succeed("openssl", &["x509", "-inform", "DER", "-in", &der, "-noout", "-text"]);
    without_blanks(&String::from_utf8(told).unwrap())
}

fn without_blanks(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
#[ignore = "needs openssl; run by cargo xtask test"]
fn openssl_accepts_what_is_right() {
    for key in [Key::Authentication, Key::P256, Key::P384] {
        assert_eq!(verdict(ROOT_DER, &Draft { key, ..usual() }.issue()), Ok(()), "{key:?}");
    }
    let long = Draft::user_authentication("2051-03-31".parse().unwrap());
    let long = Draft { not_before: usual().not_before, ..long };
    assert_eq!(verdict(ROOT_DER, &long.issue()), Ok(()));
    let signing = Draft::digital_signature("2030-02-17".parse().unwrap());
    assert_eq!(verdict(ROOT_DER, &signing.issue()), Ok(()));
}

#[test]
#[ignore = "needs openssl; run by cargo xtask test"]
fn openssl_refuses_what_is_wrong_and_names_it() {
    let expired = root_valid(0, 1_700_000_000);
    let rows: [(&[u8], Draft, &str); 6] = [
        (ROOT_DER, Draft { damaged: true, ..usual() }, "certificate signature failure"),
        (ROOT_DER, Draft { issuer: DraftIssuer::Impostor, ..usual() }, "unable to get local issuer certificate"),
        (ROOT_DER, Draft { issuer: DraftIssuer::Foreign, ..usual() }, "unable to get local issuer certificate"),
        (ROOT_DER, Draft { unknown_critical_extension: true, ..usual() }, "unhandled critical extension"),
        (ROOT_DER, Draft { not_after: 1_700_000_000, ..usual() }, "certificate has expired"),
        (&expired, usual(), "certificate has expired"),
    ];
    for (root, certificate, words) in rows {
        let told = verdict(root, &certificate.issue()).unwrap_err();
        assert!(told.contains(words), "{words}: {told}");
    }
}

#[test]
#[ignore = "needs openssl; run by cargo xtask test"]
fn openssl_reads_the_shape_of_a_card_certificate() {
    let day = "2030-02-17".parse().unwrap();
    let rows: [(Draft, &[&str]); 6] = [
        (
            usual(),
            &[
                "Issuer: C = JP, O = UKETSUKE-SIMULATOR, OU = JPKI for user authentication",
                "Not After : Feb 17 14:59:59 2030 GMT",
                "Subject: C = JP, CN = SIMULATED0000000000001A",
                "X509v3 Key Usage: critical Digital Signature X509v3",
                "TLS Web Client Authentication",
                "X509v3 Certificate Policies: critical Policy: 1.3.6.1.4.1.32473.8.5.1.0.30",
                "CN = Simulated-shi CRLDP",
                "OCSP - URI:http://ocsp.uketsuke-simulator.invalid",
                "X509v3 Authority Key Identifier",
                "X509v3 Subject Key Identifier",
                "Signature Algorithm: sha256WithRSAEncryption",
            ],
        ),
        (
            Draft { policy_critical: false, policy: Some(DraftPolicy::Other), ..usual() },
            &["X509v3 Certificate Policies: Policy: 1.3.6.1.4.1.32473.1 CPS"],
        ),
        (Draft { hash: Hash::Sha1, key: Key::Short, ..usual() }, &["sha1WithRSAEncryption", "(1024 bit)"]),
        (
            Draft { not_before: -700_000_000, not_after: 4_000_000_000, ..usual() },
            &["Not Before: Oct 27 03:33:20 1947 GMT", "Not After : Oct  2 07:06:40 2096 GMT"],
        ),
        (Draft::subordinate_authority(day), &["CA:TRUE", "Certificate Sign, CRL Sign"]),
        (Draft::digital_signature(day), &["Digital Signature, Non Repudiation"]),
    ];
    for (certificate, lines) in rows {
        let told = text(&certificate.issue());
        for line in lines {
            assert!(told.contains(&without_blanks(line)), "{line}\n{told}");
        }
    }
}
