//! Everything here that depends on which functions the C interface has: the programs in C and C++ that are built from an
//! archive, how they are run, and what they must write.

use std::path::Path;

use super::files::written;
use crate::{Outcome, capi};

/// A DLL with which programs run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dll {
    /// The one that is deployed.
    ForUse,
    /// With the simulator.
    Simulator,
    /// With the simulator, and with the compiler's assertions.
    Debug,
}

/// A program to run: the DLL, its name, its words, and what its output must contain.
pub type Run = (Dll, &'static str, &'static [&'static str], &'static str);

/// Whole receptions over `winscard.dll`. It is linked in every way.
pub const READER: &str = "tests/windows/reader.c";
/// Linked as MSVC links, with the DLL and statically.
pub const MSVC: &str = "tests/windows/msvc.c";

/// What MinGW and pkg-config build: the name without `.exe`, and the sources.
pub const PROGRAMS: &[(&str, &[&str])] = &[
    ("reception", &["examples/c/reception.c"]),
    ("readers", &["examples/c/readers.c"]),
    ("driver", &["examples/c/driver.c"]),
    ("stepped", &["examples/c/stepped.c"]),
    ("desk", &["examples/cpp/desk.cpp"]),
    ("calls", &[CALLS, "tests/c/calls_main.c"]),
    ("behaviour", &["tests/c/behaviour.c"]),
    ("reader", &[READER]),
];

/// What is run. `READER` comes as `reader`, `static-reader`, `cmake-reader` and `cmake-static-reader`; `MSVC` as `msvc` and
/// `msvc-static`.
pub const RUNS: &[Run] = &[
    (Dll::ForUse, "reader", &["use"], " 0 failed"),
    (Dll::ForUse, "static-reader", &["use"], " 0 failed"),
    (Dll::ForUse, "cmake-static-reader", &["use"], " 0 failed"),
    (Dll::ForUse, "msvc", &[], ""),
    (Dll::ForUse, "msvc-static", &[], ""),
    (Dll::Simulator, "reader", &["simulator"], " 0 failed"),
    (Dll::Simulator, "cmake-reader", &["simulator"], " 0 failed"),
    (Dll::Simulator, "msvc", &[], ""),
    (Dll::Simulator, "reception", &["--simulate", "20300217"], "usable until 20300531"),
    (Dll::Simulator, "readers", &["--accept-simulated", "2"], "acceptance 3 until 20300531"),
    (Dll::Simulator, "driver", &[], ""),
    (Dll::Simulator, "stepped", &[], ""),
    (Dll::Simulator, "desk", &[], "acceptance"),
    (Dll::Simulator, "calls", &[], ""),
    (Dll::Simulator, "behaviour", &[], ""),
    (Dll::Debug, "reader", &["simulator"], " 0 failed"),
    (Dll::Debug, "behaviour", &[], ""),
];

/// The program that calls every function, generated from the header.
const CALLS: &str = "target/windows/calls.c";

/// Writes what is generated.
pub fn generate() -> Outcome {
    written(Path::new(CALLS), &capi::calls()?)
}
