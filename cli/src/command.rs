//! The commands: their names in both languages, and who does each.

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::encoding::ENCODINGS;
use crate::failure::Failure;
use crate::language::Say;
use crate::{ask, completions, facility, receive, rules};

/// Does what was asked; the exit status.
type Run = fn(&ArgMatches, Say) -> Result<u8, Failure>;

/// A command: its part of the tree, and who does it.
struct Verb {
    command: fn(Say) -> Command,
    run: Run,
}

const VERBS: &[Verb] = &[
    Verb { command: receive::command, run: receive::run },
    Verb { command: receive::decide_command, run: receive::decide },
    #[cfg(feature = "pcsc")]
    Verb { command: crate::doctor::command, run: crate::doctor::run },
    #[cfg(feature = "terminal")]
    Verb { command: crate::watch::command, run: crate::watch::run },
    Verb { command: facility::command, run: facility::run },
    Verb { command: rules::command, run: rules::run },
    Verb { command: ask::command, run: ask::run },
    #[cfg(feature = "simulator")]
    Verb { command: crate::virtual_token::command, run: crate::virtual_token::run },
    #[cfg(all(feature = "simulator", feature = "terminal"))]
    Verb { command: crate::virtual_terminal::command, run: crate::virtual_terminal::run },
    Verb { command: completions::command, run: |matches, say| completions::run(matches, tree(say)) },
];

/// Names that are kept where a build lacks the features behind them, and these features.
const ABSENT: &[(&str, &str, &str)] = &[
    #[cfg(not(feature = "pcsc"))]
    ("doctor", "診断", "pcsc"),
    #[cfg(not(feature = "terminal"))]
    ("watch", "連携", "terminal"),
    #[cfg(not(feature = "simulator"))]
    ("virtual-token", "仮想カード", "simulator"),
    #[cfg(not(all(feature = "simulator", feature = "terminal")))]
    ("virtual-terminal", "仮想端末", "simulator,terminal"),
];

/// Why there is nothing behind a name: a build with these features has it.
fn absent(features: &str, say: Say) -> String {
    say.named(
        say.text(("このビルドには含まれていません。必要な機能", "not in this build; build it with")),
        format_args!("--features {features}"),
    )
}

/// The whole command line.
pub fn tree(say: Say) -> Command {
    let verbs = VERBS.iter().map(|verb| finished((verb.command)(say), say));
    let absent = ABSENT.iter().map(|(name, alias, features)| {
        let about = format!("({}) [{alias}]", absent(features, say));
        // Whatever follows, the answer is the same.
        let rest = Arg::new("rest").num_args(0..).allow_hyphen_values(true).trailing_var_arg(true).hide(true);
        finished(Command::new(*name).alias(*alias).about(about), say).arg(rest)
    });
    let about = say.text((
        "受付：マイナンバーカード・スマートフォンで受付できるか、次に何をするかを示します",
        "uketsuke (受付): what reception may do with a My Number Card or phone, and what to do next",
    ));
    let after = say.text((
        "終了ステータス：判定したとき0、指定の誤り2、リーダーかカード・スマホがない3、読み取りの失敗4、ファイル5、中断130\n\
         --exit-code を付けた判定：○(進める)0、△(確かめる)10、×(止める)11",
        "Exit status: 0 decided, 2 wrong usage, 3 no reader, card or phone, 4 reading failed, 5 a file, 130 interrupted\n\
         With --exit-code a decision ends with: 0 ○ go, 10 △ check, 11 × stop",
    ));
    let encoding = ("パイプとファイルの文字コード", "Encoding of pipes and of texts in files");
    let tree = Command::new("uketsuke").version(env!("CARGO_PKG_VERSION")).about(about).after_help(after);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let version = version.help(say.text(("バージョンを表示する", "Print the version")));
    finished(tree, say)
        // Whoever shows it breaks its lines: clap does so at spaces alone, which Japanese has not.
        .term_width(0)
        .arg(say.one_of("lang", LANGUAGES, ("表示の言語", "Language of everything that is said")).global(true))
        .arg(say.one_of("encoding", ENCODINGS, encoding).global(true))
        .disable_version_flag(true)
        .arg(version)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands(verbs)
        .subcommands(absent)
}

const LANGUAGES: &[(&str, ())] = &[("ja", ()), ("en", ())];

/// Headings and help in the language.
fn finished(command: Command, say: Say) -> Command {
    let name = command.get_name().to_owned();
    let path = if name == "uketsuke" { name } else { format!("uketsuke {name}") };
    finished_as(&path, command, say)
}

/// The same of a command with the words before it, and of its own commands.
fn finished_as(path: &str, command: Command, say: Say) -> Command {
    let template = say.text((
        "{about-with-newline}\n使い方：{usage}\n\n{all-args}{after-help}",
        "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}",
    ));
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let (options, values) = (say.text(("オプション", "Options")), say.text(("引数", "Arguments")));
    let command = command
        .mut_args(|argument| match (argument.get_help_heading(), argument.is_positional()) {
            (Some(_), _) => argument,
            (None, true) => argument.help_heading(values),
            (None, false) => argument.help_heading(options),
        })
        .help_template(template)
        .subcommand_help_heading(say.text(("コマンド", "Commands")))
        .subcommand_value_name(say.text(("コマンド", "COMMAND")))
        .next_help_heading(say.text(("その他", "Other options")))
        .disable_help_flag(true)
        .arg(help.help(say.text(("この説明を表示する", "Print this help"))));
    let options = say.text(("[オプション]", "[OPTIONS]"));
    let usage = match command.get_positionals().next() {
        _ if path == "uketsuke" || command.has_subcommands() => {
            format!("{path} {} {options}", say.text(("コマンド", "COMMAND")))
        }
        None => format!("{path} {options}"),
        Some(value) => {
            let value = value.get_value_names().and_then(|names| names.first()).map_or("", |name| name.as_str());
            format!("{path} {value} {options}")
        }
    };
    let own = |own: Command| {
        let path = format!("{path} {}", own.get_name());
        finished_as(&path, own, say)
    };
    command.override_usage(usage).mut_subcommands(own).disable_help_subcommand(true)
}

/// Does what was asked.
pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let Some((name, matches)) = matches.subcommand() else {
        return Err(Failure::Usage(String::new())); // clap asks for one
    };
    if let Some((.., features)) = ABSENT.iter().find(|(known, ..)| *known == name) {
        return Err(Failure::Usage(say.named(name, absent(features, say))));
    }
    match VERBS.iter().find(|verb| (verb.command)(say).get_name() == name) {
        Some(verb) => (verb.run)(matches, say),
        None => Err(Failure::Usage(name.to_owned())), // clap knows the verbs alone
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn the_tree_is_sound_in_both_languages() {
        for language in [Language::Ja, Language::En] {
            tree(Say(language)).debug_assert();
        }
    }

    /// Help in Japanese has no English words of clap's, and every option is described.
    #[test]
    fn every_option_is_described() {
        for language in [Language::Ja, Language::En] {
            let mut tree = tree(Say(language));
            tree.build();
            for command in tree.get_subcommands() {
                for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
                    let (name, help) = (argument.get_id(), argument.get_help().map(ToString::to_string));
                    assert!(help.is_some_and(|help| !help.trim().is_empty()), "{}: {name}", command.get_name());
                }
            }
        }
        let mut tree = tree(Say(Language::Ja));
        tree.build();
        for command in tree.get_subcommands_mut() {
            let help = command.render_long_help().to_string();
            for word in ["Usage", "Options", "Commands", "possible values", "aliases", "default"] {
                assert!(!help.contains(word), "{}: {word}: {help}", command.get_name());
            }
        }
    }
}
