//! What people type: the PIN at a prompt without echo or as one line of the standard input, and the consent to its last try.
//! The PIN never comes from an argument or the environment, which other programs can see.

use std::io::{BufRead, ErrorKind, Read};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use uketsuke::exchange::{NotAPin, Pin, Tries};
use uketsuke::link::{CancelToken, Deadline, FaultKind};
use uketsuke::report::failure;
use uketsuke::vocabulary::{Language, Status, TokenKind, Word};
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::language::{Both, Say};
use crate::output;

/// Longer than any PIN; a whole file on the standard input is no PIN.
const MAX_LINE: u64 = 256;

/// The PIN that these digits are.
pub fn pin(digits: &str, say: Say) -> Result<Pin, Failure> {
    digits.trim().parse().map_err(|_: NotAPin| Failure::Usage(Status::NotAPin.text(say.0).to_owned()))
}

/// The PIN in one line of the standard input.
pub fn line(say: Say) -> Result<Pin, Failure> {
    let mut line = Zeroizing::new(String::with_capacity(MAX_LINE as usize));
    let read = std::io::stdin().lock().take(MAX_LINE).read_line(&mut line);
    if !read.is_ok_and(|length| length > 0) {
        let needed = (
            "暗証番号が必要です。対話できる画面で実行するか、標準入力に1行で渡してください",
            "a PIN is needed: run on a terminal, or give it as one line of the standard input",
        );
        return Err(Failure::Usage(say.text(needed).to_owned()));
    }
    pin(&line, say)
}

/// The PIN as it is typed, until somebody cancels. What is no PIN costs no try and is asked for again, unless nothing was
/// typed at all.
pub fn typed(kind: TokenKind, tries: Tries, say: Say, cancel: &CancelToken) -> Result<Pin, Failure> {
    loop {
        let digits = answer(&entry_words(kind, tries, say), Echo::None, say, cancel)?;
        match pin(&digits, say) {
            Err(failure) if !digits.trim().is_empty() => output::tell(failure.text()),
            outcome => return outcome,
        }
    }
}

/// Whether the patient wants the last try, or one that nobody has counted, to be used. Nothing but a yes is one.
pub fn consent(kind: TokenKind, tries: Tries, say: Say, cancel: &CancelToken) -> Result<bool, Failure> {
    let answer = answer(&consent_words(kind, tries, say), Echo::First, say, cancel)?;
    Ok(["y", "yes", "ｙ", "はい"].contains(&answer.trim().to_lowercase().as_str()))
}

/// How much of what is typed is seen.
#[derive(Clone, Copy)]
enum Echo {
    None,
    /// The first character: of a PIN that is typed for an answer no more than that.
    First,
}

/// What is typed after these words, and after they are shown: what was typed before is no answer to them.
///
/// The prompt waits on a thread of its own: when somebody cancels, it is left there, and the terminal is put back as it was.
fn answer(words: &str, echo: Echo, say: Say, cancel: &CancelToken) -> Result<Zeroizing<String>, Failure> {
    let terminal = terminal::Hidden::now();
    let (tell, told) = mpsc::channel();
    let shown = words.to_owned();
    std::thread::spawn(move || {
        let config = rpassword::ConfigBuilder::new();
        let config = match echo {
            Echo::None => config,
            Echo::First => config.password_feedback_partial_mask('*', 1),
        };
        tell.send(rpassword::prompt_password_with_config(shown, config.build()).map(Zeroizing::new))
    });
    let cancelled = || Failure::Interrupted(failure::fault(FaultKind::Cancelled).to(say.0).to_owned());
    loop {
        match told.recv_timeout(Duration::from_millis(50)) {
            Ok(Ok(answer)) => return Ok(answer),
            Ok(Err(error)) if error.kind() == ErrorKind::Interrupted => return Err(cancelled()),
            Ok(Err(error)) => return Err(Failure::Usage(say.named(words.trim_end_matches([':', '：', ' ']), error))),
            Err(RecvTimeoutError::Timeout) if cancel.check(Deadline::NEVER).is_ok() => {}
            Err(_) => {
                terminal.restore();
                output::tell("");
                return Err(cancelled());
            }
        }
    }
}

/// What is asked for, and how many tries are left.
fn entry_words(kind: TokenKind, tries: Tries, say: Say) -> String {
    let left = match (say.0, tries) {
        (Language::Ja, Tries::Left(left)) => format!("残り{left}回"),
        (Language::Ja, _) => "残り回数は不明".to_owned(),
        (_, Tries::Left(1)) => "1 try left".to_owned(),
        (_, Tries::Left(left)) => format!("{left} tries left"),
        _ => "tries left unknown".to_owned(),
    };
    match (say.0, kind) {
        (Language::Ja, TokenKind::Android) => {
            format!("スマホ用利用者証明用電子証明書の暗証番号(4桁、{left})：")
        }
        (Language::Ja, _) => format!("利用者証明用電子証明書の暗証番号(4桁、{left})："),
        (_, TokenKind::Android) => format!("PIN of the phone's user authentication certificate (4 digits, {left}): "),
        _ => format!("PIN of the user authentication certificate (4 digits, {left}): "),
    }
}

/// What is risked, whose decision it is, and the question.
fn consent_words(kind: TokenKind, tries: Tries, say: Say) -> String {
    let risk: Both = match (tries, kind.is_phone()) {
        (Tries::Left(_), false) => (
            "残り1回です。違うとカードの暗証番号がロックされ、市区町村の窓口などで再設定が必要になります",
            "1 try is left. If the PIN is wrong, the card's PIN is locked and has to be reset, at the municipal counter for example",
        ),
        (Tries::Left(_), true) => (
            "残り1回です。違うとスマホ用の暗証番号がロックされ、アプリで、実物のカードを使って再設定が必要になります",
            "1 try is left. If the PIN is wrong, the phone's own PIN is locked and has to be reset in its app with the physical card",
        ),
        (_, false) => (
            "残り回数が分かりません。違うとカードの暗証番号がロックされることがあります",
            "The number of tries left is unknown. If the PIN is wrong, the card's PIN may be locked",
        ),
        (_, true) => (
            "残り回数が分かりません。違うとスマホ用の暗証番号がロックされることがあります",
            "The number of tries left is unknown. If the PIN is wrong, the phone's own PIN may be locked",
        ),
    };
    let question = say.text((
        "。患者が承知のうえで望む場合に限り入力します\n入力しますか [はい=y、いいえ=n]：",
        ". It is entered only if the patient knows this and wants it\nEnter it? [y = yes, n = no] ",
    ));
    format!("{}{question}", say.text(risk))
}

#[cfg(unix)]
mod terminal {
    use rustix::termios::{LocalModes, OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcsetattr};
    use std::fs::File;

    /// A terminal that shows nothing of what is typed, until this is dropped; and how it was set before.
    ///
    /// rpassword hides what is typed after its words are shown, which a quick hand is ahead of.
    pub struct Hidden(Option<(File, Termios)>);

    impl Hidden {
        /// Drops what was typed and not read, too.
        pub fn now() -> Hidden {
            let terminal = File::open("/dev/tty").ok();
            let before = terminal.and_then(|terminal| tcgetattr(&terminal).ok().map(|before| (terminal, before)));
            if let Some((terminal, before)) = &before {
                let mut hidden = before.clone();
                hidden.local_modes.remove(LocalModes::ECHO);
                let _ = tcsetattr(terminal, OptionalActions::Now, &hidden);
                let _ = tcflush(terminal, QueueSelector::IFlush);
            }
            Hidden(before)
        }

        pub fn restore(self) {}
    }

    impl Drop for Hidden {
        /// A terminal that went away needs nothing.
        fn drop(&mut self) {
            if let Some((terminal, before)) = &self.0 {
                let _ = tcsetattr(terminal, OptionalActions::Now, before);
            }
        }
    }
}

#[cfg(not(unix))]
mod terminal {
    /// Ctrl-C ends the prompt by itself here, and puts the console back. What was typed before a prompt stays for it: no
    /// safe interface drops it.
    pub struct Hidden;

    impl Hidden {
        pub fn now() -> Hidden {
            Hidden
        }

        pub fn restore(self) {}
    }
}
