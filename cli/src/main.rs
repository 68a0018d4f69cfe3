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
mod encoding;
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

use clap::error::ErrorFormatter;

use encoding::Encoding;
use failure::Failure;
use language::{Language, Say};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    Encoding::choose(&arguments);
    let say = Say(language::of(&arguments));
    let matches = match command::tree(say).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(mistake) => {
            let as_json = language::words(&arguments).any(|word| word == "--json");
            return match say.0 {
                Language::Ja => mistaken(&mistake.apply::<mistakes::Japanese>(), as_json),
                _ => mistaken(&mistake, as_json),
            };
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

/// Tells a mistake on the command line. Help and version are such "mistakes", too.
fn mistaken<F: ErrorFormatter>(mistake: &clap::error::Error<F>, as_json: bool) -> ExitCode {
    let text = mistake.render();
    if mistake.use_stderr() && as_json {
        let _ = output::print(&format!("{}\n", Failure::Usage(text.to_string().trim_end().to_owned()).json()));
    }
    // Whoever closed the pipe has seen enough.
    let _ = match (Encoding::chosen(), mistake.use_stderr()) {
        // Lines of Japanese have no spaces at which clap could break them.
        (_, false) => output::show(&text.to_string()),
        (Encoding::Utf8, true) => mistake.print().map_err(|error| Failure::File(error.to_string())),
        (Encoding::Cp932, true) => {
            output::tell(text.to_string().trim_end());
            Ok(())
        }
    };
    status_of(mistake.exit_code())
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
