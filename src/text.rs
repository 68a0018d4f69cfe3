//! What texts of several modules have in common: characters that have no place in what a person reads, where help is had, and
//! the names of the months.

/// The number of the call centre (オンライン資格確認等コールセンター), for texts that are constants; `data/facility.json` has
/// it for programs, with its hours and source.
macro_rules! support_line {
    () => {
        "0800-080-4583"
    };
}

/// The address of its form (オンライン資格確認等お問い合わせフォーム), which `data/facility.json` has, too.
macro_rules! support_form {
    () => {
        "https://iryohokenjyoho.service-now.com/csm?id=com_med_inquiry"
    };
}

pub(crate) use {support_form, support_line};

/// The months in English.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Whether nothing of a text would be seen: it is empty, or holds what [`deceives`], spaces and fillers alone.
pub(crate) fn is_blank(text: &str) -> bool {
    let unseen = |c: char| {
        c.is_whitespace()
            || deceives(c)
            || matches!(
                c,
                '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            )
            || matches!(c, '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0100}'..='\u{e01ef}')
    };
    text.chars().all(unseen)
}

/// A name from outside as a person may read it: without what [`deceives`].
pub(crate) fn legible(text: &str) -> String {
    text.chars().filter(|c| !deceives(*c)).collect()
}

/// The same with every such character written as its escape, so that no two names look alike.
#[cfg(feature = "capi")]
pub(crate) fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if deceives(c) { shown.extend(c.escape_debug()) } else { shown.push(c) }
    }
    shown
}

/// A text from outside that is quoted in a message: its beginning, and no more than [`QUOTED`] characters.
#[cfg(feature = "serde")]
pub(crate) fn quoted(text: &str) -> String {
    beginning(text, QUOTED)
}

/// At most so many characters of a text.
#[cfg(feature = "serde")]
pub(crate) fn beginning(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(feature = "serde")]
const QUOTED: usize = 60;

/// Whether a character could hide or reorder what a person reads: control and bidirectional characters, line and
/// paragraph separators, and characters without width.
pub(crate) fn deceives(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_nothing_is_blank() {
        for blank in [
            "",
            " ",
            "\n",
            "\t\r",
            "\u{3000}",
            "\u{200b}\u{feff}",
            "\u{202e}",
            "\u{7}",
            "\u{ad}",
            "\u{3164} ",
            "\u{2800}",
        ] {
            assert!(is_blank(blank), "{blank:?}");
        }
        for seen in ["a", "。", " 有効 ", "\u{202e}x", "\u{3099}", "0"] {
            assert!(!is_blank(seen), "{seen:?}");
        }
    }

    #[test]
    fn a_name_from_outside_is_read_as_it_stands() {
        assert_eq!(legible("Reader\u{202e}\u{7} 1\u{2029}"), "Reader 1");
        assert_eq!(legible("カードリーダー é 1"), "カードリーダー é 1");
    }
}
