//! The linkage folder in the report.

use std::io::ErrorKind;
use std::time::Duration;

use serde_json::{Value, json};
use uketsuke::report::Text;
use uketsuke::vocabulary::Language;

use super::folder::{Files, Folder};
use super::words::folder as words;
use crate::failure;
use crate::language::Say;

/// For people.
pub fn lines(found: &Folder, say: Say) -> Vec<String> {
    let to = |text: Text| text.to(say.0);
    let place = if found.on_a_share { words::SHARE } else { words::DISK };
    let right = |right: &Result<(), ErrorKind>| match right {
        Ok(()) => to(words::FINE).to_owned(),
        Err(kind) => {
            let reason = failure::reason(*kind).map_or_else(|| kind.to_string(), |both| say.text(both).to_owned());
            say.beside(to(words::NOT), reason)
        }
    };
    let mut lines = vec![
        say.named(to(words::TITLE), to(place)),
        format!("  {}", say.named(to(words::LISTED), right(&found.listed))),
    ];
    if found.listed.is_err() {
        return lines;
    }
    lines.push(format!("  {}", say.named(to(words::WRITTEN), right(&found.written))));
    lines.extend(found.clock_ahead.map(|seconds| format!("  {}", say.named(to(words::CLOCK), apart(seconds, say.0)))));
    lines.push(format!("  {}", say.named(to(words::ANSWERS), files(&found.answers, say))));
    lines.push(format!("  {}", say.named(to(words::REQUESTS), files(&found.requests, say))));
    lines
}

/// For programs.
pub fn json(found: &Folder) -> Value {
    let files = |files: &Files| {
        let seconds = |age: Option<Duration>| age.map(|age| age.as_secs());
        json!({
            "count": files.count,
            "newest_age_seconds": seconds(files.newest),
            "oldest_age_seconds": seconds(files.oldest),
        })
    };
    json!({
        "on_a_share": found.on_a_share,
        "listed": found.listed.is_ok(),
        "written": found.written.is_ok(),
        "clock_ahead_seconds": found.clock_ahead,
        "answers": files(&found.answers),
        "requests": files(&found.requests),
    })
}

fn files(files: &Files, say: Say) -> String {
    let to = |text: Text| text.to(say.0);
    let count = match say.0 {
        Language::Ja => format!("{}件", files.count),
        _ => files.count.to_string(),
    };
    match (files.newest, files.oldest) {
        (Some(newest), Some(oldest)) => {
            let (newest, oldest) = (age(newest, say.0), age(oldest, say.0));
            let age = |name, age| format!("{}{}{age}", to(name), say.text(("", " ")));
            say.beside(&count, say.list(&[age(words::NEWEST, newest), age(words::OLDEST, oldest)]))
        }
        _ => count,
    }
}

fn age(age: Duration, language: Language) -> String {
    let length = length(age.as_secs(), language);
    match language {
        Language::Ja => format!("{length}前"),
        _ => format!("{length} ago"),
    }
}

fn apart(seconds: i64, language: Language) -> String {
    let sign = if seconds < 0 { "−" } else { "" };
    format!("{sign}{}", length(seconds.unsigned_abs(), language))
}

/// In the largest unit of which there are two.
fn length(seconds: u64, language: Language) -> String {
    let units = [(86_400, "日", "d"), (3600, "時間", "h"), (60, "分", "min"), (1, "秒", "s")];
    let unit = units.into_iter().find(|(unit, ..)| seconds >= unit * 2).unwrap_or((1, "秒", "s"));
    match (unit, language) {
        ((unit, name, _), Language::Ja) => format!("{}{name}", seconds / unit),
        ((unit, _, name), _) => format!("{} {name}", seconds / unit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_told_in_the_largest_unit_that_says_enough() {
        for (seconds, ja, en) in [
            (0, "0秒", "0 s"),
            (119, "119秒", "119 s"),
            (120, "2分", "2 min"),
            (7199, "119分", "119 min"),
            (7200, "2時間", "2 h"),
            (41 * 86_400, "41日", "41 d"),
        ] {
            assert_eq!((length(seconds, Language::Ja), length(seconds, Language::En)), (ja.into(), en.into()));
        }
        assert_eq!(apart(-150, Language::Ja), "−2分");
    }
}
