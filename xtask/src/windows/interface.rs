//! What is tried of an archive: programs in C and C++ that are built from it, how they are run, and what they must write.

use crate::capi::ANSWER;

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

/// The file of a terminal, as it is called where programs run.
pub const ANSWER_FILE: &str = "answer.xml";

/// What MinGW and pkg-config build: the name without `.exe`, and the sources.
pub const PROGRAMS: &[(&str, &[&str])] = &[
    ("desk", &["examples/c/desk.c"]),
    ("answer", &["examples/c/answer.c"]),
    ("desk-cpp", &["examples/cpp/desk.cpp"]),
    ("edges", &["tests/c/edges.c"]),
    ("every", &["tests/c/calls.c", "tests/c/driving.c", "tests/c/linkage.c", "tests/c/every.c"]),
    ("threads", &["tests/c/threads.c"]),
    ("reader", &[READER]),
];

/// What is run. `READER` comes as `reader`, `static-reader`, `cmake-reader` and `cmake-static-reader`; `MSVC` as `msvc` and
/// `msvc-static`; `unload` loads the DLL by itself.
pub const RUNS: &[Run] = &[
    (Dll::ForUse, "reader", &["use"], " 0 failed"),
    (Dll::ForUse, "static-reader", &["use"], " 0 failed"),
    (Dll::ForUse, "cmake-static-reader", &["use"], " 0 failed"),
    (Dll::ForUse, "answer", &[ANSWER_FILE, ANSWER[1]], "sign 10203"),
    (Dll::ForUse, "unload", &[], "unloaded 1000 times"),
    (Dll::ForUse, "unload", &["held"], " 0 failed"),
    (Dll::ForUse, "msvc", &[], ""),
    (Dll::ForUse, "msvc-static", &[], ""),
    (Dll::Simulator, "reader", &["simulator"], " 0 failed"),
    (Dll::Simulator, "cmake-reader", &["simulator"], " 0 failed"),
    (Dll::Simulator, "desk", &["card"], "sign 10202"),
    (Dll::Simulator, "desk", &["iphone"], "iPhone"),
    (Dll::Simulator, "desk-cpp", &["card"], "sign 10202"),
    (Dll::Simulator, "edges", &[], ""),
    (Dll::Simulator, "every", &["nothing"], " 0 failures"),
    (Dll::Simulator, "threads", &[], "0 refused"),
    (Dll::Debug, "reader", &["simulator"], " 0 failed"),
    (Dll::Debug, "edges", &[], ""),
    (Dll::Debug, "every", &["nothing"], " 0 failures"),
];

/// What the program `uketsuke.exe` is told, and what it must write; the one without the simulator meets the reader of
/// `fake_winscard.c`.
pub const PROGRAM_FOR_USE: &[(&[&str], &str)] = &[
    (&["--help"], "使い方"),
    (&["--lang", "en", "--help"], "Usage"),
    (&["receive", "--wait", "20"], "カード"),
    (&["doctor"], "カードリーダー SCR3310 0"),
];

/// What it writes into a pipe, which is the same as elsewhere: the file of `cli/tests/captures` and what is typed in a
/// directory in which `oqs` is a linkage folder with an answer.
pub const CAPTURES: &[(&str, &[&str])] = &[
    ("help", &["--help"]),
    ("receive-help", &["receive", "--help"]),
    ("receive", &["receive", "--simulate", "card", "--on", "2026-11-21"]),
    ("doctor", &["doctor", "--simulate", "card", "--no-questions", "--no-host"]),
    ("watch", &["watch", "oqs", "--once", "--day", "2026-11-27"]),
];
/// The answer in it.
pub const LINKAGE: (&str, &str) = ("tests/data/terminal/cases/card-consented.xml", "oqs/OQSsiquc01res_1.xml");

/// The same of the one with the simulator.
pub const PROGRAM_SIMULATED: &[(&[&str], &str)] = &[
    (&["receive", "--simulate", "card", "--on", "2026-11-21"], "有効期限内です"),
    (&["receive", "--simulate", "card", "--json"], "\"decision\""),
    (&["doctor", "--simulate", "card"], "リーダー"),
];
