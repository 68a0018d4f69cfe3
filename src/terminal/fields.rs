//! Which element holds which field.

use super::consent::{ConsentTriple, ConsentTriples, element};
use super::coverage::{Coverage, DiseaseCertificate, Elderly, LimitCertificate};
use super::message::{Header, Processing, ReferenceEntry, Search, Unit};
use super::ticket::Ticket;
use super::values::*;
use crate::vocabulary::Provision;

pub(super) fn header(header: &mut Header, name: &str, value: &str) -> Set {
    match name {
        "ProcessExecutionTime" => moment(&mut header.processed_at, value),
        "QualificationConfirmationDate" => day(&mut header.confirmed_on, value),
        "MedicalInstitutionCode" => identifier(&mut header.institution, value),
        "ArbitraryFileIdentifier" => personal(&mut header.file_identifier, value),
        "ReferenceClassification" => match code(&mut header.inquiry, value) {
            Set::Done if header.inquiry.known().is_some_and(|known| known.is_of_other_program()) => Set::OtherWriter,
            set => set,
        },
        "SegmentOfResult" => code(&mut header.segment, value),
        "ErrorCode" => identifier(&mut header.error_code, value),
        "ErrorMessage" => personal(&mut header.error_message, value),
        "CharacterCodeIdentifier" => code(&mut header.character_code, value),
        "NumberOfProcessingResult" => number(&mut header.processed, value),
        "NumberOfNormalProcessing" => number(&mut header.processed_normally, value),
        "NumberOfError" => number(&mut header.errors, value),
        "ReceptionNumber" => identifier(&mut header.reception_number, value),
        _ => unnamed(name),
    }
}

pub(super) fn processing(processing: &mut Processing, name: &str, value: &str) -> Set {
    match name {
        "ProcessingResultStatus" => code(&mut processing.status, value),
        "ProcessingResultCode" => identifier(&mut processing.code, value),
        "ProcessingResultMessage" => personal(&mut processing.message, value),
        _ => unnamed(name),
    }
}

pub(super) fn unit(unit: &mut Unit, name: &str, value: &str) -> Set {
    match name {
        "QualificationValidity" => code(&mut unit.validity, value),
        "PrescriptionIssueSelect" => code(&mut unit.prescription, value),
        "ReferenceNumber" => {
            let mut number = None;
            let set = personal(&mut number, value);
            unit.reference_numbers.extend(number);
            set
        }
        _ => processing(&mut unit.processing, name, value),
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
        "MedicalTreatmentMonth" => month(&mut search.month, value),
        "ConsentDateFrom" => day(&mut search.consent_from, value),
        "ConsentDateTo" => day(&mut search.consent_to, value),
        "ExaminationDateFrom" => day(&mut search.examination_from, value),
        "ExaminationDateTo" => day(&mut search.examination_to, value),
        "MedicalTreatmentFlag" => code(&mut search.visit_kind, value),
        _ => unnamed(name),
    }
}

pub(super) fn entry(entry: &mut ReferenceEntry, name: &str, value: &str) -> Set {
    match name {
        "ReferenceNumber" => personal(&mut entry.reference_number, value),
        "InsurerNumber" => identifier(&mut entry.insurer_number, value),
        "InsuredCardSymbol" => personal(&mut entry.symbol, value),
        "InsuredIdentificationNumber" => personal(&mut entry.number, value),
        "InsuredBranchNumber" => personal(&mut entry.branch, value),
        _ => unnamed(name),
    }
}

pub(super) fn result(result: &mut Coverage, name: &str, value: &str) -> Set {
    match name {
        "InsuredCardClassification" => code(&mut result.classification, value),
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
        "LimitApplicationCertificateChanged" => code(&mut result.limit_changed, value),
        _ => consent(result, name, value),
    }
}

/// A consent triple, by the terminal's names or those of another program: `PharmaceuticalInfo` for `PharmacistsInfo`,
/// `AcquisitionTime` for `AvailableTime` (<https://github.com/YUKI-ENT/OQSDrug2> until 2026-04).
fn consent(result: &mut Coverage, name: &str, value: &str) -> Set {
    const SUFFIXES: [&str; 4] = ["ConsFlg", "ConsTime", "AvailableTime", "AcquisitionTime"];
    let Some((prefix, suffix)) = SUFFIXES.into_iter().find_map(|suffix| Some((name.strip_suffix(suffix)?, suffix)))
    else {
        return unnamed(name);
    };
    let (prefix, alias) = match prefix {
        "PharmaceuticalInfo" => (element(Provision::Medication), true),
        told => (told, suffix == "AcquisitionTime"),
    };
    let Some(kind) = ConsentTriples::KINDS.into_iter().find(|kind| element(*kind) == prefix) else {
        return unnamed(name);
    };
    let mut given = result.consents.get(kind);
    let set = triple(&mut given, suffix, value);
    result.consents.set(kind, given);
    if set == Set::Done && alias { Set::OtherWriter } else { set }
}

fn triple(given: &mut ConsentTriple, suffix: &str, value: &str) -> Set {
    match suffix {
        "ConsFlg" => code(&mut given.consent, value),
        "ConsTime" => moment(&mut given.at, value),
        _ => moment(&mut given.until, value),
    }
}

pub(super) fn elderly(elderly: &mut Elderly, name: &str, value: &str) -> Set {
    match name {
        "ElderlyRecipientCertificateDate" => day(&mut elderly.issued_on, value),
        "ElderlyRecipientValidStartDate" => day(&mut elderly.from, value),
        "ElderlyRecipientValidEndDate" => day(&mut elderly.until, value),
        "ElderlyRecipientContributionRatio" => percent(&mut elderly.share_percent, value),
        _ => unnamed(name),
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
        _ => unnamed(name),
    }
}

pub(super) fn disease(disease: &mut DiseaseCertificate, name: &str, value: &str) -> Set {
    match name {
        "SpecificDiseasesDiseaseCategory" => code(&mut disease.category, value),
        "SpecificDiseasesCertificateDate" => day(&mut disease.issued_on, value),
        "SpecificDiseasesValidStartDate" => day(&mut disease.from, value),
        "SpecificDiseasesValidEndDate" => day(&mut disease.until, value),
        "SpecificDiseasesSelfPay" => number(&mut disease.self_pay, value),
        _ => unnamed(name),
    }
}

pub(super) fn ticket(ticket: &mut Ticket, name: &str, value: &str) -> Set {
    let [injury1, injury2, injury3] = &mut ticket.injuries;
    let [note1, note2, note3] = &mut ticket.notes;
    match name {
        "TicketType" => code(&mut ticket.kind, value),
        "MedicalTicketValidDate" => day(&mut ticket.from, value),
        "MedicalTicketExpirationDate" => day(&mut ticket.until, value),
        "IssueNumber" => personal(&mut ticket.issue_number, value),
        "MedicalTreatmentMonth" => month(&mut ticket.month, value),
        "DesignatedMedicalInstitutionCode" => identifier(&mut ticket.designated_code, value),
        "DesignatedMedicalInstitutionFlag" => code(&mut ticket.designation, value),
        "DesignatedMedicalInstitutionName" => text(&mut ticket.designated_name, value),
        "PrescriptionIssuerMedicalInstitutionCode" => identifier(&mut ticket.prescriber_code, value),
        "PrescriptionIssuerMedicalInstitutionName" => text(&mut ticket.prescriber_name, value),
        "InjuryName1" => injury(injury1, value),
        "InjuryName2" => injury(injury2, value),
        "InjuryName3" => injury(injury3, value),
        "MedicalTreatmentType" => code(&mut ticket.treatment, value),
        "SelfPayAmount" => number(&mut ticket.self_pay, value),
        "DistrictContactName" => personal(&mut ticket.district_contact, value),
        "HandlingContactName" => personal(&mut ticket.handling_contact, value),
        "SingleOrCombinedUse" => code(&mut ticket.usage, value),
        "StatusOfSocialInsurance" => code(&mut ticket.social_insurance, value),
        "ConsistencyFlag" => code(&mut ticket.consistency, value),
        "StatusOfInfecton" => code(&mut ticket.infection_law, value),
        "StatusOfElderlyMedicalCare" => code(&mut ticket.elderly_care, value),
        "StatusOfPrefecturalExpenses" => code(&mut ticket.prefectural, value),
        "Remarks1" => personal(note1, value),
        "Remarks2" => personal(note2, value),
        "Remarks3" => personal(note3, value),
        _ => unnamed(name),
    }
}

/// Names that one weak public source shows, without their place or meaning: kept, not called unknown.
fn unnamed(name: &str) -> Set {
    const UNCONFIRMED: [&str; 6] = [
        "QualificationConfirmationKey",
        "PublicExpenseNumber",
        "BeneficiaryNumber",
        "WelfareOfficeName",
        "MessageContents",
        "Message",
    ];
    if UNCONFIRMED.contains(&name) { Set::Unconfirmed } else { Set::Unknown }
}
