//! How a failure is told where a program reads the output.

use std::ffi::OsString;

use clap::ArgMatches;
use serde_json::json;
use uketsuke::ask::FORMAT;

use crate::failure::Failure;
use crate::{language, output};

/// How the output of a command is read, and so how a failure of it is told there, beside the message for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// By people: nothing more is told.
    Text,
    /// By programs that asked for JSON.
    Json,
    /// By programs that asked a question: as a question is answered that cannot be.
    Answer,
}

impl Form {
    /// As it was asked for.
    pub fn of(matches: &ArgMatches) -> Form {
        let Some((name, mut matches)) = matches.subcommand() else { return Form::Text };
        // Some commands have commands of their own.
        while let Some((_, own)) = matches.subcommand() {
            matches = own;
        }
        let has = |flag| matches.try_get_one::<bool>(flag).is_ok_and(|given| given == Some(&true));
        match name {
            "ask" if !has("text") => Form::Answer,
            _ if has("json") => Form::Json,
            _ => Form::Text,
        }
    }

    /// As a command line asks for it that is not understood otherwise.
    pub fn of_words(arguments: &[OsString]) -> Form {
        let has = |flag: &str| language::words(arguments).any(|word| word == flag);
        match language::command(arguments).as_deref() {
            Some("ask" | "質問") if !has("--text") => Form::Answer,
            _ if has("--json") => Form::Json,
            _ => Form::Text,
        }
    }

    /// Prints a failure. If that is not possible, the message for people still is told.
    pub fn print(self, failure: &Failure) {
        let json = match self {
            Form::Text => return,
            Form::Json => failure.json(),
            Form::Answer => json!({"format": FORMAT, "error": failure.text(), "text": failure.text()}),
        };
        let _ = output::print(&format!("{json}\n"));
    }
}
