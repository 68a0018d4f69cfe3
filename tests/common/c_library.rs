//! The shared library as C programs meet it: built with what the tests have, and programs compiled against it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

/// No compiler has a warning.
pub(crate) const STRICT: &[&str] =
    &["-pthread", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror", "-g"];

/// The project, whichever package's test this is.
pub(crate) fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    if package.join("include").is_dir() { package } else { package.parent().unwrap() }
}

/// Builds the shared library with what this test has, once; the directory in which it is.
pub(crate) fn library() -> &'static Path {
    static LIBRARY: OnceLock<PathBuf> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let features = "capi,simulator,terminal,serde";
        let features = if cfg!(feature = "pcsc") { format!("{features},pcsc") } else { features.to_owned() };
        let mut command = Command::new(env!("CARGO"));
        command.current_dir(root());
        command.args(["rustc", "--lib", "--crate-type", "cdylib", "--features", &features]);
        if !cfg!(debug_assertions) {
            command.arg("--release");
        }
        succeeded(command.output().unwrap());
        let profile = if cfg!(debug_assertions) { "debug" } else { "release" };
        let directory = PathBuf::from(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()));
        std::fs::canonicalize(root().join(directory).join(profile)).unwrap()
    })
}

/// What a program that must succeed wrote.
#[track_caller]
pub(crate) fn succeeded(output: Output) -> String {
    assert!(
        output.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// A program from these files against the library.
#[track_caller]
pub(crate) fn compiled(sources: &[&str], compiler: &str, standard: &str) -> PathBuf {
    let library = library();
    let name = Path::new(sources[sources.len() - 1]).file_name().unwrap().to_string_lossy();
    let thread = format!("{:?}", std::thread::current().id()).replace(['(', ')'], "");
    let out = std::env::temp_dir().join(format!("uketsuke-{name}-{standard}-{}-{thread}", std::process::id()));
    let mut command = Command::new(compiler);
    command
        .current_dir(root())
        .arg(format!("-std={standard}"))
        .args(STRICT)
        .arg("-Iinclude")
        .args(sources)
        .arg("-o")
        .arg(&out);
    command.arg(format!("-L{}", library.display())).arg("-luketsuke").arg(format!("-Wl,-rpath,{}", library.display()));
    succeeded(command.output().unwrap());
    out
}

/// Runs a program; what it wrote.
#[track_caller]
pub(crate) fn run(program: &Path, arguments: &[&str]) -> String {
    succeeded(Command::new(program).args(arguments).output().unwrap())
}
