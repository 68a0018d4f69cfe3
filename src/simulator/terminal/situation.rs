//! What a person's answer says: one row a situation.

use crate::vocabulary::Language;

/// How many rows bring every code: as many as the longest table has.
pub const CODE_ROWS: u8 = 16;
/// Numbers from here on are rows of codes.
const FIRST_CODE_ROW: u8 = 80;

macro_rules! situations {
    ($($name:ident = $word:literal, $ja:literal, $en:literal;)+) => {
        /// What an answer says of a person. A question whose 番号 (`InsuredIdentificationNumber`) ends with the two digits of
        /// [`Situation::number`] gets that situation; other endings get [`Situation::Valid`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Situation {
            $(#[doc = $en] $name,)+
            /// The codes of one row (from 0, below [`CODE_ROWS`]): every table's first codes, its second ones and so on, from its start
            /// again where a table ends. The fields need not fit each other.
            Codes(u8),
        }

        impl Situation {
            const NAMED: &'static [(Situation, &'static str, &'static str, &'static str)] =
                &[$((Situation::$name, $word, $ja, $en)),+];
        }
    };
}

situations! {
    Valid = "valid", "有効", "valid";
    Invalid = "invalid", "無効(喪失理由99：その他)", "lost, reason 99 (other)";
    Replaced = "replaced", "無効(新しい資格あり、03)", "lost, a newer eligibility exists (reason 03)";
    NotFound = "not-found", "該当資格なし", "no eligibility found";
    Several = "several", "複数該当", "several found";
    Unregistered = "unregistered", "医療扶助 有効(未登録)(未確認)", "medical assistance, valid but not entrusted (unconfirmed)";
    Died = "died", "無効(01：死亡)", "lost, reason 01 (died)";
    ToWelfare = "to-welfare", "無効(02：生活保護受給開始)", "lost, reason 02 (welfare)";
    Retired = "retired", "有効・02：退職", "valid, classification 02";
    ShortTerm = "short-term", "有効・03：短期", "valid, classification 03";
    ShortTermRetired = "short-term-retired", "有効・04：短期(退職)", "valid, classification 04";
    SpecialCare = "special-care", "有効・05：特別療養費", "valid, classification 05: the whole sum is paid";
    SpecialRetired = "special-retired", "有効・06：特例退職", "valid, classification 06";
    SelfDefence = "self-defence", "有効・07：自衛官", "valid, classification 07";
    Preschool = "preschool", "有効・未就学", "valid, before school";
    Elderly20 = "elderly-20", "有効・高齢受給者2割", "valid, 70 to 74, 20 percent";
    Elderly30 = "elderly-30", "有効・高齢受給者3割", "valid, 70 to 74, 30 percent";
    ElderlyEnded = "elderly-ended", "有効・高齢受給者証の期間外", "valid, the dates of the share for 70 to 74 are past";
    LateElderly10 = "late-elderly-10", "有効・後期高齢者1割", "valid, 75 and over, 10 percent";
    LateElderly20 = "late-elderly-20", "有効・後期高齢者2割", "valid, 75 and over, 20 percent";
    LateElderly30 = "late-elderly-30", "有効・後期高齢者3割", "valid, 75 and over, 30 percent";
    SharesDiffer = "shares-differ", "有効・負担割合が2通り", "valid, two shares that differ";
    Limit = "limit", "有効・限度額 ウ", "valid, limit certificate, class A03";
    LimitReduced = "limit-reduced", "有効・限度額・減額 オ、長期入院", "valid, limit and reduction, class A05, long stay";
    Disease = "disease", "有効・特定疾病 人工透析", "valid, specific disease (dialysis)";
    DiseaseNotShown = "disease-refused", "有効・特定疾病 同意なし", "valid, no consent to show specific diseases";
    Welfare = "welfare", "医療扶助・当月の医療券", "medical assistance, a ticket of the month for this institution";
    WelfareSelfPay = "welfare-self-pay", "医療扶助・本人支払額1,500円", "medical assistance, 1,500 yen to pay";
    WelfareNotOurs = "welfare-not-ours", "医療扶助・指定医療機関の不一致", "medical assistance, a ticket for another institution";
    WelfareContradicts = "welfare-contradicts", "医療扶助・フラグと機関コードが矛盾", "medical assistance, flag and institution contradict each other";
    WelfareOtherMonth = "welfare-other-month", "医療扶助・前月の医療券", "medical assistance, a ticket of the month before";
    WelfarePharmacy = "welfare-pharmacy", "医療扶助・調剤券", "medical assistance, a ticket for pharmacies";
    WelfareNoTicket = "welfare-no-ticket", "医療扶助・券なし", "medical assistance, no ticket";
    WelfareTwoTickets = "welfare-two-tickets", "医療扶助・券2枚", "medical assistance, two tickets";
    Combined = "combined", "医療保険と医療扶助(併用)", "insurance and medical assistance together";
    CombinedConsentOnce = "combined-consent-once", "併用・同意は1件目のみ", "both together, consent in the first result alone";
    CombinedConsentDiffers = "combined-consent-differs", "併用・同意が食い違う", "both together, consent and refusal";
    Refused = "refused", "有効・すべて同意なし", "valid, every consent refused";
    NotAsked = "not-asked", "有効・同意の要素なし", "valid, no consent told";
    MedicationOnly = "medication-only", "有効・薬剤情報のみ同意", "valid, consent to medication alone";
    ConsentExpired = "consent-expired", "有効・同意有効期限切れ", "valid, consents expired";
    ConsentUnobtainable = "consent-unobtainable", "有効・同意取得困難(未確認)", "valid, consents unobtainable (unconfirmed)";
    Electronic = "electronic", "有効・電子処方箋", "valid, electronic prescription";
    Paper = "paper", "有効・紙の処方箋", "valid, paper prescription";
    NoReferenceNumber = "no-reference-number", "有効・照会番号なし(登録されるまで)", "valid, no 照会番号 until one is registered";
    Notice = "notice", "有効・処理結果コードとメッセージあり", "valid, with a code and a message for staff";
    Error = "error", "エラー(ProcessingResultStatus 2)", "error (ProcessingResultStatus 2)";
    Abnormal = "abnormal", "異常終了(SegmentOfResult 9)", "failed (SegmentOfResult 9)";
    Pending = "pending", "処理中(SegmentOfResult 2)、次の要求で有効", "still working (SegmentOfResult 2), valid when asked again";
    OtherDay = "other-day", "有効・前日の結果", "valid, answered for the day before";
    OtherInstitution = "other-institution", "有効・別の医療機関あて", "valid, for another institution";
    OtherPerson = "other-person", "有効・生年月日が違う", "valid, another date of birth";
    NoDay = "no-day", "有効・確認日なし", "valid, without the day";
    Padded = "padded", "有効・保険者番号6桁", "valid, an insurer number of six digits";
}

/// What insures a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Society,
    Municipal,
    LateElderly,
    Welfare,
}

impl Situation {
    /// Every situation, in the order of their numbers.
    pub fn all() -> impl Iterator<Item = Situation> {
        let named = Situation::NAMED.iter().map(|(situation, ..)| *situation);
        named.chain((0..CODE_ROWS).map(Situation::Codes))
    }

    /// Its number, 0 to 99.
    pub fn number(self) -> u8 {
        match self {
            Situation::Codes(row) => FIRST_CODE_ROW + row % CODE_ROWS,
            named => Situation::NAMED.iter().position(|(other, ..)| *other == named).unwrap_or(0) as u8,
        }
    }

    /// The situation with this number.
    pub fn numbered(number: u8) -> Option<Situation> {
        Situation::all().find(|situation| situation.number() == number)
    }

    /// Its word, as a script writes it: `welfare-not-ours`, `codes-3`.
    pub fn word(self) -> String {
        match self {
            Situation::Codes(row) => format!("codes-{row}"),
            named => named.row().1.to_owned(),
        }
    }

    /// The situation that a word or a number names.
    ///
    /// ```
    /// use uketsuke::simulator::terminal::Situation;
    /// assert_eq!(Situation::of("not-found"), Some(Situation::NotFound));
    /// assert_eq!(Situation::of("3"), Some(Situation::NotFound));
    /// assert_eq!(Situation::of("nobody"), None);
    /// ```
    pub fn of(text: &str) -> Option<Situation> {
        let number = text.parse().ok().and_then(Situation::numbered);
        number.or_else(|| Situation::all().find(|situation| situation.word() == text))
    }

    /// In words.
    pub fn text(self, language: Language) -> String {
        match (self, language) {
            (Situation::Codes(row), Language::Ja) => format!("各表の{}番目のコード", row + 1),
            (Situation::Codes(row), Language::En) => format!("code number {} of every table", row + 1),
            (named, Language::Ja) => named.row().2.to_owned(),
            (named, Language::En) => named.row().3.to_owned(),
        }
    }

    fn row(self) -> (Situation, &'static str, &'static str, &'static str) {
        let row = Situation::NAMED.iter().find(|(other, ..)| *other == self);
        *row.unwrap_or(&Situation::NAMED[0])
    }

    /// The situation that the end of a number (番号) asks for; digits may be full-width.
    pub(super) fn asked_by(number: &str) -> Situation {
        let digit = |character: char| match character {
            '０'..='９' => u32::from(character).checked_sub(u32::from('０')),
            _ => character.to_digit(10),
        };
        let mut last = number.chars().rev().map(digit);
        match (last.next().flatten(), last.next().flatten()) {
            (Some(one), Some(ten)) => Situation::numbered((ten * 10 + one) as u8).unwrap_or(Situation::Valid),
            _ => Situation::Valid,
        }
    }

    pub(super) const fn kind(self) -> Kind {
        match self {
            Situation::LateElderly10 | Situation::LateElderly20 | Situation::LateElderly30 => Kind::LateElderly,
            Situation::Padded | Situation::SpecialCare | Situation::ShortTerm | Situation::ElderlyEnded => {
                Kind::Municipal
            }
            Situation::Unregistered
            | Situation::Welfare
            | Situation::WelfareSelfPay
            | Situation::WelfareNotOurs
            | Situation::WelfareContradicts
            | Situation::WelfareOtherMonth
            | Situation::WelfarePharmacy
            | Situation::WelfareNoTicket
            | Situation::WelfareTwoTickets => Kind::Welfare,
            _ => Kind::Society,
        }
    }

    /// The youngest age that fits, and how many years the ages span.
    pub(super) const fn ages(self) -> (u8, u8) {
        match self {
            Situation::Preschool => (1, 4),
            Situation::Elderly20 | Situation::Elderly30 | Situation::ElderlyEnded | Situation::SharesDiffer => (71, 3),
            Situation::LateElderly10 | Situation::LateElderly20 | Situation::LateElderly30 => (76, 20),
            _ => (20, 40),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Situation {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Situation, D::Error> {
        let word = String::deserialize(deserializer)?;
        Situation::of(&word).ok_or_else(|| serde::de::Error::custom(format!("no situation: {word}")))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_situation_has_a_number_a_word_and_texts_of_its_own() {
        let all: Vec<Situation> = Situation::all().collect();
        assert!(
            all.iter().filter(|situation| !matches!(situation, Situation::Codes(_))).count()
                <= usize::from(FIRST_CODE_ROW)
        );
        for situation in &all {
            assert_eq!(Situation::of(&situation.word()), Some(*situation));
            assert_eq!(Situation::of(&situation.number().to_string()), Some(*situation));
        }
        let mut words: Vec<String> = all.iter().map(|situation| situation.word()).collect();
        words.extend(all.iter().map(|situation| situation.text(Language::En)));
        words.extend(all.iter().map(|situation| situation.text(Language::Ja)));
        // Only "valid" reads the same as a word and in English.
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len() - 1);
    }

    #[test]
    fn the_end_of_a_number_asks_for_a_situation() {
        for (number, situation) in [
            ("0001203", Situation::NotFound),
            ("１２０３", Situation::NotFound),
            ("03", Situation::NotFound),
            ("3", Situation::Valid),
            ("1285", Situation::Codes(5)),
            ("1299", Situation::Valid),
            ("12-A", Situation::Valid),
            ("", Situation::Valid),
        ] {
            assert_eq!(Situation::asked_by(number), situation, "{number}");
        }
    }
}
