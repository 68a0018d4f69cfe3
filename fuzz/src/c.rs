//! Every function of the C ABI, called with arguments that are drawn from the fuzzer's input.
//!
//! The callers are written by `build.rs` from the header. The caller's side of the contract is kept (pointers are NULL or
//! live, lengths are honest, callbacks return); everything else is up to the input.

use std::cell::{Cell, RefCell};
use std::ffi::c_void;

include!(concat!(env!("OUT_DIR"), "/calls.rs"));

/// Handles of each type that are kept.
const SLOTS: usize = 2;
/// Bytes behind a buffer that must stay as they are.
const GUARD: [u8; 8] = [0xA5; 8];
/// Room for a structure: more than any has, for a `struct_size` of a later version.
const STRUCTURE_ROOM: usize = 64;

thread_local! {
    static INPUT: RefCell<(Vec<u8>, usize)> = const { RefCell::new((Vec::new(), 0)) };
    static KEPT: RefCell<[[usize; SLOTS]; HANDLES.len()]> = const { RefCell::new([[0; SLOTS]; HANDLES.len()]) };
    static ALL_BYTES_TO_ONE: Cell<bool> = const { Cell::new(false) };
}

/// Contents that calls get somewhere with.
const CONTENTS: [&[u8]; 12] = [
    include_bytes!("../../data/certificates/jpki-test-card-auth.der"),
    include_bytes!("../../data/certificates/authca03.cer"),
    include_bytes!("../../data/simulator/root.der"),
    b"uketsuke-trace 1\nlimits 261 258 short\nbegin ok\n> 00A4040C0AD392F000260100000001\n< 9000\nend ok\n",
    b"{\"format\": \"uketsuke-readers\", \"version\": 1}",
    include_bytes!("../seeds/rules/kind-2"),
    b"<?xml version=\"1.0\"?><XmlMsg><MessageHeader/><MessageBody/></XmlMsg>",
    b"1234",
    b"\x90\x00",
    b"JPKIAPICCTOKEN2                 \x90\x00",
    b"\x63\xC3",
    "【006:利用者証明用電子証明書の失効・有効期限切れ】".as_bytes(),
];

/// Runs a sequence of calls, and frees what is left.
pub fn sequence(input: &[u8]) {
    /// Calls in one sequence: enough to make, use, free and use again.
    const MOST_CALLS: usize = 64;
    begin(input, false);
    // Making a token signs certificates, which takes as long as ten thousand other calls. Only some inputs may, chosen so
    // that the fuzzer cannot learn to choose them.
    let hash = input
        .iter()
        .fold(0xCBF2_9CE4_8422_2325u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3));
    let may_make_tokens = hash >> 32 & 0x7F == 0;
    for _ in 0..MOST_CALLS {
        if INPUT.with_borrow(|(bytes, at)| *at >= bytes.len()) {
            break;
        }
        let (name, call) = CALLS[usize::from(draw()) % CALLS.len()];
        if may_make_tokens || name != "uketsuke_simulator_insert" {
            call();
        }
    }
    end();
}

/// Calls one function that takes bytes, with handles that work, and frees everything.
pub fn bytes(input: &[u8]) {
    let Some((choice, input)) = input.split_first() else { return };
    let (name, call) = BYTE_CALLS[usize::from(*choice) % BYTE_CALLS.len()];
    for (handle, maker, arguments) in MAKERS {
        if name.starts_with(handle) || (*handle == "uketsuke_certificate" && name == "uketsuke_challenge_verify") {
            begin(arguments, false);
            CALLS.iter().find(|(known, _)| known == maker).expect("a function of the header").1();
        }
    }
    begin(input, true);
    call();
    end();
}

/// What makes a handle of each type that functions with bytes take, and the input for its arguments.
const MAKERS: &[(&str, &str, &[u8])] = &[
    ("uketsuke_anchors", "uketsuke_anchors_new", &[]),
    ("uketsuke_challenge", "uketsuke_challenge_new", &[]),
    ("uketsuke_certificate", "uketsuke_certificate_from_der", &[1, 0]),
    ("uketsuke_catalogue", "uketsuke_catalogue_new", &[]),
    ("uketsuke_readers", "uketsuke_readers_new", &[]),
    ("uketsuke_simulator", "uketsuke_simulator_new", &[]),
    ("uketsuke_session", "uketsuke_session_open_trace", &[1, 3]),
    ("uketsuke_conversation", "uketsuke_conversation_new", &[]),
];

fn begin(input: &[u8], all_bytes_to_one: bool) {
    INPUT.with_borrow_mut(|it| *it = (input.to_vec(), 0));
    ALL_BYTES_TO_ONE.set(all_bytes_to_one);
}

fn end() {
    for (kind, free) in FREES.iter().enumerate() {
        for number in 0..SLOTS {
            let it = KEPT.with_borrow_mut(|kept| std::mem::take(&mut kept[kind][number]));
            free(it as *mut c_void);
        }
    }
}

fn draw() -> u8 {
    INPUT.with_borrow_mut(|(bytes, at)| {
        let byte = bytes.get(*at).copied().unwrap_or(0);
        *at += 1;
        byte
    })
}

fn draw_bytes(count: usize) -> Vec<u8> {
    INPUT.with_borrow_mut(|(bytes, at)| {
        let start = (*at).min(bytes.len());
        let end = (start + count).min(bytes.len());
        *at = end;
        bytes[start..end].to_vec()
    })
}

/// A small number, a day, a year's worth of seconds, anything.
fn draw_int() -> i32 {
    match draw() % 5 {
        0 => i32::from(draw() % 12),
        1 => i32::from(draw() as i8),
        2 => 20_200_101 + i32::from(draw() % 12) * 10_000 + i32::from(draw() % 12) * 100 + i32::from(draw() % 31),
        3 => i32::from_le_bytes([draw(), draw(), draw(), draw()]),
        _ => 0,
    }
}

/// No call may panic, and a status is a number of the header's.
fn check(name: &str, status: i64) {
    /// `UKETSUKE_ERROR_PANIC` is no answer; a panic ends the fuzzer anyway.
    const LARGEST: i64 = 10_000;
    assert!((0..LARGEST).contains(&status) || name.ends_with("_features"), "{name}: {status}");
}

struct Number<T>(T);

impl<T: Copy> Number<T> {
    fn give(&self) -> T {
        self.0
    }
}

/// A handle that may be NULL.
fn held(kind: usize) -> Number<*mut c_void> {
    let number = usize::from(draw());
    Number(KEPT.with_borrow(|kept| kept[kind].get(number % (SLOTS + 1)).copied().unwrap_or(0)) as *mut c_void)
}

/// The place of a handle that is to be freed, or NULL.
fn slot(kind: usize) -> Number<*mut c_void> {
    let number = usize::from(draw());
    let place = KEPT.with_borrow_mut(|kept| kept[kind].get_mut(number % (SLOTS + 1)).map(|it| &raw mut *it));
    Number(place.map_or(std::ptr::null_mut(), |it| it.cast()))
}

/// A place for a new handle, or NULL.
struct NewHandle {
    place: usize,
    number: usize,
}

impl NewHandle {
    fn draw() -> NewHandle {
        NewHandle { place: 0, number: usize::from(draw()) }
    }

    fn give(&mut self) -> *mut c_void {
        if self.number % 16 == 15 { std::ptr::null_mut() } else { (&raw mut self.place).cast() }
    }

    fn keep(&mut self, kind: usize, free: fn(*mut c_void)) {
        if self.place != 0 {
            let before =
                KEPT.with_borrow_mut(|kept| std::mem::replace(&mut kept[kind][self.number % SLOTS], self.place));
            free(before as *mut c_void);
        }
    }
}

/// Bytes given to a function: NULL, drawn, or contents that it may understand.
struct Input {
    bytes: Option<Vec<u8>>,
    length: usize,
}

impl Input {
    fn draw(last: bool) -> Input {
        let all = ALL_BYTES_TO_ONE.get();
        let bytes = match (all && last, draw()) {
            (true, _) => Some(draw_bytes(usize::MAX / 2)),
            (_, 0) => None,
            (_, kind) if kind % 2 == 1 && !all => Some(CONTENTS[usize::from(draw()) % CONTENTS.len()].to_vec()),
            (_, length) => Some(draw_bytes(usize::from(length / 2))),
        };
        // A length without bytes is refused, not read.
        let length = bytes.as_ref().map_or(usize::from(draw() % 4), Vec::len);
        Input { bytes, length }
    }

    fn give(&self) -> *mut c_void {
        self.bytes.as_ref().map_or(std::ptr::null_mut(), |bytes| bytes.as_ptr().cast_mut().cast())
    }

    fn length(&self) -> usize {
        self.length
    }
}

/// A buffer for a function to fill, with a guard behind it.
struct Output {
    bytes: Vec<u8>,
    null: bool,
}

impl Output {
    fn draw() -> Output {
        let capacity = match draw() % 4 {
            0 => 0,
            1 => usize::from(draw()),
            _ => 4096,
        };
        let mut bytes = vec![0; capacity];
        bytes.extend(GUARD);
        Output { bytes, null: capacity == 0 && draw() % 2 == 0 }
    }

    fn capacity(&self) -> usize {
        self.bytes.len() - GUARD.len()
    }

    fn give(&mut self) -> *mut c_void {
        if self.null { std::ptr::null_mut() } else { self.bytes.as_mut_ptr().cast() }
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        assert!(self.bytes.ends_with(&GUARD), "written behind the buffer");
    }
}

/// A place for one number, with a guard behind it, or NULL.
struct Scalar {
    value: [u64; 2],
    null: bool,
}

impl Scalar {
    fn draw() -> Scalar {
        Scalar { value: [u64::MAX, u64::from_le_bytes(GUARD)], null: draw() % 16 == 15 }
    }

    fn give(&mut self) -> *mut c_void {
        if self.null { std::ptr::null_mut() } else { self.value.as_mut_ptr().cast() }
    }
}

impl Drop for Scalar {
    fn drop(&mut self) {
        assert_eq!(self.value[1].to_le_bytes(), GUARD, "written behind the number");
    }
}

#[derive(Clone, Copy)]
enum Field {
    Size,
    Int32,
    Int64,
    Bytes,
    Length,
    Function(&'static str),
    Null,
}

/// A structure with drawn fields, or NULL.
struct Structure {
    words: [u64; STRUCTURE_ROOM],
    _bytes: Vec<Vec<u8>>,
    null: bool,
}

impl Structure {
    fn draw(size: usize, fields: &[(usize, Field)]) -> Structure {
        assert!(size + 16 <= STRUCTURE_ROOM * 8);
        let null = draw() % 16 == 15;
        let (mut words, mut kept, mut length) = ([0u64; STRUCTURE_ROOM], Vec::new(), 0u64);
        let mut put = |offset: usize, value: u64, bytes: usize| {
            let shift = (offset % 8) * 8;
            let mask = if bytes == 8 { u64::MAX } else { 0xFFFF_FFFF << shift };
            words[offset / 8] = (words[offset / 8] & !mask) | ((value << shift) & mask);
        };
        // Most fields of most structures are left at zero, as most callers do.
        let sparse = draw();
        for (number, (offset, field)) in fields.iter().enumerate() {
            let drawn = sparse & (1 << (number % 8)) != 0;
            match field {
                Field::Size if draw() % 8 != 7 => put(*offset, size as u64, 4),
                Field::Size => put(*offset, u64::from(draw()), 4),
                Field::Int32 if drawn => put(*offset, draw_int() as u32 as u64, 4),
                Field::Int64 if drawn => put(*offset, draw_int() as u64, 8),
                Field::Bytes if drawn => {
                    let bytes = Input::draw(false);
                    put(*offset, bytes.give() as u64, 8);
                    length = bytes.length as u64;
                    kept.extend(bytes.bytes);
                }
                Field::Bytes => length = 0,
                Field::Length => put(*offset, length, 8),
                // A driver must be able to transmit; the rest it may leave out.
                Field::Function("transmit") if draw() % 8 != 7 => {
                    put(*offset, transmit as *const () as usize as u64, 8)
                }
                Field::Function(name) if drawn => put(*offset, callback(name) as u64, 8),
                Field::Int32 | Field::Int64 | Field::Function(_) | Field::Null => {}
            }
        }
        Structure { words, _bytes: kept, null }
    }

    fn give(&mut self) -> *mut c_void {
        if self.null { std::ptr::null_mut() } else { self.words.as_mut_ptr().cast() }
    }
}

fn callback(name: &str) -> usize {
    match name {
        "transmit" => 0,
        "begin" => begin_transaction as *const () as usize,
        "end" | "cut_power" => plain as *const () as usize,
        "insertion" => insertion as *const () as usize,
        "cancel" | "release" => nothing as *const () as usize,
        _ => panic!("a callback that is not known here: {name}"),
    }
}

/// Answers what the input says: mostly what a token would.
extern "C" fn transmit(
    _: *mut c_void,
    command: *const u8,
    length: usize,
    response: *mut u8,
    capacity: usize,
    got: *mut usize,
) -> i32 {
    // SAFETY: the contract of a transport's `transmit`.
    let command = unsafe { std::slice::from_raw_parts(command, length) };
    let answer = match (draw() % 8, command) {
        (0, _) => return i32::from(draw()),
        (1, _) => draw_bytes(usize::from(draw_int() as u8)),
        (2, _) => [&CONTENTS[0][..command.len().min(200)], &[0x90, 0x00]].concat(),
        (_, [_, 0xB0, 0x86, ..]) => CONTENTS[9].to_vec(),
        (_, [_, 0xB0, high, low, ..]) => {
            let at = usize::from(u16::from_be_bytes([high & 0x7F, *low]));
            let at = if high & 0x80 != 0 { 0 } else { at };
            let rest = CONTENTS[0].get(at..).unwrap_or_default();
            [&rest[..rest.len().min(256)], &[0x90, 0x00]].concat()
        }
        (_, [_, 0x20, _, _]) => vec![0x63, 0xC3],
        (_, [_, 0x2A, ..]) => [[7; 256].as_slice(), &[0x90, 0x00]].concat(),
        _ => vec![0x90, 0x00],
    };
    let fits = answer.len().min(capacity);
    // SAFETY: the contract of a transport's `transmit`: `capacity` bytes may be written.
    unsafe {
        std::ptr::copy_nonoverlapping(answer.as_ptr(), response, fits);
        // More than was written is a driver's mistake that must be noticed.
        *got = if draw() == 0xFF { usize::MAX } else { fits };
    }
    0
}

extern "C" fn begin_transaction(_: *mut c_void, _: u32) -> i32 {
    i32::from(if draw() % 8 == 7 { draw() } else { 0 })
}

extern "C" fn plain(_: *mut c_void) -> i32 {
    i32::from(if draw() % 4 == 3 { draw() } else { 0 })
}

extern "C" fn insertion(_: *mut c_void) -> u64 {
    u64::from(draw() % 16 == 15)
}

extern "C" fn nothing(_: *mut c_void) {}

extern "C" fn line(_: *mut c_void, text: *const u8, length: usize) {
    // SAFETY: the contract of a log's line.
    let text = unsafe { std::slice::from_raw_parts(text, length) };
    assert!(std::str::from_utf8(text).is_ok_and(|text| !text.contains('\n')));
}

fn log_line() -> Number<*mut c_void> {
    Number(if draw() % 4 == 3 { std::ptr::null_mut() } else { line as *mut c_void })
}
