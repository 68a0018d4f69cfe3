//! What waiting asks of the system, in counts: as little with four readers as with one, and beside 2,000 files as in an empty
//! folder.
#![cfg(target_os = "linux")]

#[path = "../../tests/common/mod.rs"]
mod common;

use common::pcscd;
use peers::idle::{Idle, Waiting};
use std::panic::resume_unwind;
use std::path::Path;
use std::time::Duration;

const TIME: Duration = Duration::from_secs(1);
/// A look into a folder a second: so long that one more or less is little.
const COUNTED: Duration = Duration::from_secs(10);

/// Each is a program of its own, and most of its time is waiting.
fn at_once<T: Send, R: Send>(of: [T; 2], waits: impl Fn(T) -> R + Sync) -> [R; 2] {
    std::thread::scope(|scope| {
        of.map(|it| scope.spawn(|| waits(it))).map(|it| it.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

fn directory() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_waits")).parent().unwrap()
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and strace; run by cargo xtask test"]
fn the_service_tells_of_tokens_and_is_not_asked() {
    common::require("strace", "strace");
    pcscd::isolated("the_service_tells_of_tokens_and_is_not_asked", |service| {
        service.add_readers();
        at_once([&["token", pcscd::READER][..], &["token"]], |words| {
            let idle = Waiting::start(directory(), words).idle(TIME, COUNTED);
            println!("{words:?}, of 4 readers: {idle:?}");
            assert!(idle.pcsc <= 60.0, "more than a call a second: {idle:?}");
            assert_eq!(idle.files, 0.0, "{idle:?}");
        });
    });
}

#[test]
#[ignore = "needs strace; run by cargo xtask test"]
fn old_files_are_not_looked_at_again() {
    common::require("strace", "strace");
    let idle = at_once([0, 2_000], |files| {
        let folder = common::Scratch::new();
        peers::idle::old_answers(Path::new(&folder.path("linkage")), files);
        Waiting::start(directory(), &["folder", &folder.path("linkage"), &files.to_string()]).idle(TIME, COUNTED)
    });
    println!("empty, and 2,000 files: {idle:?}");
    let [empty, full] = idle.map(|Idle { files, .. }| files);
    assert!(full <= empty + 60.0, "{full} calls a minute beside 2,000 files, {empty} in an empty folder");
}
