//! General names (RFC 5280, 4.2.1.6) and the extensions made of them. Nothing in them is used, but for an issuer's name: they
//! are read to know that they can be, since a critical extension that cannot be read is not understood.

use super::der::{context, each, first, implicit, only};
use super::name;
use der::asn1::AnyRef;
use der::{Tag, Tagged};

/// GeneralNames: one at least.
pub(super) fn are_names(value: &[u8]) -> bool {
    only(value, Tag::Sequence).is_some_and(is_list)
}

/// CRLDistributionPoints (4.2.1.13): one at least, each with a name or an issuer.
pub(super) fn are_distribution_points(value: &[u8]) -> bool {
    list(value, is_distribution_point)
}

/// AuthorityInfoAccessSyntax (4.2.2.1): one description at least, each a method and a place.
pub(super) fn are_access_descriptions(value: &[u8]) -> bool {
    list(value, |content| match first(content, Tag::ObjectIdentifier) {
        Some((_, place)) => each(place).count() == 1 && is_list(place),
        None => false,
    })
}

/// Whether this is a list of one sequence at least, each with such a content.
fn list(value: &[u8], is_right: impl Fn(&[u8]) -> bool) -> bool {
    let is_right = |one: Option<AnyRef<'_>>| one.is_some_and(|one| one.tag() == Tag::Sequence && is_right(one.value()));
    only(value, Tag::Sequence).is_some_and(|list| !list.is_empty() && each(list).all(is_right))
}

/// The first directory name among GeneralNames, given without tag and length.
pub(super) fn directory_name(names: &[u8]) -> Option<&[u8]> {
    each(names).flatten().find(|name| name.tag() == context(4)).map(|name| name.value())
}

/// Whether this is the content of GeneralNames: one at least.
pub(super) fn is_list(content: &[u8]) -> bool {
    !content.is_empty() && each(content).all(|name| name.is_some_and(|name| is_name(name.tag(), name.value())))
}

fn is_name(tag: Tag, content: &[u8]) -> bool {
    match tag {
        // A name of another kind, an X.400 address, an EDI party.
        _ if [0, 3, 5].map(context).contains(&tag) => are_elements(content),
        // Mail, host and URI: IA5.
        _ if [1, 2, 6].map(implicit).contains(&tag) => !content.is_empty() && content.is_ascii(),
        _ if tag == context(4) => only(content, Tag::Sequence).is_some_and(name::is_name),
        _ if tag == implicit(7) => matches!(content.len(), 4 | 16),
        _ if tag == implicit(8) => content.last().is_some_and(|last| last & 0x80 == 0),
        _ => false,
    }
}

/// Whether this consists of elements, one at least.
fn are_elements(content: &[u8]) -> bool {
    !content.is_empty() && each(content).all(|part| part.is_some())
}

fn is_distribution_point(content: &[u8]) -> bool {
    let (name, rest) = match first(content, context(0)) {
        Some((name, rest)) => (Some(name), rest),
        None => (None, content),
    };
    let (reasons, rest) = match first(rest, implicit(1)) {
        Some((reasons, rest)) => (Some(reasons), rest),
        None => (None, rest),
    };
    let issuer = if rest.is_empty() { None } else { Some(only(rest, context(2)).unwrap_or_default()) };
    let named = |name: &[u8]| match (only(name, context(0)), only(name, context(1))) {
        (Some(full), _) => is_list(full),
        (_, Some(relative)) => are_elements(relative),
        (None, None) => false,
    };
    (name.is_some() || issuer.is_some())
        && name.is_none_or(named)
        && reasons.is_none_or(|bits| bits.first().is_some_and(|unused| *unused < 8))
        && issuer.is_none_or(is_list)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::tests::forge::{name, oid, sequence, tlv};

    fn good() -> Vec<Vec<u8>> {
        vec![
            tlv(0xa0, &[oid("1.2.3"), tlv(0xa0, &[5, 0])].concat()),
            tlv(0x81, b"a@b.invalid"),
            tlv(0x82, b"b.invalid"),
            tlv(0xa3, &tlv(0x30, &[])),
            tlv(0xa4, &name(&[("2.5.4.6", "JP")])),
            tlv(0xa5, &tlv(0x81, b"x")),
            tlv(0x86, b"http://b.invalid"),
            tlv(0x87, &[127, 0, 0, 1]),
            tlv(0x87, &[0; 16]),
            tlv(0x88, &oid("1.2.3")[2..]),
        ]
    }

    fn bad() -> Vec<Vec<u8>> {
        vec![
            tlv(0xa0, &[]),
            tlv(0xa0, b"junk"),
            tlv(0x81, "ａ".as_bytes()),
            tlv(0x82, &[]),
            tlv(0xa3, &[]),
            tlv(0xa4, &[]),
            tlv(0xa4, b"junk"),
            tlv(0xa4, &[name(&[]), name(&[])].concat()),
            tlv(0xa5, &[]),
            tlv(0x86, &[0xff]),
            tlv(0x87, &[127, 0, 0]),
            tlv(0x88, &[]),
            tlv(0x88, &[0x81]),
            tlv(0x89, b"x"),
            tlv(0x0c, b"x"),
            tlv(0xa1, b"x"),
        ]
    }

    #[test]
    fn names_of_every_kind() {
        let list = |names: &[Vec<u8>]| tlv(0x30, &names.concat());
        assert!(are_names(&list(&good())));
        for name in good() {
            assert!(are_names(&sequence(&[&name])), "{name:02X?}");
        }
        for name in bad() {
            assert!(!are_names(&sequence(&[&name])), "{name:02X?}");
            let among = sequence(&[&good().concat(), &name]);
            assert!(!are_names(&among), "{name:02X?} among others");
        }
        for junk in [&b""[..], b"garbage", &[0x30, 0x00], &tlv(0x31, &good()[1]), &[list(&good()), vec![0]].concat()] {
            assert!(!are_names(junk), "{junk:02X?}");
        }
    }

    #[test]
    fn distribution_points() {
        let full = |names: &[Vec<u8>]| tlv(0xa0, &tlv(0xa0, &names.concat()));
        let point = |parts: &[&[u8]]| are_distribution_points(&sequence(&[&sequence(parts)]));
        let relative = tlv(0xa0, &tlv(0xa1, &sequence(&[&oid("2.5.4.3"), &tlv(0x0c, b"x")])));
        let issuer = tlv(0xa2, &good()[4]);
        let reasons = tlv(0x81, &[0x07, 0x80]);
        assert!(point(&[&full(&good())]));
        assert!(point(&[&relative]));
        assert!(point(&[&issuer]));
        assert!(point(&[&relative, &reasons, &issuer]));
        assert!(point(&[&relative, &reasons]) && point(&[&reasons, &issuer]));
        for parts in [
            &[][..],
            &[&reasons[..]],
            &[&issuer, &relative],
            &[&full(&[])],
            &[&full(&bad()[..1])],
            &[&tlv(0xa0, &[])],
            &[&tlv(0xa0, &tlv(0xa1, &[]))],
            &[&tlv(0xa0, &tlv(0xa1, b"junk"))],
            &[&tlv(0xa0, &tlv(0xa2, &good()[4]))],
            &[&relative, &tlv(0x81, &[0x08, 0x80])],
            &[&relative, &tlv(0x81, &[])],
            &[&relative, &tlv(0xa2, &[])],
            &[&relative, &issuer, &[5, 0]],
            &[&relative, &[5, 0]],
        ] {
            assert!(!point(parts), "{parts:02X?}");
        }
        let good = sequence(&[&relative]);
        assert!(are_distribution_points(&sequence(&[&good, &good])));
        for junk in [&b"garbage"[..], &[0x30, 0x00], &sequence(&[&good, &[5, 0]]), &sequence(&[&tlv(0x31, &good[2..])])]
        {
            assert!(!are_distribution_points(junk), "{junk:02X?}");
        }
    }

    #[test]
    fn access_descriptions() {
        let (method, place) = (oid("1.3.6.1.5.5.7.48.1"), good()[6].clone());
        let good = sequence(&[&method, &place]);
        assert!(are_access_descriptions(&sequence(&[&good])));
        assert!(are_access_descriptions(&sequence(&[&good, &good])));
        for junk in [
            &b"garbage"[..],
            &[0x30, 0x00],
            &sequence(&[&sequence(&[&method])]),
            &sequence(&[&sequence(&[&method, &place, &place])]),
            &sequence(&[&sequence(&[&place, &method])]),
            &sequence(&[&sequence(&[&method, &bad()[3]])]),
            &sequence(&[&good, &[5, 0]]),
            &sequence(&[&tlv(0x31, &good[2..])]),
        ] {
            assert!(!are_access_descriptions(junk), "{junk:02X?}");
        }
    }

    #[test]
    fn the_first_directory_name() {
        let first = name(&[("2.5.4.6", "JP")]);
        let names = [good()[1].clone(), tlv(0xa4, &first), tlv(0xa4, &name(&[]))].concat();
        assert_eq!(directory_name(&names), Some(first.as_slice()));
        assert_eq!(directory_name(&good()[1]), None);
    }
}
