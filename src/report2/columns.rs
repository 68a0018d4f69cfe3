//! How many columns a text takes on a terminal, and how it is made to fit.

use unicode_width::UnicodeWidthChar;

/// Columns of a text in a terminal with fixed-width characters. Characters of ambiguous width such as ○ and ① count two,
/// as on Japanese terminals; control characters count none.
///
/// ```
/// assert_eq!(uketsuke::report2::columns("資格確認書 A4"), 13);
/// ```
pub fn columns(text: &str) -> usize {
    text.chars().map(columns_of).sum()
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

/// Breaks a text into lines of at most `width` columns: between the `pieces` where it can, inside one where it must.
pub(crate) fn wrapped(pieces: &[String], between: &str, width: usize) -> Vec<String> {
    let width = width.max(2);
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces {
        if !line.is_empty() && columns(&line) + columns(between) + columns(piece) > width {
            lines.push(core::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push_str(between);
        }
        for c in piece.chars() {
            if columns(&line) + columns_of(c) > width {
                lines.push(core::mem::take(&mut line));
            }
            line.push(c);
        }
    }
    lines.push(line);
    lines
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

    proptest! {
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
