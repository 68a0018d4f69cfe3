//! A reader driver's own functions as a [`Link`]: the one structure that crosses the boundary.

use super::args;
use super::guard::Outcome;
use crate::link::{CancelToken, Deadline, Fault, FaultKind, Limits, Link, MAX_RESPONSE};
use crate::vocabulary::{Status, Word};
use core::ffi::{c_char, c_void};
use core::mem::{MaybeUninit, size_of};

/// A driver's own way to the token. Set `struct_size` to `sizeof(uketsuke_transport)`, and leave to zero what is not
/// needed. Calls come in the order `begin`, (`transmit` or `cut_power`) any number of times, `end`, all on the thread
/// that calls the library.
///
/// Functions return `UKETSUKE_OK`; one of the statuses from `UKETSUKE_ERROR_TOKEN_REMOVED` on that say what happened
/// between program and token; or any other number of the driver's own, which becomes `UKETSUKE_ERROR_READER_SYSTEM` with
/// that number as the reader's code. They must return, and must neither throw nor `longjmp`.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct uketsuke_transport {
    /// `sizeof(uketsuke_transport)`.
    pub struct_size: u32,
    /// Longest command in bytes that `transmit` takes; 0: 261, short length.
    pub max_command: u32,
    /// Longest response in bytes, status word included, that `transmit` gives; 0: 258, short length.
    pub max_response: u32,
    /// 1 when reader and token are known to take extended length, else 0. Never a guess.
    pub extended: i32,
    /// Handed to every function. The library never looks at it.
    pub context: *mut c_void,
    /// The reader's name for people, UTF-8, NUL-terminated, copied. NULL: none.
    pub name: *const c_char,
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
    /// (`UKETSUKE_FOREVER`: as long as it takes). NULL: the driver has the token to itself.
    pub begin: Option<unsafe extern "C" fn(context: *mut c_void, timeout_ms: u32) -> i32>,
    /// Gives exclusive access back. Must not reset the token. NULL: nothing to do.
    pub end: Option<unsafe extern "C" fn(context: *mut c_void) -> i32>,
    /// Takes the power from the token (cold reset), so that an unlocked PIN is locked. `UKETSUKE_OK` only if it surely
    /// happened. NULL: the driver cannot.
    pub cut_power: Option<unsafe extern "C" fn(context: *mut c_void) -> i32>,
    /// A number that changes whenever another token may lie there. Compared before a PIN is sent. NULL or 0: the driver
    /// does not know, a swapped token is not noticed, and every call of `uketsuke_session_receive` reads.
    pub insertion: Option<unsafe extern "C" fn(context: *mut c_void) -> u64>,
    /// Called once when the session is freed; nothing is called after it. NULL: nothing to do.
    pub release: Option<unsafe extern "C" fn(context: *mut c_void)>,
}

/// The sizes that were published, oldest first. The last is today's.
const PUBLISHED: &[usize] = &[size_of::<uketsuke_transport>()];
/// No structure of a future edition is longer.
const MAX_SIZE: usize = 4096;

/// The driver's functions.
pub(super) struct Transport {
    functions: uketsuke_transport,
    limits: Limits,
    name: String,
}

// SAFETY: the contract of uketsuke_session_open_transport lets the functions be called by whatever thread uses the
// session, one at a time. `name` is not used after it was copied.
unsafe impl Send for Transport {}

impl Transport {
    /// The structure as the driver knows it: what is not there is zero, and what this library does not know has to be.
    ///
    /// # Safety
    /// `place` is NULL or points to as many bytes as its `struct_size` says, and the functions keep their contracts.
    pub(super) unsafe fn read(place: *const uketsuke_transport) -> Outcome<Transport> {
        if place.is_null() {
            return Err(Status::NullPointer);
        }
        // SAFETY: not NULL, so at least the first field is there.
        let size = unsafe { place.cast::<u32>().read_unaligned() } as usize;
        let ours = size_of::<uketsuke_transport>();
        let longer = size > ours && size <= MAX_SIZE;
        if !longer && !PUBLISHED.contains(&size) {
            return Err(Status::StructSize);
        }
        // SAFETY: the caller states that so many bytes are there.
        let given = unsafe { core::slice::from_raw_parts(place.cast::<u8>(), size) };
        if given.get(ours..).is_some_and(|beyond| beyond.iter().any(|byte| *byte != 0)) {
            return Err(Status::StructSize);
        }
        let mut functions = MaybeUninit::<uketsuke_transport>::zeroed();
        // SAFETY: at most as many bytes as each side has; all bits zero is a value of every field, and so is what C wrote.
        let functions = unsafe {
            core::ptr::copy_nonoverlapping(given.as_ptr(), functions.as_mut_ptr().cast::<u8>(), size.min(ours));
            functions.assume_init()
        };
        if functions.transmit.is_none() {
            return Err(Status::NullPointer);
        }
        let limits = limits(functions.max_command, functions.max_response, functions.extended)?;
        // SAFETY: the caller's promise, handed on.
        let name = unsafe { args::some_text(functions.name) }?.unwrap_or_default().to_owned();
        Ok(Transport { functions, limits, name })
    }
}

/// Limits from C: 0 stands for short length's.
pub(super) fn limits(max_command: u32, max_response: u32, extended: i32) -> Outcome<Limits> {
    let within = |given: u32, short: usize, least: usize, most: usize| match given as usize {
        0 => Ok(short),
        given if (least..=most).contains(&given) => Ok(given),
        _ => Err(Status::InvalidValue),
    };
    Ok(Limits {
        max_command: within(max_command, Limits::SHORT.max_command, 4, Limits::EXTENDED.max_command)?,
        max_response: within(max_response, Limits::SHORT.max_response, 2, MAX_RESPONSE)?,
        extended: args::flag(extended)?,
    })
}

/// What a driver's number stands for.
pub(super) fn fault(number: i32) -> Fault {
    let known = FaultKind::ALL.iter().find(|kind| Status::from(**kind).number() == number);
    known.map_or(Fault::with_code(FaultKind::ReaderSystem, number as u32), |kind| Fault::new(*kind))
}

fn outcome(number: i32) -> Result<(), Fault> {
    if number == Status::Ok.number() { Ok(()) } else { Err(fault(number)) }
}

impl Link for Transport {
    fn limits(&self) -> Limits {
        self.limits
    }

    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        cancel.check(deadline)?;
        let Some(begin) = self.functions.begin else { return Ok(()) };
        let left = deadline.time_left().map(|left| u32::try_from(left.as_millis()).unwrap_or(u32::MAX - 1));
        // SAFETY: the driver's function, called as its contract says.
        outcome(unsafe { begin(self.functions.context, left.unwrap_or(u32::MAX)) })
    }

    fn transmit(&mut self, command: &[u8], response: &mut [u8]) -> Result<usize, Fault> {
        let Some(transmit) = self.functions.transmit else { return Err(Fault::new(FaultKind::DriverContract)) };
        let room = response.len().min(self.limits.max_response);
        let mut length = 0;
        let data = response.as_mut_ptr();
        // SAFETY: the driver's function; the buffers live during the call and have the lengths that it is given.
        outcome(unsafe { transmit(self.functions.context, command.as_ptr(), command.len(), data, room, &mut length) })?;
        if length > room { Err(Fault::new(FaultKind::DriverContract)) } else { Ok(length) }
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
