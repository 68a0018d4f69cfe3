//! `cargo xtask properties [CASES] [SEED]`: what holds for every decision, over random visits that no run before has
//! seen. CI sees the same visits every time; this chore looks for others.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::run::{self, Outcome};

const CASES: u64 = 1_000_000;

pub fn run(arguments: &[String]) -> Outcome {
    let number = |text: &String| text.parse::<u64>().map_err(|_| format!("{text}: a number is expected"));
    let (cases, seed) = match arguments {
        [] => (CASES, now()),
        [cases] => (number(cases)?, now()),
        [cases, seed] => (number(cases)?, number(seed)?),
        _ => return Err("expected at most the number of visits and a seed".into()),
    };
    println!("{cases} visits for each property, from seed {seed}");
    let mut test = run::cargo();
    test.args(["test", "--release", "--all-features", "--test", "reception", "properties", "--", "--nocapture"]);
    test.env("UKETSUKE_CASES", cases.to_string()).env("UKETSUKE_SEED", seed.to_string());
    run::program(&mut test)
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
