//! Building the shared and the static library.

use std::path::{Path, PathBuf};

use super::system::System;
use crate::run;

/// What an institution installs. No simulator: its keys are public.
pub const FOR_USE: &str = "capi,pcsc,terminal,serde";
/// Everything, for tests and demonstrations.
pub const WITH_EVERYTHING: &str = "capi,pcsc,terminal,serde,simulator";

/// The library's version, from its manifest.
pub fn version() -> Result<String, String> {
    let manifest = std::fs::read_to_string("Cargo.toml").map_err(|error| format!("Cargo.toml: {error}"))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = "));
    line.map(|text| text.trim_matches('"').to_owned()).ok_or_else(|| "Cargo.toml has no version".to_owned())
}

/// A built library.
pub struct Library {
    pub shared: PathBuf,
    /// What a linker reads instead of a DLL.
    pub import: Option<PathBuf>,
    pub archive: PathBuf,
    /// The system's libraries that the archive needs, as linker arguments.
    pub native: Vec<String>,
}

/// Builds the library to install, with these features.
pub fn build(features: &str) -> Result<Library, String> {
    built(features, "capi", "target", &[], &[])
}

/// Builds the library that panics when it is asked to.
pub fn build_panicking() -> Result<Library, String> {
    built(WITH_EVERYTHING, "dev", "target", &["--cfg", "uketsuke_inject_panics"], &[])
}

/// Builds a library for one test with flags that the stable compiler keeps to itself; they go to every dependency too.
pub fn build_with(name: &str, flags: &[&str]) -> Result<Library, String> {
    built(WITH_EVERYTHING, "dev", &format!("target/capi-{name}"), &[], flags)
}

/// A sanitizer's runtime, as it comes with the toolchain.
pub fn runtime(name: &str) -> Result<PathBuf, String> {
    let output = std::process::Command::new("rustc").args(["--print", "target-libdir"]).output();
    let output = output.map_err(|error| format!("rustc: {error}"))?;
    let path = Path::new(String::from_utf8_lossy(&output.stdout).trim()).join(name);
    if path.exists() { Ok(path) } else { Err(format!("{} is missing: a toolchain without sanitizers", path.display())) }
}

fn built(features: &str, profile: &str, target: &str, own_flags: &[&str], flags: &[&str]) -> Result<Library, String> {
    let mut command = run::cargo();
    command.args(["rustc", "--package", "uketsuke", "--lib", "--profile", profile, "--no-default-features"]).args([
        "--features",
        features,
        "--crate-type",
        "cdylib,staticlib",
        "--target-dir",
        target,
    ]);
    let kind = if profile == "dev" { "debug" } else { profile };
    let mut directory = Path::new(target).join(kind);
    if !flags.is_empty() {
        // Dependencies get the flags too, build scripts do not.
        command.args(["--target", HOST]).env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        command.env("RUSTC_BOOTSTRAP", "1");
        directory = Path::new(target).join(HOST).join(kind);
    }
    command.args(["--", "--print", "native-static-libs"]).args(own_flags);
    if let Some(argument) = System::HOST.link_argument() {
        command.args(["-C", &argument]);
    }
    let mut native = Vec::new();
    let built = run::watched(&mut command, |line| {
        if let Some((_, list)) = line.split_once("native-static-libs: ") {
            native = list.split_whitespace().map(str::to_owned).collect();
        }
    })?;
    native.dedup();
    match (built, native.is_empty()) {
        (true, false) => {
            let files = System::HOST.built();
            Ok(Library {
                shared: directory.join(files.shared),
                import: files.import.map(|import| directory.join(import)),
                archive: directory.join(files.archive),
                native,
            })
        }
        (true, true) => Err("rustc did not tell the native libraries".into()),
        (false, _) => Err("the library does not build".into()),
    }
}

const HOST: &str = "x86_64-unknown-linux-gnu";
