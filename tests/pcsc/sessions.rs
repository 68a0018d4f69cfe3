//! Whole sessions over a real PC/SC service (pcscd): proof and PIN end to end, and what may happen in their midst.
#![cfg(all(feature = "pcsc", feature = "simulator", target_os = "linux"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)] // what fails here fails the test

#[path = "held.rs"]
mod held;
#[path = "hung.rs"]
mod hung;
#[path = "several.rs"]
mod several;

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::common::pcscd::{Laid, Pcscd, Power, Pull, READER, isolated, isolated_for};
use crate::common::succeed;
use uketsuke::Session;
use uketsuke::certificate::Anchors;
use uketsuke::exchange::{Cause, ExchangeError, LastTry, PinEntry, PinUse, Tries};
use uketsuke::link::pcsc::{PcscLink, ReaderName, Readers, Which};
use uketsuke::link::{CancelToken, Deadline, Fault, FaultKind, Limits, Link};
use uketsuke::session::SessionError;
use uketsuke::simulator::SimulatedToken;
use uketsuke::vocabulary::TokenKind;
use uketsuke::vocabulary::{Chain, Possession};

const VERIFY: u8 = 0x20;
const SIGN: u8 = 0x2A;
const SELECT_JPKI: [u8; 15] = [0x00, 0xA4, 0x04, 0x0C, 10, 0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01];

fn reader() -> ReaderName {
    ReaderName::new(READER)
}

fn patiently() -> Deadline {
    Deadline::after(Duration::from_secs(20))
}

fn within(milliseconds: u64) -> Deadline {
    Deadline::after(Duration::from_millis(milliseconds))
}

fn card() -> SimulatedToken {
    SimulatedToken::card().build()
}

fn pin(digits: &str) -> PinEntry {
    PinEntry { pin: digits.parse().unwrap(), last_try: LastTry::Kept }
}

/// Lays a token on the reader; returns when the service tells clients of it.
fn lay(pcscd: &Pcscd, token: SimulatedToken) -> Laid {
    let laid = pcscd.lay(token);
    Readers::new().wait_for_token(&Which::Named(reader()), patiently(), &CancelToken::new()).unwrap();
    laid
}

/// Takes the token from the reader; returns it when the service tells clients that it is gone.
fn take_off(laid: Laid) -> SimulatedToken {
    let token = laid.remove();
    let (mut readers, start) = (Readers::new(), Instant::now());
    let briefly = || Deadline::after(Duration::from_millis(1));
    while readers.wait_for_token(&Which::Any, briefly(), &CancelToken::new()).is_ok() {
        assert!(start.elapsed() < Duration::from_secs(20), "the token never left");
    }
    token
}

fn failed<T>(result: Result<T, SessionError>) -> ExchangeError {
    match result {
        Err(error) => *error.exchange().unwrap_or_else(|| panic!("another error: {error}")),
        Ok(_) => panic!("no error"),
    }
}

fn kind(cause: Cause) -> FaultKind {
    match cause {
        Cause::Fault(fault) => fault.kind(),
        other => panic!("no fault: {other}"),
    }
}

fn fault<T>(result: Result<T, SessionError>) -> FaultKind {
    kind(failed(result).cause)
}

fn verifies(laid: &Laid) -> usize {
    laid.token(|token| token.record().verifies)
}

/// A real link on which something happens, once, before a command with data and this instruction goes out; or whose answer
/// to it is another one.
struct Meanwhile<'a> {
    link: PcscLink,
    instruction: u8,
    happens: Option<Box<dyn FnOnce() + Send + 'a>>,
    answers: Arc<Mutex<Vec<Vec<u8>>>>,
    replay: Option<Vec<u8>>,
}

impl<'a> Meanwhile<'a> {
    fn before(instruction: u8, happens: impl FnOnce() + Send + 'a) -> Meanwhile<'a> {
        Meanwhile {
            link: PcscLink::new(reader()),
            instruction,
            happens: Some(Box::new(happens)),
            answers: Arc::default(),
            replay: None,
        }
    }
}

impl Link for Meanwhile<'_> {
    fn limits(&self) -> Limits {
        self.link.limits()
    }
    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.link.begin(deadline, cancel)
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        if command[1] != self.instruction || command.len() <= 5 {
            return self.link.transmit(command, response);
        }
        if let Some(happens) = self.happens.take() {
            happens();
        }
        let length = self.link.transmit(command, response)?;
        self.answers.lock().unwrap().push(response[..length].to_vec());
        Ok(match &self.replay {
            Some(old) => {
                response[..old.len()].copy_from_slice(old);
                old.len()
            }
            None => length,
        })
    }
    fn cut_power(&mut self) -> Result<(), Fault> {
        self.link.cut_power()
    }
    fn end(&mut self) -> Result<(), Fault> {
        self.link.end()
    }
    fn insertion(&mut self) -> u64 {
        self.link.insertion()
    }
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn card_and_phones_prove_possession_and_count_their_pin() {
    isolated("card_and_phones_prove_possession_and_count_their_pin", |pcscd| {
        let anchors = Anchors::production().with_root("simulator", uketsuke::simulator::ROOT_DER).unwrap();
        let mut session = Session::new(PcscLink::new(reader()));
        for (token, pin_state) in [
            (SimulatedToken::card(), PinUse::Verified),
            (SimulatedToken::android(), PinUse::Verified),
            (SimulatedToken::iphone(), PinUse::NotNeeded),
        ] {
            let laid = lay(pcscd, token.build());
            let kind = session.identify(patiently()).unwrap();
            let received = session.prove_possession(Some(pin("1234")), patiently()).unwrap();
            assert_eq!((received.kind, received.possession, received.pin), (kind, Possession::Proved, pin_state));
            assert_eq!(anchors.check(&received.certificate).chain, Chain::Verified);
            assert_eq!(verifies(&laid), usize::from(pin_state == PinUse::Verified), "{kind:?}");
            if pin_state == PinUse::Verified {
                let wrong = failed(session.verify_pin(pin("0000"), patiently()));
                assert_eq!(wrong.cause, Cause::PinWrong { left: Some(2) });
                let wrong = failed(session.prove_possession(Some(pin("0000")), patiently()));
                assert_eq!(wrong.cause, Cause::PinWrong { left: Some(1) });
                let kept = failed(session.prove_possession(Some(pin("1234")), patiently()));
                assert_eq!((kept.cause, kept.pin_sent), (Cause::LastTryKept, false));
                assert_eq!(session.pin_tries_left(patiently()).unwrap(), Tries::Left(1));
                assert_eq!(verifies(&laid), 3);
            }
            // What another program finds afterwards: a token that signs nothing.
            assert!(!laid.token(|token| token.is_unlocked()), "{kind:?}");
            assert!(!session.left_open());
            take_off(laid);
        }
    });
}

/// The transport of T=0 has no extended length, whatever reader and token take.
#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn extended_length_is_for_t1_alone() {
    isolated("extended_length_is_for_t1_alone", |pcscd| {
        let (t0, t1) = (&[0x3B, 0x00][..], &[0x3B, 0x80, 0x80, 0x01, 0x01][..]);
        for (atr, extended) in [(t1, true), (t0, false), (t1, true)] {
            let laid = lay(pcscd, SimulatedToken::card().atr(atr).build());
            let mut session = Session::new(PcscLink::new(reader()).with_limits(Limits::EXTENDED));
            session.read(None, patiently()).unwrap();
            let received = laid.token(|token| token.record().received.clone());
            let long = received.iter().filter(|command| command[1] == 0xB0 && command.len() == 7).count();
            assert_eq!(long > 0, extended, "{atr:02X?}: {received:02X?}");
            take_off(laid);
        }
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_replayed_signature_is_refused() {
    isolated("a_replayed_signature_is_refused", |pcscd| {
        for token in [SimulatedToken::card(), SimulatedToken::android()] {
            let laid = lay(pcscd, token.build());
            let mut session = Session::new(Meanwhile::before(SIGN, || {}));
            let prove = |session: &mut Session<Meanwhile<'_>>| {
                session.prove_possession(Some(pin("1234")), patiently()).unwrap().possession
            };
            assert_eq!(prove(&mut session), Possession::Proved);
            let old = session.link().answers.lock().unwrap()[0].clone();
            session.link().replay = Some(old.clone());
            assert_eq!(prove(&mut session), Possession::Failed);
            let answers = Arc::clone(&session.link().answers);
            assert_eq!(answers.lock().unwrap().len(), 2);
            assert_ne!(answers.lock().unwrap()[1], old, "another challenge, another signature");
            session.link().replay = None;
            assert_eq!(prove(&mut session), Possession::Proved);
            take_off(laid);
        }
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_token_exchanged_between_pin_and_signature_is_refused() {
    isolated("a_token_exchanged_between_pin_and_signature_is_refused", |pcscd| {
        for (before, sent) in [(VERIFY, 0), (SIGN, 1)] {
            let first = lay(pcscd, SimulatedToken::card().build());
            let (service, mut taken, mut second) = (&mut *pcscd, None, None);
            let mut session = Session::new(Meanwhile::before(before, || {
                let service: &mut Pcscd = service; // a shared borrow could not go to another thread
                taken = Some(take_off(first));
                second = Some(lay(service, SimulatedToken::card().build()));
            }));
            assert_eq!(session.identify(patiently()).unwrap(), TokenKind::Card);
            let error = failed(session.prove_possession(Some(pin("1234")), patiently()));
            assert_eq!(kind(error.cause), FaultKind::TokenRemoved);
            // The command was handed to the link, so the try may have been counted.
            assert!(error.pin_sent && !error.left_open);
            let again = session.prove_possession(Some(pin("1234")), patiently());
            assert_eq!(fault(again), FaultKind::TokenSwapped, "not the token that was identified");
            session.identify(patiently()).unwrap();
            let received = session.prove_possession(Some(pin("1234")), patiently()).unwrap();
            assert_eq!(received.possession, Possession::Proved);
            drop(session);
            assert_eq!(taken.unwrap().record().verifies, sent);
            let second = second.unwrap();
            assert_eq!(verifies(&second), 1, "only what was asked of it by name");
            take_off(second);
        }
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_reset_between_prompt_and_pin_is_noticed_and_no_pin_is_sent() {
    isolated("a_reset_between_prompt_and_pin_is_noticed_and_no_pin_is_sent", |pcscd| {
        let laid = lay(pcscd, SimulatedToken::card().build());
        let mut session = Session::new(PcscLink::new(reader()));
        for how in ["--reset=cold", "--reset=warm"] {
            session.identify(patiently()).unwrap();
            succeed("opensc-tool", &["--reader", "0", "--card-driver", "default", how]);
            let commands = laid.token(|token| token.record().commands);
            let refused = failed(session.verify_pin(pin("1234"), patiently()));
            assert_eq!((refused.cause, refused.pin_sent), (Cause::from(FaultKind::TokenSwapped), false), "{how}");
            assert_eq!(laid.token(|token| token.record().commands), commands, "nothing was sent");
        }
        session.identify(patiently()).unwrap();
        assert_eq!(session.verify_pin(pin("1234"), patiently()).unwrap(), PinUse::Verified);
        assert_eq!(verifies(&laid), 1);
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn no_other_program_gets_between_pin_and_signature() {
    isolated("no_other_program_gets_between_pin_and_signature", |pcscd| {
        let laid = lay(pcscd, SimulatedToken::card().build());
        let briefly = || Deadline::after(Duration::from_millis(150));
        let theirs = || PcscLink::new(reader()).begin(briefly(), &CancelToken::new());
        let mut told = None;
        let mut session = Session::new(Meanwhile::before(SIGN, || told = Some(theirs())));
        let received = session.prove_possession(Some(pin("1234")), patiently()).unwrap();
        assert_eq!(received.possession, Possession::Proved);
        drop(session);
        assert_eq!(told.unwrap().unwrap_err().kind(), FaultKind::Busy);
        // And the other way round: what another program holds is waited for, and nothing is sent meanwhile.
        let mut other = PcscLink::new(reader());
        other.begin(patiently(), &CancelToken::new()).unwrap();
        let commands = laid.token(|token| token.record().commands);
        let mut session = Session::new(PcscLink::new(reader()));
        assert_eq!(fault(session.verify_pin(pin("1234"), briefly())), FaultKind::Busy);
        assert_eq!(laid.token(|token| token.record().commands), commands);
        other.end().unwrap();
        assert_eq!(session.verify_pin(pin("1234"), patiently()).unwrap(), PinUse::Verified);
        // The next program finds a token that signs nothing, without its power having been cut.
        other.begin(patiently(), &CancelToken::new()).unwrap();
        let mut response = [0; 258];
        for command in [
            &[0x00, 0xA4, 4, 0x0C, 10, 0xD3, 0x92, 0xF0, 0, 0x26, 1, 0, 0, 0, 1][..],
            &[0x80, 0x2A, 0, 0x97, 3, 1, 2, 3, 0],
        ] {
            let length = other.transmit(command, &mut response).unwrap();
            let expected: [u8; 2] = if command[1] == SIGN { [0x69, 0x82] } else { [0x90, 0x00] };
            assert_eq!(response[..length], expected);
        }
        other.end().unwrap();
        assert_eq!(laid.power(), [Power::On]);
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_token_pulled_at_any_command_of_a_proof_is_told_and_the_session_goes_on() {
    isolated("a_token_pulled_at_any_command_of_a_proof_is_told_and_the_session_goes_on", |pcscd| {
        let mut session = Session::new(PcscLink::new(reader()));
        let laid = lay(pcscd, SimulatedToken::card().build());
        session.prove_possession(Some(pin("1234")), patiently()).unwrap();
        let commands = session.traffic().commands as usize;
        let (mut token, mut told) = (take_off(laid), 0);
        for at in 0..commands {
            let pull = if at % 2 == 0 { Pull::Before } else { Pull::After };
            let verified = token.record().verifies;
            let laid = lay(pcscd, token);
            session.identify(patiently()).unwrap();
            laid.pull_at(at, pull);
            match session.prove_possession(Some(pin("1234")), patiently()) {
                Err(error) => {
                    let error = error.exchange().unwrap();
                    assert_eq!(kind(error.cause), FaultKind::TokenRemoved, "command {at}");
                    assert!(!error.left_open, "no reader gives it power");
                    told += 1;
                }
                Ok(received) => assert_eq!((received.possession, at), (Possession::Proved, commands - 1)),
            }
            token = take_off(laid);
            assert!(token.record().verifies <= verified + 1, "VERIFY more than once");
            assert!(!token.is_unlocked());
        }
        assert_eq!(told, commands - 1, "the last command locks: the result stood already");
        let _laid = lay(pcscd, token);
        session.identify(patiently()).unwrap();
        let received = session.prove_possession(Some(pin("1234")), patiently()).unwrap();
        assert_eq!(received.possession, Possession::Proved);
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_service_that_stops_after_the_pin_leaves_it_open_and_says_so() {
    isolated("a_service_that_stops_after_the_pin_leaves_it_open_and_says_so", |pcscd| {
        for (before, pin_sent) in [(VERIFY, true), (SIGN, true), (0xA4, false)] {
            let laid = lay(pcscd, SimulatedToken::card().build());
            let service = &mut *pcscd;
            let mut session = Session::new(Meanwhile::before(before, || service.stop()));
            let error = failed(session.prove_possession(Some(pin("1234")), patiently()));
            assert_eq!(kind(error.cause), FaultKind::ServiceStopped, "before {before:02X}");
            // Nobody can say any more whether the token has power.
            assert_eq!((error.pin_sent, error.left_open, session.left_open()), (pin_sent, pin_sent, pin_sent));
            drop(laid);
            let link = session.into_link().link;
            pcscd.start();
            let laid = lay(pcscd, SimulatedToken::card().build());
            let mut session = Session::new(link);
            let received = session.prove_possession(Some(pin("1234")), patiently()).unwrap();
            assert_eq!((received.possession, session.left_open()), (Possession::Proved, false));
            take_off(laid);
        }
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_session_outlives_its_reader() {
    isolated("a_session_outlives_its_reader", |pcscd| {
        let mut session = Session::new(PcscLink::new(reader()));
        let laid = lay(pcscd, SimulatedToken::android().build());
        session.identify(patiently()).unwrap();
        drop(laid);
        pcscd.unplug();
        assert_eq!(fault(session.verify_pin(pin("1234"), patiently())), FaultKind::NoReader);
        pcscd.plug_in();
        let laid = lay(pcscd, SimulatedToken::card().build());
        let refused = session.verify_pin(pin("1234"), patiently());
        assert_eq!(fault(refused), FaultKind::TokenSwapped, "another token on a reader that came back");
        assert_eq!(session.identify(patiently()).unwrap(), TokenKind::Card);
        assert_eq!(session.verify_pin(pin("1234"), patiently()).unwrap(), PinUse::Verified);
        assert_eq!(verifies(&laid), 1);
    });
}

/// 100 insertions, or as many as `UKETSUKE_INSERTIONS` says (`cargo xtask soak`): a session that lives on identifies each
/// token, and one of the token's own reads it with its PIN.
#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn many_insertions_leak_nothing() {
    let rounds: usize = std::env::var("UKETSUKE_INSERTIONS").map_or(100, |text| text.parse().unwrap());
    // The service looks at its readers every 400 ms, and a machine under load is slower.
    let patience = Duration::from_secs(120 + 5 * rounds as u64);
    isolated_for(patience, "many_insertions_leak_nothing", |pcscd| {
        let mut kept = Session::new(PcscLink::new(reader()));
        let (start, mut settled) = (Instant::now(), Resources::default());
        let mut token = SimulatedToken::card().build();
        for round in 0..rounds {
            let laid = lay(pcscd, token);
            assert_eq!(kept.identify(patiently()).unwrap(), TokenKind::Card);
            let mut own = Session::new(PcscLink::new(reader()));
            let certificate = own.read_certificate(Some(pin("1234")), patiently()).unwrap();
            drop(own);
            assert_eq!(certificate.der(), laid.token(|token| token.authentication_certificate().to_vec()));
            assert_eq!(laid.token(|token| (token.record().verifies, token.is_unlocked())), (1, false));
            token = take_off(laid);
            token.clear_record();
            if round == rounds / 10 {
                settled = Resources::now();
            }
        }
        let now = Resources::now();
        let seconds = start.elapsed().as_secs();
        println!("{rounds} insertions in {seconds} s: {now:?}; after {}: {settled:?}", rounds / 10 + 1);
        assert_eq!((now.handles, now.threads), (settled.handles, settled.threads));
        assert!(now.memory_kb < settled.memory_kb + 1024, "memory grew");
    });
}

#[derive(Debug, Default)]
struct Resources {
    handles: usize,
    threads: usize,
    /// Resident memory.
    memory_kb: usize,
}

impl Resources {
    fn now() -> Resources {
        let count = |directory| std::fs::read_dir(directory).unwrap().count();
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let memory = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        Resources {
            handles: count("/proc/self/fd"),
            threads: count("/proc/self/task"),
            memory_kb: memory.trim().trim_end_matches(" kB").parse().unwrap(),
        }
    }
}
