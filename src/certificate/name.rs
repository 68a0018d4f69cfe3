//! A name (RFC 5280, 4.1.2.4) in words. Names are seldom asked for, so they are read when they are.
//!
//! `x509-parser` writes names too, with a table of every object identifier that it has heard of, made at the first name
//! and kept until the process ends.

use super::der::dotted;
use x509_parser::asn1_rs::{Any, FromDer, Tag};
use x509_parser::x509::X509Name;

/// `C=JP, O=JPKI`; empty when `der` is no name.
pub(super) fn in_words(der: &[u8]) -> String {
    let Ok((_, name)) = X509Name::from_der(der) else { return String::new() };
    let mut words = String::new();
    for parts in name.iter_rdn() {
        for (index, part) in parts.iter().enumerate() {
            let between = if index > 0 { " + " } else { ", " };
            words.push_str(if words.is_empty() { "" } else { between });
            match short(part.attr_type().as_bytes()) {
                Some(kind) => words.push_str(kind),
                None => words.push_str(&dotted(part.attr_type().as_bytes())),
            }
            words.push('=');
            words.push_str(&value(part.attr_value()));
        }
    }
    words
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

/// A value as text, or as `#` and hexadecimal digits when it is none.
fn value(value: &Any<'_>) -> String {
    let text = match value.tag() {
        Tag::Utf8String
        | Tag::PrintableString
        | Tag::Ia5String
        | Tag::NumericString
        | Tag::VisibleString
        | Tag::T61String => str::from_utf8(value.data).ok().map(str::to_owned),
        Tag::BmpString => {
            let (units, rest) = value.data.as_chunks::<2>();
            let units: Vec<u16> = units.iter().map(|unit| u16::from_be_bytes(*unit)).collect();
            rest.is_empty().then(|| String::from_utf16(&units).ok()).flatten()
        }
        _ => None,
    };
    text.unwrap_or_else(|| value.data.iter().fold(String::from("#"), |hex, byte| hex + &format!("{byte:02X}")))
}

#[cfg(test)]
mod tests {
    use super::super::forge::{name, oid, sequence, tlv};
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
}
