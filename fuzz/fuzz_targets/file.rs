#![no_main]
//! Any bytes as the content of EF 000A, read over any limits and in pieces of any size.

use libfuzzer_sys::fuzz_target;
use uketsuke::exchange::{Conversation, Operation};
use uketsuke_fuzz::{Bytes, converse, limits};

fuzz_target!(|data: &[u8]| {
    let mut bytes = Bytes(data);
    let (choice, piece, end) = (bytes.byte(), usize::from(bytes.byte()) + 1, bytes.byte());
    let content = bytes.0;
    let plan = Operation::identify().reading_certificate();
    let ended = converse(Conversation::new(plan, limits(choice)), |command, response| {
        let read = |from: usize, most: usize| content.get(from..).map(|rest| &rest[..rest.len().min(most)]);
        match command {
            [_, 0xB0, 0x86, ..] => response.extend(b"JPKIAPICCTOKEN2                 \x90\x00"),
            [_, 0xB0, high, low, le @ ..] => {
                let from = if high & 0x80 != 0 { 0 } else { usize::from(u16::from_be_bytes([*high, *low])) };
                let asked = match le {
                    [_, high, low] => usize::from(u16::from_be_bytes([*high, *low])),
                    [0] => 256,
                    [le] => usize::from(*le),
                    _ => 0,
                };
                match read(from, asked.min(piece * 32)) {
                    Some([]) | None => response.extend([0x6B, 0x00]),
                    Some(data) => {
                        response.extend(data);
                        let at_end = from + data.len() == content.len();
                        response.extend(if at_end && end & 1 == 1 { [0x62, 0x82] } else { [0x90, 0x00] });
                    }
                }
            }
            _ => response.extend([0x90, 0x00]),
        }
        Ok(())
    });
    if let Ok(findings) = ended.result {
        let certificate = findings.certificate.expect("a certificate was asked for");
        assert!(content.starts_with(&certificate));
    }
});
