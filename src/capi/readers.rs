//! The readers of this machine by PC/SC. One call at a time, a second one returns BUSY immediately; `uketsuke_readers_cancel`
//! works from any thread. Without PC/SC `uketsuke_readers_new` answers UNSUPPORTED.

use super::types::{uketsuke_status, uketsuke_word};
use super::{args, guard};
use core::ffi::c_char;
#[cfg(feature = "pcsc")]
use pcsc::State;

/// The readers of this machine, and what happens to them.
pub struct uketsuke_readers {
    #[cfg(feature = "pcsc")]
    state: std::sync::Mutex<State>,
    #[cfg(feature = "pcsc")]
    cancel: crate::link::CancelToken,
}

/// Begins to look at the readers. UNSUPPORTED without PC/SC.
/// ja: リーダーの監視を始めます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_new(readers: *mut *mut uketsuke_readers) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let out = unsafe { args::out_handle(readers) }?;
        #[cfg(feature = "pcsc")]
        {
            out.give(uketsuke_readers { state: std::sync::Mutex::default(), cancel: crate::link::CancelToken::new() });
            Ok(())
        }
        #[cfg(not(feature = "pcsc"))]
        {
            let _ = out; // already emptied
            Err(crate::vocabulary::Status::Unsupported)
        }
    })
}

/// Looks which readers there are, and counts them.
/// ja: リーダーを数え直します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_count(readers: *const uketsuke_readers, count: *mut u32) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, readers) = unsafe { (args::out(count, 0)?, args::handle(readers)?) };
        out.set(readers.look()?);
        Ok(())
    })
}

/// The name of a reader that `uketsuke_readers_count` counted, from 0.
/// ja: リーダーの名前を書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_name(
    readers: *const uketsuke_readers,
    index: u32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, readers) = unsafe { (args::text_buffer(text, capacity, length)?, args::handle(readers)?) };
        out.write_text(&readers.name(index)?)
    })
}

/// Waits until something happens to a reader or a token (a word of *reader_event*). DEADLINE_PASSED when nothing does.
/// ja: リーダーやカードの変化を待ちます。時間内に変化がなければDEADLINE_PASSEDを返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_wait(
    readers: *const uketsuke_readers,
    timeout_ms: u32,
    event: *mut uketsuke_word,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, readers) = unsafe { (args::out(event, 0)?, args::handle(readers)?) };
        out.set(readers.wait(timeout_ms)?);
        Ok(())
    })
}

/// The name of the reader to which the last event happened.
/// ja: 最後の変化があったリーダーの名前を書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_event_name(
    readers: *const uketsuke_readers,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, readers) = unsafe { (args::text_buffer(text, capacity, length)?, args::handle(readers)?) };
        out.write_text(&readers.event_name()?)
    })
}

/// Ends the wait that runs, or the next one if none does, once. From any thread, at any time; NULL is fine.
/// ja: 待機を中止します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_cancel(readers: *const uketsuke_readers) {
    guard::value((), || {
        // SAFETY: the contract of all exports.
        if let Ok(Some(readers)) = unsafe { args::some_handle(readers) } {
            readers.end_wait();
        }
    });
}

/// Frees and sets the pointer to NULL; NULL is fine.
/// ja: 監視を終え、ポインターをNULLにします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_readers_free(readers: *mut *mut uketsuke_readers) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(readers) }
}

#[cfg(feature = "pcsc")]
mod pcsc {
    use super::super::args;
    use super::super::guard::Outcome;
    use super::super::sessions::deadline;
    use super::uketsuke_readers;
    use crate::link::pcsc::{Monitor, MonitorEvent, ReaderName, Readers};
    use crate::vocabulary::{ReaderEvent, Status, Word};

    #[derive(Default)]
    pub(super) struct State {
        readers: Readers,
        monitor: Option<Monitor>,
        names: Vec<ReaderName>,
        event: Option<ReaderName>,
    }

    impl uketsuke_readers {
        pub(super) fn look(&self) -> Outcome<u32> {
            let mut state = args::lock(&self.state)?;
            state.names = state.readers.list().map_err(|fault| Status::from(fault.kind()))?;
            u32::try_from(state.names.len()).map_err(|_| Status::Full)
        }

        pub(super) fn name(&self, index: u32) -> Outcome<String> {
            let state = args::lock(&self.state)?;
            Ok(state.names.get(index as usize).ok_or(Status::NoSuchIndex)?.as_str().to_owned())
        }

        pub(super) fn wait(&self, timeout_ms: u32) -> Outcome<i32> {
            let mut state = args::lock(&self.state)?;
            let monitor = state.monitor.get_or_insert_with(Monitor::new);
            let event = monitor.next(deadline(timeout_ms), &self.cancel).map_err(|fault| Status::from(fault.kind()))?;
            let (event, reader) = match event {
                MonitorEvent::ReaderAdded(reader) => (ReaderEvent::ReaderAdded, reader),
                MonitorEvent::ReaderRemoved(reader) => (ReaderEvent::ReaderRemoved, reader),
                MonitorEvent::TokenInserted { reader, .. } => (ReaderEvent::TokenInserted, reader),
                MonitorEvent::TokenRemoved(reader) => (ReaderEvent::TokenRemoved, reader),
            };
            state.event = Some(reader);
            Ok(event.number())
        }

        pub(super) fn event_name(&self) -> Outcome<String> {
            Ok(args::lock(&self.state)?.event.as_ref().ok_or(Status::NothingRead)?.as_str().to_owned())
        }

        pub(super) fn end_wait(&self) {
            self.cancel.cancel();
        }
    }
}

#[cfg(not(feature = "pcsc"))]
impl uketsuke_readers {
    fn look(&self) -> guard::Outcome<u32> {
        Err(crate::vocabulary::Status::Unsupported)
    }

    fn name(&self, _: u32) -> guard::Outcome<String> {
        Err(crate::vocabulary::Status::Unsupported)
    }

    fn wait(&self, _: u32) -> guard::Outcome<i32> {
        Err(crate::vocabulary::Status::Unsupported)
    }

    fn event_name(&self) -> guard::Outcome<String> {
        Err(crate::vocabulary::Status::Unsupported)
    }

    fn end_wait(&self) {}
}
