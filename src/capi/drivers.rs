//! For programs that carry the bytes themselves: a conversation, step by step. One call at a time, a second one answers
//! BUSY at once.

use super::args;
use super::certificates::uketsuke_certificate;
use super::found::Found;
use super::guard::{self, Outcome};
use super::transport;
use super::types::{
    uketsuke_flag, uketsuke_language, uketsuke_operation, uketsuke_status, uketsuke_value, uketsuke_word,
};
use crate::exchange::{Conversation, LastTry, Next, Operation, Pin, PinEntry};
use crate::link::{Fault, FaultKind};
use crate::report::Text;
use crate::session::{Proving, Reading, SessionError};
use crate::vocabulary::{ConversationStep, OperationKind, SessionValue, Status, Word};
use core::ffi::c_char;
use std::sync::Mutex;

/// An operation on its way to a token.
pub struct uketsuke_conversation {
    state: Mutex<State>,
}

struct State {
    conversation: Option<Conversation>,
    proving: Option<Proving>,
    reads: bool,
    /// A step was handed out, and nothing was fed yet.
    awaiting: bool,
    insertion: u64,
    found: Found,
}

/// The status of a PC/SC error number (`SCARD_E_...`), for drivers over PC/SC of their own.
/// ja: PC/SCのエラー番号に当たる番号を返します。
#[unsafe(no_mangle)]
pub extern "C" fn uketsuke_status_from_pcsc(code: u32) -> uketsuke_word {
    guard::value(Status::Panic.number(), || match code {
        0 => Status::Ok.number(),
        code => Status::from(from_pcsc(code)).number(),
    })
}

/// Begins an operation (a word of *operation*) for a reader that takes so many bytes (0: short length). `pin` may be
/// NULL; `allow_last_try` is 1 when the patient wants the last try to be spent.
/// ja: 操作を一歩ずつ進める会話を作ります。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_new(
    operation: uketsuke_operation,
    pin: *const c_char,
    allow_last_try: uketsuke_flag,
    max_command: u32,
    max_response: u32,
    extended: uketsuke_flag,
    conversation: *mut *mut uketsuke_conversation,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, pin) = unsafe { (args::out_handle(conversation)?, args::some_text(pin)?) };
        let (kind, limits) = (args::word(operation)?, transport::limits(max_command, max_response, extended)?);
        let last_try = if args::flag(allow_last_try)? { LastTry::Allowed } else { LastTry::Kept };
        let pin = pin.map(|pin| pin.parse::<Pin>().map_err(|_| Status::NotAPin)).transpose()?;
        let mut proving = None;
        let mut operation = match kind {
            OperationKind::Identify => Operation::identify(),
            OperationKind::Certificate => Operation::identify().reading_certificate(),
            OperationKind::Tries => Operation::identify().asking_tries(),
            OperationKind::Verify if pin.is_none() => return Err(Status::PinRequired),
            OperationKind::Verify => Operation::identify(),
            OperationKind::Prove => proving.insert(Proving::new().map_err(|_| Status::NoRandomness)?).operation(),
        };
        if let Some(pin) = pin {
            operation = operation.with_pin(PinEntry { pin, last_try });
        }
        let state = State {
            conversation: Some(Conversation::new(operation, limits)),
            proving,
            reads: kind == OperationKind::Certificate,
            awaiting: false,
            insertion: 0,
            found: Found::default(),
        };
        out.give(uketsuke_conversation { state: Mutex::new(state) });
        Ok(())
    })
}

/// What to do next (a word of *conversation_step*, 0: nothing, the operation is over) and the bytes to send. They may
/// carry a PIN: keep no copy and write them to no log. After each step comes `uketsuke_conversation_feed` or `_fault`.
/// When it is over, the status is the operation's. `data` holds 261 bytes, whatever the step; with fewer nothing is handed
/// out: BUFFER_TOO_SMALL, `length` is 261 and `step` is TRANSMIT, so that nobody takes the operation for over.
/// ja: 次にすることと、送るバイト列を返します。dataには常に261バイトが必要です。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_next(
    conversation: *const uketsuke_conversation,
    step: *mut uketsuke_word,
    data: *mut u8,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (step, out) = unsafe { (args::out(step, 0)?, args::buffer(data, capacity, length)?) };
        // SAFETY: the contract of all exports.
        let mut state = args::lock(&unsafe { args::handle(conversation) }?.state)?;
        state.next(step, out, capacity)
    })
}

/// What came back from the token: the response with its status word; no bytes after a cut of power.
/// ja: カード・スマホの応答を渡します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_feed(
    conversation: *const uketsuke_conversation,
    response: *const u8,
    response_length: usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (conversation, response) =
            unsafe { (args::handle(conversation)?, args::bytes(response, response_length)?) };
        args::lock(&conversation.state)?.feed(Ok(response))
    })
}

/// The step failed: a status of what happened between program and token, or a number of your own.
/// ja: 送れなかったことを、番号で渡します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_fault(
    conversation: *const uketsuke_conversation,
    status: uketsuke_status,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let conversation = unsafe { args::handle(conversation) }?;
        args::lock(&conversation.state)?.feed(Err(transport::fault(status)))
    })
}

/// Tells which token lies there now: a number that changes whenever another may. Before each
/// `uketsuke_conversation_next`, where the reader knows; a PIN never goes to another token then.
/// ja: 今置かれているカードの番号を知らせます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_insertion(
    conversation: *const uketsuke_conversation,
    insertion: u64,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        args::lock(&unsafe { args::handle(conversation) }?.state)?.insertion = insertion;
        Ok(())
    })
}

/// Ends the operation as soon as the token is locked again: go on with `uketsuke_conversation_next` until it is over.
/// ja: 会話を中止します。終わるまで次の手順を続けてください。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_cancel(conversation: *const uketsuke_conversation) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let mut state = args::lock(&unsafe { args::handle(conversation) }?.state)?;
        if let Some(conversation) = &mut state.conversation {
            conversation.cancel(Fault::new(FaultKind::Cancelled));
        }
        Ok(())
    })
}

/// A number of the operation when it is over (a word of *session*); 0 before.
/// ja: 終わった操作の値を返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_get(
    conversation: *const uketsuke_conversation,
    value: uketsuke_word,
) -> uketsuke_value {
    guard::value_or(0, || {
        // SAFETY: the contract of all exports.
        let state = args::lock(&unsafe { args::handle(conversation) }?.state)?;
        let value: SessionValue = args::word(value)?;
        Ok(if state.conversation.is_some() { 0 } else { state.found.get(value) })
    })
}

/// The certificate that was read. NOTHING_READ when there is none.
/// ja: 読み取った電子証明書を返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_certificate(
    conversation: *const uketsuke_conversation,
    certificate: *mut *mut uketsuke_certificate,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, conversation) = unsafe { (args::out_handle(certificate)?, args::handle(conversation)?) };
        let certificate = args::lock(&conversation.state)?.found.certificate.clone();
        out.give(uketsuke_certificate { certificate: certificate.ok_or(Status::NothingRead)? });
        Ok(())
    })
}

/// What happened and what helps, for the people at the desk, when the operation is over.
/// ja: 何が起き、どうすればよいかを書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_error_text(
    conversation: *const uketsuke_conversation,
    language: uketsuke_language,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, conversation) = unsafe { (args::text_buffer(text, capacity, length)?, args::handle(conversation)?) };
        let (state, language) = (args::lock(&conversation.state)?, args::language(language)?);
        let row = state.found.status.row();
        let told = state.found.error_text(state.found.status, language);
        out.write_text(&told.unwrap_or_else(|| Text::new(row.ja, row.en).to(language).to_owned()))
    })
}

/// Frees a conversation and sets the pointer to NULL; NULL is fine. Carry it to its end first: a token may be unlocked.
/// ja: 会話を解放し、ポインターをNULLにします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_conversation_free(conversation: *mut *mut uketsuke_conversation) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(conversation) }
}

/// Bytes of the longest command: a caller with fewer is told so before anything is handed out.
const LONGEST_COMMAND: usize = 261;

impl State {
    fn next(&mut self, step: args::Out<i32>, out: args::Buffer, capacity: usize) -> Outcome {
        if self.awaiting {
            return Err(Status::WrongOrder);
        }
        let Some(conversation) = &mut self.conversation else { return self.ended() };
        // The same step is never handed out twice, so that it has to fit.
        if capacity < LONGEST_COMMAND {
            step.set(ConversationStep::Transmit.number());
            return out.wants(LONGEST_COMMAND);
        }
        if conversation.asks_for_token() {
            conversation.token_is(self.insertion);
        }
        match conversation.next() {
            Next::Transmit(bytes) => {
                let written = out.write(bytes);
                self.awaiting = true;
                if written.is_err() {
                    return self.feed(Err(Fault::new(FaultKind::DriverContract)));
                }
                step.set(ConversationStep::Transmit.number());
            }
            Next::CutPower => {
                self.awaiting = true;
                step.set(ConversationStep::CutPower.number());
            }
            Next::Done => {
                self.finish();
                return self.ended();
            }
        }
        Ok(())
    }

    fn feed(&mut self, got: Result<&[u8], Fault>) -> Outcome {
        let conversation = self.conversation.as_mut().filter(|_| self.awaiting).ok_or(Status::WrongOrder)?;
        self.awaiting = false;
        conversation.feed(got);
        Ok(())
    }

    fn ended(&self) -> Outcome {
        if self.found.status == Status::Ok { Ok(()) } else { Err(self.found.status) }
    }

    fn finish(&mut self) {
        let Some(conversation) = self.conversation.take() else { return };
        let kind = conversation.kind();
        let ended = conversation.finish();
        let found = &mut self.found;
        (found.ran, found.left_open, found.traffic) = (true, ended.left_open, ended.traffic);
        let failed = match ended.result {
            Err(error) => Err(error.into()),
            Ok(raw) => {
                (found.kind, found.tries) = (Some(raw.kind), raw.tries);
                found.pin(raw.pin);
                let reading = match self.proving.take() {
                    Some(proving) => Some(proving.judge(raw)),
                    None => self.reads.then(|| Reading::from_raw(raw)),
                };
                reading.transpose().map(|reading| reading.into_iter().for_each(|reading| found.read(reading)))
            }
        };
        if let Err(kind_of_error) = failed {
            found.failed(SessionError { reader: String::new(), kind: kind_of_error }, kind);
        }
    }
}

#[cfg(feature = "pcsc")]
fn from_pcsc(code: u32) -> FaultKind {
    crate::link::pcsc::fault(code).kind()
}

#[cfg(not(feature = "pcsc"))]
fn from_pcsc(_: u32) -> FaultKind {
    FaultKind::ReaderSystem
}
