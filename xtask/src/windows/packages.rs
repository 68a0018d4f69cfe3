//! The Debian packages that building for Windows needs; moves into `debian.rs` when these chores come back.

/// What `cargo xtask windows` needs beside them.
pub const WINDOWS: &[(&str, &str)] = &[
    ("mingw-w64", "C and C++ for Windows, 32 and 64 bits"),
    ("mingw-w64-tools", "gendef: the .def file of a DLL"),
    ("clang", "objects of MSVC's form: C code in the static library, and what tries the .lib files"),
    ("lld", "links them as MSVC's linker does"),
    ("llvm", "llvm-lib and llvm-dlltool: .lib files"),
    ("pkg-config", "finds the files of an archive"),
    ("wine64", "runs 64-bit Windows programs"),
    ("wine", "what wine64 needs beside"),
    ("mmdebstrap", "fetches wine32 into a directory of its own"),
    ("cmake", "builds an example with the archive's CMake package"),
    ("zip", "packs the archives"),
    ("unzip", "unpacks them for the test"),
];
