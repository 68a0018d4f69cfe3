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

/// What goes together in the other half of the visits: up to so many of a list. A value "day" is a day at random, "birth"
/// a date of birth.
const PARTS: &[(usize, &[&str])] = &[(2, PAPERS), (1, ANSWERS), (2, CIRCUMSTANCES)];

/// None, one or two of them stand in `tokens`.
const TOKENS: &[&str] = &[
    r#"{"token_kind":"card"}"#,
    r#"{"token_kind":"card","certificate_expires_on":"day","certificate_evidence":"stated"}"#,
    r#"{"token_kind":"card","certificate_expires_on":"2030-05-01","certificate_chain":"verified","certificate_hierarchy":"production"}"#,
    r#"{"token_kind":"card","certificate_expires_on":"day","certificate_chain":"verified","certificate_hierarchy":"production","certificate_possession":"proved"}"#,
    r#"{"token_kind":"card","certificate_expires_on":"2023-01-31","certificate_evidence":"stated"}"#,
    r#"{"token_kind":"card","token_printed_until":"day"}"#,
    r#"{"token_kind":"card","token_printed_until":"day","certificate_expires_on":"day","certificate_evidence":"stated"}"#,
    r#"{"token_kind":"card","certificate_expires_on":"2030-05-01","certificate_chain":"failed"}"#,
    r#"{"token_kind":"card","certificate_expires_on":"2030-05-01","certificate_evidence":"stated","certificate_revocation":"revoked"}"#,
    r#"{"token_kind":"card","certificate_expires_on":"2030-05-01","certificate_chain":"verified","certificate_hierarchy":"test"}"#,
    r#"{"token_kind":"card","token_returned":true}"#,
    r#"{"token_kind":"card","certificate_starts_on":"day","certificate_evidence":"stated"}"#,
    r#"{"token_kind":"card","token_discovery":"no_certificate"}"#,
    r#"{"token_kind":"card","token_discovery":"other_card"}"#,
    r#"{"token_discovery":"other_card"}"#,
    r#"{"token_kind":"card","token_form":"without_photo","certificate_expires_on":"2030-05-01","certificate_evidence":"stated"}"#,
    r#"{"token_kind":"card","token_form":"face_only","certificate_expires_on":"2030-05-01","certificate_evidence":"stated"}"#,
    r#"{"token_kind":"unknown","certificate_purpose":"digital_signature"}"#,
    r#"{"token_kind":"iphone"}"#,
    r#"{"token_kind":"iphone","certificate_expires_on":"2030-05-01","certificate_evidence":"stated"}"#,
    r#"{"token_kind":"iphone","certificate_expires_on":"day","certificate_chain":"verified","certificate_hierarchy":"production"}"#,
    r#"{"token_kind":"android","certificate_expires_on":"2030-05-01","certificate_evidence":"stated"}"#,
    r#"{"token_kind":"android","certificate_possession":"failed"}"#,
];

const PAPERS: &[&str] = &[
    r#"{"eligibility_certificate":true}"#,
    r#"{"eligibility_certificate":true,"eligibility_certificate_until":"day"}"#,
    r#"{"eligibility_notice":true}"#,
    r#"{"eligibility_notice":true,"eligibility_notice_insurer":"kokuho"}"#,
    r#"{"mynaportal_screen":true}"#,
    r#"{"mynaportal_pdf":true}"#,
    r#"{"legacy_card":true,"legacy_card_until":"day"}"#,
    r#"{"legacy_card":true,"legacy_card_until":"day","legacy_card_insurer":"kokuho"}"#,
    r#"{"legacy_card":true,"legacy_card_until":"2025-07-31","legacy_card_insurer":"kouki"}"#,
    r#"{"legacy_card":true,"legacy_card_undated":true}"#,
    r#"{"legacy_card":true,"legacy_card_until":"2025-12-01","legacy_card_insurer_changed_on":"day"}"#,
    r#"{"application":true}"#,
    r#"{"by_word":"yes","returning":"yes"}"#,
    r#"{"by_word":"yes"}"#,
];

const ANSWERS: &[&str] = &[
    r#"{"eligibility":"valid","route":"card"}"#,
    r#"{"eligibility":"valid","route":"document"}"#,
    r#"{"eligibility":"valid"}"#,
    r#"{"eligibility":"valid","route":"card","consent_medication":"given"}"#,
    r#"{"eligibility":"valid","route":"card","consent_limit":"given"}"#,
    r#"{"eligibility":"valid","route":"card","consent_treatment":"refused","consent_checkups":"refused"}"#,
    r#"{"eligibility":"valid","route":"card","answer_day":"day"}"#,
    r#"{"eligibility":"valid","route":"card","born_on":"birth","answer_born_on":"birth"}"#,
    r#"{"eligibility":"valid","route":"card","consent_medication":"given","writer":"uncertain"}"#,
    r#"{"eligibility":"valid","route":"card","writer":"other"}"#,
    r#"{"eligibility":"valid","consent_treatment":"given","writer":"other"}"#,
    r#"{"eligibility":"valid","route":"document","origin":"bulk"}"#,
    r#"{"eligibility":"valid","route":"document","origin":"bulk","answer_day":"day"}"#,
    r#"{"eligibility":"valid","route":"card","asked_by":"other"}"#,
    r#"{"eligibility":"valid_unregistered","route":"card"}"#,
    r#"{"eligibility":"invalid","route":"card"}"#,
    r#"{"eligibility":"invalid","route":"document"}"#,
    r#"{"eligibility":"invalid"}"#,
    r#"{"eligibility":"invalid_new_exists","route":"document"}"#,
    r#"{"eligibility":"not_found","route":"card"}"#,
    r#"{"eligibility":"not_found","route":"document"}"#,
    r#"{"eligibility":"several","route":"document"}"#,
    r#"{"eligibility":"valid","route":"card","result_status":"error"}"#,
    r#"{"route":"document","segment":"processing"}"#,
    r#"{"answer":{"eligibility":"valid","route":"card","results":[{"classification":"01"},{"classification":"A1","tickets":[{"ticket_month":"day","ticket_same_institution":"yes"}]}]}}"#,
];

/// What the reader said, what does not work, how the person was checked, and the patient.
const CIRCUMSTANCES: &[&str] = &[
    r#"{"reader_message":"001"}"#,
    r#"{"reader_message":"002"}"#,
    r#"{"reader_message":"006"}"#,
    r#"{"reader_message":"revoked"}"#,
    r#"{"reader_message":"eligibility_only"}"#,
    r#"{"outage":"reader"}"#,
    r#"{"outage":"reader","visual_check_reason":"machine"}"#,
    r#"{"outage":"system"}"#,
    r#"{"outage":"disaster"}"#,
    r#"{"pin_misses":3}"#,
    r#"{"face_misses":10}"#,
    r#"{"visual_check_reason":"face_fails_and_pin_unknown"}"#,
    r#"{"person_check":"failed"}"#,
    r#"{"person_check":"failed","person_method":"face"}"#,
    r#"{"person_check":"passed","person_method":"face"}"#,
    r#"{"person_check":"passed","person_method":"pin"}"#,
    r#"{"person_check":"passed","person_method":"phone_biometrics"}"#,
    r#"{"registered":"no"}"#,
    r#"{"phones":"no"}"#,
    r#"{"phones":"yes","phones_since":"day"}"#,
    r#"{"returning":"yes"}"#,
    r#"{"born_on":"birth"}"#,
    r#"{"born_on":"birth","child_phone":"yes"}"#,
    r#"{"place":"home"}"#,
];

/// The ages that rules name.
const AGES: &[i32] = &[0, 1, 5, 15, 18, 40, 75, 85];

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
    write(&mut out, count, seed)
}

/// Writes so many visits, one a line.
pub fn write(out: &mut impl Write, count: u64, seed: u64) -> Result<(), Failure> {
    let asker = Asker::built_in();
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
pub fn decided(asker: &Asker<'_>, facts: Map<String, Value>) -> Result<Result<Value, String>, Failure> {
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
    /// The day of the visit that is being drawn.
    today: Day,
}

impl Random {
    fn new(seed: u64) -> Result<Random, Failure> {
        let schema: Value = serde_json::from_str(include_str!("../docs/schemas/visit.json"))?;
        let mut facts = schema["properties"].as_object().cloned().unwrap_or_default();
        facts.retain(|name, _| !["day", "format"].contains(&name.as_str()));
        // Both sides of every day of the rules, and days around the ends of a grace.
        let mut days = Vec::new();
        for rule in Table::built_in().rules() {
            days.extend(rule.from.iter().flat_map(|day| [day.previous(), *day]));
            days.extend(rule.until.iter().flat_map(|day| [*day, day.next()]));
        }
        for day in ["2024-12-01", "2026-08-31", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-30", "2026-12-31"] {
            days.push(day.parse()?);
        }
        Ok(Random { state: seed, facts, days, today: "2026-11-27".parse()? })
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

    fn one<'l>(&mut self, list: &[&'l str]) -> &'l str {
        list[self.below(list.len())]
    }

    /// The day of a visit: one on which a rule begins or ends, or soon after.
    fn visit_day(&mut self) -> Day {
        let at = self.below(self.days.len());
        let mut day = self.days[at];
        for _ in 0..self.below(4) * self.below(40) {
            day = day.next();
        }
        day
    }

    /// A day of a fact: that of the visit or beside it, one whose grace ends about then, or one of the rules'.
    fn day(&mut self) -> Day {
        let beside = |day: Day, at| [day.previous(), day, day.next()][at];
        match self.below(4) {
            0 => {
                let at = self.below(3);
                beside(self.today, at)
            }
            1 => {
                let months = -(3 + self.below(2) as i32);
                let (last, at) = (self.today.last_of_month_after(months), self.below(3));
                beside(last, at)
            }
            _ => self.visit_day(),
        }
    }

    /// A date of birth about an age that a rule names.
    fn birth(&mut self) -> Day {
        let (age, at) = (AGES[self.below(AGES.len())], self.below(3));
        let birthday = self.today.plus_months(-12 * age);
        [birthday.previous(), birthday, birthday.next()][at].min(self.today)
    }

    fn visit(&mut self) -> Result<Map<String, Value>, Failure> {
        self.today = if self.below(2) == 0 { "2026-11-27".parse()? } else { self.visit_day() };
        let mut visit = if self.below(2) == 0 { serde_json::from_str(self.one(ORDINARY))? } else { self.composed()? };
        visit.insert("day".into(), json!(self.today));
        for _ in 0..self.below(7) {
            let (name, schema) = self.fact();
            let value = self.value(&name, &schema);
            if name.starts_with("person_") {
                visit.insert("person_check".into(), json!(["passed", "failed"][self.below(2)]));
            }
            visit.insert(name, value);
        }
        Ok(visit)
    }

    /// Tokens, papers, an answer and circumstances: what facts that are drawn one by one seldom bring together.
    fn composed(&mut self) -> Result<Map<String, Value>, Failure> {
        let mut visit = Map::new();
        let mut tokens = Vec::new();
        for _ in 0..self.below(3) {
            tokens.push(Value::Object(self.part(TOKENS)?));
        }
        if !tokens.is_empty() {
            visit.insert("tokens".into(), tokens.into());
        }
        for (most, list) in PARTS {
            for _ in 0..self.below(most + 1) {
                visit.extend(self.part(list)?);
            }
        }
        Ok(visit)
    }

    fn part(&mut self, list: &[&str]) -> Result<Map<String, Value>, Failure> {
        let mut part: Map<String, Value> = serde_json::from_str(self.one(list))?;
        part.values_mut().for_each(|value| self.fill(value));
        Ok(part)
    }

    fn fill(&mut self, value: &mut Value) {
        match value {
            Value::String(text) if text == "day" => *value = json!(self.day()),
            Value::String(text) if text == "birth" => *value = json!(self.birth()),
            Value::Array(list) => list.iter_mut().for_each(|value| self.fill(value)),
            Value::Object(object) => object.values_mut().for_each(|value| self.fill(value)),
            _ => {}
        }
    }

    fn fact(&mut self) -> (String, Value) {
        let at = self.below(self.facts.len());
        self.facts.iter().nth(at).map(|(name, schema)| (name.clone(), schema.clone())).unwrap_or_default()
    }

    fn value(&mut self, name: &str, schema: &Value) -> Value {
        if let Some(words) = schema["enum"].as_array() {
            return words[self.below(words.len())].clone();
        }
        if schema["anyOf"].is_array() {
            return json!(if name.ends_with("born_on") { self.birth() } else { self.day() });
        }
        match schema["type"].as_str() {
            Some("boolean") => json!(self.below(4) > 0),
            Some("integer") => json!([0, 1, 2, 3, 9, 10, 30][self.below(7)]),
            Some("string") => json!("お知らせ"),
            Some("array") => (0..=self.below(2)).map(|_| self.value("", &schema["items"])).collect(),
            _ => self.object(&schema["properties"]),
        }
    }

    fn object(&mut self, properties: &Value) -> Value {
        let mut object = Map::new();
        for (name, schema) in properties.as_object().into_iter().flatten() {
            if self.below(3) == 0 {
                let value = self.value(name, schema);
                object.insert(name.clone(), value);
            }
        }
        Value::Object(object)
    }
}
