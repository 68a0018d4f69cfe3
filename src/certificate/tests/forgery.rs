//! Forged and crooked certificates: chains that lead nowhere, other padding, and every other way to write DER.

use super::chain::Pilot;
use super::forge::{self, Draft, Signer, bits, extension, oid, sequence, tlv};
use crate::certificate::{Anchors, Certificate, CertificatePart, ChainFault, Error, KeyType, RootRefused, ecdsa};
use crate::vocabulary::{Chain, Hierarchy, Purpose};
use ring::rand::SystemRandom;
use ring::signature::{self, RsaEncoding, RsaKeyPair};

const AUTHORITY_KEY: &str = "2.5.29.35";
const KEY_USAGE: &str = "2.5.29.15";
const EXTENDED: &str = "2.5.29.37";
const BASIC: &str = "2.5.29.19";
const POLICIES: &str = "2.5.29.32";

fn chain(anchors: &Anchors, der: Vec<u8>) -> Option<Chain> {
    Certificate::from_der(der).ok().map(|certificate| anchors.check(&certificate).chain)
}

#[test]
fn a_leaf_issues_nothing() {
    let pilot = Pilot::new();
    let stranger = Signer::new();
    let leaf = pilot.leaf();
    // What the holder of a good certificate signs for somebody else.
    let by_leaf = |draft: Draft| {
        let der = draft.signed_by(&pilot.holder);
        pilot.anchors.check(&Certificate::from_der(der).unwrap()).fault
    };
    let below = pilot.holder.leaf(&leaf.subject, &stranger);
    assert_eq!(by_leaf(below.clone()), Some(ChainFault::IssuerNotPinned));
    let below = Draft { issuer: pilot.name.clone(), ..below };
    assert_eq!(by_leaf(below.clone()), Some(ChainFault::IssuerKeyNotPinned));
    let named = below.with(AUTHORITY_KEY, Some(forge::authority_key(&pilot.signer.identifier())));
    assert_eq!(by_leaf(named), Some(ChainFault::BadSignature));
    // And it is no root.
    let root = Draft { issuer: leaf.subject.clone(), ..leaf }.signed_by(&pilot.holder);
    let added = Anchors::production().with_root("leaf", &root).map(|_| ());
    assert_eq!(added, Err(RootRefused::NotAnAuthority));
}

#[test]
fn a_root_is_no_leaf_and_an_authority_below_it_neither() {
    let pilot = Pilot::new();
    let root = pilot.signer.root(&pilot.name);
    assert_eq!(pilot.check(root.clone()).fault, Some(ChainFault::CertificateAuthority));
    let named = root.clone().with("1.1.1", Some(forge::authority_key(&pilot.signer.identifier())));
    assert_eq!(pilot.check(named).fault, Some(ChainFault::CertificateAuthority));
    let authority = |value: &[u8]| pilot.reason(|leaf| leaf.with(BASIC, Some(extension(BASIC, false, value))));
    assert_eq!(authority(&[0x30, 0x03, 0x01, 0x01, 0xff]), Some(ChainFault::CertificateAuthority), "not critical");
    assert_eq!(authority(&[0x30, 0x06, 0x01, 0x01, 0xff, 0x02, 0x01, 0x00]), Some(ChainFault::CertificateAuthority));
    // TRUE as BER may write it, no BOOLEAN's length, something before or behind.
    for value in [
        &[0x30, 0x03, 0x01, 0x01, 0x01][..],
        &[0x30, 0x03, 0x01, 0x01, 0x80],
        &[0x30, 0x02, 0x01, 0x00],
        &[0x30, 0x04, 0x01, 0x02, 0x00, 0x00],
        &[0x30, 0x05, 0x05, 0x00, 0x01, 0x01, 0xff],
        &[0x30, 0x06, 0x02, 0x01, 0x00, 0x01, 0x01, 0xff],
        &[0x30, 0x06, 0x01, 0x01, 0xff, 0x02, 0x01, 0x80],
        &[0x30, 0x07, 0x01, 0x01, 0xff, 0x02, 0x02, 0x00, 0x01],
        &[0x30, 0x05, 0x01, 0x01, 0xff, 0x02, 0x00],
        &[0x30, 0x05, 0x01, 0x01, 0x00, 0x05, 0x00],
        &[0x01, 0x01, 0xff],
        &[],
    ] {
        assert_eq!(authority(value), Some(ChainFault::UnreadableExtension), "{value:02X?}");
    }
    assert_eq!(authority(&[0x30, 0x00]), None);
    assert_eq!(authority(&[0x30, 0x03, 0x02, 0x01, 0x00]), Some(ChainFault::PathLength), "no authority's path length");
    assert_eq!(authority(&[0x30, 0x06, 0x01, 0x01, 0x00, 0x02, 0x01, 0x05]), Some(ChainFault::PathLength));
    assert_eq!(authority(&[0x30, 0x03, 0x01, 0x01, 0x00]), None, "FALSE, written");
}

#[test]
fn extended_key_usages() {
    let pilot = Pilot::new();
    let (client, server, any) = (oid("1.3.6.1.5.5.7.3.2"), oid("1.3.6.1.5.5.7.3.1"), oid("2.5.29.37.0"));
    for critical in [true, false] {
        let used = |usages: &[&[u8]]| {
            pilot.reason(|leaf| leaf.with(EXTENDED, Some(extension(EXTENDED, critical, &sequence(usages)))))
        };
        assert_eq!(used(&[&client]), None);
        assert_eq!(used(&[&any]), Some(ChainFault::ExtendedKeyUsage), "anyExtendedKeyUsage alone");
        assert_eq!(used(&[&any, &client]), None);
        assert_eq!(used(&[&server, &client]), None);
        assert_eq!(used(&[&server]), Some(ChainFault::ExtendedKeyUsage));
        assert_eq!(used(&[&oid("1.3.6.1.5.5.7.3.2.1")]), Some(ChainFault::ExtendedKeyUsage), "below clientAuth");
        assert_eq!(used(&[]), Some(ChainFault::UnreadableExtension), "an empty list");
        assert_eq!(used(&[&client, &[0x05, 0x00]]), Some(ChainFault::UnreadableExtension));
    }
}

#[test]
fn any_extension_twice_fails() {
    let pilot = Pilot::new();
    let leaf = pilot.leaf();
    for doubled in &leaf.extensions {
        let mut draft = leaf.clone();
        draft.extensions.push(doubled.clone());
        assert_eq!(pilot.check(draft).fault, Some(ChainFault::DuplicateExtension));
    }
    let unknown = || extension("1.2.3.4", false, &[5, 0]);
    let mut draft = leaf;
    draft.extensions.extend([unknown(), unknown()]);
    assert_eq!(pilot.check(draft).fault, Some(ChainFault::DuplicateExtension), "one that nobody reads, too");
}

#[test]
fn any_extension_may_be_missing_but_the_key_usage() {
    let pilot = Pilot::new();
    let without = |kind: &str| pilot.reason(|leaf| leaf.with(kind, None));
    assert_eq!(without(KEY_USAGE), Some(ChainFault::KeyUsage));
    for kind in [AUTHORITY_KEY, EXTENDED, POLICIES] {
        assert_eq!(without(kind), None, "{kind}");
    }
    // A list of none is no list (RFC 5280, 4.1.2.9).
    let der = Draft { extensions: vec![], ..pilot.leaf() }.signed_by(&pilot.signer);
    assert_eq!(Certificate::from_der(der), Err(Error::Malformed(CertificatePart::Extensions)));
}

#[test]
fn critical_extensions_that_are_not_applied_fail() {
    let pilot = Pilot::new();
    let plus = |extension: Vec<u8>| pilot.reason(|leaf| leaf.with("1.1.1", Some(extension)));
    // Name constraints, policy mappings, policy constraints, freshest CRL, inhibit anyPolicy; and neighbours of known ones.
    for kind in ["2.5.29.30", "2.5.29.33", "2.5.29.36", "2.5.29.46", "2.5.29.54", "2.5.29.15.1", "2.5.29.1", "1.2.3"] {
        assert_eq!(plus(extension(kind, true, &[0x30, 0x00])), Some(ChainFault::UnknownCriticalExtension), "{kind}");
        assert_eq!(plus(extension(kind, false, &[0x30, 0x00])), None, "{kind}");
    }
    // Known ones that say nothing here: critical and unreadable, they are not understood.
    let (name, uri) = (tlv(0xa4, &pilot.name), tlv(0x86, b"http://b.invalid"));
    let point = sequence(&[&sequence(&[&tlv(0xa2, &name)])]);
    let access = sequence(&[&sequence(&[&oid("1.3.6.1.5.5.7.48.1"), &uri])]);
    for (kind, value) in [
        ("2.5.29.17", sequence(&[&name, &uri])),
        ("2.5.29.18", sequence(&[&uri])),
        ("2.5.29.31", point),
        ("1.3.6.1.5.5.7.1.1", access),
    ] {
        for critical in [true, false] {
            assert_eq!(plus(extension(kind, critical, &value)), None, "{kind}");
            let unknown = critical.then_some(ChainFault::UnknownCriticalExtension);
            for junk in [&b"garbage"[..], &[0x30, 0x00], &[value.as_slice(), &[0]].concat(), &value[..value.len() - 1]]
            {
                assert_eq!(plus(extension(kind, critical, junk)), unknown, "{kind} {junk:02X?}");
            }
        }
    }
    // Critical as BER may write it: no way to pass.
    for byte in [0x01, 0x80, 0x7f] {
        let value = sequence(&[&oid("1.2.3.4"), &[0x01, 0x01, byte], &tlv(0x04, &[5, 0])]);
        let der = pilot.leaf().with("1.1.1", Some(value)).signed_by(&pilot.signer);
        assert_ne!(chain(&pilot.anchors, der), Some(Chain::Verified), "{byte:02X}");
    }
}

#[test]
fn an_extensions_value_ends_where_it_says() {
    let pilot = Pilot::new();
    for (kind, value) in [
        (KEY_USAGE, vec![0x03, 0x02, 0x07, 0x80]),
        (EXTENDED, sequence(&[&oid("1.3.6.1.5.5.7.3.2")])),
        (BASIC, vec![0x30, 0x00]),
        (POLICIES, sequence(&[&sequence(&[&oid("1.2.392.200149.8.5.1.3.30")])])),
        (AUTHORITY_KEY, sequence(&[&tlv(0x80, &pilot.signer.identifier())])),
    ] {
        let with = |value: Vec<u8>| pilot.reason(|leaf| leaf.with(kind, Some(extension(kind, false, &value))));
        assert_eq!(with(value.clone()), None, "{kind}");
        assert_eq!(with([value.as_slice(), &[0]].concat()), Some(ChainFault::UnreadableExtension), "{kind}");
        assert_eq!(with(value[..value.len() - 1].to_vec()), Some(ChainFault::UnreadableExtension), "{kind}");
    }
}

#[test]
fn a_roots_name_may_be_written_in_several_ways() {
    let pilot = Pilot::new();
    let named = |tag: u8, organization: &[u8]| {
        let part = |kind: &str, tag, text: &[u8]| tlv(0x31, &sequence(&[&oid(kind), &tlv(tag, text)]));
        let parts = [
            part("2.5.4.6", 0x13, b"JP"),
            part("2.5.4.10", tag, organization),
            part("2.5.4.11", 0x13, b" jpki  TRIAL"),
        ];
        tlv(0x30, &parts.concat())
    };
    let by = |issuer: Vec<u8>| pilot.reason(|leaf| Draft { issuer, ..leaf });
    assert_eq!(by(named(0x13, b"PILOT")), None);
    assert_eq!(by(named(0x13, b"Pilot ")), None);
    assert_eq!(by(named(0x1e, b"\0P\0i\0l\0o\0t")), None, "UCS-2");
    for (tag, organization) in [(0x13, &b"PILOTS"[..]), (0x13, b"PI LOT"), (0x04, b"PILOT"), (0x1e, b"\0P\0i\0l\0o\0")]
    {
        assert_eq!(by(named(tag, organization)), Some(ChainFault::IssuerNotPinned), "{organization:?}");
    }
}

#[test]
fn times_in_either_form_are_the_same_instant() {
    let pilot = Pilot::new();
    let read = |not_before, not_after| {
        Certificate::from_der(Draft { not_before, not_after, ..pilot.leaf() }.signed_by(&pilot.signer))
    };
    let usual = read("20251027013542Z", "20300217145959Z").unwrap();
    for (not_before, not_after) in
        [("251027013542Z", "300217145959Z"), ("251027013542Z", "20300217145959Z"), ("20251027013542Z", "300217145959Z")]
    {
        let other = read(not_before, not_after).unwrap();
        assert_eq!(other.not_before_unix(), usual.not_before_unix());
        assert_eq!(other.not_after_unix(), usual.not_after_unix());
        assert_eq!(pilot.anchors.check(&other).chain, Chain::Verified);
    }
    // Two digits: 50 to 99 are of the last century (RFC 5280, 4.1.2.5.1).
    let last = read("500101000000Z", "491231235959Z").unwrap();
    assert_eq!(
        (last.starts_on().to_string(), last.expires_on().to_string()),
        ("1950-01-01".into(), "2050-01-01".into())
    );
    // What is no time, or no time in DER.
    for not_after in
        ["20301317145959Z", "20300230000000Z", "20300217240000Z", "20300217146059Z", "2030021714595Z", "", "Z"]
    {
        assert!(read("20251027013542Z", not_after).is_err(), "{not_after:?}");
    }
}

/// A root with an RSA key, which signs with either padding.
struct RsaRoot {
    key: RsaKeyPair,
    name: Vec<u8>,
    anchors: Anchors,
}

/// Public on purpose: no more than a key of 2,048 bits is wanted here.
const ROOT_KEY: &[u8] = include_bytes!("../../../data/simulator/root-key.pk8");

impl RsaRoot {
    fn new() -> RsaRoot {
        let key = RsaKeyPair::from_pkcs8(ROOT_KEY).unwrap();
        let name = forge::name(&[("2.5.4.6", "JP"), ("2.5.4.10", "PADDED")]);
        let root = RsaRoot { key, name, anchors: Anchors::production() };
        let draft = Draft { key: root.public_key(), algorithm: pkcs1_sha256(), ..Signer::new().root(&root.name) };
        let der = draft.signed_with(|signed| root.sign(&signature::RSA_PKCS1_SHA256, signed));
        RsaRoot { anchors: Anchors::production().with_root("padded", &der).unwrap(), ..root }
    }

    fn public_key(&self) -> Vec<u8> {
        sequence(&[&sequence(&[&oid("1.2.840.113549.1.1.1"), &[5, 0]]), &bits(self.key.public().as_ref())])
    }

    fn sign(&self, padding: &'static dyn RsaEncoding, message: &[u8]) -> Vec<u8> {
        let mut made = vec![0; self.key.public().modulus_len()];
        self.key.sign(padding, &SystemRandom::new(), message, &mut made).unwrap();
        made
    }

    fn leaf(&self, algorithm: Vec<u8>, padding: &'static dyn RsaEncoding) -> Option<ChainFault> {
        let leaf = Signer::new().leaf(&self.name, &Signer::new()).with(AUTHORITY_KEY, None);
        let der = Draft { algorithm, ..leaf }.signed_with(|signed| self.sign(padding, signed));
        let report = self.anchors.check(&Certificate::from_der(der).unwrap());
        assert_eq!(report.chain, report.fault.map_or(Chain::Verified, ChainFault::chain));
        report.fault
    }
}

fn pkcs1_sha256() -> Vec<u8> {
    sequence(&[&oid("1.2.840.113549.1.1.11"), &[5, 0]])
}

/// PSS with this hash, MGF1 with that one, a salt of so many bytes.
fn pss(hash: &str, mask: &str, salt: u8) -> Vec<u8> {
    let hash_of = |name: &str| sequence(&[&oid(name), &[5, 0]]);
    let mask = sequence(&[&oid("1.2.840.113549.1.1.8"), &hash_of(mask)]);
    let parameters = sequence(&[&tlv(0xa0, &hash_of(hash)), &tlv(0xa1, &mask), &tlv(0xa2, &[0x02, 0x01, salt])]);
    sequence(&[&oid("1.2.840.113549.1.1.10"), &parameters])
}

#[test]
fn a_root_may_sign_with_either_padding_but_not_claim_one_and_use_the_other() {
    const SHA1: &str = "1.3.14.3.2.26";
    const SHA256: &str = "2.16.840.1.101.3.4.2.1";
    const SHA384: &str = "2.16.840.1.101.3.4.2.2";
    let root = RsaRoot::new();
    assert_eq!(root.leaf(pkcs1_sha256(), &signature::RSA_PKCS1_SHA256), None);
    assert_eq!(root.leaf(pss(SHA256, SHA256, 32), &signature::RSA_PSS_SHA256), None);
    assert_eq!(root.leaf(pss(SHA384, SHA384, 48), &signature::RSA_PSS_SHA384), None);
    let not_pinned = Some(ChainFault::IssuerKeyNotPinned);
    assert_eq!(root.leaf(pss(SHA256, SHA256, 32), &signature::RSA_PKCS1_SHA256), not_pinned);
    assert_eq!(root.leaf(pkcs1_sha256(), &signature::RSA_PSS_SHA256), not_pinned);
    assert_eq!(root.leaf(pss(SHA384, SHA384, 48), &signature::RSA_PSS_SHA256), not_pinned);
    // Weak or unusual parameters are read as no algorithm at all.
    for odd in [pss(SHA256, SHA256, 20), pss(SHA256, SHA256, 0), pss(SHA256, SHA1, 32), pss(SHA1, SHA256, 32)] {
        assert_eq!(root.leaf(odd, &signature::RSA_PSS_SHA256), not_pinned);
    }
}

/// The whole certificate, with a length, a tag or a byte more or other than DER has it.
#[test]
fn another_way_to_write_it_is_another_certificate() {
    let pilot = Pilot::new();
    let good = pilot.leaf().signed_by(&pilot.signer);
    assert_eq!(chain(&pilot.anchors, good.clone()), Some(Chain::Verified));
    let [content] = [&good[4..]];
    assert_eq!(good[..2], [0x30, 0x82]);
    let wrapped = |head: &[u8], tail: &[u8]| [head, content, tail].concat();
    let refused = |der: Vec<u8>| assert!(matches!(Certificate::from_der(der), Err(Error::Malformed(_))));
    refused(wrapped(&[0x30, 0x80], &[0x00, 0x00])); // indefinite length
    refused(wrapped(&[0x30, 0x83, 0x00, good[2], good[3]], &[])); // a length with a zero before it
    refused(wrapped(&[0x30, 0x84, 0x00, 0x00, good[2], good[3]], &[]));
    for tag in [0x31, 0x10, 0x70, 0xb0, 0x24] {
        let der = wrapped(&[tag, 0x82, good[2], good[3]], &[]);
        assert!(matches!(Certificate::from_der(der), Err(Error::NotACertificate { .. })), "{tag:02X}");
    }
    let trailing = Certificate::from_der(wrapped(&good[..4], &[0x00]));
    assert!(matches!(trailing, Err(Error::TrailingBytes { .. })));

    // The same inside: after the parts, between them, and in the lengths of each.
    let signed = pilot.leaf().to_be_signed();
    let algorithm = forge::ecdsa_with_sha256();
    let signature = pilot.signer.sign(&signed);
    let built = |signed: &[u8], algorithm: &[u8], bits: &[u8], rest: &[u8]| sequence(&[signed, algorithm, bits, rest]);
    let bit_string = bits(&signature);
    assert_eq!(chain(&pilot.anchors, built(&signed, &algorithm, &bit_string, &[])), Some(Chain::Verified));
    refused(built(&signed, &algorithm, &bit_string, &[5, 0]));
    refused(built(&signed, &algorithm, &[0x03, 0x81, bit_string[1]], &bit_string[2..]));
    refused(built(&signed, &algorithm, &tlv(0x03, &[&[1], signature.as_slice()].concat()), &[]));
    refused(built(&signed, &algorithm, &tlv(0x23, &[&[0], signature.as_slice()].concat()), &[]));
    refused(built(&signed, &algorithm, &tlv(0x04, &[&[0], signature.as_slice()].concat()), &[]));
    refused(built(&signed, &[0x30, 0x81, algorithm[1]], &algorithm[2..], &bit_string));
    refused(built(&signed, &[0x30, 0x82, 0x00, algorithm[1]], &algorithm[2..], &bit_string));
    refused(built(&signed, &algorithm, &[0x03, 0x82, 0x00, bit_string[1]], &bit_string[2..]));
    refused(built(&signed, &[0x30, 0x80], &[&algorithm[2..], &[0, 0]].concat(), &bit_string));
    refused(built(&signed, &[5, 0], &algorithm, &bit_string));
    refused(built(&[&[0x30, 0x83, 0x00], &signed[2..]].concat(), &algorithm, &bit_string, &[]));
    refused(built(&[&[0x30, 0x80], &signed[4..], &[0, 0]].concat(), &algorithm, &bit_string, &[]));
}

/// Of an ECDSA signature there are two, (r, s) and (r, n - s), and every verifier takes both. What was signed is the same, the
/// certificate's bytes are not: nobody may know a certificate again by a digest of all of it.
#[test]
fn the_other_ecdsa_signature_changes_nothing_that_was_signed() {
    const ORDER: [u8; 32] = *b"\xff\xff\xff\xff\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff\
        \xbc\xe6\xfa\xad\xa7\x17\x9e\x84\xf3\xb9\xca\xc2\xfc\x63\x25\x51";
    let pilot = Pilot::new();
    let signed = pilot.leaf().to_be_signed();
    let one = pilot.signer.sign_raw(&signed);
    let (mut other, mut borrow) = (one.clone(), 0);
    for (at, byte) in other[32..].iter_mut().enumerate().rev() {
        let left = i16::from(ORDER[at]) - i16::from(*byte) - borrow;
        (*byte, borrow) = (left.rem_euclid(256) as u8, i16::from(left < 0));
    }
    let certificate = |raw: &[u8]| {
        let signature = ecdsa::from_raw(KeyType::EcP256, raw).unwrap();
        Certificate::from_der(sequence(&[&signed, &forge::ecdsa_with_sha256(), &bits(&signature)])).unwrap()
    };
    let (one, other) = (certificate(&one), certificate(&other));
    assert_ne!(one.der(), other.der());
    for twin in [&one, &other] {
        assert_eq!(pilot.anchors.check(twin).chain, Chain::Verified);
        assert_eq!(twin.signed_der(), signed);
    }
    assert_eq!((one.serial_number(), one.subject()), (other.serial_number(), other.subject()));
}

/// The signed part itself written otherwise, and signed so: a root that does that is trusted for what both readers of it
/// understand, and nobody panics.
#[test]
fn a_signed_part_with_more_or_less_in_it_is_never_taken_for_another() {
    let pilot = Pilot::new();
    let signed = pilot.leaf().to_be_signed();
    let sign = |signed: &[u8]| sequence(&[signed, &forge::ecdsa_with_sha256(), &bits(&pilot.signer.sign(signed))]);
    let content = &signed[4..];
    // An element after the extensions, which RFC 5280 does not know.
    for more in [&[0x05, 0x00][..], &[0xa4, 0x02, 0x05, 0x00], &[0x30, 0x00], &[0xa3, 0x02, 0x30, 0x00]] {
        let der = sign(&sequence(&[content, more]));
        assert_ne!(chain(&pilot.anchors, der), Some(Chain::Verified), "{more:02X?}");
    }
    for cut in 0..content.len() {
        let der = sign(&sequence(&[&content[..cut]]));
        assert_ne!(chain(&pilot.anchors, der), Some(Chain::Verified), "{cut} bytes");
    }
}

#[test]
fn an_added_root_never_counts_as_production() {
    let (forger, holder) = (Signer::new(), Signer::new());
    let production = Anchors::production();
    for pinned in production.iter() {
        let name = pinned.certificate.subject_der();
        let id = pinned.certificate.facts().extensions.subject_key.unwrap().of(pinned.certificate.der());
        // A root that borrows a pinned root's name and key identifier.
        let root = forger.root(name).with("2.5.29.14", Some(extension("2.5.29.14", false, &tlv(0x04, id))));
        let anchors = Anchors::production().with_root(pinned.name.to_string(), &root.signed_by(&forger)).unwrap();
        let leaf = forger.leaf(name, &holder).with(AUTHORITY_KEY, Some(forge::authority_key(id)));
        let report = anchors.check(&Certificate::from_der(leaf.signed_by(&forger)).unwrap());
        assert_eq!((report.chain, report.hierarchy), (Chain::Verified, Hierarchy::Other));
        assert_eq!(report.purpose, Purpose::UserAuthentication);
        // And without it the leaf is a forgery.
        let report = production.check(&Certificate::from_der(leaf.signed_by(&forger)).unwrap());
        assert_eq!((report.chain, report.fault), (Chain::Failed, Some(ChainFault::BadSignature)));
    }
}
