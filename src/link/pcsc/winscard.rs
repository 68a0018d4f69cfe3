//! The reader system's functions, made safe. The one module of PC/SC with `unsafe`; why it does not call the safe functions
//! of `pcsc` stands at the parent module.
//!
//! On Windows the functions that take names are declared here in their wide forms, which `pcsc::ffi` does not have.

#![allow(unsafe_code)]

use std::ptr;
use std::sync::Arc;

use ::pcsc::ffi::{self, DWORD, LONG, SCARD_IO_REQUEST, SCARD_READERSTATE, SCARDCONTEXT, SCARDHANDLE};

use ::pcsc::{Attribute, Disposition, Protocol, Protocols, Scope, ShareMode};

use super::code::{Code, E_INSUFFICIENT_BUFFER};
use super::name::{ReaderName, Unit};

/// How often a list that grows between two calls is asked for again; a second time is already rare.
const GROWTH_TRIES: usize = 8;
/// Longest list of readers that is taken, in units: some thousand names.
const MAX_LIST: usize = 1 << 20;
/// Longest attribute in bytes: MAX_BUFFER_SIZE of pcsc-lite.
const MAX_ATTRIBUTE: usize = 264;

/// A connection to the service. May be used from several threads, which PC/SC allows for contexts and handles alike.
#[derive(Debug)]
pub(super) struct Context(SCARDCONTEXT);

/// State of a reader, before and after a wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Watch {
    pub(super) name: ReaderName,
    /// The state that the caller knows, as [`Watch::seen`] gave it; 0: none.
    pub(super) known: u32,
    /// The state as it is.
    pub(super) seen: u32,
}

impl Context {
    pub(super) fn establish() -> Result<Context, Code> {
        let mut context = 0;
        // SAFETY: `context` is a valid place for the result; the two reserved arguments are NULL as demanded.
        let code =
            unsafe { ffi::SCardEstablishContext(Scope::System as DWORD, ptr::null(), ptr::null(), &mut context) };
        done(code).map(|()| Context(context))
    }

    /// Ends a wait that another thread is in with this context. A wait that has not begun yet is not ended.
    pub(super) fn cancel(&self) {
        // SAFETY: takes a number only; the one function that may be called while another one runs with the same context.
        let _ = unsafe { ffi::SCardCancel(self.0) };
    }

    /// The readers' names. No readers: an error number or an empty list, as the system likes.
    pub(super) fn list_readers(&self) -> Result<Vec<ReaderName>, Code> {
        let mut last = E_INSUFFICIENT_BUFFER;
        for _ in 0..GROWTH_TRIES {
            let mut length: DWORD = 0;
            // SAFETY: a NULL buffer asks for the length alone, which goes to `length`; NULL groups mean all readers.
            done(unsafe { system::list_readers(self.0, ptr::null(), ptr::null_mut(), &mut length) })?;
            let size = usize::try_from(length).unwrap_or(usize::MAX);
            if size > MAX_LIST {
                return Err(E_INSUFFICIENT_BUFFER);
            }
            let mut buffer: Vec<Unit> = vec![0; size];
            // SAFETY: `buffer` holds `length` units, the size that the call is told; it writes no more than that.
            match done(unsafe { system::list_readers(self.0, ptr::null(), buffer.as_mut_ptr().cast(), &mut length) }) {
                Ok(()) => return Ok(ReaderName::list(&buffer)),
                Err(E_INSUFFICIENT_BUFFER) => last = E_INSUFFICIENT_BUFFER,
                Err(code) => return Err(code),
            }
        }
        Err(last)
    }

    /// Waits until a state differs from the known one, no longer than `milliseconds`, and notes the states.
    pub(super) fn wait_for_change(&self, milliseconds: u32, watches: &mut [Watch]) -> Result<(), Code> {
        let names: Vec<Vec<Unit>> = watches.iter().map(|watch| watch.name.to_terminated()).collect();
        let mut states: Vec<SCARD_READERSTATE> = names
            .iter()
            .zip(watches.iter())
            .map(|(name, watch)| SCARD_READERSTATE {
                szReader: name.as_ptr().cast(),
                pvUserData: ptr::null_mut(),
                dwCurrentState: watch.known as DWORD,
                dwEventState: 0,
                cbAtr: 0,
                rgbAtr: [0; ffi::ATR_BUFFER_SIZE],
            })
            .collect();
        let count = DWORD::try_from(states.len()).map_err(|_| E_INSUFFICIENT_BUFFER)?;
        // SAFETY: `states` holds `count` elements; each points to a name that ends with NUL and lives in `names`, which
        // outlives the call. The call keeps no pointer.
        let code = unsafe { system::get_status_change(self.0, milliseconds as DWORD, states.as_mut_ptr(), count) };
        for (watch, state) in watches.iter_mut().zip(&states) {
            // Only the low 32 bits are defined, whatever the width of DWORD.
            watch.seen = state.dwEventState as u32;
        }
        done(code)
    }
}

impl Drop for Context {
    fn drop(&mut self) {
        // SAFETY: released once, here; every card that uses the context keeps it alive through its `Arc`.
        let _ = unsafe { ffi::SCardReleaseContext(self.0) };
    }
}

/// A shared connection to the token on a reader. Dropping leaves the token as it is.
#[derive(Debug)]
pub(super) struct Card {
    handle: SCARDHANDLE,
    protocol: DWORD,
    connected: bool,
    context: Arc<Context>,
}

impl Card {
    /// Connects for T=0 or T=1. May block while another program holds the token.
    pub(super) fn connect(context: Arc<Context>, reader: &ReaderName) -> Result<Card, Code> {
        Card::connect_as(context, reader, ShareMode::Shared, Protocols::ANY)
    }

    /// Connects to the reader alone, whether a token lies on it or not.
    pub(super) fn connect_to_reader(context: Arc<Context>, reader: &ReaderName) -> Result<Card, Code> {
        Card::connect_as(context, reader, ShareMode::Direct, Protocols::UNDEFINED)
    }

    fn connect_as(
        context: Arc<Context>,
        reader: &ReaderName,
        share: ShareMode,
        protocols: Protocols,
    ) -> Result<Card, Code> {
        let name = reader.to_terminated();
        let (mut handle, mut protocol) = (0, 0);
        // SAFETY: `name` ends with NUL and outlives the call; both results have valid places.
        done(unsafe {
            let (share, protocols) = (share as DWORD, protocols.bits());
            system::connect(context.0, name.as_ptr().cast(), share, protocols, &mut handle, &mut protocol)
        })?;
        Ok(Card { handle, protocol, connected: true, context })
    }

    pub(super) fn context(&self) -> &Context {
        &self.context
    }

    pub(super) fn is_t0(&self) -> bool {
        self.protocol == Protocol::T0 as DWORD
    }

    /// What the reader's driver tells about itself under this number.
    pub(super) fn attribute(&self, attribute: Attribute) -> Result<Vec<u8>, Code> {
        let mut value = vec![0; MAX_ATTRIBUTE];
        let mut length = MAX_ATTRIBUTE as DWORD;
        // SAFETY: `value` holds `length` bytes, the size that the call is told; it writes no more than that.
        done(unsafe { ffi::SCardGetAttrib(self.handle, attribute as DWORD, value.as_mut_ptr(), &mut length) })?;
        value.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        Ok(value)
    }

    /// Blocks until no other program holds the token.
    pub(super) fn begin(&self) -> Result<(), Code> {
        // SAFETY: takes a number only; a dead handle is told by the return value.
        done(unsafe { ffi::SCardBeginTransaction(self.handle) })
    }

    pub(super) fn end(&self, disposition: Disposition) -> Result<(), Code> {
        // SAFETY: takes numbers only; a dead handle is told by the return value.
        done(unsafe { ffi::SCardEndTransaction(self.handle, disposition as DWORD) })
    }

    /// Connects again over the same handle, with the power cut before.
    pub(super) fn reconnect_unpowered(&self) -> Result<(), Code> {
        let mut protocol = 0;
        // SAFETY: takes numbers, and a valid place for the protocol.
        done(unsafe {
            ffi::SCardReconnect(
                self.handle,
                ShareMode::Shared as DWORD,
                Protocols::ANY.bits(),
                Disposition::UnpowerCard as DWORD,
                &mut protocol,
            )
        })
    }

    /// Disconnects with the power cut. Only the first call reaches the service.
    pub(super) fn disconnect_unpowered(mut self) -> Result<(), Code> {
        self.connected = false;
        // SAFETY: takes numbers only; `connected` is false, so that `drop` does not disconnect again.
        done(unsafe { ffi::SCardDisconnect(self.handle, Disposition::UnpowerCard as DWORD) })
    }

    /// Sends a command; the response's length. A response longer than `response` is an error.
    pub(super) fn transmit(&self, command: &[u8], response: &mut [u8]) -> Result<usize, Code> {
        let header =
            SCARD_IO_REQUEST { dwProtocol: self.protocol, cbPciLength: size_of::<SCARD_IO_REQUEST>() as DWORD };
        let sent = DWORD::try_from(command.len()).map_err(|_| E_INSUFFICIENT_BUFFER)?;
        let mut length = DWORD::try_from(response.len()).unwrap_or(DWORD::MAX);
        // SAFETY: `command` holds `sent` bytes and `response` `length` bytes; no more is read or written. `header` is
        // the protocol header of the system's own form; NULL says that none is wanted back.
        done(unsafe {
            ffi::SCardTransmit(
                self.handle,
                &header,
                command.as_ptr(),
                sent,
                ptr::null_mut(),
                response.as_mut_ptr(),
                &mut length,
            )
        })?;
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if length > response.len() { Err(E_INSUFFICIENT_BUFFER) } else { Ok(length) }
    }
}

impl Drop for Card {
    fn drop(&mut self) {
        if self.connected {
            // SAFETY: disconnected once, here or in `disconnect_unpowered`, which clears `connected`.
            let _ = unsafe { ffi::SCardDisconnect(self.handle, Disposition::LeaveCard as DWORD) };
        }
    }
}

/// The numbers are 32 bits wide, whatever the width of LONG.
fn done(code: LONG) -> Result<(), Code> {
    match code as u32 {
        0 => Ok(()),
        code => Err(code),
    }
}

/// Keeps this library in memory for as long as the program runs, because a thread of its own may outlive every handle: a
/// program that unloads the library must not take the code from under it.
pub(crate) fn keep_library_loaded() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(library::pin);
}

#[cfg(windows)]
mod library {
    use core::ffi::c_void;
    use core::ptr;

    const PIN: u32 = 1;
    const FROM_ADDRESS: u32 = 4;

    // SAFETY: declared as in libloaderapi.h.
    #[link(name = "kernel32")]
    unsafe extern "system" {
        fn GetModuleHandleExW(flags: u32, address: *const c_void, module: *mut *mut c_void) -> i32;
    }

    pub(super) fn pin() {
        let mut module = ptr::null_mut();
        let here = pin as *const () as *const c_void;
        // SAFETY: with FROM_ADDRESS the second argument is an address within the module that is asked for, here this
        // function's own; `module` is a valid place for the result.
        unsafe { GetModuleHandleExW(PIN | FROM_ADDRESS, here, &mut module) };
    }
}

#[cfg(not(windows))]
mod library {
    use core::ffi::{c_char, c_int, c_void};
    use core::ptr;

    #[repr(C)]
    struct Place {
        file: *const c_char,
        base: *mut c_void,
        symbol: *const c_char,
        address: *mut c_void,
    }

    const LAZY: c_int = 1;
    const ALREADY_LOADED: c_int = if cfg!(target_os = "macos") { 0x10 } else { 4 };
    const NEVER_UNLOADED: c_int = if cfg!(target_os = "macos") { 0x80 } else { 0x1000 };

    // SAFETY: declared as in dlfcn.h.
    unsafe extern "C" {
        fn dladdr(address: *const c_void, place: *mut Place) -> c_int;
        fn dlopen(file: *const c_char, mode: c_int) -> *mut c_void;
    }

    pub(super) fn pin() {
        let null = ptr::null_mut();
        let mut place = Place { file: ptr::null(), base: null, symbol: ptr::null(), address: null };
        // SAFETY: `place` is a valid place for the result. The file's name is the loader's own and lives as long as the
        // library; opening what is loaded already runs no code.
        unsafe {
            if dladdr(pin as *const () as *const c_void, &mut place) != 0 && !place.file.is_null() {
                dlopen(place.file, LAZY | ALREADY_LOADED | NEVER_UNLOADED);
            }
        }
    }
}

#[cfg(not(windows))]
mod system {
    pub(super) use ::pcsc::ffi::SCardConnect as connect;
    pub(super) use ::pcsc::ffi::SCardGetStatusChange as get_status_change;
    pub(super) use ::pcsc::ffi::SCardListReaders as list_readers;
}

#[cfg(windows)]
mod system {
    use super::{DWORD, LONG, SCARD_READERSTATE, SCARDCONTEXT, SCARDHANDLE};

    // SAFETY: declared as in winscard.h. SCARD_READERSTATEW has the layout of SCARD_READERSTATEA; only the name's
    // pointer is to wide units.
    #[link(name = "winscard")]
    unsafe extern "system" {
        #[link_name = "SCardListReadersW"]
        pub(super) fn list_readers(
            context: SCARDCONTEXT,
            groups: *const u16,
            readers: *mut u16,
            length: *mut DWORD,
        ) -> LONG;
        #[link_name = "SCardConnectW"]
        pub(super) fn connect(
            context: SCARDCONTEXT,
            reader: *const u16,
            share: DWORD,
            protocols: DWORD,
            handle: *mut SCARDHANDLE,
            protocol: *mut DWORD,
        ) -> LONG;
        #[link_name = "SCardGetStatusChangeW"]
        pub(super) fn get_status_change(
            context: SCARDCONTEXT,
            milliseconds: DWORD,
            states: *mut SCARD_READERSTATE,
            count: DWORD,
        ) -> LONG;
    }
}
