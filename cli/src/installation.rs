//! The checks before the equipment is installed, as two commands ask and print them.

use clap::{Arg, ArgAction, ArgMatches};
use uketsuke::facility::{CheckAnswer, Checks, Facility, PhoneReading};

use crate::language::{Language, Say};

/// The answers by name.
const ANSWERS: [(&str, CheckAnswer); 3] =
    [("yes", CheckAnswer::Yes), ("no", CheckAnswer::No), ("unknown", CheckAnswer::Unknown)];

/// The option `--NAME QUESTION=ANSWER`, which may be given often.
pub fn argument(name: &'static str, say: Say) -> Arg {
    let known = Facility::built_in().checks(PhoneReading::WithGenericReader);
    let questions: Vec<&str> = known.checked().map(|checked| checked.question.id.as_str()).collect();
    let help = ("設置前の確認の質問に答える(yes、no、unknown)", "Answers a check before installing (yes, no, unknown)");
    let help = say.named(say.text(help), say.list(&questions));
    let value = move |text: &str| answered(text, say);
    say.option(name, ("質問=答え", "QUESTION=ANSWER"), ("", ""))
        .help(help)
        .action(ArgAction::Append)
        .value_parser(value)
}

/// What was answered by that option.
pub fn answers(matches: &ArgMatches, name: &str) -> Vec<(String, CheckAnswer)> {
    matches.get_many(name).into_iter().flatten().cloned().collect()
}

fn answered(text: &str, say: Say) -> Result<(String, CheckAnswer), String> {
    let (question, answer) = text.split_once('=').unwrap_or((text, ""));
    // The questions have their names in this library's own data, whatever a file adds.
    let mut known = Facility::built_in().checks(PhoneReading::WithGenericReader);
    if known.answer(question, CheckAnswer::Unknown).is_err() {
        return Err(say.text(("そのような質問はありません", "there is no such question")).to_owned());
    }
    let answer = ANSWERS.iter().find(|(name, _)| *name == answer);
    let (_, answer) = answer.ok_or(say.text(("答えはyes、no、unknownです", "the answers are yes, no and unknown")))?;
    Ok((question.to_owned(), *answer))
}

/// The checks of a facility with the answers that were given.
pub fn checklist<'a>(facility: &'a Facility, reading: PhoneReading, answers: &[(String, CheckAnswer)]) -> Checks<'a> {
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
