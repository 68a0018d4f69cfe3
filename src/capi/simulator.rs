//! The simulator for C: software tokens on a reader in this process.

use std::sync::Mutex;

use super::args::{buffer, bytes, free, handle, lock, out, out_handle, read, sized_structs};
use super::guard::guard;
use super::session::uketsuke_session;
use super::uketsuke_status;

/// A software token. Set `struct_size`, leave to zero what is to be as usual.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_simulated_token {
    /// `sizeof(uketsuke_simulated_token)`.
    pub struct_size: u32,
    /// `UKETSUKE_TOKEN_KIND_...`.
    pub kind: i32,
    /// The last day of its certificate; YYYYMMDD, 0: one far enough ahead.
    pub expires_on: i32,
    /// Tries left at the beginning, 1 to 15, or -1: blocked; 0: all.
    pub tries_left: i32,
    /// 1: another smart card, without the JPKI application.
    pub without_jpki: i32,
    /// 1: an iPhone that has not authenticated its holder.
    pub holder_not_authenticated: i32,
    /// The PIN's ASCII digits; NULL: 1234.
    pub pin: *const u8,
    /// Bytes of `pin`.
    pub pin_length: usize,
}

sized_structs!(uketsuke_simulated_token);

/// A reader in this process with software tokens. For tests, training and demonstrations: its root is accepted only where
/// `uketsuke_anchors_accept_simulated` was called. May be used by any thread while a session runs on it. Freed by
/// `uketsuke_simulator_free`; sessions on it live on.
#[allow(non_camel_case_types)]
pub struct uketsuke_simulator {
    reader: Mutex<reader::Reader>,
}

/// Makes a reader without a token. `*simulator` is to be freed with `uketsuke_simulator_free`. Errors:
/// `UKETSUKE_ERROR_UNSUPPORTED` in a build without the simulator.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_new(simulator: *mut *mut uketsuke_simulator) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_handle(simulator)?;
        place.give(uketsuke_simulator { reader: Mutex::new(reader::Reader::new()?) });
        Ok(())
    })
}

/// Lays a token on the reader, in place of the one that lies there. `token` is copied.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_insert(
    simulator: *const uketsuke_simulator,
    token: *const uketsuke_simulated_token,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (simulator, token) = (handle(simulator)?, read(token)?);
        let pin = bytes(token.pin, token.pin_length)?;
        lock(&simulator.reader)?.insert(&token, pin)
    })
}

/// Takes the token away; also when there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_remove(simulator: *const uketsuke_simulator) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { lock(&handle(simulator)?.reader)?.remove() })
}

/// Another program resets the token.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_reset(simulator: *const uketsuke_simulator) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { lock(&handle(simulator)?.reader)?.reset() })
}

/// Lets the command number `command` (from 0, counted from now) fail with `fault` (101 to 120) before it reaches the token.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_fail_at(
    simulator: *const uketsuke_simulator,
    command: usize,
    fault: uketsuke_status,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { lock(&handle(simulator)?.reader)?.fail_at(command, fault) })
}

/// Looks at the token: `*tries_left` of its PIN, `*unlocked` 1 when a PIN is in force, `*commands` that it was sent and
/// `*verifies` with a PIN. `UKETSUKE_ERROR_NO_TOKEN` when there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_look(
    simulator: *const uketsuke_simulator,
    tries_left: *mut i32,
    unlocked: *mut i32,
    commands: *mut u32,
    verifies: *mut u32,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let (tries, unlocked) = (out(tries_left, -1), out(unlocked, 1));
        let (commands, verifies) = (out(commands, 0), out(verifies, 0));
        let (tries, unlocked, commands, verifies) = (tries?, unlocked?, commands?, verifies?);
        let seen = lock(&handle(simulator)?.reader)?.look()?;
        tries.set(seen.tries_left);
        unlocked.set(seen.unlocked);
        commands.set(seen.commands);
        verifies.set(seen.verifies);
        Ok(())
    })
}

/// Sends one command to the token and writes its response with the status word into a byte buffer: what a reader driver
/// under test does. The response is lost when the buffer is too small; 258 bytes are enough for short length. The token
/// has power from its first command on, until it is taken away. Errors: `UKETSUKE_ERROR_NO_TOKEN`, and the fault that
/// `uketsuke_simulator_fail_at` ordered.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_transmit(
    simulator: *const uketsuke_simulator,
    command: *const u8,
    command_length: usize,
    response: *mut u8,
    capacity: usize,
    response_length: *mut usize,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = buffer(response, capacity, response_length)?;
        let command = bytes(command, command_length)?;
        place.write(&lock(&handle(simulator)?.reader)?.transmit(command)?)
    })
}

/// Takes the power from the token: what a driver's `cut_power` does. `UKETSUKE_ERROR_NO_TOKEN` when there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_cut_power(simulator: *const uketsuke_simulator) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { lock(&handle(simulator)?.reader)?.cut_power() })
}

/// Opens a session on the simulated reader. `*session` is to be freed with `uketsuke_session_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_session_open_simulator(
    simulator: *const uketsuke_simulator,
    session: *mut *mut uketsuke_session,
) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe {
        let place = out_handle(session)?;
        lock(&handle(simulator)?.reader)?.open(place)
    })
}

/// Frees a simulated reader and sets `*simulator` to NULL. NULL, and a pointer to NULL, are fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_simulator_free(simulator: *mut *mut uketsuke_simulator) -> uketsuke_status {
    // SAFETY: the C caller's promise.
    guard(|| unsafe { free(simulator) })
}

/// What was seen of a token.
struct Seen {
    tries_left: i32,
    unlocked: i32,
    commands: u32,
    verifies: u32,
}

#[cfg(feature = "simulator")]
mod reader {
    use super::super::args::{Out, day_or_unknown};
    use super::super::errors::fault_kind;
    use super::super::guard::{Failure, Outcome};
    use super::super::session;
    use super::super::status::{UKETSUKE_ERROR_INVALID_VALUE, UKETSUKE_ERROR_NO_TOKEN};
    use super::super::types::{FromNumber, flag};
    use super::*;
    use crate::TokenKind;
    use crate::simulator::{Accident, SimulatedLink, Token};

    pub(super) struct Reader(SimulatedLink);

    const INVALID: Failure = Failure(UKETSUKE_ERROR_INVALID_VALUE);
    const NO_TOKEN: Failure = Failure(UKETSUKE_ERROR_NO_TOKEN);

    impl Reader {
        pub(super) fn new() -> Result<Reader, Failure> {
            Ok(Reader(SimulatedLink::empty()))
        }

        pub(super) fn insert(&self, token: &uketsuke_simulated_token, pin: &[u8]) -> Outcome {
            let mut builder = Token::builder(TokenKind::from_number(token.kind)?);
            if let Some(day) = day_or_unknown(token.expires_on)? {
                builder = builder.expires_on(day);
            }
            if !pin.is_empty() {
                builder = builder.pin(pin);
            }
            builder = match token.tries_left {
                0 => builder,
                -1 => builder.tries_left(0),
                left @ 1..=15 => builder.tries_left(u8::try_from(left).map_err(|_| INVALID)?),
                _ => return Err(INVALID),
            };
            if flag(token.without_jpki)? {
                builder = builder.without_jpki();
            }
            if flag(token.holder_not_authenticated)? {
                builder = builder.holder_authenticated(false);
            }
            self.0.insert(builder.build());
            Ok(())
        }

        pub(super) fn remove(&self) -> Outcome {
            drop(self.0.remove());
            Ok(())
        }

        pub(super) fn reset(&self) -> Outcome {
            self.0.reset();
            Ok(())
        }

        pub(super) fn fail_at(&self, command: usize, fault: uketsuke_status) -> Outcome {
            self.0.at_command(command, Accident::Fault(fault_kind(fault).ok_or(INVALID)?));
            Ok(())
        }

        pub(super) fn look(&self) -> Result<Seen, Failure> {
            let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
            let seen = self.0.token(|token| Seen {
                tries_left: token.tries_left().into(),
                unlocked: token.is_unlocked().into(),
                commands: count(token.record().commands),
                verifies: count(token.record().verifies),
            });
            seen.ok_or(NO_TOKEN)
        }

        pub(super) fn transmit(&self, command: &[u8]) -> Result<Vec<u8>, Failure> {
            self.0.token(Token::power_on).ok_or(NO_TOKEN)?;
            Ok(self.0.answer(command)?)
        }

        pub(super) fn cut_power(&self) -> Outcome {
            self.0.token(Token::power_off).ok_or(NO_TOKEN)
        }

        pub(super) fn open(&self, place: Out<*mut uketsuke_session>) -> Outcome {
            session::open(place, Box::new(self.0.clone()), None)
        }
    }
}

#[cfg(not(feature = "simulator"))]
mod reader {
    use super::super::args::Out;
    use super::super::guard::{Failure, Outcome};
    use super::super::status::UKETSUKE_ERROR_UNSUPPORTED;
    use super::*;

    /// Not in this build.
    pub(super) enum Reader {}

    impl Reader {
        pub(super) fn new() -> Result<Reader, Failure> {
            Err(Failure(UKETSUKE_ERROR_UNSUPPORTED))
        }

        pub(super) fn insert(&self, _: &uketsuke_simulated_token, _: &[u8]) -> Outcome {
            match *self {}
        }

        pub(super) fn remove(&self) -> Outcome {
            match *self {}
        }

        pub(super) fn reset(&self) -> Outcome {
            match *self {}
        }

        pub(super) fn fail_at(&self, _: usize, _: uketsuke_status) -> Outcome {
            match *self {}
        }

        pub(super) fn look(&self) -> Result<Seen, Failure> {
            match *self {}
        }

        pub(super) fn transmit(&self, _: &[u8]) -> Result<Vec<u8>, Failure> {
            match *self {}
        }

        pub(super) fn cut_power(&self) -> Outcome {
            match *self {}
        }

        pub(super) fn open(&self, _: Out<*mut uketsuke_session>) -> Outcome {
            match *self {}
        }
    }
}
