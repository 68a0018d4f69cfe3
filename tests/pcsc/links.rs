//! The link to real readers, over a real PC/SC service (pcscd) with virtual readers (vpcd).

// What fails here fails the test.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use crate::common::pcscd::{Laid, Power, Pull, READER, SECOND_READER, isolated};
use crate::common::{hold_exclusively, succeed};
use uketsuke::link::pcsc::{Monitor, MonitorEvent, PcscLink, ReaderName, Readers, Which};
use uketsuke::link::{CancelToken, Deadline, Fault, FaultKind, Link};
use uketsuke::simulator::SimulatedToken;

fn reader(n: usize) -> ReaderName {
    ReaderName::new([READER, SECOND_READER][n])
}

fn card() -> SimulatedToken {
    SimulatedToken::card().build()
}

/// Waits for something that the service does in its own time.
#[track_caller]
fn until(what: &str, mut done: impl FnMut() -> bool) {
    let start = Instant::now();
    while !done() {
        assert!(start.elapsed() < Duration::from_secs(20), "waited in vain: {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

fn wait_for_readers() {
    let mut readers = Readers::new();
    until("readers", || readers.list().is_ok_and(|list| list.len() == 2));
}

fn within(milliseconds: u64) -> Deadline {
    Deadline::after(Duration::from_millis(milliseconds))
}

/// Nobody cancels.
fn never() -> CancelToken {
    CancelToken::new()
}

fn patiently() -> Deadline {
    within(20_000)
}

/// A link to the token on reader 0 in an open transaction.
fn open_link() -> PcscLink {
    Readers::new().wait_for_token(&Which::Named(reader(0)), patiently(), &never()).unwrap();
    let mut link = PcscLink::new(reader(0));
    link.begin(patiently(), &never()).unwrap();
    link
}

fn kind<T: std::fmt::Debug>(result: Result<T, Fault>) -> FaultKind {
    result.unwrap_err().kind()
}

const ASK: [u8; 4] = [0x00, 0x20, 0x00, 0x80];
const SELECT_JPKI: [u8; 15] = [0x00, 0xA4, 0x04, 0x0C, 10, 0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01];
const READ_CERTIFICATE: [u8; 5] = [0x00, 0xB0, 0x8A, 0x00, 0x00];

fn ask(link: &mut PcscLink) -> Result<Vec<u8>, Fault> {
    let mut response = [0; 258];
    link.transmit(&ASK, &mut response).map(|length| response[..length].to_vec())
}

fn wait_until_empty() {
    let mut readers = Readers::new();
    until("no token", || readers.wait_for_token(&Which::Any, within(1), &never()).is_err());
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn readers_are_listed_and_none_is_an_empty_list() {
    isolated("readers_are_listed_and_none_is_an_empty_list", |pcscd| {
        let mut readers = Readers::new();
        until("both readers", || readers.list().is_ok_and(|list| list.len() == 2));
        assert_eq!(readers.list(), Ok(vec![reader(0), reader(1)]));
        assert_eq!(readers.service(), Ok(()));
        pcscd.unplug();
        assert_eq!(readers.list(), Ok(vec![]), "no reader");
        assert_eq!(readers.service(), Ok(()));
        pcscd.stop();
        assert_eq!(kind(readers.service()), FaultKind::ServiceStopped, "over the connection of before");
        assert_eq!(readers.list(), Ok(vec![]), "no service");
        assert_eq!(kind(readers.service()), FaultKind::ServiceStopped);
        pcscd.start();
        pcscd.plug_in();
        until("both readers again", || readers.list().is_ok_and(|list| list.len() == 2));
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn waiting_finds_a_token_or_says_what_is_missing() {
    isolated("waiting_finds_a_token_or_says_what_is_missing", |pcscd| {
        let mut readers = Readers::new();
        let any = Which::Any;
        wait_for_readers();
        assert_eq!(kind(readers.wait_for_token(&any, within(50), &never())), FaultKind::NoToken);
        assert_eq!(
            kind(readers.wait_for_token(&Which::Named(ReaderName::new("X")), within(50), &never())),
            FaultKind::NoReader
        );
        let (found, arrived) = mpsc::channel();
        let waiting =
            thread::spawn(move || found.send(Readers::new().wait_for_token(&Which::Any, patiently(), &never())));
        let laid = pcscd.lay_second(card());
        assert_eq!(arrived.recv().unwrap(), Ok(reader(1)));
        waiting.join().unwrap().unwrap();
        assert_eq!(readers.wait_for_token(&Which::Named(reader(1)), patiently(), &never()), Ok(reader(1)));
        assert_eq!(kind(readers.wait_for_token(&Which::Named(reader(0)), within(50), &never())), FaultKind::NoToken);
        laid.remove();
        pcscd.unplug();
        assert_eq!(kind(readers.wait_for_token(&any, within(50), &never())), FaultKind::NoReader);
        pcscd.stop();
        assert_eq!(kind(readers.wait_for_token(&any, within(50), &never())), FaultKind::ServiceStopped);
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn waiting_is_cancelled_from_another_thread() {
    isolated("waiting_is_cancelled_from_another_thread", |pcscd| {
        let cancel = CancelToken::new();
        let theirs = cancel.clone();
        let waiting = thread::spawn(move || Readers::new().wait_for_token(&Which::Any, Deadline::NEVER, &theirs));
        thread::sleep(Duration::from_millis(300));
        cancel.cancel();
        assert_eq!(kind(waiting.join().unwrap()), FaultKind::Cancelled);
        // And so is the wait for its removal.
        let _laid = pcscd.lay(card());
        let mut link = PcscLink::new(reader(0));
        let placement = link.wait_for_token(&[], patiently(), &never()).unwrap();
        assert_eq!(kind(link.wait_for_removal(placement, within(50), &never())), FaultKind::DeadlinePassed);
        let theirs = cancel.clone();
        let waiting = thread::spawn(move || link.wait_for_removal(placement, Deadline::NEVER, &theirs));
        thread::sleep(Duration::from_millis(300));
        cancel.cancel();
        assert_eq!(kind(waiting.join().unwrap()), FaultKind::Cancelled);
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn waiting_outlives_a_service_that_stops_and_starts() {
    isolated("waiting_outlives_a_service_that_stops_and_starts", |pcscd| {
        let waiting = thread::spawn(|| Readers::new().wait_for_token(&Which::Any, patiently(), &never()));
        thread::sleep(Duration::from_millis(300));
        pcscd.stop();
        thread::sleep(Duration::from_millis(300));
        pcscd.start();
        let _laid = pcscd.lay(card());
        assert_eq!(waiting.join().unwrap(), Ok(reader(0)));
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn events_are_told_in_order() {
    isolated("events_are_told_in_order", |pcscd| {
        wait_for_readers();
        let mut monitor = Monitor::new();
        let mut next = || monitor.next(patiently(), &never()).unwrap();
        assert_eq!(next(), MonitorEvent::ReaderAdded(reader(0)));
        assert_eq!(next(), MonitorEvent::ReaderAdded(reader(1)));
        let mut counts = Vec::new();
        let mut token = card();
        for _ in 0..3 {
            let laid = pcscd.lay(token);
            match next() {
                MonitorEvent::TokenInserted { reader: name, count } if name == reader(0) => counts.push(count),
                other => panic!("{other:?}"),
            }
            token = laid.remove();
            assert_eq!(next(), MonitorEvent::TokenRemoved(reader(0)));
        }
        counts.dedup();
        assert_eq!(counts.len(), 3, "each insertion has a count of its own: {counts:?}");
        let _laid = pcscd.lay(token);
        assert!(matches!(next(), MonitorEvent::TokenInserted { .. }));
        pcscd.stop();
        assert_eq!(next(), MonitorEvent::TokenRemoved(reader(0)));
        assert_eq!(next(), MonitorEvent::ReaderRemoved(reader(0)));
        assert_eq!(next(), MonitorEvent::ReaderRemoved(reader(1)));
        assert_eq!(kind(monitor.next(within(300), &never())), FaultKind::DeadlinePassed);
        pcscd.start();
        assert_eq!(monitor.next(patiently(), &never()), Ok(MonitorEvent::ReaderAdded(reader(0))));
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn commands_and_long_responses_travel() {
    isolated("commands_and_long_responses_travel", |pcscd| {
        let laid = pcscd.lay(card());
        let mut link = open_link();
        assert_eq!(link.reader_name(), READER);
        let mut response = [0; 258];
        assert_eq!(link.transmit(&SELECT_JPKI, &mut response), Ok(2));
        assert_eq!(response[..2], [0x90, 0x00]);
        assert_eq!(link.transmit(&READ_CERTIFICATE, &mut response), Ok(258));
        assert_eq!((response[0], &response[256..]), (0x30, &[0x90, 0x00][..]));
        assert_eq!(kind(link.transmit(&READ_CERTIFICATE, &mut [0; 200])), FaultKind::ResponseTooLong);
        assert!(ask(&mut link).is_ok(), "usable afterwards");
        link.end().unwrap();
        assert_eq!(laid.token(|token| token.record().commands), 4);
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_token_pulled_in_the_middle_of_a_command_is_told_as_removed() {
    isolated("a_token_pulled_in_the_middle_of_a_command_is_told_as_removed", |pcscd| {
        let mut token = card();
        for pull in [Pull::Before, Pull::After].repeat(3) {
            let laid = pcscd.lay(token);
            let mut link = open_link();
            assert!(ask(&mut link).is_ok());
            laid.pull_at(0, pull);
            assert_eq!(kind(ask(&mut link)), FaultKind::TokenRemoved);
            assert_eq!(kind(ask(&mut link)), FaultKind::TokenRemoved, "and stays so");
            let _ = link.end();
            assert_eq!(kind(link.begin(patiently(), &never())), FaultKind::NoToken);
            token = laid.remove();
        }
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_token_exchanged_between_transactions_is_a_new_insertion() {
    isolated("a_token_exchanged_between_transactions_is_a_new_insertion", |pcscd| {
        let first = pcscd.lay(card());
        let mut link = open_link();
        let before = link.insertion();
        assert_eq!(link.insertion(), before);
        link.end().unwrap();
        link.begin(patiently(), &never()).unwrap();
        assert_eq!(link.insertion(), before, "the same token");
        link.end().unwrap();
        first.remove();
        wait_until_empty();
        let _second = pcscd.lay(card());
        Readers::new().wait_for_token(&Which::Any, patiently(), &never()).unwrap();
        link.begin(patiently(), &never()).unwrap();
        assert_ne!(link.insertion(), before, "another token");
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_token_exchanged_within_a_transaction_gets_no_command() {
    isolated("a_token_exchanged_within_a_transaction_gets_no_command", |pcscd| {
        let first = pcscd.lay(card());
        let mut link = open_link();
        let before = link.insertion();
        first.remove();
        wait_until_empty();
        let second = pcscd.lay(card());
        Readers::new().wait_for_token(&Which::Any, patiently(), &never()).unwrap();
        assert_ne!(link.insertion(), before);
        assert_eq!(kind(ask(&mut link)), FaultKind::TokenRemoved);
        assert_eq!(second.token(|token| token.record().commands), 0);
        let _ = link.end();
        link.begin(patiently(), &never()).unwrap();
        assert!(ask(&mut link).is_ok());
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_service_that_stops_is_told_and_the_link_recovers() {
    isolated("a_service_that_stops_is_told_and_the_link_recovers", |pcscd| {
        let laid = pcscd.lay(card());
        let mut link = open_link();
        let before = link.insertion();
        pcscd.stop();
        assert_eq!(kind(ask(&mut link)), FaultKind::ServiceStopped);
        let _ = link.end();
        // Nothing was sent: it may start at any moment, and is waited for.
        let start = Instant::now();
        assert_eq!(kind(link.begin(within(500), &never())), FaultKind::ServiceStopped);
        assert!(start.elapsed() >= Duration::from_millis(350), "given up after {:?}", start.elapsed());
        drop(laid);
        pcscd.start();
        let _laid = pcscd.lay(card());
        Readers::new().wait_for_token(&Which::Any, patiently(), &never()).unwrap();
        link.begin(patiently(), &never()).unwrap();
        assert!(ask(&mut link).is_ok());
        assert_ne!(link.insertion(), before);
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_reader_gone_and_back() {
    isolated("a_reader_gone_and_back", |pcscd| {
        let laid = pcscd.lay(card());
        let mut link = open_link();
        link.end().unwrap();
        drop(laid);
        pcscd.unplug();
        assert_eq!(kind(link.begin(patiently(), &never())), FaultKind::NoReader);
        pcscd.plug_in();
        let _laid = pcscd.lay(card());
        Readers::new().wait_for_token(&Which::Named(reader(0)), patiently(), &never()).unwrap();
        link.begin(patiently(), &never()).unwrap();
        assert!(ask(&mut link).is_ok());
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_transaction_of_another_client_is_waited_for_within_the_deadline() {
    isolated("a_transaction_of_another_client_is_waited_for_within_the_deadline", |pcscd| {
        let _laid = pcscd.lay(card());
        let mut other = open_link();
        let mut link = PcscLink::new(reader(0));
        for _ in 0..3 {
            assert_eq!(kind(link.begin(within(150), &never())), FaultKind::Busy);
        }
        let cancel = CancelToken::new();
        let theirs = cancel.clone();
        let cancelling = thread::spawn(move || {
            thread::sleep(Duration::from_millis(200));
            theirs.cancel();
        });
        assert_eq!(kind(link.begin(Deadline::NEVER, &cancel)), FaultKind::Cancelled);
        cancelling.join().unwrap();
        let ending = thread::spawn(move || {
            thread::sleep(Duration::from_millis(300));
            other.end().unwrap();
            other
        });
        link.begin(patiently(), &never()).unwrap();
        assert!(ask(&mut link).is_ok());
        link.end().unwrap();
        drop(ending.join().unwrap());
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_wait_that_was_given_up_leaves_nothing_behind() {
    isolated("a_wait_that_was_given_up_leaves_nothing_behind", |pcscd| {
        let laid = pcscd.lay(card());
        let mut other = open_link();
        let threads = || std::fs::read_dir("/proc/self/task").unwrap().count();
        let before = threads();
        let mut link = PcscLink::new(reader(0));
        for _ in 0..5 {
            assert_eq!(kind(link.begin(within(20), &never())), FaultKind::Busy);
        }
        assert_eq!(threads(), before + 2, "the link's own, and one that waits, however often it was given up");
        drop(link);
        other.end().unwrap();
        // What the thread gets when nobody wants it any more, it gives back: the token is free for the next, of whatever program.
        until("the thread ended", || threads() == before);
        let asking = ["20", "opensc-tool", "--reader", "0", "--card-driver", "default", "--send-apdu", "00200080"];
        succeed("timeout", &asking);
        let mut next = open_link();
        assert!(ask(&mut next).is_ok());
        next.end().unwrap();
        assert_eq!(laid.power(), [Power::On]);
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn exclusive_use_by_another_program_is_busy() {
    isolated("exclusive_use_by_another_program_is_busy", |pcscd| {
        let _laid = pcscd.lay(card());
        Readers::new().wait_for_token(&Which::Any, patiently(), &never()).unwrap();
        let mut explorer = hold_exclusively();
        let mut link = PcscLink::new(reader(0));
        assert_eq!(link.begin(within(300), &never()), Err(Fault::with_code(FaultKind::Busy, 0x8010_000B)));
        explorer.kill().unwrap();
        explorer.wait().unwrap();
        until("free again", || link.begin(patiently(), &never()).is_ok());
        assert!(ask(&mut link).is_ok());
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_reset_by_another_program_is_noticed() {
    isolated("a_reset_by_another_program_is_noticed", |pcscd| {
        let laid = pcscd.lay(card());
        let mut link = open_link();
        let before = link.insertion();
        link.end().unwrap();
        succeed("opensc-tool", &["--reader", "0", "--card-driver", "default", "--reset=cold"]);
        assert_ne!(laid.power(), [Power::On]);
        link.begin(patiently(), &never()).unwrap();
        assert_ne!(link.insertion(), before);
        assert!(ask(&mut link).is_ok());
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn closing_leaves_the_token_as_it_is() {
    isolated("closing_leaves_the_token_as_it_is", |pcscd| {
        let laid = pcscd.lay(card());
        let mut other = open_link();
        let before = other.insertion();
        other.end().unwrap();
        for _ in 0..3 {
            let mut link = open_link();
            assert!(ask(&mut link).is_ok());
            link.end().unwrap();
            drop(link);
        }
        other.begin(patiently(), &never()).unwrap();
        assert_eq!(other.insertion(), before);
        assert!(ask(&mut other).is_ok());
        other.end().unwrap();
        assert_eq!(laid.power(), [Power::On]);
    });
}

fn power_offs(laid: &Laid) -> usize {
    laid.power().iter().filter(|power| **power == Power::Off).count()
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn cutting_the_power_reaches_the_token() {
    isolated("cutting_the_power_reaches_the_token", |pcscd| {
        let laid = pcscd.lay(card());
        let mut link = open_link();
        let before = link.insertion();
        assert!(ask(&mut link).is_ok());
        assert_eq!(power_offs(&laid), 0);
        link.cut_power().unwrap();
        assert_eq!(power_offs(&laid), 1);
        assert_eq!(kind(ask(&mut link)), FaultKind::TokenReset, "the transaction is over");
        link.end().unwrap();
        link.begin(patiently(), &never()).unwrap();
        assert_ne!(link.insertion(), before);
        assert!(ask(&mut link).is_ok());
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn cutting_the_power_of_a_token_that_is_gone() {
    isolated("cutting_the_power_of_a_token_that_is_gone", |pcscd| {
        let laid = pcscd.lay(card());
        let mut link = open_link();
        laid.remove();
        wait_until_empty();
        // Without a reader's field a token has no power.
        assert!(link.cut_power().is_ok());
        let _ = link.end();
        let _laid = pcscd.lay(card());
        let mut link = open_link();
        pcscd.stop();
        assert_eq!(kind(link.cut_power()), FaultKind::PowerStaysOn, "nobody can say");
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_link_dropped_in_a_transaction_cuts_the_power() {
    isolated("a_link_dropped_in_a_transaction_cuts_the_power", |pcscd| {
        let laid = pcscd.lay(card());
        let mut link = open_link();
        assert!(ask(&mut link).is_ok());
        drop(link);
        assert_eq!(power_offs(&laid), 1);
        assert!(ask(&mut open_link()).is_ok());
    });
}
