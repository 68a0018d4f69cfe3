//! The PIN at a prompt of `uketsuke receive`: on a pseudo-terminal, with a token on real PC/SC.

use super::common::pcscd::{self, Pcscd, SECOND_READER};
use super::common::{self, both};
use super::program;
use std::io::{Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use uketsuke::simulator::{Quirks, SimulatedToken};

/// The program on a pseudo-terminal, and who sits at it.
struct Desk {
    terminal: Child,
    keyboard: Option<ChildStdin>,
    screen: ChildStdout,
    /// What is on the screen and was not waited for yet.
    shown: Vec<u8>,
}

impl Desk {
    /// `uketsuke receive` with these options.
    fn receive(options: &str) -> Desk {
        common::require("script", "bsdutils");
        let line = format!(
            "trap : INT; sh -c 'echo pid $$ .; exec {} receive --accept-simulated {options}'; echo ended $?; stty -a",
            program()
        );
        let mut script = Command::new("script");
        script.args(["--quiet", "--command", &line, "/dev/null"]);
        let mut terminal = script.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (keyboard, screen) = (terminal.stdin.take(), terminal.stdout.take().unwrap());
        Desk { terminal, keyboard, screen, shown: Vec::new() }
    }

    /// Waits until this is on the screen, and returns what came before it.
    fn until(&mut self, words: &str) -> String {
        loop {
            let at = self.shown.windows(words.len()).position(|shown| shown == words.as_bytes());
            if let Some(at) = at {
                let before = self.shown.drain(..at + words.len()).take(at).collect();
                return String::from_utf8(before).unwrap();
            }
            let mut bytes = [0; 512];
            let length = self.screen.read(&mut bytes).unwrap();
            assert!(length > 0, "never shown: {words:?} after {:?}", String::from_utf8_lossy(&self.shown));
            self.shown.extend(&bytes[..length]);
        }
    }

    fn types(&mut self, keys: &str) {
        self.keyboard.as_mut().unwrap().write_all(keys.as_bytes()).unwrap();
    }

    /// How it ends: the exit status, and what was said before. The terminal is as it was.
    fn end(&mut self) -> (i32, String) {
        let said = self.until("ended ");
        let status = self.until("\r\n").parse().unwrap();
        let settings = self.until("flusho");
        for setting in ["echo", "icanon", "isig"] {
            assert!(settings.split_whitespace().any(|word| word == setting), "{setting}: {settings}");
        }
        self.keyboard = None;
        self.terminal.wait().unwrap();
        (status, said)
    }
}

/// PINs that this token was sent, and how many tries it has left. It is locked.
fn tried(token: &pcscd::Laid) -> (usize, u8) {
    token.token(|token| {
        assert!(!token.is_unlocked(), "left locked");
        (token.record().verifies, token.tries_left())
    })
}

const CARD: &str = "PIN of the user authentication certificate (4 digits, ";
const LAST: &str = "1 try is left. If the PIN is wrong, the card's PIN is locked";
const ENTER_IT: &str = "Enter it? [y = yes, n = no] ";

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and script (util-linux); run by cargo xtask test"]
fn a_wrong_pin_is_asked_for_again_with_the_tries_left_and_the_last_one_after_a_consent() {
    let test = "pin::a_wrong_pin_is_asked_for_again_with_the_tries_left_and_the_last_one_after_a_consent";
    pcscd::isolated(test, |pcscd| {
        let card = pcscd.lay(SimulatedToken::card().build());
        for (answer, left) in [("n\r", 1), ("\r", 1), ("1234\r", 1)] {
            card.token(|card| card.set_tries_left(3));
            let sent = tried(&card).0;
            let mut desk = Desk::receive("--prove --lang en");
            desk.until(&format!("{CARD}3 tries left): "));
            // What is typed before the tries are shown is no entry, and what is no PIN costs no try.
            desk.types("0000\r1234\r1234\r");
            let said = desk.until(&format!("{CARD}2 tries left): "));
            assert!(
                said.contains("the card's 4-digit PIN was wrong (2 tries left) (verifying the PIN, Virtual"),
                "{said}"
            );
            // Nor is it seen, however quick the hand.
            assert!(!said.contains("0000") && !said.contains("1234"), "{said}");
            assert_eq!(tried(&card), (sent + 1, 2));
            desk.types("12\r");
            desk.until("have the 4 digits entered again");
            desk.until(&format!("{CARD}2 tries left): "));
            desk.types("0000\r");
            desk.until("(1 try left)");
            desk.until(LAST);
            desk.until(ENTER_IT);
            desk.types(answer);
            let (status, said) = desk.end();
            assert_eq!((status, tried(&card)), (4, (sent + 2, left)), "{said}");
            assert!(said.contains("one try is left, so nothing was sent") && !said.contains("0000"), "{said}");
        }
        let sent = tried(&card).0;
        // A flag that was given beforehand is no consent to this try.
        let mut desk = Desk::receive("--prove --last-try --lang en");
        desk.until(LAST);
        desk.until(ENTER_IT);
        desk.types("y\r");
        desk.until(&format!("{CARD}1 try left): "));
        desk.types("1234\r");
        let (status, said) = desk.end();
        assert_eq!((status, tried(&card)), (0, (sent + 1, 3)), "{said}");
        assert!(said.contains("Within its dates"), "{said}");
    });
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and script (util-linux); run by cargo xtask test"]
fn the_last_try_locks_and_a_locked_pin_is_not_asked_for() {
    pcscd::isolated("pin::the_last_try_locks_and_a_locked_pin_is_not_asked_for", |pcscd| {
        let phone = pcscd.lay(SimulatedToken::android().tries_left(1).build());
        let mut desk = Desk::receive("");
        desk.until("残り1回です。違うとスマホ用の暗証番号がロックされ");
        desk.until("入力しますか [はい=y、いいえ=n]：");
        desk.types("はい\r");
        desk.until("暗証番号(4桁、残り1回)：");
        desk.types("0000\r");
        let (status, said) = desk.end();
        // 63C0: wrong, and locked.
        assert_eq!((status, tried(&phone)), (4, (1, 0)), "{said}");
        assert!(said.contains("暗証番号が違い、ロックされました"), "{said}");
        // Whatever such a token answers from now on, nobody is asked and nothing is sent.
        for quirks in [Quirks::default(), Quirks { blocked_query_refused: true, ..Quirks::default() }] {
            phone.token(|phone| *phone.quirks_mut() = quirks);
            for options in ["--lang en", "--prove --lang en", "--last-try --lang en"] {
                let (status, said) = Desk::receive(options).end();
                assert_eq!((status, tried(&phone)), (4, (1, 0)), "{said}");
                assert!(said.contains("the phone's own PIN is locked") && !said.contains("4 digits"), "{said}");
            }
        }
    });
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and script (util-linux); run by cargo xtask test"]
fn tries_that_nobody_counts_are_said_to_be_unknown_and_each_has_a_consent() {
    pcscd::isolated("pin::tries_that_nobody_counts_are_said_to_be_unknown_and_each_has_a_consent", |pcscd| {
        let uncounted = Quirks { unlimited_tries: true, ..Quirks::default() };
        let card = pcscd.lay(SimulatedToken::card().quirks(uncounted).build());
        let mut desk = Desk::receive("--prove --lang en");
        for (pin, sent) in [("0000\r", 0), ("1234\r", 1)] {
            desk.until("The number of tries left is unknown. If the PIN is wrong, the card's PIN may be locked");
            desk.until(ENTER_IT);
            assert_eq!(tried(&card).0, sent);
            desk.types("y\r");
            desk.until(&format!("{CARD}tries left unknown): "));
            desk.types(pin);
        }
        let (status, said) = desk.end();
        assert_eq!((status, tried(&card).0), (0, 2), "{said}");
        let mut desk = Desk::receive("--prove --lang en");
        desk.until(ENTER_IT);
        desk.types("n\r");
        let (status, said) = desk.end();
        assert_eq!((status, tried(&card).0), (4, 2), "{said}");
        assert!(said.contains("the number of tries left is unknown, so nothing was sent"), "{said}");
    });
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and script (util-linux); run by cargo xtask test"]
fn another_token_gets_no_pin_of_the_one_before() {
    pcscd::isolated("pin::another_token_gets_no_pin_of_the_one_before", |pcscd| {
        type Lay = fn(&Pcscd, SimulatedToken) -> pcscd::Laid;
        for lay in [Pcscd::lay as Lay, Pcscd::lay_second] {
            for wrong_before in [false, true] {
                let card = pcscd.lay(SimulatedToken::card().build());
                let mut desk = Desk::receive("--prove --lang en");
                desk.until("3 tries left): ");
                if wrong_before {
                    desk.types("0000\r");
                    desk.until("2 tries left): ");
                }
                let sent = card.remove().record().verifies;
                assert_eq!(sent, usize::from(wrong_before));
                let other = lay(pcscd, SimulatedToken::card().build());
                desk.types("1234\r");
                let (status, said) = desk.end();
                assert_eq!((status, tried(&other)), (4, (0, 3)), "{said}");
            }
        }
    });
}

/// The lines after the first were written before anybody saw how many tries are left.
#[test]
#[ignore = "needs pcscd and vsmartcard-vpcd; run by cargo xtask test"]
fn a_line_of_the_standard_input_is_one_entry() {
    pcscd::isolated("pin::a_line_of_the_standard_input_is_one_entry", |pcscd| {
        let card = pcscd.lay_second(SimulatedToken::card().build());
        for (left, options, sent) in [(3, &[][..], 1), (1, &[], 0), (1, &["--last-try"], 1)] {
            card.token(|card| {
                card.set_tries_left(left);
                card.clear_record();
            });
            let mut command = Command::new(program());
            command.args(["receive", "--prove", "--pin-stdin", "--lang", "en"]).args(options);
            // Nothing of the environment is a PIN.
            command.envs(["PIN", "UKETSUKE_PIN"].map(|name| (name, "1234")));
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
            let mut child = command.spawn().unwrap();
            child.stdin.take().unwrap().write_all(b"0000\n1234\ny\n1234\n").unwrap();
            let output = child.wait_with_output().unwrap();
            assert_eq!((output.status.code(), tried(&card)), (Some(4), (sent, left - sent as u8)), "{}", both(&output));
            assert!(both(&output).contains(SECOND_READER), "{}", both(&output));
        }
    });
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and script (util-linux); run by cargo xtask test"]
fn an_interrupt_at_the_pin_prompt_leaves_the_terminal_as_it_was() {
    pcscd::isolated("pin::an_interrupt_at_the_pin_prompt_leaves_the_terminal_as_it_was", |pcscd| {
        let card = pcscd.lay(SimulatedToken::card().build());
        for (tries, prompt) in [(3, "3 tries left): "), (1, ENTER_IT)] {
            card.token(|card| card.set_tries_left(tries));
            for by_signal in [false, true] {
                let mut desk = Desk::receive("--prove --lang en");
                desk.until("pid ");
                let pid = desk.until(" ");
                desk.until(prompt);
                if by_signal {
                    common::succeed("kill", &["-TERM", &pid]);
                } else {
                    desk.types("\x03");
                }
                let (status, said) = desk.end();
                assert!(said.ends_with("error: the operation was cancelled\r\n"), "{said:?}");
                assert_eq!((status, tried(&card)), (130, (0, tries)));
            }
        }
    });
}
