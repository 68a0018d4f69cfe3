//! Every kind of file that is read, in every form: requests, receipts, bulk answers, JSON, ZIP; and what is refused.

#![allow(clippy::unwrap_used)] // helpers of tests

use std::io::{Cursor, Write};

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use uketsuke::Day;
use uketsuke::terminal::generator::{Generator, Layout, write};
use uketsuke::terminal::*;
use uketsuke::vocabulary::{Classification, Consent, Eligibility, Language, ResultStatus, Segment};
use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, ZipWriter};

const ANSWER: &[u8] = include_bytes!("../data/terminal/every-element.utf8.xml");
const BULK: &[u8] = include_bytes!("../data/terminal/writers/oqsdrug-entrusted-02res.xml");

fn file(name: &str) -> File {
    File::named(name).unwrap()
}

fn day(number: i32) -> Option<Day> {
    Some(Day::from_yyyymmdd(number).unwrap())
}

fn content(name: &str, header: &str, body: &str) -> Content {
    let reading = read_file(file(name), &message(header, body)).unwrap();
    assert_eq!((reading.remarks, reading.kept), (vec![], vec![]), "{name}");
    reading.content
}

fn message(header: &str, body: &str) -> Vec<u8> {
    format!("<XmlMsg><MessageHeader>{header}</MessageHeader><MessageBody>{body}</MessageBody></XmlMsg>").into_bytes()
}

#[test]
fn requests_are_read() {
    let header = "<QualificationConfirmationDate>20261128</QualificationConfirmationDate>\
        <MedicalInstitutionCode>1312345678</MedicalInstitutionCode><ArbitraryFileIdentifier>x</ArbitraryFileIdentifier>";
    let who = "<QualificationConfirmSearchInfo><InsurerNumber>  123456</InsurerNumber><InsuredCardSymbol>１２</InsuredCardSymbol>\
        <InsuredIdentificationNumber>34</InsuredIdentificationNumber><InsuredBranchNumber>01</InsuredBranchNumber>\
        <Birthdate>19800401</Birthdate><LimitApplicationCertificateRelatedConsFlg>1</LimitApplicationCertificateRelatedConsFlg>\
        <ArbitraryIdentifier>p</ArbitraryIdentifier></QualificationConfirmSearchInfo>";
    let Content::Query(query) = content("OQSsiquc01req_1.xml", header, who) else { panic!("query") };
    assert_eq!(query.header.confirmed_on, day(20261128));
    assert_eq!(query.questions[0].insurer_number.as_deref(), Some("123456"));
    assert_eq!(query.questions[0].limit_consent, Coded::Known(Consent::Given));
    let Content::Query(query) = content("OQSmuquc01req_1.xml", header, &who.repeat(3)) else { panic!("query") };
    assert_eq!(query.questions.len(), 3);

    let ask = |inside: &str| format!("<QualificationConfirmSearchInfo>{inside}</QualificationConfirmSearchInfo>");
    let month = ask("<MedicalTreatmentMonth>202611</MedicalTreatmentMonth>");
    let Content::Query(query) = content("OQSmutic01req_1.xml", header, &month) else { panic!("query") };
    assert_eq!(query.questions[0].month, Month::from_digits("202611"));
    let period = ask("<ConsentDateFrom>20261101</ConsentDateFrom><ConsentDateTo>20261130</ConsentDateTo>\
         <MedicalTreatmentFlag>2</MedicalTreatmentFlag>");
    let Content::Query(query) = content("OQSmuhvq01req_1.xml", header, &period) else { panic!("query") };
    assert_eq!((query.questions[0].consent_from, query.questions[0].consent_to), (day(20261101), day(20261130)));
    assert_eq!(query.questions[0].visit_kind, Coded::Known(VisitKind::HomeVisit));
    let examined =
        ask("<ExaminationDateFrom>20261101</ExaminationDateFrom><ExaminationDateTo>20261130</ExaminationDateTo>\
         <MedicalTreatmentFlag>3</MedicalTreatmentFlag>");
    let Content::Query(query) = content("OQSmuonq01req_1.xml", header, &examined) else { panic!("query") };
    assert_eq!(query.questions[0].examination_to, day(20261130));

    let entry = "<ReferenceNumberRegistrationInfo><ReferenceNumber>000123</ReferenceNumber><InsurerNumber>01130012</InsurerNumber>\
        <InsuredIdentificationNumber>34</InsuredIdentificationNumber></ReferenceNumberRegistrationInfo>";
    for (name, count) in [("OQSsiimm01req_1.xml", 1), ("OQSmuimm01req_1.xml", 4)] {
        let Content::Registration(registration) = content(name, header, &entry.repeat(count)) else {
            panic!("registration")
        };
        assert_eq!(registration.entries.len(), count);
        assert_eq!(registration.entries[0].reference_number.as_ref().unwrap().reveal(), "000123");
    }
}

#[test]
fn the_steps_of_each_bulk_service_are_read() {
    let header = "<SegmentOfResult>2</SegmentOfResult><MedicalInstitutionCode>1312345678</MedicalInstitutionCode>";
    let number = "<ReceptionNumber>20261128000042</ReceptionNumber>";
    for prefix in ["OQSmuquc", "OQSmuimm", "OQSmutic", "OQSmuhvq", "OQSmuonq"] {
        let body = format!("{number}<ProcessingResultStatus>1</ProcessingResultStatus>");
        let Content::Receipt(receipt) = content(&format!("{prefix}01res_1.xml"), header, &body) else {
            panic!("receipt")
        };
        assert_eq!(receipt.header.reception_number.as_deref(), Some("20261128000042"));
        assert_eq!(receipt.header.segment, Coded::Known(Segment::Processing));
        assert_eq!(receipt.processing.status, Coded::Known(ResultStatus::Normal));
        let Content::Collect(header) = content(&format!("{prefix}02req_1.xml"), header, number) else {
            panic!("collect")
        };
        assert_eq!(header.reception_number.as_deref(), Some("20261128000042"));
        // Still being worked on: no unit, and nobody is "not found".
        let collected = content(
            &format!("{prefix}02res_1.xml"),
            &format!("{header_text}{number}", header_text = "<SegmentOfResult>2</SegmentOfResult>"),
            "",
        );
        match collected {
            Content::Bulk(bulk) => {
                assert_eq!((bulk.header.segment, bulk.units.len()), (Coded::Known(Segment::Processing), 0))
            }
            Content::Registered(registered) => assert_eq!(registered.units.len(), 0),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_message_of_another_kind_than_its_name_is_refused() {
    let unit = "<BulkConfirmUnit><QualificationValidity>1</QualificationValidity></BulkConfirmUnit>";
    let result = "<ResultList><ResultOfQualificationConfirmation><InsurerNumber>1</InsurerNumber>\
        </ResultOfQualificationConfirmation></ResultList>";
    let entry =
        "<ReferenceNumberRegistrationInfo><ReferenceNumber>1</ReferenceNumber></ReferenceNumberRegistrationInfo>";
    for (name, body) in [
        ("OQSsiquc01res_1.xml", unit),
        ("OQSsiquc01res_1.xml", entry),
        ("OQSsiquc01req_1.xml", result),
        ("OQSmuquc02res_1.xml", result),
        ("OQSmuquc02req_1.xml", unit),
        ("OQSmuquc01res_1.xml", unit),
        ("OQSmuimm02res_1.xml", unit),
        ("OQSsiimm01req_1.xml", result),
        ("OQSsiimm01res_1.xml", result),
    ] {
        assert_eq!(read_file(file(name), &message("", body)).unwrap_err(), ReadError::OtherKind, "{name} {body}");
    }
    // A validity of the whole file would be nobody's.
    let body = "<QualificationValidity>1</QualificationValidity>";
    let reading = read_file(file("OQSmuquc02res_1.xml"), &message("", body)).unwrap();
    let path = String::from("XmlMsg/MessageBody/QualificationValidity");
    assert_eq!(reading.remarks, [Remark::UnknownElement { path }]);
    // Two questions for one answer.
    let ask = |number| {
        format!(
            "<QualificationConfirmSearchInfo><InsurerNumber>{number}</InsurerNumber></QualificationConfirmSearchInfo>"
        )
    };
    let twice = message("", &(ask(1) + &ask(2)));
    assert!(matches!(read(&twice), Err(ReadError::Repeated { .. })));
    assert!(read(&message("", &(ask(1) + &ask(1)))).is_ok());
}

/// What stands after the last person is of the whole file.
#[test]
fn the_outcome_of_a_bulk_file_is_not_that_of_its_last_person() {
    let unit = |validity: u8| {
        format!(
            "<BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus>\
             <QualificationValidity>{validity}</QualificationValidity></BulkConfirmUnit>"
        )
    };
    let outcome =
        "<ProcessingResultStatus>2</ProcessingResultStatus><ProcessingResultCode>TEST0001</ProcessingResultCode>";
    for body in [unit(1) + &unit(2) + outcome, outcome.to_owned() + &unit(1) + &unit(2)] {
        let Content::Bulk(bulk) = content("OQSmuquc02res_1.xml", "", &body) else { panic!("bulk") };
        assert_eq!(bulk.processing.status, Coded::Known(ResultStatus::Error));
        let told: Vec<_> =
            bulk.units.iter().map(|unit| (unit.processing.status, unit.processing.code.clone())).collect();
        assert_eq!(told, [(Coded::Known(ResultStatus::Normal), None), (Coded::Known(ResultStatus::Normal), None)]);
    }
}

/// Who is not found has a list with nobody in it.
#[test]
fn a_list_without_results_is_nothing_unknown() {
    for list in ["<ResultList/>", "<ResultList></ResultList>", "<ResultList>\n</ResultList>", ""] {
        let body = format!("<QualificationValidity>4</QualificationValidity>{list}");
        let Content::Answer(answer) = content("OQSsiquc01res_1.xml", "", &body) else { panic!("answer") };
        assert_eq!(answer.unit.results, [], "{list}");
    }
}

#[test]
fn an_answer_about_one_person_is_told_by_its_name() {
    for (name, is_answer) in [
        ("OQSsiquc01res_1.xml", true),
        ("OQSsiquc01res_face_1.xml", true),
        ("OQSsiquc01res_1.json", true),
        ("OQSsiquc01req_1.xml", false),
        ("OQSmuquc02res_1.xml", false),
        ("OQSsiimm01res_1.xml", false),
        ("YZKsiquc01res_1.xml", false),
        ("OQSsiquc02res_1.xml", false),
    ] {
        assert_eq!(file(name).is_answer(), is_answer, "{name}");
    }
}

/// No number or code is longer than 32 letters; what is, or holds other signs, is kept and not taken for one.
#[test]
fn an_identifier_is_short_and_plain() {
    let longest = "1".repeat(32);
    for (written, is_one) in [
        ("1312345678", true),
        ("A-1_2.3", true),
        (longest.as_str(), true),
        (&format!("{longest}1"), false),
        ("13 12345678", false),
        ("１３１２３４５６７８", false),
        ("13\"12345678", false),
    ] {
        let header = format!("<MedicalInstitutionCode>{written}</MedicalInstitutionCode>");
        let reading = read(&message(&header, "")).unwrap();
        assert_eq!(reading.content.header.institution.as_deref(), is_one.then_some(written), "{written}");
        let path = String::from("XmlMsg/MessageHeader/MedicalInstitutionCode");
        let remark = Remark::Unreadable { path, expected: Expected::Identifier };
        assert_eq!(reading.remarks, if is_one { vec![] } else { vec![remark] }, "{written}");
    }
}

#[test]
fn what_is_known_and_not_read_says_so() {
    for name in [
        "YZKsiquc01res_1.xml",
        "TKKsiquc01req_1.xml",
        "CIPsiquc01req_1.xml",
        "OQSsihvq01res_1.xml",
        "OQSsiurl01res_1.xml",
        "PMHsimsm01res_1.xml",
        "EPSsipre01res_1.xml",
        "OQSsiquc02res_1.xml",
        "OQSsiquc01res_1.pdf",
        "OQSsiquc01res_1.xml.tmp",
    ] {
        let file = file(name);
        assert_eq!(read_file(file, ANSWER), Err(ReadError::NotRead(file.service)), "{name}");
        let error = ReadError::NotRead(file.service);
        assert!(error.to_string().contains(file.service.japanese()));
        assert_eq!(error.text(Language::En), error.to_string());
        assert_eq!(error.text(Language::Ja), format!("{}のファイルは読み取りません", file.service.japanese()));
    }
}

#[test]
fn names_that_one_weak_source_shows_are_kept_and_not_called_unknown() {
    let names = [
        "QualificationConfirmationKey",
        "PublicExpenseNumber",
        "BeneficiaryNumber",
        "WelfareOfficeName",
        "MessageContents",
        "Message",
    ];
    let elements: String = names.iter().map(|name| format!("<{name}>試験</{name}>")).collect();
    let result = format!(
        "<ResultList><ResultOfQualificationConfirmation>{elements}</ResultOfQualificationConfirmation></ResultList>"
    );
    for (header, body) in [(elements.as_str(), ""), ("", elements.as_str()), ("", result.as_str())] {
        let reading = read(&message(header, body)).unwrap();
        assert_eq!((reading.remarks.len(), reading.kept.len()), (names.len(), names.len()));
        assert!(reading.remarks.iter().all(|remark| matches!(remark, Remark::UnconfirmedElement { .. })));
    }
}

#[test]
fn a_bulk_result_in_a_plain_zip_is_read() {
    let name = "OQSmutic02res_202611280001.zip";
    for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        let options = SimpleFileOptions::default().compression_method(method);
        let plain = archive(&[("OQSmutic02res_202611280001.xml", BULK), ("readme.txt", b"x")], options);
        let bulk = read_file(file(name), &plain).unwrap().bulk().unwrap();
        let direct = read_file(file("OQSmutic02res_202611280001.xml"), BULK).unwrap().bulk().unwrap();
        assert_eq!(bulk.content, direct.content);
        let nested = archive(&[("out/OQSmutic02res_1.xml", BULK)], options);
        assert_eq!(read_file(file(name), &nested).unwrap().bulk().unwrap().content, direct.content);
    }
    // Also where the name promises XML.
    let options = SimpleFileOptions::default();
    let plain = archive(&[("OQSmutic02res_1.xml", BULK)], options);
    assert!(read_file(file("OQSmutic02res_1.xml"), &plain).is_ok());
    let refused = |bytes: &[u8]| read_file(file(name), bytes).unwrap_err();
    for members in [
        &[("OQSmuquc02res_1.xml", BULK)][..],
        &[("OQSmutic01res_1.xml", BULK)],
        &[("OQSmutic02res_1.xml", BULK), ("OQSmutic02res_2.xml", BULK)],
        &[],
    ] {
        assert_eq!(refused(&archive(members, options)), ReadError::NoMember);
    }
    // A ZIP in a ZIP, and a ZIP without a name.
    let inner = archive(&[("OQSmutic02res_1.xml", &plain)], options);
    assert_eq!(refused(&inner), ReadError::NoMember);
    assert_eq!(read(&plain).unwrap_err(), ReadError::NoMember);
    for end in (4..plain.len()).step_by(13) {
        assert_eq!(refused(&plain[..end]), ReadError::BrokenArchive, "{end}");
    }
    let many: Vec<(String, &[u8])> = (0..=MAX_MEMBERS).map(|number| (format!("{number}"), &b"x"[..])).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    assert_eq!(refused(&archive(&many, options)), ReadError::BrokenArchive);
}

#[test]
fn a_zip_with_a_password_is_said_and_never_opened() {
    let options = SimpleFileOptions::default().with_aes_encryption(AesMode::Aes256, "synthetic");
    let aes = archive(&[("OQSmutic02res_1.xml", BULK)], options);
    let error = read_file(file("OQSmutic02res_1.zip"), &aes).unwrap_err();
    assert_eq!(error, ReadError::Encrypted);
    assert!(error.to_string().contains("decrypt it"));
    // The older way: the flag of the entry alone tells.
    let mut older = archive(&[("OQSsiquc01res_1.xml", ANSWER)], SimpleFileOptions::default());
    for (signature, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let at = older.windows(4).position(|window| window == signature).unwrap();
        older[at + flags] |= 1;
    }
    assert_eq!(read_file(file("OQSsiquc01res_1.zip"), &older).unwrap_err(), ReadError::Encrypted);
}

#[test]
fn a_bomb_in_a_zip_is_not_unpacked() {
    let bomb = vec![b' '; MAX_BULK_BYTES + 1];
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let packed = archive(&[("OQSmutic02res_1.xml", &bomb)], options);
    assert!(packed.len() < 100_000);
    assert_eq!(read_file(file("OQSmutic02res_1.zip"), &packed).unwrap_err(), ReadError::TooLarge);
    assert_eq!(read_file(file("OQSmutic02res_1.xml"), &bomb).unwrap_err(), ReadError::TooLarge);
    assert!(matches!(read_file(file("OQSmutic02res_1.xml"), &bomb[1..]), Err(ReadError::Incomplete { .. })));
}

fn archive(members: &[(&str, &[u8])], options: SimpleFileOptions) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        archive.start_file(*name, options).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn bulk_files_are_bounded() {
    let bulk = file("OQSmuquc02res_1.xml");
    let unit = "<BulkConfirmUnit/>";
    let too_many = |body: &str, of: &str| match read_file(bulk, &message("", body)) {
        Err(ReadError::TooMany { what, .. }) => assert_eq!(what, of),
        other => panic!("{of}: {}", other.is_ok()),
    };
    too_many(&unit.repeat(MAX_UNITS + 1), "units");
    assert!(read_file(bulk, &message("", &unit.repeat(MAX_UNITS))).is_ok());
    too_many(&"<a/>".repeat(MAX_BULK_ELEMENTS), "elements");
    let ticket = "<MedicalTicketInfo><SelfPayAmount>0</SelfPayAmount></MedicalTicketInfo>".repeat(MAX_TICKETS + 1);
    let result =
        |inside: &str| format!("<ResultOfQualificationConfirmation>{inside}</ResultOfQualificationConfirmation>");
    let in_unit = |inside: &str| format!("<BulkConfirmUnit>{inside}</BulkConfirmUnit>");
    too_many(&in_unit(&result(&format!("<PublicExpenseResultList>{ticket}</PublicExpenseResultList>"))), "tickets");
    too_many(&in_unit(&result("").repeat(MAX_RESULTS + 1)), "results");
    too_many(&in_unit(&"<ReferenceNumber>1</ReferenceNumber>".repeat(MAX_RESULTS + 1)), "reference numbers");
    // Remarks beyond the bound are counted.
    let reading = read_file(bulk, &message("", &"<New>1</New>".repeat(MAX_REMARKS + 5))).unwrap();
    assert_eq!((reading.remarks.len(), reading.kept.len()), (MAX_REMARKS + 1, MAX_REMARKS));
    assert_eq!(reading.remarks.last(), Some(&Remark::More { count: 5 }));
}

/// A written answer as the WebAPI has it. The writer puts each element on a line of its own.
fn as_json(xml: &str) -> String {
    let mut lines = xml.lines().filter(|line| !line.starts_with("<?")).peekable();
    assert_eq!(lines.next(), Some("<XmlMsg>"));
    json!({ "XmlMsg": group(&mut lines) }).to_string()
}

fn group<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Value {
    let mut members: Vec<(String, Value)> = Vec::new();
    while let Some(line) = lines.next() {
        if line.starts_with("</") {
            break;
        }
        let (name, rest) = line.strip_prefix('<').unwrap().split_once('>').unwrap();
        let value = match rest.split_once("</") {
            Some((text, _)) => Value::from(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")),
            None => group(lines),
        };
        members.push((name.to_owned(), value));
    }
    let is_list =
        members.iter().all(|(name, value)| value.is_object() && name.ends_with(['n', 'o'])) && !members.is_empty();
    let repeated = members.windows(2).any(|pair| pair[0].0 == pair[1].0) || (is_list && members.len() == 1);
    if is_list && repeated {
        // A list: its members each hold one object.
        let one = |(name, value): (String, Value)| Value::Object(Map::from_iter([(name, value)]));
        return Value::Array(members.into_iter().map(one).collect());
    }
    let mut object = Map::new();
    for (name, value) in members {
        match object.get_mut(&name) {
            Some(Value::Array(list)) => list.push(value),
            Some(first) => *first = Value::Array(vec![first.take(), value]),
            None => drop(object.insert(name, value)),
        }
    }
    Value::Object(object)
}

#[test]
fn every_element_is_read_from_json_too() {
    let json = as_json(std::str::from_utf8(ANSWER).unwrap());
    assert!(json.contains("\"ResultList\":[{\"ResultOfQualificationConfirmation\":{"));
    let (from_json, from_xml) = (read(json.as_bytes()).unwrap(), read(ANSWER).unwrap());
    assert_eq!(from_json.content, from_xml.content);
    assert_eq!((from_json.remarks, from_json.kept), (vec![], vec![]));
}

#[test]
fn json_that_is_still_being_written_or_damaged_is_refused() {
    let json = as_json(std::str::from_utf8(ANSWER).unwrap());
    for end in (0..json.len()).filter(|end| json.is_char_boundary(*end)).step_by(11) {
        assert!(read(&json.as_bytes()[..end]).is_err(), "{end}");
    }
    assert!(matches!(read(b"{\"XmlMsg\": {\"MessageBody\": {}"), Err(ReadError::Incomplete { line: 1 })));
    assert!(matches!(read(b"{\"XmlMsg\"\n {}}"), Err(ReadError::Malformed { line: 2 })));
    assert!(matches!(read(b"{}"), Err(ReadError::NotAMessage { .. })));
    assert!(matches!(read(b"{\"Other\": {}}"), Err(ReadError::NotAMessage { .. })));
    assert!(matches!(read(b"{\"XmlMsg\": {}, \"XmlMsg\": {}}"), Err(ReadError::Repeated { .. })));
    let twice = br#"{"XmlMsg": {"MessageBody": {"QualificationValidity": "1", "QualificationValidity": "2"}}}"#;
    assert!(matches!(read(twice), Err(ReadError::Repeated { .. })));
    let escaped = read(b"{\"XmlMsg\": {\"a\": \"\\u0000\"}}");
    assert!(matches!(escaped, Err(ReadError::ForbiddenCharacter { .. })));
    let deep = format!("{{\"XmlMsg\": {}1{}}}", "{\"a\":".repeat(200), "}".repeat(200));
    assert!(matches!(read(deep.as_bytes()), Err(ReadError::TooMany { what: "levels", .. })));
    let lists = format!("{{\"XmlMsg\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(read(lists.as_bytes()), Err(ReadError::Malformed { .. })));
    let long = format!("{{\"XmlMsg\": {{\"a\": \"{}\"}}}}", "x".repeat(MAX_TEXT + 1));
    assert!(matches!(read(long.as_bytes()), Err(ReadError::TooMany { .. })));
}

#[test]
fn a_value_that_is_no_string_is_not_guessed() {
    let json = br#"{"XmlMsg": {"MessageBody": {"QualificationValidity": 1, "ProcessingResultStatus": true,
        "ProcessingResultCode": null, "PrescriptionIssueSelect": 1.5, "ReferenceNumber": -1}}}"#;
    let reading = read(json).unwrap();
    assert_eq!(reading.content.unit, Unit::default());
    assert_eq!(reading.remarks.len(), 4);
    assert_eq!(
        reading.kept.iter().map(|kept| kept.value.reveal().as_str()).collect::<Vec<_>>(),
        ["1", "true", "1.5", "-1"]
    );
    let expected =
        Remark::Unreadable { path: String::from("XmlMsg/MessageBody/QualificationValidity"), expected: Expected::Text };
    assert_eq!(reading.remarks[0], expected);
}

#[test]
fn json_comes_in_both_encodings_with_a_tail_or_without() {
    let json = r#"{"XmlMsg": {"MessageHeader": {"CharacterCodeIdentifier": "1", "ErrorMessage": "試験"}}}"#;
    let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(json);
    let reading = read(&bytes).unwrap();
    assert_eq!(reading.encoding.used, Encoding::ShiftJis);
    assert_eq!(reading.encoding.identifier, Some(Encoding::ShiftJis));
    assert_eq!(reading.content.header.error_message.unwrap().reveal(), "試験");
    let with_tail = [&bytes[..], b"\x1A"].concat();
    assert_eq!(read(&with_tail).unwrap().remarks, [Remark::BytesAfterDocument { count: 1 }]);
}

proptest! {
    #[test]
    fn any_answer_is_the_same_in_xml_and_json(seed: u64) {
        let answer = Generator::new(seed).answer();
        let xml = write(&answer, Encoding::Utf8, Layout::default());
        let json = as_json(std::str::from_utf8(&xml).unwrap());
        let reading = read(json.as_bytes()).unwrap();
        prop_assert_eq!(reading.content, answer);
        prop_assert!(reading.kept.is_empty());
    }

    #[test]
    fn any_bytes_of_any_kind_are_answered(bytes: Vec<u8>, service in 0..Service::ALL.len(), step in 0..4usize) {
        for form in [Form::Xml, Form::Json, Form::Zip] {
            let file = File::of(Service::ALL[service], MessageKind::ALL[step], form);
            for start in [&b""[..], b"PK\x03\x04", b"{\"XmlMsg\":", b"<XmlMsg>"] {
                let _ = read_file(file, &[start, &bytes].concat());
            }
        }
    }

    #[test]
    fn a_damaged_bulk_file_is_answered(position: usize, byte: u8, length in 0usize..40) {
        let mut damaged = BULK.to_vec();
        let at = position % damaged.len();
        let end = (at + length).min(damaged.len());
        damaged[at..end].fill(byte);
        if let Ok(reading) = read_file(file("OQSmutic02res_1.xml"), &damaged) {
            let _ = reading.bulk().unwrap().facts(None);
        }
    }
}

/// An answer that is valid, with as many results as wanted.
fn valid(results: usize) -> TerminalAnswer {
    let header = Header {
        segment: Coded::Known(Segment::Finished),
        inquiry: Coded::Known(Inquiry::InsuranceDetails),
        confirmed_on: day(20261128),
        ..Header::default()
    };
    let coverage = Coverage { classification: Coded::Known(Classification::Insured), ..Coverage::default() };
    let unit = Unit {
        processing: Processing { status: Coded::Known(ResultStatus::Normal), ..Processing::default() },
        validity: Coded::Known(Eligibility::Valid),
        results: vec![coverage; results],
        ..Unit::default()
    };
    TerminalAnswer { header, unit }
}

fn facts(answer: &TerminalAnswer) -> (Facts, Vec<Remark>) {
    read(&write(answer, Encoding::Utf8, Layout::default())).unwrap().facts(None)
}

/// `1<b/>` is not the value 1. A comment within a value is none of it.
#[test]
fn text_and_elements_in_one_element_are_refused() {
    let valid = |value: &str| {
        let header = "<SegmentOfResult>1</SegmentOfResult>";
        let body = format!(
            "<ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>{value}</QualificationValidity>"
        );
        read_file(file("OQSsiquc01res_1.xml"), &message(header, &body))
    };
    for mixed in ["1<b/>", "<b/>1", "1<b>2</b>", "<b></b>1<c/>", "1<QualificationValidity/>"] {
        assert!(matches!(valid(mixed), Err(ReadError::Malformed { .. })), "{mixed}");
    }
    for plain in ["1", " 1 ", "1<!-- x -->", "<![CDATA[1]]>"] {
        let Content::Answer(answer) = valid(plain).unwrap().content else { panic!("answer") };
        assert_eq!(answer.unit.validity, Coded::Known(Eligibility::Valid), "{plain}");
    }
}

/// It is left out and said, as any value that is none; the decision is without it.
#[test]
fn a_day_before_1900_is_no_day() {
    for (written, is_day) in [("18991231", false), ("19000101", true)] {
        let header = format!(
            "<SegmentOfResult>1</SegmentOfResult><QualificationConfirmationDate>{written}</QualificationConfirmationDate>"
        );
        let reading = read_file(file("OQSsiquc01res_1.xml"), &message(&header, "")).unwrap();
        assert_eq!(reading.content.header().confirmed_on.is_some(), is_day, "{written}");
        let path = String::from("XmlMsg/MessageHeader/QualificationConfirmationDate");
        let remark = Remark::Unreadable { path, expected: Expected::Day };
        assert_eq!(reading.remarks.contains(&remark), !is_day, "{:?}", reading.remarks);
    }
}

#[test]
fn each_validity_is_its_own_eligibility() {
    for (code, eligibility, insurance, assistance) in [
        ("1", Eligibility::Valid, Eligibility::Valid, Eligibility::Valid),
        ("2", Eligibility::Invalid, Eligibility::Invalid, Eligibility::Invalid),
        ("3", Eligibility::InvalidNewExists, Eligibility::InvalidNewExists, Eligibility::InvalidNewExists),
        ("4", Eligibility::NotFound, Eligibility::NotFound, Eligibility::NotFound),
        ("5", Eligibility::Several, Eligibility::Several, Eligibility::Unknown),
        ("6", Eligibility::ValidUnregistered, Eligibility::Unknown, Eligibility::ValidUnregistered),
        ("7", Eligibility::Unknown, Eligibility::Unknown, Eligibility::Unknown),
        ("", Eligibility::Unknown, Eligibility::Unknown, Eligibility::Unknown),
    ] {
        let mut answer = valid(2);
        answer.unit.validity = Coded::read(code).unwrap();
        answer.unit.results[1].classification = Coded::Known(Classification::Welfare);
        let (facts, remarks) = facts(&answer);
        let each: Vec<Eligibility> = facts.results.iter().map(|result| result.eligibility).collect();
        assert_eq!((facts.eligibility, each.as_slice()), (eligibility, &[insurance, assistance][..]), "{code}");
        let of_other = match code {
            "5" => vec![Remark::ValidityOfOtherCoverage { result: 2 }],
            "6" => vec![Remark::ValidityOfOtherCoverage { result: 1 }],
            _ => vec![],
        };
        assert_eq!(remarks, of_other, "{code}");
    }
}

#[test]
fn a_message_that_did_not_end_normally_says_nothing_of_the_patient() {
    for (outcome, status, eligibility, pending) in [
        ("1", "1", Eligibility::Valid, false),
        ("2", "1", Eligibility::Unknown, true),
        ("9", "1", Eligibility::Unknown, false),
        ("3", "1", Eligibility::Unknown, false),
        ("", "1", Eligibility::Unknown, false),
        ("1", "2", Eligibility::Unknown, false),
        ("1", "", Eligibility::Unknown, false),
    ] {
        let mut answer = valid(1);
        answer.header.segment = Coded::read(outcome).unwrap();
        answer.header.error_code = Some(String::from("TEST0009"));
        answer.unit.processing.status = Coded::read(status).unwrap();
        let (facts, _) = facts(&answer);
        assert_eq!((facts.eligibility, facts.is_pending()), (eligibility, pending), "{outcome} {status}");
        assert_eq!(facts.results[0].eligibility, eligibility);
        assert_eq!(facts.error_code.as_deref(), Some("TEST0009"));
        let segment = match outcome {
            "1" | "" => Segment::Finished,
            "2" => Segment::Processing,
            _ => Segment::Abnormal,
        };
        let normal = if status == "2" { ResultStatus::Error } else { ResultStatus::Normal };
        assert_eq!((facts.segment, facts.status), (segment, normal));
    }
}

#[test]
fn what_contradicts_valid_is_said() {
    let (nobody, remarks) = facts(&valid(0));
    assert_eq!((nobody.eligibility, remarks), (Eligibility::Unknown, vec![Remark::ValidWithoutResult]));
    // Who is not insured has no result, and that is no contradiction.
    for lost in [Eligibility::Invalid, Eligibility::InvalidNewExists, Eligibility::NotFound, Eligibility::Several] {
        let mut answer = valid(0);
        answer.unit.validity = Coded::Known(lost);
        let (facts, remarks) = facts(&answer);
        assert_eq!((facts.eligibility, remarks), (lost, vec![]));
    }
    let mut answer = valid(2);
    answer.unit.results[1].disqualified_on = day(20261128);
    answer.unit.results[1].document_until = day(20261127);
    answer.unit.results[0].disqualified_on = day(20261129);
    let (facts, remarks) = facts(&answer);
    assert_eq!(facts.eligibility, Eligibility::Valid);
    assert_eq!(remarks, [Remark::ValidAfterLoss { result: 2 }, Remark::ValidAfterDocument { result: 2 }]);
}

#[test]
fn an_answer_without_a_day_says_so() {
    let mut answer = valid(1);
    answer.header.confirmed_on = None;
    let (facts, remarks) = facts(&answer);
    assert_eq!((facts.day, remarks), (None, vec![Remark::NoDay]));
    answer.header.processed_at = Moment::from_digits("20261127235959");
    let (facts, remarks) = self::facts(&answer);
    assert_eq!((facts.day, remarks), (day(20261127), vec![]));
    // The day that was asked about leads, whenever the system worked on it.
    answer.header.confirmed_on = day(20261128);
    assert_eq!(self::facts(&answer).0.day, day(20261128));
}

/// Of insurance and 医療扶助 together, each has its own number, here in the result or beside both.
#[test]
fn who_has_a_number_for_one_of_two_coverages_is_still_to_be_registered() {
    let mut answer = valid(2);
    let to_do = |answer: &TerminalAnswer| Content::Answer(Box::new(answer.clone())).to_do();
    let register = vec![ToDo::RegisterReferenceNumber { person: None }];
    assert_eq!(to_do(&answer), register);
    answer.unit.results[1].reference_number = Some(Personal::new("1".to_owned()));
    assert_eq!(to_do(&answer), register);
    answer.unit.results[0].reference_number = Some(Personal::new("2".to_owned()));
    assert_eq!(to_do(&answer), []);
    answer.unit.validity = Coded::Known(Eligibility::Invalid);
    answer.unit.results[0].reference_number = None;
    assert_eq!(to_do(&answer), []);
    answer.header.segment = Coded::Known(Segment::Processing);
    assert_eq!(to_do(&answer), [ToDo::AskAgain]);
    answer.header.segment = Coded::Known(Segment::Abnormal);
    assert_eq!(to_do(&answer), [ToDo::ShowError { person: None }]);
}

#[test]
fn consents_are_judged_one_by_one_over_all_results() {
    use uketsuke::vocabulary::Provision::{Medication, SpecialDisease, Tests};
    for (one, other, told) in [
        ("1", "1", "1"),
        ("1", "", "1"),
        ("", "1", "1"),
        ("", "", ""),
        ("0", "", "0"),
        ("0", "0", "0"),
        ("1", "0", ""),
        ("0", "1", ""),
        ("2", "1", ""),
        ("3", "3", "3"),
        ("7", "1", ""),
    ] {
        let mut answer = valid(2);
        for (result, code) in answer.unit.results.iter_mut().zip([one, other]) {
            let at = Moment::from_digits("20261128090000").filter(|_| code == "1");
            result.consents.set(Medication, ConsentTriple { consent: Coded::read(code).unwrap(), at, until: None });
            let consent = Coded::read(code).unwrap();
            result.consents.set(SpecialDisease, ConsentTriple { consent, ..ConsentTriple::default() });
        }
        // Another kind is not disturbed.
        let tests = Moment::from_digits("20261128100000");
        answer.unit.results[1]
            .consents
            .set(Tests, ConsentTriple { consent: Coded::Known(Consent::Given), at: tests, until: None });
        let (facts, remarks) = facts(&answer);
        let expected = Coded::read(told).unwrap();
        assert_eq!(facts.consents.get(Medication).consent, expected, "{one} {other}");
        assert_eq!(facts.consents.get(SpecialDisease).consent, expected, "{one} {other}");
        assert_eq!(facts.consents.get(Tests).consent, Coded::Known(Consent::Given));
        let differ = told.is_empty() && !(one.is_empty() && other.is_empty());
        let wanted = if differ {
            vec![Remark::ConsentsDiffer(Medication), Remark::ConsentsDiffer(SpecialDisease)]
        } else {
            vec![]
        };
        assert_eq!(remarks, wanted, "{one} {other}");
    }
}

#[test]
fn of_two_ends_of_viewing_the_earlier_counts() {
    use uketsuke::vocabulary::Provision::Medication;
    let moment = |digits| Moment::from_digits(digits);
    let mut answer = valid(2);
    let given =
        |at, until| ConsentTriple { consent: Coded::Known(Consent::Given), at: moment(at), until: moment(until) };
    answer.unit.results[0].consents.set(Medication, given("20261128090000", "20261129090000"));
    answer.unit.results[1].consents.set(Medication, given("20261128100000", "20261128180000"));
    let (facts, remarks) = facts(&answer);
    assert_eq!(facts.consents.get(Medication).viewing_until(), moment("20261128180000"));
    let at = |digits| facts.viewing(Medication, Moment::from_digits(digits).unwrap());
    assert_eq!(at("20261128095959"), Viewing::NotNow);
    assert_eq!(at("20261128180000"), Viewing::Until(Moment::from_digits("20261128180000").unwrap()));
    assert_eq!(at("20261128180001"), Viewing::NotNow);
    assert_eq!(remarks, [Remark::ViewingWindow(Medication)]);
    answer.unit.results[1].consents.set(Medication, given("", ""));
    answer.unit.results[0].consents.set(Medication, given("", ""));
    let (facts, remarks) = self::facts(&answer);
    assert_eq!(facts.viewing(Medication, Moment::from_digits("20261128180000").unwrap()), Viewing::Unknown);
    assert_eq!(remarks, [Remark::ConsentWithoutTime(Medication)]);
}

#[test]
fn grace_and_refusal_look_alike_and_ask_for_more() {
    use uketsuke::vocabulary::Provision::Tests;
    let mut answer = valid(1);
    answer.header.inquiry = Coded::Known(Inquiry::MyNumberCard);
    let silent = facts(&answer).0;
    for kind in ConsentTriples::KINDS {
        answer.unit.results[0]
            .consents
            .set(kind, ConsentTriple { consent: Coded::Known(Consent::Refused), ..ConsentTriple::default() });
    }
    let refused = facts(&answer).0;
    for facts in [silent, refused] {
        assert_eq!((facts.sharing(), facts.asks_for_reader_message()), (SharingState::NothingShared, true));
    }
    answer.unit.results[0]
        .consents
        .set(Tests, ConsentTriple { consent: Coded::Known(Consent::Given), ..ConsentTriple::default() });
    let given = facts(&answer).0;
    assert_eq!((given.sharing(), given.asks_for_reader_message()), (SharingState::Consented, false));
}

#[test]
fn two_shares_are_both_said_and_an_invalid_coverage_has_none() {
    let mut answer = valid(1);
    answer.unit.results[0].share_percent = Some(30);
    answer.unit.results[0].elderly =
        Some(Elderly { from: day(20260801), share_percent: Some(20), ..Elderly::default() });
    let (facts, remarks) = facts(&answer);
    assert_eq!(facts.results[0].share, Share::Differ { one: 20, other: 30 });
    assert_eq!(remarks, [Remark::SharesDiffer { result: 1 }]);
    answer.unit.validity = Coded::Known(Eligibility::Invalid);
    assert_eq!(self::facts(&answer).0.results[0].share, Share::Unknown);
    answer.unit.validity = Coded::Known(Eligibility::Valid);
    answer.unit.results[0].classification = Coded::Known(Classification::SpecialCare);
    let share = self::facts(&answer).0.results[0].share;
    assert_eq!(share, Share::Percent { percent: 100, basis: ShareBasis::SpecialMedicalExpenses });
}

#[test]
fn a_limit_certificate_holds_from_its_first_to_its_last_day() {
    let mut answer = valid(1);
    let certificate = LimitCertificate {
        class: Coded::Known(LimitClass::U),
        from: day(20260801),
        until: day(20270731),
        ..LimitCertificate::default()
    };
    let holds = |answer: &TerminalAnswer, on: i32| facts(answer).0.results[0].limit_class_on(day(on).unwrap());
    answer.unit.results[0].limit = Some(certificate);
    for (on, class) in
        [(20260731, None), (20260801, Some(LimitClass::U)), (20270731, Some(LimitClass::U)), (20270801, None)]
    {
        assert_eq!(holds(&answer, on), class, "{on}");
    }
    // Without an end it goes on; without a beginning nobody knows.
    answer.unit.results[0].limit = Some(LimitCertificate { until: None, ..certificate });
    assert_eq!(holds(&answer, 20270801), Some(LimitClass::U));
    answer.unit.results[0].limit = Some(LimitCertificate { from: None, ..certificate });
    assert_eq!(holds(&answer, 20260901), None);
}

/// A document of the result's name is no second result.
#[test]
fn a_document_beside_the_result_in_a_zip_is_no_second_result() {
    let members = [("OQSmutic02res_1.pdf", &b"%PDF-1.7"[..]), ("OQSmutic02res_1.xml", BULK)];
    let packed = archive(&members, SimpleFileOptions::default());
    let direct = read_file(file("OQSmutic02res_1.xml"), BULK).unwrap().bulk().unwrap();
    assert_eq!(read_file(file("OQSmutic02res_1.zip"), &packed).unwrap().bulk().unwrap().content, direct.content);
}

#[test]
fn a_decoded_text_has_the_limits_of_the_bytes() {
    let long = " ".repeat(MAX_BYTES + 1);
    assert_eq!(read_text(None, &long, Encoding::Utf8).unwrap_err(), ReadError::TooLarge);
    assert_ne!(read_text(None, &long[1..], Encoding::Utf8).unwrap_err(), ReadError::TooLarge);
    let bulk = Some(file("OQSmutic02res_1.xml"));
    assert_ne!(read_text(bulk, &long, Encoding::Utf8).unwrap_err(), ReadError::TooLarge);
}

/// What no declaration begins with is no XML, however the file goes on; what breaks off may still be coming.
#[test]
fn a_declaration_that_is_none_is_malformed_and_one_that_breaks_off_is_incomplete() {
    assert!(matches!(read(b"<XmlMsg><!oops></XmlMsg>"), Err(ReadError::Malformed { .. })));
    assert!(matches!(read(b"<XmlMsg><!-- and so"), Err(ReadError::Incomplete { .. })));
    assert!(matches!(read(b"<XmlMsg><![CDATA[ and so"), Err(ReadError::Incomplete { .. })));
}
