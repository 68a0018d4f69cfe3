#![no_main]
//! Any bytes as a file of the eligibility terminal: read under every kind of name, judged; answers written and read again.

use libfuzzer_sys::fuzz_target;
use uketsuke::reception::{FIRST_VISIT, Visit};
use uketsuke::terminal::generator::{Layout, write};
use uketsuke::terminal::{
    Coded, Content, Encoding, File, Form, MAX_BYTES, ReadFile, Remark, ScreenMessage, Service, MessageKind, read, read_file,
};
use uketsuke::vocabulary::{ReaderMessage, Route, Writer};

fuzz_target!(|bytes: &[u8]| {
    // XML, JSON and ZIP are told apart by their bytes, and the kind by the name alone.
    for service in [Service::Eligibility, Service::ReferenceNumber, Service::BulkReferenceNumber, Service::Entrusted] {
        for stage in MessageKind::ALL {
            match read_file(File::of(service, stage, Form::Xml), bytes) {
                Ok(reading) => any_content(reading),
                Err(error) => assert!(!error.to_string().is_empty()),
            }
        }
    }
    if let Ok(reading) = read(bytes) {
        an_answer(&reading, bytes);
    }
});

fn any_content(reading: ReadFile<Content>) {
    assert!(reading.remarks.iter().all(|remark| !remark.to_string().is_empty()));
    let Some(bulk) = reading.bulk() else { return };
    let units = bulk.facts(None);
    assert_eq!(units.len(), bulk.content.units.len());
    for (facts, _) in units {
        // Nobody laid a card on a reader for it.
        assert!(facts.in_bulk && facts.route != Route::Card && facts.writer != Writer::Terminal);
        assert!(!facts.proves_person_check());
    }
}

fn an_answer(reading: &ReadFile, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let message = ScreenMessage::from_text(&text).map(|message| message.meaning).unwrap_or_default();
    let (facts, _) = reading.facts(None);
    assert!(!facts.proves_person_check(), "without a name");
    let visit = Visit::on(facts.day.unwrap_or(FIRST_VISIT).max(FIRST_VISIT)).with_answer(facts.answer(None));
    let decided = visit.with_message(message).decide();
    let decided = match decided {
        Ok(decided) => decided,
        Err(error) => panic!("an answer alone never contradicts itself: {error}"),
    };
    // Nothing is confirmed that the terminal did not confirm.
    assert!(!decided.is_accepted() || facts.eligibility.is_valid() || message == ReaderMessage::EligibilityOnly);

    // What was understood is understood again from a file that holds nothing else.
    for encoding in [Encoding::Utf8, Encoding::ShiftJis] {
        let file = write(&reading.content, encoding, Layout::default());
        if file.len() > MAX_BYTES {
            continue;
        }
        let again = read(&file).expect("a written answer is read");
        // Bytes that are Japanese in UTF-8 are read so, whatever is claimed; mojibake in Shift_JIS has such bytes.
        if again.encoding.used != encoding {
            assert!(encoding == Encoding::ShiftJis && std::str::from_utf8(&file).is_ok(), "another encoding");
            continue;
        }
        assert!(again.content == reading.content, "the answer changed");
        assert!(again.kept.is_empty());
        // A claim of the other encoding inside the file is the answer's own word, and said.
        let claim = match reading.content.header.character_code {
            Coded::Known(code) => Encoding::from(code),
            _ => encoding,
        };
        assert!(again.encoding.agree() == (claim == encoding));
        assert!(again.remarks.iter().all(|remark| !matches!(remark, Remark::BytesAfterDocument { .. })));
    }
}
