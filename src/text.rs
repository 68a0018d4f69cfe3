//! What texts of several modules have in common: characters that have no place in what a person reads, and where help is had.

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

/// Whether a character could hide or reorder what a person reads: control and bidirectional characters, line and
/// paragraph separators, and characters without width.
pub(crate) fn deceives(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
