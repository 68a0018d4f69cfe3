//! The facts of a visit by number: what a caller of another language sets, and what JSON names. The rows that bind them
//! to a visit stand in [`reception`](crate::reception).

words! {
    /// A fact of a visit.
    Fact "fact" 1000 {
        /// The day of the visit, in Japan.
        Day = 1 "day" "受診日" "day of the visit";
        /// What is on the reader.
        TokenKind = 10 "token_kind" "カード・スマホの種類" "card or phone";
        /// The form of the card.
        TokenForm = 11 "token_form" "カードの種別" "form of the card";
        /// The card's last day, as printed on it.
        TokenPrintedUntil = 12 "token_printed_until" "券面の有効期限" "last day printed on the card";
        /// The card was given back.
        TokenReturned = 13 "token_returned" "カードの返納" "card given back";
        /// What was found in place of a readable certificate.
        TokenDiscovery = 14 "token_discovery" "読み取りで分かったこと" "what was found on the reader";
        /// Whether the certificate's facts were read or typed.
        CertificateEvidence = 15 "certificate_evidence" "電子証明書の情報の出どころ" "where the certificate's facts come from";
        /// The certificate's first day.
        CertificateStartsOn = 16 "certificate_starts_on" "電子証明書の有効期間の初日" "certificate's first day";
        /// The certificate's last day.
        CertificateExpiresOn = 17 "certificate_expires_on" "電子証明書の有効期限" "certificate's last day";
        /// What the certificate is for.
        CertificatePurpose = 18 "certificate_purpose" "電子証明書の用途" "certificate's purpose";
        /// Who issued the certificate.
        CertificateHierarchy = 19 "certificate_hierarchy" "電子証明書の発行者の種類" "certificate's hierarchy";
        /// Whether the institution accepts a hierarchy that is not production.
        CertificateAccepted = 20 "certificate_accepted" "本番以外の発行者の受け入れ" "hierarchy accepted here";
        /// Whether a pinned root issued the certificate.
        CertificateChain = 21 "certificate_chain" "電子証明書の発行者の確認" "certificate's issuer";
        /// Whether the token proved that it holds the key.
        CertificatePossession = 22 "certificate_possession" "電子証明書の鍵の確認" "possession of the key";
        /// Whether the certificate was revoked.
        CertificateRevocation = 23 "certificate_revocation" "電子証明書の失効" "revocation";
        /// 資格確認書 was shown.
        EligibilityCertificate = 30 "eligibility_certificate" "資格確認書" "eligibility certificate shown";
        /// Its last day.
        EligibilityCertificateUntil = 31 "eligibility_certificate_until" "資格確認書の有効期限" "eligibility certificate's last day";
        /// 資格情報のお知らせ was shown.
        EligibilityNotice = 32 "eligibility_notice" "資格情報のお知らせ" "notice of eligibility information shown";
        /// Whose insurance the notice is of.
        EligibilityNoticeInsurer = 33 "eligibility_notice_insurer" "お知らせの保険者の種類" "insurer of the notice";
        /// Mynaportal's eligibility screen was shown.
        MynaportalScreen = 34 "mynaportal_screen" "マイナポータルの資格情報画面" "Mynaportal eligibility screen shown";
        /// A PDF saved from Mynaportal was shown.
        MynaportalPdf = 35 "mynaportal_pdf" "マイナポータルの保存済みPDF" "PDF saved from Mynaportal shown";
        /// A legacy health insurance card was shown.
        LegacyCard = 36 "legacy_card" "健康保険証" "legacy health insurance card shown";
        /// Its last day.
        LegacyCardUntil = 37 "legacy_card_until" "健康保険証の有効期限" "legacy card's last day";
        /// No last day is printed on it.
        LegacyCardUndated = 38 "legacy_card_undated" "健康保険証の有効期限の印字なし" "legacy card without a printed day";
        /// Whose card it is.
        LegacyCardInsurer = 39 "legacy_card_insurer" "健康保険証の保険者の種類" "insurer of the legacy card";
        /// The day on which the insurer changed.
        LegacyCardInsurerChangedOn = 40 "legacy_card_insurer_changed_on" "保険者が変わった日" "day of the change of insurer";
        /// 被保険者資格申立書 was handed in.
        Application = 41 "application" "被保険者資格申立書" "declaration of insured status handed in";
        /// What came of the check of the person.
        PersonCheck = 50 "person_check" "本人確認" "check of the person";
        /// By which method.
        PersonMethod = 51 "person_method" "本人確認の方法" "method of the check";
        /// Wrong PINs in a row.
        PinMisses = 52 "pin_misses" "暗証番号の誤りの回数" "wrong PINs in a row";
        /// Failures of face recognition in a row.
        FaceMisses = 53 "face_misses" "顔認証の失敗の回数" "failures of face recognition in a row";
        /// Why neither face recognition nor the PIN can be used.
        VisualCheckReason = 54 "visual_check_reason" "目視確認の理由" "reason for visual confirmation";
        /// What the reader showed.
        ReaderMessage = 55 "reader_message" "カードリーダーの表示" "the reader's message";
        /// 資格有効性.
        Eligibility = 60 "eligibility" "資格有効性" "eligibility by the answer";
        /// 照会区分.
        Route = 61 "route" "照会区分" "route of the query";
        /// 処理結果区分.
        Segment = 62 "segment" "処理結果区分" "how far the query has come";
        /// 処理結果状況.
        ResultStatus = 63 "result_status" "処理結果状況" "status of the result";
        /// The text that came with the result.
        ResultMessage = 64 "result_message" "処理結果のメッセージ" "message of the result";
        /// Consent to 特定健診情報.
        ConsentCheckups = 65 "consent_checkups" "特定健診情報の同意" "consent to health check-ups";
        /// Consent to 薬剤情報.
        ConsentMedication = 66 "consent_medication" "薬剤情報の同意" "consent to medication";
        /// Consent to 診療情報.
        ConsentTreatment = 67 "consent_treatment" "診療情報の同意" "consent to treatment";
        /// Consent to 手術情報.
        ConsentOperations = 68 "consent_operations" "手術情報の同意" "consent to operations";
        /// Consent to 傷病名.
        ConsentDiagnoses = 69 "consent_diagnoses" "傷病名の同意" "consent to diagnoses";
        /// Consent to 感染症.
        ConsentInfections = 70 "consent_infections" "感染症の同意" "consent to infections";
        /// Consent to アレルギー.
        ConsentAllergies = 71 "consent_allergies" "アレルギーの同意" "consent to allergies";
        /// Consent to 薬剤禁忌.
        ConsentContraindications = 72 "consent_contraindications" "薬剤禁忌の同意" "consent to contraindications";
        /// Consent to 検査.
        ConsentTests = 73 "consent_tests" "検査の同意" "consent to tests";
        /// Consent to 処方.
        ConsentPrescriptions = 74 "consent_prescriptions" "処方の同意" "consent to prescriptions";
        /// 限度額適用認定証提供同意フラグ.
        ConsentLimit = 75 "consent_limit" "限度額の情報の同意" "consent to limit-amount information";
        /// 特定疾病療養受療証提供同意フラグ.
        ConsentSpecialDisease = 76 "consent_special_disease" "特定疾病の情報の同意" "consent to specific-disease information";
        /// A consent ends on the day of the visit.
        ConsentEndsToday = 77 "consent_ends_today" "同意が受診日に終わる" "a consent ends on the day of the visit";
        /// Which program wrote the answer's file.
        Writer = 78 "writer" "結果のファイルを書いたプログラム" "program that wrote the answer";
        /// For what occasion the answer was asked.
        Origin = 79 "origin" "照会の場面" "occasion of the query";
        /// Which institution asked.
        AskedBy = 91 "asked_by" "照会した医療機関" "institution that asked";
        /// The day of the answer.
        AnswerDay = 80 "answer_day" "結果の日付" "day of the answer";
        /// The answer was read, and carries no day.
        AnswerUndated = 93 "answer_undated" "日付のない結果" "answer that carries no day";
        /// The date of birth in the answer.
        AnswerBornOn = 81 "answer_born_on" "結果の生年月日" "date of birth in the answer";
        /// 被保険者証区分 of a result.
        Classification = 82 "classification" "資格区分" "classification of a result";
        /// The patient's share in a result, in percent.
        SharePercent = 83 "share_percent" "負担割合(パーセント)" "patient's share, in percent";
        /// A second share that the answer or the paper states for it, in percent.
        OtherSharePercent = 92 "other_share_percent" "もう一つの負担割合(パーセント)" "second share that is stated, in percent";
        /// 医療券 or 調剤券.
        TicketType = 84 "ticket_type" "医療券・調剤券の別" "type of a ticket";
        /// Any day of the month that a ticket is for.
        TicketMonth = 85 "ticket_month" "医療券の月" "month of a ticket";
        /// 診療別 of a ticket.
        Treatment = 86 "treatment" "医療券の診療別" "treatment of a ticket";
        /// 指定医療機関確認フラグ: the institutions are the same.
        TicketSameInstitution = 87 "ticket_same_institution" "指定医療機関の一致" "the same institution";
        /// Which institution a ticket names.
        Designation = 88 "designation" "医療券のあて先" "institution that a ticket names";
        /// 単独・併用 of a ticket.
        TicketUse = 89 "ticket_use" "医療券の単独・併用" "use of a ticket";
        /// 本人支払額, in yen.
        SelfPayYen = 90 "self_pay_yen" "本人支払額(円)" "payment by the patient, in yen";
        /// Whether the institution reads phones.
        Phones = 100 "phones" "スマホへの対応" "phones read here";
        /// Since which day.
        PhonesSince = 101 "phones_since" "スマホ対応の開始日" "phones read here since";
        /// What does not work.
        Outage = 102 "outage" "故障・障害・災害" "outage";
        /// Where the visit takes place.
        Place = 103 "place" "受診の場所" "place of the visit";
        /// The patient's date of birth.
        BornOn = 110 "born_on" "生年月日" "date of birth";
        /// First use of the phone here.
        FirstUse = 111 "first_use" "この窓口での初めてのスマホ利用" "first use of the phone here";
        /// The patient was here before.
        Returning = 112 "returning" "再診" "returning patient";
        /// 口頭確認.
        ByWord = 113 "by_word" "口頭確認" "oral confirmation";
        /// 利用登録.
        Registered = 114 "registered" "保険証としての利用登録" "registered for insurance use";
        /// The phone is the child's own.
        ChildPhone = 115 "child_phone" "子ども本人のスマホ" "the child's own phone";
        /// A subsidy is stored here.
        SubsidyStored = 116 "subsidy_stored" "登録済みの公費" "subsidy stored here";
        /// The answer names the subsidy.
        SubsidyInAnswer = 117 "subsidy_in_answer" "結果にある公費" "subsidy in the answer";
    }
}
