//! The fault matrix: everything that can go wrong, at every command of every exchange, on every kind of token.
//!
//! For each it holds: a typed error that says what happened, or the right result; a bounded number of commands; VERIFY
//! at most once; the token left locked, or said to be left open; and the session can go on.
//!
//! A build without debug assertions answers each of the 65,536 status words at every command; a debug build every word that has a name
//! and a sample of the others.
#![cfg(feature = "simulator")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)] // helpers of tests

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use uketsuke::apdu::Status;
use uketsuke::certificate::{Anchors, Certificate, Chain};
use uketsuke::exchange::{Cause, Caution, Error, Findings, Operation, PinEntry, Plan, Proof, SigningInput, Tries};
use uketsuke::link::{Control, Fault, FaultKind, Limits, Link};
use uketsuke::simulator::{Quirks, SimulatedLink, Token};
use uketsuke::{Session, TokenKind};

type MakePlan = fn() -> Plan;

/// The exchanges of a session, each as a plan.
const EXCHANGES: [(&str, MakePlan); 6] = [
    ("identify", Plan::identify),
    ("read", || Plan::identify().with_pin(entry()).reading_certificate()),
    ("tries", || Plan::identify().asking_tries()),
    ("verify", || Plan::identify().with_pin(entry())),
    ("prove", || Plan::identify().with_pin(entry()).proving(Proof::Of(to_sign()))),
    ("whole", || Plan::identify().with_pin(entry()).proving(Proof::Choose(Box::new(|_| Some(to_sign()))))),
];
const KINDS: [TokenKind; 3] = [TokenKind::Card, TokenKind::Android, TokenKind::Iphone];
const LIMITS: [(&str, Limits); 2] = [("short", Limits::SHORT), ("extended", Limits::EXTENDED)];

/// Every fault that a link can report. [`FaultKind::TraceMismatch`] is a replay's alone.
const FAULTS: [FaultKind; 19] = [
    FaultKind::TokenRemoved,
    FaultKind::TokenReset,
    FaultKind::TokenSwapped,
    FaultKind::NoToken,
    FaultKind::TokenMute,
    FaultKind::NoReader,
    FaultKind::ReaderLost,
    FaultKind::ServiceStopped,
    FaultKind::Busy,
    FaultKind::Transmission,
    FaultKind::ResponseTooLong,
    FaultKind::Protocol,
    FaultKind::PowerStaysOn,
    FaultKind::DeadlinePassed,
    FaultKind::Cancelled,
    FaultKind::AccessDenied,
    FaultKind::ServiceFailed,
    FaultKind::DriverContract,
    FaultKind::ReaderSystem,
];

fn entry() -> PinEntry {
    PinEntry { pin: "1234".parse().unwrap(), caution: Caution::KeepLastTry }
}

/// A DigestInfo's length of bytes: RSA signs the same bytes the same way each time.
fn to_sign() -> SigningInput {
    SigningInput::new((0..51).collect()).unwrap()
}

/// What happens at one command.
#[derive(Debug, Clone)]
enum Trouble {
    /// Pulled; before the command reaches the token, or before its answer is back.
    Pulled { before: bool },
    /// Another token in its place, which has the application selected already; only the insertion number tells.
    Swapped,
    /// Another program resets the token; every command gets [`FaultKind::TokenReset`] until the next transaction.
    Reset,
    /// The link reports a fault; the token got the command, or not.
    Fault { kind: FaultKind, carried_out: bool },
    /// Only so many bytes of the answer come.
    Truncated(usize),
    /// Bytes follow the answer.
    Extended(Vec<u8>),
    /// Bytes stand between the data and the status word.
    Stuffed(Vec<u8>),
    /// A byte of the answer is another one.
    Garbled { at: usize, mask: u8 },
    /// These bytes come instead of the answer.
    Noise(Vec<u8>),
    /// Another status word, after the data or without it.
    Status { word: u16, with_data: bool },
    /// The reader is unplugged, or the service stops: nothing works from here on.
    Dead(FaultKind),
    /// Somebody cancels while the command is under way.
    Cancelled,
    /// The answer comes after the deadline.
    Late,
}

impl Trouble {
    /// The bytes that come in place of the token's answer.
    fn alter(&self, answer: &mut Vec<u8>) {
        match self {
            Trouble::Truncated(length) => answer.truncate(*length),
            Trouble::Extended(more) => answer.extend(more),
            Trouble::Stuffed(more) => {
                let at = answer.len() - 2;
                answer.splice(at..at, more.iter().copied());
            }
            Trouble::Garbled { at, mask } => answer[*at] ^= mask,
            Trouble::Noise(bytes) => answer.clone_from(bytes),
            Trouble::Status { word, with_data } => {
                let keep = if *with_data { answer.len() - 2 } else { 0 };
                answer.truncate(keep);
                answer.extend(word.to_be_bytes());
            }
            _ => {}
        }
    }
}

/// A reader on which one thing goes wrong.
struct Reader {
    token: Option<Token>,
    insertion: u64,
    limits: Limits,
    trouble: Option<(usize, Trouble)>,
    /// Whether power cannot be cut.
    power_stays_on: bool,
    /// What every call reports until the reader is [revived](Reader::revive).
    dead: Option<FaultKind>,
    /// What every command reports until the next transaction.
    lost: Option<FaultKind>,
    control: Control,
    commands: usize,
    /// VERIFY with a PIN that was handed to this link.
    pins: usize,
    /// Header and answer of each command, before anything went wrong with it.
    seen: Vec<([u8; 4], usize)>,
    /// Signing is what the simulator is slow at: a signature depends on what the token was sent before, and no more.
    signatures: HashMap<Vec<Vec<u8>>, Vec<u8>>,
}

impl Reader {
    fn new(limits: Limits) -> Reader {
        Reader {
            token: None,
            insertion: 0,
            limits,
            trouble: None,
            power_stays_on: false,
            dead: None,
            lost: None,
            control: Control::new(),
            commands: 0,
            pins: 0,
            seen: Vec::new(),
            signatures: HashMap::new(),
        }
    }

    /// A fresh token on a reader on which nothing has gone wrong yet.
    fn start(&mut self, token: &Token, trouble: Option<(usize, Trouble)>) {
        self.insert(token.clone());
        self.revive();
        (self.trouble, self.commands, self.pins) = (trouble, 0, 0);
        self.seen.clear();
    }

    fn revive(&mut self) {
        self.power_stays_on = false;
        self.dead = None;
        self.control.rearm();
    }

    fn insert(&mut self, token: Token) {
        self.token = Some(token);
        self.insertion += 1;
    }

    fn pull(&mut self) {
        self.token = None;
        self.insertion += 1;
    }

    fn is_open(&self) -> bool {
        self.token.as_ref().is_some_and(Token::is_unlocked)
    }

    /// A reader that says that the token is gone is right.
    fn report(&mut self, kind: FaultKind) -> Fault {
        if matches!(kind, FaultKind::TokenRemoved | FaultKind::NoToken | FaultKind::ReaderLost) {
            self.pull();
        }
        Fault::new(kind)
    }

    fn ask(&mut self, command: &[u8]) -> Result<Vec<u8>, Fault> {
        let token = self.token.as_mut().ok_or(Fault::new(FaultKind::TokenRemoved))?;
        if command[1] != 0x2A {
            return Ok(token.transmit(command));
        }
        // The open and the locked token with the same past differ when a PIN went wrong: never with the PIN used here.
        let mut past = token.record().received.clone();
        past.push(command.to_vec());
        past.push(vec![token.kind() as u8]);
        Ok(self.signatures.entry(past).or_insert_with(|| token.transmit(command)).clone())
    }
}

impl Link for Reader {
    fn limits(&self) -> Limits {
        self.limits
    }

    fn begin(&mut self, control: &Control) -> Result<(), Fault> {
        control.check()?;
        if let Some(kind) = self.dead {
            return Err(Fault::new(kind));
        }
        self.lost = None;
        self.token.as_mut().ok_or(Fault::new(FaultKind::NoToken))?.power_on();
        Ok(())
    }

    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        let number = self.commands;
        self.commands += 1;
        self.pins += usize::from(command[1] == 0x20 && command.len() > 5);
        let trouble = self.trouble.take_if(|(at, _)| *at == number).map(|(_, trouble)| trouble);
        match &trouble {
            Some(Trouble::Pulled { before: true }) => self.pull(),
            Some(Trouble::Swapped) => {
                let mut other = Token::clone(self.token.as_ref().expect("a token"));
                other.power_off();
                other.power_on();
                other.transmit(&[0, 0xA4, 4, 0x0C, 10, 0xD3, 0x92, 0xF0, 0, 0x26, 1, 0, 0, 0, 1]);
                other.clear_record();
                self.insert(other);
            }
            Some(Trouble::Reset) => {
                self.token.as_mut().expect("a token").reset();
                self.insertion += 1;
                self.lost = Some(FaultKind::TokenReset);
            }
            Some(Trouble::Dead(kind)) => {
                self.dead = Some(*kind);
                if *kind == FaultKind::ReaderLost {
                    self.token.as_mut().expect("a token").power_off();
                }
            }
            Some(Trouble::Fault { kind, carried_out: false }) => return Err(self.report(*kind)),
            _ => {}
        }
        if let Some(kind) = self.dead.or(self.lost) {
            return Err(Fault::new(kind));
        }
        let mut answer = self.ask(command)?;
        self.seen.push(([command[0], command[1], command[2], command[3]], answer.len()));
        match trouble {
            Some(Trouble::Pulled { before: false }) => {
                self.pull();
                return Err(Fault::new(FaultKind::TokenRemoved));
            }
            Some(Trouble::Fault { kind, .. }) => return Err(self.report(kind)),
            Some(Trouble::Cancelled) => self.control.cancel(),
            Some(Trouble::Late) => {
                while self.control.time_left().is_some_and(|left| !left.is_zero()) {
                    std::thread::yield_now();
                }
            }
            Some(trouble) => trouble.alter(&mut answer),
            None => {}
        }
        if answer.is_empty() {
            return Err(Fault::new(FaultKind::TokenMute));
        }
        let place = response.get_mut(..answer.len()).ok_or(Fault::new(FaultKind::ResponseTooLong))?;
        place.copy_from_slice(&answer);
        Ok(answer.len())
    }

    fn cut_power(&mut self) -> Result<(), Fault> {
        if let Some(kind) = self.dead {
            return Err(Fault::new(kind));
        }
        if self.power_stays_on {
            return Err(Fault::new(FaultKind::PowerStaysOn));
        }
        self.insertion += 1;
        self.lost = Some(FaultKind::TokenReset);
        self.token.as_mut().map(Token::power_off).ok_or(Fault::new(FaultKind::TokenRemoved))
    }

    fn end(&mut self) -> Result<(), Fault> {
        self.dead.map_or(Ok(()), |kind| Err(Fault::new(kind)))
    }

    fn insertion(&mut self) -> u64 {
        self.insertion
    }
}

/// One exchange with one token over one reader, and how it goes when nothing goes wrong.
struct Case {
    name: &'static str,
    plan: fn() -> Plan,
    length: &'static str,
    token: Token,
    reader: Option<Reader>,
    right: Findings,
    /// Header and length of the answer of each command of a good run.
    commands: Vec<([u8; 4], usize)>,
}

impl Case {
    fn new(
        (name, plan): (&'static str, fn() -> Plan),
        token: &Token,
        (length, limits): (&'static str, Limits),
    ) -> Case {
        let mut session = Session::new(Reader::new(limits));
        session.link().start(token, None);
        let right = session.run(plan(), &Control::new()).unwrap();
        let reader = session.into_link();
        let commands = reader.seen.clone();
        assert_eq!(reader.commands, commands.len());
        Case { name, plan, length, token: token.clone(), reader: Some(reader), right, commands }
    }

    /// The number of the command that carries the PIN: VERIFY after the query, which has the same header.
    fn pin_at(&self) -> Option<usize> {
        let mut verifies = (0..self.commands.len()).filter(|at| self.commands[*at].0[1] == 0x20);
        verifies.nth(1)
    }

    fn operation(&self, at: usize) -> Operation {
        match (self.commands[at].0, at) {
            ([_, 0xA4, ..], _) => Operation::SelectApplication,
            ([_, 0xB0, 0x86, _], _) => Operation::ReadLabel,
            ([_, 0xB0, ..], _) => Operation::ReadCertificate,
            ([_, 0x20, ..], at) if Some(at) == self.pin_at() => Operation::VerifyPin,
            ([_, 0x20, ..], _) => Operation::AskTries,
            _ => Operation::ProvePossession,
        }
    }
}

/// How often what came of it.
#[derive(Default)]
struct Tally {
    outcomes: BTreeMap<String, usize>,
    runs: usize,
    left_open: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn add(&mut self, other: Tally) {
        for (outcome, count) in other.outcomes {
            *self.outcomes.entry(outcome).or_default() += count;
        }
        self.runs += other.runs;
        self.left_open += other.left_open;
        self.wrong.extend(other.wrong);
    }

    /// Prints what came of it; nothing may have gone wrong.
    fn close(self) {
        println!("{self}");
        let first: Vec<_> = self.wrong.iter().take(30).map(String::as_str).collect();
        assert!(self.wrong.is_empty(), "{} wrong, such as\n{}", self.wrong.len(), first.join("\n"));
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} faults, {} of them left the token open and said so:", self.runs, self.left_open)?;
        self.outcomes.iter().try_for_each(|(outcome, count)| writeln!(f, "{count:>10}  {outcome}"))
    }
}

/// Lets one thing go wrong and judges everything that follows.
fn judge(case: &mut Case, at: usize, trouble: &Trouble, power_stays_on: bool, tally: &mut Tally) {
    tally.runs += 1;
    let mut reader = case.reader.take().expect("given back after each run");
    reader.start(&case.token, Some((at, trouble.clone())));
    reader.power_stays_on = power_stays_on;
    let mut session = Session::new(reader);
    let outcome = run(case, &mut session, at, trouble, tally);
    case.reader = Some(session.into_link());
    if let Err(wrong) = outcome {
        let (name, kind, length) = (case.name, case.right.kind, case.length);
        let power = if power_stays_on { ", power stays on" } else { "" };
        tally.wrong.push(format!("{name} on {kind:?}, {length}, command {at}, {trouble:?}{power}: {wrong}"));
    }
}

fn run(
    case: &Case,
    session: &mut Session<Reader>,
    at: usize,
    trouble: &Trouble,
    tally: &mut Tally,
) -> Result<(), String> {
    let ensure = |holds: bool, wrong: &str| if holds { Ok(()) } else { Err(wrong.to_owned()) };
    let mut control = Control::new();
    if matches!(trouble, Trouble::Late) {
        control = control.with_timeout(Duration::from_millis(2));
    }
    session.link().control = control.clone();
    let result = session.run((case.plan)(), &control);
    let left_open = session.left_open();
    let link = session.link();

    // Bounded, and the patient's tries are safe.
    ensure(link.commands <= 2 * case.commands.len() + 8, "too many commands")?;
    ensure(link.pins <= 1, "more than one VERIFY")?;
    // The PIN never goes to another token than the one that was identified, if the link can tell.
    let too_late = case.pin_at().is_none_or(|pin_at| at >= pin_at);
    ensure(too_late || !matches!(trouble, Trouble::Swapped) || link.pins == 0, "the PIN went to another token")?;
    // Locked, or said to be open; and only then.
    ensure(!link.is_open() || left_open, "the token was left open without a word")?;
    let lockable = !link.power_stays_on && link.dead.is_none();
    ensure(!left_open || (link.pins == 1 && !lockable), "said to be left open, and is not")?;
    tally.left_open += usize::from(left_open);
    let pin_sent = link.pins == 1;
    let outcome = match &result {
        Ok(findings) => check_findings(case, at, trouble, findings)?,
        Err(error) => {
            // A swap that is noticed when the PIN is due keeps it back.
            ensure(
                (error.pin_sent, error.left_open) == (pin_sent, left_open),
                "the error says something else of the PIN",
            )?;
            check_error(case, at, trouble, error).map_err(|wrong| format!("{wrong}: {error}"))?;
            let cause = format!("{:?}", error.cause);
            match error.cause {
                Cause::Fault(fault) => format!("Fault {:?}", fault.kind()),
                _ => cause.split(['{', '(', ' ']).next().unwrap_or_default().to_owned(),
            }
        }
    };
    *tally.outcomes.entry(outcome).or_default() += 1;

    // The session goes on: with the same token if it is still there, with the next one otherwise.
    session.link().revive();
    session.link().trouble = None;
    session.link().pins = 0;
    if session.link().token.is_none() {
        session.link().insert(case.token.clone());
    }
    let control = Control::new();
    let kind = session.identify(&control).map_err(|error| format!("then {error}"))?;
    ensure(kind == case.right.kind, "taken for another kind later")?;
    let quick = matches!(trouble, Trouble::Status { word, .. } if word % 256 != 0);
    if !quick {
        let again = session.run((case.plan)(), &control).map_err(|error| format!("then {error}"))?;
        ensure(again == case.right, "another result later")?;
        let link = session.link();
        ensure(link.pins <= 1 && !link.is_open(), "not locked later")?;
    }
    Ok(())
}

/// A good result must be the right one; or what it is built of is refused by the judgement that follows.
fn check_findings(case: &Case, at: usize, trouble: &Trouble, findings: &Findings) -> Result<String, String> {
    let right = &case.right;
    if findings == right {
        return Ok("the right result".to_owned());
    }
    if let Trouble::Pulled { .. } | Trouble::Swapped | Trouble::Reset | Trouble::Dead(_) = trouble {
        return Err("another result after the token was gone".to_owned());
    }
    let said = |what: &str| Ok(format!("the right result of a false answer: {what}"));
    let operation = case.operation(at);
    if findings.label != right.label || findings.kind != right.kind {
        // Another label is no known label.
        return match (operation, findings.kind) {
            (Operation::ReadLabel, TokenKind::Unknown) => said("an unknown label"),
            (Operation::ReadLabel, kind) if kind == right.kind => said("the same label, padded otherwise"),
            _ => Err(format!("taken for {:?}", findings.kind)),
        };
    }
    if findings.tries != right.tries {
        let came = case.commands[at].1;
        let word = false_status(trouble, came).map(Status::from);
        return match (operation, findings.tries, word) {
            (Operation::AskTries, Some(Tries::Left(left)), Some(Status::Tries(told))) if left == told => said("tries"),
            (Operation::AskTries, Some(Tries::Blocked), Some(told)) if told.is_blocked() => said("blocked"),
            (
                Operation::AskTries,
                Some(Tries::Unknown),
                Some(Status::VerificationFailed | Status::Success | Status::MoreData(_)),
            ) => said("tries unknown"),
            (_, tries, _) => Err(format!("tries {tries:?}")),
        };
    }
    if findings.pin != right.pin {
        return Err(format!("PIN {:?}", findings.pin));
    }
    if findings.certificate != right.certificate {
        static ANCHORS: std::sync::LazyLock<Anchors> =
            std::sync::LazyLock::new(|| Anchors::production().accept_simulated());
        let der = findings.certificate.clone().ok_or("no certificate")?;
        let refused = Certificate::from_der(der).map_or(true, |it| ANCHORS.check(&it).chain != Chain::Verified);
        return if refused && operation == Operation::ReadCertificate {
            said("a certificate that the chain refuses")
        } else {
            Err("another certificate".to_owned())
        };
    }
    match (&findings.signature, &right.signature) {
        // PKCS #1 v1.5 has one signature for one message: any other is refused when it is verified.
        (Some(other), Some(right)) if other != right && operation == Operation::ProvePossession => {
            said("a signature that does not verify")
        }
        _ => Err("another result".to_owned()),
    }
}

/// An error must say what happened, where it happened.
fn check_error(case: &Case, at: usize, trouble: &Trouble, error: &Error) -> Result<(), String> {
    let wrong = |what: &str| Err(what.to_owned());
    if error.to_string().len() < 20 {
        return wrong("no text");
    }
    let came = match error.cause {
        Cause::Fault(fault) => Some(fault.kind()),
        _ => None,
    };
    let expected = match trouble {
        Trouble::Pulled { .. } => Some(FaultKind::TokenRemoved),
        Trouble::Swapped => Some(FaultKind::TokenSwapped),
        Trouble::Reset => Some(FaultKind::TokenReset),
        Trouble::Fault { kind, .. } | Trouble::Dead(kind) => Some(*kind),
        Trouble::Cancelled => Some(FaultKind::Cancelled),
        Trouble::Late => Some(FaultKind::DeadlinePassed),
        Trouble::Truncated(0) => Some(FaultKind::TokenMute),
        _ => None,
    };
    match (expected, came) {
        // A token that has the application selected already may be noticed by what it refuses.
        (Some(FaultKind::TokenSwapped), None) => return Ok(()),
        (Some(expected), came) if came != Some(expected) => return Err(format!("{expected:?} was expected")),
        // The link's own limit, for an answer that was made longer than it allows.
        (None, Some(FaultKind::ResponseTooLong)) if matches!(trouble, Trouble::Extended(_) | Trouble::Stuffed(_)) => {}
        (None, Some(_)) => return wrong("no fault was expected"),
        _ => {}
    }
    // A swap is noticed at the next point that matters, and a cancel between two commands.
    let later = matches!(trouble, Trouble::Swapped | Trouble::Cancelled | Trouble::Late);
    if came.is_some() && !later && error.operation != case.operation(at) {
        return Err(format!("while {:?} was expected", case.operation(at)));
    }
    if let (
        Cause::UnexpectedStatus { status, .. } | Cause::NotJpki(status) | Cause::FileNotFound { status, .. },
        Trouble::Status { word, .. },
    ) = (&error.cause, trouble)
        && status.word() != *word
        && !is_a_tokens_own(*status)
    {
        return Err(format!("status {word:04X} was expected"));
    }
    Ok(())
}

/// Whether a token answers this word by itself to what is sent after the trouble: the PIN file that an iPhone has not, a
/// file that was reported missing and is looked for by SELECT, an offset behind a cut answer.
fn is_a_tokens_own(status: Status) -> bool {
    matches!(status.word(), 0x6982 | 0x6985 | 0x6986 | 0x6A82 | 0x6A88 | 0x6B00 | 0x6C00..=0x6CFF | 0x6D00)
}

/// The status word that came in place of the token's, if the trouble ends in another one. The answer has no data.
fn false_status(trouble: &Trouble, length: usize) -> Option<u16> {
    let mut answer = vec![0x63, 0xC3];
    if length != answer.len() {
        return None;
    }
    trouble.alter(&mut answer);
    Some(u16::from_be_bytes(*answer.last_chunk()?))
}

/// A debug build tries every so many status words and places in a long answer; `.ci/run` builds this without debug
/// assertions, and tries every one.
const STRIDE: usize = if cfg!(debug_assertions) { 211 } else { 1 };

/// The status words that are tried: in a debug build those with a name and a sample of the others.
fn status_words() -> Vec<u16> {
    let named =
        |word: &u16| !matches!(Status::from(*word), Status::Other(_) | Status::MoreData(_) | Status::WrongExpected(_));
    (0..=u16::MAX)
        .filter(|word| {
            usize::from(*word) % STRIDE == 0 || named(word) || matches!(word, 0x6100 | 0x61FF | 0x6C00 | 0x6CFF)
        })
        .collect()
}

/// Everything but the status words that can go wrong at a command with an answer of this length.
fn troubles(answer: usize) -> Vec<Trouble> {
    // Both ends of an answer, and what lies between.
    let places = (0..answer).filter(move |at| *at < 36 || at + 4 > answer || at % STRIDE.min(37) == 0);
    let mut list = vec![
        Trouble::Pulled { before: true },
        Trouble::Pulled { before: false },
        Trouble::Swapped,
        Trouble::Reset,
        Trouble::Dead(FaultKind::ReaderLost),
        Trouble::Dead(FaultKind::ServiceStopped),
        Trouble::Cancelled,
        Trouble::Late,
    ];
    for kind in FAULTS {
        list.extend([true, false].map(|carried_out| Trouble::Fault { kind, carried_out }));
    }
    list.extend(places.clone().map(Trouble::Truncated));
    for more in [1, 2, 3, 16, 255, 256, 257, 1024, 10_000] {
        for byte in [0x00, 0x90, 0xFF] {
            list.extend([Trouble::Extended(vec![byte; more]), Trouble::Stuffed(vec![byte; more])]);
        }
    }
    list.push(Trouble::Extended(vec![0x90, 0x00]));
    for at in places {
        list.extend([0x01, 0x80, 0xFF].map(|mask| Trouble::Garbled { at, mask }));
    }
    // A fixed sequence of bytes that are anything (x = 75x + 74 mod 65537, as the ZX81 drew them).
    let mut random = 1u32;
    for length in [1, 2, 3, 4, 5, 20, 34, 100, 256, 258] {
        for _ in 0..4 {
            let bytes = (0..length).map(|_| {
                random = (75 * random + 74) % 65_537;
                random as u8
            });
            list.push(Trouble::Noise(bytes.collect()));
        }
    }
    list
}

/// Every case, worked through by as many threads as there are processors.
fn matrix(work: impl Fn(&mut Case, usize, &mut Tally) + Sync) -> Tally {
    let certificate = Token::card().build().authentication_certificate().to_vec();
    let tokens = KINDS.map(|kind| Token::builder(kind).certificate(certificate.clone()).build());
    let kinds: Vec<_> = EXCHANGES
        .into_iter()
        .flat_map(|exchange| tokens.iter().flat_map(move |token| LIMITS.map(|limits| (exchange, token, limits))))
        .collect();
    let (next, total) = (AtomicUsize::new(0), Mutex::new(Tally::default()));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut tally = Tally::default();
                while let Some((exchange, token, limits)) = kinds.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut case = Case::new(*exchange, token, *limits);
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
    let tally = matrix(|case, at, tally| {
        for trouble in troubles(case.commands[at].1) {
            for power_stays_on in [false, true] {
                judge(case, at, &trouble, power_stays_on, tally);
            }
        }
    });
    tally.close();
}

#[test]
fn every_status_word_at_every_command() {
    let words = status_words();
    let tally = matrix(|case, at, tally| {
        for word in &words {
            judge(case, at, &Trouble::Status { word: *word, with_data: false }, false, tally);
            if case.commands[at].1 > 2 {
                judge(case, at, &Trouble::Status { word: *word, with_data: true }, false, tally);
            }
        }
    });
    println!("{} status words", words.len());
    tally.close();
}

/// Two good certificates of one length, the second of them in the file from some read on.
#[test]
fn a_certificate_that_changes_between_two_reads_is_refused() {
    let anchors = Anchors::production().accept_simulated();
    let [one, other] = ["2030-02-17", "2031-02-17"]
        .map(|day| Token::card().expires_on(day.parse().unwrap()).build().authentication_certificate().to_vec());
    assert_eq!(one.len(), other.len());
    let mut refused = 0;
    for reads in 0..=8 {
        let quirks = Quirks { swapped_certificate: Some((reads, other.clone())), ..Quirks::default() };
        let token = Token::card().certificate(one.clone()).quirks(quirks).build();
        let mut session = Session::new(SimulatedLink::new(token));
        match session.read_certificate(None, &Control::new()) {
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
