//! What the patient agreed to: the triples `<X>ConsFlg`, `<X>ConsTime`, `<X>AvailableTime`.

use super::code::Coded;
use super::moment::Moment;
use crate::vocabulary::{Consent, Provision, Word};

/// Hours for which medical information can be viewed after consent
/// (操作マニュアル and 技術解説書, <https://github.com/pottech/jp-standard-emr-requirement>).
pub const VIEWING_HOURS: u16 = 24;

/// One consent triple.
///
/// ```
/// use uketsuke::terminal::{Coded, ConsentTriple, Moment};
/// use uketsuke::vocabulary::Consent;
/// let at = Moment::from_digits("20261128091500");
/// let given = ConsentTriple { consent: Coded::Known(Consent::Given), at, until: None };
/// assert_eq!(given.viewing_until(), Moment::from_digits("20261129091500"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ConsentTriple {
    /// `<X>ConsFlg`.
    pub consent: Coded<Consent>,
    /// `<X>ConsTime`.
    pub at: Option<Moment>,
    /// `<X>AvailableTime`: the last moment of viewing.
    pub until: Option<Moment>,
}

impl ConsentTriple {
    /// Until when the information may be viewed, if consent was given: the terminal's own word, else
    /// [`VIEWING_HOURS`] after consent, else unknown.
    pub fn viewing_until(&self) -> Option<Moment> {
        if self.consent != Coded::Known(Consent::Given) {
            return None;
        }
        self.until.or(self.at.map(|at| at.plus_hours(VIEWING_HOURS)))
    }
}

/// How many places [`ConsentTriples`] has: one for each place of [`Provision`], and place 0.
const PLACES: usize = <Provision as Word>::ALL.len() + 1;

/// The consent triples of a result, one for each kind of information.
///
/// The first four kinds of medical information are in myclinic, OQSDrug and the 8.07 model; the others in ORCA's
/// `patientgetv2` since 2025-01-28 (<https://www.orca.med.or.jp/receipt/tec/api/patientget.html>) (未確認). Eligibility itself
/// needs no consent.
///
/// ```
/// use uketsuke::terminal::{Coded, ConsentTriple, ConsentTriples};
/// use uketsuke::vocabulary::{Consent, Provision};
/// let mut consents = ConsentTriples::default();
/// let given = ConsentTriple { consent: Coded::Known(Consent::Given), ..ConsentTriple::default() };
/// consents.set(Provision::Medication, given);
/// assert_eq!(consents.get(Provision::Medication), given);
/// assert_eq!(consents.get(Provision::Tests).consent, Coded::Absent);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ConsentTriples([ConsentTriple; PLACES]);

impl ConsentTriples {
    /// Every kind that consent is asked for, in the order of the files.
    pub const KINDS: [Provision; 12] = [
        Provision::Checkups,
        Provision::Medication,
        Provision::Treatment,
        Provision::Operations,
        Provision::Diagnoses,
        Provision::Infections,
        Provision::Allergies,
        Provision::Contraindications,
        Provision::Tests,
        Provision::Prescriptions,
        Provision::Limit,
        Provision::SpecialDisease,
    ];

    /// The triple of a kind.
    pub fn get(&self, kind: Provision) -> ConsentTriple {
        self.0.get(usize::from(kind.place())).copied().unwrap_or_default()
    }

    /// Sets the triple of a kind.
    pub fn set(&mut self, kind: Provision, given: ConsentTriple) {
        if let Some(place) = self.0.get_mut(usize::from(kind.place())) {
            *place = given;
        }
    }

    /// Every kind with its triple.
    pub fn iter(&self) -> impl Iterator<Item = (Provision, ConsentTriple)> + '_ {
        ConsentTriples::KINDS.into_iter().map(|kind| (kind, self.get(kind)))
    }
}

/// Medical information, shared for [`VIEWING_HOURS`]. The others are insurance documents: the limit amount, for which a check
/// with the My Number Card needs no consent, and 特定疾病療養受療証, for which it does.
pub(super) fn is_medical(kind: Provision) -> bool {
    !matches!(kind, Provision::Eligibility | Provision::Limit | Provision::SpecialDisease)
}

/// What stands before `ConsFlg`, `ConsTime` and `AvailableTime` in the names of the elements.
pub(super) fn element(kind: Provision) -> &'static str {
    match kind {
        Provision::Eligibility => "",
        Provision::Checkups => "SpecificHealthCheckupsInfo",
        Provision::Medication => "PharmacistsInfo",
        Provision::Treatment => "DiagnosisInfo",
        Provision::Operations => "OperationInfo",
        Provision::Diagnoses => "DiagnosisName",
        Provision::Infections => "InfectiousInfo",
        Provision::Allergies => "AllergyInfo",
        Provision::Contraindications => "ContraindicationInfo",
        Provision::Tests => "TestInfo",
        Provision::Prescriptions => "PrescriptionInfo",
        Provision::Limit => "LimitApplicationCertificateRelated",
        Provision::SpecialDisease => "SpecificDiseasesCertificateRelated",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_its_own_place_and_elements() {
        let mut consents = ConsentTriples::default();
        let yes = ConsentTriple { consent: Coded::Known(Consent::Given), ..ConsentTriple::default() };
        for (number, kind) in ConsentTriples::KINDS.into_iter().enumerate() {
            assert_eq!(consents.iter().filter(|(_, given)| *given == yes).count(), number);
            consents.set(kind, yes);
            assert_eq!(consents.get(kind), yes);
            assert_eq!(ConsentTriples::KINDS.iter().filter(|other| element(**other) == element(kind)).count(), 1);
        }
    }

    #[test]
    fn viewing_ends_when_the_terminal_says_or_a_day_later() {
        let at = Moment::from_digits("20261121090000");
        let until = Moment::from_digits("20261121120000");
        let given = ConsentTriple { consent: Coded::Known(Consent::Given), at, until: None };
        assert_eq!(given.viewing_until(), Moment::from_digits("20261122090000"));
        assert_eq!(ConsentTriple { until, ..given }.viewing_until(), until);
        assert_eq!(ConsentTriple { at: None, ..given }.viewing_until(), None);
        for consent in [Consent::Refused, Consent::Expired, Consent::Unobtainable] {
            assert_eq!(ConsentTriple { consent: Coded::Known(consent), at, until }.viewing_until(), None);
        }
    }
}
