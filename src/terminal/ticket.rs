//! 医療券・調剤券: what entitles a patient of 医療扶助 to treatment at one institution in one month.

use core::fmt;

use zeroize::Zeroizing;

use super::code::{Coded, code_table};
use super::moment::Month;
use super::personal::Personal;
use crate::Day;
use crate::vocabulary::{TicketType, TicketUse, Treatment};

/// `MedicalTicketInfo`, all 26 elements. Names: OQSDrug and the 8.07 model. Codes and forms: the 8.07 model alone (未確認).
///
/// ```
/// use uketsuke::terminal::{Coded, read};
/// use uketsuke::vocabulary::TicketType;
/// let file = "<XmlMsg><MessageBody><ResultList><ResultOfQualificationConfirmation><PublicExpenseResultList>
///   <MedicalTicketInfo><TicketType>01</TicketType><MedicalTreatmentMonth>202611</MedicalTreatmentMonth>
///   <InjuryName1>高血圧症</InjuryName1><SelfPayAmount>0</SelfPayAmount></MedicalTicketInfo>
/// </PublicExpenseResultList></ResultOfQualificationConfirmation></ResultList></MessageBody></XmlMsg>";
/// let reading = read(file.as_bytes())?;
/// let ticket = &reading.content.unit.results[0].tickets[0];
/// assert_eq!((ticket.kind, ticket.self_pay), (Coded::Known(TicketType::Medical), Some(0)));
/// assert!(!format!("{ticket:?}").contains("高血圧"));
/// # Ok::<(), uketsuke::terminal::ReadError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ticket {
    /// `TicketType` (医療券・調剤券別).
    pub kind: Coded<TicketType>,
    /// `MedicalTicketValidDate` (有効開始年月日).
    pub from: Option<Day>,
    /// `MedicalTicketExpirationDate` (有効終了年月日).
    pub until: Option<Day>,
    /// `IssueNumber` (交付番号).
    pub issue_number: Option<Personal<String>>,
    /// `MedicalTreatmentMonth` (診療年月).
    pub month: Option<Month>,
    /// `DesignatedMedicalInstitutionCode` (指定医療機関コード).
    pub designated_code: Option<String>,
    /// `DesignatedMedicalInstitutionFlag` (指定医療機関確認フラグ).
    pub designation: Coded<DesignationFlag>,
    /// `DesignatedMedicalInstitutionName` (指定医療機関名).
    pub designated_name: Option<String>,
    /// `PrescriptionIssuerMedicalInstitutionCode` (処方箋発行元医療機関コード).
    pub prescriber_code: Option<String>,
    /// `PrescriptionIssuerMedicalInstitutionName` (処方箋発行元医療機関名).
    pub prescriber_name: Option<String>,
    /// `InjuryName1` to `InjuryName3` (傷病名).
    pub injuries: [Option<InjuryName>; 3],
    /// `MedicalTreatmentType` (診療別).
    pub treatment: Coded<Treatment>,
    /// `SelfPayAmount` (本人支払額), in yen.
    pub self_pay: Option<u32>,
    /// `DistrictContactName` (地区担当員名): whom to call.
    pub district_contact: Option<Personal<String>>,
    /// `HandlingContactName` (取扱担当者名): whom to call.
    pub handling_contact: Option<Personal<String>>,
    /// `SingleOrCombinedUse` (単独・併用別).
    pub usage: Coded<TicketUse>,
    /// `StatusOfSocialInsurance` (社会保険状況).
    pub social_insurance: Coded<Presence>,
    /// `ConsistencyFlag` (社会保険状況の整合性フラグ).
    pub consistency: Coded<Consistency>,
    /// `StatusOfInfecton`, spelt so (感染症法37条の2).
    pub infection_law: Coded<Presence>,
    /// `StatusOfElderlyMedicalCare` (後期高齢者医療).
    pub elderly_care: Coded<Presence>,
    /// `StatusOfPrefecturalExpenses` (都道府県費).
    pub prefectural: Coded<Presence>,
    /// `Remarks1` to `Remarks3` (備考): to be shown.
    pub notes: [Option<Personal<String>>; 3],
}

/// The name of an injury or disease. In no `Debug`, and wiped from memory when it is dropped; the file's own bytes are the
/// caller's.
///
/// ```
/// use uketsuke::terminal::InjuryName;
/// let name = InjuryName::new("試験病");
/// assert_eq!((name.reveal(), format!("{name:?}").as_str()), ("試験病", "InjuryName(…)"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct InjuryName(Zeroizing<String>);

impl InjuryName {
    /// Wraps a name.
    pub fn new(name: &str) -> InjuryName {
        InjuryName(Zeroizing::new(name.to_owned()))
    }

    /// The name, for the screen or record that it is meant for. Never for a log.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for InjuryName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InjuryName(…)")
    }
}

// 医療券・調剤券別 (`TicketType`). Source: the 8.07 model (未確認).
code_table!(@for TicketType, "OQSCD018" {
    Medical = "01", "医療券";
    Dispensing = "02", "調剤券";
});

// 診療別 (`MedicalTreatmentType`). Source: the 8.07 model (未確認).
code_table!(@for Treatment, "OQSCD019" {
    Inpatient = "01", "入院";
    Outpatient = "02", "入院外";
    Dental = "03", "歯科";
    Dispensing = "04", "調剤";
    HomeNursing = "05", "訪問看護";
});

// 単独・併用別 (`SingleOrCombinedUse`). Source: the 8.07 model (未確認).
code_table!(@for TicketUse, "OQSCD020" {
    Alone = "01", "単独";
    WithInsurance = "02", "併用";
});

code_table! {
    /// あり・なし of 社会保険状況 and the three states like it. Source: the 8.07 model (未確認).
    Presence, "OQSCD021" {
        /// There is.
        Present = "01", "あり";
        /// There is none.
        Absent = "02", "なし";
    }
}

code_table! {
    /// 社会保険状況の整合性フラグ (`ConsistencyFlag`); absent when all fits. Source: the 8.07 model (未確認).
    Consistency, "OQSCD022" {
        /// It does not fit: ask the welfare office.
        Inconsistent = "1", "不整合あり";
    }
}

code_table! {
    /// 指定医療機関確認フラグ (`DesignatedMedicalInstitutionFlag`): zero is *the same*. Source: the 8.07 model (未確認).
    DesignationFlag, "OQSCD026" {
        /// The institution that asked is the designated one.
        Same = "0", "一致";
        /// Another one is designated.
        Different = "1", "不一致";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::code::CodeTable;

    #[test]
    fn every_published_code_is_in_its_table() {
        fn codes<T: CodeTable>() -> String {
            T::ALL.iter().map(|value| value.code()).collect::<Vec<_>>().join(" ")
        }
        assert_eq!(codes::<TicketType>(), "01 02");
        assert_eq!(codes::<Treatment>(), "01 02 03 04 05");
        assert_eq!(codes::<TicketUse>(), "01 02");
        assert_eq!(codes::<Presence>(), "01 02");
        assert_eq!(codes::<Consistency>(), "1");
        assert_eq!(codes::<DesignationFlag>(), "0 1");
        assert_eq!(DesignationFlag::from_code("0"), Some(DesignationFlag::Same));
    }
}
