//! What an institution asks about its equipment: readers, checks before installing, the setting, material, subsidy, help.
//!
//! ```text
//! cargo run --example facility --features serde -- --face-reader Caora --setting off
//! cargo run --example facility --features serde -- --check metal=yes --check remote_desktop=no --lang en
//! cargo run --example facility --features serde -- --subsidy --support --at 15:59 --on 2026-11-21 --holiday no
//! ```
//!
//! Each answer begins with the deciding fact and ends with its sources; a sentence that no source says so is marked.
//! Exit status: 0, or 2 for wrong usage.

#[path = "support/arguments.rs"]
mod arguments;
#[path = "support/installation.rs"]
mod installation;
#[path = "support/output.rs"]
mod output;

use arguments::Arguments;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};
use uketsuke::Day;
use uketsuke::facility::{
    Answer, Basis, Facility, Guide, Holiday, PhoneReading, PhoneSetting, Problem, Steps, TimeOfDay, Words,
};
use uketsuke::report::{Language, Text};

const HELP: &str = "\
facility: what an institution asks about its equipment (受付)

  --face-reader NAME          how patients' phones are read at this face reader (顔認証付きカードリーダー)
  --generic-reader NAME       whether this generic reader (汎用カードリーダー) is listed; the number on its label
  --pcsc-name NAME            what a PC/SC reader of this name takes in one message, and which listed one it may be
  --readers FILE              a newer facility file, or the institution's own readers (JSON)
  --check QUESTION=ANSWER     an answer (yes, no, unknown) to a check before installing, as often as wanted:
                              cable_reach, usb_port, beside_face_reader, metal, remote_desktop, monitor
  --setting on|off            the steps that switch スマホによる本人確認 on or off
  --material                  sticker, leaflets, poster: what, from whom, where
  --subsidy                   the subsidy and how it stands on the day
  --guide WHAT                what is done in steps at the desk: phone, visual_check
  --support                   where to get help, and whether the call centre is open; --at HH:MM: the time in Japan,
                              --holiday yes|no: whether the day is a public holiday
  --problem WHAT              phone_not_read, error_shown, reader_not_recognised, phone_unusable
  --on YYYY-MM-DD             the day (today in Japan)
  --lang ja|en                (ja)
";

fn main() -> ExitCode {
    let answer = Asked::parse(Arguments::of_process()).and_then(|asked| asked.answer());
    let printed = answer.and_then(|text| output::print(&text).map_err(|error| error.to_string()));
    match printed {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("facility: {reason}\nTry --help.");
            ExitCode::from(2)
        }
    }
}

/// What was asked.
#[derive(Default)]
struct Asked {
    help: bool,
    face_reader: Option<String>,
    generic_reader: Option<String>,
    pcsc_name: Option<String>,
    readers: Option<String>,
    checks: Vec<(String, Answer)>,
    setting: Option<PhoneSetting>,
    material: bool,
    subsidy: bool,
    guide: Option<Guide>,
    support: bool,
    time: Option<TimeOfDay>,
    holiday: Holiday,
    problem: Option<Problem>,
    on: Option<Day>,
    language: Language,
}

impl Asked {
    fn parse(mut arguments: Arguments) -> Result<Asked, String> {
        let mut asked = Asked::default();
        let mut any = false;
        while let Some(name) = arguments.next() {
            any = true;
            match name.as_str() {
                "--help" | "-h" => asked.help = true,
                "--face-reader" => asked.face_reader = Some(arguments.text(&name)?),
                "--generic-reader" => asked.generic_reader = Some(arguments.text(&name)?),
                "--pcsc-name" => asked.pcsc_name = Some(arguments.text(&name)?),
                "--readers" => asked.readers = Some(arguments.text(&name)?),
                "--check" => asked.checks.push(
                    installation::answered(&arguments.text(&name)?).map_err(|reason| format!("{name}: {reason}"))?,
                ),
                "--setting" => {
                    asked.setting =
                        Some(arguments.one_of(&name, &[("on", PhoneSetting::On), ("off", PhoneSetting::Off)])?);
                }
                "--material" => asked.material = true,
                "--subsidy" => asked.subsidy = true,
                "--guide" => {
                    asked.guide = Some(arguments.one_of(&name, &Guide::ALL.map(|guide| (guide.as_str(), guide)))?)
                }
                "--support" => asked.support = true,
                "--at" => asked.time = Some(arguments.parsed(&name)?),
                "--holiday" => {
                    asked.holiday = arguments.one_of(&name, &[("yes", Holiday::Yes), ("no", Holiday::No)])?
                }
                "--problem" => {
                    let problems = Problem::ALL.map(|problem| (problem.as_str(), problem));
                    asked.problem = Some(arguments.one_of(&name, &problems)?);
                }
                "--on" => asked.on = Some(arguments.parsed(&name)?),
                "--lang" => asked.language = arguments.parsed(&name)?,
                _ => return Err(format!("unknown option {name}")),
            }
        }
        if any { Ok(asked) } else { Err("nothing was asked".into()) }
    }

    fn answer(&self) -> Result<String, String> {
        if self.help {
            return Ok(HELP.into());
        }
        let facility = self.facility()?;
        let face = self.face_reader.as_deref().map(|name| facility.face_reader(name));
        let reading = face.as_ref().map_or(PhoneReading::WithGenericReader, |face| face.reading);
        let day = self.on.unwrap_or_else(today_in_japan);
        let mut out = Out { text: String::new(), sources: Vec::new(), language: self.language };
        if let Some(face) = face {
            out.heading(Text::new("顔認証付きカードリーダー", "Facial-recognition card reader"));
            out.all(&face.words);
            out.words(facility.voluntary());
        }
        if let Some(name) = &self.generic_reader {
            out.heading(Text::new("汎用カードリーダー", "Generic card reader"));
            out.all(&facility.generic_reader(name).words);
        }
        if let Some(name) = &self.pcsc_name {
            out.pcsc_reader(&facility, name);
        }
        if !self.checks.is_empty() {
            out.heading(Text::new("設置前の確認", "Checks before installing"));
            let checks = installation::checklist(&facility, reading, &self.checks);
            out.words(checks.words());
            installation::lines(&checks, self.language).iter().for_each(|line| out.line(line));
            out.words(facility.no_extra_security());
        }
        if let Some(setting) = self.setting {
            out.heading(Text::new(
                "設定「スマホによる本人確認」",
                "Setting スマホによる本人確認 (identification by phone)",
            ));
            out.steps(&facility.setting(setting, reading));
        }
        if let Some(guide) = self.guide {
            out.heading(match guide {
                Guide::Phone => Text::new("スマートフォンでの受付", "Reception by smartphone"),
                Guide::VisualCheck => Text::new("目視確認モード", "Visual confirmation mode"),
            });
            out.steps(&facility.guide(guide));
        }
        if self.material {
            out.heading(Text::new("掲示物・配布物", "Material"));
            for material in facility.material(day) {
                out.words(material.what);
                out.line(&format!("  {}: {}", material.from.to(self.language), material.at.address));
                material.caution.into_iter().for_each(|caution| out.words(caution));
            }
        }
        if self.subsidy {
            out.heading(Text::new("補助金", "Subsidy"));
            out.all(&facility.subsidy(day).words);
        }
        if self.support {
            out.heading(Text::new("問い合わせ先", "Help"));
            out.all(&facility.support(day, self.time, self.holiday).words);
        }
        if let Some(problem) = self.problem {
            out.heading(Text::new("うまくいかないとき", "When it does not work"));
            out.all(&facility.problem(problem));
        }
        out.end();
        Ok(out.text)
    }

    fn facility(&self) -> Result<Facility, String> {
        let mut facility = Facility::built_in().clone();
        if let Some(file) = &self.readers {
            let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
            let ignored = facility.extend_from_json(&text).map_err(|error| format!("{file}: {error}"))?;
            for member in ignored {
                eprintln!("facility: {file}: {member} is not known here and was passed over");
            }
        }
        Ok(facility)
    }
}

/// What is printed.
struct Out {
    text: String,
    /// Of the answer that is being printed.
    sources: Vec<String>,
    language: Language,
}

impl Out {
    fn heading(&mut self, heading: Text) {
        self.end();
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(heading.to(self.language));
        self.text.push('\n');
    }

    /// Prints the sources of the answer that ends here, each once.
    fn end(&mut self) {
        for source in std::mem::take(&mut self.sources) {
            self.line(&source);
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str("  ");
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn words(&mut self, words: &Words) {
        self.sentence(words.to(self.language), words);
    }

    fn all(&mut self, words: &[&Words]) {
        words.iter().for_each(|words| self.words(words));
    }

    fn steps(&mut self, steps: &Steps<'_>) {
        let words = steps.steps.iter().chain(&steps.remarks);
        for (line, words) in steps.lines(self.language).iter().zip(words) {
            self.sentence(line, words);
        }
    }

    fn sentence(&mut self, line: &str, words: &Words) {
        let (sure, mark) = match words.basis() {
            Basis::High => (Text::new("出典", "source"), Text::new("", "")),
            Basis::Medium => (Text::new("出典(二次資料)", "source (secondary)"), Text::new("", "")),
            Basis::Low => (Text::new("出典(不確か)", "source (uncertain)"), Text::new("", "")),
            Basis::Inferred => (Text::new("参考", "compare"), Text::new(" [資料に記載なし]", " [not in the sources]")),
        };
        self.line(&format!("{line}{}", mark.to(self.language)));
        let origin = words.origin();
        let source = format!("[{}] {} <{}>", sure.to(self.language), origin.title, origin.address);
        if !self.sources.contains(&source) {
            self.sources.push(source);
        }
    }

    fn pcsc_reader(&mut self, facility: &Facility, name: &str) {
        self.heading(Text::new("接続中のリーダー", "Connected reader"));
        let known = facility.pcsc_reader(name);
        self.all(&known.words);
        if let Some(limits) = known.limits {
            let longest = Text::new("一度に送れる長さ・受け取れる長さ(バイト)", "longest command / answer in bytes");
            self.line(&format!("{}: {} / {}", longest.to(self.language), limits.max_command, limits.max_response));
        }
        for model in known.may_be.iter().filter_map(|entry| entry.models.first()) {
            let may_be = Text::new("一覧にあるこの機種かもしれません:", "may be the listed model");
            self.line(&format!("{} {model}", may_be.to(self.language)));
        }
    }
}

fn today_in_japan() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    i64::try_from(seconds).ok().and_then(Day::from_unix_seconds).unwrap_or(Day::LAST)
}
