//! The numbers of the values that exchanges and certificates have. 0 is always *unknown*, *none* or *not yet*, never a
//! success. Literals for cbindgen, held to the Rust enums by the assertions below them.

use super::guard::Failure;
use super::status::UKETSUKE_ERROR_INVALID_VALUE;
use crate::certificate::{Chain, Hierarchy, Issuer, KeyType, Policy, Possession, Purpose, Reason, Revocation};
use crate::exchange::{Caution, Operation, PinState, Tries};
use crate::report::Language;
use crate::{Numbered, TokenKind};

/// No token was told apart: a label that is not known.
pub const UKETSUKE_TOKEN_KIND_UNKNOWN: i32 = 0;
/// マイナンバーカード.
pub const UKETSUKE_TOKEN_KIND_CARD: i32 = 1;
/// An Android phone.
pub const UKETSUKE_TOKEN_KIND_ANDROID: i32 = 2;
/// An iPhone.
pub const UKETSUKE_TOKEN_KIND_IPHONE: i32 = 3;

/// Japanese.
pub const UKETSUKE_LANGUAGE_JA: i32 = 0;
/// English.
pub const UKETSUKE_LANGUAGE_EN: i32 = 1;

/// Tries left: the token tells no number. Above 0, the number says how many tries are left.
pub const UKETSUKE_TRIES_UNKNOWN: i32 = -1;
/// Tries left: none, the PIN is blocked.
pub const UKETSUKE_TRIES_BLOCKED: i32 = 0;

/// Tries left: the token authenticates its holder itself and has no PIN to count.
pub const UKETSUKE_TRIES_NOT_USED: i32 = -2;

/// Send no PIN with one try left, or with an unknown number of tries.
pub const UKETSUKE_CAUTION_KEEP_LAST_TRY: i32 = 0;
/// The patient knows, and wants the last (or an uncounted) try to be used.
pub const UKETSUKE_CAUTION_SPEND_LAST_TRY: i32 = 1;

/// No PIN was given.
pub const UKETSUKE_PIN_STATE_NOT_GIVEN: i32 = 0;
/// The token authenticates its holder itself; the PIN was not sent.
pub const UKETSUKE_PIN_STATE_NOT_NEEDED: i32 = 1;
/// The PIN was right.
pub const UKETSUKE_PIN_STATE_VERIFIED: i32 = 2;

/// No exchange with a token.
pub const UKETSUKE_OPERATION_NONE: i32 = 0;
/// Taking exclusive access to the token.
pub const UKETSUKE_OPERATION_BEGIN: i32 = 1;
/// Selecting the JPKI application.
pub const UKETSUKE_OPERATION_SELECT_APPLICATION: i32 = 2;
/// Reading the token label (EF 0006).
pub const UKETSUKE_OPERATION_READ_LABEL: i32 = 3;
/// Asking how many PIN tries are left.
pub const UKETSUKE_OPERATION_ASK_TRIES: i32 = 4;
/// Verifying the PIN.
pub const UKETSUKE_OPERATION_VERIFY_PIN: i32 = 5;
/// Reading the user authentication certificate (EF 000A).
pub const UKETSUKE_OPERATION_READ_CERTIFICATE: i32 = 6;
/// Having the token sign a challenge.
pub const UKETSUKE_OPERATION_PROVE_POSSESSION: i32 = 7;

/// Not asked, or it could not be asked.
pub const UKETSUKE_POSSESSION_NOT_PROVED: i32 = 0;
/// A fresh challenge was signed with the certificate's key.
pub const UKETSUKE_POSSESSION_PROVED: i32 = 1;
/// The signature does not belong to the certificate.
pub const UKETSUKE_POSSESSION_FAILED: i32 = 2;

/// The issuer is not pinned: nothing is known.
pub const UKETSUKE_CHAIN_UNVERIFIED: i32 = 0;
/// A pinned root signed it and the profile holds.
pub const UKETSUKE_CHAIN_VERIFIED: i32 = 1;
/// A pinned root's signature is bad, or the profile is violated.
pub const UKETSUKE_CHAIN_FAILED: i32 = 2;

/// None of the other hierarchies.
pub const UKETSUKE_HIERARCHY_UNKNOWN: i32 = 0;
/// J-LIS's hierarchy for user authentication, as real cards and phones carry it.
pub const UKETSUKE_HIERARCHY_PRODUCTION: i32 = 1;
/// J-LIS's test hierarchy.
pub const UKETSUKE_HIERARCHY_TEST: i32 = 2;
/// This project's simulator.
pub const UKETSUKE_HIERARCHY_SIMULATED: i32 = 3;
/// A root that the institution added.
pub const UKETSUKE_HIERARCHY_INSTITUTION: i32 = 4;

/// Revocation is not known.
pub const UKETSUKE_REVOCATION_UNKNOWN: i32 = 0;
/// Known to be not revoked.
pub const UKETSUKE_REVOCATION_GOOD: i32 = 1;
/// 失効.
pub const UKETSUKE_REVOCATION_REVOKED: i32 = 2;
/// 一時保留.
pub const UKETSUKE_REVOCATION_SUSPENDED: i32 = 3;

/// Another kind of key.
pub const UKETSUKE_KEY_TYPE_OTHER: i32 = 0;
/// RSA.
pub const UKETSUKE_KEY_TYPE_RSA: i32 = 1;
/// On the curve P-256.
pub const UKETSUKE_KEY_TYPE_EC_P256: i32 = 2;
/// On the curve P-384.
pub const UKETSUKE_KEY_TYPE_EC_P384: i32 = 3;

/// Nothing speaks for user authentication, and nothing against it.
pub const UKETSUKE_PURPOSE_UNKNOWN: i32 = 0;
/// 利用者証明用電子証明書.
pub const UKETSUKE_PURPOSE_USER_AUTHENTICATION: i32 = 1;
/// 署名用電子証明書; never used at reception.
pub const UKETSUKE_PURPOSE_DIGITAL_SIGNATURE: i32 = 2;
/// A certification authority's own certificate.
pub const UKETSUKE_PURPOSE_CERTIFICATE_AUTHORITY: i32 = 3;
/// Not from JPKI at all.
pub const UKETSUKE_PURPOSE_FOREIGN: i32 = 4;

/// No policy, or one that is not known (the phones' are not public).
pub const UKETSUKE_POLICY_UNKNOWN: i32 = 0;
/// User authentication, 1.2.392.200149.8.5.1.3.30.
pub const UKETSUKE_POLICY_USER_AUTHENTICATION: i32 = 1;
/// User authentication in the test hierarchy, 1.2.392.200149.8.5.1.0.30.
pub const UKETSUKE_POLICY_TEST_USER_AUTHENTICATION: i32 = 2;
/// Digital signature, 1.2.392.200149.8.5.1.1.20.
pub const UKETSUKE_POLICY_DIGITAL_SIGNATURE: i32 = 3;
/// Digital signature in the test hierarchy, 1.2.392.200149.8.5.1.0.20.
pub const UKETSUKE_POLICY_TEST_DIGITAL_SIGNATURE: i32 = 4;

/// Another name (the phones' issuer is not public).
pub const UKETSUKE_ISSUER_UNKNOWN: i32 = 0;
/// `O=JPKI, OU=JPKI for user authentication`.
pub const UKETSUKE_ISSUER_USER_AUTHENTICATION: i32 = 1;
/// `O=JPKI-TEST, OU=JPKI for user authentication`.
pub const UKETSUKE_ISSUER_TEST_USER_AUTHENTICATION: i32 = 2;
/// `O=JPKI, OU=JPKI for digital signature`.
pub const UKETSUKE_ISSUER_DIGITAL_SIGNATURE: i32 = 3;
/// `O=JPKI-TEST, OU=JPKI for digital signature`.
pub const UKETSUKE_ISSUER_TEST_DIGITAL_SIGNATURE: i32 = 4;

/// The certificate is verified.
pub const UKETSUKE_CHAIN_REASON_NONE: i32 = 0;
/// Unverified: the issuer is not a pinned root.
pub const UKETSUKE_CHAIN_REASON_ISSUER_NOT_PINNED: i32 = 1;
/// Unverified: the issuer has a pinned root's name, but no pinned key.
pub const UKETSUKE_CHAIN_REASON_ISSUER_KEY_NOT_PINNED: i32 = 2;
/// Unverified: the test hierarchy, which was not asked for.
pub const UKETSUKE_CHAIN_REASON_TEST_HIERARCHY_NOT_ACCEPTED: i32 = 3;
/// Unverified: simulated, which was not asked for.
pub const UKETSUKE_CHAIN_REASON_SIMULATED_NOT_ACCEPTED: i32 = 4;
/// Unverified: a key that cannot be judged here.
pub const UKETSUKE_CHAIN_REASON_UNSUPPORTED_KEY: i32 = 5;
/// Failed: the signature is not that of the pinned root it names.
pub const UKETSUKE_CHAIN_REASON_BAD_SIGNATURE: i32 = 6;
/// Failed: the signature algorithm is refused.
pub const UKETSUKE_CHAIN_REASON_SIGNATURE_ALGORITHM: i32 = 7;
/// Failed: two different signature algorithms are stated.
pub const UKETSUKE_CHAIN_REASON_SIGNATURE_ALGORITHMS_DIFFER: i32 = 8;
/// Failed: an RSA key of less than 2048 bits.
pub const UKETSUKE_CHAIN_REASON_SHORT_KEY: i32 = 9;
/// Failed: not of version 3.
pub const UKETSUKE_CHAIN_REASON_NOT_VERSION_3: i32 = 10;
/// Failed: an extension appears twice.
pub const UKETSUKE_CHAIN_REASON_DUPLICATE_EXTENSION: i32 = 11;
/// Failed: an extension cannot be read.
pub const UKETSUKE_CHAIN_REASON_UNREADABLE_EXTENSION: i32 = 12;
/// Failed: a critical extension is not understood.
pub const UKETSUKE_CHAIN_REASON_UNKNOWN_CRITICAL_EXTENSION: i32 = 13;
/// Failed: a certification authority's certificate.
pub const UKETSUKE_CHAIN_REASON_CERTIFICATE_AUTHORITY: i32 = 14;
/// Failed: a digital-signature certificate.
pub const UKETSUKE_CHAIN_REASON_DIGITAL_SIGNATURE: i32 = 15;
/// Failed: the key usage does not allow digital signatures.
pub const UKETSUKE_CHAIN_REASON_KEY_USAGE: i32 = 16;
/// Failed: the extended key usage does not allow client authentication.
pub const UKETSUKE_CHAIN_REASON_EXTENDED_KEY_USAGE: i32 = 17;
/// Failed: the root was not valid on the certificate's first day.
pub const UKETSUKE_CHAIN_REASON_ROOT_NOT_VALID_ON_FIRST_DAY: i32 = 18;

macro_rules! held_to {
    ($($constant:ident = $value:expr;)*) => { const _: () = { $(assert!($constant == $value as i32);)* }; };
}

pub(super) use held_to;

held_to! {
    UKETSUKE_TOKEN_KIND_UNKNOWN = TokenKind::Unknown;
    UKETSUKE_TOKEN_KIND_CARD = TokenKind::Card;
    UKETSUKE_TOKEN_KIND_ANDROID = TokenKind::Android;
    UKETSUKE_TOKEN_KIND_IPHONE = TokenKind::Iphone;
    UKETSUKE_OPERATION_BEGIN = Operation::Begin;
    UKETSUKE_OPERATION_SELECT_APPLICATION = Operation::SelectApplication;
    UKETSUKE_OPERATION_READ_LABEL = Operation::ReadLabel;
    UKETSUKE_OPERATION_ASK_TRIES = Operation::AskTries;
    UKETSUKE_OPERATION_VERIFY_PIN = Operation::VerifyPin;
    UKETSUKE_OPERATION_READ_CERTIFICATE = Operation::ReadCertificate;
    UKETSUKE_OPERATION_PROVE_POSSESSION = Operation::ProvePossession;
    UKETSUKE_POSSESSION_NOT_PROVED = Possession::NotProved;
    UKETSUKE_POSSESSION_PROVED = Possession::Proved;
    UKETSUKE_POSSESSION_FAILED = Possession::Failed;
    UKETSUKE_CHAIN_UNVERIFIED = Chain::Unverified;
    UKETSUKE_CHAIN_VERIFIED = Chain::Verified;
    UKETSUKE_CHAIN_FAILED = Chain::Failed;
    UKETSUKE_HIERARCHY_UNKNOWN = Hierarchy::Unknown;
    UKETSUKE_HIERARCHY_PRODUCTION = Hierarchy::Production;
    UKETSUKE_HIERARCHY_TEST = Hierarchy::Test;
    UKETSUKE_HIERARCHY_SIMULATED = Hierarchy::Simulated;
    UKETSUKE_HIERARCHY_INSTITUTION = Hierarchy::Institution;
    UKETSUKE_REVOCATION_UNKNOWN = Revocation::Unknown;
    UKETSUKE_REVOCATION_GOOD = Revocation::Good;
    UKETSUKE_REVOCATION_REVOKED = Revocation::Revoked;
    UKETSUKE_REVOCATION_SUSPENDED = Revocation::Suspended;
    UKETSUKE_PURPOSE_UNKNOWN = Purpose::Unknown;
    UKETSUKE_PURPOSE_USER_AUTHENTICATION = Purpose::UserAuthentication;
    UKETSUKE_PURPOSE_DIGITAL_SIGNATURE = Purpose::DigitalSignature;
    UKETSUKE_PURPOSE_CERTIFICATE_AUTHORITY = Purpose::CertificateAuthority;
    UKETSUKE_PURPOSE_FOREIGN = Purpose::Foreign;
    UKETSUKE_POLICY_UNKNOWN = Policy::Unknown;
    UKETSUKE_POLICY_USER_AUTHENTICATION = Policy::UserAuthentication;
    UKETSUKE_POLICY_TEST_USER_AUTHENTICATION = Policy::TestUserAuthentication;
    UKETSUKE_POLICY_DIGITAL_SIGNATURE = Policy::DigitalSignature;
    UKETSUKE_POLICY_TEST_DIGITAL_SIGNATURE = Policy::TestDigitalSignature;
    UKETSUKE_ISSUER_UNKNOWN = Issuer::Unknown;
    UKETSUKE_ISSUER_USER_AUTHENTICATION = Issuer::UserAuthentication;
    UKETSUKE_ISSUER_TEST_USER_AUTHENTICATION = Issuer::TestUserAuthentication;
    UKETSUKE_ISSUER_DIGITAL_SIGNATURE = Issuer::DigitalSignature;
    UKETSUKE_ISSUER_TEST_DIGITAL_SIGNATURE = Issuer::TestDigitalSignature;
}

pub(super) fn pin_state(state: PinState) -> i32 {
    match state {
        PinState::NotGiven => UKETSUKE_PIN_STATE_NOT_GIVEN,
        PinState::NotNeeded => UKETSUKE_PIN_STATE_NOT_NEEDED,
        PinState::Verified => UKETSUKE_PIN_STATE_VERIFIED,
    }
}

pub(super) fn tries(tries: Tries) -> i32 {
    match tries {
        Tries::Left(left) => left.into(),
        Tries::Blocked => UKETSUKE_TRIES_BLOCKED,
        Tries::Unknown => UKETSUKE_TRIES_UNKNOWN,
        Tries::NotUsed => UKETSUKE_TRIES_NOT_USED,
    }
}

/// The number of a kind of key, and the bits of an RSA modulus.
pub(super) fn key_type(key: KeyType) -> (i32, u32) {
    match key {
        KeyType::Rsa { bits } => (UKETSUKE_KEY_TYPE_RSA, bits.into()),
        KeyType::EcP256 => (UKETSUKE_KEY_TYPE_EC_P256, 256),
        KeyType::EcP384 => (UKETSUKE_KEY_TYPE_EC_P384, 384),
        KeyType::Other => (UKETSUKE_KEY_TYPE_OTHER, 0),
    }
}

pub(super) fn chain_reason(reason: Option<Reason>) -> i32 {
    match reason {
        None => UKETSUKE_CHAIN_REASON_NONE,
        Some(Reason::IssuerNotPinned) => UKETSUKE_CHAIN_REASON_ISSUER_NOT_PINNED,
        Some(Reason::IssuerKeyNotPinned) => UKETSUKE_CHAIN_REASON_ISSUER_KEY_NOT_PINNED,
        Some(Reason::TestHierarchyNotAccepted) => UKETSUKE_CHAIN_REASON_TEST_HIERARCHY_NOT_ACCEPTED,
        Some(Reason::SimulatedNotAccepted) => UKETSUKE_CHAIN_REASON_SIMULATED_NOT_ACCEPTED,
        Some(Reason::UnsupportedKey) => UKETSUKE_CHAIN_REASON_UNSUPPORTED_KEY,
        Some(Reason::BadSignature) => UKETSUKE_CHAIN_REASON_BAD_SIGNATURE,
        Some(Reason::SignatureAlgorithm) => UKETSUKE_CHAIN_REASON_SIGNATURE_ALGORITHM,
        Some(Reason::SignatureAlgorithmsDiffer) => UKETSUKE_CHAIN_REASON_SIGNATURE_ALGORITHMS_DIFFER,
        Some(Reason::ShortKey) => UKETSUKE_CHAIN_REASON_SHORT_KEY,
        Some(Reason::NotVersion3) => UKETSUKE_CHAIN_REASON_NOT_VERSION_3,
        Some(Reason::DuplicateExtension) => UKETSUKE_CHAIN_REASON_DUPLICATE_EXTENSION,
        Some(Reason::UnreadableExtension) => UKETSUKE_CHAIN_REASON_UNREADABLE_EXTENSION,
        Some(Reason::UnknownCriticalExtension) => UKETSUKE_CHAIN_REASON_UNKNOWN_CRITICAL_EXTENSION,
        Some(Reason::CertificateAuthority) => UKETSUKE_CHAIN_REASON_CERTIFICATE_AUTHORITY,
        Some(Reason::DigitalSignature) => UKETSUKE_CHAIN_REASON_DIGITAL_SIGNATURE,
        Some(Reason::KeyUsage) => UKETSUKE_CHAIN_REASON_KEY_USAGE,
        Some(Reason::ExtendedKeyUsage) => UKETSUKE_CHAIN_REASON_EXTENDED_KEY_USAGE,
        Some(Reason::RootNotValidOnFirstDay) => UKETSUKE_CHAIN_REASON_ROOT_NOT_VALID_ON_FIRST_DAY,
    }
}

/// Values that C gives by their number.
pub(super) trait FromNumber: Sized {
    fn from_number(number: i32) -> Result<Self, Failure>;
}

const INVALID: Failure = Failure(UKETSUKE_ERROR_INVALID_VALUE);

pub(super) fn language(number: i32) -> Result<Language, Failure> {
    match number {
        UKETSUKE_LANGUAGE_JA => Ok(Language::Ja),
        UKETSUKE_LANGUAGE_EN => Ok(Language::En),
        _ => Err(INVALID),
    }
}

pub(super) fn caution(number: i32) -> Result<Caution, Failure> {
    match number {
        UKETSUKE_CAUTION_KEEP_LAST_TRY => Ok(Caution::KeepLastTry),
        UKETSUKE_CAUTION_SPEND_LAST_TRY => Ok(Caution::SpendLastTry),
        _ => Err(INVALID),
    }
}

/// A word by its number.
pub(super) fn word<T: Numbered>(number: i32) -> Result<T, Failure> {
    u8::try_from(number).ok().and_then(T::from_number).ok_or(INVALID)
}

#[inline(always)] // as `one_of`
pub(super) fn flag(number: i32) -> Result<bool, Failure> {
    match number {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(INVALID),
    }
}

macro_rules! one_of {
    ($($kind:ident: $($value:ident),*;)*) => { $(
        impl FromNumber for $kind {
            // Always: a result that a function returns is packed and unpacked, which costs more than the comparison.
            #[inline(always)]
            fn from_number(number: i32) -> Result<$kind, Failure> {
                $(if number == $kind::$value as i32 {
                    return Ok($kind::$value);
                })*
                Err(Failure($crate::capi::status::UKETSUKE_ERROR_INVALID_VALUE))
            }
        }
    )* };
}
pub(super) use one_of;

one_of! {
    TokenKind: Unknown, Card, Android, Iphone;
    Chain: Unverified, Verified, Failed;
    Hierarchy: Unknown, Production, Test, Simulated, Institution;
    Possession: NotProved, Proved, Failed;
    Purpose: Unknown, UserAuthentication, DigitalSignature, CertificateAuthority, Foreign;
    Revocation: Unknown, Good, Revoked, Suspended;
}
