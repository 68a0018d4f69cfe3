//! Questions about readers and about what an institution prepares, answered by the facility's file.

use super::answer::{AskError, Said};
use crate::Day;
use crate::facility::{CheckAnswer, Facility, Guide, Holiday, PhoneReading, PhoneSetting, Problem, TimeOfDay, Words};
use crate::vocabulary::Language;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Readers {
    pub(super) name: String,
    pub(super) language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(tag = "topic", rename_all = "snake_case")]
pub(super) enum About {
    Checks(Checks),
    Setting(Setting),
    Guide(GuideTo),
    Problem(ProblemWith),
    Material(OnDay),
    Subsidy(OnDay),
    Support(Support),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Checks {
    #[serde(default)]
    reading: PhoneReading,
    #[serde(default)]
    answers: BTreeMap<String, CheckAnswer>,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Setting {
    setting: PhoneSetting,
    #[serde(default)]
    reading: PhoneReading,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GuideTo {
    guide: Guide,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProblemWith {
    problem: Problem,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OnDay {
    day: Day,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Support {
    day: Day,
    time: Option<TimeOfDay>,
    holiday: Option<bool>,
    language: Option<Language>,
}

/// What is known of a reader by any of its names.
pub(super) fn readers(facility: &Facility, name: &str, language: Language) -> (Value, String) {
    let (face, generic, pcsc) = (facility.face_reader(name), facility.generic_reader(name), facility.pcsc_reader(name));
    let limits = pcsc.limits.map(|limits| {
        json!({"max_command": limits.max_command, "max_response": limits.max_response, "extended": limits.extended})
    });
    let body = json!({
        "name": name,
        "face_reader": {"listed": face.entry.is_some(), "reading": face.reading, "words": face.words},
        "generic_reader": {"listing": generic.listing, "words": generic.words},
        "pcsc_reader": {"limits": limits, "words": pcsc.words},
    });
    let text = match (face.entry, generic.entry) {
        (Some(_), _) => text_of(&face.words, language),
        (None, Some(_)) => text_of(&generic.words, language),
        (None, None) if pcsc.limits.is_some() => text_of(&pcsc.words, language),
        (None, None) => [face.words, generic.words].map(|words| text_of(&words, language)).join("\n"),
    };
    (body, text)
}

impl About {
    pub(super) fn answer(self, facility: &Facility, language: impl Fn(Option<Language>) -> Language) -> Said {
        Ok(match self {
            About::Checks(asked) => checks(facility, &asked, language(asked.language))?,
            About::Setting(asked) => {
                let steps = facility.setting(asked.setting, asked.reading);
                (json!({"setting": steps}), steps.lines(language(asked.language)).join("\n"))
            }
            About::Guide(asked) => {
                let steps = facility.guide(asked.guide);
                (json!({"guide": steps}), steps.lines(language(asked.language)).join("\n"))
            }
            About::Problem(asked) => {
                let words = facility.problem(asked.problem);
                (json!({"problem": words}), text_of(&words, language(asked.language)))
            }
            About::Material(asked) => {
                let language = language(asked.language);
                let items: Vec<_> = facility.material(asked.day).collect();
                let lines: Vec<&str> = items
                    .iter()
                    .flat_map(|item| [Some(item.what), item.caution].into_iter().flatten())
                    .map(|words| words.to(language))
                    .collect();
                (json!({"material": items}), lines.join("\n"))
            }
            About::Subsidy(asked) => {
                let subsidy = facility.subsidy(asked.day);
                let text = text_of(&subsidy.words, language(asked.language));
                (json!({"subsidy": subsidy, "covers": facility.subsidised()}), text)
            }
            About::Support(asked) => {
                let holiday = match asked.holiday {
                    None => Holiday::Unknown,
                    Some(true) => Holiday::Yes,
                    Some(false) => Holiday::No,
                };
                let support = facility.support(asked.day, asked.time, holiday);
                let text = text_of(&support.words, language(asked.language));
                (json!({"support": support}), text)
            }
        })
    }
}

fn checks(facility: &Facility, asked: &Checks, language: Language) -> Said {
    let mut checks = facility.checks(asked.reading);
    for (question, answer) in &asked.answers {
        checks.answer(question, *answer).map_err(|error| AskError::NotAQuestion(error.to_string()))?;
    }
    let checked: Vec<_> = checks.checked().collect();
    let rows: Vec<Value> = checked
        .iter()
        .map(|checked| {
            json!({
                "question": checked.question.id, "ask": checked.question.ask, "state": checked.state,
                "found": checked.found, "remedies": checked.remedies,
            })
        })
        .collect();
    let lines = core::iter::once(checks.words().to(language).to_owned());
    let text: Vec<String> = lines.chain(checked.iter().flat_map(|checked| checked.lines(language))).collect();
    Ok((json!({"readiness": checks.readiness(), "words": checks.words(), "checks": rows}), text.join("\n")))
}

fn text_of(words: &[&Words], language: Language) -> String {
    words.iter().map(|words| words.to(language)).collect::<Vec<_>>().join("\n")
}
