//! Published status numbers stay: `docs/abi/status-numbers.txt` may only grow.

use super::words::STATUSES;

const PUBLISHED: &str = include_str!("../../docs/abi/status-numbers.txt");

#[test]
fn the_snapshot_holds_every_number_and_none_has_changed() {
    let now: Vec<String> = STATUSES.iter().map(|row| format!("{} {}", row.number, row.name)).collect();
    let published: Vec<&str> = PUBLISHED.lines().filter(|line| !line.starts_with('#')).collect();
    for line in &published {
        assert!(now.iter().any(|row| row == line), "{line} was published and is gone or changed");
    }
    let missing: Vec<_> = now.iter().filter(|row| !published.contains(&row.as_str())).collect();
    assert!(missing.is_empty(), "add to docs/abi/status-numbers.txt: {missing:#?}");
}

#[test]
fn the_numbers_ascend_and_every_text_says_something() {
    assert!(STATUSES.windows(2).all(|pair| pair[0].number < pair[1].number));
    for row in STATUSES {
        assert!(!row.text.ja.is_empty() && !row.text.en.is_empty(), "{}", row.name);
    }
}
