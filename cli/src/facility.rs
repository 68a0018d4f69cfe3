//! `uketsuke facility`: what an institution asks about its equipment. Readers, checks before installing, the setting,
//! material, subsidy, help.
//!
//! ```text
//! uketsuke 施設 --face-reader Caora --setting off
//! uketsuke facility --check metal=yes --check remote_desktop=no --lang en
//! uketsuke facility --subsidy --support-line 15:59 --on 2026-11-21 --holiday no
//! ```
//!
//! Every sentence is followed by its source and how certain it is.

use std::path::PathBuf;

use clap::{Arg, ArgGroup, ArgMatches, Command};
use uketsuke::facility::{
    Catalogue, Holiday, LineState, Material, PhoneReading, PhoneSetting, SUBSIDY, SUPPORT_LINE, Trouble, Words, words,
};
use uketsuke::report::Text;

use crate::facts::one;
use crate::failure::Failure;
use crate::language::{Language, Say};
use crate::{day, installation, output};

const SETTINGS: &[(&str, PhoneSetting)] = &[("on", PhoneSetting::On), ("off", PhoneSetting::Off)];
const HOLIDAYS: &[(&str, Holiday)] = &[("yes", Holiday::Yes), ("no", Holiday::No)];
const TROUBLES: &[(&str, Trouble)] = &[
    ("phone_not_read", Trouble::PhoneNotRead),
    ("error_shown", Trouble::ErrorShown),
    ("reader_not_recognised", Trouble::ReaderNotRecognised),
    ("phone_unusable", Trouble::PhoneUnusable),
];

/// What can be asked; something must be.
const QUESTIONS: [&str; 9] = [
    "face-reader",
    "generic-reader",
    "pcsc-name",
    "check",
    "setting",
    "material",
    "subsidy",
    "support-line",
    "trouble",
];

pub fn command(say: Say) -> Command {
    let about = (
        "施設の機器について: 機種、設置前の確認、設定、掲示物、補助金、問い合わせ先",
        "The institution's equipment: readers, checks before installing, setting, material, subsidy, help",
    );
    let name = ("名前", "NAME");
    let face =
        ("この顔認証付きカードリーダーでのスマホの読み取り方", "How patients' phones are read at this face reader");
    let generic = (
        "汎用カードリーダーが一覧にあるか(本体の型番)",
        "Whether this generic reader is listed; the number on its label",
    );
    let pcsc =
        ("この名前のPC/SCリーダーの最大長と機種", "What a PC/SC reader of this name takes, and which model it may be");
    let time =
        ("コールセンターがその時刻(日本時間)に受付中か", "Whether the support line is open at that time in Japan");
    let language = say.0;
    let time = say
        .option("support-line", ("時:分", "HH:MM"), time)
        .value_parser(move |text: &str| time_of_day(text, language));
    say.command("facility", "施設", about)
        .arg(say.option("face-reader", name, face))
        .arg(say.option("generic-reader", name, generic))
        .arg(say.option("pcsc-name", name, pcsc))
        .arg(readers_argument(say))
        .arg(installation::argument("check", say))
        .arg(say.one_of(
            "setting",
            SETTINGS,
            ("「スマホによる本人確認」を切り替える手順", "Steps that switch スマホによる本人確認"),
        ))
        .arg(say.flag("material", ("掲示物と配布物", "Sticker, leaflets, poster: what, from whom, where")))
        .arg(say.flag("subsidy", ("補助金", "The subsidy and how it stands on the day")))
        .arg(time)
        .arg(
            say.one_of("holiday", HOLIDAYS, ("その日が祝日か", "Whether the day is a holiday"))
                .requires("support-line"),
        )
        .arg(say.one_of("trouble", TROUBLES, ("うまくいかないこと", "What does not work")))
        .arg(say.day("on", ("その日について(省略時は今日)", "The day (today in Japan)")))
        .group(ArgGroup::new("question").args(QUESTIONS).multiple(true).required(true))
}

/// Readers that the institution adds.
pub fn readers_argument(say: Say) -> Arg {
    say.file("readers", ("施設が加えるリーダー(JSON)", "Readers that the institution adds (JSON)"))
}

/// The readers that are known here.
pub fn catalogue(matches: &ArgMatches, say: Say) -> Result<Catalogue, Failure> {
    let mut catalogue = Catalogue::builtin();
    if let Some(file) = one::<PathBuf>(matches, "readers") {
        catalogue.extend_from_json(&output::read(&file, say)?).map_err(|error| Failure::file(&file, &error))?;
    }
    Ok(catalogue)
}

pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let language = say.0;
    let text = |name| one::<String>(matches, name);
    let catalogue = catalogue(matches, say)?;
    let name = text("face-reader");
    let face = name.as_deref().map(|name| catalogue.face_reader(name));
    let reading = face.map_or(PhoneReading::WithGenericReader, |face| face.reading);
    let day = one(matches, "on").unwrap_or_else(day::today);
    let mut out = Out { text: String::new(), language };
    if let Some(face) = face {
        out.heading(Text::new("顔認証付きカードリーダー", "Face reader"));
        face.words().for_each(|words| out.words(words));
        out.words(words::VOLUNTARY);
    }
    if let Some(name) = text("generic-reader") {
        out.heading(Text::new("汎用カードリーダー", "Generic card reader"));
        out.words(catalogue.generic_reader(&name).words());
    }
    if let Some(name) = text("pcsc-name") {
        out.pcsc_name(&catalogue, &name);
    }
    let checks = installation::answers(matches, "check");
    if !checks.is_empty() {
        out.heading(Text::new("設置前の確認", "Checks before installing"));
        let checks = installation::checklist(reading, &checks);
        installation::lines(&checks, language).iter().for_each(|line| out.line(line));
        out.line(installation::readiness(checks.readiness()).to(language));
        out.words(words::NO_EXTRA_SECURITY);
    }
    if let Some(setting) = one::<PhoneSetting>(matches, "setting") {
        out.heading(Text::new(
            "設定「スマホによる本人確認」",
            "Setting スマホによる本人確認 (identification by phone)",
        ));
        setting.steps(reading).iter().chain(setting.remarks()).for_each(|step| out.words(*step));
    }
    if matches.get_flag("material") {
        out.heading(Text::new("掲示物・配布物", "Material"));
        for material in Material::ALL {
            out.words(material.what());
            out.line(&format!("  {}: {}", material.from().to(language), material.available_at().address));
            material.caution(day).into_iter().for_each(|caution| out.words(caution));
        }
    }
    if matches.get_flag("subsidy") {
        out.heading(Text::new("補助金", "Subsidy"));
        [SUBSIDY.what, SUBSIDY.share, SUBSIDY.state(day).words()].into_iter().for_each(|words| out.words(words));
    }
    if let Some((hour, minute)) = one::<(u8, u8)>(matches, "support-line") {
        out.heading(Text::new("コールセンター", "Support line"));
        out.line(
            line_state(SUPPORT_LINE.state(day, hour, minute, one(matches, "holiday").unwrap_or_default())).to(language),
        );
        [words::SUPPORT_LINE, words::SUPPORT_HOURS, words::INQUIRY_FORM].into_iter().for_each(|it| out.words(it));
    }
    if let Some(trouble) = one::<Trouble>(matches, "trouble") {
        out.heading(Text::new("うまくいかないとき", "When it does not work"));
        trouble.advice().iter().for_each(|words| out.words(*words));
    }
    output::print(&out.text).map(|()| 0)
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

const fn line_state(state: LineState) -> Text {
    match state {
        LineState::Closed => Text::new("受付時間外です。", "Closed."),
        LineState::OpenUnlessHoliday => Text::new("祝日でなければ受付中です。", "Open unless the day is a holiday."),
        LineState::Open => Text::new("受付中です。", "Open."),
    }
}

fn time_of_day(text: &str, language: Language) -> Result<(u8, u8), String> {
    let numbers = text.split_once(':').and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
    let wrong = Text::new("時刻ではありません(例: 15:59)", "not a time of day (such as 15:59)").to(language);
    numbers.filter(|(hour, minute)| *hour < 24 && *minute < 60).ok_or_else(|| wrong.to_owned())
}
