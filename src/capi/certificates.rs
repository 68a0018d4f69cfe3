//! Certificates and challenges. A certificate never changes once made: any number of threads may read one.

use super::args;
use super::guard::{self, Outcome};
use super::settings::{self, uketsuke_settings};
use super::types::{uketsuke_status, uketsuke_value, uketsuke_word};
use crate::certificate::{Certificate, Challenge, KeyType};
use crate::vocabulary::{CertificateValue, Status, Word};
use core::ffi::c_char;
use std::sync::Mutex;

/// A certificate.
pub struct uketsuke_certificate {
    pub(super) certificate: Certificate,
}

/// A challenge for one proof of possession.
pub struct uketsuke_challenge {
    challenge: Mutex<Option<Challenge>>,
}

/// Reads a certificate (DER), which must be whole and nothing else.
/// ja: 電子証明書(DER)を読み取ります。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_from_der(
    der: *const u8,
    der_length: usize,
    certificate: *mut *mut uketsuke_certificate,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, der) = unsafe { (args::out_handle(certificate)?, args::bytes(der, der_length)?) };
        let certificate = Certificate::from_der(der).map_err(|_| Status::NotACertificate)?;
        out.give(uketsuke_certificate { certificate });
        Ok(())
    })
}

/// A number of a certificate (a word of *certificate*): days, its purpose, the bits of its key. 0 when there is none.
/// ja: 電子証明書の値を返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_get(
    certificate: *const uketsuke_certificate,
    value: uketsuke_word,
) -> uketsuke_value {
    guard::value_or(0, || {
        // SAFETY: the contract of all exports.
        let certificate = &unsafe { args::handle(certificate) }?.certificate;
        Ok(match args::word(value)? {
            CertificateValue::StartsOn => certificate.starts_on().yyyymmdd(),
            CertificateValue::ExpiresOn => certificate.expires_on().yyyymmdd(),
            CertificateValue::Purpose => certificate.purpose().number(),
            CertificateValue::KeyBits => match certificate.key_type() {
                KeyType::Rsa { bits } => bits.into(),
                KeyType::EcP256 => 256,
                KeyType::EcP384 => 384,
                KeyType::Other => 0,
            },
            _ => 0,
        })
    })
}

/// A text of a certificate: its issuer's name, its policy, its subject (personal: keep it out of logs).
/// ja: 電子証明書の文字列を書き込みます。主体者は個人情報です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_text(
    certificate: *const uketsuke_certificate,
    value: uketsuke_word,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, certificate) = unsafe { (args::text_buffer(text, capacity, length)?, args::handle(certificate)?) };
        let certificate = &certificate.certificate;
        out.write_text(&match args::word(value)? {
            CertificateValue::IssuerName => certificate.issuer_name(),
            CertificateValue::PolicyOid => certificate.policy_oid().unwrap_or_default(),
            CertificateValue::Subject => certificate.subject(),
            _ => return Err(Status::InvalidValue),
        })
    })
}

/// Bytes of a certificate: the whole (`UKETSUKE_CERTIFICATE_DER`), or its serial number (personal: keep it out of logs).
/// ja: 電子証明書のバイト列を書き込みます。発行番号は個人情報です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_bytes(
    certificate: *const uketsuke_certificate,
    value: uketsuke_word,
    data: *mut u8,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, certificate) = unsafe { (args::buffer(data, capacity, length)?, args::handle(certificate)?) };
        match args::word(value)? {
            CertificateValue::Der => out.write(certificate.certificate.der()),
            CertificateValue::SerialNumber => out.write(certificate.certificate.serial_number()),
            _ => Err(Status::InvalidValue),
        }
    })
}

/// What the settings' roots say of a certificate: `chain` (a word of *chain*) and `hierarchy` (a word of *hierarchy*).
/// `settings` and `hierarchy` may be NULL.
/// ja: 電子証明書の発行者を確かめます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_check(
    certificate: *const uketsuke_certificate,
    settings: *const uketsuke_settings,
    chain: *mut uketsuke_word,
    hierarchy: *mut uketsuke_word,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, hierarchy) = unsafe { (args::out(chain, 0)?, args::out(hierarchy, 0).ok()) };
        // SAFETY: the contract of all exports.
        let (certificate, settings) = unsafe { (args::handle(certificate)?, settings::shared(settings)?.now()) };
        let report = settings.anchors.check(&certificate.certificate);
        out.set(report.chain.number());
        if let Some(hierarchy) = hierarchy {
            hierarchy.set(report.hierarchy.number());
        }
        Ok(())
    })
}

/// Frees a certificate and sets the pointer to NULL; NULL is fine.
/// ja: 電子証明書を解放し、ポインターをNULLにします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_free(certificate: *mut *mut uketsuke_certificate) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(certificate) }
}

/// Makes a fresh challenge, for programs that speak to the token themselves.
/// ja: 鍵を確かめるための新しい値を作ります。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_challenge_new(challenge: *mut *mut uketsuke_challenge) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let out = unsafe { args::out_handle(challenge) }?;
        let made = Challenge::new().map_err(|_| Status::NoRandomness)?;
        out.give(uketsuke_challenge { challenge: Mutex::new(Some(made)) });
        Ok(())
    })
}

/// What the token is to sign, for a certificate's kind of key. UNSUPPORTED for a kind that cannot be asked.
/// ja: カード・スマホに署名させるデータを書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_challenge_to_sign(
    challenge: *const uketsuke_challenge,
    certificate: *const uketsuke_certificate,
    data: *mut u8,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, challenge, certificate) =
            unsafe { (args::buffer(data, capacity, length)?, args::handle(challenge)?, args::handle(certificate)?) };
        let challenge = args::lock(&challenge.challenge)?;
        let challenge = challenge.as_ref().ok_or(Status::WrongOrder)?;
        out.write(&challenge.to_sign(certificate.certificate.key_type()).ok_or(Status::Unsupported)?)
    })
}

/// Whether the token's signature belongs to the challenge and the certificate: `possession` is a word of *possession*. A
/// challenge judges once.
/// ja: 署名を確かめます。一つの値で確かめられるのは一度だけです。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_challenge_verify(
    challenge: *const uketsuke_challenge,
    certificate: *const uketsuke_certificate,
    signature: *const u8,
    signature_length: usize,
    possession: *mut uketsuke_word,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let out = unsafe { args::out(possession, 0) }?;
        // SAFETY: the contract of all exports.
        let (challenge, certificate, signature) = unsafe {
            (args::handle(challenge)?, args::handle(certificate)?, args::bytes(signature, signature_length)?)
        };
        out.set(judged(challenge, &certificate.certificate, signature)?);
        Ok(())
    })
}

/// Frees a challenge and sets the pointer to NULL; NULL is fine.
/// ja: 値を解放し、ポインターをNULLにします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_challenge_free(challenge: *mut *mut uketsuke_challenge) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(challenge) }
}

fn judged(challenge: &uketsuke_challenge, certificate: &Certificate, signature: &[u8]) -> Outcome<i32> {
    let challenge = args::lock(&challenge.challenge)?.take().ok_or(Status::WrongOrder)?;
    Ok(challenge.verify(certificate, signature).number())
}
