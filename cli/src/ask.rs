//! `uketsuke ask`: one question in JSON on the standard input, its answer in JSON, for programs in any language.
//!
//! ```text
//! echo '{"ask":"grace","expires_on":"2026-08-01"}' | uketsuke ask
//! echo '{"ask":"decide","day":"2026-11-27","facts":{"token_kind":"card"}}' | uketsuke 質問 --text
//! ```

use std::io::Read;

use clap::{ArgGroup, ArgMatches, Command};
use uketsuke::ask::Asker;

use crate::encoding::Encoding;
use crate::failure::Failure;
use crate::language::Say;
use crate::{facility, output, receive, signed};

/// Longer than any question.
const MAX_QUESTION: u64 = 1 << 20;

pub fn command(say: Say) -> Command {
    let about =
        ("標準入力のJSONの問い1つに、JSONで答えます", "Answer one question in JSON, read from the standard input");
    say.command("ask", "質問", about)
        .arg(say.flag("text", ("答えの文だけを表示する", "Print the text of the answer alone")))
        .arg(receive::rules_argument(say))
        .arg(facility::readers_argument(say))
        .arg(signed::argument(say, "data"))
        .group(ArgGroup::new("data").args(["rules", "readers"]).multiple(true))
}

pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(MAX_QUESTION).read_to_end(&mut bytes);
    let failed =
        |reason: &dyn std::fmt::Display| Failure::Usage(say.named(say.text(("標準入力", "standard input")), reason));
    read.map_err(|error| failed(&error))?;
    let no_text = ("文字コードが違います(--encoding)", "not text of this encoding (--encoding)");
    let question = Encoding::chosen().read(&bytes).ok_or_else(|| failed(&say.text(no_text)))?;
    let (table, facility) = (receive::table(matches, say)?, facility::data(matches, say)?);
    let asker = Asker { table: &table, facility: &facility };
    // The question may name its language; the command line, if it does, leads.
    let answer = if matches.contains_id("lang") { asker.ask_in(&question, say.0) } else { asker.ask(&question) };
    if matches.get_flag("text") {
        match &answer.error {
            Some(_) => return Err(Failure::Usage(answer.text)),
            None => output::print(&format!("{}\n", answer.text.trim_end()))?,
        }
    } else {
        output::print(&format!("{}\n", answer.json))?;
    }
    Ok(if answer.error.is_some() { 2 } else { 0 })
}
