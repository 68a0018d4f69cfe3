//! The answer file's content, as it was said: nothing added, nothing guessed.
//!
//! Element names come from the sources that [`code`](super::Coded) lists (myclinic, OQSDrug, ORCA, the 8.07 model) and
//! from Japanese clinics' diaries (<http://sanox.org/sano-shikaku/road18.html>). A field is `None` or
//! [`Coded::Absent`] when its element is absent or blank.

use super::*;
use crate::Day;

/// One answer of the eligibility terminal (`XmlMsg` in `OQSsiquc01res*.xml`, `OQSsiquc01res_face_*.xml`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// `MessageHeader`.
    pub header: Header,
    /// `QualificationConfirmSearchInfo`: what was asked.
    pub search: Option<Search>,
    /// `ProcessingResultStatus` (処理結果状況).
    pub status: Coded<ProcessingStatus>,
    /// `ProcessingResultCode` (処理結果コード): set after an error, and after a normal end that has something to add, for
    /// example that the card's term ends within three months (the 8.07 model). The list is not public.
    pub result_code: Option<String>,
    /// `ProcessingResultMessage`: to be shown to staff as it is. It may name a person.
    pub result_message: Option<Personal<String>>,
    /// `QualificationValidity` (資格有効性).
    pub validity: Coded<QualificationValidity>,
    /// `PrescriptionIssueSelect` (処方箋発行形態). Sources place it in the body or in the result; see
    /// [`prescription`](Answer::prescription).
    pub prescription: Coded<PrescriptionForm>,
    /// `ReferenceNumber` (照会番号) in the body. See [`reference_number`](Answer::reference_number).
    pub reference_number: Option<Personal<String>>,
    /// `ResultList`: one entry for each `ResultOfQualificationConfirmation`.
    pub results: Vec<Insurance>,
}

impl Answer {
    /// The only result; `None` when there is none or several.
    pub fn only_result(&self) -> Option<&Insurance> {
        match self.results.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// 照会番号, the institution's own number of the patient: from the body, else from the only result. Blank (`None`) for
    /// a patient whom the institution has not registered yet.
    pub fn reference_number(&self) -> Option<&Personal<String>> {
        self.reference_number.as_ref().or_else(|| self.only_result()?.reference_number.as_ref())
    }

    /// The form of prescription that the patient chose: from the body, else from the only result.
    pub fn prescription(&self) -> Coded<PrescriptionForm> {
        match (self.prescription, self.only_result()) {
            (Coded::Absent, Some(result)) => result.prescription,
            (told, _) => told,
        }
    }
}

/// `MessageHeader`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// `ProcessExecutionTime` (処理実行日時).
    pub processed_at: Option<Moment>,
    /// `QualificationConfirmationDate` (資格確認日): the day for which eligibility was asked.
    pub confirmed_on: Option<Day>,
    /// `MedicalInstitutionCode` (医療機関コード), ten digits.
    pub institution: Option<String>,
    /// `ArbitraryFileIdentifier`: the receipt computer's own mark, often made of a patient's number.
    pub file_identifier: Option<Personal<String>>,
    /// `ReferenceClassification` (照会区分).
    pub inquiry: Coded<Inquiry>,
    /// `SegmentOfResult` (処理結果区分).
    pub outcome: Coded<MessageOutcome>,
    /// `ErrorCode`, when the outcome is not normal. The list is not public.
    pub error_code: Option<String>,
    /// `ErrorMessage`: to be shown to staff as it is.
    pub error_message: Option<Personal<String>>,
    /// `CharacterCodeIdentifier` (文字コード識別).
    pub character_code: Coded<CharacterCode>,
}

/// `QualificationConfirmSearchInfo`: the question, repeated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    /// `InsurerNumber` (保険者番号).
    pub insurer_number: Option<String>,
    /// `InsuredCardSymbol` (記号).
    pub symbol: Option<Personal<String>>,
    /// `InsuredIdentificationNumber` (番号).
    pub number: Option<Personal<String>>,
    /// `InsuredBranchNumber` (枝番).
    pub branch: Option<Personal<String>>,
    /// `Birthdate`.
    pub birthdate: Option<Personal<Day>>,
    /// `LimitApplicationCertificateRelatedConsFlg`: consent to give limit-amount information, when asked with insurance
    /// details.
    pub limit_consent: Coded<Consent>,
    /// `ArbitraryIdentifier`: the receipt computer's own mark.
    pub identifier: Option<Personal<String>>,
}

/// `ResultOfQualificationConfirmation`: one eligibility.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Insurance {
    /// `InsuredCardClassification` (被保険者証区分).
    pub card: Coded<InsuredCard>,
    /// `InsurerNumber` (保険者番号), outer spaces removed: shorter ones are padded on the left in the file.
    pub insurer_number: Option<String>,
    /// `InsuredCardSymbol` (記号).
    pub symbol: Option<Personal<String>>,
    /// `InsuredIdentificationNumber` (番号).
    pub number: Option<Personal<String>>,
    /// `InsuredBranchNumber` (枝番).
    pub branch: Option<Personal<String>>,
    /// `PersonalFamilyClassification` (本人・家族の別).
    pub relation: Coded<Relation>,
    /// `InsuredName`: the insured person or head of household.
    pub insured_name: Option<Personal<String>>,
    /// `Name`.
    pub name: Option<Personal<String>>,
    /// `NameOfOther`.
    pub other_name: Option<Personal<String>>,
    /// `NameKana`.
    pub kana: Option<Personal<String>>,
    /// `NameOfOtherKana`.
    pub other_kana: Option<Personal<String>>,
    /// `Sex1`.
    pub sex: Personal<Coded<Sex>>,
    /// `Sex2`: on the front of a card whose holder asked for another presentation.
    pub sex_on_back: Personal<Coded<Sex>>,
    /// `Birthdate`.
    pub birthdate: Option<Personal<Day>>,
    /// `Address`, as registered with the insurer.
    pub address: Option<Personal<String>>,
    /// `PostNumber`.
    pub post_number: Option<Personal<String>>,
    /// `QualificationDate` (資格取得年月日).
    pub qualified_on: Option<Day>,
    /// `DisqualificationDate` (資格喪失年月日): the first day without this eligibility.
    pub disqualified_on: Option<Day>,
    /// `InsuredCertificateIssuanceDate` (被保険者証交付年月日).
    pub issued_on: Option<Day>,
    /// `InsuredCardValidDate` (被保険者証有効開始年月日).
    pub document_from: Option<Day>,
    /// `InsuredCardExpirationDate` (被保険者証有効終了年月日): the last day of the *insurance document*. It says nothing of the
    /// My Number Card or its certificate; an answer never does.
    pub document_until: Option<Day>,
    /// `InsuredPartialContributionRatio` (一部負担金割合) in percent; the file writes 10 % as `010`.
    pub share_percent: Option<u8>,
    /// `PreschoolClassification` (未就学区分).
    pub preschool: Coded<Preschool>,
    /// `ReasonOfLoss` (資格喪失事由).
    pub loss_reason: Coded<ReasonOfLoss>,
    /// `InsurerName` (保険者名称).
    pub insurer_name: Option<String>,
    /// `ElderlyRecipientCertificateInfo` (高齢受給者証情報).
    pub elderly: Option<Elderly>,
    /// `LimitApplicationCertificateRelatedInfo` (限度額適用認定証関連情報).
    pub limit: Option<LimitCertificate>,
    /// `SpecificDiseasesCertificateList` (特定疾病療養受療証情報リスト).
    pub diseases: Vec<Personal<DiseaseCertificate>>,
    /// `ReferenceNumber` (照会番号).
    pub reference_number: Option<Personal<String>>,
    /// `ArbitraryIdentifier`.
    pub identifier: Option<Personal<String>>,
    /// `PrescriptionIssueSelect`, where the result holds it.
    pub prescription: Coded<PrescriptionForm>,
    /// `FaceInfExistence`, in ORCA's answers.
    pub face_information: Coded<FaceInformation>,
    /// The consent triples.
    pub consents: Consents,
}

/// `ElderlyRecipientCertificateInfo`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Elderly {
    /// `ElderlyRecipientCertificateDate`.
    pub issued_on: Option<Day>,
    /// `ElderlyRecipientValidStartDate`.
    pub from: Option<Day>,
    /// `ElderlyRecipientValidEndDate`.
    pub until: Option<Day>,
    /// `ElderlyRecipientContributionRatio`, in percent.
    pub share_percent: Option<u8>,
}

/// `LimitApplicationCertificateRelatedInfo`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LimitCertificate {
    /// `LimitApplicationCertificateClassification`.
    pub kind: Coded<LimitCertificateKind>,
    /// `LimitApplicationCertificateClassificationFlag`.
    pub class: Coded<LimitClass>,
    /// `LimitApplicationCertificateDate`.
    pub issued_on: Option<Day>,
    /// `LimitApplicationCertificateValidStartDate`.
    pub from: Option<Day>,
    /// `LimitApplicationCertificateValidEndDate`.
    pub until: Option<Day>,
    /// `LimitApplicationCertificateLongTermDate`.
    pub long_term_from: Option<Day>,
}

/// `SpecificDiseasesCertificateInfo`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DiseaseCertificate {
    /// `SpecificDiseasesDiseaseCategory`.
    pub category: Coded<DiseaseCategory>,
    /// `SpecificDiseasesCertificateDate`.
    pub issued_on: Option<Day>,
    /// `SpecificDiseasesValidStartDate`.
    pub from: Option<Day>,
    /// `SpecificDiseasesValidEndDate`.
    pub until: Option<Day>,
    /// `SpecificDiseasesSelfPay`, in yen.
    pub self_pay: Option<u32>,
}
