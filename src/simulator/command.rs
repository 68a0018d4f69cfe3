//! A command as the token sees it: raw bytes taken apart by ISO 7816-3 section 12.1.
//!
//! Written a second time on purpose, apart from the library's own encoder, so that the two cannot share a mistake.

/// A command taken apart. `le` is the number of bytes asked for: 256 for a short `00`, 65,536 for an extended `0000`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Command<'a> {
    pub(super) cla: u8,
    pub(super) ins: u8,
    pub(super) p1: u8,
    pub(super) p2: u8,
    pub(super) data: &'a [u8],
    pub(super) le: Option<usize>,
    pub(super) extended: bool,
}

impl<'a> Command<'a> {
    /// `None`: the length fields contradict the length of the message (the token answers 6700).
    pub(super) fn parse(raw: &'a [u8]) -> Option<Command<'a>> {
        let (&[cla, ins, p1, p2], body) = raw.split_first_chunk()?;
        let (data, le, extended): (&[u8], _, _) = match body {
            [] => (&[], None, false),
            [le] => (&[], Some(short(*le)), false),
            [0, high, low] => (&[], Some(long(*high, *low)), true),
            [0, high, low, rest @ ..] => {
                let (data, le) = rest.split_at_checked(usize::from(u16::from_be_bytes([*high, *low])))?;
                let le = match le {
                    [] => None,
                    [high, low] => Some(long(*high, *low)),
                    _ => return None,
                };
                (data, le, true)
            }
            [lc, rest @ ..] => {
                let (data, le) = rest.split_at_checked(usize::from(*lc))?;
                let le = match le {
                    [] => None,
                    [le] => Some(short(*le)),
                    _ => return None,
                };
                (data, le, false)
            }
        };
        let lc_without_data = data.is_empty() && body.len() > if extended { 3 } else { 1 };
        (!lc_without_data).then_some(Command { cla, ins, p1, p2, data, le, extended })
    }
}

fn short(le: u8) -> usize {
    if le == 0 { 256 } else { usize::from(le) }
}

fn long(high: u8, low: u8) -> usize {
    match u16::from_be_bytes([high, low]) {
        0 => 65_536,
        le => usize::from(le),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seven_cases() {
        let long_data: Vec<u8> = (0..300u16).map(|i| i as u8).collect();
        let case_4e = [&[0, 0x2A, 0, 0x80, 0, 0x01, 0x2C][..], &long_data, &[0x01, 0x00]].concat();
        type Row<'a> = (&'a [u8], &'a [u8], Option<usize>, bool);
        let rows: [Row<'_>; 9] = [
            (&[0, 0x20, 0, 0x80], &[], None, false),
            (&[0, 0xB0, 0, 0, 0], &[], Some(256), false),
            (&[0, 0xB0, 0, 0, 4], &[], Some(4), false),
            (&[0, 0xA4, 2, 0x0C, 2, 0, 0x0A], &[0, 0x0A], None, false),
            (&[0, 0xA4, 4, 0, 1, 0xA0, 0], &[0xA0], Some(256), false),
            (&[0, 0xB0, 0, 0, 0, 0, 0], &[], Some(65_536), true),
            (&[0, 0xB0, 0, 0, 0, 6, 0x36], &[], Some(1590), true),
            (&[0, 0x20, 0, 0x98, 0, 0, 2, 1, 2], &[1, 2], None, true),
            (&case_4e, &long_data, Some(256), true),
        ];
        for (raw, data, le, extended) in rows {
            let command = Command::parse(raw).unwrap();
            assert_eq!((command.data, command.le, command.extended), (data, le, extended), "{raw:02X?}");
        }
    }

    #[test]
    fn lengths_that_contradict_themselves_are_no_command() {
        let rows: [&[u8]; 8] = [
            &[],
            &[0, 0xB0, 0],
            &[0, 0xA4, 2, 0x0C, 3, 0, 0x0A],
            &[0, 0xA4, 2, 0x0C, 2, 0, 0x0A, 0, 0],
            &[0, 0xB0, 0, 0, 0, 1],
            &[0, 0x20, 0, 0x98, 0, 0, 3, 1, 2],
            &[0, 0x20, 0, 0x98, 0, 0, 2, 1, 2, 3],
            &[0, 0x20, 0, 0x98, 0, 0, 0, 1, 2],
        ];
        for raw in rows {
            assert_eq!(Command::parse(raw), None, "{raw:02X?}");
        }
    }
}
