//! A link that answers by a function, for what no token of the simulator does; and conversations by hand.

use super::{cause, fault, last_try, pin, token};
use std::sync::{Arc, Mutex};
use uketsuke::Session;
use uketsuke::exchange::{
    Cause, Conversation, ExchangeError, LastTry, Next, Operation, PinEntry, PinUse, Stage, Tries,
};
use uketsuke::link::replay::{Recorder, Replay, Trace};
use uketsuke::link::{CancelToken, Deadline, Fault, FaultKind, Limits, Link};
use uketsuke::session::Proving;
use uketsuke::simulator::{Accident, Quirks, SimulatedLink, SimulatedToken};
use uketsuke::vocabulary::{Possession, TokenKind};

type Answer = Box<dyn FnMut(&[u8]) -> Result<Vec<u8>, Fault> + Send>;

/// What was sent is kept.
struct Scripted {
    limits: Limits,
    answer: Answer,
    sent: Arc<Mutex<Vec<Vec<u8>>>>,
    insertion: u64,
}

impl Scripted {
    fn new(limits: Limits, answer: impl FnMut(&[u8]) -> Result<Vec<u8>, Fault> + Send + 'static) -> Scripted {
        Scripted { limits, answer: Box::new(answer), sent: Arc::default(), insertion: 1 }
    }

    /// Over a real simulated token, with `before` having the first word; what takes no answer goes to the token.
    fn over(
        limits: Limits,
        mut token: SimulatedToken,
        mut before: impl FnMut(&[u8]) -> Option<Result<Vec<u8>, Fault>> + Send + 'static,
    ) -> Scripted {
        token.power_on();
        Scripted::new(limits, move |command| before(command).unwrap_or_else(|| Ok(token.transmit(command))))
    }
}

impl Link for Scripted {
    fn limits(&self) -> Limits {
        self.limits
    }
    fn begin(&mut self, _: Deadline, _: &CancelToken) -> Result<(), Fault> {
        Ok(())
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        self.sent.lock().unwrap().push(command.to_vec());
        let answer = (self.answer)(command)?;
        let fits = answer.len().min(response.len());
        response[..fits].copy_from_slice(&answer[..fits]);
        Ok(answer.len()) // as a driver does that knows the length of what it could not write
    }
    fn cut_power(&mut self) -> Result<(), Fault> {
        self.insertion += 1;
        Ok(())
    }
    fn end(&mut self) -> Result<(), Fault> {
        Ok(())
    }
    fn insertion(&mut self) -> u64 {
        self.insertion
    }
}

fn with_status(data: &[u8], status: u16) -> Vec<u8> {
    [data, &status.to_be_bytes()].concat()
}

const LABEL: &[u8] = b"JPKIAPICCTOKEN2                 ";

fn card() -> SimulatedToken {
    token(TokenKind::Card).build()
}

#[test]
fn get_response_asks_for_exactly_what_waits() {
    // The certificate's element of 600 bytes, in parts of 256, 100 and the rest.
    let content: Vec<u8> = [&[0x30, 0x82, 0x02, 0x54][..], &[7; 596]].concat();
    let mut sent = 0;
    let link = Scripted::new(Limits::SHORT, move |command| {
        Ok(match command {
            [_, 0xB0, 0x86, ..] => with_status(LABEL, 0x9000),
            [_, 0xB0, ..] => with_status(&[], 0x6100),
            [_, 0xC0, 0x00, 0x00, le] => {
                let asked = if *le == 0 { 256 } else { usize::from(*le) };
                let right = [256, 100, 244][sent.min(2)];
                assert!(asked == right, "{asked} bytes asked for, {right} wait");
                let part: Vec<u8> = content.iter().copied().skip([0, 256, 356][sent]).take(asked).collect();
                sent += 1;
                with_status(&part, [0x6164, 0x61F4, 0x9000][sent - 1])
            }
            _ => with_status(&[], 0x9000),
        })
    });
    let commands = Arc::clone(&link.sent);
    let raw = Session::new(link).run(Operation::identify().reading_certificate(), Deadline::NEVER).unwrap();
    assert_eq!(raw.certificate.unwrap().len(), 600);
    let asked: Vec<Vec<u8>> = commands.lock().unwrap().iter().filter(|it| it[1] == 0xC0).cloned().collect();
    assert_eq!(asked, [[0, 0xC0, 0, 0, 0], [0, 0xC0, 0, 0, 100], [0, 0xC0, 0, 0, 244]]);
}

#[test]
fn a_refused_counter_is_an_unknown_one_and_sends_nothing_without_consent() {
    for word in [0x6700, 0x6A86, 0x6D00, 0x6303, 0x6985] {
        let session = || {
            let link = Scripted::over(Limits::SHORT, card(), move |command| {
                (command[1] == 0x20 && command.len() == 4).then(|| Ok(with_status(&[], word)))
            });
            let sent = Arc::clone(&link.sent);
            (Session::new(link), sent)
        };
        let verifies = |sent: &Arc<Mutex<Vec<Vec<u8>>>>| {
            sent.lock().unwrap().iter().filter(|command| command[1] == 0x20 && command.len() > 5).count()
        };
        let (mut reading, sent) = session();
        assert_eq!(reading.pin_tries_left(Deadline::NEVER).unwrap(), Tries::Unknown, "{word:04X}");
        assert_eq!(cause(reading.verify_pin(pin("1234"), Deadline::NEVER)), Cause::TriesUnknown, "{word:04X}");
        assert_eq!(verifies(&sent), 0);
        let (mut with_consent, sent) = session();
        assert_eq!(with_consent.verify_pin(last_try("1234"), Deadline::NEVER).unwrap(), PinUse::Verified, "{word:04X}");
        assert_eq!(verifies(&sent), 1);
    }
    // Neither the question nor SELECT of the PIN's file is taken.
    let link = Scripted::over(Limits::SHORT, card(), |command| match command {
        [_, 0x20, _, _] | [_, 0xA4, 0x02, ..] => Some(Ok(with_status(&[], 0x6D00))),
        _ => None,
    });
    assert_eq!(Session::new(link).verify_pin(last_try("1234"), Deadline::NEVER).unwrap(), PinUse::Verified);
}

/// Where a conversation broke off: before the PIN was sent, or with it.
#[test]
fn a_fault_is_told_with_what_was_being_asked() {
    for (with_pin, stage) in [(false, Stage::AskTries), (true, Stage::VerifyPin)] {
        let link = Scripted::over(Limits::SHORT, card(), move |command| {
            let breaks = command[1] == 0x20 && (command.len() > 5) == with_pin;
            breaks.then(|| Err(Fault::new(FaultKind::Transmission)))
        });
        let error = Session::new(link).verify_pin(pin("1234"), Deadline::NEVER).unwrap_err();
        let error = *error.exchange().unwrap();
        assert_eq!((error.stage, error.cause), (stage, fault(FaultKind::Transmission)));
        assert_eq!((error.pin_sent, error.may_have_cost_a_try()), (with_pin, with_pin));
    }
}

/// By its short id the file is not known, and SELECT does not find it, or is not taken.
#[test]
fn a_card_without_the_file_of_pin_or_key_says_which_one() {
    let [pin_file, key_file] = [0x18, 0x17];
    let missing = |file: u8| Cause::FileNotFound { file: file.into(), status: 0x6A82.into() };
    let refused = Cause::UnexpectedStatus { status: 0x6985.into(), expected: "9000" };
    for (file, word, stage, expected) in [
        (pin_file, 0x6A82, Stage::AskTries, missing(pin_file)),
        (key_file, 0x6A82, Stage::ProvePossession, missing(key_file)),
        (key_file, 0x6985, Stage::ProvePossession, refused),
    ] {
        let link = Scripted::over(Limits::SHORT, card(), move |command| match command {
            [_, 0x20 | 0x2A, 0x00, reference, ..] if *reference == 0x80 | file => Some(Ok(with_status(&[], 0x6A86))),
            [_, 0xA4, 0x02, .., last] if *last == file => Some(Ok(with_status(&[], word))),
            _ => None,
        });
        let error = Session::new(link).prove_possession(Some(pin("1234")), Deadline::NEVER).unwrap_err();
        let error = *error.exchange().unwrap();
        assert_eq!((error.stage, error.cause), (stage, expected), "EF {file:04X}, {word:04X}");
    }
}

#[test]
fn a_key_that_is_not_known_by_its_short_id_is_selected_and_signs() {
    for word in [0x6A86, 0x6A88, 0x6D00] {
        let link = Scripted::over(Limits::SHORT, card(), move |command| {
            matches!(command, [_, 0x2A, 0x00, 0x97, ..]).then(|| Ok(with_status(&[], word)))
        });
        let reading = Session::new(link).prove_possession(Some(pin("1234")), Deadline::NEVER).unwrap();
        assert_eq!(reading.possession, Possession::Proved, "{word:04X}");
    }
}

#[test]
fn an_answer_to_verify_that_says_neither_right_nor_wrong_is_told_as_such() {
    for word in [0x6A80, 0x6700, 0x6F00, 0x6303, 0x6100] {
        let link = Scripted::over(Limits::SHORT, card(), move |command| {
            (command[1] == 0x20 && command.len() > 5).then(|| Ok(with_status(&[], word)))
        });
        let error = Session::new(link).verify_pin(pin("1234"), Deadline::NEVER).unwrap_err();
        let error = *error.exchange().unwrap();
        assert_eq!((error.stage, error.cause), (Stage::VerifyPin, Cause::PinUncertain(word.into())), "{word:04X}");
        assert!(error.pin_sent && error.may_have_cost_a_try());
        assert!(error.to_string().contains("ask for the counter before another try"), "{error}");
    }
    let wrong =
        ExchangeError { pin_sent: true, ..ExchangeError::new(Stage::VerifyPin, Cause::PinWrong { left: Some(2) }) };
    assert!(!wrong.may_have_cost_a_try(), "it says what it cost");
    let lost = ExchangeError::new(Stage::VerifyPin, Cause::ResponseTooShort { length: 0 });
    assert!(!lost.may_have_cost_a_try() && ExchangeError { pin_sent: true, ..lost }.may_have_cost_a_try());
}

#[test]
fn the_last_wrong_try_says_wrong_and_blocked() {
    let link = SimulatedLink::new(token(TokenKind::Card).tries_left(1).build());
    let mut session = Session::new(link);
    let error = session.verify_pin(last_try("9999"), Deadline::NEVER).unwrap_err();
    assert_eq!(error.exchange().unwrap().cause, Cause::PinWrongAndBlocked);
    let told = error.to_string();
    assert!(told.contains("wrong PIN") && told.contains("blocked now"), "{told}");
}

#[test]
fn select_is_tried_once_in_the_form_with_an_answer() {
    for (refusals, works) in [(1, true), (2, false)] {
        let mut left = refusals;
        let link = Scripted::over(Limits::SHORT, card(), move |command| {
            let refused = command[1] == 0xA4 && command[2] == 0x04 && left > 0;
            left -= usize::from(refused);
            refused.then(|| Ok(with_status(&[], 0x6A86)))
        });
        let sent = Arc::clone(&link.sent);
        let outcome = Session::new(link).identify(Deadline::NEVER);
        assert_eq!(outcome.is_ok(), works);
        assert!(works || cause(outcome) == Cause::NotJpki(0x6A86.into()));
        let sent = sent.lock().unwrap();
        assert_eq!((sent[0][3], sent[0].len(), sent[1][3], sent[1].len()), (0x0C, 15, 0x00, 16));
        assert_eq!(sent.len(), if works { 3 } else { 2 });
    }
}

#[test]
fn extended_length_is_given_up_on_any_failure_that_is_not_the_tokens_and_remembered() {
    use FaultKind::*;
    let certificate = card().authentication_certificate().to_vec();
    for kind in FaultKind::ALL.iter().copied() {
        let of_the_token = [
            TokenRemoved,
            TokenReset,
            TokenSwapped,
            NoToken,
            NoReader,
            ReaderLost,
            Cancelled,
            DeadlinePassed,
            LeftOpen,
            CommandHangs,
            TraceMismatch,
            TraceWithheld,
        ]
        .contains(&kind);
        let link = Scripted::over(Limits::EXTENDED, card(), move |command| {
            (command[1] == 0xB0 && command.len() == 7).then(|| Err(Fault::with_code(kind, 57)))
        });
        let sent = Arc::clone(&link.sent);
        let mut session = Session::new(link);
        let extended = || sent.lock().unwrap().iter().filter(|command| command.len() == 7).count();
        match session.read_certificate(None, Deadline::NEVER) {
            Ok(read) => {
                assert!(!of_the_token, "{kind:?}");
                assert_eq!(read.der(), certificate);
                session.read_certificate(None, Deadline::NEVER).unwrap();
                assert_eq!(extended(), 1, "{kind:?}: remembered");
            }
            Err(error) => assert!(of_the_token, "{kind:?}: {error}"),
        }
    }
    // A status word, and an answer without one, are failures as well.
    for answer in [vec![0x67, 0x00], vec![0x6A], vec![]] {
        let link = Scripted::over(Limits::EXTENDED, card(), move |command| {
            (command[1] == 0xB0 && command.len() == 7).then(|| Ok(answer.clone()))
        });
        assert_eq!(Session::new(link).read_certificate(None, Deadline::NEVER).unwrap().der(), certificate);
    }
}

#[test]
fn a_reader_that_does_not_bring_256_bytes_back_is_asked_for_less_and_still_has_the_token_sign() {
    let certificate = card().authentication_certificate().to_vec();
    for most in [128, 200, 255] {
        let mut failed = 0;
        let link = Scripted::over(Limits::SHORT, card(), move |command| match command {
            [_, 0xB0, _, _, le] if *le == 0 || usize::from(*le) > most => {
                failed += 1;
                assert_eq!(failed, 1, "one try too long, and none after it");
                Some(Err(Fault::new(FaultKind::Transmission)))
            }
            _ => None,
        });
        let mut session = Session::new(link);
        let reading = session.prove_possession(Some(pin("1234")), Deadline::NEVER).unwrap();
        assert_eq!(reading.certificate.der(), certificate);
        assert_eq!(reading.possession, Possession::Proved);
    }
    // Limits below 256, as the readers file may give them.
    let limits = Limits { max_response: 100, ..Limits::SHORT };
    let link = Scripted::over(limits, card(), |command| {
        assert!(command[1] != 0xB0 || (1..=98).contains(&command[4]), "{command:02X?}");
        None
    });
    assert_eq!(Session::new(link).read_certificate(None, Deadline::NEVER).unwrap().der(), certificate);
}

#[test]
fn a_response_longer_than_the_limits_is_one_cause_by_every_way_in() {
    let too_long = Cause::ResponseTooLong { expected: 32 };
    let long = || with_status(&[0x41; 300], 0x9000);
    let label = |command: &[u8]| command[1] == 0xB0;
    // The link says so; the link tells a length that it could not write; the answer is fed by hand.
    let told = Scripted::over(Limits::SHORT, card(), move |command| {
        label(command).then(|| Err(Fault::with_code(FaultKind::ResponseTooLong, 0x8010_0008)))
    });
    assert_eq!(cause(Session::new(told).identify(Deadline::NEVER)), too_long);
    let unwritten = Scripted::over(Limits::SHORT, card(), move |command| label(command).then(|| Ok(long())));
    assert_eq!(cause(Session::new(unwritten).identify(Deadline::NEVER)), too_long);
    let mut conversation = Conversation::new(Operation::identify(), Limits::SHORT);
    while let Next::Transmit(command) = conversation.next() {
        let answer = if label(command) { long() } else { vec![0x90, 0x00] };
        conversation.feed(Ok(&answer));
    }
    assert_eq!(conversation.finish().result.unwrap_err().cause, too_long);
    // Also where nothing was asked for, by the link and by hand.
    let nothing_asked = Cause::ResponseTooLong { expected: 0 };
    let select = Scripted::over(Limits::SHORT, card(), move |command| (command[1] == 0xA4).then(|| Ok(long())));
    assert_eq!(cause(Session::new(select).identify(Deadline::NEVER)), nothing_asked);
    let mut conversation = Conversation::new(Operation::identify(), Limits::SHORT);
    while let Next::Transmit(_) = conversation.next() {
        conversation.feed(Ok(&long()));
    }
    assert_eq!(conversation.finish().result.unwrap_err().cause, nothing_asked);
    let recorded: Trace =
        "uketsuke-trace 1\nlimits 261 258 short\nbegin ok\n> 00A4040C0AD392F000260100000001\n< 9000\n\
                           > 00B0860020\n< fault response-too-long\nend ok\n"
            .parse()
            .unwrap();
    assert_eq!(cause(Session::new(Replay::new(recorded)).identify(Deadline::NEVER)), too_long);
}

/// Drives a conversation by hand with a right PIN, over a token that takes no other application.
fn with_pin_by_hand(tell: impl Fn(&mut Conversation, &str), cut: Result<(), Fault>) -> (Conversation, Vec<bool>) {
    let entry = PinEntry { pin: "1234".parse().unwrap(), last_try: LastTry::Kept };
    let mut conversation = Conversation::new(Operation::identify().with_pin(entry), Limits::SHORT);
    let mut owed = Vec::new();
    let mut verified = false;
    loop {
        tell(&mut conversation, if verified { "verified" } else { "before" });
        let (answer, cuts) = match conversation.next() {
            Next::Done => return (conversation, owed),
            Next::CutPower => (Vec::new(), true),
            Next::Transmit([_, 0xA4, ..]) if verified => (vec![0x6A, 0x82], false),
            Next::Transmit([_, 0xB0, ..]) => (with_status(LABEL, 0x9000), false),
            Next::Transmit([_, 0x20, _, _]) => (vec![0x63, 0xC3], false),
            Next::Transmit(command) => {
                verified |= command[1] == 0x20;
                (vec![0x90, 0x00], false)
            }
        };
        owed.push(conversation.owes_lock());
        match cut {
            Err(fault) if cuts => conversation.feed(Err(fault)),
            _ => conversation.feed(Ok(&answer)),
        }
        if cuts {
            tell(&mut conversation, "cut");
        }
    }
}

#[test]
fn a_token_that_was_sent_a_pin_is_owed_a_lock_until_it_is_locked() {
    // SELECT, label, counter, VERIFY, leaving, cutting the power.
    let (conversation, owed) = with_pin_by_hand(|_, _| {}, Ok(()));
    assert_eq!(owed, [false, false, false, true, true, true]);
    assert!(!conversation.owes_lock());
    let ended = conversation.finish();
    assert!(ended.result.is_ok() && !ended.left_open);
    let (conversation, _) = with_pin_by_hand(|_, _| {}, Err(Fault::new(FaultKind::PowerStaysOn)));
    assert!(conversation.owes_lock());
    assert!(conversation.finish().left_open);
}

#[test]
fn a_result_is_not_judged_by_the_insertion_number_that_a_cut_of_power_made() {
    // Told before the first step, and then not until the power was cut, which changes it by itself.
    let tell = |conversation: &mut Conversation, when: &str| match when {
        "before" => conversation.token_is(1),
        "cut" => conversation.token_is(2),
        _ => {}
    };
    let (conversation, _) = with_pin_by_hand(tell, Ok(()));
    let raw = conversation.finish().result.unwrap();
    assert_eq!(raw.pin, PinUse::Verified);
    // But another number before that is another token.
    let swapped = |conversation: &mut Conversation, when: &str| match when {
        "before" => conversation.token_is(1),
        _ => conversation.token_is(2),
    };
    let (conversation, _) = with_pin_by_hand(swapped, Ok(()));
    assert_eq!(conversation.finish().result.unwrap_err().cause, fault(FaultKind::TokenSwapped));
}

#[test]
fn a_link_in_a_box_does_what_the_link_does() {
    let quirks = Quirks { no_security_domain: true, ..Quirks::default() };
    let watch = SimulatedLink::new(token(TokenKind::Card).quirks(quirks).build());
    // With a link in between that takes the conversation itself, and without.
    let recorded: Box<dyn Link> = Box::new(Recorder::new(watch.clone()));
    Session::new(recorded).verify_pin(pin("1234"), Deadline::NEVER).unwrap();
    assert_eq!(watch.token(|token| token.is_unlocked()), Some(false), "its power was cut");
    let boxed: Box<dyn Link> = Box::new(watch.clone());
    let mut session = Session::new(boxed);
    session.wait_for_token(Deadline::NEVER).unwrap();
    session.verify_pin(pin("1234"), Deadline::NEVER).unwrap();
    assert_eq!(watch.token(|token| token.is_unlocked()), Some(false), "its power was cut");
    assert_eq!(session.reader_name(), "Simulated reader");
    watch.remove();
    session.wait_for_removal(Deadline::NEVER).unwrap();
    let soon = Deadline::after(std::time::Duration::from_millis(20));
    assert_eq!(cause(session.wait_for_token(soon)), fault(FaultKind::NoToken));
}

#[test]
fn each_token_is_read_once_over_any_link_that_can_tell() {
    let soon = || Deadline::after(std::time::Duration::from_millis(30));
    let link = SimulatedLink::new(token(TokenKind::Android).build());
    let mut session = Session::new(link.clone());
    session.wait_for_token(Deadline::NEVER).unwrap();
    assert_eq!(cause(session.read(None, Deadline::NEVER)), Cause::PinRequired);
    session.wait_for_token(soon()).unwrap();
    session.read(Some(pin("1234")), Deadline::NEVER).unwrap();
    assert_eq!(cause(session.wait_for_token(soon())), fault(FaultKind::NoToken));
    // Cutting its power makes it no other token.
    link.token(|token| token.quirks_mut().no_security_domain = true);
    session.verify_pin(pin("1234"), Deadline::NEVER).unwrap();
    assert_eq!(cause(session.wait_for_token(soon())), fault(FaultKind::NoToken));
    link.insert(token(TokenKind::Card).build());
    session.wait_for_token(soon()).unwrap();
    assert_eq!(session.read(None, Deadline::NEVER).unwrap().kind, TokenKind::Card);
    // Over a link that cannot tell, every token counts as not read.
    let mut blind = Scripted::over(Limits::SHORT, card(), |_| None);
    blind.insertion = 0;
    let mut session = Session::new(blind);
    for _ in 0..3 {
        session.wait_for_token(soon()).unwrap();
        session.read(None, Deadline::NEVER).unwrap();
    }
}

/// On two readers at once: neither is forgotten for the other.
#[test]
fn of_several_tokens_that_stay_each_is_read_once() {
    let soon = || Deadline::after(std::time::Duration::from_millis(30));
    let mut session = Session::new(Scripted::over(Limits::SHORT, card(), |_| None));
    for placement in [7, 9] {
        session.link().insertion = placement;
        session.wait_for_token(soon()).unwrap();
        session.read(None, Deadline::NEVER).unwrap();
    }
    for placement in [7, 9] {
        session.link().insertion = placement;
        assert_eq!(cause(session.wait_for_token(soon())), fault(FaultKind::NoToken), "{placement}");
    }
}

/// A card that speaks T=0, and then one that speaks T=1: what the reader takes may change with the token.
#[test]
fn extended_length_is_used_as_soon_as_the_link_takes_it() {
    let mut session = Session::new(Scripted::over(Limits::SHORT, card(), |_| None));
    let sent = Arc::clone(&session.link().sent);
    let extended = || sent.lock().unwrap().iter().filter(|command| command.len() == 7).count();
    session.read_certificate(None, Deadline::NEVER).unwrap();
    assert_eq!(extended(), 0);
    session.link().limits = Limits::EXTENDED;
    session.read_certificate(None, Deadline::NEVER).unwrap();
    assert!(extended() > 0);
}

/// What is asked anew is known only by its answer.
#[test]
fn a_token_that_did_not_answer_who_it_is_is_of_no_known_kind() {
    let link = SimulatedLink::new(card());
    let mut session = Session::new(link.clone());
    session.identify(Deadline::NEVER).unwrap();
    assert_eq!(session.kind(), Some(TokenKind::Card));
    link.remove();
    assert!(session.identify(Deadline::NEVER).is_err());
    assert_eq!(session.kind(), None);
}

#[test]
fn a_proof_is_of_the_certificate_that_was_read_with_it() {
    let proving = Proving::new().unwrap();
    let proof = proving.operation().with_pin(pin("1234"));
    Session::new(SimulatedLink::new(card())).run(proof, Deadline::NEVER).unwrap();
    // What is judged was read of another card.
    let other = SimulatedToken::card().expires_on("2031-03-04".parse().unwrap()).build();
    let certificate = other.authentication_certificate().to_vec();
    let read = Operation::identify().reading_certificate();
    let raw = Session::new(SimulatedLink::new(other)).run(read, Deadline::NEVER).unwrap();
    let reading = proving.judge(raw).unwrap();
    assert_eq!(reading.certificate.der(), certificate);
    assert_eq!(reading.possession, Possession::NotProved);
}

#[test]
fn a_trace_that_withholds_what_was_read_replays_to_a_fault_of_its_own() {
    let mut session = Session::new(Recorder::new(SimulatedLink::new(card())));
    session.prove_possession(Some(pin("1234")), Deadline::NEVER).unwrap();
    session.identify(Deadline::NEVER).unwrap();
    let (_, trace) = session.into_link().into_parts();
    let trace: Trace = trace.to_string().parse().unwrap();
    let mut replay = Session::new(Replay::new(trace));
    let outcome = replay.prove_possession(Some(pin("0000")), Deadline::NEVER);
    assert_eq!(cause(outcome), fault(FaultKind::TraceWithheld));
    assert!(!replay.left_open());
    // What is known is not withheld.
    assert_eq!(replay.identify(Deadline::NEVER).unwrap(), TokenKind::Card);
    // A reading without a proof plays to its end.
    let mut session = Session::new(Recorder::new(SimulatedLink::new(card())));
    session.read(None, Deadline::NEVER).unwrap();
    let commands = session.traffic().commands;
    let (_, trace) = session.into_link().into_parts();
    let mut replay = Session::new(Replay::new(trace));
    assert_eq!(cause(replay.read(None, Deadline::NEVER)), fault(FaultKind::TraceWithheld));
    assert_eq!(replay.traffic().commands, commands);
    assert!(replay.link().expects().is_none());
    // With the contents, the same reading.
    let mut session = Session::new(Recorder::with_contents(SimulatedLink::new(card())));
    session.read(None, Deadline::NEVER).unwrap();
    let (_, trace) = session.into_link().into_parts();
    assert!(Session::new(Replay::new(trace)).read(None, Deadline::NEVER).is_ok());
}

#[test]
fn a_card_without_the_certificate_is_told_by_a_cause_of_its_own() {
    let link = SimulatedLink::new(card());
    link.token(|token| token.set_file(0x000A, None));
    let error = Session::new(link).read(None, Deadline::NEVER).unwrap_err();
    assert!(matches!(error.exchange().unwrap().cause, Cause::NoCertificate(_)), "{error}");
}

#[test]
fn a_wrong_pin_may_be_followed_by_a_new_entry_on_the_same_token() {
    let link = SimulatedLink::new(card());
    let mut session = Session::new(link.clone());
    session.identify(Deadline::NEVER).unwrap();
    assert_eq!(session.pin_tries_left(Deadline::NEVER).unwrap(), Tries::Left(3));
    assert_eq!(cause(session.read_with("0000")), Cause::PinWrong { left: Some(2) });
    assert_eq!(cause(session.read_with("0001")), Cause::PinWrong { left: Some(1) });
    assert_eq!(cause(session.read_with("1234")), Cause::LastTryKept);
    assert_eq!(session.verify_pin(last_try("1234"), Deadline::NEVER).unwrap(), PinUse::Verified);
    assert_eq!(link.token(|token| token.record().verifies), Some(3));
}

trait ReadWith {
    fn read_with(&mut self, digits: &str) -> Result<uketsuke::session::Reading, uketsuke::session::SessionError>;
}

impl ReadWith for Session<SimulatedLink> {
    fn read_with(&mut self, digits: &str) -> Result<uketsuke::session::Reading, uketsuke::session::SessionError> {
        self.read(Some(pin(digits)), Deadline::NEVER)
    }
}

#[test]
fn accidents_at_a_locked_tokens_last_command_change_nothing() {
    let link = SimulatedLink::new(card());
    link.at_command(4, Accident::AnswerLost(FaultKind::Transmission));
    let mut session = Session::new(link.clone());
    assert_eq!(session.verify_pin(pin("1234"), Deadline::NEVER).unwrap(), PinUse::Verified);
    assert_eq!((link.token(|token| token.is_unlocked()), session.left_open()), (Some(false), false));
}

/// A driver over a simulated token that notes every call and its thread. Its VERIFY takes until the deadline has passed.
struct Noted {
    link: SimulatedLink,
    slow_until: Deadline,
    calls: Arc<Mutex<Vec<(&'static str, std::thread::ThreadId)>>>,
}

impl Noted {
    fn note(&self, call: &'static str) {
        self.calls.lock().unwrap().push((call, std::thread::current().id()));
    }
}

impl Link for Noted {
    fn limits(&self) -> Limits {
        self.link.limits()
    }
    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        self.note("begin");
        self.link.begin(deadline, cancel)
    }
    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        self.note(match command {
            [_, 0x20, _, _, _, ..] => "verify",
            [_, 0xA4, ..] => "select",
            _ => "other",
        });
        while command[1] == 0x20 && command.len() > 5 && !self.slow_until.has_passed() {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        self.link.transmit(command, response)
    }
    fn cut_power(&mut self) -> Result<(), Fault> {
        self.note("cut_power");
        self.link.cut_power()
    }
    fn end(&mut self) -> Result<(), Fault> {
        self.note("end");
        self.link.end()
    }
    fn insertion(&mut self) -> u64 {
        self.note("insertion");
        self.link.insertion()
    }
}

#[test]
fn a_driver_is_called_on_the_callers_thread_alone_and_the_deadline_is_seen_between_two_commands() {
    let deadline = Deadline::after(std::time::Duration::from_secs(2));
    let link = SimulatedLink::new(card());
    let noted = Noted { link: link.clone(), slow_until: deadline, calls: Arc::default() };
    let calls = Arc::clone(&noted.calls);
    let mut session = Session::new(noted);
    let error = session.prove_possession(Some(pin("1234")), deadline).unwrap_err();
    let at_return = calls.lock().unwrap().clone();
    let error = *error.exchange().unwrap();
    assert_eq!((error.cause, error.pin_sent), (fault(FaultKind::DeadlinePassed), true));
    // The command that was slow is waited for; after it nothing but what locks the token.
    let verify = at_return.iter().position(|(call, _)| *call == "verify").unwrap();
    let after: Vec<&str> =
        at_return[verify + 1..].iter().map(|(call, _)| *call).filter(|it| *it != "insertion").collect();
    assert_eq!(after, ["select", "end"]);
    assert_eq!((link.token(|token| token.is_unlocked()), session.left_open()), (Some(false), false));
    let me = std::thread::current().id();
    assert!(at_return.iter().all(|(_, thread)| *thread == me), "{at_return:?}");
    // Nothing goes on behind the caller's back, nor when the session is dropped.
    drop(session);
    std::thread::sleep(std::time::Duration::from_millis(100));
    assert_eq!(*calls.lock().unwrap(), at_return);
}

#[test]
fn another_token_after_the_last_command_takes_the_result_back() {
    for (last, swapped) in [(1, false), (2, true)] {
        let mut conversation = Conversation::new(Operation::identify(), Limits::SHORT);
        assert!(conversation.asks_for_token());
        conversation.token_is(1);
        while let Next::Transmit(command) = conversation.next() {
            let answer = if command[1] == 0xB0 { with_status(LABEL, 0x9000) } else { with_status(&[], 0x9000) };
            conversation.feed(Ok(&answer));
        }
        assert!(conversation.asks_for_token(), "no PIN was sent: the result rests on the token being the same one");
        conversation.token_is(last);
        assert!(!conversation.asks_for_token(), "once");
        let cause = conversation.finish().result.err().map(|error| error.cause);
        assert_eq!(cause, swapped.then_some(fault(FaultKind::TokenSwapped)));
    }
}

#[test]
fn an_error_of_a_session_leads_to_what_the_link_said() {
    let link = Scripted::new(Limits::SHORT, |_| Err(Fault::with_code(FaultKind::Transmission, 0x8010_002F)));
    let error = Session::new(link).identify(Deadline::NEVER).unwrap_err();
    let source = std::error::Error::source(&error).expect("a fault");
    assert_eq!(source.to_string(), Fault::with_code(FaultKind::Transmission, 0x8010_002F).to_string());
}
