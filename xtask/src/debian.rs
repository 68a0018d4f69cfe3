//! The Debian packages that the chores need: the lists, here.

use std::path::Path;
use std::process::Command;

use crate::run::{self, Outcome};

/// Package, and what it is for.
const PACKAGES: &[(&str, &str)] = &[
    ("gcc", "links Rust programs"),
    ("g++", "builds the fuzzer, and programs over the C++ header"),
    ("clang", "the header under a second compiler, as Microsoft's and with another calling convention"),
    ("libc6-dev", "the C library to link with"),
    ("pkg-config", "finds the PC/SC library"),
    ("libpcsclite-dev", "the PC/SC library"),
    ("libssl-dev", "OpenSSL, beside which parsing is timed"),
    ("pcscd", "the PC/SC service"),
    ("vsmartcard-vpcd", "a virtual reader, on which software tokens are laid"),
    ("opensc", "an independent client that knows the card"),
    ("openssl", "an independent verifier of signatures"),
    ("strace", "counts what watching a folder asks of the system"),
    ("util-linux", "unshare and flock: a PC/SC service of the tests' own"),
    ("valgrind", "sees what C programs leak and overrun"),
    ("python3", "the binding of Python, and the independent evaluator"),
    ("python3-pip", "brings .NET's runtime"),
    ("mono-devel", "compiles C# against .NET Framework 4.6.1, and runs it"),
    ("default-jdk-headless", "compiles and runs Java"),
    ("libjna-java", "Java's way to C"),
    ("fp-compiler", "compiles Pascal"),
    ("fp-units-rtl", "Pascal's own units"),
    ("fp-units-fcl", "JSON and images in Pascal: the example of a form draws the picture"),
    ("nodejs", "runs JavaScript"),
    ("npm", "brings koffi, JavaScript's way to C"),
];

/// What `cargo xtask newcomer` needs.
const NEWCOMER: &[(&str, &str)] =
    &[("mmdebstrap", "makes a fresh Debian root"), ("util-linux", "unshare: mounts of its own")];

/// What `cargo xtask page test` needs.
const PAGE: &[(&str, &str)] = &[
    ("chromium", "the browser in which the page is tried"),
    ("fonts-ipafont-gothic", "Japanese characters for it"),
    ("nodejs", "drives the browser"),
    ("npm", "brings what drives it"),
];

/// What `cargo xtask capi test` needs beside the tests' packages.
const CAPI: &[(&str, &str)] = &[
    ("binutils", "readelf: the soname of the shared library"),
    ("cmake", "builds a program with the CMake package"),
    ("make", "what CMake builds with"),
];

/// What `cargo xtask windows` needs.
const WINDOWS: &[(&str, &str)] = &[
    ("gcc-mingw-w64", "C for Windows, 32 and 64 bits, and the linker of Rust's programs there"),
    ("g++-mingw-w64", "C++ for Windows"),
    ("mingw-w64-tools", "gendef: the .def file of a DLL"),
    ("clang", "objects of MSVC's form: C code in the static library, and what tries the .lib files"),
    ("lld", "links them as MSVC's linker does"),
    ("llvm", "llvm-lib and llvm-dlltool: .lib files"),
    ("pkg-config", "finds the files of an archive"),
    ("wine64", "runs 64-bit Windows programs"),
    ("wine", "what wine64 needs beside"),
    ("mmdebstrap", "fetches wine32 into a directory of its own"),
    ("util-linux", "script: a terminal for the console; unshare: mounts for wine32"),
    ("cmake", "builds a program with the archive's CMake package"),
    ("make", "what CMake builds with"),
    ("zip", "packs the archives"),
    ("unzip", "unpacks them for the test"),
];

/// What tools from PyPI need.
const PYTHON: &[(&str, &str)] =
    &[("python3", "runs or fetches them"), ("python3-venv", "keeps them in a directory of their own")];

/// What `cargo xtask package` needs beside.
const DISTRIBUTION: &[(&str, &str)] = &[
    ("binutils", "objdump: the C library that is asked for; strip"),
    ("dpkg-dev", "dpkg-deb: Debian packages"),
    ("mmdebstrap", "an empty root in which packages are tried"),
    ("util-linux", "unshare: a root of its own, without a network"),
    ("zip", "packs wheels"),
    ("npm", "fetches koffi, by which Node calls the library"),
    ("mono-devel", "compiles the .NET package"),
    ("default-jdk-headless", "compiles the jar"),
    ("libjna-java", "Java's way to the library"),
];

/// Installs what is missing for the tests, and says so before.
pub fn install_missing() -> Outcome {
    install("The tests need", PACKAGES)
}

/// Installs what is missing for a fresh root, and says so before.
pub fn install_for_newcomer() -> Outcome {
    install("A fresh root needs", NEWCOMER)
}

/// Installs what is missing to try the page, and says so before.
pub fn install_for_page() -> Outcome {
    install("To try the page takes", PAGE)
}

/// Installs what is missing to try the installed C library, and says so before.
pub fn install_for_capi() -> Outcome {
    install("The C library needs", PACKAGES)?;
    install("An installed library is tried with", CAPI)
}

/// Installs what is missing to build and run Windows programs, and says so before.
pub fn install_for_windows() -> Outcome {
    install("Windows programs need", WINDOWS)
}

/// Installs what is missing for tools from PyPI, and says so before.
pub fn install_for_python() -> Outcome {
    install("Tools from PyPI need", PYTHON)
}

/// Installs what is missing to make packages and try them, and says so before.
pub fn install_for_packages() -> Outcome {
    install_for_python()?;
    install("Packages need", DISTRIBUTION)
}

fn install(purpose: &str, packages: &[(&str, &str)]) -> Outcome {
    let is_missing = |name: &&str| !is_installed(name) && !is_a_program(name);
    let missing: Vec<&str> = packages.iter().map(|(name, _)| *name).filter(is_missing).collect();
    if missing.is_empty() {
        println!("Debian packages: all {} are installed", packages.len());
        return Ok(());
    }
    println!("{purpose} these Debian packages, which are missing here:");
    for (name, purpose) in packages.iter().filter(|(name, _)| missing.contains(name)) {
        println!("  {name:<20} {purpose}");
    }
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err("there is no apt-get here; install the like of these packages, or run on Debian 12".into());
    }
    println!("Installing them now{}.", if is_root() { "" } else { " with sudo" });
    run::program(&mut apt_get(&["update"]))?;
    let unknown: Vec<&str> = missing.iter().copied().filter(|name| !is_offered(name)).collect();
    if !unknown.is_empty() {
        return Err(format!("apt does not offer {}; Debian 12 does, in its main component", unknown.join(", ")));
    }
    run::program(apt_get(&["install", "--yes", "--no-install-recommends"]).args(&missing))
}

/// The address from which this machine gets Debian 12's packages.
pub fn mirror() -> Result<String, String> {
    // apt knows what its addresses offer only after it looked.
    run::program(&mut apt_get(&["update"]))?;
    let mut ask = Command::new("apt-get");
    ask.args(["indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"]);
    ask.args(["Origin: Debian", "Codename: bookworm", "Component: main"]);
    let text = run::output(&mut ask)?;
    text.lines().next().map(str::to_owned).ok_or("apt knows no address of Debian 12 (bookworm), main".into())
}

fn is_installed(package: &str) -> bool {
    let package_is = Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .output()
        .is_ok_and(|output| output.status.success() && output.stdout == b"installed");
    // Programs may come from elsewhere: npm is often part of another nodejs.
    package_is || Command::new(package).arg("--version").output().is_ok()
}

/// Some come with another package on some machines: npm with Node's own.
fn is_a_program(package: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|directory| directory.join(package).is_file())
}

fn is_offered(package: &str) -> bool {
    Command::new("apt-cache").args(["show", package]).output().is_ok_and(|output| output.status.success())
}

fn apt_get(arguments: &[&str]) -> Command {
    let mut command = as_root("env");
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]).args(arguments);
    command
}

/// A program that runs as root, by sudo where we are not.
pub fn as_root(program: &str) -> Command {
    if is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("sudo");
    command.arg(program);
    command
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
