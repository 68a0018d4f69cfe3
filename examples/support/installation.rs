//! The checks before the equipment is installed, as two programs ask and print them.

#![allow(dead_code, unreachable_pub)] // each program uses its part

use uketsuke::facility::{Answer, Checklist, PhoneReading, Question, Readiness};
use uketsuke::report::{Language, Text};

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

/// Reads `question=answer`.
pub fn answered(text: &str) -> Result<(Question, Answer), String> {
    let (question, answer) = text.split_once('=').ok_or("expected QUESTION=ANSWER")?;
    let question = QUESTIONS.iter().find(|(name, _)| *name == question).ok_or_else(|| {
        let names: Vec<&str> = QUESTIONS.iter().map(|(name, _)| *name).collect();
        format!("{question} is none of the questions {}", names.join(", "))
    })?;
    let answer = ANSWERS.iter().find(|(name, _)| *name == answer).ok_or("the answers are yes, no and unknown")?;
    Ok((question.1, answer.1))
}

/// The name of a question.
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
