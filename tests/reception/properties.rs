//! The invariants over every combination of up to two facts around ordinary visits, and over visits at random.
//!
//! UKETSUKE_TOGETHER: how many facts at once (2). UKETSUKE_CASES, UKETSUKE_SEED: how many visits at random, and which.

use super::invariants::{self, Held};
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
            let head = why.split("; plan").next().unwrap_or_default().to_owned();
            let fault = self.0.entry(head).or_insert_with(|| (0, format!("{why}\n{visit:?}")));
            fault.0 += 1;
        }
    }

    fn none(self, seen: u64) {
        println!("{seen} visits");
        let all: Vec<String> = self.0.values().map(|(count, fault)| format!("{count} times {fault}")).collect();
        assert!(all.is_empty(), "{seen} visits\n{}", all.join("\n\n"));
    }
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
        Ok(decided) => invariants::check(visit, &decided),
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
