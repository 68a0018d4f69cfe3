//! The checks before the equipment is installed, as two programs ask and print them.

#![allow(dead_code, unreachable_pub)] // each program uses its part

use uketsuke::facility::{Answer, Checks, Facility, PhoneReading};
use uketsuke::report::Language;

/// The answers by name.
pub const ANSWERS: [(&str, Answer); 3] = [("yes", Answer::Yes), ("no", Answer::No), ("unknown", Answer::Unknown)];

/// Reads `question=answer`.
pub fn answered(text: &str) -> Result<(String, Answer), String> {
    let (question, answer) = text.split_once('=').ok_or("expected QUESTION=ANSWER")?;
    // The questions have their names in this library's own data, whatever a file adds.
    let mut known = Facility::built_in().checks(PhoneReading::WithGenericReader);
    known.answer(question, Answer::Unknown).map_err(|error| error.to_string())?;
    let answer = ANSWERS.iter().find(|(name, _)| *name == answer).ok_or("the answers are yes, no and unknown")?;
    Ok((question.to_owned(), answer.1))
}

/// The checks of a facility with the answers that were given.
pub fn checklist<'a>(facility: &'a Facility, reading: PhoneReading, answers: &[(String, Answer)]) -> Checks<'a> {
    let mut checks = facility.checks(reading);
    for (question, answer) in answers {
        // A name that `answered` let pass is known.
        let _ = checks.answer(question, *answer);
    }
    checks
}

/// One line for each question, each finding and each of its remedies.
pub fn lines(checks: &Checks<'_>, language: Language) -> Vec<String> {
    checks.checked().flat_map(|checked| checked.lines(language)).collect()
}
