//! Where the card or phone lies, and reading it there.

use crate::options::{Options, Source};
use crate::{Failure, pin};
use std::fs;
use std::path::Path;
use std::time::Duration;
use uketsuke::Session;
use uketsuke::exchange::{Cause, Traffic};
use uketsuke::link::replay::{Recorder, Replay};
use uketsuke::link::{CancelToken, Deadline, Link};
use uketsuke::report::failure;
use uketsuke::session::{self, SessionError};
use uketsuke::vocabulary::TokenKind;

/// What was read, and how.
pub struct Reading {
    pub received: session::Reading,
    pub traffic: Traffic,
    /// The token is this program's own simulator.
    pub in_process: bool,
}

/// A conversation takes a second or two; a reader that needs longer does not answer any more.
const OPERATION: Duration = Duration::from_secs(30);

/// Reads the token as the options say, until somebody cancels.
pub fn read(options: &Options, cancel: &CancelToken) -> Result<Reading, Failure> {
    let place = open(options, cancel)?;
    let mut session = Session::new(Recorder::new(place.link)).cancelled_by(cancel);
    let outcome = converse(&mut session, options, place.pin);
    let left_open = session.left_open();
    let traffic = session.traffic();
    if let Some(file) = &options.trace {
        write(file, &session.into_link().trace().to_string())?;
    }
    if left_open {
        eprintln!("reception: {}", failure::LEFT_OPEN.to(options.language));
    }
    let received = outcome?;
    Ok(Reading { received, traffic, in_process: place.in_process })
}

fn converse<L: Link>(
    session: &mut Session<L>,
    options: &Options,
    known: Option<&'static str>,
) -> Result<session::Reading, Failure> {
    // A deadline for each operation; the patient takes what time the PIN needs between two.
    let deadline = || Deadline::after(OPERATION);
    let told = |error: SessionError| Failure::Exchange(failure::of_session(&error, options.language));
    let ask = |kind| pin::ask(kind, options.language, options.last_try, known);
    if options.prove {
        let kind = session.identify(deadline()).map_err(told)?;
        let entry = if kind == TokenKind::Iphone { None } else { Some(ask(kind)?) };
        return session.prove_possession(entry, deadline()).map_err(told);
    }
    match session.read(None, deadline()) {
        Err(error) if error.exchange().is_some_and(|error| error.cause == Cause::PinRequired) => {
            let entry = ask(session.kind().unwrap_or_default())?;
            session.read(Some(entry), deadline()).map_err(told)
        }
        outcome => outcome.map_err(told),
    }
}

struct Place {
    link: Box<dyn Link>,
    in_process: bool,
    /// The PIN, where everybody knows it.
    pin: Option<&'static str>,
}

fn open(options: &Options, cancel: &CancelToken) -> Result<Place, Failure> {
    match &options.source {
        Source::Simulated { kind, expires_on } => simulated(options, *kind, *expires_on),
        Source::Replay(file) => {
            let text = fs::read_to_string(file).map_err(|error| usage(file, &error))?;
            let trace = text.parse().map_err(|error| usage(file, &error))?;
            Ok(Place { link: Box::new(Replay::new(trace)), in_process: false, pin: None })
        }
        Source::Reader(name) => real(options, name.as_deref(), cancel),
        Source::Nowhere => Err(Failure::Usage("there is no token to read".into())),
    }
}

#[cfg(feature = "simulator")]
fn simulated(options: &Options, kind: TokenKind, expires_on: Option<uketsuke::Day>) -> Result<Place, Failure> {
    use uketsuke::link::Limits;
    use uketsuke::simulator::{DEFAULT_PIN, SimulatedLink, Token};
    let mut token = Token::builder(kind);
    if let Some(day) = expires_on {
        token = token.expires_on(day);
    }
    let limits = if options.extended { Limits::EXTENDED } else { Limits::SHORT };
    let link = SimulatedLink::new(token.build()).with_limits(limits);
    Ok(Place { link: Box::new(link), in_process: true, pin: Some(DEFAULT_PIN) })
}

#[cfg(not(feature = "simulator"))]
fn simulated(_: &Options, _: TokenKind, _: Option<uketsuke::Day>) -> Result<Place, Failure> {
    Err(Failure::Usage("this build has no simulator: build with --features simulator".into()))
}

#[cfg(feature = "pcsc")]
fn real(options: &Options, name: Option<&str>, cancel: &CancelToken) -> Result<Place, Failure> {
    use std::io::IsTerminal;
    use uketsuke::link::pcsc::{PcscLink, ReaderName, Readers, Which};
    use uketsuke::link::{Fault, FaultKind, Limits};
    let mut readers = Readers::new();
    let which = name.map_or(Which::Any, |name| Which::Named(ReaderName::new(name)));
    let failed = |fault: Fault| Failure::Exchange(failure::of_fault(fault, options.language));
    let no_reader = failure::fault(FaultKind::NoReader).to(options.language);
    let known = readers.list().map_err(failed)?;
    if known.is_empty() {
        readers.service().map_err(failed)?;
        return Err(Failure::Exchange(no_reader.to_owned()));
    }
    if let Which::Named(wanted) = &which
        && !known.contains(wanted)
    {
        let names: Vec<_> = known.iter().map(ReaderName::as_str).collect();
        return Err(Failure::Exchange(format!("{no_reader}: {} ({})", wanted.as_str(), names.join(", "))));
    }
    let found = match readers.wait_for_token(&which, Deadline::after(Duration::ZERO), cancel) {
        Ok(found) => found,
        Err(_) => {
            if std::io::stderr().is_terminal() {
                eprintln!("カードまたはスマートフォンを置いてください / waiting for a card or phone on the reader ...");
            }
            readers
                .wait_for_token(&which, Deadline::after(Duration::from_secs(options.wait)), cancel)
                .map_err(failed)?
        }
    };
    #[cfg(feature = "serde")]
    let known = uketsuke::facility::Facility::built_in().pcsc_reader(found.as_str()).limits;
    #[cfg(not(feature = "serde"))]
    let known: Option<Limits> = None; // the list of readers is JSON
    let limits = match (options.extended, known) {
        (true, Some(limits)) => limits,
        (true, None) => Limits::EXTENDED,
        (false, _) => Limits::SHORT,
    };
    Ok(Place { link: Box::new(PcscLink::new(found).with_limits(limits)), in_process: false, pin: None })
}

#[cfg(not(feature = "pcsc"))]
fn real(_: &Options, _: Option<&str>, _: &CancelToken) -> Result<Place, Failure> {
    Err(Failure::Usage("this build knows no readers: build with --features pcsc".into()))
}

/// A file that cannot be read, written or understood.
pub fn usage(file: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::Usage(format!("{}: {error}", file.display()))
}

/// Writes a file that was asked for.
pub fn write(file: &Path, text: &str) -> Result<(), Failure> {
    fs::write(file, text).map_err(|error| usage(file, &error))
}
