//! Hundreds of certificates, the same on every run: a good one with one element changed, signed again by the root. So a
//! change is judged for what it says, not for the signature that it broke.

use der::asn1::AnyRef;
use der::{Decode, Encode, Header, Length, Reader, SliceReader};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};

/// A mutated certificate. Its name is where and how: `extensions/keyUsage/value: cut`.
pub(crate) struct Mutant {
    pub(crate) name: String,
    pub(crate) der: Vec<u8>,
}

/// An element: its first byte, and what is in it.
#[derive(Clone)]
struct Element {
    tag: u8,
    inside: Inside,
    /// Bytes of the length more than DER has.
    long: bool,
}

#[derive(Clone)]
enum Inside {
    Bytes(Vec<u8>),
    /// Elements, after so many bytes of another kind: the unused bits of a BIT STRING.
    Elements(Vec<u8>, Vec<Element>),
}

/// A way of changing an element.
type Change = (&'static str, fn(&mut Element));

/// Every one but the two that change its number in its parent: missing, and twice.
const CHANGES: [Change; 9] = [
    ("another tag", |it| it.tag ^= 0x01),
    ("long length", |it| it.long = true),
    ("empty", |it| it.inside = Inside::Bytes(Vec::new())),
    ("last bit", |it| it.bytes(|bytes| bytes.iter_mut().rev().take(1).for_each(|last| *last ^= 0x01))),
    ("first bit", |it| it.bytes(|bytes| bytes.iter_mut().take(1).for_each(|first| *first ^= 0x80))),
    ("zero before", |it| it.bytes(|bytes| bytes.insert(0, 0))),
    ("zero behind", |it| it.bytes(|bytes| bytes.push(0))),
    ("cut", |it| it.bytes(|bytes| bytes.truncate(bytes.len().saturating_sub(1)))),
    ("null behind", |it| it.bytes(|bytes| bytes.extend([5, 0]))),
];

/// All mutants of a certificate whose issuer's key is `pkcs8`.
pub(crate) fn all(good: &[u8], pkcs8: &[u8]) -> Vec<Mutant> {
    let key = RsaKeyPair::from_pkcs8(pkcs8).unwrap();
    let certificate = Element::read(good);
    let Inside::Elements(_, parts) = &certificate.inside else { panic!("a certificate") };
    let [signed, algorithm, _] = parts.as_slice() else { panic!("three parts") };
    let issue = |signed: &Element| {
        let signed = signed.write();
        let mut signature = vec![0; key.public().modulus_len()];
        key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), &signed, &mut signature).unwrap();
        let bits = Element { tag: 0x03, inside: Inside::Bytes([&[0], signature.as_slice()].concat()), long: false };
        tlv(0x30, &[signed, algorithm.write(), bits.write()].concat(), false)
    };
    let mut found = vec![Mutant { name: "unchanged".to_owned(), der: issue(signed) }];
    assert_eq!(found[0].der, good, "the base is what its key signs");
    let mut paths = Vec::new();
    signed.walk(&mut Vec::new(), &mut paths);
    for path in paths {
        let place = signed.name(&path);
        let mut add = |how: &str, changed: Element| {
            let der = issue(&changed);
            // A change that changes nothing, such as emptying what is empty.
            if der != good {
                found.push(Mutant { name: format!("{place}: {how}"), der });
            }
        };
        for (how, change) in CHANGES {
            let mut changed = signed.clone();
            change(changed.at(&path));
            add(how, changed);
        }
        if let Some((last, parent)) = path.split_last() {
            let siblings = |changed: &mut Element| match &mut changed.at(parent).inside {
                Inside::Elements(_, elements) => std::mem::take(elements),
                Inside::Bytes(_) => Vec::new(),
            };
            let put = |mut changed: Element, elements: Vec<Element>| {
                if let Inside::Elements(_, place) = &mut changed.at(parent).inside {
                    *place = elements;
                }
                changed
            };
            let mut changed = signed.clone();
            let mut elements = siblings(&mut changed);
            elements.remove(*last);
            add("missing", put(changed, elements));
            let mut changed = signed.clone();
            let mut elements = siblings(&mut changed);
            elements.insert(*last, elements[*last].clone());
            add("twice", put(changed, elements));
        }
    }
    found
}

impl Element {
    fn read(der: &[u8]) -> Element {
        let mut reader = SliceReader::new(der).unwrap();
        Header::decode(&mut reader).unwrap();
        let content = &der[usize::try_from(reader.position()).unwrap()..];
        let tag = der[0];
        // What a BIT STRING and an OCTET STRING hold is DER as well: a key, and the value of an extension.
        let before = match tag {
            0x03 => 1,
            _ => 0,
        };
        let (before, inner) = content.split_at(before.min(content.len()));
        let opened = tag & 0x20 != 0 || matches!(tag, 0x03 | 0x04);
        let inside = match elements(inner).filter(|elements| opened && !elements.is_empty()) {
            Some(elements) => Inside::Elements(before.to_vec(), elements),
            None => Inside::Bytes(content.to_vec()),
        };
        Element { tag, inside, long: false }
    }

    fn write(&self) -> Vec<u8> {
        let content = match &self.inside {
            Inside::Bytes(bytes) => bytes.clone(),
            Inside::Elements(before, elements) => {
                elements.iter().fold(before.clone(), |all, element| [all, element.write()].concat())
            }
        };
        tlv(self.tag, &content, self.long)
    }

    /// Changes the content as bytes.
    fn bytes(&mut self, change: impl FnOnce(&mut Vec<u8>)) {
        let long = std::mem::take(&mut self.long);
        let whole = self.write();
        let mut reader = SliceReader::new(&whole).unwrap();
        Header::decode(&mut reader).unwrap();
        let mut content = whole[usize::try_from(reader.position()).unwrap()..].to_vec();
        change(&mut content);
        self.inside = Inside::Bytes(content);
        self.long = long;
    }

    fn children(&self) -> &[Element] {
        match &self.inside {
            Inside::Elements(_, elements) => elements,
            Inside::Bytes(_) => &[],
        }
    }

    fn at(&mut self, path: &[usize]) -> &mut Element {
        path.iter().fold(self, |element, number| match &mut element.inside {
            Inside::Elements(_, elements) => &mut elements[*number],
            Inside::Bytes(_) => panic!("no such element"),
        })
    }

    fn walk(&self, path: &mut Vec<usize>, paths: &mut Vec<Vec<usize>>) {
        paths.push(path.clone());
        for (number, child) in self.children().iter().enumerate() {
            path.push(number);
            child.walk(path, paths);
            path.pop();
        }
    }

    /// The path in words where the fields have some: `extensions/keyUsage/value`.
    fn name(&self, path: &[usize]) -> String {
        const FIELDS: [&str; 8] =
            ["version", "serial", "algorithm", "issuer", "validity", "subject", "key", "extensions"];
        let Some((first, rest)) = path.split_first() else { return "signed".to_owned() };
        let mut words = vec![FIELDS[*first].to_owned()];
        let mut element = &self.children()[*first];
        for (depth, number) in rest.iter().enumerate() {
            element = &element.children()[*number];
            words.push(match (*first, depth) {
                (4, 0) => ["notBefore", "notAfter"][*number].to_owned(),
                (7, 0) => continue,
                (7, 1) => extension_name(element),
                (7, 2) if *number == 0 => "oid".to_owned(),
                (7, 2) if element.tag == 0x01 => "critical".to_owned(),
                (7, 2) => "value".to_owned(),
                _ => number.to_string(),
            });
        }
        if words.len() == 1 && !rest.is_empty() {
            words.push("list".to_owned());
        }
        words.join("/")
    }
}

fn extension_name(extension: &Element) -> String {
    let Some(Inside::Bytes(oid)) = extension.children().first().map(|oid| &oid.inside) else { return "?".to_owned() };
    let known = match oid.as_slice() {
        [0x55, 0x1d, 14] => "subjectKeyIdentifier",
        [0x55, 0x1d, 15] => "keyUsage",
        [0x55, 0x1d, 18] => "issuerAltName",
        [0x55, 0x1d, 19] => "basicConstraints",
        [0x55, 0x1d, 31] => "crlDistributionPoints",
        [0x55, 0x1d, 32] => "certificatePolicies",
        [0x55, 0x1d, 35] => "authorityKeyIdentifier",
        [0x55, 0x1d, 37] => "extKeyUsage",
        _ => "authorityInfoAccess",
    };
    known.to_owned()
}

/// The elements that these bytes are made of, if they are.
fn elements(bytes: &[u8]) -> Option<Vec<Element>> {
    let mut reader = SliceReader::new(bytes).ok()?;
    let mut found = Vec::new();
    while !reader.is_finished() {
        let whole = reader.tlv_bytes().ok()?;
        AnyRef::from_der(whole).ok()?;
        found.push(Element::read(whole));
    }
    Some(found)
}

/// Tag, length and content; with a byte more in the length than DER has, where that is wanted.
fn tlv(tag: u8, content: &[u8], long: bool) -> Vec<u8> {
    let length = Length::try_from(content.len()).unwrap().to_der().unwrap();
    let length = match (long, length.as_slice()) {
        (false, _) => length,
        (true, [short]) => vec![0x81, *short],
        (true, [first, rest @ ..]) => [&[first + 1, 0x00], rest].concat(),
        (true, []) => unreachable!("a length has a byte"),
    };
    [&[tag], length.as_slice(), content].concat()
}
