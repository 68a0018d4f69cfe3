//! A reader driver's own functions as a [`Link`]: the one structure that crosses the boundary.

use super::args;
use super::guard::Outcome;
use crate::link::{CancelToken, Deadline, Fault, FaultKind, Limits, Link, MAX_RESPONSE};
use crate::text::legible;
use crate::vocabulary::{Status, Word};
use core::ffi::{c_char, c_void};
use core::mem::{MaybeUninit, size_of};

/// A driver's own way to the token. Set `struct_size` to `sizeof(uketsuke_transport)`, and leave to zero what is not
/// needed. Calls come in the order `begin`, (`transmit` or `cut_power`) any number of times, `end`, all on the thread
/// that calls the library.
///
/// Functions return `UKETSUKE_OK`; one of the statuses from `UKETSUKE_ERROR_TOKEN_REMOVED` on that say what happened
/// between program and token (not `UKETSUKE_ERROR_TOKEN_SWAPPED`, which the library finds out by `insertion`); or any other
/// number of the driver's own, which becomes `UKETSUKE_ERROR_READER_SYSTEM` with that number as the reader's code. They must
/// return, and must neither throw nor `longjmp`.
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
        // SAFETY: the caller's promise, handed on.
        let functions = unsafe { functions(place, PUBLISHED) }?;
        if functions.transmit.is_none() {
            return Err(Status::NullPointer);
        }
        let limits = limits(functions.max_command, functions.max_response, functions.extended)?;
        // SAFETY: the caller's promise, handed on.
        let name = unsafe { args::some_text(functions.name) }?.map(legible).unwrap_or_default();
        Ok(Transport { functions, limits, name })
    }
}

/// The structure as it is today, from one of any published size or of a larger one that uses nothing unknown.
///
/// # Safety
/// `place` is NULL or points to as many bytes as its `struct_size` says.
unsafe fn functions(place: *const uketsuke_transport, published: &[usize]) -> Outcome<uketsuke_transport> {
    if place.is_null() {
        return Err(Status::NullPointer);
    }
    // SAFETY: not NULL, so at least the first field is there.
    let size = unsafe { place.cast::<u32>().read_unaligned() } as usize;
    let ours = size_of::<uketsuke_transport>();
    let grown = size > ours && size <= MAX_SIZE;
    if !published.contains(&size) && !grown {
        return Err(Status::StructSize);
    }
    // SAFETY: the caller states that so many bytes are there.
    let given = unsafe { core::slice::from_raw_parts(place.cast::<u8>(), size) };
    if given.get(ours..).is_some_and(|beyond| beyond.iter().any(|byte| *byte != 0)) {
        return Err(Status::StructSize);
    }
    let mut functions = MaybeUninit::<uketsuke_transport>::zeroed();
    // SAFETY: at most as many bytes as each side has; all bits zero is a value of every field, and so is what C wrote.
    Ok(unsafe {
        core::ptr::copy_nonoverlapping(given.as_ptr(), functions.as_mut_ptr().cast::<u8>(), size.min(ours));
        functions.assume_init()
    })
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

/// What a driver's number stands for. That a token was swapped is the library's own to find out.
pub(super) fn fault(number: i32) -> Fault {
    let known = known_fault(number).filter(|kind| *kind != FaultKind::TokenSwapped);
    known.map_or(Fault::with_code(FaultKind::ReaderSystem, number as u32), Fault::new)
}

/// What happened between program and token, by its status.
pub(super) fn known_fault(number: i32) -> Option<FaultKind> {
    FaultKind::ALL.iter().copied().find(|kind| Status::from(*kind).number() == number)
}

fn outcome(number: i32) -> Result<(), Fault> {
    if number == Status::Ok.number() { Ok(()) } else { Err(fault(number)) }
}

impl Link for Transport {
    fn limits(&self) -> Limits {
        self.limits
    }

    fn begin(&mut self, deadline: Deadline, cancel: &CancelToken) -> Result<(), Fault> {
        // A deadline that has passed is one of 0 milliseconds: a look without waiting.
        cancel.check(Deadline::NEVER)?;
        let Some(begin) = self.functions.begin else { return Ok(()) };
        // Every deadline comes from as many milliseconds as the number holds, or is none.
        let left = deadline.time_left().and_then(|left| u32::try_from(left.as_millis()).ok());
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

#[cfg(test)]
mod tests {
    use super::*;

    unsafe extern "C" fn mute(_: *mut c_void, _: *const u8, _: usize, _: *mut u8, _: usize, _: *mut usize) -> i32 {
        Status::TokenMute.number()
    }
    unsafe extern "C" fn seven(_: *mut c_void) -> u64 {
        7
    }

    /// An edition before today's, invented: without the last two functions.
    #[repr(C)]
    struct Yesterday {
        head: [u32; 4],
        context: *mut c_void,
        name: *const c_char,
        transmit: unsafe extern "C" fn(*mut c_void, *const u8, usize, *mut u8, usize, *mut usize) -> i32,
        others: [usize; 3],
    }

    /// One after it, invented: with a function and a number more.
    #[repr(C)]
    struct Tomorrow {
        today: uketsuke_transport,
        more: usize,
        flags: u32,
    }

    fn today() -> uketsuke_transport {
        uketsuke_transport {
            struct_size: size_of::<uketsuke_transport>() as u32,
            max_command: 0,
            max_response: 0,
            extended: 0,
            context: core::ptr::null_mut(),
            name: core::ptr::null(),
            transmit: Some(mute),
            begin: None,
            end: None,
            cut_power: None,
            insertion: Some(seven),
            release: None,
        }
    }

    const SIZES: &[usize] = &[size_of::<Yesterday>(), size_of::<uketsuke_transport>()];

    #[test]
    fn a_structure_of_yesterday_is_taken_without_what_it_did_not_have() {
        let head = [size_of::<Yesterday>() as u32, 100, 0, 0];
        let (context, name) = (core::ptr::null_mut(), core::ptr::null());
        let yesterday = Yesterday { head, context, name, transmit: mute, others: [0; 3] };
        // Behind it lies something else of the program's, which is nobody's function.
        let memory = (yesterday, [usize::MAX; 8]);
        // SAFETY: as many bytes as the size says.
        let taken = unsafe { functions((&raw const memory.0).cast(), SIZES) }.unwrap();
        assert!(taken.transmit.is_some() && taken.insertion.is_none() && taken.release.is_none());
        assert_eq!(taken.max_command, 100);
    }

    #[test]
    fn a_structure_of_tomorrow_is_taken_when_what_is_new_is_not_used() {
        let mut today = today();
        today.struct_size = size_of::<Tomorrow>() as u32;
        // SAFETY: all bits zero is a value of every field, the padding after the last one included.
        let mut tomorrow: Tomorrow = unsafe { MaybeUninit::zeroed().assume_init() };
        tomorrow.today = today;
        let take = |tomorrow: &Tomorrow| {
            // SAFETY: as many bytes as the size says.
            unsafe { functions(core::ptr::from_ref(tomorrow).cast(), SIZES) }.map(|taken| taken.insertion.is_some())
        };
        assert_eq!(take(&tomorrow), Ok(true));
        tomorrow.more = 1;
        assert_eq!(take(&tomorrow), Err(Status::StructSize));
        (tomorrow.more, tomorrow.flags) = (0, 1 << 31);
        assert_eq!(take(&tomorrow), Err(Status::StructSize));
    }

    #[test]
    fn a_size_that_was_never_published_is_refused() {
        let mut bytes = [0usize; 1024];
        for size in (0..8192).chain([0x7FFF_FFFF, 0xFFFF_FFFF]) {
            let mut structure = today();
            structure.struct_size = size;
            // SAFETY: 8,192 bytes; a longer size is refused before anything beyond the first field is read.
            let taken = unsafe {
                bytes.as_mut_ptr().cast::<uketsuke_transport>().write(structure);
                functions(bytes.as_ptr().cast(), SIZES)
            };
            let size = size as usize;
            let right = SIZES.contains(&size) || (size > size_of::<uketsuke_transport>() && size <= MAX_SIZE);
            assert_eq!(taken.map(drop), if right { Ok(()) } else { Err(Status::StructSize) }, "{size}");
        }
    }
}
