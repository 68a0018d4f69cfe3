#![no_main]
//! Any bytes to each function of the C ABI that takes bytes.

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| uketsuke_fuzz::c::bytes(data));
