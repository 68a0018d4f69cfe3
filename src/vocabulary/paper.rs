//! The words about what a patient shows besides a card or phone.

words! {
    /// What a patient shows besides a card or phone.
    PaperKind "paper" 12000 {
        /// 資格確認書.
        EligibilityCertificate = 1 "eligibility_certificate" "資格確認書" "eligibility certificate";
        /// 資格情報のお知らせ.
        EligibilityNotice = 2 "eligibility_notice" "資格情報のお知らせ" "notice of eligibility information";
        /// Mynaportal's eligibility screen, after logging in on the spot.
        MynaportalScreen = 3 "mynaportal_screen" "マイナポータルの資格情報画面" "Mynaportal eligibility screen";
        /// A PDF saved from Mynaportal earlier.
        MynaportalPdf = 4 "mynaportal_pdf" "マイナポータルの保存済みPDF" "PDF saved from Mynaportal";
        /// 従来の健康保険証.
        LegacyCard = 5 "legacy_card" "健康保険証" "legacy health insurance card";
        /// 被保険者資格申立書, filled in by the patient.
        Application = 6 "application" "被保険者資格申立書" "declaration of insured status";
    }

    /// Whose card a legacy health insurance card is.
    Insurer "insurer" 12100 {
        zero:
        /// Not known.
        Unknown "unknown" "不明" "not known";
        /// 国民健康保険.
        Kokuho = 1 "kokuho" "国民健康保険" "National Health Insurance";
        /// 後期高齢者医療.
        Kouki = 2 "kouki" "後期高齢者医療" "medical care for the elderly aged 75 and over";
        /// 被用者保険.
        Employees = 3 "employees" "被用者保険" "employees' insurance";
    }
}
