//! Several readers: the right token, each token once, and no PIN for another reader's token.

use super::{SELECT_JPKI, card, failed, fault, kind, pin, verifies, within};
use crate::common::pcscd::{Laid, Power, READER, SECOND_READER, isolated};
use std::thread;
use std::time::Duration;
use uketsuke::exchange::{Cause, PinUse};
use uketsuke::link::pcsc::{PcscLink, ReaderName, Which};
use uketsuke::link::{CancelToken, FaultKind, Link};
use uketsuke::session::{Session, SessionError};
use uketsuke::simulator::SimulatedToken;

fn received(laid: &Laid) -> Vec<Vec<u8>> {
    laid.token(|token| token.record().received.clone())
}

fn other_card() -> SimulatedToken {
    SimulatedToken::card().without_jpki().build()
}

fn wait(session: &mut Session<PcscLink>) -> Result<(), SessionError> {
    session.wait_for_token(within(20_000))
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn another_kind_of_card_is_passed_over_until_it_is_replaced() {
    isolated("several::another_kind_of_card_is_passed_over_until_it_is_replaced", |pcscd| {
        let other = pcscd.lay(other_card());
        // A program that is connected to it and sends nothing: without one the service cuts the power by itself.
        let mut bystander = PcscLink::new(ReaderName::new(READER));
        bystander.begin(within(20_000), &CancelToken::new()).unwrap();
        bystander.end().unwrap();
        let mut session = Session::open(Which::Any);
        for round in 0..2 {
            let right = pcscd.lay_second(card());
            wait(&mut session).unwrap();
            assert_eq!(session.reader_name(), SECOND_READER);
            session.read(None, within(20_000)).unwrap();
            right.remove();
            session.wait_for_removal(within(20_000)).unwrap();
            // One SELECT, and nothing else: no reset, no cut of power, and not tried again.
            assert_eq!(received(&other), [SELECT_JPKI.to_vec()], "round {round}");
            assert_eq!(other.power(), [Power::On], "round {round}");
        }
        // With nothing else there it is told, by the name of its reader.
        let error = session.wait_for_token(within(300)).unwrap_err();
        assert_eq!(kind(error.exchange().unwrap().cause), FaultKind::OtherCard);
        assert_eq!(error.reader, READER);
        assert!(error.to_string().starts_with(READER), "{error}");
        // Replaced by another one of its kind, it is asked once more.
        other.remove();
        let other = pcscd.lay(other_card());
        let _ = session.wait_for_token(within(1_500));
        let _ = session.wait_for_token(within(300));
        assert_eq!(received(&other), [SELECT_JPKI.to_vec()]);
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn two_tokens_at_once_are_told_and_not_guessed() {
    isolated("several::two_tokens_at_once_are_told_and_not_guessed", |pcscd| {
        let _first = pcscd.lay(card());
        let second = pcscd.lay_second(SimulatedToken::android().build());
        thread::sleep(Duration::from_millis(600)); // the service tells of both
        let mut session = Session::open(Which::Any);
        let error = wait(&mut session).unwrap_err();
        assert_eq!(kind(error.exchange().unwrap().cause), FaultKind::SeveralTokens);
        assert_eq!(error.reader, format!("{READER}, {SECOND_READER}"));
        second.remove();
        thread::sleep(Duration::from_millis(600));
        wait(&mut session).unwrap();
        assert_eq!(session.reader_name(), READER);
        session.read(None, within(20_000)).unwrap();
        // Read already, and so no choice any more: the next one counts.
        let _second = pcscd.lay_second(card());
        wait(&mut session).unwrap();
        assert_eq!(session.reader_name(), SECOND_READER);
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn an_excluded_reader_is_not_spoken_to() {
    isolated("several::an_excluded_reader_is_not_spoken_to", |pcscd| {
        let excluded = pcscd.lay(card());
        let mut session = Session::open(Which::AnyBut(vec![ReaderName::new(READER)]));
        assert_eq!(fault(session.wait_for_token(within(500))), FaultKind::NoToken);
        let _second = pcscd.lay_second(card());
        wait(&mut session).unwrap();
        session.read(None, within(20_000)).unwrap();
        assert_eq!((session.reader_name(), received(&excluded).len()), (SECOND_READER, 0));
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn each_token_is_read_once_and_a_failed_read_does_not_use_it_up() {
    isolated("several::each_token_is_read_once_and_a_failed_read_does_not_use_it_up", |pcscd| {
        for which in [Which::Any, Which::Named(ReaderName::new(READER))] {
            // Alone it says so itself; beside another reader it is asked, once.
            let asked = usize::from(which == Which::Any);
            let mut session = Session::open(which);
            let phone = pcscd.lay(SimulatedToken::android().build());
            wait(&mut session).unwrap();
            assert_eq!(received(&phone), vec![SELECT_JPKI.to_vec(); asked]);
            assert_eq!(failed(session.read(None, within(20_000))).cause, Cause::PinRequired);
            wait(&mut session).unwrap();
            session.read(Some(pin("1234")), within(20_000)).unwrap();
            assert_eq!(fault(session.wait_for_token(within(300))), FaultKind::NoToken);
            phone.remove();
            session.wait_for_removal(within(20_000)).unwrap();
            // The same phone, laid again, is another placement.
            let phone = pcscd.lay(SimulatedToken::android().build());
            wait(&mut session).unwrap();
            assert_eq!(verifies(&phone), 0);
            phone.remove();
            session.wait_for_removal(within(20_000)).unwrap();
        }
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn a_pin_never_goes_to_the_token_on_another_reader() {
    isolated("several::a_pin_never_goes_to_the_token_on_another_reader", |pcscd| {
        let first = pcscd.lay(card());
        let mut session = Session::open(Which::Any);
        wait(&mut session).unwrap();
        session.identify(within(20_000)).unwrap();
        first.remove();
        session.wait_for_removal(within(20_000)).unwrap();
        let second = pcscd.lay_second(card());
        wait(&mut session).unwrap();
        assert_eq!(fault(session.verify_pin(pin("1234"), within(20_000))), FaultKind::TokenSwapped);
        assert_eq!(received(&second).iter().filter(|command| command[1] == 0x20).count(), 0);
        // The session begins again: the wait shows the other card.
        wait(&mut session).unwrap();
        assert_eq!(session.verify_pin(pin("1234"), within(20_000)).unwrap(), PinUse::Verified);
        session.read(None, within(20_000)).unwrap();
        // It was read: the next PIN is for the next token, on whichever reader.
        second.remove();
        session.wait_for_removal(within(20_000)).unwrap();
        let third = pcscd.lay(card());
        wait(&mut session).unwrap();
        assert_eq!(session.verify_pin(pin("1234"), within(20_000)).unwrap(), PinUse::Verified);
        drop(third);
    });
}

#[test]
#[ignore = "needs pcscd and vpcd; run by cargo xtask test"]
fn what_another_program_selects_between_two_operations_gets_no_pin() {
    isolated("several::what_another_program_selects_between_two_operations_gets_no_pin", |pcscd| {
        const SELECT_ANOTHER: [u8; 12] = [0x00, 0xA4, 0x04, 0x0C, 7, 0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00];
        let laid = pcscd.lay(card());
        let mut session = Session::open(Which::Any);
        wait(&mut session).unwrap();
        session.identify(within(20_000)).unwrap();
        let mut other = PcscLink::new(ReaderName::new(READER));
        other.begin(within(20_000), &CancelToken::new()).unwrap();
        other.transmit(&SELECT_ANOTHER, &mut [0; 258]).unwrap();
        other.end().unwrap();
        assert_eq!(session.verify_pin(pin("1234"), within(20_000)).unwrap(), PinUse::Verified);
        let all = received(&laid);
        let selects: Vec<usize> = (0..all.len()).filter(|&at| all[at] == SELECT_JPKI).collect();
        let theirs = all.iter().position(|command| *command == SELECT_ANOTHER).unwrap();
        let verify = all.iter().position(|command| command[1] == 0x20 && command.len() == 5).unwrap();
        let ours = *selects.last().unwrap();
        assert!(theirs < ours && ours < verify, "{theirs} {ours} {verify}");
        assert!(!laid.token(|token| token.is_unlocked()));
    });
}
