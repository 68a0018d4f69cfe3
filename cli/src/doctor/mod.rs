//! `uketsuke doctor`: what a field engineer runs on site. Is the smart-card service there, which readers, does reading work,
//! is the linkage folder usable, is the place right. Its report may be sent to support as it is: it holds nothing personal,
//! no serial number of a reader and no name of a file.
//!
//! ```text
//! uketsuke 診断 --link-test 100 --report report.txt
//! uketsuke doctor --simulate card --link-test 20 --lang en --json
//! uketsuke doctor --folder //server/oqs --no-questions --exclude-reader "Payment Reader 0"
//! uketsuke doctor --answer metal=no --answer cable_reach=yes --max-p99 400
//! ```
//!
//! Exit status: 0 when nothing needs attention, 1 when something does.

mod attention;
#[cfg(feature = "terminal")]
mod folder;
#[cfg(feature = "terminal")]
mod folder_report;
mod host;
mod link_test;
mod look;
mod options;
mod questions;
mod report;
mod verdict;
mod words;

use std::path::PathBuf;

use clap::{Arg, ArgGroup, ArgMatches, Command, value_parser};
use link_test::Thresholds;
use options::Options;

use crate::encoding::Encoding;
use crate::facts::one;
use crate::failure::Failure;
use crate::language::Say;
use crate::{facility, installation, output, receive, signed};

pub fn command(say: Say) -> Command {
    let about = (
        "現地での診断：サービス、リーダー、読み取り、連携フォルダー、設置場所",
        "Check this site: the service, readers, reading, the linkage folder, the place",
    );
    let look = say.text(("調べるもの", "What to look at"));
    let place = say.text(("設置場所", "The place of the generic reader"));
    let print = say.text(("表示", "What to print"));
    let milliseconds =
        |name, help| say.option(name, ("ミリ秒", "MS"), help).value_parser(value_parser!(f64)).help_heading(look);
    let count = |name, help| say.option(name, ("回数", "N"), help).value_parser(value_parser!(u32)).help_heading(look);
    let reader = ("この名前のリーダー", "This reader for the link test (else the first with a token on it)");
    let simulate = ("リーダーの代わりにシミュレーターを使う", "A simulated token instead of readers");
    let median = ("応答時間の中央値の上限", "Highest acceptable median time of a command");
    let p99 = ("応答時間の99パーセンタイルの上限", "Highest acceptable 99th percentile of a command");
    let throughput = ("毎秒バイト数の下限", "Lowest acceptable number of bytes per second");
    let face = ("そばにある顔認証付きカードリーダー", "The face reader that it stands beside");
    let command = say.command("doctor", "診断", about);
    #[cfg(feature = "terminal")]
    let command = {
        let folder = (
            "連携フォルダーも調べる(空のファイルを作って消す)",
            "Look at this linkage folder, too; an empty file is made in it and removed",
        );
        command.arg(
            say.option("folder", ("フォルダー", "FOLDER"), folder)
                .value_parser(value_parser!(PathBuf))
                .help_heading(look),
        )
    };
    command
        .arg(say.option("reader", ("名前", "NAME"), reader).conflicts_with("simulate").help_heading(look))
        .arg(crate::reader::exclude_argument(say).conflicts_with("simulate").help_heading(look))
        .arg(say.one_of("simulate", crate::reader::KINDS, simulate).help_heading(look))
        .arg(receive::rules_argument(say).help_heading(look))
        .arg(facility::readers_argument(say).help_heading(look))
        .arg(signed::argument(say, "data").help_heading(look))
        .group(ArgGroup::new("data").args(["rules", "readers"]).multiple(true))
        .arg(count(
            "link-test",
            (
                "読み取りを繰り返す回数(先にカードかスマホを置く)",
                "Read the token this many times; place one on the reader first",
            ),
        ))
        .arg(count("max-failures", ("許容する失敗の回数(0)", "Acceptable number of failed readings (0)")))
        .args([milliseconds("max-median", median), milliseconds("max-p99", p99)])
        .arg(
            say.option("min-throughput", ("バイト", "BYTES"), throughput)
                .value_parser(value_parser!(f64))
                .help_heading(look),
        )
        .arg(say.option("face-reader", ("名前", "NAME"), face).help_heading(place))
        .arg(installation::argument("answer", say).help_heading(place))
        .arg(
            say.flag("no-questions", ("画面で使うときも質問しない", "Ask nothing, even on a terminal"))
                .help_heading(place),
        )
        .args(
            [
                say.flag("json", ("JSONで表示する", "One JSON object")),
                say.file("report", ("表示した内容をファイルにも書く", "Write what is printed into a file, too")),
                say.flag("no-host", ("パソコン名を含めない", "Leave the computer's name out")),
            ]
            .map(|argument: Arg| argument.help_heading(print)),
        )
        .after_help(say.text((
            "終了ステータス：対応が必要なことがあれば1、なければ0",
            "Exit status: 1 when something needs attention, otherwise 0",
        )))
}

/// Looks at everything and reports it.
pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let options = Options {
        reader: one(matches, "reader"),
        excluded: matches.get_many("exclude-reader").into_iter().flatten().cloned().collect(),
        simulate: one(matches, "simulate"),
        link_test: one(matches, "link-test").unwrap_or_default(),
        thresholds: Thresholds {
            failures: one(matches, "max-failures").unwrap_or_default(),
            median_ms: one(matches, "max-median"),
            p99_ms: one(matches, "max-p99"),
            bytes_per_second: one(matches, "min-throughput"),
        },
        face_reader: one(matches, "face-reader"),
        answers: installation::answers(matches, "answer"),
        no_questions: matches.get_flag("no-questions"),
        no_host: matches.get_flag("no-host"),
        #[cfg(feature = "terminal")]
        folder: one(matches, "folder"),
        language: say.0,
    };
    let (table, facility) = (receive::table(matches, say)?, facility::data(matches, say)?);
    let mut examination = look::look(&options, &table, &facility, say)?;
    questions::ask(&mut examination, &options);
    let file = one::<PathBuf>(matches, "report");
    if matches.get_flag("json") {
        let text = report::json(&examination);
        output::print(&text)?;
        file.map_or(Ok(()), |file| output::write(&file, Encoding::chosen().written(&text), say))?;
    } else {
        let text = report::text(&examination, say);
        output::show(&text)?;
        file.map_or(Ok(()), |file| output::write_text(&file, &text, say))?;
    }
    Ok(u8::from(examination.attention().next().is_some()))
}
