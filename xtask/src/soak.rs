//! `cargo xtask soak [TIMES]`: what must stay as it is, 1,000 times over a real PC/SC service. Tokens are laid on a reader,
//! identified and read with their PIN; sessions give up while another program holds the token; and a tenth as many commands
//! hang. Fails if handles, threads or memory grow, or if a caller waits a second beyond its deadline. An insertion takes about
//! a second, since the service looks at its readers every 400 ms, and a hung command three.

use crate::debian;
use crate::run::{self, Outcome};

const TIMES: u32 = 1000;

pub fn run(arguments: &[String]) -> Outcome {
    let times = match arguments {
        [] => TIMES,
        [number] => number.parse().ok().filter(|number| *number > 0).ok_or("expected a number of times")?,
        _ => return Err("expected at most one argument, how many times".into()),
    };
    debian::install_missing()?;
    let mut test = run::cargo();
    test.args([
        "test",
        "--all-features",
        "--test",
        "pcsc",
        "--",
        "--include-ignored",
        "--nocapture",
        "--test-threads=1",
    ]);
    test.args(["many_insertions_leak_nothing", "sessions_against_a_holder_leak_nothing", "from_deadline_to_return"]);
    test.env("UKETSUKE_INSERTIONS", times.to_string()).env("UKETSUKE_SESSIONS", times.to_string());
    run::program(test.env("UKETSUKE_HUNG", times.div_ceil(10).to_string()))
}
