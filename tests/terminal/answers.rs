//! The terminal's answers: every element and code, both encodings, hostile files.
//!
//! The two files in `tests/data/terminal` hold every known element. They were written by hand from the public sources and
//! encoded by GNU iconv (`CP932`; what it lacks as character references), not by this crate. The person is nobody.

#![allow(clippy::unwrap_used)] // helpers of tests

use std::collections::BTreeSet;

use proptest::prelude::*;
use uketsuke::Day;
use uketsuke::terminal::generator::{Generator, Layout, write};
use uketsuke::terminal::*;
use uketsuke::vocabulary::{
    Classification, Consent, Eligibility, Provision, ResultStatus, Segment, TicketType, TicketUse, Treatment,
};

const UTF8: &[u8] = include_bytes!("../data/terminal/every-element.utf8.xml");
const SHIFT_JIS: &[u8] = include_bytes!("../data/terminal/every-element.shift_jis.xml");

fn moment(digits: &str) -> Moment {
    Moment::from_digits(digits).unwrap()
}

fn day(number: i32) -> Option<Day> {
    Some(Day::from_yyyymmdd(number).unwrap())
}

fn said(text: &str) -> Option<Personal<String>> {
    Some(Personal::new(text.to_owned()))
}

#[test]
fn every_element_is_read_into_its_field() {
    let ReadFile { content: answer, remarks, kept, encoding, file } = read(UTF8).unwrap();
    assert_eq!((remarks, kept, file), (vec![], vec![], None));
    assert!(encoding.agree() && !encoding.lossy);

    let header = &answer.header;
    assert_eq!(header.processed_at, Some(moment("20261121091500")));
    assert_eq!(header.confirmed_on, day(20261121));
    assert_eq!(header.institution.as_deref(), Some("1399999999"));
    assert_eq!(header.file_identifier, said("0000123456"));
    assert_eq!(header.inquiry, Coded::Known(Inquiry::MyNumberCard));
    assert_eq!(header.segment, Coded::Known(Segment::Finished));
    assert_eq!(header.error_code.as_deref(), Some("TEST-0000001"));
    assert_eq!(header.error_message, said("試験用 & <説明>"));
    assert_eq!(header.character_code, Coded::Known(CharacterCode::Utf8));
    assert_eq!(header.reception_number.as_deref(), Some("20261121000001"));
    assert_eq!((header.processed, header.processed_normally, header.errors), (Some(3), Some(2), Some(1)));

    let unit = &answer.unit;
    let search = unit.search.as_ref().unwrap();
    assert_eq!(search.insurer_number.as_deref(), Some("99123456"));
    assert_eq!(search.symbol, said("１２－３４"));
    assert_eq!(search.number, said("0004260"));
    assert_eq!(search.branch, said("01"));
    assert_eq!(search.birthdate.map(Personal::into_inner), day(19700102));
    assert_eq!(search.limit_consent, Coded::Known(Consent::Given));
    assert_eq!(search.identifier, said("000000000042"));
    assert_eq!(search.month, Month::from_digits("202611"));
    assert_eq!((search.consent_from, search.consent_to), (day(20261101), day(20261130)));
    assert_eq!((search.examination_from, search.examination_to), (day(20261102), day(20261129)));
    assert_eq!(search.visit_kind, Coded::Known(VisitKind::Online));

    assert_eq!(unit.processing.status, Coded::Known(ResultStatus::Normal));
    assert_eq!(unit.processing.code.as_deref(), Some("TEST0001"));
    assert_eq!(unit.processing.message, said("試験用のお知らせ"));
    assert_eq!(unit.validity, Coded::Known(Eligibility::Valid));
    assert_eq!(unit.prescription, Coded::Known(PrescriptionForm::Paper));
    assert_eq!(unit.reference_number().cloned(), said("0000000042"));

    let result = answer.unit.only_result().unwrap();
    assert_eq!(result.classification, Coded::Known(Classification::Insured));
    assert_eq!(result.insurer_number.as_deref(), Some("99123456"));
    assert_eq!(result.symbol, said("１２－３４"));
    assert_eq!(result.number, said("0004260"));
    assert_eq!(result.branch, said("01"));
    assert_eq!(result.relation, Coded::Known(Relation::Insured));
    assert_eq!(result.insured_name, said("能登表　親"));
    assert_eq!(result.name, said("髙﨑　𠮷之"));
    assert_eq!(result.other_name, said("TEST & <SAMPLE>"));
    assert_eq!(result.kana, said("ﾀｶｻｷ ﾖｼﾕｷ"));
    assert_eq!(result.other_kana, said("ﾃｽﾄ"));
    assert_eq!(*result.sex.reveal(), Coded::Known(Sex::Male));
    assert_eq!(*result.sex_on_back.reveal(), Coded::Known(Sex::NotSet));
    assert_eq!(result.birthdate.map(Personal::into_inner), day(19700102));
    assert_eq!(result.address, said("架空県ソ構町表示①番地～"));
    assert_eq!(result.post_number, said("999-0001"));
    assert_eq!(result.qualified_on, day(20200401));
    assert_eq!(result.disqualified_on, day(20991231));
    assert_eq!(result.issued_on, day(20200401));
    assert_eq!(result.document_from, day(20200401));
    assert_eq!(result.document_until, day(20270331));
    assert_eq!(result.share_percent, Some(30));
    assert_eq!(result.preschool, Coded::Known(Preschool::Preschool));
    assert_eq!(result.loss_reason, Coded::Known(ReasonOfLoss::Other));
    assert_eq!(result.insurer_name.as_deref(), Some("架空健康保険組合"));
    let elderly = result.elderly.unwrap();
    assert_eq!((elderly.issued_on, elderly.from, elderly.until), (day(20250101), day(20250201), day(20270731)));
    assert_eq!(elderly.share_percent, Some(20));
    let limit = result.limit.unwrap();
    assert_eq!(limit.kind, Coded::Known(LimitCertificateKind::LimitAndReduction));
    assert_eq!(limit.class, Coded::Known(LimitClass::U));
    assert_eq!((limit.issued_on, limit.from, limit.until), (day(20260720), day(20260801), day(20270731)));
    assert_eq!(limit.long_term_from, day(20260901));
    let [disease] = result.diseases.as_slice() else { panic!("one disease") };
    let disease = disease.reveal();
    assert_eq!(disease.category, Coded::Known(DiseaseCategory::Dialysis));
    assert_eq!((disease.issued_on, disease.from, disease.until), (day(20260101), day(20260102), day(20261231)));
    assert_eq!(disease.self_pay, Some(10_000));
    assert_eq!(result.reference_number, said("0000000042"));
    assert_eq!(result.identifier, said("000000000042"));
    assert_eq!(result.prescription, Coded::Known(PrescriptionForm::Paper));
    assert_eq!(result.face_information, Coded::Known(FaceInformation::Present));
    assert_eq!(result.limit_changed, Coded::Known(LimitChanged::ChangedOrUnknown));
    for (number, (_, triple)) in result.consents.iter().enumerate() {
        assert_eq!(triple.consent.code(), ["1", "0", "2", "3"][number % 4], "{number}");
        assert_eq!(triple.at, Some(moment(&format!("202611210915{number:02}"))), "{number}");
        assert_eq!(triple.until, Some(moment(&format!("202611220915{number:02}"))), "{number}");
    }
}

#[test]
fn every_element_of_a_ticket_is_read_into_its_field() {
    let reading = read(UTF8).unwrap();
    let [ticket] = reading.content.unit.results[0].tickets.as_slice() else { panic!("one ticket") };
    let injury = |name| Some(InjuryName::new(name));
    let expected = Ticket {
        kind: Coded::Known(TicketType::Medical),
        from: day(20261101),
        until: day(20261130),
        issue_number: said("0000001"),
        month: Month::from_digits("202611"),
        designated_code: Some("1399999999".into()),
        designation: Coded::Known(DesignationFlag::Same),
        designated_name: Some("架空診療所".into()),
        prescriber_code: Some("1399999998".into()),
        prescriber_name: Some("見本病院".into()),
        injuries: [injury("架空試験症"), injury("見本症候"), injury("受付炎")],
        treatment: Coded::Known(Treatment::Outpatient),
        self_pay: Some(1500),
        district_contact: said("試験　地区"),
        handling_contact: said("試験　取扱"),
        usage: Coded::Known(TicketUse::WithInsurance),
        social_insurance: Coded::Known(Presence::Present),
        consistency: Coded::Known(Consistency::Inconsistent),
        infection_law: Coded::Known(Presence::Absent),
        elderly_care: Coded::Known(Presence::Absent),
        prefectural: Coded::Known(Presence::Present),
        notes: [said("備考の一"), said("備考の二"), said("備考の三")],
    };
    assert_eq!(*ticket, expected);
    // The 26 elements, each of which stands in the file once.
    let text = String::from_utf8_lossy(UTF8);
    let (_, after) = text.split_once("<MedicalTicketInfo>").unwrap();
    let (inside, _) = after.split_once("</MedicalTicketInfo>").unwrap();
    assert_eq!(inside.trim().lines().count(), 26);
    let shown = format!("{reading:?}{:?}", reading.facts(None));
    for secret in ["架空試験症", "見本症候", "受付炎", "試験　地区", "試験　取扱", "備考の一"]
    {
        assert!(!shown.contains(secret), "{secret}");
    }
}

#[test]
fn both_encodings_are_read_alike_and_written_byte_for_byte() {
    let utf8 = read(UTF8).unwrap();
    let mut sjis = read(SHIFT_JIS).unwrap();
    assert_eq!((utf8.encoding.used, sjis.encoding.used), (Encoding::Utf8, Encoding::ShiftJis));
    assert_same(&write(&utf8.content, Encoding::Utf8, Layout::default()), UTF8);
    assert_same(&write(&sjis.content, Encoding::ShiftJis, Layout::default()), SHIFT_JIS);
    assert_eq!(sjis.content.header.character_code, Coded::Known(CharacterCode::ShiftJis));
    sjis.content.header.character_code = utf8.content.header.character_code;
    assert_eq!(sjis.content, utf8.content);
    assert_eq!((sjis.remarks, sjis.kept), (utf8.remarks, utf8.kept));
}

#[test]
fn both_code_points_of_a_doubled_character_are_read() {
    // 髙 in the IBM extension, as Windows writes it, and in the NEC selection, as Python does.
    for bytes in [b"\xFB\xFC", b"\xEE\xE0"] {
        let file = [
            &b"<?xml version='1.0' encoding='Shift_JIS'?><XmlMsg><MessageHeader><ErrorMessage>"[..],
            bytes,
            b"</ErrorMessage></MessageHeader></XmlMsg>",
        ]
        .concat();
        assert_eq!(read(&file).unwrap().content.header.error_message, said("髙"));
    }
}

fn assert_same(written: &[u8], file: &[u8]) {
    for (number, (written, line)) in written.split(|b| *b == b'\n').zip(file.split(|b| *b == b'\n')).enumerate() {
        assert_eq!(written.escape_ascii().to_string(), line.escape_ascii().to_string(), "line {}", number + 1);
    }
    assert_eq!(written.len(), file.len());
}

#[test]
fn an_insurance_document_is_not_a_certificate() {
    let (facts, remarks) = read(UTF8).unwrap().facts(None);
    // Synthetic values that do not fit each other; none is about the end of the document.
    assert!(remarks.iter().all(|remark| !matches!(remark, Remark::ValidAfterDocument { .. })));
    // Nothing in the facts carries the end of the document, and nothing else a certificate's.
    assert!(!format!("{facts:?}").contains("2027-03-31"));
}

#[test]
fn every_code_round_trips_in_both_encodings() {
    let answers = Generator::new(8).every_code();
    let mut seen = BTreeSet::new();
    for answer in &answers {
        for encoding in [Encoding::Utf8, Encoding::ShiftJis] {
            let file = write(answer, encoding, Layout::default());
            let reading = read(&file).unwrap();
            assert_eq!(reading.content, *answer);
            assert!(!reading.remarks.iter().any(|remark| matches!(remark, Remark::UnlistedCode { .. })));
            let text = String::from_utf8_lossy(&file).into_owned();
            seen.extend(text.lines().filter_map(coded_leaf));
        }
    }
    for (element, codes) in PUBLISHED {
        for code in codes.split(' ') {
            assert!(seen.contains(&(element.to_string(), code.to_string())), "{element} {code} was never written");
        }
    }
}

/// The codes that public sources list, element by element.
const PUBLISHED: [(&str, &str); 33] = [
    ("ReferenceClassification", "1 2 7 8 A B C"),
    ("SegmentOfResult", "1 2 9"),
    ("ProcessingResultStatus", "1 2"),
    ("QualificationValidity", "1 2 3 4 5 6"),
    ("PharmacistsInfoConsFlg", "0 1 2 3"),
    ("DiagnosisInfoConsFlg", "0 1 2 3"),
    ("LimitApplicationCertificateRelatedConsFlg", "0 1 2 3"),
    ("PrescriptionIssueSelect", "1 2"),
    ("CharacterCodeIdentifier", "0 1"),
    ("InsuredCardClassification", "01 02 03 04 05 06 07 A1"),
    ("PersonalFamilyClassification", "1 2"),
    ("Sex1", "1 2 3"),
    ("Sex2", "1 2 3"),
    ("PreschoolClassification", "1"),
    ("ReasonOfLoss", "01 02 03 99"),
    ("LimitApplicationCertificateClassification", "01 02 03"),
    (
        "LimitApplicationCertificateClassificationFlag",
        "A01 A02 A03 A04 A05 A06 B01 B02 B03 B04 B05 B06 B07 B08 B09 B10",
    ),
    ("SpecificDiseasesDiseaseCategory", "1 2 3"),
    ("FaceInfExistence", "True False"),
    ("OperationInfoConsFlg", "0 1 2 3"),
    ("SpecificHealthCheckupsInfoConsFlg", "0 1 2 3"),
    ("SpecificDiseasesCertificateRelatedConsFlg", "0 1 2 3"),
    ("LimitApplicationCertificateChanged", "0 1"),
    ("MedicalTreatmentFlag", "1 2 3 4"),
    ("TicketType", "01 02"),
    ("DesignatedMedicalInstitutionFlag", "0 1"),
    ("MedicalTreatmentType", "01 02 03 04 05"),
    ("SingleOrCombinedUse", "01 02"),
    ("StatusOfSocialInsurance", "01 02"),
    ("ConsistencyFlag", "1"),
    ("StatusOfInfecton", "01 02"),
    ("StatusOfElderlyMedicalCare", "01 02"),
    ("StatusOfPrefecturalExpenses", "01 02"),
];

fn coded_leaf(line: &str) -> Option<(String, String)> {
    let (name, rest) = line.strip_prefix('<')?.split_once('>')?;
    let (value, _) = rest.split_once("</")?;
    Some((name.to_owned(), value.to_owned()))
}

#[test]
fn combinations_of_consent_round_trip() {
    let at = moment("20261121090000");
    let mut generator = Generator::new(3);
    // Every combination of three neighbouring kinds, the three moving through the twelve.
    for first in 0..ConsentTriples::KINDS.len() as u32 - 2 {
        for number in 0..5u32.pow(3) {
            let combination = number * 5u32.pow(first);
            let answer = generator.consent_combination(at, combination);
            let encoding = if number % 2 == 0 { Encoding::Utf8 } else { Encoding::ShiftJis };
            let reading = read(&write(&answer, encoding, Layout::default())).unwrap();
            assert_eq!(reading.content, answer);
            // Consent has its time, medical information an end of viewing; where there is none, there is neither.
            for (kind, triple) in answer.unit.results[0].consents.iter() {
                let given = triple.consent == Coded::Known(Consent::Given);
                let ends = given && !matches!(kind, Provision::Limit | Provision::SpecialDisease);
                assert_eq!(
                    (triple.at, triple.until),
                    (given.then_some(at), ends.then(|| at.plus_hours(24))),
                    "{kind:?}"
                );
            }
            let (facts, _) = reading.facts(None);
            assert_eq!(facts.eligibility, Eligibility::Valid);
            let any = ConsentTriples::KINDS.into_iter().any(|kind| {
                !matches!(kind, Provision::Limit | Provision::SpecialDisease)
                    && facts.viewing(kind, at) == Viewing::Until(at.plus_hours(24))
            });
            assert_eq!(facts.sharing(), if any { SharingState::Consented } else { SharingState::NothingShared });
        }
    }
}

/// What a file need not have is there at times and absent at times; and nobody is born after anything that is dated.
#[test]
fn answers_are_drawn_with_each_field_and_without() {
    let mut generator = Generator::new(5);
    let answers: Vec<TerminalAnswer> = (0..200).map(|_| generator.answer()).collect();
    let with = |has: fn(&TerminalAnswer) -> bool| answers.iter().filter(|answer| has(answer)).count();
    for (field, with) in [
        ("time", with(|answer| answer.header.processed_at.is_some())),
        ("institution", with(|answer| answer.header.institution.is_some())),
        ("question", with(|answer| answer.unit.search.is_some())),
        ("number", with(|answer| answer.unit.results.iter().any(|result| result.insurer_number.is_some()))),
        ("limit", with(|answer| answer.unit.results.iter().any(|result| result.limit.is_some()))),
    ] {
        assert!((1..200).contains(&with), "{field}: {with}");
    }
    let born = answers.iter().flat_map(|answer| &answer.unit.results).filter_map(|result| result.birthdate);
    assert!(born.map(Personal::into_inner).max() < day(19700101));
}

/// ¥, ‾ and − look like other signs in Shift_JIS and would be read as those: there they are written as references.
#[test]
fn look_alikes_are_read_back_from_both_encodings() {
    let signs = "¥1,500 ‾ −1";
    let mut answer = Generator::new(1).answer();
    answer.header.error_message = said(signs);
    for (encoding, as_they_are) in [(Encoding::Utf8, true), (Encoding::ShiftJis, false)] {
        let file = write(&answer, encoding, Layout::default());
        assert_eq!(read(&file).unwrap().content, answer);
        assert_eq!(String::from_utf8_lossy(&file).contains(signs), as_they_are, "{encoding:?}");
    }
}

/// Of several results and tickets the path says in which one.
#[test]
fn what_is_not_known_inside_a_ticket_is_named_with_the_tickets_number() {
    let ticket = "<MedicalTicketInfo><TicketType>01</TicketType><New>1</New></MedicalTicketInfo>";
    let result = format!(
        "<ResultOfQualificationConfirmation><InsuredCardClassification>A1</InsuredCardClassification>\
         <PublicExpenseResultList>{ticket}{ticket}</PublicExpenseResultList></ResultOfQualificationConfirmation>"
    );
    let file = format!("<XmlMsg><MessageBody><ResultList>{result}{result}</ResultList></MessageBody></XmlMsg>");
    let expected = [(1, 1), (1, 2), (2, 1), (2, 2)].map(|(result, ticket)| {
        let path = format!(
            "XmlMsg/MessageBody/ResultList/ResultOfQualificationConfirmation[{result}]/PublicExpenseResultList/\
             MedicalTicketInfo[{ticket}]/New"
        );
        Remark::UnknownElement { path }
    });
    assert_eq!(read(file.as_bytes()).unwrap().remarks, expected);
}

#[test]
fn unknown_elements_and_codes_are_kept_and_named() {
    let file = String::from_utf8(UTF8.to_vec())
        .unwrap()
        .replace("<ReferenceClassification>1<", "<ReferenceClassification>3<")
        .replace("<Sex1>", "<SmartphoneClassification>1</SmartphoneClassification><Sex1>")
        .replace("<ResultList>", "<New><Inner>試験の値</Inner><Blank/></New><ResultList>")
        .replace(">20991231<", ">令和99年<");
    let reading = read(file.as_bytes()).unwrap();
    let result = "XmlMsg/MessageBody/ResultList/ResultOfQualificationConfirmation[1]";
    let path = |path: &str| path.to_owned();
    assert_eq!(
        reading.remarks,
        [
            Remark::UnlistedCode {
                path: path("XmlMsg/MessageHeader/ReferenceClassification"),
                code: Code::new("3").unwrap()
            },
            Remark::UnknownElement { path: path("XmlMsg/MessageBody/New/Inner") },
            Remark::UnknownElement { path: path("XmlMsg/MessageBody/New/Blank") },
            Remark::UnknownElement { path: format!("{result}/SmartphoneClassification") },
            Remark::Unreadable { path: format!("{result}/DisqualificationDate"), expected: Expected::Day },
        ]
    );
    let kept: Vec<&str> = reading.kept.iter().map(|kept| kept.value.reveal().as_str()).collect();
    assert_eq!(kept, ["試験の値", "", "1", "令和99年"]);
    assert_eq!(reading.content.header.inquiry.code(), "3");
    assert_eq!(reading.content.unit.only_result().unwrap().disqualified_on, None);
}

#[test]
fn nothing_personal_is_in_debug_remarks_or_errors() {
    let mut generator = Generator::new(77);
    for _ in 0..30 {
        let answer = generator.answer();
        let mut secrets = BTreeSet::new();
        let mut add = |value: &Option<Personal<String>>| {
            secrets.extend(value.as_ref().map(|value| value.reveal().clone()).filter(|text| text.chars().count() > 3));
        };
        add(&answer.header.file_identifier);
        answer.unit.reference_numbers.iter().for_each(|number| add(&Some(number.clone())));
        for result in &answer.unit.results {
            for value in [
                &result.name,
                &result.kana,
                &result.insured_name,
                &result.other_name,
                &result.address,
                &result.post_number,
                &result.number,
                &result.symbol,
                &result.reference_number,
                &result.identifier,
            ] {
                add(value);
            }
        }
        let file = write(&answer, Encoding::Utf8, Layout::default());
        let broken = String::from_utf8(file.clone()).unwrap().replace("ErrorMessage>", "Unexpected>");
        let mut shown = format!("{:?}{:?}", read(&file), read(broken.as_bytes()));
        for end in (0..file.len()).step_by(97) {
            shown += &format!("{:?}", read(&file[..end]).map_err(|error| error.to_string()));
        }
        if let Ok(reading) = read(broken.as_bytes()) {
            shown.extend(reading.remarks.iter().map(ToString::to_string));
        }
        for secret in &secrets {
            assert!(!shown.contains(secret.as_str()), "{secret} is shown");
        }
    }
}

#[test]
fn a_file_that_is_still_being_written_is_never_an_answer() {
    for file in [UTF8, SHIFT_JIS] {
        let whole = file.trim_ascii_end().len();
        for end in (0..whole).step_by(7).chain(whole - 9..whole) {
            assert!(read(&file[..end]).is_err(), "{end} bytes");
        }
        assert!(read(&file[..whole]).is_ok());
        let mut zeroed = file.to_vec();
        zeroed[whole / 2..].fill(0);
        assert!(matches!(read(&zeroed), Err(ReadError::ForbiddenCharacter { .. })));
    }
    assert!(matches!(read(b""), Err(ReadError::Incomplete { line: 1 })));
    assert!(matches!(read(b"<XmlMsg>\n\n<MessageBody>"), Err(ReadError::Incomplete { line: 3 })));
}

#[test]
fn hostile_files_are_refused_with_a_reason() {
    let bomb = b"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><XmlMsg>&b;</XmlMsg>";
    assert!(matches!(read(bomb), Err(ReadError::DocumentType { .. })));
    assert!(matches!(read(b"<XmlMsg>&b;</XmlMsg>"), Err(ReadError::Entity { .. })));
    assert!(matches!(read(b"<XmlMsg>&#0;</XmlMsg>"), Err(ReadError::ForbiddenCharacter { .. })));
    assert!(matches!(read(b"<XmlMsg>&#x1F;</XmlMsg>"), Err(ReadError::ForbiddenCharacter { .. })));
    assert!(matches!(read(b"<XmlMsg>\x1B[2J</XmlMsg>"), Err(ReadError::ForbiddenCharacter { .. })));
    assert!(matches!(read(b"<html></html>"), Err(ReadError::NotAMessage { .. })));
    assert!(matches!(read(b"plain text"), Err(ReadError::Malformed { .. })));
    assert!(matches!(read(b"<XmlMsg></MessageBody>"), Err(ReadError::Malformed { .. })));
    assert!(matches!(read(b"<XmlMsg/><XmlMsg/>"), Err(ReadError::Malformed { .. })));
    assert!(matches!(read(b"<XmlMsg/><q:XmlMsg/>"), Err(ReadError::Malformed { .. })));
    assert!(matches!(read(b"{\"XmlMsg\": {}} {\"XmlMsg\": {}}"), Err(ReadError::Malformed { .. })));
    assert!(matches!(read(b"<XmlMsg a=1 a=1></XmlMsg>"), Err(ReadError::Malformed { .. })));
    assert_eq!(read(&vec![b' '; MAX_BYTES + 1]), Err(ReadError::TooLarge));

    let deep = "<a>".repeat(MAX_DEPTH);
    let too_many = |file: &str, of: &str| match read(file.as_bytes()) {
        Err(ReadError::TooMany { what, .. }) => assert_eq!(what, of),
        other => panic!("{of}: {other:?}"),
    };
    too_many(&format!("<XmlMsg>{deep}"), "levels");
    too_many(&format!("<XmlMsg>{}", "<a/>".repeat(MAX_ELEMENTS)), "elements");
    too_many(&format!("<XmlMsg><a>{}", "x".repeat(MAX_TEXT + 1)), "characters in one element");
    let attributes: String = (0..MAX_BYTES / 16).map(|number| format!(" a{number}=''")).collect();
    too_many(&format!("<XmlMsg{attributes}>"), "attributes of one element");
    let results = "<ResultOfQualificationConfirmation/>".repeat(MAX_RESULTS + 1);
    too_many(&format!("<XmlMsg><MessageBody><ResultList>{results}"), "results");
}

#[test]
fn predefined_entities_character_references_and_cdata_are_text() {
    let file = "<XmlMsg><MessageHeader><ErrorMessage>&lt;&gt;&amp;&apos;&quot;&#x8A66;&#39443;<![CDATA[<&]]></ErrorMessage></MessageHeader></XmlMsg>";
    assert_eq!(read(file.as_bytes()).unwrap().content.header.error_message, said("<>&'\"試験<&"));
}

#[test]
fn prefixes_comments_white_space_and_line_ends_change_nothing() {
    let file = "<?xml version=\"1.0\"?>\r\n<!-- <XmlMsg> -->\r\n<?style x?>\r\n\
        <q:XmlMsg xmlns:q='urn:q' xmlns:xsi='urn:i' xsi:schemaLocation='urn:q q.xsd' xml:lang='ja'>\r\n\
        <q:MessageHeader>\r\n\t<q:SegmentOfResult>\r\n 1<!-- 9 --> </q:SegmentOfResult>\r\n\
        <q:ErrorCode/><q:ErrorMessage>  </q:ErrorMessage>\r\n\
        <x:SegmentOfResult xmlns:x='urn:x'>9</x:SegmentOfResult></q:MessageHeader>\r\n</q:XmlMsg>\r\n\r\n";
    let reading = read(file.as_bytes()).unwrap();
    let header = Header { segment: Coded::Known(Segment::Finished), ..Header::default() };
    assert_eq!(reading.content, TerminalAnswer { header, ..TerminalAnswer::default() });
    // The name of another namespace is another name.
    let path = String::from("XmlMsg/MessageHeader/x:SegmentOfResult");
    assert_eq!(reading.remarks, [Remark::UnknownElement { path }]);
    assert!(matches!(read(b"<x:Other xmlns:x='urn:x'/>"), Err(ReadError::NotAMessage { .. })));
}

#[test]
fn attributes_are_kept_and_named() {
    let reading = read("<XmlMsg version='2'><MessageBody 名='試験 &amp;'/></XmlMsg>".as_bytes()).unwrap();
    let paths = ["XmlMsg/@version", "XmlMsg/MessageBody/@?"].map(String::from);
    assert_eq!(reading.remarks, paths.map(|path| Remark::UnknownElement { path }));
    let kept: Vec<&str> = reading.kept.iter().map(|kept| kept.value.reveal().as_str()).collect();
    assert_eq!(kept, ["2", "試験 &"]);
    assert!(matches!(read(b"<XmlMsg a='&b;'/>"), Err(ReadError::Entity { .. })));
}

#[test]
fn full_width_digits_are_no_codes_and_no_days() {
    let file = "<XmlMsg><MessageHeader><QualificationConfirmationDate>２０２６１１２１</QualificationConfirmationDate>\
        </MessageHeader><MessageBody><QualificationValidity>１</QualificationValidity></MessageBody></XmlMsg>";
    let reading = read(file.as_bytes()).unwrap();
    assert_eq!(reading.content, TerminalAnswer::default());
    let path = |path: &str| path.to_owned();
    assert_eq!(
        reading.remarks,
        [
            Remark::Unreadable {
                path: path("XmlMsg/MessageHeader/QualificationConfirmationDate"),
                expected: Expected::Day
            },
            Remark::Unreadable { path: path("XmlMsg/MessageBody/QualificationValidity"), expected: Expected::Code },
        ]
    );
    assert_eq!(reading.kept.len(), 2);
    assert_eq!(reading.facts(None).0.eligibility, Eligibility::Unknown);
}

#[test]
fn one_value_given_twice_differently_is_refused() {
    let twice = |a, b| {
        let file = format!(
            "<XmlMsg><MessageBody><QualificationValidity>{a}</QualificationValidity>\n<QualificationValidity>{b}</QualificationValidity></MessageBody></XmlMsg>"
        );
        read(file.as_bytes())
    };
    let path = String::from("XmlMsg/MessageBody/QualificationValidity");
    assert_eq!(twice("2", "1"), Err(ReadError::Repeated { path, line: 2 }));
    assert_eq!(twice("1", "").unwrap().content.unit.validity, Coded::Known(Eligibility::Valid));
    assert_eq!(twice("1", "1").unwrap().content.unit.validity, Coded::Known(Eligibility::Valid));
}

#[test]
fn an_encoding_that_is_misdeclared_is_found() {
    let mut lying = read(UTF8).unwrap().content;
    lying.header.character_code = Coded::Known(CharacterCode::ShiftJis);
    for encoding in [Encoding::Utf8, Encoding::ShiftJis] {
        for byte_order_mark in [false, true] {
            let layout = Layout { byte_order_mark, ..Layout::default() };
            let reading = read(&write(&lying, encoding, layout)).unwrap();
            assert_eq!(reading.content, lying);
            let disagrees = reading.remarks.iter().any(|found| matches!(found, Remark::EncodingDisagrees(_)));
            assert_eq!(disagrees, encoding == Encoding::Utf8);
        }
    }
}

proptest! {
    #[test]
    fn any_answer_round_trips(seed: u64, sjis: bool, byte_order_mark: bool, declaration: bool, crlf: bool) {
        let answer = Generator::new(seed).answer();
        let encoding = if sjis { Encoding::ShiftJis } else { Encoding::Utf8 };
        // Without a declaration the bytes have to tell: they do once there is any Japanese text.
        let layout = Layout {
            byte_order_mark,
            declaration,
            line_end: if crlf { "\r\n" } else { "\n" },
        };
        let file = write(&answer, encoding, layout);
        let reading = read(&file).unwrap();
        prop_assert_eq!(&reading.content, &answer);
        // The codes of other programs are among those that are drawn.
        let foreign = |remark: &Remark| matches!(remark, Remark::OtherWriter { .. });
        prop_assert!(reading.remarks.iter().all(foreign));
        prop_assert!(reading.kept.is_empty());
        prop_assert_eq!(write(&reading.content, encoding, layout), file);
        let _ = reading.facts(None);
    }

    #[test]
    fn any_bytes_are_answered(bytes: Vec<u8>) {
        let _ = read(&bytes);
    }

    #[test]
    fn a_damaged_file_is_answered(position: usize, byte: u8, length in 0usize..40) {
        for file in [UTF8, SHIFT_JIS] {
            let mut damaged = file.to_vec();
            let at = position % damaged.len();
            let end = (at + length).min(damaged.len());
            damaged[at..end].fill(byte);
            if let Ok(reading) = read(&damaged) {
                let _ = reading.facts(None);
            }
        }
    }
}
