//! The JSON Schemas of visits, questions and answers (`docs/schemas`), made from the rows of the facts and the vocabulary.
//!
//! ```
//! use uketsuke::ask::schema;
//! assert_eq!(schema::visit()["$id"], "urn:uketsuke:schema:visit:2");
//! assert!(schema::all().iter().any(|(file, _)| file == "ask-decide.json"));
//! ```

use super::form::{FORMAT, QUESTIONS};
use crate::facility::{Guide, Problem};
use crate::reception::{Kind, MAX_TOKENS, MAX_VISIT_RESULTS, MAX_VISIT_TICKETS};
use crate::vocabulary::{Detail, Fact, GROUPS, Group, Language, RuleId, VisitList, Word};
use serde_json::{Map, Value, json};

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Every schema with the name of its file: of a visit, and of each question and its answer.
pub fn all() -> Vec<(String, Value)> {
    let visit = ("visit.json".to_owned(), visit());
    core::iter::once(visit).chain(QUESTIONS.iter().map(|name| (format!("ask-{name}.json"), question(name)))).collect()
}

/// The schema of a visit.
pub fn visit() -> Value {
    let mut schema = facts();
    schema["$schema"] = json!(DRAFT);
    schema["$id"] = json!("urn:uketsuke:schema:visit:2");
    schema["title"] = json!("A visit at a reception desk (uketsuke)");
    schema["required"] = json!(["day"]);
    schema
}

/// The schema of a question's answer; the question's own is its definition `question`.
pub fn question(name: &str) -> Value {
    let language = enumerated(Language::GROUP);
    let (members, required, body) = match name {
        "decide" => (
            json!({"day": day(), "facts": facts(), "detail": enumerated(Detail::GROUP)}),
            vec!["facts"],
            json!({"decision": {"type": "object", "required": ["format", "day", "acceptance", "standing", "sign"]}}),
        ),
        "renewal" => (
            json!({"born_on": day(), "issued_on": day(), "applied_on": day(), "stays_until": day(), "replaces": day(), "expires_on": day()}),
            vec![],
            json!({
                "card_expires_on": expiry(), "certificate_expires_on": expiry(),
                "window_opens_on": some_day(), "reminder_starts_on": some_day(),
            }),
        ),
        "grace" => (
            json!({"expires_on": day()}),
            vec!["expires_on"],
            json!({"grace_until": some_day(), "short_reading_until": some_day()}),
        ),
        "rules" => (
            json!({"day": day(), "name": enumerated(RuleId::GROUP)}),
            vec![],
            json!({
                "serial": {"type": "integer"},
                "table": {
                    "type": "object",
                    "required": ["serial", "issued", "next_update", "needs_program", "origin", "sha256"],
                },
                "rules": {"type": "array", "items": {
                    "type": "object", "required": ["number", "name", "from", "until", "certainty", "ja", "en", "sources"],
                }},
                "newer_rules": {"type": "array", "items": {
                    "type": "object",
                    "required": ["number", "rule", "about", "certainty", "from", "until", "ja", "en", "sources"],
                }},
            }),
        ),
        "words" => (
            json!({"group": {"enum": GROUPS.iter().map(|group| group.name).collect::<Vec<_>>()}}),
            vec![],
            json!({"groups": {"type": "array", "minItems": 1, "items": {
                "type": "object",
                "required": ["name", "doc", "words"],
                "properties": {"words": {"type": "array", "items": {
                    "type": "object", "required": ["number", "name", "ja", "en", "doc"],
                }}},
            }}}),
        ),
        "readers" => (
            json!({"name": {"type": "string"}}),
            vec!["name"],
            json!({"name": {"type": "string"}, "face_reader": {"type": "object"}, "generic_reader": {"type": "object"}, "pcsc_reader": {"type": "object"}}),
        ),
        "facility" => (
            json!({
                "topic": {"enum": ["checks", "setting", "guide", "problem", "material", "subsidy", "support"]},
                "day": day(),
                "time": {"type": "string", "pattern": "^[0-9]{1,2}:[0-9]{2}$"},
                "holiday": {"type": "boolean"},
                "reading": {"enum": ["with_generic_reader", "itself"]},
                "setting": {"enum": ["off", "on"]},
                "guide": {"enum": Guide::ALL.map(Guide::as_str)},
                "problem": {"enum": Problem::ALL.map(Problem::as_str)},
                "answers": {"type": "object", "additionalProperties": {"enum": ["unknown", "yes", "no"]}},
            }),
            vec!["topic"],
            json!({
                "readiness": {"enum": ["unknown", "not_ready", "ready"]}, "words": {"type": "object"},
                "checks": {"type": "array"}, "setting": {"type": "object"}, "guide": {"type": "object"},
                "problem": {"type": "array"}, "material": {"type": "array"}, "subsidy": {"type": "object"},
                "covers": {"type": "array"}, "support": {"type": "object"},
            }),
        ),
        "terminal_request" => (
            json!({
                "kind": {"enum": ["eligibility", "reference_number", "booked", "collect"]},
                "id": {"type": "string", "pattern": "^[0-9A-Za-z_-]{1,64}$"},
                "institution": {"type": "string", "pattern": "^[0-9]{10}$"},
                "file_identifier": {"type": "string", "maxLength": 100},
                "day": day(), "person": person(), "persons": {"type": "array", "items": person(), "minItems": 1},
                "insured": object(insured(), &["insurer_number", "number"]),
                "reference_number": {"type": "string", "maxLength": 50},
                "service": {"type": "string"}, "reception_number": {"type": "string"},
                "encoding": {"enum": ["utf-8", "shift_jis"]},
            }),
            vec!["kind", "id", "institution"],
            json!({
                "name": {"type": "string"}, "answer_name": {"type": "string"},
                "encoding": {"enum": ["UTF-8", "Shift_JIS"]},
                "bytes": {"type": "string", "contentEncoding": "base64"},
            }),
        ),
        _ => (
            json!({"day": day()}),
            vec!["day"],
            json!({"day": day(), "era": {"type": "string"}, "year": {"type": "integer", "minimum": 1}}),
        ),
    };
    let mut question = object(members, &required);
    insert(&mut question, "ask", json!({"const": name}));
    insert(&mut question, "language", language);
    let mut answer = object(body, &["format", "ask", "text"]);
    insert(&mut answer, "format", json!({"const": FORMAT}));
    insert(&mut answer, "ask", json!({"const": name}));
    insert(&mut answer, "text", json!({"type": "string", "minLength": 1}));
    answer["$schema"] = json!(DRAFT);
    answer["$id"] = json!(format!("urn:uketsuke:schema:ask-{name}:2"));
    answer["title"] = json!(format!("The answer to the question {name:?} (uketsuke)"));
    answer["$defs"] = json!({"question": question});
    answer
}

/// Whose eligibility is asked about.
fn person() -> Value {
    let mut person = object(insured(), &["insurer_number", "number", "born_on"]);
    insert(&mut person, "born_on", day());
    insert(&mut person, "limit_consent", json!({"type": "boolean"}));
    insert(&mut person, "identifier", json!({"type": "string", "maxLength": 100}));
    person
}

/// 保険者番号, 記号, 番号 and 枝番.
fn insured() -> Value {
    json!({
        "insurer_number": {"type": "string", "pattern": "^ *[0-9]{1,8}$"},
        "symbol": {"type": "string", "maxLength": 20},
        "number": {"type": "string", "maxLength": 20},
        "branch": {"type": "string", "pattern": "^[0-9]{2}$"},
    })
}

/// The object of a visit's facts.
fn facts() -> Value {
    let mut visit = object(json!({}), &[]);
    for fact in Fact::ALL {
        insert(&mut visit, fact.as_str(), value(*fact));
    }
    let mut result = of(VisitList::Results);
    insert(&mut result, "tickets", several(of(VisitList::Tickets), MAX_VISIT_TICKETS));
    let mut answer = of(VisitList::Answer);
    insert(&mut answer, "results", several(result, MAX_VISIT_RESULTS));
    insert(&mut visit, "tokens", several(of(VisitList::Tokens), MAX_TOKENS));
    insert(&mut visit, "answer", answer);
    insert(&mut visit, "format", json!({"const": FORMAT}));
    visit
}

fn of(list: VisitList) -> Value {
    let mut schema = object(json!({}), &[]);
    for fact in Fact::ALL.iter().filter(|fact| fact.list() == Some(list)) {
        insert(&mut schema, fact.as_str(), value(*fact));
    }
    schema
}

fn value(fact: Fact) -> Value {
    let mut schema = match fact.kind() {
        Kind::Day => day(),
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Count => json!({"type": "integer", "minimum": 0, "maximum": 255}),
        Kind::Amount(most) => json!({"type": "integer", "minimum": 0, "maximum": most}),
        Kind::Word(group) => enumerated(group),
        Kind::Text => json!({"type": "string"}),
    };
    schema["description"] = json!(format!("{} / {}", fact.row().ja, fact.row().en));
    schema
}

fn day() -> Value {
    json!({"anyOf": [
        {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        {"type": "integer", "minimum": 19000101, "maximum": 99991231},
    ]})
}

fn some_day() -> Value {
    json!({"anyOf": [day(), {"type": "null"}]})
}

fn expiry() -> Value {
    object(json!({"surely_until": day(), "or": day()}), &["surely_until"])
}

fn enumerated(group: &Group) -> Value {
    json!({"enum": group.zero.into_iter().chain(group.rows).map(|row| row.name).collect::<Vec<_>>()})
}

fn several(items: Value, most: usize) -> Value {
    json!({"type": "array", "items": items, "maxItems": most})
}

fn object(properties: Value, required: &[&str]) -> Value {
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

fn insert(schema: &mut Value, name: &str, value: Value) {
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert(name.to_owned(), value);
    } else {
        schema["properties"] = Value::Object(Map::from_iter([(name.to_owned(), value)]));
    }
}
