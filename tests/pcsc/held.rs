//! Tokens that another program holds, and readers on which nothing happens.

use super::{Resources, card, fault, reader, within};
use crate::common::hold_exclusively;
use crate::common::pcscd::{READER, isolated, isolated_for};
use std::thread;
use std::time::{Duration, Instant};
use uketsuke::link::pcsc::{Monitor, PcscLink, Readers, Which};
use uketsuke::link::{CancelToken, FaultKind, Link};
use uketsuke::session::Session;

/// 1,000 sessions, or as many as `UKETSUKE_SESSIONS` says.
#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn sessions_against_a_holder_leak_nothing() {
    let sessions: usize = std::env::var("UKETSUKE_SESSIONS").map_or(1_000, |text| text.parse().unwrap());
    let patience = Duration::from_secs(60 + sessions as u64 / 5);
    isolated_for(patience, "held::sessions_against_a_holder_leak_nothing", |pcscd| {
        let _laid = pcscd.lay(card());
        let mut holder = PcscLink::new(reader());
        Readers::new().wait_for_token(&Which::Any, within(20_000), &CancelToken::new()).unwrap();
        holder.begin(within(20_000), &CancelToken::new()).unwrap();
        let before = (Resources::now(), pcscd.threads());
        let told = |milliseconds| fault(Session::open(Which::Named(reader())).read(None, within(milliseconds)));
        assert_eq!(told(2_000), FaultKind::Busy);
        let mut settled = None;
        let start = Instant::now();
        for round in 0..sessions {
            let told = told(20);
            // On a busy machine so little time may be over before the reader is asked.
            assert!(matches!(told, FaultKind::Busy | FaultKind::DeadlinePassed), "{told:?}");
            if round == sessions / 10 {
                settled = Some((Resources::now(), pcscd.threads()));
            }
        }
        let (settled, now) = (settled.unwrap(), (Resources::now(), pcscd.threads()));
        println!("{sessions} sessions in {:?}: {now:?}; after a tenth {settled:?}; before {before:?}", start.elapsed());
        assert_eq!((now.0.handles, now.0.threads, now.1), (settled.0.handles, settled.0.threads, settled.1));
        assert!(now.0.threads <= before.0.threads + 1, "one waits");
        assert!(now.1 <= before.1 + 1, "with one context");
        assert!(now.0.memory_kb < settled.0.memory_kb + 1024, "memory grew");
        // Free again: what the one that waited gets, it gives back, and ends.
        holder.end().unwrap();
        Session::open(Which::Named(reader())).read(None, within(20_000)).unwrap();
        let ended = Instant::now() + Duration::from_secs(5);
        while Resources::now().threads > before.0.threads {
            assert!(Instant::now() < ended, "the one that waited never ended");
            thread::sleep(Duration::from_millis(10));
        }
        assert_eq!(Resources::now().handles, before.0.handles);
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn exclusive_use_is_waited_for_within_the_deadline() {
    isolated("held::exclusive_use_is_waited_for_within_the_deadline", |pcscd| {
        let _laid = pcscd.lay(card());
        Readers::new().wait_for_token(&Which::Any, within(20_000), &CancelToken::new()).unwrap();
        let mut explorer = hold_exclusively();
        let briefly = PcscLink::new(reader()).begin(within(100), &CancelToken::new());
        assert_eq!(briefly.unwrap_err().kind(), FaultKind::Busy);
        let ending = thread::spawn(move || {
            thread::sleep(Duration::from_millis(1_500));
            explorer.kill().unwrap();
            explorer.wait().unwrap();
        });
        let start = Instant::now();
        Session::open(Which::Named(reader())).read(None, within(30_000)).unwrap();
        assert!(start.elapsed() > Duration::from_millis(1_000), "it was held");
        ending.join().unwrap();
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn waiting_for_nothing_costs_nothing() {
    isolated("held::waiting_for_nothing_costs_nothing", |pcscd| {
        let laid = pcscd.lay(card());
        let mut session = Session::open(Which::Any);
        session.wait_for_token(within(20_000)).unwrap();
        session.read(None, within(20_000)).unwrap();
        let switches = || {
            let status = std::fs::read_to_string("/proc/thread-self/status").unwrap();
            let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:")).unwrap();
            line.trim().parse::<usize>().unwrap()
        };
        let mut monitor = Monitor::new();
        while monitor.next(within(1_000), &CancelToken::new()).is_ok() {}
        // Six a second may be the machine's own doing: the service takes the card's power away meanwhile, and a busy
        // machine lets a thread wait for memory as well. Who asks again each tenth of a second is awake 60 times.
        for (what, wait) in [
            ("a token", &mut (|| session.wait_for_token(within(6_000)).is_err()) as &mut dyn FnMut() -> bool),
            ("events", &mut || monitor.next(within(6_000), &CancelToken::new()).is_err()),
        ] {
            let before = switches();
            assert!(wait(), "{what}");
            let woken = switches() - before;
            println!("waiting 6 s for {what}: {woken} times awake");
            assert!(woken < 36, "{what}: awake {woken} times");
        }
        // Changes are told all the same, and a cancel at once.
        laid.remove();
        session.wait_for_removal(within(20_000)).unwrap();
        let cancel = session.cancel_token();
        let cancelling = thread::spawn(move || {
            thread::sleep(Duration::from_millis(300));
            cancel.cancel();
        });
        let start = Instant::now();
        assert_eq!(fault(session.wait_for_token(within(20_000))), FaultKind::Cancelled);
        println!("cancelled after {:?}", start.elapsed());
        assert!(start.elapsed() < Duration::from_secs(1));
        cancelling.join().unwrap();
        assert_eq!(session.reader_name(), READER);
    });
}
