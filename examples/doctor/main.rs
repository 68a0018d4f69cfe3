//! What a field engineer runs on site: is the smart-card service there, which readers, does reading work, is the place
//! right. Its report may be sent to support as it is: it holds nothing personal, and no serial number of a reader.
//!
//! ```text
//! cargo run --example doctor --features serde -- --link-test 100 --report report.txt
//! cargo run --example doctor --features serde,simulator -- --simulate card --link-test 20 --lang en --json
//! cargo run --example doctor --features serde -- --answer metal=no --answer cable_reach=yes --max-p99 400
//! ```
//!
//! Exit status: 0 when nothing needs attention, 1 when something does, 2 for wrong usage.

#![allow(unreachable_pub)] // modules of one program

#[path = "../support/arguments.rs"]
mod arguments;
#[path = "../support/installation.rs"]
mod installation;
mod link_test;
mod look;
mod options;
#[path = "../support/output.rs"]
mod output;
mod progress;
mod questions;
mod report;
mod words;

use options::{HELP, Options};
use std::process::ExitCode;

fn main() -> ExitCode {
    let options = match Options::parse(arguments::Arguments::of_process()) {
        Ok(Some(options)) => options,
        Ok(None) => {
            return match output::print(HELP) {
                Ok(()) => ExitCode::SUCCESS,
                Err(_) => ExitCode::FAILURE,
            };
        }
        Err(reason) => return wrong_usage(&reason),
    };
    match examine(&options) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(reason) => wrong_usage(&reason),
    }
}

/// Looks at everything and reports it. Whether nothing needs attention.
fn examine(options: &Options) -> Result<bool, String> {
    let facility = options.facility()?;
    let examination = look::look(options, &facility)?;
    let text = match options.json {
        true => report::json(&examination),
        false => report::text(&examination, options.language),
    };
    output::print(&text).map_err(|error| format!("the standard output: {error}"))?;
    if let Some(file) = &options.report {
        std::fs::write(file, &text).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(examination.attention().next().is_none())
}

fn wrong_usage(reason: &str) -> ExitCode {
    eprintln!("doctor: {reason}\nTry --help.");
    ExitCode::from(2)
}
