//! What an institution asks about its equipment: readers, checks before installing, the setting, material, subsidy, help.
//!
//! ```text
//! cargo run --example facility --features serde -- --face-reader Caora --setting off
//! cargo run --example facility --features serde -- --check metal=yes --check remote_desktop=no --lang en
//! cargo run --example facility --features serde -- --subsidy --support-line 15:59 --on 2026-11-21 --holiday no
//! ```
//!
//! Every sentence is followed by its source and how certain it is. Exit status: 0, or 2 for wrong usage.

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
    Catalogue, Holiday, LineState, Material, PhoneReading, PhoneSetting, SUBSIDY, SUPPORT_LINE, Trouble, Words, words,
};
use uketsuke::report::{Language, Text};

const HELP: &str = "\
facility: what an institution asks about its equipment (受付)

  --face-reader NAME          how patients' phones are read at this face reader (顔認証付きカードリーダー)
  --generic-reader NAME       whether this generic reader (汎用カードリーダー) is listed; the number on its label
  --pcsc-name NAME            what a PC/SC reader of this name takes in one message, and which listed one it may be
  --readers FILE              readers that the institution adds (JSON)
  --check QUESTION=ANSWER     an answer (yes, no, unknown) to a check before installing, as often as wanted:
                              cable_reach, usb_port, beside_face_reader, metal, remote_desktop, monitor
  --setting on|off            the steps that switch スマホによる本人確認 on or off
  --material                  sticker, leaflets, poster: what, from whom, where
  --subsidy                   the subsidy and how it stands on the day
  --support-line HH:MM        whether the support line is open at that time in Japan; --holiday yes|no
  --trouble WHAT              phone_not_read, error_shown, reader_not_recognised, phone_unusable
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
    checks: Vec<(uketsuke::facility::Question, uketsuke::facility::Answer)>,
    setting: Option<PhoneSetting>,
    material: bool,
    subsidy: bool,
    support_line: Option<(u8, u8)>,
    holiday: Holiday,
    trouble: Option<Trouble>,
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
                "--support-line" => asked.support_line = Some(time_of_day(&arguments.text(&name)?)?),
                "--holiday" => {
                    asked.holiday = arguments.one_of(&name, &[("yes", Holiday::Yes), ("no", Holiday::No)])?
                }
                "--trouble" => asked.trouble = Some(arguments.one_of(&name, &TROUBLES)?),
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
        let catalogue = self.catalogue()?;
        let face = self.face_reader.as_deref().map(|name| catalogue.face_reader(name));
        let reading = face.map_or(PhoneReading::WithGenericReader, |face| face.reading);
        let day = self.on.unwrap_or_else(today_in_japan);
        let mut out = Out { text: String::new(), language: self.language };
        if let Some(face) = face {
            out.heading(Text::new("顔認証付きカードリーダー", "Face reader"));
            face.words().for_each(|words| out.words(words));
            out.words(words::VOLUNTARY);
        }
        if let Some(name) = &self.generic_reader {
            out.heading(Text::new("汎用カードリーダー", "Generic card reader"));
            out.words(catalogue.generic_reader(name).words());
        }
        if let Some(name) = &self.pcsc_name {
            out.pcsc_name(&catalogue, name);
        }
        if !self.checks.is_empty() {
            out.heading(Text::new("設置前の確認", "Checks before installing"));
            let checks = installation::checklist(reading, &self.checks);
            installation::lines(&checks, self.language).iter().for_each(|line| out.line(line));
            out.line(installation::readiness(checks.readiness()).to(self.language));
            out.words(words::NO_EXTRA_SECURITY);
        }
        if let Some(setting) = self.setting {
            out.heading(Text::new(
                "設定「スマホによる本人確認」",
                "Setting スマホによる本人確認 (identification by phone)",
            ));
            setting.steps(reading).iter().chain(setting.remarks()).for_each(|step| out.words(*step));
        }
        if self.material {
            out.heading(Text::new("掲示物・配布物", "Material"));
            for material in Material::ALL {
                out.words(material.what());
                out.line(&format!("  {}: {}", material.from().to(self.language), material.available_at().address));
                material.caution(day).into_iter().for_each(|caution| out.words(caution));
            }
        }
        if self.subsidy {
            out.heading(Text::new("補助金", "Subsidy"));
            [SUBSIDY.what, SUBSIDY.share, SUBSIDY.state(day).words()].into_iter().for_each(|words| out.words(words));
        }
        if let Some((hour, minute)) = self.support_line {
            out.heading(Text::new("コールセンター", "Support line"));
            out.line(line_state(SUPPORT_LINE.state(day, hour, minute, self.holiday)).to(self.language));
            [words::SUPPORT_LINE, words::SUPPORT_HOURS, words::INQUIRY_FORM].into_iter().for_each(|it| out.words(it));
        }
        if let Some(trouble) = self.trouble {
            out.heading(Text::new("うまくいかないとき", "When it does not work"));
            trouble.advice().iter().for_each(|words| out.words(*words));
        }
        Ok(out.text)
    }

    fn catalogue(&self) -> Result<Catalogue, String> {
        let mut catalogue = Catalogue::builtin();
        if let Some(file) = &self.readers {
            let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
            catalogue.extend_from_json(&text).map_err(|error| format!("{file}: {error}"))?;
        }
        Ok(catalogue)
    }
}

/// What is printed.
struct Out {
    text: String,
    language: Language,
}

impl Out {
    fn heading(&mut self, heading: Text) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(heading.to(self.language));
        self.text.push('\n');
    }

    fn line(&mut self, line: &str) {
        self.text.push_str("  ");
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A sentence with its source and how certain it is.
    fn words(&mut self, words: Words) {
        self.line(words.to(self.language));
        self.line(&format!("    [{}] {} <{}>", words.basis.word(), words.source.title, words.source.address));
    }

    fn pcsc_name(&mut self, catalogue: &Catalogue, name: &str) {
        self.heading(Text::new("PC/SCのリーダー", "PC/SC reader"));
        let language = self.language;
        match catalogue.reader_limits(name) {
            Some(known) => self.line(&format!(
                "{}: {} / {} <{}>",
                Text::new("1回のコマンド・応答の最大バイト数", "longest command / response in bytes").to(language),
                known.limits.max_command,
                known.limits.max_response,
                known.origin.source.address
            )),
            None => self.line(
                Text::new(
                    "一覧にありません。短いAPDUだけを使います。メーカーに確認してください。",
                    "Not known: short length is used. Ask the maker.",
                )
                .to(language),
            ),
        }
        for entry in catalogue.generic_readers_by_pcsc_name(name) {
            let model = entry.models.first().map_or("", |model| model);
            self.line(&format!(
                "{} {model}",
                Text::new("一覧にある機種かもしれません:", "may be the listed model").to(language)
            ));
            self.words(words::READ_THE_LABEL);
        }
    }
}

const TROUBLES: [(&str, Trouble); 4] = [
    ("phone_not_read", Trouble::PhoneNotRead),
    ("error_shown", Trouble::ErrorShown),
    ("reader_not_recognised", Trouble::ReaderNotRecognised),
    ("phone_unusable", Trouble::PhoneUnusable),
];

const fn line_state(state: LineState) -> Text {
    match state {
        LineState::Closed => Text::new("受付時間外です。", "Closed."),
        LineState::OpenUnlessHoliday => Text::new("祝日でなければ受付中です。", "Open unless the day is a holiday."),
        LineState::Open => Text::new("受付中です。", "Open."),
    }
}

fn time_of_day(text: &str) -> Result<(u8, u8), String> {
    let numbers = text.split_once(':').and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
    numbers
        .filter(|(hour, minute)| *hour < 24 && *minute < 60)
        .ok_or_else(|| format!("--support-line: {text} is no time of day"))
}

fn today_in_japan() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    i64::try_from(seconds).ok().and_then(Day::from_unix_seconds).unwrap_or(Day::LAST)
}
