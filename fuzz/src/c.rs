//! Every function of the C interface with arguments from bytes, by what drives them in the C tests (`tests/c/driving.c`). A
//! new function is called without anything being added here.

use core::ffi::c_int;
use uketsuke as _; // whose exported functions C calls

unsafe extern "C" {
    fn any_sequence(data: *const u8, length: usize);
    fn any_bytes(data: *const u8, length: usize);
    static failures: c_int;
}

/// A sequence of any calls with any arguments.
pub fn sequence(data: &[u8]) {
    // SAFETY: the bytes are lent for the call; the fuzzer has one thread.
    let failed = unsafe {
        any_sequence(data.as_ptr(), data.len());
        failures
    };
    assert_eq!(failed, 0, "see what was printed");
}

/// The bytes as every text and every file that a function takes.
pub fn bytes(data: &[u8]) {
    // SAFETY: the bytes are lent for the call; the fuzzer has one thread.
    let failed = unsafe {
        any_bytes(data.as_ptr(), data.len());
        failures
    };
    assert_eq!(failed, 0, "see what was printed");
}
