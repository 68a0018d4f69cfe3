//! `uketsuke virtual-token`, and the harness of the PC/SC tests itself.

use super::VirtualToken;
use super::common::pcscd::{self, Pull, READER, SECOND_READER};
use super::common::{both, require, run, succeed};
use std::time::{Duration, Instant};
use uketsuke::simulator::SimulatedToken;

const SELECT_JPKI: &str = "00A4040C0AD392F000260100000001";

fn virtual_token(arguments: &[&str]) -> (Option<i32>, String) {
    let output = super::run(&[&["virtual-token", "--lang", "en"], arguments].concat());
    (output.status.code(), both(&output))
}

/// The response to the last of these commands, as opensc-tool prints it: `SW1=0x90, SW2=0x00`.
fn sent(reader: &str, commands: &[&str]) -> String {
    let mut arguments = vec!["--reader", reader, "--card-driver", "default"];
    commands.iter().for_each(|command| arguments.extend(["--send-apdu", command]));
    both(&run("opensc-tool", &arguments))
}

#[test]
fn help_names_every_option_and_wrong_usage_is_told() {
    let (code, help) = virtual_token(&["--help"]);
    assert_eq!(code, Some(0));
    for option in ["--kind", "--expires-on", "--certificate", "--port", "--pin", "--tries", "--filler", "--exact-le"] {
        assert!(help.contains(option), "{option}");
    }
    for (arguments, words) in [
        (&["--kind", "passport"][..], "possible values: card, android, iphone, unknown"),
        (&["--kind"], "a value is required for '--kind"),
        (&["--expires-on", "2030-02-30"], "not a day"),
        (&["--port", "0"], "not a number from 1 to 65535"),
        (&["--tries", "16"], "not a number from 1 to 15"),
        (&["--no-short-ef", "6A"], "not a status word"),
        (&["--atr", "3"], "not 2 to 33 bytes"),
        (&["--blocked", "9000"], "possible values: 6984, 6983"),
        (&["--colour"], "unexpected argument '--colour'"),
    ] {
        let (code, told) = virtual_token(arguments);
        assert_eq!(code, Some(2), "{arguments:?}");
        assert!(told.contains(words) && told.contains("--help"), "{arguments:?}: {told}");
    }
    for (file, words) in [("/nowhere", "/nowhere: not found"), ("Cargo.toml", "not DER")] {
        let (code, told) = virtual_token(&["--certificate", file]);
        assert!(code == Some(5) && told.contains(words), "{told}");
    }
}

#[test]
fn without_a_reader_once_says_so() {
    // The discard port: nobody listens there.
    let (code, told) = virtual_token(&["--once", "--port", "9"]);
    assert_eq!(code, Some(3));
    assert!(told.contains("no virtual reader on port 9"), "{told}");
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and opensc; run by cargo xtask test"]
fn it_comes_back_when_the_service_comes_back() {
    require("opensc-tool", "opensc");
    pcscd::isolated("virtual_token::it_comes_back_when_the_service_comes_back", |pcscd| {
        let options = ["--kind", "android", "--expires-on", "2031-01-31", "--pin", "9876", "--filler", "12"];
        let _phone = VirtualToken::on(pcscd, &options);
        let read = || sent(READER, &[SELECT_JPKI, "00B086000F"]);
        assert!(read().contains("JPKIAPGPSETOKEN"), "{}", read());
        assert!(sent(READER, &[SELECT_JPKI, "00B08A0004"]).contains("SW1=0x69, SW2=0x82"));
        let opened = sent(READER, &[SELECT_JPKI, "002000980439383736", "00B08A0004"]);
        assert!(opened.contains("SW1=0x90, SW2=0x00):\n30 82"), "{opened}");
        pcscd.stop();
        pcscd.start();
        let end = Instant::now() + Duration::from_secs(30);
        while !read().contains("JPKIAPGPSETOKEN") {
            assert!(Instant::now() < end, "{}", read());
        }
    });
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and opensc; run by cargo xtask test"]
fn tokens_come_and_go_on_two_readers() {
    require("opensc-tool", "opensc");
    pcscd::isolated("virtual_token::tokens_come_and_go_on_two_readers", |pcscd| {
        let card = pcscd.lay(SimulatedToken::card().build());
        let phone = pcscd.lay_second(SimulatedToken::iphone().atr([0x3B, 0x80, 0x80, 0x01, 0x01]).build());
        assert_eq!(succeed("opensc-tool", &["--reader", SECOND_READER, "--atr"]), b"3b:80:80:01:01\n");
        assert!(sent(READER, &[SELECT_JPKI, "00B086000F"]).contains("JPKIAPICCTOKEN2"));
        assert!(sent(SECOND_READER, &[SELECT_JPKI, "00B086000F"]).contains("JPKIAPIOSTOKEN"));
        sent(READER, &[SELECT_JPKI, "002000980431323334"]);
        card.token(|card| assert_eq!(card.record().verifies, 1));
        let removed = phone.remove();
        assert!(!removed.is_unlocked() && removed.record().selects == 1);
    });
}

#[test]
#[ignore = "needs pcscd, vsmartcard-vpcd and opensc; run by cargo xtask test"]
fn a_token_is_pulled_at_the_command_that_was_named() {
    require("opensc-tool", "opensc");
    pcscd::isolated("virtual_token::a_token_is_pulled_at_the_command_that_was_named", |pcscd| {
        for (pull, reached) in [(Pull::Before, 1), (Pull::After, 2)] {
            let card = pcscd.lay(SimulatedToken::card().build());
            card.pull_at(1, pull);
            let told = sent(READER, &[SELECT_JPKI, "00B086000F"]);
            assert!(told.contains("SW1=0x90") && !told.contains("JPKIAPICCTOKEN2"), "{told}");
            assert_eq!(card.token(|card| card.record().commands), reached, "{told}");
            drop(card);
        }
    });
}
