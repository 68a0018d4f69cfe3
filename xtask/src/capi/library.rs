//! Building the shared and the static library.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::system::System;
use crate::run::{self, Outcome};

/// What an institution installs. No simulator: its keys are public.
pub const FOR_USE: &str = "capi,pcsc";
/// Everything, for tests and demonstrations.
pub const WITH_EVERYTHING: &str = "capi,pcsc,simulator";
/// The least that has a C interface: no readers.
pub const WITHOUT_READERS: &str = "capi";

/// The profile of what is handed out.
pub const PROFILE: &str = "capi";

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

/// Builds the shared and the static library with these features. The next build takes their places.
pub fn build(features: &str) -> Result<Library, String> {
    let mut build = cargo(features, "cdylib,staticlib")?;
    let native = native_libraries(&mut build)?;
    let (directory, files) = (directory(), System::HOST.built());
    Ok(Library {
        shared: directory.join(files.shared),
        import: files.import.map(|import| directory.join(import)),
        archive: directory.join(files.archive),
        native,
    })
}

/// Builds the shared library alone.
pub fn build_shared(features: &str) -> Result<PathBuf, String> {
    run::program(&mut cargo(features, "cdylib")?)?;
    Ok(directory().join(System::HOST.built().shared))
}

/// Builds the program for the desk.
pub fn build_program() -> Result<PathBuf, String> {
    let mut build = run::cargo();
    build.args(["build", "--locked", "--package", "uketsuke-cli", "--profile", PROFILE]);
    without_paths(&mut build)?;
    run::program(&mut build)?;
    let program = directory().join(format!("uketsuke{}", std::env::consts::EXE_SUFFIX));
    has_no_paths(&program).map(|()| program)
}

fn cargo(features: &str, kinds: &str) -> Result<Command, String> {
    let mut command = run::cargo();
    command.args(["rustc", "--locked", "--package", "uketsuke", "--lib", "--profile", PROFILE]);
    command.args(["--no-default-features", "--features", features, "--crate-type", kinds]);
    command.args(["--", "--print", "native-static-libs"]);
    if let Some(argument) = System::HOST.link_argument() {
        command.args(["-C", &argument]);
    }
    without_paths(&mut command)?;
    Ok(command)
}

fn directory() -> PathBuf {
    run::target_directory().join(PROFILE)
}

/// Leaves the places of the builder's machine out of what cargo builds: nobody's home directory is handed out, and the
/// same source gives the same bytes in every directory.
pub fn without_paths(cargo: &mut Command) -> Outcome {
    cargo.env("CARGO_ENCODED_RUSTFLAGS", rust_without_paths()?.join("\u{1f}")).env("CFLAGS", c_without_paths()?);
    Ok(())
}

/// The same as options of rustc.
pub fn rust_without_paths() -> Result<Vec<String>, String> {
    Ok(places()?.map(|(place, name)| format!("--remap-path-prefix={place}={name}")).into())
}

/// The same for the C in it.
pub fn c_without_paths() -> Result<String, String> {
    Ok(places()?.map(|(place, name)| format!("-ffile-prefix-map={place}={name}")).join(" "))
}

/// Fails when a place of the builder's machine is in a file.
pub fn has_no_paths(file: &Path) -> Outcome {
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    for (place, _) in places()? {
        if bytes.windows(place.len()).any(|window| window == place.as_bytes()) {
            return Err(format!("{} tells where it was built: {place}", file.display()));
        }
    }
    Ok(())
}

/// Blots such places out in an archive, where they are in the names of its members: objects that a crate brings with it are
/// named by where they lie.
pub fn blot_members(archive: &Path) -> Outcome {
    let told = |error: std::io::Error| format!("{}: {error}", archive.display());
    let mut bytes = std::fs::read(archive).map_err(told)?;
    for (place, _) in places()? {
        let mut at = 0;
        // The names' lengths and offsets stay as they are.
        while let Some(found) = bytes[at..].windows(place.len()).position(|window| window == place.as_bytes()) {
            at += found + place.len();
            bytes[at - place.len()..at].fill(b'_');
        }
    }
    std::fs::write(archive, bytes).map_err(told)
}

/// Where sources are here, and what they are called in what is handed out.
fn places() -> Result<[(String, &'static str); 3], String> {
    // As the compiler gets it: on Windows a canonical path would begin with `\\?\`.
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let home = home.ok_or("neither CARGO_HOME nor a home directory says where the crates are")?;
    // Only where the toolchain has its sources; else they are called `/rustc/` and a hash already.
    let rust = run::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let text = |path: PathBuf| path.to_string_lossy().into_owned();
    Ok([(text(here), "uketsuke"), (text(home), "cargo"), (rust.trim().to_owned(), "rust")])
}

/// Runs a build that prints the system libraries of a static library; these, each once.
pub fn native_libraries(build: &mut Command) -> Result<Vec<String>, String> {
    let mut native: Vec<String> = Vec::new();
    let built = run::watched(build, |line| {
        if let Some((_, list)) = line.split_once("native-static-libs: ") {
            native.clear();
            for library in list.split_whitespace() {
                if native.last().is_none_or(|last| last != library) {
                    native.push(library.to_owned());
                }
            }
        }
    })?;
    match (built, native.is_empty()) {
        (true, false) => Ok(native),
        (true, true) => Err("rustc did not tell the native libraries".into()),
        (false, _) => Err("the library does not build".into()),
    }
}
