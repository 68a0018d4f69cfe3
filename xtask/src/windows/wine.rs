//! Wine, in which the programs run. Debian's 64-bit Wine is installed; the 32-bit one is unpacked into a directory of its
//! own, for installing it would make i386 an architecture of the whole machine.

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::target::{HOME, Target};
use crate::files::{absolute, copied, emptied, made};
use crate::{debian, run};

/// Longest time that a program may take.
const SECONDS: &str = "180";
/// How often a program is run that Wine does not run to its end.
const ATTEMPTS: usize = 3;
/// Our fakes in the place of Wine's; and no offers to install Mono and Gecko.
const OVERRIDES: &str = "winscard,bcryptprimitives=n;mscoree,mshtml=";

pub struct Wine {
    prefix: PathBuf,
    /// The directory in which the 32-bit Wine is.
    root: Option<PathBuf>,
    /// Where the server that all programs share was started. Debian's ends with each program, and a program that meets an
    /// ending one ends with 1 and writes nothing; so one is kept.
    server: RefCell<Option<PathBuf>>,
    lost: Cell<usize>,
}

impl Wine {
    /// Gets Wine ready for a target.
    pub fn prepare(target: Target) -> Result<Wine, String> {
        match target {
            Target::X86_64 => {
                // Wine itself would make it, its server does not.
                let prefix = absolute(&target.home().join("prefix"))?;
                made(&prefix)?;
                Ok(Wine::new(prefix, None))
            }
            Target::I686 => Ok(Wine::new("/prefix".into(), Some(wine32()?))),
        }
    }

    fn new(prefix: PathBuf, root: Option<PathBuf>) -> Wine {
        Wine { prefix, root, server: RefCell::new(None), lost: Cell::new(0) }
    }

    /// Runs a program that lies in `directory`; its standard output with a line for its end, and its status.
    pub fn run(
        &self,
        directory: &Path,
        program: &str,
        words: &[&str],
        settings: &[(&str, &str)],
    ) -> Result<(String, i32), String> {
        println!("wine: {program} {}", words.join(" "));
        self.ended(program, directory, || self.command(directory, program, words, settings))
    }

    /// Runs a program in a console, which Wine makes of a terminal; what was drawn.
    pub fn console(&self, directory: &Path, program: &str, words: &[&str]) -> Result<String, String> {
        println!("wine, in a console: {program} {}", words.join(" "));
        match self.ended(program, directory, || self.in_console(directory, program, words))? {
            (text, 0) => Ok(text),
            (_, code) => Err(format!("{program} ended with {code} in a console")),
        }
    }

    fn in_console(&self, directory: &Path, program: &str, words: &[&str]) -> Result<Command, String> {
        let inner = self.command(directory, program, words, &[])?;
        let line: Vec<String> = std::iter::once(inner.get_program())
            .chain(inner.get_args())
            .map(|word| format!("'{}'", word.to_string_lossy()))
            .collect();
        let mut script = Command::new("script");
        script.args(["--quiet", "--return", "--command", &line.join(" "), "/dev/null"]);
        script.current_dir(absolute(directory)?).env("TERM", "xterm");
        Ok(script)
    }

    fn command(
        &self,
        directory: &Path,
        program: &str,
        words: &[&str],
        settings: &[(&str, &str)],
    ) -> Result<Command, String> {
        let directory = absolute(directory)?;
        self.serve(&directory)?;
        let mut command = self.inside(&directory, settings);
        match &self.root {
            None => command.arg("/usr/lib/wine/wine64").arg(directory.join(program)),
            Some(_) => command.arg("/usr/lib/wine/wine").arg(format!("/stage/{program}")),
        };
        command.args(words);
        Ok(command)
    }

    /// Keeps a server for the programs of a directory. It opens their files, and the 32-bit one sees no other directory.
    fn serve(&self, directory: &Path) -> Result<(), String> {
        if self.server.borrow().as_deref() == Some(directory) {
            return Ok(());
        }
        self.end_server(directory);
        match self.server_told(directory, "-p")? {
            true => self.server.replace(Some(directory.into())),
            false => return Err("wineserver does not start".into()),
        };
        Ok(())
    }

    /// Ends a server that runs, also one that an earlier run has left.
    fn end_server(&self, directory: &Path) {
        for option in ["-k", "-w"] {
            let _ = self.server_told(directory, option);
        }
    }

    fn server_told(&self, directory: &Path, option: &str) -> Result<bool, String> {
        let mut command = self.inside(directory, &[]);
        command.arg(match &self.root {
            None => "/usr/lib/wine/wineserver64",
            Some(_) => "/usr/lib/wine/wineserver32",
        });
        // A server would keep our output open for as long as it lives.
        command.arg(option).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(command.status().map_err(|error| format!("wineserver: {error}"))?.success())
    }

    /// What a program of Wine's is added to, for this directory.
    fn inside(&self, directory: &Path, settings: &[(&str, &str)]) -> Command {
        match &self.root {
            None => {
                let mut command = Command::new("timeout");
                command.args([SECONDS, "env"]).args(self.settings(settings)).current_dir(directory);
                command
            }
            Some(root) => {
                // `$0` is the root, `$1` the directory; what follows is the program.
                const INSIDE: &str = "mount -t proc proc \"$0/proc\" && mount --rbind /dev \"$0/dev\" && \
                                      mount --bind \"$1\" \"$0/stage\" && shift && \
                                      exec unshare --root=\"$0\" --wd=/stage \"$@\"";
                let mut command = debian::as_root("timeout");
                command.args([SECONDS, "env"]).args(self.settings(settings));
                command.args(["HOME=/prefix", "WINEARCH=win32", "WINESERVER=/usr/lib/wine/wineserver32"]);
                command.args(["unshare", "--mount", "sh", "-c", INSIDE]).arg(root).arg(directory);
                command
            }
        }
    }

    /// Runs until the program itself has ended. Wine ended with 1 and had written nothing, now and then and on one machine
    /// alone, with the loss of its server as a reason or with none; each time is told. A program of ours that fails writes
    /// why, and one that does not fails each time.
    fn ended(
        &self,
        program: &str,
        directory: &Path,
        command: impl Fn() -> Result<Command, String>,
    ) -> Result<(String, i32), String> {
        for left in (0..ATTEMPTS).rev() {
            let output = command()?.stderr(Stdio::inherit()).stdin(Stdio::null()).output();
            let output = output.map_err(|error| format!("wine: {error}"))?;
            let text = String::from_utf8_lossy(&output.stdout).replace("\r\n", "\n");
            println!("{}", text.trim_end());
            let code = output.status.code().ok_or_else(|| format!("{program} ended with {}", output.status))?;
            if (code, text.as_str()) != (1, "") || left == 0 {
                return Ok((text, code));
            }
            println!("wine: {program} ended with 1 and wrote nothing; {left} attempts are left, with a new server");
            self.lost.set(self.lost.get() + 1);
            self.server.take();
            self.end_server(directory);
        }
        Err(format!("{program} was not run"))
    }

    /// How a program that `run` runs in `directory` names a file in it.
    pub fn path(&self, directory: &Path, file: &str) -> Result<String, String> {
        let directory = if self.root.is_some() { PathBuf::from("/stage") } else { absolute(directory)? };
        Ok(format!("Z:{}", directory.join(file).display()).replace('/', "\\"))
    }

    fn settings(&self, more: &[(&str, &str)]) -> Vec<String> {
        let mut settings = vec![
            format!("WINEPREFIX={}", self.prefix.display()),
            format!("WINEDLLOVERRIDES={OVERRIDES}"),
            "WINEDEBUG=-all,err+module".into(),
            // What the terminal of a console takes.
            "LANG=C.UTF-8".into(),
        ];
        settings.extend(more.iter().map(|(name, value)| format!("{name}={value}")));
        settings
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        match self.lost.get() {
            0 => {}
            lost => println!("Wine did not run a program to its end {lost} times; see above"),
        }
        if let Some(directory) = self.server.take() {
            self.end_server(&directory);
        }
    }
}

/// The directory with the 32-bit Wine, fetched when it is not there.
fn wine32() -> Result<PathBuf, String> {
    let root = absolute(&Path::new(HOME).join("wine32"))?;
    let ready = root.join("stage");
    if !ready.is_dir() {
        emptied(&root)?;
        println!("Fetching Debian's wine32 and what it needs (700 MB unpacked) into {}", root.display());
        let mut fetch = debian::as_root("mmdebstrap");
        fetch.args(["--quiet", "--variant=extract", "--architectures=i386", "--include=wine32,libc-bin", "bookworm"]);
        run::program(fetch.arg(&root).arg(debian::mirror()?))?;
        // What the console needs, and Debian's packages put into their place when they are installed and not only unpacked.
        let library = root.join("usr/i686-w64-mingw32/lib/zlib1.dll");
        copied(&library, &root.join("prefix/drive_c/windows/system32/zlib1.dll"))?;
        for directory in ["proc", "dev", "tmp", "prefix", "stage"] {
            made(&root.join(directory))?;
        }
    }
    Ok(root)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_wine_did_not_run_is_run_again_and_one_that_fails_fails() {
        let ended = |scripts: &[&str]| {
            let (wine, left) = (Wine::new(std::env::temp_dir().join("none"), None), RefCell::new(scripts.iter()));
            let command = || {
                let mut command = Command::new("sh");
                command.args(["-c", left.borrow_mut().next().ok_or("run once more")?]);
                Ok(command)
            };
            (wine.ended("program", Path::new("."), command), wine.lost.get())
        };
        assert_eq!(ended(&["exit 1", "exit 1", "echo seen"]), (Ok(("seen\n".into(), 0)), 2));
        assert_eq!(ended(&["exit 1", "exit 1", "exit 1"]), (Ok((String::new(), 1)), 2));
        assert_eq!(ended(&["echo why; exit 1"]), (Ok(("why\n".into(), 1)), 0));
        assert_eq!(ended(&["exit 3"]), (Ok((String::new(), 3)), 0));
    }
}
