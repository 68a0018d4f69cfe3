//! The values of an answer, each by its element's name.

use super::answer::{DiseaseCertificate, Elderly, Header, Insurance, LimitCertificate, Search};
use super::*;
use crate::Day;

/// What became of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Set {
    Done,
    Unknown,
    Unlisted(Code),
    Disputed(Code),
    Unreadable(Expected),
    Repeated,
}

pub(super) fn header(header: &mut Header, name: &str, value: &str) -> Set {
    match name {
        "ProcessExecutionTime" => moment(&mut header.processed_at, value),
        "QualificationConfirmationDate" => day(&mut header.confirmed_on, value),
        "MedicalInstitutionCode" => identifier(&mut header.institution, value),
        "ArbitraryFileIdentifier" => personal(&mut header.file_identifier, value),
        "ReferenceClassification" => code(&mut header.inquiry, value),
        "SegmentOfResult" => match code(&mut header.outcome, value) {
            Set::Done if value == "3" => Code::new(value).map_or(Set::Done, Set::Disputed),
            set => set,
        },
        "ErrorCode" => identifier(&mut header.error_code, value),
        "ErrorMessage" => personal(&mut header.error_message, value),
        "CharacterCodeIdentifier" => code(&mut header.character_code, value),
        _ => Set::Unknown,
    }
}

pub(super) fn body(answer: &mut Answer, name: &str, value: &str) -> Set {
    match name {
        "ProcessingResultStatus" => code(&mut answer.status, value),
        "ProcessingResultCode" => identifier(&mut answer.result_code, value),
        "ProcessingResultMessage" => personal(&mut answer.result_message, value),
        "QualificationValidity" => code(&mut answer.validity, value),
        "PrescriptionIssueSelect" => code(&mut answer.prescription, value),
        "ReferenceNumber" => personal(&mut answer.reference_number, value),
        _ => Set::Unknown,
    }
}

pub(super) fn search(search: &mut Search, name: &str, value: &str) -> Set {
    match name {
        "InsurerNumber" => identifier(&mut search.insurer_number, value),
        "InsuredCardSymbol" => personal(&mut search.symbol, value),
        "InsuredIdentificationNumber" => personal(&mut search.number, value),
        "InsuredBranchNumber" => personal(&mut search.branch, value),
        "Birthdate" => birthdate(&mut search.birthdate, value),
        "LimitApplicationCertificateRelatedConsFlg" => code(&mut search.limit_consent, value),
        "ArbitraryIdentifier" => personal(&mut search.identifier, value),
        _ => Set::Unknown,
    }
}

pub(super) fn result(result: &mut Insurance, name: &str, value: &str) -> Set {
    match name {
        "InsuredCardClassification" => code(&mut result.card, value),
        "InsurerNumber" => identifier(&mut result.insurer_number, value),
        "InsuredCardSymbol" => personal(&mut result.symbol, value),
        "InsuredIdentificationNumber" => personal(&mut result.number, value),
        "InsuredBranchNumber" => personal(&mut result.branch, value),
        "PersonalFamilyClassification" => code(&mut result.relation, value),
        "InsuredName" => personal(&mut result.insured_name, value),
        "Name" => personal(&mut result.name, value),
        "NameOfOther" => personal(&mut result.other_name, value),
        "NameKana" => personal(&mut result.kana, value),
        "NameOfOtherKana" => personal(&mut result.other_kana, value),
        "Sex1" => personal_code(&mut result.sex, value),
        "Sex2" => personal_code(&mut result.sex_on_back, value),
        "Birthdate" => birthdate(&mut result.birthdate, value),
        "Address" => personal(&mut result.address, value),
        "PostNumber" => personal(&mut result.post_number, value),
        "QualificationDate" => day(&mut result.qualified_on, value),
        "DisqualificationDate" => day(&mut result.disqualified_on, value),
        "InsuredCertificateIssuanceDate" => day(&mut result.issued_on, value),
        "InsuredCardValidDate" => day(&mut result.document_from, value),
        "InsuredCardExpirationDate" => day(&mut result.document_until, value),
        "InsuredPartialContributionRatio" => percent(&mut result.share_percent, value),
        "PreschoolClassification" => code(&mut result.preschool, value),
        "ReasonOfLoss" => code(&mut result.loss_reason, value),
        "InsurerName" => text(&mut result.insurer_name, value),
        "ReferenceNumber" => personal(&mut result.reference_number, value),
        "ArbitraryIdentifier" => personal(&mut result.identifier, value),
        "PrescriptionIssueSelect" => code(&mut result.prescription, value),
        "FaceInfExistence" => code(&mut result.face_information, value),
        _ => consent(&mut result.consents, name, value),
    }
}

fn consent(consents: &mut Consents, name: &str, value: &str) -> Set {
    let kind = |suffix| name.strip_suffix(suffix).and_then(Information::from_element);
    if let Some(kind) = kind("ConsFlg") {
        code(&mut consents.get_mut(kind).consent, value)
    } else if let Some(kind) = kind("ConsTime") {
        moment(&mut consents.get_mut(kind).at, value)
    } else if let Some(kind) = kind("AvailableTime") {
        moment(&mut consents.get_mut(kind).until, value)
    } else {
        Set::Unknown
    }
}

pub(super) fn elderly(elderly: &mut Elderly, name: &str, value: &str) -> Set {
    match name {
        "ElderlyRecipientCertificateDate" => day(&mut elderly.issued_on, value),
        "ElderlyRecipientValidStartDate" => day(&mut elderly.from, value),
        "ElderlyRecipientValidEndDate" => day(&mut elderly.until, value),
        "ElderlyRecipientContributionRatio" => percent(&mut elderly.share_percent, value),
        _ => Set::Unknown,
    }
}

pub(super) fn limit(limit: &mut LimitCertificate, name: &str, value: &str) -> Set {
    match name {
        "LimitApplicationCertificateClassification" => code(&mut limit.kind, value),
        "LimitApplicationCertificateClassificationFlag" => code(&mut limit.class, value),
        "LimitApplicationCertificateDate" => day(&mut limit.issued_on, value),
        "LimitApplicationCertificateValidStartDate" => day(&mut limit.from, value),
        "LimitApplicationCertificateValidEndDate" => day(&mut limit.until, value),
        "LimitApplicationCertificateLongTermDate" => day(&mut limit.long_term_from, value),
        _ => Set::Unknown,
    }
}

pub(super) fn disease(disease: &mut DiseaseCertificate, name: &str, value: &str) -> Set {
    match name {
        "SpecificDiseasesDiseaseCategory" => code(&mut disease.category, value),
        "SpecificDiseasesCertificateDate" => day(&mut disease.issued_on, value),
        "SpecificDiseasesValidStartDate" => day(&mut disease.from, value),
        "SpecificDiseasesValidEndDate" => day(&mut disease.until, value),
        "SpecificDiseasesSelfPay" => {
            put(&mut disease.self_pay, value, Expected::Number, |value| digits(value)?.parse().ok())
        }
        _ => Set::Unknown,
    }
}

/// Sets a value inside a group that is given only if something in it is.
pub(super) fn in_group<T: Default + PartialEq>(group: &mut Option<T>, set: impl FnOnce(&mut T) -> Set) -> Set {
    let outcome = set(group.get_or_insert_default());
    if *group == Some(T::default()) {
        *group = None;
    }
    outcome
}

/// Sets an optional value once. A blank changes nothing; the same value again is no harm.
fn put<T: PartialEq>(
    slot: &mut Option<T>,
    value: &str,
    expected: Expected,
    read: impl FnOnce(&str) -> Option<T>,
) -> Set {
    if value.is_empty() {
        return Set::Done;
    }
    match (read(value), &slot) {
        (None, _) => Set::Unreadable(expected),
        (Some(new), Some(old)) if new != *old => Set::Repeated,
        (new, _) => {
            *slot = new;
            Set::Done
        }
    }
}

fn code<T: CodeTable + PartialEq>(slot: &mut Coded<T>, value: &str) -> Set {
    match Coded::read(value) {
        None => Set::Unreadable(Expected::Code),
        Some(Coded::Absent) => Set::Done,
        Some(new) if !slot.is_absent() && *slot != new => Set::Repeated,
        Some(new) => {
            *slot = new;
            match new {
                Coded::Unlisted(code) => Set::Unlisted(code),
                _ => Set::Done,
            }
        }
    }
}

fn personal_code<T: CodeTable + PartialEq>(slot: &mut Personal<Coded<T>>, value: &str) -> Set {
    let mut inner = *slot.reveal();
    let set = code(&mut inner, value);
    *slot = Personal::new(inner);
    set
}

fn text(slot: &mut Option<String>, value: &str) -> Set {
    put(slot, value, Expected::Identifier, |value| Some(value.to_owned()))
}

fn identifier(slot: &mut Option<String>, value: &str) -> Set {
    /// Longer than any known number or message code.
    const MAX_IDENTIFIER: usize = 32;
    put(slot, value, Expected::Identifier, |value| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        (value.len() <= MAX_IDENTIFIER && value.bytes().all(fits)).then(|| value.to_owned())
    })
}

fn personal(slot: &mut Option<Personal<String>>, value: &str) -> Set {
    put(slot, value, Expected::Identifier, |value| Some(Personal::new(value.to_owned())))
}

fn day(slot: &mut Option<Day>, value: &str) -> Set {
    put(slot, value, Expected::Day, read_day)
}

fn birthdate(slot: &mut Option<Personal<Day>>, value: &str) -> Set {
    put(slot, value, Expected::Day, |value| read_day(value).map(Personal::new))
}

fn read_day(value: &str) -> Option<Day> {
    if value.len() != 8 {
        return None;
    }
    Day::from_yyyymmdd(digits(value)?.parse().ok()?)
}

fn moment(slot: &mut Option<Moment>, value: &str) -> Set {
    put(slot, value, Expected::Moment, Moment::from_digits)
}

fn percent(slot: &mut Option<u8>, value: &str) -> Set {
    put(slot, value, Expected::Percent, |value| match digits(value)?.parse() {
        Ok(percent @ 0..=100) if value.len() == 3 => Some(percent),
        _ => None,
    })
}

/// The text, if it is ASCII digits alone: `parse` would take a sign.
fn digits(value: &str) -> Option<&str> {
    value.bytes().all(|byte| byte.is_ascii_digit()).then_some(value)
}
