//! Questions to the eligibility terminal: a request file by its fields.

use super::answer::AskError;
use crate::Day;
use crate::terminal::{
    Coded, Encoding, Personal, ReferenceEntry, Request, RequestHeader, Search, Service, answer_name,
};
use crate::text::quoted;
use crate::vocabulary::{Consent, Language};
use data_encoding::BASE64;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum TerminalRequest {
    Eligibility(Eligibility),
    ReferenceNumber(ReferenceNumber),
    Booked(Booked),
    Collect(Collect),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Eligibility {
    id: String,
    institution: String,
    file_identifier: Option<String>,
    day: Day,
    person: Person,
    #[serde(default)]
    encoding: Written,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReferenceNumber {
    id: String,
    institution: String,
    file_identifier: Option<String>,
    reference_number: String,
    insured: Insured,
    #[serde(default)]
    encoding: Written,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Booked {
    id: String,
    institution: String,
    file_identifier: Option<String>,
    day: Day,
    persons: Vec<Person>,
    #[serde(default)]
    encoding: Written,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Collect {
    id: String,
    institution: String,
    file_identifier: Option<String>,
    /// What the service's files begin with: `OQSmuquc`.
    service: String,
    reception_number: String,
    #[serde(default)]
    encoding: Written,
    language: Option<Language>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    insurer_number: Option<String>,
    symbol: Option<String>,
    number: Option<String>,
    branch: Option<String>,
    born_on: Option<Day>,
    limit_consent: Option<bool>,
    identifier: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Insured {
    insurer_number: Option<String>,
    symbol: Option<String>,
    number: Option<String>,
    branch: Option<String>,
}

/// The encodings that the terminal takes.
#[derive(Deserialize, Default, Clone, Copy)]
enum Written {
    #[default]
    #[serde(rename = "utf-8")]
    Utf8,
    #[serde(rename = "shift_jis")]
    ShiftJis,
}

impl From<Written> for Encoding {
    fn from(written: Written) -> Encoding {
        match written {
            Written::Utf8 => Encoding::Utf8,
            Written::ShiftJis => Encoding::ShiftJis,
        }
    }
}

impl From<Person> for Search {
    fn from(person: Person) -> Search {
        let Person { insurer_number, symbol, number, branch, born_on, limit_consent, identifier } = person;
        let consent = |given| Coded::Known(if given { Consent::Given } else { Consent::Refused });
        Search {
            insurer_number,
            symbol: symbol.map(Personal::new),
            number: number.map(Personal::new),
            branch: branch.map(Personal::new),
            birthdate: born_on.map(Personal::new),
            limit_consent: limit_consent.map_or(Coded::Absent, consent),
            identifier: identifier.map(Personal::new),
            ..Search::default()
        }
    }
}

impl TerminalRequest {
    /// The request, and the language that the question asks for.
    pub(super) fn request(self) -> Result<(Request, Option<Language>), AskError> {
        let head = |institution: String, mark: Option<String>| RequestHeader {
            institution,
            file_identifier: mark.map(Personal::new),
        };
        Ok(match self {
            TerminalRequest::Eligibility(asked) => {
                let header = head(asked.institution, asked.file_identifier);
                let person = asked.person.into();
                (Request::eligibility(&asked.id, &header, asked.day, &person, asked.encoding.into())?, asked.language)
            }
            TerminalRequest::ReferenceNumber(asked) => {
                let header = head(asked.institution, asked.file_identifier);
                let Insured { insurer_number, symbol, number, branch } = asked.insured;
                let entry = ReferenceEntry {
                    reference_number: Some(Personal::new(asked.reference_number)),
                    insurer_number,
                    symbol: symbol.map(Personal::new),
                    number: number.map(Personal::new),
                    branch: branch.map(Personal::new),
                };
                (Request::reference_number(&asked.id, &header, &entry, asked.encoding.into())?, asked.language)
            }
            TerminalRequest::Booked(asked) => {
                let header = head(asked.institution, asked.file_identifier);
                let persons: Vec<Search> = asked.persons.into_iter().map(Search::from).collect();
                (Request::booked(&asked.id, &header, asked.day, &persons, asked.encoding.into())?, asked.language)
            }
            TerminalRequest::Collect(asked) => {
                let header = head(asked.institution, asked.file_identifier);
                let service = Service::ALL.iter().copied().find(|service| service.prefix() == asked.service);
                let none = || AskError::NotAQuestion(format!("{:?} is no service", quoted(&asked.service)));
                let service = service.ok_or_else(none)?;
                let encoding = asked.encoding.into();
                (Request::collect(service, &asked.id, &header, &asked.reception_number, encoding)?, asked.language)
            }
        })
    }
}

/// The answer to the question: name and bytes.
pub(super) fn answered(request: &Request, language: Language) -> (Value, String) {
    let (name, bytes) = (request.name(), request.bytes());
    let answer = answer_name(&name);
    let expected = answer.as_deref().unwrap_or_default();
    let text = match language {
        Language::Ja => format!("「{name}」をreqフォルダーに置くと、結果が「{expected}」としてresフォルダーに届きます"),
        Language::En => format!("Move {name} into the folder req; the answer comes into res as {expected}"),
    };
    let body: Value = json!({
        "name": name,
        "answer_name": answer,
        "encoding": request.encoding().as_str(),
        "bytes": BASE64.encode(bytes),
    });
    (body, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::Asker;
    use crate::terminal::{Content, File, read_file};

    const QUESTION: &str = r#"{"ask":"terminal_request","kind":"eligibility","id":"202611280001",
        "institution":"1312345678","day":"2026-11-28","encoding":"shift_jis",
        "person":{"insurer_number":"130012","symbol":"社保","number":"34","born_on":"1980-04-01","limit_consent":true}}"#;

    #[test]
    fn a_request_is_answered_by_name_and_bytes() {
        let answer = Asker::built_in().ask(QUESTION);
        assert_eq!(answer.error, None);
        assert!(answer.text.contains("OQSsiquc01res_202611280001.xml"));
        let json: Value = serde_json::from_str(&answer.json).unwrap();
        assert_eq!(json["name"], "OQSsiquc01req_202611280001.xml");
        let bytes = BASE64.decode(json["bytes"].as_str().unwrap().as_bytes()).unwrap();
        let reading = read_file(File::named(json["name"].as_str().unwrap()).unwrap(), &bytes).unwrap();
        assert_eq!(reading.encoding.used.as_str(), json["encoding"]);
        let Content::Query(query) = reading.content else { panic!("a query") };
        let symbol = query.questions[0].symbol.as_ref().map(|it| it.reveal().as_str());
        assert_eq!(symbol, Some("社保"));
    }

    #[test]
    fn what_is_refused_names_itself() {
        for (from, to, named) in [
            ("130012", "x", "InsurerNumber: it has to have 1 to 8 digits"),
            ("1312345678", "13", "MedicalInstitutionCode: it has to have 10 digits"),
            (r#""born_on":"1980-04-01","#, "", "Birthdate: it is missing"),
            ("202611280001", "../x", "id: it has a character"),
            ("born_on", "born", "unknown field `born`"),
            ("eligibility", "eligible", "unknown variant `eligible`"),
            ("shift_jis", "utf-16", "unknown variant `utf-16`"),
        ] {
            let error = Asker::built_in().ask(&QUESTION.replace(from, to)).error.unwrap().to_string();
            assert!(error.contains(named), "{error}");
        }
    }
}
