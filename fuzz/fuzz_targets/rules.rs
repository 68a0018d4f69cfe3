#![no_main]
//! Any text as a rule table: read, written, read again the same; and asked for every day that it names.

use libfuzzer_sys::fuzz_target;
use uketsuke::Day;
use uketsuke::rules::{Table, grace, renewal};

fuzz_target!(|data: &[u8]| match Table::from_text(&String::from_utf8_lossy(data)) {
    Ok(table) => {
        assert_eq!(Table::from_text(&table.to_text()).as_ref(), Ok(&table));
        for rule in table.rules() {
            let days = [rule.from.unwrap_or(Day::FIRST), rule.until.unwrap_or(Day::LAST)];
            for day in days {
                assert!(table.rule(rule.id, day).is_none_or(|found| found.is_in_force(day)));
                let _ = (
                    grace(&table, day),
                    renewal::window_opens_on(&table, day),
                    renewal::reminder_starts_on(&table, day),
                );
            }
        }
    }
    Err(error) => {
        let _ = error.to_string();
    }
});
