//! Decisions: one, a roster of ten million, many readers at once, and the first one of a process.

use crate::roster::{Decided, Dice, Roster, any_visit, commons, patient};
use crate::{beside, goal};
use peers::clients::token;
use peers::scripted::{Lent, Scripted};
use peers::timing::{Contest, words};
use std::hint::black_box;
use std::time::{Duration, Instant};
use uketsuke::link::{CancelToken, Deadline, Fault, Limits, Link};
use uketsuke::reception::batch::{Columns, decide_columns};
use uketsuke::reception::{CertificateFacts, Reason, Token, Visit, decide};
use uketsuke::rules::Table;
use uketsuke::{Day, Numbered, Session, Set, TokenKind};

fn visit(kind: TokenKind, expires_on: i32) -> Visit {
    let mut certificate = CertificateFacts::stated(Day::from_yyyymmdd(expires_on).expect("a day"));
    certificate.evidence = uketsuke::reception::Evidence::Read;
    certificate.hierarchy = uketsuke::certificate::Hierarchy::Production;
    certificate.chain = uketsuke::certificate::Chain::Verified;
    Visit { token: Some(Token { certificate, ..Token::new(kind) }), ..today() }
}

fn today() -> Visit {
    Visit::on(Day::from_yyyymmdd(20261121).expect("a day"))
}

pub fn decision() {
    println!("\n## One decision\n\nNo allocation (asserted in `tests/rules_no_allocation.rs`).");
    let table = Table::built_in();
    let visits = [
        ("a card within its dates", visit(TokenKind::Card, 20300217)),
        ("a card in grace", visit(TokenKind::Card, 20260930)),
        ("a card after its grace", visit(TokenKind::Card, 20260531)),
        ("an iPhone", visit(TokenKind::Iphone, 20300217)),
        ("an expired iPhone", visit(TokenKind::Iphone, 20260930)),
        ("nothing presented", today()),
    ];
    let common = commons()[0];
    let mut dice = Dice(1);
    let any: Vec<Visit> = (0..4096).map(|_| any_visit(&mut dice, &common)).collect();
    let mut at = 0;
    let mut contest = Contest::new();
    for (name, visit) in &visits {
        contest = contest.with(*name, || decide(black_box(visit), table).is_ok());
    }
    contest = contest.with("any facts at all (4,096 random visits in turn)", || {
        at = (at + 1) % any.len();
        decide(black_box(&any[at]), table).is_ok()
    });
    let times = contest.run(301);
    print!("{}", beside("a decision", &times));
    let (named, any) = times.split_at(times.len() - 1);
    goal("the slowest of the named ones", named.iter().map(|time| time.median).fold(0.0, f64::max), 150.0);
    goal("any facts", any.iter().map(|time| time.median).fold(0.0, f64::max), 150.0);
}

const ROWS: usize = 10_000_000;

pub fn roster() {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("\n## A roster of 10 million patients\n");
    println!(
        "Columns of one million rows, ten of them. Millions of decisions in a second of a core's time (not of the clock,"
    );
    println!("which other work on the machine stretches): on one thread, and on {cores} threads with a part each.\n");
    println!("| rows | one thread | {cores} threads | goal: 20 a core |\n|---|---:|---:|---|");
    let common = commons()[0];
    let (mut reached, mut differing) = (Set::<Reason>::EMPTY, [0usize; 2]);
    for (name, any) in [
        ("patients on one day: token, certificate, date of birth (10 columns)", false),
        ("any facts at all, no two rows alike (23 columns)", true),
    ] {
        const CHUNK: usize = 1_000_000;
        let (mut alone, mut together) = (Vec::new(), Vec::new());
        for chunk in 0..ROWS / CHUNK {
            let commons = commons();
            let common = if any { commons[chunk % commons.len()] } else { common };
            let mut dice = Dice(chunk as u64);
            let make = |dice: &mut Dice| if any { any_visit(dice, &common) } else { patient(dice, &common) };
            let roster = Roster::of((0..CHUNK).map(|_| make(&mut dice)));
            let columns = if any { roster.columns(common) } else { roster.patients(common) };
            let mut decided = Decided::room(CHUNK);
            alone.push(decide_on(&columns, &mut decided, 1));
            together.push(decide_on(&columns, &mut decided, cores));
            let mut dice = Dice(chunk as u64);
            for row in 0..CHUNK {
                let visit = make(&mut dice);
                differing[usize::from(any)] += usize::from(!decided.says(row, decide(&visit, Table::built_in())));
                reached = reached.union(Set::from_bits(decided.reasons[row]));
            }
        }
        let rate = |times: &mut Vec<Duration>| {
            times.sort();
            CHUNK as f64 / times[times.len() / 2].as_secs_f64() / 1e6
        };
        let (one, both) = (rate(&mut alone), rate(&mut together));
        let met = if one.min(both) >= 20.0 { "met" } else { "**missed**" };
        println!("| {name} | {one:.1} | {both:.1} | {met} |");
    }
    let [patients, any] = differing;
    println!(
        "\nAll rows compared with the one-by-one function: of {ROWS} patients {patients} differ, of {ROWS} random rows {any};"
    );
    println!("{} of {} reasons reached.", reached.len(), Reason::ALL.len());
}

fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// The time of all cores together.
fn decide_on(columns: &Columns<'_>, decided: &mut Decided, cores: usize) -> Duration {
    let part = columns.rows.div_ceil(cores);
    std::thread::scope(|scope| {
        let mut rest = decided.outcomes();
        let mut threads = Vec::new();
        for core in 0..cores {
            let (mut mine, others) = rest.split_at(part);
            rest = others;
            let rows = columns.part(core * part..(core + 1) * part);
            threads.push(scope.spawn(move || {
                let before = on_the_core();
                decide_columns(&rows, Table::built_in(), &mut mine).expect("sound columns");
                // The scheduler adds a running thread's time up when it leaves its core.
                std::thread::sleep(Duration::from_millis(1));
                on_the_core().saturating_sub(before)
            }));
        }
        threads.into_iter().map(|thread| thread.join().expect("a thread")).sum()
    })
}

/// How long this thread has had a core (Linux; elsewhere the clock).
fn on_the_core() -> Duration {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
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
        let report = uketsuke::certificate::Anchors::production().accept_test_hierarchy().check(&certificate);
        let certificate = CertificateFacts::read(&certificate, &report, Default::default());
        let decided = decide(
            &Visit { token: Some(Token { certificate, ..Token::new(TokenKind::Card) }), ..today() },
            Table::built_in(),
        );
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
