//! `uketsuke virtual-terminal`: plays the eligibility terminal in a linkage folder, for a vendor's tests.
//!
//! ```text
//! uketsuke virtual-terminal FOLDER [--script FILE] [--delay 0] [--json]
//! ```
//!
//! Requests are taken from `req/`; answers come into `res/`, and what a check at the reader leaves into `face/`. A line on standard
//! input lays a card: nothing for a valid person, or a situation's word or number; `q` ends. Ctrl-C finishes what was begun, and
//! ends with 0.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use clap::{Arg, ArgMatches, Command, value_parser};
use serde_json::{Value, json};
use uketsuke::link::Deadline;
use uketsuke::simulator::terminal::{
    AnswerEncoding, AskedFile, FolderKind, Put, RequestRefusal, Script, SimulatedRequest, Situation, Terminal,
};
use uketsuke::vocabulary::Language;

use crate::facts::one;
use crate::failure::Failure;
use crate::interrupt;
use crate::language::{Both, Say};
use crate::output;

const ENCODINGS: &[(&str, AnswerEncoding)] =
    &[("utf-8", AnswerEncoding::Utf8), ("shift-jis", AnswerEncoding::ShiftJis)];
/// Files that are kept open at once; further ones are opened anew for each piece.
const MOST_OPEN: usize = 256;
const NOT_A_NUMBER: Both = ("数ではありません", "not a number");
/// How long a request may stay unfinished before it is refused.
const PATIENCE: Duration = Duration::from_secs(2);

pub fn command(say: Say) -> Command {
    let about = (
        "連携フォルダーで資格確認端末の代わりをします(開発用。架空の人だけ)",
        "Play the eligibility terminal in a linkage folder, for development; nobody in it exists",
    );
    let folder = Arg::new("folder").value_name(say.text(("フォルダー", "FOLDER"))).value_parser(value_parser!(PathBuf));
    let folder = folder.required_unless_present("situations").help(say.text((
        "連携フォルダー。req・res・faceがなければ作る",
        "The linkage folder; req, res and face are made in it where they are missing",
    )));
    let time = |name, help| {
        say.option(name, ("秒", "SECONDS"), help).value_parser(move |text: &str| {
            seconds(text).ok_or(say.text(("秒数ではありません", "not a number of seconds")))
        })
    };
    let seed = say.option(
        "seed",
        ("数", "N"),
        ("架空の人などを選ぶ種(0)", "Seed from which persons and the like are drawn (0)"),
    );
    let institution = say.option(
        "institution",
        ("コード", "CODE"),
        (
            "この端末の医療機関コード(省略時はどの要求も受ける)",
            "The terminal's own 医療機関コード (default: any request is taken)",
        ),
    );
    let institution = institution.value_parser(move |text: &str| {
        let fits = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| text.to_owned()).ok_or(say.text(("10桁の数字ではありません", "not 10 digits")))
    });
    let situation = say.option(
        "situation",
        ("状況", "SITUATION"),
        (
            "すべての結果の内容(省略時は番号の下2桁)",
            "What every answer says (default: by the last two digits of the number asked with)",
        ),
    );
    let situation = situation.value_parser(move |text: &str| {
        Situation::of(text).ok_or(say.text(("状況ではありません(--situations)", "not a situation (--situations)")))
    });
    let pieces = say.option(
        "pieces",
        ("数", "N"),
        ("ファイルを何回に分けて書くか(1)", "In how many pieces a file is written (1)"),
    );
    say.command("virtual-terminal", "仮想端末", about)
        .arg(folder)
        .arg(say.file("script", ("何をどう返すか(JSON)", "What is answered, and how (JSON)")))
        .arg(seed.value_parser(move |text: &str| text.parse::<u64>().map_err(|_| say.text(NOT_A_NUMBER))))
        .arg(institution)
        .arg(situation)
        .arg(time("delay", ("要求から結果まで(3〜7)", "From request to answer (3 to 7)")))
        .arg(time("bulk-time", ("一括照会の処理時間(10)", "How long a bulk request is worked on (10)")))
        .arg(say.one_of("encoding", ENCODINGS, ("結果の文字コード", "Encoding of the answers")))
        .arg(pieces.value_parser(move |text: &str| {
            text.parse::<u16>().ok().filter(|pieces| *pieces > 0).ok_or(say.text(NOT_A_NUMBER))
        }))
        .arg(time("pause", ("分けて書く間隔(0.2)", "Time between the pieces (0.2)")))
        .arg(time("idle-exit", ("この時間、何もなければ終わる", "Stop after this long without an event")))
        .arg(say.flag("json", ("出来事をJSONの行で書く", "Write what happens as lines of JSON")))
        .arg(say.flag("situations", ("状況の一覧を表示して終わる", "Print the situations, then stop")))
}

pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    if matches.get_flag("situations") {
        return situations(matches.get_flag("json"), say).map(|()| 0);
    }
    let script = script(matches, say)?;
    let root: PathBuf = one(matches, "folder").unwrap_or_default();
    let folders = Folders::make(&root).map_err(|error| Failure::io(&root, &error, say))?;
    let log = Log { as_json: matches.get_flag("json"), say };
    let cancel = interrupt::cancels(say);
    let keys = keys();
    let mut desk = Desk { terminal: Terminal::new(script, now()), folders, log, unfinished: HashMap::new() };
    desk.log.ready(&root)?;
    let idle_exit: Option<Duration> = one(matches, "idle-exit");
    let mut last_news = Instant::now();
    loop {
        let stop = match desk.keys(&keys)? {
            Key::None => false,
            Key::Laid => {
                last_news = Instant::now();
                false
            }
            Key::Quit => true,
        };
        if stop || cancel.check(Deadline::NEVER).is_err() {
            desk.terminal.finish();
            desk.write()?;
            return Ok(0);
        }
        if desk.take()? | desk.write()? {
            last_news = Instant::now();
        }
        let waits = desk.terminal.due().is_some() || !desk.unfinished.is_empty();
        if idle_exit.is_some_and(|limit| !waits && last_news.elapsed() >= limit) {
            return Ok(0);
        }
        desk.pause();
    }
}

/// The script, and over it what the options say.
fn script(matches: &ArgMatches, say: Say) -> Result<Script, Failure> {
    let mut script = match one::<PathBuf>(matches, "script") {
        Some(file) => {
            Script::from_json(&output::read(&file, say)?).map_err(|error| Failure::file(&file, &error, say))?
        }
        None => Script::default(),
    };
    let every = &mut script.every;
    every.situation = one(matches, "situation").or(every.situation);
    every.delay = one(matches, "delay").or(every.delay);
    every.pieces = one(matches, "pieces").or(every.pieces);
    every.pause = one(matches, "pause").or(every.pause);
    if let Some(encoding) = one(matches, "encoding") {
        every.style.get_or_insert_default().encoding = encoding;
    }
    script.seed = one(matches, "seed").unwrap_or(script.seed);
    script.bulk_time = one(matches, "bulk-time").unwrap_or(script.bulk_time);
    script.institution = one(matches, "institution").or(script.institution);
    Ok(script)
}

fn situations(as_json: bool, say: Say) -> Result<(), Failure> {
    let lines = Situation::all().map(|it| {
        if as_json {
            let texts = json!({"ja": it.text(Language::Ja), "en": it.text(Language::En)});
            format!("{}\n", json!({"number": it.number(), "situation": it.word(), "text": texts}))
        } else {
            format!("{:02}  {:<24} {}\n", it.number(), it.word(), it.text(say.0))
        }
    });
    output::print(&lines.collect::<String>())
}

/// The folders of the terminal, and the files that are being written.
struct Folders {
    requests: PathBuf,
    root: PathBuf,
    /// Kept open between two pieces, as the terminal does: whoever moves the file away meanwhile moves all of it.
    open: HashMap<(FolderKind, String), File>,
}

impl Folders {
    fn make(root: &Path) -> io::Result<Folders> {
        let requests = root.join("req");
        fs::create_dir_all(&requests)?;
        for folder in [FolderKind::Results, FolderKind::Face] {
            fs::create_dir_all(root.join(folder.as_str()))?;
        }
        Ok(Folders { requests, root: root.to_owned(), open: HashMap::new() })
    }

    fn write(&mut self, put: &Put) -> io::Result<()> {
        let key = (put.folder, put.name.clone());
        let path = self.root.join(put.folder.as_str()).join(&put.name);
        let opened = match self.open.remove(&key) {
            Some(file) if put.append => Ok(file),
            _ if put.append => OpenOptions::new().append(true).create(true).open(&path),
            _ => File::create(&path),
        };
        let mut file = opened?;
        file.write_all(&put.bytes)?;
        if !put.last && self.open.len() < MOST_OPEN {
            self.open.insert(key, file);
        }
        Ok(())
    }

    /// The requests that lie there, in the order of their names.
    fn requests(&self) -> io::Result<Vec<(String, PathBuf)>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(&self.requests)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if AskedFile::named(&name).is_some() && entry.file_type().is_ok_and(|kind| kind.is_file()) {
                found.push((name, entry.path()));
            }
        }
        found.sort();
        Ok(found)
    }
}

/// The terminal at its folder.
struct Desk {
    terminal: Terminal,
    folders: Folders,
    log: Log,
    /// Requests that are still being written: how long they were when they last grew, and when that was.
    unfinished: HashMap<String, (usize, Instant)>,
}

enum Key {
    None,
    Laid,
    Quit,
}

impl Desk {
    /// Cards that were laid by a line on standard input.
    fn keys(&mut self, keys: &Receiver<String>) -> Result<Key, Failure> {
        let mut laid = Key::None;
        loop {
            // Without standard input there are no keys, and the terminal goes on.
            let line = match keys.try_recv() {
                Ok(line) => line,
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => return Ok(laid),
            };
            match (line.trim(), Situation::of(line.trim())) {
                ("q" | "ｑ", _) => return Ok(Key::Quit),
                ("", _) => self.terminal.lay(Situation::Valid, now()),
                (_, Some(situation)) => self.terminal.lay(situation, now()),
                (_, None) => self.log.no_situation()?,
            }
            laid = Key::Laid;
        }
    }

    /// Takes what lies in `req/`. Whether anything did.
    fn take(&mut self) -> Result<bool, Failure> {
        let requests = match self.folders.requests() {
            Ok(requests) => requests,
            Err(error) => return self.log.trouble("req", &error).map(|()| false),
        };
        self.unfinished.retain(|name, _| requests.iter().any(|(there, _)| there == name));
        let mut news = false;
        for (name, path) in requests {
            // Moved away or locked since: it is looked for again.
            let Ok(bytes) = content(&path) else { continue };
            if self.is_unfinished(&name, &bytes) || fs::remove_file(&path).is_err() {
                continue;
            }
            self.unfinished.remove(&name);
            news = true;
            match self.terminal.take(&name, &bytes, now()) {
                Ok(_) => self.log.taken(&name)?,
                Err(refusal) => self.log.refused(&name, &refusal)?,
            }
        }
        Ok(news)
    }

    /// Whether a request may still grow.
    fn is_unfinished(&mut self, name: &str, bytes: &[u8]) -> bool {
        if !SimulatedRequest::check(name, bytes).is_err_and(|refusal| refusal.may_be_unfinished()) {
            return false;
        }
        let (length, since) = self.unfinished.entry(name.to_owned()).or_insert((bytes.len(), Instant::now()));
        if *length != bytes.len() {
            (*length, *since) = (bytes.len(), Instant::now());
        }
        since.elapsed() < PATIENCE
    }

    /// Writes what is due. Whether anything was.
    fn write(&mut self) -> Result<bool, Failure> {
        let mut news = false;
        while let Some(put) = self.terminal.next(now()) {
            news = true;
            match self.folders.write(&put) {
                Ok(()) if put.last => self.log.written(&put)?,
                Ok(()) => {}
                Err(error) => self.log.trouble(&put.name, &error)?,
            }
        }
        Ok(news)
    }

    /// Until the next file is due, but no longer than a request may wait.
    fn pause(&self) {
        const LOOK: Duration = Duration::from_millis(10);
        let due = self.terminal.due().map_or(LOOK, |due| due.saturating_sub(now()));
        std::thread::sleep(due.clamp(Duration::from_millis(1), LOOK));
    }
}

/// What happens, as lines for people or programs.
struct Log {
    as_json: bool,
    say: Say,
}

impl Log {
    fn line(&self, event: Value, text: String) -> Result<(), Failure> {
        output::print(&if self.as_json { format!("{event}\n") } else { format!("{text}\n") })
    }

    fn ready(&self, root: &Path) -> Result<(), Failure> {
        let root = root.display().to_string();
        let ready = self.say.text((
            "Enterでカードを置きます(状況の番号か語、qで終了)",
            "Enter lays a card (or a situation's number or word; q ends)",
        ));
        let text = format!("ready: {}", self.say.named(&root, ready));
        self.line(json!({"event": "ready", "folder": root}), text)
    }

    fn taken(&self, name: &str) -> Result<(), Failure> {
        let text = self.say.named(&format!("req/{name}"), self.say.text(("受け付けました", "taken")));
        self.line(json!({"event": "taken", "file": name}), text)
    }

    fn refused(&self, name: &str, refusal: &RequestRefusal) -> Result<(), Failure> {
        let (code, reason) = (refusal.code(), refusal.text(self.say.0));
        let text =
            self.say.named(&format!("req/{name}"), self.say.beside(self.say.text(("受け付けません", "refused")), code));
        let text = self.say.named(&text, &reason);
        self.line(json!({"event": "refused", "file": name, "code": code, "text": reason}), text)
    }

    fn written(&self, put: &Put) -> Result<(), Failure> {
        let (folder, name) = (put.folder.as_str(), &put.name);
        let words =
            if put.whole { ("書きました", "written") } else { ("途中まで書きました", "written in part") };
        let text = self.say.named(&format!("{folder}/{name}"), self.say.text(words));
        self.line(json!({"event": "written", "folder": folder, "file": name, "whole": put.whole}), text)
    }

    fn no_situation(&self) -> Result<(), Failure> {
        let text = self.say.text(("その状況はありません(--situations)", "no such situation (--situations)"));
        self.line(json!({"event": "no_situation"}), text.to_owned())
    }

    fn trouble(&self, name: &str, error: &io::Error) -> Result<(), Failure> {
        self.line(json!({"event": "trouble", "file": name, "text": error.to_string()}), self.say.named(name, error))
    }
}

/// What a request holds, and no more than shows that it is too large.
fn content(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(SimulatedRequest::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The lines of standard input.
fn keys() -> Receiver<String> {
    let (tell, keys) = mpsc::channel();
    // Reading blocks, and ends with the program.
    std::thread::spawn(move || {
        for line in io::stdin().lock().lines() {
            let Ok(line) = line else { return };
            if tell.send(line).is_err() {
                return;
            }
        }
    });
    keys
}

/// The time since 1970.
fn now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

fn seconds(text: &str) -> Option<Duration> {
    text.parse().ok().and_then(|number| Duration::try_from_secs_f64(number).ok())
}
