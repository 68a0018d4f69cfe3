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

pub use answer::{
    Classification, Consent, Designation, Eligibility, Origin, ReaderMessage, ResultStatus, Route, Segment, TicketType,
    TicketUse, Treatment, Writer,
};
pub use decision::{About, Acceptance, Audience, By, Detail, Part, Sign, Standing, Verdict, Voice, Withheld};
pub use fact::Fact;
pub use finding::Finding;
pub use handle::{
    AnswerValue, CertificateValue, ConversationStep, Feature, FileContent, FileProblem, FollowUp, OperationKind,
    PinState, ReaderEvent, SessionValue, SettingsOption, Sharing, SimulatorValue,
};
pub use language::Language;
pub use note::Note;
pub use outcome::{DecisionList, Outcome, Provided, VisitList};
pub use paper::{Insurer, PaperKind};
pub use person::{Check, Method, VisualCheckReason};
pub use rule::{Certainty, Measure, OperatedAt, Provision, RuleId, Subject, TableOrigin};
pub use set::Set;
pub use site::{Outage, Phones, Place, YesNo};
pub use status::Status;
pub use step::Step;
pub use token::{CardForm, Chain, Discovery, Evidence, Hierarchy, Possession, Purpose, Revocation, TokenKind};
pub use word::{Group, Row, Word};

/// Every group, in the order of their numbers.
pub const GROUPS: &[&Group] = &[
    Status::GROUP,
    Fact::GROUP,
    Outcome::GROUP,
    Finding::GROUP,
    Note::GROUP,
    Step::GROUP,
    RuleId::GROUP,
    Provision::GROUP,
    VisitList::GROUP,
    DecisionList::GROUP,
    Acceptance::GROUP,
    Standing::GROUP,
    Sign::GROUP,
    By::GROUP,
    About::GROUP,
    Voice::GROUP,
    Verdict::GROUP,
    Part::GROUP,
    Audience::GROUP,
    Detail::GROUP,
    TokenKind::GROUP,
    CardForm::GROUP,
    Evidence::GROUP,
    Discovery::GROUP,
    Chain::GROUP,
    Possession::GROUP,
    Purpose::GROUP,
    Hierarchy::GROUP,
    Revocation::GROUP,
    PaperKind::GROUP,
    Insurer::GROUP,
    Method::GROUP,
    Check::GROUP,
    VisualCheckReason::GROUP,
    ReaderMessage::GROUP,
    Eligibility::GROUP,
    Route::GROUP,
    Consent::GROUP,
    Segment::GROUP,
    ResultStatus::GROUP,
    Writer::GROUP,
    Origin::GROUP,
    Classification::GROUP,
    TicketType::GROUP,
    Treatment::GROUP,
    TicketUse::GROUP,
    Designation::GROUP,
    Phones::GROUP,
    Outage::GROUP,
    Place::GROUP,
    YesNo::GROUP,
    Certainty::GROUP,
    Measure::GROUP,
    OperatedAt::GROUP,
    Language::GROUP,
    Subject::GROUP,
    TableOrigin::GROUP,
    Withheld::GROUP,
    SettingsOption::GROUP,
    OperationKind::GROUP,
    ReaderEvent::GROUP,
    SessionValue::GROUP,
    CertificateValue::GROUP,
    AnswerValue::GROUP,
    SimulatorValue::GROUP,
    PinState::GROUP,
    Sharing::GROUP,
    FileContent::GROUP,
    FileProblem::GROUP,
    FollowUp::GROUP,
    Feature::GROUP,
    ConversationStep::GROUP,
    Provided::GROUP,
];

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
}
