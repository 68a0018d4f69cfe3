//! What the fuzz targets share: bytes taken apart from the front, and a conversation driven by them, and the facts of a visit.

pub mod c;
pub mod facts;

use uketsuke::exchange::{Conversation, Ended, LastTry, Next, Operation, Pin, PinEntry, Proof, SigningInput};
use uketsuke::link::{Fault, Limits};

/// Input bytes, taken from the front; zeros once they are used up.
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// The next byte.
    pub fn byte(&mut self) -> u8 {
        self.take(1).first().copied().unwrap_or(0)
    }

    /// The next bytes, or fewer.
    pub fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(count.min(self.0.len()));
        self.0 = rest;
        taken
    }

    /// Whether none is left.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Limits that real readers have, and limits that none should have.
pub fn limits(choice: u8) -> Limits {
    match choice % 6 {
        0 | 1 => Limits::SHORT,
        2 => Limits::EXTENDED,
        3 => Limits::CCID_522,
        4 => Limits { max_command: 0, max_response: 0, extended: true },
        _ => Limits { max_command: 40, max_response: 20, extended: false },
    }
}

/// One of the exchanges, by number.
pub fn plan(choice: u8) -> Operation {
    let entry = || PinEntry {
        pin: Pin::from_digits(b"0417").expect("four digits"),
        last_try: if choice & 0x40 == 0 { LastTry::Kept } else { LastTry::Allowed },
    };
    let chosen = || Proof::Choose(Box::new(|der: &[u8]| SigningInput::new(der.iter().take(51).copied().collect())));
    match choice % 7 {
        0 => Operation::identify(),
        1 => Operation::identify().reading_certificate(),
        2 => Operation::identify().asking_tries(),
        3 => Operation::identify().with_pin(entry()),
        4 => Operation::identify().with_pin(entry()).reading_certificate(),
        5 => Operation::identify().with_pin(entry()).proving(chosen()),
        _ => Operation::identify()
            .with_pin(entry())
            .proving(Proof::Of(SigningInput::new(vec![7; 51]).expect("51 bytes"))),
    }
}

/// Drives a conversation to its end and checks what must hold whatever a token answers.
pub fn converse(
    mut conversation: Conversation,
    mut answer: impl FnMut(&[u8], &mut Vec<u8>) -> Result<(), Fault>,
) -> Ended {
    let mut response = Vec::new();
    let (mut pins, mut steps) = (0, 0);
    loop {
        steps += 1;
        assert!(steps < 1200, "a conversation without end");
        response.clear();
        let owed = conversation.owes_lock();
        let got = match conversation.next() {
            Next::Done => break,
            Next::CutPower => {
                assert!(owed, "power is cut only to lock");
                answer(&[], &mut response)
            }
            Next::Transmit(command) => {
                assert!((4..=264).contains(&command.len()));
                if command[1] == 0x20 && command.len() > 4 {
                    assert_eq!(command, [b"\x00\x20\x00".as_slice(), &[command[3]], b"\x040417"].concat());
                    pins += 1;
                } else if command[1] != 0x2A {
                    assert!(!command.windows(4).any(|four| four == b"0417"), "the PIN in another command");
                }
                answer(command, &mut response)
            }
        };
        conversation.feed(got.map(|()| response.as_slice()));
    }
    assert!(pins <= 1, "VERIFY more than once");
    let ended = conversation.finish();
    assert!(pins == 1 || !ended.left_open);
    match &ended.result {
        Ok(findings) => {
            assert!(findings.label.len() <= 32);
            assert!(findings.certificate.as_ref().is_none_or(|der| der.first() == Some(&0x30)));
        }
        Err(error) => {
            assert_eq!(error.pin_sent, pins == 1);
            assert_eq!(error.left_open, ended.left_open);
            let _ = error.to_string();
        }
    }
    ended
}
