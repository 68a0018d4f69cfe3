//! Sessions: the questions to a token, each one call and one transaction.

use core::ffi::{c_char, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Mutex;
use std::time::Duration;

use super::args::{Out, free, handle, lock, out, out_handle, out_struct, sized_structs, text_buffer};
use super::certificate::uketsuke_certificate;
use super::detail::{self, uketsuke_error};
use super::errors::Numbered;
use super::guard::{Failure, Outcome, guard};
use super::log::{Tap, uketsuke_log_line};
use super::status::UKETSUKE_ERROR_ABSENT;
use super::transport::Interrupt;
use super::types::{self, UKETSUKE_PIN_STATE_NOT_GIVEN, UKETSUKE_TOKEN_KIND_UNKNOWN, UKETSUKE_TRIES_UNKNOWN};
use super::uketsuke_status;
use crate::exchange::{Pin, PinEntry};
use crate::link::{Control, Link};
use crate::session::{self, Received, Session};

/// A reader with a token on it. Opened by one of `uketsuke_session_open_...`, freed by `uketsuke_session_free`. Used by
/// any thread, by one at a time: a second one (or a callback) gets `UKETSUKE_ERROR_BUSY` and does not wait;
/// `uketsuke_session_cancel` and `uketsuke_session_rearm` alone may be called at any time. Many sessions may run at once.
#[allow(non_camel_case_types)]
pub struct uketsuke_session {
    control: Control,
    interrupt: Option<Interrupt>,
    content: Mutex<Content>,
}

struct Content {
    session: Session<Tap>,
    error: Option<session::Error>,
}

/// What one transaction told the desk. Set `struct_size` before the call; the library fills in the rest.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_received {
    /// `sizeof(uketsuke_received)`.
    pub struct_size: u32,
    /// What lies on the reader: `UKETSUKE_TOKEN_KIND_...`.
    pub token_kind: i32,
    /// What became of the PIN: `UKETSUKE_PIN_STATE_...`.
    pub pin_state: i32,
    /// Whether the token holds the certificate's key: `UKETSUKE_POSSESSION_...`.
    pub possession: i32,
}

/// Commands and bytes of all operations of a session so far. Set `struct_size` before the call.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_traffic {
    /// `sizeof(uketsuke_traffic)`.
    pub struct_size: u32,
    /// Commands sent, GET RESPONSE and repeats included.
    pub commands: u32,
    /// Command bytes sent.
    pub bytes_sent: u32,
    /// Response bytes received, status words included.
    pub bytes_received: u32,
}

/// What reader and token take in one message.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_limits {
    /// `sizeof(uketsuke_limits)`.
    pub struct_size: u32,
    /// Longest command in bytes; 0 in an input: 261, short length.
    pub max_command: u32,
    /// Longest response in bytes with its status word; 0 in an input: 258, short length.
    pub max_response: u32,
    /// 1 when reader and token are known to take extended length, else 0.
    pub extended: i32,
}

sized_structs!(uketsuke_received, uketsuke_traffic, uketsuke_limits);

/// Opens a session over a link for `place`.
pub(super) fn open(place: Out<*mut uketsuke_session>, link: Box<dyn Link>, interrupt: Option<Interrupt>) -> Outcome {
    let session = Session::new(Tap::new(link));
    let content = Mutex::new(Content { session, error: None });
    place.give(uketsuke_session { control: Control::new(), interrupt, content });
    Ok(())
}

/// The control of one operation: its deadline, and the cancelling of the handle.
pub(super) fn control(handle: &Control, timeout_ms: u32) -> Control {
    match timeout_ms {
        0 => handle.clone(),
        milliseconds => handle.with_timeout(Duration::from_millis(milliseconds.into())),
    }
}

/// A PIN from C; no bytes: none.
///
/// # Safety
/// As for `args::bytes`.
pub(super) unsafe fn pin_entry(pin: *const c_char, length: usize, caution: i32) -> Result<Option<PinEntry>, Failure> {
    let caution = types::caution(caution)?;
    // SAFETY: the caller's promise, handed on.
    match unsafe { super::args::bytes(pin.cast(), length) }? {
        [] => Ok(None),
        digits => Ok(Some(PinEntry { pin: Pin::from_digits(digits)?, caution })),
    }
}

impl uketsuke_session {
    fn operate<T>(
        &self,
        timeout_ms: u32,
        ask: impl FnOnce(&mut Session<Tap>, &Control) -> Result<T, session::Error>,
    ) -> Result<T, Failure> {
        let mut content = lock(&self.content)?;
        let content = &mut *content;
        content.error = None;
        let control = control(&self.control, timeout_ms);
        match catch_unwind(AssertUnwindSafe(|| ask(&mut content.session, &control))) {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) => {
                content.session.link().remark(&error.to_string());
                content.error = Some(error);
                Err(Failure(error.number()))
            }
            Err(panic) => {
                // The transaction may be open and a PIN in force: neither may outlive the call.
                let link = content.session.link();
                let _ = link.cut_power();
                let _ = link.end();
                resume_unwind(panic)
            }
        }
    }
}

fn received(from: &Received) -> uketsuke_received {
    uketsuke_received {
        struct_size: core::mem::size_of::<uketsuke_received>() as u32,
        token_kind: from.kind as i32,
        pin_state: types::pin_state(from.pin),
        possession: from.possession as i32,
    }
}

/// Tells what lies on the reader: two commands.
///
/// `timeout_ms`: milliseconds for the whole operation, 0: no deadline. `*token_kind`: a `UKETSUKE_TOKEN_KIND_...` number.
/// Errors: 101 to 120, 201 to 218; details by `uketsuke_session_error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_identify(
    session: *const uketsuke_session,
    timeout_ms: u32,
    token_kind: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let kind = out(token_kind, UKETSUKE_TOKEN_KIND_UNKNOWN)?;
        kind.set(handle(session)?.operate(timeout_ms, |session, control| session.identify(control))? as i32);
        Ok(())
    })
}

/// Reads the user authentication certificate.
///
/// `pin`, `pin_length`: the four ASCII digits, or NULL and 0. A card needs none; an Android phone answers
/// `UKETSUKE_ERROR_PIN_REQUIRED` without one; an iPhone is never sent one. The library keeps no copy of it.
/// `caution`: `UKETSUKE_CAUTION_...`. `timeout_ms`: 0: no deadline. `*certificate`: to be freed with
/// `uketsuke_certificate_free`; it outlives the session. Errors: 13, 101 to 120, 201 to 218, 301 to 306.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_read_certificate(
    session: *const uketsuke_session,
    pin: *const c_char,
    pin_length: usize,
    caution: i32,
    timeout_ms: u32,
    certificate: *mut *mut uketsuke_certificate,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let certificate = out_handle(certificate)?;
        let session = handle(session)?;
        let entry = pin_entry(pin, pin_length, caution)?;
        let read = session.operate(timeout_ms, |session, control| session.read_certificate(entry, control))?;
        certificate.give(uketsuke_certificate::new(read));
        Ok(())
    })
}

/// Asks how many PIN tries are left. Costs no try.
///
/// `*tries`: above 0 so many, `UKETSUKE_TRIES_BLOCKED` (0), or `UKETSUKE_TRIES_UNKNOWN` (-1). Errors: 101 to 120, 201 to
/// 218.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_pin_tries_left(
    session: *const uketsuke_session,
    timeout_ms: u32,
    tries: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let tries = out(tries, UKETSUKE_TRIES_UNKNOWN)?;
        let left = handle(session)?.operate(timeout_ms, |session, control| session.pin_tries_left(control))?;
        tries.set(types::tries(left));
        Ok(())
    })
}

/// Verifies the PIN: one try at the most, and none if the counter forbids it. The token is locked again afterwards.
///
/// `pin`, `pin_length`: four ASCII digits. `caution`: `UKETSUKE_CAUTION_...`. `*pin_state`: verified, or not needed by a
/// token that authenticates its holder itself (nothing was sent then). A wrong PIN is `UKETSUKE_ERROR_PIN_WRONG`, with
/// the tries left in `uketsuke_session_error`. Errors: 13, 101 to 120, 201 to 218.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_verify_pin(
    session: *const uketsuke_session,
    pin: *const c_char,
    pin_length: usize,
    caution: i32,
    timeout_ms: u32,
    pin_state: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let state = out(pin_state, UKETSUKE_PIN_STATE_NOT_GIVEN)?;
        let session = handle(session)?;
        let entry = pin_entry(pin, pin_length, caution)?.ok_or(crate::exchange::NotAPin)?;
        let verified = session.operate(timeout_ms, |session, control| session.verify_pin(entry, control))?;
        state.set(types::pin_state(verified));
        Ok(())
    })
}

/// Tells what lies on the reader and reads its certificate, in one transaction.
///
/// Arguments and errors as for `uketsuke_session_read_certificate`; `*received` besides. On an error `*certificate` is
/// NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_receive(
    session: *const uketsuke_session,
    pin: *const c_char,
    pin_length: usize,
    caution: i32,
    timeout_ms: u32,
    received: *mut uketsuke_received,
    certificate: *mut *mut uketsuke_certificate,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (told, certificate) = (out_struct(received), out_handle(certificate));
        let (told, certificate, session) = (told?, certificate?, handle(session)?);
        let entry = pin_entry(pin, pin_length, caution)?;
        give(told, certificate, session.operate(timeout_ms, |session, control| session.receive(entry, control))?)
    })
}

/// Reads the certificate, has the token sign a fresh challenge, and verifies the signature against that certificate; all
/// in one transaction. A card and an Android phone need the PIN.
///
/// Arguments and errors as for `uketsuke_session_receive`, and `UKETSUKE_ERROR_NO_RANDOMNESS`. A signature that does not
/// fit is no error: `received->possession` is `UKETSUKE_POSSESSION_FAILED`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_prove_possession(
    session: *const uketsuke_session,
    pin: *const c_char,
    pin_length: usize,
    caution: i32,
    timeout_ms: u32,
    received: *mut uketsuke_received,
    certificate: *mut *mut uketsuke_certificate,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (told, certificate) = (out_struct(received), out_handle(certificate));
        let (told, certificate, session) = (told?, certificate?, handle(session)?);
        let entry = pin_entry(pin, pin_length, caution)?;
        let asked = session.operate(timeout_ms, |session, control| session.prove_possession(entry, control))?;
        give(told, certificate, asked)
    })
}

fn give(told: Out<uketsuke_received>, certificate: Out<*mut uketsuke_certificate>, from: Received) -> Outcome {
    told.set(received(&from));
    certificate.give(uketsuke_certificate::new(from.certificate));
    Ok(())
}

/// The kind of token that was identified last, even if that operation failed later on: what may be said of a wrong PIN
/// depends on it. `UKETSUKE_ERROR_ABSENT` before any.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_token_kind(
    session: *const uketsuke_session,
    token_kind: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let kind = out(token_kind, UKETSUKE_TOKEN_KIND_UNKNOWN)?;
        let found = lock(&handle(session)?.content)?.session.kind().ok_or(Failure(UKETSUKE_ERROR_ABSENT))?;
        kind.set(found as i32);
        Ok(())
    })
}

/// Whether a PIN was sent in the last operation and the token could not be locked again: `*left_open` is 1, and the
/// patient is to be asked to take it off the reader. Else 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_left_open(
    session: *const uketsuke_session,
    left_open: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        // Until it is known, the careful answer.
        let place = out(left_open, 1)?;
        place.set(lock(&handle(session)?.content)?.session.left_open().into());
        Ok(())
    })
}

/// Commands and bytes of all operations so far, into `*traffic` (set `struct_size`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_traffic(
    session: *const uketsuke_session,
    traffic: *mut uketsuke_traffic,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_struct(traffic)?;
        let sum = lock(&handle(session)?.content)?.session.traffic();
        place.set(uketsuke_traffic {
            struct_size: core::mem::size_of::<uketsuke_traffic>() as u32,
            commands: sum.commands,
            bytes_sent: sum.bytes_sent,
            bytes_received: sum.bytes_received,
        });
        Ok(())
    })
}

/// What reader and token take in one message, into `*limits` (set `struct_size`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_limits(
    session: *const uketsuke_session,
    limits: *mut uketsuke_limits,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_struct(limits)?;
        let known = lock(&handle(session)?.content)?.session.link().limits();
        place.set(uketsuke_limits {
            struct_size: core::mem::size_of::<uketsuke_limits>() as u32,
            max_command: u32::try_from(known.max_command).unwrap_or(u32::MAX),
            max_response: u32::try_from(known.max_response).unwrap_or(u32::MAX),
            extended: known.extended.into(),
        });
        Ok(())
    })
}

/// The reader's name for people, UTF-8; empty when there is none.
///
/// `text`, `capacity`, `length`: a text buffer; see the head of this file.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_reader_name(
    session: *const uketsuke_session,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        place.write_text(lock(&handle(session)?.content)?.session.link().reader_name())
    })
}

/// What is known of the last operation's failure, into `*error` (set `struct_size`); its `status` is `UKETSUKE_OK` when
/// the last operation did not fail. Only operations with the token count.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_error(
    session: *const uketsuke_session,
    error: *mut uketsuke_error,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_struct(error)?;
        detail::write(lock(&handle(session)?.content)?.error.as_ref(), place)
    })
}

/// The last operation's failure in words; empty when it did not fail. Tells no PIN and nothing of the patient.
///
/// `language`: `UKETSUKE_LANGUAGE_...`. `text`, `capacity`, `length`: a text buffer; see the head of this file.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_error_text(
    session: *const uketsuke_session,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        detail::write_text(lock(&handle(session)?.content)?.error.as_ref(), place, language)
    })
}

/// Ends the operation that runs, and every later one until `uketsuke_session_rearm`, with `UKETSUKE_ERROR_CANCELLED` as
/// soon as the token is locked again. From any thread, also while the session is in use. Must not race with
/// `uketsuke_session_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_cancel(session: *const uketsuke_session) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let session = handle(session)?;
        session.control.cancel();
        if let Some(interrupt) = session.interrupt {
            interrupt.call();
        }
        Ok(())
    })
}

/// Takes a cancel back, for the next operation. From any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_rearm(session: *const uketsuke_session) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        handle(session)?.control.rearm();
        Ok(())
    })
}

/// Tells `log_line` from now on, line by line, what passes between reader and library; NULL: nobody.
///
/// The lines together are a trace (the head comes first) that `uketsuke_session_open_trace` replays. Withheld are PINs,
/// certificates, serial numbers, challenges and signatures: the lines may be written to a file and sent to support.
/// `context` is handed to the callback as it is, and must live until another callback is set or the session is freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_set_log(
    session: *const uketsuke_session,
    log_line: uketsuke_log_line,
    context: *mut c_void,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        lock(&handle(session)?.content)?.session.link().listen(log_line, context);
        Ok(())
    })
}

/// Ends a session and sets `*session` to NULL. NULL, and a pointer to NULL, are fine. While an operation runs (in a
/// callback, or on another thread) the answer is `UKETSUKE_ERROR_BUSY` and nothing is freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_free(session: *mut *mut uketsuke_session) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        if let Some(held) = session.as_ref().and_then(|session| session.as_ref()) {
            drop(lock(&held.content)?);
        }
        free(session)
    })
}
