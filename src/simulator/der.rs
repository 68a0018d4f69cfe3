//! Just enough DER to write a certificate, a malformed one included.

/// Tag, length and the parts one after another.
pub(super) fn tlv(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let mut out = vec![tag];
    match length {
        0..=0x7F => out.push(length as u8),
        _ => {
            let bytes: Vec<u8> = length.to_be_bytes().into_iter().skip_while(|byte| *byte == 0).collect();
            out.push(0x80 | bytes.len() as u8);
            out.extend(bytes);
        }
    }
    parts.iter().for_each(|part| out.extend_from_slice(part));
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
    let significant = bytes.iter().position(|byte| *byte != 0).and_then(|at| bytes.get(at..)).unwrap_or(&[0]);
    let sign: &[u8] = if significant.first().is_some_and(|byte| byte & 0x80 != 0) { &[0] } else { &[] };
    tlv(0x02, &[sign, significant])
}

/// An object identifier whose content is encoded already.
pub(super) fn oid(encoded: &[u8]) -> Vec<u8> {
    tlv(0x06, &[encoded])
}

/// A BIT STRING of whole bytes.
pub(super) fn bits(bytes: &[u8]) -> Vec<u8> {
    tlv(0x03, &[&[0], bytes])
}

/// A BIT STRING of named bits in one byte, trailing zero bits cut off.
pub(super) fn named_bits(byte: u8) -> Vec<u8> {
    match byte {
        0 => tlv(0x03, &[&[0]]),
        _ => tlv(0x03, &[&[byte.trailing_zeros() as u8, byte]]),
    }
}

/// UTCTime from 1950 to 2049, GeneralizedTime otherwise (RFC 5280 section 4.1.2.5). Held between the
/// years 1 and 9999.
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
