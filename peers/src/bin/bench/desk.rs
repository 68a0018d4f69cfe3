//! Decisions: one, many readers at once, and the first one of a process.

use crate::facts::Facts;
use peers::clients::{CARD_FOR_TESTING, token};
use peers::figures::{figure, medians};
use peers::scripted::{Lent, Scripted};
use peers::timing::{Contest, median};
use std::hint::black_box;
use std::time::{Duration, Instant};
use uketsuke::ask::Asker;
use uketsuke::certificate::{Anchors, Certificate};
use uketsuke::link::{CancelToken, Deadline, Fault, Limits, Link};
use uketsuke::reception::{Answer, CertificateFacts, Consents, Paper, Token, Visit};
use uketsuke::vocabulary::{
    Chain, Consent, Eligibility, Evidence, Hierarchy, Language, Possession, Provision, Route, TokenKind,
};
use uketsuke::{Day, Session};

/// Visits on any facts, the same in every run.
const ANY: usize = 4_096;
const QUESTION: &str = r#"{"ask":"decide","day":"2026-11-21","facts":{"token_kind":"card"}}"#;

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
    let named = [
        ("decision.card", with(TokenKind::Card, 20300217)),
        ("decision.grace", with(TokenKind::Card, 20260930)),
        ("decision.after-grace", with(TokenKind::Card, 20260531)),
        ("decision.iphone", with(TokenKind::Iphone, 20300217)),
        ("decision.expired-iphone", with(TokenKind::Iphone, 20260930)),
        ("decision.paper", today().with_paper(Paper::EligibilityCertificate { until: Some(day(20270731)) })),
        ("decision.answer", today().with_answer(checked_in())),
        ("decision.nothing", today()),
    ];
    let any = any();
    let card = Certificate::from_der(CARD_FOR_TESTING).expect("a certificate");
    let anchors = Anchors::production().accept_test_hierarchy();
    let mut at = 0;
    let asker = Asker::built_in();
    let views = with(TokenKind::Card, 20260930).decide().expect("a decision");
    let mut contest = Contest::new();
    for (_, visit) in &named {
        contest = contest.with(move || black_box(visit).clone().decide().is_ok());
    }
    let contest = contest
        .with(|| {
            at = (at + 1) % any.len();
            black_box(&any[at]).clone().decide().is_ok()
        })
        .with(|| black_box(&views).brief(Language::Ja).say.len())
        .with(|| black_box(&views).desk(Language::Ja).len())
        .with(|| black_box(&views).full(Language::Ja).len())
        .with(|| black_box(&views).json().len())
        .with(|| asker.ask(black_box(QUESTION)).json.len())
        .with(|| anchors.check(&card).chain);
    let times = contest.run(301);
    let others =
        ["decision.any", "view.brief", "view.desk", "view.full", "view.json", "view.ask", "decision.verification"];
    let keys: Vec<&str> = named.iter().map(|(key, _)| *key).chain(others).collect();
    medians(&keys, &times);
    let Some((verification, decisions)) = times.split_last() else { return };
    let slowest = decisions.iter().take(named.len()).map(|time| time.beside(verification)).fold(0.0, f64::max);
    figure("decision.slowest", "ratio", 1.0 / slowest);
    figure(
        "decision.any.ratio",
        "ratio",
        decisions.get(named.len()).map_or(f64::NAN, |any| 1.0 / any.beside(verification)),
    );
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
    let recorded = Scripted::record(token(TokenKind::Card), |link| {
        Session::new(Lent(link)).read(None, Deadline::NEVER).expect("a certificate");
    });
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
        figure(&format!("readers.{sessions}"), "rate", rate(Duration::from_millis(5), 10));
        figure(&format!("readers.{sessions}.busy"), "rate", rate(Duration::ZERO, 20_000 / sessions));
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
    let taken = (0..31).filter_map(|_| {
        let output = std::process::Command::new(std::env::current_exe().ok()?).arg("start").output().ok()?;
        String::from_utf8(output.stdout).ok()?.split(' ').next()?.parse().ok()
    });
    figure("start.rust", "ns", median(taken.collect()));
}
