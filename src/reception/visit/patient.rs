//! What the patient shows besides, and how the person was checked.

use crate::Day;
use crate::set::numbered;
use crate::vocabulary::Method;

numbered! {
    /// What a patient shows besides a card or phone.
    Paper {
        /// 資格確認書.
        EligibilityCertificate = 1 "eligibility_certificate",
        /// 資格情報のお知らせ (資格情報通知書).
        EligibilityNotice = 2 "eligibility_notice",
        /// Mynaportal's eligibility screen, after logging in on the spot.
        MynaportalScreen = 3 "mynaportal_screen",
        /// A PDF saved from Mynaportal earlier.
        MynaportalPdf = 4 "mynaportal_pdf",
        /// 従来の健康保険証.
        LegacyCard = 5 "legacy_card",
        /// 被保険者資格申立書, written by the patient.
        Application = 6 "application",
    }
}

/// What is known of a 資格確認書.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Document {
    /// Its last day.
    pub valid_until: Option<Day>,
}

/// What is known of a legacy health insurance card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LegacyCard {
    /// Its last day.
    pub valid_until: Option<Day>,
    /// The day on which the insurer changed (転職・転居などによる保険者の異動): the card ended the day before.
    pub insurer_changed_on: Option<Day>,
}

/// How the person was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Person {
    /// What came of it.
    pub check: PersonCheck,
    /// Wrong PINs in a row.
    pub pin_misses: u8,
    /// Failures of face recognition in a row.
    pub face_misses: u8,
    /// Why neither face recognition nor the PIN can be used, if so.
    pub unable: Option<Unable>,
}

numbered! {
    /// The situations in which staff switch to visual confirmation mode (目視確認モードの使用場面).
    Unable {
        /// Face recognition fails, and the PIN is forgotten or locked.
        FaceFailsAndPinUnknown = 1 "face_fails_and_pin_unknown",
        /// Dementia or a disability.
        Disability = 2 "disability",
        /// The patient's condition.
        Condition = 3 "condition",
        /// Machine trouble with face recognition and PIN entry.
        MachineTrouble = 4 "machine_trouble",
    }
}

/// What came of the check of the person (本人確認).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PersonCheck {
    /// Not done yet, or not known.
    #[default]
    NotDone,
    /// Passed in this way.
    Passed(Method),
    /// Failed in every way that was tried.
    Failed,
}

/// What the facial-recognition card reader showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(u8)]
#[non_exhaustive]
pub enum ReaderMessage {
    /// Nothing is known of a message.
    #[default]
    None = 0,
    /// 【001:マイナンバーカードの認識不可】.
    NotRecognised = 1,
    /// 【002:マイナンバーカード以外】.
    NotMyNumberCard = 2,
    /// 「有効期限切れ:電子証明書の有効期限が切れているため、資格情報のみ当機関に提供します。…」.
    EligibilityOnly = 3,
    /// 「電子証明書が失効しています」.
    Revoked = 4,
    /// 【006:利用者証明用電子証明書の失効・有効期限切れ】.
    RevokedOrExpired = 6,
    /// Another message. The codes for phones and the rest of the list are not public.
    Other = 255,
}

impl ReaderMessage {
    /// All of them.
    pub const ALL: [ReaderMessage; 7] = [
        ReaderMessage::None,
        ReaderMessage::NotRecognised,
        ReaderMessage::NotMyNumberCard,
        ReaderMessage::EligibilityOnly,
        ReaderMessage::Revoked,
        ReaderMessage::RevokedOrExpired,
        ReaderMessage::Other,
    ];

    /// The message with a three-digit code of the reader: 1, 2 and 6 are public, any other is [`ReaderMessage::Other`].
    pub const fn from_code(code: u16) -> ReaderMessage {
        match code {
            1 => ReaderMessage::NotRecognised,
            2 => ReaderMessage::NotMyNumberCard,
            6 => ReaderMessage::RevokedOrExpired,
            _ => ReaderMessage::Other,
        }
    }
}
