//! Just enough DER to write a certificate, a malformed one included: any content may stand under any tag.

use der::asn1::{BitStringRef, UintRef};
use der::{Encode, Length};

/// Tag, length and the parts one after another.
#[allow(clippy::expect_used)] // nothing here is as long as 4 GiB, which is where lengths end
pub(super) fn tlv(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let content = parts.concat();
    let mut out = vec![tag];
    let length = Length::try_from(content.len()).and_then(|length| length.encode_to_vec(&mut out));
    length.expect("a length that DER can write");
    out.extend(content);
    out
}

pub(super) fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    tlv(0x30, parts)
}

/// `[number]`, constructed.
pub(super) fn explicit(number: u8, parts: &[&[u8]]) -> Vec<u8> {
    tlv(0xA0 | number, parts)
}

/// An unsigned big-endian number.
pub(super) fn integer(bytes: &[u8]) -> Vec<u8> {
    written(UintRef::new(bytes))
}

/// An object identifier whose content is encoded already.
pub(super) fn oid(encoded: &[u8]) -> Vec<u8> {
    tlv(0x06, &[encoded])
}

/// A BIT STRING of whole bytes.
pub(super) fn bits(bytes: &[u8]) -> Vec<u8> {
    written(BitStringRef::from_bytes(bytes))
}

/// A BIT STRING of named bits in one byte, trailing zero bits cut off.
pub(super) fn named_bits(byte: u8) -> Vec<u8> {
    match byte {
        0 => written(BitStringRef::new(0, &[])),
        _ => written(BitStringRef::new(byte.trailing_zeros() as u8, &[byte])),
    }
}

#[allow(clippy::expect_used)] // as with `tlv`
fn written(value: der::Result<impl Encode>) -> Vec<u8> {
    value.and_then(|value| value.to_der()).expect("a value that DER can write")
}

/// UTCTime from 1950 to 2049, GeneralizedTime otherwise (RFC 5280 section 4.1.2.5). Held between the years 1 and 9999.
/// By hand: the times of the crate `der` begin in 1970, and the simulated root in 1950.
pub(super) fn time(unix_seconds: i64) -> Vec<u8> {
    // 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
    let held = unix_seconds.clamp(-62_135_596_800, 253_402_300_799);
    let instant = time::OffsetDateTime::from_unix_timestamp(held).unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
    let (year, clock) = (instant.year(), instant.time());
    let rest = format!(
        "{:02}{:02}{:02}{:02}{:02}Z",
        instant.month() as u8,
        instant.day(),
        clock.hour(),
        clock.minute(),
        clock.second()
    );
    match year {
        1950..=2049 => tlv(0x17, &[format!("{:02}", year % 100).as_bytes(), rest.as_bytes()]),
        _ => tlv(0x18, &[format!("{year:04}").as_bytes(), rest.as_bytes()]),
    }
}
