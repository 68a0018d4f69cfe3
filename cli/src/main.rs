//! `uketsuke` (受付): what reception may do with the card or phone on the reader, and what else a reception desk asks.
//!
//! Each command is one file. Exit status: 0 for any decision; 2 wrong usage, 3 no reader or no card or phone on it, 4 the
//! exchange failed, 5 a file cannot be read or written, 130 interrupted. With `--exit-code` a decision ends with 0 go,
//! 10 check, 11 stop. `doctor` ends with 1 when something needs attention.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(unreachable_pub)] // modules of one program

mod ask;
mod command;
mod completions;
mod day;
#[cfg(feature = "pcsc")]
mod doctor;
mod facility;
mod facts;
mod failure;
mod installation;
mod interrupt;
mod language;
mod mistakes;
mod output;
#[cfg(feature = "pcsc")]
mod progress;
mod prompt;
mod reader;
mod receive;
mod rules;
mod signed;
#[cfg(all(feature = "simulator", feature = "terminal"))]
mod virtual_terminal;
#[cfg(feature = "simulator")]
mod virtual_token;
#[cfg(feature = "simulator")]
mod vpcd;
#[cfg(feature = "terminal")]
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

use failure::Failure;
use language::{Language, Say};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let say = Say(language::of(&arguments));
    let matches = match command::tree(say).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(mistake) => {
            // Help and version are such "mistakes", too. Whoever closed the pipe has seen enough.
            let status = mistake.exit_code();
            let _ = match say.0 {
                Language::Ja => mistake.apply::<mistakes::Japanese>().print(),
                _ => mistake.print(),
            };
            return status_of(status);
        }
    };
    let outcome = command::run(&matches, say);
    match outcome {
        Ok(status) => ExitCode::from(status),
        Err(failure) => {
            tell(&failure, command::wants_json(&matches));
            ExitCode::from(failure.status())
        }
    }
}

fn tell(failure: &Failure, as_json: bool) {
    if as_json {
        // If this cannot be printed, the message below still is.
        let _ = output::print(&format!("{}\n", failure.json()));
    }
    output::tell(&format!("uketsuke: {}", failure.text()));
}

fn status_of(status: i32) -> ExitCode {
    u8::try_from(status).map_or(ExitCode::FAILURE, ExitCode::from)
}
