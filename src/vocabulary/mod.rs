//! Every word that has a number: one row each, with its name, its Japanese and English, and its documentation.
//!
//! A word is a variant of an enum that is declared by a table of rows. Its number is unique in the whole library and is
//! never used again, so a number in a log or in a stored decision says what it means; 0 stands for *not known* (OK,
//! undecided, none) everywhere and belongs to no row. Constants for C, names in JSON, texts and documents are made from
//! the rows; nobody writes a word twice. The vocabulary knows no visit: the rows that bind words to facts and outcomes
//! stand in [`reception`](crate::reception).
//!
//! ```
//! use uketsuke::vocabulary::{self, Finding, Language, Word};
//! let finding = Finding::InGrace;
//! assert_eq!(finding.number(), 3003);
//! assert_eq!(finding.as_str(), "in_grace");
//! assert_eq!(Finding::from_name("in_grace"), Some(finding));
//! assert!(finding.text(Language::Ja).contains("猶予期間中"));
//!
//! // The same by number, as a caller from another language sees it.
//! let (group, row) = vocabulary::row(3003).unwrap();
//! assert_eq!((group.name, row.name), ("finding", "in_grace"));
//! ```

#[macro_use]
mod words;
mod answer;
mod decision;
mod fact;
mod finding;
mod handle;
mod language;
mod note;
mod outcome;
mod paper;
mod person;
mod rule;
mod set;
mod site;
mod status;
mod step;
mod token;
mod word;

pub use answer::*;
pub use decision::*;
pub use fact::*;
pub use finding::*;
pub use handle::*;
pub use language::*;
pub use note::*;
pub use outcome::*;
pub use paper::*;
pub use person::*;
pub use rule::*;
pub use set::Set;
pub use site::*;
pub use status::*;
pub use step::*;
pub use token::*;
pub use word::{Group, Row, Word};

/// The groups of each file.
const FILES: &[&[&Group]] = &[
    answer::GROUPS,
    decision::GROUPS,
    fact::GROUPS,
    finding::GROUPS,
    handle::GROUPS,
    language::GROUPS,
    note::GROUPS,
    outcome::GROUPS,
    paper::GROUPS,
    person::GROUPS,
    rule::GROUPS,
    site::GROUPS,
    status::GROUPS,
    step::GROUPS,
    token::GROUPS,
];

/// Every group, in the order of their numbers.
pub const GROUPS: &[&Group] = &{
    let mut groups = [FILES[0][0]; count(FILES)];
    let (mut file, mut end) = (0, 0);
    while file < FILES.len() {
        let mut at = 0;
        while at < FILES[file].len() {
            // Each takes its place among those before it.
            let mut place = end;
            while place > 0 && groups[place - 1].base > FILES[file][at].base {
                groups[place] = groups[place - 1];
                place -= 1;
            }
            groups[place] = FILES[file][at];
            (at, end) = (at + 1, end + 1);
        }
        file += 1;
    }
    groups
};

const fn count(files: &[&[&Group]]) -> usize {
    let (mut file, mut count) = (0, 0);
    while file < files.len() {
        count += files[file].len();
        file += 1;
    }
    count
}

/// The group and the row of a number. `None` for 0, and for a number that no word has.
///
/// ```
/// use uketsuke::vocabulary;
/// let (group, row) = vocabulary::row(10_002).unwrap();
/// assert_eq!((group.name, row.name), ("acceptance", "eligibility_only"));
/// assert!(vocabulary::row(0).is_none());
/// ```
pub fn row(number: i32) -> Option<(&'static Group, &'static Row)> {
    GROUPS.iter().find_map(|group| Some((*group, group.rows.iter().find(|row| row.number == number)?)))
}

/// The number of a word by its full name, `group.word`.
///
/// ```
/// use uketsuke::vocabulary;
/// assert_eq!(vocabulary::number("finding.in_grace"), Some(3003));
/// assert_eq!(vocabulary::number("finding.nonsense"), None);
/// ```
pub fn number(name: &str) -> Option<i32> {
    let (group, word) = name.split_once('.')?;
    let group = GROUPS.iter().find(|candidate| candidate.name == group)?;
    group.rows.iter().find(|row| row.name == word).map(|row| row.number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// One number space: no two words have one number, no group's name begins another's, and each number is its own.
    #[test]
    fn every_number_and_name_is_unique() {
        let (mut numbers, mut groups) = (BTreeSet::new(), BTreeSet::new());
        for group in GROUPS {
            assert!(groups.insert(group.name), "{}", group.name);
            let mut names = BTreeSet::new();
            for row in group.rows {
                assert!(numbers.insert(row.number), "{} {}", group.name, row.name);
                assert!(names.insert(row.name), "{} {}", group.name, row.name);
                assert_eq!(
                    super::row(row.number).map(|(group, row)| (group.name, row.name)),
                    Some((group.name, row.name))
                );
                assert_eq!(number(&format!("{}.{}", group.name, row.name)), Some(row.number));
            }
        }
        assert_eq!(super::row(0).map(|(_, row)| row.name), None);
    }

    /// Every word is said in both languages, with the same places to fill in.
    #[test]
    fn every_word_is_said_in_both_languages() {
        let places = |text: &str| -> BTreeSet<String> {
            text.split('{')
                .skip(1)
                .filter_map(|rest| Some(rest.split_once('}')?.0))
                .map(|place| {
                    // English has its articles in the place: the card, a test card.
                    place.trim_start_matches("the_").trim_start_matches("plain_").to_owned()
                })
                .collect()
        };
        for (group, row) in GROUPS.iter().flat_map(|group| group.rows.iter().map(move |row| (group, row))) {
            assert!(
                !row.ja.is_empty() && !row.en.is_empty() && !row.doc.trim().is_empty(),
                "{}.{}",
                group.name,
                row.name
            );
            assert_eq!(places(row.ja), places(row.en), "{}.{}", group.name, row.name);
        }
    }

    /// What is told to staff and patient: the text of a row, and the sentence of a step, in both languages.
    fn told() -> Vec<(&'static str, &'static str, &'static str)> {
        let rows = [Finding::GROUP, Note::GROUP].into_iter().flat_map(|group| group.rows);
        let sentences = rows.map(|row| (row.name, row.ja, row.en));
        let said = Step::ALL.iter().map(|step| (step.as_str(), step.say(Language::Ja), step.say(Language::En)));
        sentences.chain(said).collect()
    }

    #[test]
    fn sentences_end_as_sentences_and_no_two_words_say_the_same() {
        // A note may be a label and a value.
        let is_note = |name: &str| Note::from_name(name).is_some() && Finding::from_name(name).is_none();
        for (name, ja, en) in told().into_iter().filter(|(name, ..)| !is_note(name)) {
            assert!(ja.ends_with('。') && en.ends_with(['.', '?']), "{name}: {ja} {en}");
        }
        let mut seen = BTreeSet::new();
        for row in [Finding::GROUP, Note::GROUP, Step::GROUP].into_iter().flat_map(|group| group.rows) {
            assert!(seen.insert(row.ja) && seen.insert(row.en), "{} is said twice", row.name);
        }
    }

    /// An expired certificate ends no insurance, and nobody pays in full because a card cannot be read: the whole sum is
    /// said of special medical care expense alone.
    #[test]
    fn nobody_is_called_uninsured_or_told_to_pay_in_full() {
        let whole = [Finding::PaysInFull.as_str(), Step::CollectInFull.as_str()];
        let steps = Step::GROUP.rows.iter().map(|row| (row.name, row.ja, row.en));
        let short = Finding::ALL.iter().map(|finding| (finding.as_str(), finding.short().0, finding.short().1));
        for (name, ja, en) in told().into_iter().chain(steps).chain(short) {
            let en = en.to_lowercase();
            for never in ["無保険", "未加入", "自費", "資格がない"] {
                assert!(!ja.contains(never), "{name}: {ja}");
            }
            for never in ["uninsured", "not insured", "no insurance", "full price"] {
                assert!(!en.contains(never), "{name}: {en}");
            }
            let in_full = ["全額", "10割"].iter().any(|words| ja.contains(words))
                || ["in full", "whole sum", "100 %"].iter().any(|words| en.contains(words));
            assert!(!in_full || whole.contains(&name), "{name}: {ja} {en}");
        }
    }
}
