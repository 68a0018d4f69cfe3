//! `uketsuke receive` and `uketsuke decide`: what reception may do with the card or phone on the reader, or with what staff
//! say was shown.
//!
//! ```text
//! cargo demo                                          a simulated card
//! cargo demo --simulate android --lang en --json      a simulated phone
//! uketsuke 受付 --prove                                a real reader
//! uketsuke 判定 --eligibility-certificate-until R9.7.31
//! ```

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgGroup, ArgMatches, Command};
use serde_json::{Value, json};
use uketsuke::certificate::Anchors;
use uketsuke::exchange::Traffic;
use uketsuke::reception::{Decided, FactError, Token, Visit};
use uketsuke::rules::Table;
use uketsuke::session::Reading;
use uketsuke::vocabulary::Sign;

use crate::facts::one;
use crate::failure::Failure;
use crate::language::{Both, Say};
use crate::{facts, interrupt, output, reader, signed};

/// Views of a decision; without any of them the desk's.
const VIEWS: [&str; 4] = ["brief", "full", "sources", "technical"];

pub fn command(say: Say) -> Command {
    let about = (
        "リーダーに置かれたカードかスマホを読み取り、受付の方法を示します",
        "Read the card or phone on the reader, and say what reception may do with it",
    );
    // The last one counts, so that an alias can be overridden.
    say.command("receive", "受付", about)
        .args_override_self(true)
        .args(reader::arguments(say))
        .group(ArgGroup::new("where").args(["reader", "simulate", "replay"]))
        .args(output_arguments(say))
        .group(ArgGroup::new("view").args(VIEWS))
        .args(facts::arguments(say, false))
        .after_help(say.text(SEVERAL))
}

pub fn decide_command(say: Say) -> Command {
    let about = (
        "読み取らずに、聞き取ったことから受付の方法を示します",
        "Say what reception may do by stated facts alone, without reading anything",
    );
    say.command("decide", "判定", about)
        .args_override_self(true)
        .args(output_arguments(say))
        .group(ArgGroup::new("view").args(VIEWS))
        .args(facts::arguments(say, true))
        .after_help(say.text(SEVERAL))
}

/// An option says a fact once; what repeats is told as JSON.
const SEVERAL: Both = (
    "資格や医療券が二つ以上ある結果(医療保険と医療扶助の併用など)は、uketsuke ask(質問)にJSONで渡します：\n\
     {\"ask\":\"decide\",\"day\":\"2026-11-27\",\"facts\":{\"answer\":{\"eligibility\":\"valid\",\"route\":\"card\",\
     \"results\":[{\"classification\":\"01\"},{\"classification\":\"A1\",\"tickets\":[{\"ticket_type\":\"01\"}]}]}}}",
    "An answer with several insurances or tickets (such as an insurance and medical assistance) goes through uketsuke ask, as JSON:\n\
     {\"ask\":\"decide\",\"day\":\"2026-11-27\",\"facts\":{\"answer\":{\"eligibility\":\"valid\",\"route\":\"card\",\
     \"results\":[{\"classification\":\"01\"},{\"classification\":\"A1\",\"tickets\":[{\"ticket_type\":\"01\"}]}]}}}",
);

fn output_arguments(say: Say) -> Vec<Arg> {
    let heading = say.text(("表示", "What to print"));
    let picture = (
        "利用できる期間の図(SVG)。「-」は画面に描く",
        "A picture (SVG) of the days on which the card or phone can be used; - draws it here",
    );
    let status = (
        "終了ステータスで判定を示す(0 ○、10 △、11 ×)",
        "Let the exit status tell the decision (0 go, 10 check, 11 stop)",
    );
    [
        say.flag("brief", ("3行で表示する", "Three lines")),
        say.flag("full", ("すべて表示する", "Everything")),
        say.flag("sources", ("根拠と出典を表示する", "The rules and their sources")),
        say.flag("technical", ("電子証明書と通信の情報を表示する", "The certificate and the conversation")),
        say.flag("json", ("JSONで表示する", "One JSON object")).conflicts_with_all(VIEWS),
        say.file("timeline", picture),
        rules_argument(say),
        signed::argument(say, "rules"),
        say.flag("exit-code", status),
    ]
    .map(|argument| argument.help_heading(heading))
    .into()
}

/// Another rule table.
pub fn rules_argument(say: Say) -> Arg {
    say.file("rules", ("内蔵の規則表の代わりに使う規則表", "This rule table instead of the built-in one"))
}

/// Reads the token and decides.
pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let table = table(matches, say)?;
    let place = reader::Place::of(matches)?;
    let read = reader::read(&place, matches, say, &interrupt::cancels(say))?;
    let simulated = place.is_simulated() || matches.get_flag("accept-simulated");
    let Reading { kind, certificate, possession, .. } = &read.reading;
    let token = Token::read(*kind, certificate, &anchors(matches, simulated), *possession);
    show(matches, say, facts::visit(matches, Some(&token), say)?, &table, Some(read.traffic))
}

/// Decides by the facts on the command line.
pub fn decide(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let table = table(matches, say)?;
    show(matches, say, facts::visit(matches, None, say)?, &table, None)
}

fn show(matches: &ArgMatches, say: Say, visit: Visit, table: &Table, cost: Option<Traffic>) -> Result<u8, Failure> {
    let decided = visit.decide_by(table).map_err(|error| Failure::Usage(FactError::from(error).text(say.0)))?;
    let timeline: Option<PathBuf> = one(matches, "timeline");
    let drawn_here = timeline.as_deref() == Some(Path::new("-"));
    if matches.get_flag("json") && drawn_here {
        let both = ("--json と --timeline - は同時に指定できません", "--json and --timeline - exclude each other");
        return Err(Failure::Usage(say.text(both).to_owned()));
    }
    if matches.get_flag("json") {
        output::print(&format!("{}\n", json(&decided, cost)))?;
    } else {
        output::show(&text(matches, say, &decided, cost))?;
    }
    if let Some(file) = timeline {
        let nothing =
            ("--timeline: 図にするカード・スマホがありません", "--timeline: there is no card or phone to draw");
        let nothing = || Failure::Usage(say.text(nothing).to_owned());
        if drawn_here {
            let picture = decided.terminal_picture(say.0, output::width()).ok_or_else(nothing)?;
            output::print(&format!("\n{picture}"))?;
        } else {
            output::write(&file, &decided.svg(say.0).ok_or_else(nothing)?, say)?;
        }
    }
    Ok(if matches.get_flag("exit-code") { status(decided.sign()) } else { 0 })
}

fn text(matches: &ArgMatches, say: Say, decided: &Decided<'_>, cost: Option<Traffic>) -> String {
    let language = say.0;
    match VIEWS.into_iter().find(|view| matches.get_flag(view)) {
        Some("brief") => format!("{}\n", decided.brief(language)),
        Some("full") => decided.full(language),
        Some("sources") => decided.sources(language),
        Some(_) => decided.technical(language, cost),
        None => decided.desk(language),
    }
}

/// The decision for programs, with the facts that it rests on and what reading cost.
fn json(decided: &Decided<'_>, cost: Option<Traffic>) -> Value {
    let exchange = cost.map(|cost| {
        json!({
            "commands": cost.commands,
            "bytes_sent": cost.bytes_sent,
            "bytes_received": cost.bytes_received,
        })
    });
    json!({"format": 2, "visit": decided.visit(), "decision": decided, "exchange": exchange})
}

/// 0 go, 10 check, 11 stop.
const fn status(sign: Sign) -> u8 {
    match sign {
        Sign::Go => 0,
        Sign::Stop => 11,
        _ => 10,
    }
}

/// The built-in rules, or those of a file.
pub fn table(matches: &ArgMatches, say: Say) -> Result<Cow<'static, Table>, Failure> {
    let Some(file) = one::<PathBuf>(matches, "rules") else { return Ok(Cow::Borrowed(Table::built_in())) };
    signed::table(matches, &file, say).map(Cow::Owned)
}

/// The simulator's root is trusted on the in-process simulator, and elsewhere only when asked for.
fn anchors(matches: &ArgMatches, simulated: bool) -> Anchors {
    let mut anchors = Anchors::production();
    if matches.get_flag("accept-test-hierarchy") {
        anchors = anchors.accept_test_hierarchy();
    }
    if simulated {
        anchors = with_simulator(anchors);
    }
    anchors
}

#[cfg(feature = "simulator")]
fn with_simulator(anchors: Anchors) -> Anchors {
    // The simulator's own root is one that can be added.
    anchors.clone().with_root("simulator", uketsuke::simulator::ROOT_DER).unwrap_or(anchors)
}

#[cfg(not(feature = "simulator"))]
fn with_simulator(anchors: Anchors) -> Anchors {
    anchors
}
