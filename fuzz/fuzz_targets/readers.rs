#![no_main]
//! Any text as a facility file, and any name as a reader's.

use libfuzzer_sys::fuzz_target;
use uketsuke::Day;
use uketsuke::facility::{CheckAnswer, Facility, Guide, Holiday, PhoneReading, PhoneSetting, Problem, TimeOfDay};
use uketsuke::vocabulary::{Language, Word};

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let mut facility = Facility::built_in().clone();
    match facility.extend_from_json(&text) {
        Ok(_) => {
            assert!(facility.face_readers().len() >= Facility::built_in().face_readers().len());
            assert!(facility.generic_readers().len() >= Facility::built_in().generic_readers().len());
            assert_eq!(facility.editions().len(), 2);
            ask(&facility);
        }
        Err(error) => {
            assert_eq!(&facility, Facility::built_in(), "all of a file or none of it");
            let _ = error.to_string();
        }
    }
    let name = &text;
    let _ = (facility.face_reader(name), facility.generic_reader(name), facility.article_address(name));
    if let Some(limits) = facility.pcsc_reader(name).limits {
        assert!(limits.max_command >= 64 && limits.max_response >= 64);
    }
    let _ = text.parse::<TimeOfDay>();
});

/// Every answer that a changed file can change, with texts that show what they say and addresses of the web.
fn ask(facility: &Facility) {
    let mut words = vec![facility.voluntary(), facility.no_extra_security()];
    for reading in [PhoneReading::WithGenericReader, PhoneReading::Itself] {
        for setting in [PhoneSetting::Off, PhoneSetting::On] {
            let steps = facility.setting(setting, reading);
            words.extend(steps.steps.iter().chain(&steps.remarks));
        }
        for answer in [CheckAnswer::Unknown, CheckAnswer::Yes, CheckAnswer::No] {
            let mut checks = facility.checks(reading);
            // A question that is answered is not asked again: this ends.
            while let Some(question) = checks.next_question() {
                checks.answer(&question.id, answer).expect("the checks' own question");
            }
            words.extend(checks.checked().flat_map(|checked| checked.remedies));
            words.push(checks.words());
        }
    }
    words.extend(Guide::ALL.iter().flat_map(|guide| facility.guide(*guide).steps));
    words.extend(Problem::ALL.iter().flat_map(|problem| facility.problem(*problem)));
    for day in [Day::FIRST, Day::LAST] {
        words.extend(facility.material(day).flat_map(|material| [Some(material.what), material.caution]).flatten());
        words.extend(facility.subsidy(day).words);
        words.extend(facility.support(day, TimeOfDay::new(12, 0), Holiday::Unknown).words);
    }
    for words in words {
        assert!(words.origin().address.starts_with("http"), "{words:?}");
        for language in Language::ALL {
            assert!(!words.to(*language).is_empty() && !words.to(*language).contains(['\n', '\u{202e}']), "{words:?}");
        }
    }
}
