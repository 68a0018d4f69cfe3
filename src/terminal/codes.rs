//! The tables of codes, each with its source.

use super::code::code_table;
use crate::vocabulary::{Classification, Consent, Eligibility, ResultStatus, Segment};

code_table! {
    /// 照会区分 (`ReferenceClassification`): how the question was asked.
    ///
    /// Sources: myclinic, the 8.07 model (1 and 2). No code for a smartphone is public. The others are no codes of the terminal:
    /// other programs that write into the folder use them (7 and 8: OCR of insurance cards,
    /// <https://faq.usen-almex.jp/print/faq/69989?site_domain=faq>; A, B, C: OQSDrug,
    /// <https://github.com/YUKI-ENT/OQSDrug2>).
    Inquiry, "OQSCD002" {
        /// With the My Number Card (or what the terminal files under it).
        MyNumberCard = "1", "マイナンバーカード";
        /// With the details of an insurance card or eligibility certificate.
        InsuranceDetails = "2", "被保険者証情報";
        /// Another program: an insurance card, read by OCR.
        OcrInsuranceCard = "7", "保険証のOCR（他のプログラム）";
        /// Another program: an insurance card and a certificate of public expense, read by OCR.
        OcrInsuranceAndPublicExpense = "8", "保険証と公費のOCR（他のプログラム）";
        /// Another program: from a bulk answer of 医療扶助.
        BulkWelfare = "A", "医療扶助の一括取得（他のプログラム）";
        /// Another program: from a bulk answer for home visits.
        BulkHomeVisit = "B", "訪問診療等の一括取得（他のプログラム）";
        /// Another program: from a bulk answer for online visits.
        BulkOnlineVisit = "C", "オンライン診療等の一括取得（他のプログラム）";
    }
}

impl Inquiry {
    /// Whether it is a code that the terminal does not write.
    pub(super) const fn is_of_other_program(self) -> bool {
        !matches!(self, Inquiry::MyNumberCard | Inquiry::InsuranceDetails)
    }
}

// 処理結果区分 (`SegmentOfResult`): what became of the message as a whole. Sources: myclinic, OQSDrug, the 8.07 model.
code_table!(@for Segment, "OQSCD003" {
    Finished = "1", "正常終了";
    Processing = "2", "処理中";
    Abnormal = "9", "異常終了";
});

// 処理結果状況 (`ProcessingResultStatus`): what became of the question about this person. Sources: myclinic, OQSDrug, the 8.07
// model.
code_table!(@for ResultStatus, "OQSCD004" {
    Normal = "1", "正常終了";
    Error = "2", "エラー";
});

// 資格有効性 (`QualificationValidity`). Sources: myclinic (1 to 5), the 8.07 model (1 to 6; 6 is 未確認). 6 is of 医療扶助 only,
// 5 never.
code_table!(@for Eligibility, "OQSCD006" {
    Valid = "1", "有効";
    Invalid = "2", "無効";
    InvalidNewExists = "3", "無効（新しい資格あり）";
    NotFound = "4", "該当資格なし";
    Several = "5", "複数該当";
    ValidUnregistered = "6", "有効（未登録）";
});

// 同意区分 (every `...ConsFlg`). Sources: myclinic (0 to 2), the 8.07 model (0 to 3; 3 is 未確認). 2 comes with home and
// online visits only, 3 in emergencies only.
code_table!(@for Consent, "OQSCD016" {
    Refused = "0", "同意なし";
    Given = "1", "同意あり";
    Expired = "2", "同意有効期限切れ";
    Unobtainable = "3", "同意取得困難";
});

code_table! {
    /// 処方箋発行形態 (`PrescriptionIssueSelect`): the form of prescription that the patient chose.
    ///
    /// Sources: myclinic, the 8.07 model.
    PrescriptionForm, "OQSCD017" {
        /// Electronic.
        Electronic = "1", "電子処方箋";
        /// Paper.
        Paper = "2", "紙の処方箋";
    }
}

code_table! {
    /// 文字コード識別 (`CharacterCodeIdentifier`): what the file says of its own encoding.
    ///
    /// Sources: myclinic, the 8.07 model.
    CharacterCode, "CharacterCodeIdentifier" {
        /// UTF-8.
        Utf8 = "0", "UTF-8";
        /// Shift_JIS.
        ShiftJis = "1", "Shift_JIS";
    }
}

// 被保険者証区分 (`InsuredCardClassification`). Sources: myclinic (01 to 07), the 8.07 model and OQSDrug (A1). Some have been
// unused since cards ended on 2024-12-02, and are still answered for earlier days. 05, formerly 被保険者資格証明書, pays the whole
// sum at the desk, also with the My Number Card, and claims it back
// (<https://www.town.yoshimi.saitama.jp/soshiki/choumin_kenko/8/kokuho/4603.html>).
code_table!(@for Classification, "OQSCD010" {
    Insured = "01", "被保険者証（一般）";
    Retired = "02", "被保険者証（退職）";
    ShortTerm = "03", "短期被保険者証（一般）";
    ShortTermRetired = "04", "短期被保険者証（退職）";
    SpecialCare = "05", "特別療養費支給対象者（被保険者資格証明書）";
    SpecialRetired = "06", "特例退職被保険者証";
    SelfDefence = "07", "自衛官診療証";
    Welfare = "A1", "医療扶助";
});

code_table! {
    /// 本人・家族の別 (`PersonalFamilyClassification`).
    ///
    /// Sources: myclinic, the 8.07 model.
    Relation, "PersonalFamilyClassification" {
        /// The insured person.
        Insured = "1", "本人";
        /// A dependent.
        Dependent = "2", "家族";
    }
}

code_table! {
    /// 性別 (`Sex1`, `Sex2`).
    ///
    /// Sources: myclinic, the 8.07 model.
    Sex, "Sex" {
        /// Male.
        Male = "1", "男";
        /// Female.
        Female = "2", "女";
        /// Not set.
        NotSet = "3", "未設定";
    }
}

code_table! {
    /// 未就学区分 (`PreschoolClassification`).
    ///
    /// Sources: myclinic, the 8.07 model.
    Preschool, "PreschoolClassification" {
        /// Below school age.
        Preschool = "1", "未就学";
    }
}

code_table! {
    /// 資格喪失事由 (`ReasonOfLoss`).
    ///
    /// Sources: myclinic, the 8.07 model.
    ReasonOfLoss, "ReasonOfLoss" {
        /// Death.
        Death = "01", "死亡";
        /// Public assistance began: ask for the 医療券.
        PublicAssistance = "02", "生活保護受給開始";
        /// Another insurance began.
        OtherInsurance = "03", "医療保険等の資格取得";
        /// Something else.
        Other = "99", "その他";
    }
}

code_table! {
    /// 限度額適用認定証区分 (`LimitApplicationCertificateClassification`).
    ///
    /// Sources: myclinic, the 8.07 model.
    LimitCertificateKind, "LimitApplicationCertificateClassification" {
        /// Limit amount.
        Limit = "01", "限度額適用認定証";
        /// Limit amount and reduced standard charge.
        LimitAndReduction = "02", "限度額適用・標準負担額減額認定証";
        /// Reduced standard charge.
        Reduction = "03", "標準負担額減額認定証";
    }
}

code_table! {
    /// 限度額適用認定証適用区分 (`LimitApplicationCertificateClassificationFlag`): the income class that sets the limit.
    ///
    /// Sources: myclinic, the 8.07 model.
    LimitClass, "LimitApplicationCertificateClassificationFlag" {
        /// ア.
        A = "A01", "ア";
        /// イ.
        I = "A02", "イ";
        /// ウ.
        U = "A03", "ウ";
        /// エ.
        E = "A04", "エ";
        /// オ.
        O = "A05", "オ";
        /// オ（境）.
        OBorder = "A06", "オ（境）";
        /// 現役並みⅢ.
        Working3 = "B01", "現役並みⅢ";
        /// 現役並みⅡ.
        Working2 = "B02", "現役並みⅡ";
        /// 現役並みⅠ.
        Working1 = "B03", "現役並みⅠ";
        /// 一般.
        General = "B04", "一般";
        /// 低所得Ⅱ.
        Low2 = "B05", "低所得Ⅱ";
        /// 低所得Ⅰ.
        Low1 = "B06", "低所得Ⅰ";
        /// 低所得Ⅰ（老福）.
        Low1OldAge = "B07", "低所得Ⅰ（老福）";
        /// 低所得Ⅰ（境）.
        Low1Border = "B08", "低所得Ⅰ（境）";
        /// 一般Ⅱ.
        General2 = "B09", "一般Ⅱ";
        /// 一般Ⅰ.
        General1 = "B10", "一般Ⅰ";
    }
}

code_table! {
    /// 特定疾病療養受療証認定疾病区分 (`SpecificDiseasesDiseaseCategory`).
    ///
    /// Sources: myclinic, the 8.07 model.
    DiseaseCategory, "OQSCD013" {
        /// Chronic kidney failure with dialysis.
        Dialysis = "1", "人工透析を必要とする慢性腎不全";
        /// Haemophilia.
        Haemophilia = "2", "先天性血液凝固因子障害（第VIII因子、第IX因子）";
        /// HIV from clotting factors.
        Hiv = "3", "血液凝固因子製剤の投与に起因するHIV感染症";
    }
}

code_table! {
    /// 資格確認有無 (`FaceInfExistence`), seen in ORCA's answers only.
    ///
    /// Source: ORCA.
    FaceInformation, "FaceInfExistence" {
        /// 有.
        Present = "True", "有";
        /// 無.
        Absent = "False", "無";
    }
}

code_table! {
    /// 限度額適用認定証関連情報の変更 (`LimitApplicationCertificateChanged`), in bulk answers in place of the details.
    ///
    /// Source: the 8.07 model (未確認).
    LimitChanged, "OQSCD014" {
        /// Unchanged.
        Unchanged = "0", "変更なし";
        /// Changed, or it cannot be said.
        ChangedOrUnknown = "1", "変更あり又は判定不可";
    }
}

code_table! {
    /// 診療の区分 of a request (`MedicalTreatmentFlag`).
    ///
    /// Source: the 8.07 model (未確認); OQSDrug writes 2 and 3.
    VisitKind, "OQSCD028" {
        /// At the institution.
        Outpatient = "1", "外来";
        /// Home visits.
        HomeVisit = "2", "訪問";
        /// Online.
        Online = "3", "オンライン";
        /// Emergency.
        Emergency = "4", "救急";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::code::{CodeTable, Coded};
    use core::fmt::Debug;

    fn check<T: CodeTable + Debug + PartialEq>(listed: &str) {
        let codes: Vec<&str> = T::ALL.iter().map(|value| value.code()).collect();
        assert_eq!(codes.join(" "), listed, "{}", T::NAME);
        for value in T::ALL {
            assert_eq!(Coded::<T>::read(value.code()), Some(Coded::Known(*value)));
            assert!(!value.japanese().is_empty());
        }
    }

    #[test]
    fn every_published_code_is_read_and_no_other() {
        check::<Inquiry>("1 2 7 8 A B C");
        check::<Segment>("1 2 9");
        check::<ResultStatus>("1 2");
        check::<Eligibility>("1 2 3 4 5 6");
        check::<Consent>("0 1 2 3");
        check::<PrescriptionForm>("1 2");
        check::<CharacterCode>("0 1");
        check::<Classification>("01 02 03 04 05 06 07 A1");
        check::<Relation>("1 2");
        check::<Sex>("1 2 3");
        check::<Preschool>("1");
        check::<ReasonOfLoss>("01 02 03 99");
        check::<LimitCertificateKind>("01 02 03");
        check::<LimitClass>("A01 A02 A03 A04 A05 A06 B01 B02 B03 B04 B05 B06 B07 B08 B09 B10");
        check::<DiseaseCategory>("1 2 3");
        check::<FaceInformation>("True False");
        check::<LimitChanged>("0 1");
        check::<VisitKind>("1 2 3 4");
    }

    #[test]
    fn an_unlisted_code_stays_itself() {
        let unlisted = Coded::<Inquiry>::read("3").unwrap();
        assert_eq!((unlisted.code(), unlisted.known()), ("3", None));
        assert_eq!(Coded::<Inquiry>::read(""), Some(Coded::Absent));
        for text in ["１", "山田太郎", "123456789", "1 ", "1-2"] {
            assert_eq!(Coded::<Inquiry>::read(text), None, "{text}");
        }
    }
}
