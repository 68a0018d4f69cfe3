//! Arguments from C: checked once, here, before anything else happens.
//!
//! Every function of this module trusts what C's own rules promise (a pointer that is not NULL points to a live value of
//! its type) and checks everything else. An export takes its outputs first, all of them, so that each is set to
//! *nothing* even when another argument is refused.

use super::guard::{Failure, Outcome};
use super::status::{
    UKETSUKE_ERROR_BUFFER_TOO_SMALL, UKETSUKE_ERROR_BUSY, UKETSUKE_ERROR_LENGTH, UKETSUKE_ERROR_NOT_A_DAY,
    UKETSUKE_ERROR_NOT_UTF8, UKETSUKE_ERROR_NULL_POINTER, UKETSUKE_ERROR_STRUCT_SIZE,
};
use crate::Day;
use core::ffi::c_char;
use core::ptr::NonNull;
use std::sync::{Mutex, MutexGuard, TryLockError};

/// The longest input in bytes: more than any file that this library reads, and short enough that no sum overflows.
pub(super) const MAX_INPUT: usize = 64 << 20;

const NULL: Failure = Failure(UKETSUKE_ERROR_NULL_POINTER);

/// A place of the caller's for one value.
pub(super) struct Out<T>(NonNull<T>);

/// Takes an output and sets it to `nothing`.
///
/// # Safety
/// `place` is NULL or points to memory for a `T` that lives until the export returns.
pub(super) unsafe fn out<T>(place: *mut T, nothing: T) -> Result<Out<T>, Failure> {
    let place = NonNull::new(place).ok_or(NULL)?;
    // SAFETY: not NULL, so memory for a T by the caller's promise. Nothing is read or dropped.
    unsafe { place.write(nothing) };
    Ok(Out(place))
}

/// Takes an output for a handle and sets it to NULL.
///
/// # Safety
/// As for [`out`].
pub(super) unsafe fn out_handle<T>(place: *mut *mut T) -> Result<Out<*mut T>, Failure> {
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

impl<T> Out<*mut T> {
    /// Gives the caller a handle to free later.
    pub(super) fn give(self, value: T) {
        self.set(Box::into_raw(Box::new(value)));
    }
}

/// A structure that begins with `uint32_t struct_size`.
///
/// # Safety
/// `repr(C)`, the first field is that `u32`, and every bit pattern is a value (numbers, pointers, optional functions).
pub(super) unsafe trait SizedStruct: Copy {
    /// All zero but for `struct_size`.
    fn nothing() -> Self;
}

/// Marks structures as [`SizedStruct`].
macro_rules! sized_structs {
    ($($name:ident),*) => { $(
        // SAFETY: repr(C) structures of numbers and pointers whose first field is struct_size, as each one's definition shows.
        unsafe impl $crate::capi::args::SizedStruct for $name {
            fn nothing() -> Self {
                // SAFETY: all bits zero is a value of every field (SizedStruct's contract).
                let mut zero: Self = unsafe { core::mem::zeroed() };
                zero.struct_size = core::mem::size_of::<Self>() as u32;
                zero
            }
        }
        const _: () = assert!(core::mem::offset_of!($name, struct_size) == 0);
    )* };
}
pub(super) use sized_structs;

/// Reads an option structure whose `struct_size` is right.
///
/// # Safety
/// As for [`borrow`].
pub(super) unsafe fn read<T: SizedStruct>(place: *const T) -> Result<T, Failure> {
    // SAFETY: the caller's promise, handed on.
    unsafe { borrow(place) }.copied()
}

/// An option structure whose `struct_size` is right, where it lies.
///
/// # Safety
/// `place` is NULL or points to at least its `struct_size` bytes, which nobody writes while the export runs.
#[inline]
pub(super) unsafe fn borrow<'a, T: SizedStruct>(place: *const T) -> Result<&'a T, Failure> {
    if place.is_null() {
        return Err(NULL);
    }
    // SAFETY: not NULL, so at least the first field is there; read as the u32 that it is.
    let size = unsafe { place.cast::<u32>().read() };
    if size as usize != core::mem::size_of::<T>() {
        return Err(Failure(UKETSUKE_ERROR_STRUCT_SIZE));
    }
    // SAFETY: the caller states that so many bytes are there, and every bit pattern is a value.
    Ok(unsafe { &*place })
}

/// Takes an output structure whose `struct_size` is right, and sets the rest to zero.
///
/// # Safety
/// As for [`read`].
pub(super) unsafe fn out_struct<T: SizedStruct>(place: *mut T) -> Result<Out<T>, Failure> {
    // SAFETY: the caller's promise, handed on.
    unsafe {
        borrow(place.cast_const())?;
        out(place, T::nothing())
    }
}

/// A handle that came from this library and was not freed.
///
/// # Safety
/// `handle` is NULL or such a handle. It is only shared: whatever changes lies behind a lock.
pub(super) unsafe fn handle<'a, T: Sync>(handle: *const T) -> Result<&'a T, Failure> {
    // SAFETY: the caller's promise.
    unsafe { handle.as_ref() }.ok_or(NULL)
}

/// Frees a handle and sets the caller's pointer to NULL. NULL on either level is fine, so that a second call is.
///
/// # Safety
/// `place` is NULL or points to NULL or to a handle of this type that was not freed.
pub(super) unsafe fn free<T>(place: *mut *mut T) -> Outcome {
    // SAFETY: the caller's promise; the handle was made by `Out::give`.
    unsafe {
        let Some(place) = place.as_mut() else { return Ok(()) };
        let handle = core::mem::replace(place, core::ptr::null_mut());
        if !handle.is_null() {
            drop(Box::from_raw(handle));
        }
    }
    Ok(())
}

/// Bytes that the caller lends until the export returns. NULL is fine for no bytes.
///
/// # Safety
/// `data` points to `length` readable bytes, or `length` is 0.
pub(super) unsafe fn bytes<'a>(data: *const u8, length: usize) -> Result<&'a [u8], Failure> {
    match (data.is_null(), length) {
        (_, 0) => Ok(&[]),
        (true, _) => Err(NULL),
        (false, 1..=MAX_INPUT) => {
            // SAFETY: not NULL, of this length by the caller's promise, and far below isize::MAX.
            Ok(unsafe { core::slice::from_raw_parts(data, length) })
        }
        (false, _) => Err(Failure(UKETSUKE_ERROR_LENGTH)),
    }
}

/// Text in UTF-8, not NUL-terminated.
///
/// # Safety
/// As for [`bytes`].
pub(super) unsafe fn text<'a>(data: *const c_char, length: usize) -> Result<&'a str, Failure> {
    // SAFETY: the caller's promise, handed on.
    let bytes = unsafe { bytes(data.cast(), length) }?;
    core::str::from_utf8(bytes).map_err(|_| Failure(UKETSUKE_ERROR_NOT_UTF8))
}

/// A day as `YYYYMMDD`.
#[inline]
pub(super) fn day(number: i32) -> Result<Day, Failure> {
    Day::from_yyyymmdd(number).ok_or(Failure(UKETSUKE_ERROR_NOT_A_DAY))
}

/// A day as `YYYYMMDD`, or 0 for one that is not known.
#[inline]
pub(super) fn day_or_unknown(number: i32) -> Result<Option<Day>, Failure> {
    if number == 0 { Ok(None) } else { day(number).map(Some) }
}

/// The number of a day for C: 0 when it is not known.
#[inline]
pub(super) fn day_number(day: Option<Day>) -> i32 {
    day.map_or(0, Day::yyyymmdd)
}

/// A buffer of the caller's, to be called twice: once with NULL for the length, once for the content.
pub(super) struct Buffer {
    data: *mut u8,
    capacity: usize,
    length: Out<usize>,
}

/// Takes a buffer for bytes. The length is set to 0.
///
/// # Safety
/// `data` is NULL with `capacity` 0, or points to `capacity` writable bytes; `length` as for [`out`].
pub(super) unsafe fn buffer(data: *mut u8, capacity: usize, length: *mut usize) -> Result<Buffer, Failure> {
    // SAFETY: the caller's promise, handed on.
    let length = unsafe { out(length, 0) }?;
    if data.is_null() && capacity > 0 {
        return Err(NULL);
    }
    Ok(Buffer { data, capacity, length })
}

/// Takes a buffer for text. It becomes the empty string.
///
/// # Safety
/// As for [`buffer`].
pub(super) unsafe fn text_buffer(data: *mut c_char, capacity: usize, length: *mut usize) -> Result<Buffer, Failure> {
    // SAFETY: the caller's promise, handed on; the byte is written only where there is one.
    unsafe {
        if capacity > 0 && !data.is_null() {
            data.write(0);
        }
        buffer(data.cast(), capacity, length)
    }
}

impl Buffer {
    /// The bytes, or only their number when the caller asks for that.
    pub(super) fn write(self, bytes: &[u8]) -> Outcome {
        self.put(bytes, bytes.len())
    }

    /// The text with a NUL after it, which the length does not count.
    pub(super) fn write_text(self, text: &str) -> Outcome {
        let data = self.data;
        let room = self.capacity > text.len();
        self.put(text.as_bytes(), text.len() + 1)?;
        if room {
            // SAFETY: `put` left the byte after the text free, and there are more bytes than the text has.
            unsafe { data.add(text.len()).write(0) };
        }
        Ok(())
    }

    /// Tells how many bytes the caller's buffer must have.
    pub(super) fn need(self, capacity: usize) {
        self.length.set(capacity);
    }

    fn put(self, bytes: &[u8], needed: usize) -> Outcome {
        self.length.set(bytes.len());
        if self.data.is_null() {
            return Ok(());
        }
        if self.capacity < needed {
            return Err(Failure(UKETSUKE_ERROR_BUFFER_TOO_SMALL));
        }
        // SAFETY: the buffer has `capacity` bytes by the caller's promise, and it overlaps nothing of this library's.
        unsafe { core::ptr::copy_nonoverlapping(bytes.as_ptr(), self.data, bytes.len()) };
        Ok(())
    }
}

/// What a handle holds, for this call alone. In use already, by another thread or by this one further up (a callback
/// that calls back), the answer is BUSY and nobody waits. After a panic the content is entered anew.
pub(super) fn lock<T>(content: &Mutex<T>) -> Result<MutexGuard<'_, T>, Failure> {
    let guard = match content.try_lock() {
        Ok(guard) => guard,
        Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
        Err(TryLockError::WouldBlock) => return Err(Failure(UKETSUKE_ERROR_BUSY)),
    };
    super::guard::injected::panic_if_asked(b"locked");
    Ok(guard)
}
