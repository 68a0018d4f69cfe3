//! DER, strictly (X.690, 10 and 11), element by element, over the crate `der`.

use der::asn1::{AnyRef, IntRef, Null};
use der::{Decode, DecodeValue, FixedTag, Tag, TagNumber, Tagged};

/// A part of the certificate's bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The bytes that this span of `der` covers.
    pub(super) fn of(self, der: &[u8]) -> &[u8] {
        der.get(self.start..self.end).unwrap_or_default()
    }

    /// Where `part`, a subslice of `der`, lies in it; `None` when it lies elsewhere.
    pub(super) fn find(der: &[u8], part: &[u8]) -> Option<Span> {
        let start = (part.as_ptr() as usize).checked_sub(der.as_ptr() as usize)?;
        let end = start.checked_add(part.len())?;
        (end <= der.len()).then_some(Span { start, end })
    }
}

/// Whether the content of an element follows X.690, 11 (values have one encoding), and so do all elements in it. What
/// primitive elements of the context hold is not known here, nor what octet strings hold.
pub(super) fn is_der(tag: Tag, content: &[u8]) -> bool {
    /// The deepest that elements lie in each other; a JPKI certificate has 9.
    const DEPTH: u8 = 16;
    is_der_within(DEPTH, tag, content)
}

fn is_der_within(depth: u8, tag: Tag, content: &[u8]) -> bool {
    match tag {
        _ if tag.is_constructed() => depth.checked_sub(1).is_some_and(|depth| {
            each(content).all(|inside| inside.is_some_and(|inside| is_der_within(depth, inside.tag(), inside.value())))
        }),
        Tag::Boolean => is_value::<bool>(tag, content),
        Tag::Integer => is_integer(content),
        Tag::Null => is_value::<Null>(tag, content),
        Tag::BitString => match content {
            [unused, bits @ ..] => {
                let last = bits.last().copied().unwrap_or(0);
                *unused < 8 && (!bits.is_empty() || *unused == 0) && last.trailing_zeros() >= u32::from(*unused)
            }
            [] => false,
        },
        Tag::ObjectIdentifier => {
            let first_of_a_number = |at: usize| at == 0 || content.get(at - 1).is_some_and(|byte| byte & 0x80 == 0);
            content.last().is_some_and(|last| last & 0x80 == 0)
                && !content.iter().enumerate().any(|(at, byte)| *byte == 0x80 && first_of_a_number(at))
        }
        Tag::UtcTime => is_time(content, 12),
        Tag::GeneralizedTime => is_time(content, 14),
        _ => true,
    }
}

/// Whether these bytes are an INTEGER's content: at least one, and no more than it takes (X.690, 8.3.2).
pub(super) fn is_integer(content: &[u8]) -> bool {
    is_value::<IntRef<'_>>(Tag::Integer, content)
}

fn is_value<'a, T: DecodeValue<'a> + FixedTag + 'a>(tag: Tag, content: &'a [u8]) -> bool {
    AnyRef::new(tag, content).is_ok_and(|value| value.decode_as::<T>().is_ok())
}

/// Seconds, no fractions, and Z (RFC 5280, 4.1.2.5).
fn is_time(content: &[u8], digits: usize) -> bool {
    content
        .split_last()
        .is_some_and(|(zone, time)| *zone == b'Z' && time.len() == digits && time.iter().all(u8::is_ascii_digit))
}

/// The content of the first element, which must have this tag, and the bytes that follow it.
pub(super) fn first(bytes: &[u8], tag: Tag) -> Option<(&[u8], &[u8])> {
    let (element, rest) = AnyRef::from_der_partial(bytes).ok()?;
    (element.tag() == tag).then(|| (element.value(), rest))
}

/// The content of `bytes`, which are exactly one element with this tag.
pub(super) fn only(bytes: &[u8], tag: Tag) -> Option<&[u8]> {
    first(bytes, tag).filter(|(_, rest)| rest.is_empty()).map(|(content, _)| content)
}

/// The elements that `content` consists of, each whole, or `None` when it is not made of elements.
pub(super) fn elements(content: &[u8]) -> Option<Vec<AnyRef<'_>>> {
    each(content).collect()
}

/// The same one after the other; `None` in the place of what is no element, after which nothing comes.
pub(super) fn each(content: &[u8]) -> impl Iterator<Item = Option<AnyRef<'_>>> {
    let mut rest = Some(content).filter(|content| !content.is_empty());
    core::iter::from_fn(move || {
        let Ok((element, later)) = AnyRef::from_der_partial(rest.take()?) else { return Some(None) };
        rest = Some(later).filter(|later| !later.is_empty());
        Some(Some(element))
    })
}

/// `[number]`, constructed.
pub(super) const fn context(number: u32) -> Tag {
    Tag::ContextSpecific { constructed: true, number: TagNumber(number) }
}

/// `[number]`, primitive.
pub(super) const fn implicit(number: u32) -> Tag {
    Tag::ContextSpecific { constructed: false, number: TagNumber(number) }
}

/// An object identifier, from the bytes inside its element, as `2.5.29.15`.
pub(super) fn dotted(oid: &[u8]) -> String {
    x509_parser::asn1_rs::Oid::new(oid.into()).to_id_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use der::Encode;

    /// X.690, 8 and 11; RFC 5280, 4.1.2.5.
    #[test]
    fn of_each_value_one_encoding_is_taken() {
        let long = "20260101000000Z";
        for (tag, taken, refused) in [
            (Tag::Boolean, &[&[0x00][..], &[0xff]][..], &[&[][..], &[0x01], &[0x80], &[0xff, 0xff]][..]),
            (Tag::Integer, &[&[0x00], &[0x7f], &[0x00, 0x80], &[0xff]], &[&[], &[0x00, 0x7f], &[0xff, 0x80]]),
            (Tag::Null, &[&[]], &[&[0x00]]),
            (
                Tag::BitString,
                &[&[0], &[0, 0xff], &[1, 0xfe], &[7, 0x80]],
                &[&[], &[1], &[8, 0], &[1, 0x01], &[3, 0xfc]],
            ),
            (Tag::ObjectIdentifier, &[&[0x55, 0x1d], &[0x2a, 0x86, 0x48]], &[&[], &[0x2a, 0x86], &[0x2a, 0x80, 0x01]]),
            (Tag::UtcTime, &[b"260101000000Z"], &[b"2601010000Z", b"260101000000+0900", long.as_bytes()]),
            (Tag::GeneralizedTime, &[long.as_bytes()], &[b"202601010000Z", b"20260101000000.5Z", b"20260101000000"]),
        ] {
            for (contents, valid) in [(taken, true), (refused, false)] {
                for content in contents {
                    assert_eq!(is_der(tag, content), valid, "{tag} {content:02X?}");
                    // And so it is inside of another element.
                    let inside = [&tag.to_der().unwrap()[..], &[content.len() as u8], *content].concat();
                    assert_eq!(is_der(Tag::Sequence, &inside), valid, "{tag} {content:02X?}");
                }
            }
        }
    }
}
