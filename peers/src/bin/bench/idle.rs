//! What waiting costs: for a token on one reader and on four, for an answer in an empty folder and beside 20,000 files.

use crate::common::{self, pcscd};
use peers::figures::{figure, line};
use peers::idle::{Idle, Waiting, old_answers};
use std::path::PathBuf;
use std::time::Duration;
use std::{env, thread};

const FILES: u64 = 20_000;
/// Seconds that each is watched; a minute without it.
const SECONDS: &str = "UKETSUKE_IDLE_SECONDS";

fn time() -> Duration {
    let seconds = env::var(SECONDS).ok().and_then(|it| it.parse().ok());
    Duration::from_secs(seconds.unwrap_or(60))
}

fn directory() -> PathBuf {
    let program = env::current_exe().expect("this program");
    program.parent().expect("its directory").to_owned()
}

/// All four at once: none of them takes a processor from another.
pub fn run() {
    let measured = thread::scope(|scope| {
        let files = [("folder.0", 0), ("folder.20000", FILES)]
            .map(|(key, files)| scope.spawn(move || told(key, in_folder(files))));
        let readers = ["idle-1", "idle-4"].map(|section| scope.spawn(move || crate::pcsc::in_namespaces(section)));
        let joined = files.into_iter().chain(readers).map(|thread| thread.join().expect("figures"));
        joined.collect::<String>()
    });
    print!("{measured}");
    figure("idle.seconds", "count", time().as_secs());
}

/// Waits for a token on this many readers of a service of its own.
pub fn on_readers(section: &str) {
    let patience = time() * 2 + Duration::from_secs(120);
    pcscd::isolated_for(patience, section, |service| {
        let waiting = if section == "idle-4" {
            service.add_readers();
            Waiting::start(&directory(), &["token"])
        } else {
            Waiting::start(&directory(), &["token", pcscd::READER])
        };
        let key = section.replace("idle-", "readers.");
        crate::pcsc::hand_over(&told(&key, waiting.idle(time(), time() / 4)));
    });
}

fn in_folder(files: u64) -> Idle {
    let scratch = common::Scratch::new();
    let folder = scratch.path("folder");
    old_answers(folder.as_ref(), files);
    Waiting::start(&directory(), &["folder", &folder, &files.to_string()]).idle(time(), time() / 4)
}

fn told(key: &str, idle: Idle) -> String {
    let figures = [
        line(&format!("idle.{key}.cpu"), "share", idle.cpu),
        line(&format!("idle.{key}.wakes"), "a-minute", idle.wakes),
        line(&format!("idle.{key}.pcsc"), "a-minute", idle.pcsc),
        line(&format!("idle.{key}.files"), "a-minute", idle.files),
    ];
    figures.join("\n") + "\n"
}
