//! Commands that do not come back in time: deadline and cancel bind, and the token is locked in the background.

use super::{card, failed, fault, kind, pin, reader, verifies, within};
use crate::common::pcscd::{Laid, Power, isolated, isolated_for};
use std::thread;
use std::time::{Duration, Instant};
use uketsuke::exchange::Stage;
use uketsuke::link::pcsc::{PcscLink, Which};
use uketsuke::link::replay::Recorder;
use uketsuke::link::{Fault, FaultKind, Link};
use uketsuke::session::Session;
use uketsuke::simulator::{Quirks, SimulatedToken};

/// Commands of a proof with a PIN before VERIFY: SELECT, label, counter.
const VERIFY_AT: usize = 3;
/// Before the signature: those, VERIFY and seven reads.
const SIGN_AT: usize = 4;

fn ready(laid: &Laid) -> Session<PcscLink> {
    let mut session = Session::open(Which::Named(reader()));
    session.wait_for_token(within(20_000)).unwrap();
    session.identify(within(20_000)).unwrap();
    laid.token(|token| token.clear_record());
    session
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_hung_command_does_not_hold_its_caller_and_the_token_is_locked_afterwards() {
    isolated("hung::a_hung_command_does_not_hold_its_caller_and_the_token_is_locked_afterwards", |pcscd| {
        let laid = pcscd.lay(card());
        let cases = [
            (0, Stage::SelectApplication, false),
            (VERIFY_AT, Stage::VerifyPin, true),
            (SIGN_AT, Stage::ReadCertificate, true),
        ];
        for (at, stage, pin_sent) in cases {
            let mut session = ready(&laid);
            laid.hang_at(at, Duration::from_secs(4));
            let start = Instant::now();
            let error = failed(session.prove_possession(Some(pin("1234")), within(500)));
            let took = start.elapsed();
            assert!(took < Duration::from_millis(1_500), "{took:?}");
            assert_eq!((kind(error.cause), error.stage), (FaultKind::DeadlinePassed, stage));
            assert_eq!((error.pin_sent, error.left_open, session.left_open()), (pin_sent, pin_sent, pin_sent));
            // Further use of the reader says so, whichever session it is.
            let expected = if pin_sent { FaultKind::LeftOpen } else { FaultKind::CommandHangs };
            assert_eq!(fault(session.identify(within(20_000))), expected);
            assert_eq!(fault(Session::open(Which::Named(reader())).identify(within(20_000))), expected);
            // It comes back: the token is locked, and the reader is as it was.
            session.identify(within(20_000)).unwrap_or_else(|_| {
                thread::sleep(Duration::from_millis(1_500));
                session.identify(within(20_000)).unwrap()
            });
            assert!(!laid.token(|token| token.is_unlocked()), "{stage:?}");
            assert_eq!(verifies(&laid), usize::from(pin_sent), "one VERIFY at the most");
            session.prove_possession(Some(pin("1234")), within(20_000)).unwrap();
            assert!(!session.left_open());
        }
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn an_abandoned_session_says_that_the_token_was_locked_meanwhile_and_may_be_freed() {
    isolated("hung::an_abandoned_session_says_that_the_token_was_locked_meanwhile_and_may_be_freed", |pcscd| {
        let laid = pcscd.lay(card());
        let mut session = ready(&laid);
        laid.hang_at(VERIFY_AT, Duration::from_secs(3));
        let _ = failed(session.verify_pin(pin("1234"), within(300)));
        assert!(session.left_open());
        let start = Instant::now();
        while session.left_open() {
            assert!(start.elapsed() < Duration::from_secs(10), "never locked");
            thread::sleep(Duration::from_millis(20));
        }
        assert!(!laid.token(|token| token.is_unlocked()));
        // Freed in the middle: at once, and the conversation is finished all the same.
        let mut session = ready(&laid);
        laid.hang_at(VERIFY_AT, Duration::from_secs(3));
        let _ = failed(session.verify_pin(pin("1234"), within(300)));
        let start = Instant::now();
        drop(session);
        assert!(start.elapsed() < Duration::from_millis(200), "{:?}", start.elapsed());
        thread::sleep(Duration::from_secs(3));
        assert_eq!((verifies(&laid), laid.token(|token| token.is_unlocked())), (1, false));
    });
}

/// A token that takes no other application: nothing but a cut of its power locks it, and the caller has left.
#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn an_abandoned_conversation_cuts_the_power_where_nothing_else_locks() {
    isolated("hung::an_abandoned_conversation_cuts_the_power_where_nothing_else_locks", |pcscd| {
        let quirks = Quirks { no_security_domain: true, ..Quirks::default() };
        let laid = pcscd.lay(SimulatedToken::card().quirks(quirks).build());
        let mut session = ready(&laid);
        assert!(!laid.power().contains(&Power::Off));
        laid.hang_at(VERIFY_AT, Duration::from_secs(3));
        let error = failed(session.verify_pin(pin("1234"), within(300)));
        assert_eq!((kind(error.cause), error.left_open), (FaultKind::DeadlinePassed, true));
        let start = Instant::now();
        while session.left_open() {
            assert!(start.elapsed() < Duration::from_secs(10), "never locked");
            thread::sleep(Duration::from_millis(20));
        }
        assert_eq!((verifies(&laid), laid.token(|token| token.is_unlocked())), (1, false));
        assert!(laid.power().contains(&Power::Off), "{:?}", laid.power());
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_cancel_binds_as_well_also_over_a_recorder() {
    isolated("hung::a_cancel_binds_as_well_also_over_a_recorder", |pcscd| {
        let laid = pcscd.lay(card());
        drop(ready(&laid));
        let mut session = Session::new(Recorder::new(PcscLink::new(reader())));
        laid.hang_at(VERIFY_AT, Duration::from_secs(3));
        let cancel = session.cancel_token();
        let cancelling = thread::spawn(move || {
            thread::sleep(Duration::from_millis(300));
            cancel.cancel();
        });
        let start = Instant::now();
        let error = failed(session.prove_possession(Some(pin("1234")), within(20_000)));
        assert!(start.elapsed() < Duration::from_millis(1_300), "{:?}", start.elapsed());
        assert_eq!((kind(error.cause), error.left_open), (FaultKind::Cancelled, true));
        cancelling.join().unwrap();
        thread::sleep(Duration::from_secs(3));
        let (_, trace) = session.into_link().into_parts();
        let text = trace.to_string();
        assert!(text.contains("> 0020009804 **x4\n< 9000\n> 00A4040C07A0000001510000\n< 9000\nend ok"), "{text}");
        // A slow command is no hung one: within the time that a conversation has to come to its end it is waited for.
        let mut session = ready(&laid);
        laid.hang_at(VERIFY_AT, Duration::from_millis(600));
        let error = failed(session.prove_possession(Some(pin("1234")), within(300)));
        assert_eq!((kind(error.cause), error.pin_sent, error.left_open), (FaultKind::DeadlinePassed, true, false));
        assert!(!laid.token(|token| token.is_unlocked()));
    });
}

/// 10 hung commands, or as many as `UKETSUKE_HUNG` says: the longest time from deadline to return.
#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn from_deadline_to_return() {
    let rounds: usize = std::env::var("UKETSUKE_HUNG").map_or(10, |text| text.parse().unwrap());
    isolated_for(Duration::from_secs(60 + 5 * rounds as u64), "hung::from_deadline_to_return", |pcscd| {
        let laid = pcscd.lay(card());
        let (deadline, mut longest) = (Duration::from_millis(200), Duration::ZERO);
        for _ in 0..rounds {
            let mut session = ready(&laid);
            laid.hang_at(VERIFY_AT, Duration::from_millis(1_500));
            let start = Instant::now();
            let error = failed(session.verify_pin(pin("1234"), within(200)));
            longest = longest.max(start.elapsed().saturating_sub(deadline));
            assert_eq!(kind(error.cause), FaultKind::DeadlinePassed);
            // The conversation that was left is no longer the caller's: neither to be ended nor to be cut off.
            let mut link = session.into_link();
            assert_eq!(link.end(), Err(Fault::new(FaultKind::TokenReset)));
            assert_eq!(link.cut_power(), Err(Fault::new(FaultKind::TokenReset)));
            thread::sleep(Duration::from_millis(1_000));
        }
        println!("{rounds} hung commands: at most {longest:?} from deadline to return");
        assert!(longest < Duration::from_secs(1));
    });
}
