//! `uketsuke` (受付): what reception may do with the card or phone on the reader, and what else a reception desk asks.
//!
//! Each command is one file. Exit status: 0 for any decision; 2 wrong usage, 3 no reader or no card or phone on it, 4 the
//! exchange failed, 5 a file cannot be read or written, 130 interrupted. With `--exit-code` a decision ends with 0 go,
//! 10 check, 11 stop. `doctor` ends with 1 when something needs attention.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(unreachable_pub)] // modules of one program

mod answer;
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
mod form;
mod installation;
mod interrupt;
mod language;
mod mistakes;
mod operation;
mod output;
mod pin;
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

use clap::error::ErrorFormatter;

use encoding::Encoding;
use failure::Failure;
use form::Form;
use language::{Language, Say};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    Encoding::choose(&arguments);
    let say = Say(language::of(&arguments));
    let matches = match command::tree(say).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(mistake) => {
            let form = Form::of_words(&arguments);
            return match say.0 {
                Language::Ja => mistaken(&mistake.apply::<mistakes::Japanese>(), form, say),
                _ => mistaken(&mistake, form, say),
            };
        }
    };
    let outcome = command::run(&matches, say);
    match outcome {
        Ok(status) => ExitCode::from(status),
        Err(failure) => {
            tell(&failure, Form::of(&matches), say);
            ExitCode::from(failure.status())
        }
    }
}

/// Tells a mistake on the command line. Help and version are such "mistakes", too.
fn mistaken<F: ErrorFormatter>(mistake: &clap::error::Error<F>, form: Form, say: Say) -> ExitCode {
    let text = mistake.render().to_string();
    if mistake.use_stderr() {
        form.print(&Failure::Usage(text.trim_end().trim_start_matches(&say.error("")).to_owned()));
    }
    // Whoever closed the pipe has seen enough.
    let _ = match (Encoding::chosen(), mistake.use_stderr()) {
        (_, false) => output::show(&say.help(&text)),
        (Encoding::Utf8, true) => mistake.print().map_err(|error| Failure::File(error.to_string())),
        (Encoding::Cp932, true) => {
            output::tell(text.trim_end());
            Ok(())
        }
    };
    status_of(mistake.exit_code())
}

fn tell(failure: &Failure, form: Form, say: Say) {
    form.print(failure);
    output::tell(&say.error(failure.text()));
}

fn status_of(status: i32) -> ExitCode {
    u8::try_from(status).map_or(ExitCode::FAILURE, ExitCode::from)
}
