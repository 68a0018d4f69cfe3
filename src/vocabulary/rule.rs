//! The words of the rules: their ids, and what they measure.

words! {
    /// The rules. What each says, when and by which source, stands in the table of rules.
    RuleId "rule" 6000 {
        /// The card works through the certificate's last day.
        CardValid = 1 "card.valid" "" "The card works through the certificate's last day";
        /// Months of grace after the month of the certificate's last day. Its period is of that last day.
        CardGrace = 2 "card.grace" "" "Months of grace after the month of the certificate's last day. Its period is of that last day";
        /// The same grace as the portal article says it in short.
        CardGraceShort = 3 "card.grace_short" "" "The same grace as the portal article says it in short";
        /// What is provided in grace.
        CardGraceScope = 4 "card.grace_scope" "" "What is provided in grace";
        /// Whether limit-amount information is provided in grace.
        CardGraceLimitAmount = 5 "card.grace_limit_amount" "" "Whether limit-amount information is provided in grace";
        /// After the grace.
        CardAfterGrace = 6 "card.after_grace" "" "After the grace";
        /// The card's own date bounds the certificate's and lengthens nothing.
        CardBody = 7 "card.body" "" "The card's own date bounds the certificate's and lengthens nothing";
        /// Revoked, suspended or returned: no grace.
        CardRevoked = 8 "card.revoked" "" "Revoked, suspended or returned: no grace";
        /// Moving house or a change of name does not revoke the user authentication certificate.
        CardMoving = 9 "card.moving" "" "Moving house or a change of name does not revoke the user authentication certificate";
        /// An expired certificate does not end the insurance.
        InsuranceStays = 10 "insurance.stays" "" "An expired certificate does not end the insurance";
        /// The eligibility certificate comes without application after the grace.
        CertificateSent = 11 "insurance.certificate_sent" "" "The eligibility certificate comes without application after the grace";
        /// In grace the card does not log in to Mynaportal.
        MynaportalNoGrace = 12 "card.mynaportal_no_grace" "" "In grace the card does not log in to Mynaportal";
        /// Reader code 001.
        ReaderNotRecognised = 13 "reader.001" "" "Reader code 001";
        /// Reader code 002.
        ReaderNotMyNumberCard = 14 "reader.002" "" "Reader code 002";
        /// Reader code 006.
        ReaderRevokedOrExpired = 15 "reader.006" "" "Reader code 006";
        /// What the reader shows in grace.
        ReaderGrace = 16 "reader.grace" "" "What the reader shows in grace";
        /// Phones are read at reception, where the institution chose to.
        PhoneStart = 17 "phone.start" "" "Phones are read at reception, where the institution chose to";
        /// No grace on a phone.
        PhoneNoGrace = 18 "phone.no_grace" "" "No grace on a phone";
        /// How an iPhone's holder is checked.
        PhoneIphone = 19 "phone.iphone" "" "How an iPhone's holder is checked";
        /// How an Android phone's holder is checked.
        PhoneAndroid = 20 "phone.android" "" "How an Android phone's holder is checked";
        /// First use at an institution: bring the card.
        PhoneFirstUse = 21 "phone.first_use" "" "First use at an institution: bring the card";
        /// What does not exist for phones.
        PhoneExcludes = 22 "phone.excludes" "" "What does not exist for phones";
        /// Renew the card, then apply for the phone's certificate.
        PhoneRenewal = 23 "phone.renewal" "" "Renew the card, then apply for the phone's certificate";
        /// The patient operates the reader.
        PhonePatientOperates = 24 "phone.patient_operates" "" "The patient operates the reader";
        /// A phone that cannot be read: log in to Mynaportal on the spot.
        PhoneMynaportal = 25 "phone.mynaportal" "" "A phone that cannot be read: log in to Mynaportal on the spot";
        /// Misses until the card's PIN locks.
        PersonPinTries = 26 "person.pin_tries" "" "Misses until the card's PIN locks";
        /// Misses until face recognition locks.
        PersonFaceTries = 27 "person.face_tries" "" "Misses until face recognition locks";
        /// A card with a locked PIN still works by face or visual confirmation.
        PersonPinLocked = 28 "person.pin_locked" "" "A card with a locked PIN still works by face or visual confirmation";
        /// A card without a photo.
        PersonNoPhoto = 29 "person.no_photo" "" "A card without a photo";
        /// 顔認証マイナンバーカード.
        PersonFaceOnly = 30 "person.face_only" "" "顔認証マイナンバーカード";
        /// Ways to check the holder of an ordinary card.
        PersonCard = 31 "person.card" "" "Ways to check the holder of an ordinary card";
        /// Visual confirmation mode: when, and that it replaces the check of the person alone.
        VisualMode = 32 "visual.mode" "" "Visual confirmation mode: when, and that it replaces the check of the person alone";
        /// The passcode of visual confirmation mode.
        VisualPasscode = 33 "visual.passcode" "" "The passcode of visual confirmation mode";
        /// Where visual confirmation mode is operated.
        VisualPlace = 34 "visual.place" "" "Where visual confirmation mode is operated";
        /// Misses until a phone's PIN locks.
        PhonePinTries = 35 "phone.pin_tries" "" "Misses until a phone's PIN locks";
        /// 資格確認書 alone.
        DocumentCertificate = 36 "document.certificate" "" "資格確認書 alone";
        /// 資格情報のお知らせ with the card.
        DocumentNotice = 37 "document.notice" "" "資格情報のお知らせ with the card";
        /// Mynaportal's eligibility screen or a saved PDF with the card.
        DocumentMynaportal = 38 "document.mynaportal" "" "Mynaportal's eligibility screen or a saved PDF with the card";
        /// 資格情報のお知らせ alone, tolerated.
        DocumentNoticeAlone = 39 "document.notice_alone" "" "資格情報のお知らせ alone, tolerated";
        /// The legacy health insurance card.
        DocumentLegacy = 40 "document.legacy" "" "The legacy health insurance card";
        /// The expired legacy card, tolerated.
        DocumentLegacyTolerated = 41 "document.legacy_tolerated" "" "The expired legacy card, tolerated";
        /// 被保険者資格申立書.
        DocumentApplication = 42 "document.application" "" "被保険者資格申立書";
        /// What a document alone provides.
        DocumentScope = 43 "document.scope" "" "What a document alone provides";
        /// The age from which everyone holds an eligibility certificate.
        DocumentSenior = 44 "document.senior" "" "The age from which everyone holds an eligibility certificate";
        /// The age of 後期高齢者医療.
        DocumentSeniorAge = 45 "document.senior_age" "" "The age of 後期高齢者医療";
        /// Nobody is charged in full because a card cannot be read.
        NeverInFull = 46 "document.never_in_full" "" "Nobody is charged in full because a card cannot be read";
        /// The reader is broken: マイナ資格確認アプリ.
        TroubleReader = 47 "trouble.reader" "" "The reader is broken: マイナ資格確認アプリ";
        /// The system is down: 緊急時医療情報・資格確認機能.
        TroubleSystem = 48 "trouble.system" "" "The system is down: 緊急時医療情報・資格確認機能";
        /// The online answer decides.
        OnlineAnswer = 49 "online.answer" "" "The online answer decides";
        /// How long medical information may be viewed after consent.
        OnlineConsent = 50 "online.consent" "" "How long medical information may be viewed after consent";
        /// The answer does not carry the certificate's state.
        OnlineNoState = 51 "online.no_state" "" "The answer does not carry the certificate's state";
        /// Birthdays until the card of an adult expires.
        RenewalCardAdult = 52 "renewal.card_adult" "" "Birthdays until the card of an adult expires";
        /// Birthdays until the card of a minor expires.
        RenewalCardMinor = 53 "renewal.card_minor" "" "Birthdays until the card of a minor expires";
        /// The age of majority for the card.
        RenewalAdultAge = 54 "renewal.adult_age" "" "The age of majority for the card";
        /// Birthdays until a certificate expires.
        RenewalCertificate = 55 "renewal.certificate" "" "Birthdays until a certificate expires";
        /// Birthdays until a certificate expires that was renewed in the window.
        RenewalInWindow = 56 "renewal.in_window" "" "Birthdays until a certificate expires that was renewed in the window";
        /// Months of the renewal window.
        RenewalWindow = 57 "renewal.window" "" "Months of the renewal window";
        /// Months before expiry from which the reader reminds.
        RenewalReminder = 58 "renewal.reminder" "" "Months before expiry from which the reader reminds";
        /// Foreign residents with a period of stay.
        RenewalForeign = 59 "renewal.foreign" "" "Foreign residents with a period of stay";
        /// Birthdays on 29 February.
        RenewalLeapDay = 60 "renewal.leap_day" "" "Birthdays on 29 February";
        /// Hours until a renewed certificate shows.
        RenewalDelay = 61 "renewal.delay" "" "Hours until a renewed certificate shows";
        /// Oral confirmation (口頭確認) of a returning patient.
        DocumentByWord = 62 "document.by_word" "" "Oral confirmation (口頭確認) of a returning patient";
        /// Registration for insurance use (利用登録) is made at the reader, with the physical card.
        Registration = 63 "insurance.registration" "" "Registration for insurance use (利用登録) is made at the reader, with the physical card";
        /// The legacy card without a printed day.
        DocumentLegacyUndated = 64 "document.legacy_undated" "" "The legacy card without a printed day";
        /// The reader or the system is down: note the card's face, query after recovery.
        TroubleNoteFace = 65 "trouble.note_face" "" "The reader or the system is down: note the card's face, query after recovery";
        /// A disaster: the emergency function, without a card.
        TroubleDisaster = 66 "trouble.disaster" "" "A disaster: the emergency function, without a card";
        /// Medical assistance: the ticket of the month, for this institution.
        WelfareTicket = 67 "welfare.ticket" "" "Medical assistance: the ticket of the month, for this institution";
        /// Tickets of a month are registered late in it; until then "not registered" is no refusal.
        WelfareRegistration = 68 "welfare.registration" "" "Tickets of a month are registered late in it; until then \"not registered\" is no refusal";
        /// 特別療養費: pays the whole sum at the desk and claims it back.
        SpecialCare = 69 "insurance.special_care" "" "特別療養費: pays the whole sum at the desk and claims it back";
        /// A subsidy (公費) that an answer does not name is never closed by that silence.
        SubsidySilence = 70 "subsidy.silence" "" "A subsidy (公費) that an answer does not name is never closed by that silence";
        /// An answer by the card comes only after the check of the person and the questions of consent.
        OnlineProvesPerson = 71 "online.person" "" "An answer by the card comes only after the check of the person and the questions of consent";
        /// Which share binds when paper and answer differ is not public.
        ShareDiffers = 72 "insurance.share_differs" "" "Which share binds when paper and answer differ is not public";
        /// Home visits: the app or the web page, PIN or staff's eyes.
        VisitHome = 73 "visit.home" "" "Home visits: the app or the web page, PIN or staff's eyes";
        /// Online visits and other routes: the app, where prepared.
        VisitOnline = 74 "visit.online" "" "Online visits and other routes: the app, where prepared";
        /// A small child: the guardian operates; staff never ask for the PIN.
        PersonChild = 75 "person.child" "" "A small child: the guardian operates; staff never ask for the PIN";
        /// A newborn before the card: the eligibility certificate on application.
        PersonNewborn = 76 "person.newborn" "" "A newborn before the card: the eligibility certificate on application";
        /// An answer that is still being processed or ended abnormally states nothing: query again.
        OnlineSegment = 77 "online.segment" "" "An answer that is still being processed or ended abnormally states nothing: query again";
        /// The share that a declaration gives.
        ApplicationShare = 78 "document.application_share" "" "The share that a declaration gives";
        /// Papers beside a card whose certificate has expired or whose chip is damaged.
        DocumentWithExpiredCard = 79 "document.with_expired_card" "" "Papers beside a card whose certificate has expired or whose chip is damaged";
        /// How the emergency function (緊急時医療情報・資格確認機能) is opened.
        EmergencyFunction = 80 "trouble.emergency_function" "" "How the emergency function (緊急時医療情報・資格確認機能) is opened";
        /// The expired legacy card of 国民健康保険, tolerated. [`RuleId::DocumentLegacyTolerated`] is the rule for every insurer.
        DocumentLegacyToleratedKokuho = 81 "document.legacy_tolerated_kokuho" "" "The expired legacy card of 国民健康保険, tolerated. document.legacy_tolerated is the rule for every insurer";
        /// The expired legacy card of 後期高齢者医療, tolerated.
        DocumentLegacyToleratedKouki = 82 "document.legacy_tolerated_kouki" "" "The expired legacy card of 後期高齢者医療, tolerated";
        /// 資格情報のお知らせ of 国民健康保険 alone, tolerated. [`RuleId::DocumentNoticeAlone`] is the rule for every insurer.
        DocumentNoticeAloneKokuho = 83 "document.notice_alone_kokuho" "" "資格情報のお知らせ of 国民健康保険 alone, tolerated. document.notice_alone is the rule for every insurer";
        /// A card without a photo whose PIN is locked: お知らせ or Mynaportal beside it.
        PersonNoPhotoLocked = 84 "person.no_photo_locked" "" "A card without a photo whose PIN is locked: お知らせ or Mynaportal beside it";
        /// Whether there is a grace when a foreign resident's stay has ended.
        CardForeignGrace = 85 "card.foreign_grace" "" "Whether there is a grace when a foreign resident's stay has ended";
        /// 被保険者資格申立書 or 口頭確認 beside a phone alone.
        PhoneApplication = 86 "phone.application" "" "被保険者資格申立書 or 口頭確認 beside a phone alone";
        /// A PDF saved earlier beside a phone that cannot be read.
        PhoneSavedPdf = 87 "phone.saved_pdf" "" "A PDF saved earlier beside a phone that cannot be read";
        /// What a declaration may leave open, what is told later, and how it is claimed.
        ApplicationClaim = 88 "document.application_claim" "" "What a declaration may leave open, what is told later, and how it is claimed";
        /// The paper ticket of medical assistance, where either side is not ready.
        WelfarePaper = 89 "welfare.paper" "" "The paper ticket of medical assistance, where either side is not ready";
        /// Code 3 (無効, 新しい資格あり) comes by a document's numbers only.
        OnlineNewEligibility = 90 "online.new_eligibility" "" "Code 3 (無効, 新しい資格あり) comes by a document's numbers only";
        /// After visual confirmation the reader is put back to its normal mode.
        VisualReturn = 91 "visual.return" "" "After visual confirmation the reader is put back to its normal mode";
        /// The reader's setting for 医療費助成情報.
        SubsidySetting = 92 "subsidy.setting" "" "The reader's setting for 医療費助成情報";
        /// The age from which new and changed members alone were sent an eligibility certificate.
        DocumentSeniorChanged = 93 "document.senior_changed" "" "The age from which new and changed members alone were sent an eligibility certificate";
        /// Limit-amount information needs no consent with a card.
        OnlineLimit = 94 "online.limit" "" "Limit-amount information needs no consent with a card";
    }
}

words! {
    /// How certain a rule is.
    Certainty "certainty" 14200 {
        zero:
        /// Said to be so nowhere: the row records that a question is open. It neither accepts nor refuses; a way of
        /// checking the person that it names is not refused.
        Unknown "unknown" "不明" "unknown";
        /// One secondary source, or an inference.
        Low = 1 "low" "低" "low";
        /// One official or municipal copy, or a good secondary source that names the official one.
        Medium = 2 "medium" "中" "medium";
        /// An official text, or several independent official copies that agree.
        High = 3 "high" "高" "high";
    }
}

words! {
    /// What a rule measures. Each rule has one kind for ever.
    Measure "measure" 14300 {
        zero:
        /// The rule is in force or it is not; nothing is measured.
        Plain "plain" "有無" "in force or not";
        /// Months.
        Months = 1 "months" "月数" "months";
        /// An age in years, or a number of years.
        Years = 2 "years" "年数" "years";
        /// Birthdays after the day of issue.
        Birthdays = 3 "birthdays" "誕生日の回数" "birthdays";
        /// Tries until a lock.
        Tries = 4 "tries" "回数" "tries";
        /// Hours.
        Hours = 5 "hours" "時間数" "hours";
        /// Ways in which a person is checked.
        Methods = 6 "methods" "本人確認の方法" "methods";
        /// What is provided.
        Provides = 7 "provides" "提供される情報" "what is provided";
        /// Where something is operated.
        OperatedAt = 8 "operated_at" "操作する場所" "where it is operated";
        /// A day of the month.
        DayOfMonth = 9 "day_of_month" "月の日" "day of the month";
    }
}

words! {
    /// Where something is operated.
    OperatedAt "operated_at" 14400 {
        /// 資格確認端末.
        Terminal = 1 "terminal" "資格確認端末" "the eligibility terminal";
        /// 顔認証付きカードリーダー.
        Reader = 2 "reader" "顔認証付きカードリーダー" "the facial-recognition card reader";
    }
}

words! {
    /// What the institution may receive about a patient. The names of the interface's consent elements stand beside them.
    Provision "provision" 7000 {
        /// 資格情報.
        Eligibility = 1 "eligibility" "資格情報" "eligibility information";
        /// 特定健診情報 (`SpecificHealthCheckupsInfo`).
        Checkups = 2 "checkups" "特定健診情報" "health check-ups";
        /// 薬剤情報 (`PharmacistsInfo`).
        Medication = 3 "medication" "薬剤情報" "medication";
        /// 診療情報 (`DiagnosisInfo`).
        Treatment = 4 "treatment" "診療情報" "treatment";
        /// 手術情報 (`OperationInfo`).
        Operations = 5 "operations" "手術情報" "operations";
        /// 傷病名 (`DiagnosisNameInfo`).
        Diagnoses = 6 "diagnoses" "傷病名" "diagnoses";
        /// 感染症 (`InfectiousInfo`).
        Infections = 7 "infections" "感染症" "infections";
        /// アレルギー (`AllergyInfo`).
        Allergies = 8 "allergies" "アレルギー" "allergies";
        /// 薬剤禁忌 (`ContraindicationInfo`).
        Contraindications = 9 "contraindications" "薬剤禁忌" "contraindications";
        /// 検査 (`TestInfo`).
        Tests = 10 "tests" "検査" "tests";
        /// 処方 (`PrescriptionInfo`).
        Prescriptions = 11 "prescriptions" "処方" "prescriptions";
        /// 限度額適用認定証関連情報 (`LimitApplicationCertificateRelatedInfo`).
        Limit = 12 "limit" "限度額の情報" "limit-amount information";
        /// 特定疾病療養受療証情報 (`SpecificDiseasesCertificateInfo`).
        SpecialDisease = 13 "special_disease" "特定疾病の情報" "specific-disease information";
    }
}
