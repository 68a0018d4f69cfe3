//! Holds the library against written desk situations with the right answer: `gold FILE` (`tests/data/gold.json`, or any
//! file of its form, whose schema is `tests/data/gold.schema.json`). Prints a line for each situation that is not right
//! and last `N of M right`; what the file says and this program does not know is an error.

#![allow(unreachable_pub)] // the tests take these files in, too

mod expect;
mod facts;

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: gold FILE");
        return ExitCode::from(2);
    };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(5);
        }
    };
    match expect::run(&text) {
        Ok(report) => {
            print!("{report}");
            if report.all_right() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::from(5)
        }
    }
}
