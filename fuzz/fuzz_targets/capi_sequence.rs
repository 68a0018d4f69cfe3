#![no_main]
//! Any sequence of calls of the C interface, with any arguments.

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| uketsuke_fuzz::c::sequence(data));
