//! Days as people write them.

use super::era::Era;
use crate::Day;

/// The letters that stand for an era.
const LETTERS: [(&str, Era); 5] =
    [("M", Era::Meiji), ("T", Era::Taisho), ("S", Era::Showa), ("H", Era::Heisei), ("R", Era::Reiwa)];

/// Reads a day as people write it: `2026-08-01`, `2026/8/1`, `20260801`, `令和8年8月1日`, `R8.8.1`, in any width; `None`
/// where it is none.
///
/// A year of an era that had ended is counted on, as it stands on papers printed before the change (平成35年 is 2023); a day
/// before the first one of its era is none, and neither is one with a year of two digits and no era.
///
/// ```
/// use uketsuke::{Day, report::calendar::read_day};
/// assert_eq!(read_day("令和８年８月１日"), Day::new(2026, 8, 1));
/// assert_eq!(read_day("8.8.1"), None);
/// ```
pub fn read_day(text: &str) -> Option<Day> {
    let plain: String = text.trim().chars().map(half_width).collect();
    plain_day(&plain)
}

/// Digits, letters and signs in full width are the same in half width.
fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '・' => '.',
        '−' | '‐' | 'ー' => '-',
        c => c.to_ascii_uppercase(),
    }
}

fn plain_day(text: &str) -> Option<Day> {
    if let Some((era, rest)) = era(text) {
        let (year, month, day) = parts(rest)?;
        let year = if year == "元" { 1 } else { number(year)? };
        // The first day that can be written need not be in the era's first year.
        let (first, (_, counted)) = (era.first_day(), Era::of(era.first_day()));
        let year = first.year() - i32::from(counted) + i32::from(year);
        return Day::new(year, month, day).filter(|day| *day >= first);
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Day::from_yyyymmdd(text.parse().ok()?);
    }
    let (year, month, day) = parts(text)?;
    // A year of two digits may be of any era or century.
    let year = number(year).filter(|_| year.len() == 4)?;
    Day::new(i32::from(year), month, day)
}

fn era(text: &str) -> Option<(Era, &str)> {
    let names = Era::ALL.into_iter().map(|era| (era.name(), era));
    names.chain(LETTERS).find_map(|(name, era)| Some((era, text.strip_prefix(name)?.trim_start())))
}

/// Year, month and day of `8年8月1日`, `8.8.1`, `8/8/1` or `8-8-1`.
fn parts(text: &str) -> Option<(&str, u8, u8)> {
    let separators = ['.', '/', '-'].into_iter().find(|sign| text.contains(*sign));
    let (year, month, day) = match separators {
        Some(sign) => {
            let (year, rest) = text.split_once(sign)?;
            let (month, day) = rest.split_once(sign)?;
            (year, month, day)
        }
        None => {
            let (year, rest) = text.split_once('年')?;
            let (month, rest) = rest.split_once('月')?;
            (year, month, rest.strip_suffix('日')?)
        }
    };
    let small = |text: &str| u8::try_from(number(text.trim())?).ok();
    Some((year.trim(), small(month)?, small(day)?))
}

/// Digits alone: neither a sign nor a blank.
fn number(text: &str) -> Option<u16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for text in [
            "2026-08-01",
            "2026-8-1",
            "2026/8/1",
            "2026.08.01",
            "20260801",
            "2026年8月1日",
            "令和8年8月1日",
            "令和８年８月１日",
            "令和8.8.1",
            "R8.8.1",
            "r8/08/01",
            "Ｒ８．８．１",
            "R8-8-1",
            " 令和 8年 8月 1日 ",
            "平成38年8月1日",
        ] {
            assert_eq!(read_day(text).map(|day| day.to_string()), Some("2026-08-01".into()), "{text}");
        }
        let day = |text| read_day(text).map(|day| day.to_string());
        assert_eq!(day("令和元年5月1日"), Some("2019-05-01".into()));
        assert_eq!(day("S64.1.7"), Some("1989-01-07".into()));
        assert_eq!(day("昭和35年2月29日"), Some("1960-02-29".into()));
        assert_eq!(day("T15/12/25"), Some("1926-12-25".into()));
        assert_eq!(day("M45.7.29"), Some("1912-07-29".into()));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "2026",
            "2026-08",
            "2026-02-29",
            "2026-13-01",
            "2026-08-32",
            "2026-08-01-02",
            "26-08-01",
            "26/8/1",
            "8.8.1",
            "2026/8-1",
            "+2026-8-1",
            "2026-+8-1",
            "R8",
            "R8.8",
            "R0.5.1",
            "R-1.5.1",
            "R元",
            "令和元年4月30日",
            "昭和1年12月24日",
            "X8.8.1",
            "令和8年8月1",
            "99999-1-1",
            "R9999.1.1",
            "2026080",
            "202608011",
            "今日",
        ] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }
}
