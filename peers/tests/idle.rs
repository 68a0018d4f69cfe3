//! What waiting asks of the system, in counts: as little with four readers as with one, and beside 2,000 files as in an empty
//! folder.
#![cfg(target_os = "linux")]

#[path = "../../tests/common/mod.rs"]
mod common;

use common::pcscd;
use peers::idle::{Idle, Waiting};
use std::path::Path;
use std::time::Duration;

const TIME: Duration = Duration::from_secs(1);
/// A look into a folder a second: so long that one more or less is little.
const COUNTED: Duration = Duration::from_secs(10);

fn directory() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_waits")).parent().unwrap()
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and strace; run by cargo xtask test"]
fn the_service_tells_of_tokens_and_is_not_asked() {
    common::require("strace", "strace");
    pcscd::isolated("the_service_tells_of_tokens_and_is_not_asked", |service| {
        service.add_readers();
        for words in [&["token", pcscd::READER][..], &["token"]] {
            let idle = Waiting::start(directory(), words).idle(TIME, COUNTED);
            println!("{words:?}, of 4 readers: {idle:?}");
            assert!(idle.pcsc <= 60.0, "more than a call a second: {idle:?}");
            assert_eq!(idle.files, 0.0, "{idle:?}");
        }
    });
}

#[test]
#[ignore = "needs strace; run by cargo xtask test"]
fn old_files_are_not_looked_at_again() {
    common::require("strace", "strace");
    let idle = [0, 2_000].map(|files| {
        let folder = common::Scratch::new();
        peers::idle::old_answers(Path::new(&folder.path("linkage")), files);
        Waiting::start(directory(), &["folder", &folder.path("linkage"), &files.to_string()]).idle(TIME, COUNTED)
    });
    println!("empty, and 2,000 files: {idle:?}");
    let [empty, full] = idle.map(|Idle { files, .. }| files);
    assert!(full <= empty + 60.0, "{full} calls a minute beside 2,000 files, {empty} in an empty folder");
}
