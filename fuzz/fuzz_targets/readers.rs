#![no_main]
//! Any text as a readers file, and any name as a reader's.

use libfuzzer_sys::fuzz_target;
use uketsuke::facility::Catalogue;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let mut catalogue = Catalogue::builtin();
    let known = catalogue.face_readers().len() + catalogue.generic_readers().len();
    let added = catalogue.extend_from_json(&text);
    let now = catalogue.face_readers().len() + catalogue.generic_readers().len();
    match added {
        Ok(()) => assert!(now >= known),
        Err(error) => {
            assert_eq!(now, known, "all of a file or none of it");
            let _ = error.to_string();
        }
    }
    let _ = (catalogue.face_reader(&text), catalogue.generic_reader(&text), catalogue.reader_limits(&text));
    let _ = catalogue.generic_readers_by_pcsc_name(&text).count();
});
