//! Shift_JIS with the extensions of Windows (code page 932), as <https://encoding.spec.whatwg.org/#shift_jis> defines it.
//!
//! The table is here because the crates that have it bring the tables of every other encoding along, 150 kB in the C
//! library. It is compared with one of them, byte pair by byte pair, in the tests.

/// The character of each two-byte code, by its pointer; 0 where there is none.
static CHARACTERS: [u16; ROWS * CELLS] = table(include_bytes!("../../data/shift_jis.txt"));

/// Characters of a row, and rows of the standard.
const CELLS: usize = 94;
const ROWS: usize = 119;
/// Where institutions keep characters of their own (外字), which are in the table of none: U+E000 on.
const PRIVATE: core::ops::RangeInclusive<usize> = 8836..=10715;
const REPLACEMENT: char = '\u{FFFD}';

/// The text, or `None` where bytes are no character.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    read(bytes, |_| None)
}

/// The text, with U+FFFD in the places of what is no character.
pub(super) fn decode_lossy(bytes: &[u8]) -> String {
    let replaced = read(bytes, |text| {
        text.push(REPLACEMENT);
        Some(())
    });
    replaced.unwrap_or_default()
}

/// The bytes of a text; character references (`&#9749;`) for what Shift_JIS does not have.
#[cfg(any(test, feature = "simulator"))]
pub(super) fn encode(text: &str) -> Vec<u8> {
    /// Codes of NEC that IBM's, further on, have again: written as IBM's.
    const TWICE: core::ops::RangeInclusive<usize> = 8272..=8835;
    let mut codes = std::collections::HashMap::new();
    for (pointer, unit) in CHARACTERS.iter().enumerate().filter(|(pointer, _)| !TWICE.contains(pointer)) {
        codes.entry(u32::from(*unit)).or_insert(pointer);
    }
    let mut bytes = Vec::with_capacity(text.len());
    for character in text.chars() {
        let number = u32::from(character);
        let single = match number {
            0..=0x80 => Some(number),
            0xA5 => Some(0x5C),
            0x203E => Some(0x7E),
            0xFF61..=0xFF9F => Some(number - 0xFF61 + 0xA1),
            _ => None,
        };
        let pointer = match number {
            0x2212 => codes.get(&0xFF0D).copied(),
            _ => codes.get(&number).copied(),
        };
        match (single, pointer) {
            (Some(byte), _) => bytes.push(byte as u8),
            (None, Some(pointer)) => {
                let (lead, trail) = ((pointer / 188) as u8, (pointer % 188) as u8);
                bytes.push(lead + if lead < 0x1F { 0x81 } else { 0xC1 });
                bytes.push(trail + if trail < 0x3F { 0x40 } else { 0x41 });
            }
            (None, None) => bytes.extend(format!("&#{number};").bytes()),
        }
    }
    bytes
}

/// Reads text; `wrong` says whether to go on after what is no character.
fn read(bytes: &[u8], wrong: impl Fn(&mut String) -> Option<()>) -> Option<String> {
    // Three bytes for two, at most: half-width katakana, one for three, are rare.
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    let mut rest = bytes;
    while !rest.is_empty() {
        let plain = rest.iter().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let (ascii, other) = rest.split_at(plain);
        text.push_str(str::from_utf8(ascii).ok()?);
        rest = match other {
            [] => other,
            [0x80, later @ ..] => {
                text.push('\u{80}');
                later
            }
            [byte @ 0xA1..=0xDF, later @ ..] => {
                text.extend(char::from_u32(0xFF61 - 0xA1 + u32::from(*byte)));
                later
            }
            [lead @ (0x81..=0x9F | 0xE0..=0xFC), trail, later @ ..] => match two(*lead, *trail) {
                Some(character) => {
                    text.push(character);
                    later
                }
                None => {
                    wrong(&mut text)?;
                    // An ASCII byte stands for itself all the same: a tag's end is not swallowed.
                    if trail.is_ascii() { other.get(1..)? } else { later }
                }
            },
            [_, later @ ..] => {
                wrong(&mut text)?;
                later
            }
        };
    }
    Some(text)
}

/// The character of two bytes.
fn two(lead: u8, trail: u8) -> Option<char> {
    let row = lead.checked_sub(if lead < 0xA0 { 0x81 } else { 0xC1 })?;
    let cell = match trail {
        0x40..=0x7E => trail - 0x40,
        0x80..=0xFC => trail - 0x41,
        _ => return None,
    };
    let pointer = usize::from(row) * 188 + usize::from(cell);
    if PRIVATE.contains(&pointer) {
        return char::from_u32(0xE000 + (pointer - PRIVATE.start()) as u32);
    }
    CHARACTERS.get(pointer).filter(|unit| **unit != 0).and_then(|unit| char::from_u32((*unit).into()))
}

/// The table from its text: a line for each row, U+FFFD where a row has no character.
const fn table(text: &[u8]) -> [u16; ROWS * CELLS] {
    let mut characters = [0; ROWS * CELLS];
    let (mut at, mut row, mut cell) = (0, 0, 0);
    while at < text.len() {
        let (unit, length) = match text[at] {
            b'\n' => {
                (row, cell, at) = (row + 1, 0, at + 1);
                continue;
            }
            first @ 0..=0x7F => (first as u16, 1),
            first @ 0xC0..=0xDF => ((first as u16 & 0x1F) << 6 | text[at + 1] as u16 & 0x3F, 2),
            first => ((first as u16 & 0xF) << 12 | (text[at + 1] as u16 & 0x3F) << 6 | text[at + 2] as u16 & 0x3F, 3),
        };
        if unit != REPLACEMENT as u16 {
            characters[row * CELLS + cell] = unit;
        }
        (cell, at) = (cell + 1, at + length);
    }
    characters
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::SHIFT_JIS;

    /// Every sequence of one and two bytes, before, after and between others.
    #[test]
    fn every_byte_pair_reads_as_the_standard_says() {
        for pair in 0..=u16::MAX {
            let [one, two] = pair.to_be_bytes();
            for bytes in [&[one][..], &[one, two], &[one, two, b'<', 0x82, 0xA0]] {
                let strict = SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes);
                assert_eq!(decode(bytes).as_deref(), strict.as_deref(), "{bytes:02X?}");
                assert_eq!(decode_lossy(bytes), SHIFT_JIS.decode_without_bom_handling(bytes).0, "{bytes:02X?}");
            }
        }
    }

    #[test]
    fn every_character_is_written_as_the_standard_says() {
        let all: Vec<char> = ('\0'..=char::MAX).collect();
        for some in all.chunks(4096) {
            let text: String = some.iter().collect();
            assert_eq!(encode(&text)[..], SHIFT_JIS.encode(&text).0[..], "from {:?}", some.first());
        }
    }
}
