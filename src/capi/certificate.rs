//! A certificate's facts.

use core::ffi::c_char;

use super::args::{Buffer, buffer, bytes, free, handle, out, out_handle, text_buffer};
use super::guard::{Failure, guard};
use super::status::UKETSUKE_ERROR_ABSENT;
use super::types::{
    self, UKETSUKE_ISSUER_UNKNOWN, UKETSUKE_KEY_TYPE_OTHER, UKETSUKE_POLICY_UNKNOWN, UKETSUKE_PURPOSE_UNKNOWN,
};
use super::uketsuke_status;
use crate::certificate::Certificate;

/// One certificate. Never changes; may be used by any number of threads at once. Freed by `uketsuke_certificate_free`.
#[allow(non_camel_case_types)]
pub struct uketsuke_certificate {
    pub(super) certificate: Certificate,
}

impl uketsuke_certificate {
    pub(super) fn new(certificate: Certificate) -> uketsuke_certificate {
        uketsuke_certificate { certificate }
    }
}

/// Reads a certificate from exactly its DER bytes (`der`, `der_length`: at most 32,768). The bytes are copied.
/// `*certificate` is to be freed with `uketsuke_certificate_free`. Errors: 301 to 306.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_from_der(
    der: *const u8,
    der_length: usize,
    certificate: *mut *mut uketsuke_certificate,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_handle(certificate)?;
        place.give(uketsuke_certificate::new(Certificate::from_der(bytes(der, der_length)?)?));
        Ok(())
    })
}

/// Frees a certificate and sets `*certificate` to NULL. NULL, and a pointer to NULL, are fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_free(certificate: *mut *mut uketsuke_certificate) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { free(certificate) })
}

/// The bytes that the certificate was made from, into a byte buffer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_der(
    certificate: *const uketsuke_certificate,
    data: *mut u8,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = buffer(data, capacity, length)?;
        place.write(handle(certificate)?.certificate.der())
    })
}

/// The expiry day (有効期限): the last day in Japan on which it is valid, into `*day` as YYYYMMDD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_expires_on(
    certificate: *const uketsuke_certificate,
    day: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(day, 0)?;
        place.set(handle(certificate)?.certificate.expires_on().yyyymmdd());
        Ok(())
    })
}

/// The first day in Japan on which it is valid, into `*day` as YYYYMMDD.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_starts_on(
    certificate: *const uketsuke_certificate,
    day: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(day, 0)?;
        place.set(handle(certificate)?.certificate.starts_on().yyyymmdd());
        Ok(())
    })
}

/// notBefore and notAfter, in seconds since 1970-01-01T00:00:00Z; notAfter is the last second of its validity.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_validity(
    certificate: *const uketsuke_certificate,
    not_before: *mut i64,
    not_after: *mut i64,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (from, to) = (out(not_before, 0), out(not_after, 0));
        let (from, to) = (from?, to?);
        let certificate = &handle(certificate)?.certificate;
        from.set(certificate.not_before_unix());
        to.set(certificate.not_after_unix());
        Ok(())
    })
}

/// The kind of its key: `*key_type` a `UKETSUKE_KEY_TYPE_...` number, `*bits` the length of the RSA modulus or of the
/// curve's field, 0 for other kinds.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_key_type(
    certificate: *const uketsuke_certificate,
    key_type: *mut i32,
    bits: *mut u32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (kind, length) = (out(key_type, UKETSUKE_KEY_TYPE_OTHER), out(bits, 0));
        let (kind, length) = (kind?, length?);
        let (found, bits) = types::key_type(handle(certificate)?.certificate.key_type());
        kind.set(found);
        length.set(bits);
        Ok(())
    })
}

/// Its policy as far as known: a `UKETSUKE_POLICY_...` number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_policy(
    certificate: *const uketsuke_certificate,
    policy: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(policy, UKETSUKE_POLICY_UNKNOWN)?;
        place.set(handle(certificate)?.certificate.policy() as i32);
        Ok(())
    })
}

/// The identifier of its policy, such as `1.2.392.200149.8.5.1.3.30`, into a text buffer. `UKETSUKE_ERROR_ABSENT`
/// without one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_policy_oid(
    certificate: *const uketsuke_certificate,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        optional(place, handle(certificate)?.certificate.policy_oid())
    })
}

/// The identifier of the extension for which a chain check fails, into a text buffer. `UKETSUKE_ERROR_ABSENT` when there
/// is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_offending_extension(
    certificate: *const uketsuke_certificate,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        optional(place, handle(certificate)?.certificate.offending_extension())
    })
}

fn optional(place: Buffer, text: Option<String>) -> super::guard::Outcome {
    place.write_text(&text.ok_or(Failure(UKETSUKE_ERROR_ABSENT))?)
}

/// Who its issuer's name says it is: a `UKETSUKE_ISSUER_...` number. Anybody can write a name: see
/// `uketsuke_anchors_check`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_issuer(
    certificate: *const uketsuke_certificate,
    issuer: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(issuer, UKETSUKE_ISSUER_UNKNOWN)?;
        place.set(handle(certificate)?.certificate.issuer() as i32);
        Ok(())
    })
}

/// The issuer's name in words, into a text buffer. It names no person.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_issuer_name(
    certificate: *const uketsuke_certificate,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        place.write_text(&handle(certificate)?.certificate.issuer_name())
    })
}

/// What it is for, by what it says itself: a `UKETSUKE_PURPOSE_...` number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_purpose(
    certificate: *const uketsuke_certificate,
    purpose: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(purpose, UKETSUKE_PURPOSE_UNKNOWN)?;
        place.set(handle(certificate)?.certificate.purpose() as i32);
        Ok(())
    })
}

/// The serial number (発行番号), big-endian, into a byte buffer. Personal data, whose use the law limits
/// (公的個人認証法): never log or print it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_serial_number(
    certificate: *const uketsuke_certificate,
    data: *mut u8,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = buffer(data, capacity, length)?;
        place.write(handle(certificate)?.certificate.serial_number())
    })
}

/// The subject's name in words, into a text buffer. Personal data: never log or print it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_certificate_subject(
    certificate: *const uketsuke_certificate,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        place.write_text(&handle(certificate)?.certificate.subject())
    })
}
