//! The wire shape of a report: a contract of its own, written field by field.

use super::{Language, Report, Text, words};
use crate::certificate::{Chain, Hierarchy, Possession, Revocation};
use crate::reception::{Evidence, Route};
use crate::vocabulary::Word;
use crate::{Day, Numbered, Set};
use serde::{Serialize, Serializer};

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Wire::of(self).serialize(serializer)
    }
}

impl Report<'_> {
    /// The report as one line of JSON.
    pub fn json(&self) -> String {
        // A string-keyed tree of strings, numbers and booleans has nothing to fail on.
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[derive(Serialize)]
struct Wire<'a> {
    day: Day,
    token: Option<TokenWire>,
    certificate: Option<CertificateWire>,
    decision: DecisionWire<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    online: Option<OnlineWire>,
    #[serde(skip_serializing_if = "Option::is_none")]
    exchange: Option<ExchangeWire>,
    rules_as_of: Day,
    rules_version: u32,
}

#[derive(Serialize)]
struct TokenWire {
    kind: &'static str,
    card_expires_on: Option<Day>,
}

#[derive(Serialize)]
struct CertificateWire {
    expires_on: Option<Day>,
    starts_on: Option<Day>,
    purpose: &'static str,
    hierarchy: &'static str,
    chain: &'static str,
    possession: &'static str,
    revocation: &'static str,
    evidence: &'static str,
}

#[derive(Serialize)]
struct DecisionWire<'a> {
    acceptance: &'static str,
    standing: &'static str,
    full_until: Option<Day>,
    usable_until: Option<Day>,
    grace_until: Option<Day>,
    other_until: Option<Day>,
    summary: Bilingual,
    reasons: Vec<Item>,
    advice: Vec<Item>,
    next_steps: Vec<StepWire>,
    provided: Vec<&'static str>,
    not_provided: Vec<&'static str>,
    basis: Vec<RuleWire<'a>>,
    rules_as_of: Option<Day>,
}

#[derive(Serialize)]
struct Bilingual {
    ja: String,
    en: String,
}

#[derive(Serialize)]
struct Item {
    number: u8,
    name: &'static str,
    #[serde(flatten)]
    text: Bilingual,
}

#[derive(Serialize)]
struct StepWire {
    number: u8,
    name: &'static str,
    audience: &'static str,
    #[serde(flatten)]
    text: Bilingual,
}

#[derive(Serialize)]
struct RuleWire<'a> {
    number: i32,
    id: &'static str,
    ja: &'a str,
    en: &'a str,
    from: Option<Day>,
    until: Option<Day>,
    certainty: &'static str,
    sources: Vec<SourceWire<'a>>,
}

#[derive(Serialize)]
struct SourceWire<'a> {
    title: &'a str,
    address: &'a str,
}

#[derive(Serialize)]
struct OnlineWire {
    eligibility: u8,
    route: &'static str,
}

#[derive(Serialize)]
struct ExchangeWire {
    commands: u32,
    bytes_sent: u32,
    bytes_received: u32,
}

impl<'a> Wire<'a> {
    fn of(report: &Report<'a>) -> Wire<'a> {
        let Report { visit, decision, table, exchange } = *report;
        let both = |text: Text| Bilingual {
            ja: report.filled(text.ja, Language::Ja),
            en: report.filled(text.en, Language::En),
        };
        Wire {
            day: visit.day,
            token: visit
                .token
                .map(|token| TokenWire { kind: token.kind.word(), card_expires_on: token.card_expires_on }),
            certificate: visit.token.map(|token| {
                let facts = token.certificate;
                CertificateWire {
                    expires_on: facts.expires_on,
                    starts_on: facts.starts_on,
                    purpose: facts.purpose.word(),
                    hierarchy: hierarchy(facts.hierarchy),
                    chain: chain(facts.chain),
                    possession: possession(facts.possession),
                    revocation: revocation(facts.revocation),
                    evidence: match facts.evidence {
                        Evidence::Read => "read",
                        Evidence::Stated => "stated",
                    },
                }
            }),
            decision: DecisionWire {
                acceptance: decision.acceptance.name(),
                standing: decision.standing.name(),
                full_until: decision.full_until,
                usable_until: decision.usable_until,
                grace_until: decision.grace_until,
                other_until: decision.other_until,
                summary: both(words::acceptance(decision.acceptance)),
                reasons: items(decision.reasons, |reason| both(words::reason(reason))),
                advice: items(decision.advice, |advice| both(words::advice(advice))),
                next_steps: decision
                    .next_steps
                    .iter()
                    .map(|step| StepWire {
                        number: step.number(),
                        name: step.name(),
                        audience: step.audience().name(),
                        text: both(words::step(step)),
                    })
                    .collect(),
                provided: decision.provided.iter().map(Word::as_str).collect(),
                not_provided: decision.not_provided.iter().map(Word::as_str).collect(),
                basis: decision
                    .basis
                    .iter()
                    .filter_map(|id| report.rule(id))
                    .map(|rule| RuleWire {
                        number: rule.id.number(),
                        id: rule.id.as_str(),
                        ja: &rule.ja,
                        en: &rule.en,
                        from: rule.from,
                        until: rule.until,
                        certainty: rule.certainty.as_str(),
                        sources: rule
                            .sources
                            .iter()
                            .map(|source| SourceWire { title: &source.title, address: &source.address })
                            .collect(),
                    })
                    .collect(),
                rules_as_of: decision.rules_as_of,
            },
            online: visit.online.map(|answer| OnlineWire {
                eligibility: answer.eligibility as u8,
                route: match answer.route {
                    Route::Unknown => "unknown",
                    Route::MyNumberCard => "my_number_card",
                    Route::Document => "document",
                },
            }),
            exchange: exchange.map(|cost| ExchangeWire {
                commands: cost.commands,
                bytes_sent: cost.bytes_sent,
                bytes_received: cost.bytes_received,
            }),
            rules_as_of: table.issued(),
            rules_version: table.serial(),
        }
    }
}

fn items<T: Numbered>(set: Set<T>, text: impl Fn(T) -> Bilingual) -> Vec<Item> {
    set.iter().map(|word| Item { number: word.number(), name: word.name(), text: text(word) }).collect()
}

fn hierarchy(hierarchy: Hierarchy) -> &'static str {
    match hierarchy {
        Hierarchy::Unknown => "unknown",
        Hierarchy::Production => "production",
        Hierarchy::Test => "test",
        Hierarchy::Simulated => "simulated",
        Hierarchy::Institution => "institution",
    }
}

fn chain(chain: Chain) -> &'static str {
    match chain {
        Chain::Unverified => "unverified",
        Chain::Verified => "verified",
        Chain::Failed => "failed",
    }
}

fn possession(possession: Possession) -> &'static str {
    match possession {
        Possession::NotProved => "not_proved",
        Possession::Proved => "proved",
        Possession::Failed => "failed",
    }
}

fn revocation(revocation: Revocation) -> &'static str {
    match revocation {
        Revocation::Unknown => "unknown",
        Revocation::Good => "good",
        Revocation::Revoked => "revoked",
        Revocation::Suspended => "suspended",
    }
}
