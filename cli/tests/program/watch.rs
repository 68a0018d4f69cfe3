//! `uketsuke watch`, against real folders.

use super::program;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use serde_json::Value;
use uketsuke::terminal::generator::{Generator, Layout, write};
use uketsuke::terminal::{Encoding, MAX_BYTES, Moment, Personal, TerminalAnswer};

/// Long enough for a loaded machine; nothing waits for it unless something is broken.
const DEADLINE: Duration = Duration::from_secs(120);

#[test]
fn a_burst_of_a_thousand_files_is_taken_once_each() {
    let place = Place::new("burst");
    // Some are there before, most come while the program looks.
    for number in 0..100 {
        place.deliver(number);
    }
    let linkage = place.start(&["--idle-exit", "2"]);
    for number in 100..1000 {
        place.deliver(number);
    }
    let lines = linkage.end();
    let files = by_file(&lines);
    assert_eq!((lines.len(), files.len()), (1000, 1000));
    for number in 0..1000 {
        let line = files[&place.name(number)];
        assert_eq!(line["eligibility"], "confirmed", "{line}");
        assert_eq!(line["day"], "2026-11-21");
        assert_eq!(line["decision"]["acceptance"], "full");
        assert_eq!(line["consents"]["medication"]["view_until"], "2026-11-22T09:15:00");
    }
}

#[test]
fn nothing_is_read_twice_across_restarts() {
    for memory in ["--state", "--out"] {
        let place = Place::new(&format!("restart{memory}"));
        let kept = place.beside("memory.jsonl");
        let arguments = [memory, kept.to_str().unwrap(), "--once"];
        let count = |lines: Vec<Value>| if memory == "--out" { count_lines(&kept) } else { lines.len() };
        (0..5).for_each(|number| place.deliver(number));
        assert_eq!(count(place.start(&arguments).end()), 5);
        (5..8).for_each(|number| place.deliver(number));
        assert_eq!(count(place.start(&arguments).end()), if memory == "--out" { 8 } else { 3 });
        assert_eq!(count(place.start(&arguments).end()), if memory == "--out" { 8 } else { 0 });

        // Killed while writing a line: that one is written again, and no other.
        let text = fs::read_to_string(&kept).unwrap();
        fs::write(&kept, &text[..text.len() - 20]).unwrap();
        let lines = place.start(&arguments).end();
        if memory == "--state" {
            assert_eq!(lines.len(), 1);
        } else {
            let text = fs::read_to_string(&kept).unwrap();
            let whole: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
            assert_eq!((whole.len(), by_file(&whole).len()), (8, 8));
        }
    }
}

#[test]
fn a_file_that_is_written_slowly_is_taken_when_it_is_whole() {
    let place = Place::new("slow");
    let mut linkage = place.start(&["--idle-exit", "2"]);
    let bytes = place.answer(1);
    let mut file = fs::File::create(place.path(1)).unwrap();
    for part in bytes.chunks(bytes.len() / 8 + 1) {
        file.write_all(part).unwrap();
        file.sync_all().unwrap();
        // Another, whole, comes meanwhile: when its line is there, the part was seen by then.
        let other = 100 + part.as_ptr() as usize - bytes.as_ptr() as usize;
        place.deliver(other);
        if part.as_ptr_range().end != bytes.as_ptr_range().end {
            assert_eq!(linkage.next_line()["file"], place.name(other));
        }
    }
    let mut names: Vec<Value> = linkage.end().into_iter().map(|line| line["file"].clone()).collect();
    names.retain(|name| *name == place.name(1));
    assert_eq!(names.len(), 1);
}

#[test]
fn a_file_that_is_renamed_into_place_is_taken_and_its_draft_is_not() {
    let place = Place::new("rename");
    let mut linkage = place.start(&["--idle-exit", "1"]);
    let draft = place.folder.join("OQSsiquc01res_face_1.xml.tmp");
    fs::write(&draft, place.answer(1)).unwrap();
    place.deliver(2);
    assert_eq!(linkage.next_line()["file"], place.name(2));
    fs::rename(draft, place.path(1)).unwrap();
    assert_eq!(linkage.next_line()["file"], place.name(1));
    assert_eq!(linkage.end(), Vec::<Value>::new());
}

#[test]
fn duplicates_are_told_from_new_answers() {
    let place = Place::new("duplicates");
    let mut linkage = place.start(&["--idle-exit", "1"]);
    place.deliver(1);
    let first = linkage.next_line();
    assert_eq!(first.get("same_as"), None);
    // The same again: no line. Another name: a line that says so. Other content under the first name: a new answer.
    place.deliver(1);
    fs::copy(place.path(1), place.path(2)).unwrap();
    let second = linkage.next_line();
    assert_eq!((&second["id"], &second["same_as"]), (&first["id"], &first["file"]));
    fs::write(place.path(1), place.answer(3)).unwrap();
    let third = linkage.next_line();
    assert_eq!(third["file"], first["file"]);
    assert_ne!(third["id"], first["id"]);
    assert_eq!(linkage.end(), Vec::<Value>::new());
}

#[test]
fn broken_files_are_reported_once_and_hold_nothing_up() {
    let place = Place::new("broken");
    let whole = place.answer(1);
    for (number, bytes) in [
        &whole[..whole.len() / 2],
        b"",
        b"<XmlMsg></MessageBody>",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><XmlMsg>&b;</XmlMsg>",
        b"<html></html>",
        b"\0\0\0\0",
        &vec![b' '; 8 * MAX_BYTES],
    ]
    .into_iter()
    .enumerate()
    {
        fs::write(place.path(number), bytes).unwrap();
    }
    fs::create_dir(place.path(8)).unwrap();
    place.deliver(9);
    let arguments =
        ["--patience", "0.3", "--once", "--state", place.beside("state").to_str().unwrap()].map(str::to_owned);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let lines = place.start(&arguments).end();
    let files = by_file(&lines);
    assert_eq!((lines.len(), files.len()), (9, 9));
    assert_eq!(files[&place.name(8)]["error"]["word"], "not_a_file");
    let word = |number: usize| files[&place.name(number)]["error"]["word"].as_str();
    let words: Vec<Option<&str>> = (0..7).map(word).collect();
    let expected =
        ["incomplete", "incomplete", "malformed", "document_type", "not_a_message", "forbidden_character", "too_large"];
    assert_eq!(words, expected.map(Some));
    assert_eq!(files[&place.name(9)]["eligibility"], "confirmed");

    // Nothing again after a restart, until one of them is made whole.
    assert_eq!(place.start(&arguments).end(), Vec::<Value>::new());
    fs::write(place.path(0), &whole).unwrap();
    let lines = place.start(&arguments).end();
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0]["eligibility"], "confirmed");
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_opened_is_reported_and_read_when_it_can() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new("locked");
    place.deliver(1);
    fs::set_permissions(place.path(1), fs::Permissions::from_mode(0o000)).unwrap();

    let mut linkage = place.start_without_rights(&["--patience", "0.2", "--idle-exit", "1"]);
    let locked = linkage.next_line();
    assert_eq!((&locked["file"], &locked["error"]["word"]), (&place.name(1).into(), &"locked".into()));
    fs::set_permissions(place.path(1), fs::Permissions::from_mode(0o644)).unwrap();
    let line = linkage.next_line();
    assert_eq!((&line["file"], &line["eligibility"]), (&place.name(1).into(), &"confirmed".into()));
    assert_eq!(linkage.end(), Vec::<Value>::new());
}

#[cfg(unix)]
#[test]
fn a_folder_whose_rights_are_taken_is_said_and_read_when_they_are_back() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new("rights-taken");
    place.deliver(1);
    let mut linkage = place.start_without_rights(&["--patience", "0.2", "--poll", "0.05"]);
    assert_eq!(linkage.next_line()["file"], place.name(1));
    let whole = place.answer(2);
    fs::write(place.path(2), &whole[..whole.len() / 2]).unwrap();
    fs::set_permissions(&place.folder, fs::Permissions::from_mode(0o000)).unwrap();
    let line = linkage.next_line();
    assert!(line["file"] == place.name(2) && line["error"].is_object(), "{line}");
    fs::set_permissions(&place.folder, fs::Permissions::from_mode(0o755)).unwrap();
    fs::write(place.path(2), &whole).unwrap();
    let line = linkage.next_line();
    assert_eq!((&line["file"], &line["eligibility"]), (&place.name(2).into(), &"confirmed".into()));
}

#[cfg(unix)]
#[test]
fn links_and_devices_are_refused_and_not_waited_for() {
    let place = Place::new("links");
    fs::write(place.beside("secret"), place.answer(1)).unwrap();
    std::os::unix::fs::symlink(place.beside("secret"), place.path(1)).unwrap();
    std::os::unix::fs::symlink("/dev/zero", place.path(2)).unwrap();
    assert!(Command::new("mkfifo").arg(place.path(3)).status().unwrap().success());
    place.deliver(4);
    let lines = place.start(&["--patience", "0.1", "--once"]).end();
    let files = by_file(&lines);
    for number in 1..4 {
        assert_eq!(files[&place.name(number)]["error"]["word"], "not_a_file", "{number}");
    }
    assert_eq!((lines.len(), &files[&place.name(4)]["eligibility"]), (4, &"confirmed".into()));
}

#[test]
fn a_gigabyte_is_refused_by_its_size() {
    let place = Place::new("gigabyte");
    for name in [place.name(1), "OQSmuquc02res_1.xml".to_owned(), "OQSmutic02res_1.zip".to_owned()] {
        fs::File::create(place.folder.join(name)).unwrap().set_len(1 << 30).unwrap();
    }
    place.deliver(2);
    let started = Instant::now();
    let lines = place.start(&["--patience", "0.1", "--once"]).end();
    println!("three files of 1 GB refused in {:?}", started.elapsed());
    assert_eq!(lines.iter().filter(|line| line["error"]["word"] == "too_large").count(), 3);
    assert_eq!(lines.len(), 4);
}

#[test]
fn what_is_known_and_not_read_and_what_is_unknown_is_said() {
    let place = Place::new("kinds");
    for (name, bytes) in [
        ("YZKsiquc01res_1.pdf", &b"%PDF"[..]),
        ("EPSsipre01res_1.xml", b"<XmlMsg/>"),
        ("readme.txt", b""),
        ("OQSmuhvq01res_1.xml", b"<XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult><ReceptionNumber>42</ReceptionNumber></MessageHeader></XmlMsg>"),
    ] {
        fs::write(place.folder.join(name), bytes).unwrap();
    }
    fs::create_dir(place.folder.join("trash")).unwrap();
    fs::write(place.folder.join("trash").join(place.name(1)), place.answer(1)).unwrap();
    for part in ["res", "face", "req"] {
        fs::create_dir(place.folder.join(part)).unwrap();
        fs::write(place.folder.join(part).join(format!("OQSsiquc01res_{part}.xml")), place.answer(2)).unwrap();
    }
    let lines = place.start(&["--patience", "0.1", "--once"]).end();
    let files = by_file(&lines);
    let word = |name: &str| files[name]["error"]["word"].as_str();
    assert_eq!(word("YZKsiquc01res_1.pdf"), Some("not_read"));
    assert_eq!(files["YZKsiquc01res_1.pdf"]["kind"]["name"], "薬剤情報等");
    assert_eq!(word("EPSsipre01res_1.xml"), Some("not_read"));
    assert_eq!(word("readme.txt"), Some("unknown_name"));
    let receipt = files["OQSmuhvq01res_1.xml"];
    assert_eq!((&receipt["content"], &receipt["kind"]["interface"]), (&"receipt".into(), &18.into()));
    assert_eq!((&receipt["to_do"][0]["word"], &receipt["reception_number"]), (&"collect".into(), &"42".into()));
    // The terminal's folders are looked into, others are not.
    let answered = lines.iter().filter(|line| line["content"] == "answer").map(|line| line["folder"].clone());
    assert_eq!(answered.collect::<Vec<_>>().len(), 2);
    assert_eq!(lines.len(), 6);
}

#[test]
fn an_answer_of_another_day_is_said_with_its_age_and_not_used() {
    let place = Place::new("age");
    place.deliver(1);
    for (day, acceptance) in [("2026-11-21", "full"), ("own", "full"), ("2026-11-22", "indeterminate")] {
        let mut command = Command::new(program());
        command.arg("watch").arg(&place.folder).args(["--once", "--json", "--day", day]);
        let lines = Running::new(command).end();
        assert_eq!(lines[0]["decision"]["acceptance"], acceptance, "{day}");
        let of_another_day = lines[0]["decision"]["findings"].to_string().contains("answer_of_another_day");
        assert_eq!(of_another_day, acceptance == "indeterminate", "{day}");
        assert!(lines[0]["age_seconds"].is_i64(), "{}", lines[0]["age_seconds"]);
    }
    // Today, unless a day is named.
    let mut command = Command::new(program());
    command.arg("watch").arg(&place.folder).args(["--once", "--json"]);
    assert_eq!(Running::new(command).end()[0]["decision"]["acceptance"], "indeterminate");
    // Of another institution.
    let lines = place.start(&["--once", "--institution", "1300000000"]).end();
    assert!(lines[0]["decision"]["findings"].to_string().contains("answer_of_another_institution"));
    assert_eq!(lines[0]["decision"]["acceptance"], "indeterminate");
}

#[test]
fn people_read_a_line_and_days_are_written_as_people_do() {
    let place = Place::new("people");
    place.deliver(1);
    fs::write(place.folder.join("OQSsiquc01res_face_broken.xml"), "<html/>").unwrap();
    let shown = |arguments: &[&str]| {
        let mut command = Command::new(program());
        command.arg("watch").arg(&place.folder).args(["--once", "--patience", "0.1"]).args(arguments);
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let name = place.name(1);
    for day in ["R8.11.21", "令和8年11月21日", "2026/11/21"] {
        let lines = shown(&["--day", day]);
        assert!(
            lines.lines().any(|line| line.starts_with("○ 受付できます") && line.ends_with(&format!("({name})"))),
            "{lines}"
        );
        assert!(lines.contains("資格確認：読めません(OQSsiquc01res_face_broken.xml)"), "{lines}");
    }
    assert!(shown(&["--day", "own", "--lang", "en"]).contains("○ "));
    // Programs get the rules by name, and their texts on request.
    let basis = |arguments: &[&str]| -> Value {
        let lines = shown(&[&["--json", "--day", "R8.11.21"], arguments].concat());
        let mut decided = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["decision"].take());
        decided.find(|decision| decision.is_object()).unwrap()["basis"][0].take()
    };
    let (named, whole) = (basis(&[]), basis(&["--rule-texts"]));
    assert!(named["rule"].is_string() && named.get("ja").is_none() && named.get("sources").is_none(), "{named}");
    assert!(whole["rule"] == named["rule"] && whole["ja"].is_string() && whole["sources"].is_array(), "{whole}");
}

/// Of an answer that is not used people are told why, and of each how old it is.
#[test]
fn people_are_told_of_what_day_and_whose_an_answer_is_and_how_old() {
    let place = Place::new("whose");
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    // Half an hour of room for a slow machine.
    let at = Moment::from_unix_seconds(i64::try_from(now).unwrap() - 12_600).unwrap();
    let mut answer = Generator::new(1).confirmed(at);
    let put = |number, answer: &TerminalAnswer| {
        fs::write(place.path(number), write(answer, Encoding::Utf8, Layout::default())).unwrap();
    };
    put(1, &answer);
    let own = answer.header.institution.clone().unwrap();
    answer.header.institution = Some("1300000000".to_owned());
    put(2, &answer);
    (answer.header.confirmed_on, answer.header.processed_at) = (None, None);
    answer.header.institution = Some(own.clone());
    put(3, &answer);
    let bulk = include_bytes!("../../../tests/data/terminal/writers/agent-booked-02res.xml");
    fs::write(place.folder.join("OQSmuquc02res_4.xml"), bulk).unwrap();
    let shown = |day: &str, language: &str| {
        let mut command = Command::new(program());
        command.arg("watch").arg(&place.folder).args([
            "--once",
            "--day",
            day,
            "--lang",
            language,
            "--institution",
            &own,
        ]);
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let name = place.name(1);
    let japanese = shown("own", "ja");
    assert!(japanese.contains(&format!("、3時間前の結果({name})\n")), "{japanese}");
    assert!(shown("own", "en").contains(&format!(", 3 h old ({name})\n")));
    let other = shown("2026-06-01", "ja");
    for (text, count) in [
        ("  照会の結果は受診日のものではないため、使っていません\n", 2),
        ("  照会の結果に日付がありません。受診日のものか確かめてください\n", 1),
        ("  他の医療機関の照会に対する結果です\n", 1),
    ] {
        assert_eq!(other.matches(text).count(), count, "{text} {other}");
    }
    assert!(japanese.contains("  照会の結果は他の医療機関のものであるため、使っていません\n"), "{japanese}");
}

#[cfg(unix)]
#[test]
fn output_and_memory_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new("rights");
    place.deliver(1);
    let (out, state) = (place.beside("out.jsonl"), place.beside("state"));
    place.start(&["--once", "--out", out.to_str().unwrap(), "--state", state.to_str().unwrap()]).end();
    for path in [&out, &state] {
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600, "{}", path.display());
    }
    let memory = fs::read_to_string(state).unwrap();
    assert!(!memory.contains("OQS") && memory.lines().count() >= 1, "{memory}");
}

#[test]
fn names_are_escaped_on_the_screen() {
    let place = Place::new("escape");
    let name = "OQSsiquc01res_\u{1b}[2J\u{202e}.xml";
    fs::write(place.folder.join(name), "<html/>").unwrap();
    let output = place.command(&["--once", "--patience", "0.1"]).output().unwrap();
    let shown = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(shown.contains(r"OQSsiquc01res_\u{1b}[2J\u{202e}.xml"), "{shown}");
}

#[test]
fn a_folder_that_goes_away_and_comes_back_loses_nothing() {
    let place = Place::new("away");
    let mut linkage = place.start(&["--poll", "0.05", "--idle-exit", "2"]);
    place.deliver(1);
    assert_eq!(linkage.next_line()["file"], place.name(1));
    let elsewhere = place.beside("elsewhere");
    fs::rename(&place.folder, &elsewhere).unwrap();
    assert!(linkage.next_message().contains("フォルダーを読めません"));
    fs::write(elsewhere.join(place.name(2)), place.answer(2)).unwrap();
    fs::rename(&elsewhere, &place.folder).unwrap();
    assert_eq!(linkage.next_line()["file"], place.name(2));
    place.deliver(3);
    assert_eq!(linkage.next_line()["file"], place.name(3));
    assert_eq!(linkage.end(), Vec::<Value>::new());
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_whose_name_is_not_unicode_is_taken() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let place = Place::new("name");
    let name = OsStr::from_bytes(b"OQSsiquc01res_face_\x8E\x8E_20261121091500.xml"); // Shift_JIS from a share
    fs::write(place.folder.join(name), place.answer(1)).unwrap();
    let lines = place.start(&["--once"]).end();
    assert_eq!((lines.len(), &lines[0]["eligibility"]), (1, &"confirmed".into()));
}

#[test]
fn looking_alone_does_where_nothing_tells_of_changes() {
    let place = Place::new("poll");
    let linkage = place.start(&["--poll-only", "--poll", "0.05", "--idle-exit", "1"]);
    (0..50).for_each(|number| place.deliver(number));
    assert_eq!(by_file(&linkage.end()).len(), 50);
}

#[test]
fn nothing_personal_leaves_the_program() {
    let place = Place::new("personal");
    let mut secrets = Vec::new();
    for number in 0..50 {
        let answer = Generator::new(number as u64).answer();
        for result in &answer.unit.results {
            let values = [&result.name, &result.kana, &result.address, &result.number, &result.reference_number];
            secrets.extend(values.into_iter().flatten().map(|value| value.reveal().clone()));
            secrets.extend(result.birthdate.map(|day| day.reveal().to_string()));
        }
        let mut file = write(&answer, Encoding::ShiftJis, Layout::default());
        if number % 3 == 0 {
            file.truncate(file.len() / 2);
        }
        fs::write(place.path(number), file).unwrap();
    }
    let number = Personal::new(String::from("0000424242"));
    let mut answer = Generator::new(50).confirmed(at());
    answer.unit.reference_numbers = vec![number.clone()];
    answer.unit.results[0].reference_number = None;
    fs::write(place.path(50), write(&answer, Encoding::Utf8, Layout::default())).unwrap();

    let arguments = ["--patience", "0.1", "--once"];
    let output = place.command(&arguments).output().unwrap();
    assert!(output.status.success());
    let shown = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(secrets.len() > 100);
    for secret in secrets.iter().chain([number.reveal()]) {
        assert!(!shown.contains(secret.as_str()), "{secret}");
    }
    let output = place.command(&["--patience", "0.1", "--once", "--reference-number"]).output().unwrap();
    assert!(String::from_utf8_lossy(&output.stdout).contains(number.reveal().as_str()));
}

#[test]
fn the_readers_message_is_decided_with_the_answer() {
    let place = Place::new("message");
    place.deliver(1);
    let lines = place.start(&["--once", "--message", "【００６：利用者証明用電子証明書の失効・有効期限切れ】"]).end();
    // The answer of the card outranks what the reader showed before, and both sides are said.
    assert_eq!(lines[0]["decision"]["acceptance"], "full");
    let contradictions = lines[0]["decision"]["contradictions"].to_string();
    assert!(contradictions.contains("reader_revoked_or_expired"), "{contradictions}");
}

#[test]
fn wrong_options_are_told() {
    let place = Place::new("options");
    for arguments in [&["--nothing"][..], &["--patience", "long"], &["--out"]] {
        let output = place.command(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("--help"));
    }
    let output = place.command(&["--help"]).output().unwrap();
    assert!(output.status.success() && String::from_utf8_lossy(&output.stdout).contains("uketsuke watch フォルダー"));
}

fn at() -> Moment {
    Moment::from_digits("20261121091500").unwrap()
}

fn by_file(lines: &[Value]) -> BTreeMap<String, &Value> {
    lines.iter().map(|line| (line["file"].as_str().unwrap().to_owned(), line)).collect()
}

fn count_lines(path: &Path) -> usize {
    fs::read_to_string(path).unwrap().lines().count()
}

/// A folder of its own, removed at the end.
struct Place {
    root: PathBuf,
    folder: PathBuf,
}

impl Place {
    fn new(name: &str) -> Place {
        let root = std::env::temp_dir().join(format!("uketsuke-linkage-{}-{name}", std::process::id()));
        let folder = root.join("face");
        fs::create_dir_all(&folder).unwrap();
        Place { root, folder }
    }

    fn name(&self, number: usize) -> String {
        format!("OQSsiquc01res_face_1312345678{number:06}0A1B2C3D4E5F60_20261121091500.xml")
    }

    fn path(&self, number: usize) -> PathBuf {
        self.folder.join(self.name(number))
    }

    fn beside(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    fn answer(&self, number: usize) -> Vec<u8> {
        let encoding = if number.is_multiple_of(2) { Encoding::Utf8 } else { Encoding::ShiftJis };
        write(&Generator::new(number as u64).confirmed(at()), encoding, Layout::default())
    }

    fn deliver(&self, number: usize) {
        fs::write(self.path(number), self.answer(number)).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program());
        command.arg("watch").arg(&self.folder).args(["--day", "2026-11-21", "--json"]).args(arguments);
        command
    }

    fn start(&self, arguments: &[&str]) -> Running {
        Running::new(self.command(arguments))
    }

    /// As an ordinary user, if this test is root, whom no file's permissions stop.
    #[cfg(unix)]
    fn start_without_rights(&self, arguments: &[&str]) -> Running {
        use std::os::unix::fs::MetadataExt;
        use std::os::unix::process::CommandExt;
        const NOBODY: u32 = 65_534;
        if fs::metadata(&self.root).unwrap().uid() != 0 {
            return self.start(arguments);
        }
        // The program may lie where only root can go.
        let copy = self.beside("uketsuke");
        fs::copy(program(), &copy).unwrap();
        let mut command = Command::new(copy);
        command
            .arg("watch")
            .arg(&self.folder)
            .args(["--day", "2026-11-21", "--json"])
            .args(arguments)
            .uid(NOBODY)
            .gid(NOBODY)
            .current_dir("/");
        Running::new(command)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

struct Running {
    child: Child,
    lines: Receiver<Value>,
    messages: Receiver<String>,
    started: Instant,
}

impl Running {
    fn new(mut command: Command) -> Running {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = received(child.stdout.take().unwrap(), |line| serde_json::from_str(&line).unwrap());
        let messages = received(child.stderr.take().unwrap(), |line| line);
        Running { child, lines, messages, started: Instant::now() }
    }

    fn next_line(&mut self) -> Value {
        self.lines.recv_timeout(DEADLINE).unwrap()
    }

    fn next_message(&mut self) -> String {
        self.messages.recv_timeout(DEADLINE).unwrap()
    }

    /// The lines that were not taken yet, once the program has ended by itself.
    fn end(mut self) -> Vec<Value> {
        let mut rest = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(DEADLINE.saturating_sub(self.started.elapsed())) {
            rest.push(line);
        }
        assert!(self.child.wait().unwrap().success());
        rest
    }
}

/// The lines of an output, as they come.
fn received<T: Send + 'static>(output: impl Read + Send + 'static, read: fn(String) -> T) -> Receiver<T> {
    let (tell, lines) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines() {
            if tell.send(read(line.unwrap())).is_err() {
                break;
            }
        }
    });
    lines
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
