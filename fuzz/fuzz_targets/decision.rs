#![no_main]
//! Any facts as a visit: decided, and shown in every view and both languages.

use libfuzzer_sys::fuzz_target;
use uketsuke::reception::{Decided, FactError};
use uketsuke::report::columns;
use uketsuke::vocabulary::{Acceptance, Detail, Language, Part, Sign, Standing, Word};
use uketsuke_fuzz::Bytes;
use uketsuke_fuzz::facts::Facts;

/// Terminals of which pictures are drawn, in columns.
const WIDTHS: [usize; 4] = [0, 40, 80, 200];
/// A picture is never narrower.
const NARROWEST: usize = 24;

fuzz_target!(|data: &[u8]| {
    let mut bytes = Bytes(data);
    let visit = match Facts(|| bytes.byte()).visit() {
        Ok(visit) => visit,
        Err(error) => {
            assert!(matches!(error, FactError::Visit(_)), "each fact by itself is one: {error}");
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let decided = visit.decide().expect("the facts go together");
    outcome(&decided);
    for language in [Language::Ja, Language::En] {
        views(&decided, language);
    }
    let json: serde_json::Value = serde_json::from_str(&decided.json()).expect("JSON");
    assert_eq!(json["acceptance"], decided.acceptance().as_str());
});

/// What holds for every decision.
fn outcome(decided: &Decided<'_>) {
    let (acceptance, standing) = (decided.acceptance(), decided.standing());
    assert_eq!(decided.is_accepted(), matches!(acceptance, Acceptance::EligibilityOnly | Acceptance::Full));
    assert_eq!(acceptance == Acceptance::Undecided, standing == Standing::Undecided);
    assert!(decided.sign() != Sign::Go || decided.is_accepted());
    assert_eq!(decided.sign() == Sign::Stop, acceptance == Acceptance::NotAccepted);
    assert!(decided.until().is_none_or(|until| until >= decided.visit().day && decided.is_accepted()));
    assert!(!decided.findings().is_empty());
    let silenced = |finding| decided.deciding_findings().contains(finding) && decided.is_silenced(finding);
    assert!(!decided.findings().iter().any(silenced), "counts, and does not");
    assert!(decided.is_accepted() || decided.first_step().is_some(), "not accepted, and nothing to do");
    for part in Part::ALL {
        let steps = decided.steps(*part);
        assert!(steps.iter().enumerate().all(|(at, step)| !steps[..at].contains(step)), "{steps:?}");
    }
    for rule in decided.basis().iter() {
        let row = decided.rule(rule).expect("a rule of the basis is in force");
        assert!(row.is_in_force(decided.rule_day(rule)));
    }
}

fn views(decided: &Decided<'_>, language: Language) {
    let brief = decided.brief(language);
    for line in [&brief.verdict, &brief.action, &brief.say] {
        assert!(!line.is_empty() && columns(line) <= 80 && !line.chars().any(char::is_control), "{line:?}");
    }
    let desk = decided.desk(language);
    assert!(desk.lines().count() <= 10, "{desk}");
    for line in desk.lines() {
        assert!(columns(line) <= 80 && !line.chars().any(char::is_control), "{line:?}");
    }
    let mut shown: Vec<String> = Detail::ALL.iter().map(|detail| decided.text(language, *detail)).collect();
    shown.push(decided.card(language));
    shown.push(decided.verdict_public(language));
    shown.extend(decided.svg(language));
    shown.extend(decided.plan().iter().flat_map(|(_, step)| decided.details(step, language)));
    shown.extend(decided.findings().iter().map(|finding| decided.finding_text(finding, language)));
    shown.extend(decided.notes().iter().map(|note| decided.note_text(*note, language)));
    for width in WIDTHS {
        let Some(picture) = decided.terminal_picture(language, width) else { continue };
        assert!(picture.lines().all(|line| columns(line) <= width.max(NARROWEST)), "{width}:\n{picture}");
        shown.push(picture);
    }
    for text in shown {
        assert!(!text.contains(['{', '}']), "a place was not filled in: {text}");
        assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{text:?}");
    }
}
