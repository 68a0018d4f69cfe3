#![no_main]
//! Any bytes as a rule table: read, written, read again the same; asked for every day that it names; compared with the
//! built-in table; and refused when nobody signed it.

use libfuzzer_sys::fuzz_target;
use uketsuke::Day;
use uketsuke::rules::{Table, diff, grace, json, renewal};
use uketsuke::signed::{Keys, verify};
use uketsuke::vocabulary::Language;

fuzz_target!(|data: &[u8]| {
    assert!(verify(data, data.get(..64), &Keys::new()).is_err());
    match Table::load(data, None, &Keys::new().accept_own_files(), 0) {
        Ok(table) => read(&table),
        Err(error) => {
            let _ = (error.text(Language::Ja), error.text(Language::En));
        }
    }
});

fn read(table: &Table) {
    let text = table.to_text();
    let again = Table::from_text(&text);
    assert_eq!(again.as_ref(), Ok(table));
    assert_eq!(again.map(|table| table.to_text()).as_deref(), Ok(text.as_str()));
    let _ = ([Language::Ja, Language::En].map(|language| table.to_markdown(language)), json::table(table));
    for rule in table.rules() {
        let days = [rule.from.unwrap_or(Day::FIRST), rule.until.unwrap_or(Day::LAST)];
        for day in days {
            assert!(table.rule(rule.id, day).is_none_or(|found| found.is_in_force(day)));
            let _ = (grace(table, day), renewal::window_opens_on(table, day), renewal::reminder_starts_on(table, day));
        }
    }
    assert!(diff(table, table).is_empty());
    for change in diff(Table::built_in(), table) {
        let _ = (change.text(Language::Ja), change.text(Language::En));
    }
}
