//! Numbers of the columns of a batch; `batch` tests that they are those of its structure.

/// The column `day`.
pub const UKETSUKE_COLUMN_DAY: i32 = 1;
/// The column `token_kind`.
pub const UKETSUKE_COLUMN_TOKEN_KIND: i32 = 2;
/// The column `card_form`.
pub const UKETSUKE_COLUMN_CARD_FORM: i32 = 3;
/// The column `card_expires_on`.
pub const UKETSUKE_COLUMN_CARD_EXPIRES_ON: i32 = 4;
/// The column `card_returned`.
pub const UKETSUKE_COLUMN_CARD_RETURNED: i32 = 5;
/// The column `evidence`.
pub const UKETSUKE_COLUMN_EVIDENCE: i32 = 6;
/// The column `starts_on`.
pub const UKETSUKE_COLUMN_STARTS_ON: i32 = 7;
/// The column `expires_on`.
pub const UKETSUKE_COLUMN_EXPIRES_ON: i32 = 8;
/// The column `hierarchy`.
pub const UKETSUKE_COLUMN_HIERARCHY: i32 = 9;
/// The column `chain`.
pub const UKETSUKE_COLUMN_CHAIN: i32 = 10;
/// The column `purpose`.
pub const UKETSUKE_COLUMN_PURPOSE: i32 = 11;
/// The column `possession`.
pub const UKETSUKE_COLUMN_POSSESSION: i32 = 12;
/// The column `revocation`.
pub const UKETSUKE_COLUMN_REVOCATION: i32 = 13;
/// The column `papers`.
pub const UKETSUKE_COLUMN_PAPERS: i32 = 14;
/// The column `eligibility_certificate_until`.
pub const UKETSUKE_COLUMN_ELIGIBILITY_CERTIFICATE_UNTIL: i32 = 15;
/// The column `legacy_card_until`.
pub const UKETSUKE_COLUMN_LEGACY_CARD_UNTIL: i32 = 16;
/// The column `insurer_changed_on`.
pub const UKETSUKE_COLUMN_INSURER_CHANGED_ON: i32 = 17;
/// The column `person`.
pub const UKETSUKE_COLUMN_PERSON: i32 = 18;
/// The column `message`.
pub const UKETSUKE_COLUMN_MESSAGE: i32 = 19;
/// The column `eligibility`.
pub const UKETSUKE_COLUMN_ELIGIBILITY: i32 = 20;
/// The column `route`.
pub const UKETSUKE_COLUMN_ROUTE: i32 = 21;
/// The column `consents_given`.
pub const UKETSUKE_COLUMN_CONSENTS_GIVEN: i32 = 22;
/// The column `born_on`.
pub const UKETSUKE_COLUMN_BORN_ON: i32 = 23;
