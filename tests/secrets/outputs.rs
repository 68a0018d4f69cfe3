//! No secret in any output: every exchange on every token under a logger that keeps everything, a recorder, and every
//! `Debug`, `Display` and JSON; then the PIN, serial numbers and subjects are looked for in all of it.

use std::fmt::{Debug, Display, Write};
use std::sync::Mutex;
use uketsuke::apdu::Command;
use uketsuke::certificate::{Anchors, Certificate};
use uketsuke::exchange::{Conversation, LastTry, Operation, Pin, PinEntry, Proof, SigningInput};
use uketsuke::link::replay::Recorder;
use uketsuke::link::{Deadline, FaultKind, Limits};
use uketsuke::reception::{self, Visit};
use uketsuke::session::Session;
use uketsuke::simulator::{Accident, Quirks, SimulatedLink, SimulatedToken};
use uketsuke::vocabulary::TokenKind;
use uketsuke::vocabulary::{Detail, Language, Word};

const PIN: &str = "9274";
const TEST_CARD: &[u8] = include_bytes!("../../data/certificates/jpki-test-card-auth.der");

static LOGGED: Mutex<String> = Mutex::new(String::new());

struct Keeper;

impl log::Log for Keeper {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }
    fn log(&self, record: &log::Record<'_>) {
        writeln!(LOGGED.lock().unwrap(), "{record:?} {}", record.args()).unwrap();
    }
    fn flush(&self) {}
}

fn show(out: &mut String, it: &(impl Debug + ?Sized)) {
    writeln!(out, "{it:?} {it:#?}").unwrap();
}

fn show_result<T: Debug, E: Debug + Display>(out: &mut String, result: &Result<T, E>) {
    match result {
        Ok(it) => show(out, it),
        Err(error) => writeln!(out, "{error:?} {error:#?} {error}").unwrap(),
    }
}

/// A secret in every way that a program might write it.
fn spellings(name: &str, bytes: &[u8]) -> Vec<(String, String)> {
    let join =
        |digits: &dyn Fn(&u8) -> String, between: &str| bytes.iter().map(digits).collect::<Vec<_>>().join(between);
    let upper = |byte: &u8| format!("{byte:02X}");
    let lower = |byte: &u8| format!("{byte:02x}");
    let mut spelled = vec![String::from_utf8_lossy(bytes).into_owned()];
    for between in ["", " ", ":", "-", ", "] {
        spelled.extend([join(&upper, between), join(&lower, between)]);
    }
    spelled.extend([join(&|byte| format!("0x{byte:02X}"), ", "), join(&|byte| format!("0x{byte:02x}"), ", ")]);
    spelled.extend([join(&u8::to_string, ", "), join(&u8::to_string, ",\n    ")]);
    spelled.retain(|text| text.len() >= 4);
    spelled.into_iter().map(|text| (name.to_owned(), text)).collect()
}

/// Serial number (as bytes and as a number) and every part of the subject.
fn personal(certificate: &Certificate) -> Vec<(String, String)> {
    let serial = certificate.serial_number();
    let mut all = spellings("serial number", serial);
    let number = serial.iter().fold(0u128, |number, byte| (number << 8) | u128::from(*byte));
    all.push(("serial number".into(), number.to_string()));
    let subject = certificate.subject();
    for part in subject.split(", ").filter(|part| !part.starts_with("C=")) {
        let value = part.split_once('=').map_or(part, |(_, value)| value);
        all.extend(spellings("subject", value.as_bytes()));
    }
    assert!(all.len() > 10, "no subject");
    all
}

/// Everything that is written in the course of every exchange, with everything that goes wrong.
fn every_output() -> String {
    let mut out = String::new();
    let simulated = SimulatedToken::card().build().authentication_certificate().to_vec();
    let accidents = [
        Accident::PulledAfter,
        Accident::Fault(FaultKind::Transmission),
        Accident::AnswerLost(FaultKind::TokenReset),
        Accident::Answer(vec![0x69, 0x85]),
        Accident::Answer(vec![0x90]),
    ];
    // A token that sends the PIN back, to the query and to VERIFY (a label is recorded as it is).
    for at in [4, 7, 8] {
        let link = SimulatedLink::new(SimulatedToken::card().certificate(TEST_CARD).pin(PIN).build());
        link.at_command(at, Accident::Answer(b"9274\x90\x00".to_vec()));
        converse(&mut out, link, &Limits::SHORT);
    }
    for kind in [TokenKind::Card, TokenKind::Android, TokenKind::Iphone] {
        for certificate in [simulated.as_slice(), TEST_CARD] {
            for (pin, quirks) in [
                (PIN, Quirks::default()),
                ("0000", Quirks::default()),
                (PIN, Quirks { no_short_ef: Some(0x6A86), no_security_domain: true, ..Quirks::default() }),
            ] {
                let token = SimulatedToken::builder(kind).certificate(certificate).pin(pin).quirks(quirks).build();
                for at in 0..15 {
                    for (number, accident) in accidents.iter().enumerate() {
                        if at > 5 && number > 0 {
                            continue;
                        }
                        let link = SimulatedLink::new(token.clone());
                        link.at_command(at, accident.clone());
                        converse(&mut out, link, &[Limits::SHORT, Limits::EXTENDED][at % 2]);
                    }
                }
                converse(&mut out, SimulatedLink::new(token.clone()), &Limits::SHORT);
            }
        }
    }
    out
}

/// Every question of a session, and all that can be printed of the answers.
fn converse(out: &mut String, link: SimulatedLink, limits: &Limits) {
    let entry = || PinEntry { pin: PIN.parse().unwrap(), last_try: LastTry::Kept };
    let mut session = Session::new(Recorder::new(link.clone().with_limits(*limits)));
    show_result(out, &session.identify(Deadline::NEVER));
    show_result(out, &session.pin_tries_left(Deadline::NEVER));
    show_result(out, &session.verify_pin(entry(), Deadline::NEVER));
    show_result(out, &session.read_certificate(Some(entry()), Deadline::NEVER));
    let input = SigningInput::new(vec![1; 51]).unwrap();
    let findings = session.run(Operation::identify().with_pin(entry()).proving(Proof::Of(input)), Deadline::NEVER);
    show_result(out, &findings);
    let received = session.read(Some(entry()), Deadline::NEVER);
    show_result(out, &received);
    if let Ok(received) = &received {
        let asked = Anchors::production().accept_test_hierarchy();
        let asked = asked.with_root("simulator", uketsuke::simulator::ROOT_DER).unwrap();
        for anchors in [Anchors::production(), asked] {
            let report = anchors.check(&received.certificate);
            show(out, &report);
            writeln!(out, "{:?} {}", report.fault, report.fault.map(|it| it.to_string()).unwrap_or_default()).unwrap();
            show(out, &anchors);
            let token = reception::Token::read(received.kind, &received.certificate, &anchors, received.possession);
            let visit = Visit::on("2026-11-21".parse().unwrap()).with_token(token);
            show(out, &visit);
            let decided = visit.decide().unwrap();
            show(out, &decided);
            for (language, detail) in [Language::Ja, Language::En]
                .into_iter()
                .flat_map(|language| Detail::ALL.iter().map(move |detail| (language, *detail)))
            {
                writeln!(out, "{}", decided.text(language, detail)).unwrap();
            }
            #[cfg(feature = "serde")]
            writeln!(out, "{}", decided.json()).unwrap();
        }
    }
    show(out, &session.traffic());
    let (_, trace) = session.into_link().into_parts();
    writeln!(out, "{trace} {trace:?}").unwrap();
    link.token(|token| {
        show(out, token);
        show(out, token.record());
    });
}

#[test]
fn no_secret_is_in_any_output() {
    log::set_logger(&Keeper).unwrap();
    log::set_max_level(log::LevelFilter::Trace);
    let output = every_output();
    let logged = LOGGED.lock().unwrap().clone();
    assert!(logged.lines().count() > 1000, "the logger was not there");
    assert!(logged.contains("00 20 00 98"), "VERIFY's header is logged, so its data could have been");
    let lines = |start: &str| output.lines().filter(|line| line.starts_with(start)).count();
    assert!(lines("> 0020009804 ") > 100, "VERIFY is in the traces");
    assert!(cfg!(not(feature = "serde")) || lines("{\"") > 100, "JSON was written");

    let simulated = Certificate::from_der(SimulatedToken::card().build().authentication_certificate()).unwrap();
    let test_card = Certificate::from_der(TEST_CARD).unwrap();
    let mut secrets = spellings("PIN", PIN.as_bytes());
    secrets.extend(spellings("PIN in BCD", &[0x92, 0x74]));
    secrets.extend([&simulated, &test_card].into_iter().flat_map(personal));
    for (name, text) in &secrets {
        for (place, written) in [("the log", &logged), ("an output", &output)] {
            if let Some(at) = written.find(text.as_str()) {
                let around: String =
                    written[..at].chars().rev().take(200).collect::<Vec<_>>().into_iter().rev().collect();
                panic!("{name} {text:?} in {place}, after: {around}");
            }
        }
    }
    println!("{} spellings in {} bytes", secrets.len(), output.len() + logged.len());
    // The search finds what is there.
    assert!(spellings("PIN", b"9274").iter().any(|(_, text)| "> 0020009804 39323734".contains(text.as_str())));
}

#[test]
fn a_recording_with_contents_holds_no_pin_either() {
    let token = SimulatedToken::android().pin(PIN).build();
    let mut session = Session::new(Recorder::with_contents(SimulatedLink::new(token)));
    let entry = PinEntry { pin: PIN.parse().unwrap(), last_try: LastTry::Kept };
    session.prove_possession(Some(entry), Deadline::NEVER).unwrap();
    let (_, trace) = session.into_link().into_parts();
    let text = trace.to_string();
    assert!(text.contains("\n> 0020009804 **x4\n"), "{text}");
    assert!(!text.contains("39323734"));
}

/// Does not compile for a type that has the trait: then two implementations of `Never` fit.
macro_rules! assert_never {
    ($type:ty: $($($bound:ident)::+),+) => {$(
        const _: () = {
            trait Never<Which> {
                fn is() {}
            }
            impl<T: ?Sized> Never<()> for T {}
            #[allow(dead_code)]
            struct Has;
            impl<T: ?Sized + $($bound)::+> Never<Has> for T {}
            let _ = <$type as Never<_>>::is;
        };
    )+};
}

assert_never!(Pin: std::fmt::Debug, std::fmt::Display, Clone, Copy, PartialEq, Default, std::hash::Hash);
assert_never!(PinEntry: std::fmt::Debug, std::fmt::Display, Clone, Copy, PartialEq, Default);
assert_never!(Command: std::fmt::Debug, std::fmt::Display, Clone, Copy);
assert_never!(Operation: std::fmt::Debug, std::fmt::Display, Clone, Copy);
assert_never!(Conversation: std::fmt::Debug, std::fmt::Display, Clone, Copy);
#[cfg(feature = "serde")]
assert_never!(Pin: serde::Serialize, serde::de::DeserializeOwned);
#[cfg(feature = "serde")]
assert_never!(PinEntry: serde::Serialize, serde::de::DeserializeOwned);
