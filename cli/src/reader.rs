//! Where the card or phone is, and reading it there.

use std::io::IsTerminal;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, value_parser};
use uketsuke::exchange::{Cause, Traffic};
use uketsuke::link::replay::{Recorder, Replay, TraceError};
use uketsuke::link::{CancelToken, Link};
use uketsuke::report::failure;
use uketsuke::session::Reading;
use uketsuke::vocabulary::TokenKind;
use uketsuke::{Day, Session};

use crate::facts::one;
use crate::failure::Failure;
use crate::language::Say;
use crate::operation::{soon, told};
use crate::output;
use crate::pin::{Asker, Source};

/// What can be simulated.
pub const KINDS: &[(&str, TokenKind)] =
    &[("card", TokenKind::Card), ("android", TokenKind::Android), ("iphone", TokenKind::Iphone)];

/// Where the token is.
#[cfg_attr(not(feature = "pcsc"), allow(dead_code))] // a build without readers takes their names, and refuses them
pub enum Place {
    Simulated {
        kind: TokenKind,
        expires_on: Option<Day>,
    },
    /// The one of this name.
    Reader(String),
    /// The first with a token on it, but for those of these names.
    AnyReader {
        but: Vec<String>,
    },
    Replay(PathBuf),
}

/// What was read, and what it cost.
pub struct Read {
    pub reading: Reading,
    pub traffic: Traffic,
}

pub fn arguments(say: Say) -> Vec<Arg> {
    let place = say.text(("読み取るもの", "What to read"));
    let conversation = say.text(("読み取り方", "How to read it"));
    let first = [
        say.option(
            "reader",
            ("名前", "NAME"),
            ("このリーダーで読み取る", "This reader (else the first with a token on it)"),
        ),
        exclude_argument(say).conflicts_with_all(["reader", "simulate", "replay"]),
        say.one_of("simulate", KINDS, ("リーダーを使わず、シミュレーターで試す", "A simulated one, without a reader")),
        say.day("expires-on", ("シミュレーターの電子証明書の有効期限", "Last day of the simulated certificate"))
            .requires("simulate"),
        say.file("replay", ("記録されたやり取りを再生する", "A recorded conversation")),
        say.option(
            "wait",
            ("秒", "SECONDS"),
            ("カードかスマホを待つ秒数(60)", "How long to wait for a card or phone (60)"),
        )
        .value_parser(value_parser!(u64).range(..86_400)),
        say.flag("extended", ("拡張APDUを使う", "Use extended length: reader and token are known to take it")),
    ];
    let second = [
        say.flag(
            "prove",
            (
                "電子証明書の鍵を持つことを確認する(iPhone以外は暗証番号が必要)",
                "Have it prove that it holds its key (a card and an Android phone need the PIN)",
            ),
        ),
        say.flag("pin-stdin", ("暗証番号を標準入力の1行から読む", "Read the PIN as one line of the standard input")),
        say.flag(
            "last-try",
            (
                "標準入力の暗証番号に、残り1回も使う(患者が望む場合だけ。画面では入力の前に確かめる)",
                "The patient wants the PIN from standard input to have the last try (a prompt asks for this itself)",
            ),
        ),
        say.flag(
            "accept-test-hierarchy",
            ("テスト用の認証局を受け入れる", "Accept certificates of the JPKI test hierarchy"),
        ),
        say.flag(
            "accept-simulated",
            ("実際のリーダー上のシミュレーターを受け入れる", "Accept a simulated token on a real reader, too"),
        ),
        say.file(
            "trace",
            ("やり取りを記録する(個人情報は含まれない)", "Record the conversation; nothing personal is in it"),
        ),
    ];
    let first = first.map(|argument| argument.help_heading(place));
    first.into_iter().chain(second.map(|argument| argument.help_heading(conversation))).collect()
}

/// `--exclude-reader`, which may be given often.
pub fn exclude_argument(say: Say) -> Arg {
    let help =
        ("この名前のリーダーを使わない(繰り返し指定できる)", "Never use the reader of this name; may be repeated");
    say.option("exclude-reader", ("名前", "NAME"), help).action(ArgAction::Append)
}

/// Says that a reader that is not to be used is not connected: if its name is misspelt, the one that was meant is used.
#[cfg(feature = "pcsc")]
pub fn tell_absent(name: &str, known: &str, say: Say) {
    let absent = ("除くリーダーが接続されていません", "the reader to exclude is not connected");
    output::tell(&say.beside(&say.named(say.text(absent), name), known));
}

impl Place {
    /// Where the options say; without a word a real reader, where this build knows any.
    pub fn of(matches: &ArgMatches) -> Result<Place, Failure> {
        let expires_on = one(matches, "expires-on");
        if let Some(name) = one(matches, "reader") {
            return Ok(Place::Reader(name));
        }
        if let Some(file) = one(matches, "replay") {
            return Ok(Place::Replay(file));
        }
        let kind = one(matches, "simulate");
        if kind.is_some() || !cfg!(feature = "pcsc") {
            return Ok(Place::Simulated { kind: kind.unwrap_or(TokenKind::Card), expires_on });
        }
        Ok(Place::AnyReader { but: matches.get_many("exclude-reader").into_iter().flatten().cloned().collect() })
    }

    /// The token is this program's own simulator.
    pub const fn is_simulated(&self) -> bool {
        matches!(self, Place::Simulated { .. })
    }
}

/// Reads the token as the options say, until somebody cancels.
pub fn read(place: &Place, matches: &ArgMatches, say: Say, cancel: &CancelToken) -> Result<Read, Failure> {
    let link = match place {
        Place::Simulated { kind, expires_on } => simulated(*kind, *expires_on, matches.get_flag("extended"), say)?,
        Place::Replay(file) => {
            let trace = output::read(file, say)?.parse().map_err(|error: TraceError| {
                let not_one = say.text(("やり取りの記録として読めません", "not a recorded conversation"));
                Failure::file(file, &say.beside(not_one, error), say)
            })?;
            Box::new(Replay::new(trace))
        }
        Place::Reader(_) | Place::AnyReader { .. } => real(place, matches, say, cancel)?,
    };
    let mut session = Session::new(Recorder::new(link)).cancelled_by(cancel);
    let outcome = converse(&mut session, place, matches, say, cancel);
    let (left_open, traffic) = (session.left_open(), session.traffic());
    if let Some(file) = one::<PathBuf>(matches, "trace") {
        output::write(&file, session.into_link().trace().to_string(), say)?;
    }
    if left_open {
        output::tell(failure::LEFT_OPEN.to(say.0));
    }
    Ok(Read { reading: outcome?, traffic })
}

fn converse<L: Link>(
    session: &mut Session<L>,
    place: &Place,
    matches: &ArgMatches,
    say: Say,
    cancel: &CancelToken,
) -> Result<Reading, Failure> {
    let known = simulated_pin().filter(|_| place.is_simulated());
    let source = match known {
        _ if matches.get_flag("pin-stdin") => Source::Input,
        Some(known) => Source::Known(known),
        None if std::io::stdin().is_terminal() => Source::Terminal,
        None => Source::Input,
    };
    let asker = Asker { source, last_try: matches.get_flag("last-try"), say, cancel };
    if matches.get_flag("prove") {
        return asker.with_pin(session, |session, entry| session.prove_possession(entry, soon()));
    }
    match session.read(None, soon()) {
        Err(error) if error.exchange().is_some_and(|error| error.cause == Cause::PinRequired) => {
            asker.with_pin(session, |session, entry| session.read(entry, soon()))
        }
        outcome => outcome.map_err(|error| told(&error, say)),
    }
}

#[cfg(feature = "simulator")]
fn simulated(kind: TokenKind, expires_on: Option<Day>, extended: bool, _: Say) -> Result<Box<dyn Link>, Failure> {
    use uketsuke::link::Limits;
    use uketsuke::simulator::{SimulatedLink, SimulatedToken};
    let token = SimulatedToken::builder(kind);
    let token = expires_on.into_iter().fold(token, |token, day| token.expires_on(day));
    let limits = if extended { Limits::EXTENDED } else { Limits::SHORT };
    Ok(Box::new(SimulatedLink::new(token.build()).with_limits(limits)))
}

#[cfg(not(feature = "simulator"))]
fn simulated(_: TokenKind, _: Option<Day>, _: bool, say: Say) -> Result<Box<dyn Link>, Failure> {
    Err(no_simulator(say))
}

/// Why nothing can be simulated.
#[cfg(not(feature = "simulator"))]
pub fn no_simulator(say: Say) -> Failure {
    let none = (
        "このビルドにシミュレーターはありません(--features simulator)",
        "this build has no simulator: build with --features simulator",
    );
    Failure::Usage(say.text(none).to_owned())
}

/// The PIN of a simulated token, which everybody knows.
const fn simulated_pin() -> Option<&'static str> {
    #[cfg(feature = "simulator")]
    return Some(uketsuke::simulator::DEFAULT_PIN);
    #[cfg(not(feature = "simulator"))]
    None
}

#[cfg(feature = "pcsc")]
fn real(place: &Place, matches: &ArgMatches, say: Say, cancel: &CancelToken) -> Result<Box<dyn Link>, Failure> {
    use std::time::Duration;
    use uketsuke::exchange::has_jpki;
    use uketsuke::facility::Facility;
    use uketsuke::link::pcsc::{PcscLink, ReaderName, Readers, Which};
    use uketsuke::link::{Deadline, Fault, FaultKind, Limits};
    let mut readers = Readers::new();
    let which = match place {
        Place::Reader(name) => Which::Named(ReaderName::new(name)),
        Place::AnyReader { but } => Which::AnyBut(but.iter().map(|name| ReaderName::new(name)).collect()),
        _ => Which::Any,
    };
    let failed = |fault: Fault| Failure::before_reading(fault, failure::of_fault(fault, say.0));
    let no_reader = failure::fault(FaultKind::NoReader).to(say.0);
    let known = readers.list().map_err(failed)?;
    if known.is_empty() {
        readers.service().map_err(failed)?;
        return Err(Failure::NoToken(no_reader.to_owned()));
    }
    let list = |names: &[ReaderName]| say.list(&names.iter().map(ReaderName::as_str).collect::<Vec<_>>());
    let taken: Vec<ReaderName> = known.iter().filter(|name| which.takes(name)).cloned().collect();
    if let Which::AnyBut(excluded) = &which {
        excluded
            .iter()
            .filter(|name| !known.contains(name))
            .for_each(|name| tell_absent(name.as_str(), &list(&known), say));
    }
    if taken.is_empty() {
        let none = match &which {
            Which::Named(wanted) => say.named(no_reader, wanted.as_str()),
            _ => {
                let all =
                    ("除いたリーダーのほかに、リーダーがありません", "there is no reader but those that are excluded");
                say.text(all).to_owned()
            }
        };
        return Err(Failure::NoToken(say.beside(&none, list(&known))));
    }
    let extended = matches.get_flag("extended");
    let limits = move |reader: &ReaderName| match Facility::built_in().pcsc_reader(reader.as_str()).limits {
        Some(limits) if extended => limits,
        None if extended => Limits::EXTENDED,
        _ => Limits::SHORT,
    };
    let mut link = PcscLink::open(which).telling_by(has_jpki).with_limits_of(limits);
    let waiting = crate::progress::Waiting::new(&list(&taken), one(matches, "wait").unwrap_or(60), say);
    loop {
        // In slices, so that the seconds that are left can be shown.
        let slice = Deadline::after(waiting.left().min(Duration::from_secs(1)));
        match link.wait_for_token(&[], slice, cancel) {
            Ok(_) => return Ok(Box::new(link)),
            Err(fault) if fault.kind() != FaultKind::Cancelled && !waiting.left().is_zero() => waiting.tick(),
            Err(fault) => {
                drop(waiting);
                return Err(failed(fault));
            }
        }
    }
}

#[cfg(not(feature = "pcsc"))]
fn real(_: &Place, _: &ArgMatches, say: Say, _: &CancelToken) -> Result<Box<dyn Link>, Failure> {
    let none = (
        "このビルドはリーダーを使えません(--features pcsc)",
        "this build knows no readers: build with --features pcsc",
    );
    Err(Failure::Usage(say.text(none).to_owned()))
}
