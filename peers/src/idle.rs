//! What a program costs while nothing happens.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};
use uketsuke::terminal::generator::{Generator, Layout, write};
use uketsuke::terminal::{Encoding, Moment};

/// A program's start, and the second reading of what was young, are over after this.
const SETTLE: Duration = Duration::from_secs(12);
/// A call of PC/SC begins with a header of two 32-bit numbers, sent to the service by itself.
const HEADER: &str = ", 8, MSG_NOSIGNAL";

/// What was counted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Idle {
    /// Seconds on a processor in each second.
    pub cpu: f64,
    /// How often a thread was woken, in a minute.
    pub wakes: f64,
    /// Calls of PC/SC in a minute.
    pub pcsc: f64,
    /// Calls of the system about files and directories in a minute.
    pub files: f64,
}

/// Makes a linkage folder with so many answers in it.
pub fn old_answers(folder: &Path, files: u64) {
    fs::create_dir_all(folder.join("face")).expect("a folder");
    let at = Moment::from_digits("20261121091500").expect("a moment");
    for number in 0..files {
        let bytes = write(&Generator::new(number).confirmed(at), Encoding::Utf8, Layout::default());
        let name = format!("OQSsiquc01res_face_{number:08}_20261121091500.xml");
        fs::write(folder.join("face").join(name), bytes).expect("a file");
    }
}

/// A program that waits, as `waits` does; it ends with the value.
pub struct Waiting(Child);

impl Waiting {
    /// Starts `waits`, which lies in this directory, and returns when it waits.
    pub fn start(directory: &Path, arguments: &[&str]) -> Waiting {
        let mut child = Command::new(directory.join("waits")).args(arguments).stdout(Stdio::piped()).spawn();
        let output = child.as_mut().expect("waits runs").stdout.take().expect("its output");
        let waiting = Waiting(child.expect("waits runs"));
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line).expect("a line");
        assert_eq!(line, "ready\n");
        thread::sleep(SETTLE);
        waiting
    }

    /// Watches it for so long, and then counts its calls, which slows it down, for so long.
    pub fn idle(&self, time: Duration, counted: Duration) -> Idle {
        let (before, start) = (self.used(), Instant::now());
        thread::sleep(time);
        let (after, seconds) = (self.used(), start.elapsed().as_secs_f64());
        let minutes = |seconds: f64| seconds / 60.0;
        let (calls, watched) = self.calls(counted);
        let count = |is: &dyn Fn(&str) -> bool| calls.lines().filter(|line| is(line)).count() as f64 / minutes(watched);
        Idle {
            cpu: (after.0 - before.0).as_secs_f64() / seconds,
            wakes: (after.1 - before.1) as f64 / minutes(seconds),
            pcsc: count(&|line| line.contains("sendto(") && line.contains(HEADER)),
            files: count(&|line| !line.contains("sendto(") && line.contains('(')),
        }
    }

    /// Time on a processor, and how often one was left for want of work, of all threads.
    fn used(&self) -> (Duration, u64) {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.0.id())).expect("it runs").flatten();
        tasks.fold((Duration::ZERO, 0), |(time, wakes), task| {
            let read = |name: &str| fs::read_to_string(task.path().join(name)).unwrap_or_default();
            let nanoseconds = read("schedstat").split(' ').next().and_then(|it| it.parse().ok()).unwrap_or(0);
            let status = read("status");
            let left = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
            let left: u64 = left.and_then(|it| it.trim().parse().ok()).unwrap_or(0);
            (time + Duration::from_nanos(nanoseconds), wakes + left)
        })
    }

    /// Its calls to the service and about files, and how many seconds they were watched.
    fn calls(&self, time: Duration) -> (String, f64) {
        let start = Instant::now();
        let output = Command::new("timeout")
            .args(["--signal=INT", &format!("{:.1}", time.as_secs_f64()), "strace", "-f", "-qq"])
            .args(["-e", "trace=%file,getdents64,flock,sendto", "-e", "signal=none"])
            .args(["-p", &self.0.id().to_string()])
            .stdin(Stdio::null())
            .output()
            .expect("strace and timeout");
        // `timeout` says so when its time was over: strace has watched until then.
        assert_eq!(output.status.code(), Some(124), "{}", String::from_utf8_lossy(&output.stderr));
        (String::from_utf8_lossy(&output.stderr).into_owned(), start.elapsed().as_secs_f64())
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
