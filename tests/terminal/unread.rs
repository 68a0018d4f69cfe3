//! What stands in a file and cannot be read is not absent: nothing is presumed in its place. And what a file contradicts itself in
//! is still a contradiction in the decision.

#![allow(clippy::unwrap_used)] // helpers of tests

use uketsuke::Day;
use uketsuke::reception::{Decided, Visit};
use uketsuke::terminal::*;
use uketsuke::vocabulary::{Consent, Eligibility, Finding, Language, Provision, Step};

const FACE: &str = "OQSsiquc01res_face_13123456780A1B2C3D4E5F60718293_20261128091500.xml";
const OWN: &str = "1312345678";

fn day(number: i32) -> Day {
    Day::from_yyyymmdd(number).unwrap()
}

/// An answer by the card: what follows in the header, and the results.
fn answer(day: &str, validity: &str, results: &[String]) -> Vec<u8> {
    let results: String = results
        .iter()
        .map(|result| format!("<ResultOfQualificationConfirmation>{result}</ResultOfQualificationConfirmation>"))
        .collect();
    format!(
        "<XmlMsg><MessageHeader><ProcessExecutionTime>20261128091500</ProcessExecutionTime>{day}\
         <MedicalInstitutionCode>{OWN}</MedicalInstitutionCode><ReferenceClassification>1</ReferenceClassification>\
         <SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody>\
         <ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>{validity}</QualificationValidity>\
         <ResultList>{results}</ResultList></MessageBody></XmlMsg>"
    )
    .into_bytes()
}

fn facts(bytes: &[u8]) -> (Facts, Vec<&'static str>) {
    let reading = read_file(File::named(FACE).unwrap(), bytes).unwrap().answer().unwrap();
    let (facts, drawn) = reading.facts(Some(OWN));
    let words = reading.remarks.iter().chain(&drawn).map(Remark::as_str).collect();
    (facts, words)
}

fn decided(facts: &Facts) -> Decided<'static> {
    Visit::on(day(20261128)).with_answer(facts.answer(Some(OWN))).decide().unwrap()
}

fn result(classification: &str, more: &str) -> String {
    format!(
        "<InsuredCardClassification>{classification}</InsuredCardClassification><Birthdate>19600401</Birthdate>{more}\
         <PharmacistsInfoConsTime>20261128091500</PharmacistsInfoConsTime>"
    )
}

/// Of the day that was asked for something is said. When the system worked on it is not that day.
#[test]
fn a_day_that_cannot_be_read_is_not_the_day_of_the_work() {
    let asked = |written: &str| format!("<QualificationConfirmationDate>{written}</QualificationConfirmationDate>");
    let of = |written: &str| facts(&answer(written, "1", &[result("01", "")]));
    assert_eq!(of("").0.day, Some(day(20261128)));
    assert_eq!(of(&asked("")).0.day, Some(day(20261128)));
    assert_eq!(of(&asked("20261127")).0.day, Some(day(20261127)));
    for written in ["2026/11/27", "令和8年11月27日", "20261131", "２０２６１１２７"] {
        let (facts, words) = of(&asked(written));
        assert_eq!((facts.day, words), (None, vec!["unreadable_value", "no_day"]), "{written}");
        assert!(decided(&facts).findings().contains(Finding::AnswerWithoutDay), "{written}");
    }
}

#[test]
fn no_share_is_presumed_where_one_stands_that_cannot_be_read() {
    let share = |more: &str| facts(&answer("", "1", &[result("07", ""), result("01", more)])).0.results[1].share;
    let ordinary = Share::Percent { percent: 30, basis: ShareBasis::Ordinary };
    assert_eq!(share(""), ordinary);
    assert_eq!(share("<InsuredPartialContributionRatio/>"), ordinary);
    let told = Share::Percent { percent: 10, basis: ShareBasis::Contribution };
    assert_eq!(share("<InsuredPartialContributionRatio> 010 </InsuredPartialContributionRatio>"), told);
    for unread in [
        "<InsuredPartialContributionRatio>10</InsuredPartialContributionRatio>",
        "<InsuredPartialContributionRatio>1割</InsuredPartialContributionRatio>",
        "<PreschoolClassification>？</PreschoolClassification>",
        "<ElderlyRecipientCertificateInfo><ElderlyRecipientContributionRatio>20</ElderlyRecipientContributionRatio>\
         </ElderlyRecipientCertificateInfo>",
    ] {
        assert_eq!(share(unread), Share::Unknown, "{unread}");
        // Of the other result everything was read.
        let both = facts(&answer("", "1", &[result("01", ""), result("01", unread)])).0.results;
        assert_eq!(both[0].share, ordinary, "{unread}");
    }
    // What cannot be read beside it takes nothing away.
    for beside in [
        "<QualificationDate>令和2年4月1日</QualificationDate>",
        "<LimitApplicationCertificateRelatedInfo><LimitApplicationCertificateDate>？</LimitApplicationCertificateDate>\
         </LimitApplicationCertificateRelatedInfo>",
    ] {
        let (facts, words) = facts(&answer("", "1", &[result("01", beside)]));
        assert_eq!((facts.results[0].share, words), (ordinary, vec!["unreadable_value"]), "{beside}");
    }
    // In an answer about many, too, each person by itself.
    let unit = |more: &str| {
        let result = result("01", more);
        format!(
            "<BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>1</QualificationValidity>\
            <ResultOfQualificationConfirmation>{result}</ResultOfQualificationConfirmation></BulkConfirmUnit>"
        )
    };
    let bytes = format!(
        "<XmlMsg><MessageHeader><QualificationConfirmationDate>20261128</QualificationConfirmationDate>\
         <SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody>{}{}</MessageBody></XmlMsg>",
        unit("<InsuredPartialContributionRatio>10</InsuredPartialContributionRatio>"),
        unit("")
    );
    let bulk = read_file(File::named("OQSmuquc02res_1.xml").unwrap(), bytes.as_bytes()).unwrap().bulk().unwrap();
    let shares: Vec<Share> = bulk.facts(None).iter().map(|(facts, _)| facts.results[0].share).collect();
    assert_eq!(shares, [Share::Unknown, ordinary]);
}

/// 1 beside nothing is 1. Beside what cannot be read it is not known.
#[test]
fn a_consent_beside_one_that_cannot_be_read_is_not_known() {
    let consent = |code: &str| format!("<PharmacistsInfoConsFlg>{code}</PharmacistsInfoConsFlg>");
    let told = |one: &str, other: &str| {
        let (facts, _) = facts(&answer("", "1", &[result("01", one), result("A1", other)]));
        facts.consents.get(Provision::Medication).consent
    };
    assert_eq!(told(&consent("1"), ""), Coded::Known(Consent::Given));
    assert_eq!(told(&consent("1"), &consent("")), Coded::Known(Consent::Given));
    for unread in ["－", "０", "なし"] {
        assert_eq!(told(&consent("1"), &consent(unread)), Coded::Absent, "{unread}");
        assert_eq!(told(&consent(unread), &consent("1")), Coded::Absent, "{unread}");
    }
}

/// 有効（未登録） is of 医療扶助 alone, 複数該当 of insurance alone.
#[test]
fn a_validity_that_no_result_can_have_is_none() {
    for (validity, classification) in [("6", "01"), ("5", "A1")] {
        let (one, words) = facts(&answer("", validity, &[result(classification, "")]));
        assert_eq!((one.eligibility, words), (Eligibility::Unknown, vec!["validity_of_other_coverage"]), "{validity}");
        assert!(!decided(&one).is_accepted(), "{validity}");
    }
    let (facts, _) = facts(&answer("", "6", &[result("01", ""), result("A1", "")]));
    assert_eq!(facts.eligibility, Eligibility::ValidUnregistered);
}

fn ticket(inside: &str) -> String {
    result(
        "A1",
        &format!(
            "<PublicExpenseResultList><MedicalTicketInfo><TicketType>01</TicketType>\
             <MedicalTreatmentMonth>202611</MedicalTreatmentMonth><SelfPayAmount>500</SelfPayAmount>{inside}\
             </MedicalTicketInfo></PublicExpenseResultList>"
        ),
    )
}

/// From the file to the desk: whose ticket it is, and of which days.
#[test]
fn a_ticket_is_used_where_flag_code_and_days_agree() {
    let whose = |flag: &str, code: &str| {
        format!(
            "<DesignatedMedicalInstitutionFlag>{flag}</DesignatedMedicalInstitutionFlag>\
             <DesignatedMedicalInstitutionCode>{code}</DesignatedMedicalInstitutionCode>"
        )
    };
    let days = |from: &str, until: &str| {
        format!(
            "<MedicalTicketValidDate>{from}</MedicalTicketValidDate>\
             <MedicalTicketExpirationDate>{until}</MedicalTicketExpirationDate>"
        ) + &whose("0", OWN)
    };
    let other = "1399999999";
    for (inside, finding, remark) in [
        (whose("0", OWN), None, None),
        (whose("0", ""), None, None),
        (whose("", OWN), None, None),
        (whose("", other), Some(Finding::TicketOfAnotherInstitution), None),
        // Nobody says whose it is, or in a form that cannot be compared: the office is asked.
        (whose("", ""), Some(Finding::TicketUncertain), None),
        (whose("", "12345678"), Some(Finding::TicketUncertain), None),
        (whose("1", other), Some(Finding::TicketOfAnotherInstitution), None),
        (whose("1", ""), Some(Finding::TicketOfAnotherInstitution), None),
        (whose("0", other), Some(Finding::TicketUncertain), Some("designation_contradicts")),
        (whose("1", OWN), Some(Finding::TicketUncertain), Some("designation_contradicts")),
        (days("20261101", "20261130"), None, None),
        (days("20261128", "20261128"), None, None),
        (days("20261101", "20261127"), Some(Finding::TicketMissing), Some("ticket_of_other_days")),
        (days("20261129", "20261130"), Some(Finding::TicketMissing), Some("ticket_of_other_days")),
    ] {
        let (facts, words) = facts(&answer("", "1", &[ticket(&inside)]));
        assert_eq!(words, remark.into_iter().collect::<Vec<_>>(), "{inside}");
        let decided = decided(&facts);
        let of_tickets = [
            Finding::TicketOfAnotherInstitution,
            Finding::TicketUncertain,
            Finding::TicketMissing,
            Finding::TicketPending,
        ];
        let found: Vec<Finding> =
            of_tickets.into_iter().filter(|finding| decided.findings().contains(*finding)).collect();
        assert_eq!(found, finding.into_iter().collect::<Vec<_>>(), "{inside}");
        let desk = decided.desk(Language::Ja);
        assert_eq!(desk.contains("500円"), finding.is_none(), "{inside} {desk}");
        assert_eq!(decided.first_step() == Some(Step::ContactWelfareOffice), finding.is_some(), "{inside} {desk}");
    }
}
