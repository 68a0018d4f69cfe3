//! `cargo xtask newcomer DIR`: the README followed word by word in a fresh Debian 12 root under DIR, each command timed and
//! what it prints compared with what the README shows. As root, on Debian; takes about 6 GB in DIR and half an hour.
//!
//! The root has what the README asks for and nothing else: a Rust toolchain (this one, mounted), a C compiler, git. The
//! project is cloned as it was committed. DIR must not exist; it is left, to look into.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::run::{self, Outcome};
use crate::{debian, markdown};

const PACKAGES: &str = "ca-certificates,gcc,libc6-dev,git";
const PROJECT: &str = "/root/uketsuke";
/// The chore that runs everything else; it comes last, as it installs what the other commands must do without.
const EVERY_TEST: &str = "cargo xtask test";

pub fn run(arguments: &[String]) -> Outcome {
    let (directory, with_tests) = match arguments {
        [directory] => (directory, true),
        [directory, option] if option == "--without-tests" => (directory, false),
        _ => return Err("newcomer DIR [--without-tests]".into()),
    };
    debian::install_for_newcomer()?;
    let root = Root::new(Path::new(directory))?;
    let readme = fs::read_to_string("README.md").map_err(|error| format!("README.md: {error}"))?;
    let mut steps = Steps { root, rows: Vec::new(), wrong: 0 };
    follow(&readme, &mut steps)?;
    if with_tests {
        steps.take(EVERY_TEST, None)?;
    }
    println!("\n| seconds | command | |\n|---:|---|---|");
    steps.rows.iter().for_each(|row| println!("{row}"));
    if steps.wrong == 0 {
        Ok(())
    } else {
        Err(format!("{} commands did something else than the README says", steps.wrong))
    }
}

/// Every command of the README in its order, and its programs where they stand.
fn follow(readme: &str, steps: &mut Steps) -> Outcome {
    for block in markdown::blocks(readme) {
        match block.language.as_str() {
            "console" => {
                for (command, expected) in block.commands()? {
                    if command != EVERY_TEST {
                        steps.take(&command, Some(&expected))?;
                    }
                }
            }
            "sh" => block.text.lines().try_for_each(|line| steps.take(line, None))?,
            _ => {}
        }
    }
    rows(readme).iter().try_for_each(|command| steps.take(command, None))
}

/// The commands in the table of the program: each stands first in its second column.
fn rows(readme: &str) -> Vec<String> {
    let command = |row: &str| {
        let (_, second) = row.strip_prefix("| `")?.split_once(" | `")?;
        let command = second.split('`').next()?;
        command.contains("cargo ").then(|| command.replace("\\|", "|"))
    };
    readme.lines().filter_map(command).collect()
}

struct Steps {
    root: Root,
    rows: Vec<String>,
    wrong: usize,
}

impl Steps {
    fn take(&mut self, command: &str, expected: Option<&[&str]>) -> Outcome {
        if command.starts_with("export ") {
            self.root.exports += &format!("{command}\n");
            return Ok(());
        }
        println!("\n# {command}");
        let begun = Instant::now();
        let (fine, printed) = self.root.shell(command)?;
        let seconds = begun.elapsed().as_secs_f64();
        let differs =
            expected.and_then(|expected| markdown::matches(&printed.lines().collect::<Vec<_>>(), expected).err());
        let verdict = match (fine, differs, expected) {
            // No PC/SC service runs in such a root, and the doctor is there to say so.
            (false, ..) if command.contains(" doctor ") => "needs attention: no service runs".to_owned(),
            (false, ..) => "**failed**".to_owned(),
            (true, Some(reason), _) => format!("**differs**: {reason}"),
            (true, None, Some(_)) => "as shown".to_owned(),
            (true, None, None) => "ends well".to_owned(),
        };
        self.wrong += usize::from(verdict.starts_with("**"));
        self.rows.push(format!("| {seconds:.1} | `{}` | {verdict} |", command.replace('|', "\\|")));
        Ok(())
    }
}

/// A Debian of its own.
struct Root {
    directory: PathBuf,
    /// What the page exported so far.
    exports: String,
}

impl Root {
    fn new(directory: &Path) -> Result<Root, String> {
        if directory.exists() {
            return Err(format!("{} exists already", directory.display()));
        }
        let include = format!("--include={PACKAGES}");
        let mut fetch = Command::new("mmdebstrap");
        fetch.args(["--variant=minbase", &include, "bookworm"]).arg(directory).arg(debian::mirror()?);
        run::program(&mut fetch)?;
        for place in ["opt/rust", "mnt/project"] {
            fs::create_dir_all(directory.join(place)).map_err(|error| format!("{place}: {error}"))?;
        }
        // The reader's yes.
        let yes = directory.join("etc/apt/apt.conf.d/yes");
        fs::write(&yes, "APT::Get::Assume-Yes \"true\";\n").map_err(|error| format!("{}: {error}", yes.display()))?;
        let root =
            Root { directory: directory.canonicalize().map_err(|error| error.to_string())?, exports: String::new() };
        let commit = run::output(Command::new("git").args(["rev-parse", "HEAD"]))?;
        let commit = commit.trim();
        // An installed Debian has its lists of packages.
        match root.shell(&format!("apt-get -q update && git clone --quiet /mnt/project {PROJECT} && cd {PROJECT} && git checkout --quiet {commit}"))? {
            (true, _) => Ok(root),
            (false, _) => Err("the root cannot be prepared".into()),
        }
    }

    /// Runs a command line in the clone: whether it ended well, and what it printed. Mounts and processes are gone with it.
    fn shell(&self, line: &str) -> Result<(bool, String), String> {
        // Of this machine come the kernel, the network's settings, and the toolchain.
        const SCRIPT: &str = r#"
            set -e
            mount --rbind /dev dev; mount -t proc proc proc; mount -t sysfs sys sys; mount -t tmpfs tmp tmp
            cp -L /etc/resolv.conf /etc/hosts etc
            cp -rL /etc/ssl/certs tmp/certs && mount --bind tmp/certs etc/ssl/certs
            mount --bind -o ro "$TOOLCHAIN" opt/rust
            mount --bind -o ro "$ORIGIN" mnt/project
            exec env -i HOME=/root TERM=dumb LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
                PATH=/opt/rust/bin:/usr/sbin:/usr/bin:/sbin:/bin \
                GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*' \
                chroot . sh -c "$LINE"
        "#;
        let toolchain = run::output(Command::new("rustc").args(["--print", "sysroot"]))?;
        // The repository itself, of which this directory may be a work tree only.
        let origin =
            run::output(Command::new("git").args(["rev-parse", "--path-format=absolute", "--git-common-dir"]))?;
        // Here everything runs as root.
        let line = line.replace("sudo ", "");
        let output = Command::new("unshare")
            .args(["--mount", "--pid", "--fork", "--kill-child", "sh", "-c", SCRIPT])
            .current_dir(&self.directory)
            .env("TOOLCHAIN", toolchain.trim())
            .env("ORIGIN", origin.trim())
            .env("LINE", format!("cd {PROJECT} 2>/dev/null\n{}{line}", self.exports))
            .stderr(std::process::Stdio::inherit())
            .output()
            .map_err(|error| format!("unshare: {error}"))?;
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        print!("{printed}");
        Ok((output.status.success(), printed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_of_the_program_has_one_to_try() {
        for page in [include_str!("../../README.md"), include_str!("../../README.ja.md")] {
            let commands = rows(page);
            assert!(commands.len() >= 10, "{commands:?}");
            for command in &commands {
                assert!(command.starts_with("cargo ") || command.starts_with("echo '"), "{command}");
                assert!(!command.contains("\\|") && !command.ends_with(' '), "{command}");
            }
        }
    }
}
