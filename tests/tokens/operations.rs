//! Exchanges against the simulator: what they cost, what they survive, and what they never do.
#![cfg(feature = "simulator")]
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests

#[path = "scripted.rs"]
mod scripted;

use proptest::prelude::*;
use std::sync::LazyLock;
use uketsuke::Session;
use uketsuke::certificate::Certificate;
use uketsuke::exchange::{Cause, LastTry, MAX_READS_PER_FILE, Pin, PinEntry, PinUse, Stage, Tries};
use uketsuke::link::{CancelToken, Deadline, Fault, FaultKind, Limits, Link};
use uketsuke::session::SessionError;
use uketsuke::simulator::{
    Accident, BlockedStatus, Builder, Chaining, EndOfFile, Extended, Padding, Quirks, SimulatedLink, SimulatedToken,
};
use uketsuke::vocabulary::Possession;
use uketsuke::vocabulary::TokenKind;

/// The published certificate of a JPKI test card: 1,590 bytes.
const TEST_CARD: &[u8] = include_bytes!("../../data/certificates/jpki-test-card-auth.der");

fn pin(digits: &str) -> PinEntry {
    PinEntry { pin: digits.parse().unwrap(), last_try: LastTry::Kept }
}

fn last_try(digits: &str) -> PinEntry {
    PinEntry { pin: digits.parse().unwrap(), last_try: LastTry::Allowed }
}

fn cause<T>(result: Result<T, SessionError>) -> Cause {
    match result {
        Err(error) => error.exchange().unwrap_or_else(|| panic!("another error: {error}")).cause,
        Ok(_) => panic!("no error"),
    }
}

fn fault(kind: FaultKind) -> Cause {
    Cause::Fault(Fault::new(kind))
}

/// A token whose certificate was signed once for all tests: signing is what the simulator is slow at.
fn token(kind: TokenKind) -> Builder {
    static CERTIFICATE: LazyLock<Vec<u8>> =
        LazyLock::new(|| SimulatedToken::card().build().authentication_certificate().to_vec());
    SimulatedToken::builder(kind).certificate(CERTIFICATE.clone())
}

/// Commands and bytes of identify + read in one transaction, the certificate checked byte for byte.
fn cost_of_reading(limits: Limits) -> (u32, u32, u32) {
    let link = SimulatedLink::new(SimulatedToken::card().certificate(TEST_CARD).build()).with_limits(limits);
    let mut session = Session::new(link);
    let received = session.read(None, Deadline::NEVER).unwrap();
    assert_eq!(received.kind, TokenKind::Card);
    assert_eq!(received.certificate.der(), TEST_CARD);
    let traffic = session.traffic();
    (traffic.commands, traffic.bytes_sent, traffic.bytes_received)
}

#[test]
fn identify_and_read_cost_what_the_wire_must_carry() {
    // SELECT (15 + 2), label (5 + 34), 7 reads (35 + 1,590 + 14).
    assert_eq!(cost_of_reading(Limits::SHORT), (9, 15 + 5 + 7 * 5, 2 + 34 + 1590 + 7 * 2));
    // One read in extended length (7 bytes).
    assert_eq!(cost_of_reading(Limits::EXTENDED), (3, 15 + 5 + 7, 2 + 34 + 1590 + 2));
    // 510 bytes a read: 3 in extended length, and the last 60 bytes in short length.
    assert_eq!(cost_of_reading(Limits::CCID_522), (6, 15 + 5 + 3 * 7 + 5, 2 + 34 + 1590 + 4 * 2));
}

#[test]
fn a_whole_reception_costs_the_floor_and_the_named_safety() {
    for (token, takes_pin) in
        [(SimulatedToken::card(), true), (SimulatedToken::android(), true), (SimulatedToken::iphone(), false)]
    {
        let link = SimulatedLink::new(token.build());
        let mut session = Session::new(link.clone());
        let received = session.prove_possession(Some(pin("1234")), Deadline::NEVER).unwrap();
        assert_eq!(received.possession, Possession::Proved);
        let certificate_reads = received.certificate.der().len().div_ceil(256) as u32;
        // SELECT, label, reads, signature; with a PIN the counter, VERIFY, and leaving the application.
        let expected = 1 + 1 + certificate_reads + 1 + if takes_pin { 3 } else { 0 };
        assert_eq!(session.traffic().commands, expected);
        let record = link.token(|token| token.record().clone()).unwrap();
        assert_eq!(record.verifies, usize::from(takes_pin), "an iPhone is never sent a PIN");
        assert_eq!(link.token(|token| token.is_unlocked()), Some(false));
    }
}

#[test]
fn no_elementary_file_is_selected() {
    let link = SimulatedLink::new(SimulatedToken::android().build());
    Session::new(link.clone()).prove_possession(Some(pin("1234")), Deadline::NEVER).unwrap();
    let commands = link.token(|token| token.record().received.clone()).unwrap();
    assert!(commands.iter().filter(|command| command[1] == 0xA4).all(|command| command[2] == 0x04));
}

#[test]
fn a_wrong_pin_costs_one_try_and_the_last_one_is_kept() {
    let link = SimulatedLink::new(SimulatedToken::card().build());
    let mut session = Session::new(link.clone());
    assert_eq!(session.pin_tries_left(Deadline::NEVER).unwrap(), Tries::Left(3));
    assert_eq!(cause(session.verify_pin(pin("0000"), Deadline::NEVER)), Cause::PinWrong { left: Some(2) });
    assert_eq!(cause(session.verify_pin(pin("0000"), Deadline::NEVER)), Cause::PinWrong { left: Some(1) });
    assert_eq!(cause(session.verify_pin(pin("1234"), Deadline::NEVER)), Cause::LastTryKept);
    assert_eq!(link.token(|token| (token.tries_left(), token.record().verifies)), Some((1, 2)));
    // A right PIN, on the patient's word, gives the tries back.
    assert_eq!(session.verify_pin(last_try("1234"), Deadline::NEVER).unwrap(), PinUse::Verified);
    assert_eq!(session.pin_tries_left(Deadline::NEVER).unwrap(), Tries::Left(3));
    assert_eq!(link.token(|token| token.is_unlocked()), Some(false));
}

#[test]
fn a_blocked_pin_is_told_as_blocked_in_every_dialect() {
    for blocked_status in [BlockedStatus::Locked6984, BlockedStatus::Blocked6983] {
        for blocked_query_refused in [false, true] {
            let quirks = Quirks { blocked_status, blocked_query_refused, ..Quirks::default() };
            let link = SimulatedLink::new(SimulatedToken::card().tries_left(1).quirks(quirks).build());
            let mut session = Session::new(link.clone());
            assert_eq!(cause(session.verify_pin(last_try("9999"), Deadline::NEVER)), Cause::PinWrongAndBlocked);
            assert_eq!(cause(session.verify_pin(last_try("1234"), Deadline::NEVER)), Cause::PinBlocked);
            assert_eq!(session.pin_tries_left(Deadline::NEVER).unwrap(), Tries::Blocked);
            assert_eq!(link.token(|token| token.record().verifies), Some(1));
        }
    }
}

#[test]
fn an_unknown_counter_keeps_the_pin_back() {
    let quirks = Quirks { unlimited_tries: true, ..Quirks::default() };
    let link = SimulatedLink::new(SimulatedToken::card().quirks(quirks).build());
    let mut session = Session::new(link.clone());
    assert_eq!(cause(session.verify_pin(pin("1234"), Deadline::NEVER)), Cause::TriesUnknown);
    assert_eq!(link.token(|token| token.record().verifies), Some(0));
    assert_eq!(cause(session.verify_pin(last_try("4321"), Deadline::NEVER)), Cause::PinWrong { left: None });
    assert_eq!(session.verify_pin(last_try("1234"), Deadline::NEVER).unwrap(), PinUse::Verified);
}

#[test]
fn an_android_phone_wants_its_pin_before_the_certificate() {
    let link = SimulatedLink::new(SimulatedToken::android().build());
    let mut session = Session::new(link.clone());
    assert_eq!(cause(session.read_certificate(None, Deadline::NEVER)), Cause::PinRequired);
    assert_eq!(session.kind(), Some(TokenKind::Android));
    let certificate = session.read_certificate(Some(pin("1234")), Deadline::NEVER).unwrap();
    assert_eq!(Some(certificate.der().to_vec()), link.token(|token| token.authentication_certificate().to_vec()));
}

#[test]
fn an_iphone_whose_holder_did_not_authenticate_says_so() {
    let link = SimulatedLink::new(SimulatedToken::iphone().holder_authenticated(false).build());
    let mut session = Session::new(link.clone());
    assert_eq!(cause(session.read_certificate(None, Deadline::NEVER)), Cause::HolderNotAuthenticated);
    assert_eq!(session.verify_pin(pin("1234"), Deadline::NEVER).unwrap(), PinUse::NotNeeded);
    assert_eq!(link.token(|token| token.record().verifies), Some(0));
}

#[test]
fn another_kind_of_card_is_told_by_its_status() {
    let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().without_jpki().build()));
    match cause(session.identify(Deadline::NEVER)) {
        Cause::NotJpki(status) => assert_eq!(status.word(), 0x6A82),
        other => panic!("{other}"),
    }
}

#[test]
fn a_token_swapped_during_the_pin_prompt_is_sent_no_pin() {
    let link = SimulatedLink::new(SimulatedToken::card().build());
    let mut session = Session::new(link.clone());
    session.identify(Deadline::NEVER).unwrap();
    link.insert(SimulatedToken::card().build());
    assert_eq!(cause(session.verify_pin(pin("1234"), Deadline::NEVER)), fault(FaultKind::TokenSwapped));
    assert_eq!(link.token(|token| token.record().commands), Some(0));
    session.identify(Deadline::NEVER).unwrap();
    assert_eq!(session.verify_pin(pin("1234"), Deadline::NEVER).unwrap(), PinUse::Verified);
}

/// A PIN that is given at once is for the token that the wait found, patient after patient.
#[test]
fn the_next_patients_pin_is_for_the_next_token() {
    for token in [SimulatedToken::card, SimulatedToken::android] {
        let link = SimulatedLink::new(token().build());
        let mut session = Session::new(link.clone());
        for _ in 0..3 {
            link.insert(token().build());
            session.wait_for_token(Deadline::NEVER).unwrap();
            assert_eq!(session.kind(), None, "nothing is known of this token yet");
            session.read(Some(pin("1234")), Deadline::NEVER).unwrap();
            assert_eq!(link.token(|token| token.record().verifies), Some(1));
        }
        // After the read, and without a wait, the PIN is still for the token that was read.
        link.insert(token().build());
        for _ in 0..2 {
            assert_eq!(cause(session.verify_pin(pin("1234"), Deadline::NEVER)), fault(FaultKind::TokenSwapped));
        }
        assert_eq!(link.token(|token| token.record().commands), Some(0));
        session.wait_for_token(Deadline::NEVER).unwrap();
        assert_eq!(session.verify_pin(pin("1234"), Deadline::NEVER).unwrap(), PinUse::Verified);
    }
}

/// Whatever the caller saw of a token that was not read (a wait found it, a question failed, a wrong PIN), the PIN is for it:
/// another one is told once, gets nothing, and is the one that is meant after the next wait.
#[test]
fn the_pin_of_a_token_that_was_seen_goes_to_no_other_one() {
    let seen: [fn(&mut Session<SimulatedLink>); 5] = [
        |_| {},
        |session| assert!(session.identify(Deadline::NEVER).is_ok()),
        |session| assert!(session.read(None, Deadline::NEVER).is_err()),
        |session| assert!(session.verify_pin(pin("9999"), Deadline::NEVER).is_err()),
        |session| assert!(session.wait_for_token(Deadline::NEVER).is_ok()),
    ];
    for (how, see) in seen.into_iter().enumerate() {
        for waits in 0..3 {
            let link = SimulatedLink::new(SimulatedToken::android().build());
            let mut session = Session::new(link.clone());
            session.wait_for_token(Deadline::NEVER).unwrap();
            see(&mut session);
            link.insert(SimulatedToken::android().build());
            for _ in 0..waits {
                session.wait_for_token(Deadline::NEVER).unwrap();
            }
            for _ in 0..2 {
                let refused = session.prove_possession(Some(pin("1234")), Deadline::NEVER);
                assert_eq!(cause(refused), fault(FaultKind::TokenSwapped), "{how} {waits}");
            }
            assert_eq!(link.token(|token| token.record().commands), Some(0), "{how} {waits}");
            session.wait_for_token(Deadline::NEVER).unwrap();
            session.prove_possession(Some(pin("1234")), Deadline::NEVER).unwrap();
            assert_eq!(link.token(|token| token.record().verifies), Some(1));
        }
    }
}

#[test]
fn a_token_that_cannot_be_left_is_locked_by_power() {
    let quirks = Quirks { no_security_domain: true, ..Quirks::default() };
    let link = SimulatedLink::new(SimulatedToken::card().quirks(quirks).build());
    let mut session = Session::new(link.clone());
    session.verify_pin(pin("1234"), Deadline::NEVER).unwrap();
    assert_eq!(link.token(|token| token.is_unlocked()), Some(false));
    assert!(!session.left_open());
    session.identify(Deadline::NEVER).unwrap();
    link.set_power_stays_on(true);
    session.verify_pin(pin("1234"), Deadline::NEVER).unwrap();
    assert_eq!(link.token(|token| token.is_unlocked()), Some(true));
    assert!(session.left_open(), "what could not be locked is said");
}

#[test]
fn filler_after_the_certificate_is_left_behind() {
    for filler in [vec![0xFF; 1], vec![0x00; 300], vec![0x90, 0x00, 0x30, 0x82]] {
        for limits in [Limits::SHORT, Limits::EXTENDED, Limits::CCID_522] {
            let token = SimulatedToken::card().certificate(TEST_CARD).filler(filler.clone()).build();
            let mut session = Session::new(SimulatedLink::new(token).with_limits(limits));
            assert_eq!(session.read_certificate(None, Deadline::NEVER).unwrap().der(), TEST_CARD);
        }
    }
}

#[test]
fn a_warning_with_data_is_not_the_end_of_the_file() {
    let link = SimulatedLink::new(SimulatedToken::card().certificate(TEST_CARD).build());
    for (command, part) in [(3, &TEST_CARD[256..512]), (4, &TEST_CARD[512..768])] {
        link.at_command(command, Accident::Answer([part, &[0x62, 0x82]].concat()));
    }
    let certificate = Session::new(link).read_certificate(None, Deadline::NEVER).unwrap();
    assert_eq!(certificate.der(), TEST_CARD);
}

#[test]
fn half_a_certificate_is_never_returned() {
    for length in [0, 1, 2, 3, 4, 5, 255, 256, 257, 1589] {
        let token = SimulatedToken::card().certificate(&TEST_CARD[..length]).build();
        let mut session = Session::new(SimulatedLink::new(token));
        match cause(session.read_certificate(None, Deadline::NEVER)) {
            Cause::FileTruncated { file: 0x0A, got, .. } => assert_eq!(got as usize, length),
            other => panic!("{length} bytes: {other}"),
        }
    }
}

#[test]
fn a_file_that_holds_no_certificate_is_not_read_on() {
    for (content, expected) in [
        (vec![0xFF; 1600], Cause::NotDer { file: 0x0A }),
        (vec![0x30, 0x84, 0, 0, 0, 1], Cause::NotDer { file: 0x0A }),
        (vec![0x30, 0x80, 0, 0], Cause::NotDer { file: 0x0A }),
        (vec![0x30, 0x83, 0x01, 0, 0, 0], Cause::FileTooLong { file: 0x0A, announced: 65_541, limit: 16_384 }),
    ] {
        let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().certificate(content).build()));
        assert_eq!(cause(session.read_certificate(None, Deadline::NEVER)), expected);
    }
}

#[test]
fn what_never_ends_is_ended() {
    let endless = Chaining { piece: 16, empty_first: false, endless: true };
    let quirks = Quirks { chaining: Some(endless), ..Quirks::default() };
    let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().quirks(quirks).build()));
    let end = cause(session.read_certificate(None, Deadline::NEVER));
    assert!(matches!(end, Cause::TooManyParts { .. } | Cause::ResponseTooLong { .. }), "{end}");
    assert!(session.traffic().commands < 600, "{:?}", session.traffic());

    let drip = Quirks { short_answers: Some(1), ..Quirks::default() };
    let mut session = Session::new(SimulatedLink::new(SimulatedToken::card().quirks(drip).build()));
    let end = cause(session.read_certificate(None, Deadline::NEVER));
    assert_eq!(end, Cause::TooManyReads { file: 0x0A, limit: MAX_READS_PER_FILE });
}

#[test]
fn extended_length_that_does_not_work_is_given_up_once_and_for_all() {
    let quirks = Quirks { extended: Extended::Refused, ..Quirks::default() };
    let token = SimulatedToken::card().certificate(TEST_CARD).quirks(quirks).build();
    let mut session = Session::new(SimulatedLink::new(token).with_limits(Limits::EXTENDED));
    assert_eq!(session.read_certificate(None, Deadline::NEVER).unwrap().der(), TEST_CARD);
    assert_eq!(session.traffic().commands, 9 + 1);
    session.read_certificate(None, Deadline::NEVER).unwrap();
    assert_eq!(session.traffic().commands, 9 + 1 + 9);
}

/// Cancels its own operation at a command.
struct CancelAt(SimulatedLink, u32, CancelToken);

impl Link for CancelAt {
    fn limits(&self) -> Limits {
        self.0.limits()
    }
    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.0.begin(deadline, cancel)
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        self.1 = self.1.wrapping_sub(1);
        if self.1 == 0 {
            self.2.cancel();
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

#[test]
fn cancel_and_deadline_end_an_operation_and_still_lock() {
    let link = SimulatedLink::new(SimulatedToken::card().build());
    // The 11th command is the signature: with its answer the operation is complete.
    for after in 1..=10 {
        let cancel = CancelToken::new();
        let mut session = Session::new(CancelAt(link.clone(), after, cancel.clone())).cancelled_by(&cancel);
        let Err(error) = session.prove_possession(Some(pin("1234")), Deadline::NEVER) else { panic!() };
        let error = error.exchange().unwrap();
        assert_eq!(error.cause, fault(FaultKind::Cancelled));
        assert_eq!(error.pin_sent, after >= 4, "after {after} commands");
        assert_eq!(link.token(|token| token.is_unlocked()), Some(false), "after {after} commands");
    }
    let late = Deadline::after(std::time::Duration::ZERO);
    let before = link.token(|token| token.record().commands);
    assert_eq!(cause(Session::new(link.clone()).identify(late)), fault(FaultKind::DeadlinePassed));
    assert_eq!(link.token(|token| token.record().commands), before);
}

type Question = fn(&mut Session<SimulatedLink>) -> Result<(), SessionError>;

const QUESTIONS: [(&str, Question); 5] = [
    ("identify", |session| session.identify(Deadline::NEVER).map(drop)),
    ("read", |session| session.read_certificate(Some(pin("1234")), Deadline::NEVER).map(drop)),
    ("tries", |session| session.pin_tries_left(Deadline::NEVER).map(drop)),
    ("verify", |session| session.verify_pin(pin("1234"), Deadline::NEVER).map(drop)),
    ("prove", |session| session.prove_possession(Some(pin("1234")), Deadline::NEVER).map(drop)),
];

/// The token pulled before and after every command of every exchange.
#[test]
fn a_token_pulled_at_any_command_is_told() {
    let mut pulled = 0;
    for kind in [TokenKind::Card, TokenKind::Android, TokenKind::Iphone] {
        for (name, question) in QUESTIONS {
            let mut whole = Session::new(SimulatedLink::new(token(kind).build()));
            question(&mut whole).unwrap();
            let commands = whole.traffic().commands as usize;
            for at in 0..commands {
                for accident in [Accident::PulledBefore, Accident::PulledAfter] {
                    let place = format!("{name} on {kind:?}, command {at}, {accident:?}");
                    let link = SimulatedLink::new(token(kind).build());
                    link.at_command(at, accident);
                    let mut session = Session::new(link.clone());
                    match question(&mut session) {
                        Err(error) => {
                            let error = error.exchange().unwrap();
                            assert_eq!(error.cause, fault(FaultKind::TokenRemoved), "{place}");
                            assert!(!error.left_open, "{place}");
                            assert!(error.to_string().contains("removed"), "{place}: {error}");
                        }
                        // The last command after a PIN only locks: pulled there, the answer is complete.
                        Ok(()) => assert_eq!(at + 1, commands, "{place}"),
                    }
                    assert!(link.token(|_| ()).is_none(), "{place}: nothing was pulled");
                    pulled += 1;

                    // The session goes on, and sends a PIN to the new token only once it has identified it.
                    link.insert(token(kind).build());
                    session.identify(Deadline::NEVER).unwrap();
                    question(&mut session).unwrap();
                    assert!(link.token(|token| token.record().verifies).unwrap() <= 1, "{place}");
                }
            }
        }
    }
    println!("{pulled} pulls");
    assert_eq!(pulled, 178);
}

#[test]
fn errors_name_what_was_expected() {
    let link = SimulatedLink::new(SimulatedToken::card().build());
    link.at_command(2, Accident::Answer(vec![0x69, 0x85]));
    link.at_command(3, Accident::Answer(vec![0x6A, 0x82]));
    let error = Session::new(link).read_certificate(None, Deadline::NEVER).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Simulated reader: read the user authentication certificate (EF 000A): \
         the token holds no user authentication certificate (status 6A82)"
    );
    let link = SimulatedLink::new(SimulatedToken::card().build());
    link.at_command(0, Accident::Answer(vec![0x90]));
    let error = Session::new(link).identify(Deadline::NEVER).unwrap_err();
    let error = error.exchange().unwrap();
    assert_eq!((error.stage, error.cause), (Stage::SelectApplication, Cause::ResponseTooShort { length: 1 }));
}

fn any_quirks() -> impl Strategy<Value = Quirks> {
    let chaining =
        (8usize..=256, any::<bool>()).prop_map(|(piece, empty_first)| Chaining { piece, empty_first, endless: false });
    let end = prop_oneof![
        Just(EndOfFile::Short),
        Just(EndOfFile::Warning),
        Just(EndOfFile::Refused),
        Just(EndOfFile::ExactLength)
    ];
    let no_short_ef = prop::option::of(prop_oneof![
        Just(0x6A82u16),
        Just(0x6A86),
        Just(0x6985),
        Just(0x6B00),
        Just(0x6D00),
        Just(0x6981)
    ]);
    let extended = prop_oneof![Just(Extended::Taken), Just(Extended::Refused)];
    let padding = prop_oneof![Just(Padding::Space), Just(Padding::Nul)];
    (
        (prop::option::of(32u8..), prop::option::of(chaining), prop::option::of(16usize..300), end),
        (any::<bool>(), no_short_ef, extended, padding, any::<bool>(), any::<bool>()),
    )
        .prop_map(|((exact_le, chaining, short_answers, end_of_file), rest)| {
            let (first_command_fails, no_short_ef, extended, label_padding, no_security_domain, reselect_locks) = rest;
            Quirks {
                exact_le,
                chaining,
                short_answers,
                end_of_file,
                first_command_fails,
                no_short_ef,
                extended,
                label_padding,
                no_security_domain,
                reselect_locks,
                ..Quirks::default()
            }
        })
}

fn any_limits() -> impl Strategy<Value = Limits> {
    prop_oneof![Just(Limits::SHORT), Just(Limits::EXTENDED), Just(Limits::CCID_522)]
}

fn any_kind() -> impl Strategy<Value = TokenKind> {
    prop_oneof![Just(TokenKind::Card), Just(TokenKind::Android), Just(TokenKind::Iphone)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every mixture of quirks, on every kind of token, within every limit: the certificate whole, possession proved,
    /// one VERIFY at the most, the token left locked.
    #[test]
    fn any_mixture_of_quirks_is_worked_through(
        quirks in any_quirks(), limits in any_limits(), kind in any_kind(),
        filler in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let certificate = token(kind).build().authentication_certificate().to_vec();
        let token = token(kind).filler(filler).quirks(quirks).build();
        let link = SimulatedLink::new(token).with_limits(limits);
        let mut session = Session::new(link.clone());
        let received = session.prove_possession(Some(pin("1234")), Deadline::NEVER);
        let received = received.map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert!(received.certificate.der() == certificate);
        prop_assert_eq!(received.possession, Possession::Proved);
        prop_assert_eq!(received.kind, kind);
        let (verifies, unlocked) = link.token(|token| (token.record().verifies, token.is_unlocked())).unwrap();
        prop_assert_eq!(verifies, usize::from(kind != TokenKind::Iphone));
        prop_assert!(!unlocked);
        prop_assert!(!session.left_open());
    }

    /// Whatever a token answers to any one command: no panic, one VERIFY at the most, locked.
    #[test]
    fn any_answer_at_any_command(
        at in 0usize..14, mut answer in prop::collection::vec(any::<u8>(), 0..600),
        kind in any_kind(), limits in any_limits(),
    ) {
        answer.truncate(limits.max_response);
        let link = SimulatedLink::new(token(kind).build()).with_limits(limits);
        link.at_command(at, Accident::Answer(answer.clone()));
        let mut session = Session::new(link.clone());
        if let Ok(received) = session.prove_possession(Some(pin("1234")), Deadline::NEVER) {
            prop_assert!(Certificate::from_der(received.certificate.der()).is_ok());
        }
        let (verifies, unlocked) = link.token(|token| (token.record().verifies, token.is_unlocked())).unwrap();
        let commands = session.traffic().commands;
        // Success in answer to leaving the application, which the token never saw, is believed.
        let lied = commands as usize == at + 1 && matches!(*answer, [.., 0x90, 0x00] | [.., 0x61, _]);
        prop_assert!(verifies <= 1);
        prop_assert!(!unlocked || session.left_open() || lied);
        prop_assert!(commands < 200);
    }
}

#[test]
fn a_pin_is_four_digits() {
    for wrong in ["", "123", "12345", "12a4", "１２３４", "-123"] {
        assert!(wrong.parse::<Pin>().is_err(), "{wrong}");
    }
}
