#![no_main]
//! Any bytes to each function of the C interface that takes text or bytes, and every question to what comes of them.

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| uketsuke_fuzz::c::bytes(data));
