//! Arguments from C: checked once, here, before anything else happens.
//!
//! Every function trusts what C's own rules promise (a pointer that is not NULL points to something alive that is long enough)
//! and checks everything else. Languages without types hand a handle to the wrong function: each knows what it is.

use super::guard::{Outcome, injected};
use crate::Day;
use crate::vocabulary::{Language, Status, Word};
use core::any::TypeId;
use core::ffi::{CStr, c_char};
use core::ptr::NonNull;
use std::borrow::Cow;
use std::sync::{Mutex, MutexGuard, TryLockError};

/// The longest input in bytes: more than any file that is read, and short enough that no sum overflows.
const MAX_INPUT: usize = 64 << 20;

/// A place of the caller's for one value.
pub(super) struct Out<T>(NonNull<T>);

/// Takes an output and sets it to `nothing`.
///
/// # Safety
/// `place` is NULL or points to memory for a `T` that lives until the export returns.
pub(super) unsafe fn out<T>(place: *mut T, nothing: T) -> Outcome<Out<T>> {
    let place = NonNull::new(place).ok_or(Status::NullPointer)?;
    // SAFETY: not NULL, so memory for a T by the caller's promise. Nothing is read or dropped.
    unsafe { place.write(nothing) };
    Ok(Out(place))
}

/// Takes an output for a handle and sets it to NULL.
///
/// # Safety
/// As for [`out`].
pub(super) unsafe fn out_handle<T>(place: *mut *mut T) -> Outcome<Out<*mut T>> {
    // SAFETY: the caller's promise, handed on.
    unsafe { out(place, core::ptr::null_mut()) }
}

impl<T> Out<T> {
    /// Writes the value.
    pub(super) fn set(self, value: T) {
        // SAFETY: `out` found it not NULL; the memory lives until the export returns. T is plain data or a pointer.
        unsafe { self.0.write(value) }
    }
}

/// What a handle points to: first what it is, so that every other handle can be told from it.
#[repr(C)]
struct Held<T> {
    of: TypeId,
    value: T,
}

impl<T: 'static> Out<*mut T> {
    /// Gives the caller a handle to free later.
    pub(super) fn give(self, value: T) {
        self.set(Box::into_raw(Box::new(Held { of: TypeId::of::<T>(), value })).cast());
    }
}

/// A handle that came from this library and was not freed.
///
/// # Safety
/// `handle` is NULL or such a handle, of whatever kind. It is only shared: whatever changes stands behind a lock.
pub(super) unsafe fn handle<'a, T: Sync + 'static>(handle: *const T) -> Outcome<&'a T> {
    // SAFETY: the caller's promise, handed on.
    unsafe { some_handle(handle) }?.ok_or(Status::NullPointer)
}

/// Such a handle, or NULL for none.
///
/// # Safety
/// As for [`handle`].
pub(super) unsafe fn some_handle<'a, T: Sync + 'static>(handle: *const T) -> Outcome<Option<&'a T>> {
    // SAFETY: the caller's promise: every handle begins with what it is.
    match unsafe { handle.cast::<TypeId>().as_ref() } {
        None => Ok(None),
        // SAFETY: it is a T, made by `Out::give`.
        Some(of) if *of == TypeId::of::<T>() => Ok(Some(unsafe { &(*handle.cast::<Held<T>>()).value })),
        Some(_) => Err(Status::WrongHandle),
    }
}

/// Frees a handle and sets the caller's pointer to NULL. NULL on either level is fine, so that a second call is. A handle of
/// another kind stays as it is.
///
/// # Safety
/// `place` is NULL or points to NULL or to a handle that was not freed.
pub(super) unsafe fn free<T: Sync + 'static>(place: *mut *mut T) {
    super::guard::value((), || {
        // SAFETY: the caller's promise; the handle was made by `Out::give`, and is a T.
        unsafe {
            let Some(place) = place.as_mut() else { return };
            if let Ok(Some(_)) = some_handle::<T>(*place) {
                let handle = core::mem::replace(place, core::ptr::null_mut());
                drop(Box::from_raw(handle.cast::<Held<T>>()));
            }
        }
    });
}

/// Bytes that the caller lends until the export returns. NULL is fine for no bytes.
///
/// # Safety
/// `data` points to `length` readable bytes, or `length` is 0.
pub(super) unsafe fn bytes<'a>(data: *const u8, length: usize) -> Outcome<&'a [u8]> {
    match (data.is_null(), length) {
        (_, 0) => Ok(&[]),
        (true, _) => Err(Status::NullPointer),
        // SAFETY: not NULL, of this length by the caller's promise, and far below isize::MAX.
        (false, 1..=MAX_INPUT) => Ok(unsafe { core::slice::from_raw_parts(data, length) }),
        (false, _) => Err(Status::Length),
    }
}

/// Text that ends with a NUL.
///
/// # Safety
/// `text` is NULL or points to such a text, which the caller lends until the export returns.
pub(super) unsafe fn text<'a>(text: *const c_char) -> Outcome<&'a str> {
    // SAFETY: the caller's promise, handed on.
    unsafe { some_text(text) }?.ok_or(Status::NullPointer)
}

/// Text that ends with a NUL, or NULL for none.
///
/// # Safety
/// As for [`text`].
pub(super) unsafe fn some_text<'a>(text: *const c_char) -> Outcome<Option<&'a str>> {
    if text.is_null() {
        return Ok(None);
    }
    // SAFETY: not NULL, so NUL-terminated by the caller's promise.
    let text = unsafe { CStr::from_ptr(text) };
    if text.count_bytes() > MAX_INPUT {
        return Err(Status::Length);
    }
    text.to_str().map(Some).map_err(|_| Status::NotUtf8)
}

/// This institution's own code; `None` for NULL, and where nothing was entered.
pub(super) unsafe fn institution<'a>(code: *const c_char) -> Outcome<Option<&'a str>> {
    // SAFETY: the caller's promise, handed on.
    let code = unsafe { some_text(code) }?.unwrap_or_default();
    crate::terminal::institution_code(code).map_err(|_| Status::NotAnInstitution)
}

/// A day as `YYYYMMDD`.
pub(super) fn day(number: i32) -> Outcome<Day> {
    Day::from_yyyymmdd(number).ok_or(Status::NotADay)
}

/// A word of one group.
pub(super) fn word<W: Word>(number: i32) -> Outcome<W> {
    W::from_number(number).ok_or(Status::InvalidValue)
}

/// A language.
pub(super) fn language(number: i32) -> Outcome<Language> {
    word(number)
}

/// A status; 0, that of a success, is one, too.
pub(super) fn status(number: i32) -> Outcome<Status> {
    word(number)
}

/// A flag: 0 or 1.
pub(super) fn flag(number: i32) -> Outcome<bool> {
    match number {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(Status::InvalidValue),
    }
}

/// A buffer of the caller's, for text or bytes.
pub(super) struct Buffer {
    data: *mut u8,
    capacity: usize,
    length: Option<Out<usize>>,
}

/// Takes a buffer for bytes; `length` may be NULL. The length is set to 0.
///
/// # Safety
/// `data` is NULL with `capacity` 0, or points to `capacity` writable bytes; `length` as for [`out`].
pub(super) unsafe fn buffer(data: *mut u8, capacity: usize, length: *mut usize) -> Outcome<Buffer> {
    // SAFETY: the caller's promise, handed on.
    let length = if length.is_null() { None } else { Some(unsafe { out(length, 0) }?) };
    if data.is_null() && capacity > 0 {
        return Err(Status::NullPointer);
    }
    Ok(Buffer { data, capacity, length })
}

/// Takes a buffer for text. It becomes the empty string.
///
/// # Safety
/// As for [`buffer`].
pub(super) unsafe fn text_buffer(text: *mut c_char, capacity: usize, length: *mut usize) -> Outcome<Buffer> {
    // SAFETY: the caller's promise, handed on; the byte is written only where there is one.
    unsafe {
        if capacity > 0 && !text.is_null() {
            text.write(0);
        }
        buffer(text.cast(), capacity, length)
    }
}

impl Buffer {
    /// The bytes whole, or only their number when the caller asks for that with NULL.
    pub(super) fn write(self, bytes: &[u8]) -> Outcome {
        self.put(bytes, bytes.len())
    }

    /// The text whole with a NUL after it, which the length does not count. A NUL within, which a file from outside may hold,
    /// would end the text for its reader: U+FFFD stands in its place.
    pub(super) fn write_text(self, text: &str) -> Outcome {
        let text = &*if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{FFFD}")) } else { Cow::Borrowed(text) };
        let data = self.data;
        let room = self.capacity > text.len();
        self.put(text.as_bytes(), text.len().saturating_add(1))?;
        if room {
            // SAFETY: `put` left the byte after the text free, and the buffer has more bytes than the text.
            unsafe { data.add(text.len()).write(0) };
        }
        Ok(())
    }

    /// Tells how long a buffer has to be, since it is not.
    pub(super) fn wants(self, needed: usize) -> Outcome {
        if let Some(length) = self.length {
            length.set(needed);
        }
        Err(Status::BufferTooSmall)
    }

    fn put(self, bytes: &[u8], needed: usize) -> Outcome {
        if let Some(length) = self.length {
            length.set(bytes.len());
        }
        if self.data.is_null() {
            return Ok(());
        }
        if self.capacity < needed {
            return Err(Status::BufferTooSmall);
        }
        // SAFETY: the buffer has `capacity` bytes by the caller's promise, and it overlaps nothing of this library's.
        unsafe { core::ptr::copy_nonoverlapping(bytes.as_ptr(), self.data, bytes.len()) };
        Ok(())
    }
}

/// What a handle holds, for this call alone. In use already, by another thread or by this one further up (a callback
/// that calls back), the answer is BUSY and nobody waits. After a panic the content is entered anew.
pub(super) fn lock<T>(content: &Mutex<T>) -> Outcome<MutexGuard<'_, T>> {
    let guard = match content.try_lock() {
        Ok(guard) => guard,
        Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
        Err(TryLockError::WouldBlock) => return Err(Status::Busy),
    };
    injected::panic_if_asked(b"locked");
    Ok(guard)
}

/// What is held for a moment by any thread: waits for it.
pub(super) fn glance<T>(content: &Mutex<T>) -> MutexGuard<'_, T> {
    content.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nul_within_a_text_does_not_end_it() {
        let (mut bytes, mut length) = ([0x55_u8; 20], 0);
        // SAFETY: the buffer has as many bytes as are said, and both places live until the end of this test.
        let buffer = unsafe { text_buffer(bytes.as_mut_ptr().cast(), bytes.len(), &raw mut length) };
        buffer.unwrap().write_text("J-LIS\0.example").unwrap();
        assert_eq!(&bytes[..], b"J-LIS\xEF\xBF\xBD.example\0UUU");
        assert_eq!(length, 16);
    }
}
