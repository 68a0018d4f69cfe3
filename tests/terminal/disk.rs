//! The folder on a real disk, and questions through it.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::place::*;
use uketsuke::Day;
use uketsuke::link::Deadline;
use uketsuke::terminal::disk::{Exchange, Folder, FolderEvent, FolderExchangeError, Options, What};
use uketsuke::terminal::generator::{Layout, write};
use uketsuke::terminal::*;
use uketsuke::vocabulary::{Eligibility, Segment};

fn is_content(event: &FolderEvent) -> bool {
    matches!(event.what, What::Content { .. })
}

#[test]
fn every_part_is_watched_and_each_content_given_once() {
    let place = Place::new("once");
    fs::write(place.at("face/OQSsiquc01res_face_1.xml"), bytes(1)).unwrap();
    let mut folder = place.folder(Options::default());
    assert_eq!(next(&mut folder).path, Path::new("face").join("OQSsiquc01res_face_1.xml"));
    for (number, name) in
        [(2, "res/OQSsiquc01res_2.xml"), (3, "OQSsiquc01res_3.xml"), (4, "face/OQSsiquc01res_face_4.xml")]
    {
        fs::write(place.at(name), bytes(number)).unwrap();
        let event = next(&mut folder);
        assert!(is_content(&event) && event.path == Path::new(name), "{:?}", event.path);
    }
    // The same content elsewhere is a second delivery; the same file again is nothing.
    fs::write(place.at("res/OQSsiquc01res_2.xml"), bytes(2)).unwrap();
    fs::copy(place.at("res/OQSsiquc01res_2.xml"), place.at("res/OQSsiquc01res_5.xml")).unwrap();
    let event = next(&mut folder);
    let What::Content { again: Some(again), .. } = event.what else { panic!("a second delivery: {event:?}") };
    assert_eq!(again.name.as_deref(), Some("OQSsiquc01res_2.xml"));
    assert_eq!(folder.next(Deadline::after(Duration::from_millis(200))), Ok(None));
}

#[test]
fn what_was_not_done_is_given_again_after_a_restart_and_what_was_done_is_not() {
    let place = Place::new("done");
    (0..3).for_each(|number| fs::write(place.at(&format!("res/OQSsiquc01res_{number}.xml")), bytes(number)).unwrap());
    let mut folder = place.folder(place.journal());
    let given: Vec<PathBuf> = (0..3).map(|_| next(&mut folder).path).collect();
    // The last one was given, and the program ended before it was done.
    drop(folder);
    let mut folder = place.folder(place.journal());
    assert_eq!(next(&mut folder).path, given[2]);
    folder.done();
    drop(folder);
    let mut folder = place.folder(place.journal());
    assert_eq!(folder.next_there(), Ok(None));
    // A second program is refused, and without the journal nothing is lost.
    assert!(Folder::open(&place.0, place.journal()).is_err());
    drop(folder);
    fs::remove_file(place.at("journal")).unwrap();
    let mut folder = place.folder(place.journal());
    for _ in 0..3 {
        assert!(is_content(&next(&mut folder)));
    }
}

/// Files that were taken just before a restart are read once more; a new one behind them comes all the same.
#[test]
fn what_is_there_comes_without_waiting_however_much_is_known() {
    let place = Place::new("behind");
    for number in 0..30 {
        fs::write(place.at(&format!("res/OQSsiquc01res_{number:02}.xml")), bytes(number)).unwrap();
    }
    let mut folder = place.folder(place.journal());
    (0..30).for_each(|_| assert!(is_content(&next(&mut folder))));
    folder.done();
    drop(folder);
    fs::write(place.at("res/OQSsiquc01res_99.xml"), bytes(99)).unwrap();
    let mut folder = place.folder(place.journal());
    let event = folder.next(Deadline::after(Duration::ZERO)).unwrap().expect("the new one");
    assert_eq!(event.path, Path::new("res/OQSsiquc01res_99.xml"));
    assert_eq!(folder.next(Deadline::after(Duration::ZERO)), Ok(None));
    // Somebody touches a known file without end: the deadline holds.
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let file = File::options().write(true).open(place.at("res/OQSsiquc01res_00.xml")).unwrap();
            let mut time = std::time::SystemTime::now();
            while !over.load(Ordering::SeqCst) {
                time += Duration::from_secs(1);
                file.set_modified(time).unwrap();
            }
        });
        let ended =
            (0..20).map(|_| folder.next(Deadline::after(Duration::from_millis(20))).unwrap()).collect::<Vec<_>>();
        over.store(true, Ordering::SeqCst);
        assert!(ended.iter().all(Option::is_none), "{ended:?}");
    });
}

#[test]
fn another_content_with_the_same_name_length_and_time_is_found() {
    let one = bytes(1);
    let mut other = one.clone();
    // Another digit in the day of birth.
    let born = one.windows(11).position(|window| window == b"<Birthdate>").unwrap() + 14;
    other[born] = if one[born] == b'9' { b'8' } else { b'9' };
    assert!(one.len() == other.len() && one != other);
    for events in [true, false] {
        let place = Place::new(if events { "same-events" } else { "same-looks" });
        let options = Options { events, poll: Duration::from_millis(50), ..Options::default() };
        let path = place.at("res/OQSsiquc01res_1.xml");
        fs::write(&path, &one).unwrap();
        let time = fs::metadata(&path).unwrap().modified().unwrap();
        let mut folder = place.folder(options);
        assert!(is_content(&next(&mut folder)));
        fs::write(&path, &other).unwrap();
        File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
        assert!(is_content(&next(&mut folder)), "events: {events}");
    }
}

/// Programs that move, delete and overwrite at any moment: each answer that stays is given once, and nothing hangs.
#[test]
fn programs_that_move_and_delete_take_nothing_from_those_that_stay() {
    let place = Place::new("moving");
    fs::create_dir(place.at("trash")).unwrap();
    let over = AtomicBool::new(false);
    // What is written in two steps is not to be reported in between, however slow the machine is.
    let mut folder = place.folder(Options { patience: LONG, ..place.journal() });
    let mut given = std::collections::BTreeMap::<String, usize>::new();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0..400u64 {
                let (name, whole) = (format!("OQSsiquc01res_{number}.xml"), bytes(number));
                let path = place.at("res").join(&name);
                fs::write(&path, &whole[..whole.len() / 2]).unwrap();
                match number % 4 {
                    // Moved or deleted while it is written, and delivered again.
                    0 => fs::rename(&path, place.at("trash").join(&name)).unwrap(),
                    1 => fs::remove_file(&path).unwrap(),
                    _ => {}
                }
                if number % 4 == 3 {
                    let draft = place.at("res").join(format!("{name}.tmp"));
                    fs::write(&draft, whole).unwrap();
                    fs::rename(draft, &path).unwrap();
                } else {
                    fs::write(&path, whole).unwrap();
                }
            }
            over.store(true, Ordering::SeqCst);
        });
        let started = Instant::now();
        while started.elapsed() < LONG {
            match folder.next(Deadline::after(Duration::from_millis(300))).unwrap() {
                Some(event) if is_content(&event) => *given.entry(event.name()).or_default() += 1,
                Some(event) => panic!("{:?}", event),
                None if over.load(Ordering::SeqCst) => break,
                None => {}
            }
        }
    });
    assert_eq!((given.len(), given.values().sum::<usize>()), (400, 400));
}

/// A share that goes away and comes back, and a folder that is made anew in the place of another.
#[test]
fn a_folder_that_goes_and_comes_is_said_and_nothing_in_it_lost() {
    let place = Place::new("away");
    let root = place.at("oqs");
    let put = |folder: &Path, number: u64| {
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join(format!("OQSsiquc01res_{number}.xml")), bytes(number)).unwrap();
    };
    put(&root, 1);
    let options = Options { poll: Duration::from_millis(20), recheck: LONG * 60, ..Options::default() };
    let mut folder = Folder::open(&root, options).unwrap();
    assert!(is_content(&next(&mut folder)));
    fs::rename(&root, place.at("elsewhere")).unwrap();
    assert!(matches!(next(&mut folder).what, What::Away(_)));
    put(&place.at("elsewhere"), 2);
    fs::rename(place.at("elsewhere"), &root).unwrap();
    assert_eq!(next(&mut folder).what, What::Back);
    assert_eq!(next(&mut folder).path, Path::new("OQSsiquc01res_2.xml"));
    // Another folder under the same name, in one step: nobody saw it missing.
    put(&place.at("new"), 1);
    put(&place.at("new"), 3);
    fs::rename(&root, place.at("old")).and_then(|()| fs::rename(place.at("new"), &root)).unwrap();
    let third = std::iter::from_fn(|| Some(next(&mut folder))).find(is_content).unwrap();
    assert_eq!(third.path, Path::new("OQSsiquc01res_3.xml"));
    put(&root, 4);
    assert_eq!(next(&mut folder).path, Path::new("OQSsiquc01res_4.xml"));
    assert_eq!(folder.next_there(), Ok(None));
}

#[test]
fn a_folder_is_settled_once_everything_in_it_was_given() {
    let place = Place::new("settled");
    (0..2).for_each(|number| fs::write(place.res(&format!("OQSsiquc01res_{number}.xml")), bytes(number)).unwrap());
    let mut folder = place.folder(Options::default());
    assert!(is_content(&next(&mut folder)));
    assert!(!folder.is_settled(), "one is left");
    assert!(is_content(&next(&mut folder)));
    assert!(folder.is_settled());
}

/// Who waits leaves the processor to others: the time that the system counts of this thread, beside the time that passes.
#[cfg(target_os = "linux")]
#[test]
fn a_wait_for_the_next_answer_costs_next_to_no_processor_time() {
    /// The system counts in hundredths of a second: `proc_pid_stat(5)`.
    const TICK: Duration = Duration::from_millis(10);
    let used = || {
        let counts = fs::read_to_string("/proc/thread-self/stat").unwrap();
        let (_, counts) = counts.rsplit_once(')').unwrap();
        let ticks = counts.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u32>().unwrap());
        TICK * ticks.sum()
    };
    let place = Place::new("idle");
    let mut folder = place.folder(Options::default());
    assert_eq!(folder.next_there(), Ok(None));
    let (before, began) = (used(), Instant::now());
    assert_eq!(folder.next(Deadline::after(Duration::from_secs(1))), Ok(None));
    let (used, passed) = (used() - before, began.elapsed());
    assert!(used < passed / 10, "{used:?} of {passed:?}");
}

#[cfg(unix)]
#[test]
fn a_link_is_never_followed() {
    let place = Place::new("link");
    fs::write(place.at("secret.xml"), bytes(1)).unwrap();
    let name = "res/OQSsiquc01res_1.xml";
    std::os::unix::fs::symlink(place.at("secret.xml"), place.at(name)).unwrap();
    let mut folder = place.folder(place.journal());
    let mut refused = Vec::new();
    while let Some(event) = folder.next_there().unwrap() {
        let What::Refused { id: None, error } = event.what else { panic!("{event:?}") };
        refused.push((event.path, error));
    }
    refused.sort_by(|one, other| one.0.cmp(&other.0));
    let expected = [(PathBuf::from(name), ReadError::NotAFile), ("secret.xml".into(), ReadError::UnknownName)];
    assert_eq!(refused, expected);
    // A file in its place is read.
    fs::remove_file(place.at(name)).unwrap();
    fs::write(place.at(name), bytes(1)).unwrap();
    assert!(is_content(&next(&mut folder)));
}

#[test]
fn a_wait_is_ended_from_another_thread() {
    let place = Place::new("cancel");
    let mut folder = place.folder(Options::default());
    let cancel = folder.cancel_token();
    std::thread::scope(|scope| {
        scope.spawn(move || cancel.cancel());
        assert!(folder.next(Deadline::NEVER).is_err());
    });
    assert_eq!(folder.next(Deadline::after(Duration::ZERO)), Ok(None));
}

/// A terminal for these tests: takes what comes into `req/`, and answers as `make` says, by the stage and how often it was asked.
fn terminal(place: &Place, over: &AtomicBool, make: impl Fn(Content, usize) -> Option<Vec<u8>>) {
    let mut asked = 0;
    while !over.load(Ordering::SeqCst) {
        std::thread::sleep(Duration::from_millis(5));
        for entry in fs::read_dir(place.at("req")).unwrap().flatten() {
            let name = entry.file_name().into_string().unwrap();
            let Some(file) = uketsuke::terminal::File::named(&name) else { continue };
            // In whole: whatever is there is a question.
            let content = read_file(file, &fs::read(entry.path()).unwrap()).unwrap().content;
            asked += 1;
            fs::remove_file(entry.path()).unwrap();
            let Some(bytes) = make(content, asked) else { continue };
            let path = place.at("res").join(answer_name(&name).unwrap());
            fs::write(&path, &bytes[..bytes.len() / 3]).unwrap();
            std::thread::sleep(Duration::from_millis(20));
            fs::write(&path, bytes).unwrap();
        }
    }
}

fn day() -> Day {
    "2026-11-28".parse().unwrap()
}

fn request(id: &str) -> Request {
    let person = Search {
        insurer_number: Some("01130012".to_owned()),
        number: Some(Personal::new("34".to_owned())),
        birthdate: Some(Personal::new("1980-04-01".parse().unwrap())),
        ..Search::default()
    };
    let header =
        RequestHeader { institution: "1312345678".to_owned(), file_identifier: Some(Personal::new(id.to_owned())) };
    Request::eligibility(id, &header, day(), &person, Encoding::ShiftJis).unwrap()
}

fn reply(query: &Content, change: impl FnOnce(&mut TerminalAnswer)) -> Vec<u8> {
    let mut reply = answer(1);
    reply.header.institution = query.header().institution.clone();
    reply.header.file_identifier = query.header().file_identifier.clone();
    if let Content::Query(query) = query {
        reply.unit.results[0].birthdate = query.questions[0].birthdate;
    }
    change(&mut reply);
    write(&reply, Encoding::Utf8, Layout::default())
}

fn asked(
    name: &str,
    deadline: Duration,
    request: &Request,
    make: impl Fn(Content, usize) -> Option<Vec<u8>> + Sync,
) -> (Place, Result<disk::Asked, FolderExchangeError>) {
    let place = Place::new(name);
    let exchange = Exchange::in_folder(&place.0).unwrap().again_after(Duration::from_millis(10));
    let over = AtomicBool::new(false);
    let result = std::thread::scope(|scope| {
        scope.spawn(|| terminal(&place, &over, &make));
        let result = exchange.ask(request, Deadline::after(deadline));
        over.store(true, Ordering::SeqCst);
        result
    });
    // Nothing is left behind but what belongs there.
    assert_eq!(fs::read_dir(place.at("req")).unwrap().count(), 0);
    assert_eq!(fs::read_dir(&place.0).unwrap().count(), 3, "a draft is left");
    (place, result)
}

#[test]
fn a_question_is_answered_by_its_name_and_asked_again_while_it_is_worked_on() {
    let (_place, result) = asked("segment", LONG, &request("a-1"), |query, times| {
        Some(reply(&query, |reply| {
            if times < 3 {
                *reply = TerminalAnswer { header: reply.header.clone(), ..TerminalAnswer::default() };
                reply.header.segment = Coded::Known(Segment::Processing);
            }
        }))
    });
    let asked = result.unwrap();
    assert_eq!((asked.requests, asked.name.as_str()), (3, "OQSsiquc01res_a-1_3.xml"));
    let Content::Answer(answer) = &asked.reading.content else { panic!("an answer") };
    assert_eq!(answer.unit.validity, Coded::Known(Eligibility::Valid));
    assert_eq!(asked.reading.content.to_do(), []);
}

/// As the terminal writes it, or as a program stores what the WebAPI answered.
#[test]
fn an_answer_is_found_in_every_form() {
    let xml = "<XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody>\
        <ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>4</QualificationValidity></MessageBody></XmlMsg>";
    let json = r#"{"XmlMsg": {"MessageHeader": {"SegmentOfResult": "1"},
        "MessageBody": {"ProcessingResultStatus": "1", "QualificationValidity": "4"}}}"#;
    let place = Place::new("forms");
    let exchange = Exchange::in_folder(&place.0).unwrap();
    for (name, text) in [("OQSsiquc01res_1.xml", xml), ("OQSsiquc01res_2.json", json)] {
        let request = request(if text == xml { "1" } else { "2" });
        exchange.send(&request).unwrap();
        fs::write(place.res(name), text).unwrap();
        let (found, reading) = exchange.answer(&request, Deadline::after(LONG)).unwrap();
        assert_eq!(found, name);
        let Content::Answer(answer) = reading.content else { panic!("an answer") };
        assert_eq!(answer.unit.validity, Coded::Known(Eligibility::NotFound));
        // Its name is taken, in whatever form.
        assert!(matches!(exchange.send(&request), Err(FolderExchangeError::NameTaken)));
    }
}

#[test]
fn a_patient_without_a_reference_number_is_to_be_registered() {
    let (_place, result) = asked("register", LONG, &request("1"), |query, _| {
        Some(reply(&query, |reply| reply.unit.results[0].reference_number = None))
    });
    assert_eq!(result.unwrap().reading.content.to_do(), [ToDo::RegisterReferenceNumber { person: None }]);
}

#[test]
fn a_question_about_many_is_collected_by_its_receipt() {
    let header = RequestHeader::new("1312345678");
    let person = Search {
        insurer_number: Some("01130012".to_owned()),
        number: Some(Personal::new("34".to_owned())),
        birthdate: Some(Personal::new("1980-04-01".parse().unwrap())),
        ..Search::default()
    };
    let request = Request::booked("7", &header, day(), &[person], Encoding::Utf8).unwrap();
    let message = |header: &str, body: &str| {
        let header = format!("<MessageHeader>{header}</MessageHeader>");
        Some(format!("<XmlMsg>{header}<MessageBody>{body}</MessageBody></XmlMsg>").into_bytes())
    };
    let (_place, result) = asked("booked", LONG, &request, |query, times| match query {
        Content::Query(query) if query.questions.len() == 1 => {
            message("<SegmentOfResult>1</SegmentOfResult><ReceptionNumber>A-1</ReceptionNumber>", "")
        }
        Content::Collect(header) if header.reception_number.as_deref() == Some("A-1") => {
            let segment = if times < 4 { 2 } else { 1 };
            let unit = "<BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus>\
                        <QualificationValidity>4</QualificationValidity></BulkConfirmUnit>";
            message(&format!("<SegmentOfResult>{segment}</SegmentOfResult>"), if segment == 1 { unit } else { "" })
        }
        other => panic!("{other:?}"),
    });
    let asked = result.unwrap();
    assert_eq!((asked.requests, asked.name.as_str()), (4, "OQSmuquc02res_7_3.xml"));
    assert!(matches!(&asked.reading.content, Content::Bulk(bulk) if bulk.units.len() == 1));
}

#[test]
fn what_goes_wrong_is_said() {
    let short = Duration::from_millis(300);
    // Taken, and not answered.
    let (_place, result) = asked("silent", short, &request("1"), |_, _| None);
    assert!(matches!(result, Err(FolderExchangeError::NoAnswer { taken: true })), "{result:?}");
    // Never done.
    let (_place, result) = asked("pending", short, &request("1"), |query, _| {
        Some(reply(&query, |reply| reply.header.segment = Coded::Known(Segment::Processing)))
    });
    assert!(matches!(result, Err(FolderExchangeError::Pending { reception_number: None })), "{result:?}");
    // Another question's answer.
    for (name, element) in [
        ("institution", "MedicalInstitutionCode"),
        ("mark", "ArbitraryFileIdentifier"),
        ("day", "QualificationConfirmationDate"),
        ("born", "Birthdate"),
    ] {
        let (_place, result) = asked(name, LONG, &request("1"), |query, _| {
            Some(reply(&query, |reply| match name {
                "institution" => reply.header.institution = Some("1399999999".to_owned()),
                "mark" => reply.header.file_identifier = Some(Personal::new("2".to_owned())),
                "day" => reply.header.confirmed_on = Some(day().previous()),
                _ => reply.unit.results[0].birthdate = Some(Personal::new(day())),
            }))
        });
        assert!(matches!(result, Err(FolderExchangeError::NotOurs(by)) if by == element), "{result:?}");
    }
    // No message at all, for as long as the question waits.
    let (_place, result) = asked("broken", short, &request("1"), |_, _| Some(b"<html></html>".to_vec()));
    assert!(matches!(result, Err(FolderExchangeError::Read(ReadError::NotAMessage { .. }))), "{result:?}");

    // Nobody is there: the question is taken back. Each question has a name of its own.
    let place = Place::new("nobody");
    let exchange = Exchange::in_folder(&place.0).unwrap();
    let result = exchange.ask(&request("1"), Deadline::after(short));
    assert!(matches!(result, Err(FolderExchangeError::NoAnswer { taken: false })), "{result:?}");
    assert_eq!(fs::read_dir(place.at("req")).unwrap().count(), 0);
    fs::write(place.at("res/OQSsiquc01res_1.xml"), bytes(1)).unwrap();
    assert!(matches!(exchange.ask(&request("1"), Deadline::NEVER), Err(FolderExchangeError::NameTaken)));
    assert!(Exchange::in_folder(place.at("nowhere")).is_err());
    let cancel = exchange.cancel_token();
    std::thread::scope(|scope| {
        scope.spawn(move || cancel.cancel());
        assert!(matches!(exchange.ask(&request("2"), Deadline::NEVER), Err(FolderExchangeError::Cancelled)));
    });
}
