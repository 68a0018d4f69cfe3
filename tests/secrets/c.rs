//! The same through the C interface: a driver's own transport, the log callback, the texts of errors.
#![allow(unsafe_code)] // called as a C program calls it

use std::ffi::{c_char, c_void};
use std::ptr::{null, null_mut};
use uketsuke::simulator::Token;

/// `uketsuke_transport`, as `include/uketsuke.h` has it.
#[repr(C)]
struct Transport {
    struct_size: u32,
    max_command: u32,
    max_response: u32,
    extended: i32,
    context: *mut c_void,
    transmit: Option<extern "C" fn(*mut c_void, *const u8, usize, *mut u8, usize, *mut usize) -> i32>,
    begin: Option<extern "C" fn(*mut c_void, u32) -> i32>,
    end: Option<extern "C" fn(*mut c_void) -> i32>,
    cut_power: Option<extern "C" fn(*mut c_void) -> i32>,
    insertion: Option<extern "C" fn(*mut c_void) -> u64>,
    cancel: Option<extern "C" fn(*mut c_void)>,
    release: Option<extern "C" fn(*mut c_void)>,
    name: *const c_char,
    name_length: usize,
}

/// `uketsuke_received`.
#[repr(C)]
struct Received {
    struct_size: u32,
    rest: [i32; 3],
}

type Line = extern "C" fn(*mut c_void, *const c_char, usize);
type Session = *mut c_void;
type Certificate = *mut c_void;

// SAFETY: what `include/uketsuke.h` declares.
unsafe extern "C" {
    fn uketsuke_session_open_transport(transport: *const Transport, session: *mut Session) -> i32;
    fn uketsuke_session_free(session: *mut Session) -> i32;
    fn uketsuke_session_set_log(session: Session, line: Option<Line>, context: *mut c_void) -> i32;
    fn uketsuke_session_identify(session: Session, timeout_ms: u32, kind: *mut i32) -> i32;
    fn uketsuke_session_verify_pin(
        session: Session,
        pin: *const c_char,
        length: usize,
        caution: i32,
        timeout_ms: u32,
        state: *mut i32,
    ) -> i32;
    fn uketsuke_session_prove_possession(
        session: Session,
        pin: *const c_char,
        length: usize,
        caution: i32,
        timeout_ms: u32,
        received: *mut Received,
        certificate: *mut Certificate,
    ) -> i32;
    fn uketsuke_session_error_text(
        session: Session,
        language: i32,
        text: *mut c_char,
        capacity: usize,
        length: *mut usize,
    ) -> i32;
    fn uketsuke_certificate_free(certificate: *mut Certificate) -> i32;
}

/// A token behind a driver that fails at one command.
struct Driver {
    token: Token,
    fails_at: usize,
    commands: usize,
}

extern "C" fn transmit(
    driver: *mut c_void,
    command: *const u8,
    length: usize,
    response: *mut u8,
    capacity: usize,
    got: *mut usize,
) -> i32 {
    // SAFETY: the context that was given to the session, and the library's promises of `transmit`.
    let (driver, command) = unsafe { (&mut *driver.cast::<Driver>(), std::slice::from_raw_parts(command, length)) };
    driver.commands += 1;
    if driver.commands == driver.fails_at {
        return 1;
    }
    let answer = driver.token.transmit(command);
    assert!(answer.len() <= capacity);
    // SAFETY: `capacity` bytes may be written, and the length.
    unsafe {
        std::ptr::copy_nonoverlapping(answer.as_ptr(), response, answer.len());
        *got = answer.len();
    }
    0
}

extern "C" fn keep(lines: *mut c_void, line: *const c_char, length: usize) {
    // SAFETY: the context that was given with this function, and a line that lives during the call.
    let (lines, line) = unsafe { (&mut *lines.cast::<String>(), std::slice::from_raw_parts(line.cast(), length)) };
    lines.push_str(std::str::from_utf8(line).unwrap());
    lines.push('\n');
}

/// Every question of a session with the right PIN and a wrong one; the log and what is said of each.
pub(crate) fn converse(out: &mut String, token: &Token, pin: &str, fails_at: usize) {
    let mut driver = Driver { token: token.clone(), fails_at, commands: 0 };
    driver.token.power_on();
    let transport = Transport {
        struct_size: size_of::<Transport>() as u32,
        max_command: 261,
        max_response: 258,
        extended: 0,
        context: (&raw mut driver).cast(),
        transmit: Some(transmit),
        begin: None,
        end: None,
        cut_power: None,
        insertion: None,
        cancel: None,
        release: None,
        name: null(),
        name_length: 0,
    };
    let mut log = String::new();
    let (mut session, mut number) = (null_mut(), 0);
    let mut received = Received { struct_size: size_of::<Received>() as u32, rest: [0; 3] };
    let mut certificate = null_mut();
    let mut text = vec![0u8; 4096];
    // SAFETY: live pointers to values of the types that the header names, honest lengths; driver and log outlive the session.
    unsafe {
        assert_eq!(uketsuke_session_open_transport(&raw const transport, &raw mut session), 0);
        assert_eq!(uketsuke_session_set_log(session, Some(keep), (&raw mut log).cast()), 0);
        for (pin, question) in [(pin, 0), (pin, 1), (pin, 2), ("0000", 1), ("0000", 2), (pin, 2)] {
            let digits = pin.as_ptr().cast();
            let status = match question {
                0 => uketsuke_session_identify(session, 0, &raw mut number),
                1 => uketsuke_session_verify_pin(session, digits, pin.len(), 0, 0, &raw mut number),
                _ => uketsuke_session_prove_possession(
                    session,
                    digits,
                    pin.len(),
                    0,
                    0,
                    &raw mut received,
                    &raw mut certificate,
                ),
            };
            assert_eq!(uketsuke_certificate_free(&raw mut certificate), 0);
            for language in [0, 1] {
                let mut length = 0;
                let room = (text.as_mut_ptr().cast(), text.len());
                if uketsuke_session_error_text(session, language, room.0, room.1, &raw mut length) == 0 {
                    out.push_str(std::str::from_utf8(&text[..length]).unwrap());
                }
            }
            out.push_str(&format!("\n{status} {:?}\n", received.rest));
        }
        assert_eq!(uketsuke_session_free(&raw mut session), 0);
    }
    out.push_str(&log);
}
