//! `cargo xtask soak [INSERTIONS]`: lays a token on a reader of a real PC/SC service 1,000 times, identifies it and reads
//! it with its PIN, and fails if handles, threads or memory grow. Takes about a second for each, since the service looks at
//! its readers every 400 ms.

use crate::debian;
use crate::run::{self, Outcome};

const INSERTIONS: &str = "1000";

pub fn run(arguments: &[String]) -> Outcome {
    let insertions = match arguments {
        [] => INSERTIONS,
        [number] if number.parse::<u32>().is_ok_and(|number| number > 0) => number,
        _ => return Err("expected at most one argument, the number of insertions".into()),
    };
    debian::install_missing()?;
    let mut test = run::cargo();
    test.args(["test", "--all-features", "--test", "pcsc", "--", "--include-ignored", "--nocapture"]);
    test.arg("many_insertions_leak_nothing").env("UKETSUKE_INSERTIONS", insertions);
    run::program(&mut test)
}
