//! The pinned toolchain, by rustup, with its targets.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{self, Outcome};

/// A toolchain that is installed.
pub struct Toolchain(String);

impl Toolchain {
    /// The one in `rust-toolchain.toml`.
    pub fn pinned() -> Result<Toolchain, String> {
        Toolchain::installed(value("rust-toolchain.toml", "channel")?)
    }

    fn installed(name: String) -> Result<Toolchain, String> {
        let asked = Command::new("rustup").args(["run", &name, "rustc", "--version"]).output();
        let asked = asked.map_err(|error| format!("rustup, which installs Rust {name}: {error}"))?;
        if !asked.status.success() {
            let mut install = Command::new("rustup");
            // rustup would update itself, too.
            install.args(["toolchain", "install", &name, "--profile", "minimal", "--no-self-update"]);
            run::program(&mut install).map_err(|reason| format!("Rust {name} cannot be installed: {reason}"))?;
        }
        Ok(Toolchain(name))
    }

    pub fn version(&self) -> &str {
        &self.0
    }

    /// Its cargo.
    pub fn cargo(&self) -> Command {
        let mut command = Command::new("rustup");
        command.args(["run", &self.0, "cargo"]);
        // Settings of the cargo that runs us.
        for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
            command.env_remove(name);
        }
        command
    }

    /// Adds the standard library for a target, unless it is there.
    pub fn add_target(&self, target: &str) -> Outcome {
        self.add("target", target)
    }

    /// The standard library's source, which tells what is in it.
    pub fn standard_library_source(&self) -> Result<PathBuf, String> {
        self.add("component", "rust-src")?;
        Ok(self.root()?.join("lib/rustlib/src/rust/library"))
    }

    /// The directory in which it is.
    pub fn root(&self) -> Result<PathBuf, String> {
        let root = run::output(Command::new("rustup").args(["run", &self.0, "rustc", "--print", "sysroot"]))?;
        Ok(Path::new(root.trim()).to_owned())
    }

    fn add(&self, kind: &str, name: &str) -> Outcome {
        let of_it = ["--toolchain", &self.0];
        let there = run::output(Command::new("rustup").args([kind, "list", "--installed"]).args(of_it))?;
        if there.lines().any(|line| line == name) {
            return Ok(());
        }
        let added = run::program(Command::new("rustup").args([kind, "add", name]).args(of_it));
        added.map_err(|reason| format!("rustup offers no {name} for Rust {}: {reason}", self.0))
    }
}

/// The value of a key in a file of the project.
fn value(file: &str, key: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    found(&text, key).map(str::to_owned).ok_or_else(|| format!("{file} has no {key}"))
}

/// The value of the first line `key = "value"`.
fn found<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    let value = text.lines().find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='))?;
    Some(value.trim().trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_of_its_key_alone() {
        let text = "# channel = \"nightly\"\nchannel-of-old = \"1.0\"\nchannel = \"1.95.0\"\n";
        assert_eq!(found(text, "channel"), Some("1.95.0"));
        assert_eq!(found(text, "profile"), None);
    }
}
