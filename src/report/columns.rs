//! How many columns a text takes on a terminal, and how it is made to fit.

use crate::text::MONTHS;
use unicode_width::UnicodeWidthChar;

/// Columns of a text in a terminal with fixed-width characters. Characters of ambiguous width such as ○ and ① count two,
/// as on Japanese terminals; control characters count none.
///
/// ```
/// assert_eq!(uketsuke::report::columns("資格確認書 A4"), 13);
/// ```
pub fn columns(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

/// The text in lines of at most `width` columns, broken as a printer does: no mark begins a line, no opening bracket ends one,
/// and dates, numbers and Latin words stay whole where they fit.
///
/// ```
/// let lines = uketsuke::report::lines("資格確認書で受付できます。令和8(2026)年11月30日まで", 26);
/// assert_eq!(lines, ["資格確認書で受付できます。", "令和8(2026)年11月30日まで"]);
/// ```
pub fn lines(text: &str, width: usize) -> Vec<String> {
    typeset(text, |line| columns(line) <= width)
}

/// Columns of one character.
pub(crate) fn columns_of(c: char) -> usize {
    c.width_cjk().unwrap_or(0)
}

/// The text, or as much of it as fits into `width` columns, with an ellipsis and no bracket left open.
pub(crate) fn fitted(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if columns(&short) + columns_of(c) + ELLIPSIS > width {
            break;
        }
        short.push(c);
    }
    for (open, close) in [('(', ')'), ('「', '」'), ('《', '》'), ('【', '】')] {
        let (opened, closed) = (short.matches(open).count(), short.matches(close).count());
        if opened > closed
            && let Some((before, _)) = short.rsplit_once(open)
        {
            short.truncate(before.len());
        }
    }
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// Columns of the ellipsis.
const ELLIPSIS: usize = 2;

/// Breaks a text into lines of at most `width` columns: between the `pieces` where it can, inside one where it must, and
/// then as a printer does.
pub(crate) fn wrapped(pieces: &[String], between: &str, width: usize) -> Vec<String> {
    let width = width.max(2);
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces {
        if !line.is_empty() && columns(&line) + columns(between) + columns(piece) > width {
            lines.push(core::mem::take(&mut line).trim_end().to_owned());
        }
        if !line.is_empty() {
            line.push_str(between);
        }
        set(piece, &mut line, &mut lines, |line| columns(line) <= width);
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// Sets a text behind what the last line holds; lines that are full go to the others.
fn set(text: &str, line: &mut String, lines: &mut Vec<String>, fits: impl Fn(&str) -> bool) {
    for piece in unbroken(text) {
        if !line.is_empty() && !fits(format!("{line}{piece}").trim_end()) {
            lines.push(core::mem::take(line).trim_end().to_owned());
        }
        let piece = if line.is_empty() && !lines.is_empty() { piece.trim_start() } else { piece };
        for c in piece.chars() {
            line.push(c);
            // A piece that is wider than a whole line.
            if !fits(line.trim_end()) && line.chars().count() > 1 {
                line.pop();
                lines.push(core::mem::take(line).trim_end().to_owned());
                line.push(c);
            }
        }
    }
}

/// Breaks a text into lines that fit, as a printer does: no mark at the beginning of a line, no opening bracket at its
/// end, dates, numbers and Latin words whole, a new line after 。 where one line is not enough.
pub(crate) fn typeset(text: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    if fits(text) {
        return vec![text.to_owned()];
    }
    let mut lines = Vec::new();
    for sentence in sentences(text) {
        let mut line = String::new();
        set(sentence, &mut line, &mut lines, &fits);
        lines.push(line);
    }
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// The sentences of a text, each with the brackets that close after its end.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (at, c) in text.char_indices() {
        if ended && !closes(c) {
            sentences.push(text.get(start..at).unwrap_or_default());
            start = at;
        }
        ended = c == '。' || (ended && closes(c));
    }
    sentences.push(text.get(start..).unwrap_or_default());
    sentences
}

/// The pieces of a text within which no line ends.
fn unbroken(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut before, mut in_name) = (0, None, false);
    for (at, c) in text.char_indices() {
        // A name in square brackets stays whole.
        in_name &= before != Some(']');
        let in_date = || english_date(text.get(start..).unwrap_or_default()) > at - start;
        if at > start && !in_name && before.is_some_and(|before| may_break(before, c)) && !in_date() {
            pieces.push(text.get(start..at).unwrap_or_default());
            start = at;
        }
        in_name |= c == '[';
        before = Some(c);
    }
    pieces.push(text.get(start..).unwrap_or_default());
    pieces
}

/// How long the date is that a text begins with, such as `30 November 2026`; 0 of any other text.
fn english_date(text: &str) -> usize {
    let mut words = text.splitn(3, ' ');
    let (Some(day), Some(month), Some(rest)) = (words.next(), words.next(), words.next()) else { return 0 };
    let is_day = (1..=2).contains(&day.len()) && day.bytes().all(|byte| byte.is_ascii_digit());
    match rest.bytes().take_while(u8::is_ascii_digit).count() {
        year @ 4 if is_day && MONTHS.contains(&month) => day.len() + month.len() + 2 + year,
        _ => 0,
    }
}

fn may_break(before: char, after: char) -> bool {
    let of_date = |c: char| c.is_ascii_digit() || "()年月日令和平成元".contains(c);
    let of_word = |c: char| c.is_ascii() && c != ' ';
    let until = (before, after) == ('ま', 'で');
    let together = until || (of_date(before) && of_date(after)) || (of_word(before) && of_word(after));
    !together && !"(「《【".contains(before) && !closes(after)
}

fn closes(c: char) -> bool {
    "。、」)》】：・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn wide_and_narrow_characters() {
        for (text, width) in
            [("", 0), ("abc", 3), ("令和8年", 7), ("カード", 6), ("ｶｰﾄﾞ", 4), ("が", 2), ("か\u{3099}", 2), ("○×", 4)]
        {
            assert_eq!(columns(text), width, "{text}");
        }
        assert_eq!(columns("（「」）、。~"), 13);
    }

    #[test]
    fn what_does_not_fit_is_cut_before_an_open_bracket() {
        assert_eq!(fitted("受付できます", 12), "受付できます");
        assert_eq!(fitted("受付できます", 11), "受付でき…");
        assert_eq!(fitted("受付(資格確認済み)", 12), "受付…");
    }

    #[test]
    fn a_date_is_never_broken() {
        for date in ["令和12(2030)年2月18日", "30 November 2026", "1 May 2030", "令和元(2019)年5月1日"] {
            for before in 0..40 {
                let text = format!("{} {date}から", "あ".repeat(before));
                for width in 22..60 {
                    let whole = |lines: &[String]| lines.iter().any(|line| line.contains(date));
                    let one = wrapped(&[text.clone(), text.clone()], "  ", width);
                    assert!(whole(&one) && one.iter().all(|line| columns(line) <= width), "{width}: {one:?}");
                    let other = typeset(&text, |line| columns(line) <= width);
                    assert!(whole(&other), "{width}: {other:?}");
                }
            }
        }
    }

    #[test]
    fn latin_words_stay_whole() {
        let lines = wrapped(&["renewed at the municipal counter".to_owned()], " ", 20);
        assert_eq!(lines, ["renewed at the", "municipal counter"]);
    }

    #[test]
    fn lines_of_print_break_where_a_printer_breaks_them() {
        let lines = |text, width| typeset(text, |line| columns(line) <= width);
        assert_eq!(lines("資格確認書はお持ちですか。", 26), ["資格確認書はお持ちですか。"]);
        assert_eq!(lines("「資格確認書はお持ちですか。」", 28), ["「資格確認書はお持ちです", "か。」"]);
        assert_eq!(
            lines("有効期限切れ・猶予期間中(令和8(2026)年11月30日まで)。資格は未確認", 30),
            ["有効期限切れ・猶予期間中", "(令和8(2026)年11月30日まで)。", "資格は未確認"]
        );
        assert_eq!(lines("(令和8(2026)年11月30日まで)。", 24), ["(令和8(2026)年11月30日", "まで)。"]);
        assert_eq!(lines("through 30 November 2026", 12), ["through", "30 November", "2026"]);
        assert_eq!(lines("機種、補助金 [施設]です", 16), ["機種、補助金", "[施設]です"]);
    }

    proptest! {
        #[test]
        fn lines_of_print_fit_and_lose_nothing(text in "[a-c(（「」)。、令和年 ]{0,40}", width in 8usize..40) {
            let lines = typeset(&text, |line| columns(line) <= width);
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }

        #[test]
        fn wrapped_lines_are_no_wider_and_lose_nothing(
            pieces in proptest::collection::vec("[a-c 令和年]{0,12}", 0..6), width in 2usize..30,
        ) {
            let lines = wrapped(&pieces, " / ", width);
            for line in &lines {
                prop_assert!(columns(line) <= width, "{line}");
            }
            let letters = |text: &str| text.chars().filter(|c| !matches!(c, ' ' | '/')).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&pieces.concat()));
        }

        #[test]
        fn a_fitted_text_fits(text in "[a-c(（「」)令和年]{0,40}", width in 4usize..40) {
            let short = fitted(&text, width);
            prop_assert!(columns(&short) <= width, "{short}");
        }
    }
}
