//! Days as people write them: `2026-08-01`, `2026/8/1`, `20260801`, `令和8年8月1日`, `R8.8.1`.

use std::time::{SystemTime, UNIX_EPOCH};

use uketsuke::Day;
use uketsuke::report::calendar::read_day;
use uketsuke::vocabulary::Language;

/// Today in Japan.
pub fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    i64::try_from(seconds).ok().and_then(Day::from_unix_seconds).unwrap_or(Day::LAST)
}

/// The time in Japan, `16:05`.
#[cfg(feature = "pcsc")]
pub fn time() -> String {
    /// Japan has no summer time.
    const OFFSET: u64 = 9 * 3600;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let minutes = seconds.saturating_add(OFFSET) / 60;
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// Reads a day. `Err` says what was expected.
pub fn parse(text: &str, language: Language) -> Result<Day, String> {
    read_day(text).ok_or_else(|| {
        match language {
            Language::Ja => "日付ではありません(例：2026-08-01、2026/8/1、令和8年8月1日、R8.8.1)",
            _ => "not a day (such as 2026-08-01, 2026/8/1, 令和8年8月1日 or R8.8.1)",
        }
        .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_day_is_told_in_the_language() {
        assert_eq!(parse("R8.8.1", Language::Ja), Ok(Day::new(2026, 8, 1).unwrap()));
        assert!(parse("x", Language::Ja).unwrap_err().contains("令和8年8月1日"));
        assert!(parse("x", Language::En).unwrap_err().starts_with("not a day"));
    }
}
