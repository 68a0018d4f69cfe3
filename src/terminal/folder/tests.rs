//! The account of a folder, without a folder.

use std::path::Path;
use std::time::Duration;

use super::*;

const NAME: &str = "OQSsiquc01res_1.xml";
const WHOLE: &[u8] = b"<XmlMsg></XmlMsg>";
const PATIENCE: Duration = Duration::from_secs(5);

fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

fn stamp(length: usize, modified: i128) -> Stamp {
    Stamp { length: length as u64, modified, ..Stamp::default() }
}

/// Shows a file, and reads it if it is due.
fn look(intake: &mut Intake, name: &str, modified: i128, now: Duration, got: Got<'_>) -> Option<Taken> {
    let path = Path::new(name);
    let length = if let Got::Bytes(bytes) = got { bytes.len() } else { 17 };
    intake.seen(path, stamp(length, modified), now, false);
    (intake.next(now).as_deref() == Some(path)).then(|| intake.take(path, now, got))
}

fn is_new(taken: &Option<Taken>) -> bool {
    matches!(taken, Some(Taken::Content { again: None, .. }))
}

#[test]
fn a_file_is_taken_once_however_often_it_is_seen() {
    let mut intake = Intake::new(PATIENCE);
    let mut look = |modified, at| look(&mut intake, NAME, modified, ms(at), Got::Bytes(WHOLE));
    assert!(is_new(&look(1, 0)));
    assert_eq!(look(1, 2_000), None);
    // Read once more, when another content would have another time.
    assert_eq!(look(1, 3_000), Some(Taken::Before));
    assert_eq!(look(1, 9_000), None);
    // Touched: looked at, and known.
    assert_eq!(look(2, 9_001), Some(Taken::Before));
    // Removed and delivered again.
    intake.gone(Path::new(NAME));
    assert_eq!(self::look(&mut intake, NAME, 3, ms(20_000), Got::Bytes(WHOLE)), Some(Taken::Before));
    assert!(intake.is_settled());
}

#[test]
fn other_content_under_the_same_name_is_another_answer() {
    let mut intake = Intake::new(PATIENCE);
    assert!(is_new(&look(&mut intake, NAME, 1, ms(0), Got::Bytes(WHOLE))));
    assert!(is_new(&look(&mut intake, NAME, 2, ms(0), Got::Bytes(b"<XmlMsg> </XmlMsg>"))));
    assert_eq!(look(&mut intake, NAME, 3, ms(0), Got::Bytes(WHOLE)), Some(Taken::Before));
}

/// A reader may come between the document and the line end after it.
#[test]
fn what_follows_the_document_later_makes_no_other_answer() {
    let mut intake = Intake::new(PATIENCE);
    assert!(is_new(&look(&mut intake, NAME, 1, ms(0), Got::Bytes(WHOLE))));
    for (time, tail) in [(2, &b"\n"[..]), (3, b"\r\n\x1A"), (4, b"\0\0"), (5, b"")] {
        let longer = [WHOLE, tail].concat();
        let taken = look(&mut intake, NAME, time, ms(0), Got::Bytes(&longer));
        assert_eq!(taken, Some(Taken::Before), "{tail:?}");
    }
    // Something else after it is another content, and so is the same under another name.
    assert!(is_new(&look(&mut intake, NAME, 6, ms(0), Got::Bytes(&[WHOLE, b"x"].concat()))));
    let other = look(&mut intake, "OQSsiquc01res_2.xml", 1, ms(0), Got::Bytes(&[WHOLE, b"\n"].concat()));
    assert!(is_new(&other));
    // After a restart, too; and the empty file that it may be at first is none.
    let record = IntakeRecord::of(NAME, ContentId::of(WHOLE));
    let mut restarted = Intake::new(PATIENCE);
    restarted.remember(record);
    let taken = look(&mut restarted, NAME, 1, ms(0), Got::Bytes(&[WHOLE, b"\n"].concat()));
    assert_eq!(taken, Some(Taken::Before));
}

#[test]
fn other_content_of_the_same_length_and_time_is_found_by_an_event_and_without_one() {
    let (one, other) = (b"<XmlMsg>\n</XmlMsg>", b"<XmlMsg>\t</XmlMsg>");
    let mut intake = Intake::new(PATIENCE);
    assert!(is_new(&look(&mut intake, NAME, 1, ms(0), Got::Bytes(one))));
    intake.told(Path::new(NAME), stamp(one.len(), 1), ms(10));
    assert_eq!(intake.next(ms(10)).as_deref(), Some(Path::new(NAME)));
    assert!(is_new(&Some(intake.take(Path::new(NAME), ms(10), Got::Bytes(other)))));

    let mut intake = Intake::new(PATIENCE);
    assert!(is_new(&look(&mut intake, NAME, 1, ms(0), Got::Bytes(one))));
    assert_eq!(look(&mut intake, NAME, 1, ms(2_999), Got::Bytes(other)), None);
    assert!(is_new(&look(&mut intake, NAME, 1, ms(3_000), Got::Bytes(other))));
}

#[test]
fn the_same_content_under_another_name_is_told() {
    let mut intake = Intake::new(PATIENCE);
    intake.remember(IntakeRecord::of("OQSsiquc01res_0.xml", ContentId::of(WHOLE)));
    let taken = look(&mut intake, NAME, 1, ms(0), Got::Bytes(WHOLE));
    assert!(matches!(taken, Some(Taken::Content { again: Some(Again { name: None }), .. })));
    let other = b"<XmlMsg> </XmlMsg>";
    assert!(is_new(&look(&mut intake, "OQSsiquc01res_2.xml", 1, ms(0), Got::Bytes(other))));
    let taken = look(&mut intake, "OQSsiquc01res_3.xml", 1, ms(0), Got::Bytes(other));
    let Some(Taken::Content { id, again, .. }) = taken else { panic!("an answer") };
    assert_eq!(again.and_then(|again| again.name).as_deref(), Some("OQSsiquc01res_2.xml"));
    assert_eq!(ContentId::from_hex(&id.to_string()), Some(id));
}

#[test]
fn a_restart_reads_nothing_that_its_journal_knows() {
    let mut intake = Intake::new(PATIENCE);
    let path = Path::new(NAME);
    // Old by the clock: its stamp stands for it at once.
    intake.seen(path, stamp(17, 1), ms(0), true);
    assert!(is_new(&Some(intake.take(path, ms(0), Got::Bytes(WHOLE)))));
    let old = intake.record(path).unwrap();
    // Young: only once it was confirmed.
    assert!(is_new(&look(&mut intake, "OQSsiquc01res_2.xml", 1, ms(0), Got::Bytes(b"<XmlMsg> </XmlMsg>"))));
    let young = intake.record(Path::new("OQSsiquc01res_2.xml")).unwrap();
    assert!(old.to_string().parse() == Ok(old) && young.to_string().parse() == Ok(young));

    let mut restarted = Intake::new(PATIENCE);
    [old, young].into_iter().for_each(|record| restarted.remember(record));
    assert_eq!(look(&mut restarted, NAME, 1, ms(0), Got::Bytes(WHOLE)), None);
    let read = look(&mut restarted, "OQSsiquc01res_2.xml", 1, ms(0), Got::Bytes(b"<XmlMsg> </XmlMsg>"));
    assert_eq!(read, Some(Taken::Before));
    // Another time: read, and another content is another answer.
    assert!(is_new(&look(&mut restarted, NAME, 2, ms(0), Got::Bytes(b"<XmlMsg>\n</XmlMsg>"))));
    for line in ["", "x", "- - -", &old.to_string()[1..], &format!("{old} ")] {
        assert_eq!(line.parse::<IntakeRecord>(), Err(NotARecord), "{line}");
    }
}

#[test]
fn a_growing_file_is_waited_for_with_growing_pauses() {
    let mut intake = Intake::new(PATIENCE);
    let (mut now, mut reads) = (ms(0), 0);
    for length in 1..17 {
        for _ in 0..100 {
            let part = WHOLE.get(..length).unwrap();
            if let Some(taken) = look(&mut intake, NAME, length as i128, now, Got::Bytes(part)) {
                reads += 1;
                assert_eq!(taken, Taken::Later);
            }
            now += ms(10);
        }
    }
    assert!(reads <= 16 * 7, "{reads}");
    assert!(is_new(&look(&mut intake, NAME, 17, now, Got::Bytes(WHOLE))));
}

/// A log that somebody named like an answer: it grows, and is never whole.
#[test]
fn what_never_comes_to_rest_is_reported_too() {
    for got in [Got::Bytes(b"<Xml"), Got::TooLarge, Got::Changed, Got::Unreadable] {
        let mut intake = Intake::new(PATIENCE);
        let mut reports = Vec::new();
        for step in 0..10_000u64 {
            let path = Path::new(NAME);
            intake.seen(path, stamp(4, i128::from(step)), ms(step * 10), false);
            while intake.next(ms(step * 10)).is_some() {
                match intake.take(path, ms(step * 10), got) {
                    Taken::Later | Taken::Before => {}
                    Taken::Refused(..) | Taken::Locked => reports.push(ms(step * 10)),
                    Taken::Content { .. } => panic!("an answer"),
                }
            }
        }
        assert!((1..=4).contains(&reports.len()) && reports[0] >= 6 * PATIENCE, "{reports:?}");
        assert!(is_new(&look(&mut intake, NAME, 20_000, ms(200_000), Got::Bytes(WHOLE))));
    }
}

#[test]
fn what_stays_broken_is_reported_once_and_looked_at_when_it_changes() {
    for (name, got, word) in [
        (NAME, Got::Bytes(b"<Xml"), "incomplete"),
        (NAME, Got::TooLarge, "too_large"),
        (NAME, Got::NotAFile, "not_a_file"),
        ("YZKsiquc01res_1.pdf", Got::NotWanted, "not_read"),
        ("readme.txt", Got::NotWanted, "unknown_name"),
    ] {
        let mut intake = Intake::new(PATIENCE);
        let mut reports = 0;
        for step in 0..2_000 {
            if let Some(Taken::Refused(_, error)) = look(&mut intake, name, 1, ms(step * 10), got) {
                assert_eq!(error.as_str(), word);
                assert!(ms(step * 10) >= PATIENCE);
                reports += 1;
            }
        }
        assert_eq!(reports, 1, "{word}");
        assert!(intake.is_settled());
        // Nor after a restart.
        let mut restarted = Intake::new(Duration::ZERO);
        restarted.remember(intake.record(Path::new(name)).unwrap());
        let again = look(&mut restarted, name, 1, ms(0), got);
        assert!(matches!(again, None | Some(Taken::Before)), "{word} {again:?}");
        assert_eq!(Intake::wants(Path::new(name)), name == NAME);
        if name == NAME {
            assert!(is_new(&look(&mut intake, NAME, 2, ms(30_000), Got::Bytes(WHOLE))));
        }
    }
}

#[test]
fn a_locked_file_is_reported_once_and_read_when_it_opens() {
    let mut intake = Intake::new(PATIENCE);
    let (mut reports, mut tries) = (0, 0);
    for step in 0..6_000 {
        if let Some(taken) = look(&mut intake, NAME, 1, ms(step * 10), Got::Unreadable) {
            tries += 1;
            reports += usize::from(taken == Taken::Locked);
        }
    }
    assert_eq!(reports, 1);
    assert!(tries < 30, "{tries}");
    assert!(intake.is_settled());
    assert!(is_new(&look(&mut intake, NAME, 1, ms(70_000), Got::Bytes(WHOLE))));
    // Locked when it is read once more: nobody is told, it was taken.
    assert_eq!(look(&mut intake, NAME, 1, ms(80_000), Got::Unreadable), Some(Taken::Later));
    assert_eq!(look(&mut intake, NAME, 1, ms(90_000), Got::Bytes(WHOLE)), Some(Taken::Before));
}

#[test]
fn a_file_that_is_moved_away_is_forgotten_and_what_was_taken_is_not() {
    let mut intake = Intake::new(PATIENCE);
    assert_eq!(look(&mut intake, NAME, 1, ms(0), Got::Gone), Some(Taken::Before));
    assert_eq!(intake.next_due(), None);
    assert!(is_new(&look(&mut intake, NAME, 1, ms(1), Got::Bytes(WHOLE))));
    intake.begin_pass();
    intake.end_pass();
    assert_eq!((intake.next_due(), intake.record(Path::new(NAME))), (None, None));
    assert_eq!(look(&mut intake, NAME, 1, ms(2), Got::Bytes(WHOLE)), Some(Taken::Before));
}

#[test]
fn what_an_event_tells_of_comes_before_the_backlog() {
    let mut intake = Intake::new(PATIENCE);
    for number in 0..100 {
        intake.seen(Path::new(&format!("OQSsiquc01res_{number}.xml")), stamp(17, 1), ms(1), true);
    }
    intake.told(Path::new("OQSsiquc01res_new.xml"), stamp(17, 1), ms(5));
    assert_eq!(intake.next(ms(5)).as_deref(), Some(Path::new("OQSsiquc01res_new.xml")));
}

#[test]
fn an_old_settled_file_is_asked_for_nothing_unless_the_look_is_thorough() {
    let mut intake = Intake::new(PATIENCE);
    let path = Path::new(NAME);
    intake.begin_pass();
    assert!(!intake.is_there(path, ms(0), false));
    intake.seen(path, stamp(17, 1), ms(0), true);
    intake.take(path, ms(0), Got::Bytes(WHOLE));
    intake.begin_pass();
    assert!(intake.is_there(path, ms(1), false) && !intake.is_there(path, ms(1), true));
    intake.end_pass();
    assert!(intake.record(path).is_some());
}

#[test]
fn a_file_that_was_there_before_is_old_at_once() {
    let mut intake = Intake::new(PATIENCE);
    let path = Path::new(NAME);
    intake.seen(path, stamp(17, 1), ms(7), true);
    intake.take(path, ms(7), Got::Bytes(WHOLE));
    intake.begin_pass();
    assert!(intake.is_there(path, ms(7), false));
}
