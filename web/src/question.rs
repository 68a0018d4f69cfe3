//! The questions of the page.

use serde::{Deserialize, Serialize};
use uketsuke::Day;
use uketsuke::reception::FactSheet;
use uketsuke::report::Text;
use uketsuke::report::calendar::{read_day, written};
use uketsuke::rules::Table;
use uketsuke::signed::Keys;
use uketsuke::terminal::{Encoding, File, institution_code, read_text};
use uketsuke::vocabulary::{Fact, Language};

use crate::form;
use crate::view::{Rules, view};

/// A question: `ask` says which members it has. One flat form for all, since each form is code that the page loads.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    ask: String,
    #[serde(default = "japanese")]
    language: Language,
    #[serde(default)]
    seconds: i64,
    #[serde(default)]
    text: String,
    facts: Option<FactSheet>,
    /// The fact that was typed last, and of which token, result or ticket.
    typed: Option<Fact>,
    #[serde(default)]
    index: usize,
    /// Rules that nobody has verified are wanted.
    #[serde(default)]
    own: bool,
    #[serde(default)]
    name: String,
    #[serde(default)]
    encoding: String,
}

const fn japanese() -> Language {
    Language::Ja
}

#[derive(Serialize)]
struct Refused {
    error: String,
}

#[derive(Serialize)]
struct OnDay {
    day: Option<Day>,
    written: String,
}

#[derive(Serialize)]
struct Known {
    facts: FactSheet,
    remarks: Vec<String>,
}

#[derive(Serialize)]
struct Encoded {
    encoding: &'static str,
}

#[derive(Serialize)]
struct Issue {
    serial: u32,
    issued: String,
}

const NOT_A_DAY: Text = Text::new(
    "日付として読めません(例：令和8年8月1日、R8.8.1、2026-8-1)",
    "Not a day (such as 2026-08-01, 2026/8/1, 令和8年8月1日 or R8.8.1)",
);

const NOT_ONE: Text = Text::new(
    "1人分の資格確認の結果ではありません(一括照会や登録の結果です)",
    "Not the answer about one person (it is that of a bulk query or of a registration)",
);

/// The answer to a question, as JSON.
///
/// ```
/// let answer = uketsuke_page::answer(br#"{"ask":"day","text":"R8.8.1"}"#);
/// assert_eq!(answer, r#"{"day":"2026-08-01","written":"令和8(2026)年8月1日"}"#);
/// ```
pub fn answer(message: &[u8]) -> String {
    let (question, file) = match message.iter().position(|byte| *byte == b'\n') {
        Some(end) => (message.get(..end).unwrap_or_default(), message.get(end + 1..)),
        None => (message, None),
    };
    let question = serde_json::from_slice(question).map_err(|error| error.to_string());
    match question.and_then(|question| answered(question, file)) {
        Ok(answer) => answer,
        Err(error) => json(&Refused { error }).unwrap_or_default(),
    }
}

fn json(answer: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(answer).map_err(|error| error.to_string())
}

fn answered(question: Question, file: Option<&[u8]>) -> Result<String, String> {
    let Question { ask, language, seconds, text, facts, typed, index, own, name, encoding } = question;
    let bytes = file.unwrap_or_default();
    let known = || facts.clone().ok_or("no facts");
    let on_day = |day: Option<Day>| OnDay {
        day,
        written: day.map(|day| written(day, language).to_string()).unwrap_or_default(),
    };
    match ask.as_str() {
        "form" => json(&form::form(language)),
        "today" => json(&on_day(Day::from_unix_seconds(seconds))),
        "day" => json(&on_day(Some(read_day(&text).ok_or(NOT_A_DAY.to(language))?))),
        "facts" => {
            let mut facts = known()?;
            if let Some(typed) = typed {
                facts.imply(index, typed).map_err(|error| error.text(language))?;
            }
            json(&Known { facts, remarks: Vec::new() })
        }
        "decide" => {
            let table = file.map(|file| rules(file, own, language)).transpose()?;
            let rules = table.as_ref().map_or(Rules::BuiltIn, Rules::Loaded);
            json(&view(&known()?, rules, language).map_err(|error| error.text(language))?)
        }
        "encoding" if bytes.starts_with(b"PK") => Err("ZIP".into()),
        "encoding" => json(&Encoded { encoding: Encoding::of(bytes).map_err(|error| error.text(language))?.as_str() }),
        "answer" => {
            let (own_code, text) = (text, str::from_utf8(bytes).map_err(|error| error.to_string())?);
            let encoding = [Encoding::Utf8, Encoding::ShiftJis].into_iter().find(|known| known.as_str() == encoding);
            let encoding = encoding.ok_or("no such encoding")?;
            // The question's own text is this institution's code, if somebody entered it.
            // The page has the sentence: with it come those of every status, 6 KB compressed.
            let own = institution_code(&own_code).map_err(|_| "INSTITUTION")?;
            json(&terminal_answer(&name, text, own, encoding, language)?)
        }
        "rules" => {
            let table = rules(bytes, own, language)?;
            json(&Issue { serial: table.serial(), issued: written(table.issued(), language).to_string() })
        }
        _ => Err(format!("nothing answers {ask:?}")),
    }
}

/// A table from a file that nobody has verified: `own` is the choice to try it all the same.
fn rules(file: &[u8], own: bool, language: Language) -> Result<Table, String> {
    let keys = if own { Keys::new().accept_own_files() } else { Keys::new() };
    Table::load(file, None, &keys, 0).map_err(|error| error.text(language))
}

/// The facts of an answer, which `own` is compared with, this institution's code. The day in them is none: that of the visit is
/// the page's.
fn terminal_answer(
    name: &str,
    text: &str,
    own: Option<&str>,
    encoding: Encoding,
    language: Language,
) -> Result<Known, String> {
    let reading = read_text(File::named(name), text, encoding).map_err(|error| error.text(language))?;
    let reading = reading.answer().ok_or(NOT_ONE.to(language))?;
    let (told, drawn) = reading.facts(own);
    let mut facts = FactSheet::on(Day::LAST);
    facts.put_answer(&told.answer(own));
    let remarks = reading.remarks.iter().chain(&drawn).map(|remark| remark.text(language)).collect();
    Ok(Known { facts, remarks })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn asked(question: &str) -> Value {
        serde_json::from_str(&answer(question.as_bytes())).unwrap()
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in ["令和８年８月１日", "2026/8/1", "R8.8.1"] {
            let answer = asked(&json!({"ask": "day", "text": text, "language": "en"}).to_string());
            assert_eq!(answer, json!({"day": "2026-08-01", "written": "1 August 2026"}));
        }
        assert!(asked(r#"{"ask":"day","text":"8.8.1","language":"ja"}"#)["error"].as_str().unwrap().contains("令和"));
        assert_eq!(asked(r#"{"ask":"today","seconds":1795734000}"#)["day"], "2026-11-27");
    }

    /// What is typed, and what an address holds.
    #[test]
    fn no_day_is_before_1900_and_no_visit_before_my_number() {
        for text in ["1899-12-31", "明治32年12月31日"] {
            assert!(asked(&json!({"ask": "day", "text": text, "language": "en"}).to_string())["error"].is_string());
        }
        for (day, born_on, is_visit) in [
            ("1899-12-31", "1980-04-01", false),
            ("2026-11-28", "1899-12-31", false),
            ("2015-10-04", "1980-04-01", false),
            ("2015-10-05", "1980-04-01", true),
        ] {
            let facts = json!({"day": day, "born_on": born_on});
            let answer = asked(&json!({"ask": "decide", "facts": facts, "language": "en"}).to_string());
            assert_eq!(answer["error"].is_null(), is_visit, "{facts}: {answer}");
        }
    }

    #[test]
    fn what_was_typed_brings_what_goes_without_saying() {
        let facts = r#"{"day":"2026-11-27","tokens":[{"token_kind":"card"},{"token_kind":"iphone","certificate_expires_on":"2026-08-01"}]}"#;
        let question = format!(r#"{{"ask":"facts","facts":{facts},"typed":"certificate_expires_on","index":1}}"#);
        let answer = asked(&question);
        assert_eq!(answer["facts"]["tokens"][1]["certificate_evidence"], "stated");
        assert_eq!(answer["facts"]["tokens"][0], json!({"token_kind": "card"}));
        // What is loaded is taken as it stands.
        let answer = asked(&format!(r#"{{"ask":"facts","facts":{facts}}}"#));
        assert_eq!(answer["facts"]["tokens"][1].get("certificate_evidence"), None);
    }

    #[test]
    fn what_is_wrong_is_said_in_the_language() {
        let facts = r#"{"day":"2026-11-27","born_on":"2026-11-28"}"#;
        let answer = asked(&format!(r#"{{"ask":"decide","facts":{facts},"language":"ja"}}"#));
        assert_eq!(answer, json!({"error": "「生年月日」が「受診日」より後です。どちらかを確かめてください"}));
        assert!(asked(r#"{"ask":"turtle"}"#)["error"].is_string());
        assert!(asked("")["error"].is_string());
    }

    #[test]
    fn an_answer_is_compared_with_the_code_that_was_entered() {
        let file = "<XmlMsg><MessageHeader><QualificationConfirmationDate>20261127</QualificationConfirmationDate>\
            <MedicalInstitutionCode>1312345678</MedicalInstitutionCode><ReferenceClassification>1</ReferenceClassification>\
            <SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody><ProcessingResultStatus>1</ProcessingResultStatus>\
            <QualificationValidity>1</QualificationValidity></MessageBody></XmlMsg>";
        let ask = |own: &str| {
            let question =
                json!({"ask": "answer", "name": "a.xml", "encoding": "UTF-8", "text": own, "language": "en"});
            asked(&format!("{question}\n{file}"))
        };
        let said = |own| (ask(own)["facts"]["answer"]["asked_by"].clone(), ask(own)["remarks"].to_string());
        assert_eq!(said("").0, Value::Null);
        assert_eq!(said("1312345678").0, "own");
        let (asked_by, remarks) = said("1399999999");
        assert!(asked_by == "other" && remarks.contains("another institution"), "{remarks}");
        assert_eq!(ask("13")["error"], "INSTITUTION");
    }

    #[test]
    fn a_rule_file_that_nobody_signed_is_tried_only_by_choice() {
        let file = uketsuke::rules::BUILT_IN_FILE.replacen("serial: 1\n", "serial: 99\n", 1);
        let ask = |own| asked(&format!("{{\"ask\":\"rules\",\"own\":{own},\"language\":\"ja\"}}\n{file}"));
        assert!(ask(false)["error"].as_str().unwrap().contains("署名"));
        assert_eq!(ask(true)["serial"], 99);
        let facts = r#"{"day":"2026-11-27"}"#;
        let decided = |question: String| asked(&question)["rules"].clone();
        let built_in = decided(format!(r#"{{"ask":"decide","facts":{facts},"language":"ja"}}"#));
        let loaded =
            decided(format!("{{\"ask\":\"decide\",\"facts\":{facts},\"own\":true,\"language\":\"ja\"}}\n{file}"));
        assert_eq!((&built_in["built_in"], &loaded["built_in"]), (&json!(true), &json!(false)));
        assert_eq!(loaded["serial"], 99);
    }
}
