//! The checks before the equipment is installed, as two programs ask and print them.

use clap::{Arg, ArgAction, ArgMatches};
use uketsuke::facility::{Answer, Checklist, PhoneReading, Question, Readiness};
use uketsuke::report::Text;

use crate::language::{Language, Say};

/// The questions by the names that options and JSON use.
pub const QUESTIONS: [(&str, Question); 6] = [
    ("cable_reach", Question::CableReach),
    ("usb_port", Question::UsbPort),
    ("beside_face_reader", Question::BesideFaceReader),
    ("metal", Question::Metal),
    ("remote_desktop", Question::RemoteDesktop),
    ("monitor", Question::Monitor),
];

/// The answers by name.
pub const ANSWERS: [(&str, Answer); 3] = [("yes", Answer::Yes), ("no", Answer::No), ("unknown", Answer::Unknown)];

/// The option `--NAME QUESTION=ANSWER`, which may be given often.
pub fn argument(name: &'static str, say: Say) -> Arg {
    let questions: Vec<&str> = QUESTIONS.iter().map(|(name, _)| *name).collect();
    let help = match say.0 {
        Language::Ja => format!("設置前の確認への回答(yes、no、unknown)。質問: {}", questions.join(", ")),
        Language::En => format!("Answers a check before installing (yes, no, unknown): {}", questions.join(", ")),
    };
    let value = move |text: &str| answered(text, say);
    say.option(name, ("質問=回答", "QUESTION=ANSWER"), ("", ""))
        .help(help)
        .action(ArgAction::Append)
        .value_parser(value)
}

/// What was answered by that option.
pub fn answers(matches: &ArgMatches, name: &str) -> Vec<(Question, Answer)> {
    matches.get_many(name).into_iter().flatten().copied().collect()
}

fn answered(text: &str, say: Say) -> Result<(Question, Answer), String> {
    let (question, answer) = text.split_once('=').unwrap_or((text, ""));
    let question = QUESTIONS.iter().find(|(name, _)| *name == question);
    let answer = ANSWERS.iter().find(|(name, _)| *name == answer);
    match (question, answer) {
        (None, _) => Err(say.text(("そのような質問はありません", "there is no such question")).to_owned()),
        (_, None) => Err(say.text(("回答は yes、no、unknown です", "the answers are yes, no and unknown")).to_owned()),
        (Some((_, question)), Some((_, answer))) => Ok((*question, *answer)),
    }
}

/// The name of a question.
#[cfg(feature = "pcsc")]
pub fn name_of(question: Question) -> &'static str {
    QUESTIONS.iter().find(|(_, known)| *known == question).map_or("", |(name, _)| name)
}

/// The checklist of a facility with the answers that were given.
pub fn checklist(reading: PhoneReading, answers: &[(Question, Answer)]) -> Checklist {
    let mut checks = Checklist::new(reading);
    answers.iter().for_each(|(question, answer)| checks.answer(*question, *answer));
    checks
}

/// How the checks stand together.
pub const fn readiness(readiness: Readiness) -> Text {
    match readiness {
        Readiness::Unknown => Text::new("確認がすべて終わっていません", "not everything has been checked"),
        Readiness::NotReady => Text::new("設置の前に対応が必要です", "something has to be done before installing"),
        Readiness::Ready => Text::new("設置できます", "ready to be installed"),
    }
}

/// One line for each finding and for each of its remedies.
pub fn lines(checks: &Checklist, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    for finding in checks.findings() {
        let open = checks.answer_to(finding.question).is_none();
        lines.push(format!("{} {}", finding.question.words().to(language), finding.found.to(language)));
        if !open {
            lines.extend(finding.remedies.iter().map(|remedy| format!("  → {}", remedy.words().to(language))));
        }
    }
    lines
}
