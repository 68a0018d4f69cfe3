//! A table as JSON, for programs in other languages: `data/rules.json`, and its schema `data/rules.schema.json`. Both are
//! made from the table and the vocabulary; nobody writes them by hand.
//!
//! ```
//! use uketsuke::rules::{Table, json};
//! let json: serde_json::Value = serde_json::from_str(&json::table(Table::built_in()))?;
//! assert_eq!((&json["format"], &json["serial"]), (&2.into(), &1.into()));
//! let grace = json["rules"].as_array().unwrap().iter().find(|rule| rule["name"] == "card.grace").unwrap();
//! assert_eq!((&grace["months"], &grace["from"]), (&3.into(), &"2024-12-02".into()));
//! # Ok::<(), serde_json::Error>(())
//! ```

use super::{Field, Rule, Source, Table, UnknownRule};
use crate::Day;
use crate::vocabulary::{Certainty, Measure, Method, OperatedAt, Provision, RuleId, Subject, Word};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The identifier of the schema.
pub const SCHEMA: &str = "urn:uketsuke:schema:rules:2";

/// The table as JSON, two spaces to a level, with a line feed at the end. Fields have the names that they have in
/// `rules.txt`; a row has `from` and `until` in any case, `null` where there is no such day.
pub fn table(table: &Table) -> String {
    let rows = table.rules().iter().map(|rule| known(table, rule));
    let wire = TableWire {
        schema: SCHEMA,
        format: 2,
        serial: table.serial(),
        issued: table.issued().to_string(),
        next_update: table.next_update().to_string(),
        needs_program: table.needs_program().to_string(),
        sha256: table.sha256_hex(),
        rules: rows.collect(),
        unknown: table.unknown().iter().map(|rule| unknown(table, rule)).collect(),
        sources: table.sources.iter().map(|(key, source)| source_wire(key, source)).collect(),
    };
    written(&wire)
}

/// The JSON Schema of [`table`], with the words that this release knows.
pub fn schema() -> String {
    let day = json!({"type": "string", "format": "date"});
    let day_or_null = json!({"type": ["string", "null"], "format": "date"});
    let text = json!({"type": "string", "minLength": 1});
    let number = |max: u32| json!({"type": "integer", "minimum": 1, "maximum": max});
    let words = |names: Value| json!({"type": "array", "items": {"enum": names}, "minItems": 1, "uniqueItems": true});
    let mut row = json!({
        "number": {"type": "integer", "minimum": RuleId::GROUP.base + 1, "maximum": 6999},
        "name": {"type": "string", "pattern": "^[a-z0-9_]+(\\.[a-z0-9_]+)*$"},
        "ja": text,
        "en": text,
        "from": day_or_null,
        "until": day_or_null,
        "certainty": {"enum": names::<Certainty>()},
        "subject": {"enum": names::<Subject>()},
        "sources": {"type": "array", "items": text, "minItems": 1, "uniqueItems": true},
        "fields": {"type": "object", "additionalProperties": text},
    });
    let values = json!({
        "months": number(12),
        "years": number(120),
        "birthdays": number(12),
        "tries": number(15),
        "hours": number(168),
        "day_of_month": number(31),
        "methods": words(names::<Method>()),
        "provides": words(names::<Provision>()),
        "operated_at": {"enum": names::<OperatedAt>()},
    });
    let required = json!(["number", "name", "ja", "en", "from", "until", "certainty", "sources"]);
    let unknown = json!({
        "type": "object", "properties": row, "required": required, "additionalProperties": false,
    });
    if let (Value::Object(row), Value::Object(values)) = (&mut row, values) {
        row.extend(values);
    }
    let known = json!({
        "type": "object", "properties": row, "required": required, "additionalProperties": false,
    });
    written(&json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "The rules of reception by online eligibility verification (uketsuke)",
        "type": "object",
        "properties": {
            "$schema": {"const": SCHEMA},
            "format": {"const": 2},
            "serial": number(u32::MAX),
            "issued": day,
            "next_update": day,
            "needs_program": {"type": "string", "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+$"},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "rules": {"type": "array", "items": known},
            "unknown": {"type": "array", "items": unknown},
            "sources": {"type": "array", "items": {
                "type": "object",
                "properties": {
                    "key": text,
                    "title": text,
                    "address": {"type": "string", "pattern": "^https?://"},
                },
                "required": ["key", "title"],
                "additionalProperties": false,
            }},
        },
        "required": [
            "$schema", "format", "serial", "issued", "next_update", "needs_program", "sha256", "rules", "unknown",
            "sources",
        ],
        "additionalProperties": false,
    }))
}

#[derive(Serialize)]
struct TableWire<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    format: u32,
    serial: u32,
    issued: String,
    next_update: String,
    needs_program: String,
    sha256: String,
    rules: Vec<RowWire<'a>>,
    unknown: Vec<RowWire<'a>>,
    sources: Vec<SourceWire<'a>>,
}

#[derive(Serialize)]
struct RowWire<'a> {
    number: i32,
    name: &'a str,
    ja: &'a str,
    en: &'a str,
    #[serde(flatten)]
    value: Map<String, Value>,
    from: Option<String>,
    until: Option<String>,
    certainty: Certainty,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<Subject>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    fields: Map<String, Value>,
    sources: Vec<&'a str>,
}

#[derive(Serialize)]
struct SourceWire<'a> {
    key: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
}

fn known<'a>(table: &'a Table, rule: &'a Rule) -> RowWire<'a> {
    RowWire {
        number: rule.id.number(),
        name: rule.id.as_str(),
        ja: &rule.ja,
        en: &rule.en,
        value: value(rule.value),
        from: day(rule.from),
        until: day(rule.until),
        certainty: rule.certainty,
        subject: rule.subject,
        fields: fields(&rule.unknown),
        sources: keys(table, &rule.sources),
    }
}

fn unknown<'a>(table: &'a Table, rule: &'a UnknownRule) -> RowWire<'a> {
    RowWire {
        number: rule.number,
        name: &rule.name,
        ja: &rule.ja,
        en: &rule.en,
        value: Map::new(),
        from: day(rule.from),
        until: day(rule.until),
        certainty: rule.certainty,
        subject: rule.subject,
        fields: fields(&rule.fields),
        sources: keys(table, &rule.sources),
    }
}

fn value(value: super::Value) -> Map<String, Value> {
    let written = match (value.measure(), value.number()) {
        (Measure::Plain, _) => return Map::new(),
        (_, Some(number)) => number.into(),
        (Measure::OperatedAt, None) => value.words().first().copied().into(),
        (_, None) => value.words().into(),
    };
    Map::from_iter([(value.measure().as_str().to_owned(), written)])
}

fn fields(fields: &[Field]) -> Map<String, Value> {
    fields.iter().map(|field| (field.key.clone(), field.value.as_str().into())).collect()
}

fn day(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn keys<'a>(table: &'a Table, sources: &'a [Source]) -> Vec<&'a str> {
    let key = |source: &'a Source| {
        let listed = table.sources.iter().find(|(_, listed)| listed == source);
        listed.map_or(source.title.as_ref(), |(key, _)| key.as_str())
    };
    sources.iter().map(key).collect()
}

fn source_wire<'a>(key: &'a str, source: &'a Source) -> SourceWire<'a> {
    let address = (!source.address.is_empty()).then_some(source.address.as_ref());
    SourceWire { key, title: &source.title, address }
}

fn names<T: Word>() -> Value {
    T::ALL.iter().map(|word| word.as_str()).collect()
}

fn written(value: &impl Serialize) -> String {
    // Strings, numbers and arrays have nothing to fail on.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
