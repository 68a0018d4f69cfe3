//! `uketsuke_session_receive` is exactly wait, run, set_session, decide: both ways are gone side by side over every
//! simulated token, every fault at every command, a driver's table and a real PC/SC service, and all that can be asked
//! afterwards is compared.

use super::c::{Session, Settings, Simulator, Transport1, Visit};
use core::ffi::c_void;
use std::sync::{Arc, Mutex};
use uketsuke::vocabulary::{
    Fact, OperationKind, Outcome, SessionValue, SettingsOption, SimulatorValue, Status, TokenKind, Word,
};

const KINDS: [TokenKind; 3] = [TokenKind::Card, TokenKind::Android, TokenKind::Iphone];
/// None, one that is no PIN, a wrong one, the right one.
const PINS: [Option<&str>; 4] = [None, Some("12"), Some("9999"), Some("1234")];

fn settings() -> Settings {
    let settings = Settings::new();
    settings.set(SettingsOption::AcceptSimulator, 1);
    settings
}

/// A visit in which staff entered something before.
fn visit() -> Visit {
    let visit = Visit::new(20_261_127).unwrap();
    visit.set(Fact::EligibilityNotice.number(), 1).unwrap();
    visit.set(Fact::BornOn.number(), 19_600_401).unwrap();
    visit
}

/// All that can be asked after a call.
#[derive(Debug, PartialEq)]
struct Told {
    came_to: Result<(), Status>,
    numbers: Vec<i32>,
    error: String,
    visit: String,
    decision: Option<String>,
    fallback: Result<String, Status>,
}

fn told(session: &Session, settings: &Settings, visit: &Visit, came_to: Result<String, Status>) -> Told {
    Told {
        numbers: SessionValue::ALL.iter().map(|value| session.get(*value)).collect(),
        error: came_to.as_ref().err().map(|status| session.error_text(*status)).unwrap_or_default(),
        visit: visit.json(),
        fallback: visit.decide(Some(settings)).map(|decision| decision.json()),
        decision: came_to.as_ref().ok().cloned(),
        came_to: came_to.map(drop),
    }
}

fn in_one_call(session: &Session, settings: &Settings, visit: &Visit, pin: Option<&str>, ms: u32) -> Told {
    let received = session.receive(pin, ms, visit).map(|decision| decision.json());
    told(session, settings, visit, received)
}

fn in_four_calls(session: &Session, settings: &Settings, visit: &Visit, pin: Option<&str>, ms: u32) -> Told {
    let operation = if pin.is_some() { OperationKind::Prove } else { OperationKind::Certificate };
    let ran = session.wait(ms).and_then(|()| session.run(operation, pin));
    // What was found out is told of even when it failed; where nothing ran there is nothing to tell.
    match visit.set_session(session) {
        Ok(()) | Err(Status::NothingRead) => {}
        Err(status) => panic!("{status:?}"),
    }
    let decided = ran.and_then(|()| visit.decide(Some(settings))).map(|decision| decision.json());
    told(session, settings, visit, decided)
}

type Way = fn(&Session, &Settings, &Visit, Option<&str>, u32) -> Told;

/// The same calls both ways, each over a reader of its own that `open` prepares; what every call told.
fn both_ways<R>(
    what: &str,
    pins: &[Option<&str>],
    mut open: impl FnMut(&Settings) -> (R, Session),
    after: impl Fn(&R) -> Vec<i32>,
) -> Vec<Told> {
    let mut go = |way: Way| {
        let (settings, visit) = (settings(), visit());
        let (reader, session) = open(&settings);
        pins.iter().map(|pin| (way(&session, &settings, &visit, *pin, 0), after(&reader))).collect::<Vec<_>>()
    };
    let (one, four) = (go(in_one_call), go(in_four_calls));
    assert_eq!(one, four, "{what}, {pins:?}");
    one.into_iter().map(|(told, _)| told).collect()
}

fn of_simulator(simulator: &Simulator) -> Vec<i32> {
    [SimulatorValue::Commands, SimulatorValue::TriesLeft, SimulatorValue::Unlocked]
        .map(|what| simulator.get(what))
        .into()
}

/// Every kind of token in every state, with every PIN, and then again as a desk would.
#[test]
fn receive_is_the_four_calls_over_every_simulated_token() {
    let (mut calls, mut received) = (0, 0);
    for kind in KINDS {
        for (tries, expires, authenticated, jpki) in [
            (3, 0, 0, 0),
            (1, 0, 0, 0),
            (0, 0, 0, 0),
            (3, 20_260_901, 0, 0),
            (3, 20_260_701, 1, 0),
            (3, 0, 2, 0),
            (3, 0, 0, 1),
        ] {
            for pin in PINS {
                let open = |settings: &Settings| {
                    let simulator = Simulator::new();
                    simulator.set(SimulatorValue::TriesLeft, tries);
                    simulator.set(SimulatorValue::ExpiresOn, expires);
                    simulator.set(SimulatorValue::HolderAuthenticated, authenticated);
                    simulator.set(SimulatorValue::WithoutJpki, jpki);
                    simulator.insert(kind);
                    let session = Session::over_simulator(&simulator, settings);
                    (simulator, session)
                };
                let what = format!("{kind:?} {tries} {expires} {authenticated} {jpki}");
                let told = both_ways(&what, &[pin, Some("1234"), None], open, of_simulator);
                // Each token once: after a call that succeeded there is no token.
                let first = told.iter().position(|told| told.came_to.is_ok());
                let later = told.iter().skip(first.map_or(told.len(), |at| at + 1));
                assert!(
                    later.into_iter().all(|told| told.came_to == Err(Status::NoToken)),
                    "{what}: {:?}",
                    told.iter().map(|told| &told.came_to).collect::<Vec<_>>()
                );
                calls += told.len();
                received += usize::from(first.is_some());
            }
        }
    }
    println!("{calls} calls each way, {received} tokens received");
    assert!(received > 40, "{received}");
}

/// Everything that can happen between program and token.
fn faults() -> impl Iterator<Item = Status> {
    Status::ALL.iter().copied().filter(|status| (80..110).contains(&status.number()))
}

/// Every fault at every command, and the call after it: a failure does not use the placement up.
#[test]
fn receive_is_the_four_calls_whatever_fails() {
    let (mut tried, mut failed) = (0, 0);
    for kind in KINDS {
        for pin in [None, Some("1234")] {
            for fault in faults() {
                // The faults that a driver may tell are of one kind; with a PIN, whose proof takes long, four of them.
                let few = [Status::TokenRemoved, Status::TokenReset, Status::TokenMute, Status::Transmission];
                if pin.is_some() && !few.contains(&fault) {
                    continue;
                }
                for command in 0.. {
                    let open = |settings: &Settings| {
                        let simulator = Simulator::new();
                        simulator.insert(kind);
                        simulator.fail_at(command, fault);
                        let session = Session::over_simulator(&simulator, settings);
                        (simulator, session)
                    };
                    let what = format!("{kind:?}, {fault:?} at command {command}");
                    let told = both_ways(&what, &[pin, Some("1234")], open, of_simulator);
                    tried += 1;
                    if told[0].came_to.is_ok() || told[0].came_to == Err(Status::PinRequired) && command > 8 {
                        break; // there is no such command
                    }
                    failed += 1;
                    // Not used up: the token is seen again, unless that is the very fault.
                    let seen = told[1].came_to != Err(Status::NoToken);
                    assert!(seen || fault == Status::NoToken, "{what}: {:?}", told[0].came_to);
                }
            }
        }
    }
    println!("{tried} readings each way, {failed} of them failed");
    assert!(failed > 500, "{failed}");
}

/// A driver over a simulated token.
struct Driver {
    simulator: Simulator,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    insertion: u64,
    commands: u32,
    fail: Option<(u32, Status)>,
    /// What was called, in order.
    calls: Vec<&'static str>,
}

impl Driver {
    fn new(kind: TokenKind, fail: Option<(u32, Status)>) -> Arc<Driver> {
        let simulator = Simulator::new();
        simulator.insert(kind);
        Arc::new(Driver { simulator, state: Mutex::new(State { insertion: 1, fail, ..State::default() }) })
    }

    fn lay(&self, kind: TokenKind) {
        self.simulator.insert(kind);
        self.state.lock().unwrap().insertion += 1;
    }

    fn session(&self, settings: &Settings, knows_insertions: bool) -> Session {
        let table = Transport1 {
            struct_size: u32::try_from(size_of::<Transport1>()).unwrap(),
            max_command: 0,
            max_response: 0,
            extended: 0,
            context: core::ptr::from_ref(self).cast_mut().cast(),
            name: c"a dri\xe2\x80\xaever\x07".as_ptr(), // U+202E and BEL, which nobody is to read
            transmit: Some(transmit),
            begin: Some(begin),
            end: Some(end),
            cut_power: Some(cut_power),
            insertion: knows_insertions.then_some(insertion as _),
            release: Some(release),
        };
        // SAFETY: a structure of its size; the driver outlives the session in every test here.
        unsafe { Session::over_transport(core::ptr::from_ref(&table).cast(), Some(settings)) }.unwrap()
    }
}

fn driver<'a>(context: *mut c_void, call: &'static str) -> &'a Driver {
    // SAFETY: the context is the driver, which outlives the session.
    let driver = unsafe { &*context.cast::<Driver>() };
    driver.state.lock().unwrap().calls.push(call);
    driver
}

unsafe extern "C" fn transmit(c: *mut c_void, d: *const u8, n: usize, r: *mut u8, m: usize, l: *mut usize) -> i32 {
    let driver = driver(c, "transmit");
    let fails = {
        let mut state = driver.state.lock().unwrap();
        state.commands += 1;
        let at = state.commands - 1;
        state.fail.filter(|(command, _)| *command == at)
    };
    if let Some((_, status)) = fails {
        return status.number();
    }
    // SAFETY: handed on as they came.
    unsafe { driver.simulator.transmit(d, n, r, m, l) }
}
unsafe extern "C" fn begin(context: *mut c_void, _: u32) -> i32 {
    driver(context, "begin");
    0
}
unsafe extern "C" fn end(context: *mut c_void) -> i32 {
    driver(context, "end");
    0
}
unsafe extern "C" fn cut_power(context: *mut c_void) -> i32 {
    driver(context, "cut_power").simulator.cut_power()
}
unsafe extern "C" fn insertion(context: *mut c_void) -> u64 {
    driver(context, "insertion").state.lock().unwrap().insertion
}
unsafe extern "C" fn release(context: *mut c_void) {
    driver(context, "release");
}

/// Over a driver's table: the same answers, and the driver sees the same commands.
#[test]
fn receive_is_the_four_calls_over_a_drivers_table() {
    let (mut tried, mut received) = (0, 0);
    for kind in KINDS {
        for knows in [true, false] {
            for pin in PINS {
                for fail in
                    [None, Some((0, Status::TokenMute)), Some((3, Status::TokenRemoved)), Some((6, Status::TokenReset))]
                {
                    let open = |settings: &Settings| {
                        let driver = Driver::new(kind, fail);
                        let session = driver.session(settings, knows);
                        (driver, session)
                    };
                    let seen = |driver: &Arc<Driver>| {
                        let commands = i32::try_from(driver.state.lock().unwrap().commands).unwrap();
                        [of_simulator(&driver.simulator), vec![commands]].concat()
                    };
                    let what = format!("{kind:?}, insertions {knows}, {fail:?}");
                    let told = both_ways(&what, &[pin, Some("1234"), None], open, seen);
                    // Without insertion there is no edge: the same token is read again.
                    let again = kind == TokenKind::Android && Err(Status::PinRequired) == told[2].came_to;
                    if told[1].came_to.is_ok() {
                        let expected = if knows { Err(Status::NoToken) } else { Ok(()) };
                        assert!(
                            told[2].came_to == expected || !knows && again,
                            "{what}: {:?}",
                            told.iter().map(|told| &told.came_to).collect::<Vec<_>>()
                        );
                    }
                    tried += 1;
                    received += told.iter().filter(|told| told.came_to.is_ok()).count();
                }
            }
        }
    }
    println!("{tried} drivers each way, {received} tokens received");
    assert!(received > tried, "{received} of {tried}");
}

/// Each token once, the next one again; a driver's functions come in their order, and none after `release`.
#[test]
fn a_driver_is_called_in_order_and_each_token_received_once() {
    let (settings, driver) = (settings(), Driver::new(TokenKind::Card, None));
    let session = driver.session(&settings, true);
    for round in 0..3 {
        assert_eq!(session.receive(None, 0, &visit()).map(drop), Ok(()), "{round}");
        for _ in 0..3 {
            assert_eq!(session.receive(None, 0, &visit()).err(), Some(Status::NoToken));
        }
        driver.lay(KINDS[(round + 1) % 3]);
        if KINDS[(round + 1) % 3] == TokenKind::Android {
            assert_eq!(session.receive(None, 0, &visit()).err(), Some(Status::PinRequired));
            assert!(session.receive(Some("1234"), 0, &visit()).is_ok());
            driver.lay(TokenKind::Card);
        }
    }
    drop(session);
    let calls = driver.state.lock().unwrap().calls.clone();
    let mut open = false;
    for call in &calls {
        match *call {
            "begin" => assert!(!std::mem::replace(&mut open, true), "{calls:?}"),
            "end" => assert!(std::mem::replace(&mut open, false), "{calls:?}"),
            "transmit" | "cut_power" => assert!(open, "{calls:?}"),
            _ => {}
        }
    }
    assert_eq!(calls.iter().filter(|call| **call == "release").count(), 1);
    assert_eq!(calls.last(), Some(&"release"));
}

/// A PIN that is given at once is for the token that the call finds; one that the caller has seen gets its own PIN alone, and
/// after TOKEN_SWAPPED the session begins again. Over the simulator, and over a driver that counts insertions.
#[test]
fn the_pin_given_at_once_is_for_each_next_patient() {
    let settings = settings();
    let (simulator, driver) = (Simulator::new(), Driver::new(TokenKind::Android, None));
    let over_simulator = Session::over_simulator(&simulator, &settings);
    let over_driver = driver.session(&settings, true);
    let verified = |simulator: &Simulator| 3 - simulator.get(SimulatorValue::TriesLeft);
    type Lay<'a> = &'a dyn Fn(TokenKind);
    let ways: [(&Session, &Simulator, Lay<'_>); 2] = [
        (&over_simulator, &simulator, &|kind| simulator.insert(kind)),
        (&over_driver, &driver.simulator, &|kind| driver.lay(kind)),
    ];
    for (session, simulator, lay) in ways {
        for kind in KINDS.repeat(3) {
            lay(kind);
            let decision = session.receive(Some("1234"), 0, &visit()).unwrap();
            assert_eq!(decision.get(Outcome::TokenKind.number()), kind.number());
            // And with a wait of the caller's own.
            lay(kind);
            assert_eq!(session.wait(0), Ok(()));
            assert_eq!(session.receive(Some("1234"), 0, &visit()).map(drop), Ok(()));
            lay(kind);
            assert_eq!(session.wait(0), Ok(()));
            assert_eq!(session.run(OperationKind::Verify, Some("1234")), Ok(()));
            assert_eq!(session.receive(None, 0, &visit()).err().filter(|_| kind != TokenKind::Android), None);
            assert_eq!(session.receive(Some("1234"), 0, &visit()).err().filter(|_| kind == TokenKind::Android), None);
        }
        // The first phone asked for its PIN; another one lies there when the patient has typed it.
        lay(TokenKind::Android);
        assert_eq!(session.receive(None, 0, &visit()).err(), Some(Status::PinRequired));
        lay(TokenKind::Android);
        assert_eq!(session.receive(Some("9999"), 0, &visit()).err(), Some(Status::TokenSwapped));
        let said = session.error_text(Status::TokenSwapped);
        assert!(said.chars().all(|c| !c.is_control() && c != '\u{202e}'), "{said:?}");
        assert_eq!(verified(simulator), 0, "the PIN of another phone");
        assert_eq!(session.receive(Some("9999"), 0, &visit()).err(), Some(Status::PinWrong));
        assert_eq!(verified(simulator), 1);
        assert_eq!(session.receive(Some("1234"), 0, &visit()).map(drop), Ok(()));
    }
}

/// Waiting for removal: not while the token lies there, at once when it is gone; then the next one is received.
#[test]
fn removal_is_waited_for() {
    let (settings, simulator) = (settings(), Simulator::new());
    simulator.insert(TokenKind::Card);
    let session = Session::over_simulator(&simulator, &settings);
    let decision = session.receive(None, 0, &visit()).unwrap();
    assert_eq!(decision.get(Outcome::TokenKind.number()), TokenKind::Card.number());
    assert_eq!(session.wait_removal(0), Err(Status::DeadlinePassed));
    assert_eq!(session.wait_removal(20), Err(Status::DeadlinePassed));
    simulator.remove();
    assert_eq!(session.wait_removal(0), Ok(()));
    assert_eq!(session.receive(None, 0, &visit()).err(), Some(Status::NoToken));
    simulator.insert(TokenKind::Iphone);
    assert!(session.receive(None, 0, &visit()).is_ok());
}

#[cfg(all(feature = "pcsc", target_os = "linux"))]
mod over_pcsc {
    use super::*;
    use crate::common::pcscd::{Laid, Pcscd, Pull, READER, isolated};
    use uketsuke::simulator::SimulatedToken;
    use uketsuke::vocabulary::ReaderEvent;

    /// Long enough for a service that looks at its readers every 400 ms, on a busy machine.
    const PATIENCE: u32 = 20_000;

    unsafe extern "C" {
        fn uketsuke_readers_new(readers: *mut *mut c_void) -> i32;
        fn uketsuke_readers_wait(readers: *mut c_void, ms: u32, event: *mut i32) -> i32;
        fn uketsuke_readers_cancel(readers: *mut c_void);
        fn uketsuke_readers_free(readers: *mut *mut c_void);
    }

    type Pins = &'static [Option<&'static str>];

    fn lay(pcscd: &Pcscd, kind: TokenKind, pull: Option<usize>) -> Laid {
        let laid = pcscd.lay(SimulatedToken::builder(kind).pin("1234").build());
        if let Some(command) = pull {
            laid.pull_at(command, Pull::Before);
        }
        laid
    }

    #[test]
    #[ignore = "needs pcscd; run by cargo xtask test"]
    fn receive_is_the_four_calls_over_pcsc() {
        isolated("receive_is_the_four_calls_over_pcsc", |pcscd| {
            let cases: [(TokenKind, Option<usize>, Pins); 6] = [
                (TokenKind::Card, None, &[None]),
                (TokenKind::Card, None, &[Some("9999"), Some("1234")]),
                (TokenKind::Android, None, &[None, Some("1234")]),
                (TokenKind::Iphone, None, &[Some("12"), None]),
                (TokenKind::Card, Some(2), &[None]),
                (TokenKind::Android, Some(6), &[Some("1234")]),
            ];
            for (kind, pull, pins) in cases {
                let go = |way: Way| {
                    let (settings, visit) = (settings(), visit());
                    let session = Session::open(READER, &settings);
                    let laid = lay(pcscd, kind, pull);
                    let told: Vec<Told> =
                        pins.iter().map(|pin| way(&session, &settings, &visit, *pin, PATIENCE)).collect();
                    // Once: a token that was received is not waited for again.
                    if told.last().is_some_and(|told| told.came_to.is_ok()) {
                        assert_eq!(session.wait(0), Err(Status::NoToken));
                    }
                    let (commands, verifies) = laid.token(|token| (token.record().commands, token.record().verifies));
                    drop(laid);
                    (told, commands, verifies)
                };
                let (one, four) = (go(in_one_call), go(in_four_calls));
                assert_eq!(one, four, "{kind:?} {pull:?} {pins:?}");
            }
        });
    }

    #[test]
    #[ignore = "needs pcscd; run by cargo xtask test"]
    fn an_excluded_reader_is_not_spoken_to_over_pcsc() {
        isolated("an_excluded_reader_is_not_spoken_to_over_pcsc", |pcscd| {
            let (any, but_one) = (settings(), settings());
            but_one.exclude_reader(READER).unwrap();
            let laid = lay(pcscd, TokenKind::Card, None);
            assert_eq!(Session::open_any(&any).wait(PATIENCE), Ok(()));
            // The service knows of the token by now.
            let spoken_to = || laid.token(|token| token.record().commands);
            let before = spoken_to();
            assert!(Session::open_any(&but_one).receive(None, 0, &visit()).is_err());
            assert_eq!(spoken_to(), before);
            assert!(Session::open_any(&any).receive(None, PATIENCE, &visit()).is_ok());
        });
    }

    #[test]
    #[ignore = "needs pcscd; run by cargo xtask test"]
    fn a_wait_for_readers_is_cancelled_over_pcsc() {
        isolated("a_wait_for_readers_is_cancelled_over_pcsc", |_pcscd| {
            let mut readers = core::ptr::null_mut();
            // SAFETY: a place for a handle.
            assert_eq!(unsafe { uketsuke_readers_new(&mut readers) }, Status::Ok.number());
            let wait = |ms| {
                let mut event = 0;
                // SAFETY: a live handle and a place.
                let status = unsafe { uketsuke_readers_wait(readers, ms, &mut event) };
                (Status::from_number(status).unwrap(), event)
            };
            let added = ReaderEvent::ReaderAdded.number();
            // Both readers are told of; then nothing happens.
            assert_eq!([wait(PATIENCE), wait(PATIENCE)], [(Status::Ok, added); 2]);
            assert_eq!(wait(20), (Status::DeadlinePassed, 0));
            // SAFETY: a live handle.
            unsafe { uketsuke_readers_cancel(readers) };
            assert_eq!(wait(PATIENCE), (Status::Cancelled, 0));
            assert_eq!(wait(20), (Status::DeadlinePassed, 0), "one cancel ends one wait");
            // SAFETY: a place with a live handle.
            unsafe { uketsuke_readers_free(&mut readers) };
        });
    }

    #[test]
    #[ignore = "needs pcscd; run by cargo xtask test"]
    fn each_token_is_received_once_and_its_removal_waited_for_over_pcsc() {
        isolated("each_token_is_received_once_and_its_removal_waited_for_over_pcsc", |pcscd| {
            let settings = settings();
            let session = Session::open(READER, &settings);
            for kind in [TokenKind::Card, TokenKind::Android, TokenKind::Card] {
                assert_eq!(session.receive(None, 0, &visit()).err(), Some(Status::NoToken));
                let laid = lay(pcscd, kind, None);
                // The PIN is for the token that the call itself waits for. A failure does not use it up.
                assert_eq!(session.receive(Some("9999"), PATIENCE, &visit()).err(), Some(Status::PinWrong));
                let pin = (kind == TokenKind::Android).then_some("1234");
                let decision = session.receive(pin, PATIENCE, &visit()).unwrap();
                assert_eq!(decision.get(Outcome::TokenKind.number()), kind.number());
                assert_eq!(session.receive(None, 0, &visit()).err(), Some(Status::NoToken));
                assert_eq!(session.wait_removal(0), Err(Status::DeadlinePassed));
                drop(laid);
                assert_eq!(session.wait_removal(PATIENCE), Ok(()));
            }
        });
    }
}
