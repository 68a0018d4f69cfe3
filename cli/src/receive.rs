//! `uketsuke receive` and `uketsuke decide`: what reception may do with the card or phone on the reader, or with what staff
//! say was shown.
//!
//! ```text
//! cargo demo                                          a simulated card
//! cargo demo --simulate android --lang en --json      a simulated phone
//! uketsuke 受付 --prove                                a real reader
//! uketsuke 判定 --present eligibility_certificate --document-until R9.7.31
//! ```

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgGroup, ArgMatches, Command};
use uketsuke::certificate::Anchors;
use uketsuke::exchange::Traffic;
use uketsuke::reception::{self, Acceptance, CertificateFacts, Decision, Standing, Token, Trusted, Visit};
use uketsuke::report::Report;
use uketsuke::report::timeline::Timeline;
use uketsuke::rules::Table;

use crate::facts::one;
use crate::failure::Failure;
use crate::language::Say;
use crate::{facts, interrupt, output, reader};

/// Width of a picture in the terminal.
const COLUMNS: usize = 80;

pub fn command(say: Say) -> Command {
    let about = (
        "リーダーに置かれたカードまたはスマートフォンを読み取り、受付の方法を示します",
        "Read the card or phone on the reader, and say what reception may do with it",
    );
    // The last one counts, so that an alias can be overridden.
    say.command("receive", "受付", about)
        .args_override_self(true)
        .args(reader::arguments(say))
        .group(ArgGroup::new("place").args(["reader", "simulate", "replay"]))
        .args(facts::arguments(say))
        .args(output_arguments(say))
}

pub fn decide_command(say: Say) -> Command {
    let about = (
        "読み取らずに、聞き取った事実から受付の方法を示します",
        "Say what reception may do by facts alone, without reading anything",
    );
    say.command("decide", "判定", about)
        .args_override_self(true)
        .args(facts::token_arguments(say))
        .args(facts::arguments(say))
        .args(output_arguments(say))
}

fn output_arguments(say: Say) -> Vec<Arg> {
    let heading = say.text(("表示", "What to print"));
    let picture = (
        "利用できる期間の図(SVG)。- は端末に描く",
        "A picture (SVG) of the days on which the card or phone can be used; - draws it here",
    );
    let status = (
        "終了ステータスで判定を示す(0 ○、10 △、11 ×)",
        "Let the exit status tell the decision (0 go, 10 check, 11 stop)",
    );
    [
        say.flag("json", ("JSON で表示する", "One JSON object")),
        say.file("timeline", picture),
        rules_argument(say),
        say.flag("exit-code", status),
    ]
    .map(|argument| argument.help_heading(heading))
    .into()
}

/// Another rule table.
pub fn rules_argument(say: Say) -> Arg {
    say.file("rules", ("組み込みの規則表の代わりに使う規則表", "This rule table instead of the built-in one"))
}

/// Reads the token and decides.
pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let table = table(matches, say)?;
    let mut visit = facts::visit(matches);
    let place = reader::Place::of(matches)?;
    let control = interrupt::cancels();
    let reading = reader::read(&place, matches, say, &control)?;
    let simulated = place.is_simulated() || matches.get_flag("accept-simulated");
    let anchors = anchors(matches, simulated);
    let chain = anchors.check(&reading.received.certificate);
    let certificate = CertificateFacts::read(&reading.received.certificate, &chain, reading.received.possession);
    visit.token = Some(facts::about(matches, Token { certificate, ..Token::new(reading.received.kind) }));
    visit.trusted = Trusted { test: matches.get_flag("accept-test-hierarchy"), simulated };
    show(matches, say, &visit, &table, Some(reading.traffic))
}

/// Decides by the facts on the command line.
pub fn decide(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let table = table(matches, say)?;
    let visit = Visit { token: facts::token(matches), ..facts::visit(matches) };
    show(matches, say, &visit, &table, None)
}

fn show(matches: &ArgMatches, say: Say, visit: &Visit, table: &Table, cost: Option<Traffic>) -> Result<u8, Failure> {
    let decision =
        reception::decide(visit, table).map_err(|contradiction| Failure::Usage(contradiction.to_string()))?;
    let report = Report::new(visit, &decision, table);
    let report = cost.map_or(report, |cost| report.with_exchange(cost));
    let timeline: Option<PathBuf> = one(matches, "timeline");
    let (json, drawn_here) = (matches.get_flag("json"), timeline.as_deref() == Some(Path::new("-")));
    if json && drawn_here {
        let both = ("--json と --timeline - は同時に指定できません", "--json and --timeline - exclude each other");
        return Err(Failure::Usage(say.text(both).to_owned()));
    }
    if json {
        output::print(&(report.json() + "\n"))?;
    } else {
        output::print(&report.to(say.0).to_string())?;
    }
    if let Some(file) = timeline {
        let nothing = ("--timeline: 図にするカード等がありません", "--timeline: there is no card or phone to draw");
        let timeline = Timeline::from_visit(visit, table).ok_or(Failure::Usage(say.text(nothing).to_owned()))?;
        if drawn_here {
            output::print(&format!("\n{}", timeline.terminal(say.0, COLUMNS)))?;
        } else {
            output::write(&file, &timeline.svg(say.0), say)?;
        }
    }
    Ok(if matches.get_flag("exit-code") { status(&decision) } else { 0 })
}

/// 0 go, 10 check, 11 stop.
fn status(decision: &Decision) -> u8 {
    match (decision.acceptance, decision.standing) {
        (Acceptance::NotAccepted, _) => 11,
        (Acceptance::Full | Acceptance::EligibilityOnly, Standing::Confirmed) => 0,
        _ => 10,
    }
}

/// The built-in rules, or those of a file.
pub fn table(matches: &ArgMatches, say: Say) -> Result<Cow<'static, Table>, Failure> {
    let Some(file) = one::<PathBuf>(matches, "rules") else { return Ok(Cow::Borrowed(Table::built_in())) };
    let table = Table::from_text(&output::read(&file, say)?).map_err(|error| Failure::file(&file, &error))?;
    Ok(Cow::Owned(table))
}

/// The simulator's root is trusted on the in-process simulator, and elsewhere only when asked for.
fn anchors(matches: &ArgMatches, simulated: bool) -> Anchors {
    let mut anchors = Anchors::production();
    if matches.get_flag("accept-test-hierarchy") {
        anchors = anchors.accept_test_hierarchy();
    }
    #[cfg(feature = "simulator")]
    if simulated {
        anchors = anchors.accept_simulated();
    }
    let _ = simulated;
    anchors
}
