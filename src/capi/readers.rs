//! The readers of this machine: which there are, what comes and goes, waiting for a token.

use core::ffi::c_char;
use std::sync::Mutex;

use super::args::{free, handle, lock, out, out_handle, text_buffer};
use super::guard::{Failure, Outcome, guard};
use super::session::control;
use super::status::{UKETSUKE_ERROR_ABSENT, UKETSUKE_ERROR_OUT_OF_RANGE};
use super::{args, uketsuke_status};
use crate::link::Control;

/// A reader was plugged in, or was there when the monitor began.
pub const UKETSUKE_READER_ADDED: i32 = 1;
/// A reader was unplugged, or the service stopped.
pub const UKETSUKE_READER_REMOVED: i32 = 2;
/// A token was laid on a reader, or lay there when the reader came.
pub const UKETSUKE_READER_TOKEN_INSERTED: i32 = 3;
/// The token was taken away.
pub const UKETSUKE_READER_TOKEN_REMOVED: i32 = 4;

/// The readers of this machine through PC/SC, and what happens to them. Survives readers that come and go and a service
/// that stops and starts. Used by any thread, by one at a time (else `UKETSUKE_ERROR_BUSY`);
/// `uketsuke_readers_cancel` and `uketsuke_readers_rearm` at any time. Freed by `uketsuke_readers_free`.
#[allow(non_camel_case_types)]
pub struct uketsuke_readers {
    control: Control,
    content: Mutex<Content>,
}

#[derive(Default)]
struct Content {
    system: system::System,
    /// What `uketsuke_readers_list` found last.
    names: Vec<String>,
    /// What `uketsuke_readers_wait_for_token` and `uketsuke_readers_next_event` spoke of last.
    named: String,
    reader_code: u32,
}

/// Makes a list of readers. Nothing is connected yet. `*readers` is to be freed with `uketsuke_readers_free`. Errors:
/// `UKETSUKE_ERROR_UNSUPPORTED` in a build without PC/SC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_new(readers: *mut *mut uketsuke_readers) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_handle(readers)?;
        system::there()?;
        place.give(uketsuke_readers { control: Control::new(), content: Mutex::default() });
        Ok(())
    })
}

/// Asks which readers there are: `*count` of them. A service that does not run counts as none. Errors: 101 to 120.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_list(readers: *const uketsuke_readers, count: *mut usize) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(count, 0)?;
        let mut content = lock(&handle(readers)?.content)?;
        content.names.clear();
        content.names = content.ask(|system| system.list())?;
        place.set(content.names.len());
        Ok(())
    })
}

/// The name of a reader of the last list (`index` from 0), into a text buffer: what `uketsuke_session_open_reader` takes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_name(
    readers: *const uketsuke_readers,
    index: usize,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let content = lock(&handle(readers)?.content)?;
        place.write_text(content.names.get(index).ok_or(Failure(UKETSUKE_ERROR_OUT_OF_RANGE))?)
    })
}

/// Whether the smart-card service runs and lets this program in: `UKETSUKE_OK`, or `UKETSUKE_ERROR_SERVICE_STOPPED`,
/// `UKETSUKE_ERROR_ACCESS_DENIED` or another number from 101 to 120.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_service(readers: *const uketsuke_readers) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { lock(&handle(readers)?.content)?.ask(|system| system.service()) })
}

/// Waits for a token on the reader of this name (`name`, `name_length`; NULL and 0: on any), and through everything that
/// may happen meanwhile: readers come and go, the service stops and starts. Returns at once if one lies there. The
/// reader's name is then told by `uketsuke_readers_last_name`.
///
/// `timeout_ms`: 0: no deadline. When the time is over the status says what was missing:
/// `UKETSUKE_ERROR_SERVICE_STOPPED`, `UKETSUKE_ERROR_NO_READER`, `UKETSUKE_ERROR_NO_TOKEN` or
/// `UKETSUKE_ERROR_TOKEN_MUTE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_wait_for_token(
    readers: *const uketsuke_readers,
    name: *const c_char,
    name_length: usize,
    timeout_ms: u32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let readers = handle(readers)?;
        let wanted = args::text(name, name_length)?;
        let mut content = lock(&readers.content)?;
        let control = control(&readers.control, timeout_ms);
        content.named = content.ask(|system| system.wait_for_token(wanted, &control))?;
        Ok(())
    })
}

/// Waits for the next event of any reader: `*event` is a `UKETSUKE_READER_...` number, and
/// `uketsuke_readers_last_name` tells the reader. The first events tell what is there. `*count`: with an inserted token,
/// the service's count of insertions, which tells one token from the next; else 0.
///
/// `timeout_ms`: 0: no deadline. Errors: `UKETSUKE_ERROR_DEADLINE_PASSED`, `UKETSUKE_ERROR_CANCELLED`, and
/// `UKETSUKE_ERROR_ACCESS_DENIED` when the service refuses this program. A service that stops is seen as all readers
/// removed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_next_event(
    readers: *const uketsuke_readers,
    timeout_ms: u32,
    event: *mut i32,
    count: *mut u32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (event, count) = (out(event, 0), out(count, 0));
        let (event, count) = (event?, count?);
        let readers = handle(readers)?;
        let mut content = lock(&readers.content)?;
        let control = control(&readers.control, timeout_ms);
        let (what, name, insertions) = content.ask(|system| system.next_event(&control))?;
        content.named = name;
        event.set(what);
        count.set(insertions);
        Ok(())
    })
}

/// The reader that the last wait or event spoke of, into a text buffer. `UKETSUKE_ERROR_ABSENT` before one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_last_name(
    readers: *const uketsuke_readers,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        let content = lock(&handle(readers)?.content)?;
        if content.named.is_empty() {
            return Err(Failure(UKETSUKE_ERROR_ABSENT));
        }
        place.write_text(&content.named)
    })
}

/// The PC/SC number of the last failure on this handle; 0: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_code(
    readers: *const uketsuke_readers,
    reader_code: *mut u32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out(reader_code, 0)?;
        place.set(lock(&handle(readers)?.content)?.reader_code);
        Ok(())
    })
}

/// Ends the wait that runs, and every later one until `uketsuke_readers_rearm`, with `UKETSUKE_ERROR_CANCELLED` within a
/// fifth of a second. From any thread. Must not race with `uketsuke_readers_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_cancel(readers: *const uketsuke_readers) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        handle(readers)?.control.cancel();
        Ok(())
    })
}

/// Takes a cancel back, for the next wait. From any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_rearm(readers: *const uketsuke_readers) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        handle(readers)?.control.rearm();
        Ok(())
    })
}

/// Frees a list of readers and sets `*readers` to NULL. NULL, and a pointer to NULL, are fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_free(readers: *mut *mut uketsuke_readers) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { free(readers) })
}

impl Content {
    fn ask<T>(&mut self, ask: impl FnOnce(&mut system::System) -> Result<T, crate::link::Fault>) -> Result<T, Failure> {
        let answer = ask(&mut self.system);
        self.reader_code = answer.as_ref().err().map_or(0, |fault| fault.code());
        Ok(answer?)
    }
}

#[cfg(feature = "pcsc")]
mod system {
    use super::*;
    use crate::link::Fault;
    use crate::link::pcsc::{Monitor, ReaderEvent, ReaderName, Readers, Which};

    #[derive(Default)]
    pub(super) struct System {
        readers: Readers,
        monitor: Monitor,
    }

    pub(super) fn there() -> Outcome {
        Ok(())
    }

    impl System {
        pub(super) fn list(&mut self) -> Result<Vec<String>, Fault> {
            Ok(self.readers.list()?.iter().map(|name| name.as_str().to_owned()).collect())
        }

        pub(super) fn service(&mut self) -> Result<(), Fault> {
            self.readers.service()
        }

        pub(super) fn wait_for_token(&mut self, name: &str, control: &Control) -> Result<String, Fault> {
            let which = if name.is_empty() { Which::Any } else { Which::Named(ReaderName::new(name)) };
            Ok(self.readers.wait_for_token(&which, control)?.as_str().to_owned())
        }

        pub(super) fn next_event(&mut self, control: &Control) -> Result<(i32, String, u32), Fault> {
            let (what, reader, count) = match self.monitor.next(control)? {
                ReaderEvent::ReaderAdded(reader) => (UKETSUKE_READER_ADDED, reader, 0),
                ReaderEvent::ReaderRemoved(reader) => (UKETSUKE_READER_REMOVED, reader, 0),
                ReaderEvent::TokenInserted { reader, count } => (UKETSUKE_READER_TOKEN_INSERTED, reader, count.into()),
                ReaderEvent::TokenRemoved(reader) => (UKETSUKE_READER_TOKEN_REMOVED, reader, 0),
            };
            Ok((what, reader.as_str().to_owned(), count))
        }
    }
}

#[cfg(not(feature = "pcsc"))]
mod system {
    use super::*;
    use crate::link::{Fault, FaultKind};

    #[derive(Default)]
    pub(super) struct System;

    pub(super) fn there() -> Outcome {
        Err(Failure(super::super::status::UKETSUKE_ERROR_UNSUPPORTED))
    }

    /// Never reached: no handle is given out.
    const NONE: Fault = Fault::new(FaultKind::NoReader);

    impl System {
        pub(super) fn list(&mut self) -> Result<Vec<String>, Fault> {
            Err(NONE)
        }

        pub(super) fn service(&mut self) -> Result<(), Fault> {
            Err(NONE)
        }

        pub(super) fn wait_for_token(&mut self, _: &str, _: &Control) -> Result<String, Fault> {
            Err(NONE)
        }

        pub(super) fn next_event(&mut self, _: &Control) -> Result<(i32, String, u32), Fault> {
            Err(NONE)
        }
    }
}
