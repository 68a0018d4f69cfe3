//! Every figure of `docs/performance.md`, measured in one run and printed as Markdown.
#![allow(dead_code)] // the shared harness has more than is used here

mod counts;
mod desk;
mod host;
#[cfg(target_os = "linux")]
mod pcsc;

#[path = "../../../../tests/common/mod.rs"]
mod common;
#[path = "../../../../fuzz/src/facts.rs"]
mod facts;

use peers::timing::{Time, words};

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

/// Times beside the first one.
fn beside(title: &str, times: &[Time]) -> String {
    let first = times.first().map_or(f64::NAN, |time| time.median);
    let rows = times.iter().map(|time| {
        format!("| {} | {} | {} | {:.2} |\n", time.name, words(time.median), words(time.best), time.median / first)
    });
    format!("\n| {title} | median | best | beside the first |\n|---|---:|---:|---:|\n{}", rows.collect::<String>())
}

/// Says whether a goal is met, by the median.
fn goal(what: &str, nanoseconds: f64, limit: f64) {
    let met = if nanoseconds <= limit { "met" } else { "**missed**" };
    println!("\nGoal: {what}, at most {}: {} – {met}.", words(limit), words(nanoseconds));
}
