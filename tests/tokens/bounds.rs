//! The bounds of a conversation, on both sides of their edges: whatever a token answers, it ends.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests

use uketsuke::exchange::{
    Cause, Conversation, Ended, LastTry, MAX_CERTIFICATE, MAX_READS_PER_FILE, Next, Operation, PinEntry, Proof,
    SigningInput,
};
use uketsuke::link::Limits;

/// Parts of all responses of a conversation.
const PARTS: u16 = 512;
/// Bytes of one response in parts.
const BYTES: usize = 8_192;

/// Drives a plan with these answers to everything but SELECT, VERIFY and the label.
fn converse(plan: Operation, limits: Limits, mut answer: impl FnMut(&[u8]) -> Vec<u8>) -> Ended {
    let mut conversation = Conversation::new(plan, limits);
    while let Next::Transmit(command) = conversation.next() {
        let given = match command {
            [_, 0xA4, ..] => vec![0x90, 0x00],
            [_, 0xB0, 0x86, ..] => b"JPKIAPICCTOKEN2                 \x90\x00".to_vec(),
            [_, 0x20, _, _] => vec![0x63, 0xC3],
            [_, 0x20, ..] => vec![0x90, 0x00],
            command => answer(command),
        };
        conversation.feed(Ok(&given));
    }
    conversation.finish()
}

fn read(answer: impl FnMut(&[u8]) -> Vec<u8>) -> Ended {
    converse(Operation::identify().reading_certificate(), Limits::SHORT, answer)
}

fn cause(ended: &Ended) -> Cause {
    ended.result.as_ref().unwrap_err().cause
}

fn answer(data: &[u8], status: [u8; 2]) -> Vec<u8> {
    [data, &status].concat()
}

#[test]
fn parts_are_counted_even_if_they_are_empty() {
    let ended = read(|_| vec![0x61, 0x10]);
    assert_eq!(cause(&ended), Cause::TooManyParts { limit: PARTS });
    // SELECT, label, the read, and GET RESPONSE for each part but the last.
    assert_eq!(ended.traffic.commands, 3 + u32::from(PARTS));
    let ended = read(|_| vec![0x30, 0x61, 0x10]);
    assert_eq!(cause(&ended), Cause::TooManyParts { limit: PARTS }, "a byte in each");
    let ended = read(|command| if command[1] == 0xC0 { vec![0x6C, 0x10] } else { vec![0x61, 0x10] });
    assert_eq!(cause(&ended), Cause::TooManyParts { limit: PARTS }, "6Cxx to GET RESPONSE");
}

/// Without data 6Cxx says how much waits. With data it is the answer, which is not thrown away to ask again.
#[test]
fn a_part_that_comes_with_another_length_is_not_asked_for_again() {
    let ended = read(|command| match command[1] {
        0xC0 => answer(&[0x30; 16], [0x6C, 0x10]),
        _ => vec![0x61, 0x10],
    });
    let expected = "9000, 6282 or 6B00";
    assert_eq!(cause(&ended), Cause::UnexpectedStatus { status: 0x6C10.into(), expected });
    // SELECT, label, and twice the read with its GET RESPONSE: by the short id, and after SELECT.
    assert_eq!(ended.traffic.commands, 2 + 2 + 1 + 2);
}

#[test]
fn bytes_of_a_response_in_parts_are_bounded() {
    let part = [0x30; 256];
    let too_long = Cause::ResponseTooLong { expected: BYTES as u32 };
    let ended = read(|_| answer(&part, [0x61, 0x00]));
    assert_eq!((cause(&ended), ended.traffic.commands), (too_long, 3 + 32));
    // The last part comes with 9000.
    for (last, fits) in [(0, true), (1, false)] {
        let mut parts = 0;
        let ended = read(|_| {
            parts += 1;
            if parts <= BYTES / part.len() { answer(&part, [0x61, 0x00]) } else { answer(&part[..last], [0x90, 0x00]) }
        });
        // 30 30: 50 bytes, which are enough.
        assert_eq!(ended.result.is_ok(), fits, "{last}");
        assert!(fits || cause(&ended) == too_long);
    }
}

#[test]
fn more_than_was_asked_for_is_refused() {
    let reading = || Operation::identify().reading_certificate();
    let proving = || Operation::identify().proving(Proof::Of(SigningInput::new(vec![1; 51]).unwrap()));
    for (limits, asked, proves) in
        [(Limits::SHORT, 256, false), (Limits::EXTENDED, BYTES, false), (Limits::SHORT, 256, true)]
    {
        for (length, fits) in [(asked, true), (asked + 1, false)] {
            let ended = converse(if proves { proving() } else { reading() }, limits, |_| {
                answer(&vec![0x30; length], [0x90, 0x00])
            });
            assert_eq!(ended.result.is_ok(), fits, "{length} of {asked}");
            // Of a file less is asked for before that is told.
            let expected = if proves { asked as u32 } else { 128 };
            assert!(fits || cause(&ended) == Cause::ResponseTooLong { expected });
        }
    }
}

/// A file that begins with a DER sequence of so many bytes in all, in pieces.
fn file(length: usize, piece: usize) -> impl FnMut(&[u8]) -> Vec<u8> {
    let [high, low] = u16::try_from(length - 4).unwrap().to_be_bytes();
    let mut content = vec![0x30, 0x82, high, low];
    content.resize(length, 0x05);
    move |command| {
        let from = if command[2] & 0x80 != 0 { 0 } else { usize::from(u16::from_be_bytes([command[2], command[3]])) };
        answer(&content[from..(from + piece).min(length)], [0x90, 0x00])
    }
}

#[test]
fn reads_and_bytes_of_a_file_are_bounded() {
    let most = MAX_CERTIFICATE as usize;
    let ended = read(file(most, most / usize::from(MAX_READS_PER_FILE)));
    assert_eq!(ended.result.unwrap().certificate.map(|der| der.len()), Some(most));
    assert_eq!(ended.traffic.commands, 2 + u32::from(MAX_READS_PER_FILE));
    let ended = read(file(most, most / usize::from(MAX_READS_PER_FILE) - 1));
    assert_eq!(cause(&ended), Cause::TooManyReads { file: 0x0A, limit: MAX_READS_PER_FILE });
    let ended = read(file(most + 1, 256));
    let announced = MAX_CERTIFICATE + 1;
    assert_eq!(cause(&ended), Cause::FileTooLong { file: 0x0A, announced, limit: MAX_CERTIFICATE });
    assert_eq!(ended.traffic.commands, 3, "it is not read on");
}

#[test]
fn a_signature_has_the_length_of_one() {
    for (length, fits) in [(0, false), (1, true), (512, true), (513, false)] {
        let mut rest = length;
        let proof = Proof::Of(SigningInput::new(vec![1; 51]).unwrap());
        let entry = PinEntry { pin: "1234".parse().unwrap(), last_try: LastTry::Kept };
        let ended = converse(Operation::identify().with_pin(entry).proving(proof), Limits::SHORT, |_| {
            let part = rest.min(256);
            rest -= part;
            answer(&vec![7; part], if rest == 0 { [0x90, 0x00] } else { [0x61, 0x00] })
        });
        assert!(!ended.left_open);
        assert_eq!(ended.result.is_ok(), fits, "{length}");
        assert!(fits || cause(&ended) == Cause::SignatureLength { length: length as u32 });
    }
}
