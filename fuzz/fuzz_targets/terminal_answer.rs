#![no_main]
//! Any bytes as an answer of the eligibility terminal.

use libfuzzer_sys::fuzz_target;
use uketsuke::terminal::{Information, Moment, read};

fuzz_target!(|data: &[u8]| match read(data) {
    Ok(reading) => {
        for finding in &reading.findings {
            let _ = finding.to_string();
        }
        let (facts, _) = reading.facts();
        let now = Moment::from_digits("20261121100000").expect("a moment");
        let _ = (facts.sharing(), facts.asks_for_reader_message(), facts.viewing(Information::Medication, now));
    }
    Err(error) => {
        let _ = error.to_string();
    }
});
