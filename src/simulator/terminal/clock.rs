//! Instants as the terminal writes them, in Japan.

use std::time::Duration;

use crate::Day;

/// The day in Japan at this time since 1970-01-01T00:00:00Z.
pub(super) fn day(at: Duration) -> Day {
    i64::try_from(at.as_secs()).ok().and_then(Day::from_unix_seconds).unwrap_or(Day::LAST)
}

/// `yyyyMMdd`.
pub(super) fn day_digits(day: Day) -> String {
    format!("{:08}", day.yyyymmdd())
}

/// `yyyyMMddHHmmss`.
pub(super) fn digits(at: Duration) -> String {
    const JAPAN: u64 = 9 * 3600;
    let second = at.as_secs().saturating_add(JAPAN) % 86_400;
    format!("{}{:02}{:02}{:02}", day_digits(day(at)), second / 3600, second / 60 % 60, second % 60)
}

/// The day of these eight digits.
pub(super) fn day_of(digits: &str) -> Option<Day> {
    let plain = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok().and_then(Day::from_yyyymmdd)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_japan() {
        // 2026-11-27T14:59:59Z and a second later.
        let before = Duration::from_secs(1_795_791_599);
        assert_eq!(digits(before), "20261127235959");
        assert_eq!(digits(before + Duration::from_secs(1)), "20261128000000");
        assert_eq!(day_of("20261128"), Day::new(2026, 11, 28));
        assert_eq!((day_of("20261131"), day_of("2026112"), day_of("+2261128")), (None, None, None));
    }
}
