//! Sessions: a reader with a token on it. One call at a time, a second one returns BUSY immediately; `uketsuke_session_get`,
//! `_text` and `_cancel` work from any thread at any time.
//!
//! A timeout in milliseconds bounds waiting for a token: 0 does not wait, `UKETSUKE_FOREVER` waits. An operation that
//! began is bounded by the settings' operation timeout.

use super::args;
use super::certificates::uketsuke_certificate;
use super::found::Found;
use super::guard::{self, Outcome};
use super::settings::{self, Settings, Shared, uketsuke_settings};
use super::simulator::uketsuke_simulator;
use super::transport::{Transport, uketsuke_transport};
use super::types::{uketsuke_operation, uketsuke_status, uketsuke_value, uketsuke_word};
use crate::Session;
use crate::exchange::{LastTry, Pin, PinEntry};
use crate::link::replay::{Replay, Trace};
use crate::link::{CancelToken, Deadline, Link};
use crate::reception::FactSheet;
use crate::session::SessionError;
use crate::vocabulary::{Language, OperationKind, SessionValue, Status, Word};
use core::ffi::{c_char, c_void};
use std::ffi::CString;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A reader with a token on it.
pub struct uketsuke_session {
    inner: Mutex<Inner>,
    found: Mutex<Found>,
    cancel: CancelToken,
    settings: Shared,
}

struct Inner {
    session: Session<Box<dyn Link>>,
    /// For the next operation alone.
    allow_last_try: bool,
    log: Option<Log>,
}

/// Gets one line after each operation, on the caller's thread, without anything personal in it.
pub type uketsuke_log = Option<unsafe extern "C" fn(context: *mut c_void, line: *const c_char)>;

#[derive(Clone, Copy)]
struct Log {
    line: unsafe extern "C" fn(context: *mut c_void, line: *const c_char),
    context: *mut c_void,
}

// SAFETY: the function is called with its context by whatever thread uses the session, one at a time, as the contract of
// uketsuke_session_set_log says.
unsafe impl Send for Log {}

const FOREVER: u32 = u32::MAX;

impl uketsuke_session {
    fn new(link: impl Link + 'static, settings: Shared) -> uketsuke_session {
        let session = Session::new(Box::new(link) as Box<dyn Link>);
        let cancel = session.cancel_token();
        let inner = Inner { session, allow_last_try: false, log: None };
        uketsuke_session { inner: Mutex::new(inner), found: Mutex::default(), cancel, settings }
    }

    pub(super) fn error_text(&self, status: Status, language: Language) -> Option<String> {
        args::glance(&self.found).error_text(status, language)
    }

    pub(super) fn tell(&self, facts: &mut FactSheet) -> Outcome {
        args::glance(&self.found).tell(facts, &self.settings.now())
    }

    /// Waits for a token, speaks to it, and tells what was found out, however that ended.
    pub(super) fn receive(&self, facts: &mut FactSheet, pin: Option<&str>, timeout_ms: u32) -> Outcome {
        let mut inner = args::lock(&self.inner)?;
        self.wait(&mut inner, timeout_ms)?;
        let operation = if pin.is_some() { OperationKind::Prove } else { OperationKind::Certificate };
        let ran = self.run(&mut inner, operation, pin);
        if args::glance(&self.found).ran {
            self.tell(facts)?;
        }
        ran
    }

    /// The settings as they are now.
    pub(super) fn settings(&self) -> Arc<Settings> {
        self.settings.now()
    }

    fn wait(&self, inner: &mut Inner, timeout_ms: u32) -> Outcome {
        let waited = inner.session.wait_for_token(deadline(timeout_ms));
        self.waited(inner, waited)
    }

    fn waited(&self, inner: &Inner, waited: Result<(), SessionError>) -> Outcome {
        let mut found = args::glance(&self.found);
        *found = Found {
            traffic: inner.session.traffic(),
            reader_name: inner.session.reader_name().to_owned(),
            ..Found::default()
        };
        waited.map_err(|error| found.failed(error, None))
    }

    fn run(&self, inner: &mut Inner, operation: OperationKind, pin: Option<&str>) -> Outcome {
        let entry = pin.map(|pin| -> Outcome<PinEntry> {
            let last_try = if inner.allow_last_try { LastTry::Allowed } else { LastTry::Kept };
            Ok(PinEntry { pin: pin.parse::<Pin>().map_err(|_| Status::NotAPin)?, last_try })
        });
        let entry = entry.transpose()?;
        inner.allow_last_try = false;
        let (session, timeout) = (&mut inner.session, self.settings.now().operation_timeout);
        let until = Deadline::after(timeout);
        let mut found = Found { ran: true, ..Found::default() };
        let ran = match (operation, entry) {
            (OperationKind::Identify, _) => session.identify(until).map(|kind| found.kind = Some(kind)),
            (OperationKind::Certificate, entry) => session.read(entry, until).map(|reading| found.read(reading)),
            (OperationKind::Tries, _) => session.pin_tries_left(until).map(|tries| found.tries = Some(tries)),
            (OperationKind::Verify, None) => return Err(Status::PinRequired),
            (OperationKind::Verify, Some(entry)) => session.verify_pin(entry, until).map(|pin| found.pin(pin)),
            (OperationKind::Prove, entry) => session.prove_possession(entry, until).map(|reading| found.read(reading)),
        };
        found.left_open = session.left_open();
        found.traffic = session.traffic();
        found.reader_name = session.reader_name().to_owned();
        let ended = match ran {
            Ok(()) => {
                found.kind = found.kind.or(session.kind());
                Ok(())
            }
            Err(error) => Err(found.failed(error, session.kind())),
        };
        let line = inner.log.map(|log| (log, log_line(operation, &found)));
        *args::glance(&self.found) = found;
        if let Some((log, Ok(line))) = line {
            // SAFETY: the caller's function with the caller's context, on the caller's thread.
            unsafe { (log.line)(log.context, line.as_ptr()) };
        }
        ended
    }
}

/// Opens a reader by PC/SC: the named one, which may be plugged in later, or any (NULL). Nothing is connected yet.
/// `settings` may be NULL. UNSUPPORTED without PC/SC.
/// ja: PC/SCのリーダーを開きます。NULLならどのリーダーでも使います。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_open(
    reader: *const c_char,
    settings: *const uketsuke_settings,
    session: *mut *mut uketsuke_session,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, reader, settings) =
            unsafe { (args::out_handle(session)?, args::some_text(reader)?, settings::shared(settings)?) };
        out.give(open(reader, settings)?);
        Ok(())
    })
}

#[cfg(feature = "pcsc")]
fn open(reader: Option<&str>, settings: Shared) -> Outcome<uketsuke_session> {
    use crate::link::Limits;
    use crate::link::pcsc::{PcscLink, ReaderName, Which};
    let which = match reader {
        Some(name) => Which::Named(ReaderName::new(name)),
        None => Which::AnyBut(settings.now().excluded.iter().map(|name| ReaderName::new(name)).collect()),
    };
    let known = settings.clone();
    let link = PcscLink::open(which)
        .telling_by(crate::exchange::has_jpki)
        .with_limits_of(move |name| known.now().facility().pcsc_reader(name.as_str()).limits.unwrap_or(Limits::SHORT));
    Ok(uketsuke_session::new(link, settings))
}

#[cfg(not(feature = "pcsc"))]
fn open(_: Option<&str>, _: Shared) -> Outcome<uketsuke_session> {
    Err(Status::Unsupported)
}

/// Opens a driver's own reader. All of the driver's functions run on the caller's thread, and none runs after the call
/// has returned; `release` runs in `uketsuke_session_free`. A `transmit` that never returns holds its caller.
/// ja: ドライバー自身のリーダーを開きます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_open_transport(
    transport: *const uketsuke_transport,
    settings: *const uketsuke_settings,
    session: *mut *mut uketsuke_session,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, link, settings) =
            unsafe { (args::out_handle(session)?, Transport::read(transport)?, settings::shared(settings)?) };
        out.give(uketsuke_session::new(link, settings));
        Ok(())
    })
}

/// Plays a recorded trace as if it were a reader.
/// ja: 記録された通信を再生します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_open_trace(
    trace: *const u8,
    trace_length: usize,
    settings: *const uketsuke_settings,
    session: *mut *mut uketsuke_session,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, trace, settings) =
            unsafe { (args::out_handle(session)?, args::bytes(trace, trace_length)?, settings::shared(settings)?) };
        let text = core::str::from_utf8(trace).map_err(|_| Status::NotUtf8)?;
        let trace: Trace = text.parse().map_err(|_| Status::TraceRefused)?;
        out.give(uketsuke_session::new(Replay::new(trace), settings));
        Ok(())
    })
}

/// Opens a simulated reader. The simulator's handle stays yours. UNSUPPORTED without the simulator.
/// ja: シミュレーターのリーダーを開きます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_open_simulator(
    simulator: *const uketsuke_simulator,
    settings: *const uketsuke_settings,
    session: *mut *mut uketsuke_session,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, simulator, settings) =
            unsafe { (args::out_handle(session)?, args::handle(simulator)?, settings::shared(settings)?) };
        out.give(uketsuke_session::new(simulator.link()?, settings));
        Ok(())
    })
}

/// Waits for a token that this session has not read yet. NO_TOKEN when none came in time, CANCELLED after
/// `uketsuke_session_cancel`.
/// ja: まだ読み取っていないカード・スマホを待ちます。時間内に置かれなければNO_TOKENを返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_wait(session: *const uketsuke_session, timeout_ms: u32) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let session = unsafe { args::handle(session) }?;
        session.wait(&mut *args::lock(&session.inner)?, timeout_ms)
    })
}

/// Waits until the token has left that was waited for or spoken to last. DEADLINE_PASSED when it still lies there.
/// ja: カード・スマホが離れるのを待ちます。時間内に離れなければDEADLINE_PASSEDを返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_wait_removal(
    session: *const uketsuke_session,
    timeout_ms: u32,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let session = unsafe { args::handle(session) }?;
        let mut inner = args::lock(&session.inner)?;
        let waited = inner.session.wait_for_removal(deadline(timeout_ms));
        waited.map_err(|error| args::glance(&session.found).failed(error, None))
    })
}

/// Runs one operation (a word of *operation*) with the token that lies there. A PIN is verified once at the most, and
/// the token is locked again. `pin`: NUL-terminated digits, or NULL. A PIN goes to the token that was waited for or spoken
/// to last, and to no other: TOKEN_SWAPPED when another lies there, until the next wait, or an operation without a PIN,
/// has seen that one.
/// ja: カード・スマホとの操作を一つ行います。暗証番号は、最後に待った、または操作したカード・スマホにだけ使います。別のものが置かれていれば、次に待つか、暗証番号なしの操作で確かめるまでTOKEN_SWAPPEDです。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_run(
    session: *const uketsuke_session,
    operation: uketsuke_operation,
    pin: *const c_char,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (session, pin) = unsafe { (args::handle(session)?, args::some_text(pin)?) };
        let operation = args::word(operation)?;
        session.run(&mut *args::lock(&session.inner)?, operation, pin)
    })
}

/// Lets the next operation with a PIN, and it alone, spend the last try, or one that nobody has counted. Ask the patient
/// first.
/// ja: 次の操作に限り、暗証番号の最後の1回を使うことを許可します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_allow_last_try(session: *const uketsuke_session) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        args::lock(&unsafe { args::handle(session) }?.inner)?.allow_last_try = true;
        Ok(())
    })
}

/// A number of the last operation (a word of *session*); 0 when there is none. From any thread, at any time.
/// ja: 最後の操作の値を返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_get(
    session: *const uketsuke_session,
    value: uketsuke_word,
) -> uketsuke_value {
    guard::value_or(0, || {
        // SAFETY: the contract of all exports.
        let session = unsafe { args::handle(session) }?;
        let value: SessionValue = args::word(value)?;
        Ok(args::glance(&session.found).get(value))
    })
}

/// A text of the last operation: `UKETSUKE_SESSION_READER_NAME`. From any thread, at any time.
/// ja: 最後の操作の文字列(リーダーの名前)を書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_text(
    session: *const uketsuke_session,
    value: uketsuke_word,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, session) = unsafe { (args::text_buffer(text, capacity, length)?, args::handle(session)?) };
        match args::word(value)? {
            SessionValue::ReaderName => out.write_text(&args::glance(&session.found).reader_name),
            _ => Err(Status::InvalidValue),
        }
    })
}

/// The certificate that was read last. NOTHING_READ when there is none.
/// ja: 最後に読み取った電子証明書を返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_certificate(
    session: *const uketsuke_session,
    certificate: *mut *mut uketsuke_certificate,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, session) = unsafe { (args::out_handle(certificate)?, args::handle(session)?) };
        let certificate = args::glance(&session.found).certificate.clone().ok_or(Status::NothingRead)?;
        out.give(uketsuke_certificate { certificate });
        Ok(())
    })
}

/// Calls `line` with one line after each operation, on the caller's thread; NULL ends that. No line holds anything
/// personal. A call back into the same session answers BUSY.
/// ja: 操作ごとに1行を渡す関数を設定します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_set_log(
    session: *const uketsuke_session,
    line: uketsuke_log,
    context: *mut c_void,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        args::lock(&unsafe { args::handle(session) }?.inner)?.log = line.map(|line| Log { line, context });
        Ok(())
    })
}

/// Ends the operation that runs, or the next one if none does, once. From any thread, at any time; NULL is fine.
/// ja: 実行中の(なければ次の)操作を中止します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_cancel(session: *const uketsuke_session) {
    guard::value((), || {
        // SAFETY: the contract of all exports.
        if let Ok(Some(session)) = unsafe { args::some_handle(session) } {
            session.cancel.cancel();
        }
    });
}

/// Frees a session and sets the pointer to NULL; NULL is fine. No other call may use it meanwhile: before a session goes
/// that another thread waits with, `uketsuke_session_cancel`, and let that call end.
/// ja: セッションを解放し、ポインターをNULLにします。ほかのスレッドが待っているときは、中止して、その呼び出しが終わってから解放してください。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_free(session: *mut *mut uketsuke_session) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(session) }
}

pub(super) fn deadline(timeout_ms: u32) -> Deadline {
    match timeout_ms {
        FOREVER => Deadline::NEVER,
        milliseconds => Deadline::after(Duration::from_millis(milliseconds.into())),
    }
}

fn log_line(operation: OperationKind, found: &Found) -> Result<CString, std::ffi::NulError> {
    let kind = found.kind.unwrap_or_default().as_str();
    let traffic = found.traffic;
    CString::new(format!(
        "{}: {}, {kind}, {} commands, {} bytes received so far",
        operation.as_str(),
        found.status.as_str(),
        traffic.commands,
        traffic.bytes_received
    ))
}
