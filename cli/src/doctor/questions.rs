//! The checks of the place, asked one by one on a terminal.

use super::options::Options;
use super::words;
use crate::language::Language;
use std::io::{BufRead, IsTerminal};
use uketsuke::facility::{CheckAnswer, Checks};

/// Asks what the command line did not answer, unless nobody is there to be asked.
pub fn ask(checks: &mut Checks<'_>, options: &Options) {
    let (stdin, stderr) = (std::io::stdin(), std::io::stderr());
    if options.no_questions || !stdin.is_terminal() || !stderr.is_terminal() {
        return;
    }
    ask_from(&mut stdin.lock(), checks, options.language);
    eprintln!("{}", checks.words().to(options.language));
}

fn ask_from(input: &mut impl BufRead, checks: &mut Checks<'_>, language: Language) {
    while let Some(question) = checks.next_question() {
        eprint!("{} {} ", question.ask.to(language), words::ANSWERS.to(language));
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
    fn the_rest_stays_open_when_the_input_ends() {
        let mut checks = Facility::built_in().checks(PhoneReading::WithGenericReader);
        ask_from(&mut "?\n".as_bytes(), &mut checks, Language::Ja);
        assert_eq!(checks.answer_to("cable_reach"), Some(CheckAnswer::Unknown));
        assert_eq!(checks.answer_to("usb_port"), None);
        assert_eq!(checks.readiness(), Readiness::Unknown);
    }
}
