//! Decisions: one, many readers at once, and the first one of a process.

use crate::visits::visits;
use crate::{beside, goal};
use peers::clients::token;
use peers::scripted::{Lent, Scripted};
use peers::timing::{Contest, words};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::hint::black_box;
use std::time::{Duration, Instant};
use uketsuke::certificate::Anchors;
use uketsuke::link::{CancelToken, Deadline, Fault, Limits, Link};
use uketsuke::reception::{CertificateFacts, Token, Visit};
use uketsuke::vocabulary::{Chain, Hierarchy, Possession, TokenKind};
use uketsuke::{Day, Session};

fn visit(kind: TokenKind, expires_on: i32) -> Visit {
    let certificate = CertificateFacts {
        expires_on: Day::from_yyyymmdd(expires_on),
        hierarchy: Hierarchy::Production,
        chain: Chain::Verified,
        ..CertificateFacts::UNKNOWN
    };
    today().with_token(Token::new(kind).with_certificate(certificate))
}

fn today() -> Visit {
    Visit::on(Day::from_yyyymmdd(20261121).expect("a day"))
}

pub fn decision() {
    println!("\n## One decision\n\nNo allocation (asserted in `tests/rules_no_allocation.rs`).");
    let named = [
        ("a card within its dates", visit(TokenKind::Card, 20300217)),
        ("a card in grace", visit(TokenKind::Card, 20260930)),
        ("a card after its grace", visit(TokenKind::Card, 20260531)),
        ("an iPhone", visit(TokenKind::Iphone, 20300217)),
        ("an expired iPhone", visit(TokenKind::Iphone, 20260930)),
        ("nothing presented", today()),
    ];
    // The same visits in every run.
    let (mut dice, visit) = (TestRunner::deterministic(), visits());
    let drawn = std::iter::from_fn(|| visit.new_tree(&mut dice).ok().map(|tree| tree.current()));
    let any: Vec<Visit> = drawn.filter(|visit| visit.check().is_ok()).take(4096).collect();
    let mut at = 0;
    let mut contest = Contest::new();
    for (name, visit) in &named {
        contest = contest.with(*name, || black_box(visit).clone().decide().is_ok());
    }
    contest = contest.with("any facts at all (4,096 random visits in turn)", || {
        at = (at + 1) % any.len();
        black_box(&any[at]).clone().decide().is_ok()
    });
    let times = contest.run(301);
    print!("{}", beside("a decision", &times));
    let (named, any) = times.split_at(times.len() - 1);
    goal("the slowest of the named ones", named.iter().map(|time| time.median).fold(0.0, f64::max), 150.0);
    goal("any facts", any.iter().map(|time| time.median).fold(0.0, f64::max), 150.0);
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
        let certificate =
            uketsuke::certificate::Certificate::from_der(peers::clients::CARD_FOR_TESTING).expect("a certificate");
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
