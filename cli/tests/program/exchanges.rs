//! Questions and answers by hundreds, with a terminal that writes in parts, programs that move files, and a watcher that is
//! killed again and again: none lost, none twice. `cargo xtask deep` runs 10,000 of them.

use super::program;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;
use uketsuke::link::Deadline;
use uketsuke::terminal::disk::Exchange;
use uketsuke::terminal::folder::ContentId;
use uketsuke::terminal::generator::{Generator, Layout, write};
use uketsuke::terminal::{
    Coded, Content, Encoding, File, Moment, Personal, Request, RequestHeader, Search, TerminalAnswer, answer_name,
    read_file,
};
use uketsuke::vocabulary::Segment;

/// How many; `UKETSUKE_EXCHANGES` asks for more.
const EXCHANGES: usize = 200;
/// Those who ask at the same time.
const DESKS: usize = 6;
const DEADLINE: Duration = Duration::from_secs(120);

#[test]
fn none_is_lost_and_none_comes_twice() {
    let exchanges = std::env::var("UKETSUKE_EXCHANGES").ok().and_then(|it| it.parse().ok()).unwrap_or(EXCHANGES);
    let place = Place::new();
    let (over, next) = (AtomicBool::new(false), AtomicUsize::new(0));
    let started = Instant::now();
    let mut tally = Tally::default();
    std::thread::scope(|scope| {
        let terminal = scope.spawn(|| play_the_terminal(&place, &over));
        let mover = scope.spawn(|| move_away_and_back(&place, &over));
        let watcher = scope.spawn(|| watch_and_be_killed(&place, &over));
        let desks: Vec<_> = (0..DESKS).map(|_| scope.spawn(|| ask(&place, &next, exchanges))).collect();
        for desk in desks {
            tally.asked += desk.join().unwrap();
        }
        over.store(true, Ordering::SeqCst);
        tally.answers = terminal.join().unwrap();
        tally.moved = mover.join().unwrap();
        tally.killed = watcher.join().unwrap();
    });
    // What came after the last kill.
    assert!(place.watch(&["--once"]).wait().unwrap().success());
    let lines = place.lines();
    println!(
        "{} exchanges, {} answers with a segment of 2 among them, {} moved away and back, {} kills of the watcher, {:.1} s",
        tally.asked,
        tally.answers.len(),
        tally.moved,
        tally.killed,
        started.elapsed().as_secs_f64()
    );
    assert_eq!(tally.asked, exchanges);
    let mut given: BTreeMap<(String, String), usize> = BTreeMap::new();
    for line in &lines {
        assert_eq!(line["content"], "answer", "{line}");
        let text = |member: &str| line[member].as_str().unwrap().to_owned();
        *given.entry((text("file"), text("id"))).or_default() += 1;
    }
    let twice: Vec<_> = given.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "twice: {twice:?}");
    let lost: Vec<_> = tally.answers.iter().filter(|answer| !given.contains_key(*answer)).collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
    assert_eq!(given.len(), tally.answers.len());
}

#[derive(Default)]
struct Tally {
    asked: usize,
    /// Name and number of content of everything that the terminal wrote.
    answers: Vec<(String, String)>,
    moved: usize,
    killed: usize,
}

struct Place(PathBuf);

impl Place {
    fn new() -> Place {
        let path = std::env::temp_dir().join(format!("uketsuke-exchanges-{}", std::process::id()));
        for part in ["oqs/req", "oqs/res", "oqs/face", "trash"] {
            fs::create_dir_all(path.join(part)).unwrap();
        }
        Place(path)
    }

    /// The linkage folder.
    fn folder(&self) -> PathBuf {
        self.0.join("oqs")
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn watch(&self, options: &[&str]) -> Child {
        let mut command = Command::new(program());
        command
            .arg("watch")
            .arg(self.folder())
            .arg("--out")
            .arg(self.at("out.jsonl"))
            .arg("--state")
            .arg(self.at("state"));
        command.args(options).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// The whole lines of the output.
    fn lines(&self) -> Vec<Value> {
        let text = fs::read_to_string(self.at("out.jsonl")).unwrap();
        text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// A desk: asks until all have been asked. How many it asked.
fn ask(place: &Place, next: &AtomicUsize, exchanges: usize) -> usize {
    let exchange = Exchange::in_folder(place.folder()).unwrap().again_after(Duration::from_millis(5));
    let mut asked = 0;
    loop {
        let number = next.fetch_add(1, Ordering::SeqCst);
        if number >= exchanges {
            return asked;
        }
        let mark = format!("mark-{number}");
        let header =
            RequestHeader { institution: "1312345678".to_owned(), file_identifier: Some(Personal::new(mark.clone())) };
        let person = Search {
            insurer_number: Some("01130012".to_owned()),
            number: Some(Personal::new(number.to_string())),
            birthdate: Some(Personal::new("1980-04-01".parse().unwrap())),
            ..Search::default()
        };
        let encoding = if number.is_multiple_of(2) { Encoding::Utf8 } else { Encoding::ShiftJis };
        let day = "2026-11-28".parse().unwrap();
        let request = Request::eligibility(&format!("{number:06}"), &header, day, &person, encoding).unwrap();
        let answered = exchange.ask(&request, Deadline::after(DEADLINE)).unwrap();
        let Content::Answer(answer) = answered.reading.content else { panic!("an answer") };
        assert_eq!(answer.header.file_identifier, Some(Personal::new(mark)));
        asked += 1;
    }
}

/// Takes every question that lies in `req/` and answers it, in parts or in whole, sometimes with 処理中 first.
fn play_the_terminal(place: &Place, over: &AtomicBool) -> Vec<(String, String)> {
    let mut answers = Vec::new();
    while !over.load(Ordering::SeqCst) {
        std::thread::sleep(Duration::from_millis(2));
        for entry in fs::read_dir(place.folder().join("req")).unwrap().flatten() {
            let name = entry.file_name().into_string().unwrap();
            let Some(file) = File::named(&name) else { continue };
            // A question is there in whole, or not at all.
            let Content::Query(query) = read_file(file, &fs::read(entry.path()).unwrap()).unwrap().content else {
                panic!("a question")
            };
            fs::remove_file(entry.path()).unwrap();
            let number = answers.len();
            let again = name.contains("_2.xml");
            let mut answer = Generator::new(number as u64).confirmed(Moment::from_digits("20261128091500").unwrap());
            if number.is_multiple_of(7) && !again {
                answer = TerminalAnswer::default();
                answer.header.segment = Coded::Known(Segment::Processing);
                answer.header.error_code = Some(format!("T{number}"));
            }
            answer.header.institution = query.header.institution.clone();
            answer.header.file_identifier = query.header.file_identifier.clone();
            if let Some(result) = answer.unit.results.first_mut() {
                result.birthdate = query.questions[0].birthdate;
            }
            let encoding = if number.is_multiple_of(3) { Encoding::ShiftJis } else { Encoding::Utf8 };
            let bytes = write(&answer, encoding, Layout::default());
            let answer_name = answer_name(&name).unwrap();
            deliver(&place.folder().join("res"), &answer_name, &bytes, number);
            answers.push((answer_name, ContentId::of(&bytes).to_string()));
        }
    }
    answers
}

fn deliver(folder: &Path, name: &str, bytes: &[u8], number: usize) {
    let path = folder.join(name);
    match number % 3 {
        0 => fs::write(path, bytes).unwrap(),
        1 => {
            use std::io::Write;
            let mut file = fs::File::create(path).unwrap();
            for part in bytes.chunks(bytes.len() / 4 + 1) {
                file.write_all(part).unwrap();
                std::thread::sleep(Duration::from_millis(1));
            }
        }
        _ => {
            let draft = folder.join(format!("{name}.tmp"));
            fs::write(&draft, bytes).unwrap();
            fs::rename(draft, path).unwrap();
        }
    }
}

/// Moves answers away and back again, at any moment.
fn move_away_and_back(place: &Place, over: &AtomicBool) -> usize {
    let (mut moved, mut turn) = (0, 0usize);
    while !over.load(Ordering::SeqCst) {
        std::thread::sleep(Duration::from_millis(10));
        let there: Vec<PathBuf> =
            fs::read_dir(place.folder().join("res")).unwrap().flatten().map(|entry| entry.path()).collect();
        let whole = there.iter().filter(|path| path.extension().is_some_and(|end| end == "xml"));
        turn += 37;
        let Some(path) = whole.clone().nth(turn % whole.count().max(1)) else { continue };
        let away = place.at("trash").join(path.file_name().unwrap());
        if fs::rename(path, &away).is_ok() {
            std::thread::sleep(Duration::from_millis(3));
            fs::rename(away, path).unwrap();
            moved += 1;
        }
    }
    moved
}

/// A watcher that is killed every now and then, whatever it does.
fn watch_and_be_killed(place: &Place, over: &AtomicBool) -> usize {
    let mut kills = 0;
    while !over.load(Ordering::SeqCst) {
        let mut watcher = place.watch(&[]);
        std::thread::sleep(Duration::from_millis(40 + 29 * (kills as u64 % 11)));
        watcher.kill().unwrap();
        watcher.wait().unwrap();
        kills += 1;
    }
    kills
}
