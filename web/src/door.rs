//! How bytes come in and go out: the two exports of the page's WebAssembly.
//!
//! JavaScript asks for room, writes the question there, and calls for the answer:
//!
//! ```js
//! const at = engine.uketsuke_page_place(question.length);
//! new Uint8Array(engine.memory.buffer, at, question.length).set(question);
//! const reply = engine.uketsuke_page_answer();
//! const length = new DataView(engine.memory.buffer).getUint32(reply, true);
//! const json = new Uint8Array(engine.memory.buffer, reply + 4, length);
//! ```

#![allow(unsafe_code)] // for two names alone: an export's name could meet another one's, which no compiler sees

use std::sync::{Mutex, PoisonError};

/// The question while it is written, then the answer until the next question.
static MESSAGE: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Room for a question of so many bytes; its address. The memory may have grown: look at its buffer only after this.
#[unsafe(no_mangle)]
pub extern "C" fn uketsuke_page_place(length: usize) -> *mut u8 {
    let mut message = MESSAGE.lock().unwrap_or_else(PoisonError::into_inner);
    *message = vec![0; length];
    message.as_mut_ptr()
}

/// The address of the answer to the question that was placed: its length in four bytes, the lowest first, then JSON.
#[unsafe(no_mangle)]
pub extern "C" fn uketsuke_page_answer() -> *const u8 {
    let mut message = MESSAGE.lock().unwrap_or_else(PoisonError::into_inner);
    let json = crate::answer(&message);
    // In a browser an address has 32 bits, and so has a length.
    let length = u32::try_from(json.len()).unwrap_or(0);
    *message = [&length.to_le_bytes(), json.as_bytes()].concat();
    message.as_ptr()
}
