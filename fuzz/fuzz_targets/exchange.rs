#![no_main]
//! Any stream of responses and faults, to each exchange, over any limits.

use libfuzzer_sys::fuzz_target;
use uketsuke::exchange::Conversation;
use uketsuke::link::{Fault, FaultKind};
use uketsuke_fuzz::{Bytes, converse, limits, plan};

const LABELS: [&[u8]; 4] = [
    b"JPKIAPICCTOKEN2",
    b"JPKIAPGPSETOKEN                 ",
    b"JPKIAPIOSTOKEN\0\0\0",
    b"JPKIAPICCTOKEN                  ",
];

fuzz_target!(|data: &[u8]| {
    let mut bytes = Bytes(data);
    let mut conversation = Conversation::new(plan(bytes.byte()), limits(bytes.byte()));
    if bytes.byte() == 0xFF {
        conversation = conversation.only_with(1);
        conversation.token_is(u64::from(bytes.byte()));
    }
    let mut last = (Ok(()), vec![0x90, 0x00]);
    converse(conversation, |_, response| {
        if !bytes.is_empty() {
            let mut answer = Vec::new();
            let mut outcome = Ok(());
            match bytes.byte() % 12 {
                0 => answer.extend([0x90, 0x00]),
                1 => answer.extend(bytes.take(2)),
                2 => {
                    let length = usize::from(bytes.byte());
                    answer.extend(bytes.take(length));
                    answer.extend([0x90, 0x00]);
                }
                3 => {
                    let length = usize::from(bytes.byte());
                    answer.extend(bytes.take(length));
                }
                4 => outcome = Err(Fault::new(FaultKind::ALL[usize::from(bytes.byte()) % FaultKind::ALL.len()])),
                5 => {
                    answer.extend(LABELS[usize::from(bytes.byte()) % LABELS.len()]);
                    answer.extend([0x90, 0x00]);
                }
                6 => answer.extend([0x63, 0xC0 | bytes.byte()]),
                7 => answer.extend([0x6C, bytes.byte()]),
                8 => {
                    let length = usize::from(bytes.byte());
                    answer.extend(bytes.take(length));
                    answer.extend([0x61, bytes.byte()]);
                }
                9 => {
                    let length = usize::from(u16::from_be_bytes([bytes.byte() & 0x3F, bytes.byte()]));
                    answer.resize(length, bytes.byte());
                    answer.extend([0x90, 0x00]);
                }
                10 => {
                    // The head of a certificate of so many bytes.
                    answer.extend([0x30, 0x82, bytes.byte() & 0x0F, bytes.byte()]);
                    answer.resize(256, 0x05);
                    answer.extend([0x90, 0x00]);
                }
                _ => answer.extend([0x6A, 0x82]),
            }
            last = (outcome, answer);
        }
        // The last answer is given for ever.
        response.extend(&last.1);
        last.0
    });
});
