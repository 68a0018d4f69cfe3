//! The numbers of the words that rules and visits are made of. Literals for cbindgen; `numbers_test` holds
//! them to the Rust words, both ways. In a set (`uint64_t`), bit *n* stands for number *n*.

// Rules

/// The card works through the certificate's last day.
pub const UKETSUKE_RULE_CARD_VALID: i32 = 1;
/// Months of grace after the month of the certificate's last day. Its period is of that last day.
pub const UKETSUKE_RULE_CARD_GRACE: i32 = 2;
/// The same grace as the portal article says it in short.
pub const UKETSUKE_RULE_CARD_GRACE_SHORT: i32 = 3;
/// What is provided in grace.
pub const UKETSUKE_RULE_CARD_GRACE_SCOPE: i32 = 4;
/// Whether limit-amount information is provided in grace.
pub const UKETSUKE_RULE_CARD_GRACE_LIMIT_AMOUNT: i32 = 5;
/// After the grace.
pub const UKETSUKE_RULE_CARD_AFTER_GRACE: i32 = 6;
/// The card's own date bounds the certificate's and lengthens nothing.
pub const UKETSUKE_RULE_CARD_BODY: i32 = 7;
/// Revoked, suspended or returned: no grace.
pub const UKETSUKE_RULE_CARD_REVOKED: i32 = 8;
/// Moving house or a change of name does not revoke the user authentication certificate.
pub const UKETSUKE_RULE_CARD_MOVING: i32 = 9;
/// An expired certificate does not end the insurance.
pub const UKETSUKE_RULE_INSURANCE_STAYS: i32 = 10;
/// The eligibility certificate comes without application after the grace.
pub const UKETSUKE_RULE_INSURANCE_CERTIFICATE_SENT: i32 = 11;
/// In grace the card does not log in to Mynaportal.
pub const UKETSUKE_RULE_CARD_MYNAPORTAL_NO_GRACE: i32 = 12;
/// Reader code 001.
pub const UKETSUKE_RULE_READER_001: i32 = 13;
/// Reader code 002.
pub const UKETSUKE_RULE_READER_002: i32 = 14;
/// Reader code 006.
pub const UKETSUKE_RULE_READER_006: i32 = 15;
/// What the reader shows in grace.
pub const UKETSUKE_RULE_READER_GRACE: i32 = 16;
/// Phones are read at reception, where the institution chose to.
pub const UKETSUKE_RULE_PHONE_START: i32 = 17;
/// No grace on a phone.
pub const UKETSUKE_RULE_PHONE_NO_GRACE: i32 = 18;
/// How an iPhone's holder is checked.
pub const UKETSUKE_RULE_PHONE_IPHONE: i32 = 19;
/// How an Android phone's holder is checked.
pub const UKETSUKE_RULE_PHONE_ANDROID: i32 = 20;
/// First use at an institution: bring the card.
pub const UKETSUKE_RULE_PHONE_FIRST_USE: i32 = 21;
/// What does not exist for phones.
pub const UKETSUKE_RULE_PHONE_EXCLUDES: i32 = 22;
/// Renew the card, then apply for the phone's certificate.
pub const UKETSUKE_RULE_PHONE_RENEWAL: i32 = 23;
/// The patient operates the reader.
pub const UKETSUKE_RULE_PHONE_PATIENT_OPERATES: i32 = 24;
/// A phone that cannot be read: log in to Mynaportal on the spot.
pub const UKETSUKE_RULE_PHONE_MYNAPORTAL: i32 = 25;
/// Misses until the card's PIN locks.
pub const UKETSUKE_RULE_PERSON_PIN_TRIES: i32 = 26;
/// Misses until face recognition locks.
pub const UKETSUKE_RULE_PERSON_FACE_TRIES: i32 = 27;
/// A card with a locked PIN still works by face or visual confirmation.
pub const UKETSUKE_RULE_PERSON_PIN_LOCKED: i32 = 28;
/// A card without a photo.
pub const UKETSUKE_RULE_PERSON_NO_PHOTO: i32 = 29;
/// 顔認証マイナンバーカード.
pub const UKETSUKE_RULE_PERSON_FACE_ONLY: i32 = 30;
/// Ways to check the holder of an ordinary card.
pub const UKETSUKE_RULE_PERSON_CARD: i32 = 31;
/// Visual confirmation mode: when, and that it replaces the check of the person alone.
pub const UKETSUKE_RULE_VISUAL_MODE: i32 = 32;
/// The passcode of visual confirmation mode.
pub const UKETSUKE_RULE_VISUAL_PASSCODE: i32 = 33;
/// Where visual confirmation mode is operated.
pub const UKETSUKE_RULE_VISUAL_PLACE: i32 = 34;
/// Misses until a phone's PIN locks.
pub const UKETSUKE_RULE_PHONE_PIN_TRIES: i32 = 35;
/// 資格確認書 alone.
pub const UKETSUKE_RULE_DOCUMENT_CERTIFICATE: i32 = 36;
/// 資格情報のお知らせ with the card.
pub const UKETSUKE_RULE_DOCUMENT_NOTICE: i32 = 37;
/// Mynaportal's eligibility screen or a saved PDF with the card.
pub const UKETSUKE_RULE_DOCUMENT_MYNAPORTAL: i32 = 38;
/// 資格情報のお知らせ alone, tolerated.
pub const UKETSUKE_RULE_DOCUMENT_NOTICE_ALONE: i32 = 39;
/// The legacy health insurance card.
pub const UKETSUKE_RULE_DOCUMENT_LEGACY: i32 = 40;
/// The expired legacy card, tolerated.
pub const UKETSUKE_RULE_DOCUMENT_LEGACY_TOLERATED: i32 = 41;
/// 被保険者資格申立書.
pub const UKETSUKE_RULE_DOCUMENT_APPLICATION: i32 = 42;
/// What a document alone provides.
pub const UKETSUKE_RULE_DOCUMENT_SCOPE: i32 = 43;
/// The age from which everyone holds an eligibility certificate.
pub const UKETSUKE_RULE_DOCUMENT_SENIOR: i32 = 44;
/// The age of 後期高齢者医療.
pub const UKETSUKE_RULE_DOCUMENT_SENIOR_AGE: i32 = 45;
/// Nobody is charged in full because a card cannot be read.
pub const UKETSUKE_RULE_DOCUMENT_NEVER_IN_FULL: i32 = 46;
/// The reader is broken: マイナ資格確認アプリ.
pub const UKETSUKE_RULE_TROUBLE_READER: i32 = 47;
/// The system is down: 緊急時医療情報・資格確認機能.
pub const UKETSUKE_RULE_TROUBLE_SYSTEM: i32 = 48;
/// The online answer decides.
pub const UKETSUKE_RULE_ONLINE_ANSWER: i32 = 49;
/// How long medical information may be viewed after consent.
pub const UKETSUKE_RULE_ONLINE_CONSENT: i32 = 50;
/// The answer does not carry the certificate's state.
pub const UKETSUKE_RULE_ONLINE_NO_STATE: i32 = 51;
/// Birthdays until the card of an adult expires.
pub const UKETSUKE_RULE_RENEWAL_CARD_ADULT: i32 = 52;
/// Birthdays until the card of a minor expires.
pub const UKETSUKE_RULE_RENEWAL_CARD_MINOR: i32 = 53;
/// The age of majority for the card.
pub const UKETSUKE_RULE_RENEWAL_ADULT_AGE: i32 = 54;
/// Birthdays until a certificate expires.
pub const UKETSUKE_RULE_RENEWAL_CERTIFICATE: i32 = 55;
/// Birthdays until a certificate expires that was renewed in the window.
pub const UKETSUKE_RULE_RENEWAL_IN_WINDOW: i32 = 56;
/// Months of the renewal window.
pub const UKETSUKE_RULE_RENEWAL_WINDOW: i32 = 57;
/// Months before expiry from which the reader reminds.
pub const UKETSUKE_RULE_RENEWAL_REMINDER: i32 = 58;
/// Foreign residents with a period of stay.
pub const UKETSUKE_RULE_RENEWAL_FOREIGN: i32 = 59;
/// Birthdays on 29 February.
pub const UKETSUKE_RULE_RENEWAL_LEAP_DAY: i32 = 60;
/// Hours until a renewed certificate shows.
pub const UKETSUKE_RULE_RENEWAL_DELAY: i32 = 61;

// What a rule measures

/// `Plain`.
pub const UKETSUKE_RULE_KIND_PLAIN: i32 = 1;
/// `Months`.
pub const UKETSUKE_RULE_KIND_MONTHS: i32 = 2;
/// `Years`.
pub const UKETSUKE_RULE_KIND_YEARS: i32 = 3;
/// `Birthdays`.
pub const UKETSUKE_RULE_KIND_BIRTHDAYS: i32 = 4;
/// `Tries`.
pub const UKETSUKE_RULE_KIND_TRIES: i32 = 5;
/// `Hours`.
pub const UKETSUKE_RULE_KIND_HOURS: i32 = 6;
/// `Methods`.
pub const UKETSUKE_RULE_KIND_METHODS: i32 = 7;
/// `Provides`.
pub const UKETSUKE_RULE_KIND_PROVIDES: i32 = 8;
/// `Place`.
pub const UKETSUKE_RULE_KIND_PLACE: i32 = 9;

// How a person is checked

/// 顔認証, on the facial-recognition card reader.
pub const UKETSUKE_METHOD_FACE: i32 = 1;
/// 暗証番号, four digits.
pub const UKETSUKE_METHOD_PIN: i32 = 2;
/// 目視確認: staff compare the face with the card's photo.
pub const UKETSUKE_METHOD_VISUAL: i32 = 3;
/// The phone's own face or fingerprint recognition (生体認証).
pub const UKETSUKE_METHOD_PHONE_BIOMETRICS: i32 = 4;

// Where something is operated

/// 資格確認端末.
pub const UKETSUKE_PLACE_TERMINAL: i32 = 1;
/// 顔認証付きカードリーダー.
pub const UKETSUKE_PLACE_READER: i32 = 2;

// What the institution may receive

/// 資格情報.
pub const UKETSUKE_PROVISION_ELIGIBILITY: i32 = 1;
/// 特定健診情報 (`SpecificHealthCheckupsInfo`).
pub const UKETSUKE_PROVISION_CHECKUPS: i32 = 2;
/// 薬剤情報 (`PharmacistsInfo`).
pub const UKETSUKE_PROVISION_MEDICATION: i32 = 3;
/// 診療情報 (`DiagnosisInfo`).
pub const UKETSUKE_PROVISION_TREATMENT: i32 = 4;
/// 手術情報 (`OperationInfo`).
pub const UKETSUKE_PROVISION_OPERATIONS: i32 = 5;
/// 傷病名 (`DiagnosisNameInfo`).
pub const UKETSUKE_PROVISION_DIAGNOSES: i32 = 6;
/// 感染症 (`InfectiousInfo`).
pub const UKETSUKE_PROVISION_INFECTIONS: i32 = 7;
/// アレルギー (`AllergyInfo`).
pub const UKETSUKE_PROVISION_ALLERGIES: i32 = 8;
/// 薬剤禁忌 (`ContraindicationInfo`).
pub const UKETSUKE_PROVISION_CONTRAINDICATIONS: i32 = 9;
/// 検査 (`TestInfo`).
pub const UKETSUKE_PROVISION_TESTS: i32 = 10;
/// 処方 (`PrescriptionInfo`).
pub const UKETSUKE_PROVISION_PRESCRIPTIONS: i32 = 11;
/// 限度額適用認定証関連情報 (`LimitApplicationCertificateRelatedInfo`).
pub const UKETSUKE_PROVISION_LIMIT_AMOUNT: i32 = 12;

// What a patient shows besides

/// 資格確認書.
pub const UKETSUKE_PAPER_ELIGIBILITY_CERTIFICATE: i32 = 1;
/// 資格情報のお知らせ (資格情報通知書).
pub const UKETSUKE_PAPER_ELIGIBILITY_NOTICE: i32 = 2;
/// Mynaportal's eligibility screen, after logging in on the spot.
pub const UKETSUKE_PAPER_MYNAPORTAL_SCREEN: i32 = 3;
/// A PDF saved from Mynaportal earlier.
pub const UKETSUKE_PAPER_MYNAPORTAL_PDF: i32 = 4;
/// 従来の健康保険証.
pub const UKETSUKE_PAPER_LEGACY_CARD: i32 = 5;
/// 被保険者資格申立書, written by the patient.
pub const UKETSUKE_PAPER_APPLICATION: i32 = 6;

// Why neither face recognition nor the PIN can be used

/// Face recognition fails, and the PIN is forgotten or locked.
pub const UKETSUKE_UNABLE_FACE_FAILS_AND_PIN_UNKNOWN: i32 = 1;
/// Dementia or a disability.
pub const UKETSUKE_UNABLE_DISABILITY: i32 = 2;
/// The patient's condition.
pub const UKETSUKE_UNABLE_CONDITION: i32 = 3;
/// Machine trouble with face recognition and PIN entry.
pub const UKETSUKE_UNABLE_MACHINE_TROUBLE: i32 = 4;

// Facts that can contradict each other

/// `starts_on`.
pub const UKETSUKE_FACT_CERTIFICATE_STARTS_ON: i32 = 1;
/// `expires_on`.
pub const UKETSUKE_FACT_CERTIFICATE_EXPIRES_ON: i32 = 2;
/// `evidence` is `Stated`.
pub const UKETSUKE_FACT_CERTIFICATE_EVIDENCE: i32 = 3;
/// `chain`.
pub const UKETSUKE_FACT_CERTIFICATE_CHAIN: i32 = 4;
/// `possession`.
pub const UKETSUKE_FACT_CERTIFICATE_POSSESSION: i32 = 5;
/// `hierarchy`.
pub const UKETSUKE_FACT_CERTIFICATE_HIERARCHY: i32 = 6;
/// `kind`.
pub const UKETSUKE_FACT_TOKEN_KIND: i32 = 7;
/// `form`.
pub const UKETSUKE_FACT_TOKEN_FORM: i32 = 8;
/// `born_on`.
pub const UKETSUKE_FACT_BORN_ON: i32 = 9;
/// `day`.
pub const UKETSUKE_FACT_DAY: i32 = 10;
