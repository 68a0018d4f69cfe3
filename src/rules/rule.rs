//! One rule: what it says, when, how surely, and who said so.

use crate::set::{Set, numbered};
use crate::{Day, Numbered};
use std::borrow::Cow;

/// One row of the table: a rule during one period. A rule that changed has several rows, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Which rule.
    pub id: RuleId,
    /// First day in force. `None`: in force as far back as decisions go, or its first day is not known.
    pub from: Option<Day>,
    /// Last day in force. `None`: no end is known.
    pub until: Option<Day>,
    /// What it measures.
    pub value: Value,
    /// How sure it is.
    pub certainty: Certainty,
    /// The rule in one line of Japanese, in the documents' words.
    pub ja: Cow<'static, str>,
    /// The rule in one line of English.
    pub en: Cow<'static, str>,
    /// Who says so. Never empty.
    pub sources: Cow<'static, [Source]>,
}

impl Rule {
    /// Whether the rule was in force on `day`, first and last day included.
    #[inline]
    pub fn is_in_force(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A public document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its title, or who published it.
    pub title: Cow<'static, str>,
    /// Its address on the web, or its number where it has none.
    pub address: Cow<'static, str>,
}

/// How certain a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Certainty {
    /// Said to be so nowhere: the row records that a question is open. It gives no grace and no way by a document; a way of
    /// checking the person that it names is not refused.
    Unknown = 0,
    /// One secondary source, or an inference.
    Low = 1,
    /// One official or municipal copy, or a good secondary source that names the official one.
    Medium = 2,
    /// An official text, or several independent official copies that agree.
    High = 3,
}

impl Certainty {
    /// All of them, least first.
    pub const ALL: [Certainty; 4] = [Certainty::Unknown, Certainty::Low, Certainty::Medium, Certainty::High];

    /// `unknown`, `low`, `medium`, `high`.
    pub const fn name(self) -> &'static str {
        match self {
            Certainty::Unknown => "unknown",
            Certainty::Low => "low",
            Certainty::Medium => "medium",
            Certainty::High => "high",
        }
    }
}

/// What a rule measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Value {
    /// The rule is in force or it is not; nothing is measured.
    Plain,
    /// Months.
    Months(u8),
    /// An age in years, or a number of years.
    Years(u8),
    /// Birthdays after the day of issue.
    Birthdays(u8),
    /// Tries until a lock.
    Tries(u8),
    /// Hours.
    Hours(u8),
    /// Ways in which a person is checked.
    Methods(Set<Method>),
    /// What is provided.
    Provides(Set<Provision>),
    /// Where something is operated.
    Place(Place),
}

impl Value {
    /// Which kind of value this is.
    pub const fn kind(self) -> Kind {
        match self {
            Value::Plain => Kind::Plain,
            Value::Months(_) => Kind::Months,
            Value::Years(_) => Kind::Years,
            Value::Birthdays(_) => Kind::Birthdays,
            Value::Tries(_) => Kind::Tries,
            Value::Hours(_) => Kind::Hours,
            Value::Methods(_) => Kind::Methods,
            Value::Provides(_) => Kind::Provides,
            Value::Place(_) => Kind::Place,
        }
    }
}

numbered! {
    /// The kinds of [`Value`]. Each rule has one kind for ever ([`RuleId::kind`]).
    Kind {
        /// [`Value::Plain`].
        Plain = 1 "plain",
        /// [`Value::Months`].
        Months = 2 "months",
        /// [`Value::Years`].
        Years = 3 "years",
        /// [`Value::Birthdays`].
        Birthdays = 4 "birthdays",
        /// [`Value::Tries`].
        Tries = 5 "tries",
        /// [`Value::Hours`].
        Hours = 6 "hours",
        /// [`Value::Methods`].
        Methods = 7 "methods",
        /// [`Value::Provides`].
        Provides = 8 "provides",
        /// [`Value::Place`].
        Place = 9 "place",
    }
}

numbered! {
    /// How it is checked that the person is the holder (本人確認).
    Method {
        /// 顔認証, on the facial-recognition card reader.
        Face = 1 "face",
        /// 暗証番号, four digits.
        Pin = 2 "pin",
        /// 目視確認: staff compare the face with the card's photo.
        Visual = 3 "visual",
        /// The phone's own face or fingerprint recognition (生体認証).
        PhoneBiometrics = 4 "phone_biometrics",
    }
}

numbered! {
    /// Where something is operated.
    Place {
        /// 資格確認端末.
        Terminal = 1 "terminal",
        /// 顔認証付きカードリーダー.
        Reader = 2 "reader",
    }
}

numbered! {
    /// What the institution may receive about a patient. The names of the interface's consent elements stand beside them.
    Provision {
        /// 資格情報.
        Eligibility = 1 "eligibility",
        /// 特定健診情報 (`SpecificHealthCheckupsInfo`).
        Checkups = 2 "checkups",
        /// 薬剤情報 (`PharmacistsInfo`).
        Medication = 3 "medication",
        /// 診療情報 (`DiagnosisInfo`).
        Treatment = 4 "treatment",
        /// 手術情報 (`OperationInfo`).
        Operations = 5 "operations",
        /// 傷病名 (`DiagnosisNameInfo`).
        Diagnoses = 6 "diagnoses",
        /// 感染症 (`InfectiousInfo`).
        Infections = 7 "infections",
        /// アレルギー (`AllergyInfo`).
        Allergies = 8 "allergies",
        /// 薬剤禁忌 (`ContraindicationInfo`).
        Contraindications = 9 "contraindications",
        /// 検査 (`TestInfo`).
        Tests = 10 "tests",
        /// 処方 (`PrescriptionInfo`).
        Prescriptions = 11 "prescriptions",
        /// 限度額適用認定証関連情報 (`LimitApplicationCertificateRelatedInfo`).
        LimitAmount = 12 "limit_amount",
    }
}

numbered! {
    /// The rules. Numbers and names are never reused.
    RuleId {
        /// The card works through the certificate's last day.
        CardValid = 1 "card.valid",
        /// Months of grace after the month of the certificate's last day. Its period is of that last day.
        CardGrace = 2 "card.grace",
        /// The same grace as the portal article says it in short.
        CardGraceShort = 3 "card.grace_short",
        /// What is provided in grace.
        CardGraceScope = 4 "card.grace_scope",
        /// Whether limit-amount information is provided in grace.
        CardGraceLimitAmount = 5 "card.grace_limit_amount",
        /// After the grace.
        CardAfterGrace = 6 "card.after_grace",
        /// The card's own date bounds the certificate's and lengthens nothing.
        CardBody = 7 "card.body",
        /// Revoked, suspended or returned: no grace.
        CardRevoked = 8 "card.revoked",
        /// Moving house or a change of name does not revoke the user authentication certificate.
        CardMoving = 9 "card.moving",
        /// An expired certificate does not end the insurance.
        InsuranceStays = 10 "insurance.stays",
        /// The eligibility certificate comes without application after the grace.
        CertificateSent = 11 "insurance.certificate_sent",
        /// In grace the card does not log in to Mynaportal.
        MynaportalNoGrace = 12 "card.mynaportal_no_grace",
        /// Reader code 001.
        ReaderNotRecognised = 13 "reader.001",
        /// Reader code 002.
        ReaderNotMyNumberCard = 14 "reader.002",
        /// Reader code 006.
        ReaderRevokedOrExpired = 15 "reader.006",
        /// What the reader shows in grace.
        ReaderGrace = 16 "reader.grace",
        /// Phones are read at reception, where the institution chose to.
        PhoneStart = 17 "phone.start",
        /// No grace on a phone.
        PhoneNoGrace = 18 "phone.no_grace",
        /// How an iPhone's holder is checked.
        PhoneIphone = 19 "phone.iphone",
        /// How an Android phone's holder is checked.
        PhoneAndroid = 20 "phone.android",
        /// First use at an institution: bring the card.
        PhoneFirstUse = 21 "phone.first_use",
        /// What does not exist for phones.
        PhoneExcludes = 22 "phone.excludes",
        /// Renew the card, then apply for the phone's certificate.
        PhoneRenewal = 23 "phone.renewal",
        /// The patient operates the reader.
        PhonePatientOperates = 24 "phone.patient_operates",
        /// A phone that cannot be read: log in to Mynaportal on the spot.
        PhoneMynaportal = 25 "phone.mynaportal",
        /// Misses until the card's PIN locks.
        PersonPinTries = 26 "person.pin_tries",
        /// Misses until face recognition locks.
        PersonFaceTries = 27 "person.face_tries",
        /// A card with a locked PIN still works by face or visual confirmation.
        PersonPinLocked = 28 "person.pin_locked",
        /// A card without a photo.
        PersonNoPhoto = 29 "person.no_photo",
        /// 顔認証マイナンバーカード.
        PersonFaceOnly = 30 "person.face_only",
        /// Ways to check the holder of an ordinary card.
        PersonCard = 31 "person.card",
        /// Visual confirmation mode: when, and that it replaces the check of the person alone.
        VisualMode = 32 "visual.mode",
        /// The passcode of visual confirmation mode.
        VisualPasscode = 33 "visual.passcode",
        /// Where visual confirmation mode is operated.
        VisualPlace = 34 "visual.place",
        /// Misses until a phone's PIN locks.
        PhonePinTries = 35 "phone.pin_tries",
        /// 資格確認書 alone.
        DocumentCertificate = 36 "document.certificate",
        /// 資格情報のお知らせ with the card.
        DocumentNotice = 37 "document.notice",
        /// Mynaportal's eligibility screen or a saved PDF with the card.
        DocumentMynaportal = 38 "document.mynaportal",
        /// 資格情報のお知らせ alone, tolerated.
        DocumentNoticeAlone = 39 "document.notice_alone",
        /// The legacy health insurance card.
        DocumentLegacy = 40 "document.legacy",
        /// The expired legacy card, tolerated.
        DocumentLegacyTolerated = 41 "document.legacy_tolerated",
        /// 被保険者資格申立書.
        DocumentApplication = 42 "document.application",
        /// What a document alone provides.
        DocumentScope = 43 "document.scope",
        /// The age from which everyone holds an eligibility certificate.
        DocumentSenior = 44 "document.senior",
        /// The age of 後期高齢者医療.
        DocumentSeniorAge = 45 "document.senior_age",
        /// Nobody is charged in full because a card cannot be read.
        NeverInFull = 46 "document.never_in_full",
        /// The reader is broken: マイナ資格確認アプリ.
        TroubleReader = 47 "trouble.reader",
        /// The system is down: 緊急時医療情報・資格確認機能.
        TroubleSystem = 48 "trouble.system",
        /// The online answer decides.
        OnlineAnswer = 49 "online.answer",
        /// How long medical information may be viewed after consent.
        OnlineConsent = 50 "online.consent",
        /// The answer does not carry the certificate's state.
        OnlineNoState = 51 "online.no_state",
        /// Birthdays until the card of an adult expires.
        RenewalCardAdult = 52 "renewal.card_adult",
        /// Birthdays until the card of a minor expires.
        RenewalCardMinor = 53 "renewal.card_minor",
        /// The age of majority for the card.
        RenewalAdultAge = 54 "renewal.adult_age",
        /// Birthdays until a certificate expires.
        RenewalCertificate = 55 "renewal.certificate",
        /// Birthdays until a certificate expires that was renewed in the window.
        RenewalInWindow = 56 "renewal.in_window",
        /// Months of the renewal window.
        RenewalWindow = 57 "renewal.window",
        /// Months before expiry from which the reader reminds.
        RenewalReminder = 58 "renewal.reminder",
        /// Foreign residents with a period of stay.
        RenewalForeign = 59 "renewal.foreign",
        /// Birthdays on 29 February.
        RenewalLeapDay = 60 "renewal.leap_day",
        /// Hours until a renewed certificate shows.
        RenewalDelay = 61 "renewal.delay",
    }
}

impl RuleId {
    /// What this rule measures, in every table.
    pub const fn kind(self) -> Kind {
        use RuleId::*;
        match self {
            CardGrace | CardGraceShort | RenewalWindow | RenewalReminder => Kind::Months,
            DocumentSenior | DocumentSeniorAge | RenewalAdultAge => Kind::Years,
            RenewalCardAdult | RenewalCardMinor | RenewalCertificate | RenewalInWindow => Kind::Birthdays,
            PersonPinTries | PersonFaceTries | PhonePinTries => Kind::Tries,
            OnlineConsent | RenewalDelay => Kind::Hours,
            PhoneIphone | PhoneAndroid | PersonNoPhoto | PersonFaceOnly | PersonCard | PhoneExcludes
            | PersonPinLocked => Kind::Methods,
            CardGraceScope | DocumentScope => Kind::Provides,
            VisualPlace => Kind::Place,
            _ => Kind::Plain,
        }
    }

    /// The rule with this name, such as `card.grace`.
    pub fn named(name: &str) -> Option<RuleId> {
        RuleId::from_name(name)
    }
}
