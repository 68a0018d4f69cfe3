//! The C examples over a real PC/SC service: run by `cargo xtask capi test`, which builds them against the installed
//! library and tells where they are.

#[path = "common/mod.rs"]
mod common;

use common::pcscd::{READER, SECOND_READER, isolated};
use std::io::{BufRead, BufReader, Lines};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use uketsuke::simulator::Token;

/// The directory with the programs.
const PROGRAMS: &str = "UKETSUKE_C_PROGRAMS";

fn program(name: &str) -> Command {
    let directory = std::env::var_os(PROGRAMS).expect("run by cargo xtask capi test");
    let mut command = Command::new(PathBuf::from(directory).join(name));
    command.env("UKETSUKE_TODAY", "20261121").stdin(Stdio::null());
    command
}

/// A program of which one line after the other is read.
struct Running(Child, Lines<BufReader<ChildStdout>>);

impl Running {
    fn start(name: &str, arguments: &[&str]) -> Running {
        let mut child = program(name).args(arguments).stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Running(child, lines)
    }

    /// The next lines are these; of one that ends in `…` the beginning.
    #[track_caller]
    fn says(&mut self, lines: &[&str]) {
        for wanted in lines {
            let said = self.1.next().expect("another line").unwrap();
            println!("{said}");
            let fits = wanted.strip_suffix('…').map_or(said == *wanted, |start| said.starts_with(start));
            assert!(fits, "{said:?}, not {wanted:?}");
        }
    }

    #[track_caller]
    fn ends_well(mut self) {
        assert_eq!(self.1.next().map(Result::unwrap), None);
        assert!(self.0.wait().unwrap().success());
    }
}

fn card(expires_on: &str) -> Token {
    Token::card().expires_on(expires_on.parse().unwrap()).build()
}

#[test]
fn a_card_is_received() {
    isolated("a_card_is_received", |pcscd| {
        let card = pcscd.lay(card("2026-09-30"));
        let output = program("reception").arg(READER).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        // Dates are told; but nobody said that a simulated token counts, so nothing is accepted.
        assert!(said.contains("有効期限: 2026年9月30日"), "{said}");
        assert!(said.ends_with("8 commands, usable until 20261231\n"), "{said}");
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert_eq!(card.token(|token| token.record().commands), 8);
    });
}

#[test]
fn readers_and_tokens_come_and_go() {
    isolated("readers_and_tokens_come_and_go", |pcscd| {
        let (is_there, is_gone) = (format!("{READER} is there"), format!("{READER} is gone"));
        let (second_is_there, second_is_gone) =
            (format!("{SECOND_READER} is there"), format!("{SECOND_READER} is gone"));
        let (has_token, is_empty) = (format!("{READER} has a token"), format!("{READER} is empty again"));
        let mut desk = Running::start("readers", &["--accept-simulated", "8"]);
        desk.says(&[&is_there, &second_is_there]);

        let in_grace = pcscd.lay(card("2026-09-30"));
        desk.says(&[&has_token, "  acceptance 2 until 20261231: …"]);
        in_grace.remove();
        desk.says(&[&is_empty]);
        let over = pcscd.lay(card("2026-05-31"));
        desk.says(&[&has_token, "  acceptance 1 until 20260831: …"]);

        // The last reader unplugged, with the token on it.
        pcscd.unplug();
        desk.says(&[&is_empty, &is_gone, &second_is_gone]);
        drop(over);
        pcscd.plug_in();
        desk.says(&[&is_there, &second_is_there]);
        let valid = pcscd.lay(card("2030-02-17"));
        desk.says(&[&has_token, "  acceptance 3 until 20300531: …"]);

        // The service stopped.
        pcscd.stop();
        desk.says(&[&is_empty, &is_gone, &second_is_gone]);
        drop(valid);
        pcscd.start();
        desk.says(&[&is_there, &second_is_there]);
        let phone = pcscd.lay_second(Token::iphone().build());
        desk.says(&[&format!("{SECOND_READER} has a token"), "  acceptance 3 until …"]);
        drop(phone);
        desk.says(&[&format!("{SECOND_READER} is empty again")]);
        desk.ends_well();
    });
}

#[test]
fn a_service_that_does_not_run_yet_is_waited_for() {
    isolated("a_service_that_does_not_run_yet_is_waited_for", |pcscd| {
        pcscd.stop();
        let mut desk = Running::start("readers", &["--accept-simulated", "5"]);
        desk.says(&["The smart-card service does not run yet."]);
        pcscd.start();
        desk.says(&[&format!("{READER} is there"), &format!("{SECOND_READER} is there")]);
        desk.ends_well();
    });
}
