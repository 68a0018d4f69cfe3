//! What the C interface costs, beside Rust, in the same run: `cargo xtask cost`, which builds the library and the C
//! program (`tests/c/cost.c`) and names it in UKETSUKE_COST. Fails when a whole decision from C costs more than four times
//! what it costs in Rust.

use std::collections::BTreeMap;
use std::process::{Command, ExitCode};
use std::time::Instant;
use uketsuke::Day;
use uketsuke::reception::{Answer, CertificateFacts, Patient, Token, Visit};
use uketsuke::vocabulary::{
    Chain, Consent, Eligibility, Hierarchy, Method, Outcome, Provision, Route, TokenKind, Word,
};

/// The most that a whole decision from C may cost, in whole decisions of Rust.
const MOST: f64 = 4.0;
/// The least of so many runs in turns counts, since others use the machine; and within each the least of so many short ones,
/// of which some are not interrupted.
const TURNS: usize = 5;
const RUNS: usize = 200;

fn main() -> ExitCode {
    let Some(program) = std::env::var_os("UKETSUKE_COST") else {
        eprintln!("run `cargo xtask cost`");
        return ExitCode::FAILURE;
    };
    let (mut rust, mut c) = (f64::INFINITY, BTreeMap::<String, f64>::new());
    for _ in 0..TURNS {
        rust = rust.min(in_rust());
        // Cargo's own path leads to other libraries.
        let output = Command::new(&program).env_remove("LD_LIBRARY_PATH").output().expect("the C program runs");
        assert!(output.status.success());
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let (name, cost) = line.rsplit_once(' ').expect("a name and a cost");
            let cost: f64 = cost.parse().expect("nanoseconds");
            c.entry(name.to_owned()).and_modify(|least| *least = least.min(cost)).or_insert(cost);
        }
    }
    let whole = c.remove("decision").unwrap_or(f64::INFINITY);
    for (name, cost) in &c {
        println!("c.{name}\tns\t{cost}");
    }
    println!("c.decision\tns\t{whole}");
    println!("rust.decision\tns\t{rust}");
    println!("c.decision.ratio\tratio\t{}", whole / rust);
    if whole <= MOST * rust { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A visit with twelve facts, its decision, two outcomes: nanoseconds.
fn in_rust() -> f64 {
    (0..RUNS).map(|_| a_run()).fold(f64::INFINITY, f64::min)
}

fn a_run() -> f64 {
    const TIMES: u32 = 100;
    let day = |number| Day::from_yyyymmdd(std::hint::black_box(number)).expect("a day");
    let begun = Instant::now();
    let mut sum = 0;
    for _ in 0..TIMES {
        let mut answer = Answer::new(Eligibility::Valid, Route::Card);
        for what in [Provision::Medication, Provision::Treatment, Provision::Checkups] {
            answer.consents = answer.consents.with(what, Consent::Given);
        }
        let certificate = CertificateFacts {
            expires_on: Some(day(20_270_801)),
            chain: Chain::Verified,
            hierarchy: Hierarchy::Production,
            ..CertificateFacts::UNKNOWN
        };
        let decided = Visit::on(day(20_261_127))
            .with_token(Token::new(TokenKind::Card).with_certificate(certificate))
            .checked_by(Method::Face)
            .with_answer(answer)
            .of(Patient { born_on: Some(day(19_600_401)), ..Patient::UNKNOWN })
            .decide()
            .expect("a decision");
        sum += decided.sign().number() + decided.outcome(Outcome::Until) % 7;
    }
    assert!(std::hint::black_box(sum) != 0);
    begun.elapsed().as_secs_f64() * 1e9 / f64::from(TIMES)
}
