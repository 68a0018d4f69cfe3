//! The built-in table itself: sources that a reader can open, and texts that the desk can use.

use super::*;
use crate::Day;
use crate::vocabulary::{Certainty, RuleId, Word};

fn on(id: RuleId, day: &str) -> Option<&'static Rule> {
    Table::built_in().rule(id, day.parse::<Day>().unwrap())
}

/// Copies in archives, forums and caches are no sources: the document itself is named.
#[test]
fn no_source_is_an_archive_a_forum_or_a_cache() {
    const REFUSED: [&str; 16] = [
        "megalodon.jp",
        "archive.org",
        "archive.is",
        "archive.ph",
        "archive.today",
        "gyo.tc",
        "2ch",
        "5ch",
        "logpo",
        "cloudfront.net",
        "amazonaws.com",
        "yimg.",
        "googleusercontent",
        "translate.goog",
        "web.archive",
        "cache",
    ];
    for rule in Table::built_in().rules() {
        for source in &rule.sources {
            let address = &source.address;
            assert!(!REFUSED.iter().any(|host| address.contains(host)), "{}: {address}", rule.id.as_str());
            // The poster says nothing about the rules that its cover letter states.
            assert!(!address.contains("001371373.pdf"), "{}: {address}", rule.id.as_str());
        }
        assert!(rule.sources.iter().any(|source| !source.address.is_empty()) || rule.id == RuleId::VisualPasscode);
    }
}

#[test]
fn every_address_stands_once_in_the_file() {
    let mut addresses: Vec<&str> = BUILT_IN_FILE.lines().filter_map(|line| line.strip_prefix("address: ")).collect();
    let count = addresses.len();
    addresses.sort_unstable();
    addresses.dedup();
    assert!(count > 80 && addresses.len() == count);
    assert_eq!(BUILT_IN_FILE.matches("://").count(), count, "addresses stand in sources alone");
}

/// The style sheet: marks, numbers and words that no text of the product has.
#[test]
fn the_texts_follow_the_style_sheet() {
    const NEVER: [&str; 18] = [
        "ヶ月",
        "ケ月",
        "カ月",
        "無保険",
        "偽造",
        "不正",
        "自費",
        "モバイル保険証",
        "マイナカード",
        "申請書",
        "生保",
        "エラー",
        "トークン",
        "フラグ",
        "資格証明書",
        "0800",
        "カード等",
        "  ",
    ];
    for rule in Table::built_in().rules() {
        let (name, ja, en) = (rule.id.as_str(), &rule.ja, &rule.en);
        assert!(!NEVER.iter().any(|word| ja.contains(word) || en.contains(word)), "{name}: {ja}");
        assert!(ja.ends_with('。') && en.ends_with('.'), "{name}");
        assert!(!en.contains('!') && !en.to_lowercase().contains("please"), "{name}: {en}");
        let in_full = ["10割", "全額", "in full"].iter().any(|word| ja.contains(word) || en.contains(word));
        assert_eq!(in_full, rule.id == RuleId::SpecialCare, "{name}: the whole sum is said of class 05 alone");
        assert!(!ja.chars().any(|c| ('０'..='９').contains(&c)), "{name}: digits are half-width");
        let has_western_year = |text: &str| text.contains("年") && text.contains("20");
        assert!(!has_western_year(ja) || ja.contains("令和"), "{name}: {ja}");
    }
    for id in RuleId::ALL {
        let row = id.row();
        assert!(!row.ja.is_empty() && row.ja.chars().count() <= 25 && !row.ja.ends_with('。'), "{}", row.name);
        assert!(!row.en.is_empty() && row.en.len() <= 60 && !row.en.ends_with('.'), "{}", row.name);
    }
}

/// What an open question records is said so in words.
#[test]
fn unknown_rules_say_that_they_are() {
    for rule in Table::built_in().rules() {
        let says = rule.ja.contains("公表されていません") && rule.en.contains("not published");
        if rule.certainty == Certainty::Unknown && !rule.ja.contains("対象です") {
            assert!(says, "{}: {}", rule.id.as_str(), rule.ja);
        }
    }
}

/// (rule, last day before, first day) with the certainty on either side.
#[test]
fn the_days_of_the_toleration_are_those_of_the_notices() {
    use Certainty::{High, Medium, Unknown};
    type Days = &'static [(&'static str, Option<Certainty>)];
    let expected: [(RuleId, Days); 5] = [
        (
            RuleId::DocumentLegacyTolerated,
            &[
                ("2025-07-31", None),
                ("2025-08-01", Some(Unknown)),
                ("2025-12-01", Some(Unknown)),
                ("2025-12-02", Some(High)),
                ("2026-07-31", Some(High)),
                ("2026-08-01", None),
            ],
        ),
        (
            RuleId::DocumentLegacyToleratedKokuho,
            &[
                ("2025-06-26", None),
                ("2025-06-27", Some(Medium)),
                ("2025-07-31", Some(Medium)),
                ("2025-08-01", Some(High)),
                ("2026-07-31", Some(High)),
                ("2026-08-01", None),
            ],
        ),
        (
            RuleId::DocumentLegacyToleratedKouki,
            &[("2025-07-31", None), ("2025-08-01", Some(High)), ("2026-07-31", Some(High)), ("2026-08-01", None)],
        ),
        (
            RuleId::DocumentNoticeAloneKokuho,
            &[("2025-07-31", None), ("2025-08-01", Some(High)), ("2026-07-31", Some(High)), ("2026-08-01", None)],
        ),
        (
            RuleId::DocumentNoticeAlone,
            &[
                ("2025-07-31", None),
                ("2025-12-01", Some(Unknown)),
                ("2025-12-02", Some(High)),
                ("2026-07-31", Some(High)),
                ("2026-08-01", None),
            ],
        ),
    ];
    for (id, days) in expected {
        for (day, certainty) in days {
            assert_eq!(on(id, day).map(|rule| rule.certainty), *certainty, "{} on {day}", id.as_str());
        }
        // What was known on a day: the first notices ended the toleration in March.
        let until = |day| on(id, day).and_then(|rule| rule.until).map(|day| day.to_string());
        assert_eq!(until("2026-03-31").as_deref(), Some("2026-03-31"));
        assert_eq!(until("2026-04-01").as_deref(), Some("2026-07-31"));
    }
    assert!(on(RuleId::DocumentLegacyAfter, "2026-07-31").is_none());
    assert_eq!(on(RuleId::DocumentLegacyAfter, "2026-08-01").unwrap().certainty, Unknown);
    assert!(on(RuleId::DocumentLegacyUndated, "2025-12-01").is_some());
    assert!(on(RuleId::DocumentLegacyUndated, "2025-12-02").is_none());
}

#[test]
fn seniors_hold_a_certificate_from_august_2025_and_from_85_a_year_later() {
    let years = |id, day| on(id, day).map(|rule| rule.value);
    assert_eq!(years(RuleId::DocumentSenior, "2025-07-31"), None);
    assert_eq!(years(RuleId::DocumentSenior, "2025-08-01"), Some(Value::Years(75)));
    assert_eq!(years(RuleId::DocumentSenior, "2026-07-31"), Some(Value::Years(75)));
    assert_eq!(years(RuleId::DocumentSenior, "2026-08-01"), Some(Value::Years(85)));
    assert_eq!(years(RuleId::DocumentSeniorChanged, "2024-12-01"), None);
    assert_eq!(years(RuleId::DocumentSeniorChanged, "2024-12-02"), Some(Value::Years(75)));
    assert_eq!(years(RuleId::DocumentSeniorChanged, "2025-07-31"), Some(Value::Years(75)));
    assert_eq!(years(RuleId::DocumentSeniorChanged, "2025-08-01"), None);
}
