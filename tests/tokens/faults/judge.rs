//! Lets one thing go wrong and judges everything that follows.

use super::case::Case;
use super::reader::Reader;
use super::tally::Tally;
use super::trouble::{Trouble, has_a_name};
use std::sync::LazyLock;
use std::time::Duration;
use uketsuke::Session;
use uketsuke::apdu::StatusWord;
use uketsuke::certificate::{Anchors, Certificate};
use uketsuke::exchange::{Cause, ExchangeError, RawReading, Stage, Tries};
use uketsuke::link::{Deadline, FaultKind};
use uketsuke::session::{SessionError, SessionErrorKind};
use uketsuke::vocabulary::Chain;
use uketsuke::vocabulary::TokenKind;

/// Bytes of READ BINARY in extended length.
const EXTENDED_READ: usize = 7;

type Judgement<T = ()> = Result<T, String>;

fn ensure(holds: bool, wrong: &str) -> Judgement {
    if holds { Ok(()) } else { Err(wrong.to_owned()) }
}

pub fn judge(case: &mut Case, at: usize, trouble: &Trouble, power_stays_on: bool, tally: &mut Tally) {
    tally.runs += 1;
    let mut reader = case.reader.take().expect("given back after each run");
    reader.start(&case.setting.token, Some((at, trouble.clone())));
    reader.power_stays_on = power_stays_on;
    let mut session = Session::new(reader);
    let outcome = run(case, &mut session, at, trouble, tally);
    case.reader = Some(session.into_link());
    if let Err(wrong) = outcome {
        let ((name, _), kind, setting) = (case.setting.exchange, case.kind, &case.setting);
        let power = if power_stays_on { ", power stays on" } else { "" };
        let place = format!("{name} on {kind:?} {}, {}, command {at}", setting.way, setting.length);
        tally.wrong.push(format!("{place}, {trouble:?}{power}: {wrong}"));
    }
}

fn run(case: &Case, session: &mut Session<Reader>, at: usize, trouble: &Trouble, tally: &mut Tally) -> Judgement {
    let deadline = match trouble {
        Trouble::Late => Deadline::after(Duration::from_millis(2)),
        _ => Deadline::NEVER,
    };
    session.link().deadline = deadline;
    session.link().cancel = session.cancel_token();
    let result = session.run((case.setting.exchange.1)(), deadline);
    let left_open = session.left_open();
    let link = session.link();

    // Bounded, and the patient's tries are safe.
    ensure(link.commands <= 2 * case.commands.len() + 8, "too many commands")?;
    ensure(link.pins <= 1, "more than one VERIFY")?;
    let tries = link.token.as_ref().map_or(3, |token| token.tries_left());
    let swapped = matches!(trouble, Trouble::Swapped);
    let swapped_with_it = swapped && case.commands[at].carries_pin;
    ensure(tries == 3 || (tries == 2 && (case.right.is_err() || swapped_with_it)), "a try was lost")?;
    // The PIN never goes to another token than the one that was identified, if the link can tell.
    let too_late = case.pin_at().is_none_or(|pin_at| at >= pin_at);
    ensure(too_late || !swapped || link.pins == 0, "the PIN went to another token")?;
    // Locked, or said to be open; and only then. A token that says that it is left is believed.
    let believed = case.commands[at].locks
        && case.setting.cannot_be_left()
        && matches!(link.altered.as_deref().and_then(<[u8]>::last_chunk), Some([0x90, 0x00] | [0x61, _]));
    ensure(!link.is_open() || left_open || believed, "the token was left open without a word")?;
    let lockable = !link.power_stays_on && link.dead.is_none();
    ensure(!left_open || (link.pins == 1 && !lockable), "said to be left open, and is not")?;
    tally.left_open += usize::from(left_open);
    let (pin_sent, commands, altered) = (link.pins == 1, link.commands, link.altered.take());
    if let Err(error) = result.as_ref().map_err(exchange) {
        let said = (error.pin_sent, error.left_open);
        ensure(said == (pin_sent, left_open), "the error says something else of the PIN")?;
    }
    // Whether it could be locked is judged.
    let result = result.map_err(|error| SessionError {
        kind: ExchangeError { left_open: false, ..*exchange(&error) }.into(),
        ..error
    });
    let outcome = if result == case.right {
        ensure(may_be_right(case, at, trouble, altered.as_deref()), "the right result, which nobody could know")?;
        "the right result".to_owned()
    } else {
        ensure(!matches!(trouble, Trouble::Delayed), "a delay changes nothing")?;
        match &result {
            Ok(findings) => check_findings(case, at, trouble, altered.as_deref(), findings)?,
            Err(error) => {
                let error = exchange(error);
                let further = commands > at + 1;
                check_error(case, at, trouble, error, further).map_err(|wrong| format!("{wrong}: {error}"))?;
                name(&error.cause).unwrap_or_else(|| {
                    tally.untyped += 1;
                    format!("UNTYPED {:?}", error.cause)
                })
            }
        }
    };
    *tally.outcomes.entry(outcome).or_default() += 1;
    goes_on(case, session, trouble)
}

fn exchange(error: &SessionError) -> &ExchangeError {
    match &error.kind {
        SessionErrorKind::Exchange(error) => error,
        other => panic!("{other}"),
    }
}

/// The session goes on: with whatever lies there, then with a token like the first, and with the same result.
fn goes_on(case: &Case, session: &mut Session<Reader>, trouble: &Trouble) -> Judgement {
    let never = Deadline::NEVER;
    session.link().revive();
    if session.link().token.is_none() {
        session.link().insert(case.setting.token.clone());
    }
    let kind = session.identify(never).map_err(|error| format!("then {error}"))?;
    ensure(kind == case.kind, "taken for another kind later")?;
    if matches!(trouble, Trouble::Status { word, .. } if word % 256 != 0 && !has_a_name(*word)) {
        return Ok(());
    }
    session.link().insert(case.setting.token.clone());
    session.link().pins = 0;
    session.identify(never).map_err(|error| format!("then {error}"))?;
    let again = session.run((case.setting.exchange.1)(), never);
    ensure(again == case.right, "another result later")?;
    let link = session.link();
    ensure(link.pins <= 1 && !link.is_open() && !session.left_open(), "not locked later")
}

/// Whether the right result can come of this trouble by right.
fn may_be_right(case: &Case, at: usize, trouble: &Trouble, altered: Option<&[u8]>) -> bool {
    let command = &case.commands[at];
    match trouble {
        _ if command.locks => true,
        trouble if trouble.loses_the_token() => false,
        // What may be due to the length is tried once more in short length, and for less.
        Trouble::Fault { kind, .. } => may_be_due_to_length(case, at, *kind),
        Trouble::Cancelled | Trouble::Late => at + 1 == case.decided(),
        Trouble::Delayed => true,
        Trouble::Truncated(0) => may_be_due_to_length(case, at, FaultKind::TokenMute),
        _ => match altered {
            Some([_]) => command.sent.len() == EXTENDED_READ,
            Some(answer) if answer.len() > case.longest_answer(at) => {
                may_be_due_to_length(case, at, FaultKind::ResponseTooLong)
            }
            Some([data @ .., high, low]) => {
                let word = u16::from_be_bytes([*high, *low]);
                let too_long = word == 0x9000 && command.asks_for().is_some_and(|most| data.len() > most);
                may_go_on(case, at, word) && !too_long
            }
            _ => false,
        },
    }
}

/// Whether a command is asked again in short length, or for less, after a failure of this kind.
fn may_be_due_to_length(case: &Case, at: usize, kind: FaultKind) -> bool {
    use FaultKind::*;
    let of_the_token = matches!(
        kind,
        TokenRemoved
            | TokenReset
            | TokenSwapped
            | NoToken
            | NoReader
            | ReaderLost
            | Cancelled
            | DeadlinePassed
            | LeftOpen
            | CommandHangs
            | TraceMismatch
            | TraceWithheld
    );
    let command = &case.commands[at];
    let reads_much = command.sent[1] == 0xB0
        && (command.sent.len() == EXTENDED_READ || command.asks_for().is_some_and(|it| it > 128));
    !of_the_token && reads_much
}

/// Whether an exchange may go on after a status word that came instead of the token's.
fn may_go_on(case: &Case, at: usize, word: u16) -> bool {
    let command = &case.commands[at];
    let select = command.sent[1] == 0xA4;
    match (command.stage, word) {
        // As the token itself answered.
        (Stage::VerifyPin, word) => word == if case.right.is_ok() { 0x9000 } else { 0x63C2 },
        (_, 0x9000 | 0x6100..=0x61FF) => true,
        // A token that wakes up only now.
        (Stage::SelectApplication, 0x6F00) => at == 0,
        // Asked once more in the form with an answer.
        (Stage::SelectApplication, 0x6A86) => !command.locks,
        _ if select => false,
        // Whatever else is said of a short-EF id, the file may be found by SELECT; the want of a PIN is final.
        (Stage::AskTries, _) => true,
        (_, word) => word != 0x6982,
    }
}

/// A good result must be the right one; or what it is built of is refused by the judgement that follows.
fn check_findings(
    case: &Case,
    at: usize,
    trouble: &Trouble,
    altered: Option<&[u8]>,
    findings: &RawReading,
) -> Judgement<String> {
    let said = |what: &str| Ok(format!("the right result of a false answer: {what}"));
    let command = &case.commands[at];
    let word = altered.and_then(|answer| answer.last_chunk()).map(|word| u16::from_be_bytes(*word));
    let Ok(right) = &case.right else {
        let believed = command.carries_pin && word == Some(0x9000);
        return if believed { said("the wrong PIN's success") } else { Err("a wrong PIN was right".to_owned()) };
    };
    if command.locks || trouble.loses_the_token() || altered.is_none() {
        return Err("another result, although no answer that counts was another one".to_owned());
    }
    let operation = command.stage;
    if findings.label != right.label || findings.kind != right.kind {
        // Another label is no known label.
        return match (operation, findings.kind) {
            (Stage::ReadLabel, TokenKind::Unknown) => said("an unknown label"),
            (Stage::ReadLabel, kind) if kind == right.kind => said("the same label, padded otherwise"),
            _ => Err(format!("taken for {:?}", findings.kind)),
        };
    }
    if findings.tries != right.tries {
        return match (operation, findings.tries, word.map(StatusWord::from)) {
            (Stage::AskTries, Some(Tries::Left(left)), Some(StatusWord::Tries(told))) if left == told => said("tries"),
            (Stage::AskTries, Some(Tries::Blocked), Some(told)) if told.is_blocked() => said("blocked"),
            (Stage::AskTries, Some(Tries::Unknown), Some(_)) => said("tries unknown"),
            (_, tries, _) => Err(format!("tries {tries:?}")),
        };
    }
    if findings.pin != right.pin {
        return Err(format!("PIN {:?}", findings.pin));
    }
    if findings.certificate != right.certificate {
        let der = findings.certificate.clone().ok_or("no certificate")?;
        return if operation == Stage::ReadCertificate && is_refused(der) {
            said("a certificate that the chain refuses")
        } else {
            Err("another certificate".to_owned())
        };
    }
    match (&findings.signature, &right.signature) {
        // PKCS #1 v1.5 has one signature for one message: any other is refused when it is verified.
        (Some(other), Some(right)) if other != right && operation == Stage::ProvePossession => {
            said("a signature that does not verify")
        }
        _ => Err("another result".to_owned()),
    }
}

fn is_refused(der: Vec<u8>) -> bool {
    static ANCHORS: LazyLock<Anchors> =
        LazyLock::new(|| Anchors::production().with_root("simulator", uketsuke::simulator::ROOT_DER).unwrap());
    Certificate::from_der(der).map_or(true, |it| ANCHORS.check(&it).chain != Chain::Verified)
}

/// An error must say what happened, where it happened.
fn check_error(case: &Case, at: usize, trouble: &Trouble, error: &ExchangeError, further: bool) -> Judgement {
    let command = &case.commands[at];
    ensure(error.to_string().len() >= 20, "no text")?;
    // A slow machine may be late before that.
    ensure(!command.locks || matches!(trouble, Trouble::Late), "an error after the result stood")?;
    let came = match error.cause {
        Cause::Fault(fault) => Some(fault.kind()),
        // One cause, whether the link notices it or the conversation.
        Cause::ResponseTooLong { .. } if matches!(trouble, Trouble::Fault { .. }) => Some(FaultKind::ResponseTooLong),
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
        (None, Some(_)) => return Err("no fault was expected".to_owned()),
        _ => {}
    }
    // A swap is noticed at the next point that matters, and a cancel between two commands.
    let later = matches!(trouble, Trouble::Swapped | Trouble::Cancelled | Trouble::Late);
    if came.is_some() && !later && error.stage != command.stage {
        return Err(format!("while {:?} was expected", command.stage));
    }
    let Trouble::Status { word, with_data } = trouble else { return Ok(()) };
    if let Some(expected) = meaning(case, at, *word).filter(|_| !with_data)
        && (error.stage, error.cause) != expected
    {
        return Err(format!("{expected:?} was expected"));
    }
    let named = match &error.cause {
        Cause::UnexpectedStatus { status, expected } if !expected.is_empty() => *status,
        Cause::NotJpki(status)
        | Cause::NoCertificate(status)
        | Cause::PinUncertain(status)
        | Cause::FileNotFound { status, .. } => *status,
        Cause::UnexpectedStatus { .. } => return Err("nothing is said to have been expected".to_owned()),
        _ => return Ok(()),
    };
    let own = further && is_a_tokens_own(named);
    ensure(named.word() == *word || own, "another status word was expected")
}

/// What a status word means where it can mean one thing only.
fn meaning(case: &Case, at: usize, word: u16) -> Option<(Stage, Cause)> {
    let command = &case.commands[at];
    let (operation, status) = (command.stage, StatusWord::from(word));
    let unexpected = |expected| Some((operation, Cause::UnexpectedStatus { status, expected }));
    match (operation, command.sent[1]) {
        _ if may_go_on(case, at, word) && operation != Stage::AskTries => None,
        (Stage::SelectApplication, 0xA4) => match word {
            0x6999 | 0x6A00..=0x6AFF | 0x6D00 | 0x6E00 => Some((operation, Cause::NotJpki(status))),
            _ => unexpected("9000, or 6A82 from another kind of card"),
        },
        (Stage::VerifyPin, _) => match word {
            // An expected answer, and another than the token's: what it says is believed.
            0x9000 => None,
            0x63C0 => Some((operation, Cause::PinWrongAndBlocked)),
            0x63C1..=0x63CF => Some((operation, Cause::PinWrong { left: Some((word & 0xF) as u8) })),
            0x6300 => Some((operation, Cause::PinWrong { left: None })),
            0x6983 | 0x6984 => Some((operation, Cause::PinBlocked)),
            _ => Some((operation, Cause::PinUncertain(status))),
        },
        // The counter forbids a try before one is sent.
        (Stage::AskTries, 0x20) => match word {
            0x63C0 | 0x6983 | 0x6984 => Some((Stage::VerifyPin, Cause::PinBlocked)),
            0x63C1 => Some((Stage::VerifyPin, Cause::LastTryKept)),
            0x6300 | 0x9000 => Some((Stage::VerifyPin, Cause::TriesUnknown)),
            _ => None,
        },
        (_, 0xA4) => match status {
            StatusWord::NotFound => None,
            // Neither question nor SELECT is taken: nothing is known, and nothing is sent.
            _ if operation == Stage::AskTries => Some((Stage::VerifyPin, Cause::TriesUnknown)),
            _ => unexpected("9000"),
        },
        (_, 0xB0 | 0x2A | 0xC0) if word == 0x6982 => match case.kind {
            TokenKind::Iphone if operation != Stage::ReadLabel => Some((operation, Cause::HolderNotAuthenticated)),
            _ => Some((operation, Cause::PinRequired)),
        },
        _ => None,
    }
}

/// Whether a token answers this word by itself to what is sent after the trouble: the PIN file that an iPhone has not, a
/// file that was reported missing and is looked for by SELECT, an offset behind a cut answer.
fn is_a_tokens_own(status: StatusWord) -> bool {
    matches!(
        status.word(),
        0x6700 | 0x6982 | 0x6985 | 0x6986 | 0x6A82 | 0x6A86 | 0x6A88 | 0x6B00 | 0x6C00..=0x6CFF | 0x6D00
    )
}

/// What the outcome is counted as. A cause that is not known here, or that is for whatever has no other, is untyped.
fn name(cause: &Cause) -> Option<String> {
    Some(match cause {
        Cause::Fault(fault) => format!("Fault {:?}", fault.kind()),
        Cause::NotJpki(_)
        | Cause::UnexpectedStatus { .. }
        | Cause::FileNotFound { .. }
        | Cause::PinRequired
        | Cause::HolderNotAuthenticated
        | Cause::PinWrong { .. }
        | Cause::PinWrongAndBlocked
        | Cause::PinUncertain(_)
        | Cause::PinBlocked
        | Cause::NoCertificate(_)
        | Cause::LastTryKept
        | Cause::TriesUnknown
        | Cause::ResponseTooShort { .. }
        | Cause::ResponseTooLong { .. }
        | Cause::TooManyParts { .. }
        | Cause::TooManyReads { .. }
        | Cause::FileTruncated { .. }
        | Cause::NotDer { .. }
        | Cause::FileTooLong { .. }
        | Cause::SignatureLength { .. } => {
            let text = format!("{cause:?}");
            text.split(['{', '(', ' ']).next().unwrap_or_default().to_owned()
        }
        _ => return None,
    })
}
