//! The PIN: from a prompt without echo, or as one line of the standard input. Never from an argument or the environment,
//! which other programs can see.

use std::io::{BufRead, ErrorKind, IsTerminal, Read};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use uketsuke::exchange::{LastTry, NotAPin, Pin, PinEntry};
use uketsuke::link::{CancelToken, Deadline, FaultKind};
use uketsuke::report::failure;
use uketsuke::vocabulary::{Status, TokenKind, Word};
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::language::Say;
use crate::output;

/// Longer than any PIN; a whole file on the standard input is no PIN.
const MAX_LINE: u64 = 256;

/// Where the PIN comes from.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// The PIN of a simulated token, which everybody knows.
    pub known: Option<&'static str>,
    /// `--pin-stdin`: the standard input, whatever it is.
    pub from_input: bool,
    /// The patient wants the last try to be used.
    pub last_try: bool,
}

/// Asks for the PIN of what lies on the reader, until somebody cancels.
pub fn ask(kind: TokenKind, source: Source, say: Say, cancel: &CancelToken) -> Result<PinEntry, Failure> {
    let digits = match source.known {
        _ if source.from_input => line(say)?,
        Some(known) => {
            let told = (
                "(シミュレーターの暗証番号を使います。別の番号は --pin-stdin で渡します)",
                "(the simulated token's own PIN is used; --pin-stdin takes another one)",
            );
            output::tell(say.text(told));
            Zeroizing::new(known.to_owned())
        }
        None if std::io::stdin().is_terminal() => typed(kind, say, cancel)?,
        None => line(say)?,
    };
    let pin: Pin =
        digits.trim().parse().map_err(|_: NotAPin| Failure::Usage(Status::NotAPin.text(say.0).to_owned()))?;
    Ok(PinEntry { pin, last_try: if source.last_try { LastTry::Allowed } else { LastTry::Kept } })
}

/// One line of the standard input.
fn line(say: Say) -> Result<Zeroizing<String>, Failure> {
    let mut line = Zeroizing::new(String::with_capacity(MAX_LINE as usize));
    let read = std::io::stdin().lock().take(MAX_LINE).read_line(&mut line);
    if !read.is_ok_and(|length| length > 0) {
        let needed = (
            "暗証番号が必要です。対話できる画面で実行するか、標準入力に1行で渡してください",
            "a PIN is needed: run on a terminal, or give it as one line of the standard input",
        );
        return Err(Failure::Usage(say.text(needed).to_owned()));
    }
    Ok(line)
}

/// What is typed at a prompt. The prompt waits on a thread of its own: when somebody cancels, it is left there, and the
/// terminal is put back as it was.
fn typed(kind: TokenKind, say: Say, cancel: &CancelToken) -> Result<Zeroizing<String>, Failure> {
    let before = terminal::Settings::now();
    let (tell, told) = mpsc::channel();
    let words = say.text(words(kind));
    std::thread::spawn(move || tell.send(rpassword::prompt_password(words).map(Zeroizing::new)));
    let cancelled = || Failure::Interrupted(failure::fault(FaultKind::Cancelled).to(say.0).to_owned());
    loop {
        match told.recv_timeout(Duration::from_millis(50)) {
            Ok(Ok(digits)) => return Ok(digits),
            Ok(Err(error)) if error.kind() == ErrorKind::Interrupted => return Err(cancelled()),
            Ok(Err(error)) => return Err(Failure::Usage(say.named(words.trim_end_matches([':', '：', ' ']), error))),
            Err(RecvTimeoutError::Timeout) if cancel.check(Deadline::NEVER).is_ok() => {}
            Err(_) => {
                before.restore();
                output::tell("");
                return Err(cancelled());
            }
        }
    }
}

const fn words(kind: TokenKind) -> (&'static str, &'static str) {
    match kind {
        TokenKind::Android => (
            "スマホ用利用者証明用電子証明書の暗証番号(4桁)：",
            "PIN of the phone's user authentication certificate (4 digits): ",
        ),
        _ => ("利用者証明用電子証明書の暗証番号(4桁)：", "PIN of the user authentication certificate (4 digits): "),
    }
}

#[cfg(unix)]
mod terminal {
    use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
    use std::fs::File;

    /// How the terminal is set.
    pub struct Settings(Option<(File, Termios)>);

    impl Settings {
        pub fn now() -> Settings {
            let terminal = File::open("/dev/tty").ok();
            Settings(terminal.and_then(|terminal| tcgetattr(&terminal).ok().map(|settings| (terminal, settings))))
        }

        /// A terminal that went away needs nothing.
        pub fn restore(&self) {
            if let Some((terminal, settings)) = &self.0 {
                let _ = tcsetattr(terminal, OptionalActions::Now, settings);
            }
        }
    }
}

#[cfg(not(unix))]
mod terminal {
    /// Ctrl-C ends the prompt by itself here, and puts the console back.
    pub struct Settings;

    impl Settings {
        pub fn now() -> Settings {
            Settings
        }

        pub fn restore(&self) {}
    }
}
