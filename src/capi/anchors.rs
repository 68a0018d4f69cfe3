//! Who issued a certificate, and whether the token holds its key.

use core::ffi::c_char;
use std::sync::Mutex;

use super::args::{buffer, bytes, free, handle, lock, out, out_handle, out_struct, sized_structs, text, text_buffer};
use super::certificate::uketsuke_certificate;
use super::guard::{Failure, Outcome, guard};
use super::status::{UKETSUKE_ERROR_ABSENT, UKETSUKE_ERROR_WRONG_ORDER};
use super::types::{self, UKETSUKE_POSSESSION_NOT_PROVED};
use super::uketsuke_status;
use crate::certificate::{Anchors, Challenge};

/// The roots that are trusted. Freed by `uketsuke_anchors_free`. May be used by any thread; one that meets another in it
/// gets `UKETSUKE_ERROR_BUSY`.
#[allow(non_camel_case_types)]
pub struct uketsuke_anchors {
    pub(super) content: Mutex<Anchors>,
}

/// What the roots say of one certificate. Set `struct_size` before the call; the library fills in the rest.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_chain_report {
    /// `sizeof(uketsuke_chain_report)`.
    pub struct_size: u32,
    /// `UKETSUKE_CHAIN_...`.
    pub chain: i32,
    /// The hierarchy of the root that signed or is named; when unverified only what the issuer's name claims:
    /// `UKETSUKE_HIERARCHY_...`.
    pub hierarchy: i32,
    /// Why it is not verified: `UKETSUKE_CHAIN_REASON_...`.
    pub reason: i32,
    /// What it is for: `UKETSUKE_PURPOSE_...`.
    pub purpose: i32,
}

sized_structs!(uketsuke_chain_report);

/// A fresh challenge for one token, for those who talk to it themselves; `uketsuke_session_prove_possession` does all of
/// it. Freed by `uketsuke_challenge_free`.
#[allow(non_camel_case_types)]
pub struct uketsuke_challenge {
    content: Mutex<Option<Challenge>>,
}

/// Makes the set of the three production roots for user authentication. `*anchors` is to be freed with
/// `uketsuke_anchors_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_anchors_new(anchors: *mut *mut uketsuke_anchors) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        out_handle(anchors)?.give(uketsuke_anchors { content: Mutex::new(Anchors::production()) });
        Ok(())
    })
}

/// Frees a set of roots and sets `*anchors` to NULL. NULL, and a pointer to NULL, are fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_anchors_free(anchors: *mut *mut uketsuke_anchors) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { free(anchors) })
}

/// Accepts J-LIS's test hierarchy too. Its certificates stay marked `UKETSUKE_HIERARCHY_TEST`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_anchors_accept_test(anchors: *const uketsuke_anchors) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let mut content = lock(&handle(anchors)?.content)?;
        *content = content.clone().accept_test_hierarchy();
        Ok(())
    })
}

/// Accepts this project's simulator too, whose key everybody has. Its certificates stay marked
/// `UKETSUKE_HIERARCHY_SIMULATED`. Errors: `UKETSUKE_ERROR_UNSUPPORTED` in a build without the simulator.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_anchors_accept_simulated(anchors: *const uketsuke_anchors) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { accept_simulated(&mut *lock(&handle(anchors)?.content)?) })
}

#[cfg(feature = "simulator")]
fn accept_simulated(anchors: &mut Anchors) -> Outcome {
    *anchors = anchors.clone().accept_simulated();
    Ok(())
}

#[cfg(not(feature = "simulator"))]
fn accept_simulated(_: &mut Anchors) -> Outcome {
    Err(Failure(super::status::UKETSUKE_ERROR_UNSUPPORTED))
}

/// Adds a root under a name of its own (`name`: UTF-8; `der`: the certificate's bytes): for a pilot, or for a next
/// generation before this library knows it. What it issued is marked `UKETSUKE_HIERARCHY_INSTITUTION`, never production.
/// Errors: 301 to 306, 311 to 314.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_anchors_add_root(
    anchors: *const uketsuke_anchors,
    name: *const c_char,
    name_length: usize,
    der: *const u8,
    der_length: usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (name, der) = (text(name, name_length)?, bytes(der, der_length)?);
        lock(&handle(anchors)?.content)?.add_institution_root(name, der)?;
        Ok(())
    })
}

/// Asks who issued a certificate, into `*report` (set `struct_size`). Its dates are not judged. A certificate that is
/// not verified is no error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_anchors_check(
    anchors: *const uketsuke_anchors,
    certificate: *const uketsuke_certificate,
    report: *mut uketsuke_chain_report,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_struct(report)?;
        let (anchors, certificate) = (handle(anchors)?, handle(certificate)?);
        let found = lock(&anchors.content)?.check(&certificate.certificate);
        place.set(uketsuke_chain_report {
            struct_size: core::mem::size_of::<uketsuke_chain_report>() as u32,
            chain: found.chain as i32,
            hierarchy: found.hierarchy as i32,
            reason: types::chain_reason(found.reason),
            purpose: found.purpose as i32,
        });
        Ok(())
    })
}

/// The name of the root that signed a certificate, or that it names and that did not sign it, into a text buffer.
/// `UKETSUKE_ERROR_ABSENT` when there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_anchors_root_name(
    anchors: *const uketsuke_anchors,
    certificate: *const uketsuke_certificate,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let (anchors, certificate) = (handle(anchors)?, handle(certificate)?);
        let found = lock(&anchors.content)?.check(&certificate.certificate);
        place.write_text(&found.root.ok_or(Failure(UKETSUKE_ERROR_ABSENT))?)
    })
}

/// Makes a fresh challenge from the operating system's generator. `*challenge` is to be freed with
/// `uketsuke_challenge_free`. Errors: `UKETSUKE_ERROR_NO_RANDOMNESS`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_challenge_new(challenge: *mut *mut uketsuke_challenge) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_handle(challenge)?;
        place.give(uketsuke_challenge { content: Mutex::new(Some(Challenge::new()?)) });
        Ok(())
    })
}

/// What the token is to sign for this certificate, into a byte buffer: for RSA the DigestInfo (51 bytes), for P-256 and
/// P-384 the hash (32 bytes). `UKETSUKE_ERROR_ABSENT` for keys that cannot be verified;
/// `UKETSUKE_ERROR_WRONG_ORDER` after `uketsuke_challenge_verify`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_challenge_to_sign(
    challenge: *const uketsuke_challenge,
    certificate: *const uketsuke_certificate,
    data: *mut u8,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = buffer(data, capacity, length)?;
        let (challenge, certificate) = (handle(challenge)?, handle(certificate)?);
        let content = lock(&challenge.content)?;
        let challenge = content.as_ref().ok_or(Failure(UKETSUKE_ERROR_WRONG_ORDER))?;
        let bytes = challenge.to_sign(certificate.certificate.key_type()).ok_or(Failure(UKETSUKE_ERROR_ABSENT))?;
        place.write(&bytes)
    })
}

/// Judges the token's answer (`signature`, `signature_length`), once: `*possession` is a `UKETSUKE_POSSESSION_...` number.
/// A second call with the same challenge is `UKETSUKE_ERROR_WRONG_ORDER`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_challenge_verify(
    challenge: *const uketsuke_challenge,
    certificate: *const uketsuke_certificate,
    signature: *const u8,
    signature_length: usize,
    possession: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(possession, UKETSUKE_POSSESSION_NOT_PROVED)?;
        let (challenge, certificate) = (handle(challenge)?, handle(certificate)?);
        let signature = bytes(signature, signature_length)?;
        let challenge = lock(&challenge.content)?.take().ok_or(Failure(UKETSUKE_ERROR_WRONG_ORDER))?;
        place.set(challenge.verify(&certificate.certificate, signature) as i32);
        Ok(())
    })
}

/// Frees a challenge and sets `*challenge` to NULL. NULL, and a pointer to NULL, are fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_challenge_free(challenge: *mut *mut uketsuke_challenge) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { free(challenge) })
}
