//! Small files that once were misread, each for a whole kind of fault; and files as other programs write them.
//!
//! Where they come from: `tests/data/terminal/README.md`.

#![allow(clippy::unwrap_used)] // helpers of tests

use uketsuke::Day;
use uketsuke::reception::{Decided, Visit};
use uketsuke::terminal::*;
use uketsuke::vocabulary::{
    Acceptance, Classification, Consent, Designation, Eligibility, Finding, Language, Origin, Provision, ResultStatus,
    Route, Sign, Standing, TicketType, TicketUse, Treatment, Word, Writer,
};

/// A name as the terminal writes it.
const FACE: &str = "OQSsiquc01res_face_13123456780A1B2C3D4E5F60718293_20261128091500.xml";

macro_rules! data {
    ($name:literal) => {
        include_bytes!(concat!("../data/terminal/", $name))
    };
}

fn reading(name: &str, bytes: &[u8]) -> ReadFile {
    read_file(File::named(name).unwrap(), bytes).unwrap().answer().unwrap()
}

fn facts(name: &str, bytes: &[u8]) -> (Facts, Vec<Remark>) {
    let reading = reading(name, bytes);
    let (facts, more) = reading.facts(None);
    let mut remarks = reading.remarks;
    remarks.extend(more);
    (facts, remarks)
}

/// The decision on a visit of the answer's own day of which nothing else is known.
fn decided(facts: &Facts) -> Decided<'static> {
    Visit::on(facts.day.unwrap()).with_answer(facts.answer(Some("1312345678"))).decide().unwrap()
}

fn day(number: i32) -> Option<Day> {
    Some(Day::from_yyyymmdd(number).unwrap())
}

fn moment(digits: &str) -> Option<Moment> {
    Some(Moment::from_digits(digits).unwrap())
}

fn words(remarks: &[Remark]) -> Vec<&'static str> {
    remarks.iter().map(Remark::as_str).collect()
}

/// The kinds that were consented to.
fn consented(facts: &Facts) -> Vec<&'static str> {
    let yes = |(kind, given): (Provision, ConsentTriple)| {
        (given.consent == Coded::Known(Consent::Given)).then_some(kind.as_str())
    };
    facts.consents.iter().filter_map(yes).collect()
}

/// The kinds of which something is said.
fn told(facts: &Facts) -> usize {
    facts.consents.iter().filter(|(_, given)| !given.consent.is_absent()).count()
}

#[test]
fn what_an_answer_proves_is_said_with_its_ends() {
    let (facts, remarks) = facts(FACE, data!("cases/card-consented.xml"));
    assert_eq!(remarks, []);
    assert!(facts.proves_person_check());
    assert_eq!((facts.eligibility, facts.route), (Eligibility::Valid, Route::Card));
    assert_eq!((facts.writer, facts.origin, facts.in_bulk), (Writer::Terminal, Origin::Desk, false));
    assert_eq!(consented(&facts), ["checkups", "medication", "treatment", "operations"]);
    for kind in [Provision::Checkups, Provision::Medication, Provision::Treatment, Provision::Operations] {
        assert_eq!(facts.consents.get(kind).viewing_until(), moment("20261128091500"));
    }
    assert_eq!(facts.day, day(20261127));
    assert_eq!(facts.institution.as_deref(), Some("1312345678"));
    assert!(facts.has_reference_number);
    assert_eq!(facts.results[0].share, Share::Percent { percent: 30, basis: ShareBasis::Ordinary });

    // What it proves is done: no step, and nothing about a certificate that nobody read.
    let decided = decided(&facts);
    assert_eq!((decided.acceptance(), decided.standing()), (Acceptance::Full, Standing::Confirmed));
    assert_eq!(decided.sign(), Sign::Go);
    assert_eq!(decided.plan().iter().count(), 0, "{:?}", decided.plan());
    assert!(!decided.findings().contains(Finding::CertificateNotRead));
    assert!(!decided.findings().contains(Finding::DateUnknown));
}

#[test]
fn one_difference_between_results_wipes_nothing_else() {
    let (facts, remarks) = facts(FACE, data!("cases/two-results-consents-agree.xml"));
    assert_eq!(consented(&facts), ["medication"]);
    assert_eq!(facts.consents.get(Provision::Medication).viewing_until(), moment("20261128101112"));
    assert_eq!((facts.results.len(), facts.has_limit), (2, Some(true)));
    assert_eq!(remarks, []);
    let decided = decided(&facts);
    assert_eq!(decided.acceptance(), Acceptance::Full);
    assert!(decided.provided().contains(Provision::Medication));
}

#[test]
fn one_result_that_says_nothing_takes_nothing_back() {
    let (facts, remarks) = facts(FACE, data!("cases/two-results-consent-only-in-first.xml"));
    assert_eq!(consented(&facts), ["medication"]);
    // Nothing follows from silence.
    assert_eq!(told(&facts), 1);
    let classes: Vec<&str> = facts.results.iter().map(|result| result.classification.as_str()).collect();
    assert_eq!(classes, ["01", "A1"]);
    // Its ticket contradicts itself, and its codes have one digit, which no source lists.
    assert_eq!(facts.results[1].tickets[0].designated, Designation::Unknown);
    assert_eq!(words(&remarks), ["unlisted_code", "unlisted_code", "designation_contradicts"]);
}

#[test]
fn the_names_of_another_writer_are_understood_and_said() {
    let bytes = data!("cases/foreign-writer-pharmaceutical.xml");
    let (facts, remarks) = facts(FACE, bytes);
    assert_eq!(consented(&facts), ["medication"]);
    assert_eq!(facts.consents.get(Provision::Medication).until, moment("20261128101112"));
    assert_eq!(words(&remarks), ["other_writer", "other_writer", "other_writer", "written_by_other_program"]);
    assert_eq!(facts.writer, Writer::Other);
    assert!(!facts.proves_person_check());
    assert_eq!(reading(FACE, bytes).content.unit.results[0].insurer(), Some("123456"));
}

#[test]
fn medical_assistance_is_no_insurance_and_its_ticket_is_read() {
    let (facts, remarks) = facts(FACE, data!("cases/welfare-ticket-this-month.xml"));
    assert_eq!(remarks, []);
    let [result] = facts.results.as_slice() else { panic!("one result") };
    assert_eq!(result.classification, Classification::Welfare);
    assert_eq!((result.eligibility, result.share), (Eligibility::Valid, Share::Unknown));
    let [ticket] = result.tickets.as_slice() else { panic!("one ticket") };
    assert_eq!(ticket.designated, Designation::Own);
    assert_eq!(ticket.covers(facts.day.unwrap()), Some(true));
    assert_eq!((ticket.kind, ticket.treatment), (TicketType::Medical, Treatment::Outpatient));
    assert_eq!((ticket.self_pay_yen, ticket.usage), (Some(0), TicketUse::Alone));
    let decided = decided(&facts);
    assert!(decided.findings().contains(Finding::Welfare) && decided.is_accepted());
    assert_eq!(decided.first_step(), None);
    assert!(decided.brief(Language::Ja).verdict.starts_with("医療扶助の資格あり"));
    // Another institution that looks at the same answer.
    let (other, remarks) = reading(FACE, data!("cases/welfare-ticket-this-month.xml")).facts(Some("1399999999"));
    assert_eq!(other.results[0].tickets[0].designated, Designation::Unknown);
    assert_eq!(words(&remarks), ["other_institution", "designation_contradicts"]);
}

#[test]
fn bytes_after_the_document_are_said_and_nothing_is_lost() {
    let bytes = data!("cases/ctrl-z-tail.xml");
    let (facts, remarks) = facts(FACE, bytes);
    assert_eq!(remarks, [Remark::BytesAfterDocument { count: 1 }]);
    assert_eq!(consented(&facts), ["checkups", "medication"]);
    assert_eq!(facts.consents.get(Provision::Treatment).consent, Coded::Known(Consent::Refused));
    assert_eq!(facts.consents.get(Provision::SpecialDisease).consent, Coded::Known(Consent::Refused));
    // With the card it refuses nothing.
    assert_eq!(facts.limit_consent, Coded::Known(Consent::Refused));
    assert_eq!(reading(FACE, bytes).content.unit.results[0].insurer_number.as_deref(), Some("123456"));

    let document = bytes.trim_ascii_end().strip_suffix(b"\x1A").unwrap();
    for tail in [&b"\0\0\0\0"[..], b"garbage", b"\n</ResultList></MessageBody></XmlMsg>", b"\x1A\r\n"] {
        let (_, remarks) = self::facts(FACE, &[document, tail].concat());
        assert_eq!(remarks, [Remark::BytesAfterDocument { count: tail.len() }], "{}", tail.escape_ascii());
    }
    assert_eq!(self::facts(FACE, &[document, b"\r\n\r\n"].concat()).1, []);
    let twice = [document, document].concat();
    assert!(matches!(read(&twice), Err(ReadError::Malformed { .. })));
}

#[test]
fn bulk_answers_have_a_validity_for_each_unit() {
    let file = File::named("OQSmutic02res_202611280001.xml").unwrap();
    let bulk = read_file(file, data!("writers/oqsdrug-entrusted-02res.xml")).unwrap().bulk().unwrap();
    assert_eq!((bulk.remarks.as_slice(), bulk.encoding.used), (&[][..], Encoding::ShiftJis));
    let header = &bulk.content.header;
    assert_eq!(header.reception_number.as_deref(), Some("20261128000042"));
    assert_eq!((header.processed, header.processed_normally, header.errors), (Some(4), Some(3), Some(1)));
    let units = bulk.facts(None);
    let eligibilities: Vec<Eligibility> = units.iter().map(|(facts, _)| facts.eligibility).collect();
    let (valid, unknown) = (Eligibility::Valid, Eligibility::Unknown);
    assert_eq!(eligibilities, [valid, Eligibility::ValidUnregistered, unknown, valid]);
    for (facts, remarks) in &units {
        // Whatever the header says, nobody laid a card on a reader.
        assert_eq!((facts.route, facts.in_bulk), (Route::Unknown, true));
        assert_eq!((facts.origin, facts.proves_person_check()), (Origin::Bulk, false));
        assert_eq!(remarks, &[]);
    }
    let [(first, _), _, (failed, _), (last, _)] = units.as_slice() else { panic!("four units") };
    assert_eq!(first.results[0].share.percent(), Some(30));
    assert_eq!(first.results[1].tickets[0].designated, Designation::Own);
    assert_eq!(bulk.content.units[0].reference_number().unwrap().reveal(), "000123");
    assert_eq!(failed.result_code.as_deref(), Some("TEST0002"));
    assert_eq!(failed.result_message.as_ref().unwrap().reveal(), "試験用のエラー");
    let ticket = last.results[0].tickets[0];
    assert_eq!((ticket.designated, ticket.self_pay_yen), (Designation::Other, Some(1500)));
    assert_eq!(ticket.covers(last.day.unwrap()), Some(false));
}

#[test]
fn booked_patients_are_a_forecast() {
    let file = File::named("OQSmuquc02res_1.xml").unwrap();
    let bulk = read_file(file, data!("writers/agent-booked-02res.xml")).unwrap().bulk().unwrap();
    assert_eq!(bulk.remarks, []);
    let units = bulk.facts(None);
    assert_eq!(units[0].0.eligibility, Eligibility::Valid);
    assert_eq!(units[0].0.has_limit, None); // only whether it changed is told
    assert_eq!(units[1].0.eligibility, Eligibility::InvalidNewExists);
    assert_eq!(units[1].0.results[0].loss_reason, Coded::Known(ReasonOfLoss::OtherInsurance));
    assert_eq!(units[1].0.results[0].disqualified_on, day(20260401));
    assert_eq!(units[0].0.birthdate.map(Personal::into_inner), day(19800401));
    for (facts, _) in &units {
        assert_eq!((facts.route, facts.in_bulk), (Route::Document, true));
        assert!(!facts.has_reference_number);
    }
    let unit = &bulk.content.units[0];
    assert_eq!(unit.results[0].limit_changed, Coded::Known(LimitChanged::Unchanged));
    assert_eq!(unit.search.as_ref().unwrap().identifier.as_ref().unwrap().reveal(), "p1");
}

#[test]
fn ocr_programs_and_typists_are_no_readers() {
    let (ocr, remarks) = facts("OQSsiquc01res_face_1.xml", data!("writers/ocr.xml"));
    assert_eq!((ocr.route, ocr.writer), (Route::Unknown, Writer::Other));
    assert_eq!(words(&remarks), ["other_writer", "written_by_other_program"]);

    let typed = data!("writers/typed.xml");
    let (facts, remarks) = self::facts("OQSsiquc01res_face_20261128101112.xml", typed);
    assert_eq!((facts.writer, facts.proves_person_check()), (Writer::Other, false));
    assert_eq!(words(&remarks), ["written_by_other_program"]);
    // The same under a name that two programs use, and without a name: not certain, and said.
    for name in [
        "OQSsiquc01res_face_131234567860000000000000000001_20261128101112.xml",
        "OQSsiquc01res_face_1.xml",
        "OQSsiquc01res_1.xml",
    ] {
        let (facts, remarks) = self::facts(name, typed);
        assert_eq!((facts.writer, facts.proves_person_check()), (Writer::Uncertain, false), "{name}");
        assert_eq!(words(&remarks), ["origin_not_certain"]);
    }
    let (facts, remarks) = read(typed).unwrap().facts(None);
    assert_eq!((facts.writer, words(&remarks)), (Writer::Unknown, vec!["origin_not_certain"]));
    // Without a consent's time there is no sign that anybody was asked.
    let text = String::from_utf8_lossy(typed)
        .replace(">20261128101112</PharmacistsInfoConsTime>", "></PharmacistsInfoConsTime>");
    assert_eq!(self::facts(FACE, text.as_bytes()).0.writer, Writer::Uncertain);
    assert_eq!(self::facts(FACE, typed).0.writer, Writer::Terminal);
}

#[test]
fn codes_of_the_bulk_importer_tell_the_origin() {
    let text = String::from_utf8_lossy(data!("writers/typed.xml")).into_owned();
    for (code, origin) in [("A", Origin::Bulk), ("B", Origin::HomeVisit), ("C", Origin::OnlineVisit)] {
        let file = text.replace("<ReferenceClassification>1<", &format!("<ReferenceClassification>{code}<"));
        let (facts, remarks) = read(file.as_bytes()).unwrap().facts(None);
        assert_eq!((facts.origin, facts.route), (origin, Route::Unknown));
        assert_eq!(words(&remarks), ["written_by_other_program"]);
    }
    for (prefix, origin) in [("OQSmuhvq", Origin::HomeVisit), ("OQSmuonq", Origin::OnlineVisit)] {
        let file = File::named(&format!("{prefix}02res_1.xml")).unwrap();
        let bulk = read_file(file, data!("writers/agent-booked-02res.xml")).unwrap().bulk().unwrap();
        let (facts, _) = &bulk.facts(None)[0];
        assert_eq!((facts.origin, facts.route), (origin, Route::Unknown));
    }
}

#[test]
fn the_form_of_the_web_api_is_the_same_answer() {
    let bytes = data!("writers/webapi.json");
    let file = File::of(Service::Eligibility, MessageKind::Response, Form::Json);
    let reading = read_file(file, bytes).unwrap().answer().unwrap();
    assert_eq!((reading.remarks.as_slice(), reading.kept.as_slice()), (&[][..], &[][..]));
    let (facts, remarks) = reading.facts(None);
    assert_eq!(remarks, []);
    assert_eq!((facts.route, facts.eligibility), (Route::Document, Eligibility::Valid));
    // Word for word, though all ended well.
    assert_eq!(facts.result_code.as_deref(), Some("TEST0001"));
    assert_eq!(facts.result_message.as_ref().unwrap().reveal(), "カードの有効期限が3か月以内に切れます");
    assert_eq!(facts.results[0].share, Share::Percent { percent: 20, basis: ShareBasis::Elderly });
    assert_eq!((facts.has_limit, facts.limit_consent), (Some(true), Coded::Known(Consent::Given)));
    assert_eq!(facts.results[0].limit_class_on(day(20260801).unwrap()), Some(LimitClass::General));
    assert_eq!(facts.results[0].limit_class_on(day(20260731).unwrap()), None);
    assert_eq!(facts.consents.get(Provision::SpecialDisease).consent, Coded::Known(Consent::Given));
    let diseases = &reading.content.unit.results[0].diseases;
    let categories: Vec<&str> =
        diseases.iter().map(|disease| disease.reveal().category.known().unwrap().code()).collect();
    assert_eq!(categories, ["1", "2"]);
    assert_eq!(reading.content.unit.results[0].insurer(), Some("123456"));
}

#[test]
fn reference_numbers_and_what_became_of_them() {
    let file = |name| File::named(name).unwrap();
    let single = read_file(file("OQSsiimm01res_1.xml"), data!("writers/siimm01res.xml")).unwrap();
    assert_eq!(single.remarks, []);
    let Content::Registered(Registered { units, .. }) = single.content else { panic!("registered") };
    let [RegisteredUnit { entry: Some(entry), processing }] = units.as_slice() else { panic!("one unit") };
    assert_eq!(entry.reference_number.as_ref().unwrap().reveal(), "000123");
    assert_eq!(entry.insurer_number.as_deref(), Some("123456"));
    assert_eq!(processing, &Processing { status: Coded::Known(ResultStatus::Normal), ..Processing::default() });

    let bulk = read_file(file("OQSmuimm02res_1.xml"), data!("writers/muimm02res.xml")).unwrap();
    assert_eq!(bulk.remarks, []);
    let Content::Registered(Registered { units, .. }) = bulk.content else { panic!("registered") };
    let codes: Vec<Option<&str>> = units.iter().map(|unit| unit.processing.code.as_deref()).collect();
    assert_eq!(codes, [None, Some("TEST0003")]);
    assert_eq!(units[1].entry.as_ref().unwrap().reference_number.as_ref().unwrap().reveal(), "000124");
}
