//! Debian packages: the library, what developers need, the program. They run on Debian 10 and newer, and on Ubuntu 20.04
//! and newer.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::parts::Parts;
use super::place::{HOME, name};
use super::root::Root;
use crate::capi::{ANSWER, install};
use crate::files::{EPOCH, absolute, copied, emptied, made, settled, written};
use crate::inventory::{self, Shipped};
use crate::pack;
use crate::run::{self, Outcome};

/// A package: its name, what it needs, what it is for.
struct Package {
    name: &'static str,
    section: &'static str,
    depends: &'static str,
    about: &'static str,
}

const LIBRARY: Package = Package {
    name: "libuketsuke1",
    section: "libs",
    depends: "libc6 (>= 2.28), libpcsclite1",
    about: "reception with a My Number Card or a phone: the library",
};
const DEVELOPMENT: Package = Package {
    name: "libuketsuke-dev",
    section: "libdevel",
    depends: "libuketsuke1 (= VERSION), libpcsclite-dev",
    about: "reception with a My Number Card or a phone: headers, bindings, examples, pages",
};
const PROGRAM: Package = Package {
    name: "uketsuke",
    section: "utils",
    depends: "libc6 (>= 2.28), libpcsclite1",
    about: "reception with a My Number Card or a phone: the program for the desk",
};

/// In the order in which they are installed.
pub fn make(parts: &Parts, dist: &Path) -> Result<Vec<PathBuf>, String> {
    let home = Path::new(HOME).join("deb");
    emptied(&home)?;
    let place = |package: &Package| home.join(package.name);
    // Everything in one place first; then what programs need to run goes into a package of its own.
    let linux = &parts.linux;
    let development = place(&DEVELOPMENT);
    install::into(&development.join("usr").to_string_lossy(), &linux.for_use())?;
    for name in [format!("libuketsuke.so.{}", parts.version), "libuketsuke.so.1".into()] {
        let (from, to) = (development.join("usr/lib").join(&name), place(&LIBRARY).join("usr/lib").join(&name));
        made(to.parent().unwrap_or(&to))?;
        std::fs::rename(&from, &to).map_err(|error| format!("{}: {error}", from.display()))?;
    }
    let documents = development.join("usr/share/doc/libuketsuke-dev");
    std::fs::remove_dir_all(development.join("usr/share/doc/uketsuke")).map_err(|error| error.to_string())?;
    pack::for_developers(&documents)?;
    copied(&linux.simulator, &development.join("usr/lib/uketsuke/simulator/libuketsuke.so.1"))?;

    copied(&linux.program, &place(&PROGRAM).join("usr/bin/uketsuke"))?;
    let completions = run::output(Command::new(&linux.program).args(["completions", "bash"]))?;
    written(&place(&PROGRAM).join("usr/share/bash-completion/completions/uketsuke"), &completions)?;
    [LIBRARY, DEVELOPMENT, PROGRAM].iter().map(|package| build(parts, package, &place(package), dist)).collect()
}

fn build(parts: &Parts, package: &Package, root: &Path, dist: &Path) -> Result<PathBuf, String> {
    let Package { name, section, depends, about } = package;
    let documents = root.join("usr/share/doc").join(name);
    inventory::put(&parts.toolchain, &Shipped::linux(), &documents)?;
    let licences: Vec<String> = ["LICENSE-MIT", "LICENSE-APACHE"]
        .iter()
        .map(|licence| crate::files::read(Path::new(licence)))
        .collect::<Result<_, _>>()?;
    written(&documents.join("copyright"), &licences.join("\n"))?;
    let version = format!("{}-1", parts.version);
    let depends = depends.replace("VERSION", &version);
    written(
        &root.join("DEBIAN/control"),
        &format!(
            "Package: {name}\nVersion: {version}\nSection: {section}\nPriority: optional\nArchitecture: amd64\n\
             Maintainer: uketsuke\nDepends: {depends}\nDescription: {about}\n\
            \x20受付: what a Japanese clinic's or pharmacy's reception may do with what a patient\n\
            \x20lays on the reader, why, until when, and what to do next.\n"
        ),
    )?;
    settled(root)?;
    let file = absolute(&dist.join(format!("{name}_{version}_amd64.deb")))?;
    let mut tool = Command::new("dpkg-deb");
    tool.args(["--root-owner-group", "--build"]).arg(root).arg(&file).env("SOURCE_DATE_EPOCH", EPOCH.to_string());
    run::program(&mut tool)?;
    Ok(file)
}

/// The program, the answer file with the shared and the static library, and the desk with the simulator's.
pub fn tried(root: &Root, packages: &[PathBuf]) -> Outcome {
    let sources = ["examples/c/desk.c", "examples/c/answer.c", ANSWER[0]].map(Path::new);
    let given: Vec<&Path> = packages.iter().map(PathBuf::as_path).chain(sources).collect();
    let line = format!(
        "dpkg --install /given/*.deb >/dev/null && ldconfig\n\
         uketsuke --version && uketsuke decide --on R8.11.27 --eligibility-certificate-until R9.7.31\n\
         cd /tmp && cc -Wall -Wextra -Werror /given/answer.c $(pkg-config --cflags --libs uketsuke) -o answer\n\
         ./answer /given/{answer} {day}\n\
         static=$(pkg-config --static --libs uketsuke | sed s/-luketsuke/-l:libuketsuke.a/)\n\
         cc /given/answer.c $(pkg-config --cflags uketsuke) $static -o alone\n\
         ldd alone | grep libuketsuke && exit 1; ./alone /given/{answer} {day} | grep sign\n\
         cc -Wall -Wextra -Werror /given/desk.c $(pkg-config --cflags --libs uketsuke) -o desk\n\
         LD_LIBRARY_PATH=/usr/lib/uketsuke/simulator ./desk card\n\
         test -s /usr/share/doc/uketsuke/THIRD-PARTY-NOTICES.txt && test -s /usr/share/doc/libuketsuke1/uketsuke.cdx.json",
        answer = name(sources[2]),
        day = ANSWER[1]
    );
    root.shell(&given, &line, &["資格確認書で受付できます", "sign 10203", "sign 10202"])
}
