//! The invariants over every combination of up to two facts around ordinary visits, and over visits at random.
//!
//! UKETSUKE_TOGETHER: how many facts at once (2). UKETSUKE_CASES, UKETSUKE_SEED: how many visits at random, and which.

use super::every;
use super::invariants::{self, Held};
use super::monotone;
use super::progress;
use super::space::{self, Random};
use uketsuke::reception::Visit;

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap_or_else(|_| panic!("{name}: a number")))
}

/// What was found, by its first words: how often, and one visit that shows it.
#[derive(Default)]
struct Faults(std::collections::BTreeMap<String, (usize, String)>);

impl Faults {
    fn note(&mut self, held: Held, visit: &Visit) {
        if let Err(why) = held {
            let head = why.split("; ").next().unwrap_or_default().to_owned();
            let fault = self.0.entry(head).or_insert_with(|| (0, format!("{why}\n{}", said(visit))));
            fault.0 += 1;
        }
    }

    fn none(self, seen: u64) {
        println!("{seen} visits");
        let all: Vec<String> = self.0.values().map(|(count, fault)| format!("{count} times {fault}")).collect();
        assert!(all.is_empty(), "{seen} visits\n{}", all.join("\n\n"));
    }
}

/// A visit without what is not known of it.
fn said(visit: &Visit) -> String {
    let mut text = format!("{visit:?}");
    for unknown in [
        "Unknown",
        "None",
        "false",
        "NotDone",
        "{}",
        "0",
        "Ordinary",
        "Desk",
        "Finished",
        "Normal",
        "NotProved",
        "Unverified",
        "Read",
    ] {
        for end in [", ", " }"] {
            while let Some(at) = text.find(&format!(": {unknown}{end}")) {
                let start = text[..at].rfind([' ', '(']).map_or(at, |space| space + 1);
                text.replace_range(start..at + 2 + unknown.len() + if end == ", " { 2 } else { 0 }, "");
            }
        }
    }
    text
}

/// A property over the corners of the space.
fn at_the_corners(together: usize, property: impl Fn(&Visit) -> Held) {
    let mut faults = Faults::default();
    let seen = space::each(number("UKETSUKE_TOGETHER", together), &mut |visit| faults.note(property(visit), visit));
    faults.none(seen);
}

/// A property over visits at random.
fn at_random(property: impl Fn(&Visit, &mut Random) -> Held) {
    let mut faults = Faults::default();
    let mut random = Random::new(number("UKETSUKE_SEED", 20_261_128) as u64);
    let cases = number("UKETSUKE_CASES", 50_000);
    for _ in 0..cases {
        let visit = random.visit();
        faults.note(property(&visit, &mut random), &visit);
    }
    faults.none(cases as u64);
}

fn holds(visit: &Visit) -> Held {
    match visit.clone().decide() {
        Ok(decided) => every::check(visit, &decided),
        Err(_) => {
            invariants::hold!(visit.check().is_err(), "no decision, and no contradiction");
            Ok(())
        }
    }
}

#[test]
fn every_invariant_around_ordinary_visits() {
    at_the_corners(2, holds);
}

#[test]
fn every_invariant_at_random() {
    at_random(|visit, _| holds(visit));
}

fn leads_on(visit: &Visit) -> Held {
    match visit.clone().decide() {
        Ok(decided) if progress::applies(visit) => progress::check(visit, &decided),
        _ => Ok(()),
    }
}

#[test]
fn every_plan_leads_on_around_ordinary_visits() {
    at_the_corners(2, leads_on);
}

#[test]
fn every_plan_leads_on_at_random() {
    at_random(|visit, _| leads_on(visit));
}

fn words(visit: &Visit) -> Held {
    visit.clone().decide().map_or(Ok(()), |decided| invariants::views(&decided))
}

#[test]
fn every_view_says_the_same_around_ordinary_visits() {
    at_the_corners(1, words);
}

#[test]
fn every_view_says_the_same_at_random() {
    at_random(|visit, random| if random.below(5) == 0 { words(visit) } else { Ok(()) });
}

#[test]
fn a_worse_fact_never_raises_acceptance() {
    at_the_corners(1, monotone::a_worse_fact_never_raises);
    at_random(|visit, random| if random.below(4) == 0 { monotone::a_worse_fact_never_raises(visit) } else { Ok(()) });
}

#[test]
fn a_later_day_never_raises_acceptance() {
    at_the_corners(1, |visit| {
        monotone::days().into_iter().try_for_each(|later| monotone::a_later_day_never_raises(visit, later))
    });
    at_random(monotone::some_later_day_never_raises);
}

#[test]
fn a_rule_less_never_accepts() {
    let rows = monotone::tables_without();
    at_the_corners(1, |visit| (0..rows).try_for_each(|row| monotone::a_rule_less_never_accepts(visit, row)));
    at_random(|visit, random| monotone::a_rule_less_never_accepts(visit, random.below(rows)));
}

#[test]
fn a_paper_more_never_lowers_acceptance() {
    at_the_corners(2, monotone::a_paper_more_never_lowers);
    at_random(|visit, _| monotone::a_paper_more_never_lowers(visit));
}
