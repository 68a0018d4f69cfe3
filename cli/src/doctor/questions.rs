//! The checks of the place, asked one by one on a terminal.

use super::look::Examination;
use super::options::Options;
use super::words;
use crate::language::{Language, Say};
use std::io::{BufRead, IsTerminal};
use uketsuke::facility::{CheckAnswer, Checks};

/// Asks what the command line did not answer, unless nobody is there to be asked. Which readers are there is told before.
pub fn ask(found: &mut Examination<'_>, options: &Options) {
    let (stdin, stderr) = (std::io::stdin(), std::io::stderr());
    if options.no_questions || !stdin.is_terminal() || !stderr.is_terminal() {
        return;
    }
    let names: Vec<&str> = found.readers.iter().map(|reader| reader.name.as_str()).collect();
    let say = Say(options.language);
    let names = if names.is_empty() { words::NONE.to(options.language).to_owned() } else { say.list(&names) };
    eprintln!("{}", say.named(words::READERS.to(options.language), names));
    ask_from(&mut stdin.lock(), &mut found.checks, options.language);
    eprintln!("{}", found.checks.words().to(options.language));
}

fn ask_from(input: &mut impl BufRead, checks: &mut Checks<'_>, language: Language) {
    while let Some(question) = checks.next_question() {
        let (at, of) = place(checks);
        eprint!("({at}/{of}) {} {} ", question.ask.to(language), words::ANSWERS.to(language));
        let mut line = String::new();
        match input.read_line(&mut line) {
            Ok(0) | Err(_) => return, // the rest stays open
            Ok(_) => {}
        }
        match understood(line.trim()) {
            // The checks' own question is known to them.
            Some(answer) => drop(checks.answer(&question.id, answer)),
            None => eprintln!("{}", words::NOT_UNDERSTOOD.to(language)),
        }
    }
}

/// Which one of how many questions comes next; an answer may take others off the list.
fn place(checks: &Checks<'_>) -> (usize, usize) {
    let answered = checks.checked().filter(|it| checks.answer_to(&it.question.id).is_some()).count();
    (answered + 1, checks.checked().count())
}

fn understood(text: &str) -> Option<CheckAnswer> {
    match text.to_ascii_lowercase().as_str() {
        "y" | "yes" | "はい" | "ｙ" => Some(CheckAnswer::Yes),
        "n" | "no" | "いいえ" | "ｎ" => Some(CheckAnswer::No),
        "?" | "unknown" | "不明" | "？" => Some(CheckAnswer::Unknown),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uketsuke::facility::{Facility, PhoneReading, Readiness};

    #[test]
    fn each_question_is_asked_until_it_is_answered() {
        let mut checks = Facility::built_in().checks(PhoneReading::WithGenericReader);
        let mut typed = "y\nperhaps\nはい\nyes\nn\nno\n".as_bytes();
        ask_from(&mut typed, &mut checks, Language::Ja);
        assert_eq!(checks.readiness(), Readiness::Ready);
    }

    #[test]
    fn questions_are_counted() {
        let mut checks = Facility::built_in().checks(PhoneReading::WithGenericReader);
        let all = checks.checked().count();
        assert_eq!(place(&checks), (1, all));
        let first = checks.next_question().map(|question| question.id.clone()).unwrap_or_default();
        assert!(checks.answer(&first, CheckAnswer::Unknown).is_ok());
        assert_eq!(place(&checks).0, 2);
    }

    #[test]
    fn the_rest_stays_open_when_the_input_ends() {
        let mut checks = Facility::built_in().checks(PhoneReading::WithGenericReader);
        ask_from(&mut "?\n".as_bytes(), &mut checks, Language::Ja);
        assert_eq!(checks.answer_to("cable_reach"), Some(CheckAnswer::Unknown));
        assert_eq!(checks.answer_to("usb_port"), None);
        assert_eq!(checks.readiness(), Readiness::Unknown);
    }
}
