//! What careless and hostile programs put into the folder: each is said once, nothing hangs, and nothing becomes an answer that
//! is none.

#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

use super::place::*;
use uketsuke::link::Deadline;
use uketsuke::terminal::disk::{Folder, FolderEvent, Options, What};
use uketsuke::terminal::{Content, Encoding, MAX_BULK_BYTES, MAX_BYTES, Remark};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const PATIENCE: Duration = Duration::from_millis(100);

fn impatient() -> Options {
    Options { patience: PATIENCE, ..Options::default() }
}

/// Everything that is there, until all of it was given or reported.
fn all(folder: &mut Folder) -> Vec<FolderEvent> {
    std::iter::from_fn(|| folder.next_there().unwrap()).collect()
}

/// The word of the error, or what was read.
fn word(event: &FolderEvent) -> &'static str {
    match &event.what {
        What::Content { .. } => "content",
        What::Refused { error, .. } => error.as_str(),
        What::Locked => "locked",
        _ => "of the folder",
    }
}

#[cfg(unix)]
#[test]
fn what_has_an_answers_name_and_is_no_file_is_said_and_not_opened() {
    use std::os::unix::ffi::OsStrExt;
    let place = Place::new("kinds");
    let name = |number: usize| format!("OQSsiquc01res_{number}.xml");
    for (number, target) in
        ["/dev/zero", "/dev/full", "/nowhere", "/etc", "OQSsiquc01res_4.xml"].into_iter().enumerate()
    {
        std::os::unix::fs::symlink(target, place.res(&name(number))).unwrap(); // the last one is a link to itself
    }
    assert!(std::process::Command::new("mkfifo").arg(place.res(&name(5))).status().unwrap().success());
    let socket = std::os::unix::net::UnixListener::bind(place.res(&name(6))).unwrap();
    fs::create_dir_all(place.res(&name(7)).join(name(0))).unwrap();
    fs::write(place.res(&name(7)).join(name(1)), bytes(1)).unwrap();
    // Names that turn, hide or break a line, as long as a name can be, and no text.
    let names = [
        "\u{202e}lmx.",
        "\u{2066}a\u{2069}",
        "\u{200b}",
        "a\nb",
        "\u{1b}[2J",
        "\r",
        "\u{7f}",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
    ];
    let mut names: Vec<Vec<u8>> = names.map(|name| format!("OQSsiquc01res_{name}.xml").into_bytes()).into();
    names.push(format!("OQSsiquc01res_{}.xml", "x".repeat(255 - 18)).into_bytes());
    names.push(b"OQSsiquc01res_\xff\x8e\x8e.xml".to_vec());
    for name in &names {
        fs::write(place.0.join("face").join(std::ffi::OsStr::from_bytes(name)), "<html/>").unwrap();
    }
    let mut folder = place.folder(impatient());
    let events = all(&mut folder);
    let mut words: BTreeMap<&str, usize> = BTreeMap::new();
    events.iter().for_each(|event| *words.entry(word(event)).or_default() += 1);
    assert_eq!(words, [("not_a_file", 8), ("not_a_message", names.len())].into());
    for event in &events {
        let shown = event.escaped_name();
        let hidden = |c: char| {
            c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        };
        assert!(!shown.contains(hidden), "{shown:?}");
    }
    // A file in the place of one of them is read.
    drop(socket);
    fs::remove_file(place.res(&name(6))).unwrap();
    fs::write(place.res(&name(6)), bytes(2)).unwrap();
    assert_eq!(word(&next(&mut folder)), "content");
}

fn archive(members: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        archive.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn no_content_hangs_or_becomes_an_answer_that_it_is_not() {
    const BULK: &[u8] = include_bytes!("../data/terminal/writers/oqsdrug-entrusted-02res.xml");
    let (stored, packed) = (CompressionMethod::Stored, CompressionMethod::Deflated);
    let name = "OQSmutic02res_1.xml";
    let many: Vec<String> = (0..3_000).map(|number| format!("OQSmutic02res_{number}.xml")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b"<XmlMsg/>"[..])).collect();
    let spaces = vec![b' '; MAX_BULK_BYTES + 1];
    let inner = archive(&[(name, BULK)], stored);
    let whole = archive(&[(name, BULK)], packed);
    let message = |inside: &str| format!("<XmlMsg><MessageBody>{inside}</MessageBody></XmlMsg>").into_bytes();
    let laughs = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>".to_owned();
    let json = |inside: &str| format!("{{\"XmlMsg\": {{\"MessageBody\": {inside}}}}}").into_bytes();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        // Archives.
        ("OQSmutic02res_01.zip", archive(&many, stored), "broken_archive"),
        ("OQSmutic02res_02.zip", archive(&[("OQSmutic02res_1.zip", &inner)], stored), "no_member"),
        ("OQSmutic02res_03.zip", archive(&[(name, &inner)], stored), "no_member"),
        ("OQSmutic02res_04.zip", archive(&[(name, &spaces)], packed), "too_large"),
        ("OQSmutic02res_05.zip", archive(&[("../../OQSmutic02res_1.xml", BULK)], packed), "content"),
        ("OQSmutic02res_06.zip", archive(&[("/OQSmutic02res_1.xml", BULK), ("..\\OQSmutic02res_2.xml", BULK)], packed), "no_member"),
        ("OQSmutic02res_07.zip", whole[..whole.len() / 2].to_vec(), "broken_archive"),
        ("OQSmutic02res_08.zip", [&whole[..40], &[0xff; 30], &whole[70..]].concat(), "broken_archive"),
        ("OQSmutic02res_09.zip", archive(&[], stored), "no_member"),
        ("OQSmutic02res_10.zip", archive(&[("OQSmutic02res_1.xml/x", b"")], stored), "no_member"),
        ("OQSmutic02res_11.zip", b"PK\x03\x04".to_vec(), "broken_archive"),
        // Encodings.
        ("OQSsiquc01res_20.xml", [&b"\xff\xfe"[..], b"<\0X\0"].concat(), "unsupported_encoding"),
        ("OQSsiquc01res_21.xml", b"<?xml version=\"1.0\" encoding=\"EUC-JP\"?><XmlMsg/>".to_vec(), "unsupported_encoding"),
        ("OQSsiquc01res_22.xml", b"<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><XmlMsg><MessageHeader><ErrorMessage>\x81\xff\xa0\xfd</ErrorMessage></MessageHeader></XmlMsg>".to_vec(), "content"),
        ("OQSsiquc01res_23.xml", b"\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><XmlMsg></XmlMsg>".to_vec(), "content"),
        // XML.
        ("OQSsiquc01res_30.xml", [laughs.as_bytes(), &message("&b;")].concat(), "document_type"),
        ("OQSsiquc01res_31.xml", message("<ErrorCode>&b;</ErrorCode>"), "entity"),
        ("OQSsiquc01res_32.xml", message("<ErrorCode>&#0;</ErrorCode>"), "forbidden_character"),
        ("OQSsiquc01res_33.xml", [b"<XmlMsg>".to_vec(), b"<a>".repeat(100_000)].concat(), "too_many"),
        ("OQSsiquc01res_34.xml", message(&"<a/>".repeat(20_000)), "too_many"),
        ("OQSsiquc01res_35.xml", message(&format!("<a {}/>", (0..20).map(|n| format!("a{n}='' ")).collect::<String>())), "too_many"),
        ("OQSsiquc01res_36.xml", message(&format!("<Name>{}</Name>", "x".repeat(5_000))), "too_many"),
        ("OQSsiquc01res_37.xml", message("<QualificationValidity>1</QualificationValidity><QualificationValidity>2</QualificationValidity>"), "repeated"),
        ("OQSsiquc01res_38.xml", [message(""), message("")].concat(), "malformed"),
        ("OQSsiquc01res_39.xml", vec![b' '; MAX_BYTES + 1], "too_large"),
        // JSON.
        ("OQSsiquc01res_40.json", json(r#"{"QualificationValidity": "1", "QualificationValidity": "2"}"#), "repeated"),
        ("OQSsiquc01res_41.json", json(&format!("{}1{}", "{\"a\":".repeat(5_000), "}".repeat(5_000))), "too_many"),
        ("OQSsiquc01res_42.json", json(&format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))), "malformed"),
        ("OQSsiquc01res_43.json", b"{}".to_vec(), "not_a_message"),
        ("OQSsiquc01res_44.json", b"[]".to_vec(), "malformed"),
    ];
    let place = Place::new("contents");
    cases.iter().for_each(|(name, bytes, _)| fs::write(place.res(name), bytes).unwrap());
    // None of them is in the way of another.
    fs::write(place.res("OQSsiquc01res_99.xml"), bytes(1)).unwrap();
    let mut folder = place.folder(impatient());
    let mut told = BTreeMap::new();
    for event in all(&mut folder) {
        if let What::Content { reading, .. } = &event.what {
            let lossy = reading.remarks.contains(&Remark::CharactersLost);
            let disagrees = reading.remarks.iter().any(|remark| matches!(remark, Remark::EncodingDisagrees(_)));
            assert_eq!(lossy, event.name() == "OQSsiquc01res_22.xml", "{:?}", reading.remarks);
            assert_eq!(disagrees, event.name() == "OQSsiquc01res_23.xml", "{:?}", reading.remarks);
            if let Content::Answer(answer) = &reading.content {
                assert_eq!(answer.unit.validity.known().is_some(), event.name() == "OQSsiquc01res_99.xml");
            }
        }
        assert_eq!(told.insert(event.name(), word(&event)), None, "{} twice", event.name());
    }
    for (name, _, expected) in cases.iter().chain([&("OQSsiquc01res_99.xml", Vec::new(), "content")]) {
        assert_eq!(told.get(*name), Some(expected), "{name}");
    }
    // Nothing was unpacked into a folder.
    let there = fs::read_dir(place.0.join("res")).unwrap().count();
    assert_eq!((there, fs::read_dir(&place.0).unwrap().count()), (cases.len() + 1, 3));
}

#[test]
fn a_file_that_grows_past_all_bounds_is_said_and_read_when_it_is_short_again() {
    let place = Place::new("grows");
    let mut folder = place.folder(impatient());
    let path = place.res("OQSmuquc02res_1.xml");
    let mut file = File::create(&path).unwrap();
    file.write_all(b"<XmlMsg><MessageBody>").unwrap();
    let mut told = Vec::new();
    for more in [1 << 20, 7 << 20, 9 << 20] {
        file.write_all(&vec![b' '; more]).unwrap();
        told.extend(folder.next(Deadline::after(Duration::from_millis(5))).unwrap());
    }
    while told.last().map(word) != Some("too_large") {
        told.push(next(&mut folder));
        assert!(matches!(told.last().map(word), Some("too_large" | "incomplete")), "{told:?}");
    }
    file.set_len(0).unwrap();
    drop(file);
    fs::write(&path, "<XmlMsg><MessageBody></MessageBody></XmlMsg>").unwrap();
    let last = std::iter::from_fn(|| Some(next(&mut folder))).find(|event| word(event) == "content").unwrap();
    assert_eq!(last.path, Path::new("res/OQSmuquc02res_1.xml"));
}

/// A log that somebody named like an answer.
#[test]
fn a_file_that_grows_without_end_is_said() {
    let place = Place::new("endless");
    let mut folder = place.folder(impatient());
    let told = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = File::create(place.res("OQSsiquc01res_1.xml")).unwrap();
            while !told.load(Ordering::SeqCst) {
                file.write_all(b"<a/>").unwrap();
                std::thread::sleep(Duration::from_millis(2));
            }
        });
        let event = folder.next(Deadline::after(LONG));
        told.store(true, Ordering::SeqCst);
        let event = event.unwrap().expect("an event");
        assert!(matches!(word(&event), "incomplete" | "not_a_message" | "too_large" | "locked"), "{event:?}");
    });
}

/// Truncated and written again while it is read.
#[test]
fn a_file_that_is_cut_while_it_is_read_is_given_once_when_it_stays() {
    let place = Place::new("cut");
    let mut folder = place.folder(impatient());
    let path = place.res("OQSsiquc01res_1.xml");
    let (whole, over) = (bytes(1), AtomicBool::new(false));
    let mut given = Vec::new();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = File::create(&path).unwrap();
            for round in 0..300usize {
                file.set_len(0).unwrap();
                std::io::Seek::rewind(&mut file).unwrap();
                file.write_all(&whole[..round * 31 % whole.len()]).unwrap();
            }
            file.write_all(&whole[299 * 31 % whole.len()..]).unwrap();
            over.store(true, Ordering::SeqCst);
        });
        while let Some(event) = match over.load(Ordering::SeqCst) {
            true => folder.next_there().unwrap(),
            false => folder.next(Deadline::after(LONG)).unwrap(),
        } {
            given.push(event);
            if given.last().is_some_and(|event| word(event) == "content") {
                break;
            }
        }
    });
    given.extend(all(&mut folder));
    assert_eq!(given.iter().filter(|event| word(event) == "content").count(), 1);
    let What::Content { reading, .. } = &given.last().unwrap().what else { panic!("{given:?}") };
    assert!(matches!(&reading.content, Content::Answer(answer) if answer.unit.validity.known().is_some()));
}

/// Times that no clock of today shows: of the future, where the clock was set back, and of long ago.
#[test]
fn another_content_is_found_whatever_the_time_says() {
    let day = Duration::from_secs(86_400);
    let epoch = SystemTime::UNIX_EPOCH;
    for (number, time) in
        [epoch + 50_000 * day, epoch, epoch - 400 * day, SystemTime::now() + day].into_iter().enumerate()
    {
        let place = Place::new(&format!("clock{number}"));
        let path = place.res("OQSsiquc01res_1.xml");
        let (one, mut other) = (bytes(1), bytes(1));
        let born = one.windows(11).position(|window| window == b"<Birthdate>").unwrap() + 14;
        other[born] = if one[born] == b'9' { b'8' } else { b'9' };
        let put = |bytes: &[u8]| {
            fs::write(&path, bytes).unwrap();
            File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
        };
        put(&one);
        let mut folder = place.folder(impatient());
        assert_eq!(word(&next(&mut folder)), "content", "{time:?}");
        put(&other);
        assert_eq!(word(&next(&mut folder)), "content", "{time:?}");
        assert_eq!(folder.next_there(), Ok(None));
    }
}

/// The disk is full: a request is refused and leaves nothing, a journal that cannot be written says so, and what it could
/// not note is given again. The process that has no room is this test, started again.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_loses_nothing() {
    use uketsuke::terminal::disk::{Exchange, FolderExchangeError};
    use uketsuke::terminal::{Personal, Request, RequestHeader, Search};
    const VARIABLE: &str = "UKETSUKE_FULL_DISK";
    let options =
        |root: &Path| Options { journal: Some(root.join("journal")), patience: PATIENCE, ..Options::default() };
    if let Some(root) = std::env::var_os(VARIABLE).map(PathBuf::from) {
        let header = RequestHeader::new("1312345678");
        let person = Search {
            insurer_number: Some("01130012".to_owned()),
            number: Some(Personal::new("34".to_owned())),
            birthdate: Some(Personal::new("1980-04-01".parse().unwrap())),
            ..Search::default()
        };
        let day = "2026-11-28".parse().unwrap();
        let request = Request::booked("1", &header, day, &vec![person; 20], Encoding::Utf8).unwrap();
        assert!(request.bytes().len() > 2_000);
        let sent = Exchange::in_folder(&root).unwrap().send(&request);
        assert!(matches!(sent, Err(FolderExchangeError::Write(_))), "{sent:?}");
        let mut folder = Folder::open(&root, options(&root)).unwrap();
        let words: Vec<&str> = all(&mut folder).iter().map(word).collect();
        assert_eq!(words.iter().filter(|word| **word == "content").count(), 20);
        assert_eq!(words.iter().filter(|word| **word == "of the folder").count(), 1); // the journal is lost
        return;
    }
    let place = Place::new("full");
    (0..20).for_each(|number| fs::write(place.res(&format!("OQSsiquc01res_{number}.xml")), bytes(number)).unwrap());
    // No file may have more than 512 bytes (or 1024, as the shell counts).
    let mut command = std::process::Command::new("sh");
    command.args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\""]).arg(std::env::current_exe().unwrap());
    command.args(["--exact", "neighbours::a_full_disk_is_said_and_loses_nothing"]).env(VARIABLE, &place.0);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert_eq!(fs::read_dir(place.0.join("req")).unwrap().count(), 0);
    assert_eq!(fs::read_dir(&place.0).unwrap().count(), 4, "a draft is left"); // the parts and the journal
    let mut folder = Folder::open(&place.0, options(&place.0)).unwrap();
    let again = all(&mut folder).len();
    assert!((1..20).contains(&again), "{again} of 20 again");
    drop(folder);
    assert_eq!(Folder::open(&place.0, options(&place.0)).unwrap().next_there(), Ok(None));
}
