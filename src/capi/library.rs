//! The library itself: its version, what this build can do, the words of a status.

use core::ffi::c_char;

use super::args::text_buffer;
use super::guard::{guard, guard_value};
use super::{types, uketsuke_status, words};

/// The number of this binary interface. Programs and library go together when it is the same; it is 0 while the version
/// begins with 0.
pub const UKETSUKE_ABI_VERSION: u32 = 0;

/// This build talks to real readers through PC/SC.
pub const UKETSUKE_FEATURE_PCSC: u32 = 1;
/// This build has the simulator.
pub const UKETSUKE_FEATURE_SIMULATOR: u32 = 2;
/// This build reads the eligibility terminal's answers.
pub const UKETSUKE_FEATURE_TERMINAL: u32 = 4;

/// The number of the library's binary interface: compare it with `UKETSUKE_ABI_VERSION` of the header.
#[unsafe(no_mangle)]
pub extern "C" fn uketsuke_abi_version() -> u32 {
    guard_value(u32::MAX, || UKETSUKE_ABI_VERSION)
}

/// What this build can do: `UKETSUKE_FEATURE_...` bits together. Functions of what is missing are there and answer
/// `UKETSUKE_ERROR_UNSUPPORTED`.
#[unsafe(no_mangle)]
pub extern "C" fn uketsuke_features() -> u32 {
    guard_value(0, || {
        let bit = |there, bit| if there { bit } else { 0 };
        bit(cfg!(feature = "pcsc"), UKETSUKE_FEATURE_PCSC)
            | bit(cfg!(feature = "simulator"), UKETSUKE_FEATURE_SIMULATOR)
            | bit(cfg!(feature = "terminal"), UKETSUKE_FEATURE_TERMINAL)
    })
}

/// The library's version, such as `0.1.0`, into a text buffer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_version(text: *mut c_char, capacity: usize, length: *mut usize) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { text_buffer(text, capacity, length)?.write_text(env!("CARGO_PKG_VERSION")) })
}

/// A status in words, into a text buffer; also for numbers that this library does not know. `language`:
/// `UKETSUKE_LANGUAGE_...`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_status_text(
    status: uketsuke_status,
    language: i32,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = text_buffer(text, capacity, length)?;
        place.write_text(words::text(status, types::language(language)?))
    })
}
