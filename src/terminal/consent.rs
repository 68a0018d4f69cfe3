//! What the patient agreed to: the triples `<X>ConsFlg`, `<X>ConsTime`, `<X>AvailableTime`.

use super::{Coded, Consent, Moment};
use crate::vocabulary::Provision;

/// Hours for which medical information can be viewed after consent
/// (操作マニュアル and 技術解説書, <https://github.com/pottech/jp-standard-emr-requirement>).
pub const VIEWING_HOURS: u16 = 24;

/// The kinds of information that consent is asked for.
///
/// The first four and the two documents are in myclinic, OQSDrug and the 8.07 model; the others in ORCA's
/// `patientgetv2` since 2025-01-28 (<https://www.orca.med.or.jp/receipt/tec/api/patientget.html>).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Information {
    /// 特定健診情報 (`SpecificHealthCheckupsInfo`).
    HealthCheckups = 0,
    /// 薬剤情報 (`PharmacistsInfo`).
    Medication = 1,
    /// 診療情報 (`DiagnosisInfo`).
    Treatment = 2,
    /// 手術情報 (`OperationInfo`).
    Operations = 3,
    /// 傷病名 (`DiagnosisName`).
    DiagnosisNames = 4,
    /// 感染症情報 (`InfectiousInfo`).
    Infections = 5,
    /// その他アレルギー等情報 (`AllergyInfo`).
    Allergies = 6,
    /// 薬剤アレルギー等情報 (`ContraindicationInfo`).
    Contraindications = 7,
    /// 検査情報 (`TestInfo`).
    Tests = 8,
    /// 処方情報 (`PrescriptionInfo`).
    Prescriptions = 9,
    /// 限度額適用認定証 (`LimitApplicationCertificateRelated`). With the My Number Card no consent is needed for it; with a
    /// 資格確認書 it is.
    LimitCertificate = 10,
    /// 特定疾病療養受療証 (`SpecificDiseasesCertificateRelated`).
    DiseaseCertificate = 11,
}

impl Information {
    /// How many kinds there are.
    pub const COUNT: usize = 12;

    /// Every kind, in the order of its number.
    pub const ALL: [Information; Information::COUNT] = [
        Information::HealthCheckups,
        Information::Medication,
        Information::Treatment,
        Information::Operations,
        Information::DiagnosisNames,
        Information::Infections,
        Information::Allergies,
        Information::Contraindications,
        Information::Tests,
        Information::Prescriptions,
        Information::LimitCertificate,
        Information::DiseaseCertificate,
    ];

    /// Medical information, shared for [`VIEWING_HOURS`]; the others are insurance documents.
    pub const fn is_medical(self) -> bool {
        !matches!(self, Information::LimitCertificate | Information::DiseaseCertificate)
    }

    /// What stands before `ConsFlg`, `ConsTime` and `AvailableTime` in the element names.
    pub const fn element(self) -> &'static str {
        match self {
            Information::HealthCheckups => "SpecificHealthCheckupsInfo",
            Information::Medication => "PharmacistsInfo",
            Information::Treatment => "DiagnosisInfo",
            Information::Operations => "OperationInfo",
            Information::DiagnosisNames => "DiagnosisName",
            Information::Infections => "InfectiousInfo",
            Information::Allergies => "AllergyInfo",
            Information::Contraindications => "ContraindicationInfo",
            Information::Tests => "TestInfo",
            Information::Prescriptions => "PrescriptionInfo",
            Information::LimitCertificate => "LimitApplicationCertificateRelated",
            Information::DiseaseCertificate => "SpecificDiseasesCertificateRelated",
        }
    }

    /// The same in the words of a decision; `None` where decisions do not speak of it.
    pub const fn provision(self) -> Option<Provision> {
        Some(match self {
            Information::HealthCheckups => Provision::Checkups,
            Information::Medication => Provision::Medication,
            Information::Treatment => Provision::Treatment,
            Information::Operations => Provision::Operations,
            Information::DiagnosisNames => Provision::Diagnoses,
            Information::Infections => Provision::Infections,
            Information::Allergies => Provision::Allergies,
            Information::Contraindications => Provision::Contraindications,
            Information::Tests => Provision::Tests,
            Information::Prescriptions => Provision::Prescriptions,
            Information::LimitCertificate => Provision::Limit,
            Information::DiseaseCertificate => return None,
        })
    }

    /// The word used in JSON: [`provision`](Information::provision)'s name where there is one.
    pub const fn word(self) -> &'static str {
        match self {
            Information::HealthCheckups => "checkups",
            Information::Medication => "medication",
            Information::Treatment => "treatment",
            Information::Operations => "operations",
            Information::DiagnosisNames => "diagnoses",
            Information::Infections => "infections",
            Information::Allergies => "allergies",
            Information::Contraindications => "contraindications",
            Information::Tests => "tests",
            Information::Prescriptions => "prescriptions",
            Information::LimitCertificate => "limit_amount",
            Information::DiseaseCertificate => "disease_certificate",
        }
    }

    pub(super) fn from_element(prefix: &str) -> Option<Information> {
        Information::ALL.into_iter().find(|kind| kind.element() == prefix)
    }
}

/// One consent triple.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ConsentGiven {
    /// `<X>ConsFlg`.
    pub consent: Coded<Consent>,
    /// `<X>ConsTime`.
    pub at: Option<Moment>,
    /// `<X>AvailableTime`: the last moment of viewing.
    pub until: Option<Moment>,
}

impl ConsentGiven {
    /// Until when the information may be viewed, if consent was given: the terminal's own word, else
    /// [`VIEWING_HOURS`] after consent, else unknown.
    pub fn viewing_until(&self) -> Option<Moment> {
        match self.consent {
            Coded::Known(Consent::Yes) => self.until.or(self.at.map(|at| at.plus_hours(VIEWING_HOURS))),
            _ => None,
        }
    }
}

/// The consent triples of a result, one for each kind of [`Information`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Consents([ConsentGiven; Information::COUNT]);

impl Consents {
    /// The triple of a kind.
    pub fn get(&self, kind: Information) -> ConsentGiven {
        self.0.get(kind as usize).copied().unwrap_or_default()
    }

    /// The triple of a kind, to set.
    #[allow(clippy::indexing_slicing)] // the kinds number the array: see the test
    pub fn get_mut(&mut self, kind: Information) -> &mut ConsentGiven {
        &mut self.0[kind as usize]
    }

    /// Every kind with its triple.
    pub fn iter(&self) -> impl Iterator<Item = (Information, ConsentGiven)> + '_ {
        Information::ALL.into_iter().zip(self.0.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Word;

    #[test]
    fn each_kind_has_its_own_place_and_elements() {
        let mut consents = Consents::default();
        for (number, kind) in Information::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, number);
            assert_eq!(Information::from_element(kind.element()), Some(kind));
            assert_eq!(kind.provision().map_or("disease_certificate", Word::as_str), kind.word());
            assert_eq!(consents.get(kind), ConsentGiven::default());
            consents.get_mut(kind).consent = Coded::Known(Consent::Yes);
            assert_eq!(consents.get(kind).consent, Coded::Known(Consent::Yes));
        }
        assert_eq!(consents.iter().count(), Information::COUNT);
    }

    #[test]
    fn viewing_ends_when_the_terminal_says_or_a_day_later() {
        let at = Moment::from_digits("20261121090000");
        let until = Moment::from_digits("20261121120000");
        let given = ConsentGiven { consent: Coded::Known(Consent::Yes), at, until: None };
        assert_eq!(given.viewing_until(), Moment::from_digits("20261122090000"));
        assert_eq!(ConsentGiven { until, ..given }.viewing_until(), until);
        assert_eq!(ConsentGiven { at: None, ..given }.viewing_until(), None);
        for consent in [Consent::No, Consent::Expired, Consent::Unobtainable] {
            assert_eq!(ConsentGiven { consent: Coded::Known(consent), at, until }.viewing_until(), None);
        }
    }
}
