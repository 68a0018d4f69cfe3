//! Decisions: one, many readers at once, and the first one of a process.

use crate::facts::Facts;
use crate::tables::{beside, goal};
use peers::clients::{CARD_FOR_TESTING, token};
use peers::scripted::{Lent, Scripted};
use peers::timing::{Contest, words};
use std::hint::black_box;
use std::time::{Duration, Instant};
use uketsuke::certificate::{Anchors, Certificate};
use uketsuke::link::{CancelToken, Deadline, Fault, Limits, Link};
use uketsuke::reception::{Answer, CertificateFacts, Consents, Paper, Token, Visit};
use uketsuke::vocabulary::{Chain, Consent, Eligibility, Evidence, Hierarchy, Possession, Provision, Route, TokenKind};
use uketsuke::{Day, Session};

/// Visits on any facts, the same in every run.
const ANY: usize = 4_096;

fn day(yyyymmdd: i32) -> Day {
    Day::from_yyyymmdd(yyyymmdd).expect("a day")
}

fn today() -> Visit {
    Visit::on(day(20261121))
}

fn with(kind: TokenKind, expires_on: i32) -> Visit {
    today().with_token(Token::new(kind).with_certificate(CertificateFacts {
        evidence: Evidence::Read,
        expires_on: Some(day(expires_on)),
        hierarchy: Hierarchy::Production,
        chain: Chain::Verified,
        ..CertificateFacts::UNKNOWN
    }))
}

/// The patient checked in at the terminal and consented to everything.
fn checked_in() -> Answer {
    let kinds = [Provision::Treatment, Provision::Medication, Provision::Checkups];
    let consents = kinds.into_iter().fold(Consents::ABSENT, |all, kind| all.with(kind, Consent::Given));
    Answer { consents, ..Answer::new(Eligibility::Valid, Route::Card) }
}

/// Sound visits on any facts, drawn by a generator of numbers that starts the same every time.
fn any() -> Vec<Visit> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut facts = Facts(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    });
    std::iter::repeat_with(|| facts.visit()).filter_map(Result::ok).take(ANY).collect()
}

pub fn decision() {
    println!(
        "\n## One decision, with its plan\n\nNo allocation. A decision owns its visit: the copy that it takes is timed with it."
    );
    let named = [
        ("a card within its dates", with(TokenKind::Card, 20300217)),
        ("a card in grace", with(TokenKind::Card, 20260930)),
        ("a card after its grace", with(TokenKind::Card, 20260531)),
        ("an iPhone", with(TokenKind::Iphone, 20300217)),
        ("an expired iPhone", with(TokenKind::Iphone, 20260930)),
        (
            "an eligibility certificate",
            today().with_paper(Paper::EligibilityCertificate { until: Some(day(20270731)) }),
        ),
        ("the terminal's answer", today().with_answer(checked_in())),
        ("nothing presented", today()),
    ];
    let any = any();
    let card = Certificate::from_der(CARD_FOR_TESTING).expect("a certificate");
    let anchors = Anchors::production().accept_test_hierarchy();
    let mut at = 0;
    let mut contest = Contest::new();
    for (name, visit) in &named {
        contest = contest.with(*name, move || black_box(visit).clone().decide().is_ok());
    }
    contest = contest.with(format!("any facts at all ({ANY} random visits in turn)"), || {
        at = (at + 1) % any.len();
        black_box(&any[at]).clone().decide().is_ok()
    });
    contest = contest.with("beside it: one chain, an RSA-2048 verification", || anchors.check(&card).chain);
    let times = contest.run(301);
    print!("{}", beside("a decision", &times));
    let Some((chain, decisions)) = times.split_last() else { return };
    let slowest = decisions.iter().map(|time| time.beside(chain)).fold(0.0, f64::max);
    let met = if slowest <= 0.01 { "met" } else { "**missed**" };
    println!("\nGoal: the slowest at most 1/100 of a chain: 1/{:.0} – {met}.", 1.0 / slowest);
}

fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// A token that takes its time.
struct Slow(Scripted, Duration);

impl Link for Slow {
    fn limits(&self) -> Limits {
        self.0.limits()
    }
    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.0.begin(deadline, cancel)
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        if !self.1.is_zero() {
            std::thread::sleep(self.1);
        }
        self.0.transmit(command, response)
    }
    fn cut_power(&mut self) -> Result<(), Fault> {
        self.0.cut_power()
    }
    fn end(&mut self) -> Result<(), Fault> {
        self.0.end()
    }
    fn insertion(&mut self) -> u64 {
        self.0.insertion()
    }
}

pub fn readers() {
    println!("\n## 64 readers at once\n");
    println!(
        "`peers/tests/many.rs` asserts that 64 sessions are inside a command at the same time: no lock is held across one."
    );
    let recorded = Scripted::record(token(TokenKind::Card), |link| {
        Session::new(Lent(link)).read(None, Deadline::NEVER).expect("a certificate");
    });
    println!("\n| sessions | commands of 5 ms: readings a second | commands that cost nothing |\n|---:|---:|---:|");
    for sessions in [1usize, 2, 8, 64] {
        let rate = |pause: Duration, times: usize| {
            let taken = time(|| {
                std::thread::scope(|scope| {
                    for _ in 0..sessions {
                        scope.spawn(|| {
                            let mut session = Session::new(Slow(recorded.clone(), pause));
                            for _ in 0..times {
                                session.read(None, Deadline::NEVER).expect("a certificate");
                            }
                        });
                    }
                });
            });
            (sessions * times) as f64 / taken.as_secs_f64()
        };
        println!(
            "| {sessions} | {:.0} | {:.0} |",
            rate(Duration::from_millis(5), 10),
            rate(Duration::ZERO, 20_000 / sessions)
        );
    }
}

pub fn start() {
    if std::env::args().nth(1).as_deref() == Some("start") {
        // A process of its own: the very first decision in it, anchors and table untouched so far.
        let start = Instant::now();
        let certificate = Certificate::from_der(CARD_FOR_TESTING).expect("a certificate");
        let anchors = Anchors::production().accept_test_hierarchy();
        let token = Token::read(TokenKind::Card, &certificate, &anchors, Possession::NotProved);
        let decided = today().with_token(token).decide();
        println!("{} {}", start.elapsed().as_nanos(), decided.is_ok());
        return;
    }
    println!("\n## Start\n");
    let mut taken: Vec<f64> = (0..31)
        .filter_map(|_| {
            let output = std::process::Command::new(std::env::current_exe().ok()?).arg("start").output().ok()?;
            String::from_utf8(output.stdout).ok()?.split(' ').next()?.parse().ok()
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    let median = taken.get(taken.len() / 2).copied().unwrap_or(f64::NAN);
    println!(
        "The first certificate read, checked and decided in a new process, pinned roots read on the way: {}.",
        words(median)
    );
    goal("start to first decision", median, 1_000_000.0);
}
