//! Mutation: each condition and each offer of the plan, each finding's verdict and each outranking is left out in turn.
//! An invariant or a written situation sees it, or it is without effect anywhere and goes.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

#[path = "../../tests/reception/every.rs"]
mod every;
#[path = "../../examples/gold/expect.rs"]
mod expect;
#[path = "../../examples/gold/facts.rs"]
mod facts;
#[path = "../../tests/reception/invariants.rs"]
mod invariants;
#[path = "../../tests/reception/progress.rs"]
mod progress;
#[path = "../../tests/reception/several.rs"]
mod several;
#[path = "../../tests/reception/space.rs"]
mod space;
#[path = "../../tests/reception/steps.rs"]
mod steps;

use super::judge::Judge;
use super::mutant::{NEVER_SILENCED, WITHOUT_VERDICT};
use super::plan::{OFFERS, Offer, REMARKS, Remark, TABLE, allows, choose};
use super::visit::Visit;
use super::ways::{self, Ways};
use super::world::{PROPOSITIONS, World, of};
use crate::Day;
use crate::rules::Table;
use crate::vocabulary::{Finding, Note, RuleId, Set, Verdict, Word};
use std::cell::RefCell;
use std::collections::HashMap;

const GOLD: &str = include_str!("../../tests/data/gold.json");
const MORE: &str = include_str!("../../tests/data/more-situations.json");

/// What became of the mutants.
#[derive(Default)]
struct Counts {
    seen: usize,
    without_effect: Vec<String>,
    unseen: Vec<String>,
}

impl Counts {
    fn add(&mut self, name: String, affected: &[&Visit], rule: Option<RuleId>) {
        if affected.is_empty() {
            self.without_effect.push(name);
        } else if affected.iter().any(|visit| is_red(visit) || is_said_without(rule, visit))
            || [GOLD, MORE].iter().any(|file| !expect::run(file).unwrap().all_right())
        {
            self.seen += 1;
        } else {
            let example = affected.first().map(|visit| format!("{visit:?}")).unwrap_or_default();
            self.unseen.push(format!("{name}: {} visits, as {example}", affected.len()));
        }
    }

    fn print(&self, what: &str) {
        let (without, unseen) = (self.without_effect.len(), self.unseen.len());
        println!("{what}: {} seen, {without} without effect, {unseen} unseen", self.seen);
        self.without_effect.iter().for_each(|name| println!("  without effect: {name}"));
        self.unseen.iter().for_each(|name| println!("  unseen: {name}"));
    }

    fn none_alive(&self, what: &str) {
        self.print(what);
        assert!(self.without_effect.is_empty() && self.unseen.is_empty(), "{what}: alive");
    }
}

/// Whether an invariant does not hold for a visit.
fn is_red(visit: &Visit) -> bool {
    let Ok(decided) = (*visit).clone().decide() else { return false };
    every::check(visit, &decided).is_err() || progress::applies(visit) && progress::check(visit, &decided).is_err()
}

/// Whether the note that rests on a rule is said by a table in which that rule is not in force.
fn is_said_without(rule: Option<RuleId>, visit: &Visit) -> bool {
    let Some(remark) = REMARKS.iter().find(|remark| rule.is_some() && remark.rule == rule) else { return false };
    let mut table = Table::built_in().clone();
    while let Some(row) = table.rules().iter().position(|row| Some(row.id) == rule) {
        table = table.with_row(row, None);
    }
    (*visit).clone().decide_by(&table).is_ok_and(|decided| decided.notes().contains(&remark.note))
}

/// Every visit of the space, up to two facts from an ordinary one, and some at random.
fn each(see: &mut dyn FnMut(&Visit)) {
    space::each(2, see);
    let mut random = space::Random::new(20_261_128);
    (0..90_000).for_each(|_| see(&random.visit()));
}

/// The worlds of all these visits, each with the first few visits that lead to it.
fn worlds() -> HashMap<(World, Day), Vec<Visit>> {
    let mut worlds: HashMap<(World, Day), Vec<Visit>> = HashMap::new();
    let table = Table::built_in();
    each(&mut |visit| {
        if visit.check().is_ok() {
            let (judge, mut ways) = (Judge::new(visit, table), Ways::NONE);
            let world = of(&judge, &ways::judge(&judge, &mut ways));
            let visits = worlds.entry((world, visit.day)).or_default();
            if visits.len() < 2 {
                visits.push(visit.clone());
            }
        }
    });
    worlds
}

/// One thing that an offer or a note may lack.
enum Lack {
    Everything,
    Need(World),
    Unless(World),
    Rule,
}

fn lacks(needs: World, unless: World, rule: bool) -> Vec<(String, Lack)> {
    let mut all = vec![("itself".to_owned(), Lack::Everything)];
    for (name, proposition) in PROPOSITIONS {
        if needs.holds_any(*proposition) {
            all.push((format!("needs {name}"), Lack::Need(*proposition)));
        }
        if unless.holds_any(*proposition) {
            all.push((format!("unless {name}"), Lack::Unless(*proposition)));
        }
    }
    if rule {
        all.push(("its rule".to_owned(), Lack::Rule));
    }
    all
}

/// The visits of which a plan is another with a table.
fn affected<'w>(
    worlds: &'w HashMap<(World, Day), Vec<Visit>>,
    offers: Vec<Offer>,
    remarks: Vec<Remark>,
    at: &dyn Fn(&Judge<'_>, World) -> bool,
) -> Vec<&'w Visit> {
    let mut out = Vec::new();
    let mutant: (&'static [Offer], &'static [Remark]) = (offers.leak(), remarks.leak());
    for ((world, _), visits) in worlds {
        let judge = Judge::new(&visits[0], Table::built_in());
        if out.len() < 400 && at(&judge, *world) {
            TABLE.set((OFFERS, REMARKS));
            let before = choose(&judge, *world);
            TABLE.set(mutant);
            let after = choose(&judge, *world);
            let same =
                before.iter().eq(after.iter()) && before.notes() == after.notes() && before.rules() == after.rules();
            if !same {
                out.extend(visits);
            }
        }
    }
    TABLE.set(mutant);
    out
}

#[test]
fn no_condition_of_the_plan_is_without_effect_or_unseen() {
    let worlds = worlds();
    println!("{} worlds", worlds.len());
    let mut counts = Counts::default();
    for (index, offer) in OFFERS.iter().enumerate() {
        for (name, lack) in lacks(offer.needs, offer.unless, offer.rule.is_some()) {
            let mut mutant = *offer;
            let mut offers = OFFERS.to_vec();
            match lack {
                Lack::Everything => drop(offers.remove(index)),
                Lack::Need(world) => mutant.needs = offer.needs.less(world),
                Lack::Unless(world) => mutant.unless = offer.unless.less(world),
                Lack::Rule => mutant.rule = None,
            }
            let gone = offers.len() < OFFERS.len();
            let is_rule = !gone && mutant.rule != offer.rule;
            if !gone {
                offers[index] = mutant;
            }
            let at = |judge: &Judge<'_>, world: World| {
                let before = allows(judge, world, offer.needs, offer.unless, offer.rule);
                let after = !gone && allows(judge, world, mutant.needs, mutant.unless, mutant.rule);
                before != after || before && is_rule
            };
            let affected = affected(&worlds, offers, REMARKS.to_vec(), &at);
            counts.add(format!("{index} {:?} {:?} without {name}", offer.part, offer.step), &affected, None);
        }
    }
    TABLE.set((OFFERS, REMARKS));
    counts.none_alive("conditions of offers");
}

#[test]
fn no_condition_of_the_notes_is_without_effect_or_unseen() {
    let worlds = worlds();
    let mut counts = Counts::default();
    // That a table is newer than this program is seen where such tables are loaded.
    let known = REMARKS.iter().enumerate().filter(|(_, remark)| remark.note != Note::NewerRule);
    for (index, remark) in known {
        for (name, lack) in lacks(remark.needs, remark.unless, remark.rule.is_some()) {
            let mut mutant = *remark;
            let mut remarks = REMARKS.to_vec();
            match lack {
                Lack::Everything => drop(remarks.remove(index)),
                Lack::Need(world) => mutant.needs = remark.needs.less(world),
                Lack::Unless(world) => mutant.unless = remark.unless.less(world),
                Lack::Rule => mutant.rule = None,
            }
            let gone = remarks.len() < REMARKS.len();
            let is_rule = !gone && mutant.rule != remark.rule;
            if !gone {
                remarks[index] = mutant;
            }
            let at = |judge: &Judge<'_>, world: World| {
                let before = allows(judge, world, remark.needs, remark.unless, remark.rule);
                let after = !gone && allows(judge, world, mutant.needs, mutant.unless, mutant.rule);
                before != after || before && is_rule
            };
            let affected = affected(&worlds, OFFERS.to_vec(), remarks, &at);
            counts.add(format!("{index} {:?} without {name}", remark.note), &affected, remark.rule.filter(|_| is_rule));
        }
    }
    TABLE.set((OFFERS, REMARKS));
    counts.none_alive("conditions of notes");
}

/// The visits in which each finding is found, where it counts and where it is silenced.
fn by_finding() -> HashMap<(Finding, bool), Vec<Visit>> {
    let found: RefCell<HashMap<(Finding, bool), Vec<Visit>>> = RefCell::default();
    each(&mut |visit| {
        if let Ok(decided) = visit.clone().decide() {
            for finding in decided.findings().iter() {
                let mut found = found.borrow_mut();
                let visits = found.entry((finding, decided.is_silenced(finding))).or_default();
                if visits.len() < 1200 {
                    visits.push(visit.clone());
                }
            }
        }
    });
    found.into_inner()
}

#[test]
fn no_verdict_and_no_outranking_is_without_effect_or_unseen() {
    let by_finding = by_finding();
    let outcome = |visit: &Visit| {
        visit.clone().decide().ok().map(|decided| {
            (decided.acceptance(), decided.standing(), decided.by(), decided.plan().iter().collect::<Vec<_>>())
        })
    };
    let (mut verdicts, mut silences) = (Counts::default(), Counts::default());
    for finding in Finding::ALL {
        let found = [false, true].into_iter().filter_map(|silenced| by_finding.get(&(*finding, silenced)));
        let visits: Vec<&Visit> = found.flatten().collect();
        if visits.is_empty() {
            if finding.verdict() != Verdict::Note {
                verdicts.without_effect.push(format!("{finding:?} is never found"));
            }
            continue;
        }
        let before: Vec<_> = visits.iter().map(|visit| outcome(visit)).collect();
        let one = Finding::set(&[*finding]);
        let silenced = by_finding.contains_key(&(*finding, true));
        for (cell, counts) in [(&WITHOUT_VERDICT, &mut verdicts), (&NEVER_SILENCED, &mut silences)] {
            let is_verdict = std::ptr::eq(cell, &WITHOUT_VERDICT);
            if (is_verdict && finding.verdict() == Verdict::Note) || (!is_verdict && !silenced) {
                continue;
            }
            cell.set(one);
            let changed = visits.iter().zip(&before).filter(|(visit, before)| outcome(visit) != **before);
            let affected: Vec<&Visit> = changed.map(|(visit, _)| *visit).collect();
            counts.add(format!("{finding:?}"), &affected, None);
            cell.set(Set::EMPTY);
        }
    }
    // A way about which nothing counts is undecided: leaving it open by itself comes to the same.
    let open = |name: &String| {
        Finding::ALL.iter().any(|f| f.verdict() == Verdict::Open && format!("{f:?}") == *name)
            || *name == format!("{:?}", Finding::PrintedDatePassed) // never without the date that is not known
    };
    verdicts.print("verdicts");
    verdicts.without_effect.retain(|name| !open(name));
    silences.none_alive("outrankings");
    verdicts.none_alive("verdicts");
}
