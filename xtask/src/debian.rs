//! The Debian packages that the chores need: the lists, here.

use std::path::Path;
use std::process::Command;

use crate::run::{self, Outcome};

/// Package, and what it is for.
const PACKAGES: &[(&str, &str)] = &[
    ("gcc", "links Rust programs"),
    ("g++", "builds the fuzzer"),
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
    ("nodejs", "runs JavaScript"),
    ("npm", "brings koffi, JavaScript's way to C"),
];

/// What `cargo xtask newcomer` needs.
const NEWCOMER: &[(&str, &str)] =
    &[("mmdebstrap", "makes a fresh Debian root"), ("util-linux", "unshare: mounts of its own")];

/// Installs what is missing for the tests, and says so before.
pub fn install_missing() -> Outcome {
    install("The tests need", PACKAGES)
}

/// Installs what is missing for a fresh root, and says so before.
pub fn install_for_newcomer() -> Outcome {
    install("A fresh root needs", NEWCOMER)
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
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .output()
        .is_ok_and(|output| output.status.success() && output.stdout == b"installed")
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
    let mut command = if is_root() { Command::new("env") } else { Command::new("sudo") };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]).args(arguments);
    command
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
