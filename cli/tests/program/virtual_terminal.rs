//! `uketsuke virtual-terminal`: a receipt computer's day against it, over a real folder.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use serde_json::Value;
use uketsuke::link::Deadline;
use uketsuke::simulator::terminal::Situation;
use uketsuke::terminal::disk::{Exchange, FolderExchangeError};
use uketsuke::terminal::{
    Content, Encoding, File, Personal, ReadFile, ReferenceEntry, Request, RequestHeader, Search, ToDo, read_file,
};
use uketsuke::vocabulary::{Eligibility, Segment};

use super::common::{Scratch, both};

/// Longer than anything takes here.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running `uketsuke virtual-terminal`. Dropped, it is killed.
struct Played {
    child: Child,
    keys: Option<ChildStdin>,
    events: Receiver<Value>,
    root: PathBuf,
    _scratch: Scratch,
}

impl Played {
    fn start(options: &[&str]) -> Played {
        let scratch = Scratch::new();
        let root = PathBuf::from(scratch.path("oqs"));
        let mut command = Command::new(super::program());
        command.arg("virtual-terminal").arg(&root).args(["--json", "--lang", "en"]).args(options);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let (tell, events) = mpsc::channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                _ = tell.send(serde_json::from_str(&line).unwrap());
            }
        });
        let keys = child.stdin.take();
        let played = Played { child, keys, events, root, _scratch: scratch };
        assert_eq!(played.event()["event"], "ready");
        played
    }

    fn event(&self) -> Value {
        self.events.recv_timeout(PATIENCE).unwrap()
    }

    /// Lays a request in whole, as a good writer does.
    fn ask(&self, name: &str, content: &[u8]) {
        let beside = self.root.join(name);
        fs::write(&beside, content).unwrap();
        fs::rename(beside, self.root.join("req").join(name)).unwrap();
    }

    /// The next file that is written, and what the reader makes of it.
    fn written(&self) -> (String, ReadFile<Content>) {
        let event = loop {
            let event = self.event();
            if event["event"] == "written" {
                break event;
            }
        };
        let name = event["file"].as_str().unwrap().to_owned();
        let bytes = fs::read(self.root.join(event["folder"].as_str().unwrap()).join(&name)).unwrap();
        (name.clone(), read_file(File::named(&name).unwrap(), &bytes).unwrap())
    }

    fn press(&mut self, line: &str) {
        writeln!(self.keys.as_mut().unwrap(), "{line}").unwrap();
    }

    fn end(mut self, signal: bool) {
        if signal {
            let kill = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
            assert!(kill.success());
        } else {
            self.press("q");
        }
        let start = Instant::now();
        let status = loop {
            match self.child.try_wait().unwrap() {
                Some(status) => break status,
                None => assert!(start.elapsed() < PATIENCE),
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        assert_eq!(status.code(), Some(0));
    }
}

impl Drop for Played {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

fn message(body: &str) -> Vec<u8> {
    let header = "<MedicalInstitutionCode>1312345678</MedicalInstitutionCode><ArbitraryFileIdentifier>f7</ArbitraryFileIdentifier>";
    format!("<XmlMsg><MessageHeader>{header}</MessageHeader><MessageBody>{body}</MessageBody></XmlMsg>").into_bytes()
}

fn person(number: &str) -> String {
    format!(
        "<QualificationConfirmSearchInfo><InsurerNumber>  990001</InsurerNumber>\
         <InsuredIdentificationNumber>{number}</InsuredIdentificationNumber><Birthdate>19700102</Birthdate>\
         </QualificationConfirmSearchInfo>"
    )
}

fn eligibility(reading: &ReadFile<Content>) -> Eligibility {
    let Content::Answer(answer) = &reading.content else { panic!("no answer") };
    answer.unit.validity.known().unwrap_or_default()
}

#[test]
fn a_person_is_asked_for_and_a_card_is_laid() {
    let mut played = Played::start(&["--delay", "0", "--encoding", "shift-jis", "--institution", "1312345678"]);
    for (number, expected) in [("0001200", Eligibility::Valid), ("0001203", Eligibility::NotFound)] {
        let name = format!("OQSsiquc01req_{number}.xml");
        played.ask(&name, &message(&person(number)));
        assert_eq!(played.event()["event"], "taken");
        let (answer, reading) = played.written();
        assert_eq!(answer, format!("OQSsiquc01res_{number}.xml"));
        assert_eq!((eligibility(&reading), reading.remarks.len()), (expected, 0), "{:?}", reading.remarks);
        assert_eq!(reading.encoding.used, Encoding::ShiftJis);
        assert!(!played.root.join("req").join(&name).exists());
    }
    for (key, expected) in [("", Eligibility::Valid), ("invalid", Eligibility::Invalid), ("3", Eligibility::NotFound)] {
        played.press(key);
        let (name, reading) = played.written();
        assert!(name.starts_with("OQSsiquc01res_face_1312345678"), "{name}");
        assert_eq!(eligibility(&reading), expected);
    }
    played.press("nobody");
    assert_eq!(played.event()["event"], "no_situation");
    played.end(false);
}

#[test]
fn malformed_requests_are_refused_and_unfinished_ones_waited_for() {
    let played = Played::start(&["--delay", "0", "--institution", "1312345678"]);
    let wrong = person("0001200").replace("  990001", "990001");
    played.ask("OQSsiquc01req_1.xml", &message(&wrong));
    let refused = played.event();
    assert_eq!((refused["event"].as_str(), refused["code"].as_str()), (Some("refused"), Some("VT10")));
    let (_, reading) = played.written();
    let Content::Answer(answer) = &reading.content else { panic!("no answer") };
    assert_eq!(answer.header.segment.known(), Some(Segment::Abnormal));
    assert_eq!(answer.header.error_code.as_deref(), Some("VT10"));
    assert_eq!(answer.header.file_identifier.as_ref().unwrap().reveal(), "f7");

    // A writer that is not good: half of it, and the rest later.
    let whole = message(&person("0001202"));
    let path = played.root.join("req").join("OQSsiquc01req_2.xml");
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    assert!(path.exists(), "taken by halves");
    fs::write(&path, &whole).unwrap();
    assert_eq!(eligibility(&played.written().1), Eligibility::InvalidNewExists);

    // What is no request of it stays.
    played.ask("YZKsiquc01req_1.xml", b"<XmlMsg/>");
    played.ask("OQSsiquc01req_3.xml", &message(&person("0001200")));
    assert_eq!(eligibility(&played.written().1), Eligibility::Valid);
    assert!(played.root.join("req/YZKsiquc01req_1.xml").exists());
    played.end(true);
}

#[test]
fn a_bulk_request_is_worked_on_and_collected_and_a_number_is_registered() {
    let played = Played::start(&["--delay", "0", "--bulk-time", "0.5"]);
    let persons = ["0001200", "0001205", "0001203"].map(person).concat();
    played.ask("OQSmuquc01req_1.xml", &message(&persons));
    let Content::Receipt(receipt) = played.written().1.content else { panic!("no receipt") };
    let number = receipt.header.reception_number.unwrap();
    let collect = message(&format!("<ReceptionNumber>{number}</ReceptionNumber>"));
    let (mut tries, start) = (0, Instant::now());
    let bulk = loop {
        tries += 1;
        played.ask(&format!("OQSmuquc02req_{tries}.xml"), &collect);
        let Content::Bulk(bulk) = played.written().1.content else { panic!("no bulk answer") };
        match bulk.header.segment.known() {
            Some(Segment::Processing) => assert!(bulk.units.is_empty() && start.elapsed() < PATIENCE),
            _ => break bulk,
        }
    };
    assert!(tries > 1 && bulk.units.len() == 3, "{tries}");
    assert_eq!((bulk.header.processed, bulk.header.errors), (Some(3), Some(0)));

    let entry = "<ReferenceNumberRegistrationInfo><ReferenceNumber>P-77</ReferenceNumber><InsurerNumber>  990001</InsurerNumber>\
        <InsuredIdentificationNumber>0001244</InsuredIdentificationNumber></ReferenceNumberRegistrationInfo>";
    let numbers = |name: &str| {
        played.ask(name, &message(&person("0001244")));
        let Content::Answer(answer) = played.written().1.content else { panic!("no answer") };
        answer.unit.reference_number().map(|number| number.reveal().clone())
    };
    assert_eq!(numbers("OQSsiquc01req_1.xml"), None);
    played.ask("OQSsiimm01req_1.xml", &message(entry));
    let Content::Registered(registered) = played.written().1.content else { panic!("not registered") };
    assert_eq!(registered.units.len(), 1);
    assert_eq!(numbers("OQSsiquc01req_2.xml").as_deref(), Some("P-77"));
    played.end(true);
}

#[test]
fn a_script_lays_cards_by_itself_in_pieces_and_ends_what_it_began() {
    let scratch = Scratch::new();
    let script = r#"{"face": [{"answer": {"pieces": 4, "pause": 0.05, "writer": "typed"}},
        {"after": 0.5, "answer": {"situation": "refused", "fault": "torn"}},
        {"after": 0.6, "answer": {"pieces": 3, "pause": 1000}}]}"#;
    let script = scratch.write("script.json", script.as_bytes());
    let played = Played::start(&["--script", &script, "--seed", "5"]);
    let (name, _) = played.written();
    assert_eq!(name.len(), "OQSsiquc01res_face_20261128101112.xml".len());
    let torn = played.event();
    assert_eq!((torn["event"].as_str(), torn["whole"].as_bool()), (Some("written"), Some(false)));
    // The last one is begun, and would take half an hour.
    let start = Instant::now();
    while fs::read_dir(played.root.join("face")).unwrap().count() < 3 {
        assert!(start.elapsed() < PATIENCE);
        std::thread::sleep(Duration::from_millis(5));
    }
    let face = played.root.join("face");
    let scratch = Scratch::new();
    let kept = scratch.path("face");
    fs::rename(&face, &kept).unwrap();
    played.end(true);
    let whole = |path: PathBuf| String::from_utf8_lossy(&fs::read(path).unwrap()).contains("</XmlMsg>");
    let files = fs::read_dir(&kept).unwrap().map(|entry| entry.unwrap().path());
    assert_eq!(files.filter(|path| whole(path.clone())).count(), 2);
}

#[test]
fn usage_is_told_and_situations_are_listed() {
    let list = both(&super::run(&["virtual-terminal", "--situations", "--lang", "en"]));
    assert!(list.lines().next().is_some_and(|line| line.starts_with("00  valid")), "{list}");
    let list = both(&super::run(&["virtual-terminal", "--situations", "--json"]));
    let rows: Vec<Value> = list.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(rows.len() > 50 && rows.iter().all(|row| row["text"]["ja"].is_string()));
    let scratch = Scratch::new();
    let bad = scratch.write("bad.json", b"{\"faces\": 1}");
    for (arguments, status, words) in [
        (&["virtual-terminal"][..], 2, "required"),
        (&["virtual-terminal", "x", "--situation", "nobody"], 2, "not a situation"),
        (&["virtual-terminal", "x", "--institution", "1"], 2, "not 10 digits"),
        (&["virtual-terminal", "x", "--delay=-1"], 2, "not a number of seconds"),
        (&["virtual-terminal", "x", "--script", "/nowhere"], 5, "not found"),
        (&["virtual-terminal", "x", "--script", &bad], 5, "unknown field `faces`"),
        (&["virtual-terminal", "/dev/null/x"], 5, "/dev/null/x"),
    ] {
        let output = super::run(&[arguments, &["--lang", "en"]].concat());
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {}", both(&output));
        assert!(both(&output).contains(words), "{arguments:?}: {}", both(&output));
    }
    // Nothing happens, and it ends.
    let output = super::run(&["virtual-terminal", &scratch.path("quiet"), "--idle-exit", "0.1"]);
    assert_eq!((output.status.code(), both(&output).starts_with("ready: ")), (Some(0), true));
}

/// Two sides that share no code agree: what `terminal::Request` writes is refused by nobody, and `terminal::disk` understands
/// every situation.
#[test]
fn every_situation_is_asked_for_through_the_folder() {
    let played = Played::start(&["--delay", "0", "--institution", "1312345678", "--bulk-time", "0.5"]);
    let exchange = Exchange::in_folder(&played.root).unwrap().again_after(Duration::from_millis(50));
    let situations: Vec<Situation> = Situation::all().collect();
    std::thread::scope(|scope| {
        for part in situations.chunks(situations.len() / 8 + 1) {
            let exchange = exchange.clone();
            scope.spawn(move || part.iter().for_each(|situation| ask_for(&exchange, *situation)));
        }
    });
    // Booked patients, collected once they are done; and a number that is registered.
    let header = RequestHeader::new("1312345678");
    let persons: Vec<Search> = (0..3).map(searched).collect();
    let request = Request::booked("b1", &header, today(), &persons, Encoding::ShiftJis).unwrap();
    let asked = exchange.ask(&request, Deadline::after(PATIENCE)).unwrap();
    let Content::Bulk(bulk) = &asked.reading.content else { panic!("a bulk answer") };
    assert!(bulk.units.len() == 3 && asked.requests >= 2, "{} units, {} requests", bulk.units.len(), asked.requests);
    let number = Situation::NoReferenceNumber.number();
    let entry = ReferenceEntry {
        reference_number: Some(Personal::new("P-77".to_owned())),
        insurer_number: Some("990001".to_owned()),
        number: searched(number).number,
        ..ReferenceEntry::default()
    };
    let request = Request::reference_number("r1", &header, &entry, Encoding::Utf8).unwrap();
    let registered = exchange.ask(&request, Deadline::after(PATIENCE)).unwrap().reading.content;
    assert!(matches!(&registered, Content::Registered(_)) && registered.to_do().is_empty(), "{:?}", registered.to_do());
    let request = Request::eligibility("r2", &header, today(), &searched(number), Encoding::Utf8).unwrap();
    let asked = exchange.ask(&request, Deadline::after(PATIENCE)).unwrap();
    assert_eq!(asked.reading.content.to_do(), []);
    played.end(true);
}

fn today() -> uketsuke::Day {
    "2026-11-28".parse().unwrap()
}

/// The last two digits of the number choose what is answered.
fn searched(situation: u8) -> Search {
    Search {
        insurer_number: Some("990001".to_owned()),
        number: Some(Personal::new(format!("00012{situation:02}"))),
        birthdate: Some(Personal::new("1970-01-02".parse().unwrap())),
        ..Search::default()
    }
}

fn ask_for(exchange: &Exchange, situation: Situation) {
    let (number, word) = (situation.number(), situation.word());
    let header = RequestHeader {
        file_identifier: Some(Personal::new(format!("mark-{number}"))),
        ..RequestHeader::new("1312345678")
    };
    let encoding = if number.is_multiple_of(2) { Encoding::Utf8 } else { Encoding::ShiftJis };
    let request = Request::eligibility(&format!("s{number}"), &header, today(), &searched(number), encoding).unwrap();
    let of_codes = matches!(situation, Situation::Codes(_));
    let deadline = if of_codes { Duration::from_secs(3) } else { PATIENCE };
    let asked = exchange.ask(&request, Deadline::after(deadline));
    let not_ours = match situation {
        Situation::OtherDay => Some("QualificationConfirmationDate"),
        Situation::OtherInstitution => Some("MedicalInstitutionCode"),
        Situation::OtherPerson => Some("Birthdate"),
        _ => None,
    };
    match (asked, not_ours) {
        (Err(FolderExchangeError::NotOurs(element)), Some(expected)) => assert_eq!(element, expected, "{word}"),
        // 処理中, however often.
        (Err(FolderExchangeError::Pending { .. }), None) if of_codes => {}
        (Ok(asked), None) => {
            let content = &asked.reading.content;
            let error = content.header().error_code.clone().unwrap_or_default();
            assert!(!error.starts_with("VT") || situation == Situation::Abnormal || of_codes, "{word}: {error}");
            let to_do = content.to_do();
            match situation {
                Situation::Pending => assert_eq!(asked.requests, 2),
                Situation::NoReferenceNumber => {
                    assert_eq!(to_do, [ToDo::RegisterReferenceNumber { person: None }]);
                }
                Situation::Error | Situation::Abnormal => assert_eq!(to_do, [ToDo::ShowError { person: None }]),
                _ => {}
            }
        }
        (other, _) => panic!("{word}: {other:?}"),
    }
}
