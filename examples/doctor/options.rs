//! The command line.

use crate::arguments::Arguments;
use crate::installation;
use crate::link_test::Thresholds;
use std::path::PathBuf;
use uketsuke::facility::{Answer, Facility};
use uketsuke::report::Language;
use uketsuke::vocabulary::TokenKind;

pub const HELP: &str = "\
doctor: is everything in order for reading cards and phones here? (受付)

What to look at:
  --reader NAME               this reader for the link test (else the first with a token on it)
  --simulate card|android|iphone    a simulated token instead of readers (a build with the feature simulator)
  --readers FILE              a newer facility file, or the institution's own readers (JSON)
  --link-test N               read the token N times; lay a card or phone on the reader first
  --max-failures N            failed readings that are in order (0)
  --max-median MS, --max-p99 MS    longest median and 99th percentile of a command that are in order, in milliseconds
  --min-throughput BYTES      least bytes in a second that are in order
                              Without these three nothing is judged slow: no public source says what is.
The place of the generic reader:
  --face-reader NAME          the face reader it stands beside
  --answer QUESTION=ANSWER    answers a check (yes, no, unknown):
                              cable_reach, usb_port, beside_face_reader, metal, remote_desktop, monitor
  --no-questions              do not ask for the others, though this is a terminal

What to print:
  --lang ja|en                (ja)
  --json                      one JSON object
  --report FILE               write what is printed into a file, too; it may be sent to support as it is
";

/// What was asked for.
#[derive(Default)]
pub struct Options {
    pub reader: Option<String>,
    pub simulate: Option<TokenKind>,
    pub readers: Option<PathBuf>,
    pub link_test: u32,
    pub thresholds: Thresholds,
    pub face_reader: Option<String>,
    pub answers: Vec<(String, Answer)>,
    pub no_questions: bool,
    pub language: Language,
    pub json: bool,
    pub report: Option<PathBuf>,
}

impl Options {
    /// `None` when help was asked for; `Err` is a sentence for the user.
    pub fn parse(mut arguments: Arguments) -> Result<Option<Options>, String> {
        let mut options = Options::default();
        while let Some(name) = arguments.next() {
            match name.as_str() {
                "--help" | "-h" => return Ok(None),
                "--reader" => options.reader = Some(arguments.text(&name)?),
                "--simulate" => options.simulate = Some(arguments.one_of(&name, &KINDS)?),
                "--readers" => options.readers = Some(arguments.text(&name)?.into()),
                "--link-test" => options.link_test = arguments.parsed(&name)?,
                "--max-failures" => options.thresholds.failures = arguments.parsed(&name)?,
                "--max-median" => options.thresholds.median_ms = Some(arguments.parsed(&name)?),
                "--max-p99" => options.thresholds.p99_ms = Some(arguments.parsed(&name)?),
                "--min-throughput" => options.thresholds.bytes_per_second = Some(arguments.parsed(&name)?),
                "--face-reader" => options.face_reader = Some(arguments.text(&name)?),
                "--answer" => {
                    let answer = installation::answered(&arguments.text(&name)?);
                    options.answers.push(answer.map_err(|reason| format!("{name}: {reason}"))?);
                }
                "--no-questions" => options.no_questions = true,
                "--lang" => options.language = arguments.parsed(&name)?,
                "--json" => options.json = true,
                "--report" => options.report = Some(arguments.text(&name)?.into()),
                _ => return Err(format!("unknown option {name}")),
            }
        }
        match (&options.reader, options.simulate) {
            (Some(_), Some(_)) => Err("--reader and --simulate exclude each other".into()),
            _ => Ok(Some(options)),
        }
    }

    /// What is known of readers and their place.
    pub fn facility(&self) -> Result<Facility, String> {
        let mut facility = Facility::built_in().clone();
        if let Some(file) = &self.readers {
            let wrong = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
            let text = std::fs::read_to_string(file).map_err(|error| wrong(&error))?;
            for member in facility.extend_from_json(&text).map_err(|error| wrong(&error))? {
                eprintln!("doctor: {}: {member} is not known here and was passed over", file.display());
            }
        }
        Ok(facility)
    }
}

const KINDS: [(&str, TokenKind); 3] =
    [("card", TokenKind::Card), ("android", TokenKind::Android), ("iphone", TokenKind::Iphone)];
