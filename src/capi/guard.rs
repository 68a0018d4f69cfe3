//! The wall between C and Rust: no panic crosses it, and every refusal is a number.

use super::status::{UKETSUKE_ERROR_PANIC, UKETSUKE_OK, uketsuke_status};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why an export has no result: its status. Never [`UKETSUKE_OK`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Failure(pub(super) uketsuke_status);

/// What the body of an export comes to.
pub(super) type Outcome = Result<(), Failure>;

/// Runs the body of an export and gives its status.
pub(super) fn guard(body: impl FnOnce() -> Outcome) -> uketsuke_status {
    guard_value(UKETSUKE_ERROR_PANIC, || match body() {
        Ok(()) => UKETSUKE_OK,
        Err(Failure(status)) => status,
    })
}

/// Runs the body of an export that answers something else than a status: `after_panic` is then the answer.
///
/// The body's state is safe to go on with after a panic: handles keep what they hold behind locks that are entered anew
/// (see `args::lock`), and outputs were set when the call began.
pub(super) fn guard_value<T>(after_panic: T, body: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(|| {
        injected::panic_if_asked(b"before");
        let value = body();
        injected::panic_if_asked(b"after");
        value
    }))
    .unwrap_or(after_panic)
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
