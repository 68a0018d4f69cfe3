//! What is measured beside the peers in one run, printed as figures (`peers::figures`).
#![allow(dead_code)] // the shared harness has more than is used here

mod counts;
mod desk;
mod host;
#[cfg(target_os = "linux")]
mod idle;
#[cfg(target_os = "linux")]
mod pcsc;

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
    {
        if wanted("pcsc") {
            pcsc::run();
        }
        if wanted("idle") {
            idle::run();
        }
        for section in ["idle-1", "idle-4"].into_iter().filter(|section| only.as_deref() == Some(section)) {
            idle::on_readers(section);
            println!("1 passed");
        }
    }
}
