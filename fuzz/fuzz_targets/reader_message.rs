#![no_main]
//! Any text as what a reader's screen says.

use libfuzzer_sys::fuzz_target;
use uketsuke::terminal::{ScreenMessage, reader_code};
use uketsuke::vocabulary::ReaderMessage;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    for message in [ScreenMessage::from_text(&text), ScreenMessage::from_code(&text)].into_iter().flatten() {
        assert_ne!(message.meaning, ReaderMessage::Unknown);
        // A known message's own code, and the code as it was read, mean the same.
        let read = message.code.map(|code| code.as_str().to_owned());
        for code in reader_code(message.meaning).map(str::to_owned).into_iter().chain(read) {
            let again = ScreenMessage::from_code(&code).expect("a code is something");
            assert!(again.meaning == message.meaning || message.meaning == ReaderMessage::Other);
        }
    }
});
