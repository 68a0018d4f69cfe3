//! Who answers: each question to the module that knows.

use super::answer::{Answered, AskError, Said};
use super::equipment;
use super::form::FORMAT;
#[cfg(feature = "terminal")]
use super::terminal;
use crate::Day;
use crate::facility::Facility;
use crate::reception::{FactError, FactSheet, Json};
use crate::report::calendar::{Era, written};
use crate::report::newer_rule_wire;
use crate::rules::renewal::{self, Expiry, Holder};
use crate::rules::{self, Rule, Table};
use crate::text::{beginning, legible, quoted};
use crate::vocabulary::{self, Detail, Group, Language, RuleId, Word};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Answers questions by a table of rules and a file of readers.
///
/// ```
/// use uketsuke::ask::Asker;
/// let answer = Asker::built_in().ask(r#"{"ask":"era","day":"2019-05-01"}"#);
/// assert_eq!(answer.text, "令和元年5月1日");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Asker<'a> {
    /// The rules.
    pub table: &'a Table,
    /// Readers and the rest of what an institution asks.
    pub facility: &'a Facility,
}

#[derive(Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
enum Question {
    Decide(Decide),
    Renewal(Renewal),
    Grace(Grace),
    Rules(Rules),
    Words(Words),
    Readers(equipment::Readers),
    Facility(equipment::About),
    #[cfg(feature = "terminal")]
    TerminalRequest(terminal::TerminalRequest),
    Era(EraOf),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decide {
    day: Option<Day>,
    facts: Json,
    #[serde(default = "desk")]
    detail: Detail,
    language: Option<Language>,
}

const fn desk() -> Detail {
    Detail::Desk
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Renewal {
    born_on: Option<Day>,
    issued_on: Option<Day>,
    applied_on: Option<Day>,
    stays_until: Option<Day>,
    replaces: Option<Day>,
    expires_on: Option<Day>,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Grace {
    expires_on: Day,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    day: Option<Day>,
    name: Option<RuleId>,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    group: Option<String>,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EraOf {
    day: Day,
    language: Option<Language>,
}

impl Asker<'static> {
    /// By what is built in.
    pub fn built_in() -> Asker<'static> {
        Asker { table: Table::built_in(), facility: Facility::built_in() }
    }
}

impl Asker<'_> {
    /// The answer to a question, its text in the question's own language (Japanese where it names none).
    pub fn ask(&self, question: &str) -> Answered {
        self.answer(question, None)
    }

    /// The same with its text in this language, whatever the question says.
    pub fn ask_in(&self, question: &str, language: Language) -> Answered {
        self.answer(question, Some(language))
    }

    fn answer(&self, question: &str, language: Option<Language>) -> Answered {
        match self.body(question, language) {
            Ok((json, text)) => Answered { json, text, error: None },
            Err(error) => {
                let text = error.text(language.unwrap_or_else(|| language_of(question)));
                let json = json!({"format": FORMAT, "error": text, "text": text}).to_string();
                Answered { json, text, error: Some(error) }
            }
        }
    }

    fn body(&self, question: &str, forced: Option<Language>) -> Result<(String, String), AskError> {
        let question = self::question(question)?;
        let in_language = |language: Option<Language>| forced.or(language).unwrap_or(Language::Ja);
        let (name, (body, text)) = match question {
            // Not as a value: a decision's members have an order of their own.
            Question::Decide(question) => {
                let decided = FactSheet::from_json(&question.facts, question.day)?.visit()?.decide_by(self.table);
                let decided = decided.map_err(FactError::from)?;
                let text = decided.text(in_language(question.language), question.detail);
                let wire = Wire { format: FORMAT, ask: "decide", text: &text, body: Decision { decision: &decided } };
                return Ok((serde_json::to_string(&wire).map_err(not_a_question)?, text));
            }
            Question::Renewal(question) => ("renewal", self.renewal(&question, in_language(question.language))?),
            Question::Grace(question) => ("grace", self.grace(question.expires_on, in_language(question.language))?),
            Question::Rules(question) => ("rules", self.rules(&question, in_language(question.language))?),
            Question::Words(question) => ("words", words(question.group.as_deref(), in_language(question.language))?),
            Question::Readers(question) => {
                ("readers", equipment::readers(self.facility, &question.name, in_language(question.language)))
            }
            Question::Facility(question) => ("facility", question.answer(self.facility, in_language)?),
            #[cfg(feature = "terminal")]
            Question::TerminalRequest(question) => {
                let (request, language) = question.request()?;
                ("terminal_request", terminal::answered(&request, in_language(language)))
            }
            Question::Era(question) => ("era", era(question.day, in_language(question.language))),
        };
        let wire = Wire { format: FORMAT, ask: name, text: &text, body };
        Ok((serde_json::to_string(&wire).map_err(not_a_question)?, text))
    }

    fn renewal(&self, question: &Renewal, language: Language) -> Said {
        let missing = |name: &str| AskError::NotAQuestion(format!("missing field `{name}`"));
        let (mut body, mut lines) = (json!({}), Vec::new());
        let computed = match (question.expires_on, question.born_on, question.issued_on) {
            (Some(day), None, None) => Expiry::On(day),
            (Some(_), ..) => {
                return Err(AskError::NotAQuestion(
                    "`expires_on` is asked alone, without a day of birth or issue".into(),
                ));
            }
            (None, Some(born_on), Some(issued_on)) => {
                let holder = Holder { born_on, stays_until: question.stays_until };
                let applied_on = question.applied_on.unwrap_or(issued_on);
                let card =
                    renewal::card_expires_on(self.table, &holder, applied_on, issued_on).ok_or(AskError::NoRule)?;
                let certificate = renewal::certificate_expires_on(
                    self.table,
                    &holder,
                    issued_on,
                    card.surely_until(),
                    question.replaces,
                );
                let certificate = certificate.ok_or(AskError::NoRule)?;
                body["card_expires_on"] = expiry(card);
                body["certificate_expires_on"] = expiry(certificate);
                lines.push(line(language, "カードの有効期限", "The card expires on", card.surely_until()));
                lines.push(line(
                    language,
                    "電子証明書の有効期限",
                    "The certificate expires on",
                    certificate.surely_until(),
                ));
                certificate
            }
            (None, None, _) => return Err(missing("born_on")),
            (None, _, None) => return Err(missing("issued_on")),
        };
        let until = computed.surely_until();
        let opens = renewal::window_opens_on(self.table, until);
        let reminder = renewal::reminder_starts_on(self.table, until);
        body["window_opens_on"] = json!(opens);
        body["reminder_starts_on"] = json!(reminder);
        lines.extend(opens.map(|day| line(language, "更新できる最初の日", "Renewal is possible from", day)));
        lines
            .extend(reminder.map(|day| line(language, "リーダーの更新案内が始まる日", "The reader reminds from", day)));
        Ok((body, lines.join("\n")))
    }

    fn grace(&self, expires_on: Day, language: Language) -> Said {
        let grace = rules::grace(self.table, expires_on);
        let text = match (grace, language) {
            (Some(grace), Language::Ja) => format!("猶予期間は{}まで", written(grace.until, language)),
            (Some(grace), Language::En) => format!("The grace period ends on {}", written(grace.until, language)),
            (None, Language::Ja) => "猶予期間はありません".to_owned(),
            (None, Language::En) => "There is no grace period".to_owned(),
        };
        let short = grace.and_then(|grace| grace.short_form_until);
        Ok((json!({"grace_until": grace.map(|grace| grace.until), "short_reading_until": short}), text))
    }

    fn rules(&self, question: &Rules, language: Language) -> Said {
        let asked = |rule: &&Rule| {
            question.name.is_none_or(|name| rule.id == name) && question.day.is_none_or(|day| rule.is_in_force(day))
        };
        let found: Vec<&Rule> = self.table.rules().iter().filter(asked).collect();
        let text = |rule: &&Rule| match language {
            Language::Ja => rule.ja.clone(),
            Language::En => rule.en.clone(),
        };
        let lines: Vec<String> = found.iter().map(text).collect();
        let rows: Vec<Value> = found.iter().map(|rule| rule_json(rule)).collect();
        let newer = self
            .table
            .unknown()
            .iter()
            .filter(|rule| question.name.is_none() && question.day.is_none_or(|day| rule.is_in_force(day)));
        let newer: Vec<_> = newer.map(newer_rule_wire).collect();
        let table = self.table.edition();
        Ok((json!({"serial": table.serial, "table": table, "rules": rows, "newer_rules": newer}), lines.join("\n")))
    }
}

#[derive(Serialize)]
struct Wire<'a, B> {
    format: u32,
    ask: &'static str,
    text: &'a str,
    #[serde(flatten)]
    body: B,
}

#[derive(Serialize)]
struct Decision<D> {
    decision: D,
}

/// The request that a question *terminal_request* asks for, for those who put it to the terminal.
#[cfg(all(feature = "capi", feature = "folder"))]
pub(crate) fn request_of(text: &str) -> Result<crate::terminal::Request, AskError> {
    match question(text)? {
        Question::TerminalRequest(asked) => Ok(asked.request()?.0),
        _ => Err(AskError::NotAQuestion("not a terminal_request".to_owned())),
    }
}

/// Bytes of the longest question: a request about some ten thousand persons.
const MOST_BYTES: usize = 4 << 20;

fn question(text: &str) -> Result<Question, AskError> {
    if text.len() > MOST_BYTES {
        return Err(AskError::NotAQuestion(format!("the question has more than {MOST_BYTES} bytes")));
    }
    // First as it stands, so that a member given twice is seen.
    let seen: Json = serde_json::from_str(text).map_err(not_a_question)?;
    drop(seen);
    serde_json::from_str(text).map_err(not_a_question)
}

/// The language of a question that cannot be answered, as far as it can be seen.
fn language_of(question: &str) -> Language {
    #[derive(Deserialize)]
    struct Spoken {
        language: Option<Language>,
    }
    serde_json::from_str(question).ok().and_then(|spoken: Spoken| spoken.language).unwrap_or(Language::Ja)
}

/// Characters of the longest that the parser says of what is wrong, a value of some 60 among them.
const MOST_SAID: usize = 80;

/// What the parser says. It names a wrong value as it stands, before what would have been right; of a long one the beginning
/// is enough, and nothing of it moves a cursor.
fn not_a_question(error: serde_json::Error) -> AskError {
    let said = legible(&error.to_string());
    let rest = said.rfind(", expected ").or_else(|| said.rfind(" at line ")).unwrap_or(said.len());
    let (wrong, right) = said.split_at_checked(rest).unwrap_or((&said, ""));
    AskError::NotAQuestion(beginning(wrong, MOST_SAID) + right)
}

fn line(language: Language, ja: &str, en: &str, day: Day) -> String {
    match language {
        Language::Ja => format!("{ja}：{}", written(day, language)),
        Language::En => format!("{en} {}", written(day, language)),
    }
}

fn expiry(expiry: Expiry) -> Value {
    match expiry {
        Expiry::On(day) => json!({"surely_until": day}),
        Expiry::Either(one, other) => json!({"surely_until": one, "or": other}),
    }
}

fn rule_json(rule: &Rule) -> Value {
    let sources: Vec<Value> =
        rule.sources.iter().map(|source| json!({"title": source.title, "address": source.address})).collect();
    json!({
        "number": rule.id.number(), "name": rule.id.as_str(), "from": rule.from, "until": rule.until,
        "certainty": rule.certainty, "ja": rule.ja, "en": rule.en, "sources": sources,
    })
}

fn words(name: Option<&str>, language: Language) -> Said {
    let groups: Vec<&Group> =
        vocabulary::GROUPS.iter().copied().filter(|group| name.is_none_or(|name| group.name == name)).collect();
    if groups.is_empty() {
        return Err(AskError::NotAQuestion(format!("{:?} is no group of words", quoted(name.unwrap_or_default()))));
    }
    let mut lines = Vec::new();
    let groups: Vec<Value> = groups
        .into_iter()
        .map(|group| {
            let rows = group.zero.into_iter().chain(group.rows).map(|row| {
                lines.push(format!("{} {}.{} {}", row.number, group.name, row.name, row.text(language)));
                json!({"number": row.number, "name": row.name, "ja": row.ja, "en": row.en, "doc": row.doc.trim()})
            });
            let rows: Vec<Value> = rows.collect();
            json!({"name": group.name, "doc": group.doc.trim(), "words": rows})
        })
        .collect();
    Ok((json!({"groups": groups}), lines.join("\n")))
}

fn era(day: Day, language: Language) -> (Value, String) {
    let (era, year) = Era::of(day);
    let month_and_day = format!("{}月{}日", day.month(), day.day());
    let year_ja = if year == 1 { "元".to_owned() } else { year.to_string() };
    let text = match language {
        Language::Ja => format!("{}{year_ja}年{month_and_day}", era.name()),
        Language::En => written(day, language).to_string(),
    };
    (json!({"day": day, "era": era.name(), "year": year}), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wherever a long or a treacherous text stands, the error names it by its beginning, and on one legible line.
    #[test]
    fn a_wrong_text_is_named_by_its_beginning() {
        for wrong in
            ["x".repeat(900_000), format!("\u{202e}\u{200b}`, expected {}", "y".repeat(5000)), "\\u0000\\u202e".into()]
        {
            for question in [
                r#"{"ask":"%"}"#,
                r#"{"ask":"era","day":"%"}"#,
                r#"{"ask":"era","day":"2026-11-27","%":1}"#,
                r#"{"ask":"words","group":"%"}"#,
                r#"{"ask":"words","group":["%"]}"#,
                r#"{"ask":"rules","name":"%"}"#,
                r#"{"ask":"decide","day":"2026-11-27","facts":{"%":"card"}}"#,
                r#"{"ask":"decide","day":"2026-11-27","facts":{"token_kind":"%"}}"#,
                r#"{"ask":"decide","day":"2026-11-27","facts":{"%":1,"%":1}}"#,
                r#"{"ask":"decide","day":"2026-11-27","facts":"%"}"#,
                r#"{"ask":"facility","topic":"%"}"#,
                r#"{"ask":"facility","topic":"checks","answers":{"%":"yes"}}"#,
            ] {
                let answer = Asker::built_in().ask(&question.replace('%', &wrong));
                let said = answer.error.expect(question).to_string();
                assert!(!said.chars().any(crate::text::deceives), "{question}: {said:?}");
                assert!(!said.contains(&"x".repeat(81)) && !said.contains(&"y".repeat(81)), "{question}: {said}");
                assert!(answer.json.len() < 8000, "{question}: {}", answer.json.len());
            }
        }
    }

    #[test]
    fn a_question_is_bounded_before_it_is_read() {
        let long = format!(r#"{{"ask":"era","day":"2026-11-27"}}{}"#, " ".repeat(MOST_BYTES));
        let error = Asker::built_in().ask(&long).error.unwrap().to_string();
        assert_eq!(error, "the question has more than 4194304 bytes");
        let members: String = (0..300).map(|number| format!(r#""{number}":1,"#)).collect();
        let wide = format!(r#"{{{members}"ask":"era","day":"2026-11-27"}}"#);
        assert!(Asker::built_in().ask(&wide).error.unwrap().to_string().starts_with("an object with more than 256"));
    }

    fn asked(question: &str) -> Value {
        let answer = Asker::built_in().ask(question);
        assert_eq!(answer.error, None, "{question}");
        let json: Value = serde_json::from_str(&answer.json).unwrap();
        assert_eq!(json["text"], answer.text.as_str());
        assert_eq!(json["format"], FORMAT);
        assert!(!answer.text.is_empty(), "{question}");
        json
    }

    #[test]
    fn every_question_has_an_answer() {
        let decision = asked(
            r#"{"ask":"decide","day":20261121,"facts":{"token_kind":"card","certificate_evidence":"stated","certificate_expires_on":20260801}}"#,
        );
        assert_eq!(decision["decision"]["acceptance"], "eligibility_only");
        let renewal =
            asked(r#"{"ask":"renewal","born_on":"1985-07-07","issued_on":"2016-03-01","applied_on":"2016-02-01"}"#);
        assert_eq!(renewal["card_expires_on"]["surely_until"], "2025-07-07");
        assert_eq!(asked(r#"{"ask":"renewal","expires_on":"2023-07-07"}"#)["window_opens_on"], "2023-04-08");
        assert_eq!(asked(r#"{"ask":"grace","expires_on":"2024-12-01"}"#)["grace_until"], Value::Null);
        let rules = asked(r#"{"ask":"rules","day":"2026-11-27","name":"card.grace"}"#);
        assert_eq!(rules["rules"].as_array().unwrap().len(), 1);
        let words = asked(r#"{"ask":"words","group":"sign","language":"en"}"#);
        assert_eq!(words["groups"][0]["words"][3]["name"], "go");
        assert_eq!(asked(r#"{"ask":"words"}"#)["groups"].as_array().unwrap().len(), vocabulary::GROUPS.len());
        let era = asked(r#"{"ask":"era","day":"2019-05-01"}"#);
        assert_eq!((&era["era"], &era["text"]), (&json!("令和"), &json!("令和元年5月1日")));
        assert_eq!(asked(r#"{"ask":"readers","name":"Hi-CARA"}"#)["face_reader"]["reading"], "itself");
        assert_eq!(
            asked(r#"{"ask":"facility","topic":"support","day":"2026-11-21","time":"15:59"}"#)["support"]["state"],
            "open_unless_holiday"
        );
    }

    #[test]
    fn a_question_that_is_wrong_says_what_is_wrong_with_it() {
        for (question, named) in [
            ("", "EOF"),
            ("[]", "missing field `ask`"),
            (r#"{"ask":"decid"}"#, "unknown variant `decid`"),
            (r#"{"ask":"grace"}"#, "missing field `expires_on`"),
            (r#"{"ask":"grace","expires_on":"2026-02-29"}"#, "\"2026-02-29\": not a day"),
            (r#"{"ask":"grace","expires_on":81127}"#, "81127: not a day"),
            (r#"{"ask":"grace","expires_on":"2026-08-01","day":"2026-08-01"}"#, "unknown field `day`"),
            (r#"{"ask":"era","day":"2026-08-01","day":"2026-08-02"}"#, "\"day\" is given twice"),
            (r#"{"ask":"era","day":"2026-08-01","language":"fr"}"#, "\"fr\" is no word of the group \"language\""),
            (r#"{"ask":"words","group":"sgn"}"#, "\"sgn\" is no group of words"),
            (r#"{"ask":"renewal","born_on":"1985-07-07"}"#, "missing field `issued_on`"),
            (
                r#"{"ask":"decide","day":"2026-11-27","facts":{"certificate_chain":"verified"}}"#,
                "certificate_chain was given without token_kind",
            ),
            (r#"{"ask":"decide","facts":{}}"#, "the day of the visit is missing"),
            (r#"{"ask":"decide","day":"2026-11-27","facts":{"day":"2026-11-27"}}"#, "\"day\" is given twice"),
            (r#"{"ask":"facility","topic":"nothing"}"#, "unknown variant `nothing`"),
        ] {
            let answer = Asker::built_in().ask(question);
            let error = answer.error.unwrap();
            assert!(error.to_string().contains(named), "{question}: {error}");
            let json: Value = serde_json::from_str(&answer.json).unwrap();
            assert_eq!((&json["text"], &json["error"]), (&json!(answer.text), &json!(answer.text)));
            assert_eq!(answer.text, error.text(Language::Ja), "{question}");
        }
    }

    /// In the language of the question, in the words in which a decision refuses the same facts.
    #[test]
    fn an_error_is_said_in_the_language_of_its_question() {
        for (question, ja, en) in [
            (
                r#"{"ask":"decide","day":"2026-11-28","facts":{"born_on":"2027-01-01"},"language":"LANG"}"#,
                "「生年月日」が「受診日」より後です。どちらかを確かめてください",
                "\"date of birth\" is after \"day of the visit\": check both",
            ),
            (
                r#"{"ask":"decide","day":"2026-11-28","facts":{"token_knd":"card"},"language":"LANG"}"#,
                "「token_knd」という項目はありません",
                "\"token_knd\" is no fact here",
            ),
            (
                r#"{"ask":"decide","day":"2026-11-28","facts":{"tokens":7},"language":"LANG"}"#,
                "「tokens」に「7」は使えません",
                "7 is no value of \"tokens\"",
            ),
            (
                r#"{"ask":"decide","facts":{},"language":"LANG"}"#,
                "受診日がありません",
                "the day of the visit is missing",
            ),
            (r#"{"ask":"grace","language":"LANG"}"#, "「expires_on」がありません", "missing field `expires_on`"),
            (
                r#"{"ask":"grace","expires_on":"2026-02-30","language":"LANG"}"#,
                "「2026-02-30」は日付ではありません",
                "\"2026-02-30\": not a day",
            ),
        ] {
            for (language, said) in [("ja", ja), ("en", en)] {
                let answer = Asker::built_in().ask(&question.replace("LANG", language));
                assert!(answer.text.starts_with(said), "{question} {language}: {}", answer.text);
            }
            // Who asks in a language leads, and without one it is Japanese.
            let answer = Asker::built_in().ask_in(&question.replace("LANG", "ja"), Language::En);
            assert!(answer.text.starts_with(en), "{question}: {}", answer.text);
            let answer = Asker::built_in().ask(&question.replace(r#","language":"LANG""#, ""));
            assert_eq!(answer.text, ja, "{question}");
        }
        assert!(Asker::built_in().ask("{").text.starts_with("質問として読み取れません("));
    }

    #[test]
    fn the_text_follows_the_language_that_is_asked_for() {
        let question = r#"{"ask":"grace","expires_on":"2026-08-01","language":"ja"}"#;
        assert_eq!(Asker::built_in().ask_in(question, Language::En).text, "The grace period ends on 30 November 2026");
    }
}
