//! Wall time over the real PC/SC service and a virtual reader.

use crate::common::{self, pcscd};
use crate::tables::beside;
use peers::clients::{Task, by_myna_card, ours, token};
use peers::timing::Contest;
use std::env;
use uketsuke::link::pcsc::{PcscLink, Readers, Which};
use uketsuke::link::{CancelToken, Deadline, Limits};
use uketsuke::vocabulary::TokenKind;
use uketsuke::{Session, simulator};

const RESULT: &str = "UKETSUKE_BENCH_RESULT";

pub fn run() {
    if env::var_os(RESULT).is_none() {
        // Inside the harness's namespaces nothing that is printed gets out: a file does.
        let scratch = common::Scratch::new();
        let mut again = std::process::Command::new(env::current_exe().expect("this program"));
        let status = again
            .arg("pcsc")
            .env(RESULT, scratch.path("result"))
            .stdout(std::process::Stdio::null())
            .status()
            .expect("this program");
        assert!(status.success(), "PC/SC: {status}");
        print!("{}", std::fs::read_to_string(scratch.path("result")).expect("figures"));
        return;
    }
    pcscd::isolated("pcsc", |service| measure(&service.lay(token(TokenKind::Card))));
    println!("1 passed"); // what the harness looks for
}

fn measure(card: &pcscd::Laid) {
    let reader = Readers::new().wait_for_token(&Which::Any, Deadline::NEVER, &CancelToken::new()).expect("a token");
    let mut session = Session::new(PcscLink::new(reader));
    session.read(None, Deadline::NEVER).expect("a certificate");
    // The same commands by hand.
    let before = card.token(|token: &mut simulator::SimulatedToken| token.record().received.len());
    session.read(None, Deadline::NEVER).expect("a certificate");
    let commands: Vec<Vec<u8>> = card.token(|token| token.record().received[before..].to_vec());
    assert_eq!(commands.len(), ours(Task::Read, TokenKind::Card, Limits::SHORT).0.len());
    let context = pcsc::Context::establish(pcsc::Scope::User).expect("the service");
    let name = context.list_readers_owned().expect("readers").remove(0);
    let bare = context.connect(&name, pcsc::ShareMode::Shared, pcsc::Protocols::ANY).expect("the card");
    let mut in_transaction = context.connect(&name, pcsc::ShareMode::Shared, pcsc::Protocols::ANY).expect("the card");
    let mut theirs =
        myna_card::transport::pcsc::connect_any(myna_card::transport::pcsc::Sharing::Shared).expect("the card");
    let send = |card: &pcsc::Card| {
        let mut response = [0; 258];
        commands.iter().for_each(|command| assert!(card.transmit(command, &mut response).is_ok()));
    };
    let times = Contest::new()
        .with("bare loop of `SCardTransmit`, no transaction", || send(&bare))
        .with("bare loop in a transaction", || {
            let transaction = in_transaction.transaction().expect("a transaction");
            let mut response = [0; 258];
            commands.iter().for_each(|command| assert!(transaction.transmit(command, &mut response).is_ok()));
            transaction.end(pcsc::Disposition::LeaveCard).map_err(|(_, error)| error).expect("the end");
        })
        .with("uketsuke (in a transaction)", || session.read(None, Deadline::NEVER).is_ok())
        .with("myna-card (no transaction)", || by_myna_card(&mut theirs, Task::Read, TokenKind::Card))
        .run(2001);
    let opensc = Contest::new()
        .with("OpenSC `pkcs15-tool --read-certificate` (a process each time)", || {
            common::succeed("pkcs15-tool", &["--reader", "0", "--read-certificate", "1"])
        })
        .run(15);
    let [_, bare, ours, _] = times.as_slice() else { panic!("four clients") };
    let over = (ours.beside(bare) - 1.0) * 100.0;
    let met = if over < 5.0 { "met" } else { "**missed**" };
    let table = beside("identify + read", &[times.clone(), opensc].concat());
    let told = format!(
        "\n## Over PC/SC\n\nA virtual reader behind the real `pcscd`.\n{table}\nOver the bare loop in a transaction, turn by turn: {over:+.1} % (goal: below 5 %) – {met}.\n"
    );
    std::fs::write(env::var_os(RESULT).expect("a file"), told).expect("written");
}
