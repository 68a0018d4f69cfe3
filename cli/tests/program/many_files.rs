//! A folder with 20,000 old files beside an empty one: what the program costs when nothing happens, and how soon it sees a new
//! answer.

use super::common;
use super::program;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use uketsuke::terminal::generator::{Generator, Layout, write};
use uketsuke::terminal::{Encoding, Moment};

const OLD_FILES: u64 = 20_000;
/// Long enough to hold several looks.
const IDLE: Duration = Duration::from_secs(10);
const DELIVERIES: u64 = 31;
const LONG: Duration = Duration::from_secs(120);

#[test]
#[ignore = "takes half a minute, and strace"]
fn twenty_thousand_old_files_cost_what_an_empty_folder_costs() {
    common::require("strace", "strace");
    let (empty, full) = (Place::new("empty"), Place::new("full"));
    for number in 0..OLD_FILES {
        full.deliver(number);
    }
    let started = Instant::now();
    let full_watcher = full.watch();
    for _ in 0..OLD_FILES {
        full_watcher.line();
    }
    let rate = OLD_FILES as f64 / started.elapsed().as_secs_f64();
    println!("{OLD_FILES} answers read, decided and written by one process: {rate:.0} a second");
    let empty_watcher = empty.watch();
    // A restart with its journal, and the second reading of what was young.
    std::thread::sleep(Duration::from_secs(5));
    let empty_idle = Idle::of(&empty_watcher.child);
    let full_idle = Idle::of(&full_watcher.child);
    println!("| idle for {} s | CPU | system calls a second |\n|---|---:|---:|", IDLE.as_secs());
    for (name, idle) in [("empty folder", &empty_idle), ("20,000 old files", &full_idle)] {
        println!("| {name} | {:.3} % | {:.1} |", idle.cpu_percent, idle.calls_per_second);
    }

    let mut times = [Vec::new(), Vec::new()];
    for number in 0..DELIVERIES {
        for (index, (place, watcher)) in [(&empty, &empty_watcher), (&full, &full_watcher)].into_iter().enumerate() {
            let delivered = Instant::now();
            place.deliver(OLD_FILES + number);
            watcher.line();
            times[index].push(delivered.elapsed());
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    let [empty_seen, full_seen] = times.map(|mut times| {
        times.sort();
        times[times.len() / 2]
    });
    println!(
        "a new answer is written after {empty_seen:?} in the empty folder, {full_seen:?} beside {OLD_FILES} files"
    );
    assert!(full_seen <= 2 * empty_seen, "{full_seen:?} > 2 x {empty_seen:?}");

    // A restart reads nothing again.
    drop(full_watcher);
    let started = Instant::now();
    let full_watcher = full.watch();
    full.deliver(OLD_FILES + DELIVERIES);
    full_watcher.line();
    println!("after a restart with its journal the next answer is written after {:?}", started.elapsed());
}

struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Place {
        let path = std::env::temp_dir().join(format!("uketsuke-many-{}-{name}", std::process::id()));
        fs::create_dir_all(path.join("face")).unwrap();
        Place(path)
    }

    fn deliver(&self, number: u64) {
        let at = Moment::from_digits("20261121091500").unwrap();
        let bytes = write(&Generator::new(number).confirmed(at), Encoding::Utf8, Layout::default());
        let name = format!("OQSsiquc01res_face_{number:08}_20261121091500.xml");
        fs::write(self.0.join("face").join(name), bytes).unwrap();
    }

    fn watch(&self) -> Watcher {
        Watcher::start(&self.0)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
        _ = fs::remove_file(self.0.with_extension("state"));
    }
}

struct Watcher {
    child: Child,
    lines: Receiver<()>,
}

impl Watcher {
    fn start(place: &Path) -> Watcher {
        let mut command = Command::new(program());
        command.arg("watch").arg(place).arg("--json").arg("--state").arg(place.with_extension("state"));
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (tell, lines) = mpsc::channel();
        std::thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|_| tell.send(())));
        Watcher { child, lines }
    }

    fn line(&self) {
        self.lines.recv_timeout(LONG).unwrap();
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

struct Idle {
    cpu_percent: f64,
    calls_per_second: f64,
}

impl Idle {
    fn of(child: &Child) -> Idle {
        let id = child.id();
        let (before, started) = (on_cpu(id), Instant::now());
        std::thread::sleep(IDLE);
        let cpu_percent = 100.0 * (on_cpu(id) - before).as_secs_f64() / started.elapsed().as_secs_f64();
        let started = Instant::now();
        let mut command = Command::new("timeout");
        command.args(["--signal=INT", &IDLE.as_secs().to_string(), "strace", "-f", "-c", "-p", &id.to_string()]);
        let output = command.output().unwrap();
        let table = String::from_utf8_lossy(&output.stderr).into_owned();
        let total = table.lines().rev().find(|line| line.trim_end().ends_with(" total"));
        // Nothing at all was called: there is no table.
        let calls = total.and_then(|line| line.split_whitespace().nth(3)?.parse::<f64>().ok()).unwrap_or(0.0);
        Idle { cpu_percent, calls_per_second: calls / started.elapsed().as_secs_f64() }
    }
}

/// The time that all threads of a process were on a processor.
fn on_cpu(id: u32) -> Duration {
    let tasks = fs::read_dir(format!("/proc/{id}/task")).unwrap().flatten();
    let nanoseconds = tasks.filter_map(|task| {
        fs::read_to_string(task.path().join("schedstat")).ok()?.split(' ').next()?.parse::<u64>().ok()
    });
    Duration::from_nanos(nanoseconds.sum())
}
