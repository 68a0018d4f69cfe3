//! Conversations stepped by hand, for a driver with an event loop of its own.

use core::ffi::c_char;
use std::sync::Mutex;

use super::args::{buffer, bytes, free, handle, lock, out, out_handle, out_struct, read, sized_structs, text_buffer};
use super::certificate::uketsuke_certificate;
use super::detail::{self, uketsuke_error};
use super::errors::{Numbered, fault_kind};
use super::guard::{Failure, Outcome, guard};
use super::session::{pin_entry, uketsuke_limits};
use super::status::{UKETSUKE_ERROR_BUFFER_TOO_SMALL, UKETSUKE_ERROR_INVALID_VALUE, UKETSUKE_ERROR_WRONG_ORDER};
use super::{transport, types, uketsuke_status};
use crate::exchange::{self, Conversation, Findings, Plan};
use crate::link::{Fault, Limits, Machine, Step};
use crate::session::{self, Proving, Received};

/// The conversation is over: call `uketsuke_conversation_finish`.
pub const UKETSUKE_CONVERSATION_DONE: i32 = 0;
/// Send the bytes to the token, then call `uketsuke_conversation_feed` with the response, or
/// `uketsuke_conversation_fault`.
pub const UKETSUKE_CONVERSATION_TRANSMIT: i32 = 1;
/// Take the power from the token, then call `uketsuke_conversation_feed` without bytes, or
/// `uketsuke_conversation_fault` if it did not surely happen.
pub const UKETSUKE_CONVERSATION_CUT_POWER: i32 = 2;

/// Ask how many PIN tries are left.
pub const UKETSUKE_ASK_TRIES: u32 = 1;
/// Read the user authentication certificate.
pub const UKETSUKE_ASK_CERTIFICATE: u32 = 2;
/// Have the token sign a fresh challenge, and verify it; reads the certificate too.
pub const UKETSUKE_ASK_PROOF: u32 = 4;

/// What a conversation is to find out, beside what lies on the reader. Set `struct_size`.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_plan {
    /// `sizeof(uketsuke_plan)`.
    pub struct_size: u32,
    /// `UKETSUKE_ASK_...` bits together; 0: only what lies on the reader.
    pub ask: u32,
    /// The PIN's four ASCII digits; NULL: none. Used during the call only; the library wipes its own copy.
    pub pin: *const c_char,
    /// Bytes of `pin`: 4, or 0 for none.
    pub pin_length: usize,
    /// `UKETSUKE_CAUTION_...`.
    pub caution: i32,
    /// 1: the token must be the one with the insertion number `insertion`, else the conversation ends before anything is
    /// sent (`UKETSUKE_ERROR_TOKEN_SWAPPED`). 0: any token.
    pub only_with_insertion: i32,
    /// See `only_with_insertion`.
    pub insertion: u64,
}

/// What a conversation found. Set `struct_size` before the call; the library fills in the rest.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_findings {
    /// `sizeof(uketsuke_findings)`.
    pub struct_size: u32,
    /// What lies on the reader: `UKETSUKE_TOKEN_KIND_...`.
    pub token_kind: i32,
    /// PIN tries before a PIN was sent: above 0, `UKETSUKE_TRIES_BLOCKED` or `UKETSUKE_TRIES_UNKNOWN`; also when not
    /// asked.
    pub tries: i32,
    /// What became of the PIN: `UKETSUKE_PIN_STATE_...`.
    pub pin_state: i32,
    /// Whether the token holds the certificate's key: `UKETSUKE_POSSESSION_...`.
    pub possession: i32,
    /// 1 when a PIN was sent and the token could not be locked again, else 0.
    pub left_open: i32,
    /// 1 when extended length may be used next time on this reader, 0 when it turned out not to work.
    pub extended: i32,
    /// Commands sent.
    pub commands: u32,
    /// Command bytes sent.
    pub bytes_sent: u32,
    /// Response bytes received.
    pub bytes_received: u32,
}

sized_structs!(uketsuke_plan, uketsuke_findings);

/// One conversation with a token in one transaction, driven by the caller. Used by any thread, by one at a time. Freed by
/// `uketsuke_conversation_free`.
#[allow(non_camel_case_types)]
pub struct uketsuke_conversation {
    content: Mutex<Content>,
}

struct Content {
    conversation: Option<Conversation<Plan>>,
    proving: Option<Proving>,
    reads_certificate: bool,
    max_command: usize,
    /// A step was handed out that is not fed yet.
    waits: bool,
    error: Option<session::Error>,
}

// The exchange keeps its plan's closures, which are Send; nothing in a conversation is tied to a thread.
const _: fn() = || {
    fn send<T: Send>() {}
    send::<Content>();
};

/// Begins a conversation. `plan` and `limits` are copied; `limits` NULL: short length. Nothing is sent before the first
/// `uketsuke_conversation_next`. `*conversation` is to be freed with `uketsuke_conversation_free`. Errors: 2, 5, 13, 15.
///
/// Between the first step and the last, nobody else may talk to the token: the caller holds the transaction.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_new(
    plan: *const uketsuke_plan,
    limits: *const uketsuke_limits,
    conversation: *mut *mut uketsuke_conversation,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_handle(conversation)?;
        let asked = read(plan)?;
        let limits = match limits.is_null() {
            true => Limits::SHORT,
            false => {
                let given = read(limits)?;
                transport::limits(given.max_command, given.max_response, given.extended)?
            }
        };
        let entry = pin_entry(asked.pin, asked.pin_length, asked.caution)?;
        if asked.ask & !(UKETSUKE_ASK_TRIES | UKETSUKE_ASK_CERTIFICATE | UKETSUKE_ASK_PROOF) != 0 {
            return Err(Failure(UKETSUKE_ERROR_INVALID_VALUE));
        }
        let asks = |bit| asked.ask & bit != 0;
        let proving = if asks(UKETSUKE_ASK_PROOF) { Some(Proving::new()?) } else { None };
        let mut plan = proving.as_ref().map_or_else(Plan::identify, Proving::plan);
        if asks(UKETSUKE_ASK_CERTIFICATE) {
            plan = plan.reading_certificate();
        }
        if asks(UKETSUKE_ASK_TRIES) {
            plan = plan.asking_tries();
        }
        if let Some(entry) = entry {
            plan = plan.with_pin(entry);
        }
        let mut made = Conversation::new(plan, limits);
        if types::flag(asked.only_with_insertion)? {
            made = made.only_with(asked.insertion);
        }
        place.give(uketsuke_conversation {
            content: Mutex::new(Content {
                conversation: Some(made),
                reads_certificate: asks(UKETSUKE_ASK_CERTIFICATE) || asks(UKETSUKE_ASK_PROOF),
                proving,
                max_command: limits.max_command,
                waits: false,
                error: None,
            }),
        });
        Ok(())
    })
}

impl Content {
    fn conversation(&mut self) -> Result<&mut Conversation<Plan>, Failure> {
        self.conversation.as_mut().ok_or(Failure(UKETSUKE_ERROR_WRONG_ORDER))
    }

    fn feed(&mut self, got: Result<&[u8], Fault>) -> Outcome {
        if !core::mem::take(&mut self.waits) {
            return Err(Failure(UKETSUKE_ERROR_WRONG_ORDER));
        }
        self.conversation()?.feed(got);
        Ok(())
    }
}

/// Tells the insertion number of the token that lies there, once, before the first step. Needed only with
/// `only_with_insertion`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_token_is(
    conversation: *const uketsuke_conversation,
    insertion: u64,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        lock(&handle(conversation)?.content)?.conversation()?.token_is(insertion);
        Ok(())
    })
}

/// The next step: `*step` is a `UKETSUKE_CONVERSATION_...` number; with `UKETSUKE_CONVERSATION_TRANSMIT` the command is written to
/// `command` and its length to `*length`. Each command is handed out once and may carry a PIN: wipe `command` after use.
///
/// `capacity` must be at least the limits' longest command (261 for short length), whatever the command's own length:
/// else `UKETSUKE_ERROR_BUFFER_TOO_SMALL` with the number in `*length`, and no step is lost.
/// `UKETSUKE_ERROR_WRONG_ORDER` when a step was handed out and not fed, and after `uketsuke_conversation_finish`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_next(
    conversation: *const uketsuke_conversation,
    step: *mut i32,
    command: *mut u8,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (step, place) = (out(step, UKETSUKE_CONVERSATION_DONE), buffer(command, capacity, length));
        let (step, place) = (step?, place?);
        let mut content = lock(&handle(conversation)?.content)?;
        if content.waits {
            return Err(Failure(UKETSUKE_ERROR_WRONG_ORDER));
        }
        if capacity < content.max_command {
            place.need(content.max_command);
            return Err(Failure(UKETSUKE_ERROR_BUFFER_TOO_SMALL));
        }
        let waits = match content.conversation()?.next() {
            Step::Done => false,
            Step::CutPower => {
                step.set(UKETSUKE_CONVERSATION_CUT_POWER);
                true
            }
            Step::Transmit(bytes) => {
                place.write(bytes)?;
                step.set(UKETSUKE_CONVERSATION_TRANSMIT);
                true
            }
        };
        content.waits = waits;
        Ok(())
    })
}

/// What came of the step: the whole response with its status word (`response`, `response_length`), or no bytes after the
/// power was cut. `UKETSUKE_ERROR_WRONG_ORDER` when no step waits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_feed(
    conversation: *const uketsuke_conversation,
    response: *const u8,
    response_length: usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let response = bytes(response, response_length)?;
        lock(&handle(conversation)?.content)?.feed(Ok(response))
    })
}

/// The step failed: `fault` is a number from 101 to 120, `reader_code` the driver's own number or 0. Go on with
/// `uketsuke_conversation_next` all the same: an unlocked token may have to be locked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_fault(
    conversation: *const uketsuke_conversation,
    fault: uketsuke_status,
    reader_code: u32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let fault = given(fault, reader_code)?;
        lock(&handle(conversation)?.content)?.feed(Err(fault))
    })
}

/// Ends the conversation as soon as the token is locked again; the outcome is `fault` (101 to 120, usually
/// `UKETSUKE_ERROR_CANCELLED` or `UKETSUKE_ERROR_DEADLINE_PASSED`). Go on with `uketsuke_conversation_next` until it is
/// done.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_cancel(
    conversation: *const uketsuke_conversation,
    fault: uketsuke_status,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let fault = given(fault, 0)?;
        lock(&handle(conversation)?.content)?.conversation()?.cancel(fault);
        Ok(())
    })
}

fn given(fault: uketsuke_status, reader_code: u32) -> Result<Fault, Failure> {
    let kind = fault_kind(fault).ok_or(Failure(UKETSUKE_ERROR_INVALID_VALUE))?;
    Ok(Fault::with_code(kind, reader_code))
}

/// Whether a PIN was sent and the token is not yet known to be locked again: `*owes_lock` is 1 then, else 0. While it is
/// 1, the conversation must be stepped on to its end.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_owes_lock(
    conversation: *const uketsuke_conversation,
    owes_lock: *mut i32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        // Until it is known, the careful answer.
        let place = out(owes_lock, 1)?;
        let content = lock(&handle(conversation)?.content)?;
        place.set(content.conversation.as_ref().is_some_and(Machine::owes_lock).into());
        Ok(())
    })
}

/// The outcome, once. `findings` (set `struct_size`) is filled in on errors too, as far as known. `*certificate` is NULL
/// when none was read, else to be freed with `uketsuke_certificate_free`; `certificate` may be NULL when none is wanted.
///
/// Before the last step the conversation ends as cancelled. Errors: 12, 101 to 120, 201 to 218, 301 to 306; details by
/// `uketsuke_conversation_error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_finish(
    conversation: *const uketsuke_conversation,
    findings: *mut uketsuke_findings,
    certificate: *mut *mut uketsuke_certificate,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let wanted = if certificate.is_null() { None } else { Some(out_handle(certificate)?) };
        let place = out_struct(findings)?;
        let mut content = lock(&handle(conversation)?.content)?;
        let made = content.conversation.take().ok_or(Failure(UKETSUKE_ERROR_WRONG_ORDER))?;
        let kind = made.kind();
        let ended = made.finish();
        let mut told = uketsuke_findings {
            struct_size: core::mem::size_of::<uketsuke_findings>() as u32,
            token_kind: kind.unwrap_or_default() as i32,
            tries: types::UKETSUKE_TRIES_UNKNOWN,
            pin_state: types::UKETSUKE_PIN_STATE_NOT_GIVEN,
            possession: types::UKETSUKE_POSSESSION_NOT_PROVED,
            left_open: ended.left_open.into(),
            extended: ended.limits.extended.into(),
            commands: ended.traffic.commands,
            bytes_sent: ended.traffic.bytes_sent,
            bytes_received: ended.traffic.bytes_received,
        };
        let judged = content.judge(ended.result, &mut told);
        place.set(told);
        match judged {
            Ok(received) => {
                if let (Some(wanted), Some(received)) = (wanted, received) {
                    wanted.give(uketsuke_certificate::new(received.certificate));
                }
                Ok(())
            }
            Err(error) => {
                content.error = Some(error);
                Err(Failure(error.number()))
            }
        }
    })
}

impl Content {
    fn judge(
        &mut self,
        result: Result<Findings, exchange::Error>,
        told: &mut uketsuke_findings,
    ) -> Result<Option<Received>, session::Error> {
        let findings = result?;
        told.tries = findings.tries.map_or(types::UKETSUKE_TRIES_UNKNOWN, types::tries);
        told.pin_state = types::pin_state(findings.pin);
        if !self.reads_certificate {
            return Ok(None);
        }
        let received = match self.proving.take() {
            Some(proving) => proving.judge(findings)?,
            None => Received::from_findings(findings)?,
        };
        told.possession = received.possession as i32;
        Ok(Some(received))
    }
}

/// What is known of the failure that `uketsuke_conversation_finish` told, into `*error` (set `struct_size`); its `status`
/// is `UKETSUKE_OK` without one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_error(
    conversation: *const uketsuke_conversation,
    error: *mut uketsuke_error,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_struct(error)?;
        detail::write(lock(&handle(conversation)?.content)?.error.as_ref(), place)
    })
}

/// The same failure in words, into a text buffer; empty without one. `language`: `UKETSUKE_LANGUAGE_...`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_error_text(
    conversation: *const uketsuke_conversation,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        detail::write_text(lock(&handle(conversation)?.content)?.error.as_ref(), place, language)
    })
}

/// Frees a conversation and sets `*conversation` to NULL. NULL, and a pointer to NULL, are fine. A conversation that owes
/// a lock leaves the token open: step it to its end first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_free(conversation: *mut *mut uketsuke_conversation) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { free(conversation) })
}
