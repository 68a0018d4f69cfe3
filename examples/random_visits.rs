//! Prints random visits with what the library decides, one line of JSON each, for `conformance/evaluator.py --lines`:
//!
//! ```sh
//! cargo run --release --features serde --example random_visits -- 1000000 1 | python3 conformance/evaluator.py --lines
//! ```
//!
//! The arguments are the number of visits and the seed; `-` in place of both reads visits from standard input, one a line. The facts and their values are those of `docs/schemas/visit.json`.

use serde_json::{Map, Value, json};
use std::io::Write;
use uketsuke::Day;
use uketsuke::ask::Asker;
use uketsuke::rules::Table;

type Failure = Box<dyn std::error::Error>;

/// Ordinary visits, to which a few random facts are added.
const ORDINARY: &[&str] = &[
    r#"{}"#,
    r#"{"token_kind":"card","certificate_expires_on":"2030-05-01","certificate_chain":"verified","certificate_hierarchy":"production"}"#,
    r#"{"token_kind":"card","certificate_expires_on":"2026-09-10","certificate_chain":"verified","certificate_hierarchy":"production"}"#,
    r#"{"token_kind":"card","certificate_expires_on":"2026-07-31","certificate_chain":"verified","certificate_hierarchy":"production"}"#,
    r#"{"token_kind":"card","certificate_expires_on":"2030-05-01","certificate_evidence":"stated"}"#,
    r#"{"token_kind":"iphone","certificate_expires_on":"2030-05-01","certificate_chain":"verified","certificate_hierarchy":"production","phones":"yes"}"#,
    r#"{"token_kind":"android","certificate_expires_on":"2030-05-01","certificate_chain":"verified","certificate_hierarchy":"production","phones":"yes"}"#,
    r#"{"eligibility_certificate":true,"eligibility_certificate_until":"2027-07-31"}"#,
    r#"{"legacy_card":true,"legacy_card_until":"2025-12-01"}"#,
    r#"{"eligibility":"valid","route":"card"}"#,
    r#"{"eligibility":"valid","route":"document"}"#,
    r#"{"tokens":[{"token_kind":"iphone","certificate_expires_on":"2030-05-01"},{"token_kind":"card"}]}"#,
];

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1).peekable();
    let asker = Asker::built_in();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if arguments.peek().is_some_and(|argument| argument == "-") {
        for line in std::io::stdin().lines() {
            match decided(&asker, serde_json::from_str(&line?)?)? {
                Ok(case) => writeln!(out, "{case}")?,
                Err(error) => return Err(error.into()),
            }
        }
        return Ok(());
    }
    let count: u64 = arguments.next().unwrap_or_default().parse().unwrap_or(1000);
    let seed: u64 = arguments.next().unwrap_or_default().parse().unwrap_or(1);
    let mut random = Random::new(seed)?;
    let mut printed = 0;
    while printed < count {
        // Two facts of one source that exclude each other are refused.
        if let Ok(case) = decided(&asker, random.visit()?)? {
            writeln!(out, "{case}")?;
            printed += 1;
        }
    }
    Ok(())
}

/// The facts with what is decided, or why they are refused.
fn decided(asker: &Asker<'_>, facts: Map<String, Value>) -> Result<Result<Value, String>, Failure> {
    let answered = asker.ask(&json!({"ask": "decide", "detail": "brief", "facts": facts}).to_string());
    if let Some(error) = answered.error {
        return Ok(Err(error.to_string()));
    }
    let answer: Value = serde_json::from_str(&answered.json)?;
    Ok(Ok(json!({"facts": facts, "expect": summary(&answer["decision"])})))
}

/// What a vector says of a decision.
fn summary(decision: &Value) -> Value {
    let names = |list: &Value, name: &str| -> Vec<Value> {
        list.as_array().into_iter().flatten().map(|item| item[name].clone()).collect()
    };
    let first = &decision["plan"][0];
    let first = first["kind"].as_str().map(|kind| json!({"kind": kind, "steps": names(&first["steps"], "name")}));
    json!({
        "acceptance": decision["acceptance"], "standing": decision["standing"], "by": decision["by"],
        "until": decision["until"], "findings": names(&decision["findings"], "name"), "first": first,
        "rules": names(&decision["basis"], "rule"),
    })
}

/// Facts at random: SplitMix64, so that a seed gives the same visits everywhere.
struct Random {
    state: u64,
    facts: Map<String, Value>,
    days: Vec<Day>,
}

impl Random {
    fn new(seed: u64) -> Result<Random, Failure> {
        let schema: Value = serde_json::from_str(include_str!("../docs/schemas/visit.json"))?;
        let mut facts = schema["properties"].as_object().cloned().unwrap_or_default();
        facts.retain(|name, _| !["day", "format", "answer"].contains(&name.as_str()));
        // Both sides of every day of the rules, and days around the ends of a grace.
        let mut days = Vec::new();
        for rule in Table::built_in().rules() {
            days.extend(rule.from.iter().flat_map(|day| [day.previous(), *day]));
            days.extend(rule.until.iter().flat_map(|day| [*day, day.next()]));
        }
        for day in ["2024-12-01", "2026-08-31", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-30", "2026-12-31"] {
            days.push(day.parse()?);
        }
        Ok(Random { state: seed, facts, days })
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or(0)
    }

    fn day(&mut self) -> Day {
        let at = self.below(self.days.len());
        let mut day = self.days[at];
        for _ in 0..self.below(4) * self.below(40) {
            day = day.next();
        }
        day
    }

    fn visit(&mut self) -> Result<Map<String, Value>, Failure> {
        let ordinary = ORDINARY[self.below(ORDINARY.len())];
        let mut visit: Map<String, Value> = serde_json::from_str(ordinary)?;
        let today = self.below(2) == 0;
        visit.insert("day".into(), if today { json!("2026-11-27") } else { json!(self.day()) });
        for _ in 0..self.below(7) {
            let (name, schema) = self.fact();
            let value = self.value(&schema);
            if name.starts_with("person_") {
                visit.insert("person_check".into(), json!(["passed", "failed"][self.below(2)]));
            }
            visit.insert(name, value);
        }
        Ok(visit)
    }

    fn fact(&mut self) -> (String, Value) {
        let at = self.below(self.facts.len());
        self.facts.iter().nth(at).map(|(name, schema)| (name.clone(), schema.clone())).unwrap_or_default()
    }

    fn value(&mut self, schema: &Value) -> Value {
        if let Some(words) = schema["enum"].as_array() {
            return words[self.below(words.len())].clone();
        }
        if schema["anyOf"].is_array() {
            return json!(self.day());
        }
        match schema["type"].as_str() {
            Some("boolean") => json!(self.below(4) > 0),
            Some("integer") => json!([0, 1, 2, 3, 9, 10, 30][self.below(7)]),
            Some("string") => json!("お知らせ"),
            Some("array") => (0..=self.below(2)).map(|_| self.value(&schema["items"])).collect(),
            _ => self.object(&schema["properties"]),
        }
    }

    fn object(&mut self, properties: &Value) -> Value {
        let mut object = Map::new();
        for (name, schema) in properties.as_object().into_iter().flatten() {
            if self.below(3) == 0 {
                let value = self.value(schema);
                object.insert(name.clone(), value);
            }
        }
        Value::Object(object)
    }
}
