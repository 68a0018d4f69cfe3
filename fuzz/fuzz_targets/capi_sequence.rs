#![no_main]
//! Any sequence of calls of the C ABI, with any arguments.

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| uketsuke_fuzz::c::sequence(data));
