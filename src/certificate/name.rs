//! Names (RFC 5280, 4.1.2.4): whether two are the same, and one in words. Words are seldom asked for, so they are made when
//! they are.
//!
//! `x509-parser` writes names too, with a table of every object identifier that it has heard of, made at the first name
//! and kept until the process ends.

use super::der::{dotted, each, elements, first, is_der, only};
use crate::text::deceives;
use der::asn1::AnyRef;
use der::{Decode, Tag, Tagged};

/// Whether two names are the same by the rules of RFC 5280, 7.1: the same attributes in the same order, texts compared
/// without regard to their encoding, to case, and to how many blanks stand between words. Compatible characters are not
/// folded into each other (NFKC): half-width and full-width letters differ, as they do for OpenSSL.
///
/// A name grants nothing: whoever has a root's name still needs its key.
pub(super) fn same(one: &[u8], other: &[u8]) -> bool {
    one == other
        || only(one, Tag::Sequence).zip(only(other, Tag::Sequence)).is_some_and(|(one, other)| {
            // Nearly all names differ in how many parts they have, before any of them is read.
            each(one).count() == each(other).count()
                && each(one).zip(each(other)).all(|(one, other)| {
                    let one = one.and_then(comparable);
                    one.is_some() && one == other.and_then(comparable)
                })
        })
}

/// `C=JP, O=JPKI`; empty when `der` is no name. What a value holds beside plain text is escaped (RFC 4514, 2.4), so that no
/// value looks like another part, ends the text early, or hides what comes after it.
pub(super) fn in_words(der: &[u8]) -> String {
    let mut words = String::new();
    for attributes in read(der).unwrap_or_default() {
        for (index, Attribute { kind, value }) in attributes.into_iter().enumerate() {
            let between = if index > 0 { " + " } else { ", " };
            words.push_str(if words.is_empty() { "" } else { between });
            match short(kind) {
                Some(short) => words.push_str(short),
                None => words.push_str(&dotted(kind)),
            }
            words.push('=');
            match text(value) {
                Some(text) => push_escaped(&mut words, &text),
                None => {
                    words.push('#');
                    value.value().iter().for_each(|byte| words.push_str(&format!("{byte:02X}")));
                }
            }
        }
    }
    words
}

fn push_escaped(words: &mut String, text: &str) {
    let last = text.chars().count().saturating_sub(1);
    for (index, character) in text.chars().enumerate() {
        let at_an_end = (character == ' ' && (index == 0 || index == last)) || (character == '#' && index == 0);
        if at_an_end || matches!(character, '"' | '+' | ',' | ';' | '<' | '>' | '\\') {
            words.push('\\');
            words.push(character);
        } else if deceives(character) {
            character.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| words.push_str(&format!("\\{byte:02X}")));
        } else {
            words.push(character);
        }
    }
}

/// Whether this is the content of a Name: parts of one attribute at least, each of a kind and a value, both valid DER.
pub(super) fn is_name(content: &[u8]) -> bool {
    let is_valid = |Attribute { kind, value }: Attribute<'_>| {
        is_der(Tag::ObjectIdentifier, kind) && is_der(value.tag(), value.value())
    };
    let is_attribute = |pair: Option<AnyRef<'_>>| pair.and_then(attribute).is_some_and(is_valid);
    let is_part =
        |part: AnyRef<'_>| part.tag() == Tag::Set && !part.value().is_empty() && each(part.value()).all(is_attribute);
    each(content).all(|part| part.is_some_and(is_part))
}

struct Attribute<'a> {
    kind: &'a [u8],
    value: AnyRef<'a>,
}

/// The attributes, part by part; `None` when `der` is no name.
fn read(der: &[u8]) -> Option<Vec<Vec<Attribute<'_>>>> {
    parts(der)?.into_iter().map(part).collect()
}

fn parts(der: &[u8]) -> Option<Vec<AnyRef<'_>>> {
    elements(only(der, Tag::Sequence)?)
}

/// The attributes of one part, of which there is one at least.
fn part(part: AnyRef<'_>) -> Option<Vec<Attribute<'_>>> {
    let pairs = (part.tag() == Tag::Set).then(|| elements(part.value()))??;
    if pairs.is_empty() {
        return None;
    }
    pairs.into_iter().map(attribute).collect()
}

fn attribute(pair: AnyRef<'_>) -> Option<Attribute<'_>> {
    let content = (pair.tag() == Tag::Sequence).then(|| pair.value())?;
    let (kind, value) = first(content, Tag::ObjectIdentifier)?;
    Some(Attribute { kind, value: AnyRef::from_der(value).ok()? })
}

/// What is compared of an attribute: its kind, and its text, or tag and bytes where it has none.
type Comparable<'a> = (&'a [u8], Result<String, AnyRef<'a>>);

/// The attributes of one part are a set.
fn comparable(one: AnyRef<'_>) -> Option<Vec<Comparable<'_>>> {
    let mut attributes: Vec<Comparable<'_>> = part(one)?.into_iter().map(folded).collect();
    attributes.sort();
    Some(attributes)
}

fn folded(Attribute { kind, value }: Attribute<'_>) -> Comparable<'_> {
    let text = text(value).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase());
    (kind, text.ok_or(value))
}

/// A value as text, if it is one.
fn text(value: AnyRef<'_>) -> Option<String> {
    match value.tag() {
        Tag::Utf8String
        | Tag::PrintableString
        | Tag::Ia5String
        | Tag::NumericString
        | Tag::VisibleString
        | Tag::TeletexString => str::from_utf8(value.value()).ok().map(str::to_owned),
        Tag::BmpString => {
            let (units, rest) = value.value().as_chunks::<2>();
            let units: Vec<u16> = units.iter().map(|unit| u16::from_be_bytes(*unit)).collect();
            rest.is_empty().then(|| String::from_utf16(&units).ok()).flatten()
        }
        _ => None,
    }
}

/// The short name of an attribute's kind (RFC 4514, 3, and what is customary beside it).
fn short(oid: &[u8]) -> Option<&'static str> {
    Some(match oid {
        [0x55, 0x04, kind] => match kind {
            3 => "CN",
            4 => "SN",
            5 => "serialNumber",
            6 => "C",
            7 => "L",
            8 => "ST",
            9 => "STREET",
            10 => "O",
            11 => "OU",
            12 => "title",
            42 => "GN",
            _ => return None,
        },
        [0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 0x01, 1] => "UID",
        [0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 0x01, 25] => "DC",
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x01] => "emailAddress",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::forge::{name, oid, sequence, tlv};
    use super::*;

    #[test]
    fn known_kinds_are_short_and_others_are_numbers() {
        let parts = [
            ("2.5.4.6", "JP"),
            ("2.5.4.10", "試験"),
            ("2.5.4.3", "A"),
            ("1.2.840.113549.1.9.1", "a@b"),
            ("2.5.4.99", "x"),
        ];
        assert_eq!(in_words(&name(&parts)), "C=JP, O=試験, CN=A, emailAddress=a@b, 2.5.4.99=x");
        // RFC 4514, 3, and RFC 4519.
        for (kind, short) in [
            ("2.5.4.4", "SN"),
            ("2.5.4.5", "serialNumber"),
            ("2.5.4.7", "L"),
            ("2.5.4.8", "ST"),
            ("2.5.4.9", "STREET"),
            ("2.5.4.11", "OU"),
            ("2.5.4.12", "title"),
            ("2.5.4.42", "GN"),
            ("0.9.2342.19200300.100.1.1", "UID"),
            ("0.9.2342.19200300.100.1.25", "DC"),
        ] {
            assert_eq!(in_words(&name(&[(kind, "x")])), format!("{short}=x"), "{kind}");
        }
        assert_eq!(in_words(&name(&[])), "");
        assert_eq!(in_words(b"\x30\x01\x00"), "");
    }

    #[test]
    fn several_parts_of_one_kind_and_values_that_are_no_text() {
        let part = |kind: &str, tag: u8, value: &[u8]| sequence(&[&oid(kind), &tlv(tag, value)]);
        let two = tlv(0x31, &[part("2.5.4.3", 0x1e, &[0x53, 0xd7]), part("2.5.4.11", 0x0c, &[0xff])].concat());
        let odd = tlv(0x31, &part("2.5.4.8", 0x1e, &[0x53]));
        assert_eq!(in_words(&sequence(&[&two, &odd])), "CN=受 + OU=#FF, ST=#53");
    }

    #[test]
    fn no_value_looks_like_another_part_or_ends_the_text() {
        for (value, words) in [
            ("JP, O=JPKI", r"CN=JP\, O=JPKI"),
            ("a+b;c<d>\"e\"\\f=g", r#"CN=a\+b\;c\<d\>\"e\"\\f=g"#),
            ("#00", r"CN=\#00"),
            (" a b ", r"CN=\ a b\ "),
            (" ", r"CN=\ "),
            ("J-LIS\0.example", r"CN=J-LIS\00.example"),
            ("line\nbreak", r"CN=line\0Abreak"),
            ("\u{202e}SILJ", r"CN=\E2\80\AESILJ"),
        ] {
            assert_eq!(in_words(&name(&[("2.5.4.3", value)])), words);
        }
    }

    #[test]
    fn the_same_name_may_be_written_in_several_ways() {
        let part = |kind: &str, tag: u8, value: &[u8]| tlv(0x31, &sequence(&[&oid(kind), &tlv(tag, value)]));
        let named = |parts: &[Vec<u8>]| tlv(0x30, &parts.concat());
        let pilot = name(&[("2.5.4.6", "JP"), ("2.5.4.10", "Pilot 試験 É")]);
        let [country, wide] =
            [part("2.5.4.6", 0x13, b"jp"), "PILOT  試験 é ".encode_utf16().flat_map(u16::to_be_bytes).collect()];
        assert!(same(&pilot, &pilot));
        assert!(same(&pilot, &named(&[country.clone(), part("2.5.4.10", 0x1e, &wide)])));
        for (other, words) in [
            (name(&[("2.5.4.10", "Pilot 試験 É"), ("2.5.4.6", "JP")]), "another order"),
            (name(&[("2.5.4.6", "JP")]), "fewer parts"),
            (name(&[("2.5.4.6", "JP"), ("2.5.4.10", "Pilot 試験 É"), ("2.5.4.3", "")]), "more parts"),
            (name(&[("2.5.4.6", "JP"), ("2.5.4.11", "Pilot 試験 É")]), "another kind"),
            (name(&[("2.5.4.6", "JP"), ("2.5.4.10", "Pilot試験 É")]), "no blank"),
            (name(&[("2.5.4.6", "JP"), ("2.5.4.10", "Ｐilot 試験 É")]), "full width"),
            (named(&[country, part("2.5.4.10", 0x04, "Pilot 試験 É".as_bytes())]), "no text"),
            (vec![0x30, 0x01, 0x00], "no name"),
        ] {
            assert!(!same(&pilot, &other), "{words}");
        }
        let pair = |kind: &str, text: &str| sequence(&[&oid(kind), &tlv(0x0c, text.as_bytes())]);
        let [one, other] = [pair("2.5.4.3", "a"), pair("2.5.4.11", "b")];
        let [left, right] =
            [[one.clone(), other.clone()], [other, one]].map(|set| tlv(0x30, &tlv(0x31, &set.concat())));
        assert!(same(&left, &right), "the attributes of one part are a set");
        let [one, other] = ["a", "b"].map(|text| named(&[tlv(0x0c, text.as_bytes())]));
        assert!(!same(&one, &other), "what is no part is like nothing else");
        assert!(!same(b"junk", b"other junk") && same(b"junk", b"junk"));
    }
}
