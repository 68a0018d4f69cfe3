//! One person's answer: the elements of its results, filled as a situation has it.
//!
//! Names and codes as two independent public programs have them, hangilc/myclinic-ts and YUKI-ENT/OQSDrug2; what one source alone
//! shows is marked 未確認.

use std::time::Duration;

use super::clock::{self, day_digits};
use super::draw::Draw;
use super::element::Element;
use super::element::Form::{self, Group, Leaf};
use super::person::{Document, Person};
use super::situation::{Kind, Situation};
use crate::Day;

/// How a question came to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Route {
    /// A card on the reader.
    Card,
    /// The numbers of a document.
    Numbers,
    /// A booked patient's numbers.
    Booked,
    /// Another bulk service, with the consents of a visit where it has any.
    Bulk,
}

/// What is told of one person.
pub(super) struct Told {
    pub(super) status: &'static str,
    pub(super) code: &'static str,
    pub(super) message: &'static str,
    pub(super) validity: &'static str,
    pub(super) prescription: &'static str,
    pub(super) results: Vec<Element>,
}

/// Who is told about, by whom, when.
pub(super) struct Subject<'a> {
    pub(super) document: &'a Document,
    pub(super) person: &'a Person,
    pub(super) situation: Situation,
    pub(super) route: Route,
    /// When it is told.
    pub(super) at: Duration,
    /// The day that is asked about.
    pub(super) day: Day,
    pub(super) institution: &'a str,
    /// Empty where none is registered.
    pub(super) reference_number: &'a str,
    /// Whether the patient of a question by numbers consented to limit information.
    pub(super) limit_consent: bool,
}

/// 資格確認結果, in the order of the table.
const RESULT: Form = Group(
    "ResultOfQualificationConfirmation",
    &[
        Leaf("InsuredCardClassification"),
        Leaf("InsurerNumber"),
        Leaf("InsuredCardSymbol"),
        Leaf("InsuredIdentificationNumber"),
        Leaf("InsuredBranchNumber"),
        Leaf("PersonalFamilyClassification"),
        Leaf("InsuredName"),
        Leaf("Name"),
        Leaf("NameOfOther"),
        Leaf("NameKana"),
        Leaf("NameOfOtherKana"),
        Leaf("Sex1"),
        Leaf("Sex2"),
        Leaf("Birthdate"),
        Leaf("Address"),
        Leaf("PostNumber"),
        Leaf("QualificationDate"),
        Leaf("DisqualificationDate"),
        Leaf("InsuredCertificateIssuanceDate"),
        Leaf("InsuredCardValidDate"),
        Leaf("InsuredCardExpirationDate"),
        Leaf("InsuredPartialContributionRatio"),
        Leaf("PreschoolClassification"),
        Leaf("ReasonOfLoss"),
        Leaf("InsurerName"),
        Group(
            "ElderlyRecipientCertificateInfo",
            &[
                Leaf("ElderlyRecipientCertificateDate"),
                Leaf("ElderlyRecipientValidStartDate"),
                Leaf("ElderlyRecipientValidEndDate"),
                Leaf("ElderlyRecipientContributionRatio"),
            ],
        ),
        Leaf("LimitApplicationCertificateRelatedConsFlg"),
        Leaf("LimitApplicationCertificateRelatedConsTime"),
        Group(
            "LimitApplicationCertificateRelatedInfo",
            &[
                Leaf("LimitApplicationCertificateClassification"),
                Leaf("LimitApplicationCertificateClassificationFlag"),
                Leaf("LimitApplicationCertificateDate"),
                Leaf("LimitApplicationCertificateValidStartDate"),
                Leaf("LimitApplicationCertificateValidEndDate"),
                Leaf("LimitApplicationCertificateLongTermDate"),
            ],
        ),
        // In answers about booked patients, in place of the group above (未確認).
        Leaf("LimitApplicationCertificateChanged"),
        Leaf("SpecificDiseasesCertificateRelatedConsFlg"),
        Leaf("SpecificDiseasesCertificateRelatedConsTime"),
        Group(
            "SpecificDiseasesCertificateList",
            &[Group(
                "SpecificDiseasesCertificateInfo",
                &[
                    Leaf("SpecificDiseasesDiseaseCategory"),
                    Leaf("SpecificDiseasesCertificateDate"),
                    Leaf("SpecificDiseasesValidStartDate"),
                    Leaf("SpecificDiseasesValidEndDate"),
                    Leaf("SpecificDiseasesSelfPay"),
                ],
            )],
        ),
        Group("PublicExpenseResultList", &[TICKET]),
        Leaf("SpecificHealthCheckupsInfoConsFlg"),
        Leaf("SpecificHealthCheckupsInfoConsTime"),
        Leaf("SpecificHealthCheckupsInfoAvailableTime"),
        Leaf("PharmacistsInfoConsFlg"),
        Leaf("PharmacistsInfoConsTime"),
        Leaf("PharmacistsInfoAvailableTime"),
        Leaf("DiagnosisInfoConsFlg"),
        Leaf("DiagnosisInfoConsTime"),
        Leaf("DiagnosisInfoAvailableTime"),
        Leaf("OperationInfoConsFlg"),
        Leaf("OperationInfoConsTime"),
        Leaf("OperationInfoAvailableTime"),
        Leaf("ReferenceNumber"),
    ],
);

/// 医療券・調剤券情報.
const TICKET: Form = Group(
    "MedicalTicketInfo",
    &[
        Leaf("TicketType"),
        Leaf("MedicalTicketValidDate"),
        Leaf("MedicalTicketExpirationDate"),
        Leaf("IssueNumber"),
        Leaf("MedicalTreatmentMonth"),
        Leaf("DesignatedMedicalInstitutionCode"),
        Leaf("DesignatedMedicalInstitutionFlag"),
        Leaf("DesignatedMedicalInstitutionName"),
        Leaf("PrescriptionIssuerMedicalInstitutionCode"),
        Leaf("PrescriptionIssuerMedicalInstitutionName"),
        Leaf("InjuryName1"),
        Leaf("InjuryName2"),
        Leaf("InjuryName3"),
        Leaf("MedicalTreatmentType"),
        Leaf("SelfPayAmount"),
        Leaf("DistrictContactName"),
        Leaf("HandlingContactName"),
        Leaf("SingleOrCombinedUse"),
        Leaf("StatusOfSocialInsurance"),
        Leaf("ConsistencyFlag"),
        // Spelt so.
        Leaf("StatusOfInfecton"),
        Leaf("StatusOfElderlyMedicalCare"),
        Leaf("StatusOfPrefecturalExpenses"),
        Leaf("Remarks1"),
        Leaf("Remarks2"),
        Leaf("Remarks3"),
    ],
);

/// What each consent is called.
const CONSENTS: [&str; 4] = ["SpecificHealthCheckupsInfo", "PharmacistsInfo", "DiagnosisInfo", "OperationInfo"];

/// The tables of codes. Those of tickets, consent 3 and validity 6 are 未確認.
pub(super) const CODES: &[(&str, &[&str])] = &[
    ("InsuredCardClassification", &["01", "02", "03", "04", "05", "06", "07", "A1"]),
    ("PersonalFamilyClassification", &["1", "2"]),
    ("Sex1", &["1", "2", "3"]),
    ("Sex2", &["2", "3", "1"]),
    ("InsuredPartialContributionRatio", &["010", "020", "030"]),
    ("PreschoolClassification", &["1"]),
    ("ReasonOfLoss", &["01", "02", "03", "99"]),
    ("ElderlyRecipientContributionRatio", &["020", "030"]),
    ("LimitApplicationCertificateRelatedConsFlg", &["1", "0"]),
    ("LimitApplicationCertificateClassification", &["01", "02", "03"]),
    ("LimitApplicationCertificateClassificationFlag", LIMIT_CLASSES),
    ("LimitApplicationCertificateChanged", &["0", "1"]),
    ("SpecificDiseasesCertificateRelatedConsFlg", CONSENT_CODES),
    ("SpecificDiseasesDiseaseCategory", &["1", "2", "3"]),
    ("TicketType", &["01", "02"]),
    ("DesignatedMedicalInstitutionFlag", &["0", "1"]),
    ("MedicalTreatmentType", &["01", "02", "03", "04", "05"]),
    ("SingleOrCombinedUse", &["01", "02"]),
    ("StatusOfSocialInsurance", &["01", "02"]),
    ("ConsistencyFlag", &["1"]),
    ("StatusOfInfecton", &["01", "02"]),
    ("StatusOfElderlyMedicalCare", &["01", "02"]),
    ("StatusOfPrefecturalExpenses", &["01", "02"]),
    ("SpecificHealthCheckupsInfoConsFlg", CONSENT_CODES),
    ("PharmacistsInfoConsFlg", CONSENT_CODES),
    ("DiagnosisInfoConsFlg", CONSENT_CODES),
    ("OperationInfoConsFlg", CONSENT_CODES),
];
const CONSENT_CODES: &[&str] = &["1", "0", "2", "3"];
#[rustfmt::skip]
const LIMIT_CLASSES: &[&str] = &[
    "A01", "A02", "A03", "A04", "A05", "A06", "B01", "B02", "B03", "B09", "B10", "B04", "B05", "B06", "B07", "B08",
];

/// The code of a row, from the table's start again where it ends.
pub(super) fn nth(codes: &[&'static str], row: u8) -> &'static str {
    codes.iter().cycle().nth(usize::from(row)).copied().unwrap_or_default()
}

impl Subject<'_> {
    /// What is told.
    pub(super) fn told(&self) -> Told {
        let told = |validity, results| Told {
            status: "1",
            code: "",
            message: "",
            validity,
            prescription: if self.route == Route::Card { "2" } else { "" },
            results,
        };
        let one = |validity| told(validity, vec![self.result(self.situation.kind())]);
        match self.situation {
            Situation::Invalid | Situation::Died | Situation::ToWelfare => one("2"),
            Situation::Replaced => one("3"),
            Situation::NotFound => told("4", Vec::new()),
            Situation::Several => told("5", Vec::new()),
            Situation::Unregistered => one("6"),
            Situation::Electronic => Told { prescription: "1", ..one("1") },
            Situation::Notice => {
                Told {
                    code: "VTN01", message: "仮想端末：電子証明書の更新時期が近づいています。", ..one("1")
                }
            }
            Situation::Error => {
                Told {
                    status: "2", code: "VTE01", message: "仮想端末：照会できませんでした。", ..told("", Vec::new())
                }
            }
            Situation::Combined | Situation::CombinedConsentOnce | Situation::CombinedConsentDiffers => {
                told("1", vec![self.result(Kind::Society), self.result(Kind::Welfare)])
            }
            Situation::Codes(row) => Told {
                status: nth(&["1", "2"], row),
                code: "VTN02",
                message: "仮想端末：各表のコード。",
                prescription: nth(&["1", "2"], row),
                ..one(nth(&["1", "2", "3", "4", "5", "6"], row))
            },
            _ => one("1"),
        }
    }

    fn result(&self, kind: Kind) -> Element {
        let mut result = RESULT.empty();
        self.person(&mut result);
        self.coverage(&mut result, kind);
        if kind == Kind::Welfare {
            self.tickets(&mut result);
        }
        self.certificates(&mut result);
        self.consents(&mut result, kind);
        if self.route != Route::Booked && self.route != Route::Bulk {
            result.tell("ReferenceNumber", self.reference_number);
        }
        if let Situation::Codes(row) = self.situation {
            self.every_element(&mut result);
            CODES.iter().for_each(|(name, codes)| result.tell(name, nth(codes, row)));
        }
        result
    }

    fn person(&self, result: &mut Element) {
        let person = self.person;
        for (name, text) in [
            ("Name", &person.name),
            ("NameKana", &person.kana),
            ("Birthdate", &person.birthdate),
            ("Address", &person.address),
            ("PostNumber", &person.post_number),
        ] {
            result.tell(name, text);
        }
        result.tell("Sex1", person.sex);
        if self.situation == Situation::OtherPerson {
            let other = clock::day_of(&person.birthdate).map_or(Day::FIRST, Day::next);
            result.tell("Birthdate", &day_digits(other));
        }
    }

    fn coverage(&self, result: &mut Element, kind: Kind) {
        // Beside insurance, 医療扶助 has numbers of its own.
        let second = kind != self.situation.kind();
        let own = Draw::about(0, &[&self.document.number, "second"]).digits(7);
        let insurer = if second { "12991234" } else { &self.document.insurer };
        let number = if second { &own } else { &self.document.number };
        result.tell("InsurerNumber", insurer);
        result.tell("InsuredIdentificationNumber", number);
        result.tell("QualificationDate", &day_digits(self.day.plus_months(-26)));
        if kind == Kind::Welfare {
            result.tell("InsuredCardClassification", "A1");
            result.tell("InsurerName", "架空市福祉事務所");
        } else {
            result.tell("InsuredCardSymbol", &self.document.symbol);
            result.tell("InsuredBranchNumber", &self.document.branch);
            let child = self.situation == Situation::Preschool;
            result.tell("PersonalFamilyClassification", if child { "2" } else { "1" });
            let insured = if child { format!("{}　親", self.person.family) } else { self.person.name.clone() };
            result.tell("InsuredName", &insured);
            result.tell("InsuredCardClassification", self.classification());
            result.tell("InsuredCertificateIssuanceDate", &day_digits(self.day.plus_months(-26)));
            result.tell("InsuredCardValidDate", &day_digits(self.day.plus_months(-26)));
            result.tell("InsurerName", if kind == Kind::Society { "架空健康保険組合" } else { "架空広域連合" });
        }
        if let Some(reason) = self.reason_of_loss() {
            result.tell("ReasonOfLoss", reason);
            result.tell("DisqualificationDate", &day_digits(self.day.plus_months(-1)));
        }
        self.shares(result);
    }

    const fn classification(&self) -> &'static str {
        match self.situation {
            Situation::Retired => "02",
            Situation::ShortTerm => "03",
            Situation::ShortTermRetired => "04",
            Situation::SpecialCare => "05",
            Situation::SpecialRetired => "06",
            Situation::SelfDefence => "07",
            _ => "01",
        }
    }

    const fn reason_of_loss(&self) -> Option<&'static str> {
        match self.situation {
            Situation::Died => Some("01"),
            Situation::ToWelfare => Some("02"),
            Situation::Replaced => Some("03"),
            Situation::Invalid => Some("99"),
            _ => None,
        }
    }

    fn shares(&self, result: &mut Element) {
        let (late, elderly) = match self.situation {
            Situation::LateElderly10 => ("010", ""),
            Situation::LateElderly20 => ("020", ""),
            Situation::LateElderly30 => ("030", ""),
            Situation::Elderly20 | Situation::ElderlyEnded => ("", "020"),
            Situation::Elderly30 => ("", "030"),
            Situation::SharesDiffer => ("030", "020"),
            _ => ("", ""),
        };
        result.tell("InsuredPartialContributionRatio", late);
        if self.situation == Situation::Preschool {
            result.tell("PreschoolClassification", "1");
        }
        if !elderly.is_empty() {
            let months = if self.situation == Situation::ElderlyEnded { -14 } else { -2 };
            self.period(result, ["ElderlyRecipientCertificateDate", "ElderlyRecipientValidStartDate"], months);
            let end = day_digits(self.day.last_of_month_after(months.saturating_add(11)));
            result.tell("ElderlyRecipientValidEndDate", &end);
            result.tell("ElderlyRecipientContributionRatio", elderly);
        }
    }

    /// A document was issued and is valid from so many months before.
    fn period(&self, result: &mut Element, names: [&str; 2], months: i32) {
        let from = self.day.last_of_month_after(months.saturating_sub(1)).next();
        names.into_iter().for_each(|name| result.tell(name, &day_digits(from)));
    }

    fn certificates(&self, result: &mut Element) {
        let limit = match self.situation {
            Situation::Limit => Some(("01", "A03")),
            Situation::LimitReduced => Some(("02", "A05")),
            _ => None,
        };
        if self.route == Route::Booked {
            result.tell("LimitApplicationCertificateChanged", if limit.is_some() { "1" } else { "0" });
        } else if self.route == Route::Numbers {
            // Only this route asks for a consent to it.
            result.tell("LimitApplicationCertificateRelatedConsFlg", if self.limit_consent { "1" } else { "0" });
            let time = if self.limit_consent { clock::digits(self.at) } else { String::new() };
            result.tell("LimitApplicationCertificateRelatedConsTime", &time);
        }
        let shown = self.route != Route::Booked && (self.route != Route::Numbers || self.limit_consent);
        if let Some((kind, class)) = limit.filter(|_| shown) {
            result.tell("LimitApplicationCertificateClassification", kind);
            result.tell("LimitApplicationCertificateClassificationFlag", class);
            let names = ["LimitApplicationCertificateDate", "LimitApplicationCertificateValidStartDate"];
            self.period(result, names, -3);
            let end = day_digits(self.day.last_of_month_after(8));
            result.tell("LimitApplicationCertificateValidEndDate", &end);
            if self.situation == Situation::LimitReduced {
                self.period(result, ["LimitApplicationCertificateLongTermDate"; 2], -1);
            }
        }
        let consent = match self.situation {
            Situation::Disease if self.route == Route::Card => "1",
            Situation::DiseaseNotShown if self.route == Route::Card => "0",
            _ => return,
        };
        result.tell("SpecificDiseasesCertificateRelatedConsFlg", consent);
        result.tell("SpecificDiseasesCertificateRelatedConsTime", &clock::digits(self.at));
        if consent == "1" {
            result.tell("SpecificDiseasesDiseaseCategory", "1");
            self.period(result, ["SpecificDiseasesCertificateDate", "SpecificDiseasesValidStartDate"], -12);
            let end = day_digits(self.day.last_of_month_after(24));
            result.tell("SpecificDiseasesValidEndDate", &end);
            result.tell("SpecificDiseasesSelfPay", "10000");
        }
    }

    fn tickets(&self, result: &mut Element) {
        if matches!(self.situation, Situation::WelfareNoTicket | Situation::Unregistered) {
            return;
        }
        let month = if self.situation == Situation::WelfareOtherMonth { -1 } else { 0 };
        self.period(result, ["MedicalTicketValidDate"; 2], month);
        let end = day_digits(self.day.last_of_month_after(month));
        let issue = Draw::about(0, &[&self.document.number]).digits(7);
        let pharmacy = self.situation == Situation::WelfarePharmacy;
        let combined = self.situation.kind() != Kind::Welfare;
        let other = matches!(self.situation, Situation::WelfareNotOurs | Situation::WelfareContradicts);
        for (name, text) in [
            ("TicketType", if pharmacy { "02" } else { "01" }),
            ("MedicalTicketExpirationDate", end.as_str()),
            ("IssueNumber", issue.as_str()),
            ("MedicalTreatmentMonth", end.get(..6).unwrap_or_default()),
            ("DesignatedMedicalInstitutionCode", if other { "1399999980" } else { self.institution }),
            ("DesignatedMedicalInstitutionFlag", if self.situation == Situation::WelfareNotOurs { "1" } else { "0" }),
            ("DesignatedMedicalInstitutionName", "架空診療所"),
            ("PrescriptionIssuerMedicalInstitutionCode", if pharmacy { "1399999980" } else { "" }),
            ("PrescriptionIssuerMedicalInstitutionName", if pharmacy { "見本病院" } else { "" }),
            ("InjuryName1", "架空試験症"),
            ("MedicalTreatmentType", if pharmacy { "04" } else { "02" }),
            ("SelfPayAmount", if self.situation == Situation::WelfareSelfPay { "1500" } else { "0" }),
            ("DistrictContactName", "試験担当"),
            ("HandlingContactName", "見本担当"),
            ("SingleOrCombinedUse", if combined { "02" } else { "01" }),
            ("StatusOfSocialInsurance", if combined { "01" } else { "02" }),
            ("StatusOfInfecton", "02"),
            ("StatusOfElderlyMedicalCare", "02"),
            ("StatusOfPrefecturalExpenses", "02"),
            ("Remarks1", "備考 & <試験>"),
        ] {
            result.tell(name, text);
        }
        if self.situation == Situation::WelfareTwoTickets {
            for list in result.inside.iter_mut().filter(|list| list.name == "PublicExpenseResultList") {
                let mut second = list.inside.clone();
                second.iter_mut().for_each(|ticket| ticket.tell("MedicalTreatmentType", "03"));
                list.inside.extend(second);
            }
        }
    }

    fn consents(&self, result: &mut Element, kind: Kind) {
        if self.route != Route::Card && self.route != Route::Bulk {
            return;
        }
        let code = |place: usize| match (self.situation, kind) {
            (Situation::NotAsked, _) | (Situation::CombinedConsentOnce, Kind::Welfare) => "",
            (Situation::Refused, _) | (Situation::CombinedConsentDiffers, Kind::Welfare) => "0",
            (Situation::MedicationOnly, _) if place != 1 => "0",
            (Situation::ConsentExpired, _) => "2",
            (Situation::ConsentUnobtainable, _) => "3",
            _ => "1",
        };
        for (place, consent) in CONSENTS.iter().enumerate() {
            let code = code(place);
            result.tell(&format!("{consent}ConsFlg"), code);
            if !code.is_empty() {
                result.tell(&format!("{consent}ConsTime"), &clock::digits(self.at));
            }
            if code == "1" {
                let until = self.at.saturating_add(Duration::from_secs(24 * 3600));
                result.tell(&format!("{consent}AvailableTime"), &clock::digits(until));
            }
        }
    }

    /// Something in every element that is still empty.
    fn every_element(&self, element: &mut Element) {
        for inside in &mut element.inside {
            if !inside.inside.is_empty() {
                self.every_element(inside);
            } else if inside.text.is_empty() {
                inside.text = match inside.name.as_str() {
                    name if name.ends_with("Time") => clock::digits(self.at),
                    "MedicalTreatmentMonth" => clock::digits(self.at).get(..6).unwrap_or_default().to_owned(),
                    name if name.ends_with("Date") => day_digits(self.day),
                    name if name.ends_with("MedicalInstitutionCode") => self.institution.to_owned(),
                    "SelfPayAmount" | "SpecificDiseasesSelfPay" => "10000".to_owned(),
                    "IssueNumber" => "0000001".to_owned(),
                    name if name.ends_with("Kana") => "ﾃｽﾄ".to_owned(),
                    _ => "試験 & <例>".to_owned(),
                };
            }
        }
    }
}
