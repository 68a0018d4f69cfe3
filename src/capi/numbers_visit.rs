//! The numbers of the small kinds that a visit and a decision have. 0 is always *not known* or *indeterminate*. Literals for
//! cbindgen, held to the Rust enums by the assertions at the end.

use super::guard::Failure;
use super::types::FromNumber;
use crate::reception::{
    Acceptance, Audience, CardForm, Eligibility, Evidence, FirstUse, LimitAmount, ReaderMessage, Route, Standing,
    Trouble,
};
use crate::rules::Certainty;

// What may be done

/// Not decided by what is known: the next steps decide.
pub const UKETSUKE_ACCEPTANCE_INDETERMINATE: i32 = 0;
/// Not accepted with what was presented. Says nothing about the patient's insurance.
pub const UKETSUKE_ACCEPTANCE_NOT_ACCEPTED: i32 = 1;
/// Eligibility only (資格情報のみ): accepted; no medical information is provided.
pub const UKETSUKE_ACCEPTANCE_ELIGIBILITY_ONLY: i32 = 2;
/// Accepted.
pub const UKETSUKE_ACCEPTANCE_FULL: i32 = 3;

// How sure a decision is

/// From faces, dates and certificates alone, which can be copied.
pub const UKETSUKE_STANDING_PRESUMED: i32 = 0;
/// The token proved that it holds the key of a verified certificate, or the online answer is at hand.
pub const UKETSUKE_STANDING_CONFIRMED: i32 = 1;

// Who takes a step

/// The patient.
pub const UKETSUKE_AUDIENCE_PATIENT: i32 = 0;
/// The staff.
pub const UKETSUKE_AUDIENCE_STAFF: i32 = 1;

// Where a certificate's facts come from

/// Read from the token by this library. Nothing read yet, if no field is known.
pub const UKETSUKE_EVIDENCE_READ: i32 = 0;
/// Said by staff, by the patient or by the terminal's screen.
pub const UKETSUKE_EVIDENCE_STATED: i32 = 1;

// Forms of card

/// With a photo and a PIN.
pub const UKETSUKE_CARD_FORM_ORDINARY: i32 = 0;
/// Issued under the age of one, without a photo.
pub const UKETSUKE_CARD_FORM_WITHOUT_PHOTO: i32 = 1;
/// 顔認証マイナンバーカード: no PIN.
pub const UKETSUKE_CARD_FORM_FACE_ONLY: i32 = 2;

// What came of the check of the person (本人確認)

/// Not done yet, or not known.
pub const UKETSUKE_PERSON_CHECK_NOT_DONE: i32 = 0;
/// Passed, in the way that `person_method` says.
pub const UKETSUKE_PERSON_CHECK_PASSED: i32 = 1;
/// Failed in every way that was tried.
pub const UKETSUKE_PERSON_CHECK_FAILED: i32 = 2;

// What the facial-recognition card reader showed

/// Nothing is known of a message.
pub const UKETSUKE_READER_MESSAGE_NONE: i32 = 0;
/// 【001:マイナンバーカードの認識不可】.
pub const UKETSUKE_READER_MESSAGE_NOT_RECOGNISED: i32 = 1;
/// 【002:マイナンバーカード以外】.
pub const UKETSUKE_READER_MESSAGE_NOT_MY_NUMBER_CARD: i32 = 2;
/// 「有効期限切れ:電子証明書の有効期限が切れているため、資格情報のみ当機関に提供します。…」.
pub const UKETSUKE_READER_MESSAGE_ELIGIBILITY_ONLY: i32 = 3;
/// 「電子証明書が失効しています」.
pub const UKETSUKE_READER_MESSAGE_REVOKED: i32 = 4;
/// 【006:利用者証明用電子証明書の失効・有効期限切れ】.
pub const UKETSUKE_READER_MESSAGE_REVOKED_OR_EXPIRED: i32 = 6;
/// Another message.
pub const UKETSUKE_READER_MESSAGE_OTHER: i32 = 255;

// 資格有効性

/// No answer to the question, or a code that is not public.
pub const UKETSUKE_ELIGIBILITY_UNKNOWN: i32 = 0;
/// 1 有効.
pub const UKETSUKE_ELIGIBILITY_VALID: i32 = 1;
/// 2 無効.
pub const UKETSUKE_ELIGIBILITY_INVALID: i32 = 2;
/// 3 無効(新しい資格あり).
pub const UKETSUKE_ELIGIBILITY_INVALID_NEW_EXISTS: i32 = 3;
/// 4 該当資格なし.
pub const UKETSUKE_ELIGIBILITY_NOT_FOUND: i32 = 4;
/// 5 複数該当.
pub const UKETSUKE_ELIGIBILITY_SEVERAL: i32 = 5;
/// 6 有効(未登録; 医療扶助).
pub const UKETSUKE_ELIGIBILITY_VALID_UNREGISTERED: i32 = 6;

// 照会区分

/// Not known.
pub const UKETSUKE_ROUTE_UNKNOWN: i32 = 0;
/// 1 マイナンバーカード.
pub const UKETSUKE_ROUTE_MY_NUMBER_CARD: i32 = 1;
/// 2 被保険者証情報.
pub const UKETSUKE_ROUTE_DOCUMENT: i32 = 2;

// Whether an answer holds limit-amount information (限度額適用認定証関連情報)

/// Not known.
pub const UKETSUKE_LIMIT_AMOUNT_UNKNOWN: i32 = 0;
/// It does.
pub const UKETSUKE_LIMIT_AMOUNT_PRESENT: i32 = 1;
/// It does not.
pub const UKETSUKE_LIMIT_AMOUNT_ABSENT: i32 = 2;

// Whether the institution reads phones

/// Not known.
pub const UKETSUKE_PHONES_UNKNOWN: i32 = 0;
/// It does not; supporting phones is voluntary.
pub const UKETSUKE_PHONES_NOT_SUPPORTED: i32 = 1;
/// It does.
pub const UKETSUKE_PHONES_SUPPORTED: i32 = 2;
/// It does since the day `phones_since`.
pub const UKETSUKE_PHONES_SINCE: i32 = 3;

// First use of the phone at this institution

/// Not known.
pub const UKETSUKE_FIRST_USE_UNKNOWN: i32 = 0;
/// Yes.
pub const UKETSUKE_FIRST_USE_YES: i32 = 1;
/// No.
pub const UKETSUKE_FIRST_USE_NO: i32 = 2;

// What does not work at the institution

/// Nothing is known to be broken.
pub const UKETSUKE_EQUIPMENT_WORKS: i32 = 0;
/// The facial-recognition card reader is broken.
pub const UKETSUKE_EQUIPMENT_READER_BROKEN: i32 = 1;
/// The online system cannot be reached.
pub const UKETSUKE_EQUIPMENT_SYSTEM_DOWN: i32 = 2;

// How certain a rule is

/// Said to be so nowhere; nothing is accepted by it.
pub const UKETSUKE_CERTAINTY_UNKNOWN: i32 = 0;
/// One secondary source, or an inference.
pub const UKETSUKE_CERTAINTY_LOW: i32 = 1;
/// One official or municipal copy.
pub const UKETSUKE_CERTAINTY_MEDIUM: i32 = 2;
/// An official text, or several official copies that agree.
pub const UKETSUKE_CERTAINTY_HIGH: i32 = 3;

super::types::held_to! {
    UKETSUKE_ACCEPTANCE_INDETERMINATE = Acceptance::Indeterminate;
    UKETSUKE_ACCEPTANCE_NOT_ACCEPTED = Acceptance::NotAccepted;
    UKETSUKE_ACCEPTANCE_ELIGIBILITY_ONLY = Acceptance::EligibilityOnly;
    UKETSUKE_ACCEPTANCE_FULL = Acceptance::Full;
    UKETSUKE_STANDING_PRESUMED = Standing::Presumed;
    UKETSUKE_STANDING_CONFIRMED = Standing::Confirmed;
    UKETSUKE_AUDIENCE_PATIENT = Audience::Patient;
    UKETSUKE_AUDIENCE_STAFF = Audience::Staff;
    UKETSUKE_EVIDENCE_READ = Evidence::Read;
    UKETSUKE_EVIDENCE_STATED = Evidence::Stated;
    UKETSUKE_CARD_FORM_ORDINARY = CardForm::Ordinary;
    UKETSUKE_CARD_FORM_WITHOUT_PHOTO = CardForm::WithoutPhoto;
    UKETSUKE_CARD_FORM_FACE_ONLY = CardForm::FaceOnly;
    UKETSUKE_READER_MESSAGE_NONE = ReaderMessage::None;
    UKETSUKE_READER_MESSAGE_NOT_RECOGNISED = ReaderMessage::NotRecognised;
    UKETSUKE_READER_MESSAGE_NOT_MY_NUMBER_CARD = ReaderMessage::NotMyNumberCard;
    UKETSUKE_READER_MESSAGE_ELIGIBILITY_ONLY = ReaderMessage::EligibilityOnly;
    UKETSUKE_READER_MESSAGE_REVOKED = ReaderMessage::Revoked;
    UKETSUKE_READER_MESSAGE_REVOKED_OR_EXPIRED = ReaderMessage::RevokedOrExpired;
    UKETSUKE_READER_MESSAGE_OTHER = ReaderMessage::Other;
    UKETSUKE_ELIGIBILITY_UNKNOWN = Eligibility::Unknown;
    UKETSUKE_ELIGIBILITY_VALID = Eligibility::Valid;
    UKETSUKE_ELIGIBILITY_INVALID = Eligibility::Invalid;
    UKETSUKE_ELIGIBILITY_INVALID_NEW_EXISTS = Eligibility::InvalidNewExists;
    UKETSUKE_ELIGIBILITY_NOT_FOUND = Eligibility::NotFound;
    UKETSUKE_ELIGIBILITY_SEVERAL = Eligibility::Several;
    UKETSUKE_ELIGIBILITY_VALID_UNREGISTERED = Eligibility::ValidUnregistered;
    UKETSUKE_ROUTE_UNKNOWN = Route::Unknown;
    UKETSUKE_ROUTE_MY_NUMBER_CARD = Route::MyNumberCard;
    UKETSUKE_ROUTE_DOCUMENT = Route::Document;
    UKETSUKE_LIMIT_AMOUNT_UNKNOWN = LimitAmount::Unknown;
    UKETSUKE_LIMIT_AMOUNT_PRESENT = LimitAmount::Present;
    UKETSUKE_LIMIT_AMOUNT_ABSENT = LimitAmount::Absent;
    UKETSUKE_FIRST_USE_UNKNOWN = FirstUse::Unknown;
    UKETSUKE_FIRST_USE_YES = FirstUse::Yes;
    UKETSUKE_FIRST_USE_NO = FirstUse::No;
    UKETSUKE_EQUIPMENT_WORKS = Trouble::None;
    UKETSUKE_EQUIPMENT_READER_BROKEN = Trouble::Reader;
    UKETSUKE_EQUIPMENT_SYSTEM_DOWN = Trouble::System;
    UKETSUKE_CERTAINTY_UNKNOWN = Certainty::Unknown;
    UKETSUKE_CERTAINTY_LOW = Certainty::Low;
    UKETSUKE_CERTAINTY_MEDIUM = Certainty::Medium;
    UKETSUKE_CERTAINTY_HIGH = Certainty::High;
}

super::types::one_of! {
    Evidence: Read, Stated;
    CardForm: Ordinary, WithoutPhoto, FaceOnly;
    ReaderMessage: None, NotRecognised, NotMyNumberCard, EligibilityOnly, Revoked, RevokedOrExpired, Other;
    Eligibility: Unknown, Valid, Invalid, InvalidNewExists, NotFound, Several, ValidUnregistered;
    Route: Unknown, MyNumberCard, Document;
    LimitAmount: Unknown, Present, Absent;
    FirstUse: Unknown, Yes, No;
    Trouble: None, Reader, System;
}
