//! A Debian 12 root with languages and nothing of ours, in which packages are installed with the network off. What is
//! changed in it is gone after each command line.

use std::path::{Path, PathBuf};

use super::place::HOME;
use crate::debian;
use crate::files::{absolute, copied, emptied, made};
use crate::run::{self, Outcome};

/// What is in it, and what for.
const PACKAGES: &[(&str, &str)] = &[
    ("libpcsclite1", "what the library and the program call for readers"),
    ("python3", "runs the wheel"),
    ("python3-pip", "installs it"),
    ("gcc", "builds with the -dev package"),
    ("libc6-dev", "the C library to link with"),
    ("libpcsclite-dev", "what the static library is linked with"),
    ("pkg-config", "finds the -dev package"),
    ("nodejs", "runs the npm package"),
    ("npm", "installs it"),
    ("default-jre-headless", "runs the jar"),
    ("libjna-java", "Java's way to the library"),
    ("libstdc++6", "what CoreCLR is linked with"),
    ("mono-runtime", "runs the .NET package"),
    ("libmono-system-core4.0-cil", "and what its programs use"),
];

pub struct Root {
    directory: PathBuf,
}

impl Root {
    /// Fetched when it is not there.
    pub fn prepare() -> Result<Root, String> {
        let directory = absolute(&Path::new(HOME).join("root"))?;
        if !directory.join("usr/bin/mono").exists() {
            emptied(&directory)?;
            let packages: Vec<&str> = PACKAGES.iter().map(|(name, _)| *name).collect();
            println!("Fetching a Debian root into {}", directory.display());
            let mut fetch = debian::as_root("mmdebstrap");
            fetch.args(["--quiet", "--variant=minbase", &format!("--include={}", packages.join(",")), "bookworm"]);
            run::program(fetch.arg(&directory).arg(debian::mirror()?))?;
        }
        Ok(Root { directory })
    }

    /// Runs a command line in a fresh copy, where `/given` has these files and nothing is reached by a network; what it
    /// printed must contain this.
    pub fn shell(&self, given: &[&Path], line: &str, expected: &[&str]) -> Outcome {
        // `$0` is the root, `$1` the directory with the files, `$2` the line.
        const INSIDE: &str = r#"
            set -e
            work=$(mktemp -d) && mount -t tmpfs tmpfs "$work" && mkdir "$work/upper" "$work/work" "$work/root"
            mount -t overlay overlay -o "lowerdir=$0,upperdir=$work/upper,workdir=$work/work" "$work/root"
            mount -t proc proc "$work/root/proc" && mount --rbind /dev "$work/root/dev"
            mkdir "$work/root/given" && mount --bind -o ro "$1" "$work/root/given"
            exec env -i HOME=/root TERM=dumb LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$work/root" sh -ec "$2"
        "#;
        let files = absolute(&Path::new(HOME).join("given"))?;
        emptied(&files)?;
        for file in given {
            copied(file, &files.join(file.file_name().unwrap_or_default()))?;
        }
        made(&self.directory)?;
        println!("in an empty root: {line}");
        let mut command = debian::as_root("unshare");
        command.args(["--mount", "--net", "--pid", "--fork", "--kill-child", "sh", "-c", INSIDE]);
        let printed = run::output(command.arg(&self.directory).arg(&files).arg(line))?;
        print!("{printed}");
        match expected.iter().find(|expected| !printed.contains(**expected)) {
            Some(missing) => Err(format!("the package's programs did not print {missing:?}")),
            None => Ok(()),
        }
    }
}
