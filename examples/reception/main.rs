//! What reception may do with the card or phone on the reader: the library's main job as a program.
//!
//! ```text
//! cargo demo                                             a simulated card
//! cargo demo --simulate android --lang en --json         a simulated phone
//! cargo demo --timeline days.svg                         and a picture of the days
//! cargo run --example reception -- --prove               a real reader
//! ```
//!
//! Exit status: 0 for any decision, 2 for wrong usage, 3 when no reader or token answered or the exchange failed.

#![allow(unreachable_pub)] // modules of one program

mod options;
#[path = "../support/output.rs"]
mod output;
mod pin;
mod reader;

use options::{HELP, Options, Source};
use std::borrow::Cow;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};
use uketsuke::Day;
use uketsuke::certificate::Anchors;
use uketsuke::link::CancelToken;
use uketsuke::reception::{self, CertificateFacts, Token, Trusted, Visit};
use uketsuke::report::Report;
use uketsuke::report::timeline::Timeline;
use uketsuke::rules::Table;

/// Width of a picture in the terminal.
const COLUMNS: usize = 80;

/// Why there is no decision.
enum Failure {
    /// Wrong usage: exit status 2.
    Usage(String),
    /// No reader or token answered, or the exchange failed: exit status 3.
    Exchange(String),
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        return match output::print(HELP) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        };
    }
    let outcome = Options::parse(arguments.into_iter(), today_in_japan()).map_err(Failure::Usage).and_then(receive);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(reason)) => {
            eprintln!("reception: {reason}\nTry --help.");
            ExitCode::from(2)
        }
        Err(Failure::Exchange(reason)) => {
            eprintln!("reception: {reason}");
            ExitCode::from(3)
        }
    }
}

fn receive(options: Options) -> Result<(), Failure> {
    let table = table(&options)?;
    let table = table.as_ref();
    let mut visit = options.visit;
    let mut cost = None;
    if !matches!(options.source, Source::Nowhere) {
        let reading = reader::read(&options, &cancelled_by_interrupt())?;
        let anchors = anchors(&options, reading.in_process);
        let chain = anchors.check(&reading.received.certificate);
        let certificate = CertificateFacts::read(&reading.received.certificate, &chain, reading.received.possession);
        visit.token = Some(options.about.of(Token { certificate, ..Token::new(reading.received.kind) }));
        visit.trusted =
            Trusted { test: options.accept_test, simulated: reading.in_process || options.accept_simulated };
        cost = Some(reading.traffic);
    }
    let decision =
        reception::decide(&visit, table).map_err(|contradiction| Failure::Usage(contradiction.to_string()))?;
    let report = Report::new(&visit, &decision, table);
    let report = cost.map_or(report, |cost| report.with_exchange(cost));
    match options.json {
        false => print(&report.to(options.language).to_string())?,
        true => print(&(json(&report)? + "\n"))?,
    }
    draw(&options, &visit, table)
}

/// Ctrl-C ends what is under way, so that the token is left locked and the terminal as it was; a second one ends the program.
fn cancelled_by_interrupt() -> CancelToken {
    let cancel = CancelToken::new();
    let theirs = cancel.clone();
    let before = std::sync::atomic::AtomicBool::new(false);
    let handler = move || match before.swap(true, std::sync::atomic::Ordering::SeqCst) {
        false => theirs.cancel(),
        true => std::process::exit(130),
    };
    if let Err(error) = ctrlc::set_handler(handler) {
        eprintln!("reception: Ctrl-C cannot be caught: {error}");
    }
    cancel
}

/// The built-in rules, or those of a file.
fn table(options: &Options) -> Result<Cow<'static, Table>, Failure> {
    let Some(file) = &options.rules else { return Ok(Cow::Borrowed(Table::built_in())) };
    let text = std::fs::read_to_string(file).map_err(|error| reader::usage(file, &error))?;
    Table::from_text(&text).map(Cow::Owned).map_err(|error| reader::usage(file, &error))
}

fn print(text: &str) -> Result<(), Failure> {
    output::print(text).map_err(|error| Failure::Usage(format!("the standard output: {error}")))
}

/// The picture, if it was asked for.
fn draw(options: &Options, visit: &Visit, table: &Table) -> Result<(), Failure> {
    let Some(file) = &options.timeline else { return Ok(()) };
    let nothing = || Failure::Usage("--timeline: there is no card or phone to draw".into());
    let timeline = Timeline::from_visit(visit, table).ok_or_else(nothing)?;
    if options.draws_on_terminal() {
        return print(&format!("\n{}", timeline.terminal(options.language, COLUMNS)));
    }
    reader::write(file, &timeline.svg(options.language))
}

#[cfg(feature = "serde")]
fn json(report: &Report<'_>) -> Result<String, Failure> {
    Ok(report.json())
}

#[cfg(not(feature = "serde"))]
fn json(_: &Report<'_>) -> Result<String, Failure> {
    Err(Failure::Usage("this build writes no JSON: build with --features serde".into()))
}

/// The simulator's root is trusted on the in-process simulator, and elsewhere only when asked for.
fn anchors(options: &Options, in_process: bool) -> Anchors {
    let mut anchors = Anchors::production();
    if options.accept_test {
        anchors = anchors.accept_test_hierarchy();
    }
    #[cfg(feature = "simulator")]
    if in_process || options.accept_simulated {
        anchors = anchors
            .with_root("simulator", uketsuke::simulator::ROOT_DER)
            .expect("the simulator's root, which its tests hold to be one");
    }
    let _ = in_process;
    anchors
}

fn today_in_japan() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    i64::try_from(seconds).ok().and_then(Day::from_unix_seconds).unwrap_or(Day::LAST)
}
