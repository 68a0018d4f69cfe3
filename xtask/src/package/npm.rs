//! The package for Node: the module of `bindings/javascript` with the libraries beside it, for Linux and Windows. It calls
//! them by koffi.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::parts::{Parts, Platform};
use super::place::{HOME, name};
use super::root::Root;
use crate::capi::ANSWER;
use crate::files::{copied, emptied, made, within, written};
use crate::inventory;
use crate::pack;
use crate::run::{self, Outcome};

/// The version of koffi that this was tried with.
const KOFFI: &str = "3.3.4";
/// koffi, and its part for the system on which the package is tried.
const TRIED_WITH: [&str; 2] = ["koffi", "@koromix/koffi-linux-x64"];

pub fn make(parts: &Parts, dist: &Path) -> Result<Vec<PathBuf>, String> {
    let version = &parts.version;
    let root = Path::new(HOME).join("npm/package");
    emptied(&root)?;
    for (from, to) in [
        ("bindings/javascript/uketsuke.js", "uketsuke.js"),
        ("bindings/javascript/uketsuke.d.ts", "uketsuke.d.ts"),
        ("README.md", "README.md"),
        ("README.ja.md", "README.ja.md"),
        ("LICENSE-MIT", "LICENSE-MIT"),
        ("LICENSE-APACHE", "LICENSE-APACHE"),
    ] {
        copied(Path::new(from), &root.join(to))?;
    }
    written(
        &root.join("package.json"),
        &format!(
            "{{\n  \"name\": \"uketsuke\",\n  \"version\": \"{version}\",\n  \"description\": \"受付: what a Japanese clinic's \
             reception may do with a My Number Card or a phone, and why\",\n  \"license\": \"MIT OR Apache-2.0\",\n  \
             \"main\": \"uketsuke.js\",\n  \"types\": \"uketsuke.d.ts\",\n  \"dependencies\": {{ \"koffi\": \"^{KOFFI}\" }},\n  \"engines\": {{ \"node\": \
             \">=18\" }}\n}}\n"
        ),
    )?;
    for platform in parts.platforms() {
        let (place, name) = match platform {
            Platform::Linux => ("linux-x64", "libuketsuke.so.1"),
            Platform::Windows64 => ("win32-x64", "uketsuke.dll"),
            Platform::Windows32 => ("win32-ia32", "uketsuke.dll"),
        };
        let (native, (library, simulator)) = (root.join("native").join(place), parts.libraries(platform));
        copied(library, &native.join(name))?;
        copied(simulator, &native.join("simulator").join(name))?;
        inventory::put(&parts.toolchain, &parts.shipped(platform), &native)?;
    }
    // As `npm pack` names it.
    Ok(vec![pack::tar(&root, &dist.join(format!("uketsuke-{version}.tgz")))?])
}

/// The desk by the library with the simulator, and the answer file by the one for use; koffi comes as files, too.
pub fn tried(root: &Root, packages: &[PathBuf]) -> Outcome {
    let koffi = Path::new(HOME).join("koffi");
    made(&koffi)?;
    if within(&koffi)?.len() < TRIED_WITH.len() {
        let mut fetch = Command::new("npm");
        fetch.args(["pack", "--silent", "--pack-destination"]).arg(&koffi);
        run::program(fetch.args(TRIED_WITH.map(|name| format!("{name}@{KOFFI}"))))?;
    }
    let programs = ["examples/javascript/desk.js", "examples/javascript/answer.js", ANSWER[0]].map(PathBuf::from);
    let given: Vec<PathBuf> = packages.iter().cloned().chain(within(&koffi)?).chain(programs).collect();
    // The examples name the binding by its place in the project.
    let line = format!(
        "mkdir /work && cd /work && npm install --offline --no-audit --no-fund --silent /given/*.tgz\n\
         for program in desk answer; do sed \"s,'../../.*/uketsuke.js','uketsuke',\" /given/$program.js > $program.js; done\n\
         test -f node_modules/uketsuke/uketsuke.d.ts && node answer.js /given/{} {}\n\
         UKETSUKE_LIBRARY=node_modules/uketsuke/native/linux-x64/simulator/libuketsuke.so.1 node desk.js card",
        name(Path::new(ANSWER[0])),
        ANSWER[1]
    );
    root.shell(&given.iter().map(PathBuf::as_path).collect::<Vec<_>>(), &line, &["sign 10203", "sign 10202"])
}
