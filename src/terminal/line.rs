//! A file's content as one line of JSON: codes, days and what the desk may conclude, nothing personal but what is asked for
//! (`docs/linkage-folder.md`).

use serde_json::{Map, Value, json};

use super::code::{CodeTable, Coded};
use super::consent::{ConsentTriples, is_medical};
use super::facts::{Facts, ResultFacts, Viewing};
use super::file::{Direction, File};
use super::message::{Bulk, Content, Registered, Unit};
use super::moment::Moment;
use super::reading::ReadFile;
use super::remark::Remark;
use super::share::Share;
use super::ticket_facts::TicketFacts;
use super::to_do::ToDo;
use crate::Day;
use crate::reception::{FactError, Visit};
use crate::vocabulary::{Eligibility, Language, Provision, ReaderMessage, Word};

/// What a line says beside the content itself.
#[derive(Debug, Clone, Default)]
pub struct LineOptions {
    /// The institution's own code (医療機関コード): an answer to another's question is not used.
    pub own: Option<String>,
    /// For which visit an answer about one person is decided.
    pub decide: DecideFor,
    /// What the reader showed.
    pub message: ReaderMessage,
    /// Now, for the age of an answer and what may be viewed.
    pub now: Option<Moment>,
    /// Whether 照会番号 is written, which is personal.
    pub reference_number: bool,
    /// Whether the rules of a decision are written with their texts and sources, which are the larger part of a line; without
    /// them each stands with its name, its days and its certainty.
    pub rule_texts: bool,
}

/// For which visit an answer about one person is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DecideFor {
    /// Nothing is decided.
    #[default]
    Nothing,
    /// The visit of a day. An answer of another day is not used, and the decision says so.
    Day(Day),
    /// The visit of the answer's own day, whenever that was.
    OwnDay,
}

impl ReadFile<Content> {
    /// The content as an object of JSON.
    ///
    /// ```
    /// use uketsuke::terminal::{DecideFor, File, LineOptions, read_file};
    /// let file = File::named("OQSsiquc01res_1.xml").ok_or("a name")?;
    /// let bytes = b"<XmlMsg><MessageHeader><QualificationConfirmationDate>20261127</QualificationConfirmationDate>
    ///   <SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody>
    ///   <ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>4</QualificationValidity>
    ///   </MessageBody></XmlMsg>";
    /// let options = LineOptions { decide: DecideFor::Day("2026-11-28".parse()?), ..LineOptions::default() };
    /// let line = read_file(file, bytes)?.line(&options);
    /// assert_eq!((&line["content"], &line["eligibility"]), (&"answer".into(), &"not_found".into()));
    /// // Of yesterday: said, and not used.
    /// assert_eq!(line["decision"]["acceptance"], "indeterminate");
    /// assert!(line["decision"]["findings"].to_string().contains("answer_of_another_day"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn line(&self, options: &LineOptions) -> Value {
        let mut line = Map::new();
        if let Some(file) = self.file {
            line.insert("kind".into(), kind(file));
        }
        let mut findings: Vec<Value> = self.remarks.iter().map(remark).collect();
        let (content, body) = match &self.content {
            Content::Query(query) => ("query", json!({"questions": query.questions.len()})),
            Content::Collect(_) => ("collect", json!({})),
            Content::Registration(registration) => ("registration", json!({"questions": registration.entries.len()})),
            Content::Receipt(receipt) => ("receipt", json!({"reception_number": receipt.header.reception_number})),
            Content::Registered(registered) => ("registered", registered_json(registered)),
            Content::Answer(answer) => {
                let (facts, drawn) = self.facts_of(0, options.own.as_deref()).unwrap_or_default();
                findings.extend(drawn.iter().map(remark));
                let mut body = about(&facts, &answer.unit, options);
                body.insert("decision".into(), decision(&facts, options, &mut findings));
                ("answer", Value::Object(body))
            }
            Content::Bulk(bulk) => ("bulk", bulk_json(self, bulk, options)),
        };
        line.insert("content".into(), content.into());
        if let Value::Object(body) = body {
            line.extend(body);
        }
        line.insert("to_do".into(), self.content.to_do().iter().map(to_do).collect());
        line.insert("findings".into(), findings.into());
        Value::Object(line)
    }
}

/// What a file is by its name.
pub(super) fn kind(file: File) -> Value {
    let direction = file.direction().map(|direction| match direction {
        Direction::ToTerminal => "to_terminal",
        Direction::FromTerminal => "from_terminal",
    });
    json!({
        "prefix": file.service.prefix(),
        "name": file.service.japanese(),
        "interface": file.interface(),
        "direction": direction,
    })
}

fn about(facts: &Facts, unit: &Unit, options: &LineOptions) -> Map<String, Value> {
    let consents: Map<String, Value> = facts
        .consents
        .iter()
        .filter(|(_, triple)| !triple.consent.is_absent())
        .map(|(kind, triple)| {
            let view_until = if is_medical(kind) { triple.viewing_until() } else { None };
            (json_name(kind).into(), json!({"consent": coded(&triple.consent), "view_until": view_until}))
        })
        .collect();
    let viewable = |kind: &Provision| {
        let viewing = options.now.map(|now| facts.viewing(*kind, now));
        is_medical(*kind) && matches!(viewing, Some(Viewing::Until(_)))
    };
    let may_view_now: Vec<&str> = ConsentTriples::KINDS.into_iter().filter(viewable).map(json_name).collect();
    let limit = facts.results.iter().find_map(|result| result.limit);
    let limit = limit.map(|limit| json!({"class": coded(&limit.class), "from": limit.from, "until": limit.until}));
    let number = unit.reference_number().filter(|_| options.reference_number);
    let mut line = Map::from_iter([
        ("processed_at".into(), json!(facts.processed_at)),
        ("age_seconds".into(), json!(options.now.and_then(|now| facts.age_seconds(now)))),
        ("day".into(), json!(facts.day)),
        ("inquiry".into(), coded(&facts.inquiry)),
        ("route".into(), facts.route.as_str().into()),
        ("writer".into(), facts.writer.as_str().into()),
        ("origin".into(), facts.origin.as_str().into()),
        ("forecast".into(), facts.in_bulk.into()),
        ("eligibility".into(), eligibility(facts).into()),
        ("validity".into(), coded(&unit.validity)),
        ("error_code".into(), json!(facts.error_code)),
        ("result_code".into(), json!(facts.result_code)),
        ("results".into(), facts.results.len().into()),
        ("coverages".into(), facts.results.iter().map(coverage).collect()),
        ("consents".into(), consents.into()),
        ("may_view_now".into(), may_view_now.into()),
        ("limit_amount".into(), json!(limit)),
        ("prescription".into(), coded(&facts.prescription)),
        ("asks_for_reader_message".into(), facts.asks_for_reader_message().into()),
    ]);
    if let Some(number) = number {
        line.insert("reference_number".into(), json!(number.reveal()));
    }
    line
}

fn coverage(result: &ResultFacts) -> Value {
    json!({
        "classification": result.classification.as_str(),
        "eligibility": result.eligibility.as_str(),
        "shares": shares(result.share),
        "loss_reason": coded(&result.loss_reason),
        "disqualified_on": result.disqualified_on,
        "tickets": result.tickets.iter().map(ticket).collect::<Vec<_>>(),
    })
}

/// In percent: one where it is clear, two where the insurer has to be asked.
fn shares(share: Share) -> Vec<u32> {
    match share {
        Share::Unknown => Vec::new(),
        Share::Percent { percent, .. } => vec![percent.into()],
        Share::Differ { one, other } => vec![one.into(), other.into()],
    }
}

fn ticket(ticket: &TicketFacts) -> Value {
    json!({
        "kind": ticket.kind.as_str(),
        "month": ticket.month.map(|month| month.number()),
        "from": ticket.from,
        "until": ticket.until,
        "treatment": ticket.treatment.as_str(),
        "designated": ticket.designated.as_str(),
        "use": ticket.usage.as_str(),
        "self_pay_yen": ticket.self_pay_yen,
    })
}

fn bulk_json(reading: &ReadFile<Content>, bulk: &Bulk, options: &LineOptions) -> Value {
    let units = bulk.units.iter().enumerate().map(|(index, unit)| {
        let (facts, drawn) = reading.facts_of(index, options.own.as_deref()).unwrap_or_default();
        let mut line = about(&facts, unit, options);
        line.insert("findings".into(), drawn.iter().map(remark).collect());
        Value::Object(line)
    });
    json!({
        "reception_number": bulk.header.reception_number,
        "processed": bulk.header.processed,
        "processed_normally": bulk.header.processed_normally,
        "errors": bulk.header.errors,
        "units": units.collect::<Vec<_>>(),
    })
}

fn registered_json(registered: &Registered) -> Value {
    let units = registered
        .units
        .iter()
        .map(|unit| json!({"status": coded(&unit.processing.status), "result_code": unit.processing.code}));
    json!({"units": units.collect::<Vec<_>>()})
}

/// The decision, as `docs/json.md` describes it. Nothing is known here of a card or phone but what the terminal said; a program
/// that also reads the token, or asks staff for the date, adds that to the visit.
fn decision(facts: &Facts, options: &LineOptions, findings: &mut Vec<Value>) -> Value {
    let day = match options.decide {
        DecideFor::Nothing => None,
        DecideFor::Day(day) => Some(day),
        DecideFor::OwnDay => facts.day,
    };
    let Some(day) = day else { return Value::Null };
    let visit = Visit::on(day).with_message(options.message).with_answer(facts.answer(options.own.as_deref()));
    match visit.decide() {
        Ok(decided) => {
            let mut decision = json!(decided);
            if !options.rule_texts {
                without_texts(&mut decision);
            }
            decision
        }
        Err(error) => {
            findings.push(in_both("contradiction", |language| FactError::from(error).text(language)));
            Value::Null
        }
    }
}

/// Leaves the texts and sources of the rules out.
fn without_texts(decision: &mut Value) {
    for list in ["basis", "newer_rules"] {
        let rules = decision.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten();
        for rule in rules.filter_map(Value::as_object_mut) {
            for member in ["ja", "en", "sources"] {
                rule.remove(member);
            }
        }
    }
}

fn coded<T: CodeTable>(code: &Coded<T>) -> Value {
    match code {
        Coded::Absent => Value::Null,
        told => json!({"code": told.code(), "text": told.known().map(CodeTable::japanese)}),
    }
}

fn remark(remark: &Remark) -> Value {
    in_both(remark.as_str(), |language| remark.text(language))
}

fn in_both(word: &str, text: impl Fn(Language) -> String) -> Value {
    json!({"word": word, "ja": text(Language::Ja), "en": text(Language::En)})
}

fn to_do(to_do: &ToDo) -> Value {
    let mut line = in_both(to_do.as_str(), |language| to_do.text(language).to_owned());
    if let Some(person) = to_do.person() {
        line["person"] = json!(person);
    }
    line
}

fn json_name(kind: Provision) -> &'static str {
    match kind {
        Provision::Limit => "limit_amount",
        Provision::SpecialDisease => "disease_certificate",
        medical => medical.as_str(),
    }
}

fn eligibility(facts: &Facts) -> &'static str {
    match facts.eligibility {
        Eligibility::Unknown if facts.is_pending() => "pending",
        Eligibility::Valid => "confirmed",
        Eligibility::ValidUnregistered => "confirmed_unregistered",
        Eligibility::Invalid => "lost",
        Eligibility::InvalidNewExists => "replaced",
        Eligibility::NotFound => "not_found",
        Eligibility::Several => "several_found",
        _ => "unknown",
    }
}
