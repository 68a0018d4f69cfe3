//! What of a conversation may be kept.

use super::trace::Message;

/// Application identifier of 公的個人認証 (JPKI); public, see OpenSC `src/libopensc/jpki.h`.
const JPKI: [u8; 10] = [0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01];
/// The EF of the token information (a `CK_TOKEN_INFO`), and the bytes of the label at its start. The serial number
/// stands at offset 80.
const TOKEN_INFORMATION: (u16, usize) = (0x0006, 32);
/// Longest application identifier (ISO 7816-4).
const LONGEST_AID: usize = 16;

const SELECT: u8 = 0xA4;
const READ_BINARY: u8 = 0xB0;
const GET_RESPONSE: u8 = 0xC0;
/// Commands that carry a PIN or may carry one in an envelope: VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER (and
/// their odd forms), ENVELOPE, and 80 32, with which some applications of the My Number Card set a new PIN.
const SECRET: [u8; 9] = [0x20, 0x21, 0x24, 0x25, 0x2C, 0x2D, 0x32, 0xC2, 0xC3];

/// Follows a conversation as far as needed to tell the harmless bytes from the personal ones.
#[derive(Debug, Default)]
pub(crate) struct Redactor {
    keep_contents: bool,
    /// The JPKI application is selected.
    in_jpki: bool,
    /// The EF that was selected last.
    file: Option<u16>,
    /// What the next response byte is, when a READ BINARY is under way: the EF and the offset in it.
    reading: Option<(Option<u16>, usize)>,
}

impl Redactor {
    /// Keeps the contents of files and signatures, never a PIN.
    pub(super) fn with_contents() -> Redactor {
        Redactor { keep_contents: true, ..Redactor::default() }
    }

    /// What may be kept of a command.
    pub(crate) fn command(&mut self, command: &[u8]) -> Message {
        let (header, data, tail) = split(command);
        let harmless = match header.get(1) {
            Some(&SELECT) => data.len() <= LONGEST_AID,
            Some(ins) if SECRET.contains(ins) => false,
            _ => self.keep_contents,
        };
        let mut message = Message::known(header);
        if harmless {
            message.add(data);
        } else {
            message.withhold(data.len());
        }
        message.add(tail);
        message
    }

    /// What may be kept of the response to `command`.
    pub(crate) fn response(&mut self, command: &[u8], response: &[u8]) -> Message {
        let (body, status) = response.split_at(response.len().saturating_sub(2));
        self.follow(command, status.first().is_some_and(|&sw1| sw1 == 0x90 || sw1 == 0x61));
        let kept = if self.keep_contents { body.len() } else { self.harmless(body).min(body.len()) };
        if let Some((_, offset)) = &mut self.reading {
            *offset += body.len();
        }
        let (known, withheld) = body.split_at(kept);
        let mut message = Message::known(known);
        message.withhold(withheld.len());
        message.add(status);
        message
    }

    fn follow(&mut self, command: &[u8], succeeded: bool) {
        let (header, data, _) = split(command);
        let &[_, ins, p1, p2, ..] = header else {
            self.reading = None;
            return;
        };
        match ins {
            GET_RESPONSE => {} // goes on with what came before
            SELECT => {
                let by_name = p1 == 0x04;
                self.in_jpki = succeeded && if by_name { data == JPKI } else { self.in_jpki };
                self.file = match data {
                    &[high, low] if !by_name && succeeded => Some(u16::from_be_bytes([high, low])),
                    _ => None,
                };
                self.reading = None;
            }
            READ_BINARY if p1 & 0x80 != 0 => {
                self.file = Some(u16::from(p1 & 0x1F));
                self.reading = Some((self.file, usize::from(p2)));
            }
            READ_BINARY => self.reading = Some((self.file, usize::from(u16::from_be_bytes([p1, p2])))),
            _ => self.reading = None,
        }
    }

    /// How many bytes at the start of this part of a response are harmless: the label of the token, and at the start
    /// of another file the tag and length of its outermost element, from which the reading takes its course.
    fn harmless(&self, body: &[u8]) -> usize {
        match self.reading {
            Some((Some(file), offset)) if self.in_jpki && file == TOKEN_INFORMATION.0 => {
                TOKEN_INFORMATION.1.saturating_sub(offset)
            }
            Some((_, 0)) if self.in_jpki => match body {
                [0x30, 0x00..=0x7F, ..] => 2,
                [0x30, 0x81, ..] => 3,
                [0x30, 0x82, ..] => 4,
                _ => 0,
            },
            _ => 0,
        }
    }
}

/// Header with its length field, data, and expected length. What cannot be told apart counts as data.
fn split(command: &[u8]) -> (&[u8], &[u8], &[u8]) {
    let (head, length) = match command {
        [_, _, _, _] | [_, _, _, _, _] | [_, _, _, _, 0, _, _] => return (command, &[], &[]),
        [_, _, _, _, 0, high, low, ..] => (7, usize::from(u16::from_be_bytes([*high, *low]))),
        [_, _, _, _, short, ..] => (5, usize::from(*short)),
        _ => return (&[], command, &[]),
    };
    match command.split_at_checked(head) {
        Some((header, rest)) => match rest.split_at_checked(length) {
            Some((data, tail)) if tail.len() <= 2 => (header, data, tail),
            _ => (header, rest, &[]),
        },
        None => (&[], command, &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SELECT_JPKI: [u8; 15] = [0, 0xA4, 4, 0x0C, 10, 0xD3, 0x92, 0xF0, 0, 0x26, 1, 0, 0, 0, 1];

    fn in_jpki() -> Redactor {
        let mut redactor = Redactor::default();
        redactor.response(&SELECT_JPKI, &[0x90, 0]);
        redactor
    }

    #[test]
    fn a_pin_is_withheld_in_every_command_that_carries_one() {
        let commands: [&[u8]; 8] = [
            b"\x00\x20\x00\x80\x041234",
            b"\x00\x20\x00\x98\x041234",
            b"\x0C\x20\x00\x98\x041234\x00",
            b"\x00\x24\x01\x80\x041234",
            b"\x80\x32\x00\x80\x041234",
            b"\x00\x20\x00\x80\x00\x00\x041234",
            b"\x00\x20\x00\x80\x091234", // a wrong length
            b"\x00\x20\x00\x80\x021234\x00\x00\x00",
        ];
        for mut redactor in [Redactor::default(), Redactor::with_contents()] {
            for command in commands {
                let message = redactor.command(command);
                assert_eq!(message.len(), command.len());
                assert!(message.matches(command));
                assert!(!message.to_string().contains("31323334"), "{message}");
            }
        }
        assert_eq!(Redactor::default().command(commands[0]).to_string(), "0020008004 **x4");
        assert_eq!(Redactor::default().command(commands[2]).to_string(), "0C20009804 **x4 00");
        assert_eq!(Redactor::default().command(commands[5]).to_string(), "00200080000004 **x4");
        assert_eq!(Redactor::default().command(b"\x00\x20\x00\x80").to_string(), "00200080");
        assert_eq!(Redactor::default().command(b"\x001234").to_string(), "0031323334");
        assert_eq!(Redactor::default().command(b"123").to_string(), "**x3");
    }

    #[test]
    fn of_files_only_the_label_and_the_outer_length_are_kept() {
        let mut redactor = in_jpki();
        let mut information = [0x41; 162];
        information[160..].copy_from_slice(&[0x90, 0]);
        let label = "41".repeat(32);
        assert_eq!(redactor.response(&[0, 0xB0, 0x86, 0, 0], &information).to_string(), format!("{label} **x128 9000"));
        assert_eq!(redactor.response(&[0, 0xB0, 0x86, 30, 4], b"ABCD\x90\x00").to_string(), "4142 **x2 9000");
        assert_eq!(redactor.response(&[0, 0xB0, 0, 80, 4], b"ABCD\x90\x00").to_string(), "**x4 9000");
        assert_eq!(
            redactor.response(&[0, 0xB0, 0x8A, 0, 0], b"\x30\x82\x06\x32\x30\x82\x90\x00").to_string(),
            "30820632 **x2 9000"
        );
        assert_eq!(redactor.response(&[0, 0xB0, 1, 0, 0], b"\x30\x82\x06\x32\x90\x00").to_string(), "**x4 9000");
        assert_eq!(redactor.response(&[0, 0xB0, 0x8A, 0, 0], b"1234\x90\x00").to_string(), "**x4 9000");
        assert_eq!(redactor.response(&[0, 0x2A, 0, 0x80, 1, 0, 0], b"1234\x90\x00").to_string(), "**x4 9000");
        assert_eq!(redactor.response(&[0, 0xB0, 0x8A, 0, 0], b"\x6B\x00").to_string(), "6B00");
        assert_eq!(redactor.response(&[0, 0xB0, 0x8A, 0, 0], b"\x6B").to_string(), "6B");
        assert_eq!(redactor.response(&[], b"").to_string(), "");
    }

    #[test]
    fn a_response_in_parts_is_followed() {
        let mut redactor = in_jpki();
        assert_eq!(redactor.response(&[0, 0xB0, 0x8A, 0, 0], b"\x61\x04").to_string(), "6104");
        assert_eq!(redactor.response(&[0, 0xC0, 0, 0, 4], b"\x30\x82\x06\x32\x61\x04").to_string(), "308206326104");
        assert_eq!(redactor.response(&[0, 0xC0, 0, 0, 4], b"\x30\x82\x06\x32\x90\x00").to_string(), "**x4 9000");
    }

    #[test]
    fn another_application_is_withheld_whole() {
        let mut redactor = in_jpki();
        redactor.response(b"\x00\xA4\x04\x0C\x0A\xD3\x92\x10\x00\x31\x00\x01\x01\x04\x08", b"\x90\x00");
        assert_eq!(redactor.response(&[0, 0xB0, 0x86, 0, 0], b"1234\x90\x00").to_string(), "**x4 9000");
        assert_eq!(redactor.response(&[0, 0xB0, 0x82, 0, 0], b"\x30\x04\x06\x32\x90\x00").to_string(), "**x4 9000");
    }

    #[test]
    fn contents_are_kept_when_asked_for() {
        let mut redactor = Redactor::with_contents();
        let read = [0, 0xB0, 0x8A, 0, 0];
        assert_eq!(redactor.response(&read, b"1234\x90\x00").to_string(), "313233349000");
        assert_eq!(redactor.command(b"\x00\x2A\x00\x97\x02AB\x00").to_string(), "002A009702414200");
    }

    /// DER writes a length below 128 in one byte, below 256 in two.
    #[test]
    fn of_a_short_element_no_byte_of_its_content_is_kept() {
        let mut redactor = in_jpki();
        let read = [0, 0xB0, 0x8A, 0, 0];
        for (response, kept) in [
            (&b"\x30\x04\x02\x02\x12\x34\x90\x00"[..], "3004 **x4 9000"),
            (b"\x30\x7F\x02\x02\x90\x00", "307F **x2 9000"),
            (b"\x30\x81\x80\x02\x7E\x90\x00", "308180 **x2 9000"),
            (b"\x31\x04\x02\x02\x12\x34\x90\x00", "**x6 9000"),
        ] {
            assert_eq!(redactor.response(&read, response).to_string(), kept);
        }
    }

    #[test]
    fn nothing_is_empty_and_everything_else_is_not() {
        let mut redactor = in_jpki();
        assert!(redactor.response(&[], b"").is_empty());
        assert!(!redactor.response(&[0, 0xB0, 0x8A, 0, 0], b"\x90\x00").is_empty());
    }
}
