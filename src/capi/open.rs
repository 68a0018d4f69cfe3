//! Opening sessions: over a reader, a driver's transport, a recorded trace. The simulator's is in `simulator`.

use core::ffi::c_char;

use super::args::{out_handle, read, text};
use super::guard::{Outcome, guard};
use super::session::{open, uketsuke_session};
use super::transport::{Transport, uketsuke_transport};
use super::uketsuke_status;
use crate::link::replay::{Replay, Trace};

/// Opens a session over the PC/SC reader of this name (`name`, `name_length`: UTF-8, as the lists of readers spell it).
/// Nothing is sent yet, and the reader need not be there yet. `*session` is to be freed with `uketsuke_session_free`.
/// Errors: `UKETSUKE_ERROR_UNSUPPORTED` in a build without PC/SC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_open_reader(
    name: *const c_char,
    name_length: usize,
    session: *mut *mut uketsuke_session,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_handle(session)?;
        open_reader(text(name, name_length)?, place)
    })
}

#[cfg(feature = "pcsc")]
fn open_reader(name: &str, place: super::args::Out<*mut uketsuke_session>) -> Outcome {
    use crate::link::pcsc::{PcscLink, ReaderName};
    open(place, Box::new(PcscLink::new(ReaderName::new(name))), None)
}

#[cfg(not(feature = "pcsc"))]
fn open_reader(_: &str, _: super::args::Out<*mut uketsuke_session>) -> Outcome {
    Err(super::guard::Failure(super::status::UKETSUKE_ERROR_UNSUPPORTED))
}

/// Opens a session over a driver's own functions. `transport` is copied; `transport->context` stays the driver's and is
/// used until `transport->release` was called, which happens when the session is freed, and never when this function
/// fails. `*session` is to be freed with `uketsuke_session_free`. Errors: `UKETSUKE_ERROR_STRUCT_SIZE`,
/// `UKETSUKE_ERROR_NULL_POINTER` without a `transmit`, `UKETSUKE_ERROR_INVALID_VALUE` for impossible lengths.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_open_transport(
    transport: *const uketsuke_transport,
    session: *mut *mut uketsuke_session,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_handle(session)?;
        let transport = Transport::new(read(transport)?)?;
        let interrupt = transport.interrupt();
        open(place, Box::new(transport), interrupt)
    })
}

/// Opens a session that answers from a recorded trace (`trace`, `trace_length`: UTF-8, as the log of a session wrote it):
/// for tests, and to look into a bug report. `*session` is to be freed with `uketsuke_session_free`. Errors: 801 to 813;
/// the line is not told.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_open_trace(
    trace: *const c_char,
    trace_length: usize,
    session: *mut *mut uketsuke_session,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_handle(session)?;
        let trace: Trace = text(trace, trace_length)?.parse()?;
        open(place, Box::new(Replay::new(trace)), None)
    })
}
