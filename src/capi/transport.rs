//! A reader driver's own functions as a [`Link`].

use core::ffi::{c_char, c_void};

use super::args::{self, sized_structs};
use super::errors::fault_kind;
use super::guard::Failure;
use super::status::{UKETSUKE_ERROR_INVALID_VALUE, UKETSUKE_ERROR_NULL_POINTER, UKETSUKE_OK};
use super::types;
use crate::link::{Control, Fault, FaultKind, Limits, Link, MAX_RESPONSE};

/// A driver's own way to the token. Set `struct_size`, leave to zero what is not needed.
///
/// Every function gets `context`, and is called by the thread that uses the session, one at a time; only `cancel` comes
/// from any thread at any time. Functions must return and must not throw or `longjmp`. A call back into the same session
/// answers `UKETSUKE_ERROR_BUSY`. Calls come in the order `begin`, (`transmit` | `cut_power`)*, `end`.
///
/// They return `UKETSUKE_OK`, one of the numbers 101 to 120 (`UKETSUKE_ERROR_TOKEN_REMOVED` to
/// `UKETSUKE_ERROR_SERVICE_FAILED`), or any other number of the driver's own: that becomes
/// `UKETSUKE_ERROR_READER_SYSTEM` with the number as `reader_code`.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_transport {
    /// `sizeof(uketsuke_transport)`.
    pub struct_size: u32,
    /// Longest command in bytes that `transmit` takes; 0: 261, short length.
    pub max_command: u32,
    /// Longest response in bytes with its status word that `transmit` gives; 0: 258, short length.
    pub max_response: u32,
    /// 1 when reader and token are known to take extended length, else 0. Never a guess.
    pub extended: i32,
    /// Handed to every function. The library never looks at it.
    pub context: *mut c_void,
    /// Sends one command and stores the whole response with its status word: at most `capacity` bytes at `response`,
    /// their number in `*response_length`. The command may carry a PIN: keep no copy and write it to no log. Required.
    pub transmit: Option<
        unsafe extern "C" fn(
            context: *mut c_void,
            command: *const u8,
            command_length: usize,
            response: *mut u8,
            capacity: usize,
            response_length: *mut usize,
        ) -> i32,
    >,
    /// Takes exclusive access to the token until `end`, and waits for it no longer than `timeout_ms` milliseconds
    /// (4294967295: as long as it takes). NULL: the driver has the token to itself.
    pub begin: Option<unsafe extern "C" fn(context: *mut c_void, timeout_ms: u32) -> i32>,
    /// Gives exclusive access back. Must not reset the token. NULL: nothing to do.
    pub end: Option<unsafe extern "C" fn(context: *mut c_void) -> i32>,
    /// Takes the power from the token (cold reset), so that an unlocked PIN is locked. `UKETSUKE_OK` only if it surely
    /// happened. Called when the token cannot be locked otherwise. NULL: the driver cannot.
    pub cut_power: Option<unsafe extern "C" fn(context: *mut c_void) -> i32>,
    /// A number that changes whenever another token may lie on the reader (inserted, removed, powered up anew). It is
    /// compared before a PIN is sent. NULL: the driver does not know, and a swapped token is not noticed.
    pub insertion: Option<unsafe extern "C" fn(context: *mut c_void) -> u64>,
    /// Makes a `transmit` or `begin` that waits return soon. Called by `uketsuke_session_cancel` on its caller's thread.
    /// NULL: a cancel is seen between two commands.
    pub cancel: Option<unsafe extern "C" fn(context: *mut c_void)>,
    /// Called once when the session is freed; no function is called after it. NULL: nothing to do.
    pub release: Option<unsafe extern "C" fn(context: *mut c_void)>,
    /// The reader's name for people, UTF-8, `name_length` bytes; copied. NULL: none.
    pub name: *const c_char,
    /// Bytes of `name`.
    pub name_length: usize,
}

sized_structs!(uketsuke_transport);

/// The driver's functions.
pub(super) struct Transport {
    functions: uketsuke_transport,
    limits: Limits,
    name: String,
}

// SAFETY: uketsuke_session_open_transport's contract lets the functions be called on whatever thread uses the session,
// one at a time. `name` is not used after it was copied.
unsafe impl Send for Transport {}

/// The driver's `cancel`, for any thread.
#[derive(Clone, Copy)]
pub(super) struct Interrupt {
    call: unsafe extern "C" fn(*mut c_void),
    context: *mut c_void,
}

// SAFETY: the driver promised that `cancel` may come from any thread at any time until `release`.
unsafe impl Send for Interrupt {}
// SAFETY: as above.
unsafe impl Sync for Interrupt {}

impl Interrupt {
    pub(super) fn call(self) {
        // SAFETY: the driver's function with the driver's context; the session lives, so `release` was not called.
        unsafe { (self.call)(self.context) }
    }
}

/// The shortest command is a header, the shortest response a status word.
const MIN_COMMAND: u32 = 4;
const MIN_RESPONSE: u32 = 2;

/// Limits from C: 0 stands for short length's.
pub(super) fn limits(max_command: u32, max_response: u32, extended: i32) -> Result<Limits, Failure> {
    let or = |given: u32, short: usize| if given == 0 { Ok(short) } else { usize::try_from(given) };
    let invalid = Failure(UKETSUKE_ERROR_INVALID_VALUE);
    let too_short = (1..MIN_COMMAND).contains(&max_command) || (1..MIN_RESPONSE).contains(&max_response);
    if too_short || max_command as usize > Limits::EXTENDED.max_command || max_response as usize > MAX_RESPONSE {
        return Err(invalid);
    }
    Ok(Limits {
        max_command: or(max_command, Limits::SHORT.max_command).map_err(|_| invalid)?,
        max_response: or(max_response, Limits::SHORT.max_response).map_err(|_| invalid)?,
        extended: types::flag(extended)?,
    })
}

impl Transport {
    /// # Safety
    /// `name` is a text as `args::text` wants it, and the functions keep their contracts.
    pub(super) unsafe fn new(functions: uketsuke_transport) -> Result<Transport, Failure> {
        if functions.transmit.is_none() {
            return Err(Failure(UKETSUKE_ERROR_NULL_POINTER));
        }
        let limits = limits(functions.max_command, functions.max_response, functions.extended)?;
        // SAFETY: the caller's promise, handed on.
        let name = unsafe { args::text(functions.name, functions.name_length) }?.to_owned();
        Ok(Transport { functions, limits, name })
    }

    pub(super) fn interrupt(&self) -> Option<Interrupt> {
        self.functions.cancel.map(|call| Interrupt { call, context: self.functions.context })
    }
}

fn outcome(number: i32) -> Result<(), Fault> {
    match (number, fault_kind(number)) {
        (UKETSUKE_OK, _) => Ok(()),
        (_, Some(kind)) => Err(Fault::new(kind)),
        (number, None) => Err(Fault::with_code(FaultKind::ReaderSystem, number as u32)),
    }
}

impl Link for Transport {
    fn limits(&self) -> Limits {
        self.limits
    }

    fn begin(&mut self, control: &Control) -> Result<(), Fault> {
        let Some(begin) = self.functions.begin else { return Ok(()) };
        let time = control.time_left().map_or(u32::MAX, |left| u32::try_from(left.as_millis()).unwrap_or(u32::MAX - 1));
        // SAFETY: the driver's function, called as its contract says.
        outcome(unsafe { begin(self.functions.context, time) })
    }

    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        let Some(transmit) = self.functions.transmit else { return Err(Fault::new(FaultKind::DriverContract)) };
        let room = response.len().min(self.limits.max_response);
        let mut length = 0;
        // SAFETY: the driver's function; the buffers live during the call and have the lengths that are told.
        outcome(unsafe {
            let (command_data, data) = (command.as_ptr(), response.as_mut_ptr());
            transmit(self.functions.context, command_data, command.len(), data, room, &mut length)
        })?;
        if length > room {
            return Err(Fault::new(FaultKind::DriverContract));
        }
        Ok(length)
    }

    fn cut_power(&mut self) -> Result<(), Fault> {
        let Some(cut_power) = self.functions.cut_power else { return Err(Fault::new(FaultKind::PowerStaysOn)) };
        // SAFETY: the driver's function.
        outcome(unsafe { cut_power(self.functions.context) })
    }

    fn end(&mut self) -> Result<(), Fault> {
        // SAFETY: the driver's function.
        self.functions.end.map_or(Ok(()), |end| outcome(unsafe { end(self.functions.context) }))
    }

    fn insertion(&mut self) -> u64 {
        // SAFETY: the driver's function.
        self.functions.insertion.map_or(0, |insertion| unsafe { insertion(self.functions.context) })
    }

    fn reader_name(&self) -> &str {
        &self.name
    }
}

impl Drop for Transport {
    fn drop(&mut self) {
        if let Some(release) = self.functions.release {
            // SAFETY: the driver's function, once; nothing of the driver's is called after it.
            unsafe { release(self.functions.context) }
        }
    }
}
