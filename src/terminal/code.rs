//! The codes of the answer file, each with its table and source.
//!
//! A code that no table lists is kept as it is ([`Coded::Unlisted`]) and reported, never read as a neighbour.

use core::fmt;

/// A code as the answer file writes it: one to eight ASCII letters or digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code {
    bytes: [u8; Code::MAX],
    length: u8,
}

impl Code {
    /// Characters of the longest code. The longest known one has five (`False`).
    pub const MAX: usize = 8;

    /// `None` when the text is empty, too long, or has anything but ASCII letters and digits.
    pub fn new(text: &str) -> Option<Code> {
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let mut bytes = [0; Code::MAX];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Code { bytes, length: text.len() as u8 })
    }

    /// The code's characters.
    pub fn as_str(&self) -> &str {
        self.bytes.get(..usize::from(self.length)).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Code({self})")
    }
}

/// A field that holds a code of the table `T`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Coded<T> {
    /// The element is absent or blank: nothing was said.
    #[default]
    Absent,
    /// A code that the table lists.
    Known(T),
    /// A code that no public table lists. Its meaning is unknown.
    Unlisted(Code),
}

impl<T: CodeTable> Coded<T> {
    /// Reads a code; `None` when the text is no code at all.
    pub fn read(text: &str) -> Option<Coded<T>> {
        if text.is_empty() {
            return Some(Coded::Absent);
        }
        match T::from_code(text) {
            Some(known) => Some(Coded::Known(known)),
            None => Code::new(text).map(Coded::Unlisted),
        }
    }

    /// The meaning, if it is known.
    pub fn known(self) -> Option<T> {
        match self {
            Coded::Known(value) => Some(value),
            Coded::Absent | Coded::Unlisted(_) => None,
        }
    }

    /// Whether nothing was said.
    pub fn is_absent(self) -> bool {
        matches!(self, Coded::Absent)
    }

    /// The code as the file writes it; empty when absent. A meaning with two codes gives the first of its table.
    pub fn code(&self) -> &str {
        match self {
            Coded::Absent => "",
            Coded::Known(value) => value.code(),
            Coded::Unlisted(code) => code.as_str(),
        }
    }
}

/// A table of codes.
///
/// The tables (業務コード仕様, `OQSCD...`) are not public as a document. What is here is what public programs and pages
/// written from them say, named at each table: "myclinic" is <https://github.com/hangilc/myclinic-ts>, "OQSDrug"
/// <https://github.com/YUKI-ENT/OQSDrug2>, "ORCA" the API `patientgetv2` of 日医標準レセプトソフト
/// (<https://www.orca.med.or.jp/receipt/tec/api/patientget.html>), and "the 8.07 model" a public watcher of linkage folders
/// whose comments cite the layout document (別紙3-1_XMLレイアウト仕様, Ver 8.07).
pub trait CodeTable: Copy + Sized + 'static {
    /// Every meaning of the table.
    const ALL: &'static [Self];
    /// The table's number or the element's name, for documents.
    const NAME: &'static str;

    /// The meaning of a code, if the table lists it.
    fn from_code(code: &str) -> Option<Self>;
    /// The codes of a meaning: one, or several where public sources disagree.
    fn codes(self) -> &'static [&'static str];
    /// The table's own words.
    fn japanese(self) -> &'static str;

    /// The code that is written; the first of [`codes`](CodeTable::codes).
    fn code(self) -> &'static str {
        self.codes().first().copied().unwrap_or_default()
    }
}

macro_rules! code_table {
    ($(#[$doc:meta])* $name:ident, $table:literal { $($(#[$vdoc:meta])* $variant:ident = $number:literal: [$($code:literal),+], $japanese:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum $name {
            $($(#[$vdoc])* $variant = $number,)+
        }

        impl CodeTable for $name {
            const ALL: &'static [$name] = &[$($name::$variant),+];
            const NAME: &'static str = $table;

            fn from_code(code: &str) -> Option<$name> {
                match code {
                    $($($code)|+ => Some($name::$variant),)+
                    _ => None,
                }
            }

            fn codes(self) -> &'static [&'static str] {
                match self {
                    $($name::$variant => &[$($code),+],)+
                }
            }

            fn japanese(self) -> &'static str {
                match self {
                    $($name::$variant => $japanese,)+
                }
            }
        }
    };
}

code_table! {
    /// 照会区分 (`ReferenceClassification`): how the question was asked.
    ///
    /// Sources: myclinic, the 8.07 model. No code for a smartphone is public; OCR readers of one maker write 7 and 8 in
    /// files of their own, which stay unlisted here.
    Inquiry, "OQSCD002" {
        /// With the My Number Card (or what the terminal files under it).
        MyNumberCard = 1: ["1"], "マイナンバーカード";
        /// With the details of an insurance card or eligibility certificate.
        InsuranceDetails = 2: ["2"], "被保険者証情報";
    }
}

code_table! {
    /// 処理結果区分 (`SegmentOfResult`): what became of the message as a whole.
    ///
    /// Public sources disagree on 異常終了: myclinic lists 9, the 8.07 model 3. Both are read as such, and a 3 is
    /// reported ([`Finding::DisputedCode`](super::Finding::DisputedCode)).
    MessageOutcome, "OQSCD003" {
        /// It ended normally.
        Normal = 1: ["1"], "正常終了";
        /// It is still being worked on: the answer will come.
        Processing = 2: ["2"], "処理中";
        /// It ended abnormally.
        Abnormal = 3: ["9", "3"], "異常終了";
    }
}

code_table! {
    /// 処理結果状況 (`ProcessingResultStatus`): what became of the question about this person.
    ///
    /// Source: myclinic (エラー); the 8.07 model has the same codes and calls 2 異常終了.
    ProcessingStatus, "OQSCD004" {
        /// It ended normally.
        Normal = 1: ["1"], "正常終了";
        /// It failed: nothing is known of the person's eligibility.
        Error = 2: ["2"], "エラー";
    }
}

code_table! {
    /// 資格有効性 (`QualificationValidity`).
    ///
    /// Sources: myclinic (1 to 5), the 8.07 model (1 to 6).
    QualificationValidity, "OQSCD006" {
        /// Valid.
        Valid = 1: ["1"], "有効";
        /// No longer valid, and no newer eligibility is registered.
        Invalid = 2: ["2"], "無効";
        /// No longer valid; a newer eligibility is registered. Seen when asked with insurance details: with the card,
        /// the current one is answered.
        InvalidNewerExists = 3: ["3"], "無効（新しい資格あり）";
        /// No such eligibility.
        NoneFound = 4: ["4"], "該当資格なし";
        /// Several fit: a person has to choose.
        SeveralFound = 5: ["5"], "複数該当";
        /// Valid, not registered (medical assistance, 医療扶助, only).
        ValidUnregistered = 6: ["6"], "有効（未登録）";
    }
}

code_table! {
    /// 同意区分 (every `...ConsFlg`).
    ///
    /// Sources: the 8.07 model (0 to 3, with the remark on 2 and 3), myclinic (0 to 2).
    Consent, "OQSCD016" {
        /// No consent. Also what a patient in the grace period leaves behind, who is not asked at all.
        No = 1: ["0"], "同意なし";
        /// Consent.
        Yes = 2: ["1"], "同意あり";
        /// The consent has expired. Only for home visits and online care.
        Expired = 3: ["2"], "同意有効期限切れ";
        /// Consent could not be obtained. Only in emergencies.
        Unobtainable = 4: ["3"], "同意取得困難";
    }
}

code_table! {
    /// 処方箋発行形態 (`PrescriptionIssueSelect`): the form of prescription that the patient chose.
    ///
    /// Source: myclinic.
    PrescriptionForm, "OQSCD017" {
        /// Electronic.
        Electronic = 1: ["1"], "電子処方箋";
        /// Paper.
        Paper = 2: ["2"], "紙の処方箋";
    }
}

code_table! {
    /// 文字コード識別 (`CharacterCodeIdentifier`): what the file says of its own encoding.
    ///
    /// Sources: myclinic, the 8.07 model.
    CharacterCode, "CharacterCodeIdentifier" {
        /// UTF-8.
        Utf8 = 1: ["0"], "UTF-8";
        /// Shift_JIS.
        ShiftJis = 2: ["1"], "Shift_JIS";
    }
}

code_table! {
    /// 被保険者証区分 (`InsuredCardClassification`).
    ///
    /// Sources: myclinic (01 to 07), the 8.07 model (A1). Some have been unused since cards ended on 2024-12-02, and are
    /// still answered for earlier days.
    InsuredCard, "InsuredCardClassification" {
        /// General.
        General = 1: ["01"], "被保険者証（一般）";
        /// Retired.
        Retired = 2: ["02"], "被保険者証（退職）";
        /// Short-term, general.
        ShortTermGeneral = 3: ["03"], "短期被保険者証（一般）";
        /// Short-term, retired.
        ShortTermRetired = 4: ["04"], "短期被保険者証（退職）";
        /// 資格証明書.
        CertificateOfStatus = 5: ["05"], "被保険者資格証明書";
        /// Specially retired.
        SpeciallyRetired = 6: ["06"], "特例退職被保険者証";
        /// Self-Defense Forces.
        SelfDefenseForces = 7: ["07"], "自衛官診療証";
        /// Medical assistance.
        MedicalAssistance = 8: ["A1"], "医療扶助";
    }
}

code_table! {
    /// 本人・家族の別 (`PersonalFamilyClassification`).
    ///
    /// Sources: myclinic, the 8.07 model.
    Relation, "PersonalFamilyClassification" {
        /// The insured person.
        Insured = 1: ["1"], "本人";
        /// A dependent.
        Dependent = 2: ["2"], "家族";
    }
}

code_table! {
    /// 性別 (`Sex1`, `Sex2`).
    ///
    /// Sources: myclinic, the 8.07 model.
    Sex, "Sex" {
        /// Male.
        Male = 1: ["1"], "男";
        /// Female.
        Female = 2: ["2"], "女";
        /// Not set.
        NotSet = 3: ["3"], "未設定";
    }
}

code_table! {
    /// 未就学区分 (`PreschoolClassification`).
    ///
    /// Sources: myclinic (1), the 8.07 model (1, 2).
    Preschool, "PreschoolClassification" {
        /// Below school age.
        Preschool = 1: ["1"], "未就学";
        /// At school.
        AtSchool = 2: ["2"], "就学中";
    }
}

code_table! {
    /// 資格喪失事由 (`ReasonOfLoss`).
    ///
    /// Sources: myclinic, the 8.07 model.
    ReasonOfLoss, "ReasonOfLoss" {
        /// Death.
        Death = 1: ["01"], "死亡";
        /// Public assistance began.
        PublicAssistance = 2: ["02"], "生活保護受給開始";
        /// Another insurance began.
        OtherInsurance = 3: ["03"], "医療保険等の資格取得";
        /// Something else.
        Other = 4: ["99"], "その他";
    }
}

code_table! {
    /// 限度額適用認定証区分 (`LimitApplicationCertificateClassification`).
    ///
    /// Source: myclinic.
    LimitCertificateKind, "LimitApplicationCertificateClassification" {
        /// Limit amount.
        Limit = 1: ["01"], "限度額適用認定証";
        /// Limit amount and reduced standard charge.
        LimitAndReduction = 2: ["02"], "限度額適用・標準負担額減額認定証";
        /// Reduced standard charge.
        Reduction = 3: ["03"], "標準負担額減額認定証";
    }
}

code_table! {
    /// 限度額適用認定証適用区分 (`LimitApplicationCertificateClassificationFlag`): the income class that sets the limit.
    ///
    /// Source: myclinic.
    LimitClass, "LimitApplicationCertificateClassificationFlag" {
        /// ア.
        A = 1: ["A01"], "ア";
        /// イ.
        I = 2: ["A02"], "イ";
        /// ウ.
        U = 3: ["A03"], "ウ";
        /// エ.
        E = 4: ["A04"], "エ";
        /// オ.
        O = 5: ["A05"], "オ";
        /// オ（境）.
        OBorder = 6: ["A06"], "オ（境）";
        /// 現役並みⅢ.
        Working3 = 11: ["B01"], "現役並みⅢ";
        /// 現役並みⅡ.
        Working2 = 12: ["B02"], "現役並みⅡ";
        /// 現役並みⅠ.
        Working1 = 13: ["B03"], "現役並みⅠ";
        /// 一般.
        General = 14: ["B04"], "一般";
        /// 低所得Ⅱ.
        Low2 = 15: ["B05"], "低所得Ⅱ";
        /// 低所得Ⅰ.
        Low1 = 16: ["B06"], "低所得Ⅰ";
        /// 低所得Ⅰ（老福）.
        Low1OldAge = 17: ["B07"], "低所得Ⅰ（老福）";
        /// 低所得Ⅰ（境）.
        Low1Border = 18: ["B08"], "低所得Ⅰ（境）";
        /// 一般Ⅱ.
        General2 = 19: ["B09"], "一般Ⅱ";
        /// 一般Ⅰ.
        General1 = 20: ["B10"], "一般Ⅰ";
    }
}

code_table! {
    /// 特定疾病療養受療証認定疾病区分 (`SpecificDiseasesDiseaseCategory`).
    ///
    /// Source: myclinic.
    DiseaseCategory, "OQSCD013" {
        /// Chronic kidney failure with dialysis.
        Dialysis = 1: ["1"], "人工透析を必要とする慢性腎不全";
        /// Haemophilia.
        Haemophilia = 2: ["2"], "先天性血液凝固因子障害（第VIII因子、第IX因子）";
        /// HIV from clotting factors.
        Hiv = 3: ["3"], "血液凝固因子製剤の投与に起因するHIV感染症";
    }
}

code_table! {
    /// 資格確認有無 (`FaceInfExistence`), seen in ORCA's answers only.
    ///
    /// Source: ORCA.
    FaceInformation, "FaceInfExistence" {
        /// 有.
        Present = 1: ["True"], "有";
        /// 無.
        Absent = 2: ["False"], "無";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::fmt::Debug;

    fn check<T: CodeTable + Debug + PartialEq>(listed: &[&str]) {
        let mut codes: Vec<&str> = T::ALL.iter().flat_map(|value| value.codes()).copied().collect();
        for value in T::ALL {
            for code in value.codes() {
                assert_eq!(Coded::<T>::read(code), Some(Coded::Known(*value)));
            }
            assert!(!value.japanese().is_empty());
        }
        codes.sort_unstable();
        let mut listed = listed.to_vec();
        listed.sort_unstable();
        assert_eq!(codes, listed, "{}", T::NAME);
    }

    #[test]
    fn every_published_code_is_read_and_no_other() {
        check::<Inquiry>(&["1", "2"]);
        check::<MessageOutcome>(&["1", "2", "3", "9"]);
        check::<ProcessingStatus>(&["1", "2"]);
        check::<QualificationValidity>(&["1", "2", "3", "4", "5", "6"]);
        check::<Consent>(&["0", "1", "2", "3"]);
        check::<PrescriptionForm>(&["1", "2"]);
        check::<CharacterCode>(&["0", "1"]);
        check::<InsuredCard>(&["01", "02", "03", "04", "05", "06", "07", "A1"]);
        check::<Relation>(&["1", "2"]);
        check::<Sex>(&["1", "2", "3"]);
        check::<Preschool>(&["1", "2"]);
        check::<ReasonOfLoss>(&["01", "02", "03", "99"]);
        check::<LimitCertificateKind>(&["01", "02", "03"]);
        check::<DiseaseCategory>(&["1", "2", "3"]);
        check::<FaceInformation>(&["True", "False"]);
        let limits = [
            "A01", "A02", "A03", "A04", "A05", "A06", "B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B09",
            "B10",
        ];
        check::<LimitClass>(&limits);
    }

    #[test]
    fn an_unlisted_code_stays_itself() {
        let smartphone = Coded::<Inquiry>::read("7").unwrap();
        assert_eq!(smartphone.code(), "7");
        assert_eq!(smartphone.known(), None);
        assert_eq!(Coded::<Inquiry>::read(""), Some(Coded::Absent));
        for text in ["１", "山田太郎", "123456789", "1 ", "1-2"] {
            assert_eq!(Coded::<Inquiry>::read(text), None, "{text}");
        }
    }
}
