//! What a situation expects, and how it is compared with what the library decides.

#![allow(unreachable_pub)] // tests include this file, too

use super::facts::Facts;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use uketsuke::reception::Decided;
use uketsuke::vocabulary::{Finding, Language, Part, Provision, Set, Step, Word};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    #[serde(rename = "day_of_writing")]
    _day_of_writing: serde_json::Value,
    groups: BTreeMap<String, Vec<String>>,
    #[serde(rename = "notes")]
    _notes: serde_json::Value,
    #[serde(default, rename = "added")]
    added: serde_json::Value,
    #[serde(default)]
    step_words_ja: BTreeMap<String, [String; 2]>,
    situations: Vec<Situation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Situation {
    id: String,
    title: String,
    facts: Facts,
    expect: Expect,
    #[serde(default, rename = "rests_on")]
    _rests_on: serde_json::Value,
    #[serde(default, rename = "certainty")]
    _certainty: String,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Expect {
    acceptance: Vec<String>,
    standing: Vec<String>,
    first: Option<First>,
    first_or: Vec<First>,
    must: Vec<String>,
    never: Vec<String>,
    order: Vec<[String; 2]>,
    provided: Option<Vec<String>>,
    not_provided: Option<Vec<String>>,
    not_shown: Option<Vec<String>>,
    until: Option<String>,
    says: Vec<String>,
    shows: Vec<String>,
    never_words: Vec<String>,
    allow_words: Vec<String>,
    brief_ja: Option<[String; 3]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct First {
    kind: String,
    steps: Vec<String>,
}

/// What came of a file.
pub struct Report {
    right: usize,
    all: usize,
    wrong: Vec<(String, String, Vec<String>)>,
    desk_rows: Vec<usize>,
}

impl Report {
    pub fn all_right(&self) -> bool {
        self.right == self.all && self.all > 0
    }

    /// Rows of the desk view over all situations: their mean, and the most.
    pub fn desk_rows(&self) -> (f64, usize) {
        let sum: usize = self.desk_rows.iter().sum();
        (sum as f64 / self.desk_rows.len().max(1) as f64, self.desk_rows.iter().copied().max().unwrap_or(0))
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (id, title, faults) in &self.wrong {
            writeln!(f, "{id} {title}: {}", faults.join("; "))?;
        }
        let (mean, most) = self.desk_rows();
        writeln!(f, "desk view: {mean:.1} rows on average, {most} at most")?;
        writeln!(f, "{} of {} right", self.right, self.all)
    }
}

/// Runs every situation of a file.
pub fn run(text: &str) -> Result<Report, String> {
    let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if file.format != "uketsuke gold situations 2" {
        return Err(format!("{:?} is not \"uketsuke gold situations 2\"", file.format));
    }
    let never_words_everywhere: Vec<String> = file
        .added
        .get("never_words_everywhere")
        .map(|words| serde_json::from_value(words.clone()))
        .transpose()
        .map_err(|error| error.to_string())?
        .unwrap_or_default();
    for (name, [staff, say]) in &file.step_words_ja {
        let step = step(name)?;
        if step.text(Language::Ja) != staff || step.say(Language::Ja) != say {
            return Err(format!("the words of {name} are others here"));
        }
    }
    for name in file.groups.values().flatten() {
        step(name)?;
    }
    let mut report = Report { right: 0, all: file.situations.len(), wrong: Vec::new(), desk_rows: Vec::new() };
    for situation in &file.situations {
        let at = |error: String| format!("{}: {error}", situation.id);
        let visit = situation.facts.visit().map_err(at)?;
        let mut faults = Vec::new();
        match visit.decide() {
            Ok(decided) => {
                let compared =
                    Compared { decided: &decided, groups: &file.groups, everywhere: &never_words_everywhere };
                compared.with(&situation.expect, &mut faults).map_err(at)?;
                report.desk_rows.push(decided.desk(Language::Ja).lines().count());
            }
            Err(error) => faults.push(format!("no decision: {error}")),
        }
        if faults.is_empty() {
            report.right += 1;
        } else {
            report.wrong.push((situation.id.clone(), situation.title.clone(), faults));
        }
    }
    Ok(report)
}

fn step(name: &str) -> Result<Step, String> {
    Step::from_name(name).ok_or_else(|| format!("{name:?} is no step"))
}

struct Compared<'a> {
    decided: &'a Decided<'a>,
    groups: &'a BTreeMap<String, Vec<String>>,
    everywhere: &'a [String],
}

impl Compared<'_> {
    /// `Err` when the file says what this program does not know.
    fn with(&self, expect: &Expect, faults: &mut Vec<String>) -> Result<(), String> {
        let decided = self.decided;
        one_of("acceptance", decided.acceptance().as_str(), &expect.acceptance, faults);
        one_of("standing", decided.standing().as_str(), &expect.standing, faults);
        self.first(expect, faults)?;
        let steps: BTreeSet<&str> = decided.plan().iter().map(|(_, step)| step.as_str()).collect();
        for name in &expect.must {
            step(name)?;
            if !steps.contains(name.as_str()) {
                faults.push(format!("must: {name}"));
            }
        }
        for name in self.steps(&expect.never)? {
            if steps.contains(name.as_str()) {
                faults.push(format!("never: {name}"));
            }
        }
        self.order(expect, faults)?;
        self.sets(expect, faults)?;
        if let Some(until) = &expect.until {
            let got = decided.until().map(|day| day.to_string()).unwrap_or_default();
            if got != *until {
                faults.push(format!("until {got:?}, not {until}"));
            }
        }
        for what in &expect.says {
            if !self.says(what)? {
                faults.push(format!("does not say {what}"));
            }
        }
        self.words(expect, faults);
        Ok(())
    }

    /// The first group, and its first step: any of those that are right.
    fn first(&self, expect: &Expect, faults: &mut Vec<String>) -> Result<(), String> {
        let plan = self.decided.plan();
        let mut right = expect.first.is_none();
        for first in expect.first.iter().chain(&expect.first_or) {
            let names = first.steps.iter().map(|name| step(name)).collect::<Result<Vec<_>, _>>()?;
            right |= match first.kind.as_str() {
                "none" => plan.first().is_none(),
                kind => {
                    let part = Part::from_name(kind).ok_or_else(|| format!("{kind:?} is no part of a plan"))?;
                    let group = plan.iter().next();
                    group.is_some_and(|(first_part, step)| first_part == part && names.contains(&step))
                }
            };
        }
        if !right {
            let got = plan.iter().next().map(|(part, step)| format!("{} {}", part.as_str(), step.as_str()));
            let wanted = expect.first.as_ref().map(|first| format!("{} {}", first.kind, first.steps.join("|")));
            faults.push(format!("first: {}, not {}", got.unwrap_or("none".into()), wanted.unwrap_or_default()));
        }
        Ok(())
    }

    fn steps(&self, names: &[String]) -> Result<Vec<String>, String> {
        let mut all = Vec::new();
        for name in names {
            match self.groups.get(name) {
                Some(group) => all.extend(group.iter().cloned()),
                None => all.push(name.clone()),
            }
        }
        all.iter().try_for_each(|name| step(name).map(|_| ()))?;
        Ok(all)
    }

    fn order(&self, expect: &Expect, faults: &mut Vec<String>) -> Result<(), String> {
        let steps: Vec<&str> = self.decided.plan().iter().map(|(_, step)| step.as_str()).collect();
        let at = |name: &String| steps.iter().position(|step| step == name);
        for [before, after] in &expect.order {
            step(before)?;
            step(after)?;
            if let (Some(before_at), Some(after_at)) = (at(before), at(after))
                && before_at > after_at
            {
                faults.push(format!("order: {before} before {after}"));
            }
        }
        Ok(())
    }

    fn sets(&self, expect: &Expect, faults: &mut Vec<String>) -> Result<(), String> {
        let decided = self.decided;
        let not_provided: Set<Provision> = decided.not_provided().map(|(what, _)| what).collect();
        let sets = [
            ("provided", decided.provided(), &expect.provided),
            ("not_provided", not_provided, &expect.not_provided),
            ("not_shown", decided.not_shown(), &expect.not_shown),
        ];
        for (name, got, wanted) in sets {
            let Some(wanted) = wanted else { continue };
            let known = |name: &String| Provision::from_name(name).ok_or_else(|| format!("{name:?} is no information"));
            let wanted = wanted.iter().map(known).collect::<Result<Set<Provision>, _>>()?;
            let got = got.without(Provision::set(&[Provision::Eligibility]));
            if got != wanted {
                faults.push(format!("{name} {got:?}, not {wanted:?}"));
            }
        }
        Ok(())
    }

    fn says(&self, what: &str) -> Result<bool, String> {
        let found = self.decided.findings();
        Ok(match what {
            "contradiction" => self.decided.contradictions().next().is_some(),
            "welfare_beside_insurance" => found.contains(Finding::WelfareBesideInsurance),
            "ticket_of_another_institution" => found.contains(Finding::TicketOfAnotherInstitution),
            "pays_in_full" => found.contains(Finding::PaysInFull),
            "origin_uncertain" => found.contains(Finding::OriginUncertain) || found.contains(Finding::RouteUncertain),
            other => return Err(format!("says {other:?}")),
        })
    }

    fn words(&self, expect: &Expect, faults: &mut Vec<String>) {
        let decided = self.decided;
        let brief = decided.brief(Language::Ja);
        let desk = decided.desk(Language::Ja);
        let full = decided.full(Language::Ja);
        let lines = [&brief.verdict, &brief.action, &brief.say];
        for line in lines {
            if uketsuke::report::columns(line) > 80 || line.contains('\n') || line.contains('{') {
                faults.push(format!("line {line:?}"));
            }
        }
        let rows = desk.lines().count();
        if rows > 10 || desk.lines().any(|row| uketsuke::report::columns(row) > 80) {
            faults.push(format!("desk view of {rows} rows"));
        }
        for text in &expect.shows {
            if !desk.contains(text.as_str()) && !full.contains(text.as_str()) {
                faults.push(format!("does not show {text:?}"));
            }
        }
        let short = format!("{}\n{}\n{}\n{desk}", brief.verdict, brief.action, brief.say);
        let everywhere = self.everywhere.iter().filter(|word| !expect.allow_words.contains(word));
        for word in expect.never_words.iter().chain(everywhere) {
            if short.contains(word.as_str()) {
                faults.push(format!("says {word:?}"));
            }
        }
        if let Some(model) = &expect.brief_ja {
            let (ours, theirs) = (opening(&brief.verdict), opening(&model[0]));
            if ours != theirs {
                faults.push(format!("verdict {:?}, model {:?}", brief.verdict, model[0]));
            }
            if days(&brief.verdict) != days(&model[0]) {
                faults.push(format!("days of {:?}, model {:?}", brief.verdict, model[0]));
            }
        }
    }
}

fn one_of(name: &str, got: &str, right: &[String], faults: &mut Vec<String>) {
    if !right.is_empty() && !right.iter().any(|word| word == got) {
        faults.push(format!("{name} {got}, not {}", right.join("|")));
    }
}

/// The state in which a verdict begins, up to the first mark that ends it.
fn opening(line: &str) -> &str {
    let end = line.find(['。', '：', '(']).unwrap_or(line.len());
    line.get(..end).unwrap_or(line)
}

/// Every day in a verdict: 令和8(2026)年11月30日.
fn days(line: &str) -> Vec<String> {
    let years = line.match_indices("年");
    years
        .filter_map(|(at, _)| {
            let after: String = line.get(at..)?.chars().take_while(|c| *c != '日').collect();
            let before: String = line.get(..at)?.chars().rev().take(9).collect::<Vec<_>>().into_iter().rev().collect();
            let era = before.find('令').map_or(before.as_str(), |start| before.get(start..).unwrap_or(""));
            after.contains('月').then(|| format!("{era}{after}日"))
        })
        .collect()
}
