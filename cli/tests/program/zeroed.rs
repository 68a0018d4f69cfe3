//! What another day or version changes in a text that is kept. `xtask/src/windows/captures.rs` uses it, too.

/// Without what `doctor` says from the day on which the next table of rules is due, on however many lines.
pub(crate) fn not_overdue(text: &str) -> String {
    let mut is_left_out = false;
    let kept = |line: &&str| {
        is_left_out = line.starts_with("  - 規則表：") || is_left_out && line.starts_with("    ");
        !is_left_out
    };
    text.split_inclusive('\n').filter(kept).collect()
}

/// With every digit 0, those of a digest (eight in a row at the least) as well.
pub(crate) fn zeroed(text: &str) -> String {
    let zeroed = |part: &str| {
        let number = part.trim_end_matches(|c: char| !c.is_ascii_hexdigit());
        let is_digest = number.len() >= 8 && number.bytes().all(|it| it.is_ascii_hexdigit());
        part.chars()
            .map(|c| if c.is_ascii_digit() || is_digest && c.is_ascii_hexdigit() { '0' } else { c })
            .collect::<String>()
    };
    text.split_inclusive(|c: char| !c.is_ascii_hexdigit()).map(zeroed).collect()
}
