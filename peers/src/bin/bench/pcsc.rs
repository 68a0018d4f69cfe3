//! Wall time over the real PC/SC service and a virtual reader.

use crate::common::{self, pcscd};
use peers::clients::{Task, by_myna_card, ours, token};
use peers::figures::line;
use peers::timing::{Contest, median};
use std::env;
use std::time::Instant;
use uketsuke::certificate::Anchors;
use uketsuke::link::pcsc::{PcscLink, Readers, Which};
use uketsuke::link::{CancelToken, Deadline, Limits};
use uketsuke::reception::{Token, Visit};
use uketsuke::vocabulary::TokenKind;
use uketsuke::{Day, Session, simulator};

const RESULT: &str = "UKETSUKE_BENCH_RESULT";

pub fn run() {
    if env::var_os(RESULT).is_none() {
        return print!("{}", in_namespaces("pcsc"));
    }
    pcscd::isolated("pcsc", |service| measure(&service.lay(token(TokenKind::Card))));
    println!("1 passed"); // what the harness looks for
}

/// This program's section inside the harness's namespaces, out of which nothing gets that is printed: a file does.
pub fn in_namespaces(section: &str) -> String {
    let scratch = common::Scratch::new();
    let mut again = std::process::Command::new(env::current_exe().expect("this program"));
    let status = again.arg(section).env(RESULT, scratch.path("result")).stdout(std::process::Stdio::null()).status();
    let status = status.expect("this program");
    assert!(status.success(), "{section}: {status}");
    std::fs::read_to_string(scratch.path("result")).expect("figures")
}

/// Gives figures to whoever started this section.
pub fn hand_over(figures: &str) {
    std::fs::write(env::var_os(RESULT).expect("a file"), figures).expect("written");
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
        .with(|| send(&bare))
        .with(|| {
            let transaction = in_transaction.transaction().expect("a transaction");
            let mut response = [0; 258];
            commands.iter().for_each(|command| assert!(transaction.transmit(command, &mut response).is_ok()));
            transaction.end(pcsc::Disposition::LeaveCard).map_err(|(_, error)| error).expect("the end");
        })
        .with(|| session.read(None, Deadline::NEVER).is_ok())
        .with(|| by_myna_card(&mut theirs, Task::Read, TokenKind::Card))
        .run(2001);
    let opensc =
        Contest::new().with(|| common::succeed("pkcs15-tool", &["--reader", "0", "--read-certificate", "1"])).run(15);
    let cold = (0..15).map(|_| first_token()).collect();
    let [without, within, ours, theirs] = times.as_slice() else { panic!("four clients") };
    let [lower, middle, upper] = ours.quartiles_beside(within).map(|ratio| (ratio - 1.0) * 100.0);
    let figures = [
        line("pcsc.bare", "ns", without.median),
        line("pcsc.transaction", "ns", within.median),
        line("pcsc.ours", "ns", ours.median),
        line("pcsc.myna-card", "ns", theirs.median),
        line("pcsc.opensc", "ns", opensc[0].median),
        line("pcsc.first", "ns", median(cold)),
        line("pcsc.over", "percent", middle),
        line("pcsc.over.lower", "percent", lower),
        line("pcsc.over.upper", "percent", upper),
        line("pcsc.added", "ns", ours.median - within.median),
    ];
    hand_over(&(figures.join("\n") + "\n"));
}

/// A program that starts now: it finds the reader, connects, reads, checks the chain and decides. Nanoseconds.
fn first_token() -> f64 {
    let start = Instant::now();
    let mut session = Session::open(Which::Any);
    session.wait_for_token(Deadline::NEVER).expect("a token");
    let reading = session.read(None, Deadline::NEVER).expect("a certificate");
    let anchors = Anchors::production().with_root("simulator", simulator::ROOT_DER).expect("a root");
    let token = Token::read(reading.kind, &reading.certificate, &anchors, reading.possession);
    let day = Day::from_yyyymmdd(20261121).expect("a day");
    assert!(Visit::on(day).with_token(token).decide().is_ok());
    start.elapsed().as_nanos() as f64
}
