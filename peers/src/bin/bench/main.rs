//! Every figure of `docs/performance.md`, measured in one run and printed as Markdown.
#![allow(dead_code)] // the shared harness has more than is used here

mod counts;
mod desk;
mod host;
#[cfg(target_os = "linux")]
mod pcsc;
mod tables;

#[path = "../../../../tests/common/mod.rs"]
mod common;
#[path = "../../../../fuzz/src/facts.rs"]
mod facts;

fn main() {
    let only = std::env::args().nth(1);
    // The harness starts this program again inside namespaces of its own, with the section's name.
    let wanted = |section: &str| only.as_deref().is_none_or(|only| only == section);
    for (section, run) in [
        ("counts", counts::run as fn()),
        ("air", counts::air),
        ("host", host::run),
        ("decision", desk::decision),
        ("readers", desk::readers),
        ("start", desk::start),
    ] {
        if wanted(section) {
            run();
        }
    }
    #[cfg(target_os = "linux")]
    if wanted("pcsc") {
        pcsc::run();
    }
}
