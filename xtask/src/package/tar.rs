//! The archive for Linux of whatever kind: what `cargo xtask capi install --to-hand-out` installs, with the library for
//! glibc 2.28. The release workflow makes the archives for MSVC and macOS in the same way, and their bills are made here.

use std::path::{Path, PathBuf};

use super::parts::{Parts, Platform};
use super::place::{HOME, name};
use super::root::Root;
use crate::capi::ANSWER;
use crate::capi::install::HandedOut;
use crate::files::{emptied, read};
use crate::inventory::{self, Shipped};
use crate::pack;
use crate::run::Outcome;

/// The other systems for which archives are made so, and a crate that is in each bill of one of them and in no other.
const OTHERS: [(&str, bool); 3] =
    [("x86_64-pc-windows-msvc", true), ("i686-pc-windows-msvc", true), ("aarch64-apple-darwin", false)];
const OF_WINDOWS: &str = "pkg:cargo/windows-sys@";

pub fn make(parts: &Parts, dist: &Path) -> Result<Vec<PathBuf>, String> {
    let home = Path::new(HOME).join("tar");
    let root = home.join(format!("uketsuke-{}-x86_64-linux", parts.version));
    emptied(&home)?;
    let (linux, library) = (&parts.linux, parts.linux.for_use());
    let handed_out = HandedOut { library: &library, simulator: &linux.simulator, program: &linux.program };
    handed_out.put(&root.to_string_lossy(), &parts.toolchain, &parts.shipped(Platform::Linux))?;
    for (triple, is_windows) in OTHERS {
        let place = home.join(triple);
        inventory::put(&parts.toolchain, &Shipped::by(triple.into()), &place)?;
        let bill = read(&place.join(inventory::BILL))?;
        if !bill.contains("pkg:cargo/pcsc@") || bill.contains(OF_WINDOWS) != is_windows {
            return Err(format!("{triple}: another system's bill of materials"));
        }
    }
    Ok(vec![pack::tar(&root, &dist.join(format!("{}.tar.gz", name(&root))))?])
}

/// The program; the answer file by the library for use, and the desk by the one with the simulator.
pub fn tried(root: &Root, archives: &[PathBuf]) -> Outcome {
    let archive = archives.first().ok_or("no archive was made")?;
    let given = [archive.as_path(), Path::new(ANSWER[0])];
    let line = format!(
        "cd /opt && tar -xzf /given/{archive} && mv uketsuke-* it && cd it && cat {bill} {notices} > /dev/null\n\
         bin/uketsuke --version && bin/uketsuke decide --on R8.11.27 --eligibility-certificate-until R9.7.31\n\
         export PKG_CONFIG_PATH=/opt/it/lib/pkgconfig\n\
         for program in desk answer; do\n\
         cc -Wall -Wextra -Werror examples/c/$program.c $(pkg-config --cflags --libs uketsuke) -o /tmp/$program; done\n\
         LD_LIBRARY_PATH=lib /tmp/answer /given/{answer} {day}\n\
         LD_LIBRARY_PATH=simulator /tmp/desk card",
        archive = name(archive),
        bill = inventory::BILL,
        notices = inventory::NOTICES,
        answer = name(Path::new(ANSWER[0])),
        day = ANSWER[1]
    );
    root.shell(&given, &line, &["資格確認書で受付できます", "sign 10203", "sign 10202"])
}
