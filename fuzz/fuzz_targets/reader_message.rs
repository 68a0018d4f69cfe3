#![no_main]
//! Any text as what a reader's screen says.

use libfuzzer_sys::fuzz_target;
use uketsuke::terminal::ReaderMessage;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    for message in [ReaderMessage::from_text(&text), ReaderMessage::from_code(&text)] {
        // What it is taken for is what its own code says.
        if let Some(code) = message.code() {
            assert_eq!(ReaderMessage::from_code(code), message);
        }
    }
});
