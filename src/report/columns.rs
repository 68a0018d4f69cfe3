//! How many columns a text takes on a terminal: East Asian wide characters take two.

/// Columns of a text in a terminal with fixed-width characters. Ambiguous characters count one, control characters none.
///
/// ```
/// assert_eq!(uketsuke::report::columns("資格確認書 A4"), 13);
/// ```
pub fn columns(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

/// Columns of one character: 0, 1 or 2. The ranges are the scripts of Unicode's East Asian Width W and F, joined across
/// code points that are not assigned (the few emoji among the older symbols count one), and the combining marks that
/// Japanese and Latin text uses.
pub(crate) const fn columns_of(c: char) -> usize {
    match c {
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => 0,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => 0,
        '\u{3099}' | '\u{309a}' | '\u{e0100}'..='\u{e01ef}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{303e}'
        | '\u{3041}'..='\u{a4cf}'
        | '\u{a960}'..='\u{a97c}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe10}'..='\u{fe19}'
        | '\u{fe30}'..='\u{fe6b}'
        | '\u{ff01}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{16fe0}'..='\u{1b2fb}'
        | '\u{1f300}'..='\u{1f64f}'
        | '\u{1f680}'..='\u{1f6ff}'
        | '\u{1f900}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

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
            [("", 0), ("abc", 3), ("令和8年", 7), ("カード", 6), ("ｶｰﾄﾞ", 4), ("が", 2), ("か\u{3099}", 2)]
        {
            assert_eq!(columns(text), width, "{text}");
        }
        assert_eq!(columns("（「」）、。~"), 13);
        assert_eq!(columns("\u{1b}[0m"), 3);
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
    }
}
