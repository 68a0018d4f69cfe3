use super::scene::{Area, Layout};
use super::*;
use crate::Day;
use crate::report::columns;
use crate::vocabulary::{Language, Word};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// In grace on 2026-11-21, with a phone.
fn in_grace() -> Days {
    Days {
        today: day("2026-11-21"),
        certificate_from: Some(day("2021-09-01")),
        certificate_until: Some(day("2026-11-14")),
        card_until: Some(day("2031-11-14")),
        renewal_from: Some(day("2026-08-15")),
        grace_until: Some(day("2027-02-28")),
        phone: PhoneDays::Until(day("2026-11-14")),
    }
}

fn row(timeline: &Timeline, label: Label) -> &TimelineRow {
    timeline.rows.iter().find(|row| row.label == label).unwrap()
}

#[test]
fn the_card_has_a_grace_and_the_phone_has_none() {
    let timeline = Timeline::from_days(&in_grace());
    let (card, phone) = (row(&timeline, Label::ByCard), row(&timeline, Label::ByPhone));
    for (on, by_card, by_phone) in [
        ("2021-08-31", Phase::NotYet, Phase::Valid),
        ("2026-11-14", Phase::Valid, Phase::Valid),
        ("2026-11-15", Phase::Grace, Phase::Ended),
        ("2027-02-28", Phase::Grace, Phase::Ended),
        ("2027-03-01", Phase::Ended, Phase::Ended),
    ] {
        assert_eq!((card.on(day(on)), phone.on(day(on))), (by_card, by_phone), "{on}");
    }
    let certificate = row(&timeline, Label::Certificate);
    assert_eq!(certificate.on(day("2026-08-14")), Phase::Valid);
    assert_eq!(certificate.on(day("2026-08-15")), Phase::Renewal);
    assert_eq!(certificate.on(day("2026-11-15")), Phase::Ended, "a certificate has no grace of its own");
    assert_eq!(row(&timeline, Label::Card).on(day("2031-11-15")), Phase::Ended);
}

#[test]
fn what_is_not_known_is_shown_as_not_known() {
    let days = Days { certificate_until: None, card_until: None, phone: PhoneDays::Unknown, ..in_grace() };
    for row in Timeline::from_days(&days).rows {
        assert_eq!(
            row.segments(),
            [TimelineSegment { phase: Phase::Unknown, first: None, last: None }],
            "{:?}",
            row.label
        );
    }
    let days = Days { phone: PhoneDays::Unknown, ..in_grace() };
    let timeline = Timeline::from_days(&days);
    let phone = row(&timeline, Label::ByPhone);
    assert_eq!((phone.on(day("2026-11-14")), phone.on(day("2026-11-15"))), (Phase::Unknown, Phase::Ended));
}

#[test]
fn without_grace_the_card_ends_with_its_certificate() {
    let timeline = Timeline::from_days(&Days { grace_until: None, ..in_grace() });
    assert_eq!(row(&timeline, Label::ByCard).on(day("2026-11-15")), Phase::Ended);
    let timeline = Timeline::from_days(&Days { card_until: Some(day("2026-10-31")), ..in_grace() });
    assert_eq!(row(&timeline, Label::ByCard).on(day("2026-11-01")), Phase::Grace, "the card's date lengthens nothing");
    assert_eq!(row(&timeline, Label::ByPhone).on(day("2026-11-01")), Phase::Ended);
}

#[test]
fn changes_of_one_phase_are_one_segment() {
    let row = TimelineRow::new(Label::Other("x".into()), Phase::Valid)
        .from(day("2026-03-01"), Phase::Ended)
        .from(day("2026-02-01"), Phase::Valid)
        .from(day("2026-04-01"), Phase::Ended);
    assert_eq!(
        row.segments(),
        [
            TimelineSegment { phase: Phase::Valid, first: None, last: Some(day("2026-02-28")) },
            TimelineSegment { phase: Phase::Ended, first: Some(day("2026-03-01")), last: None },
        ]
    );
}

#[test]
fn the_terminal_drawing_as_it_is() {
    let drawn = Timeline::from_days(&Days { card_until: None, ..in_grace() }).terminal(Language::Ja, 60);
    assert_eq!(drawn, include_str!("terminal_ja.txt"));
    let drawn = Timeline::from_days(&Days { card_until: None, ..in_grace() }).terminal(Language::En, 60);
    assert_eq!(drawn, include_str!("terminal_en.txt"));
}

#[test]
fn a_label_of_the_callers_cannot_break_the_document() {
    let label = Label::Other("<script>&\"'\u{1}\u{1b}[2J</text>".into());
    let timeline =
        Timeline { today: day("2026-11-21"), heading: None, rows: vec![TimelineRow::new(label, Phase::Valid)] };
    let svg = timeline.svg(Language::En);
    assert!(svg.contains("&lt;script&gt;&amp;") && !svg.contains("<script>"));
    assert!(svg.chars().all(|c| c == '\n' || !c.is_control()));
    assert!(timeline.terminal(Language::En, 40).chars().all(|c| c == '\n' || !c.is_control()));
}

#[cfg(feature = "terminal")]
fn check_well_formed(svg: &str) {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            Event::Text(text) => assert!(!text.is_empty()),
            _ => {}
        }
    }
    assert_eq!(depth, 0);
}

fn overlap(a: &Area, b: &Area) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/// Every text inside the view box, none over another, and none over a bar but the names of bars, which stand in one.
fn check_layout(scene: &Layout) {
    for (at, text) in scene.texts.iter().enumerate() {
        let Area { x, y, width, height } = text.area;
        assert!(x >= 0.0 && y >= 0.0, "{}", text.text);
        assert!(x + width <= scene.width && y + height <= scene.height, "{} is outside", text.text);
        for other in scene.texts.iter().skip(at + 1) {
            assert!(!overlap(&text.area, &other.area), "{} overlaps {}", text.text, other.text);
        }
        let over = scene.bars.iter().filter(|bar| overlap(&bar.area, &text.area)).count();
        assert_eq!(over, usize::from(text.on_bar), "{}", text.text);
        let crossed = scene.lines.iter().any(|line| overlap(line, &text.area));
        assert!(!crossed, "a line crosses {}", text.text);
    }
    for (at, bar) in scene.bars.iter().enumerate() {
        let Area { x, width, .. } = bar.area;
        assert!(x >= 0.0 && x + width <= scene.width + 0.01 && width > 0.0);
        let near = |other: &Area| Area { x: other.x + 0.01, width: other.width - 0.02, ..*other };
        assert!(scene.bars.iter().skip(at + 1).all(|other| !overlap(&near(&bar.area), &near(&other.area))));
    }
}

#[test]
fn both_languages_say_every_day_of_the_picture() {
    let timeline = Timeline::from_days(&in_grace());
    for language in Language::ALL.iter().copied() {
        let svg = timeline.svg(language);
        for when in ["2026-11-14", "2027-02-28", "2031-11-14", "2026-08-14"] {
            let written = crate::report::calendar::written(day(when), language).to_string();
            assert!(svg.contains(&written), "{written}");
        }
        for id in ["uketsuke-renewal", "uketsuke-grace", "uketsuke-ended"] {
            assert!(svg.contains(&format!("id=\"{id}\"")) && svg.contains(&format!("url(#{id})")), "{id}");
        }
    }
}

fn any_day() -> impl Strategy<Value = Day> {
    prop_oneof![
        8 => (2018i32..2040, 1u8..=12, 1u8..=28),
        1 => (1900i32..=9999, 1u8..=12, 1u8..=28),
    ]
    .prop_map(|(year, month, day)| Day::new(year, month, day).unwrap())
    .boxed()
    .prop_union(prop_oneof![Just(Day::FIRST), Just(Day::LAST)].boxed())
}

fn any_days() -> impl Strategy<Value = Days> {
    let maybe = || proptest::option::of(any_day());
    let phone = prop_oneof![Just(PhoneDays::NoPhone), Just(PhoneDays::Unknown), any_day().prop_map(PhoneDays::Until),];
    (any_day(), maybe(), maybe(), maybe(), maybe(), maybe(), phone).prop_map(
        |(today, certificate_from, certificate_until, card_until, renewal_from, grace_until, phone)| Days {
            today,
            certificate_from,
            certificate_until,
            card_until,
            renewal_from,
            grace_until,
            phone,
        },
    )
}

proptest! {
    #[test]
    fn any_days_make_a_legible_picture(days in any_days(), width in 24usize..120) {
        let timeline = Timeline::from_days(&days);
        for language in Language::ALL.iter().copied() {
            check_layout(&Layout::new(&timeline, language));
            #[cfg(feature = "terminal")]
            check_well_formed(&timeline.svg(language));
            for line in timeline.terminal(language, width).lines() {
                prop_assert!(columns(line) <= width, "{line:?} is wider than {width}");
            }
        }
    }

    #[test]
    fn any_label_makes_a_legible_picture(label in any::<String>(), width in 24usize..120) {
        let rows = vec![TimelineRow::new(Label::Other(label), Phase::Valid).from(day("2027-01-01"), Phase::Ended)];
        let timeline = Timeline { today: day("2026-11-21"), heading: None, rows };
        check_layout(&Layout::new(&timeline, Language::Ja));
        #[cfg(feature = "terminal")]
        check_well_formed(&timeline.svg(Language::Ja));
        for line in timeline.terminal(Language::Ja, width).lines() {
            prop_assert!(columns(line) <= width, "{line:?} is wider than {width}");
        }
    }
}
