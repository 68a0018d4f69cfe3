//! `uketsuke watch`: watches a linkage folder (連携フォルダー) of the eligibility terminal and tells what comes: a line for
//! people, or a line of JSON for programs (`docs/linkage-folder.md`).
//!
//! ```text
//! uketsuke 連携 FOLDER
//! uketsuke 連携 FOLDER --json [--state FILE]
//! uketsuke 連携 FOLDER --out FILE
//! ```
//!
//! Each content is taken once, whether it was there at the start, comes later, comes twice, is still being written, is
//! held by another program, or comes with a thousand others; also across restarts, with `--out` or `--state`. What is not
//! read, and why, is reported in a line of its own, once. A folder on a share that goes away is waited for. Nothing in the
//! folder is changed. All of that is `uketsuke::terminal::disk`; here are the options and where the lines go.
//!
//! A line holds codes, days and the decision; `--reference-number` adds the institution's own number of the patient
//! (照会番号), which the receipt computer needs to find its record. The output file is made for its owner alone (mode 0600):
//! with a file's name, and what was decided, it is about a person. Messages on standard error name files and counts.

use std::error::Error;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use clap::{Arg, ArgMatches, Command, value_parser};
use serde_json::Value;
use uketsuke::link::Deadline;
use uketsuke::terminal::disk::{Folder, FolderEvent, Options as Watching, What};
use uketsuke::terminal::folder::ContentId;
use uketsuke::terminal::{DecideFor, LineOptions, Moment, ScreenMessage, institution_code};

use crate::facts::one;
use crate::failure::{self, Failure};
use crate::language::{Language, Say};
use crate::{day, output};

pub fn command(say: Say) -> Command {
    let about = (
        "資格確認端末の連携フォルダーを見て、届いた結果を1行ずつ示します",
        "Watch the eligibility terminal's linkage folder, and print a line for each answer",
    );
    let folder = Arg::new("folder").value_name(say.text(("フォルダー", "FOLDER"))).required(true);
    let folder = folder.value_parser(value_parser!(PathBuf)).help(say.text(("連携フォルダー", "The linkage folder")));
    let json = ("JSONの行で出力する", "Write lines of JSON");
    let out = ("このファイルにJSONの行を追記する", "Append lines of JSON to this file");
    let time = |name, help| {
        say.option(name, ("秒", "SECONDS"), help).value_parser(move |text: &str| {
            seconds(text).ok_or(say.text(("秒数ではありません", "not a number of seconds")))
        })
    };
    let state = (
        "取り込んだファイルを記録する(--out があれば不要)",
        "Remember what was taken (with --out, that file is enough)",
    );
    let patience = (
        "未完成のファイルを報告するまでの時間(10)",
        "Report a file that stays incomplete or locked for this long (10)",
    );
    let day = (
        "この受診日で判定する(省略時は今日)。「own」なら結果ごとの資格確認日で判定する",
        "Decide the visit of this day (today); own: each answer for its own day",
    );
    let institution = ("この施設の医療機関コード", "This institution's own code (医療機関コード)");
    let message = (
        "リーダーの表示(006、【006:…】、または文)",
        "What the reader showed, for every answer: 006, 【006:...】, or the text",
    );
    say.command("watch", "連携", about)
        .arg(folder)
        .arg(say.file("out", out))
        .arg(say.file("state", state))
        .arg(say.flag("json", json))
        .arg(say.flag("once", ("今あるものだけを取り込んで終わる", "Take what is there, then stop")))
        .arg(time("idle-exit", ("この時間、何も届かなければ終わる", "Stop after this long without a new file")))
        .arg(time("patience", patience))
        .arg(time("poll", ("フォルダーを確認する間隔(1)", "Look into the folder at least this often (1)")))
        .arg(say.flag("poll-only", ("OSの変更通知を使わない", "Do not rely on the operating system to report changes")))
        .arg(say.option("day", ("日付", "DAY"), day).value_parser(move |text: &str| decide_for(text, say)))
        .arg(say.option("message", ("表示", "TEXT"), message))
        .arg(say.option("institution", ("コード", "CODE"), institution).value_parser(move |text: &str| {
            institution_code(text).map(|code| code.map(str::to_owned)).map_err(|error| error.text(say.0))
        }))
        .arg(say.flag(
            "rule-texts",
            ("判定の根拠に、規則の文と出典も書く", "Write the texts and sources of the rules in a decision, too"),
        ))
        .arg(say.flag(
            "reference-number",
            ("照会番号も書く", "Write the patient's number at the institution (照会番号), too"),
        ))
}

pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let options = Options::of(matches);
    if !options.folder.is_dir() {
        let none = say.text(("フォルダーがありません", "no such folder"));
        return Err(Failure::file(&options.folder, &none, say));
    }
    watch(&options, say).map_err(|error| Failure::file(&options.folder, &error, say)).map(|()| 0)
}

fn watch(options: &Options, say: Say) -> Result<(), Box<dyn Error>> {
    let mut folder = Folder::open(&options.folder, options.watching.clone())?;
    let mut out = options.out.as_deref().map(|path| append_to(path, &mut folder)).transpose()?;
    let (mut answers, mut problems, mut told) = (0u64, 0u64, false);
    loop {
        let event = match (options.once, options.idle_exit) {
            (true, _) => folder.next_there()?,
            (false, None) => folder.next(Deadline::NEVER)?,
            (false, Some(quiet)) => folder.next(Deadline::after(quiet))?,
        };
        if !std::mem::replace(&mut told, true) && !folder.is_told_of_changes() {
            let poll = options.watching.poll;
            output::tell(&match say.0 {
                Language::Ja => format!("連携：変更がすべて通知されるとは限らないため、{poll:?}ごとに確認します"),
                _ => format!("watch: not every change in the folder is reported; looking every {poll:?}"),
            });
        }
        let Some(event) = event else {
            // What is not settled is still waited for.
            if options.once || folder.is_settled() {
                output::tell(&match say.0 {
                    Language::Ja => format!("連携：結果{answers}件、読めないファイル{problems}件"),
                    _ => format!("watch: {answers} answers, {problems} files not read"),
                });
                return Ok(());
            }
            continue;
        };
        match &event.what {
            What::Content { .. } => answers += 1,
            What::Refused { .. } | What::Locked => problems += 1,
            _ => {}
        }
        if let Some(message) = message(&event, say) {
            output::tell(&say.named(say.text(("連携", "watch")), message));
        }
        if !event.path.as_os_str().is_empty() {
            let line = event.line(&options.line());
            match &mut out {
                Some(file) => file.write_all(format!("{line}\n").as_bytes())?,
                None if options.as_json => output::print(&format!("{line}\n")).map_err(failed)?,
                None => output::show(&for_people(&event, &line, &options.age(&line, say), say)).map_err(failed)?,
            }
        }
        folder.done();
    }
}

/// The line for people, of the line for programs: what the desk may do and how old the answer is, or what the file is; then its
/// name, why it is not used, and what is left to do.
fn for_people(event: &FolderEvent, line: &Value, age: &str, say: Say) -> String {
    let text = |texts: &Value| texts[say.text(("ja", "en"))].as_str().map(str::to_owned);
    let decision = &line["decision"];
    let sign = match decision["sign"].as_str() {
        Some("go") => "○",
        Some("stop") => "×",
        _ => "△",
    };
    let kind =
        line["kind"]["name"].as_str().unwrap_or(say.text(("知らない名前のファイル", "a file of an unknown name")));
    let units = line["units"].as_array().map(|units| match say.0 {
        Language::Ja => format!("{kind}：{}人分の結果", units.len()),
        _ => format!("{kind}: answers about {} people", units.len()),
    });
    let not_read = say.text(("読めません", "not read"));
    let what = match text(&decision["headline"]) {
        Some(headline) => format!("{sign} {headline}{age}"),
        None if line["error"].is_object() => format!("{kind}：{not_read}"),
        None => units.unwrap_or(kind.to_owned()),
    };
    let again =
        if line["again"] == true { say.text(("、前と同じ内容", ", the same content as before")) } else { "" };
    let mut told = say.beside(&what, format!("{}{again}", event.escaped_name())) + "\n";
    let members = |member: &Value| member.as_array().cloned().unwrap_or_default();
    let not_used = members(&decision["findings"]).into_iter().filter(|finding| {
        finding["name"]
            .as_str()
            .is_some_and(|name| name.starts_with("answer_of_another_") || name == "answer_without_day")
    });
    let others = members(&line["units"]).into_iter().flat_map(|unit| members(&unit["findings"]));
    let others = others.filter(|remark| remark["word"] == "other_institution").take(1);
    for why in not_used.chain(others).chain(members(&line["to_do"])).filter_map(|told| text(&told)) {
        told += &format!("  {}\n", why.trim_end_matches(['。', '.']));
    }
    told
}

/// What people are told of an event beside its line.
fn message(event: &FolderEvent, say: Say) -> Option<String> {
    let locked = ("読めません。再び試します", "cannot be read; it is tried again");
    let away = ("フォルダーを読めません。再び試します", "the folder cannot be read; it is tried again");
    let back = ("フォルダーを再び読めるようになりました", "the folder can be read again");
    let lost = ("--state のファイルに書けなくなりました", "the file of --state cannot be written any more");
    let because = |text, kind: &io::ErrorKind| {
        let reason = failure::reason(*kind).map_or_else(|| kind.to_string(), |both| say.text(both).to_owned());
        say.named(say.text(text), reason)
    };
    let name = event.escaped_name();
    match &event.what {
        What::Refused { error, .. } => Some(say.named(&name, error.text(say.0))),
        What::Locked => Some(say.named(&name, say.text(locked))),
        What::Away(kind) => Some(because(away, kind)),
        What::Back => Some(say.text(back).to_owned()),
        What::JournalLost(kind) => Some(because(lost, kind)),
        _ => None,
    }
}

/// Now, in Japan.
fn now() -> Option<Moment> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Moment::from_unix_seconds(i64::try_from(since.as_secs()).ok()?)
}

/// Opens the output and remembers what its lines name. A last line that was cut off is ended and not counted.
///
/// A line is written before it is remembered by `--state`. If the program is killed in between, a restart writes the line
/// again when only `--state` remembers, and does not with `--out`, whose lines are themselves the memory.
fn append_to(path: &Path, folder: &mut Folder) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    for line in BufReader::new(&file).split(b'\n') {
        let Ok(line) = serde_json::from_slice::<Value>(&line?) else { continue };
        if let (Some(name), Some(id)) = (line["file"].as_str(), line["id"].as_str().and_then(ContentId::from_hex)) {
            folder.remember(name, id);
        }
    }
    let mut last = [b'\n'];
    if file.seek(SeekFrom::End(-1)).is_ok() {
        file.read_exact(&mut last)?;
    }
    if last != *b"\n" {
        file.write_all(b"\n")?;
    }
    Ok(file)
}

struct Options {
    folder: PathBuf,
    out: Option<PathBuf>,
    as_json: bool,
    once: bool,
    idle_exit: Option<Duration>,
    watching: Watching,
    line: LineOptions,
    /// `None`: today's, whichever day that is by then.
    decide: Option<DecideFor>,
}

impl Options {
    fn of(matches: &ArgMatches) -> Options {
        let message = one::<String>(matches, "message").and_then(|text| ScreenMessage::from_text(&text));
        let watching = Watching::default();
        Options {
            folder: one(matches, "folder").unwrap_or_default(),
            out: one(matches, "out"),
            as_json: matches.get_flag("json"),
            once: matches.get_flag("once"),
            idle_exit: one(matches, "idle-exit"),
            watching: Watching {
                patience: one(matches, "patience").unwrap_or(watching.patience),
                poll: one(matches, "poll").unwrap_or(watching.poll),
                events: !matches.get_flag("poll-only"),
                journal: one(matches, "state"),
                ..watching
            },
            line: LineOptions {
                own: one::<Option<String>>(matches, "institution").flatten(),
                message: message.map(|message| message.meaning).unwrap_or_default(),
                reference_number: matches.get_flag("reference-number"),
                rule_texts: matches.get_flag("rule-texts"),
                ..LineOptions::default()
            },
            decide: one(matches, "day"),
        }
    }

    fn line(&self) -> LineOptions {
        let now = now();
        let today = now.map_or(DecideFor::OwnDay, |now| DecideFor::Day(now.day()));
        LineOptions { now, decide: self.decide.unwrap_or(today), ..self.line.clone() }
    }

    /// How long ago the system worked on the answer of a line; nothing where that is not known, lies ahead of this clock, or a
    /// day was stated, which no clock has to do with.
    fn age(&self, line: &Value, say: Say) -> String {
        let seconds = line["age_seconds"].as_i64().filter(|seconds| *seconds >= 0);
        let (Some(seconds), None | Some(DecideFor::OwnDay)) = (seconds, &self.decide) else {
            return String::new();
        };
        let minutes = seconds / 60;
        let (number, japanese, english) = match minutes {
            0..120 => (minutes, "分", "min"),
            120..2880 => (minutes / 60, "時間", "h"),
            _ => (minutes / 1440, "日", "d"),
        };
        match say.0 {
            Language::Ja => format!("、{number}{japanese}前の結果"),
            _ => format!(", {number} {english} old"),
        }
    }
}

fn decide_for(text: &str, say: Say) -> Result<DecideFor, String> {
    match text {
        "own" => Ok(DecideFor::OwnDay),
        day => day::parse(day, say.0).map(DecideFor::Day),
    }
}

fn failed(failure: Failure) -> Box<dyn Error> {
    failure.text().into()
}

fn seconds(text: &str) -> Option<Duration> {
    text.parse().ok().and_then(|number| Duration::try_from_secs_f64(number).ok())
}
