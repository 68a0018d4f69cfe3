//! `uketsuke facility`: what an institution asks about its equipment. Readers, checks before installing, the setting,
//! material, subsidy, help.
//!
//! ```text
//! uketsuke 施設 --face-reader Caora --setting off
//! uketsuke facility --check metal=yes --check remote_desktop=no --lang en
//! uketsuke facility --pcsc-name "SONY FeliCa RC-S300/S" --support --json
//! uketsuke facility --subsidy --support --at 15:59 --on 2026-11-21 --holiday no
//! ```
//!
//! Each answer begins with the deciding fact and ends with its sources; a sentence that no source says so is marked.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Arg, ArgGroup, ArgMatches, Command};
use serde_json::{Value, json};
use uketsuke::Day;
use uketsuke::ask::Asker;
use uketsuke::facility::{
    Basis, Facility, Guide, Holiday, PhoneReading, PhoneSetting, Problem, Steps, TimeOfDay, Words,
};
use uketsuke::report::Text;
use uketsuke::rules::Table;

use crate::answer::answered;
use crate::facts::one;
use crate::failure::Failure;
use crate::language::{Language, Say};
use crate::{day, installation, output, signed};

const SETTINGS: &[(&str, PhoneSetting)] = &[("on", PhoneSetting::On), ("off", PhoneSetting::Off)];
const HOLIDAYS: &[(&str, Holiday)] = &[("yes", Holiday::Yes), ("no", Holiday::No)];
const GUIDES: &[(&str, Guide)] = &[("phone", Guide::Phone), ("visual_check", Guide::VisualCheck)];
const PROBLEMS: &[(&str, Problem)] = &[
    ("phone_not_read", Problem::PhoneNotRead),
    ("error_shown", Problem::ErrorShown),
    ("reader_not_recognised", Problem::ReaderNotRecognised),
    ("phone_unusable", Problem::PhoneUnusable),
];

/// What can be asked; something must be.
const QUESTIONS: [&str; 10] = [
    "face-reader",
    "generic-reader",
    "pcsc-name",
    "check",
    "setting",
    "material",
    "subsidy",
    "guide",
    "support",
    "problem",
];

pub fn command(say: Say) -> Command {
    let about = (
        "施設の機器について：機種、設置前の確認、設定、掲示物、補助金、問い合わせ先",
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
    let time = ("問い合わせる時刻(日本時間)", "Time in Japan at which help is asked for");
    let time = say.option("at", ("時:分", "HH:MM"), time).value_parser(move |text: &str| {
        text.parse::<TimeOfDay>()
            .map_err(|_| say.text(("時刻ではありません(例：15:59)", "not a time of day (such as 15:59)")))
    });
    let setting = ("「スマホによる本人確認」を切り替える手順", "Steps that switch スマホによる本人確認");
    let guide = ("窓口での手順", "What is done in steps at the desk");
    let support =
        ("問い合わせ先と、コールセンターが受付中か", "Where to get help, and whether the call centre is open");
    say.command("facility", "施設", about)
        .arg(say.option("face-reader", name, face))
        .arg(say.option("generic-reader", name, generic))
        .arg(say.option("pcsc-name", name, pcsc))
        .arg(readers_argument(say))
        .arg(signed::argument(say, "readers"))
        .arg(installation::argument("check", say))
        .arg(say.one_of("setting", SETTINGS, setting))
        .arg(say.one_of("guide", GUIDES, guide))
        .arg(say.flag("material", ("掲示物と配布物", "Sticker, leaflets, poster: what, from whom, where")))
        .arg(say.flag("subsidy", ("補助金", "The subsidy and how it stands on the day")))
        .arg(say.flag("support", support))
        .arg(time.requires("support"))
        .arg(say.one_of("holiday", HOLIDAYS, ("その日が祝日か", "Whether the day is a holiday")).requires("support"))
        .arg(say.one_of("problem", PROBLEMS, ("うまくいかないこと", "What does not work")))
        .arg(say.day("on", ("その日について(省略時は今日)", "The day (today in Japan)")))
        .arg(say.flag("json", ("JSONで表示する(質問ごとに1行)", "JSON, a line for each question")))
        .group(ArgGroup::new("question").args(QUESTIONS).multiple(true).required(true))
}

/// Readers that the institution adds.
pub fn readers_argument(say: Say) -> Arg {
    say.file(
        "readers",
        (
            "新しい施設データ、または施設が加えるリーダー(JSON)",
            "A newer facility file, or the institution's own readers (JSON)",
        ),
    )
}

/// What is known of readers and their place.
pub fn data(matches: &ArgMatches, say: Say) -> Result<Facility, Failure> {
    let mut facility = Facility::built_in().clone();
    if let Some(file) = one::<PathBuf>(matches, "readers") {
        for member in signed::readers(&mut facility, matches, &file, say)? {
            let passed_over = say.text(("このプログラムにない項目なので使いません", "not known here and passed over"));
            output::tell(&say.named(&file.display().to_string(), say.named(&member, passed_over)));
        }
    }
    Ok(facility)
}

pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let language = say.0;
    let text = |name| one::<String>(matches, name);
    let facility = data(matches, say)?;
    let face = text("face-reader").as_deref().map(|name| facility.face_reader(name));
    let reading = face.as_ref().map_or(PhoneReading::WithGenericReader, |face| face.reading);
    let day = one(matches, "on").unwrap_or_else(day::today);
    if matches.get_flag("json") {
        let asker = Asker { table: Table::built_in(), facility: &facility };
        let answers = questions(matches, reading, day).into_iter().map(|asked| answered(&asker, &asked, say));
        return output::print(&answers.collect::<Result<String, _>>()?).map(|()| 0);
    }
    let mut out = Out { text: String::new(), sources: Vec::new(), language };
    if let Some(face) = face {
        out.heading(Text::new("顔認証付きカードリーダー", "Facial-recognition card reader"));
        out.all(&face.words);
        out.words(facility.voluntary());
    }
    if let Some(name) = text("generic-reader") {
        out.heading(Text::new("汎用カードリーダー", "Generic card reader"));
        out.all(&facility.generic_reader(&name).words);
    }
    if let Some(name) = text("pcsc-name") {
        out.pcsc_reader(&facility, &name);
    }
    let checks = installation::answers(matches, "check");
    if !checks.is_empty() {
        out.heading(Text::new("設置前の確認", "Checks before installing"));
        let checks = installation::checklist(&facility, reading, &checks);
        out.words(checks.words());
        installation::lines(&checks, language).iter().for_each(|line| out.line(line));
        out.words(facility.no_extra_security());
    }
    if let Some(setting) = one(matches, "setting") {
        out.heading(Text::new(
            "設定「スマホによる本人確認」",
            "Setting スマホによる本人確認 (identification by phone)",
        ));
        out.steps(&facility.setting(setting, reading));
    }
    if let Some(guide) = one(matches, "guide") {
        out.heading(match guide {
            Guide::Phone => Text::new("スマートフォンでの受付", "Reception by smartphone"),
            Guide::VisualCheck => Text::new("目視確認モード", "Visual confirmation mode"),
        });
        out.steps(&facility.guide(guide));
    }
    if matches.get_flag("material") {
        out.heading(Text::new("掲示物・配布物", "Material"));
        for material in facility.material(day) {
            out.words(material.what);
            out.line(&format!("  {}", say.named(material.from.to(language), &material.at.address)));
            material.caution.into_iter().for_each(|caution| out.words(caution));
        }
    }
    if matches.get_flag("subsidy") {
        out.heading(Text::new("補助金", "Subsidy"));
        out.all(&facility.subsidy(day).words);
    }
    if matches.get_flag("support") {
        out.heading(Text::new("問い合わせ先", "Help"));
        out.all(&facility.support(day, one(matches, "at"), one(matches, "holiday").unwrap_or_default()).words);
    }
    if let Some(problem) = one(matches, "problem") {
        out.heading(Text::new("うまくいかないとき", "When it does not work"));
        out.all(&facility.problem(problem));
    }
    out.end();
    output::print(&out.text).map(|()| 0)
}

/// What was asked, in the form of `uketsuke ask`.
fn questions(matches: &ArgMatches, reading: PhoneReading, day: Day) -> Vec<Value> {
    let readers = ["face-reader", "generic-reader", "pcsc-name"];
    let readers = readers.into_iter().filter_map(|option| one::<String>(matches, option));
    let mut questions: Vec<Value> = readers.map(|name| json!({"ask": "readers", "name": name})).collect();
    let mut about = |topic: &str, mut question: Value| {
        question["ask"] = json!("facility");
        question["topic"] = json!(topic);
        questions.push(question);
    };
    let checks: BTreeMap<_, _> = installation::answers(matches, "check").into_iter().collect();
    if !checks.is_empty() {
        about("checks", json!({"reading": reading, "answers": checks}));
    }
    if let Some(setting) = one::<PhoneSetting>(matches, "setting") {
        about("setting", json!({"reading": reading, "setting": setting}));
    }
    if let Some(guide) = one::<Guide>(matches, "guide") {
        about("guide", json!({"guide": guide}));
    }
    for topic in ["material", "subsidy"] {
        if matches.get_flag(topic) {
            about(topic, json!({"day": day}));
        }
    }
    if matches.get_flag("support") {
        let time = one::<TimeOfDay>(matches, "at").map(|time| time.to_string());
        let holiday = match one(matches, "holiday").unwrap_or_default() {
            Holiday::Unknown => None,
            holiday => Some(holiday == Holiday::Yes),
        };
        about("support", json!({"day": day, "time": time, "holiday": holiday}));
    }
    if let Some(problem) = one::<Problem>(matches, "problem") {
        about("problem", json!({"problem": problem}));
    }
    questions
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
            Basis::Inferred => (Text::new("参考", "compare"), Text::new("[資料に記載なし]", " [not in the sources]")),
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
            let limits = format!("{} / {}", limits.max_command, limits.max_response);
            self.line(&Say(self.language).named(longest.to(self.language), limits));
        }
        for model in known.may_be.iter().filter_map(|entry| entry.models.first()) {
            let may_be = Text::new("一覧にあるこの機種かもしれません", "may be the listed model");
            self.line(&Say(self.language).named(may_be.to(self.language), model));
        }
    }
}
