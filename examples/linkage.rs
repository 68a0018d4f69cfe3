//! Watches a linkage folder (連携フォルダ) of the eligibility terminal and writes a JSON line for every answer.
//!
//! ```text
//! cargo run --features terminal,serde --example linkage -- FOLDER [--out FILE] [--state FILE] [options]
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
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use notify::{RecursiveMode, Watcher};
use serde_json::{Map, Value, json};
use uketsuke::reception::{ReaderMessage, Visit, decide};
use uketsuke::report::Report;
use uketsuke::rules::Table;
use uketsuke::terminal::folder::{ContentId, Got, Intake, Stamp, Taken, is_answer_name};
use uketsuke::terminal::{CodeTable, Coded, ConsentTriples, Facts, MAX_BYTES, Moment, Reading, Remark, Viewing};
use uketsuke::vocabulary::{Eligibility, Provision, Word};
use uketsuke::{Day, terminal};

const USAGE: &str = "usage: linkage FOLDER [options]
  --out FILE              append the lines to FILE (default: standard output)
  --state FILE            remember across restarts what was taken (with --out, FILE itself is enough)
  --once                  take what is there and end
  --idle-exit SECONDS     end when nothing came for so long
  --patience SECONDS      report a file that stays incomplete or locked for so long (default 10)
  --poll SECONDS          look into the folder at least so often (default 1)
  --poll-only             do not ask the operating system to tell of changes
  --message TEXT          what the reader showed, for every answer: 006, 【006:...】, or the text
  --reference-number      write the patient's number at the institution (照会番号) into the lines";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let options = match Options::parse(arguments.into_iter()) {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("linkage: {problem}\nTry --help.");
            return ExitCode::from(2);
        }
    };
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("linkage: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<(), Box<dyn Error>> {
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
                    eprintln!("linkage: the folder can be read again");
                    watch = Watch::start(options);
                }
                files
            }
            Err(error) if options.once => return Err(error.into()),
            // A share whose server restarts comes back.
            Err(error) => {
                if !std::mem::replace(&mut away, true) {
                    eprintln!("linkage: the folder cannot be read; it is tried again: {error}");
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
                    eprintln!("linkage: {}: {error}", file.name);
                    let error = json!({"word": error.as_str(), "text": error.to_string()});
                    json!({"file": file.name, "id": id.to_string(), "error": error})
                }
                Taken::Locked => {
                    problems += 1;
                    eprintln!("linkage: {}: cannot be read; it is tried again", file.name);
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
            eprintln!("linkage: {answers} answers, {problems} problems");
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
            eprintln!("linkage: nothing tells of the folder's changes; looking every {:?}", options.poll);
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
    let (facts, more) = reading.facts(None);
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
    let decision = facts.day.map(|day| decision(reading, day, options, &mut findings));
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
fn decision(reading: &Reading, day: Day, options: &Options, findings: &mut Vec<Value>) -> Value {
    let table = Table::built_in();
    let joined = reading.join(Visit { message: options.message, ..Visit::on(day) });
    findings.extend(joined.remarks.iter().map(|found| json!({"word": found.as_str(), "text": found.to_string()})));
    match decide(&joined.visit, table) {
        Ok(decision) => json!(Report::new(&joined.visit, &decision, table))["decision"].take(),
        Err(contradiction) => {
            findings.push(json!({"word": "contradiction", "text": contradiction.to_string()}));
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
    reference_number: bool,
}

impl Options {
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
        let mut options = Options {
            folder: PathBuf::new(),
            out: None,
            state: None,
            once: false,
            idle_exit: None,
            patience: Duration::from_secs(10),
            poll: Duration::from_secs(1),
            poll_only: false,
            message: ReaderMessage::None,
            reference_number: false,
        };
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
            match argument.as_str() {
                "--out" => options.out = Some(value()?.into()),
                "--state" => options.state = Some(value()?.into()),
                "--once" => options.once = true,
                "--idle-exit" => options.idle_exit = Some(seconds(&value()?)?),
                "--patience" => options.patience = seconds(&value()?)?,
                "--poll" => options.poll = seconds(&value()?)?,
                "--poll-only" => options.poll_only = true,
                "--message" => {
                    let read = terminal::ScreenMessage::from_text(&value()?);
                    options.message = read.map(|message| message.meaning).unwrap_or_default();
                }
                "--reference-number" => options.reference_number = true,
                option if option.starts_with("--") => return Err(format!("unknown option {option}")),
                folder if options.folder.as_os_str().is_empty() => options.folder = folder.into(),
                _ => return Err(String::from("one folder, please")),
            }
        }
        match options.folder.is_dir() {
            true => Ok(options),
            false => Err(format!("no such folder: {}", options.folder.display())),
        }
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    let number = text.parse::<f64>().ok();
    number.and_then(|number| Duration::try_from_secs_f64(number).ok()).ok_or(format!("not a number of seconds: {text}"))
}
