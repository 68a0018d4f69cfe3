//! The wall between C and Rust: no panic crosses it, and every refusal is a number.

use super::types::uketsuke_status;
use crate::vocabulary::{Status, Word};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the body of an export comes to. The error is never [`Status::Ok`].
pub(super) type Outcome<T = ()> = Result<T, Status>;

/// Runs the body of an export and gives its status.
pub(super) fn guard(body: impl FnOnce() -> Outcome) -> uketsuke_status {
    value(Status::Panic.number(), || body().map_or_else(Word::number, |()| Status::Ok.number()))
}

/// Runs the body of an export that gives a value, and `nothing` where there is none.
pub(super) fn value_or<T>(nothing: T, body: impl FnOnce() -> Outcome<T>) -> T
where
    T: Copy,
{
    value(nothing, || body().unwrap_or(nothing))
}

/// Runs the body of an export; `after_panic` is the answer when it panics.
///
/// The body's state is safe to go on with: handles keep what they hold behind locks that are entered anew, and outputs
/// were set when the call began.
pub(super) fn value<T>(after_panic: T, body: impl FnOnce() -> T) -> T {
    stay_loaded();
    catch_unwind(AssertUnwindSafe(|| {
        injected::panic_if_asked(b"before");
        let value = body();
        injected::panic_if_asked(b"after");
        value
    }))
    .unwrap_or(after_panic)
}

/// Where mingw-w64 links, each loading of the library takes thread-local storage of the process that Rust's standard library
/// does not give back, and after some hundred there is no more. So it is loaded once: who unloads it finds it again.
fn stay_loaded() {
    #[cfg(all(windows, target_env = "gnu", feature = "pcsc"))]
    crate::link::pcsc::keep_library_loaded();
}

/// Panics on demand, to test the wall; in no build but the one that is made for that test with
/// `RUSTFLAGS="--cfg uketsuke_inject_panics"`.
pub(super) mod injected {
    #[cfg(not(uketsuke_inject_panics))]
    #[inline(always)]
    pub(in super::super) fn panic_if_asked(_place: &[u8]) {}

    #[cfg(uketsuke_inject_panics)]
    #[allow(clippy::panic)] // what it is for
    pub(in super::super) fn panic_if_asked(place: &[u8]) {
        if std::env::var_os("UKETSUKE_INJECT_PANIC").is_some_and(|asked| asked.as_encoded_bytes() == place) {
            panic!("injected");
        }
    }
}
