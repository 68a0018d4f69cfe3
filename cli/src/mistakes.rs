//! Mistakes on the command line, told in Japanese. (In English clap's own words do.)

use std::error::Error as _;
use std::fmt::Write as _;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, Error, ErrorFormatter, ErrorKind};

use crate::language::{Language, Say};

/// Tells a mistake in Japanese.
#[derive(Debug)]
pub struct Japanese;

impl ErrorFormatter for Japanese {
    fn format_error(error: &Error<Japanese>) -> StyledStr {
        let mut text = Say(Language::Ja).error(&sentence(error)) + "\n";
        for kind in [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue] {
            // clap has the best one last.
            let suggested = match error.get(kind) {
                Some(ContextValue::Strings(many)) => {
                    many.iter().rev().map(String::as_str).collect::<Vec<_>>().join("、")
                }
                _ => list(error, kind),
            };
            if !suggested.is_empty() {
                let _ = writeln!(text, "もしかして：{suggested}");
            }
        }
        text.push_str("--help で使い方を表示します\n");
        StyledStr::from(text)
    }
}

fn sentence(error: &Error<Japanese>) -> String {
    let context = |kind| list(error, kind);
    let (option, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::UnknownArgument if option.starts_with('-') => format!("オプション「{option}」はありません"),
        ErrorKind::UnknownArgument => format!("「{option}」は余分です"),
        ErrorKind::InvalidSubcommand => format!("コマンド「{}」はありません", context(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand => {
            format!("コマンドを指定してください({})", context(ContextKind::ValidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("「{option}」に値がありません{}", values(error)),
        ErrorKind::InvalidValue => format!("「{option}」に「{value}」は使えません{}", values(error)),
        ErrorKind::ValueValidation => match error.source() {
            Some(reason) => format!("「{option}」の「{value}」：{reason}"),
            None => format!("「{option}」に「{value}」は使えません"),
        },
        ErrorKind::MissingRequiredArgument => format!("「{option}」が必要です"),
        ErrorKind::ArgumentConflict => {
            let other = context(ContextKind::PriorArg);
            if other.is_empty() || other == option {
                format!("「{option}」は1回だけ指定できます")
            } else {
                format!("「{option}」と「{other}」は同時に指定できません")
            }
        }
        ErrorKind::TooManyValues => format!("「{option}」の値「{value}」は余分です"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => format!("「{option}」の値の数が違います"),
        ErrorKind::NoEquals => format!("「{option}」の値は「=」に続けて書いてください"),
        ErrorKind::InvalidUtf8 => "UTF-8でない文字が含まれています".to_owned(),
        _ => "指定が正しくありません".to_owned(),
    }
}

fn values(error: &Error<Japanese>) -> String {
    let values = list(error, ContextKind::ValidValue);
    if values.is_empty() { values } else { format!("(使える値：{values})") }
}

/// What the mistake is about, as a list.
fn list(error: &Error<Japanese>, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(many)) => many.join("、"),
        _ => String::new(),
    }
}
