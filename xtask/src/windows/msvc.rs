//! The import library for MSVC's linker (`uketsuke.lib`, from `uketsuke.def`), and a program that is linked with it.
//!
//! MSVC itself does not run here. Clang makes objects of its form, and LLVM's linker reads `.lib` files as MSVC's does.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::target::Target;
use super::{made, written};
use crate::{Outcome, run};

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
    library(target, &def, &into.join("uketsuke.lib"))
}

fn library(target: Target, def: &Path, lib: &Path) -> Outcome {
    run::program(Command::new("llvm-dlltool").args(["-m", target.machine(), "-d"]).arg(def).arg("-l").arg(lib))
}

/// Links `tests/windows/msvc.c` as MSVC would, without a C library; the program.
pub fn program(target: Target, unpacked: &Path, into: &Path) -> Result<PathBuf, String> {
    let (def, kernel) = (into.join("kernel32.def"), into.join("kernel32.lib"));
    // Functions of Windows are stdcall, whose names end with the size of the arguments on i686.
    let functions = match target {
        Target::X86_64 => "ExitProcess",
        Target::I686 => "ExitProcess@4",
    };
    written(&def, &format!("LIBRARY kernel32.dll\nEXPORTS\n{functions}\n"))?;
    let mut kernel_library = Command::new("llvm-dlltool");
    kernel_library.args(["-m", target.machine(), "-k", "-d"]).arg(&def).arg("-l").arg(&kernel);
    run::program(&mut kernel_library)?;

    let (object, program) = (into.join("msvc.obj"), into.join("msvc.exe"));
    let mut clang = Command::new("clang");
    clang.args(["-c", "-std=c11", "-Wall", "-Wextra", "-Werror", "-ffreestanding", "-fno-stack-protector"]);
    clang.arg(format!("--target={}-pc-windows-msvc", target.word())).arg("-I").arg(unpacked.join("include"));
    run::program(clang.arg("tests/windows/msvc.c").arg("-o").arg(&object))?;
    let mut link = Command::new("lld-link");
    link.args(["/nologo", "/subsystem:console", "/nodefaultlib", "/entry:start", "/safeseh:no"]);
    link.arg(format!("/out:{}", program.display())).arg(&object).arg(&kernel).arg(unpacked.join("lib/uketsuke.lib"));
    run::program(&mut link)?;
    Ok(program)
}
