//! The Debian packages that the tests need: one list, here.

use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::run;

/// Package, and what it is for.
const PACKAGES: &[(&str, &str)] = &[
    ("gcc", "links Rust programs and builds the C tests"),
    ("libc6-dev", "the C library to link with"),
    ("pkg-config", "finds the PC/SC library"),
    ("libpcsclite-dev", "the PC/SC library"),
    ("libssl-dev", "OpenSSL, beside which parsing is timed"),
    ("pcscd", "the PC/SC service"),
    ("python3", "runs the Python example"),
    ("openjdk-17-jdk-headless", "compiles and runs the Java example"),
    ("libjna-java", "calls the C library from Java"),
    ("vsmartcard-vpcd", "a virtual reader, on which software tokens are laid"),
    ("opensc", "an independent client that knows the card"),
    ("openssl", "an independent verifier of signatures"),
    ("g++", "builds the C++ example"),
    ("clang", "the other compiler of the C tests, and their sanitizers"),
    ("cmake", "finds the installed C library"),
    ("valgrind", "looks for leaks in the C library"),
    ("mono-mcs", "compiles the C# example"),
    ("mono-runtime", "runs the C# example"),
    ("util-linux", "unshare and flock: a PC/SC service of the tests' own"),
];

/// Installs what is missing, and says so before.
pub fn install_missing() -> Outcome {
    let missing: Vec<&str> = PACKAGES.iter().map(|(name, _)| *name).filter(|name| !is_installed(name)).collect();
    if missing.is_empty() {
        println!("Debian packages: all {} are installed", PACKAGES.len());
        return Ok(());
    }
    println!("The tests need these Debian packages, which are missing here:");
    for (name, purpose) in PACKAGES.iter().filter(|(name, _)| missing.contains(name)) {
        println!("  {name:<18} {purpose}");
    }
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err("there is no apt-get here; install the like of these packages, or run on Debian 12".into());
    }
    println!("Installing them now{}.", if is_root() { "" } else { " with sudo" });
    run::program(&mut apt_get(&["update"]))?;
    run::program(apt_get(&["install", "--yes", "--no-install-recommends"]).args(&missing))
}

fn is_installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .output()
        .is_ok_and(|output| output.status.success() && output.stdout == b"installed")
}

fn apt_get(arguments: &[&str]) -> Command {
    let mut command = if is_root() { Command::new("env") } else { Command::new("sudo") };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]).args(arguments);
    command
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
