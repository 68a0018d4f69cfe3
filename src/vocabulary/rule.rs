//! The words of the rules: their ids, and what they measure.

words! {
    /// The rules. What each says, when and by which source, stands in the table of rules.
    RuleId "rule" 6000 {
        /// The card works through the certificate's last day.
        CardValid = 1 "card.valid" "カードの有効期限" "validity of the card";
        /// Months of grace after the month of the certificate's last day. Its period is of that last day.
        CardGrace = 2 "card.grace" "カードの猶予期間" "grace period of the card";
        /// The same grace as the portal article says it in short.
        CardGraceShort = 3 "card.grace_short" "猶予期間の短い書き方" "the grace period put in short";
        /// What is provided in grace.
        CardGraceScope = 4 "card.grace_scope" "猶予期間中に提供される情報" "what is provided in the grace period";
        /// Whether limit-amount information is provided in grace.
        CardGraceLimitAmount = 5 "card.grace_limit_amount" "猶予期間中の限度額の情報" "limit-amount information in the grace period";
        /// After the grace.
        CardAfterGrace = 6 "card.after_grace" "猶予期間が終わったカード" "the card after its grace period";
        /// The card's own date bounds the certificate's and lengthens nothing.
        CardBody = 7 "card.body" "カード本体の有効期限" "the card's own date";
        /// Revoked, suspended or returned: no grace.
        CardRevoked = 8 "card.revoked" "失効・一時停止・返納されたカード" "revoked, suspended and returned cards";
        /// Moving house or a change of name does not revoke the user authentication certificate.
        CardMoving = 9 "card.moving" "転居・氏名の変更" "moving house or a change of name";
        /// An expired certificate does not end the insurance.
        InsuranceStays = 10 "insurance.stays" "期限切れと医療保険の資格" "expiry and the insurance itself";
        /// The eligibility certificate comes without application after the grace.
        CertificateSent = 11 "insurance.certificate_sent" "申請によらない資格確認書" "eligibility certificates without application";
        /// In grace the card does not log in to Mynaportal.
        MynaportalNoGrace = 12 "card.mynaportal_no_grace" "期限切れとマイナポータル" "expiry and Mynaportal";
        /// Reader code 001.
        ReaderNotRecognised = 13 "reader.001" "リーダーの表示001" "reader code 001";
        /// Reader code 002.
        ReaderNotMyNumberCard = 14 "reader.002" "リーダーの表示002" "reader code 002";
        /// Reader code 006.
        ReaderRevokedOrExpired = 15 "reader.006" "リーダーの表示006" "reader code 006";
        /// What the reader shows in grace.
        ReaderGrace = 16 "reader.grace" "猶予期間中のリーダーの表示" "the reader's message in the grace period";
        /// Phones are read at reception, where the institution chose to.
        PhoneStart = 17 "phone.start" "スマホの利用開始" "phones at reception";
        /// No grace on a phone.
        PhoneNoGrace = 18 "phone.no_grace" "スマホの期限切れ" "expiry on a phone";
        /// How an iPhone's holder is checked.
        PhoneIphone = 19 "phone.iphone" "iPhoneの本人確認" "check of the person by iPhone";
        /// How an Android phone's holder is checked.
        PhoneAndroid = 20 "phone.android" "Androidの本人確認" "check of the person by Android";
        /// First use at an institution: bring the card.
        PhoneFirstUse = 21 "phone.first_use" "スマホの初めての利用" "first use of a phone";
        /// What does not exist for phones.
        PhoneExcludes = 22 "phone.excludes" "スマホでできないこと" "what a phone cannot do";
        /// Renew the card, then apply for the phone's certificate.
        PhoneRenewal = 23 "phone.renewal" "スマホの更新" "renewal of a phone";
        /// The patient operates the reader.
        PhonePatientOperates = 24 "phone.patient_operates" "スマホの操作" "who operates the reader for a phone";
        /// A phone that cannot be read: log in to Mynaportal on the spot.
        PhoneMynaportal = 25 "phone.mynaportal" "スマホが読めないときのマイナポータル" "Mynaportal when a phone cannot be read";
        /// Misses until the card's PIN locks.
        PersonPinTries = 26 "person.pin_tries" "暗証番号のロック" "lock of the card's PIN";
        /// Misses until face recognition locks.
        PersonFaceTries = 27 "person.face_tries" "顔認証のロック" "lock of face recognition";
        /// A card with a locked PIN still works by face or visual confirmation.
        PersonPinLocked = 28 "person.pin_locked" "暗証番号がロックされたカード" "a card with a locked PIN";
        /// A card without a photo.
        PersonNoPhoto = 29 "person.no_photo" "顔写真のないカード" "a card without a photo";
        /// 顔認証マイナンバーカード.
        PersonFaceOnly = 30 "person.face_only" "顔認証マイナンバーカード" "the face-recognition My Number Card";
        /// Ways to check the holder of an ordinary card.
        PersonCard = 31 "person.card" "カードの本人確認" "check of the person by card";
        /// Visual confirmation mode: when, and that it replaces the check of the person alone.
        VisualMode = 32 "visual.mode" "目視確認モード" "visual confirmation mode";
        /// The passcode of visual confirmation mode.
        VisualPasscode = 33 "visual.passcode" "目視確認用パスコード" "passcode of visual confirmation mode";
        /// Where visual confirmation mode is operated.
        VisualPlace = 34 "visual.place" "目視確認モードの操作場所" "where visual confirmation mode is operated";
        /// Misses until a phone's PIN locks.
        PhonePinTries = 35 "phone.pin_tries" "スマホ用の暗証番号のロック" "lock of a phone's PIN";
        /// 資格確認書 alone.
        DocumentCertificate = 36 "document.certificate" "資格確認書" "the eligibility certificate";
        /// 資格情報のお知らせ with the card.
        DocumentNotice = 37 "document.notice" "カードと資格情報のお知らせ" "the card with a notice of eligibility information";
        /// Mynaportal's eligibility screen or a saved PDF with the card.
        DocumentMynaportal = 38 "document.mynaportal" "カードとマイナポータルの画面" "the card with the Mynaportal eligibility screen";
        /// 資格情報のお知らせ alone, tolerated.
        DocumentNoticeAlone = 39 "document.notice_alone" "資格情報のお知らせだけの提示" "a notice of eligibility information alone";
        /// The legacy health insurance card.
        DocumentLegacy = 40 "document.legacy" "従来の健康保険証" "the legacy health insurance card";
        /// The expired legacy card, tolerated.
        DocumentLegacyTolerated = 41 "document.legacy_tolerated" "期限切れの健康保険証" "the expired legacy health insurance card";
        /// 被保険者資格申立書.
        DocumentApplication = 42 "document.application" "被保険者資格申立書" "the declaration of insured status";
        /// What a document alone provides.
        DocumentScope = 43 "document.scope" "書類で提供される情報" "what papers provide";
        /// The age from which everyone holds an eligibility certificate.
        DocumentSenior = 44 "document.senior" "高齢者全員への資格確認書" "eligibility certificates for all seniors";
        /// The age of 後期高齢者医療.
        DocumentSeniorAge = 45 "document.senior_age" "後期高齢者医療の年齢" "age of medical care for the elderly";
        /// Nobody is charged in full because a card cannot be read.
        NeverInFull = 46 "document.never_in_full" "読み取れないときの窓口負担" "payment when the card cannot be read";
        /// The reader is broken: マイナ資格確認アプリ.
        TroubleReader = 47 "trouble.reader" "リーダーの故障とアプリ" "the app when the reader is down";
        /// The system is down: 緊急時医療情報・資格確認機能.
        TroubleSystem = 48 "trouble.system" "システム障害" "system failure";
        /// The online answer decides.
        OnlineAnswer = 49 "online.answer" "照会の結果の優先" "precedence of the online answer";
        /// How long medical information may be viewed after consent.
        OnlineConsent = 50 "online.consent" "同意の有効時間" "how long a consent lasts";
        /// The answer does not carry the certificate's state.
        OnlineNoState = 51 "online.no_state" "照会の結果と電子証明書の状態" "the answer and the certificate's state";
        /// Birthdays until the card of an adult expires.
        RenewalCardAdult = 52 "renewal.card_adult" "成年のカードの有効期間" "validity of an adult's card";
        /// Birthdays until the card of a minor expires.
        RenewalCardMinor = 53 "renewal.card_minor" "未成年のカードの有効期間" "validity of a minor's card";
        /// The age of majority for the card.
        RenewalAdultAge = 54 "renewal.adult_age" "カードの成年の年齢" "age of majority for the card";
        /// Birthdays until a certificate expires.
        RenewalCertificate = 55 "renewal.certificate" "電子証明書の有効期間" "validity of a certificate";
        /// Birthdays until a certificate expires that was renewed in the window.
        RenewalInWindow = 56 "renewal.in_window" "更新期間中の更新" "renewal inside the window";
        /// Months of the renewal window.
        RenewalWindow = 57 "renewal.window" "更新できる期間" "window of renewal";
        /// Months before expiry from which the reader reminds.
        RenewalReminder = 58 "renewal.reminder" "更新のお知らせ" "reminder of renewal";
        /// Foreign residents with a period of stay.
        RenewalForeign = 59 "renewal.foreign" "在留期間とカード" "period of stay and the card";
        /// Birthdays on 29 February.
        RenewalLeapDay = 60 "renewal.leap_day" "2月29日生まれ" "birthdays on 29 February";
        /// Hours until a renewed certificate shows.
        RenewalDelay = 61 "renewal.delay" "更新の反映" "when a renewal shows";
        /// Oral confirmation (口頭確認) of a returning patient.
        DocumentByWord = 62 "document.by_word" "口頭確認" "oral confirmation";
        /// Registration for insurance use (利用登録) is made at the reader, with the physical card.
        Registration = 63 "insurance.registration" "保険証としての利用登録" "registration for insurance use";
        /// The legacy card without a printed day.
        DocumentLegacyUndated = 64 "document.legacy_undated" "期限の印字がない健康保険証" "the legacy card without a printed date";
        /// The reader or the system is down: note the card's face, query after recovery.
        TroubleNoteFace = 65 "trouble.note_face" "障害のときの券面の控え" "noting the face of the card in an outage";
        /// A disaster: the emergency function, without a card.
        TroubleDisaster = 66 "trouble.disaster" "災害" "disaster";
        /// Medical assistance: the ticket of the month, for this institution.
        WelfareTicket = 67 "welfare.ticket" "医療券" "the medical assistance ticket";
        /// Tickets of a month are registered late in it; until then "not registered" is no refusal.
        WelfareRegistration = 68 "welfare.registration" "医療券の登録待ち" "tickets not registered yet";
        /// 特別療養費: pays the whole sum at the desk and claims it back.
        SpecialCare = 69 "insurance.special_care" "特別療養費" "special medical care expense";
        /// A subsidy (公費) that an answer does not name is never closed by that silence.
        SubsidySilence = 70 "subsidy.silence" "結果にない公費" "a subsidy that the answer does not name";
        /// An answer by the card comes only after the check of the person and the questions of consent.
        OnlineProvesPerson = 71 "online.person" "結果が示す本人確認と同意" "the check and the consent that an answer proves";
        /// Which share binds when paper and answer differ is not public.
        ShareDiffers = 72 "insurance.share_differs" "負担割合の食い違い" "shares that differ";
        /// Home visits: the app or the web page, PIN or staff's eyes.
        VisitHome = 73 "visit.home" "訪問診療" "home visits";
        /// Online visits and other routes: the app, where prepared.
        VisitOnline = 74 "visit.online" "オンライン診療と別の動線" "online visits and other routes";
        /// A small child: the guardian operates; staff never ask for the PIN.
        PersonChild = 75 "person.child" "小さなお子さん" "small children";
        /// A newborn before the card: the eligibility certificate on application.
        PersonNewborn = 76 "person.newborn" "新生児" "newborns";
        /// An answer that is still being processed or ended abnormally states nothing: query again.
        OnlineSegment = 77 "online.segment" "処理中・異常終了の結果" "unfinished and failed answers";
        /// The share that a declaration gives.
        ApplicationShare = 78 "document.application_share" "申立書の負担割合" "the share of a declaration";
        /// Papers beside a card whose certificate has expired or whose chip is damaged.
        DocumentWithExpiredCard = 79 "document.with_expired_card" "期限切れ・破損のカードと書類" "papers beside an expired or damaged card";
        /// How the emergency function (緊急時医療情報・資格確認機能) is opened.
        EmergencyFunction = 80 "trouble.emergency_function" "緊急時医療情報・資格確認機能の開き方" "how the emergency eligibility function is opened";
        /// The expired legacy card of 国民健康保険, tolerated. [`RuleId::DocumentLegacyTolerated`] is the rule for every insurer.
        DocumentLegacyToleratedKokuho = 81 "document.legacy_tolerated_kokuho" "期限切れの国民健康保険の健康保険証" "the expired legacy card of National Health Insurance";
        /// The expired legacy card of 後期高齢者医療, tolerated.
        DocumentLegacyToleratedKouki = 82 "document.legacy_tolerated_kouki" "期限切れの後期高齢者医療の健康保険証" "the expired legacy card of medical care for the elderly";
        /// 資格情報のお知らせ of 国民健康保険 alone, tolerated. [`RuleId::DocumentNoticeAlone`] is the rule for every insurer.
        DocumentNoticeAloneKokuho = 83 "document.notice_alone_kokuho" "国民健康保険のお知らせだけの提示" "a notice of National Health Insurance alone";
        /// A card without a photo whose PIN is locked: お知らせ or Mynaportal beside it.
        PersonNoPhotoLocked = 84 "person.no_photo_locked" "顔写真のないカードの暗証番号のロック" "locked PIN of a card without a photo";
        /// Whether there is a grace when a foreign resident's stay has ended.
        CardForeignGrace = 85 "card.foreign_grace" "在留期間の満了と猶予期間" "grace period after the end of a stay";
        /// 被保険者資格申立書 or 口頭確認 beside a phone alone.
        PhoneApplication = 86 "phone.application" "スマホと申立書" "a phone with a declaration";
        /// A PDF saved earlier beside a phone that cannot be read.
        PhoneSavedPdf = 87 "phone.saved_pdf" "スマホと保存済みのPDF" "a phone with a saved PDF";
        /// What a declaration may leave open, what is told later, and how it is claimed.
        ApplicationClaim = 88 "document.application_claim" "申立書の記入と請求" "filling in and claiming a declaration";
        /// The paper ticket of medical assistance, where either side is not ready.
        WelfarePaper = 89 "welfare.paper" "紙の医療券" "the paper ticket";
        /// Code 3 (無効, 新しい資格あり) comes by a document's numbers only.
        OnlineNewEligibility = 90 "online.new_eligibility" "新しい資格ありの結果" "the answer 'invalid, new eligibility'";
        /// After visual confirmation the reader is put back to its normal mode.
        VisualReturn = 91 "visual.return" "目視確認の後のリーダー" "the reader after visual confirmation";
        /// The reader's setting for 医療費助成情報.
        SubsidySetting = 92 "subsidy.setting" "公費の設定" "the setting for subsidies";
        /// The age from which new and changed members alone were sent an eligibility certificate.
        DocumentSeniorChanged = 93 "document.senior_changed" "新しい加入者などへの資格確認書" "eligibility certificates for new and changed members";
        /// Limit-amount information needs no consent with a card.
        OnlineLimit = 94 "online.limit" "限度額の情報の同意" "consent to limit-amount information";
        /// A query by the numbers of an expired legacy card finds it valid after the toleration has ended.
        DocumentLegacyAfter = 95 "document.legacy_after" "暫定的な取扱いの後の健康保険証" "the expired legacy card after the toleration";
    }

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

    /// Where something is operated.
    OperatedAt "operated_at" 14400 {
        /// 資格確認端末.
        Terminal = 1 "terminal" "資格確認端末" "the eligibility terminal";
        /// 顔認証付きカードリーダー.
        Reader = 2 "reader" "顔認証付きカードリーダー" "the facial-recognition card reader";
    }

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

    /// What a rule is about, for programs that do not know the rule.
    Subject "rule_subject" 14600 {
        /// The card.
        Card = 1 "card" "カード" "the card";
        /// The phone.
        Phone = 2 "phone" "スマホ" "the phone";
        /// A paper.
        Paper = 3 "paper" "書類" "a paper";
        /// The check of the person.
        Person = 4 "person" "本人確認" "the check of the person";
        /// The online answer.
        Answer = 5 "answer" "照会の結果" "the online answer";
        /// The institution and its equipment.
        Site = 6 "site" "窓口と機器" "the institution";
        /// Every visit.
        Visit = 7 "visit" "受付全体" "the visit";
    }

    /// Where a table of rules came from.
    TableOrigin "table_origin" 14700 {
        zero:
        /// It is the table of this release.
        BuiltIn "built_in" "内蔵の規則表" "built in";
        /// It was loaded, and a key that the institution trusts has signed it.
        Signed = 1 "signed" "署名を確認した規則ファイル" "loaded, signature verified";
        /// It was loaded without a signature: the institution accepts its own files.
        Own = 2 "own" "医療機関自身の規則ファイル(署名なし)" "loaded, the institution's own (unsigned)";
    }
}
