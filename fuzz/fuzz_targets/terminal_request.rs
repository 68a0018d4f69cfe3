#![no_main]
//! Any text as a question for a request file: refused by name, or a file that is read back as it was asked.

use libfuzzer_sys::fuzz_target;
use uketsuke::ask::Asker;
use uketsuke::terminal::{Content, Encoding, File, Personal, Request, RequestHeader, Search, answer_name, read_file};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let answered = Asker::built_in().ask(text);
    assert!(!answered.text.is_empty());
    if answered.error.is_none() && text.contains("terminal_request") {
        let json: serde_json::Value = serde_json::from_str(&answered.json).expect("JSON");
        if let Some(name) = json["name"].as_str() {
            assert_eq!(answer_name(name).as_deref(), json["answer_name"].as_str());
            assert!(File::named(name).is_some_and(|file| file.is_read() && file.face.is_none()));
        }
    }
    // The same text as every field.
    let said = || Some(Personal::new(text.to_owned()));
    let header = RequestHeader { institution: "1312345678".to_owned(), file_identifier: said() };
    let person = Search {
        insurer_number: Some("1".to_owned()),
        symbol: said(),
        number: said(),
        birthdate: Some(Personal::new("1980-04-01".parse().expect("a day"))),
        identifier: said(),
        ..Search::default()
    };
    for encoding in [Encoding::Utf8, Encoding::ShiftJis] {
        let day = "2026-11-28".parse().expect("a day");
        let Ok(request) = Request::eligibility("1", &header, day, &person, encoding) else { continue };
        let file = File::named(&request.name()).expect("a name");
        let reading = read_file(file, request.bytes()).expect("a request is read");
        assert!(reading.kept.is_empty() && !reading.encoding.lossy);
        let Content::Query(query) = reading.content else { panic!("a question") };
        let said = query.questions.first().and_then(|question| question.number.clone());
        // Shift_JIS has one place for some pairs of characters, and bytes that are Japanese in UTF-8 are read so.
        if encoding == Encoding::Utf8 {
            assert!(said.is_some_and(|said| said.reveal() == text.trim_ascii()));
        }
    }
});
