//! The fault matrix: everything that can go wrong, at every command of every exchange, on every kind of token.
//!
//! For each it holds: a typed error that says what happened, or the right result where that can be known; a bounded number
//! of commands; VERIFY at most once; the token left locked, or said to be left open; and the session can go on.
//!
//! A build without debug assertions answers each of the 65,536 status words at every command; a debug build every word
//! that has a name and a sample of the others.
#![cfg(feature = "simulator")]
#![allow(unreachable_pub, clippy::unwrap_used, clippy::panic, clippy::expect_used)] // helpers of tests

mod case;
mod judge;
mod reader;
mod tally;
mod trouble;

use case::{Case, Setting};
use judge::judge;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use tally::Tally;
use trouble::{Trouble, status_words, troubles};
use uketsuke::Session;
use uketsuke::certificate::Anchors;
use uketsuke::link::Deadline;
use uketsuke::simulator::{Quirks, SimulatedLink, SimulatedToken};
use uketsuke::vocabulary::Chain;

/// Every case, worked through by as many threads as there are processors.
fn matrix(settings: &[Setting], work: impl Fn(&mut Case, usize, &mut Tally) + Sync) -> Tally {
    let (next, total) = (AtomicUsize::new(0), Mutex::new(Tally::default()));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut tally = Tally::default();
                while let Some(setting) = settings.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut case = Case::new(setting.clone());
                    tally.exchanges += 1;
                    tally.commands += case.commands.len();
                    for at in 0..case.commands.len() {
                        work(&mut case, at, &mut tally);
                    }
                }
                total.lock().unwrap().add(tally);
            });
        }
    });
    total.into_inner().unwrap()
}

#[test]
fn everything_but_status_words_at_every_command() {
    let tally = matrix(&Setting::all(), |case, at, tally| {
        for trouble in troubles(case.commands[at].answer) {
            judge(case, at, &trouble, false, tally);
            // Power is cut to lock a token that was sent a PIN, and only then.
            if case.pin_at().is_some() {
                judge(case, at, &trouble, true, tally);
            }
        }
    });
    tally.close();
}

#[test]
fn every_status_word_at_every_command() {
    let words = status_words();
    println!("{} status words", words.len());
    let tally = matrix(&Setting::all(), |case, at, tally| {
        for word in &words {
            judge(case, at, &Trouble::Status { word: *word, with_data: false }, false, tally);
            if case.commands[at].answer > 2 {
                judge(case, at, &Trouble::Status { word: *word, with_data: true }, false, tally);
            }
        }
    });
    tally.close();
}

/// Two good certificates of one length, the second of them in the file from some read on.
#[test]
fn a_certificate_that_changes_between_two_reads_is_refused() {
    let anchors = Anchors::production().with_root("simulator", uketsuke::simulator::ROOT_DER).unwrap();
    let [one, other] = ["2030-02-17", "2031-02-17"].map(|day| {
        SimulatedToken::card().expires_on(day.parse().unwrap()).build().authentication_certificate().to_vec()
    });
    assert_eq!(one.len(), other.len());
    let mut refused = 0;
    for reads in 0..=8 {
        let quirks = Quirks { swapped_certificate: Some((reads, other.clone())), ..Quirks::default() };
        let token = SimulatedToken::card().certificate(one.clone()).quirks(quirks).build();
        let mut session = Session::new(SimulatedLink::new(token));
        match session.read_certificate(None, Deadline::NEVER) {
            Ok(it) if it.der() == one || it.der() == other => {
                assert_eq!(anchors.check(&it).chain, Chain::Verified, "after {reads} reads");
            }
            Ok(it) => {
                assert_eq!(anchors.check(&it).chain, Chain::Failed, "after {reads} reads");
                refused += 1;
            }
            Err(_) => refused += 1,
        }
    }
    assert!(refused >= 5, "{refused} mixtures");
}
