//! The decision as JSON: a contract of its own, written field by field. Days are ISO 8601, words are the vocabulary's
//! names, texts are in both languages.

use super::Brief;
use crate::Day;
use crate::reception::Decided;
use crate::rules::{Source, TableEdition, UnknownRule};
use crate::vocabulary::{Finding, Language, Note, Part, RuleId, Step, Word};
use serde::{Serialize, Serializer};

/// The number of the form: what a program reads before everything else.
const FORMAT: u32 = 2;

impl Serialize for Decided<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Wire::of(self).serialize(serializer)
    }
}

impl Decided<'_> {
    /// The decision as one line of JSON.
    ///
    /// ```
    /// use uketsuke::reception::Visit;
    /// let json = Visit::on("2026-11-27".parse()?).decide()?.json();
    /// assert!(json.starts_with(r#"{"format":2,"day":"2026-11-27","acceptance":"indeterminate""#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn json(&self) -> String {
        // A string-keyed tree of strings, numbers and booleans has nothing to fail on.
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[derive(Serialize)]
struct Wire<'a> {
    format: u32,
    day: Day,
    acceptance: &'static str,
    standing: &'static str,
    sign: &'static str,
    by: &'static str,
    until: Until,
    headline: Both,
    headline_public: Both,
    brief: InBoth<Brief>,
    findings: Vec<FindingWire>,
    contradictions: Vec<[&'static str; 2]>,
    provided: Vec<&'static str>,
    if_consented: Vec<&'static str>,
    not_provided: Vec<WithheldWire>,
    not_shown: Vec<&'static str>,
    /// In percent: one where it is clear, two where the insurer has to be asked.
    shares: Vec<u8>,
    self_pay_yen: Option<u32>,
    plan: Vec<PartWire>,
    notes: Vec<NoteWire>,
    basis: Vec<RuleWire<'a>>,
    /// Of a newer table, about what the visit touches: they decide nothing.
    newer_rules: Vec<NewerRuleWire<'a>>,
    rules: TableEdition,
}

/// Last days: of full acceptance, of any, and of today's kind of acceptance.
#[derive(Serialize)]
struct Until {
    full: Option<Day>,
    usable: Option<Day>,
    accepted: Option<Day>,
}

#[derive(Serialize)]
struct InBoth<T> {
    ja: T,
    en: T,
}

type Both = InBoth<String>;

fn both<T>(make: impl Fn(Language) -> T) -> InBoth<T> {
    InBoth { ja: make(Language::Ja), en: make(Language::En) }
}

#[derive(Serialize)]
struct FindingWire {
    name: &'static str,
    about: &'static str,
    voice: &'static str,
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    silenced_by: Option<&'static str>,
    #[serde(flatten)]
    text: Both,
    rules: Vec<&'static str>,
}

#[derive(Serialize)]
struct WithheldWire {
    what: &'static str,
    why: &'static str,
}

#[derive(Serialize)]
struct PartWire {
    kind: &'static str,
    steps: Vec<StepWire>,
}

#[derive(Serialize)]
struct StepWire {
    name: &'static str,
    audience: &'static str,
    staff: Both,
    say: Both,
    details: InBoth<Vec<String>>,
}

#[derive(Serialize)]
struct NoteWire {
    name: &'static str,
    #[serde(flatten)]
    text: Both,
}

#[derive(Serialize)]
struct RuleWire<'a> {
    rule: &'static str,
    certainty: &'static str,
    /// The day by which its row was looked up.
    day: Day,
    from: Option<Day>,
    until: Option<Day>,
    ja: &'a str,
    en: &'a str,
    sources: Vec<SourceWire<'a>>,
}

#[derive(Serialize)]
pub(crate) struct NewerRuleWire<'a> {
    number: i32,
    rule: &'a str,
    about: Option<&'static str>,
    certainty: &'static str,
    from: Option<Day>,
    until: Option<Day>,
    ja: &'a str,
    en: &'a str,
    sources: Vec<SourceWire<'a>>,
}

#[derive(Serialize)]
struct SourceWire<'a> {
    title: &'a str,
    address: &'a str,
}

impl<'a> Wire<'a> {
    fn of(decided: &'a Decided<'a>) -> Wire<'a> {
        let (counts, silenced) = decided.parted_findings();
        let found = counts.into_iter().map(|finding| finding_wire(decided, finding, None));
        let outranked = silenced.into_iter().map(|finding| {
            let by = decided.outranked_by(finding).map_or("", Word::as_str);
            finding_wire(decided, finding, Some(by))
        });
        Wire {
            format: FORMAT,
            day: decided.visit().day,
            acceptance: decided.acceptance().as_str(),
            standing: decided.standing().as_str(),
            sign: decided.sign().as_str(),
            by: decided.by().as_str(),
            until: Until { full: decided.full_until(), usable: decided.usable_until(), accepted: decided.until() },
            headline: both(|language| decided.verdict(language)),
            headline_public: both(|language| decided.verdict_public(language)),
            brief: both(|language| decided.brief(language)),
            findings: found.chain(outranked).collect(),
            contradictions: decided.contradictions().map(|(one, other)| [one.as_str(), other.as_str()]).collect(),
            provided: decided.provided().iter().map(Word::as_str).collect(),
            if_consented: decided.if_consented().iter().map(Word::as_str).collect(),
            not_provided: decided
                .not_provided()
                .map(|(what, why)| WithheldWire { what: what.as_str(), why: why.as_str() })
                .collect(),
            not_shown: decided.not_shown().iter().map(Word::as_str).collect(),
            shares: decided.shares(),
            self_pay_yen: decided.self_pay_yen(),
            plan: plan(decided),
            notes: decided.notes().iter().map(|note| note_wire(decided, *note)).collect(),
            basis: decided.basis().iter().filter_map(|id| rule_wire(decided, id)).collect(),
            newer_rules: decided.newer_rules().map(newer_rule_wire).collect(),
            rules: decided.table().edition(),
        }
    }
}

fn finding_wire(decided: &Decided<'_>, finding: Finding, silenced_by: Option<&'static str>) -> FindingWire {
    FindingWire {
        name: finding.as_str(),
        about: finding.about().as_str(),
        voice: finding.voice().as_str(),
        verdict: finding.verdict().as_str(),
        silenced_by,
        text: both(|language| decided.finding_text(finding, language)),
        rules: finding.rules().iter().map(|id| id.as_str()).collect(),
    }
}

fn plan(decided: &Decided<'_>) -> Vec<PartWire> {
    let parts = Part::ALL.iter().filter(|part| !decided.steps(**part).is_empty());
    let steps = |part| decided.steps(part).iter().map(|step| step_wire(decided, *step)).collect();
    parts.map(|part| PartWire { kind: part.as_str(), steps: steps(*part) }).collect()
}

fn step_wire(decided: &Decided<'_>, step: Step) -> StepWire {
    StepWire {
        name: step.as_str(),
        audience: step.audience().as_str(),
        staff: both(|language| decided.words_of(step, language).0),
        say: both(|language| decided.words_of(step, language).1),
        details: both(|language| decided.details(step, language)),
    }
}

fn note_wire(decided: &Decided<'_>, note: Note) -> NoteWire {
    NoteWire { name: note.as_str(), text: both(|language| decided.note_text(note, language)) }
}

fn rule_wire<'a>(decided: &Decided<'a>, id: RuleId) -> Option<RuleWire<'a>> {
    let rule = decided.rule(id)?;
    Some(RuleWire {
        rule: id.as_str(),
        certainty: rule.certainty.as_str(),
        day: decided.rule_day(id),
        from: rule.from,
        until: rule.until,
        ja: &rule.ja,
        en: &rule.en,
        sources: sources(&rule.sources),
    })
}

/// A rule of a newer table that this version does not know.
pub(crate) fn newer_rule_wire(rule: &UnknownRule) -> NewerRuleWire<'_> {
    NewerRuleWire {
        number: rule.number,
        rule: &rule.name,
        about: rule.subject.map(Word::as_str),
        certainty: rule.certainty.as_str(),
        from: rule.from,
        until: rule.until,
        ja: &rule.ja,
        en: &rule.en,
        sources: sources(&rule.sources),
    }
}

fn sources(sources: &[Source]) -> Vec<SourceWire<'_>> {
    sources.iter().map(|source| SourceWire { title: &source.title, address: &source.address }).collect()
}
