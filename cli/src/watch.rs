//! `uketsuke watch`: watches a linkage folder (連携フォルダ) of the eligibility terminal and writes a JSON line for every
//! answer.
//!
//! ```text
//! uketsuke 連携 FOLDER [--out FILE] [--state FILE]
//! ```
//!
//! Each answer is taken once, whether it was there at the start, comes later, comes twice, is still being written, is
//! held by another program, or comes with a thousand others; also across restarts, with `--out` or `--state`. A file
//! that stays unreadable is reported in a line of its own, once. A folder on a share that goes away is waited for. Nothing
//! in the folder is changed.
//!
//! A line holds codes, days and the decision, nothing personal; `--reference-number` adds the institution's own
//! number of the patient (照会番号), which the receipt computer needs to find its record. Messages on standard error name
//! files and counts.

use std::collections::HashSet;
use std::error::Error;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use clap::{Arg, ArgMatches, Command, value_parser};
use notify::{RecursiveMode, Watcher};
use serde_json::{Map, Value, json};
use uketsuke::reception::Visit;
use uketsuke::terminal::folder::{ContentId, Got, Intake, Stamp, Taken, is_answer_name};
use uketsuke::terminal::{CodeTable, Coded, ConsentTriples, Facts, MAX_BYTES, Moment, Reading, Remark, Viewing};
use uketsuke::vocabulary::{Eligibility, Provision, ReaderMessage, Word};
use uketsuke::{Day, terminal};

use crate::facts::one;
use crate::failure::Failure;
use crate::language::Say;
use crate::output;

pub fn command(say: Say) -> Command {
    let about = (
        "資格確認端末の連携フォルダを見て、回答ごとにJSONの1行を書きます",
        "Watch a linkage folder of the eligibility terminal, and write a JSON line for every answer",
    );
    let folder = Arg::new("folder").value_name(say.text(("フォルダ", "FOLDER"))).required(true);
    let folder = folder.value_parser(value_parser!(PathBuf)).help(say.text(("連携フォルダ", "The linkage folder")));
    let time = |name, help| {
        say.option(name, ("秒", "SECONDS"), help).value_parser(move |text: &str| {
            seconds(text).ok_or(say.text(("秒数ではありません", "not a number of seconds")))
        })
    };
    let state = (
        "取り込んだファイルを記録する(--out があれば不要)",
        "Remember what was taken (with --out, that file is enough)",
    );
    let patience =
        ("未完成のファイルを報告するまでの時間(10)", "Report a file that stays incomplete or locked for so long (10)");
    let institution = ("この施設の医療機関コード", "This institution's own code (医療機関コード)");
    let message = (
        "リーダーの表示(006、【006:...】、または文)",
        "What the reader showed, for every answer: 006, 【006:...】, or the text",
    );
    say.command("watch", "連携", about)
        .arg(folder)
        .arg(say.file(
            "out",
            ("このファイルに追記する(省略時は標準出力)", "Append the lines to this file (default: standard output)"),
        ))
        .arg(say.file("state", state))
        .arg(say.flag("once", ("今あるものだけを取り込んで終わる", "Take what is there and end")))
        .arg(time("idle-exit", ("この時間何も来なければ終わる", "End when nothing came for so long")))
        .arg(time("patience", patience))
        .arg(time("poll", ("フォルダを見に行く間隔(1)", "Look into the folder at least so often (1)")))
        .arg(say.flag("poll-only", ("OSの変更通知を使わない", "Do not ask the operating system to tell of changes")))
        .arg(say.option("message", ("表示", "TEXT"), message))
        .arg(say.option("institution", ("コード", "CODE"), institution))
        .arg(say.flag(
            "reference-number",
            ("照会番号も書く", "Write the patient's number at the institution (照会番号), too"),
        ))
}

pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let options = Options::of(matches);
    if !options.folder.is_dir() {
        let none = say.text(("フォルダがありません", "no such folder"));
        return Err(Failure::file(&options.folder, &none));
    }
    watch(&options).map_err(|error| Failure::file(&options.folder, &error)).map(|()| 0)
}

fn watch(options: &Options) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let mut intake = Intake::new(options.patience);
    let mut journal = Journal::open(options, &mut intake)?;
    // Watch first, look second: what comes in between is told.
    let mut watch = Watch::start(options);
    let mut last_news = start;
    let mut away = false;
    let (mut answers, mut problems) = (0u64, 0u64);
    loop {
        let files = match listing(&options.folder, &mut intake) {
            Ok(files) => {
                if std::mem::take(&mut away) {
                    output::tell("watch: the folder can be read again");
                    watch = Watch::start(options);
                }
                files
            }
            Err(error) if options.once => return Err(error.into()),
            // A share whose server restarts comes back.
            Err(error) => {
                if !std::mem::replace(&mut away, true) {
                    output::tell(&format!("watch: the folder cannot be read; it is tried again: {error}"));
                }
                Vec::new()
            }
        };
        for file in files {
            if !intake.due(&file.name, file.stamp, start.elapsed()) {
                continue;
            }
            let line = match take(&file, &mut intake, start) {
                Taken::Later | Taken::Before => continue,
                Taken::Answer { id, reading, same_as } => {
                    answers += 1;
                    answer_line(&file.name, id, &reading, same_as.as_deref(), options)
                }
                Taken::Refused(id, error) => {
                    problems += 1;
                    output::tell(&format!("watch: {}: {error}", file.name));
                    let error = json!({"word": error.as_str(), "text": error.to_string()});
                    json!({"file": file.name, "id": id.to_string(), "error": error})
                }
                Taken::Locked => {
                    problems += 1;
                    output::tell(&format!("watch: {}: cannot be read; it is tried again", file.name));
                    let text = "the file cannot be opened: held by another program, or no right to read it";
                    json!({"file": file.name, "error": {"word": "locked", "text": text}})
                }
            };
            journal.write(&line)?;
            last_news = Instant::now();
        }
        let settled = intake.next_due().is_none();
        let quiet = options.idle_exit.is_some_and(|limit| last_news.elapsed() >= limit);
        if settled && (options.once || quiet) {
            output::tell(&format!("watch: {answers} answers, {problems} problems"));
            return Ok(());
        }
        let due = intake.next_due().filter(|_| !away);
        watch.pause(options, due.map(|due| due.saturating_sub(start.elapsed())));
    }
}

/// The operating system's word that something changed in the folder. Only a hint to look: looking tells what is there,
/// so that a lost or doubled hint does no harm.
struct Watch {
    changes: Receiver<()>,
    /// Keeps the channel open where nothing tells of changes, so that waiting on it waits.
    _tell: Sender<()>,
    _watcher: Option<notify::RecommendedWatcher>,
}

impl Watch {
    fn start(options: &Options) -> Watch {
        let (tell, changes) = mpsc::channel();
        let teller = tell.clone();
        let started = notify::recommended_watcher(move |_| _ = teller.send(())).and_then(|mut watcher| {
            watcher.watch(&options.folder, RecursiveMode::NonRecursive)?;
            Ok(watcher)
        });
        let watcher = started.ok().filter(|_| !options.poll_only);
        if watcher.is_none() {
            output::tell(&format!("watch: nothing tells of the folder's changes; looking every {:?}", options.poll));
        }
        Watch { changes, _tell: tell, _watcher: watcher }
    }

    /// Waits for a change, a file that is due, or the next look.
    fn pause(&self, options: &Options, due: Option<Duration>) {
        /// Between two looks, so that a burst of a thousand files is not looked through a thousand times.
        const BREATH: Duration = Duration::from_millis(5);
        let limit = due.unwrap_or(options.poll).min(options.poll);
        let wait = options.idle_exit.map_or(limit, |idle| limit.min(idle / 4)).max(BREATH);
        if self.changes.recv_timeout(wait).is_ok() {
            std::thread::sleep(BREATH);
            while self.changes.try_recv().is_ok() {}
        }
    }
}

struct Found {
    path: PathBuf,
    /// For people, and to tell one file from another.
    name: String,
    stamp: Stamp,
}

/// The folder's answer files, in the order of their names.
fn listing(folder: &Path, intake: &mut Intake) -> io::Result<Vec<Found>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if !is_answer_name(&name) {
            continue;
        }
        match stamp(&path) {
            // A folder, a pipe, a device: not an answer, whatever its name.
            Ok(None) => {}
            Ok(Some(stamp)) => files.push(Found { path, name, stamp }),
            Err(_) => files.push(Found { path, name, stamp: Stamp { length: 0, modified: 0 } }),
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let present: HashSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    intake.keep_present(|name| present.contains(name));
    Ok(files)
}

fn stamp(path: &Path) -> io::Result<Option<Stamp>> {
    let metadata = fs::metadata(path)?;
    let modified = metadata.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
    Ok(metadata.is_file().then_some(Stamp { length: metadata.len(), modified }))
}

fn take(file: &Found, intake: &mut Intake, start: Instant) -> Taken {
    let bytes = contents(&file.path);
    let unchanged = stamp(&file.path).is_ok_and(|after| after == Some(file.stamp));
    let got = match &bytes {
        Ok(bytes) if unchanged => Got::Bytes(bytes),
        Ok(_) => Got::Changed,
        Err(_) => Got::Unreadable,
    };
    intake.take(&file.name, start.elapsed(), got)
}

fn contents(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn answer_line(name: &str, id: ContentId, reading: &Reading, same_as: Option<&str>, options: &Options) -> Value {
    let own = options.institution.as_deref();
    let (facts, more) = reading.facts(own);
    let now = now();
    let consents: Map<String, Value> = facts
        .consents
        .iter()
        .filter(|(_, triple)| !triple.consent.is_absent())
        .map(|(kind, triple)| {
            let view_until = if is_medical(kind) { triple.viewing_until() } else { None };
            (json_name(kind).into(), json!({"consent": coded(&triple.consent), "view_until": view_until}))
        })
        .collect();
    let viewable = |kind: &Provision| {
        let viewing = now.map(|now| facts.viewing(*kind, now));
        is_medical(*kind) && matches!(viewing, Some(Viewing::Until(_)))
    };
    let may_view_now: Vec<&str> = ConsentTriples::KINDS.into_iter().filter(viewable).map(json_name).collect();
    let limit_amount = facts
        .results
        .iter()
        .find_map(|result| result.limit)
        .map(|limit| json!({"class": coded(&limit.class), "from": limit.from, "until": limit.until}));
    let mut findings: Vec<Value> = reading.remarks.iter().chain(&more).map(remark).collect();
    let decision = facts.day.map(|day| decision(&facts, day, options, &mut findings));
    let mut line = json!({
        "file": name,
        "id": id.to_string(),
        "processed_at": facts.processed_at,
        "day": facts.day,
        "inquiry": coded(&facts.inquiry),
        "eligibility": eligibility(&facts),
        "validity": coded(&reading.content.unit.validity),
        "results": facts.results.len(),
        "consents": consents,
        "may_view_now": may_view_now,
        "limit_amount": limit_amount,
        "prescription": coded(&facts.prescription),
        "asks_for_reader_message": facts.asks_for_reader_message(),
        "decision": decision,
        "findings": findings,
    });
    if let Some(first) = same_as {
        line["same_as"] = json!(first);
    }
    if let (true, Some(number)) = (options.reference_number, reading.content.unit.reference_number()) {
        line["reference_number"] = json!(number.reveal());
    }
    line
}

/// The decision for the answer's own day, as `docs/json.md` describes it. Nothing is known here of a card or phone but what
/// the terminal said; a program that also reads the token, or asks staff for the date, adds that to the visit.
fn decision(facts: &Facts, day: Day, options: &Options, findings: &mut Vec<Value>) -> Value {
    match Visit::on(day)
        .with_message(options.message)
        .with_answer(facts.answer(options.institution.as_deref()))
        .decide()
    {
        Ok(decided) => json!(decided),
        Err(error) => {
            findings.push(json!({"word": "contradiction", "text": error.to_string()}));
            Value::Null
        }
    }
}

fn coded<T: CodeTable>(code: &Coded<T>) -> Value {
    match code {
        Coded::Absent => Value::Null,
        told => json!({"code": told.code(), "text": told.known().map(CodeTable::japanese)}),
    }
}

fn remark(remark: &Remark) -> Value {
    json!({"word": remark.as_str(), "text": remark.to_string()})
}

fn is_medical(kind: Provision) -> bool {
    !matches!(kind, Provision::Limit | Provision::SpecialDisease)
}

fn json_name(kind: Provision) -> &'static str {
    match kind {
        Provision::Limit => "limit_amount",
        Provision::SpecialDisease => "disease_certificate",
        medical => medical.as_str(),
    }
}

fn eligibility(facts: &Facts) -> &'static str {
    match facts.eligibility {
        Eligibility::Unknown if facts.is_pending() => "pending",
        Eligibility::Valid => "confirmed",
        Eligibility::ValidUnregistered => "confirmed_unregistered",
        Eligibility::Invalid => "lost",
        Eligibility::InvalidNewExists => "replaced",
        Eligibility::NotFound => "not_found",
        Eligibility::Several => "several_found",
        _ => "unknown",
    }
}

/// Now, in Japan.
fn now() -> Option<Moment> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Moment::from_unix_seconds(i64::try_from(since.as_secs()).ok()?)
}

/// Where the lines go, and the memory of what was taken.
///
/// A line is written before it is remembered. If the program is killed in between, a restart writes the line again
/// when only `--state` remembers, and does not with `--out`, whose lines are themselves the memory.
struct Journal {
    out: Box<dyn Write>,
    state: Option<File>,
}

impl Journal {
    fn open(options: &Options, intake: &mut Intake) -> io::Result<Journal> {
        let mut open = |path: &Option<PathBuf>| path.as_deref().map(|path| append_to(path, intake)).transpose();
        let out = open(&options.out)?;
        let state = open(&options.state)?;
        let out: Box<dyn Write> = match out {
            Some(file) => Box::new(file),
            None => Box::new(io::stdout()),
        };
        Ok(Journal { out, state })
    }

    fn write(&mut self, line: &Value) -> io::Result<()> {
        self.out.write_all(format!("{line}\n").as_bytes())?;
        self.out.flush()?;
        match &mut self.state {
            Some(state) => state.write_all(format!("{}\n", json!({"file": line["file"], "id": line["id"]})).as_bytes()),
            None => Ok(()),
        }
    }
}

/// Opens a file of JSON lines and remembers what they name. A last line that was cut off is ended and not counted.
fn append_to(path: &Path, intake: &mut Intake) -> io::Result<File> {
    let mut file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
    for line in BufReader::new(&file).split(b'\n') {
        let Ok(line) = serde_json::from_slice::<Value>(&line?) else { continue };
        if let (Some(name), Some(id)) = (line["file"].as_str(), line["id"].as_str().and_then(ContentId::from_hex)) {
            intake.remember(name, id);
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
    state: Option<PathBuf>,
    once: bool,
    idle_exit: Option<Duration>,
    patience: Duration,
    poll: Duration,
    poll_only: bool,
    message: ReaderMessage,
    /// Own 医療機関コード.
    institution: Option<String>,
    reference_number: bool,
}

impl Options {
    fn of(matches: &ArgMatches) -> Options {
        let message = one::<String>(matches, "message").and_then(|text| terminal::ScreenMessage::from_text(&text));
        Options {
            folder: one(matches, "folder").unwrap_or_default(),
            out: one(matches, "out"),
            state: one(matches, "state"),
            once: matches.get_flag("once"),
            idle_exit: one(matches, "idle-exit"),
            patience: one(matches, "patience").unwrap_or(Duration::from_secs(10)),
            poll: one(matches, "poll").unwrap_or(Duration::from_secs(1)),
            poll_only: matches.get_flag("poll-only"),
            institution: one(matches, "institution"),
            message: message.map(|message| message.meaning).unwrap_or_default(),
            reference_number: matches.get_flag("reference-number"),
        }
    }
}

fn seconds(text: &str) -> Option<Duration> {
    text.parse().ok().and_then(|number| Duration::try_from_secs_f64(number).ok())
}
