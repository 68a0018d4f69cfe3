//! Shared by the integration tests: the real PC/SC service and other real programs, with the simulator's tokens.
//!
//! Tests that need programs beyond Rust are `#[ignore]`d, so that `cargo test` works everywhere; `cargo xtask test`
//! installs the programs and runs these tests, too. A program that is missing fails the test with the command that
//! installs it: nothing is skipped in silence.

// Each test uses its part; what fails here fails the test.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[cfg(all(feature = "simulator", target_os = "linux"))]
pub mod pcscd;

#[cfg(all(feature = "simulator", target_os = "linux"))]
#[path = "../../cli/src/vpcd.rs"]
mod vpcd;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{env, fs, io::Write};

/// Fails with the command that installs `package` unless the program is there.
pub fn require(program: &str, package: &str) {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut places = env::split_paths(&path).chain(["/usr/sbin".into(), "/sbin".into()]);
    let found = Path::new(program).is_absolute() && Path::new(program).exists();
    assert!(
        found || places.any(|place: PathBuf| place.join(program).exists()),
        "{program} is missing: sudo apt-get install -y --no-install-recommends {package}"
    );
}

/// Runs a program to its end.
pub fn run(program: &str, arguments: &[&str]) -> Output {
    Command::new(program).args(arguments).stdin(Stdio::null()).output().unwrap_or_else(|error| {
        panic!("{program}: {error}");
    })
}

/// Runs a program that must succeed; its standard output.
#[track_caller]
pub fn succeed(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = run(program, arguments);
    assert!(output.status.success(), "{program} {arguments:?}: {}\n{}", output.status, both(&output));
    output.stdout
}

/// Runs a program that must succeed, with this on its standard input; its standard output.
#[track_caller]
pub fn pipe(program: &str, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut command = Command::new(program);
    let mut child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program} {arguments:?}: {}", output.status);
    output.stdout
}

/// OpenSC's explorer with the token on the first reader in its hands, for itself alone; it waits for commands until it is
/// killed.
pub fn hold_exclusively() -> std::process::Child {
    require("opensc-explorer", "opensc");
    let scratch = Scratch::new();
    let settings = b"app default { reader_driver pcsc { connect_exclusive = true; } }";
    let settings = scratch.write("opensc.conf", settings);
    for _ in 0..10 {
        let mut explorer = Command::new("opensc-explorer")
            .args(["--reader", "0", "--card-driver", "default", "--mf", ""])
            .env("OPENSC_CONF", &settings)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        // It ends at once when it does not get the token.
        std::thread::sleep(std::time::Duration::from_secs(1));
        if explorer.try_wait().unwrap().is_none() {
            return explorer;
        }
    }
    panic!("opensc-explorer never held the token");
}

/// What a program wrote, to be searched for words.
pub fn both(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A directory that goes away with the value.
pub struct Scratch(PathBuf);

impl Scratch {
    /// A new one.
    pub fn new() -> Scratch {
        use std::sync::atomic::{AtomicU32, Ordering};
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let nanoseconds = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_nanos();
        let path = env::temp_dir().join(format!("uketsuke-{}-{nanoseconds}-{number}", std::process::id()));
        fs::create_dir(&path).unwrap();
        Scratch(path)
    }

    /// The path of a file in it.
    pub fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    /// Writes a file into it; the file's path.
    pub fn write(&self, name: &str, content: &[u8]) -> String {
        fs::write(self.0.join(name), content).unwrap();
        self.path(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
