//! One result of an answer: an insurance, or 医療扶助.
//!
//! Element names: myclinic (<https://github.com/hangilc/myclinic-ts>), OQSDrug (<https://github.com/YUKI-ENT/OQSDrug2>), the 8.07
//! model (see [`CodeTable`](super::code::CodeTable)). A field is `None` or [`Coded::Absent`] when its element is absent or
//! blank.

use super::code::Coded;
use super::codes::{
    DiseaseCategory, FaceInformation, LimitCertificateKind, LimitChanged, LimitClass, Preschool, PrescriptionForm,
    ReasonOfLoss, Relation, Sex,
};
use super::consent::ConsentTriples;
use super::personal::Personal;
use super::ticket::Ticket;
use crate::Day;
use crate::vocabulary::Classification;

/// `ResultOfQualificationConfirmation`: one eligibility.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    /// `InsuredCardClassification` (被保険者証区分).
    pub classification: Coded<Classification>,
    /// `InsurerNumber` (保険者番号; of 医療扶助 the 公費負担者番号), outer spaces removed. Shorter ones are padded on the left, in
    /// files with spaces, by the WebAPI's clients with zeros: [`insurer`](Coverage::insurer) is without both.
    pub insurer_number: Option<String>,
    /// `InsuredCardSymbol` (記号).
    pub symbol: Option<Personal<String>>,
    /// `InsuredIdentificationNumber` (番号; of 医療扶助 the 受給者番号).
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
    /// `InsurerName` (保険者名称; of 医療扶助 the 福祉事務所, as OQSDrug writes it, 未確認).
    pub insurer_name: Option<String>,
    /// `ElderlyRecipientCertificateInfo` (高齢受給者証情報).
    pub elderly: Option<Elderly>,
    /// `LimitApplicationCertificateRelatedInfo` (限度額適用認定証関連情報).
    pub limit: Option<LimitCertificate>,
    /// `LimitApplicationCertificateChanged`: bulk answers have it in place of the details.
    pub limit_changed: Coded<LimitChanged>,
    /// `SpecificDiseasesCertificateList` (特定疾病療養受療証情報リスト).
    pub diseases: Vec<Personal<DiseaseCertificate>>,
    /// `PublicExpenseResultList` (医療券・調剤券情報).
    pub tickets: Vec<Ticket>,
    /// `ReferenceNumber` (照会番号).
    pub reference_number: Option<Personal<String>>,
    /// `ArbitraryIdentifier`.
    pub identifier: Option<Personal<String>>,
    /// `PrescriptionIssueSelect`, where the result holds it.
    pub prescription: Coded<PrescriptionForm>,
    /// `FaceInfExistence`, in ORCA's answers.
    pub face_information: Coded<FaceInformation>,
    /// The consent triples.
    pub consents: ConsentTriples,
}

impl Coverage {
    /// Whether it is 医療扶助, which is no insurance.
    pub fn is_medical_assistance(&self) -> bool {
        self.classification == Coded::Known(Classification::Welfare)
    }

    /// 保険者番号 without its padding, to compare it with a record.
    ///
    /// ```
    /// use uketsuke::terminal::Coverage;
    /// let told = |number: &str| Coverage { insurer_number: Some(number.to_owned()), ..Coverage::default() };
    /// assert_eq!(told("00123456").insurer(), told("123456").insurer());
    /// assert_eq!(told("01130012").insurer(), Some("01130012"));
    /// ```
    pub fn insurer(&self) -> Option<&str> {
        let number = self.insurer_number.as_deref()?;
        // No number of eight digits begins with 00: its first two are 法別番号.
        Some(if number.len() == 8 { number.strip_prefix("00").unwrap_or(number) } else { number })
    }
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
