//! The language of everything that the program says, and arguments described in it.

use std::borrow::Cow;
use std::ffi::OsString;
use std::fmt::Display;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, Command};
use uketsuke::Day;
pub use uketsuke::vocabulary::Language;

use crate::day;

/// A text in Japanese and in English.
pub type Both = (&'static str, &'static str);

/// The language that the arguments ask for, wherever they do: even a mistake beside it is told in that language.
pub fn of(arguments: &[OsString]) -> Language {
    match value_of(arguments, "--lang").as_deref() {
        Some("en") => Language::En,
        _ => Language::Ja,
    }
}

/// The value of an option before anything else of the command line is understood; the last one.
pub fn value_of(arguments: &[OsString], option: &str) -> Option<String> {
    let mut words = words(arguments);
    let mut found = None;
    while let Some(word) = words.next() {
        match word.strip_prefix(option).map(|rest| rest.strip_prefix('=')) {
            Some(Some(value)) => found = Some(value.to_owned()),
            Some(None) if word == option => found = words.next().map(Cow::into_owned),
            _ => {}
        }
    }
    found
}

/// The command before anything else of the command line is understood: the first word that is no option and no option's
/// value.
pub fn command(arguments: &[OsString]) -> Option<String> {
    let mut words = words(arguments).skip(1);
    while let Some(word) = words.next() {
        match &*word {
            // The options of the whole program that have a value.
            "--lang" | "--encoding" => drop(words.next()),
            word if word.starts_with('-') => {}
            word => return Some(word.to_owned()),
        }
    }
    None
}

/// The words before `--`, after which nothing is an option.
pub fn words(arguments: &[OsString]) -> impl Iterator<Item = Cow<'_, str>> {
    arguments.iter().map(|word| word.to_string_lossy()).take_while(|word| word != "--")
}

/// Says things in one language.
#[derive(Debug, Clone, Copy)]
pub struct Say(pub Language);

impl Say {
    /// The text in this language.
    pub const fn text(self, both: Both) -> &'static str {
        match self.0 {
            Language::Ja => both.0,
            _ => both.1,
        }
    }

    /// A name and what it is: `名前：値`, `name: value`.
    pub fn named(self, name: &str, value: impl Display) -> String {
        format!("{name}{}{value}", self.text(("：", ": ")))
    }

    /// A text and what stands in brackets behind it: `文(補足)`, `text (aside)`.
    pub fn beside(self, text: &str, aside: impl Display) -> String {
        format!("{text}{}({aside})", self.text(("", " ")))
    }

    /// Several in a row: `甲、乙`, `a, b`.
    pub fn list<S: AsRef<str>>(self, items: &[S]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        items.join(self.text(("、", ", ")))
    }

    /// What went wrong, as every error begins.
    pub fn error(self, text: &str) -> String {
        self.named(self.text(("エラー", "error")), text)
    }

    /// Help as it is printed in the language: clap ends every heading with a colon of English.
    pub fn help(self, text: &str) -> String {
        let heading = |line: &str| match line.strip_suffix(':') {
            Some(name) if self.0 == Language::Ja && !line.starts_with(' ') => format!("{name}：\n"),
            _ => format!("{line}\n"),
        };
        text.lines().map(heading).collect()
    }

    /// A command with an alias in Japanese.
    pub fn command(self, name: &'static str, alias: &'static str, about: Both) -> Command {
        Command::new(name).alias(alias).about(format!("{} [{alias}]", self.text(about)))
    }

    /// A switch.
    pub fn flag(self, name: &'static str, help: Both) -> Arg {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(self.text(help))
    }

    /// An option with a text.
    pub fn option(self, name: &'static str, value: Both, help: Both) -> Arg {
        Arg::new(name).long(name).value_name(self.text(value)).help(self.text(help))
    }

    /// An option with a file.
    pub fn file(self, name: &'static str, help: Both) -> Arg {
        self.option(name, ("ファイル", "FILE"), help).value_parser(clap::value_parser!(std::path::PathBuf))
    }

    /// An option with a day.
    pub fn day(self, name: &'static str, help: Both) -> Arg {
        let language = self.0;
        self.option(name, ("日付", "DAY"), help)
            .value_parser(move |text: &str| -> Result<Day, String> { day::parse(text, language) })
    }

    /// An option with one of some words; the help lists them.
    pub fn one_of<T>(self, name: &'static str, words: &'static [(&'static str, T)], help: Both) -> Arg
    where
        T: Clone + Send + Sync + 'static,
    {
        let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
        let help = self.beside(self.text(help), self.list(&names));
        let value = PossibleValuesParser::new(names).try_map(|given| {
            let found = words.iter().find(|(name, _)| *name == given).map(|(_, value)| value.clone());
            found.ok_or("not one of the words")
        });
        self.option(name, ("語", "WORD"), ("", "")).help(help).value_parser(value).hide_possible_values(true)
    }
}
