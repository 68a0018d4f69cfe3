#![no_main]
//! Any bytes as an answer of the eligibility terminal: read, judged, written and read again.

use libfuzzer_sys::fuzz_target;
use uketsuke::Day;
use uketsuke::reception::{Visit, decide};
use uketsuke::rules::Table;
use uketsuke::terminal::generator::{Layout, write};
use uketsuke::terminal::{Coded, Encoding, MAX_BYTES, ScreenMessage, read};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let message = ScreenMessage::from_text(&text).map(|message| message.meaning).unwrap_or_default();
    let reading = match read(bytes) {
        Ok(reading) => reading,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let (facts, _) = reading.facts();
    let day = facts.day().unwrap_or(Day::FIRST);
    let joined = reading.join(Visit { message, ..Visit::on(day) });
    let decision = decide(&joined.visit, Table::built_in()).expect("an answer alone never contradicts itself");
    // Nothing is confirmed that the terminal did not confirm.
    assert!(!decision.is_accepted() || facts.eligibility.is_confirmed() || !message_alone_refuses(&joined.visit));

    // What was understood is understood again from a file that holds nothing else.
    for encoding in [Encoding::Utf8, Encoding::ShiftJis] {
        let file = write(&reading.answer, encoding, Layout::default());
        if file.len() > MAX_BYTES {
            continue;
        }
        let again = read(&file).expect("a written answer is read");
        // Bytes that are Japanese in UTF-8 are read so, whatever is claimed; mojibake in Shift_JIS has such bytes.
        if again.encoding.used != encoding {
            assert!(encoding == Encoding::ShiftJis && std::str::from_utf8(&file).is_ok(), "another encoding");
            continue;
        }
        assert!(again.answer == reading.answer, "the answer changed");
        assert!(again.kept.is_empty());
        // A claim of the other encoding inside the file is the answer's own word, and found.
        let claim = reading.answer.header.character_code;
        let agrees = match claim {
            Coded::Known(code) => Encoding::from(code) == encoding,
            _ => true,
        };
        assert_eq!(again.encoding.agree(), agrees);
    }
});

/// Without a token, and without the reader's word that eligibility is provided, only the answer can accept.
fn message_alone_refuses(visit: &Visit) -> bool {
    visit.message != uketsuke::reception::ReaderMessage::EligibilityOnly
}
