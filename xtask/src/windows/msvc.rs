//! What MSVC's users link: the import library (`uketsuke.lib`, from `uketsuke.def`) and a static library of MSVC's ABI; and a
//! program that is linked with each.
//!
//! MSVC itself does not run here. Rust and clang make objects of its form without it, and LLVM's linker reads `.lib` files as
//! MSVC's does.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::build::Flavour;
use super::target::Target;
use crate::capi::library;
use crate::capi::system::System;
use crate::files::{absolute, copied, made, read, written};
use crate::run::{self, Outcome};
use crate::toolchain::Toolchain;

/// What `ring` takes of Microsoft's headers. The functions are the compiler's own or the C run-time library's.
const HEADERS: [(&str, &str); 3] = [
    ("assert.h", "#define assert(condition) ((void)0)\n"),
    ("stdlib.h", "#include <stddef.h>\n"),
    (
        "string.h",
        "#include <stddef.h>\n\
         void *memcpy(void *, const void *, size_t);\n\
         void *memmove(void *, const void *, size_t);\n\
         void *memset(void *, int, size_t);\n\
         int memcmp(const void *, const void *, size_t);\n",
    ),
];

/// A static library.
pub struct Static {
    pub archive: PathBuf,
    /// System libraries that it needs, as linker arguments.
    pub native: Vec<String>,
}

/// Checks the types of the library with everything in it.
pub fn check(toolchain: &Toolchain, target: Target) -> Outcome {
    run::program(&mut cargo(toolchain, target, "check", Flavour::Simulator)?)
}

/// Builds the static library that is deployed.
pub fn static_library(toolchain: &Toolchain, target: Target) -> Result<Static, String> {
    let triple = target.msvc();
    let mut build = cargo(toolchain, target, "rustc", Flavour::ForUse)?;
    build.args(["--profile", "capi", "--crate-type", "staticlib", "--", "--print", "native-static-libs"]);
    let native = library::native_libraries(&mut build)?;
    documented(&native)?;
    let name = System::Msvc.built().archive;
    let archive = target.home().join("msvc").join(name);
    copied(&target.builds().join(&triple).join("capi").join(name), &archive)?;
    library::blot_members(&archive)?;
    library::has_no_paths(&archive)?;
    Ok(Static { archive, native })
}

fn cargo(toolchain: &Toolchain, target: Target, chore: &str, flavour: Flavour) -> Result<Command, String> {
    let triple = target.msvc();
    let headers = absolute(&target.home().join("msvc-headers"))?;
    for (name, text) in HEADERS {
        written(&headers.join(name), text)?;
    }
    let mut cargo = toolchain.cargo();
    let key = triple.replace('-', "_");
    cargo.env(format!("CC_{key}"), "clang").env(format!("AR_{key}"), "llvm-lib");
    // A debugger's records would have the compiler's command line, and places in it.
    let c_flags = format!("-g0 {} -I{}", library::c_without_paths()?, headers.display());
    cargo.env(format!("CFLAGS_{key}"), c_flags);
    cargo.args([chore, "--locked", "--package", "uketsuke", "--lib", "--no-default-features", "--features"]);
    cargo.args([flavour.features(), "--target", &triple, "--target-dir"]).arg(target.builds());
    library::without_paths(&mut cargo)?;
    Ok(cargo)
}

/// The pages name what the compiler is told.
fn documented(native: &[String]) -> Outcome {
    let words = words(native);
    for page in ["docs/windows.md", "docs/windows.ja.md"] {
        if !read(Path::new(page))?.contains(&words) {
            return Err(format!("{page} does not say: {words}"));
        }
    }
    Ok(())
}

/// The static library and what it needs, each once; the compiler's run-time library comes by itself.
fn words(native: &[String]) -> String {
    let mut words = System::Msvc.installed("").archive.replace('/', "\\");
    for (at, name) in native.iter().enumerate() {
        if !name.starts_with('/') && !native[..at].contains(name) {
            words += " ";
            words += name;
        }
    }
    words
}

/// Writes `uketsuke.def` and `uketsuke.lib`.
pub fn import_library(target: Target, dll: &Path, into: &Path) -> Outcome {
    made(into)?;
    let def = into.join("uketsuke.def");
    let listed = run::output(Command::new("gendef").arg("-").arg(dll))?;
    let names: Vec<&str> = listed.lines().map(str::trim).filter(|line| line.starts_with("uketsuke_")).collect();
    if names.is_empty() {
        return Err(format!("{}: gendef found no exports", dll.display()));
    }
    written(&def, &format!("LIBRARY uketsuke.dll\nEXPORTS\n{}\n", names.join("\n")))?;
    run::program(&mut dlltool(target, &def, &into.join("uketsuke.lib")))
}

fn dlltool(target: Target, def: &Path, lib: &Path) -> Command {
    let mut dlltool = Command::new("llvm-dlltool");
    dlltool.args(["-m", target.machine(), "-d"]).arg(def).arg("-l").arg(lib);
    dlltool
}

/// Links the program as MSVC would, without a C library: with the DLL and statically. The two programs.
pub fn programs(target: Target, source: &Path, unpacked: &Path, into: &Path) -> Result<[PathBuf; 2], String> {
    made(into)?;
    let compile = |source: &Path, object: &str, defined: &[&str]| {
        let object = into.join(object);
        let mut clang = Command::new("clang");
        clang.args(["-c", "-std=c11", "-Wall", "-Wextra", "-Werror", "-ffreestanding", "-fno-stack-protector"]);
        clang.arg(format!("--target={}", target.msvc())).arg("-I").arg(unpacked.join("include"));
        clang.args(defined);
        run::program(clang.arg(source).arg("-o").arg(&object)).map(|()| object)
    };
    let link = |name: &str, objects: &[&Path], libraries: &[PathBuf]| {
        let program = into.join(name);
        let mut link = Command::new("lld-link");
        link.args(["/nologo", "/subsystem:console", "/nodefaultlib", "/entry:start", "/safeseh:no"]);
        link.arg(format!("/out:{}", program.display())).args(objects).args(libraries);
        run::program(&mut link).map(|()| program)
    };
    let object = compile(source, "msvc.obj", &[])?;
    let kernel = mingw_library(target, "kernel32");
    let with_dll = link("msvc.exe", &[&object], &[unpacked.join("lib/uketsuke.lib"), kernel])?;

    let run_time = compile(Path::new("tests/windows/msvc_runtime.c"), "msvc_runtime.obj", &[])?;
    let object = compile(source, "msvc-static.obj", &["-DUKETSUKE_STATIC"])?;
    let mut libraries = vec![unpacked.join(System::Msvc.installed("").archive)];
    for (dll, functions) in run_time_functions(target) {
        let (def, lib) = (into.join(dll).with_extension("def"), into.join(dll).with_extension("lib"));
        written(&def, &format!("LIBRARY {dll}\nEXPORTS\n{}\n", functions.join("\n")))?;
        // `-k`: the DLL exports the names without what i686 decorates them with.
        run::program(dlltool(target, &def, &lib).arg("-k"))?;
        libraries.push(lib);
    }
    let named = read(&unpacked.join("lib/cmake/uketsuke/uketsuke-config.cmake"))?;
    let named = static_libraries(&named).ok_or("uketsuke-config.cmake does not name MSVC's libraries")?;
    libraries.extend(named.split(';').map(|name| mingw_library(target, name)));
    let alone = link("msvc-static.exe", &[&object, &run_time], &libraries)?;
    Ok([with_dll, alone])
}

/// What CMake's package links with the static library of MSVC's.
fn static_libraries(cmake: &str) -> Option<&str> {
    let (_, rest) = cmake.split_once(System::Msvc.installed("").archive)?;
    let (_, rest) = rest.split_once("INTERFACE_LINK_LIBRARIES \"")?;
    rest.split_once('"').map(|(names, _)| names)
}

/// mingw-w64's import libraries stand in for those of Microsoft's SDK.
fn mingw_library(target: Target, name: &str) -> PathBuf {
    Path::new("/usr").join(format!("{}-w64-mingw32/lib", target.word())).join(format!("lib{name}.a"))
}

/// Functions of the C run-time library that Rust's code calls, and the DLLs from which a test can take them.
fn run_time_functions(target: Target) -> [(&'static str, &'static [&'static str]); 3] {
    const UCRT: (&str, &[&str]) = ("ucrtbase.dll", &["strlen", "fmin", "fmax"]);
    match target {
        Target::X86_64 => [
            (
                "vcruntime140.dll",
                &["memcpy", "memmove", "memset", "memcmp", "__CxxFrameHandler3", "_CxxThrowException"],
            ),
            ("ntdll.dll", &["__chkstk"]),
            UCRT,
        ],
        Target::I686 => [
            (
                "vcruntime140.dll",
                &["memcpy", "memmove", "memset", "memcmp", "__CxxFrameHandler3", "_CxxThrowException@8"],
            ),
            ("ntdll.dll", &["_alldiv", "_aulldiv", "_aullrem", "_chkstk"]),
            UCRT,
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_library_is_named_once() {
        let native = ["winscard.lib", "ntdll.lib", "/defaultlib:msvcrt", "winscard.lib"].map(str::to_owned);
        assert_eq!(words(&native), "lib\\msvc-static\\uketsuke.lib winscard.lib ntdll.lib");
    }

    #[test]
    fn the_libraries_of_the_package_are_those_of_msvc() {
        let native = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let libraries = [
            System::MinGw.imported_archive(&native(&["-lwinscard"])),
            System::Msvc.imported_archive(&native(&["bcrypt.lib", "ntdll.lib", "/defaultlib:msvcrt"])),
        ];
        assert_eq!(static_libraries(&crate::capi::finders::cmake(&libraries)), Some("bcrypt;ntdll"));
    }
}
