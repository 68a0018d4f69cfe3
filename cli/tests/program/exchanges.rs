//! Questions and answers by hundreds through the virtual terminal, beside programs that move, delete and deliver again, and
//! readers that are killed again and again, with their journal and without: none is lost, and nothing comes twice but what
//! `docs/linkage-folder.md` says. `cargo xtask deep` runs 10,000 of them.
//!
//! All of them are processes: the terminal, `uketsuke watch` with its lines in a file and on a pipe, and programs in C and C#.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;
use uketsuke::link::Deadline;
use uketsuke::terminal::disk::{Exchange, FolderExchangeError};
use uketsuke::terminal::folder::ContentId;
use uketsuke::terminal::{Content, Encoding, File, Personal, Request, RequestHeader, Search, read_file};

use super::c_library::{compiled, library, root};
use super::common::Scratch;
use super::program;

/// How many; `UKETSUKE_EXCHANGES` asks for more.
const EXCHANGES: usize = 300;
/// Those who ask at the same time.
const DESKS: usize = 10;
/// After this a desk believes that the terminal lost its question, and asks anew; the second time after twice as long.
const DEADLINE: Duration = Duration::from_secs(3);
const INSTITUTION: &str = "1312345678";

/// In parts, twice, in both encodings, in any order, with a tail; and seldom not at all.
const SCRIPT: &str = r#"{"institution": "1312345678", "every": {"delay": 0.005}, "rules": [
    {"chance": 0.3, "answer": {"pieces": 4, "pause": 0.004}},
    {"chance": 0.1, "answer": {"pieces": 3, "pause": 0.002, "style": {"encoding": "shift-jis", "shuffled": true}}},
    {"chance": 0.1, "answer": {"fault": "twice", "pause": 0.01}},
    {"chance": 0.2, "answer": {"style": {"encoding": "shift-jis", "lines": "cr-lf-tabs", "tail": "\u001a"}}}
]}"#;

#[test]
fn none_is_lost_and_none_comes_twice() {
    exchange(&[Reader::Lines, Reader::Json, Reader::JsonWithoutJournal, Reader::C]);
}

#[test]
#[ignore = "needs what `cargo xtask test` installs"]
fn none_is_lost_by_a_program_in_c_sharp() {
    exchange(&[Reader::CSharp]);
}

/// Those who read what comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reader {
    /// `uketsuke watch --out`: the lines are the memory.
    Lines,
    /// `uketsuke watch --json --state`.
    Json,
    /// The same; its journal is deleted every now and then.
    JsonWithoutJournal,
    /// `examples/c/folder.c`
    C,
    /// `examples/csharp/Folder.cs`
    CSharp,
}

fn exchange(readers: &[Reader]) {
    let exchanges = std::env::var("UKETSUKE_EXCHANGES").ok().and_then(|it| it.parse().ok()).unwrap_or(EXCHANGES);
    let place = Place::new();
    let programs: BTreeMap<Reader, PathBuf> =
        readers.iter().filter_map(|reader| Some((*reader, reader.built(&place)?))).collect();
    let (over, asked) = (AtomicBool::new(false), AtomicUsize::new(0));
    let started = Instant::now();
    let (mut questions, mut terminals, mut moved) = (0, 0, 0);
    let mut watched = Vec::new();
    std::thread::scope(|scope| {
        let terminal = scope.spawn(|| play_and_be_killed(&place, &over));
        let neighbour = scope.spawn(|| move_and_deliver_again(&place, &over));
        let watchers: Vec<_> = readers
            .iter()
            .map(|reader| {
                let (place, over, program) = (&place, &over, programs.get(reader));
                scope.spawn(move || Watched::killed(*reader, program, place, over))
            })
            .collect();
        let desks: Vec<_> = (0..DESKS).map(|_| scope.spawn(|| ask(&place, &asked, exchanges))).collect();
        questions = desks.into_iter().map(|desk| desk.join().unwrap()).sum();
        over.store(true, Ordering::SeqCst);
        terminals = terminal.join().unwrap();
        moved = neighbour.join().unwrap();
        watched = watchers.into_iter().map(|watcher| watcher.join().unwrap()).collect();
    });
    let there = There::of(&place);
    println!(
        "{exchanges} exchanges, {questions} requests, {} answers of them {} torn, {moved} moved or delivered again, \
         {terminals} kills of the terminal, {:.0} s",
        there.whole.len() + there.torn.len(),
        there.torn.len(),
        started.elapsed().as_secs_f64()
    );
    assert!(there.whole.len() >= exchanges);
    for mut watched in watched {
        watched.end(programs.get(&watched.reader), &place, !there.torn.is_empty());
        watched.check(&there);
    }
}

/// The linkage folder, and what lies beside it.
struct Place(Scratch);

impl Place {
    fn new() -> Place {
        let place = Place(Scratch::new());
        for part in ["oqs/req", "oqs/res", "oqs/face", "trash"] {
            fs::create_dir_all(place.at(part)).unwrap();
        }
        fs::write(place.at("script.json"), SCRIPT).unwrap();
        place
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path(name).into()
    }

    /// The answers that are there.
    fn answers(&self) -> Vec<PathBuf> {
        let mut there: Vec<PathBuf> =
            fs::read_dir(self.at("oqs/res")).unwrap().flatten().map(|entry| entry.path()).collect();
        there.retain(|path| path.extension().is_some_and(|end| end == "xml"));
        there.sort();
        there
    }
}

/// What lies in `res/` in the end, by its name.
struct There {
    whole: BTreeMap<String, ContentId>,
    torn: BTreeSet<String>,
}

impl There {
    fn of(place: &Place) -> There {
        let mut there = There { whole: BTreeMap::new(), torn: BTreeSet::new() };
        for path in place.answers() {
            let (name, bytes) = (name_of(&path), fs::read(&path).unwrap());
            match read_file(File::named(&name).unwrap(), &bytes) {
                Ok(reading) if matches!(reading.content, Content::Answer(_)) => {
                    there.whole.insert(name, ContentId::of(&bytes));
                }
                // The terminal was killed in the middle of it.
                Err(_) => {
                    there.torn.insert(name);
                }
                Ok(other) => panic!("{name}: {other:?}"),
            }
        }
        there
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

/// A desk: asks until all have been asked, and anew where the terminal was killed with its question. How many it put.
fn ask(place: &Place, next: &AtomicUsize, exchanges: usize) -> usize {
    let exchange = Exchange::in_folder(place.at("oqs")).unwrap().again_after(Duration::from_millis(20));
    let mut requests = 0;
    loop {
        let number = next.fetch_add(1, Ordering::SeqCst);
        if number >= exchanges {
            return requests;
        }
        for time in 1.. {
            let mark = format!("{number:06}-{time}");
            match exchange.ask(&question(number, &mark), Deadline::after(DEADLINE * time)) {
                Ok(asked) => {
                    requests += asked.requests as usize;
                    let Content::Answer(answer) = asked.reading.content else { panic!("an answer") };
                    assert_eq!(answer.header.file_identifier, Some(Personal::new(mark)));
                    break;
                }
                // Killed before it answered, or in the middle.
                Err(
                    FolderExchangeError::NoAnswer { .. }
                    | FolderExchangeError::Read(_)
                    | FolderExchangeError::Pending { .. },
                ) => requests += 1,
                Err(error) => panic!("{mark}: {error}"),
            }
            assert!(time < 12, "{mark}: no answer");
        }
    }
}

fn question(number: usize, mark: &str) -> Request {
    // Valid, unknown, 医療扶助, both, and one whom the terminal is still working on.
    let situation = [0, 3, 26, 34, 48][number % 5];
    let header =
        RequestHeader { institution: INSTITUTION.to_owned(), file_identifier: Some(Personal::new(mark.to_owned())) };
    let person = Search {
        insurer_number: Some("990001".to_owned()),
        number: Some(Personal::new(format!("{number}{situation:02}"))),
        birthdate: Some(Personal::new("1970-01-02".parse().unwrap())),
        ..Search::default()
    };
    let encoding = if number.is_multiple_of(2) { Encoding::Utf8 } else { Encoding::ShiftJis };
    Request::eligibility(mark, &header, "2026-11-28".parse().unwrap(), &person, encoding).unwrap()
}

/// The terminal, which is killed every now and then. How often it was.
fn play_and_be_killed(place: &Place, over: &AtomicBool) -> usize {
    let mut kills = 0;
    loop {
        let mut command = Command::new(program());
        command.arg("virtual-terminal").arg(place.at("oqs")).arg("--script").arg(place.at("script.json"));
        // Another seed: who was killed goes on with other persons and other manners. It ends by itself when nobody asks any
        // more.
        command.args(["--json", "--idle-exit", "1", "--seed", &kills.to_string()]).stdin(Stdio::null());
        let mut terminal = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let events = BufReader::new(terminal.stdout.take().unwrap()).lines().map_while(Result::ok);
        let life = 120 + 31 * (kills % 7);
        kills += usize::from(events.take(life).count() == life);
        terminal.kill().unwrap();
        terminal.wait().unwrap();
        if over.load(Ordering::SeqCst) {
            return kills;
        }
    }
}

/// Another program that moves answers away and back at any moment, whole or not, and deletes and delivers again what is
/// whole.
fn move_and_deliver_again(place: &Place, over: &AtomicBool) -> usize {
    let (mut moved, mut turn) = (0, 0usize);
    while !over.load(Ordering::SeqCst) {
        std::thread::sleep(Duration::from_millis(10));
        let there = place.answers();
        turn += 37;
        // The newest as often as all others.
        let chosen = if turn.is_multiple_of(2) { there.last() } else { there.get(turn % there.len().max(1)) };
        let Some(path) = chosen else { continue };
        let away = place.at("trash").join(name_of(path));
        let whole = fs::read(path).is_ok_and(|bytes| read_file(File::named(&name_of(path)).unwrap(), &bytes).is_ok());
        match turn % 3 {
            // Deleted, and moved in again as another file with the same content.
            0 if whole => {
                fs::copy(path, &away).unwrap();
                fs::remove_file(path).unwrap();
                std::thread::sleep(Duration::from_millis(2));
                fs::rename(away, path).unwrap();
            }
            // Over itself, without a moment in which it is not there.
            1 if whole => {
                fs::copy(path, &away).unwrap();
                fs::rename(away, path).unwrap();
            }
            _ => {
                if fs::rename(path, &away).is_err() {
                    continue;
                }
                std::thread::sleep(Duration::from_millis(3));
                fs::rename(away, path).unwrap();
            }
        }
        moved += 1;
    }
    moved
}

/// What one reader told, run by run.
struct Watched {
    reader: Reader,
    /// Where each run wrote, and whether its journal was lost before it.
    runs: Vec<(PathBuf, bool)>,
}

impl Watched {
    /// Starts the reader and kills it, again and again, until all is over.
    fn killed(reader: Reader, program: Option<&PathBuf>, place: &Place, over: &AtomicBool) -> Watched {
        let mut watched = Watched { reader, runs: Vec::new() };
        while !over.load(Ordering::SeqCst) {
            let run = watched.runs.len();
            let (mut child, told) = watched.start(program, place, &[], 600);
            // Killed after some lines, whatever it does by then; what it needs until it is up differs.
            let before = if reader == Reader::Lines { length(&told) } else { 0 };
            let more = run as u64 * 7_919 % if program.is_some() { 6_007 } else { 60_013 };
            while length(&told) <= before + more && !over.load(Ordering::SeqCst) {
                std::thread::sleep(Duration::from_millis(5));
                assert_eq!(child.try_wait().unwrap(), None, "{reader:?} ended by itself");
            }
            std::thread::sleep(Duration::from_millis(run as u64 * 29 % 40));
            child.kill().unwrap();
            child.wait().unwrap();
        }
        watched
    }

    /// Its last run, which takes all that there is.
    fn end(&mut self, program: Option<&PathBuf>, place: &Place, torn: bool) {
        // The programs say after ten seconds what stays incomplete.
        let (mut child, _) = self.start(program, place, &["--once"], if torn { 12 } else { 1 });
        assert!(child.wait().unwrap().success(), "{:?}", self.reader);
    }

    fn start(&mut self, program: Option<&PathBuf>, place: &Place, options: &[&str], seconds: u64) -> (Child, PathBuf) {
        let name = format!("{:?}", self.reader);
        let (run, journal) = (self.runs.len(), place.at(&format!("{name}.journal")));
        let lost = self.reader == Reader::JsonWithoutJournal && run % 9 == 8 && fs::remove_file(&journal).is_ok();
        let told = if self.reader == Reader::Lines { name.clone() } else { format!("{name}.{run}") };
        let told = place.at(&told);
        let mut command = match program {
            Some(program) if self.reader == Reader::CSharp => {
                let mut mono = Command::new("mono");
                mono.arg(program);
                mono
            }
            Some(program) => Command::new(program),
            None => Command::new(super::program()),
        };
        if program.is_some() {
            command.arg(place.at("oqs")).arg(&journal).args(["20261128", INSTITUTION, &seconds.to_string()]);
            command.env("LD_LIBRARY_PATH", library()).env("UKETSUKE_LIBRARY", library().join("libuketsuke.so"));
        } else {
            command.arg("watch").arg(place.at("oqs")).args(["--patience", "2"]).args(options);
            match self.reader {
                Reader::Lines => command.arg("--out").arg(&told),
                _ => command.arg("--json").arg("--state").arg(&journal),
            };
        }
        let out = if self.reader == Reader::Lines { Stdio::null() } else { fs::File::create(&told).unwrap().into() };
        let child = command.stdin(Stdio::null()).stdout(out).stderr(Stdio::null()).spawn().unwrap();
        self.runs.push((told.clone(), lost));
        (child, told)
    }

    /// Each answer came; and again came only what the contract says.
    fn check(&self, there: &There) {
        let reader = self.reader;
        let (mut given, mut reported) = (BTreeSet::new(), BTreeSet::new());
        // What came in this life of the journal, and may not come again; what may: it was the last of a run that was killed.
        let (mut noted, mut again, mut losses) = (HashSet::new(), 0usize, 0usize);
        let files: Vec<(PathBuf, bool)> =
            if reader == Reader::Lines { self.runs.iter().take(1).cloned().collect() } else { self.runs.clone() };
        let mut lines = 0usize;
        for (told, lost) in &files {
            if *lost {
                noted.clear();
                losses += 1;
            }
            let run: Vec<Told> = lines_of(told).iter().map(|line| Told::of(reader, line)).collect();
            lines += run.len();
            let count = run.len();
            for (place, told) in run.into_iter().enumerate() {
                let Told { name, id, whole } = told;
                if !whole {
                    reported.insert(name);
                    continue;
                }
                assert!(!noted.contains(&(name.clone(), id)), "{reader:?}: {name} twice");
                again += usize::from(!given.insert((name.clone(), id)));
                // Of a run that was killed the last one is not noted, or not known to be.
                if place + 1 < count || reader == Reader::Lines {
                    noted.insert((name, id));
                }
            }
        }
        println!(
            "{reader:?}: {} runs, {losses} journals lost, {lines} lines, {} answers, {again} of them again",
            self.runs.len(),
            given.len()
        );
        for (name, id) in &there.whole {
            let known = given.contains(&(name.clone(), Some(*id))) || given.contains(&(name.clone(), None));
            assert!(known, "{reader:?}: {name} is lost");
        }
        for name in &there.torn {
            assert!(reported.contains(name), "{reader:?}: nothing was said of {name}, which is torn");
        }
        // One that was whole may have been torn since: written a second time when the terminal was killed.
        for (name, id) in &given {
            let known = there.whole.get(name).is_some_and(|there| id.is_none_or(|id| id == *there));
            assert!(known || there.torn.contains(name), "{reader:?}: {name} is not what is there");
        }
        if losses == 0 {
            assert!(again < self.runs.len(), "{reader:?}: {again} again by {} kills", self.runs.len() - 1);
        }
        assert!(reader != Reader::Lines || again == 0);
    }
}

/// A file of which a reader told.
struct Told {
    name: String,
    /// The programs in other languages do not print it.
    id: Option<ContentId>,
    /// An answer; or that it is not one.
    whole: bool,
}

impl Told {
    fn of(reader: Reader, line: &str) -> Told {
        if let Some(name) = line.strip_prefix("file ") {
            return Told { name: name.to_owned(), id: None, whole: true };
        }
        if let Some(name) = line.strip_prefix("torn ") {
            return Told { name: name.to_owned(), id: None, whole: false };
        }
        let line: Value = serde_json::from_str(line).unwrap();
        let whole = line["content"] == "answer";
        assert!(whole || line["error"].is_object(), "{reader:?}: {line}");
        let id = line["id"].as_str().and_then(ContentId::from_hex);
        Told { name: line["file"].as_str().unwrap().to_owned(), id: id.filter(|_| whole), whole }
    }
}

fn length(told: &Path) -> u64 {
    fs::metadata(told).map_or(0, |metadata| metadata.len())
}

/// What was told, a line for each file; not what was cut off.
fn lines_of(told: &Path) -> Vec<String> {
    let text = fs::read_to_string(told).unwrap_or_default();
    let whole = text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
    let mut lines: Vec<String> = Vec::new();
    for line in whole {
        if line.starts_with("file ") || serde_json::from_str::<Value>(line).is_ok_and(|line| line.is_object()) {
            lines.push(line.to_owned());
        } else if let (true, Some(last)) = (line.starts_with("problem "), lines.last_mut()) {
            *last = last.replacen("file ", "torn ", 1);
        }
    }
    lines
}

impl Reader {
    /// The program in another language; `None`: it is `uketsuke watch`.
    fn built(self, place: &Place) -> Option<PathBuf> {
        match self {
            Reader::Lines | Reader::Json | Reader::JsonWithoutJournal => None,
            Reader::C => Some(compiled(&["examples/c/folder.c"], "cc", "c99")),
            Reader::CSharp => {
                let out = place.at("folder.exe");
                let mut mcs = Command::new("mcs");
                mcs.current_dir(root()).arg(format!("-out:{}", out.display()));
                mcs.args([
                    "-sdk:4.6.1-api",
                    "-langversion:6",
                    "bindings/csharp/Uketsuke.cs",
                    "examples/csharp/Folder.cs",
                ]);
                assert!(mcs.status().unwrap().success());
                Some(out)
            }
        }
    }
}
